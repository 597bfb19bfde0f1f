"""What an asset's timeline shows of its end: certificates and its disposal."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import date

from itam_desktop.disposal import queries
from itam_desktop.disposal.fields import METHODS, WAYS
from itam_desktop.kernel.fields import RecordKind, label_of
from itam_desktop.kernel.style import Style
from itam_desktop.kernel.texts import tr
from itam_desktop.widgets.timeline_axis import Lane, Mark

WAY = {c.key: (c.label, *(c.look or ("off", "recycle"))) for c in WAYS}


def of_asset(
    conn: sqlite3.Connection, kinds: Mapping[str, RecordKind], record: int, style: Style
) -> tuple[tuple[Lane, ...], tuple[Mark, ...]]:
    """(no lanes, a mark for each certificate and for the disposal)."""
    marks = [
        Mark(
            date.fromisoformat(day),
            "certificate",
            "ok",
            tr("Data gone: {method}, {code}", method=tr(label_of(METHODS, method)), code=code),
            ("certificate", one),
        )
        for one, code, method, day in reversed(queries.certificates_of(conn, record))
    ]
    gone = queries.disposal_of(conn, record)
    if gone is not None:
        label, meaning, icon = WAY[gone[2]]
        marks.append(
            Mark(
                date.fromisoformat(gone[3]),
                icon,
                meaning,
                tr("{how} with {code}", how=tr(label), code=gone[1]),
                ("disposal", gone[0]),
            )
        )
    return (), tuple(marks)
