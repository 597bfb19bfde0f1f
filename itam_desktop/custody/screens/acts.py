"""What custody offers on the pages of assets and people: its verbs, and what stands beneath the facts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from itam_desktop.assets import rules as life
from itam_desktop.custody import queries
from itam_desktop.custody.fields import DIRECTIONS
from itam_desktop.kernel.fields import label_of
from itam_desktop.kernel.style import show_date
from itam_desktop.kernel.texts import N, tr
from itam_desktop.widgets.page import Shell, parent_of
from itam_desktop.widgets.parts import col, wrap
from itam_desktop.widgets.record_panes import Act, ManyAct, Row, entry, strong


def give_out(shell: Shell, parent: QWidget | None, ids: Sequence[int], lend: bool = False) -> Any:
    """The hand-over dialog with these assets in it."""
    from itam_desktop.custody.screens.hand_over import hand_over

    return hand_over(shell, parent, ids, lend)


def take_back(shell: Shell, ids: Sequence[int]) -> Any:
    from itam_desktop.custody.screens.come_back import TakeBack

    dialog = TakeBack(shell, parent_of(shell), ids)
    dialog.open()
    return dialog


def swap(shell: Shell, found: Row) -> Any:
    from itam_desktop.custody.screens.come_back import Swap

    dialog = Swap(shell, parent_of(shell), int(found["id"]))
    dialog.open()
    return dialog


def move(shell: Shell, ids: Sequence[int]) -> Any:
    from itam_desktop.custody.screens.come_back import Move

    dialog = Move(shell, parent_of(shell), ids)
    dialog.open()
    return dialog


def extend(shell: Shell, ids: Sequence[int]) -> Any:
    from itam_desktop.custody.screens.come_back import Extend

    dialog = Extend(shell, parent_of(shell), ids)
    dialog.open()
    return dialog


def reserve(shell: Shell, ids: Sequence[int]) -> Any:
    from itam_desktop.custody.screens.reserve import Reserve

    dialog = Reserve(shell, parent_of(shell), ids)
    dialog.open()
    return dialog


def is_held(found: Row) -> bool:
    return found.get("stage") in life.HELD and not found.get("binned")


def _is_here(found: Row) -> bool:
    return found.get("stage") not in life.GONE and found.get("stage") != "missing"


def asset_acts(shell: Shell) -> Sequence[Act]:
    """On one asset."""
    return (
        Act(N("Take back…"), "arrow-back", lambda found: take_back(shell, [int(found["id"])]), is_held),
        Act(
            N("Extend the loan…"),
            "calendar-due",
            lambda found: extend(shell, [int(found["id"])]),
            lambda found: found.get("stage") == "on_loan",
        ),
        Act(N("Swap…"), "arrows-exchange", partial(swap, shell), is_held),
        Act(
            N("Move…"),
            "map-pin",
            lambda found: move(shell, [int(found["id"])]),
            lambda found: found.get("stage") != "disposed",
        ),
        Act(N("Reserve…"), "calendar-event", lambda found: reserve(shell, [int(found["id"])]), _is_here),
    )


def asset_many(shell: Shell) -> Sequence[ManyAct]:
    """On several chosen assets."""
    return (
        ManyAct(N("Take back…"), "arrow-back", partial(take_back, shell)),
        ManyAct(N("Move…"), "map-pin", partial(move, shell)),
        ManyAct(N("Reserve…"), "calendar-event", partial(reserve, shell)),
    )


def person_acts(shell: Shell) -> Sequence[Act]:
    """On a person: give something, remind, leave."""
    from itam_desktop.custody.screens.leaver import leave
    from itam_desktop.custody.screens.remind import remind

    def give(found: Row) -> Any:
        from itam_desktop.custody.screens.hand_over import hand_over

        return hand_over(shell, parent_of(shell), person=int(found["id"]))

    def live(found: Row) -> bool:
        return not shell.desk.read_only

    def has_due(found: Row) -> bool:
        return bool(queries.lent(shell.desk.conn, int(found["id"])))

    return (
        Act(N("Give something…"), "user-plus", give, live),
        Act(N("Remind…"), "bell", lambda found: remind(shell, parent_of(shell), int(found["id"])), has_due),
        Act(N("Leaver…"), "logout", lambda found: leave(shell, parent_of(shell), int(found["id"])), live),
    )


# ---------------------------------------------------------------- beneath the facts
def asset_more(shell: Shell, found: Row) -> Sequence[QWidget]:
    """Reservations to come and the latest papers of an asset."""
    conn, style = shell.desk.conn, shell.desk.style
    shown: list[QWidget] = []
    booked = queries.bookings_of(conn, int(found["id"]), style.now().isoformat())
    if booked:
        box = col(strong(tr("Reserved")), gap=4)
        for one in booked:
            words = tr("{start} – {end}", start=show_date(one.start, style), end=show_date(one.end, style))
            box.addWidget(entry(words, one.whom, partial(shell.open, "reservation", one.id)))
        shown.append(wrap(box))
    return [*shown, *_papers(shell, "asset", int(found["id"]))]


def _papers(shell: Shell, kind: str, record: int) -> list[QWidget]:
    found = queries.papers_of(shell.desk.conn, kind, record)
    if not found:
        return []
    style = shell.desk.style
    box = col(strong(tr("Papers")), gap=4)
    for paper, code, direction, day, signed in found:
        note = f"{tr(label_of(DIRECTIONS, direction))}, {show_date(day, style)}"
        if signed:
            note += ", " + tr("signed")
        box.addWidget(entry(code, note, partial(shell.open, "handover", paper), mono=True))
    return [wrap(box)]


def person_more(shell: Shell, found: Row) -> Sequence[QWidget]:
    """A leaver's list while it is open, then the latest papers of a person."""
    from itam_desktop.custody.screens.leaver import Recover

    record = int(found["id"])
    leaving = queries.leaving_open(shell.desk.conn, record)
    shown: list[QWidget] = [Recover(shell, leaving)] if leaving is not None else []
    return [*shown, *_papers(shell, "person", record)]
