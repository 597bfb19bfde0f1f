"""Terms of contracts and licences: their choices, the last day of notice, the day by which to decide, where a cancellation takes it (DOMAIN 9).

A term's last day belongs to it: what ends on 28 Feb and renews for twelve months ends on 28 Feb again, because the next
term begins on 1 March. Months are calendar months: 31 May less three months is the last day of February.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from itam_desktop.kernel.fields import Choice
from itam_desktop.kernel.style import MONTHS, Style, day_or_none, show_date
from itam_desktop.kernel.texts import N, later

RENEWALS = (
    Choice("none", N("Ends by itself")), Choice("tacit", N("Renews by itself")), Choice("express", N("Only when we renew it")),
)  # fmt: skip
PERIODS = (
    Choice("once", N("Once")), Choice("month", N("Monthly")), Choice("quarter", N("Quarterly")), Choice("half_year", N("Half-yearly")), Choice("year", N("Yearly")),
)  # fmt: skip
A_YEAR = {"month": 12, "quarter": 4, "half_year": 2, "year": 1}  # how often what comes back is paid
NOTICE_UNITS = (Choice("days", N("Days")), Choice("months", N("Months")))
STATES = (
    Choice("running", N("Running"), look=("ok", "check")), Choice("ending", N("Left to end"), look=("warn", "hourglass")),
    Choice("cancelled", N("Notice given"), look=("warn", "x")), Choice("ended", N("Ended"), look=("off", "flag")),
)  # fmt: skip
DAY = timedelta(days=1)
MOST_TERMS = 1200  # of a month each: a hundred years


def day_of(row: Mapping[str, Any], key: str) -> date | None:
    """A date of a row; None when it has none or it cannot be read."""
    return day_or_none(row.get(key))


def shown(day: date | str) -> str:
    """A day in words for the user."""
    return show_date(day if isinstance(day, str) else day.isoformat(), Style())


def later_day(iso: str | None) -> object:
    """A day for the history: told in the language of whoever reads it."""
    try:
        day = date.fromisoformat(str(iso)[:10])
    except ValueError:
        return iso or "–"
    return later(
        N("{day} {month} {year}"), day=f"{day.day:02d}", month=later(MONTHS[day.month - 1]), year=str(day.year)
    )


def months_later(day: date, months: int) -> date:
    """The same day of a later or earlier month, or that month's last day. Raises ValueError, OverflowError beyond the calendar."""
    from dateutil.relativedelta import relativedelta  # some milliseconds that not every start needs

    found: date = day + relativedelta(months=months)
    return found


def term_after(end: date, months: int) -> date:
    """The last day of the term of so many months that begins on the day after `end`."""
    return months_later(end + DAY, months) - DAY


def last_notice(row: Mapping[str, Any], end: date | None = None) -> date | None:
    """The last day on which notice reaches the end of the term (or `end`); None without an end."""
    last = end or day_of(row, "end_date")
    if last is None:
        return None
    notice = int(row.get("notice") or 0)
    try:
        return months_later(last, -notice) if row.get("notice_unit") != "days" else last - timedelta(days=notice)
    except (ValueError, OverflowError):
        return None


def judgement_day(row: Mapping[str, Any]) -> date | None:
    """End less notice less the office's own buffer, decided or not."""
    last = last_notice(row)
    try:
        return last - timedelta(days=int(row.get("buffer_days") or 0)) if last is not None else None
    except (ValueError, OverflowError):
        return None


def decide_by(row: Mapping[str, Any]) -> str | None:
    """The decide-by date (ISO); None without an end, and once it is decided: cancelled, left to end, ended."""
    if row.get("cancelled_on") or row.get("let_end_on") or row.get("ended_on"):
        return None
    day = judgement_day(row)
    return day.isoformat() if day is not None else None


def state_of(row: Mapping[str, Any]) -> str:
    """The state follows from what was decided: ended, cancelled (and still running), left to end, running."""
    for key, state in (("ended_on", "ended"), ("cancelled_on", "cancelled"), ("let_end_on", "ending")):
        if row.get(key):
            return state
    return "running"


def renewed_by_itself(row: Mapping[str, Any], today: date) -> date | None:
    """The end that a tacit contract has reached by renewing until it lies on or after `today`; None when it has not renewed.

    Several terms are counted from the first one, so that month ends do not creep.
    """
    end, months = day_of(row, "end_date"), int(row.get("renewal_months") or 0)
    if state_of(row) != "running" or row.get("renewal") != "tacit" or end is None or end >= today or months < 1:
        return None
    return _first_term(end, months, lambda new: new >= today)


def has_ended(row: Mapping[str, Any], today: date) -> bool:
    """Its end has passed and nothing made it go on, but it does not say so yet."""
    end = day_of(row, "end_date")
    if end is None or end >= today or row.get("ended_on"):
        return False
    return state_of(row) != "running" or row.get("renewal") != "tacit" or not row.get("renewal_months")


def effective_end(row: Mapping[str, Any], told: date) -> date | None:
    """The day to which notice given on `told` ends a contract: the end of this term while its notice is kept, else the end
    of the first renewed term whose notice is kept; without an end, notice counted from `told`. None: it cannot be said."""
    end = day_of(row, "end_date")
    if end is None:
        notice = int(row.get("notice") or 0)
        try:
            return months_later(told, notice) if row.get("notice_unit") != "days" else told + timedelta(days=notice)
        except (ValueError, OverflowError):
            return None

    def reached(one: date) -> bool:
        last = last_notice(row, one)
        return last is not None and told <= last

    if reached(end) or row.get("renewal") != "tacit":
        return end
    months = int(row.get("renewal_months") or 0)
    return _first_term(end, months, reached) if months else None


def _first_term(end: date, months: int, fits: Any) -> date | None:
    try:
        for n in range(1, MOST_TERMS + 1):
            new = term_after(end, n * months)
            if fits(new):
                return new
    except (ValueError, OverflowError):
        pass
    return None
