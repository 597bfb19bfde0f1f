"""What an action changed: the unit of undo, of the timeline and of screen refresh."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """One record in one action: only the changed fields, old and new.

    old is None for a new record, new is None for one taken away; values are JSON-ready (str, int, None,
    dict for custom fields).
    """

    table: str
    record: int
    old: Values | None
    new: Values | None

    def inverse(self) -> Change:
        return Change(self.table, self.record, self.new, self.old)


@dataclass(frozen=True, slots=True)
class Done:
    """What an action did: its id (None if it changed nothing), its words, table -> ids, and what its verb returned."""

    action: int | None
    label: str
    touched: Mapping[str, frozenset[int]] = field(default_factory=dict)
    result: Any = None
    undoes: int | None = None

    @staticmethod
    def touched_by(changes: Iterable[Change]) -> dict[str, frozenset[int]]:
        ids: dict[str, set[int]] = {}
        for change in changes:
            ids.setdefault(change.table, set()).add(change.record)
        return {table: frozenset(of) for table, of in ids.items()}
