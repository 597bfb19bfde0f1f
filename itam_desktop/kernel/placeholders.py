"""What a maker writes where nothing was filled in: it stands in thousands of machines and tells none of them.

One function each for serials (and asset tags, makers, models), UUIDs and MAC addresses. What is a placeholder is never matched by.
"""

from __future__ import annotations

import re

from itam_desktop.kernel.kinds import clean

_WORDS = """\
not specified|to be filled by o.e.m.|to be filled by o.e.m|to be filled by oem|default string|default|none|n/a|na|unknown|unknow|system serial number
null|serial number|chassis serial number|not available|not applicable|not provided|not present|not installed|invalid|empty|tbd|tbd by odm|no serial|without|keine|oem
o.e.m.|0123456789|123456789|1234567890|see chassis|no asset tag|no asset information|undefined|unspecified|other
system manufacturer|system product name|system name|system version|chassis manufacture|chassis manufacturer|chassis version|no enclosure
base board serial number|base board asset tag|board serial number|mb-1234567890|bsn12345678901234567|bsn-xxxxxxxxxxxxx|nb-1234567890|asset-1234567890|asset tag
asset-|at-xxxxxxxxx|a_assettagnum0|a_assettagnum1|a_assettagnum2|a_assettagnum3|sernum0|sernum1|sernum2|sernum3|serialnumber|serial_number|sn|ssn12345678901234567
ssn|asset tag#|o.e.m|oem-specific|fill by oem|filled by o.e.m.|type1productconfigid|all series|system sku|sku|product name|manufacturer|undefined manufacturer
uninitialized|no module installed|unknown serial|evaluation board|release-keys|(standard disk drives)|na.|x.x|not supported by cpu|<out of spec>
partnum0|partnum1|partnum2|partnum3|manufacturer0|manufacturer1|manufacturer2|manufacturer3|.........."""
PLACEHOLDERS = frozenset(re.split(r"[|\n]", _WORDS))
_FILLING = set(" -_./:")

_FAKES = """\
03000200040005000006000700080009|00020003000400050006000700080009|12345678123456789012345678901234|12345678123456781234567812345678
1234567812345678901234567890abcd|123456781234567890abcddeefaabbcc|00010203040506070809000000000000|0102030405060708090a0b0c0d0e0f10
000102030405060708090a0b0c0d0e0f|11111111222233334444555555555555|44454c4c200010208020a0c04f202020|0a0b0c0d0e0f01020304050607080900
00000000000010008000000000000000|11223344556677889900aabbccddeeff|00112233445566778899aabbccddeeff|80000000000000000000000000000000"""
_UUIDS = frozenset(re.split(r"[|\n]", _FAKES))

# The same on every computer that has that software: VMware's host adapters, VPN clients, Windows' dial-up ports.
_MACS = ("00:50:56:C0:00:", "00:05:9A:3C:7A:", "00:05:9A:3C:78:", "00:09:0F:FE:00:", "00:09:0F:AA:00:", "50:50:54:50:30:", "33:50:6F:45:30:",
         "20:41:53:59:4E:", "00:53:45:00:00:", "44:45:53:54:4F:53", "00:00:00:00:00:")  # fmt: skip


def is_placeholder(serial: str) -> bool:
    """Whether that stands in thousands of machines, so that it tells none of them. Nothing at all is one too."""
    word = clean(serial, False).casefold() if serial else ""
    if word in PLACEHOLDERS:
        return True
    if word.startswith("0x"):
        word = word[2:]
    return len(set(word) - _FILLING) <= 1 or not any(c.isalnum() for c in word)  # no scan finds signs alone


def is_placeholder_uuid(uuid: str) -> bool:
    """All of one digit or one pair of them, no 32 hexadecimal digits, or one of those that boards are shipped with by the million."""
    digits = re.sub(r"[\s{}-]", "", uuid).casefold()
    if not re.fullmatch(r"[0-9a-f]{32}", digits) or digits in _UUIDS:
        return True
    return len({digits[i : i + 2] for i in range(0, 32, 2)}) == 1


def is_placeholder_mac(mac: str) -> bool:
    """Whether a MAC address (AA:BB:CC:DD:EE:FF) tells no single device: all zeros, a group's, made up by software
    (the "locally administered" bit: virtual adapters, private Wi-Fi addresses), or the same in every program of its kind.
    """
    mac = mac.upper()
    try:
        first = int(mac[:2], 16)
    except ValueError:
        return True
    return bool(first & 3) or mac.startswith(_MACS)
