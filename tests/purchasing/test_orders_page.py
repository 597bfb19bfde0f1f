"""The page Orders: asking with a live sum, approving, receiving with scanned serials; refusals stand where they belong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from itam_desktop.assets import actions as assets
from itam_desktop.desk.desk import Desk
from itam_desktop.purchasing import actions, queries
from itam_desktop.purchasing.screens import order_verbs
from itam_desktop.purchasing.screens.order_stock import OrderStock
from itam_desktop.purchasing.screens.orders_page import OrdersPage
from itam_desktop.purchasing.screens.receive import OfferTags, Receive
from itam_desktop.store.door import Tx
from tests.widgets.conftest import look
from tests.window_settings import real_office

__all__ = ["look"]


def fill(tx: Tx) -> None:
    real_office.fill(tx)

    def of(name: str) -> int:
        return int(tx.conn.exec_driver_sql("SELECT id FROM model WHERE name LIKE ?", (name,)).scalar() or 0)

    company = tx.conn.exec_driver_sql("SELECT id FROM company WHERE name='Bechtle'").scalar()
    toner = assets.add(
        tx,
        "stock_item",
        {"name": "Toner 59A", "kind": "consumable", "price": 9900, "reorder_level": 2, "supplier_id": company},
    )
    lines = [
        {"model_id": of("ThinkPad%"), "quantity": 3, "price": 142900, "tax_rate": "19", "warranty_months": 36},
        {"stock_item_id": toner, "quantity": 4, "price": 9900, "tax_rate": "19"},
    ]
    for n in range(2):
        order = actions.request(tx, {"name": f"Order {n}", "company_id": company, "freight": 1000}, lines)
        if n:
            actions.approve(tx, [order], "Ana Ruiz")
            actions.place_order(tx, order, day="2026-01-10")
    tx.say("Filled the office")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = real_office.desk_of(real_office.make(tmp_path, fill))
    yield desk
    desk.close()


@pytest.fixture
def window(desk: Desk) -> real_office.Window:
    return real_office.Window(desk)


@pytest.fixture
def page(qtbot: QtBot, window: real_office.Window) -> OrdersPage:
    made = OrdersPage(window)
    qtbot.addWidget(made)
    made.resize(1128, 730)
    with qtbot.waitSignal(made.panels[0].list.loaded):
        made.show()
    return made


def order(desk: Desk, state: str) -> dict[str, object]:
    found = desk.conn.execute("SELECT id FROM purchase_order WHERE state=? ORDER BY id DESC", (state,)).fetchone()
    return dict(desk.row("purchase_order", found[0]) or {})


def verbs_of(page: OrdersPage) -> set[str]:
    pane = page.panel.detail
    shown = {b.text() for b in pane.findChildren(QPushButton) if b.isVisibleTo(pane)}
    return shown | {one.text() for menu in pane.findChildren(QMenu) for one in menu.actions()}


def test_each_state_has_its_verbs(qtbot, page, window):
    page.open_record("purchase_order", order(page.desk, "requested")["id"])
    assert {"Approve", "Change…", "Refuse…", "Cancel…"} <= verbs_of(page)
    assert not {"Receive…", "Place order…"} & verbs_of(page)
    with qtbot.waitSignal(window.told):
        order_verbs.approve(window, page, order(page.desk, "requested"))
    assert order(page.desk, "approved")["approved_by"] == "Ana Ruiz"
    page.open_record("purchase_order", order(page.desk, "approved")["id"])
    assert "Place order…" in verbs_of(page)
    assert "Receive…" not in verbs_of(page)


def test_an_order_that_the_view_hides_is_found_in_the_one_that_shows_all(qtbot, page):
    wanted = order(page.desk, "ordered")["id"]
    page.open_record("purchase_order", wanted)
    qtbot.waitUntil(lambda: page.panel.list.current_id() == wanted)


def test_tab_goes_through_the_lines_between_the_head_and_the_freight(qtbot, page):
    page.new()
    dialog = page.findChild(order_verbs.OrderDialog)
    dialog.lines.add()
    stops = dialog.lines.stops()
    assert len(stops) == 15
    at, seen = dialog.entries["expected_on"].editor.control, []
    while at is not dialog.entries["freight"].editor.control:
        at = at.nextInFocusChain()
        seen += [at] if at in stops else []
    assert seen == stops
    dialog.reject()


def test_the_sum_follows_what_is_typed_and_the_order_is_asked_for(qtbot, page, window):
    page.new()
    dialog = page.findChild(order_verbs.OrderDialog)
    dialog.accept()
    assert "at least one line" in dialog.lines.problem.text()
    editors = dialog.lines.rows[0][1]
    model = page.desk.conn.execute("SELECT id, name FROM model WHERE name LIKE 'MacBook%'").fetchone()
    editors["words"].choose(*model)
    assert editors["price"].state() == "2119.00", "the model's price stands there at once"
    assert not editors["category_id"].isEnabled()
    editors["quantity"].put("2")
    editors["tax_rate"].put("19")
    dialog.put("freight", "10.00")
    dialog.count_up()
    assert dialog.sums.text() == "Net €4,238.00   Tax €807.12   Freight €10.00   Total €5,055.12"
    dialog.lines.add()
    words = dialog.lines.rows[1][1]
    words["words"].put([None, "Setting up"])
    words["quantity"].put("0")
    dialog.accept()
    assert "Line 2" in dialog.lines.problem.text()
    words["quantity"].put("1")
    with qtbot.waitSignal(window.told):
        dialog.accept()
    made = order(page.desk, "requested")
    assert made["total"] == 505512
    assert [line["words"] for line in queries.lines(page.desk.conn, made["id"])] == ["MacBook Pro 14 M4", "Setting up"]
    assert window.visits[-1] == ("purchase_order", made["id"])


def test_changing_shows_the_lines_and_keeps_them(qtbot, page, window):
    dialog = order_verbs.change_order(window, page, order(page.desk, "requested"))
    assert [row[1]["quantity"].state() for row in dialog.lines.rows] == ["3", "4"]
    dialog.lines.remove(dialog.lines.rows[1][3])
    with qtbot.waitSignal(window.told):
        dialog.accept()
    assert len(queries.lines(page.desk.conn, order(page.desk, "requested")["id"])) == 1


def test_serials_are_scanned_in_turn_and_doubles_are_told(qtbot, page, window):
    dialog = Receive(window, page, order(page.desk, "ordered"))
    dialog.show()
    assert dialog.turn.text() == "ThinkPad T14 G6: number 1 of 3"
    dialog.scan("PF-A")
    dialog.scan("pf-a")
    assert "twice" in dialog.problem.text()
    taken = page.desk.conn.execute("SELECT serial FROM asset WHERE serial IS NOT NULL").fetchone()[0]
    dialog.scan(taken)
    assert "already on" in dialog.problem.text()
    dialog.scan("")
    dialog.scan("PF-C")
    assert dialog.turn_of() is None
    dialog.take_last()
    dialog.scan("PF-D")
    assert list(dialog.serials.values()) == [["PF-A", "", "PF-D"]]
    dialog.accept()
    qtbot.waitUntil(lambda: dialog.entries["place_id"].problem != "")
    assert "Choose a place" in dialog.entries["place_id"].problem
    place = page.desk.conn.execute("SELECT id, name FROM place WHERE name='Store B1'").fetchone()
    dialog.put("place_id", list(place))
    with qtbot.waitSignal(window.told):
        dialog.accept()
    made = page.desk.conn.execute("SELECT serial FROM asset WHERE order_line_id IS NOT NULL ORDER BY id").fetchall()
    assert [row[0] for row in made] == ["PF-A", None, "PF-D"]
    assert order(page.desk, "received")["received_on"] is not None
    offer = page.findChild(OfferTags)
    offer.accept()
    assert window.visits[-1][0] == "labels"
    assert len(window.visits[-1][1]) == 3


def test_more_than_is_open_is_refused_in_the_dialog(page, window):
    dialog = Receive(window, page, order(page.desk, "ordered"))
    dialog.show()
    next(iter(dialog.quantities.values())).put("9")
    dialog.accept()
    assert "3 of 3 are still to come; 9 cannot be received" in dialog.problem.text()
    assert dialog.isVisible()
    dialog.close()


def test_what_is_low_is_ordered_from_the_page_stock(qtbot, page, window):
    toner = page.desk.conn.execute("SELECT id FROM stock_item").fetchone()[0]
    nothing = OrderStock(window, page, [toner])
    assert not nothing.primary.isEnabled(), "four are on the way already"
    nothing.reject()
    for state in ("requested", "ordered"):
        record = order(page.desk, state)["id"]
        with qtbot.waitSignal(page.desk.changed):
            page.desk.do(lambda tx, record=record: actions.cancel(tx, [record]))
    dialog = OrderStock(window, page, [toner])
    with qtbot.waitSignal(window.told):
        dialog.accept()
    assert order(page.desk, "requested")["name"] == "Stock"
