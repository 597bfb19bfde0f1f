"""Export of a list from a page (Ctrl+E): with every field, so that it can be imported again."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from itam_desktop.exchange import exporting
from itam_desktop.kernel.errors import Refusal, Trouble
from itam_desktop.kernel.texts import tr
from itam_desktop.store import reading
from itam_desktop.store.lists import ListQuery
from itam_desktop.widgets.page import Shell


def export_list(shell: Shell, query: ListQuery, chosen_ids: Sequence[int] | None = None) -> None:
    """Ask where to, then write what the list shows, or just the chosen records, on the reading thread."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    parent = shell if isinstance(shell, QWidget) else None
    name, _ = QFileDialog.getSaveFileName(
        parent,
        tr("Export this list"),
        str(folder / (tr(query.kind.plural) + ".xlsx")),
        tr("Spreadsheet (*.xlsx);;CSV (*.csv);;JSON (*.json)"),
    )
    if name:
        export_to(shell, query, Path(name), chosen_ids)


def export_to(shell: Shell, query: ListQuery, path: Path, chosen_ids: Sequence[int] | None = None) -> None:
    """The same without asking."""
    style = shell.desk.style

    def work(conn: sqlite3.Connection) -> dict[str, Any] | Exception:
        try:
            ids = list(chosen_ids) if chosen_ids is not None else list(query.ids(conn, style))
            return exporting.export(conn, reading.kinds_with_custom(conn), query.kind.key, "", path, style, ids=ids)
        except (Refusal, Trouble) as no:
            return no

    def then(said: dict[str, Any] | Exception) -> None:
        if isinstance(said, Exception):
            shell.complain(said)
        else:
            shell.tell(tr("Wrote {n} rows to {file}", n=said["rows"], file=path.name))

    shell.desk.ask("export:list", work, then)
