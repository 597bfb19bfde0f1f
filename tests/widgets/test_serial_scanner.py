"""A scanner on a serial port, tried on a real pair of pseudo-terminals."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from itam_desktop.widgets import serial_scanner
from itam_desktop.widgets.serial_scanner import SerialScanner, missing, text_of

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a pair of pseudo-terminals is needed")


class Cable:
    """What a scanner is plugged in with: a name in a folder that points at one end of a pty."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "ttySCAN"
        self.far = -1

    def plug_in(self) -> None:
        import tty

        self.far, near = os.openpty()
        tty.setraw(near)
        self.path.symlink_to(os.ttyname(near))
        self._near = near

    def pull_out(self) -> None:
        self.path.unlink(missing_ok=True)
        if self.far >= 0:
            os.close(self.far)
            os.close(self._near)
            self.far = -1

    def send(self, data: bytes) -> None:
        os.write(self.far, data)


@pytest.fixture
def cable(tmp_path: Path) -> Iterator[Cable]:
    made = Cable(tmp_path)
    made.plug_in()
    yield made
    made.pull_out()


@pytest.fixture
def scanner(monkeypatch: pytest.MonkeyPatch) -> Iterator[SerialScanner]:
    monkeypatch.setattr(serial_scanner, "AGAIN_MS", 50)
    made = SerialScanner()
    yield made
    made.close()


def test_codes_come_whole_however_they_end(qtbot: QtBot, cable: Cable, scanner: SerialScanner) -> None:
    told: list[str] = []
    scanner.scanned.connect(told.append)
    scanner.use(str(cable.path))
    assert scanner.level == "ok", scanner.words
    cable.send(b"LT00043M\rLT00118G\nLT0")
    cable.send("0119E\r\n\x02Größe-1\x03\r".encode("cp1252"))
    cable.send(b"LAST-ONE")
    qtbot.waitUntil(lambda: len(told) == 5)
    assert told == ["LT00043M", "LT00118G", "LT00119E", "Größe-1", "LAST-ONE"]


def test_a_scanner_that_is_unplugged_works_again_when_it_is_back(qtbot: QtBot, cable: Cable, scanner: SerialScanner) -> None:  # fmt: skip
    states: list[str] = []
    scanner.state.connect(lambda level, words: states.append(level))
    scanner.use(str(cable.path))
    cable.pull_out()
    qtbot.waitUntil(lambda: scanner.level == "warn")
    cable.plug_in()
    qtbot.waitUntil(lambda: scanner.level == "ok", timeout=4000)
    with qtbot.waitSignal(scanner.scanned) as told:
        cable.send(b"LT00043M\r")
    assert told.args == ["LT00043M"] and states == ["ok", "warn", "ok"]


def test_a_port_that_is_not_there_is_said_and_waited_for(tmp_path: Path, scanner: SerialScanner) -> None:
    scanner.use(str(tmp_path / "none"))
    assert scanner.level == "warn" and "none is not there" in scanner.words
    scanner.use("")
    assert scanner.level == "off"


def test_a_missing_module_is_said_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    assert missing() == ""
    monkeypatch.setitem(sys.modules, "PySide6.QtSerialPort", None)
    assert "not installed" in missing()
    scanner = SerialScanner()
    scanner.use("ttyS0")
    assert (scanner.level, scanner.words) == ("off", missing())


def test_bytes_are_read_as_text() -> None:
    assert [text_of(one) for one in (b"A\x1dB", "ü".encode(), "ü".encode("cp1252"))] == ["AB", "ü", "ü"]
