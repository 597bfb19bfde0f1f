"""What the user wants of an import, and the rehearsal that follows from it; knows no screen."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from itam_desktop.exchange import memory
from itam_desktop.exchange.columns import How, match
from itam_desktop.exchange.identity import Instead
from itam_desktop.exchange.newcomers import Newcomer, newcomers
from itam_desktop.exchange.plans import Rehearsal
from itam_desktop.exchange.rehearsal import holds, rehearse
from itam_desktop.exchange.sheet import Sheet
from itam_desktop.exchange.styles import NUMBERS, ColumnStyle, Reading, decide
from itam_desktop.exchange.targets import targets
from itam_desktop.kernel.fields import RecordKind
from itam_desktop.kernel.progress import NO_PROGRESS, Progress
from itam_desktop.kernel.style import Style

Edits = Mapping[tuple[int, int], str]  # (index of the row, of the column) -> what the user typed there


@dataclass(frozen=True)
class Wish:
    """What the user changed of how the file is read and taken; None is found by the program.

    mapping: column -> target, chosen now; answers: column -> how it is read where its cells leave it open; guess: the
    same as mapping, but to be looked at; edits: cells mended in the grid; instead: what is taken for new things.
    """

    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    kind: str | None = None
    decimal: str | None = None
    day_first: bool | None = None
    mapping: Mapping[str, str | None] = field(default_factory=dict)
    guess: Mapping[str, str | None] = field(default_factory=dict)
    answers: Mapping[str, Reading] = field(default_factory=dict)
    edits: Edits = field(default_factory=dict)
    instead: Instead = field(default_factory=dict)


@dataclass(frozen=True)
class Found:
    """A rehearsal that was wished for, and what it would make besides its rows."""

    plan: Rehearsal
    new: tuple[Newcomer, ...] = ()


def mended(sheet: Sheet, edits: Edits) -> Sheet:
    """The sheet with the cells that the user typed; the file's own sheet stays as it is."""
    if not edits:
        return sheet
    rows: list[Any] = list(sheet.rows)
    for (n, i), text in edits.items():
        if n < len(rows) and i < len(sheet.header):
            if rows[n].__class__ is not list:
                rows[n] = list(rows[n])
            rows[n][i] = text
    for n in {n for n, _ in edits}:
        if n < len(rows):
            rows[n] = tuple(rows[n])
    return replace(sheet, rows=rows)


def rehearsed(
    conn: sqlite3.Connection, kinds: Mapping[str, RecordKind], sheet: Sheet, wish: Wish, kept: memory.Kept, style: Style,
    progress: Progress = NO_PROGRESS,
) -> Found:  # fmt: skip
    """The plan as wished, over what is remembered of such files, over what is found. Raises Refusal, Cancelled."""
    kept = kept if sheet.header_row else {}  # numbered columns tell no file
    before = memory.layout(kept, sheet.header)
    if before is not None and (before.kind not in kinds or wish.kind not in (None, before.kind)):
        before = None
    kind = wish.kind or (before.kind if before else None)
    mapping: dict[str, str | None] = {}
    how: How = "exact"
    if before is not None:
        mapping, how = dict(before.mapping), "learned"
    elif wish.guess:
        mapping, how = dict(wish.guess), "likeness"
    answers = {**(before.answers if before else {}), **wish.answers}
    chosen = {target for target in wish.mapping.values() if target}
    mapping = {c: t for c, t in mapping.items() if t not in chosen or c in wish.mapping} | dict(wish.mapping)
    told = kind or holds(sheet.header, kinds)[0]
    pairs = memory.pairs(kept, told or "")
    plan = rehearse(
        conn, kinds, mended(sheet, wish.edits), kind=kind, mapping=mapping, how=how, pairs=pairs, answers=answers,
        styles=_styles(kinds, sheet, wish, told, mapping, answers, style), instead=wish.instead, style=style, progress=progress,
    )  # fmt: skip
    for i, one in enumerate(plan.matches):
        if one.column in wish.mapping and one.field_key:  # chosen just now, whatever the others are
            plan.matches[i] = replace(one, how="exact", why="")
    return Found(plan, tuple(newcomers(conn, kinds, plan)))


def _styles(
    kinds: Mapping[str, RecordKind], sheet: Sheet, wish: Wish, kind: str | None, mapping: Mapping[str, str | None],
    answers: Mapping[str, Reading], style: Style,
) -> list[ColumnStyle] | None:  # fmt: skip
    """With the user's own way of writing numbers and dates for the whole file, where one was chosen."""
    if kind is None or kind not in kinds or (wish.decimal is None and wish.day_first is None):
        return None
    offered = {t.key: t for t in targets(kinds[kind])}
    taken = {t for t in mapping.values() if t}
    found = []
    for m in match(sheet.header, kinds[kind], holds(sheet.header, kinds)[1]):
        key = mapping.get(m.column, None if m.field_key in taken else m.field_key)
        found.append(offered[key].kind if key in offered else None)
    styles = []
    for one, about in zip(decide(mended(sheet, wish.edits), found, style, answers), found, strict=True):
        own = one.style
        if wish.decimal is not None and getattr(about, "key", "") in NUMBERS:
            own = replace(own, decimal=wish.decimal)
        if wish.day_first is not None and getattr(about, "key", "") == "date":
            own = replace(own, day_first=wish.day_first)
        styles.append(replace(one, style=own, sure=True))
    return styles
