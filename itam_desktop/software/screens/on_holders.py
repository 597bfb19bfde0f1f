"""What software adds to people and assets: their seats and accounts, taken back there, and giving them a seat."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from itam_desktop.kernel.style import show_date, show_number
from itam_desktop.kernel.texts import N, tr
from itam_desktop.software import reads
from itam_desktop.widgets.page import Shell, do, parent_of
from itam_desktop.widgets.parts import button, col, label, wrap
from itam_desktop.widgets.record_panes import Act, ManyAct, Row, entry, strong

MOST = 12


def _give(shell: Shell, kind: str, ids: Sequence[int]) -> None:
    from itam_desktop.software.screens.give_seats import give_seats

    give_seats(shell, parent_of(shell), None, [(kind, int(one)) for one in ids])


def _take_back(shell: Shell, seat: int) -> None:
    from itam_desktop.software.screens.giving import take_back

    take_back(shell, [seat])


def _close(shell: Shell, account: int) -> None:
    from itam_desktop.software.screens.dialogs import actions

    do(shell, "account.close", lambda tx: actions().close_accounts(tx, [account]))


def person_acts(shell: Shell) -> Sequence[Act]:
    return [Act(N("Give a licence seat…"), "key", lambda r: _give(shell, "person", [r["id"]]))]


def asset_acts(shell: Shell) -> Sequence[Act]:
    return [
        Act(
            N("Give a licence seat…"),
            "key",
            lambda r: _give(shell, "asset", [r["id"]]),
            lambda r: r.get("stage") != "disposed",
        )
    ]


def asset_many(shell: Shell) -> Sequence[ManyAct]:
    return [ManyAct(N("Give a licence seat…"), "key", lambda ids: _give(shell, "asset", ids))]


def person_more(shell: Shell, record: Row) -> Sequence[QWidget]:
    """The seats and the open accounts of a person."""
    return [*_seats(shell, "person", record), *_accounts(shell, record)]


def asset_more(shell: Shell, record: Row) -> Sequence[QWidget]:
    return _seats(shell, "asset", record)


def _seats(shell: Shell, kind: str, record: Row) -> list[QWidget]:
    desk = shell.desk
    found = reads.seats_held(desk.conn, kind, int(record["id"]))
    if not found:
        return []
    box = col(strong(tr("Licence seats"), show_number(len(found), desk.style)), gap=4)
    for one in found[:MOST]:
        note = [tr("since {day}", day=show_date(one.since, desk.style))]
        if one.quantity > 1:
            note.insert(0, tr("{n} seats", n=show_number(one.quantity, desk.style)))
        if kind == "asset" and one.returns:
            note.append(tr("comes back with it"))
        back = button(
            "",
            "arrow-back",
            "quiet",
            tip=tr("Take back the seat of {what}", what=one.name),
            pressed=partial(_take_back, shell, one.seat),
        )
        back.setEnabled(not desk.read_only)
        box.addWidget(entry(one.name, " · ".join(note), partial(shell.open, "licence", one.licence), back))
    if len(found) > MOST:
        box.addWidget(label(tr("and {n} more", n=show_number(len(found) - MOST, desk.style)), "small", "soft"))
    return [wrap(box)]


def _accounts(shell: Shell, record: Row) -> list[QWidget]:
    desk = shell.desk
    found = reads.accounts_held(desk.conn, int(record["id"]))
    if not found:
        return []
    box = col(strong(tr("User accounts"), show_number(len(found), desk.style)), gap=4)
    for account, login, service in found[:MOST]:
        shut = button(
            "",
            "lock",
            "quiet",
            tip=tr("Close the account {login}", login=login),
            pressed=partial(_close, shell, account),
        )
        shut.setEnabled(not desk.read_only)
        box.addWidget(entry(service or login, login if service else "", partial(shell.open, "account", account), shut))
    if len(found) > MOST:
        box.addWidget(label(tr("and {n} more", n=show_number(len(found) - MOST, desk.style)), "small", "soft"))
    return [wrap(box)]
