"""What happened to a record and what runs: the lanes, marks and the list that a timeline shows. No Qt.

A kind's own lanes are made by its capability; others add theirs through the hook "KIND.life" (kernel/hooks.py).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from itam_desktop.kernel.fields import Field, RecordKind
from itam_desktop.kernel.hooks import offered
from itam_desktop.kernel.kinds import DATE
from itam_desktop.kernel.style import Style, day_or_none, show_date
from itam_desktop.kernel.texts import N, tr
from itam_desktop.store import history, lists
from itam_desktop.store.history import Event
from itam_desktop.store.schema_names import quoted
from itam_desktop.widgets.timeline_axis import Lane, Mark

Told = tuple[str, str, str, str]  # word, stage, icon, meaning


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the list beneath: an action on the record, or (action 0) something that runs or is due."""

    action: int
    day: str
    what: str
    stage: str
    words: str
    who: str
    undone: bool
    icon: str = "pencil"
    changes: tuple[tuple[str, str, str], ...] = ()  # field, old, new in words
    key: Any = None  # (kind, record) that it opens


@dataclass(frozen=True, slots=True)
class Life:
    row: Mapping[str, Any] = field(default_factory=dict)
    lanes: tuple[Lane, ...] = ()
    marks: tuple[Mark, ...] = ()
    steps: tuple[Step, ...] = ()  # newest first


Name = Callable[[str, Any], str]
Own = Callable[
    [sqlite3.Connection, Mapping[str, RecordKind], Mapping[str, Any], list[Event], Name, Style], Sequence[Lane]
]
Say = Callable[[Event], Told]


def said_plainly(e: Event) -> Told:
    """(word, stage, icon, meaning) of an action on a record of any kind."""
    if not e.old:
        return tr("Added"), "", "plus", "info"
    if "binned" in e.new or "binned" in e.old:
        return (tr("In the bin") if e.new.get("binned") else tr("Out of the bin")), "", "trash", "off"
    return tr("Changed"), "", "pencil", "off"


def read(
    conn: sqlite3.Connection, kinds: Mapping[str, RecordKind], kind: str, record: int, style: Style, own: Own | None = None,
    say: Say = said_plainly,
) -> Life:  # fmt: skip
    """Everything the timeline of a record shows. own: the lanes of its capability; say: how it words an action."""
    about = kinds[kind]
    row = lists.one(conn, about, record)
    if row is None:
        return Life()
    events = history.timeline(conn, about, record)
    name = names(conn, kinds)

    def words(one: Field, values: Mapping[str, Any]) -> str:
        value = values.get(one.key)
        if value is None:
            return ""
        if one.kind.key == "reference":
            return name(one.target, value)
        return one.said(value, style, str(row.get("currency") or ""))

    live = [e for e in events if not e.undone]
    lanes = list(own(conn, kinds, row, live, name, style)) if own is not None else []
    marks = [_mark(e, say) for e in live]
    steps = [_step(e, about, words, say) for e in events]
    for give in offered(kind + ".life"):
        more_lanes, more_marks = give(conn, kinds, record, style)
        lanes += more_lanes
        marks += more_marks
        steps += _terms(more_lanes, more_marks, style)
    lanes = [lane for lane in lanes if lane.bars]
    steps.sort(key=lambda step: (step.day, step.action))
    return Life(row, tuple(lanes), tuple(marks), tuple(reversed(steps)))


def names(conn: sqlite3.Connection, kinds: Mapping[str, RecordKind]) -> Name:
    """How a record is called: its tag or title, asked for once."""
    titles: dict[tuple[str, int], str] = {}

    def name(kind: str, one: Any) -> str:
        if (kind, one) not in titles:
            of = kinds[kind]
            column = of.code if kind == "asset" else of.title
            found = conn.execute(
                "SELECT " + quoted(column) + " FROM " + quoted(of.key) + " WHERE id=?", (one,)
            ).fetchone()
            titles[kind, one] = str(found[0]) if found and found[0] else tr("a record that is gone")
        return titles[kind, one]

    return name


def day_of(event: Event) -> date:
    return date.fromisoformat(event.effective[:10])


def runs(events: list[Event], keys: tuple[str, ...]) -> list[tuple[date, date | None, dict[str, Any], int]]:
    """(from, to, values, action) of each stretch in which these fields stood still."""
    runs: list[tuple[date, date | None, dict[str, Any], int]] = []
    now: dict[str, Any] = {}
    for e in events:
        if not any(k in e.new or k in e.old for k in keys):
            continue
        then = dict(now)
        for k in keys:
            if k in e.new or k in e.old:
                now[k] = e.new.get(k)
        if now == then:
            continue
        if runs and runs[-1][1] is None:
            start, _, values, action = runs.pop()
            if day_of(e) > start:
                runs.append((start, day_of(e), values, action))
        runs.append((day_of(e), None, dict(now), e.action))
    return runs


def known(row: Mapping[str, Any], events: list[Event], *keys: str) -> date | None:
    """The first of these dates that is known, else the day of the first event."""
    found = next((day for key in keys if (day := day_or_none(row.get(key))) is not None), None)
    return found or (day_of(events[0]) if events else None)


def _terms(lanes: Iterable[Lane], marks: Iterable[Mark], style: Style) -> list[Step]:
    """What other capabilities show, as lines of the list."""
    found = []
    for lane in lanes:
        for bar in lane.bars:
            end = show_date(bar.end.isoformat(), style) if bar.end is not None else tr("today")
            said = tr("{first} to {last}", first=show_date(bar.start.isoformat(), style), last=end)
            words = tr(N("{what}: {when}"), what=bar.words, when=said) if bar.words else said
            found.append(
                Step(0, bar.start.isoformat(), lane.word, "", words, "", False, lane.icon, key=_opens(bar.key))
            )
    for mark in marks:
        found.append(
            Step(0, mark.day.isoformat(), tr("Event"), "", mark.words, "", False, mark.icon, key=_opens(mark.key))
        )
    return found


def _opens(key: Any) -> Any:
    return key if isinstance(key, tuple) and len(key) == 2 else None


def _step(e: Event, about: RecordKind, words: Callable[[Field, Mapping[str, Any]], str], say: Say) -> Step:
    changes = []
    for one in about.fields:
        if one.key in ("stage",) or (one.key not in e.new and one.key not in e.old):
            continue
        changes.append((tr(one.label), words(one, e.old), words(one, e.new)))
    what, stage, icon, _ = say(e)
    text = tr("{words} (undone)", words=e.label_words) if e.undone else e.label_words
    return Step(e.action, e.effective[:10], what, stage, text, e.who, e.undone, icon, tuple(changes))


def _mark(e: Event, say: Say) -> Mark:
    what, _, icon, meaning = say(e)
    return Mark(day_of(e), icon, meaning, e.label_words or what, e.action)


COLUMNS = (
    Field("day", N("When"), DATE, column=120), Field("what", N("What"), column=130, cell="status"),
    Field("words", N("Details"), column=420, cell="thing"), Field("who", N("By"), column=150, cell="holder"),
)  # fmt: skip
