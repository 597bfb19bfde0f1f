"""mDNS: what devices say of themselves to their own network (multicast 224.0.0.251, which no router passes on)."""

from __future__ import annotations

import time
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from itam_desktop.collection.network.found import Found, said_by_device
from itam_desktop.collection.network.neighbours import mac_of
from itam_desktop.collection.network.pacing import Pace, pause
from itam_desktop.collection.network.subnets import Subnet
from itam_desktop.kernel.progress import Progress

LISTEN = 4.0  # seconds
RESOLVE = 500  # milliseconds for what a device does not say at once
RESOLVE_ALL = 20.0  # seconds for all of those together
MOST = 2_000  # services: more than any office has
PACKETS = 3  # that zeroconf sends at most to resolve one service within RESOLVE
# what computers, printers and the like of an office offer
SERVICES = (
    "ipp", "ipps", "printer", "pdl-datastream", "scanner", "uscan", "uscans", "http", "workstation", "device-info", "smb", "afpovertcp", "nfs",
    "ssh", "sftp-ssh", "rfb", "rdp", "airplay", "raop", "googlecast", "companion-link", "hap", "androidtvremote2", "sonos", "spotify-connect",
    "axis-video", "nvstream", "readynas", "adisk", "sip",
)  # fmt: skip
_UDP = {"sip"}


def service_types() -> list[str]:
    return [f"_{name}._{'udp' if name in _UDP else 'tcp'}.local." for name in SERVICES]


def read_service(
    type_: str, full: str, server: str, addresses: list[str], said: Mapping[str, str], subnet: Subnet, seen: str = ""
) -> list[Found]:
    """What one service says, for each of its addresses in the subnet (pure).

    said: the TXT record. ty, usb_MFG, usb_MDL: Bonjour Printing 1.2.1; fn, md: Google Cast; model, manufacturer: others.
    """
    label = full.removesuffix(type_).rstrip(".")
    host = server.rstrip(".").removesuffix(".local")
    model = (
        said.get("usb_MDL")
        or said.get("ty")
        or said.get("md")
        or said.get("model")
        or said.get("product", "").strip("()")
    )
    mac = ""
    if type_ == "_raop._tcp.local.":  # 001122334455@Meeting room
        first, _, rest = label.partition("@")
        mac, label = mac_of(":".join(first[i : i + 2] for i in range(0, len(first), 2))), rest or label
    elif type_ == "_workstation._tcp.local.":  # studio-pc [00:11:22:33:44:55]
        label, _, rest = label.partition(" [")
        mac = mac_of(rest.rstrip("]"))
    short = type_.removeprefix("_").partition(".")[0]
    return [
        Found(
            ip=ip,
            mac=mac,
            maker=said_by_device(said.get("usb_MFG") or said.get("manufacturer")),
            name=said_by_device(said.get("fn") or host or label),
            model=said_by_device(model),
            services=(short,),
            how=("mdns",),
            seen=seen,
        )
        for ip in addresses
        if subnet.holds(ip)
    ]


def listen(subnet: Subnet, pace: Pace, progress: Progress, seconds: float = LISTEN) -> list[Found]:
    """Ask all devices of the subnet at once what they offer, and listen. Raises Cancelled, OSError."""
    from zeroconf import IPVersion, ServiceBrowser, ServiceInfo, ServiceListener, Zeroconf

    heard: dict[tuple[str, str], None] = {}

    class Listener(ServiceListener):
        def add_service(self, zc: Zeroconf, type_: str, name: str) -> None:
            if len(heard) < MOST:
                heard[type_, name] = None

        def update_service(self, zc: Zeroconf, type_: str, name: str) -> None:
            pass

        def remove_service(self, zc: Zeroconf, type_: str, name: str) -> None:
            pass

    network = Zeroconf(interfaces=[subnet.own], ip_version=IPVersion.V4Only)
    found: list[Found] = []
    try:
        pace.wait(progress, requests=2)
        browser = ServiceBrowser(network, service_types(), listener=Listener())
        try:
            pause(progress, seconds)
        finally:
            browser.cancel()
        until = time.monotonic() + RESOLVE_ALL
        for type_, name in list(heard):
            info = ServiceInfo(type_, name)
            if not info.load_from_cache(network) and time.monotonic() < until:
                pace.wait(progress, requests=PACKETS)
                info.request(network, RESOLVE)
            addresses = [str(ip) for ip in info.parsed_addresses(IPVersion.V4Only)]
            now = datetime.now(UTC).isoformat(timespec="seconds")
            found += read_service(type_, name, info.server or "", addresses, _said(info.properties), subnet, now)
    finally:
        network.close()
    return found


def _said(properties: Mapping[Any, Any]) -> dict[str, str]:
    return {said_by_device(key): said_by_device(value) for key, value in properties.items() if value is not None}
