"""When upkeep falls due, by the calendar and by the meter; what a meter may say. Pure rules."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

UNITS = {"day": "days", "week": "weeks", "month": "months", "year": "years"}


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
    if not row.get("last_done"):
        return str(row["first_on"]) if row.get("first_on") else None
    if not row.get("every"):
        return None
    from dateutil.relativedelta import relativedelta  # some milliseconds that not every start needs

    unit = UNITS.get(str(row.get("period") or "month"), "months")
    try:
        step = relativedelta(**{unit: int(row["every"])})
        due: date = date.fromisoformat(str(row["last_done"])[:10]) + step
        return due.isoformat()
    except (ValueError, OverflowError):
        return None


def next_meter(row: Mapping[str, Any]) -> int | None:
    """The reading at which a plan falls due; None when only the calendar counts or it has ended."""
    if row.get("ended_on") or not row.get("meter_every"):
        return None
    return int(row.get("last_meter") or 0) + int(row["meter_every"])
