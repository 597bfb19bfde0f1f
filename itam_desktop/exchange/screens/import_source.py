"""Where the rows of a rehearsal come from, and what the reading thread finds in them."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from itam_desktop.exchange import refused
from itam_desktop.exchange.guessing import pasted
from itam_desktop.exchange.reading import read_table
from itam_desktop.exchange.sheet import Sheet
from itam_desktop.exchange.wishes import Found, Wish
from itam_desktop.kernel.fields import RecordKind
from itam_desktop.kernel.progress import Progress


@dataclass(frozen=True)
class Source:
    """Where the rows come from: a file, or a text from the clipboard with the columns of the list it is pasted into."""

    name: str
    path: Path | None = None
    text: str = ""
    kind: str = ""
    columns: tuple[str, ...] = ()


@dataclass
class Answer:
    """What the reading thread found. guess: columns told by their values. refusal: why there is no plan."""

    sheet: Sheet | None = None
    guess: Mapping[str, str | None] | None = None
    found: Found | None = None
    refusal: Exception | None = None


def read(
    conn: sqlite3.Connection, kinds: Mapping[str, RecordKind], source: Source, wish: Wish, progress: Progress
) -> tuple[Sheet, Mapping[str, str | None] | None]:
    """(the table, what its columns fill where only the values tell)."""
    if source.path is None:
        found = pasted(conn, kinds, source.text, source.kind, source.columns)
        return found.sheet, found.mapping
    sheet = read_table(
        source.path, encoding=wish.encoding, delimiter=wish.delimiter, sheet=wish.sheet, progress=progress
    )
    return refused.without_reasons(sheet), None
