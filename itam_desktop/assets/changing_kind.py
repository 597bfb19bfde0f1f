"""Another kind for an own field that has values: what would fit, what would not, and the change itself."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from itam_desktop.assets.fields import FIELD_KINDS
from itam_desktop.assets.own_fields import fits
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import RECORDS, Field, custom_field, label_of
from itam_desktop.kernel.kinds import Value
from itam_desktop.kernel.progress import NO_PROGRESS, Progress
from itam_desktop.kernel.style import Style
from itam_desktop.kernel.texts import N, later, tr
from itam_desktop.store import lists
from itam_desktop.store.reading import raw
from itam_desktop.store.schema_names import own_value, quoted

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx

NOTES, EMPTY, CHOICES = "notes", "empty", "choices"  # what becomes of a value that does not fit
MOST_SHOWN, MOST_CHOICES, CHUNK = 200, 60, 5_000


@dataclass(frozen=True, slots=True)
class Misfit:
    """A value that the new kind cannot take: as shown, why, in how many records, one of them with its title."""

    words: str
    why: str
    n: int
    record: int
    title: str


@dataclass(frozen=True, slots=True)
class Preview:
    """values: how many there are; misfits: the most frequent first; unfit: values of all misfits; alike: values that no two
    may have, but would; choices: what could be chosen from, when that is not too much."""

    values: int = 0
    unfit: int = 0
    misfits: tuple[Misfit, ...] = ()
    alike: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()


def kind_label(kind: str) -> str:
    return label_of(FIELD_KINDS, kind)


def kind_word(kind: str) -> str:
    return tr(kind_label(kind))


def convert(old: Field, new: Field, value: Any, style: Style, currency: str = "") -> Value:
    """The value as the new kind has it. Raises Refusal when it does not fit."""
    style = replace(style, currency=currency or style.currency)
    found = new.read(old.kind.edit(value, style, old, currency), style)
    if found is None:
        raise Refusal(tr("Nothing would be left of it."))
    new.check(found)
    return found


def redefined(row: Mapping[str, Any], kind: str, options: str) -> dict[str, Any]:
    """What changes in the definition of a field: what the new kind does not ask goes."""
    changed: dict[str, Any] = {"kind": kind, "options": options.strip() or None if kind == "choice" else None}
    changed.update({key: None for key in ("unit", "pattern", "required", "is_unique") if row.get(key) and not fits(key, kind)})  # fmt: skip
    return changed


def preview(
    conn: sqlite3.Connection, field: Mapping[str, Any], kind: str, options: str, style: Style, progress: Progress = NO_PROGRESS
) -> Preview:  # fmt: skip
    """What the change would do; field: its definition. Reads every value once, changes nothing."""
    old = custom_field(field)
    new = custom_field({**field, **redefined(field, kind, options)})
    about = str(field["about_kind"])
    known: dict[tuple[Any, str], Value | Refusal] = {}
    misfits: dict[Any, list[Any]] = {}
    owners: dict[Value, int] = {}
    words: dict[str, int] = {}
    alike: dict[str, None] = {}
    total = unfit = 0
    for record, value, currency in _values(conn, about, old):
        if total % CHUNK == 0:
            progress.step(total, 0, tr("Looking at the values"))
        total += 1
        key = (value, currency)
        if key not in known:
            known[key] = _converted(old, new, value, style, currency)
            words[old.kind.show(value, style, old, currency)] = 0
        found = known[key]
        if isinstance(found, Refusal):
            unfit += 1
            misfits.setdefault(value, [found.message, 0, record, currency])[1] += 1
        elif new.unique and found in owners:
            alike[new.show({new.key: found}, style)] = None
        else:
            owners[found] = record
    shown = sorted(misfits.items(), key=lambda pair: -pair[1][1])[:MOST_SHOWN]
    said = tuple(
        Misfit(old.kind.show(value, style, old, currency), why, n, record, lists.title(conn, RECORDS[about], record))
        for value, (why, n, record, currency) in shown
    )
    offered = tuple(sorted(words, key=str.casefold)) if len(words) <= MOST_CHOICES and old.kind.key != "secret" else ()
    return Preview(total, unfit, said, tuple(alike), offered)


def _converted(old: Field, new: Field, value: Any, style: Style, currency: str) -> Value | Refusal:
    try:
        return convert(old, new, value, style, currency)
    except Refusal as no:
        return no


def _values(conn: sqlite3.Connection, about: str, field: Field) -> Iterator[tuple[int, Any, str]]:
    """(record, value, its own currency) of every record that has the field, those in the bin too."""
    value = own_value(int(field.custom or 0))
    own = any(f.key == "currency" for f in RECORDS[about].fields)
    sql = "SELECT id, " + value + (", coalesce(currency, '') FROM " if own else ", '' FROM ")
    yield from conn.execute(sql + quoted(about) + " WHERE custom IS NOT NULL AND " + value + " IS NOT NULL")


def change_kind(tx: Tx, field: int, kind: str, style: Style, *, options: str = "", unfit: str = NOTES) -> int:
    """Give a field another kind and every value with it, in the bin too; returns how many were changed or let go.

    unfit: what does not fit is kept in its record's notes, emptied, or (kind choice) becomes a further choice.
    """
    from itam_desktop.store import own_indexes

    row = tx.get("custom_field", field)
    if row is None or row.get("binned"):
        raise Refusal(tr("This field is no longer there."))
    if kind == row["kind"]:
        raise Refusal(tr("{field} is of this kind already.", field=row["name"]), field="kind")
    about = str(row["about_kind"])
    old = custom_field({**row, "id": field})
    if old.kind.key == "secret" and unfit == NOTES:
        unfit = EMPTY  # a secret is not written where everybody reads it
    if kind == "choice" and unfit == CHOICES:
        options = _with_choices(tx, about, old, options, style)
    changed = redefined(row, kind, options)
    if kind == "choice" and not changed["options"]:
        raise Refusal(tr("Write the choices, one a line."), field="options")
    new = custom_field({**row, **changed, "id": field})
    changed["default_value"] = _default(old, new, style) if fits("default_value", kind) else None
    records = own_indexes.records_with(tx.conn, about, [field])
    done = 0
    for at in range(0, len(records), CHUNK):
        tx.progress.step(at, len(records), tr("Changing the kind"))
        rows = tx.get_many(about, records[at : at + CHUNK])
        values = {i: one for i, flat in rows.items() if (one := _changed(old, new, flat, style, unfit))}
        done += tx.update_many(about, values, checked=True)
    tx.update("custom_field", field, changed)
    tx.say(N("Made {field} a field of the kind: {kind}"), field=row["name"], kind=later(kind_label(kind)))
    return done


def _default(old: Field, new: Field, style: Style) -> str | None:
    if old.default is None:
        return None
    found = _converted(old, new, old.default, style, "")
    return None if isinstance(found, Refusal) else str(found)


def _changed(old: Field, new: Field, row: Mapping[str, Any], style: Style, unfit: str) -> dict[str, Any]:
    value, currency = row[old.key], str(row.get("currency") or "")
    found = _converted(old, new, value, style, currency)
    if not isinstance(found, Refusal):
        return {old.key: found} if found != value else {}
    changed: dict[str, Any] = {old.key: None}
    if unfit == NOTES:
        line = f"{old.label}: {old.kind.show(value, style, old, currency)}"
        changed["notes"] = f"{row['notes']}\n{line}" if row.get("notes") else line
    return changed


def _with_choices(tx: Tx, about: str, old: Field, options: str, style: Style) -> str:
    """The choices, with every value that is none of them yet."""
    known = {line.strip().casefold(): line.strip() for line in options.split("\n") if line.strip()}
    for _, value, currency in _values(raw(tx.conn), about, old):
        words = " ".join(old.kind.show(value, style, old, currency).split())
        known.setdefault(words.casefold(), words)
    return "\n".join(known.values())
