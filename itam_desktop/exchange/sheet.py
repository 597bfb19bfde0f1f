"""What reading a file gives, and how much a file may ask for: values only, shared by the readers."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 1024 * 1024


class Typed(str):
    """The text of a cell that its workbook holds as a number: exact, "." is its decimal sign whatever the column's
    style."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Limits:
    """size: bytes of the file; unpacked: bytes of a workbook's parts; memory: bytes of the child that reads workbooks;
    seconds: its time; rows, columns, cells, cell (characters in one): of the table."""

    size: int = 256 * MIB
    unpacked: int = 600 * MIB
    memory: int = 1024 * MIB
    seconds: float = 60.0
    rows: int = 2_000_000
    columns: int = 2_000
    cells: int = 40_000_000
    cell: int = 2_000_000


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table as it stands in a file: every cell text, nothing trimmed, nothing read as number or date.

    header: one distinct, non-empty name per column. rows: each exactly as long as the header; wholly empty rows are
    left out.
    row_numbers: the line (delimited text) or row (workbook) of the file where each row begins, counted from 1 as a
    person does.
    encoding, delimiter: of delimited text, else "". sheets, sheet: names in a workbook and the one read, else () and
    "".
    typed: cells come from a workbook: dates are ISO text, numbers are `Typed`, yes/no is "yes" and "no".
    header_row: the line or row of the header, 0 when the file has none. notes: what the user should know, in the
    user's words.
    """

    header: tuple[str, ...]
    rows: list[tuple[str, ...]]
    row_numbers: list[int]
    encoding: str = ""
    delimiter: str = ""
    sheets: tuple[str, ...] = ()
    sheet: str = ""
    typed: bool = False
    header_row: int = 1
    notes: tuple[str, ...] = ()
