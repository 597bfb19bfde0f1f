"""A look at one network of the office, started by the user's click: passive first, gentle, stoppable at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from itam_desktop.collection.network import mdns, snmp
from itam_desktop.collection.network.found import Found, together
from itam_desktop.collection.network.makers import maker_by_mac, maker_by_object
from itam_desktop.collection.network.neighbours import read_neighbours
from itam_desktop.collection.network.pacing import REQUESTS_A_SECOND, Pace
from itam_desktop.collection.network.subnets import Subnet, own_subnets
from itam_desktop.kernel.errors import Refusal, Trouble
from itam_desktop.kernel.progress import NO_PROGRESS, Progress
from itam_desktop.kernel.texts import N, tr

WHAT = {
    "neighbours": N("The neighbours this computer knows"),
    "mdns": N("Listening to what devices say of themselves"),
    "snmp": N("Asking by SNMP"),
    "printers": N("Reading the printers"),
}


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user asked for. community: for SNMP, as typed."""

    subnet: Subnet
    neighbours: bool = True
    mdns: bool = True
    snmp: bool = False
    community: str = "public"


def seconds_about(wish: Wish) -> int:
    """How long a look takes at most, about, when few answer."""
    frames = len(wish.subnet.others()) * snmp.FRAMES_TO_UNKNOWN
    asked = frames / REQUESTS_A_SECOND + 2 * snmp.PATIENCE if wish.snmp else 0
    return round(asked + (mdns.LISTEN + 1 if wish.mdns else 0)) + 1


def judge(wish: Wish, own: list[Subnet] | None = None) -> None:
    """Raises Refusal. own: this computer's networks (read now when left out): one that it left is not looked at."""
    if not (wish.neighbours or wish.mdns or wish.snmp):
        raise Refusal(tr("Tick at least one way to look."))
    if wish.snmp:
        snmp.judged_community(wish.community)
    if wish.subnet not in (own_subnets()[0] if own is None else own):
        raise Refusal(
            tr("This computer is not in that network any more. Choose one of those that it is in now."), field="subnet"
        )


def look(
    wish: Wish, progress: Progress = NO_PROGRESS, tell: Callable[[list[Found]], None] = lambda found: None
) -> list[Found]:
    """What is there, in the order of addresses. tell: all that is known so far, after each step (from this thread).

    Raises Refusal, Trouble, Cancelled.
    """
    judge(wish)
    found: list[Found] = []
    pace = Pace()
    try:
        if wish.neighbours:
            progress.step(0, 0, tr(WHAT["neighbours"]))
            found = _more(found, _neighbours(wish.subnet), tell)
        if wish.mdns:
            progress.step(0, 0, tr(WHAT["mdns"]))
            found = _more(found, mdns.listen(wish.subnet, pace, progress), tell)
        if wish.snmp:
            found = _by_snmp(wish, found, pace, progress, tell)
        if wish.neighbours and (wish.mdns or wish.snmp):  # who answered is known to the system now
            found = _more(found, _neighbours(wish.subnet), tell)
    except OSError as error:
        raise Trouble(
            tr("The network could not be looked at: {why}. Is the cable in, and is the computer still in that network?", why=error.strerror or str(error))
        ) from error  # fmt: skip
    return found


def _more(found: list[Found], new: list[Found], tell: Callable[[list[Found]], None]) -> list[Found]:
    found = [replace(one, maker=one.maker or maker_by_mac(one.mac)) for one in together([*found, *new])]
    tell(found)
    return found


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _neighbours(subnet: Subnet) -> list[Found]:
    now = _now()
    return [
        Found(ip, mac=mac, how=("neighbours",), seen=now) for ip, mac in read_neighbours() or () if subnet.holds(ip)
    ]


def _by_snmp(
    wish: Wish, found: list[Found], pace: Pace, progress: Progress, tell: Callable[[list[Found]], None]
) -> list[Found]:
    """Those known already are asked first, then all other addresses of the subnet, once."""
    known = [one.ip for one in found]
    others = wish.subnet.others()

    def there() -> set[str] | None:
        pairs = read_neighbours()
        return None if pairs is None else {ip for ip, _mac in pairs} | set(known)

    with snmp.asking(wish.subnet, wish.community, pace, progress) as asker:
        answers = snmp.ask_all(
            asker, known, others, there, lambda n, ip: progress.step(n, len(others), f"{tr(WHAT['snmp'])}: {ip}")
        )
        new = []
        for ip, answer in answers.items():
            name, about, object_id = snmp.description(answer)
            new.append(Found(ip, maker=maker_by_object(object_id), name=name, model=about, how=("snmp",), seen=_now()))
        found = _more(found, new, tell)
        for n, ip in enumerate(answers):
            progress.step(n, len(answers), tr(WHAT["printers"]))
            printer = snmp.read_printer(asker, ip)
            if printer is not None:
                found = _more(found, [Found(ip, printer=printer, how=("snmp",), seen=_now())], tell)
    return found
