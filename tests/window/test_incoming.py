"""Rows pasted into a list and files dropped on the window go through the rehearsal."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import itam_desktop.all_tables  # noqa: F401
from itam_desktop.app import Program
from itam_desktop.window.main_window import MainWindow
from tests.window_settings import real_office


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    program = Program(single=False, scanner=False, warm=False)
    program.open(real_office.make(tmp_path))
    assert program.main is not None
    yield program.main
    program.close()


def count(window: MainWindow, sql: str) -> int:
    return int(window.desk.conn.execute(sql).fetchone()[0])


def test_people_copied_in_a_spreadsheet_are_pasted_into_their_list(qtbot: QtBot, window: MainWindow) -> None:
    window.go("people")
    listing = window.listing()
    assert listing is not None
    qtbot.waitUntil(lambda: listing.model.complete and listing.model.rowCount() > 0)
    before = count(window, "SELECT count(*) FROM person")
    QApplication.clipboard().setText("Name\tE-mail\nZoë Quist\tzoe@nordkai.example\n=1+1\tplus@nordkai.example\n")
    QTest.keyClick(listing.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    page: Any = window.current
    assert page.key == "import"
    qtbot.waitUntil(lambda: page.take_button.isEnabled(), timeout=10_000)
    assert count(window, "SELECT count(*) FROM person") == before
    page.take_button.click()
    qtbot.waitUntil(lambda: count(window, "SELECT count(*) FROM person") == before + 2, timeout=10_000)
    assert count(window, "SELECT count(*) FROM person WHERE name='=1+1'") == 1
    window.undo()
    qtbot.waitUntil(lambda: count(window, "SELECT count(*) FROM person") == before)


def test_pasting_nothing_says_so(qtbot: QtBot, window: MainWindow) -> None:
    QApplication.clipboard().setText("  ")
    listing = window.listing()
    assert listing is not None
    listing.pasted.emit()
    card = window.card("complaint")
    assert card is not None and "nothing to paste" in card.accessibleName()
    assert window.current.key == "assets"


def test_a_file_dropped_anywhere_is_rehearsed(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "More things.csv"
    path.write_text("Asset Tag;Name;Category\nZZ-1;A thing;Laptop\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(400, 300), Qt.DropAction.CopyAction, data, left, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(400, 300), Qt.DropAction.CopyAction, data, left, none, QEvent.Type.Drop)
    QApplication.sendEvent(window, drop)
    page: Any = window.current
    assert page.key == "import"
    qtbot.waitUntil(lambda: page.take_button.isEnabled(), timeout=10_000)
    words = QMimeData()
    words.setText("only words")
    other = QDragEnterEvent(QPoint(400, 300), Qt.DropAction.CopyAction, words, left, none)
    other.ignore()
    QApplication.sendEvent(window, other)
    assert not other.isAccepted()
