"""A short list under headings, as a panel's list: own fields as they stand in a form, statuses by the stages of a life."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from itam_desktop.desk.desk import Desk
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.texts import N, tr
from itam_desktop.widgets import painters, theme
from itam_desktop.widgets.painters import RIGHT, height_of, paint_icon, text, width_of
from itam_desktop.widgets.parts import col, label, row
from itam_desktop.widgets.record_list import Empty
from itam_desktop.widgets.surfaces import EmptyState, Pane
from itam_desktop.widgets.theme import R, mix, px, role

REMOVED = N("In the bin")
_ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Line:
    """One record: its name, what is said of it beside it and at the end, its icon; gone: it lies in the bin."""

    record: int
    name: str
    note: str = ""
    icon: str = ""
    end: str = ""
    gone: bool = False


class _Lines(QStyledItemDelegate):
    """A heading, or a record: grip where it can be dragged, icon, name, note."""

    def __init__(self, parent: QListWidget, grips: bool) -> None:
        super().__init__(parent)
        self._grips = grips

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(px(80), max(px(36), round(height_of(theme.font()) + px(17))))

    def paint(self, p: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        line: Line | str = index.data(_ROW)
        r = QRectF(option.rect)
        painters.mirror_in(r, option.direction)
        if isinstance(line, str):
            text(p, r.adjusted(px(16), px(6), -px(16), 0), tr(line), theme.font("small", 600), role(R.PlaceholderText))
            painters.fill(p, QRectF(0, r.bottom() - 1, r.width(), 1), role(R.Midlight))
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painters.fill(p, r, role(R.Highlight))
        painters.fill(p, QRectF(0, r.bottom() - 1, r.width(), 1), role(R.Midlight))
        if chosen:
            painters.fill(p, QRectF(0, r.y(), px(3), r.height()), role(R.Accent))
        soft = mix(role(R.PlaceholderText), role(R.HighlightedText), 0.35) if chosen else role(R.PlaceholderText)
        ink = soft if line.gone else role(R.HighlightedText if chosen else R.Text)
        inner = r.adjusted(px(14 if self._grips else 16), 0, -px(16), 0)
        signs = [("" if line.gone else "grip-vertical", px(14), mix(soft, role(R.Base), 0.3))] if self._grips else []
        for one, side, tone in (*signs, (line.icon, px(18), soft)):
            if one:
                paint_icon(p, QRectF(inner.x(), inner.center().y() - side / 2, side, side), one, tone)
            inner.setLeft(inner.left() + side + px(8))
        small = theme.font("small")
        if line.end:
            text(p, inner, line.end, small, soft, RIGHT, elide=False)
            inner.setRight(inner.right() - width_of(line.end, small) - px(16))
        w = text(p, inner, line.name, theme.font("body", 500), ink)
        text(p, inner.adjusted(w + px(10), 0, 0, 0), line.note, small, soft)


class _List(QListWidget):
    """moved(step): Alt+Up or Alt+Down; dropped: something was dragged to another place; entered."""

    moved = Signal(int)
    dropped = Signal()
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        self.dropped.emit()


class GroupedList(QWidget):
    """As a RecordList for a panel: looked_at, opened, chosen, loaded, first_step. A subclass reads its groups."""

    looked_at = Signal(object)
    opened = Signal(object)
    chosen = Signal(object)
    loaded = Signal()
    first_step = Signal()
    kind = ""
    watches: frozenset[str] = frozenset()

    def __init__(
        self, desk: Desk, name: str, empty: Empty, *, head: QHBoxLayout | None = None, drags: bool = False
    ) -> None:
        super().__init__()
        self.desk = desk
        self.lines: dict[int, Line] = {}
        self._word, self._filling = "", False
        self.list = _List()
        self.list.setAccessibleName(name)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setItemDelegate(_Lines(self.list, drags))
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._drags = drags
        if drags:
            self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
            self.list.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.foot = label("", "small", "soft", elided=True)
        ground = col(gap=0)
        if head is not None:
            ground.addWidget(Pane(head, "b", "head"))
        ground.addWidget(self.list, 1)
        foot = row(margins=(16, 8, 16, 8))
        foot.addWidget(self.foot, 1)
        ground.addWidget(Pane(foot, "t"))
        self._stack = QStackedWidget()
        self._stack.addWidget(Pane(ground))
        self._place = col(gap=0)
        self._stack.addWidget(Pane(self._place))
        self._empty: EmptyState | None = None
        self.show_empty(empty)
        layout = col(gap=0)
        layout.addWidget(self._stack)
        self.setLayout(layout)
        self.setFocusProxy(self.list)
        self.list.currentItemChanged.connect(self._current)
        self.list.itemDoubleClicked.connect(lambda item: self._open(self.id_of(item)))
        self.list.entered.connect(lambda: self._open(self.current_id()))
        desk.changed.connect(self._on_changed)

    def show_empty(self, empty: Empty) -> None:
        """What belongs here, while there is nothing."""
        if self._empty is not None:
            self._place.removeWidget(self._empty)
            self._empty.hide()
            self._empty.deleteLater()
        self._empty = EmptyState(self.desk.kind(self.kind).icon, tr(empty.title), tr(empty.words), tr(empty.verb))
        self._empty.first.connect(self.first_step)
        self._place.addWidget(self._empty)

    # ------------------------------------------------------------ as a list
    @property
    def in_bin(self) -> bool:
        line = self.lines.get(self.current_id() or 0)
        return line is not None and line.gone

    @staticmethod
    def id_of(item: QListWidgetItem | None) -> int | None:
        return item.data(_ROW + 1) if item is not None else None

    @staticmethod
    def heading_of(item: QListWidgetItem) -> str:
        """The heading that this item is; "" for a record."""
        found = item.data(_ROW)
        return found if isinstance(found, str) else ""

    def current_id(self) -> int | None:
        return self.id_of(self.list.currentItem())

    def chosen_ids(self) -> array[int]:
        one = self.current_id()
        return array("q", [] if one is None else [one])

    def choose(self, record: int) -> None:
        if record not in self.lines:
            self._word = ""
            self.reload()
        for n in range(self.list.count()):
            if self.id_of(self.list.item(n)) == record:
                self.list.setCurrentRow(n)

    def search(self, line: str) -> None:
        """Only records whose name has these words."""
        self._word = line.strip().casefold()
        self.reload()

    # ------------------------------------------------------------ showing
    def groups(self) -> list[tuple[str, list[Line]]]:
        """(heading, its lines), in order; what lies in the bin under REMOVED, last. A few dozen at most: read at once."""
        raise NotImplementedError

    def reload(self) -> None:
        words = self._word.split()
        found = [
            (h, [one for one in lines if all(w in one.name.casefold() for w in words)]) for h, lines in self.groups()
        ]
        self.show_groups(found)

    def show_groups(self, groups: Sequence[tuple[str, Sequence[Line]]]) -> None:
        before, at = self.current_id(), self.list.verticalScrollBar().value()
        self._filling = True
        self.list.clear()
        self.lines = {one.record: one for _, lines in groups for one in lines}
        can = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        moves = self._drags and not self.desk.read_only and not self._word
        for heading, lines in groups:
            if not lines:
                continue
            head = QListWidgetItem()
            head.setData(_ROW, heading)
            head.setData(Qt.ItemDataRole.AccessibleTextRole, tr(heading))
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(head)
            for one in lines:
                item = QListWidgetItem()
                item.setData(_ROW, one)
                item.setData(_ROW + 1, one.record)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (one.name, one.note, one.end))))
                item.setFlags(can | Qt.ItemFlag.ItemIsDragEnabled if moves and not one.gone else can)
                self.list.addItem(item)
                if one.record == before:
                    self.list.setCurrentItem(item)
        if self.list.currentItem() is None:
            first = next((n for n in range(self.list.count()) if self.id_of(self.list.item(n)) is not None), -1)
            self.list.setCurrentRow(first)
        self.list.verticalScrollBar().setValue(at)
        self._filling = False
        self._stack.setCurrentIndex(0 if self.lines or self._word else 1)
        self.foot.setText(self.foot_words(sum(not one.gone for one in self.lines.values())))
        self.enable()
        self.loaded.emit()
        if self.current_id() != before:
            self.looked_at.emit(self.current_id())

    def foot_words(self, n: int) -> str:
        return ""

    def enable(self) -> None:
        """What can be done now has changed."""

    def _current(self, item: QListWidgetItem | None, _: QListWidgetItem | None) -> None:
        if not self._filling:
            self.enable()
            self.looked_at.emit(self.id_of(item))
            self.chosen.emit(self.chosen_ids())

    def _open(self, record: int | None) -> None:
        if record is not None:
            self.opened.emit(record)

    def _on_changed(self, done: Done) -> None:
        if self.watches & done.touched.keys() and self.isVisible():  # else when it is shown again
            self.reload()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()
