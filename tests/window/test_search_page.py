"""Search over everything on one page: by kind, with what matched, former values too; the commands that lead there."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import itam_desktop.all_tables  # noqa: F401
from itam_desktop.app import Program
from itam_desktop.assets import actions
from itam_desktop.kernel.style import Style
from itam_desktop.store import finding, reading
from itam_desktop.store.office import Store
from itam_desktop.window.commands import OF_PARTS, fixed
from itam_desktop.window.main_window import MainWindow
from itam_desktop.window.palette import CommandList, Keys
from itam_desktop.window.search_page import HitLine, pieces
from tests.window_settings import real_office


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = real_office.make(tmp_path)
    with Store.open(path) as store:
        first = store._raw.execute("SELECT id FROM asset ORDER BY id LIMIT 1").fetchone()[0]
        for notes in ("The hinge is loose, ask Kowalski", None):
            store.perform(lambda tx, n=notes: actions.change(tx, "asset", [first], {"notes": n}))
        store.perform(
            lambda tx: actions.attach(tx, "asset", first, "Invoice Kowalski.pdf", b"%PDF-", "application/pdf")
        )
    return path


@pytest.fixture
def window(qtbot: QtBot, path: Path) -> Iterator[MainWindow]:
    program = Program(single=False, scanner=False, warm=False)
    program.open(path)
    assert program.main is not None
    yield program.main
    program.close()


def found(path: Path, text: str) -> dict[str, finding.Section]:
    conn = reading.reader(path)
    try:
        return {s.kind: s for s in finding.everything(conn, reading.kinds_with_custom(conn), text, Style())}
    finally:
        conn.close()


def test_hits_are_told_by_kind_with_the_field_that_matched(path: Path) -> None:
    said = found(path, "ruiz")
    assert said["person"].hits[0].title == "Ana Ruiz"
    assert said["asset"].total == 3
    assert said["asset"].hits[0].matched == (("Holder", "Ana Ruiz"),)
    assert [name for name, _ in found(path, "pf 0003")["asset"].hits[0].matched] == ["Serial number"]


def test_files_and_what_was_once_are_found_too(path: Path) -> None:
    said = found(path, "kowalski")
    assert said["attachment"].hits[0].title == "Invoice Kowalski.pdf"
    once = said[finding.EARLIER].hits[0]
    assert once.kind == "asset"
    assert once.matched == (("Notes was", "The hinge is loose, ask Kowalski"),)


def test_nothing_is_an_answer_and_signs_are_no_trouble(path: Path) -> None:
    assert found(path, "xyzzy") == {}
    assert found(path, "") == {}
    for odd in ('"', "'; DROP TABLE asset; --", "a:b:c", "(((", "%_\\", "\u202eruiz", "NEAR(", "*"):
        found(path, odd)


def test_a_long_text_is_shown_around_the_match() -> None:
    said = finding.around("word " * 60 + "needle in it " + "word " * 60, ["needle"])
    assert "needle" in said and len(said) <= finding.LONGEST + 2
    assert pieces("Ana Ruiz", ["rui"]) == [("Ana ", False), ("Rui", True), ("z", False)]
    assert pieces("ﬁn İstanbul", ["ist"])[0][0]


def test_the_page_leads_to_the_records_and_to_all_of_a_kind(qtbot: QtBot, window: MainWindow) -> None:
    window.search_everything("thinkpad")
    page: Any = window.current
    qtbot.waitUntil(lambda: bool(page.sections))
    lines = page.findChildren(HitLine)
    assert len(lines) >= 6
    page.focus_first()
    qtbot.waitUntil(lambda: lines[0].hasFocus())
    QTest.keyClick(lines[0], Qt.Key.Key_Down)
    assert lines[1].hasFocus()
    page._all_of("asset")
    assets: Any = window.current
    assert assets.key == "assets" and window.search.text() == "thinkpad"
    qtbot.waitUntil(lambda: assets.list.model.complete and 0 < assets.list.model.rowCount() < 24)
    window.search_everything("ruiz")
    qtbot.waitUntil(lambda: window.current.line == "ruiz" and bool(window.current.sections))  # type: ignore[attr-defined]
    person = next(line for line in window.current.findChildren(HitLine) if line._hit.kind == "person")
    person.click()
    assert window.current.key == "people"


def test_the_hits_under_the_search_line_end_with_everything(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.current.list.model.complete)  # type: ignore[attr-defined]
    window.activateWindow()
    window.search.setFocus()
    qtbot.waitUntil(window.search.hasFocus)
    QTest.keyClicks(window.search, "ruiz")
    qtbot.waitUntil(lambda: window.finder._popup is not None and window.finder._popup.isVisible())
    rows = window.finder.popup.list
    assert rows.item(rows.count() - 1).text() == "Everything with “ruiz”"
    rows.setCurrentRow(rows.count() - 1)
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    assert window.current.key == "search"


def test_the_commands_find_pages_settings_and_views_and_remember_the_last(qtbot: QtBot, window: MainWindow) -> None:
    palette = CommandList(window)
    qtbot.addWidget(palette)
    palette.line.setText("set tag")
    assert palette.rows.item(0).text() == "Settings: Tags"
    palette.accept()
    assert window.current.key == "settings" and window.current.current == "tags"  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: window.desk.setting("commands:recent") == ["Settings: Tags"])
    window.go("assets")
    again = CommandList(window)
    qtbot.addWidget(again)
    assert again.rows.item(0).text() == "Settings: Tags"
    again.line.setText("view free")
    assert again.rows.item(0).text() == "Show the view “Free to give out”"
    again.accept()
    assert window.current.list.view.word == "Free to give out"  # type: ignore[attr-defined]


def test_every_key_stands_in_the_overview_once(qtbot: QtBot, window: MainWindow) -> None:
    keys = [k for c in fixed(window) for k in c.keys]
    assert len(keys) == len(set(keys))
    assert {
        "Ctrl+N",
        "Ctrl+D",
        "Ctrl+S",
        "F2",
        "Del",
        "Ctrl+P",
        "Ctrl+I",
        "Ctrl+E",
        "Ctrl+Z",
        "Ctrl+Shift+Z",
        "Ctrl+K",
        "F1",
        "/",
        "Ctrl+F",
        "Ctrl+1",
    } <= set(keys)
    dialog = Keys(window)
    qtbot.addWidget(dialog)
    caps = [c.accessibleName() for c in dialog.findChildren(object) if type(c).__name__ == "KeyCap"]
    assert len(caps) == len(keys) + sum(bool(k) for _, k, _ in OF_PARTS)
    dialog.open()
    assert QApplication.activeModalWidget() is dialog or dialog.isVisible()


def test_f1_opens_the_guide_where_one_stands(qtbot: QtBot, window: MainWindow) -> None:
    from PySide6.QtWidgets import QTextBrowser

    from itam_desktop.window.guide import go_to, guide_file
    from itam_desktop.window.main_window import HELP

    path = guide_file()
    assert path is not None
    text = QTextBrowser()
    qtbot.addWidget(text)
    text.setMarkdown(path.read_text(encoding="utf-8"))
    for heading in {*HELP.values(), "Forms"}:
        assert go_to(text, heading), heading
        assert text.textCursor().block().text() == heading
    assert all(e.key in HELP for e in window.entries)
    assert window.help_heading() == "Lists"
    window.current.new()
    qtbot.waitUntil(lambda: window.help_heading() == "Forms")
    window.show_setting("fields")
    assert window.help_heading() == "Own fields"
