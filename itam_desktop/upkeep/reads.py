"""What the screens show of upkeep, on a plain connection. Days are ISO texts, sums minor units."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from itam_desktop.contracts.costs import sums
from itam_desktop.upkeep.dates import due, per_month, reached_on

MOST_LINES = 60
METER_SQL = "CASE WHEN coalesce(c.meter, 'none')<>'none' THEN c.meter WHEN c.field_set='vehicle' THEN 'km' WHEN c.field_set='printer' THEN 'pages' ELSE '' END"
_PLAN = (
    "id", "name", "type", "asset_id", "next_due", "next_meter", "lead_days", "meter_lead", "postponed_to", "tag", "title", "meter", "reading",
    "planned_on", "open_state",
)  # fmt: skip
_READING = "coalesce((SELECT r.value FROM meter_reading r WHERE r.asset_id=a.id AND r.binned=0 ORDER BY r.date DESC, r.id DESC LIMIT 1), a.odometer, a.page_meter)"
_DUE = (
    "SELECT p.id, p.name, p.type, p.asset_id, p.next_due, p.next_meter, p.lead_days, p.meter_lead, p.postponed_to, a.tag, coalesce(a.name, ''), "
    + METER_SQL
    + ", CASE WHEN p.next_meter IS NOT NULL THEN "
    + _READING
    + " END, m.planned_on, m.state FROM upkeep_plan p JOIN asset a ON a.id=p.asset_id LEFT JOIN category c ON c.id=a.category_id"
    " LEFT JOIN maintenance m ON m.id=(SELECT max(id) FROM maintenance WHERE plan_id=p.id AND binned=0 AND state IN ('planned', 'under_way'))"
    " WHERE p.binned=0 AND p.ended_on IS NULL AND a.binned=0 AND (p.next_meter IS NOT NULL OR date(p.next_due, '-' || coalesce(p.lead_days, 0) || ' days')<=?)"
    " ORDER BY coalesce(p.next_due, '9999'), a.tag, p.id"
)


class Due(NamedTuple):
    """A plan that asks for something now. urgency: "overdue" or "due"; row: its values and those of its asset."""

    urgency: str
    row: dict[str, Any]


def due_now(conn: sqlite3.Connection, today: date, most: int = MOST_LINES) -> tuple[list[Due], int]:
    """(what is due, overdue first; how many there are)."""
    found = []
    for values in conn.execute(_DUE, (today.isoformat(),)):
        row = dict(zip(_PLAN, values, strict=True))
        if urgency := due(row, today, row["reading"]):
            found.append(Due(urgency, row))
    found.sort(key=lambda one: one.urgency != "overdue")
    return found[:most], len(found)


class Meter(NamedTuple):
    """An asset with a meter. reading, day: its last one, if it was read; month: how much it counts a month; mark: the reading
    at which a plan falls due; mark_day: when it will be reached as it goes on."""

    asset: int
    tag: str
    name: str
    icon: str
    unit: str
    reading_id: int | None
    reading: int | None
    day: str | None
    month: float | None
    mark: int | None
    mark_day: date | None


_METERS = (
    "SELECT a.id, a.tag, coalesce(a.name, ''), coalesce(c.icon, 'gauge'), "
    + METER_SQL
    + ", a.odometer, a.page_meter, (SELECT min(next_meter) FROM upkeep_plan p WHERE p.asset_id=a.id AND p.binned=0 AND p.ended_on IS NULL)"
    " FROM asset a JOIN category c ON c.id=a.category_id WHERE a.binned=0 AND a.stage NOT IN ('disposed', 'retired') AND "
    + METER_SQL
    + "<>'' AND (?='' OR instr(lower(a.tag || ' ' || coalesce(a.name, '') || ' ' || coalesce(a.plate, '')), ?)>0)"
)


def meters(conn: sqlite3.Connection, words: str = "", most: int = 40) -> tuple[list[Meter], int]:
    """(the first assets with a meter, by kind and tag; how many there are). words: only what has them in tag, name or plate."""
    asked = words.strip().lower()
    total = conn.execute("SELECT count(*) FROM (" + _METERS + ")", (asked, asked)).fetchone()[0]
    rows = conn.execute(_METERS + " ORDER BY 5, a.tag LIMIT ?", (asked, asked, most)).fetchall()
    return [_meter(conn, *row) for row in rows], int(total)


def _meter(
    conn: sqlite3.Connection, asset: int, tag: str, name: str, icon: str, unit: str, km: int | None, pages: int | None, mark: int | None
) -> Meter:  # fmt: skip
    known = readings(conn, asset, 60)
    month = per_month([(day, value, why) for _, day, value, why in reversed(known)])
    last = known[0] if known else None
    reading = last[2] if last else {"km": km, "pages": pages}.get(unit)
    mark_day = None
    if mark is not None and last is not None:
        mark_day = reached_on(mark, last[2], date.fromisoformat(last[1]), month)
    return Meter(
        asset, tag, name, icon, unit, last[0] if last else None, reading, last[1] if last else None, month, mark, mark_day
    )  # fmt: skip


def meter(conn: sqlite3.Connection, asset: int) -> Meter | None:
    """The meter of one asset; None when it has none."""
    found = conn.execute(_METERS + " AND a.id=?", ("", "", asset)).fetchone()
    return _meter(conn, *found) if found is not None else None


def readings(conn: sqlite3.Connection, asset: int, most: int = 12) -> list[tuple[int, str, int, str | None]]:
    """(id, day, value, reason), newest first."""
    return conn.execute(
        "SELECT id, date, value, reason FROM meter_reading WHERE asset_id=? AND binned=0 ORDER BY date DESC, id DESC LIMIT ?",
        (asset, most),
    ).fetchall()


def plans_of(conn: sqlite3.Connection, asset: int) -> list[dict[str, Any]]:
    """The open plans of an asset, the soonest first."""
    keys = ("id", "name", "type", "next_due", "next_meter", "lead_days", "meter_lead", "postponed_to")
    rows = conn.execute(
        "SELECT id, name, type, next_due, next_meter, lead_days, meter_lead, postponed_to FROM upkeep_plan WHERE asset_id=? AND binned=0"
        " AND ended_on IS NULL ORDER BY coalesce(next_due, '9999'), id LIMIT 12",
        (asset,),
    )
    return [dict(zip(keys, row, strict=True)) for row in rows]


def open_of(conn: sqlite3.Connection, asset: int) -> list[tuple[int, str, str, str | None]]:
    """(id, name, state, day) of what is planned or under way on an asset."""
    return conn.execute(
        "SELECT id, name, state, coalesce(started_on, planned_on) FROM maintenance WHERE asset_id=? AND binned=0 AND state IN ('planned', 'under_way')"
        " ORDER BY state DESC, 4, id LIMIT 12",
        (asset,),
    ).fetchall()


def spent_on(conn: sqlite3.Connection, asset: int, currency: str) -> tuple[int, dict[str, int], float]:
    """(how many maintenances were done on an asset, currency -> what they cost, hours it could not be used)."""
    rows = conn.execute(
        "SELECT cost, coalesce(currency, ?), coalesce(downtime_hours, 0) FROM maintenance WHERE asset_id=? AND binned=0 AND state='done'",
        (currency, asset),
    ).fetchall()
    return len(rows), sums((row[0], row[1]) for row in rows), sum(float(row[2]) for row in rows)


def maintenance_of_plan(conn: sqlite3.Connection, plan: int) -> tuple[int, str] | None:
    """(id, state) of what is planned or under way from a plan."""
    found: tuple[int, str] | None = conn.execute(
        "SELECT id, state FROM maintenance WHERE plan_id=? AND binned=0 AND state IN ('planned', 'under_way') ORDER BY id DESC LIMIT 1",
        (plan,),
    ).fetchone()
    return found


def history_of_plan(conn: sqlite3.Connection, plan: int) -> list[tuple[int, str, str | None, int | None, str | None]]:
    """(id, day, outcome, cost, currency) of what was done from a plan, newest first."""
    return conn.execute(
        "SELECT id, finished_on, outcome, cost, currency FROM maintenance WHERE plan_id=? AND binned=0 AND state='done' ORDER BY finished_on DESC, id DESC LIMIT 8",
        (plan,),
    ).fetchall()


def asset_facts(conn: sqlite3.Connection, asset: int) -> Mapping[str, Any]:
    """tag, name, stage, field_set, icon and what its meter counts; {} when it is gone."""
    keys = ("tag", "name", "stage", "field_set", "icon", "meter")
    row = conn.execute(
        "SELECT a.tag, coalesce(a.name, ''), a.stage, coalesce(c.field_set, ''), coalesce(c.icon, ''), "
        + METER_SQL
        + " FROM asset a LEFT JOIN category c ON c.id=a.category_id WHERE a.id=?",
        (asset,),
    ).fetchone()
    return dict(zip(keys, row, strict=True)) if row else {}
