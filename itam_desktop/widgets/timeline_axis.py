"""The arithmetic of a timeline: the axis, where days fall, how bars stack and marks step aside. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, TypeVar

from itam_desktop.kernel.style import MONTHS, add_months
from itam_desktop.kernel.texts import N, tr

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of time. end None: it goes on. key: what `opened` tells; more: a second line told on hover.

    kind: "state" (filled), "term" (filled up to today, pale after, its end date written), "holder" (a person, with
    avatar) or "place" (outlined).
    """

    start: date
    end: date | None
    words: str
    meaning: str = "info"
    kind: str = "state"
    key: Any = None
    more: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    icon: str
    word: str
    bars: tuple[Bar, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happened on a day, or will."""

    day: date
    icon: str
    meaning: str
    words: str
    key: Any = None


SCALES: tuple[tuple[str, int], ...] = (
    (N("Week"), 7),
    (N("Month"), 31),
    (N("Quarter"), 92),
    (N("Year"), 366),
    (N("Whole life"), 0),
)
SHORTEST, LONGEST = 5.0, 366.0 * 60  # days in view


@dataclass(slots=True)
class Axis:
    """first: day number at the left edge (may be a fraction); span: days in view; left, width: pixels."""

    first: float
    span: float
    left: float = 0.0
    width: float = 1.0

    def x(self, day: date | float) -> float:
        number = day if isinstance(day, float | int) else day.toordinal()
        return self.left + (number - self.first) / self.span * self.width

    def day_at(self, x: float) -> float:
        return self.first + (x - self.left) / self.width * self.span

    def zoom(self, factor: float, x: float) -> None:
        """More than 1 is wider; the day at `x` stays where it is."""
        held = self.day_at(x)
        self.span = min(LONGEST, max(SHORTEST, self.span * factor))
        self.first = held - (x - self.left) / self.width * self.span


def whole(lanes: Sequence[Lane], marks: Sequence[Mark], today: date) -> tuple[float, float]:
    """(first, span) that shows everything with a little air at both ends."""
    days = [today, *(m.day for m in marks)]
    for lane in lanes:
        for bar in lane.bars:
            days.append(bar.start)
            if bar.end is not None:
                days.append(bar.end)
    first, last = min(days).toordinal(), max(days).toordinal()
    air = max(7.0, (last - first) * 0.04)
    return first - air, last - first + 2 * air


def _years(step: int) -> Callable[[date], date]:
    return lambda d: date(min(9999, d.year - d.year % step + step), 1, 1)


def _floor(unit: str, d: date) -> date:
    if unit == "day":
        return d
    if unit == "week":
        return d - timedelta(days=d.weekday())
    if unit == "month":
        return d.replace(day=1)
    if unit == "quarter":
        return date(d.year, (d.month - 1) // 3 * 3 + 1, 1)
    step = int(unit.removeprefix("year"))
    return date(max(1, d.year - d.year % step), 1, 1)


def _next(unit: str, d: date) -> date:
    if unit == "day":
        return d + timedelta(days=1)
    if unit == "week":
        return d + timedelta(days=7)
    if unit in ("month", "quarter"):
        return add_months(d, 1 if unit == "month" else 3)
    return _years(int(unit.removeprefix("year")))(d)


UNITS: tuple[tuple[str, float], ...] = (
    ("day", 1), ("week", 7), ("month", 30.4), ("quarter", 91.3), ("year1", 365.25), ("year2", 730.5),
    ("year5", 1826), ("year10", 3652),
)  # fmt: skip


def _label(unit: str, d: date) -> str:
    month = tr(MONTHS[d.month - 1])
    if unit in ("day", "week"):
        whole = d.month == 1 and d.day <= 7
        day = {"day": d.day, "month": month, "year": d.year}
        return tr("{day} {month} {year}", **day) if whole else tr("{day} {month}", **day)
    if unit == "month" and d.month > 1:
        return month
    if unit in ("month", "quarter"):
        return tr("{month} {year}", month=month, year=d.year)
    return str(d.year)


def ticks(axis: Axis, room: float) -> tuple[list[tuple[float, str]], list[float]]:
    """(x and words of each labelled line, x of the finer ticks); room: px that a label needs."""
    per_day = axis.width / axis.span
    n = next((i for i, (_, days) in enumerate(UNITS) if days * per_day >= room), len(UNITS) - 1)
    large = [(x, _label(UNITS[n][0], d)) for x, d in _days(axis, UNITS[n][0])]
    fine: list[float] = []
    if n > 0 and UNITS[n - 1][1] * per_day >= 8:
        held = {round(x) for x, _ in large}
        fine = [x for x, _ in _days(axis, UNITS[n - 1][0]) if round(x) not in held]
    return large, fine


def _days(axis: Axis, unit: str) -> list[tuple[float, date]]:
    first = date.fromordinal(min(max(1, int(axis.first)), date.max.toordinal()))
    end = min(axis.first + axis.span, float(date.max.toordinal() - 4000))
    result: list[tuple[float, date]] = []
    day = _floor(unit, first)
    while day.toordinal() <= end and len(result) < 1000:
        if day.toordinal() >= axis.first:
            result.append((axis.x(day), day))
        day = _next(unit, day)
    return result


def stack(bars: Sequence[Bar], today: date) -> list[int]:
    """The row of each bar in its lane: bars that overlap stand under each other."""
    ends: list[date] = []
    rows = [0] * len(bars)
    for n in sorted(range(len(bars)), key=lambda i: bars[i].start):
        bar = bars[n]
        row = next((r for r, end in enumerate(ends) if end <= bar.start), len(ends))
        last = bar.end or max(today, bar.start)
        if row == len(ends):
            ends.append(last)
        else:
            ends[row] = last
        rows[n] = row
    return rows


def step_aside(places: Sequence[float], size: float, gap: float, most: float) -> list[tuple[float, list[int]]]:
    """Left edges of marks whose middles are wanted at `places` (rising): neighbours step aside; a mark that would have
    to go further than `most` joins the one before it. Gives (left, which marks).
    """
    groups: list[tuple[float, list[int]]] = []
    right = float("-inf")
    for n, middle in enumerate(places):
        wanted = middle - size / 2
        left = max(wanted, right + gap)
        if groups and left - wanted > most:
            groups[-1][1].append(n)
            continue
        groups.append((left, [n]))
        right = left + size
    return groups
