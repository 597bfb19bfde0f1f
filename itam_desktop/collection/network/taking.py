"""What the user takes over from a look at the network. One function is one action: one transaction, one undo."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from itam_desktop.assets import actions as assets
from itam_desktop.collection.network.found import Found
from itam_desktop.collection.network.known import known
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.placeholders import is_placeholder
from itam_desktop.kernel.texts import N, tr
from itam_desktop.store import reading
from itam_desktop.store.door import Tx
from itam_desktop.upkeep import actions as upkeep

_PRINTS = {"ipp", "ipps", "printer", "pdl-datastream"}
_CATEGORY = "SELECT id FROM category WHERE binned=0 AND field_set=? ORDER BY id LIMIT 1"
_MODEL = "SELECT id FROM model WHERE binned=0 AND name=? COLLATE NOCASE"


def category_for(conn: sqlite3.Connection, things: Sequence[Found]) -> int | None:
    """The category to begin with: that of printers when all of them are printers, else none."""
    if not things or not all(map(is_printer, things)):
        return None
    row = conn.execute(_CATEGORY, ("printer",)).fetchone()
    return int(row[0]) if row is not None else None


def is_printer(one: Found) -> bool:
    """Whether it says of itself that it prints."""
    return one.printer is not None or bool(_PRINTS & set(one.services))


def called(one: Found) -> str:
    """What a thing is called when nobody has named it: a printer by its model, others by the name they give themselves."""
    model = (one.printer.model if one.printer is not None else "") or one.model
    return (model or one.name if is_printer(one) else one.name or model) or one.ip


def make_assets(tx: Tx, things: Sequence[Found], values: Mapping[str, Any]) -> list[int]:
    """An asset for each of these, with what the network says of it. values: what the user chose for all, the category at least.

    Raises Refusal, also when one of them has become an asset in the meantime.
    """
    if not things:
        raise Refusal(tr("Choose what is to become an asset."))
    if not values.get("category_id"):
        raise Refusal(tr("Choose a category."), field="category_id")
    conn = reading.raw(tx.conn)
    there = known(conn, things)
    for one in things:
        if one.ip in there:
            raise Refusal(
                tr("What is at {ip} is {tag} already.", ip=one.ip, tag=there[one.ip].tag), record=("asset", there[one.ip].asset)
            )  # fmt: skip
    field_set = (tx.get("category", int(values["category_id"])) or {}).get("field_set")
    asks = {f.key for f in tx.kind("asset").fields if f.applies_to(field_set)}
    made: list[int] = []
    for one in things:
        serial = "" if is_placeholder(one.serial) else one.serial
        said = {"ip": one.ip, "mac": one.mac, "hostname": one.name, "serial": serial, "last_seen": tx.today.isoformat()}
        new = {**values, "name": called(one), **{key: value for key, value in said.items() if value and key in asks}}
        models = conn.execute(_MODEL, (called(one),)).fetchall()
        if len(models) == 1:
            new["model_id"] = models[0][0]
        made += assets.register(tx, new)
        if one.printer is not None and one.printer.pages is not None and known(conn, [one])[one.ip].pages:
            upkeep.read_meter(tx, made[-1], one.printer.pages)
    if len(made) == 1:
        tx.say(N("Added {what} from the network"), what=(tx.get("asset", made[0]) or {})["tag"])
    else:
        tx.say(N("Added {n} assets from the network"), n=len(made))
    return made


def judge_readings(tx: Tx, things: Sequence[Found]) -> dict[str, str]:
    """Address -> why its page counter cannot be taken over."""
    there = known(reading.raw(tx.conn), things)
    why = {}
    for one in things:
        asset = there.get(one.ip)
        if one.printer is None or one.printer.pages is None:
            why[one.ip] = tr("{ip} tells no page counter.", ip=one.ip)
        elif asset is None:
            why[one.ip] = tr("{ip} is no asset yet. Make one of it first.", ip=one.ip)
        elif not asset.pages:
            why[one.ip] = tr("The meter of {tag} counts no pages.", tag=asset.tag)
        else:
            judged = upkeep.judge_meters(tx, {asset.asset: one.printer.pages}, tx.today.isoformat())
            if asset.asset in judged:
                why[one.ip] = f"{asset.tag}: {judged[asset.asset]}"
    return why


def take_readings(tx: Tx, things: Sequence[Found]) -> list[int]:
    """The page counters of printers become readings of their assets' meters, all or none. Raises Refusal."""
    why = judge_readings(tx, things)
    if why:
        raise Refusal("\n".join(list(why.values())[:8]))
    there = known(reading.raw(tx.conn), things)
    values = {
        there[one.ip].asset: one.printer.pages
        for one in things
        if one.printer is not None and one.printer.pages is not None
    }
    made = upkeep.read_meters(tx, values)
    tx.update_many("asset", {asset: {"last_seen": tx.today.isoformat()} for asset in values})
    return made
