"""A label printer on the network that speaks ZPL: chosen by its address, beside the printers of the system."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.kinds import TEXT
from itam_desktop.kernel.texts import N, tr
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.editors import editor_for
from itam_desktop.widgets.entry import Entry
from itam_desktop.widgets.page import parent_of

if TYPE_CHECKING:
    from itam_desktop.labels.screens.options import Options

ZPL = "zpl:"  # before the address, where printers are remembered by name
_ADDRESS = Field("address", N("Address"), TEXT, help=N("As its own display or its settings page says: 192.168.1.50, or a name. Its port is 9100, if no other is written."))  # fmt: skip


def address_of(printer: str) -> str:
    """The address of a printer that is remembered so; "" for one of the system."""
    return printer.removeprefix(ZPL) if printer.startswith(ZPL) else ""


def shown(printer: str) -> str:
    """How the user knows the printer."""
    found = address_of(printer)
    return tr("ZPL printer {address}", address=found) if found else printer


class AskAddress(Dialog):
    """Asks once where the printer is; nothing is sent before labels are printed."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.entry = Entry(_ADDRESS, editor_for(_ADDRESS, options.shell.context()))
        super().__init__(
            parent_of(options.shell), tr("Label printer on the network"), tr("For printers of Zebra and others that understand ZPL. Labels are sent to it only when you print."), self.entry,
            verb=tr("Use it"), verb_icon="check",
        )  # fmt: skip
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.entry.editor.control.setFocus()

    def accept(self) -> None:
        from itam_desktop.labels.zpl import address

        typed = str(self.entry.editor.value() or "").strip()
        try:
            address(typed)
        except Refusal as no:
            self.entry.show_problem(no.message)
            self.entry.editor.control.setFocus()
            return
        self.options.met(ZPL + typed)
        super().accept()
