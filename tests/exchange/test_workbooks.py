"""Workbooks are read in a child process: typed cells become exact text, bombs and damage become refusals."""

import contextlib
import random
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import psutil
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from itam_desktop.exchange import workbook
from itam_desktop.exchange.reader_child import cell_text
from itam_desktop.exchange.reading import Limits, Typed, read_table
from itam_desktop.kernel.errors import Cancelled, Refusal
from itam_desktop.kernel.progress import Progress


@pytest.fixture
def book(tmp_path: Path) -> Callable[..., Path]:
    def make(rows: Sequence[Sequence[Any]], name: str = "list.xlsx", first_row: int = 0, **sheets: Any) -> Path:
        path = tmp_path / name
        with xlsxwriter.Workbook(path, {"default_date_format": "yyyy-mm-dd"}) as made:
            for title, content in {"Sheet1": rows, **sheets}.items():
                page = made.add_worksheet(title)
                for r, row in enumerate(content, first_row):
                    for c, value in enumerate(row):
                        page.write(r, c, value)
        return path

    return make


def refusal(path: Path, **options: Any) -> str:
    with pytest.raises(Refusal) as no:
        read_table(path, **options)
    return no.value.message


FIRST = ("Chicago Reader", "1971-01-01", "40", "yes", "1", "1971-01-01 04:14:00", "", "")


@pytest.mark.parametrize("name", ["sheets.xlsx", "test.xls", "test.xlsx"])
def test_xlsx_and_xls_give_the_same_exact_text(realdata: Path, name: str) -> None:
    sheet = read_table(realdata / "csv_edge" / name)
    assert sheet.typed and len(sheet.rows) == 5 and sheet.rows[0] == FIRST
    assert sheet.rows[2][4] == "41800000.01" and sheet.rows[4][0] == "Unicode! Σ"
    assert sheet.header[6:] == ("empty_column", "Column 8")


def test_the_first_sheet_with_anything_in_it_is_read_and_all_are_named(realdata: Path) -> None:
    path = realdata / "csv_edge" / "sheets.xlsx"
    sheet = read_table(path)
    assert (sheet.sheet, sheet.sheets) == ("data", ("not this one", "data", "ʤ"))
    assert read_table(path, sheet="ʤ").rows == [("1", "2", "3")]
    assert "“nope”" in refusal(path, sheet="nope") and "data" in refusal(path, sheet="nope")
    assert "empty" in refusal(path, sheet="not this one")


def test_numbers_keep_their_digits_and_texts_their_zeros(book: Callable[..., Path]) -> None:
    sheet = read_table(
        book([["Serial", "N"], ["00420", 1234567890123], ["x", 5.0], ["y", 0.1], ["z", 133289.59], ["w", -7]])
    )
    assert [row[0] for row in sheet.rows] == ["00420", "x", "y", "z", "w"]
    assert [row[1] for row in sheet.rows] == ["1234567890123", "5", "0.1", "133289.59", "-7"]
    assert all(isinstance(row[1], Typed) and not isinstance(row[0], Typed) for row in sheet.rows)


def test_dates_yes_and_no_and_errors_become_text(book: Callable[..., Path], tmp_path: Path) -> None:
    path = tmp_path / "kinds.xlsx"
    with xlsxwriter.Workbook(path, {"default_date_format": "yyyy-mm-dd hh:mm"}) as made:
        page = made.add_worksheet()
        page.write_row(0, 0, ["day", "moment", "yes", "no", "error", "tag"])
        page.write_datetime(1, 0, datetime(2024, 2, 29))  # noqa: DTZ001  (workbooks know no zones)
        page.write_datetime(1, 1, datetime(2024, 2, 29, 13, 5))  # noqa: DTZ001
        page.write_boolean(1, 2, True)
        page.write_boolean(1, 3, False)
        page.write_formula(1, 4, "=A999/0", value="#DIV/0!")
        page.write_string(1, 5, "IT-1")
    assert read_table(path).rows == [("2024-02-29", "2024-02-29 13:05:00", "yes", "no", "", "IT-1")]


def test_row_numbers_are_those_of_the_workbook(book: Callable[..., Path]) -> None:
    sheet = read_table(book([["Inventory"], [], ["Tag", "Name"], ["IT-1", "a"], [], ["IT-2", "b"]], first_row=2))
    assert (sheet.header_row, sheet.row_numbers) == (5, [6, 8])


def test_a_workbook_is_told_by_its_content_and_may_have_any_name(book: Callable[..., Path]) -> None:
    assert read_table(book([["Tag"], ["IT-1"]], name="Büro 資産.csv")).rows == [("IT-1",)]


def test_an_ods_is_read_too(tmp_path: Path) -> None:
    cells = (
        '<table:table-row><table:table-cell office:value-type="string"><text:p>Serial</text:p></table:table-cell>'
        '<table:table-cell office:value-type="string"><text:p>Bought</text:p></table:table-cell></table:table-row>'
        '<table:table-row><table:table-cell office:value-type="string"><text:p>007</text:p></table:table-cell>'
        '<table:table-cell office:value-type="date" office:date-value="2024-02-29"><text:p>x</text:p>'
        "</table:table-cell></table:table-row>"
    )
    names = "".join(
        f' xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{prefix}:1.0"'
        for prefix in ("office", "table", "text")
    )
    path = tmp_path / "list.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", '<manifest:manifest xmlns:manifest="urn:x"/>')
        archive.writestr(
            "content.xml",
            f"<office:document-content{names}><office:body><office:spreadsheet>"
            f'<table:table table:name="Geräte">{cells}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
    sheet = read_table(path)
    assert (sheet.header, sheet.rows, sheet.sheet) == (("Serial", "Bought"), [("007", "2024-02-29")], "Geräte")


@pytest.mark.parametrize(
    ("value", "text"),
    [(1e15, ["1000000000000000"]), (5.02e18, ["5020000000000000000"]), (1e-7, ["0.0000001"]), (float("nan"), ""),
     (date(2024, 1, 2), "2024-01-02"), (True, "yes"),
     (datetime.fromisoformat("2024-01-02"), "2024-01-02"), (None, ""), ("", "")],
)  # fmt: skip
def test_a_cells_text_is_exact_and_plain(value: Any, text: Any) -> None:
    assert cell_text(value) == text


# Bombs and damage


def parts(path: Path, changed: dict[str, bytes | Callable[[Any], None]]) -> Path:
    """A copy of the workbook with parts replaced."""
    target = path.with_name("changed-" + path.name)
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for name in source.namelist():
            content = changed.get(name, source.read(name))
            if callable(content):
                with out.open(name, "w", force_zip64=True) as stream:
                    content(stream)
            else:
                out.writestr(name, content)
    return target


SHEET = "xl/worksheets/sheet1.xml"
HEAD = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'


def one_huge_cell(stream: Any) -> None:
    stream.write(HEAD + b'<row r="1"><c r="A1" t="inlineStr"><is><t>')
    for _ in range(200):
        stream.write(b"A" * (1 << 20))
    stream.write(b"</t></is></c></row></sheetData></worksheet>")


def one_row_again_and_again(stream: Any) -> None:
    stream.write(HEAD)
    row = b'<row><c t="inlineStr"><is><t>A</t></is></c></row>' * 20_000
    for _ in range(1500):
        stream.write(row)
    stream.write(b"</sheetData></worksheet>")


def two_corners(last: bytes) -> bytes:
    def cell(place: bytes) -> bytes:
        row = place.lstrip(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        return b'<row r="%s"><c r="%s"><v>1</v></c></row>' % (row, place)

    return HEAD + cell(b"A1") + cell(last) + b"</sheetData></worksheet>"


BOMBS: dict[str, bytes | Callable[[Any], None]] = {
    "one cell of 200 MB": one_huge_cell,
    "1.5 GB of the same row": one_row_again_and_again,
    "cells in both corners": two_corners(b"XFD1048576"),
    "a billion empty cells": two_corners(b"BZZ600000"),
    "forty million empty cells": two_corners(b"AN1048576"),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_within_300_mb_and_10_s(
    book: Callable[..., Path], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    bomb = parts(book([["Tag"], ["IT-1"]]), {SHEET: BOMBS[name]})
    children: list[psutil.Process] = []
    start = subprocess.Popen

    def watched(*args: Any, **options: Any) -> Any:
        child = start(*args, **options)
        children.append(psutil.Process(child.pid))
        return child

    most = [0]

    def measured(stream: Any, *rest: Any) -> Any:
        import threading

        ended = threading.Event()

        def look() -> None:
            while not ended.wait(0.005):
                try:
                    most[0] = max(most[0], children[0].memory_info().rss)
                except psutil.Error:
                    return

        watcher = threading.Thread(target=look)
        watcher.start()
        try:
            return listen(stream, *rest)
        finally:
            ended.set()
            watcher.join()

    listen = workbook._listen
    monkeypatch.setattr(workbook.subprocess, "Popen", watched)
    monkeypatch.setattr(workbook, "_listen", measured)
    begin = time.monotonic()
    words = refusal(bomb)
    took = time.monotonic() - begin
    print(name, round(took, 2), "s", most[0] >> 20, "MB", words)
    assert took < 10 and most[0] < 300 << 20
    assert not children[0].is_running()


def test_entities_that_multiply_are_not_unfolded(book: Callable[..., Path]) -> None:
    laughs = b"<!DOCTYPE x [<!ENTITY a 'haha'>" + b"".join(
        b"<!ENTITY %c '%s'>" % (c + 1, b"&%c;" % c * 10) for c in range(ord("a"), ord("j"))
    )
    laughs += b"<!ENTITY xxe SYSTEM 'file:///etc/passwd'>]>"
    row = b'<row r="1"><c r="A1" t="inlineStr"><is><t>&j;&xxe;</t></is></c></row></sheetData></worksheet>'
    path = parts(book([["Tag"]]), {SHEET: laughs + HEAD + row})
    with contextlib.suppress(Refusal):
        assert "root:" not in repr(read_table(path)) and "haha" not in repr(read_table(path))


def test_a_workbook_protected_by_a_password_says_so(tmp_path: Path) -> None:
    path = tmp_path / "locked.xlsx"
    path.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1016) + "EncryptedPackage".encode("utf-16-le") + bytes(96)
    )
    assert "password" in refusal(path)


def test_parts_that_are_locked_or_twice_there_are_refused(book: Callable[..., Path]) -> None:
    path = book([["Tag"], ["IT-1"]])
    data = bytearray(path.read_bytes())
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        data[at + 8] |= 1
        at += 4
    locked = path.with_name("locked.xlsx")
    locked.write_bytes(data)
    assert "password" in refusal(locked)


def test_the_clock_ends_a_child_that_takes_too_long(book: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    path = book([["Tag"], ["IT-1"]])
    monkeypatch.setattr(workbook, "child_command", lambda: [sys.executable, "-c", "import time; time.sleep(60)"])
    begin = time.monotonic()
    assert "took more than 1 seconds" in refusal(path, limits=Limits(seconds=1))
    assert time.monotonic() - begin < 10


def test_a_child_that_is_ended_by_the_system_is_a_refusal(
    book: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = book([["Tag"], ["IT-1"]])
    monkeypatch.setattr(workbook, "child_command", lambda: [sys.executable, "-c", "import os; os.abort()"])
    assert "memory" in refusal(path)


def test_a_child_that_cannot_start_is_a_bug_and_no_refusal(
    book: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = book([["Tag"], ["IT-1"]])
    monkeypatch.setattr(workbook, "child_command", lambda: [sys.executable, "-c", "import no_such_module"])
    with pytest.raises(RuntimeError, match="does not start"):
        read_table(path)


def test_a_reader_whose_library_is_missing_is_a_bug_and_no_refusal(
    book: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = book([["Tag"], ["IT-1"]])
    code = "import sys; sys.modules['python_calamine'] = None; from itam_desktop.exchange import reader_child as r"
    monkeypatch.setattr(workbook, "child_command", lambda: [sys.executable, "-c", code + "; sys.exit(r.main())"])
    with pytest.raises(RuntimeError, match="does not start"):
        read_table(path)


def test_a_child_is_ended_at_once_when_the_user_stops(
    book: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = book([["Tag"], ["IT-1"]])
    code = "import time; print('[[\"Tag\"]]', flush=True); time.sleep(60)"
    monkeypatch.setattr(workbook, "child_command", lambda: [sys.executable, "-c", code])
    progress = Progress()
    progress.stop()
    begin = time.monotonic()
    with pytest.raises(Cancelled):
        read_table(path, progress=progress)
    assert time.monotonic() - begin < 10


def test_a_workbook_that_unpacks_beyond_its_limit_is_refused(book: Callable[..., Path]) -> None:
    path = book([["Tag"], *([f"IT-{n}"] for n in range(2000))])
    assert "unpacks to far more" in refusal(path, limits=Limits(unpacked=20_000))


def test_a_cell_of_megabytes_that_packs_badly_is_refused_too(book: Callable[..., Path]) -> None:
    noise = random.Random(1).randbytes(3 << 20).hex().encode()
    row = b'<row r="1"><c r="A1" t="inlineStr"><is><t>' + noise + b"</t></is></c></row></sheetData></worksheet>"
    assert "unpacks to far more" in refusal(parts(book([["Tag"]]), {SHEET: HEAD + row}))


def test_a_frozen_program_starts_itself_as_the_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert workbook.child_command() == [sys.executable, "--reader-child"]


def test_modules_in_the_current_folder_are_not_run(
    book: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = book([["Tag"], ["IT-1"]])
    (tmp_path / "python_calamine.py").write_text("raise SystemExit(7)")
    monkeypatch.chdir(tmp_path)
    assert read_table(path).rows == [("IT-1",)]


def test_reading_a_workbook_stops_when_the_user_stops_it(book: Callable[..., Path]) -> None:
    path = book([["Tag", "Name"], *(["IT", n] for n in range(2000))])
    progress = Progress()
    progress.stop()
    with pytest.raises(Cancelled):
        read_table(path, progress=progress)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=30), st.booleans())
def test_a_damaged_workbook_is_a_table_or_a_refusal(
    realdata: Path, tmp_path_factory: pytest.TempPathFactory, flips: list[tuple[int, int]], old: bool
) -> None:
    data = bytearray((realdata / "csv_edge" / ("test.xls" if old else "test.xlsx")).read_bytes())
    for at, byte in flips:
        data[at % len(data)] = byte
    path = tmp_path_factory.getbasetemp() / "mutated.xlsx"
    path.write_bytes(data)
    try:
        sheet = read_table(path)
    except Refusal as no:
        assert no.message
    else:
        assert all(len(row) == len(sheet.header) for row in sheet.rows)
