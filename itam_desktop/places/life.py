"""What was in a place, and when. No Qt."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from itam_desktop.kernel.fields import RecordKind
from itam_desktop.kernel.style import Style
from itam_desktop.kernel.texts import tr
from itam_desktop.widgets.stays import lane_of
from itam_desktop.widgets.timeline_axis import Lane, Mark


def of_place(
    conn: sqlite3.Connection, kinds: Mapping[str, RecordKind], record: int, style: Style
) -> tuple[tuple[Lane, ...], tuple[Mark, ...]]:
    held = lane_of(conn, kinds, "holder_place_id", record, style, tr("Holds"), "user-check")
    here = lane_of(conn, kinds, "place_id", record, style, tr("Stood here"), "map-pin")
    return (held, here), ()
