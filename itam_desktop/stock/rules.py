"""What may be done with stock: which verb fits which kind of item, and that nobody gives out more than there is. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.texts import N, tr

# verb -> the kinds of item that it is for. Returning, losing, counting, moving and restocking are for all.
FITTING: Mapping[str, frozenset[str]] = {
    "issue": frozenset({"accessory", "consumable", "component"}),
    "use": frozenset({"consumable"}),
    "install": frozenset({"component"}),
}
INSTEAD = {
    ("use", "accessory"): N("“{what}” comes back, so it is not used up. Issue it, or record it as lost."),
    ("use", "component"): N("“{what}” goes into an asset. Issue it to that asset, or record it as lost."),
    ("install", "accessory"): N("“{what}” is no component. Issue it to the person or the asset instead."),
    ("install", "consumable"): N("“{what}” is used up. Record that it was used for the asset instead."),
}


def fitting(item: Mapping[str, Any], verb: str) -> None:
    """Raises Refusal when the verb is not for this kind of item, saying what to do instead."""
    if item["kind"] not in FITTING.get(verb, frozenset({item["kind"]})):
        raise Refusal(tr(INSTEAD[verb, item["kind"]], what=item["name"]))


def amount(quantity: int) -> None:
    """Raises Refusal for a quantity below one."""
    if quantity < 1:
        raise Refusal(tr("How many? It must be at least 1."), field="quantity")


def counted(quantity: int) -> None:
    """Raises Refusal for a count below zero."""
    if quantity < 0:
        raise Refusal(tr("What was counted cannot be below zero."), field="quantity")


def taking(what: str, place: str, there: int, wanted: int) -> None:
    """Raises Refusal when more is taken than lies there."""
    amount(wanted)
    if wanted > there:
        raise Refusal(
            tr("Only {there} of “{what}” at {place}; you asked for {wanted}.", what=what, place=place, there=there, wanted=wanted)
            if there
            else tr("There is no “{what}” at {place}.", what=what, place=place),
            field="quantity",
        )  # fmt: skip


def returning(what: str, out: int, wanted: int) -> None:
    """Raises Refusal when more comes back than was issued."""
    amount(wanted)
    if wanted > out:
        raise Refusal(
            tr("Only {out} of “{what}” were issued; {wanted} cannot come back.", what=what, out=out, wanted=wanted),
            field="quantity",
        )


def receiver(item: Mapping[str, Any], person: int | None, asset: int | None) -> str:
    """What issuing does: "issue" (it comes back), "use" (it is used up) or "install" (into an asset). Raises Refusal."""
    if person is not None and asset is not None:
        raise Refusal(tr("Choose one person or one asset, not both."), field="person_id")
    if item["kind"] == "component":
        if asset is None:
            raise Refusal(
                tr("“{what}” is a component. Choose the asset it goes into.", what=item["name"]), field="asset_id"
            )
        return "install"
    if item["kind"] == "consumable":
        return "use"
    if person is None and asset is None:
        raise Refusal(tr("Choose the person or the asset that gets it."), field="person_id")
    return "issue"


def the_place(what: str, places: Sequence[tuple[int, str, int]]) -> int:
    """The only place of (id, name, quantity) that has any. Raises Refusal, naming the places."""
    having = [(record, name, n) for record, name, n in places if n > 0]
    if not having:
        raise Refusal(tr("There is no “{what}” in stock.", what=what), field="quantity")
    if len(having) > 1:
        raise Refusal(
            tr("“{what}” lies at several places: {places}. Choose one.", what=what,
               places=", ".join(f"{name} ({n})" for _, name, n in having)), field="place_id",
        )  # fmt: skip
    return having[0][0]
