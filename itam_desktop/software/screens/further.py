"""The panels of the page *Software* beside the licences: position, what to put right, products, reported titles, accounts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from itam_desktop.kernel.texts import N
from itam_desktop.software.screens import dialogs
from itam_desktop.software.screens.accounts import accounts_panel
from itam_desktop.software.screens.findings_board import FindingsBoard
from itam_desktop.software.screens.panels import Panel
from itam_desktop.software.screens.positions import WATCHED
from itam_desktop.software.screens.products import JUDGED, Beside, acts, position_panel, products_panel
from itam_desktop.software.screens.titles import TitlesPanel
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.record_page import RecordPage, RecordPanel


class _NewLicence:
    """Opens the form of a licence of a product, on the page where the panel is."""

    panel: QWidget | None = None

    def __call__(self, product: Mapping[str, Any]) -> None:
        at = self.panel
        while at is not None and not isinstance(at, RecordPage):
            at = at.parentWidget()
        if isinstance(at, RecordPage):
            at.show_kind("licence")
            base = {
                f.key: f.default
                for f in at.panel.form_fields(True)
                if f.default is not None and f.editable and not f.sql
            }
            at.panel.new(
                {
                    **base,
                    "name": product["name"],
                    "product_id": int(product["id"]),
                    "product_id__title": product["name"],
                }
            )


def position(shell: Shell) -> Panel:
    new = _NewLicence()
    new.panel = made = position_panel(shell, new)
    made.list.first_step.connect(lambda: new({"id": 0, "name": ""}))  # type: ignore[attr-defined]
    return Panel(N("Position"), made)


def to_put_right(shell: Shell) -> Panel:
    new = _NewLicence()

    def of_product(product: int) -> None:
        found = shell.desk.row("product", product)
        if found is not None:
            new(found)

    def ask(dialog: Callable[..., object], licence: int) -> None:
        found = shell.desk.row("licence", licence)
        if found is not None:
            dialog(shell, made.window(), found)

    board = FindingsBoard(shell, of_product, partial(ask, dialogs.renew), partial(ask, dialogs.buy))
    made = RecordPanel(
        shell, "product", JUDGED, name="findings", listing=board, more=Beside(shell), acts=acts(shell, new), watches=WATCHED, wide=False, can_add=False,
    )  # fmt: skip
    new.panel = made
    return Panel(N("To put right"), made)


def products(shell: Shell) -> Panel:
    new = _NewLicence()
    new.panel = made = products_panel(shell, new)
    return Panel(N("Products"), made)


def titles(shell: Shell) -> Panel:
    return Panel(N("Titles"), TitlesPanel(shell), {"installation": "title_id"})


def accounts(shell: Shell) -> Panel:
    return Panel(N("Accounts"), accounts_panel(shell))
