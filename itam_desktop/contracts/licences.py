"""Licences under contracts: put under one, taken out, ended with it. Licences lie beside contracts, so only their ids are known here."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from itam_desktop.contracts import rules
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.texts import N, later, tr
from itam_desktop.store.door import Tx
from itam_desktop.store.reading import raw

MOST = 12


class Covered(NamedTuple):
    cover: int
    licence: int
    name: str
    since: str | None
    until: str | None


def covered(conn: sqlite3.Connection, contract: int, today: str, most: int = MOST) -> tuple[list[Covered], int]:
    """(the first licences that a contract covers today or later, by name; how many there are)."""
    where = " FROM contract_cover v JOIN licence l ON l.id=v.licence_id WHERE v.contract_id=? AND v.binned=0 AND l.binned=0 AND (v.until IS NULL OR v.until>=?)"
    total = conn.execute("SELECT count(*)" + where, (contract, today)).fetchone()[0]
    rows = conn.execute(
        "SELECT v.id, l.id, l.name, v.since, v.until" + where + " ORDER BY l.name COLLATE NOCASE LIMIT ?",
        (contract, today, most),
    )
    return [Covered(*row) for row in rows], int(total)


def contracts_of(
    conn: sqlite3.Connection, licence: int, today: str
) -> list[tuple[int, str, str, str | None, str | None, int]]:
    """(contract, name, type, end, decide by, cover) of the contracts that cover a licence today or later."""
    return conn.execute(
        "SELECT c.id, c.name, c.type, c.end_date, c.decide_by, max(v.id) FROM contract_cover v JOIN contract c ON c.id=v.contract_id"
        " WHERE v.licence_id=? AND v.binned=0 AND c.binned=0 AND (v.until IS NULL OR v.until>=?) AND c.state<>'ended' GROUP BY c.id"
        " ORDER BY c.end_date, c.name",
        (licence, today),
    ).fetchall()


def names(conn: sqlite3.Connection, licences: Sequence[int]) -> dict[int, str]:
    rows = conn.execute(
        "SELECT id, name FROM licence WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(licences)),)
    )
    return {row[0]: str(row[1]) for row in rows}


def open_covers(conn: sqlite3.Connection, contract: int, day: str) -> dict[int, int]:
    """licence -> cover, of what a contract covers on a day or from a later one."""
    rows = conn.execute(
        "SELECT licence_id, id FROM contract_cover WHERE contract_id=? AND licence_id IS NOT NULL AND binned=0 AND (until IS NULL OR until>?) ORDER BY id",
        (contract, day),
    )
    return {row[0]: row[1] for row in rows}


# ---------------------------------------------------------------- actions
def judge(tx: Tx, contract: int, licences: Sequence[int], since: str) -> dict[int, str]:
    """Licence -> why it cannot be put under this contract; those that can are left out. Raises Refusal about the contract."""
    row, day = _contract(tx, contract), _day(since)
    there = open_covers(raw(tx.conn), contract, tx.today.isoformat())
    rows = tx.get_many("licence", licences)
    found = {one: tr("It is no longer there.") for one in licences if one not in rows or rows[one].get("binned")}
    for record, one in rows.items():
        if record not in found and (
            why := rules.why_not(rules.judge_cover, row, {"name": one["name"], "id": record}, day, there)
        ):
            found[record] = why
    return found


def cover(tx: Tx, contract: int, licences: Sequence[int], since: str) -> list[int]:
    """Put licences under a contract from a day on; gives the covers. Raises Refusal."""
    if not licences:
        raise Refusal(tr("Choose licences first."), field="licence_id")
    for record, why in judge(tx, contract, licences, since).items():
        raise Refusal(why, field="licence_id", record=("licence", record))
    made = tx.insert_many(
        "contract_cover",
        [{"contract_id": contract, "licence_id": one, "since": since} for one in dict.fromkeys(licences)],
    )
    known = names(raw(tx.conn), licences)
    tx.say(N("Put {what} under {contract}"), what=_words(known), contract=_contract(tx, contract)["name"])
    return list(made)


def _words(known: Mapping[int, str]) -> object:
    return next(iter(known.values())) if len(known) == 1 else later("{n} licences", n=len(known))


def _contract(tx: Tx, record: int) -> dict[str, Any]:
    row = tx.get("contract", record)
    if row is None or row.get("binned"):
        raise Refusal(tr("This contract is no longer there."), field="contract_id")
    if row.get("type") in rules.LEASES:
        raise Refusal(tr("“{name}” is a lease: only things go under it.", name=row["name"]), field="contract_id")
    return {**row, "id": record}


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except (ValueError, TypeError):
        raise Refusal(tr("Which day?"), field="since") from None
