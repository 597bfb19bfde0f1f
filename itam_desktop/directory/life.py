"""What runs in a person's life at the office: employment, and what was held when. No Qt."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from itam_desktop.kernel.fields import RecordKind
from itam_desktop.kernel.style import Style, day_or_none
from itam_desktop.kernel.texts import tr
from itam_desktop.store import lists
from itam_desktop.widgets.stays import lane_of
from itam_desktop.widgets.timeline_axis import Bar, Lane, Mark


def of_person(
    conn: sqlite3.Connection, kinds: Mapping[str, RecordKind], record: int, style: Style
) -> tuple[tuple[Lane, ...], tuple[Mark, ...]]:
    row = lists.one(conn, kinds["person"], record) or {}
    start, end = day_or_none(row.get("start_date")), day_or_none(row.get("leaving_date"))
    lanes = []
    if start is not None or end is not None:
        first = start or min(end or style.now(), style.now())
        last = max(first, end) if end is not None else None
        words = str(row.get("job_title") or "")
        lanes.append(Lane("briefcase", tr("At work"), (Bar(first, last, words, "info", "term" if last else "state"),)))
    held = lane_of(conn, kinds, "holder_person_id", record, style, tr("Holds"), "user-check")
    marks: tuple[Mark, ...] = ()
    if end is not None:
        marks = (Mark(end, "logout", "warn", tr("Leaving date")),)
    return (*lanes, held), marks
