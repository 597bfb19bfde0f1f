"""The register as it was at the end of a day: a copy of the store in which everything later is turned back.

So every list, form, timeline, search and export of that day is an ordinary reading of an ordinary store, for looking only.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from pathlib import Path
from typing import Any

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import RECORDS
from itam_desktop.kernel.progress import NO_PROGRESS, Progress
from itam_desktop.kernel.texts import tr
from itam_desktop.store import history, reading, undo
from itam_desktop.store.door import Tx
from itam_desktop.store.office import Store
from itam_desktop.store.rows import Flat
from itam_desktop.store.schema_names import quoted

PAGES = 500  # copied in one step, so that others get their turn
PREFIX = "itam-as-of-"
WORDS = frozenset({"office", "category", "status", "tag_series"})  # what others are told with: there even if made later


def make(live: Path, day: str, progress: Progress = NO_PROGRESS) -> Path:
    """A store in a temporary folder of its own as the live one was at the end of `day` (YYYY-MM-DD, effective dates as
    known now). Whoever asked for it calls `drop`. Raises Refusal when nothing was recorded by then, Trouble, Cancelled."""
    source = reading.reader(live)
    folder = Path(tempfile.mkdtemp(prefix=PREFIX))
    path = folder / live.name
    try:
        first = source.execute("SELECT min(effective) FROM action").fetchone()[0]
        if first is None or first > day:
            raise Refusal(tr("Nothing was recorded by that day. The first action is of {day}.", day=first or "–"))
        copy = sqlite3.connect(path, isolation_level=None)
        source.backup(copy, pages=PAGES, progress=lambda _s, left, total: progress.step(total - left, total))
        for (name,) in copy.execute("SELECT name FROM sqlite_schema WHERE type='trigger'").fetchall():
            copy.execute(
                "DROP TRIGGER " + quoted(name)
            )  # kinds are put back one after the other: no limit holds on the way
        copy.execute(
            "INSERT OR REPLACE INTO view_setting VALUES ('', 'past day', ?)", (day,)
        )  # what SQL's today() says there
        copy.close()
        with Store.open(path, who="") as past:
            for kind in RECORDS:
                later = "SELECT DISTINCT c.record_id FROM change c JOIN action a ON a.id=c.action_id"
                records = [r[0] for r in source.execute(later + " WHERE a.effective>? AND c.kind=?", (day, kind))]
                if records:
                    past.turn_back(lambda tx, k=kind, ids=records: _as_of(tx, source, k, day, ids), progress)  # type: ignore[misc]
            past.forget_after(day)
        return path
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    finally:
        source.close()


def drop(path: Path) -> None:
    """Take a copy made by `make` away, with its folder."""
    if path.parent.name.startswith(PREFIX):
        shutil.rmtree(path.parent, ignore_errors=True)


def _differing(now: Flat, then: Flat) -> dict[str, Any]:
    return {key: then.get(key) for key in {**now, **then} if now.get(key) != then.get(key)}


def _as_of(tx: Tx, live: sqlite3.Connection, kind: str, day: str, records: list[int]) -> None:
    """Put records of a kind back to what they were; those that were not there yet go."""
    then = history.as_of(live, RECORDS[kind], day, records=records)
    now = tx.get_many(kind, records)
    if kind not in WORDS:
        tx.remove_many(kind, [i for i in now if i not in then])
    changed = {i: _differing(now[i], then[i]) for i in then if i in now}
    undo.free_unique_values(tx, kind, changed)
    tx.update_many(kind, changed, checked=True)
    gone = [i for i in then if i not in now]
    tx.insert_many(kind, [then[i] for i in gone], checked=True, ids=gone)
