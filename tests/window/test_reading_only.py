"""A file that is open for reading only: what would change it cannot be pressed."""

from pathlib import Path

from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

import itam_desktop.all_tables
import itam_desktop.records  # noqa: F401
from itam_desktop.app import Program
from itam_desktop.widgets.record_panes import DetailPane
from tests.window_settings import real_office


def test_the_verbs_of_a_record_cannot_be_pressed_while_the_file_is_read_only(qtbot: QtBot, tmp_path: Path) -> None:
    program = Program(single=False, scanner=False, warm=False)
    program.open(real_office.make(tmp_path))
    window = program.main
    assert window is not None
    window.show()
    window.desk.lock()
    person = window.desk.conn.execute("SELECT id FROM person WHERE binned=0 LIMIT 1").fetchone()[0]
    window.open("person", person)

    def edits() -> list[QAbstractButton]:
        return [
            b
            for pane in window.findChildren(DetailPane)
            for b in pane.findChildren(QAbstractButton)
            if b.isVisible() and "Edit" in (b.text(), b.accessibleName())
        ]

    qtbot.waitUntil(lambda: bool(edits()))
    assert not any(b.isEnabled() for b in edits())
    timeline = [
        b
        for pane in window.findChildren(DetailPane)
        for b in pane.findChildren(QAbstractButton)
        if b.text() == "Timeline"
    ]
    assert timeline and all(b.isEnabled() for b in timeline if b.isVisible()), "looking is never forbidden"
    program.close()
