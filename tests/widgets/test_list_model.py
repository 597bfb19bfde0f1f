"""A list of any length is a row of ids and pages of rows."""

from array import array
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from itam_desktop.kernel.fields import Field
from itam_desktop.widgets.list_model import PAGE, PAGES_KEPT, ROW, ListModel
from tests.widgets import office

DISPLAY = Qt.ItemDataRole.DisplayRole


class Shelf:
    """Rows that remember how they were asked for."""

    def __init__(self) -> None:
        self.asked: list[list[int]] = []
        self.names: dict[int, str] = {}
        self.gone: set[int] = set()

    def fetch(self, ids: Sequence[int]) -> Mapping[int, Mapping[str, Any]]:
        self.asked.append(list(ids))
        return {one: {"id": one, "name": self.names.get(one, f"thing {one}")} for one in ids if one not in self.gone}


def model_of(shelf: Shelf, n: int) -> ListModel:
    model = ListModel((Field("name", "Name"), Field("note", "Note")), shelf.fetch, office.STYLE)
    model.show(array("q", range(1, n + 1)))
    return model


def test_it_keeps_the_rules_of_qt_models(qtmodeltester: ModelTester) -> None:
    model = ListModel(office.LIST, office.fetch, office.STYLE)
    qtmodeltester.check(model)
    model.show(array("q", range(1, 300)))
    qtmodeltester.check(model)
    model.show_first(array("q", range(300, 200, -1)), 5_000)
    qtmodeltester.check(model)


def test_only_the_page_that_is_looked_at_is_fetched() -> None:
    shelf = Shelf()
    model = model_of(shelf, 1_000_000)
    assert model.index(999_999, 0).data() == "thing 1000000"
    assert model.index(999_998, 0).data() == "thing 999999"
    assert len(shelf.asked) == 1
    assert len(shelf.asked[0]) <= PAGE


def test_pages_that_were_not_looked_at_for_long_are_let_go() -> None:
    shelf = Shelf()
    model = model_of(shelf, PAGE * (PAGES_KEPT + 10))
    for page in range(PAGES_KEPT + 5):
        model.row(page * PAGE)
        model.row(0)  # the first one stays in view
    asked = len(shelf.asked)
    model.row(0)
    assert len(shelf.asked) == asked
    model.row(PAGE)
    assert len(shelf.asked) == asked + 1


def test_the_first_rows_come_at_once_and_the_rest_without_a_reset(qtbot: QtBot) -> None:
    shelf = Shelf()
    model = model_of(shelf, 0)
    model.show_first([5, 4, 3], 5)
    assert model.rowCount() == 5
    assert not model.complete
    assert model.index(3, 0).data() == ""
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show([5, 4, 3, 2, 1])
    assert model.complete
    assert model.index(3, 0).data() == "thing 2"


def test_a_forgotten_record_is_fetched_again_and_only_its_page_is_told(qtbot: QtBot) -> None:
    shelf = Shelf()
    model = model_of(shelf, 1_000)
    assert model.index(0, 0).data() == "thing 1"
    assert model.index(999, 0).data() == "thing 1000"
    shelf.names[1] = "renamed"
    with qtbot.waitSignal(model.dataChanged) as told:
        model.forget({1})
    assert (told.args[0].row(), told.args[1].row()) == (0, PAGE - 1)
    assert model.index(0, 0).data() == "renamed"


def test_a_forgotten_record_out_of_view_tells_nothing(qtbot: QtBot) -> None:
    model = model_of(Shelf(), 1_000)
    model.row(0)
    with qtbot.assertNotEmitted(model.dataChanged):
        model.forget({900})


def test_a_record_that_is_gone_is_an_empty_row() -> None:
    shelf = Shelf()
    shelf.gone.add(2)
    model = model_of(shelf, 3)
    assert model.index(1, 0).data() == ""
    assert model.index(1, 0).data(ROW) is None


def test_its_texts_are_those_of_the_fields() -> None:
    model = ListModel(office.LIST, office.fetch, office.STYLE)
    model.show([1])
    assert [model.index(0, c).data() for c in range(7)] == [
        "LT-00043-M", "ThinkPad T14 G6", "Given out", "Ana Ruiz", "3.14 Design", "14 Mar 2029", "€1,429.00",
    ]  # fmt: skip
    assert model.headerData(0, Qt.Orientation.Horizontal, DISPLAY) == "Tag"
    assert model.row_of(1) == 0
    assert model.row_of(99) == -1


def test_columns_can_be_changed() -> None:
    model = ListModel(office.LIST, office.fetch, office.STYLE)
    model.show([1])
    model.show_columns(office.LIST[:2])
    assert model.columnCount() == 2
    assert model.index(0, 1).data() == "ThinkPad T14 G6"
