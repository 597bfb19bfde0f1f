"""A scan is recognised by its speed, wherever the focus is not in an editor."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from itam_desktop.widgets.scanner import Burst, ScanFilter, is_editor
from itam_desktop.widgets.search_line import SearchLine


def fed(burst: Burst, keys: str, gap: int, start: int = 0) -> list[str]:
    codes = []
    for n, key in enumerate(keys):
        code, _ = burst.feed(key, start + n * gap)
        if code is not None:
            codes.append(code)
    return codes


@pytest.mark.parametrize("gap", [1, 8, 35, 60])
def test_quick_keys_with_enter_are_a_scan(gap: int) -> None:
    assert fed(Burst(), "LT00043M\r", gap) == ["LT00043M"]


@pytest.mark.parametrize("gap", [61, 120])
def test_slow_keys_are_a_person(gap: int) -> None:
    assert fed(Burst(), "LT00043M\r", gap) == []


def test_three_characters_are_too_few() -> None:
    assert fed(Burst(), "ABC\r", 8) == []


def test_tab_and_line_feed_end_a_scan_too() -> None:
    assert fed(Burst(), "LT00043M\t", 8) == ["LT00043M"]
    assert fed(Burst(), "LT00043M\r\n", 8) == ["LT00043M"]


def test_silence_ends_a_scan_without_enter() -> None:
    burst = Burst()
    assert fed(burst, "LT00043M", 8) == []
    assert burst.still(7 * 8 + 99) is None
    assert burst.still(7 * 8 + 100) == "LT00043M"
    assert burst.still(7 * 8 + 500) is None


def test_the_same_code_twice_within_a_moment_is_told_once() -> None:
    burst = Burst()
    assert fed(burst, "LT00043M\r", 8) == ["LT00043M"]
    assert fed(burst, "LT00043M\r", 8, start=1_400) == []
    assert fed(burst, "LT00118G\r", 8, start=1_600) == ["LT00118G"]
    assert fed(burst, "LT00118G\r", 8, start=4_000) == ["LT00118G"]


def test_the_enter_of_a_scan_belongs_to_it_and_a_lonely_one_does_not() -> None:
    burst = Burst()
    for n, key in enumerate("LT00043M"):
        burst.feed(key, n * 8)
    assert burst.feed("\r", 72)[1]
    assert not burst.feed("\r", 5_000)[1]


def test_a_letter_typed_before_a_scan_is_no_part_of_it() -> None:
    burst = Burst()
    burst.feed("x", 0)
    assert fed(burst, "LT00043M\r", 8, start=300) == ["LT00043M"]


class Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.line, self.button, self.combo, self.search = (
            QLineEdit(),
            QPushButton("Give out"),
            QComboBox(),
            SearchLine(),
        )
        self.combo.addItems(["Apple", "Lenovo", "Tools"])
        self.pressed = 0
        self.button.clicked.connect(self.count)
        self.button.setAutoDefault(True)
        layout = QVBoxLayout(self)
        for one in (self.line, self.button, self.combo, self.search):
            layout.addWidget(one)

    def count(self) -> None:
        self.pressed += 1


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    shown = Window()
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)
    shown.activateWindow()
    return shown


@pytest.fixture
def scans(qapp: QApplication) -> ScanFilter:
    made = ScanFilter(qapp)
    yield made  # type: ignore[misc]
    qapp.removeEventFilter(made)
    made.deleteLater()


clock = [1_000_000]


def scan(target: QWidget, code: str, gap: int = 8, end: str = "\r", first: Qt.Key | None = None) -> None:
    """Key events as a scanner sends them, with timestamps of their own."""
    clock[0] += 5_000
    keys = [(int(first), "")] if first is not None else []
    keys += [(ord(c.upper()), c) for c in code] + [(int(Qt.Key.Key_Return), c) for c in end]
    for key, words in keys:
        clock[0] += gap
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, words)
            event.setTimestamp(clock[0])
            QApplication.sendEvent(target, event)


def test_a_scan_over_a_button_is_told_and_presses_nothing(qtbot: QtBot, window: Window, scans: ScanFilter) -> None:
    window.button.setFocus()
    with qtbot.waitSignal(scans.scanned) as told:
        scan(window.button, "LT00043M")
    assert told.args == ["LT00043M"]
    assert window.pressed == 0


def test_a_scan_without_enter_is_told_after_silence(qtbot: QtBot, window: Window, scans: ScanFilter) -> None:
    window.button.setFocus()
    with qtbot.waitSignal(scans.scanned) as told:
        scan(window.button, "LT00043M", end="")
    assert told.args == ["LT00043M"]


def test_a_scan_into_an_editor_is_its_text(qtbot: QtBot, window: Window, scans: ScanFilter) -> None:
    window.line.setFocus()
    with qtbot.assertNotEmitted(scans.scanned, wait=150):
        scan(window.line, "LT00043M")
    assert window.line.text() == "LT00043M"
    assert window.pressed == 0


def test_a_scan_into_the_search_line_is_entered(qtbot: QtBot, window: Window, scans: ScanFilter) -> None:
    window.search.setFocus()
    with qtbot.waitSignal(window.search.entered) as told:
        scan(window.search, "LT00043M")
    assert told.args == ["LT00043M"]


def test_with_the_prefix_a_scan_is_told_from_an_editor_too(qtbot: QtBot, window: Window, scans: ScanFilter) -> None:
    scans.configure(60, "F9")
    window.line.setFocus()
    with qtbot.waitSignal(scans.scanned) as told:
        scan(window.line, "LT00043M", first=Qt.Key.Key_F9)
    assert told.args == ["LT00043M"]
    assert window.line.text() == ""
    scan(window.line, "abcd", gap=200)
    assert window.line.text() == "abcd"


def test_a_scan_changes_no_choice_and_a_persons_letter_does(qtbot: QtBot, window: Window, scans: ScanFilter) -> None:
    window.combo.setFocus()
    with qtbot.waitSignal(scans.scanned):
        scan(window.combo, "LT00043M")
    assert window.combo.currentText() == "Apple"
    with qtbot.waitSignal(window.combo.currentTextChanged):
        scan(window.combo, "l", end="")
    assert window.combo.currentText() == "Lenovo"


def test_a_person_pressing_enter_is_left_alone(qtbot: QtBot, window: Window, scans: ScanFilter) -> None:
    window.button.setFocus()
    with qtbot.assertNotEmitted(scans.scanned, wait=150):
        scan(window.button, "ab", gap=150)


def test_what_is_an_editor(qtbot: QtBot) -> None:
    plain, combo, read_only = QComboBox(), QComboBox(), QLineEdit()
    combo.setEditable(True)
    read_only.setReadOnly(True)
    made = [QLineEdit(), QPlainTextEdit(), QSpinBox(), combo, plain, read_only, QPushButton()]
    for one in made:
        qtbot.addWidget(one)
    assert [is_editor(one) for one in made] == [True, True, True, True, False, False, False]
    assert not is_editor(None)


def test_letters_that_come_together_are_told_once(qtbot: QtBot, window: Window) -> None:
    told: list[str] = []
    window.search.typed.connect(told.append)
    with qtbot.waitSignal(window.search.typed):
        window.search.setText("d")
        window.search.setText("de")
        window.search.setText("dell")
    assert told == ["dell"]


def test_escape_empties_the_line_first(qtbot: QtBot, window: Window) -> None:
    window.search.setText("dell")
    qtbot.keyClick(window.search, Qt.Key.Key_Escape)
    assert window.search.text() == ""
    with qtbot.waitSignal(window.search.escaped):
        qtbot.keyClick(window.search, Qt.Key.Key_Escape)
