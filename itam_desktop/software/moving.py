"""Seats that follow something else: over to another licence, or back with their device."""

from __future__ import annotations

from collections.abc import Sequence

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.texts import N, later, tr
from itam_desktop.software import actions
from itam_desktop.store.door import Tx


def change_licence(tx: Tx, seats: Sequence[int], licence: int) -> list[int]:
    """Take seats back and give their holders as many of another licence; gives the new seats. Raises Refusal."""
    rows = tx.get_many("seat", seats)
    if not rows or len(rows) < len(set(seats)):
        raise Refusal(tr("Choose seats first; some of these are no longer there."))
    if any(int(row["licence_id"]) == licence for row in rows.values()):
        raise Refusal(tr("They are seats of this licence already."), field="licence_id")
    each: dict[actions.Holder, int] = {}
    for row in rows.values():
        kind = "person" if row.get("person_id") else "asset"
        holder = (kind, int(row[kind + "_id"]))
        each[holder] = each.get(holder, 0) + int(row["quantity"])
    wanted: dict[int, list[actions.Holder]] = {}
    for holder, quantity in each.items():
        wanted.setdefault(quantity, []).append(holder)
    actions.take_back(tx, seats)
    made: list[int] = []
    for quantity, holders in wanted.items():
        made += actions.give(tx, licence, holders, quantity)
    name = (tx.get("licence", licence) or {}).get("name", "")
    what: object = later("{n} seats", n=len(rows)) if len(rows) > 1 else later("a seat")
    tx.say(N("Changed {what} over to {licence}"), what=what, licence=name)
    return made


def asset_back(tx: Tx, things: Sequence[int], theirs: str) -> None:
    """Devices are taken back, and with them the seats of licences that come back so, or all (hook "asset.taken_back")."""
    if theirs:
        actions.come_back_with(tx, things, theirs == "all")
