"""The whole page of one asset's life: drawn, and the same as a list."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from itam_desktop.assets.screens.detail import TABS, TIMELINE, Head
from itam_desktop.assets.screens.life import COLUMNS, Life, Step, read
from itam_desktop.kernel.texts import tr, tr_n
from itam_desktop.widgets.list_model import ListModel
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import button, col, label, row
from itam_desktop.widgets.surfaces import Pane
from itam_desktop.widgets.switches import Segments, Tabs
from itam_desktop.widgets.table import RecordTable
from itam_desktop.widgets.timeline import SCALES, Timeline


class LifePage(QWidget):
    """tab_asked(index): another tab of the asset; back_asked: to the list."""

    tab_asked = Signal(int)
    back_asked = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell, self.record = shell, 0
        self.life = Life()
        self._steps: dict[int, Step] = {}
        self.head = Head(shell, wide=True)
        self.tabs = Tabs([(tr(w), "") for w in TABS], tr("About this asset"))
        self.tabs.setCurrentIndex(TIMELINE)
        self.tabs.currentChanged.connect(self._tab)
        back = button(tr("All assets"), "devices", "quiet", pressed=self.back_asked.emit)
        self.scales = Segments([tr(w) for w, _ in SCALES], len(SCALES) - 1, tr("How much time"))
        self.line = Timeline(shell.desk.style, tr("Timeline"))
        self.range = label("", "small", "soft")
        tools = row(self.scales, button("", "zoom-out", tip=tr("Show more time"), pressed=self.line.zoom_out),
                    button("", "zoom-in", tip=tr("Show less time"), pressed=self.line.zoom_in), 4, self.range, None,
                    margins=(16, 10, 16, 10))  # fmt: skip
        self.model = ListModel(COLUMNS, self._rows, shell.desk.style)
        self.table = RecordTable(self.model, tr("Events"))
        self.table.setSortingEnabled(False)
        self.count = label("", "small", "soft")
        heading = row(label(tr("The same as a list"), "strong"), self.count, None,
                      label(tr("Arrow keys move, Enter opens"), "small", "soft"), margins=(16, 10, 16, 8))  # fmt: skip
        self.changes = label("", "small", "soft", wrapped=True)
        layout = col(self.head, Pane(row(self.tabs, None, back, margins=(16, 0, 8, 0)), "tb", "window"), gap=0)
        layout.addWidget(Pane(tools))
        layout.addWidget(Pane(col(self.line, gap=0), "tb"))
        layout.addWidget(Pane(heading))
        layout.addWidget(self.table, 1)
        layout.addWidget(Pane(col(self.changes, margins=(16, 8, 16, 8)), "t"))
        self.setLayout(layout)
        self.scales.chosen.connect(self.line.set_scale)
        self.line.moved.connect(lambda: self.range.setText(self.line.words()))
        self.line.opened.connect(self._go_to)
        self.table.looked_at.connect(self._look)

    def _tab(self, index: int) -> None:
        if index != TIMELINE:
            self.tabs.blockSignals(True)
            self.tabs.setCurrentIndex(TIMELINE)
            self.tabs.blockSignals(False)
            self.tab_asked.emit(index)

    def show_asset(self, record: int) -> None:
        desk = self.shell.desk
        self.record = record
        kinds, style = desk.kinds(), desk.style
        found = desk.row("asset", record)
        if found is not None:
            self.head.show_row(found)
        desk.ask("asset:timeline", lambda conn: read(conn, kinds, record, style), self._arrived)

    def _arrived(self, life: Life) -> None:
        if life.row.get("id") != self.record:
            return
        self.life = life
        self.line.show_life(life.lanes, life.marks)
        self.range.setText(self.line.words())
        self._steps = dict(enumerate(life.steps))
        self.model.forget()
        self.model.show(array("q", range(len(life.steps))))
        self.count.setText(tr_n("{n} event", "{n} events", len(life.steps)))
        self.changes.setText("")

    def _rows(self, ids: Sequence[int]) -> Mapping[int, Mapping[str, Any]]:
        found = {}
        for n in ids:
            step = self._steps.get(n)
            if step is not None:
                found[n] = {"id": n, "day": step.day, "what": step.what, "stage": step.stage, "icon": step.icon, "words": step.words, "who": step.who,
                            "holder__title": step.who, "holder__kind": "person"}  # fmt: skip
        return found

    def _look(self, n: int | None) -> None:
        step = self._steps.get(n) if n is not None else None
        words = (
            [tr("{field}: {old} → {new}", field=f, old=old or "–", new=new or "–") for f, old, new in step.changes]
            if step
            else []
        )
        self.changes.setText("   ".join(words[:14]))

    def _go_to(self, action: object) -> None:
        """A mark or bar was opened: its action in the list."""
        n = next((n for n, s in self._steps.items() if s.action == action), None)
        if n is not None:
            self.table.choose([n])
            self.table.setFocus()
