"""What gathering adds to an asset's timeline: its inventories, and parts that came and went. No Qt."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from itam_desktop.collection import reads
from itam_desktop.kernel.fields import RecordKind
from itam_desktop.kernel.style import Style, day_or_none, show_number
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.widgets.timeline_axis import Lane, Mark


def of_asset(
    conn: sqlite3.Connection, kinds: Mapping[str, RecordKind], record: int, style: Style
) -> tuple[tuple[Lane, ...], tuple[Mark, ...]]:
    """A mark for every inventory, with what it changed; marks for parts that came after the first of them, and that went."""
    marks: list[Mark] = []
    told = reads.inventories(conn, record)
    for one, date, new, changed, gone in told:
        day = day_or_none(date)
        if day is not None:
            n = new + changed + gone
            what = tr_n("{count} change", "{count} changes", n, count=show_number(n, style)) if n else tr("nothing new")
            marks.append(
                Mark(day, "scan", "info" if n else "off", tr("Inventory: {what}", what=what), ("collection", one))
            )
    begins = told[0][1] if told else ""
    came: defaultdict[str, list[Any]] = defaultdict(list)
    went: defaultdict[str, list[Any]] = defaultdict(list)
    for part in reads.parts(conn, record, gone=True):
        if part.first_seen > begins:
            came[part.first_seen].append(part)
        if part.gone_on:
            went[part.gone_on].append(part)
    for found, icon, meaning, words in (
        (came, "plus", "ok", N("Built in: {what}")),
        (went, "minus", "warn", N("Taken out: {what}")),
    ):
        for date, parts in found.items():
            day = day_or_none(date)
            if day is not None:
                names = ", ".join(one.name for one in parts[:3]) + (f" +{len(parts) - 3}" if len(parts) > 3 else "")
                marks.append(Mark(day, icon, meaning, tr(words, what=names)))
    return (), tuple(marks)
