"""The register as it was on a day, as a mode of the whole window: marked, searchable, unchangeable, left again."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import itam_desktop.all_tables  # noqa: F401
from itam_desktop.app import Program
from itam_desktop.assets import actions
from itam_desktop.kernel.errors import Refusal
from itam_desktop.store import past
from itam_desktop.store.office import Store
from itam_desktop.window.main_window import MainWindow
from itam_desktop.window.past_day import PastDay
from tests.window_settings import real_office


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    path = tmp_path / "office.itam"
    with Store.create(path, who="Sofia Lange") as store:
        store.perform(real_office.fill, effective=date(2026, 1, 5))
        first = store._raw.execute("SELECT id FROM asset ORDER BY tag LIMIT 1").fetchone()[0]
        store.perform(
            lambda tx: actions.change(tx, "asset", [first], {"name": "Renamed in May"}), effective=date(2026, 5, 1)
        )
    program = Program(single=False, scanner=False, warm=False)
    program.open(path)
    assert program.main is not None
    qtbot.waitUntil(lambda: program.main.page("assets").list.model.complete)  # type: ignore[union-attr]
    yield program.main
    program.close()


def names(window: MainWindow) -> set[str]:
    model = window.page("assets").list.model  # type: ignore[union-attr]
    return {str((model.row(i) or {}).get("name")) for i in range(model.rowCount())}


def test_a_past_day_is_shown_marked_and_left(qtbot: QtBot, window: MainWindow) -> None:
    assert "Renamed in May" in names(window)
    dialog = PastDay(window, window.desk)
    dialog.entry.editor.put("31.3.2026")
    with qtbot.waitSignal(window.desk.day_changed):
        dialog.accept()
    qtbot.waitUntil(lambda: "Renamed in May" not in names(window) and window.page("assets").list.model.rowCount() == 24)  # type: ignore[union-attr]
    card = window.card("past")
    assert card is not None and "31 Mar 2026" in card.accessibleName()
    assert "31 Mar 2026" in window.windowTitle()
    assert not window.new_button.isEnabled()
    folder = window.desk._past
    with qtbot.waitSignal(window.desk.day_changed):
        card.pressed.emit()
    qtbot.waitUntil(lambda: "Renamed in May" in names(window))
    assert window.card("past") is None
    assert window.new_button.isEnabled()
    assert folder is not None and not folder.exists()


def test_nothing_can_be_changed_on_a_past_day(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.desk.day_changed):
        window.show_day("2026-03-31")
    told: list[Exception] = []
    before = window.desk.conn.execute("SELECT count(*) FROM asset").fetchone()
    window.desk.do(lambda tx: actions.bin_records(tx, "asset", [1]), otherwise=told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], Refusal) and "past day" in told[0].message
    window.undo()
    qtbot.waitUntil(lambda: window.card("complaint") is not None)
    window.current.new()
    assert window.current.form is None  # type: ignore[attr-defined]
    window.desk.show_now()
    assert window.desk.conn.execute("SELECT count(*) FROM asset").fetchone() == before


def test_bad_days_are_told_where_they_were_typed(qtbot: QtBot, window: MainWindow) -> None:
    dialog = PastDay(window, window.desk)
    for words, said in (("soon", "soon"), ("", "needed"), ("+1d", "before today")):
        dialog.entry.editor.put(words)
        dialog.accept()
        assert said in dialog.entry.problem
    window.show_day("2020-01-01")
    qtbot.waitUntil(lambda: window.card("complaint") is not None)
    assert window.desk.day is None
    dialog.reject()


def test_closing_the_window_leaves_no_copy_behind(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.desk.day_changed):
        window.show_day("2026-03-31")
    copy = window.desk._past
    assert copy is not None and copy.parent.name.startswith(past.PREFIX)
    window.hide()
    window.desk.close()
    assert not copy.exists()


def test_of_days_chosen_one_after_the_other_the_last_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    seen: list[str | None] = []
    window.desk.day_changed.connect(lambda: seen.append(window.desk.day))
    for day in ("2026-05-31", "2026-03-31", "2026-05-01", "2026-01-31"):
        window.show_day(day)
    qtbot.waitUntil(lambda: window.desk.day == "2026-01-31")
    assert seen == ["2026-01-31"]
    assert len(window.desk._made) == 1
    window.show_day("2026-05-31")
    window.desk.show_now()
    window.desk.do(lambda tx: None, then=lambda done: seen.append("written"))
    qtbot.waitUntil(lambda: seen[-1] == "written")
    assert window.desk.day is None
    assert not window.desk._made


def test_closing_while_a_past_day_is_made_leaves_no_copy(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []
    make = past.make

    def slowly(live: Path, day: str, progress: object) -> Path:
        made.append(make(live, day))  # it is ready before it learns that nobody wants it
        return made[-1]

    monkeypatch.setattr(past, "make", slowly)
    window.show_day("2026-03-31")
    window.desk.close()
    assert made
    assert not made[0].parent.exists()
