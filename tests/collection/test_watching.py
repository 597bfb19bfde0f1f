"""The watched folder: what is new and complete is offered once, also after a restart; nothing is moved, deleted or taken over unasked."""

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from itam_desktop.collection.screens import watcher as screens_watcher
from itam_desktop.collection.screens.watch_dialog import watch_dialog
from itam_desktop.collection.screens.watcher import Watcher, watcher_of
from itam_desktop.collection.watching import MOST_FILES, SETTLE, Watching
from itam_desktop.window.main_window import MainWindow
from tests.collection.gathering import compared, inventory, made, opened, page_of, programs, states

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "agents"
    path.mkdir()
    return path


@pytest.fixture
def watching(folder: Path) -> Watching:
    made = Watching("office")
    made.choose(str(folder), False)
    return made


def put(folder: Path, name: str, words: str) -> Path:
    path = folder / name
    path.write_text(words, encoding="utf-8")
    return path


def names(watching: Watching, at: float) -> list[str]:
    return [one.path.name for one in watching.look(at).found]


# ---------------------------------------------------------------- what is offered
def test_a_file_is_offered_once_it_has_not_changed_for_some_seconds(watching: Watching, folder: Path) -> None:
    whole = inventory("S-1")
    path = put(folder, "a.json", whole[: len(whole) // 2])
    assert (names(watching, 0.0), watching.look(1.0).waiting) == ([], 1)
    path.write_text(whole[:-20], encoding="utf-8")
    assert names(watching, SETTLE + 0.5) == [], "it has grown meanwhile"
    path.write_text(whole, encoding="utf-8")
    assert names(watching, SETTLE + 1) == []
    assert names(watching, 2 * SETTLE + 2) == ["a.json"]
    assert path.read_text(encoding="utf-8") == whole


def test_what_was_dealt_with_is_not_offered_again_not_after_a_restart_nor_under_another_name(
    watching: Watching, folder: Path
) -> None:
    put(folder, "a.json", inventory("S-1"))
    watching.look(0.0)
    (found,) = watching.look(SETTLE).found
    watching.deal([found.sha])
    assert watching.look(SETTLE + 1).found == ()
    again = Watching("office")
    assert again.folder == str(folder) and again.look(0.0).found == ()
    put(folder, "copy.json", inventory("S-1"))
    again.look(1.0)
    assert again.look(1 + SETTLE).found == ()
    put(folder, "a.json", inventory("S-1", day="2026-11-23"))
    again.look(10.0)
    assert [one.path.name for one in again.look(10 + SETTLE).found] == ["a.json"]


def test_what_was_not_dealt_with_is_offered_after_a_restart_too_and_only_to_its_office(
    watching: Watching, folder: Path
) -> None:
    put(folder, "a.json", inventory("S-1"))
    watching.look(0.0)
    assert names(watching, SETTLE) == ["a.json"]
    assert [one.path.name for one in Watching("office").look(0.0).found] == ["a.json"]
    assert Watching("another office").folder == ""


def test_two_files_of_the_same_content_are_one(watching: Watching, folder: Path) -> None:
    for name in ("a.json", "b.json"):
        put(folder, name, inventory("S-1"))
    watching.look(0.0)
    assert names(watching, SETTLE) == ["a.json"]


def test_what_is_no_inventory_is_passed_over(watching: Watching, folder: Path) -> None:
    put(folder, "notes.txt", "Milk, bread, and the printer is out of toner again.\n")
    put(folder, "package.json", '{"name": "left-pad", "version": "1.0.0"}')
    put(folder, "a.json.part", inventory("S-2"))
    put(folder, "table.csv", "tag;name\n1;a\n")
    put(folder, "empty.json", "")
    (folder / "sub.json").mkdir()
    watching.look(0.0)
    assert watching.look(SETTLE).found == () and watching.look(2 * SETTLE).waiting == 0


def test_a_file_of_100_mb_is_offered_without_being_read_through(watching: Watching, folder: Path) -> None:
    with (folder / "large.json").open("wb") as file:
        file.write(b'{"deviceid": "')
        file.truncate(100 * 2**20)
    watching.look(0.0)
    began = time.perf_counter()
    (found,) = watching.look(SETTLE).found
    assert time.perf_counter() - began < 0.5 and found.sha.startswith("large:")
    (told,) = screens_watcher.read([found])
    assert "100 MB" in told.refusal and told.sha == found.sha


def test_ten_thousand_files_are_looked_through_quickly(watching: Watching, folder: Path) -> None:
    words = inventory("S-1")
    for n in range(10_000):
        put(folder, f"{n:05}.json", words.replace("S-1", f"S-{n:05}"))
    watching.look(0.0)
    assert len(watching.look(SETTLE).found) == 10_000
    watching.deal([one.sha for one in watching.look(SETTLE).found])
    began = time.perf_counter()
    assert watching.look(SETTLE + 1).found == ()
    assert time.perf_counter() - began < 1.0
    assert MOST_FILES >= 10_000


# ---------------------------------------------------------------- trouble in words
def test_a_folder_that_is_gone_is_told_and_found_again(watching: Watching, folder: Path) -> None:
    folder.rename(folder.with_name("away"))
    assert "is not there" in watching.look(0.0).trouble
    folder.with_name("away").rename(folder)
    assert watching.look(1.0).trouble == ""


def test_a_file_in_the_folders_place_is_told(watching: Watching, folder: Path) -> None:
    folder.rmdir()
    folder.write_text("x")
    assert "is not there" in watching.look(0.0).trouble


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="who may do everything is refused nothing")
def test_a_folder_without_rights_is_told(watching: Watching, folder: Path) -> None:
    folder.chmod(0)
    try:
        assert "may not be read" in watching.look(0.0).trouble
    finally:
        folder.chmod(0o700)


def test_settings_that_are_damaged_are_as_none(watching: Watching, home: Path) -> None:
    (kept,) = home.rglob("watched.json")
    for words in (
        "",
        "[]",
        '{"office": 5}',
        '{"office": {"dealt": {"a": 1}, "known": [1]}}',
        '{"office": {"known": {"a": ["x", 1, 2]}}}',
    ):
        kept.write_text(words)
        assert Watching("office").folder == ""


# ---------------------------------------------------------------- in the window
@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("office"))


@pytest.fixture
def window(qtbot: QtBot, office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setattr("itam_desktop.collection.watching.SETTLE", 0.05)
    monkeypatch.setattr("itam_desktop.collection.screens.watcher.SETTLE", 0.05)
    path = tmp_path / office.name
    path.write_bytes(office.read_bytes())
    program, main = opened(path)
    yield main
    program.close()


def waits(qtbot: QtBot, watcher: Watcher, n: int) -> None:
    qtbot.waitUntil(lambda: len(watcher.found) == n and not watcher._looking, timeout=20_000)


def badge(window: MainWindow) -> str:
    return window.rail.buttons["gather"].accessibleName().removeprefix("Gather").strip()


def test_what_arrives_is_counted_in_the_rail_and_taken_over_only_when_the_user_says_so(
    qtbot: QtBot, window: MainWindow, folder: Path
) -> None:
    page, watcher = page_of(window), watcher_of(window)
    assert watcher is page.watcher and badge(window) == ""
    watcher.choose(str(folder), False)
    put(folder, "a.json", inventory("S-1", "one"))  # the system tells of it
    put(folder, "b.json", inventory("S-2", "two"))
    put(folder, "bad.json", '{"deviceid": "x", "content": {"hardware": {"name": "x"')
    waits(qtbot, watcher, 3)
    assert badge(window) == "3"
    n = window.desk.conn.execute("SELECT count(*) FROM asset").fetchone()[0]
    page.look_at_watched()
    look = compared(qtbot, page)
    assert states(look) == {"a.json": "new", "b.json": "new", "bad.json": "refused"}
    look.cancel_button.click()
    assert badge(window) == "3" and window.desk.conn.execute("SELECT count(*) FROM asset").fetchone()[0] == n
    page.look_at_watched()
    look = compared(qtbot, page)
    with qtbot.waitSignal(look.taken, timeout=20_000):
        look.take_button.click()
    assert badge(window) == "" and watcher.found == ()
    assert [
        row[0] for row in window.desk.conn.execute("SELECT source FROM collection WHERE file IN ('a.json', 'b.json')")
    ] == ["folder", "folder"]
    assert sorted(one.name for one in folder.iterdir()) == ["a.json", "b.json", "bad.json"]
    watcher.look()
    waits(qtbot, watcher, 0)


def test_what_the_user_does_not_want_is_not_offered_again(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    page, watcher = page_of(window), watcher_of(window)
    put(folder, "a.json", inventory("S-1"))
    watcher.choose(str(folder), False)
    waits(qtbot, watcher, 1)
    page.look_at_watched()
    look = compared(qtbot, page)
    look.drop_button.click()
    assert page.look is None and badge(window) == "" and watcher.found == ()
    assert Watching(watcher.watching.key).is_dealt(look.seen[0].file.sha)


def test_by_itself_only_known_machines_are_brought_up_to_date(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    page, watcher, desk = page_of(window), watcher_of(window), window.desk
    page.take_files([put(folder.parent, "first.json", inventory("S-1", "one"))])
    look = compared(qtbot, page)
    with qtbot.waitSignal(look.taken, timeout=20_000):
        look.take_button.click()
    watcher.choose(str(folder), True)
    put(folder, "known.json", inventory("S-1", "one", "2026-11-22", softwares=programs(2)))
    put(folder, "stranger.json", inventory("S-9", "nine"))
    put(folder, "older.json", inventory("S-1", "one", "2026-01-01"))
    monitor = {"monitors": [{"manufacturer": "DEL", "caption": "DELL U2415", "serial": "MON-77"}]}
    put(folder, "monitor.json", inventory("S-1", "one", "2026-11-23", **monitor))
    qtbot.waitUntil(
        lambda: desk.conn.execute("SELECT count(*) FROM collection WHERE file='known.json'").fetchone()[0] == 1,
        timeout=20_000,
    )
    qtbot.waitUntil(
        lambda: sorted(one.path.name for one in watcher.found) == ["monitor.json", "older.json", "stranger.json"],
        timeout=20_000,
    )
    assert badge(window) == "3"
    assert desk.conn.execute("SELECT count(*) FROM asset WHERE serial IN ('S-9', 'MON-77')").fetchone()[0] == 0
    with qtbot.waitSignal(desk.changed):
        desk.undo()
    assert desk.conn.execute("SELECT count(*) FROM collection WHERE file='known.json'").fetchone()[0] == 0


def test_the_dialog_refuses_what_is_no_folder_and_begins_and_ends_the_watch(
    qtbot: QtBot, window: MainWindow, folder: Path
) -> None:
    watcher = watcher_of(window)
    dialog: Any = watch_dialog(window, window)
    for words in ("", str(folder / "nowhere")):
        dialog.line.setText(words)
        dialog.primary.click()
        assert dialog.isVisible() and dialog.problem.text() and watcher.watching.folder == ""
    dialog.line.setText(str(folder))
    dialog.primary.click()
    assert not dialog.isVisible() and Watching(watcher.watching.key).folder == str(folder)
    again: Any = watch_dialog(window, window)
    again.stop_button.click()
    assert watcher.watching.folder == "" and not watcher._every.isActive()


def test_a_folder_that_vanished_is_told_on_the_page(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    page, watcher = page_of(window), watcher_of(window)
    watcher.choose(str(folder), False)
    waits(qtbot, watcher, 0)
    folder.rmdir()
    watcher.look()
    qtbot.waitUntil(lambda: bool(watcher.trouble))
    assert page.watched.count() == 1
    folder.mkdir()
    watcher.look()
    qtbot.waitUntil(lambda: not watcher.trouble)
    assert page.watched.count() == 0
