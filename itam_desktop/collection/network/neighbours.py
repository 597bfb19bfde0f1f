"""The neighbours that the operating system knows already: nothing is sent to read them.

`parse_*` are pure: the text of a table -> [(IPv4 address, MAC as AA:BB:CC:DD:EE:FF)], complete entries only.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

Pair = tuple[str, str]
PROC = Path("/proc/net/arp")
SECONDS = 10
_IP = r"(?P<ip>\d{1,3}(?:\.\d{1,3}){3})"
_MAC = r"(?P<mac>[0-9A-Fa-f]{1,2}(?:[:-][0-9A-Fa-f]{1,2}){5})"
_BSD = re.compile(r"\(" + _IP + r"\) \S+ " + _MAC + r"\b")
_WINDOWS = re.compile(r"^\s*" + _IP + r"\s+" + _MAC + r"\b")
# ip(8)'s states; the rest (REACHABLE, STALE, DELAY, PROBE, PERMANENT) has or had an answer
_NO_ANSWER = {"FAILED", "INCOMPLETE", "NONE", "NOARP"}


def parse_proc(text: str) -> list[Pair]:
    """Linux's /proc/net/arp: IP address, HW type, Flags (0x2 complete), HW address, Mask, Device."""
    found = []
    for line in text.splitlines()[1:]:
        cells = line.split()
        if len(cells) >= 6 and cells[2].startswith("0x") and int(cells[2], 16) & 2:
            found.append((cells[0], cells[3]))
    return _usable(found)


def parse_ip_neigh(text: str) -> list[Pair]:
    """`ip -j neigh` of iproute2."""
    try:
        rows = json.loads(text or "[]")
    except ValueError:
        return []
    return _usable(
        (str(row["dst"]), str(row["lladdr"]))
        for row in rows
        if isinstance(row, dict)
        and row.get("lladdr")
        and row.get("dst")
        and not _NO_ANSWER & set(row.get("state") or ())
    )


def parse_arp_windows(text: str) -> list[Pair]:
    """`arp -a` of Windows, in any language: what begins with an address and a MAC."""
    return _usable((m["ip"], m["mac"]) for m in map(_WINDOWS.match, text.splitlines()) if m)


def parse_arp_bsd(text: str) -> list[Pair]:
    """`arp -an` of macOS: ? (192.168.1.1) at 0:1b:63:aa:b:c on en0 ifscope [ethernet]."""
    return _usable((m["ip"], m["mac"]) for m in _BSD.finditer(text))


def read_neighbours() -> list[Pair] | None:
    """The neighbours of this computer; None when the system does not tell."""
    try:
        if sys.platform == "linux":
            if PROC.exists():
                return parse_proc(PROC.read_text(encoding="ascii", errors="replace"))
            return parse_ip_neigh(_said("ip", "-j", "neigh"))
        if sys.platform == "win32":
            return parse_arp_windows(_said("arp", "-a"))
        return parse_arp_bsd(_said("arp", "-an"))
    except (OSError, subprocess.SubprocessError):
        return None


def _said(*command: str) -> str:
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    done = subprocess.run(
        command, capture_output=True, timeout=SECONDS, check=True, stdin=subprocess.DEVNULL, creationflags=flags
    )
    return done.stdout.decode("utf-8", "replace")


def _usable(pairs: Iterable[Pair]) -> list[Pair]:
    found: dict[str, str] = {}
    for ip, mac in pairs:
        written = mac_of(mac)
        if written and all(part.isdigit() and int(part) < 256 for part in ip.split(".")) and ip.count(".") == 3:
            found.setdefault(ip, written)
    return list(found.items())


def mac_of(text: str) -> str:
    """A MAC as it is kept, also from one without leading zeros (macOS); "" for what is no single device's."""
    parts = re.split("[:-]", text.strip())
    if len(parts) != 6 or not all(re.fullmatch("[0-9A-Fa-f]{1,2}", part) for part in parts):
        return ""
    octets = [int(part, 16) for part in parts]
    if not any(octets) or octets[0] & 1:  # nothing known yet; a group or everybody
        return ""
    return ":".join(f"{octet:02X}" for octet in octets)
