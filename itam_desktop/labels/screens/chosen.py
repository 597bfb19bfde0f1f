"""Parts of the labels page: the list of what gets a label, a control under its word."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from itam_desktop.kernel.command_codes import COMMANDS
from itam_desktop.kernel.style import show_count
from itam_desktop.kernel.texts import tr
from itam_desktop.labels import making
from itam_desktop.labels.screens.preview import Asked
from itam_desktop.store import lists, reading
from itam_desktop.widgets import painters, theme
from itam_desktop.widgets.painters import paint_icon, text
from itam_desktop.widgets.parts import Item, col, label
from itam_desktop.widgets.theme import R, px, role

LINE = Qt.ItemDataRole.UserRole + 1
LISTED = 300  # of the chosen records shown by name


class _Lines(QStyledItemDelegate):
    """Icon, code, name: the codes one under the other."""

    def paint(self, p: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        r, ink, _ = painters.begin_row(p, option)
        parts = index.data(LINE)
        if parts is None:
            text(p, r.adjusted(px(14), 0, -px(8), 0), str(index.data()), theme.font("small"), role(R.PlaceholderText))
            return
        icon, code, name = parts
        side, x = px(16), px(14)
        paint_icon(p, QRectF(r.x() + x, r.center().y() - side / 2, side, side), icon, role(R.PlaceholderText))
        x += side + px(10)
        mono = theme.font("small", mono=True)
        x += max(px(86), round(text(p, r.adjusted(x, 0, -px(8), 0), code, mono, ink))) + px(10)
        text(p, r.adjusted(x, 0, -px(8), 0), name, theme.font("small"), ink)


class Chosen(QListWidget):
    """The records that get a label; Delete takes the marked ones off."""

    def __init__(self, drop: Callable[[], None]) -> None:
        super().__init__()
        self._drop = drop
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.setUniformItemSizes(True)
        self.setMinimumHeight(px(62))
        self.setItemDelegate(_Lines(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("To print"))
        self.setAccessibleDescription(tr("Delete takes the marked ones off the list"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._drop()
        else:
            super().keyPressEvent(event)


def named(words: str, control: QWidget, note: QWidget | None = None) -> QVBoxLayout:
    """A control under its word, with a note beneath."""
    said = label(words, "small", weight=500)
    said.setBuddy(control)
    items: list[Item] = [said, control]
    if note is not None:
        items.append(note)
    return col(*items, gap=4)


def fill_list(chosen: Chosen, lines: Iterable[tuple[int, str, str, str]], more: int = 0) -> None:
    """lines: (record, icon, code, name); more: how many further ones are not named."""
    chosen.clear()
    for record, icon, code, name in lines:
        item = QListWidgetItem(f"{code} {name}")
        item.setData(LINE, (icon, code, name))
        item.setData(Qt.ItemDataRole.UserRole, record)
        item.setSizeHint(QSize(px(80), px(30)))
        chosen.addItem(item)
    if more > 0:
        last = QListWidgetItem(tr("and {n} more", n=show_count(more)))
        last.setFlags(Qt.ItemFlag.NoItemFlags)
        chosen.addItem(last)


def named_of(conn: sqlite3.Connection, asked: Asked) -> tuple[list[tuple[int, str, str, str]], int]:
    """((record, icon, code, name) of the first that get a label, how many further ones there are)."""
    if asked.kind == making.COMMAND:
        return [(i, COMMANDS[i].icon, COMMANDS[i].code, tr(COMMANDS[i].label)) for i in asked.ids], 0
    some, about, key = list(asked.ids[:LISTED]), reading.kinds_with_custom(conn)[asked.kind], making.CODE_OF[asked.kind]
    found = lists.fetch(conn, about, some, (key, about.title))
    lines = [
        (i, str(row.get("icon") or about.icon), str(row.get(key) or tr("no code")), str(row.get(about.title) or ""))
        for i in some
        if (row := found.get(i)) is not None
    ]
    return lines, len(asked.ids) - LISTED
