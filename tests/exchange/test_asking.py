"""What a file leaves open is asked once per column, in words, with the file's own cells read both ways."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from itam_desktop.exchange.asking import questions
from itam_desktop.exchange.screens.import_page import ImportPage
from itam_desktop.exchange.sheet import Sheet
from itam_desktop.exchange.styles import Reading, decide
from itam_desktop.kernel.kinds import KINDS
from itam_desktop.kernel.style import Style
from tests.exchange.real_store import file


def sheet(*columns: list[str]) -> Sheet:
    rows = list(zip(*columns, strict=True))
    return Sheet(tuple(f"C{n}" for n in range(len(columns))), rows, list(range(2, len(rows) + 2)))


@pytest.mark.parametrize(
    ("kind", "cells"),
    [
        ("date", ["3.4.26", "5.6.26"]), ("date", ["3/4/26", "25/12/26"]), ("date", ["2026-04-03"]), ("date", ["4/4/26"]),
        ("money", ["1.234,50"]), ("money", ["1,234.50", "2,000"]), ("money", ["12,5"]), ("decimal", ["1.234.567"]),
        ("integer", ["1.234"]), ("text", ["3/4/26", "1.234"]), ("date", [""]), ("money", ["1429"]),
    ],
)  # fmt: skip
def test_what_tells_itself_is_never_asked(kind: str, cells: list[str]) -> None:
    assert questions(decide(sheet(cells), [KINDS[kind]]), Style()) == []


def test_dates_are_asked_with_two_examples_read_both_ways() -> None:
    (asked,) = questions(decide(sheet(["3/4/26", "5/6/26", "7/8/26"]), [KINDS["date"]]), Style())
    assert asked.words == "How is “3/4/26” in the column “C0” meant?"
    assert [way.words for way in asked.ways] == ["Day first: 03 Apr 2026", "Month first: 04 Mar 2026"]
    assert asked.more == "And “5/6/26” is 05 Jun 2026 or 06 May 2026."


@pytest.mark.parametrize(
    ("cell", "words", "signs"),
    [
        ("1.234", ["Thousands: 1234", "Decimals: a little over 1"], (",", ".")),
        ("1,234", ["Thousands: 1234", "Decimals: a little over 1"], (".", ",")),
        ("2.900", ["Thousands: 2900", "Decimals: nearly 3"], (",", ".")),
        ("5,000", ["Thousands: 5000", "Decimals: exactly 5"], (".", ",")),
    ],
)
def test_numbers_are_asked_in_words(cell: str, words: list[str], signs: tuple[str, str]) -> None:
    (asked,) = questions(decide(sheet([cell]), [KINDS["money"]]), Style())
    assert [way.words for way in asked.ways] == words
    assert tuple(way.reading.decimal for way in asked.ways) == signs


def test_an_answer_decides_its_column_and_no_other() -> None:
    table, kinds = sheet(["3/4/26"], ["5/6/26"], ["1.234"]), [KINDS["date"], KINDS["date"], KINDS["money"]]
    assert [q.column for q in questions(decide(table, kinds), Style())] == ["C0", "C1", "C2"]
    styles = decide(table, kinds, Style(), {"C0": Reading(day_first=False), "C2": Reading(decimal=",")})
    assert [q.column for q in questions(styles, Style())] == ["C1"]
    assert not styles[0].style.day_first and styles[2].style.decimal == ","


def test_what_the_cells_show_stands_above_an_answer() -> None:
    styles = decide(sheet(["3/4/26", "25/12/26"]), [KINDS["date"]], Style(), {"C0": Reading(day_first=False)})
    assert styles[0].style.day_first


def opened(qtbot: QtBot, page: ImportPage, path: Path) -> None:
    with qtbot.waitSignal(page.rehearsed, timeout=10_000):
        page.open_file(path)


ASK = "Asset Tag,Name,Bought,Warranty end,Price\nA-1,One,3/4/26,5/6/28,1.234\nA-2,Two,4/5/26,6/7/28,2.500\n"


def test_nothing_is_brought_in_before_the_answer_and_it_is_remembered(
    qtbot: QtBot, page: ImportPage, tmp_path: Path
) -> None:
    path = file(tmp_path, ASK)
    opened(qtbot, page, path)
    assert len(page.questions.cards) == 3 and not page.take_button.isEnabled()
    first = page.questions.cards[0]
    assert first.all.isChecked() and first.all.text() == "also in the other column"
    with qtbot.waitSignal(page.rehearsed, timeout=10_000):
        first.ways[1].click()  # month first, for both
    assert page.plan is not None
    assert page.plan.rows[0].values["purchase_date"] == "2026-03-04"
    assert page.plan.rows[0].values["warranty_end"] == "2028-05-06"
    assert [q.column for q in page.questions.open] == ["Price"] and not page.take_button.isEnabled()
    with qtbot.waitSignal(page.rehearsed, timeout=10_000):
        page.questions.cards[0].ways[0].click()
    assert page.plan.rows[0].values["cost"] == 123_400 and page.take_button.isEnabled()
    opened(qtbot, page, path)
    assert not page.questions.open and page.plan.rows[0].values["purchase_date"] == "2026-03-04"
    assert page.plan.rows[0].values["cost"] == 123_400


def test_each_column_can_be_answered_for_itself(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> None:
    opened(qtbot, page, file(tmp_path, ASK))
    first = page.questions.cards[0]
    first.all.setChecked(False)
    with qtbot.waitSignal(page.rehearsed, timeout=10_000):
        first.ways[0].click()
    assert [q.column for q in page.questions.open] == ["Warranty end", "Price"]
