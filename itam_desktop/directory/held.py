"""What somebody has to give back, whatever kind of thing it is; upper capabilities add theirs ("person.held")."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from itam_desktop.kernel.hooks import offered


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing in somebody's hands.

    kind, record: where it opens; code, title: how it is called; due: the day (ISO) it is expected back; quantity: of
    counted things; icon: of its group; back: "module:function" of the verb `back(tx, records)` that takes it back.
    """

    kind: str
    record: int
    code: str
    title: str
    due: str | None = None
    quantity: int = 1
    icon: str = "devices"
    back: str = ""


def held(conn: sqlite3.Connection, person: int) -> list[Thing]:
    """Everything that a person has, assets first."""
    return [thing for one in offered("person.held") for thing in one(conn, person)]
