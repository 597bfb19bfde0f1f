"""What the papers of a count say: its lines, its rooms, who scanned, and the codes that no record has."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from itam_desktop.stocktake.queries import BEFORE


class Line(NamedTuple):
    """A line of a count as its papers show it. place: as it was recorded when the count began; twice: missing in the
    closed count before too."""

    tag: str
    name: str
    serial: str
    place_id: int | None
    place: str
    found: str
    holder: str
    outcome: str
    expected: int
    damaged: int
    decision: str
    remark: str
    value: int | None
    currency: str
    twice: int


_LINES = (
    "SELECT a.tag, coalesce(a.name, ''), coalesce(a.serial, ''), l.expected_place_id, coalesce(p.name, ''), coalesce(f.name, ''), "
    "coalesce(l.expected_holder, ''), l.outcome, l.expected, coalesce(l.damaged, 0) OR l.outcome='damaged', coalesce(l.decision, ''), "
    "coalesce(l.remark, ''), l.value, coalesce(l.currency, ''), l.outcome='missing' AND coalesce('missing'="
    + BEFORE
    + ", 0) FROM stocktake_line l JOIN asset a ON a.id=l.asset_id LEFT JOIN place p ON p.id=l.expected_place_id "
    "LEFT JOIN place f ON f.id=l.found_place_id WHERE l.stocktake_id=? ORDER BY p.name, p.id, a.tag"
)


def lines(conn: sqlite3.Connection, stocktake: int) -> list[Line]:
    """Every line, by recorded place and tag."""
    return [Line._make(row) for row in conn.execute(_LINES, (stocktake,))]


class Room(NamedTuple):
    id: int
    name: str
    code: str
    above: str


def rooms(conn: sqlite3.Connection, stocktake: int) -> list[Room]:
    """The places in which something was expected, by what they lie in and their name."""
    rows = conn.execute(
        "SELECT p.id, p.name, coalesce(p.code, ''), coalesce(u.name, '') FROM place p LEFT JOIN place u ON u.id=p.parent_id "
        "WHERE p.id IN (SELECT expected_place_id FROM stocktake_line WHERE stocktake_id=? AND expected=1) ORDER BY coalesce(u.name, ''), p.name, p.id",
        (stocktake,),
    )
    return [Room._make(row) for row in rows]


def places_of(conn: sqlite3.Connection, place: int | None) -> list[Room]:
    """A place and what lies in it, or every place: for sheets that show nothing of what is expected."""
    rows = conn.execute(
        "WITH RECURSIVE sub(id) AS (SELECT id FROM place WHERE ?1 IS NULL AND binned=0 UNION SELECT ?1 UNION SELECT p.id FROM place p JOIN sub ON p.parent_id=sub.id "
        "WHERE p.binned=0) SELECT p.id, p.name, coalesce(p.code, ''), coalesce(u.name, '') FROM place p LEFT JOIN place u ON u.id=p.parent_id "
        "WHERE p.id IN (SELECT id FROM sub WHERE id IS NOT NULL) AND p.binned=0 ORDER BY coalesce(u.name, ''), p.name, p.id",
        (place,),
    )
    return [Room._make(row) for row in rows]


def who(conn: sqlite3.Connection, stocktake: int) -> list[tuple[str, int]]:
    """(name, scans) of everybody who scanned, most first; "" for scans without a name."""
    return conn.execute(
        "SELECT coalesce(\"by\", ''), count(*) FROM scan WHERE stocktake_id=? AND outcome<>'room' GROUP BY 1 ORDER BY 2 DESC, 1",
        (stocktake,),
    ).fetchall()


def span(conn: sqlite3.Connection, stocktake: int) -> tuple[str, str]:
    """The moments of the first and the last scan; "" for none."""
    row = conn.execute("SELECT min(at), max(at) FROM scan WHERE stocktake_id=?", (stocktake,)).fetchone()
    return row[0] or "", row[1] or ""


class Unknown(NamedTuple):
    """A code that no record has. n: how often it was scanned."""

    code: str
    place: str
    at: str
    by: str
    n: int


def unknown(conn: sqlite3.Connection, stocktake: int) -> list[Unknown]:
    """In the order of scanning."""
    rows = conn.execute(
        "SELECT coalesce(s.code, ''), coalesce(p.name, ''), s.at, coalesce(s.\"by\", ''), "
        '(SELECT count(*) FROM scan d WHERE d.stocktake_id=s.stocktake_id AND d.asset_id IS NULL AND d."key"=s."key") '
        "FROM scan s LEFT JOIN place p ON p.id=s.place_id WHERE s.stocktake_id=? AND s.outcome='unknown' ORDER BY s.sequence",
        (stocktake,),
    )
    return [Unknown._make(row) for row in rows]


def office(conn: sqlite3.Connection) -> tuple[str, str]:
    """(name, contact line)."""
    row = conn.execute("SELECT name, coalesce(contact_line, '') FROM office LIMIT 1").fetchone()
    return (str(row[0]), str(row[1])) if row else ("", "")
