"""The office's own fields in the store: their index, and that no two are alike when the office says so."""

from __future__ import annotations

import pytest

from itam_desktop.assets import actions
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.style import Style
from itam_desktop.store import checking, lists, reading


def indexes(store):
    found = "SELECT name, sql FROM sqlite_schema WHERE type='index' AND name GLOB 'cf_[0-9]*'"
    return dict(store._raw.execute(found).fetchall())


def own(store, **values):
    values = {"name": "Dock number", "about_kind": "asset", "kind": "text", **values}
    return store.perform(lambda tx: actions.add(tx, "custom_field", values)).result


def another(store, laptop, **values):
    category = store._raw.execute("SELECT category_id FROM asset WHERE id=?", (laptop,)).fetchone()[0]
    return store.perform(lambda tx: actions.register(tx, {"category_id": category, "name": "B", **values})).result[0]


def put(store, *pairs):
    store.perform(lambda tx: tx.update_many("asset", dict(pairs)))


def test_an_own_field_has_its_index_until_it_is_undone(store):
    field = own(store)
    assert list(indexes(store)) == [f"cf_{field}"]
    store.perform(lambda tx: tx.update("custom_field", field, {"kind": "long"}))
    assert not indexes(store), "a long text is not sorted"
    store.undo()
    assert "NOCASE" in indexes(store)[f"cf_{field}"]
    store.undo()
    assert not indexes(store)
    store.redo()
    assert list(indexes(store)) == [f"cf_{field}"]


def test_no_two_alike_holds_from_any_path_and_is_told_by_name(store, laptop):
    field = own(store, is_unique=1)
    key, second = f"cf_{field}", another(store, laptop)
    put(store, (laptop, {key: "D1"}))
    before = list(checking.dump(store._raw))
    with pytest.raises(Refusal, match="Dock number “D1” is already taken") as no:
        put(store, (second, {key: "D1"}))
    assert no.value.field == key and no.value.record == ("asset", laptop)
    assert list(checking.dump(store._raw)) == before


def test_a_field_whose_values_are_alike_cannot_become_unique(store, laptop):
    field = own(store)
    key, second = f"cf_{field}", another(store, laptop)
    put(store, (laptop, {key: "D1"}), (second, {key: "D1"}))
    with pytest.raises(Refusal, match="Dock number is already taken"):
        store.perform(lambda tx: tx.update("custom_field", field, {"is_unique": 1}))
    assert "UNIQUE" not in indexes(store)[f"cf_{field}"]


def test_two_records_that_swapped_a_unique_value_swap_back(store, laptop):
    field = own(store, is_unique=1)
    key, second = f"cf_{field}", another(store, laptop)
    put(store, (laptop, {key: "D1"}), (second, {key: "D2"}))
    before = list(checking.dump(store._raw))
    put(store, (laptop, {key: None}))
    put(store, (second, {key: "D1"}), (laptop, {key: "D2"}))
    store.undo()
    store.undo()
    assert list(checking.dump(store._raw)) == before


def test_own_numbers_are_sorted_as_numbers(store, laptop):
    field = own(store, name="Weight", kind="decimal")
    key, heavy, light = f"cf_{field}", another(store, laptop), another(store, laptop)
    put(store, (heavy, {key: "10.5"}), (light, {key: "9"}))
    kind = reading.kinds_with_custom(store._raw)["asset"]
    assert list(lists.ListQuery(kind, "", ((key, False),)).ids(store._raw, Style())) == [light, heavy, laptop]
