"""Licence seats that go with a hand-over or a kit: given to who gets it, or to the first computer in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from itam_desktop.custody.rules import Given
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.texts import tr
from itam_desktop.software import actions, counting, queries, rules
from itam_desktop.store.door import Tx
from itam_desktop.store.reading import raw

Wanted = tuple[int, int]  # a licence, how many seats of it
COMPUTERS = ("computer",)  # field sets of categories


def free(conn: sqlite3.Connection, licence: int) -> int | None:
    """How many seats of a licence can be given today; None: as many as one likes. A licence that is gone has none."""
    row = _row(conn, licence)
    if row is None:
        return 0
    if rules.room(row) == float("inf"):
        return None
    counter = counting.licences(conn, str(conn.execute("SELECT today()").fetchone()[0]), [licence]).get(licence)
    return counter.free if counter is not None and counter.valid else 0


def _row(conn: sqlite3.Connection, licence: int) -> dict[str, Any] | None:
    found = conn.execute(
        "SELECT id, name, metric, quantity, overuse, binned, state FROM licence WHERE id=? AND binned=0", (licence,)
    )
    row = found.fetchone()
    names = [one[0] for one in found.description]
    return dict(zip(names, tuple(row), strict=True)) if row else None


def name_of(conn: sqlite3.Connection, licence: int) -> str:
    row = conn.execute("SELECT name FROM licence WHERE id=?", (licence,)).fetchone()
    return str(row[0]) if row else ""


def give(tx: Tx, wanted: Sequence[Wanted], kind: str, record: int, things: Sequence[Given]) -> None:
    """Give the seats of a hand-over to its receiver; those of licences that devices have, to the first computer among
    the things, else the first asset. Part of another action. Raises Refusal with the field "seats"."""
    conn = raw(tx.conn)
    for licence, quantity in wanted:
        row: Mapping[str, Any] = _row(conn, licence) or {}
        name = row.get("name") or name_of(conn, licence)
        holder: tuple[str, int] | None = (kind, record) if kind in ("person", "asset") else None
        if row.get("metric") in rules.ASSET_ONLY:
            device = first_computer(conn, [one.record for one in things if one.kind == "asset"])
            holder = ("asset", device) if device is not None else holder if kind == "asset" else None
            if holder is None:
                raise Refusal(
                    tr("“{name}” is counted per device, and there is no device among the things.", name=name),
                    field="seats",
                )
        elif kind == "place":
            raise Refusal(tr("A seat of “{name}” goes to a person, not to a place.", name=name), field="seats")
        try:
            actions.give(tx, licence, [holder] if holder is not None else [], quantity)
        except Refusal as no:
            raise Refusal(no.message, field="seats", record=("licence", licence)) from None


def first_computer(conn: sqlite3.Connection, assets: Sequence[int]) -> int | None:
    """The first computer among these assets, else the first of them."""
    for one in assets:
        row = conn.execute(
            "SELECT c.field_set FROM asset a LEFT JOIN category c ON c.id=a.category_id WHERE a.id=?", (one,)
        ).fetchone()
        if row is not None and row[0] in COMPUTERS:
            return one
    return assets[0] if assets else None


def with_devices(conn: sqlite3.Connection, assets: Sequence[int]) -> tuple[dict[int, str], dict[int, str]]:
    """Seats that these assets have, seat -> its licence's name: (those that come back with their device, the others)."""
    back: dict[int, str] = {}
    stay: dict[int, str] = {}
    for seat, _, _, name, returns in queries.open_seats(conn, "asset", assets):
        (back if returns else stay)[seat] = name
    return back, stay
