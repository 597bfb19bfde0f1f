"""A plain dialog: title, words, content, and a foot whose last button is the primary verb.

Enter in a field goes on to the next one: the Enter that a scanner sends must never press anything. Ctrl+Enter presses
the primary verb, and Enter does so while that button has the focus.
"""

from __future__ import annotations

from typing import TypeVar

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from itam_desktop.kernel.texts import tr
from itam_desktop.widgets.parts import Button, Label, Line, button, col, label, row
from itam_desktop.widgets.theme import R, px, role

D = TypeVar("D", bound=QDialog)


class Dialog(QDialog):
    """verb: what the primary button does; note: whether it can be undone, in words; code: a tag beside the title."""

    enter_goes_on = True  # so a scan's Enter may reach it (scanner.py)

    def __init__(
        self, parent: QWidget | None, title: str, words: str = "", content: QWidget | None = None, *,
        verb: str, verb_icon: str = "", note: str = "", code: str = "", cancel: str | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        heading = label(title, "head", wrapped=len(title) > 40)
        top = row(gap=12)
        top.addWidget(heading, 1)
        if code:
            top.addWidget(label(code, "small", mono=True))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(16), px(20), px(16))
        layout.setSpacing(px(12))
        layout.addLayout(top)
        if words:
            said = label(words, wrapped=True)
            said.setMinimumWidth(px(360))
            layout.addWidget(said)
            self.setAccessibleDescription(words)
        if content is not None:
            layout.addWidget(content, 1)
        layout.addLayout(col(4, Line(strong=False), gap=0))
        self.note: Label = label(note, "small", "soft", wrapped=True)
        self.cancel: Button = button(tr("Cancel") if cancel is None else cancel, pressed=self.reject)
        self.primary: Button = button(verb, verb_icon, "primary", pressed=self.accept)
        foot = row()
        foot.addWidget(self.note, 1)
        self._foot = foot
        foot.addWidget(self.cancel)
        foot.addWidget(self.primary)
        layout.addLayout(foot)
        QWidget.setTabOrder(self.primary, self.cancel)  # Enter after the last field reaches the verb, never Cancel
        self.setMinimumWidth(max(px(400), layout.minimumSize().width()))

    def add_verb(self, words: str, icon: str = "") -> Button:
        """A further verb before the primary one; connect its `clicked`."""
        other = button(words, icon)
        self._foot.insertWidget(self._foot.count() - 1, other)
        QWidget.setTabOrder(other, self.primary)
        return other

    def leave(self) -> None:
        """Its action is done: shut it, unless it was shut in the meantime."""
        if shiboken6.isValid(self):
            QDialog.accept(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                if self.primary.isEnabled():
                    self.primary.click()
            elif not isinstance(self.focusWidget(), QPlainTextEdit | QTextEdit):
                self.focusNextChild()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), role(R.Base))


def opened(dialog: D) -> D:
    """The dialog, on the screen."""
    dialog.open()
    return dialog


def ask(parent: QWidget | None, title: str, words: str, verb: str, *, verb_icon: str = "", note: str = "") -> bool:
    """Ask before what cannot be undone. True when the user chose the verb."""
    return Dialog(parent, title, words, verb=verb, verb_icon=verb_icon, note=note).exec() == QDialog.DialogCode.Accepted


def tell(parent: QWidget | None, title: str, words: str, verb: str = "") -> None:
    """Say what happened when there is no page to say it in; one button."""
    dialog = Dialog(parent, title, words, verb=verb or tr("Close"))
    dialog.cancel.hide()
    dialog.exec()
