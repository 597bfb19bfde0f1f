"""Labels to a printer at true size: the proved PDF as black dots, one pixel of the raster on one dot of the printer.

The only Qt module here; Qt is loaded when something is printed. Viewers are not used, because their "fit to page"
moves every label (LIBRARIES.md, printing).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from itam_desktop.kernel.errors import Refusal, Trouble
from itam_desktop.kernel.style import show_size
from itam_desktop.kernel.texts import tr
from itam_desktop.labels.proof import opened, page_dots, raster
from itam_desktop.labels.stock import Stock

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

BAND_PIXELS = 16_000_000
LARGEST_OFFSET_MM = 20.0


def label_dpi(printer_dpi: int) -> int:
    """The dpi to lay labels out for on this printer, so that one laid-out dot is a whole number of printer dots.

    Up to 600 the printer's own; beyond, its largest whole part from 300 to 600 (1200 -> 600, 720 -> 360).
    """
    return next(
        (printer_dpi // n for n in range(1, 9) if printer_dpi % n == 0 and printer_dpi // n <= 600), printer_dpi
    )


def set_up(printer: QPrinter, stock: Stock) -> None:
    """Give the printer the stock's page in mm, without margins, upright and unscaled. Raises Refusal if it can't."""
    from PySide6.QtCore import QMarginsF, QSizeF
    from PySide6.QtGui import QPageLayout, QPageSize

    size = QPageSize(QSizeF(stock.width_mm, stock.height_mm), QPageSize.Unit.Millimeter, stock.name,
                     QPageSize.SizeMatchPolicy.ExactMatch)  # fmt: skip
    printer.setFullPage(True)
    printer.setPageSize(size)
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    got = printer.pageLayout().fullRect(QPageLayout.Unit.Millimeter)
    if max(abs(got.width() - stock.width_mm), abs(got.height() - stock.height_mm)) > 0.5:
        raise Refusal(
            tr("{printer} cannot take pages of {width} x {height} mm.", printer=printer.printerName() or "PDF",
               width=show_size(stock.width_mm), height=show_size(stock.height_mm)),
            field="printer",
        )  # fmt: skip


def print_pdf(pdf: bytes, printer: QPrinter, stock: Stock, offset_mm: tuple[float, float] = (0.0, 0.0)) -> int:
    """Print every page 1:1 at the printer's resolution; gives the number of pages.

    offset_mm: to the right and down, the printer's saved correction, rounded to whole dots. Raises Refusal for a
    page size or an offset that makes no sense, Trouble when the printer does not start or take a page.
    """
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QImage, QPainter

    if max(map(abs, offset_mm)) > LARGEST_OFFSET_MM:
        raise Refusal(tr("Shift the print by at most {most} mm.", most=show_size(LARGEST_OFFSET_MM)), field="offset")
    set_up(printer, stock)
    dpi = printer.resolution()
    right, down = (round(mm / 25.4 * dpi) for mm in offset_mm)
    painter = QPainter()
    if not painter.begin(printer):
        raise Trouble(tr("The printer did not start. Is it connected and switched on?"))
    try:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        with opened(pdf) as document:
            for page in range(len(document)):
                if page and not printer.newPage():
                    raise Trouble(tr("The printer stopped after page {page}.", page=page))
                width, height = page_dots(document, page, dpi)
                rows = max(1, BAND_PIXELS // width)
                for top in range(0, height, rows):
                    band = raster(document, page, dpi, top=top, height=rows)
                    grey = QImage(band.pixels, band.width, band.height, band.stride, QImage.Format.Format_Grayscale8)
                    image = grey.convertToFormat(QImage.Format.Format_Mono)
                    painter.drawImage(QPoint(right, top + down), image)
            pages = len(document)
    finally:
        ended = painter.end()
    if not ended:
        raise Trouble(tr("The printer did not finish the last page."))
    return pages
