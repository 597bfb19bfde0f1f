"""A small office with a store: people, places, models, assets; its day is 10 March 2026."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import itam_desktop.all_tables
import itam_desktop.records  # noqa: F401
from itam_desktop.assets import actions
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Refusal
from itam_desktop.store import checking
from itam_desktop.store.door import Tx
from itam_desktop.store.office import Store

TODAY = date(2026, 3, 10)


class Office:
    """The store with short words: `do` runs an action on the office's day, `one` reads a value."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.ids: dict[str, int] = {}

    def do(self, verb: Callable[[Tx], Any], day: date = TODAY, name: str = "test") -> Done:
        return self.store.perform(verb, name=name, effective=day)

    def refused(self, verb: Callable[[Tx], Any], day: date = TODAY) -> Refusal:
        """The refusal of an action, after which nothing is changed."""
        before = self.dump()
        with pytest.raises(Refusal) as no:
            self.do(verb, day)
        assert self.dump() == before
        return no.value

    def dump(self) -> list[str]:
        return list(checking.dump(self.store._raw))

    def one(self, sql: str, *values: Any) -> Any:
        row = self.store._raw.execute(sql, values).fetchone()
        return row[0] if row else None

    def asset(self, record: int) -> dict[str, Any]:
        row = self.store._raw.execute(
            "SELECT stage, holder_person_id, holder_place_id, holder_asset_id, due_date, place_id, condition FROM asset WHERE id=?", (record,)
        ).fetchone()  # fmt: skip
        return dict(zip(("stage", "person", "place_of", "part_of", "due", "place", "condition"), row, strict=True))

    def undone_and_redone(self, before: list[str]) -> None:
        """The last action is undone to `before` and redone to what it made."""
        after = self.dump()
        assert after != before
        self.store.undo()
        assert self.dump() == before
        self.store.redo()
        assert self.dump() == after


def fill(tx: Tx) -> dict[str, int]:
    actions.set_up(tx, "Studio Nordkai", "EUR", time_zone="Europe/Berlin")
    ids: dict[str, int] = {}
    laptop = tx.conn.exec_driver_sql("SELECT id FROM category WHERE name='Laptop'").scalar()
    monitor = tx.conn.exec_driver_sql("SELECT id FROM category WHERE name='Monitor'").scalar()
    ids["laptop"], ids["monitor"] = int(laptop or 0), int(monitor or 0)
    ids["store"] = tx.insert("place", {"name": "Store B1", "kind": "room"})
    ids["design"] = tx.insert("place", {"name": "3.14 Design", "kind": "room"})
    for key, more in (
        ("ana", {"name": "Ana Ruiz", "email": "ana@nordkai.example", "employee_number": "E-1001"}),
        ("ben", {"name": "Ben Okafor", "email": "ben@nordkai.example"}),
        ("lea", {"name": "Léa Moreau", "leaving_date": "2026-03-20"}),
        ("tom", {"name": "Tomasz Zielak", "leaving_date": "2026-02-28"}),
    ):
        ids[key] = tx.insert("person", more)
    model = ids["t14"] = tx.insert("model", {"name": "ThinkPad T14", "category_id": laptop})
    values = {"name": "ThinkPad T14", "category_id": laptop, "model_id": model, "home_place_id": ids["store"]}
    for n, record in enumerate(actions.register(tx, values, n=4, serials=("PF001", "PF002", "PF003", "PF004")), 1):
        ids[f"laptop{n}"] = record
    screens = actions.register(tx, {"name": "UltraSharp 27", "category_id": monitor, "place_id": ids["store"]}, n=2)
    ids["screen1"], ids["screen2"] = screens
    tx.say("Filled")
    return ids


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    store = Store.create(tmp_path / "office.itam", who="Test")
    found = Office(store)
    found.ids = found.do(fill).result
    yield found
    store.close()
