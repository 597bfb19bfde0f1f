"""The calendar file: what is to be decided, ends, comes back or falls due, as all-day events (RFC 5545).

An event's UID is made from its record's UUID and what it is, so that a second export updates the first; SEQUENCE and
LAST-MODIFIED follow the record's last change, which only moves forward.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

from itam_desktop.kernel.hooks import offered
from itam_desktop.kernel.style import Style
from itam_desktop.kernel.terms import day_of, judgement_day, last_notice, shown
from itam_desktop.kernel.texts import tr
from itam_desktop.store.atomic import write_whole

EPOCH = datetime(2020, 1, 1, tzinfo=UTC)  # SEQUENCE counts seconds from here: it stays below 2**31 until 2088
REMIND_DAYS = 7


@dataclass(frozen=True, slots=True)
class Event:
    """what: the part of the UID that tells the events of one record apart; changed: instant (ISO, UTC) of its last change;
    remind: days before at which the calendar reminds; None: it does not."""

    uuid: bytes
    what: str
    day: date
    words: str
    more: str = ""
    changed: str = ""
    cancelled: bool = False
    remind: int | None = REMIND_DAYS

    @property
    def uid(self) -> str:
        return f"{UUID(bytes=self.uuid)}-{self.what}@itam-desktop"


def of_contracts(conn: sqlite3.Connection, style: Style) -> list[Event]:
    """Decide-by dates and ends. What is decided or in the bin comes as cancelled, so that a calendar takes it away; the end
    of a cancelled contract stays: on that day it does end."""
    columns = (
        "name", "number", "end_date", "notice", "notice_unit", "buffer_days", "cancelled_on", "let_end_on", "ended_on", "renewal", "binned",
        "company", "uuid", "changed",
    )  # fmt: skip
    rows = conn.execute(
        "SELECT c.name, c.number, c.end_date, c.notice, c.notice_unit, c.buffer_days, c.cancelled_on, c.let_end_on, c.ended_on, c.renewal, c.binned,"
        " o.name, c.uuid, c.changed_at FROM contract c LEFT JOIN company o ON o.id=c.company_id WHERE c.end_date IS NOT NULL ORDER BY c.id"
    )
    found = []
    for values in rows:
        row = dict(zip(columns, values, strict=True))
        end, by, last = day_of(row, "end_date"), judgement_day(row), last_notice(row)
        if end is None:
            continue
        facts = [row["company"], tr("Contract number {number}", number=row["number"]) if row["number"] else ""]
        if last is not None:
            facts.append(tr("Last day of notice: {day}", day=shown(last)))
        more = "\n".join(one for one in facts if one)
        gone = bool(row["binned"])
        decided = gone or bool(row["cancelled_on"] or row["let_end_on"] or row["ended_on"])
        if by is not None:
            words = tr("Decide: {what}", what=row["name"])
            found.append(Event(row["uuid"], "decide", by, words, more, row["changed"], decided))
        renews = row["renewal"] == "tacit" and not decided
        words = tr("{what} renews by itself", what=row["name"]) if renews else tr("{what} ends", what=row["name"])
        found.append(Event(row["uuid"], "end", end, words, more, row["changed"], gone))
    return found


def of_returns(conn: sqlite3.Connection, style: Style) -> list[Event]:
    """Lent assets that are to come back."""
    rows = conn.execute(
        "SELECT a.tag, a.name, a.due_date, coalesce(p.name, l.name, h.tag, ''), a.uuid, a.changed_at FROM asset a"
        " LEFT JOIN person p ON p.id=a.holder_person_id LEFT JOIN place l ON l.id=a.holder_place_id LEFT JOIN asset h ON h.id=a.holder_asset_id"
        " WHERE a.binned=0 AND a.due_date IS NOT NULL ORDER BY a.id"
    )
    found = []
    for tag, name, due, holder, uuid, changed in rows:
        day = day_of({"due": due}, "due")
        if day is not None:
            words = tr("{tag} comes back from {whom}", tag=tag, whom=holder)
            found.append(Event(uuid, "return", day, words, str(name or ""), changed, remind=1))
    return found


def everything(conn: sqlite3.Connection, style: Style) -> list[Event]:
    """What every capability gives to the calendar, by day."""
    found = [one for give in offered("calendar.events") for one in give(conn, style)]
    return sorted(found, key=lambda e: (e.day, e.uid))


def as_text(events: Iterable[Event], office: str, now: datetime | None = None) -> bytes:
    """The events as an iCalendar file. now: when it is made (UTC)."""
    from icalendar import Alarm, Calendar
    from icalendar import Event as Entry

    at = now or datetime.now(UTC)
    calendar = Calendar()
    calendar.add("prodid", "-//ITAM Desktop//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", office)
    for one in events:
        changed = _instant(one.changed) or at
        entry = Entry()
        entry.add("uid", one.uid)
        entry.add("dtstamp", at)
        entry.add("last-modified", changed)
        entry.add("sequence", max(0, int((changed - EPOCH).total_seconds())))
        entry.add("summary", one.words)
        if one.more:
            entry.add("description", one.more)
        entry.add("dtstart", one.day)
        if one.day < date.max:  # without an end it is that day
            entry.add("dtend", one.day + timedelta(days=1))
        entry.add("transp", "TRANSPARENT")
        entry.add("status", "CANCELLED" if one.cancelled else "CONFIRMED")
        if one.remind is not None and not one.cancelled:
            alarm = Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", one.words)
            alarm.add("trigger", timedelta(days=-one.remind))
            entry.add_component(alarm)
        calendar.add_component(entry)
    made: bytes = calendar.to_ical()
    return made


def export(conn: sqlite3.Connection, style: Style, path: Path) -> int:
    """Write everything into a calendar file; returns how many events. Raises Refusal or Trouble as `write_whole`."""
    events = everything(conn, style)
    row = conn.execute("SELECT name FROM office LIMIT 1").fetchone()
    data = as_text(events, str(row[0]) if row else "")
    write_whole(path, lambda file: file.write(data))
    return len(events)


def _instant(at: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(at)
    except ValueError:
        return None
    return found if found.tzinfo is not None else found.replace(tzinfo=UTC)
