"""A keyboard-wedge scanner: quick keys that end with Enter or silence, with the focus in no editor.

DECISIONS 17: gaps come from the key events' own timestamps, limit 60 ms; the Enter of a scan presses nothing. While
the focus is in an editor a scan is that editor's text, unless it begins with the configured prefix.
"""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

SHORTEST = 4  # characters of a scan
GAP_MS, SILENCE_MS, TWICE_MS = 60, 100, 1_500
ENDS = ("\r", "\n", "\t")
_STRONG = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier


@dataclass(slots=True)
class Burst:
    """Pure logic: keys and their times in, codes out. No Qt, no clock of its own.

    gap: longest pause between two keys of a scan, ms; silence: pause that ends one that has no Enter.
    """

    gap: int = GAP_MS
    silence: int = SILENCE_MS
    shortest: int = SHORTEST
    twice: int = TWICE_MS
    _keys: str = ""
    _last: int = -1_000_000
    _code: str = ""
    _code_at: int = -1_000_000
    _ended: int = -1_000_000

    def feed(self, key: str, at: int) -> tuple[str | None, bool]:
        """A key's text at a time in ms: (the code that it ends, does it belong to a scan)."""
        quick = at - self._last <= self.gap
        if key in ENDS:
            if quick and len(self._keys) >= self.shortest:
                code, self._keys = self._keys, ""
                self._last = self._ended = at
                return self._once(code, at), True
            self._keys = ""
            trailing = at - self._ended <= self.gap  # the LF of CR LF
            self._last = at
            return None, trailing
        if not key or not key.isprintable():
            return None, False
        self._keys = self._keys + key if quick and self._keys else key
        self._last = at
        return None, len(self._keys) > 1

    def still(self, at: int) -> str | None:
        """The code that silence ends, or None."""
        if at - self._last < self.silence or len(self._keys) < self.shortest:
            return None
        code, self._keys = self._keys, ""
        return self._once(code, at)

    def joins(self, at: int) -> bool:
        """Would a key at this time go on with a scan?"""
        return bool(self._keys) and at - self._last <= self.gap

    @property
    def pending(self) -> bool:
        return len(self._keys) >= self.shortest

    def forget(self) -> None:
        self._keys = ""

    def _once(self, code: str, at: int) -> str | None:
        again = code == self._code and at - self._code_at <= self.twice
        self._code, self._code_at = code, at
        return None if again else code


def is_editor(widget: QObject | None) -> bool:
    """Does typing into this widget write text?"""
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        return not widget.isReadOnly()
    if isinstance(widget, QComboBox):
        return widget.isEditable()
    return isinstance(widget, QAbstractSpinBox)


class ScanFilter(QObject):
    """Installed on the application: `scanned(code)` for scans that no editor took.

    prefix: what the scanner sends before each code: a text, or the name of a function key ("F9"); with it a scan is
    recognised everywhere, in editors too.
    """

    scanned = Signal(str)

    def __init__(self, app: QApplication, gap_ms: int = GAP_MS, prefix: str = "") -> None:
        super().__init__(app)
        self.burst = Burst(gap_ms)
        self._prefix_text, self._prefix_key = "", 0
        self._forced = False  # the prefix was seen: what follows is a scan
        self._held: list[tuple[QWidget, int, Qt.KeyboardModifier, str]] = []
        self._replaying = False
        self.configure(gap_ms, prefix)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(SILENCE_MS)
        self._timer.timeout.connect(self._silent)
        self._zero: float | None = None
        app.installEventFilter(self)

    def configure(self, gap_ms: int, prefix: str) -> None:
        self.burst.gap = gap_ms
        key = getattr(Qt.Key, "Key_" + prefix, None) if prefix.startswith("F") and prefix[1:].isdigit() else None
        self._prefix_key = int(key) if key is not None else 0
        self._prefix_text = "" if key is not None else prefix

    def _now(self, event: QKeyEvent | None = None) -> int:
        """ms; a key's own time, or, for silence, our clock laid over the last key's."""
        clock = monotonic() * 1000
        if event is not None:
            at = int(event.timestamp()) or int(clock)
            self._zero = at - clock
            return at
        return int(clock + (self._zero or 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) or not isinstance(event, QKeyEvent):
            return False
        target = QApplication.focusWidget()
        if event.isAutoRepeat() or self._replaying or not isinstance(watched, QWidget):
            return False
        if target is not None and watched is not target:
            return False  # the same key on its way up to the parents
        if kind == QEvent.Type.ShortcutOverride:  # a sign inside a code is nobody's shortcut
            mine = bool(event.text()) and (
                self._forced or (not is_editor(target) and self.burst.joins(self._now(event)))
            )
            if mine:
                event.accept()
            return mine
        return self._key(event, target)

    def _key(self, event: QKeyEvent, target: QWidget | None) -> bool:
        words, modifiers = event.text(), event.modifiers()
        if self._prefix_key and event.key() == self._prefix_key:
            self.burst.forget()
            self._forced = True
            self._timer.start()
            return True
        if not self._forced and is_editor(target):
            self.burst.forget()
            return False
        if modifiers & _STRONG and not modifiers & Qt.KeyboardModifier.AltModifier:
            self.burst.forget()
            return False
        code, part = self.burst.feed(words, self._now(event))
        taken = self._forced or part
        if words in ENDS and words:
            self._forced = False
            self._held.clear()
        elif words.isalnum() and not self._forced and isinstance(target, QComboBox | QAbstractItemView):
            # a letter here chooses something: held back until silence tells that a person typed it
            self._held.append((target, event.key(), modifiers, words))
            taken = True
        if code is not None:
            self._report(code)
        elif words:
            self._timer.start(SILENCE_MS if self.burst.pending or self._forced else self.burst.gap + 10)
        return taken

    def _silent(self) -> None:
        if self.burst.pending and self.burst.joins(self._now() - self.burst.silence + self.burst.gap):
            self._timer.start(10)  # the timer was early
            return
        code = self.burst.still(self._now() + 1)
        held, self._held = self._held, []
        self._forced = False
        if code is not None:
            self._report(code)
            return
        self._replaying = True
        try:
            for target, key, modifiers, words in held:
                if isValid(target) and target is QApplication.focusWidget():
                    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                        QApplication.sendEvent(target, QKeyEvent(kind, key, modifiers, words))
        finally:
            self._replaying = False

    def _report(self, code: str) -> None:
        self._timer.stop()
        self._forced = False
        self._held.clear()
        if self._prefix_text:
            code = code.removeprefix(self._prefix_text)
        if code:
            self.scanned.emit(code)
