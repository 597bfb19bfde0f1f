"""The refused rows as a file that can be corrected and imported again: the file's own columns, and the reason last."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from itam_desktop.exchange.plans import Rehearsal
from itam_desktop.exchange.sheet import Sheet, Typed
from itam_desktop.exchange.styles import from_serial
from itam_desktop.exchange.targets import kind_of, normal
from itam_desktop.exchange.writing import Column, write_csv, write_xlsx
from itam_desktop.kernel.fields import RecordKind
from itam_desktop.kernel.style import Style
from itam_desktop.kernel.texts import N, every, tr

REASON = N("Why it was refused")


def without_reasons(sheet: Sheet) -> Sheet:
    """The sheet as it was before its rows were refused: the column with the reasons is no column of the file."""
    words = {normal(said) for said in every(REASON)}
    keep = [i for i, name in enumerate(sheet.header) if normal(re.sub(r" \(\d+\)$", "", name)) not in words]
    if len(keep) == len(sheet.header) or not keep:
        return sheet
    rows = [tuple(row[i] for i in keep) for row in sheet.rows]
    told = [n for n, row in enumerate(rows) if any(cell.strip() for cell in row)]  # a row with a reason alone is none
    return replace(
        sheet,
        header=tuple(sheet.header[i] for i in keep),
        rows=[rows[n] for n in told],
        row_numbers=[sheet.row_numbers[n] for n in told],
    )


def write_refused(
    path: str | os.PathLike[str], sheet: Sheet, rehearsal: Rehearsal, kinds: Mapping[str, RecordKind] | None = None
) -> int:
    """The refused rows as they stand, with the reason in the last column, as CSV or XLSX by the file's ending; returns how
    many. kinds: then the day numbers of a workbook are written as dates. Raises Trouble."""
    about = (kinds or {}).get(rehearsal.kind)
    dates = frozenset(
        i for i, m in enumerate(rehearsal.matches)
        if about is not None and m.field_key and getattr(kind_of(m.field_key, about), "key", "") == "date"
    )  # fmt: skip
    refused = [row for row in rehearsal.rows if row.verdict == "problem"]
    heads = [*sheet.header, tr(REASON)]
    if Path(path).suffix.lower() == ".xlsx":
        cells = ((*_typed(sheet.rows[r.index], dates), r.reason) for r in refused)
        write_xlsx(path, [(sheet.sheet or tr("Rows"), [Column(head, "cell") for head in heads], cells)])
    else:
        said = ((*_said(sheet.rows[r.index], dates), r.reason) for r in refused)
        write_csv(path, heads, said, Style())
    return len(refused)


def _said(row: Sequence[str], dates: frozenset[int]) -> Iterator[str]:
    """A workbook's number as text that reads as the same number whatever else stands in its column."""
    for i, cell in enumerate(row):
        if cell.__class__ is not Typed:
            yield cell
        elif i in dates:
            yield from_serial(cell) or str(cell)
        else:
            yield str(cell) + ("0" if re.fullmatch(r"-?\d{1,3}\.\d{3}", cell, re.ASCII) else "")


def _typed(row: Sequence[str], dates: frozenset[int]) -> Iterator[str | Decimal]:
    for i, cell in enumerate(row):
        if cell.__class__ is not Typed:
            yield cell
        elif i in dates:
            yield from_serial(cell) or Decimal(cell)
        else:
            yield Decimal(cell)


def beside(path: Path) -> Path:
    """A free name for the refused rows of that file, in its folder."""
    ending = ".xlsx" if path.suffix.lower() in (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods") else ".csv"
    stem = re.sub(r"-" + re.escape(tr("refused")) + r"( \d+)?$", "", path.stem) + "-" + tr("refused")
    found, n = path.with_name(stem + ending), 1
    while found.exists():
        n += 1
        found = path.with_name(f"{stem} {n}{ending}")
    return found
