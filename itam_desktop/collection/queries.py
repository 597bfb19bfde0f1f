"""Reads for gathering: whose inventory it is, and what is known of that asset."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from itam_desktop.kernel.tags import key_of


class Installed(NamedTuple):
    """An installation that was there at the last inventory. key: of its title; ignored: its title is left out."""

    id: int
    title: int
    key: str
    name: str
    version: str
    ignored: int


class KnownPart(NamedTuple):
    id: int
    kind: str
    name: str
    serial: str
    size: int | None
    slot: str


class KnownMonitor(NamedTuple):
    """A monitor that is an asset. holder: the asset it is part of; person: who has it."""

    id: int
    tag: str
    name: str
    serial: str
    stage: str
    holder: int | None
    person: int | None


def by_code(conn: sqlite3.Connection, code: str) -> list[int]:
    """Assets that have this serial number, UUID, MAC or IMEI among their codes, the oldest first."""
    rows = conn.execute(
        "SELECT c.record_id FROM code c JOIN asset a ON a.id=c.record_id WHERE c.key=? AND c.kind='asset' AND a.binned=0 ORDER BY a.stage='disposed', a.id",
        (key_of(code) or code,),
    )
    return [row[0] for row in rows]


def codes_of(conn: sqlite3.Connection, assets: Sequence[int]) -> dict[int, dict[str, Any]]:
    """asset -> its codes and maker, for telling which of several it is."""
    found = conn.execute(
        "SELECT a.id, a.tag, a.name, a.serial, a.system_uuid, a.mac, a.more_macs, a.imei, a.imei2, a.hostname, a.holder_asset_id, a.stage, c.name AS maker FROM asset a"
        " LEFT JOIN model m ON m.id=a.model_id LEFT JOIN company c ON c.id=m.maker_id WHERE a.id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(assets)),),
    )
    names = [one[0] for one in found.description]
    return {row[0]: dict(zip(names, tuple(row), strict=True)) for row in found}


def by_device_id(conn: sqlite3.Connection, device: str) -> list[int]:
    """Assets whose inventory had the agent's own name for its machine, the newest inventory first."""
    rows = conn.execute(
        "SELECT c.asset_id FROM collection c JOIN asset a ON a.id=c.asset_id WHERE c.device_id=? AND c.binned=0 AND a.binned=0 ORDER BY c.date DESC, c.id DESC",
        (device,),
    )
    return list(dict.fromkeys(row[0] for row in rows))


def by_hostname(conn: sqlite3.Connection, name: str) -> list[int]:
    rows = conn.execute(
        "SELECT id FROM asset WHERE hostname=? COLLATE NOCASE AND binned=0 AND stage<>'disposed' ORDER BY id", (name,)
    )
    return [row[0] for row in rows]


def last_inventory(conn: sqlite3.Connection, asset: int) -> str | None:
    """The day of the newest inventory that was taken over for an asset (ISO)."""
    row = conn.execute("SELECT max(date) FROM collection WHERE asset_id=? AND binned=0", (asset,)).fetchone()
    return row[0] if row else None


def installed(conn: sqlite3.Connection, asset: int) -> list[Installed]:
    rows = conn.execute(
        "SELECT i.id, t.id, t.key, t.name, coalesce(i.version, ''), coalesce(t.ignored, 0) FROM installation i JOIN software_title t ON t.id=i.title_id"
        " WHERE i.asset_id=? AND i.gone_on IS NULL AND i.binned=0 ORDER BY i.id",
        (asset,),
    )
    return [Installed._make(row) for row in rows]


def parts(conn: sqlite3.Connection, asset: int) -> list[KnownPart]:
    rows = conn.execute(
        "SELECT id, kind, name, coalesce(serial, ''), size_mb, coalesce(slot, '') FROM part WHERE asset_id=? AND gone_on IS NULL AND binned=0 ORDER BY id",
        (asset,),
    )
    return [KnownPart._make(row) for row in rows]


_MONITOR = (
    "SELECT a.id, a.tag, a.name, coalesce(a.serial, ''), a.stage, a.holder_asset_id, a.holder_person_id FROM asset a"
    " LEFT JOIN category c ON c.id=a.category_id WHERE a.binned=0 AND a.stage<>'disposed' AND "
)


def monitors_at(conn: sqlite3.Connection, asset: int) -> list[KnownMonitor]:
    """Monitors that are part of that computer."""
    rows = conn.execute(_MONITOR + "a.holder_asset_id=? AND c.icon='device-imac' ORDER BY a.id", (asset,))
    return [KnownMonitor._make(row) for row in rows]


def monitors(conn: sqlite3.Connection, records: Iterable[int]) -> list[KnownMonitor]:
    """Those of these assets that may be monitors: computers are none, whatever their codes."""
    rows = conn.execute(
        _MONITOR + "a.id IN (SELECT value FROM json_each(?)) AND coalesce(c.field_set, '')<>'computer' ORDER BY a.id",
        (json.dumps(list(records)),),
    )
    return [KnownMonitor._make(row) for row in rows]


def category_like(conn: sqlite3.Connection, icon: str, field_set: str) -> int | None:
    """The category for a kind of machine: by its picture and field set, else by either; None when there is none."""
    row = conn.execute(
        "SELECT id FROM category WHERE binned=0 AND (icon=?1 OR field_set=?2) ORDER BY icon=?1 AND field_set=?2 DESC, icon=?1 DESC, id LIMIT 1",
        (icon, field_set),
    ).fetchone()
    if row is None:
        row = conn.execute(
            "SELECT id FROM category WHERE binned=0 ORDER BY field_set='plain' DESC, icon='package' DESC, id LIMIT 1"
        ).fetchone()
    return row[0] if row else None


def model_named(conn: sqlite3.Connection, maker: str, name: str) -> tuple[int, int | None, int | None] | None:
    """(model, its maker, its category) of that name, of that maker or of one that is not known."""
    row = conn.execute(
        "SELECT m.id, m.maker_id, m.category_id FROM model m LEFT JOIN company c ON c.id=m.maker_id WHERE m.binned=0 AND m.name=? COLLATE NOCASE"
        " AND (m.maker_id IS NULL OR ?='' OR c.name=? COLLATE NOCASE) ORDER BY m.maker_id IS NULL, m.id LIMIT 1",
        (name, maker, maker),
    ).fetchone()
    return tuple(row) if row else None


def company_named(conn: sqlite3.Connection, name: str) -> int | None:
    row = conn.execute(
        "SELECT id FROM company WHERE name=? COLLATE NOCASE AND binned=0 ORDER BY id LIMIT 1", (name,)
    ).fetchone()
    return row[0] if row else None


def keys_with(conn: sqlite3.Connection, asset: int) -> set[str]:
    """Names of licences of which a device has a seat."""
    rows = conn.execute(
        "SELECT l.name FROM seat s JOIN licence l ON l.id=s.licence_id WHERE s.asset_id=? AND s.until IS NULL AND s.binned=0 AND l.binned=0",
        (asset,),
    )
    return {str(row[0]).casefold() for row in rows}


def last_pages(conn: sqlite3.Connection, asset: int) -> int | None:
    """The highest reading of a page meter."""
    row = conn.execute("SELECT max(value) FROM meter_reading WHERE asset_id=? AND binned=0", (asset,)).fetchone()
    own = conn.execute("SELECT page_meter FROM asset WHERE id=?", (asset,)).fetchone()
    known = [v for v in (row and row[0], own and own[0]) if v is not None]
    return max(known) if known else None
