"""Many things done with stock in any order: sums always follow, what is refused changes nothing, undo leads back to the start."""

from __future__ import annotations

import random

import pytest

from itam_desktop.kernel.errors import Refusal
from itam_desktop.stock import actions
from itam_desktop.store import checking
from tests.stock.office import Office, Verb


def some_verb(office: Office, rng: random.Random, items: list[int]) -> Verb:
    item, n = rng.choice(items), rng.randint(-1, 6)
    place = rng.choice([office.basement, office.shelf, None])
    person, asset = rng.choice([(office.ana, None), (None, office.laptop), (None, None), (office.jonas, None)])
    held = [row[0] for row in office.ask("SELECT id FROM stock_holding WHERE binned=0")] or [999_999]
    return rng.choice([
        lambda tx: actions.restock(tx, item, n, place, price=rng.choice([None, 100])),
        lambda tx: actions.restock(tx, item, n, office.basement),
        lambda tx: actions.issue(tx, item, n, place, person, asset),
        lambda tx: actions.issue(tx, item, 1, None, person, asset),
        lambda tx: actions.use(tx, item, n, place, person, asset),
        lambda tx: actions.install(tx, item, n, place, office.laptop),
        lambda tx: actions.lose(tx, item, n, place),
        lambda tx: actions.take_back(tx, rng.sample(held, min(2, len(held))), place),
        lambda tx: actions.return_some(tx, rng.choice(held), n, place),
        lambda tx: actions.adjust(tx, item, place or office.shelf, n, "Counted"),
        lambda tx: actions.transfer(tx, item, n, place, office.shelf),
        lambda tx: actions.gone(tx, [office.laptop], "2026-01-01"),
    ])  # fmt: skip


@pytest.mark.parametrize("seed", range(6))
def test_a_long_walk_keeps_every_sum_and_leads_back(office: Office, seed: int) -> None:
    rng = random.Random(seed)
    items = [
        office.add("stock_item", name=kind, kind=kind, reorder_level=3)
        for kind in ("accessory", "consumable", "component")
    ]
    for item in items:
        office.do(lambda tx, item=item: actions.restock(tx, item, 12, office.basement))
    states = [office.dump()]
    for _ in range(60):
        verb = some_verb(office, rng, items)
        try:
            done = office.store.perform(verb)
        except Refusal:
            assert office.dump() == states[-1]
            continue
        if done.action is not None:
            states.append(office.dump())
        for item in items:
            row = office["stock_item", item]
            there = sum(n for (n,) in office.ask("SELECT quantity FROM stock_level WHERE binned=0 AND item_id=?", item))
            out = sum(n for (n,) in office.ask("SELECT quantity FROM stock_holding WHERE binned=0 AND item_id=?", item))
            moved = sum(n for (n,) in office.ask(
                "SELECT quantity FROM stock_move WHERE item_id=? AND kind NOT IN ('transfer', 'gone') AND (kind<>'loss' OR place_id IS NOT NULL)", item
            ))  # fmt: skip
            assert (row["on_hand"] or 0, row["out"] or 0) == (there, out)
            assert moved == there, "the log tells how the stock came about"
            assert row["low"] == int(there <= 3)
    assert len(states) > 12
    for state in reversed(states[:-1]):
        office.store.undo()
        assert office.dump() == state
    assert checking.check(office.store.path)["ok"]
