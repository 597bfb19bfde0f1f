"""What upkeep adds to a timeline and to the calendar file. No Qt."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Any

from itam_desktop.contracts.calendar import Event
from itam_desktop.kernel.fields import RecordKind
from itam_desktop.kernel.style import Style, day_or_none, show_money, show_number
from itam_desktop.kernel.terms import shown
from itam_desktop.kernel.texts import tr
from itam_desktop.upkeep.fields import OUTCOMES, TYPES
from itam_desktop.widgets.timeline_axis import Bar, Lane, Mark

OUTCOME_LOOKS = {c.key: c.look for c in OUTCOMES if c.look}
TYPE_LOOKS = {c.key: c.look for c in TYPES if c.look}


def of_asset(
    conn: sqlite3.Connection, kinds: Mapping[str, RecordKind], record: int, style: Style
) -> tuple[tuple[Lane, ...], tuple[Mark, ...]]:
    """Maintenance as bars while it took days, else as marks; what is planned and what plans ask for as marks ahead."""
    bars: list[Bar] = []
    marks: list[Mark] = []
    rows = conn.execute(
        "SELECT id, name, type, planned_on, started_on, finished_on, outcome, cost, currency FROM maintenance"
        " WHERE asset_id=? AND binned=0 AND state<>'cancelled' ORDER BY coalesce(started_on, planned_on), id",
        (record,),
    )
    for one, name, kind, planned, started, finished, outcome, cost, currency in rows:
        key, icon = ("maintenance", one), TYPE_LOOKS.get(kind, ("off", "tool"))[1]
        money = show_money(cost, currency or style.currency, style) if cost else ""
        first, last = day_or_none(started), day_or_none(finished)
        if first is not None and (last is None or last > first):
            bars.append(Bar(first, last, str(name), "warn" if last is None else "off", key=key, more=money))
        if last is not None:
            meaning = OUTCOME_LOOKS.get(outcome, ("ok", ""))[0]
            marks.append(Mark(last, icon, meaning, ", ".join(w for w in (str(name), money) if w), key))
        elif first is not None:
            marks.append(Mark(first, icon, "warn", tr("{what}, under way", what=name), key))
        elif (day := day_or_none(planned)) is not None:
            marks.append(Mark(day, icon, "info", tr("{what}, planned", what=name), key))
    planned_from = {row[0] for row in conn.execute(_PLANNED_FROM, (record,))}
    plans = conn.execute(
        "SELECT id, name, next_due FROM upkeep_plan WHERE asset_id=? AND binned=0 AND ended_on IS NULL AND next_due IS NOT NULL ORDER BY id",
        (record,),
    )
    for one, name, due in plans:
        day = day_or_none(due)
        if day is not None and one not in planned_from:
            marks.append(
                Mark(
                    day,
                    "calendar-due",
                    "warn",
                    tr("{what}, due {day}", what=name, day=shown(day)),
                    ("upkeep_plan", one),
                )
            )
    lanes = (Lane("tool", tr("Maintenance"), tuple(bars)),) if bars else ()
    return lanes, tuple(marks)


_PLANNED_FROM = "SELECT plan_id FROM maintenance WHERE asset_id=? AND binned=0 AND state='planned' AND planned_on IS NOT NULL AND plan_id IS NOT NULL"


def of_calendar(conn: sqlite3.Connection, style: Style) -> list[Event]:
    """One event for every plan, on the day it is planned for or falls due; one for every maintenance that is planned by itself."""
    found: list[Event] = []
    plans = conn.execute(
        "SELECT p.uuid, p.name, p.next_due, p.changed_at, p.lead_days, p.ended_on, p.binned, p.next_meter, a.tag, a.name, m.planned_on, m.changed_at"
        " FROM upkeep_plan p JOIN asset a ON a.id=p.asset_id LEFT JOIN maintenance m ON m.id=("
        "SELECT max(id) FROM maintenance WHERE plan_id=p.id AND binned=0 AND state='planned' AND planned_on IS NOT NULL) ORDER BY p.id"
    )
    for uuid, name, due, changed, lead, ended, binned, mark, tag, title, planned, touched in plans:
        gone = bool(ended or binned)
        day = day_or_none(planned if not gone else None) or day_or_none(due) or day_or_none(ended)
        if day is not None:
            facts: list[Any] = [
                title,
                tr("Or at {reading} on the meter", reading=show_number(mark, style)) if mark else "",
            ]
            more = "\n".join(str(one) for one in facts if one)
            words = tr("{what}: {tag}", what=name, tag=tag)
            found.append(Event(uuid, "due", day, words, more, max(changed, touched or ""), gone, int(lead or 0) or 7))
    rows = conn.execute(
        "SELECT m.uuid, m.name, m.planned_on, m.changed_at, m.state, m.binned, a.tag, a.name, coalesce(o.name, s.name, '') FROM maintenance m"
        " JOIN asset a ON a.id=m.asset_id LEFT JOIN company o ON o.id=m.company_id LEFT JOIN person s ON s.id=m.staff_id"
        " WHERE m.planned_on IS NOT NULL AND m.plan_id IS NULL AND m.state<>'done' ORDER BY m.id"
    )
    for uuid, name, planned, changed, state, binned, tag, title, who in rows:
        day = day_or_none(planned)
        if day is not None:
            more = "\n".join(str(one) for one in (title, who) if one)
            words = tr("{what}: {tag}", what=name, tag=tag)
            found.append(Event(uuid, "planned", day, words, more, changed, bool(binned) or state == "cancelled"))
    return found
