"""Over each column of the grid: what the file calls it, and a choice of what it fills."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QWidget

from itam_desktop.exchange.columns import Match
from itam_desktop.exchange.screens.import_grid import RowsView
from itam_desktop.exchange.targets import Target
from itam_desktop.kernel.texts import tr
from itam_desktop.widgets import theme
from itam_desktop.widgets.parts import Label, Picture, plain_tip
from itam_desktop.widgets.theme import px


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
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = self.width() - first if mirrored else 0  # where the first column stands
        at = side + px(2) if mirrored else px(16)
        self._first.setGeometry(at, px(8), first - px(18), px(20))
        self._second.setGeometry(at, px(38), first - px(18), px(20))
        self._clip.setGeometry(0 if mirrored else first, 0, max(0, self.width() - first), self.height())
        begin = self.view.viewport().x() - self._clip.x()
        for i in range(min(len(self._matches), len(self._header))):
            x = self.view.columnViewportPosition(i + 1) + begin
            w = self.view.columnWidth(i + 1)
            seen = x + w > 0 and x < self._clip.width()
            if not seen and i not in self._cells:
                continue
            picture, name, combo = self._cells.get(i) or self._make(i)
            for one in (picture, name, combo):
                one.setVisible(seen)
            picture.move(x + w - px(8) - picture.width() if mirrored else x + px(8), px(11))
            name.setGeometry(x + (px(6) if mirrored else px(27)), px(8), max(0, w - px(33)), px(20))
            combo.setGeometry(x + (px(5) if mirrored else px(3)), px(34), max(0, w - px(8)), px(30))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()
