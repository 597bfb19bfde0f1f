"""A small real office for the tests of stock, orders and disposal; and what must be true of every action."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import itam_desktop.all_tables
import itam_desktop.records  # noqa: F401
from itam_desktop.assets import actions
from itam_desktop.kernel.errors import Refusal
from itam_desktop.store import checking, lists
from itam_desktop.store.door import Tx
from itam_desktop.store.office import Store

Verb = Callable[[Tx], Any]


class Office:
    """The store with two places, two people, a laptop and its category."""

    def __init__(self, folder: Path) -> None:
        self.store = Store.create(folder / "office.itam", who="Sofia Lange")
        self.store.perform(lambda tx: actions.set_up(tx, "Studio Nordkai", "EUR"))
        self.basement, self.shelf = self.add("place", name="Basement"), self.add("place", name="Shelf 2.14")
        self.ana, self.jonas = self.add("person", name="Ana Ruiz"), self.add("person", name="Jonas Weber")
        self.laptop = self.asset("Laptop", name="ThinkPad T14", cost=142900, serial="PF123")

    def __getitem__(self, kind_and_record: tuple[str, int]) -> dict[str, Any]:
        kind, record = kind_and_record
        return dict(lists.one(self.store._raw, self.store.kind(kind), record) or {})

    def add(self, kind: str, /, **values: Any) -> int:
        return int(self.do(lambda tx: actions.add(tx, kind, values)))

    def category(self, name: str) -> int:
        return int(self.store._raw.execute("SELECT id FROM category WHERE name=?", (name,)).fetchone()[0])

    def asset(self, category: str = "Laptop", **values: Any) -> int:
        given = {"category_id": self.category(category), "name": "Thing", **values}
        return int(self.do(lambda tx: actions.register(tx, given))[0])

    def ask(self, sql: str, *values: Any) -> list[Any]:
        return self.store._raw.execute(sql, values).fetchall()

    def do(self, verb: Verb) -> Any:
        return self.store.perform(verb).result

    def dump(self) -> list[str]:
        return list(checking.dump(self.store._raw))

    def tried(self, verb: Verb) -> Any:
        """Do it; undo leaves everything as it was before and redo as it was after."""
        before = self.dump()
        done = self.store.perform(verb)
        after = self.dump()
        assert done.action is not None
        assert after != before
        self.store.undo()
        assert self.dump() == before
        self.store.redo()
        assert self.dump() == after
        return done.result

    def refused(self, verb: Verb, *words: str) -> Refusal:
        """It is refused in these words, and nothing was changed."""
        before = self.dump()
        with pytest.raises(Refusal) as no:
            self.store.perform(verb)
        for one in words:
            assert one in no.value.message
        assert self.dump() == before
        return no.value
