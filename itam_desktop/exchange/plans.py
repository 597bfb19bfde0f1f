"""What becomes of each row of a file: the plan that a rehearsal gives and an import takes."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from itam_desktop.exchange.columns import Match
from itam_desktop.exchange.identity import (
    Fresh,
)
from itam_desktop.exchange.sheet import Sheet
from itam_desktop.exchange.styles import ColumnStyle
from itam_desktop.kernel.fields import RecordKind

Verdict = Literal["new", "changed", "same", "problem"]
VERDICTS: tuple[Verdict, ...] = ("new", "changed", "same", "problem")
KINDS_OF_HOLDER = {
    "user": "person",
    "person": "person",
    "employee": "person",
    "location": "place",
    "place": "place",
    "asset": "asset",
}
PLAIN_NUMBER = re.compile(r"[0-9.,]+", re.ASCII).fullmatch
SELF = {
    "person": ("manager_id",),
    "place": ("parent_id",),
    "business_unit": ("parent_id",),
    "category": ("parent_id",),
    "asset": ("holder_asset_id",),
}


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one cell. column: -1 when it is about the whole row; offers: texts that would mend it."""

    column: int
    words: str
    offers: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class RowPlan:
    """One row and what becomes of it.

    number: its line or row in the file; index: its place in sheet.rows. reason: why it is a problem, in the user's
    words, for a file; faults: the same cell by cell, for the grid; column: the first that it is about, -1 when none. values: all of a new record, what differs of a changed
    one; a reference to something that will be made is a Fresh. was: a changed record's old values.
    """

    number: int
    index: int
    verdict: Verdict = "same"
    reason: str = ""
    record_id: int | None = None
    values: dict[str, Any] = field(default_factory=dict)
    was: dict[str, Any] = field(default_factory=dict)
    column: int = -1
    faults: tuple[Fault, ...] = ()
    own: Fresh | None = None

    @property
    def fresh(self) -> tuple[Fresh, ...]:
        """What must be made before this row can be taken."""
        return tuple(v for v in self.values.values() if v.__class__ is Fresh and v.row is None)


@dataclass(slots=True)
class Rehearsal:
    """A whole file's plan. again: rehearse once more, elsewhere.
    notes: all that the user should know; open_notes: those that the columns themselves do not show;
    guessed: what the records are was told by the columns' names."""

    kind: str
    matches: list[Match]
    styles: list[ColumnStyle]
    rows: list[RowPlan]
    counts: dict[Verdict, int]
    notes: list[str]
    sheet: Sheet
    preset: str | None = None
    mark: int = 0
    open_notes: list[str] = field(default_factory=list)
    guessed: bool = False
    again: Callable[[sqlite3.Connection, Mapping[str, RecordKind]], Rehearsal] | None = None

    @property
    def good(self) -> int:
        """How many rows would be written."""
        return self.counts["new"] + self.counts["changed"]


class Problem(Exception):
    def __init__(self, words: str, column: int = -1, offers: tuple[str, ...] = ()) -> None:
        self.words, self.column, self.offers = words, column, offers


def counted(rows: Sequence[RowPlan]) -> dict[Verdict, int]:
    counts = dict.fromkeys(VERDICTS, 0)
    for row in rows:
        counts[row.verdict] += 1
    return counts
