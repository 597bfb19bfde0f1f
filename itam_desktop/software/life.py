"""What software adds to a timeline: seats and terms as bars, what happened to a licence as marks. No Qt."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import date
from typing import Any

from itam_desktop.kernel.fields import Choice, RecordKind, label_of
from itam_desktop.kernel.style import Style, day_or_none, show_money, show_number
from itam_desktop.kernel.terms import day_of, judgement_day, last_notice, shown, state_of
from itam_desktop.kernel.texts import N, tr
from itam_desktop.software.fields import EVENTS, LICENCE
from itam_desktop.widgets.timeline_axis import Bar, Lane, Mark

Kinds = Mapping[str, RecordKind]
Shown = tuple[tuple[Lane, ...], tuple[Mark, ...]]
MOST_SEATS = 400
LOOK = {"in_use": "info", "held": "warn", "spent": "off", "ended": "off"}


def of_person(conn: sqlite3.Connection, kinds: Kinds, record: int, style: Style) -> Shown:
    """The seats that a person had, each from the day on which it was given until it was taken back."""
    return _held(conn, record, "person"), ()


def of_asset(conn: sqlite3.Connection, kinds: Kinds, record: int, style: Style) -> Shown:
    """The same of a device."""
    return _held(conn, record, "asset"), ()


def _held(conn: sqlite3.Connection, record: int, kind: str) -> tuple[Lane, ...]:
    column = "s.person_id" if kind == "person" else "s.asset_id"
    rows = conn.execute(
        "SELECT s.licence_id, l.name, s.since, s.until, s.state FROM seat s JOIN licence l ON l.id=s.licence_id WHERE s.binned=0 AND "
        + column
        + "=? ORDER BY s.since, s.id LIMIT ?",
        (record, MOST_SEATS),
    )
    bars = [_bar(since, until, str(name), state, ("licence", licence)) for licence, name, since, until, state in rows]
    known = tuple(bar for bar in bars if bar is not None)
    return (Lane("key", tr(N("Licence seats")), known),) if known else ()


def _bar(since: str | None, until: str | None, words: str, state: str, opens: tuple[str, int]) -> Bar | None:
    first, last = day_or_none(since), day_or_none(until)
    return (
        Bar(first, max(first, last) if last else None, words, LOOK.get(state, "off"), "term", opens) if first else None
    )


def of_licence(conn: sqlite3.Connection, kinds: Kinds, record: int, style: Style) -> Shown:
    """A licence's terms one after the other, its seats, its events and the day by which to decide."""
    from itam_desktop.store import lists

    row = lists.one(conn, LICENCE, record)
    if row is None:
        return (), ()
    events = conn.execute(
        "SELECT id, kind, date, old_end, new_end, old_quantity, new_quantity, old_price, new_price, currency FROM licence_event"
        " WHERE licence_id=? AND binned=0 ORDER BY id",
        (record,),
    ).fetchall()
    lanes = []
    terms = _terms(row, [day_or_none(one[3]) for one in events if one[1] == "renewed"], record)
    if terms:
        lanes.append(Lane("key", tr("Term"), terms))
    seats = conn.execute(
        "SELECT s.id, coalesce(p.name, a.tag), s.since, s.until, s.state FROM seat s LEFT JOIN person p ON p.id=s.person_id LEFT JOIN asset a"
        " ON a.id=s.asset_id WHERE s.licence_id=? AND s.binned=0 ORDER BY s.since DESC, s.id DESC LIMIT ?",
        (record, MOST_SEATS),
    )
    bars = [_bar(since, until, str(name), state, ("seat", seat)) for seat, name, since, until, state in seats]
    known = tuple(bar for bar in reversed(bars) if bar is not None)
    if known:
        lanes.append(Lane("user-check", tr("Seats"), known))
    return tuple(lanes), (*_marks(events, style), *_ahead(row, record))


def _terms(row: Mapping[str, Any], ends: list[date | None], record: int) -> tuple[Bar, ...]:
    start, end = (
        day_of(row, "start_date") or day_of(row, "purchase_date"),
        day_of(row, "ended_on") or day_of(row, "end_date"),
    )
    bars, at = [], start
    for last in [*dict.fromkeys(one for one in ends if one is not None), end]:
        if at is None:
            break
        if last is None or last >= at:
            meaning = "info" if state_of(row) == "running" or last != end else "off"
            bars.append(Bar(at, last, str(row["name"]), meaning, "term", ("licence", record)))
            at = date.fromordinal(last.toordinal() + 1) if last is not None else None
    return tuple(bars)


def _marks(events: list[Any], style: Style) -> list[Mark]:
    marks = []
    for one, kind, day, _, new_end, old_n, new_n, old_price, new_price, currency in events:
        when = day_or_none(day)
        if when is None:
            continue
        meaning, icon = _look(EVENTS, kind)
        words = tr(label_of(EVENTS, kind))
        if new_end:
            words = tr("{what}, until {day}", what=words, day=shown(new_end))
        if new_n is not None:
            old = show_number(old_n, style) if old_n is not None else "–"
            words = f"{words}, {tr('{old} → {new} seats', old=old, new=show_number(new_n, style))}"
        if new_price is not None and old_price is not None and new_price != old_price:
            money = currency or style.currency
            words = f"{words}, {show_money(old_price, money, style)} → {show_money(new_price, money, style)}"
        marks.append(Mark(when, icon, meaning, words, ("licence_event", one)))
    return marks


def _ahead(row: Mapping[str, Any], record: int) -> list[Mark]:
    marks: list[Mark] = []
    if state_of(row) == "running":
        by, last = judgement_day(row), last_notice(row)
        if by is not None:
            marks.append(Mark(by, "calendar-due", "warn", tr("Decide by {day}", day=shown(by)), ("licence", record)))
        if last is not None and last != by:
            marks.append(
                Mark(last, "send", "bad", tr("Last day of notice: {day}", day=shown(last)), ("licence", record))
            )
    upkeep = day_of(row, "maintenance_end")
    if upkeep is not None:
        marks.append(
            Mark(upkeep, "tool", "info", tr("Maintenance until {day}", day=shown(upkeep)), ("licence", record))
        )
    return marks


def _look(choices: tuple[Choice, ...], key: str) -> tuple[str, str]:
    return next((c.look for c in choices if c.key == key and c.look), ("off", "note"))
