"""The papers of a count: what stands on the report, and sheets whose every code is read back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.style import Style
from itam_desktop.kernel.tags import coded
from itam_desktop.stocktake import actions, papers
from tests.stocktake.test_counting import Office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path)
    yield made
    made.conn.close()
    made.store.close()


def words_of(pdf: bytes) -> str:
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))


def codes_of(pdf: bytes) -> list[set[str]]:
    """The codes on each page, as a scanner at 300 dpi sees them."""
    found = []
    for page in pypdfium2.PdfDocument(pdf):
        picture = page.render(scale=300 / 72, grayscale=True).to_pil().convert("L")
        found.append({code.text for code in zxingcpp.read_barcodes(picture)})
    return found


def test_a_sheet_has_every_row_and_every_code_is_read_back(office: Office) -> None:
    count = office.start()
    pdf = papers.sheets(office.conn, count, Style())
    codes = codes_of(pdf)
    tags = office.tags
    assert sorted(codes, key=len, reverse=True) == [
        {"P314", coded(tags["t14"]), coded(tags["mac"]), coded(tags["lent"])}, {"PB1", coded(tags["spare"]), coded(tags["box"])}, {"PS2", coded(tags["dell"])},
    ]  # fmt: skip
    words = words_of(pdf)
    for one in (
        "3.14 Design",
        "ThinkPad T14 G6",
        "C02XK1",
        "Ana Ruiz",
        tags["mac"],
        "Harbour house",
        "away",
        "2 assets are expected here.",
    ):
        assert one in words, one


def test_sheets_of_a_blind_count_show_the_rooms_and_nothing_that_is_expected(office: Office) -> None:
    count = int(office.store.perform(lambda tx: actions.start(tx, office.ids["site"], blind=True), name="t").result)
    pdf = papers.sheets(office.conn, count, Style())
    assert codes_of(pdf) == [{"PHH"}, {"PS2"}, {"P314"}, {"PB1"}]
    assert "ThinkPad" not in words_of(pdf)


def test_the_report_says_what_was_counted_how_well_and_what_is_missing(office: Office) -> None:
    def price(tx: object) -> None:
        tx.update("asset", office.ids["mac"], {"cost": 90_000})  # type: ignore[attr-defined]
        tx.update("asset", office.ids["box"], {"cost": 50_000, "currency": "USD"})  # type: ignore[attr-defined]
        tx.say("Priced")  # type: ignore[attr-defined]

    office.store.perform(price, name="t")
    first = office.start()
    office.scan(first, office.tags["t14"])
    with pytest.raises(Refusal, match="still open"):
        papers.report(office.conn, first, Style())
    office.close(first)
    count = office.start()
    for code in (
        "P-314",
        office.tags["t14"],
        office.tags["dell"],
        office.tags["spare"],
        office.tags["far"],
        "4013675018224",
        "4013675018224",
    ):
        office.scan(count, code)
    row = office.conn.execute(
        "SELECT id FROM stocktake_line WHERE stocktake_id=? AND asset_id=?", (count, office.ids["far"])
    ).fetchone()[0]
    office.store.perform(lambda tx: actions.decide(tx, count, [row], "send_back", "Mia brings it"), name="t")
    office.close(count)
    words = words_of(papers.report(office.conn, count, Style()))
    for one in (
        "Stock-take: Harbour house", "40.0 % of what was expected was found where it is recorded.", "2 ÷ 5", "Missing (2)", "In the wrong room (1)",
        "To be sent back (1)", "Mia brings it", "Codes not in the register (1)", "4013675018224", "Book value of what is missing: €900.00, $500.00",
        "missing in the count before too", "Counted by, date", "Checked by, date", "Head of the history", "The count before", "+1", "3.14 Design", "Harbour house",
    ):  # fmt: skip
        assert one in words.replace("\r\n", " ").replace("\n", " "), (one, words)


def test_all_but_one_of_thousands_is_not_called_100_percent() -> None:
    assert papers.accuracy({"verified": 99_999, "expected": 100_000}, Style()) == "99.9 %"
    assert papers.accuracy({"verified": 5, "expected": 5}, Style()) == "100.0 %"
    assert papers.accuracy({"verified": 0, "expected": 0}, Style()) == ""


def test_the_report_of_a_large_count_names_the_rest(office: Office) -> None:
    from tests.stocktake import counted

    office.store.perform(lambda tx: counted.more(tx, office.ids, 700), name="more")
    count = office.start()
    office.close(count)
    assert "and 205 more" in words_of(papers.report(office.conn, count, Style()))
