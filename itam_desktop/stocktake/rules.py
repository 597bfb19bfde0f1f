"""What a scan means in a count, and what closing a count makes of what was not scanned (DOMAIN 6). Pure rules."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from itam_desktop.assets.rules import NEXT, move, stage_word
from itam_desktop.kernel.command_codes import command_of
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Choice, label_of
from itam_desktop.kernel.tags import coded, key_of, make_tag
from itam_desktop.kernel.texts import N, tr
from itam_desktop.stocktake.fields import DECISIONS, OUTCOMES

FOUND = frozenset({"verified", "misplaced", "damaged"})  # of what was expected
COUNTED = FOUND | {"unexpected"}
EXCUSING = frozenset({"on_loan", "in_repair"})  # stages that excuse an absence
GONE = frozenset({"retired", "disposed"})  # stages that are not expected at all
T = TypeVar("T")


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
    """The outcome of what is marked as damaged: “found” becomes “found, damaged”, another stays what it is.

    Raises Refusal when the asset was not found in this count."""
    if outcome not in COUNTED:
        raise Refusal(tr("{tag} was not found in this count, so it cannot be marked as damaged.", tag=tag))
    return "damaged" if outcome == "verified" else outcome


def plain(scope: Mapping[str, Any]) -> bool:
    """Whether a count is of everything in its place, not only of a category, a holder, a price or a sample."""
    return not any(scope.get(key) for key in ("category_id", "holder_id", "least_value", "sample"))


def share_found(found: int, expected: int) -> float | None:
    """The accuracy of a count in percent: what was found where it is recorded, of all that was expected."""
    return None if expected <= 0 else 100 * found / expected


def due(last: str | None, every: int | None, today: str) -> int | None:
    """For how many days a place has been due for a count (0: today); None: it is not. Never counted is due now."""
    if not every:
        return None
    if last is None:
        return 0
    days = (date.fromisoformat(today) - date.fromisoformat(last)).days - every
    return days if days >= 0 else None


# ---------------------------------------------------------------- before closing
GROUPS = (
    Choice("misplaced", N("Wrong room"), look=("warn", "arrows-exchange")),
    Choice("unexpected", N("Not expected here"), look=("info", "info-circle")),
    Choice("twice", N("Missing, as in the count before"), look=("bad", "alert-triangle")),
    Choice("missing", N("Missing"), look=("bad", "alert-triangle")),
    Choice("damaged", N("Found, damaged"), look=("warn", "tool")),
)
MAY: Mapping[str, tuple[str, ...]] = {
    "misplaced": ("place", "send_back", "leave"),
    "unexpected": ("place", "send_back", "leave"),
    "twice": ("lost", "write_off", "leave"),
    "missing": ("lost", "write_off", "leave"),
    "damaged": ("write_off", "leave"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """A line that asks for a decision. recorded: the place of the asset in the register now, `belongs` when the count
    began; within: the place where it was found lies in that where it is recorded; twice: missing in the count before too;
    seen: the other count that found it; decision, remark: what the user said; binned: it lies in the bin now."""

    line: int
    asset: int
    tag: str
    name: str
    holder: str
    outcome: str
    damaged: bool
    stage: str
    recorded: int | None
    belongs: int | None
    found: int | None
    recorded_name: str
    found_name: str
    within: bool
    twice: bool
    seen: str
    decision: str
    remark: str
    binned: bool = False

    @property
    def group(self) -> str:
        if self.outcome in ("open", "missing"):
            return "twice" if self.twice else "missing"
        return self.outcome if self.outcome in ("misplaced", "unexpected") else "damaged"

    @property
    def moved(self) -> bool:
        """Whether somebody recorded another place for it while it was counted."""
        return self.recorded != self.belongs


def proposed(row: Row, accept_places: bool = True) -> str:
    """The decision that stands until the user says another."""
    if row.binned:
        return "leave"
    if row.group in ("misplaced", "unexpected"):
        new = row.found is not None and row.recorded != row.found and not row.within and not row.moved
        return "place" if accept_places and new and row.stage not in GONE else "leave"
    if row.group == "twice" and row.stage != "missing" and "missing" in NEXT[row.stage] and not row.seen:
        return "lost"
    return "leave"


def stands(row: Row, accept_places: bool = True) -> str:
    """What is decided, or proposed where nothing is that still fits: a thing can be found after it was given up."""
    return row.decision if row.decision in MAY[row.group] else proposed(row, accept_places)


def why(row: Row) -> str:
    """Why the proposal is what it is, where that is not plain."""
    if row.binned:
        return tr("It lies in the bin.")
    if row.seen:
        return tr("Found in the count {name}.", name=row.seen)
    if row.stage in GONE:
        return tr("It is “{stage}” in the register, yet it is here.", stage=stage_word(row.stage))
    if row.group in ("misplaced", "unexpected") and row.moved:
        return tr("Its place was changed while the count was going on.")
    if row.group in ("misplaced", "unexpected") and row.within:
        return tr("It is where it is recorded.")
    if row.stage == "missing":
        return tr("It is recorded as missing already.")
    if row.group == "twice":
        return tr("Missing in two counts in a row: it is probably lost.")
    return ""


def decision_word(decision: str) -> str:
    return tr(label_of(DECISIONS, decision))


def decide(row: Row, decision: str) -> None:
    """Raises Refusal when a line cannot be decided so."""
    if decision not in MAY[row.group]:
        allowed = ", ".join(decision_word(one) for one in MAY[row.group])
        raise Refusal(
            tr("{tag}: “{what}” does not fit what is “{group}”. It can be: {allowed}.", tag=row.tag, what=decision_word(decision),
               group=tr(label_of(GROUPS, row.group)), allowed=allowed),
        )  # fmt: skip
    if row.binned and decision != "leave":
        raise Refusal(tr("{tag} lies in the bin. Restore it first, or leave it as it is.", tag=row.tag))
    if decision == "place" and row.found is None:
        raise Refusal(tr("{tag} was counted in no room, so there is no place to record.", tag=row.tag))
    if decision == "place" and row.stage in GONE:
        raise Refusal(
            tr("{tag} is “{now}”: it gets no place. Take it back into stock first, if it is in use.", tag=row.tag, now=stage_word(row.stage))
        )  # fmt: skip
    if decision == "lost":
        move({"tag": row.tag, "stage": row.stage}, "missing")


def without_undone(scans: Iterable[T], code_of: Callable[[T], str]) -> list[T]:
    """The scans of a scanner's file without those that the command “undo” after them took back; of the commands only
    those that say something of the scan before them are left."""
    kept: list[T] = []
    for one in scans:
        command = command_of(code_of(one))
        if command is None or command.key in ("damaged", "reprint"):
            kept.append(one)
        elif command.key == "undo":
            while kept and command_of(code_of(kept[-1])) is not None:
                kept.pop()  # what was said of the scan goes with it
            if kept:
                kept.pop()
    return kept


def tag_of(code: str, series: Iterable[tuple[str, int, bool]]) -> str | None:
    """The tag that a scanned code is, printed as its series prints it; None when no series makes such tags.

    series: (prefix, digits, whether a check character follows) of each.
    """
    key = key_of(code)
    for prefix, width, check in series:
        digits = key.removeprefix(prefix)[:width]
        if key.startswith(prefix) and len(digits) == width and digits.isascii() and digits.isdigit():
            tag = make_tag(prefix, width, int(digits), check)
            if coded(tag) == key:
                return tag
    return None
