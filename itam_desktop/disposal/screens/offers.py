"""What disposal shows under the facts of an asset: its certificates and how it went."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from itam_desktop.disposal import queries
from itam_desktop.disposal.fields import METHODS
from itam_desktop.disposal.rules import way_label
from itam_desktop.disposal.screens.saving import save_paper
from itam_desktop.kernel.fields import label_of
from itam_desktop.kernel.style import show_date
from itam_desktop.kernel.texts import tr
from itam_desktop.widgets.page import Shell, parent_of
from itam_desktop.widgets.parts import button, col, wrap
from itam_desktop.widgets.record_panes import entry, strong


def asset_more(shell: Shell, asset: Mapping[str, Any]) -> Sequence[QWidget]:
    conn, record, style = shell.desk.conn, int(asset["id"]), shell.desk.style
    found: list[QWidget] = []
    gone = queries.disposal_of(conn, record)
    if gone is not None:
        number, code, how, day = gone
        box = col(strong(tr("Disposal")), gap=4)
        box.addWidget(
            entry(
                code,
                f"{tr(way_label(how))} · {show_date(day, style)}",
                partial(shell.open, "disposal", number),
                mono=True,
            )
        )
        found.append(wrap(box))
    certificates = queries.certificates_of(conn, record)
    if certificates:
        box = col(strong(tr("Sanitisation certificates")), gap=4)
        for one, code, method, day in certificates:
            save = button(
                "",
                "download",
                "quiet",
                tip=tr("{code} as PDF", code=code),
                pressed=partial(save_paper, shell, parent_of(shell), "certificate", one),
            )
            note = f"{tr(label_of(METHODS, method))} · {show_date(day, style)}"
            box.addWidget(entry(code, note, partial(shell.open, "certificate", one), save, mono=True))
        found.append(wrap(box))
    return found
