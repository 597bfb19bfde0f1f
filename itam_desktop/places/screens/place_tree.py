"""The tree of places: a line a place, with its kind and how many assets stand in it and beneath it."""

from __future__ import annotations

from array import array
from collections.abc import Mapping

import shiboken6
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from itam_desktop.desk.desk import Desk
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.style import show_number
from itam_desktop.kernel.texts import tr, tr_n
from itam_desktop.places.fields import PLACE
from itam_desktop.places.screens.contents import Node, tree
from itam_desktop.widgets import painters, theme
from itam_desktop.widgets.painters import RIGHT, height_of, paint_icon, text, width_of
from itam_desktop.widgets.parts import col, label, row
from itam_desktop.widgets.surfaces import EmptyState, Pane
from itam_desktop.widgets.theme import R, mix, px, role

_NODE = Qt.ItemDataRole.UserRole
ICONS = {
    "site": "map", "building": "building", "floor": "stack", "room": "door", "shelf": "archive", "outside": "world",
}  # fmt: skip
OPEN_AT_FIRST = 300  # places up to which the whole tree is unfolded


class _Lines(QStyledItemDelegate):
    """Icon, name, kind soft; at the end the number of assets."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(px(80), max(px(32), round(height_of(theme.font()) + px(13))))

    def paint(self, p: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        found = index.data(_NODE)
        if found is None:
            return
        name, kind, icon, count, here = found
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        r = QRectF(option.rect)
        painters.mirror_in(r, option.direction)
        ink = role(R.HighlightedText if chosen else R.Text)
        soft = mix(role(R.PlaceholderText), role(R.HighlightedText), 0.35) if chosen else role(R.PlaceholderText)
        side = px(18)
        inner = r.adjusted(px(2), 0, -px(16), 0)
        paint_icon(p, QRectF(inner.x(), inner.center().y() - side / 2, side, side), icon, soft)
        inner.setLeft(inner.left() + side + px(8))
        small = theme.font("small")
        room = width_of(count, small) + px(16)
        if count:
            text(p, inner, count, small, ink if here else soft, RIGHT, elide=False)
        f = theme.font("body", 500)
        names = inner.adjusted(0, 0, -room, 0)
        w = text(p, names, name, f, ink)
        text(p, names.adjusted(w + px(8), 0, 0, 0), kind, small, soft)


class _Tree(QTreeWidget):
    """Rows as in the lists: a hairline beneath, the chosen one tinted with an edge."""

    entered = Signal()

    def drawRow(self, p: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        r = QRectF(0, option.rect.y(), self.viewport().width(), option.rect.height())
        painters.mirror_in(r, self.layoutDirection())
        if self.itemFromIndex(index).isSelected():
            painters.fill(p, r, role(R.Highlight))
        super().drawRow(p, option, index)
        painters.mirror_in(r, self.layoutDirection())
        painters.fill(p, QRectF(0, r.bottom() - 1, r.width(), 1), role(R.Midlight))
        if self.itemFromIndex(index).isSelected():
            painters.fill(p, QRectF(0, r.y(), px(3), r.height()), role(R.Accent))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
            return
        super().keyPressEvent(event)


class PlaceTree(QWidget):
    """As a RecordList, but a tree: looked_at(id or None), opened(id), chosen(ids), loaded, first_step."""

    looked_at = Signal(object)
    opened = Signal(object)
    chosen = Signal(object)
    loaded = Signal()
    first_step = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._stale, self._line = True, ""
        self._pending: int | None = None
        self._filling = False
        self._nodes: Mapping[int, Node] = {}
        self._items: dict[int, QTreeWidgetItem] = {}
        self._folded: set[int] = set()
        self.tree = _Tree()
        self.tree.setAccessibleName(tr("Places"))
        self.tree.setHeaderHidden(True)
        self.tree.setColumnCount(1)
        self.tree.setFrameShape(QFrame.Shape.NoFrame)
        self.tree.setUniformRowHeights(True)
        self.tree.setIndentation(px(22))
        self.tree.setExpandsOnDoubleClick(False)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.tree.setItemDelegate(_Lines(self.tree))
        self._words = label("", "small", "soft")
        self.foot = Pane(row(self._words, None, margins=(16, 8, 16, 8)), "t")
        self._empty = EmptyState(
            "map-pin", tr("No places yet"), tr("Sites, buildings, floors, rooms and shelves: where assets stand."),
            tr("Add a place"),
        )  # fmt: skip
        self._empty.first.connect(self.first_step)
        self._nothing = EmptyState(
            "zoom-question", tr("Nothing fits"), tr("No place has these words."), tr("Show all"), "list"
        )
        self._nothing.first.connect(lambda: self.search(""))
        self._stack = QStackedWidget()
        for one in (self.tree, self._empty, self._nothing):
            self._stack.addWidget(one)
        ground = col(gap=0)
        ground.addWidget(self._stack)
        layout = col(gap=0)
        layout.addWidget(Pane(ground), 1)
        layout.addWidget(self.foot)
        self.setLayout(layout)
        self.setFocusProxy(self.tree)
        self.tree.currentItemChanged.connect(self._current)
        self.tree.itemSelectionChanged.connect(self._selection)
        self.tree.itemDoubleClicked.connect(lambda item, _: self.opened.emit(self._id(item)))
        self.tree.entered.connect(lambda: self.opened.emit(self.current_id()) if self.current_id() else None)
        self.tree.itemCollapsed.connect(lambda item: self._fold(item, True))
        self.tree.itemExpanded.connect(lambda item: self._fold(item, False))
        desk.changed.connect(self._on_changed)

    # ------------------------------------------------------------ as a list
    @property
    def in_bin(self) -> bool:
        return False

    @staticmethod
    def _id(item: QTreeWidgetItem | None) -> int | None:
        return item.data(0, _NODE + 1) if item is not None else None

    def current_id(self) -> int | None:
        return self._id(self.tree.currentItem())

    def total_of(self, place: int) -> int | None:
        """How many assets stand in it with everything beneath; None before the tree was read."""
        node = self._nodes.get(place)
        return node.total if node is not None else None

    def chosen_ids(self) -> array[int]:
        return array("q", (i for i in map(self._id, self.tree.selectedItems()) if i is not None))

    def choose(self, record: int) -> None:
        item = self._items.get(record)
        if item is None or self._stale:
            self._pending = record
            if not self._stale:
                self.reload()
            return
        self._pending = None
        if item.isHidden():
            self.search("")
        self.tree.setCurrentItem(item)
        self.tree.scrollToItem(item)

    def search(self, line: str) -> None:
        """Only places whose name has these words, and what they lie in."""
        self._line = line.strip().casefold()
        self._filter()

    def reload(self) -> None:
        self._stale = False
        self.desk.ask(f"tree:{id(self)}", tree, lambda found: self._show(*found) if shiboken6.isValid(self) else None)

    # ------------------------------------------------------------ showing
    def _show(self, nodes: Mapping[int, Node], tops: list[int]) -> None:
        before, chosen, scroll = self.current_id(), set(self.chosen_ids()), self.tree.verticalScrollBar().value()
        style = self.desk.style
        words = {c.key: tr(c.label) for c in PLACE.field("kind").choices}
        self._filling, self._nodes = True, nodes
        self.tree.clear()
        self._items = {}
        roots: list[QTreeWidgetItem] = []
        order: list[tuple[int, QTreeWidgetItem | None]] = [(i, None) for i in tops]
        while order:
            number, above = order.pop(0)
            node = nodes[number]
            item = QTreeWidgetItem()
            count = tr_n("{n} asset", "{n} assets", node.total) if node.total else ""
            if node.total > 999:
                count = tr("{n} assets", n=show_number(node.total, style))
            item.setData(
                0, _NODE, (node.name, words.get(node.kind, ""), ICONS.get(node.kind, "map-pin"), count, node.here)
            )
            item.setData(0, _NODE + 1, number)
            item.setData(
                0,
                Qt.ItemDataRole.AccessibleTextRole,
                " ".join(filter(None, (node.name, words.get(node.kind, ""), count))),
            )
            self._items[number] = item
            if above is None:
                roots.append(item)
            else:
                above.addChild(item)
            order.extend((child, item) for child in node.children)
        self.tree.addTopLevelItems(roots)
        for number, item in self._items.items():
            if item.childCount() and number not in self._folded:
                item.setExpanded(len(self._items) <= OPEN_AT_FIRST or item.parent() is None)
        again = self._items.get(before) if before is not None else None
        if again is not None:
            self.tree.setCurrentItem(again)
        for number in chosen:
            if number in self._items:
                self._items[number].setSelected(True)
        self.tree.verticalScrollBar().setValue(scroll)
        self._filling = False
        self._words.setText(tr_n("{n} place", "{n} places", len(self._items)))
        self._filter()
        if self._pending is not None:
            self.choose(self._pending)
        elif again is None and roots:
            self.tree.setCurrentItem(roots[0])
        elif not roots:
            self.looked_at.emit(None)
        self.loaded.emit()

    def _filter(self) -> None:
        wanted = self._line.split()
        shown: set[int] = set()
        for number, item in self._items.items():
            name = str(item.data(0, _NODE)[0]).casefold()
            if all(w in name for w in wanted):
                at: QTreeWidgetItem | None = item
                while at is not None:
                    shown.add(self._id(at) or 0)
                    at = at.parent()
                shown.add(number)
        for number, item in self._items.items():
            item.setHidden(number not in shown)
            if wanted and number in shown and item.childCount():
                item.setExpanded(True)
        self._stack.setCurrentWidget(self.tree if shown else self._nothing if self._items else self._empty)
        self.foot.setVisible(bool(self._items))

    def _fold(self, item: QTreeWidgetItem, folded: bool) -> None:
        number = self._id(item)
        if number is not None and not self._filling and not self._line:
            (self._folded.add if folded else self._folded.discard)(number)

    def _current(self, item: QTreeWidgetItem | None, _: QTreeWidgetItem | None) -> None:
        if not self._filling:
            self.looked_at.emit(self._id(item))

    def _selection(self) -> None:
        if not self._filling:
            self.chosen.emit(self.chosen_ids())

    # ------------------------------------------------------------ following the store
    def _on_changed(self, done: Done) -> None:
        if not {"place", "asset"} & done.touched.keys():
            return
        if self.isVisible():
            self.reload()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.reload()
