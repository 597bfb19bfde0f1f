"""What an import would make besides its rows: new places, people, models…, and what they may be instead."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from itam_desktop.exchange import queries
from itam_desktop.exchange.identity import Finder, Fresh, fold
from itam_desktop.exchange.plans import Rehearsal
from itam_desktop.kernel.fields import RecordKind

ORDER = ("place", "person", "model", "category", "company", "business_unit", "status")
LIKE = 80.0  # of 100: as like as "Berln" and "Berlin"
SURE = 85.0  # "Hambrug" and "Hamburg"
MOST_LIKE = 3
MOST_COMPARED = 30_000_000  # pairs of names: some two seconds


@dataclass(frozen=True, slots=True)
class Near:
    """record: None for another new one of the same file."""

    record: int | None
    title: str
    likeness: float


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Something that would be made. key: what identity.Instead calls it; about: where it lies, or who makes it; rows: how
    many rows need it; near: what it may be instead, the likest first."""

    kind: str
    key: str
    title: str
    about: str = ""
    rows: int = 0
    near: tuple[Near, ...] = ()

    @property
    def doubtful(self) -> bool:
        """It is so like another that it may be misspelt."""
        return bool(self.near) and self.near[0].likeness >= SURE


def newcomers(conn: sqlite3.Connection, kinds: Mapping[str, RecordKind], plan: Rehearsal) -> list[Newcomer]:
    """What the good rows of a plan need that is not there, by kind, the most needed first."""
    counts: Counter[int] = Counter()
    found: dict[int, Fresh] = {}
    for row in plan.rows:
        if row.verdict in ("new", "changed"):
            for fresh in {id(one): one for one in _reached(row.values.values())}.values():
                counts[id(fresh)] += 1
                found[id(fresh)] = fresh
    if not found:
        return []
    from itam_desktop.kernel.style import Style

    finder = Finder(conn, kinds, Style())
    names: dict[str, Names] = {}
    made = []
    for kind in (*ORDER, *sorted({f.kind for f in found.values()} - set(ORDER))):
        some = [fresh for fresh in found.values() if fresh.kind == kind]
        if some:
            names[kind] = Names(conn, kinds[kind], [fresh.title for fresh in some])
        by_title = Counter({fold(f.title): counts[id(f)] for f in some})
        quick = len(some) * len(names[kind]) <= MOST_COMPARED if some else False
        for fresh in sorted(some, key=lambda f: (-counts[id(f)], fold(f.title))):
            above = fresh.values.get({"place": "parent_id", "model": "maker_id"}.get(kind, ""))
            of = "company" if kind == "model" else kind
            about = (
                above.title if isinstance(above, Fresh) else str(finder.value(of, above, "name") or "") if above else ""
            )
            near = names[kind].near(fresh.title) if quick else ()
            near = tuple(n for n in near if n.record is not None or by_title[fold(n.title)] > counts[id(fresh)])
            made.append(
                Newcomer(kind, finder.identity(kind, fresh.values), fresh.title, about, counts[id(fresh)], near)
            )
    return made


def _reached(values: Iterable[Any]) -> Iterable[Fresh]:
    for value in values:
        if value.__class__ is Fresh and value.row is None:
            yield value
            yield from _reached(value.values.values())


class Names:
    """The names of one kind, in the register and in the file, to compare with."""

    def __init__(self, conn: sqlite3.Connection, kind: RecordKind, new: Sequence[str]) -> None:
        self.known: list[tuple[int | None, str]] = [
            (record, str(title))
            for record, binned, title in queries.columns(conn, kind.key, (kind.title,))
            if not binned and title
        ]
        self.known += [(None, title) for title in dict.fromkeys(new)]
        self.words = [plain(title) for _, title in self.known]

    def __len__(self) -> int:
        return len(self.known)

    def near(self, title: str) -> tuple[Near, ...]:
        """Those that a person could have meant, the likest first; never the name itself."""
        from rapidfuzz import fuzz, process

        word = plain(title)
        if len(word) < 3:
            return ()
        hits = process.extract(word, self.words, scorer=fuzz.ratio, score_cutoff=LIKE, limit=MOST_LIKE + 2)
        same = fold(title)
        found = [
            Near(record, name, score)
            for _, score, at in hits
            for record, name in [self.known[at]]
            if not (record is None and fold(name) == same) and _numbers(name) == _numbers(title)
        ]
        if " " in word and len(found) < MOST_LIKE:  # "A. Berg" may be Anna Berg
            found += [n for n in self._initials(title) if n.title not in {f.title for f in found}]
        return tuple(found[:MOST_LIKE])

    def _initials(self, title: str) -> list[Near]:
        hit = re.fullmatch(r"([^\W\d_])\.?\s+([^\W\d_][\w'’ -]+)", title.strip())
        if hit is None:
            return []
        first, last = hit[1].casefold(), fold(hit[2])
        return [
            Near(record, name, LIKE)
            for record, name in self.known
            if record is not None and fold(name).startswith(first) and fold(name).endswith(" " + last)
        ][:MOST_LIKE]


def plain(name: str) -> str:
    """A name for comparing: its words without signs, in order of the alphabet ("Berg, Anna" is "Anna Berg")."""
    return " ".join(sorted(re.findall(r"\w+", fold(name))))


def _numbers(name: str) -> list[str]:
    """Room 101 is not room 102 misspelt."""
    return re.findall(r"\d+", name)
