"""The page Stock: its dialogs ask what they need, refuse beneath the field, and scanning issues one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from itam_desktop.assets import actions as assets
from itam_desktop.desk.desk import Desk
from itam_desktop.stock import actions, queries
from itam_desktop.stock.screens import offers, stock_verbs
from itam_desktop.stock.screens.scan_issue import ScanIssue
from itam_desktop.stock.screens.stock_page import StockPage
from itam_desktop.store.door import Tx
from tests.widgets.conftest import look
from tests.window_settings import real_office

__all__ = ["look"]


def fill(tx: Tx) -> None:
    real_office.fill(tx)
    place = tx.conn.exec_driver_sql("SELECT id FROM place WHERE name='Store B1'").scalar()
    other = tx.conn.exec_driver_sql("SELECT id FROM place WHERE name='3.02 Render'").scalar()
    model = tx.conn.exec_driver_sql("SELECT id FROM model WHERE name LIKE 'ThinkPad%'").scalar()
    made = [
        ("Headset", "accessory", "H-1", 4), ("Toner 59A", "consumable", "T-59", 3), ("16 GB memory", "component", "M-16", 2),
    ]  # fmt: skip
    for name, kind, code, n in made:
        item = assets.add(tx, "stock_item", {"name": name, "kind": kind, "code": code, "reorder_level": 2})
        actions.restock(tx, item, n, place)
        if kind == "component":
            actions.fits(tx, item, [model])
        if name == "Toner 59A":
            actions.restock(tx, item, 1, other)
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
def page(qtbot: QtBot, window: real_office.Window) -> StockPage:
    made = StockPage(window)
    qtbot.addWidget(made)
    made.resize(1128, 730)
    with qtbot.waitSignal(made.panels[0].list.loaded):
        made.show()
    return made


def record(desk: Desk, kind: str, name: str) -> int:
    sql = {
        "stock_item": "SELECT id FROM stock_item WHERE name=?", "person": "SELECT id FROM person WHERE name=?",
        "place": "SELECT id FROM place WHERE name=?",
    }[kind]  # fmt: skip
    return int(desk.conn.execute(sql, (name,)).fetchone()[0])


def item(desk: Desk, name: str) -> dict[str, Any]:
    return dict(desk.row("stock_item", record(desk, "stock_item", name)) or {})


def test_the_verbs_that_fit_the_item_stand_beside_it(page):
    names = {"Headset": "Issue…", "Toner 59A": "Use…", "16 GB memory": "Put in…"}
    for name, verb in names.items():
        page.open_record("stock_item", record(page.desk, "stock_item", name))
        shown = {b.text() for b in page.panel.detail.findChildren(QPushButton) if b.isVisibleTo(page.panel.detail)}
        assert verb in shown
        assert not (set(names.values()) - {verb}) & shown
        assert "Return…" not in shown


def test_issuing_asks_quantity_and_person_and_tells_it(qtbot, page, window):
    dialog = stock_verbs.issue(window, page, item(page.desk, "Headset"))
    ana = record(page.desk, "person", "Ana Ruiz")
    dialog.put("person_id", [ana, "Ana Ruiz"])
    with qtbot.waitSignal(window.told):
        dialog.accept()
    assert window.said == ["Issued 1 × Headset to Ana Ruiz"]
    assert [(h.whom, h.quantity) for h in queries.holdings(page.desk.conn, item(page.desk, "Headset")["id"])] == [
        ("Ana Ruiz", 1)
    ]


def test_a_refusal_stands_under_its_field_and_the_dialog_stays(qtbot, page, window):
    dialog = stock_verbs.issue(window, page, item(page.desk, "Headset"))
    dialog.put("quantity", "9")
    dialog.put("person_id", [record(page.desk, "person", "Ana Ruiz"), "Ana Ruiz"])
    dialog.accept()
    qtbot.waitUntil(lambda: dialog.entries["quantity"].problem != "")
    assert "Only 4 of “Headset” at Store B1" in dialog.entries["quantity"].problem
    assert dialog.isVisible()
    assert item(page.desk, "Headset")["on_hand"] == 4


def test_what_is_missing_is_said_before_anything_is_done(page, window):
    dialog = stock_verbs.correct(window, page, item(page.desk, "Headset"))
    dialog.accept()
    assert "needed" in dialog.entries["quantity"].problem
    assert "needed" in dialog.entries["reason"].problem


@pytest.mark.parametrize(
    ("opens", "typed", "on_hand"),
    [
        (stock_verbs.restock, {"quantity": "6", "price": "19,90"}, 10),
        (stock_verbs.correct, {"quantity": "3", "reason": "Counted"}, 3),
        (stock_verbs.lost, {"quantity": "2"}, 2),
        (stock_verbs.move, {"to_place_id": "3.14 Design"}, 4),
    ],
)
def test_each_dialog_does_its_verb(qtbot, page, window, opens, typed, on_hand):
    dialog = opens(window, page, item(page.desk, "Headset"))
    for key, text in typed.items():
        dialog.put(key, [record(page.desk, "place", text), text] if key == "to_place_id" else text)
    with qtbot.waitSignal(window.told):
        dialog.accept()
    assert item(page.desk, "Headset")["on_hand"] == on_hand


def test_a_part_comes_back_and_the_rest_stays(qtbot, page, window):
    headset, ana = item(page.desk, "Headset")["id"], record(page.desk, "person", "Ana Ruiz")
    with qtbot.waitSignal(page.desk.changed):
        page.desk.do(lambda tx: actions.issue(tx, headset, 3, None, person=ana))
    dialog = stock_verbs.give_back(window, page, item(page.desk, "Headset"))
    assert dialog.entries["quantity"].editor.state() == "3"
    dialog.put("quantity", "2")
    with qtbot.waitSignal(window.told):
        dialog.accept()
    assert (item(page.desk, "Headset")["on_hand"], item(page.desk, "Headset")["out"]) == (3, 1)
    assert len(offers.person_more(window, page.desk.row("person", ana))) == 1


def test_scanning_issues_one_after_the_other_and_stays_open(qtbot, page, window):
    dialog = ScanIssue(window, page)
    qtbot.addWidget(dialog)
    dialog.show()
    tag = page.desk.conn.execute("SELECT tag FROM asset WHERE stage='in_stock'").fetchone()[0]
    dialog.scan("nothing-like-it")
    assert "nothing-like-it" in dialog.problem.text()
    dialog.scan(tag)
    assert "First the item" in dialog.problem.text()
    dialog.scan("H-1")
    dialog.scan("H-1")
    assert dialog.what.text() == "2 × Headset"
    with qtbot.waitSignal(window.told):
        dialog.scan(tag)
    qtbot.waitUntil(lambda: dialog.item is None)
    assert dialog.issued == [f"Issued 2 × Headset to {tag}"]
    dialog.scan("M-16")
    with qtbot.waitSignal(window.told):
        dialog.scan(tag.replace("-", "ß"))  # an English scanner on a German keyboard
    assert dialog.isVisible()
    dialog.scan("T-59")
    dialog.scan(tag)
    qtbot.waitUntil(lambda: "several places" in dialog.problem.text())
    assert dialog.item is not None, "what was scanned is kept"


def test_another_item_does_not_push_out_the_one_that_waits_and_a_name_is_enough(qtbot, page, window):
    dialog = ScanIssue(window, page)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.scan("H-1")
    dialog.scan("M-16")
    assert dialog.what.text() == "1 × Headset"
    assert "Who gets 1 × Headset?" in dialog.problem.text()
    name = page.desk.conn.execute("SELECT name FROM person WHERE name LIKE 'Ana%'").fetchone()[0]
    with qtbot.waitSignal(window.told):
        dialog.scan(name)
    qtbot.waitUntil(lambda: dialog.item is None)
    assert dialog.issued == [f"Issued 1 × Headset to {name}"]


def test_under_an_asset_stands_what_fits_its_model_with_one_press(qtbot, page, window):
    sql = "SELECT a.id FROM asset a JOIN model m ON m.id=a.model_id WHERE m.name LIKE 'ThinkPad%'"
    row = page.desk.row("asset", page.desk.conn.execute(sql).fetchone()[0])
    (box,) = offers.asset_more(window, row)
    qtbot.addWidget(box)
    use = next(b for b in box.findChildren(QPushButton) if b.text() == "Put in")
    with qtbot.waitSignal(window.told):
        use.click()
    assert len(offers.asset_more(window, row)) == 2
    assert item(page.desk, "16 GB memory")["on_hand"] == 1
