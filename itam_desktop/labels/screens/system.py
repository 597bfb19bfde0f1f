"""The system's own dialogs for labels: which printer, which file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from itam_desktop.kernel.texts import tr
from itam_desktop.labels.stock import Stock

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
    at = str(Path.home() / name)
    return QFileDialog.getSaveFileName(parent, tr("Save the labels as PDF"), at, tr("PDF files (*.pdf)"))[0]
