"""Parts of the import page: how the file is read, and the line about the cell that is worked on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from itam_desktop.exchange.decoding import ENCODINGS
from itam_desktop.exchange.delimited import DELIMITERS
from itam_desktop.exchange.rehearsal import Rehearsal
from itam_desktop.exchange.sheet import Sheet
from itam_desktop.kernel.style import Style, clip
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.widgets.flow import Flow
from itam_desktop.widgets.notices import announce
from itam_desktop.widgets.parts import Button, Picture, button, label, plain, row, wrap
from itam_desktop.widgets.surfaces import Pane
from itam_desktop.widgets.theme import px

SIGNS = {
    ",": N("Comma"), ";": N("Semicolon"), "\t": N("Tab"), "|": N("Bar"), ":": N("Colon"), "^": N("Caret"), "~": N("Tilde"),
}  # fmt: skip


class HowItIsRead(QWidget):
    """Records, encoding, delimiter, sheet, numbers, dates; changed: what the user chose, by the names of a Wish."""

    changed = Signal(object)

    def __init__(self, kinds: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.kinds = self._combo(tr("Records"), kinds, lambda v: {"kind": v, "mapping": {}})
        self.encoding = self._combo(tr("Encoding"), [], lambda v: {"encoding": v})
        self.delimiter = self._combo(tr("Cells are parted by"), [], lambda v: {"delimiter": v, "edits": {}})
        self.sheets = self._combo(tr("Sheet"), [], lambda v: {"sheet": v, "mapping": {}, "edits": {}})
        self.decimal = self._combo(tr("Numbers"), [(".", "1,429.50"), (",", "1.429,50")], lambda v: {"decimal": v})
        self.dates = self._combo(
            tr("Dates"), [(True, tr("day/month/year")), (False, tr("month/day/year"))], lambda v: {"day_first": v}
        )
        ways = Flow(gap=16)
        self._boxes: dict[QComboBox, QWidget] = {}
        for combo in (self.kinds, self.encoding, self.delimiter, self.sheets, self.decimal, self.dates):
            name = label(combo.accessibleName(), "small", "soft")
            name.setBuddy(combo)
            self._boxes[combo] = wrap(row(name, combo, gap=6))
            ways.addWidget(self._boxes[combo])
        self.setLayout(ways)
        ways.setContentsMargins(px(16), px(8), px(16), px(8))

    def _combo(self, name: str, items: Sequence[tuple[Any, str]], wished: Any) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(name)
        for value, words in items:
            combo.addItem(words, value)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        combo.activated.connect(lambda n: self.changed.emit(wished(combo.itemData(n))))
        return combo

    def show_found(
        self, sheet: Sheet | None, plan: Rehearsal | None, kind: str | None, style: Style, pasted: bool
    ) -> None:
        """What was found, in the choices that change it."""
        number = next((s for s in plan.styles if s.decimal != "none"), None) if plan else None
        day = next((s for s in plan.styles if s.dates in ("day", "month", "ambiguous")), None) if plan else None
        for combo, shown in (
            (self.kinds, True),
            (self.encoding, not pasted and bool(sheet is None or sheet.encoding)),
            (self.delimiter, not pasted and bool(sheet and sheet.delimiter)),
            (self.sheets, bool(sheet and len(sheet.sheets) > 1)),
            (self.decimal, number is not None),
            (self.dates, day is not None),
        ):
            self._boxes[combo].setVisible(shown)
        self._offer(self.kinds, kind, None)
        if sheet is not None and sheet.encoding:
            names = list(dict.fromkeys((sheet.encoding, *ENCODINGS)))
            self._offer(self.encoding, sheet.encoding, [(n, n.upper() if n.startswith("utf") else n) for n in names])
        if sheet is not None and sheet.delimiter:
            signs = list(dict.fromkeys((sheet.delimiter, *DELIMITERS)))
            self._offer(self.delimiter, sheet.delimiter, [(s, tr(SIGNS[s]) if s in SIGNS else s) for s in signs])
        if sheet is not None and sheet.sheets:
            self._offer(self.sheets, sheet.sheet, [(s, s) for s in sheet.sheets])
        if plan is not None:
            self._offer(self.decimal, number.style.decimal if number else style.decimal, None)
            self._offer(self.dates, day.style.day_first if day else style.day_first, None)

    def _offer(self, combo: QComboBox, current: Any, items: list[tuple[Any, str]] | None) -> None:
        if items is not None:
            combo.clear()
            for value, words in items:
                combo.addItem(words, value)
        combo.setCurrentIndex(next((n for n in range(combo.count()) if combo.itemData(n) == current), -1))


class CellBar(Pane):
    """Beneath the grid: what is wrong with the current cell and what would mend it; and, after a mend, the same for all.

    taken(text): put that into the current cell; everywhere: put what was typed last into every row that had the same.
    """

    taken = Signal(str)
    everywhere = Signal()

    def __init__(self) -> None:
        super().__init__(edges="t", ground="head")
        self.sign = Picture("pencil", 16)
        self.words = label("", "small", elided=True)
        self.offer: Button = button("", "check", small=True, pressed=lambda: self.taken.emit(self._text))
        self.same: Button = button("", "arrow-down", small=True, pressed=self.everywhere.emit)
        self._text = ""
        line = row(self.sign, margins=(16, 4, 16, 4))
        line.addWidget(self.words, 1)
        line.addWidget(self.offer)
        line.addWidget(self.same)
        self.setLayout(line)
        self.setMinimumHeight(px(36))
        self.show_same("", 0, "")
        self.show_cell("", ())

    def show_cell(self, fault: str, offers: Sequence[str]) -> None:
        """The current cell: what is wrong with it, or nothing."""
        self.sign.show_icon("alert-circle" if fault else "pencil", "bad" if fault else "soft")
        self.words.set_tone("bad" if fault else "soft")
        self.words.setText(fault or tr("Type into any cell to mend it. Enter goes on to the next problem."))
        self._text = offers[0] if offers else ""
        self.offer.setText(tr("Take “{text}”", text=plain(clip(self._text, 24))))
        self.offer.setAccessibleName(tr("Take “{text}”", text=clip(self._text, 24)))
        self.offer.setVisible(bool(offers))
        announce(self, fault)

    def show_same(self, old: str, n: int, new: str) -> None:
        """n: how many more rows have what was mended; 0 takes the offer away."""
        words = tr_n(
            "“{old}” stands in {n} more row: put “{new}” there too", "“{old}” stands in {n} more rows: put “{new}” there too", n,
            old=clip(old, 20) or tr("empty"), new=clip(new, 20) or tr("empty"),
        )  # fmt: skip
        self.same.setText(plain(words))
        self.same.setAccessibleName(words)
        self.same.setToolTip("Ctrl+Shift+D")
        self.same.setVisible(n > 0)
