"""The rehearsed rows as a grid: what becomes of each, its reason under the cell; any cell can be mended in place.

Nothing that is typed here touches the file or the register: it is kept beside the file's own cells, and the whole is
judged again. Ctrl+Z takes it back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView

from itam_desktop.exchange.guessing import cells_of
from itam_desktop.exchange.plans import Fault, RowPlan
from itam_desktop.exchange.rehearsal import Rehearsal
from itam_desktop.exchange.screens.import_cells import ROW, STATES, TALL, Index, RowCells, RowsHead
from itam_desktop.exchange.sheet import Sheet
from itam_desktop.kernel.texts import tr
from itam_desktop.widgets import theme
from itam_desktop.widgets.editors import Hit
from itam_desktop.widgets.parts import plain_tip
from itam_desktop.widgets.theme import px

ORDER = {"problem": 0, "changed": 1, "new": 2, "same": 3}
MOST_TALL = 400  # tall rows among others; where there are more, every row is tall
Cell = tuple[int, int]  # index of the row in the sheet, of the column


class RowsModel(QAbstractTableModel):
    """Rows of the file with their verdict; column 0 is the verdict, the others are the file's.

    edits: what the user typed over the file's cells; waiting: rows typed in since they were last judged.
    """

    mended = Signal(object)  # the cells that changed

    def __init__(self) -> None:
        super().__init__()
        self.sheet: Sheet | None = None
        self.plan: Rehearsal | None = None
        self.shown: Sequence[RowPlan] = ()
        self.edits: dict[Cell, str] = {}
        self.waiting: set[int] = set()
        self.by_field: dict[str, int] = {}  # field key -> column of the sheet
        self.labels: list[str] = []
        self.was_words: Callable[[str, Any], str] = lambda key, value: str(value or "")
        self._back: list[dict[Cell, str | None]] = []
        self._forth: list[dict[Cell, str | None]] = []
        self._typed = False

    def show(self, sheet: Sheet | None, plan: Rehearsal | None, labels: Sequence[str], verdict: str = "") -> None:
        """Another file, or another way of reading it. The user's edits stay until `forget`."""
        self.beginResetModel()
        self.sheet, self.plan, self.labels = sheet, plan, list(labels)
        self.waiting.clear()
        self._find_fields()
        self._pick(verdict)
        self.endResetModel()

    def judge(self, plan: Rehearsal) -> None:
        """The same rows judged again: each stays where it is."""
        self.plan = plan
        self.waiting.clear()
        self._find_fields()
        self.shown = [plan.rows[row.index] for row in self.shown]
        self._repaint()

    def forget(self) -> None:
        """Another file: nothing is typed in it yet."""
        self.edits = {}
        self._back, self._forth = [], []
        self._typed = False

    def _find_fields(self) -> None:
        self.by_field = {}
        for i, one in enumerate(self.plan.matches if self.plan is not None else ()):
            if one.field_key:
                base, dot, _ = one.field_key.partition(".")
                self.by_field.setdefault(base + "_id" if dot else one.field_key, i)

    def pick(self, verdict: str) -> None:
        """Only the rows of that verdict; "" all, problems first."""
        self.beginResetModel()
        self._pick(verdict)
        self.endResetModel()

    def _pick(self, verdict: str) -> None:
        if self.plan is None:
            numbers = self.sheet.row_numbers if self.sheet else []
            self.shown = [RowPlan(number, n) for n, number in enumerate(numbers[:1000])]
        elif verdict:
            self.shown = [row for row in self.plan.rows if row.verdict == verdict]
        else:
            self.shown = sorted(self.plan.rows, key=lambda row: ORDER[row.verdict])

    def _repaint(self) -> None:
        if self.shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.shown) - 1, self.columnCount() - 1))

    # ------------------------------------------------------------ what stands where
    def is_tall(self, row: RowPlan) -> bool:
        return bool(row.faults) or (row.verdict == "changed" and any(k in self.by_field for k in row.values))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self.sheet is None else len(self.sheet.header) + 1

    def in_file(self, row: RowPlan, column: int) -> str:
        return str(self.sheet.rows[row.index][column]) if self.sheet is not None else ""

    def cell(self, row: RowPlan, column: int) -> str:
        mended = self.edits.get((row.index, column))
        return self.in_file(row, column) if mended is None else mended

    def fault(self, row: RowPlan, column: int) -> Fault | None:
        return next((one for one in row.faults if one.column == column), None) if row.faults else None

    def was(self, row: RowPlan) -> dict[int, str]:
        """column -> what stood there before, of a changed row."""
        return {self.by_field[k]: self.was_words(k, row.was.get(k)) for k in row.values if k in self.by_field}

    def alike(self, column: int, text: str) -> list[int]:
        """The rows in whose column that text stands."""
        if self.sheet is None:
            return []
        edits, rows = self.edits, self.sheet.rows
        return [n for n in range(len(rows)) if edits.get((n, column), rows[n][column]) == text]

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        if index.column() > 0 and self.plan is not None:
            found |= Qt.ItemFlag.ItemIsEditable
        return found

    def data(self, index: Index, what: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self.shown[index.row()], index.column() - 1
        if what == Qt.ItemDataRole.DisplayRole:
            if column >= 0:
                return " ".join(self.cell(row, column)[:300].split())
            return tr(STATES[row.verdict][0]) if self.plan is not None else str(row.number)
        if what == Qt.ItemDataRole.EditRole:
            return self.cell(row, column) if column >= 0 else ""
        if what == Qt.ItemDataRole.ToolTipRole:
            words = self.cell(row, column)[:2000] if column >= 0 else tr("Line {n}", n=row.number)
            in_file = self.in_file(row, column)[:2000] if (row.index, column) in self.edits else None
            told = tr("In the file: {words}", words=in_file or tr("empty")) if in_file is not None else ""
            return plain_tip("\n".join(filter(None, (row.reason, words, told))))
        if what == Qt.ItemDataRole.AccessibleTextRole:
            said = self.data(index, Qt.ItemDataRole.DisplayRole)
            fault = self.fault(row, column)
            reason = row.reason if column < 0 else fault.words if fault else ""
            return f"{said}: {reason}" if reason else said
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, what: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or self.sheet is None:
            return None
        if what == Qt.ItemDataRole.DisplayRole:
            return tr("Result") if section == 0 else self.labels[section - 1] if section - 1 < len(self.labels) else ""
        if what == Qt.ItemDataRole.ToolTipRole and section > 0:
            return plain_tip(self.sheet.header[section - 1])
        return None

    # ------------------------------------------------------------ mending
    def setData(self, index: Index, value: Any, what: int = Qt.ItemDataRole.EditRole) -> bool:
        if what != Qt.ItemDataRole.EditRole or index.column() < 1:
            return False
        self.put({(self.shown[index.row()].index, index.column() - 1): str(value)})
        return True

    def put(self, cells: Mapping[Cell, str]) -> int:
        """Type these texts, as one step that Ctrl+Z takes back; returns how many cells that changed."""
        before: dict[Cell, str | None] = {}
        for (n, i), text in cells.items():
            own = str(self.sheet.rows[n][i]) if self.sheet is not None else ""
            if text != self.edits.get((n, i), own):
                before[(n, i)] = self.edits.get((n, i))
        if not before:
            return 0
        self._back.append(before)
        self._forth.clear()
        self._typed = True
        self._set({cell: cells[cell] for cell in before})
        return len(before)

    def _set(self, cells: Mapping[Cell, str | None]) -> None:
        for (n, i), text in cells.items():
            own = str(self.sheet.rows[n][i]) if self.sheet is not None else ""
            if text is None or text == own:
                self.edits.pop((n, i), None)
            else:
                self.edits[(n, i)] = text
            self.waiting.add(n)
        self._repaint()
        self.mended.emit(tuple(cells))

    def last_step(self) -> tuple[Cell, str] | None:
        """(the cell, what stood there before) when a single cell was typed just now."""
        if not self._typed or not self._back or len(self._back[-1]) != 1 or self.sheet is None:
            return None
        ((n, i), old) = next(iter(self._back[-1].items()))
        return (n, i), str(self.sheet.rows[n][i]) if old is None else old

    @property
    def can_undo(self) -> bool:
        return bool(self._back)

    @property
    def can_redo(self) -> bool:
        return bool(self._forth)

    def undo(self) -> None:
        self._turn(self._back, self._forth)

    def redo(self) -> None:
        self._turn(self._forth, self._back)

    def _turn(self, of: list[dict[Cell, str | None]], to: list[dict[Cell, str | None]]) -> None:
        if of:
            self._typed = False
            step = of.pop()
            to.append({cell: self.edits.get(cell) for cell in step})
            self._set(step)


class RowsView(QTableView):
    """The grid; `right`: the columns whose values stand to the right, `mono`: those in the fixed font."""

    scrolled = Signal()
    settled = Signal()  # another cell is the current one
    same_everywhere = Signal()  # Ctrl+Shift+D

    def __init__(self, rows: RowsModel) -> None:
        super().__init__()
        self.rows = rows
        self.right: frozenset[int] = frozenset()
        self.mono: frozenset[int] = frozenset()
        self.offers: Callable[[int, str], list[Hit]] = lambda column, typed: []
        self.setHorizontalHeader(RowsHead(self, lambda: frozenset(i + 1 for i in self.right)))
        self.setModel(rows)
        self.setItemDelegate(RowCells(self))
        self.setAccessibleName(tr("Rows of the file"))
        self.setAccessibleDescription(tr("Type into a cell to mend it; Enter goes on to the next problem."))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setStretchLastSection(True)  # a reason runs on to the edge
        self.horizontalScrollBar().valueChanged.connect(lambda *_: self._moved())
        self._restyle()
        theme.on_change(self._restyle)

    def _moved(self) -> None:
        self.viewport().update()  # a reason runs on over its neighbours
        self.scrolled.emit()

    def _restyle(self) -> None:
        self.verticalScrollBar().setSingleStep(px(ROW))
        self.lay_out("")

    def lay_out(self, verdict: str) -> None:
        """Heights: a view of problems or changes has tall rows only, and so has one with very many of them."""
        head = self.verticalHeader()
        tall = [n for n, row in enumerate(self.rows.shown) if self.rows.is_tall(row)] if self.rows.plan else []
        every = (verdict in ("problem", "changed") and bool(tall)) or len(tall) > MOST_TALL
        head.setDefaultSectionSize(px(TALL if every else ROW))
        if not every:
            for n in tall:
                head.resizeSection(n, px(TALL))

    def grow(self) -> None:
        """Rows that have become tall get their room; none shrinks under the user's hands."""
        head = self.verticalHeader()
        low = head.defaultSectionSize() < px(TALL)
        tall = [n for n, row in enumerate(self.rows.shown) if self.rows.is_tall(row)] if low else []
        if len(tall) > MOST_TALL:
            head.setDefaultSectionSize(px(TALL))
        else:
            for n in tall:
                if head.sectionSize(n) < px(TALL):
                    head.resizeSection(n, px(TALL))
        self.viewport().update()

    def in_sight(self, column: int) -> bool:
        x = self.columnViewportPosition(column + 1)
        return x + self.columnWidth(column + 1) > 0 and x < self.viewport().width()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.settled.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.begin()

    # ------------------------------------------------------------ going on
    def begin(self) -> None:
        """The keyboard stands on the first problem, else on the first cell."""
        if self.rows.shown:
            self.go_to(0, max(0, min((one.column for one in self.rows.shown[0].faults), default=0)))

    def next_problem(self, back: bool = False) -> bool:
        """To the next cell with a problem, round and round; one that was just typed in is not judged yet. False: none."""
        rows, at = self.rows, self.currentIndex()
        total = len(rows.shown)
        if not total:
            return False
        here = (at.row(), at.column() - 1) if at.isValid() else (-1, -1)
        step = -1 if back else 1
        for k in range(total + 1):
            n = (max(here[0], 0) + step * k) % total
            row = rows.shown[n]
            columns = sorted(max(one.column, 0) for one in row.faults)
            if back:
                columns.reverse()
            for i in columns:
                if k == 0 and (i <= here[1] if step > 0 else i >= here[1]):
                    continue
                if row.index in rows.waiting and (row.index, i) in rows.edits:
                    continue
                self.go_to(n, i)
                return True
        return False

    def go_to(self, row: int, column: int) -> None:
        index = self.rows.index(row, column + 1)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    # ------------------------------------------------------------ keys
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def _is_ours(self, event: QKeyEvent) -> bool:
        """Keys that mean something here, before the window takes them for itself."""
        keys = QKeySequence.StandardKey
        if event.matches(keys.Undo):
            return self.rows.can_undo
        if event.matches(keys.Redo):
            return self.rows.can_redo
        if event.matches(keys.Copy) or event.matches(keys.Paste) or event.matches(keys.Delete):
            return True
        if event.key() in (Qt.Key.Key_F2, Qt.Key.Key_D) and (event.key() == Qt.Key.Key_F2 or _ctrl(event)):
            return True
        return (
            bool(event.text().strip()) and not _ctrl(event) and not event.modifiers() & Qt.KeyboardModifier.AltModifier
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = QKeySequence.StandardKey
        if event.matches(keys.Undo) and self.rows.can_undo:
            self.rows.undo()
        elif event.matches(keys.Redo) and self.rows.can_redo:
            self.rows.redo()
        elif event.key() == Qt.Key.Key_D and _ctrl(event):
            self.same_everywhere.emit() if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else self.fill_down()
        elif event.matches(keys.Copy):
            self.copy()
        elif event.matches(keys.Paste):
            self.paste(QGuiApplication.clipboard().text())
        elif event.matches(keys.Delete) and self._editable():
            self.rows.put({(self.rows.shown[row].index, column): "" for row, column in self.chosen()})
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.next_problem(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)

    def _editable(self) -> bool:
        return self.rows.plan is not None

    def chosen(self) -> list[Cell]:
        """(row as shown, column of the file) of the chosen cells, row by row. From the ranges: a whole column is one."""
        ranges = self.selectionModel().selection()
        cells = {
            (row, column - 1)
            for one in (ranges.at(n) for n in range(ranges.count()))
            for row in range(one.top(), one.bottom() + 1)
            for column in range(max(1, one.left()), one.right() + 1)
        }
        return sorted(cells)

    # ------------------------------------------------------------ many cells at once
    def fill_down(self) -> None:
        """The highest chosen cell of each column into those beneath it; of a single cell, what stands above it."""
        if not self._editable():
            return
        by_column: dict[int, list[int]] = {}
        for row, column in self.chosen():
            by_column.setdefault(column, []).append(row)
        cells: dict[Cell, str] = {}
        for column, chosen in by_column.items():
            if len(chosen) == 1 and chosen[0] > 0:
                chosen.insert(0, chosen[0] - 1)
            text = self.rows.cell(self.rows.shown[chosen[0]], column)
            cells.update({(self.rows.shown[n].index, column): text for n in chosen[1:]})
        self.rows.put(cells)

    def copy(self) -> None:
        """The chosen cells as a spreadsheet takes them."""
        lines: dict[int, list[str]] = {}
        for row, column in self.chosen():
            words = self.rows.cell(self.rows.shown[row], column)
            quoted = any(c in words for c in '\t\n"')
            lines.setdefault(row, []).append('"' + words.replace('"', '""') + '"' if quoted else words)
        if lines:
            QGuiApplication.clipboard().setText("\n".join("\t".join(cells) for cells in lines.values()))

    def paste(self, text: str) -> None:
        """Cells from a spreadsheet, from the current one to the right and down; a single one into all that are chosen."""
        at = self.currentIndex()
        if not text.strip("\r\n") or not at.isValid() or not self._editable():
            return
        table = cells_of(text)
        if len(table) == 1 and len(table[0]) == 1:
            chosen = self.chosen() or [(at.row(), max(0, at.column() - 1))]
            self.rows.put({(self.rows.shown[row].index, column): table[0][0] for row, column in chosen})
            return
        first, width = max(0, at.column() - 1), self.rows.columnCount() - 1
        self.rows.put(
            {
                (self.rows.shown[at.row() + n].index, first + i): cell
                for n, line in enumerate(table[: len(self.rows.shown) - at.row()])
                for i, cell in enumerate(line[: width - first])
            }
        )

    def put_back(self) -> None:
        """What the file says, in the chosen cells."""
        shown, edits = self.rows.shown, self.rows.edits
        cells = [(shown[row], column) for row, column in self.chosen() if (shown[row].index, column) in edits]
        self.rows.put({(row.index, column): self.rows.in_file(row, column) for row, column in cells})

    def menu(self) -> QMenu:
        """What can be done with the chosen cells, with its keys."""
        menu = QMenu(self)
        chosen = self.chosen()
        mended = any((self.rows.shown[row].index, column) in self.rows.edits for row, column in chosen)
        keys = QKeySequence.StandardKey
        for words, key, what, can in (
            (tr("Type in this cell"), "F2", lambda: self.edit(self.currentIndex()), bool(chosen) and self._editable()),
            (tr("Fill down"), "Ctrl+D", self.fill_down, bool(chosen) and self._editable()),
            (tr("Copy"), keys.Copy, self.copy, bool(chosen)),
            (tr("Paste"), keys.Paste, lambda: self.paste(QGuiApplication.clipboard().text()), self._editable()),
            (tr("Put back what the file says"), "", self.put_back, mended),
            (tr("Undo typing"), keys.Undo, self.rows.undo, self.rows.can_undo),
            (tr("Redo typing"), keys.Redo, self.rows.redo, self.rows.can_redo),
        ):
            action = menu.addAction(words, what)
            action.setShortcut(QKeySequence(key))
            action.setEnabled(can)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())


def _ctrl(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
