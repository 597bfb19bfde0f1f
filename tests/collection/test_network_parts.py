"""The parts of the network look that need no network: tables as systems print them, and which networks may be looked at."""

import subprocess
import sys
from dataclasses import replace
from ipaddress import IPv4Network

import pytest

from itam_desktop.collection.network import looking, makers, neighbours, snmp, subnets
from itam_desktop.collection.network.found import Found, Printer, said_by_device, together
from itam_desktop.collection.network.mdns import read_service
from itam_desktop.collection.network.subnets import Refused, Subnet
from itam_desktop.kernel.errors import Cancelled, Refusal
from itam_desktop.kernel.progress import Progress

PROC = """IP address       HW type     Flags       HW address            Mask     Device
192.168.1.1      0x1         0x2         3c:a6:2f:11:22:33     *        wlp2s0
192.168.1.44     0x1         0x0         00:00:00:00:00:00     *        wlp2s0
192.168.1.20     0x1         0x6         00:1b:a9:aa:bb:cc     *        enp3s0
"""
IP_NEIGH = """[{"dst":"192.168.1.1","dev":"wlp2s0","lladdr":"3c:a6:2f:11:22:33","router":null,"state":["REACHABLE"]},
{"dst":"192.168.1.44","dev":"wlp2s0","state":["FAILED"]},
{"dst":"192.168.1.45","dev":"wlp2s0","lladdr":"00:11:22:33:44:55","state":["FAILED"]},
{"dst":"fe80::1","dev":"wlp2s0","lladdr":"3c:a6:2f:11:22:33","router":null,"state":["STALE"]},
{"dst":"192.168.1.20","dev":"enp3s0","lladdr":"00:1b:a9:aa:bb:cc","state":["STALE"]}]"""
WINDOWS = """
Schnittstelle: 192.168.1.57 --- 0x9
  Internetadresse       Physische Adresse     Typ
  192.168.1.1           3c-a6-2f-11-22-33     dynamisch
  192.168.1.20          00-1b-a9-aa-bb-cc     dynamisch
  192.168.1.255         ff-ff-ff-ff-ff-ff     statisch
  224.0.0.22            01-00-5e-00-00-16     statisch
  239.255.255.250       01-00-5e-7f-ff-fa     statisch
"""
MACOS = """? (192.168.1.1) at 3c:a6:2f:11:22:33 on en0 ifscope [ethernet]
? (192.168.1.20) at 0:1b:a9:aa:bb:cc on en0 ifscope [ethernet]
? (192.168.1.44) at (incomplete) on en0 ifscope [ethernet]
? (192.168.1.255) at ff:ff:ff:ff:ff:ff on en0 ifscope [ethernet]
mdns.mcast.net (224.0.0.251) at 1:0:5e:0:0:fb on en0 ifscope permanent [ethernet]
"""
BOTH = [("192.168.1.1", "3C:A6:2F:11:22:33"), ("192.168.1.20", "00:1B:A9:AA:BB:CC")]
SUBNET = Subnet("Wi-Fi", "192.168.1.57", IPv4Network("192.168.1.0/24"))


@pytest.mark.parametrize(
    ("parse", "text"),
    [
        (neighbours.parse_proc, PROC),
        (neighbours.parse_ip_neigh, IP_NEIGH),
        (neighbours.parse_arp_windows, WINDOWS),
        (neighbours.parse_arp_bsd, MACOS),
    ],
)
def test_a_neighbour_table_gives_the_complete_entries_of_single_devices(parse, text) -> None:
    assert parse(text) == BOTH
    assert parse("") == [] and parse("nonsense\n\x00 (1.2.3.4) at ::::: on") == []


@pytest.mark.parametrize(
    ("address", "prefix", "network", "cut"),
    [
        ("192.168.1.57", 24, "192.168.1.0/24", False),
        ("10.1.2.3", 22, "10.1.0.0/22", False),
        ("10.1.6.3", 8, "10.1.4.0/22", True),
        ("172.31.255.9", 16, "172.31.252.0/22", True),
        ("192.168.7.2", 30, "192.168.7.0/30", False),
    ],
)
def test_a_private_network_may_be_looked_at_and_of_a_large_one_a_22(address, prefix, network, cut) -> None:
    one = subnets.judged("Ethernet", address, prefix)
    assert isinstance(one, Subnet)
    assert (str(one.network), one.cut, one.own) == (network, cut, address)
    assert len(one.others()) <= 1021 and address not in one.others()


@pytest.mark.parametrize(
    ("address", "prefix", "word"),
    [
        ("169.254.10.1", 16, "gave itself"), ("8.8.4.4", 24, "public"), ("192.0.2.2", 24, "public"), ("100.64.0.9", 10, "public"),
        ("172.32.0.1", 24, "public"), ("10.8.0.2", 32, "VPN"), ("10.8.0.2", 31, "VPN"), ("192.168.1.1", 8, "beyond"),
    ],
)  # fmt: skip
def test_other_networks_are_refused_with_the_reason(address, prefix, word) -> None:
    one = subnets.judged("Ethernet", address, prefix)
    assert isinstance(one, Refused) and word in one.why


def test_loopback_is_no_network_and_the_same_network_stands_once() -> None:
    fine, refused = subnets.judged_all(
        [("lo", "127.0.0.1", 8), ("Ethernet", "192.168.1.57", 24), ("Wi-Fi", "192.168.1.58", 24)]
    )
    assert [one.card for one in fine] == ["Ethernet"] and refused == []


@pytest.mark.parametrize(
    "ip", ["192.168.2.1", "8.8.8.8", "192.168.1.255", "192.168.1.0", "192.168.1.57", "fe80::1", "printer"]
)
def test_no_packet_is_made_for_an_address_outside_or_for_all_or_for_oneself(ip) -> None:
    assert not SUBNET.holds(ip)
    asker = snmp.Asker(SUBNET, "public", pace=None, progress=Progress(), line=None)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="is not in"):
        asker.send(ip, [snmp.NAME])
    assert asker.asked == 0


def test_a_look_is_judged_before_it_begins() -> None:
    wish = looking.Wish(SUBNET, snmp=True)
    looking.judge(wish, [SUBNET])
    for bad, word in (
        (replace(wish, neighbours=False, mdns=False, snmp=False), "at least one"), (replace(wish, community=" "), "community"),
        (replace(wish, community="x" * 65), "64"), (replace(wish, subnet=replace(SUBNET, own="192.168.1.99")), "not in that network"),
    ):  # fmt: skip
        with pytest.raises(Refusal) as no:
            looking.judge(bad, [SUBNET])
        assert word in no.value.message


def test_a_look_at_a_network_that_is_not_this_computers_is_refused() -> None:
    with pytest.raises(Refusal, match="not in that network"):
        looking.look(looking.Wish(Subnet("none", "192.168.213.1", IPv4Network("192.168.213.0/24"))))


def test_waiting_ends_as_soon_as_it_is_stopped() -> None:
    from itam_desktop.collection.network.pacing import Pace

    progress = Progress()
    progress.stop()
    with pytest.raises(Cancelled):
        Pace().wait(progress)


def test_findings_of_one_address_become_one() -> None:
    found = together([
        Found("192.168.1.20", mac="00:1B:A9:AA:BB:CC", how=("neighbours",), seen="2026-01-01T10:00:00+00:00"),
        Found("192.168.1.3", name="studio-pc", how=("mdns",), services=("smb",)),
        Found("192.168.1.20", name="NPI1", maker="HP", how=("snmp",), printer=Printer(serial="VN1"), seen="2026-01-01T10:00:05+00:00"),
        Found("192.168.1.3", services=("smb", "ssh"), how=("mdns",)),
    ])  # fmt: skip
    assert [one.ip for one in found] == ["192.168.1.3", "192.168.1.20"]
    assert found[0].services == ("smb", "ssh")
    assert (
        found[1].how == ("neighbours", "snmp")
        and found[1].serial == "VN1"
        and found[1].mac
        and found[1].seen.endswith("05+00:00")
    )


def test_what_a_device_says_is_one_clean_short_line() -> None:
    assert said_by_device(b"VN\x00B3\r\n \x1b[31m X") == "VN B3 [31m X"
    assert said_by_device("Büro".encode("latin-1")) == "Büro"
    assert len(said_by_device("x" * 5000)) == 200 and said_by_device(None) == ""


@pytest.mark.parametrize(
    ("type_", "name", "said", "wanted"),
    [
        ("_ipp._tcp.local.", "HP (1)._ipp._tcp.local.", {"ty": "HP LaserJet", "usb_MFG": "HP"}, ("npi1", "HP LaserJet", "HP", "")),
        ("_googlecast._tcp.local.", "x-1._googlecast._tcp.local.", {"fn": "Meeting room", "md": "Chromecast"}, ("Meeting room", "Chromecast", "", "")),
        ("_raop._tcp.local.", "A8515B010203@Room._raop._tcp.local.", {}, ("npi1", "", "", "A8:51:5B:01:02:03")),
        ("_workstation._tcp.local.", "pc [00:1b:a9:aa:bb:cc]._workstation._tcp.local.", {}, ("npi1", "", "", "00:1B:A9:AA:BB:CC")),
    ],
)  # fmt: skip
def test_mdns_services_say_name_model_maker_and_mac(type_, name, said, wanted) -> None:
    (one,) = read_service(type_, name, "npi1.local.", ["192.168.1.20", "8.8.8.8", "169.254.3.3"], said, SUBNET)
    assert (one.name, one.model, one.maker, one.mac) == wanted and one.ip == "192.168.1.20"


def test_the_maker_is_known_from_the_object_id_or_the_systems_own_list() -> None:
    assert (
        makers.maker_by_object("1.3.6.1.4.1.11.2.3.9.1") == "HP"
        and makers.maker_by_object(".1.3.6.1.4.1.2435.2.3") == "Brother"
    )
    assert makers.maker_by_object("1.3.6.1.4.1.99999999.1") == "" and makers.maker_by_object("1.3.6.1.2.1") == ""
    for text in (
        "00-1B-A9   (hex)\t\tBrother\n001BA9     (base 16)\t\tBrother\n",
        "00:1B:A9\tBrother\tBrother\n",
        "# c\n001BA9 Brother\n",
    ):
        assert makers.parse_prefixes(text) == {"001BA9": "Brother"}
    assert makers.maker_by_mac("02:1B:A9:00:00:01") == ""  # a private address says nothing


def test_answers_that_are_no_snmp_are_passed_over() -> None:
    asker = snmp.Asker(SUBNET, "public", pace=None, progress=Progress(), line=None)  # type: ignore[arg-type]
    for data in (b"", b"\x30\x80", b"\x30\x03junk", b"\xff" * 400, b"\x30\x82\xff\xff" + b"\x30\x82\xff\xff" * 300):
        assert asker._read(data) is None


def test_the_libraries_are_imported_only_when_a_look_begins() -> None:
    code = "import sys, itam_desktop.collection.network.looking as l; print([m for m in ('zeroconf','pysnmp','pyasn1','ifaddr') if m in sys.modules])"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )


@pytest.mark.parametrize("community", ["public", "büro", "принтер"])
def test_any_community_can_be_asked_with(community: str) -> None:
    asker = snmp.Asker(SUBNET, community, pace=None, progress=Progress(), line=None)  # type: ignore[arg-type]
    number, data = asker.message([snmp.NAME, snmp.SERIAL], following=True)
    assert number > 0 and community.encode() in data
    assert asker._read(data) is None  # a question is no answer
