"""What contracts add to the assets' page: the contracts of an asset, and putting assets under one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from itam_desktop.contracts import reads
from itam_desktop.contracts.fields import TYPES
from itam_desktop.kernel.fields import label_of
from itam_desktop.kernel.style import show_date
from itam_desktop.kernel.texts import N, tr
from itam_desktop.widgets.page import Shell, parent_of
from itam_desktop.widgets.parts import col, wrap
from itam_desktop.widgets.record_panes import Act, ManyAct, Row, entry, strong


def _cover(shell: Shell, ids: Sequence[int]) -> None:
    from itam_desktop.contracts.screens.dialogs import cover_assets

    cover_assets(shell, parent_of(shell), ids)


def acts(shell: Shell) -> Sequence[Act]:
    return [
        Act(
            N("Put under a contract…"),
            "file-certificate",
            lambda r: _cover(shell, [int(r["id"])]),
            lambda r: r.get("stage") != "disposed",
        )
    ]


def many(shell: Shell) -> Sequence[ManyAct]:
    return [ManyAct(N("Put under a contract…"), "file-certificate", lambda ids: _cover(shell, ids))]


def more(shell: Shell, record: Row) -> Sequence[QWidget]:
    """The contracts that cover an asset now."""
    desk = shell.desk
    found = reads.of_asset(desk.conn, int(record["id"]), desk.moment().date().isoformat())
    if not found:
        return []
    box = col(strong(tr("Contracts"), str(len(found))), gap=4)
    for one, name, kind, end, by, _ in found:
        note = [tr(label_of(TYPES, kind))]
        if by:
            note.append(tr("decide by {day}", day=show_date(by, desk.style)))
        elif end:
            note.append(tr("until {day}", day=show_date(end, desk.style)))
        box.addWidget(entry(name, " · ".join(note), partial(shell.open, "contract", one)))
    return [wrap(box)]
