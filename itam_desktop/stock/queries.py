"""Reads about stock items."""

from __future__ import annotations

import sqlite3

from itam_desktop.directory.held import Thing


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
