"""A field that follows from others is true on every path: adding, changing, bulk change, import, undo, redo."""

from __future__ import annotations

import pytest

import itam_desktop.all_tables
import itam_desktop.records  # noqa: F401
from itam_desktop.assets import actions
from itam_desktop.exchange import importing
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.terms import decide_by
from itam_desktop.store import checking
from itam_desktop.store.office import Store


@pytest.fixture
def store(tmp_path):
    with Store.create(tmp_path / "office.itam", who="Ana") as made:
        made.perform(lambda tx: actions.set_up(tx, "Nordkai", "EUR"))
        yield made


def decided(store: Store) -> list[str | None]:
    return [row[0] for row in store._raw.execute("SELECT decide_by FROM contract ORDER BY id")]


@pytest.mark.parametrize(
    ("end", "notice", "unit", "buffer", "by"),
    [
        ("2027-05-31", 3, "months", 0, "2027-02-28"),  # the month is shorter: its last day
        ("2028-05-31", 3, "months", 0, "2028-02-29"),
        ("2027-05-31", 90, "days", 0, "2027-03-02"),
        ("2027-12-31", 3, "months", 14, "2027-09-16"),
        ("2027-12-31", None, "months", 0, "2027-12-31"),
        (None, 3, "months", 14, None),
    ],
)
def test_the_day_to_decide_is_the_end_less_notice_and_buffer(end, notice, unit, buffer, by):
    assert decide_by({"end_date": end, "notice": notice, "notice_unit": unit, "buffer_days": buffer}) == by


def test_it_follows_adding_changing_undo_and_redo(store):
    values = {"name": "Copier", "type": "lease", "end_date": "2027-12-31", "notice": 3, "buffer_days": 0}
    first = store.perform(lambda tx: actions.add(tx, "contract", values)).result
    second = store.perform(lambda tx: actions.add(tx, "contract", {**values, "name": "Car"})).result
    assert decided(store) == ["2027-09-30", "2027-09-30"]
    before = list(checking.dump(store._raw))
    store.perform(lambda tx: actions.change(tx, "contract", [first, second], {"end_date": "2028-06-30"}))
    assert decided(store) == ["2028-03-30", "2028-03-30"]
    store.undo(own=False)
    assert list(checking.dump(store._raw)) == before
    store.redo(own=False)
    assert decided(store) == ["2028-03-30", "2028-03-30"]
    store.perform(lambda tx: actions.change(tx, "contract", [first], {"end_date": None}))
    assert decided(store) == [None, "2028-03-30"]


def test_nobody_can_write_it(store):
    values = {"name": "Copier", "type": "lease", "end_date": "2027-12-31", "buffer_days": 0, "decide_by": "2020-01-01"}
    store.perform(lambda tx: actions.add(tx, "contract", values))
    assert decided(store) == ["2027-12-31"]


def test_an_import_has_it_too(store, tmp_path):
    path = tmp_path / "contracts.csv"
    path.write_text("Name,Kind,End,Notice,Notice counted in\nCopier,Lease,2027-05-31,3,Months\n", encoding="utf-8")
    said = importing.run(store, [path], kind="contract")
    assert said["new"] == 1
    assert decided(store) == ["2027-02-14"]  # the buffer of 14 days that a new contract begins with


def test_an_end_before_the_start_is_refused_in_the_store_itself(store):
    values = {"name": "Copier", "type": "lease", "start_date": "2027-12-31", "end_date": "2027-01-01"}
    before = list(checking.dump(store._raw))
    with pytest.raises(Refusal, match="cannot lie before its start"):
        store.perform(lambda tx: actions.add(tx, "contract", values))
    assert list(checking.dump(store._raw)) == before
