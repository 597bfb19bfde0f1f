"""A keyboard-wedge scanner: quick keys that end with Enter or silence, with the focus in no editor.

DECISIONS 17: gaps come from the key events' own timestamps, limit 60 ms until the scanner page has learned it; the
Enter of a scan presses nothing. While the focus is in an editor a scan is that editor's text, unless it begins with the
configured prefix. Control characters (GS, EOT, FNC1 as Ctrl and a letter) are no part of a code and no shortcut.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from time import monotonic

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

SHORTEST = 4  # characters of a scan
GAP_MS, SILENCE_MS, TWICE_MS = 60, 100, 1_500
LATE_MS = 500  # a busy computer lets the Enter of a scan wait: it shall press nothing then either
ENDS = ("\r", "\n", "\t")
SIGNS = frozenset("\x02\x03\x04\x1c\x1d\x1e\x1f\r\n\t")  # what scanners send as Ctrl and a key: STX, ETX, EOT, FS to US
_STRONG = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
_ALT, _PAD = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.KeypadModifier
_END_KEYS = {"\r": Qt.Key.Key_Return, "\n": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}


@dataclass(slots=True)
class Once:
    """A trigger held too long sends its code again: `again(code, at)` tells so, at in ms."""

    within: int = TWICE_MS
    code: str = ""  # the one before
    _at: int = -1_000_000

    def again(self, code: str, at: int) -> bool:
        told = code == self.code and at - self._at <= self.within
        self.code, self._at = code, at
        return told


@dataclass(slots=True)
class Burst:
    """Pure logic: keys and their times in, codes out. No Qt, no clock of its own.

    gap: longest pause between two keys of a scan, ms; silence: pause that ends one that has no Enter;
    doubled: the code that ended last was a double trigger, and so was not given out.
    """

    gap: int = GAP_MS
    silence: int = SILENCE_MS
    shortest: int = SHORTEST
    once: Once = field(default_factory=Once)
    doubled: bool = False
    _keys: str = ""
    _last: int = -1_000_000
    _ended: int = -1_000_000
    _grace: int = 0  # ms after the end in which a further Enter belongs to it

    def feed(self, key: str, at: int) -> tuple[str | None, bool]:
        """A key's text at a time in ms: (the code that it ends, does it belong to a scan)."""
        quick = at - self._last <= self.gap
        if key in ENDS:
            if quick and len(self._keys) >= self.shortest:
                code, self._keys = self._keys, ""
                self._last = self._ended = at
                self._grace = self.gap
                return self._once(code, at), True
            self._keys = ""
            trailing = self.trails(at)
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
        self._ended, self._grace = self._last, LATE_MS
        return self._once(code, at)

    def trails(self, at: int) -> bool:
        """Would an Enter at this time belong to the scan that ended: the LF of CR LF, or one that had to wait?"""
        return at - self._ended <= self._grace

    def joins(self, at: int) -> bool:
        """Would a key at this time go on with a scan?"""
        return bool(self._keys) and at - self._last <= self.gap

    def touch(self, at: int) -> None:
        """A key that is no character of the code (a control sign, a digit of Alt and number pad): the scan goes on."""
        if self.joins(at):
            self._last = at

    @property
    def text(self) -> str:
        """What came so far."""
        return self._keys

    @property
    def last(self) -> int:
        """When the last key came, ms."""
        return self._last

    @property
    def pending(self) -> bool:
        return len(self._keys) >= self.shortest

    def forget(self) -> None:
        self._keys = ""

    def _once(self, code: str, at: int) -> str | None:
        self.doubled = self.once.again(code, at)
        return None if self.doubled else code


def is_editor(widget: QObject | None) -> bool:
    """Does typing into this widget write text?"""
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        return not widget.isReadOnly()
    if isinstance(widget, QComboBox):
        return widget.isEditable()
    return isinstance(widget, QAbstractSpinBox)


def receiver() -> QWidget | None:
    """The widget that gets the keys now: of an open menu or list, else the one with the focus."""
    popup = QApplication.activePopupWidget()
    inner: QWidget | None = popup.focusWidget() if popup is not None else QApplication.focusWidget()
    return popup if inner is None else inner


def printable(code: str) -> str:
    """A code without control characters (GS, FNC1, EOT, NUL…) and without the spaces around it."""
    return "".join(c for c in code if c.isprintable()).strip()


class ScanFilter(QObject):
    """Installed on the application: `scanned(code)` for scans that no editor took; `doubled(code)` for one that came
    again within a moment and is not told.

    prefix: what the scanner sends before each code: a text, or the name of a function key ("F9"); with it a scan is
    recognised everywhere, in editors too. A widget with `takes_keys = True` gets every key itself.
    """

    scanned = Signal(str)
    doubled = Signal(str)

    def __init__(self, app: QApplication, gap_ms: int = GAP_MS, prefix: str = "") -> None:
        super().__init__(app)
        self.burst = Burst(gap_ms)
        self._typed = Burst(gap_ms)  # what comes into an editor: only its Enter and its control signs concern us
        self._prefix_text, self._prefix_key = "", 0
        self._prefix_seen = 0  # characters of the text prefix, held back from an editor
        self._forced = False  # the prefix was seen: what follows is a scan
        self._held: list[tuple[QWidget, int, Qt.KeyboardModifier, str]] = []
        self._replaying = False
        self._entered = -1  # timestamp of the Enter that ended a scan into an editor
        self.configure(gap_ms, prefix)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(SILENCE_MS)
        self._timer.timeout.connect(self._silent)
        self._zero: float | None = None
        app.installEventFilter(self)

    def configure(self, gap_ms: int, prefix: str) -> None:
        self.burst.gap = self._typed.gap = gap_ms
        self.burst.silence = self._typed.silence = max(SILENCE_MS, gap_ms + 40)
        key = getattr(Qt.Key, "Key_" + prefix, None) if prefix.startswith("F") and prefix[1:].isdigit() else None
        self._prefix_key = int(key) if key is not None else 0
        self._prefix_text = "" if key is not None else prefix

    def arrived(self, code: str) -> None:
        """A code that came by another way (serial port, camera): told as one from the keyboard is."""
        code = printable(code)
        if code and self.burst.once.again(code, self._now()):
            self.doubled.emit(code)
        elif code:
            self.scanned.emit(code)

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
        target = receiver()
        if event.isAutoRepeat() or self._replaying or not isinstance(watched, QWidget):
            return False
        if target is not None and watched is not target:  # the same key on its way up to the parents
            return kind == QEvent.Type.KeyPress and self._presses_a_button(watched, event)
        if getattr(target, "takes_keys", False):
            return False
        if kind == QEvent.Type.ShortcutOverride:  # a sign inside a code is nobody's shortcut
            at, strong = self._now(event), self._is_control(event)
            burst = self._typed if is_editor(target) and not self._forced else self.burst
            mine = self._forced or (burst.joins(at) and (burst.pending if burst is self._typed else True))
            mine = mine and bool(event.text()) and (burst is self.burst or (strong and event.text() in SIGNS))
            if mine:
                event.accept()
            return mine
        return self._key(event, target)

    @staticmethod
    def _is_control(event: QKeyEvent) -> bool:
        """Ctrl and a key as a scanner sends GS, EOT or FNC1; AltGr is Ctrl and Alt."""
        return bool(event.modifiers() & _STRONG) and not event.modifiers() & _ALT

    def _presses_a_button(self, watched: QWidget, event: QKeyEvent) -> bool:
        """Is this the Enter of a scan into a field, about to press the main button of a dialog that is not ours?"""
        return (
            isinstance(watched, QDialog)
            and not getattr(watched, "enter_goes_on", False)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and abs(self._now(event) - self._entered) <= 20
        )

    def _key(self, event: QKeyEvent, target: QWidget | None) -> bool:
        words, modifiers, at = event.text(), event.modifiers(), self._now(event)
        if self._prefix_key and event.key() == self._prefix_key:
            self._force()
            return True
        if target is not None and not self._forced and is_editor(target):
            self.burst.forget()
            return self._begins(event, target) or self._into_editor(event, target)
        if words in ENDS and words and self._typed.trails(at):
            return True  # a Tab went on to this button, and the Enter after it is the same scan's
        if modifiers & _ALT and modifiers & _PAD:  # a character given by its number: its text comes at the end
            self.burst.touch(at)
            return True
        if self._is_control(event) and words not in ENDS:
            if self._forced or self.burst.joins(at):
                self.burst.touch(at)
                return True
            self.burst.forget()
            return False
        short = bool(words) and words in ENDS and self.burst.joins(at)  # no person is so fast from a letter to Enter
        code, part = self.burst.feed(words, at)
        part = part or short
        doubled = part and words in ENDS and code is None and self.burst.doubled
        taken = self._forced or part
        if words in ENDS and words:
            self._unforce()
            self._held.clear()
        elif words.isalnum() and not self._forced and isinstance(target, QComboBox | QAbstractItemView | QMenu):
            # a letter here chooses something: held back until silence tells that a person typed it
            self._held.append((target, event.key(), modifiers, words))
            taken = True
        if code is not None:
            self._report(code)
        elif doubled:
            self.burst.doubled = False
            self._timer.stop()
            self.doubled.emit(self.burst.once.code)
        elif words:
            self._timer.start(self.burst.silence if self.burst.pending or self._forced else self.burst.gap + 10)
        return taken

    def _force(self) -> None:
        """The prefix was seen: every key until Enter or silence belongs to a scan, however short."""
        self.burst.forget()
        self._held.clear()
        self._prefix_seen = 0
        self._forced, self.burst.shortest = True, 1
        self._timer.start(self.burst.silence)

    def _unforce(self) -> None:
        self._forced, self.burst.shortest = False, SHORTEST

    def _begins(self, event: QKeyEvent, target: QWidget) -> bool:
        """In an editor: the text prefix is held back until it is whole, or silence tells that a person typed it."""
        wanted, words, at = self._prefix_text, event.text(), self._now(event)
        if not wanted:
            return False
        if words and words == wanted[self._prefix_seen] and (not self._prefix_seen or at - self._typed._last <= self._typed.gap):  # fmt: skip
            self._typed._last = at
            self._prefix_seen += 1
            self._held.append((target, event.key(), event.modifiers(), words))
            if self._prefix_seen == len(wanted):
                self._force()
            else:
                self._timer.start(self.burst.gap + 10)
            return True
        if self._prefix_seen:
            self._give_back()
        return False

    def _into_editor(self, event: QKeyEvent, target: QWidget) -> bool:
        words, at = event.text(), self._now(event)
        if not words:  # the key Ctrl itself, before a sign, or a digit of Alt and number pad
            self._typed.touch(at)
            return False
        if self._is_control(event):
            if words not in SIGNS or not (self._typed.pending and self._typed.joins(at)):
                self._typed.forget()
                return False
            self._typed.touch(at)
            if words in ENDS and words:
                key = _END_KEYS[words]
                QApplication.postEvent(target, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, words))  # fmt: skip
            return True
        whole = self._typed.pending
        _, part = self._typed.feed(words, at)
        if words in ENDS and words and part:
            if not whole:
                return True  # the LF of CR LF: it would go one field too far
            self._entered = at
        return False

    def _silent(self) -> None:
        if self.burst.pending and self.burst.joins(self._now() - self.burst.silence + self.burst.gap):
            self._timer.start(10)  # the timer was early
            return
        self.burst.doubled = False
        code = self.burst.still(self._now() + 1)
        self._unforce()
        if code is not None:
            self._report(code)
        elif self.burst.doubled:
            self.burst.doubled = False
            self._held.clear()
            self.doubled.emit(self.burst.once.code)
        else:
            self._give_back()

    def _give_back(self) -> None:
        """A person typed what was held back."""
        held, self._held = self._held, []
        self._prefix_seen = 0
        self._replaying = True
        try:
            for target, key, modifiers, words in held:
                if isValid(target) and target is receiver():
                    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                        QApplication.sendEvent(target, QKeyEvent(kind, key, modifiers, words))
        finally:
            self._replaying = False

    def _report(self, code: str) -> None:
        self._timer.stop()
        self._unforce()
        self._held.clear()
        if self._prefix_text:
            code = code.removeprefix(self._prefix_text)
        if code := printable(code):
            self.scanned.emit(code)
