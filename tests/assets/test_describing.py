"""Every stage keeps a status and one standard; a counter only goes forward; one logo."""

from __future__ import annotations

import pytest

from itam_desktop.assets import actions, describing
from itam_desktop.kernel.errors import Refusal
from itam_desktop.store import checking


def status(store, name):
    return store._raw.execute("SELECT id FROM status WHERE name=?", (name,)).fetchone()[0]


def standards(store, stage):
    found = store._raw.execute("SELECT name FROM status WHERE stage=? AND binned=0 AND is_default=1", (stage,))
    return [name for (name,) in found]


def add(store, name, stage, standard=0):
    values = {"name": name, "stage": stage, "is_default": standard}
    return store.perform(lambda tx: actions.add(tx, "status", values)).result


def edit(store, record, **values):
    return store.perform(lambda tx: actions.edit(tx, "status", record, values))


def test_a_new_standard_takes_the_place_of_the_old_one_in_the_same_action(store):
    before = list(checking.dump(store._raw))
    ready = add(store, "Ready to go", "in_stock", 1)
    assert standards(store, "in_stock") == ["Ready to go"]
    edit(store, status(store, "In stock"), is_default=1)
    assert standards(store, "in_stock") == ["In stock"]
    with pytest.raises(Refusal, match="needs a standard"):
        edit(store, status(store, "In stock"), is_default=0)
    store.undo()
    assert standards(store, "in_stock") == ["Ready to go"]
    store.perform(lambda tx: actions.bin_records(tx, "status", [ready]))
    assert standards(store, "in_stock") == ["In stock"]
    store.perform(lambda tx: actions.restore(tx, "status", [ready]))
    assert standards(store, "in_stock") == ["In stock"], "the one that stands goes on"
    for _ in range(3):
        store.undo()
    assert list(checking.dump(store._raw)) == before


def test_no_stage_is_left_without_a_status(store):
    lost = status(store, "Missing")
    with pytest.raises(Refusal, match="“Missing” is the only status for “Missing”"):
        store.perform(lambda tx: actions.bin_records(tx, "status", [lost]))
    with pytest.raises(Refusal, match="only status") as no:
        edit(store, lost, stage="retired")
    assert no.value.field == "stage"
    stolen = add(store, "Stolen", "missing")
    with pytest.raises(Refusal, match="only status"):
        store.perform(lambda tx: actions.bin_records(tx, "status", [lost, stolen]))
    edit(store, lost, name="Cannot be found")
    store.perform(lambda tx: actions.bin_records(tx, "status", [lost]))
    assert standards(store, "missing") == ["Stolen"]


def test_a_status_that_assets_have_keeps_its_stage(store, laptop):
    add(store, "Ready", "in_stock")
    with pytest.raises(Refusal, match="1 asset is “In stock”"):
        edit(store, status(store, "In stock"), stage="retired")
    ready = status(store, "Ready")
    edit(store, ready, stage="retired")
    assert standards(store, "retired") == ["Retired"]


def test_a_counter_goes_forward_only_and_no_undo_brings_it_back(store, laptop):
    series = store._raw.execute("SELECT series_id FROM category WHERE name='Laptop'").fetchone()[0]
    row = {"prefix": "LT", "width": 5, "check_character": 1}
    told = describing.tags_from(row, describing.next_of(store._raw, series), 1)[0]
    category = store._raw.execute("SELECT id FROM category WHERE name='Laptop'").fetchone()[0]
    one = {"category_id": category, "name": "T14"}

    def tag():
        made = store.perform(lambda tx: actions.register(tx, one)).result[0]
        return store._raw.execute("SELECT tag FROM asset WHERE id=?", (made,)).fetchone()[0]

    assert tag() == told
    done = store.perform(lambda tx: describing.move_counter(tx, series, 500))
    expected = describing.tags_from(row, 500, 1)[0]
    assert done.label == f"Laptop goes on with {expected}"
    assert tag() == expected
    with pytest.raises(Refusal, match="only goes forward"):
        store.perform(lambda tx: describing.move_counter(tx, series, 20))
    with pytest.raises(Refusal, match="more digits"):
        store.perform(lambda tx: describing.move_counter(tx, series, 10**6))
    with pytest.raises(Refusal, match="only notes what happened"):
        store.undo(done.action)


def test_there_is_one_logo_and_undo_brings_the_old_one_back(store):
    office = store._raw.execute("SELECT id FROM office").fetchone()[0]
    for name in ("old.png", "new.png"):
        store.perform(lambda tx, n=name: describing.set_logo(tx, office, n, n.encode(), "image/png", b"\x89PNG"))
    assert describing.logo_of(store._raw)[1] == "new.png"
    store.undo()
    assert describing.logo_of(store._raw)[1] == "old.png"
    store.perform(lambda tx: describing.take_logo_away(tx, office))
    assert describing.logo_of(store._raw) is None
    with pytest.raises(Refusal, match="no picture"):
        store.perform(lambda tx: describing.set_logo(tx, office, "x.pdf", b"%PDF", "application/pdf", None))
