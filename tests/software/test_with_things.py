"""Seats with devices, kits, leavers and contracts: what follows what, in one action with one undo."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from itam_desktop.assets import actions as assets
from itam_desktop.custody import actions as custody
from itam_desktop.custody import kits, leaving, with_seats
from itam_desktop.custody.rules import Given
from itam_desktop.directory.held import held
from itam_desktop.software import actions, counting
from tests.contracts.doing import TODAY, Doing
from tests.software.test_seats import licence

DAY = TODAY.isoformat()


def used(do: Doing, one: int) -> int:
    return counting.licences(do.store._raw, DAY)[one].used


@pytest.fixture
def ana(do: Doing) -> int:
    return do.add("person", name="Ana Ruiz")


def out(do: Doing, person: int, **values: Any) -> int:
    """A laptop that somebody has."""
    one = do.asset(**values)
    do.store.perform(lambda tx: assets.give_out(tx, [one], {"holder_person_id": person}), effective=TODAY)
    return one


# ---------------------------------------------------------------- with devices
@pytest.mark.parametrize(
    ("returns", "theirs", "left"), [(1, "returning", 0), (0, "returning", 1), (1, "", 1), (0, "all", 0), (1, "all", 0)]
)
def test_seats_come_back_with_their_device_when_the_user_wants_so(
    do: Doing, ana: int, returns: int, theirs: str, left: int
) -> None:
    one, device = licence(do, 2, metric="device", returns=returns), out(do, ana)
    do(lambda tx: actions.give(tx, one, [("asset", device)]))
    do(lambda tx: custody.take_back(tx, [Given("asset", device)], theirs=theirs))
    assert used(do, one) == left


def test_the_plain_take_back_follows_the_licence(do: Doing, ana: int) -> None:
    one, other, device = licence(do, 2, metric="device", returns=1), licence(do, 2, metric="device"), out(do, ana)
    for some in (one, other):
        do(lambda tx, some=some: actions.give(tx, some, [("asset", device)]))
    do(lambda tx: assets.take_back(tx, [device]))
    assert (used(do, one), used(do, other)) == (0, 1)


def test_on_hand_over_a_devices_seats_stay_with_it(do: Doing, ana: int) -> None:
    one, device = licence(do, 1, metric="device", returns=1), do.asset()
    do(lambda tx: actions.give(tx, one, [("asset", device)]))
    assert with_seats.with_devices(do.store._raw, [device])[0]
    do(lambda tx: custody.hand_over(tx, [Given("asset", device)], {"holder_person_id": ana}))
    assert used(do, one) == 1


# ---------------------------------------------------------------- kits
def kit(do: Doing, *lines: tuple[str, int, int]) -> int:
    laptop = do.store._raw.execute("SELECT id FROM category WHERE name='Laptop'").fetchone()[0]
    return int(do(lambda tx: kits.save_kit(tx, None, "First day", [("category_id", laptop, 1), *lines])))


def test_a_kit_gives_seats_to_the_person_and_to_its_first_computer(do: Doing, ana: int) -> None:
    suite, cad, device = licence(do, 3), licence(do, 3, name="Cad", metric="device"), do.asset()
    made = kit(do, ("licence_id", suite, 1), ("licence_id", cad, 1))
    assert kits.choose(do.store._raw, made) == ([Given("asset", device)], [])
    do(lambda tx: kits.give_kit(tx, made, {"holder_person_id": ana}))
    seats = {(s["licence_id"], s.get("person_id"), s.get("asset_id")) for s in do.all("seat")}
    assert seats == {(suite, ana, None), (cad, None, device)}


def test_a_kit_is_short_without_a_free_seat_and_nothing_is_given(do: Doing, ana: int) -> None:
    suite = licence(do, 1)
    do.asset()
    made = kit(do, ("licence_id", suite, 2))
    assert kits.choose(do.store._raw, made)[1] == ["Draw: 2 wanted, 1 free"]
    assert "Draw: 2 wanted" in do.refused(lambda tx: kits.give_kit(tx, made, {"holder_person_id": ana})).message


def test_a_kit_with_seats_of_people_is_not_for_a_place(do: Doing) -> None:
    suite, room = (
        licence(do, 5),
        int(do.store.perform(lambda tx: assets.add(tx, "place", {"name": "Room 1", "kind": "room"})).result),
    )
    do.asset()
    made = kit(do, ("licence_id", suite, 1))
    assert "goes to a person" in do.refused(lambda tx: kits.give_kit(tx, made, {"holder_place_id": room})).message


# ---------------------------------------------------------------- leavers
def test_a_leavers_seats_and_accounts_are_taken_back_and_never_written_off(do: Doing, ana: int) -> None:
    suite, service = (
        licence(do, 3),
        do.store.perform(lambda tx: actions.add(tx, "product", {"name": "Zoom", "kind": "service"})).result,
    )
    do(lambda tx: actions.give(tx, suite, [("person", ana)]))
    do(lambda tx: actions.add(tx, "account", {"login": "ana", "product_id": service, "person_id": ana}))
    list_ = do(lambda tx: leaving.start_leaving(tx, ana, (TODAY + timedelta(days=5)).isoformat()))
    things = held(do.store._raw, ana)
    assert [one.kind for one in things] == ["seat", "account"]
    for one in things:
        no = do.refused(lambda tx, one=one: leaving.write_off(tx, list_, one.kind, one.record, "lost"))
        assert "Take it back instead" in no.message
    assert "Still out" in do.refused(lambda tx: leaving.close_leaving(tx, list_)).message
    do(lambda tx: leaving.recover(tx, list_))
    do(lambda tx: leaving.close_leaving(tx, list_))
    assert used(do, suite) == 0 and do.all("account")[0]["state"] == "closed"
