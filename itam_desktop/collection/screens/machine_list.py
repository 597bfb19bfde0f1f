"""The list of machines in the look at inventories: a model and its delegate."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (  # fmt: skip
    QAbstractItemView,
    QApplication,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
)

from itam_desktop.collection.looking import ASK, REFUSED, STATES, WAITING, Seen
from itam_desktop.kernel.style import Style
from itam_desktop.kernel.texts import tr
from itam_desktop.widgets import theme
from itam_desktop.widgets.painters import fill, height_of, paint_icon, paint_pill, pill_size, rounded, text
from itam_desktop.widgets.parts import plain_tip
from itam_desktop.widgets.theme import R, px, role

Index = QModelIndex | QPersistentModelIndex
ROLE = Qt.ItemDataRole
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked
CHECK, AIR = 18, 8
NO_TICK = (REFUSED, WAITING, ASK)
SIGNS = {  # kind of machine -> picture
    "computer": "device-desktop", "phone": "device-mobile", "printer": "printer", "network": "router", "monitor": "device-imac", "other": "package",
}  # fmt: skip


def _heights() -> tuple[float, float]:
    """Of a machine's name and of what stands beneath it."""
    return max(px(22), height_of(theme.font("body", 500)) + px(4)), max(px(16), height_of(theme.font("small")) + px(2))


class MachinesModel(QAbstractListModel):
    """ticked: a machine was ticked or unticked."""

    ticked = Signal()

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.seen: Sequence[Seen] = ()
        self.style = style

    def show(self, seen: Sequence[Seen]) -> None:
        self.beginResetModel()
        self.seen = seen
        self.endResetModel()

    def told(self, at: int) -> None:
        """The machine at that place is another now."""
        self.dataChanged.emit(self.index(at), self.index(at))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.seen)

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        one = self.seen[index.row()]
        return found | Qt.ItemFlag.ItemIsUserCheckable if one.state not in NO_TICK else found

    def data(self, index: Index, what: int = ROLE.DisplayRole) -> Any:
        one = self.seen[index.row()]
        if what == ROLE.DisplayRole:
            return one.name
        if what == ROLE.CheckStateRole:
            return CHECKED if one.wanted and one.state not in NO_TICK else UNCHECKED
        if what == ROLE.ToolTipRole:
            return plain_tip("\n".join(dict.fromkeys(filter(None, (one.name, one.note(self.style), one.file.name)))))
        if what == ROLE.AccessibleTextRole:
            return f"{tr(STATES[one.state][0])}: {one.name}, {one.note(self.style)}"
        return None

    def setData(self, index: Index, value: Any, what: int = ROLE.EditRole) -> bool:
        if what != ROLE.CheckStateRole:
            return False
        self.seen[index.row()].wanted = Qt.CheckState(value) == CHECKED
        self.dataChanged.emit(index, index)
        self.ticked.emit()
        return True


class MachineCells(QStyledItemDelegate):
    """A tick, a picture, the name over where it comes from, and what becomes of it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(200), round(sum(_heights())) + 2 * px(AIR) + px(4))

    def paint(self, p: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, MachinesModel):
            return
        one: Seen = model.seen[index.row()]
        o: Any = option
        r = QRectF(o.rect)
        chosen = bool(o.state & QStyle.StateFlag.State_Selected)
        p.save()
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            fill(p, r, role(R.Highlight))
        elif o.state & QStyle.StateFlag.State_MouseOver:
            fill(p, r, role(R.Midlight))
        fill(p, QRectF(r.x(), r.bottom() - 1, r.width(), 1), role(R.Midlight))
        left = r.x() + px(14)
        if index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            tick = QStyleOptionButton()
            tick.initFrom(o.widget)
            tick.rect = QRect(round(left), round(r.center().y() - px(CHECK) / 2), px(CHECK), px(CHECK))
            tick.state = QStyle.StateFlag.State_Enabled | (
                QStyle.StateFlag.State_On if one.wanted else QStyle.StateFlag.State_Off
            )
            QApplication.style().drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorCheckBox, tick, p, o.widget)
        left += px(CHECK + 12)
        word, meaning, icon = STATES[one.state]
        side = px(20)
        upper, lower = _heights()
        sign = SIGNS.get(one.machine.kind, "package") if one.machine is not None else "file"
        paint_icon(
            p,
            QRectF(left, r.y() + px(AIR) + (upper - side) / 2, side, side),
            sign,
            role(R.HighlightedText if chosen else R.PlaceholderText),
        )
        left += px(30)
        width = pill_size(tr(word), icon)[0]
        right = r.right() - px(12)
        paint_pill(p, right - width, r.y() + px(AIR) + upper / 2, tr(word), meaning, icon)
        ink = role(R.HighlightedText if chosen else R.Text)
        text(
            p,
            QRectF(left, r.y() + px(AIR), right - width - px(10) - left, upper),
            one.name,
            theme.font("body", 500),
            ink,
        )
        note = (
            theme.ink(meaning)
            if one.state in (REFUSED, ASK) and not chosen
            else role(R.HighlightedText if chosen else R.PlaceholderText)
        )
        text(
            p,
            QRectF(left, r.y() + px(AIR + 4) + upper, right - left, lower),
            one.note(model.style),
            theme.font("small"),
            note,
        )
        if o.state & QStyle.StateFlag.State_HasFocus:
            rounded(p, r.adjusted(2, 2, -2, -3), px(5), None, role(R.Accent), 2)
        p.restore()

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        if not index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        pressed = isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease
        if pressed and isinstance(event, QMouseEvent):
            r: QRect = option.rect
            mirrored = QApplication.isRightToLeft()
            x = r.right() - event.position().x() if mirrored else event.position().x() - r.left()
            if x > px(14 + CHECK + 8):
                return False
        elif not (
            isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Space
        ):
            return False
        on = index.data(ROLE.CheckStateRole) == CHECKED
        return model.setData(index, UNCHECKED if on else CHECKED, ROLE.CheckStateRole)


class MachineList(QListView):
    """looked_at(int): the place of the machine that is current."""

    looked_at = Signal(int)

    def __init__(self, model: MachinesModel, name: str) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(MachineCells(self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(
            lambda now, _: self.looked_at.emit(now.row()) if now.isValid() else None
        )
        theme.on_change(self.doItemsLayout)
