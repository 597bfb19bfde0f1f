"""The migrated schema equals the declared one, tables, triggers and indexes; queries stay portable."""

from __future__ import annotations

import re
import sqlite3

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

import itam_desktop.all_tables
import itam_desktop.records  # noqa: F401
from itam_desktop.store import migrate, schema
from itam_desktop.store.office import Store

pytestmark = pytest.mark.filterwarnings("ignore:Cannot correctly sort tables")


def shape(path):
    raw = sqlite3.connect(path)
    tables = [
        n
        for (n,) in raw.execute(
            "SELECT name FROM sqlite_schema WHERE type='table' AND name NOT LIKE 'sqlite_%' AND name<>'alembic_version'"
        )
    ]
    found = {}
    for table in sorted(tables):
        found[table] = (
            sorted(tuple(row[1:6]) for row in raw.execute("PRAGMA table_xinfo(" + table + ")")),
            sorted(tuple(row[2:5]) for row in raw.execute("PRAGMA foreign_key_list(" + table + ")")),
            sorted(
                (row[1], row[2])
                for row in raw.execute("PRAGMA index_list(" + table + ")")
                if not row[1].startswith("sqlite_")
            ),
        )
    found["triggers"] = sorted(row[0] for row in raw.execute("SELECT sql FROM sqlite_schema WHERE type='trigger'"))
    found["checks"] = sorted(
        re.findall(
            r"CHECK \(([^\n]*)\)",
            "\n".join(r[0] or "" for r in raw.execute("SELECT sql FROM sqlite_schema WHERE type='table'")),
        )
    )
    raw.close()
    return found


def test_a_store_made_by_all_migrations_equals_a_new_one(tmp_path):
    migrate.build_from_migrations(tmp_path / "migrated.itam")
    Store.create(tmp_path / "declared.itam").close()
    assert shape(tmp_path / "migrated.itam") == shape(tmp_path / "declared.itam")


def test_every_table_can_be_made_on_postgresql_too():
    for table in schema.metadata.tables.values():
        assert str(sa.schema.CreateTable(table).compile(dialect=postgresql.dialect()))
