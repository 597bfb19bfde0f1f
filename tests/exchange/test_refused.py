"""The refused rows as a file: every column of the original, the reason last; corrected, it comes in as the original would."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
import xlsxwriter

from itam_desktop.exchange import importing, refused
from itam_desktop.exchange.reading import read_table
from tests.exchange.real_store import ask, counts, file, office, rehearsed

TEXT = """Asset Tag;Name;Line;Bought;Warranty end;Price;Strange
A-1;One;7;3/4/24;5/6/28;1.234;s1
A-2;Two;8;31.02.2024;25/12/28;2.500;s2
A-3;Three;9;4/5/24;6/7/28;12,50;s3
A-1;Again;10;6/7/24;7/8/28;9.999;"s;4"
"""


def test_the_file_holds_every_column_and_the_reason(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    with office(tmp_path) as store:
        said = importing.run(store, [file(tmp_path, TEXT)], refused=out)
        assert counts(said) == (2, 0, 0, 2) and said["refused_rows"] == 2
    with out.open(encoding="utf-8-sig", newline="") as read:
        rows = list(csv.reader(read))
    assert rows[0] == ["Asset Tag", "Name", "Line", "Bought", "Warranty end", "Price", "Strange", "Why it was refused"]
    assert rows[1][:7] == ["A-2", "Two", "8", "31.02.2024", "25/12/28", "2.500", "s2"]
    assert rows[1][7] == "Column “Bought”: February 2024 has 29 days. Which day was it?"
    assert rows[2][6] == "s;4" and "A-1" in rows[2][0]


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_corrected_it_comes_in_with_the_same_mapping_and_reading(tmp_path: Path, ending: str) -> None:
    """Alone, "1.234" and "6/7/24" tell nothing: how the whole file was read is remembered."""
    out = tmp_path / f"out.{ending}"
    with office(tmp_path) as store:
        importing.run(store, [file(tmp_path, TEXT)], refused=out)
        sheet = refused.without_reasons(read_table(out))
        assert sheet.header == ("Asset Tag", "Name", "Line", "Bought", "Warranty end", "Price", "Strange")
        corrected = "\n".join(
            ";".join(
                cell.replace("31.02.2024", "28.02.2024").replace("Again", "Four").replace("s;4", "s4") for cell in row
            )
            for row in (("Why it was refused", *sheet.header), *(("x", *row) for row in sheet.rows))
        ).replace("A-1;Four", "A-4;Four")
        said = importing.run(store, [file(tmp_path, corrected, "corrected.csv")])
        assert counts(said) == (2, 0, 0, 0)
        assert ask(
            store, "SELECT tag, purchase_date, warranty_end, cost FROM asset WHERE tag IN ('A-2', 'A-4') ORDER BY tag"
        ) == [
            ("A-2", "2024-02-28", "2028-12-25", 250_000),
            ("A-4", "2024-07-06", "2028-08-07", 999_900),
        ]
        assert not any("refused" in line.lower() for line in said["reasons"])


def test_what_is_still_wrong_is_refused_with_one_reason_only(tmp_path: Path) -> None:
    first, second = tmp_path / "out.csv", tmp_path / "again.csv"
    with office(tmp_path) as store:
        importing.run(
            store, [file(tmp_path, TEXT.replace("A-1;Again", "A-4;Again").replace("6/7/24", "6/77/24"))], refused=first
        )
        importing.run(store, [first], refused=second)
    assert first.read_text(encoding="utf-8") == second.read_text(encoding="utf-8")


def test_a_workbook_stays_a_workbook_with_its_numbers(tmp_path: Path) -> None:
    source, out = tmp_path / "in.xlsx", tmp_path / "out.xlsx"
    book = xlsxwriter.Workbook(source)
    page = book.add_worksheet("Devices")
    for n, row in enumerate(
        [("Asset Tag", "Name", "Price", "Bought"), ("A-1", "One", 1.234, 45000), ("A-1", "Two", 1.5, 45001)]
    ):
        page.write_row(n, 0, row)
    book.close()
    with office(tmp_path) as store:
        plan = rehearsed(store, source)
        assert plan.counts["problem"] == 1
        from itam_desktop.kernel.fields import RECORDS

        assert importing.write_refused(out, plan.sheet, plan, RECORDS) == 1
        sheet = read_table(out)
        assert sheet.sheet == "Devices" and sheet.rows[0][:4] == ("A-1", "Two", "1.5", "2023-03-16")
        importing.write_refused(tmp_path / "out.csv", plan.sheet, plan, RECORDS)
        assert read_table(tmp_path / "out.csv").rows[0][:4] == ("A-1", "Two", "1.5", "2023-03-16")


def test_a_free_name_beside_the_file(tmp_path: Path) -> None:
    source = tmp_path / "Devices.ods"
    assert refused.beside(source).name == "Devices-refused.xlsx"
    refused.beside(source).write_text("x")
    assert refused.beside(source).name == "Devices-refused 2.xlsx"
    assert refused.beside(tmp_path / "Devices-refused.csv").name == "Devices-refused.csv"


def test_a_real_file_with_problems(realdata: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    with office(tmp_path, "USD") as store:
        said = importing.run(store, [realdata / "assets_snipeit" / "locations-sample.csv"], refused=out)
        assert said["problem"] == 2 == said["refused_rows"]
        original = read_table(realdata / "assets_snipeit" / "locations-sample.csv")
        assert read_table(out).header == (*original.header, "Why it was refused")
        again = importing.run(store, [out])  # alone they no longer contradict another line
        assert counts(again) == (0, 2, 0, 0) and again["files"][0]["kind"] == "place"
