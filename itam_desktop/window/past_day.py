"""Which day: the register as it was at the end of it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from itam_desktop.desk.desk import Desk
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.kinds import DATE
from itam_desktop.kernel.texts import N, tr
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.editors import editor_for
from itam_desktop.widgets.entry import Entry
from itam_desktop.widgets.flow import Flow
from itam_desktop.widgets.parts import col, wrap
from itam_desktop.widgets.switches import Chip
from itam_desktop.widgets.theme import px

if TYPE_CHECKING:
    from itam_desktop.window.main_window import MainWindow


class PastDay(Dialog):
    def __init__(self, window: MainWindow, desk: Desk) -> None:
        self._window, self._desk = window, desk
        field = Field("day", N("Day"), DATE, required=True)
        self.entry = Entry(field, editor_for(field, window.context()))
        self.entry.editor.load({})
        self.entry.editor.edited.connect(self._understood)
        chips = Flow(gap=6)
        today = desk.moment().date()
        for words, day in (
            (tr("Yesterday"), today - timedelta(days=1)),
            (tr("End of last month"), today.replace(day=1) - timedelta(days=1)),
            (tr("End of last year"), date(today.year - 1, 12, 31)),
        ):
            chip = Chip(words, cross=False, on=False)
            chip.clicked.connect(lambda *_, d=day: self._put(d))
            chips.addWidget(chip)
        content = wrap(col(self.entry, wrap(chips), gap=10))
        content.setMinimumWidth(px(400))
        words = tr("Every list, form and search shows what was known to be so at the end of that day.")
        super().__init__(
            window, tr("The register as it was on a day"), words, content, verb=tr("Show that day"), verb_icon="history"
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.entry.editor.control.setFocus()

    def _put(self, day: date) -> None:
        self.entry.editor.load({"day": day.isoformat()})
        self._understood()

    def _understood(self) -> None:
        self.entry.show_problem("")
        self.entry.show_note(self.entry.editor.understood())

    def accept(self) -> None:
        try:
            day = self.entry.editor.value()
            self.entry.field.check(day)
            if str(day) >= self._desk.moment().date().isoformat():
                raise Refusal(tr("Choose a day before today."))
        except Refusal as no:
            self.entry.show_problem(no.message)
            return
        super().accept()
        self._window.show_day(str(day))
