"""A dialog by keyboard alone: Ctrl+Enter is its verb from wherever the keyboard is, Tab goes where the eye goes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.parts import button, col, field, in_turn, wrap
from itam_desktop.widgets.search_line import SearchLine

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)
CTRL = Qt.KeyboardModifier.ControlModifier


class Asking(Dialog):
    def __init__(self) -> None:
        self.pressed: list[str] = []
        self.other = button("Clear", pressed=lambda: self.pressed.append("clear"))
        self.line = SearchLine("Scan", "Scan", key="")
        self.line.entered.connect(self.pressed.append)
        self.late = field("", "", name="late")
        super().__init__(None, "Ask", content=wrap(col(self.line, self.other)), verb="Do it")

    def accept(self) -> None:
        self.pressed.append("done")


@pytest.fixture
def dialog(qtbot: QtBot) -> Asking:
    made = Asking()
    qtbot.addWidget(made)
    made.show()
    return made


def test_ctrl_enter_presses_the_verb_and_not_the_button_that_has_the_keyboard(dialog: Asking) -> None:
    for one in (dialog.other, dialog.line, dialog.cancel, dialog.primary):
        one.setFocus()
        QTest.keyClick(one, Qt.Key.Key_Return, CTRL)
    assert dialog.pressed == ["done"] * 4
    QTest.keyClick(dialog.other, Qt.Key.Key_Return)
    QTest.keyClicks(dialog.line, "AB-1")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert dialog.pressed[4:] == ["clear", "AB-1"]


def test_what_comes_later_is_reached_where_it_stands(qtbot: QtBot, dialog: Asking) -> None:
    layout = dialog.line.parentWidget().layout()
    assert layout is not None
    layout.addWidget(dialog.late)
    in_turn(dialog.line, dialog.late, dialog.other)
    qtbot.waitUntil(dialog.late.isVisible)
    dialog.line.setFocus()
    for one in (dialog.late, dialog.other):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        assert dialog.focusWidget() is one
