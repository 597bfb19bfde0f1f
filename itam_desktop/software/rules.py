"""What may be done with licences, seats and accounts, with its reason. Pure rules: rows are flat, days are dates."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.terms import day_of, shown, state_of, term_after
from itam_desktop.kernel.texts import tr, tr_n
from itam_desktop.software.fields import seat_state

Row = Mapping[str, Any]
ASSET_ONLY = frozenset({"device", "installation", "core"})  # metrics whose seats only devices have
PERSON_ONLY = frozenset({"user"})


def takes(row: Row | None) -> int:
    """How many seats a row of a seat takes of its licence, free of dates (DECISIONS 4)."""
    if row is None or row.get("binned") or seat_state(row) == "ended":
        return 0
    return int(row.get("quantity") or 0)


def turn_of_seat(before: Row | None, after: Row | None) -> int:
    """In an undo: what frees a seat comes first (hook "seat.turn")."""
    same = before is None or after is None or before.get("licence_id") == after.get("licence_id")
    return -1 if same and takes(after) <= takes(before) else 0


def room(row: Row | None) -> float:
    """How many seats a licence allows; infinity without limit."""
    if (
        row is None
        or row.get("binned")
        or row.get("quantity") is None
        or row.get("overuse")
        or row.get("metric") == "site"
    ):
        return float("inf")
    return int(row["quantity"])


def turn_of_licence(before: Row | None, after: Row | None) -> int:
    """In an undo: more room comes first, less room last (hook "licence.turn")."""
    return 0 if before is None else -1 if room(after) > room(before) else 1 if room(after) < room(before) else 0


# ---------------------------------------------------------------- licences
def judge_licence(row: Row, taken: int) -> None:
    """Raises Refusal when a licence cannot be so. taken: seats that count against its quantity."""
    start, end = day_of(row, "start_date"), day_of(row, "end_date")
    if start is not None and end is not None and end < start:
        raise Refusal(tr("It ends before it starts. Correct one of the dates."), field="end_date")
    if row.get("renewal") in ("tacit", "express") and end is None and row.get("renewal_months"):
        raise Refusal(tr("A licence that renews needs the end of its present term."), field="end_date")
    if row.get("renewal") == "tacit" and end is not None and not row.get("renewal_months"):
        raise Refusal(
            tr("For how many months does it renew? Write it, or choose another renewal."), field="renewal_months"
        )
    if row.get("model") == "trial" and end is None:
        raise Refusal(tr("When does the trial end? It needs a date."), field="end_date")
    if taken > room(row):
        raise Refusal(
            tr(
                "{n} seats are in use, held back or spent: it cannot have only {quantity}. Take seats back first, or allow that more are used than bought.",
                n=taken,
                quantity=row.get("quantity"),
            ),
            field="quantity",
        )


def renewed_end(row: Row, months: int | None, end: date | None) -> date:
    """The end of a further term: as said, or so many months on. Raises Refusal."""
    if state_of(row) == "ended":
        raise Refusal(tr("“{name}” has ended. Make a new licence instead.", name=row["name"]))
    old = day_of(row, "end_date")
    if end is None:
        span = months or row.get("renewal_months")
        if old is None:
            raise Refusal(tr("“{name}” has no end, so there is nothing to renew.", name=row["name"]))
        if not span or int(span) < 1:
            raise Refusal(tr("For how many months is it renewed? Write 1 or more."), field="months")
        try:
            end = term_after(old, int(span))
        except (ValueError, OverflowError):
            raise Refusal(tr("That is too far away."), field="months") from None
    if old is not None and end <= old:
        raise Refusal(tr("The new end must lie after the present one, {day}.", day=shown(old)), field="new_end")
    return end


# ---------------------------------------------------------------- seats
def judge_seat(licence: Row, person: Row | None, asset: Row | None, quantity: int, today: date) -> None:
    """Raises Refusal when this holder cannot have a seat of that licence. One of person, asset is given."""
    name = licence["name"]
    if state_of(licence) == "ended":
        raise Refusal(tr("“{name}” has ended: it has no seats to give.", name=name), field="licence_id")
    end = day_of(licence, "end_date")
    if end is not None and end < today and licence.get("renewal") != "tacit":
        raise Refusal(tr("“{name}” ended on {day}. Renew it first.", name=name, day=shown(end)), field="licence_id")
    if quantity < 1:
        raise Refusal(tr("How many seats? Write 1 or more."), field="quantity")
    metric = licence.get("metric")
    if asset is not None and metric in PERSON_ONLY:
        raise Refusal(
            tr("“{name}” is counted per user: give the seat to the person, not to a device.", name=name), field="holder"
        )
    if person is not None and metric in ASSET_ONLY:
        raise Refusal(
            tr("“{name}” is counted per device: give the seat to the device, not to the person.", name=name),
            field="holder",
        )
    if asset is not None and asset.get("stage") == "disposed":
        raise Refusal(tr("{tag} is disposed of: it needs no seat.", tag=asset["tag"]), field="holder")
    left = day_of(person, "leaving_date") if person is not None else None
    if person is not None and left is not None and left < today:
        raise Refusal(tr("{name} left on {day}.", name=person["name"], day=shown(left)), field="holder")


def no_room(licence: Row, wanted: int, free: int) -> Refusal:
    """Seat n+1."""
    if free > 0:
        words = tr_n("“{name}” has {free} free seat, and {wanted} are wanted.", "“{name}” has {free} free seats, and {wanted} are wanted.", free,
                     name=licence["name"], free=free, wanted=wanted)  # fmt: skip
    else:
        words = tr("“{name}” has no free seat.", name=licence["name"])
    return Refusal(
        words + " " + tr("Take one back, buy more, or allow on the licence that more are used than bought."),
        field="quantity",
    )


def taken_back(licence: Row, today: date, until: date | None = None) -> dict[str, Any]:
    """What becomes of a seat that is taken back: over, held back for its cool-down days, or spent for good."""
    day = until or today
    values: dict[str, Any] = {"until": day.isoformat()}
    if not licence.get("reassignable", 1):
        values["spent"] = 1
    elif licence.get("cooldown_days"):
        days = min(int(licence["cooldown_days"]), (date.max - day).days)
        values["held_until"] = (day + timedelta(days=days)).isoformat()
    return values


def cores_of(asset: Row, least: int | None) -> int:
    """Cores that a device counts for: cores a processor times processors, at least the licence's minimum, at least 1."""
    return max(int(asset.get("cores") or 0) * int(asset.get("processors") or 1), int(least or 0), 1)


# ---------------------------------------------------------------- accounts
def judge_account(row: Row) -> None:
    """Raises Refusal."""
    opened, closed, seen = (day_of(row, key) for key in ("opened_on", "closed_on", "last_seen"))
    if opened is not None and closed is not None and closed < opened:
        raise Refusal(tr("It was closed before it was opened. Correct one of the dates."), field="closed_on")
    if opened is not None and seen is not None and seen < opened:
        raise Refusal(tr("It was used before it was opened. Correct one of the dates."), field="last_seen")
