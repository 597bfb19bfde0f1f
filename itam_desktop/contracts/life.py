"""What contracts add to a timeline: terms as bars, what happened and what is to be decided as marks. No Qt."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import date
from typing import Any

from itam_desktop.contracts.fields import CLAIM_STATES, CONTRACT, EVENTS, TYPES
from itam_desktop.kernel.fields import Choice, RecordKind, label_of
from itam_desktop.kernel.style import Style, day_or_none, show_money
from itam_desktop.kernel.terms import day_of, judgement_day, last_notice, shown, state_of
from itam_desktop.kernel.texts import N, tr
from itam_desktop.widgets.timeline_axis import Bar, Lane, Mark

Kinds = Mapping[str, RecordKind]
Shown = tuple[tuple[Lane, ...], tuple[Mark, ...]]
LANES = {"lease": ("key", N("Lease")), "rental": ("key", N("Lease")), "insurance": ("shield", N("Insurance"))}
OTHER = ("file-certificate", N("Contracts"))


def of_asset(conn: sqlite3.Connection, kinds: Kinds, record: int, style: Style) -> Shown:
    """The contracts that cover an asset, by lane; its claims."""
    return _covers(conn, record), _claims(conn, record, style)


def of_licence(conn: sqlite3.Connection, kinds: Kinds, record: int, style: Style) -> Shown:
    """The contracts that cover a licence."""
    return _covers(conn, record), ()


def _covers(conn: sqlite3.Connection, record: int) -> tuple[Lane, ...]:
    rows = conn.execute(
        "SELECT c.id, c.name, c.type, v.since, v.until, c.start_date, c.end_date, c.ended_on FROM contract_cover v JOIN contract c ON c.id=v.contract_id"
        " WHERE (v.asset_id=?1 OR v.licence_id=?1) AND v.binned=0 AND c.binned=0 ORDER BY v.since, v.id",
        (record,),
    ).fetchall()
    bars: dict[tuple[str, str], list[Bar]] = {}
    for contract, name, kind, since, until, start, end, ended in rows:
        first, last = (
            day_or_none(since) or day_or_none(start),
            day_or_none(until) or day_or_none(ended) or day_or_none(end),
        )
        if first is not None:
            meaning = _look(TYPES, kind)[0]
            bar = Bar(first, max(first, last) if last else None, str(name), meaning, "term", ("contract", contract))
            bars.setdefault(LANES.get(kind, OTHER), []).append(bar)
    order = [OTHER, LANES["lease"], LANES["insurance"]]
    return tuple(Lane(icon, tr(word), tuple(bars[icon, word])) for icon, word in order if (icon, word) in bars)


def of_contract(conn: sqlite3.Connection, kinds: Kinds, record: int, style: Style) -> Shown:
    """A contract's terms as bars, one after the other; its events, claims and the day by which to decide."""
    row = _row(conn, record)
    if row is None:
        return (), ()
    events = conn.execute(
        "SELECT id, kind, date, old_end, new_end, old_cost, new_cost, currency FROM contract_event WHERE contract_id=? AND binned=0 ORDER BY id",
        (record,),
    ).fetchall()
    start, end = day_of(row, "start_date"), day_of(row, "end_date")
    ends = [
        one for _, kind, _, old, _, _, _, _ in events if kind == "renewed" and (one := day_or_none(old)) is not None
    ]
    bars, at = [], start
    for last in [*dict.fromkeys(ends), end]:
        if at is None:
            break
        if last is None or last >= at:
            meaning = "info" if state_of(row) == "running" or last != end else "off"
            bars.append(Bar(at, last, str(row["name"]), meaning, "term", ("contract", record)))
            at = date.fromordinal(last.toordinal() + 1) if last is not None else None
    marks = []
    for one, kind, day, _, new_end, old_cost, new_cost, currency in events:
        when = day_or_none(day)
        if when is None:
            continue
        meaning, icon = _look(EVENTS, kind)
        words = tr(label_of(EVENTS, kind))
        if kind == "price" and new_cost is not None:
            money = currency or style.currency
            words = tr(
                "Price {old} → {new}",
                old=show_money(old_cost or 0, money, style),
                new=show_money(new_cost, money, style),
            )
        elif new_end:
            words = tr("{what}, until {day}", what=words, day=shown(new_end))
        marks.append(Mark(when, icon, meaning, words, ("contract_event", one)))
    if state_of(row) == "running":
        by, last = judgement_day(row), last_notice(row)
        if by is not None:
            marks.append(Mark(by, "calendar-due", "warn", tr("Decide by {day}", day=shown(by)), ("contract", record)))
        if last is not None and last != by:
            marks.append(
                Mark(last, "send", "bad", tr("Last day of notice: {day}", day=shown(last)), ("contract", record))
            )
    lanes = (Lane(OTHER[0], tr("Term"), tuple(bars)),) if bars else ()
    return lanes, (*marks, *_claims(conn, record, style))


def _claims(conn: sqlite3.Connection, record: int, style: Style) -> tuple[Mark, ...]:
    found = []
    rows = conn.execute(
        "SELECT id, name, date, state, paid, currency FROM insurance_claim WHERE binned=0 AND (asset_id=? OR contract_id=?)",
        (record, record),
    )  # ids are of one counter: a record is either
    for one, name, day, state, paid, currency in rows:
        when = day_or_none(day)
        if when is not None:
            meaning, icon = _look(CLAIM_STATES, state)
            words = tr("Claim: {what}", what=name)
            if paid:
                words = f"{words}, {show_money(paid, currency or style.currency, style)}"
            found.append(Mark(when, icon, meaning, words, ("insurance_claim", one)))
    return tuple(found)


def _row(conn: sqlite3.Connection, record: int) -> dict[str, Any] | None:
    from itam_desktop.store import lists

    found = lists.one(conn, CONTRACT, record)
    return dict(found) if found is not None else None


def _look(choices: tuple[Choice, ...], key: str) -> tuple[str, str]:
    return next((c.look for c in choices if c.key == key and c.look), ("off", "note"))
