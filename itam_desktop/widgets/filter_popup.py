"""The filter of one column, under its head: what it holds with counts, a range, words. Each touch narrows the list at once."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QFrame, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.filters import RANGED, Filter, range_of
from itam_desktop.kernel.kinds import Value
from itam_desktop.kernel.style import Style, show_number
from itam_desktop.kernel.texts import N, tr
from itam_desktop.store.values import Found, Held
from itam_desktop.widgets import theme
from itam_desktop.widgets.painters import begin, rounded
from itam_desktop.widgets.parts import Field as Line
from itam_desktop.widgets.parts import button, col, field, label, row, wrap
from itam_desktop.widgets.switches import Chip
from itam_desktop.widgets.theme import R, px, role

VALUE = Qt.ItemDataRole.UserRole
ROW, MOST_ROWS = 26, 10
FIND_FROM = 9  # values from which on a line to find one is worth its place
SOON = (
    (N("Past"), None, "-1d"), (N("Next 30 days"), "today", "+30d"), (N("Next 90 days"), "today", "+90d"),
    (N("Last 30 days"), "-30d", "today"), (N("Last 12 months"), "-1y", "today"),
)  # fmt: skip
_CHECKED, _OPEN = Qt.CheckState.Checked, Qt.CheckState.Unchecked
Asks = Callable[[str, Callable[[Found], None]], None]  # (find, then)


class FilterPopup(QFrame):
    """changed(Filter): what was ticked or typed, at once; sorted(descending); closed."""

    changed = Signal(object)
    sorted = Signal(bool)

    def __init__(
        self,
        one: Field,
        now: Filter | None,
        style: Style,
        asks: Asks,
        parent: QWidget | None = None,
        sorts: bool = True,
    ) -> None:
        """asks(find, then): the column's values, counted, later; sorts: offer to sort by the column."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.field, self.style_, self._asks = one, style, asks
        self.filter = now or Filter(one.key)
        self._filling, self._state = False, _OPEN
        self._finding = QTimer(self)
        self._finding.setSingleShot(True)
        self._finding.setInterval(120)
        self._finding.timeout.connect(self.ask)
        self.setAccessibleName(tr("Filter {column}", column=tr(one.label)))
        body = col(margins=(12, 10, 12, 12), gap=8)
        up = button("", "sort-ascending", "quiet", tip=tr("Sort upwards"), pressed=lambda: self._sort(False))
        down = button("", "sort-descending", "quiet", tip=tr("Sort downwards"), pressed=lambda: self._sort(True))
        ways = (up, down) if sorts else ()
        body.addLayout(row(label(tr(one.label), "strong", elided=True), None, *ways, gap=4))
        self.low: Line | None = None
        self.high: Line | None = None
        self.message = label("", "small", "bad", wrapped=True)
        self.message.hide()
        if one.kind.key in RANGED:
            body.addLayout(self._range())
            body.addWidget(self.message)
        self.search: Line = field(
            "", tr("Find a value"), name=tr("Find a value of {column}", column=tr(one.label)), icon="search"
        )
        self.search.textChanged.connect(lambda _: self._finding.start())
        self.search.installEventFilter(self)
        body.addWidget(self.search)
        self.values = self._tree()
        body.addWidget(self.values, 1)
        self.more = label(tr("There are more. Type to find them."), "caption", "soft", wrapped=True)
        self.more.hide()
        body.addWidget(self.more)
        self.other = QCheckBox(tr("All but these"))
        self.other.setChecked(self.filter.other)
        self.other.toggled.connect(lambda on: self._set(replace(self.filter, other=on)))
        self.all_button = button(tr("Show all"), kind="quiet", small=True, pressed=self.clear)
        body.addLayout(row(self.other, None, self.all_button, gap=8))
        self.setLayout(body)
        for before, after in itertools.pairwise(
            [*self._ends(), self.search, self.values, self.other, self.all_button, *ways]
        ):
            QWidget.setTabOrder(before, after)  # what one came for first, sorting last
        self.setFixedWidth(px(300))
        self._tell()

    def _ends(self) -> list[QWidget]:
        return [line for line in (self.low, self.high) if line is not None]

    # ------------------------------------------------------------ its parts
    def _range(self) -> Any:
        lines = []
        for words, end in ((tr("From"), self.filter.low), (tr("To"), self.filter.high)):
            line = field(self._as_typed(end), name=f"{words}: {tr(self.field.label)}")
            name = label(words, "small", "soft")
            name.setBuddy(line)
            line.editingFinished.connect(self._ranged)
            lines.append((name, line))
        self.low, self.high = lines[0][1], lines[1][1]
        ends = row(*(wrap(col(name, line, gap=2)) for name, line in lines), gap=8)
        made = col(ends, gap=6)
        if self.field.kind.key == "date":
            from itam_desktop.widgets.flow import Flow

            chips = Flow(gap=4)
            for words, low, high in SOON:
                chip = Chip(tr(words), cross=False, on=False)
                chip.clicked.connect(lambda *_, ends=(low, high): self.take_range(*ends))
                chips.addWidget(chip)
            made.addWidget(wrap(chips))
        return made

    def _tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setColumnCount(2)
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(self.field.kind.key == "date")
        tree.setIndentation(px(18))
        tree.setFrameShape(QFrame.Shape.NoFrame)
        tree.setUniformRowHeights(True)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.setAccessibleName(tr("Values of {column}", column=tr(self.field.label)))
        head = tree.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.itemExpanded.connect(lambda _: self._fit())
        tree.itemChanged.connect(self._ticked)
        tree.itemPressed.connect(self._pressed)
        tree.itemClicked.connect(self._clicked)
        tree.itemDoubleClicked.connect(self._only)
        tree.installEventFilter(self)
        return tree

    def _as_typed(self, end: Value) -> str:
        if end is None:
            return ""
        if self.field.kind.key == "date" and not str(end)[:4].isdecimal():
            return str(end)
        return self.field.kind.edit(end, self.style_, self.field)

    # ------------------------------------------------------------ the values
    def ask(self) -> None:
        """Fetch the values anew; those with the typed text only."""
        self._asks(self.search.text().strip(), self.show_values)

    def show_values(self, found: Found) -> None:
        self._filling = True
        self.values.clear()
        years: dict[str, QTreeWidgetItem] = {}
        for held in found.values:
            parent = None
            if self.field.kind.key == "date" and held.value is not None:
                year = str(held.value)[:4]
                parent = years.get(year)
                if parent is None:
                    total = sum(h.n for h in found.values if str(h.value or "")[:4] == year)
                    parent = years[year] = self._item(Held(year, year, total), None)
            self._item(held, parent)
        self._filling = False
        self.more.setVisible(found.more)
        self.search.setVisible(bool(self.search.text()) or found.more or len(found.values) >= FIND_FROM)
        self._fit()
        if self.low is None and self.search.isHidden():
            self.values.setFocus()
            self.values.setCurrentIndex(self.values.model().index(0, 0))

    def _fit(self) -> None:
        """As high as what it holds, up to a dozen lines."""
        rows = self.values.topLevelItemCount()
        rows += sum(t.childCount() for i in range(rows) if (t := self.values.topLevelItem(i)) and t.isExpanded())
        self.values.setFixedHeight(max(px(ROW), min(rows, MOST_ROWS) * px(ROW)) + 2)
        self.adjustSize()

    def _item(self, held: Held, parent: QTreeWidgetItem | None) -> QTreeWidgetItem:
        item = QTreeWidgetItem([held.words or tr("(unknown)"), show_number(held.n, self.style_)])
        item.setData(0, VALUE, held.value)
        item.setSizeHint(0, QSize(0, px(ROW)))
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setForeground(1, role(R.PlaceholderText))
        if held.value is None:
            item.setForeground(0, role(R.PlaceholderText))
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        whole = parent is not None and parent.data(0, VALUE) in self.filter.values
        on = self.filter.blank if held.value is None else held.value in self.filter.values or whole
        item.setCheckState(0, _CHECKED if on else _OPEN)
        if parent is None:
            self.values.addTopLevelItem(item)
        else:
            parent.addChild(item)
            if on and not whole:
                parent.setExpanded(True)
                parent.setCheckState(0, Qt.CheckState.PartiallyChecked)
        return item

    def _pressed(self, item: QTreeWidgetItem) -> None:
        self._state = item.checkState(0)

    def _clicked(self, item: QTreeWidgetItem) -> None:
        """A click on the words ticks as one on the box does."""
        if item.checkState(0) == self._state:
            item.setCheckState(0, _OPEN if self._state == _CHECKED else _CHECKED)

    def _ticked(self, item: QTreeWidgetItem, column: int) -> None:
        if self._filling or column:
            return
        value, on = item.data(0, VALUE), item.checkState(0) == _CHECKED
        if value is None:
            self._set(replace(self.filter, blank=on))
            return
        kept = [v for v in self.filter.values if v != value]
        if item.childCount():  # a year: its months follow it
            months = {month.data(0, VALUE) for month in _children(item)}
            kept = [v for v in kept if v not in months]
            self._tick_all(item, on)
        parent = item.parent()
        if parent is not None:
            year, siblings = parent.data(0, VALUE), _children(parent)
            if year in kept:  # one month of a whole year was taken away: the others stay
                kept = [v for v in kept if v != year] + [s.data(0, VALUE) for s in siblings if s is not item]
            ticked = sum(s.checkState(0) == _CHECKED for s in siblings)
            self._quietly(parent, Qt.CheckState.PartiallyChecked if ticked else _OPEN)
        self._set(replace(self.filter, values=(*kept, value) if on else tuple(kept)))

    def _tick_all(self, parent: QTreeWidgetItem, on: bool) -> None:
        for month in _children(parent):
            self._quietly(month, _CHECKED if on else _OPEN)

    def _quietly(self, item: QTreeWidgetItem, state: Qt.CheckState) -> None:
        self._filling = True
        item.setCheckState(0, state)
        self._filling = False

    def _only(self, item: QTreeWidgetItem) -> None:
        """A double click chooses this one alone."""
        value = item.data(0, VALUE)
        self._set(Filter(self.field.key, () if value is None else (value,), value is None))
        self.close()

    # ------------------------------------------------------------ the range
    def _ranged(self) -> None:
        if self.low is None or self.high is None:
            return
        try:
            made = range_of(self.field.key, self.field, self.low.text(), self.high.text(), self.style_)
        except Refusal as no:
            self._say(no.message)
            return
        self._say("")
        if (made.low, made.high) != (self.filter.low, self.filter.high):
            self._set(replace(self.filter, low=made.low, high=made.high))

    def _say(self, words: str) -> None:
        self.message.setText(words)
        self.message.setVisible(bool(words))

    def take_range(self, low: str | None, high: str | None) -> None:
        """A ready range, like the next 90 days; it stays true tomorrow."""
        if self.low is not None and self.high is not None:
            self.low.setText(low or "")
            self.high.setText(high or "")
        self._say("")
        self._set(replace(self.filter, low=low, high=high))

    # ------------------------------------------------------------ all of it
    def _set(self, wanted: Filter) -> None:
        self.filter = wanted
        self._tell()
        self.changed.emit(wanted)

    def _tell(self) -> None:
        self.all_button.setEnabled(bool(self.filter))
        self.other.setEnabled(bool(self.filter))

    def clear(self) -> None:
        """Let everything through again."""
        self.other.blockSignals(True)
        self.other.setChecked(False)
        self.other.blockSignals(False)
        for line in (self.low, self.high):
            if line is not None:
                line.clear()
        self._set(Filter(self.field.key))
        self.ask()

    def _sort(self, descending: bool) -> None:
        self.sorted.emit(descending)
        self.close()

    def show_under(self, at: QPoint, screen: Any) -> None:
        """Open with its corner at this point of the screen, inside the screen."""
        self.ask()
        self.adjustSize()
        area = screen.availableGeometry()
        x = min(max(at.x(), area.left()), area.right() - self.width())
        y = min(at.y(), area.bottom() - self.height())
        self.move(x, max(area.top(), y))
        self.show()
        (self.low or (self.search if self.search.isVisible() else self.values)).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if watched is self.search and key == Qt.Key.Key_Down:
                self.values.setFocus()
                self.values.setCurrentIndex(self.values.model().index(0, 0))
                return True
            if watched is self.search and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                item = self.values.topLevelItem(0)
                if item is not None and self.search.text().strip():
                    item.setCheckState(0, _CHECKED)
                    self.search.clear()
                return True
            if watched is self.values and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.close()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ranged()
            if not self.message.isVisible():
                self.close()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = begin(self)
        p.fillRect(self.rect(), role(R.Base))  # square: a window's corners are not seen through everywhere
        rounded(p, self.rect(), 0, None, theme.mix(role(R.Mid), role(R.Dark), 0.5))


def _children(parent: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [child for i in range(parent.childCount()) if (child := parent.child(i)) is not None]
