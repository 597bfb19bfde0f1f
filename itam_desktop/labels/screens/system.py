"""The system's own dialogs for labels: which printer, which file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from itam_desktop.kernel.texts import tr
from itam_desktop.labels.stock import Stock
from itam_desktop.widgets.files import ask_where

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def ask_printer(parent: QWidget, stock: Stock) -> QPrinter | None:
    """The printer chosen in the system's dialog, set up for the stock; None when cancelled. Raises Refusal if none can take its page."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    from itam_desktop.labels.printing import set_up

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    set_up(printer, stock)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(tr("Print labels"))
    accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if accepted else None


def ask_file(parent: QWidget, name: str) -> str:
    """Where the PDF goes, in the user's folder at first; "" when cancelled."""
    return ask_where(parent, tr("Save the labels as PDF"), name)
