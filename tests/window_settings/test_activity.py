"""Activity: newest first, by pages, found by words, undone from here."""

from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from itam_desktop.assets import actions
from itam_desktop.desk.desk import Desk
from itam_desktop.kernel.filters import Filter
from itam_desktop.kernel.style import Style, show_moment
from itam_desktop.store import acts
from itam_desktop.store.office import Store
from itam_desktop.widgets.notices import NoticeCard
from itam_desktop.widgets.parts import Button, Label
from itam_desktop.window import activity
from itam_desktop.window.activity import ActivityPage
from itam_desktop.window.undoing import UndoOne
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


def test_an_action_is_undone_from_here_after_a_look_at_what_comes_back(
    qtbot: QtBot, page: ActivityPage, window: Window
) -> None:
    rename(page, qtbot, "Store B1", "Store B2")
    chosen = max(page.rows)
    page.table.choose([chosen])
    qtbot.waitUntil(lambda: "Changed Store B2" in in_pane(page))
    undo = next(b for b in page._content.findChildren(Button) if b.text() == "Undo this")
    undo.click()
    dialog = next(d for d in page.findChildren(UndoOne))
    qtbot.waitUntil(dialog.primary.isEnabled)
    assert "Store B2 → Store B1" in [one.text() for one in dialog.findChildren(Label)]
    with qtbot.waitSignal(window.told):
        dialog.accept()
    assert place(page.desk, "Store B1")
    qtbot.waitUntil(lambda: page.rows[chosen].undone)
    qtbot.waitUntil(lambda: not [b for b in page._content.findChildren(Button) if b.text() == "Undo this"])


def test_what_moved_on_is_refused_in_words_before_anything_is_pressed(
    qtbot: QtBot, page: ActivityPage, window: Window
) -> None:
    rename(page, qtbot, "Store B1", "Store B2")
    first = max(page.rows)
    rename(page, qtbot, "Store B2", "Store B3")
    before = page.desk.conn.execute("SELECT count(*) FROM action").fetchone()
    dialog = page.undo(first)
    qtbot.waitUntil(lambda: bool(dialog.findChildren(NoticeCard)))
    assert "has since changed" in dialog.findChildren(NoticeCard)[0].accessibleName()
    assert not dialog.primary.isEnabled()
    assert page.desk.conn.execute("SELECT count(*) FROM action").fetchone() == before
    assert place(page.desk, "Store B3")
    dialog.findChildren(NoticeCard)[0].pressed.emit()
    assert window.visits == [("place", place(page.desk, "Store B3"))]


def test_an_hours_mistakes_are_taken_back_together(qtbot: QtBot, page: ActivityPage, window: Window) -> None:
    rename(page, qtbot, "Store B1", "Store B2")
    first = max(page.rows)
    rename(page, qtbot, "Store B2", "Store B3")
    rename(page, qtbot, "3.14 Design", "Drawing")
    dialog = page.undo_since(first)
    qtbot.waitUntil(dialog.primary.isEnabled)
    assert dialog.primary.text() == "Undo 3"
    assert [a.words for a in dialog.found] == ["Changed Drawing", "Changed Store B3", "Changed Store B2"]
    with qtbot.waitSignal(window.told):
        dialog.accept()
    assert window.said[-1] == "Undid 3 actions."
    assert place(page.desk, "Store B1") and place(page.desk, "3.14 Design")


def test_it_is_filtered_by_person_kind_and_day(qtbot: QtBot, page: ActivityPage) -> None:
    rename(page, qtbot, "Store B1", "Store B2")
    popup = page.open_filter("kind", page.chips["kind"])
    qtbot.waitUntil(lambda: popup.values.topLevelItemCount() > 3)
    item = popup.values.findItems("Places", Qt.MatchFlag.MatchExactly)[0]
    assert item.text(1) == "2"
    popup.close()
    page.set_filter(Filter("kind", ("asset",)))
    qtbot.waitUntil(lambda: words(page) == ["Filled the office"])
    assert page.chips["kind"].accessibleName() == "What Assets"
    page.set_filter(Filter("who", ("Somebody else",)))
    qtbot.waitUntil(lambda: not page.rows)
    assert page._stack.currentWidget() is page._none_fit
    page._none_fit.first.emit()
    qtbot.waitUntil(lambda: len(page.rows) == 2)
    page.set_filter(Filter("at", low="today"))
    qtbot.waitUntil(lambda: len(page.rows) == 2)
    page.set_filter(Filter("at", ("1999",)))
    qtbot.waitUntil(lambda: not page.rows)
    page.set_filter(Filter("at", high="-1d"))
    qtbot.waitUntil(lambda: page.chips["at"].accessibleName() == "When before today")


def test_a_day_is_the_offices_own(store: Any) -> None:
    """The office is in Berlin: half past midnight there is still the day before in UTC."""
    store.perform(lambda tx: actions.add(tx, "place", {"name": "Late"}))
    for table in ("action", "change"):
        for (name,) in store._raw.execute(
            "SELECT name FROM sqlite_schema WHERE type='trigger' AND tbl_name=?", (table,)
        ).fetchall():
            store._raw.execute(f"DROP TRIGGER {name}")
    store._raw.execute(
        "UPDATE action SET recorded_at='2026-07-03T22:30:00.000000+00:00' WHERE id=(SELECT max(id) FROM action)"
    )

    def said(*values: str) -> list[str]:
        question = acts.Question(filters=(Filter("at", values),), zone=ZoneInfo("Europe/Berlin"))
        return [row.words for row in acts.actions(store._raw, question)]

    assert said("2026-07-04") == ["Added Late"]
    assert said("2026-07-03") == []
    assert said("2026-07") == ["Added Late"]


def test_words_find_actions(qtbot: QtBot, page: ActivityPage) -> None:
    rename(page, qtbot, "Store B1", "Cellar")
    page.search("cellar")
    qtbot.waitUntil(lambda: words(page) == ["Changed Cellar"])
    page.search("xyzzy")
    qtbot.waitUntil(lambda: not page.rows)
    assert page._stack.currentWidget() is page._none_fit
    page.search("")
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
    assert show_moment("2026-11-24T23:30:00+00:00", Style(zone=ZoneInfo("Europe/Berlin"))) == "25 Nov 2026 00:30"
    assert show_moment("nonsense", Style()) == "nonsense"


def test_the_column_of_states_is_there_when_an_action_has_one(qtbot: QtBot, page: ActivityPage) -> None:
    assert "state" not in [c.key for c in page.model.columns]
    rename(page, qtbot, "Store B1", "Store B2")
    page.desk.undo()
    qtbot.waitUntil(lambda: "state" in [c.key for c in page.model.columns])
