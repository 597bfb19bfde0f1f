"""Reads about licences, seats, keys, titles and accounts."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from itam_desktop.directory.held import Thing
from itam_desktop.software import sums

BACK = "itam_desktop.software.actions:take_back"
CLOSE = "itam_desktop.software.actions:close_accounts"


class SeatRow(NamedTuple):
    """A seat as a list shows it. kind, holder: who has it ("person" or "asset", id); name: of a person, or an asset's tag; note: an
    asset's name; key: id of its key; state: key of SEAT_STATES; leaving: the person's leaving date."""

    id: int
    kind: str
    holder: int
    name: str
    note: str
    quantity: int
    since: str
    until: str | None
    held_until: str | None
    state: str
    key: int | None
    leaving: str | None
    binned: int


_SEAT = (
    "SELECT s.id, CASE WHEN s.person_id IS NULL THEN 'asset' ELSE 'person' END, coalesce(s.person_id, s.asset_id), coalesce(p.name, a.tag), "
    "coalesce(a.name, ''), s.quantity, s.since, s.until, s.held_until, s.state, s.key_id, p.leaving_date, coalesce(p.binned, a.binned) FROM seat s "
    "LEFT JOIN person p ON p.id=s.person_id LEFT JOIN asset a ON a.id=s.asset_id "
)  # fmt: skip


def seats_of(conn: sqlite3.Connection, licence: int, most: int = 500) -> list[SeatRow]:
    """The seats of a licence that count: in use by name, then held back and spent ones."""
    sql = (
        _SEAT
        + "WHERE s.licence_id=? AND "
        + sums.TAKING
        + " ORDER BY s.until IS NOT NULL, coalesce(p.name, a.tag) COLLATE NOCASE, s.id LIMIT ?"
    )
    return [SeatRow._make(row) for row in conn.execute(sql, (licence, most))]


def how_many(conn: sqlite3.Connection, licence: int) -> int:
    """Of how many rows `seats_of` would tell without its limit."""
    sql = "SELECT count(*) FROM seat s WHERE s.licence_id=? AND " + sums.TAKING
    return int(conn.execute(sql, (licence,)).fetchone()[0])


def taken(conn: sqlite3.Connection, licence: int) -> int:
    """Seats that count against the licence's quantity in the store, free of dates (DECISIONS 4)."""
    sql = "SELECT coalesce(sum(s.quantity), 0) FROM seat s WHERE s.licence_id=? AND " + sums.TAKING
    return int(conn.execute(sql, (licence,)).fetchone()[0])


def over_the_limit(conn: sqlite3.Connection, licences: Sequence[int]) -> list[tuple[int, str, int, int]]:
    """(licence, name, quantity, taken) of those that have more seats taken than they allow."""
    sql = (
        "SELECT l.id, l.name, l.quantity, (SELECT sum(s.quantity) FROM seat s WHERE s.licence_id=l.id AND "
        + sums.TAKING
        + ") AS n FROM licence l WHERE l.id IN (SELECT value FROM json_each(?)) AND "
        + sums.LIMITED
        + " AND n>l.quantity"
    )
    return [tuple(row) for row in conn.execute(sql, (json.dumps(list(licences)),))]


def over_held(conn: sqlite3.Connection, licence: int, day: str) -> list[int]:
    """Seats whose cool-down is over by that day but that nobody released yet."""
    sql = (
        "SELECT id FROM seat WHERE licence_id=? AND binned=0 AND until IS NOT NULL AND coalesce(spent, 0)=0 AND held_until<=?"
        " AND released_on IS NULL"
    )
    return [row[0] for row in conn.execute(sql, (licence, day))]


def open_seats(conn: sqlite3.Connection, kind: str, holders: Sequence[int]) -> list[tuple[int, int, int, str, int]]:
    """(seat, holder, licence, the licence's name, whether it comes back with its device) in use by these persons or assets."""
    column = "s.person_id" if kind == "person" else "s.asset_id"
    sql = (
        "SELECT s.id, "
        + column
        + ", l.id, l.name, coalesce(l.returns, 0) FROM seat s JOIN licence l ON l.id=s.licence_id WHERE s.binned=0"
        " AND s.until IS NULL AND "
        + column
        + " IN (SELECT value FROM json_each(?)) ORDER BY l.name COLLATE NOCASE, s.id"
    )
    return [tuple(row) for row in conn.execute(sql, (json.dumps(list(holders)),))]


def free_key(conn: sqlite3.Connection, licence: int) -> int | None:
    """A key of the licence that no seat in use, held back or spent has."""
    sql = (
        "SELECT k.id FROM licence_key k WHERE k.licence_id=? AND k.binned=0 AND NOT EXISTS (SELECT 1 FROM seat s WHERE s.key_id=k.id AND "
        + sums.TAKING + ") ORDER BY k.id LIMIT 1"
    )  # fmt: skip
    row = conn.execute(sql, (licence,)).fetchone()
    return row[0] if row else None


def keys_of(conn: sqlite3.Connection, licence: int) -> list[tuple[int, str, str]]:
    """(key's record, its note, who has it) of a licence; never the key itself: showing one is an action."""
    sql = (
        "SELECT k.id, coalesce(k.notes, ''), coalesce((SELECT coalesce(p.name, a.tag) FROM seat s LEFT JOIN person p ON p.id=s.person_id"
        " LEFT JOIN asset a ON a.id=s.asset_id WHERE s.key_id=k.id AND " + sums.TAKING + " LIMIT 1), '')"
        " FROM licence_key k WHERE k.licence_id=? AND k.binned=0 ORDER BY k.id"
    )  # fmt: skip
    return [(record, str(note), str(who)) for record, note, who in conn.execute(sql, (licence,))]


def events_of(conn: sqlite3.Connection, licence: int, most: int = 50) -> list[dict[str, Any]]:
    """What happened to a licence, newest first; rows by field key."""
    found = conn.execute(
        "SELECT id, kind, date, old_end, new_end, old_quantity, new_quantity, old_price, new_price, price_period, currency, notes"
        " FROM licence_event WHERE licence_id=? AND binned=0 ORDER BY date DESC, id DESC LIMIT ?",
        (licence, most),
    )
    return rows_of(found)


def held(conn: sqlite3.Connection, person: int) -> list[Thing]:
    """Seats and accounts that somebody has to give back (hook "person.held")."""
    seats = conn.execute(
        "SELECT s.id, l.name, s.quantity FROM seat s JOIN licence l ON l.id=s.licence_id WHERE s.person_id=? AND s.binned=0 AND s.until IS NULL"
        " ORDER BY l.name COLLATE NOCASE, s.id",
        (person,),
    )
    accounts = conn.execute(
        "SELECT a.id, a.login, p.name FROM account a LEFT JOIN product p ON p.id=a.product_id WHERE a.person_id=? AND a.binned=0 AND"
        " a.closed_on IS NULL ORDER BY p.name COLLATE NOCASE, a.login",
        (person,),
    )
    return [
        *(Thing("seat", record, "", str(name), None, int(n), "key", BACK) for record, name, n in seats),
        *(
            Thing("account", record, str(login), str(name or ""), None, 1, "id", CLOSE)
            for record, login, name in accounts
        ),
    ]


def titles_by_key(conn: sqlite3.Connection, keys: Iterable[str]) -> dict[str, tuple[int, int | None, int]]:
    """key of a reported title -> (its record, its product, whether it is left out)."""
    rows = conn.execute(
        "SELECT key, id, product_id, coalesce(ignored, 0) FROM software_title WHERE key IN (SELECT value FROM json_each(?))",
        (json.dumps(list(keys)),),
    )
    return {key: (record, product, ignored) for key, record, product, ignored in rows}


def products_named(conn: sqlite3.Connection, name: str) -> list[int]:
    """Products of that name, in either case."""
    rows = conn.execute("SELECT id FROM product WHERE name=? COLLATE NOCASE AND binned=0 ORDER BY id", (name,))
    return [row[0] for row in rows]


def rows_of(found: sqlite3.Cursor) -> list[dict[str, Any]]:
    """Rows by the names of their columns."""
    names = [one[0] for one in found.description]
    return [dict(zip(names, tuple(row), strict=True)) for row in found]
