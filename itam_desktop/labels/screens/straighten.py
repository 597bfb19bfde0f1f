"""Straightening the print of one printer on one stock: a test page, a shift in mm, and what its ruler measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.kinds import DECIMAL
from itam_desktop.kernel.style import Style
from itam_desktop.kernel.texts import N, tr
from itam_desktop.labels.rules import Calibration, scale_words
from itam_desktop.labels.screens.network import shown
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.editors import editor_for
from itam_desktop.widgets.entry import Entry
from itam_desktop.widgets.page import parent_of
from itam_desktop.widgets.parts import button, col, label, row, wrap
from itam_desktop.widgets.theme import px

if TYPE_CHECKING:
    from itam_desktop.labels.screens.options import Options

MOST_SHIFT_MM, RULER_MM = 20.0, (50.0, 200.0)


def mm(value: float, style: Style) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", style.decimal)


class Straighten(Dialog):
    """options: the pane whose printer and stock it is about."""

    def __init__(self, options: Options) -> None:
        self.options = options
        now = options.calibration()
        self.right, self.down, self.ruler = (
            self._entry("right", N("Shift to the right, mm"), now.right),
            self._entry("down", N("Shift down, mm"), now.down),
            self._entry("ruler", N("The ruler of 100 mm measures, mm"), now.ruler),
        )
        self.said = label(scale_words(now.ruler), "small", "bad", wrapped=True)
        self.said.setMinimumHeight(px(36))
        shift = row(gap=12)
        shift.addWidget(self.right, 1)
        shift.addWidget(self.down, 1)
        test = button(tr("Print a test page…"), "printer", pressed=options.test_pressed.emit)
        steps = label(
            tr("Print the test page on plain paper and lay it on a label sheet against the light. Measure its ruler; write how far the outlines must move."), "small", "soft", wrapped=True
        )  # fmt: skip
        content = wrap(col(steps, row(test, None), shift, self.ruler, self.said, None, gap=12))
        content.setMinimumWidth(px(420))
        printer = shown(options.printer) or tr("any printer")
        super().__init__(
            parent_of(options.shell), tr("Straighten the print"), tr("{stock} on {printer}", stock=options.stock.name, printer=printer), content, verb=tr("Keep"), verb_icon="check",
        )  # fmt: skip
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def _entry(self, key: str, word: str, value: float) -> Entry:
        field = Field(key, word, DECIMAL)
        entry = Entry(field, editor_for(field, self.options.shell.context()))
        entry.editor.load({key: f"{value:.2f}".rstrip("0").rstrip(".")})
        entry.editor.edited.connect(self._edited)
        return entry

    def _edited(self) -> None:
        try:
            self.said.setText(scale_words(float(str(self.ruler.editor.value() or 100))))
        except Refusal:
            self.said.setText("")

    def accept(self) -> None:
        found = []
        for entry, low, high in (
            (self.right, -MOST_SHIFT_MM, MOST_SHIFT_MM),
            (self.down, -MOST_SHIFT_MM, MOST_SHIFT_MM),
            (self.ruler, *RULER_MM),
        ):
            entry.show_problem("")
            try:
                value = float(str(entry.editor.value() or (100 if entry is self.ruler else 0)))
                if not low <= value <= high:
                    raise Refusal(tr("From {low} to {high} mm.", low=f"{low:g}".replace("-", "−"), high=f"{high:g}"))
            except Refusal as no:
                entry.show_problem(no.message)
                entry.editor.control.setFocus()
                return
            found.append(value)
        self.options.calibrate(Calibration(*found))
        super().accept()
