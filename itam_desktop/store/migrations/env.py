"""How Alembic runs here: on the connection it is handed, inside its transaction."""

from __future__ import annotations

from typing import Any

from alembic import context

from itam_desktop.store.schema import metadata

IN_THE_INDEX = ("search", "past", "middles")


def ours(_thing: Any, name: str | None, kind: str, _reflected: bool, _compare: Any) -> bool:
    """The full-text tables and their shadows are made from code."""
    return not (kind == "table" and (name or "").startswith(IN_THE_INDEX))


context.configure(
    connection=context.config.attributes["connection"], target_metadata=metadata, render_as_batch=True, include_object=ours, transaction_per_migration=False,
    transactional_ddl=False, compare_type=True,
)  # fmt: skip
context.run_migrations()
