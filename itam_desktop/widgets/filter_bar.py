"""The line over a list: a chip for each filter, "Filter" for a further one, and the list's own tools at its end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from itam_desktop.kernel.texts import tr
from itam_desktop.widgets.flow import Flow
from itam_desktop.widgets.parts import Button, button, clear, row, wrap
from itam_desktop.widgets.switches import Chip


class FilterBar(QWidget):
    """opened(key, chip): a chip was pressed; dropped(key); filter_asked(chip): "Filter"; cleared; saved."""

    opened = Signal(str, QWidget)
    dropped = Signal(str)
    filter_asked = Signal(QWidget)
    cleared = Signal()
    saved = Signal()

    def __init__(self, tools: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self._chips = Flow(gap=8)
        self.chips: dict[str, Chip] = {}
        self.filter_chip = Chip(tr("Filter"), icon="filter", cross=False, on=False)
        self.filter_chip.setAccessibleDescription(tr("Choose a column to filter by"))
        self.filter_chip.clicked.connect(lambda: self.filter_asked.emit(self.filter_chip))
        self.clear_button: Button = button(tr("Show all"), kind="quiet", small=True, pressed=self.cleared.emit)
        self.save_button: Button = button(tr("Save as a view"), kind="quiet", small=True, pressed=self.saved.emit)
        holder = wrap(self._chips)
        holder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.tools: QBoxLayout = row(gap=0)
        line = row(margins=(16, 8, 12, 8), gap=8)
        line.addWidget(holder, 1)
        line.addLayout(self.tools)
        for tool in tools:
            self.tools.addWidget(tool)
        self._line = line
        self.setLayout(line)
        self.show_filters([], False)

    def put_first(self, widget: QWidget) -> None:
        """Something of the page's own at the leading end, like the legend of a picture in the rows."""
        self._line.insertWidget(0, widget)

    def show_filters(self, filters: Sequence[tuple[str, str, str]], changed: bool) -> None:
        """filters: (key, column, words) each; changed: they are not what the view says, so it can be saved."""
        focus = next((key for key, chip in self.chips.items() if chip.hasFocus()), "")
        keep = [self.filter_chip, self.clear_button, self.save_button]
        for widget in keep:
            widget.setParent(self)
        clear(self._chips)
        self.chips = {}
        for key, name, words in filters:
            chip = Chip(name, words)
            chip.clicked.connect(lambda *_, k=key, c=chip: self.opened.emit(k, c))
            chip.dropped.connect(lambda k=key: self.dropped.emit(k))
            self.chips[key] = chip
            self._chips.addWidget(chip)
        for widget in keep:
            self._chips.addWidget(widget)
        self.filter_chip.show()
        self.clear_button.setVisible(bool(filters))
        self.save_button.setVisible(changed)
        if focus:
            self.chips.get(focus, self.filter_chip).setFocus()
        self._chips.invalidate()
        self.updateGeometry()
