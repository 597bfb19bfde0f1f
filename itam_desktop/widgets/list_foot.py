"""The line under a list: how many are shown of all, their sum, what is chosen, how it is sorted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLayout, QWidget

from itam_desktop.kernel.style import Style, show_money, show_number
from itam_desktop.kernel.texts import tr
from itam_desktop.widgets.parts import clear, label, row
from itam_desktop.widgets.surfaces import Pane
from itam_desktop.widgets.theme import px


def sums_in_words(sums: Mapping[str, Decimal], style: Style) -> str:
    """The office's own currency first, others as sums of their own (DECISIONS 22); a plain number has no currency."""
    own = sorted(sums.items(), key=lambda one: (one[0] != style.currency, one[0]))
    return " + ".join(show_money(int(n), code, style) if code else show_number(n, style) for code, n in own)


class _Facts(QWidget):
    """They give way before the list does."""

    def __init__(self, layout: QLayout) -> None:
        super().__init__()
        self.setLayout(layout)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(40) if self._any() else 0, super().minimumSizeHint().height())

    def _any(self) -> bool:
        layout = self.layout()
        return layout is not None and layout.count() > 0


class ListFoot(Pane):
    def __init__(self) -> None:
        self.shown = label("", "small", "soft")
        self.sum = label("", "small", weight=500)
        self.chosen = label("", "small", "soft", elided=True)
        self.order = label("", "small", "soft")
        self._facts = row(gap=16)
        line = row(self.shown, self.sum, margins=(16, 8, 16, 8), gap=16)
        line.addWidget(_Facts(self._facts))
        line.addWidget(self.chosen, 1)
        line.addWidget(self.order)
        super().__init__(line, "t")

    def tell_shown(self, n: int, everything: int, name: str, sums: Mapping[str, Decimal], style: Style) -> None:
        """name: of the field that was summed up, "" for none."""
        words, every = show_number(n, style), show_number(everything, style)
        same = n == everything
        self.shown.setText(tr("{n} shown", n=words) if same else tr("{n} shown of {all}", n=words, all=every))
        total = sums_in_words(sums, style) if name else ""
        self.sum.setText(tr("{field} {sum}", field=name, sum=total) if total else "")
        self.setVisible(everything > 0 or n > 0)

    def tell_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """(words, tone) each."""
        clear(self._facts)
        for words, tone in facts:
            self._facts.addWidget(label(words, "small", tone, weight=None if tone == "soft" else 500, elided=True))

    def tell_chosen(self, n: int, sums: Mapping[str, Decimal], style: Style) -> None:
        words = sums_in_words(sums, style)
        count = show_number(n, style)
        said = tr("{n} selected, {sum}", n=count, sum=words) if words else tr("{n} selected", n=count)
        self.chosen.setText(said if n else "")

    def tell_order(self, group: str, fields: list[str]) -> None:
        """The names of the fields by which it is grouped and sorted."""
        words = ", ".join(fields)
        said = tr("Sorted by: {fields}", fields=words) if words else ""
        self.order.setText(tr("Grouped by: {field}", field=group) if group else said)
