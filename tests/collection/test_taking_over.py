"""Inventories become assets, parts, monitors and installations; a second sending updates and never doubles."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest

from itam_desktop.assets import actions as assets
from itam_desktop.collection import actions, collecting, difference, matching, reading
from itam_desktop.collection.actions import Wish
from itam_desktop.collection.machine import Licence, Machine, Monitor, Pages, Part, Program
from itam_desktop.kernel.errors import Refusal
from itam_desktop.software import actions as software
from itam_desktop.store import checking
from itam_desktop.store.reading import style_of
from tests.contracts.doing import TODAY, Doing

DAY = TODAY.isoformat()
LAPTOP = Machine(
    name="lt-ana", maker="Dell Inc.", model="XPS 13 9350", serial="640HP72", uuid="4C4C4544-0034-3010-8048-B6C04F503732", chassis="laptop",
    macs=("A0:C5:89:AA:00:01", "A0:C5:89:AA:00:02"), os="Windows 11 Pro", os_version="10.0.22631", cpu="Core i5", cores=4, processors=1, memory_mb=8192,
    parts=(Part("memory", "DDR4", serial="M-1", size=4096, slot="A"), Part("memory", "DDR4", serial="M-2", size=4096, slot="B"), Part("disk", "PM981", serial="S-1", size=512110)),
    monitors=(Monitor("DELL", "U2415", "MON-1"), Monitor("LGD", "Panel", built_in=True)),
    programs=(Program("Draw 12.1 (x64)", "Maker Inc.", "12.1"), Program("libc6", "", "2.36", source="dpkg", kind="library"), Program("Mail", "Post", "3.0")),
    taken_on="2026-11-20", sections=frozenset({"memory", "disk", "software", "monitors", "os"}),
)  # fmt: skip


@pytest.fixture
def do(store: Any) -> Doing:
    return Doing(store)


def take(do: Doing, machine: Machine, **how: Any) -> actions.Taken:
    return do(lambda tx: actions.take_over(tx, [Wish(machine, **how)]))[0]  # type: ignore[no-any-return]


def told(do: Doing, machine: Machine, **how: Any) -> difference.Difference:
    conn = do.store._raw
    return difference.compare(conn, {"asset": do.store.kind("asset")}, machine, DAY, style_of(conn), **how)


def installed(do: Doing) -> list[tuple[str, str | None, str | None]]:
    rows = do.store._raw.execute(
        "SELECT t.name, i.version, i.gone_on FROM installation i JOIN software_title t ON t.id=i.title_id ORDER BY t.name, i.id"
    )
    return [tuple(row) for row in rows]


def test_a_new_computer_becomes_an_asset_with_its_model_parts_monitor_and_software(do: Doing) -> None:
    taken = take(do, LAPTOP)
    row = do.row("asset", taken.asset)
    assert (taken.verdict, taken.software) == ("new", 4)
    assert (row["serial"], row["hostname"], row["cores"], row["memory"], row["storage"], row["last_inventory"]) == (
        "640HP72", "lt-ana", 4, "8 GB", "512.1 GB", "2026-11-20",
    )  # fmt: skip
    assert do.row("category", row["category_id"])["name"] == "Laptop" and row["tag"].startswith("LT-")
    model = do.row("model", row["model_id"])
    assert (model["name"], do.row("company", model["maker_id"])["name"]) == ("XPS 13 9350", "Dell Inc.")
    assert row["os_support_end"]  # the vendor's end of support follows from the system
    monitor = next(a for a in do.all("asset") if a["id"] != taken.asset)
    assert (monitor["name"], monitor["serial"], monitor["holder_asset_id"], monitor["stage"]) == (
        "DELL U2415",
        "MON-1",
        taken.asset,
        "assigned",
    )
    assert [p["serial"] for p in do.all("part")] == ["M-1", "M-2", "S-1"]
    titles = {t["name"]: t.get("state") for t in do.all("software_title")}
    assert titles == {"Windows 11 Pro": "new", "Draw 12.1 (x64)": "new", "libc6": "ignored", "Mail": "new"}


def test_a_second_sending_changes_nothing(do: Doing) -> None:
    take(do, LAPTOP)
    before = do.dump()
    done = do.store.perform(lambda tx: actions.take_over(tx, [Wish(LAPTOP)]), effective=TODAY)
    assert done.action is None and do.dump() == before and done.result[0].verdict == "same"


def test_what_is_new_changed_and_gone_is_shown_before_it_is_taken_over(do: Doing) -> None:
    taken = take(do, LAPTOP)
    later = dataclasses.replace(
        LAPTOP, taken_on="2026-11-23", memory_mb=16384, parts=(Part("memory", "DDR4", serial="M-3", size=16384, slot="A"), LAPTOP.parts[2]),
        monitors=(Monitor("DELL", "U2723", "MON-2"),), programs=(Program("Draw 12.2 (x64)", "Maker Inc.", "12.2"), LAPTOP.programs[1], Program("Chat")),
    )  # fmt: skip
    found = {(one.section, one.what, one.was, one.now): (one.verdict, one.on) for one in told(do, later).lines}
    monitor = next(a["tag"] for a in do.all("asset") if a["id"] != taken.asset)
    assert found == {
        ("asset", "Memory", "8 GB", "16 GB"): ("changed", True),
        ("memory", "DDR4", "", "16 GB · M-3 · A"): ("new", True),
        ("memory", "DDR4", "4 GB · M-1 · A", ""): ("gone", True),
        ("memory", "DDR4", "4 GB · M-2 · B", ""): ("gone", True),
        ("monitor", "DELL U2723", "", "MON-2"): ("new", True),
        ("monitor", f"{monitor} DELL U2415", "MON-1", ""): ("gone", False),  # it may only be switched off
        ("software", "Draw 12.2 (x64)", "12.1", "12.2"): ("changed", True),
        ("software", "Chat", "", ""): ("new", True),
        ("software", "Mail", "3.0", ""): ("gone", True),
    }
    assert take(do, later) == actions.Taken(taken.asset, "changed", 4)
    assert installed(do) == [
        ("Chat", None, None), ("Draw 12.1 (x64)", "12.2", None), ("Mail", "3.0", "2026-11-23"), ("Windows 11 Pro", "10.0.22631", None), ("libc6", "2.36", None),
    ]  # fmt: skip


def test_what_the_user_unticks_is_left_as_it_is(do: Doing) -> None:
    take(do, LAPTOP)
    later = dataclasses.replace(LAPTOP, taken_on="2026-11-23", memory_mb=16384, programs=())
    lines = {one.what: one for one in told(do, later).lines}
    take(do, later, leave_out=frozenset({lines["Memory"].id, lines["Mail"].id}))
    assert do.all("asset")[0]["memory"] == "8 GB"
    assert ("Mail", "3.0", None) in installed(do) and ("Draw 12.1 (x64)", "12.1", "2026-11-23") in installed(do)


def test_a_partial_inventory_says_nothing_of_what_it_leaves_out(do: Doing) -> None:
    take(do, LAPTOP)
    part = Machine(
        serial="640HP72",
        programs=(Program("Chat"),),
        sections=frozenset({"software"}),
        partial=True,
        taken_on="2026-11-23",
    )
    assert [(one.what, one.verdict) for one in told(do, part).lines] == [("Chat", "new")]


@pytest.mark.parametrize(
    ("changes", "by"),
    [
        ({}, "serial"),
        ({"serial": ""}, "uuid"),
        ({"serial": "", "uuid": ""}, "mac"),
        ({"serial": "", "uuid": "", "macs": ("A0:C5:89:AA:00:02",)}, "mac"),
    ],
)
def test_a_machine_is_found_by_serial_then_uuid_then_mac(do: Doing, changes: dict[str, Any], by: str) -> None:
    taken = take(do, LAPTOP)
    assert matching.find(do.store._raw, dataclasses.replace(LAPTOP, **changes)) == matching.Match(taken.asset, by)


def test_an_adapter_that_was_moved_makes_no_other_machine_of_it(do: Doing) -> None:
    take(do, LAPTOP)
    other = dataclasses.replace(LAPTOP, serial="OTHER-1", uuid="")
    assert matching.find(do.store._raw, other).asset is None


def test_a_machine_known_by_hand_is_recognised_in_whatever_case_and_placeholders_never_match(
    do: Doing, realdata: Path
) -> None:
    known = do.asset(serial="640hp72")
    assert matching.find(do.store._raw, LAPTOP).asset == known
    do.asset(serial="To Be Filled By O.E.M.")
    for path in sorted((realdata / "machine_dumps" / "dmidecode").iterdir()):
        if path.is_file():
            for machine in reading.read(path):
                assert matching.find(do.store._raw, machine).asset is None, path.name


def test_two_assets_with_the_same_serial_are_asked_about(do: Doing) -> None:
    one, two = do.asset(serial="640HP72"), do.asset(serial="640HP72")
    found = told(do, LAPTOP)
    assert found.match.several == (one, two)
    assert "2 assets have the codes" in do.refused(lambda tx: actions.take_over(tx, [Wish(LAPTOP)])).message
    assert take(do, LAPTOP, asset=two).asset == two


def test_an_older_inventory_is_not_taken_over_a_newer_one_unless_it_is_said(do: Doing) -> None:
    take(do, LAPTOP)
    older = dataclasses.replace(LAPTOP, taken_on="2026-10-01", memory_mb=4096)
    assert "A newer inventory of LT-" in do.refused(lambda tx: actions.take_over(tx, [Wish(older)])).message
    take(do, older, older=True)
    assert do.all("asset")[0]["last_inventory"] == "2026-11-20"


def test_what_tells_no_machine_is_refused(do: Doing) -> None:
    nobody = Machine(name="pc", programs=(Program("Chat"),))
    assert "Nothing in it tells which machine" in do.refused(lambda tx: actions.take_over(tx, [Wish(nobody)])).message
    assert take(do, nobody, asset=do.asset()).verdict == "changed"


def test_a_monitor_that_somebody_has_stays_with_them_and_one_in_stock_goes_to_the_computer(do: Doing) -> None:
    monitor, ana = do.asset("Monitor", serial="MON-1"), do.add("person", name="Ana")
    do.store.perform(lambda tx: assets.give_out(tx, [monitor], {"holder_person_id": ana}))
    assert not [one for one in told(do, LAPTOP).lines if one.section == "monitor"]
    do.store.perform(lambda tx: assets.take_back(tx, [monitor]))
    taken = take(do, LAPTOP)
    assert do.row("asset", monitor)["holder_asset_id"] == taken.asset
    assert len(do.all("asset")) == 2


def test_a_printers_pages_become_a_meter_reading_that_never_falls(do: Doing) -> None:
    printer = Machine(
        kind="printer", maker="HP", model="LaserJet", serial="P-1", pages=Pages(total=1200), taken_on="2026-11-20"
    )
    taken = take(do, printer)
    take(do, dataclasses.replace(printer, pages=Pages(total=1500), taken_on="2026-11-22"))
    assert [m["value"] for m in do.all("meter_reading")] == [1200, 1500]
    assert do.row("asset", taken.asset)["page_meter"] == 1500
    assert not told(do, dataclasses.replace(printer, pages=Pages(total=900), taken_on="2026-11-23")).lines


def test_what_the_user_learned_it_of_titles_holds_for_inventories_to_come(do: Doing) -> None:
    take(do, LAPTOP)
    title = next(t["id"] for t in do.all("software_title") if t["name"].startswith("Draw"))
    product = do(lambda tx: software.match(tx, [title], name="Draw"))
    other = dataclasses.replace(
        LAPTOP, serial="X-2", uuid="", macs=(), monitors=(), programs=(Program("Draw 13.0", "Maker, Inc.", "13.0"),)
    )
    take(do, other)
    assert len([t for t in do.all("software_title") if t["name"].startswith("Draw")]) == 1
    on = do.store._raw.execute(
        "SELECT count(DISTINCT i.asset_id) FROM installation i JOIN software_title t ON t.id=i.title_id WHERE t.product_id=?",
        (product,),
    )
    assert on.fetchone()[0] == 2


def test_licences_that_a_machine_reports_are_offered_but_not_ticked(do: Doing) -> None:
    machine = dataclasses.replace(LAPTOP, licences=(Licence("Office", "Professional", "AAAAA-BBBBB", trial=True),))
    (line,) = [one for one in told(do, machine).lines if one.section == "licence"]
    assert not line.on
    take(do, machine, take=frozenset({line.id}))
    (licence,) = do.all("licence")
    assert (licence["name"], licence["model"], licence["key"]) == ("Office Professional", "trial", "AAAAA-BBBBB")
    assert len(do.all("seat")) == 1
    assert not [one for one in told(do, machine).lines if one.section == "licence"]


# ---------------------------------------------------------------- real files, by the command's own door
GLPI = {  # file -> (new, changed, same, refused) when they come in this order
    "computer_1.json": (1, 0, 0, 0), "computer_1_partial_batteries.json": (0, 0, 1, 0), "computer_1_partial_cpu.json": (0, 0, 1, 0),
    "computer_1_partial_memory.json": (0, 0, 1, 0), "computer_1_partial_softs.json": (0, 1, 0, 0), "computer_1_partial_volumes.json": (0, 0, 1, 0),
    "computer_2.json": (1, 0, 0, 0), "computer_2_partial_dbs.json": (0, 0, 1, 0), "networkequipment_1.json": (1, 0, 0, 0), "phone_1.json": (1, 0, 0, 0),
    "printer_1.json": (1, 0, 0, 0), "xml/1.xml": (1, 0, 0, 0), "xml/10.xml": (1, 0, 0, 0), "xml/11.xml": (0, 0, 0, 1), "xml/12.xml": (1, 0, 0, 0),
    "xml/13.xml": (1, 0, 0, 0), "xml/2.xml": (0, 0, 1, 0), "xml/5-good.xml": (1, 0, 0, 0), "xml/5.xml": (0, 1, 0, 0), "xml/7.xml": (0, 0, 1, 0),
    "xml/8.xml": (1, 0, 0, 0), "xml/9.xml": (0, 0, 0, 1),
}  # fmt: skip


def test_every_inventory_of_glpi_comes_in_once_and_a_second_time_changes_nothing(do: Doing, realdata: Path) -> None:
    files = [realdata / "inventories_glpi" / name for name in GLPI]
    before = do.dump()
    said = collecting.run(do.store, files)
    assert {
        name: tuple(one[k] for k in collecting.COUNTS) for name, one in zip(GLPI, said["files"], strict=True)
    } == GLPI
    once = do.dump()
    again = collecting.run(do.store, files)
    assert (again["new"], again["changed"]) == (0, 0), [f for f in again["files"] if f["changed"] or f["new"]]
    assert do.dump() == once
    assert checking.check(do.store.path)["ok"]
    for one in reversed(said["files"]):
        if one["action"]:
            do.store.undo(one["action"])
    assert do.dump() == before


def test_bad_files_are_refused_one_by_one_and_the_good_one_comes_in(do: Doing, realdata: Path, tmp_path: Path) -> None:
    bad = {"empty.json": b"", "junk.bin": b"\x00\xff" * 500, "deep.json": b"[" * 100_000, "cut.json": b'{"content": {"hardware": {"name": "x"',
           "bomb.xml": b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><REQUEST>&d;</REQUEST>'}  # fmt: skip
    for name, data in bad.items():
        (tmp_path / name).write_bytes(data)
    good = realdata / "inventories_glpi" / "computer_1.json"
    said = collecting.run(do.store, [*(tmp_path / name for name in bad), good])
    assert (said["refused"], said["new"]) == (len(bad), 1)
    assert all(any(reason.startswith(name) for reason in said["reasons"]) for name in bad)


def test_one_and_the_same_machine_twice_in_a_file_is_one_asset(do: Doing) -> None:
    do(lambda tx: actions.take_over(tx, [Wish(LAPTOP), Wish(dataclasses.replace(LAPTOP, memory_mb=16384))]))
    assert [a["memory"] for a in do.all("asset") if a.get("hostname")] == ["16 GB"]


def test_schema_violations_are_repaired_with_a_word_or_refused(do: Doing, realdata: Path, tmp_path: Path) -> None:
    data = json.loads((realdata / "inventories_glpi" / "computer_1.json").read_text())
    data["content"]["softwares"] = [{"name": 5}, {"name": ["x"]}, "text", None, {"name": "Fine", "version": {"a": 1}}]
    data["content"]["memories"] = "many"
    path = tmp_path / "wrong.json"
    path.write_text(json.dumps(data))
    said = collecting.run(do.store, [path])
    assert (said["new"], said["refused"]) == (1, 0) and said["reasons"]
    assert "Fine" in [name for name, _, _ in installed(do)]


def test_nothing_of_a_refused_inventory_is_taken_over(do: Doing) -> None:
    before = do.dump()
    with pytest.raises(Refusal):
        do.store.perform(lambda tx: actions.take_over(tx, [Wish(LAPTOP), Wish(Machine(name="nobody"))]))
    assert do.dump() == before
