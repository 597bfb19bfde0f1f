"""Undo and redo: the inverse changes of an action as a new action, refused where a record has moved on (DECISIONS 3)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

import sqlalchemy as sa

from itam_desktop.kernel.changes import Change
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import RECORDS
from itam_desktop.kernel.hooks import offered
from itam_desktop.kernel.texts import N, inside, spoken, tr
from itam_desktop.store import schema
from itam_desktop.store.bins import uses
from itam_desktop.store.door import Entry, Tx
from itam_desktop.store.schema import quoted

UNDID, REDID = N("Undid: {what}"), N("Did again: {what}")


class Target(NamedTuple):
    """Of an action: what undo and redo need to know."""

    id: int
    label: str
    args: str
    effective: str
    verb: str

    def words(self) -> str:
        return spoken(self.label, json.loads(self.args))

    def kept(self) -> dict[str, Any]:
        """Its text for the history, in no language yet."""
        return {"text": self.label, "values": json.loads(self.args)}


def _latest_of(conn: sa.Connection, action: int) -> Any:
    """The newest undo or redo of an action: (id, undoes, redoes) or None."""
    a = schema.action.c
    return conn.execute(
        sa.select(a.id, a.undoes, a.redoes)
        .where(sa.or_(a.undoes == action, a.redoes == action))
        .order_by(a.id.desc())
        .limit(1)
    ).first()


def is_undone(conn: sa.Connection, action: int) -> bool:
    last = _latest_of(conn, action)
    return last is not None and last.undoes == action


def target(conn: sa.Connection, action: int) -> Target:
    """Raises Refusal when there is no such action, or it is itself an undo."""
    a = schema.action.c
    row = conn.execute(
        sa.select(a.id, a.label, a.args, a.effective, a.verb, a.undoes, a.redoes).where(a.id == action)
    ).first()
    if row is None:
        raise Refusal(tr("There is no action {n}.", n=action))
    if row.undoes or row.redoes:
        return target(conn, row.undoes or row.redoes)
    return Target(row.id, row.label, row.args, row.effective, row.verb)


def newest_to_undo(conn: sa.Connection, window: str | None) -> int | None:
    """The newest action, of this window if one is named, that is not undone now; None when there is none."""
    a = schema.action.c
    query = sa.select(a.id).where(a.undoes.is_(None), a.redoes.is_(None), a.changes > 0).order_by(a.id.desc())
    if window is not None:
        query = query.where(a.window == window)
    for (action,) in conn.execute(query.execution_options(stream_results=True)):
        if not is_undone(conn, action):
            return int(action)
    return None


def newest_to_redo(conn: sa.Connection, window: str | None) -> int | None:
    """The action undone last, as long as nothing new was done since."""
    a = schema.action.c
    done = sa.select(sa.func.max(a.id)).where(
        a.undoes.is_(None), a.redoes.is_(None), a.changes > 0
    )  # a note is no doing
    fresh = conn.execute(done).scalar() or 0
    query = sa.select(a.undoes).where(a.undoes.is_not(None), a.id > fresh).order_by(a.id.desc())
    if window is not None:
        query = query.where(a.window == window)
    for (action,) in conn.execute(query):
        if is_undone(conn, action):
            return int(action)
    return None


def changes_of(conn: sa.Connection, action: int, undoing: bool = False) -> list[Change]:
    """The action's changes in the order in which they were made. undoing: without the values of new records, which are
    only to be taken away."""
    found = conn.exec_driver_sql(
        'SELECT kind, record_id, "old", "new" FROM change WHERE action_id=? ORDER BY id', (action,)
    )
    return [
        Change(
            kind,
            record,
            json.loads(old) if old else None,
            {} if undoing and not old else json.loads(new) if new else None,
        )
        for kind, record, old, new in found
    ]


def undo(tx: Tx, action: int) -> None:
    """The verb. Raises Refusal, naming the later action, where one has since changed the same values."""
    about = target(tx.conn, action)
    if about.verb.startswith("note."):
        raise Refusal(tr("“{what}” cannot be taken back: it only notes what happened.", what=about.words()))
    if is_undone(tx.conn, about.id):
        raise Refusal(tr("“{what}” was already undone.", what=about.words()))
    _apply(tx, about, [c.inverse() for c in reversed(changes_of(tx.conn, about.id, undoing=True))])
    tx.say(UNDID, what=about.kept())
    tx.verb = "undo"


def redo(tx: Tx, action: int) -> None:
    """The verb. Raises Refusal as undo does."""
    about = target(tx.conn, action)
    if not is_undone(tx.conn, about.id):
        raise Refusal(tr("“{what}” is not undone.", what=about.words()))
    _apply(tx, about, changes_of(tx.conn, about.id))
    tx.say(REDID, what=about.kept())
    tx.verb = "redo"


def _apply(tx: Tx, about: Target, changes: list[Change]) -> None:
    removed: dict[str, list[int]] = {}
    inserted: dict[str, list[Change]] = {}
    updated: dict[str, list[Change]] = {}
    for c in changes:
        where: dict[str, list[Any]] = removed if c.new is None else inserted if c.old is None else updated
        where.setdefault(c.table, []).append(c.record if c.new is None else c)
    for kind, records in removed.items():
        _refuse_when_used_later(tx, about, kind, records)
    for kind, some in updated.items():
        rows = tx.get_many(kind, [c.record for c in some])
        for c in some:
            row = rows.get(c.record)
            if row is None or any(row.get(k) != v for k, v in (c.old or {}).items()):
                raise _moved_on(
                    tx, about, c.record, [k for k, v in (c.old or {}).items() if row is None or row.get(k) != v], kind
                )
    for turn in _in_turn(tx, changes):
        _write(tx, turn)
    for kind in {**updated, **inserted}:
        some = [*updated.get(kind, ()), *inserted.get(kind, ())]
        _refuse_dangling(tx, about, kind, some)
        _refuse_binning(tx, about, kind, [c.record for c in some if c.new and c.new.get("binned")])


def _in_turn(tx: Tx, changes: list[Change]) -> list[list[Change]]:
    """The changes in the order in which no limit is passed on the way (hook "KIND.turn"), else as they came."""
    turns: dict[int, list[Change]] = {}
    for c in changes:
        judges = offered(c.table + ".turn")
        before = tx.get(c.table, c.record) if judges and c.old is not None else None
        after = None if c.new is None else {**(before or {}), **c.new}
        turns.setdefault(judges[0](before, after) if judges else 0, []).append(c)
    return [turns[n] for n in sorted(turns)]


def _write(tx: Tx, changes: list[Change]) -> None:
    """New records, then changed ones, then those that go."""
    removed: dict[str, list[int]] = {}
    inserted: dict[str, list[Change]] = {}
    updated: dict[str, list[Change]] = {}
    for c in changes:
        if c.new is None:
            removed.setdefault(c.table, []).append(c.record)
        else:
            (inserted if c.old is None else updated).setdefault(c.table, []).append(c)
    for kind, some in inserted.items():
        tx.insert_many(kind, [c.new or {} for c in some], checked=True, ids=[c.record for c in some])
    for kind, some in updated.items():
        free_unique_values(tx, kind, {c.record: c.new or {} for c in some})
        tx.update_many(kind, {c.record: c.new or {} for c in some}, checked=True)
    for kind, records in removed.items():
        tx.remove_many(kind, records)


def free_unique_values(tx: Tx, kind: str, changes: Mapping[int, Mapping[str, Any]]) -> None:
    """Unique values move in two steps, so that records can swap them: first all to something nobody has.

    changes: record -> the values that it is about to get."""
    for field in tx.kind(kind).fields:
        if field.unique:
            moving = [record for record, new in changes.items() if field.key in new]
            if len(moving) > 1:
                for record, row in tx.get_many(kind, moving).items():  # what they were before is before this
                    tx.entries.setdefault(record, Entry(kind, row, row))
                to = quoted(field.key) + "=char(0) || id"
                if field.custom is not None:
                    to = "custom=json_set(coalesce(custom, '{}'), '$." + str(int(field.custom)) + "', char(1) || id)"
                tx.conn.exec_driver_sql(
                    "UPDATE " + quoted(kind) + " SET " + to + " WHERE id=?", [(record,) for record in moving]
                )


def _void(conn: sa.Connection, after: int) -> None:
    """Fill the temporary table `void` with the later actions that count for nothing: undone ones and their undos."""
    conn.exec_driver_sql("CREATE TEMP TABLE IF NOT EXISTS void(id INTEGER PRIMARY KEY)")
    conn.exec_driver_sql("DELETE FROM void")
    latest: dict[int, tuple[bool, list[int]]] = {}
    for number, undoes, redoes in conn.exec_driver_sql(
        "SELECT id, undoes, redoes FROM action WHERE undoes IS NOT NULL OR redoes IS NOT NULL ORDER BY id"
    ):
        of = undoes or redoes
        latest[of] = (undoes is not None, [*latest.get(of, (False, []))[1], number])
    gone = {n for of, (undone, numbers) in latest.items() if undone for n in (of, *numbers)}
    conn.exec_driver_sql("INSERT INTO void VALUES (?)", [(n,) for n in gone if n > after]) if any(
        n > after for n in gone
    ) else None


def _moved_on(tx: Tx, about: Target, record: int, keys: list[str], kind: str) -> Refusal:
    newer = tx.conn.exec_driver_sql(
        "SELECT a.label, a.args FROM change c JOIN action a ON a.id=c.action_id WHERE c.record_id=? AND a.id>? AND a.undoes IS NULL AND a.redoes IS NULL ORDER BY a.id DESC LIMIT 1",
        (record, about.id),
    ).first()
    what = spoken(newer.label, json.loads(newer.args)) if newer else tr("something later")
    fields = {f.key: tr(f.label) for f in tx.kind(kind).fields}
    return Refusal(
        tr("“{what}” cannot be undone: “{later}” has since changed {field}. Undo that first.", what=about.words(), later=what, field=", ".join(fields.get(k, k) for k in keys) or tr("the record")),
        record=(kind, record),
    )  # fmt: skip


def _refuse_when_used_later(tx: Tx, about: Target, kind: str, records: list[int]) -> None:
    """A record made by the action must not have been touched or referred to by a later one that still counts."""
    conn = tx.conn
    conn.exec_driver_sql("CREATE TEMP TABLE IF NOT EXISTS going(id INTEGER PRIMARY KEY)")
    conn.exec_driver_sql("DELETE FROM going")
    conn.exec_driver_sql("INSERT INTO going VALUES (?)", [(i,) for i in set(records)])
    own = (
        conn.exec_driver_sql("SELECT max(id) FROM action WHERE id=? OR undoes=? OR redoes=?", (about.id,) * 3).scalar()
        or about.id
    )
    _void(conn, own)
    counts = "action_id>? AND action_id NOT IN (SELECT id FROM void)"
    touched = conn.exec_driver_sql(
        "SELECT record_id FROM change WHERE " + counts + " AND record_id IN (SELECT id FROM going) LIMIT 1", (own,)
    ).first()
    if touched is not None:
        raise _moved_on(tx, about, touched[0], [], kind)
    if conn.exec_driver_sql("SELECT 1 FROM change WHERE " + counts + " LIMIT 1", (own,)).first() is None:
        return
    for other in RECORDS.values():
        keys = [f.key for f in other.stored() if f.target == kind] if other.key in schema.metadata.tables else []
        for key in keys + (["about_id"] if other.key == "attachment" else []):
            path = "$." + key
            later = conn.exec_driver_sql(
                "SELECT record_id FROM change WHERE "
                + counts
                + ' AND kind=? AND (json_extract("old", ?) IN (SELECT id FROM going) OR json_extract("new", ?) IN (SELECT id FROM going)) LIMIT 1',
                (own, other.key, path, path),
            ).first()
            if later is not None:
                raise _moved_on(tx, about, later[0], [], other.key)


def _refuse_dangling(tx: Tx, about: Target, kind: str, changes: list[Change]) -> None:
    """What restored values refer to must still be there."""
    for field in tx.kind(kind).stored():
        if not field.target:
            continue
        wanted = {c.new[field.key] for c in changes if c.new and c.new.get(field.key) is not None}
        sql = "SELECT id FROM " + quoted(field.target) + " WHERE id IN (SELECT value FROM json_each(?))"
        there = {row[0] for row in tx.conn.exec_driver_sql(sql, (json.dumps(list(wanted)),))} if wanted else set()
        if gone := wanted - there:
            raise Refusal(
                tr(
                    "“{what}” cannot be undone: {field} would refer to something that is no longer there.",
                    what=about.words(),
                    field=tr(field.label),
                ),
                record=(field.target, gone.pop()),
            )


def _refuse_binning(tx: Tx, about: Target, kind: str, records: list[int]) -> None:
    """What would go to the bin again must not be in use by now."""
    used = next(iter(uses(tx, kind, records).values()), None) if records else None
    if used is not None:
        raise Refusal(
            tr(
                "“{what}” cannot be undone: {n} {kind} refer by now to what would go to the bin, as {field}. Change those first.",
                what=about.words(),
                n=used.n,
                kind=inside(RECORDS[used.kind].plural),
                field=tr(used.field.label),
            ),
            record=(kind, used.record),
        )
