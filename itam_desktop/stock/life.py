"""What an asset's timeline shows of stock: components put in, consumables used for it."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import date
from typing import Any

from itam_desktop.kernel.fields import RecordKind
from itam_desktop.kernel.style import Style
from itam_desktop.kernel.texts import tr
from itam_desktop.stock import queries
from itam_desktop.stock.fields import MOVES
from itam_desktop.widgets.timeline_axis import Lane, Mark

LOOKS = {move.key: move.look or ("off", "package") for move in MOVES}


def of_asset(
    conn: sqlite3.Connection, kinds: Mapping[str, RecordKind], record: int, style: Style
) -> tuple[tuple[Lane, ...], tuple[Mark, ...]]:
    """(no lanes, a mark for each movement to or from the asset)."""
    marks = []
    for day, kind, name, n, item in queries.put_in(conn, record):
        words = {"install": tr("{n} × {what} put in", n=-n, what=name), "use": tr("{n} × {what} used", n=-n, what=name),
                 "return": tr("{n} × {what} taken out", n=n, what=name)}  # fmt: skip
        meaning, icon = LOOKS[kind]
        marks.append(
            Mark(
                _day(day), icon, meaning, words.get(kind, tr("{n} × {what}", n=abs(n), what=name)), ("stock_item", item)
            )
        )
    return (), tuple(marks)


def _day(iso: Any) -> date:
    return date.fromisoformat(str(iso)[:10])
