"""What an import would do, row by row, before anything is written: new, changed, same or problem with its reason.

How a row finds its record (DECISIONS 19):
- an asset by its tag; without one by its id in the old system; without that by its serial number together with its
  maker (a placeholder such as "To Be Filled By O.E.M." is none). An asset row with none of them is "same" when an
  asset has all of its values, one asset for one row; "problem" when an asset without serial number has its name but
  other values, because nothing tells whether it is that one; else new, with a tag from the series.
- a person by employee number, user name, e-mail, id in the old system, else by a name that nothing speaks against;
  a place by code, id, else name (and the place it lies in, when the file says it); a model by name, maker and part
  number as far as the file has those columns; everything else by its name.
A second row of the same file that means the same record is a problem that names both lines. An empty cell never
empties a field. A cell that fits what the record refers to already leaves it as it is.

Status and holder: a status means its stage. A holder with a status "in stock" or none makes the asset given out (on
loan when there is a date to bring it back). A holder beside a status that has none (in repair, lost, retired) is kept
as a line in the notes. A status "in use" without holder gives the asset to its place; without place it is a problem.
Of an asset that is there already the move must be legal (assets/rules.py).

Rehearsal reads; it never writes.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from itertools import repeat
from typing import Any

from itam_desktop.exchange import queries
from itam_desktop.exchange.asset_rows import AssetRows
from itam_desktop.exchange.cells import said_by
from itam_desktop.exchange.columns import How, Match, match, with_pairs
from itam_desktop.exchange.identity import (
    Fresh,
    Instead,
    fold,
)
from itam_desktop.exchange.plans import (
    KINDS_OF_HOLDER,
    Fault,
    Problem,
    Rehearsal,
    RowPlan,
    Verdict,
    counted,
)
from itam_desktop.exchange.presets import STOCK, what_is
from itam_desktop.exchange.recognising import Recognising
from itam_desktop.exchange.sheet import Sheet
from itam_desktop.exchange.styles import ColumnStyle, Reading, decide
from itam_desktop.exchange.targets import targets
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Field, RecordKind
from itam_desktop.kernel.placeholders import is_placeholder
from itam_desktop.kernel.progress import NO_PROGRESS, Progress
from itam_desktop.kernel.resting import resting
from itam_desktop.kernel.style import Style
from itam_desktop.kernel.texts import inside, tr
from itam_desktop.software.rules import ASSET_ONLY, judge_licence

GUESSES = ("asset", "person", "place", "company", "model")  # when two fit alike, the first


@resting()
def rehearse(
    conn: sqlite3.Connection, kinds: Mapping[str, RecordKind], sheet: Sheet, *, kind: str | None = None, preset: str | None = None,
    mapping: Mapping[str, str | None] | None = None, how: How = "exact", pairs: Mapping[str, str] | None = None,
    styles: Sequence[ColumnStyle] | None = None, answers: Mapping[str, Reading] | None = None, instead: Instead | None = None,
    style: Style = Style(), progress: Progress = NO_PROGRESS,  # noqa: B008
) -> Rehearsal:  # fmt: skip
    """The plan of importing that sheet into that store. mapping: column -> target (None: leave it out), over what is found;
    how: what to call these. pairs: what columns of that (normal) name filled in other files. answers: column -> how to
    read it where its cells leave it open. instead: what is taken for things that would be made (see identity.Instead).

    Raises Refusal when nothing tells what the rows are or no column fills anything; Cancelled.
    """
    chosen, program, guess = holds(sheet.header, kinds) if kind is None else (kind, None, "")
    told = what_is(sheet.header)
    if kind is not None and told[0] is not None and told[0] in ({*STOCK, kind} if kind == "stock_item" else {kind}):
        program = told[1]
    stock = chosen if chosen in STOCK else told[0] if told[0] in STOCK else None
    if chosen in STOCK:
        chosen = "stock_item"
    preset = preset or program
    if chosen is None:
        raise Refusal(
            tr(
                "Nothing in the first row tells what these rows are: assets, people, places, models, companies… Say it, and the columns can be chosen by hand."
            )
        )
    about = kinds[chosen]
    offered = {target.key: target for target in targets(about)}
    mapping = {column: key for column, key in (mapping or {}).items() if key is None or key in offered}
    matches = _matched(sheet, about, preset, mapping, how, pairs)
    if not any(m.field_key for m in matches):
        raise Refusal(
            tr(
                "No column of this file fills a field of {kinds}. Choose what each column means.",
                kinds=inside(about.plural),
            )
        )
    if styles is None:
        styles = decide(
            sheet, [offered[m.field_key].kind if m.field_key else None for m in matches], style, answers or {}
        )
    work = _Work(conn, kinds, sheet, about, offered, matches, list(styles), style, progress, instead or {})
    if chosen == "stock_item" and stock is not None:
        work.kind_of_stock = stock
    rows = work.plan()
    open_notes = [*sheet.notes, *work.noted()]
    notes = [*filter(None, [guess]), *sheet.notes, *work.said()]
    return Rehearsal(
        chosen, matches, list(styles), rows, counted(rows), notes, sheet, preset, mark=queries.mark(conn), open_notes=open_notes, guessed=bool(guess),
        again=lambda c, k: rehearse(c, k, sheet, kind=stock if chosen == "stock_item" and stock else chosen, preset=preset, mapping=mapping, how=how, pairs=pairs, styles=styles, instead=instead, style=style, progress=progress),
    )  # fmt: skip


def holds(header: Sequence[str], kinds: Mapping[str, RecordKind]) -> tuple[str | None, str | None, str]:
    """(the kind of record in a file with these columns, the program it comes from, a word to the user when it is a guess)."""
    told, program = what_is(header)
    if told is not None:
        return told, program, ""
    best, most = None, 0
    for key in GUESSES:
        n = sum(m.how in ("exact", "alias") for m in match(header, kinds[key])) if key in kinds else 0
        if n > most:
            best, most = key, n
    if best is None or most < 3 or most * 3 < len(header):
        return None, None, ""
    words = tr(
        "Taken as {kinds}, because {n} of {all} columns fit. Choose other records if that is wrong.",
        kinds=inside(kinds[best].plural),
        n=most,
        all=len(header),
    )
    return best, None, words


def _unfit(sheet: Sheet, found: Sequence[Match]) -> set[tuple[int, str]]:
    """A column "Type" is the holder's kind in some programs and the thing's in others: its words say which."""
    made = set()
    for i, one in enumerate(found):
        if one.field_key == "holder.kind":
            words = [fold(str(row[i])) for row in sheet.rows[:200] if str(row[i]).strip()]
            if sum(word in KINDS_OF_HOLDER for word in words) * 2 < len(words):
                made.add((i, "holder.kind"))
    return made


def _matched(
    sheet: Sheet, about: RecordKind, preset: str | None, mapping: Mapping[str, str | None] | None, how: How, pairs: Mapping[str, str] | None,
) -> list[Match]:  # fmt: skip
    found = match(sheet.header, about, preset)
    if unfit := _unfit(sheet, found):
        found = match(sheet.header, about, preset, unfit)
    if pairs:
        found = with_pairs(found, pairs, {target.key for target in targets(about)})
    if not mapping:
        return found
    taken = {key for key in mapping.values() if key}
    why = {
        "learned": tr("As you left it the last time."),
        "likeness": tr("Guessed from what stands in it: please look."),
    }.get(how, "")
    return [
        Match(m.column, mapping[m.column], how if mapping[m.column] else "none", 100.0 if mapping[m.column] else 0.0, why) if m.column in mapping
        else Match(m.column, None, "none", why=tr("Left out: another column fills the same field.")) if m.field_key in taken else m
        for m in found
    ]  # fmt: skip


HINTS: Mapping[str, Mapping[str, Any]] = {"supplier": {"role": "supplier"}, "maker": {"role": "maker"}, "product": {}}


class _Work(Recognising, AssetRows):
    """One rehearsal under way. kind_of_stock: of items whose kind the file does not say."""

    kind_of_stock = ""
    record: int | None = None  # that the row at work means
    _seats: dict[int | None, tuple[int, set[Any]]] | None = None  # licence -> (seats taken, people who have one)

    def plan(self) -> list[RowPlan]:
        self.progress.step(0, self.total, tr("Reading the cells"))
        self._read()
        self._compose()
        plans = [RowPlan(number, n) for n, number in enumerate(self.sheet.row_numbers)]
        self._identify(plans)
        known = queries.flat_rows(self.conn, self.about, [p.record_id for p in plans if p.record_id])
        self._own_rows(plans)
        unnamed: list[RowPlan] = []
        unique = self._unique_fields()
        build = {"asset": self._asset, "stock_item": self._stock_item, "licence": self._licence}.get(
            self.about.key, self._any
        )
        references = self._references()
        keys = tuple(self.plain)
        table = zip(*self.plain.values(), strict=True) if keys else repeat(())
        for plan, told in zip(self.progress.each(plans, self.total, tr("Rehearsing"), 2000), table, strict=False):
            n = plan.index
            if n in self.errors:
                self._cell_problem(plan, self.errors[n])
                continue
            if plan.verdict == "problem":
                continue
            before = known.get(plan.record_id) if plan.record_id else None
            try:
                values = {key: value for key, value in zip(keys, told, strict=True) if value is not None}
                if self.money:
                    self._money(n, values, before)
                if values.get("currency") == self.style.currency and not (before and before.get("currency")):
                    del values["currency"]  # empty means the office's own
                for base, one, cells, meaning in references:
                    found = meaning.get(cells[n], Problem) if before is None else Problem
                    if found is Problem or found.__class__ is Problem:
                        hints = {"category_id": values.get("category_id")} if base == "model" else HINTS.get(base)
                        found = self.ref(n, base, one.target, before.get(one.key) if before else None, hints)
                    if found is not None:
                        values[one.key] = found
                self.record = plan.record_id
                build(n, values, before)
                self._finish(plan, values, before, unique, unnamed)
            except Problem as no:
                self._cell_problem(plan, [Fault(no.column, no.words, no.offers)])
            except Refusal as no:
                self._problem(plan, said_by(no))
        if unnamed:
            self._twins(unnamed)
        self._dependents(plans)
        return plans

    def _references(self) -> list[tuple[str, Field, list[Any], dict[Any, Any]]]:
        """(base, its field, each row's cells, what those known so far mean)."""
        found = []
        for base in sorted(self.parts, key=lambda b: (b != "category", b)):
            if base in ("holder", "holder_person", "holder_place", "holder_asset", "status", "address", "name"):
                continue
            one = next((f for f in self.about.fields if f.key == base + "_id"), None)
            if one is not None:
                found.append((base, one, self.cells[base], self._known[base]))
        return found

    def _unique_fields(self) -> list[tuple[Field, dict[Any, int], dict[Any, RowPlan]]]:
        """Fields of which no two may be alike: who has which value."""
        found: list[tuple[Field, dict[Any, int], dict[Any, RowPlan]]] = []
        for one in self.about.fields:
            if one.unique and not one.sql and (one.key in self.plain):
                found.append((one, queries.owners(self.conn, self.about.key, one), {}))
        return found

    def _any(self, n: int, values: dict[str, Any], before: Mapping[str, Any] | None) -> None:
        return

    def _stock_item(self, n: int, values: dict[str, Any], before: Mapping[str, Any] | None) -> None:
        """The quantity of a new item becomes a restock at its place; that of a known one is counted here, not taken over."""
        values.pop("out", None)
        values.pop("low", None)
        if before is not None:
            values.pop("on_hand", None)
            return
        if self.kind_of_stock:
            values.setdefault("kind", self.kind_of_stock)
        if values.get("on_hand") and not values.get("place_id"):
            raise Problem(
                tr("{n} are in stock, but it is not said at which place.", n=values["on_hand"]),
                self.at.get("place.name", -1),
            )

    def _licence(self, n: int, values: dict[str, Any], before: Mapping[str, Any] | None) -> None:
        """A new licence belongs to a product, of its own name when the file names none. Whoever stands beside it gets a seat."""
        row = self.sheet.rows[n]
        told = {part: row[i] for part, i in self.parts.get("product", ())}
        if before is None and not told.get("name") and values.get("name"):
            values["product_id"] = self.finder.find(
                "product", {"name": values["name"]}, None, {"publisher": told.get("publisher")}
            )
        holder = self.ref(n, "holder_person", "person", None) if "holder_person" in self.parts else None
        if self._seats is None:
            self._seats = queries.seats(self.conn)
        taken, holders = self._seats.get(self.record, (0, set())) if before is not None else (0, set())
        new = holder is not None and holder not in holders
        judge_licence({**self._defaults(), **(before or {}), **values}, taken + new)
        if new:
            metric = values.get("metric") or (before or {}).get("metric")
            if metric in ASSET_ONLY:
                raise Problem(
                    tr("This licence is counted per device: a person cannot have a seat of it."),
                    self.at.get("holder_person.name", -1),
                )
            values["seat_of"] = holder

    def _finish(
        self, plan: RowPlan, values: dict[str, Any], before: Mapping[str, Any] | None,
        unique: list[tuple[Field, dict[Any, int], dict[Any, RowPlan]]], unnamed: list[RowPlan],
    ) -> None:  # fmt: skip
        if before is not None:
            values = {k: v for k, v in values.items() if v.__class__ is Fresh or before.get(k) != v}
            plan.was = {k: before.get(k) for k in values}
        else:
            for one in self._required:
                if one.key not in values:
                    raise Problem(
                        tr("{field} is needed.", field=tr(one.label)),
                        self.at.get(one.key, self.at.get(one.key.removesuffix("_id") + ".name", -1)),
                    )
        for one, taken, seen in unique:
            value = values.get(one.key)
            if value is None:
                continue
            owner, other = taken.get(value), seen.get(value)
            if owner is not None and owner != plan.record_id:
                raise Problem(
                    tr(
                        "{field} “{value}” is already taken by another {kind}. Each needs its own.",
                        field=tr(one.label),
                        value=one.kind.said(value),
                        kind=inside(self.about.label),
                    ),
                    self.at.get(one.key, -1),
                )
            if other is not None and other.verdict != "problem":
                raise Problem(
                    tr(
                        "{field} “{value}” stands in the lines {first} and {second}. Each needs its own.",
                        field=tr(one.label),
                        value=one.kind.said(value),
                        first=other.number,
                        second=plan.number,
                    ),
                    self.at.get(one.key, -1),
                )
            seen[value] = plan
        if before is None:
            if self.about.key == "asset" and not (
                "tag" in values
                or "external_id" in values
                or (values.get("serial") and not is_placeholder(values["serial"]))
            ):
                unnamed.append(plan)
            values = self._defaults() | values
        plan.values = values
        plan.verdict = "new" if before is None else "changed" if values else "same"

    def _dependents(self, plans: list[RowPlan]) -> None:
        """A row cannot be taken when a row it refers to cannot."""
        if all(plan.own is None for plan in plans):
            return
        again = True
        while again:
            again = False
            for plan in plans:
                if plan.verdict == "problem":
                    continue
                for value in plan.values.values():
                    if value.__class__ is Fresh and value.row is not None and plans[value.row].verdict == "problem":
                        self._problem(
                            plan, tr("It refers to line {line}, which has a problem.", line=plans[value.row].number)
                        )
                        again = True
                        break


__all__ = ["Fresh", "Rehearsal", "RowPlan", "Verdict", "holds", "rehearse"]
