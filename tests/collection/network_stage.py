"""A small office network in two namespaces, run by `unshare -rn`: this process looks, a child of it answers.

    unshare -rn python tests/collection/network_stage.py '{"mdns": true, …}'

The child lives in a namespace of its own with the other end of a veth pair: a printer and a computer with fake SNMP and
mDNS responders, and a raw socket that writes down every frame. Prints one line of JSON: what was found, and the frames.
"""

from __future__ import annotations

import json
import os
import select
import socket
import struct
import subprocess
import sys
import threading
import time
from typing import Any

OWN, PRINTER, COMPUTER, SILENT = "10.77.0.1", "10.77.0.2", "10.77.0.3", "10.77.0.4"
PREFIX = 28
TONER = (("Black Toner \u00e9".encode("latin-1"), 20000, 8200), (b"Cyan Toner", 100, -3))
MIB: dict[str, Any] = {
    "1.3.6.1.2.1.1.1.0": b"HP ETHERNET MULTI-ENVIRONMENT,ROM none,JETDIRECT",
    "1.3.6.1.2.1.1.2.0": "1.3.6.1.4.1.11.2.3.9.1",
    "1.3.6.1.2.1.1.5.0": b"NPI8D3E61",
    "1.3.6.1.2.1.25.3.2.1.3.1": b"HP LaserJet MFP M480f",
    "1.3.6.1.2.1.43.5.1.1.16.1": b"Printer, 2nd floor",
    "1.3.6.1.2.1.43.5.1.1.17.1": b"VNB3X12345\x00",
    "1.3.6.1.2.1.43.10.2.1.3.1.1": 7,
    "1.3.6.1.2.1.43.10.2.1.4.1.1": 84213,
    **{f"1.3.6.1.2.1.43.11.1.1.6.1.{n}": name for n, (name, _most, _level) in enumerate(TONER, 1)},
    **{f"1.3.6.1.2.1.43.11.1.1.8.1.{n}": most for n, (_name, most, _level) in enumerate(TONER, 1)},
    **{f"1.3.6.1.2.1.43.11.1.1.9.1.{n}": level for n, (_name, _most, level) in enumerate(TONER, 1)},
}

SO_TIMESTAMPNS = 35  # of Linux; Python does not name it


def run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)


# ---------------------------------------------------------------- the other side
def answer(data: bytes, mib: dict[str, Any]) -> bytes | None:
    """An SNMP v2c agent that only reads; it answers to the community "public"."""
    from pyasn1.codec.ber import decoder, encoder
    from pysnmp.proto import api

    v2c: Any = api.PROTOCOL_MODULES[api.SNMP_VERSION_2C]
    message, _ = decoder.decode(data, asn1Spec=v2c.Message())
    if bytes(v2c.apiMessage.get_community(message)) != b"public":
        return None
    asked = v2c.apiMessage.get_pdu(message)
    following = asked.isSameTypeWith(v2c.GetNextRequestPDU())
    assert following or asked.isSameTypeWith(v2c.GetRequestPDU()), "something other than reading"
    order = sorted(mib, key=lambda oid: [int(n) for n in oid.split(".")])
    pairs = []
    for name, _value in v2c.apiPDU.get_varbinds(asked):
        oid = str(name)
        if following:
            later = [one for one in order if [int(n) for n in one.split(".")] > [int(n) for n in oid.split(".")]]
            oid = later[0] if later else ""
        value = mib.get(oid)
        if value is None:
            pairs.append((name, v2c.EndOfMibView("") if following else v2c.NoSuchObject("")))
        elif isinstance(value, bytes):
            pairs.append((oid, v2c.OctetString(value)))
        elif isinstance(value, int):
            pairs.append(
                (
                    oid,
                    v2c.Integer32(value)
                    if value < 0
                    else v2c.Counter32(value)
                    if value > 100_000_000
                    else v2c.Integer32(value),
                )
            )
        else:
            pairs.append((oid, v2c.ObjectIdentifier(value)))
    told = v2c.apiPDU.get_response(asked)
    v2c.apiPDU.set_varbinds(told, pairs)
    back = v2c.apiMessage.get_response(message)
    v2c.apiMessage.set_pdu(back, told)
    return encoder.encode(back)


def other_side(mdns: bool) -> None:
    """Runs in a namespace of its own until its standard input ends; then prints the frames that came."""
    print("ready for the cable", flush=True)
    sys.stdin.readline()
    run("ip", "link", "set", "lo", "up")
    for n, ip in enumerate((PRINTER, COMPUTER)):
        run("ip", "addr", "add", f"{ip}/{PREFIX}", "dev", "far", *(("broadcast", "+") if not n else ()))
    run("ip", "link", "set", "far", "up")
    frames: list[tuple[float, bytes]] = []
    raw = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(3))
    raw.setsockopt(socket.SOL_SOCKET, SO_TIMESTAMPNS, 1)  # when a frame was sent, however late this process reads it
    raw.bind(("far", 0))
    agents = {}
    for ip, mib in (
        (PRINTER, MIB),
        (
            COMPUTER,
            {k: v for k, v in MIB.items() if k.startswith("1.3.6.1.2.1.1.")} | {"1.3.6.1.2.1.1.5.0": b"studio-pc"},
        ),
    ):
        line = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        line.bind((ip, 161))
        agents[line] = mib
    if mdns:
        announce()
    print("listening", flush=True)
    while True:
        ready, _, _ = select.select([raw, sys.stdin, *agents], [], [])
        for one in ready:
            if one is raw:
                data, told, _, where = raw.recvmsg(65535, 256)
                if where[2] != socket.PACKET_OUTGOING:
                    seconds, nanos = struct.unpack("qq", next(d for _, kind, d in told if kind == SO_TIMESTAMPNS)[:16])
                    frames.append((seconds + nanos / 1e9 - time.time() + time.monotonic(), data))
            elif one is sys.stdin:
                print(json.dumps([read_frame(at, data) for at, data in frames]), flush=True)
                os._exit(0)
            else:
                data, whence = one.recvfrom(65535)
                back = answer(data, agents[one])
                if back is not None:
                    one.sendto(b"\x30\x03junk", whence)  # and some nonsense before it
                    one.sendto(back, whence)


def announce() -> None:
    from zeroconf import IPVersion, ServiceInfo, Zeroconf

    network = Zeroconf(interfaces=[PRINTER], ip_version=IPVersion.V4Only)
    network.registry.async_add(  # not announced: it speaks when it is asked
        ServiceInfo(
            "_ipp._tcp.local.", "HP LaserJet MFP M480f (8D3E61)._ipp._tcp.local.", 631, server="NPI8D3E61.local.",
            addresses=[socket.inet_aton(PRINTER)],
            properties={"ty": "HP LaserJet MFP M480f", "usb_MFG": "HP", "note": "2nd floor", "bad": b"\xff\xfe\x00"},
        )
    )  # fmt: skip
    network.registry.async_add(  # one that names an address of another network: it must not be followed
        ServiceInfo(
            "_smb._tcp.local.",
            "elsewhere._smb._tcp.local.",
            445,
            server="elsewhere.local.",
            addresses=[socket.inet_aton("8.8.8.8")],
        )
    )
    time.sleep(0.3)


def read_frame(at: float, data: bytes) -> dict[str, Any]:
    kind = struct.unpack("!H", data[12:14])[0]
    told: dict[str, Any] = {"at": at, "kind": {0x0800: "ip", 0x0806: "arp", 0x86DD: "ip6"}.get(kind, hex(kind))}
    if kind == 0x0800:
        head = (data[14] & 15) * 4
        told |= {
            "from": socket.inet_ntoa(data[26:30]),
            "to": socket.inet_ntoa(data[30:34]),
            "protocol": data[23],
            "ttl": data[22],
        }
        if data[23] == 17:
            told["port"] = struct.unpack("!H", data[14 + head + 2 : 14 + head + 4])[0]
    elif kind == 0x0806:
        told |= {"from": socket.inet_ntoa(data[28:32]), "to": socket.inet_ntoa(data[38:42])}
    return told


# ---------------------------------------------------------------- this side
def main(wished: dict[str, Any]) -> None:
    child = subprocess.Popen(
        ["unshare", "-n", sys.executable, __file__, "other side", "mdns" * bool(wished.get("mdns", True))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdin is not None and child.stdout is not None
    assert child.stdout.readline() == "ready for the cable\n"
    run("ip", "link", "add", "near", "type", "veth", "peer", "name", "far", "netns", str(child.pid))
    run("ip", "link", "set", "lo", "up")
    run("ip", "addr", "add", f"{OWN}/{PREFIX}", "dev", "near")
    run("ip", "link", "set", "near", "up")
    child.stdin.write("plugged in\n")
    child.stdin.flush()
    assert child.stdout.readline() == "listening\n"
    for ip in wished.pop("ping", ()):  # the computer talks to somebody by itself, as computers do
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
            line.sendto(b"hello", (ip, 9))
    time.sleep(0.3)

    from itam_desktop.collection.network.looking import Wish, look
    from itam_desktop.collection.network.subnets import own_subnets
    from itam_desktop.kernel.errors import Cancelled
    from itam_desktop.kernel.progress import Progress

    fine, refused = own_subnets()
    progress = Progress()
    stop = wished.pop("stop", None)
    if stop is not None and not wished.get("page"):
        threading.Timer(stop, progress.stop).start()
    told: list[int] = []
    began = time.monotonic()
    try:
        if wished.pop("page", False):  # the same by the page of the program, with its buttons
            from tests.collection.network_page import look_by_page

            print(json.dumps(look_by_page(fine[0], wished.pop("folder"), stop)))
            child.kill()
            child.wait(timeout=10)
            return
        found = look(Wish(fine[0], **wished), progress, lambda some: told.append(len(some)))
        ended = "done"
    except Cancelled:
        found, ended = [], "stopped"
    took = time.monotonic() - began
    time.sleep(0.3 if stop is None else 1.5)  # nothing comes late
    cards = sorted(name for _n, name in socket.if_nameindex())
    child.stdin.close()
    frames = json.loads(child.stdout.readline())
    child.wait(timeout=10)
    result = {
        "cards": cards, "subnets": [str(one.network) for one in fine], "refused": len(refused), "ended": ended,
        "took": took, "began": began, "told": told, "found": [plain(one) for one in found], "frames": frames,
    }  # fmt: skip
    print(json.dumps(result))


def plain(one: Any) -> dict[str, Any]:
    from dataclasses import asdict

    return asdict(one)


if __name__ == "__main__":
    other_side(bool(sys.argv[2])) if sys.argv[1] == "other side" else main(json.loads(sys.argv[1]))
