"""Activity: newest first, by pages, found by words, undone from here."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pytestqt.qtbot import QtBot

from itam_desktop.assets import actions
from itam_desktop.desk.desk import Desk
from itam_desktop.kernel.style import Style
from itam_desktop.store.office import Store
from itam_desktop.widgets.parts import Button, Label
from itam_desktop.window import activity
from itam_desktop.window.activity import ActivityPage, show_moment
from tests.window_settings import real_office
from tests.window_settings.real_office import Window


@pytest.fixture
def page(qtbot: QtBot, window: Window) -> ActivityPage:
    made = ActivityPage(window)
    qtbot.addWidget(made)
    made.resize(1128, 730)
    made.show()
    qtbot.waitUntil(lambda: bool(made.rows))
    return made


def words(page: ActivityPage) -> list[str]:
    return [page.model.index(n, 1).data() for n in range(page.model.rowCount())]


def in_pane(page: ActivityPage) -> list[str]:
    return [one.text() for one in page._content.findChildren(Label)]


def place(desk: Desk, name: str) -> int:
    return int(desk.conn.execute("SELECT id FROM place WHERE name=?", (name,)).fetchone()[0])


def rename(page: ActivityPage, qtbot: QtBot, old: str, new: str) -> None:
    record = place(page.desk, old)
    n = len(page.rows)
    page.desk.do(lambda tx: actions.change(tx, "place", [record], {"name": new}), name="place.change")
    qtbot.waitUntil(lambda: len(page.rows) == n + 1)


def test_the_newest_stands_first_with_what_it_changed(qtbot: QtBot, page: ActivityPage) -> None:
    rename(page, qtbot, "Store B1", "Store B2")
    assert words(page) == ["Changed Store B2", "Filled the office"]
    page.table.choose([max(page.rows)])
    qtbot.waitUntil(lambda: "Store B1 → Store B2" in in_pane(page))


def test_an_action_is_undone_from_here(qtbot: QtBot, page: ActivityPage, window: Window) -> None:
    rename(page, qtbot, "Store B1", "Store B2")
    chosen = max(page.rows)
    page.table.choose([chosen])
    qtbot.waitUntil(lambda: "Changed Store B2" in in_pane(page))
    undo = next(b for b in page._content.findChildren(Button) if b.text() == "Undo this")
    with qtbot.waitSignal(window.told):
        undo.click()
    assert place(page.desk, "Store B1")
    qtbot.waitUntil(lambda: page.rows[chosen].undone)
    qtbot.waitUntil(lambda: not [b for b in page._content.findChildren(Button) if b.text() == "Undo this"])


def test_what_moved_on_is_refused_in_words(qtbot: QtBot, page: ActivityPage, window: Window) -> None:
    rename(page, qtbot, "Store B1", "Store B2")
    first = max(page.rows)
    rename(page, qtbot, "Store B2", "Store B3")
    with qtbot.waitSignal(window.complained):
        page.undo(first)
    assert "has since changed" in window.complaints[0]


def test_words_find_actions(qtbot: QtBot, page: ActivityPage) -> None:
    rename(page, qtbot, "Store B1", "Cellar")
    page.search("cellar")
    qtbot.waitUntil(lambda: words(page) == ["Changed Cellar"])
    page.search("xyzzy")
    qtbot.waitUntil(lambda: not page.rows)
    assert page._stack.currentWidget() is page._nothing
    page.search("")
    qtbot.waitUntil(lambda: len(page.rows) == 2)
    page.which.choose(2)
    qtbot.waitUntil(lambda: len(page.rows) == 2)


def test_older_ones_come_by_pages(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = real_office.make(tmp_path)
    with Store.open(path, who="Ana Ruiz") as store:
        for n in range(25):
            store.perform(lambda tx, n=n: actions.add(tx, "place", {"name": f"Room {n}"}))
    monkeypatch.setattr(activity, "PAGE_OF", 10)
    desk = real_office.desk_of(path)
    made = ActivityPage(Window(desk))
    qtbot.addWidget(made)
    made.resize(1128, 2000)
    made.show()
    qtbot.waitUntil(lambda: len(made.rows) == 10)
    made.load_more()
    qtbot.waitUntil(lambda: len(made.rows) == 20)
    made.load_more()
    qtbot.waitUntil(lambda: len(made.rows) == 26)
    assert words(made)[0] == "Added Room 24"
    assert not made._more_to_come
    desk.close()


def test_a_moment_is_told_in_the_time_of_the_office() -> None:
    assert show_moment("2026-11-24T23:30:00+00:00", ZoneInfo("Europe/Berlin"), Style()) == "25 Nov 2026 00:30"
    assert show_moment("nonsense", ZoneInfo("UTC"), Style()) == "nonsense"


def test_the_column_of_states_is_there_when_an_action_has_one(qtbot: QtBot, page: ActivityPage) -> None:
    assert "state" not in [c.key for c in page.model.columns]
    rename(page, qtbot, "Store B1", "Store B2")
    page.desk.undo()
    qtbot.waitUntil(lambda: "state" in [c.key for c in page.model.columns])
