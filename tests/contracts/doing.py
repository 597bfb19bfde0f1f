"""Actions on a real store: each one done here is undone and redone on the spot, each refusal changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from itam_desktop.assets import actions as assets
from itam_desktop.kernel.errors import Refusal
from itam_desktop.store import checking
from itam_desktop.store.door import Tx
from itam_desktop.store.office import Store

TODAY = date(2026, 11, 24)
Verb = Callable[[Tx], Any]


class Doing:
    def __init__(self, store: Store, today: date = TODAY) -> None:
        self.store, self.today = store, today

    def dump(self) -> list[str]:
        return list(checking.dump(self.store._raw))

    def __call__(self, verb: Verb, today: date | None = None) -> Any:
        """Do it, undo it (the register is as before), redo it (as after); what the action gave back."""
        before = self.dump()
        done = self.store.perform(verb, name="test.act", effective=today or self.today)
        after = self.dump()
        assert done.action is not None and before != after
        self.store.undo()
        assert self.dump() == before
        self.store.redo()
        assert self.dump() == after
        return done.result

    def refused(self, verb: Verb, today: date | None = None) -> Refusal:
        """It is refused and nothing is changed."""
        before = self.dump()
        with pytest.raises(Refusal) as no:
            self.store.perform(verb, name="test.act", effective=today or self.today)
        assert self.dump() == before
        assert no.value.message
        return no.value

    def row(self, kind: str, record: int) -> dict[str, Any]:
        rows: list[dict[str, Any]] = []
        self.store.perform(lambda tx: rows.append(dict(tx.get(kind, record) or {})))
        return rows[0]

    def all(self, kind: str) -> list[dict[str, Any]]:
        ids = [row[0] for row in self.store._raw.execute(f'SELECT id FROM "{kind}" ORDER BY id')]
        return [{**self.row(kind, i), "id": i} for i in ids]

    def asset(self, category: str = "Laptop", **values: Any) -> int:
        found = self.store._raw.execute("SELECT id FROM category WHERE name=?", (category,)).fetchone()[0]
        new = {"category_id": found, **values}
        return int(self.store.perform(lambda tx: assets.register(tx, new), effective=self.today).result[0])

    def add(self, kind: str, **values: Any) -> int:
        return int(self.store.perform(lambda tx: assets.add(tx, kind, values), effective=self.today).result)
