"""Verified copies of the store, made without asking, thinned as promised; and the way back (design: RELIABILITY 2 to 4).

Backups lie in `<store>.backups/` beside the store, one file each and a JSON note with its SHA-256, counts and chain head.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import sqlite3
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from itam_desktop.kernel.errors import Refusal, Trouble
from itam_desktop.kernel.fields import RECORDS
from itam_desktop.kernel.progress import NO_PROGRESS, Progress
from itam_desktop.kernel.texts import tr
from itam_desktop.store import history, reading
from itam_desktop.store.connect import connect
from itam_desktop.store.schema_names import quoted

PAGES = 100  # copied in one step, so that others get their turn
PART_IS_DEAD_S = 3600


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy that was read back and found whole when it was made."""

    path: Path
    at: str  # UTC, ISO 8601
    sha256: str
    records: int
    actions: int
    head: str
    why: str


def folder_of(store: Path) -> Path:
    return store.with_name(store.name + ".backups")


def make(store: Path, folder: Path | None = None, why: str = "", progress: Progress = NO_PROGRESS) -> Backup:
    """A verified copy of the store, which may be open. Raises Trouble (disk, damage); then nothing is left behind."""
    path = Path(getattr(store, "path", store))
    folder = folder or folder_of(path)
    now = datetime.now(UTC)
    part: Path | None = None
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        _sweep(folder, path.stem, now)
        name = path.stem + now.strftime(" %Y-%m-%d %H%M%S.%f")[:-3] + ".itam"
        target = folder / name
        part = folder / ("." + name + ".part")
        source = reading.reader(path)
        copy = sqlite3.connect(part, isolation_level=None)
        try:
            part.chmod(0o600)
            source.backup(copy, pages=PAGES, progress=lambda _s, left, total: progress.step(total - left, total))
            copy.execute("PRAGMA journal_mode=DELETE")
            copy.close()
        finally:
            source.close()
            copy.close()
        records, actions, head = verify_file(part)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        digest = sha256_of(part)
        part.replace(target)
        backup = Backup(target, now.isoformat(timespec="seconds"), digest, records, actions, head, why)
        note = target.with_suffix(".json")
        note.write_text(json.dumps({**asdict(backup), "path": target.name}), encoding="utf-8")
        return backup
    except (OSError, sqlite3.Error) as error:
        raise reading.in_words(error, folder / path.name) from error
    finally:
        if part is not None:
            for rest in (part, Path(str(part) + "-journal"), Path(str(part) + "-wal"), Path(str(part) + "-shm")):
                with contextlib.suppress(OSError):
                    rest.unlink(missing_ok=True)


def _sweep(folder: Path, stem: str, now: datetime) -> None:
    """What a backup that was killed left behind; a younger one may belong to a backup that is still running."""
    for part in folder.glob(".*.itam.part*"):
        with contextlib.suppress(OSError):
            if part.name.startswith("." + stem + " ") and now.timestamp() - part.stat().st_mtime > PART_IS_DEAD_S:
                part.unlink()


def verify_file(path: Path) -> tuple[int, int, str]:
    """(records, actions, chain head) of a store file that is whole: SQLite's integrity, the index, the chain. Raises Trouble."""
    try:
        conn = connect(path, read_only=True)
        try:
            said = conn.execute("PRAGMA integrity_check(1)").fetchone()[0]
            if said != "ok":
                raise reading.damaged(path, said)
            records = count_records(conn)
            actions, problems = history.verify_chain(conn)
            if problems:
                raise reading.damaged(path, problems[0])
            return records, actions, history.head(conn)
        finally:
            conn.close()
    except (sqlite3.Error, ValueError, TypeError, KeyError, AttributeError) as error:
        raise (
            reading.in_words(error, path) if isinstance(error, sqlite3.Error) else reading.damaged(path, error)
        ) from error


def count_records(conn: sqlite3.Connection) -> int:
    there = {row[0] for row in conn.execute("SELECT name FROM sqlite_schema WHERE type='table'")}
    return sum(
        int(conn.execute("SELECT count(*) FROM " + quoted(key)).fetchone()[0]) for key in RECORDS if key in there
    )


def sha256_of(path: Path) -> str:
    digest = sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def list_backups(store: Path, folder: Path | None = None) -> list[Backup]:
    """Newest first. A copy without its note is listed too, with an empty digest."""
    found = []
    for path in (folder or folder_of(store)).glob("*.itam"):
        try:
            said: dict[str, Any] = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
            found.append(
                Backup(
                    path,
                    str(said["at"]),
                    str(said["sha256"]),
                    int(said["records"]),
                    int(said["actions"]),
                    str(said["head"]),
                    str(said["why"]),
                )
            )
        except (OSError, ValueError, KeyError, TypeError):
            hit = re.search(r" (\d{4}-\d\d-\d\d) (\d\d)(\d\d)(\d\d)", path.stem)
            at = (
                f"{hit[1]}T{hit[2]}:{hit[3]}:{hit[4]}+00:00"
                if hit
                else datetime.fromtimestamp(path.stat().st_mtime, UTC).isoformat(timespec="seconds")
            )
            found.append(Backup(path, at, "", 0, 0, "", ""))
    return sorted(found, key=lambda b: b.at, reverse=True)


def verify(backup: Backup) -> None:
    """Raises Trouble when the copy is not byte for byte what it was, or is not whole."""
    try:
        if backup.sha256 and sha256_of(backup.path) != backup.sha256:
            raise reading.damaged(backup.path, tr("its SHA-256 is not the one noted"))
    except OSError as error:
        raise reading.in_words(error, backup.path) from error
    reading.inspect(backup.path)
    verify_file(backup.path)


def find(store: Path, name: str) -> Backup:
    """By file name, path, or "newest". Raises Refusal when there is none of that name."""
    known = list_backups(store)
    if name in ("newest", "latest") and known:
        return known[0]
    for backup in known:
        if name in (backup.path.name, str(backup.path), backup.path.stem, backup.sha256):
            return backup
    path = Path(name)
    if path.is_file():
        return next(
            iter(b for b in list_backups(store, path.parent) if b.path == path), Backup(path, "", "", 0, 0, "", "")
        )
    raise Refusal(tr("There is no backup “{name}”. `itam-desktop backups` lists them.", name=name))


def restore(store: Path, backup: Backup) -> Path | None:
    """Put a verified backup in the store's place; what was there is kept beside it under the returned name.

    The caller holds the writer's lock and has closed the store. Raises Trouble; then the store is as it was.
    """
    if store.exists() and backup.path.exists() and store.samefile(backup.path):
        raise Refusal(tr("{path} is the office file itself, not a backup of it.", path=store))
    verify(backup)
    kept: Path | None = None
    part = store.with_name("." + store.name + ".restoring")
    try:
        part.unlink(missing_ok=True)
        source = connect(backup.path, read_only=True, immutable=True)
        copy = sqlite3.connect(part, isolation_level=None)
        try:
            part.chmod(0o600)
            source.backup(copy)
            copy.execute("PRAGMA journal_mode=WAL")
        finally:
            source.close()
            copy.close()
        verify_file(part)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        if store.exists():
            kept = store.with_name(
                store.stem + datetime.now(UTC).strftime(" before restore %Y-%m-%d %H%M%S") + store.suffix
            )
            store.replace(kept)
            for end in (
                "-wal",
                "-shm",
            ):  # a restored file beside an old log would be malformed: the log goes with its file
                if Path(str(store) + end).exists():
                    Path(str(store) + end).replace(str(kept) + end)
        part.replace(store)
        for end in ("-wal", "-shm"):
            Path(str(part) + end).unlink(missing_ok=True)
        return kept
    except (OSError, sqlite3.Error) as error:
        if kept is not None and kept.exists() and not store.exists():
            kept.replace(store)
        raise reading.in_words(error, store) from error
    finally:
        part.unlink(missing_ok=True)


def before_first_action(store: Any) -> None:
    """Made without asking on the first action of a day. A disk that has no room for it is said by the action itself."""
    known = list_backups(store.path)
    today = datetime.now(UTC).date().isoformat()
    if any(b.at[:10] == today for b in known) or count_records(store._raw) == 0:
        return
    try:
        make(store.path, why=tr("first action of the day"))
        thin(store.path)
    except Trouble as trouble:
        import logging

        logging.getLogger("itam").warning("backup: %s", trouble.message)


def thin(store: Path, now: datetime | None = None) -> list[Path]:
    """Everything of the last 2 days stays, then 12 daily, 10 weekly and 9 monthly ones; returns what was removed.

    The newest is never removed; a clock that stands before the newest backup, or a year after it, removes nothing.
    """
    now = now or datetime.now(UTC)
    known = [b for b in list_backups(store) if b.at]
    if not known:
        return []
    newest = datetime.fromisoformat(known[0].at)
    if now < newest - timedelta(hours=1) or now > newest + timedelta(days=366):
        return []
    keep = {known[0].path}
    for size, most in (("day", 12), ("week", 10), ("month", 9)):
        seen: set[Any] = set()
        for backup in known:
            at = datetime.fromisoformat(backup.at)
            if now - at <= timedelta(days=2):
                keep.add(backup.path)
                continue
            slot = at.date() if size == "day" else at.isocalendar()[:2] if size == "week" else (at.year, at.month)
            if slot not in seen and len(seen) < most:
                seen.add(slot)
                keep.add(backup.path)
    gone = [b.path for b in known if b.path not in keep]
    for path in gone:
        path.unlink(missing_ok=True)
        path.with_suffix(".json").unlink(missing_ok=True)
    return gone
