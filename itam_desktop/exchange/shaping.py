"""From records to a table: which row is the header, what the columns are called, every row as long as the header."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from operator import itemgetter

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.texts import tr, tr_n

Rows = Sequence[Sequence[str]]
_DATA = re.compile(
    r"[-+(]?[$€£]?\s*[\d.,' ]*\d[\d.,' ]*[%€)]?|\d{1,4}[-./]\d{1,2}[-./]\d{1,4}.*|[^@\s]+@[^@\s]+", re.ASCII
)
_LOOKED_AT = 30


def shape(
    rows: Rows, numbers: Sequence[int], name: str, header_row: int | None = None
) -> tuple[tuple[str, ...], list[tuple[str, ...]], list[int], int, list[str]]:
    """(header, rows, row numbers, number of the header's row, notes).

    header_row: its line or row in the file; 0: there is none; None: found. Before the header blank rows and titles
    (rows with few cells)
    are left out. A first row of numbers, dates and addresses only is data. Nothing is cut: cells beyond the header
    get a column of
    their own. Raises Refusal when there is nothing, or nothing at that row.
    """
    filled = [i for i, row in enumerate(rows) if any(cell and not cell.isspace() for cell in row)]
    if not filled:
        raise Refusal(tr("“{name}” is empty: there is no row with anything in it.", name=name))
    notes: list[str] = []
    at, first = _header(rows, numbers, filled, header_row, name, notes)
    body = [i for i in filled if i >= first]
    taken = [rows[i] for i in body]
    titles = list(rows[at]) if at is not None else []
    width = max(len(titles), max(map(len, taken), default=0))
    if at is not None and (
        wide := [
            numbers[i] for i in body if len(rows[i]) > len(titles) and any(c.strip() for c in rows[i][len(titles) :])
        ]
    ):
        notes.append(
            tr_n(
                "Row {row} has more cells than the header: they are kept in columns of their own.",
                "{n} rows have more cells than the header, the first is row {row}: they are kept in columns of "
                "their own.",
                len(wide),
                row=wide[0],
            )
        )
    gap = ("",) * width
    table = [tuple(row) if len(row) == width else (*row, *gap[len(row) :]) for row in taken]
    keep, header = _names([*titles, *gap[len(titles) :]], table, notes)
    if len(keep) < width:
        pick = itemgetter(*keep) if len(keep) > 1 else None
        table = [pick(row) if pick else (row[keep[0]],) for row in table]
    return tuple(header), table, [numbers[i] for i in body], 0 if at is None else numbers[at], notes


def _header(
    rows: Rows, numbers: Sequence[int], filled: list[int], header_row: int | None, name: str, notes: list[str]
) -> tuple[int | None, int]:
    """(index of the header or None, index of the first row of data)."""
    if header_row == 0:
        return None, 0
    if header_row is not None:
        for i in filled:
            if numbers[i] == header_row:
                return i, i + 1
        raise Refusal(tr("Row {row} of “{name}” is empty, so it cannot be the header.", row=header_row, name=name))
    full = {i: sum(1 for cell in rows[i] if cell.strip()) for i in filled[:_LOOKED_AT]}
    usual = Counter(n for n in full.values()).most_common(1)[0][0]
    usual = max(usual, max(full.values()) // 2)
    at = next(i for i, n in full.items() if n * 2 >= usual and (n > 1 or usual == 1))
    if all(_DATA.fullmatch(cell.strip()) for cell in rows[at] if cell.strip()):
        notes.append(
            tr("Row {row} looks like data, not like a header: the columns are only numbered.", row=numbers[at])
        )
        return None, at
    if at > filled[0]:
        notes.append(tr("The header was found in row {row}; what stands above it is left out.", row=numbers[at]))
    return at, at + 1


def _names(titles: list[str], table: list[tuple[str, ...]], notes: list[str]) -> tuple[list[int], list[str]]:
    """Which columns stay, and their names: empty ones dropped without content, else numbered; equal ones told apart."""
    keep: list[int] = []
    header: list[str] = []
    seen: set[str] = set()
    twins: list[str] = []
    clean = [" ".join(title.replace("\ufeff", "").split()) for title in titles]
    taken = set(clean)
    for i, title in enumerate(clean):
        base = title
        if not title:
            if not any(row[i].strip() for row in table):
                continue
            base = title = tr("Column {n}", n=i + 1)
            if title in taken:
                seen.add(title)
        if title in seen:
            n = 2
            while (title := f"{base} ({n})") in seen or title in taken:
                n += 1
            twins.append(base)
        seen.add(title)
        keep.append(i)
        header.append(title)
    if twins:
        notes.append(
            tr(
                "More than one column is called {names}: they are told apart by a number.",
                names=", ".join(f"“{t}”" for t in dict.fromkeys(twins)),
            )
        )
    return keep, header
