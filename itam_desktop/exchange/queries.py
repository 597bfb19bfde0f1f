"""What an import needs to know of the store: few sweeping reads, never one a row."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from itam_desktop.kernel.fields import Field, RecordKind
from itam_desktop.software.sums import TAKING
from itam_desktop.store.rows import Flat, content_columns, flat
from itam_desktop.store.schema_names import quoted

SWEEP = 20_000  # ids in one read


def columns(conn: sqlite3.Connection, kind: str, keys: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    """(id, binned, *keys) of every record of that kind, the oldest first."""
    names = ", ".join(map(quoted, ("id", "binned", *keys)))
    yield from conn.execute("SELECT " + names + " FROM " + quoted(kind) + " ORDER BY id")


def owners(conn: sqlite3.Connection, kind: str, one: Field) -> dict[Any, int]:
    """value -> who has it, of a field of which no two are alike."""
    if one.custom is None:
        return {row[2]: row[0] for row in columns(conn, kind, (one.key,)) if row[2] is not None}
    path = '$."' + str(int(one.custom)) + '"'
    sql = "SELECT json_extract(custom, ?), id FROM " + quoted(kind) + " WHERE custom IS NOT NULL"
    return {value: record for value, record in conn.execute(sql, (path,)) if value is not None}


def assets(conn: sqlite3.Connection) -> Iterator[tuple[int, int, str, str | None, str | None, str | None]]:
    """(id, binned, tag, external_id, serial, its maker's name) of every asset."""
    yield from conn.execute(
        "SELECT asset.id, asset.binned, asset.tag, asset.external_id, asset.serial, company.name FROM asset "
        "LEFT JOIN model ON model.id=asset.model_id LEFT JOIN company ON company.id=model.maker_id ORDER BY asset.id"
    )


def flat_rows(conn: sqlite3.Connection, kind: RecordKind, records: Iterable[int]) -> dict[int, Flat]:
    """id -> the record's content as the door speaks of it."""
    names = content_columns(kind)
    sql = (
        "SELECT id, " + ", ".join(map(quoted, names)) + " FROM " + quoted(kind.key)
        + " WHERE id IN (SELECT value FROM json_each(?))"
    )  # fmt: skip
    wanted, found = list(records), {}
    for at in range(0, len(wanted), SWEEP):
        for row in conn.execute(sql, (json.dumps(wanted[at : at + SWEEP]),)):
            found[row[0]] = flat(names, row[1:])
    return found


def seats(conn: sqlite3.Connection) -> dict[int | None, tuple[int, set[Any]]]:
    """licence -> (seats that are taken, the people who have one now)."""
    found: dict[int | None, tuple[int, set[Any]]] = {}
    for licence, person, n, until in conn.execute(
        "SELECT s.licence_id, s.person_id, s.quantity, s.until FROM seat s WHERE " + TAKING
    ):
        taken, people = found.setdefault(licence, (0, set()))
        if until is None:
            people.add(person)
        found[licence] = (taken + n, people)
    return found


def mark(conn: sqlite3.Connection) -> int:
    """The newest action: two equal marks mean that nothing happened between them."""
    return int(conn.execute("SELECT coalesce(max(id), 0) FROM action").fetchone()[0])


def series(conn: sqlite3.Connection) -> list[tuple[int, str, int, bool]]:
    """(id, prefix, width, check character) of every tag series, the office's own first."""
    rows = conn.execute(
        "SELECT id, coalesce(prefix, ''), width, coalesce(check_character, 0) FROM tag_series WHERE binned=0 "
        "ORDER BY id<>coalesce((SELECT default_series_id FROM office LIMIT 1), 0), id"
    )
    return [(i, prefix, width, bool(check)) for i, prefix, width, check in rows]


def every_tag(conn: sqlite3.Connection) -> set[str]:
    return {row[0] for row in conn.execute("SELECT tag FROM asset")}


def attachments(conn: sqlite3.Connection) -> Iterator[tuple[int, str, bytes | None]]:
    """(id, file name, content) of every kept file; the content is None when it was removed for good."""
    yield from conn.execute(
        "SELECT attachment.id, attachment.name, content.data FROM attachment "
        "LEFT JOIN content ON content.sha256=attachment.sha256 WHERE attachment.binned=0 ORDER BY attachment.id"
    )


def made_by(conn: sqlite3.Connection, action: int, kind: str) -> list[int]:
    """The records of that kind that an action made, in the order of making."""
    sql = 'SELECT record_id FROM change WHERE action_id=? AND kind=? AND "old" IS NULL ORDER BY record_id'
    return [row[0] for row in conn.execute(sql, (action, kind))]
