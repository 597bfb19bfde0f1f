"""The designer of a layout: its lines, code and sizes on the left, the label as it will be printed on the right."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QWidget

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.texts import N, inside, tr
from itam_desktop.labels import design, making, queries
from itam_desktop.labels.codes import NAMES
from itam_desktop.labels.fields import LABEL_LAYOUT
from itam_desktop.labels.screens.entries import Entries, RecordDialog
from itam_desktop.labels.screens.options import CODES, combo, size_words
from itam_desktop.labels.screens.preview import Asked, Shown, shown
from itam_desktop.labels.screens.sheet import LabelView
from itam_desktop.labels.screens.straighten import mm
from itam_desktop.labels.stock import Stock
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import col, label, row, wrap
from itam_desktop.widgets.record_panes import scroller
from itam_desktop.widgets.switches import Segments
from itam_desktop.widgets.theme import px

KEYS = ("name", "for_kind", "lines", "tag_size", "words_size", "notes")
TICKS = ("office_line", "logo", "tag_shown", "contact", "fine")


class Designer(RecordDialog):
    """record: the layout that is changed, None for a new one for `kind`; example: the record that is shown; stock: on
    which label."""

    makes, unnamed = "label_layout", N("A layout needs a name.")

    def __init__(
        self, shell: Shell, parent: QWidget | None, record: int | None, stock: Stock, kind: str = "asset", example: Sequence[int] = (),
        dpi: int = 300, like: int | None = None, then: Callable[[int], object] = lambda made: None,
    ) -> None:  # fmt: skip
        self.shell, self.desk, self.record, self.stock, self.dpi, self._then = (
            shell,
            shell.desk,
            record,
            stock,
            dpi,
            then,
        )
        base = record if record is not None else like
        found: Any = (self.desk.row("label_layout", base) if base is not None else None) or {
            "for_kind": kind, "lines": "{name}", "office_line": 1, "contact": int(kind == "asset"), "tag_shown": 1, "code": "code128",
        }  # fmt: skip
        values = dict(found) if record is not None or like is None else {**found, "name": ""}
        self._example = (kind, list(example))
        self.entries = Entries(shell, LABEL_LAYOUT, KEYS, values, self._edited)
        self.entries["lines"].editor.control.setFixedHeight(px(104))
        self.entries["notes"].editor.control.setFixedHeight(px(52))
        self.entries["for_kind"].editor.edited.connect(self._offer_fields)
        self.fields = combo(tr("Add a field to the lines"))
        self.fields.activated.connect(self._add_field)
        self.ticks = {key: QCheckBox(tr(LABEL_LAYOUT.field(key).label)) for key in TICKS}
        for key, tick in self.ticks.items():
            tick.setChecked(bool(values.get(key)))
            tick.toggled.connect(self._edited)
            about = LABEL_LAYOUT.field(key).help
            if about:
                tick.setAccessibleDescription(tr(about))
        code = str(values.get("code") or CODES[0])
        self.codes = Segments([tr(NAMES[one]) for one in CODES], CODES.index(code) if code in CODES else 0, tr("Code"))
        self.codes.chosen.connect(lambda _: self._edited())
        self.view = LabelView()
        self.view.setMinimumWidth(px(320))
        self.said = label("", "small", "soft", wrapped=True)
        self.now: Shown | None = None
        super().__init__(
            parent, tr("New label layout") if record is None else tr("Layout {name}", name=str(values.get("name") or "")), content=self._body(),
            verb=tr("Save"), verb_icon="check", note=tr("Can be undone."),
        )  # fmt: skip
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._timer = QTimer(self, singleShot=True, interval=60)
        self._timer.timeout.connect(self._ask)
        self._offer_fields()
        self._edited()
        first = self.entries["lines" if record is not None else "name"].editor.control
        QTimer.singleShot(0, first, first.setFocus)

    def _body(self) -> QWidget:
        top = row(gap=12)
        top.addWidget(self.entries["name"], 3)
        top.addWidget(self.entries["for_kind"], 2)
        sizes = row(gap=12)
        sizes.addWidget(self.entries["tag_size"], 1)
        sizes.addWidget(self.entries["words_size"], 1)
        shown_ = col(
            row(self.ticks["office_line"], self.ticks["logo"], None, gap=16),
            row(self.ticks["tag_shown"], self.ticks["contact"], None, gap=16),
            gap=6,
        )
        add = label(tr("Add a field to the lines"), "small", weight=500)
        add.setBuddy(self.fields)
        form = col(
            top, self.entries["lines"], row(add, self.fields, None, gap=8), shown_, col(label(tr("Code"), "small", weight=500), row(self.codes, None), gap=4),
            sizes, self.ticks["fine"], self.entries["notes"], None, gap=12, margins=(0, 0, 12, 0),
        )  # fmt: skip
        area = scroller(wrap(form))
        area.setMinimumSize(px(430), px(470))
        stock = label(f"{self.stock.name} · {size_words(self.stock, self.desk.style)}", "caption", "soft", wrapped=True)
        picture = col(label(tr("As it will be printed"), "body", weight=600), stock, self.view, self.said, None, gap=8)
        both = row(gap=16)
        both.addWidget(area, 5)
        both.addLayout(picture, 4)
        return wrap(both)

    # ------------------------------------------------------------ fields
    def kind(self) -> str:
        return str(self.entries["for_kind"].editor.state() or "asset")

    def _offer_fields(self) -> None:
        about = self.desk.kind(self.kind())
        allowed = making.known_keys(self.desk.conn, self.kind())
        self.fields.clear()
        self.fields.addItem(tr("Choose…"), "")
        for one in about.fields:
            if one.key in allowed:
                self.fields.addItem(tr(one.label), one.key)

    def _add_field(self, index: int) -> None:
        key = str(self.fields.itemData(index) or "")
        if key:
            editor = self.entries["lines"].editor
            text = str(editor.state() or "").rstrip("\n")
            editor.put((text + "\n" if text else "") + "{" + key + "}")
            self.fields.setCurrentIndex(0)
            self._edited()

    # ------------------------------------------------------------ live
    def values(self) -> dict[str, Any]:
        """What is typed. Raises Refusal with its field."""
        found = self.entries.read()
        found |= {key: int(tick.isChecked()) for key, tick in self.ticks.items()}
        found["code"] = CODES[self.codes.current()]
        design.judge(found, making.known_keys(self.desk.conn, self.kind()))
        return found

    def _edited(self, *_: object) -> None:
        self.ticks["fine"].setVisible(self.codes.current() == 0)
        self._timer.start()

    def _ask(self) -> None:
        try:
            made = design.of({"for_kind": self.kind(), **self.values()})
        except Refusal as no:
            self.said.setText(no.message)
            self.said.set_tone("bad")
            return
        of, some = self._example
        kind, stock, dpi = self.kind(), self.stock, self.dpi

        def work(conn: sqlite3.Connection) -> Shown | None:
            record = some[0] if of == kind and some else queries.one_with_code(conn, kind)
            if record is None:
                return None
            return shown(conn, Asked(kind, array("q", [record]), stock, 1, made.code, dpi, design=made))

        self.desk.ask("labels.design", work, self._show)

    def _show(self, got: Shown | None) -> None:
        self.now = got
        if got is None:
            self.said.set_tone("soft")
            self.said.setText(
                tr("There is nothing with a code yet to show: {kind}.", kind=inside(self.desk.kind(self.kind()).plural))
            )
            return
        style = self.desk.style
        size = (self.stock.label_width_mm, self.stock.label_height_mm)
        words = (tr("{n} mm", n=mm(size[0], style)), tr("{n} mm", n=mm(size[1], style)))
        self.view.show_label(got.label, size, words, tr("The label of {what}", what=got.words))
        if got.error is not None:
            said, tone = getattr(got.error, "message", str(got.error)), "bad"
        elif got.cut:
            said, tone = tr("Not all lines have room on this label. Take a line away, or choose a larger label."), "bad"
        else:
            said, tone = " ".join((tr("Its code reads back."), *got.warnings)), "soft"
            if self.ticks["logo"].isChecked() and making.office_logo(self.desk.conn) is None:
                said, tone = f"{said} " + tr("The office has no logo yet: choose one in Settings, Office."), "warn"
        self.said.setText(said)
        self.said.set_tone(tone)
