"""Many assets' lives under one another: when each began, and when its warranty and its useful life end. No Qt."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from itam_desktop.kernel.style import add_months, day_or_none
from itam_desktop.kernel.texts import N

SQL = (
    "SELECT a.id, a.tag, a.name, a.stage, coalesce(a.in_service_date, a.received_date, a.purchase_date), a.purchase_date, a.warranty_end, "
    "a.end_of_life, coalesce(m.useful_life, c.useful_life), m.end_of_support "
    "FROM json_each(?) j JOIN asset a ON a.id=j.value LEFT JOIN model m ON m.id=a.model_id LEFT JOIN category c ON c.id=a.category_id"
)
ORDERS = (("end", N("End of life")), ("warranty", N("Warranty")), ("support", N("Maker's support")), ("tag", N("Tag")))
NEVER = date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Stretch:
    """One asset; days as day numbers, None where unknown. end: of its useful life; support: of its maker's support."""

    id: int
    tag: str
    name: str
    stage: str
    start: int | None
    end: int | None
    warranty: int | None
    support: int | None


def read(conn: sqlite3.Connection, ids: Sequence[int], order: str = "end") -> list[Stretch]:
    """The assets, the one that ends first at the top; those without such a date at the foot, by tag."""
    rows = [_stretch(*row) for row in conn.execute(SQL, (json.dumps(list(ids)),))]
    if order == "tag":
        rows.sort(key=lambda s: s.tag)
    else:
        rows.sort(key=lambda s: (_or_never(getattr(s, order)), s.tag))
    return rows


def _or_never(day: int | None) -> int:
    return NEVER if day is None else day


def _stretch(
    record: int, tag: str, name: str | None, stage: str, start: str | None, bought: str | None, warranty: str | None, end: str | None,
    months: int | None, support: str | None,
) -> Stretch:  # fmt: skip
    first = day_or_none(start)
    last = day_or_none(end)
    if last is None and first is not None and months:
        last = add_months(first, months)
    begin = first or day_or_none(bought)
    return Stretch(
        record,
        tag,
        name or "",
        stage,
        _number(begin),
        _number(last),
        _number(day_or_none(warranty)),
        _number(day_or_none(support)),
    )


def _number(day: date | None) -> int | None:
    return day.toordinal() if day is not None else None


def span(rows: Sequence[Stretch], today: int) -> tuple[float, float]:
    """(first day number, days) in which nearly all of them lie: the outermost hundredth may stand outside."""
    days = sorted(day for row in rows for day in (row.start, row.end, row.warranty) if day is not None)
    if not days:
        return float(today - 365), 730.0
    cut = len(days) // 100
    first, last = min(days[cut], today), max(days[len(days) - 1 - cut], today)
    air = max(14.0, (last - first) * 0.03)
    return first - air, last - first + 2 * air
