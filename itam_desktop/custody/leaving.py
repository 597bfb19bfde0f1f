"""People who leave: one list of everything to recover, done line by line or together, closed when nothing is out."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any

from itam_desktop.assets import actions as assets
from itam_desktop.custody import actions, queries, rules
from itam_desktop.custody.rules import Given
from itam_desktop.directory.held import Thing
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import RECORDS
from itam_desktop.kernel.texts import N, later, tr
from itam_desktop.store.door import Tx
from itam_desktop.store.reading import raw

GIVEN = frozenset({"asset", "stock_holding"})  # these come back with a paper


def start_leaving(tx: Tx, person: int, leaving_date: str | None = None, notes: str = "") -> int:
    """Begin the list of what somebody who leaves has to give back; the person gets the leaving date. Raises Refusal."""
    row = tx.get("person", person)
    if row is None or row.get("binned"):
        raise Refusal(tr("This person is no longer there."), field="person_id")
    day = leaving_date or row.get("leaving_date")
    if not day:
        raise Refusal(tr("When is the last day? Write a date, or “+2w”."), field="leaving_date")
    if row.get("start_date") and day < row["start_date"]:
        raise Refusal(
            tr("That is before {name} began here. Correct one of the dates.", name=row["name"]), field="leaving_date"
        )
    if queries.leaving_open(raw(tx.conn), person) is not None:
        raise Refusal(tr("{name} is in the list of leavers already.", name=row["name"]), field="person_id")
    tx.update("person", person, {"leaving_date": day})
    made = tx.insert(
        "leaving",
        {
            "name": row["name"],
            "person_id": person,
            "leaving_date": day,
            "started_on": tx.today.isoformat(),
            "notes": notes,
        },
    )
    tx.say(N("{name} leaves: the list of what to recover was begun"), name=row["name"])
    return made


def recover(
    tx: Tx, leaving: int, things: Sequence[tuple[str, int]] = (), place: int | None = None, conditions: Sequence[Given] = (),
) -> list[int]:  # fmt: skip
    """Take back from a leaver: some things, (kind, record) each, or everything that is out. Gives the return papers.

    conditions: for assets, how they came back. Raises Refusal.
    """
    row = _open(tx, leaving)
    out = queries.outstanding(raw(tx.conn), leaving, int(row["person_id"]))
    wanted = [one for one in out if not things or (one.kind, one.record) in set(things)]
    if not wanted:
        raise Refusal(tr("Nothing of this is out any more."))
    said = {one.record: one for one in conditions}
    papers: list[int] = []
    given = [said.get(one.record, Given(one.kind, one.record)) for one in wanted if one.kind in GIVEN]
    if given:
        papers = actions.take_back(tx, given, place)
    others: dict[str, list[int]] = {}
    for one in wanted:
        if one.kind not in GIVEN:
            if not one.back:
                raise Refusal(tr("“{what}” cannot be taken back here. Open it and end it there.", what=one.title))
            others.setdefault(one.back, []).append(one.record)
    for verb, records in others.items():
        module, _, name = verb.partition(":")
        getattr(import_module(module), name)(tx, records)
    what: object = words_of(wanted[0]) if len(wanted) == 1 else later("{n} things", n=len(wanted))
    tx.say(N("Took back {what} from {whom}"), what=what, whom=row["name"])
    return papers


def write_off(tx: Tx, leaving: int, kind: str, record: int, reason: str) -> None:
    """Give up something that a leaver does not bring back: with a reason; an asset is missing from then on."""
    row = _open(tx, leaving)
    out = queries.outstanding(raw(tx.conn), leaving, int(row["person_id"]))
    thing = next((one for one in out if (one.kind, one.record) == (kind, record)), None)
    if thing is None:
        raise Refusal(tr("Nothing of this is out any more."))
    if kind not in GIVEN:
        raise Refusal(
            tr("{what} is nothing that gets lost. Take it back instead.", what=words_of(thing)), field="reason"
        )
    why = rules.reason(reason)
    if kind == "asset":
        assets.move_to(tx, [record], "missing")
    elif kind == "stock_holding":
        holding: dict[str, Any] = tx.get("stock_holding", record) or {}
        import_module(actions.STOCK).lose(
            tx, int(holding["item_id"]), int(holding["quantity"]), reason=why, holding=record
        )
    tx.insert("leaving_line", {
        "words": words_of(thing), "leaving_id": leaving, "about_kind": kind, "about_id": record, "date": tx.today.isoformat(), "reason": why,
    })  # fmt: skip
    tx.say(N("Wrote off {what} of {whom}: {why}"), what=words_of(thing), whom=row["name"], why=why)


def close_leaving(tx: Tx, leaving: int) -> None:
    """Everything is back or written off: the list is done. Raises Refusal naming what is still out."""
    row = _open(tx, leaving)
    out = queries.outstanding(raw(tx.conn), leaving, int(row["person_id"]))
    if out:
        names = ", ".join(words_of(one) for one in out[:3])
        if len(out) > 3:
            names = tr("{names} and {n} more", names=names, n=len(out) - 3)
        raise Refusal(tr("Still out: {names}. Take it back, or write it off with a reason.", names=names))
    tx.update("leaving", leaving, {"closed_on": tx.today.isoformat()})
    tx.say(N("Closed the list of {whom}: everything is back"), whom=row["name"])


def words_of(thing: Thing) -> str:
    """A thing by its code, else its name, else its kind."""
    return thing.code or thing.title or tr(RECORDS[thing.kind].label)


def _open(tx: Tx, leaving: int) -> dict[str, Any]:
    row = tx.get("leaving", leaving)
    if row is None or row.get("binned"):
        raise Refusal(tr("This list is no longer there."))
    if row.get("closed_on"):
        raise Refusal(tr("This list of {name} is closed.", name=row["name"]))
    return row
