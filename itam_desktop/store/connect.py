"""The one place that opens a connection (DECISIONS 6): the seam for an encrypted store."""

from __future__ import annotations

import errno
import os
import sqlite3
import threading
from collections import OrderedDict
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

from itam_desktop.kernel.style import zone_named

APPLICATION_ID = 0x4954414D  # "ITAM", at byte 68 of the file
BUSY_MS = 500


def connect(
    path: Path, key: str | None = None, *, read_only: bool = False, immutable: bool = False
) -> sqlite3.Connection:
    """A connection to the store: WAL with synchronous=FULL, foreign keys on, transactions only as told.

    immutable: reads a file that nobody can change (a read-only folder). Raises sqlite3.Error.
    """
    if key is not None:
        raise NotImplementedError("encrypted stores come with the password")
    uri = "file:" + quote(str(path.absolute()).replace("\\", "/"))
    uri += "?immutable=1" if immutable else "?mode=ro" if read_only else "?mode=rw"
    connection = sqlite3.connect(
        uri, uri=True, isolation_level=None, check_same_thread=False, timeout=BUSY_MS / 1000, cached_statements=256
    )
    try:
        connection.create_function("today", 0, lambda: _today(connection))
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA cell_size_check=ON")
        connection.execute("PRAGMA temp_store=MEMORY")
        if read_only or immutable:
            connection.execute("PRAGMA query_only=ON")
        else:
            connection.execute("PRAGMA synchronous=FULL")
    except BaseException:
        connection.close()
        raise
    return connection


def _today(connection: sqlite3.Connection) -> str:
    """SQL's today(): the office's date; in a copy of a past day (store/past.py) that day."""
    past = connection.execute("SELECT data FROM view_setting WHERE who='' AND name='past day'").fetchone()
    if past is not None:
        return str(past[0])
    zone = connection.execute("SELECT time_zone FROM office LIMIT 1").fetchone()
    return datetime.now(zone_named(zone[0] if zone and zone[0] else "UTC")).date().isoformat()


def header(path: Path) -> tuple[bytes, int, int]:
    """(first 16 bytes, user_version, application_id) straight from the file. Raises OSError.

    POSIX drops every lock that this process has on a file when any handle of it is closed, SQLite's too ("How to corrupt an SQLite
    database", 2.2): another program that then looked into the store would take its write-ahead log away. So a handle once opened stays.
    """
    if os.name != "posix":
        with path.open("rb") as file:
            head = file.read(100)
    else:
        with _KEEPING:
            head = os.pread(_handle(path), 100, 0)
    return head[:16], int.from_bytes(head[60:64], "big"), int.from_bytes(head[68:72], "big")


_KEEPING = threading.Lock()
_KEPT: OrderedDict[tuple[int, int], int] = OrderedDict()  # (device, inode) -> handle
MOST_KEPT = 64


def _handle(path: Path) -> int:
    """The handle of that file, opened once. Those of files that are gone are closed, and the oldest of very many."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    about = path.stat()
    found = _KEPT.get((about.st_dev, about.st_ino))
    if found is None:
        found = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        about = os.fstat(found)
        for key, handle in list(_KEPT.items()):
            if os.fstat(handle).st_nlink == 0 or len(_KEPT) >= MOST_KEPT:
                os.close(_KEPT.pop(key))
        _KEPT[about.st_dev, about.st_ino] = found
    return found
