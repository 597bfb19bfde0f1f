"""Reads about contracts that the actions need."""

from __future__ import annotations

import json
from collections.abc import Sequence

import sqlalchemy as sa


def open_covers(conn: sa.Connection, contract: int, day: str) -> dict[int, int]:
    """asset -> cover, of what a contract covers on a day or from a later one."""
    rows = conn.exec_driver_sql(
        "SELECT asset_id, id FROM contract_cover WHERE contract_id=? AND asset_id IS NOT NULL AND binned=0 AND (until IS NULL OR until>?) ORDER BY id",
        (contract, day),
    )
    return {row[0]: row[1] for row in rows}


def open_cover_ids(conn: sa.Connection, contract: int, day: str) -> list[int]:
    """Every cover of a contract, of things and of licences, on a day or from a later one."""
    rows = conn.exec_driver_sql(
        "SELECT id FROM contract_cover WHERE contract_id=? AND binned=0 AND (until IS NULL OR until>?) ORDER BY id",
        (contract, day),
    )
    return [row[0] for row in rows]


def covers_of(conn: sa.Connection, assets: Sequence[int], day: str) -> list[tuple[int, str | None]]:
    """(cover, since) of every cover of these assets that goes on after `day`."""
    rows = conn.exec_driver_sql(
        "SELECT id, since FROM contract_cover WHERE binned=0 AND (until IS NULL OR until>?)"
        " AND asset_id IN (SELECT value FROM json_each(?))",
        (day, json.dumps(list(assets))),
    )
    return [(row[0], row[1]) for row in rows]


def leased(conn: sa.Connection, contract: int) -> list[int]:
    """The assets that belong to a lease and are still here."""
    rows = conn.exec_driver_sql(
        "SELECT id FROM asset WHERE binned=0 AND stage<>'disposed' AND id IN (SELECT id FROM asset WHERE lease_contract_id=?"
        " UNION SELECT asset_id FROM contract_cover WHERE contract_id=? AND binned=0 AND until IS NULL) ORDER BY tag",
        (contract, contract),
    )
    return [row[0] for row in rows]
