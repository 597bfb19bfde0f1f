"""Kits: named sets of models, categories, stock items and licence seats that are given together."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from itam_desktop.custody import actions, queries, with_seats
from itam_desktop.custody.queries import PARTS
from itam_desktop.custody.rules import Given
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.texts import N, tr
from itam_desktop.store.door import Tx
from itam_desktop.store.reading import raw


def save_kit(
    tx: Tx, kit: int | None, name: str, parts: Sequence[tuple[str, int, int]], notes: str | None = None
) -> int:
    """A kit with its parts, each (what of PARTS, record, quantity). kit: the one that is changed, None: a new one; notes: None leaves them."""
    if not name.strip():
        raise Refusal(tr("A kit needs a name."), field="name")
    if not parts:
        raise Refusal(tr("There is nothing in it yet. Add what is given together."), field="parts")
    for what, _, quantity in parts:
        if what not in PARTS or quantity < 1:
            raise Refusal(tr("How many of each? Write 1 or more."), field="parts")
    values: dict[str, Any] = {"name": name.strip(), "things": sum(n for _, _, n in parts)}
    if notes is not None:
        values["notes"] = notes.strip()
    if kit is None:
        made = tx.insert("kit", values)
    else:
        made = kit
        tx.update("kit", kit, values)
    before = raw(tx.conn).execute("SELECT id FROM kit_line WHERE kit_id=? AND binned=0", (made,)).fetchall()
    same = [(one.what, one.record, one.quantity) for one in queries.parts(raw(tx.conn), made)]
    if same != list(parts):
        tx.update_many("kit_line", {int(one[0]): {"binned": 1} for one in before}, checked=True)
        tx.insert_many("kit_line", [{"kit_id": made, what: record, "quantity": n} for what, record, n in parts])
    tx.say(N("Added the kit {name}") if kit is None else N("Changed the kit {name}"), name=name.strip())
    return made


def choose(conn: sqlite3.Connection, kit: int, taken: Sequence[int] = ()) -> tuple[list[Given], list[str]]:
    """(free assets and stock items for a kit, what is short in words). taken: assets that are spoken for already."""
    things: list[Given] = []
    short: list[str] = []
    spoken = set(taken)
    for part in queries.parts(conn, kit):
        if part.what == "licence_id":
            there = with_seats.free(conn, part.record)
            if there is not None and there < part.quantity:
                short.append(tr("{name}: {n} wanted, {there} free", name=part.name, n=part.quantity, there=there))
            continue
        if part.what == "stock_item_id":
            item = queries.items(conn, [part.record]).get(part.record)
            if item is None or item["on_hand"] < part.quantity:
                there = item["on_hand"] if item else 0
                short.append(tr("{name}: {n} wanted, {there} in stock", name=part.name, n=part.quantity, there=there))
            else:
                things.append(Given("stock_item", part.record, part.quantity))
            continue
        free = [one for one in queries.free_of(conn, part.what, part.record) if one not in spoken]
        if len(free) < part.quantity:
            short.append(tr("{name}: {n} wanted, {there} in stock", name=part.name, n=part.quantity, there=len(free)))
            continue
        spoken.update(free[: part.quantity])
        things += [Given("asset", one) for one in free[: part.quantity]]
    return things, short


def seats(conn: sqlite3.Connection, kit: int) -> list[with_seats.Wanted]:
    """The licence seats of a kit."""
    return [(part.record, part.quantity) for part in queries.parts(conn, kit) if part.what == "licence_id"]


def give_kit(
    tx: Tx, kit: int, holder: Mapping[str, int], due: str | None = None, *, notes: str = "", language: str = ""
) -> int:
    """Give a whole kit: free assets are chosen, stock items issued, seats given. Raises Refusal naming what is short."""
    row: dict[str, Any] | None = tx.get("kit", kit)
    if row is None or row.get("binned"):
        raise Refusal(tr("This kit is no longer there."))
    things, short = choose(raw(tx.conn), kit)
    if short:
        raise Refusal(
            tr("The kit {name} is not complete: {short}.", name=row["name"], short="; ".join(short)), field="things"
        )
    wanted = seats(raw(tx.conn), kit)
    if wanted and not things:
        raise Refusal(
            tr("The kit {name} has nothing but licence seats: give those on the page Software.", name=row["name"]),
            field="things",
        )
    return actions.hand_over(tx, things, holder, due, notes=notes, language=language, seats=wanted)
