"""The rail: the office's name, the pages in groups, Settings at the foot."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from itam_desktop.kernel.texts import tr
from itam_desktop.widgets import theme
from itam_desktop.widgets.painters import begin, paint_icon, rounded
from itam_desktop.widgets.parts import Label, col, label, row
from itam_desktop.widgets.surfaces import Pane
from itam_desktop.widgets.switches import RailButton
from itam_desktop.widgets.theme import R, px, role
from itam_desktop.window.pages import Entry

WIDTH, FOOT_GROUP = 152, 9


class Badge(QWidget):
    """The program's sign."""

    def __init__(self, size: int = 28) -> None:
        super().__init__()
        self.setFixedSize(px(size), px(size))

    def paintEvent(self, event: QPaintEvent) -> None:
        p, r = begin(self), QRectF(self.rect())
        rounded(p, r, px(6), role(R.Accent))
        inset = r.width() * 0.2
        paint_icon(p, r.adjusted(inset, inset, -inset, -inset), "barcode", role(R.BrightText), 2)


class Rail(Pane):
    def __init__(self, entries: Sequence[Entry], go: Callable[[str], None]) -> None:
        super().__init__(edges="r", ground="window")
        self.setAccessibleName(tr("Pages"))
        self.name: Label = label("", "body", weight=600, elided=True)
        self.count: Label = label("", "caption", "soft", elided=True)
        words = col(self.name, self.count, gap=0)
        top = row(Badge(), gap=8, margins=(14, 14, 8, 10))
        top.addLayout(words, 1)
        column = col(top, gap=0, margins=(0, 0, 0, 12))
        self.buttons: dict[str, RailButton] = {}
        group = 0
        for entry in entries:
            if not entry.rail:
                continue
            if entry.group != group:
                column.addStretch(1) if entry.group == FOOT_GROUP else column.addSpacing(px(8))
                group = entry.group
            one = RailButton(tr(entry.word), entry.icon)
            one.clicked.connect(lambda *_, key=entry.key: go(key))
            self.buttons[entry.key] = one
            column.addWidget(one)
        if group != FOOT_GROUP:
            column.addStretch(1)
        self.setLayout(column)
        self._fit()
        theme.on_change(self._fit)

    def _fit(self) -> None:
        """As wide as in the design, or as its longest word asks for."""
        longest = max((one.sizeHint().width() for one in self.buttons.values()), default=0)
        self.setFixedWidth(max(px(WIDTH), longest + 1))

    def show_page(self, key: str) -> None:
        if key in self.buttons:
            self.buttons[key].setChecked(True)
        else:
            for one in self.buttons.values():
                one.setAutoExclusive(False)
                one.setChecked(False)
                one.setAutoExclusive(True)
