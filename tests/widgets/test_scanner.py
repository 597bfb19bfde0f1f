"""A scan is recognised by its speed, wherever the focus is not in an editor."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from itam_desktop.widgets.scanner import Burst, ScanFilter, is_editor
from itam_desktop.widgets.search_line import ScanLine, SearchLine


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
        self.passed: list[str] = []
        self.button.clicked.connect(self.count)
        self.button.setAutoDefault(True)
        layout = QVBoxLayout(self)
        for one in (self.line, self.button, self.combo, self.search):
            layout.addWidget(one)

    def count(self) -> None:
        self.pressed += 1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & CTRL:
            self.passed.append(event.text())


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


# ---------------------------------------------------------------- what scanners do besides
CTRL, ALT, PAD = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.KeypadModifier,
)


def press(target: QWidget, key: int, words: str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, gap: int = 8) -> None:  # fmt: skip
    clock[0] += gap
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, modifiers, words)
        event.setTimestamp(clock[0])
        QApplication.sendEvent(target, event)


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n", "\t", ""], ids=["CR", "LF", "CR LF", "Tab", "none"])
@pytest.mark.parametrize("first", [None, Qt.Key.Key_F9], ids=["plain", "F9"])
@pytest.mark.parametrize("gap", [1, 8, 35, 60])
def test_every_ending_and_speed_gives_the_code_once(window: Window, scans: ScanFilter, qtbot: QtBot, end: str, first: Qt.Key | None, gap: int) -> None:  # fmt: skip
    scans.configure(60, "F9" if first else "")
    told: list[str] = []
    scans.scanned.connect(told.append)
    window.button.setFocus()
    scan(window.button, "LT00043M", gap=gap, end=end, first=first)
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(20)
    assert told == ["LT00043M"] and window.pressed == 0


def test_a_double_trigger_is_not_told_but_heard(window: Window, scans: ScanFilter) -> None:
    told: list[str] = []
    heard: list[str] = []
    scans.scanned.connect(told.append)
    scans.doubled.connect(heard.append)
    window.button.setFocus()
    scan(window.button, "LT00043M")
    clock[0] -= 4_500
    scan(window.button, "LT00043M")
    assert (told, heard, window.pressed) == (["LT00043M"], ["LT00043M"], 0)


def test_control_signs_in_a_code_are_left_out_and_press_no_shortcut(window: Window, scans: ScanFilter) -> None:
    told: list[str] = []
    scans.scanned.connect(told.append)
    window.button.setFocus()
    clock[0] += 5_000
    for c in "8004":
        press(window.button, ord(c), c)
    press(window.button, int(Qt.Key.Key_BracketRight), "\x1d", CTRL)  # GS
    press(window.button, int(Qt.Key.Key_D), "\x04", CTRL)  # EOT: Ctrl+D is a command of the window
    for c in "4012":
        press(window.button, ord(c), c)
    press(window.button, int(Qt.Key.Key_M), "\r", CTRL)  # Enter as a control sign
    assert told == ["80044012"]


def test_characters_given_by_their_number_are_one_code(window: Window, scans: ScanFilter) -> None:
    """Alt+numpad: many keys without text, then the character; longer between two than the gap."""
    told: list[str] = []
    scans.scanned.connect(told.append)
    window.button.setFocus()
    clock[0] += 5_000
    for c in "LT00043M":
        for digit in f"{ord(c):04d}":
            press(window.button, ord(digit), "", ALT | PAD, gap=16)
        press(window.button, 0, c, gap=16)
    press(window.button, int(Qt.Key.Key_Return), "\r")
    assert told == ["LT00043M"] and window.pressed == 0


def test_the_text_prefix_leads_out_of_an_editor_and_a_typed_one_stays(qtbot: QtBot, window: Window, scans: ScanFilter) -> None:  # fmt: skip
    scans.configure(60, "~X")
    window.line.setFocus()
    with qtbot.waitSignal(scans.scanned) as told:
        scan(window.line, "~XLT00043M")
    assert told.args == ["LT00043M"] and window.line.text() == ""
    press(window.line, ord("~"), "~", gap=400)
    qtbot.waitUntil(lambda: window.line.text() == "~")
    for c in "~y":
        press(window.line, ord(c), c)
    assert window.line.text() == "~~y"


def test_with_the_prefix_a_short_code_counts_too(qtbot: QtBot, window: Window, scans: ScanFilter) -> None:
    scans.configure(60, "F9")
    window.line.setFocus()
    with qtbot.waitSignal(scans.scanned) as told:
        scan(window.line, "A7", first=Qt.Key.Key_F9)
    assert told.args == ["A7"]


class Strange(QDialog):
    """A dialog with a default button, not made of our parts."""

    def __init__(self) -> None:
        super().__init__()
        self.line, self.other = QLineEdit(), QLineEdit()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok)
        self.ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setDefault(True)
        layout = QVBoxLayout(self)
        for one in (self.line, self.other, self.buttons):
            layout.addWidget(one)


@pytest.mark.parametrize("end", ["\r", "\r\n"], ids=["CR", "CR LF"])
@pytest.mark.parametrize("where", ["line", "ok", "itself"])
def test_a_scans_enter_never_presses_a_dialogs_default_button(qtbot: QtBot, scans: ScanFilter, where: str, end: str) -> None:  # fmt: skip
    dialog = Strange()
    qtbot.addWidget(dialog)
    pressed: list[int] = []
    dialog.ok.clicked.connect(lambda: pressed.append(1))
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    if where == "itself":
        dialog.setFocus()
    target: QWidget = {"line": dialog.line, "ok": dialog.ok, "itself": dialog}[where]
    target.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is target)
    scan(target, "LT00043M", end=end)
    assert not pressed
    if where == "line":
        assert dialog.line.text() == "LT00043M"
        press(dialog.line, int(Qt.Key.Key_Return), "\r", gap=900)  # a person's Enter is an Enter
        assert pressed


def test_shortcuts_as_control_signs_in_an_editor_do_nothing_and_a_persons_do(window: Window, scans: ScanFilter) -> None:
    window.line.setFocus()
    clock[0] += 5_000
    for c in "LT00043M":
        press(window.line, ord(c), c)
    press(window.line, int(Qt.Key.Key_D), "\x04", CTRL)  # EOT: Ctrl+D is a command of the window
    for c in "99":
        press(window.line, ord(c), c)
    assert window.line.text() == "LT00043M99" and window.passed == []
    press(window.line, int(Qt.Key.Key_D), "\x04", CTRL, gap=700)
    assert window.passed == ["\x04"]
    press(window.line, int(Qt.Key.Key_A), "\x01", CTRL, gap=700)
    assert window.line.selectedText() == "LT00043M99"


def test_a_scan_over_an_open_menu_chooses_nothing(qtbot: QtBot, window: Window, scans: ScanFilter) -> None:
    chosen: list[str] = []
    menu = QMenu(window)
    for words in ("&Lend", "&Take back"):
        menu.addAction(words, lambda words=words: chosen.append(words))
    menu.setActiveAction(menu.actions()[0])
    menu.popup(window.mapToGlobal(window.rect().center()))
    qtbot.waitUntil(menu.isVisible)
    with qtbot.waitSignal(scans.scanned) as told:
        scan(menu, "LT00043M")
    assert told.args == ["LT00043M"] and chosen == []
    menu.close()


def test_what_comes_by_another_way_is_told_as_a_scan_once(scans: ScanFilter) -> None:
    told: list[str] = []
    scans.scanned.connect(told.append)
    for code in ("\x02LT00043M\x03", "LT00043M", " ", "LT00118G"):
        scans.arrived(code)
    assert told == ["LT00043M", "LT00118G"]


def test_a_widget_that_takes_keys_gets_all_of_them(window: Window, scans: ScanFilter, qtbot: QtBot) -> None:
    window.button.takes_keys = True  # type: ignore[attr-defined]
    window.button.setFocus()
    with qtbot.assertNotEmitted(scans.scanned, wait=120):
        scan(window.button, "LT00043M", end="")


@pytest.fixture
def line(qtbot: QtBot) -> ScanLine:
    holder = QWidget()
    made, after = ScanLine(), QLineEdit()
    layout = QVBoxLayout(holder)
    layout.addWidget(made)
    layout.addWidget(after)
    qtbot.addWidget(holder)
    holder.show()
    qtbot.waitExposed(holder)
    holder.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    made.holder = holder  # type: ignore[attr-defined]
    return made


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n", "\t"], ids=["CR", "LF", "CR LF", "Tab"])
@pytest.mark.parametrize("before", ["", "x "])
def test_a_scan_line_tells_the_scan_and_nothing_that_stood_there(qtbot: QtBot, line: ScanLine, before: str, end: str) -> None:  # fmt: skip
    told: list[str] = []
    typed: list[str] = []
    line.scanned.connect(told.append)
    line.entered.connect(typed.append)
    for _ in range(3):
        line.setText(before)
        clock[0] += 5_000
        for c in "LT00043M" + end:
            key = {"\r": Qt.Key.Key_Return, "\n": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}.get(c)
            press(line, int(key) if key else ord(c), c)
        assert line.hasFocus() and line.text() == ""
    assert (told, typed) == (["LT00043M"] * 3, [])


def test_a_scan_line_tells_a_scan_that_only_silence_ends(qtbot: QtBot, line: ScanLine) -> None:
    for code, silent in (("LT00043M", False), ("SN-0815", True)):
        line.silent = silent
        with qtbot.waitSignal(line.scanned) as told:
            scan(line, code, end="")
        assert told.args == [code] and line.text() == ""
    line.silent = False
    with qtbot.assertNotEmitted(line.scanned, wait=150):
        scan(line, "SN-0815", end="")  # no check character: perhaps a person
    assert line.text() == "SN-0815"


def test_what_a_person_types_into_a_scan_line_is_entered_and_tab_leaves_it(line: ScanLine) -> None:
    told: list[str] = []
    typed: list[str] = []
    line.scanned.connect(told.append)
    line.entered.connect(typed.append)
    for c in "lt00043m":
        press(line, ord(c.upper()), c, gap=250)
    press(line, int(Qt.Key.Key_Return), "\r", gap=250)
    assert (told, typed) == ([], ["lt00043m"])
    press(line, int(Qt.Key.Key_Tab), "\t", gap=900)
    assert not line.hasFocus()


@pytest.mark.parametrize("at", [1, 3, 5, 7])
def test_a_scan_whose_keys_had_to_wait_is_whole(line: ScanLine, at: int) -> None:
    told: list[str] = []
    typed: list[str] = []
    line.scanned.connect(told.append)
    line.entered.connect(typed.append)
    line.setText("left over ")
    clock[0] += 5_000
    for _ in range(3):  # one right after the other
        for n, c in enumerate("LT00043M\r"):
            press(line, int(Qt.Key.Key_Return) if c == "\r" else ord(c), c, gap=180 if n == at else 8)
    assert (told, typed) == (["LT00043M"] * 3, [])


@pytest.mark.parametrize("at", [4, 5, 6, 7, 8])
def test_an_enter_that_had_to_wait_presses_no_button_either(qtbot: QtBot, window: Window, scans: ScanFilter, at: int) -> None:  # fmt: skip
    window.button.setFocus()
    clock[0] += 5_000
    for n, c in enumerate("LT00043M"):
        press(window.button, ord(c), c, gap=8)
        if n + 1 == at:
            qtbot.wait(200)
            clock[0] += 200
    press(window.button, int(Qt.Key.Key_Return), "\r")
    assert window.pressed == 0
    clock[0] += 1_000
    press(window.button, int(Qt.Key.Key_Return), "\r")
    assert window.pressed == 1


@pytest.mark.parametrize("how", ["signs with their Ctrl key", "characters by their number", "Tab and Enter"])
def test_the_end_of_a_scan_into_a_foreign_dialog_presses_nothing(qtbot: QtBot, scans: ScanFilter, how: str) -> None:
    dialog = Strange()
    qtbot.addWidget(dialog)
    pressed: list[int] = []
    dialog.ok.clicked.connect(lambda: pressed.append(1))
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    line = dialog.other
    line.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is line)
    clock[0] += 5_000
    for n, c in enumerate("LT00043M"):
        if how.startswith("signs") and n in (4, 6):
            press(line, int(Qt.Key.Key_Control), "")  # a scanner presses it as a person does
            press(line, int(Qt.Key.Key_BracketRight), "\x1d", CTRL)
        if how.startswith("characters"):
            for digit in f"{ord(c):04d}":
                press(line, ord(digit), "", ALT | PAD, gap=16)
        press(line, ord(c), c, gap=16)
    if how.startswith("Tab"):
        press(line, int(Qt.Key.Key_Tab), "\t")
        assert QApplication.focusWidget() is dialog.ok
    press(QApplication.focusWidget(), int(Qt.Key.Key_Return), "\r")
    press(QApplication.focusWidget(), int(Qt.Key.Key_Enter), "\n")
    assert line.text() == "LT00043M"
    assert not pressed
    press(QApplication.focusWidget(), int(Qt.Key.Key_Return), "\r", gap=900)  # a person's Enter is an Enter
    assert pressed


def test_a_scan_line_takes_characters_given_by_their_number(line: ScanLine) -> None:
    told: list[str] = []
    line.scanned.connect(told.append)
    clock[0] += 5_000
    for c in "LT00043M-LT00043M":
        for digit in f"{ord(c):04d}":
            press(line, ord(digit), "", ALT | PAD, gap=20)
        press(line, 0, c, gap=20)
    press(line, int(Qt.Key.Key_Return), "\r")
    assert (told, line.text()) == (["LT00043M-LT00043M"], "")


@pytest.mark.parametrize(("gap", "pressed"), [(40, 0), (400, 1)])
def test_an_enter_right_after_a_letter_presses_no_button(window: Window, scans: ScanFilter, gap: int, pressed: int) -> None:  # fmt: skip
    window.button.setFocus()
    press(window.button, ord("A"), "A", gap=5_000)
    press(window.button, int(Qt.Key.Key_Return), "\r", gap=gap)
    assert window.pressed == pressed


def test_a_text_prefix_is_no_part_of_the_code_anywhere(window: Window, scans: ScanFilter) -> None:
    told: list[str] = []
    scans.scanned.connect(told.append)
    scans.configure(60, "~X")
    window.button.setFocus()
    scan(window.button, "~XLT00043M")
    assert told == ["LT00043M"]


def test_a_line_feed_after_the_enter_of_a_scan_goes_no_field_too_far(window: Window, scans: ScanFilter) -> None:
    entered: list[str] = []
    window.line.returnPressed.connect(lambda: entered.append(window.line.text()))
    window.line.setFocus()
    scan(window.line, "LT00043M", end="\r\n")
    assert entered == ["LT00043M"]


def test_a_persons_shortcut_right_after_quick_typing_is_theirs(window: Window, scans: ScanFilter) -> None:
    window.line.setFocus()
    clock[0] += 5_000
    for c in "quick":
        press(window.line, ord(c.upper()), c)
    press(window.line, int(Qt.Key.Key_S), "\x13", CTRL)
    assert window.passed == ["\x13"]


def test_silence_is_longer_than_the_longest_pause_within_a_scan(scans: ScanFilter) -> None:
    for gap in (35, 60, 100):
        scans.configure(gap, "")
        assert scans.burst.silence >= max(100, gap + 40)
