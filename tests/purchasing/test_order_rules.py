"""The states of an order and its lines as whole tables; sums that are exact to the cent."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.money import share
from itam_desktop.purchasing import rules
from itam_desktop.purchasing.fields import LINE_STATES, ORDER_STATES

MOVES = """
requested      approved refused cancelled
approved       requested refused ordered cancelled
refused        requested cancelled
ordered        part_received received cancelled
part_received  received
received
cancelled
"""
LINE_MOVES = """
requested  ordered cancelled
ordered    received cancelled
received
cancelled
"""


def table(words: str) -> dict[str, set[str]]:
    return {line.split()[0]: set(line.split()[1:]) for line in words.strip().splitlines()}


def test_every_move_of_an_order_is_legal_or_refused_with_its_reason():
    legal, states = table(MOVES), [c.key for c in ORDER_STATES]
    assert set(legal) == set(states)
    for now, to in itertools.product(states, states):
        order = {"state": now, "number": "PO-1"}
        if to in legal[now]:
            rules.move(order, to)
        else:
            with pytest.raises(Refusal, match="PO-1 is “") as no:
                rules.move(order, to)
            assert no.value.field == "state"


def test_every_move_of_a_line_is_legal_or_refused():
    legal, states = table(LINE_MOVES), [c.key for c in LINE_STATES]
    assert set(legal) == set(states)
    for now, to in itertools.product(states, states):
        line = {"state": now, "words": "Docks"}
        if to in legal[now]:
            rules.move_line(line, to)
        else:
            with pytest.raises(Refusal, match="Docks"):
                rules.move_line(line, to)


@pytest.mark.parametrize("state", [c.key for c in ORDER_STATES])
def test_lines_may_be_changed_until_the_order_is_placed(state):
    order = {"state": state, "number": "PO-1"}
    if state in ("requested", "approved", "refused"):
        rules.changeable(order)
    else:
        with pytest.raises(Refusal, match="lines stand"):
            rules.changeable(order)


def line(
    state: str = "ordered", quantity: int = 2, received: int = 0, price: int | None = 1000, rate: str | None = "19"
) -> dict[str, object]:
    return {"words": "x", "state": state, "quantity": quantity, "received": received, "price": price, "tax_rate": rate}


@pytest.mark.parametrize(
    ("lines", "state"),
    [
        ([line()], "ordered"),
        ([line(received=1)], "part_received"),
        ([line("received", received=2), line()], "part_received"),
        ([line("received", received=2)], "received"),
        ([line("received", received=2), line("cancelled")], "received"),
        ([line("cancelled", received=1)], "received"),
        ([line("cancelled")], "cancelled"),
    ],
)
def test_an_order_follows_its_lines(lines, state):
    assert rules.state_after("ordered", lines) == state
    assert rules.state_after("part_received", lines) == state
    assert rules.state_after("approved", lines) == "approved"


@given(st.integers(0, 10**9), st.lists(st.integers(0, 10**7), min_size=1, max_size=30))
def test_what_is_shared_adds_up_to_the_cent(total, weights):
    parts = share(total, weights)
    assert sum(parts) == total
    if sum(weights):
        fair = [total * w / sum(weights) for w in weights]
        first = next(n for n, w in enumerate(weights) if w)
        assert all(p <= f + 1e-3 for n, (p, f) in enumerate(zip(parts, fair, strict=True)) if n != first)


@given(
    st.lists(st.tuples(st.integers(1, 9), st.integers(0, 10**6)), min_size=1, max_size=8), st.integers(0, 10**6)
)  # fmt: skip
def test_what_all_things_cost_is_the_net_sum_and_the_freight(lines, freight):
    about = [line(quantity=n, price=price) for n, price in lines]
    costs = [cost for at in range(len(about)) for cost in rules.unit_costs(about, at, freight)]
    assert sum(c or 0 for c in costs) == sum(n * price for n, price in lines) + freight


def test_the_cents_that_are_left_over_are_on_the_first_thing():
    assert rules.unit_costs([line(quantity=3, price=1000)], 0, 100) == [1034, 1033, 1033]
    assert rules.unit_costs([line(price=None)], 0, 100) == [None, None]


def test_tax_follows_the_lines_and_freight_bears_the_tax_of_the_goods():
    sums = rules.totals([line(quantity=1, price=10000), line(quantity=1, price=10000, rate="7")], 1000, None)
    assert (sums.net, sums.freight, sums.tax, sums.gross) == (20000, 1000, 1995 + 735, 23730)
    assert rules.totals([line(quantity=1, price=10000)], None, 5).tax == 5, "a tax given by hand stands"
    assert rules.totals([line("cancelled", 5, 2, 100, None)], None, None).net == 200, "only what came"
    assert rules.totals([], 700, None).gross == 700


def test_a_serial_number_is_the_same_in_small_letters():
    rules.twice(["PF-A", "", "", "PF-B"])
    for pair in (["pf-a", "PF-A"], ["PF-A", "pf-a"]):
        with pytest.raises(Refusal, match="twice"):
            rules.twice(pair)
