"""The life of an order: which state follows which, what may be received, and what it all costs. Pure rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import label_of
from itam_desktop.kernel.money import share
from itam_desktop.kernel.texts import tr
from itam_desktop.purchasing.fields import LINE_STATES, ORDER_STATES

NEXT: Mapping[str, frozenset[str]] = {
    "requested": frozenset({"approved", "refused", "cancelled"}),
    "refused": frozenset({"requested", "cancelled"}),
    "approved": frozenset({"requested", "ordered", "refused", "cancelled"}),
    "ordered": frozenset({"part_received", "received", "cancelled"}),
    "part_received": frozenset({"received"}),
    "received": frozenset(),
    "cancelled": frozenset(),
}
LINE_NEXT: Mapping[str, frozenset[str]] = {
    "requested": frozenset({"ordered", "cancelled"}),
    "ordered": frozenset({"received", "cancelled"}),
    "received": frozenset(),
    "cancelled": frozenset(),
}
CHANGEABLE = frozenset({"requested", "refused", "approved"})  # whose lines may be changed
ON_THE_WAY = frozenset({"ordered", "part_received"})


def state_label(state: str) -> str:
    return label_of(ORDER_STATES, state)


def state_word(state: str) -> str:
    return tr(state_label(state))


def move(order: Mapping[str, Any], to: str) -> None:
    """Raises Refusal when an order in its state may not become `to`."""
    now = order["state"]
    if to not in NEXT[now]:
        allowed = ", ".join(state_word(s.key) for s in ORDER_STATES if s.key in NEXT[now])
        raise Refusal(
            tr("Order {number} is “{now}” and cannot become “{to}”. Next can be: {allowed}.", number=order["number"],
               now=state_word(now), to=state_word(to), allowed=allowed or tr("nothing, only undo")), field="state",
        )  # fmt: skip


def move_line(line: Mapping[str, Any], to: str) -> None:
    """Raises Refusal when a line in its state may not become `to`."""
    now = line["state"]
    if to not in LINE_NEXT[now]:
        words = {c.key: tr(c.label) for c in LINE_STATES}
        raise Refusal(
            tr("“{what}” is “{now}” and cannot become “{to}”.", what=line["words"], now=words[now], to=words[to])
        )


def changeable(order: Mapping[str, Any]) -> None:
    """Raises Refusal when the order's lines may no longer be changed."""
    if order["state"] not in CHANGEABLE:
        raise Refusal(
            tr("Order {number} is “{now}”; its lines stand. Cancel a line, or make another order.", number=order["number"],
               now=state_word(order["state"]))
        )  # fmt: skip


def a_line(line: Mapping[str, Any]) -> None:
    """Raises Refusal for a line that says too little or two things at once."""
    if not (line.get("words") or line.get("model_id") or line.get("stock_item_id") or line.get("licence_id")):
        raise Refusal(
            tr("What is ordered? Choose a model, a stock item or a licence, or write it in words."), field="words"
        )
    if (
        sum(bool(line.get(key)) for key in ("stock_item_id", "licence_id"))
        + bool(line.get("model_id") or line.get("category_id"))
        > 1
    ):
        raise Refusal(
            tr("A line is for assets, for a stock item or for a licence, not for two of them."), field="words"
        )
    if not line.get("quantity") or line["quantity"] < 1:
        raise Refusal(tr("How many? It must be at least 1."), field="quantity")
    rate = line.get("tax_rate")
    if rate is not None and not 0 <= Decimal(rate) <= 100:
        raise Refusal(tr("A tax is between 0 and 100 percent."), field="tax_rate")


def still_open(line: Mapping[str, Any]) -> int:
    """How many of a line are still to come."""
    return line["quantity"] - (line.get("received") or 0) if line["state"] == "ordered" else 0


def receiving(line: Mapping[str, Any], quantity: int, serials: Sequence[str]) -> None:
    """Raises Refusal when more comes in than is open, or when its serial numbers are too many or twice the same."""
    left = still_open(line)
    if quantity < 1:
        raise Refusal(tr("“{what}”: how many came? It must be at least 1.", what=line["words"]), field="quantity")
    if quantity > left:
        raise Refusal(
            tr("“{what}”: {n} of {ordered} are still to come; {wanted} cannot be received.", what=line["words"], n=left,
               ordered=line["quantity"], wanted=quantity), field="quantity",
        )  # fmt: skip
    given = [s for s in serials if s]
    if len(given) > quantity:
        raise Refusal(
            tr(
                "“{what}”: {n} serial numbers for {quantity} things.",
                what=line["words"],
                n=len(given),
                quantity=quantity,
            ),
            field="serials",
        )


def twice(serials: Iterable[str]) -> None:
    """Raises Refusal when a serial number was scanned twice."""
    seen: set[str] = set()
    for one in serials:
        if one and one.casefold() in seen:
            raise Refusal(
                tr("Serial number {serial} was scanned twice. Each thing has its own.", serial=one), field="serials"
            )
        seen.add(one.casefold())


def state_after(state: str, lines: Sequence[Mapping[str, Any]]) -> str:
    """The state of an order that was placed, from its lines: something came, all came, or nothing will."""
    if state not in ON_THE_WAY:
        return state
    came = any(line.get("received") for line in lines)
    if any(still_open(line) for line in lines):
        return "part_received" if came else "ordered"
    return "received" if came else "cancelled"


# ---------------------------------------------------------------- sums
@dataclass(frozen=True, slots=True)
class Totals:
    """Minor units: net of the lines, tax, freight, and all of it."""

    net: int
    tax: int
    freight: int

    @property
    def gross(self) -> int:
        return self.net + self.tax + self.freight


def worth(line: Mapping[str, Any]) -> int:
    """The net sum of a line: of what was cancelled only the part that came."""
    n = (line.get("received") or 0) if line["state"] == "cancelled" else line.get("quantity") or 0
    return int(n * (line.get("price") or 0))


def totals(lines: Sequence[Mapping[str, Any]], freight: int | None, tax: int | None) -> Totals:
    """tax None: from the lines' rates, rounded once a rate; freight bears the rates of the goods that it carries, by value."""
    values = [worth(line) for line in lines]
    net, carried = sum(values), freight or 0
    if tax is None:
        by_rate: dict[Decimal, int] = {}
        for line, value, part in zip(lines, values, share(carried, values), strict=True):
            rate = Decimal(line.get("tax_rate") or 0)
            by_rate[rate] = by_rate.get(rate, 0) + value + part
        tax = sum(int((base * rate / 100).quantize(Decimal(1), ROUND_HALF_UP)) for rate, base in by_rate.items())
    return Totals(net, tax, carried)


def unit_costs(lines: Sequence[Mapping[str, Any]], line: int, freight: int | None) -> list[int | None]:
    """What each thing of a line costs: its net price and its part of the freight, by value over all lines that were
    ordered and evenly within a line; cents left over go on the first. Tax is left out. None: the line has no price.

    line: index into `lines`. The parts do not depend on what came already, so that over all receipts the sum is exact.
    """
    about = lines[line]
    n, price = about["quantity"], about.get("price")
    if price is None:
        return [None] * n
    part = share(freight or 0, [one["quantity"] * (one.get("price") or 0) for one in lines])[line]
    return [price + extra for extra in share(part, [1] * n)]
