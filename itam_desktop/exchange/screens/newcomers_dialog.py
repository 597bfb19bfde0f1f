"""One look at all that an import would make besides its rows: made, taken for something that is there, or left out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from itam_desktop.exchange.identity import fold
from itam_desktop.exchange.newcomers import ORDER, Newcomer
from itam_desktop.exchange.screens.import_cells import CellLine, RowsHead
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.widgets import painters, theme
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.editors import Hit
from itam_desktop.widgets.parts import Picture, button, col, label, plain_tip, row, wrap
from itam_desktop.widgets.surfaces import Pane
from itam_desktop.widgets.switches import Tabs
from itam_desktop.widgets.theme import R, px, role

Index = QModelIndex | QPersistentModelIndex
Key = tuple[str, str]
Lookup = Callable[[str, str, int], list[Hit]]
KIND_WORDS = {
    "place": N("Places"), "person": N("People"), "model": N("Models"), "category": N("Categories"),
    "company": N("Companies"), "business_unit": N("Business units"), "status": N("Statuses"),
}  # fmt: skip
NAME, ROWS, BECOMES = range(3)
HEIGHT = 40


class NewModel(QAbstractTableModel):
    """The new things of one kind; `choices`: what is taken for each instead, as identity.Instead says it."""

    def __init__(self, choices: Mapping[Key, int | str | None], titles: Mapping[Key, str], lookup: Lookup) -> None:
        super().__init__()
        self.shown: list[Newcomer] = []
        self.choices: dict[Key, int | str | None] = dict(choices)
        self.titles: dict[Key, str] = dict(titles)  # of records that were chosen
        self._lookup = lookup

    def show(self, new: Sequence[Newcomer]) -> None:
        self.beginResetModel()
        self.shown = list(new)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 3

    def key(self, n: int) -> Key:
        return self.shown[n].kind, self.shown[n].key

    def becomes(self, n: int) -> str:
        """In words."""
        key = self.key(n)
        if key not in self.choices:
            return tr("Made new")
        chosen = self.choices[key]
        if chosen is None:
            return tr("Left out: these cells stay empty")
        if isinstance(chosen, int):
            return tr("“{title}”, which is there", title=self.titles.get(key, ""))
        return tr("“{title}”", title=chosen)

    def data(self, index: Index, what: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one, column = self.shown[index.row()], index.column()
        if what == Qt.ItemDataRole.CheckStateRole and column == NAME:
            left_out = self.choices.get(self.key(index.row()), 0) is None
            return Qt.CheckState.Unchecked if left_out else Qt.CheckState.Checked
        if what == Qt.ItemDataRole.DisplayRole:
            return (one.title, str(one.rows), self.becomes(index.row()))[column]
        if what == Qt.ItemDataRole.EditRole and column == BECOMES:
            chosen = self.choices.get(self.key(index.row()), one.title)
            return self.titles.get(self.key(index.row()), "") if isinstance(chosen, int) else chosen or one.title
        if what == Qt.ItemDataRole.ToolTipRole:
            near = ", ".join(f"“{n.title}”" for n in one.near)
            return plain_tip(
                "\n".join(filter(None, (one.title, one.about, near and tr("Looks like {names}.", names=near))))
            )
        if what == Qt.ItemDataRole.AccessibleTextRole:
            return f"{one.title}, {self.becomes(index.row())}" if column == NAME else self.data(index)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, what: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and what == Qt.ItemDataRole.DisplayRole:
            return (tr("In the file"), tr("Rows"), tr("What it becomes"))[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        if index.column() == NAME:
            return found | Qt.ItemFlag.ItemIsUserCheckable
        return found | Qt.ItemFlag.ItemIsEditable if index.column() == BECOMES else found

    def setData(self, index: Index, value: Any, what: int = Qt.ItemDataRole.EditRole) -> bool:
        if what == Qt.ItemDataRole.CheckStateRole:
            self.turn(index.row(), Qt.CheckState(value) == Qt.CheckState.Checked)
            return True
        if what == Qt.ItemDataRole.EditRole and index.column() == BECOMES:
            self.name(index.row(), str(value))
            return True
        return False

    def turn(self, n: int, on: bool) -> None:
        """Make it after all, or leave it out."""
        key = self.key(n)
        self.choices.pop(key, None)
        if not on:
            self.choices[key] = None
        self._told(n)

    def name(self, n: int, text: str) -> None:
        """What was typed: a record of that name, another name for the new one, or its own name again."""
        one, key, text = self.shown[n], self.key(n), " ".join(text.split())
        self.choices.pop(key, None)
        self.titles.pop(key, None)
        if text and fold(text) != fold(one.title):
            hits = [
                *((near.record, near.title) for near in one.near),
                *((h[0], h[1]) for h in self._lookup(one.kind, text, 8)),
            ]
            record = next((record for record, title in hits if record is not None and fold(title) == fold(text)), None)
            if record is not None:
                self.choices[key], self.titles[key] = record, text
            else:
                self.choices[key] = text
        self._told(n)

    def _told(self, n: int) -> None:
        self.dataChanged.emit(self.index(n, 0), self.index(n, 2))


class _Cells(QStyledItemDelegate):
    def __init__(self, view: NewView) -> None:
        super().__init__(view)
        self.view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(120), px(HEIGHT))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        one = self.view.rows.shown[index.row()]
        near: list[Hit] = [
            (n.record or 0, n.title, tr("is there") if n.record is not None else tr("also new")) for n in one.near
        ]
        line = CellLine(
            parent,
            tr("What “{name}” becomes", name=one.title),
            lambda typed: self.view.lookup(one.kind, typed, 6) if typed else near,
        )
        QTimer.singleShot(0, line, line.show_offers)
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, CellLine):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        if isinstance(editor, CellLine):
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(option.rect.adjusted(0, 3, 0, -4))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if isinstance(editor, CellLine) and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                editor.take()
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
                self.view.go_down()
                return True
            if event.key() == Qt.Key.Key_Tab:
                editor.take()
        return super().eventFilter(editor, event)

    def paint(self, p: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rows, r = self.view.rows, QRectF(option.rect)
        one = rows.shown[index.row()]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        left_out = rows.choices.get(rows.key(index.row()), 0) is None
        p.save()
        p.setClipRect(option.rect)
        painters.mirror_in(r, option.direction)
        p.fillRect(option.rect, role(R.Highlight if chosen else R.Base))
        p.fillRect(QRectF(r.x(), r.bottom() - 1, r.width(), 1), role(R.Midlight))
        inner = r.adjusted(px(8), 0, -px(8), 0)
        ink = role(R.PlaceholderText if left_out else R.Text)
        if index.column() == NAME:
            box = QRectF(inner.x() + px(8), inner.center().y() - px(9), px(18), px(18))
            painters.rounded(
                p, box, 4, role(R.Base) if left_out else role(R.Accent), role(R.Dark) if left_out else role(R.Accent)
            )
            if not left_out:
                painters.paint_icon(p, box.adjusted(2, 2, -2, -2), "check", role(R.BrightText), 2)
            words = inner.adjusted(px(36), 0, 0, 0)
            if one.about:
                w = painters.text(p, words, one.title, theme.font("body", 500), ink)
                words = words.adjusted(w + px(8), 0, 0, 0)
                painters.text(p, words, one.about, theme.font("small"), role(R.PlaceholderText))
            else:
                painters.text(p, words, one.title, theme.font("body", 500), ink)
        elif index.column() == ROWS:
            painters.text(p, inner, str(one.rows), theme.font("body"), role(R.PlaceholderText), painters.RIGHT)
        else:
            self._becomes(p, inner, one, index)
        if self.view.hasFocus() and index == self.view.currentIndex():
            painters.rounded(p, r.adjusted(1, 1, -1, -2), px(4), None, role(R.Accent), 2)
        p.restore()

    def _becomes(self, p: QPainter, inner: QRectF, one: Newcomer, index: Index) -> None:
        rows = self.view.rows
        key = rows.key(index.row())
        words = rows.becomes(index.row())
        if key not in rows.choices:
            w = painters.paint_pill(p, inner.x(), inner.center().y(), words, "ok", "plus")
            if one.near:
                fg = theme.meaning("warn")[0] if one.doubtful else role(R.PlaceholderText)
                hint = inner.adjusted(w + px(12), 0, 0, 0)
                if one.doubtful:
                    painters.paint_icon(
                        p, QRectF(hint.x(), hint.center().y() - px(7), px(14), px(14)), "alert-triangle", fg, 2
                    )
                    hint = hint.adjusted(px(20), 0, 0, 0)
                painters.text(p, hint, tr("or “{title}”?", title=one.near[0].title), theme.font("small", 500), fg)
        elif rows.choices[key] is None:
            painters.text(p, inner, words, theme.font("small"), role(R.PlaceholderText))
        else:
            painters.paint_icon(
                p,
                QRectF(inner.x(), inner.center().y() - px(8), px(16), px(16)),
                "arrow-right",
                theme.meaning("info")[0],
                2,
            )
            painters.text(p, inner.adjusted(px(24), 0, 0, 0), words, theme.font("body", 500), theme.meaning("info")[0])


class NewView(QTableView):
    """Space ticks, F2 or typing says what it becomes, Enter goes down."""

    def __init__(self, rows: NewModel, lookup: Lookup) -> None:
        super().__init__()
        self.rows, self.lookup = rows, lookup
        self.setHorizontalHeader(RowsHead(self, lambda: frozenset({ROWS})))
        self.setModel(rows)
        self.setItemDelegate(_Cells(self))
        self.setAccessibleName(tr("What would be made"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed | trigger.SelectedClicked
        )
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(px(HEIGHT))
        head = self.horizontalHeader()
        head.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(BECOMES, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(ROWS, QHeaderView.ResizeMode.Fixed)
        head.resizeSection(ROWS, px(64))
        self.clicked.connect(self._clicked)

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == NAME:
            left_out = self.rows.choices.get(self.rows.key(index.row()), 0) is None
            self.rows.turn(index.row(), left_out)

    def go_down(self) -> None:
        at = self.currentIndex()
        if at.row() + 1 < self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(at.row() + 1, BECOMES))

    def chosen_rows(self) -> list[int]:
        return sorted({index.row() for index in self.selectedIndexes()})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            chosen = self.chosen_rows() or [self.currentIndex().row()]
            on = any(self.rows.choices.get(self.rows.key(n), 0) is None for n in chosen if n >= 0)
            for n in chosen:
                if n >= 0:
                    self.rows.turn(n, on)
        elif event.key() == Qt.Key.Key_F2 or (
            event.text().strip()
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            and event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        ):
            at = self.currentIndex()
            if at.isValid() and at.column() != BECOMES:
                self.setCurrentIndex(self.rows.index(at.row(), BECOMES))
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.go_down()
        else:
            super().keyPressEvent(event)


class NewcomersDialog(Dialog):
    """After `exec`: .choices, what is taken for which new thing; .titles of the records that were chosen."""

    def __init__(
        self, parent: QWidget | None, new: Sequence[Newcomer], choices: Mapping[Key, int | str | None], titles: Mapping[Key, str], lookup: Lookup,
    ) -> None:  # fmt: skip
        self.rows = NewModel(choices, titles, lookup)
        self._by_kind = {
            kind: sorted((o for o in new if o.kind == kind), key=lambda o: (not o.doubtful, -o.rows, fold(o.title)))
            for kind in ORDER
        }
        self._kinds = [kind for kind in ORDER if self._by_kind[kind]]
        self.tabs = Tabs([(tr(KIND_WORDS[k]), str(len(self._by_kind[k]))) for k in self._kinds], tr("Kinds"))
        self.tabs.currentChanged.connect(lambda n: self.show_kind(self._kinds[n]))
        self.view = NewView(self.rows, lookup)
        self.take_near = button(
            tr("Take what looks alike"), "replace", small=True, kind="quiet", pressed=self._take_near
        )
        self.make_all = button(tr("Make all"), "plus", small=True, kind="quiet", pressed=lambda: self._all(True))
        self.leave_all = button(
            tr("Leave all out"), "minus", small=True, kind="quiet", pressed=lambda: self._all(False)
        )
        hint = row(
            Picture("info-circle", 16),
            label(
                tr(
                    "Untick what should not be made. Double-click “What it becomes” to take another name or what is there."
                ),
                "small",
                "soft",
                wrapped=True,
            ),
            gap=6,
        )
        pane = Pane(row(self.view), edges="lrtb")
        verbs = row(self.take_near, self.make_all, self.leave_all, None)
        content = wrap(col(row(self.tabs, None), pane, verbs, hint, gap=8))
        super().__init__(parent, tr("New in this file"), "", content, verb=tr("Keep these choices"), verb_icon="check",
                         note=tr("Nothing is written yet."))  # fmt: skip
        self.resize(px(820), px(540))
        if self._kinds:
            self.show_kind(self._kinds[0])
        self.view.setFocus()

    @property
    def choices(self) -> dict[Key, int | str | None]:
        return self.rows.choices

    @property
    def titles(self) -> dict[Key, str]:
        return self.rows.titles

    def show_kind(self, kind: str) -> None:
        self.rows.show(self._by_kind[kind])
        near = sum(one.doubtful for one in self._by_kind[kind])
        self.take_near.setVisible(near > 0)
        self.take_near.setText(tr_n("Take what looks alike", "Take what looks alike ({n})", near))
        if self.rows.shown:
            self.view.setCurrentIndex(self.rows.index(0, BECOMES))

    def _take_near(self) -> None:
        """Each doubtful one becomes the record that it looks like, or the other new one that more rows name."""
        counts = {fold(one.title): one.rows for one in self.rows.shown}
        for n, one in enumerate(self.rows.shown):
            if one.doubtful and self.rows.key(n) not in self.rows.choices:
                near = one.near[0]
                if near.record is not None or counts.get(fold(near.title), 0) > one.rows:
                    self.rows.name(n, near.title)

    def _all(self, on: bool) -> None:
        for n in range(self.rows.rowCount()):
            self.rows.turn(n, on)
