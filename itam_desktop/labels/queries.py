"""Reads and notes of labels: what a record's label says, where a sheet stopped, what was printed."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

import sqlalchemy as sa

from itam_desktop.kernel.fields import RECORDS
from itam_desktop.store import lists

BATCH = 400


def series(conn: sqlite3.Connection) -> list[tuple[str, int, bool]]:
    """(prefix, width, check character) of every tag series there ever was."""
    return [
        (prefix or "", width, bool(check))
        for prefix, width, check in conn.execute("SELECT prefix, width, coalesce(check_character, 0) FROM tag_series")
    ]


def office_lines(conn: sqlite3.Connection) -> tuple[str, str]:
    """(the office's name, its line for finders)."""
    row = conn.execute("SELECT name, coalesce(contact_line, '') FROM office LIMIT 1").fetchone()
    return (row[0], row[1]) if row else ("", "")


def rows(conn: sqlite3.Connection, kind: str, ids: Sequence[int]) -> dict[int, tuple[str, str]]:
    """record -> (printed code, name) of assets or places that are not in the bin."""
    assets = "SELECT id, tag, name FROM asset WHERE binned=0 AND id IN "
    places = "SELECT id, coalesce(code, ''), name FROM place WHERE binned=0 AND id IN "
    sql = assets if kind == "asset" else places
    found: dict[int, tuple[str, str]] = {}
    for at in range(0, len(ids), BATCH):
        some = list(ids[at : at + BATCH])
        for record, code, name in conn.execute(sql + "(" + ",".join("?" * len(some)) + ")", some):
            found[record] = (str(code), str(name))
    return found


def words(conn: sqlite3.Connection, kind: str, record: int) -> str:
    return lists.title(conn, RECORDS[kind], record)


def next_free(conn: sqlite3.Connection, stock: str) -> int:
    row = conn.execute("SELECT next_free FROM sheet WHERE stock=?", (stock,)).fetchone()
    return max(1, int(row[0])) if row else 1


def keep_next_free(conn: sa.Connection, stock: str, number: int) -> None:
    conn.exec_driver_sql("INSERT OR REPLACE INTO sheet(stock, next_free) VALUES (?, ?)", (stock, number))


def keep_printed(
    conn: sa.Connection, printed: Sequence[tuple[str, str, int, str, str]], stock: str, number: int
) -> None:
    """printed: (at, who, record, code, stock) of each label."""
    if printed:
        conn.exec_driver_sql(
            "INSERT INTO label_log(at, who, record_id, code, stock) VALUES (?, ?, ?, ?, ?)", list(printed)
        )
    keep_next_free(conn, stock, number)
