"""The codes of our labels against module strings and codewords that others computed (realdata/barcodes/vectors.csv).

Of the file's 102 rows our labels make two kinds. Code 128: 7 rows, each with an FNC or a control sign, which a label
refuses. Data Matrix: 25 rows as codewords before error correction, read out of our modules here. There is no QR row;
EAN, ITF, Code 39 and GTIN are nothing that the program prints.
"""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from itam_desktop.kernel.errors import Refusal
from itam_desktop.labels.codes import CODE128, DATAMATRIX, symbol

# symbol size -> codewords that are data, ISO/IEC 16022 table 7 (square symbols of one region)
DATA = {10: 3, 12: 5, 14: 8, 16: 12, 18: 18, 20: 22, 22: 30, 24: 36, 26: 44}


def rows_of(realdata: Path, kind: str) -> Iterator[tuple[str, str]]:
    """(text, expected) of the file's rows of a kind."""
    with (realdata / "barcodes" / "vectors.csv").open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["symbology"] == kind:
                quoted = row["input"].rpartition('"')[0].removeprefix('"')
                yield quoted.encode("ascii", "backslashreplace").decode("unicode_escape"), row["expected"]


def codewords(rows: tuple[tuple[bool, ...], ...]) -> list[int]:
    """All codewords of a square ECC 200 symbol of one region, by the placement of ISO/IEC 16022 annex F."""
    n = len(rows) - 2  # without finder and clock
    bits = [row[1:-1] for row in rows[1:-1]]
    used = [[False] * n for _ in range(n)]

    def at(row: int, column: int) -> int:
        if row < 0:
            row, column = row + n, column + 4 - (n + 4) % 8
        if column < 0:
            row, column = row + 4 - (n + 4) % 8, column + n
        used[row][column] = True
        return int(bits[row][column])

    def word(places: list[tuple[int, int]]) -> int:
        value = 0
        for row, column in places:
            value = value * 2 + at(row, column)
        return value

    def utah(r: int, c: int) -> list[tuple[int, int]]:
        return [
            (r - 2, c - 2),
            (r - 2, c - 1),
            (r - 1, c - 2),
            (r - 1, c - 1),
            (r - 1, c),
            (r, c - 2),
            (r, c - 1),
            (r, c),
        ]

    corners = {
        1: [(n - 1, 0), (n - 1, 1), (n - 1, 2), (0, n - 2), (0, n - 1), (1, n - 1), (2, n - 1), (3, n - 1)],
        2: [(n - 3, 0), (n - 2, 0), (n - 1, 0), (0, n - 4), (0, n - 3), (0, n - 2), (0, n - 1), (1, n - 1)],
        3: [(n - 3, 0), (n - 2, 0), (n - 1, 0), (0, n - 2), (0, n - 1), (1, n - 1), (2, n - 1), (3, n - 1)],
        4: [(n - 1, 0), (n - 1, n - 1), (0, n - 3), (0, n - 2), (0, n - 1), (1, n - 3), (1, n - 2), (1, n - 1)],
    }
    made, row, column = [], 4, 0
    while row < n or column < n:
        if row == n and column == 0:
            made.append(word(corners[1]))
        if row == n - 2 and column == 0 and n % 4:
            made.append(word(corners[2]))
        if row == n - 2 and column == 0 and n % 8 == 4:
            made.append(word(corners[3]))
        if row == n + 4 and column == 2 and not n % 8:
            made.append(word(corners[4]))
        while True:
            if row < n and column >= 0 and not used[row][column]:
                made.append(word(utah(row, column)))
            row, column = row - 2, column + 2
            if row < 0 or column >= n:
                break
        row, column = row + 1, column + 3
        while True:
            if row >= 0 and column < n and not used[row][column]:
                made.append(word(utah(row, column)))
            row, column = row + 2, column - 2
            if row >= n or column < 0:
                break
        row, column = row + 3, column + 1
    return made


def test_data_matrix_codewords_are_those_of_the_file_or_no_longer_and_read_back(realdata: Path) -> None:
    """11 of 25 are the file's own codewords; of the others ZXing and our encoder choose another encodation."""
    same, other = set(), set()
    for text, expected in rows_of(realdata, "DataMatrix"):
        wanted = [int(one) for one in expected.split()]
        made = symbol(text, DATAMATRIX)
        data = codewords(made.rows)[: DATA[made.columns]]
        assert len(data) == DATA[made.columns]
        if data[: len(wanted)] == wanted or wanted[: len(data)] == data:
            same.add(text)
            continue
        other.add(text)
        least = min(size for size in DATA.values() if size >= len(wanted))
        if text.isascii() and text.isalnum():  # as tags are; for others ours takes no EDIFACT, or bytes later
            assert len(data) <= least, text
        assert read(made.rows) == text
    assert {"123456", "A1B2C3D4E5F6G7H8I9J0K1L2", "ABC>ABC123>ABCD", "*DTCP0"} <= same
    assert (len(same), len(other)) == (11, 13)  # one text stands twice in the file


def read(rows: tuple[tuple[bool, ...], ...]) -> str:
    """What a reader makes of the modules."""
    import zxingcpp
    from PIL import Image

    side = len(rows)
    picture = Image.new("L", (side + 8, side + 8), 255)
    picture.putdata(
        [
            0 if 4 <= x < side + 4 and 4 <= y < side + 4 and rows[y - 4][x - 4] else 255
            for y in range(side + 8)
            for x in range(side + 8)
        ]
    )
    found = zxingcpp.read_barcodes(
        picture.resize((5 * (side + 8),) * 2, Image.Resampling.NEAREST), text_mode=zxingcpp.TextMode.Plain
    )
    return found[0].text if found else ""


def test_code_128_of_the_file_holds_signs_that_no_label_prints(realdata: Path) -> None:
    rows = list(rows_of(realdata, "Code128"))
    assert len(rows) == 7
    for text, _ in rows:
        with pytest.raises(Refusal, match="cannot hold"):
            symbol(text, CODE128)
