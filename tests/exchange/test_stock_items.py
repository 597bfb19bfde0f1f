"""Stock items from a file: what kind they are, and their quantities as a restock at their place in the same action."""

from __future__ import annotations

from pathlib import Path

from itam_desktop.exchange import importing
from itam_desktop.stock import actions
from tests.exchange.real_store import ask, counts, dump, office

SHEET = """Name,Category,Manufacturer,QTY,Location,Min Amount,Model Number,Purchase Cost
USB-C dock,Docks,Dell,7,Store,3,WD19,149.90
Headset,Headsets,Jabra,2,Store,4,E2,89
Cable,Cables,,0,,,,
"""


def test_quantities_become_a_restock_at_their_place_and_one_undo_takes_all_back(tmp_path: Path) -> None:
    path = tmp_path / "accessories.csv"
    path.write_text(SHEET, encoding="utf-8")
    with office(tmp_path, "EUR") as store:
        before = dump(store)
        said = importing.run(store, [path])
        assert (said["files"][0]["kind"], *counts(said)) == ("stock_item", 3, 0, 0, 0)
        rows = ask(store, "SELECT name, kind, on_hand, low, price FROM stock_item ORDER BY id")
        assert [tuple(row) for row in rows] == [
            ("USB-C dock", "accessory", 7, 0, 14990), ("Headset", "accessory", 2, 1, 8900), ("Cable", "accessory", None, None, None),
        ]  # fmt: skip
        moves = ask(
            store, "SELECT m.kind, m.quantity, p.name FROM stock_move m JOIN place p ON p.id=m.place_id ORDER BY m.id"
        )
        assert [tuple(row) for row in moves] == [("restock", 7, "Store"), ("restock", 2, "Store")]
        after = dump(store)
        store.undo(said["action"])
        assert dump(store) == before
        store.redo()
        assert dump(store) == after


def test_what_is_counted_here_is_not_overwritten_by_the_same_file_again(tmp_path: Path) -> None:
    path = tmp_path / "accessories.csv"
    path.write_text(SHEET, encoding="utf-8")
    with office(tmp_path, "EUR") as store:
        importing.run(store, [path])
        dock = ask(store, "SELECT id FROM stock_item WHERE name='USB-C dock'")[0][0]
        store.perform(lambda tx: actions.lose(tx, dock, 1, None, "Broken"))
        again = importing.run(store, [path])
        assert counts(again) == (0, 0, 3, 0)
        assert ask(store, "SELECT on_hand FROM stock_item WHERE id=?", dock)[0][0] == 6


def test_a_quantity_without_a_place_and_one_below_zero_are_told(tmp_path: Path) -> None:
    path = tmp_path / "items.csv"
    path.write_text("Name,QTY,Min Amount,Location\nNowhere,3,1,\nLess,-2,1,Store\n", encoding="utf-8")
    with office(tmp_path, "EUR") as store:
        before = dump(store)
        said = importing.run(store, [path], kind="stock_item")
        assert counts(said) == (0, 0, 0, 2)
        assert "not said at which place" in " ".join(said["reasons"])
        assert dump(store) == before
