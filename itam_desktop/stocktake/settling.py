"""What a count must decide before it closes, what its places wait for, and the words for what it counts."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from itam_desktop.kernel.style import Style, show_money, show_number
from itam_desktop.kernel.texts import tr
from itam_desktop.stocktake import rules
from itam_desktop.stocktake.queries import BEFORE, BENEATH, Count, open_counts, with_above
from itam_desktop.stocktake.rules import Row

_ROWS = (
    "SELECT l.id, a.id, a.tag, coalesce(a.name, ''), coalesce(l.expected_holder, ''), l.outcome, coalesce(l.damaged, 0) OR l.outcome='damaged', a.stage, "
    "coalesce(a.place_id, a.holder_place_id), l.expected_place_id, l.found_place_id, coalesce(r.name, ''), coalesce(f.name, ''), "
    "l.outcome IN ('open', 'missing') AND 'missing'=" + BEFORE + ", "
    "coalesce((SELECT s.name FROM stocktake_line b JOIN stocktake s ON s.id=b.stocktake_id WHERE l.outcome IN ('open', 'missing') AND b.asset_id=l.asset_id "
    "AND b.stocktake_id<>l.stocktake_id AND s.binned=0 AND b.outcome IN ('verified', 'misplaced', 'unexpected', 'damaged') "
    "AND (s.closed IS NULL OR s.id>me.id OR s.closed>me.started) LIMIT 1), ''), "
    "coalesce(l.decision, ''), coalesce(l.remark, ''), a.binned "
    "FROM stocktake_line l JOIN stocktake me ON me.id=l.stocktake_id JOIN asset a ON a.id=l.asset_id "
    "LEFT JOIN place r ON r.id=l.expected_place_id LEFT JOIN place f ON f.id=l.found_place_id "
    "WHERE l.stocktake_id=? AND (l.outcome IN ('open', 'missing', 'misplaced', 'unexpected') OR (l.outcome IN ('damaged', 'verified') AND (l.damaged=1 OR l.outcome='damaged')))"
)


def rows(conn: sqlite3.Connection, stocktake: int, lines: Sequence[int] | None = None) -> list[Row]:
    """Everything in a count that asks for a decision, by group, recorded place and tag; lines: only these."""
    if lines is None:
        found = conn.execute(_ROWS + " ORDER BY r.name, a.tag", (stocktake,)).fetchall()
    else:
        sql = _ROWS + " AND l.id IN (SELECT value FROM json_each(?)) ORDER BY r.name, a.tag"
        found = conn.execute(sql, (stocktake, json.dumps(list(lines)))).fetchall()
    above: dict[int | None, frozenset[int]] = {}
    made = []
    for row in found:
        recorded, where = row[8], row[10]
        if where is not None and recorded not in above:
            above[recorded] = with_above(conn, recorded)
        within = where is not None and where in above.get(recorded, ())
        made.append(Row(*[*row[:6], bool(row[6]), *row[7:13], within, bool(row[13]), *row[14:17], bool(row[17])]))
    order = {one.key: n for n, one in enumerate(rules.GROUPS)}
    return sorted(made, key=lambda one: order[one.group])


def decisions(some: Sequence[Row], accept_places: bool = True) -> dict[int, str]:
    """line -> what is decided, or what stands until somebody decides."""
    return {row.line: rules.stands(row, accept_places) for row in some}


class Waiting(NamedTuple):
    """A place that is counted by itself. last: when the newest count of it (or of all around it) was closed; due: for
    how many days it has been due, None when it is not."""

    place: int
    name: str
    above: str
    every: int | None
    last: str | None
    due: int | None


def waiting(conn: sqlite3.Connection, today: str, within: int | None = None) -> list[Waiting]:
    """The rooms, and what else is to be counted every so often, in the order of how long they wait: never counted first."""
    places = {
        row[0]: row
        for row in conn.execute(
            "SELECT id, name, parent_id, coalesce(kind, 'room'), count_every FROM place WHERE binned=0 ORDER BY name"
        )
    }
    last: Mapping[int | None, str] = dict(
        conn.execute(
            "SELECT place_id, max(closed) FROM stocktake WHERE binned=0 AND closed IS NOT NULL AND category_id IS NULL AND holder_id IS NULL "
            "AND least_value IS NULL AND sample IS NULL GROUP BY place_id"
        ).fetchall()
    )
    inside = {row[0] for row in conn.execute(BENEATH + "SELECT id FROM sub", (within,))} if within is not None else None
    known: dict[int, str | None] = {}

    def newest(place: int, deep: int = 0) -> str | None:
        if place not in known:
            parent = places[place][2]
            over = newest(parent, deep + 1) if parent in places and deep < 100 else last.get(None)
            known[place] = max(filter(None, (last.get(place), over)), default=None)
        return known[place]

    found = []
    for place, name, parent, kind, every in places.values():
        if (inside is None or place in inside) and (kind == "room" or every):
            at = newest(place)
            above = places[parent][1] if parent in places else ""
            found.append(Waiting(place, name, above, every, at, rules.due(at, every, today)))
    return sorted(found, key=lambda one: (one.last or "", one.name))


def next_to_count(conn: sqlite3.Connection, today: str, within: int | None = None) -> Waiting | None:
    """The room that waits longest and is not being counted now."""
    counted = {one.place_id for one in open_counts(conn) if rules.plain(one._asdict())}
    return next((one for one in waiting(conn, today, within) if one.place not in counted), None)


def overdue(conn: sqlite3.Connection, today: str) -> list[Waiting]:
    """What is due for a count, the longest first."""
    return sorted(
        (one for one in waiting(conn, today) if one.due is not None), key=lambda one: (one.last or "", -(one.due or 0))
    )


def overlapping(conn: sqlite3.Connection, place: int | None, some: Sequence[Count]) -> Count | None:
    """The first of these counts in whose place this one lies, or the other way round."""
    above = with_above(conn, place)
    for one in some:
        if place is None or one.place_id is None or one.place_id in above or place in with_above(conn, one.place_id):
            return one
    return None


def scope_words(about: Count, style: Style) -> str:
    """What a count is of, in words."""
    parts = [about.place or tr("the whole office")]
    if about.category:
        parts.append(tr("only the category {name}", name=about.category))
    if about.holder:
        parts.append(tr("only what {name} holds", name=about.holder))
    if about.least_value is not None:
        parts.append(tr("only from a price of {sum}", sum=show_money(about.least_value, about.currency, style)))
    if about.sample is not None:
        drawn = {
            "n": show_number(about.sample, style),
            "of": show_number(about.drawn_of or 0, style),
            "seed": about.seed,
        }
        parts.append(tr("a random sample of {n} of {of} (seed {seed})", **drawn))
    return ", ".join(parts)


def last_alike(conn: sqlite3.Connection, about: Count) -> int | None:
    """The count of the same scope that was closed before this one."""
    row = conn.execute(
        "SELECT id FROM stocktake WHERE binned=0 AND closed IS NOT NULL AND id<? AND place_id IS ? AND category_id IS ? AND holder_id IS ? "
        "AND least_value IS ? AND sample IS ? ORDER BY closed DESC, id DESC LIMIT 1",
        (about.id, about.place_id, about.category_id, about.holder_id, about.least_value, about.sample),
    ).fetchone()
    return row[0] if row else None


def lives(conn: sqlite3.Connection, assets: Sequence[int]) -> dict[int, int]:
    """asset -> months of useful life: its model's, else its category's; those without are left out."""
    sql = (
        "SELECT a.id, coalesce(m.useful_life, c.useful_life) FROM asset a LEFT JOIN model m ON m.id=a.model_id "
        "LEFT JOIN category c ON c.id=a.category_id WHERE a.id IN (SELECT value FROM json_each(?))"
    )
    return {row[0]: row[1] for row in conn.execute(sql, (json.dumps(list(assets)),)) if row[1]}
