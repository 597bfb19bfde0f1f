"""What was gathered of an asset, for its pane and its timeline. Reads only."""

from __future__ import annotations

import sqlite3
from typing import Any, NamedTuple


class PartRow(NamedTuple):
    id: int
    kind: str
    name: str
    serial: str
    size_mb: int | None
    slot: str
    first_seen: str
    gone_on: str | None


class Inventory(NamedTuple):
    id: int
    date: str
    source: str
    partial: int


def parts(conn: sqlite3.Connection, asset: int, gone: bool = False) -> list[PartRow]:
    """What is built in, memory and storage first; with `gone` what was there once too."""
    rows = conn.execute(
        "SELECT id, kind, name, coalesce(serial, ''), size_mb, coalesce(slot, ''), first_seen, gone_on FROM part WHERE asset_id=?1 AND binned=0"
        " AND (?2 OR gone_on IS NULL) ORDER BY CASE kind WHEN 'memory' THEN 0 WHEN 'disk' THEN 1 WHEN 'battery' THEN 2 ELSE 3 END, kind, slot, id",
        (asset, int(gone)),
    )
    return [PartRow._make(row) for row in rows]


def software(conn: sqlite3.Connection, asset: int, most: int) -> tuple[int, list[tuple[int, str, str]]]:
    """(how many titles are installed, without those that are left out; the first by name: title, name, version)."""
    n = conn.execute(
        "SELECT count(*) FROM installation i JOIN software_title t ON t.id=i.title_id"
        " WHERE i.asset_id=? AND i.gone_on IS NULL AND i.binned=0 AND coalesce(t.ignored, 0)=0",
        (asset,),
    ).fetchone()[0]
    rows = conn.execute(
        "SELECT t.id, t.name, coalesce(i.version, '') FROM installation i JOIN software_title t ON t.id=i.title_id"
        " WHERE i.asset_id=? AND i.gone_on IS NULL AND i.binned=0 AND coalesce(t.ignored, 0)=0 ORDER BY t.name COLLATE NOCASE, i.id LIMIT ?",
        (asset, most),
    )
    return int(n), [(int(a), str(b), str(c)) for a, b, c in rows]


def installed(conn: sqlite3.Connection, asset: int) -> dict[int, dict[str, Any]]:
    """installation -> name, version, publisher, first_seen, title_id: of everything that is not left out, by name."""
    rows = conn.execute(
        "SELECT i.id, t.name, i.version, t.publisher, i.first_seen, t.id FROM installation i JOIN software_title t ON t.id=i.title_id"
        " WHERE i.asset_id=? AND i.gone_on IS NULL AND i.binned=0 AND coalesce(t.ignored, 0)=0 ORDER BY t.name COLLATE NOCASE, i.id",
        (asset,),
    )
    return {
        row[0]: {
            "id": row[0],
            "name": row[1],
            "version": row[2],
            "publisher": row[3],
            "first_seen": row[4],
            "title_id": row[5],
        }
        for row in rows
    }


def last(conn: sqlite3.Connection, asset: int) -> Inventory | None:
    """The newest inventory of an asset."""
    row = conn.execute(
        "SELECT id, date, source, coalesce(partial, 0) FROM collection WHERE asset_id=? AND binned=0 ORDER BY date DESC, id DESC LIMIT 1",
        (asset,),
    ).fetchone()
    return Inventory._make(row) if row else None


def inventories(conn: sqlite3.Connection, asset: int) -> list[tuple[int, str, int, int, int]]:
    """(id, day, new, changed, gone) of every inventory, the oldest first."""
    rows = conn.execute(
        "SELECT id, date, coalesce(fresh, 0), coalesce(altered, 0), coalesce(gone, 0) FROM collection WHERE asset_id=? AND binned=0 ORDER BY date, id",
        (asset,),
    )
    return [(int(a), str(b), int(c), int(d), int(e)) for a, b, c, d, e in rows]
