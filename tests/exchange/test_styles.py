"""Numbers and dates: a file's own cells decide how it writes them; what they leave open is asked once per column."""

from pathlib import Path

import pytest

from itam_desktop.exchange.reading import Sheet, Typed, read_table
from itam_desktop.exchange.styles import ColumnStyle, dates_of, decide, decimal_of, from_serial
from itam_desktop.kernel.errors import Unreadable
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.kinds import DATE, DECIMAL, INTEGER, MONEY, TEXT, Kind
from itam_desktop.kernel.style import Style

ENGLISH, GERMAN = Style(".", day_first=False), Style(",", day_first=True)


def sheet_of(**columns: list[str]) -> Sheet:
    rows = list(zip(*columns.values(), strict=True))
    return Sheet(tuple(columns), rows, list(range(2, len(rows) + 2)))


@pytest.mark.parametrize(
    ("cells", "sign"),
    [
        (["133289.59", "763.46", ""], "."), (["$12.58"], "."), (["1.234,50 €"], ","), (["1,234.50"], "."),
        (["12,5"], ","), (["1.234.567"], ","), (["1,234,567"], "."), (["0.123"], "."), (["00.11"], "."),
        (["1.234"], "ambiguous"), (["1,234", "5"], "ambiguous"), (["1429", "x", "-"], "none"), ([], "none"),
        (["1.234", "5,5"], ","), (["1,234", "5.5"], "."), (["1.5", "2,5", "1.234"], "ambiguous"),
        (["1.5", "2.5", "2,5"], "."), (["1'234.5"], "."), (["(1,5)"], ","), (["-0,5"], ","), (["1.2345"], "."),
        (["1234.567"], "."), (["abc.def"], "none"), (["EUR 1.234"], "ambiguous"), (["1,7", "200.000.000"], ","),
    ],
)  # fmt: skip
def test_the_decimal_sign_is_what_the_cells_show(cells: list[str], sign: str) -> None:
    assert decimal_of(cells)[0] == sign


def test_a_column_of_whole_numbers_groups_with_its_only_sign() -> None:
    assert decimal_of(["1,234", "5"], whole=True) == (".", [])
    assert decimal_of(["1.234", "5"], whole=True) == (",", [])


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        (["1/23/23", "10/27/28"], "month"), (["02/01/2014", "31/12/2012"], "day"), (["3.4.2026"], "day"),
        (["2024-01-31"], "iso"), (["20240131"], "iso"), (["03/04/2026"], "ambiguous"), (["4/4/2026"], "none"),
        (["3/4/2026", "2024-01-31"], "ambiguous"), (["3/4/2026", "25/4/2026"], "day"),
        (["", "soon", "99/99/2026"], "none"),
        (["25/4/2026", "4/25/2026", "3/4/2026"], "ambiguous"), (["25/4/2026", "4/25/2026"], "day"),
        (["11/24/2008 10:15 AM"], "month"), (["3-4-26"], "ambiguous"), (["3/4-2026"], "none"),
    ],
)  # fmt: skip
def test_the_order_of_day_and_month_is_what_the_cells_show(cells: list[str], order: str) -> None:
    assert dates_of(cells)[0] == order


@pytest.mark.parametrize(
    ("name", "column", "kind", "found"),
    [
        ("assets-sample", "Purchase Date", DATE, "month"), ("assets-sample", "Asset EOL Date", DATE, "month"),
        ("assets-sample", "Purchase Cost", MONEY, "."), ("assets-sample-BAD", "Purchase Date", DATE, "month"),
        ("assets-sample-BAD", "Purchase Cost", MONEY, "."), ("licenses-sample", "purchase cost", MONEY, "."),
        ("licenses-sample", "expiration date", DATE, "month"), ("users-sample", "Start Date", DATE, "iso"),
        ("components-sample", "Purchase Date", DATE, "iso"),
    ],
)  # fmt: skip
def test_the_real_columns_are_sure(realdata: Path, name: str, column: str, kind: Kind, found: str) -> None:
    sheet = read_table(realdata / "assets_snipeit" / f"{name}.csv")
    kinds = [kind if title == column else None for title in sheet.header]
    style = decide(sheet, kinds, GERMAN)[sheet.header.index(column)]
    assert style.sure and found in (style.decimal, style.dates)
    field = Field("x", "X", kind)
    at = sheet.header.index(column)
    assert all(style.read(field, row[at]) is not None for row in sheet.rows if row[at])


def test_an_ambiguous_column_is_asked_once_with_two_readings_in_words() -> None:
    [cost] = decide(sheet_of(cost=["1.234", "2.345", "3.456"]), [MONEY], ENGLISH)
    assert (cost.decimal, cost.sure, cost.style.decimal) == ("ambiguous", False, ".")
    assert [(s.text, s.taken, s.other) for s in cost.samples] == [
        ("1.234", "1.234", "1,234"),
        ("2.345", "2.345", "2,345"),
    ]
    assert "“1.234”" in cost.why and "1.234 or 1,234" in cost.why
    [bought] = decide(sheet_of(bought=["03/04/2026"]), [DATE], GERMAN)
    assert (bought.samples[0].taken, bought.samples[0].other) == ("03 Apr 2026", "04 Mar 2026")


def test_another_column_of_the_file_decides_an_ambiguous_one() -> None:
    sheet = sheet_of(cost=["1.234"], salvage=["5,50"], bought=["3/4/2026"], ends=["3/25/2026"])
    cost, salvage, bought, ends = decide(sheet, [MONEY, MONEY, DATE, DATE], Style(".", day_first=True))
    assert cost.sure and cost.style.decimal == "," and cost.read(Field("c", "C", MONEY), "1.234") == 123400
    assert bought.sure and not bought.style.day_first and "other columns" in bought.why
    assert salvage.sure and ends.sure and not ends.why


def test_columns_that_disagree_decide_nothing_for_others() -> None:
    sheet = sheet_of(a=["1.5"], b=["1,5"], c=["1.234"])
    assert [s.sure for s in decide(sheet, [MONEY] * 3, ENGLISH)] == [True, True, False]


def test_columns_that_are_not_read_as_numbers_or_dates_are_left_alone() -> None:
    sheet = sheet_of(serial=["1.234"], note=["3/4/2026"], n=["7"])
    assert all(s.sure and not s.samples for s in decide(sheet, [TEXT, None], ENGLISH))


def test_a_workbooks_numbers_are_exact_whatever_the_style() -> None:
    sheet = sheet_of(cost=[Typed("1.234"), "1.234,5"])
    [style] = decide(sheet, [DECIMAL], ENGLISH)
    assert style.decimal == ","
    assert [style.read(Field("c", "C", DECIMAL), cell) for cell in sheet.rows[0] + sheet.rows[1]] == ["1.234", "1234.5"]
    assert style.read(Field("t", "T", TEXT), Typed("1.50")) == "1.50"


def test_a_workbooks_numbers_say_nothing_of_how_its_texts_are_written() -> None:
    [style] = decide(sheet_of(cost=[Typed("1.5"), Typed("1.234")]), [MONEY], GERMAN)
    assert (style.decimal, style.sure, style.style.decimal) == ("none", True, ",")


def test_a_workbooks_day_number_is_a_date_in_a_date_field_only() -> None:
    style = ColumnStyle("x", "none", "none", ENGLISH)
    assert style.read(Field("d", "D", DATE), Typed("45351")) == "2024-02-29"
    assert style.read(Field("n", "N", INTEGER), Typed("45351")) == 45351
    assert (from_serial("60"), from_serial("x"), from_serial("1e400")) == (None, None, None)
    with pytest.raises(Unreadable) as no:
        style.read(Field("d", "D", DATE), Typed("5"))
    assert no.value.field == "d"
