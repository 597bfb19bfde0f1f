"""The list of records: a table over ListModel that speaks ids."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.style import MONTHS, Style
from itam_desktop.kernel.texts import tr
from itam_desktop.widgets import theme
from itam_desktop.widgets.cells import Cells
from itam_desktop.widgets.chosen_rows import ranges_of, selection_of
from itam_desktop.widgets.head import Head, HeadCap, Order
from itam_desktop.widgets.list_model import ListModel, Row
from itam_desktop.widgets.painters import height_of, pill_size, width_of
from itam_desktop.widgets.theme import px

# how narrow a column may become, of the width it is drawn for, before the table scrolls
_GIVES_TO = {
    "tag": 1.0,
    "thing": 0.95,
    "status": 1.0,
    "holder": 0.9,
    "until": 1.0,
    "due": 1.0,
    "money": 0.9,
    "tally": 0.5,
    "part": 0.9,
    "left": 1.0,
}
COPIED_AT_ONCE = 500
MOST_COPIED = 20_000  # rows that are copied at once; more is an export
_FLAG = QItemSelectionModel.SelectionFlag


def as_tsv(columns: Sequence[Field], rows: Iterable[Row], style: Style) -> str:
    """Rows with headers for a spreadsheet's clipboard; tabs and line ends inside a value become blanks."""

    def clean(words: str) -> str:
        return " ".join(words.replace("\t", " ").splitlines())

    lines = ["\t".join(clean(tr(c.label)) for c in columns)]
    lines.extend("\t".join(clean(c.show(row, style)) for c in columns) for row in rows)
    return "\n".join(lines) + "\n"


class RecordTable(QTableView):
    """sorted: list[(field key, descending)]; opened: an id; chosen: array of ids (all_chosen: it is every one);
    looked_at: the id of the current row or None; copied_too_many: how many rows were too many for the clipboard.
    filter_asked(key, where): the funnel in a column's head; pasted: Ctrl+V; heading_pressed: which heading;
    copy_asked(columns, ids): more rows to copy than are read in a moment.
    """

    sorted = Signal(list)
    opened = Signal(object)
    chosen = Signal(object)
    looked_at = Signal(object)
    copied_too_many = Signal(int)
    filter_asked = Signal(str, QPoint)
    copy_asked = Signal(list, object)
    pasted = Signal()
    heading_pressed = Signal(int)

    def __init__(self, model: ListModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list_model = model
        self._head = Head(self)
        self._widths: dict[str, int] = {}  # set by the user
        self._fitting = False
        self._kept: tuple[bool, set[int], int | None, int | None] | None = None  # all, chosen ids, current id, its y
        self._restoring, self._after = False, -1
        self.ring_row, self.first_column, self.rtl = -1, 0, False
        self.setAccessibleName(name)
        self.setHorizontalHeader(self._head)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(20)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setAlternatingRowColors(False)
        self.setCornerButtonEnabled(False)
        self.addScrollBarWidget(HeadCap(), Qt.AlignmentFlag.AlignTop)
        self._cells = Cells(self)
        self.setItemDelegate(self._cells)
        self.setModel(model)
        model.order_about_to_change.connect(self._remember)
        model.order_changed.connect(self._recall)
        model.modelReset.connect(self._columns_shown)
        self._head.sorted.connect(self.sorted)
        self._head.filter_asked.connect(self.filter_asked)
        self._head.sectionResized.connect(self._resized)
        self._head.sectionMoved.connect(lambda *_: self._columns_moved())
        self.doubleClicked.connect(self._open)
        self._restyle()
        theme.on_change(self._restyle)
        self._columns_shown()

    # look

    def row_height(self) -> int:
        return max(px(32), round(height_of(theme.font()) + px(13)))

    def _restyle(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.row_height())
        self.verticalScrollBar().setSingleStep(self.row_height())
        self.rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._fit()
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        self._spare_the_headers()

    def setSelectionModel(self, model: QItemSelectionModel) -> None:
        super().setSelectionModel(model)
        self._spare_the_headers()

    def _spare_the_headers(self) -> None:
        """Headers get selection models of their own, empty: else Ctrl+A asks Python for every row of every column."""
        if self.model() is not None:
            for head in (self.horizontalHeader(), self.verticalHeader()):
                QHeaderView.setSelectionModel(head, QItemSelectionModel(self.model(), head))

    # columns

    def _columns_shown(self) -> None:
        self._head.columns = self.list_model.columns
        self._columns_moved()
        self._fit()

    def _columns_moved(self) -> None:
        self.first_column = max(0, self._head.logicalIndex(0))
        self.viewport().update()

    def _resized(self, section: int, old: int, new: int) -> None:
        if not self._fitting and section < len(self.list_model.columns):
            self._widths[self.list_model.columns[section].key] = new
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Room that is left goes to the thing's name (else the first text); what is short is taken from all alike."""
        columns = self.list_model.columns
        if not columns:
            return
        least = [self._least(c) for c in columns]
        widths = [self._widths.get(c.key) or max(least[i], px(c.column or 120)) for i, c in enumerate(columns)]
        room = self.viewport().width()
        spare = room - sum(widths)
        stretch = next((i for i, c in enumerate(columns) if c.cell == "thing"), None)
        if stretch is None:
            stretch = next(
                (
                    i
                    for i, c in enumerate(columns)
                    if not c.kind.right and c.cell not in ("tag", "status", "until", "due")
                ),
                0,
            )
        if spare >= 0:
            widths[stretch] += spare
        else:
            give = [
                max(0, w - low) if c.key not in self._widths else 0
                for w, low, c in zip(widths, least, columns, strict=True)
            ]
            if sum(give) >= -spare:
                widths = [w - round(-spare * g / sum(give)) for w, g in zip(widths, give, strict=True)]
                widths[stretch] += room - sum(widths)
            else:
                widths = [w - g // 2 for w, g in zip(widths, give, strict=True)]
        self._fitting = True
        for i, w in enumerate(widths):
            if self.columnWidth(i) != w:
                self.setColumnWidth(i, w)
        self._fitting = False

    def _least(self, column: Field) -> int:
        """How narrow a column may become before the table scrolls."""
        least = max(self._head.wanted(column), round(px(column.column or 120) * _GIVES_TO.get(column.cell, 0.75)))
        if column.kind.key == "choice":  # a word in a pill is never cut
            pills = [pill_size(tr(one.label), one.look[1])[0] for one in column.choices if one.look is not None]
            least = max(least, max(pills, default=0) + px(18))
        if column.cell in ("until", "due"):  # a date is never cut, whatever its month is called
            longest = max(width_of(tr(month), theme.font("small", 500)) for month in MONTHS)
            least = max(least, round(longest + width_of("28.  2028", theme.font("small", 500))) + px(16 + 13 + 5))
        return least

    def column_keys(self) -> list[str]:
        """Keys of the columns as they stand, from the leading side."""
        columns = self.list_model.columns
        return [columns[self._head.logicalIndex(i)].key for i in range(len(columns))]

    def view_state(self) -> dict[str, Any]:
        """What is worth remembering of the view; JSON-ready."""
        return {
            "columns": self.column_keys(),
            "widths": dict(self._widths),
            "order": [list(o) for o in self._head.order],
        }

    def restore_view(self, state: Mapping[str, Any]) -> None:
        """Widths, places and sort arrows of the columns that are there; tells no `sorted`."""
        self._widths = {k: int(w) for k, w in (state.get("widths") or {}).items()}
        keys = [c.key for c in self.list_model.columns]
        at = 0
        for key in state.get("columns") or ():
            if key in keys:
                self._head.moveSection(self._head.visualIndex(keys.index(key)), at)
                at += 1
        self.show_order([(k, bool(d)) for k, d in state.get("order") or () if k in keys])
        self._columns_moved()
        self._fit()

    def show_filtered(self, keys: Iterable[str]) -> None:
        """Which columns have a filter: their heads show it."""
        self._head.filtered = frozenset(keys)
        self._head.viewport().update()

    def show_order(self, order: Order) -> None:
        self._head.show_order(order)

    def sort_by(self, key: str, add: bool = False) -> None:
        """As a click on that column's head."""
        self._head.sort_by(key, add)

    # selection, in ids

    @property
    def all_chosen(self) -> bool:
        total = self.list_model.rowCount()
        return total > 0 and sum(bottom + 1 - top for top, bottom in self._ranges()) == total

    def _ranges(self) -> list[tuple[int, int]]:
        return ranges_of(self.selectionModel().selection())

    def chosen_ids(self) -> array[int]:
        """In the order shown; a slice per range, never a loop over rows. Not to be changed."""
        ids = self.list_model.ids
        if self.all_chosen:
            return self.list_model.records()
        result = array("q")
        for top, bottom in self._ranges():
            result.extend(ids[top : bottom + 1])
        return array("q", (one for one in result if one > 0)) if self.list_model.headings else result

    def current_id(self) -> int | None:
        index = self.currentIndex()
        return self.list_model.id_at(index.row()) if index.isValid() else None

    def choose(self, ids: Iterable[int], scroll: bool = True) -> None:
        """Select these records and make the first of them the current one."""
        wanted = set(ids)
        rows = self._rows_of(wanted)
        self._select_rows(rows, rows[0] if rows else None)
        if rows and scroll:
            self.scrollTo(self.model().index(rows[0], 0), QAbstractItemView.ScrollHint.EnsureVisible)

    def _rows_of(self, wanted: set[int]) -> list[int]:
        if not wanted:
            return []
        if len(wanted) == 1:
            row = self.list_model.row_of(next(iter(wanted)))
            return [row] if row >= 0 else []
        return [n for n, one in enumerate(self.list_model.ids) if one in wanted]

    def _select_rows(self, rows: Sequence[int], current: int | None) -> None:
        selection = selection_of(self.model(), rows)
        if current is not None:
            self.selectionModel().setCurrentIndex(self.model().index(current, 0), _FLAG.NoUpdate)
        self.selectionModel().select(selection, _FLAG.ClearAndSelect)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if not self._restoring:
            self._kept = None
            self.chosen.emit(self.chosen_ids())

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self._ring()
        if not self._restoring and self.list_model.heading_at(current.row()) < 0:
            self.looked_at.emit(self.list_model.id_at(current.row()) if current.isValid() else None)

    def _remember(self) -> None:
        if self._kept is None:
            index = self.currentIndex()
            rect = self.visualRect(index)
            y = rect.y() if index.isValid() and self.viewport().rect().intersects(rect) else None
            chosen = set(self.chosen_ids())
            self._kept = (self.all_chosen, chosen, self.current_id(), y)
            self._after = self._follower(index.row(), chosen)
        self._restoring = True

    def _follower(self, row: int, chosen: set[int]) -> int:
        """The record beneath a row that is not chosen itself, else the one above; -1 for none."""
        ids = self.list_model.ids
        ways = (range(row + 1, len(ids)), range(min(row, len(ids)) - 1, -1, -1)) if row >= 0 else ()
        return next((ids[n] for way in ways for n in way if ids[n] >= 0 and ids[n] not in chosen), -1)

    def _recall(self) -> None:
        """Choose again what was chosen before the order changed; what is not there any more is let go."""
        self._restoring = True
        if self._kept is not None:
            every, wanted, current, y = self._kept
            row = self.list_model.row_of(current) if current is not None else -1
            total = self.list_model.rowCount()
            # the only one found is not every record of the list that comes when the search is cleared
            every = every and wanted.issuperset(self.list_model.records())
            if row < 0 and current is not None and not every and not self._rows_of(wanted):
                row = self.list_model.row_of(self._after)  # it is gone: the one that moved up in its place
                wanted = {self._after} if row >= 0 else wanted
            self._select_rows(range(total) if every and total < 2 else self._rows_of(wanted), row if row >= 0 else None)
            if every and total:
                whole = QItemSelection(
                    self.model().index(0, 0), self.model().index(total - 1, len(self.list_model.columns) - 1)
                )
                self.selectionModel().select(whole, _FLAG.ClearAndSelect)
            if row >= 0 and y is not None:
                self.verticalScrollBar().setValue(row * self.row_height() - y)
        complete = self.list_model.complete
        before = self._kept
        if complete:
            self._kept = None
        self._restoring = False
        if before is not None and (before[0] or before[1]) and complete:
            self.chosen.emit(self.chosen_ids())
        if before is not None and complete and before[2] is not None and self.current_id() != before[2]:
            self.looked_at.emit(self.current_id())

    # hands

    def _open(self, index: QModelIndex) -> None:
        record = self.list_model.id_at(index.row())
        if record is not None:
            self.opened.emit(record)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        heading = self.list_model.heading_at(self.currentIndex().row())
        if heading >= 0 and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.heading_pressed.emit(heading)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self._open(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif (
            event.text()
            and event.text().isprintable()
            and event.key() != Qt.Key.Key_Space
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            event.ignore()  # typing is for the search line
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Not by asking every row: the search line does it."""

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        last = self.list_model.rowCount() - 1
        column = max(0, self.currentIndex().column())
        if last >= 0 and action == QAbstractItemView.CursorAction.MoveHome:
            return self.model().index(0, column)
        if last >= 0 and action == QAbstractItemView.CursorAction.MoveEnd:
            return self.model().index(last, column)
        return super().moveCursor(action, modifiers)

    def copy(self) -> None:
        """The chosen rows, columns as they stand, as TSV with headers; very many are read in the background."""
        ids = self.chosen_ids()
        if len(ids) > MOST_COPIED:
            self.copied_too_many.emit(len(ids))
            return
        model = self.list_model
        columns = [model.columns[self._head.logicalIndex(i)] for i in range(len(model.columns))]
        if len(ids) > COPIED_AT_ONCE:
            self.copy_asked.emit(columns, array("q", ids))
        else:
            QGuiApplication.clipboard().setText(as_tsv(columns, model.rows_of(ids), model.style))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        heading = self.list_model.heading_at(self.rowAt(round(event.position().y())))
        if heading >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.heading_pressed.emit(heading)
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(round(event.position().y())))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self._cells.hover_row:
            old, self._cells.hover_row = self._cells.hover_row, row
            for one in (old, row):
                if one >= 0:
                    self.viewport().update(
                        0, self.rowViewportPosition(one), self.viewport().width(), self.rowHeight(one)
                    )

    def _ring(self) -> None:
        """A line around the current row while the keyboard is here and it is not plain from the selection."""
        index = self.currentIndex()
        row = index.row() if self.hasFocus() and index.isValid() else -1
        if row != self.ring_row:
            self.ring_row = row
            self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring()
