"""What may be disposed of, and how: the asset's stage, its parts, and the proof that its data is gone. Pure rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from itam_desktop.assets import rules as assets
from itam_desktop.disposal.fields import WAYS
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import label_of
from itam_desktop.kernel.texts import inside, tr

# How an asset can go out of each stage. What is neither retired nor missing is retired in the same action, if the user
# says so; what is missing can only be written off: nobody has it to hand over.
HANDED_OVER = frozenset({"sold", "donated", "recycled", "destroyed", "returned"})
ALL_WAYS = frozenset({*HANDED_OVER, "written_off"})
FROM: Mapping[str, frozenset[str]] = {"retired": ALL_WAYS, "missing": frozenset({"written_off"})}
RETIRES_FIRST = frozenset(stage for stage, nexts in assets.NEXT.items() if "retired" in nexts and stage not in FROM)


def way_label(how: str) -> str:
    return label_of(WAYS, how)


def stage(asset: Mapping[str, Any], how: str, retire: bool) -> None:
    """Raises Refusal when an asset in its stage cannot go out like this. retire: it may be retired in the same action."""
    now = asset["stage"]
    if now == "disposed":
        raise Refusal(tr("{tag} is disposed of already.", tag=asset["tag"]))
    if now == "missing" and how != "written_off":
        raise Refusal(
            tr("{tag} is missing, so it can only be written off. Found again, it can be retired.", tag=asset["tag"])
        )
    if now in FROM:
        return
    if now not in RETIRES_FIRST:
        raise Refusal(tr("{tag} is “{now}”. Take it back first.", tag=asset["tag"], now=assets.stage_word(now)))
    if not retire:
        raise Refusal(
            tr("{tag} is “{now}”. Retire it first, or say that it is retired in the same action.", tag=asset["tag"],
               now=assets.stage_word(now))
        )  # fmt: skip


def proof(asset: Mapping[str, Any], holds_data: bool, certified: bool, reason: str) -> None:
    """Raises Refusal when an asset that holds data has neither certificate nor written reason."""
    if holds_data and not certified and not reason.strip():
        raise Refusal(
            tr("{tag} holds data: it needs a sanitisation certificate or a written reason.", tag=asset["tag"]),
            field="reason",
        )


def parts(asset: Mapping[str, Any], left: Sequence[str]) -> None:
    """Raises Refusal when assets are part of this one and do not go with it."""
    if left:
        raise Refusal(
            tr(
                "{tag} has parts that do not go with it: {parts}. Take them back first.",
                tag=asset["tag"],
                parts=", ".join(left),
            )
        )


def when(asset: Mapping[str, Any], day: str, today: str) -> None:
    """Raises Refusal for a day to come, or one before the asset was bought."""
    if day > today:
        raise Refusal(tr("A disposal is noted on its day or later, not before."), field="day")
    if asset.get("purchase_date") and day < asset["purchase_date"]:
        raise Refusal(tr("{tag} was bought after that day.", tag=asset["tag"]), field="day")


def sums(how: str, proceeds: int | None, cost: int | None) -> None:
    """Raises Refusal for money that cannot be."""
    if (proceeds or 0) < 0 or (cost or 0) < 0:
        raise Refusal(tr("A sum cannot be below zero."), field="proceeds" if (proceeds or 0) < 0 else "cost")
    if proceeds and how in ("donated", "written_off", "returned"):
        raise Refusal(
            tr("What is {how} brings nothing in. Leave the proceeds empty.", how=inside(way_label(how))),
            field="proceeds",
        )


def certificate(values: Mapping[str, Any], today: str) -> None:
    """Raises Refusal for days that cannot be."""
    if values.get("date") and values["date"] > today:
        raise Refusal(tr("The certificate tells what was done; its day cannot be to come."), field="date")
    if values.get("validated_on") and values.get("date") and values["validated_on"] < values["date"]:
        raise Refusal(tr("It cannot be validated before it was done."), field="validated_on")
    if values.get("validated_on") and not values.get("validator"):
        raise Refusal(tr("Who validated it?"), field="validator")
