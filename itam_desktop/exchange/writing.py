"""Tables out: CSV that opens right in a spreadsheet and runs nothing there, XLSX with real numbers and dates, JSON."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from io import StringIO
from typing import Any, BinaryIO

from itam_desktop.exchange.delimited import neutral
from itam_desktop.exchange.workbook_out import Column, SheetOut, write_book
from itam_desktop.kernel.progress import NO_PROGRESS, Progress
from itam_desktop.kernel.style import Style
from itam_desktop.store.atomic import write_whole

__all__ = ["Cell", "Column", "SheetOut", "write_csv", "write_json", "write_xlsx"]

Cell = str | int | float | Decimal | date | bool | None
Target = str | os.PathLike[str]


def write_csv(
    target: Target | BinaryIO,
    header: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    style: Style = Style(),  # noqa: B008  (frozen)
    progress: Progress = NO_PROGRESS,
) -> int:
    """Write the table to a file (whole or not at all) or to an open binary stream; returns the number of rows.

    UTF-8 with BOM, CR LF; ";" between cells where the style's decimal sign is ",". A text that a spreadsheet would
    run gets a ' in
    front, which read_table takes away again. Numbers are written plainly with the style's decimal sign, so a negative
    one is a number;
    dates are ISO; yes or no; unknown is empty. Raises Trouble, Cancelled.
    """
    n = 0

    def fill(file: BinaryIO) -> None:
        nonlocal n
        text = StringIO(newline="")
        out = csv.writer(text, delimiter=";" if style.decimal == "," else ",")
        text.write("\ufeff")
        out.writerow([neutral(name) for name in header])
        for n, row in enumerate(progress.each(rows, 0), 1):
            out.writerow([neutral(cell) if cell.__class__ is str else plain(cell, style) for cell in row])
            if not n & 1023:
                send(text, file)
        send(text, file)

    if isinstance(target, str | os.PathLike):
        write_whole(target, fill)
    else:
        fill(target)
    return n


def send(text: StringIO, file: BinaryIO) -> None:
    """Hand what was written so far to the stream. Not a TextIOWrapper: on a full disk that tries again when it is
    forgotten."""
    file.write(text.getvalue().encode("utf-8", "replace"))
    text.seek(0)
    text.truncate()


def plain(cell: Cell, style: Style) -> str:
    """A value as CSV text. A str (also of a subclass) is taken as text."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, int):
        return str(cell)
    if isinstance(cell, float):
        cell = Decimal(repr(cell))
    if isinstance(cell, Decimal):
        return f"{cell:f}".replace(".", style.decimal)
    if isinstance(cell, date):
        return cell.isoformat()
    return neutral(str(cell))


def write_xlsx(
    path: Target,
    sheets: Iterable[tuple[str, Sequence[Column], Iterable[Sequence[Cell]]]],
    progress: Progress = NO_PROGRESS,
) -> tuple[str, ...]:
    """Write a workbook, whole or not at all: (title, columns, rows) per sheet; see workbook_out.py. Returns notes for
    the user.

    Raises Trouble, Cancelled; Refusal when a sheet has more rows than a workbook can hold.
    """
    notes: tuple[str, ...] = ()

    def fill(file: BinaryIO) -> None:
        nonlocal notes
        notes = write_book(file, sheets, progress)

    write_whole(path, fill)
    return notes


def write_json(path: Target, what: Any) -> None:
    """Write JSON (UTF-8, indented, keys in the order given), whole or not at all; decimals and dates become text.
    Raises Trouble."""

    def fill(file: BinaryIO) -> None:
        encoder = json.JSONEncoder(ensure_ascii=False, indent=1, default=_json)
        for piece in encoder.iterencode(what):
            file.write(piece.encode("utf-8", "replace"))
        file.write(b"\n")

    write_whole(path, fill)


def _json(value: object) -> str:
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no JSON for {type(value).__name__}")
