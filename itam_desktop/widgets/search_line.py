"""Search or scan: the line that is always there."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

from itam_desktop.kernel.tags import is_checked, layout_repairs
from itam_desktop.kernel.texts import tr
from itam_desktop.widgets import theme
from itam_desktop.widgets.painters import CENTRE, begin, height_of, paint_icon, rounded, text
from itam_desktop.widgets.parts import Field
from itam_desktop.widgets.scanner import ENDS, SHORTEST, SILENCE_MS, Burst, Once, printable
from itam_desktop.widgets.theme import R, px, role


class SearchLine(Field):
    """typed(text): after each letter, letters that came together told once; entered(text): Enter, also a scanner's
    (Ctrl+Enter is left to the dialog around it).

    escaped: Escape in an empty line; down: the arrow key, into the list.
    """

    typed = Signal(str)
    entered = Signal(str)
    escaped = Signal()
    down = Signal()

    def __init__(self, hint: str = "", name: str = "", key: str = "/", large: bool = False) -> None:
        self._key_cap, self._large = key, large
        super().__init__(hint=hint or tr("Search or scan…"), name=name or tr("Search or scan"), icon="search")
        self._told = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._tell)
        self.textChanged.connect(self._timer.start)

    def _restyle(self) -> None:
        super()._restyle()
        if self._large:
            self.setFont(theme.font("title"))
        self.setMinimumHeight(max(px(68 if self._large else 36), round(height_of(self.font()) + px(16))))
        self._keep_room()

    def _keep_room(self) -> None:
        room = px(66) if self._key_cap else px(36)
        rtl = self.isRightToLeft()  # Qt does not mirror these margins
        self.setTextMargins(room if rtl else px(4), 0, px(4) if rtl else room, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_room()

    def _tell(self) -> None:
        if self.text() != self._told:
            self._told = self.text()
            self.typed.emit(self._told)

    def put(self, words: str) -> None:
        """Show words without telling."""
        self.setText(words)
        self._timer.stop()
        self._told = words

    def _enter(self) -> None:
        self._timer.stop()
        self._told = self.text()
        if self.text().strip():
            self.entered.emit(self.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:  # the dialog's verb
                event.ignore()
                return
            self._enter()
        elif event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.escaped.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        p, r = begin(self), QRectF(self.rect())
        side = px(18)
        paint_icon(
            p,
            QRectF(r.right() - side - px(12), r.center().y() - side / 2, side, side),
            "barcode",
            role(R.PlaceholderText),
        )
        if self._key_cap:
            cap = QRectF(r.right() - px(62), r.center().y() - px(10), px(22), px(20))
            rounded(p, cap, 4, role(R.Window), role(R.Mid))
            text(p, cap, self._key_cap, theme.font("caption", 500), role(R.PlaceholderText), CENTRE, elide=False)


# a busy computer lets a scan's keys wait: for so long they are still one code, and no person types one so fast
STUMBLE_MS, WHOLE_MS, STILL_MS = 500, 1_500, 300


def _is_code(text: str) -> bool:
    """Has it a tag's check character, as it is or as another keyboard's scanner meant it?"""
    meant = (text, *(repair.text for repair in layout_repairs(text)))
    return len(text) >= 6 and any(any(c.isdigit() for c in one) and is_checked(one.upper()) for one in meant)


class ScanLine(SearchLine):
    """A search line for scanning: `scanned(code)` for what came as fast as only a scanner types, ended by Enter, Tab or
    silence; `entered` stays what a person typed. What stood in the line before is no part of the code.

    silent: silence ends every scan; else only that of a text with its right check character.
    """

    scanned = Signal(str)

    def __init__(self, hint: str = "", name: str = "", key: str = "/", large: bool = False) -> None:
        super().__init__(hint, name, key, large)
        self.burst, self.silent = Burst(once=Once(within=-1)), False
        self._before, self._began, self._typed_at = "", -1_000_000, -1_000_000
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.timeout.connect(self._silence)

    def learn(self, kept: object) -> None:
        """What the scanner page found out: {"gap_ms": the longest pause between two keys, "end": "none" for silence}."""
        if isinstance(kept, dict):
            self.silent = kept.get("end") == "none"
            gap = kept.get("gap_ms")
            if isinstance(gap, int) and gap > 0:
                self.burst.gap = gap

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab:
            at = int(event.timestamp()) or int(monotonic() * 1000)
            if (self.burst.pending and self.burst.joins(at)) or self._quick(at):  # else Qt goes to the next field
                self.keyPressEvent(event)
                return True
        return super().event(event)

    @property
    def _whole(self) -> str:
        """What came since the line was left alone for a moment."""
        return self.text().removeprefix(self._before)

    def _quick(self, at: int) -> bool:
        """Is it all of one code, whose keys had to wait in between?"""
        return at - self._began <= WHOLE_MS and len(self._whole) >= SHORTEST

    def keyPressEvent(self, event: QKeyEvent) -> None:
        words = event.text()
        strong = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier)
        at = int(event.timestamp()) or int(monotonic() * 1000)
        if words and words in ENDS and not strong:
            self._still.stop()
            code, part = self.burst.feed(words, at)
            if code is None and self._quick(at):
                code = self._whole
            if code is not None:
                self._give(code)
            elif not part and words == "\t":
                super().keyPressEvent(event)
            elif not part:  # else it is the LF of CR LF
                self._enter()
            return
        if words and not event.isAutoRepeat() and words.isprintable():
            if not self.burst.joins(at) and at - self._typed_at > STUMBLE_MS:
                self._before, self._began = self.text() if not self.hasSelectedText() else "", at
            self._typed_at = at
            self.burst.feed(words, at)
            self._still.start(SILENCE_MS if self.silent else STILL_MS)
        elif words:  # mended by hand
            self.burst.forget()
            self._began = -1_000_000
        else:  # a digit of Alt and number pad, or the key Ctrl before a sign
            self.burst.touch(at)
        super().keyPressEvent(event)

    def _silence(self) -> None:
        """No key for a while: the end of a code for scanners that send nothing after it."""
        if self._quick(self._typed_at) and (self.silent or (self.burst.pending and _is_code(self._whole))):
            self._give(self._whole)

    def _give(self, code: str) -> None:
        """What the line shows is the code too, and holds what dead keys made of it."""
        shown = self.text()
        if shown.startswith(self._before) and len(shown) - len(self._before) >= len(code):
            code = shown[len(self._before) :]
        self.put("")
        self.burst.forget()
        self._before, self._began, self._typed_at = "", -1_000_000, -1_000_000
        if code := printable(code):
            self.scanned.emit(code)
