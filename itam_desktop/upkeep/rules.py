"""What upkeep may be: which step follows which, dates the right way round, meters that never fall unexplained. Pure rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import label_of
from itam_desktop.kernel.style import Style, day_or_none, show_number
from itam_desktop.kernel.terms import shown
from itam_desktop.kernel.texts import tr
from itam_desktop.upkeep.dates import state_of
from itam_desktop.upkeep.fields import STATES

# what may be done with a maintenance in a state
NEXT: Mapping[str, frozenset[str]] = {
    "planned": frozenset({"start", "finish", "cancel", "postpone"}),
    "under_way": frozenset({"finish", "cancel"}),
    "done": frozenset(),
    "cancelled": frozenset(),
}
METER_FIELDS = {"km": "odometer", "pages": "page_meter"}


def judge_step(row: Mapping[str, Any], step: str) -> None:
    """Raises Refusal when a maintenance in its state may not take that step: start, finish, cancel, postpone."""
    state = state_of(row)
    if step in NEXT[state]:
        return
    if state == "under_way":
        raise Refusal(tr("“{what}” is under way. Finish or cancel it.", what=row.get("name")))
    word = tr(label_of(STATES, state))
    raise Refusal(
        tr("“{what}” is already: {state}. Nothing more can be done with it but undo.", what=row.get("name"), state=word)
    )


def judge_maintenance(row: Mapping[str, Any], today: date) -> None:
    """Raises Refusal when the dates of a maintenance are the wrong way round or tell of days to come as done."""
    started, finished = day_or_none(row.get("started_on")), day_or_none(row.get("finished_on"))
    if started is not None and finished is not None and finished < started:
        raise Refusal(
            tr("It cannot be finished before it was started, on {day}.", day=shown(started)), field="finished_on"
        )
    for key, day in (("finished_on", finished), ("started_on", started)):
        if day is not None and day > today:
            raise Refusal(tr("That day is still to come. Plan it for then instead."), field=key)
    if row.get("company_id") and row.get("staff_id"):
        raise Refusal(tr("Either a company does it or our own staff. Empty one of the two."), field="staff_id")
    if str(row.get("downtime_hours") or "").startswith("-"):
        raise Refusal(tr("The downtime cannot be below zero."), field="downtime_hours")


def judge_plan(row: Mapping[str, Any]) -> None:
    """Raises Refusal when a plan would never fall due."""
    if not row.get("every") and not row.get("meter_every") and not row.get("first_on"):
        raise Refusal(tr("How often? Say every how many months, or every so much on the meter."), field="every")
    if row.get("every") and not row.get("first_on") and not row.get("last_done"):
        raise Refusal(tr("When is it due for the first time?"), field="first_on")
    if row.get("counted") == "fixed" and not (row.get("every") and row.get("first_on")):
        raise Refusal(tr("Fixed days need a first day and how often."), field="first_on")


def judge_reading(
    readings: Sequence[tuple[str, int, str | None]],
    value: int,
    day: date,
    reason: str,
    today: date,
    known: int | None = None,
) -> None:
    """Raises Refusal when a meter would fall without a reason, or the day is to come.

    readings: (day, value, reason) so far, oldest first; known: what the asset itself says today where it was never read.
    """
    if value < 0:
        raise Refusal(tr("A meter does not count below zero."), field="value")
    if day > today:
        raise Refusal(tr("That day is still to come. A meter is read today or earlier."), field="date")
    if reason.strip():
        return
    iso, style = day.isoformat(), Style()
    earlier = [one for one in readings if one[0] <= iso]
    later = [one for one in readings if one[0] > iso]
    if earlier and value < earlier[-1][1]:
        raise Refusal(
            tr("{value} is below the reading of {before} on {day}. A meter does not run backwards: say why (replaced, misread).",
               value=show_number(value, style), before=show_number(earlier[-1][1], style), day=shown(earlier[-1][0])), field="value",
        )  # fmt: skip
    if later and not later[0][2] and value > later[0][1]:
        raise Refusal(
            tr("{value} is above the later reading of {after} on {day}. Say why, or correct the day.",
               value=show_number(value, style), after=show_number(later[0][1], style), day=shown(later[0][0])), field="value",
        )  # fmt: skip
    if not readings and known is not None and value < known and day == today:
        raise Refusal(
            tr("{value} is below {before}, which stands with the asset. A meter does not run backwards: say why (replaced, misread).",
               value=show_number(value, style), before=show_number(known, style)), field="value",
        )  # fmt: skip


def meter_of(category: Mapping[str, Any] | None) -> str:
    """What the assets of a category count: "km", "pages", "hours" or "" for nothing."""
    about = category or {}
    meter = str(about.get("meter") or "none")
    if meter != "none":
        return meter
    return {"vehicle": "km", "printer": "pages"}.get(str(about.get("field_set")), "")
