"""Settings, Scanner, in the real window: keys into the box, what is kept, the codes on paper, a serial port."""

import os
import tty
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from itam_desktop.widgets.scanner_check import CODES
from itam_desktop.window.main_window import MainWindow
from itam_desktop.window.settings.scanner import ScannerSettings
from itam_desktop.window.settings.scanner_codes import codes_pdf
from tests.window.test_window import path, programs, window

__all__ = ["path", "programs", "window"]
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support raise", extend=True)
clock = [50_000]


def scan(target: Any, text: str, end: str = "\r", gap: int = 8, first: Qt.Key | None = None) -> None:
    clock[0] += 3_000
    keys = [(int(first), "")] if first is not None else []
    keys += [(ord(c.upper()), c) for c in text]
    keys += [(int({"\t": Qt.Key.Key_Tab}.get(c, Qt.Key.Key_Return)), c) for c in end]
    for key, words in keys:
        clock[0] += gap
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, words)
            event.setTimestamp(clock[0])
            QApplication.sendEvent(target, event)


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> ScannerSettings:
    window.show_setting("scanner")
    made = window.current._made["scanner"]  # type: ignore[attr-defined]
    assert isinstance(made, ScannerSettings)
    window.activateWindow()
    made.catcher.setFocus()
    qtbot.waitUntil(made.catcher.hasFocus)
    return made


def said(page: ScannerSettings) -> list[str]:
    from itam_desktop.widgets.parts import Label

    found = []
    for n in range(page.findings.count()):
        widget = page.findings.itemAt(n).widget()
        found.append(widget.findChildren(Label)[0].text())
    return found


@pytest.mark.parametrize("end", ["\r", "\r\n", "\t", ""])
def test_scans_into_the_box_are_heard_whole_and_kept(qtbot: QtBot, window: MainWindow, page: ScannerSettings, end: str) -> None:  # fmt: skip
    for n, code in enumerate(CODES.values(), 1):
        scan(page.catcher, code, end, gap=20, first=Qt.Key.Key_F9)
        qtbot.waitUntil(lambda n=n: len(page.heard) == n)
    assert [(one.text, one.end, one.key) for one in page.heard] == [(code, end, "F9") for code in CODES.values()]
    assert window.scanners is not None
    assert window.scanners.kept == {"gap_ms": 40, "prefix": "F9", "end": end or "none"}
    assert window.scanners.filter.burst.gap == 40 and page.first.current() == 1
    assert window.current is window.page("settings") and page.isVisible()  # no scan opened or commanded anything
    qtbot.waitUntil(lambda: window.desk.setting("scanner") == window.scanners.kept)  # type: ignore[union-attr]


def test_a_scan_beside_the_box_opens_nothing_and_the_box_asks_for_it_once_more(
    qtbot: QtBot, window: MainWindow, page: ScannerSettings
) -> None:
    settings = window.current
    settings.focus_first()
    scan(window.focusWidget(), CODES["tag"])
    qtbot.waitUntil(page.catcher.hasFocus)
    assert window.current is settings and page.heard == []
    assert page.catcher._words() == "Now the box listens: scan the code once more"
    scan(page.catcher, CODES["tag"])
    qtbot.waitUntil(lambda: len(page.heard) == 1)
    assert page.catcher._words() == "Scan a code now…"


def test_a_wrong_keyboard_is_said_with_how_to_mend_it(qtbot: QtBot, page: ScannerSettings) -> None:
    from tests.widgets.test_scanner_check import US_DE

    scan(page.catcher, US_DE(CODES["letters"]))
    qtbot.waitUntil(lambda: page.findings.count() > 0)
    assert said(page)[0] == "Your scanner is set to a US keyboard while this computer has a German one."
    page.again_button.click()
    assert page.findings.count() == 0 and page.heard == []


def test_f9_first_can_be_chosen_by_hand(window: MainWindow, page: ScannerSettings) -> None:
    page.first.choose(1)
    assert window.scanners is not None and window.scanners.filter._prefix_key == int(Qt.Key.Key_F9)
    page.first.choose(0)
    assert window.scanners.filter._prefix_key == 0


def test_the_printed_codes_read_back_as_they_are() -> None:
    import pypdfium2
    import zxingcpp

    document = pypdfium2.PdfDocument(codes_pdf("Studio Nordkai"))
    assert len(document) == 1
    found = zxingcpp.read_barcodes(document[0].render(scale=300 / 72, grayscale=True).to_pil())
    assert [one.text for one in sorted(found, key=lambda one: one.position.top_left.y)] == list(CODES.values())


def test_the_codes_on_the_screen_read_back_in_both_looks(qtbot: QtBot, page: ScannerSettings) -> None:
    import zxingcpp
    from PIL import Image
    from PySide6.QtGui import QImage

    shot = page.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    picture = Image.frombytes(
        "L", (shot.width(), shot.height()), bytes(shot.constBits()), "raw", "L", shot.bytesPerLine()
    )
    assert {one.text for one in zxingcpp.read_barcodes(picture)} == set(CODES.values())


def test_scans_of_a_serial_port_open_records_and_go_into_the_box(qtbot: QtBot, window: MainWindow, page: ScannerSettings, tmp_path: Path) -> None:  # fmt: skip
    far, near = os.openpty()
    try:
        tty.setraw(near)
        port = tmp_path / "ttySCAN"
        port.symlink_to(os.ttyname(near))
        page._keep(port=str(port), baud=9600)
        assert window.scanners is not None and window.scanners.serial.level == "ok"
        assert page.port_state.text() == window.scanners.serial.words
        os.write(far, b"LT00043M\r")
        qtbot.waitUntil(lambda: [one.text for one in page.heard] == ["LT00043M"])
        window.go("people")
        window.current.focus_first()
        tag = window.desk.conn.execute("SELECT id, tag FROM asset ORDER BY id DESC LIMIT 1").fetchone()
        os.write(far, tag[1].replace("-", "").encode() + b"\r\n")
        qtbot.waitUntil(lambda: window.current.key == "assets")
        qtbot.waitUntil(lambda: window.current.detail.record == tag[0])  # type: ignore[attr-defined]
    finally:
        window.scanners.serial.close()  # type: ignore[union-attr]
        os.close(far)
        os.close(near)


def test_a_code_from_a_port_is_a_dialogs_fields_text_and_presses_nothing(qtbot: QtBot, window: MainWindow) -> None:
    from PySide6.QtWidgets import QLineEdit, QVBoxLayout

    from itam_desktop.widgets.dialog import Dialog
    from itam_desktop.widgets.parts import wrap

    first, second = QLineEdit(), QLineEdit()
    box = QVBoxLayout()
    for one in (first, second):
        box.addWidget(one)
    dialog = Dialog(window, "Receive", content=wrap(box), verb="Save")
    pressed: list[int] = []
    dialog.primary.clicked.connect(lambda: pressed.append(1))
    dialog.open()
    dialog.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    assert window.scanners is not None
    window.scanners.arrived("PF-4XK2P9")
    qtbot.waitUntil(second.hasFocus)
    window.scanners.arrived("PF-4XK2P8")
    qtbot.waitUntil(lambda: not second.hasFocus())
    assert (first.text(), second.text(), pressed) == ("PF-4XK2P9", "PF-4XK2P8", [])
    dialog.reject()
