"""The SQL that says what seats and licences count on a day; every counter, list and report is made from these parts.

`day` is an SQL expression of an ISO date: a bound "?" or `today()`, the office's date (store/connect.py). Tables: `l` is the licence, `s` the seat.
"""

from __future__ import annotations

# What the store itself counts against the quantity, free of dates (DECISIONS 4): open, spent, held back and not released.
TAKING = "(s.binned=0 AND (s.until IS NULL OR s.spent=1 OR (s.held_until IS NOT NULL AND s.released_on IS NULL)))"
LIMITED = "(l.binned=0 AND l.quantity IS NOT NULL AND coalesce(l.overuse, 0)=0 AND l.metric<>'site')"


def assigned(day: str) -> str:
    """In use that day: since that day or before, not yet taken back."""
    return "(s.binned=0 AND s.since<=" + day + " AND (s.until IS NULL OR s.until>" + day + "))"


def spent(day: str) -> str:
    """Taken back, but of a licence that is not reassignable: gone for good."""
    return "(s.binned=0 AND s.until<=" + day + " AND coalesce(s.spent, 0)=1)"


def held(day: str) -> str:
    """Taken back, and held back for its cool-down days."""
    return (
        "(s.binned=0 AND s.until<=" + day + " AND coalesce(s.spent, 0)=0 AND s.held_until>" + day
        + " AND (s.released_on IS NULL OR s.released_on>" + day + "))"
    )  # fmt: skip


def valid(day: str) -> str:
    """The licence counts that day: begun, not ended; one that renews by itself goes on past its written end."""
    return (
        "(l.binned=0 AND (l.start_date IS NULL OR l.start_date<=" + day + ") AND (l.ended_on IS NULL OR l.ended_on>=" + day + ")"
        " AND (l.end_date IS NULL OR l.end_date>=" + day
        + " OR (l.renewal='tacit' AND coalesce(l.renewal_months, 0)>0 AND l.cancelled_on IS NULL AND l.let_end_on IS NULL AND l.ended_on IS NULL)))"
    )  # fmt: skip


def of_licence(what: str) -> str:
    """Sum of the seats of the list's own licence for which `what` holds."""
    return "(SELECT coalesce(sum(s.quantity), 0) FROM seat s WHERE s.licence_id=licence.id AND " + what + ")"


DAY = "?1"  # the first bound value
VALID, ASSIGNED, SPENT_THEN, HELD_THEN = valid(DAY), assigned(DAY), spent(DAY), held(DAY)
TODAY = "(SELECT today())"  # asked once a statement, not once a seat
USED, HELD, SPENT = (of_licence(what(TODAY)) for what in (assigned, held, spent))
BOUGHT = "CASE WHEN licence.metric='site' THEN NULL ELSE licence.quantity END"
FREE = (
    "CASE WHEN "
    + BOUGHT
    + " IS NOT NULL THEN max(0, licence.quantity - "
    + USED
    + " - "
    + HELD
    + " - "
    + SPENT
    + ") END"
)
SHORT = (
    "CASE WHEN "
    + BOUGHT
    + " IS NOT NULL THEN max(0, "
    + USED
    + " + "
    + HELD
    + " + "
    + SPENT
    + " - licence.quantity) END"
)
# the picture's numbers behind a key by which the column sorts: how full it is
SEATS = (
    "printf('%08d,%d,%d,%d,%s', CASE WHEN coalesce(licence.quantity, 0)>0 THEN min(99999999, 10000 * (" + USED + " + " + HELD + " + " + SPENT
    + ") / licence.quantity) ELSE 0 END, " + USED + ", " + HELD + ", " + SPENT + ", coalesce(" + BOUGHT + ", ''))"
)  # fmt: skip
A_YEAR_SQL = "CASE licence.price_period WHEN 'month' THEN 12 WHEN 'quarter' THEN 4 WHEN 'half_year' THEN 2 WHEN 'year' THEN 1 END"
PER_YEAR = "licence.price * coalesce(licence.quantity, 1) * " + A_YEAR_SQL
