"""The scanners of a window: one that types, one on a serial port. What the scanner page learned of them is kept here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from itam_desktop.widgets import sounds
from itam_desktop.widgets.scanner import GAP_MS, ScanFilter, is_editor, printable
from itam_desktop.widgets.serial_scanner import USUAL_BAUD, SerialScanner

if TYPE_CHECKING:
    from itam_desktop.window.main_window import MainWindow

SETTING = "scanner"  # {"gap_ms", "prefix", "end", "port", "baud"}


class Scanners(QObject):
    """filter: what is typed fast; serial: what comes by a port. Scans of both open records, or go to the page."""

    def __init__(self, window: MainWindow, app: QApplication) -> None:
        super().__init__(window)
        self._desk = window.desk
        self.filter = ScanFilter(app)
        self.serial = SerialScanner(self)
        self.serial.scanned.connect(self.arrived)
        self.filter.scanned.connect(window._scanned)
        self.filter.doubled.connect(lambda _: sounds.play("duplicate"))
        window.closed.connect(self.end)
        found = self._desk.setting(SETTING)
        self.kept: dict[str, Any] = found if isinstance(found, dict) else {}
        self._apply()

    def keep(self, **values: Any) -> None:
        """Keep and use what is known of the scanner now."""
        self.kept |= values
        self._desk.keep_setting(SETTING, self.kept)
        self._apply()

    def _apply(self) -> None:
        kept = self.kept
        self.filter.configure(_whole(kept.get("gap_ms"), GAP_MS), str(kept.get("prefix") or ""))
        self.serial.use(str(kept.get("port") or ""), _whole(kept.get("baud"), USUAL_BAUD))

    def arrived(self, code: str) -> None:
        """A scan that came by no keyboard."""
        focus, modal = QApplication.focusWidget(), QApplication.activeModalWidget()
        take = getattr(focus, "take_scan", None)  # the box of the scanner page
        if take is not None:
            take(code)
        elif (
            modal is not None and not hasattr(modal, "takes_scan") and isinstance(focus, QLineEdit) and is_editor(focus)
        ):
            focus.insert(printable(code))  # as if it were typed: that field's text, and on to the next
            QApplication.postEvent(focus, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r"))  # fmt: skip
        else:
            self.filter.arrived(code)

    def end(self) -> None:
        self.serial.close()
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self.filter)


def _whole(value: Any, usual: int) -> int:
    return value if isinstance(value, int) and value > 0 else usual
