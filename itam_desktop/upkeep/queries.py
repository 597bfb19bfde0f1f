"""Reads about upkeep that the actions need."""

from __future__ import annotations

import json
from collections.abc import Sequence

import sqlalchemy as sa


def readings(conn: sa.Connection, asset: int) -> list[tuple[str, int, str | None]]:
    """(day, value, reason) of every reading of an asset's meter, oldest first; of one day in the order they were taken."""
    rows = conn.exec_driver_sql(
        "SELECT date, value, reason FROM meter_reading WHERE asset_id=? AND binned=0 ORDER BY date, id", (asset,)
    )
    return [(row[0], row[1], row[2]) for row in rows]


def open_plans(conn: sa.Connection, assets: Sequence[int]) -> list[int]:
    rows = conn.exec_driver_sql(
        "SELECT id FROM upkeep_plan WHERE binned=0 AND ended_on IS NULL AND asset_id IN (SELECT value FROM json_each(?)) ORDER BY id",
        (json.dumps(list(assets)),),
    )
    return [row[0] for row in rows]


def open_maintenance(conn: sa.Connection, assets: Sequence[int]) -> list[tuple[int, str]]:
    """(maintenance, state) of what is planned or under way."""
    rows = conn.exec_driver_sql(
        "SELECT id, state FROM maintenance WHERE binned=0 AND state IN ('planned', 'under_way')"
        " AND asset_id IN (SELECT value FROM json_each(?)) ORDER BY id",
        (json.dumps(list(assets)),),
    )
    return [(row[0], row[1]) for row in rows]


def open_of_plan(conn: sa.Connection, plan: int) -> int | None:
    """What is planned or under way from a plan."""
    return conn.exec_driver_sql(
        "SELECT id FROM maintenance WHERE plan_id=? AND binned=0 AND state IN ('planned', 'under_way') ORDER BY id DESC LIMIT 1",
        (plan,),
    ).scalar()


def planned_from(conn: sa.Connection, plans: Sequence[int]) -> list[int]:
    """What is planned from these plans and has not begun."""
    rows = conn.exec_driver_sql(
        "SELECT id FROM maintenance WHERE plan_id IN (SELECT value FROM json_each(?)) AND binned=0 AND state='planned' ORDER BY id",
        (json.dumps(list(plans)),),
    )
    return [row[0] for row in rows]


def inspection_due(conn: sa.Connection, asset: int) -> tuple[int, str | None]:
    """(how many open inspection plans an asset has, the earliest day one is due)."""
    row = conn.exec_driver_sql(
        "SELECT count(*), min(next_due) FROM upkeep_plan WHERE asset_id=? AND type='inspection' AND binned=0 AND ended_on IS NULL",
        (asset,),
    ).one()
    return row[0], row[1]
