"""Counts on the timelines of an asset and of a place. No Qt."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import date

from itam_desktop.kernel.fields import RecordKind
from itam_desktop.kernel.style import Style
from itam_desktop.kernel.texts import tr
from itam_desktop.stocktake.fields import OUTCOMES
from itam_desktop.widgets.timeline_axis import Lane, Mark

OF_ASSET = (
    "SELECT s.id, s.name, coalesce(s.closed, s.started), l.outcome FROM stocktake_line l JOIN stocktake s ON s.id=l.stocktake_id "
    "WHERE l.asset_id=? AND s.binned=0 AND (s.closed IS NOT NULL OR l.outcome<>'open')"
)
OF_PLACE = "SELECT id, name, coalesce(closed, started) FROM stocktake WHERE place_id=? AND binned=0"


def of_asset(
    conn: sqlite3.Connection, kinds: Mapping[str, RecordKind], record: int, style: Style
) -> tuple[tuple[Lane, ...], tuple[Mark, ...]]:
    looks = {c.key: c for c in OUTCOMES}
    marks = []
    for count, name, day, outcome in conn.execute(OF_ASSET, (record,)):
        choice = looks.get(outcome)
        meaning, _ = choice.look if choice is not None and choice.look else ("off", "")
        words = tr("{count}: {outcome}", count=name, outcome=tr(choice.label) if choice else outcome)
        marks.append(Mark(date.fromisoformat(day[:10]), "clipboard-check", meaning, words, ("stocktake", count)))
    return (), tuple(marks)


def of_place(
    conn: sqlite3.Connection, kinds: Mapping[str, RecordKind], record: int, style: Style
) -> tuple[tuple[Lane, ...], tuple[Mark, ...]]:
    marks = (
        Mark(date.fromisoformat(day[:10]), "clipboard-check", "info", str(name), ("stocktake", count))
        for count, name, day in conn.execute(OF_PLACE, (record,))
    )
    return (), tuple(marks)
