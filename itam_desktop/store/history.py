"""Readings of the one log: the actions, a record's timeline, any record and the register as of a past day, the proof.

Plain sqlite3, so that screens and commands can read without SQLAlchemy.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from itam_desktop.kernel.fields import RecordKind
from itam_desktop.kernel.style import Style
from itam_desktop.kernel.texts import spoken, tr
from itam_desktop.store import lists, reading
from itam_desktop.store.digests import FIRST, SWORN, action_hash, change_digest, changes_digest
from itam_desktop.store.rows import Flat, content_columns, flat
from itam_desktop.store.schema_names import quoted


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action as a list shows it. words: translated; undone: it counts for nothing now."""

    id: int
    at: str
    effective: str
    who: str
    words: str
    verb: str
    changes: int
    undoes: int | None
    redoes: int | None
    undone: bool
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """What one action changed on one record: only the changed fields, old and new."""

    action: int
    at: str
    effective: str
    who: str
    label_words: str
    verb: str
    old: Mapping[str, Any]
    new: Mapping[str, Any]
    undone: bool


def undone_actions(conn: sqlite3.Connection) -> set[int]:
    """The originals that are undone now."""
    state: dict[int, bool] = {}
    for undoes, redoes in conn.execute(
        "SELECT undoes, redoes FROM action WHERE undoes IS NOT NULL OR redoes IS NOT NULL ORDER BY id"
    ):
        state[undoes or redoes] = undoes is not None
    return {number for number, undone in state.items() if undone}


def words_of(label: str, args: str) -> str:
    """The action's words in the user's language; args is the JSON of its values."""
    return spoken(label, json.loads(args))


def timeline(conn: sqlite3.Connection, kind: RecordKind, record: int) -> list[Event]:
    """Everything that happened to a record, oldest first by effective date; secrets masked."""
    from itam_desktop.kernel.kinds import MASK

    secret = reading.secret_keys(conn, kind)
    undone = undone_actions(conn)
    found: list[Event] = []
    sql = (
        'SELECT a.id, a.recorded_at, a.effective, a.who, a.label, a.args, a.verb, a.undoes, a.redoes, c."old", c."new" FROM change c '
        "JOIN action a ON a.id=c.action_id WHERE c.record_id=? ORDER BY a.effective, a.id"
    )
    for number, at, effective, who, label, args, verb, undoes, redoes, old, new in conn.execute(sql, (record,)):
        sides = [
            {k: MASK if k in secret and v is not None else v for k, v in (json.loads(side) if side else {}).items()}
            for side in (old, new)
        ]
        void = number in undone or undoes is not None or redoes is not None  # a redo only brings its original back
        found.append(Event(number, at, effective, who, words_of(label, args), verb, sides[0], sides[1], void))
    return found


def changes_in_words(
    conn: sqlite3.Connection, kinds: Mapping[str, RecordKind], action: int, style: Style, most: int = 50
) -> list[tuple[str, str, str, str]]:
    """(record, field, old, new) in words, at most `most` of them; secrets masked."""
    found: list[tuple[str, str, str, str]] = []
    for key, record, old, new in conn.execute(
        'SELECT kind, record_id, "old", "new" FROM change WHERE action_id=? ORDER BY id LIMIT ?', (action, most)
    ):
        kind = kinds.get(key)
        if kind is None:
            continue
        was, now = json.loads(old) if old else {}, json.loads(new) if new else {}
        name = lists.title(conn, kind, record) or str(
            now.get(kind.code) or now.get(kind.title) or was.get(kind.code) or was.get(kind.title) or record
        )
        for field_key in sorted({**was, **now}, key=lambda k: _place(kind, k)):
            if len(found) >= most:
                return found
            found.append((name, *_in_words(conn, kinds, kind, field_key, was, now, style)))
    return found


def _place(kind: RecordKind, key: str) -> int:
    return next((n for n, f in enumerate(kind.fields) if f.key == key), 999)


def _in_words(
    conn: sqlite3.Connection,
    kinds: Mapping[str, RecordKind],
    kind: RecordKind,
    key: str,
    was: Mapping[str, Any],
    now: Mapping[str, Any],
    style: Style,
) -> tuple[str, str, str]:
    if key == "binned":
        return tr("Bin"), tr("in the bin") if was.get(key) else "", tr("in the bin") if now.get(key) else ""
    try:
        field = kind.field(key)
    except KeyError:
        removed = reading.custom_fields(conn, removed=True).get(kind.key, [])
        found = next((f for f in removed if f.key == key), None)
        if found is None:
            return key, str(was.get(key) or ""), str(now.get(key) or "")
        field = found

    def shown(values: Mapping[str, Any]) -> str:
        value = values.get(key)
        if value is None:
            return ""
        if field.kind.key == "reference":
            return lists.title(conn, kinds[field.target], value) or tr("a record that is gone")
        return field.said(value, style, values.get("currency") or "")

    return tr(field.label), shown(was), shown(now)


# ---------------------------------------------------------------- as of a past day
def as_of(
    conn: sqlite3.Connection,
    kind: RecordKind,
    day: str,
    *,
    known_on: str | None = None,
    records: list[int] | None = None,
) -> dict[int, Flat]:
    """id -> flat row as it was at the end of `day` (YYYY-MM-DD, effective dates as known now).

    known_on: an instant (UTC, ISO 8601); then what was recorded by then counts instead of the effective date.
    records: only these. The rows of today are taken and the later changes turned back, newest first.
    """
    columns = content_columns(kind)
    only = " WHERE id IN (SELECT value FROM json_each(?))" if records is not None else ""
    bound: tuple[Any, ...] = (json.dumps(records),) if records is not None else ()
    sql = "SELECT id, " + ", ".join(map(quoted, columns)) + " FROM " + quoted(kind.key) + only
    rows: dict[int, Flat] = {row[0]: flat(columns, row[1:]) for row in conn.execute(sql, bound)}
    late = "a.recorded_at>?" if known_on is not None else "a.effective>?"
    mine = " AND c.record_id IN (SELECT value FROM json_each(?))" if records is not None else ""
    order = "a.id DESC, c.id DESC" if known_on is not None else "a.effective DESC, a.id DESC, c.id DESC"
    changes = (
        'SELECT c.record_id, c."old", c."new" FROM change c JOIN action a ON a.id=c.action_id WHERE '
        + late
        + " AND c.kind=?"
        + mine
        + " ORDER BY "
        + order
    )
    for record, old, new in conn.execute(changes, (known_on or day, kind.key, *bound)):
        if old is None:
            rows.pop(record, None)
        elif new is None:
            rows[record] = json.loads(old)
        elif record in rows:
            row = {**rows[record], **json.loads(old)}
            rows[record] = {k: v for k, v in row.items() if v is not None}
    return rows


# ---------------------------------------------------------------- the proof
def head(conn: sqlite3.Connection) -> str:
    """The hash of the newest action, as reports and backups print it."""
    row = conn.execute("SELECT hash FROM action ORDER BY id DESC LIMIT 1").fetchone()
    return (row[0] if row else FIRST).hex()


def verify_chain(conn: sqlite3.Connection) -> tuple[int, list[str]]:
    """(number of actions, problems): every change against its digest, every action against the one before it."""
    problems: list[str] = []
    previous, count, last = FIRST, 0, 0
    names = (*SWORN, "uuid", "changes_digest", "hash")
    digests: dict[int, list[bytes]] = {}
    for number, action, kind, record, old, new, digest in conn.execute(
        'SELECT id, action_id, kind, record_id, "old", "new", digest FROM change ORDER BY id'
    ):
        if change_digest(kind, record, old, new) != digest:
            problems.append(tr("Change {n} of action {action} was altered.", n=number, action=action))
        digests.setdefault(action, []).append(digest)
    for values in conn.execute("SELECT " + ", ".join(map(quoted, names)) + " FROM action ORDER BY id"):
        row = dict(zip(names, values, strict=True))
        if row["id"] != last + 1:
            problems.append(tr("Actions {first} to {last} are missing.", first=last + 1, last=row["id"] - 1))
        mine = digests.pop(row["id"], [])
        if len(mine) != row["changes"] or changes_digest(mine) != row["changes_digest"]:
            problems.append(tr("The changes of action {n} are not those that were recorded.", n=row["id"]))
        if action_hash(previous, row) != row["hash"]:
            problems.append(tr("Action {n} was altered, or one before it was removed or reordered.", n=row["id"]))
        previous, count, last = row["hash"], count + 1, row["id"]
    problems += [tr("Changes of action {n} belong to no action.", n=n) for n in digests]
    return count, problems
