"""Gathering attacked: docks, monitors that move, many machines in one action."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from itam_desktop.collection import actions
from itam_desktop.collection.actions import Wish
from itam_desktop.collection.machine import Machine, Monitor, Pages, Program
from itam_desktop.disposal import actions as disposal
from itam_desktop.kernel.kinds import clean
from itam_desktop.kernel.placeholders import is_placeholder
from tests.collection.test_taking_over import LAPTOP, take, told
from tests.contracts.doing import Doing


@pytest.fixture
def do(store: Any) -> Doing:
    return Doing(store)


def test_two_machines_at_one_dock_taken_over_at_once_stay_two(do: Doing) -> None:
    one = Machine(name="a", maker="Dell", serial="AAAA111", macs=("00:50:B6:11:22:33",), taken_on="2026-11-20")
    other = dataclasses.replace(one, name="b", serial="BBBB222")
    taken = do(lambda tx: actions.take_over(tx, [Wish(one), Wish(other)]))
    assert len({t.asset for t in taken}) == 2


def test_a_serial_that_is_anothers_uuid_is_another_machine(do: Doing) -> None:
    one = Machine(
        name="a", maker="Dell", serial="SN-ONE-77", uuid="4C4C4544-0034-3010-8048-B6C04F503732", taken_on="2026-11-20"
    )
    other = Machine(name="b", maker="HP", serial="4C4C4544-0034-3010-8048-B6C04F503732", taken_on="2026-11-20")
    taken = do(lambda tx: actions.take_over(tx, [Wish(one), Wish(other)]))
    assert len({t.asset for t in taken}) == 2


def test_the_same_machine_twice_in_one_action_is_one(do: Doing) -> None:
    taken = do(
        lambda tx: actions.take_over(
            tx, [Wish(LAPTOP), Wish(dataclasses.replace(LAPTOP, serial="", taken_on="2026-11-21"))]
        )
    )
    assert len({t.asset for t in taken}) == 1


def test_a_monitor_that_two_computers_report_in_one_action_is_one_asset(do: Doing) -> None:
    mon = (Monitor("DELL", "U2415", "MON-7"),)
    one = Machine(name="a", serial="AAAA111", monitors=mon, sections=frozenset({"monitors"}), taken_on="2026-11-20")
    other = Machine(name="b", serial="BBBB222", monitors=mon, sections=frozenset({"monitors"}), taken_on="2026-11-21")
    taken = do(lambda tx: actions.take_over(tx, [Wish(one), Wish(other)]))
    monitors = [a for a in do.all("asset") if a.get("serial") == "MON-7"]
    assert len(monitors) == 1 and monitors[0]["holder_asset_id"] == taken[1].asset


def test_a_page_counter_that_falls_changes_no_reading_and_refuses_nothing(do: Doing) -> None:
    p = Machine(kind="printer", name="p", serial="PRN12345", pages=Pages(total=5000), taken_on="2026-11-20")
    taken = take(do, p)
    take(do, dataclasses.replace(p, pages=Pages(total=10), name="q", taken_on="2026-11-21"))
    assert do.row("asset", taken.asset)["page_meter"] == 5000
    take(do, dataclasses.replace(p, pages=Pages(total=6000), name="q", taken_on="2026-11-22"))


def test_inventories_of_odd_days(do: Doing) -> None:
    for day in ("2099-01-01", "1970-01-01", "0000-00-00", "nonsense", None):
        m = dataclasses.replace(LAPTOP, taken_on=day)
        d = told(do, m)
        assert d.day in ("2026-11-24", "1970-01-01"), day
    take(do, dataclasses.replace(LAPTOP, taken_on="2099-01-01"))
    assert told(do, dataclasses.replace(LAPTOP, taken_on="1970-01-01")).older


def test_a_partial_inventory_empties_nothing(do: Doing) -> None:
    take(do, LAPTOP)
    part = dataclasses.replace(
        LAPTOP, partial=True, programs=(Program("Other", "X", "1"),), parts=(), monitors=(), taken_on="2026-11-21"
    )
    assert not told(do, part).count("gone")


def test_after_a_merge_of_two_the_next_inventory_leaves_no_doubles(do: Doing) -> None:
    from itam_desktop.assets import merging

    a = take(do, LAPTOP).asset
    b = take(do, dataclasses.replace(LAPTOP, serial="ZZ9999", uuid="", macs=(), monitors=())).asset
    do(lambda tx: merging.merge(tx, "asset", a, [b], {}))
    take(do, dataclasses.replace(LAPTOP, taken_on="2026-11-21"))
    n = do.store._raw.execute(
        "SELECT title_id, version, count(*) FROM installation WHERE asset_id=? AND gone_on IS NULL AND binned=0 GROUP BY 1, 2 HAVING count(*)>1",
        (a,),
    ).fetchall()
    assert not n
    assert (
        do.store._raw.execute(
            "SELECT count(*) FROM part WHERE asset_id=? AND gone_on IS NULL AND binned=0", (a,)
        ).fetchone()[0]
        == 3
    )


def test_a_monitors_own_file_is_one_asset_and_sent_again_the_same(do: Doing) -> None:
    mon = Monitor("DELL", "U2415", "MON-7")
    own = Machine(
        kind="monitor",
        source="edid",
        name="U2415",
        maker="DELL",
        model="U2415",
        serial="MON-7",
        monitors=(mon,),
        sections=frozenset({"monitors"}),
    )
    taken = take(do, own)
    assert len([a for a in do.all("asset") if a.get("serial") == "MON-7"]) == 1
    again = do.store.perform(lambda tx: actions.take_over(tx, [Wish(own)])).result[0]
    assert (again.asset, again.verdict) == (taken.asset, "same")


@pytest.mark.parametrize(
    "name",
    ["\u1e6e\u0332\u0345\u0301 tool", "a" * 249 + " b", "\u0345 x", "(\u200b)" + "b" * 300, "İ" * 249 + "\u0307"],
)
def test_a_titles_key_may_be_kept_whatever_the_title_is(do: Doing, name: str) -> None:
    take(do, dataclasses.replace(LAPTOP, programs=(Program(clean(name, False), clean(name, False), "1"),)))


def test_a_computer_whose_screen_says_its_serial_number_stays_one_with_its_screen(do: Doing) -> None:
    one = Machine(
        name="aio",
        maker="Apple",
        serial="C02XYZ12345",
        monitors=(Monitor("APP", "iMac", "C02XYZ12345"),),
        sections=frozenset({"monitors"}),
        taken_on="2026-11-20",
    )
    first = take(do, one)
    again = do.store.perform(lambda tx: actions.take_over(tx, [Wish(one)])).result[0]
    assert (again.asset, again.verdict) == (first.asset, "same")
    assert do.row("asset", first.asset).get("holder_asset_id") is None


def test_codes_without_letters_or_digits_match_nothing(do: Doing) -> None:
    machines = [
        Machine(
            name=f"m{i}", maker="X", serial=code, uuid=f"4C4C4544-0034-3010-8048-B6C04F50373{i}", taken_on="2026-11-20"
        )
        for i, code in enumerate(("👩🏽", "👾👾👾", "-=[];"))
    ]
    taken = do(lambda tx: actions.take_over(tx, [Wish(one) for one in machines]))
    assert len({t.asset for t in taken}) == 3
    for machine, was in zip(machines, taken, strict=True):
        assert is_placeholder(machine.serial)
        assert do.store.perform(lambda tx, m=machine: actions.take_over(tx, [Wish(m)])).result[0].asset == was.asset


@pytest.mark.parametrize("file", ["pc.json ", " pc.json", "p\nc.json", "a\udcff.json", "x" * 400])
def test_whatever_a_file_is_called_it_is_taken_over(do: Doing, file: str) -> None:
    do(lambda tx: actions.take_over(tx, [Wish(LAPTOP)], file=file))


def test_an_inventory_of_what_is_disposed_of_is_refused_or_made_a_new_asset(do: Doing) -> None:
    one = take(do, dataclasses.replace(LAPTOP, monitors=())).asset
    do(lambda tx: disposal.dispose(tx, [one], "destroyed", reasons={one: "no disk"}, retire=True))
    later = dataclasses.replace(LAPTOP, taken_on="2026-11-23")
    assert "is disposed of" in do.refused(lambda tx: actions.take_over(tx, [Wish(later)])).message
    new = take(do, later, new=True).asset
    assert new != one
    assert told(do, dataclasses.replace(later, taken_on="2026-11-24")).asset == new
