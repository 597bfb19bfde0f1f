"""The indexes of the office's own fields: they live in one JSON column, so each gets an index on its value (DECISIONS 8).

`cf_<id>` is made, replaced or dropped by the door in the action that changes the field's definition, undo included. It
makes sorting fast and "no two alike" true from any path. These indexes are an office's data, no part of the declared
schema. Long texts and secrets are not sorted, so they have one only when no two may be alike.
"""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from itam_desktop.kernel.kinds import KINDS
from itam_desktop.store.schema_names import in_order, own_value, quoted


def put_right(conn: sa.Connection) -> None:
    """Make the indexes what the definitions ask for. Raises IntegrityError when values are alike that may not be."""
    wanted = {}
    for field, table, kind, alone in conn.exec_driver_sql(
        "SELECT id, about_kind, kind, coalesce(is_unique, 0) FROM custom_field WHERE binned=0"
    ):
        if alone or kind not in ("long", "secret"):
            value = in_order(own_value(field), KINDS[kind].sql, kind, bool(alone))
            start = "CREATE UNIQUE INDEX " if alone else "CREATE INDEX "
            wanted[f"cf_{field}"] = start + quoted(f"cf_{field}") + " ON " + quoted(table) + "(" + value + ")"
    names = "SELECT name, sql FROM sqlite_schema WHERE type='index' AND name GLOB 'cf_[0-9]*'"
    there = dict(map(tuple, conn.exec_driver_sql(names)))
    for name, sql in there.items():
        if wanted.get(name) != sql:
            conn.exec_driver_sql("DROP INDEX " + quoted(name))
    for name, sql in wanted.items():
        if there.get(name) != sql:
            conn.exec_driver_sql(sql)


def records_with(conn: sa.Connection, kind: str, fields: Sequence[int]) -> list[int]:
    """The records of a kind that have a value in one of these own fields, by id; those in the bin too."""
    if not fields:
        return []
    tests = " OR ".join([own_value(field) + " IS NOT NULL" for field in fields])
    sql = "SELECT id FROM " + quoted(kind) + " WHERE custom IS NOT NULL AND (" + tests + ") ORDER BY id"
    return [row[0] for row in conn.exec_driver_sql(sql)]
