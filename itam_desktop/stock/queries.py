"""Reads about stock items, on a reader's plain connection or on that of the action under way."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from itam_desktop.directory.held import Thing


class Level(NamedTuple):
    """So many of an item lie at a place."""

    place_id: int
    place: str
    quantity: int


class Held(NamedTuple):
    """So many of an item are with somebody or in an asset. kind: "person" or "asset"; whom: its name or tag."""

    id: int
    item_id: int
    item: str
    kind: str
    whom_id: int
    whom: str
    quantity: int
    since: str
    due: str | None


class Move(NamedTuple):
    """One movement. quantity: signed, what it did to the stock."""

    date: str
    kind: str
    quantity: int
    place: str
    to_place: str
    whom: str
    reason: str
    order_line_id: int | None


class Fitting(NamedTuple):
    """An item that fits a model, and how many are there."""

    id: int
    name: str
    kind: str
    code: str
    on_hand: int
    low: int


def level_of(conn: sqlite3.Connection, item: int, place: int) -> tuple[int, int] | None:
    """(record, quantity) of an item at a place; a record in the bin stands for none there."""
    row = conn.execute(
        "SELECT id, quantity FROM stock_level WHERE item_id=? AND place_id=?", (item, place)
    ).fetchone()  # fmt: skip
    return (row[0], row[1]) if row else None


def levels(conn: sqlite3.Connection, item: int) -> list[Level]:
    """Where an item lies, most first."""
    rows = conn.execute(
        "SELECT l.place_id, p.name, l.quantity FROM stock_level l JOIN place p ON p.id=l.place_id "
        "WHERE l.binned=0 AND l.item_id=? AND l.quantity>0 ORDER BY l.quantity DESC, p.name",
        (item,),
    )
    return [Level._make(row) for row in rows]


def totals(conn: sqlite3.Connection, item: int) -> tuple[int, int]:
    """(on hand, issued) as they follow from quantities and holdings."""
    there = conn.execute("SELECT coalesce(sum(quantity), 0) FROM stock_level WHERE binned=0 AND item_id=?", (item,))
    out = conn.execute("SELECT coalesce(sum(quantity), 0) FROM stock_holding WHERE binned=0 AND item_id=?", (item,))
    return int(there.fetchone()[0]), int(out.fetchone()[0])


def all_levels(conn: sqlite3.Connection, places: Sequence[int]) -> list[tuple[int, int, int, int]]:
    """(record, item, place, quantity) of everything that is said of these places, the bin included."""
    sql = "SELECT id, item_id, place_id, quantity FROM stock_level WHERE place_id IN (SELECT value FROM json_each(?)) ORDER BY id"
    return [(r, i, p, n) for r, i, p, n in conn.execute(sql, (json.dumps(list(places)),))]


def all_fits(conn: sqlite3.Connection, models: Sequence[int]) -> list[tuple[int, int, int, bool]]:
    """(record, item, model, in force) of everything that is said of these models."""
    sql = "SELECT id, item_id, model_id, binned FROM stock_fit WHERE model_id IN (SELECT value FROM json_each(?)) ORDER BY id"
    return [(r, i, m, not binned) for r, i, m, binned in conn.execute(sql, (json.dumps(list(models)),))]


def low_items(conn: sqlite3.Connection) -> list[int]:
    """The items that have fallen to their reorder level, by name."""
    return [row[0] for row in conn.execute("SELECT id FROM stock_item WHERE binned=0 AND low=1 ORDER BY name, id")]


_HELD = (
    "SELECT h.id, h.item_id, i.name, CASE WHEN h.person_id IS NULL THEN 'asset' ELSE 'person' END, "
    "coalesce(h.person_id, h.asset_id), coalesce(p.name, a.tag), h.quantity, h.since, h.due "
    "FROM stock_holding h JOIN stock_item i ON i.id=h.item_id LEFT JOIN person p ON p.id=h.person_id "
    "LEFT JOIN asset a ON a.id=h.asset_id WHERE h.binned=0 AND "
)


def holdings(conn: sqlite3.Connection, item: int) -> list[Held]:
    """Who has an item, longest first."""
    return [Held._make(row) for row in conn.execute(_HELD + "h.item_id=? ORDER BY h.since, h.id", (item,))]


def held_by_person(conn: sqlite3.Connection, person: int) -> list[Held]:
    return [Held._make(row) for row in conn.execute(_HELD + "h.person_id=? ORDER BY i.name, h.id", (person,))]


def held_by_asset(conn: sqlite3.Connection, asset: int) -> list[Held]:
    """The components in an asset and the accessories issued to it."""
    return [Held._make(row) for row in conn.execute(_HELD + "h.asset_id=? ORDER BY i.name, h.id", (asset,))]


def at_assets(conn: sqlite3.Connection, assets: Sequence[int]) -> list[tuple[int, int, int, int]]:
    """(holding, item, quantity, asset) of everything that is with these assets."""
    sql = (
        "SELECT id, item_id, quantity, asset_id FROM stock_holding WHERE binned=0 AND asset_id IN (SELECT value FROM json_each(?)) "
        "ORDER BY id"
    )
    return [(r, i, n, a) for r, i, n, a in conn.execute(sql, (json.dumps(list(assets)),))]


def moves(conn: sqlite3.Connection, item: int, most: int = 8) -> list[Move]:
    """The last movements of an item, newest first."""
    sql = (
        "SELECT m.date, m.kind, m.quantity, coalesce(p.name, ''), coalesce(t.name, ''), coalesce(w.name, a.tag, ''), "
        "coalesce(m.reason, ''), m.order_line_id FROM stock_move m LEFT JOIN place p ON p.id=m.place_id "
        "LEFT JOIN place t ON t.id=m.to_place_id LEFT JOIN person w ON w.id=m.person_id LEFT JOIN asset a ON a.id=m.asset_id "
        "WHERE m.binned=0 AND m.item_id=? ORDER BY m.date DESC, m.id DESC LIMIT ?"
    )
    return [Move._make(row) for row in conn.execute(sql, (item, most))]


def fit_records(conn: sqlite3.Connection, item: int) -> dict[int, tuple[int, bool]]:
    """model -> (record, in force) of everything that was ever said about what an item fits."""
    rows = conn.execute("SELECT model_id, id, binned FROM stock_fit WHERE item_id=?", (item,))
    return {model: (record, not binned) for model, record, binned in rows}


def models_of(conn: sqlite3.Connection, item: int) -> list[tuple[int, str]]:
    """(id, name) of the models that an item fits."""
    rows = conn.execute(
        "SELECT m.id, m.name FROM stock_fit f JOIN model m ON m.id=f.model_id WHERE f.binned=0 AND f.item_id=? ORDER BY m.name",
        (item,),
    )
    return [(record, str(name)) for record, name in rows]


def fitting(conn: sqlite3.Connection, model: int) -> list[Fitting]:
    """The items that fit a model: consumables first."""
    rows = conn.execute(
        "SELECT i.id, i.name, i.kind, coalesce(i.code, i.part_number, ''), coalesce(i.on_hand, 0), coalesce(i.low, 0) "
        "FROM stock_fit f JOIN stock_item i ON i.id=f.item_id WHERE f.binned=0 AND i.binned=0 AND f.model_id=? "
        "ORDER BY i.kind<>'consumable', i.name",
        (model,),
    )
    return [Fitting._make(row) for row in rows]


def put_in(conn: sqlite3.Connection, asset: int) -> list[tuple[str, str, str, int, int]]:
    """(day, kind of movement, item's name, quantity, item) of everything that went into an asset or was used for it, oldest first."""
    rows = conn.execute(
        "SELECT m.date, m.kind, i.name, m.quantity, i.id FROM stock_move m JOIN stock_item i ON i.id=m.item_id "
        "WHERE m.binned=0 AND m.asset_id=? ORDER BY m.date, m.id",
        (asset,),
    )
    return [(str(day), str(kind), str(name), int(n), int(item)) for day, kind, name, n, item in rows]


def held(conn: sqlite3.Connection, person: int) -> list[Thing]:
    """Stock items that somebody has to give back."""
    sql = (
        "SELECT h.id, i.code, i.name, h.due, h.quantity FROM stock_holding h JOIN stock_item i ON i.id=h.item_id "
        "WHERE h.binned=0 AND h.person_id=? ORDER BY i.name"
    )
    return [
        Thing("stock_holding", record, str(code or ""), str(name), due, int(n), "package", "itam_desktop.stock.actions:take_back")
        for record, code, name, due, n in conn.execute(sql, (person,))
    ]  # fmt: skip
