"""How a file writes its numbers and dates: decided per column over all rows, asked once where nothing decides it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from itam_desktop.exchange.sheet import Sheet, Typed
from itam_desktop.kernel.errors import Unreadable
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.kinds import Kind, Value
from itam_desktop.kernel.money import split_currency
from itam_desktop.kernel.style import Style, clip, read_date, read_number, show_date, show_number
from itam_desktop.kernel.texts import N, tr

Decimals = Literal[".", ",", "ambiguous", "none"]
Dates = Literal["day", "month", "iso", "ambiguous", "none"]
NUMBERS = frozenset({"integer", "decimal", "money", "unit_price"})

_GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*", re.ASCII)
_ONE_SIGN = re.compile(r"[+-]?\d*([.,])\d*", re.ASCII)
_DAY = re.compile(r"(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*(?:\d{4}|\d{2})(?!\d)", re.ASCII)
_DAY_MONTH_YEAR = re.compile(r"(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})", re.ASCII)
MONTH_NAMES = (N("January"), N("February"), N("March"), N("April"), N("May"), N("June"), N("July"), N("August"),
               N("September"), N("October"), N("November"), N("December"))  # fmt: skip
_ISO = re.compile(r"\d{4}([-./]?)\d{1,2}\1\d{1,2}(?!\d)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Sample:
    """One cell and its two readings, in words: by the style taken, and by the other."""

    text: str
    taken: str
    other: str


@dataclass(frozen=True, slots=True)
class Reading:
    """How the user says that a column is to be read; None where it was not asked."""

    decimal: str | None = None
    day_first: bool | None = None


@dataclass(frozen=True, slots=True)
class ColumnStyle:
    """One column's way of writing.

    decimal, dates: what its own cells show ("none": nothing that tells). style: what to read it with. sure: False
    when it had to be
    taken from the default although a cell reads differently otherwise: ask once, with `samples` (at most two). why:
    in the user's words.
    """

    column: str
    decimal: Decimals
    dates: Dates
    style: Style
    sure: bool = True
    samples: tuple[Sample, ...] = ()
    why: str = ""

    def read(self, field: Field, cell: str) -> Value:
        """The value of a cell of this column for that field. Raises Unreadable, with the field's key.

        A workbook's number is exact whatever the style; in a date field it is the days since 30 December 1899, as
        workbooks count.
        """
        if not isinstance(cell, Typed):
            return field.read(cell, self.style)
        if field.kind.key == "date":
            return field.read(from_serial(cell) or cell, self.style)
        return field.read(cell, replace(self.style, decimal=".") if field.kind.key in NUMBERS else self.style)


def from_serial(cell: str) -> str | None:
    """ISO date of a workbook's day number from 1 March 1900 to the end of 2199; None when it is none."""
    try:
        day = int(float(cell))
    except (ValueError, OverflowError):
        return None
    return (date(1899, 12, 30) + timedelta(days=day)).isoformat() if 61 <= day <= 109_572 else None


class NoSuchDay(Unreadable):
    """A date that the calendar does not have. offers: the days that may be meant."""

    def __init__(self, message: str, offers: tuple[str, ...]) -> None:
        super().__init__(message)
        self.offers = offers


def no_such_day(cell: str, style: Style) -> NoSuchDay | None:
    """Why "31.02.2026" is no date, in words; None when that is not what is wrong with it."""
    hit = _DAY_MONTH_YEAR.fullmatch(cell.strip())
    if hit is None:
        return None
    a, b, year = int(hit[1]), int(hit[3]), int(hit[4])
    year += (2000 if year < 70 else 1900) if len(hit[4]) == 2 else 0
    day, month = (a, b) if style.day_first or hit[2] == "." or a > 12 else (b, a)
    if not (1 <= month <= 12 and 28 < day <= 31 and year):
        return None
    last = (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day
    if day <= last:
        return None
    order = (month, last) if (day, month) == (b, a) else (last, month)
    return NoSuchDay(
        tr("{month} {year} has {n} days. Which day was it?", month=tr(MONTH_NAMES[month - 1]), year=year, n=last),
        (f"{order[0]:02d}{hit[2]}{order[1]:02d}{hit[2]}{hit[4]}",),
    )


def decimal_of(cells: Iterable[str], whole: bool = False) -> tuple[Decimals, list[str]]:
    """(the decimal sign that the cells show, those cells that read differently with the other sign).

    "1.234,50", "12,5", "1.234.567", "0.123" show it; "1.234" alone does not, unless the column holds whole numbers
    only.
    Cells that show "." beside cells that show "," leave it "ambiguous" when some cells need it, else the more
    frequent sign.
    """
    seen = {".": 0, ",": 0}
    open_cells: list[str] = []
    for cell in cells:
        raw = re.sub(r"[\s'\u00a0\u202f()]", "", split_currency(cell)[0])
        dot, comma = raw.rfind("."), raw.rfind(",")
        if not (dot >= 0 or comma >= 0) or not any(c.isdigit() for c in raw):
            continue
        if dot >= 0 and comma >= 0:
            seen["." if dot > comma else ","] += 1
        elif hit := _GROUPED.fullmatch(raw):
            if whole or raw.count(hit[1]) > 1:
                seen["," if hit[1] == "." else "."] += 1
            else:
                open_cells.append(cell)
        elif hit := _ONE_SIGN.fullmatch(raw):
            seen[hit[1]] += 1
    if seen["."] and seen[","]:
        return ("ambiguous", open_cells) if open_cells else ("." if seen["."] >= seen[","] else ",", [])
    if seen["."] or seen[","]:
        return "." if seen["."] else ",", open_cells
    return ("ambiguous" if open_cells else "none"), open_cells


def dates_of(cells: Iterable[str]) -> tuple[Dates, list[str]]:
    """(the order of day and month that the cells show, those cells that read differently the other way round).

    "25/12/2026" and "3.4.2026" show the day first, "12/25/2026" the month; "3/4/2026" does not; "4/4/2026" is the
    same either way.
    """
    day = month = iso = 0
    open_cells: list[str] = []
    for cell in cells:
        text = cell.strip()
        if hit := _DAY.match(text):
            a, b = int(hit[1]), int(hit[3])
            if b > 12 >= a:
                month += 1
            elif hit[2] == "." or a > 12 >= b:
                day += 1
            elif a != b and a <= 12 and b <= 12:
                open_cells.append(cell)
        elif _ISO.match(text):
            iso += 1
    if day and month:
        return ("ambiguous", open_cells) if open_cells else ("day" if day >= month else "month", [])
    if day or month:
        return ("day" if day else "month"), open_cells
    return ("ambiguous" if open_cells else "iso" if iso else "none"), open_cells


def decide(
    sheet: Sheet, kinds: Sequence[Kind | None], default: Style = Style(), answers: Mapping[str, Reading] | None = None  # noqa: B008  (frozen)
) -> list[ColumnStyle]:  # fmt: skip
    """One ColumnStyle per column of the sheet; kinds: the kind each column is to be read as, None when it is not read.

    A column that its own cells leave open is decided by the user's answer, else by the others of the file where they
    agree, else by the default and not sure.
    """
    found: list[tuple[Decimals, Dates, list[str]]] = []
    for i in range(len(sheet.header)):
        key = getattr(kinds[i] if i < len(kinds) else None, "key", "")
        cells = (
            {row[i] for row in sheet.rows if row[i].__class__ is not Typed}
            if key == "date" or key in NUMBERS
            else set()
        )
        if key == "date":
            order, unclear = dates_of(cells)
            found.append(("none", order, sorted(unclear)[:2]))
        elif key in NUMBERS:
            sign, unclear = decimal_of(cells, whole=key == "integer")
            found.append((sign, "none", sorted(unclear)[:2]))
        else:
            found.append(("none", "none", []))
    signs = {sign for sign, _, _ in found if sign in (".", ",")}
    orders = {order for _, order, _ in found if order in ("day", "month")}
    styles = []
    for name, (sign, order, unclear) in zip(sheet.header, found, strict=True):
        style, sure, why = default, True, ""
        told = (answers or {}).get(name, Reading())
        if sign in (".", ","):
            style = replace(style, decimal=sign)
        elif sign == "ambiguous":
            sure = told.decimal is not None or len(signs) == 1
            style = replace(style, decimal=told.decimal or next(iter(signs))) if sure else style
        if order in ("day", "month"):
            style = replace(style, day_first=order == "day")
        elif order == "ambiguous":
            sure = told.day_first is not None or len(orders) == 1
            day_first = told.day_first if told.day_first is not None else "day" in orders
            style = replace(style, day_first=day_first) if sure else style
        samples: tuple[Sample, ...] = ()
        if "ambiguous" in (sign, order):
            samples = tuple(_sample(cell, style, order == "ambiguous") for cell in unclear)
            why = (
                tr("Read as you said.")
                if told.decimal is not None or told.day_first is not None
                else tr("Read as in the other columns of this file.")
                if sure
                else tr(
                    "“{text}” could be {taken} or {other}: choose which.",
                    text=clip(samples[0].text),
                    taken=samples[0].taken,
                    other=samples[0].other,
                )
            )
        styles.append(ColumnStyle(name, sign, order, style, sure, samples, why))
    return styles


def _sample(cell: str, style: Style, is_date: bool) -> Sample:
    other = replace(style, day_first=not style.day_first) if is_date else replace(style, decimal=style.group)
    return Sample(cell, _words(cell, style, is_date), _words(cell, other, is_date))


def _words(cell: str, style: Style, is_date: bool) -> str:
    """Shown in one and the same way, whichever way it was read."""
    try:
        if is_date:
            return show_date(read_date(cell, style).isoformat(), style)
        return show_number(read_number(split_currency(cell)[0], style), Style())
    except Unreadable as no:
        return no.message
