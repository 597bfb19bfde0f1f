"""Software: licences with their seats as pictures; further panels come from panels.py."""

from __future__ import annotations

from itam_desktop.kernel.texts import N
from itam_desktop.software.screens.panels import panels
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.record_page import RecordPage


class SoftwarePage(RecordPage):
    key = "software"
    word = N("Software")
    icon = "apps"
    watches = frozenset({"licence", "seat"})

    def __init__(self, shell: Shell) -> None:
        self._panels = panels(shell)
        super().__init__(shell, [(one.word, one.panel) for one in self._panels])
        for one in self._panels:
            for tool in getattr(one.panel, "tools", ()):  # of a panel's own, beside New
                self.head.removeWidget(self.new_button)
                self.head.addWidget(tool)
                self.head.addWidget(self.new_button)
        self._switch(0)

    def _switch(self, index: int) -> None:
        super()._switch(index)
        for n, one in enumerate(self._panels):
            for tool in getattr(one.panel, "tools", ()):
                tool.setVisible(n == max(0, self.stack.currentIndex()))

    def takes_scan(self, code: str) -> bool:
        """Only while a panel says that a scan does something there (DECISIONS 17)."""
        return bool(getattr(self.panel, "takes_scan", lambda _: False)(code))

    def open_record(self, kind: str, record: int) -> None:
        """A seat, a key or an event opens its licence; so do the parts of other panels' records."""
        for one in self._panels:
            if kind in one.leads:
                found = self.desk.row(kind, record) or {}
                if found.get(one.leads[kind]):
                    super().open_record(one.panel.kind_key, int(found[one.leads[kind]]))
                return
        super().open_record(kind, record)
