"""Delimited files are read as text, whole, whatever wrote them; what is no table is refused in words."""

import gzip
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itam_desktop.exchange.reading import Limits, Sheet, read_table
from itam_desktop.exchange.sniffing import name_of
from itam_desktop.kernel.errors import Cancelled, Refusal
from itam_desktop.kernel.progress import Progress

SNIPEIT = {
    "accessories": (3, 13), "assets": (22, 21), "components": (1, 9), "consumables": (3, 14), "licenses": (50, 20),
    "locations": (19, 10), "models": (20, 9), "users": (100, 23),
}  # fmt: skip


@pytest.fixture
def file(tmp_path: Path) -> Callable[..., Path]:
    def make(content: str | bytes, name: str = "list.csv", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return path

    return make


def refusal(path: Path, **options: object) -> str:
    with pytest.raises(Refusal) as no:
        read_table(path, **options)  # type: ignore[arg-type]
    return no.value.message


# Real files


@pytest.mark.parametrize("name", SNIPEIT)
def test_every_snipe_it_sample_gives_all_its_rows_and_columns(realdata: Path, name: str) -> None:
    sheet = read_table(realdata / "assets_snipeit" / f"{name}-sample.csv")
    assert (len(sheet.rows), len(sheet.header)) == SNIPEIT[name]
    assert not sheet.header[0].startswith("\ufeff") and sheet.encoding == "utf-8"


def test_records_that_span_lines_are_one_row_numbered_by_their_first_line(realdata: Path) -> None:
    sheet = read_table(realdata / "assets_snipeit" / "licenses-sample.csv")
    assert sheet.row_numbers[:3] == [2, 5, 6]
    assert "\n\n" in sheet.rows[0][-1].replace("\r", "")


def test_the_bad_file_is_read_as_mac_text_with_its_twin_columns_told_apart(realdata: Path) -> None:
    sheet = read_table(realdata / "assets_snipeit" / "assets-sample-BAD.csv")
    assert len(sheet.rows) == 200 and sheet.row_numbers == list(range(2, 202))
    assert {"Category", "Category (2)", "Company", "Company (2)"} < set(sheet.header)
    assert sheet.encoding == "mac_roman"
    assert any("mac_roman" in note for note in sheet.notes) and any("E+" in note for note in sheet.notes)


def test_the_blanks_file_loses_its_three_nameless_empty_columns_only(realdata: Path) -> None:
    sheet = read_table(realdata / "assets_snipeit" / "assets-sample-BLANKS.csv")
    assert len(sheet.header) == 18 and len(sheet.rows) == 200 and all(sheet.header)
    assert dict(zip(sheet.header, sheet.rows[0], strict=True))["Supplier"] == "Blogspan"


EDGE: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "bad.csv": (("column_a", "column_b", "column_c", "Column 4"), ("1", "27", "", "I'm too long!")),
    "blanks.csv": (tuple("abcdef"), ("", "NA", "N/A", "NONE", "NULL", ".")),
    "dummy.tsv": (tuple("abc"), tuple("123")),
    "mac_newlines.csv": (tuple("abc"), tuple("123")),
    "no_header_row.csv": (("Column 1", "Column 2", "Column 3"), tuple("123")),
    "test_date_format.csv": (("a",), ("02/01/2014",)),
    "test_extra_header.csv": (tuple("abcd"), ("1", "2", "3", "")),
    "test_latin1.csv": (tuple("abc"), tuple("123")),
    "test_locale.csv": (tuple("abc"), ("1,7", "200.000.000", "")),
    "test_no_leading_zeroes.csv": (tuple("abc"), ("01", "00.11", "0.1")),
    "test_skip_lines.csv": (tuple("abc"), tuple("123")),
    "test_utf8_bom.csv": (("foo", "bar", "baz"), tuple("123")),
}


@pytest.mark.parametrize("name", EDGE)
def test_edge_files_keep_their_header_and_first_row_as_written(realdata: Path, name: str) -> None:
    sheet = read_table(realdata / "csv_edge" / name)
    assert (sheet.header, sheet.rows[0]) == EDGE[name]


def test_a_table_with_a_nameless_empty_last_column_keeps_leading_zeros(realdata: Path) -> None:
    sheet = read_table(realdata / "csv_edge" / "FY09_EDU_Recipients_by_State.csv")
    assert len(sheet.header) == 9 and sheet.rows[0][2:4] == ("01", "6,718")


def test_blank_lines_above_the_header_are_counted_in_the_row_numbers(realdata: Path) -> None:
    sheet = read_table(realdata / "csv_edge" / "test_skip_lines.csv")
    assert (sheet.header_row, sheet.row_numbers) == (4, [5])


def test_an_empty_and_a_packed_edge_file_are_refused_in_words(realdata: Path) -> None:
    assert "empty" in refusal(realdata / "csv_edge" / "empty.csv")
    assert "Unpack it first" in refusal(realdata / "csv_edge" / "dummy.csv.gz")


# Encodings

TEXT = "Tag;Ort\nIT-1;Köln\nIT-2;Zürich, Büro “2”\n"


@pytest.mark.parametrize(
    ("encoding", "found"),
    [("utf-8", "utf-8"), ("utf-8-sig", "utf-8"), ("utf-16", "utf-16"), ("utf-16-le", "utf-16-le"),
     ("utf-16-be", "utf-16-be"), ("utf-32", "utf-32"), ("cp1252", "cp1252")],
)  # fmt: skip
def test_text_in_common_encodings_is_read_right(file: Callable[..., Path], encoding: str, found: str) -> None:
    sheet = read_table(file(TEXT, encoding=encoding))
    assert sheet.encoding == found
    assert sheet.rows == [("IT-1", "Köln"), ("IT-2", "Zürich, Büro “2”")]


def test_text_in_utf_16_with_a_mark_for_big_end_first(file: Callable[..., Path]) -> None:
    assert read_table(file(b"\xfe\xff" + TEXT.encode("utf-16-be"))).rows[0] == ("IT-1", "Köln")


def test_the_encoding_told_is_the_one_used(file: Callable[..., Path]) -> None:
    path = file("Tag,Place\nIT-1,Łódź\n", encoding="cp1250")
    assert read_table(path, encoding="cp1250").rows == [("IT-1", "Łódź")]
    assert "no encoding" in refusal(path, encoding="klingon")
    assert "no encoding" in refusal(path, encoding="hex")


def test_text_that_no_western_page_knows_is_still_read(file: Callable[..., Path]) -> None:
    words = "Тег,Место\n" + "".join(f"IT-{n},Переговорная комната номер {n}\n" for n in range(50))
    sheet = read_table(file(words.encode("cp1251").replace(b"\x98", b"") + b"IT-99,\x8d\x8f\x90\n"))
    assert len(sheet.rows) == 51 and sheet.notes


def test_nul_characters_are_left_out_and_said(file: Callable[..., Path]) -> None:
    sheet = read_table(file("Tag,Name\nIT\0-1,La\0ptop\n" + "IT-2,Printer in the long corridor\n" * 20))
    assert sheet.rows[0] == ("IT-1", "Laptop") and any("2 NUL" in note for note in sheet.notes)


# Delimiters, line ends, quotation marks


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_each_delimiter_and_line_end_is_found(file: Callable[..., Path], delimiter: str, end: str) -> None:
    rows = [["Tag", "Name", "Cost"], ["IT-1", "Laptop", "1.5"], ["IT-2", "Mouse", "2.5"]]
    sheet = read_table(file(end.join(delimiter.join(row) for row in rows)))
    assert sheet.delimiter == delimiter and sheet.rows == [tuple(row) for row in rows[1:]]
    assert sheet.row_numbers == [2, 3]


def test_decimal_commas_do_not_pass_for_delimiters(file: Callable[..., Path]) -> None:
    sheet = read_table(file("Tag;Cost;Note\nIT-1;1,50;a, b\nIT-2;2,50;c, d\nIT-3;3,50;e, f\n"))
    assert sheet.delimiter == ";" and sheet.rows[0] == ("IT-1", "1,50", "a, b")


def test_commas_in_the_text_of_a_single_column_split_nothing(file: Callable[..., Path]) -> None:
    assert read_table(file("Name\nSmith, John\nDoe, Jane\n")).rows == [("Smith, John",), ("Doe, Jane",)]


def test_the_delimiter_told_is_the_one_used(file: Callable[..., Path]) -> None:
    path = file("Tag:Name\nIT-1:Laptop\n")
    assert read_table(path, delimiter=":").rows == [("IT-1", "Laptop")]
    assert "One sign" in refusal(path, delimiter="::")


def test_quoted_cells_after_a_space_are_unquoted(file: Callable[..., Path]) -> None:
    assert read_table(file('Tag, Name\nIT-1, "a, b"\n')).rows == [("IT-1", "a, b")]


def test_a_quotation_mark_never_closed_swallows_no_rows(file: Callable[..., Path]) -> None:
    sheet = read_table(file('Tag,Name\nIT-1,"24 inch\nIT-2,Mouse\nIT-3,Dock\n'))
    assert sheet.rows == [("IT-1", '"24 inch'), ("IT-2", "Mouse"), ("IT-3", "Dock")]
    assert any("line 2" in note for note in sheet.notes)


def test_a_quotation_mark_never_closed_amid_quoted_commas_is_refused_with_its_line(file: Callable[..., Path]) -> None:
    good = '"a, b",x,y\n"a","b, c, d",y\n"a","b","c, d"\n'
    assert "line 5" in refusal(file("P,Q,R\n" + good + 'x,"open,y\n' + good.replace('"', "")))


def test_a_swallowed_file_beyond_the_cell_limit_is_still_told_by_its_line(file: Callable[..., Path]) -> None:
    sheet = read_table(file('Tag,Name\nIT-1,"24 inch\n' + "IT-2,Mouse\n" * 2000), limits=Limits(cell=1000))
    assert len(sheet.rows) == 2001 and sheet.notes


def test_a_cell_of_a_quarter_million_characters_is_kept(file: Callable[..., Path]) -> None:
    assert len(read_table(file("Tag,Notes\nIT-1," + "x" * 250_000 + "\n")).rows[0][1]) == 250_000


def test_zeros_kept_by_a_formula_trick_are_only_zeros(file: Callable[..., Path]) -> None:
    assert read_table(file('Tag,Serial\n="0042","=""007"""\n')).rows == [("0042", "007")]


# Header


def test_a_title_above_the_header_is_left_out_and_said(file: Callable[..., Path]) -> None:
    sheet = read_table(file("Assets of 2024,,\n\nTag,Name,Cost\nIT-1,Laptop,5\nIT-2,Mouse,6\n"))
    assert sheet.header == ("Tag", "Name", "Cost") and sheet.header_row == 3 and sheet.row_numbers == [4, 5]
    assert any("row 3" in note for note in sheet.notes)


def test_a_sparse_table_keeps_its_wide_header(file: Callable[..., Path]) -> None:
    sheet = read_table(file("Tag,Name,Cost,Place,Notes\nIT-1,,,,\nIT-2,,,,\nIT-3,,,,x\n"))
    assert sheet.header_row == 1 and len(sheet.rows) == 3


def test_one_row_of_far_too_many_cells_does_not_hide_the_header(file: Callable[..., Path]) -> None:
    sheet = read_table(file("Tag,Name,Cost\nIT-1,a,5,x,x,x,x,x,x\n"))
    assert sheet.header[:3] == ("Tag", "Name", "Cost") and len(sheet.header) == 9


def test_the_header_row_told_is_the_one_used(file: Callable[..., Path]) -> None:
    path = file("a,b\nTag,Name\nIT-1,Laptop\n")
    assert read_table(path, header_row=2).rows == [("IT-1", "Laptop")]
    none = read_table(path, header_row=0)
    assert none.header == ("Column 1", "Column 2") and len(none.rows) == 3
    assert "cannot be the header" in refusal(path, header_row=9)


def test_headers_are_one_line_distinct_and_never_empty(file: Callable[..., Path]) -> None:
    sheet = read_table(file('Tag,"Serial\n number",,Tag,Tag (2),\nIT-1,S1,x,y,z,\n'))
    assert sheet.header == ("Tag", "Serial number", "Column 3", "Tag (3)", "Tag (2)")


def test_rows_of_empty_cells_are_left_out(file: Callable[..., Path]) -> None:
    sheet = read_table(file("Tag,Name\nIT-1,a\n,\n , \nIT-2,b\n"))
    assert sheet.row_numbers == [2, 5]


def test_a_header_alone_is_a_table_without_rows(file: Callable[..., Path]) -> None:
    sheet = read_table(file("Tag,Name\n"))
    assert (sheet.header, sheet.rows) == (("Tag", "Name"), [])


# Odd files


def test_a_missing_file_a_folder_and_a_device_are_refused_in_words(tmp_path: Path) -> None:
    assert "not there any more" in refusal(tmp_path / "gone.csv")
    assert "is a folder" in refusal(tmp_path)
    if os.name == "posix":
        assert "not an ordinary file" in refusal(Path("/dev/zero"))
    assert "cannot be read" in refusal(tmp_path / ("x" * 300))
    assert "cannot be read" in refusal(tmp_path / "a\0b")


def test_a_file_that_may_not_be_read_is_refused_in_words(
    file: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = file("Tag\nIT-1\n")

    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", denied)  # root may read everything
    assert "may not read" in refusal(path)


def test_names_of_any_script_and_even_undecodable_ones_are_read(tmp_path: Path) -> None:
    for name in ("Bücher – 資産 💻.csv", "x" * 200 + ".csv", os.fsdecode(b"b\xff.csv")):
        path = tmp_path / name
        path.write_text("Tag,Name\nIT-1,a\n")
        assert read_table(path).rows == [("IT-1", "a")]
        name_of(path).encode()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b" \r\n\t\n", "is empty"),
        (gzip.compress(b"Tag,Name\n"), "gzip"),
        (b"%PDF-1.7\n", "PDF"),
        (b"SQLite format 3\0" + bytes(100), "database"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"<!DOCTYPE html><html><table><tr><td>Tag</td></tr></table></html>", "web page"),
        (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>', "XML form"),
        (b'<?xml version="1.0"?><REQUEST><CONTENT/></REQUEST>', "Collect"),
        (b"<?xml version='1.0'?><data/>", "XML file"),
        (b'{"content": {}, "deviceid": "x"}', "JSON"),
        (bytes(range(256)) * 40, "no text"),
        (b"PK\x03\x04" + b"junk" * 50, "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "cannot be read as a workbook"),
    ],
)
def test_what_holds_no_table_is_refused_in_its_own_words(file: Callable[..., Path], content: bytes, words: str) -> None:
    assert words in refusal(file(content, "list.xlsx"))


@pytest.mark.parametrize(
    ("part", "words"),
    [("a.csv", "zip archive"), ("word/document.xml", "Word"), ("Index/Document.iwa", "Numbers")],
)
def test_a_zip_that_is_no_workbook_says_what_it_is(tmp_path: Path, part: str, words: str) -> None:
    path = tmp_path / "list.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(part, "Tag,Name")
    assert words in refusal(path)


def test_a_text_file_named_as_a_workbook_is_read_as_text(file: Callable[..., Path]) -> None:
    assert read_table(file("Tag,Name\nIT-1,a\n", "list.xlsx")).rows == [("IT-1", "a")]


def test_files_beyond_the_limits_are_refused(file: Callable[..., Path]) -> None:
    path = file("a,b,c\n" + "1,2,x\n" * 100)
    assert "larger than" in refusal(path, limits=Limits(size=100))
    assert "more than can be taken in" in refusal(path, limits=Limits(rows=50))
    assert "more than can be taken in" in refusal(path, limits=Limits(columns=2))
    assert "more than can be taken in" in refusal(path, limits=Limits(cells=100))


def test_reading_stops_when_the_user_stops_it(file: Callable[..., Path]) -> None:
    progress = Progress()
    progress.stop()
    with pytest.raises(Cancelled):
        read_table(file("a,b\n" + "x,y\n" * 10_000), progress=progress)


@settings(max_examples=300, deadline=None)
@given(data=st.binary(max_size=400) | st.text(max_size=200).map(lambda t: t.encode("utf-8", "ignore")))
def test_any_bytes_are_a_table_or_a_refusal(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_bytes(data)
    try:
        sheet = read_table(path)
    except Refusal as no:
        assert no.message
    else:
        check(sheet)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), max_size=20), st.integers(0, 100_000))
def test_a_mutated_real_file_is_a_table_or_a_refusal(
    realdata: Path, tmp_path_factory: pytest.TempPathFactory, flips: list[tuple[int, int]], cut: int
) -> None:
    data = bytearray((realdata / "assets_snipeit" / "assets-sample.csv").read_bytes()[: cut or None])
    for at, byte in flips:
        if data:
            data[at % len(data)] = byte
    path = tmp_path_factory.getbasetemp() / "mutated.csv"
    path.write_bytes(data)
    try:
        check(read_table(path))
    except Refusal as no:
        assert no.message


def check(sheet: Sheet) -> None:
    assert len(set(sheet.header)) == len(sheet.header) and all(sheet.header)
    assert all(len(row) == len(sheet.header) for row in sheet.rows)
    assert len(sheet.rows) == len(sheet.row_numbers) and sheet.row_numbers == sorted(set(sheet.row_numbers))
