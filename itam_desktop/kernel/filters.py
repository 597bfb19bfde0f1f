"""A filter on one column, as a spreadsheet has it: chosen values, a range, words, unknown ones.

A list's filters must all hold. They are data, so a saved view keeps them and an export or a paper can say them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.kinds import Value
from itam_desktop.kernel.style import Style, show_month
from itam_desktop.kernel.texts import tr, tr_n

RANGED = frozenset({"date", "money", "integer", "decimal", "unit_price"})
_NAMED = 2
_DECIMALS = frozenset({"decimal", "unit_price"})
_DECIMAL = re.compile(r"-?\d{1,40}(\.\d{1,40})?", re.ASCII)
_PERIOD = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Filter:
    """What one column must be: one of `values` (as stored; of a date also "2026" or "2026-04"; of a computed column its
    words), or unknown where `blank`, or between `low` and `high` (both may stand in it; a date as it is typed, so that
    "+90d" stays true tomorrow), or holding `text`. other: the other way round.
    """

    key: str
    values: tuple[Value, ...] = ()
    blank: bool = False
    low: Value = None
    high: Value = None
    text: str = ""
    other: bool = False

    def __bool__(self) -> bool:
        return bool(self.values or self.blank or self.low is not None or self.high is not None or self.text)

    def as_json(self) -> dict[str, Any]:
        """Only what is said; read again by `from_json`."""
        said: dict[str, Any] = {"key": self.key}
        for name in ("blank", "low", "high", "text", "other"):
            if getattr(self, name) not in (None, False, ""):
                said[name] = getattr(self, name)
        if self.values:
            said["values"] = list(self.values)
        return said

    @staticmethod
    def from_json(said: Mapping[str, Any]) -> Filter | None:
        """The filter that as_json wrote; None when it is no filter."""
        values = said.get("values") or ()
        good = isinstance(said.get("key"), str) and isinstance(values, list | tuple)
        if not good or not all(isinstance(v, str | int) for v in values):
            return None
        low, high = (v if isinstance(v, str | int) else None for v in (said.get("low"), said.get("high")))
        text = said.get("text")
        return Filter(
            said["key"], tuple(values), bool(said.get("blank")), low, high, text if isinstance(text, str) else "",
            bool(said.get("other")),
        )  # fmt: skip


def fits(one: Filter, field: Field) -> bool:
    """Can this be asked of the field? What was kept may speak of what the field was before, or be damaged."""
    ends = [end for end in (one.low, one.high) if end is not None]
    if ends and (field.kind.key not in RANGED or field.sql):
        return False
    if field.kind.key == "date":
        return all(isinstance(v, str) and _PERIOD.fullmatch(v) for v in one.values) and all(
            isinstance(end, str) for end in ends
        )
    if field.kind.sql == "INTEGER" and not field.sql:
        return all(isinstance(v, int) and abs(v) < 2**63 for v in (*one.values, *ends))
    if field.kind.key in _DECIMALS:
        return all(_DECIMAL.fullmatch(str(v)) for v in (*one.values, *ends))
    return all(isinstance(v, str) for v in one.values)


def in_words(one: Filter, field: Field, style: Style, titles: Mapping[int, str] | None = None) -> str:
    """ "Laptop, Monitor", "from 500 to 900", "unknown": what the chip says behind the column's name.

    titles: id -> title of the records that a reference's values name.
    """
    parts: list[str] = []
    shown = [_value(v, field, style, titles or {}) for v in one.values[:_NAMED]]
    if len(one.values) > _NAMED:
        shown[_NAMED - 1 :] = [tr_n("{n} more", "{n} more", len(one.values) - 1)]
    parts += shown
    if (near := _from_today(one)) and field.kind.key == "date":
        parts.append(near)
    elif one.low is not None or one.high is not None:
        low, high = (_bound(v, field, style) for v in (one.low, one.high))
        words = tr("from {low} to {high}", low=low, high=high) if low and high else ""
        parts.append(words or (tr("from {low}", low=low) if low else tr("up to {high}", high=high)))
    if one.text:
        parts.append(tr("with “{text}”", text=one.text))
    if one.blank:
        parts.append(tr("known") if one.other and not parts else tr("unknown"))
        if one.other and len(parts) == 1:
            return parts[0]
    words = ", ".join(parts)
    return tr("not {words}", words=words) if one.other else words


def _from_today(one: Filter) -> str:
    """ "next 30 days", "last 12 months", "before today": a range that moves with the day; "" for another."""
    if one.low is None and one.high == "-1d":
        return tr("before today")
    said = re.fullmatch(r"\+(\d+)d", str(one.high)) if one.low == "today" else None
    if said:
        return tr("next {n} days", n=said[1])
    said = re.fullmatch(r"-(\d+)([dmy])", str(one.low)) if one.high in ("today", None) else None
    if said is None:
        return ""
    if said[2] == "d":
        return tr("last {n} days", n=said[1])
    return tr("last {n} months", n=int(said[1]) * (12 if said[2] == "y" else 1))


def _value(value: Value, field: Field, style: Style, titles: Mapping[int, str]) -> str:
    if field.kind.key == "reference":
        return titles.get(int(value or 0)) or tr("a record that is gone")
    if field.sql or (field.kind.key == "date" and len(str(value)) < 10):
        return period(str(value)) if field.kind.key == "date" else str(value)
    return field.kind.show(value, style, field)


def period(value: str) -> str:
    """ "2026", "Apr 2026"."""
    return show_month(value) if len(value) == 7 else value


def _bound(value: Value, field: Field, style: Style) -> str:
    if value is None:
        return ""
    if field.kind.key != "date":
        return field.kind.show(value, style, field)
    text = str(value)
    return field.kind.show(text, style, field) if text[:4].isdecimal() else text


def bound(value: Value, field: Field, style: Style) -> Value:
    """A range's end as it is compared in the store: a date that was typed ("+90d") is the day it means today."""
    if value is None or field.kind.key != "date":
        return value
    try:
        return field.read(str(value), style)
    except Refusal:
        return str(value)


def range_of(key: str, field: Field, low: str, high: str, style: Style) -> Filter:
    """The filter of two typed ends; an empty one is open. Raises Unreadable."""
    ends = []
    for typed in (low.strip(), high.strip()):
        value = field.read(typed, style) if typed else None
        relative = field.kind.key == "date" and typed and not any(c.isdigit() for c in typed[:1])
        ends.append(typed if relative else value)
    return Filter(key, low=ends[0], high=ends[1])
