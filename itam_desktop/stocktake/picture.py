"""What the page of a count shows: the newest scans, what is to find here and everywhere, the figures."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from itam_desktop.kernel.tags import key_of
from itam_desktop.stocktake.queries import BENEATH, Count, count, room
from itam_desktop.stocktake.tally import Tally
from itam_desktop.store.columns import like


class Scanned(NamedTuple):
    """A scan as the page shows it. belongs: the recorded place; before: when it was counted first. damaged: 1 when it was marked so."""

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
    damaged: int = 0


class Thing(NamedTuple):
    asset_id: int
    icon: str
    tag: str
    name: str
    note: str
    outcome: str


class Picture(NamedTuple):
    """All that the page shows of a count. unknown: codes that no record has, the newest first."""

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
    unknown: list[str]
    first_at: str


_SCANS = (
    "SELECT s.id, s.outcome, coalesce(s.code, ''), s.at, s.asset_id, coalesce(a.tag, ''), coalesce(a.name, ''), "
    "coalesce(hp.name, hl.name, ha.tag, ''), coalesce(p.name, ''), coalesce(e.name, ''), "
    "coalesce((SELECT min(b.at) FROM scan b WHERE s.outcome='duplicate' AND +b.stocktake_id=s.stocktake_id AND b.asset_id=s.asset_id AND +b.sequence<s.sequence), ''), "
    "coalesce(l.damaged, 0) OR coalesce(l.outcome='damaged', 0) FROM scan s LEFT JOIN asset a ON a.id=s.asset_id LEFT JOIN place p ON p.id=s.place_id "
    "LEFT JOIN person hp ON hp.id=a.holder_person_id LEFT JOIN place hl ON hl.id=a.holder_place_id LEFT JOIN asset ha ON ha.id=a.holder_asset_id "
    "LEFT JOIN stocktake_line l ON l.stocktake_id=s.stocktake_id AND l.asset_id=s.asset_id LEFT JOIN place e ON e.id=l.expected_place_id "
    "WHERE s.stocktake_id=? ORDER BY s.sequence DESC LIMIT ?"
)
_THINGS = (
    "SELECT l.id, a.id, coalesce(c.icon, 'devices'), a.tag, a.name, coalesce(p.name, ''), l.outcome FROM stocktake_line l JOIN asset a ON a.id=l.asset_id "
    "LEFT JOIN category c ON c.id=a.category_id LEFT JOIN place p ON p.id=l.expected_place_id WHERE l.id IN (SELECT value FROM json_each(?))"
)


def picture(
    conn: sqlite3.Connection, stocktake: int, scans: int = 12, most: int = 200, tally: Tally | None = None
) -> Picture | None:
    """tally: as it is kept by who asks again and again; else it is read anew."""
    about = count(conn, stocktake)
    if about is None:
        return None
    tally = tally or Tally.of(conn, stocktake)
    here = room(conn, stocktake)
    name = conn.execute("SELECT name FROM place WHERE id=?", (here,)).fetchone()
    beneath = [row[0] for row in conn.execute(BENEATH + "SELECT id FROM sub", (here,))] if here is not None else []
    first = conn.execute("SELECT at FROM scan WHERE stocktake_id=? ORDER BY sequence LIMIT 1", (stocktake,)).fetchone()
    expected, found = tally.here(beneath)
    return Picture(
        about, tally.totals(), here, name[0] if name else "", expected, found,
        [Scanned(*row) for row in conn.execute(_SCANS, (stocktake, scans))], _things(conn, tally.to_find_in(beneath, most)),
        _things(conn, tally.to_find(most)), _things(conn, tally.newest_unexpected(most)), tally.unknown_codes(most), first[0] if first else "",
    )  # fmt: skip


def _things(conn: sqlite3.Connection, lines: Sequence[int]) -> list[Thing]:
    found = {row[0]: Thing(*row[1:]) for row in conn.execute(_THINGS, (json.dumps(list(lines)),))}
    return [found[one] for one in lines if one in found]


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


def newest_action(conn: sqlite3.Connection, stocktake: int) -> int | None:
    """The newest action of a count about the newest scan made here that is not undone: what “undo last” takes back, be it the scan,
    that it was damaged, or the asset that was made of it."""
    sql = (
        "WITH last AS (SELECT id, asset_id FROM scan WHERE stocktake_id=?1 AND origin IS NULL ORDER BY sequence DESC LIMIT 1) "
        'SELECT a.id FROM "change" c JOIN "action" a ON a.id=c.action_id WHERE c.record_id IN (SELECT id FROM last UNION '
        "SELECT l.id FROM stocktake_line l JOIN last ON l.asset_id=last.asset_id WHERE l.stocktake_id=?1) AND a.verb LIKE 'stocktake.%' "
        'AND NOT EXISTS (SELECT 1 FROM "action" u WHERE u.undoes=a.id AND NOT EXISTS (SELECT 1 FROM "action" r WHERE r.redoes=a.id AND r.id>u.id)) '
        "AND EXISTS (SELECT 1 FROM last) ORDER BY a.id DESC LIMIT 1"
    )
    row = conn.execute(sql, (stocktake,)).fetchone()
    return row[0] if row else None


def newest_scan(conn: sqlite3.Connection, stocktake: int) -> tuple[str, int | None, int | None, str] | None:
    """(outcome, asset, place, code) of the newest scan made here: what a scanned command is about."""
    row = conn.execute(
        "SELECT outcome, asset_id, place_id, coalesce(code, '') FROM scan WHERE stocktake_id=? AND origin IS NULL ORDER BY sequence DESC LIMIT 1", (stocktake,)
    ).fetchone()  # fmt: skip
    return (row[0], row[1], row[2], row[3]) if row else None


def newest_unknown(conn: sqlite3.Connection, stocktake: int) -> str | None:
    """The newest scanned code that no record has."""
    row = conn.execute("SELECT code FROM scan WHERE stocktake_id=? AND outcome='unknown' ORDER BY sequence DESC LIMIT 1", (stocktake,)).fetchone()  # fmt: skip
    return str(row[0]) if row else None
