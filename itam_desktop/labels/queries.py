"""Reads and notes of labels: what a record's label says, where a sheet stopped, what was printed."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import Any, NamedTuple

import sqlalchemy as sa

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import RECORDS
from itam_desktop.kernel.tags import key_of
from itam_desktop.labels import rules, sizes
from itam_desktop.labels.stock import Stock
from itam_desktop.store import lists
from itam_desktop.store.columns import like

_WANTED = {  # kind -> every one, those of some
    "asset": ("SELECT id FROM asset WHERE label_wanted=1 AND binned=0 ORDER BY tag",
              "SELECT id FROM asset WHERE label_wanted=1 AND binned=0 AND id IN (SELECT value FROM json_each(?)) ORDER BY tag"),
    "place": ("SELECT id FROM place WHERE label_wanted=1 AND binned=0 ORDER BY name",
              "SELECT id FROM place WHERE label_wanted=1 AND binned=0 AND id IN (SELECT value FROM json_each(?)) ORDER BY name"),
}  # fmt: skip
_ROWS = {
    "asset": "SELECT id, tag, name FROM asset WHERE binned=0 AND id IN (SELECT value FROM json_each(?))",
    "place": "SELECT id, coalesce(code, ''), name FROM place WHERE binned=0 AND id IN (SELECT value FROM json_each(?))",
    "person": "SELECT id, coalesce(employee_number, ''), name FROM person WHERE binned=0 AND id IN (SELECT value FROM json_each(?))",
    "stock_item": "SELECT id, coalesce(code, ''), name FROM stock_item WHERE binned=0 AND id IN (SELECT value FROM json_each(?))",
    "handover": "SELECT h.id, h.code, coalesce(p.name, l.name, a.name, '') FROM handover h LEFT JOIN person p ON p.id=h.person_id "
    "LEFT JOIN place l ON l.id=h.place_id LEFT JOIN asset a ON a.id=h.asset_id WHERE h.binned=0 AND h.id IN (SELECT value FROM json_each(?))",
}
_NEWEST = {
    "asset": "SELECT id FROM asset WHERE binned=0 ORDER BY id DESC LIMIT 1",
    "place": "SELECT id FROM place WHERE binned=0 AND code<>'' ORDER BY id DESC LIMIT 1",
    "person": "SELECT id FROM person WHERE binned=0 AND employee_number<>'' ORDER BY id DESC LIMIT 1",
    "stock_item": "SELECT id FROM stock_item WHERE binned=0 AND code<>'' ORDER BY id DESC LIMIT 1",
}
_WHERE = {
    "asset": "SELECT id, place_id FROM asset WHERE id IN (SELECT value FROM json_each(?))",
    "person": "SELECT id, place_id FROM person WHERE id IN (SELECT value FROM json_each(?))",
    "stock_item": "SELECT id, place_id FROM stock_item WHERE id IN (SELECT value FROM json_each(?))",
}


class Printed(NamedTuple):
    """One line of the label log. at: when it was printed (ISO, UTC); confirmed: when a scan of it said that it reads."""

    id: int
    at: str
    who: str
    kind: str
    record: int
    code: str
    stock: str
    confirmed: str
    name: str


class PoolRow(NamedTuple):
    """A pool that is not in the bin."""

    id: int
    name: str
    pool: rules.Pool
    ended: bool


def series(conn: sqlite3.Connection) -> list[tuple[str, int, bool]]:
    """(prefix, width, check character) of every tag series there ever was."""
    return [
        (prefix or "", width, bool(check))
        for prefix, width, check in conn.execute("SELECT prefix, width, coalesce(check_character, 0) FROM tag_series")
    ]


def office_lines(conn: sqlite3.Connection) -> tuple[str, str]:
    """(the office's name, its line for finders)."""
    row = conn.execute("SELECT name, coalesce(contact_line, '') FROM office LIMIT 1").fetchone()
    return (row[0], row[1]) if row else ("", "")


def rows(conn: sqlite3.Connection, kind: str, ids: Sequence[int]) -> dict[int, tuple[str, str]]:
    """record -> (printed code, name) of records of that kind that are not in the bin."""
    found = conn.execute(_ROWS[kind], (json.dumps(list(ids)),))
    return {record: (str(code), str(name)) for record, code, name in found}


def one_with_code(conn: sqlite3.Connection, kind: str) -> int | None:
    """The newest record of a kind that has a code: an example for a layout."""
    row = conn.execute(_NEWEST[kind]).fetchone()
    return int(row[0]) if row else None


def without_code(conn: sqlite3.Connection, kind: str, ids: Sequence[int]) -> list[int]:
    """Those of the records that have no code to print."""
    return [record for record, (code, _) in rows(conn, kind, ids).items() if not code]


def wanted_anew(conn: sqlite3.Connection, kind: str, ids: Sequence[int] | None = None) -> list[int]:
    """Assets or places whose label is to be printed anew, of `ids` only if given."""
    if kind not in _WANTED:
        return []
    every, some = _WANTED[kind]
    found = conn.execute(every) if ids is None else conn.execute(some, (json.dumps(list(ids)),))
    return [row[0] for row in found]


def walk(conn: sqlite3.Connection, kind: str, ids: Sequence[int]) -> dict[int, tuple[str, str]]:
    """record -> (path of places, code): what walking order goes by; "" where it lies nowhere."""
    above = {row[0]: (str(row[1]), row[2]) for row in conn.execute("SELECT id, name, parent_id FROM place")}
    paths: dict[int, str] = {}

    def path(place: int | None) -> str:
        parts: list[str] = []
        at = place
        while at in above and len(parts) < 40:
            if at in paths:
                return " › ".join([paths[at], *reversed(parts)])
            parts.append(above[at][0])
            at = above[at][1]
        return " › ".join(reversed(parts))

    for place in above:
        paths[place] = path(place)
    codes = rows(conn, kind, ids)
    if kind == "place":
        return {record: (paths.get(record, ""), code) for record, (code, _) in codes.items()}
    lies: dict[int, int | None] = {}
    if kind in _WHERE:
        lies.update(conn.execute(_WHERE[kind], (json.dumps(list(ids)),)).fetchall())
    return {record: (paths.get(lies.get(record) or 0, ""), code) for record, (code, _) in codes.items()}


def words(conn: sqlite3.Connection, kind: str, record: int) -> str:
    return lists.title(conn, RECORDS[kind], record)


def next_free(conn: sqlite3.Connection, stock: str) -> int:
    row = conn.execute("SELECT next_free FROM sheet WHERE stock=?", (stock,)).fetchone()
    return max(1, int(row[0])) if row else 1


def keep_next_free(conn: sa.Connection, stock: str, number: int) -> None:
    conn.exec_driver_sql("INSERT OR REPLACE INTO sheet(stock, next_free) VALUES (?, ?)", (stock, number))


def keep_printed(
    conn: sa.Connection, printed: Sequence[tuple[str, str, int, str, str]], stock: str, number: int
) -> None:
    """printed: (at, who, record, code, stock) of each label."""
    if printed:
        conn.exec_driver_sql(
            "INSERT INTO label_log(at, who, record_id, code, stock) VALUES (?, ?, ?, ?, ?)", list(printed)
        )
    keep_next_free(conn, stock, number)


def keep_confirmed(conn: sa.Connection, printed: int, at: str) -> None:
    conn.exec_driver_sql("UPDATE label_log SET confirmed=? WHERE id=?", (at, printed))


# ---------------------------------------------------------------- what was printed
def log(conn: sqlite3.Connection, words: str = "", day: str = "", most: int = 300) -> list[Printed]:
    """The newest labels that were printed: of codes or names with these words, or of one day (2026-11-25)."""
    sql = """
        SELECT g.id, g.at, g.who,
            CASE WHEN a.id IS NOT NULL THEN 'asset' WHEN l.id IS NOT NULL THEN 'place' WHEN p.id IS NOT NULL THEN 'person'
                WHEN s.id IS NOT NULL THEN 'stock_item' WHEN h.id IS NOT NULL THEN 'handover' ELSE '' END,
            g.record_id, g.code, g.stock, coalesce(g.confirmed, ''), coalesce(a.name, l.name, p.name, s.name, h.code, '')
        FROM label_log g LEFT JOIN asset a ON a.id=g.record_id LEFT JOIN place l ON l.id=g.record_id LEFT JOIN person p ON p.id=g.record_id
        LEFT JOIN stock_item s ON s.id=g.record_id LEFT JOIN handover h ON h.id=g.record_id
        WHERE (:like='%%' OR coalesce(a.name, l.name, p.name, s.name, h.code, '') LIKE :like ESCAPE '\\' OR g.who LIKE :like ESCAPE '\\' OR g.stock LIKE :like ESCAPE '\\'
            OR (:key<>'' AND replace(replace(upper(g.code), '-', ''), ' ', '') LIKE '%' || :key || '%'))
        AND (:day='' OR substr(g.at, 1, 10)=:day)
        ORDER BY g.id DESC LIMIT :most
    """
    given = {"like": like(words.strip()), "key": key_of(words), "day": day, "most": most}
    return [Printed(*row) for row in conn.execute(sql, given)]


def newest_of(conn: sqlite3.Connection, record: int) -> int | None:
    """The line of the log of a record's newest label."""
    return conn.execute("SELECT max(id) FROM label_log WHERE record_id=?", (record,)).fetchone()[0]  # type: ignore[no-any-return]


# ---------------------------------------------------------------- layouts and sizes
def layouts(conn: sqlite3.Connection, kind: str) -> list[tuple[int, str]]:
    return conn.execute(
        "SELECT id, name FROM label_layout WHERE for_kind=? AND binned=0 ORDER BY name", (kind,)
    ).fetchall()


def layout(conn: sqlite3.Connection, record: int) -> dict[str, Any] | None:
    found = lists.fetch(conn, RECORDS["label_layout"], [record]).get(record)
    return dict(found) if found is not None and not found.get("binned") else None


def layout_called(conn: sqlite3.Connection, name: str) -> int | None:
    row = conn.execute(
        "SELECT id FROM label_layout WHERE name=? COLLATE NOCASE AND binned=0", (name.strip(),)
    ).fetchone()
    return int(row[0]) if row else None


def own_sizes(conn: sqlite3.Connection) -> list[Stock]:
    """The office's own label sizes, by name; those that no longer make sense are left out."""
    ids = [row[0] for row in conn.execute("SELECT id FROM label_size WHERE binned=0 ORDER BY name")]
    made = []
    for record, row in lists.fetch(conn, RECORDS["label_size"], ids).items():
        if record in ids:
            try:
                made.append(sizes.judge(row))
            except (Refusal, ValueError):
                continue
    return made


# ---------------------------------------------------------------- pools
def pools(conn: sqlite3.Connection) -> list[PoolRow]:
    sql = "SELECT id, name, coalesce(prefix, ''), first, last, width, coalesce(check_character, 0), coalesce(ended, 0) FROM tag_pool WHERE binned=0 ORDER BY name"
    return [
        PoolRow(record, name, rules.Pool(prefix, first, last, width, bool(check)), bool(ended))
        for record, name, prefix, first, last, width, check, ended in conn.execute(sql)
    ]


def claims(conn: sqlite3.Connection, pool: rules.Pool) -> dict[int, tuple[str, int]]:
    """number -> (when, record) of each tag of the pool that was stuck on something, also if that was undone since."""
    start = key_of(pool.prefix)
    found = conn.execute("SELECT code, at, record_id FROM claim WHERE code>=? AND code<?", (start, start + "~"))
    return {number: (at, record) for code, at, record in found if (number := pool.number_of(code)) is not None}


def claim(conn: sqlite3.Connection, code: str) -> tuple[str, int] | None:
    """(when, record) if this tag was claimed."""
    row = conn.execute("SELECT at, record_id FROM claim WHERE code=?", (key_of(code),)).fetchone()
    return (str(row[0]), int(row[1])) if row else None


def pool_of(conn: sqlite3.Connection, code: str) -> tuple[PoolRow, int] | None:
    """The pool that a code belongs to, and its number there."""
    for one in pools(conn):
        number = one.pool.number_of(code)
        if number is not None:
            return one, number
    return None


def tags_like(conn: sqlite3.Connection, prefix: str) -> list[tuple[int, str]]:
    """(asset, tag) of tags that begin so, whatever signs stand between."""
    first = prefix[:1]
    sql = "SELECT id, tag FROM asset WHERE ?='' OR upper(tag) LIKE ? || '%'"
    return [
        (record, tag) for record, tag in conn.execute(sql, (first, first)) if key_of(tag).startswith(key_of(prefix))
    ]


def series_ahead(conn: sqlite3.Connection) -> list[tuple[str, str, int, bool, int]]:
    """(name, prefix, width, check character, next number) of every tag series."""
    sql = """SELECT s.name, coalesce(s.prefix, ''), s.width, coalesce(s.check_character, 0), coalesce(c.next, 1)
        FROM tag_series s LEFT JOIN counter c ON c.name='series:' || s.id WHERE s.binned=0"""
    return [(name, prefix, width, bool(check), number) for name, prefix, width, check, number in conn.execute(sql)]
