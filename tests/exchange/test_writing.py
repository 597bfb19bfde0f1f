"""What goes out opens right, runs nothing, comes back the same, and is written whole or not at all."""

import csv
import errno
import io
import json
import os
import re
import stat
import zipfile
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from itam_desktop.exchange.delimited import RISKY, neutral, plainly
from itam_desktop.exchange.reading import read_table
from itam_desktop.exchange.workbook_out import LONGEST_CELL, legal_title
from itam_desktop.exchange.writing import Column, write_csv, write_json, write_xlsx
from itam_desktop.kernel.errors import Cancelled, Refusal, Trouble
from itam_desktop.kernel.progress import Progress
from itam_desktop.kernel.style import Style
from itam_desktop.store import atomic

COMMA = Style(decimal=",")
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=HYPERLINK(\"http://x\")", "＝1", "-", "=",
            "'=1", "''=1", "'", "''", "'quoted'", "=\"0042\"", "=cmd|' /C calc'!A0"]  # fmt: skip


def naughty(realdata: Path) -> list[str]:
    strings = json.loads((realdata / "names_text" / "naughty_strings.json").read_text(encoding="utf-8"))
    return [text.replace("\0", "") for text in strings] + FORMULAS


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


# CSV


@pytest.mark.parametrize("style", [Style(), COMMA])
def test_every_naughty_string_comes_back_the_same_from_csv(realdata: Path, tmp_path: Path, style: Style) -> None:
    texts = naughty(realdata)
    path = tmp_path / "out.csv"
    assert write_csv(path, ["n", "text", "end"], [(i, text, "x") for i, text in enumerate(texts)], style) == len(texts)
    sheet = read_table(path)
    assert [row[1] for row in sheet.rows] == texts
    assert (sheet.encoding, sheet.delimiter) == ("utf-8", "," if style.decimal == "." else ";")


def test_no_text_cell_is_live_in_csv(realdata: Path, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    write_csv(path, ["=head", "b"], [(text, "x") for text in naughty(realdata)])
    with path.open(encoding="utf-8-sig", newline="") as file:
        cells = [row[0] for row in csv.reader(file)]
    assert len(cells) == len(naughty(realdata)) + 1
    assert not [cell for cell in cells if cell[:1] in tuple(RISKY)]
    assert cells[0] == "'=head" and read_table(path).header[0] == "=head"


cells = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(cells, cells), min_size=1, max_size=8), st.sampled_from([".", ","]))
@example([("'", "='")], ".")
def test_any_texts_come_back_the_same_from_csv(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]], decimal: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "any-out.csv"
    write_csv(path, ["key", "a", "b"], [("k", *row) for row in rows], Style(decimal=decimal))
    assert [row[1:] for row in read_table(path).rows] == rows


@given(st.text(st.sampled_from("'=+-@\t\r\n＝a\""), max_size=6))
def test_neutralising_is_undone_exactly_once(text: str) -> None:
    assert plainly(neutral(text)) == text
    assert neutral(text)[:1] not in tuple(RISKY)


def test_numbers_stay_numbers_and_negative_ones_are_left_alone(tmp_path: Path) -> None:
    row = [-5, Decimal("-1429.50"), -0.5, 1e-7, True, False, None, date(2024, 2, 29), 1234567890123]
    path = tmp_path / "out.csv"
    write_csv(path, [f"c{i}" for i in range(len(row))], [row], COMMA)
    line = path.read_text(encoding="utf-8-sig").splitlines()[1]
    assert line == "-5;-1429,50;-0,5;0,0000001;yes;no;;2024-02-29;1234567890123"


def test_a_file_for_a_spreadsheet_begins_with_the_utf_8_mark_and_ends_lines_as_it_does(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    write_csv(path, ["a", "b"], [("x\ny", "z")])
    assert path.read_bytes() == b'\xef\xbb\xbfa,b\r\n"x\ny",z\r\n'


def test_csv_goes_into_an_open_stream_too() -> None:
    stream = io.BytesIO()
    write_csv(stream, ["a"], [("ü\ud800",)])
    assert stream.getvalue().decode("utf-8-sig") == "a\r\nü?\r\n"


# XLSX


def test_every_naughty_string_comes_back_the_same_from_xlsx(realdata: Path, tmp_path: Path) -> None:
    texts = naughty(realdata)
    path = tmp_path / "out.xlsx"
    rows = [(i, text, "x") for i, text in enumerate(texts)]
    assert write_xlsx(path, [("Texts", [Column("n", "integer"), Column("text"), Column("end")], rows)]) == ()
    assert [row[1] for row in read_table(path).rows] == texts


def parts(path: Path) -> dict[str, str]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_no_text_cell_is_live_in_xlsx(realdata: Path, tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    write_xlsx(path, [("Texts", [Column("=text")], [(text,) for text in [*naughty(realdata), "http://example.org"]])])
    inside = parts(path)
    page = inside["xl/worksheets/sheet1.xml"]
    assert "<f>" not in page and "<f " not in page and "<hyperlink" not in page
    assert not [name for name in inside if "rels" in name and "sheet" in name]


@settings(max_examples=30, deadline=None)
@given(st.lists(cells, min_size=1, max_size=20))
@example(["_x0041_", "a_x0020_b_x0020_", "_x000D_", "\r\n\t\x07", " ends "])
def test_any_texts_come_back_the_same_from_xlsx(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    path = tmp_path_factory.getbasetemp() / "any-out.xlsx"
    write_xlsx(path, [("Texts", [Column("key"), Column("text")], [("k", text) for text in texts])])
    kept = [re.sub("[\ufffe\uffff]", "\ufffd", text) for text in texts]  # XML has no way to write these two
    sheet = read_table(path)
    assert [dict(zip(sheet.header, row, strict=True))["text"] for row in sheet.rows] == kept


KINDS = [Column("Tag"), Column("Cost", "money"), Column("Bought", "date"), Column("n", "integer"),
         Column("Page", "unit_price"), Column("Leased", "yesno"), Column("Digits", "integer"), Column("Old", "date"),
         Column("Serial", "decimal")]  # fmt: skip
ROW = [
    "007",
    Decimal("-1429.50"),
    "2024-02-29",
    42,
    "0.0049",
    1,
    12345678901234567,
    "1899-05-01",
    "12345678901234567.5",
]


def test_numbers_sums_and_dates_are_real_and_long_numbers_keep_their_digits(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    write_xlsx(path, [("Assets", KINDS, [ROW])])
    [row] = read_table(path).rows
    assert row == (
        "007",
        "-1429.5",
        "2024-02-29",
        "42",
        "0.0049",
        "Yes",
        "12345678901234567",
        "1899-05-01",
        "12345678901234567.5",
    )
    inside = parts(path)
    assert 'formatCode="#,##0.00"' in inside["xl/styles.xml"] and 'formatCode="yyyy-mm-dd"' in inside["xl/styles.xml"]
    page = inside["xl/worksheets/sheet1.xml"]
    assert 'state="frozen"' in page and '<autoFilter ref="A1:I2"/>' in page and "<v>-1429.5</v>" in page


def test_a_sum_in_minor_units_is_a_mistake_of_the_caller(tmp_path: Path) -> None:
    with pytest.raises(TypeError):
        write_xlsx(tmp_path / "out.xlsx", [("A", [Column("Cost", "money")], [(142950,)])])
    assert list(tmp_path.iterdir()) == []


def test_a_text_too_long_for_a_cell_stands_whole_on_a_sheet_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    fits, long = "💻" * (LONGEST_CELL // 2), "ab💻\n" * 20_000
    notes = write_xlsx(path, [("Assets", [Column("Tag"), Column("Notes")], [("IT-1", fits), ("IT-2", long)])])
    assert notes == ("One text is longer than a cell can hold: it stands whole on the sheet “Long texts”.",)
    sheet = read_table(path, sheet="Assets")
    assert sheet.rows[0][1] == fits and "Long texts" in sheet.rows[1][1] and len(sheet.rows[1][1]) <= LONGEST_CELL
    pieces = read_table(path, sheet="Long texts").rows
    assert "".join(row[4] for row in pieces) == long
    assert {row[:3] for row in pieces} == {("Assets", "3", "Notes")}


def test_titles_of_sheets_are_made_legal_and_distinct() -> None:
    used: set[str] = set()
    titles = [
        legal_title(t, used)
        for t in ("Büro: 1/2 [a]?*\\", "x" * 40, "X" * 40, "", "'quoted'", "History", "💻" * 20, "a" * 30 + "'b")
    ]
    assert titles == ["Büro  1 2  a", "x" * 31, "X" * 27 + " (2)", "Sheet", "quoted", "History_", "💻" * 15, "a" * 30]


def test_a_workbook_may_have_several_sheets_or_none(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    write_xlsx(path, [("A", [Column("x")], [("1",)]), ("a", [Column("x")], [("2",)]), ("Empty", [], [])])
    assert read_table(path).sheets == ("A", "a (2)", "Empty") and read_table(path, sheet="a (2)").rows == [("2",)]
    write_xlsx(path, [])
    assert zipfile.is_zipfile(path)


def test_more_rows_than_a_sheet_holds_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("itam_desktop.exchange.workbook_out.MOST_ROWS", 2)
    with pytest.raises(Refusal, match="Choose CSV"):
        write_xlsx(tmp_path / "out.xlsx", [("A", [Column("x")], [("1",), ("2",), ("3",)])])
    assert list(tmp_path.iterdir()) == []


# JSON


def test_json_keeps_texts_decimals_and_dates(realdata: Path, tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    texts = naughty(realdata)
    write_json(path, {"b": texts, "a": [Decimal("1.50"), date(2024, 2, 29), None]})
    told = json.loads(path.read_text(encoding="utf-8"))
    assert list(told) == ["b", "a"] and told == {"b": texts, "a": ["1.50", "2024-02-29", None]}
    with pytest.raises(TypeError):
        write_json(path, {"a": object()})
    assert json.loads(path.read_text(encoding="utf-8")) == told and names(tmp_path) == ["out.json"]


# Whole or not at all


def write(path: Path, how: str) -> None:
    if how == "csv":
        write_csv(path, ["a"], [("x" * 1000,)] * 2000)
    elif how == "xlsx":
        write_xlsx(path, [("A", [Column("a")], [("x",)])])
    else:
        write_json(path, ["x"])


HOW = pytest.mark.parametrize("how", ["csv", "xlsx", "json"])


@HOW
@pytest.mark.parametrize(
    ("code", "words"),
    [(errno.ENOSPC, "is full"), (errno.EDQUOT, "is full"), (errno.EACCES, "a folder of your own"),
     (errno.EROFS, "a folder of your own"), (errno.EIO, "could not be written")],
)  # fmt: skip
def test_what_the_system_refuses_is_said_and_the_old_file_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str, code: int, words: str
) -> None:
    path = tmp_path / "out.x"
    path.write_text("old")

    def fail(_: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(Trouble, match=words) as trouble:
        write(path, how)
    assert str(tmp_path) in trouble.value.message and "out.x" in trouble.value.message
    assert names(tmp_path) == ["out.x"] and path.read_text() == "old"


@HOW
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_said_while_writing_and_a_device_stays_a_device(
    monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    def never(part: Path, target: Path) -> None:
        raise AssertionError(f"{target} would have been replaced")  # for root, and for good

    monkeypatch.setattr(atomic, "replace", never)
    with pytest.raises(Trouble, match="is full"):
        write(Path("/dev/full"), how)
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)


@HOW
def test_a_place_that_is_none_is_said(tmp_path: Path, how: str) -> None:
    (tmp_path / "file").write_text("x")
    for path, words in (
        (tmp_path / "gone" / "out.x", "does not exist"), (tmp_path, "is a folder"),
        (tmp_path / "file" / "out.x", "does not exist"), (tmp_path / ("x" * 300), "too long"),
    ):  # fmt: skip
        with pytest.raises(Trouble, match=words):
            write(path, how)
    assert names(tmp_path) == ["file"]


@HOW
def test_a_link_is_followed_and_the_files_rights_are_kept(tmp_path: Path, how: str) -> None:
    real = tmp_path / "real.x"
    real.write_text("old")
    real.chmod(0o640)
    link = tmp_path / "link.x"
    link.symlink_to(real)
    write(link, how)
    assert link.is_symlink() and real.stat().st_size > 3 and stat.S_IMODE(real.stat().st_mode) == 0o640


@HOW
def test_a_name_as_long_as_the_system_allows_is_written(tmp_path: Path, how: str) -> None:
    path = tmp_path / ("ü" * 127)
    write(path, how)
    assert names(tmp_path) == [path.name]


def test_a_stopped_export_leaves_nothing(tmp_path: Path) -> None:
    progress = Progress()

    def rows() -> Iterator[tuple[str]]:
        for n in range(3000):
            if n == 1500:
                progress.stop()
            yield ("x",)

    for run in (lambda: write_csv(tmp_path / "a.csv", ["a"], rows(), progress=progress),
                lambda: write_xlsx(tmp_path / "a.xlsx", [("A", [Column("a")], rows())], progress)):  # fmt: skip
        progress._stopped = False
        with pytest.raises(Cancelled):
            run()
    assert names(tmp_path) == []


class InUse(OSError):
    winerror = 32


def test_a_file_that_windows_holds_for_a_moment_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, tries = os.replace, [0]

    def held(*args: Any) -> None:
        tries[0] += 1
        if tries[0] < 4:
            raise InUse(errno.EACCES, "in use")
        real(*args)

    monkeypatch.setattr(os, "replace", held)
    write(tmp_path / "out.x", "json")
    assert tries[0] == 4 and names(tmp_path) == ["out.x"]


def test_a_file_that_stays_open_elsewhere_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(*_: Any) -> None:
        raise InUse(errno.EACCES, "in use")

    monkeypatch.setattr(os, "replace", held)
    monkeypatch.setattr(atomic, "_PATIENCE", 0.1)
    with pytest.raises(Trouble, match="open in another program"):
        write(tmp_path / "out.x", "json")
    assert names(tmp_path) == []


def test_half_characters_go_out_as_a_mark_and_stop_nothing(tmp_path: Path) -> None:
    write_xlsx(tmp_path / "a.xlsx", [("A", [Column("a\ud800")], [("x\udc80",)])])
    sheet = read_table(tmp_path / "a.xlsx")
    assert (sheet.header, sheet.rows) == (("a?",), [("x?",)])
