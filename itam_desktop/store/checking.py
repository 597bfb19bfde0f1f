"""`check` and `dump`: is the store whole and unedited, and its register as text for comparing two stores."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from itam_desktop.kernel.fields import RECORDS, RecordKind
from itam_desktop.kernel.kinds import MASK
from itam_desktop.kernel.texts import tr
from itam_desktop.store import history, reading
from itam_desktop.store.digests import canonical, record_digest
from itam_desktop.store.rows import content_columns, flat
from itam_desktop.store.schema_names import quoted
from itam_desktop.store.words import IndexText


def check(path: Path) -> dict[str, Any]:
    """Keys ok, head, actions, records, problems (in words): SQLite's integrity, foreign keys, every record against its digest
    and its last change, the chain, the index, the limits it holds itself. Raises Trouble when the file cannot be opened at all."""
    conn = reading.reader(path)
    problems: list[str] = []
    records, actions, head = 0, 0, ""
    try:
        try:
            problems += [
                tr("SQLite says: {what}", what=row[0])
                for row in conn.execute("PRAGMA integrity_check(20)")
                if row[0] != "ok"
            ]
            problems += [
                tr("A {kind} (id {id}) refers to a {other} that is not there.", kind=t, id=i, other=o)
                for t, i, o, _ in conn.execute("PRAGMA foreign_key_check")
            ]
            kinds = reading.kinds_with_custom(conn)
            for kind in _kept(conn, kinds):
                n, found = _records(conn, kind)
                records += n
                problems += found
            actions, found = history.verify_chain(conn)
            problems += found
            head = history.head(conn)
            problems += _index(conn, kinds)
            problems += _held_limits(conn)
        except (sqlite3.DatabaseError, ValueError, TypeError, KeyError, AttributeError) as error:
            problems.append(tr("The file cannot be read through: {what}", what=error))
    finally:
        conn.close()
    return {"ok": not problems, "head": head, "actions": actions, "records": records, "problems": problems[:200]}


def _kept(conn: sqlite3.Connection, kinds: Mapping[str, RecordKind]) -> Iterator[RecordKind]:
    there = {row[0] for row in conn.execute("SELECT name FROM sqlite_schema WHERE type='table'")}
    yield from (kinds[key] for key in sorted(RECORDS) if key in there)


def _records(conn: sqlite3.Connection, kind: RecordKind) -> tuple[int, list[str]]:
    problems, n = [], 0
    columns = content_columns(kind)
    last: dict[int, dict[str, Any]] = {}
    for record, new in conn.execute(
        'SELECT record_id, "new" FROM change WHERE kind=? ORDER BY action_id, id', (kind.key,)
    ):
        if new is None:
            last.pop(record, None)
        else:
            last.setdefault(record, {}).update(json.loads(new))
    for record, digest, *values in conn.execute(
        "SELECT id, digest, " + ", ".join(map(quoted, columns)) + " FROM " + quoted(kind.key)
    ):
        n += 1
        row = flat(columns, values)
        if record_digest(canonical(row)) != digest:
            problems.append(
                tr("{kind} {id} is not what was written: its digest differs.", kind=tr(kind.label), id=record)
            )
        if {k: v for k, v in last.pop(record, {}).items() if v is not None} != row:
            problems.append(tr("{kind} {id} differs from its history.", kind=tr(kind.label), id=record))
    problems += [tr("{kind} {id} has a history but is not there.", kind=tr(kind.label), id=record) for record in last]
    return n, problems


def _index(conn: sqlite3.Connection, kinds: Mapping[str, RecordKind]) -> list[str]:
    """The codes by which a scan finds a record, against the records."""
    wanted: set[tuple[str, int, str]] = set()
    for kind in _kept(conn, kinds):
        text, columns = IndexText(kind), content_columns(kind)
        if text.scanned:
            for record, *values in conn.execute(
                "SELECT id, " + ", ".join(map(quoted, columns)) + " FROM " + quoted(kind.key) + " WHERE binned=0"
            ):
                wanted.update((code, record, kind.key) for code in text.of(flat(columns, values))[1])
    found = {tuple(row) for row in conn.execute("SELECT key, record_id, kind FROM code")}
    return (
        [tr("The index of codes does not fit the records: {n} entries differ.", n=len(wanted ^ found))]
        if wanted != found
        else []
    )


def _held_limits(conn: sqlite3.Connection) -> list[str]:
    """The triggers that hold what no constraint can: the history that is only added to, the seats of a licence."""
    from itam_desktop.store import schema

    there = {row[0] for row in conn.execute("SELECT sql FROM sqlite_schema WHERE type='trigger'")}
    missing = [ddl.split()[2] for ddl in schema.TRIGGER_DDL if ddl not in there]
    return [
        tr("A limit that the file holds by itself is missing or was changed: {name}.", name=name) for name in missing
    ]


def dump(conn: sqlite3.Connection) -> Iterator[str]:
    """Every record as a line of canonical JSON, by table and id; no counters, history, index, drafts, view settings or times."""
    kinds = reading.kinds_with_custom(conn)
    for kind in _kept(conn, kinds):
        columns = content_columns(kind)
        secret = reading.secret_keys(conn, kind)
        for record, *values in conn.execute(
            "SELECT id, " + ", ".join(map(quoted, columns)) + " FROM " + quoted(kind.key) + " ORDER BY id"
        ):
            row = flat(columns, values)
            row.update((key, MASK) for key in secret if key in row)
            yield kind.key + "\t" + str(record) + "\t" + canonical(row)
