"""What a user can do with stock items. One function is one action; each leaves a movement in the log.

What is in stock and what is issued follow from the quantities at places and the holdings, in the same action.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from itam_desktop.assets.actions import not_disposed
from itam_desktop.kernel.changes import Change
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.texts import N, later, tr
from itam_desktop.stock import queries, rules
from itam_desktop.store.door import Tx
from itam_desktop.store.reading import raw


# ---------------------------------------------------------------- in
def restock(
    tx: Tx, item: int, quantity: int, place: int | None, price: int | None = None, currency: str | None = None,
    day: str | None = None, order_line: int | None = None, reason: str = "",
) -> int:  # fmt: skip
    """Put a quantity into stock at a place; place None: its usual place, or where it already lies, if that is one place.

    price: of one, minor units of `currency`; the item takes it when it has none. Gives the movement.
    """
    made = put_in_stock(tx, item, quantity, place, price, currency, day, order_line, reason)
    tx.say(N("Restocked {n} × {what}"), n=quantity, what=_item(tx, item)["name"])
    return made


def put_in_stock(
    tx: Tx, item: int, quantity: int, place: int | None, price: int | None = None, currency: str | None = None,
    day: str | None = None, order_line: int | None = None, reason: str = "",
) -> int:  # fmt: skip
    """`restock` without its words, for an action that does more (a delivery, an import)."""
    about = _item(tx, item)
    rules.amount(quantity)
    if place is None:
        lying = queries.levels(raw(tx.conn), item)
        place = about.get("place_id")
        if place is None and not lying:
            raise Refusal(tr("Where is “{what}” put? Choose a place.", what=about["name"]), field="place_id")
        if place is None:
            place = rules.the_place(about["name"], lying)
    _level(tx, about, item, place, quantity)
    if price is not None and about.get("price") is None:
        tx.update("stock_item", item, {"price": price, "currency": currency})
    made = _log(tx, "restock", item, quantity, day, place_id=place, price=price, currency=currency,
                order_line_id=order_line, reason=reason)  # fmt: skip
    _follow(tx, item)
    return made


# ---------------------------------------------------------------- out
def issue(
    tx: Tx, item: int, quantity: int, place: int | None, person: int | None = None, asset: int | None = None,
    due: str | None = None, reason: str = "",
) -> int:  # fmt: skip
    """Give a quantity to a person or an asset. An accessory is held until it comes back, a component sits in its asset
    (both: the new holding is given), a consumable is used up (the movement is given)."""
    about = _item(tx, item)
    verb = rules.receiver(about, person, asset)
    if verb == "use":
        return use(tx, item, quantity, place, person, asset, reason)
    if verb == "install":
        return install(tx, item, quantity, place, int(asset or 0))
    whom = _whom(tx, person, asset)
    made = _hold(tx, about, item, quantity, place, "issue", person, asset, due, reason)
    tx.say(N("Issued {n} × {what} to {whom}"), n=quantity, what=about["name"], whom=whom)
    return made


def use(
    tx: Tx, item: int, quantity: int, place: int | None, person: int | None = None, asset: int | None = None,
    reason: str = "",
) -> int:  # fmt: skip
    """Use up a quantity of a consumable, for a person, for an asset, or for nobody in particular."""
    about = _item(tx, item)
    rules.fitting(about, "use")
    if person is not None and asset is not None:
        rules.receiver(about, person, asset)
    whom = _whom(tx, person, asset)
    at = _take(tx, about, item, quantity, place)
    made = _log(tx, "use", item, -quantity, None, place_id=at, person_id=person, asset_id=asset, reason=reason)
    _follow(tx, item)
    tx.say(N("Used {n} × {what} for {whom}") if whom else N("Used {n} × {what}"), n=quantity, what=about["name"],
           whom=whom)  # fmt: skip
    return made


def install(tx: Tx, item: int, quantity: int, place: int | None, asset: int) -> int:
    """Put a quantity of a component into an asset; gives the holding there."""
    about = _item(tx, item)
    rules.fitting(about, "install")
    whom = _whom(tx, None, asset)
    made = _hold(tx, about, item, quantity, place, "install", None, asset, None, "")
    tx.say(N("Put {n} × {what} into {whom}"), n=quantity, what=about["name"], whom=whom)
    return made


def lose(
    tx: Tx, item: int, quantity: int, place: int | None = None, reason: str = "", holding: int | None = None
) -> None:
    """Write off a quantity that is lost: from a place, or from what somebody had (`holding`)."""
    about = _item(tx, item)
    if holding is not None:
        row = _holding(tx, holding)
        if row["item_id"] != item:
            raise Refusal(tr("Some of what was issued is no longer there."))
        rules.returning(about["name"], row["quantity"], quantity)
        _shrink(tx, holding, row, quantity)
        _log(
            tx,
            "loss",
            item,
            -quantity,
            None,
            person_id=row.get("person_id"),
            asset_id=row.get("asset_id"),
            reason=reason,
        )
    else:
        at = _take(tx, about, item, quantity, place)
        _log(tx, "loss", item, -quantity, None, place_id=at, reason=reason)
    _follow(tx, item)
    tx.say(N("Lost {n} × {what}"), n=quantity, what=about["name"])


# ---------------------------------------------------------------- back
def take_back(tx: Tx, holdings: Sequence[int], place: int | None = None) -> None:
    """Take all of these holdings back into stock, to `place` or to where each came from."""
    if not holdings:
        raise Refusal(tr("Some of what was issued is no longer there."))
    for holding in holdings:
        row = _holding(tx, holding)
        _back(tx, holding, row, row["quantity"], place)
    row = tx.get("stock_holding", holdings[0]) or {}
    what: object = _item(tx, row["item_id"])["name"]
    if len(holdings) > 1:
        what = later("{n} issued items", n=len(holdings))
    tx.say(N("Took back {what}"), what=what)


def return_some(tx: Tx, holding: int, quantity: int, place: int | None = None) -> None:
    """Take a part of one holding back."""
    row = _holding(tx, holding)
    about = _item(tx, row["item_id"])
    rules.returning(about["name"], row["quantity"], quantity)
    _back(tx, holding, row, quantity, place)
    tx.say(N("Took back {n} × {what}"), n=quantity, what=about["name"])


# ---------------------------------------------------------------- putting right
def adjust(tx: Tx, item: int, place: int, quantity: int, reason: str) -> None:
    """Correct what lies at a place to the quantity counted there; a reason is needed."""
    about = _item(tx, item)
    rules.counted(quantity)
    if not reason.strip():
        raise Refusal(tr("Why does the count differ? Write a reason."), field="reason")
    there = _there(tx, item, place)
    if quantity == there:
        raise Refusal(
            tr("{n} of “{what}” already stand there; nothing to correct.", n=there, what=about["name"]),
            field="quantity",
        )
    _level(tx, about, item, place, quantity - there)
    _log(tx, "adjust", item, quantity - there, None, place_id=place, reason=reason.strip())
    _follow(tx, item)
    tx.say(N("Corrected {what} from {old} to {new}"), what=about["name"], old=there, new=quantity)


def transfer(tx: Tx, item: int, quantity: int, place: int | None, to_place: int) -> None:
    """Carry a quantity to another place."""
    about = _item(tx, item)
    at = _from(tx, about, item, place)
    if at == to_place:
        raise Refusal(tr("It already lies there. Choose another place."), field="to_place_id")
    _take(tx, about, item, quantity, at)
    _level(tx, about, item, to_place, quantity)
    _log(tx, "transfer", item, quantity, None, place_id=at, to_place_id=to_place)
    _follow(tx, item)
    tx.say(N("Moved {n} × {what} to {place}"), n=quantity, what=about["name"], place=_place(tx, to_place))


def fits(tx: Tx, item: int, models: Sequence[int]) -> None:
    """Say which models an item fits: these and no others."""
    about = _item(tx, item)
    known = queries.fit_records(raw(tx.conn), item)
    wanted = dict.fromkeys(models)
    tx.update_many(
        "stock_fit",
        {
            record: {"binned": None if model in wanted else 1}
            for model, (record, on) in known.items()
            if on != (model in wanted)
        },
    )
    tx.insert_many("stock_fit", [{"item_id": item, "model_id": model} for model in wanted if model not in known])
    tx.say(N("Said what {what} fits: {n}"), what=about["name"], n=len(wanted))


def gone(tx: Tx, assets: Sequence[int], day: str) -> None:
    """What is in assets that are disposed of goes with them (hook "asset.gone")."""
    touched = set()
    for holding, item, quantity, asset in queries.at_assets(raw(tx.conn), assets):
        tx.update("stock_holding", holding, {"binned": 1})
        _log(tx, "gone", item, -quantity, day, asset_id=asset)
        touched.add(item)
    for item in sorted(touched):
        _follow(tx, item)


def must_hold(tx: Tx, changes: Sequence[Change]) -> None:
    """Nothing is issued to an asset that is gone (hook "stock_holding.must_hold")."""
    rows = tx.get_many("stock_holding", [c.record for c in changes if c.new is not None])
    not_disposed(tx, [row["asset_id"] for row in rows.values() if row.get("asset_id") and not row.get("binned")])


def merging(tx: Tx, kind: str, keep: int, gone: Sequence[int]) -> None:
    """Places or models become one: quantities at the same place are added up, what fits both is said once (hook "merging")."""
    if kind == "place":
        levels = queries.all_levels(raw(tx.conn), [keep, *gone])
        at = {item: record for record, item, place, _ in levels if place == keep}
        have = {item: n for _, item, place, n in levels if place == keep}
        for record, item, place, n in levels:
            if place == keep:
                continue
            if item in at:
                tx.remove_many("stock_level", [record])
                have[item] += n
                tx.update("stock_level", at[item], {"quantity": have[item], "binned": None if have[item] else 1})
            else:
                at[item], have[item] = record, n
    elif kind == "model":
        fits_ = queries.all_fits(raw(tx.conn), [keep, *gone])
        said = {item: (record, on) for record, item, model, on in fits_ if model == keep}
        for record, item, model, on in fits_:
            if model == keep:
                continue
            if item in said:
                tx.remove_many("stock_fit", [record])
                if on and not said[item][1]:
                    tx.update("stock_fit", said[item][0], {"binned": None})
            else:
                said[item] = (record, on)


# ---------------------------------------------------------------- the parts
def _item(tx: Tx, item: int) -> dict[str, Any]:
    row = tx.get("stock_item", item)
    if row is None or row.get("binned"):
        raise Refusal(tr("This stock item is no longer there."), field="item_id")
    return row


def _place(tx: Tx, place: int) -> str:
    row = tx.get("place", place)
    if row is None or row.get("binned"):
        raise Refusal(tr("This place is no longer there. Choose another one."), field="place_id")
    return str(row["name"])


def _whom(tx: Tx, person: int | None, asset: int | None) -> str:
    """The name of who gets it, "" for nobody."""
    if person is not None:
        row = tx.get("person", person)
        if row is None or row.get("binned"):
            raise Refusal(tr("This person is no longer there. Choose another one."), field="person_id")
        return str(row["name"])
    if asset is not None:
        row = tx.get("asset", asset)
        if row is None or row.get("binned"):
            raise Refusal(tr("This asset is no longer there. Choose another one."), field="asset_id")
        if row["stage"] == "disposed":
            raise Refusal(tr("{tag} is disposed of; nothing can go to it.", tag=row["tag"]), field="asset_id")
        return str(row["tag"])
    return ""


def _holding(tx: Tx, holding: int) -> dict[str, Any]:
    row = tx.get("stock_holding", holding)
    if row is None or row.get("binned"):
        raise Refusal(tr("Some of what was issued is no longer there."))
    return row


def _there(tx: Tx, item: int, place: int) -> int:
    found = queries.level_of(raw(tx.conn), item, place)
    return found[1] if found else 0


def _from(tx: Tx, about: dict[str, Any], item: int, place: int | None) -> int:
    return place if place is not None else rules.the_place(about["name"], queries.levels(raw(tx.conn), item))


def _take(tx: Tx, about: dict[str, Any], item: int, quantity: int, place: int | None) -> int:
    """Take a quantity from a place; gives the place."""
    rules.amount(quantity)
    at = _from(tx, about, item, place)
    rules.taking(about["name"], _place(tx, at), _there(tx, item, at), quantity)
    _level(tx, about, item, at, -quantity)
    return at


def _level(tx: Tx, about: dict[str, Any], item: int, place: int, by: int) -> None:
    """Change what lies at a place; where nothing is left its record goes to the bin."""
    _place(tx, place)
    found = queries.level_of(raw(tx.conn), item, place)
    if found is None:
        tx.insert("stock_level", {"item_id": item, "place_id": place, "quantity": by})
    else:
        left = found[1] + by
        tx.update("stock_level", found[0], {"quantity": left, "binned": None if left else 1})


def _hold(
    tx: Tx, about: dict[str, Any], item: int, quantity: int, place: int | None, kind: str, person: int | None,
    asset: int | None, due: str | None, reason: str,
) -> int:  # fmt: skip
    at = _take(tx, about, item, quantity, place)
    values = {"item_id": item, "person_id": person, "asset_id": asset, "quantity": quantity, "place_id": at,
              "since": tx.today.isoformat(), "due": due}  # fmt: skip
    made = tx.insert("stock_holding", {k: v for k, v in values.items() if v is not None})
    _log(tx, kind, item, -quantity, None, place_id=at, person_id=person, asset_id=asset, reason=reason)
    _follow(tx, item)
    return made


def _shrink(tx: Tx, holding: int, row: dict[str, Any], by: int) -> None:
    left = row["quantity"] - by
    tx.update("stock_holding", holding, {"quantity": left} if left else {"binned": 1})


def _back(tx: Tx, holding: int, row: dict[str, Any], quantity: int, place: int | None) -> None:
    item = row["item_id"]
    about = _item(tx, item)
    at = place if place is not None else row.get("place_id")
    if at is None:
        raise Refusal(tr("Where does “{what}” go? Choose a place.", what=about["name"]), field="place_id")
    _shrink(tx, holding, row, quantity)
    _level(tx, about, item, at, quantity)
    _log(tx, "return", item, quantity, None, place_id=at, person_id=row.get("person_id"), asset_id=row.get("asset_id"))
    _follow(tx, item)


def _log(tx: Tx, kind: str, item: int, quantity: int, day: str | None, **more: Any) -> int:
    values = {"date": day or tx.today.isoformat(), "kind": kind, "item_id": item, "quantity": quantity, **more}
    return tx.insert("stock_move", {k: v for k, v in values.items() if v not in (None, "")})


def _follow(tx: Tx, item: int) -> None:
    there, out = queries.totals(raw(tx.conn), item)
    tx.update("stock_item", item, {"on_hand": there, "out": out})
