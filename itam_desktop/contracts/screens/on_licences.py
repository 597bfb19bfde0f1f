"""Contracts and licences: the contracts of a licence in its pane, the licences in a contract's, putting one under the other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from itam_desktop.contracts import licences
from itam_desktop.contracts.fields import TYPES
from itam_desktop.kernel.fields import Field, label_of
from itam_desktop.kernel.kinds import DATE, REFERENCE
from itam_desktop.kernel.style import show_date
from itam_desktop.kernel.terms import state_of
from itam_desktop.kernel.texts import N, tr
from itam_desktop.widgets.asking import Ask, Values
from itam_desktop.widgets.dialog import opened
from itam_desktop.widgets.page import Shell, do, parent_of
from itam_desktop.widgets.parts import Button, button, col, wrap
from itam_desktop.widgets.record_panes import Act, Row, entry, strong

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx


def put_under(shell: Shell, parent: QWidget | None, *, contract: Row | None = None, licence: Row | None = None) -> Ask:
    """Put a licence under a contract; the one of the two that is not given is asked for."""
    today = shell.desk.moment().date().isoformat()
    which = Field("licence_id", N("Licence"), REFERENCE, target="licence", required=True)
    under = Field("contract_id", N("Contract"), REFERENCE, target="contract", required=True)
    since = Field("since", N("Covered since"), DATE, required=True)
    start = max(str((contract or {}).get("start_date") or ""), today)
    what = str((contract or licence or {}).get("name") or "")
    title = (
        tr("Put a licence under {what}", what=what)
        if contract is not None
        else tr("Put {what} under a contract", what=what)
    )

    def act(tx: Tx, values: Values) -> Any:
        one = int(contract["id"]) if contract is not None else int(values["contract_id"])
        return licences.cover(
            tx, one, [int(licence["id"]) if licence is not None else int(values["licence_id"])], values["since"]
        )

    lines = [[which] if licence is None else [under], [since]]
    return opened(
        Ask(
            shell,
            parent,
            title,
            lines,
            act,
            verb=tr("Put under it"),
            name="contract.cover",
            icon="shield-check",
            row_={"since": start},
        )
    )


def take_out(shell: Shell, cover: int) -> None:
    """It is covered until today."""
    day = shell.desk.moment().date().isoformat()

    def run(tx: Tx) -> Any:
        from itam_desktop.contracts import actions

        return actions.uncover(tx, [cover], day)

    do(shell, "contract.uncover", run)


def _out(shell: Shell, name: str, cover: int) -> Button:
    made = button("", "x", "quiet", tip=tr("Take {what} out", what=name), pressed=partial(take_out, shell, cover))
    made.setEnabled(not shell.desk.read_only)
    return made


def lines(shell: Shell, contract: int, today: str) -> tuple[list[QWidget], int]:
    """(the licences of a contract as lines of its pane, how many there are)."""
    found, total = licences.covered(shell.desk.conn, contract, today)
    made = []
    for one in found:
        note = (
            tr("licence") if not one.until else tr("licence, until {day}", day=show_date(one.until, shell.desk.style))
        )
        tools = [_out(shell, one.name, one.cover)] if not one.until else []
        made.append(entry(one.name, note, partial(shell.open, "licence", one.licence), *tools))
    return made, total


def acts(shell: Shell) -> Sequence[Act]:
    return [
        Act(
            N("Put under a contract…"),
            "file-certificate",
            lambda r: put_under(shell, parent_of(shell), licence=r),
            lambda r: state_of(r) != "ended",
        )
    ]


def more(shell: Shell, record: Row) -> Sequence[QWidget]:
    """The contracts that cover a licence now."""
    desk = shell.desk
    found = licences.contracts_of(desk.conn, int(record["id"]), desk.moment().date().isoformat())
    if not found:
        return []
    box = col(strong(tr("Contracts"), str(len(found))), gap=4)
    for one, name, kind, end, by, cover in found:
        note = [tr(label_of(TYPES, kind))]
        if by:
            note.append(tr("decide by {day}", day=show_date(by, desk.style)))
        elif end:
            note.append(tr("until {day}", day=show_date(end, desk.style)))
        box.addWidget(entry(name, " · ".join(note), partial(shell.open, "contract", one), _out(shell, name, cover)))
    return [wrap(box)]
