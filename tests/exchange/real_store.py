"""A store of its own for tests of import and export."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import itam_desktop.all_tables
import itam_desktop.records  # noqa: F401
from itam_desktop.assets import actions
from itam_desktop.exchange import importing
from itam_desktop.exchange.rehearsal import Rehearsal
from itam_desktop.store import checking, reading
from itam_desktop.store.office import Store


@contextmanager
def office(
    folder: Path, currency: str = "EUR", prefix: str = "", decimal: str = ".", day_first: bool = True
) -> Iterator[Store]:
    with Store.create(folder / "office.itam", who="Ana Ruiz") as store:
        store.perform(
            lambda tx: actions.set_up(tx, "Nordkai", currency, prefix, "UTC", decimal, day_first), name="office.set_up"
        )
        yield store


def dump(store: Store) -> list[str]:
    with closing(store.reader()) as conn:
        return list(checking.dump(conn))


def ask(store: Store, sql: str, *values: Any) -> list[tuple[Any, ...]]:
    with closing(store.reader()) as conn:
        return [tuple(row) for row in conn.execute(sql, values)]


def file(folder: Path, text: str, name: str = "list.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def rehearsed(store: Store, path: Path, **how: Any) -> Rehearsal:
    with closing(store.reader()) as conn:
        return importing.rehearse_file(conn, reading.kinds_with_custom(conn), path, **how)


def counts(said: dict[str, Any]) -> tuple[int, int, int, int]:
    return said["new"], said["changed"], said["same"], said["problem"]
