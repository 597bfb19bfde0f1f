"""Each command without a window: (what --json prints, the words for people). Reading ones run beside an open window."""

from __future__ import annotations

import argparse
import json
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import itam_desktop.records  # noqa: F401  (makes every kind of record known)
from itam_desktop.commands.line import Usage
from itam_desktop.kernel.errors import Refusal, Trouble
from itam_desktop.kernel.fields import RECORDS, RecordKind
from itam_desktop.kernel.progress import Progress
from itam_desktop.kernel.texts import inside, tr
from itam_desktop.store import acts, backup, checking, lists, reading
from itam_desktop.store.guard import may_be_written

Said = tuple[dict[str, Any], str]


def last_store() -> Path | None:
    """The office file that the window opened last."""
    from itam_desktop.remembered import last_store as remembered

    return remembered()


def progress_line() -> Progress:
    """Progress goes to standard error, on a terminal only."""
    if not sys.stderr.isatty():
        return Progress()
    return Progress(
        lambda done, total, what: print(f"\r{what} {done:,} / {total:,}  ", end="", file=sys.stderr, flush=True)
    )


@contextmanager
def writing(path: Path, create: bool = False) -> Iterator[Any]:
    """The store with the right to write, closed in the end. Raises Held (exit 3) naming the window that has it."""
    import itam_desktop.all_tables  # noqa: F401
    from itam_desktop.store.office import Store, check_quickly

    if create and not path.exists():
        from itam_desktop.assets import actions

        store = Store.create(path, what=tr("a command"))
        name = path.stem or tr("Office")
        store.perform(lambda tx: actions.set_up(tx, name, "EUR", "", time_zone()), name="office.set_up")
    else:
        reading.inspect(path)
        if not path.with_name("." + path.name + ".holder").exists():  # a window that holds it has looked already
            check_quickly(path)
        store = Store.open(path, what=tr("a command"))
        store.before_first_action = backup.before_first_action
    try:
        yield store
    finally:
        store.close()


def time_zone() -> str:
    """The computer's time zone as an IANA name, UTC when it does not say."""
    import os

    name = os.environ.get("TZ", "").lstrip(":")
    if not name:
        target = Path("/etc/localtime")
        if target.is_symlink() and "zoneinfo/" in str(target.resolve()):
            name = str(target.resolve()).partition("zoneinfo/")[2]
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(name)
        return name
    except (ValueError, KeyError, OSError):
        return "UTC"


@contextmanager
def as_now(path: Path) -> Iterator[Path]:
    """The store, or of one that an older version wrote a copy brought up to date: reading never changes the file."""
    if reading.inspect(path) == reading.SCHEMA_VERSION:
        yield path
        return
    import itam_desktop.all_tables  # noqa: F401
    from itam_desktop.store.migrate import copy_of_older

    with copy_of_older(path) as copy:
        yield copy


@contextmanager
def read(path: Path) -> Iterator[Any]:
    with as_now(path) as there, closing(reading.reader(there)) as conn:
        yield conn


def kind_named(word: str, kinds: dict[str, RecordKind] | Any) -> RecordKind:
    """Raises Refusal when there is no such kind of record."""
    asked = word.strip().casefold().replace(" ", "_")
    for kind in kinds.values():
        if asked in (kind.key, kind.plural.casefold().replace(" ", "_"), *kind.names):
            return kind
    known = ", ".join(sorted(k.names[0] if k.names else k.key for k in kinds.values()))
    raise Usage(tr("There are no records called “{word}”. There are: {known}.", word=word, known=known))


def import_(path: Path, asked: argparse.Namespace) -> Said:
    from itam_desktop.exchange import presets

    for file in asked.files:
        if not file.exists():
            raise Refusal(tr("There is no file {path}.", path=file))
    kind = kind_named(asked.kind, RECORDS).key if asked.kind else None
    if asked.preset and asked.preset.casefold() not in presets.LABELS and asked.preset not in presets.LABELS.values():
        raise Usage(
            tr("There is no preset {name}. There are: {known}.", name=asked.preset, known=", ".join(presets.LABELS))
        )
    if asked.refused is not None:
        may_be_written(asked.refused, [path, *asked.files])
    fresh = not path.exists()
    try:
        return _import(path, asked, kind)
    finally:
        if fresh and path.exists() and not _has_imported(path):
            for end in ("", "-wal", "-shm"):
                Path(str(path) + end).unlink(missing_ok=True)


def _has_imported(path: Path) -> bool:
    """Whether more happened in a store that an import made than its being set up."""
    with read(path) as conn:
        return bool(conn.execute("SELECT count(*) FROM action").fetchone()[0] > 1)


def _import(path: Path, asked: argparse.Namespace, kind: str | None) -> Said:
    from itam_desktop.exchange import importing

    with writing(path, create=True) as store:
        said = importing.run(
            store,
            asked.files,
            kind=kind,
            preset=asked.preset,
            dry_run=asked.dry_run,
            all_or_nothing=asked.all_or_nothing,
            refused=asked.refused,
            progress=progress_line(),
        )
    total = said["new"] + said["changed"] + said["same"]
    words = tr(
        "New: {new}, changed: {changed}, the same: {same}, problems: {problem}",
        **{k: said[k] for k in ("new", "changed", "same", "problem")},
    )
    reasons = said.pop("reasons", [])
    for line in reasons[:20]:
        print(line, file=sys.stderr)
    said["refused"] = total == 0 or bool(said.pop("none", False))
    return said, words


def export(path: Path, asked: argparse.Namespace) -> Said:
    from itam_desktop.exchange import exporting

    with read(path) as conn:
        kinds = reading.kinds_with_custom(conn)
        if asked.everything and (asked.what or asked.search):
            raise Usage(tr("--everything takes no --what and no --search: it writes every record."))
        if asked.everything:
            said = exporting.export_everything(conn, kinds, asked.out, reading.style_of(conn))
        elif asked.what:
            may_be_written(asked.out, [path])
            said = exporting.export(
                conn, kinds, kind_named(asked.what, kinds).key, asked.search, asked.out, reading.style_of(conn)
            )
        else:
            raise Usage(tr("Say what to export: --what assets, or --everything."))
    return said, tr("{n} rows written to {where}", n=said["rows"], where=asked.out)


LABELLED = {
    "assets": "asset", "places": "place", "people": "person", "stock": "stock_item", "handovers": "handover", "commands": "command",
}  # fmt: skip


def _to_label(conn: sqlite3.Connection, asked: argparse.Namespace, kind: str) -> list[int]:
    """The records that get labels."""
    kinds = reading.kinds_with_custom(conn)
    if asked.tags and asked.search is not None:
        raise Usage(tr("Say either --tags or --search, not both."))
    if asked.tags:
        ids = []
        for tag in [t for t in asked.tags.split(",") if t.strip()]:
            hits = [record for found, record in lists.scan(conn, tag) if found == kind]
            if not hits:
                raise Refusal(
                    tr("There is no asset with the tag {tag}.", tag=tag.strip())
                    if kind == "asset"
                    else tr(
                        "There is nothing with the code {code}: {kind}.",
                        code=tag.strip(),
                        kind=inside(kinds[kind].plural),
                    )
                )
            ids.append(hits[0])
        return ids
    if asked.search is None:
        raise Usage(tr('Say which labels: --tags A,B or --search "…" (an empty search means all).'))
    return list(lists.ListQuery(kinds[kind], asked.search).ids(conn, reading.style_of(conn)))


def labels(path: Path, asked: argparse.Namespace) -> Said:
    from itam_desktop.kernel.command_codes import COMMANDS
    from itam_desktop.labels import making, queries

    kind = LABELLED[asked.what]
    with read(path) as conn:
        ids = list(range(len(COMMANDS))) if kind == making.COMMAND else _to_label(conn, asked, kind)
        if not ids:
            raise Refusal(tr("Nothing matches, so there is nothing to print."))
        line, design = "", None
        if asked.line and kind in making.KINDS:
            named = [f for f in making.further(conn, kind) if asked.line.casefold() in f.search_words()]
            if not named:
                raise Refusal(tr("There is no field “{name}” for a label.", name=asked.line))
            line = named[0].key
        if asked.layout:
            design = making.layout_of(conn, queries.layout_called(conn, asked.layout), kind)
            if design is None:
                raise Refusal(tr("There is no layout “{name}” for these labels.", name=asked.layout))
        if asked.walking_order:
            ids = making.in_walking_order(conn, kind, ids)
        chosen = making.own_stock(conn, asked.stock)
        code = asked.code or (design.code if design is not None else "code128")
        made = making.make(
            conn, kind, ids, chosen, first=asked.first, code=code, dpi=asked.dpi, line=line, design=design
        )
    making.save(made, asked.out, chosen, asked.dpi)
    return {"labels": made.labels, "pages": made.pages, "proved": made.proved}, tr(
        "{n} labels on {pages} pages, every code read back: {where}", n=made.labels, pages=made.pages, where=asked.out
    )


def stocktake(path: Path, asked: argparse.Namespace) -> Said:
    from itam_desktop.stocktake import counting

    if not asked.scans.is_file() or asked.scans.stat().st_size > 50_000_000:
        raise Refusal(tr("{path} is not a text file of scans.", path=asked.scans))
    try:
        data = asked.scans.read_bytes()
    except OSError as why:
        raise Refusal(tr("{path} cannot be read: {why}.", path=asked.scans, why=why.strerror or why)) from why
    if asked.report is not None:
        may_be_written(asked.report, [path, asked.scans])
    with writing(path) as store:
        said = counting.count_file(store, asked.place, data, asked.close, asked.report)
    return said, ", ".join(f"{key}: {value}" for key, value in said.items())


def calendar(path: Path, asked: argparse.Namespace) -> Said:
    from itam_desktop.contracts import calendar as file

    may_be_written(asked.out, [path])
    with read(path) as conn:
        events = file.export(conn, reading.style_of(conn), asked.out)
    return {"events": events}, tr("{n} events written to {where}", n=events, where=asked.out)


def find(path: Path, asked: argparse.Namespace) -> Said:
    with read(path) as conn:
        hits = lists.find(conn, reading.kinds_with_custom(conn), asked.text)
    return {"hits": [{"kind": k, "id": i, "title": t} for k, i, t in hits]}, "\n".join(
        f"{k}\t{i}\t{t}" for k, i, t in hits
    )


def scan(path: Path, asked: argparse.Namespace) -> Said:
    with read(path) as conn:
        hits = lists.scan(conn, asked.code)
        if len(hits) != 1:
            said: dict[str, Any] = {"kind": None, "refused": True}
            if hits:
                said["hits"] = [{"kind": k, "id": i} for k, i in hits]
            return said, tr("No record has the code {code}.", code=asked.code) if not hits else tr(
                "{n} records have the code {code}.", n=len(hits), code=asked.code
            )
        kind, record = hits[0]
        title = lists.title(conn, RECORDS[kind], record)
    return {"kind": kind, "id": record, "title": title}, title


def history_(path: Path, asked: argparse.Namespace) -> Said:
    with read(path) as conn:
        record = None
        if asked.record:
            kind, _, code = asked.record.partition(":")
            hits = [i for k, i in lists.scan(conn, code) if k == kind_named(kind, RECORDS).key]
            if not hits:
                raise Refusal(tr("There is no record {record}.", record=asked.record))
            record = hits[0]
        rows = acts.actions(conn, acts.Question(record=record), limit=asked.limit)
    said = [
        {
            "id": r.id,
            "at": r.at,
            "who": r.who,
            "label": r.words,
            "undoes": r.undoes,
            "redoes": r.redoes,
            "effective": r.effective,
            "undone": r.undone,
        }
        for r in rows
    ]
    return {"actions": said}, "\n".join(f"{r.id}\t{r.at[:19]}\t{r.who}\t{r.words}" for r in rows)


def undo(path: Path, asked: argparse.Namespace) -> Said:
    with writing(path) as store:
        done = store.undo(asked.action, progress=progress_line())
    return {"action": done.action, "label": done.label, "undoes": done.undoes}, done.label


def redo(path: Path, asked: argparse.Namespace) -> Said:
    with writing(path) as store:
        done = store.redo()
    return {"action": done.action, "label": done.label}, done.label


def check(path: Path, asked: argparse.Namespace) -> Said:
    import itam_desktop.all_tables  # noqa: F401  (what limits there are)

    with as_now(path) as there:
        said = checking.check(there)
    if not said["ok"]:
        for problem in said["problems"]:
            print(problem, file=sys.stderr)
        if not asked.json:
            raise Trouble(
                tr("{n} problems were found in {path}. Nothing was changed.", n=len(said["problems"]), path=path)
            )
        print(json.dumps(said, ensure_ascii=False))
        raise Trouble(tr("{n} problems were found in {path}. Nothing was changed.", n=len(said["problems"]), path=path))
    return said, tr(
        "All is well: {records} records, {actions} actions, head {head}",
        records=said["records"],
        actions=said["actions"],
        head=said["head"][:16],
    )


def backup_(path: Path, asked: argparse.Namespace) -> Said:
    made = backup.make(path, asked.to, progress=progress_line())
    return {"file": str(made.path), "sha256": made.sha256, "records": made.records}, str(made.path)


def backups(path: Path, asked: argparse.Namespace) -> Said:
    known = backup.list_backups(path)
    return {
        "backups": [
            {"file": str(b.path), "at": b.at, "sha256": b.sha256, "records": b.records, "why": b.why} for b in known
        ]
    }, "\n".join(f"{b.at}\t{b.path.name}\t{b.records}" for b in known)


def restore(path: Path, asked: argparse.Namespace) -> Said:
    from itam_desktop.store.lock import WriterLock

    chosen = backup.find(path, asked.backup)
    lock = WriterLock(path)
    lock.take(tr("a command"))
    try:
        kept = backup.restore(path, chosen)
        records, _, _ = backup.verify_file(path)
    finally:
        lock.release()
    return {
        "file": str(chosen.path),
        "sha256": chosen.sha256,
        "records": records,
        "kept": str(kept) if kept else None,
    }, tr("Restored {file}. What was there before is kept as {kept}.", file=chosen.path.name, kept=kept or "–")


def dump(path: Path, asked: argparse.Namespace) -> Said:
    with read(path) as conn:
        lines = list(checking.dump(conn))
    return {"rows": len(lines), "lines": lines}, "\n".join(lines)


def sample(path: Path, asked: argparse.Namespace) -> Said:
    import itam_desktop.all_tables  # noqa: F401
    from itam_desktop import sample as made
    from itam_desktop.store.office import Store

    with Store.create(path, what=tr("a command")) as store:
        said = made.make(store, asked.assets, asked.seed, progress_line())
    return said, tr("A sample office with {assets} assets and {actions} actions: {path}", path=path, **said)


COMMANDS: dict[str, Callable[[Path, argparse.Namespace], Said]] = {
    "import": import_, "export": export, "labels": labels, "stocktake": stocktake, "calendar": calendar, "find": find, "scan": scan, "history": history_, "undo": undo,
    "redo": redo, "check": check, "backup": backup_, "backups": backups, "restore": restore, "dump": dump, "sample": sample,
}  # fmt: skip
