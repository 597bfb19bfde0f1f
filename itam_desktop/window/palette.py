"""Ctrl+K: every command by name, with its key; and the overview of all keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from itam_desktop.kernel.texts import tr
from itam_desktop.widgets import painters, theme
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.painters import RIGHT, paint_icon, rounded, text
from itam_desktop.widgets.parts import KeyCap, col, field, label, row, wrap
from itam_desktop.widgets.record_panes import scroller
from itam_desktop.widgets.theme import R, px, role
from itam_desktop.window.commands import OF_PARTS, Command, fitting, fixed, found, kept

if TYPE_CHECKING:
    from itam_desktop.window.main_window import MainWindow

COMMAND = Qt.ItemDataRole.UserRole
RECENT, MOST_RECENT = "commands:recent", 5


def shown(keys: str) -> str:
    """The keys as this system writes them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


class _Row(QStyledItemDelegate):
    """Icon, words, and the key at the end."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(px(200), max(px(32), round(painters.height_of(theme.font()) + px(12))))

    def paint(self, p: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        command = index.data(COMMAND)
        r = QRectF(option.rect)
        painters.mirror_in(r, option.direction)
        p.save()
        on = bool(option.state & QStyle.StateFlag.State_Selected)
        if on:
            rounded(p, r.adjusted(px(4), 1, -px(4), -1), px(6), role(R.Highlight))
        side = px(18)
        ink = role(R.HighlightedText) if on else role(R.Text)
        paint_icon(
            p, QRectF(r.x() + px(14), r.center().y() - side / 2, side, side), command.icon, role(R.PlaceholderText)
        )
        keys = shown(command.keys[0]) if command.keys else ""
        room = painters.width_of(keys, theme.font("small")) + px(16) if keys else 0
        text(p, r.adjusted(px(42), 0, -px(14) - room, 0), command.words, theme.font(), ink)
        if keys:
            text(
                p, r.adjusted(0, 0, -px(16), 0), keys, theme.font("small"), role(R.PlaceholderText), RIGHT, elide=False
            )
        p.restore()


class CommandList(Dialog):
    def __init__(self, window: MainWindow) -> None:
        self._window = window
        kept = window.desk.setting(RECENT)
        self._recent = [str(one) for one in kept] if isinstance(kept, list) else []
        self.commands: list[Command] = found(window)
        self.line = field("", tr("What do you want to do?"), name=tr("Command"), icon="command")
        self.rows = QListWidget()
        self.rows.setAccessibleName(tr("Commands"))
        self.rows.setFrameShape(QListWidget.Shape.NoFrame)
        self.rows.setItemDelegate(_Row(self.rows))
        self.rows.setUniformItemSizes(True)
        self.rows.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.rows.setMinimumSize(theme.room(520, 352))
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        super().__init__(window, tr("Commands"), content=wrap(col(self.line, self.rows)), verb=tr("Do it"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.line.textChanged.connect(self._fill)
        self.line.installEventFilter(self)
        self.rows.itemActivated.connect(lambda _: self.accept())
        self.rows.itemClicked.connect(lambda _: self.accept())
        self._fill("")
        self.line.setFocus()

    def _fill(self, typed: str) -> None:
        self.rows.clear()
        some = fitting(self.commands, typed, self._recent)
        asked = typed.strip()
        if asked:
            words = tr("Search everything for “{text}”", text=asked)
            some.append(Command(words, "search", lambda: self._window.search_everything(asked)))
        for command in some:
            item = QListWidgetItem(command.words)
            item.setData(COMMAND, command)
            keys = shown(command.keys[0]) if command.keys else ""
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{command.words} {keys}".strip())
            self.rows.addItem(item)
        self.rows.setCurrentRow(0)

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
        command: Command = item.data(COMMAND)
        if command in self.commands:
            now = kept(command)
            recent = [now, *(one for one in self._recent if one != now)]
            self._window.desk.keep_setting(RECENT, recent[:MOST_RECENT])
        super().accept()
        command.do()


class Keys(Dialog):
    """Every key, by where it works; made from the same table as the keys themselves."""

    def __init__(self, window: MainWindow) -> None:
        groups: dict[str, list[tuple[list[str], str]]] = {}
        for command in fixed(window):
            if command.keys:
                groups.setdefault(command.group, []).append(([shown(k) for k in command.keys], command.words))
        for group, keys, words in OF_PARTS:
            groups.setdefault(group, []).append(([shown(keys)] if keys else [], tr(words)))
        columns = row(gap=32)
        halves: list[list[str]] = [[], []]
        for group in groups:
            lengths = [sum(len(groups[g]) + 2 for g in half) for half in halves]
            halves[lengths.index(min(lengths))].append(group)
        for half in halves:
            column = col(gap=14)
            for group in half:
                column.addWidget(self._group(group, groups[group]))
            column.addStretch(1)
            columns.addLayout(column, 1)
        area = scroller(wrap(columns))
        area.setMinimumSize(theme.room(820, 480))
        area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        super().__init__(window, tr("Keys"), content=area, verb=tr("Close"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.cancel.hide()
        self.primary.setFocus()

    def _group(self, group: str, lines: list[tuple[list[str], str]]) -> QWidget:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(5))
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, px(112))
        grid.addWidget(label(tr(group), "strong"), 0, 0, 1, 2)
        for n, (keys, words) in enumerate(lines, 1):
            caps = wrap(row(*(KeyCap(k) for k in keys), None, gap=4))
            grid.addWidget(caps, n, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(words, "small", wrapped=True), n, 1)
        return wrap(grid)
