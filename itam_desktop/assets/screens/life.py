"""The life of an asset: its lanes (stage, holder, place, warranty, useful life), and how its actions are worded. No Qt."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from itam_desktop.assets.fields import STAGES
from itam_desktop.assets.rules import HOLDERS, stage_word
from itam_desktop.kernel.fields import RecordKind
from itam_desktop.kernel.style import Style, add_months, day_or_none
from itam_desktop.kernel.texts import tr
from itam_desktop.store import lists
from itam_desktop.store.history import Event
from itam_desktop.widgets import life
from itam_desktop.widgets.life import Life, Name, Told, known, runs
from itam_desktop.widgets.timeline_axis import Bar, Lane

LOOKS = {c.key: c.look for c in STAGES if c.look}
HOLDER_KINDS = {"holder_person_id": "person", "holder_place_id": "place", "holder_asset_id": "asset"}


def read(conn: sqlite3.Connection, kinds: Mapping[str, RecordKind], record: int, style: Style) -> Life:
    """Everything the timeline page shows of an asset."""
    return life.read(conn, kinds, "asset", record, style, _lanes, _said)


def _lanes(
    conn: sqlite3.Connection,
    kinds: Mapping[str, RecordKind],
    row: Mapping[str, Any],
    events: list[Event],
    name: Name,
    style: Style,
) -> Sequence[Lane]:
    return (
        _stages(events), _holders(events, name), _loans(events, name, style.now()), _places(events, name), _warranty(row, events),
        _useful(conn, kinds, row, events),
    )  # fmt: skip


def _stages(events: list[Event]) -> Lane:
    bars = tuple(
        Bar(start, end, stage_word(v["stage"]), LOOKS[v["stage"]][0], key=action)
        for start, end, v, action in runs(events, ("stage",)) if v.get("stage") in LOOKS
    )  # fmt: skip
    return Lane("refresh", tr("Stage"), bars)


def _loans(events: list[Event], name: Name, today: date) -> Lane:
    """From the day it was lent to the day it was or is due back."""
    bars = []
    for start, end, values, action in runs(events, (*HOLDERS, "due_date")):
        due = day_or_none(values.get("due_date"))
        whom = next((name(kind, values[key]) for key, kind in HOLDER_KINDS.items() if values.get(key)), "")
        if due is not None and whom:
            late = end is None and due < today
            bars.append(
                Bar(start, max(start, end or due), whom, "bad" if late else "lend", "state" if end else "term", action)
            )
    return Lane("clock-share", tr("Loans"), tuple(bars))


def _holders(events: list[Event], name: Name) -> Lane:
    bars = []
    for start, end, values, action in runs(events, HOLDERS):
        for key, kind in HOLDER_KINDS.items():
            if values.get(key):
                bars.append(
                    Bar(start, end, name(kind, values[key]), kind="holder" if kind == "person" else "place", key=action)
                )
    return Lane("user-check", tr("Holder"), tuple(bars))


def _places(events: list[Event], name: Name) -> Lane:
    bars = tuple(
        Bar(s, e, name("place", v["place_id"]), kind="place", key=a)
        for s, e, v, a in runs(events, ("place_id",))
        if v.get("place_id")
    )
    return Lane("map-pin", tr("Place"), bars)


def _warranty(row: Mapping[str, Any], events: list[Event]) -> Lane:
    start, end = known(row, events, "purchase_date", "received_date"), row.get("warranty_end")
    if not start or not end:
        return Lane("shield-check", tr("Warranty"))
    last = date.fromisoformat(end[:10])
    bars = (Bar(min(start, last), last, str(row.get("supplier_id__title") or tr("Warranty")), "info", "term"),)
    return Lane("shield-check", tr("Warranty"), bars)


def _useful(
    conn: sqlite3.Connection, kinds: Mapping[str, RecordKind], row: Mapping[str, Any], events: list[Event]
) -> Lane:
    lane = Lane("battery", tr("Useful life"))
    start = known(row, events, "in_service_date", "received_date", "purchase_date")
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


def _said(e: Event) -> Told:
    """(word, stage, icon, meaning) of an action on an asset."""
    what, stage = _what(e)
    if stage in LOOKS:
        meaning, icon = LOOKS[stage]
        return what, stage, icon, meaning
    return (what, stage, "plus", "info") if not e.old else (what, stage, "pencil", "off")


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
