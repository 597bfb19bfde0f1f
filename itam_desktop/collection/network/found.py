"""What a look at the network finds (pure)."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable
from dataclasses import dataclass, replace

WAYS = ("neighbours", "mdns", "snmp")
LONGEST = 200


@dataclass(frozen=True, slots=True)
class Toner:
    """name as the printer says it; percent: 0..100, or None when the printer gives no figure."""

    name: str
    percent: int | None


@dataclass(frozen=True, slots=True)
class Printer:
    """What a printer says of itself by SNMP; pages: its life count, None when it counts something else than pages."""

    model: str = ""
    name: str = ""
    serial: str = ""
    pages: int | None = None
    toner: tuple[Toner, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """One address of the subnet at which something is. mac: AA:BB:CC:DD:EE:FF or ""; how: out of WAYS, in that order;
    seen: ISO moment in UTC."""

    ip: str
    mac: str = ""
    maker: str = ""
    name: str = ""
    model: str = ""
    services: tuple[str, ...] = ()
    printer: Printer | None = None
    how: tuple[str, ...] = ()
    seen: str = ""

    @property
    def serial(self) -> str:
        return self.printer.serial if self.printer is not None else ""


def joined(one: Found, other: Found) -> Found:
    """Two findings of the same address as one: what the earlier knows stays, the other fills the gaps.

    The name a device gives itself by SNMP or mDNS replaces none; the printer's own data always counts.
    """
    return replace(
        one,
        mac=one.mac or other.mac,
        maker=one.maker or other.maker,
        name=one.name or other.name,
        model=one.model or other.model,
        services=tuple(dict.fromkeys((*one.services, *other.services))),
        printer=one.printer or other.printer,
        how=tuple(way for way in WAYS if way in one.how or way in other.how),
        seen=max(one.seen, other.seen),
    )


def together(findings: Iterable[Found]) -> list[Found]:
    """One for each address, in the order of addresses."""
    by_ip: dict[str, Found] = {}
    for one in findings:
        by_ip[one.ip] = joined(by_ip[one.ip], one) if one.ip in by_ip else one
    return [by_ip[ip] for ip in sorted(by_ip, key=ipaddress.ip_address)]


def said_by_device(text: str | bytes | None) -> str:
    """A text that came over the network as one clean line of at most 200 characters."""
    if text is None:
        return ""
    if isinstance(text, bytes):
        try:
            line = text.decode("utf-8")
        except UnicodeDecodeError:
            line = text.decode("latin-1")
    else:
        line = text
    shown = "".join(c if c.isprintable() else " " for c in line)
    return " ".join(shown.split())[:LONGEST]
