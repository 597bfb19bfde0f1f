"""Seats of licences: who may have one, how many there are, what becomes of them; and that no path gives seat n+1."""

from __future__ import annotations

import sqlite3
from datetime import date, timedelta
from typing import Any

import pytest

from itam_desktop.assets import actions as assets
from itam_desktop.disposal import actions as disposal
from itam_desktop.kernel.errors import Refusal
from itam_desktop.software import actions, counting, moving, queries
from itam_desktop.store import checking
from tests.contracts.doing import TODAY, Doing

DAY = TODAY.isoformat()


def licence(do: Doing, quantity: int | None = 3, **values: Any) -> int:
    new = {"name": "Draw", "quantity": quantity, "metric": "user", **values}
    return int(
        do.store.perform(
            lambda tx: actions.add(tx, "licence", {k: v for k, v in new.items() if v is not None}), effective=TODAY
        ).result
    )


def people(do: Doing, n: int = 4) -> list[tuple[str, int]]:
    return [("person", do.add("person", name=f"Person {i}")) for i in range(n)]


def counter(do: Doing, one: int, day: str = DAY) -> tuple[int | None, int, int, int, int | None, int]:
    found = counting.licences(do.store._raw, day)[one]
    return found.bought, found.used, found.held, found.spent, found.free, found.short


def test_a_seat_is_given_and_taken_back(do: Doing) -> None:
    one, (ana, *_) = licence(do), people(do)
    (seat,) = do(lambda tx: actions.give(tx, one, [ana]))
    assert counter(do, one) == (3, 1, 0, 0, 2, 0)
    do(lambda tx: actions.take_back(tx, [seat]))
    assert counter(do, one) == (3, 0, 0, 0, 3, 0)
    assert "taken back already" in do.refused(lambda tx: actions.take_back(tx, [seat])).message


def test_many_get_one_at_once_and_one_may_have_several(do: Doing) -> None:
    one, all_ = licence(do, 6), people(do)
    do(lambda tx: actions.give(tx, one, all_))
    (seat,) = do(lambda tx: actions.give(tx, one, [all_[0]], 2))
    assert counter(do, one) == (6, 6, 0, 0, 0, 0)
    do(lambda tx: actions.change_quantity(tx, seat, 1))
    assert counter(do, one) == (6, 5, 0, 0, 1, 0)
    assert "Write 1 or more" in do.refused(lambda tx: actions.change_quantity(tx, seat, 0)).message


def test_a_seat_that_cannot_be_given_on_is_spent_for_good(do: Doing) -> None:
    one, (ana, ben, *_) = licence(do, 2, reassignable=0), people(do)
    (seat,) = do(lambda tx: actions.give(tx, one, [ana]))
    do.refused(lambda tx: actions.give_on(tx, [seat], ben))
    do(lambda tx: actions.take_back(tx, [seat]))
    assert counter(do, one) == (2, 0, 0, 1, 1, 0)
    do(lambda tx: actions.give(tx, one, [ben]))
    do.refused(lambda tx: actions.give(tx, one, [ana]))


def test_a_cool_down_holds_a_seat_back_until_its_days_are_over(do: Doing) -> None:
    one, (ana, ben, *_) = licence(do, 1, cooldown_days=10), people(do)
    (seat,) = do(lambda tx: actions.give(tx, one, [ana]))
    do(lambda tx: actions.take_back(tx, [seat]))
    assert counter(do, one) == (1, 0, 1, 0, 0, 0)
    do.refused(lambda tx: actions.give(tx, one, [ben]))
    assert counter(do, one, (TODAY + timedelta(days=9)).isoformat()) == (1, 0, 1, 0, 0, 0)
    later = TODAY + timedelta(days=10)
    assert counter(do, one, later.isoformat()) == (1, 0, 0, 0, 1, 0)
    do(lambda tx: actions.give(tx, one, [ben]), later)
    assert counter(do, one, later.isoformat()) == (1, 1, 0, 0, 0, 0)


def test_a_held_back_seat_can_be_released_by_hand(do: Doing) -> None:
    one, (ana, *_) = licence(do, 1, cooldown_days=10), people(do)
    (seat,) = do(lambda tx: actions.give(tx, one, [ana]))
    do(lambda tx: actions.take_back(tx, [seat]))
    do(lambda tx: actions.release_now(tx, [seat]))
    assert counter(do, one) == (1, 0, 0, 0, 1, 0)


def test_the_last_seat_is_given_on_in_one_action(do: Doing) -> None:
    one, (ana, ben, *_) = licence(do, 1), people(do)
    (seat,) = do(lambda tx: actions.give(tx, one, [ana]))
    do(lambda tx: actions.give_on(tx, [seat], ben))  # undo and redo pass no limit on the way
    assert counter(do, one) == (1, 1, 0, 0, 0, 0)
    assert [s.name for s in queries.seats_of(do.store._raw, one)] == ["Person 1"]


@pytest.mark.parametrize("metric", ["device", "installation", "core"])
def test_what_is_counted_by_device_is_given_to_devices(do: Doing, metric: str) -> None:
    one, (ana, *_) = licence(do, 50, metric=metric), people(do)
    assert "per device" in do.refused(lambda tx: actions.give(tx, one, [ana])).message
    laptop = do.asset(cores=4, processors=2)
    do(lambda tx: actions.give(tx, one, [("asset", laptop)]))
    assert counter(do, one)[1] == (8 if metric == "core" else 1)


def test_what_is_counted_by_user_is_not_given_to_a_device(do: Doing) -> None:
    one, laptop = licence(do), do.asset()
    assert "per user" in do.refused(lambda tx: actions.give(tx, one, [("asset", laptop)])).message


def test_all_who_cannot_have_one_are_named(do: Doing) -> None:
    one, (ana, ben, *_) = licence(do), people(do)
    left = ("person", do.add("person", name="Gone", leaving_date="2026-01-31"))
    away = ("person", do.add("person", name="Away", leaving_date="2026-02-28"))
    no = do.refused(lambda tx: actions.give(tx, one, [ana, left, ben, away]))
    assert set(no.reasons) == {left[1], away[1]}
    assert "Gone left on" in no.reasons[left[1]]


def test_an_ended_licence_gives_no_seats(do: Doing) -> None:
    one, (ana, *_) = licence(do, 3, start_date="2025-01-01", end_date="2025-12-31"), people(do)
    assert "ended on 31 Dec 2025" in do.refused(lambda tx: actions.give(tx, one, [ana])).message


# ---------------------------------------------------------------- seat n+1
def full(do: Doing, **values: Any) -> tuple[int, list[int], list[tuple[str, int]]]:
    one, all_ = licence(do, 2, **values), people(do)
    return one, list(do.store.perform(lambda tx: actions.give(tx, one, all_[:2]), effective=TODAY).result), all_


def test_seat_n_plus_1_is_refused_in_words(do: Doing) -> None:
    one, _, all_ = full(do)
    no = do.refused(lambda tx: actions.give(tx, one, [all_[2]]))
    assert (
        no.message
        == "“Draw” has no free seat. Take one back, buy more, or allow on the licence that more are used than bought."
    )


@pytest.mark.parametrize(
    "path", ["insert", "reopen", "move", "raise", "lower", "unbin", "strict", "spent", "held", "unrelease", "metric"]
)
def test_seat_n_plus_1_is_impossible_from_any_path(do: Doing, path: str) -> None:
    """The door writes what it is told, unjudged by any rule: the store itself refuses."""
    one, seats, all_ = full(do)
    other = licence(do, 5, name="Other")
    (stray,) = do.store.perform(lambda tx: actions.give(tx, other, [all_[3]]), effective=TODAY).result

    def over(tx: Any) -> None:
        old = {"licence_id": one, "quantity": 1, "person_id": all_[2][1], "since": "2026-01-01", "until": DAY}
        if path == "insert":
            tx.insert("seat", {"licence_id": one, "person_id": all_[2][1], "since": DAY, "quantity": 1})
        elif path == "reopen":
            tx.update("seat", tx.insert("seat", old), {"until": None})
        elif path == "move":
            tx.update("seat", stray, {"licence_id": one})
        elif path == "raise":
            tx.update("seat", seats[0], {"quantity": 2})
        elif path == "lower":
            tx.update("licence", one, {"quantity": 1})
        elif path == "unbin":
            tx.update("seat", tx.insert("seat", {**old, "until": None, "binned": 1}), {"binned": None})
        elif path == "strict":
            tx.update("licence", one, {"overuse": 1})
            tx.insert("seat", {"licence_id": one, "person_id": all_[2][1], "since": DAY, "quantity": 1})
            tx.update("licence", one, {"overuse": 0})
        elif path == "spent":
            tx.update("seat", tx.insert("seat", old), {"spent": 1})
        elif path == "held":
            tx.insert("seat", {**old, "held_until": "2027-01-01"})
        elif path == "unrelease":
            tx.update(
                "seat",
                tx.insert("seat", {**old, "held_until": "2027-01-01", "released_on": DAY}),
                {"released_on": None},
            )
        elif path == "metric":
            tx.update("licence", one, {"metric": "site"})
            tx.insert("seat", {"licence_id": one, "person_id": all_[2][1], "since": DAY, "quantity": 1})
            tx.update("licence", one, {"metric": "user"})

    assert "no free seat" in do.refused(over).message
    assert counter(do, one) == (2, 2, 0, 0, 0, 0)


def test_not_even_sql_of_another_program_gives_it(do: Doing, store: Any) -> None:
    one, seats, all_ = full(do)
    other = sqlite3.connect(store.path)
    with pytest.raises(sqlite3.IntegrityError, match="no seat left"):
        other.execute(
            "INSERT INTO seat (id, uuid, created_at, changed_at, digest, licence_id, person_id, quantity, since) VALUES (999999, x'', '', '', x'', ?, ?, 1, ?)",
            (one, all_[2][1], DAY),
        )
    with pytest.raises(sqlite3.IntegrityError, match="no seat left"):
        other.execute("UPDATE licence SET quantity=1 WHERE id=?", (one,))
    other.close()
    assert len(seats) == 2


def test_over_use_allowed_knowingly_is_counted_as_short(do: Doing) -> None:
    one, _, all_ = full(do, overuse=1)
    do(lambda tx: actions.give(tx, one, all_[2:]))
    assert counter(do, one) == (2, 4, 0, 0, 0, 2)
    no = do.refused(lambda tx: actions.change(tx, "licence", [one], {"overuse": 0}))
    assert "4 seats are in use" in no.message


def test_a_licence_is_not_lowered_below_its_seats(do: Doing) -> None:
    one, *_ = full(do)
    assert do.refused(lambda tx: actions.change(tx, "licence", [one], {"quantity": 1})).field == "quantity"
    assert do.refused(lambda tx: actions.buy(tx, one, -1)).field == "quantity"


def test_without_a_quantity_there_is_no_limit(do: Doing) -> None:
    one, all_ = licence(do, None), people(do)
    do(lambda tx: actions.give(tx, one, all_))
    assert counter(do, one) == (None, 4, 0, 0, None, 0)


# ---------------------------------------------------------------- keys, renewals, devices
def test_each_seat_gets_a_key_of_its_own(do: Doing) -> None:
    one, (ana, ben, cy, *_) = licence(do, 5, key_per_seat=1), people(do)
    do(lambda tx: actions.add_keys(tx, one, ["AAA-1", "BBB-2"]))
    do(lambda tx: actions.give(tx, one, [ana, ben]))
    assert [who for _, _, who in queries.keys_of(do.store._raw, one)] == ["Person 0", "Person 1"]
    assert "no free key" in do.refused(lambda tx: actions.give(tx, one, [cy])).message
    assert "Line 2" in do.refused(lambda tx: actions.add_keys(tx, one, ["CCC-3", "AAA-1"])).message


def test_looking_at_a_key_is_recorded_and_the_key_is_not(do: Doing) -> None:
    one = licence(do, 1, key="SECRET-KEY-1")
    done = do.store.perform(lambda tx: actions.show_key(tx, one))
    assert done.result == "SECRET-KEY-1" and done.label == "Looked at a key of Draw"
    with pytest.raises(Refusal, match="cannot be taken back"):
        do.store.undo(done.action)
    dumped = "\n".join(do.dump())
    assert "SECRET-KEY-1" not in dumped


def test_a_renewal_has_its_history_and_price(do: Doing) -> None:
    one = licence(
        do,
        5,
        start_date="2026-01-01",
        end_date="2026-12-31",
        price=12000,
        price_period="year",
        renewal="express",
        renewal_months=12,
    )
    assert do(lambda tx: actions.renew(tx, one, quantity=7, price=13000)) == "2027-12-31"
    event = queries.events_of(do.store._raw, one)[0]
    assert (event["old_end"], event["new_end"], event["old_quantity"], event["new_quantity"], event["old_price"], event["new_price"]) == (
        "2026-12-31", "2027-12-31", 5, 7, 12000, 13000
    )  # fmt: skip
    assert counter(do, one)[0] == 7
    assert counter(do, one, "2026-11-23")[0] == 5  # yesterday it was five
    assert "must lie after" in do.refused(lambda tx: actions.renew(tx, one, end="2027-12-31")).message


def test_a_licence_that_renews_by_itself_goes_on_until_notice_is_given(do: Doing) -> None:
    one = licence(do, 5, start_date="2025-01-01", end_date="2026-01-31", renewal="tacit", renewal_months=12)
    assert counting.licences(do.store._raw, DAY)[one].valid
    assert do(lambda tx: actions.bring_up_to_date(tx, [one])) == {one: "2027-01-31"}
    assert do(lambda tx: actions.cancel(tx, one)) == "2027-01-31"
    assert not counting.licences(do.store._raw, "2027-02-01")[one].valid


def test_notice_that_comes_too_late_ends_it_with_the_next_term(do: Doing) -> None:
    one = licence(
        do,
        5,
        start_date="2026-01-01",
        end_date="2026-12-31",
        renewal="tacit",
        renewal_months=12,
        notice=90,
        notice_unit="days",
    )
    assert do(lambda tx: actions.cancel(tx, one)) == "2027-12-31"


def test_the_seats_of_a_device_end_when_it_is_disposed_of(do: Doing) -> None:
    one, monitor = licence(do, 2, metric="device"), do.asset("Monitor")
    do(lambda tx: actions.give(tx, one, [("asset", monitor)]))
    do(lambda tx: disposal.dispose(tx, [monitor], "recycled", retire=True))
    assert counter(do, one) == (2, 0, 0, 0, 2, 0)
    assert "disposed of" in do.refused(lambda tx: actions.give(tx, one, [("asset", monitor)])).message


def test_who_holds_a_seat_is_not_put_in_the_bin(do: Doing) -> None:
    _, seats, all_ = full(do)
    do.refused(lambda tx: assets.bin_records(tx, "person", [all_[0][1]]))
    do(lambda tx: actions.take_back(tx, seats))
    do(lambda tx: assets.bin_records(tx, "person", [all_[0][1]]))


def test_seats_and_accounts_are_on_the_list_of_who_leaves(do: Doing) -> None:
    _, seats, all_ = full(do)
    service = do.add("product", name="Mail")
    account = do.add("account", login="p0", product_id=service, person_id=all_[0][1])
    things = queries.held(do.store._raw, all_[0][1])
    assert [(t.kind, t.record, t.title) for t in things] == [("seat", seats[0], "Draw"), ("account", account, "Mail")]
    do(lambda tx: actions.close_accounts(tx, [account]))
    assert [t.kind for t in queries.held(do.store._raw, all_[0][1])] == ["seat"]


def test_an_undone_gift_frees_its_seat_for_another_and_redo_is_refused_then(do: Doing) -> None:
    one, (ana, ben, *_) = licence(do, 1), people(do)
    given = do.store.perform(lambda tx: actions.give(tx, one, [ana]), effective=TODAY)
    do.store.undo(given.action)
    do.store.perform(lambda tx: actions.give(tx, one, [ben]), effective=TODAY)
    before = do.dump()
    with pytest.raises(Refusal):
        do.store.redo(given.action)
    assert do.dump() == before


def test_dates_of_a_seat_make_sense(do: Doing) -> None:
    one, (ana, *_) = licence(do), people(do)
    (seat,) = do.store.perform(lambda tx: actions.give(tx, one, [ana], since="2026-11-01"), effective=TODAY).result
    do.refused(lambda tx: actions.take_back(tx, [seat], "2026-10-31"))
    do(lambda tx: actions.take_back(tx, [seat], date(2026, 11, 20).isoformat()))
    assert [counter(do, one, f"2026-11-{d}")[1] for d in ("01", "19", "20")] == [1, 1, 0]


def test_check_tells_when_the_limit_of_seats_was_taken_out(do: Doing) -> None:
    assert checking.check(do.store.path)["ok"]
    other = sqlite3.connect(do.store.path)
    other.execute("DROP TRIGGER seat_limit_insert")
    other.commit()
    other.close()
    said = checking.check(do.store.path)
    assert not said["ok"] and "seat_limit_insert" in said["problems"][0]


def test_days_that_are_over_make_room_for_a_higher_number_and_for_fewer_seats(do: Doing) -> None:
    one, (ana, ben, *_) = licence(do, 2, cooldown_days=10), people(do)
    first, second = do(lambda tx: actions.give(tx, one, [ana, ben]))
    do(lambda tx: actions.take_back(tx, [second]))
    assert "no free seat" in do.refused(lambda tx: actions.change_quantity(tx, first, 2)).message
    do.refused(lambda tx: actions.buy(tx, one, -1))
    later = TODAY + timedelta(days=10)
    do(lambda tx: actions.change_quantity(tx, first, 2), later)
    do(lambda tx: actions.change_quantity(tx, first, 1), later)
    do(lambda tx: actions.buy(tx, one, -1), later)
    assert counter(do, one, later.isoformat()) == (1, 1, 0, 0, 0, 0)


def test_a_key_of_another_licence_is_neither_given_nor_shown(do: Doing) -> None:
    one, other, (ana, *_) = licence(do), licence(do), people(do)
    (key,) = do(lambda tx: actions.add_keys(tx, other, ["AAAA-1111"]))
    do.refused(lambda tx: actions.give(tx, one, [ana], key=key))
    do.refused(lambda tx: actions.show_key(tx, one, key))


def test_who_has_two_seats_gets_two_of_the_other_licence(do: Doing) -> None:
    one, other, (ana, ben, *_) = licence(do), licence(do), people(do)
    seats = do(lambda tx: actions.give(tx, one, [ana])) + do(lambda tx: actions.give(tx, one, [ana, ben]))
    do(lambda tx: moving.change_licence(tx, seats, other))
    assert counter(do, one)[1] == 0 and counter(do, other)[1] == 3
