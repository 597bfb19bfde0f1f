"""The register as it was on a day: an ordinary store in which everything later is turned back."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from itam_desktop.assets import actions
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import RECORDS
from itam_desktop.kernel.style import Style
from itam_desktop.store import history, lists, past, reading
from itam_desktop.store.lists import ListQuery

MARCH, MAY, JULY = date(2026, 3, 1), date(2026, 5, 1), date(2026, 7, 1)


@pytest.fixture
def office(store: Any, tmp_path: Path) -> Any:
    """March: two laptops, a person, a field. May: one is given out and renamed. July: tags swapped, one binned, one new."""
    category = store._raw.execute("SELECT id FROM category WHERE name='Laptop'").fetchone()[0]

    def do(day: date, verb: Any) -> Any:
        return store.perform(verb, effective=day).result

    own = do(
        MARCH, lambda tx: actions.add(tx, "custom_field", {"name": "Slots", "about_kind": "asset", "kind": "integer"})
    )
    one, two = (
        do(MARCH, lambda tx, n=n: actions.register(tx, {"name": n, "category_id": category, f"cf_{own}": 3}))[0]
        for n in ("Old name", "Second")
    )
    for name in ("Third", "Fourth"):
        other = do(MARCH, lambda tx, n=name: actions.register(tx, {"name": n, "category_id": category}))[0]
        do(JULY, lambda tx, i=other: actions.change(tx, "asset", [i], {"condition": "good"}))
    ana = do(MARCH, lambda tx: actions.add(tx, "person", {"name": "Ana Ruiz"}))
    do(MAY, lambda tx: actions.change(tx, "asset", [one], {"name": "New name", f"cf_{own}": 4}))
    do(MAY, lambda tx: actions.give_out(tx, [one], {"holder_person_id": ana}))
    tags = [store._raw.execute("SELECT tag FROM asset WHERE id=?", (i,)).fetchone()[0] for i in (one, two)]

    def swap(tx: Any) -> None:
        tx.update("asset", one, {"tag": "XX-1"})
        tx.update("asset", two, {"tag": tags[0]})
        tx.update("asset", one, {"tag": tags[1]})

    do(JULY, swap)
    do(JULY, lambda tx: actions.bin_records(tx, "asset", [two]))
    do(JULY, lambda tx: actions.register(tx, {"name": "Fifth", "category_id": category}))
    store.known = (one, two, ana, own, tags)
    yield store


def at(store: Any, day: str) -> Any:
    path = past.make(store.path, day)
    conn = reading.reader(path)
    return path, conn, reading.kinds_with_custom(conn)


def test_every_kind_is_what_it_was_and_later_actions_are_not_told(office: Any) -> None:
    for day, names in (
        ("2026-03-31", ["Old name", "Second", "Third", "Fourth"]),
        ("2026-06-30", ["New name", "Second", "Third", "Fourth"]),
        ("2026-07-31", ["New name", "Third", "Fourth", "Fifth"]),
    ):
        path, conn, kinds = at(office, day)
        ids = ListQuery(kinds["asset"]).ids(conn, Style())
        rows = lists.fetch(conn, kinds["asset"], ids)
        assert [rows[i]["name"] for i in ids] == sorted(names) or {rows[i]["name"] for i in ids} == set(names)
        assert rows[ids[0]]["status_id__title"]  # the words were set up later: without them nothing could be told
        for kind in set(RECORDS) - past.WORDS:
            live = office.reader()
            wanted = history.as_of(live, kinds[kind], day)
            live.close()
            there = history.as_of(conn, kinds[kind], "9999-12-31")
            assert there == wanted, (day, kind)
        assert conn.execute("SELECT count(*) FROM action WHERE effective>?", (day,)).fetchone()[0] == 0
        conn.close()
        past.drop(path)
        assert not path.exists()


def test_it_is_searched_scanned_and_sorted_as_any_store(office: Any) -> None:
    one, two, _, own, tags = office.known
    path, conn, kinds = at(office, "2026-03-31")
    about = kinds["asset"]
    assert list(ListQuery(about, "old").ids(conn, Style())) == [one]
    assert list(ListQuery(about, "new").ids(conn, Style())) == []
    assert list(ListQuery(about, f"cf_{own}:3").ids(conn, Style())) == sorted([one, two])
    assert lists.scan(conn, tags[0]) == [("asset", one)]
    assert lists.one(conn, about, one)["holder"] is None  # type: ignore[index]
    conn.close()
    past.drop(path)


def test_the_live_store_is_untouched_and_a_day_before_the_first_is_refused(office: Any) -> None:
    before = office._raw.execute("SELECT count(*), max(id) FROM change").fetchone()
    path, conn, _ = at(office, "2026-03-31")
    conn.close()
    past.drop(path)
    assert office._raw.execute("SELECT count(*), max(id) FROM change").fetchone() == before
    with pytest.raises(Refusal, match="2026"):
        past.make(office.path, "2020-01-01")
