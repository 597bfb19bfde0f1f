"""Where assets were, read from the log: from when to when each was held by somebody or stood somewhere. No Qt."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from datetime import date

from itam_desktop.kernel.fields import RecordKind
from itam_desktop.kernel.style import Style, day_or_none
from itam_desktop.kernel.texts import tr
from itam_desktop.store.history import undone_actions
from itam_desktop.widgets.timeline_axis import Bar, Lane

MOST = 40  # bars of a lane: the newest

# A change holds its values as JSON with sorted keys and no blanks (store/digests.py): the text is looked for first,
# which is ten times faster than reading each.
SQL = (
    'SELECT c.record_id, a.effective, a.id, a.undoes, a.redoes, c."old", c."new" FROM change c JOIN action a ON a.id=c.action_id '
    'WHERE c.kind=\'asset\' AND (instr(c."new", ?)>0 OR instr(c."old", ?)>0) ORDER BY a.effective, a.id'
)


def lane_of(
    conn: sqlite3.Connection, kinds: Mapping[str, RecordKind], key: str, record: int, style: Style, word: str, icon: str
) -> Lane:
    """A lane with one bar for each stay of an asset where `key` (holder_person_id, place_id…) was this record."""
    return Lane(icon, word, tuple(_bars(conn, key, record, style)))


def _bars(conn: sqlite3.Connection, key: str, record: int, style: Style) -> list[Bar]:
    undone = undone_actions(conn)
    needle = f'"{key}":{record}'
    open_stays: dict[int, tuple[date, date | None]] = {}
    stays: list[tuple[date, date | None, int, date | None]] = []
    for asset, effective, action, undoes, redoes, old, new in conn.execute(SQL, (needle, needle)):
        if action in undone or undoes is not None or redoes is not None:
            continue
        was = json.loads(old).get(key) if old else None
        after = json.loads(new) if new else {}
        now = after.get(key) if key in after else None
        day = date.fromisoformat(effective[:10])
        if was == record and now != record and asset in open_stays:
            start, due = open_stays.pop(asset)
            if day > start:
                stays.append((start, day, asset, due))
        elif now == record and was != record:
            open_stays[asset] = (day, day_or_none(after.get("due_date")))
    stays += [(start, None, asset, due) for asset, (start, due) in open_stays.items()]
    stays.sort(key=lambda one: (one[1] is not None, -one[0].toordinal()))
    found, today = [], style.now()
    for start, end, asset, due in stays[:MOST]:
        row = conn.execute("SELECT tag, name FROM asset WHERE id=?", (asset,)).fetchone()
        words = " ".join(str(part) for part in row if part) if row else tr("a record that is gone")
        late = end is None and due is not None and due < today
        meaning = "bad" if late else "lend" if due is not None else "ok" if end is None else "off"
        if due is not None and end is None:
            found.append(Bar(start, max(start, due), words, meaning, "term", ("asset", asset)))
        else:
            found.append(Bar(start, end, words, meaning, "state", ("asset", asset)))
    return found
