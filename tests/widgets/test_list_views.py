"""Filters, own views and groups of a list, over a real store."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from itam_desktop.assets import actions
from itam_desktop.desk.desk import Desk
from itam_desktop.kernel.filters import Filter
from itam_desktop.widgets.filter_popup import FilterPopup
from itam_desktop.widgets.list_views import ALL, BIN, View
from itam_desktop.widgets.record_list import RecordList
from tests.window_settings import real_office

VIEWS = (ALL, View("Given out", "status:assigned"), View("Monitors", "category:Monitor"), BIN)
CHECKED = Qt.CheckState.Checked


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = real_office.desk_of(real_office.make(tmp_path))
    yield desk
    desk.close()


def shown(qtbot: QtBot, desk: Desk) -> RecordList:
    made = RecordList(desk, "asset", "assets", VIEWS)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    with qtbot.waitSignal(made.loaded):
        made.show()
    return made


def filter_of(qtbot: QtBot, made: RecordList, key: str) -> FilterPopup:
    popup = made.menus.open_filter(key, QPoint(50, 50))
    qtbot.waitUntil(lambda: popup.values.topLevelItemCount() > 0)
    return popup


def tick(qtbot: QtBot, made: RecordList, popup: FilterPopup, words: str, on: bool = True) -> None:
    item = popup.values.findItems(words, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)[0]
    with qtbot.waitSignal(made.loaded):
        item.setCheckState(0, CHECKED if on else Qt.CheckState.Unchecked)


def chips(made: RecordList) -> list[str]:
    return [chip.accessibleName() for chip in made.filter_bar.chips.values()]


def test_ticking_values_narrows_the_list_at_once_and_a_chip_says_so(qtbot: QtBot, desk: Desk) -> None:
    made = shown(qtbot, desk)
    popup = filter_of(qtbot, made, "category_id")
    counts = {
        popup.values.topLevelItem(i).text(0): popup.values.topLevelItem(i).text(1)
        for i in range(popup.values.topLevelItemCount())
    }  # type: ignore[union-attr]
    assert counts["Monitor"] == "8"
    assert sum(map(int, counts.values())) == 24
    tick(qtbot, made, popup, "Monitor")
    assert made.model.rowCount() == 8
    assert chips(made) == ["Category Monitor"]
    assert made.foot.shown.text() == "8 shown of 24"
    tick(qtbot, made, popup, "Laptop")
    assert made.model.rowCount() == 8 + int(counts["Laptop"])
    with qtbot.waitSignal(made.loaded):
        popup.other.setChecked(True)
    assert made.model.rowCount() == 24 - 8 - int(counts["Laptop"])
    with qtbot.waitSignal(made.loaded):
        made.filter_bar.chips["category_id"].dropped.emit()
    assert (made.model.rowCount(), chips(made)) == (24, [])


def test_a_year_takes_its_months_and_lets_one_of_them_go(qtbot: QtBot, desk: Desk) -> None:
    made = shown(qtbot, desk)
    first, second = made.model.ids[0], made.model.ids[1]
    for record, day in ((first, "2031-02-03"), (second, "2031-05-06")):
        with qtbot.waitSignal(desk.changed):
            desk.do(lambda tx, r=record, d=day: actions.change(tx, "asset", [r], {"end_of_life": d}))
    popup = filter_of(qtbot, made, "end_of_life")
    tick(qtbot, made, popup, "2031")
    assert set(made.model.ids) == {first, second}
    tick(qtbot, made, popup, "May 2031", on=False)
    assert list(made.model.ids) == [first]
    assert made.filters.of("end_of_life") == Filter("end_of_life", ("2031-02",))


def test_a_range_is_typed_and_bad_words_are_told_in_place(qtbot: QtBot, desk: Desk) -> None:
    made = shown(qtbot, desk)
    popup = filter_of(qtbot, made, "cost")
    assert popup.low is not None and popup.high is not None
    popup.low.setText("many")
    popup.low.editingFinished.emit()
    assert "many" in popup.message.text()
    assert made.model.rowCount() == 24
    popup.low.setText("2.000,00")
    with qtbot.waitSignal(made.loaded):
        popup.low.editingFinished.emit()
    assert popup.message.text() == ""
    assert 0 < made.model.rowCount() < 24
    assert all((made.model.row(i) or {})["cost"] >= 200000 for i in range(made.model.rowCount()))
    with qtbot.waitSignal(made.loaded):
        popup.clear()
    assert made.model.rowCount() == 24


def test_typing_finds_a_value_and_enter_takes_it(qtbot: QtBot, desk: Desk) -> None:
    made = shown(qtbot, desk)
    popup = made.menus.open_filter("name", QPoint(50, 50))
    qtbot.waitUntil(lambda: popup.values.topLevelItemCount() > 1)
    popup.search.setText("UltraSharp")
    qtbot.waitUntil(lambda: popup.values.topLevelItemCount() == 1)
    with qtbot.waitSignal(made.loaded):
        QTest.keyClick(popup.search, Qt.Key.Key_Return)
    assert {(made.model.row(i) or {})["name"] for i in range(made.model.rowCount())} == {"UltraSharp 27 4K"}


def test_what_is_shown_is_saved_as_a_view_that_comes_back(qtbot: QtBot, desk: Desk) -> None:
    made = shown(qtbot, desk)
    with qtbot.waitSignal(made.loaded):
        made.set_filter(Filter("cost", low=30000))
    with qtbot.waitSignal(made.loaded):
        made.search("category:Monitor")
    with qtbot.waitSignal(made.loaded):
        made.sort("cost", True)
    made.show_column("serial")
    ids = list(made.model.ids)
    assert len(ids) == 8
    made.menus.put_view("Our monitors")
    assert made.view.word == "Our monitors"
    qtbot.waitUntil(lambda: bool(desk.setting("views:assets")))
    again = shown(qtbot, desk)
    at = [v.word for v in again.views].index("Our monitors")
    assert again.views[-1] == BIN  # the bin stays last
    with qtbot.waitSignal(again.loaded):
        again.show_view(at)
    assert list(again.model.ids) == ids
    assert "serial" in again.table.column_keys()
    qtbot.waitUntil(lambda: again.tabs._items[at][1] == str(len(ids)))
    with qtbot.waitSignal(again.loaded):
        again.show_view(0)
    assert (again.model.rowCount(), again.filters.all) == (24, ())


def test_an_own_view_is_renamed_moved_changed_and_taken_away(qtbot: QtBot, desk: Desk) -> None:
    made = shown(qtbot, desk)
    made.set_filter(Filter("cost", low=50000))
    made.menus.put_view("Dear")
    made.clear_filters()
    made.menus.put_view("Whole")
    assert [v.word for v in made.own_views] == ["Dear", "Whole"]
    words = [a.text() for a in made.menus.own_menu(made.tabs.currentIndex(), new=True).actions()]
    assert "Rename…" in words and "Save what is shown as “Whole”" in words
    next(
        a for a in made.menus.own_menu(made.tabs.currentIndex()).actions() if a.text() == "Move to the front"
    ).trigger()
    assert [v.word for v in made.own_views] == ["Whole", "Dear"]
    made.set_filter(Filter("cost", low=10000))
    made.menus.put_view("Whole")
    assert made.own_views[0].filters == (Filter("cost", low=10000),)
    made.menus.rename_view("Whole")
    dialog: Any = QApplication.activeModalWidget() or made.window().findChildren(object)
    dialog = next(w for w in QApplication.topLevelWidgets() if w.accessibleName() == "Rename the view")
    dialog.line.setText("Dear")
    dialog.accept()
    assert "already" in dialog.message.text()
    dialog.line.setText("Nearly whole")
    dialog.accept()
    assert [v.word for v in made.own_views] == ["Nearly whole", "Dear"]
    made.menus.drop_view("Nearly whole")
    assert [v.word for v in made.own_views] == ["Dear"]
    qtbot.waitUntil(lambda: len(desk.setting("views:assets")) == 1)


def test_tabs_that_do_not_fit_stand_in_a_menu(qtbot: QtBot, desk: Desk) -> None:
    made = shown(qtbot, desk)
    for n in range(9):
        made.menus.put_view(f"A view with quite a long name {n}")
    tabs = made.tabs
    hidden = [i for i in range(tabs.count()) if not tabs.isTabVisible(i)]
    assert hidden
    assert tabs.isTabVisible(tabs.currentIndex())
    assert made.view_tabs.more.text() == f"{len(hidden)} more"
    action = made.view_tabs.more_menu().actions()[0]
    action.trigger()
    assert tabs.currentIndex() == hidden[0]
    assert tabs.isTabVisible(hidden[0])
    assert made.width() == 1000


def test_groups_have_headings_with_number_and_sum(qtbot: QtBot, desk: Desk) -> None:
    made = shown(qtbot, desk)
    with qtbot.waitSignal(made.loaded):
        made.group_by("category_id")
    headings = {h.words: h.note for h in made.model.headings}
    assert headings["Monitor"].startswith("8 · €")
    assert made.model.rowCount() == 24 + len(headings)
    assert made.foot.shown.text() == "24 shown"
    at = [h.words for h in made.model.headings].index("Monitor")
    made.table.heading_pressed.emit(at)
    assert made.model.rowCount() == 16 + len(headings)
    made.open_groups(True)
    made.table.selectAll()
    assert len(made.chosen_ids()) == 24
    assert all(i > 0 for i in made.chosen_ids())
    made.table.copy()
    assert len(QApplication.clipboard().text().splitlines()) == 25
    made.grab()
    for key in ("cost", "warranty_end", "holder", "serial"):
        with qtbot.waitSignal(made.loaded):
            made.group_by(key)
        words = [h.words for h in made.model.headings]
        assert len(words) == len(set(words)) and sum(i >= 0 for i in made.model.ids) == 24
    with qtbot.waitSignal(made.loaded):
        made.group_by("")
    assert made.model.rowCount() == 24


def test_the_funnel_in_a_head_opens_its_filter_and_a_click_beside_it_sorts(qtbot: QtBot, desk: Desk) -> None:
    made = shown(qtbot, desk)
    head: Any = made.table.horizontalHeader()
    at = made.table.column_keys().index("status_id")
    box = head.funnel(at)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    popup = made.menus.popup
    assert popup is not None and popup.field.key == "status_id"
    popup.close()
    assert made.query().order == ()
    with qtbot.waitSignal(made.loaded):
        QTest.mouseClick(
            head.viewport(),
            Qt.MouseButton.LeftButton,
            pos=QPoint(head.sectionViewportPosition(at) + 20, box.center().y()),
        )
    assert made.query().order == (("status_id", False),)
    words = [a.text() for a in made.menus.head_menu(made.about.field("status_id")).actions()]
    assert "Filter…" in words and "Group by this column" in words


def test_the_sum_is_of_the_field_one_chooses(qtbot: QtBot, desk: Desk) -> None:
    made = shown(qtbot, desk)
    with qtbot.waitSignal(desk.changed):
        desk.do(lambda tx: actions.change(tx, "asset", list(made.model.ids[:2]), {"salvage": 12345}))
    with qtbot.waitSignal(made.loaded):
        made.sum_up("salvage")
    assert made.foot.sum.text() == "Salvage value €246.90"


def test_very_many_rows_are_copied_in_the_background(qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("itam_desktop.widgets.table.COPIED_AT_ONCE", 5)
    made = shown(qtbot, desk)
    made.table.selectAll()
    made.grab()
    read: list[int] = []
    fetch = made._fetch
    made.model._fetch = lambda ids: read.extend(ids) or fetch(ids)
    with qtbot.waitSignal(made.told) as told:
        made.table.copy()
    assert told.args == ["Copied 24 rows."]
    assert not read  # nothing was read in the window's own thread
    lines = QApplication.clipboard().text().splitlines()
    assert len(lines) == 25 and lines[0].startswith("Tag\tName")


def test_a_filter_is_ticked_by_the_keyboard_alone(qtbot: QtBot, desk: Desk) -> None:
    made = shown(qtbot, desk)
    popup = filter_of(qtbot, made, "category_id")
    assert popup.search.isHidden()  # few values need no search
    assert popup.values.hasFocus() or popup.focusWidget() is popup.values
    with qtbot.waitSignal(made.loaded):
        QTest.keyClick(popup.values, Qt.Key.Key_Space)
    assert made.filters.of("category_id") is not None
    QTest.keyClick(popup.values, Qt.Key.Key_Return)
    assert chips(made)
