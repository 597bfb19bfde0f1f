"""Lists out, as they are searched, and everything to one folder; what goes out can be imported again and is the same."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from itam_desktop.exchange import queries
from itam_desktop.exchange.writing import Cell, Column, write_csv, write_json, write_xlsx
from itam_desktop.kernel.errors import Refusal, Trouble
from itam_desktop.kernel.fields import RECORDS, Field, RecordKind
from itam_desktop.kernel.kinds import MASK
from itam_desktop.kernel.money import from_minor
from itam_desktop.kernel.progress import NO_PROGRESS, Progress
from itam_desktop.kernel.style import Style
from itam_desktop.kernel.texts import N, tr
from itam_desktop.store import history, lists, reading
from itam_desktop.store.atomic import write_whole

FORMATS = ("xlsx", "csv", "json")
WORDS = ("open_choice", "several", "pattern", "icon")  # kinds that go out as they are shown
Row = Mapping[str, Any]
# What a title alone does not tell: (after which field, label of the target that reads it, how it is found)
MORE: dict[str, tuple[tuple[str, str, str], ...]] = {
    "asset": (
        ("model_id", N("Maker"), "maker"),
        ("model_id", N("Part number"), "part_number"),
        ("holder_person_id", N("Holder's user name"), "username"),
        ("holder_person_id", N("Holder's e-mail"), "email"),
        ("place_id", N("Place, with those above it"), "path"),
    ),
    "person": (("manager_id", N("Manager's user name"), "username"), ("manager_id", N("Manager's e-mail"), "email")),
}
README = N("""Everything that the office “{office}” keeps in ITAM Desktop, written on {day}.

One CSV file for each kind of record (UTF-8, the first row names the columns). Sums of money are in whole units with
their currency beside them; dates are year-month-day; secrets such as PINs are masked. Import reads these files again.
What lies in the bin stands in files that end in -bin.
history.csv: every action; changes.csv: what each changed, old and new, as JSON.
attachments: the files that were kept, each with the number of its record in attachment.csv in front.
""")


class _Table:
    """The columns of a kind, and a row's cells."""

    def __init__(self, conn: sqlite3.Connection, kind: RecordKind, style: Style) -> None:
        self.conn, self.kind, self.style = conn, kind, style
        self.fields = [f for f in kind.fields if not f.sql]
        self.has_money = any(f.kind.key in ("money", "unit_price") for f in self.fields)
        self._lookups: dict[str, Callable[[int], str]] = {}
        self.columns: list[
            tuple[Column, Field | None, str, str]
        ] = []  # column, field, reference it hangs on, what of it
        used: dict[str, int] = {}
        for one in self.fields:
            self._add(used, tr(one.label), _column_kind(one), one, "", "")
            for after, label, what in MORE.get(kind.key, ()):
                if after == one.key:
                    self._add(used, tr(label), "text", None, after, what)

    def _add(self, used: dict[str, int], label: str, kind: str, one: Field | None, after: str, what: str) -> None:
        used[label] = used.get(label, 0) + 1
        self.columns.append((Column(label if used[label] == 1 else f"{label} ({used[label]})", kind), one, after, what))

    def head(self) -> list[Column]:
        return [column for column, _, _, _ in self.columns]

    def cells(self, row: Row) -> list[Cell]:
        return [
            self.cell(row, one) if one is not None else self.more(row, after, what)
            for _, one, after, what in self.columns
        ]

    def cell(self, row: Row, one: Field) -> Cell:
        kind = one.kind.key
        if kind == "reference":
            return row.get(one.key + "__title") or None
        value = one.of(row)
        if (
            one.key == "currency"
            and not value
            and self.has_money
            and any(row.get(f.key) is not None for f in self.fields if f.kind.key in ("money", "unit_price"))
        ):
            return self.style.currency
        if value is None or value == "":
            return None
        if kind == "money":
            return from_minor(int(value), row.get("currency") or self.style.currency)
        if kind in ("decimal", "unit_price"):
            return Decimal(str(value))
        if kind == "yesno":
            return bool(value)
        if kind == "secret":
            return MASK
        if kind in ("choice", *WORDS):
            return one.kind.show(value, self.style, one)
        return value  # type: ignore[no-any-return]

    def more(self, row: Row, after: str, what: str) -> Cell:
        record = row.get(after)
        if record is None:
            return None
        if what not in self._lookups:
            self._lookups[what] = self._lookup(what)
        return self._lookups[what](record) or None

    def _lookup(self, what: str) -> Callable[[int], str]:
        if what in ("username", "email"):
            people = {record: str(value or "") for record, _, value in queries.columns(self.conn, "person", (what,))}
            return lambda record: people.get(record, "")
        if what == "path":
            places = {
                record: (str(name), above)
                for record, _, name, above in queries.columns(self.conn, "place", ("name", "parent_id"))
            }

            def path(record: int) -> str:
                names: list[str] = []
                at: int | None = record
                while at in places and len(names) < 50:
                    name, at = places[at]
                    names.insert(0, name)
                return " / ".join(names) if len(names) > 1 else ""

            return path
        makers = {record: str(name) for record, _, name in queries.columns(self.conn, "company", ("name",))}
        models = {
            record: (maker, part)
            for record, _, maker, part in queries.columns(self.conn, "model", ("maker_id", "part_number"))
        }
        if what == "maker":
            return lambda record: makers.get(models.get(record, (0, ""))[0] or 0, "")
        return lambda record: str(models.get(record, (0, ""))[1] or "")

    def as_json(self, row: Row) -> dict[str, Any]:
        """By field key: money {minor, currency}, references {id, title}, dates ISO, unknown null."""
        found: dict[str, Any] = {"id": row["id"]}
        for one in self.fields:
            value = one.of(row)
            kind = one.kind.key
            if value is not None and kind == "reference":
                value = {"id": value, "title": row.get(one.key + "__title")}
            elif value is not None and kind == "money":
                value = {"minor": value, "currency": row.get("currency") or self.style.currency}
            elif value is not None and kind == "secret":
                value = MASK
            elif value is not None and kind == "yesno":
                value = bool(value)
            found[tr(one.label) if one.custom is not None else one.key] = value
        return found


def _column_kind(one: Field) -> str:
    return "text" if one.kind.key in ("reference", "choice", "secret", *WORDS) else one.kind.key


def _rows(conn: sqlite3.Connection, kind: RecordKind, ids: Sequence[int], progress: Progress) -> Iterator[Row]:
    for at in range(0, len(ids), 400):
        progress.step(at, len(ids), tr("Writing"))
        some = ids[at : at + 400]
        found = lists.fetch(conn, kind, some)
        yield from (found[i] for i in some if i in found)


def export(
    conn: sqlite3.Connection, kinds: Mapping[str, RecordKind], what: str, line: str, path: Path | str, style: Style, *,
    ids: Sequence[int] | None = None, order: tuple[tuple[str, bool], ...] = (), progress: Progress = NO_PROGRESS,
) -> dict[str, Any]:  # fmt: skip
    """Write a list with its search line, or just the records of `ids`, as the file's ending says: xlsx, csv or json.

    Returns {"rows", "files", "notes"}. Raises Refusal (no such format), Trouble (disk), Cancelled.
    """
    path = Path(path)
    ending = path.suffix.lower().removeprefix(".")
    if ending not in FORMATS:
        raise Refusal(
            tr("What kind of file should “{name}” be? Its name must end in .xlsx, .csv or .json.", name=path.name)
        )
    kind = kinds[what]
    chosen = list(ids) if ids is not None else list(lists.ListQuery(kind, line, order).ids(conn, style))
    n, notes = _write(conn, kind, chosen, path, style, progress)
    return {"rows": n, "files": [str(path)], "notes": list(notes)}


def _write(
    conn: sqlite3.Connection, kind: RecordKind, ids: Sequence[int], path: Path, style: Style, progress: Progress
) -> tuple[int, tuple[str, ...]]:
    table = _Table(conn, kind, style)
    ending = path.suffix.lower()
    notes: tuple[str, ...] = ()
    if ending == ".json":
        write_json(path, [table.as_json(row) for row in _rows(conn, kind, ids, progress)])
    elif ending == ".csv":
        write_csv(
            path, [c.label for c in table.head()], (table.cells(row) for row in _rows(conn, kind, ids, progress)), style
        )
    else:
        cells = (table.cells(row) for row in _rows(conn, kind, ids, progress))
        notes = write_xlsx(path, [(tr(kind.plural), table.head(), cells)])
    return len(ids), notes


def export_everything(
    conn: sqlite3.Connection,
    kinds: Mapping[str, RecordKind],
    folder: Path | str,
    style: Style,
    progress: Progress = NO_PROGRESS,
) -> dict[str, Any]:
    """Everything that is kept, into an empty or new folder: a CSV for each kind, the files, the history, a README.txt.

    Returns {"rows", "files"}. Raises Refusal (the folder has something in it), Trouble (disk), Cancelled.
    """
    folder = Path(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise Refusal(
                tr(
                    "The folder “{folder}” is not empty. Choose a new one, so that nothing in it is written over.",
                    folder=folder,
                )
            )
    except OSError as why:
        raise Trouble(tr("“{folder}” cannot be written: {why}.", folder=folder, why=why.strerror or why)) from why
    files: list[Path] = []
    total = 0
    there = {row[0] for row in conn.execute("SELECT name FROM sqlite_schema WHERE type='table'")}
    for key in sorted(k for k in RECORDS if k in there):
        for binned in (False, True):
            ids = list(lists.ListQuery(kinds[key], bin=binned).ids(conn, style))
            if binned and not ids:
                continue
            path = folder / (key + ("-bin.csv" if binned else ".csv"))
            total += _write(conn, kinds[key], ids, path, style, progress)[0]
            files.append(path)
    for record, name, data in queries.attachments(conn):
        if data is not None:
            progress.step(0, 0, name)
            (folder / "attachments").mkdir(exist_ok=True)
            path = folder / "attachments" / f"{record}-{safe_name(name)}"
            content = bytes(data)
            _put(path, content)
            files.append(path)
    files += _history(conn, kinds, folder, style, progress)
    office = conn.execute("SELECT name FROM office LIMIT 1").fetchone()
    words = tr(README, office=office[0] if office else "", day=style.now().isoformat())
    _put(folder / "README.txt", words.encode("utf-8", "replace"))
    files.append(folder / "README.txt")
    return {"rows": total, "files": [str(path) for path in files]}


def _put(path: Path, content: bytes) -> None:
    def fill(file: BinaryIO) -> None:
        file.write(content)

    write_whole(path, fill)


def safe_name(name: str) -> str:
    """A file name that every system takes and that leads nowhere else."""
    plain = re.sub(r'[\x00-\x1f<>:"/\\|?*]', "_", name).strip(" .")
    return plain[-120:] or "file"


def _history(
    conn: sqlite3.Connection, kinds: Mapping[str, RecordKind], folder: Path, style: Style, progress: Progress
) -> list[Path]:
    heads = ("action", "recorded", "effective", "who", "what", "why", "changes", "undoes", "redoes", "hash")
    undone = history.undone_actions(conn)
    done = folder / "history.csv"
    write_csv(
        done, [*heads, "undone"],
        (
            (i, at, day, who, history.words_of(label, args), why, n, undoes, redoes, bytes(proof).hex(), i in undone)
            for i, at, day, who, label, args, why, n, undoes, redoes, proof in conn.execute(
                "SELECT id, recorded_at, effective, who, label, args, why, changes, undoes, redoes, hash FROM action ORDER BY id"
            )
        ),
        style,
    )  # fmt: skip
    secret = {key: reading.secret_keys(conn, kind) for key, kind in kinds.items()}
    secret = {key: some for key, some in secret.items() if some}

    def masked(kind: str, text: str | None) -> str | None:
        if text is None or kind not in secret:
            return text
        told = json.loads(text)
        return json.dumps(
            {k: MASK if k in secret[kind] and v else v for k, v in told.items()}, ensure_ascii=False, sort_keys=True
        )

    changed = folder / "changes.csv"

    def rows() -> Iterator[tuple[Cell, ...]]:
        found = conn.execute('SELECT action_id, kind, record_id, "old", "new" FROM change ORDER BY action_id, id')
        while some := list(islice(found, 2000)):
            progress.step(0, 0, tr("Writing the history"))
            yield from ((i, kind, record, masked(kind, old), masked(kind, new)) for i, kind, record, old, new in some)

    write_csv(changed, ["action", "kind", "record", "old", "new"], rows(), style)
    return [done, changed]
