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

import gc
import re
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from itam_desktop.assets import rules
from itam_desktop.exchange import queries
from itam_desktop.exchange.columns import Match, match
from itam_desktop.exchange.identity import (
    Finder,
    Found,
    Fresh,
    Unclear,
    fold,
    is_placeholder,
    person_name,
    status_stage,
)
from itam_desktop.exchange.presets import NOT_KEPT, what_is
from itam_desktop.exchange.sheet import Sheet, Typed
from itam_desktop.exchange.styles import ColumnStyle, decide
from itam_desktop.exchange.targets import Target, targets
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Field, RecordKind
from itam_desktop.kernel.kinds import LONGEST_LINE, MASK, clean
from itam_desktop.kernel.money import split_currency, to_minor
from itam_desktop.kernel.progress import NO_PROGRESS, Progress
from itam_desktop.kernel.style import Style, add_months, clip, read_number
from itam_desktop.kernel.tags import is_generated, key_of, make_tag
from itam_desktop.kernel.texts import N, tr

Verdict = Literal["new", "changed", "same", "problem"]
VERDICTS: tuple[Verdict, ...] = ("new", "changed", "same", "problem")
NOT_KEPT_WORDS = {
    "licence": N("licences"),
    "accessory": N("accessories"),
    "consumable": N("consumables"),
    "component": N("components"),
}
KINDS_OF_HOLDER = {
    "user": "person",
    "person": "person",
    "employee": "person",
    "location": "place",
    "place": "place",
    "asset": "asset",
}
_NUMBER = re.compile(r"[0-9.,]+", re.ASCII).fullmatch
SELF = {
    "person": ("manager_id",),
    "place": ("parent_id",),
    "business_unit": ("parent_id",),
    "category": ("parent_id",),
    "asset": ("holder_asset_id",),
}


@dataclass(slots=True, eq=False)
class RowPlan:
    """One row and what becomes of it.

    number: its line or row in the file; index: its place in sheet.rows. reason: why it is a problem, in the user's
    words; column: the column that it is about, -1 when none. values: all of a new record, what differs of a changed
    one; a reference to something that will be made is a Fresh. was: a changed record's old values.
    """

    number: int
    index: int
    verdict: Verdict = "same"
    reason: str = ""
    record_id: int | None = None
    values: dict[str, Any] = field(default_factory=dict)
    was: dict[str, Any] = field(default_factory=dict)
    column: int = -1
    own: Fresh | None = None

    @property
    def fresh(self) -> tuple[Fresh, ...]:
        """What must be made before this row can be taken."""
        return tuple(v for v in self.values.values() if v.__class__ is Fresh and v.row is None)


@dataclass(slots=True)
class Rehearsal:
    """A whole file's plan. not_kept: why nothing of it can be taken, or "". again: rehearse once more, elsewhere."""

    kind: str
    matches: list[Match]
    styles: list[ColumnStyle]
    rows: list[RowPlan]
    counts: dict[Verdict, int]
    notes: list[str]
    sheet: Sheet
    preset: str | None = None
    not_kept: str = ""
    mark: int = 0
    again: Callable[[sqlite3.Connection, Mapping[str, RecordKind]], Rehearsal] | None = None

    @property
    def good(self) -> int:
        """How many rows would be written."""
        return self.counts["new"] + self.counts["changed"]


def rehearse(
    conn: sqlite3.Connection, kinds: Mapping[str, RecordKind], sheet: Sheet, *, kind: str | None = None, preset: str | None = None,
    mapping: Mapping[str, str | None] | None = None, styles: Sequence[ColumnStyle] | None = None, style: Style = Style(), progress: Progress = NO_PROGRESS,  # noqa: B008
) -> Rehearsal:  # fmt: skip
    """The plan of importing that sheet into that store. mapping: column -> target (None: leave it out), over what is found.

    Raises Refusal when nothing tells what the rows are or no column fills anything; Cancelled.
    """
    told, program = what_is(sheet.header)
    chosen = kind or told
    preset = preset or (program if chosen == told else None)
    if chosen is None:
        raise Refusal(
            tr(
                "Nothing in the first row tells what these rows are: assets, people, places, models, companies… Say it, and the columns can be chosen by hand."
            )
        )
    if chosen in NOT_KEPT or chosen not in kinds:
        why = tr(
            "These are {what}; ITAM Desktop does not keep them yet. Nothing was imported.",
            what=tr(NOT_KEPT_WORDS.get(chosen, chosen)),
        )
        rows = [RowPlan(number, n, "problem", why) for n, number in enumerate(sheet.row_numbers)]
        return Rehearsal(
            chosen,
            [Match(c, None, "none") for c in sheet.header],
            [],
            rows,
            _counted(rows),
            [why],
            sheet,
            preset,
            not_kept=why,
        )
    about = kinds[chosen]
    offered = {target.key: target for target in targets(about)}
    matches = _matched(sheet, about, preset, mapping)
    if not any(m.field_key for m in matches):
        raise Refusal(
            tr(
                "No column of this file fills a field of {kinds}. Choose what each column means.",
                kinds=tr(about.plural).lower(),
            )
        )
    if styles is None:
        styles = decide(sheet, [offered[m.field_key].kind if m.field_key else None for m in matches], style)
    work = _Work(conn, kinds, sheet, about, offered, matches, list(styles), style, progress)
    with resting():
        rows = work.plan()
    notes = [*sheet.notes, *work.said()]
    return Rehearsal(
        chosen, matches, list(styles), rows, _counted(rows), notes, sheet, preset, mark=queries.mark(conn),
        again=lambda c, k: rehearse(c, k, sheet, kind=chosen, preset=preset, mapping=mapping, styles=styles, style=style, progress=progress),
    )  # fmt: skip


@contextmanager
def resting() -> Iterator[None]:
    """Without the collector of cycles, which would look through hundreds of thousands of rows again and again."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _counted(rows: Sequence[RowPlan]) -> dict[Verdict, int]:
    counts = dict.fromkeys(VERDICTS, 0)
    for row in rows:
        counts[row.verdict] += 1
    return counts


def _matched(
    sheet: Sheet, about: RecordKind, preset: str | None, mapping: Mapping[str, str | None] | None
) -> list[Match]:
    found = match(sheet.header, about, preset)
    if not mapping:
        return found
    taken = {key for key in mapping.values() if key}
    return [
        Match(m.column, mapping[m.column], "exact" if mapping[m.column] else "none", 100.0 if mapping[m.column] else 0.0) if m.column in mapping
        else Match(m.column, None, "none", why=tr("Left out: another column fills the same field.")) if m.field_key in taken else m
        for m in found
    ]  # fmt: skip


class _Problem(Exception):
    def __init__(self, words: str, column: int = -1) -> None:
        self.words, self.column = words, column


class _Work:
    """One rehearsal under way."""

    def __init__(
        self, conn: sqlite3.Connection, kinds: Mapping[str, RecordKind], sheet: Sheet, about: RecordKind, offered: Mapping[str, Target],
        matches: Sequence[Match], styles: Sequence[ColumnStyle], style: Style, progress: Progress,
    ) -> None:  # fmt: skip
        self.conn, self.kinds, self.sheet, self.about, self.style, self.progress = (
            conn,
            kinds,
            sheet,
            about,
            style,
            progress,
        )
        self.finder = Finder(conn, kinds, style)
        self.styles = styles
        self.matches = matches
        self.at: dict[str, int] = {m.field_key: i for i, m in enumerate(matches) if m.field_key}  # target -> column
        self.offered = offered
        self.errors: dict[int, list[tuple[str, int]]] = {}
        self.plain: dict[str, list[Any]] = {}
        self.parts: dict[str, list[tuple[str, int]]] = {}  # reference base -> (part, column)
        self.money: list[tuple[Field, int]] = []
        self._ref: dict[Any, Any] = {}
        self._fit: dict[Any, bool] = {}
        self._minor: dict[Any, Any] = {}
        self._codes: dict[int, dict[str, str | None]] = {}
        self.total = len(sheet.rows)
        self._other: Found = None
        self._default: dict[str, Any] | None = None
        self._ways: dict[tuple[int, str], ColumnStyle] = {}
        self._required = [f for f in about.fields if f.required and not f.sql and f.key != "tag" and f.default is None]

    def said(self) -> Iterator[str]:
        for m in self.matches:
            if m.how == "likeness":
                yield tr("The column “{column}” was taken by its likeness: {why}", column=m.column, why=m.why)
        for s in self.styles:
            if not s.sure:
                yield tr("Column “{column}”: {why}", column=s.column, why=s.why)
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
                self.money.append((one, i))
            elif one is not None and one.kind.key != "reference":
                self.plain[key] = self._column(one, i)
            elif dot:
                self.parts.setdefault(base, []).append((part, i))

    def _column(self, one: Field, i: int) -> list[Any]:
        """The values of a column; what cannot be read or kept becomes an error of its row."""
        read, known, found = self.styles[i].read, {}, []
        quick = one.kind.key == "text" and not one.pattern
        secret = one.kind.key == "secret"
        for n, row in enumerate(self.sheet.rows):
            cell = row[i]
            if not cell or (secret and cell == MASK):
                found.append(None)
                continue
            if (
                quick
                and cell.isascii()
                and cell.isprintable()
                and cell[0] != " "
                and cell[-1] != " "
                and len(cell) <= LONGEST_LINE
            ):
                found.append(cell if cell.__class__ is str else str(cell))
                continue
            key = (cell, cell.__class__ is Typed)
            value = known.get(key, known)
            if value is known:
                try:
                    value = read(one, cell)
                    if value is not None:
                        one.check(value)
                except Refusal as no:
                    value = no
                known[key] = value
            if value.__class__ is Refusal or isinstance(value, Refusal):
                self.errors.setdefault(n, []).append((value.message, i))
                value = None
            found.append(value)
        return found

    def _money(self, n: int, values: dict[str, Any], before: Mapping[str, Any] | None) -> None:
        """Sums of money, in the currency that the cell, the row, the record or the office says."""
        said = values.get("currency")
        for one, i in self.money:
            cell = self.sheet.rows[n][i]
            if not cell or cell.isspace():
                continue
            own = self._currency_in(i, cell)
            if own and said and own != said:
                raise _Problem(
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
                    quick = cell.__class__ is str and _NUMBER(cell)
                    value = to_minor(read_number(cell, way.style), code) if quick else way.read(one, cell)
                    if value is not None:
                        one.check(value)
                except Refusal as no:
                    value = _Problem(no.message, i)
                self._minor[key] = value
            if isinstance(value, _Problem):
                raise value
            if value is None:
                continue
            values[one.key] = value
            if own and own != self.style.currency and "currency" not in values:
                values["currency"] = said = own

    def _currency_in(self, i: int, cell: str) -> str | None:
        if _NUMBER(cell):
            return None
        known = self._codes.setdefault(i, {})
        if cell not in known:
            known[cell] = split_currency(cell)[1]
        return known[cell]

    def ref(self, n: int, base: str, target: str, current: int | None, hints: Mapping[str, Any] | None = None) -> Found:
        """What the cells of that reference mean in that row; None when they are empty."""
        row = self.sheet.rows[n]
        columns = self.parts[base]
        if len(columns) == 1:
            cells: Any = row[columns[0][1]]
            if not cells:
                return None
        else:
            cells = tuple([row[i] for _, i in columns])
            if not any(cells):
                return None
        known = self._ref.get((base, cells), self)
        if known is not self and current is None and known.__class__ is not _Problem:
            return known
        return self.find(base, target, cells, {part: row[i] for part, i in columns}, current, hints, columns[0][1])

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
        found = self._ref.get((base, cells), self)
        if found is self:
            try:
                found = self.finder.find(target, parts, None, hints)
            except Refusal as no:
                found = _Problem(no.message, column)
            self._ref[(base, cells)] = found
        if isinstance(found, _Problem):
            raise found
        return found

    # ------------------------------------------------------------ the plan
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
        build = self._asset if self.about.key == "asset" else self._any
        references = self._references()
        for plan in self.progress.each(plans, self.total, tr("Rehearsing"), 2000):
            n = plan.index
            if n in self.errors:
                words = [
                    f"{tr('Column')} “{self.sheet.header[i]}”: {said}" if i >= 0 else said
                    for said, i in self.errors[n][:3]
                ]
                self._problem(plan, " ".join(words), self.errors[n][0][1])
                continue
            if plan.verdict == "problem":
                continue
            before = known.get(plan.record_id) if plan.record_id else None
            try:
                values = {key: column[n] for key, column in self.plain.items() if column[n] is not None}
                self._money(n, values, before)
                if values.get("currency") == self.style.currency and not (before and before.get("currency")):
                    del values["currency"]  # empty means the office's own
                for base, one in references:
                    hints = (
                        {"category_id": values.get("category_id")}
                        if base == "model"
                        else {"role": "supplier"}
                        if base == "supplier"
                        else None
                    )
                    found = self.ref(n, base, one.target, before.get(one.key) if before else None, hints)
                    if found is not None:
                        values[one.key] = found
                build(n, values, before)
                self._finish(plan, values, before, unique, unnamed)
            except _Problem as no:
                self._problem(
                    plan,
                    f"{tr('Column')} “{self.sheet.header[no.column]}”: {no.words}" if no.column >= 0 else no.words,
                    no.column,
                )
            except Refusal as no:
                self._problem(plan, no.message)
        if unnamed:
            self._twins(unnamed)
        self._dependents(plans)
        return plans

    def _problem(self, plan: RowPlan, words: str, column: int = -1) -> None:
        plan.verdict, plan.reason, plan.column, plan.values, plan.was = "problem", words, column, {}, {}

    def _references(self) -> list[tuple[str, Field]]:
        found = []
        for base in sorted(self.parts, key=lambda b: (b != "category", b)):
            if base in ("holder", "holder_person", "holder_place", "holder_asset", "status", "address", "name"):
                continue
            one = next((f for f in self.about.fields if f.key == base + "_id"), None)
            if one is not None:
                found.append((base, one))
        return found

    def _compose(self) -> None:
        """One value of several columns: a name of its first and last, an address of its lines; months made into fields."""
        rows = self.sheet.rows
        if "name" in self.parts and self.about.key == "person":
            names = self.plain.setdefault("name", [None] * self.total)
            where = dict(self.parts.pop("name"))
            for n, row in enumerate(rows):
                if not names[n]:
                    names[n] = clean(person_name({part: row[i] for part, i in where.items()}), False) or None
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

    def _first(self, n: int, *keys: str) -> Any:
        return next((self.plain[k][n] for k in keys if k in self.plain and self.plain[k][n]), None)

    # ------------------------------------------------------------ identity
    def _identify(self, plans: list[RowPlan]) -> None:
        way = {"asset": self._identify_assets, "person": self._identify_people}.get(
            self.about.key, self._identify_named
        )
        way(plans)

    def _seen(self, seen: dict[Any, RowPlan], plan: RowPlan, keys: Sequence[Any], what: str) -> bool:
        """Whether an earlier row meant the same; then this one is a problem that names both."""
        for key in keys:
            other = seen.get(key)
            if other is not None:
                self._problem(
                    plan,
                    tr("Lines {first} and {second} are the same {kind} ({what}). The first is taken; correct or delete this one.",
                       first=other.number, second=plan.number, kind=tr(self.about.label).lower(), what=clip(what)),
                )  # fmt: skip
                return True
        for key in keys:
            seen[key] = plan
        return False

    def _in_bin(self, plan: RowPlan, what: str) -> None:
        self._problem(
            plan,
            tr(
                "The {kind} “{what}” lies in the bin. Take it out first.",
                kind=tr(self.about.label).lower(),
                what=clip(what),
            ),
        )

    def _identify_assets(self, plans: list[RowPlan]) -> None:
        blank: list[Any] = [None] * self.total
        tags, others, serials = (self.plain.get(k, blank) for k in ("tag", "external_id", "serial"))
        maker_at = self.at.get("model.maker")
        by_tag: dict[str, tuple[int, int]] = {}
        by_other: dict[str, list[tuple[int, int]]] = {}
        by_serial: dict[str, list[tuple[int, int, str]]] = {}
        for record, binned, tag, other, serial, maker in queries.assets(self.conn):
            by_tag[tag] = (record, binned)
            by_tag.setdefault("\0" + tag.casefold(), (record, binned))
            if other:
                by_other.setdefault(other.casefold(), []).append((record, binned))
            if serial and not is_placeholder(serial):
                by_serial.setdefault(key_of(serial) or serial, []).append((record, binned, fold(maker)))
        wrong_tag = self._wrong_tag()
        seen: dict[Any, RowPlan] = {}
        for plan in plans:
            n = plan.index
            tag, other, serial = tags[n], others[n], serials[n]
            maker = fold(self.sheet.rows[n][maker_at]) if maker_at is not None else ""
            hits: list[tuple[int, int]] = []
            what = ""
            keys: list[Any] = []
            if other:
                keys.append(("other", other.casefold()))
            if tag:
                what, keys = tag, [("tag", tag.casefold()), *keys]
                hit = by_tag.get(tag) or by_tag.get("\0" + tag.casefold())
                hits = [hit] if hit else []
                if not hits and other and by_other.get(other.casefold()):
                    self._problem(
                        plan,
                        tr(
                            "Its id in the old system, “{other}”, belongs to another asset, but nothing has the tag “{tag}”.",
                            other=clip(other),
                            tag=clip(tag),
                        ),
                        self.at["tag"],
                    )
                    continue
                if not hits and wrong_tag is not None and (said := wrong_tag(tag)):
                    self._problem(plan, said, self.at["tag"])
                    continue
            elif other:
                what, hits = other, by_other.get(other.casefold(), [])
            elif serial and not is_placeholder(serial):
                word = key_of(serial) or serial
                what = serial
                hits = [(r, b) for r, b, m in by_serial.get(word, ()) if not maker or not m or m == maker]
                keys = [("serial", word, maker)]
            if len(hits) > 1:
                self._problem(plan, tr("{n} assets have “{what}”: nothing tells which.", n=len(hits), what=clip(what)))
                continue
            if hits and hits[0][1]:
                self._in_bin(plan, what)
                continue
            if hits:
                plan.record_id = hits[0][0]
                keys.append(("id", hits[0][0]))
            if keys:
                if self._seen(seen, plan, keys, what):
                    plan.record_id = None
                elif tag and serial and not is_placeholder(serial):
                    seen.setdefault(("serial", key_of(serial) or serial, maker), plan)

    def _wrong_tag(self) -> Callable[[str], str | None] | None:
        """Tells a tag of one of the office's own series whose check character is wrong."""
        series = [(prefix, width, check) for _, prefix, width, check in queries.series(self.conn) if check and prefix]
        if not series:
            return None
        forms = [
            (re.compile(re.escape(prefix) + r"-(\d{" + str(int(width)) + r"})-[0-9A-Z]", re.ASCII), prefix, width)
            for prefix, width, _ in series
        ]

        starts = tuple(prefix + "-" for _, prefix, _ in forms)

        def wrong(tag: str) -> str | None:
            if not tag.startswith(starts):
                return None
            for form, prefix, width in forms:
                hit = form.fullmatch(tag)
                if hit and not is_generated(tag, prefix, width):
                    right = make_tag(prefix, width, int(hit[1]))
                    return tr(
                        "The last character of “{tag}” should be {right}: was it {whole}?",
                        tag=tag,
                        right=right[-1],
                        whole=right,
                    )
            return None

        return wrong

    def _identify_people(self, plans: list[RowPlan]) -> None:
        gone: dict[tuple[str, str], int] = {}
        others: dict[str, int] = {}
        keys = ("employee_number", "username", "email", "external_id")
        for record, binned, *values in queries.columns(self.conn, "person", keys):
            for key, value in zip(keys, values, strict=True):
                if value and binned:
                    gone[(key, fold(value))] = record
            if values[3] and not binned:
                others[fold(values[3])] = record
        seen: dict[Any, RowPlan] = {}
        for plan in plans:
            n = plan.index
            said = {k: self.plain[k][n] for k in (*keys, "name") if k in self.plain and self.plain[k][n]}
            found, _ = self.finder.person_ids({k: v for k, v in said.items() if k != "external_id"}, made=False)
            if not found and fold(said.get("external_id")) in others:
                found = [others[fold(said["external_id"])]]
            if len(found) > 1:
                self._problem(
                    plan,
                    tr(
                        "{n} people are called “{name}”: nothing tells which.",
                        n=len(found),
                        name=clip(said.get("name", "")),
                    ),
                )
                continue
            if not found and (hidden := next((k for k in keys if (k, fold(said.get(k))) in gone), None)):
                self._in_bin(plan, said[hidden])
                continue
            own = [(k, fold(said[k])) for k in keys if k in said] or [("name", fold(said.get("name")))] * (
                "name" in said
            )
            if found:
                plan.record_id = found[0]
                own.append(("id", found[0]))
            if self._seen(seen, plan, own, next(iter(said.values()), "")):
                plan.record_id = None

    def _identify_named(self, plans: list[RowPlan]) -> None:
        kind = self.about
        fields = {f.key for f in kind.stored()}
        single = [k for k in ("code", "external_id") if k in fields and k in self.plain]
        with_above = {"place": "parent", "model": "maker"}.get(kind.key, "")
        above_at = self.at.get(with_above + ".name") if with_above else None
        part_at = self.plain.get("part_number") if kind.key == "model" else None
        keys = [
            *single,
            kind.title,
            *([with_above + "_id"] if above_at is not None else []),
            *(["part_number"] if part_at is not None else []),
        ]
        above_name = (
            {
                record: fold(str(name))
                for record, _, name in queries.columns(
                    self.conn, {"place": "place", "model": "company"}[kind.key], ("name",)
                )
            }
            if above_at is not None
            else {}
        )
        there: dict[Any, list[tuple[int, int]]] = {}
        for record, binned, *values in queries.columns(self.conn, kind.key, keys):
            for key, value in zip(single, values, strict=False):
                if value:
                    there.setdefault((key, fold(value)), []).append((record, binned))
            name = [fold(str(values[len(single)]))]
            if above_at is not None:
                name.append(above_name.get(values[len(single) + 1], ""))
            if part_at is not None:
                name.append(fold(values[-1]))
            there.setdefault(("name", *name), []).append((record, binned))
        names = self.plain.get(kind.title, [None] * self.total)
        seen: dict[Any, RowPlan] = {}
        for plan in plans:
            n = plan.index
            own: list[Any] = [(k, fold(self.plain[k][n])) for k in single if self.plain[k][n]]
            what = next((self.plain[k][n] for k in single if self.plain[k][n]), None) or names[n] or ""
            if names[n] and not own:
                more = [fold(self.sheet.rows[n][above_at])] if above_at is not None else []
                own.append(("name", fold(names[n]), *more, *([fold(part_at[n])] if part_at is not None else [])))
            hits = next((there[k] for k in own if k in there), [])
            if not hits and own and own[0][0] != "name" and names[n]:
                hits = []  # a code of its own makes it another one
            live = [h for h in hits if not h[1]]
            if len(live) > 1:
                self._problem(
                    plan,
                    tr(
                        "{n} {kinds} are called “{name}”: nothing tells which.",
                        n=len(live),
                        kinds=tr(kind.plural).lower(),
                        name=clip(what),
                    ),
                )
                continue
            if hits and not live:
                self._in_bin(plan, what)
                continue
            if live:
                plan.record_id = live[0][0]
                own.append(("id", live[0][0]))
            if own and self._seen(seen, plan, own, what):
                plan.record_id = None

    def _own_rows(self, plans: list[RowPlan]) -> None:
        """New rows that other rows of this file can refer to."""
        kind = self.about.key
        bases = [key.removesuffix("_id") for key in SELF.get(kind, ())]
        if not any(base in self.parts for base in bases):
            return
        keys = {"person": ("name", "username", "email", "employee_number"), "asset": ("tag", "external_id")}.get(
            kind, ("name",)
        )
        for plan in plans:
            if plan.verdict != "problem" and plan.record_id is None:
                said = {k: self.plain[k][plan.index] for k in keys if k in self.plain and self.plain[k][plan.index]}
                if said:
                    plan.own = self.finder.plan(kind, said, keys, row=plan.index)

    def _unique_fields(self) -> list[tuple[Field, dict[Any, int], dict[Any, RowPlan]]]:
        """Fields of which no two may be alike: who has which value."""
        found: list[tuple[Field, dict[Any, int], dict[Any, RowPlan]]] = []
        for one in self.about.fields:
            if one.unique and not one.sql and (one.key in self.plain):
                found.append((one, queries.owners(self.conn, self.about.key, one), {}))
        return found

    # ------------------------------------------------------------ rows
    def _any(self, n: int, values: dict[str, Any], before: Mapping[str, Any] | None) -> None:
        return

    def _asset(self, n: int, values: dict[str, Any], before: Mapping[str, Any] | None) -> None:
        months = values.pop("warranty_months", None)
        if months is not None and "warranty_end" not in values:
            bought = values.get("purchase_date") or (before or {}).get("purchase_date")
            if bought:
                from datetime import date

                try:
                    values["warranty_end"] = add_months(date.fromisoformat(bought), months).isoformat()
                except ValueError:
                    raise _Problem(
                        tr("The warranty would end after the year 9999."), self.at["warranty_months"]
                    ) from None
            else:
                self.finder.note(tr("A warranty in months without a purchase date has no end: it is left out."))
        if before is not None and "tag" in values:
            del values["tag"]  # it was found by it; how it is written stays
        self._state(n, values, before)
        if before is None:
            model = values.get("model_id")
            if "category_id" not in values:
                of = (
                    (
                        model.values.get("category_id")
                        if isinstance(model, Fresh)
                        else self.finder.value("model", model, "category_id")
                    )
                    if model is not None
                    else None
                )
                if of is None:
                    if self._other is None:
                        self._other = self.finder.find("category", {"name": tr("Other")})
                    of = self._other
                values["category_id"] = of
            if "name" not in values:
                about: Found = model if model is not None else values["category_id"]
                kind = "model" if model is not None else "category"
                title = (
                    about.title if isinstance(about, Fresh) else self.finder.value(kind, about, "name") if about else ""
                )
                if title:
                    values["name"] = title

    def _holder(self, n: int, before: Mapping[str, Any] | None) -> tuple[str, Found, str]:
        """(the holder's field, the holder, its words); ("", None, "") when the row names none."""
        row = self.sheet.rows[n]
        said = KINDS_OF_HOLDER.get(fold(self.cell(n, "holder.kind")), "")
        old = before or {}
        if (i := self.at.get("holder.name")) is not None and row[i].strip():
            target = said or "person"
            parts = {"tag" if target == "asset" else "name": row[i]}
            found = self.find("holder:" + target, target, (row[i],), parts, old.get(f"holder_{target}_id"), None, i)
            if found is not None:
                return f"holder_{target}_id", found, clean(row[i], False)
        for target in (said,) if said and f"holder_{said}" in self.parts else ("person", "place", "asset"):
            base = "holder_" + target
            if base in self.parts:
                found = self.ref(n, base, target, old.get(base + "_id"))
                if found is not None:
                    words = {part: row[i] for part, i in self.parts[base]}
                    return (
                        base + "_id",
                        found,
                        clean(
                            person_name(words) or words.get("username") or words.get("tag") or words.get("email") or "",
                            False,
                        ),
                    )
        return "", None, ""

    def _state(self, n: int, values: dict[str, Any], before: Mapping[str, Any] | None) -> None:
        """Status, stage and holder that fit each other."""
        told = values.pop("stage", None)
        status = self.ref(n, "status", "status", None) if "status" in self.parts else None
        stage = self.finder.stage_of(status) if status is not None else told
        if stage == "in_stock" and status is not None and (word := self.cell(n, "status.name")).rstrip().endswith(")"):
            meant = status_stage(word)  # "Ready to Deploy (deployed)": the bracket says how it stands just now
            if meant in rules.HELD:
                stage, status = meant, None
        key, holder, words = self._holder(n, before)
        due = values.pop("due_date", None)
        if holder is not None:
            if stage in (None, "", "in_stock", *rules.HELD):
                if stage not in rules.HELD:
                    status = None
                    stage = (
                        "on_loan"
                        if due
                        else before["stage"]
                        if before and before["stage"] in rules.HELD
                        else "assigned"
                    )
            else:
                line = tr("Last held by: {who}", who=words)
                notes = values.get("notes") or (before or {}).get("notes") or ""
                if line not in notes:
                    values["notes"] = notes + "\n" + line if notes else line
                self.finder.note(
                    tr(
                        "A holder beside a status that has none (in repair, missing, retired, disposed) is written in the notes."
                    )
                )
                key, holder = "", None
        elif stage in rules.HELD and not (before and before["stage"] in rules.HELD):
            place = values.get("place_id")
            if place is None:
                raise _Problem(
                    tr(
                        "Who has it? Its status is “{stage}”, but the row names neither holder nor place.",
                        stage=rules.stage_word(str(stage)),
                    ),
                    self.at.get("status.name", self.at.get("stage", -1)),
                )
            key, holder = "holder_place_id", place
            self.finder.note(tr("Something in use without a holder is given to its place."))
        if before is None:
            stage = stage or "in_stock"
        elif not stage:
            return
        if before is not None and stage != before["stage"]:
            rules.move(before, stage)
        if status is None:
            status = before["status_id"] if before and before["stage"] == stage else self._standard(stage)
        values["status_id"], values["stage"] = status, stage
        if holder is not None:
            values[key] = holder
            if due:
                values["due_date"] = due
        if before is not None:
            keep = {key} if holder is not None else set() if stage not in rules.HELD else set(rules.HOLDERS)
            values.update({h: None for h in rules.HOLDERS if h not in keep and before.get(h)})
            if stage not in rules.HELD and before.get("due_date"):
                values["due_date"] = None
        if key == "holder_asset_id" and isinstance(holder, Fresh) and holder.row == n:
            raise _Problem(tr("An asset cannot be part of itself."))

    def _standard(self, stage: str) -> Found:
        found = self.finder.standard(stage)
        if found is None:
            found = self.finder.plan(
                "status", {"name": rules.stage_word(stage), "stage": stage, "is_default": 1}, ("name", "stage")
            )
        return found

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
                    raise _Problem(
                        tr("{field} is needed.", field=tr(one.label)),
                        self.at.get(one.key, self.at.get(one.key.removesuffix("_id") + ".name", -1)),
                    )
        for one, taken, seen in unique:
            value = values.get(one.key)
            if value is None:
                continue
            owner, other = taken.get(value), seen.get(value)
            if owner is not None and owner != plan.record_id:
                raise _Problem(
                    tr(
                        "{field} “{value}” is already taken by another {kind}. Each needs its own.",
                        field=tr(one.label),
                        value=clip(str(value)),
                        kind=tr(self.about.label).lower(),
                    ),
                    self.at.get(one.key, -1),
                )
            if other is not None and other.verdict != "problem":
                raise _Problem(
                    tr(
                        "{field} “{value}” stands in the lines {first} and {second}. Each needs its own.",
                        field=tr(one.label),
                        value=clip(str(value)),
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

    def _defaults(self) -> dict[str, Any]:
        if self._default is None:
            self._default = {f.key: f.default for f in self.about.stored() if f.default is not None}
        return self._default

    def _twins(self, unnamed: Sequence[RowPlan]) -> None:
        """Asset rows with nothing to recognise them by: see this module's first words."""
        names = {fold(str(p.values.get("name", ""))) for p in unnamed}
        by_name: dict[str, list[int]] = {}
        for record, binned, name, serial, other in queries.columns(
            self.conn, "asset", ("name", "serial", "external_id")
        ):
            if not binned and not other and (not serial or is_placeholder(serial)) and fold(name) in names:
                by_name.setdefault(fold(name), []).append(record)
        rows = queries.flat_rows(self.conn, self.about, [r for some in by_name.values() for r in some])
        left: list[RowPlan] = []
        defaults = self._defaults()
        alike: dict[Any, list[int]] = {}
        for word, records in by_name.items():
            for record in records:
                content = tuple(
                    sorted((k, v) for k, v in (defaults | rows[record]).items() if k not in ("tag", "binned"))
                )
                alike.setdefault((word, content), []).append(record)
        for plan in unnamed:
            word = fold(str(plan.values.get("name", "")))
            hit = None
            if word in by_name and not any(v.__class__ is Fresh for v in plan.values.values()):
                exact = alike.get((word, tuple(sorted(plan.values.items()))))
                hit = next((r for r in exact or () if r in by_name[word]), None)
                if hit is None:
                    hit = next(
                        (
                            r
                            for r in by_name[word]
                            if all(rows[r].get(k) == v for k, v in plan.values.items() if k not in defaults)
                        ),
                        None,
                    )
            if hit is None:
                left.append(plan)
                continue
            by_name[word].remove(hit)
            if exact and hit in exact:
                exact.remove(hit)
            plan.verdict, plan.record_id, plan.values = "same", hit, {}
        for plan in left:
            others = by_name.get(fold(str(plan.values.get("name", ""))))
            if others:
                tag = rows[others[0]]["tag"]
                self._problem(
                    plan,
                    tr(
                        "There is nothing to recognise it by: {tag} has the same name but other values. Give the row that tag, or one of its own, or a serial number.",
                        tag=tag,
                    ),
                )

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


__all__ = ["Fresh", "Rehearsal", "RowPlan", "Unclear", "Verdict", "rehearse"]
