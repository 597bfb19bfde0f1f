"""What a person holds, read for the pane beside the list; small enough for the window's own reader."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

MOST = 30  # shown in the pane; more would take too long to lay out


@dataclass(frozen=True, slots=True)
class Held:
    """One asset in somebody's hands; due: the day it is expected back, if it was lent."""

    id: int
    tag: str
    name: str
    due: str | None


def held_by(conn: sqlite3.Connection, person: int, most: int = MOST) -> tuple[list[Held], int]:
    """(the first ones by tag, how many in all)."""
    where = " FROM asset WHERE binned=0 AND holder_person_id=?"
    total = conn.execute("SELECT count(*)" + where, (person,)).fetchone()[0]
    rows = conn.execute("SELECT id, tag, name, due_date" + where + " ORDER BY tag LIMIT ?", (person, most))
    return [Held(i, str(tag), str(name or ""), due) for i, tag, name, due in rows], int(total)


def people_in(conn: sqlite3.Connection, unit: int, most: int = MOST) -> tuple[list[tuple[int, str, str]], int]:
    """(id, name, job title) of those who work in a business unit, and how many in all."""
    where = " FROM person WHERE binned=0 AND business_unit_id=?"
    total = conn.execute("SELECT count(*)" + where, (unit,)).fetchone()[0]
    rows = conn.execute("SELECT id, name, job_title" + where + " ORDER BY name LIMIT ?", (unit, most))
    return [(i, str(name), str(job or "")) for i, name, job in rows], int(total)
