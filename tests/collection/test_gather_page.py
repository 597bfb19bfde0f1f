"""The page Gather and what it adds to assets, in the real window; page, look and dialogs keep the laws of every screen."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from itam_desktop.collection import this_computer
from itam_desktop.collection.machine import Machine
from itam_desktop.collection.screens import on_assets
from itam_desktop.collection.screens.installed import installed_dialog
from itam_desktop.kernel import texts
from itam_desktop.widgets import theme
from itam_desktop.widgets.life import read
from itam_desktop.widgets.parts import Button, Label
from itam_desktop.window.main_window import MainWindow
from tests.collection.gathering import compared, inventory, looked, made, opened, page_of, programs, states
from tests.collection.gathering_shown import show
from tests.laws.test_accessible import LAWS

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
MEMORY = {
    "memories": [{"capacity": 8192, "caption": "DIMM A", "description": "DDR4", "serialnumber": "M-1", "numslots": 1}]
}
DISK = {"storages": [{"name": "PM981", "type": "disk", "serial": "D-1", "disksize": 512110}]}


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("office"))


@pytest.fixture
def window(qtbot: QtBot, office: Path, tmp_path: Path) -> Iterator[MainWindow]:
    path = tmp_path / office.name
    path.write_bytes(office.read_bytes())
    program, main = opened(path)
    yield main
    program.close()


def put(folder: Path, name: str, words: str) -> Path:
    path = folder / name
    path.write_text(words, encoding="utf-8")
    return path


def taken(qtbot: QtBot, window: MainWindow, *paths: Path) -> int:
    """Take files over; the asset of the last inventory."""
    page = page_of(window)
    look = looked(qtbot, page, paths)
    with qtbot.waitSignal(look.taken, timeout=20_000):
        look.take_button.click()
    return int(window.desk.conn.execute("SELECT asset_id FROM collection ORDER BY id DESC LIMIT 1").fetchone()[0])


def words(widgets: Any) -> list[str]:
    return [one.text() for widget in widgets for one in widget.findChildren(Label)]


# ---------------------------------------------------------------- ways in
def test_an_empty_page_says_what_belongs_there_and_offers_this_computer(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        this_computer,
        "gather",
        lambda progress: Machine(name="here", serial="HERE-1", model="Box", taken_on="2026-11-20"),
    )
    page = page_of(window)
    qtbot.waitUntil(lambda: page.panel.list.stack.said() is not None)  # type: ignore[attr-defined]
    (first,) = [
        b for b in page.findChildren(Button) if b.isVisible() and b.text() == "This computer" and b.property("primary")
    ]
    first.click()
    look = compared(qtbot, page)
    assert [(one.file.name, one.state) for one in look.seen] == [("This computer", "new")]
    with qtbot.waitSignal(look.taken, timeout=20_000):
        look.take_button.click()
    row = window.desk.conn.execute("SELECT source, file FROM collection").fetchone()
    assert tuple(row) == ("this_computer", None)


def test_this_very_computer_can_be_asked(qtbot: QtBot, window: MainWindow) -> None:
    page = page_of(window)
    page.here_button.click()
    look = compared(qtbot, page)
    assert look.seen[0].machine is not None and look.seen[0].machine.programs


def test_a_stick_is_looked_through_for_inventories(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    (stick / "deep" / "er").mkdir(parents=True)
    put(stick / "deep" / "er", "a.json", inventory("S-1"))
    put(stick, "again.json", inventory("S-1"))
    put(stick, "letter.txt", "Dear all, the office is closed on Friday.\n")
    put(stick, "setup.cfg", "x")
    look = looked(qtbot, page_of(window), [stick])
    assert states(look) == {"again.json": "new", "a.json": "refused"}
    assert (
        look.seen[0].reason() == "The same file as “a.json”."
        or look.seen[1].reason() == "The same file as “again.json”."
    )


def test_a_folder_without_inventories_is_told(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    page = page_of(window)
    page.take_files([tmp_path / "nothing"])
    qtbot.waitUntil(lambda: any("No inventory was found there" in words for words in words([window])))
    assert page.look is None


def test_inventories_dropped_on_the_window_go_to_the_look_and_tables_to_the_import(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.go("assets")
    paths = [
        put(tmp_path, "a.json", inventory("S-1")),
        put(tmp_path, "b.json", inventory("S-2")),
        put(tmp_path, "list.csv", "Tag,Name\nX-1,Lamp\n"),
    ]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(300, 300), copy, data, left, none))
    QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), copy, data, left, none))
    page: Any = window.page("gather")
    look = compared(qtbot, page)
    assert states(look) == {"a.json": "new", "b.json": "new"}
    importing: Any = window.page("import")
    qtbot.waitUntil(lambda: importing.source is not None and importing.source.name == "list.csv")


# ---------------------------------------------------------------- what an asset shows
def test_an_asset_shows_what_is_built_in_and_installed_and_when_it_was_last_looked_at(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    asset = taken(qtbot, window, put(tmp_path, "a.json", inventory("S-1", softwares=programs(30), **MEMORY, **DISK)))
    record = window.desk.row("asset", asset)
    assert record is not None
    boxes = on_assets.more(window, record)
    said = words(boxes)
    assert "Built in" in said and any("M-1" in one and "20 Nov 2026" in one for one in said) and "512.1 GB" in said
    links = [
        one.text()
        for box in boxes
        for one in box.findChildren(QWidget)
        if hasattr(one, "text") and not isinstance(one, Label)
    ]
    assert (
        "Program 0000" in links and "Show all 30 titles" in links and "20 Nov 2026" in links and "From a file" in said
    )
    dialog = installed_dialog(window, asset)
    assert dialog.model.rowCount() == 30
    dialog.line.setText("0029")
    assert dialog.model.rowCount() == 1
    dialog.reject()
    for box in boxes:
        box.deleteLater()


def test_parts_that_came_and_went_stand_on_the_timeline(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    taken(qtbot, window, put(tmp_path, "a.json", inventory("S-1", **MEMORY)))
    larger = {"memories": [{**MEMORY["memories"][0], "serialnumber": "M-2", "capacity": 16384}]}
    asset = taken(qtbot, window, put(tmp_path, "b.json", inventory("S-1", day="2026-11-23", **larger)))
    life = read(window.desk.conn, window.desk.kinds(), "asset", asset, window.desk.style)
    said = [mark.words for mark in life.marks]
    assert any(one.startswith("Built in:") for one in said) and any(one.startswith("Taken out:") for one in said)
    assert sum(one.startswith("Inventory:") for one in said) == 2


def test_only_the_asset_of_this_computers_name_is_offered_to_be_gathered_from(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(on_assets, "host_name", lambda: "studio-7")
    (act,) = on_assets.acts(window)
    assert act.fits({"hostname": "STUDIO-7.office.lan", "stage": "assigned"})
    assert not act.fits({"hostname": "studio-8", "stage": "assigned"}) and not act.fits({"hostname": None})


# ---------------------------------------------------------------- the laws of every screen
@pytest.mark.parametrize("mode", ["plain", "dark", "longer", "large"])
def test_the_page_and_its_dialogs_keep_the_laws(qtbot: QtBot, office: Path, tmp_path: Path, mode: str) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    if mode == "longer":
        texts.install(texts.pseudo)
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    theme.install(app, "dark" if mode == "dark" else "light", 150 if mode == "large" else 100)
    path = tmp_path / office.name
    path.write_bytes(office.read_bytes())
    program, window = opened(path)
    if mode == "large":
        window.resize(1920, 1080)
    size, broken = window.size(), []
    seen: list[str] = []

    def rest() -> None:
        before: list[QRect] = []
        for _ in range(60):
            qtbot.wait(40)
            now = [w.geometry() for w in window.findChildren(QWidget) if w.isVisible()]
            if now == before:
                return
            before = now

    def look(widget: Any, name: str) -> None:
        rest()
        seen.append(name)
        broken.extend(f"{name}: {fault} {what}" for what, law in LAWS for fault in law(widget))
        if widget is window and window.size() != size:
            broken.append(f"{name}: the window became {window.width()} x {window.height()}")
            window.resize(size)

    try:
        rest()
        show(window, look, rest, tmp_path)
    finally:
        program.close()
        texts.install(str)
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        theme.install(app, "light", 100)
    assert len(seen) >= 8
    assert not broken, "\n".join(sorted(set(broken)))
