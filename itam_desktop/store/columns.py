"""Columns of a record kind as SQL: plain, own, computed; the joins they need; filters on them."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from itam_desktop.kernel.fields import RECORDS, Field, RecordKind
from itam_desktop.kernel.filters import Filter, bound, fits
from itam_desktop.kernel.kinds import Value
from itam_desktop.kernel.style import Style
from itam_desktop.store.schema_names import own_value, quoted

CUT = 200  # of a text's beginning, by which its records are counted and filtered
TEXTS = frozenset({"text", "long", "link", "email"})
NUMBERS = frozenset({"decimal", "unit_price"})  # kept as text, compared as numbers


@dataclass
class Sql:
    """A condition in the making: its text and its bound values."""

    text: str = "1"
    values: list[Any] = field(default_factory=list)


LONGEST = 4_000  # of a text that is looked for; SQLite takes a pattern of 50,000 bytes


def like(text: str) -> str:
    text = text[:LONGEST].encode(errors="replace").decode()  # half a pair of surrogates is no text to SQLite
    return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"


def alias(one: Field) -> str:
    return one.key.removesuffix("_id")


def join(kind: RecordKind, one: Field) -> str:
    return (
        " LEFT JOIN "
        + quoted(one.target)
        + " AS "
        + quoted(alias(one))
        + " ON "
        + quoted(alias(one))
        + ".id="
        + quoted(kind.key)
        + "."
        + quoted(one.key)
    )


def joins_in(kind: RecordKind, sql: str) -> dict[str, str]:
    """The joins that a computed column speaks of."""
    return {f.key: join(kind, f) for f in kind.fields if f.kind.key == "reference" and alias(f) + "." in sql}


def title_column(one: Field) -> str:
    return quoted(alias(one)) + "." + quoted(RECORDS[one.target].title)


def column(kind: RecordKind, one: Field) -> str:
    """The stored value of a field; a computed column's expression needs `joins_in`."""
    if one.sql:
        return "(" + one.sql + ")"
    if one.custom is not None:
        return own_value(one.custom, kind.key)
    return quoted(kind.key) + "." + quoted(one.key)


def beginning(kind: RecordKind, one: Field) -> str:
    """The value by which records are counted and filtered: of a text the beginning, of all others the whole."""
    plain = column(kind, one)
    return "substr(" + plain + ", 1, " + str(int(CUT)) + ")" if one.kind.key in TEXTS and not one.sql else plain


def compared(kind: RecordKind, one: Field) -> str:
    """The value as it is compared and sorted by size."""
    plain = column(kind, one)
    return "CAST(" + plain + " AS REAL)" if one.kind.key in NUMBERS else plain


def condition(kind: RecordKind, wanted: Filter, style: Style) -> Sql:
    """What a filter asks of a record; one that does not fit the kind's fields (any more) lets everything through."""
    one = next((f for f in kind.fields if f.key == wanted.key and fits(wanted, f)), None)
    if one is None:
        return Sql()
    value = column(kind, one)
    parts: list[Sql] = []
    if wanted.values:
        parts.append(_one_of(one, beginning(kind, one), wanted.values))
    if wanted.low is not None or wanted.high is not None:
        parts.append(_between(kind, one, wanted, style))
    if wanted.text:
        parts.append(Sql(value + " LIKE ? ESCAPE '\\'", [like(wanted.text)]))
    if wanted.blank:
        parts.append(Sql("(" + value + " IS NULL OR " + value + "='')"))
    if not parts:
        return Sql()
    made = Sql("(" + " OR ".join(p.text for p in parts) + ")", [v for p in parts for v in p.values])
    if wanted.other:
        made.text = "NOT coalesce(" + made.text + ", 0)"
    if one.sql:
        table = quoted(kind.key)
        joins = "".join(joins_in(kind, one.sql).values())
        made.text = (
            table + ".id IN (SELECT " + table + ".id FROM " + table + joins + " WHERE " + made.text + ")"
        )  # the list's own query has not these joins
    return made


def _one_of(one: Field, value: str, values: tuple[Value, ...]) -> Sql:
    if one.kind.key != "date":
        begin = [v[:CUT] if isinstance(v, str) and one.kind.key in TEXTS else v for v in values]
        return Sql(value + " IN (SELECT value FROM json_each(?))", [json.dumps(begin)])
    days = [v for v in values if len(str(v)) == 10]
    periods = [str(v) for v in values if len(str(v)) < 10]
    tests = ["(" + value + ">=? AND " + value + "<?)"] * len(periods)
    bound_values: list[Any] = [end for p in periods for end in (p, p + "~")]
    if days:
        tests.append(value + " IN (SELECT value FROM json_each(?))")
        bound_values.append(json.dumps(days))
    return Sql("(" + " OR ".join(tests) + ")", bound_values)


def _between(kind: RecordKind, one: Field, wanted: Filter, style: Style) -> Sql:
    value = compared(kind, one)
    tests: list[str] = []
    values: list[Any] = []
    for end, sign in ((bound(wanted.low, one, style), ">=?"), (bound(wanted.high, one, style), "<=?")):
        if end is not None:
            tests.append(value + sign)
            values.append(float(end) if one.kind.key in NUMBERS else end)
    if one.kind.key == "money" and any(f.key == "currency" for f in kind.fields):  # DECISIONS 22
        tests.append("coalesce(" + quoted(kind.key) + ".currency, ?)=?")
        values += [style.currency, style.currency]
    return Sql("(" + " AND ".join(tests) + ")", values)
