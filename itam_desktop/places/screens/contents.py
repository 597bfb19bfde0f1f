"""The tree of places with what stands in each, and the contents of one, read for the page."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field

MOST = 30  # shown in the pane; more would take too long to lay out


@dataclass(slots=True)
class Node:
    """A place in the tree: assets that stand right in it, and with everything beneath it."""

    id: int
    name: str
    kind: str
    parent: int | None
    here: int = 0
    total: int = 0
    children: list[int] = field(default_factory=list)


def tree(conn: sqlite3.Connection) -> tuple[Mapping[int, Node], list[int]]:
    """(id -> place, ids of those that lie in nothing), by name; a place whose parent is binned stands at the top."""
    rows = conn.execute("SELECT id, name, kind, parent_id FROM place WHERE binned=0 ORDER BY name COLLATE NOCASE, id")
    nodes = {i: Node(i, str(name), str(kind or ""), parent) for i, name, kind, parent in rows}
    tops: list[int] = []
    for one in nodes.values():
        above = nodes.get(one.parent) if one.parent is not None else None
        (above.children if above is not None else tops).append(one.id)
    counts = conn.execute(
        "SELECT place_id, count(*) FROM asset WHERE binned=0 AND place_id IS NOT NULL GROUP BY place_id"
    )
    for place, n in counts:
        if place in nodes:
            nodes[place].here = n
    for one in nodes.values():
        above, steps = nodes.get(one.id), 0
        while above is not None and steps < 100:
            above.total += one.here
            above, steps = nodes.get(above.parent) if above.parent is not None else None, steps + 1
    return nodes, tops


def assets_in(conn: sqlite3.Connection, place: int, most: int = MOST) -> tuple[list[tuple[int, str, str]], int]:
    """((id, tag, name) of the first that stand right in it, how many do). Read in the window's own thread: what lies
    beneath is counted by `tree`, once for all places."""
    where = " FROM asset WHERE binned=0 AND place_id=?"
    here = conn.execute("SELECT count(*)" + where, (place,)).fetchone()[0]
    rows = conn.execute("SELECT id, tag, name" + where + " ORDER BY tag LIMIT ?", (place, most))
    found = [(i, str(tag), str(name or "")) for i, tag, name in rows]
    return found, int(here)
