"""What a column holds, counted: the list of a column's filter, and the groups of a grouped list."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from itam_desktop.kernel.fields import RECORDS, Field, RecordKind
from itam_desktop.kernel.filters import period
from itam_desktop.kernel.kinds import Value
from itam_desktop.kernel.style import Style
from itam_desktop.store.columns import beginning, column, compared, joins_in, like
from itam_desktop.store.lists import ListQuery
from itam_desktop.store.schema_names import quoted

MOST = 400  # values that a filter lists; more are found by typing


@dataclass(frozen=True, slots=True)
class Held:
    """A value that a column holds (None: unknown), its words, and how many records have it."""

    value: Value
    words: str
    n: int


@dataclass(frozen=True, slots=True)
class Found:
    """values: the unknown ones first, then by their words; more: there are values beyond `most`."""

    values: tuple[Held, ...]
    more: bool = False


def _joined(query: ListQuery, one: Field) -> str:
    return "".join(joins_in(query.kind, one.sql).values()) if one.sql else ""


def held(conn: sqlite3.Connection, query: ListQuery, key: str, style: Style, find: str = "", most: int = MOST) -> Found:
    """The values of a column among what the list shows without that column's own filter; of dates the months.

    find: only those with this text. The ones that most records have are taken when there are more than `most`.
    """
    one = query.kind.field(key)
    query = query.without(key)
    where = query.where(style)
    value = column(query.kind, one)
    shown = "substr(" + value + ", 1, 7)" if one.kind.key == "date" else beginning(query.kind, one)
    joins = _joined(query, one)
    test, values = "", list(where.values)
    if find and one.kind.key == "reference":
        target = RECORDS[one.target]
        test = " AND " + value + " IN (SELECT id FROM " + quoted(target.key) + " WHERE " + quoted(target.title)
        test += " LIKE ? ESCAPE '\\')"
        values.append(like(find))
    elif find and one.kind.key in ("choice", "open_choice"):
        wanted = [c.key for c in one.choices if find.casefold() in one.kind.show(c.key, style, one).casefold()]
        test = " AND " + value + " IN (SELECT value FROM json_each(?))"
        values.append(json.dumps(wanted))
    elif find and one.kind.key != "date":
        test = " AND " + value + " LIKE ? ESCAPE '\\'"
        values.append(like(find))
    sql = "SELECT nullif(" + shown + ", ''), count(*) FROM " + quoted(query.kind.key) + joins + " WHERE " + where.text
    sql += test + " GROUP BY 1 ORDER BY 2 DESC LIMIT ?"
    rows = conn.execute(sql, (*values, most + 1)).fetchall()
    found = [
        Held(v, w, n)
        for (v, n), w in zip(rows[:most], _words(conn, one, [v for v, _ in rows[:most]], style), strict=True)
    ]
    if one.kind.key == "date":
        if find:
            found = [h for h in found if find.casefold() in h.words.casefold()]
        found.sort(key=lambda h: str(h.value or "~"), reverse=True)
    elif one.kind.key in ("choice", "open_choice"):
        order = {c.key: n for n, c in enumerate(one.choices)}
        found.sort(key=lambda h: order.get(str(h.value), -1 if h.value is None else 999))
    elif one.kind.right:
        found.sort(key=lambda h: float(h.value) if h.value is not None else float("-inf"))
    else:
        found.sort(key=lambda h: (h.value is not None, h.words.casefold()))
    blank = [h for h in found if h.value is None]
    return Found((*blank, *(h for h in found if h.value is not None)), len(rows) > most)


def alike(conn: sqlite3.Connection, kind: RecordKind, fields: Sequence[Field], ids: Sequence[int]) -> dict[str, Value]:
    """Field key -> the value that all these records have (None: all unknown); a field in which they differ is left out."""
    table = quoted(kind.key)
    asked = []
    for one in fields:
        value = column(kind, one)
        asked += ["count(" + value + ")", "min(" + value + ")", "max(" + value + ")"]
    sql = "SELECT count(*), " + ", ".join(asked) + " FROM " + table + " WHERE " + table
    row = conn.execute(sql + ".id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),)).fetchone()
    found: dict[str, Value] = {}
    for n, one in enumerate(fields):
        known, least, most = row[1 + 3 * n : 4 + 3 * n]
        if known in (0, row[0]) and least == most:
            found[one.key] = least
    return found


def spread(
    conn: sqlite3.Connection, kind: RecordKind, key: str, ids: Sequence[int], style: Style, most: int = 3
) -> Found:
    """The values that these records have in a column, the most frequent first."""
    one = kind.field(key)
    value, table = column(kind, one), quoted(kind.key)
    sql = "SELECT nullif(" + value + ", ''), count(*) FROM " + table + _joined(ListQuery(kind), one) + " WHERE " + table
    sql += ".id IN (SELECT value FROM json_each(?)) GROUP BY 1 ORDER BY 2 DESC LIMIT ?"
    rows = conn.execute(sql, (json.dumps(list(ids)), most + 1)).fetchall()
    words = _words(conn, one, [v for v, _ in rows], style, months=False)
    return Found(tuple(Held(v, w, n) for (v, n), w in zip(rows[:most], words[:most], strict=True)), len(rows) > most)


def having(conn: sqlite3.Connection, kind: RecordKind, key: str, value: Value, ids: Sequence[int]) -> int:
    """How many of these records have this value (None: unknown) already."""
    table = quoted(kind.key)
    sql = "SELECT count(*) FROM " + table + " WHERE " + table + ".id IN (SELECT value FROM json_each(?)) AND "
    sql += "nullif(" + column(kind, kind.field(key)) + ", '') IS ?"
    return int(conn.execute(sql, (json.dumps(list(ids)), value)).fetchone()[0])


def _words(
    conn: sqlite3.Connection, one: Field, values: Sequence[Value], style: Style, months: bool = True
) -> list[str]:
    if one.kind.key == "reference":
        titles = titles_of(conn, one.target, [int(v) for v in values if v is not None])
        return ["" if v is None else titles.get(int(v), "") for v in values]
    if one.kind.key == "date" and months:
        return ["" if v is None else period(str(v)) for v in values]
    if one.sql:
        return [str(v or "") for v in values]
    return [one.kind.show(v, style, one) for v in values]


def titles_of(conn: sqlite3.Connection, kind: str, ids: Sequence[int]) -> dict[int, str]:
    """id -> title of some records of a kind."""
    about = RECORDS[kind]
    name = about.code if kind == "asset" else about.title
    sql = "SELECT id, " + quoted(name) + " FROM " + quoted(kind) + " WHERE id IN (SELECT value FROM json_each(?))"
    return {record: str(words or "") for record, words in conn.execute(sql, (json.dumps(list(ids)),))}


def ends(conn: sqlite3.Connection, query: ListQuery, key: str, style: Style) -> tuple[Value, Value]:
    """The least and the greatest value of a column among what the list shows; (None, None) when all are unknown."""
    one = query.kind.field(key)
    query = query.without(key)
    where = query.where(style)
    value = compared(query.kind, one)
    sql = "SELECT min(" + value + "), max(" + value + ") FROM " + quoted(query.kind.key) + _joined(query, one)
    low, high = conn.execute(sql + " WHERE " + where.text + " AND " + value + "<>''", where.values).fetchone()
    return low, high


@dataclass(frozen=True, slots=True)
class Group:
    """The records that have one value in a column (None: unknown; a date's is its month), in the list's order; sums: as ListQuery.totals."""

    value: Value
    words: str
    ids: array[int]
    sums: Mapping[str, Decimal]


def grouped(conn: sqlite3.Connection, query: ListQuery, key: str, style: Style, sum_of: str = "") -> list[Group]:
    """What a list shows, put together by the values of a column, unknown ones last. Reads every row's id, value and sum."""
    one = query.kind.field(key)
    value = column(query.kind, one)
    shown = "substr(" + value + ", 1, 7)" if one.kind.key == "date" else value
    ordered = replace(
        query, order=((key, any(k == key and d for k, d in query.order)), *(o for o in query.order if o[0] != key))
    )
    where, (joins, order) = ordered.where(style), ordered.joins_and_order()
    summed = column(query.kind, query.kind.field(sum_of)) if sum_of else "NULL"
    money = bool(sum_of) and query.kind.field(sum_of).kind.key == "money"
    own = money and any(f.key == "currency" for f in query.kind.fields)
    currency = quoted(query.kind.key) + ".currency" if own else "NULL"
    table = quoted(query.kind.key)
    sql = "SELECT " + table + ".id, nullif(" + shown + ", ''), " + summed + ", " + currency + " FROM " + table + joins
    found: dict[Value, tuple[array[int], dict[str, Decimal]]] = {}
    for record, held_value, amount, code in conn.execute(
        sql + " WHERE " + where.text + " ORDER BY " + order, where.values
    ):
        ids, sums = found.setdefault(held_value, (array("q"), {}))
        ids.append(record)
        if amount is not None:
            name = (code or style.currency) if money else ""
            sums[name] = sums.get(name, Decimal(0)) + Decimal(str(amount))
    values = list(found)
    words = dict(zip(values, _words(conn, one, values, style), strict=True))
    return [Group(v, words[v], *found[v]) for v in sorted(values, key=lambda v: v is None)]
