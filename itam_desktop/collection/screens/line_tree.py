"""What one inventory would change, by section: a model and its tree, no widget a line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (  # fmt: skip
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from itam_desktop.collection.difference import SECTIONS, Line
from itam_desktop.collection.looking import VERDICTS, Seen
from itam_desktop.kernel.style import Style, show_number
from itam_desktop.kernel.texts import tr
from itam_desktop.widgets import theme
from itam_desktop.widgets.head import head_height
from itam_desktop.widgets.painters import fill, height_of, text
from itam_desktop.widgets.parts import plain_tip
from itam_desktop.widgets.theme import R, px, role

Index = QModelIndex | QPersistentModelIndex
ROLE = Qt.ItemDataRole
CHECKED, PARTLY, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked, Qt.CheckState.Unchecked


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
        return QSize(px(60), max(px(30), round(height_of(theme.font("body", 600)) + px(12))))

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        o: Any = option
        o.textElideMode = Qt.TextElideMode.ElideRight


class _Head(QHeaderView):
    """Words over their columns and a hairline, as over every list."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)

    def paintSection(self, p: QPainter, rect: QRect, section: int) -> None:
        fill(p, rect, role(R.Base))
        fill(p, QRectF(rect.x(), rect.bottom(), rect.width(), 1), role(R.Mid))
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        text(p, QRectF(rect).adjusted(px(4), 0, -px(4), 0), words, theme.font("small"), role(R.PlaceholderText))

    def paintEvent(self, event: QPaintEvent) -> None:
        fill(QPainter(self.viewport()), self.viewport().rect(), role(R.Base))
        super().paintEvent(event)


class LineTree(QTreeView):
    """Space ticks, the arrows open and close sections."""

    MOST_OPEN = 60  # lines of a section that is open by itself

    def __init__(self, model: LinesModel, name: str) -> None:
        super().__init__()
        self.lines = model
        self.setHeader(_Head(self))
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
        self.header().setFixedHeight(head_height())
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
        for column, part in enumerate((0.34, 0.24, 0.19)):
            self.setColumnWidth(column, max(px(90), round(width * part)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            at = self.currentIndex().siblingAtColumn(0)
            if at.flags() & Qt.ItemFlag.ItemIsUserCheckable:
                on = at.data(ROLE.CheckStateRole) == CHECKED
                self.lines.setData(at, UNCHECKED if on else CHECKED, ROLE.CheckStateRole)
            return
        super().keyPressEvent(event)
