"""A count from a text file of a scanner with memory: what the command `stocktake` does."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.progress import NO_PROGRESS, Progress
from itam_desktop.kernel.texts import tr
from itam_desktop.stocktake import actions, queries
from itam_desktop.store.reading import raw

if TYPE_CHECKING:
    from itam_desktop.store.office import Store


def count_file(
    store: Store, place_code: str, lines: Iterable[str], close: bool = False, progress: Progress = NO_PROGRESS
) -> dict[str, int]:
    """Count the codes, one a line, in the place with this code (or name); the scans are one action, closing another.

    Goes on with the open count of that place if there is one. Returns expected, verified, misplaced, unexpected,
    unknown, duplicate, missing (not found; without `close` not yet), excused, damaged. Raises Refusal, Trouble.
    """
    with store.engine.connect() as conn:
        places = queries.place_of(raw(conn), place_code.strip())
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
    scans = list(lines)
    done = store.perform(
        lambda tx: actions.count_codes(tx, places[0], scans, store.who), name="stocktake.file", progress=progress
    )
    stocktake = int(done.result)
    if close:
        store.perform(lambda tx: actions.close(tx, stocktake), name="stocktake.close", progress=progress)
    with store.engine.connect() as conn:
        found = queries.totals(raw(conn), stocktake)
        conn.rollback()
    return found
