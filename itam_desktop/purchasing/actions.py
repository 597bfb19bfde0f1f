"""What a user can do with orders: ask, approve, order, receive in parts, cancel. One function is one action."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from itam_desktop.assets import actions as assets
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.style import add_months
from itam_desktop.kernel.texts import N, later, tr
from itam_desktop.purchasing import queries, rules
from itam_desktop.software import actions as software
from itam_desktop.stock import actions as stock
from itam_desktop.store.door import Tx
from itam_desktop.store.reading import raw, style_of

Values = Mapping[str, Any]
COUNTER = "purchase_order"
LINE_FIELDS = (
    "words",
    "model_id",
    "category_id",
    "stock_item_id",
    "licence_id",
    "quantity",
    "price",
    "tax_rate",
    "warranty_months",
    "business_unit_id",
)


# ---------------------------------------------------------------- asking
def request(tx: Tx, values: Values, lines: Sequence[Values]) -> int:
    """A new order that somebody asks for. Without a number the next one is given; gives the order."""
    made = _request(tx, values, lines)
    tx.say(N("Asked for order {number}"), number=_order(tx, made)["number"])
    return made


def _request(tx: Tx, values: Values, lines: Sequence[Values]) -> int:
    new = {k: v for k, v in values.items() if v not in (None, "")}
    new.setdefault("number", _next_number(tx))
    new.setdefault("requested_on", tx.today.isoformat())
    made = tx.insert("purchase_order", {**new, "state": "requested"})
    _put_lines(tx, made, lines)
    _follow(tx, made)
    return made


def change(tx: Tx, order: int, values: Values, lines: Sequence[Values]) -> int:
    """Change an order that was not placed yet, with its lines: known ones have their `id`, those left out go. An approved
    one is to be approved again."""
    about = _order(tx, order)
    rules.changeable(about)
    again = {"state": "requested", "approved_by": None, "approved_on": None, "reason": None}
    tx.update("purchase_order", order, {**values, **({} if about["state"] == "requested" else again)})
    _put_lines(tx, order, lines)
    _follow(tx, order)
    tx.say(N("Changed order {number}"), number=_order(tx, order)["number"])
    return order


def change_heads(tx: Tx, kind: str, records: Sequence[int], values: Values) -> None:
    """Fields of orders (or of their lines) that need no care but the sum; for the page's form."""
    assets.change(tx, kind, records, values)
    if kind == "purchase_order":
        for record in records:
            _follow(tx, record)


def bin_orders(tx: Tx, kind: str, records: Sequence[int]) -> None:
    """Put orders in the bin; one that is on the way is cancelled or received first."""
    for record in records if kind == "purchase_order" else ():
        about = _order(tx, record)
        if about["state"] in rules.ON_THE_WAY:
            raise Refusal(tr("Order {number} is on the way. Receive it or cancel it first.", number=about["number"]))
    assets.bin_records(tx, kind, records)


def order_stock(tx: Tx, items: Sequence[int]) -> list[int]:
    """Ask for orders of stock items that are low: one order for each supplier. Gives the orders."""
    low = queries.stock_to_order(raw(tx.conn), items)
    if not low:
        raise Refusal(tr("Nothing is to be ordered: all of it is there or on the way."))
    by_supplier: dict[int | None, list[queries.Low]] = {}
    for one in low:
        by_supplier.setdefault(one.supplier_id, []).append(one)
    made = [
        _request(
            tx,
            {
                "company_id": supplier,
                "name": tr("Stock"),
                "currency": next((w.currency for w in wanted if w.currency), None),
            },
            [{"stock_item_id": w.id, "quantity": w.quantity, "price": w.price} for w in wanted],
        )
        for supplier, wanted in by_supplier.items()
    ]
    numbers = [str(_order(tx, one)["number"]) for one in made]
    tx.say(N("Asked for order {number}") if len(made) == 1 else N("Asked for {n} orders: {number}"), n=len(made),
           number=", ".join(numbers))  # fmt: skip
    return made


# ---------------------------------------------------------------- deciding
def approve(tx: Tx, orders: Sequence[int], who: str) -> None:
    """Approve orders. who: the name of who decides."""
    _decide(tx, orders, {"state": "approved", "approved_by": who, "approved_on": tx.today.isoformat(), "reason": None})
    tx.say(N("Approved {what}"), what=_numbers(tx, orders))


def refuse(tx: Tx, orders: Sequence[int], who: str, reason: str) -> None:
    """Refuse orders with a reason."""
    if not reason.strip():
        raise Refusal(tr("Why is it refused? Write a reason."), field="reason")
    _decide(
        tx,
        orders,
        {"state": "refused", "approved_by": who, "approved_on": tx.today.isoformat(), "reason": reason.strip()},
    )
    tx.say(N("Refused {what}"), what=_numbers(tx, orders))


def ask_again(tx: Tx, orders: Sequence[int]) -> None:
    """A refused order is asked for again."""
    _decide(tx, orders, {"state": "requested", "approved_by": None, "approved_on": None})
    tx.say(N("Asked again for {what}"), what=_numbers(tx, orders))


def _decide(tx: Tx, orders: Sequence[int], values: Values) -> None:
    for order in orders:
        rules.move(_order(tx, order), str(values["state"]))
        tx.update("purchase_order", order, values)


def place_order(
    tx: Tx, order: int, company: int | None = None, day: str | None = None, expected: str | None = None
) -> None:
    """Send an approved order to its supplier."""
    about = _order(tx, order)
    rules.move(about, "ordered")
    supplier = company or about.get("company_id")
    if not supplier:
        raise Refusal(tr("Whom is it ordered from? Choose the supplier."), field="company_id")
    lines = queries.lines(raw(tx.conn), order)
    if not any(line["state"] == "requested" for line in lines):
        raise Refusal(tr("Order {number} has no lines. Add what is to be ordered.", number=about["number"]))
    new: dict[str, Any] = {"state": "ordered", "company_id": supplier, "ordered_on": day or tx.today.isoformat()}
    if new["ordered_on"] > tx.today.isoformat():
        raise Refusal(tr("That day is still to come. When was it ordered?"), field="day")
    if expected:
        new["expected_on"] = expected
    when = expected or about.get("expected_on")
    if when and when < new["ordered_on"]:
        raise Refusal(tr("It cannot be expected before it is ordered."), field="expected_on")
    tx.update("purchase_order", order, new)
    tx.update_many("order_line", {line["id"]: {"state": "ordered"} for line in lines if line["state"] == "requested"})
    _follow(tx, order)
    row = tx.get("company", supplier) or {}
    tx.say(N("Ordered {number} from {whom}"), number=about["number"], whom=row.get("name", ""))


# ---------------------------------------------------------------- cancelling
def cancel(tx: Tx, orders: Sequence[int], reason: str = "") -> None:
    """Cancel whole orders of which nothing came; of others the open lines are cancelled (`cancel_lines`)."""
    for order in orders:
        about = _order(tx, order)
        rules.move(about, "cancelled")
        lines = queries.lines(raw(tx.conn), order)
        tx.update_many(
            "order_line", {line["id"]: {"state": "cancelled"} for line in lines if line["state"] != "cancelled"}
        )
        tx.update("purchase_order", order, {"state": "cancelled", "reason": reason.strip() or None})
        _follow(tx, order)
    tx.say(N("Cancelled {what}"), what=_numbers(tx, orders))


def cancel_lines(tx: Tx, lines: Sequence[int]) -> None:
    """What is still open of these lines will not come; what came stays."""
    rows = tx.get_many("order_line", lines)
    if len(rows) < len(set(lines)) or not lines:
        raise Refusal(tr("Some of these lines are no longer there."))
    for record, row in rows.items():
        rules.move_line(row, "cancelled")
        tx.update("order_line", record, {"state": "cancelled"})
    for order in {row["order_id"] for row in rows.values()}:
        _follow(tx, order)
    what: object = rows[lines[0]]["words"] if len(lines) == 1 else later("{n} lines", n=len(lines))
    tx.say(N("Cancelled {what}"), what=what)


# ---------------------------------------------------------------- receiving
def receive(
    tx: Tx, order: int, came: Mapping[int, tuple[int, Sequence[str], int | None]], day: str | None = None,
    delivery_note: str = "",
) -> dict[str, Any]:  # fmt: skip
    """What came of an order, in one action: line -> (quantity, serial numbers in turn, place).

    Lines for a model or a category become assets with tags, serials, prices and warranty; lines for a stock item go into
    stock, those for a licence become more seats of it; others are only noted. Gives {"assets": ids, "state": the order's state}. Raises Refusal: more than is open,
    a serial number twice or on another asset, no place for stock.
    """
    about = _order(tx, order)
    if about["state"] not in rules.ON_THE_WAY:
        rules.move(about, "part_received")
    wanted = {line: one for line, one in came.items() if one[0]}
    if not wanted:
        raise Refusal(tr("What came? Write a quantity for at least one line."), field="quantity")
    on = day or tx.today.isoformat()
    if about.get("ordered_on") and on < about["ordered_on"]:
        raise Refusal(tr("It cannot have come before it was ordered."), field="day")
    lines = queries.lines(raw(tx.conn), order)
    where = {line["id"]: n for n, line in enumerate(lines)}
    if not set(wanted) <= set(where):
        raise Refusal(tr("Some of these lines are no longer there."))
    serials = [s.strip() for _, given, _ in wanted.values() for s in given]
    rules.twice(serials)
    for one in filter(None, serials):
        if taken := queries.tag_with_serial(raw(tx.conn), one):
            raise Refusal(
                tr("Serial number {serial} is already on {tag}.", serial=one, tag=taken[1]), field="serials",
                record=("asset", taken[0]),
            )  # fmt: skip
    made: list[int] = []
    total = 0
    for record, (quantity, given, place) in wanted.items():
        line = lines[where[record]]
        rules.receiving(line, quantity, [s.strip() for s in given])
        before = line["received"] or 0
        if line["stock_item_id"]:
            stock.put_in_stock(
                tx, line["stock_item_id"], quantity, place, line["price"], _currency(about, line), on, record
            )
        elif line["licence_id"]:
            costs = rules.unit_costs(lines, where[record], about.get("freight"))[before : before + quantity]
            own = style_of(raw(tx.conn)).currency
            same = (_currency(about, line) or own) == (
                (tx.get("licence", line["licence_id"]) or {}).get("currency") or own
            )
            cost = sum(c or 0 for c in costs) if same else None
            software.receive(tx, line["licence_id"], quantity, cost)
        elif line["model_id"] or line["category_id"]:
            costs = rules.unit_costs(lines, where[record], about.get("freight"))[before : before + quantity]
            made += _assets(tx, about, line, costs, [s.strip() for s in given], place, on)
        tx.insert("order_receipt", _known(line_id=record, date=on, quantity=quantity, place_id=place,
                                          delivery_note=delivery_note.strip()))  # fmt: skip
        full = before + quantity == line["quantity"]
        tx.update("order_line", record, {"received": before + quantity, **({"state": "received"} if full else {})})
        total += quantity
    state = _follow(tx, order, on)
    if made:
        tx.say(N("Received {n} of order {number}: {assets} assets"), n=total, number=about["number"], assets=len(made))
    else:
        tx.say(N("Received {n} of order {number}"), n=total, number=about["number"])
    return {"assets": made, "state": state}


def _assets(
    tx: Tx,
    order: Values,
    line: Values,
    costs: Sequence[int | None],
    serials: Sequence[str],
    place: int | None,
    day: str,
) -> list[int]:
    model = tx.get("model", line["model_id"]) if line["model_id"] else None
    category = line["category_id"] or (model or {}).get("category_id")
    if not category:
        raise Refusal(
            tr("“{what}” has no category. Give its model one, so that its assets get their tags.", what=line["words"]),
            record=("model", line["model_id"]),
        )
    warranty = line["warranty_months"]
    alike = _known(
        name=None if model else line["words"], category_id=category, model_id=line["model_id"], place_id=place,
        supplier_id=order.get("company_id"), order_number=order["number"], order_line_id=line["id"], ownership="owned",
        purchase_date=order.get("ordered_on"), received_date=day, currency=_currency(order, line),
        business_unit_id=line["business_unit_id"] or order.get("business_unit_id"),
        warranty_end=add_months(date.fromisoformat(day), warranty).isoformat() if warranty else None,
    )  # fmt: skip
    made = []
    for n, cost in enumerate(costs):
        own = _known(cost=cost, serial=serials[n] if n < len(serials) else "", tag=assets.next_tag(tx, category))
        made.append(assets.placed(tx, {**alike, **own}))
    return list(tx.insert_many("asset", made))


# ---------------------------------------------------------------- the parts
def _order(tx: Tx, order: int) -> dict[str, Any]:
    row = tx.get("purchase_order", order)
    if row is None or row.get("binned"):
        raise Refusal(tr("This order is no longer there."))
    return row


def _numbers(tx: Tx, orders: Sequence[int]) -> object:
    if len(orders) == 1:
        return later("order {number}", number=_order(tx, orders[0])["number"])
    return later("{n} orders", n=len(orders))


def _known(**values: Any) -> dict[str, Any]:
    return {k: v for k, v in values.items() if v not in (None, "")}


def _currency(order: Values, line: Values) -> str | None:
    return line.get("currency") or order.get("currency")


def _next_number(tx: Tx) -> str:
    return tx.numbered(COUNTER, "purchase_order", "number", lambda n: (n, f"PO-{tx.today.year}-{n:04d}"))


def _put_lines(tx: Tx, order: int, lines: Sequence[Values]) -> None:
    """The lines of an order as they are now wanted."""
    known = {line["id"] for line in queries.lines(raw(tx.conn), order)}
    currency = _order(tx, order).get("currency")
    kept = set()
    for position, given in enumerate(lines, 1):
        rules.a_line(given)
        values = {key: given.get(key) for key in LINE_FIELDS}
        values["words"] = values["words"] or _title(tx, given)
        values |= {"position": position, "currency": currency}
        if given.get("id"):
            if given["id"] not in known:
                raise Refusal(tr("Some of these lines are no longer there."))
            kept.add(given["id"])
            tx.update("order_line", given["id"], values)
        else:
            tx.insert("order_line", {**_known(**values), "order_id": order, "state": "requested"})
    tx.update_many("order_line", {record: {"binned": 1} for record in sorted(known - kept)})


def _title(tx: Tx, line: Values) -> str:
    kind = next((one for one in ("stock_item", "licence") if line.get(one + "_id")), "model")
    record = line.get(kind + "_id")
    row = tx.get(kind, record or 0)
    if row is None:
        raise Refusal(tr("What is ordered is no longer there. Choose it again."), field="words")
    return str(row["name"])


def _follow(tx: Tx, order: int, day: str | None = None) -> str:
    """State and sum as they follow from the lines; gives the state."""
    about = _order(tx, order)
    lines = queries.lines(raw(tx.conn), order)
    state = rules.state_after(about["state"], lines)
    total = rules.totals(lines, about.get("freight"), about.get("tax")).gross
    new: dict[str, Any] = {"state": state, "total": total if lines else None}
    if state == "received" and not about.get("received_on"):
        new["received_on"] = day or tx.today.isoformat()
    tx.update("purchase_order", order, new)
    return state
