"""The cells of a file read as values and references, each distinct one once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from itam_desktop.exchange.columns import Match, currency_of
from itam_desktop.exchange.identity import (
    Finder,
    Found,
    Instead,
    Unclear,
    offers_of,
    person_name,
)
from itam_desktop.exchange.plans import PLAIN_NUMBER, Fault, Problem, RowPlan
from itam_desktop.exchange.sheet import Sheet, Typed
from itam_desktop.exchange.styles import ColumnStyle, no_such_day
from itam_desktop.exchange.targets import Target
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Field, RecordKind
from itam_desktop.kernel.kinds import LONGEST_LINE, MASK, clean
from itam_desktop.kernel.money import split_currency, to_minor
from itam_desktop.kernel.progress import Progress
from itam_desktop.kernel.style import Style, clip, read_number
from itam_desktop.kernel.texts import tr


def _plain(cells: Sequence[str]) -> bool:
    """Whether all may be kept as they stand, told of all at once; a "|" beside a space makes it unsure, so False."""
    whole = "|" + "|".join(cells) + "|"
    bare = whole.isascii() and whole.isprintable() and "| " not in whole and " |" not in whole
    return bare and max(map(len, cells), default=0) <= LONGEST_LINE


def said_by(no: Refusal) -> str:
    """Its words; and it lets go of all that was under way, which would else stay until circles are collected."""
    no.__traceback__ = no.__context__ = None
    return no.message


class Cells:
    """A file and its columns, while it is rehearsed."""

    def __init__(
        self, conn: sqlite3.Connection, kinds: Mapping[str, RecordKind], sheet: Sheet, about: RecordKind, offered: Mapping[str, Target],
        matches: Sequence[Match], styles: Sequence[ColumnStyle], style: Style, progress: Progress, instead: Instead,
    ) -> None:  # fmt: skip
        self.conn, self.kinds, self.sheet, self.about, self.style, self.progress = (
            conn,
            kinds,
            sheet,
            about,
            style,
            progress,
        )
        self.finder = Finder(conn, kinds, style, instead)
        self.styles = styles
        self.matches = matches
        self.at: dict[str, int] = {m.field_key: i for i, m in enumerate(matches) if m.field_key}  # target -> column
        self.offered = offered
        self.columns: list[Sequence[str]] = list(zip(*sheet.rows, strict=True)) or [() for _ in sheet.header]
        self.errors: dict[int, list[Fault]] = {}
        self.plain: dict[str, list[Any]] = {}
        self.parts: dict[str, list[tuple[str, int]]] = {}  # reference base -> (part, column)
        self.cells: dict[str, list[Any]] = {}  # reference base -> each row's cells of its parts
        self.money: list[tuple[Field, int, dict[str, str | None]]] = []  # (…, its column, cell -> currency in it)
        self._known: dict[str, dict[Any, Any]] = {}  # reference base -> cells -> what they mean
        self._fit: dict[Any, bool] = {}
        self._minor: dict[Any, Any] = {}
        self.total = len(sheet.rows)
        self._other: Found = None
        self._standards: dict[str, Found] = {}
        self._heads = [currency_of(column)[1] for column in sheet.header]
        self._default: dict[str, Any] | None = None
        self._ways: dict[tuple[int, str], ColumnStyle] = {}
        # an own field of some field sets only is not asked of every row
        self._required = [
            f
            for f in about.fields
            if f.required
            and not f.sql
            and f.key != "tag"
            and f.default is None
            and (f.custom is None or f.sets is None)
        ]

    def said(self) -> Iterator[str]:
        for m in self.matches:
            if m.how == "likeness":
                yield tr("The column “{column}” was taken by its likeness: {why}", column=m.column, why=m.why)
        for s in self.styles:
            if not s.sure:
                yield tr("Column “{column}”: {why}", column=s.column, why=s.why)
        yield from self.noted()

    def noted(self) -> Iterator[str]:
        """What was done with some of the cells."""
        for words, n in self.finder.notes.items():
            yield words if n == 1 else tr("{words} ({n} times)", words=words, n=n)

    # ------------------------------------------------------------ cells
    def cell(self, n: int, target: str) -> str:
        i = self.at.get(target)
        return self.sheet.rows[n][i] if i is not None else ""

    def _read(self) -> None:
        fields = {f.key: f for f in self.about.fields if not f.sql}
        for key, i in self.at.items():
            one = fields.get(key)
            base, dot, part = key.partition(".")
            if key in ("warranty_months", "useful_life_months"):
                target = self.offered[key]
                self.plain[key] = self._column(replace(target.field, kind=target.kind, least=0, most=1200), i)
            elif one is not None and one.kind.key == "money":
                currencies = {c: None if PLAIN_NUMBER(c) else split_currency(c)[1] for c in set(self.columns[i])}
                self.money.append((one, i, currencies))
            elif one is not None and one.kind.key != "reference":
                self.plain[key] = self._column(one, i)
            elif dot:
                self.parts.setdefault(base, []).append((part, i))
        for base, parts in self.parts.items():
            columns = [["" if cell.isspace() else cell for cell in self.columns[i]] for _, i in parts]
            self.cells[base] = columns[0] if len(columns) == 1 else list(zip(*columns, strict=True))
            self._known[base] = {"" if len(columns) == 1 else ("",) * len(columns): None}

    def _column(self, one: Field, i: int) -> list[Any]:
        """The values of a column; what cannot be read or kept becomes an error of its row."""
        cells: Sequence[Any] = self.columns[i]
        if one.kind.key == "text" and not one.pattern and not self.sheet.typed and _plain(cells):
            return [cell or None for cell in cells]
        if self.sheet.typed:  # a typed "1" equals the text "1", but is read otherwise
            cells = [(cell, cell.__class__ is Typed) for cell in cells]
        known = {cell: self._value(one, i, cell[0] if self.sheet.typed else cell) for cell in dict.fromkeys(cells)}
        found = [known[cell] for cell in cells]
        if any(isinstance(value, Refusal) for value in known.values()):
            for n, value in enumerate(found):
                if isinstance(value, Refusal):
                    self.errors.setdefault(n, []).append(Fault(i, value.message, offers_of(value)))
                    found[n] = None
        return found

    def _value(self, one: Field, i: int, cell: str) -> Any:
        """What a cell says; the Refusal when it cannot be read or kept."""
        if not cell or (cell == MASK and one.kind.key == "secret"):
            return None
        try:
            value = self.styles[i].read(one, cell)
            if value is not None:
                one.check(value)
            return value
        except Refusal as no:
            better = no_such_day(cell, self.styles[i].style) if one.kind.key == "date" else None
            words = said_by(no)
            return better or Unclear(words)

    def _money(self, n: int, values: dict[str, Any], before: Mapping[str, Any] | None) -> None:
        """Sums of money, in the currency that the cell, the row, the record or the office says."""
        said = values.get("currency")
        row = self.sheet.rows[n]
        for one, i, currencies in self.money:
            cell = row[i]
            if not cell or cell.isspace():
                continue
            own = currencies[cell] or self._heads[i]
            if own and said and own != said:
                raise Problem(
                    tr("“{cell}” is in {own}, but the row says {said}.", cell=clip(cell), own=own, said=said), i
                )
            code = own or said or (before or {}).get("currency") or self.style.currency
            key = (i, cell, code)
            value = self._minor.get(key, self)
            if value is self:
                try:
                    way = self._ways.get((i, code))
                    if way is None:
                        own_way = self.styles[i]
                        way = self._ways[(i, code)] = replace(own_way, style=replace(own_way.style, currency=code))
                    quick = cell.__class__ is str and PLAIN_NUMBER(cell)
                    value = to_minor(read_number(cell, way.style), code) if quick else way.read(one, cell)
                    if value is not None:
                        one.check(value)
                except Refusal as no:
                    value = Problem(said_by(no), i)
                self._minor[key] = value
            if isinstance(value, Problem):
                raise Problem(value.words, value.column, value.offers)
            if value is None:
                continue
            values[one.key] = value
            if own and own != self.style.currency and "currency" not in values:
                values["currency"] = said = own

    def ref(self, n: int, base: str, target: str, current: int | None, hints: Mapping[str, Any] | None = None) -> Found:
        """What the cells of that reference mean in that row; None when they are empty."""
        cells = self.cells[base][n]
        found = self._known[base].get(cells, self)
        if found is None or (current is None and found is not self and found.__class__ is not Problem):
            return found  # type: ignore[no-any-return]
        row, parts = self.sheet.rows[n], self.parts[base]
        return self.find(base, target, cells, {part: row[i] for part, i in parts}, current, hints, parts[0][1])

    def find(
        self,
        base: str,
        target: str,
        cells: Any,
        parts: Mapping[str, str],
        current: int | None,
        hints: Mapping[str, Any] | None,
        column: int,
    ) -> Found:
        if current is not None:
            key = (base, current, cells)
            fits = self._fit.get(key)
            if fits is None:
                fits = self._fit[key] = self.finder._fits(target, current, parts)
            if fits:
                return current
        known = self._known.setdefault(base, {})
        found = known.get(cells, self)
        if found is self:
            try:
                found = self.finder.find(target, parts, None, hints)
            except Refusal as no:
                found = Problem(said_by(no), column, offers_of(no))
            known[cells] = found
        if isinstance(found, Problem):
            raise Problem(found.words, found.column, found.offers)  # a new one: a kept one would gather tracebacks
        return found  # type: ignore[no-any-return]

    def _problem(
        self, plan: RowPlan, words: str, column: int = -1, offers: tuple[str, ...] = (), faults: tuple[Fault, ...] = ()
    ) -> None:
        plan.verdict, plan.reason, plan.column, plan.values, plan.was = "problem", words, column, {}, {}
        plan.faults = faults or (Fault(column, words, offers),)

    def _cell_problem(self, plan: RowPlan, faults: Sequence[Fault]) -> None:
        """The reasons of its cells, each with its column's name in front."""
        said = [
            f"{tr('Column')} “{self.sheet.header[one.column]}”: {one.words}" if one.column >= 0 else one.words
            for one in faults[:3]
        ]
        self._problem(plan, " ".join(said), faults[0].column, faults=tuple(faults))

    def _compose(self) -> None:
        """One value of several columns: a name of its first and last, an address of its lines; months made into fields."""
        rows = self.sheet.rows
        if "name" in self.parts and self.about.key == "person":
            names = self.plain.setdefault("name", [None] * self.total)
            where = dict(self.parts.pop("name"))
            for n, row in enumerate(rows):
                if not names[n]:
                    names[n] = clean(person_name({part: row[i] for part, i in where.items()}), False) or None
                    self._checked(n, "name", names[n], next(iter(where.values())))
        if "address" in self.parts:
            where = dict(self.parts.pop("address"))
            lines = self.plain.setdefault("address", [None] * self.total)
            for n, row in enumerate(rows):
                said = {part: clean(row[i], False) for part, i in where.items()}
                town = " ".join(filter(None, (said.get("zip"), said.get("city"))))
                whole = [
                    lines[n] or "",
                    said.get("line2", ""),
                    ", ".join(filter(None, (town, said.get("state")))),
                    said.get("country", ""),
                ]
                lines[n] = "\n".join(filter(None, whole)) or None
                self._checked(n, "address", lines[n], next(iter(where.values())))
        if "useful_life_months" in self.plain:
            months = self.plain.pop("useful_life_months")
            life = self.plain.setdefault("useful_life", [None] * self.total)
            for n, value in enumerate(months):
                life[n] = value if life[n] is None else life[n]
        if self.about.key == "person":
            names = self.plain.setdefault("name", [None] * self.total)
            for n in range(self.total):
                if not names[n]:
                    names[n] = self._first(n, "username", "email", "employee_number")

    def _checked(self, n: int, key: str, value: str | None, column: int) -> None:
        """What was put together must be fit to keep, too."""
        if value is not None:
            try:
                self.about.field(key).check(value)
            except Refusal as no:
                self.errors.setdefault(n, []).append(Fault(column, said_by(no)))

    def _first(self, n: int, *keys: str) -> Any:
        return next((self.plain[k][n] for k in keys if k in self.plain and self.plain[k][n]), None)

    def _defaults(self) -> dict[str, Any]:
        if self._default is None:
            self._default = {f.key: f.default for f in self.about.stored() if f.default is not None}
        return self._default
