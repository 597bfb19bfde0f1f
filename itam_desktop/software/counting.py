"""The one counting function of software: seats of licences, the position of products, on any day (DOMAIN 5, DECISIONS 21).

Days are ISO dates. A quantity of None is "without limit". Everything is counted as known now: by the dates that seats, licences and
installations carry, by the quantities that licence events tell of, and by who held a device then.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from itam_desktop.kernel.terms import A_YEAR
from itam_desktop.software import sums

MEASURED = ("device", "installation", "core", "user", "site")  # metrics of which installations can be counted
Exposure = tuple[tuple[int, str], ...] | None


@dataclass(frozen=True, slots=True)
class Counter:
    """The seats of one licence on a day. bought, free: None without limit; valid: the licence counts that day."""

    bought: int | None
    used: int = 0
    held: int = 0
    spent: int = 0
    valid: bool = True

    @property
    def taken(self) -> int:
        return self.used + self.held + self.spent

    @property
    def free(self) -> int | None:
        return None if self.bought is None else max(0, self.bought - self.taken)

    @property
    def short(self) -> int:
        return 0 if self.bought is None else max(0, self.taken - self.bought)


@dataclass(frozen=True, slots=True)
class Position:
    """One product by one metric on a day. product: None for a licence of no product; exposure: (minor units, currency) each, None
    when no price is known; installed: None where installations are not what is counted (concurrent, client access)."""

    product: int | None
    name: str
    metric: str
    entitled: int | None
    assigned: int
    spent: int
    held: int
    installed: int | None
    exposure: Exposure
    trial: int = 0
    trial_assigned: int = 0
    publisher: str = ""
    licences: tuple[int, ...] = ()

    @property
    def taken(self) -> int:
        return self.assigned + self.spent + self.held

    @property
    def free(self) -> int | None:
        return None if self.entitled is None else max(0, self.entitled - self.taken)

    @property
    def shortfall(self) -> int:
        return shortfall(self.entitled, self.taken, self.installed)


def shortfall(entitled: int | None, taken: int, installed: int | None) -> int:
    """DECISIONS 21."""
    return 0 if entitled is None else max(0, max(taken, installed or 0) - entitled)


def price_per_year(price: int | None, period: str | None) -> Fraction | None:
    """Minor units a year of one seat; what is paid once counts whole."""
    return None if price is None else Fraction(price * A_YEAR.get(period or "once", 1))


# ---------------------------------------------------------------- seats of licences
def licences(conn: sqlite3.Connection, day: str, records: Iterable[int] | None = None) -> dict[int, Counter]:
    """Licence -> its counter; without `records` all that are not in the bin."""
    some = "" if records is None else " AND l.id IN (SELECT value FROM json_each(?2))"
    rows = conn.execute(
        "SELECT l.id, l.metric, l.quantity, " + sums.VALID + " FROM licence l WHERE l.binned=0" + some,
        (day,) if records is None else (day, json.dumps(list(records))),
    ).fetchall()
    then = _quantities_then(conn, day)
    taken = _seats(conn, day, None if records is None else [row[0] for row in rows])
    return {
        record: Counter(
            None if metric == "site" else then.get(record, quantity), *taken.get(record, (0, 0, 0)), bool(valid)
        )
        for record, metric, quantity, valid in rows
    }


def _seats(conn: sqlite3.Connection, day: str, records: Sequence[int] | None) -> dict[int, tuple[int, int, int]]:
    """Licence -> (in use, held back, spent) that day."""
    sql = (
        "SELECT s.licence_id, sum(CASE WHEN " + sums.ASSIGNED + " THEN s.quantity ELSE 0 END), sum(CASE WHEN " + sums.HELD_THEN
        + " THEN s.quantity ELSE 0 END), sum(CASE WHEN " + sums.SPENT_THEN + " THEN s.quantity ELSE 0 END) FROM seat s"
    )  # fmt: skip
    some = "" if records is None else " WHERE s.licence_id IN (SELECT value FROM json_each(?2))"
    values = (day,) if records is None else (day, json.dumps(list(records)))
    return {row[0]: (row[1], row[2], row[3]) for row in conn.execute(sql + some + " GROUP BY s.licence_id", values)}


def _quantities_then(conn: sqlite3.Connection, day: str) -> dict[int, int | None]:
    """Licence -> the quantity that it had at the end of `day`, where an event of a later day tells of another one."""
    rows = conn.execute(
        "SELECT licence_id, old_quantity FROM licence_event WHERE binned=0 AND kind IN ('bought', 'renewed')"
        " AND (old_quantity IS NOT NULL OR new_quantity IS NOT NULL) AND date>? ORDER BY date DESC, id DESC",
        (day,),
    )
    return dict(rows.fetchall())


# ---------------------------------------------------------------- the position of products
@dataclass(slots=True)
class _Row:
    """A position in the making."""

    entitled: int | None = 0
    assigned: int = 0
    held: int = 0
    spent: int = 0
    installed: int = 0
    trial: int = 0
    trial_assigned: int = 0
    per_user: int | None = 0  # devices of one seat holder that count once; None: all
    least_cores: int = 1
    dearest: dict[str, Fraction] = field(default_factory=dict)
    licences: list[int] = field(default_factory=list)
    older: int | None = 0  # seats with downgrade rights


Key = tuple[int | None, int | None, str]  # product, else licence of no product; metric


def positions(
    conn: sqlite3.Connection, day: str, currency: str, products: Sequence[int] | None = None
) -> list[Position]:
    """The licence position of every product that needs licences or has some, by product and metric; see DECISIONS 21.

    currency: the office's own; products: only these.
    """
    rows: dict[Key, _Row] = {}
    asked = None if products is None else set(products)
    products = None if products is None else _family(conn, products)
    _entitle(conn, day, currency, products, rows)
    known = _products(conn, products)
    _install(conn, day, products, rows, known)
    found = []
    for (product, licence, metric), row in rows.items():
        if asked is not None and product not in asked:
            continue
        name, publisher = known[product][:2] if product in known else (_name_of(conn, licence), "")
        installed = row.installed if metric in MEASURED else None
        short = shortfall(row.entitled, row.assigned + row.spent + row.held, installed)
        exposure: Exposure = tuple((_up(price * short), code) for code, price in sorted(row.dearest.items())) or None
        if short == 0:
            exposure = ((0, next(iter(row.dearest), currency)),)
        found.append(
            Position(product, name, metric, row.entitled, row.assigned, row.spent, row.held, installed, exposure, row.trial,
                     row.trial_assigned, publisher, tuple(row.licences))
        )  # fmt: skip
    return sorted(found, key=lambda one: (one.name.casefold(), one.product or 0, one.metric))


def _family(conn: sqlite3.Connection, products: Sequence[int]) -> list[int]:
    """These products, and those that they replace or that replace them: downgrade rights reach that far."""
    rows = conn.execute(
        "WITH RECURSIVE family(id) AS (SELECT value FROM json_each(?) UNION SELECT p.previous_id FROM product p JOIN family f ON p.id=f.id"
        " WHERE p.previous_id IS NOT NULL UNION SELECT p.id FROM product p JOIN family f ON p.previous_id=f.id) SELECT id FROM family",
        (json.dumps(list(products)),),
    )  # fmt: skip
    return [row[0] for row in rows]


def _up(value: Fraction) -> int:
    """Half up."""
    return int(value + Fraction(1, 2))


def _name_of(conn: sqlite3.Connection, licence: int | None) -> str:
    row = conn.execute("SELECT name FROM licence WHERE id=?", (licence,)).fetchone()
    return str(row[0]) if row else ""


def _products(
    conn: sqlite3.Connection, products: Sequence[int] | None
) -> dict[int | None, tuple[str, str, str, int | None]]:
    """product -> (name, publisher, licensing, the product it replaces)."""
    some = "" if products is None else " AND id IN (SELECT value FROM json_each(?))"
    found = conn.execute(
        "SELECT id, name, edition, coalesce(publisher, ''), licensing, previous_id FROM product WHERE binned=0" + some,
        [] if products is None else [json.dumps(list(products))],
    )
    return {
        r: (f"{n} {e}" if e and e.casefold() not in n.casefold() else n, p, li, prev) for r, n, e, p, li, prev in found
    }


def _entitle(
    conn: sqlite3.Connection, day: str, currency: str, products: Sequence[int] | None, rows: dict[Key, _Row]
) -> None:
    """What the licences valid that day allow, and the seats taken of them; trials apart."""
    some = "" if products is None else " AND l.product_id IN (SELECT value FROM json_each(?2))"
    found = conn.execute(
        "SELECT l.id, l.product_id, l.metric, l.model, l.quantity, l.devices_per_user, l.least_cores, l.downgrade, l.price, l.price_period,"
        " coalesce(l.currency, ?3) FROM licence l LEFT JOIN product p ON p.id=l.product_id WHERE " + sums.VALID + some,
        (day, None if products is None else json.dumps(list(products)), currency),
    ).fetchall()  # fmt: skip
    then = _quantities_then(conn, day)
    taken = _seats(conn, day, None if products is None else [one[0] for one in found])
    for licence, product, metric, model, now, per_user, least, downgrade, price, period, code in found:
        quantity = None if metric == "site" else then.get(licence, now)
        used, held, spent = taken.get(licence, (0, 0, 0))
        row = rows.setdefault((product, None if product is not None else licence, metric), _Row())
        row.licences.append(licence)
        if model == "trial":
            row.trial += quantity or 0
            row.trial_assigned += used
            continue
        row.entitled = None if quantity is None or row.entitled is None else row.entitled + quantity
        row.assigned, row.held, row.spent = row.assigned + used, row.held + held, row.spent + spent
        row.per_user = None if per_user is None or row.per_user is None else max(row.per_user, per_user)
        row.least_cores = max(row.least_cores, least or 1)
        if downgrade:
            row.older = None if quantity is None or row.older is None else row.older + quantity
        each = price_per_year(price, period)
        if each is not None:
            row.dearest[code] = max(each, row.dearest.get(code, Fraction(0)))


def _install(
    conn: sqlite3.Connection,
    day: str,
    products: Sequence[int] | None,
    rows: dict[Key, _Row],
    known: Mapping[int | None, tuple[str, str, str, int | None]],
) -> None:
    """Count what is installed into the rows; a product that needs a licence and has none gets a row of its own."""
    by_product: dict[int, dict[str, _Row]] = {}
    for (product, _, metric), row in rows.items():
        if product is not None:
            by_product.setdefault(product, {})[metric] = row
    closely = {  # which of their devices counts how is told device by device
        p for p, some in by_product.items()
        if len(some) > 1 or any(m in ("core", "user") or row.trial_assigned for m, row in some.items())
    }  # fmt: skip
    seen = Seen(conn, day)
    plain = [
        p
        for p, told in known.items()
        if p is not None and p not in closely and (told[2] == "required" or p in by_product)
    ]
    for product, n in seen.devices(plain):
        if product in by_product:
            next(iter(by_product[product].values())).installed += n
        else:
            row = rows.setdefault((product, None, "installation"), _Row())
            by_product[product] = {"installation": row}
            row.installed = n
    if closely:
        _closely(conn, day, seen, by_product, closely)
    _hand_down(by_product, known)


def _counted_once(row: _Row, devices: int) -> int:
    """A user's devices count once, up to how many one user may have."""
    return 1 if not row.per_user else -(-devices // row.per_user)


def _closely(
    conn: sqlite3.Connection, day: str, seen: Seen, by_product: Mapping[int, Mapping[str, _Row]], closely: set[int]
) -> None:
    """Products by user or core, of several metrics, or with trials given: each device counts where it or its holder has a seat."""
    holders = _seat_holders(conn, day, {p: by_product[p] for p in closely})
    found = dict(seen.which(sorted(closely)))
    facts = seen.facts(set().union(*found.values()) if len(found) < 20 else None)
    for product, devices in found.items():
        some, seats = by_product[product], holders.get(product, {})
        only = next(iter(some)) if len(some) == 1 and not any(row.trial_assigned for row in some.values()) else None
        theirs: dict[int, int] = {}
        for asset in devices:
            if asset not in facts:
                continue  # in the bin, or gone
            person, cores = facts[asset]
            metric = only or _metric_of(some, seats, person, asset)
            if metric == "user" and person in seats:
                theirs[person] = theirs.get(person, 0) + 1
            elif metric is not None:
                some[metric].installed += max(cores, some[metric].least_cores) if metric == "core" else 1
        for n in theirs.values():
            some["user"].installed += _counted_once(some["user"], n)


SEEN = (
    " FROM software_title t CROSS JOIN installation i ON i.title_id=t.id WHERE t.product_id IN (SELECT value FROM json_each(?2))"
    " AND coalesce(t.ignored, 0)=0 AND t.binned=0 AND i.binned=0 AND (i.gone_on IS NULL OR i.gone_on>?1)"
)
NOW = SEEN + " AND i.first_seen<=?1"
THEN = SEEN + " AND coalesce(min(i.installed_on, i.first_seen), i.first_seen)<=?1"


class Seen:
    """What inventories saw, on a day; of a past day with those who held the devices then."""

    def __init__(self, conn: sqlite3.Connection, day: str) -> None:
        self.conn, self.day = conn, day
        self.past = bool(conn.execute("SELECT ?<today()", (day,)).fetchone()[0])

    def devices(self, products: Sequence[int]) -> Iterable[tuple[int, int]]:
        """(product, distinct devices on which it is)."""
        sql = (
            "SELECT t.product_id, count(DISTINCT i.asset_id)" + (THEN if self.past else NOW)
            + " AND i.asset_id NOT IN (SELECT id FROM asset WHERE binned=1 OR disposed_on<=?1) GROUP BY t.product_id"
        )  # fmt: skip
        return self.conn.execute(sql, (self.day, json.dumps(list(products))))

    def which(self, products: Sequence[int], among: Iterable[int] | None = None) -> Iterable[tuple[int, set[int]]]:
        """(product, the devices on which it is, those that are gone too). among: only these devices."""
        rows = THEN if self.past else NOW
        some = "" if among is None else " AND i.asset_id IN (SELECT value FROM json_each(?3))"
        sql = "SELECT t.product_id, json_group_array(i.asset_id)" + rows + some + " GROUP BY t.product_id"
        asked = (self.day, json.dumps(list(products)), *([] if among is None else [json.dumps(list(among))]))
        for product, devices in self.conn.execute(sql, asked):
            yield product, set(json.loads(devices))

    def facts(self, devices: Iterable[int] | None = None) -> dict[int, tuple[int | None, int]]:
        """Device that is here -> (the person who has it, its cores). devices: only these."""
        some = "" if devices is None else " AND id IN (SELECT value FROM json_each(?2))"
        rows = self.conn.execute(
            "SELECT id, holder_person_id, max(coalesce(cores, 0) * coalesce(processors, 1), 1) FROM asset WHERE binned=0"
            " AND (disposed_on IS NULL OR disposed_on>?1)" + some,
            (self.day,) if devices is None else (self.day, json.dumps(list(devices))),
        )
        found = {asset: (person, cores) for asset, person, cores in rows}
        for asset, person in _holders_then(self.conn, self.day).items() if self.past else ():
            if asset in found:
                found[asset] = (person, found[asset][1])
        return found


def _holders_then(conn: sqlite3.Connection, day: str) -> dict[int, int | None]:
    """Asset -> the person who had it at the end of `day`, where that changed later."""
    rows = conn.execute(
        "SELECT c.record_id, json_extract(c.old, '$.holder_person_id'), min(c.id) FROM change c JOIN action a ON a.id=c.action_id"
        " WHERE a.effective>? AND c.kind='asset' AND c.old IS NOT NULL AND json_type(c.old, '$.holder_person_id') IS NOT NULL"
        " GROUP BY c.record_id",
        (day,),
    )
    return {asset: person for asset, person, _ in rows}


def _seat_holders(
    conn: sqlite3.Connection, day: str, by_product: Mapping[int, Mapping[str, _Row]]
) -> dict[int, dict[int, str]]:
    """product -> person or asset with a seat that day -> its metric, "trial" where that is all it has."""
    licence_of = {
        licence: (p, metric)
        for p, some in by_product.items()
        for metric, row in some.items()
        for licence in row.licences
    }
    found: dict[int, dict[int, str]] = {}
    if not licence_of:
        return found
    rows = conn.execute(
        "SELECT s.licence_id, coalesce(s.person_id, s.asset_id), l.model='trial' FROM seat s JOIN licence l ON l.id=s.licence_id WHERE "
        + sums.ASSIGNED + " AND s.licence_id IN (SELECT value FROM json_each(?2))", (day, json.dumps(list(licence_of))),
    )  # fmt: skip
    for licence, holder, trial in rows:
        if licence in licence_of:
            product, metric = licence_of[licence]
            seats = found.setdefault(product, {})
            if not trial or holder not in seats:
                seats[holder] = "trial" if trial else metric
    return found


def _metric_of(some: Mapping[str, _Row], seats: Mapping[int, str], person: int | None, asset: int) -> str | None:
    """The metric under which a device's installation counts; None for a trial's and for what cannot be counted by device."""
    metric = seats.get(asset) or (seats.get(person) if person is not None else None)
    if metric is None:
        measured = [m for m in some if m in MEASURED]
        limit = {m: float("inf") if (e := some[m].entitled) is None else e for m in measured}
        return max(measured, key=lambda m: limit[m]) if measured else None
    return metric if metric in some else None


def _hand_down(
    by_product: Mapping[int, Mapping[str, _Row]], known: Mapping[int | None, tuple[str, str, str, int | None]]
) -> None:
    """Downgrade rights: what an older product has installed beyond its own licences counts for the newer one that may be used so."""
    for product, some in by_product.items():
        for row in some.values():
            seen, older = {product}, known[product][3] if product in known else None
            while row.older != 0 and older is not None and older not in seen:
                seen.add(older)
                for its in by_product.get(older, {}).values():
                    spare = its.installed if row.older is None else max(0, row.older - row.installed)
                    moved = min(
                        max(0, its.installed - (its.installed if its.entitled is None else its.entitled)), spare
                    )
                    row.installed += moved
                    its.installed -= moved
                older = known[older][3] if older in known else None
