"""Migrations: an older store is backed up, then brought to this version in one transaction, all or nothing (DECISIONS 7).

`python -m itam_desktop.store.migrate NAME` writes the next migration from the difference between the newest one and the
tables as declared (`dev.py migration NAME`).
"""

from __future__ import annotations

import contextlib
import importlib
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.pool import StaticPool

from itam_desktop.kernel.errors import Trouble
from itam_desktop.kernel.texts import tr
from itam_desktop.store import own_indexes, reading, schema
from itam_desktop.store.connect import APPLICATION_ID, connect

HERE = Path(__file__).parent / "migrations"


def config(connection: sa.Connection | None = None) -> Any:
    """Alembic's configuration, made in code; its scripts lie beside this file."""
    from alembic.config import Config

    made = Config()
    made.set_main_option("script_location", str(HERE).replace("%", "%%"))
    made.attributes["connection"] = connection
    return made


def revision_of(version: int) -> str:
    return f"{version:04d}"


def migrate(path: Path, *, back_up: bool = True) -> None:
    """Bring the store at `path` to schema.VERSION. The caller holds the writer's lock. Raises Trouble; then it is as it was."""
    from alembic import command

    version = reading.inspect(path)
    if back_up:
        from itam_desktop.store import backup

        backup.make(path, why=tr("before the update from version {old} to {new}", old=version, new=schema.VERSION))
    raw = connect(path)
    engine = sa.create_engine("sqlite+pysqlite://", creator=lambda: raw, poolclass=StaticPool)
    sa.event.listen(engine, "begin", lambda conn: conn.exec_driver_sql("BEGIN IMMEDIATE"))
    try:
        raw.execute("PRAGMA foreign_keys=OFF")  # batch mode re-creates tables; cascades must not run
        with engine.begin() as conn:
            before = counts(conn)
            for (name,) in conn.exec_driver_sql("SELECT name FROM sqlite_schema WHERE type='trigger'").all():
                conn.exec_driver_sql("DROP TRIGGER " + schema.quoted(name))
            if conn.exec_driver_sql("SELECT 1 FROM sqlite_schema WHERE name='alembic_version'").first() is None:
                command.stamp(config(conn), revision_of(version))
            command.upgrade(config(conn), revision_of(schema.VERSION))
            for ddl in schema.TRIGGER_DDL:
                conn.exec_driver_sql(ddl)
            own_indexes.put_right(conn)  # a re-created table has lost them
            after = counts(conn)
            lost = [table for table, n in before.items() if after.get(table, n) < n]
            if lost or conn.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise Trouble(
                    tr(
                        "The update of {path} would lose records ({tables}). Nothing was changed.",
                        path=path,
                        tables=", ".join(lost) or "references",
                    )
                )
            conn.exec_driver_sql("PRAGMA user_version=" + str(schema.VERSION))
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except (sqlite3.Error, sa.exc.DBAPIError) as why:
        raise reading.in_words(getattr(why, "orig", None) or why, path) from why
    finally:
        engine.dispose()
        raw.close()


@contextlib.contextmanager
def copy_of_older(path: Path) -> Iterator[Path]:
    """A copy of an older store, brought up to this version for looking only; it goes in the end. Raises Trouble."""
    with tempfile.TemporaryDirectory(prefix="itam-older-") as folder:
        copy = Path(folder) / path.name
        with contextlib.closing(reading.reader(path)) as source, contextlib.closing(sqlite3.connect(copy)) as into:
            source.backup(into)
        migrate(copy, back_up=False)
        yield copy


def counts(conn: sa.Connection) -> dict[str, int]:
    tables = [
        row[0]
        for row in conn.exec_driver_sql(
            "SELECT name FROM sqlite_schema WHERE type='table' AND sql NOT LIKE '%fts5%' AND name NOT LIKE 'sqlite_%'"
        )
    ]
    return {
        t: conn.exec_driver_sql("SELECT count(*) FROM " + schema.quoted(t)).scalar() or 0
        for t in tables
        if t != "alembic_version"
    }


def build_from_migrations(path: Path) -> None:
    """An empty store made by running every migration: the schema law compares it with the declared one."""
    from alembic import command

    raw = sqlite3.connect(path, isolation_level=None)
    engine = sa.create_engine("sqlite+pysqlite://", creator=lambda: raw, poolclass=StaticPool)
    with engine.begin() as conn:
        command.upgrade(config(conn), "head")
        for ddl in schema.TRIGGER_DDL:
            conn.exec_driver_sql(ddl)
        conn.exec_driver_sql("PRAGMA application_id=" + str(APPLICATION_ID))
        conn.exec_driver_sql("PRAGMA user_version=" + str(schema.VERSION))
    engine.dispose()
    raw.close()


def write_migration(name: str) -> Path:
    """The next migration's file, from the difference between the newest migration and the declared tables."""
    from alembic import command
    from alembic.script import ScriptDirectory

    importlib.import_module("itam_desktop.all_tables")  # the declared tables; only this developer's command looks up

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "old.itam"
        raw = sqlite3.connect(path, isolation_level=None)
        engine = sa.create_engine("sqlite+pysqlite://", creator=lambda: raw, poolclass=StaticPool)
        with engine.begin() as conn:
            existing = list(ScriptDirectory.from_config(config()).walk_revisions())
            if existing:
                command.upgrade(config(conn), "head")
            script = command.revision(
                config(conn), message=name, autogenerate=True, rev_id=revision_of(len(existing) + 1)
            )
        engine.dispose()
        raw.close()
    if script is None or isinstance(script, list):
        raise SystemExit("alembic wrote no migration")
    return Path(script.path)


if __name__ == "__main__":
    print(write_migration(" ".join(sys.argv[1:]) or "change"))
    print("Then raise SCHEMA_VERSION in store/reading.py, and read the file once more.")
