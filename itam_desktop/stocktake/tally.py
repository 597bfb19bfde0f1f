"""The running figures of a count: read once, then kept by what each action touched, so that a scan costs the same after
a hundred thousand of them. Its memory is a small row for each line of the count."""

from __future__ import annotations

import json
import sqlite3
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain, islice
from typing import NamedTuple

KINDS = ("stocktake_line", "scan")
TOO_MANY = 5_000  # touched records above which it is cheaper to read all anew

_LINES = (
    "SELECT l.id, l.outcome, l.expected, coalesce(l.damaged, 0) OR l.outcome='damaged', l.expected_place_id, coalesce(p.name, ''), coalesce(a.tag, '') "
    "FROM stocktake_line l LEFT JOIN place p ON p.id=l.expected_place_id LEFT JOIN asset a ON a.id=l.asset_id WHERE "
)
_SCANS = "SELECT id, outcome, coalesce(code, ''), sequence FROM scan WHERE "
# by id: the plus keeps the index of the whole count out of it
_SOME_LINES = _LINES + "+l.stocktake_id=? AND l.id IN (SELECT value FROM json_each(?))"
_SOME_SCANS = _SCANS + "+stocktake_id=? AND id IN (SELECT value FROM json_each(?))"


class Line(NamedTuple):
    outcome: str
    expected: bool
    damaged: bool
    place: int | None
    order: tuple[str, str]


class Tally:
    """stocktake: of which count. Only `follow` and `of` read; everything else is memory."""

    def __init__(self, stocktake: int) -> None:
        self.stocktake = stocktake
        self._lines: dict[int, Line] = {}
        self._scans: dict[int, tuple[str, str, int]] = {}  # of those that count here: unknown, duplicate
        self._n: Counter[str] = Counter()
        self._open: list[tuple[str, str, int]] = []  # place, tag, line
        self._open_in: dict[int | None, list[tuple[str, int]]] = {}
        self._in_place: dict[int | None, list[int]] = {}  # place -> [expected, found there]
        self._unexpected: list[int] = []
        self._unknown: list[tuple[int, str]] = []  # sequence, code

    @classmethod
    def of(cls, conn: sqlite3.Connection, stocktake: int) -> Tally:
        made = cls(stocktake)
        lines = {row[0]: _line(row) for row in conn.execute(_LINES + "l.stocktake_id=?", (stocktake,))}
        sql = _SCANS + "stocktake_id=? AND outcome IN ('unknown', 'duplicate')"
        scans = {row[0]: (row[1], row[2], row[3]) for row in conn.execute(sql, (stocktake,))}
        for one, line in lines.items():
            made._lines[one] = line
            made._count(line, 1)
        made._open = sorted((*line.order, one) for one, line in lines.items() if line.outcome in ("open", "missing"))
        for _, tag, one in made._open:
            made._open_in.setdefault(lines[one].place, []).append((tag, one))
        for some in made._open_in.values():
            some.sort()
        made._unexpected = sorted(one for one, line in lines.items() if line.outcome == "unexpected")
        made._scans = scans
        for outcome, _, _ in scans.values():
            made._n["scan:" + outcome] += 1
        made._unknown = sorted((at, code) for outcome, code, at in scans.values() if outcome == "unknown")
        return made

    def follow(self, conn: sqlite3.Connection, touched: Mapping[str, Collection[int]]) -> bool:
        """Take in what an action, an undo or a redo changed; False when all must be read anew."""
        lines, scans = (touched.get(kind) for kind in KINDS)
        if any(some is not None and not 0 < len(some) <= TOO_MANY for some in (lines, scans)):
            return False
        ids = json.dumps(list(lines or ()))
        now = {row[0]: _line(row) for row in conn.execute(_SOME_LINES, (self.stocktake, ids))}
        ids = json.dumps(list(scans or ()))
        rows = conn.execute(_SOME_SCANS, (self.stocktake, ids)).fetchall()
        scanned = {row[0]: (row[1], row[2], row[3]) for row in rows if row[1] in ("unknown", "duplicate")}
        for one in lines or ():  # from here on nothing can go wrong half way
            self._put_line(one, now.get(one))
        for one in scans or ():
            self._put_scan(one, scanned.get(one))
        return True

    # ------------------------------------------------------------ keeping
    def _put_line(self, one: int, now: Line | None) -> None:
        before = self._lines.pop(one, None)
        if before is not None:
            self._count(before, -1)
            if before.outcome in ("open", "missing"):
                _take(self._open, (*before.order, one))
                _take(self._open_in.get(before.place, []), (before.order[1], one))
            if before.outcome == "unexpected":
                _take(self._unexpected, one)
        if now is not None:
            self._lines[one] = now
            self._count(now, 1)
            if now.outcome in ("open", "missing"):
                insort(self._open, (*now.order, one))
                insort(self._open_in.setdefault(now.place, []), (now.order[1], one))
            if now.outcome == "unexpected":
                insort(self._unexpected, one)

    def _put_scan(self, one: int, now: tuple[str, str, int] | None) -> None:
        before = self._scans.pop(one, None)
        if before is not None:
            self._n["scan:" + before[0]] -= 1
            if before[0] == "unknown":
                _take(self._unknown, (before[2], before[1]))
        if now is not None:
            self._scans[one] = now
            self._n["scan:" + now[0]] += 1
            if now[0] == "unknown":
                insort(self._unknown, (now[2], now[1]))

    def _count(self, line: Line, by: int) -> None:
        if line.expected or line.outcome == "unexpected":
            self._n[line.outcome] += by
        self._n["marked"] += by if line.damaged else 0
        if line.expected and line.outcome != "excused":
            self._n["all"] += by
            place = self._in_place.setdefault(line.place, [0, 0])
            place[0] += by
            place[1] += by if line.outcome in ("verified", "damaged") else 0

    # ------------------------------------------------------------ reading
    def totals(self) -> dict[str, int]:
        """As queries.totals."""
        n = self._n
        return {
            "expected": n["all"], "verified": n["verified"] + n["damaged"], "misplaced": n["misplaced"], "unexpected": n["unexpected"],
            "unknown": n["scan:unknown"], "duplicate": n["scan:duplicate"], "missing": n["open"] + n["missing"], "excused": n["excused"],
            "damaged": n["marked"],
        }  # fmt: skip

    def here(self, places: Iterable[int | None]) -> tuple[int, int]:
        """(expected, found where recorded) in these places."""
        some = [self._in_place.get(place, (0, 0)) for place in places]
        return sum(one[0] for one in some), sum(one[1] for one in some)

    def to_find(self, most: int) -> list[int]:
        return [one for _, _, one in islice(self._open, most)]

    def to_find_in(self, places: Sequence[int | None], most: int) -> list[int]:
        parts = (islice(self._open_in.get(place, ()), most) for place in places)
        return [one for _, one in sorted(chain.from_iterable(parts))[:most]]

    def newest_unexpected(self, most: int) -> list[int]:
        return self._unexpected[: -most - 1 : -1]

    def unknown_codes(self, most: int) -> list[str]:
        return [code for _, code in self._unknown[: -most - 1 : -1]]


def _line(row: Sequence[object]) -> Line:
    _, outcome, expected, damaged, place, name, tag = row
    return Line(str(outcome), bool(expected), bool(damaged), place, (str(name), str(tag)))  # type: ignore[arg-type]


def _take(some: list, what: object) -> None:  # type: ignore[type-arg]
    at = bisect_left(some, what)
    if at < len(some) and some[at] == what:
        del some[at]
