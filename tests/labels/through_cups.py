"""`python -m tests.labels.through_cups`: a sheet printed through CUPS, its codes and its measures read from what arrived.

By name, not in CI: it needs a running cupsd with a queue called PDF (Debian: cups, printer-driver-cups-pdf; then
`lpadmin -p PDF -E -v cups-pdf:/ -m lsb/usr/cups-pdf/CUPS-PDF_opt.ppd`), which writes to ~/PDF.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from itam_desktop.labels import printing, proof
from itam_desktop.labels.pdf import origin_dots, sheet_pdf
from itam_desktop.labels.stock import find
from tests.labels.test_sheets import make

DPI = 600


def ink(image: proof.Raster) -> list[float]:
    """Left, top, right, bottom of what is black, in mm."""
    lines = [bytes(image.pixels[y * image.stride : y * image.stride + image.width]) for y in range(image.height)]
    dark = [y for y, line in enumerate(lines) if min(line) < 128]
    left = min(next(x for x, v in enumerate(lines[y]) if v < 128) for y in dark)
    right = max(image.width - next(x for x, v in enumerate(reversed(lines[y])) if v < 128) for y in dark)
    return [round(dots * 25.4 / DPI, 2) for dots in (left, dark[0], right, dark[-1])]


def main() -> int:
    app = QApplication(sys.argv)  # noqa: F841  (must live)
    stock, out = find("Avery L7160"), Path.home() / "PDF"
    before = set(out.glob("*.pdf"))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName("PDF")
    labels = make(19, (), "")
    pdf = sheet_pdf(labels, stock, first=3, dpi=printing.label_dpi(printer.resolution())).pdf
    printing.print_pdf(pdf, printer, stock)
    until = time.monotonic() + 60
    while not (arrived := set(out.glob("*.pdf")) - before) and time.monotonic() < until:
        time.sleep(0.5)
    time.sleep(3)  # it is written in pieces
    printed = max(arrived).read_bytes()
    tall, wide = (round(mm / 25.4 * DPI) for mm in (stock.label_height_mm, stock.label_width_mm))
    with proof.opened(printed) as document:
        size = [round(points / 72 * 25.4, 2) for points in document.get_page_size(0)]
        image = proof.raster(document, 0, DPI)
    found = [proof.read_box(image, *origin_dots(stock, n, DPI), wide, tall, "code128") for n in range(2, 21)]
    with proof.opened(pdf) as document:
        laid = ink(proof.raster(document, 0, DPI))
    off = max(abs(a - b) for a, b in zip(ink(image), laid, strict=True))
    print(f"page {size} mm, {sum(map(len, found))} of 19 codes read, ink at most {off:.2f} mm from its place")
    return 0 if all(map(len, found)) and off < 0.2 else 1


if __name__ == "__main__":
    sys.exit(main())
