"""Labels are proved before they are offered: each page is rasterised as it prints and every code is read back.

The raster is 1:1 (one dot of the printer is one pixel, no scaling to whole pages) and black or white only, with the
same switches as for printing. What it cannot prove is the paper: whether the sheet lies straight in the tray.
"""

from __future__ import annotations

import ctypes
import math
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any, NamedTuple

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.texts import tr
from itam_desktop.labels.codes import CODE128, DATAMATRIX, QR
from itam_desktop.labels.layout import frame
from itam_desktop.labels.pdf import check_job, origin_dots, page_count
from itam_desktop.labels.stock import Stock

ROW_STEP = 4  # of upright bars, 6 mm tall or more and alike in every row, each fourth row of dots is read
_ONE_AT_A_TIME = threading.RLock()


class Raster(NamedTuple):
    """One page or a band of it: width x height pixels of one byte, 0 black to 255 white.

    A row takes `stride` bytes, and `pixels` has one row to spare.
    """

    width: int
    height: int
    stride: int
    pixels: memoryview


@contextmanager
def opened(pdf: bytes) -> Iterator[Any]:
    """The PDF as pypdfium2's document, closed afterwards. One at a time: PDFium may not be used from two threads at once
    (its documentation; the preview reads while a print is proved), or the heap is damaged."""
    import pypdfium2

    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()


def page_dots(document: Any, page: int, dpi: float) -> tuple[int, int]:
    """Width and height of a page in dots, the last one begun."""
    width, height = document.get_page_size(page)
    return math.ceil(round(width / 72 * dpi, 2)), math.ceil(round(height / 72 * dpi, 2))


def raster(
    document: Any, page: int, dpi: float, *, top: int = 0, height: int | None = None, smooth: bool = False
) -> Raster:
    """Page `page` (from 0) at exactly `dpi`; top, height: a band in pixels. smooth: grey edges, for the screen."""
    import pypdfium2.raw as pdfium

    full_w, full_h = page_dots(document, page, dpi)
    tall = full_h - top if height is None else min(height, full_h - top)
    stride = (full_w + 3) // 4 * 4
    pixels = bytearray(b"\xff") * (stride * (tall + 1))
    drawn_on = (ctypes.c_ubyte * len(pixels)).from_buffer(pixels)
    bitmap = pdfium.FPDFBitmap_CreateEx(full_w, tall, pdfium.FPDFBitmap_Gray, drawn_on, stride)
    loaded = document[page]
    try:
        scale = dpi / 72
        matrix = pdfium.FS_MATRIX(scale, 0, 0, scale, 0, -top)
        flags = pdfium.FPDF_ANNOT
        if not smooth:
            flags |= pdfium.FPDF_RENDER_NO_SMOOTHTEXT | pdfium.FPDF_RENDER_NO_SMOOTHPATH
            flags |= pdfium.FPDF_RENDER_NO_SMOOTHIMAGE
        clip = pdfium.FS_RECTF(0, 0, full_w, tall)
        pdfium.FPDF_RenderPageBitmapWithMatrix(bitmap, loaded, matrix, clip, flags)
    finally:
        loaded.close()
        pdfium.FPDFBitmap_Destroy(bitmap)
    return Raster(full_w, tall, stride, memoryview(pixels).toreadonly())


def read_box(image: Raster, left: int, top: int, width: int, height: int, code: str, turned: bool = False) -> list[str]:
    """The codes of kind `code` that a scanner finds in a box (pixels) of the page; upright bars in each fourth row."""
    import zxingcpp

    left, top = max(0, left), max(0, top)
    width, height = min(width, image.width - left), min(height, image.height - top)
    if width < 1 or height < 1:
        return []
    start = top * image.stride + left
    part = image.pixels[start : start + height * image.stride]
    step = ROW_STEP if code == CODE128 and not turned else 1
    view = zxingcpp.ImageView(part, width, height // step, zxingcpp.ImageFormat.Lum, image.stride * step, 1)
    forms = zxingcpp.BarcodeFormat
    form = {CODE128: forms.Code128, QR: forms.QRCode, DATAMATRIX: forms.DataMatrix}[code]
    found = zxingcpp.read_barcodes(
        view,
        formats=zxingcpp.BarcodeFormats(form),
        try_rotate=turned,
        try_downscale=False,
        try_invert=False,
        binarizer=zxingcpp.Binarizer.FixedThreshold,
        text_mode=zxingcpp.TextMode.Plain,
    )
    return [barcode.text for barcode in found]


def prove(
    pdf: bytes, stock: Stock, expected: Sequence[str], dpi: int = 300, *, first: int = 1, code: str = CODE128
) -> int:
    """Read every label of `pdf` back and compare; gives how many were proved: all of them.

    expected: the codes in order, the first on label `first` (from 1) of the first page. Raises Refusal naming the
    label that holds no code, another one or several, for empty or repeated codes, and for a wrong page or page count.
    """
    check_job(expected, stock, first)
    wide, tall = (round(side / 25.4 * dpi) for side in (stock.label_width_mm, stock.label_height_mm))
    turned = frame(stock).turned
    pages = page_count(len(expected), stock, first)

    def read(image: Raster, page: int) -> int:
        free = first - 1 if page == 0 else 0
        done = page * stock.per_page - (first - 1 - free)
        wanted = expected[done : done + stock.per_page - free]
        for at, text in enumerate(wanted):
            found = read_box(image, *origin_dots(stock, free + at, dpi), wide, tall, code, turned)
            if found != [text]:
                raise Refusal(_failed(done + at + 1, page + 1, free + at + 1, text, found))
        return len(wanted)

    with opened(pdf) as document, ThreadPoolExecutor(1) as reader:
        if len(document) != pages:
            raise Refusal(tr("The PDF has {pages} pages where there should be {right}.",
                             pages=len(document), right=pages))  # fmt: skip
        reads: list[Future[int]] = []
        for page in range(pages):
            size = [side / 72 * 25.4 for side in document.get_page_size(page)]
            if max(abs(size[0] - stock.width_mm), abs(size[1] - stock.height_mm)) > 0.05:
                raise Refusal(tr("Page {page} does not have the size of {stock}.", page=page + 1, stock=stock.name))
            image = raster(document, page, dpi)
            if reads:
                reads[-1].result()
            reads.append(reader.submit(read, image, page))  # while the next page is rasterised
        return sum(page.result() for page in reads)


def _failed(number: int, page: int, place: int, wanted: str, found: list[str]) -> str:
    where = tr("Label {number} (sheet {page}, place {place})", number=number, page=page, place=place)
    if not found:
        return tr("{where} cannot be read back: {code}. Nothing was printed.", where=where, code=wanted)
    return tr("{where} reads {found} instead of {code}. Nothing was printed.",
              where=where, found=", ".join(found), code=wanted)  # fmt: skip
