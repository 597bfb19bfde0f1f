"""The cells of the import's grid: how they are painted, and the line in which one is mended."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from itam_desktop.exchange.plans import RowPlan
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.widgets import painters, theme
from itam_desktop.widgets.chooser import ChooserList
from itam_desktop.widgets.editors import Hit
from itam_desktop.widgets.parts import Field
from itam_desktop.widgets.theme import R, mix, px, role

if TYPE_CHECKING:
    from itam_desktop.exchange.screens.import_grid import RowsView

Index = QModelIndex | QPersistentModelIndex
STATES = {
    "problem": (N("Problem"), "bad", "alert-circle"), "changed": (N("Changed"), "info", "pencil"),
    "new": (N("New"), "ok", "plus"), "same": (N("Same"), "off", "equal"),
}  # fmt: skip
JUDGING = (N("Judging…"), "off", "hourglass")
ROW, TALL = 32, 50


class CellLine(Field):
    """What is typed into a cell; offer(text) gives what could stand there, shown beneath."""

    def __init__(self, parent: QWidget, name: str, offer: Callable[[str], list[Hit]]) -> None:
        super().__init__(name=name)
        self.setParent(parent)
        self._offer = offer
        self._list: ChooserList | None = None
        self.textEdited.connect(self._typed)

    def _typed(self, words: str) -> None:
        hits = self._offer(words.strip())
        if self._list is None:
            if not hits:
                return
            self._list = ChooserList(self)
            self._list.picked.connect(lambda hit: self.setText(hit[1]))
        self._list.offer(hits, "", False)

    def show_offers(self) -> None:
        """Before anything is typed: what would mend it."""
        self._typed("")

    def take(self) -> bool:
        """The entry of the list that the user went to, if one is."""
        return self._list is not None and self._list.take_current()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._list is not None and self._list.isVisible() and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._list.move_by(1 if event.key() == Qt.Key.Key_Down else -1)
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._list is not None:
            self._list.hide()
        super().focusOutEvent(event)


class RowCells(QStyledItemDelegate):
    """Pill, cell, and in tall rows the reason or the old value as a second line; a line to type in."""

    def __init__(self, view: RowsView) -> None:
        super().__init__(view)
        self.view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(150), px(ROW))

    # ------------------------------------------------------------ typing
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = index.column() - 1
        row = self.view.rows.shown[index.row()]
        fault = self.view.rows.fault(row, column)
        hits: list[Hit] = [(0, text, tr("suggested")) for text in (fault.offers if fault else ())]
        line = CellLine(
            parent,
            str(self.view.rows.headerData(index.column(), Qt.Orientation.Horizontal) or ""),
            lambda typed: self.view.offers(column, typed) if typed else hits,
        )
        if hits:
            QTimer.singleShot(0, line, line.show_offers)
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, CellLine):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        if isinstance(editor, CellLine):
            self.view.rows.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        r = QRect(option.rect)
        r.setHeight(max(px(ROW), editor.minimumHeight()))
        editor.setGeometry(r)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if isinstance(editor, CellLine) and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                editor.take()
                back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
                self.view.next_problem(back)
                return True
            if event.key() == Qt.Key.Key_Tab:
                editor.take()
        return super().eventFilter(editor, event)

    # ------------------------------------------------------------ painting
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
                word, meaning, icon = JUDGING if row.index in model.waiting else STATES[row.verdict]
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
        if row.verdict == "problem" and r.height() > px(ROW) + 4 and row.index not in model.waiting:
            self._reason(p, r, row)
        if self.view.hasFocus() and index == self.view.currentIndex():
            painters.rounded(p, line.adjusted(1, 1, -1, -2), px(4), None, role(R.Accent), 2)
        p.restore()

    def _cell(self, p: QPainter, r: QRectF, line: QRectF, row: RowPlan, column: int, index: Index) -> None:
        model = self.view.rows
        words = str(index.data() or "")
        ink, font = role(R.Text), theme.font("body")
        if model.plan is not None and not model.plan.matches[column].field_key:
            ink = role(R.PlaceholderText)
        if column in self.view.mono:
            font = theme.font("small", mono=True)
        right = column in self.view.right
        side = painters.RIGHT if right else painters.LEFT
        inner = line.adjusted(px(8), 0, -px(8), 0)
        tall = r.height() > px(ROW) + 4 and row.verdict != "problem"  # there the reason stands beneath
        mended = model.edits.get((row.index, column))
        was = model.was(row).get(column) if row.verdict == "changed" else None
        second = None
        if model.fault(row, column) is not None and row.index not in model.waiting:
            fg, bg, full = theme.meaning("bad")
            painters.rounded(p, line.adjusted(2, 3, -2, -3), 4, bg, mix(bg, full, 0.45))
            ink, font = fg, theme.font("small" if column in self.view.mono else "body", 500, column in self.view.mono)
        elif was is not None or mended is not None:
            fg, bg, full = theme.meaning("info")
            box = r if tall else line
            painters.rounded(p, box.adjusted(2, 3, -2, -4), 4, bg, mix(bg, full, 0.45))
            ink, font = fg, theme.font("small" if column in self.view.mono else "body", 500, column in self.view.mono)
            old = was if was is not None else " ".join(model.in_file(row, column)[:80].split())
            if tall:
                second = tr("was {old}", old=old or tr("empty"))
        if second is not None:
            beneath = QRectF(inner.x(), line.bottom() - px(6), inner.width(), px(18))
            painters.text(p, beneath, second, theme.font("caption"), role(R.PlaceholderText), side)
        painters.text(p, inner, words, font, ink, side)

    def _reason(self, p: QPainter, r: QRectF, row: RowPlan) -> None:
        """Under its cell, over its neighbours: each cell draws its own part. Of several the first that is in sight."""
        faults = row.faults
        if not faults:
            return
        shown = next((one for one in faults if one.column < 0 or self.view.in_sight(one.column)), faults[0])
        words = shown.words
        if len(faults) > 1:
            words += " " + tr_n("One more in this row.", "{n} more in this row.", len(faults) - 1)
        fg = theme.meaning("bad")[0]
        font = theme.font("small", 500)
        column = shown.column + 1 if shown.column >= 0 else 1
        seen = self.view.viewport().rect()
        room = seen.width() - px(12)
        width = min(painters.width_of(words, font) + px(24), room)
        start = self.view.columnViewportPosition(column)
        if self.view.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            start = seen.width() - start - self.view.columnWidth(column)
        x = max(min(start + px(6), room - width), px(8))
        painters.mirror_in(seen, self.view.layoutDirection())  # it is wider than its cell
        box = QRectF(x, r.y() + px(30), px(14), px(14))
        painters.paint_icon(p, box, "alert-circle", fg, 2)
        painters.text(p, QRectF(x + px(19), r.y() + px(28), width - px(20), px(18)), words, font, fg)
        painters.mirror_in(r, self.view.layoutDirection())


class RowsHead(QHeaderView):
    """The heads stand over their cells' text; they are read only."""

    def __init__(self, view: QTableView, right: Callable[[], frozenset[int]]) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._right = right  # the sections whose words stand to the right
        self.setAccessibleName(tr("Columns"))
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setMinimumSectionSize(px(60))
        self._restyle()
        theme.on_change(self._restyle)

    def _restyle(self) -> None:
        self.setFont(theme.font("small", 500))
        self.setFixedHeight(px(32))

    def paintSection(self, p: QPainter, rect: QRect, section: int) -> None:
        p.save()
        r = QRectF(rect)
        painters.mirror_in(r, self.layoutDirection())
        p.fillRect(rect, role(R.AlternateBase))
        p.fillRect(rect.x(), rect.bottom(), rect.width(), 1, role(R.Mid))
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        side = painters.RIGHT if section in self._right() else painters.LEFT
        inner = r.adjusted(px(16) if section == 0 else px(8), 0, -px(8), 0)
        painters.text(p, inner, words, theme.font("small", 500), role(R.PlaceholderText), side)
        p.restore()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self.viewport())
        p.fillRect(self.viewport().rect(), role(R.AlternateBase))
        p.fillRect(0, self.viewport().height() - 1, self.viewport().width(), 1, role(R.Mid))
        p.end()
        super().paintEvent(event)
