"""The list of a page over a real store: first rows at once, the rest newest-wins, the selection kept."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from itam_desktop.assets import actions
from itam_desktop.desk.desk import Desk
from itam_desktop.kernel.fields import RECORDS
from itam_desktop.store import lists
from itam_desktop.store.door import Tx
from itam_desktop.widgets.list_empty import NOTHING_FITS
from itam_desktop.widgets.list_model import PAGE
from itam_desktop.widgets.record_list import ALL, BIN, Empty, RecordList, View, joined
from tests.window_settings import real_office

VIEWS = (ALL, View("Given out", "status:assigned"), View("Monitors", "category:Monitor"), BIN)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = real_office.desk_of(real_office.make(tmp_path))
    yield desk
    desk.close()


def shown(qtbot: QtBot, desk: Desk, **options: Any) -> RecordList:
    made = RecordList(desk, "asset", "assets", VIEWS, **options)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    with qtbot.waitSignal(made.loaded):
        made.show()
    return made


def counts(made: RecordList) -> list[str]:
    return [count for _, count in made.tabs._items]


def change(qtbot: QtBot, desk: Desk, verb: Any) -> None:
    with qtbot.waitSignal(desk.changed):
        desk.do(verb, otherwise=lambda no: pytest.fail(str(no)))


def test_it_shows_the_records_their_number_and_their_sum(qtbot: QtBot, desk: Desk) -> None:
    made = shown(qtbot, desk)
    assert made.model.rowCount() == 24
    assert made.foot.shown.text() == "24 shown"
    assert made.foot.sum.text() == "Price €31,496.00"
    qtbot.waitUntil(lambda: counts(made) == ["24", "9", "8", ""])


def test_views_and_search_narrow_it(qtbot: QtBot, desk: Desk) -> None:
    made = shown(qtbot, desk)
    with qtbot.waitSignal(made.loaded):
        made.show_view(1)
    assert made.foot.shown.text() == "9 shown of 24"
    with qtbot.waitSignal(made.loaded):
        made.search("holder:ruiz")
    assert made.model.rowCount() == 3
    with qtbot.waitSignal(made.loaded):
        made.search("no such thing or holder:Berg")
    assert made.model.rowCount() == 2
    with qtbot.waitSignal(made.loaded):
        made.search("xyzzy")
    assert made.stack.said() is NOTHING_FITS
    with qtbot.waitSignal(made.loaded):
        made.stack.show_all_asked.emit()
    assert (made.view, made.model.rowCount()) == (ALL, 24)


def test_lines_are_joined_so_that_each_holds() -> None:
    assert joined("a or b", " ", "c") == "(a or b) (c)"
    assert joined("", "c") == "c"


def test_the_chosen_are_counted_and_summed(qtbot: QtBot, desk: Desk) -> None:
    made = shown(qtbot, desk)
    made.table.choose(made.model.ids[:2])
    qtbot.waitUntil(lambda: made.foot.chosen.text().startswith("2 selected, €"))


def test_a_change_is_shown_and_the_selection_stays(qtbot: QtBot, desk: Desk) -> None:
    made = shown(qtbot, desk)
    first, second = made.model.ids[0], made.model.ids[1]
    category = (desk.row("asset", first) or {})["category_id"]
    made.table.choose([second])
    with qtbot.waitSignal(made.loaded):
        change(qtbot, desk, lambda tx: actions.change(tx, "asset", [first], {"name": "Renamed"}))
    assert (made.model.row(0) or {})["name"] == "Renamed"
    with qtbot.waitSignal(made.loaded):
        change(
            qtbot, desk, lambda tx: actions.register(tx, {"name": "New one", "tag": "AA-1", "category_id": category})
        )
    assert made.model.rowCount() == 25
    assert list(made.chosen_ids()) == [second]


def test_a_renamed_place_is_shown_on_its_assets(qtbot: QtBot, desk: Desk) -> None:
    made = shown(qtbot, desk)
    place = (made.model.row(0) or {})["place_id"]
    with qtbot.waitSignal(made.loaded):
        change(qtbot, desk, lambda tx: actions.change(tx, "place", [place], {"name": "Moved store"}))
    assert (made.model.row(0) or {})["place_id__title"] == "Moved store"


def test_the_bin_is_a_view(qtbot: QtBot, desk: Desk) -> None:
    made = shown(qtbot, desk)
    free = made.model.ids[23]
    with qtbot.waitSignal(made.loaded):
        change(qtbot, desk, lambda tx: actions.bin_records(tx, "asset", [free]))
    assert made.model.rowCount() == 23
    with qtbot.waitSignal(made.loaded):
        made.show_view(3)
    assert list(made.model.ids) == [free]
    assert made.in_bin


def test_sorting_asks_for_another_order_and_is_remembered(qtbot: QtBot, desk: Desk) -> None:
    made = shown(qtbot, desk)
    with qtbot.waitSignal(made.loaded):
        made.table.sort_by("cost")
    with qtbot.waitSignal(made.loaded):
        made.table.sort_by("cost")
    assert (made.model.row(0) or {})["cost"] == 211900
    made.show_column("notes")
    made.show_column("place_id", False)
    made.keep_view()
    qtbot.waitUntil(lambda: bool(desk.setting("list:assets")))
    again = shown(qtbot, desk)
    assert again.query().order == (("cost", True),)
    keys = again.table.column_keys()
    assert "notes" in keys
    assert "place_id" not in keys


def test_the_column_menu_knows_own_fields(qtbot: QtBot, desk: Desk) -> None:
    made = shown(qtbot, desk)
    with qtbot.waitSignal(made.loaded):
        change(
            qtbot,
            desk,
            lambda tx: actions.add(tx, "custom_field", {"name": "Cost object", "about_kind": "asset", "kind": "text"}),
        )
    own = [f for f in desk.kind("asset").fields if f.custom is not None]
    menu = made.menus.columns_menu()
    words = [a.text() for sub in menu.actions() for a in (sub.menu().actions() if sub.menu() else [sub])]
    assert "Cost object" in words
    with qtbot.waitSignal(made.loaded):
        made.show_column(own[0].key)
        change(qtbot, desk, lambda tx: actions.change(tx, "asset", [made.model.ids[0]], {own[0].key: "K-1"}))
    assert own[0].show(made.model.row(0) or {}, desk.style) == "K-1"


def test_choosing_a_record_that_the_search_hides_leaves_the_search(qtbot: QtBot, desk: Desk) -> None:
    made = shown(qtbot, desk)
    wanted = made.model.ids[0]
    with qtbot.waitSignal(made.loaded):
        made.search("category:Monitor")
    made.choose(wanted)
    qtbot.waitUntil(lambda: made.current_id() == wanted)


def test_an_empty_list_offers_the_next_step(qtbot: QtBot, tmp_path: Path) -> None:
    desk = real_office.desk_of(real_office.make(tmp_path, lambda tx: actions.set_up(tx, "Empty", "EUR")))
    made = RecordList(desk, "person", "people", empty=Empty("No people yet", "Who works here.", "Add a person"))
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.loaded):
        made.show()
    assert made.stack.said() == Empty("No people yet", "Who works here.", "Add a person")
    with qtbot.waitSignal(made.first_step):
        made.stack.currentWidget().first.emit()
    with qtbot.waitSignal(made.loaded):
        made.search("x")
    assert made.stack.said() is NOTHING_FITS
    desk.close()


def test_ten_thousand_rows_are_not_read_to_paint_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    def many(tx: Tx) -> None:
        actions.set_up(tx, "Large", "EUR")
        tx.insert_many("person", [{"name": f"Person {n:05d}"} for n in range(10_000)])
        tx.say("Many")

    desk = real_office.desk_of(real_office.make(tmp_path, many))
    asked: list[int] = []

    def fetch(ids: Sequence[int]) -> Mapping[int, Mapping[str, Any]]:
        asked.extend(ids)
        return lists.fetch(desk.conn, RECORDS["person"], ids)

    made = RecordList(desk, "person", "people", fetch=fetch)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    assert made.model.rowCount() == lists.FIRST  # at once, before the whole order
    with qtbot.waitSignal(made.loaded):
        made.grab()
    made.grab()
    assert made.model.rowCount() == 10_000
    assert 0 < len(set(asked)) <= PAGE
    assert len(asked) <= 2 * PAGE
    desk.close()
