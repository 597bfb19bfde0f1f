"""Facts in words beside their labels: only what is known, section by section; the last steps of a life."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QWidget

from itam_desktop.kernel.fields import RecordKind
from itam_desktop.kernel.style import Style, show_date
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.widgets.life import Step
from itam_desktop.widgets.parts import Label, col, label, row, wrap
from itam_desktop.widgets.switches import Avatar, Bar
from itam_desktop.widgets.theme import px

HIDDEN = frozenset(
    {"tag", "name", "status_id", "stage", "holder_person_id", "holder_place_id", "holder_asset_id", "currency"}
)

SAID_TWICE = HIDDEN - {"status_id"}  # in a pane that has no pill


def put(area: QScrollArea, body: QWidget) -> None:
    """Show it in the area, on the ground of the pane beneath."""
    area.setWidget(body)
    body.setAutoFillBackground(False)  # setWidget has set it


def left_of(end: str, start: str | None, today: date) -> tuple[str, float, str]:
    """(words, part that is left, meaning) of a date that runs out."""
    try:
        last = date.fromisoformat(end[:10])
    except ValueError:
        return "", 0.0, "off"
    days = (last - today).days
    first = today
    if start:
        try:
            first = date.fromisoformat(start[:10])
        except ValueError:
            first = today
    whole = max(1, (last - first).days)
    if days < 0:
        return tr("ended"), 0.0, "bad"
    words = tr_n("{n} day left", "{n} days left", days) if days < 60 else tr("{n} months left", n=days // 30)
    return words, min(1.0, days / whole) if start else 1.0, "warn" if days < 90 else "ok"


class Facts(QScrollArea):
    """Sections of facts; `show_record` replaces them all."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Details"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.words: dict[str, str] = {}
        self._last: QGridLayout | None = None
        self._more: Any = None

    def show_record(self, about: RecordKind, record: Mapping[str, Any], field_set: str | None, style: Style) -> None:
        body = QWidget()
        column = col(margins=(16, 12, 16, 16), gap=6)
        body.setLayout(column)
        self.words = {}
        sections: dict[str, list[tuple[str, str, str, QWidget]]] = {}
        for field in about.fields:
            words = field.show(record, style) if field.key not in HIDDEN and field.applies_to(field_set) else ""
            if field.sql:
                words = str(record.get(field.key) or "")
            if not words:
                continue
            self.words[field.key] = words
            if field.key == "holder":
                value = self._holder(words, str(record.get("holder__kind") or ""))
            elif field.cell == "until":
                value = self._until(words, *left_of(str(field.of(record)), record.get("purchase_date"), style.now()))
            else:
                value = self._value(words, field.mono)
            sections.setdefault(field.section, []).append((field.key, tr(field.label), words, value))
        for section, facts in sections.items():
            column.addWidget(label(tr(section), "small", weight=600))
            grid = self._grid(column)
            for n, (_, name, words, value) in enumerate(facts):
                caption = label(name, "small", "soft", elided=True)
                caption.setFixedWidth(px(104))
                value.setAccessibleName(f"{name}: {words}")
                grid.addWidget(caption, n, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(value, n, 1)
            column.addSpacing(px(8))
        self._more = col(gap=8)
        column.addLayout(self._more)
        self._last_head = label(tr("Last events"), "small", weight=600)
        self._last_head.hide()
        column.addWidget(self._last_head)
        self._last = self._grid(column)
        column.addStretch(1)
        put(self, body)

    def show_more(self, widgets: Sequence[QWidget]) -> None:
        """What upper capabilities show of it, beneath its own facts."""
        for one in widgets if self._more is not None else ():
            self._more.addWidget(one)

    def show_last(self, steps: Sequence[Step], style: Style) -> None:
        if self._last is None:
            return
        shown = [s for s in steps if not s.undone][:4]
        self._last_head.setVisible(bool(shown))
        for n, step in enumerate(shown):
            when = label(show_date(step.day, style), "small", "soft")
            when.setFixedWidth(px(104))
            self._last.addWidget(when, n, 0, Qt.AlignmentFlag.AlignTop)
            self._last.addWidget(label(step.words, "small", wrapped=True), n, 1)

    def _grid(self, column: Any) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        return grid

    def _value(self, words: str, mono: bool) -> Label:
        value = label(words, "small" if mono else "body", mono=mono, wrapped=True)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        value.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return value

    def _holder(self, words: str, kind: str) -> QWidget:
        line = row(gap=6)
        if kind == "person":
            line.addWidget(Avatar(words, 22))
        line.addWidget(self._value(words, False), 1)
        return wrap(line)

    def _until(self, words: str, left: str, part: float, meaning: str) -> QWidget:
        top = row(gap=8)
        top.addWidget(label(words), 1)
        top.addWidget(label(left, "small", "soft" if meaning == "ok" else meaning))
        return wrap(col(top, Bar(part, meaning, 3), gap=3))


class Steps(QScrollArea):
    """What was done to the record, newest first, with every field that changed."""

    MOST = 60

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("History"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    def show_steps(self, steps: Sequence[Step], style: Style) -> None:
        column = col(margins=(16, 12, 16, 16), gap=4)
        body = QWidget()
        body.setLayout(column)
        for step in steps[: self.MOST]:
            tone = "soft" if step.undone else ""
            column.addWidget(label(step.words, "body", tone, weight=500, wrapped=True))
            column.addWidget(
                label(
                    tr(N("{day} · {who}"), day=show_date(step.day, style), who=step.who), "caption", "soft", elided=True
                )
            )
            for name, old, new in step.changes[:12]:
                words = (
                    tr("{field}: {old} → {new}", field=name, old=old or "–", new=new or "–")
                    if old
                    else tr("{field}: {new}", field=name, new=new or "–")
                )
                column.addWidget(label(words, "small", "soft", wrapped=True))
            column.addSpacing(px(8))
        if len(steps) > self.MOST:
            column.addWidget(
                label(
                    tr("{n} older ones stand in the timeline.", n=len(steps) - self.MOST), "small", "soft", wrapped=True
                )
            )
        column.addStretch(1)
        put(self, body)
