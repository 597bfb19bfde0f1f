"""The tables: made from the field descriptions, with what must hold of them as constraints (DECISIONS 4)."""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa

from itam_desktop.kernel.fields import RECORDS, RecordKind
from itam_desktop.store.reading import SCHEMA_VERSION
from itam_desktop.store.schema_names import quoted as quoted

VERSION = SCHEMA_VERSION  # the newest migration's number
metadata = sa.MetaData(naming_convention={"ix": "ix_%(table_name)s_%(column_0_name)s", "uq": "uq_%(table_name)s_%(column_0_name)s",
                                          "fk": "fk_%(table_name)s_%(column_0_name)s", "ck": "ck_%(table_name)s_%(constraint_name)s", "pk": "pk_%(table_name)s"})  # fmt: skip

TYPES = {"TEXT": sa.Text, "INTEGER": sa.Integer}

action = sa.Table(
    "action", metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("uuid", sa.LargeBinary, nullable=False),
    sa.Column("recorded_at", sa.Text, nullable=False),  # UTC, ISO 8601 with microseconds
    sa.Column("effective", sa.Text, nullable=False),  # local date in the office's time zone
    sa.Column("who", sa.Text, nullable=False),
    sa.Column("verb", sa.Text, nullable=False),
    sa.Column("label", sa.Text, nullable=False),  # template, translated where shown
    sa.Column("args", sa.Text, nullable=False),  # JSON of the template's names
    sa.Column("why", sa.Text),
    sa.Column("undoes", sa.Integer, sa.ForeignKey("action.id"), index=True),
    sa.Column("redoes", sa.Integer, sa.ForeignKey("action.id"), index=True),
    sa.Column("window", sa.Text),  # of which window or command: Ctrl+Z takes back this one's own
    sa.Column("changes", sa.Integer, nullable=False),
    sa.Column("changes_digest", sa.LargeBinary, nullable=False),
    sa.Column("hash", sa.LargeBinary, nullable=False),
)  # fmt: skip
change = sa.Table(
    "change", metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("action_id", sa.Integer, sa.ForeignKey("action.id"), nullable=False, index=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("record_id", sa.Integer, nullable=False, index=True),
    sa.Column("old", sa.Text),
    sa.Column("new", sa.Text),
    sa.Column("digest", sa.LargeBinary, nullable=False),
)  # fmt: skip
counter = sa.Table(
    "counter", metadata, sa.Column("name", sa.Text, primary_key=True), sa.Column("next", sa.Integer, nullable=False)
)
code = sa.Table(
    "code", metadata,
    sa.Column("key", sa.Text, primary_key=True), sa.Column("record_id", sa.Integer, primary_key=True), sa.Column("kind", sa.Text, nullable=False),
    sqlite_with_rowid=False,
)  # fmt: skip
sa.Index("ix_code_record_id", code.c.record_id)
content = sa.Table(
    "content",
    metadata,
    sa.Column("sha256", sa.Text, primary_key=True),
    sa.Column("data", sa.LargeBinary),
    sa.Column("thumbnail", sa.LargeBinary),
)
draft = sa.Table(
    "draft",
    metadata,
    sa.Column("place", sa.Text, primary_key=True),
    sa.Column("data", sa.Text, nullable=False),
    sa.Column("kept_at", sa.Text, nullable=False),
)
view_setting = sa.Table(
    "view_setting",
    metadata,
    sa.Column("who", sa.Text, primary_key=True),
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("data", sa.Text, nullable=False),
)
label_log = sa.Table(
    "label_log", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("at", sa.Text, nullable=False), sa.Column("who", sa.Text, nullable=False),
    sa.Column("record_id", sa.Integer, nullable=False, index=True), sa.Column("code", sa.Text, nullable=False), sa.Column("stock", sa.Text, nullable=False),
    sa.Column("confirmed", sa.Text),  # when a scan of the printed label said that it reads
)  # fmt: skip
claim = sa.Table(  # tags of pools that were stuck on something: no undo makes them free again (DECISIONS 2)
    "claim", metadata, sa.Column("code", sa.Text, primary_key=True), sa.Column("at", sa.Text, nullable=False), sa.Column("record_id", sa.Integer, nullable=False),
)  # fmt: skip
sheet = sa.Table(
    "sheet", metadata, sa.Column("stock", sa.Text, primary_key=True), sa.Column("next_free", sa.Integer, nullable=False)
)

# Full-text index: `search` over what records say now, `past` over the history (rowid = change.id, or -action.id
# for labels and reasons), `middles` for the middle of tags and serials. Contentless: half the size.
INDEX_DDL = (
    "CREATE VIRTUAL TABLE search USING fts5(kind, words, content='', detail=column, columnsize=0, prefix='1 2 3', tokenize='unicode61 remove_diacritics 2')",
    "CREATE VIRTUAL TABLE past USING fts5(words, content='', detail=column, columnsize=0, tokenize='unicode61 remove_diacritics 2')",
    "CREATE VIRTUAL TABLE middles USING fts5(codes, content='', detail=none, columnsize=0, tokenize='trigram')",
)
TRIGGER_DDL = [
    "CREATE TRIGGER " + table + "_no_" + verb.lower() + " BEFORE " + verb + " ON " + table + " BEGIN SELECT RAISE(ABORT, 'history is append-only'); END"
    for table in ("action", "change") for verb in ("UPDATE", "DELETE")
]  # fmt: skip
LIMITS: dict[str, str] = {}  # what a limit's trigger says -> the words for the user


def declare_limit(says: str, words: str, *triggers: str) -> None:
    """Triggers that hold a limit which no constraint can (DECISIONS 4); they end in RAISE(ABORT, says)."""
    LIMITS[says] = words
    TRIGGER_DDL.extend(ddl for ddl in triggers if ddl not in TRIGGER_DDL)


def record_table(kind: RecordKind, *constraints: sa.schema.SchemaItem, indexed: Iterable[str] = ()) -> sa.Table:
    """The table of a record kind: common columns, one column a field, references as deferred foreign keys."""
    columns: list[sa.schema.SchemaItem] = [
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("uuid", sa.LargeBinary, nullable=False),
        sa.Column("created_at", sa.Text, nullable=False),
        sa.Column("changed_at", sa.Text, nullable=False),
        sa.Column("binned", sa.Integer, nullable=False, server_default="0"),
        sa.Column("custom", sa.Text),
        sa.Column("digest", sa.LargeBinary, nullable=False),
    ]
    for field in kind.stored():
        key = sa.ForeignKey(field.target + ".id", deferrable=True, initially="DEFERRED") if field.target else None
        columns.append(
            sa.Column(
                field.key, TYPES[field.kind.sql], *([key] if key is not None else []), nullable=not field.required
            )
        )
    for field in kind.stored():
        if field.unique:
            columns.append(sa.Index(f"ux_{kind.key}_{field.key}", field.key, unique=True))
    for name in indexed:
        columns.append(sa.Index(f"ix_{kind.key}_{name}", name))
    return sa.Table(kind.key, metadata, *columns, *constraints)


def tables_of_records() -> dict[str, sa.Table]:
    """Every record kind that has a table."""
    return {key: metadata.tables[key] for key in RECORDS if key in metadata.tables}


def create_all(connection: sa.Connection) -> None:
    """Make an empty store: tables, full-text index, triggers."""
    metadata.create_all(connection)
    for ddl in (*INDEX_DDL, *TRIGGER_DDL):
        connection.exec_driver_sql(ddl)
