"""Another kind for an own field: what fits is read, what does not is kept where the user said, one undo brings all back."""

from __future__ import annotations

import pytest

from itam_desktop.assets import actions, changing_kind
from itam_desktop.kernel.errors import Cancelled, Refusal
from itam_desktop.kernel.progress import Progress
from itam_desktop.kernel.style import Style
from itam_desktop.store import checking, history, lists, reading

STYLE = Style()


def own(store, **values):
    values = {"name": "Memory slot", "about_kind": "asset", "kind": "text", **values}
    return store.perform(lambda tx: actions.add(tx, "custom_field", values)).result


def assets(store, laptop, *values, field, **more):
    """One asset a value, the first being the laptop."""
    category = store._raw.execute("SELECT category_id FROM asset WHERE id=?", (laptop,)).fetchone()[0]
    about = {"category_id": category, "name": "B", **more}
    others = store.perform(lambda tx: actions.register(tx, about, n=max(1, len(values) - 1))).result
    made = [laptop, *others][: len(values)]
    store.perform(
        lambda tx: tx.update_many("asset", {i: {f"cf_{field}": v} for i, v in zip(made, values, strict=True)})
    )
    return made


def values_of(store, field):
    found = store._raw.execute(
        "SELECT id, json_extract(custom, ?) FROM asset WHERE custom IS NOT NULL ORDER BY id", (f'$."{field}"',)
    )
    return dict(found.fetchall())


def seen(store, field, kind, options=""):
    row = dict(lists.one(store._raw, store.kind("custom_field"), field))
    return changing_kind.preview(store._raw, row, kind, options, STYLE)


def index_of(store, field):
    return store._raw.execute("SELECT sql FROM sqlite_schema WHERE name=?", (f"cf_{field}",)).fetchone()


def found_by(store, word):
    return list(lists.ListQuery(reading.kinds_with_custom(store._raw)["asset"], word).ids(store._raw, STYLE))


def change(store, field, kind, **more):
    return store.perform(lambda tx: changing_kind.change_kind(tx, field, kind, STYLE, **more))


@pytest.mark.parametrize(("kind", "texts", "kept"), [
    ("integer", ["4", "1,024", "3 GB?"], [4, 1024, None]),
    ("decimal", ["4.50", "-1", "much"], ["4.5", "-1", None]),
    ("money", ["4.50", "1,200", "cheap"], [450, 120000, None]),
    ("date", ["3.4.26", "2026-04-03", "soon"], ["2026-04-03", "2026-04-03", None]),
    ("yesno", ["yes", "0", "perhaps"], [1, 0, None]),
    ("email", ["a@b.example", "c@d.example", "nobody"], ["a@b.example", "c@d.example", None]),
    ("ip", ["10.0.0.1", "::1", "10.0.0"], ["10.0.0.1", "::1", None]),
])  # fmt: skip
def test_what_fits_is_read_and_what_does_not_is_kept_in_the_notes(store, laptop, kind, texts, kept):
    field = own(store)
    made = assets(store, laptop, *texts, field=field)
    before, index = list(checking.dump(store._raw)), index_of(store, field)
    told = seen(store, field, kind)
    assert (told.values, told.unfit) == (3, 1)
    assert [(m.words, m.n, m.record) for m in told.misfits] == [(texts[2], 1, made[2])]
    assert told.misfits[0].title.startswith("LT-") and told.misfits[0].why
    assert list(checking.dump(store._raw)) == before, "nothing changes until it is confirmed"

    done = change(store, field, kind)
    assert done.label.startswith("Made Memory slot a field of the kind: ")
    left = values_of(store, field)
    assert [left.get(i) for i in made] == kept
    assert (
        f"Memory slot: {texts[2]}" in store._raw.execute("SELECT notes FROM asset WHERE id=?", (made[2],)).fetchone()[0]
    )
    assert reading.kinds_with_custom(store._raw)["asset"].field(f"cf_{field}").kind.key == kind
    assert checking.check(store.path)["problems"] == []
    store.undo()
    assert list(checking.dump(store._raw)) == before and index_of(store, field) == index
    store.redo()
    assert [values_of(store, field).get(i) for i in made] == kept


def test_what_does_not_fit_can_be_let_go_or_become_a_choice(store, laptop):
    field = own(store)
    made = assets(store, laptop, "red", "Blue", "red", "pale green", field=field)
    told = seen(store, field, "choice", "Red\nBlue")
    assert (told.unfit, [m.words for m in told.misfits], told.choices) == (
        1,
        ["pale green"],
        ("Blue", "pale green", "red"),
    )
    change(store, field, "choice", options="Red\nBlue", unfit=changing_kind.CHOICES)
    one = reading.kinds_with_custom(store._raw)["asset"].field(f"cf_{field}")
    assert [c.key for c in one.choices] == ["Red", "Blue", "pale green"]
    assert [values_of(store, field)[i] for i in made] == ["Red", "Blue", "Red", "pale green"]
    change(store, field, "integer", unfit=changing_kind.EMPTY)
    assert not any(values_of(store, field).values())
    assert not store._raw.execute("SELECT 1 FROM asset WHERE notes IS NOT NULL").fetchone()
    store.undo()
    assert values_of(store, field)[made[3]] == "pale green"


def test_numbers_become_words_again_and_a_price_keeps_its_currency(store, laptop):
    field = own(store, name="Deposit", kind="money")
    made = assets(store, laptop, 1250, 99900, field=field)
    store.perform(lambda tx: tx.update("asset", made[1], {"currency": "JPY", f"cf_{field}": 999}))
    change(store, field, "text")
    assert [values_of(store, field)[i] for i in made] == ["12.50", "999"]
    change(store, field, "money")
    assert [values_of(store, field)[i] for i in made] == [1250, 999]


def test_a_field_that_becomes_a_secret_leaves_the_search_and_comes_back_with_undo(store, laptop):
    field = own(store)
    assets(store, laptop, "canary4711", field=field)
    assert found_by(store, "canary4711") == [laptop]
    change(store, field, "secret")
    assert found_by(store, "canary4711") == []
    assert index_of(store, field) is None
    assert "canary4711" not in "".join(checking.dump(store._raw))
    store.undo()
    assert found_by(store, "canary4711") == [laptop]
    store._raw.execute("INSERT INTO search(search) VALUES ('integrity-check')")


def test_a_secret_that_does_not_fit_is_never_written_in_the_notes(store, laptop):
    field = own(store, kind="secret")
    assets(store, laptop, "hunter2", field=field)
    change(store, field, "date", unfit=changing_kind.NOTES)
    assert store._raw.execute("SELECT notes FROM asset WHERE id=?", (laptop,)).fetchone()[0] is None


def test_values_that_would_be_alike_where_none_may_be_are_told_and_refused(store, laptop):
    field = own(store, is_unique=1)
    assets(store, laptop, "7", "07", field=field)
    assert seen(store, field, "integer").alike == ("7",)
    before = list(checking.dump(store._raw))
    with pytest.raises(Refusal, match="already taken"):
        change(store, field, "integer")
    assert list(checking.dump(store._raw)) == before


def test_what_the_new_kind_does_not_ask_is_dropped_and_the_default_goes_along(store, laptop):
    field = own(store, pattern="[0-9]{1,4}", is_unique=1, required=1, default_value="12")
    change(store, field, "decimal")
    row = lists.one(store._raw, store.kind("custom_field"), field)
    assert (row["pattern"], row["is_unique"], row["required"], row["default_value"]) == (None, None, 1, "12")
    change(store, field, "yesno")
    row = lists.one(store._raw, store.kind("custom_field"), field)
    assert (row["required"], row["default_value"]) == (None, None)


def test_the_history_tells_old_values_of_a_kind_that_the_field_no_longer_has(store, laptop):
    field = own(store)
    assets(store, laptop, "3 GB?", field=field)
    done = change(store, field, "integer")
    kinds = reading.kinds_with_custom(store._raw)
    said = history.changes_in_words(store._raw, kinds, done.action, STYLE)
    assert any(one[1:] == ("Memory slot", "3 GB?", "") for one in said)


def test_a_choice_without_choices_and_the_same_kind_again_are_refused_in_words(store, laptop):
    field = own(store)
    assets(store, laptop, "x", field=field)
    with pytest.raises(Refusal, match="Write the choices"):
        change(store, field, "choice")
    with pytest.raises(Refusal, match="of this kind already"):
        change(store, field, "text")
    with pytest.raises(Refusal, match="Change the kind"):
        store.perform(lambda tx: actions.edit(tx, "custom_field", field, {"kind": "date"}))


def test_stopping_half_way_changes_nothing(store, laptop, monkeypatch):
    field = own(store)
    assets(store, laptop, *map(str, range(12)), field=field)
    monkeypatch.setattr(changing_kind, "CHUNK", 5)
    before, progress = list(checking.dump(store._raw)), Progress()

    def told(done, total, what):
        if done >= 5:
            progress.stop()

    progress._tell = told
    with pytest.raises(Cancelled):
        store.perform(lambda tx: changing_kind.change_kind(tx, field, "integer", STYLE), progress=progress)
    assert list(checking.dump(store._raw)) == before
