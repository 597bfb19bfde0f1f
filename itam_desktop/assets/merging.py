"""Twins become one: everything that points to the others points to the one that is kept, one action, one undo."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from itam_desktop.assets import rules
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import RECORDS, Field, RecordKind
from itam_desktop.kernel.hooks import offered
from itam_desktop.kernel.tags import key_of
from itam_desktop.kernel.texts import N, inside, tr
from itam_desktop.store.schema_names import quoted

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx

MERGED = ("asset", "person", "place", "company", "business_unit", "model", "category")
MOST = 6  # side by side
STATE = ("status_id", "stage", *rules.HOLDERS, "due_date")  # an asset's stands or falls together
Row = Mapping[str, Any]


def choosable(about: RecordKind) -> list[Field]:
    """The fields of which the kept record can take another's value."""
    return [f for f in about.fields if f.editable and not f.sql]


def references(
    conn: sqlite3.Connection, kinds: Mapping[str, RecordKind], kind: str, records: Sequence[int]
) -> dict[str, int]:
    """Record kind -> how many of its records point to one of these."""
    found: dict[str, int] = {}
    wanted = json.dumps(list(records))
    there = {row[0] for row in conn.execute("SELECT name FROM sqlite_schema WHERE type='table'")}
    for other in kinds.values():
        for field in _pointing(other, kind) if other.key in there else ():
            sql = "SELECT count(*) FROM " + quoted(other.key) + " WHERE binned=0 AND " + quoted(field) + " IN (SELECT value FROM json_each(?))"  # fmt: skip
            own = " AND id NOT IN (SELECT value FROM json_each(?))" if other.key == kind else ""
            n = conn.execute(sql + own, (wanted, wanted) if own else (wanted,)).fetchone()[0]
            if n:
                found[other.key] = found.get(other.key, 0) + int(n)
    files = "SELECT count(*) FROM attachment WHERE binned=0 AND about_kind=? AND about_id IN (SELECT value FROM json_each(?))"
    n = conn.execute(files, (kind, wanted)).fetchone()[0]
    if n:
        found["attachment"] = found.get("attachment", 0) + int(n)
    return found


def _pointing(other: RecordKind, kind: str) -> list[str]:
    return [f.key for f in other.stored() if f.target == kind]


def merge(tx: Tx, kind: str, keep: int, gone: Sequence[int], values: Mapping[str, Any]) -> int:
    """Make one record of several; returns how many others now point to it. values: what the kept one takes.

    Of assets the kept one also takes who has it, and every code of the others, so that an old label still opens it. The
    others go to the bin. Raises Refusal in words for what cannot be one thing.
    """
    about = tx.kind(kind)
    if kind not in MERGED or not gone or keep in gone:
        raise Refusal(tr("Choose two or more {kinds} that are the same.", kinds=inside(about.plural)))
    rows = tx.get_many(kind, [keep, *gone])
    if len(rows) < 1 + len(set(gone)) or any(row.get("binned") for row in rows.values()):
        raise Refusal(tr("Some of these {kinds} are no longer there.", kinds=inside(about.plural)))
    known = {f.key for f in choosable(about)}
    wanted = {k: v for k, v in values.items() if k in known and k not in STATE}
    if kind == "asset":
        wanted.update(_state(tx, rows, keep, values.get("status_id")))
        wanted["last_counted"] = max(
            (str(r["last_counted"]) for r in rows.values() if r.get("last_counted")), default=None
        )
    wanted.update(_self_references(about, kind, rows, keep, gone, wanted))
    if kind == "asset":
        wanted.update(_codes(about, rows, keep, wanted))
    for ready in offered("merging"):
        ready(tx, kind, keep, gone)
    n = _point_to(tx, kind, keep, gone)
    _give_over(tx, about, rows, keep, gone, wanted)
    words = _words(about, rows[keep] | {k: v for k, v in wanted.items() if v})
    what = _words(about, rows[gone[0]]) if len(gone) == 1 else tr("{n} records", n=len(gone))
    tx.say(N("Merged {gone} into {keep}"), gone=what, keep=words)
    return n


def _words(about: RecordKind, row: Row) -> str:
    return str((about.key == "asset" and row.get(about.code)) or row.get(about.title) or tr(about.label))


# ---------------------------------------------------------------- who has it
def _state(tx: Tx, rows: Mapping[int, Row], keep: int, status: Any) -> dict[str, Any]:
    """Status and holder of the asset that is left: an asset that is given out stays so. Raises Refusal."""
    for row in rows.values():
        part = row.get("holder_asset_id")
        if part is not None and part in rows:
            raise Refusal(
                tr("{tag} is part of {other}, so they are two things. Take it out first if they are not.", tag=row["tag"], other=rows[part]["tag"])
            )  # fmt: skip
    gone = [str(row["tag"]) for row in rows.values() if row["stage"] == "disposed"]
    here = [str(row["tag"]) for row in rows.values() if row["stage"] != "disposed"]
    if gone and here:
        raise Refusal(
            tr("{tag} is disposed of and {other} is not, so they are two things. Undo the disposal first if they are not.", tag=gone[0], other=here[0]),
            field="status_id",
        )  # fmt: skip
    held = [i for i, row in rows.items() if row["stage"] in rules.HELD]
    holders = {tuple(rows[i].get(h) for h in rules.HOLDERS) for i in held}
    if len(holders) > 1:
        one, other = held[0], next(i for i in held if _holder(rows[i]) != _holder(rows[held[0]]))
        raise Refusal(
            tr("{tag} is given out to {who} and {other} to {whom}, so they cannot be one thing. Take one of them back first.",
               tag=rows[one]["tag"], who=_who(tx, rows[one]), other=rows[other]["tag"], whom=_who(tx, rows[other])),
            record=("asset", other),
        )  # fmt: skip
    chosen = next((i for i in (keep, *rows) if rows[i]["status_id"] == status), keep) if status else None
    if held and chosen is not None and chosen not in held:
        raise Refusal(
            tr("{tag} is given out to {who}. Keep its status, or take it back first.", tag=rows[held[0]]["tag"], who=_who(tx, rows[held[0]])),
            field="status_id", record=("asset", held[0]),
        )  # fmt: skip
    source = chosen if chosen is not None else keep if keep in held or not held else held[0]
    return {key: rows[source].get(key) for key in STATE}


def _holder(row: Row) -> tuple[Any, ...]:
    return tuple(row.get(h) for h in rules.HOLDERS)


def _who(tx: Tx, row: Row) -> str:
    for key, kind in zip(rules.HOLDERS, ("person", "place", "asset"), strict=True):
        if row.get(key):
            return _words(RECORDS[kind], tx.get(kind, row[key]) or {})
    return ""


# ---------------------------------------------------------------- what the kept one takes
def _self_references(
    about: RecordKind, kind: str, rows: Mapping[int, Row], keep: int, gone: Sequence[int], wanted: Mapping[str, Any]
) -> dict[str, Any]:  # fmt: skip
    """The kept one must not point to what goes: in a tree it lies where that lay; else it points to nothing."""
    found: dict[str, Any] = {}
    for key in _pointing(about, kind):
        above = wanted.get(key, rows[keep].get(key))
        seen: set[int] = set()
        while above in rows and above not in seen:  # what goes, or itself
            seen.add(int(above))
            above = rows[above].get(key) if about.tree == key else None
        found[key] = None if above in rows else above
    return found


def _codes(about: RecordKind, rows: Mapping[int, Row], keep: int, wanted: Mapping[str, Any]) -> dict[str, Any]:
    """Every code of the others that the kept asset has not under its own: one a line among its further codes."""
    whole = {**rows[keep], **wanted}
    scanned = [f for f in about.fields if f.scanned]
    own = {key_of(part) for f in scanned for part in _parts(f, whole)}
    lines = [line for line in str(whole.get("other_codes") or "").split("\n") if line.strip()]
    for row in rows.values():
        for field in scanned:
            for code in _parts(field, row):
                if key_of(code) and key_of(code) not in own:
                    own.add(key_of(code))
                    lines.append(code)
    return {"other_codes": "\n".join(lines) or None}


def lost_codes(about: RecordKind, rows: Mapping[int, Row], keep: int, values: Mapping[str, Any]) -> list[str]:
    """Codes whose scan opens nothing after the merge: only assets have a place for further ones."""
    if any(f.key == "other_codes" for f in about.fields):
        return []
    scanned = [f for f in about.fields if f.scanned]
    left = {key_of(code) for f in scanned for code in _parts(f, {**rows[keep], **values})}
    all_codes = [code for row in rows.values() for f in scanned for code in _parts(f, row)]
    return [code for code in dict.fromkeys(all_codes) if key_of(code) not in left]


def _parts(field: Field, row: Row) -> list[str]:
    text = str(row.get(field.key) or "")
    parts = re.split(r"[\n,;]", text) if field.kind.lines else [text]
    return [part.strip() for part in parts if part.strip()]


def _give_over(
    tx: Tx, about: RecordKind, rows: Mapping[int, Row], keep: int, gone: Sequence[int], wanted: Mapping[str, Any]
) -> None:  # fmt: skip
    """The kept one takes its values, the others go to the bin; a value of which there is one changes hands."""
    swapped: dict[int, dict[str, Any]] = {}
    for field in about.fields:
        value = wanted.get(field.key)
        if field.unique and value is not None and value != rows[keep].get(field.key):
            for record in gone:
                if rows[record].get(field.key) == value:
                    swapped.setdefault(record, {})[field.key] = rows[keep].get(field.key)
    if swapped:  # first to something nobody has, so that two can change hands
        tx.update_many(about.key, {i: dict.fromkeys(new, f"\x00{i}") for i, new in swapped.items()}, checked=True)
    tx.update(about.key, keep, wanted)
    binned: dict[int, dict[str, Any]] = {}
    for record in gone:
        binned[record] = {**swapped.get(record, {}), "binned": 1}
        if about.key == "asset" and rows[record]["stage"] in rules.HELD:
            from itam_desktop.assets import queries

            binned[record].update(dict.fromkeys((*rules.HOLDERS, "due_date")))
            binned[record].update(stage="in_stock", status_id=queries.status_for(tx.conn, "in_stock"))
    tx.update_many(about.key, binned, checked=True)


# ---------------------------------------------------------------- what points to them
def _point_to(tx: Tx, kind: str, keep: int, gone: Sequence[int]) -> int:
    """Let every reference to the gone ones point to the kept one, those in the bin too; returns how many records."""
    from itam_desktop.store.schema import tables_of_records

    wanted, left = json.dumps(list(gone)), {keep, *gone}
    changed: dict[str, dict[int, dict[str, Any]]] = {}
    for other in tables_of_records():
        for key in _pointing(tx.kind(other), kind):
            sql = (
                "SELECT id FROM "
                + quoted(other)
                + " WHERE "
                + quoted(key)
                + " IN (SELECT value FROM json_each(?)) ORDER BY id"
            )
            for (record,) in tx.conn.exec_driver_sql(sql, (wanted,)).all():
                if not (other == kind and record in left):
                    changed.setdefault(other, {}).setdefault(record, {})[key] = keep
    files = "SELECT id FROM attachment WHERE about_kind=? AND about_id IN (SELECT value FROM json_each(?))"
    for (record,) in tx.conn.exec_driver_sql(files, (kind, wanted)).all():
        changed.setdefault("attachment", {}).setdefault(record, {})["about_id"] = keep
    n = 0
    for other, new in changed.items():
        values = _without_twins(tx, other, new)
        tx.update_many(other, values, checked=True)
        n += len(values)
    return n


def _without_twins(tx: Tx, kind: str, values: Mapping[int, Mapping[str, Any]]) -> dict[int, Mapping[str, Any]]:
    """Without those that would say the same twice where the store allows it once: an asset's line in a count that has one
    of the kept asset already tells of the past and stays."""
    import sqlalchemy as sa

    from itam_desktop.store.schema import metadata

    alone = [c for c in metadata.tables[kind].constraints if isinstance(c, sa.UniqueConstraint)]
    fine = dict(values)
    for constraint in alone:
        keys = [c.name for c in constraint.columns]
        if not any(key in keys for new in values.values() for key in new):
            continue
        sql = "SELECT id, " + ", ".join(map(quoted, keys)) + " FROM " + quoted(kind)
        taken = {tuple(row[1:]): int(row[0]) for row in tx.conn.exec_driver_sql(sql)}
        rows = tx.get_many(kind, list(fine))
        for record, new in list(fine.items()):
            now = {**rows[record], **new}
            mine = tuple(now.get(key) for key in keys)
            if taken.setdefault(mine, record) != record:
                del fine[record]
    return fine
