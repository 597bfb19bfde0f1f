"""The actions as a list: asked for by words, person, kind of record and day."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any

from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.filters import Filter, bound
from itam_desktop.kernel.kinds import DATE
from itam_desktop.kernel.style import Style, add_months
from itam_desktop.store.history import ActionRow, undone_actions, words_of
from itam_desktop.store.words import match


@dataclass(frozen=True, slots=True)
class Question:
    """Which actions: text in labels, reasons and what was; filters on `at` (its day in `zone`), `who`, `kind` (of record)."""

    text: str = ""
    filters: tuple[Filter, ...] = ()
    zone: tzinfo = UTC
    record: int | None = None

    def where(self, style: Style) -> tuple[str, list[Any]]:
        tests, values = ["1"], list[Any]()
        for one in self.filters:
            if one.key == "at":
                spans = _spans(one, self.zone, style)
                test = "(" + " OR ".join(["(a.recorded_at>=? AND a.recorded_at<?)"] * len(spans)) + ")"
                values += [end for span in spans for end in span]
            elif one.key == "who":
                test = "a.who IN (SELECT value FROM json_each(?))"
                values.append(json.dumps(list(one.values)))
            else:
                test = "a.id IN (SELECT action_id FROM change WHERE kind IN (SELECT value FROM json_each(?)))"
                values.append(json.dumps(list(one.values)))
            tests.append("NOT " + test if one.other else test)
        if self.record is not None:
            tests.append("a.id IN (SELECT action_id FROM change WHERE record_id=?)")
            values.append(self.record)
        if asked := match(self.text):
            tests.append("a.id IN (SELECT -rowid FROM past WHERE past MATCH ? AND rowid<0)")
            values.append(asked)
        return " AND ".join(tests), values

    def without(self, key: str) -> Question:
        return replace(self, filters=tuple(f for f in self.filters if f.key != key))


def _spans(one: Filter, zone: tzinfo, style: Style) -> list[tuple[str, str]]:
    """The stretches of time (UTC, from and before) that a filter on days asks for."""
    day = Field("at", "at", DATE)

    def instant(of: str, later: int = 0) -> str:
        """The beginning of that day, or of one so many days later."""
        try:
            begins = datetime.combine(date.fromisoformat(of) + timedelta(days=later), time(), zone)
            return begins.astimezone(UTC).isoformat(timespec="microseconds")
        except (OverflowError, ValueError):
            return of  # beyond the first or the last day there is: before or after every action

    spans = []
    for value in map(str, one.values):
        first = (value + "-01-01")[:10] if len(value) == 4 else (value + "-01")[:10]
        months = 12 if len(value) == 4 else 1
        last = add_months(date.fromisoformat(first), months).isoformat() if len(value) < 10 else ""
        spans.append((instant(first), instant(last) if last else instant(value, 1)))
    low, high = (bound(end, day, style) for end in (one.low, one.high))
    if low is not None or high is not None:
        spans.append((instant(str(low)) if low else "", instant(str(high), 1) if high else "~"))
    return spans or [("", "~")]


def actions(
    conn: sqlite3.Connection, asked: Question | None = None, style: Style | None = None, limit: int = 200, before: int | None = None
) -> list[ActionRow]:  # fmt: skip
    """Newest first; before: only older than that action."""
    where, values = (asked or Question()).where(style or Style())
    if before is not None:
        where, values = where + " AND a.id<?", [*values, before]
    undone = undone_actions(conn)
    sql = "SELECT a.id, a.recorded_at, a.effective, a.who, a.label, a.args, a.verb, a.changes, a.undoes, a.redoes, a.why FROM action a WHERE "
    return [
        ActionRow(i, at, eff, by, words_of(label, args), verb, n, undoes, redoes, i in undone, why)
        for i, at, eff, by, label, args, verb, n, undoes, redoes, why in conn.execute(
            sql + where + " ORDER BY a.id DESC LIMIT ?", (*values, limit)
        )
    ]


def actors(conn: sqlite3.Connection, asked: Question, key: str, style: Style) -> list[tuple[str, int]]:
    """(value, how many actions) of what a filter on `who`, `kind` or `at` (months) can choose from."""
    where, values = asked.without(key).where(style)
    if key == "kind":
        sql = "SELECT c.kind, count(DISTINCT c.action_id) FROM change c JOIN action a ON a.id=c.action_id WHERE "
    elif key == "who":
        sql = "SELECT a.who, count(*) FROM action a WHERE "
    else:
        sql = "SELECT substr(a.recorded_at, 1, 7), count(*) FROM action a WHERE "
    return [(str(v), n) for v, n in conn.execute(sql + where + " GROUP BY 1 ORDER BY 2 DESC LIMIT 400", values)]


def later(conn: sqlite3.Connection, action: int) -> list[ActionRow]:
    """This action and the ones after it that still count, newest first: what "undo since then" takes back."""
    undone = undone_actions(conn)
    sql = (
        "SELECT id, recorded_at, effective, who, label, args, verb, changes, why FROM action WHERE id>=? AND undoes IS NULL "
        "AND redoes IS NULL AND changes>0 AND verb NOT GLOB 'note.*' ORDER BY id DESC"
    )
    return [
        ActionRow(i, at, eff, by, words_of(label, args), verb, n, None, None, False, why)
        for i, at, eff, by, label, args, verb, n, why in conn.execute(sql, (action,))
        if i not in undone
    ]
