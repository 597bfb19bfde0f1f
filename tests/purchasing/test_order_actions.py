"""Orders: asked for, approved, placed, received in parts; receiving makes the assets; undo takes all of it back."""

from __future__ import annotations

from typing import Any

import pytest

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.style import Style
from itam_desktop.purchasing import actions, life, queries
from itam_desktop.stock import actions as stock
from tests.stock.office import Office


class Shop:
    """What the tests order: a model of laptops, a stock item, a supplier."""

    def __init__(self, office: Office) -> None:
        self.company = office.add("company", name="Bechtle")
        self.model = office.add("model", name="ThinkPad T14 G6", category_id=office.category("Laptop"))
        self.toner = office.add(
            "stock_item", name="Toner 59A", kind="consumable", reorder_level=3, supplier_id=self.company, price=9900
        )
        self.unit = office.add("business_unit", name="Design")


def asked(office: Office, shop: Shop, **values: Any) -> tuple[int, list[int]]:
    """An order of three laptops, five toners and an installation, not yet approved; its lines."""
    lines = [
        {"model_id": shop.model, "quantity": 3, "price": 100000, "tax_rate": "19", "warranty_months": 36},
        {"stock_item_id": shop.toner, "quantity": 5, "price": 9900, "tax_rate": "19"},
        {"words": "Setting up", "quantity": 1, "price": 15000},
    ]
    head = {"company_id": shop.company, "business_unit_id": shop.unit, "freight": 1000, **values}
    order = office.do(lambda tx: actions.request(tx, head, lines))
    return order, [line["id"] for line in queries.lines(office.store._raw, order)]


def placed(office: Office, shop: Shop, **values: Any) -> tuple[int, list[int]]:
    order, lines = asked(office, shop, **values)
    office.do(lambda tx: actions.approve(tx, [order], "Sofia Lange"))
    office.do(lambda tx: actions.place_order(tx, order, day="2026-10-01"))
    return order, lines


def state(office: Office, order: int) -> str:
    return str(office["purchase_order", order]["state"])


def test_a_request_gets_the_next_number_and_its_sum(office):
    shop = Shop(office)
    lines = [{"model_id": shop.model, "quantity": 2, "price": 100000, "tax_rate": "19"}]
    order = office.tried(lambda tx: actions.request(tx, {"freight": 1000}, lines))
    row = office["purchase_order", order]
    year = str(office.store.today().year)
    assert row["number"] == f"PO-{year}-0001"
    assert (row["state"], row["total"]) == ("requested", 201000 + 38190)
    assert office["order_line", queries.lines(office.store._raw, order)[0]["id"]]["words"] == "ThinkPad T14 G6"
    again = office.do(lambda tx: actions.request(tx, {}, lines))
    assert office["purchase_order", again]["number"] != row["number"]
    own = office.do(lambda tx: actions.request(tx, {"number": "B-77"}, lines))
    assert office["purchase_order", own]["number"] == "B-77"


def test_approving_refusing_and_asking_again(office):
    order, _ = asked(office, Shop(office))
    office.refused(lambda tx: actions.refuse(tx, [order], "Sofia Lange", " "), "reason")
    office.tried(lambda tx: actions.refuse(tx, [order], "Sofia Lange", "Too dear"))
    assert (state(office, order), office["purchase_order", order]["reason"]) == ("refused", "Too dear")
    office.refused(lambda tx: actions.approve(tx, [order], "Sofia Lange"), "cannot become")
    office.tried(lambda tx: actions.ask_again(tx, [order]))
    office.tried(lambda tx: actions.approve(tx, [order], "Sofia Lange"))
    row = office["purchase_order", order]
    assert (row["state"], row["approved_by"]) == ("approved", "Sofia Lange")


def test_lines_change_until_it_is_placed_and_an_approved_order_is_to_be_approved_again(office):
    shop = Shop(office)
    order, lines = asked(office, shop)
    office.do(lambda tx: actions.approve(tx, [order], "Sofia Lange"))
    kept = {"id": lines[0], "model_id": shop.model, "quantity": 4, "price": 100000}
    new = {"words": "Bags", "quantity": 2, "price": 5000}
    office.tried(lambda tx: actions.change(tx, order, {"freight": 0}, [kept, new]))
    now = queries.lines(office.store._raw, order)
    assert [(line["words"], line["quantity"]) for line in now] == [("ThinkPad T14 G6", 4), ("Bags", 2)]
    assert (state(office, order), office["purchase_order", order]["total"]) == ("requested", 410000)
    office.do(lambda tx: actions.approve(tx, [order], "Sofia Lange"))
    office.do(lambda tx: actions.place_order(tx, order))
    office.refused(lambda tx: actions.change(tx, order, {}, [kept]), "lines stand")


def test_placing_needs_an_approval_a_supplier_and_lines(office):
    shop = Shop(office)
    order, lines = asked(office, shop, company_id=None)
    office.refused(lambda tx: actions.place_order(tx, order), "cannot become “Ordered”")
    office.do(lambda tx: actions.approve(tx, [order], "Sofia Lange"))
    office.refused(lambda tx: actions.place_order(tx, order), "supplier")
    office.refused(
        lambda tx: actions.place_order(tx, order, shop.company, "2026-10-01", "2026-09-01"), "expected before"
    )
    office.tried(lambda tx: actions.place_order(tx, order, shop.company, "2026-10-01", "2026-10-20"))
    row = office["purchase_order", order]
    assert (row["state"], row["company_id"], row["ordered_on"], row["expected_on"]) == (
        "ordered",
        shop.company,
        "2026-10-01",
        "2026-10-20",
    )
    assert {office["order_line", line]["state"] for line in lines} == {"ordered"}
    empty = office.do(lambda tx: actions.request(tx, {"company_id": shop.company}, []))
    office.do(lambda tx: actions.approve(tx, [empty], "Sofia Lange"))
    office.refused(lambda tx: actions.place_order(tx, empty), "no lines")


def test_receiving_in_parts_makes_the_assets_with_tags_serials_price_and_warranty(office):
    shop = Shop(office)
    order, lines = placed(office, shop)
    result = office.tried(
        lambda tx: actions.receive(tx, order, {lines[0]: (2, ["PF-A", "PF-B"], office.shelf), lines[1]: (3, [], office.basement)},
                                   "2026-10-10", "LS 4711")
    )  # fmt: skip
    one, two = (office["asset", asset] for asset in result["assets"])
    assert (one["serial"], two["serial"]) == ("PF-A", "PF-B")
    assert one["tag"] != two["tag"]
    assert (one["name"], one["stage"], one["place_id"]) == ("ThinkPad T14 G6", "in_stock", office.shelf)
    assert (one["supplier_id"], one["business_unit_id"], one["order_line_id"]) == (shop.company, shop.unit, lines[0])
    number = office["purchase_order", order]["number"]
    assert (one["order_number"], one["purchase_date"], one["received_date"]) == (number, "2026-10-01", "2026-10-10")
    assert (one["warranty_end"], one["ownership"]) == ("2029-10-10", "owned")
    assert office["stock_item", shop.toner]["on_hand"] == 3
    assert state(office, order) == "part_received"
    assert [(r.quantity, r.delivery_note) for r in queries.receipts(office.store._raw, order)] == [
        (3, "LS 4711"),
        (2, "LS 4711"),
    ]
    rest = office.tried(
        lambda tx: actions.receive(
            tx, order, {lines[0]: (1, [], None), lines[1]: (2, [], None), lines[2]: (1, [], None)}, "2026-10-12"
        )
    )
    assert rest["state"] == "received"
    assert office["purchase_order", order]["received_on"] == "2026-10-12"
    assert office["stock_item", shop.toner]["on_hand"] == 5
    costs = [office["asset", a]["cost"] for a in queries.assets_of(office.store._raw, order)]
    # 300,000 of 364,500 net bear 10.00 of freight: 8.24 of it, the odd cents on the first
    assert sum(costs) == 300000 + 824
    assert costs == [100276, 100274, 100274]


def test_the_order_stands_on_the_timeline_of_its_asset(office):
    shop = Shop(office)
    order, lines = placed(office, shop)
    made = office.do(lambda tx: actions.receive(tx, order, {lines[0]: (1, [], None)}, "2026-10-10"))["assets"][0]
    _, marks = life.of_asset(office.store._raw, {}, made, Style())
    assert [(m.day.isoformat(), m.words.split()[0]) for m in marks] == [
        ("2026-10-01", "Ordered"),
        ("2026-10-10", "Received"),
    ]
    assert life.of_asset(office.store._raw, {}, office.laptop, Style()) == ((), ())


def test_what_cannot_be_received_is_refused_with_the_reason(office):
    shop = Shop(office)
    order, lines = placed(office, shop)
    cases = [
        ({lines[0]: (4, [], None)}, "3 of 3 are still to come; 4 cannot be received"),
        ({lines[0]: (0, [], None)}, "What came?"),
        ({}, "What came?"),
        ({lines[0]: (1, ["A", "B"], None)}, "2 serial numbers for 1"),
        ({lines[0]: (2, ["A", "a"], None)}, "scanned twice"),
        ({lines[0]: (1, ["PF123"], None)}, "already on"),
        ({lines[1]: (1, [], None)}, "Choose a place"),
        ({999999: (1, [], None)}, "no longer there"),
    ]
    for came, words in cases:
        office.refused(lambda tx, came=came: actions.receive(tx, order, came, "2026-10-10"), words)
    office.refused(
        lambda tx: actions.receive(tx, order, {lines[0]: (1, [], None)}, "2026-09-01"), "before it was ordered"
    )
    early, early_lines = asked(office, shop)
    office.refused(lambda tx: actions.receive(tx, early, {early_lines[0]: (1, [], None)}), "cannot become")


def test_cancelling_lines_and_orders(office):
    shop = Shop(office)
    order, lines = placed(office, shop)
    office.tried(lambda tx: actions.cancel_lines(tx, [lines[2]]))
    office.refused(lambda tx: actions.cancel_lines(tx, [lines[2]]), "cannot become")
    office.do(lambda tx: actions.receive(tx, order, {lines[0]: (1, [], None)}, "2026-10-10"))
    office.refused(lambda tx: actions.cancel(tx, [order]), "cannot become “Cancelled”")
    office.refused(lambda tx: actions.receive(tx, order, {lines[2]: (1, [], None)}), "0 of 1")
    office.tried(lambda tx: actions.cancel_lines(tx, lines[:2]))
    row = office["purchase_order", order]
    assert (row["state"], row["total"]) == ("received", 100000 + 1000 + 19190), "only what came is paid"
    other, other_lines = placed(office, shop)
    office.tried(lambda tx: actions.cancel(tx, [other], "Never came"))
    assert state(office, other) == "cancelled"
    assert {office["order_line", line]["state"] for line in other_lines} == {"cancelled"}
    assert office["purchase_order", other]["reason"] == "Never came"


def test_what_is_low_becomes_one_order_for_each_supplier(office):
    shop = Shop(office)
    bulbs = office.add("stock_item", name="Bulbs", kind="consumable", reorder_level=1, reorder_quantity=10)
    plenty = office.add("stock_item", name="Pens", kind="consumable", reorder_level=1)
    office.do(lambda tx: stock.restock(tx, plenty, 9, office.basement))
    made = office.tried(lambda tx: actions.order_stock(tx, [shop.toner, bulbs, plenty]))
    assert len(made) == 2
    got = {office["purchase_order", one]["company_id"]: queries.lines(office.store._raw, one) for one in made}
    assert [(line["words"], line["quantity"], line["price"]) for line in got[shop.company]] == [("Toner 59A", 6, 9900)]
    assert [(line["words"], line["quantity"]) for line in got[None]] == [("Bulbs", 10)]
    office.refused(lambda tx: actions.order_stock(tx, [shop.toner, bulbs, plenty]), "on the way")


def test_bad_lines_are_refused(office):
    shop = Shop(office)
    for line, words in (
        ({"quantity": 1}, "What is ordered?"),
        ({"words": "x", "quantity": 0}, "at least 1"),
        ({"stock_item_id": shop.toner, "model_id": shop.model, "quantity": 1}, "not for two of them"),
        ({"words": "x", "quantity": 1, "tax_rate": "190"}, "between 0 and 100"),
        ({"model_id": 999, "quantity": 1}, "no longer there"),
    ):
        office.refused(lambda tx, line=line: actions.request(tx, {}, [line]), words)


def test_no_order_is_so_large_that_it_cannot_be_received(office):
    for line in ({"quantity": 10**12}, {"quantity": 1, "warranty_months": 120_000}):
        with pytest.raises(Refusal):
            office.do(lambda tx, line=line: actions.request(tx, {}, [{"words": "Setting up", "price": 1, **line}]))


def test_words_with_a_category_become_assets_and_a_model_without_one_is_told(office):
    shop = Shop(office)
    bare = office.add("model", name="Odd thing")
    lines = [
        {"words": "Desk lamp", "category_id": office.category("Monitor"), "quantity": 2},
        {"model_id": bare, "quantity": 1},
    ]
    order = office.do(lambda tx: actions.request(tx, {"company_id": shop.company}, lines))
    office.do(lambda tx: actions.approve(tx, [order], "x"))
    office.do(lambda tx: actions.place_order(tx, order))
    first, second = (line["id"] for line in queries.lines(office.store._raw, order))
    made = office.tried(lambda tx: actions.receive(tx, order, {first: (2, [], None)}))["assets"]
    assert [office["asset", a]["name"] for a in made] == ["Desk lamp", "Desk lamp"]
    office.refused(lambda tx: actions.receive(tx, order, {second: (1, [], None)}), "has no category")


def test_an_order_on_the_way_is_not_put_in_the_bin(office):
    shop = Shop(office)
    order, _ = placed(office, shop)
    office.refused(lambda tx: actions.bin_orders(tx, "purchase_order", [order]), "on the way")
    office.do(lambda tx: actions.cancel(tx, [order]))
    office.tried(lambda tx: actions.bin_orders(tx, "purchase_order", [order]))


def test_the_sum_follows_a_changed_freight(office):
    order, _ = asked(office, Shop(office))
    before = office["purchase_order", order]["total"]
    office.tried(lambda tx: actions.change_heads(tx, "purchase_order", [order], {"freight": 0, "tax": 0}))
    assert office["purchase_order", order]["total"] == 300000 + 49500 + 15000 != before


def test_a_line_for_a_licence_becomes_more_seats_of_it(office):
    shop = Shop(office)
    licence = office.add("licence", name="CAD", metric="user", quantity=5, cost=50000)
    order = office.do(
        lambda tx: actions.request(
            tx, {"company_id": shop.company}, [{"licence_id": licence, "quantity": 4, "price": 10000}]
        )
    )
    (line,) = queries.lines(office.store._raw, order)
    assert line["words"] == "CAD"
    office.do(lambda tx: actions.approve(tx, [order], "Sofia Lange"))
    office.do(lambda tx: actions.place_order(tx, order, day="2026-10-01"))
    office.tried(lambda tx: actions.receive(tx, order, {line["id"]: (3, [], None)}, "2026-10-10"))
    assert (office["licence", licence]["quantity"], office["licence", licence]["cost"]) == (8, 80000)
    office.tried(lambda tx: actions.receive(tx, order, {line["id"]: (1, [], None)}, "2026-10-11"))
    assert (office["licence", licence]["quantity"], state(office, order)) == (9, "received")


def test_a_line_for_a_licence_without_limit_only_costs(office):
    shop = Shop(office)
    licence = office.add("licence", name="Whole site", metric="site", cost=50000)
    order = office.do(
        lambda tx: actions.request(
            tx, {"company_id": shop.company}, [{"licence_id": licence, "quantity": 4, "price": 10000}]
        )
    )
    (line,) = queries.lines(office.store._raw, order)
    office.do(lambda tx: actions.approve(tx, [order], "Sofia Lange"))
    office.do(lambda tx: actions.place_order(tx, order, day="2026-10-01"))
    office.tried(lambda tx: actions.receive(tx, order, {line["id"]: (4, [], None)}, "2026-10-10"))
    assert (office["licence", licence].get("quantity"), office["licence", licence]["cost"]) == (None, 90000)
    assert state(office, order) == "received"
