"""What an asset is worth in the books, as far as a count's report needs it. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from itam_desktop.kernel.style import day_or_none

BEGINS = ("in_service_date", "received_date", "purchase_date")


def months_between(first: date, on: date) -> int:
    """Full months from `first` to `on`; the 31st is reached on the last day of a shorter month. Never below 0."""
    months = (on.year - first.year) * 12 + on.month - first.month
    last_of_month = (date(on.year + on.month // 12, on.month % 12 + 1, 1) - date(on.year, on.month, 1)).days
    if on.day < min(first.day, last_of_month):
        months -= 1
    return max(0, months)


def book_value(row: Mapping[str, Any], months: int | None, on: date) -> int | None:
    """Minor units in the asset's currency: straight line in full months down to its salvage value; None without a price.

    row: an asset's flat row; it begins to lose value when it is put into service, else when it was received, else when it
    was bought. months: the useful life of its model or category; without one, or without a day, it keeps its price.
    This is the default of DOMAIN 7 only: methods, conventions and second books will take its inside, not its name.
    """
    cost = row.get("cost")
    if cost is None:
        return None
    cost, salvage = int(cost), min(int(cost), int(row.get("salvage") or 0))
    first = next((day for key in BEGINS if (day := day_or_none(row.get(key))) is not None), None)
    if not months or first is None:
        return cost
    passed = min(months_between(first, on), months)
    return cost - (cost - salvage) * passed // months
