"""Who can get what: the rules asked with what stands in the store. The dialogs ask before, the actions when it counts."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence

from itam_desktop.custody import queries, rules
from itam_desktop.custody.rules import Given
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.style import Style
from itam_desktop.kernel.texts import tr
from itam_desktop.store import lists, reading

HOLDERS = {"holder_person_id": "person", "holder_place_id": "place", "holder_asset_id": "asset"}


def one_holder(holder: Mapping[str, int]) -> tuple[str, int]:
    """(kind, record) of who gets the things. Raises Refusal when it is nobody or several."""
    if len(holder) != 1 or not set(holder) <= set(HOLDERS):
        raise Refusal(tr("Choose one person, place or asset to give it to."), field="holder")
    key, record = next(iter(holder.items()))
    return HOLDERS[key], int(record)


def whom(conn: sqlite3.Connection, kind: str, record: int) -> str:
    """A person, place or asset in words."""
    from itam_desktop.kernel.fields import RECORDS

    if kind == "asset":
        row = conn.execute("SELECT tag FROM asset WHERE id=?", (record,)).fetchone()
        return str(row[0]) if row else ""
    return lists.title(conn, RECORDS[kind], record)


def receiver(conn: sqlite3.Connection, holder: Mapping[str, int], due: str | None, today: str, style: Style) -> None:
    """Raises Refusal when the holder cannot get anything until that day."""
    kind, record = one_holder(holder)
    rules.due(due, today, style)
    if kind == "person":
        row = conn.execute("SELECT name, leaving_date, binned FROM person WHERE id=?", (record,)).fetchone()
        if row is None:
            raise Refusal(tr("This person is no longer there."), field="holder")
        person = {"name": row[0], "leaving_date": row[1], "binned": row[2]}
        rules.receiver(person, due, today, style)
    elif kind == "asset":
        about = queries.assets(conn, [record]).get(record)
        if about is None:
            raise Refusal(tr("This asset is no longer there."), field="holder")
        rules.carrier(about)
    elif conn.execute("SELECT 1 FROM place WHERE id=? AND binned=0", (record,)).fetchone() is None:
        raise Refusal(tr("This place is no longer there."), field="holder")


def reasons(
    conn: sqlite3.Connection, things: Sequence[Given], holder: Mapping[str, int], due: str | None, today: str, style: Style | None = None
) -> dict[int, str]:  # fmt: skip
    """Why things cannot be given to `holder` until `due`: record -> words. An empty holder asks only whether they are free."""
    style = style or reading.style_of(conn)
    found: dict[int, str] = {}
    known = queries.assets(conn, [one.record for one in things if one.kind == "asset"])
    stock = queries.items(conn, [one.record for one in things if one.kind == "stock_item"])
    booked = queries.bookings_of_many(conn, list(known), today, due) if holder and known else {}
    above = queries.chain(conn, holder["holder_asset_id"]) if "holder_asset_id" in holder else []
    for one in things:
        words = ""
        if one.kind == "asset":
            row = known.get(one.record)
            if row is None:
                words = tr("This asset is no longer there.")
            elif one.record in above:
                words = tr("{tag} holds what it would be put into. Choose another one.", tag=row["tag"])
            else:
                asked = holder or {"holder_person_id": 0}
                words = rules.not_free(row, asked, str(row["whom"] or ""), due, booked.get(one.record, ()), style)
        else:
            item = stock.get(one.record)
            if item is None or item["binned"]:
                words = tr("This stock item is no longer there.")
            elif "holder_place_id" in holder:
                words = tr("“{what}” is counted, not tagged: give it to a person or an asset.", what=item["name"])
            elif item["on_hand"] < one.quantity:
                words = tr("Of “{what}” only {n} are in stock.", what=item["name"], n=item["on_hand"])
        if words:
            found[one.record] = words
    return found
