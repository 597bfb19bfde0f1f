"""The seats of a licence as rows: who has one, since when, what is odd about it; dragged, taken back, given by drop."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QDropEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from itam_desktop.kernel.style import Style, show_date, show_number
from itam_desktop.kernel.texts import tr
from itam_desktop.software.queries import SeatRow
from itam_desktop.software.screens.dragging import DropFilter, holders_in, seats_mime
from itam_desktop.widgets import painters, theme
from itam_desktop.widgets.painters import height_of, paint_avatar, paint_icon, paint_pill, pill_size, rounded, text
from itam_desktop.widgets.theme import R, mix, px, role

ROW = Qt.ItemDataRole.UserRole + 1
NOTE, PILL = ROW + 1, ROW + 2
OWN_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Insert)
Pill = tuple[str, str, str]  # word, meaning, icon


def told(one: SeatRow, today: str, unused: Mapping[int, tuple[int, int]], style: Style) -> tuple[str, Pill | None]:
    """(second line, pill) of a seat."""
    more = tr("{n} seats", n=show_number(one.quantity, style)) if one.quantity > 1 else ""
    pill: Pill | None = None
    if one.state == "held":
        words = tr("until {day}", day=show_date(str(one.held_until), style))
        pill = (tr("Held back"), "off", "hand-stop")
        if str(one.held_until) <= today:
            words = tr("since {day}", day=show_date(str(one.held_until), style))
            pill = (tr("Free again"), "ok", "check")
    elif one.state == "spent":
        words = tr("since {day}", day=show_date(str(one.until), style))
        pill = (tr("Spent"), "off", "x")
    elif one.binned:
        words, pill = tr("in the bin"), (tr("In the bin"), "bad", "trash")
    elif one.leaving:
        left = one.leaving < today
        day = show_date(one.leaving, style)
        words = tr("left on {day}", day=day) if left else tr("leaves on {day}", day=day)
        pill = (tr("Has left") if left else tr("Leaver"), "bad" if left else "warn", "logout")
    elif one.id in unused:
        words = tr("not seen for {n} days", n=show_number(unused[one.id][1], style))
        pill = (tr("Unused"), "warn", "clock")
    else:
        words = tr("since {day}", day=show_date(one.since, style))
        if one.since > today:
            words = tr("from {day}", day=show_date(one.since, style))
        if one.note:
            words = f"{one.note}, {words}"
    return f"{words}, {more}" if more else words, pill


class _Rows(QStyledItemDelegate):
    """Face, name, second line, pill, and the sign that takes it back."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        small, strong = theme.font("small"), theme.font("body", 500)
        return QSize(px(120), max(px(43), round(height_of(small) + height_of(strong) + px(11))))

    def paint(self, p: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        r = QRectF(option.rect)
        view: Any = option.widget
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        p.save()
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        painters.mirror_in(r, option.direction)
        ground = role(R.Highlight) if chosen else mix(role(R.Base), role(R.Midlight), 0.45) if hover else role(R.Base)
        p.fillRect(option.rect, ground)
        p.fillRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1, role(R.Midlight))
        ink, soft = role(R.HighlightedText if chosen else R.Text), role(R.PlaceholderText)
        if chosen:
            soft = mix(soft, role(R.HighlightedText), 0.35)
        row: SeatRow | None = index.data(ROW)
        left, right = px(16), px(12)
        if row is None:
            side = px(16)
            paint_icon(p, QRectF(r.x() + left + px(6), r.center().y() - side / 2, side, side), "plus", role(R.Link))
            text(p, r.adjusted(left + px(38), 0, -right, 0), index.data(), theme.font("body", 450), role(R.Link))
        else:
            face = px(26)
            box = QRectF(r.x() + left, r.center().y() - face / 2, face, face)
            if row.kind == "person":
                paint_avatar(p, box, row.name)
            else:
                paint_icon(p, box.adjusted(3, 3, -3, -3), "devices", soft)
            if view is not None and view.live and row.state in ("in_use", "held"):
                side = px(16)
                at = QRectF(r.right() - right - side, r.center().y() - side / 2, side, side)
                paint_icon(p, at, "x" if row.state == "in_use" else "arrow-back-up", soft)
            right += px(24)
            pill: Pill | None = index.data(PILL)
            end = right
            if pill is not None:
                w, _ = pill_size(pill[0], pill[2])
                paint_pill(p, r.right() - right - w - px(4), r.center().y(), pill[0], pill[1], pill[2], chosen)
                end += w + px(10)
            words = r.adjusted(left + face + px(10), px(4), -end, -px(4))
            strong, small = theme.font("body", 500), theme.font("small")
            half = height_of(strong)
            text(
                p,
                QRectF(words.x(), words.y(), words.width(), half),
                row.name,
                strong,
                ink if row.state == "in_use" else soft,
            )
            text(p, QRectF(words.x(), words.y() + half, words.width(), height_of(small)), index.data(NOTE), small, soft)
        if view is not None and view.hasFocus() and view.currentIndex() == index:
            rounded(p, r.adjusted(1, 1, -1, -1), 4, None, role(R.Accent), 2)
        p.restore()


class SeatList(QListWidget):
    """took(seats): taken back; released(seats): held back ones made free; given(holders): dropped on it;
    give_asked: Ins, or its last line; opened(kind, record): its holder; menu_asked(where); dragging(on)."""

    took = Signal(object)
    released = Signal(object)
    given = Signal(object)
    give_asked = Signal()
    opened = Signal(str, int)
    menu_asked = Signal(QPoint)
    dragging = Signal(bool)

    def __init__(self, licence: int, live: bool, gives: bool = True, devices: bool = False) -> None:
        """live: seats can be taken back; gives: and given; devices: only to devices."""
        super().__init__()
        self.devices = devices
        self.licence, self.live, self.gives, self._over = licence, live, live and gives, False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_Rows(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setDragEnabled(live)
        self.setAccessibleName(tr("Seats"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda at: self.menu_asked.emit(self.viewport().mapToGlobal(at)))
        self.itemDoubleClicked.connect(self._open)
        DropFilter(self.viewport(), self._may, self._drop, self._show_over)

    def show_seats(
        self, seats: Sequence[SeatRow], more: int, today: str, unused: Mapping[int, tuple[int, int]], style: Style
    ) -> None:
        """more: how many there are besides; unused: seat -> (quantity, days)."""
        self.clear()
        for one in seats:
            words, pill = told(one, today, unused, style)
            item = QListWidgetItem(", ".join(filter(None, [one.name, words, pill[0] if pill else ""])))
            item.setData(ROW, one)
            item.setData(NOTE, words)
            item.setData(PILL, pill)
            self.addItem(item)
        if more:
            rest = QListWidgetItem(tr("and {n} more", n=show_number(more, style)))
            rest.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(rest)
        if self.gives:
            words = tr("Drop a device here, scan, or press Ins") if self.devices else tr("Drop a person here, scan, or press Ins")  # fmt: skip
            self.addItem(QListWidgetItem(words))

    # ------------------------------------------------------------ what is chosen
    def chosen(self, state: str = "in_use") -> list[int]:
        """The chosen seats that are in that state, in their order."""
        rows = [self.item(n).data(ROW) for n in range(self.count()) if self.item(n).isSelected()]
        return [row.id for row in rows if row is not None and row.state == state]

    def row_at(self, at: QPoint) -> SeatRow | None:
        item = self.itemAt(at)
        found: SeatRow | None = item.data(ROW) if item is not None else None
        return found

    def seat_ids(self) -> list[int]:
        rows = [self.item(n).data(ROW) for n in range(self.count())]
        return [row.id for row in rows if row is not None]

    def choose_at(self, number: int) -> None:
        """Make that row the current one, or the last that holds a seat."""
        last = len(self.seat_ids()) - 1
        if last >= 0:
            self.setCurrentRow(max(0, min(number, last)))

    # ------------------------------------------------------------ hands
    def _open(self, item: QListWidgetItem) -> None:
        row = item.data(ROW)
        if row is not None:
            self.opened.emit(row.kind, row.holder)
        elif self.gives:
            self.give_asked.emit()

    def take_chosen(self) -> None:
        held = self.chosen("held")
        if seats := self.chosen():
            self.took.emit(seats)
        elif held:
            self.released.emit(held)

    def event(self, event: QEvent) -> bool:
        """Del is for the seats here: the window's Del would put the licence in the bin."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and event.key() in OWN_KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if self.live and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.take_chosen()
        elif self.gives and key == Qt.Key.Key_Insert:
            self.give_asked.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self._open(self.currentItem())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_sign = self._on_sign(event.position().toPoint())
        if not self._pressed_sign:
            super().mousePressEvent(event)

    _pressed_sign = False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if not self._pressed_sign:
            super().mouseReleaseEvent(event)
            item = self.itemAt(at)
            if self.gives and item is not None and item.data(ROW) is None and item.flags():
                self.give_asked.emit()
        elif self._on_sign(at) and (row := self.row_at(at)) is not None:
            (self.took if row.state == "in_use" else self.released).emit([row.id])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self._on_sign(event.position().toPoint()):
            super().mouseDoubleClickEvent(event)

    def _on_sign(self, at: QPoint) -> bool:
        row = self.row_at(at)
        if row is None or not self.live or row.state not in ("in_use", "held"):
            return False
        width = px(36)
        return at.x() < width if self.isRightToLeft() else at.x() > self.viewport().width() - width

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            at: Any = event
            row = self.row_at(at.pos()) if self._on_sign(at.pos()) else None
            words = tr("Take back the seat of {name}", name=row.name) if row and row.state == "in_use" else ""
            self.viewport().setToolTip(words.replace("<", "‹"))
        return super().viewportEvent(event)

    # ------------------------------------------------------------ drag and drop
    def startDrag(self, actions: Qt.DropAction) -> None:
        if data := self.dragged():
            drag = QDrag(self)
            drag.setMimeData(data)
            self.dragging.emit(True)
            drag.exec(Qt.DropAction.CopyAction)
            self.dragging.emit(False)

    def dragged(self) -> QMimeData | None:
        """The chosen seats, as they are dragged."""
        seats = self.chosen()
        return seats_mime(seats, self.licence) if seats and self.live else None

    def _may(self, data: QMimeData, event: QDropEvent) -> bool:
        return self.gives and bool(holders_in(data))

    def _drop(self, data: QMimeData, event: QDropEvent) -> None:
        self.given.emit(holders_in(data))

    def _show_over(self, on: bool) -> None:
        self._over = on
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._over:
            p = QPainter(self.viewport())
            p.setRenderHint(QPainter.RenderHint.Antialiasing)
            rounded(p, QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1), px(6), None, role(R.Accent), 2)
