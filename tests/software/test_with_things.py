"""Seats with devices, kits, leavers and contracts: what follows what, in one action with one undo."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from itam_desktop.assets import actions as assets
from itam_desktop.contracts import actions as contracts
from itam_desktop.contracts import licences as under
from itam_desktop.custody import actions as custody
from itam_desktop.custody import kits, leaving, with_seats
from itam_desktop.custody.rules import Given
from itam_desktop.directory.held import held
from itam_desktop.software import actions, counting, moving
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


# ---------------------------------------------------------------- contracts
def contract(do: Doing, **values: Any) -> int:
    new = {
        "name": "Frame",
        "type": "subscription",
        "cost": 100000,
        "billing": "year",
        "start_date": "2026-01-01",
        **values,
    }
    return int(do.store.perform(lambda tx: contracts.add(tx, "contract", new), effective=TODAY).result)


def test_a_licence_is_put_under_a_contract_and_taken_out(do: Doing) -> None:
    one, frame = licence(do), contract(do)
    (made,) = do(lambda tx: under.cover(tx, frame, [one], DAY))
    assert [c.licence for c in under.covered(do.store._raw, frame, DAY)[0]] == [one]
    assert under.contracts_of(do.store._raw, one, DAY)[0][:2] == (frame, "Frame")
    assert "already covered" in do.refused(lambda tx: under.cover(tx, frame, [one], DAY)).message
    do.refused(lambda tx: assets.bin_records(tx, "licence", [one]))
    do(lambda tx: contracts.uncover(tx, [made], DAY))
    do(lambda tx: under.cover(tx, frame, [one], DAY))


def test_what_cannot_be_is_refused(do: Doing) -> None:
    one, lease, over = licence(do), contract(do, type="lease"), contract(do, name="Old", end_date="2026-02-01")
    assert "only things go under it" in do.refused(lambda tx: under.cover(tx, lease, [one], DAY)).message
    assert "ends on" in do.refused(lambda tx: under.cover(tx, over, [one], DAY)).message
    frame = contract(do)
    assert "no longer there" in do.refused(lambda tx: under.cover(tx, frame, [999_999], DAY)).message


def test_a_contract_that_ends_ends_the_cover_of_its_licences(do: Doing) -> None:
    one, frame = licence(do), contract(do, end_date="2026-11-20")
    do.store.perform(lambda tx: under.cover(tx, frame, [one], "2026-02-01"), effective=TODAY.replace(month=2, day=1))
    do(lambda tx: contracts.bring_up_to_date(tx, [frame]))
    assert do.all("contract_cover")[0]["until"] == "2026-11-20"


# ---------------------------------------------------------------- over to another licence
def test_seats_change_over_to_another_licence_with_their_quantities(do: Doing, ana: int) -> None:
    trial, full, ben = licence(do, 5, name="Trial"), licence(do, 5, name="Full"), do.add("person", name="Ben Okoro")
    seats = do(lambda tx: actions.give(tx, trial, [("person", ana)], 2)) + do(
        lambda tx: actions.give(tx, trial, [("person", ben)])
    )
    do(lambda tx: moving.change_licence(tx, seats, full))
    assert (used(do, trial), used(do, full)) == (0, 3)
    small = licence(do, 1, name="Small")
    open_ = [s["id"] for s in do.all("seat") if s["licence_id"] == full and not s.get("until")]
    assert "already" in do.refused(lambda tx: moving.change_licence(tx, open_, full)).message
    do.refused(lambda tx: moving.change_licence(tx, open_, small))
    assert used(do, full) == 3
