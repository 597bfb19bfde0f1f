"""The life of an asset, put together from what was recorded: lanes, marks and the list beneath. No Qt."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from itam_desktop.assets.fields import STAGES
from itam_desktop.assets.rules import HOLDERS, stage_word
from itam_desktop.kernel.fields import Field, RecordKind
from itam_desktop.kernel.kinds import DATE
from itam_desktop.kernel.style import Style, add_months
from itam_desktop.kernel.texts import N, tr
from itam_desktop.store import history, lists
from itam_desktop.store.history import Event
from itam_desktop.store.schema_names import quoted
from itam_desktop.widgets.timeline_axis import Bar, Lane, Mark

LOOKS = {c.key: c.look for c in STAGES if c.look}
HOLDER_KINDS = {"holder_person_id": "person", "holder_place_id": "place", "holder_asset_id": "asset"}


@dataclass(frozen=True, slots=True)
class Step:
    """One action on the asset as the list beneath shows it."""

    action: int
    day: str
    what: str
    stage: str
    words: str
    who: str
    undone: bool
    icon: str = "pencil"
    changes: tuple[tuple[str, str, str], ...] = ()  # field, old, new in words


@dataclass(frozen=True, slots=True)
class Life:
    row: Mapping[str, Any] = field(default_factory=dict)
    lanes: tuple[Lane, ...] = ()
    marks: tuple[Mark, ...] = ()
    steps: tuple[Step, ...] = ()  # newest first


def read(conn: sqlite3.Connection, kinds: Mapping[str, RecordKind], record: int, style: Style) -> Life:
    """Everything the timeline page shows of an asset."""
    about = kinds["asset"]
    row = lists.one(conn, about, record)
    if row is None:
        return Life()
    events = history.timeline(conn, about, record)
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

    def words(one: Field, values: Mapping[str, Any]) -> str:
        value = values.get(one.key)
        if value is None:
            return ""
        return (
            name(one.target, value)
            if one.kind.key == "reference"
            else one.said(value, style, str(row.get("currency") or ""))
        )

    steps = tuple(_step(e, about, words) for e in reversed(events))
    live = [e for e in events if not e.undone]
    lanes = [
        lane
        for lane in (
            _stages(live),
            _holders(live, name),
            _places(live, name),
            _warranty(row, live),
            _useful(conn, kinds, row, live),
        )
        if lane.bars
    ]
    marks = tuple(m for m in (_mark(e) for e in live) if m is not None)
    return Life(row, tuple(lanes), marks, steps)


def _day(event: Event) -> date:
    return date.fromisoformat(event.effective[:10])


def _runs(events: list[Event], keys: tuple[str, ...]) -> list[tuple[date, date | None, dict[str, Any], int]]:
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
            if _day(e) > start:
                runs.append((start, _day(e), values, action))
        runs.append((_day(e), None, dict(now), e.action))
    return runs


def _stages(events: list[Event]) -> Lane:
    bars = tuple(
        Bar(start, end, stage_word(v["stage"]), LOOKS[v["stage"]][0], key=action)
        for start, end, v, action in _runs(events, ("stage",)) if v.get("stage") in LOOKS
    )  # fmt: skip
    return Lane("refresh", tr("Stage"), bars)


def _holders(events: list[Event], name: Any) -> Lane:
    bars = []
    for start, end, values, action in _runs(events, HOLDERS):
        for key, kind in HOLDER_KINDS.items():
            if values.get(key):
                bars.append(
                    Bar(start, end, name(kind, values[key]), kind="holder" if kind == "person" else "place", key=action)
                )
    return Lane("user-check", tr("Holder"), tuple(bars))


def _places(events: list[Event], name: Any) -> Lane:
    bars = tuple(
        Bar(s, e, name("place", v["place_id"]), kind="place", key=a)
        for s, e, v, a in _runs(events, ("place_id",))
        if v.get("place_id")
    )
    return Lane("map-pin", tr("Place"), bars)


def _known(row: Mapping[str, Any], events: list[Event], *keys: str) -> date | None:
    for key in keys:
        if row.get(key):
            try:
                return date.fromisoformat(str(row[key])[:10])
            except ValueError:
                continue
    return _day(events[0]) if events else None


def _warranty(row: Mapping[str, Any], events: list[Event]) -> Lane:
    start, end = _known(row, events, "purchase_date", "received_date"), row.get("warranty_end")
    if not start or not end:
        return Lane("shield-check", tr("Warranty"))
    last = date.fromisoformat(end[:10])
    bars = (Bar(min(start, last), last, str(row.get("supplier_id__title") or tr("Warranty")), "info", "term"),)
    return Lane("shield-check", tr("Warranty"), bars)


def _useful(
    conn: sqlite3.Connection, kinds: Mapping[str, RecordKind], row: Mapping[str, Any], events: list[Event]
) -> Lane:
    lane = Lane("battery", tr("Useful life"))
    start = _known(row, events, "in_service_date", "received_date", "purchase_date")
    if start is None:
        return lane
    if row.get("end_of_life"):
        last = date.fromisoformat(row["end_of_life"][:10])
        return Lane(lane.icon, lane.word, (Bar(min(start, last), last, tr("End of life"), "off", "term"),))
    for kind, key in (("model", "model_id"), ("category", "category_id")):
        other = lists.one(conn, kinds[kind], row[key]) if row.get(key) else None
        if other and other.get("useful_life"):
            months = int(other["useful_life"])
            return Lane(
                lane.icon,
                lane.word,
                (Bar(start, add_months(start, months), tr("{n} months", n=months), "off", "term"),),
            )
    return lane


def _what(e: Event) -> tuple[str, str]:
    """(word, stage) of the pill."""
    stage, held = e.new.get("stage"), any(e.new.get(h) for h in HOLDERS)
    if not e.old and "tag" in e.new:
        return tr("Added"), ""
    if "binned" in e.new or "binned" in e.old:
        return (tr("In the bin") if e.new.get("binned") else tr("Out of the bin")), ""
    if stage:
        back = stage == "in_stock" and any(e.old.get(h) for h in HOLDERS)
        return (tr("Taken back") if back else stage_word(stage)), str(stage)
    if held:
        return tr("New holder"), "assigned"
    if set(e.new) | set(e.old) <= {"place_id", "last_seen"}:
        return tr("Moved"), ""
    return tr("Changed"), ""


def _step(e: Event, about: RecordKind, words: Any) -> Step:
    changes = []
    for one in about.fields:
        if one.key in ("stage",) or (one.key not in e.new and one.key not in e.old):
            continue
        changes.append((tr(one.label), words(one, e.old), words(one, e.new)))
    what, stage = _what(e)
    said = e.label_words
    icon = LOOKS[stage][1] if stage in LOOKS else "pencil" if e.old else "plus"
    return Step(
        e.action,
        e.effective[:10],
        what,
        stage,
        tr("{words} (undone)", words=said) if e.undone else said,
        e.who,
        e.undone,
        icon,
        tuple(changes),
    )


def _mark(e: Event) -> Mark | None:
    what, stage = _what(e)
    if stage and stage in LOOKS:
        meaning, icon = LOOKS[stage]
    elif not e.old:
        meaning, icon = "info", "plus"
    else:
        meaning, icon = "off", "pencil"
    return Mark(_day(e), icon, meaning, e.label_words or what, e.action)


COLUMNS = (
    Field("day", N("When"), DATE, column=120), Field("what", N("What"), column=130, cell="status"),
    Field("words", N("Details"), column=420, cell="thing"), Field("who", N("By"), column=150, cell="holder"),
)  # fmt: skip
