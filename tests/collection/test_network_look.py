"""The look at the network, between two namespaces that the test makes (DECISIONS 30): nothing leaves for another network."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.collection.network_stage import COMPUTER, OWN, PRINTER, SILENT
from tests.conftest import ROOT

STAGE = Path(__file__).with_name("network_stage.py")
GROUP = {"224.0.0.251", "224.0.0.22"}  # mDNS, and joining its group


@cache
def apart() -> tuple[str, ...]:
    """The command that begins a network of its own: as somebody, else (in a chroot) as root; () where neither is allowed."""
    cable = ("ip", "link", "add", "near", "type", "veth", "peer", "name", "far")
    for command in (("unshare", "-rn"), ("unshare", "-n")):
        if not subprocess.run([*command, *cable], capture_output=True).returncode:
            return command
    return ()


@pytest.fixture(scope="module", autouse=True)
def _namespaces(tool: Callable[[str], str]) -> None:
    if sys.platform != "linux":
        pytest.skip("network namespaces exist on Linux only")
    tool("ip")
    tool("unshare")
    if not apart():  # no install mends that: a container without the right to make networks
        pytest.skip("this machine allows no network namespaces")


@cache
def _looked(wish: str) -> dict[str, Any]:
    done = subprocess.run(
        [*apart(), sys.executable, str(STAGE), wish], capture_output=True, text=True, timeout=120,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert not done.returncode, done.stderr
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    assert told["cards"] == ["lo", "near"], "the test's own cable is the only one"
    return told


def look(**wish: Any) -> dict[str, Any]:
    return _looked(json.dumps(wish))


def frames(told: dict[str, Any], **like: Any) -> list[dict[str, Any]]:
    """What came through the cable from the computer that looks."""
    mine = [f for f in told["frames"] if f.get("from") == OWN and f["at"] >= told["began"]]
    return [f for f in mine if all(f.get(key) == value for key, value in like.items())]


def test_the_passive_look_at_neighbours_sends_nothing() -> None:
    told = look(mdns=False, ping=[PRINTER])
    assert [(one["ip"], one["how"]) for one in told["found"]] == [(PRINTER, ["neighbours"])]
    assert len(told["found"][0]["mac"]) == 17
    assert [f for f in frames(told) if f["kind"] == "ip"] == []
    assert {f["to"] for f in frames(told, kind="arp")} <= {PRINTER}  # the system checks the neighbour it has talked to


def test_mdns_asks_the_group_only_and_follows_nobody_out_of_the_subnet() -> None:
    told = look(neighbours=False)
    (printer,) = told["found"]
    assert (printer["ip"], printer["name"], printer["maker"], printer["model"]) == (
        PRINTER,
        "NPI8D3E61",
        "HP",
        "HP LaserJet MFP M480f",
    )
    assert printer["services"] == ["ipp"] and printer["how"] == ["mdns"]
    assert {f["to"] for f in frames(told, kind="ip")} <= GROUP
    assert len(frames(told, kind="ip", port=5353)) <= 12


def test_snmp_reads_a_printer_and_leaves_who_is_none_alone() -> None:
    told = look(snmp=True, mdns=False, ping=[PRINTER, SILENT])
    by_ip = {one["ip"]: one for one in told["found"]}
    assert set(by_ip) == {PRINTER, COMPUTER}
    assert by_ip[PRINTER]["printer"] == {
        "model": "HP LaserJet MFP M480f", "name": "Printer, 2nd floor", "serial": "VNB3X12345", "pages": 84213,
        "toner": [{"name": "Black Toner é", "percent": 41}, {"name": "Cyan Toner", "percent": None}],
    }  # fmt: skip
    assert by_ip[PRINTER]["how"] == ["neighbours", "snmp"] and by_ip[PRINTER]["maker"] == "HP"
    assert by_ip[COMPUTER]["printer"] is None and by_ip[COMPUTER]["name"] == "studio-pc"
    assert told["told"] == sorted(told["told"])


def test_nothing_but_snmp_goes_to_a_host_and_nothing_leaves_the_subnet() -> None:
    told = look(snmp=True, ping=[PRINTER, SILENT])
    hosts = {f"10.77.0.{n}" for n in range(1, 15)}
    assert {f["to"] for f in frames(told, kind="ip")} <= hosts | GROUP
    to_hosts = [f for f in frames(told, kind="ip") if f["to"] in hosts]
    assert {f["port"] for f in to_hosts} == {161} and {f["ttl"] for f in to_hosts} == {1}
    assert {f["to"] for f in frames(told, kind="arp")} <= hosts - {OWN}


def test_at_most_twenty_requests_leave_in_any_second() -> None:
    told = look(snmp=True, ping=[PRINTER, SILENT])
    at = sorted(f["at"] for f in frames(told))
    assert len(at) > 30
    busiest = max(sum(begin <= one < begin + 1 for one in at) for begin in at)
    assert busiest <= 21, f"{busiest} frames in one second"  # a second's edges may both hold one


def test_a_silent_host_costs_one_request_and_hardly_any_time() -> None:
    told = look(snmp=True, mdns=False, ping=[PRINTER, SILENT])
    assert frames(told, kind="ip", to=SILENT) == []  # its MAC was never learned: no datagram reached it
    assert told["took"] < 14 * 3 / 20 + 2 * 1.5 + 2


def test_another_community_gets_no_answer_and_is_tried_twice_only() -> None:
    told = look(snmp=True, mdns=False, community="other", ping=[PRINTER])
    assert [one["printer"] for one in told["found"]] == [None] * len(told["found"])
    assert len(frames(told, kind="ip", to=PRINTER, port=161)) == 2
    assert len(frames(told, kind="ip", to=COMPUTER, port=161)) == 2


@pytest.mark.parametrize(("seconds", "wish"), [(1.0, {"neighbours": False}), (0.7, {"mdns": False, "snmp": True})])
def test_it_stops_at_once_and_sends_nothing_after(seconds: float, wish: dict[str, Any]) -> None:
    told = look(stop=seconds, **wish)
    assert told["ended"] == "stopped"
    assert told["took"] < seconds + 0.5
    late = [f for f in frames(told, kind="ip") if f["at"] > told["began"] + told["took"] + 0.05]
    assert {f["to"] for f in late} <= {"224.0.0.22"}  # the system itself says that it left the group


def by_page(folder: Path, **wish: Any) -> dict[str, Any]:
    done = subprocess.run(
        [*apart(), sys.executable, str(STAGE), json.dumps({"page": True, "folder": str(folder), "mdns": False, **wish})],
        capture_output=True, text=True, timeout=120, env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert not done.returncode, done.stderr
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def test_by_the_page_a_printer_becomes_an_asset_and_its_counter_a_reading(tmp_path: Path) -> None:
    told = by_page(tmp_path)
    assert told["offered"] == ["10.77.0.0/28"]
    assert (told["at_first"], told["agreed"], told["busy"]) == (
        False,
        True,
        True,
    )  # nothing begins without the user's word
    assert told["found"] == [PRINTER, COMPUTER] and told["state"] == "2 devices found."
    assert told["category"] == "Printer"
    ((name, serial, mac, ip, host, pages, seen),) = told["asset"]
    assert (name, serial, ip, host, pages) == ("HP LaserJet MFP M480f", "VNB3X12345", PRINTER, "NPI8D3E61", 84213)
    assert len(mac) == 17 and seen
    assert told["readings"] == 1 and told["known"] == "serial"
    assert (told["make_again"], told["read_again"]) == (False, False)
    assert told["after_undo"] == 0


def test_the_page_stops_at_once(tmp_path: Path) -> None:
    told = by_page(tmp_path, stop=0.5)
    assert told["took"] < 1.2 and told["state"].startswith("Stopped.")
