"""The one write door: an action is `verb(tx, …)`; the door opens one transaction, records the action and its changes,
chains its hash and commits. Timeline, undo, audit trail, as-of view and screen refresh are readings of that record.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from itam_desktop.kernel.changes import Change, Done
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.hooks import offered
from itam_desktop.kernel.progress import NO_PROGRESS, Progress
from itam_desktop.kernel.texts import inside, spoken, tr
from itam_desktop.store import own_indexes, reading, schema
from itam_desktop.store.bins import refuse_binned
from itam_desktop.store.digests import FIRST, action_hash, canonical, change_digest, changes_digest, record_digest
from itam_desktop.store.rows import Flat, content_columns, custom_json, flat, without_blanks
from itam_desktop.store.schema_names import own_value, quoted
from itam_desktop.store.words import IndexText, folded

if TYPE_CHECKING:
    from itam_desktop.kernel.fields import Field, RecordKind

BATCH = 400  # ids in one IN (…)
CHUNK = 5_000  # rows in one executemany


class Entry:
    """A record that this action touches: its whole flat row before and after (None: there is none)."""

    __slots__ = ("after", "before", "content", "kind")

    def __init__(self, kind: str, before: Flat | None, after: Flat | None, content: str | None = None) -> None:
        self.kind, self.before, self.after, self.content = kind, before, after, content


class Tx:
    """What an action writes through. Values are flat: field key -> JSON-ready value, custom fields as cf_<id>.

    conn is for reading (queries); today is the action's effective date.
    """

    def __init__(
        self, conn: sa.Connection, kinds: Callable[[str], RecordKind], today: date, progress: Progress = NO_PROGRESS
    ) -> None:
        self.conn = conn
        self.kind = kinds
        self.today = today
        self.progress = progress
        self.entries: dict[int, Entry] = {}
        self.label = ""
        self.args: dict[str, Any] = {}
        self.why: str | None = None
        self.verb = ""
        self.now = datetime.now(UTC).isoformat(timespec="microseconds")
        self._checks: dict[str, tuple[RecordKind, dict[str, Field], list[Field]]] = {}
        self._sets: dict[tuple[str, Any], str | None] = {}

    def say(self, label: str, /, **args: Any) -> None:
        """The action's words: a marked template and its values, shown translated in the history and the status bar."""
        self.label, self.args = label, args

    # ------------------------------------------------------------ numbers
    def draw(self, n: int, name: str = "record") -> int:
        """The first of `n` fresh numbers of a counter; no undo gives them back (DECISIONS 2)."""
        row = self.conn.execute(sa.select(schema.counter.c.next).where(schema.counter.c.name == name)).first()
        first = 1 if row is None else int(row.next)
        if row is None:
            self.conn.execute(sa.insert(schema.counter).values(name=name, next=first + n))
        else:
            self.conn.execute(sa.update(schema.counter).where(schema.counter.c.name == name).values(next=first + n))
        return first

    def set_counter(self, name: str, number: int) -> None:
        """Move a counter forward to `number`; never back."""
        first = self.draw(0, name)
        if number > first:
            self.conn.execute(sa.update(schema.counter).where(schema.counter.c.name == name).values(next=number))

    def numbered(self, counter: str, kind: str, key: str, made: Callable[[int], tuple[int, str]]) -> str:
        """The next text of a counter that no record has in its `key`; a number is never given twice, not even after undo.

        made(number): the first number from there on that may be given, and its text.
        """
        taken = "SELECT 1 FROM " + quoted(kind) + " WHERE " + quoted(key) + "=?"
        while True:
            number, text = made(self.draw(0, counter))
            self.set_counter(counter, number + 1)
            if self.conn.exec_driver_sql(taken, (text,)).first() is None:
                return text

    # ------------------------------------------------------------ reading
    def get(self, kind: str, record: int) -> Flat | None:
        """The flat row as it stands in this transaction."""
        return self.get_many(kind, [record]).get(record)

    def get_many(self, kind: str, records: Sequence[int]) -> dict[int, Flat]:
        found: dict[int, Flat] = {}
        missing = []
        for record in records:
            entry = self.entries.get(record)
            if entry is None:
                missing.append(record)
            elif entry.after is not None:
                found[record] = dict(entry.after)
        columns = ("id", *content_columns(self.kind(kind)))
        start = "SELECT " + ", ".join(map(quoted, columns)) + " FROM " + quoted(kind) + " WHERE id IN "
        for at in range(0, len(missing), BATCH):
            some = missing[at : at + BATCH]
            for row in self.conn.exec_driver_sql(start + "(" + ",".join("?" * len(some)) + ")", tuple(some)):
                found[row[0]] = flat(columns[1:], row[1:])
        return found

    # ------------------------------------------------------------ writing
    def insert(self, kind: str, values: Mapping[str, Any]) -> int:
        """A new record; returns its id. Raises Refusal when a value may not be stored."""
        return self.insert_many(kind, [values])[0]

    def insert_many(
        self, kind: str, rows: Sequence[Mapping[str, Any]], *, checked: bool = False, ids: Sequence[int] | None = None
    ) -> Sequence[int]:
        """New records, in one sweep. checked: every value was checked already, and the rows are the door's from now on.
        ids: given back by undo, else drawn."""
        if not rows:
            return []
        about = self.kind(kind)
        first = self.draw(len(rows)) if ids is None else 0
        if ids is None:
            ids = range(first, first + len(rows))
        keys: Flat = {}
        clean_rows = []
        derived = about.derived()
        for row in rows:
            own = (
                not derived
                and checked
                and isinstance(row, dict)
                and None not in row.values()
                and "" not in row.values()
            )
            new: Flat = row if own else without_blanks(row)  # type: ignore[assignment]
            if derived:
                _follow(derived, new)
            if not checked:
                self._check(about, new, new)
            keys.update(new)
            clean_rows.append(new)
        plain = [k for k in keys if not k.startswith("cf_")]
        blank = dict.fromkeys(plain)
        width, has_custom = len(plain), len(plain) < len(keys)
        names = ["id", "uuid", "created_at", "changed_at", "digest", *(["custom"] if has_custom else []), *plain]
        sql = (
            "INSERT INTO "
            + quoted(kind)
            + " ("
            + ", ".join(map(quoted, names))
            + ") VALUES ("
            + ",".join("?" * len(names))
            + ")"
        )
        uuids = os.urandom(16 * len(rows))
        now = self.now
        for at in range(0, len(clean_rows), CHUNK):
            self.progress.step(at, len(clean_rows))
            batch = []
            for n in range(at, min(at + CHUNK, len(clean_rows))):
                new = clean_rows[n]
                content = canonical(new)
                head: list[Any] = [ids[n], uuids[16 * n : 16 * n + 16], now, now, record_digest(content)]
                if has_custom:
                    head.append(custom_json(new))
                batch.append((*head, *[*(blank | new).values()][:width]))
                known = self.entries.get(ids[n])
                self.entries[ids[n]] = Entry(kind, known.before if known else None, new, content)
            self.conn.exec_driver_sql(sql, batch)
        return ids

    def update(self, kind: str, record: int, values: Mapping[str, Any]) -> bool:
        """Change some fields; None empties one. True when anything changed. Raises Refusal (gone, or a value may not be)."""
        return self.update_many(kind, {record: values}) > 0

    def update_many(self, kind: str, values: Mapping[int, Mapping[str, Any]], *, checked: bool = False) -> int:
        """Change many records, each with its own values; returns how many changed."""
        about = self.kind(kind)
        rows = self.get_many(kind, list(values))
        derived = about.derived()
        batches: dict[tuple[str, ...], list[tuple[Any, ...]]] = {}
        changed = 0
        for record, wanted in self.progress.each(values.items(), len(values), every=CHUNK):
            before = rows.get(record)
            if before is None:
                raise Refusal(tr("This {kind} is no longer there.", kind=inside(about.label)), record=(kind, record))
            differing = {
                k: (None if v == "" else v) for k, v in wanted.items() if before.get(k) != (None if v == "" else v)
            }
            if not differing:
                continue
            after = without_blanks({**before, **differing})
            if derived:
                differing |= _follow(derived, after)
            if after.get("binned") == 0:
                del after["binned"]
            if not checked:
                self._check(about, differing, after)
            plain = tuple(sorted(k for k in differing if not k.startswith("cf_")))
            custom = len(plain) < len(differing)
            content = canonical(after)
            row = [
                self.now,
                record_digest(content),
                *[(0 if k == "binned" and differing[k] is None else differing[k]) for k in plain],
            ]
            if custom:
                row.append(custom_json(after))
            batches.setdefault((*plain, "custom") if custom else plain, []).append((*row, record))
            entry = self.entries.get(record)
            self.entries[record] = Entry(kind, entry.before if entry else before, after, content)
            changed += 1
        for keys, batch in batches.items():
            sets = ", ".join(quoted(k) + "=?" for k in ("changed_at", "digest", *keys))
            self.conn.exec_driver_sql("UPDATE " + quoted(kind) + " SET " + sets + " WHERE id=?", batch)
        return changed

    def remove_many(self, kind: str, records: Sequence[int]) -> None:
        """Take records out of the table (undo of an insert; a user's delete is the bin)."""
        rows = self.get_many(kind, records)
        if not rows:
            return
        for record, before in rows.items():
            entry = self.entries.get(record)
            self.entries[record] = Entry(kind, entry.before if entry else before, None)
        self.conn.exec_driver_sql("DELETE FROM " + quoted(kind) + " WHERE id=?", [(record,) for record in rows])

    def _check(self, about: RecordKind, values: Mapping[str, Any], whole: Mapping[str, Any]) -> None:
        known = self._checks.get(about.key)
        if known is None or known[0] is not about:
            fields = {f.key: f for f in about.fields if not f.sql}
            known = self._checks[about.key] = (about, fields, [f for f in fields.values() if f.required])
        for key, value in values.items():
            if key != "binned":
                if key not in known[1]:
                    raise Refusal(tr("This field is no longer there. Nothing was changed."), field=key)
                known[1][key].check(value)
        for field in known[2]:
            if whole.get(field.key) in (None, "") and self._asks(about, field, values, whole):
                raise Refusal(tr("{field} is needed.", field=tr(field.label)), field=field.key)

    def _asks(self, about: RecordKind, field: Field, values: Mapping[str, Any], whole: Mapping[str, Any]) -> bool:
        """Whether a needed field that is empty stands in the way. An own field is asked of new records and must not be
        emptied; what was there before it was defined may stay without, and so may what is of another field set."""
        if field.custom is None:
            return True
        if values is not whole and field.key not in values:
            return False
        return field.sets is None or self._set_of(about, whole) in field.sets

    def _set_of(self, about: RecordKind, row: Mapping[str, Any]) -> str | None:
        """The field set of a record: that of what describes it (an asset's category)."""
        for field in about.fields:
            if field.target and any(f.key == "field_set" for f in self.kind(field.target).fields):
                key = field.target, row.get(field.key)
                if key not in self._sets:
                    self._sets[key] = (self.get(key[0], key[1]) or {}).get("field_set") if key[1] else None
                return self._sets[key]
        return None

    # ------------------------------------------------------------ the end
    def changes(self) -> list[Change]:
        """What this action changed, one a record; records put back as they were are left out."""
        found = []
        for record, e in self.entries.items():
            if e.before is None or e.after is None:
                if e.before is not None or e.after is not None:
                    found.append(Change(e.kind, record, e.before, e.after))
                continue
            keys = [k for k in {**e.before, **e.after} if e.before.get(k) != e.after.get(k)]
            if keys:
                found.append(
                    Change(e.kind, record, {k: e.before.get(k) for k in keys}, {k: e.after.get(k) for k in keys})
                )
        return found

    def record(
        self, *, who: str, effective: date, window: str, undoes: int | None, redoes: int | None, result: Any
    ) -> Done:
        """Write the action, its changes and the index. An action that changed nothing leaves no row."""
        changes = self.changes()
        self._refuse_circles(changes)
        if self.verb != "past":
            self._must_hold(changes)
        redefined = any(c.table == "custom_field" for c in changes)
        if redefined:
            own_indexes.put_right(self.conn)
        label = spoken(self.label, self.args)
        if not changes and not self.verb.startswith("note."):
            return Done(None, label, {}, result)
        number = self.draw(1, "action")
        first = (self.conn.exec_driver_sql("SELECT coalesce(max(id), 0) FROM change").scalar() or 0) + 1
        digests, rows = [], []
        for n, c in enumerate(changes, first):
            old = None if c.old is None else canonical(c.old)
            entry = self.entries[c.record]
            new = None if c.new is None else (entry.content if c.old is None and entry.content else canonical(c.new))
            digest = change_digest(c.table, c.record, old, new)
            digests.append(digest)
            rows.append((n, number, c.table, c.record, old, new, digest))
        previous = (
            self.conn.execute(sa.select(schema.action.c.hash).order_by(schema.action.c.id.desc()).limit(1)).scalar()
            or FIRST
        )
        row: dict[str, Any] = {
            "id": number, "uuid": os.urandom(16), "recorded_at": self.now, "effective": effective.isoformat(), "who": who, "verb": self.verb,
            "label": self.label, "args": canonical(self.args), "why": self.why, "undoes": undoes, "redoes": redoes, "window": window,
            "changes": len(rows), "changes_digest": changes_digest(digests),
        }  # fmt: skip
        row["hash"] = action_hash(previous, row)
        self.conn.execute(sa.insert(schema.action), row)
        insert = 'INSERT INTO change (id, action_id, kind, record_id, "old", "new", digest) VALUES (?,?,?,?,?,?,?)'
        for at in range(0, len(rows), CHUNK):
            self.progress.step(at, len(rows))
            self.conn.exec_driver_sql(insert, rows[at : at + CHUNK])
        # by rising id: the full-text index writes what it has gathered whenever an id falls
        ordered = sorted(enumerate(changes, first), key=lambda pair: pair[1].record)
        kinds = reading.kinds_with_custom(reading.raw(self.conn)) if redefined else None
        texts: dict[str, tuple[IndexText, IndexText]] = {}
        for at in range(0, len(ordered), CHUNK):
            self.progress.step(at, len(ordered))
            self._index(ordered[at : at + CHUNK], texts, kinds)
        if kinds is not None:
            self._index_anew(kinds)
        said = " ".join(str(v) for v in (label, self.why) if v)
        self.conn.exec_driver_sql("INSERT INTO past(rowid, words) VALUES (?, ?)", (-number, folded(said)))
        return Done(number, label, Done.touched_by(changes), result, undoes)

    def _must_hold(self, changes: Sequence[Change]) -> None:
        """What is true of every record however it was written: by a form, an import, a merge, an undo (hook "KIND.must_hold")."""
        by_kind: dict[str, list[Change]] = {}
        for change in changes:
            by_kind.setdefault(change.table, []).append(change)
        for kind, some in by_kind.items():
            refuse_binned(self, kind, some)
            for judge in offered(kind + ".must_hold"):
                judge(self, some)

    def _refuse_circles(self, changes: Sequence[Change]) -> None:
        """Nothing lies in itself, nor in something that lies in it."""
        for change in changes:
            tree = self.kind(change.table).tree
            above = change.new.get(tree) if tree and change.new else None
            for _ in range(1000):
                if above is None:
                    break
                if above == change.record:
                    row = self.get(change.table, change.record) or {}
                    raise Refusal(
                        tr("“{what}” would lie in itself. Nothing was changed.", what=row.get("name", "")), field=tree
                    )
                above = (self.get(change.table, above) or {}).get(tree)

    def _index(
        self, changes: Sequence[tuple[int, Change]], texts: dict[str, tuple[IndexText, IndexText]],
        kinds: Mapping[str, RecordKind] | None = None,
    ) -> None:  # fmt: skip
        """kinds: with the own fields as this action leaves them, when it redefines some."""
        past, rows = [], []
        for n, c in changes:
            if c.table not in texts:
                was = self.kind(c.table)
                texts[c.table] = (IndexText(was), IndexText(kinds[c.table] if kinds is not None else was))
            entry = self.entries[c.record]
            rows.append((c.record, c.table, entry.before, entry.after))
            if c.old is not None and c.new is not None:
                gone = texts[c.table][0].words({k: v for k, v in c.old.items() if v is not None})
                if gone.strip():
                    past.append((n, gone))
        self._write_index(rows, texts)
        if past:
            self.conn.exec_driver_sql("INSERT INTO past(rowid, words) VALUES (?, ?)", past)

    def _index_anew(self, kinds: Mapping[str, RecordKind]) -> None:
        """The words of own fields that came into the search or left it, of the records that this action leaves alone."""
        for key, about in kinds.items():
            was, now = IndexText(self.kind(key)), IndexText(about)
            moved = set(was.searched) ^ set(now.searched)
            found = own_indexes.records_with(self.conn, key, [int(k[3:]) for k in moved if k.startswith("cf_")])
            found = [record for record in found if record not in self.entries]
            for at in range(0, len(found), CHUNK):
                self.progress.step(at, len(found))
                some = self.get_many(key, found[at : at + CHUNK])
                self._write_index([(i, key, row, row) for i, row in sorted(some.items())], {key: (was, now)})

    def _write_index(
        self,
        rows: Sequence[tuple[int, str, Flat | None, Flat | None]],
        texts: Mapping[str, tuple[IndexText, IndexText]],
    ) -> None:
        """rows: (record, kind, as indexed, as it is now)."""
        out, into, middles_out, middles_in, codes_out, codes_in = [], [], [], [], [], []
        for record, table, before, after in rows:
            was, now = texts[table]
            old_words, old_codes = _indexed(was, before)
            new_words, new_codes = _indexed(now, after)
            if old_words != new_words:
                if old_words:
                    out.append((record, was.kind, old_words))
                if new_words:
                    into.append((record, now.kind, new_words))
            if old_codes != new_codes:
                codes_out += [(code, record) for code in old_codes]
                codes_in += [(code, record, table) for code in new_codes]
                if old_codes:
                    middles_out.append((record, " ".join(old_codes)))
                if new_codes:
                    middles_in.append((record, " ".join(new_codes)))
        for sql, values in (
            ("INSERT INTO search(search, rowid, kind, words) VALUES ('delete', ?, ?, ?)", out),
            ("INSERT INTO search(rowid, kind, words) VALUES (?, ?, ?)", into),
            ("INSERT INTO middles(middles, rowid, codes) VALUES ('delete', ?, ?)", middles_out),
            ("INSERT INTO middles(rowid, codes) VALUES (?, ?)", middles_in),
            ("DELETE FROM code WHERE key=? AND record_id=?", codes_out),
            ("INSERT OR IGNORE INTO code(key, record_id, kind) VALUES (?, ?, ?)", codes_in),
        ):  # fmt: skip
            if values:
                self.conn.exec_driver_sql(sql, values)


def _follow(derived: Sequence[Field], row: Flat) -> Flat:
    """Put what follows from a row's other values into it; gives what that changed."""
    changed: Flat = {}
    for field in derived:
        value = field.derive(row) if field.derive is not None else None
        if value == "":
            value = None
        if row.get(field.key) != value:
            changed[field.key] = value
            if value is None:
                row.pop(field.key, None)
            else:
                row[field.key] = value
    return changed


def _indexed(text: IndexText, row: Flat | None) -> tuple[str, list[str]]:
    if row is None or row.get("binned"):
        return "", []
    return text.of(row)


def in_words(error: sa.exc.IntegrityError, tx: Tx) -> Refusal:
    """A broken constraint as a sentence for the user."""
    said = str(error.orig)
    if said.startswith("UNIQUE constraint failed: ") or "index 'cf_" in said:
        kind, _, key = said.rpartition(": ")[2].partition(".")
        try:
            if "index 'cf_" in said:
                key = said.rpartition("index '")[2].rstrip("'")
                kind = str((tx.get("custom_field", int(key[3:])) or {})["about_kind"])
            about = tx.kind(kind)
            field = about.field(key)
        except KeyError:
            return Refusal(tr("Two records would have the same value where each needs its own. Nothing was changed."))
        twice: dict[Any, int] = {}
        for entry in tx.entries.values():
            if entry.kind == kind and entry.after is not None and entry.after.get(key) is not None:
                value = entry.after[key]
                column = quoted(key) if field.custom is None else own_value(field.custom)
                other = tx.conn.exec_driver_sql(
                    "SELECT id FROM " + quoted(kind) + " WHERE " + column + "=?", (value,)
                ).scalar()
                twice[value] = twice.get(value, 0) + 1
                if twice[value] > 1 or (other is not None and tx.entries.get(other) is None):
                    return Refusal(
                        tr("{field} “{value}” is already taken by another {kind}. Each needs its own.", field=tr(field.label), value=field.kind.said(value), kind=inside(about.label)),
                        field=key, record=(kind, other) if other is not None else None,
                    )  # fmt: skip
        return Refusal(
            tr(
                "{field} is already taken by another {kind}. Each needs its own.",
                field=tr(field.label),
                kind=inside(about.label),
            ),
            field=key,
        )
    for table in schema.metadata.tables.values():
        for rule in table.constraints:
            if rule.name and "words" in rule.info and said.endswith(str(rule.name)):
                return Refusal(tr(rule.info["words"]), field=rule.info.get("field"))
    if said in schema.LIMITS:
        return Refusal(tr(schema.LIMITS[said]))
    if said.startswith("FOREIGN KEY"):
        return Refusal(
            tr(
                "Something that this refers to is no longer there, or something still refers to it. Nothing was changed."
            )
        )
    if said.startswith("NOT NULL constraint failed: "):
        return Refusal(tr("{field} is needed.", field=said.rpartition(".")[2]))
    return Refusal(
        tr("This would break a rule of the register ({rule}). Nothing was changed.", rule=said.rpartition(": ")[2])
    )
