"""Assets in somebody's hands, as part of everything that a person has to give back."""

from __future__ import annotations

import sqlite3

from itam_desktop.directory.held import Thing

SQL = (
    "SELECT a.id, a.tag, a.name, a.due_date, c.icon FROM asset a LEFT JOIN category c ON c.id=a.category_id "
    "WHERE a.binned=0 AND a.holder_person_id=? ORDER BY a.tag"
)


def held(conn: sqlite3.Connection, person: int) -> list[Thing]:
    return [
        Thing("asset", record, str(tag), str(name or ""), due, 1, str(icon or "devices"), "itam_desktop.assets.actions:take_back")
        for record, tag, name, due, icon in conn.execute(SQL, (person,))
    ]  # fmt: skip
