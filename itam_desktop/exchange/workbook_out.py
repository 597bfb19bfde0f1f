"""A workbook with real numbers, dates and sums; its texts stay texts, whatever they begin with."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from itertools import chain, islice
from pathlib import Path
from typing import Any, BinaryIO

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.progress import NO_PROGRESS, Progress
from itam_desktop.kernel.texts import tr, tr_n
from itam_desktop.store.atomic import trouble

LONGEST_CELL = 32_767  # UTF-16 units, by the format
MOST_ROWS = 1_048_575  # below the header
_PIECE = 32_000
_ILLEGAL = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_WIDE = re.compile("[^\x00-\uffff]")


@dataclass(frozen=True, slots=True)
class Column:
    """label: the header's words, translated. kind: key of a kernel kind; "money" takes the sum as a Decimal in major
    units with
    all its places (kernel.money.from_minor gives it so), "date" ISO text or a date, "yesno" 0, 1 or a bool, "cell"
    whatever stands there: a Decimal is a number, all else text."""

    label: str
    kind: str = "text"


SheetOut = tuple[str, Sequence[Column], Iterable[Sequence[Any]]]


def write_book(file: BinaryIO, sheets: Iterable[SheetOut], progress: Progress = NO_PROGRESS) -> tuple[str, ...]:
    """Write the sheets to an open file; returns notes. A text of more than 32,767 characters, the most a cell can
    hold, is cut in its
    cell, which says so, and stands whole, in pieces, on a last sheet “Long texts”: nothing is lost, nothing is silent.
    Not kept: U+FFFE and U+FFFF, which XML cannot hold, and "_x0041_x0042_", two escapes of the format that share a
    sign.
    Raises Refusal, Cancelled, OSError.
    """
    import xlsxwriter

    made = BytesIO()  # zipfile writes again when it is forgotten: not to the file, which may lie on a full disk
    with tempfile.TemporaryDirectory(prefix="itam-xlsx-") as folder:
        options = {
            "constant_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "nan_inf_to_errors": False,
            "tmpdir": folder,
        }
        book = xlsxwriter.Workbook(made, options)
        try:
            pen = _Pen(book)
            titles: set[str] = set()
            for title, columns, rows in sheets:
                pen.sheet(legal_title(title, titles), columns, rows, progress)
            if not titles:
                pen.sheet(legal_title("", titles), [], [], progress)
            if pen.long:
                heads = (
                    Column(tr("Sheet")),
                    Column(tr("Row"), "integer"),
                    Column(tr("Column")),
                    Column(tr("Part"), "integer"),
                )
                pen.sheet(
                    legal_title(tr("Long texts"), titles), [*heads, Column(tr("Text"))], pen.long.copy(), progress
                )
            book.close()
        except OSError as why:
            _forget(book)
            raise trouble(why, Path(folder)) from why
        except BaseException:
            _forget(book)
            raise
    file.write(made.getbuffer())
    if not pen.long:
        return ()
    n = sum(1 for part in pen.long if part[3] == 1)
    return (
        tr_n(
            "One text is longer than a cell can hold: it stands whole on the sheet “Long texts”.",
            "{n} texts are longer than a cell can hold: they stand whole on the sheet “Long texts”.",
            n,
        ),
    )


def _forget(book: Any) -> None:
    """Drop a half-made workbook without the warning that it was not closed; close its pieces."""
    book.fileclosed = 1
    for sheet in book.worksheets():
        if getattr(sheet, "row_data_fh", None) is not None:
            sheet.row_data_fh.close()


def legal_title(title: str, used: set[str]) -> str:
    """A sheet's title as the format allows it: at most 31 UTF-16 units, none of []:*?/\\, no ' at its ends, not
    "History", not twice."""
    words = _fit(_ILLEGAL.sub(" ", _writable(title)).strip().strip("'").strip() or tr("Sheet"), 31)
    words = words.rstrip("'") or tr("Sheet")
    if words.casefold() == "history":
        words += "_"
    found, n = words, 1
    while found.casefold() in used:
        n += 1
        found = _fit(words, 31 - len(f" ({n})")) + f" ({n})"
    used.add(found.casefold())
    return found


def _units(text: str) -> int:
    return len(text) + len(_WIDE.findall(text))


def _writable(text: str) -> str:
    """Without what XML cannot hold: half characters, U+FFFE and U+FFFF. Control characters are escaped by the
    writer."""
    if text.isascii():
        return text
    return text.encode("utf-8", "replace").decode("utf-8").replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")


def _fit(text: str, most: int) -> str:
    while _units(text) > most:
        text = text[: max(1, len(text) - max(1, (_units(text) - most) // 2))]
    return text


class _Pen:
    """Writes cells of each kind with their format. long: (sheet, row, column, part, text) of the texts that no cell
    can hold."""

    def __init__(self, book: Any) -> None:
        self.book = book
        self.long: list[tuple[str, int, str, int, str]] = []
        self.head = book.add_format({"bold": True, "bottom": 1, "valign": "top", "text_wrap": True})
        self.date = book.add_format({"num_format": "yyyy-mm-dd"})
        self.text = book.add_format({"num_format": "@"})
        self.whole = book.add_format({"num_format": "0"})
        self._places: dict[tuple[int, bool], Any] = {}

    def sheet(self, title: str, columns: Sequence[Column], rows: Iterable[Sequence[Any]], progress: Progress) -> None:
        page = self.book.add_worksheet(title)
        source = iter(rows)
        first = list(islice(source, 200))
        for i, column in enumerate(columns):
            longest = max((len(str(row[i])) for row in first if row[i] is not None), default=0)
            page.set_column(i, i, min(60, max(8, len(column.label) + 3, longest + 1)))
            page.write_string(0, i, _writable(_fit(column.label, 1000)), self.head)
        page.freeze_panes(1, 0)
        n = 0
        numbered: Iterator[Sequence[Any]] = progress.each(chain(first, source), 0, title)
        for n, row in enumerate(numbered, 1):
            if n > MOST_ROWS:
                raise Refusal(
                    tr(
                        "“{title}” has more than {most} rows, the most a workbook can hold. Choose CSV.",
                        title=title,
                        most=MOST_ROWS,
                    )
                )
            for i, (column, value) in enumerate(zip(columns, row, strict=True)):
                if value is not None and value != "":
                    self.cell(page, n, i, column, value)
        if columns:
            page.autofilter(0, 0, n, len(columns) - 1)

    def cell(self, page: Any, row: int, at: int, column: Column, value: Any) -> None:
        kind = column.kind
        if kind == "yesno" and value in (0, 1):
            page.write_string(row, at, tr("Yes") if value else tr("No"))
        elif kind == "date" and (day := _day(value)) is not None:
            page.write_datetime(row, at, datetime(day.year, day.month, day.day), self.date)  # noqa: DTZ001  (a day, no instant)
        elif kind == "money" and isinstance(value, int):
            raise TypeError("a sum is given as a Decimal in major units")
        elif kind != "date" and (number := _number(value, kind)) is not None:
            page.write_number(row, at, float(number), self._format(number, kind))
        else:
            text = value if isinstance(value, str) else value.isoformat() if isinstance(value, date) else str(value)
            page.write_string(row, at, self._short(page.get_name(), row, column.label, text), self.text)

    def _format(self, number: Decimal, kind: str) -> Any:
        if kind == "integer":
            return self.whole
        places = max(0, -int(number.as_tuple().exponent))
        key = (places, kind == "money")
        if key not in self._places:
            self._places[key] = self.book.add_format(
                {"num_format": ("#,##0" if key[1] else "0") + ("." + "0" * places if places else "")}
            )
        return self._places[key]

    def _short(self, sheet: str, row: int, column: str, text: str) -> str:
        text = _writable(text)
        if len(text) * 2 <= LONGEST_CELL or _units(text) <= LONGEST_CELL:
            return text
        pieces = []
        rest = text
        while rest:
            piece = _fit(rest[:_PIECE], _PIECE)
            pieces.append(piece)
            rest = rest[len(piece) :]
        self.long.extend((sheet, row + 1, column, n, piece) for n, piece in enumerate(pieces, 1))
        return pieces[0] + "\n" + tr("[continued on the sheet “Long texts”]")


def _day(value: Any) -> date | None:
    """A date that the format knows: from 1900-03-01 on its day numbers are true."""
    if isinstance(value, str):
        try:
            value = date.fromisoformat(value)
        except ValueError:
            return None
    return value if isinstance(value, date) and value >= date(1900, 3, 1) else None


def _number(value: Any, kind: str) -> Decimal | None:
    """The number of a cell; None when it is none, or has more than the 15 digits that a workbook keeps."""
    if isinstance(value, bool) or (isinstance(value, str) and kind not in ("decimal", "unit_price")):
        return None
    if not isinstance(value, int | float | Decimal | str):
        return None
    try:
        number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    except ArithmeticError:
        return None
    return number if number.is_finite() and len(number.as_tuple().digits) <= 15 else None
