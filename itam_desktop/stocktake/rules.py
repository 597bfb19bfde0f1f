"""What a scan means in a count, and what closing a count makes of what was not scanned (DOMAIN 6). Pure rules."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import label_of
from itam_desktop.kernel.texts import tr
from itam_desktop.stocktake.fields import OUTCOMES

FOUND = frozenset({"verified", "misplaced", "damaged"})  # of what was expected
COUNTED = FOUND | {"unexpected"}
EXCUSING = frozenset({"on_loan", "in_repair"})  # stages that excuse an absence
GONE = frozenset({"retired", "disposed"})  # stages that are not expected at all
_SPLIT = re.compile("[,;\t]")


def word(outcome: str) -> str:
    return tr(label_of(OUTCOMES, outcome))


def at_start(stage: str) -> str | None:
    """The outcome that an asset begins a count with; None: it is not expected."""
    if stage in GONE:
        return None
    return "excused" if stage in EXCUSING else "open"


def of_scan(outcome: str | None, recorded: Collection[int], room: int | None) -> str:
    """What scanning an asset means.

    outcome: of its line in this count so far, None when it has none; recorded: its recorded place and everything
    above that; room: where it was scanned, None for “anywhere”. Standing in a part of the room counts as in the room.
    """
    if outcome is None:
        return "unexpected"
    if outcome in COUNTED:
        return "duplicate"
    return "verified" if room is None or room in recorded else "misplaced"


def at_close(outcome: str) -> str:
    return "missing" if outcome == "open" else outcome


def damaged(outcome: str, tag: str) -> str:
    """Raises Refusal when the asset was not found in this count."""
    if outcome not in FOUND:
        raise Refusal(tr("{tag} was not found in this count, so it cannot be marked as damaged.", tag=tag))
    return "damaged"


def codes_of_line(line: str) -> Sequence[str]:
    """The codes that a line of a scanner's file may mean, the likeliest first; () for an empty line.

    `LT00043M`; Opticon's `barcode,quantity,serial,time,date` with or without padding and quotes; `S…` and `R…` items.
    """
    whole = line.replace("\ufeff", "").replace("\0", "").strip()
    if not whole:
        return ()
    first = _SPLIT.split(whole)[0].strip().strip("\"'").strip()
    found = [first, whole, first[1:] if first[:1] in ("S", "R") else ""]
    return tuple(dict.fromkeys(code for code in found if code))
