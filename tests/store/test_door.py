"""The one write door: what it saves, what it refuses, what it takes back."""

from __future__ import annotations

import sqlite3

import pytest

from itam_desktop.assets import actions
from itam_desktop.kernel.errors import Refusal
from itam_desktop.store import acts, checking, history


def dump(store):
    return list(checking.dump(store._raw))


def test_undo_of_giving_out_restores_the_row_and_keeps_the_history(store, laptop, ana):
    before = dump(store)
    done = store.perform(lambda tx: actions.give_out(tx, [laptop], {"holder_person_id": ana}), name="asset.give_out")
    assert done.label == "Gave out LT-00001-5 to Ana Ruiz"
    after = dump(store)
    back = store.undo(done.action)
    assert dump(store) == before
    assert back.touched == {"asset": frozenset({laptop})}
    store.redo()
    assert dump(store) == after
    assert [row.verb for row in acts.actions(store._raw, limit=3)] == ["redo", "undo", "asset.give_out"]


def test_an_asset_is_never_held_twice_not_even_past_the_rules(store, laptop, ana):
    store.perform(lambda tx: actions.give_out(tx, [laptop], {"holder_person_id": ana}))
    with pytest.raises(Refusal, match="already given out"):
        store.perform(lambda tx: actions.give_out(tx, [laptop], {"holder_person_id": ana}))
    place = store.perform(lambda tx: actions.add(tx, "place", {"name": "2.14"})).result
    before = dump(store)
    with pytest.raises(Refusal, match="exactly one holder"):
        store.perform(lambda tx: tx.update("asset", laptop, {"holder_place_id": place}))
    assert dump(store) == before


def test_a_refused_action_leaves_nothing_behind(store, laptop):
    before, actions_before = dump(store), len(acts.actions(store._raw))
    with pytest.raises(Refusal):
        store.perform(lambda tx: (tx.update("asset", laptop, {"name": "New"}), actions.take_back(tx, [laptop])))
    assert dump(store) == before
    assert len(acts.actions(store._raw)) == actions_before


def test_a_tag_that_is_taken_is_refused_by_name(store, laptop):
    category = store._raw.execute("SELECT category_id FROM asset").fetchone()[0]
    with pytest.raises(Refusal, match="“LT-00001-5” is already taken") as no:
        store.perform(lambda tx: actions.register(tx, {"tag": "LT-00001-5", "category_id": category, "name": "Other"}))
    assert no.value.field == "tag"
    assert no.value.record == ("asset", laptop)


def test_a_tag_is_never_given_twice_even_after_undo(store):
    category = store._raw.execute("SELECT id FROM category WHERE name='Laptop'").fetchone()[0]
    first = store.perform(lambda tx: actions.register(tx, {"category_id": category, "name": "A"}))
    tag = store._raw.execute("SELECT tag FROM asset").fetchone()[0]
    store.undo()
    second = store.perform(lambda tx: actions.register(tx, {"category_id": category, "name": "B"}))
    assert store._raw.execute("SELECT tag FROM asset").fetchone()[0] != tag
    assert second.result[0] > first.result[0]


def test_undo_refuses_when_the_record_has_moved_on_and_names_the_later_action(store, laptop, ana):
    first = store.perform(lambda tx: actions.edit(tx, "asset", laptop, {"name": "One"}))
    store.perform(lambda tx: actions.edit(tx, "asset", laptop, {"name": "Two"}))
    with pytest.raises(Refusal, match=r"Changed LT-00001-5.* has since changed Name"):
        store.undo(first.action)


def test_undo_of_a_new_record_refuses_while_a_later_action_refers_to_it(store, laptop, ana):
    added = next(row.id for row in acts.actions(store._raw) if row.words == "Added Ana Ruiz")
    given = store.perform(lambda tx: actions.give_out(tx, [laptop], {"holder_person_id": ana}))
    with pytest.raises(Refusal, match="Gave out"):
        store.undo(added)
    store.undo(given.action)
    store.undo(added)
    assert store._raw.execute("SELECT count(*) FROM person").fetchone()[0] == 0


def test_undo_goes_on_after_a_restart(store, laptop, tmp_path):
    from itam_desktop.store.office import Store

    store.perform(lambda tx: actions.edit(tx, "asset", laptop, {"name": "One"}))
    store.close()
    with Store.open(tmp_path / "office.itam") as again:
        assert again.undo().label == "Undid: Changed LT-00001-5"
        assert again._raw.execute("SELECT name FROM asset").fetchone()[0] == "ThinkPad T14"
        again.redo()
        assert again._raw.execute("SELECT name FROM asset").fetchone()[0] == "One"


def test_two_unique_values_can_be_swapped_and_the_swap_undone(store, laptop):
    category = store._raw.execute("SELECT category_id FROM asset").fetchone()[0]
    other = store.perform(lambda tx: actions.register(tx, {"category_id": category, "name": "B"})).result[0]

    def swap(tx):
        tx.update("asset", laptop, {"tag": "x"})
        tx.update("asset", other, {"tag": "LT-00001-5"})
        tx.update("asset", laptop, {"tag": "LT-00002-3"})
        tx.say("Swapped tags")

    before = dump(store)
    store.perform(swap)
    assert dump(store) != before
    store.undo()
    assert dump(store) == before


def test_history_cannot_be_changed_or_removed_through_sql(store, laptop):
    for sql in ("UPDATE action SET who='x'", "DELETE FROM action", "UPDATE change SET kind='x'", "DELETE FROM change"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            store._raw.execute(sql)


@pytest.mark.parametrize("spoil", [
    "UPDATE action SET who='Somebody' WHERE id=2", "UPDATE action SET effective='2001-01-01' WHERE id=2", "DELETE FROM action WHERE id=2",
    "UPDATE change SET new=replace(new, 'ThinkPad', 'MacBook')", "DELETE FROM change WHERE id=(SELECT max(id) FROM change)",
    "UPDATE change SET action_id=1 WHERE action_id=2", "UPDATE asset SET name='Edited by hand'", "UPDATE asset SET cost=1", "DELETE FROM code",
])  # fmt: skip
def test_check_finds_every_edit_removal_and_reorder(store, laptop, ana, spoil):
    assert checking.check(store.path)["problems"] == []
    store._raw.execute("PRAGMA foreign_keys=OFF")
    for (name,) in store._raw.execute("SELECT name FROM sqlite_schema WHERE type='trigger'").fetchall():
        store._raw.execute("DROP TRIGGER " + name)
    store._raw.execute(spoil)
    assert not checking.check(store.path)["ok"]


def test_the_register_is_known_as_of_a_past_day(store, ana):
    from datetime import date

    category = store._raw.execute("SELECT id FROM category WHERE name='Laptop'").fetchone()[0]
    bought = store.perform(
        lambda tx: actions.register(tx, {"category_id": category, "name": "A"}), effective=date(2026, 4, 1)
    )
    laptop = bought.result[0]
    store.perform(lambda tx: actions.give_out(tx, [laptop], {"holder_person_id": ana}), effective=date(2026, 5, 1))
    store.perform(lambda tx: actions.take_back(tx, [laptop]), effective=date(2026, 6, 1))
    kind = store.kind("asset")
    assert history.as_of(store._raw, kind, "2026-05-15")[laptop]["holder_person_id"] == ana
    assert "holder_person_id" not in history.as_of(store._raw, kind, "2026-06-15")[laptop]
    assert history.as_of(store._raw, kind, "2026-03-15") == {}


def test_a_scan_finds_every_identifier_in_any_spelling(store, laptop):
    from itam_desktop.store import lists

    store.perform(
        lambda tx: actions.edit(
            tx, "asset", laptop, {"old_tag": "INV/2019-7", "imei": "490154203237518", "other_codes": "A-1\nB-2"}
        )
    )
    for code in ("LT-00001-5", "lt000015", "pf4xk2p9", "INV 2019 7", "490154203237518", "b2"):
        assert lists.scan(store._raw, code) == [("asset", laptop)], code
    assert lists.scan(store._raw, "nothing") == []
