"""Position, findings, products, reported titles and accounts in the real window, over the sample office."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

import itam_desktop.all_tables
import itam_desktop.records  # noqa: F401
from itam_desktop import sample
from itam_desktop.app import Program
from itam_desktop.software import counting, findings, naming, telling
from itam_desktop.store.office import Store
from itam_desktop.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support raise", extend=True)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("office") / "Studio Nordkai.itam"
    with Store.create(path, who="Sofia Lange") as store:
        sample.make(store, 160, 1)
    return path


@pytest.fixture
def window(qtbot: QtBot, office: Path, tmp_path: Path) -> Iterator[MainWindow]:
    path = tmp_path / office.name
    path.write_bytes(office.read_bytes())
    program = Program(single=False, scanner=False, warm=False)
    program.open(path)
    assert program.main is not None
    program.main.resize(1280, 800)
    program.main.go("software")
    yield program.main
    program.close()


def panel(qtbot: QtBot, window: MainWindow, word: str) -> Any:
    page: Any = window.current
    at = [one.word for one in page._panels].index(word)
    page.segments.choose(at)
    found = page.panels[at]
    if hasattr(found.listing, "positions"):
        qtbot.waitUntil(lambda: bool(found.listing.positions))
    elif hasattr(found.listing, "groups"):
        qtbot.waitUntil(lambda: bool(found.listing.groups))
    else:
        qtbot.waitUntil(lambda: found.listing.model.complete and found.listing.model.rowCount() > 0)
    return found


def positions(window: MainWindow, day: str = "") -> list[counting.Position]:
    style = window.desk.style
    return counting.positions(window.desk.conn, day or style.now().isoformat(), style.currency)


def test_the_list_of_positions_says_what_the_counting_function_says(qtbot: QtBot, window: MainWindow) -> None:
    found = panel(qtbot, window, "Position")
    listing = found.listing
    assert {(p.product, p.metric, p.shortfall) for p in listing.shown} == {
        (p.product, p.metric, p.shortfall) for p in positions(window)
    }
    assert listing.shown[0].shortfall == max(p.shortfall for p in listing.shown)
    shown = [listing.model.index(0, c).data() for c in range(listing.model.columnCount())]
    first = listing.shown[0]
    assert shown[0] == first.name and str(first.entitled) in shown and str(first.assigned) in shown
    assert found.detail.record["id"] == first.product


def test_another_day_is_counted_as_it_was_then(qtbot: QtBot, window: MainWindow) -> None:
    listing = panel(qtbot, window, "Position").listing
    day = "2020-01-01"
    with qtbot.waitSignal(listing.loaded):
        listing.show_day(day)
    assert not listing.today._on, "today is not what is shown"
    assert listing.positions == positions(window, day) == []
    with qtbot.waitSignal(listing.loaded):
        listing.show_day("")
    assert listing.positions == positions(window)


def test_a_licence_whose_product_is_short_says_so_beside_the_devices(qtbot: QtBot, window: MainWindow) -> None:
    found = panel(qtbot, window, "Licences")
    record = window.desk.conn.execute("SELECT id FROM licence WHERE name='AutoCAD LT 2026'").fetchone()[0]
    found.list.choose(record)
    qtbot.waitUntil(lambda: found.detail.record is not None and found.detail.record["id"] == record)
    assert found.detail.record["free"] > 0
    found.detail.tabs.setCurrentIndex(1)
    assert any("short" in w.text() for w in found.detail.findChildren(QLabel))


def test_the_position_is_searched_and_sorted(qtbot: QtBot, window: MainWindow) -> None:
    listing = panel(qtbot, window, "Position").listing
    listing.search("adobe")
    assert {p.name for p in listing.shown} == {"Adobe Creative Cloud", "Acrobat Pro 2020"}
    listing.search("")
    listing.table.sort_by("name")
    names = [p.name.casefold() for p in listing.shown]
    assert names == sorted(names)


def test_each_finding_offers_its_next_action_and_undo_brings_it_back(qtbot: QtBot, window: MainWindow) -> None:
    board = panel(qtbot, window, "To put right").listing
    told = findings.findings(window.desk.conn, window.desk.style.now().isoformat(), "EUR")
    assert len(board.groups) == len(told)
    unused = next(f for f in told if f.about.key == "unused_seat")
    seats = window.desk.conn.execute("SELECT count(*) FROM seat WHERE until IS NULL").fetchone()[0]
    with qtbot.waitSignal(window.desk.changed):
        board.take_back(unused.records[0])
    assert window.desk.conn.execute("SELECT count(*) FROM seat WHERE until IS NULL").fetchone()[0] == seats - 1
    qtbot.waitUntil(lambda: all(item.record != unused.records[0] for group in board.groups for item in group.items))
    with qtbot.waitSignal(window.desk.changed):
        window.desk.undo()
    qtbot.waitUntil(lambda: any(item.record == unused.records[0] for group in board.groups for item in group.items))


def test_a_licence_for_what_is_short_begins_with_its_product(qtbot: QtBot, window: MainWindow) -> None:
    found = panel(qtbot, window, "Position")
    act = next(a for a in found.detail.acts if a.word == "New licence…")
    act.do(found.detail.record)
    page: Any = window.current
    assert page.panel.kind_key == "licence" and page.panel.form is not None
    assert page.panel.form.form.entries["product_id"].editor.value() == found.detail.record["id"]


def test_beside_a_product_stands_what_is_bought_and_where_it_is(qtbot: QtBot, window: MainWindow) -> None:
    found = panel(qtbot, window, "Position")

    def said() -> list[str]:
        return [one.text() for one in found.detail.findChildren(QLabel)]

    qtbot.waitUntil(lambda: {"Licences", "Installed on"} <= set(said()))
    style, conn = window.desk.style, window.desk.conn
    facts = telling.product_facts(conn, found.detail.record["id"], style.now().isoformat(), style.currency)
    assert facts.positions and {one[1] for one in facts.licences} <= set(said())
    found.listing.table.choose([2])
    other = found.listing.shown[1].product
    qtbot.waitUntil(lambda: found.detail.record["id"] == other and "Installed on" in said())


# ---------------------------------------------------------------- reported titles
def titles_left(window: MainWindow) -> int:
    return telling.left(window.desk.conn)[0]


def chosen(qtbot: QtBot, window: MainWindow, name: str) -> Any:
    found = panel(qtbot, window, "Titles")
    record = window.desk.conn.execute("SELECT id FROM software_title WHERE name LIKE ?", (name + "%",)).fetchone()[0]
    found.list.choose(record)
    qtbot.waitUntil(lambda: list(found.list.chosen_ids()) == [record] and found.detail.record is not None)
    return found


def test_enter_takes_the_suggestion_and_the_next_title_is_chosen(qtbot: QtBot, window: MainWindow) -> None:
    found = chosen(qtbot, window, "SketchUp 2025")
    qtbot.waitUntil(lambda: found._suggested is not None)
    assert found.take.text() == "Belongs to SketchUp Pro"
    before = titles_left(window)
    found.listing.table.setFocus()
    with qtbot.waitSignal(window.desk.changed):
        QTest.keyClick(found.listing.table, Qt.Key.Key_Return)
    assert titles_left(window) == before - 1
    product = window.desk.conn.execute(
        "SELECT p.name FROM software_title t JOIN product p ON p.id=t.product_id WHERE t.name='SketchUp 2025'"
    ).fetchone()[0]
    assert product == "SketchUp Pro"
    qtbot.waitUntil(lambda: found.detail.record is not None and found.detail.record["name"] != "SketchUp 2025")


def test_a_title_becomes_a_product_of_its_own(qtbot: QtBot, window: MainWindow) -> None:
    found = chosen(qtbot, window, "WinRAR")
    with qtbot.waitSignal(window.desk.changed):
        found.new()
    row = window.desk.conn.execute("SELECT name, publisher, licensing FROM product WHERE name='WinRAR'").fetchone()
    assert tuple(row) == ("WinRAR", "win.rar GmbH", "required")


def test_titles_unlike_each_other_have_no_suggestion_together(qtbot: QtBot, window: MainWindow) -> None:
    found = panel(qtbot, window, "Titles")
    conn = window.desk.conn
    alike = conn.execute("SELECT id FROM software_title WHERE name='SketchUp 2025'").fetchone()[0]
    unlike = conn.execute("SELECT id FROM software_title WHERE name='Spotify'").fetchone()[0]
    suggested = telling.suggestion(conn, [alike])
    assert suggested is not None and suggested[1] == "SketchUp Pro"
    assert telling.suggestion(conn, [alike, unlike]) is None
    found.listing.table.choose([alike, unlike])
    qtbot.waitUntil(lambda: len(found.list.chosen_ids()) == 2)
    found.edit()
    assert "not all like one product" in window.notice.words()
    before = titles_left(window)
    with qtbot.waitSignal(window.desk.changed):
        found.new()
    assert titles_left(window) == before - 2
    assert window.notice.words() == "2 titles belong to products of their own"
    names = conn.execute(
        "SELECT p.name FROM software_title t JOIN product p ON p.id=t.product_id WHERE t.id IN (?, ?)", (alike, unlike)
    ).fetchall()
    assert {name for (name,) in names} == {"Spotify", naming.product_name("SketchUp 2025")}
    with qtbot.waitSignal(window.desk.changed):
        window.desk.undo()
    assert titles_left(window) == before


def test_leaving_out_is_undone(qtbot: QtBot, window: MainWindow) -> None:
    found = chosen(qtbot, window, "Spotify")
    before = titles_left(window)
    with qtbot.waitSignal(window.desk.changed):
        found.bin()
    assert titles_left(window) == before - 1
    with qtbot.waitSignal(window.desk.changed):
        window.desk.undo()
    assert titles_left(window) == before


def test_a_product_is_chosen_for_several_titles_at_once(qtbot: QtBot, window: MainWindow) -> None:
    found = panel(qtbot, window, "Titles")
    ids = list(found.listing.model.ids)[:3]
    found.listing.table.choose(ids)
    qtbot.waitUntil(lambda: len(found.list.chosen_ids()) == 3)
    found.belongs_to_chosen()
    assert (
        window.desk.conn.execute(
            "SELECT count(*) FROM software_title WHERE state='matched' AND id IN (?, ?, ?)", ids
        ).fetchone()[0]
        == 0
    )
    product = window.desk.conn.execute("SELECT id, name FROM product ORDER BY id LIMIT 1").fetchone()
    found.editor.choose(product[0], product[1])
    with qtbot.waitSignal(window.desk.changed):
        found.belongs_to_chosen()
    assert (
        window.desk.conn.execute(
            "SELECT count(*) FROM software_title WHERE product_id=? AND id IN (?, ?, ?)", (product[0], *ids)
        ).fetchone()[0]
        == 3
    )


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("7-Zip 24.09 (x64)", "7-Zip"), ("Mozilla Firefox (x64 de)", "Mozilla Firefox"), ("Rhino 8", "Rhino 8"), ("AutoCAD LT 2026 - Deutsch (German)", "AutoCAD LT 2026"),
        ("LibreOffice 24.8.3.2", "LibreOffice"), ("Microsoft 365 Apps for business - de-de", "Microsoft 365 Apps for business"), ("1.2.3", "1.2.3"),
        ("Notepad++ (64-bit x64)", "Notepad++"), ("Java 8 Update 251 (64-bit)", "Java 8"),
    ],
)  # fmt: skip
def test_a_product_is_called_without_version_architecture_and_language(title: str, name: str) -> None:
    assert naming.product_name(title) == name


# ---------------------------------------------------------------- accounts
def test_accounts_are_closed_and_opened_again(qtbot: QtBot, window: MainWindow) -> None:
    found = panel(qtbot, window, "Accounts")
    record = found.detail.record["id"]
    close, again = (next(a for a in found.detail.acts if a.word == word) for word in ("Close account", "Open it again"))
    with qtbot.waitSignal(window.desk.changed):
        close.do(found.detail.record)
    assert window.desk.row("account", record)["state"] == "closed"  # type: ignore[index]
    with qtbot.waitSignal(window.desk.changed):
        again.do(window.desk.row("account", record))
    assert window.desk.row("account", record)["state"] == "open"  # type: ignore[index]


def test_several_accounts_are_closed_at_once(qtbot: QtBot, window: MainWindow) -> None:
    found = panel(qtbot, window, "Accounts")
    ids = list(found.listing.model.ids)[:2]
    found.listing.table.choose(ids)
    verb = next(b for b in found.detail.findChildren(QAbstractButton) if b.accessibleName() == "Close the accounts")
    with qtbot.waitSignal(window.desk.changed):
        verb.click()
    assert [window.desk.row("account", one)["state"] for one in ids] == ["closed"] * 2  # type: ignore[index]
    with qtbot.waitSignal(window.desk.changed):
        window.desk.undo()
    assert [window.desk.row("account", one)["state"] for one in ids] == ["open"] * 2  # type: ignore[index]


def test_the_views_of_accounts_find_the_unused_and_those_of_nobody(qtbot: QtBot, window: MainWindow) -> None:
    found = panel(qtbot, window, "Accounts")
    told = {
        f.about.key: set(f.records)
        for f in findings.findings(window.desk.conn, window.desk.style.now().isoformat(), "EUR")
    }
    for at, key in ((1, "account_unused"), (2, "account_leaver")):
        with qtbot.waitSignal(found.listing.loaded):
            found.listing.show_view(at)
        assert set(found.listing.model.ids) >= told.get(key, set())


def test_of_what_is_short_more_is_bought_where_there_is_one_licence(qtbot: QtBot, window: MainWindow) -> None:
    board = panel(qtbot, window, "To put right").listing
    short = next(group for group in board.groups if "more devices" in group.heading)
    verb = short.items[0].verbs[0]
    assert verb.word == "Buy more…"
    verb.do()
    dialog: Any = next(
        w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not window and hasattr(w, "entries")
    )
    assert "more" in dialog.entries
    dialog.reject()
