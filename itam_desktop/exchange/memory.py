"""What the import remembers of the user's choices: which column filled what and how it was read (a view setting).

A layout is known again by its columns' names in any order; a single pair (column -> field) also helps other files.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from itam_desktop.exchange.columns import Match
from itam_desktop.exchange.styles import ColumnStyle, Reading
from itam_desktop.exchange.targets import normal

if TYPE_CHECKING:
    from itam_desktop.store.office import Store

NAME = "import"  # of the view setting
MOST_LAYOUTS, MOST_PAIRS = 200, 1000
Kept = Mapping[str, Any]  # {"layouts": {signature: …}, "pairs": {kind: {column: target}}}, as JSON keeps it


@dataclass(frozen=True)
class Layout:
    """The choices for files with the same columns; mapping and answers by the columns' names in this file."""

    kind: str
    mapping: Mapping[str, str | None] = field(default_factory=dict)
    answers: Mapping[str, Reading] = field(default_factory=dict)


def signature(header: Sequence[str]) -> str:
    """The same for the same columns in any order."""
    names = "\n".join(sorted(normal(name) for name in header))
    return hashlib.sha256(names.encode()).hexdigest()[:24]


def layout(kept: Kept, header: Sequence[str]) -> Layout | None:
    """What the user chose for a file with these columns, if there was one."""
    found = (kept.get("layouts") or {}).get(signature(header))
    if not isinstance(found, dict) or not isinstance(found.get("columns"), dict):
        return None
    mapping: dict[str, str | None] = {}
    answers: dict[str, Reading] = {}
    for name in header:
        told = found["columns"].get(normal(name))
        if isinstance(told, list) and len(told) == 3:
            mapping[name] = told[0]
            answers[name] = Reading(told[1], told[2])
    return Layout(str(found.get("kind") or ""), mapping, answers)


def pairs(kept: Kept, kind: str) -> dict[str, str]:
    """normal column name -> target, as chosen by hand in other files of that kind."""
    found = (kept.get("pairs") or {}).get(kind)
    return {str(name): str(target) for name, target in found.items()} if isinstance(found, dict) else {}


def learned(
    kept: Kept, kind: str, matches: Sequence[Match], styles: Sequence[ColumnStyle], chosen: Mapping[str, str | None],
) -> dict[str, Any]:  # fmt: skip
    """`kept` with this file's columns in it. chosen: column -> target, what the user chose by hand."""
    columns = {}
    for one, style in zip(matches, styles, strict=True):
        decimal = style.style.decimal if style.decimal != "none" else None
        day_first = style.style.day_first if style.dates in ("day", "month", "ambiguous") else None
        known = (decimal, day_first) if style.sure else (None, None)
        columns[normal(one.column)] = [one.field_key, *known]
    layouts = dict(kept.get("layouts") or {})
    name = signature([one.column for one in matches])
    layouts.pop(name, None)
    layouts[name] = {"kind": kind, "columns": columns}  # the newest last
    of_kind = pairs(kept, kind)
    for column, target in chosen.items():
        of_kind.pop(normal(column), None)
        if target:
            of_kind[normal(column)] = target
    all_pairs = dict(kept.get("pairs") or {}) | {kind: dict(list(of_kind.items())[-MOST_PAIRS:])}
    return {"layouts": dict(list(layouts.items())[-MOST_LAYOUTS:]), "pairs": all_pairs}


def read(conn: sqlite3.Connection, who: str) -> dict[str, Any]:
    row = conn.execute("SELECT data FROM view_setting WHERE who=? AND name=?", (who, NAME)).fetchone()
    found = json.loads(row[0]) if row else {}
    return found if isinstance(found, dict) else {}


def keep(store: Store, kept: Kept) -> None:
    """Beside the register: no action, no undo."""
    values = (store.who, NAME, json.dumps(kept))
    store.keep(
        lambda conn: conn.exec_driver_sql(
            "INSERT OR REPLACE INTO view_setting(who, name, data) VALUES (?, ?, ?)", values
        )
    )
