"""What other pages offer about labels: print one record's, mark an asset's or a place's to be printed anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from itam_desktop.kernel.texts import N
from itam_desktop.labels.making import CODE_OF
from itam_desktop.widgets.page import Shell, do
from itam_desktop.widgets.record_panes import Act, ManyAct

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx

Row = Mapping[str, Any]


def want(shell: Shell, kind: str, ids: Sequence[int], wanted: bool = True) -> None:
    """Mark labels to be printed anew, or take the mark away."""

    def run(tx: Tx) -> int:
        from itam_desktop.labels import actions

        return actions.want_labels(tx, kind, list(ids), wanted)

    do(shell, "labels.want", run, n=len(ids))


def _print(shell: Shell, kind: str, fits: Callable[[Row], bool]) -> Act:
    return Act(N("Print label"), "barcode", lambda row: shell.print_labels(kind, [int(row["id"])]), fits, reads=True)


def _wanted(shell: Shell, kind: str) -> list[Act]:
    live = partial(_fits, False)
    return [
        Act(N("Needs a new label"), "printer", lambda row: want(shell, kind, [int(row["id"])]), live),
        Act(N("Needs no new label"), "printer-off", lambda row: want(shell, kind, [int(row["id"])], False), partial(_fits, True)),
    ]  # fmt: skip


def _fits(wanted: bool, row: Row) -> bool:
    return bool(row.get("label_wanted")) == wanted and not row.get("binned")


def asset_acts(shell: Shell) -> Sequence[Act]:
    return _wanted(shell, "asset")


def asset_many(shell: Shell) -> Sequence[ManyAct]:
    return [ManyAct(N("Need new labels"), "printer", lambda ids: want(shell, "asset", ids))]


def place_acts(shell: Shell) -> Sequence[Act]:
    """A place without a code is offered one on the labels page."""
    return [_print(shell, "place", lambda row: not row.get("binned")), *_wanted(shell, "place")]


def person_acts(shell: Shell) -> Sequence[Act]:
    return [_print(shell, "person", lambda row: bool(row.get(CODE_OF["person"])) and not row.get("binned"))]


def stock_acts(shell: Shell) -> Sequence[Act]:
    return [_print(shell, "stock_item", lambda row: not row.get("binned"))]


def paper_acts(shell: Shell) -> Sequence[Act]:
    return [_print(shell, "handover", lambda row: not row.get("binned"))]
