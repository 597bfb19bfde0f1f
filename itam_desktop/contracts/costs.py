"""What a contract costs: per month, quarter, year, per covered thing, over its term. Pure rules; sums are minor units (int).

Currencies are never added to one another: `sums` gives one sum for each.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

from itam_desktop.kernel.terms import A_YEAR, DAY, day_of


def rounded(value: Fraction) -> int:
    """Half up, away from zero."""
    whole = int(abs(value) + Fraction(1, 2))
    return whole if value >= 0 else -whole


def term_months(row: Mapping[str, Any]) -> Fraction | None:
    """How long the term is, in months: whole ones, and days as a part of the month they lie in. None when it has no both ends."""
    start, end = day_of(row, "start_date"), day_of(row, "end_date")
    if start is None or end is None or end < start:
        return None
    from dateutil.relativedelta import relativedelta  # some milliseconds that not every start needs

    span: Any = relativedelta(end + DAY, start)
    whole = int(span.years) * 12 + int(span.months)
    last = start + relativedelta(months=whole)
    length: int = (start + relativedelta(months=whole + 1) - last).days
    return whole + Fraction(int(span.days), length)


def per_year(row: Mapping[str, Any]) -> Fraction | None:
    """Minor units a year; what is paid once is spread over its term. None when there is no price or no term to spread it over."""
    cost = row.get("cost")
    if cost is None:
        return None
    billing = str(row.get("billing") or "year")
    if billing in A_YEAR:
        return Fraction(int(cost) * A_YEAR[billing])
    months = term_months(row)
    return Fraction(int(cost) * 12) / months if months else None


def per(row: Mapping[str, Any], period: str) -> int | None:
    """What it costs a "month", "quarter", "half_year" or "year"."""
    year = per_year(row)
    return None if year is None else rounded(year / A_YEAR[period])


def over_term(row: Mapping[str, Any]) -> int | None:
    """All payments of the term: each period that begins within it is paid whole. None without a price or a term."""
    cost, billing = row.get("cost"), str(row.get("billing") or "year")
    if cost is None:
        return None
    if billing not in A_YEAR:
        return int(cost)
    months = term_months(row)
    if months is None:
        return None
    periods = months / Fraction(12, A_YEAR[billing])
    return int(cost) * -(-periods.numerator // periods.denominator)


def shares(total: int, n: int) -> list[int]:
    """A sum for n things alike, exact to the last unit: the first ones get what does not go round."""
    if n < 1:
        return []
    each, left = divmod(abs(total), n)
    sign = 1 if total >= 0 else -1
    return [sign * (each + (i < left)) for i in range(n)]


def sums(parts: Iterable[tuple[int | None, str]]) -> dict[str, int]:
    """Currency -> sum of (minor units, currency); unknown ones are left out."""
    found: dict[str, int] = {}
    for minor, currency in parts:
        if minor is not None:
            found[currency] = found.get(currency, 0) + minor
    return found


def under_insured(insured: int | None, value: int) -> int:
    """By how much the things are worth more than the insured sum; 0 when they are not or no sum is known."""
    return max(0, value - insured) if insured is not None else 0
