"""The rehearsed rows as a grid: what becomes of each, its reason under the cell; above it what each column fills."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from itam_desktop.exchange.columns import Match
from itam_desktop.exchange.plans import RowPlan
from itam_desktop.exchange.rehearsal import Rehearsal
from itam_desktop.exchange.sheet import Sheet
from itam_desktop.exchange.targets import Target
from itam_desktop.kernel.texts import N, tr
from itam_desktop.widgets import painters, theme
from itam_desktop.widgets.parts import Label, Picture, plain_tip
from itam_desktop.widgets.theme import R, mix, px, role

Index = QModelIndex | QPersistentModelIndex
STATES = {
    "problem": (N("Problem"), "bad", "alert-circle"), "changed": (N("Changed"), "info", "pencil"),
    "new": (N("New"), "ok", "plus"), "same": (N("Same"), "off", "equal"),
}  # fmt: skip
ORDER = {"problem": 0, "changed": 1, "new": 2, "same": 3}
MOST_TALL = 400  # tall rows among others; in a view of one state every row is tall
ROW, TALL = 32, 50


class RowsModel(QAbstractTableModel):
    """Rows of the file with their verdict; column 0 is the verdict, the others are the file's."""

    def __init__(self) -> None:
        super().__init__()
        self.sheet: Sheet | None = None
        self.plan: Rehearsal | None = None
        self.shown: Sequence[RowPlan] = ()
        self.by_field: dict[str, int] = {}  # field key -> column of the sheet
        self.labels: list[str] = []
        self.was_words: Callable[[str, Any], str] = lambda key, value: str(value or "")

    def show(self, sheet: Sheet | None, plan: Rehearsal | None, labels: Sequence[str], verdict: str = "") -> None:
        self.beginResetModel()
        self.sheet, self.plan, self.labels = sheet, plan, list(labels)
        self.by_field = {}
        if plan is not None:
            for i, one in enumerate(plan.matches):
                if one.field_key:
                    base, dot, _ = one.field_key.partition(".")
                    self.by_field.setdefault(base + "_id" if dot else one.field_key, i)
        self._pick(verdict)
        self.endResetModel()

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

    def is_tall(self, row: RowPlan) -> bool:
        return row.verdict == "problem" or (row.verdict == "changed" and any(k in self.by_field for k in row.values))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self.sheet is None else len(self.sheet.header) + 1

    def cell(self, row: RowPlan, column: int) -> str:
        return str(self.sheet.rows[row.index][column]) if self.sheet is not None else ""

    def was(self, row: RowPlan) -> dict[int, str]:
        """column -> what stood there before, of a changed row."""
        return {self.by_field[k]: self.was_words(k, row.was.get(k)) for k in row.values if k in self.by_field}

    def data(self, index: Index, what: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self.shown[index.row()], index.column() - 1
        if what == Qt.ItemDataRole.DisplayRole:
            if column >= 0:
                return " ".join(self.cell(row, column)[:300].split())
            return tr(STATES[row.verdict][0]) if self.plan is not None else str(row.number)
        if what == Qt.ItemDataRole.ToolTipRole:
            words = self.cell(row, column)[:2000] if column >= 0 else tr("Line {n}", n=row.number)
            return plain_tip("\n".join(filter(None, (row.reason, words))))
        if what == Qt.ItemDataRole.AccessibleTextRole:
            said = self.data(index, Qt.ItemDataRole.DisplayRole)
            return f"{said}: {row.reason}" if row.reason and column in (-1, row.column) else said
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, what: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or self.sheet is None:
            return None
        if what == Qt.ItemDataRole.DisplayRole:
            return tr("Result") if section == 0 else self.labels[section - 1] if section - 1 < len(self.labels) else ""
        if what == Qt.ItemDataRole.ToolTipRole and section > 0:
            return plain_tip(self.sheet.header[section - 1])
        return None


class RowCells(QStyledItemDelegate):
    """Pill, cell, and in tall rows the reason or the old value as a second line."""

    def __init__(self, view: RowsView) -> None:
        super().__init__(view)
        self.view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(150), px(ROW))

    def paint(self, p: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = self.view.rows
        row, column = model.shown[index.row()], index.column() - 1
        rect = option.rect
        r = QRectF(rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        p.save()
        p.setClipRect(rect)
        painters.mirror_in(r, option.direction)
        if chosen:
            p.fillRect(rect, role(R.Highlight))
        p.fillRect(rect.x(), rect.bottom(), rect.width(), 1, role(R.Midlight))
        line = QRectF(r.x(), r.y(), r.width(), px(ROW))
        if column < 0:
            if model.plan is not None:
                word, meaning, icon = STATES[row.verdict]
                painters.paint_pill(p, line.x() + px(16), line.center().y(), tr(word), meaning, icon, chosen)
            else:
                painters.text(
                    p,
                    line.adjusted(px(16), 0, -px(4), 0),
                    str(row.number),
                    theme.font("small"),
                    role(R.PlaceholderText),
                )
        else:
            self._cell(p, r, line, row, column, index)
        if row.verdict == "problem" and r.height() > px(ROW) + 4:
            self._reason(p, r, row)
        p.restore()

    def _cell(self, p: QPainter, r: QRectF, line: QRectF, row: RowPlan, column: int, index: Index) -> None:
        model = self.view.rows
        words = str(index.data() or "")
        ink, font = role(R.Text), theme.font("body")
        if model.plan is not None and not model.plan.matches[column].field_key:
            ink = role(R.PlaceholderText)
        right = column in self.view.right
        side = painters.RIGHT if right else painters.LEFT
        inner = line.adjusted(px(8), 0, -px(8), 0)
        if row.verdict == "problem" and column == row.column:
            fg, bg, full = theme.meaning("bad")
            painters.rounded(p, line.adjusted(2, 3, -2, -3), 4, bg, mix(bg, full, 0.45))
            ink, font = fg, theme.font("body", 500)
        elif row.verdict == "changed":
            was = model.was(row).get(column)
            if was is not None:
                fg, bg, full = theme.meaning("info")
                tall = r.height() > px(ROW) + 4
                painters.rounded(p, r.adjusted(2, 3, -2, -4), 4, bg, mix(bg, full, 0.45))
                ink, font = fg, theme.font("body", 500)
                if tall:
                    second = QRectF(inner.x(), line.bottom() - px(6), inner.width(), px(18))
                    painters.text(
                        p,
                        second,
                        tr("was {old}", old=was or tr("empty")),
                        theme.font("caption"),
                        role(R.PlaceholderText),
                        side,
                    )
        painters.text(p, inner, words, font, ink, side)

    def _reason(self, p: QPainter, r: QRectF, row: RowPlan) -> None:
        """Under its cell, over its neighbours: each cell draws its own part."""
        fg = theme.meaning("bad")[0]
        font = theme.font("small", 500)
        column = row.column + 1 if row.column >= 0 else 1
        room = self.view.viewport().width() - px(12)
        width = min(painters.width_of(row.reason, font) + px(24), room)
        x = min(self.view.columnViewportPosition(column) + px(6), room - width)
        x = max(x, px(8))
        box = QRectF(x, r.y() + px(30), px(14), px(14))
        painters.paint_icon(p, box, "alert-circle", fg, 2)
        painters.text(p, QRectF(x + px(19), r.y() + px(28), width - px(20), px(18)), row.reason, font, fg)


class RowsHead(QHeaderView):
    """The heads stand over their cells' text; they are read only."""

    def __init__(self, view: RowsView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self.view = view
        self.setAccessibleName(tr("Columns"))

    def paintSection(self, p: QPainter, rect: QRect, section: int) -> None:
        p.save()
        r = QRectF(rect)
        painters.mirror_in(r, self.layoutDirection())
        p.fillRect(rect, role(R.AlternateBase))
        p.fillRect(rect.x(), rect.bottom(), rect.width(), 1, role(R.Mid))
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        side = painters.RIGHT if section - 1 in self.view.right else painters.LEFT
        inner = r.adjusted(px(16) if section == 0 else px(8), 0, -px(8), 0)
        painters.text(p, inner, words, theme.font("small", 500), role(R.PlaceholderText), side)
        p.restore()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self.viewport())
        p.fillRect(self.viewport().rect(), role(R.AlternateBase))
        p.fillRect(0, self.viewport().height() - 1, self.viewport().width(), 1, role(R.Mid))
        p.end()
        super().paintEvent(event)


class RowsView(QTableView):
    """The grid; `right`: the columns whose values stand to the right."""

    scrolled = Signal()

    def __init__(self, rows: RowsModel) -> None:
        super().__init__()
        self.rows = rows
        self.right: frozenset[int] = frozenset()
        self.setHorizontalHeader(RowsHead(self))
        self.setModel(rows)
        self.setItemDelegate(RowCells(self))
        self.setAccessibleName(tr("Rows of the file"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setStretchLastSection(True)  # a reason runs on to the edge
        head.setSectionsClickable(False)
        head.setMinimumSectionSize(px(60))
        self.horizontalScrollBar().valueChanged.connect(lambda *_: self._moved())
        self._restyle()
        theme.on_change(self._restyle)

    def _moved(self) -> None:
        self.viewport().update()  # a reason runs on over its neighbours
        self.scrolled.emit()

    def _restyle(self) -> None:
        self.horizontalHeader().setFont(theme.font("small", 500))
        self.horizontalHeader().setFixedHeight(px(32))
        self.verticalScrollBar().setSingleStep(px(ROW))
        self.lay_out("")

    def lay_out(self, verdict: str) -> None:
        """Heights: every row of a view of problems or changes is tall, among others the first few hundred."""
        head = self.verticalHeader()
        tall = verdict in ("problem", "changed")
        head.setDefaultSectionSize(px(TALL if tall else ROW))
        if not tall and self.rows.plan is not None:
            for n, row in enumerate(self.rows.shown[:MOST_TALL]):
                if self.rows.is_tall(row):
                    head.resizeSection(n, px(TALL))

    def wheel_to_top(self) -> None:
        self.scrollToTop()


class MatchStrip(QWidget):
    """Over each column of the grid: what the file calls it, and a choice of what it fills."""

    chosen = Signal(str, object)  # the file's column, a target's key or None

    def __init__(self, view: RowsView) -> None:
        super().__init__()
        self.view = view
        self._first = Label(tr("In the file"), "small", "soft")
        self._second = Label(tr("goes to"), "small", "soft")
        self._clip = QWidget(self)
        self._first.setParent(self)
        self._second.setParent(self)
        self._cells: dict[int, tuple[Picture, Label, QComboBox]] = {}
        self._offer = QStandardItemModel(self)
        self._keys: list[str | None] = []
        self._header: Sequence[str] = ()
        self._matches: Sequence[Match] = ()
        view.scrolled.connect(self.place)
        view.horizontalHeader().sectionResized.connect(lambda *_: self.place())
        theme.on_change(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setFixedHeight(px(72))
        self.place()

    def show_matches(
        self, header: Sequence[str], matches: Sequence[Match], offered: Sequence[Target], words: Mapping[str, str]
    ) -> None:
        for picture, name, combo in self._cells.values():
            for one in (picture, name, combo):
                one.hide()
                one.deleteLater()
        self._cells = {}
        self._header, self._matches = header, matches
        self._offer = QStandardItemModel(self)
        self._keys = [None, *(t.key for t in offered)]
        self._offer.appendRow(QStandardItem(tr("(left out)")))
        for target in offered:
            self._offer.appendRow(QStandardItem(words.get(target.key, target.key)))
        self.place()

    def _make(self, i: int) -> tuple[Picture, Label, QComboBox]:
        match = self._matches[i]
        picture = Picture("check", 14, "ok", tr("found"))
        if match.how == "likeness":
            picture.show_icon("help", "warn")
        elif match.field_key is None:
            picture.show_icon("minus", "soft")
        name = Label(self._header[i], "small", "" if match.field_key else "soft", weight=500, elided=True)
        combo = QComboBox()
        combo.setModel(self._offer)
        combo.setAccessibleName(tr("What the column “{column}” fills", column=self._header[i]))
        combo.setToolTip(plain_tip(match.why or self._header[i]))
        combo.setCurrentIndex(self._keys.index(match.field_key) if match.field_key in self._keys else 0)
        combo.view().setMinimumWidth(px(220))
        combo.setMaxVisibleItems(20)
        combo.activated.connect(lambda n, i=i: self.chosen.emit(self._header[i], self._keys[n]))
        for one in (picture, name, combo):
            one.setParent(self._clip)
            one.show()
        self._cells[i] = (picture, name, combo)
        return self._cells[i]

    def combo(self, column: int) -> QComboBox:
        return (self._cells.get(column) or self._make(column))[2]

    def place(self) -> None:
        """Put the choices over their columns; those out of sight are made when they come into it."""
        first = self.view.columnWidth(0) if self.view.model() is not None and self._header else px(110)
        self._first.setGeometry(px(16), px(8), first - px(18), px(20))
        self._second.setGeometry(px(16), px(38), first - px(18), px(20))
        self._clip.setGeometry(first, 0, max(0, self.width() - first), self.height())
        for i in range(min(len(self._matches), len(self._header))):
            x = self.view.columnViewportPosition(i + 1) - first
            w = self.view.columnWidth(i + 1)
            seen = x + w > 0 and x < self._clip.width()
            if not seen and i not in self._cells:
                continue
            picture, name, combo = self._cells.get(i) or self._make(i)
            for one in (picture, name, combo):
                one.setVisible(seen)
            picture.move(x + px(8), px(11))
            name.setGeometry(x + px(27), px(8), max(0, w - px(33)), px(20))
            combo.setGeometry(x + px(3), px(34), max(0, w - px(8)), px(30))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()
