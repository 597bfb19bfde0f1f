"""The office's own fields are fields like all others: in list, search, history, export, import, undo, past days."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta

import pytest

from itam_desktop.assets import actions, own_fields
from itam_desktop.exchange import exporting, importing
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.style import Style
from itam_desktop.store import checking, history, lists, reading

STYLE = Style()


def own(store, name, kind="text", **values):
    values = {"name": name, "about_kind": "asset", "kind": kind, **values}
    return store.perform(lambda tx: actions.add(tx, "custom_field", values)).result


@pytest.fixture
def fields(store):
    """One own field of every kind."""
    return {
        "text": own(store, "Dock number"), "long": own(store, "Care notes", "long"), "integer": own(store, "Seats", "integer", unit="seats"),
        "decimal": own(store, "Weight", "decimal", unit="kg"), "money": own(store, "Deposit", "money"), "date": own(store, "Checked on", "date"),
        "yesno": own(store, "Insured", "yesno"), "choice": own(store, "Colour", "choice", options="Red\nPale green"),
        "link": own(store, "Manual", "link"), "email": own(store, "Care taker", "email"),
        "ip": own(store, "Second address", "ip"), "mac": own(store, "Wifi address", "mac"),
    }  # fmt: skip


FULL = {
    "text": "alpha-dock", "long": "Handle\nwith care", "integer": 12, "decimal": "2.5", "money": 9900, "date": "2026-04-03", "yesno": 1, "choice": "Pale green",
    "link": "https://example.org/manual", "email": "ana@example.org", "ip": "10.0.0.2", "mac": "00:1A:2B:3C:4D:5E",
}  # fmt: skip
LATER = {
    **FULL,
    "text": "bravo-dock",
    "integer": 3,
    "decimal": "10",
    "money": 250000,
    "date": "2027-01-31",
    "yesno": 0,
    "choice": "Red",
    "ip": "10.0.0.9",
}


@pytest.fixture
def three(store, laptop, fields):
    """[full, later, empty]: assets with all own values, with others, with none."""
    category = store._raw.execute("SELECT category_id FROM asset WHERE id=?", (laptop,)).fetchone()[0]
    later, empty = store.perform(lambda tx: actions.register(tx, {"category_id": category, "name": "B"}, n=2)).result
    for record, values in ((laptop, FULL), (later, LATER)):
        store.perform(
            lambda tx, r=record, v=values: actions.edit(
                tx, "asset", r, {f"cf_{fields[k]}": one for k, one in v.items()}
            )
        )
    return [laptop, later, empty]


def listed(store, line="", order=()):
    return list(lists.ListQuery(reading.kinds_with_custom(store._raw)["asset"], line, order).ids(store._raw, STYLE))


@pytest.mark.parametrize(("line", "which"), [
    ("dock_number:alpha-dock", [0]), ("docknumber:dock", [0, 1]), ("dock_number:", [2]), ("-dock_number:", [0, 1]), ("seats>5", [0]), ("seats>=3 seats<12", [1]),
    ("seats:12", [0]), ("weight>3", [1]), ("deposit>1000EUR", [1]), ("deposit:99", [0]), ("checked_on:2026", [0]), ("checked_on:2026-04", [0]),
    ("checked_on>2026-12-31", [1]), ("checked_on:", [2]), ("checked:2027", [1]), ("insured:yes", [0]), ("insured:no", [1]), ("colour:red", [1]),
    ('colour:"pale green"', [0]), ("manual:example.org", [0, 1]), ("second_address:10.0.0.9", [1]), ("weight:", [2]),
])  # fmt: skip
def test_the_search_line_knows_them_by_their_names(store, three, line, which):
    assert sorted(listed(store, line)) == [three[n] for n in which]


@pytest.mark.parametrize("word", ["alpha", "2026-04-03", "handle", "pale"])
def test_their_words_are_found_by_typing_and_by_the_search_of_everything(store, three, word):
    assert three[0] in listed(store, word)
    assert three[2] not in listed(store, word)
    assert ("asset", three[0]) in [
        hit[:2] for hit in lists.find(store._raw, reading.kinds_with_custom(store._raw), word)
    ]


@pytest.mark.parametrize("kind", ["text", "integer", "decimal", "money", "date", "yesno", "choice", "ip"])
def test_a_list_is_sorted_by_them_with_blanks_last(store, fields, three, kind):
    key = f"cf_{fields[kind]}"
    up = [0, 1, 2] if (FULL[kind] < LATER[kind]) != (kind == "decimal") else [1, 0, 2]
    assert listed(store, order=((key, False),)) == [three[n] for n in up]
    assert listed(store, order=((key, True),)) == [three[up[1]], three[up[0]], three[2]]


def test_the_row_shows_them_as_the_office_writes_them(store, fields, three):
    about = reading.kinds_with_custom(store._raw)["asset"]
    row = lists.one(store._raw, about, three[0])
    said = {k: about.field(f"cf_{i}").show(row, STYLE) for k, i in fields.items()}
    assert (said["money"], said["date"], said["yesno"], said["decimal"]) == ("€99.00", "03 Apr 2026", "Yes", "2.5")


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_what_goes_out_comes_in_the_same_and_fills_another_office(store, fields, three, tmp_path, ending):
    out = tmp_path / f"assets.{ending}"
    before = list(checking.dump(store._raw))
    with closing(store.reader()) as conn:
        exporting.export(conn, reading.kinds_with_custom(conn), "asset", "", out, STYLE)
    again = importing.run(store, [out])
    assert (again["new"], again["changed"], again["same"], again["problem"]) == (0, 0, 3, 0), again["reasons"]
    assert list(checking.dump(store._raw)) == before
    keys = [f"cf_{i}" for i in fields.values()]
    store.perform(lambda tx: tx.update_many("asset", {i: dict.fromkeys(keys) for i in three}))
    back = importing.run(store, [out])
    assert (back["changed"], back["problem"]) == (2, 0), back["reasons"]
    assert list(checking.dump(store._raw)) == before


def test_json_names_them_as_the_office_does(store, three, tmp_path):
    import json

    with closing(store.reader()) as conn:
        exporting.export(conn, reading.kinds_with_custom(conn), "asset", "seats>5", tmp_path / "a.json", STYLE)
    (row,) = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert (
        row["Deposit"] == {"minor": 9900, "currency": "EUR"}
        and row["Insured"] is True
        and row["Checked on"] == "2026-04-03"
    )


def test_the_history_speaks_of_them_by_name_even_when_they_are_gone(store, laptop, fields):
    key = f"cf_{fields['money']}"
    done = store.perform(lambda tx: actions.edit(tx, "asset", laptop, {key: 9900}))
    kinds = reading.kinds_with_custom(store._raw)
    assert [one[1:] for one in history.changes_in_words(store._raw, kinds, done.action, STYLE)] == [
        ("Deposit", "", "€99.00")
    ]
    store.perform(lambda tx: actions.bin_records(tx, "custom_field", [fields["money"]]))
    kinds = reading.kinds_with_custom(store._raw)
    assert [one[1:] for one in history.changes_in_words(store._raw, kinds, done.action, STYLE)] == [
        ("Deposit", "", "€99.00")
    ]


def test_the_register_as_it_was_on_a_day_has_them(store, fields):
    key, today = f"cf_{fields['integer']}", store.today()
    about = {"category_id": store._raw.execute("SELECT id FROM category").fetchone()[0], "name": "Old"}
    (laptop,) = store.perform(lambda tx: actions.register(tx, about), effective=today - timedelta(days=20)).result
    store.perform(lambda tx: actions.edit(tx, "asset", laptop, {key: 4}), effective=today - timedelta(days=9))
    store.perform(lambda tx: actions.edit(tx, "asset", laptop, {key: 5}), effective=today - timedelta(days=3))
    about = reading.kinds_with_custom(store._raw)["asset"]

    def on(days):
        row = history.as_of(store._raw, about, (today - timedelta(days=days)).isoformat(), records=[laptop])
        return about.field(key).show(row[laptop], STYLE) if laptop in row else None

    store.perform(lambda tx: actions.edit(tx, "asset", laptop, {key: None}))
    assert (on(5), on(2), on(0)) == ("4", "5", "")


def test_removing_one_keeps_its_values_and_taking_it_back_brings_them(store, three, fields):
    field = fields["text"]
    before = list(checking.dump(store._raw))
    store.perform(lambda tx: actions.bin_records(tx, "custom_field", [field]))
    assert f"cf_{field}" not in [f.key for f in reading.kinds_with_custom(store._raw)["asset"].fields]
    assert listed(store, "alpha") == [], "what nobody sees is not found either"
    store.perform(lambda tx: actions.edit(tx, "asset", three[0], {"name": "Renamed meanwhile"}))
    store.perform(lambda tx: actions.restore(tx, "custom_field", [field]))
    assert listed(store, "alpha") == [three[0]]
    assert listed(store, "renamed") == [three[0]]
    assert listed(store, "thinkpad") == []
    store.perform(lambda tx: actions.edit(tx, "asset", three[0], {f"cf_{field}": "X-9"}))
    assert listed(store, "alpha") == [] and listed(store, "X-9") == [three[0]]
    for _ in range(4):
        store.undo()
    assert list(checking.dump(store._raw)) == before
    assert listed(store, "alpha") == [three[0]]
    assert checking.check(store.path)["problems"] == []


def test_a_removed_secret_stays_masked(store, laptop):
    field = own(store, "Door code", "secret")
    store.perform(lambda tx: actions.edit(tx, "asset", laptop, {f"cf_{field}": "canary4711"}))
    store.perform(lambda tx: actions.bin_records(tx, "custom_field", [field]))
    assert "canary4711" not in "".join(checking.dump(store._raw))
    about = reading.kinds_with_custom(store._raw)["asset"]
    assert "canary4711" not in str(history.timeline(store._raw, about, laptop))


@pytest.mark.parametrize(("name", "words"), [
    ("Serial number", "is there already: every asset has it"), ("serial  NUMBER", "another word for|there already"), ("Cost", "another word for “Price”"),
    ("Dock-number", "already an own field “Dock number”"), ("holder", "there already"),
])  # fmt: skip
def test_a_name_that_is_taken_is_refused_in_words(store, fields, name, words):
    with pytest.raises(Refusal, match=words) as no:
        own(store, name)
    assert no.value.field == "name"
    assert own(store, name, about_kind="company"), "of another kind of record it says something else"


def test_a_field_comes_out_of_the_bin_only_when_its_name_is_free(store, fields):
    store.perform(lambda tx: actions.bin_records(tx, "custom_field", [fields["text"]]))
    own(store, "Dock number")
    with pytest.raises(Refusal, match="already an own field"):
        store.perform(lambda tx: actions.restore(tx, "custom_field", [fields["text"]]))


def test_a_needed_field_is_asked_of_new_records_of_its_field_sets_and_of_nobody_else(store, laptop):
    category = dict(store._raw.execute("SELECT name, id FROM category").fetchall())
    field = own(store, "Disk key", required=1, field_sets="computer")
    store.perform(lambda tx: actions.register(tx, {"category_id": category["Furniture"], "name": "Desk"}))
    with pytest.raises(Refusal, match="Disk key is needed"):
        store.perform(lambda tx: actions.register(tx, {"category_id": category["Laptop"], "name": "New"}))
    store.perform(lambda tx: actions.edit(tx, "asset", laptop, {"name": "Older than the field"}))
    store.perform(lambda tx: actions.edit(tx, "asset", laptop, {f"cf_{field}": "K1"}))
    with pytest.raises(Refusal, match="Disk key is needed"):
        store.perform(lambda tx: actions.edit(tx, "asset", laptop, {f"cf_{field}": None}))


def test_defaults_are_values_of_their_kind(store):
    for name, kind, said, value in (("Chairs", "integer", "4", 4), ("Fee", "money", "990", 990), ("On desk", "yesno", "1", 1), ("Town", "text", "Kiel", "Kiel")):  # fmt: skip
        field = own(store, name, kind, default_value=said)
        assert reading.kinds_with_custom(store._raw)["asset"].field(f"cf_{field}").default == value
    with pytest.raises(Refusal, match="does not fit") as no:
        own(store, "Rooms", "integer", default_value="four")
    assert no.value.field == "default_value"
    with pytest.raises(Refusal, match="not one of its choices"):
        own(store, "Tone", "choice", options="Red", default_value="Blue")


def test_a_choice_that_is_in_use_stays_in_the_list(store, three, fields):
    with pytest.raises(Refusal, match="“Red” is still chosen in 1 record"):
        store.perform(lambda tx: actions.edit(tx, "custom_field", fields["choice"], {"options": "Pale green\nBlue"}))
    store.perform(lambda tx: actions.edit(tx, "custom_field", fields["choice"], {"options": "Blue\nRed\nPale green"}))


def test_the_order_is_that_of_form_list_and_export(store, fields):
    names = [f.label for f in reading.kinds_with_custom(store._raw)["asset"].fields if f.custom]
    assert names[0] == "Dock number", "as they were made"
    order = [
        (fields["date"], "Purchase and cover"),
        (fields["text"], "Purchase and cover"),
        *((i, "") for k, i in fields.items() if k not in ("date", "text")),
    ]
    before = list(checking.dump(store._raw))
    store.perform(lambda tx: own_fields.arrange(tx, order))
    own_ones = [f for f in reading.kinds_with_custom(store._raw)["asset"].fields if f.custom]
    assert [(f.label, f.section) for f in own_ones[:3]] == [
        ("Checked on", "Purchase and cover"),
        ("Dock number", "Purchase and cover"),
        ("Care notes", "Own fields"),
    ]
    with closing(store.reader()) as conn:
        head = [c.label for c in exporting._Table(conn, reading.kinds_with_custom(conn)["asset"], STYLE).head()]
    assert head.index("Checked on") < head.index("Dock number") < head.index("Care notes")
    store.undo()
    assert list(checking.dump(store._raw)) == before


def test_a_set_of_the_offices_own_asks_for_its_fields_only_there(store, laptop):
    projector = store.perform(
        lambda tx: actions.add(tx, "category", {"name": "Projector", "field_set": "Projectors"})
    ).result
    lamp = own(store, "Lamp hours", "integer", field_sets="Projectors", required=1)
    everywhere = own(store, "Dock number")
    with pytest.raises(Refusal, match="Lamp hours is needed"):
        store.perform(lambda tx: actions.register(tx, {"category_id": projector, "name": "EB-L210"}))
    about = reading.kinds_with_custom(store._raw)["asset"]
    assert not about.field(f"cf_{lamp}").applies_to("computer")
    assert not about.field("cpu").applies_to("Projectors")
    store.perform(lambda tx: own_fields.ask_for(tx, "computer", [lamp, everywhere]))
    assert reading.kinds_with_custom(store._raw)["asset"].field(f"cf_{lamp}").applies_to("computer")
    with pytest.raises(Refusal, match="asked for everywhere"):
        store.perform(lambda tx: own_fields.ask_for(tx, "computer", [lamp]))
    done = store.perform(lambda tx: own_fields.ask_in(tx, lamp, ["Projectors", "printer"]))
    assert done.label == "Lamp hours is asked for in: Projectors, Printer or copier"
