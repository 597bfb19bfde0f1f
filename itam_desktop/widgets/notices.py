"""What the program tells: a notice in the page, the line at the foot of the window, progress of long work."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from itam_desktop.kernel.style import show_count
from itam_desktop.kernel.texts import tr
from itam_desktop.widgets import theme
from itam_desktop.widgets.painters import begin
from itam_desktop.widgets.parts import Item, KeyCap, Picture, button, col, label, row
from itam_desktop.widgets.surfaces import Card
from itam_desktop.widgets.switches import Bar
from itam_desktop.widgets.theme import R, px, role

SIGNS = {
    "ok": "circle-check",
    "info": "info-circle",
    "lend": "clock-share",
    "warn": "alert-triangle",
    "bad": "alert-circle",
    "off": "info-circle",
}


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader say it, without moving the focus."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


class NoticeCard(Card):
    """A tinted card inside the page: sign, the fact in bold, a second line, one verb."""

    pressed = Signal()

    def __init__(
        self, meaning: str, fact: str, more: str = "", verb: str = "", icon: str = "", closable: bool = False
    ) -> None:
        words = col(label(fact, "small", weight=600, wrapped=True), gap=1)
        if more:
            words.addWidget(label(more, "small", wrapped=True))
        items: list[Item] = [Picture(icon or SIGNS[meaning], 18, meaning)]
        line = row(*items, gap=12)
        line.addLayout(words, 1)
        if verb:
            line.addWidget(button(verb, pressed=lambda: self.pressed.emit()))
        self._line, self._closable = line, closable
        if closable:
            line.addWidget(button("", "x", "quiet", tip=tr("Close"), pressed=lambda: self.hide()))
        super().__init__(line, margins=(12, 8, 8, 8), meaning=meaning)
        self.setAccessibleName(f"{fact} {more}".strip())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def add_verb(self, words: str, icon: str, do: Callable[[], object]) -> None:
        """A further verb after the first."""
        self._line.insertWidget(self._line.count() - int(self._closable), button(words, icon, pressed=do))


class NoticeLine(QFrame):
    """Foot of the window: what was just done with Undo beside it; on the right the safety of the file."""

    undo_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sign, self._words = Picture("circle-check", 16, "ok"), label("", "small", elided=True)
        self._undo = button(tr("Undo"), kind="quiet", small=True, pressed=self.undo_pressed.emit)
        self._key = KeyCap(QKeySequence(QKeySequence.StandardKey.Undo).toString(QKeySequence.SequenceFormat.NativeText))
        self._safe, self._state = Picture("shield-check", 16, "ok"), label("", "small", "soft")
        line = row(self._sign, margins=(16, 0, 16, 0))
        line.addWidget(self._words, 0)
        line.addWidget(self._undo)
        line.addWidget(self._key)
        line.addStretch(1)
        line.addWidget(self._safe)
        line.addWidget(self._state)
        self.setLayout(line)
        self._words.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(px(34))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.tell("")
        self.tell_state("")

    def tell(self, words: str, undo: bool = False, meaning: str = "ok", icon: str = "") -> None:
        """What happened; undo: it can be taken back from here."""
        self._words.setText(words)
        self._words.updateGeometry()
        self._sign.show_icon(icon or SIGNS[meaning], meaning)
        for part in (self._sign, self._words):
            part.setVisible(bool(words))
        self._undo.setVisible(bool(words) and undo)
        self._key.setVisible(bool(words) and undo)
        self.setAccessibleName(words)
        announce(self, words)

    def tell_state(self, words: str, meaning: str = "ok") -> None:
        """The right side: how safe the file is."""
        self._state.setText(words)
        self._safe.show_icon("shield-check" if meaning == "ok" else SIGNS[meaning], meaning)
        self._state.setVisible(bool(words))
        self._safe.setVisible(bool(words))

    def words(self) -> str:
        return self._words.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = begin(self)
        p.fillRect(self.rect(), role(R.Window))
        p.fillRect(0, 0, self.width(), 1, role(R.Mid))


class ProgressStrip(QWidget):
    """Long work: what, n of N, time left, a bar and Cancel. Shows itself half a second after begin()."""

    cancelled = Signal()

    def __init__(self, patience_ms: int = 500) -> None:
        super().__init__()
        self._what, self._left, self._bar = label("", weight=500), label("", "small", "soft"), Bar(0.0, height=8)
        self._cancel = button(tr("Cancel"), pressed=self._stop)
        bar = row(gap=12)
        bar.addWidget(self._bar, 1)
        bar.addWidget(self._cancel)
        self.setLayout(col(row(self._what, None, self._left), bar, gap=4, margins=(16, 8, 16, 8)))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._began = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(patience_ms)
        self._timer.timeout.connect(self.show)
        theme.on_change(self.updateGeometry)
        self.hide()

    def begin(self, what: str) -> None:
        self._began = monotonic()
        self._cancel.setEnabled(True)
        self.tell(0, 0, what)
        self._timer.start()

    def tell(self, done: int, total: int, what: str = "") -> None:
        """Fits kernel.progress.Progress; call it on the GUI thread."""
        if what:
            self._title = what
        words = (
            tr("{what} {n} of {total}", what=self._title, n=show_count(done), total=show_count(total))
            if total
            else self._title
        )
        self._what.setText(words)
        self._bar.set_part(done / total if total else 0.0)
        self._bar.setAccessibleName(words)
        self._left.setText(self._time_left(done, total))

    def _time_left(self, done: int, total: int) -> str:
        passed = monotonic() - self._began
        if not total or done <= 0 or passed < 1:
            return ""
        seconds = passed / done * (total - done)
        if seconds < 90:
            return tr("about {n} s", n=max(1, round(seconds)))
        return tr("about {n} min", n=round(seconds / 60))

    def _stop(self) -> None:
        self._cancel.setEnabled(False)
        self._what.setText(tr("Stopping…"))
        self.cancelled.emit()

    def end(self) -> None:
        self._timer.stop()
        self.hide()

    _title = ""
