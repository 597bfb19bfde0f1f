"""A list as it is seen: its columns in their order, as CSV, XLSX or a paged PDF; and the PDF alone, for the printer."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any, BinaryIO

from itam_desktop.exchange.writing import Cell, Column, write_csv, write_xlsx
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Field, RecordKind
from itam_desktop.kernel.kinds import MASK
from itam_desktop.kernel.money import from_minor
from itam_desktop.kernel.progress import NO_PROGRESS, Progress
from itam_desktop.kernel.style import Style, show_date, show_money, show_number
from itam_desktop.kernel.texts import inside, tr
from itam_desktop.paper.table import Heading, PaperColumn, write_paper
from itam_desktop.store import lists
from itam_desktop.store.atomic import write_whole

FORMATS = ("xlsx", "csv", "pdf")
STEP = 400  # rows fetched at once
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Seen:
    """What a list shows: these columns of these records, in this order.

    view: its name, "" when it has none; words: its search and filters in words; office: whose list it is.
    """

    kind: RecordKind
    fields: Sequence[Field]
    ids: Sequence[int]
    view: str = ""
    words: str = ""
    office: str = ""

    def headings(self) -> list[str]:
        """The columns' names; of two alike the second says so."""
        used: Counter[str] = Counter()
        found = []
        for one in self.fields:
            name = tr(one.label)
            used[name] += 1
            found.append(name if used[name] == 1 else f"{name} ({used[name]})")
        return found


def write_seen(conn: sqlite3.Connection, seen: Seen, path: Path, style: Style, progress: Progress = NO_PROGRESS) -> int:
    """Write the list as the file's ending says: xlsx, csv or pdf; returns the number of rows. Raises Refusal, Trouble,
    Cancelled."""
    ending = path.suffix.lower().removeprefix(".")
    if ending == "pdf":

        def fill(file: BinaryIO) -> None:
            paper_of(conn, seen, file, style, progress)

        write_whole(path, fill)
    elif ending == "csv":
        cells = ([_value(row, one, style) for one in seen.fields] for row in _rows(conn, seen, progress))
        write_csv(path, seen.headings(), cells, style)
    elif ending == "xlsx":
        columns = [Column(name, _kind(one)) for name, one in zip(seen.headings(), seen.fields, strict=True)]
        cells = ([_value(row, one, style) for one in seen.fields] for row in _rows(conn, seen, progress))
        write_xlsx(path, [(seen.view or tr(seen.kind.plural), columns, cells)])
    else:
        raise Refusal(
            tr("What kind of file should “{name}” be? Its name must end in .xlsx, .csv or .pdf.", name=path.name)
        )
    return len(seen.ids)


def paper_of(
    conn: sqlite3.Connection, seen: Seen, file: BinaryIO, style: Style, progress: Progress = NO_PROGRESS
) -> int:
    """The list as a PDF, into an open file; returns the number of pages."""
    sums = _Sums(seen, style)
    columns = [PaperColumn(name, one.kind.right) for name, one in zip(seen.headings(), seen.fields, strict=True)]
    day = show_date(style.now().isoformat(), style)
    title = tr(seen.kind.plural) + (f" · {seen.view}" if seen.view else "")
    heading = Heading(title, seen.office, seen.words, day)
    rows = (sums.counted(row) for row in _rows(conn, seen, progress))
    return write_paper(file, heading, columns, rows, sums.lines)


def _rows(conn: sqlite3.Connection, seen: Seen, progress: Progress) -> Iterator[Row]:
    keys = [one.key for one in seen.fields]
    for at in range(0, len(seen.ids), STEP):
        progress.step(at, len(seen.ids), tr("Writing"))
        some = list(seen.ids[at : at + STEP])
        found = lists.fetch(conn, seen.kind, some, keys)
        yield from (found[i] for i in some if i in found)


def _kind(one: Field) -> str:
    return "text" if one.kind.key in ("reference", "choice", "secret") or one.sql else one.kind.key


def _value(row: Row, one: Field, style: Style) -> Cell:
    """A number stays a number and a day a day; a sum in a foreign currency stands as it is shown."""
    kind = one.kind.key
    if kind in ("reference", "choice") or one.sql:
        return words_of(row, one, style) or None
    value = one.of(row)
    if value is None or value == "":
        return None
    if kind == "money":
        currency = row.get("currency") or style.currency
        return (
            from_minor(int(value), currency) if currency == style.currency else show_money(int(value), currency, style)
        )
    if kind == "secret":
        return MASK
    if kind in ("decimal", "unit_price"):
        return Decimal(str(value))
    return bool(value) if kind == "yesno" else value


def words_of(row: Row, one: Field, style: Style) -> str:
    """What the list shows in that cell."""
    if one.sql and not one.of(row):
        return str(row.get(one.key + "__title") or "")
    return MASK if one.kind.key == "secret" and one.of(row) else one.show(row, style)


@dataclass
class _Sums:
    """Sums of money of what goes by, by currency."""

    seen: Seen
    style: Style
    rows: int = 0
    sums: dict[int, Counter[str]] = field(default_factory=dict)

    def counted(self, row: Row) -> list[str]:
        self.rows += 1
        for i, one in enumerate(self.seen.fields):
            if one.kind.key == "money" and (value := one.of(row)) is not None:
                currency = row.get("currency") or self.style.currency
                self.sums.setdefault(i, Counter())[currency] += int(value)
        return [words_of(row, one, self.style) for one in self.seen.fields]

    def lines(self) -> tuple[str, dict[int, tuple[str, ...]]]:
        """("214 assets", column -> its sums)."""
        what = inside(self.seen.kind.label if self.rows == 1 else self.seen.kind.plural)
        words = tr("{n} {kinds}", n=show_number(self.rows, self.style), kinds=what)
        return words, {
            i: tuple(
                show_money(total, currency, self.style) for currency, total in sorted(sums.items(), key=self._own_first)
            )
            for i, sums in self.sums.items()
        }

    def _own_first(self, one: tuple[str, int]) -> tuple[bool, str]:
        return one[0] != self.style.currency, one[0]


def sorted_in_words(kind: RecordKind, order: Iterable[tuple[str, bool]]) -> str:
    """ "sorted by Status, Bought on (newest or greatest first)"."""
    parts = []
    for key, descending in order:
        label = tr(kind.field(key).label)
        parts.append(tr("{column} (greatest first)", column=label) if descending else label)
    return tr("sorted by {columns}", columns=", ".join(parts)) if parts else ""
