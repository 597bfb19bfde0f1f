"""What the screens show of licences and their seats, on a plain connection. Days are ISO texts, sums minor units."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from itam_desktop.kernel.terms import A_YEAR
from itam_desktop.software import counting, findings
from itam_desktop.software.queries import rows_of

MOST = 100  # devices that a pane shows


@dataclass(frozen=True, slots=True)
class Totals:
    """Of some licences, by currency: what they cost a year, what is missing, what is paid and given to nobody."""

    n: int
    year: Mapping[str, int] = field(default_factory=dict)
    missing: Mapping[str, int] = field(default_factory=dict)
    idle: Mapping[str, int] = field(default_factory=dict)


def totals(conn: sqlite3.Connection, licences: Sequence[int], day: str, currency: str) -> Totals:
    """What is missing is the exposure of the position of each product that any of them is for; ended ones count in nothing."""
    chosen = set(licences)
    year: dict[str, int] = {}
    missing: dict[str, int] = {}
    idle: dict[str, int] = {}
    counters = counting.licences(conn, day, licences)
    rows = conn.execute(
        "SELECT l.id, l.price, l.price_period, coalesce(l.currency, ?), l.quantity FROM licence l WHERE l.price IS NOT NULL AND l.binned=0"
        " AND l.id IN (SELECT value FROM json_each(?))",
        (currency, json.dumps(list(licences))),
    )
    for licence, price, period, code, quantity in rows:
        counter = counters.get(licence)
        each = counting.price_per_year(price, period)
        if counter is None or not counter.valid or each is None:
            continue
        if period in A_YEAR:
            _more(year, code, int(each * (quantity if quantity is not None else 1)))
        if counter.free:
            _more(idle, code, int(each * counter.free))
    for one in counting.positions(conn, day, currency):
        if one.shortfall and one.exposure and chosen.intersection(one.licences):
            for minor, code in one.exposure:
                _more(missing, code, minor)
    return Totals(len(licences), year, missing, idle)


def _more(sums_: dict[str, int], code: str, minor: int) -> None:
    sums_[code] = sums_.get(code, 0) + minor


class Device(NamedTuple):
    """A device on which a product is installed. version: the newest there; person: who has it, "" for nobody."""

    asset: int
    tag: str
    name: str
    version: str
    person: str


def installed_on(conn: sqlite3.Connection, product: int, day: str, most: int = MOST) -> tuple[list[Device], int]:
    """(the first devices on which a product is installed that day, each with its newest version, by tag; how many there are)."""
    ids = devices_of(conn, product, day)
    rows = conn.execute(
        "SELECT a.id, a.tag, coalesce(a.name, ''), coalesce(p.name, '') FROM (SELECT id FROM asset WHERE id IN (SELECT value FROM json_each(?1))"
        " ORDER BY tag LIMIT ?2) f JOIN asset a ON a.id=f.id LEFT JOIN person p ON p.id=a.holder_person_id ORDER BY a.tag",
        (json.dumps(ids), most),
    ).fetchall()
    newest = findings.versions(conn, product, day, [row[0] for row in rows])
    return [Device(asset, tag, name, newest.get(asset, ""), person) for asset, tag, name, person in rows], len(ids)


def devices_of(conn: sqlite3.Connection, product: int, day: str) -> list[int]:
    """All devices that are here and on which a product is installed that day."""
    rows = conn.execute(
        "SELECT DISTINCT i.asset_id FROM software_title t CROSS JOIN installation i ON i.title_id=t.id WHERE t.product_id=?1"
        " AND coalesce(t.ignored, 0)=0 AND t.binned=0 AND i.binned=0 AND i.first_seen<=?2 AND (i.gone_on IS NULL OR i.gone_on>?2)"
        " AND i.asset_id NOT IN (SELECT id FROM asset WHERE binned=1 OR disposed_on<=?2)",
        (product, day),
    )
    return [row[0] for row in rows]


def tags(conn: sqlite3.Connection, assets: Sequence[int]) -> list[str]:
    """The tags of these assets, in order."""
    rows = conn.execute(
        "SELECT tag FROM asset WHERE id IN (SELECT value FROM json_each(?)) ORDER BY tag", (json.dumps(list(assets)),)
    )
    return [str(row[0]) for row in rows]


class Held(NamedTuple):
    """A seat in use, as its holder shows it. returns: it comes back with its device."""

    seat: int
    licence: int
    name: str
    quantity: int
    since: str
    returns: int


def seats_held(conn: sqlite3.Connection, kind: str, holder: int) -> list[Held]:
    """The seats that a person or an asset has now."""
    column = "s.person_id" if kind == "person" else "s.asset_id"
    rows = conn.execute(
        "SELECT s.id, l.id, l.name, s.quantity, s.since, coalesce(l.returns, 0) FROM seat s JOIN licence l ON l.id=s.licence_id WHERE s.binned=0"
        " AND s.until IS NULL AND " + column + "=? ORDER BY l.name COLLATE NOCASE, s.id",
        (holder,),
    )
    return [Held._make(row) for row in rows]


def accounts_held(conn: sqlite3.Connection, person: int) -> list[tuple[int, str, str]]:
    """(account, login, service) of a person's open accounts."""
    rows = conn.execute(
        "SELECT a.id, a.login, coalesce(p.name, '') FROM account a LEFT JOIN product p ON p.id=a.product_id WHERE a.person_id=? AND a.binned=0"
        " AND a.closed_on IS NULL ORDER BY p.name COLLATE NOCASE, a.login",
        (person,),
    )
    return rows.fetchall()


class Holder(NamedTuple):
    """Somebody who may have a seat. has: how many seats of the licence."""

    kind: str
    record: int
    name: str
    note: str
    has: int


def holders(conn: sqlite3.Connection, kind: str, text: str, licence: int | None, most: int = 200) -> list[Holder]:
    """People, or devices, whose name, e-mail, number, tag or serial has that text in it; without one all, by name."""
    like = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
    has = (
        "(SELECT coalesce(sum(s.quantity), 0) FROM seat s WHERE s.licence_id=?2 AND s.until IS NULL AND s.binned=0 AND "
    )
    if kind == "person":
        sql = (
            "SELECT 'person', x.id, x.name, coalesce(x.job_title, x.email, ''), " + has + "s.person_id=x.id) FROM person x WHERE x.binned=0"
            " AND (x.leaving_date IS NULL OR x.leaving_date>=today()) AND (x.name LIKE ?1 ESCAPE '\\' OR x.email LIKE ?1 ESCAPE '\\'"
            " OR x.employee_number LIKE ?1 ESCAPE '\\') ORDER BY x.name COLLATE NOCASE LIMIT ?3"
        )  # fmt: skip
    else:
        sql = (
            "SELECT 'asset', x.id, x.tag, coalesce(x.name, ''), " + has + "s.asset_id=x.id) FROM asset x WHERE x.binned=0 AND x.stage<>'disposed'"
            " AND (x.tag LIKE ?1 ESCAPE '\\' OR x.name LIKE ?1 ESCAPE '\\' OR x.serial LIKE ?1 ESCAPE '\\') ORDER BY x.tag LIMIT ?3"
        )  # fmt: skip
    return [Holder._make(row) for row in conn.execute(sql, (like, licence, most))]


def people_by_mail(conn: sqlite3.Connection, mail: str) -> list[int]:
    """People with exactly that e-mail, in either case."""
    return [row[0] for row in conn.execute("SELECT id FROM person WHERE email=? COLLATE NOCASE AND binned=0", (mail,))]


def name_of(conn: sqlite3.Connection, kind: str, record: int) -> tuple[str, str]:
    """(name, note) of a person or an asset."""
    if kind == "person":
        row = conn.execute("SELECT name, coalesce(job_title, '') FROM person WHERE id=?", (record,)).fetchone()
    else:
        row = conn.execute("SELECT tag, coalesce(name, '') FROM asset WHERE id=?", (record,)).fetchone()
    return (str(row[0]), str(row[1])) if row else ("", "")


def tabs(conn: sqlite3.Connection, licence: int) -> tuple[int, int]:
    """(keys, files) of a licence."""
    keys = conn.execute("SELECT count(*) FROM licence_key WHERE licence_id=? AND binned=0", (licence,)).fetchone()[0]
    files = conn.execute(
        "SELECT count(*) FROM attachment WHERE about_kind='licence' AND about_id=? AND binned=0", (licence,)
    ).fetchone()[0]
    return int(keys), int(files)


def behind(conn: sqlite3.Connection, today: str) -> list[dict[str, Any]]:
    """Licences whose end has passed without the register saying so; rows by field key."""
    found = conn.execute(
        "SELECT id, name, start_date, end_date, renewal, renewal_months, notice, notice_unit, buffer_days, cancelled_on, let_end_on, ended_on, state"
        " FROM licence WHERE binned=0 AND ended_on IS NULL AND end_date<? ORDER BY end_date, id",
        (today,),
    )
    return rows_of(found)
