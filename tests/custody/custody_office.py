"""The sample office with hand-overs, loans, reservations, a kit and a leaver, for pictures and tests of the screens."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

from itam_desktop import sample
from itam_desktop.custody import actions, kits, leaving, reserving
from itam_desktop.custody.rules import Given, assets_given
from itam_desktop.desk.desk import Desk
from itam_desktop.store.office import Store

FREE = "SELECT id FROM asset WHERE stage='in_stock' AND binned=0 AND id NOT IN (SELECT asset_id FROM reservation) ORDER BY id LIMIT ?"


def free(tx: Any, n: int) -> list[int]:
    return [int(row[0]) for row in tx.conn.exec_driver_sql(FREE, (n,))]


def fill(store: Store, today: date) -> None:
    """Loans late and to come, signed and unsigned papers, reservations in this month, one kit, one leaver."""
    conn = store._raw
    people = [
        int(row[0]) for row in conn.execute("SELECT id FROM person WHERE leaving_date IS NULL ORDER BY id LIMIT 8")
    ]

    def day(n: int) -> str:
        return (today + timedelta(days=n)).isoformat()

    for n in range(4):
        ids = [int(row[0]) for row in conn.execute(FREE, (2,))]
        things = [
            Given("asset", ids[0], condition="good", remark="with charger"),
            Given("asset", ids[1], condition="new"),
        ]
        due = None if n == 0 else (today - timedelta(days=20 - 9 * n)).isoformat()
        then = today - timedelta(days=40 - 3 * n)
        done = store.perform(
            lambda tx, n=n, things=things, due=due: actions.hand_over(tx, things, {"holder_person_id": people[n]}, due, language="en"),
            name="handover.out", effective=then,
        )  # fmt: skip
        if n == 1:
            strokes = [[(0.1 + i / 40, 0.5 + (-1) ** i * 0.2) for i in range(20)]]
            store.perform(lambda tx, done=done, strokes=strokes: actions.sign(tx, done.result, strokes), effective=then)

    def book(tx: Any) -> None:
        one, other = free(tx, 2)
        for n, (a, b, who) in enumerate(((1, 3, 4), (5, 9, 5), (12, 12, 6))):
            reserving.reserve(tx, [one], people[who], day(a), day(b), ("Trade fair", "Workshop", "Interview")[n])
        reserving.reserve(tx, [other], people[7], day(2), day(10), "Home office")

    def kit(tx: Any) -> None:
        models = tx.conn.exec_driver_sql("SELECT model_id, count(*) FROM asset WHERE stage='in_stock' AND model_id IS NOT NULL GROUP BY 1 ORDER BY 2 DESC LIMIT 3").fetchall()  # fmt: skip
        kits.save_kit(tx, None, "New starter", [("model_id", int(m), 1) for m, _ in models])

    store.perform(book)
    store.perform(kit)
    held = conn.execute("SELECT holder_person_id FROM asset WHERE holder_person_id IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC LIMIT 1").fetchone()  # fmt: skip
    at = store.perform(lambda tx: leaving.start_leaving(tx, int(held[0]), day(14))).result
    one = conn.execute("SELECT id FROM asset WHERE holder_person_id=? LIMIT 1", (held[0],)).fetchone()
    store.perform(lambda tx: leaving.write_off(tx, at, "asset", int(one[0]), "lost on the train"))


def make(path: Path, n: int = 250) -> Path:
    with Store.create(path, who="Ana Ruiz") as store:
        sample.make(store, n, 1)
        fill(store, date.today())  # noqa: DTZ011 - a picture's day
    return path


def desk_of(path: Path) -> Desk:
    desk = Desk(path, who="Ana Ruiz")
    desk.writes_with(lambda: Store.open(path, who="Ana Ruiz"))
    return desk


__all__ = ["assets_given", "desk_of", "fill", "make"]
