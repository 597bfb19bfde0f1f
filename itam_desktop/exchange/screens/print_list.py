"""A finished PDF to the printer through the system's dialog, each page fitted to the paper that was chosen there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from itam_desktop.kernel.errors import Trouble
from itam_desktop.kernel.progress import NO_PROGRESS, Progress
from itam_desktop.kernel.texts import tr

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

MOST_DPI = 300


def ask_printer(parent: QWidget | None, across: bool, pages: int) -> QPrinter | None:
    """The printer chosen in the system's dialog; None when cancelled."""
    from PySide6.QtGui import QPageLayout, QPageSize
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    way = QPageLayout.Orientation
    printer.setPageOrientation(way.Landscape if across else way.Portrait)
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(tr("Print this list"))
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, pages > 1)
    dialog.setMinMax(1, max(1, pages))
    accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if accepted else None


def print_pages(pdf: bytes, printer: QPrinter, progress: Progress = NO_PROGRESS) -> int:
    """Print the pages (or those that the dialog asked for); returns how many. Raises Trouble, Cancelled."""
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QImage, QPainter

    from itam_desktop.labels.proof import opened, raster

    with opened(pdf) as document:
        total = len(document)
        size = document.get_page_size(0)
    first = max(1, printer.fromPage()) if printer.fromPage() else 1
    last = min(total, printer.toPage()) if printer.toPage() else total
    dpi = min(MOST_DPI, printer.resolution())
    painter = QPainter()
    if not painter.begin(printer):
        raise Trouble(tr("The printer did not start. Is it connected and switched on?"))
    try:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        paper = QRectF(painter.viewport())
        scale = min(paper.width() / size[0], paper.height() / size[1])
        wide, tall = size[0] * scale, size[1] * scale
        box = QRectF((paper.width() - wide) / 2, (paper.height() - tall) / 2, wide, tall)
        for page in range(first, last + 1):
            progress.step(page - first, last - first + 1, tr("Printing"))
            if page > first and not printer.newPage():
                raise Trouble(tr("The printer stopped after page {page}.", page=page - 1))
            with opened(pdf) as document:  # for one page only: the labels' preview may want it meanwhile
                seen = raster(document, page - 1, dpi, smooth=True)
            image = QImage(seen.pixels, seen.width, seen.height, seen.stride, QImage.Format.Format_Grayscale8)
            painter.drawImage(box, image)
    except BaseException:
        printer.abort()
        raise
    finally:
        ended = painter.end()
    if not ended:
        raise Trouble(tr("The printer did not finish the last page."))
    return last - first + 1
