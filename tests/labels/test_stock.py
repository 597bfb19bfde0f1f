"""Label stocks: every one lies on its page, and each is found by the names on its packet."""

import dataclasses

import pytest

from itam_desktop.kernel.errors import Refusal
from itam_desktop.labels.stock import Stock, find, stocks

ALL = stocks()


def test_the_file_has_the_stocks_it_should():
    assert len(ALL) == 123
    assert sum(s.page == "A4" for s in ALL) == 61
    assert sum(s.is_roll for s in ALL) == 45
    assert len({s.name for s in ALL}) == 123


@pytest.mark.parametrize("stock", ALL, ids=lambda s: s.name)
def test_every_stock_lies_apart_on_its_page(stock):
    assert stock.faults() == ()
    left, top, width, height = stock.printable_mm()
    assert left >= 0 and top >= 0 and width > 0 and height > 0
    assert left + width <= stock.label_width_mm + 0.01
    assert top + height <= stock.label_height_mm + 0.01
    assert not stock.is_roll or stock.per_page == 1


@pytest.mark.parametrize("stock", ALL, ids=lambda s: s.name)
def test_every_stock_is_found_by_its_full_name(stock):
    assert find(stock.name) is stock
    assert find(stock.name.lower().replace(" ", "  ")) is stock


@pytest.mark.parametrize("name", ["L7160", "avery l7160", "AVERY  L 7160", "J8160", "avery j8160"])
def test_a_stock_is_found_by_number_and_alias(name):
    assert find(name).name == "Avery L7160"


def test_a_label_lies_where_the_maker_says():
    sheet = find("L7160")
    assert sheet.position_mm(0) == (7.2, 15.15)
    assert sheet.position_mm(5) == (7.2 + 2 * 66.04, 15.15 + 38.1)
    assert sheet.position_mm(20) == (7.2 + 2 * 66.04, 15.15 + 6 * 38.1)
    with pytest.raises(IndexError):
        sheet.position_mm(21)
    with pytest.raises(IndexError):
        sheet.position_mm(-1)


def test_an_unknown_stock_is_refused_with_near_names():
    with pytest.raises(Refusal, match=r"Did you mean.*Avery L7162") as refused:
        find("Avery L7162x")
    assert refused.value.field == "stock"
    with pytest.raises(Refusal, match="No label stock is called “zzzzzz”"):
        find("zzzzzz")
    with pytest.raises(Refusal):
        find("")


def test_a_name_that_means_two_different_stocks_is_refused_with_both():
    with pytest.raises(Refusal, match="3261 is more than one stock: Avery 8257, Avery 8769"):
        find("3261")


def test_twins_under_two_names_are_one_stock():
    assert find("S0722520").part == "11352"
    assert find("99010").part == "99010"


def test_a_continuous_roll_is_cut_to_length():
    roll = find("DK-22205")
    assert roll.continuous and roll.label_height_mm == roll.height_mm == 29
    assert roll.cut(50).label_height_mm == 50
    with pytest.raises(Refusal, match=r"from 12\.7 to 1000 mm, not to 5"):
        roll.cut(5)
    with pytest.raises(Refusal, match="fixed length"):
        find("99012").cut(50)


@pytest.mark.parametrize(("change", "fault"), [
    ({"left_mm": 30.0}, "outside the page"), ({"top_mm": -1.0}, "begins outside"),
    ({"pitch_x_mm": 60.0}, "beside each other"), ({"pitch_y_mm": 30.0}, "above each other"),
    ({"rows": 0}, "at least one"), ({"label_width_mm": 0.0}, "at least one"),
])  # fmt: skip
def test_sizes_that_cannot_be_are_told(change, fault):
    wrong: Stock = dataclasses.replace(find("L7160"), **change)
    assert any(fault in said for said in wrong.faults())
