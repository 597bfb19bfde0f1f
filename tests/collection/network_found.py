"""What a look at a small office finds, for the tests of its page and for its pictures."""

from ipaddress import IPv4Network
from typing import Any

from itam_desktop.collection.network.found import Found, Printer, Toner
from itam_desktop.collection.network.subnets import Refused, Subnet

SUBNET = Subnet("Ethernet", "192.168.10.57", IPv4Network("192.168.10.0/24"))
LARGE = Subnet("Wi-Fi", "10.4.18.9", IPv4Network("10.4.16.0/22"), True)
PUBLIC = Refused("VPN", "8.8.4.4/24", "This is a public address: its network does not belong to the office alone.")
SEEN = "2026-11-24T10:00:00+00:00"
PRINTER = Found(
    "192.168.10.20", "00:1B:A9:AA:BB:CC", "Kyocera", "KM8D3E61", "ECOSYS P3145dn", ("ipp", "http"),
    Printer("ECOSYS P3145dn", "Printer, 2nd floor", "VCF0123456", 84213, (Toner("TK-3160", 41),)), ("neighbours", "mdns", "snmp"), SEEN,
)  # fmt: skip
COPIER = Found(
    "192.168.10.21", "9C:93:4E:01:02:03", "Xerox", "copier-2", "AltaLink C8145", ("ipps",),
    Printer("Xerox AltaLink C8145", "", "3711234567", 210988, (Toner("Black", 80), Toner("Cyan", 12), Toner("Magenta", None), Toner("Yellow", 55))),
    ("mdns", "snmp"), SEEN,
)  # fmt: skip
ROUTER = Found("192.168.10.1", "3C:A6:2F:11:22:33", how=("neighbours",), seen=SEEN)
MAC = Found(
    "192.168.10.33",
    "A8:51:5B:01:02:03",
    "",
    "annas-macbook",
    "Mac15,8",
    ("smb", "companion-link"),
    None,
    ("neighbours", "mdns"),
    SEEN,
)
FOUND = [ROUTER, PRINTER, COPIER, MAC]


def show(page: Any) -> None:
    """The page after a look."""
    page.read_subnets([SUBNET, LARGE], [PUBLIC])
    page.snmp.setChecked(True)
    page.agreed.setChecked(True)
    page._over(FOUND, "4 devices found.")
