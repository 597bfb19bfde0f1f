"""What an asset's timeline shows of the order that it came with."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import date

from itam_desktop.kernel.fields import RecordKind
from itam_desktop.kernel.style import Style
from itam_desktop.kernel.texts import tr
from itam_desktop.purchasing import queries
from itam_desktop.widgets.timeline_axis import Lane, Mark


def of_asset(
    conn: sqlite3.Connection, kinds: Mapping[str, RecordKind], record: int, style: Style
) -> tuple[tuple[Lane, ...], tuple[Mark, ...]]:
    """(no lanes, marks for ordering and receiving)."""
    found = queries.order_of_asset(conn, record)
    if found is None:
        return (), ()
    order, number, ordered, received = found
    opens = ("purchase_order", order)
    marks = []
    if ordered:
        marks.append(
            Mark(date.fromisoformat(ordered), "send", "lend", tr("Ordered with {number}", number=number), opens)
        )
    if received:
        marks.append(
            Mark(
                date.fromisoformat(received), "package-import", "ok", tr("Received with {number}", number=number), opens
            )
        )
    return (), tuple(marks)
