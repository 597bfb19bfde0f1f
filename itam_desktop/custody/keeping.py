"""What is true of reservations and leavers however they were written: by a form, a merge, an undo."""

from __future__ import annotations

from collections.abc import Sequence

from itam_desktop.custody import queries, rules
from itam_desktop.kernel.changes import Change
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.texts import tr
from itam_desktop.store import reading
from itam_desktop.store.door import Tx
from itam_desktop.store.reading import raw


def gone(tx: Tx, assets: Sequence[int], day: str) -> None:
    """Nobody gets what is disposed of: its reservations are cancelled in the same action (hook "asset.gone")."""
    booked = queries.bookings_of_many(raw(tx.conn), assets, "", None)
    tx.update_many("reservation", {one.id: {"state": "cancelled"} for some in booked.values() for one in some})


def reservations(tx: Tx, changes: Sequence[Change]) -> None:
    """No asset is reserved twice for a day, and nothing that is gone is reserved (hook "reservation.must_hold")."""
    conn = raw(tx.conn)
    rows = tx.get_many("reservation", [c.record for c in changes if c.new is not None])
    open_ = {i: row for i, row in rows.items() if row["state"] == "planned" and not row.get("binned")}
    known = queries.assets(conn, [int(row["asset_id"]) for row in open_.values()])
    for record, row in open_.items():
        asset = known[int(row["asset_id"])]
        start, end = str(row["start_date"]), str(row["end_date"])
        taken = queries.bookings(conn, int(row["asset_id"]), start, end, (record,))
        if taken or asset["binned"] or asset["stage"] == "disposed":
            raise Refusal(
                rules.reserved(asset, "", start, taken, reading.style_of(conn)), record=("asset", int(row["asset_id"]))
            )


def leavings(tx: Tx, changes: Sequence[Change]) -> None:
    """Somebody has one open list of what to recover (hook "leaving.must_hold")."""
    rows = tx.get_many("leaving", [c.record for c in changes if c.new is not None])
    for row in rows.values():
        open_ = not row.get("closed_on") and not row.get("binned")
        if open_ and queries.open_leavings(raw(tx.conn), int(row["person_id"])) > 1:
            raise Refusal(tr("{name} is in the list of leavers already.", name=row["name"]), field="person_id")


def people(tx: Tx, changes: Sequence[Change]) -> None:
    """Whose list of what to recover is open does not go to the bin (hook "person.must_hold")."""
    for c in changes:
        if c.new and c.new.get("binned") and queries.open_leavings(raw(tx.conn), c.record):
            name = (tx.get("person", c.record) or {}).get("name")
            raise Refusal(
                tr("{name} is in the list of leavers. Close that list first.", name=name), record=("person", c.record)
            )
