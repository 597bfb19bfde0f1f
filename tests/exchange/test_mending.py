"""Mending in the grid: typing, going on, filling, pasting, taking back; judged again at once, the file untouched."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from itam_desktop.exchange.screens.import_cells import CellLine
from itam_desktop.exchange.screens.import_page import ImportPage
from tests.exchange.real_store import file

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing the keyboard)", extend=True)

TEXT = """Asset Tag,Name,Location,Purchase Date,Price
A-1,One,Berln,31.02.2024,10
A-2,Two,Berln,12.03.2024,x
A-3,Three,Berln,12.03.2024,30
A-4,Four,Berlin,32.13.2024,y
"""


@pytest.fixture
def opened(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> ImportPage:
    with qtbot.waitSignal(page.rehearsed, timeout=10_000):
        page.open_file(file(tmp_path, TEXT))
    page.view.setFocus()
    return page


def at(page: ImportPage) -> tuple[str, int]:
    """(tag of the current row, current column of the file)."""
    index = page.view.currentIndex()
    return page.rows.cell(page.rows.shown[index.row()], 0), index.column() - 1


def verdicts(page: ImportPage) -> dict[str, str]:
    assert page.plan is not None
    return {page.rows.cell(row, 0): row.verdict for row in page.plan.rows}


def editor(page: ImportPage) -> CellLine:
    found = page.view.findChildren(CellLine)
    assert found
    return found[-1]


def judged(qtbot: QtBot, page: ImportPage) -> None:
    qtbot.waitUntil(lambda: page._progress is None and not page.rows.waiting, timeout=10_000)


def test_a_cell_is_mended_where_it_stands_and_enter_goes_on(qtbot: QtBot, opened: ImportPage) -> None:
    page, view = opened, opened.view
    assert verdicts(page) == {"A-1": "problem", "A-2": "problem", "A-3": "new", "A-4": "problem"}
    assert at(page) == ("A-1", 3)  # the keyboard begins at the first problem
    assert page.bar.words.text() == "February 2024 has 29 days. Which day was it?"
    qtbot.keyClick(view, Qt.Key.Key_F2)
    line = editor(page)
    assert line.text() == "31.02.2024"
    line.setText("28.02.2024")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert at(page) == ("A-2", 4)
    judged(qtbot, page)
    assert verdicts(page)["A-1"] == "new" and page.rows.shown[0].number == 2  # and it stays where it was
    assert page.take_button.text() == "Bring in 2 rows" and page.tabs._items[1] == ("Problems", "2")
    first = page.rows.index(0, 4)
    assert first.data() == "28.02.2024" and "In the file: 31.02.2024" in first.data(Qt.ItemDataRole.ToolTipRole)


def test_just_typing_replaces_the_cell(qtbot: QtBot, opened: ImportPage) -> None:
    qtbot.keyClicks(opened.view, "1")
    line = editor(opened)
    assert line.text() == "1"
    qtbot.keyClicks(line, "2.03.2024")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    judged(qtbot, opened)
    assert verdicts(opened)["A-1"] == "new"


def test_enter_goes_round_and_back(qtbot: QtBot, opened: ImportPage) -> None:
    seen = []
    for _ in range(5):
        seen.append(at(opened))
        qtbot.keyClick(opened.view, Qt.Key.Key_Return)
    assert seen == [("A-1", 3), ("A-2", 4), ("A-4", 3), ("A-1", 3), ("A-2", 4)] or seen[:3] == [
        ("A-1", 3), ("A-2", 4), ("A-4", 3),
    ]  # fmt: skip
    here = at(opened)
    qtbot.keyClick(opened.view, Qt.Key.Key_Return)
    qtbot.keyClick(opened.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert at(opened) == here


def test_what_was_typed_but_not_judged_yet_is_no_problem_to_go_to(qtbot: QtBot, opened: ImportPage) -> None:
    opened.rows.put({(0, 3): "1.2.2024", (1, 4): "5", (3, 3): "1.2.2024"})
    assert not opened.view.next_problem()
    judged(qtbot, opened)
    assert opened.view.next_problem() and at(opened) == ("A-4", 4)  # its price was wrong, too


def test_the_menu_says_what_can_be_done_and_puts_back(qtbot: QtBot, opened: ImportPage) -> None:
    opened.rows.put({(0, 3): "1.2.2024", (0, 1): "Uno"})
    choose(opened, (0, 3), (0, 1))
    menu = opened.view.menu()
    assert [a.text() for a in menu.actions() if a.isEnabled()] == [
        "Type in this cell", "Fill down", "Copy", "Paste", "Put back what the file says", "Undo typing",
    ]  # fmt: skip
    next(a for a in menu.actions() if a.text().startswith("Put back")).trigger()
    assert opened.rows.edits == {}
    judged(qtbot, opened)


def test_what_would_mend_it_is_one_press_away(qtbot: QtBot, opened: ImportPage) -> None:
    assert opened.bar.offer.isVisibleTo(opened) and opened.bar.offer.text() == "Take “29.02.2024”"
    opened.bar.offer.click()
    judged(qtbot, opened)
    assert opened.plan is not None and opened.plan.rows[0].values["purchase_date"] == "2024-02-29"
    assert at(opened) == ("A-2", 4)


def test_a_wrong_tag_offers_the_right_one(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> None:
    with qtbot.waitSignal(page.rehearsed, timeout=10_000):
        page.open_file(file(tmp_path, "Asset Tag,Name\nLT-90002-0,One\nLT-90001-0,Two\n"))
    page.view.setFocus()
    fault = page.rows.shown[0].faults[0]
    assert len(fault.offers) == 1 and fault.offers[0].startswith("LT-90002-")
    page.bar.offer.click()
    judged(qtbot, page)
    assert (
        page.plan is not None and page.plan.counts["new"] == 2
    )  # the series steps over 90001, so that is no typing error


def test_the_same_for_all_that_had_the_same(qtbot: QtBot, opened: ImportPage) -> None:
    opened.rows.setData(opened.rows.index(0, 3), "Berlin")
    assert opened.bar.same.isVisibleTo(opened)
    assert opened.bar.same.text() == "“Berln” stands in 2 more rows: put “Berlin” there too"
    opened.bar.same.click()
    judged(qtbot, opened)
    assert [one.title for one in opened.new_things.values() if one.rows and one.kind == "place"].count("Berlin") == 1
    assert {opened.rows.cell(row, 2) for row in opened.plan.rows} == {"Berlin"}  # type: ignore[union-attr]
    assert not opened.bar.same.isVisibleTo(opened)
    qtbot.keyClick(opened.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [opened.rows.cell(row, 2) for row in opened.plan.rows] == ["Berlin", "Berln", "Berln", "Berlin"]  # type: ignore[union-attr]


def choose(page: ImportPage, *cells: tuple[int, int]) -> None:
    selection = page.view.selectionModel()
    selection.clearSelection()
    for row, column in cells:
        selection.select(page.rows.index(row, column + 1), QItemSelectionModel.SelectionFlag.Select)


def test_fill_down_and_take_back(qtbot: QtBot, opened: ImportPage) -> None:
    opened.view.go_to(0, 1)
    choose(opened, (0, 1), (1, 1), (2, 1), (0, 2), (1, 2), (2, 2))
    qtbot.keyClick(opened.view, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    top = opened.rows.shown[0]
    assert [opened.rows.cell(row, 1) for row in opened.rows.shown[:3]] == ["One"] * 3
    assert [opened.rows.cell(row, 2) for row in opened.rows.shown[:3]] == [opened.rows.cell(top, 2)] * 3
    qtbot.keyClick(opened.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert opened.rows.edits == {} and not opened.rows.can_undo
    redo = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(opened.view, Qt.Key.Key_Z, redo)
    assert len(opened.rows.edits) == 3  # of six cells, one was the top, and two said the same already
    opened.rows.undo()
    choose(opened, (1, 1))
    opened.view.fill_down()  # of one cell: what stands above it
    assert opened.rows.cell(opened.rows.shown[1], 1) == "One"
    judged(qtbot, opened)


def test_a_column_from_the_clipboard(qtbot: QtBot, opened: ImportPage) -> None:
    QGuiApplication.clipboard().setText("12.01.2024\n13.01.2024\n\n14.01.2024\n15.01.2024\n")
    opened.view.go_to(0, 3)
    qtbot.keyClick(opened.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    shown = [opened.rows.cell(row, 3) for row in opened.rows.shown]
    assert shown == ["12.01.2024", "13.01.2024", "", "14.01.2024"]  # the empty line is an empty cell
    judged(qtbot, opened)
    assert opened.plan is not None and opened.plan.rows[0].values["purchase_date"] == "2024-01-12"
    choose(opened, (1, 4), (2, 4))
    QGuiApplication.clipboard().setText("77")
    opened.view.paste("77")
    judged(qtbot, opened)
    assert opened.plan.counts["problem"] == 0
    choose(opened, (0, 0), (0, 1), (1, 0), (1, 1))
    opened.view.copy()
    assert QGuiApplication.clipboard().text().split("\n")[0].split("\t")[1] == "One"


def test_ctrl_z_belongs_to_the_grid_only_while_it_has_something(qtbot: QtBot, opened: ImportPage) -> None:
    from PySide6.QtGui import QShortcut

    undone = []
    shortcut = QShortcut("Ctrl+Z", opened)
    shortcut.activated.connect(lambda: undone.append(1))
    opened.rows.setData(opened.rows.index(0, 2), "Uno")
    qtbot.keyClick(opened.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert opened.rows.edits == {} and undone == []
    qtbot.keyClick(opened.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [1]
    judged(qtbot, opened)


def test_what_was_typed_comes_in_and_the_file_stays_as_it_is(qtbot: QtBot, opened: ImportPage, tmp_path: Path) -> None:
    before = opened.path.read_bytes()  # type: ignore[union-attr]
    opened.rows.put({(0, 3): "28.02.2024", (1, 4): "20", (0, 2): "Store B1"})
    judged(qtbot, opened)
    with qtbot.waitSignal(opened.shell.told, timeout=10_000):  # type: ignore[attr-defined]
        opened.take_button.click()
    conn = opened.desk.conn
    assert conn.execute("SELECT purchase_date FROM asset WHERE tag='A-1'").fetchone()[0] == "2024-02-28"
    assert conn.execute("SELECT cost FROM asset WHERE tag='A-2'").fetchone()[0] == 2000
    assert (tmp_path / "list.csv").read_bytes() == before
    qtbot.waitUntil(lambda: (tmp_path / "list-refused.csv").exists(), timeout=5_000)
    assert "32.13.2024" in (tmp_path / "list-refused.csv").read_text(encoding="utf-8")
    judged(qtbot, opened)
    assert opened.plan is not None and opened.plan.counts == {"new": 0, "changed": 0, "same": 3, "problem": 1}


def test_problems_may_hold_the_rest_back(qtbot: QtBot, opened: ImportPage) -> None:
    assert opened.leave_out.text() == "Leave out the 3 problem rows and save them as a file"
    opened.leave_out.setChecked(False)
    assert not opened.take_button.isEnabled() and "Mend the problems" in opened._foot.text()
    opened.leave_out.setChecked(True)
    assert opened.take_button.isEnabled()


def test_several_problems_of_a_row_are_each_boxed(qtbot: QtBot, opened: ImportPage) -> None:
    row = opened.plan.rows[3]  # type: ignore[union-attr]
    assert [one.column for one in row.faults][:1] == [3]
    opened.rows.put({(3, 3): "31.04.2024", (3, 4): "1"})
    judged(qtbot, opened)
    fault = opened.rows.fault(opened.plan.rows[3], 3)  # type: ignore[union-attr]
    assert fault is not None and fault.words == "April 2024 has 30 days. Which day was it?"
    assert fault.offers == ("30.04.2024",)


def test_two_people_of_one_name_are_told_apart_by_their_address(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> None:
    with qtbot.waitSignal(page.desk.changed, timeout=5_000):
        page.desk.do(lambda tx: (tx.insert("person", {"name": "Ana Ruiz", "email": "ana2@x.example"}), tx.say("x")))
    with qtbot.waitSignal(page.rehearsed, timeout=10_000):
        page.open_file(file(tmp_path, "Asset Tag,Name,Assigned to\nA-1,One,Ana Ruiz\n"))
    fault = page.rows.shown[0].faults[0]
    assert "Which one: ana@nordkai.example, ana2@x.example?" in fault.words
    page.view.setFocus()
    page.view.go_to(0, 2)
    page.bar.offer.click()
    judged(qtbot, page)
    assert page.plan is not None and page.plan.counts["new"] == 1
    person = page.plan.rows[0].values["holder_person_id"]
    assert (
        page.desk.conn.execute("SELECT email FROM person WHERE id=?", (person,)).fetchone()[0] == "ana@nordkai.example"
    )


def test_typing_offers_what_there_is(qtbot: QtBot, opened: ImportPage) -> None:
    assert [hit[1] for hit in opened._offers(2, "Stor")] == ["Store B1"]
    opened.view.go_to(2, 2)
    qtbot.keyClick(opened.view, Qt.Key.Key_F2)
    line = editor(opened)
    line.selectAll()
    qtbot.keyClicks(line, "Stor")
    qtbot.keyClick(line, Qt.Key.Key_Down)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    judged(qtbot, opened)
    assert opened.rows.cell(opened.rows.shown[2], 2) == "Store B1"


def picture(widget: QWidget) -> QImage:
    QApplication.processEvents()
    return widget.grab().toImage()


def test_ten_thousand_rows_are_judged_beside_the_window(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> None:
    """What the window's own thread does after an edit does not grow with the columns' cells: only rows in sight are asked."""
    head = ["Asset Tag", "Name", "Purchase Date", *(f"Extra {n}" for n in range(22))]
    lines = [",".join(head), *(",".join([f"A-{n}", f"Thing {n}", "12.03.2024", *["x"] * 22]) for n in range(10_000))]
    with qtbot.waitSignal(page.rehearsed, timeout=60_000):
        page.open_file(file(tmp_path, "\n".join(lines)))
    page.view.setFocus()
    asked = []
    real = page.rows.cell
    page.rows.cell = lambda row, column: asked.append(row.index) or real(row, column)  # type: ignore[method-assign, func-returns-value]
    page.rows.setData(page.rows.index(5, 3), "13.03.2024")
    judged(qtbot, page)
    picture(page.view)
    assert 0 < len(asked) < 3_000
    assert page.plan is not None and page.plan.rows[5].values["purchase_date"] == "2024-03-13"
