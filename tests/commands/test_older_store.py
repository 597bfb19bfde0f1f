"""A file that an older version wrote: every reading command answers, and leaves it as it is."""

from __future__ import annotations

import hashlib
import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.pool import StaticPool

from itam_desktop.commands import line
from itam_desktop.store import migrate, schema
from itam_desktop.store.connect import APPLICATION_ID


def older(new: Path, old: Path, version: int = 2) -> None:
    """The records of `new` as a file of an older schema: what that had no column or table for is left out."""
    from alembic import command

    raw = sqlite3.connect(old, isolation_level=None)
    engine = sa.create_engine("sqlite+pysqlite://", creator=lambda: raw, poolclass=StaticPool)
    with engine.begin() as conn:
        command.upgrade(migrate.config(conn), migrate.revision_of(version))
    raw.execute("ATTACH ? AS new", (str(new),))
    raw.execute("PRAGMA foreign_keys=OFF")
    tables = "SELECT name FROM sqlite_schema WHERE type='table' AND sql NOT LIKE '%fts5%' AND name NOT LIKE 'sqlite_%' AND name<>'alembic_version'"
    for (table,) in raw.execute(
        tables
        + " AND name NOT GLOB '*_data' AND name NOT GLOB '*_idx' AND name NOT GLOB '*_docsize' AND name NOT GLOB '*_config' AND name NOT GLOB '*_content'"
    ).fetchall():
        columns = ", ".join(
            schema.quoted(row[1]) for row in raw.execute("PRAGMA table_info(" + schema.quoted(table) + ")")
        )
        raw.execute(
            f"INSERT OR REPLACE INTO main.{schema.quoted(table)} ({columns}) SELECT {columns} FROM new.{schema.quoted(table)}"
        )
    raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
    raw.execute(f"PRAGMA user_version={version}")
    engine.dispose()
    raw.close()


@pytest.fixture
def old(tmp_path: Path) -> Path:
    new, path = tmp_path / "new.itam", tmp_path / "old.itam"
    rows = tmp_path / "rows.csv"
    rows.write_text("Asset tag,Name,Category\nA-1,Laptop one,Laptop\nA-2,Laptop two,Laptop\n", encoding="utf-8")
    assert line.run(["--store", str(new), "import", str(rows), "--as", "assets"]) == 0
    older(new, path)
    return path


def test_reading_commands_answer_of_an_older_file_and_leave_it_alone(
    old: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = hashlib.sha256(old.read_bytes()).hexdigest()
    out = str(tmp_path / "o.csv")
    for words in (["check"], ["dump"], ["position"], ["export", "--what", "assets", "--out", out], ["history"], ["scan", "A-1"],
                  ["calendar", "--out", str(tmp_path / "o.ics")]):  # fmt: skip
        assert line.run(["--store", str(old), *words]) == 0, capsys.readouterr().err
    assert "Laptop one" in Path(out).read_text(encoding="utf-8")
    assert "more_macs" not in capsys.readouterr().out
    assert hashlib.sha256(old.read_bytes()).hexdigest() == before


def test_damage_of_an_older_file_is_still_told(old: Path, capsys: pytest.CaptureFixture[str]) -> None:
    raw = sqlite3.connect(old)
    raw.execute("UPDATE asset SET name='forged' WHERE tag='A-1'")
    raw.commit()
    raw.close()
    assert line.run(["--store", str(old), "check"]) == 3
    assert "digest differs" in capsys.readouterr().err
