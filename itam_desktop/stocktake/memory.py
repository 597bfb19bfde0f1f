"""The text file of a scanner with a memory: what was scanned, when, how many of it, and where. Pure.

Opticon's SCANNED.TXT (`barcode,quantity,serial,hh:mm:ss,dd/mm/yyyy`, newer `barcode,serial,hh:mm:ss,dd/mm/yyyy`), OPL's
DATA.TXT (cells padded with spaces), ASP's `S…` location and `R…` items, one barcode a line, or any columns by `Format`.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from itertools import islice
from typing import NamedTuple

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.texts import tr

MOST_BYTES, MOST_LINES, MOST_CODE, MOST_QUANTITY = 20_000_000, 200_000, 200, 9_999
SPACES = "  "  # the delimiter of columns that are padded with spaces
DELIMITERS = (",", ";", "\t", "|", SPACES)
SAMPLE = 500  # lines that a guess looks at

_LINES = re.compile("\r\n|\r|\n")
_CONTROL = re.compile("[\0-\x08\x0b-\x1f\x7f\x80-\x9f\u200b\u2060\ufeff]")
_TIME = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?")
_DATE = re.compile(r"(\d{1,4})[/.\-](\d{1,2})[/.\-](\d{1,4})")
_BOTH = re.compile(rf"(?:{_DATE.pattern})[ T]+(?:{_TIME.pattern})")
_NUMBER = re.compile(r"[+-]?\d{1,9}")
_HEADS = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\xd0\xcf\x11\xe0", b"MZ", b"\x7fELF", b"SQLite format")  # fmt: skip
_WORDS = {
    "code": frozenset({"barcode", "bar code", "code", "tag", "asset tag", "strichcode", "inventarnummer", "artikel", "ean", "code-barres"}),
    "quantity": frozenset({"quantity", "qty", "count", "menge", "anzahl", "quantité"}),
    "time": frozenset({"time", "scan time", "zeit", "uhrzeit", "heure"}),
    "date": frozenset({"date", "scan date", "datum", "timestamp", "date time", "zeitstempel"}),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Format:
    """How a file's lines are read. Columns count from 0; None: the file has no such column.

    delimiter: "" means that the whole line is the code, SPACES two or more spaces; header: the first line names the
    columns; marked: `S` before a location, `R` before an item; month_first: dates are month/day/year.
    """

    delimiter: str = ""
    code: int = 0
    quantity: int | None = None
    time: int | None = None
    date: int | None = None
    header: bool = False
    marked: bool = False
    month_first: bool = False


class Row(NamedTuple):
    """One scan. at: the scanner's own clock, ISO without a zone, None when the file does not say; place_hint: the file
    says that this is where the next ones lie; whole: the code with its mark, should the mark belong to it after all."""

    line: int
    code: str
    at: str | None
    quantity: int
    place_hint: bool
    whole: str


class Problem(NamedTuple):
    """What is wrong with a line. left_out: it gives no row."""

    line: int
    words: str
    left_out: bool = True


@dataclass(frozen=True, slots=True)
class MemoryFile:
    """columns: the most cells of a line; sample: the first lines as cells, for choosing columns."""

    rows: tuple[Row, ...]
    format: Format
    problems: tuple[Problem, ...]
    columns: int
    sample: tuple[tuple[str, ...], ...]


def read(data: bytes, fmt: Format | None = None) -> MemoryFile:
    """The scans of a file; fmt: how the user says it is made, else it is guessed.

    Raises Refusal for a file that is too large, no text, or empty.
    """
    lines = _lines(data)
    if fmt is None:
        fmt = guess([words for _, words in islice(lines, SAMPLE)])
    rows: list[Row] = []
    problems: list[Problem] = []
    columns = 0
    for n, (number, words) in enumerate(lines):
        cells = split(words, fmt.delimiter)
        columns = max(columns, len(cells))
        if fmt.header and n == 0:
            continue
        row, found = _row(number, cells, fmt)
        problems.extend(found)
        if row is not None:
            rows.append(row)
    sample = tuple(tuple(split(words, fmt.delimiter)) for _, words in lines[:8])
    return MemoryFile(tuple(rows), fmt, tuple(problems), columns, sample)


def split(words: str, delimiter: str) -> list[str]:
    """The cells of a line, without the padding and the quotation marks around them."""
    if not delimiter:
        cells = [words]
    elif delimiter == SPACES:
        cells = re.split(r" {2,}|\t", words.strip())
    else:
        try:
            cells = next(csv.reader([words], delimiter=delimiter, skipinitialspace=True), [])
        except csv.Error:
            cells = words.split(delimiter)
    return [cell.strip().strip("\"'").strip() for cell in cells]


def guess(lines: Sequence[str]) -> Format:
    """The likeliest format of these lines (none of them empty)."""
    delimiter = _delimiter(lines)
    table = [split(words, delimiter) for words in lines]
    named = _header(table[0]) if table else {}
    body = table[1:] if named and len(table) > 1 else table
    width = max((len(cells) for cells in (body if not named else table)), default=1)
    columns = [[cells[n] for cells in body if n < len(cells) and cells[n]] for n in range(width)]
    whole = [n for n, column in enumerate(columns) if _most(column, _BOTH)]
    times = whole or [n for n, column in enumerate(columns) if _most(column, _TIME)]
    dates = whole or [n for n, column in enumerate(columns) if _most(column, _DATE)]
    at, day = named.get("time", times[0] if times else None), named.get("date", dates[0] if dates else None)
    free = [n for n in range(width) if n not in (at, day) and not _running(columns[n])]
    code = named.get("code", free[0] if free else 0)
    quantity = named.get("quantity")
    if quantity is None and not named and code + 1 < width:
        column = columns[code + 1]
        serial = width == 4 and (at, day) == (2, 3) and _serial(column)  # Opticon's newer form has no quantity
        if not serial and code + 1 not in (at, day) and _amounts(column):
            quantity = code + 1
    codes = columns[code] if code < width else []
    marks = {word[:1] for word in codes}
    marked = bool(codes) and codes[0][:1] == "S" and marks == {"S", "R"} and all(len(word) > 1 for word in codes)
    return Format(
        delimiter, code, quantity, at, day, bool(named), marked, _month_first(columns[day] if day is not None else ())
    )


# ---------------------------------------------------------------- the text
def _lines(data: bytes) -> list[tuple[int, str]]:
    """(number from 1, text) of every line with something in it."""
    if len(data) > MOST_BYTES:
        raise Refusal(
            tr(
                "This file has {n} MB: a scanner's memory is never that large. Choose the text file of the scanner.",
                n=round(len(data) / 1_000_000),
            )
        )
    if data.startswith(_HEADS):
        raise Refusal(tr("This is not a text file. Choose the text file that the scanner keeps, or save it as text."))
    text = _decoded(data)
    strange = sum(1 for c in text[:100_000] if c < " " and c not in "\r\n\t\x1a\x1c\x1d\x1e\x02\x03\0")
    if strange > max(3, len(text[:100_000]) // 50):
        raise Refusal(tr("This is not a text file. Choose the text file that the scanner keeps, or save it as text."))
    found = []
    for number, words in enumerate(_LINES.split(text), 1):
        if plain := _CONTROL.sub("", words).strip():
            found.append((number, plain if "\t" not in words else _CONTROL.sub("", words)))
    if len(found) > MOST_LINES:
        raise Refusal(tr("This file has more than {n} lines. Split it into smaller files.", n=MOST_LINES))
    if not found:
        raise Refusal(tr("This file is empty: the scanner had nothing in its memory."))
    return found


def _decoded(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    head = data[:4_000]
    for start, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        if len(head) > 3 and head[start::2].count(0) > 0.4 * len(head[start::2]) and not head[1 - start :: 2].count(0):
            return data.decode(name, "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


# ---------------------------------------------------------------- guessing
def _delimiter(lines: Sequence[str]) -> str:
    best, best_share = "", 0.0
    for sign in DELIMITERS:
        widths = [
            len(split(words, sign)) for words in lines if (sign.strip() and sign in words) or sign in (SPACES, "\t")
        ]
        wide = [width for width in widths if width > 1]
        if not wide:
            continue
        share = wide.count(max(set(wide), key=wide.count)) / len(lines)
        if share > best_share + 1e-9:
            best, best_share = sign, share
    return best if best_share >= 0.5 else ""


def _header(cells: Sequence[str]) -> dict[str, int]:
    """Which column a first line names as what; {} when it names none as the code."""
    named: dict[str, int] = {}
    for n, cell in enumerate(cells):
        for key, words in _WORDS.items():
            if cell.casefold() in words:
                named.setdefault(key, n)
    return named if "code" in named else {}


def _most(column: Sequence[str], pattern: re.Pattern[str]) -> bool:
    return bool(column) and sum(1 for cell in column if pattern.fullmatch(cell)) >= 0.7 * len(column)


def _running(column: Sequence[str]) -> bool:
    """1, 2, 3, …: the number of the line."""
    return len(column) > 2 and all(cell.isdecimal() and int(cell) == n for n, cell in enumerate(column, 1))


def _amounts(column: Sequence[str]) -> bool:
    small = [cell for cell in column if _NUMBER.fullmatch(cell) and abs(int(cell)) <= MOST_QUANTITY]
    return bool(column) and len(small) >= 0.8 * len(column)


def _serial(column: Sequence[str]) -> bool:
    """The scanner's own number (always the same), a number that runs on, or one too large for a quantity."""
    return len(set(column)) == 1 or _running(column) or any(not c.isdecimal() or int(c) > 99 for c in column)


def _month_first(column: Sequence[str]) -> bool:
    found = [hit for hit in map(_DATE.match, column) if hit and len(hit[1]) < 3]
    return any(int(hit[2]) > 12 for hit in found) and not any(int(hit[1]) > 12 for hit in found)


# ---------------------------------------------------------------- a line
def _row(number: int, cells: Sequence[str], fmt: Format) -> tuple[Row | None, list[Problem]]:
    code = cells[fmt.code] if fmt.code < len(cells) else ""
    if not code:
        return None, [Problem(number, tr("There is no code in this line."))]
    if len(code) > MOST_CODE:
        return None, [Problem(number, tr("The code has more than {n} characters.", n=MOST_CODE))]
    problems = []
    quantity, amount = 1, _cell(cells, fmt.quantity)
    if amount and not _NUMBER.fullmatch(amount):
        problems.append(Problem(number, tr("“{text}” is no quantity: counted once.", text=amount), False))
    elif amount:
        quantity = int(amount)
        if quantity < 1:
            return None, [Problem(number, tr("The quantity of {code} is {n}: left out.", code=code, n=quantity))]
        if quantity > MOST_QUANTITY:
            problems.append(Problem(number, tr("“{text}” is no quantity: counted once.", text=amount), False))
            quantity = 1
    at = _moment(_cell(cells, fmt.date), _cell(cells, fmt.time), fmt.month_first)
    if at is None and fmt.date is not None:
        problems.append(Problem(number, tr("The date or time cannot be read: counted without it."), False))
    place = fmt.marked and code[:1] == "S"
    plain = code[1:].strip() if fmt.marked and code[:1] in ("S", "R") and len(code) > 1 else code
    return Row(number, plain, at, quantity, place, code), problems


def _cell(cells: Sequence[str], column: int | None) -> str:
    return cells[column] if column is not None and column < len(cells) else ""


def _moment(day: str, at: str, month_first: bool) -> str | None:
    """ISO of a date and a time in cells of their own, or both in one."""
    when, clock = _DATE.search(day), _TIME.search(at or day)
    if when is None:
        return None
    one, two, three = (int(part) for part in when.groups())
    year, month, number = (
        (one, two, three) if len(when[1]) > 2 else (three, one, two) if month_first else (three, two, one)
    )
    try:
        found = date(year + 2000 if year < 100 else year, month, number)
        if clock is None:
            return found.isoformat()
        return f"{found.isoformat()}T{time(int(clock[1]), int(clock[2]), int(clock[3] or 0)).isoformat()}"
    except ValueError:
        return None
