"""The licence position over 10,000 licences, 100,000 seats and 1,000,000 installations, beside the bare SQL of its three counts."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path
from typing import Any

LICENCES, SEATS, INSTALLATIONS, ASSETS = 10_000, 100_000, 1_000_000, 10_000
METRICS = ("user", "device", "installation", "core", "site")


def fill(store: Any, seed: int = 1) -> None:
    """Products, licences, seats and installations for a store that has its assets and people already."""
    chance = random.Random(seed)
    ids = lambda kind: [row[0] for row in store._raw.execute("SELECT id FROM " + kind + " WHERE binned=0")]  # noqa: E731
    assets, people = ids("asset"), ids("person")

    def verb(tx: Any) -> None:
        n = LICENCES * 4 // 5
        products = list(
            tx.insert_many(
                "product",
                [{"name": f"Product {i}", "kind": "application", "licensing": "required"} for i in range(n)],
                checked=True,
            )
        )
        rows: list[dict[str, Any]] = [
            {"name": f"Licence {i}", "product_id": products[i % n], "metric": METRICS[i % n % 5], "model": "subscription", "quantity": 20, "overuse": 0,
             "price": chance.randrange(500, 90000), "price_period": "year", "start_date": "2026-01-01", "reassignable": (i % 3 and 1) or 0}
            for i in range(LICENCES)
        ]  # fmt: skip
        licences = list(tx.insert_many("licence", rows, checked=True))
        seats = []
        for i in range(SEATS):
            licence = i % LICENCES
            device = METRICS[licence % n % 5] in ("device", "installation", "core")
            holder = {"asset_id": chance.choice(assets)} if device else {"person_id": chance.choice(people)}
            gone = {"until": "2026-10-01"} if i % 7 == 0 else {}
            seats.append({"licence_id": licences[licence], "quantity": 1, "since": "2026-02-01", **holder, **gone})
        tx.insert_many("seat", seats, checked=True)
        titles = [
            {
                "name": f"Title {i}",
                "key": f"title {i}",
                "kind": "program",
                **({"product_id": products[i]} if i < n else {}),
            }
            for i in range(n * 5 // 4)
        ]
        made = list(tx.insert_many("software_title", titles, checked=True))
        each = INSTALLATIONS // len(assets)
        for at in range(0, len(assets), 1000):
            tx.insert_many("installation", [
                {"asset_id": asset, "title_id": made[t], "version": "1.0", "first_seen": "2026-03-01"}
                for asset in assets[at : at + 1000] for t in chance.sample(range(len(made)), each)
            ], checked=True)  # fmt: skip
        tx.say("Filled")

    store.perform(verb, name="bench.fill")


BARE = (
    "SELECT l.product_id, l.metric, sum(l.quantity), max(l.price) FROM licence l WHERE l.binned=0 AND (l.start_date IS NULL OR l.start_date<=?1)"
    " AND (l.end_date IS NULL OR l.end_date>=?1) GROUP BY 1, 2",
    "SELECT l.product_id, sum(s.quantity) FROM seat s JOIN licence l ON l.id=s.licence_id WHERE s.since<=?1 AND (s.until IS NULL OR s.until>?1) GROUP BY 1",
    "SELECT t.product_id, count(DISTINCT i.asset_id) FROM software_title t JOIN installation i ON i.title_id=t.id WHERE t.product_id IS NOT NULL"
    " AND i.first_seen<=?1 AND (i.gone_on IS NULL OR i.gone_on>?1) GROUP BY 1",
)


def figures(path: Path, median: Any) -> list[tuple[str, float, float]]:
    """(what, ours in ms, the bare SQL in ms) on a store that `fill` filled."""
    import itam_desktop.records  # noqa: F401
    from itam_desktop.software import counting, findings
    from itam_desktop.store import reading

    conn, bare = reading.reader(path), sqlite3.connect(path)
    day = "2026-11-24"
    limit = median(lambda: [bare.execute(sql, (day,)).fetchall() for sql in BARE], 3)
    ours = median(lambda: counting.positions(conn, day, "EUR"), 3)
    found = counting.positions(conn, day, "EUR")
    ours_only = {p.product: p.assigned for p in found if p.name.startswith("Product ")}
    assert sum(ours_only.values()) == sum(n for product, n in bare.execute(BARE[1], (day,)) if product in ours_only)
    told = median(lambda: findings.findings(conn, day, "EUR", found), 3)
    counters = median(lambda: counting.licences(conn, day), 3)
    some = median(lambda: counting.positions(conn, day, "EUR", [found[0].product or 0]), 5)
    return [
        ("position", ours, limit),
        ("findings", told, limit),
        ("seats of all licences", counters, limit),
        ("position of one product", some, limit),
    ]


def inventory(store: Any, folder: Path, median: Any, titles: int = 3_000) -> list[tuple[str, float, str, float]]:
    """(what, ours, the limit's name, the limit) of an inventory with that many new titles: compared, taken over, sent again."""
    from dataclasses import replace

    from itam_desktop.collection import actions, difference
    from itam_desktop.collection.actions import Wish
    from itam_desktop.collection.machine import Machine, Program
    from itam_desktop.store.reading import style_of

    machine = Machine(serial="BENCH-0", sections=frozenset({"software"}), taken_on="2026-11-01")
    kinds, turn = {"asset": store.kind("asset")}, iter(range(1000))

    def fresh() -> Machine:
        n = next(turn)
        told = tuple(
            Program(f"Tool {n} {chr(97 + i % 26)}{i} suite", f"Maker {i % 200}", f"1.{i}") for i in range(titles)
        )
        return replace(machine, serial=f"BENCH-{n}", programs=told)

    def compare(one: Machine) -> Any:
        return difference.compare(store._raw, kinds, one, "2026-11-24", style_of(store._raw))

    last: list[Machine] = []

    def take() -> None:
        last.append(fresh())
        store.perform(lambda tx: actions.take_over(tx, [Wish(last[-1])]), name="bench.take")

    def bare() -> None:
        path = folder / "bare.db"
        path.unlink(missing_ok=True)
        conn = sqlite3.connect(path, isolation_level=None)
        conn.execute("PRAGMA journal_mode=WAL")
        conn.execute("PRAGMA synchronous=FULL")
        conn.execute("CREATE TABLE title (id INTEGER PRIMARY KEY, name, publisher, key UNIQUE, kind)")
        conn.execute("CREATE TABLE installation (id INTEGER PRIMARY KEY, asset, title, version, first_seen)")
        conn.execute("CREATE INDEX by_asset ON installation (asset)")
        conn.execute("CREATE INDEX by_title ON installation (title, asset)")
        conn.execute("BEGIN")
        conn.executemany(
            "INSERT INTO title VALUES (?, ?, ?, ?, ?)",
            [(i, p.name, p.publisher, p.name, "program") for i, p in enumerate(last[-1].programs)],
        )
        conn.executemany(
            "INSERT INTO installation VALUES (?, ?, ?, ?, ?)",
            [(i, 1, i, p.version, "2026-11-01") for i, p in enumerate(last[-1].programs)],
        )
        conn.execute("COMMIT")
        conn.close()

    taken = median(take, 3)
    limit = median(bare, 3)
    again = median(lambda: compare(last[-1]), 3)
    return [
        (f"an inventory of {titles:,} new titles taken over", taken, "two executemany", limit),
        (f"the same inventory compared again, {titles:,} titles", again, "two executemany", limit),
    ]
