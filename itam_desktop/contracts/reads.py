"""What the screens show of contracts, on a plain connection. Days are ISO texts, sums minor units."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any, NamedTuple

from itam_desktop.contracts.costs import sums

MOST = 12  # things shown beneath the facts: more would take too long to lay out


class Covered(NamedTuple):
    cover: int
    asset: int
    tag: str
    name: str
    since: str | None
    until: str | None


class Ahead(NamedTuple):
    """A contract with something to decide. by: the day; tacit: it renews when nothing is done."""

    id: int
    name: str
    type: str
    company: str
    by: str
    end: str
    tacit: bool
    row: dict[str, Any]


def covered(conn: sqlite3.Connection, contract: int, today: str, most: int = MOST) -> tuple[list[Covered], int]:
    """(the first things that a contract covers today or later, by tag; how many there are)."""
    where = " FROM contract_cover v JOIN asset a ON a.id=v.asset_id WHERE v.contract_id=? AND v.binned=0 AND a.binned=0 AND (v.until IS NULL OR v.until>=?)"
    total = conn.execute("SELECT count(*)" + where, (contract, today)).fetchone()[0]
    rows = conn.execute(
        "SELECT v.id, a.id, a.tag, coalesce(a.name, ''), v.since, v.until" + where + " ORDER BY a.tag LIMIT ?",
        (contract, today, most),
    )
    return [Covered(*row) for row in rows], int(total)


def value_of(conn: sqlite3.Connection, contract: int, today: str, currency: str) -> dict[str, int]:
    """Currency -> what the covered things cost when they were bought."""
    rows = conn.execute(
        "SELECT sum(a.cost), coalesce(a.currency, ?) FROM contract_cover v JOIN asset a ON a.id=v.asset_id"
        " WHERE v.contract_id=? AND v.binned=0 AND a.binned=0 AND (v.until IS NULL OR v.until>=?) AND a.cost IS NOT NULL GROUP BY 2",
        (currency, contract, today),
    )
    return sums(rows)


def events(conn: sqlite3.Connection, contract: int, most: int = 8) -> list[dict[str, Any]]:
    """What happened to a contract, newest first."""
    keys = ("kind", "date", "old_end", "new_end", "old_cost", "new_cost", "currency", "notes")
    rows = conn.execute(
        "SELECT kind, date, old_end, new_end, old_cost, new_cost, currency, notes FROM contract_event WHERE contract_id=? AND binned=0"
        " ORDER BY id DESC LIMIT ?",
        (contract, most),
    )
    return [dict(zip(keys, row, strict=True)) for row in rows]


_COLUMNS = (
    "id", "name", "type", "company", "decide_by", "end_date", "renewal", "renewal_months", "notice", "notice_unit", "start_date", "cost",
    "currency", "billing", "cancelled_on", "let_end_on", "ended_on",
)  # fmt: skip
_ROWS = (
    "SELECT c.id, c.name, c.type, coalesce(o.name, ''), c.decide_by, c.end_date, c.renewal, c.renewal_months, c.notice, c.notice_unit, c.start_date,"
    " c.cost, c.currency, c.billing, c.cancelled_on, c.let_end_on, c.ended_on FROM contract c LEFT JOIN company o ON o.id=c.company_id WHERE c.binned=0"
)


def ahead(conn: sqlite3.Connection, most: int = 60) -> tuple[list[Ahead], int]:
    """(contracts to decide, the soonest first; how many there are)."""
    total = conn.execute("SELECT count(*) FROM contract WHERE binned=0 AND decide_by IS NOT NULL").fetchone()[0]
    rows = conn.execute(_ROWS + " AND c.decide_by IS NOT NULL ORDER BY c.decide_by, c.name, c.id LIMIT ?", (most,))
    return [_ahead(dict(zip(_COLUMNS, row, strict=True))) for row in rows], int(total)


def _ahead(row: dict[str, Any]) -> Ahead:
    return Ahead(
        row["id"],
        str(row["name"]),
        str(row["type"]),
        row["company"],
        row["decide_by"],
        row["end_date"],
        row["renewal"] == "tacit",
        row,
    )


def behind(conn: sqlite3.Connection, today: str) -> list[dict[str, Any]]:
    """Rows of contracts whose end has passed and which do not say so: renewed by themselves, or ended."""
    rows = conn.execute(
        _ROWS + " AND c.ended_on IS NULL AND c.end_date<? ORDER BY c.end_date, c.id LIMIT 500", (today,)
    )
    return [dict(zip(_COLUMNS, row, strict=True)) for row in rows]


def leased(conn: sqlite3.Connection, contract: int) -> list[tuple[int, str, str, str]]:
    """(id, tag, name, stage) of the assets that belong to a lease and have not gone back; a retired one may still go."""
    return conn.execute(
        "WITH open(id) AS (SELECT asset_id FROM contract_cover WHERE contract_id=? AND binned=0 AND until IS NULL) "
        "SELECT id, tag, coalesce(name, ''), stage FROM asset WHERE binned=0 AND stage<>'disposed' AND (id IN (SELECT id FROM open) "
        "OR (lease_contract_id=? AND stage<>'retired')) ORDER BY tag LIMIT 500",
        (contract, contract),
    ).fetchall()


def of_asset(
    conn: sqlite3.Connection, asset: int, today: str
) -> list[tuple[int, str, str, str | None, str | None, str]]:
    """(id, name, type, end, decide by, state) of the contracts that cover an asset today or later."""
    return conn.execute(
        "SELECT DISTINCT c.id, c.name, c.type, c.end_date, c.decide_by, c.state FROM contract_cover v JOIN contract c ON c.id=v.contract_id"
        " WHERE v.asset_id=? AND v.binned=0 AND c.binned=0 AND (v.until IS NULL OR v.until>=?) AND c.state<>'ended' ORDER BY c.end_date, c.name",
        (asset, today),
    ).fetchall()


def claims_of(conn: sqlite3.Connection, contract: int) -> list[tuple[int, str, str, str]]:
    """(id, name, day, state) of a contract's claims, newest first."""
    return conn.execute(
        "SELECT id, name, date, state FROM insurance_claim WHERE contract_id=? AND binned=0 ORDER BY date DESC, id DESC LIMIT 8",
        (contract,),
    ).fetchall()


def tags(conn: sqlite3.Connection, assets: Sequence[int]) -> dict[int, str]:
    """asset -> tag."""
    import json

    rows = conn.execute(
        "SELECT id, tag FROM asset WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(assets)),)
    )
    return {row[0]: str(row[1]) for row in rows}
