"""Reads about stock-takes, on the plain connection of a reader or of the action under way."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any, NamedTuple

from itam_desktop.kernel.tags import key_of, understand
from itam_desktop.store import lists
from itam_desktop.store.columns import like

BENEATH = "WITH RECURSIVE sub(id) AS (SELECT ? UNION SELECT p.id FROM place p JOIN sub ON p.parent_id=sub.id WHERE p.binned=0) "
RECORDED = "coalesce(a.place_id, a.holder_place_id)"


class Count(NamedTuple):
    """A stock-take. place: its title, "" for everything."""

    id: int
    name: str
    place_id: int | None
    place: str
    started: str
    closed: str | None
    by: str
    blind: int
    created_at: str


_COUNT = (
    "SELECT s.id, s.name, s.place_id, coalesce(p.name, ''), s.started, s.closed, coalesce(s.\"by\", ''), coalesce(s.blind, 0), s.created_at "
    "FROM stocktake s LEFT JOIN place p ON p.id=s.place_id WHERE s.binned=0"
)


def count(conn: sqlite3.Connection, stocktake: int) -> Count | None:
    row = conn.execute(_COUNT + " AND s.id=?", (stocktake,)).fetchone()
    return Count._make(row) if row else None


def counts(conn: sqlite3.Connection, most: int = 8) -> list[Count]:
    """The open ones first, then the newest."""
    rows = conn.execute(_COUNT + " ORDER BY s.closed IS NOT NULL, s.id DESC LIMIT ?", (most,))
    return [Count._make(row) for row in rows]


def open_at(conn: sqlite3.Connection, place: int | None) -> int | None:
    """The open count of exactly this place."""
    row = conn.execute(
        "SELECT id FROM stocktake WHERE binned=0 AND closed IS NULL AND place_id IS ? ORDER BY id DESC", (place,)
    ).fetchone()
    return row[0] if row else None


def place_of(conn: sqlite3.Connection, code: str) -> list[int]:
    """The places with this code or, when none has it, this name."""
    found = [record for kind, record in lists.scan(conn, code) if kind == "place"]
    if not found:
        found = [
            row[0]
            for row in conn.execute(
                "SELECT id FROM place WHERE binned=0 AND (code=? OR name=? COLLATE NOCASE)", (code, code)
            )
        ]
    return found


def in_scope(conn: sqlite3.Connection, place: int | None) -> list[tuple[int, str, int | None]]:
    """(asset, stage, recorded place) of everything in a place and beneath it, or everywhere."""
    if place is None:
        rows = conn.execute(
            "SELECT a.id, a.stage, coalesce(a.place_id, a.holder_place_id) FROM asset a WHERE a.binned=0 ORDER BY a.id"
        )
    else:
        rows = conn.execute(
            BENEATH + "SELECT a.id, a.stage, coalesce(a.place_id, a.holder_place_id) FROM asset a WHERE a.binned=0 "
            "AND coalesce(a.place_id, a.holder_place_id) IN (SELECT id FROM sub) ORDER BY a.id", (place,),
        )  # fmt: skip
    return rows.fetchall()


def with_above(conn: sqlite3.Connection, place: int | None) -> frozenset[int]:
    """A place and every place that it lies in."""
    if place is None:
        return frozenset()
    sql = "WITH RECURSIVE up(id) AS (SELECT ? UNION SELECT p.parent_id FROM place p JOIN up ON p.id=up.id WHERE p.parent_id IS NOT NULL) SELECT id FROM up"
    return frozenset(row[0] for row in conn.execute(sql, (place,)))


def room(conn: sqlite3.Connection, stocktake: int) -> int | None:
    """Where the count is now: the room of its newest scan, else its own place."""
    row = conn.execute(
        "SELECT place_id FROM scan WHERE stocktake_id=? ORDER BY sequence DESC LIMIT 1", (stocktake,)
    ).fetchone()
    if row is None:
        row = conn.execute("SELECT place_id FROM stocktake WHERE id=?", (stocktake,)).fetchone()
    return row[0] if row else None


def next_sequence(conn: sqlite3.Connection, stocktake: int) -> int:
    return int(
        conn.execute("SELECT coalesce(max(sequence), 0) + 1 FROM scan WHERE stocktake_id=?", (stocktake,)).fetchone()[0]
    )


def line_of(conn: sqlite3.Connection, stocktake: int, asset: int) -> tuple[int, str, int | None] | None:
    """(line, outcome, recorded place) of an asset in a count."""
    row = conn.execute(
        "SELECT id, outcome, expected_place_id FROM stocktake_line WHERE stocktake_id=? AND asset_id=?",
        (stocktake, asset),
    ).fetchone()
    return (row[0], row[1], row[2]) if row else None


def was_unknown(conn: sqlite3.Connection, stocktake: int, code: str) -> bool:
    """Whether this code was scanned before and nothing had it."""
    rows = conn.execute("SELECT code FROM scan WHERE stocktake_id=? AND outcome='unknown'", (stocktake,))
    return key_of(code) in {key_of(row[0] or "") for row in rows}


def meant(conn: sqlite3.Connection, code: str) -> tuple[str, list[tuple[str, int]]]:
    """(the code as it was meant, the assets and places that have it): wrong keyboard layouts are undone."""

    def hits(text: str) -> list[tuple[str, int]]:
        return [hit for hit in lists.scan(conn, text) if hit[0] in ("asset", "place")]

    text, _ = understand(code.strip(), lambda c: bool(hits(c)), lambda _: False)
    return text, hits(text)


def all_lines(conn: sqlite3.Connection, stocktake: int) -> list[tuple[int, int, str, int | None, int]]:
    """(line, asset, outcome, found in, expected) of a whole count."""
    return conn.execute(
        "SELECT id, asset_id, outcome, found_place_id, expected FROM stocktake_line WHERE stocktake_id=?", (stocktake,)
    ).fetchall()


def missing_twice(conn: sqlite3.Connection, stocktake: int) -> list[int]:
    """Assets missing in this count and in the closed one before that expected them."""
    sql = (
        "SELECT l.asset_id FROM stocktake_line l WHERE l.stocktake_id=? AND l.outcome='missing' AND 'missing'=("
        "SELECT b.outcome FROM stocktake_line b JOIN stocktake s ON s.id=b.stocktake_id WHERE b.asset_id=l.asset_id AND b.stocktake_id<l.stocktake_id "
        "AND s.closed IS NOT NULL AND s.binned=0 ORDER BY s.id DESC LIMIT 1)"
    )
    return [row[0] for row in conn.execute(sql, (stocktake,))]


def totals(conn: sqlite3.Connection, stocktake: int) -> dict[str, int]:
    """The figures of a count. missing: not found (yet); an excused asset that was found counts as expected."""
    lines = dict(
        conn.execute(
            "SELECT outcome, count(*) FROM stocktake_line WHERE stocktake_id=? GROUP BY outcome", (stocktake,)
        ).fetchall()
    )
    scans = dict(
        conn.execute(
            "SELECT outcome, count(*) FROM scan WHERE stocktake_id=? GROUP BY outcome", (stocktake,)
        ).fetchall()
    )
    get = lines.get
    expected = conn.execute(
        "SELECT count(*) FROM stocktake_line WHERE stocktake_id=? AND expected=1 AND outcome<>'excused'", (stocktake,)
    ).fetchone()[0]
    return {
        "expected": expected, "verified": get("verified", 0) + get("damaged", 0), "misplaced": get("misplaced", 0), "unexpected": get("unexpected", 0),
        "unknown": scans.get("unknown", 0), "duplicate": scans.get("duplicate", 0), "missing": get("open", 0) + get("missing", 0),
        "excused": get("excused", 0), "damaged": get("damaged", 0),
    }  # fmt: skip


# ---------------------------------------------------------------- the page
class Scanned(NamedTuple):
    """A scan as the page shows it. belongs: the recorded place; before: when it was counted first."""

    id: int
    outcome: str
    code: str
    at: str
    asset_id: int | None
    tag: str
    name: str
    holder: str
    room: str
    belongs: str
    before: str


class Thing(NamedTuple):
    asset_id: int
    icon: str
    tag: str
    name: str
    note: str
    outcome: str


class Picture(NamedTuple):
    """All that the page shows of a count."""

    about: Count
    totals: dict[str, int]
    room_id: int | None
    room: str
    here_expected: int
    here_found: int
    scans: list[Scanned]
    here: list[Thing]
    missing: list[Thing]
    unexpected: list[Thing]
    first_at: str


_SCANS = (
    "SELECT s.id, s.outcome, coalesce(s.code, ''), s.at, s.asset_id, coalesce(a.tag, ''), coalesce(a.name, ''), "
    "coalesce(hp.name, hl.name, ha.tag, ''), coalesce(p.name, ''), coalesce(e.name, ''), "
    "coalesce((SELECT min(b.at) FROM scan b WHERE s.outcome='duplicate' AND b.stocktake_id=s.stocktake_id AND b.asset_id=s.asset_id AND b.sequence<s.sequence), '') "
    "FROM scan s LEFT JOIN asset a ON a.id=s.asset_id LEFT JOIN place p ON p.id=s.place_id "
    "LEFT JOIN person hp ON hp.id=a.holder_person_id LEFT JOIN place hl ON hl.id=a.holder_place_id LEFT JOIN asset ha ON ha.id=a.holder_asset_id "
    "LEFT JOIN stocktake_line l ON l.stocktake_id=s.stocktake_id AND l.asset_id=s.asset_id LEFT JOIN place e ON e.id=l.expected_place_id "
    "WHERE s.stocktake_id=? ORDER BY s.sequence DESC LIMIT ?"
)
_THINGS = (
    "SELECT a.id, coalesce(c.icon, 'devices'), a.tag, a.name, coalesce(p.name, ''), l.outcome FROM stocktake_line l JOIN asset a ON a.id=l.asset_id "
    "LEFT JOIN category c ON c.id=a.category_id LEFT JOIN place p ON p.id=l.expected_place_id WHERE l.stocktake_id=?"
)


def picture(conn: sqlite3.Connection, stocktake: int, scans: int = 12, most: int = 200) -> Picture | None:
    about = count(conn, stocktake)
    if about is None:
        return None
    here = room(conn, stocktake)
    name = conn.execute("SELECT name FROM place WHERE id=?", (here,)).fetchone()
    in_room = " AND l.expected_place_id IN (SELECT id FROM sub)"
    if here is None:
        here_expected, here_found = 0, 0
        to_find: Sequence[Any] = ()
    else:
        row = conn.execute(
            BENEATH + "SELECT count(*), coalesce(sum(l.outcome IN ('verified', 'damaged')), 0) FROM stocktake_line l WHERE l.stocktake_id=? AND l.expected=1 AND l.outcome<>'excused'"
            " AND l.expected_place_id IN (SELECT id FROM sub)", (here, stocktake),
        ).fetchone()  # fmt: skip
        here_expected, here_found = row
        to_find = conn.execute(
            BENEATH + _THINGS + in_room + " AND l.outcome IN ('open', 'missing') ORDER BY a.tag LIMIT ?",
            (here, stocktake, most),
        ).fetchall()
    missing = conn.execute(
        _THINGS + " AND l.outcome IN ('open', 'missing') ORDER BY p.name, a.tag LIMIT ?", (stocktake, most)
    ).fetchall()
    unexpected = conn.execute(
        _THINGS + " AND l.outcome='unexpected' ORDER BY l.id DESC LIMIT ?", (stocktake, most)
    ).fetchall()
    first = conn.execute("SELECT min(at) FROM scan WHERE stocktake_id=?", (stocktake,)).fetchone()[0]
    return Picture(
        about, totals(conn, stocktake), here, name[0] if name else "", here_expected, here_found,
        [Scanned(*row) for row in conn.execute(_SCANS, (stocktake, scans))], [Thing(*r) for r in to_find], [Thing(*r) for r in missing],
        [Thing(*r) for r in unexpected], first or "",
    )  # fmt: skip


def matches(conn: sqlite3.Connection, stocktake: int, typed: str, most: int = 6) -> list[Thing]:
    """Assets that a damaged label or a name may mean: what is still to find first."""
    key, text = key_of(typed), typed.strip()
    if len(key) < 2 and len(text) < 2:
        return []
    sql = (
        "SELECT a.id, coalesce(c.icon, 'devices'), a.tag, a.name, coalesce(p.name, ''), coalesce(l.outcome, '') FROM asset a "
        "LEFT JOIN stocktake_line l ON l.asset_id=a.id AND l.stocktake_id=? LEFT JOIN category c ON c.id=a.category_id LEFT JOIN place p ON p.id=coalesce(a.place_id, a.holder_place_id) "
        "WHERE a.binned=0 AND ((?<>'' AND (replace(upper(a.tag), '-', '') LIKE ? ESCAPE '\\' OR upper(coalesce(a.serial, '')) LIKE ? ESCAPE '\\')) OR a.name LIKE ? ESCAPE '\\') "
        "ORDER BY l.outcome='open' DESC, l.outcome IS NULL, a.tag LIMIT ?"
    )
    middle = like(key)
    return [Thing(*row) for row in conn.execute(sql, (stocktake, key, middle, middle, like(text), most))]


def action_of(conn: sqlite3.Connection, scan: int) -> int | None:
    """The action that made a scan."""
    row = conn.execute(
        "SELECT action_id FROM change WHERE record_id=? AND kind='scan' AND \"old\" IS NULL ORDER BY id DESC LIMIT 1",
        (scan,),
    ).fetchone()
    return row[0] if row else None
