"""Any table a person can choose, read as text: CSV and its kin here, XLSX, XLSB, XLS and ODS in a child process."""

from __future__ import annotations

import os
from pathlib import Path

from itam_desktop.exchange.decoding import ENCODINGS, decode
from itam_desktop.exchange.delimited import DELIMITERS, find_delimiter, records
from itam_desktop.exchange.shaping import shape
from itam_desktop.exchange.sheet import Limits, Sheet, Typed
from itam_desktop.exchange.sniffing import content_of, start_of
from itam_desktop.exchange.workbook import read_book
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.progress import NO_PROGRESS, Progress
from itam_desktop.kernel.resting import resting
from itam_desktop.kernel.texts import tr
from itam_desktop.store.atomic import name_of

__all__ = ["DELIMITERS", "ENCODINGS", "Limits", "Sheet", "Typed", "read_table"]


@resting()
def read_table(
    path: str | os.PathLike[str],
    *,
    encoding: str | None = None,
    delimiter: str | None = None,
    sheet: str | None = None,
    header_row: int | None = None,
    limits: Limits = Limits(),  # noqa: B008  (frozen)
    progress: Progress = NO_PROGRESS,
) -> Sheet:
    """The table in that file; what is None is found (Sheet's own fields say what was found).

    What the file is, is told by its content. header_row: its line or row, 0 when the file has none. Of a workbook the
    first sheet
    with anything in it is read. Raises Refusal (what, why, what to do) for every file that holds no table; Cancelled.
    """
    path = Path(path)
    name = name_of(path)
    if content_of(path, start_of(path, limits)) == "workbook":
        book = read_book(path, sheet, limits, progress)
        numbers = range(1, len(book.rows) + 1)
        header, rows, row_numbers, header_at, notes = shape(book.rows, numbers, name, header_row)
        if len(book.sheets) > 1:
            notes.append(
                tr("Read from the sheet “{sheet}”; there are {n} sheets.", sheet=book.sheet, n=len(book.sheets))
            )
        return Sheet(
            header,
            rows,
            row_numbers,
            sheets=book.sheets,
            sheet=book.sheet,
            typed=True,
            header_row=header_at,
            notes=tuple(notes),
        )
    try:
        data = path.read_bytes()
    except OSError as why:
        raise Refusal(tr("“{name}” cannot be read: {reason}.", name=name, reason=why.strerror or str(why))) from None
    text, used, notes = decode(data, name, encoding)
    del data
    if not text.strip():
        raise Refusal(tr("“{name}” is empty: there is no row with anything in it.", name=name))
    if delimiter is None:
        delimiter = find_delimiter(text)
    elif len(delimiter) != 1 or delimiter in '\r\n"':
        raise Refusal(tr("One sign must part the cells, such as a comma, a semicolon or a tab."))
    raw, lines, more = records(text, delimiter, name, limits, progress)
    header, rows, row_numbers, header_at, shaped = shape(raw, lines, name, header_row)
    return Sheet(
        header,
        rows,
        row_numbers,
        encoding=used.removesuffix("-sig"),
        delimiter=delimiter,
        header_row=header_at,
        notes=(*notes, *more, *shaped),
    )
