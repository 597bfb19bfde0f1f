"""Ctrl+K: every page and verb by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from itam_desktop.kernel.texts import tr
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.parts import col, field, wrap
from itam_desktop.widgets.theme import px

Command = tuple[str, str, Callable[[], object]]  # words, key, what


class CommandList(Dialog):
    def __init__(self, parent: QWidget | None, commands: Sequence[Command]) -> None:
        self.commands = list(commands)
        self.line = field("", tr("What do you want to do?"), name=tr("Command"), icon="command")
        self.rows = QListWidget()
        self.rows.setAccessibleName(tr("Commands"))
        self.rows.setMinimumSize(px(420), px(280))
        super().__init__(parent, tr("Commands"), content=wrap(col(self.line, self.rows)), verb=tr("Do it"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.line.textChanged.connect(self._fill)
        self.line.installEventFilter(self)
        self.rows.itemActivated.connect(lambda _: self.accept())
        self._fill("")
        self.line.setFocus()

    def _fill(self, typed: str) -> None:
        self.rows.clear()
        asked = typed.casefold().split()
        for n, (words, key, _) in enumerate(self.commands):
            if all(part in words.casefold() for part in asked):
                item = QListWidgetItem(f"{words}   {key}".rstrip())
                item.setData(Qt.ItemDataRole.UserRole, n)
                self.rows.addItem(item)
        self.rows.setCurrentRow(0)
        self.primary.setEnabled(self.rows.count() > 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.rows.count():
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self.rows.setCurrentRow((self.rows.currentRow() + step) % self.rows.count())
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.accept()
                return True
        return super().eventFilter(watched, event)

    def accept(self) -> None:
        item = self.rows.currentItem()
        if item is None:
            return
        super().accept()
        self.commands[item.data(Qt.ItemDataRole.UserRole)][2]()
