"""R11: random actions, undo, redo, reopen, backup and restore against a model. 200 runs a commit is split by hypothesis."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

import itam_desktop.all_tables
import itam_desktop.records  # noqa: F401
from itam_desktop.assets import actions
from itam_desktop.kernel.errors import Refusal
from itam_desktop.store import backup, checking
from itam_desktop.store.office import Store

TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12).map(lambda s: s.strip() or "x")


class Office(RuleBasedStateMachine):
    """The model is the dump after every action that counts; undo and redo walk along it."""

    @initialize()
    def start(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "office.itam"
        self.store = Store.create(self.path, who="x")
        self.category, self.people, self.assets = 0, [], []
        self.store.perform(lambda tx: actions.set_up(tx, "X", "EUR"))
        self.category = self.store._raw.execute("SELECT id FROM category").fetchone()[0]
        self.states = [self.now()]
        self.at = 0
        self.kept: tuple[Any, list[str]] | None = None

    def now(self) -> list[str]:
        return list(checking.dump(self.store._raw))

    def did(self, verb: Any) -> Any:
        try:
            done = self.store.perform(verb)
        except Refusal:
            assert self.now() == self.states[self.at]
            return None
        if done.action is not None:
            self.states = [*self.states[: self.at + 1], self.now()]
            self.at += 1
        return done.result

    @rule(name=TEXT)
    def add_person(self, name: str) -> None:
        self.people.append(self.did(lambda tx: actions.add(tx, "person", {"name": name})))

    @rule(name=TEXT, n=st.integers(1, 3))
    def add_assets(self, name: str, n: int) -> None:
        self.assets += (
            self.did(lambda tx: actions.register(tx, {"name": name, "category_id": self.category}, n=n)) or []
        )

    def some(self, n: int) -> int:
        return self.assets[n % len(self.assets)] if self.assets else 1

    @rule(n=st.integers(0, 50), name=TEXT, cost=st.integers(0, 10**7))
    def edit(self, n: int, name: str, cost: int) -> None:
        self.did(lambda tx: actions.edit(tx, "asset", self.some(n), {"name": name, "cost": cost}))

    @rule(n=st.integers(0, 50), m=st.integers(0, 50))
    def give(self, n: int, m: int) -> None:
        who = self.people[m % len(self.people)] if self.people else 1
        self.did(lambda tx: actions.give_out(tx, [self.some(n)], {"holder_person_id": who or 1}))

    @rule(n=st.integers(0, 50))
    def take(self, n: int) -> None:
        self.did(lambda tx: actions.take_back(tx, [self.some(n)]))

    @rule(n=st.integers(0, 50), stage=st.sampled_from(["in_repair", "missing", "retired", "in_stock"]))
    def move(self, n: int, stage: str) -> None:
        self.did(lambda tx: actions.move_to(tx, [self.some(n)], stage))

    @rule(n=st.integers(0, 50))
    def bin(self, n: int) -> None:
        self.did(lambda tx: actions.bin_records(tx, "asset", [self.some(n)]))

    @rule(n=st.integers(0, 50))
    def restore_record(self, n: int) -> None:
        self.did(lambda tx: actions.restore(tx, "asset", [self.some(n)]))

    @precondition(lambda self: self.at > 0)
    @rule()
    def undo(self) -> None:
        self.store.undo()
        self.at -= 1
        assert self.now() == self.states[self.at]

    @precondition(lambda self: self.at + 1 < len(self.states))
    @rule()
    def redo(self) -> None:
        self.store.redo()
        self.at += 1
        assert self.now() == self.states[self.at]

    @rule()
    def reopen(self) -> None:
        self.store.close()
        self.store = Store.open(self.path, who="x")

    @rule()
    def back_up(self) -> None:
        self.kept = (backup.make(self.path), self.now())

    @precondition(lambda self: self.kept is not None)
    @rule()
    def restored_elsewhere(self) -> None:
        assert self.kept is not None
        made, wanted = self.kept
        other = self.folder / "other.itam"
        backup.restore(other, made)
        with Store.open(other) as store:
            assert list(checking.dump(store._raw)) == wanted

    @invariant()
    def is_as_the_model_says(self) -> None:
        if hasattr(self, "store"):
            assert self.now() == self.states[self.at]

    def teardown(self) -> None:
        if hasattr(self, "store"):
            said = checking.check(self.path)
            assert said["ok"], said
            self.store.close()
            shutil.rmtree(self.folder)


TestOffice = Office.TestCase
TestOffice.settings = settings(
    max_examples=40, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
)
