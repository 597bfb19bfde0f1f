"""A label size of the office's own: measured in mm or inch, its sheet drawn as one types."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.kinds import REFERENCE
from itam_desktop.kernel.style import Style
from itam_desktop.kernel.tags import key_of
from itam_desktop.kernel.texts import N, tr
from itam_desktop.labels import sizes
from itam_desktop.labels.fields import LABEL_SIZE
from itam_desktop.labels.screens.entries import Entries, RecordDialog
from itam_desktop.labels.screens.options import size_words
from itam_desktop.labels.screens.sheet import Sheet
from itam_desktop.labels.stock import Stock, stocks
from itam_desktop.widgets.chooser import ReferenceEditor
from itam_desktop.widgets.editors import FormContext, Hit
from itam_desktop.widgets.entry import Entry
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import col, label, row, wrap
from itam_desktop.widgets.record_panes import scroller
from itam_desktop.widgets.theme import px

KEYS = (
    "name", "unit", "page", "page_width", "page_height", "columns", "rows", "label_width", "label_height", "left_edge", "top_edge", "pitch_x", "pitch_y", "corner", "dpi", "notes",
)  # fmt: skip
PAIRS = (
    ("unit", "page"), ("page_width", "page_height"), ("columns", "rows"), ("label_width", "label_height"), ("left_edge", "top_edge"), ("pitch_x", "pitch_y"),
    ("corner", "dpi"),
)  # fmt: skip
FIRST = {
    "unit": "mm",
    "page": "A4",
    "page_width": "210",
    "page_height": "297",
    "columns": 1,
    "rows": 1,
    "left_edge": "0",
    "top_edge": "0",
}


class SizeDialog(RecordDialog):
    """record: the size that is changed; like: a stock that a new one begins with."""

    makes, unnamed = "label_size", N("A label size needs a name.")

    def __init__(
        self, shell: Shell, parent: QWidget | None, record: int | None = None, like: Stock | None = None,
        then: Callable[[int], object] = lambda made: None,
    ) -> None:  # fmt: skip
        self.shell, self.desk, self.record, self._then = shell, shell.desk, record, then
        row_: Any = self.desk.row("label_size", record) if record is not None else None
        values = dict(row_ or (sizes.values_of(like, "") if like is not None else FIRST))
        self.copied_from = values.get("copied_from")
        self.entries = Entries(shell, LABEL_SIZE, KEYS, values, self._edited)
        self._unit = str(values.get("unit") or "mm")
        self.sheet = Sheet(still=True)
        self.sheet.setMinimumSize(px(280), px(330))
        self.said = label("", "small", "soft", wrapped=True)
        self.said.setMinimumHeight(px(52))
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)
        form = col(self.entries["name"], gap=10, margins=(0, 0, 12, 0))
        if record is None:
            field = Field(
                "like",
                N("Begin like"),
                REFERENCE,
                target="label_stock",
                help=N("A stock that is nearly the same; then change what differs."),
            )
            self.like = Entry(
                field, ReferenceEditor(field, FormContext(Style(), self._stocks, lambda target, n: stocks()[n].name))
            )
            self.like.editor.load({})
            self.like.editor.edited.connect(self._begin_like)
            form.addWidget(self.like)
        for left, right in PAIRS:
            pair = row(gap=12)
            pair.addWidget(self.entries[left], 1)
            pair.addWidget(self.entries[right], 1)
            form.addLayout(pair)
        form.addWidget(self.entries["notes"])
        form.addStretch(1)
        area = scroller(wrap(form))
        area.setMinimumSize(px(400), px(440))
        picture = col(self.said, gap=8)
        picture.addWidget(self.sheet, 1)
        both = row(gap=16)
        both.addWidget(area, 3)
        both.addLayout(picture, 2)
        title = tr("New label size") if record is None else tr("Label size {name}", name=str(values.get("name") or ""))
        super().__init__(
            parent, title, content=wrap(both), verb=tr("Save"), verb_icon="check", note=tr("Can be undone.")
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._edited()
        QTimer.singleShot(0, self.entries["name"], self.entries["name"].editor.control.setFocus)

    def _stocks(self, target: str, typed: str, most: int) -> list[Hit]:
        wanted = key_of(typed)
        hits = [(n, one) for n, one in enumerate(stocks()) if wanted in key_of(one.name + one.description)]
        return [(n, one.name, size_words(one, self.desk.style)) for n, one in hits[:most]]

    def _begin_like(self) -> None:
        number = self.like.editor.state()[0]
        if number is not None:
            name = self.entries["name"].editor.value() or ""
            values = sizes.values_of(stocks()[number], str(name))
            self.copied_from = values["copied_from"]
            self.entries.load(values)
            self._edited()

    # ------------------------------------------------------------ live
    def _edited(self) -> None:
        """The page that is known has its size; the picture follows what is typed."""
        page = self.entries["page"].editor.state()
        for key, at in (("page_width", 0), ("page_height", 1)):
            entry = self.entries[key]
            known = page in sizes.PAPER or page == "roll"
            entry.editor.setEnabled(not known)
            if page in sizes.PAPER:
                unit = 25.4 if self.entries["unit"].editor.state() == "inch" else 1.0
                entry.editor.load({key: f"{sizes.PAPER[page][at] / unit:.3f}".rstrip("0").rstrip(".")})
        for key in ("page_width", "page_height", "columns", "rows", "left_edge", "top_edge", "pitch_x", "pitch_y"):
            self.entries[key].setVisible(page != "roll")
        if not (self.entries["label_width"].editor.state() and self.entries["label_height"].editor.state()):
            self.said.setText(tr("Write the sizes to see the sheet."))
            self.said.set_tone("soft")
            return
        try:
            stock = sizes.judge(self.values())
        except (Refusal, ValueError) as no:
            self.said.setText(getattr(no, "message", str(no)))
            self.said.set_tone("bad")
            return
        self.said.setText(tr("As it will be: {size}", size=size_words(stock, self.desk.style)))
        self.said.set_tone("soft")
        self.sheet.show_stock(stock, 1)

    def values(self) -> dict[str, Any]:
        """What is typed. Raises Refusal with its field."""
        found = self.entries.read()
        if found.get("page") == "roll":
            one = {"page_width": found.get("label_width"), "page_height": found.get("label_height")}
            found |= one | {
                "columns": 1,
                "rows": 1,
                "left_edge": "0",
                "top_edge": "0",
                "pitch_x": None,
                "pitch_y": None,
            }
        for key in ("label_width", "label_height", "page_width", "page_height", "columns", "rows"):
            if found.get(key) in (None, ""):
                words = tr(LABEL_SIZE.field(key).label)
                raise Refusal(tr("{field} is needed.", field=words), field=key)
        return found

    def judge(self, values: Mapping[str, Any]) -> None:
        super().judge(values)
        sizes.judge(values)

    def further(self) -> dict[str, Any]:
        return {"copied_from": self.copied_from}
