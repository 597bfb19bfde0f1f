"""The own fields of one kind of record as they stand in its form: under their headings, moved by drag, keys or buttons."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from itam_desktop.assets.changing_kind import kind_word
from itam_desktop.assets.fields import FIELD_SETS
from itam_desktop.desk.desk import Desk
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.fields import RECORDS, Choice
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.widgets import painters, theme
from itam_desktop.widgets.painters import height_of, paint_icon, text
from itam_desktop.widgets.parts import button, col, label, plain, row
from itam_desktop.widgets.surfaces import EmptyState, Pane
from itam_desktop.widgets.theme import R, mix, px, role

OWN, REMOVED = N("Own fields"), N("In the bin")
ICONS = {
    "text": "note", "long": "notes", "integer": "ruler-measure", "decimal": "ruler-measure", "money": "coin", "date": "calendar", "yesno": "square-check",
    "choice": "list-check", "link": "link", "email": "mail", "ip": "network", "mac": "wifi", "secret": "lock",
}  # fmt: skip
_ROW = Qt.ItemDataRole.UserRole
Line = tuple[str, str, str, bool]  # name, note, icon, in the bin


def read(conn: sqlite3.Connection, about: str) -> list[Mapping[str, Any]]:
    """The definitions for one kind of record, in their order; the removed ones last."""
    found = conn.execute(
        "SELECT * FROM custom_field WHERE about_kind=? ORDER BY binned, coalesce(position, 0), id", (about,)
    )
    names = [d[0] for d in found.description]
    return [dict(zip(names, values, strict=True)) for values in found]


def field_sets(conn: sqlite3.Connection) -> list[Choice]:
    """The field sets there are: the program's and those that the office named in its categories."""
    known = {c.key for c in FIELD_SETS}
    found = conn.execute("SELECT DISTINCT field_set FROM category WHERE binned=0 ORDER BY 1 COLLATE NOCASE")
    return [*FIELD_SETS, *(Choice(name, name) for (name,) in found if name and name not in known)]


def headings(desk: Desk, about: str) -> list[str]:
    """The headings of a kind's form, in their order; the one for own fields last."""
    return list(dict.fromkeys([*(f.section for f in desk.kind(about).fields if f.section != OWN), OWN]))


def note_of(one: Mapping[str, Any]) -> str:
    sets = RECORDS["custom_field"].field("field_sets")
    parts = [kind_word(str(one["kind"]))]
    if one.get("unit"):
        parts.append(str(one["unit"]))
    if one.get("required"):
        parts.append(tr("needed"))
    if one.get("is_unique"):
        parts.append(tr("no two alike"))
    if one.get("field_sets"):
        parts.append(sets.kind.show(one["field_sets"], None, sets))  # type: ignore[arg-type]
    return " · ".join(parts)


class _Lines(QStyledItemDelegate):
    """A heading, or a field: grip, icon, name, what it is."""

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
        name, note, icon, gone = line
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painters.fill(p, r, role(R.Highlight))
        painters.fill(p, QRectF(0, r.bottom() - 1, r.width(), 1), role(R.Midlight))
        if chosen:
            painters.fill(p, QRectF(0, r.y(), px(3), r.height()), role(R.Accent))
        soft = mix(role(R.PlaceholderText), role(R.HighlightedText), 0.35) if chosen else role(R.PlaceholderText)
        ink = soft if gone else role(R.HighlightedText if chosen else R.Text)
        inner = r.adjusted(px(14), 0, -px(16), 0)
        for one, side, tone in (
            (("" if gone else "grip-vertical"), px(14), mix(soft, role(R.Base), 0.3)),
            (icon, px(18), soft),
        ):
            if one:
                paint_icon(p, QRectF(inner.x(), inner.center().y() - side / 2, side, side), one, tone)
            inner.setLeft(inner.left() + side + px(8))
        w = text(p, inner, name, theme.font("body", 500), ink)
        text(p, inner.adjusted(w + px(10), 0, 0, 0), note, theme.font("small"), soft)


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


class FieldOrder(QWidget):
    """As a RecordList for the panel: looked_at, opened, chosen, loaded. about: the kind of record shown.

    arrange(list[(id, heading)]): the user wants this order; ask_in(id, [field sets]); turned(kind): another kind is shown.
    """

    looked_at = Signal(object)
    opened = Signal(object)
    chosen = Signal(object)
    loaded = Signal()
    first_step = Signal()
    arrange = Signal(object)
    ask_in = Signal(int, object)
    turned = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk, self.about, self._word = desk, "asset", ""
        self.rows: dict[int, Mapping[str, Any]] = {}
        self._filling = False
        self.list = _List()
        self.list.setAccessibleName(tr("Own fields, in their order"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setItemDelegate(_Lines(self.list))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.up_button = button("", "arrow-up", "quiet", tip=tr("Move up (Alt+Up)"), pressed=lambda: self.move_by(-1))
        self.down_button = button(
            "", "arrow-down", "quiet", tip=tr("Move down (Alt+Down)"), pressed=lambda: self.move_by(1)
        )
        self.move_button = button(tr("Move to…"), "arrows-move", "quiet", pressed=self._show_menu)
        head = row(
            label(tr("In the order of the form"), "small", "soft", elided=True), None, self.up_button, self.down_button,
            self.move_button, margins=(16, 4, 8, 4), gap=2,
        )  # fmt: skip
        self._words = label("", "small", "soft", elided=True)
        self._empty = EmptyState("columns", tr("No own fields yet"), "", tr("Add a field"))
        self._empty.first.connect(self.first_step)
        ground = col(Pane(head, "b", "head"), gap=0)
        ground.addWidget(self.list, 1)
        foot = row(margins=(16, 8, 16, 8))
        foot.addWidget(self._words, 1)
        ground.addWidget(Pane(foot, "t"))
        self._stack = QStackedWidget()
        self._stack.addWidget(Pane(ground))
        self._place_for_empty = col(gap=0)
        self._place_for_empty.addWidget(self._empty)
        self._stack.addWidget(Pane(self._place_for_empty))
        layout = col(gap=0)
        layout.addWidget(self._stack)
        self.setLayout(layout)
        self.setFocusProxy(self.list)
        self.list.currentItemChanged.connect(self._current)
        self.list.itemDoubleClicked.connect(lambda item: self._open(self._id(item)))
        self.list.entered.connect(lambda: self._open(self.current_id()))
        self.list.moved.connect(self.move_by)
        self.list.dropped.connect(self._dropped)
        desk.changed.connect(self._on_changed)

    # ------------------------------------------------------------ as a list
    @property
    def in_bin(self) -> bool:
        found = self.rows.get(self.current_id() or 0)
        return bool(found and found["binned"])

    @staticmethod
    def _id(item: QListWidgetItem | None) -> int | None:
        return item.data(_ROW + 1) if item is not None else None

    def current_id(self) -> int | None:
        return self._id(self.list.currentItem())

    def chosen_ids(self) -> array[int]:
        one = self.current_id()
        return array("q", [] if one is None else [one])

    def choose(self, record: int) -> None:
        if record not in self.rows:
            found = self.desk.row("custom_field", record)
            if found is None:
                return
            if found["about_kind"] != self.about:
                self.show_kind(str(found["about_kind"]))
                self.turned.emit(self.about)
            else:
                self.reload()
        for n in range(self.list.count()):
            if self._id(self.list.item(n)) == record:
                self.list.setCurrentRow(n)

    def search(self, line: str) -> None:
        """Only fields whose name has these words."""
        self._word = line.strip().casefold()
        self.reload()

    def show_kind(self, about: str) -> None:
        self.about = about
        self.reload()
        self.looked_at.emit(self.current_id())

    # ------------------------------------------------------------ showing
    def reload(self) -> None:
        """A few dozen definitions at most: read here and now."""
        found = [
            r for r in read(self.desk.conn, self.about) if all(w in r["name"].casefold() for w in self._word.split())
        ]
        self.rows = {int(r["id"]): r for r in found}
        self._show(self._groups(found))

    def _groups(self, found: Sequence[Mapping[str, Any]]) -> list[tuple[str, list[int]]]:
        by_heading: dict[str, list[int]] = {h: [] for h in headings(self.desk, self.about)}
        for one in found:
            heading = REMOVED if one["binned"] else str(one.get("section") or OWN)
            by_heading.setdefault(heading, []).append(int(one["id"]))
        gone = by_heading.pop(REMOVED, [])
        own = by_heading.pop(OWN, [])
        return [(h, ids) for h, ids in (*by_heading.items(), (OWN, own), (REMOVED, gone)) if ids]

    def _show(self, groups: Sequence[tuple[str, Sequence[int]]]) -> None:
        before, at = self.current_id(), self.list.verticalScrollBar().value()
        self._filling = True
        self.list.clear()
        can = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        for heading, ids in groups:
            head = QListWidgetItem()
            head.setData(_ROW, heading)
            head.setData(Qt.ItemDataRole.AccessibleTextRole, tr(heading))
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(head)
            for record in ids:
                one = self.rows[record]
                item, note, gone = QListWidgetItem(), note_of(one), bool(one["binned"])
                item.setData(_ROW, (str(one["name"]), note, ICONS.get(str(one["kind"]), "columns"), gone))
                item.setData(_ROW + 1, record)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{one['name']}, {note}")
                item.setFlags(can if gone or self.desk.read_only or self._word else can | Qt.ItemFlag.ItemIsDragEnabled)
                self.list.addItem(item)
                if record == before:
                    self.list.setCurrentItem(item)
        if self.list.currentItem() is None:
            first = next((n for n in range(self.list.count()) if self._id(self.list.item(n)) is not None), -1)
            self.list.setCurrentRow(first)
        self.list.verticalScrollBar().setValue(at)
        self._filling = False
        live = sum(not r["binned"] for r in self.rows.values())
        self._words.setText(tr_n("{n} field", "{n} fields", live))
        self._stack.setCurrentIndex(0 if self.rows or self._word else 1)
        self._enable()
        self.loaded.emit()
        if self.current_id() != before:
            self.looked_at.emit(self.current_id())

    def set_empty_words(self, words: str) -> None:
        """What an own field of this kind of record could be."""
        self._place_for_empty.removeWidget(self._empty)
        self._empty.hide()
        self._empty.deleteLater()
        self._empty = EmptyState("columns", tr("No own fields yet"), words, tr("Add a field"))
        self._empty.first.connect(self.first_step)
        self._place_for_empty.addWidget(self._empty)

    def _current(self, item: QListWidgetItem | None, _: QListWidgetItem | None) -> None:
        if not self._filling:
            self._enable()
            self.looked_at.emit(self._id(item))
            self.chosen.emit(self.chosen_ids())

    def _open(self, record: int | None) -> None:
        if record is not None:
            self.opened.emit(record)

    def _enable(self) -> None:
        can = self.current_id() is not None and not self.in_bin and not self.desk.read_only and not self._word
        for one in (self.up_button, self.down_button, self.move_button):
            one.setEnabled(can)

    # ------------------------------------------------------------ moving
    def order(self) -> list[tuple[int, str]]:
        """(field, heading) as the list stands; "" for the heading of own fields."""
        found, heading = [], ""
        for n in range(self.list.count()):
            item = self.list.item(n)
            record, line = self._id(item), item.data(_ROW)
            if record is None:
                heading = heading if line == REMOVED else "" if line == OWN else str(line)
            elif not self.rows[record]["binned"]:
                found.append((record, heading))
        return found

    def move_by(self, step: int) -> None:
        """One place up or down; past the first of a heading it goes under the one before."""
        record = self.current_id()
        if record is None or not self.up_button.isEnabled():
            return
        order = self.order()
        at = next(n for n, (one, _) in enumerate(order) if one == record)
        heading, other = order[at][1], at + step
        if 0 <= other < len(order):
            if order[other][1] == heading:
                order[at], order[other] = order[other], order[at]
            else:  # over the edge of its heading: the first or the last of the next one
                order[at] = (record, order[other][1])
            self._want(order)

    def move_to(self, heading: str) -> None:
        """Under another heading, as its last field."""
        record = self.current_id()
        if record is not None:
            rest = [pair for pair in self.order() if pair[0] != record]
            self._want([*rest, (record, "" if heading == OWN else heading)])

    def _dropped(self) -> None:
        self._want(self.order())

    def _want(self, order: list[tuple[int, str]]) -> None:
        """Show it at once, and have it kept."""
        now = [(int(r["id"]), str(r.get("section") or "")) for r in self.rows.values() if not r["binned"]]
        groups: dict[str, list[int]] = {h: [] for h in headings(self.desk, self.about)}
        for record, heading in order:
            groups.setdefault(heading or OWN, []).append(record)
        own = groups.pop(OWN)
        gone = [i for i, r in self.rows.items() if r["binned"]]
        shown = [(h, ids) for h, ids in (*groups.items(), (OWN, own), (REMOVED, gone)) if ids]
        self._show(shown)
        order = [(i, "" if h == OWN else h) for h, ids in shown if h != REMOVED for i in ids]
        if order != now:
            self.arrange.emit(order)

    def menu(self) -> QMenu:
        """Where the current field can go: headings, and for assets the field sets that ask for it."""
        menu, record = QMenu(self), self.current_id()
        one = self.rows.get(record or 0, {})
        under = menu.addMenu(tr("Under the heading"))
        for heading in headings(self.desk, self.about):
            act = under.addAction(plain(tr(heading)))
            act.setCheckable(True)
            act.setChecked(heading == (one.get("section") or OWN))
            act.triggered.connect(partial(lambda h, *_: self.move_to(h), heading))
        if self.about == "asset" and record is not None:
            asked = [s for s in str(one.get("field_sets") or "").split(",") if s]
            sets = menu.addMenu(tr("Asked for in the field sets"))
            act = sets.addAction(tr("All"))
            act.setCheckable(True)
            act.setChecked(not asked)
            act.triggered.connect(lambda *_: self.ask_in.emit(record, []))
            sets.addSeparator()
            for choice in field_sets(self.desk.conn):
                act = sets.addAction(plain(tr(choice.label)))
                act.setCheckable(True)
                act.setChecked(choice.key in asked)
                act.triggered.connect(partial(self._toggle_set, record, asked, choice.key))
        return menu

    def _toggle_set(self, record: int, asked: list[str], key: str, *_: object) -> None:
        self.ask_in.emit(record, [s for s in asked if s != key] if key in asked else [*asked, key])

    def _show_menu(self) -> None:
        self.menu().popup(self.move_button.mapToGlobal(self.move_button.rect().bottomLeft()))

    # ------------------------------------------------------------ following the store
    def _on_changed(self, done: Done) -> None:
        if {"custom_field", "category"} & done.touched.keys():
            self.reload()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()
