"""How numbers, dates and money are written and read: one value, handed down, never asked from the system below."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from decimal import Decimal, InvalidOperation

from itam_desktop.kernel.errors import Unreadable
from itam_desktop.kernel.money import SYMBOLS, digits, from_minor
from itam_desktop.kernel.texts import N, tr

MONTHS = [N("Jan"), N("Feb"), N("Mar"), N("Apr"), N("May"), N("Jun"),
          N("Jul"), N("Aug"), N("Sep"), N("Oct"), N("Nov"), N("Dec")]  # fmt: skip
_MONTH_WORDS = {word: n for n, word in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1)} | {
    "mär": 3, "mai": 5, "okt": 10, "dez": 12, "fév": 2, "avr": 4, "juin": 6, "juil": 7, "aoû": 8, "déc": 12, "ene": 1, "abr": 4, "ago": 8, "dic": 12
}  # fmt: skip

_DAYS = {"today": 0, "now": 0, "heute": 0, "tomorrow": 1, "morgen": 1, "yesterday": -1, "gestern": -1}


@dataclass(frozen=True, slots=True)
class Style:
    """decimal: "." or ","; day_first: is 3/4 the third of April?; currency and zone: the office's own (no zone: this
    computer's)."""

    decimal: str = "."
    day_first: bool = True
    currency: str = "EUR"
    today: date | None = None
    zone: tzinfo | None = None

    @property
    def group(self) -> str:
        return "," if self.decimal == "." else "."

    def now(self) -> date:
        return self.today or datetime.now().astimezone(self.zone).date()


def read_number(text: str, style: Style) -> Decimal:
    """ "1.429,00", "1,429.00", "1429", "1 429,5", "1'429.5". Raises Unreadable.

    With both signs the last one is the decimal. With one sign, thrice or before three digits, it groups when
    it is the style's group sign, else it is the decimal sign.
    """
    raw = (
        text.strip()
        .replace("\u00a0", "")
        .replace("\u202f", "")
        .replace(" ", "")
        .replace("'", "")
        .replace("\u2212", "-")
    )
    if raw.startswith("(") and raw.endswith(")"):
        raw = "-" + raw[1:-1]
    if not re.fullmatch(r"[+-]?[0-9.,]*[0-9][0-9.,]*([eE][+-]?[0-9]{1,3})?", raw, re.ASCII):
        raise Unreadable(
            tr(
                "“{text}” is not a number. Write it like {example}.",
                text=clip(text),
                example="1429" + style.decimal + "50",
            )
        )
    dot, comma = raw.rfind("."), raw.rfind(",")
    if dot >= 0 and comma >= 0:
        group = "," if dot > comma else "."
        raw = raw.replace(group, "").replace(",", ".")
        bad = raw.count(".") > 1
    else:
        sign = "." if dot >= 0 else ","
        count = raw.count(sign)
        grouped = bool(re.fullmatch(r"[+-]?[1-9][0-9]{0,2}([" + sign + r"][0-9]{3})+", raw))
        bad = count > 1 and not grouped
        if count > 1 or (grouped and sign == style.group):
            raw = raw.replace(sign, "")
        raw = raw.replace(",", ".")
    try:
        value = Decimal(raw)
    except InvalidOperation:
        bad = True
    if bad or not value.is_finite() or abs(value) >= Decimal(10) ** 15:
        raise Unreadable(
            tr(
                "“{text}” is not a number. Write it like {example}.",
                text=clip(text),
                example="1429" + style.decimal + "50",
            )
        )
    return value


def show_number(value: Decimal | int, style: Style, places: int | None = None) -> str:
    """With groups of three; `places` decimals, or as many as the value has."""
    value = Decimal(value)
    words = f"{value:,.{places}f}" if places is not None else f"{value:,f}"
    return words if style.decimal == "." else words.translate(str.maketrans(",.", ".,"))


def show_count(n: int) -> str:
    """A number of things where no office's style is at hand: "1,429", in German "1.429"."""
    # Translators: the sign between groups of three digits, as in 1,429
    return f"{n:,}".replace(",", tr(","))


def show_size(value: float, places: int | None = None) -> str:
    """A measure where no office's style is at hand: "63.5", in German "63,5"; places: so many decimals, else what it has."""
    words = f"{value:g}" if places is None else f"{value:.{places}f}"
    # Translators: the sign before the decimals, as in 63.5
    return words.replace(".", tr("."))


def show_money(minor: int, currency: str, style: Style, whole: bool = False) -> str:
    """ "€1,429.00", in German "1.429,00 €"; whole: without the minor units, rounded."""
    amount = show_number(from_minor(minor, currency), style, 0 if whole else digits(currency))
    minus, amount = ("-", amount[1:]) if amount.startswith("-") else ("", amount)
    sign = SYMBOLS.get(currency, currency).strip()
    if sign.isalpha():
        # Translators: a sum with a currency's three letters: CHF 12.00
        return tr("{minus}{code} {amount}", minus=minus, code=sign, amount=amount)
    # Translators: a sum with a currency's sign: €12.00
    return tr("{minus}{sign}{amount}", minus=minus, sign=sign, amount=amount)


def zone_named(name: str) -> tzinfo:
    """The time zone of that name; UTC when there is none."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(name or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        return UTC


def show_clock(at: str, style: Style, seconds: bool = False) -> str:
    """ "09:41" of an instant (UTC, ISO 8601) by the office's clock; "" for what is none."""
    try:
        return datetime.fromisoformat(at).astimezone(style.zone).strftime("%H:%M:%S" if seconds else "%H:%M")
    except ValueError:
        return ""


def show_moment(at: str, style: Style) -> str:
    """ "24 Nov 2026 09:12" of an instant (UTC, ISO 8601) by the office's clock; what is none as it is."""
    try:
        moment = datetime.fromisoformat(at).astimezone(style.zone)
    except ValueError:
        return at
    return f"{show_date(moment.date().isoformat(), style)} {moment:%H:%M}"


def add_months(day: date, months: int) -> date:
    """The same day of a later month, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        raise ValueError("year out of range")
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(day.day, last))
        except ValueError:
            continue
    raise ValueError("no such day")


def _year(text: str) -> int:
    year = int(text)
    return year if len(text) > 2 else year + (2000 if year < 70 else 1900)


def read_date(text: str, style: Style) -> date:
    """ "2026-04-03", "3.4.26", "3.4." (of this year), "3/4/2026" (by style), "3 Apr 2026", "today", "+3y", "-2w", "20260403", in English or
    German whatever the language. Raises Unreadable."""
    raw = text.strip().lower()
    today = style.now()
    unreadable = Unreadable(
        tr("“{text}” is not a date. Write it like {example}, “today” or “+3y”.", text=clip(text),
           example="3.4.2026" if style.day_first else "4/3/2026")
    )  # fmt: skip
    try:
        if raw in _DAYS or raw == tr("today").lower():
            return today + timedelta(days=_DAYS.get(raw, 0))
        if hit := re.fullmatch(r"([+-])\s*(\d{1,4})\s*([dtwmyj])[a-z]*", raw, re.ASCII):
            n = int(hit[2]) * (1 if hit[1] == "+" else -1)
            return (
                today + timedelta(days=n * (7 if hit[3] == "w" else 1))
                if hit[3] in "dtw"
                else add_months(today, n * (12 if hit[3] in "yj" else 1))
            )
        if hit := re.fullmatch(r"(\d{4})-?(\d{2})-?(\d{2})(?:[t ][\d:.]+z?(?:[+-][\d:]+)?)?", raw, re.ASCII):
            return date(int(hit[1]), int(hit[2]), int(hit[3]))
        if hit := re.fullmatch(r"(\d{4})[./](\d{1,2})[./](\d{1,2})", raw, re.ASCII):
            return date(int(hit[1]), int(hit[2]), int(hit[3]))
        if hit := re.fullmatch(
            r"(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{2}|\d{4})(?:\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]m)?)?",
            raw,
            re.ASCII,
        ):
            a, b = int(hit[1]), int(hit[3])
            day_first = style.day_first or hit[2] == "." or a > 12
            if not style.day_first and hit[2] == "." and a <= 12 < b:
                day_first = False
            return date(_year(hit[4]), b if day_first else a, a if day_first else b)
        if hit := re.fullmatch(r"(\d{1,2})\.\s*(\d{1,2})\.", raw, re.ASCII):  # "29.11.": this year
            return date(today.year, int(hit[2]), int(hit[1]))
        if hit := re.fullmatch(r"(\d{1,2})\.?\s+([^\W\d_]{3,10})\.?,?\s+(\d{2}|\d{4})", raw):
            return date(_year(hit[3]), _month(hit[2]), int(hit[1]))
        if hit := re.fullmatch(r"([^\W\d_]{3,10})\.?\s+(\d{1,2}),?\s+(\d{4})", raw):
            return date(int(hit[3]), _month(hit[1]), int(hit[2]))
    except (ValueError, OverflowError, KeyError):
        raise unreadable from None
    raise unreadable


def _month(word: str) -> int:
    for size in (4, 3):
        if word[:size] in _MONTH_WORDS:
            return _MONTH_WORDS[word[:size]]
    raise KeyError(word)


def day_or_none(value: object) -> date | None:
    """A stored day (ISO; what follows the date is left out), or None where there is none that can be read."""
    try:
        return date.fromisoformat(str(value)[:10]) if value else None
    except ValueError:
        return None


def show_date(iso: str, style: Style) -> str:
    """ "03 Apr 2026" of "2026-04-03", in German "03. Apr. 2026"; a text that is no date is shown as it is."""
    try:
        day = date.fromisoformat(iso[:10])
    except ValueError:
        return iso
    return tr("{day} {month} {year}", day=f"{day.day:02d}", month=tr(MONTHS[day.month - 1]), year=day.year)


def show_month(iso: str) -> str:
    """ "Apr 2026" of "2026-04"."""
    return tr("{month} {year}", month=tr(MONTHS[int(iso[5:7]) - 1]), year=iso[:4])


def clip(text: str, most: int = 40) -> str:
    """The text on one line and short enough for a message."""
    flat = " ".join(text.split())
    return flat if len(flat) <= most else flat[: most - 1] + "…"
