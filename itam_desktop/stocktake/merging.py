"""Several people count: what was scanned in a copy of the office on another computer becomes part of the count here.

A count goes out as a file of JSON (*.itamcount) and comes in where the office is. Each scan carries where it came from,
so the same file twice changes nothing. What two people saw differently is a conflict that the user decides.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Choice, label_of
from itam_desktop.kernel.texts import N, tr
from itam_desktop.stocktake import actions, queries, rules
from itam_desktop.stocktake.closing import still_open
from itam_desktop.store.door import Tx
from itam_desktop.store.reading import raw

FORMAT, MOST_BYTES, MOST_SCANS = 1, 100_000_000, 500_000
ENDING = ".itamcount"

KINDS = (
    Choice("room", N("Found in two rooms"), look=("warn", "arrows-exchange")),
    Choice("code", N("The code means something else here"), look=("warn", "alert-triangle")),
    Choice("asset", N("There is no such asset here"), look=("lend", "zoom-question")),
    Choice("place", N("There is no such room here"), look=("lend", "zoom-question")),
    Choice("damaged", N("Damaged for one of the two"), look=("warn", "tool")),
)
CHOICES = (
    Choice("here", N("As counted here")),
    Choice("there", N("As in the file")),
    Choice("unknown", N("Keep the code as unknown")),
    Choice("anywhere", N("Count it, without a room")),
    Choice("skip", N("Leave it out")),
)
MAY: Mapping[str, tuple[str, ...]] = {
    "room": ("here", "there"),
    "code": ("there", "here", "skip"),
    "asset": ("unknown", "skip"),
    "place": ("anywhere", "skip"),
    "damaged": ("there", "here"),
}


class Told(NamedTuple):
    """A scan of a file. id: of the scan where it was made; asset, place: their uuids in hexadecimal digits, or ""."""

    id: str
    code: str
    outcome: str
    asset: str
    tag: str
    place: str
    place_name: str
    at: str
    by: str


@dataclass(frozen=True, slots=True)
class CountFile:
    """office, count: uuids; damaged: the uuids of assets that were marked."""

    office: str
    count: str
    name: str
    scans: tuple[Told, ...]
    damaged: frozenset[str]


class Conflict(NamedTuple):
    """What two counts say differently. key: names it for the choice; here, there: what each says, in words; stands: the
    choice that holds until the user makes another."""

    key: str
    kind: str
    tag: str
    name: str
    here: str
    there: str
    stands: str

    @property
    def choices(self) -> tuple[str, ...]:
        return MAY[self.kind]


class Plan(NamedTuple):
    """A scan that is new here: the asset (None: its code is unknown) and the room (None: anywhere) that it means."""

    told: Told
    asset: int | None
    place: int | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """new: to be merged, by when they were made; known: how many are here already; other: the file is of another count."""

    new: tuple[Plan, ...]
    known: int
    conflicts: tuple[Conflict, ...]
    other: bool
    damaged: tuple[int, ...]  # marked in the file and not here


def kind_word(kind: str) -> str:
    return tr(label_of(KINDS, kind))


def choice_word(choice: str) -> str:
    return tr(label_of(CHOICES, choice))


# ---------------------------------------------------------------- out
def share(conn: sqlite3.Connection, stocktake: int) -> bytes:
    """A count as a file for the office's other computer."""
    about = conn.execute("SELECT hex(uuid), name, started FROM stocktake WHERE id=?", (stocktake,)).fetchone()
    office = conn.execute("SELECT hex(uuid) FROM office LIMIT 1").fetchone()
    if about is None or office is None:
        raise Refusal(tr("This count is no longer there."))
    keys = ("id", "code", "outcome", "asset", "tag", "place", "place_code", "place_name", "at", "by")
    scans = conn.execute(
        "SELECT coalesce(s.origin, hex(s.uuid)), coalesce(s.code, ''), s.outcome, coalesce(hex(a.uuid), ''), coalesce(a.tag, ''), coalesce(hex(p.uuid), ''), "
        "coalesce(p.code, ''), coalesce(p.name, ''), s.at, coalesce(s.\"by\", '') FROM scan s LEFT JOIN asset a ON a.id=s.asset_id LEFT JOIN place p ON p.id=s.place_id "
        "WHERE s.stocktake_id=? ORDER BY s.sequence",
        (stocktake,),
    )
    damaged = conn.execute(
        "SELECT hex(a.uuid) FROM stocktake_line l JOIN asset a ON a.id=l.asset_id WHERE l.stocktake_id=? AND (l.damaged=1 OR l.outcome='damaged') ORDER BY l.id",
        (stocktake,),
    )
    content = {
        "itamcount": FORMAT, "office": office[0], "count": about[0], "name": about[1], "started": about[2],
        "scans": [dict(zip(keys, row, strict=True)) for row in scans], "damaged": [row[0] for row in damaged],
    }  # fmt: skip
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


# ---------------------------------------------------------------- in
def read(data: bytes) -> CountFile:
    """Raises Refusal for anything that is no whole file of a count."""
    no = Refusal(tr("This is not the file of a count. On the other computer, choose “Save as a file…” on the page of the count."))  # fmt: skip
    if len(data) > MOST_BYTES:
        raise no
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as why:
        raise no from why
    if not isinstance(found, dict) or "itamcount" not in found:
        raise no
    if found["itamcount"] != FORMAT:
        raise Refusal(tr("A newer version of the program made this file. Update this one first."))
    scans, damaged = found.get("scans"), found.get("damaged", [])
    if not isinstance(scans, list) or not isinstance(damaged, list) or len(scans) > MOST_SCANS:
        raise no
    told = []
    for one in scans:
        cells = [one.get(key, "") for key in Told._fields] if isinstance(one, dict) else []
        if not cells or not all(isinstance(cell, str) and len(cell) <= 1000 for cell in cells) or not cells[0]:
            raise no
        row = Told._make(cells)
        told.append(row._replace(at=_moment(row.at)))
    if not all(isinstance(one, str) for one in damaged):
        raise no
    return CountFile(str(found.get("office", "")), str(found.get("count", "")), str(found.get("name", ""))[:200], tuple(told), frozenset(damaged))  # fmt: skip


def _moment(at: str) -> str:
    try:
        return datetime.fromisoformat(at).astimezone(UTC).isoformat(timespec="seconds")
    except (ValueError, OverflowError):
        return ""


def compare(conn: sqlite3.Connection, stocktake: int, file: CountFile) -> Comparison:
    """What a file adds to a count here, and where the two differ. Raises Refusal for another office's file."""
    office = conn.execute("SELECT hex(uuid) FROM office LIMIT 1").fetchone()
    if office is None or office[0] != file.office:
        raise Refusal(tr("This count is of another office. Only a copy of this office's file can be counted with and merged."))  # fmt: skip
    about = conn.execute("SELECT hex(uuid) FROM stocktake WHERE id=?", (stocktake,)).fetchone()
    here = {row[0] for row in conn.execute("SELECT hex(uuid) FROM scan WHERE stocktake_id=?1 UNION SELECT origin FROM scan WHERE stocktake_id=?1 AND origin IS NOT NULL", (stocktake,))}  # fmt: skip
    assets = {row[0]: (row[1], row[2], row[3]) for row in conn.execute("SELECT hex(uuid), id, tag, coalesce(name, '') FROM asset WHERE binned=0")}  # fmt: skip
    places = {row[0]: row[1] for row in conn.execute("SELECT hex(uuid), id FROM place WHERE binned=0")}
    new: list[Plan] = []
    conflicts: list[Conflict] = []
    lines = _lines(conn, stocktake)
    seen: set[int] = set()
    fresh = [told for told in file.scans if told.id not in here]
    for told in sorted(fresh, key=lambda one: one.at):
        if told.outcome == "room":
            continue
        asset = assets.get(told.asset) if told.asset else None
        by_code = _by_code(conn, told.code, assets)
        place = places.get(told.place) if told.place else None
        if told.place and place is None:
            conflicts.append(
                Conflict(told.id, "place", told.tag or told.code, "", tr("no such room"), told.place_name, "anywhere")
            )
        if told.asset and asset is None and by_code is None:
            conflicts.append(
                Conflict(told.id, "asset", told.tag or told.code, "", tr("no such asset"), told.tag, "unknown")
            )
        elif asset is not None and by_code is not None and by_code[0] != asset[0]:
            conflicts.append(Conflict(told.id, "code", told.code, asset[2], by_code[1], asset[1], "there"))
        elif asset is None:
            asset = by_code
        new.append(Plan(told, asset[0] if asset else None, place))
        if asset is not None and told.outcome != "duplicate" and asset[0] not in seen:
            seen.add(asset[0])
            line = lines.get(asset[0])
            if line is not None and line[0] in rules.COUNTED and place is not None and line[1] is not None and line[1] != place:  # fmt: skip
                conflicts.append(Conflict(told.id, "room", asset[1], asset[2], line[2], told.place_name, "here"))
    marked = _damage(file, assets, lines, seen, conflicts)
    total = sum(1 for told in file.scans if told.outcome != "room")
    return Comparison(tuple(new), total - len(new), tuple(conflicts), about is None or about[0] != file.count, marked)


def _damage(
    file: CountFile, assets: Mapping[str, tuple[int, str, str]], lines: Mapping[int, tuple[str, int | None, str, bool]], seen: set[int],
    conflicts: list[Conflict],
) -> tuple[int, ...]:  # fmt: skip
    """The assets that only the file marks; a conflict where both found it and one of them says that it is damaged."""
    there = {assets[one][0]: assets[one] for one in file.damaged if one in assets}
    found = {record: about for about in assets.values() if (record := about[0]) in seen}
    for record, about in found.items():
        line = lines.get(record)
        both = line is not None and line[0] in rules.COUNTED
        if both and line is not None and line[3] != (record in there):
            words = (tr("damaged"), tr("not damaged")) if line[3] else (tr("not damaged"), tr("damaged"))
            conflicts.append(
                Conflict(f"damaged:{record}", "damaged", about[1], about[2], *words, "here" if line[3] else "there")
            )
    return tuple(record for record in there if record in seen and not lines.get(record, ("", None, "", False))[3])


def _lines(conn: sqlite3.Connection, stocktake: int) -> dict[int, tuple[str, int | None, str, bool]]:
    """asset -> outcome, room where it was found, that room's name, damaged."""
    rows = conn.execute(
        "SELECT l.asset_id, l.outcome, l.found_place_id, coalesce(p.name, ''), coalesce(l.damaged, 0) OR l.outcome='damaged' FROM stocktake_line l "
        "LEFT JOIN place p ON p.id=l.found_place_id WHERE l.stocktake_id=?",
        (stocktake,),
    )
    return {row[0]: (row[1], row[2], row[3], bool(row[4])) for row in rows}


def _by_code(
    conn: sqlite3.Connection, code: str, assets: Mapping[str, tuple[int, str, str]]
) -> tuple[int, str, str] | None:
    """The one asset that a code means here."""
    if not code:
        return None
    hits = [record for kind, record in queries.meant(conn, code)[1] if kind == "asset"]
    if len(hits) != 1:
        return None
    row = conn.execute("SELECT id, tag, coalesce(name, '') FROM asset WHERE id=?", (hits[0],)).fetchone()
    return (row[0], row[1], row[2]) if row else None


def merge(tx: Tx, stocktake: int, file: CountFile, choices: Mapping[str, str] | None = None) -> dict[str, int]:
    """Take a file's scans into an open count: one action. choices: Conflict.key -> choice, else what stands.

    Returns merged, known (here already), left_out. The room that is being counted here stays.
    """
    still_open(tx, stocktake)
    conn = raw(tx.conn)
    found = compare(conn, stocktake, file)
    wanted = {one.key: (one, (choices or {}).get(one.key, one.stands)) for one in found.conflicts if one.kind != "room"}  # fmt: skip
    rooms = {one.key: (choices or {}).get(one.key, one.stands) for one in found.conflicts if one.kind == "room"}
    sequence, merged, left_out = queries.next_sequence(conn, stocktake), 0, 0
    for n, plan in enumerate(found.new):
        if n % 200 == 0:
            tx.progress.step(n, len(found.new))
        told, asset = plan.told, plan.asset
        conflict, choice = wanted.get(told.id, (None, ""))
        if choice == "skip":
            left_out += 1
            continue
        if conflict is not None and conflict.kind == "code" and choice == "here":
            asset = None  # one_scan asks what the code means here
        code = told.code or told.tag
        if not code and asset is None:
            left_out += 1
            continue
        more = {"by": told.by, "at": told.at, "origin": told.id}
        done = actions.one_scan(tx, stocktake, code, plan.place, sequence, asset=asset, strict=False, **more)
        if done["outcome"] == "room":  # its code is a room's here: nothing to count, and the room here stays
            left_out += 1
        else:
            merged += 1
        if rooms.get(told.id) == "there" and done["asset"] is not None:
            _found_there(tx, stocktake, done["asset"], plan.place)
        sequence += 1
    _mark(tx, stocktake, found, wanted)
    name = str((tx.get("stocktake", stocktake) or {}).get("name", ""))
    tx.say(N("Merged {n} scans of another count into {name}"), n=merged, name=name)
    return {"merged": merged, "known": found.known, "left_out": left_out}


def _found_there(tx: Tx, stocktake: int, asset: int, place: int | None) -> None:
    """What both found in different rooms was where the file says."""
    conn = raw(tx.conn)
    line = queries.line_of(conn, stocktake, asset)
    if line is None:
        return
    values: dict[str, Any] = {"found_place_id": place}
    if line[1] != "unexpected":
        row = tx.get("stocktake_line", line[0]) or {}
        outcome = rules.of_scan("open", queries.with_above(conn, line[2]), place)
        values["outcome"] = "damaged" if outcome == "verified" and row.get("damaged") else outcome
    tx.update("stocktake_line", line[0], values)


def _mark(tx: Tx, stocktake: int, found: Comparison, wanted: Mapping[str, tuple[Conflict, str]]) -> None:
    """Damage of the file, and what was decided of damage that only one of the two saw."""
    conn = raw(tx.conn)
    for asset in found.damaged:
        _, choice = wanted.get(f"damaged:{asset}", (None, "there"))
        line = queries.line_of(conn, stocktake, asset)
        if choice == "there" and line is not None and line[1] in rules.COUNTED:
            actions.mark_damaged(tx, stocktake, asset)
    for key, (conflict, choice) in wanted.items():
        record = int(key.partition(":")[2]) if conflict.kind == "damaged" else 0
        if not record or choice != "there" or record in found.damaged:
            continue
        line = queries.line_of(conn, stocktake, record)
        if line is not None:  # marked here, and the file is to be believed: it is whole
            values: dict[str, Any] = {"damaged": 0} | ({"outcome": "verified"} if line[1] == "damaged" else {})
            tx.update("stocktake_line", line[0], values)
            if (tx.get("asset", record) or {}).get("condition") == "damaged":
                tx.update("asset", record, {"condition": None})


def in_words(done: Mapping[str, int]) -> Sequence[str]:
    """What a merge did, for the page."""
    parts = [tr("{n} scans taken in", n=done["merged"])]
    if done["known"]:
        parts.append(tr("{n} were here already", n=done["known"]))
    if done["left_out"]:
        parts.append(tr("{n} left out", n=done["left_out"]))
    return parts
