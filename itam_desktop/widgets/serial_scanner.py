"""A scanner on a serial port, or one that a USB cable shows as such ("virtual COM"): no keyboard layout can spoil it.

Qt's own module for it is an extra (PySide6_Addons): `missing()` says in words when it is not there.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from itam_desktop.kernel.texts import tr
from itam_desktop.widgets.scanner import printable

USUAL_BAUD = 9_600
BAUDS = (9_600, 19_200, 38_400, 57_600, 115_200)
AGAIN_MS, SILENCE_MS, MOST = 2_000, 150, 4_096  # until it is tried again; that ends a code without CR; bytes of a code


class Port(NamedTuple):
    """name: what to open; words: what the system says of it."""

    name: str
    words: str


def missing() -> str:
    """ "" where serial ports can be used, else why not."""
    try:
        import PySide6.QtSerialPort  # noqa: F401 - only whether it is there
    except ImportError:
        return tr("Scanners on a serial port need the part “PySide6_Addons”, which is not installed here. Scanners that type like a keyboard work without it.")  # fmt: skip
    return ""


def ports() -> list[Port]:
    """The ports there are now, those with a description first."""
    from PySide6.QtSerialPort import QSerialPortInfo

    found = []
    for info in QSerialPortInfo.availablePorts():
        about = " ".join(part for part in (info.description(), info.manufacturer()) if part)
        found.append(Port(info.portName(), f"{info.portName()} · {about}" if about else info.portName()))
    return sorted(found, key=lambda one: (one.name == one.words, one.name))


def text_of(data: bytes) -> str:
    """UTF-8, else Western European; without control characters."""
    try:
        return printable(data.decode("utf-8"))
    except UnicodeDecodeError:
        return printable(data.decode("cp1252", "replace"))


class SerialScanner(QObject):
    """`scanned(code)` at CR, LF or a silence; `state(level, words)` whenever it changes. 8 data bits, no parity, 1 stop.

    A port that is unplugged is opened again by itself once it is back.
    """

    scanned = Signal(str)
    state = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._port: Any = None
        self._name, self._baud, self._data = "", USUAL_BAUD, bytearray()
        self.level, self.words = "off", ""
        self._again, self._still = QTimer(self), QTimer(self)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self._try)
        self._still.setSingleShot(True)
        self._still.setInterval(SILENCE_MS)
        self._still.timeout.connect(self._end)

    @property
    def name(self) -> str:
        return self._name

    def use(self, name: str, baud: int = USUAL_BAUD) -> None:
        """Listen on a port from now on; "" for none. A port that is not there yet is waited for."""
        if (name, baud) == (self._name, self._baud) and name:
            return
        self.close()
        self._name, self._baud = name, baud
        if name and not missing():
            self._again.start()
            self._try()
        else:
            self._say("off", missing() if name else "")

    def close(self) -> None:
        self._again.stop()
        self._drop()
        self._name = ""

    def _say(self, level: str, words: str) -> None:
        if (level, words) != (self.level, self.words):
            self.level, self.words = level, words
            self.state.emit(level, words)

    def _try(self) -> None:
        if self._port is not None:
            return
        from PySide6.QtSerialPort import QSerialPort

        port = QSerialPort(self)
        port.setPortName(self._name)
        port.setBaudRate(self._baud)
        if not port.open(QSerialPort.OpenModeFlag.ReadWrite):
            busy = port.error() == QSerialPort.SerialPortError.PermissionError
            port.deleteLater()
            if busy:
                self._say("bad", tr("{port} is in use by another program, or you may not use it.", port=self._name))
            else:
                self._say("warn", tr("{port} is not there. It is used as soon as the scanner is plugged in.", port=self._name))  # fmt: skip
            return
        self._port = port
        port.readyRead.connect(self._read)
        port.errorOccurred.connect(self._failed)
        self._say("ok", tr("Listening on {port}.", port=self._name))

    def _failed(self, error: Any) -> None:
        from PySide6.QtSerialPort import QSerialPort

        kinds = QSerialPort.SerialPortError
        if error in (kinds.ResourceError, kinds.DeviceNotFoundError, kinds.ReadError, kinds.PermissionError):
            QTimer.singleShot(0, self, self._lost)

    def _lost(self) -> None:
        if self._port is not None:
            self._drop()
            self._say("warn", tr("{port} is not there. It is used as soon as the scanner is plugged in.", port=self._name))  # fmt: skip

    def _drop(self) -> None:
        port, self._port = self._port, None
        self._data.clear()
        self._still.stop()
        if port is not None:
            port.readyRead.disconnect(self._read)
            port.errorOccurred.disconnect(self._failed)
            port.close()
            port.deleteLater()

    def _read(self) -> None:
        if self._port is None:
            return
        self._still.stop()
        for byte in bytes(self._port.readAll().data()):
            if byte in b"\r\n":
                self._end()
            elif len(self._data) < MOST:
                self._data.append(byte)
        if self._data:
            self._still.start()

    def _end(self) -> None:
        code = text_of(bytes(self._data))
        self._data.clear()
        if code:
            self.scanned.emit(code)
