"""Text files of memory scanners: every form that the manuals name, and what people do to them."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from itam_desktop.kernel.errors import Refusal
from itam_desktop.stocktake import counting
from itam_desktop.stocktake.memory import SPACES, Format, MemoryFile, Row, read

OPTICON = "IT0001233,2,007512,09:15:01,24/11/2026\r\nIT0001241,1,007512,09:15:09,24/11/2026\r\n"
NEWER = "IT0001233,007512,09:15:01,24/11/2026\r\nIT0001241,007512,09:15:09,25/11/2026\r\n"
OPL = "IT0001233           ,000002,09:15:01,24/11/26\r\nIT0001241           ,000001,09:15:09,24/11/26\r\n"
ASP = "SROOM12\r\nRIT0001233\r\nRIT0001241\r\nSROOM14\r\nRIT000125X\r\n"

FORMS = {
    "one barcode a line": (
        "IT0001233\nIT0001241\n", Format(), [("IT0001233", None, 1, False), ("IT0001241", None, 1, False)],
    ),
    "Opticon with quantity": (
        OPTICON, Format(",", 0, 1, 3, 4),
        [("IT0001233", "2026-11-24T09:15:01", 2, False), ("IT0001241", "2026-11-24T09:15:09", 1, False)],
    ),
    "Opticon, newer": (
        NEWER, Format(",", 0, None, 2, 3),
        [("IT0001233", "2026-11-24T09:15:01", 1, False), ("IT0001241", "2026-11-25T09:15:09", 1, False)],
    ),
    "OPL, padded": (
        OPL, Format(",", 0, 1, 2, 3),
        [("IT0001233", "2026-11-24T09:15:01", 2, False), ("IT0001241", "2026-11-24T09:15:09", 1, False)],
    ),
    "ASP": (
        ASP, Format(marked=True),
        [("ROOM12", None, 1, True), ("IT0001233", None, 1, False), ("IT0001241", None, 1, False),
         ("ROOM14", None, 1, True), ("IT000125X", None, 1, False)],
    ),
    "with names of the columns": (
        "No;Date time;Barcode;Qty\n1;2026-11-24 09:15:01;IT0001233;3\n2;2026-11-24 09:15:02;IT0001241;1\n",
        Format(";", 2, 3, 1, 1, header=True),
        [("IT0001233", "2026-11-24T09:15:01", 3, False), ("IT0001241", "2026-11-24T09:15:02", 1, False)],
    ),
    "columns of spaces": (
        "IT0001233     09:15:01  24/11/2026\nIT0001241     09:15:09  24/11/2026\n", Format(SPACES, 0, None, 1, 2),
        [("IT0001233", "2026-11-24T09:15:01", 1, False), ("IT0001241", "2026-11-24T09:15:09", 1, False)],
    ),
    "numbered, American dates, tabs": (
        "1\tIT0001233\t11/24/2026\n2\tIT0001241\t11/24/2026\n3\tIT000125X\t11/02/2026\n",
        Format("\t", 1, None, None, 2, month_first=True),
        [("IT0001233", "2026-11-24", 1, False), ("IT0001241", "2026-11-24", 1, False), ("IT000125X", "2026-11-02", 1, False)],
    ),
    "code and quantity": (
        "00012345,2\n00012352,14\n", Format(",", 0, 1), [("00012345", None, 2, False), ("00012352", None, 14, False)],
    ),
    "quoted": ('"IT0001233","1"\n"IT0001241","1"\n', Format(",", 0, 1), [("IT0001233", None, 1, False), ("IT0001241", None, 1, False)]),
}  # fmt: skip


def told(file: MemoryFile) -> list[tuple[str, str | None, int, bool]]:
    return [(row.code, row.at, row.quantity, row.place_hint) for row in file.rows]


@pytest.mark.parametrize("form", FORMS)
def test_each_form_that_a_scanner_writes_is_guessed_and_read_whole(form: str) -> None:
    text, fmt, rows = FORMS[form]
    file = read(text.encode())
    assert (file.format, told(file), file.problems) == (fmt, rows, ())


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("ending", ["\r\n", "\r", "\n\n"])
def test_neither_encoding_nor_line_ends_change_what_is_read(form: str, encoding: str, ending: str) -> None:
    text, fmt, rows = FORMS[form]
    file = read(text.replace("\r\n", "\n").replace("\n", ending).encode(encoding))
    assert (file.format, told(file)) == (fmt, rows)


def test_nuls_the_end_of_file_sign_and_group_separators_do_no_harm() -> None:
    file = read(b"\x02IT0001233\x03\r\n\0\0IT00012\x1d41\r\n\x1a\0\0\0")
    assert [row.code for row in file.rows] == ["IT0001233", "IT0001241"]
    assert [row.line for row in file.rows] == [1, 2]


def test_letters_of_an_old_western_file_are_kept() -> None:
    assert read("BÜRO-7\nCAFÉ 2\n".encode("cp1252")).rows[0].code == "BÜRO-7"


def test_the_user_may_say_which_column_is_what() -> None:
    text = b"7;kept;IT0001233;x\n9;kept;IT0001241;y\n"
    file = read(text, Format(";", code=2, quantity=0))
    assert told(file) == [("IT0001233", None, 7, False), ("IT0001241", None, 9, False)]
    assert file.columns == 4 and file.sample[0] == ("7", "kept", "IT0001233", "x")


def test_a_code_that_begins_with_s_or_r_is_no_mark_unless_all_are_marked() -> None:
    assert [row.code for row in read(b"SRV001\nRACK02\nIT0001233\n").rows] == ["SRV001", "RACK02", "IT0001233"]
    assert [row.code for row in read(b"RACK02\nSRV001\n").rows] == ["RACK02", "SRV001"]
    assert read(ASP.encode()).rows[1] == Row(2, "IT0001233", None, 1, False, "RIT0001233")


def test_what_a_line_has_wrong_is_said_by_its_number_and_the_rest_is_read() -> None:
    text = (
        b"IT0001233,2,1,09:15:01,24/11/2026\nIT0001241,0,1,09:15:02,24/11/2026\n,1,1,09:15:03,24/11/2026\n"
        b"IT000125X,many,1,09:15:04,24/11/2026\nIT0001268,1,1,09:15:04,31/02/2026\nIT0001276,-3,1,09:15:04,24/11/2026\n"
        + b"X" * 300 + b",1,1,09:15:04,24/11/2026\n" + b"IT0001284,1,1,09:15:04,24/11/2026\n" * 20
    )  # fmt: skip
    file = read(text)
    assert {p.line: p.left_out for p in file.problems} == {2: True, 3: True, 4: False, 5: False, 6: True, 7: True}
    assert [(row.line, row.quantity, row.at) for row in file.rows[:3]] == [
        (1, 2, "2026-11-24T09:15:01"), (4, 1, "2026-11-24T09:15:04"), (5, 1, None),
    ]  # fmt: skip
    assert len(file.rows) == 23


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"A" * 100_000_000, "100 MB"),
        (b"", "empty"),
        (b"\r\n \r\n\0", "empty"),
        (b"%PDF-1.7 x", "not a text file"),
        (b"PK\x03\x04....", "not a text file"),
        (bytes(range(1, 32)) * 100, "not a text file"),
        (b"A\n" * 200_001, "200000 lines"),
    ],
    ids=["100 MB", "nothing", "blank", "pdf", "workbook", "noise", "too many lines"],
)
def test_what_is_no_scanners_memory_is_refused_in_words(data: bytes, words: str) -> None:
    with pytest.raises(Refusal, match=words):
        read(data)


def test_any_bytes_end_in_rows_or_in_a_refusal() -> None:
    import random

    draw = random.Random(6)
    for _ in range(300):
        data = bytes(draw.choice(b"A1,;\t\r\n\" '|S\0R/:\xff\xe4") for _ in range(draw.randrange(80)))
        try:
            file = read(data)
        except Refusal:
            continue
        assert all(row.code and row.quantity > 0 for row in file.rows)


@pytest.mark.parametrize("data", [b"Code;Menge;Datum\nLT-1", b"qty,date,code\nx", b"date;code\n\xff;\n"])
def test_names_of_more_columns_than_the_lines_have(data: bytes) -> None:
    assert [row.at for row in read(data).rows] in ([None], [])


def test_a_clock_that_was_never_set_is_no_moment() -> None:
    for zone in (ZoneInfo("Asia/Tokyo"), ZoneInfo("America/New_York")):
        for day in ("01/01/0001", "31/12/9999"):
            scans = counting.scans_of(read(f"IT0001233,1,7,23:59:59,{day}\n".encode()), zone)
            assert [scan.codes[0] for scan in scans] == ["IT0001233"]
