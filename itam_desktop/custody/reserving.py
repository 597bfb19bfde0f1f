"""Reservations of assets for days to come: planned, changed, given out when the day has come, cancelled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from itam_desktop.custody import actions, judging, queries, rules
from itam_desktop.custody.rules import assets_given
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.style import show_date
from itam_desktop.kernel.texts import N, later, tr
from itam_desktop.store import reading
from itam_desktop.store.door import Tx
from itam_desktop.store.reading import raw


def reserve(tx: Tx, assets: Sequence[int], person: int, start: str, end: str, name: str, notes: str = "") -> list[int]:
    """Reserve assets for somebody from `start` to `end` (ISO, both included). Raises Refusal, saying who has it when."""
    if not name.strip():
        raise Refusal(tr("What is it for? A few words are enough."), field="name")
    assets = list(dict.fromkeys(assets))
    _judge(tx, assets, person, start, end)
    made = tx.insert_many("reservation", [
        {"name": name.strip(), "asset_id": one, "person_id": person, "start_date": start, "end_date": end, "state": "planned",
         "notes": notes.strip()} for one in assets
    ])  # fmt: skip
    style = reading.style_of(raw(tx.conn))
    tx.say(N("Reserved {what} for {whom} from {day}"), what=_what(tx, assets), whom=judging.whom(raw(tx.conn), "person", person),
           day=show_date(start, style))  # fmt: skip
    return list(made)


def change_reservation(tx: Tx, reservation: int, values: Mapping[str, Any]) -> None:
    """Other days, another asset or person. Raises Refusal as `reserve` does."""
    row = _row(tx, reservation)
    new = {**row, **values}
    if row["state"] != "planned":
        raise Refusal(tr("This reservation is over: only planned ones can be changed."))
    for key in ("asset_id", "person_id", "start_date", "end_date"):
        if not new.get(key):
            raise Refusal(tr("{field} is needed.", field=tr(tx.kind("reservation").field(key).label)), field=key)
    _judge(
        tx, [int(new["asset_id"])], int(new["person_id"]), str(new["start_date"]), str(new["end_date"]), (reservation,)
    )
    tx.update("reservation", reservation, values)
    tx.say(N("Changed the reservation of {what}"), what=_what(tx, [int(new["asset_id"])]))


def cancel_reservations(tx: Tx, reservations: Sequence[int]) -> None:
    """Let reservations be; they stay in the list as cancelled. Raises Refusal for one that is over."""
    rows = [_row(tx, one) for one in reservations]
    for row in rows:
        if row["state"] != "planned":
            raise Refusal(tr("This reservation is over: only planned ones can be cancelled."))
    tx.update_many("reservation", {one: {"state": "cancelled"} for one in reservations})
    tx.say(N("Cancelled the reservation of {what}"), what=_what(tx, [int(row["asset_id"]) for row in rows]))


def give_reserved(tx: Tx, reservations: Sequence[int], language: str = "") -> int:
    """Lend what was reserved, until the reservation's last day: one paper. Raises Refusal."""
    rows = [_row(tx, one) for one in reservations]
    if not rows:
        raise Refusal(tr("Choose a reservation."))
    for row in rows:
        if row["state"] != "planned":
            raise Refusal(tr("This reservation is over: only planned ones can be given out."))
    if len({(row["person_id"], row["end_date"]) for row in rows}) > 1:
        raise Refusal(
            tr("These reservations are of several people or end on several days. Give them out one after the other.")
        )
    first = rows[0]
    paper = actions.hand_over(
        tx, assets_given(int(row["asset_id"]) for row in rows), {"holder_person_id": int(first["person_id"])},
        str(first["end_date"]), language=language,
    )  # fmt: skip
    tx.update_many("reservation", {one: {"state": "given"} for one in reservations})
    return paper


def _judge(tx: Tx, assets: Sequence[int], person: int, start: str, end: str, but: Sequence[int] = ()) -> None:
    conn = raw(tx.conn)
    words = reasons(conn, assets, person, start, end, tx.today.isoformat(), but)
    if words:
        record, why = next(iter(words.items()))
        raise Refusal(why, field="asset_id", record=("asset", record))


def reasons(
    conn: Any, assets: Sequence[int], person: int, start: str, end: str, today: str, but: Sequence[int] = ()
) -> dict[int, str]:
    """Why assets cannot be reserved: record -> words. Raises Refusal when the days or the person do not fit."""
    style = reading.style_of(conn)
    rules.span(start, end, today, style)
    row = conn.execute("SELECT name, leaving_date, binned FROM person WHERE id=?", (person,)).fetchone()
    if row is None:
        raise Refusal(tr("This person is no longer there."), field="person_id")
    try:
        rules.receiver({"name": row[0], "leaving_date": row[1], "binned": row[2]}, end, today, style)
    except Refusal as no:
        raise Refusal(no.message, field="end_date" if no.field == "due_date" else "person_id") from None
    known = queries.assets(conn, assets)
    booked = queries.bookings_of_many(conn, assets, start, end, but)
    found = {}
    for one in assets:
        about = known.get(one)
        if about is None:
            found[one] = tr("This asset is no longer there.")
        elif why := rules.reserved(about, str(about["whom"] or ""), start, booked.get(one, ()), style):
            found[one] = why
    return found


def _row(tx: Tx, reservation: int) -> dict[str, Any]:
    row = tx.get("reservation", reservation)
    if row is None or row.get("binned"):
        raise Refusal(tr("This reservation is no longer there."))
    return row


def _what(tx: Tx, assets: Sequence[int]) -> object:
    if len(assets) > 1:
        return later("{n} assets", n=len(assets))
    return judging.whom(raw(tx.conn), "asset", assets[0])


# ---------------------------------------------------------------- as verbs of a panel of records
def add_record(tx: Tx, kind: str, values: Mapping[str, Any]) -> int:
    """A reservation from a form's values."""
    for key in ("asset_id", "person_id", "start_date", "end_date"):
        if not values.get(key):
            raise Refusal(tr("{field} is needed.", field=tr(tx.kind(kind).field(key).label)), field=key)
    made = reserve(tx, [int(values["asset_id"])], int(values["person_id"]), str(values["start_date"]), str(values["end_date"]),
                   str(values.get("name") or ""), str(values.get("notes") or ""))  # fmt: skip
    return made[0]


def change_records(tx: Tx, kind: str, records: Sequence[int], values: Mapping[str, Any]) -> None:
    """The same new values for several reservations."""
    for one in records:
        change_reservation(tx, one, values)


def restore_records(tx: Tx, kind: str, records: Sequence[int]) -> None:
    """Out of the bin again, unless something else was planned meanwhile."""
    from itam_desktop.assets.actions import restore

    restore(tx, kind, records)
    for one in records:
        row = _row(tx, one)
        if row["state"] == "planned":
            conn = raw(tx.conn)
            taken = queries.bookings(conn, int(row["asset_id"]), str(row["start_date"]), str(row["end_date"]), (one,))
            if taken:
                asset = queries.assets(conn, [int(row["asset_id"])])[int(row["asset_id"])]
                raise Refusal(rules.reserved(asset, "", str(row["start_date"]), taken, reading.style_of(conn)))
