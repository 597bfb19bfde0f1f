"""The table speaks ids, sorts by request, and is quick at any length."""

from array import array

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from itam_desktop.widgets.cells import until_state
from itam_desktop.widgets.list_model import ListModel
from itam_desktop.widgets.table import RecordTable
from tests.widgets import office


@pytest.fixture
def table(qtbot: QtBot) -> RecordTable:
    model = ListModel(office.LIST, office.fetch, office.STYLE)
    view = RecordTable(model, "Assets")
    qtbot.addWidget(view)
    view.resize(800, 600)
    model.show(array("q", range(1, 1001)))
    view.show()
    qtbot.waitExposed(view)
    return view


def click_head(qtbot: QtBot, table: RecordTable, column: int, shift: bool = False) -> None:
    head = table.horizontalHeader()
    at = QPoint(head.sectionViewportPosition(column) + 20, 10)
    modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, modifier, at)


def test_a_click_on_a_head_asks_for_that_order_and_a_second_one_turns_it(qtbot: QtBot, table: RecordTable) -> None:
    with qtbot.waitSignal(table.sorted) as told:
        click_head(qtbot, table, 1)
    assert told.args == [[("name", False)]]
    with qtbot.waitSignal(table.sorted) as told:
        click_head(qtbot, table, 1)
    assert told.args == [[("name", True)]]


def test_shift_click_sorts_within_the_order_there_is(qtbot: QtBot, table: RecordTable) -> None:
    click_head(qtbot, table, 4)
    with qtbot.waitSignal(table.sorted) as told:
        click_head(qtbot, table, 6, shift=True)
    assert told.args == [[("place_id", False), ("price", False)]]


def test_choosing_rows_tells_their_ids(qtbot: QtBot, table: RecordTable) -> None:
    with qtbot.waitSignal(table.chosen) as told:
        table.choose([3, 4, 9])
    assert list(told.args[0]) == [3, 4, 9]
    assert table.current_id() == 3
    assert not table.all_chosen


def test_choosing_everything_is_a_flag_not_a_loop(qtbot: QtBot, table: RecordTable) -> None:
    asked: list[int] = []
    table.list_model._fetch = lambda ids: asked.append(len(ids)) or office.fetch(ids)  # type: ignore[func-returns-value]
    table.list_model.show(array("q", range(1, 1_000_001)))
    table.setFocus()
    qtbot.keySequence(table, "Ctrl+A")
    assert table.all_chosen
    assert table.chosen_ids() is table.list_model.ids
    assert sum(asked) <= 1_000
    head = table.horizontalHeader()
    assert head.selectionModel() is not table.selectionModel()
    assert not head.selectionModel().hasSelection()


def test_everything_but_one(table: RecordTable) -> None:
    table.selectAll()
    flag = QItemSelectionModel.SelectionFlag
    table.selectionModel().select(table.model().index(1, 0), flag.Deselect | flag.Rows)
    assert not table.all_chosen
    assert list(table.chosen_ids()[:3]) == [1, 3, 4]
    assert len(table.chosen_ids()) == 999


def test_a_new_order_keeps_what_was_chosen(qtbot: QtBot, table: RecordTable) -> None:
    table.choose([3, 900])
    table.list_model.show(array("q", range(1000, 0, -1)))
    assert sorted(table.chosen_ids()) == [3, 900]
    assert table.current_id() == 3
    table.selectAll()
    table.list_model.show(array("q", range(1, 500)))
    assert table.all_chosen


def test_what_was_chosen_waits_for_the_complete_order(table: RecordTable) -> None:
    table.choose([3])
    table.list_model.show_first(array("q", range(1000, 900, -1)), 1000)
    assert len(table.chosen_ids()) == 0
    table.list_model.show(array("q", range(1000, 0, -1)))
    assert list(table.chosen_ids()) == [3]


def test_what_is_gone_from_the_order_is_let_go(table: RecordTable) -> None:
    table.choose([3])
    table.list_model.show(array("q", [7, 8]))
    assert len(table.chosen_ids()) == 0


def test_in_the_place_of_what_is_gone_the_next_one_is_chosen(table: RecordTable) -> None:
    table.choose([30, 31])
    table.list_model.show(array("q", [one for one in range(1, 1001) if one not in (30, 31)]))
    assert list(table.chosen_ids()) == [32]
    table.choose([1000])
    table.list_model.show(array("q", [one for one in range(1, 1000) if one not in (30, 31)]))
    assert list(table.chosen_ids()) == [999]


def test_the_row_one_looks_at_stays_where_it_is_when_a_row_comes_before_it(table: RecordTable) -> None:
    table.verticalScrollBar().setValue(200 * table.row_height())
    table.choose([205], scroll=False)
    y = table.visualRect(table.currentIndex()).y()
    table.list_model.show(array("q", [5000, *range(1, 1001)]))
    assert table.current_id() == 205
    assert table.visualRect(table.currentIndex()).y() == y


def test_enter_and_double_click_open(qtbot: QtBot, table: RecordTable) -> None:
    table.choose([2])
    with qtbot.waitSignal(table.opened) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [2]
    with qtbot.waitSignal(table.opened) as told:
        at = table.visualRect(table.model().index(4, 1)).center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told.args == [5]


def test_home_and_end_go_to_the_first_and_last_row(qtbot: QtBot, table: RecordTable) -> None:
    table.choose([2])
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert table.current_id() == 1000
    qtbot.keyClick(table, Qt.Key.Key_Home)
    assert table.current_id() == 1
    qtbot.keyClick(table, Qt.Key.Key_PageDown)
    assert table.current_id() > 10


def test_copying_gives_tab_separated_rows_with_headers_as_the_columns_stand(qtbot: QtBot, table: RecordTable) -> None:
    table.list_model._fetch = lambda ids: {one: {**office.asset(one), "name": "a\tb\nc"} for one in ids}
    table.list_model.forget()
    table.horizontalHeader().moveSection(1, 0)
    table.choose([1, 2])
    qtbot.keySequence(table, "Ctrl+C")
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0].split("\t")[:3] == ["What", "Tag", "Status"]
    assert lines[1].split("\t")[:3] == ["a b c", "LT-00043-M", "Given out"]
    assert len(lines) == 4
    assert lines[3] == ""


def test_the_view_is_remembered(qtbot: QtBot, table: RecordTable) -> None:
    table.horizontalHeader().moveSection(0, 2)
    table.setColumnWidth(4, 177)
    table.show_order([("price", True)])
    state = table.view_state()
    other = RecordTable(ListModel(office.LIST, office.fetch, office.STYLE), "Assets")
    qtbot.addWidget(other)
    other.restore_view(state)
    assert other.view_state() == state
    assert other.column_keys()[:3] == ["name", "status_id", "tag"]


def test_typing_in_a_table_is_not_swallowed(qtbot: QtBot, table: RecordTable) -> None:
    table.choose([2])
    qtbot.keyClick(table, Qt.Key.Key_L)
    assert table.current_id() == 2


def test_no_column_is_lost_and_no_room_is_left_over(table: RecordTable) -> None:
    assert sum(table.columnWidth(i) for i in range(7)) == table.viewport().width()
    assert min(table.columnWidth(i) for i in range(7)) > 50


def test_it_paints_right_to_left_and_rows_that_are_not_there_yet(qtbot: QtBot, table: RecordTable) -> None:
    table.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    table.list_model.show_first([1, 2], 1000)
    assert not table.grab().isNull()
    assert table.rtl


def test_a_date_tells_how_much_is_left() -> None:
    today = office.TODAY
    assert until_state(office.days(400), office.days(-400), today) == ("ok", 0.5)
    assert until_state(office.days(90), None, today)[0] == "warn"  # type: ignore[index]
    assert until_state(office.days(-1), None, today) == ("bad", 0.0)
    assert until_state("", None, today) is None


def test_the_only_one_found_is_not_all_when_the_search_is_cleared(table: RecordTable) -> None:
    table.list_model.show(array("q", [7]))
    table.choose([7])
    table.list_model.show(array("q", range(1, 1001)))
    assert list(table.chosen_ids()) == [7]
    table.selectAll()
    table.list_model.show(array("q", range(1, 1101)))
    assert len(table.chosen_ids()) == 1000  # what came later was never chosen
