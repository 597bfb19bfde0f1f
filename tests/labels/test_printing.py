"""Printing through the system's printer: true size, on the labels, readable. Qt's PDF printer stands for the driver."""

import subprocess
import sys

import pytest
from PySide6.QtPrintSupport import QPrinter

from itam_desktop.kernel.errors import Refusal, Trouble
from itam_desktop.labels.layout import LabelText
from itam_desktop.labels.pdf import origin_dots, sheet_pdf
from itam_desktop.labels.printing import label_dpi, print_pdf
from itam_desktop.labels.proof import opened, raster, read_box
from itam_desktop.labels.stock import find

LABELS = [LabelText(f"LT{n:05d}", f"LT-{n:05d}", ("Studio Nordkai", "مكتب ABC رقم 12")) for n in range(42)]


def printer_to(path, dpi):
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(dpi)
    return printer


def black_rows_and_columns(image):
    rows = [
        y for y in range(image.height) if 0 in bytes(image.pixels[y * image.stride : y * image.stride + image.width])
    ]
    columns = [
        x for x in range(image.width) if 0 in bytes(image.pixels[x : image.height * image.stride : image.stride])
    ]
    return columns[0], rows[0], columns[-1], rows[-1]


@pytest.mark.parametrize(("name", "dpi", "offset"), [
    ("L7160", 300, (0.0, 0.0)), ("L7160", 203, (0.0, 0.0)), ("L7160", 600, (0.3, -0.2)), ("5160", 300, (-1.0, 2.0)),
    ("99012", 300, (0.0, 0.0)), ("4x2in", 203, (0.5, 0.5)),
])  # fmt: skip
def test_print_lies_within_a_fifth_of_a_millimetre_and_reads(qapp, tmp_path, name, dpi, offset):
    stock = find(name)
    labels = LABELS[: min(3, stock.per_page) if stock.is_roll else 42]
    pdf = sheet_pdf(labels, stock, dpi=label_dpi(dpi)).pdf
    printer = printer_to(tmp_path / "out.pdf", dpi)
    pages = print_pdf(pdf, printer, stock, offset)
    assert printer.fullPage() and printer.pageLayout().margins().isNull()
    # read at another dpi than printed, as a measuring glass would
    measure = 600
    with opened(pdf) as want, opened((tmp_path / "out.pdf").read_bytes()) as got:
        assert pages == len(want) == len(got)
        assert got.get_page_size(0) == pytest.approx(want.get_page_size(0), abs=0.6)
        before, after = (black_rows_and_columns(raster(d, 0, measure)) for d in (want, got))
        shift = [offset[0], offset[1], offset[0], offset[1]]
        moved = [(b - a) / measure * 25.4 for a, b in zip(before, after, strict=True)]
        assert moved == pytest.approx(shift, abs=0.2)
        for page in range(pages):
            image = raster(got, page, measure)
            for index in range(stock.per_page):
                if page * stock.per_page + index >= len(labels):
                    break
                left, top = origin_dots(stock, index, measure)
                box = [round(mm / 25.4 * measure) for mm in (stock.label_width_mm, stock.label_height_mm)]
                right, down = (round(mm / 25.4 * measure) for mm in offset)
                read = read_box(image, left + right, top + down, *box, "code128", True)
                assert read == [labels[page * stock.per_page + index].code]


def test_print_is_dot_for_dot_what_was_proved(qapp, tmp_path):
    """Bars in the print have the very widths in dots that were laid out."""
    stock = find("L7160")
    pdf = sheet_pdf(LABELS[:1], stock, dpi=300).pdf
    print_pdf(pdf, printer_to(tmp_path / "out.pdf", 300), stock)
    with opened(pdf) as want, opened((tmp_path / "out.pdf").read_bytes()) as got:
        one, two = raster(want, 0, 300), raster(got, 0, 300)
    y = round((stock.top_mm + 16) / 25.4 * 300)
    lines = [bytes(i.pixels[y * i.stride : y * i.stride + 900]) for i in (one, two)]
    widths = [
        [len(part) for part in line.strip(b"\xff").replace(b"\xff\x00", b"\xff|\x00").split(b"|")] for line in lines
    ]
    assert widths[0] == widths[1] and len(widths[0]) > 20


@pytest.mark.parametrize(
    ("printer", "laid_out"), [(203, 203), (300, 300), (600, 600), (1200, 600), (2400, 600), (720, 360)]
)
def test_labels_are_laid_out_in_whole_printer_dots(printer, laid_out):
    assert label_dpi(printer) == laid_out
    assert printer % label_dpi(printer) == 0


@pytest.mark.qt_log_ignore("^QPainter::begin")
def test_a_senseless_offset_and_a_dead_printer_are_told(qapp, tmp_path):
    stock = find("L7160")
    pdf = sheet_pdf(LABELS[:1], stock).pdf
    with pytest.raises(Refusal, match="at most 20 mm"):
        print_pdf(pdf, printer_to(tmp_path / "out.pdf", 300), stock, (50, 0))
    with pytest.raises(Trouble, match="did not start"):
        print_pdf(pdf, printer_to(tmp_path / "no such folder" / "out.pdf", 300), stock)


def test_nothing_heavy_is_loaded_before_labels_are_made():
    heavy = "reportlab", "zxingcpp", "pypdfium2", "barcode", "PIL", "PySide6", "uharfbuzz", "bidi", "sqlalchemy"
    code = (
        "import sys\n"
        "from itam_desktop.labels import codes, layout, pdf, printing, proof, stock; from itam_desktop.paper import fonts, text\n"
        f"print([m for m in {heavy!r} if m in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"
