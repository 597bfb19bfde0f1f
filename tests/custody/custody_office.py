"""The sample office with some hand-overs more, one of them signed, for pictures of the screens."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from itam_desktop import sample
from itam_desktop.custody import actions
from itam_desktop.custody.rules import Given
from itam_desktop.store.office import Store

FREE = "SELECT id FROM asset WHERE stage='in_stock' AND binned=0 AND id NOT IN (SELECT asset_id FROM reservation) ORDER BY id LIMIT 2"


def fill(store: Store, today: date) -> None:
    """Four papers: given out, and lent until days past and to come."""
    conn = store._raw
    sql = "SELECT id FROM person WHERE leaving_date IS NULL AND binned=0 ORDER BY id LIMIT 4"
    people = [int(row[0]) for row in conn.execute(sql)]
    strokes = [[(0.1 + i / 40, 0.5 + (-1) ** i * 0.2) for i in range(20)]]
    for n, person in enumerate(people):
        first, second = (int(row[0]) for row in conn.execute(FREE))
        things = [
            Given("asset", first, condition="good", remark="with charger"),
            Given("asset", second, condition="new"),
        ]
        due = None if n == 0 else (today - timedelta(days=20 - 9 * n)).isoformat()
        then, holder = today - timedelta(days=40 - 3 * n), {"holder_person_id": person}
        done = store.perform(
            lambda tx, things=things, holder=holder, due=due: actions.hand_over(tx, things, holder, due, language="en"),
            name="handover.out", effective=then,
        )  # fmt: skip
        if n == 1:
            store.perform(lambda tx, paper=done.result: actions.sign(tx, paper, strokes), effective=then)


def make(path: Path, n: int = 250) -> Path:
    with Store.create(path, who="Ana Ruiz") as store:
        sample.make(store, n, 1)
        fill(store, date.today())  # noqa: DTZ011 - a picture's day
    return path
