"""The look holds in light and dark, at any text size, with longer texts and right to left."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from itam_desktop.kernel import texts
from itam_desktop.kernel.resources import resource_path
from itam_desktop.widgets import theme
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.notices import SIGNS, NoticeCard, NoticeLine, ProgressStrip
from itam_desktop.widgets.painters import Seats, initials
from itam_desktop.widgets.parts import Button, Label, button, field, label, plain_tip
from itam_desktop.widgets.surfaces import EmptyState
from itam_desktop.widgets.switches import Chip, RailButton, Segments, Tabs
from tests.widgets import gallery

SOURCES = sorted(Path(theme.__file__).parent.glob("*.py"))
R = QPalette.ColorRole


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_are_legible(qapp: QApplication, scheme: str) -> None:
    theme.install(qapp, scheme)
    role, contrast = theme.role, theme.contrast
    for ground in (R.Window, R.Base, R.AlternateBase):
        for words in (R.Text, R.PlaceholderText, R.Link):
            assert contrast(role(words), role(ground)) >= 4.5, (ground, words)
    assert contrast(role(R.HighlightedText), role(R.Highlight)) >= 4.5
    assert contrast(role(R.BrightText), role(R.Accent)) >= 4.5
    for name in theme.MEANINGS:
        ink, tint, solid = theme.meaning(name)
        assert contrast(ink, tint) >= 4.5, name
        assert contrast(ink, theme.mix(tint, solid, 0.18)) >= 4.5, name
        assert contrast(ink, role(R.Base)) >= 4.5, name
        assert contrast(solid, role(R.Base)) >= 3, name
    for person in ("Ana Ruiz", "Anna Berg", "Mehmet Kaya", "Jonas Lindqvist", "Petra Novák", "Li", "Bo", "Cy"):
        assert contrast(*theme.avatar(person)) >= 4.5, person
    assert contrast(role(R.Dark), role(R.Base)) >= 3


def test_the_look_changes_while_the_program_runs(qapp: QApplication, qtbot: QtBot) -> None:
    theme.install(qapp, "light")
    words = label("soft", tone="soft")
    qtbot.addWidget(words)
    before, height = words.palette().color(R.WindowText), words.sizeHint().height()
    theme.install(qapp, "dark", 150)
    assert theme.is_dark()
    assert words.palette().color(R.WindowText) != before
    assert words.sizeHint().height() > height
    assert qapp.palette().color(R.Window).lightness() < 64


def test_colours_live_in_the_theme_only() -> None:
    for source in SOURCES:
        if source.name != "theme.py":
            assert not re.findall(r"[\"']#[0-9A-Fa-f]{3,8}[\"']", source.read_text(encoding="utf-8")), source.name


def test_every_icon_that_is_named_is_there() -> None:
    named = {icon for _, icon in theme.STAGES.values()} | set(SIGNS.values())
    for source in SOURCES:
        words = source.read_text(encoding="utf-8")
        named |= set(re.findall(r"(?:paint_icon|add_sign|Picture|set_icon|show_icon)\([^\"\n]*\"([a-z0-9-]+)\"", words))
        named |= set(re.findall(r"button\((?:tr\()?\"[^\"]*\"\)?, \"([a-z0-9-]+)\"", words))
    assert len(named) > 20
    assert {n for n in named if not resource_path("icons", f"{n}.svg").is_file()} == set()


def test_all_words_are_plain_text() -> None:
    for source in SOURCES:
        words = source.read_text(encoding="utf-8")
        assert "QLabel(" not in words.replace("class Label(QLabel)", ""), source.name
        assert not re.search(r"setToolTip\((?!plain_tip)", words), source.name
    assert label("<b>x</b>").textFormat() == Qt.TextFormat.PlainText
    assert "&lt;img" in plain_tip("<img src=x>")


def cut(page: QWidget) -> list[str]:
    """Words that have less room than they need."""
    found = []
    for one in page.findChildren(QWidget):
        if not one.isVisible():
            continue
        if isinstance(one, Label) and not one._elided:
            need = one.minimumHeight() if one.wordWrap() else one.sizeHint().height()
            if one.height() < need or (not one.wordWrap() and one.width() < one.sizeHint().width()):
                found.append(one.text())
        elif isinstance(one, QAbstractButton) and one.text() and not isinstance(one.parent(), QLineEdit):
            need = one.minimumSizeHint()
            found += [one.text()] * (one.width() < need.width() or one.height() < need.height())
    return found


@pytest.mark.parametrize("way", list(gallery.WAYS))
@pytest.mark.parametrize("page", list(gallery.PAGES))
def test_no_word_is_cut(qapp: QApplication, qtbot: QtBot, page: str, way: str) -> None:
    make: Callable[[], QWidget] = gallery.PAGES[page]
    if way in ("longer", "mirrored"):
        texts.install(texts.pseudo)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft if way == "mirrored" else Qt.LayoutDirection.LeftToRight)
    theme.install(qapp, *gallery.WAYS[way])
    try:
        shown = make()
        qtbot.addWidget(shown)
        if page != "dialog":
            shown.resize(*((1920, 1200) if way == "large" else (1280, 800)))
        shown.show()
        qtbot.waitExposed(shown)
        assert cut(shown) == []
        shown.grab()
        for one in shown.findChildren(QWidget):
            focusable = one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
            if focusable and not isinstance(one.parent(), QLineEdit):
                assert one.accessibleName() or (isinstance(one, QAbstractButton) and one.text()) or page == "parts", one
                assert min(one.width(), one.height()) >= 18, one
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_enter_in_a_dialogs_field_presses_nothing_and_with_ctrl_the_verb(qtbot: QtBot) -> None:
    line = field(name="To whom")
    dialog = Dialog(None, "Give out", content=line, verb="Give out")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    line.setFocus()
    with qtbot.assertNotEmitted(dialog.finished):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_enter_presses_a_button_that_has_the_focus(qtbot: QtBot) -> None:
    one = button("Give out")
    qtbot.addWidget(one)
    one.show()
    with qtbot.waitSignal(one.clicked):
        qtbot.keyClick(one, Qt.Key.Key_Return)


def test_a_button_without_words_is_named_by_its_tip() -> None:
    assert button("", "x", tip="Close").accessibleName() == "Close"
    assert Button("R&&D").accessibleName() == "R&D"


def test_a_chip_is_dropped_by_key_and_by_its_cross(qtbot: QtBot) -> None:
    chip = Chip("Status", "In stock")
    qtbot.addWidget(chip)
    chip.show()
    chip.resize(chip.sizeHint())
    with qtbot.waitSignal(chip.dropped):
        qtbot.keyClick(chip, Qt.Key.Key_Delete)
    with qtbot.waitSignal(chip.dropped):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 10, 12))
    with qtbot.waitSignal(chip.clicked), qtbot.assertNotEmitted(chip.dropped):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(20, 12))


def test_segments_tell_a_choice_once(qtbot: QtBot) -> None:
    one = Segments(["Week", "Year"], 1)
    qtbot.addWidget(one)
    with qtbot.waitSignal(one.chosen) as told:
        one.choose(0)
    assert told.args == [0]
    with qtbot.assertNotEmitted(one.chosen):
        one.choose(0)


def test_tabs_keep_words_and_counts(qtbot: QtBot) -> None:
    tabs = Tabs([("All", "214"), ("R&D", "3")])
    qtbot.addWidget(tabs)
    tabs.set_count(1, "4")
    assert tabs.accessibleTabName(1) == "R&D 4"
    with qtbot.assertNotEmitted(tabs.currentChanged):
        tabs.set_items([("A", ""), ("B", ""), ("C", "")], 2)
    assert tabs.currentIndex() == 2
    assert RailButton("Stock", "package", "3").accessibleName() == "Stock 3"


def test_the_notice_line_offers_undo_only_when_there_is_something_to_undo(qtbot: QtBot) -> None:
    line = NoticeLine()
    qtbot.addWidget(line)
    line.show()
    line.tell("Saved.")
    assert not line._undo.isVisible()
    line.tell("Given out.", undo=True)
    with qtbot.waitSignal(line.undo_pressed):
        qtbot.mouseClick(line._undo, Qt.MouseButton.LeftButton)


def test_progress_shows_itself_only_when_work_takes_long(qtbot: QtBot) -> None:
    strip = ProgressStrip(patience_ms=30)
    qtbot.addWidget(strip)
    strip.begin("Reading row")
    strip.end()
    assert not strip.isVisible()
    strip.begin("Reading row")
    qtbot.waitUntil(strip.isVisible)
    strip.tell(18_240, 54_000)
    assert strip._what.text() == "Reading row 18,240 of 54,000"
    with qtbot.waitSignal(strip.cancelled):
        qtbot.mouseClick(strip._cancel, Qt.MouseButton.LeftButton)


def test_notices_and_empty_lists_have_one_verb(qtbot: QtBot) -> None:
    card = NoticeCard("warn", "4 licences", "more", "Show")
    empty = EmptyState("file", "None", "Words", "Add")
    for one in (card, empty):
        qtbot.addWidget(one)
        one.show()
    with qtbot.waitSignal(card.pressed):
        qtbot.mouseClick(card.findChild(Button), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(empty.first):
        qtbot.mouseClick(empty.findChild(Button), Qt.MouseButton.LeftButton)
    assert card.findChildren(QLabel)[0].textFormat() == Qt.TextFormat.PlainText


def test_seats_and_initials() -> None:
    assert (Seats(10, 6, 1, 1).free, Seats(10, 12).short) == (2, 2)
    assert [initials(n) for n in ("Ana Ruiz", "Prince", "", "Jean-Luc Picard", "王 小明")] == [
        "AR",
        "P",
        "",
        "JP",
        "王小",
    ]
