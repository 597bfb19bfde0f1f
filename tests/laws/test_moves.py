"""Every stage x every move that there is (DOMAIN 3, DECISIONS 20): legal ones do what they say and come undone to an equal
dump; all others are refused with a reason and change nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import itam_desktop.all_tables
import itam_desktop.records  # noqa: F401
from itam_desktop.assets import actions as assets
from itam_desktop.custody import actions as custody
from itam_desktop.custody.rules import Given
from itam_desktop.disposal import actions as disposal
from itam_desktop.kernel.errors import Refusal
from itam_desktop.store import checking
from itam_desktop.store.door import Tx
from itam_desktop.store.office import Store
from itam_desktop.upkeep import actions as upkeep

STAGES = ("in_stock", "assigned", "on_loan", "in_repair", "missing", "retired", "disposed")
FAR = "2099-12-31"


class World:
    def __init__(self, store: Store) -> None:
        self.store = store
        store.perform(lambda tx: assets.set_up(tx, "Nordkai", "EUR"))
        self.ana = store.perform(lambda tx: assets.add(tx, "person", {"name": "Ana"})).result
        self.bo = store.perform(lambda tx: assets.add(tx, "person", {"name": "Bo"})).result
        self.room = store.perform(lambda tx: assets.add(tx, "place", {"name": "3.14"})).result
        self.monitor = store._raw.execute("SELECT id FROM category WHERE name='Monitor'").fetchone()[0]

    def do(self, verb: Callable[[Tx], Any]) -> Any:
        return self.store.perform(verb).result

    def new(self) -> int:
        return int(self.do(lambda tx: assets.register(tx, {"category_id": self.monitor, "name": "Screen"}))[0])

    def asset(self, stage: str) -> int:
        """An asset that came to its stage as things do."""
        one = self.new()
        if stage == "assigned":
            self.do(lambda tx: custody.hand_over(tx, [Given("asset", one)], {"holder_person_id": self.ana}))
        elif stage == "on_loan":
            self.do(lambda tx: custody.hand_over(tx, [Given("asset", one)], {"holder_person_id": self.ana}, FAR))
        elif stage == "disposed":
            self.do(lambda tx: disposal.retire(tx, [one]))
            self.do(lambda tx: disposal.dispose(tx, [one], "recycled"))
        elif stage != "in_stock":
            self.do(lambda tx: assets.move_to(tx, [one], stage))
        return one

    def stage(self, one: int) -> str:
        return str(self.store._raw.execute("SELECT stage FROM asset WHERE id=?", (one,)).fetchone()[0])

    def dump(self) -> list[str]:
        return list(checking.dump(self.store._raw))


def given(one: int) -> list[Given]:
    return [Given("asset", one)]


MOVES: dict[str, tuple[Callable[[World, int], Callable[[Tx], Any]], str, set[str]]] = {
    # name: (the action, the stage it leads to, the stages from which it is legal)
    "give out": (lambda w, a: lambda tx: custody.hand_over(tx, given(a), {"holder_person_id": w.bo}), "assigned", {"in_stock", "in_repair"}),
    "give to a place": (lambda w, a: lambda tx: custody.hand_over(tx, given(a), {"holder_place_id": w.room}), "assigned", {"in_stock", "in_repair"}),
    "lend": (lambda w, a: lambda tx: custody.hand_over(tx, given(a), {"holder_person_id": w.bo}, FAR), "on_loan", {"in_stock"}),
    "take back": (lambda w, a: lambda tx: custody.take_back(tx, given(a)), "in_stock", {"assigned", "on_loan"}),
    "take back plainly": (lambda w, a: lambda tx: assets.take_back(tx, [a]), "in_stock", {"assigned", "on_loan"}),
    "swap in": (lambda w, a: lambda tx: custody.swap(tx, Given("asset", w.asset_held), Given("asset", a)), "assigned", {"in_stock", "in_repair"}),
    "swap out": (lambda w, a: lambda tx: custody.swap(tx, Given("asset", a), Given("asset", w.asset_free)), "in_stock", {"assigned", "on_loan"}),
    "to repair": (lambda w, a: lambda tx: assets.move_to(tx, [a], "in_repair"), "in_repair", {"in_stock", "assigned", "on_loan", "in_repair"}),
    "repair begins": (
        lambda w, a: lambda tx: upkeep.report(tx, {"asset_id": a, "name": "Broken", "type": "repair"}, to_repair=True), "in_repair",
        {"in_stock", "assigned", "on_loan", "in_repair"},
    ),
    "missing": (lambda w, a: lambda tx: assets.move_to(tx, [a], "missing"), "missing", {"in_stock", "assigned", "on_loan", "retired", "missing"}),
    "retire": (lambda w, a: lambda tx: disposal.retire(tx, [a]), "retired", {"in_stock", "assigned", "in_repair", "retired"}),
    "found, reactivated, back": (
        lambda w, a: lambda tx: assets.move_to(tx, [a], "in_stock"), "in_stock", {"in_stock", "assigned", "on_loan", "in_repair", "missing", "retired"},
    ),
    "recycle": (lambda w, a: lambda tx: disposal.dispose(tx, [a], "recycled"), "disposed", {"retired"}),
    "sell": (lambda w, a: lambda tx: disposal.dispose(tx, [a], "sold", proceeds=100), "disposed", {"retired"}),
    "write off": (lambda w, a: lambda tx: disposal.dispose(tx, [a], "written_off"), "disposed", {"missing", "retired"}),
}  # fmt: skip


@pytest.fixture
def world(tmp_path):
    with Store.create(tmp_path / "office.itam", who="Ana") as store:
        made = World(store)
        made.asset_held, made.asset_free = made.asset("assigned"), made.asset("in_stock")
        yield made


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("move", MOVES)
def test_every_stage_and_every_move(world, stage, move):
    action, to, legal = MOVES[move]
    one = world.asset(stage)
    before = world.dump()
    if stage in legal:
        done = world.store.perform(action(world, one))
        assert world.stage(one) == to
        if done.action is not None:
            after = world.dump()
            world.store.undo(done.action, own=False)
            assert world.dump() == before
            world.store.redo(own=False)
            assert world.dump() == after
    else:
        with pytest.raises(Refusal) as no:
            world.store.perform(action(world, one))
        assert len(no.value.message) > 15
        assert world.dump() == before and world.stage(one) == stage


def test_the_table_knows_every_stage(world):
    from itam_desktop.assets import rules

    assert set(rules.NEXT) == set(STAGES)


@pytest.mark.parametrize("stage", ["assigned", "on_loan"])
def test_the_store_itself_holds_nothing_twice(world, stage):
    """Not only the rules: a second holder cannot be written at all (DECISIONS 4)."""
    one = world.asset(stage)
    before = world.dump()
    with pytest.raises(Refusal, match="exactly one holder"):
        world.store.perform(lambda tx: tx.update("asset", one, {"holder_place_id": world.room}))
    with pytest.raises(Refusal, match="exactly one holder"):
        world.store.perform(lambda tx: tx.update("asset", one, {"holder_person_id": None}))
    assert world.dump() == before
