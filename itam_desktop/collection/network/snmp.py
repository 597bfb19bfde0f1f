"""SNMP v2c, reading only: who are you, and if you are a printer, your serial number, pages and toner.

One datagram, and one more if there is no answer; never to an address outside the subnet (TTL 1: no router passes it on).
RFC 3418 (system), RFC 2790 (hrDeviceDescr), RFC 3805 (Printer MIB v2).
"""

from __future__ import annotations

import ipaddress
import select
import socket
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from itam_desktop.collection.network.found import Printer, Toner, said_by_device
from itam_desktop.collection.network.pacing import Pace, pause
from itam_desktop.collection.network.subnets import Subnet
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.progress import Progress
from itam_desktop.kernel.texts import tr

PORT = 161
PATIENCE = 1.5  # seconds for an answer
FRAMES_TO_UNKNOWN = 3  # the system asks three times for the MAC of an address that it does not know
LARGEST = 65_535
DESCRIPTION, OBJECT_ID, NAME = "1.3.6.1.2.1.1.1.0", "1.3.6.1.2.1.1.2.0", "1.3.6.1.2.1.1.5.0"
DEVICE = "1.3.6.1.2.1.25.3.2.1.3"
PRINTER_NAME, SERIAL = "1.3.6.1.2.1.43.5.1.1.16", "1.3.6.1.2.1.43.5.1.1.17"
UNIT, LIFE = "1.3.6.1.2.1.43.10.2.1.3", "1.3.6.1.2.1.43.10.2.1.4"
SUPPLY, SUPPLY_MOST, SUPPLY_LEVEL = "1.3.6.1.2.1.43.11.1.1.6", "1.3.6.1.2.1.43.11.1.1.8", "1.3.6.1.2.1.43.11.1.1.9"
PAGES = {7, 8}  # PrtMarkerCounterUnitTC: impressions, sheets
MOST_SUPPLIES = 8

Answer = dict[str, "str | bytes | int"]  # object id -> value; what the device does not have is left out


def judged_community(text: str) -> str:
    """The community to ask with. Raises Refusal."""
    if not text.strip():
        raise Refusal(
            tr("Type the community that your printers answer to. Most answer to “public”."), field="community"
        )
    if len(text.encode()) > 64:
        raise Refusal(tr("That is too long for a community: at most 64 characters."), field="community")
    return text.strip()


class Asker:
    """Asks hosts of one subnet. `asked` counts the datagrams sent."""

    def __init__(self, subnet: Subnet, community: str, pace: Pace, progress: Progress, line: socket.socket) -> None:
        from pysnmp.proto import api

        self._proto: Any = api.PROTOCOL_MODULES[api.SNMP_VERSION_2C]
        self.subnet, self.community, self.pace, self.progress, self.line = subnet, community, pace, progress, line
        self.asked = 0
        self._open: dict[int, str] = {}  # request id -> the host it was sent to

    def send(self, ip: str, objects: Sequence[str], following: bool = False, frames: int = 1) -> int:
        """One datagram to one host; its request id. following: asks for what comes after each object (GETNEXT).

        frames: how many the network may see of it.
        """
        if not self.subnet.holds(ip):
            raise ValueError(f"{ip} is not in {self.subnet.network}")
        number, data = self.message(objects, following)
        self.pace.wait(self.progress, frames)
        self._open[number] = ip
        self.asked += 1
        try:
            self.line.sendto(data, (ip, PORT))
        except OSError:  # nobody there, or a firewall of this computer: it stays silent
            self._open.pop(number, None)
        return number

    def message(self, objects: Sequence[str], following: bool) -> tuple[int, bytes]:
        """(request id, datagram) of a question."""
        from pyasn1.codec.ber import encoder

        v2c = self._proto
        pdu = v2c.GetNextRequestPDU() if following else v2c.GetRequestPDU()
        v2c.apiPDU.set_defaults(pdu)
        v2c.apiPDU.set_varbinds(pdu, [(one, v2c.Null("")) for one in objects])
        message = v2c.Message()
        v2c.apiMessage.set_defaults(message)
        v2c.apiMessage.set_community(message, self.community.encode())
        v2c.apiMessage.set_pdu(message, pdu)
        return int(v2c.apiPDU.get_request_id(pdu)), bytes(encoder.encode(message))

    def answers(self, seconds: float) -> Iterator[tuple[int, str, Answer]]:
        """(request id, host, answer) as they come, for at most so long. Raises Cancelled."""
        until = time.monotonic() + seconds
        while True:
            pause(self.progress, 0)
            left = until - time.monotonic()
            if not select.select([self.line], [], [], max(0.0, min(left, 0.05)))[0]:
                if left <= 0:
                    return
                continue
            try:
                data, (ip, *_) = self.line.recvfrom(LARGEST)
            except OSError:  # Windows tells of a closed port this way
                continue
            read = self._read(data)
            if read is not None and self._open.get(read[0]) == ip:
                del self._open[read[0]]
                yield read[0], ip, read[1]

    def ask(self, ip: str, objects: Sequence[str], following: bool = False) -> Answer | None:
        """One host's answer; asked once more when it is silent; None when it stays so."""
        for _ in range(2):
            number = self.send(ip, objects, following)
            for got, _ip, answer in self.answers(PATIENCE):
                if got == number:
                    return answer
        return None

    def _read(self, data: bytes) -> tuple[int, Answer] | None:
        """(request id, values) of an SNMP response; None for anything else."""
        from pyasn1.codec.ber import decoder

        v2c = self._proto
        try:
            message, _rest = decoder.decode(data, asn1Spec=v2c.Message())
            pdu = v2c.apiMessage.get_pdu(message)
            if not pdu.isSameTypeWith(v2c.ResponsePDU()) or int(message["version"]) != 1:
                return None
            number = int(v2c.apiPDU.get_request_id(pdu))
            found = {} if int(v2c.apiPDU.get_error_status(pdu)) else dict(_values(v2c.apiPDU.get_varbinds(pdu)))
        except Exception:
            # a device may send anything: pyasn1 and pysnmp raise errors of many kinds over it
            return None
        return number, found


def _values(pairs: Iterable[tuple[Any, Any]]) -> Iterator[tuple[str, str | bytes | int]]:
    from pyasn1.type import univ

    for name, value in pairs:
        if isinstance(value, univ.OctetString):
            yield str(name), bytes(value)
        elif isinstance(value, univ.ObjectIdentifier):
            yield str(name), str(value)
        elif isinstance(value, univ.Integer):
            yield str(name), int(value)
        # noSuchObject, noSuchInstance, endOfMibView and Null say: I do not have it


@contextmanager
def asking(subnet: Subnet, community: str, pace: Pace, progress: Progress) -> Iterator[Asker]:
    """An Asker with its socket, bound to this computer's address in the subnet."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        line.setsockopt(socket.IPPROTO_IP, socket.IP_TTL, 1)
        line.bind((subnet.own, 0))
        line.setblocking(False)
        yield Asker(subnet, judged_community(community), pace, progress, line)


def ask_all(
    asker: Asker, known: Sequence[str], others: Sequence[str], alive: Callable[[], set[str] | None],
    tell: Callable[[int, str], None],
) -> dict[str, Answer]:  # fmt: skip
    """Who answers: host -> description, object id and name.

    known: hosts whose MAC the system has, asked first. alive(): the hosts that answered the question for their MAC since (None: not known): only those are asked again.
    tell(n, ip): asked so many.
    """
    found: dict[str, Answer] = {}
    wanted = [DESCRIPTION, OBJECT_ID, NAME]
    there: set[str] | None = set(known)
    hosts = list(dict.fromkeys([*known, *others]))
    for again in (False, True):
        if again:
            there = alive()
            hosts = [ip for ip in hosts if ip not in found and (there is None or ip in there)]
        for n, ip in enumerate(hosts):
            tell(n, ip)
            asker.send(ip, wanted, frames=1 if there and ip in there else FRAMES_TO_UNKNOWN)
            found.update((other, answer) for _n, other, answer in asker.answers(0))
        if hosts:
            found.update((other, answer) for _n, other, answer in asker.answers(PATIENCE))
    return dict(sorted(found.items(), key=lambda pair: ipaddress.ip_address(pair[0])))


def read_printer(asker: Asker, ip: str) -> Printer | None:
    """What a host says of itself as a printer; None when it is none."""
    answer = asker.ask(ip, [SERIAL, PRINTER_NAME, UNIT, LIFE], following=True)
    if not answer:
        return None
    at = {column: _first(answer, column) for column in (SERIAL, PRINTER_NAME, UNIT, LIFE)}
    if not any(at.values()):
        return None
    values = {column: answer[oid] for column, oid in at.items() if oid}
    index = (at[SERIAL] or at[PRINTER_NAME] or "").rpartition(".")[2] or "1"
    device = asker.ask(ip, [f"{DEVICE}.{index}"]) or {}
    pages = values.get(LIFE)
    return Printer(
        model=_text(device.get(f"{DEVICE}.{index}")),
        name=_text(values.get(PRINTER_NAME)),
        serial=_text(values.get(SERIAL)),
        pages=pages if isinstance(pages, int) and pages >= 0 and values.get(UNIT) in PAGES | {None} else None,
        toner=tuple(_supplies(asker, ip)),
    )


def _supplies(asker: Asker, ip: str) -> Iterator[Toner]:
    at = [SUPPLY, SUPPLY_MOST, SUPPLY_LEVEL]
    for _ in range(MOST_SUPPLIES):
        answer = asker.ask(ip, at, following=True) or {}
        names = [_first(answer, column) for column in (SUPPLY, SUPPLY_MOST, SUPPLY_LEVEL)]
        if not names[0] or names[0] in at:  # the end, or a device that gives the same again
            return
        most, level = (answer.get(name) for name in names[1:])
        share = None
        if isinstance(most, int) and isinstance(level, int) and most > 0 and 0 <= level <= most:
            share = round(level * 100 / most)
        yield Toner(_text(answer[names[0]]), share)
        at = [name or column for name, column in zip(names, at, strict=True)]


def _first(answer: Answer, column: str) -> str:
    """The object of that column in an answer; "" when the device gave one of another."""
    return next((oid for oid in answer if oid.startswith(column + ".")), "")


def _text(value: str | bytes | int | None) -> str:
    return said_by_device(str(value) if isinstance(value, int) else value)


def description(answer: Answer) -> tuple[str, str, str]:
    """(name, description, object id) of an answer of `ask_all`."""
    return _text(answer.get(NAME)), _text(answer.get(DESCRIPTION)), _text(answer.get(OBJECT_ID))
