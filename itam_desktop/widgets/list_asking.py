"""What a list asks of the store, on the reading thread: its rows in their order, its groups, its sums."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from itam_desktop.kernel import search
from itam_desktop.kernel.fields import Field, RecordKind
from itam_desktop.kernel.style import Style
from itam_desktop.store import values
from itam_desktop.store.lists import ListQuery
from itam_desktop.widgets.list_views import View

Reckon = Callable[[sqlite3.Connection, Sequence[int], Style], Sequence[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Answer:
    """ids in their order; everything: how many there are without search and filters; sums as ListQuery.totals."""

    ids: array[int]
    everything: int
    sums: Mapping[str, Decimal]
    groups: Sequence[values.Group] = ()


def answer(conn: sqlite3.Connection, query: ListQuery, style: Style, sum_of: str, group: str) -> Answer:
    groups = values.grouped(conn, query, group, style, sum_of) if group else []
    ids = query.ids(conn, style) if not group else array("q")
    for one in groups:
        ids.extend(one.ids)
    whole = not query.line and not query.filters
    everything = len(ids) if whole else ListQuery(query.kind, bin=query.bin).count(conn, style)
    return Answer(ids, everything, query.totals(conn, style, sum_of) if sum_of else {}, groups)


def joined(*lines: str) -> str:
    """Search lines that must all hold."""
    some = [one.strip() for one in lines if one.strip()]
    return some[0] if len(some) == 1 else " ".join("(" + one + ")" for one in some)


def is_quick(query: ListQuery) -> bool:
    """Are its first rows read in a moment? In the order of an index, or straight from the full-text index."""
    parts = search.parse(query.line).parts
    if query.bin or query.filters:
        return False
    if parts and all(isinstance(p, search.Word) for p in parts):
        return True
    indexed = not query.order or query.order[0][0] in (query.kind.code, query.kind.title)
    return indexed and all(map(_leaves_most, parts))


def _leaves_most(part: search.Node) -> bool:
    """Whether a test lets nearly every record through, like "not retired": then the first rows are found at once."""
    return isinstance(part, search.Not) and isinstance(part.part, search.Test) and part.part.field == "stage"


def counted(conn: sqlite3.Connection, about: RecordKind, views: Sequence[View], style: Style) -> list[int]:
    """How many records each view shows."""
    return [ListQuery(about, v.line, (), v.bin, v.filters).count(conn, style) for v in views]


def columns_of(about: RecordKind, keys: Iterable[str], wanted: Sequence[str]) -> list[Field]:
    """The fields of these keys that there are, else the wanted ones, else those that have a width."""
    known = {f.key: f for f in about.fields}
    found = [known[k] for k in keys if k in known] or [known[k] for k in wanted if k in known]
    return found or [f for f in about.fields if f.column] or list(about.fields[:3])


def keys_of(about: RecordKind, columns: Sequence[Field]) -> list[str]:
    """What is fetched of a record: what its columns show, and its title and code."""
    keys = [key for c in columns for key in (c.key, *c.beside)]
    return [*keys, about.title, *([about.code] if about.code else [])]
