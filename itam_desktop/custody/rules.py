"""What may be given out, lent, reserved, left open: judged on plain values. Pure rules, no store."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from itam_desktop.assets import rules as assets
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.style import Style, show_date
from itam_desktop.kernel.texts import tr

FOREVER = "9999-12-31"
CARRIERS = frozenset({"in_stock", "assigned", "on_loan", "in_repair"})  # an asset in these may have parts


@dataclass(frozen=True, slots=True)
class Given:
    """One thing of a hand-over: an "asset", a "stock_item", or, when it comes back, a "stock_holding".

    condition: a key of CONDITIONS; picture: the file as it is, thumbnail: its small PNG (None: no picture).
    """

    kind: str
    record: int
    quantity: int = 1
    condition: str | None = None
    remark: str = ""
    picture: bytes | None = None
    picture_name: str = ""
    thumbnail: bytes | None = None


@dataclass(frozen=True, slots=True)
class Booking:
    """A planned reservation: who has the asset from `start` until `end` (ISO, both included)."""

    id: int
    asset: int
    person: int
    whom: str
    start: str
    end: str
    name: str


def assets_given(records: Iterable[int]) -> tuple[Given, ...]:
    """Assets without a word about each."""
    return tuple(Given("asset", record) for record in records)


def due(day: str | None, today: str, style: Style) -> None:
    """Raises Refusal when things would be due back before they were given."""
    if day is not None and day < today:
        raise Refusal(
            tr("{day} is past. Choose the day on which it comes back: today or later.", day=show_date(day, style)), field="due_date"
        )  # fmt: skip


def receiver(person: Mapping[str, Any], until: str | None, today: str, style: Style) -> None:
    """Raises Refusal when somebody has left, or leaves before the day on which things are due back."""
    if person.get("binned"):
        raise Refusal(
            tr("{name} is in the bin. Take the record out of the bin first.", name=person["name"]), field="holder"
        )
    leaving = person.get("leaving_date")
    if not leaving:
        return
    day = show_date(str(leaving), style)
    if leaving < today:
        raise Refusal(
            tr(
                "{name} left on {day}. Choose somebody else, or correct the leaving date.", name=person["name"], day=day
            ),
            field="holder",
        )
    if until is not None and leaving < until:
        raise Refusal(
            tr("{name} leaves on {day}. Choose a day up to then on which it comes back.", name=person["name"], day=day),
            field="due_date",
        )


def carrier(asset: Mapping[str, Any]) -> None:
    """Raises Refusal when an asset can have no parts: it is out of use or gone."""
    if asset["stage"] not in CARRIERS:
        raise Refusal(
            tr(
                "{tag} is “{now}”: nothing can be put into it.", tag=asset["tag"], now=assets.stage_word(asset["stage"])
            ),
            field="holder",
        )


def held_by(asset: Mapping[str, Any], whom: str, style: Style) -> str:
    """Who has an asset, in words that say what to do; "" when nobody has it."""
    if asset["stage"] not in assets.HELD:
        return ""
    if asset.get("due_date"):
        day = show_date(str(asset["due_date"]), style)
        return tr("{tag} is lent to {whom} until {day}. Take it back first.", tag=asset["tag"], whom=whom, day=day)
    return tr("{tag} is with {whom}. Take it back first.", tag=asset["tag"], whom=whom)


def not_free(
    asset: Mapping[str, Any], holder: Mapping[str, int], whom: str, until: str | None, bookings: Sequence[Booking], style: Style
) -> str:  # fmt: skip
    """Why an asset cannot be given to `holder` until a day (None: for good), in the user's words; "" when it can.

    whom: who has it now; bookings: reservations of it that begin before `until`.
    """
    if asset.get("binned"):
        return tr("{tag} is in the bin. Take it out of the bin first.", tag=asset["tag"])
    if words := held_by(asset, whom, style):
        return words
    try:
        assets.give_out(asset, holder, until is not None)
    except Refusal as no:
        return no.message
    other = next((one for one in bookings if one.person != holder.get("holder_person_id")), None)
    return booked(asset, other, style) if other is not None else ""


def booked(asset: Mapping[str, Any], one: Booking, style: Style) -> str:
    """For whom an asset is reserved and when, and what to do."""
    return tr(
        "{tag} is reserved for {whom} from {start} to {end} ({what}). Let it come back before then, or cancel the reservation.",
        tag=asset["tag"], whom=one.whom, start=show_date(one.start, style), end=show_date(one.end, style), what=one.name,
    )  # fmt: skip


def span(start: str, end: str, today: str, style: Style) -> None:
    """Raises Refusal when a reservation ends before it begins, or lies in the past."""
    if end < start:
        raise Refusal(
            tr("It would end on {end}, before it begins on {start}. Choose a later day.", start=show_date(start, style), end=show_date(end, style)),
            field="end_date",
        )  # fmt: skip
    if end < today:
        raise Refusal(tr("{day} is past. Reserve days to come.", day=show_date(end, style)), field="end_date")


def reserved(
    asset: Mapping[str, Any], whom: str, start: str, bookings: Sequence[Booking], style: Style
) -> str:  # fmt: skip
    """Why an asset cannot be reserved from `start`; "" when it can. bookings: those within the wanted days."""
    tag = asset["tag"]
    if asset.get("binned") or asset["stage"] in assets.GONE or asset["stage"] == "missing":
        now = tr("In the bin") if asset.get("binned") else assets.stage_word(asset["stage"])
        return tr("{tag} is “{now}”. Choose another one.", tag=tag, now=now)
    for one in bookings:
        return tr(
            "{tag} is reserved for {whom} from {start} to {end} ({what}). Choose other days or another one.",
            tag=tag, whom=one.whom, start=show_date(one.start, style), end=show_date(one.end, style), what=one.name,
        )  # fmt: skip
    if asset["stage"] in assets.HELD:
        back = asset.get("due_date")
        if not back:
            return tr(
                "{tag} is with {whom}, without a day on which it comes back. Choose another one.", tag=tag, whom=whom
            )
        if back >= start:
            return tr("{tag} is lent to {whom} until {day}. Choose a later day or another one.", tag=tag, whom=whom,
                      day=show_date(str(back), style))  # fmt: skip
    return ""


def signing(handover: Mapping[str, Any], style: Style) -> None:
    """Raises Refusal when a paper is signed already."""
    if handover.get("signed_on"):
        raise Refusal(
            tr(
                "{code} was signed on {day} already.",
                code=handover["code"],
                day=show_date(str(handover["signed_on"]), style),
            )
        )


def ink(strokes: Sequence[Sequence[tuple[float, float]]]) -> None:
    """Raises Refusal for a signature of nothing: fewer than two points, or points outside the box of 1 by 1."""
    points = [point for stroke in strokes for point in stroke]
    if len(points) < 2:
        raise Refusal(tr("Nothing was drawn. Sign in the box with the mouse, a pen or a finger."), field="ink")
    if any(not (0 <= x <= 1 and 0 <= y <= 1) for x, y in points):
        raise Refusal(tr("The signature goes over the edge of the box. Draw it again."), field="ink")


def reason(words: str) -> str:
    """A reason as it is kept. Raises Refusal when there is none."""
    said = " ".join(words.split())
    if len(said) < 3:
        raise Refusal(tr("Why is it written off? Write a reason; it stays in the record."), field="reason")
    return said
