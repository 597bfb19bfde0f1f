"""Reads about hand-overs, reservations, kits and leavers; small enough for the window's own reader."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from itam_desktop.custody.rules import FOREVER, Booking
from itam_desktop.directory.held import Thing
from itam_desktop.directory.held import held as everything_of
from itam_desktop.kernel.fields import RECORDS
from itam_desktop.store import lists
from itam_desktop.store.schema_names import quoted

ASSET = (
    "SELECT a.id, a.tag, a.name, a.serial, a.stage, a.condition, a.category_id, a.model_id, a.due_date, a.binned, a.holder_person_id, "
    "a.holder_place_id, a.holder_asset_id, coalesce(p.name, l.name, h.tag) AS whom, coalesce(c.needs_signature, 0) AS needs_signature, "
    "coalesce(c.icon, 'devices') AS icon, a.place_id, a.home_place_id, p.email AS email FROM asset a LEFT JOIN person p ON p.id=a.holder_person_id "
    "LEFT JOIN place l ON l.id=a.holder_place_id LEFT JOIN asset h ON h.id=a.holder_asset_id LEFT JOIN category c ON c.id=a.category_id "
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a paper. direction: "out" or "back"; serial: of an asset; code: its tag or the item's code."""

    direction: str
    asset: int | None
    code: str
    name: str
    serial: str
    quantity: int
    condition: str | None
    remark: str
    due: str | None


PARTS = ("model_id", "category_id", "stock_item_id", "licence_id")  # what a line of a kit may be


@dataclass(frozen=True, slots=True)
class Part:
    """One line of a kit. what: "model_id", "category_id", "stock_item_id" or "licence_id"; name: its title."""

    what: str
    record: int
    quantity: int
    name: str


def _rows(found: sqlite3.Cursor) -> list[dict[str, Any]]:
    names = [one[0] for one in found.description]
    return [dict(zip(names, tuple(row), strict=True)) for row in found]


def _list(records: Iterable[int]) -> str:
    return json.dumps(list(records))


# ---------------------------------------------------------------- things and who has them
def assets(conn: sqlite3.Connection, records: Iterable[int]) -> dict[int, dict[str, Any]]:
    """What giving out and taking back asks of assets; whom: who has it now, in words."""
    found = _rows(conn.execute(ASSET + "WHERE a.id IN (SELECT value FROM json_each(?))", (_list(records),)))
    return {int(row["id"]): row for row in found}


def lent(conn: sqlite3.Connection, person: int) -> list[dict[str, Any]]:
    """What somebody has with a day on which it comes back, the earliest first."""
    where = "WHERE a.binned=0 AND a.holder_person_id=? AND a.due_date IS NOT NULL ORDER BY a.due_date, a.tag"
    return _rows(conn.execute(ASSET + where, (person,)))


def chain(conn: sqlite3.Connection, asset: int) -> list[int]:
    """The assets that an asset is part of, nearest first."""
    found: list[int] = []
    at: int | None = asset
    while at is not None and len(found) < 100:
        row = conn.execute("SELECT holder_asset_id FROM asset WHERE id=?", (at,)).fetchone()
        at = row[0] if row else None
        if at is not None and at not in found:
            found.append(at)
        else:
            break
    return found


def holdings(conn: sqlite3.Connection, records: Iterable[int]) -> dict[int, dict[str, Any]]:
    """Issued stock items: id -> item_id, quantity, person_id, asset_id, name, code."""
    sql = (
        "SELECT h.id, h.item_id, h.quantity, h.person_id, h.asset_id, i.name, coalesce(i.code, '') AS code FROM stock_holding h "
        "JOIN stock_item i ON i.id=h.item_id WHERE h.binned=0 AND h.id IN (SELECT value FROM json_each(?))"
    )
    return {int(row["id"]): row for row in _rows(conn.execute(sql, (_list(records),)))}


def items(conn: sqlite3.Connection, records: Iterable[int]) -> dict[int, dict[str, Any]]:
    """Stock items: id -> name, code, kind, on_hand, binned."""
    sql = "SELECT id, name, coalesce(code, '') AS code, kind, coalesce(on_hand, 0) AS on_hand, binned FROM stock_item WHERE id IN (SELECT value FROM json_each(?))"
    return {int(row["id"]): row for row in _rows(conn.execute(sql, (_list(records),)))}


def place_with(conn: sqlite3.Connection, item: int, quantity: int) -> int | None:
    """Where an item lies: a place with enough of it, else where most of it is."""
    sql = "SELECT place_id FROM stock_level WHERE item_id=? AND quantity>0 ORDER BY quantity>=? DESC, quantity DESC, place_id LIMIT 1"
    row = conn.execute(sql, (item, quantity)).fetchone()
    return int(row[0]) if row else None


# ---------------------------------------------------------------- reservations
BOOKED = (
    "SELECT r.id, r.asset_id, r.person_id, p.name, r.start_date, r.end_date, r.name FROM reservation r JOIN person p ON p.id=r.person_id "
    "WHERE r.binned=0 AND r.state='planned' "
)


def bookings(
    conn: sqlite3.Connection, asset: int, start: str, end: str | None, but: Sequence[int] = ()
) -> list[Booking]:
    """Planned reservations of an asset that share a day with start…end (None: for good), the earliest first."""
    where = "AND r.asset_id=? AND r.start_date<=? AND r.end_date>=? AND r.id NOT IN (SELECT value FROM json_each(?)) ORDER BY r.start_date"
    return [Booking(*row) for row in conn.execute(BOOKED + where, (asset, end or FOREVER, start, _list(but)))]


def bookings_of_many(
    conn: sqlite3.Connection, assets: Sequence[int], start: str, end: str | None, but: Sequence[int] = ()
) -> dict[int, list[Booking]]:
    """The same for many assets: asset -> its reservations."""
    where = (
        "AND r.asset_id IN (SELECT value FROM json_each(?)) AND r.start_date<=? AND r.end_date>=? "
        "AND r.id NOT IN (SELECT value FROM json_each(?)) ORDER BY r.start_date"
    )
    found: dict[int, list[Booking]] = {}
    for row in conn.execute(BOOKED + where, (_list(assets), end or FOREVER, start, _list(but))):
        found.setdefault(int(row[1]), []).append(Booking(*row))
    return found


def bookings_between(conn: sqlite3.Connection, start: str, end: str) -> list[tuple[Booking, str]]:
    """(reservation, tag of its asset) of every reservation in these days, the earliest first."""
    sql = (
        "SELECT r.id, r.asset_id, r.person_id, p.name, r.start_date, r.end_date, r.name, a.tag FROM reservation r JOIN person p ON "
        "p.id=r.person_id JOIN asset a ON a.id=r.asset_id WHERE r.binned=0 AND r.state<>'cancelled' AND r.start_date<=? AND r.end_date>=? "
        "ORDER BY r.start_date, a.tag LIMIT 400"
    )
    return [(Booking(*tuple(row)[:7]), str(row[7])) for row in conn.execute(sql, (end, start))]


def bookings_of(conn: sqlite3.Connection, asset: int, today: str) -> list[Booking]:
    """What is still to come of an asset's reservations."""
    where = "AND r.asset_id=? AND r.end_date>=? ORDER BY r.start_date LIMIT 20"
    return [Booking(*row) for row in conn.execute(BOOKED + where, (asset, today))]


# ---------------------------------------------------------------- papers
def is_paper(kind: str) -> bool:
    """Is a record of this kind a paper: called by the code that stands on it (hand-overs, certificates, disposals)?"""
    about = RECORDS.get(kind)
    return about is not None and about.code == about.title == "code"


def papers_with(conn: sqlite3.Connection, code: str) -> list[tuple[str, int]]:
    """(kind, record) of the papers with this code, however it is written."""
    return [(kind, record) for kind, record in lists.scan(conn, code) if is_paper(kind)]


def lines(conn: sqlite3.Connection, handover: int) -> list[Line]:
    """The lines of a paper as they were written; names and serials as they are now."""
    sql = (
        "SELECT l.direction, l.asset_id, coalesce(a.tag, i.code, ''), coalesce(a.name, i.name, ''), coalesce(a.serial, ''), "
        "coalesce(l.quantity, 1), l.condition, coalesce(l.remark, ''), CASE WHEN l.direction='out' THEN h.due_date END FROM handover_line l "
        "JOIN handover h ON h.id=l.handover_id LEFT JOIN asset a ON a.id=l.asset_id LEFT JOIN stock_item i ON i.id=l.stock_item_id "
        "WHERE l.handover_id=? AND l.binned=0 ORDER BY l.id"
    )
    return [Line(*row) for row in conn.execute(sql, (handover,))]


def papers_of(conn: sqlite3.Connection, column: str, record: int) -> list[tuple[int, str, str, str, str | None]]:
    """(id, code, direction, date, signed on) of the latest papers of a "person" or an "asset"."""
    if column == "asset":
        sql = (
            "SELECT DISTINCT h.id, h.code, h.direction, h.date, h.signed_on FROM handover_line l JOIN handover h ON h.id=l.handover_id "
            "WHERE l.asset_id=? AND h.binned=0 ORDER BY h.id DESC LIMIT 8"
        )
    else:
        sql = "SELECT id, code, direction, date, signed_on FROM handover WHERE person_id=? AND binned=0 ORDER BY id DESC LIMIT 8"
    return [tuple(row) for row in conn.execute(sql, (record,))]


def language_of(conn: sqlite3.Connection, person: int | None) -> str:
    """The language of somebody's last paper; "" when there is none."""
    sql = "SELECT language FROM handover WHERE person_id=? AND language IS NOT NULL ORDER BY id DESC LIMIT 1"
    row = conn.execute(sql, (person,)).fetchone()
    return str(row[0]) if row else ""


def policy(conn: sqlite3.Connection, paper: str, language: str) -> str:
    """The office's own text for a paper in a language; "" when it has none."""
    sql = "SELECT text FROM paper_text WHERE binned=0 AND paper=? AND language=? ORDER BY id DESC LIMIT 1"
    row = conn.execute(sql, (paper, language)).fetchone()
    return str(row[0]) if row else ""


def languages_written(conn: sqlite3.Connection) -> list[str]:
    """The languages in which the office has written texts of papers."""
    return [str(one[0]) for one in conn.execute("SELECT DISTINCT language FROM paper_text WHERE binned=0 ORDER BY 1")]


def files_of(conn: sqlite3.Connection, paper: int, kind: str = "handover") -> list[tuple[int, str, str, str]]:
    """(id, name, media type, sha256) of the files at a paper, the newest first."""
    sql = "SELECT id, name, coalesce(media_type, ''), sha256 FROM attachment WHERE about_kind=? AND about_id=? AND binned=0 ORDER BY id DESC"
    return [tuple(row) for row in conn.execute(sql, (kind, paper))]


def spoken_of(conn: sqlite3.Connection, kind: str, record: int, row: Mapping[str, Any]) -> list[tuple[str, int]]:
    """Whom and what a paper is about, (kind, record) each: what it names, what its lines name, assets that name it."""
    about = RECORDS[kind]
    found = {
        (f.target, int(row[f.key])): None
        for f in about.stored()
        if f.target in ("person", "place", "asset") and row.get(f.key)
    }
    if kind == "handover":
        found |= {("asset", line.asset): None for line in lines(conn, record) if line.asset}
    for one in RECORDS["asset"].stored():
        if one.target == kind:
            sql = "SELECT id FROM asset WHERE binned=0 AND " + quoted(one.key) + "=?"
            found |= {("asset", int(hit[0])): None for hit in conn.execute(sql, (record,))}
    return list(found)


# ---------------------------------------------------------------- kits
def parts(conn: sqlite3.Connection, kit: int) -> list[Part]:
    """What a kit is made of, in its order."""
    sql = (
        "SELECT l.model_id, l.category_id, l.stock_item_id, l.licence_id, l.quantity, coalesce(m.name, c.name, i.name, s.name, '') FROM kit_line l "
        "LEFT JOIN model m ON m.id=l.model_id LEFT JOIN category c ON c.id=l.category_id LEFT JOIN stock_item i ON i.id=l.stock_item_id "
        "LEFT JOIN licence s ON s.id=l.licence_id WHERE l.kit_id=? AND l.binned=0 ORDER BY l.id"
    )
    found = []
    for *targets, quantity, name in conn.execute(sql, (kit,)):
        what, record = next((w, r) for w, r in zip(PARTS, targets, strict=True) if r)
        found.append(Part(what, int(record), int(quantity), str(name)))
    return found


def free_of(conn: sqlite3.Connection, what: str, record: int) -> list[int]:
    """Assets in stock of a model ("model_id") or a category, the longest there first."""
    if what == "model_id":
        sql = "SELECT id FROM asset WHERE binned=0 AND stage='in_stock' AND model_id=? ORDER BY purchase_date IS NULL, purchase_date, id"
    else:
        sql = "SELECT id FROM asset WHERE binned=0 AND stage='in_stock' AND category_id=? ORDER BY purchase_date IS NULL, purchase_date, id"
    return [int(one[0]) for one in conn.execute(sql, (record,))]


# ---------------------------------------------------------------- leavers
def leaving_open(conn: sqlite3.Connection, person: int) -> int | None:
    """The leaver's list of a person that is not closed yet."""
    sql = "SELECT id FROM leaving WHERE person_id=? AND closed_on IS NULL AND binned=0 ORDER BY id DESC LIMIT 1"
    row = conn.execute(sql, (person,)).fetchone()
    return int(row[0]) if row else None


def open_leavings(conn: sqlite3.Connection, person: int) -> int:
    """How many lists of a person are not closed yet: one at most."""
    sql = "SELECT count(*) FROM leaving WHERE person_id=? AND closed_on IS NULL AND binned=0"
    return int(conn.execute(sql, (person,)).fetchone()[0])


def written_off(conn: sqlite3.Connection, leaving: int) -> list[tuple[str, int, str, str]]:
    """(kind, record, what, reason) of what was written off at a leaving."""
    sql = "SELECT about_kind, about_id, words, reason FROM leaving_line WHERE leaving_id=? AND binned=0 ORDER BY id"
    return [tuple(row) for row in conn.execute(sql, (leaving,))]


def outstanding(conn: sqlite3.Connection, leaving: int, person: int) -> list[Thing]:
    """What a leaver still has to give back: what is held, without what was written off."""
    off = {(kind, record) for kind, record, _, _ in written_off(conn, leaving)}
    return [thing for thing in everything_of(conn, person) if (thing.kind, thing.record) not in off]


def by_kind(things: Sequence[Thing]) -> Mapping[str, list[Thing]]:
    """The things under their kinds of record, in their order."""
    groups: dict[str, list[Thing]] = {}
    for one in things:
        groups.setdefault(one.kind, []).append(one)
    return groups
