"""Giving and taking seats without a dialog: by drop, by key, by scan; who cannot have one is told, the others can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from itam_desktop.kernel.changes import Done
from itam_desktop.software.screens.dialogs import Row, actions
from itam_desktop.widgets.page import Shell, do
from itam_desktop.widgets.rest import ask_rest

if TYPE_CHECKING:
    from itam_desktop.software.actions import Holder


def give(
    shell: Shell,
    parent: QWidget | None,
    licence: Row,
    holders: Sequence[Holder],
    then: Callable[[Done], object] | None = None,
) -> None:
    """Each of them gets one seat."""
    if not holders or shell.desk.read_only:
        return
    record, kinds = int(licence["id"]), {one: kind for kind, one in holders}

    def run(ids: list[int]) -> None:
        some = [(kinds[one], one) for one in ids]

        def refused(error: Exception) -> None:
            if not ask_rest(shell, parent, error, ids, run):
                shell.complain(error)

        do(shell, "seat.give", lambda tx: actions().give(tx, record, some), then, n=len(ids), otherwise=refused)

    run(list(kinds))


def take_back(shell: Shell, seats: Sequence[int]) -> None:
    """These seats are given back."""
    some = list(seats)
    if some and not shell.desk.read_only:
        do(shell, "seat.take_back", lambda tx: actions().take_back(tx, some), n=len(some))


def move(shell: Shell, seats: Sequence[int], licence: int) -> None:
    """Who has these seats gets seats of another licence in their place."""
    some = list(seats)

    def run(tx: object) -> object:
        from itam_desktop.software.moving import change_licence

        return change_licence(tx, some, licence)  # type: ignore[arg-type]

    if some and not shell.desk.read_only:
        do(shell, "seat.change_licence", run, n=len(some))
