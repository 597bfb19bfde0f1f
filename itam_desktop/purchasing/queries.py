"""Reads about orders, on a reader's plain connection or on that of the action under way."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import Any, NamedTuple

from itam_desktop.kernel.tags import key_of


class Receipt(NamedTuple):
    """So many of a line that came on a day."""

    date: str
    words: str
    quantity: int
    place: str
    delivery_note: str


class Low(NamedTuple):
    """A stock item that is to be ordered. quantity: as it is ordered usually, else up to twice its reorder level."""

    id: int
    name: str
    supplier_id: int | None
    quantity: int
    price: int | None
    currency: str | None


LINE = (
    "id", "order_id", "position", "words", "state", "model_id", "category_id", "stock_item_id", "licence_id", "quantity", "received",
    "price", "currency", "tax_rate", "warranty_months", "business_unit_id",
)  # fmt: skip


def lines(conn: sqlite3.Connection, order: int) -> list[dict[str, Any]]:
    """The lines of an order in their order, each as its flat row with `id`; unknown is None."""
    rows = conn.execute(
        "SELECT id, order_id, position, words, state, model_id, category_id, stock_item_id, licence_id, quantity, received, price, currency, "
        "tax_rate, warranty_months, business_unit_id FROM order_line WHERE binned=0 AND order_id=? ORDER BY position, id",
        (order,),
    )
    return [dict(zip(LINE, row, strict=True)) for row in rows]


def tag_with_serial(conn: sqlite3.Connection, serial: str) -> tuple[int, str] | None:
    """(asset, tag) of the thing that has this serial number already."""
    row = conn.execute(
        'SELECT a.id, a.tag FROM code k JOIN asset a ON a.id=k.record_id WHERE k."key"=? AND a.binned=0 AND a.serial=? COLLATE NOCASE '
        "ORDER BY a.id LIMIT 1",
        (key_of(serial), serial),
    ).fetchone()
    return (row[0], str(row[1])) if row else None


def receipts(conn: sqlite3.Connection, order: int) -> list[Receipt]:
    """What came, newest first."""
    rows = conn.execute(
        "SELECT r.date, l.words, r.quantity, coalesce(p.name, ''), coalesce(r.delivery_note, '') FROM order_receipt r "
        "JOIN order_line l ON l.id=r.line_id LEFT JOIN place p ON p.id=r.place_id WHERE r.binned=0 AND l.order_id=? "
        "ORDER BY r.date DESC, r.id DESC",
        (order,),
    )
    return [Receipt._make(row) for row in rows]


def assets_of(conn: sqlite3.Connection, order: int) -> list[int]:
    """The assets that came with an order."""
    rows = conn.execute(
        "SELECT a.id FROM asset a JOIN order_line l ON l.id=a.order_line_id WHERE a.binned=0 AND l.order_id=? ORDER BY a.id",
        (order,),
    )
    return [row[0] for row in rows]


def order_of_asset(conn: sqlite3.Connection, asset: int) -> tuple[int, str, str | None, str | None] | None:
    """(order, number, ordered on, received on) of the order that an asset came with."""
    row = conn.execute(
        "SELECT o.id, o.number, o.ordered_on, a.received_date FROM asset a JOIN order_line l ON l.id=a.order_line_id "
        "JOIN purchase_order o ON o.id=l.order_id WHERE a.id=?",
        (asset,),
    ).fetchone()
    return (row[0], str(row[1]), row[2], row[3]) if row else None


def stock_to_order(conn: sqlite3.Connection, items: Sequence[int]) -> list[Low]:
    """What to order of these stock items; what is asked for or on the way already counts as there."""
    rows = conn.execute(
        "WITH coming(item, n) AS (SELECT l.stock_item_id, sum(l.quantity - coalesce(l.received, 0)) FROM order_line l "
        "JOIN purchase_order o ON o.id=l.order_id WHERE l.stock_item_id IN (SELECT value FROM json_each(?1)) AND l.binned=0 AND o.binned=0 "
        "AND l.state IN ('requested', 'ordered') AND o.state NOT IN ('refused', 'cancelled') GROUP BY 1) "
        "SELECT i.id, i.name, i.supplier_id, coalesce(nullif(i.reorder_quantity, 0), max(1, 2 * coalesce(i.reorder_level, 0) - coalesce(i.on_hand, 0))), "
        "i.price, i.currency FROM stock_item i LEFT JOIN coming c ON c.item=i.id WHERE i.id IN (SELECT value FROM json_each(?1)) AND i.binned=0 "
        "AND coalesce(i.on_hand, 0) + coalesce(c.n, 0) <= coalesce(i.reorder_level, 0) ORDER BY i.name, i.id",
        (json.dumps(list(items)),),
    )
    return [Low._make(row) for row in rows]
