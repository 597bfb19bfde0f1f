"""What the licence position tells: findings, each with the records behind it and what to do next (DOMAIN 5). No Qt."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from itam_desktop.kernel.texts import N
from itam_desktop.software import counting, sums

UNUSED_DAYS = 90
FEW = 1000  # holders or devices that are looked up one by one; of more everything is read


@dataclass(frozen=True, slots=True)
class About:
    """One way in which something is not as it should be.

    key; words: its heading; many: what the number behind it counts; verb: what to do next, in words; icon; meaning.
    """

    key: str
    words: str
    verb: str
    icon: str
    meaning: str


ABOUT = {one.key: one for one in (
    About("over_assigned", N("More seats given than bought"), N("Buy seats or take some back"), "user-plus", "bad"),
    About("over_installed", N("Installed on more devices than bought for"), N("Buy licences or have it removed"), "download", "bad"),
    About("no_entitlement", N("Installed without a licence"), N("Add its licence, or say that it needs none"), "alert-triangle", "bad"),
    About("old_version", N("A version is installed that was not bought"), N("Allow it on the licence, or have it replaced"), "history", "warn"),
    About("trial_over", N("Still installed after its trial ended"), N("Buy it or have it removed"), "hourglass", "bad"),
    About("ended_seats", N("Seats of licences that have ended"), N("Renew the licence or take the seats back"), "flag", "bad"),
    About("leaver", N("Held by people who have left"), N("Take the seats back"), "logout", "bad"),
    About("disposed", N("Held by devices that are gone"), N("Take the seats back"), "recycle", "warn"),
    About("account_leaver", N("Accounts of people who have left, or of nobody"), N("Close the accounts"), "id", "bad"),
    About("decide", N("To be decided soon"), N("Renew, give notice, or let it end"), "calendar-due", "warn"),
    About("trial_ends", N("Trials that end soon"), N("Buy it, or let it end"), "clock", "warn"),
    About("unused_seat", N("Given but not used for 90 days"), N("Ask, then take the seats back"), "user-off", "warn"),
    About("unused_free", N("Paid and given to nobody"), N("Give them, or buy fewer next time"), "coin", "info"),
    About("account_unused", N("Accounts not used for 90 days"), N("Ask, then close them"), "user-off", "warn"),
)}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding of a day. kind, records: what its list shows; n: seats, devices or records that it is about."""

    about: About
    kind: str
    records: tuple[int, ...]
    n: int


def findings(
    conn: sqlite3.Connection, day: str, currency: str, positions: Sequence[counting.Position] | None = None
) -> list[Finding]:
    """Everything that is not as it should be on that day (ISO), the worst first; what is fine is left out.

    positions: of that day, where they are known already.
    """
    known = counting.positions(conn, day, currency) if positions is None else positions
    counters = counting.licences(conn, day)
    unused = unused_seats(conn, day)
    found = [
        _of("over_assigned", "licence", ((i, c.short) for i, c in counters.items() if c.valid and c.short)),
        _of("over_installed", "product", ((p.product, (p.installed or 0) - (p.entitled or 0)) for p in known if _over_installed(p))),
        _of("no_entitlement", "product", ((p.product, p.installed or 0) for p in known if not p.licences and p.installed)),
        _of("old_version", "product", old_versions(conn, day).items()),
        _of("trial_over", "licence", _trials_over(conn, day)),
        _of("ended_seats", "seat", _rows(conn, _SEATS + " AND NOT " + sums.VALID + " AND (l.end_date<?1 OR l.ended_on<?1)", day)),
        _of("leaver", "seat", _rows(conn, _SEATS + " AND (p.leaving_date<?1 OR p.binned=1)", day)),
        _of("disposed", "seat", _rows(conn, _SEATS + " AND (a.disposed_on<=?1 OR a.stage='disposed' OR a.binned=1)", day)),
        _of("account_leaver", "account", _rows(conn, _ACCOUNTS + " AND (x.person_id IS NULL OR p.leaving_date<?1 OR p.binned=1)", day)),
        _of("decide", "licence", _rows(conn, "SELECT l.id, 1 FROM licence l WHERE l.decide_by<=date(?1, '+30 days') AND l.model<>'trial' AND " + sums.VALID, day)),
        _of("trial_ends", "licence", _rows(conn, "SELECT l.id, 1 FROM licence l WHERE l.model='trial' AND l.end_date<=date(?1, '+30 days') AND " + sums.VALID, day)),
        _of("unused_seat", "seat", ((seat, n) for seat, (n, _) in unused.items())),
        _of("unused_free", "licence", ((i, counters[i].free or 0) for i in _paid(conn) if i in counters and counters[i].valid and counters[i].free)),
        _of("account_unused", "account", _rows(conn, _ACCOUNTS + " AND x.person_id IS NOT NULL AND coalesce(p.binned, 0)=0 AND (p.leaving_date IS NULL OR p.leaving_date>=?1)"
            " AND coalesce(x.last_seen, x.opened_on)<=date(?1, '-90 days')", day)),
    ]  # fmt: skip
    order = list(ABOUT)
    return sorted((one for one in found if one.records), key=lambda one: order.index(one.about.key))


_SEATS = (
    "SELECT s.id, s.quantity FROM seat s JOIN licence l ON l.id=s.licence_id LEFT JOIN person p ON p.id=s.person_id LEFT JOIN asset a ON a.id=s.asset_id"
    " WHERE l.binned=0 AND " + sums.ASSIGNED
)
_ACCOUNTS = (
    "SELECT x.id, 1 FROM account x LEFT JOIN person p ON p.id=x.person_id WHERE x.binned=0 AND (x.opened_on IS NULL OR x.opened_on<=?1)"
    " AND (x.closed_on IS NULL OR x.closed_on>?1)"
)


def _of(key: str, kind: str, rows: Iterable[tuple[int | None, int]]) -> Finding:
    some = [(record, n) for record, n in rows if record is not None]
    return Finding(ABOUT[key], kind, tuple(dict.fromkeys(record for record, _ in some)), sum(n for _, n in some))


def _rows(conn: sqlite3.Connection, sql: str, day: str) -> list[tuple[int, int]]:
    return sorted((record, n) for record, n in conn.execute(sql, (day,)))


def _over_installed(p: counting.Position) -> bool:
    return (
        bool(p.licences)
        and p.entitled is not None
        and p.installed is not None
        and p.installed > max(p.entitled, p.taken)
    )


def _paid(conn: sqlite3.Connection) -> list[int]:
    """Licences that cost something as long as they run."""
    sql = "SELECT id FROM licence WHERE binned=0 AND model NOT IN ('trial', 'free', 'open_source') AND quantity>0 AND (price>0 OR cost>0)"
    return [row[0] for row in conn.execute(sql)]


def _trials_over(conn: sqlite3.Connection, day: str) -> list[tuple[int, int]]:
    """Trials that ended, of products that are still installed and have no other licence."""
    sql = (
        "SELECT t.id, t.product_id FROM licence t WHERE t.binned=0 AND t.model='trial' AND t.end_date<?1 AND t.product_id IS NOT NULL"
        " AND NOT EXISTS (SELECT 1 FROM licence l WHERE l.product_id=t.product_id AND l.id<>t.id AND "
        + sums.VALID
        + ") ORDER BY 1"
    )
    found = []
    for trial, product in conn.execute(sql, (day,)).fetchall():
        n = len(versions(conn, product, day))
        if n:
            found.append((trial, n))
    return found


def versions(conn: sqlite3.Connection, product: int, day: str, devices: Sequence[int] | None = None) -> dict[int, str]:
    """Device that is here -> the newest version of a product that is installed on it that day. devices: only these."""
    some = "" if devices is None else " AND i.asset_id IN (SELECT value FROM json_each(?3))"
    rows = conn.execute(
        "SELECT i.asset_id, coalesce(i.version, '') FROM software_title t JOIN installation i ON i.title_id=t.id JOIN asset a ON a.id=i.asset_id"
        " WHERE t.product_id=?1 AND coalesce(t.ignored, 0)=0 AND t.binned=0 AND i.binned=0 AND i.first_seen<=?2 AND (i.gone_on IS NULL OR i.gone_on>?2)"
        " AND a.binned=0 AND (a.disposed_on IS NULL OR a.disposed_on>?2)" + some + " ORDER BY i.id",
        (product, day) if devices is None else (product, day, json.dumps(list(devices))),
    )
    found: dict[int, str] = {}
    for asset, version in rows:
        if asset not in found or ordered(version) > ordered(found[asset]):
            found[asset] = version
    return found


def ordered(version: str) -> tuple[int, ...]:
    """The numbers of a version, for comparing: "16.0.4266" -> (16, 0, 4266)."""
    numbers: list[int] = []
    for part in version.replace("-", ".").replace("+", ".").split("."):
        digits = "".join(c for c in part if c.isascii() and c.isdigit())[:9]
        if not digits:
            break
        numbers.append(int(digits))
    return tuple(numbers)


def covers(bought: str | None, downgrade: bool, upgrade: bool, version: str) -> bool:
    """Whether what was bought may be used in that version: the same as far as it is written, older or newer ones by right."""
    want, have = ordered(bought or ""), ordered(version)
    if not want or not have:
        return True
    same = have[: len(want)]
    return same == want or (downgrade and same < want) or (upgrade and same > want)


def old_versions(conn: sqlite3.Connection, day: str) -> dict[int, int]:
    """Product -> devices with a version that none of its licences of that day allows; maintenance that runs allows newer ones."""
    bought: dict[int, list[tuple[Any, ...]]] = {}
    for product, version, downgrade, upgrade in conn.execute(
        "SELECT l.product_id, l.version, l.downgrade, l.upgrade=1 OR l.maintenance_end>=?1 OR l.model='subscription' FROM licence l"
        " WHERE l.product_id IS NOT NULL AND l.metric<>'site' AND " + sums.VALID,
        (day,),
    ):
        bought.setdefault(product, []).append((version, bool(downgrade), bool(upgrade)))
    found = {}
    for product, rights in bought.items():
        if all(version for version, _, _ in rights):
            n = sum(
                not any(covers(v, down, up, version) for v, down, up in rights)
                for version in versions(conn, product, day).values()
            )
            if n:
                found[product] = n
    return found


def unused_seats(conn: sqlite3.Connection, day: str, licence: int | None = None) -> dict[int, tuple[int, int]]:
    """Seat -> (quantity, days for which it was not seen in use), of paid licences, at least 90 days.

    Told by the holder's account at the product, else by inventories: the product is on none of the holder's devices, though they were
    looked at within 90 days. What cannot be told is not counted as unused. licence: only its seats.
    """
    first = date.min.toordinal()  # before it nothing was used
    limit = date.fromordinal(max(first, date.fromisoformat(day).toordinal() - UNUSED_DAYS)).isoformat()
    rows = conn.execute(
        "SELECT s.id, s.quantity, s.person_id, s.asset_id, s.since, l.product_id, (SELECT max(coalesce(x.last_seen, x.opened_on)) FROM account x"
        " WHERE x.product_id=l.product_id AND x.person_id=s.person_id AND x.binned=0 AND x.closed_on IS NULL) FROM seat s JOIN licence l ON l.id=s.licence_id"
        " WHERE s.since<=?2 AND l.product_id IS NOT NULL AND l.model NOT IN ('trial', 'free', 'open_source') AND (l.price>0 OR l.cost>0)"
        + (" AND l.id=?3" if licence is not None else "") + " AND l.binned=0 AND " + sums.ASSIGNED,
        (day, limit) if licence is None else (day, limit, licence),
    ).fetchall()  # fmt: skip
    today = date.fromisoformat(day)
    found: dict[int, tuple[int, int]] = {}
    open_ = []
    for seat, n, person, asset, since, product, seen in rows:
        if seen is None:
            open_.append((seat, n, person or asset, since, product))
        elif seen <= limit:
            found[seat] = (n, (today - date.fromisoformat(seen)).days)
    watched = _looked_at(conn, limit, {holder for _, _, holder, _, _ in open_})
    open_ = [one for one in open_ if one[2] in watched]
    products = _told(conn, day, {product for *_, product in open_})
    few = {one for holder in watched for one in watched[holder]}
    devices = sorted(few) if len(few) <= FEW else None
    there, gone = dict(counting.Seen(conn, day).which(products, devices)), _gone(conn, products, devices)
    for seat, n, holder, since, product in open_:
        if product not in products:
            continue
        if there.get(product, set()).isdisjoint(watched[holder]):
            left = gone.get(product, {})
            last = max(since, *(left.get(device, "") for device in watched[holder]))
            if last <= limit:
                found[seat] = (n, (today - date.fromisoformat(last)).days)
    return found


def _told(conn: sqlite3.Connection, day: str, products: Iterable[int]) -> list[int]:
    """Those of these products of which an inventory told until that day."""
    rows = conn.execute(
        "SELECT DISTINCT t.product_id FROM software_title t WHERE t.product_id IN (SELECT value FROM json_each(?2)) AND coalesce(t.ignored, 0)=0"
        " AND t.binned=0 AND EXISTS (SELECT 1 FROM installation i WHERE i.title_id=t.id AND i.binned=0 AND i.first_seen<=?1)",
        (day, json.dumps(list(products))),
    )
    return [row[0] for row in rows]


def _gone(
    conn: sqlite3.Connection, products: Sequence[int], devices: Sequence[int] | None = None
) -> dict[int, dict[int, str]]:
    """Product -> device -> the day on which it was last found gone from there. devices: only these."""
    some = "" if devices is None else " AND i.asset_id IN (SELECT value FROM json_each(?2))"
    found: dict[int, dict[int, str]] = {}
    for product, asset, day in conn.execute(
        "SELECT t.product_id, i.asset_id, max(i.gone_on) FROM software_title t CROSS JOIN installation i ON i.title_id=t.id"
        " WHERE t.product_id IN (SELECT value FROM json_each(?1)) AND coalesce(t.ignored, 0)=0 AND t.binned=0 AND i.binned=0"
        " AND i.gone_on IS NOT NULL" + some + " GROUP BY 1, 2",
        (json.dumps(list(products)), *([] if devices is None else [json.dumps(list(devices))])),
    ):
        found.setdefault(product, {})[asset] = day
    return found


def _looked_at(conn: sqlite3.Connection, since: str, holders: Iterable[int]) -> dict[int, list[int]]:
    """Holder (asset or person) -> its devices of which there is an inventory since that day."""
    found: dict[int, list[int]] = {}
    some = set(holders)
    few = " AND (id IN (SELECT value FROM json_each(?2)) OR holder_person_id IN (SELECT value FROM json_each(?2)))"
    for asset, person in conn.execute(
        "SELECT id, holder_person_id FROM asset WHERE last_inventory>=?1 AND binned=0"
        + (few if len(some) <= FEW else ""),
        (since, json.dumps(list(some))) if len(some) <= FEW else (since,),
    ):
        for holder in (asset, person):
            if holder in some:
                found.setdefault(holder, []).append(asset)
    return found
