"""R11: random actions, undo, redo, reopen, backup and restore against a model. 200 runs a commit is split by hypothesis."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

import itam_desktop.all_tables
import itam_desktop.records  # noqa: F401
from itam_desktop.assets import actions, changing_kind, merging
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.style import Style
from itam_desktop.store import backup, checking, reading, schema
from itam_desktop.store.office import Store
from itam_desktop.store.rows import content_columns, flat
from itam_desktop.store.schema_names import quoted
from itam_desktop.store.words import IndexText

TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12).map(lambda s: s.strip() or "x")


def vocabulary(conn: sqlite3.Connection) -> list[tuple[str, int]]:
    """Every word of the full-text index with the number of records that have it."""
    conn.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab('main', 'search', 'row')")
    return [tuple(row) for row in conn.execute("SELECT term, doc FROM temp.vocabulary ORDER BY term")]


def indexed_anew(conn: sqlite3.Connection) -> sqlite3.Connection:
    """The index as it is when every record is put into an empty one."""
    fresh = sqlite3.connect(":memory:")
    fresh.execute(schema.INDEX_DDL[0])
    kinds = reading.kinds_with_custom(conn)
    for key in schema.tables_of_records():
        kind = kinds[key]
        text, columns = IndexText(kind), content_columns(kind)
        names = ", ".join(map(quoted, ("id", *columns)))
        for record, *values in conn.execute("SELECT " + names + " FROM " + quoted(key) + " WHERE binned=0 ORDER BY id"):
            words, _ = text.of(flat(columns, values))
            if words:
                fresh.execute("INSERT INTO search(rowid, kind, words) VALUES (?, ?, ?)", (record, text.kind, words))
    return fresh


class Office(RuleBasedStateMachine):
    """The model is the dump after every action that counts; undo and redo walk along it."""

    @initialize()
    def start(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "office.itam"
        self.store = Store.create(self.path, who="x")
        self.category, self.people, self.assets, self.fields = 0, [], [], []
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

    @rule(
        name=TEXT,
        kind=st.sampled_from(["text", "integer", "secret", "date"]),
        needed=st.booleans(),
        alone=st.booleans(),
    )
    def define(self, name: str, kind: str, needed: bool, alone: bool) -> None:
        values = {
            "name": name,
            "kind": kind,
            "about_kind": "asset",
            "required": int(needed),
            "is_unique": int(alone and kind != "secret"),
        }
        self.fields.append(self.did(lambda tx: actions.add(tx, "custom_field", values)))

    def own(self, n: int) -> int:
        return (self.fields[n % len(self.fields)] or 1) if self.fields else 1

    @rule(n=st.integers(0, 50), m=st.integers(0, 5), text=st.sampled_from(["12", "7", "2026-04-03", "3 GB?", ""]))
    def fill(self, n: int, m: int, text: str) -> None:
        """Into whatever kind the field has; what does not fit is refused."""

        def verb(tx: Any) -> None:
            one = next((f for f in tx.kind("asset").fields if f.custom == self.own(m)), None)
            if one is not None:
                actions.edit(tx, "asset", self.some(n), {one.key: one.read(text, Style())})

        self.did(verb)

    @rule(
        m=st.integers(0, 5),
        kind=st.sampled_from(["text", "long", "integer", "date", "secret", "choice"]),
        unfit=st.sampled_from(["notes", "empty", "choices"]),
    )
    def change_kind(self, m: int, kind: str, unfit: str) -> None:
        self.did(lambda tx: changing_kind.change_kind(tx, self.own(m), kind, Style(), options="a", unfit=unfit))

    @rule(m=st.integers(0, 5))
    def bin_field(self, m: int) -> None:
        self.did(lambda tx: actions.bin_records(tx, "custom_field", [self.own(m)]) if self.fields else None)

    @rule(m=st.integers(0, 5))
    def restore_field(self, m: int) -> None:
        self.did(lambda tx: actions.restore(tx, "custom_field", [self.own(m)]) if self.fields else None)

    @rule(n=st.integers(0, 50), m=st.integers(0, 50), take=st.booleans())
    def merge_assets(self, n: int, m: int, take: bool) -> None:
        def verb(tx: Any) -> None:
            other = tx.get("asset", self.some(m)) or {}
            merging.merge(
                tx, "asset", self.some(n), [self.some(m)], {"tag": other.get("tag"), "name": "One"} if take else {}
            )

        self.did(verb)

    @rule(n=st.integers(0, 50), m=st.integers(0, 50))
    def merge_people(self, n: int, m: int) -> None:
        some = [p for p in self.people if p]
        if len(some) > 1:
            self.did(lambda tx: merging.merge(tx, "person", some[n % len(some)], [some[m % len(some)]], {}))

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
            assert vocabulary(self.store._raw) == vocabulary(indexed_anew(self.store._raw)), (
                "the search fits the records"
            )
            self.store.close()
            shutil.rmtree(self.folder)


TestOffice = Office.TestCase
TestOffice.settings = settings(
    max_examples=40, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)
