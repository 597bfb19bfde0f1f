"""The life of an asset: which stage may follow which, and what each step demands (DOMAIN 3, DECISIONS 20). Pure rules."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from itam_desktop.assets.fields import STAGES
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import label_of
from itam_desktop.kernel.texts import tr

NEXT: Mapping[str, frozenset[str]] = {
    "in_stock": frozenset({"assigned", "on_loan", "in_repair", "retired", "missing"}),
    "assigned": frozenset({"in_stock", "in_repair", "missing", "retired"}),
    "on_loan": frozenset({"in_stock", "missing", "in_repair"}),
    "in_repair": frozenset({"in_stock", "assigned", "retired"}),
    "missing": frozenset({"in_stock", "disposed"}),
    "retired": frozenset({"in_stock", "disposed", "missing"}),
    "disposed": frozenset(),
}
HELD = frozenset({"assigned", "on_loan"})
HOLDERS = ("holder_person_id", "holder_place_id", "holder_asset_id")
GONE = frozenset({"retired", "disposed"})


def stage_label(stage: str) -> str:
    return label_of(STAGES, stage)


def stage_word(stage: str) -> str:
    return tr(stage_label(stage))


def move(asset: Mapping[str, Any], to: str) -> None:
    """Raises Refusal when an asset in its stage may not go to `to`."""
    stage = asset["stage"]
    if stage != to and to not in NEXT[stage]:
        allowed = ", ".join(
            stage_word(s)
            for s in ("in_stock", "assigned", "on_loan", "in_repair", "missing", "retired", "disposed")
            if s in NEXT[stage]
        )
        raise Refusal(
            tr("{tag} is “{now}” and cannot become “{to}” directly. Next can be: {allowed}.", tag=asset["tag"], now=stage_word(stage), to=stage_word(to),
               allowed=allowed or tr("nothing, only undo")), field="status_id",
        )  # fmt: skip


def with_dispose(asset: Mapping[str, Any]) -> None:
    """Raises Refusal: no form, bulk edit or import disposes of an asset behind the back of proof and undo."""
    raise Refusal(
        tr("{tag} is disposed of with “Dispose…”: that asks how it goes, and for the proof that its data is gone.", tag=asset["tag"]),
        field="status_id",
    )  # fmt: skip


def give_out(asset: Mapping[str, Any], holder: Mapping[str, int], lend: bool = False) -> str:
    """The stage after giving out. An asset goes to exactly one holder and can never be held twice. Raises Refusal."""
    if len(holder) != 1 or not set(holder) <= set(HOLDERS):
        raise Refusal(tr("Choose one person, place or asset to give it to."), field="holder")
    if asset["stage"] in HELD:
        raise Refusal(tr("{tag} is already given out. Take it back first.", tag=asset["tag"]), field="holder")
    if holder.get("holder_asset_id") == asset.get("id"):
        raise Refusal(tr("An asset cannot be part of itself."), field="holder")
    to = "on_loan" if lend else "assigned"
    move(asset, to)
    return to


def take_back(asset: Mapping[str, Any]) -> str:
    """Raises Refusal when nobody holds it."""
    if asset["stage"] not in HELD:
        raise Refusal(tr("{tag} is not given out, so there is nothing to take back.", tag=asset["tag"]))
    return "in_stock"
