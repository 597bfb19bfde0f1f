"""The tabs of the labels page: printing at first, the others made when they are first shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from itam_desktop.kernel.texts import N, inside, tr
from itam_desktop.labels.screens.log_view import LogView
from itam_desktop.labels.screens.panels import LayoutPanel, SizePanel, pool_panel
from itam_desktop.widgets.flow import Flow
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import button, col
from itam_desktop.widgets.record_page import RecordPanel
from itam_desktop.widgets.surfaces import Pane
from itam_desktop.widgets.switches import Segments

TABS = {"print": "", "layouts": "label_layout", "sizes": "label_size", "pools": "tag_pool", "log": ""}
WORDS = {
    "print": N("Print"),
    "layouts": N("Layouts"),
    "sizes": N("Own sizes"),
    "pools": N("Pools of tags"),
    "log": N("Printed"),
}


class Tabs(QWidget):
    """page: the labels page; printing: its first tab."""

    def __init__(self, shell: Shell, printing: QWidget, page: Any) -> None:
        super().__init__()
        self.shell, self.page = shell, page
        self.made: dict[str, QWidget] = {"print": printing}
        self.stack = QStackedWidget()
        self.stack.addWidget(printing)
        self.segments = Segments([tr(word) for word in WORDS.values()], 0, tr("Labels"), wraps=True)
        self.segments.chosen.connect(self._switch)
        self.file_button = button(tr("From file…"), "file", pressed=self.from_file)
        self.new_button = button("", "plus", tip=tr("New"), pressed=self.new)
        head = Flow(gap=12, margins=(16, 10, 16, 10), trailing=True)
        for one in (self.segments, self.file_button, self.new_button):
            head.addWidget(one)
        layout = col(Pane(head, "b", "window"), gap=0)
        layout.addWidget(self.stack, 1)
        self.setLayout(layout)
        self._switch(0)

    # ------------------------------------------------------------ which one
    def current(self) -> str:
        return list(TABS)[self.segments.current()]

    def show_tab(self, key: str) -> None:
        self.segments.choose(list(TABS).index(key))

    def tab(self, key: str) -> QWidget:
        """The tab, made now if it was not shown before."""
        if key not in self.made:
            if key == "layouts":
                made: QWidget = LayoutPanel(self.shell, lambda: self.page.stock)
            elif key == "sizes":
                made = SizePanel(self.shell)
            elif key == "pools":
                made = pool_panel(self.shell)
            else:
                made = LogView(self.shell, self.page.choose)
            self.made[key] = made
            self.stack.addWidget(made)
        return self.made[key]

    def _switch(self, index: int) -> None:
        key = list(TABS)[index]
        shown = self.tab(key)
        self.stack.setCurrentWidget(shown)
        self.file_button.setVisible(key == "layouts")
        self.new_button.setVisible(isinstance(shown, RecordPanel))
        if isinstance(shown, RecordPanel):
            words = tr("New {kind}", kind=inside(shown.about.label))
            self.new_button.setToolTip(words)
            self.new_button.setAccessibleName(words)
            shown.list.reload()
        elif isinstance(shown, LogView):
            shown.load()

    # ------------------------------------------------------------ what is done on it
    def panel(self) -> RecordPanel | None:
        found = self.made[self.current()]
        return found if isinstance(found, RecordPanel) else None

    def do(self, verb: str) -> None:
        panel = self.panel()
        if panel is not None:
            getattr(panel, verb)()

    def new(self) -> None:
        self.do("new")

    def from_file(self) -> None:
        panel = self.panel()
        if isinstance(panel, LayoutPanel):
            panel.from_file()

    def focus_first(self, line: QWidget) -> None:
        found = self.made[self.current()]
        if isinstance(found, RecordPanel):
            found.listing.setFocus()
        elif isinstance(found, LogView):
            found.focus_first()
        else:
            line.setFocus()

    def search(self, words: str) -> bool:
        """Whether a tab other than printing took the words of the window's search line."""
        found = self.made[self.current()]
        if isinstance(found, RecordPanel):
            found.list.search(words)
        elif isinstance(found, LogView):
            found.search(words)
        return self.current() != "print"

    def open_record(self, kind: str, record: int) -> None:
        key = next((tab for tab, of in TABS.items() if of == kind), None)
        if key is not None:
            self.show_tab(key)
            panel = self.panel()
            if panel is not None:
                panel.show_record(record)

    def design(self, record: int | None, kind: str, example: Sequence[int], then: Callable[[int], object]) -> None:
        """The designer over the page, for the layout that is chosen there or a new one."""
        panel = self.tab("layouts")
        if isinstance(panel, LayoutPanel):
            panel.ask(record, kind, example, then=then)
