"""A count from a text file of a scanner with memory: what the command `stocktake` and the page's “Scanner file…” do."""

from __future__ import annotations

import re
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.progress import NO_PROGRESS, Progress
from itam_desktop.kernel.texts import tr
from itam_desktop.stocktake import actions, memory, papers, queries
from itam_desktop.stocktake.actions import FileScan
from itam_desktop.store import reading
from itam_desktop.store.atomic import write_whole
from itam_desktop.store.reading import raw

if TYPE_CHECKING:
    from itam_desktop.store.office import Store

_CELLS = re.compile("[,;\t]")


def scans_of(file: memory.MemoryFile, zone: tzinfo | None) -> list[FileScan]:
    """The scans of a scanner's file; zone: where its clock stands, None: where this computer does."""
    return [FileScan(codes_of(row), _utc(row.at, zone)) for row in file.rows]


def codes_of(row: memory.Row) -> tuple[str, ...]:
    """What a line may mean, the likeliest first: lines of another form than the file's are understood where they can be."""
    first = _CELLS.split(row.whole)[0].strip().strip("\"'").strip()
    found = [row.code, row.whole, first, *(code[1:] for code in (row.code, first) if code[:1] in ("S", "R"))]
    return tuple(dict.fromkeys(code for code in found if code))


def _utc(at: str | None, zone: tzinfo | None) -> str:
    if at is None or "T" not in at:  # a day alone says less than the moment of reading
        return ""
    try:
        return datetime.fromisoformat(at).replace(tzinfo=zone).astimezone(UTC).isoformat(timespec="seconds")
    except OverflowError:  # the year 1, of a scanner whose clock was never set
        return ""


def count_file(
    store: Store, place_code: str, data: bytes, close: bool = False, report: Path | None = None, progress: Progress = NO_PROGRESS
) -> dict[str, int]:  # fmt: skip
    """Count the scans of a file in the place with this code (or name); the scans are one action, closing another.

    Goes on with the open count of that place if there is one. Returns expected, verified, misplaced, unexpected,
    unknown, duplicate, missing (not found; without `close` not yet), excused, damaged. report: where the report of the
    closed count is written as PDF. Raises Refusal, Trouble.
    """
    if report is not None and not close:
        raise Refusal(tr("The report is made of a closed count: close it, too."))
    with store.engine.connect() as conn:
        places = queries.place_of(raw(conn), place_code.strip())
        zone = reading.style_of(raw(conn)).zone
        conn.rollback()
    if not places:
        raise Refusal(tr("There is no place with the code or name {code}.", code=f"“{place_code}”"), field="place")
    if len(places) > 1:
        raise Refusal(
            tr(
                "{n} places are called {code}. Give the one you mean a code of its own.",
                n=len(places),
                code=f"“{place_code}”",
            ),
            field="place",
        )
    scans = scans_of(memory.read(data), zone)
    done = store.perform(
        lambda tx: actions.count_codes(tx, places[0], scans, store.who), name="stocktake.file", progress=progress
    )
    stocktake = int(done.result)
    if close:
        store.perform(lambda tx: actions.close(tx, stocktake), name="stocktake.close", progress=progress)
    with store.engine.connect() as conn:
        found = queries.totals(raw(conn), stocktake)
        paper = papers.report(raw(conn), stocktake, reading.style_of(raw(conn))) if report is not None else b""
        conn.rollback()
    if report is not None:
        write_whole(report, lambda file: file.write(paper))
    return found
