"""Verbs on many records at once: they tell how far they are, can be stopped, and one undo takes them back."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import itam_desktop.all_tables  # noqa: F401
from itam_desktop.app import Program
from itam_desktop.assets import actions
from itam_desktop.assets.screens import verbs
from itam_desktop.desk.desk import Job
from itam_desktop.store.office import Store
from itam_desktop.window.main_window import MainWindow
from tests.window_settings import real_office


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    path = tmp_path / "office.itam"
    with Store.create(path, who="Sofia Lange") as store:
        store.perform(real_office.fill, effective=date(2026, 1, 5))
    program = Program(single=False, scanner=False, warm=False)
    program.open(path)
    assert program.main is not None
    yield program.main
    program.close()


def in_stock(window: MainWindow) -> list[int]:
    return [r[0] for r in window.desk.conn.execute("SELECT id FROM asset WHERE stage='in_stock' AND binned=0")]


def test_a_verb_on_many_records_can_be_stopped_and_then_changed_nothing(qtbot: QtBot, window: MainWindow) -> None:
    ids = in_stock(window)
    assert len(ids) > 1
    for verb in (
        lambda: verbs.move(window, ids, "retired"),
        lambda: verbs.to_bin(window, ids),
        lambda: verbs.act(window, "change", "asset", ids, {"notes": "new"}, n=len(ids)),
    ):
        with qtbot.waitSignal(window.desk.began) as began:
            verb()
        job: Job = began.args[0]
        job.stop()
        window.notice.tell("")
        qtbot.waitUntil(lambda: "Stopped" in window.notice.words())
        assert in_stock(window) == ids


def test_one_undo_takes_a_verb_on_many_back_and_can_be_stopped(qtbot: QtBot, window: MainWindow) -> None:
    ids = in_stock(window)
    verbs.move(window, ids, "retired")
    qtbot.waitUntil(lambda: in_stock(window) == [])
    with qtbot.waitSignal(window.desk.began) as began:
        window.undo()
    began.args[0].stop()
    qtbot.waitUntil(lambda: "Stopped" in window.notice.words())
    assert in_stock(window) == []
    window.undo()
    qtbot.waitUntil(lambda: in_stock(window) == ids)


def test_the_strip_tells_of_the_work_that_is_under_way_not_of_what_waits(qtbot: QtBot, window: MainWindow) -> None:
    first = window.desk.job("First", lambda store, progress: None)
    second = window.desk.job("Second", lambda store, progress: None)
    assert window.progress._title == "First"
    first.ended.emit()
    assert window.progress._title == "Second"
    second.ended.emit()
    assert window._jobs == []
    assert not window.progress._timer.isActive()


def test_verbs_on_many_give_each_record_what_it_needs(store: Store) -> None:
    """Where each one belongs, the status of its stage: as one sweep."""
    conn = store._raw
    category = conn.execute("SELECT id FROM category").fetchone()[0]
    place = store.perform(lambda tx: actions.add(tx, "place", {"name": "Store room"})).result
    person = store.perform(lambda tx: actions.add(tx, "person", {"name": "Ada"})).result
    ids = store.perform(lambda tx: actions.register(tx, {"name": "Dock", "category_id": category}, 3)).result
    store.perform(lambda tx: actions.edit(tx, "asset", ids[0], {"home_place_id": place}))
    store.perform(lambda tx: actions.give_out(tx, ids, {"holder_person_id": person}, "2027-01-31"))
    about = (
        "SELECT a.stage, s.stage, holder_person_id, due_date, place_id FROM asset a JOIN status s ON s.id=a.status_id"
    )
    assert set(conn.execute(about)) == {("on_loan", "on_loan", person, "2027-01-31", None)}
    store.perform(lambda tx: actions.take_back(tx, ids))
    assert sorted(conn.execute(about), key=str) == sorted(
        [("in_stock", "in_stock", None, None, place), *[("in_stock", "in_stock", None, None, None)] * 2], key=str
    )
    store.perform(lambda tx: actions.move_to(tx, ids, "in_repair"))
    assert {row[:2] for row in conn.execute(about)} == {("in_repair", "in_repair")}
