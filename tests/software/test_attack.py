"""Seats and keys attacked: days that are still to come, days at the end of time, what a look at a key leaves alone."""

from __future__ import annotations

import pytest

from itam_desktop.assets import actions as assets
from itam_desktop.kernel.errors import Refusal
from itam_desktop.software import actions, findings, rules
from tests.contracts.doing import TODAY, Doing
from tests.software.test_seats import DAY, counter, licence, people


def test_a_seat_in_use_until_a_day_to_come_is_not_free_today(do: Doing) -> None:
    one, (ana, ben, *_) = licence(do, 1), people(do)
    (seat,) = do(lambda tx: actions.give(tx, one, [ana]))
    assert "until it is taken back" in do.refused(lambda tx: actions.take_back(tx, [seat], "2099-01-01")).message
    do.refused(lambda tx: actions.give(tx, one, [ben]))
    assert counter(do, one) == (1, 1, 0, 0, 0, 0)


def test_a_cool_down_ends_with_the_calendar(do: Doing) -> None:
    assert (
        rules.taken_back({"reassignable": 1, "cooldown_days": 3650}, TODAY, TODAY.replace(year=9999))["held_until"]
        == "9999-12-31"
    )


def test_findings_of_the_first_day_there_is(do: Doing) -> None:
    licence(do, 1)
    assert findings.findings(do.store._raw, "0001-01-01", "EUR") == []


def test_a_look_at_a_key_leaves_what_was_undone_to_be_done_again(do: Doing) -> None:
    one, (ana, *_) = licence(do, 1, key="K-1"), people(do)
    do.store.perform(lambda tx: actions.give(tx, one, [ana]), effective=TODAY)
    do.store.undo()
    do.store.perform(lambda tx: actions.show_key(tx, one), effective=TODAY)
    do.store.redo()
    assert counter(do, one, DAY)[1] == 1


def test_a_seat_given_from_a_day_to_come_can_be_taken_back_before(do: Doing) -> None:
    one, (ana, ben, *_) = licence(do, 1, reassignable=0), people(do)
    (seat,) = do(lambda tx: actions.give(tx, one, [ana], since="2027-03-01"))
    do(lambda tx: actions.take_back(tx, [seat]))
    assert counter(do, one, "2027-03-01") == counter(do, one) == (1, 0, 0, 0, 1, 0)
    do(lambda tx: actions.give(tx, one, [ben]))


def test_what_is_in_the_bin_gets_no_seat_back(do: Doing) -> None:
    one, (ana, ben, *_) = licence(do, 2), people(do)
    (seat,) = do(lambda tx: actions.give(tx, one, [ana]))
    do(lambda tx: assets.bin_records(tx, "seat", [seat]))
    do(lambda tx: assets.bin_records(tx, "licence", [one]))
    assert "Draw is in the bin" in do.refused(lambda tx: assets.restore(tx, "seat", [seat])).message
    other = licence(do, 2, name="Paint")
    (second,) = do(lambda tx: actions.give(tx, other, [ben]))
    back = do.store.perform(lambda tx: actions.take_back(tx, [second]), effective=TODAY)
    do(lambda tx: assets.bin_records(tx, "person", [ben[1]]))
    before = do.dump()
    with pytest.raises(Refusal, match="is in the bin"):
        do.store.undo(back.action)
    assert do.dump() == before


def test_products_do_not_replace_each_other_in_a_circle(do: Doing) -> None:
    one = do.add("product", name="One")
    two = do.add("product", name="Two", previous_id=one)
    three = do.add("product", name="Three", previous_id=two)
    assert (
        "replace itself" in do.refused(lambda tx: actions.change(tx, "product", [one], {"previous_id": three})).message
    )
    do(lambda tx: actions.change(tx, "product", [three], {"previous_id": one}))
