"""When upkeep falls due, by the calendar and by the meter. Pure rules.

A plan counts from the day it was last done, or keeps to fixed days from its first one (tyres in April and October,
whenever they were changed in fact); both by the rules of `dateutil`. A month without the day has it on its last one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any

from itam_desktop.kernel.style import day_or_none

UNITS = {"day": "days", "week": "weeks", "month": "months", "year": "years"}
A_MONTH = 365.25 / 12  # days


def state_of(row: Mapping[str, Any]) -> str:
    """The state follows from the dates: cancelled, done, under way or planned."""
    for key, state in (("cancelled_on", "cancelled"), ("finished_on", "done"), ("started_on", "under_way")):
        if row.get(key):
            return state
    return "planned"


def next_due(row: Mapping[str, Any]) -> str | None:
    """The next day (ISO) on which a plan falls due by the calendar; None when only its meter counts or it has ended."""
    if row.get("ended_on"):
        return None
    if row.get("postponed_to"):
        return str(row["postponed_to"])
    first, last, every = day_or_none(row.get("first_on")), day_or_none(row.get("last_done")), int(row.get("every") or 0)
    if last is None:
        return first.isoformat() if first is not None else None
    if every < 1:
        return None
    unit = str(row.get("period") or "month")
    try:
        if row.get("counted") == "fixed" and first is not None:
            due = _fixed(first, every, unit, max(last, day_or_none(row.get("last_due")) or last))
        else:
            from dateutil.relativedelta import relativedelta  # some milliseconds that not every start needs

            due = last + relativedelta(**{UNITS.get(unit, "months"): every})
        return due.isoformat() if due is not None else None
    except (ValueError, OverflowError):
        return None


def _fixed(first: date, every: int, unit: str, after: date) -> date | None:
    """The first day after `after` of the row that begins with `first`."""
    from dateutil.rrule import DAILY, MONTHLY, WEEKLY, YEARLY, rrule

    start = datetime(first.year, first.month, first.day)  # noqa: DTZ001 - days have no zone
    about: dict[str, Any] = {"dtstart": start, "interval": every}
    if unit == "month" and first.day > 28:
        about |= {"bymonthday": tuple(range(28, first.day + 1)), "bysetpos": -1}
    elif unit == "year" and (first.month, first.day) == (2, 29):
        about |= {"bymonth": 2, "bymonthday": (28, 29), "bysetpos": -1}
    frequency = {"day": DAILY, "week": WEEKLY, "year": YEARLY}.get(unit, MONTHLY)
    if after < first:
        return first
    found = rrule(frequency, **about).after(datetime(after.year, after.month, after.day))  # noqa: DTZ001
    return found.date() if found is not None else None


def next_meter(row: Mapping[str, Any]) -> int | None:
    """The reading at which a plan falls due; None when only the calendar counts or it has ended."""
    if row.get("ended_on") or not row.get("meter_every"):
        return None
    return int(row.get("last_meter") or 0) + int(row["meter_every"])


def due(plan: Mapping[str, Any], today: date, reading: int | None) -> str:
    """How urgent a plan is by what comes first, calendar or meter: "overdue", "due" (today, or within its lead) or "" (later)."""
    found = ""
    day, mark = day_or_none(plan.get("next_due")), plan.get("next_meter")
    if day is not None:
        if day < today:
            return "overdue"
        if day - timedelta(days=int(plan.get("lead_days") or 0)) <= today:
            found = "due"
    if mark is not None and reading is not None and not plan.get("postponed_to"):
        if reading >= int(mark):
            return "overdue"
        if reading + int(plan.get("meter_lead") or 0) >= int(mark):
            found = "due"
    return found


def per_month(readings: Sequence[tuple[str, int, str | None]]) -> float | None:
    """How much a meter counts a month, by the readings of its last year or so, oldest first: (day, value, why it is lower).

    What a reading with a reason jumps over (the meter was replaced) is left out. None with less than two weeks to go by.
    """
    known = [(day, value, why) for iso, value, why in readings if (day := day_or_none(iso)) is not None]
    if len(known) < 2:
        return None
    newest = known[-1][0]
    recent = [one for one in known if (newest - one[0]).days <= 400]
    if len(recent) < 2:
        recent = known[-2:]
    counted = days = 0
    for (before, low, _), (after, high, why) in pairwise(recent):
        if not why and high >= low:
            counted += high - low
            days += (after - before).days
    return counted / days * A_MONTH if days >= 14 else None


def reached_on(mark: int, reading: int, day: date, month: float | None) -> date | None:
    """When a meter reaches a mark if it goes on as it does; None when that cannot be said."""
    if reading >= mark:
        return day
    if not month or month <= 0:
        return None
    days = (mark - reading) / month * A_MONTH
    return day + timedelta(days=round(days)) if days < 36_500 else None
