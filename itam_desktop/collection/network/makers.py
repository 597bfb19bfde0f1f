"""Who made a device, as far as it can be told without the register of MAC addresses (which is not shipped: DECISIONS 32)."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

# IANA's private enterprise numbers of what stands in offices: the number after 1.3.6.1.4.1 in sysObjectID
ENTERPRISES = {
    9: "Cisco", 11: "HP", 236: "Samsung", 253: "Xerox", 318: "APC", 367: "Ricoh", 641: "Lexmark", 674: "Dell", 1129: "Toshiba", 1248: "Epson",
    1347: "Kyocera", 1602: "Canon", 2001: "OKI", 2385: "Sharp", 2435: "Brother", 4526: "Netgear", 6574: "Synology", 10642: "Zebra",
    11863: "TP-Link", 14988: "MikroTik", 18334: "Konica Minolta", 24681: "QNAP", 41112: "Ubiquiti",
}  # fmt: skip
# lists that the system brings with it, of other packages; "001B63     (base 16)  Apple, Inc." or "00:1B:63<tab>Apple"
LISTS = (
    Path("/usr/share/ieee-data/oui.txt"), Path("/usr/share/hwdata/oui.txt"), Path("/var/lib/ieee-data/oui.txt"),
    Path("/usr/share/wireshark/manuf"), Path("/usr/share/nmap/nmap-mac-prefixes"),
)  # fmt: skip


def maker_by_object(object_id: str) -> str:
    """The maker that an SNMP agent's sysObjectID names; "" when it is none of those known here."""
    prefix = "1.3.6.1.4.1."
    number = object_id.removeprefix(".").removeprefix(prefix).partition(".")[0]
    return (
        ENTERPRISES.get(int(number), "") if object_id.removeprefix(".").startswith(prefix) and number.isdigit() else ""
    )


def parse_prefixes(text: str) -> dict[str, str]:
    """Six hexadecimal digits -> maker, from a list in one of the three forms above."""
    found = {}
    for line in text.splitlines():
        if line.startswith("#") or "(hex)" in line:
            continue
        first, _, rest = line.strip().partition(" " if "(base 16)" in line or "\t" not in line else "\t")
        prefix = first.replace(":", "").replace("-", "").upper()
        maker = rest.replace("(base 16)", "").strip().split("\t")[-1].strip()
        if len(prefix) == 6 and maker and all(c in "0123456789ABCDEF" for c in prefix):
            found[prefix] = maker
    return found


@lru_cache(maxsize=1)
def _known() -> dict[str, str]:
    for path in LISTS:
        try:
            if path.is_file():
                return parse_prefixes(path.read_text(encoding="utf-8", errors="replace"))
        except OSError:
            continue
    return {}


def maker_by_mac(mac: str) -> str:
    """The maker by this system's own list, if it has one; "" for a private (random) address or an unknown one."""
    digits = mac.replace(":", "").upper()
    if len(digits) != 12 or int(digits[:2], 16) & 2:
        return ""
    return _known().get(digits[:6], "")
