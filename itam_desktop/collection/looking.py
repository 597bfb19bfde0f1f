"""Inventories before they are taken over: what each would change, what the user said of it, and what keeps it back. No Qt, no writing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from itam_desktop.collection import actions, queries
from itam_desktop.collection.actions import Wish
from itam_desktop.collection.arriving import Arrived
from itam_desktop.collection.difference import Difference, Line, compare
from itam_desktop.collection.machine import Machine
from itam_desktop.collection.matching import bare
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import RecordKind
from itam_desktop.kernel.style import Style, show_date
from itam_desktop.kernel.texts import N, tr

NEW, CHANGED, SAME, ASK, REFUSED, WAITING = "new", "changed", "same", "ask", "refused", "waiting"
STATES = {  # state -> word, meaning, icon
    NEW: (N("New asset"), "ok", "circle-plus"), CHANGED: (N("Changed"), "info", "arrows-exchange"), SAME: (N("As it was"), "off", "equal"),
    ASK: (N("Whose is it?"), "warn", "help"), REFUSED: (N("Refused"), "bad", "circle-x"), WAITING: (N("Being compared"), "off", "hourglass"),
}  # fmt: skip
VERDICTS = {  # of a line
    "new": (N("New"), "ok", "plus"), "changed": (N("Changed"), "info", "arrows-exchange"), "gone": (N("Gone"), "warn", "minus"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Maybe:
    """An asset that it may be."""

    asset: int
    tag: str
    name: str


@dataclass(frozen=True, slots=True)
class Told:
    """What comparing found. maybe: assets it may be; unlike: the one of that host name has another serial number."""

    difference: Difference
    maybe: tuple[Maybe, ...] = ()
    unlike: bool = False


@dataclass(slots=True, eq=False)
class Seen:
    """One machine of one file. asset, new, older, out, extra: what the user said; wanted: it is to be taken over;
    twin: an earlier one of the same new machine; trouble: why it could not be compared."""

    file: Arrived
    machine: Machine | None = None
    told: Told | None = None
    wanted: bool = True
    asset: int | None = None
    new: bool = False
    older: bool = False
    out: set[str] = field(default_factory=set)
    extra: set[str] = field(default_factory=set)
    twin: str = ""
    trouble: str = ""

    # ------------------------------------------------------------ what becomes of it
    @property
    def state(self) -> str:
        if self.machine is None or self.trouble:
            return REFUSED
        if self.told is None:
            return WAITING
        if self._must_ask():
            return ASK
        if self.reason():
            return REFUSED
        return self.told.difference.verdict

    def _must_ask(self) -> bool:
        told = self.told
        if told is None or self.asset is not None or self.new or told.difference.asset is not None:
            return False
        return bool(
            told.difference.match.several or (told.maybe and not told.unlike) or not told.difference.machine.identified
        )

    def reason(self) -> str:
        """Why it is not taken over as it stands, in words; "" when nothing speaks against it."""
        if self.machine is None or self.trouble:
            return self.trouble or self.file.refusal
        if self.told is None or self.new:
            return ""
        if self._must_ask() and self.told.difference.machine.identified and not self.told.difference.match.several:
            one = self.told.maybe[0]
            return tr("{tag} has the same host name. Is it that one, or a new asset?", tag=one.tag or one.name)
        try:
            actions.judge(self.told.difference, self.older)
        except Refusal as no:
            return no.message
        return ""

    @property
    def good(self) -> bool:
        """It can be taken over, and is meant to be."""
        return self.wanted and self.state in (NEW, CHANGED, SAME)

    @property
    def name(self) -> str:
        if self.told is not None and self.told.difference.tag:
            return f"{self.told.difference.tag}  {self.told.difference.name}"
        machine = self.machine
        if machine is None:
            return self.file.name
        model = " ".join(filter(None, (machine.maker, machine.model)))
        return " · ".join(dict.fromkeys(filter(None, (machine.name, model)))) or machine.os or tr("Computer")

    def note(self, style: Style) -> str:
        """Where it comes from and of what day it is, or why it is kept back."""
        if self.state in (REFUSED, ASK):
            return self.reason()
        if self.twin and self.state == NEW:
            return tr("The same machine as in {file}: both become one asset.", file=self.twin)
        day = show_date(self.told.difference.day, style) if self.told is not None else ""
        return " · ".join(filter(None, (self.file.name, day)))

    # ------------------------------------------------------------ lines
    @property
    def lines(self) -> tuple[Line, ...]:
        return self.told.difference.lines if self.told is not None else ()

    def fixed(self, line: Line) -> bool:
        """A line that cannot be left out: the new asset itself."""
        return line.id == "asset"

    def takes(self, line: Line) -> bool:
        return line.id in self.extra or (line.on and line.id not in self.out)

    def tick(self, lines: Iterable[Line], on: bool) -> None:
        for line in lines:
            if self.fixed(line):
                continue
            self.out.discard(line.id)
            self.extra.discard(line.id)
            if on != line.on:
                (self.extra if on else self.out).add(line.id)

    def choose(self, asset: int | None, new: bool = False) -> None:
        """Whose it is, by the user; it is to be compared anew."""
        self.asset, self.new, self.older = asset, new, False
        self.told, self.trouble = None, ""
        self.out.clear()
        self.extra.clear()

    def wish(self) -> Wish:
        if self.machine is None:
            raise ValueError(self.file.name)
        return Wish(self.machine, self.asset, self.new, frozenset(self.out), frozenset(self.extra), self.older, self.file.name if self.file.path is not None else "", self.file.source)  # fmt: skip


def seen_of(files: Iterable[Arrived]) -> list[Seen]:
    """A Seen for every machine of these files, and for each file that tells none."""
    return [Seen(file, machine) for file in files for machine in (file.machines or (None,))]


def compared(
    conn: sqlite3.Connection, kinds: Mapping[str, RecordKind], machine: Machine, today: str, style: Style, asset: int | None, new: bool
) -> Told:  # fmt: skip
    """On the reading thread: the difference, and the assets that it may be."""
    told = compare(conn, kinds, machine, today, style, asset, new)
    may = told.match.several or ((told.match.perhaps,) if told.match.perhaps is not None else ())
    rows = queries.codes_of(conn, may)
    maybe = tuple(Maybe(one, str(rows[one]["tag"] or ""), str(rows[one]["name"] or "")) for one in may if one in rows)
    unlike = bool(not told.match.several and maybe and machine.serial and rows[maybe[0].asset]["serial"])
    return Told(told, maybe, unlike)


def find_twins(seen: Sequence[Seen]) -> None:
    """Say of each new machine whether an earlier one of the same look is it too."""
    known: dict[tuple[str, str], list[Seen]] = {}
    for one in seen:
        one.twin = ""
        if one.machine is None or one.told is None or one.told.difference.asset is not None or one.new:
            continue
        machine = one.machine
        codes = [
            (kind, bare(code))
            for kind, code in (
                ("serial", machine.serial),
                ("uuid", machine.uuid),
                *(("mac", mac) for mac in machine.macs),
            )
            if code
        ]
        earlier = [other for code in codes for other in known.get(code, ()) if not _unlike(other.machine, machine)]
        one.twin = earlier[0].file.name if earlier else ""
        for code in codes:
            known.setdefault(code, []).append(one)


def _unlike(one: Machine | None, other: Machine) -> bool:
    """Two serial numbers are two machines, whatever adapter or dock they share."""
    return one is None or bool(one.serial and other.serial and bare(one.serial) != bare(other.serial))


def wishes(seen: Sequence[Seen]) -> list[Wish]:
    """What is to be taken over, the oldest inventory first: of one machine twice the newer one has the last word."""
    good = [one for one in seen if one.good and one.told is not None]
    return [one.wish() for one in sorted(good, key=lambda one: one.told.difference.day if one.told is not None else "")]


def only_updates(one: Seen) -> bool:
    """Whether it does no more than bring a known machine up to date: no new asset, nothing to decide, nothing put right."""
    told = one.told
    if (
        told is None
        or one.machine is None
        or not one.good
        or told.difference.asset is None
        or told.difference.match.by not in ("serial", "uuid", "mac", "imei")
    ):
        return False
    return not any(line.section == "monitor" and line.on for line in one.lines) and not told.difference.problems


def new_titles(conn: sqlite3.Connection, among: Iterable[int]) -> int:
    """How many of these reported titles still have to be looked at."""
    import json

    row = conn.execute(
        "SELECT count(*) FROM software_title WHERE state='new' AND binned=0 AND id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(among)),),
    ).fetchone()
    return int(row[0])
