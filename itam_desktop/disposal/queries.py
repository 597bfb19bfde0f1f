"""Reads about disposals and certificates, on a reader's plain connection or on that of the action under way."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import Any, NamedTuple


class Candidate(NamedTuple):
    """What the rules ask of an asset that is to go. certificates: their numbers; parts: (id, tag) of what is part of it."""

    id: int
    tag: str
    name: str
    stage: str
    cost: int | None
    currency: str | None
    purchase_date: str | None
    holds_data: bool
    certificates: tuple[str, ...]
    parts: tuple[tuple[int, str], ...]


class Gone(NamedTuple):
    """A line of a disposal."""

    asset_id: int
    tag: str
    name: str
    serial: str
    certificates: str
    reason: str
    proceeds: int | None
    currency: str | None


def candidates(conn: sqlite3.Connection, assets: Sequence[int]) -> list[Candidate]:
    """In the order asked for; what is in the bin or gone is left out."""
    wanted = (json.dumps(list(assets)),)
    certified: dict[int, list[str]] = {}
    for asset, code in conn.execute(
        "SELECT asset_id, code FROM certificate WHERE binned=0 AND asset_id IN (SELECT value FROM json_each(?)) ORDER BY id",
        wanted,
    ):
        certified.setdefault(asset, []).append(str(code))
    parts: dict[int, list[tuple[int, str]]] = {}
    for whole, part, tag in conn.execute(
        "SELECT holder_asset_id, id, tag FROM asset WHERE binned=0 AND holder_asset_id IN (SELECT value FROM json_each(?)) ORDER BY tag",
        wanted,
    ):
        parts.setdefault(whole, []).append((part, str(tag)))
    rows = conn.execute(
        "SELECT a.id, a.tag, coalesce(a.name, ''), a.stage, a.cost, a.currency, a.purchase_date, coalesce(c.holds_data, 0) "
        "FROM asset a LEFT JOIN category c ON c.id=a.category_id WHERE a.binned=0 AND a.id IN (SELECT value FROM json_each(?))",
        wanted,
    )
    found = {
        row[0]: Candidate._make(
            (*row[:7], bool(row[7]), tuple(certified.get(row[0], ())), tuple(parts.get(row[0], ())))
        )
        for row in rows
    }
    return [found[one] for one in dict.fromkeys(assets) if one in found]


def without_proof(conn: sqlite3.Connection, assets: Sequence[int]) -> list[str]:
    """The tags of those that went with a disposal, hold data, and have neither certificate nor written reason."""
    rows = conn.execute(
        "SELECT a.tag FROM asset a JOIN category c ON c.id=a.category_id WHERE a.id IN (SELECT value FROM json_each(?)) AND a.stage='disposed' "
        "AND a.disposal_id IS NOT NULL AND c.holds_data=1 "
        "AND NOT EXISTS (SELECT 1 FROM certificate t WHERE t.asset_id=a.id AND t.binned=0) "
        "AND NOT EXISTS (SELECT 1 FROM disposal_line l WHERE l.asset_id=a.id AND l.disposal_id=a.disposal_id AND l.binned=0 AND l.reason IS NOT NULL)",
        (json.dumps(list(assets)),),
    )
    return [str(row[0]) for row in rows]


def lines(conn: sqlite3.Connection, disposal: int) -> list[Gone]:
    """What went with a disposal, by tag."""
    rows = conn.execute(
        "SELECT l.asset_id, a.tag, coalesce(a.name, ''), coalesce(a.serial, ''), "
        "coalesce((SELECT group_concat(c.code, ', ') FROM certificate c WHERE c.binned=0 AND c.asset_id=a.id), ''), "
        "coalesce(l.reason, ''), l.proceeds, l.currency FROM disposal_line l JOIN asset a ON a.id=l.asset_id "
        "WHERE l.binned=0 AND l.disposal_id=? ORDER BY a.tag",
        (disposal,),
    )
    return [Gone._make(row) for row in rows]


def certificates_of(conn: sqlite3.Connection, asset: int) -> list[tuple[int, str, str, str]]:
    """(id, number, method, day) of an asset's certificates, newest first."""
    rows = conn.execute(
        "SELECT id, code, method, date FROM certificate WHERE binned=0 AND asset_id=? ORDER BY date DESC, id DESC",
        (asset,),
    )
    return [(record, str(code), str(method), str(day)) for record, code, method, day in rows]


def disposal_of(conn: sqlite3.Connection, asset: int) -> tuple[int, str, str, str] | None:
    """(id, number, how, day) of the disposal that an asset went with."""
    row = conn.execute(
        "SELECT d.id, d.code, d.how, d.date FROM asset a JOIN disposal d ON d.id=a.disposal_id WHERE a.id=?", (asset,)
    ).fetchone()
    return (row[0], str(row[1]), str(row[2]), str(row[3])) if row else None


def about_medium(conn: sqlite3.Connection, asset: int) -> dict[str, Any] | None:
    """What is known of an asset that a certificate asks for: tag, name, serial, storage, data_class, model, maker,
    field_set, holder, place; unknown is ""."""
    row = conn.execute(
        "SELECT a.tag, coalesce(a.name, ''), coalesce(a.serial, ''), coalesce(a.storage, ''), coalesce(a.data_class, ''), "
        "coalesce(m.name, ''), coalesce(k.name, ''), coalesce(c.field_set, ''), coalesce(p.name, ''), coalesce(l.name, '') FROM asset a "
        "LEFT JOIN model m ON m.id=a.model_id LEFT JOIN company k ON k.id=m.maker_id LEFT JOIN category c ON c.id=a.category_id "
        "LEFT JOIN person p ON p.id=a.holder_person_id LEFT JOIN place l ON l.id=a.place_id WHERE a.id=?",
        (asset,),
    ).fetchone()
    keys = ("tag", "name", "serial", "storage", "data_class", "model", "maker", "field_set", "holder", "place")
    return dict(zip(keys, row, strict=True)) if row else None


def person_called(conn: sqlite3.Connection, name: str) -> tuple[str, str] | None:
    """(job title, phone) of the person of that name."""
    row = conn.execute(
        "SELECT coalesce(job_title, ''), coalesce(phone, '') FROM person WHERE binned=0 AND name=? ORDER BY id LIMIT 1",
        (name,),
    ).fetchone()
    return (str(row[0]), str(row[1])) if row else None


def office(conn: sqlite3.Connection) -> dict[str, str]:
    """name and contact line of the office."""
    row = conn.execute("SELECT name, coalesce(contact_line, '') FROM office ORDER BY id LIMIT 1").fetchone()
    return {"name": str(row[0]), "contact_line": str(row[1])} if row else {"name": "", "contact_line": ""}
