"""A plain list of rows with heads: text, codes and marked words; several rows can be chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from itam_desktop.widgets import painters, theme
from itam_desktop.widgets.chosen_rows import ranges_of, selection_of
from itam_desktop.widgets.head import head_height
from itam_desktop.widgets.painters import height_of
from itam_desktop.widgets.theme import R, px, role

Index = QModelIndex | QPersistentModelIndex


class Cell(NamedTuple):
    """kind: "", "strong", "mono", "soft" or, for a marked word, a meaning (ok, warn, …); note: softer words after it."""

    words: str
    kind: str = ""
    note: str = ""
    icon: str = ""


class Column(NamedTuple):
    """width: design px, 0 takes what is left."""

    head: str
    width: int = 0


class SheetModel(QAbstractTableModel):
    """Rows are cells, or anything that `cells` makes cells of when the eye is there."""

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__()
        self.columns = list(columns)
        self.rows: Sequence[Any] = []
        self._cells: Callable[[Any], Sequence[Cell]] | None = None

    def show_rows(self, rows: Sequence[Any], cells: Callable[[Any], Sequence[Cell]] | None = None) -> None:
        self.beginResetModel()
        self.rows, self._cells = rows, cells
        self.endResetModel()

    def row(self, n: int) -> Sequence[Cell]:
        found: Sequence[Cell] = self.rows[n] if self._cells is None else self._cells(self.rows[n])
        return found

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, which: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if which not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        cell = self.row(index.row())[index.column()]
        return f"{cell.words} {cell.note}".strip()

    def headerData(self, section: int, orientation: Qt.Orientation, which: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and which == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].head
        return None


class _Cells(QStyledItemDelegate):
    def paint(self, p: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model: Any = index.model()
        cell: Cell = model.row(index.row())[index.column()]
        r = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        p.save()
        p.setClipRect(option.rect)
        painters.mirror_in(r, option.direction)
        p.fillRect(option.rect, role(R.Highlight if chosen else R.Base))
        p.fillRect(QRectF(r.x(), r.bottom() - 1, r.width(), 1), role(R.Midlight))
        inner = r.adjusted(px(16 if index.column() == 0 else 8), 0, -px(8), 0)
        ink = role(R.HighlightedText if chosen else R.Text)
        if cell.kind in ("", "strong", "mono", "soft"):
            soft = role(R.PlaceholderText) if cell.kind == "soft" and not chosen else ink
            font = theme.font("body", 500 if cell.kind == "strong" else None, mono=cell.kind == "mono")
            w = painters.text(p, inner, cell.words, font, soft)
            if cell.note:
                painters.text(p, inner.adjusted(min(w, inner.width()) + px(8), 0, 0, 0), cell.note, theme.font("small"), role(R.PlaceholderText))  # fmt: skip
        elif cell.words:
            painters.paint_pill(
                p, inner.x(), inner.center().y(), cell.words, cell.kind, cell.icon, chosen, inner.width()
            )
        painters.mirror_in(r, Qt.LayoutDirection.LeftToRight)
        p.restore()


class _Heads(QHeaderView):
    def __init__(self, view: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setMinimumSectionSize(px(40))
        self._restyle()
        theme.on_change(self._restyle)

    def _restyle(self) -> None:
        self.setFixedHeight(head_height())

    def paintSection(self, p: QPainter, rect: Any, section: int) -> None:
        p.save()
        r = QRectF(rect)
        painters.mirror_in(r, self.layoutDirection())
        p.fillRect(rect, role(R.AlternateBase))
        p.fillRect(rect.x(), rect.bottom(), rect.width(), 1, role(R.Mid))
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        inner = r.adjusted(px(16 if section == 0 else 8), 0, -px(8), 0)
        painters.text(p, inner, words, theme.font("small", 500), role(R.PlaceholderText))
        painters.mirror_in(r, Qt.LayoutDirection.LeftToRight)
        p.restore()


class Sheet(QTableView):
    """activated: Enter or a double click."""

    def __init__(self, columns: Sequence[Column], name: str) -> None:
        super().__init__()
        self.sheet = SheetModel(columns)
        self.setHorizontalHeader(_Heads(self))
        self.horizontalHeader().setAccessibleName(name)
        self.setModel(self.sheet)
        self.setItemDelegate(_Cells(self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        for n, column in enumerate(columns):
            head.setSectionResizeMode(
                n, QHeaderView.ResizeMode.Fixed if column.width else QHeaderView.ResizeMode.Stretch
            )
        self._restyle()
        theme.on_change(self._restyle)

    def _restyle(self) -> None:
        self.verticalHeader().setDefaultSectionSize(max(px(36), round(height_of(theme.font("body")) + px(16))))
        for n, column in enumerate(self.sheet.columns):
            if column.width:
                self.horizontalHeader().resizeSection(n, px(column.width))

    def chosen(self) -> list[int]:
        """The chosen rows from top to bottom."""
        return [n for top, end in ranges_of(self.selectionModel().selection()) for n in range(top, end + 1)]

    def choose(self, rows: Sequence[int]) -> None:
        model = self.selectionModel()
        model.select(selection_of(self.sheet, rows), model.SelectionFlag.ClearAndSelect)
        if rows:
            model.setCurrentIndex(self.sheet.index(rows[0], 0), model.SelectionFlag.NoUpdate)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self.currentIndex().isValid():
                self.activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)
