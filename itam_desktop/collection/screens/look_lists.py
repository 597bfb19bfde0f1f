"""The two lists of the look at inventories: the machines, and what one of them would change. Models, no widget a line."""

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
from PySide6.QtGui import QIcon, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (  # fmt: skip
    QAbstractItemView,
    QApplication,
    QFrame,
    QHeaderView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QTreeView,
)

from itam_desktop.collection.difference import SECTIONS, Line
from itam_desktop.collection.looking import REFUSED, STATES, VERDICTS, WAITING, Seen
from itam_desktop.kernel.style import Style, show_number
from itam_desktop.kernel.texts import tr
from itam_desktop.widgets import theme
from itam_desktop.widgets.painters import fill, paint_icon, paint_pill, pill_size, rounded, text
from itam_desktop.widgets.parts import plain_tip
from itam_desktop.widgets.theme import R, px, role

Index = QModelIndex | QPersistentModelIndex
ROLE = Qt.ItemDataRole
CHECKED, PARTLY, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked, Qt.CheckState.Unchecked
MACHINE_ROW, LINE_ROW, CHECK = 58, 30, 18
SIGNS = {  # kind of machine -> picture
    "computer": "device-desktop", "phone": "device-mobile", "printer": "printer", "network": "router", "monitor": "device-imac", "other": "package",
}  # fmt: skip


# ---------------------------------------------------------------- machines
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
        return found | Qt.ItemFlag.ItemIsUserCheckable if one.state not in (REFUSED, WAITING) else found

    def data(self, index: Index, what: int = ROLE.DisplayRole) -> Any:
        one = self.seen[index.row()]
        if what == ROLE.DisplayRole:
            return one.name
        if what == ROLE.CheckStateRole:
            return CHECKED if one.wanted and one.state not in (REFUSED, WAITING) else UNCHECKED
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
        return QSize(px(200), px(MACHINE_ROW))

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
        sign = SIGNS.get(one.machine.kind, "package") if one.machine is not None else "file"
        paint_icon(
            p, QRectF(left, r.y() + px(11), side, side), sign, role(R.HighlightedText if chosen else R.PlaceholderText)
        )
        left += px(30)
        width = pill_size(tr(word), icon)[0]
        right = r.right() - px(12)
        paint_pill(p, right - width, r.y() + px(21), tr(word), meaning, icon)
        ink = role(R.HighlightedText if chosen else R.Text)
        text(
            p,
            QRectF(left, r.y() + px(9), right - width - px(10) - left, px(24)),
            one.name,
            theme.font("body", 500),
            ink,
        )
        note = (
            theme.ink(meaning)
            if one.state in (REFUSED, "ask") and not chosen
            else role(R.HighlightedText if chosen else R.PlaceholderText)
        )
        text(p, QRectF(left, r.y() + px(32), right - left, px(20)), one.note(model.style), theme.font("small"), note)
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


# ---------------------------------------------------------------- lines
class LinesModel(QAbstractItemModel):
    """Sections with their lines; columns: what, verdict, was, is now. ticked: something was ticked or unticked."""

    ticked = Signal()

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.style = style
        self.seen: Seen | None = None
        self.sections: list[tuple[str, list[Line]]] = []
        self._icons: dict[tuple[str, str], QIcon] = {}
        theme.on_change(self._restyle)

    def _restyle(self) -> None:
        self._icons.clear()

    def show(self, seen: Seen | None) -> None:
        self.beginResetModel()
        self.seen = seen
        by_section: dict[str, list[Line]] = {}
        order = {"changed": 0, "new": 1, "gone": 2}
        for line in seen.lines if seen is not None else ():
            by_section.setdefault(line.section, []).append(line)
        self.sections = [
            (key, lines if key == "asset" else sorted(lines, key=lambda one: (order[one.verdict], one.what.casefold())))
            for key in SECTIONS if (lines := by_section.get(key))
        ]  # fmt: skip
        self.endResetModel()

    def line_at(self, index: Index) -> Line | None:
        above = index.internalId()
        return self.sections[above - 1][1][index.row()] if index.isValid() and above else None

    # ------------------------------------------------------------ shape
    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        above = index.internalId() if index.isValid() else 0
        return self.createIndex(above - 1, 0, 0) if above else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self.sections)
        return len(self.sections[parent.row()][1]) if not parent.internalId() and parent.column() == 0 else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 4

    def headerData(self, section: int, orientation: Qt.Orientation, what: int = ROLE.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and what == ROLE.DisplayRole:
            return (tr("What"), tr("Result"), tr("It was"), tr("It is"))[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        line = self.line_at(index)
        if index.column() == 0 and not (line is not None and self.seen is not None and self.seen.fixed(line)):
            found |= Qt.ItemFlag.ItemIsUserCheckable
        return found

    # ------------------------------------------------------------ what stands there
    def data(self, index: Index, what: int = ROLE.DisplayRole) -> Any:
        if not index.isValid() or self.seen is None:
            return None
        line = self.line_at(index)
        if line is None:
            return self._section(index.row(), index.column(), what)
        column = index.column()
        word, meaning, icon = VERDICTS[line.verdict]
        if what == ROLE.DisplayRole:
            return (line.what, tr(word), line.was, line.now)[column]
        if what == ROLE.CheckStateRole and column == 0 and not self.seen.fixed(line):
            return CHECKED if self.seen.takes(line) else UNCHECKED
        if column == 1 and what == ROLE.DecorationRole:
            return self._icon(icon, meaning)
        if what == ROLE.ForegroundRole:
            if not self.seen.takes(line):
                return role(R.PlaceholderText)
            return theme.ink(meaning) if column == 1 else role(R.PlaceholderText) if column == 2 else None
        if what == ROLE.ToolTipRole:
            return plain_tip((line.what, tr(word), line.was, line.now)[column])
        if what == ROLE.AccessibleTextRole and column == 0:
            return ", ".join(filter(None, (line.what, tr(word), line.was, line.now)))
        return None

    def _icon(self, icon: str, meaning: str) -> QIcon:
        key = (icon, meaning)
        if key not in self._icons:
            self._icons[key] = theme.icon(icon, meaning, px(14))
        return self._icons[key]

    def _section(self, at: int, column: int, what: int) -> Any:
        key, lines = self.sections[at]
        if what == ROLE.DisplayRole:
            if column == 0:
                return tr(SECTIONS[key][0])
            return self._counts(lines) if column == 1 else ""
        if what == ROLE.CheckStateRole and column == 0 and self.seen is not None:
            on = sum(self.seen.takes(one) for one in lines)
            return CHECKED if on == len(lines) else PARTLY if on else UNCHECKED
        if what == ROLE.DecorationRole and column == 0:
            return self._icon(SECTIONS[key][1], "soft")
        if what == ROLE.FontRole:
            return theme.font("body", 600) if column == 0 else theme.font("small")
        if what == ROLE.ForegroundRole and column:
            return role(R.PlaceholderText)
        if what == ROLE.AccessibleTextRole and column == 0:
            return f"{tr(SECTIONS[key][0])}, {self._counts(lines)}"
        return None

    def _counts(self, lines: Sequence[Line]) -> str:
        n = {verdict: sum(one.verdict == verdict for one in lines) for verdict in VERDICTS}
        count = {verdict: show_number(some, self.style) for verdict, some in n.items()}
        said = [
            tr("{n} new", n=count["new"]) if n["new"] else "", tr("{n} changed", n=count["changed"]) if n["changed"] else "",
            tr("{n} gone", n=count["gone"]) if n["gone"] else "",
        ]  # fmt: skip
        return ", ".join(filter(None, said))

    def setData(self, index: Index, value: Any, what: int = ROLE.EditRole) -> bool:
        if what != ROLE.CheckStateRole or self.seen is None:
            return False
        line = self.line_at(index)
        on = Qt.CheckState(value) == CHECKED
        if line is None:
            lines = self.sections[index.row()][1]
            self.seen.tick(lines, on)
            top = self.index(index.row(), 0)
            self.dataChanged.emit(self.index(0, 0, top), self.index(len(lines) - 1, 3, top))
            self.dataChanged.emit(top, self.index(index.row(), 3))
        else:
            self.seen.tick([line], on)
            above = self.parent(index)
            self.dataChanged.emit(index, self.index(index.row(), 3, above))
            self.dataChanged.emit(above, above)
        self.ticked.emit()
        return True


class _LineCells(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(60), px(LINE_ROW))

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        o: Any = option
        o.textElideMode = Qt.TextElideMode.ElideRight


class LineTree(QTreeView):
    """Space ticks, the arrows open and close sections."""

    MOST_OPEN = 60  # lines of a section that is open by itself

    def __init__(self, model: LinesModel, name: str) -> None:
        super().__init__()
        self.lines = model
        self.setModel(model)
        self.setItemDelegate(_LineCells(self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setIndentation(px(18))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        head = self.header()
        head.setStretchLastSection(True)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        model.modelReset.connect(self._opened)
        theme.on_change(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setFont(theme.font("small"))
        self.header().setFont(theme.font("small", 500))
        self.header().setFixedHeight(px(32))
        self.doItemsLayout()

    def _opened(self) -> None:
        for n, (_, lines) in enumerate(self.lines.sections):
            top = self.lines.index(n, 0)
            self.setFirstColumnSpanned(n, QModelIndex(), False)
            self.setExpanded(top, len(lines) <= self.MOST_OPEN or len(self.lines.sections) == 1)
        if self.lines.sections:
            self.setCurrentIndex(self.lines.index(0, 0))

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = self.viewport().width()
        for column, part in enumerate((0.36, 0.18, 0.20)):
            self.setColumnWidth(column, max(px(90), round(width * part)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            at = self.currentIndex().siblingAtColumn(0)
            if at.flags() & Qt.ItemFlag.ItemIsUserCheckable:
                on = at.data(ROLE.CheckStateRole) == CHECKED
                self.lines.setData(at, UNCHECKED if on else CHECKED, ROLE.CheckStateRole)
            return
        super().keyPressEvent(event)
