"""Rows pasted from a spreadsheet: with a header row or without; then a column is told by what stands in it."""

from __future__ import annotations

import csv
import re
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Any

from itam_desktop.exchange import queries
from itam_desktop.exchange.columns import match
from itam_desktop.exchange.delimited import records
from itam_desktop.exchange.identity import fold, status_stage
from itam_desktop.exchange.shaping import shape
from itam_desktop.exchange.sheet import Limits, Sheet
from itam_desktop.exchange.styles import dates_of, decimal_of
from itam_desktop.exchange.targets import Target, targets
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import RecordKind
from itam_desktop.kernel.money import split_currency
from itam_desktop.kernel.style import Style, read_date, read_number
from itam_desktop.kernel.tags import is_generated
from itam_desktop.kernel.texts import tr

LOOKED_AT = 200
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_MAC = re.compile(r"(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}|(?:[0-9a-f]{4}\.){2}[0-9a-f]{4}", re.IGNORECASE)
_IP = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}", re.ASCII)
_SERIAL = re.compile(r"(?=.*\d)[A-Z0-9][A-Z0-9/._-]{4,29}", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True)
class Pasted:
    """A pasted table. mapping: column -> target where it has no header row, else empty."""

    sheet: Sheet
    mapping: Mapping[str, str | None]


def pasted(
    conn: sqlite3.Connection, kinds: Mapping[str, RecordKind], text: str, kind: str, columns: Sequence[str] = (), style: Style = Style(),  # noqa: B008
) -> Pasted:  # fmt: skip
    """The table in a text from the clipboard (cells parted by tabs). columns: field keys of the list it is pasted into, in
    order. Raises Refusal when there is nothing in it."""
    name = tr("Pasted rows")
    if not text.strip():
        raise Refusal(
            tr("There is nothing to bring in: the clipboard holds no rows. Copy some rows in the spreadsheet first.")
        )
    raw, lines, notes = records(text, "\t", name, Limits())
    raw = [[cell.strip() for cell in row] for row in raw]
    about = kinds[kind]
    first = next((row for row in raw if any(row)), [])
    headed = is_header(first, about)
    header, rows, numbers, at, more = shape(raw, lines, name, None if headed else 0)
    sheet = Sheet(header, rows, numbers, delimiter="\t", header_row=at, notes=(*notes, *(more if headed else ())))
    if headed:
        return Pasted(sheet, {})
    return Pasted(sheet, dict(zip(header, guessed(conn, about, sheet, columns, style), strict=True)))


def cells_of(text: str) -> list[list[str]]:
    """The cells of a text from the clipboard, empty lines too: they are empty cells of a column."""
    try:
        return [row or [""] for row in csv.reader(StringIO(text, newline=""), delimiter="\t")]
    except csv.Error:
        return [line.split("\t") for line in text.splitlines()]


def is_header(row: Sequence[str], kind: RecordKind) -> bool:
    """Whether these cells name fields: most of them, and none a field's value by its form."""
    said = [cell for cell in row if cell]
    names = list(dict.fromkeys(said))
    if not names or len(names) < len(said):
        return False
    found = sum(m.how in ("exact", "alias") for m in match(names, kind))
    return found * 2 > len(names) and not any(_MAIL.fullmatch(n) or _IP.fullmatch(n) or n.isdecimal() for n in names)


def guessed(
    conn: sqlite3.Connection, about: RecordKind, sheet: Sheet, columns: Sequence[str], style: Style
) -> list[str | None]:
    """What each column fills. The list's own columns are believed where the values can stand in them."""
    offered = {target.key: target for target in targets(about)}
    cells = [[row[i] for row in sheet.rows[:LOOKED_AT] if row[i]] for i in range(len(sheet.header))]
    wanted = [_target(key, offered) for key in columns]
    fits = [
        i < len(wanted) and wanted[i] is not None and _may_stand(offered[str(wanted[i])], some, style)
        for i, some in enumerate(cells)
    ]
    if len(cells) <= len(wanted) and all(fits[i] or not cells[i] for i in range(len(cells))):
        return [key if some else None for key, some in zip(wanted, cells, strict=False)]
    words = _Words(conn, about)
    scored = [(score, i, key) for i, some in enumerate(cells) for key, score in words.scores(some, offered, style)]
    found: list[str | None] = [None] * len(cells)
    used: set[str] = set()
    for _, i, key in sorted(scored, key=lambda one: (-one[0], one[1])):
        if found[i] is None and key not in used:
            found[i] = key
            used.add(key)
    free = [i for i, key in enumerate(found) if key is None and cells[i]]
    if "name" not in used and free:
        found[free[0]] = "name"
    return found


def _target(key: str, offered: Mapping[str, Target]) -> str | None:
    """The target that fills a list's column."""
    if key == "holder":
        return "holder.name" if "holder.name" in offered else None
    for one in (key, key.removesuffix("_id") + ".name"):
        if one in offered:
            return one
    return None


def _reads(read: Callable[[str, Style], object], cells: Sequence[str], style: Style) -> bool:
    try:
        for cell in cells:
            read(cell, style)
    except Refusal:
        return False
    return True


def _may_stand(target: Target, cells: Sequence[str], style: Style) -> bool:
    """Whether the values have the form of that field; a single odd one does not tell against it."""
    kind = target.kind.key
    some = [cell for cell in cells if not _fits(kind, target, cell, style)]
    return len(some) * 5 <= len(cells)


def _fits(kind: str, target: Target, cell: str, style: Style) -> bool:
    if kind in ("integer", "decimal", "money", "unit_price"):
        return _reads(read_number, [split_currency(cell)[0]], style)
    if kind == "date":
        return _reads(read_date, [cell], style)
    if kind in ("text", "long") and target.key in ("name", "tag", "serial") and _MAIL.fullmatch(cell):
        return False
    if kind in ("choice", "yesno", "email"):
        try:
            target.field.read(cell, style)
        except Refusal:
            return False
    return True


class _Words:
    """What the register calls its things, to know them again in a column."""

    REFERRED: Mapping[str, tuple[tuple[str, str, str], ...]] = {  # kind -> (target, its kind, column)
        "asset": (
            ("holder_person.name", "person", "name"), ("place.name", "place", "name"), ("model.name", "model", "name"),
            ("category.name", "category", "name"), ("status.name", "status", "name"), ("model.maker", "company", "name"),
            ("business_unit.name", "business_unit", "name"), ("tag", "asset", "tag"), ("serial", "asset", "serial"),
        ),
        "person": (("name", "person", "name"), ("place.name", "place", "name"), ("business_unit.name", "business_unit", "name")),
        "place": (("name", "place", "name"), ("responsible.name", "person", "name")),
        "model": (("name", "model", "name"), ("maker.name", "company", "name"), ("category.name", "category", "name")),
    }  # fmt: skip

    def __init__(self, conn: sqlite3.Connection, about: RecordKind) -> None:
        self.about = about
        self.series = [(p, w, c) for _, p, w, c in queries.series(conn)] if about.key == "asset" else []
        self.known: dict[str, frozenset[str]] = {
            target: frozenset(fold(str(row[2])) for row in queries.columns(conn, kind, (column,)) if row[2])
            for target, kind, column in self.REFERRED.get(about.key, ())
        }

    def scores(self, cells: Sequence[str], offered: Mapping[str, Target], style: Style) -> list[tuple[str, float]]:
        """(target, 0 to 1) of what the column can be."""
        if not cells:
            return []
        n = len(cells)

        def share(test: Callable[[str], Any]) -> float:
            return sum(1 for cell in cells if test(cell)) / n

        found: list[tuple[str, float]] = []
        for target, words in self.known.items():
            part = sum(1 for cell in cells if fold(cell) in words) / n
            if part >= 0.3:
                found.append((target, 0.5 + part / 2))
        if self.about.key == "asset":
            own = share(
                lambda cell: any(
                    p and (is_generated(cell, p, w) or cell.startswith(p + "-")) for p, w, _ in self.series
                )
            )
            found.append(("tag", own if own >= 0.5 else 0))
            if share(_MAC.fullmatch) > 0.7:
                found.append(("mac", 0.95))
            if share(_IP.fullmatch) > 0.7:
                found.append(("ip", 0.95))
            if share(lambda cell: status_stage(cell) is not None and len(cell) < 30) > 0.7:
                found.append(("status.name", 0.72))
            if share(_SERIAL.fullmatch) > 0.8 and len(set(cells)) > n * 0.9 and share(str.isalpha) < 0.1:
                found += [("serial", 0.6), ("tag", 0.5)]
        if share(_MAIL.fullmatch) > 0.7:
            found += [("email", 0.95), ("holder_person.email", 0.95)]
        if dates_of(cells)[0] != "none" and _reads(read_date, cells, style):
            found += [(key, 0.9 - at / 100) for at, key in enumerate(("purchase_date", "warranty_end", "start_date"))]
        elif _reads(read_number, [split_currency(cell)[0] for cell in cells], style):
            if decimal_of(cells)[0] != "none" or share(lambda cell: split_currency(cell)[1] or "$" in cell) > 0.5:
                found += [("cost", 0.85), ("price", 0.85)]
        elif (
            self.about.key == "person" and share(lambda cell: " " in cell and not any(c.isdigit() for c in cell)) > 0.7
        ):
            found.append(("name", 0.65))
        return [(key, score) for key, score in found if key in offered and score > 0]
