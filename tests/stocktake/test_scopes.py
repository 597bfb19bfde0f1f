"""What a count is of: a part of the office, a sample, the room that waits longest; and counts beside one another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from itam_desktop.assets.worth import book_value, months_between
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.style import Style
from itam_desktop.stocktake import actions, queries, rules, settling
from tests.stocktake.test_counting import Office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path)
    yield made
    made.conn.close()
    made.store.close()


def begin(office: Office, place: str | None = "site", **scope: Any) -> int:
    record = office.ids[place] if place else None
    return int(office.store.perform(lambda tx: actions.start(tx, record, **scope), name="stocktake.start").result)


def expected(office: Office, count: int) -> set[str]:
    rows = office.conn.execute(
        "SELECT a.name FROM stocktake_line l JOIN asset a ON a.id=l.asset_id WHERE l.stocktake_id=?", (count,)
    )
    return {row[0] for row in rows}


def set_price(office: Office, **prices: tuple[int, str | None]) -> None:
    def verb(tx: Any) -> None:
        for key, (cost, currency) in prices.items():
            tx.update("asset", office.ids[key], {"cost": cost, "currency": currency})
        tx.say("Priced")

    office.store.perform(verb, name="t")


def test_a_count_of_a_category_has_those_beneath_it_and_nothing_else(office: Office) -> None:
    category = office.conn.execute("SELECT id FROM category WHERE name='Laptop'").fetchone()[0]
    count = begin(office, None, category_id=category)
    assert expected(office, count) == {"ThinkPad T14 G6", "MacBook Pro 14", "ThinkPad X1", "Latitude 5420"}
    about = queries.count(office.conn, count)
    assert about is not None and settling.scope_words(about, Style()) == "the whole office, only the category Laptop"


def test_a_count_of_what_a_person_holds(office: Office) -> None:
    count = begin(office, None, holder_id=office.ids["ana"])
    assert expected(office, count) == {"ThinkPad T14 G6", "ThinkPad X1"}
    rows = office.conn.execute("SELECT expected_holder, outcome FROM stocktake_line WHERE stocktake_id=?", (count,))
    assert set(rows.fetchall()) == {("Ana Ruiz", "open"), ("Ana Ruiz", "excused")}


def test_a_count_from_a_price_on_never_mixes_currencies(office: Office) -> None:
    set_price(office, t14=(100_000, None), mac=(100_000, "USD"), box=(99_999, "EUR"), spare=(100_000, "EUR"))
    assert expected(office, begin(office, None, least_value=100_000)) == {"ThinkPad T14 G6", "Latitude 5420"}
    assert expected(office, begin(office, None, least_value=100_000, currency="USD")) == {"MacBook Pro 14"}


def test_a_sample_says_of_how_many_and_the_same_seed_draws_the_same(office: Office) -> None:
    first = begin(office, how="sample", sample=3, seed=7)
    second = begin(office, how="sample", sample=3, seed=7)
    assert len(expected(office, first)) == 3 and expected(office, first) == expected(office, second)
    about = queries.count(office.conn, first)
    assert about is not None and (about.sample, about.drawn_of, about.seed) == (3, 5, 7)
    assert settling.scope_words(about, Style()) == "Harbour house, a random sample of 3 of 5 (seed 7)"
    for n in (0, None):
        with pytest.raises(Refusal, match="Write a number"):
            begin(office, how="sample", sample=n)


def test_what_is_drawn_is_drawn_evenly(office: Office) -> None:
    seen: dict[str, int] = {}
    for seed in range(200):
        count = begin(office, how="sample", sample=2, seed=seed)
        for name in expected(office, count):
            seen[name] = seen.get(name, 0) + 1
        office.store.undo()
    assert len(seen) == 5 and all(50 < n < 110 for n in seen.values()), seen


def test_a_room_a_week_counts_each_room_before_any_twice(office: Office) -> None:
    counted = []
    for _ in range(3):
        count = begin(office, how="cycle")
        about = queries.count(office.conn, count)
        assert about is not None
        counted.append(about.place)
        office.store.perform(lambda tx, count=count: actions.close(tx, count), name="stocktake.close")
    assert sorted(counted[:2]) == ["3.14 Design", "Store B1"] and counted[2] == counted[0]


def test_two_people_who_count_the_room_that_waits_longest_count_two_rooms(office: Office) -> None:
    rooms = [queries.room(office.conn, begin(office, how="cycle")) for _ in range(2)]
    assert set(rooms) == {office.ids["design"], office.ids["store"]}
    with pytest.raises(Refusal, match="no room to count here"):
        begin(office, how="cycle")


def test_what_is_due_is_listed_and_a_count_of_the_whole_house_does_for_its_rooms(office: Office) -> None:
    office.store.perform(
        lambda tx: (tx.update("place", office.ids["design"], {"count_every": 30}), tx.say("x")), name="t"
    )
    today = office.store.today().isoformat()
    assert [one.name for one in settling.overdue(office.conn, today)] == ["3.14 Design"]
    office.close(office.start("site"))
    assert settling.overdue(office.conn, today) == []


@pytest.mark.parametrize(
    ("last", "every", "due"),
    [(None, 30, 0), ("2026-10-01", 30, 25), ("2026-10-26", 30, 0), ("2026-10-27", 30, None), (None, None, None)],
)
def test_when_a_place_is_due(last: str | None, every: int | None, due: int | None) -> None:
    assert rules.due(last, every, "2026-11-25") == due


def test_two_counts_of_everything_in_the_same_place_are_refused_and_a_sample_beside_one_is_not(office: Office) -> None:
    office.start("site")
    with pytest.raises(Refusal, match=r"3\.14 Design lies where the count Harbour house, .* is going on"):
        office.start("design")
    with pytest.raises(Refusal, match="The whole office lies where"):
        begin(office, None)
    begin(office, "other")
    begin(office, how="sample", sample=2)
    holder = office.ids["ana"]
    begin(office, holder_id=holder)
    with pytest.raises(Refusal, match="counts the same things and is still open"):
        begin(office, holder_id=holder)


def test_closing_one_count_does_not_spoil_another_that_is_open(office: Office) -> None:
    house = office.start("site")
    laptops = begin(office, None, holder_id=office.ids["ana"])
    office.scan(laptops, "P-B1")
    office.scan(laptops, office.tags["t14"])  # in the wrong room
    office.close(laptops)
    assert office.of("t14", "place_id") == office.ids["store"]
    office.scan(house, "P-B1")
    assert office.scan(house, office.tags["t14"]) == "misplaced", "as it was recorded when this count began"
    office.close(house)
    assert office.of("t14", "place_id") == office.ids["store"]


def test_what_was_moved_while_the_count_went_on_stays_where_somebody_recorded_it(office: Office) -> None:
    count = office.start("site")
    office.scan(count, "P-B1")
    office.scan(count, office.tags["mac"])
    office.store.perform(
        lambda tx: (tx.update("asset", office.ids["mac"], {"place_id": office.ids["other"]}), tx.say("x")), name="t"
    )
    row = next(one for one in settling.rows(office.conn, count) if one.asset == office.ids["mac"])
    assert rules.proposed(row) == "leave" and "changed while the count" in rules.why(row)
    office.close(count)
    assert office.of("mac", "place_id") == office.ids["other"]


def test_undo_and_redo_of_every_kind_of_start(office: Office) -> None:
    category = office.conn.execute("SELECT id FROM category WHERE name='Laptop'").fetchone()[0]
    for scope in (
        {},
        {"how": "cycle"},
        {"how": "sample", "sample": 2},
        {"category_id": category},
        {"holder_id": office.ids["ana"]},
    ):
        before = office.content()
        begin(office, **scope)
        after = office.content()
        office.store.undo()
        assert office.content() == before
        office.store.redo()
        assert office.content() == after
        office.store.undo()


BOOKS: list[tuple[dict[str, Any], int | None, str, int | None]] = [
    ({}, 36, "2026-01-01", None),
    ({"cost": 90_000}, 36, "2026-01-01", 90_000),
    ({"cost": 90_000, "purchase_date": "2025-01-01"}, None, "2026-01-01", 90_000),
    ({"cost": 90_000, "purchase_date": "2025-01-01"}, 36, "2026-01-01", 60_000),
    ({"cost": 90_000, "purchase_date": "2025-01-15"}, 36, "2025-02-14", 90_000),
    ({"cost": 90_000, "purchase_date": "2025-01-15"}, 36, "2025-02-15", 87_500),
    ({"cost": 90_000, "purchase_date": "2020-01-01", "salvage": 9_000}, 36, "2026-01-01", 9_000),
    ({"cost": 90_000, "purchase_date": "2020-01-01", "in_service_date": "2025-01-01"}, 36, "2026-01-01", 60_000),
    ({"cost": 90_000, "purchase_date": "2027-01-01"}, 36, "2026-01-01", 90_000),
    ({"cost": 5_000, "salvage": 9_000, "purchase_date": "2020-01-01"}, 36, "2026-01-01", 5_000),
]  # fmt: skip


@pytest.mark.parametrize(("row", "months", "on", "value"), BOOKS)
def test_the_book_value_falls_evenly_in_full_months(
    row: dict[str, Any], months: int | None, on: str, value: int | None
) -> None:
    assert book_value(row, months, date.fromisoformat(on)) == value


def test_the_31st_is_reached_on_the_last_day_of_a_shorter_month() -> None:
    first = date(2025, 1, 31)
    assert [months_between(first, date(2025, 2, day)) for day in (27, 28)] == [0, 1]
    assert months_between(first, date(2025, 4, 30)) == 3 and months_between(first, date(2025, 12, 31)) == 11
