"""The list as it is seen, written as XLSX, CSV or JSON."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from itam_desktop.kernel.errors import Refusal, Trouble
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.money import from_minor
from itam_desktop.kernel.style import Style
from itam_desktop.kernel.texts import tr
from itam_desktop.store import lists
from itam_desktop.store.lists import ListQuery

if TYPE_CHECKING:
    from itam_desktop.window.main_window import MainWindow


def export_list(window: MainWindow, query: ListQuery, fields: Sequence[Field]) -> None:
    """Ask where to, then write on the reading thread."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    proposed = str(Path(folder) / (tr(query.kind.plural) + ".xlsx"))
    name, _ = QFileDialog.getSaveFileName(
        window, tr("Export this list"), proposed, tr("Spreadsheet (*.xlsx);;CSV (*.csv);;JSON (*.json)")
    )
    if name:
        export_to(window, query, fields, Path(name))


def export_to(window: MainWindow, query: ListQuery, fields: Sequence[Field], path: Path) -> None:
    style = window.desk.style

    def work(conn: sqlite3.Connection) -> int | Exception:
        try:
            return write(conn, query, fields, path, style)
        except (Refusal, Trouble) as no:
            return no
        except OSError as why:
            return Trouble(tr("{file} could not be written: {why}.", file=path.name, why=why.strerror or why))

    def told(n: int | Exception) -> None:
        if isinstance(n, Exception):
            window.complain(n)
        else:
            window.tell(tr("Wrote {n} rows to {file}.", n=n, file=path.name))

    window.desk.ask("window:export", work, told)


def value(field: Field, row: Any, style: Style) -> Any:
    """A cell: numbers and dates stay what they are."""
    raw = field.of(row)
    if raw is None and not field.sql:
        return None
    if field.kind.key == "money":
        return from_minor(int(raw), row.get("currency") or style.currency)
    if field.kind.key == "date":
        try:
            return date.fromisoformat(str(raw)[:10])
        except ValueError:
            return str(raw)
    if field.kind.key in ("integer", "yesno"):
        return int(raw)
    if field.kind.key in ("decimal", "unit_price"):
        try:
            return Decimal(str(raw))
        except ArithmeticError:
            return str(raw)
    if field.sql:
        return str(row.get(field.key) or "")
    return field.show(row, style)


def write(conn: sqlite3.Connection, query: ListQuery, fields: Sequence[Field], path: Path, style: Style) -> int:
    """The number of rows written. Raises Trouble, Refusal."""
    from itam_desktop.exchange import writing

    ids = query.ids(conn, style)
    keys = [f.key for f in fields]
    heads = [tr(f.label) for f in fields]

    def rows() -> Any:
        for at in range(0, len(ids), 500):
            some = list(ids[at : at + 500])
            found = lists.fetch(conn, query.kind, some, keys)
            for one in some:
                if one in found:
                    yield [value(f, found[one], style) for f in fields]

    if path.suffix.lower() == ".csv":
        writing.write_csv(path, heads, rows(), style)
    elif path.suffix.lower() == ".json":
        writing.write_json(path, [dict(zip(keys, one, strict=True)) for one in rows()])
    else:
        path = path if path.suffix.lower() == ".xlsx" else path.with_suffix(".xlsx")
        writing.write_xlsx(path, [(tr(query.kind.plural), [_column(f) for f in fields], rows())])
    return len(ids)


def _column(field: Field) -> Any:
    from itam_desktop.exchange.workbook_out import Column

    kind = field.kind.key if field.kind.key in ("money", "date", "yesno", "integer", "decimal", "unit_price") and not field.sql else "text"
    return Column(tr(field.label), kind)
