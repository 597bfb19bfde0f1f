"""What the screens of software show: findings with their records, a product's position and devices, titles alike. No Qt."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from itam_desktop.kernel.style import Style, show_date
from itam_desktop.kernel.texts import tr
from itam_desktop.software import counting, findings, reads
from itam_desktop.software.counting import Position

MOST = 12


class Item(NamedTuple):
    """One record of a finding. opens: (kind, record) to look at; title, note: in words; n: seats or devices."""

    record: int
    opens: tuple[str, int]
    title: str
    note: str


@dataclass(frozen=True, slots=True)
class Told:
    """A finding with its first records. total: of all its records."""

    finding: findings.Finding
    items: tuple[Item, ...]
    total: int


def told(conn: sqlite3.Connection, day: str, currency: str, most: int = MOST) -> list[Told]:
    """All findings of a day, the worst first, each with its first records."""
    found = []
    for one in findings.findings(conn, day, currency):
        some = one.records[:most]
        found.append(Told(one, tuple(_ITEMS[one.kind](conn, some)), len(one.records)))
    return found


def _rows(conn: sqlite3.Connection, sql: str, records: Sequence[int]) -> list[Any]:
    at = {record: n for n, record in enumerate(records)}
    return sorted(conn.execute(sql, (json.dumps(list(records)),)), key=lambda row: at[row[0]])


def _licence_items(conn: sqlite3.Connection, records: Sequence[int]) -> list[Item]:
    sql = "SELECT id, name, end_date FROM licence WHERE id IN (SELECT value FROM json_each(?))"
    found = []
    for record, name, end in _rows(conn, sql, records):
        words = tr("ends on {day}", day=show_date(end, Style())) if end else ""
        found.append(Item(record, ("licence", record), str(name), words))
    return found


def _product_items(conn: sqlite3.Connection, records: Sequence[int]) -> list[Item]:
    sql = "SELECT id, name, coalesce(publisher, '') FROM product WHERE id IN (SELECT value FROM json_each(?))"
    return [Item(i, ("product", i), str(name), str(publisher)) for i, name, publisher in _rows(conn, sql, records)]


def _seat_items(conn: sqlite3.Connection, records: Sequence[int]) -> list[Item]:
    sql = (
        "SELECT s.id, l.id, l.name, coalesce(p.name, a.tag) FROM seat s JOIN licence l ON l.id=s.licence_id LEFT JOIN person p ON p.id=s.person_id"
        " LEFT JOIN asset a ON a.id=s.asset_id WHERE s.id IN (SELECT value FROM json_each(?))"
    )
    return [Item(i, ("licence", licence), str(who), str(name)) for i, licence, name, who in _rows(conn, sql, records)]


def _account_items(conn: sqlite3.Connection, records: Sequence[int]) -> list[Item]:
    sql = (
        "SELECT x.id, x.login, p.name, coalesce(w.name, '') FROM account x LEFT JOIN product p ON p.id=x.product_id LEFT JOIN person w ON w.id=x.person_id"
        " WHERE x.id IN (SELECT value FROM json_each(?))"
    )
    return [
        Item(i, ("account", i), str(login), " · ".join(filter(None, (str(service or ""), str(who)))))
        for i, login, service, who in _rows(conn, sql, records)
    ]


_ITEMS = {"licence": _licence_items, "product": _product_items, "seat": _seat_items, "account": _account_items}


@dataclass(frozen=True, slots=True)
class ProductFacts:
    """positions: one by metric; licences: (id, name, state); devices: the first of `installed`;
    titles: (id, name, installations); accounts: open ones."""

    positions: tuple[Position, ...]
    licences: tuple[tuple[int, str, str], ...]
    devices: tuple[reads.Device, ...]
    installed: int
    titles: tuple[tuple[int, str, int], ...]
    accounts: int


def product_facts(conn: sqlite3.Connection, product: int, day: str, currency: str, most: int = MOST) -> ProductFacts:
    """What a product's pane shows on a day (ISO). currency: the office's own; most: of licences, devices and titles each."""
    licences = conn.execute(
        "SELECT id, name, state FROM licence WHERE product_id=? AND binned=0 ORDER BY state='ended', name COLLATE NOCASE LIMIT ?",
        (product, most),
    ).fetchall()
    devices, installed = reads.installed_on(conn, product, day, most)
    titles = conn.execute(
        "SELECT t.id, t.name, (SELECT count(*) FROM installation i WHERE i.title_id=t.id AND i.gone_on IS NULL AND i.binned=0) FROM software_title t"
        " WHERE t.product_id=? AND t.binned=0 ORDER BY t.name COLLATE NOCASE LIMIT ?",
        (product, most),
    ).fetchall()
    accounts = conn.execute(
        "SELECT count(*) FROM account WHERE product_id=? AND binned=0 AND closed_on IS NULL", (product,)
    ).fetchone()[0]
    return ProductFacts(
        tuple(counting.positions(conn, day, currency, [product])), tuple((i, str(n), str(s)) for i, n, s in licences),
        tuple(devices), installed, tuple((i, str(n), k) for i, n, k in titles), int(accounts),
    )  # fmt: skip


def licence_to_enlarge(conn: sqlite3.Connection, product: int) -> int | None:
    """The product's licence of which more can be bought, where there is just one."""
    rows = conn.execute(
        "SELECT id FROM licence WHERE product_id=? AND binned=0 AND state='running' AND model<>'trial' AND quantity IS NOT NULL LIMIT 2",
        (product,),
    ).fetchall()
    return int(rows[0][0]) if len(rows) == 1 else None


# ---------------------------------------------------------------- titles
def suggestion(conn: sqlite3.Connection, titles: Sequence[int]) -> tuple[int, str] | None:
    """The product to which each of these titles most likely belongs, by their names; None when they are not like the same one."""
    rows = conn.execute(
        "SELECT DISTINCT name, coalesce(publisher, '') FROM software_title WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(titles)),),
    ).fetchall()
    products = conn.execute("SELECT id, name, coalesce(publisher, '') FROM product WHERE binned=0").fetchall()
    if not rows or not products:
        return None
    from rapidfuzz import fuzz, process, utils

    names = {record: f"{publisher} {name}" for record, name, publisher in products}
    common: int | None = None
    for title, by in rows:
        best = process.extractOne(
            f"{by} {title}", names, scorer=fuzz.token_set_ratio, processor=utils.default_process, score_cutoff=80
        )
        if best is None or common not in (None, best[2]):
            return None
        common = best[2]
    return (int(common), next(str(n) for record, n, _ in products if record == common)) if common is not None else None


def of_publisher(conn: sqlite3.Connection, title: int) -> list[int]:
    """All titles to look at that have the publisher of this one."""
    rows = conn.execute(
        "SELECT id FROM software_title WHERE state='new' AND binned=0 AND publisher IS NOT NULL"
        " AND publisher=(SELECT publisher FROM software_title WHERE id=?) ORDER BY id",
        (title,),
    )
    return [row[0] for row in rows]


def where_installed(
    conn: sqlite3.Connection, title: int, most: int = MOST
) -> tuple[list[tuple[int, str, str, str]], int]:
    """(asset, tag, name, version) of the first devices with a title, and how many there are."""
    rows = conn.execute(
        "SELECT a.id, a.tag, a.name, coalesce(i.version, '') FROM installation i JOIN asset a ON a.id=i.asset_id WHERE i.title_id=? AND i.gone_on IS NULL"
        " AND i.binned=0 AND a.binned=0 ORDER BY a.tag LIMIT ?",
        (title, most),
    )
    found = [(int(i), str(tag), str(name), str(version)) for i, tag, name, version in rows]
    n = conn.execute(
        "SELECT count(*) FROM installation WHERE title_id=? AND gone_on IS NULL AND binned=0", (title,)
    ).fetchone()[0]
    return found, int(n)


def left(conn: sqlite3.Connection) -> tuple[int, int]:
    """(titles to look at, installations of them)."""
    row = conn.execute(
        "SELECT count(*), coalesce(sum((SELECT count(*) FROM installation i WHERE i.title_id=t.id AND i.gone_on IS NULL AND i.binned=0)), 0)"
        " FROM software_title t WHERE t.state='new' AND t.binned=0"
    ).fetchone()
    return int(row[0]), int(row[1])
