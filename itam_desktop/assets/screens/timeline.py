"""The whole page of one asset's life: its head and tabs over the drawing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from itam_desktop.assets.screens.detail import TABS, TIMELINE, Head
from itam_desktop.assets.screens.life import read
from itam_desktop.kernel.texts import tr
from itam_desktop.widgets.life import Life
from itam_desktop.widgets.life_page import LifeView
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import button, col, row
from itam_desktop.widgets.surfaces import Pane
from itam_desktop.widgets.switches import Tabs


class LifePage(QWidget):
    """tab_asked(index): another tab of the asset; back_asked: to the list."""

    tab_asked = Signal(int)
    back_asked = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.head = Head(shell, wide=True)
        self.tabs = Tabs([(tr(w), "") for w in TABS], tr("About this asset"))
        self.tabs.setCurrentIndex(TIMELINE)
        self.tabs.currentChanged.connect(self._tab)
        self.view = LifeView(shell, "asset", read)
        back = button(tr("All assets"), "devices", "quiet", pressed=self.back_asked.emit)
        layout = col(self.head, Pane(row(self.tabs, None, back, margins=(16, 0, 8, 0)), "tb", "window"), gap=0)
        layout.addWidget(self.view, 1)
        self.setLayout(layout)

    @property
    def record(self) -> int:
        return self.view.record

    @property
    def life(self) -> Life:
        return self.view.life

    def _tab(self, index: int) -> None:
        if index != TIMELINE:
            self.tabs.blockSignals(True)
            self.tabs.setCurrentIndex(TIMELINE)
            self.tabs.blockSignals(False)
            self.tab_asked.emit(index)

    def show_asset(self, record: int) -> None:
        found = self.shell.desk.row("asset", record)
        if found is not None:
            self.head.show_row(found)
        self.view.show_record(record)
