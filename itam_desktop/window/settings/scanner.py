"""Settings, Scanner: test codes that tell what is set wrong; what was learned is kept; scanners on a serial port."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QComboBox, QScrollArea, QVBoxLayout, QWidget

from itam_desktop.kernel.texts import tr
from itam_desktop.widgets import theme
from itam_desktop.widgets.files import ask_where, complaining, save_file, show_file
from itam_desktop.widgets.flow import Flow
from itam_desktop.widgets.notices import announce
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.painters import CENTRE, begin, rounded, text
from itam_desktop.widgets.parts import Picture, button, clear, col, label, row, wrap
from itam_desktop.widgets.scanner import GAP_MS, printable
from itam_desktop.widgets.scanner_check import CODES, WORDS, Finding, Heard, diagnose
from itam_desktop.widgets.serial_scanner import BAUDS, USUAL_BAUD, missing, ports
from itam_desktop.widgets.surfaces import Card, Pane
from itam_desktop.widgets.switches import Segments
from itam_desktop.widgets.theme import R, px, role
from itam_desktop.window.settings.scanner_codes import Bars, codes_pdf

if TYPE_CHECKING:
    from itam_desktop.window.scanners import Scanners

STILL_MS, AFTER_MS = 400, 60  # silence that ends a scan; after its Enter, for the second sign of CR LF
FIRST = ("", "F9", "F10", "F11", "F12")
SIGNS = {"ok": ("circle-check", "ok"), "warn": ("alert-triangle", "warn"), "bad": ("alert-octagon", "bad")}
ENDS = "\r\n\t"


class Catcher(QWidget):
    """A box that takes every key as a scanner sends it: `heard(Heard)` for each scan. Esc leaves it."""

    heard = Signal(object)
    takes_keys = True  # the application's filter leaves its keys alone

    def __init__(self) -> None:
        super().__init__()
        self._text, self._end, self._key, self._signs = "", "", "", False
        self._gaps: list[int] = []
        self._last = 0
        self._missed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._whole)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Box for test scans"))
        self.setAccessibleDescription(tr("Scan the codes shown here while this box has the focus. Esc leaves it."))
        self.setMinimumHeight(px(56))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def take_scan(self, code: str) -> None:
        """A scan that came by no keyboard."""
        self.heard.emit(Heard(code))

    def missed(self) -> None:
        """A scan went by while the focus was elsewhere: take the focus and ask for it once more."""
        self._missed = True
        self.setFocus()
        self.update()
        announce(self, self._words())

    def _words(self) -> str:
        if not self.hasFocus():
            return tr("Click here, then scan the codes")
        return tr("Now the box listens: scan the code once more") if self._missed else tr("Scan a code now…")

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            kind, key = event.type(), event.key()
            alone = not self._text and not self._key
            if alone and key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape):
                if key == Qt.Key.Key_Escape and kind == QEvent.Type.KeyPress:
                    self.focusNextChild()
                    return True
                return super().event(event)
            if kind == QEvent.Type.ShortcutOverride:
                if event.text() or Qt.Key.Key_F1 < key <= Qt.Key.Key_F35:
                    event.accept()
                    return True
            elif kind == QEvent.Type.KeyPress:
                self._press(event)
                return True
        return super().event(event)

    def _press(self, event: QKeyEvent) -> None:
        at, words, key = int(event.timestamp()) or int(monotonic() * 1000), event.text(), event.key()
        if self._end and not (words == "\n" and self._end == "\r"):
            self._whole()
        if Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35 and not self._text:
            self._key = f"F{key - Qt.Key.Key_F1 + 1}"
        elif words and words in ENDS and (self._text or self._end):
            self._end += words
        elif words and printable(words):
            if self._text:
                self._gaps.append(at - self._last)
            self._text, self._last = self._text + words, at
        elif words and not words.isspace():
            self._signs = True
        self._timer.start(AFTER_MS if self._end else STILL_MS)

    def _whole(self) -> None:
        self._timer.stop()
        one = Heard(self._text, tuple(self._gaps), self._end, self._key, self._signs)
        self._text, self._end, self._key, self._signs, self._gaps = "", "", "", False, []
        if one.text:
            self._missed = False
            self.update()
            self.heard.emit(one)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        p, here = begin(self), self.hasFocus()
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        rounded(p, box, px(8), role(R.Base), role(R.Accent if here else R.Mid))
        text(p, box, self._words(), theme.font("strong"), role(R.Text if here else R.PlaceholderText), CENTRE)


class ScannerSettings(QWidget):
    """Without a window that has scanners (another shell) what is learned is shown and not kept."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.scanners: Scanners | None = getattr(shell, "scanners", None)
        self.heard: list[Heard] = []
        self.catcher = Catcher()
        self.catcher.heard.connect(self.take)
        self.ticks: dict[str, Picture] = {}
        self.again_button = button(tr("Begin again"), "refresh", "quiet", pressed=self.begin_again)
        self.print_button = button(tr("Print the codes"), "printer", pressed=self.print_codes)
        self.save_button = button(tr("Save as PDF…"), "download", "quiet", pressed=self.save_codes)
        self.findings = QVBoxLayout()
        self.findings.setSpacing(px(8))
        self.kept_words = label("", "small", "soft", wrapped=True)
        kept = self._kept()
        before = str(kept.get("prefix") or "")
        options = FIRST if before in FIRST else (*FIRST, before)
        self._options = options
        names = [one or tr("Nothing") for one in options]
        self.first = Segments(names, options.index(before), tr("Scanner sends first"))
        self.first.chosen.connect(lambda n: self._keep(prefix=self._options[n]))
        test = Card(
            label(tr("Try your scanner"), "head"),
            label(tr("Scan these codes from the screen or from paper, each once, in any order. What is set wrong is said here, with how to mend it."), "small", "soft", wrapped=True),
            self._codes(), self.catcher, self.findings,
            row(self.print_button, self.save_button, None, self.again_button), gap=12,
        )  # fmt: skip
        sends = Card(
            label(tr("Known everywhere, in fields too"), "head"),
            label(tr("Many scanners can send a function key before each code (“preamble”, “prefix”). F9 is the most reliable setting: no keyboard changes it, and its scans open records even while you type elsewhere."), "small", "soft", wrapped=True),
            label(tr("Scanner sends first"), "small", weight=500), row(self.first, None), self.kept_words, gap=8,
        )  # fmt: skip
        inner = wrap(col(test, sends, self._serial_card(), None, margins=(20, 16, 20, 16), gap=14))
        inner.setMaximumWidth(px(940))
        held = row(gap=0)
        held.addWidget(inner, 8)
        held.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(Pane(held))
        layout = col(gap=0)
        layout.addWidget(scroll)
        self.setLayout(layout)
        self._tell_kept()

    def _codes(self) -> QWidget:
        cards = []
        for key, code in CODES.items():
            tick = self.ticks[key] = Picture("circle", 16, "soft")
            head = row(
                tick, label(tr(WORDS[key]), "small", weight=500), label(code, "small", "soft", mono=True), None, gap=6
            )
            cards.append(wrap(col(head, row(Bars(code, tr("Test code {code}", code=code)), None), gap=4)))  # fmt: skip
        return wrap(Flow(*cards, gap=18))

    # ------------------------------------------------------------ what is kept
    def _kept(self) -> dict[str, object]:
        return self.scanners.kept if self.scanners is not None else {}

    def _keep(self, **values: object) -> None:
        if self.scanners is not None and any(self._kept().get(key) != value for key, value in values.items()):
            self.scanners.keep(**values)
        self._tell_kept()

    def _tell_kept(self) -> None:
        gap = self._kept().get("gap_ms") or GAP_MS
        self.kept_words.setText(tr("A pause of more than {ms} ms between two signs is a person’s. Your scanner’s own speed is learned from the codes above.", ms=gap))  # fmt: skip

    # ------------------------------------------------------------ trying
    def begin_again(self) -> None:
        self.heard.clear()
        self._show()
        self.catcher.setFocus()

    def takes_scan(self, code: str) -> bool:
        """A scan on this page while the box has not the focus: it opens no record."""
        self.catcher.missed()
        return True

    def take(self, one: Heard) -> None:
        """A test scan: judged with those before it."""
        self.heard = [*self.heard[-19:], one]
        self._show()

    def _show(self) -> None:
        found = diagnose(self.heard)
        for key, tick in self.ticks.items():
            done = key in found.seen
            tick.show_icon("circle-check" if done else "circle", "ok" if done else "soft")
        clear(self.findings)
        for finding in found.findings:
            self.findings.addWidget(_finding(finding))
        if found.findings:
            announce(self.catcher, " ".join(one.words for one in found.findings if one.level != "ok") or found.findings[0].words)  # fmt: skip
        if not found.seen:
            return
        learned: dict[str, object] = {"end": found.end or "none"}
        if any(len(one.gaps) >= 5 for one in self.heard):
            learned["gap_ms"] = found.gap_ms
        if found.prefix:
            learned["prefix"] = found.prefix
            self._show_first(found.prefix)
        self._keep(**learned)

    def _show_first(self, prefix: str) -> None:
        if prefix in self._options:
            self.first.choose(self._options.index(prefix))

    # ------------------------------------------------------------ on paper
    @property
    def _office(self) -> str:
        return str(self.shell.desk.office().get("name") or "")

    def print_codes(self) -> None:
        office = self._office
        show_file(self.shell, tr("Test codes") + ".pdf", lambda conn: codes_pdf(office))

    def save_codes(self) -> None:
        where = ask_where(self, tr("Save the test codes"), tr("Test codes") + ".pdf")
        if where:
            office = self._office
            save_file(self.shell, where, lambda conn: codes_pdf(office), complaining(self.shell))

    # ------------------------------------------------------------ serial ports
    def _serial_card(self) -> QWidget:
        words = [
            label(tr("Scanner on a serial port"), "head"),
            label(tr("Scanners that can be set to “USB virtual COM” send whole codes instead of keys: no keyboard setting can spoil them. Best for offices without a US keyboard."), "small", "soft", wrapped=True),
        ]  # fmt: skip
        why = missing()
        if why:
            return Card(*words, label(why, "body", wrapped=True), gap=8)
        self.port, self.baud = QComboBox(), QComboBox()
        self.port.setMinimumWidth(px(360))
        self.port.setAccessibleName(tr("Port"))
        self.baud.setAccessibleName(tr("Speed in baud"))
        for baud in BAUDS:
            self.baud.addItem(f"{baud}", baud)
        self.baud.setCurrentIndex(max(0, self.baud.findData(self._kept().get("baud") or USUAL_BAUD)))
        self.port_state = label("", "small", "soft", wrapped=True)
        port_word, baud_word = label(tr("Port"), "small", weight=500), label(tr("Speed in baud"), "small", weight=500)
        port_word.setBuddy(self.port)
        baud_word.setBuddy(self.baud)
        look = button(tr("Look again"), "refresh", "quiet", pressed=self.list_ports)
        self.list_ports()
        self.port.activated.connect(lambda *_: self._use_port())
        self.baud.activated.connect(lambda *_: self._use_port())
        if self.scanners is not None:
            self.scanners.serial.state.connect(self._port_state)
            self._port_state(self.scanners.serial.level, self.scanners.serial.words)
        chosen = row(
            col(port_word, self.port, gap=4), col(baud_word, self.baud, gap=4), col(None, look, gap=4), None, gap=12
        )
        return Card(*words, chosen, self.port_state, gap=8)

    def list_ports(self) -> None:
        """Which ports there are now; the one in use stays in the list while it is unplugged."""
        used = str(self._kept().get("port") or "")
        found = ports()
        self.port.clear()
        self.port.addItem(tr("None"), "")
        for one in found:
            self.port.addItem(one.words, one.name)
        if used and used not in [one.name for one in found]:
            self.port.addItem(tr("{port} (not plugged in)", port=used), used)
        self.port.setCurrentIndex(max(0, self.port.findData(used)))

    def _use_port(self) -> None:
        self._keep(port=self.port.currentData(), baud=self.baud.currentData())

    def _port_state(self, level: str, words: str) -> None:
        self.port_state.setText(words)
        self.port_state.setVisible(bool(words))


def _finding(one: Finding) -> QWidget:
    icon, tone = SIGNS[one.level]
    words = col(label(one.words, "body", weight=500, wrapped=True), gap=2)
    if one.mend:
        words.addWidget(label(one.mend, "small", "soft", wrapped=True))
    line = row(col(Picture(icon, 18, tone), None, gap=0), gap=10)
    line.addLayout(words, 1)
    return wrap(line)
