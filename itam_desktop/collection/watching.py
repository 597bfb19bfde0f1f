"""A folder in which agents lay their inventories: what is new in it, complete, and was not dealt with yet. No Qt.

The folder, and what was dealt with, belong to this computer and one office file: they are kept beside the other settings of
this computer, never in the register. Files are only read.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sqlite3
import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from itam_desktop.collection import reading
from itam_desktop.collection.arriving import HEAD, SUFFIXES, head_looks_so
from itam_desktop.collection.kept import kept_file
from itam_desktop.kernel.texts import tr

SETTLE = 3.0  # seconds without a change until a file counts as complete
MOST_FILES = 20_000
MOST_KEPT = 50_000  # digests of what was dealt with, the newest
HALF = (".tmp", ".part", ".partial", ".crdownload", ".filepart")


@dataclass(frozen=True, slots=True)
class Found:
    """A file that is new and complete. sha: of its content; of one too large for an inventory its name, size and time."""

    path: Path
    sha: str


@dataclass(frozen=True, slots=True)
class Look:
    """What one look has found. waiting: files that still grow; trouble: why the folder could not be looked through, in words."""

    found: tuple[Found, ...] = ()
    waiting: int = 0
    trouble: str = ""


def office_key(conn: sqlite3.Connection, path: Path) -> str:
    """What tells this office from another one on the same computer."""
    row = conn.execute("SELECT uuid FROM office ORDER BY id LIMIT 1").fetchone()
    return bytes(row[0]).hex() if row else str(path)


def _kept() -> dict[str, Any]:
    try:
        said = json.loads(kept_file().read_text(encoding="utf-8"))
        return said if isinstance(said, dict) else {}
    except (OSError, ValueError, RecursionError):
        return {}


class Watching:
    """folder: "" for none; by_itself: take over by itself what only updates known machines.

    look() may run on any thread, one at a time; the others are quick.
    """

    def __init__(self, key: str) -> None:
        self.key = key
        self.stopped = False
        self._lock = threading.Lock()
        self._seen: dict[str, tuple[int, int, float]] = {}  # name -> size, time, since when unchanged
        said = _kept().get(key)
        said = said if isinstance(said, dict) else {}
        self.folder = str(said.get("folder") or "")
        self.by_itself = bool(said.get("by_itself"))
        dealt, known = said.get("dealt"), said.get("known")
        self._dealt = dict.fromkeys(str(one) for one in dealt) if isinstance(dealt, list) else {}
        self._known: dict[str, tuple[int, int, str]] = {}
        for name, one in known.items() if isinstance(known, dict) else ():
            if isinstance(one, list) and len(one) == 3 and isinstance(one[0], int) and isinstance(one[1], int):
                self._known[str(name)] = (one[0], one[1], str(one[2]))

    def choose(self, folder: str, by_itself: bool) -> None:
        """Watch this folder from now on; "" for none. What was dealt with stays known."""
        with self._lock:
            if folder != self.folder:
                self._known, self._seen = {}, {}
            self.folder, self.by_itself = folder, by_itself
        self.save()

    def deal(self, shas: Iterable[str]) -> None:
        """These were taken over or refused: they are not offered again, not after a restart either."""
        some = [one for one in shas if one]
        if some:
            with self._lock:
                for one in some:
                    self._dealt[one] = None
            self.save()

    def is_dealt(self, sha: str) -> bool:
        return sha in self._dealt

    def save(self) -> None:
        """A disk that refuses loses only what was dealt with."""
        with self._lock:
            mine = {
                "folder": self.folder,
                "by_itself": self.by_itself,
                "dealt": list(self._dealt)[-MOST_KEPT:],
                "known": self._known,
            }
            path = kept_file()
            with contextlib.suppress(OSError):
                path.parent.mkdir(parents=True, exist_ok=True)
                part = path.with_suffix(".new")
                part.write_text(json.dumps({**_kept(), self.key: mine}, ensure_ascii=False), encoding="utf-8")
                part.replace(path)

    # ------------------------------------------------------------ looking
    def look(self, now: float | None = None) -> Look:
        """What is in the folder now. now: a moment in seconds that only grows. Never raises."""
        now = time.monotonic() if now is None else now
        folder = self.folder
        if not folder:
            return Look()
        try:
            names, more = _names(folder)
        except OSError as why:
            return Look(trouble=_trouble(folder, why))
        found: list[Found] = []
        waiting, fresh = 0, False
        for name in names:
            if self.stopped or folder != self.folder:
                return Look()
            told = self._one(Path(folder, name), name, now)
            if told is None:
                waiting += 1
            elif told[0]:
                fresh = fresh or told[1]
                if not self.is_dealt(told[0]):
                    found.append(Found(Path(folder, name), told[0]))
            else:
                fresh = fresh or told[1]
        if not more:
            fresh = self._forget(set(names)) or fresh
        if fresh:
            self.save()
        once = {one.sha: one for one in reversed(found)}
        kept = tuple(one for one in found if once[one.sha] is one)
        words = (
            tr(
                "The watched folder holds more than {n} files. Only the first are looked at: move old ones elsewhere.",
                n=MOST_FILES,
            )
            if more
            else ""
        )
        return Look(kept, waiting, words)

    def _one(self, path: Path, name: str, now: float) -> tuple[str, bool] | None:
        """(sha, or "" for what is no inventory; whether that was found out just now); None while it is not complete."""
        try:
            stat = path.stat()
        except OSError:
            return "", False
        size, at = stat.st_size, stat.st_mtime_ns
        known = self._known.get(name)
        if known is not None and known[:2] == (size, at):
            return known[2], False
        seen = self._seen.get(name)
        if seen is None or seen[:2] != (size, at):
            self._seen[name] = (size, at, now)
            return None
        if now - seen[2] < SETTLE:
            return None
        if not size:
            return "", False  # begun, and left so until it grows
        sha = _digest(path, name, size, at)
        if sha is None:
            return None
        with self._lock:
            self._known[name] = (size, at, sha)
        self._seen.pop(name, None)
        return sha, True

    def _forget(self, names: set[str]) -> bool:
        with self._lock:
            gone = [name for name in self._known if name not in names]
            for name in gone:
                del self._known[name]
            for name in [name for name in self._seen if name not in names]:
                del self._seen[name]
        return bool(gone)


def _names(folder: str) -> tuple[list[str], bool]:
    """The files that may be inventories by their names, and whether there are more than are looked at. Raises OSError."""
    names: list[str] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            low = entry.name.lower()
            if (
                low.startswith((".", "~"))
                or low.endswith(HALF)
                or Path(low).suffix not in SUFFIXES
                or not entry.is_file()
            ):
                continue
            if len(names) >= MOST_FILES:
                return sorted(names), True
            names.append(entry.name)
    return sorted(names), False


def _digest(path: Path, name: str, size: int, at: int) -> str | None:
    """None for a file that cannot be opened: whoever writes it may still hold it."""
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
            if not head_looks_so(head):
                return ""
            if size > reading.LARGEST:
                return f"large:{name}:{size}:{at}"
            digest = hashlib.sha256(head)
            while block := file.read(2**20):
                digest.update(block)
            return digest.hexdigest()
    except OSError:
        return None


def _trouble(folder: str, why: OSError) -> str:
    if isinstance(why, PermissionError):
        return tr(
            "The watched folder “{folder}” may not be read. Ask who runs it for the right to read it, or choose another.",
            folder=folder,
        )
    if isinstance(why, FileNotFoundError | NotADirectoryError):
        return tr(
            "The watched folder “{folder}” is not there. It is looked for again every minute: connect its drive, or choose another.",
            folder=folder,
        )
    return tr(
        "The watched folder “{folder}” cannot be read: {why}. It is tried again every minute.",
        folder=folder,
        why=why.strerror or str(why),
    )
