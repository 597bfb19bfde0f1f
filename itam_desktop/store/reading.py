"""Opening a store for reading, without SQLAlchemy: this is what the first paint needs (DECISIONS 6, PERFORMANCE "Start")."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from itam_desktop.kernel.errors import Trouble
from itam_desktop.kernel.fields import RECORDS, Field, RecordKind, custom_field
from itam_desktop.kernel.style import Style, zone_named
from itam_desktop.kernel.texts import tr
from itam_desktop.store.connect import APPLICATION_ID, connect, header

if TYPE_CHECKING:
    import sqlalchemy as sa

SCHEMA_VERSION = 4
MAGIC = b"SQLite format 3\x00"


def raw(conn: sa.Connection) -> sqlite3.Connection:
    """SQLite's own connection beneath an action's: reads on it see what the action has written."""
    found: sqlite3.Connection = conn.connection.driver_connection  # type: ignore[assignment]
    return found


def inspect(path: Path) -> int:
    """The schema version of the store at `path`, from its header. Raises Trouble in plain words; writes nothing."""
    if path.exists() and not path.is_file() and not path.is_dir():
        raise Trouble(tr("{path} is not a plain file, so it is no office file.", path=path))
    try:
        magic, version, application = header(path)
    except FileNotFoundError:
        raise Trouble(tr("There is no file {path}.", path=path)) from None
    except IsADirectoryError:
        raise Trouble(tr("{path} is a folder, not an office file.", path=path)) from None
    except OSError as why:
        raise Trouble(tr("{path} cannot be read: {why}.", path=path, why=why.strerror or why)) from None
    if magic != MAGIC or application != APPLICATION_ID:
        if magic == MAGIC and application == 0 and version == 0:
            raise Trouble(
                tr("{path} is a database, but not an office file of ITAM Desktop. It was left as it is.", path=path)
            )
        raise Trouble(
            tr("{path} is not an office file of ITAM Desktop, or its beginning is damaged. It was left as it is. "
               "If it should be one, restore a backup: Settings, Backups.", path=path)
        )  # fmt: skip
    if version > SCHEMA_VERSION:
        raise newer(path)
    if version < 1:
        raise damaged(path, tr("its version is missing"))
    return version


def newer(path: Path) -> Trouble:
    return Trouble(
        tr(
            "{path} was written by a newer version of ITAM Desktop. Install that version to open it. The file was left as it is.",
            path=path,
        )
    )


def reader(path: Path, *, immutable: bool = False) -> sqlite3.Connection:
    """A connection that only reads. Raises Trouble."""
    inspect(path)
    if not immutable and not _wal_possible(path):
        immutable = True
    try:
        connection = connect(path, read_only=True, immutable=immutable)
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        ours = connection.execute(
            "SELECT count(*) FROM sqlite_schema WHERE name IN ('action', 'change', 'asset')"
        ).fetchone()[0]
    except sqlite3.DatabaseError as why:
        raise in_words(why, path) from why
    except UnicodeDecodeError as why:
        raise damaged(path) from why
    if version > SCHEMA_VERSION or ours < 3:
        connection.close()
        raise newer(path) if ours == 3 else damaged(path, tr("its tables are missing"))
    return connection


def _wal_possible(path: Path) -> bool:
    """A WAL store in a folder where nothing may be written can only be read as unchangeable."""
    return os.access(path.parent, os.W_OK) or Path(str(path) + "-shm").exists()


def damaged(path: Path, why: object = "") -> Trouble:
    return Trouble(
        tr("{path} is damaged ({why}). It was left as it is. Restore the last good backup: Settings, Backups, "
           "or `itam-desktop backups` and `itam-desktop restore`.", path=path, why=why or tr("its content does not fit together"))
    )  # fmt: skip


def in_words(error: BaseException, path: Path) -> Trouble:
    """What SQLite says, as a sentence with what to do."""
    said = str(error)
    low = said.lower()
    if "full" in low or "no space" in low:
        import shutil

        try:
            free = shutil.disk_usage(path.parent).free // 1024
        except OSError:
            free = 0
        return Trouble(
            tr(
                "The disk that holds {folder} is full ({free} KB free). Make at least 50 MB free and try again. Nothing was changed.",
                folder=path.parent,
                free=free,
            )
        )
    if "readonly" in low or "read-only" in low or "unable to open" in low or "attempt to write" in low:
        return Trouble(
            tr(
                "{path} cannot be written: the folder or the file is read-only. You can look, but not change anything.",
                path=path,
            )
        )
    if "locked" in low or "busy" in low:
        return Trouble(tr("{path} is busy with other work. Try again in a moment. Nothing was changed.", path=path))
    if (
        "malformed" in low
        or "not a database" in low
        or "corrupt" in low
        or "no such table" in low
        or "unsupported file format" in low
    ):
        return damaged(path, said)
    if "interrupted" in low:
        return Trouble(tr("The work was interrupted. Nothing was changed."))
    return Trouble(
        tr(
            "The disk could not be read or written ({why}). Nothing was changed. Check the drive that holds {folder}.",
            why=said,
            folder=path.parent,
        )
    )


def custom_fields(connection: sqlite3.Connection, *, removed: bool = False) -> dict[str, list[Field]]:
    """Record kind -> its own fields, in their order; removed: those in the bin instead, of which the history speaks."""
    sql = "SELECT * FROM custom_field WHERE binned=? ORDER BY coalesce(position, 0), id"
    try:
        found = connection.execute(sql, (int(removed),))
    except sqlite3.OperationalError:
        return {}
    names = [d[0] for d in found.description]
    by_kind: dict[str, list[Field]] = {}
    for row in found:
        values = dict(zip(names, row, strict=True))
        by_kind.setdefault(values["about_kind"], []).append(custom_field(values))
    return by_kind


def secret_keys(connection: sqlite3.Connection, kind: RecordKind) -> set[str]:
    """Keys of what is masked in a kind's records: its secrets, own ones that were removed too."""
    removed = custom_fields(connection, removed=True).get(kind.key, [])
    return {f.key for f in (*kind.fields, *removed) if f.kind.key == "secret"}


def kinds_with_custom(connection: sqlite3.Connection) -> dict[str, RecordKind]:
    """Every record kind of this store with its own fields."""
    own = custom_fields(connection)
    return {key: kind.with_custom(own[key]) if key in own else kind for key, kind in RECORDS.items()}


def content(connection: sqlite3.Connection, sha: str) -> bytes | None:
    """The bytes of a file of the store; None when they were removed for good or lie in a backup only."""
    row = connection.execute("SELECT data FROM content WHERE sha256=?", (sha,)).fetchone()
    return row[0] if row else None


def style_of(connection: sqlite3.Connection) -> Style:
    """How this office writes numbers and dates."""
    row = connection.execute("SELECT decimal_sign, day_first, currency, time_zone FROM office LIMIT 1").fetchone()
    return Style(row[0] or ".", bool(row[1]), row[2] or "EUR", None, zone_named(row[3])) if row else Style()
