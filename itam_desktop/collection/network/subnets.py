"""Which networks may be looked at: the computer's own, private, at most a /22 worth of addresses (1,022)."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from itam_desktop.kernel.texts import tr

SMALLEST_PREFIX = 22
PRIVATE = tuple(ipaddress.IPv4Network(net) for net in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"))


@dataclass(frozen=True, slots=True)
class Subnet:
    """A network that may be looked at. own: this computer's address in it; cut: only the /22 around it of a larger one."""

    card: str
    own: str
    network: ipaddress.IPv4Network
    cut: bool = False

    def holds(self, ip: str) -> bool:
        """Whether `ip` is the address of another host in here."""
        try:
            at = ipaddress.IPv4Address(ip)
        except ValueError:
            return False
        return at in self.network and ip != self.own and at not in (self.network[0], self.network[-1])

    def others(self) -> list[str]:
        """The addresses of all other hosts that may be here."""
        return [str(at) for at in self.network.hosts() if str(at) != self.own]


@dataclass(frozen=True, slots=True)
class Refused:
    """A network of this computer that is not looked at, and why (translated)."""

    card: str
    address: str
    why: str


def judged(card: str, address: str, prefix: int) -> Subnet | Refused | None:
    """Whether the network of an address may be looked at; None for an address that is none of a network (loopback)."""
    at = ipaddress.IPv4Interface(f"{address}/{prefix}")
    shown = f"{address}/{prefix}"
    if at.ip.is_loopback or at.ip.is_unspecified or at.ip.is_multicast:
        return None
    if at.ip.is_link_local:
        return Refused(card, shown, tr("This is an address that the computer gave itself, because no network answered. Connect it to the office's network first."))  # fmt: skip
    if not any(at.ip in net for net in PRIVATE):
        return Refused(card, shown, tr("This is a public address: its network does not belong to the office alone. Only private networks are looked at."))  # fmt: skip
    if prefix >= 31:
        return Refused(
            card,
            shown,
            tr("This is a connection to one other computer only, like a VPN. There is no network to look at."),
        )
    if not any(at.network.subnet_of(net) for net in PRIVATE):
        return Refused(
            card, shown, tr("This network reaches beyond the private addresses. Only private networks are looked at.")
        )
    if prefix < SMALLEST_PREFIX:
        return Subnet(card, address, ipaddress.IPv4Network(f"{address}/{SMALLEST_PREFIX}", strict=False), True)
    return Subnet(card, address, at.network)


def judged_all(addresses: Iterable[tuple[str, str, int]]) -> tuple[list[Subnet], list[Refused]]:
    """(card, IPv4 address, prefix) of this computer -> what may be looked at, and what not."""
    fine: list[Subnet] = []
    refused: list[Refused] = []
    for card, address, prefix in addresses:
        one = judged(card, address, prefix)
        if isinstance(one, Subnet) and all(one.network != other.network for other in fine):
            fine.append(one)
        elif isinstance(one, Refused):
            refused.append(one)
    return fine, refused


def own_addresses() -> Iterator[tuple[str, str, int]]:
    """(name of the network card, IPv4 address, prefix) of this computer; nothing is sent."""
    import ifaddr

    for adapter in ifaddr.get_adapters():
        for one in adapter.ips:
            if isinstance(one.ip, str):
                yield str(adapter.nice_name), one.ip, int(one.network_prefix)


def own_subnets() -> tuple[list[Subnet], list[Refused]]:
    """What may be looked at on this computer, and what not with the reason."""
    return judged_all(own_addresses())
