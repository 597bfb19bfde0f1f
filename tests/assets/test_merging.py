"""Twins become one: nothing points to the others any more, their codes still open it, one undo brings all back."""

from __future__ import annotations

import pytest

from itam_desktop.assets import actions, merging
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import RECORDS
from itam_desktop.stocktake import actions as counts
from itam_desktop.store import checking, lists
from itam_desktop.store.schema import tables_of_records
from itam_desktop.store.schema_names import quoted


def add(store, kind, /, **values):
    return store.perform(lambda tx: actions.add(tx, kind, values)).result


def asset(store, **values):
    category = store._raw.execute("SELECT id FROM category WHERE name='Laptop'").fetchone()[0]
    values = {"category_id": category, "name": "ThinkPad T14", **values}
    return store.perform(lambda tx: actions.register(tx, values)).result[0]


def merge(store, kind, keep, *gone, **values):
    return store.perform(lambda tx: merging.merge(tx, kind, keep, gone, values))


def row(store, kind, record):
    return dict(lists.one(store._raw, store.kind(kind), record) or {})


def pointing(store, kind, record):
    """What still points to a record, as table.field."""
    found = []
    for other in tables_of_records():
        for field in RECORDS[other].stored():
            if field.target == kind:
                sql = "SELECT id FROM " + quoted(other) + " WHERE " + quoted(field.key) + "=?"
                found += [f"{other}.{field.key}"] * len(store._raw.execute(sql, (record,)).fetchall())
    files = store._raw.execute("SELECT 1 FROM attachment WHERE about_kind=? AND about_id=?", (kind, record)).fetchall()
    return found + ["attachment"] * len(files)


# for each kind: what makes twins of it, and what points to the second
def people(store):
    one, two = add(store, "person", name="Ana Ruiz"), add(store, "person", name="Ana Ruíz", email="ana@example.org")
    unit = add(store, "business_unit", name="Design", head_id=two)
    add(store, "person", name="Jonas", manager_id=two, business_unit_id=unit)
    add(store, "place", name="3.14", responsible_id=two)
    held = asset(store)
    store.perform(lambda tx: actions.give_out(tx, [held], {"holder_person_id": two}))
    store.perform(lambda tx: actions.attach(tx, "person", two, "id.pdf", b"%PDF", "application/pdf"))
    return one, two, 5


def places(store):
    house = add(store, "place", name="House", kind="building")
    one, two = add(store, "place", name="Room 1", parent_id=house), add(store, "place", name="Room 01", code="R1")
    add(store, "place", name="Shelf", parent_id=two)
    asset(store, place_id=two, home_place_id=two)
    add(store, "person", name="Jonas", place_id=two)
    return one, two, 3


def companies(store):
    one, two = add(store, "company", name="Lenovo"), add(store, "company", name="LENOVO Ltd")
    add(store, "model", name="T14", maker_id=two)
    asset(store, supplier_id=two)
    return one, two, 2


def units(store):
    one, two = add(store, "business_unit", name="Sales"), add(store, "business_unit", name="Sales dept")
    add(store, "business_unit", name="Field sales", parent_id=two)
    add(store, "person", name="Jonas", business_unit_id=two)
    asset(store, business_unit_id=two)
    return one, two, 3


def models(store):
    one, two = add(store, "model", name="T14"), add(store, "model", name="Thinkpad T14")
    asset(store, model_id=two)
    return one, two, 1


def categories(store):
    one = store._raw.execute("SELECT id FROM category WHERE name='Laptop'").fetchone()[0]
    two = add(store, "category", name="Notebook", field_set="computer")
    asset(store, category_id=two)
    add(store, "category", name="Ultrabook", parent_id=two)
    add(store, "model", name="T14", category_id=two)
    return one, two, 3


def assets(store):
    one, two = asset(store, serial="PF-1"), asset(store, serial="PF-2", old_tag="INV 77")
    dock = asset(store, name="Dock")
    store.perform(lambda tx: actions.give_out(tx, [dock], {"holder_asset_id": two}))
    store.perform(lambda tx: actions.attach(tx, "asset", two, "photo.png", b"png", "image/png"))
    return one, two, 2


@pytest.mark.parametrize(("kind", "made"), [
    ("person", people), ("place", places), ("company", companies), ("business_unit", units), ("model", models), ("category", categories),
    ("asset", assets),
])  # fmt: skip
def test_everything_points_to_the_one_that_is_kept_and_one_undo_brings_all_back(store, kind, made):
    keep, gone, n = made(store)
    before, pointed = list(checking.dump(store._raw)), len(pointing(store, kind, keep))
    told = merging.references(store._raw, {k: store.kind(k) for k in RECORDS}, kind, [gone])
    assert sum(told.values()) >= n
    done = merge(store, kind, keep, gone)
    assert done.result == n and done.label.startswith("Merged ")
    assert pointing(store, kind, gone) == [] and len(pointing(store, kind, keep)) > pointed
    assert row(store, kind, gone)["binned"] == 1 and not row(store, kind, keep)["binned"]
    assert checking.check(store.path)["problems"] == []
    store.undo()
    assert list(checking.dump(store._raw)) == before
    assert checking.check(store.path)["problems"] == []
    store.redo()
    assert pointing(store, kind, gone) == []


def test_a_scan_of_an_old_label_opens_the_asset_that_is_left(store):
    one, two = asset(store, serial="PF-1"), asset(store, serial="PF-2", old_tag="INV 77", other_codes="A-1\nA-2")
    tags = [row(store, "asset", i)["tag"] for i in (one, two)]
    merge(store, "asset", one, two)
    for code in (*tags, "PF-1", "PF-2", "inv77", "A-1", "A-2"):
        assert lists.scan(store._raw, code) == [("asset", one)], code


def test_the_kept_asset_takes_the_tag_of_the_other_and_both_labels_open_it(store):
    one, two = asset(store), asset(store)
    tags = [row(store, "asset", i)["tag"] for i in (one, two)]
    before = list(checking.dump(store._raw))
    merge(store, "asset", one, two, tag=tags[1], name="The one")
    assert (row(store, "asset", one)["tag"], row(store, "asset", one)["name"]) == (tags[1], "The one")
    assert [lists.scan(store._raw, t) for t in tags] == [[("asset", one)]] * 2
    store.undo()
    assert list(checking.dump(store._raw)) == before
    assert checking.check(store.path)["problems"] == []
    assert [lists.scan(store._raw, t) for t in tags] == [[("asset", one)], [("asset", two)]]


def test_an_own_value_of_which_there_is_one_changes_hands(store):
    field = add(store, "custom_field", name="Locker", about_kind="person", kind="text", is_unique=1)
    one, two = add(store, "person", name="Ana"), add(store, "person", name="Ana R.")
    store.perform(
        lambda tx: tx.update_many(
            "person", {one: {f"cf_{field}": "L1"}, two: {f"cf_{field}": "L2", "email": "a@b.example"}}
        )
    )
    before = list(checking.dump(store._raw))
    merge(store, "person", one, two, **{f"cf_{field}": "L2", "email": "a@b.example"})
    kept = row(store, "person", one)
    assert (kept["custom"][str(field)], kept["email"]) == ("L2", "a@b.example")
    store.undo()
    assert list(checking.dump(store._raw)) == before


def test_two_that_are_with_different_people_are_refused_by_name(store, ana):
    jonas = add(store, "person", name="Jonas")
    one, two = asset(store), asset(store)
    store.perform(lambda tx: actions.give_out(tx, [one], {"holder_person_id": ana}))
    store.perform(lambda tx: actions.give_out(tx, [two], {"holder_person_id": jonas}))
    before = list(checking.dump(store._raw))
    with pytest.raises(Refusal, match=r"given out to Ana Ruiz and LT-.* to Jonas.*Take one of them back first"):
        merge(store, "asset", one, two)
    assert list(checking.dump(store._raw)) == before


def test_who_has_it_stays_who_has_it(store, ana):
    one, two = asset(store), asset(store)
    store.perform(lambda tx: actions.give_out(tx, [two], {"holder_person_id": ana}))
    in_stock = row(store, "asset", one)["status_id"]
    with pytest.raises(Refusal, match=r"given out to Ana Ruiz. Keep its status"):
        merge(store, "asset", one, two, status_id=in_stock)
    merge(store, "asset", one, two)
    kept = row(store, "asset", one)
    assert (kept["stage"], kept["holder_person_id"]) == ("assigned", ana)
    store.undo()
    assert row(store, "asset", two)["holder_person_id"] == ana and row(store, "asset", one)["stage"] == "in_stock"


def test_a_part_is_not_the_twin_of_what_it_is_part_of(store):
    one, two = asset(store), asset(store)
    store.perform(lambda tx: actions.give_out(tx, [two], {"holder_asset_id": one}))
    with pytest.raises(Refusal, match="is part of"):
        merge(store, "asset", one, two)


def test_a_place_in_its_twin_lies_where_the_twin_lay(store):
    house = add(store, "place", name="House", kind="building")
    outer = add(store, "place", name="Floor 3", parent_id=house)
    inner = add(store, "place", name="3rd floor", parent_id=outer)
    merge(store, "place", inner, outer)
    assert row(store, "place", inner)["parent_id"] == house


def test_a_place_is_not_merged_into_what_lies_deeper_in_it(store):
    outer = add(store, "place", name="Floor 3")
    between = add(store, "place", name="Wing", parent_id=outer)
    inner = add(store, "place", name="3rd floor", parent_id=between)
    before = list(checking.dump(store._raw))
    with pytest.raises(Refusal, match="lie in itself"):
        merge(store, "place", inner, outer)
    assert list(checking.dump(store._raw)) == before


def test_twins_that_stood_in_the_same_count_are_merged(store):
    one, two = asset(store), asset(store)
    count = store.perform(lambda tx: counts.start(tx, None)).result
    store.perform(lambda tx: counts.close(tx, count))
    before = list(checking.dump(store._raw))
    merge(store, "asset", one, two)
    lines = store._raw.execute("SELECT asset_id FROM stocktake_line ORDER BY asset_id").fetchall()
    assert lines == [(one,), (two,)], "the closed count's lines tell what was expected then"
    store.undo()
    assert list(checking.dump(store._raw)) == before


def test_three_become_one(store):
    a, b, c = (add(store, "company", name=n) for n in ("Dell", "DELL", "Dell Inc."))
    for maker in (a, b, c):
        add(store, "model", name=f"M{maker}", maker_id=maker)
    done = merge(store, "company", a, b, c, name="Dell Inc.", phone="1")
    assert done.label == "Merged 2 records into Dell Inc." and done.result == 2
    assert {m for (m,) in store._raw.execute("SELECT maker_id FROM model")} == {a}


def test_what_is_not_there_or_cannot_be_merged_is_refused(store, laptop):
    with pytest.raises(Refusal, match="two or more assets"):
        merge(store, "asset", laptop)
    with pytest.raises(Refusal, match="two or more assets"):
        merge(store, "asset", laptop, laptop)
    with pytest.raises(Refusal, match="no longer there"):
        merge(store, "asset", laptop, 99999)
    with pytest.raises(Refusal, match="two or more statuses"):
        merge(store, "status", 1, 2)
