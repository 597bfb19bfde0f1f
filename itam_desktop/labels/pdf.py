"""Label sheets as vector PDF at 100 %: bars are rectangles on whole dots of the printer, words are text.

The same labels give the same bytes. Viewers are told not to scale. One page is one sheet, or one label of a roll.
"""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from typing import Any, NamedTuple

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.tags import key_of
from itam_desktop.kernel.texts import tr
from itam_desktop.labels.codes import CODE128
from itam_desktop.labels.layout import Box, LabelText, Plan, Words, frame, plan
from itam_desktop.labels.stock import Stock
from itam_desktop.paper.drawing import FONTS, line_operators, show

PT = 72 / 25.4


class Sheets(NamedTuple):
    """A finished PDF. warnings: what the user should know of it, each once; cut: labels without room for all their lines."""

    pdf: bytes
    pages: int
    warnings: tuple[str, ...]
    cut: int = 0


def page_count(labels: int, stock: Stock, first: int = 1) -> int:
    """Pages for `labels` labels when label `first` (from 1) is the first free one of the first sheet."""
    return math.ceil((first - 1 + labels) / stock.per_page)


def check_job(codes: Sequence[str], stock: Stock, first: int) -> None:
    """Raises Refusal for a job that can't be printed: no label, an empty or repeated code, a wrong first label."""
    if not codes:
        raise Refusal(tr("There are no labels to print."))
    if not 1 <= first <= stock.per_page:
        raise Refusal(
            tr("{stock} has the labels 1 to {last}; {first} is none of them.",
               stock=stock.name, last=stock.per_page, first=first),
            field="first",
        )  # fmt: skip
    seen: dict[str, int] = {}
    for number, code in enumerate(codes, 1):
        key = key_of(code) or code
        if not code:
            raise Refusal(tr("Label {number} has no tag to code.", number=number))
        if key in seen:
            raise Refusal(tr("Labels {one} and {two} have the same code, {code}.",
                             one=seen[key], two=number, code=code))  # fmt: skip
        seen[key] = number


def _canvas(stock: Stock, title: str) -> tuple[Any, io.BytesIO]:
    from reportlab import rl_config
    from reportlab.pdfgen.canvas import Canvas

    rl_config.useA85 = 0  # streams as bytes, not as text: smaller and sooner made
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(stock.width_mm * PT, stock.height_mm * PT), invariant=1, pageCompression=1)
    canvas.setViewerPreference("PrintScaling", "None")
    canvas.setTitle(title)
    canvas.setCreator("ITAM Desktop")
    return canvas, out


def origin_dots(stock: Stock, index: int, dpi: int) -> tuple[int, int]:
    """Left and top of label `index` (from 0) of a page in whole dots: at most half a dot from the stock's sizes."""
    x, y = stock.position_mm(index)
    return round(x / 25.4 * dpi), round(y / 25.4 * dpi)


def _bars(made: Plan, left: int, top: int, tall: int) -> list[str]:
    """Rectangles `x y w h re f` in dots of the page, y down. tall: the label's height in dots, for turned frames.

    Each ends 0.01 dot inside its dots, so that no rounding touches the next dot, and is a fill of its own: renderers
    fill a lone rectangle far faster than a path of thousands.
    """
    dots = made.fit.dots
    found = []
    for row, runs in enumerate(made.symbol.runs):
        height = made.bar_height if made.symbol.kind == CODE128 else dots
        for start, length in runs:
            x, y, w, h = made.code_x + start * dots, made.code_y + row * dots, length * dots, height
            if made.turned:
                x, y, w, h = y, tall - x - w, h, w
            found.append(f"{left + x}.01 {top + y}.01 {w - 1}.98 {h - 1}.98 re f")
    return found


def _text(canvas: Any, words: Words) -> str:
    """PDF operators for one line, drawn from its start at 0, 0; but for plain letters it can't leave its box."""
    size = words.size * PT
    body = line_operators(canvas, words.line, size)
    if words.line.text.isascii() and not words.line.placed:
        return body
    wide, tall = words.line.width * size / 1000, (words.bottom - words.top) * PT
    return f"0 {(words.y - words.bottom) * PT:.3f} {wide:.3f} {tall:.3f} re W n {body}"


def _words(canvas: Any, made: Plan, stock: Stock, left: float, top: float) -> list[str]:
    """PDF operators for a label's words. left, top: the label's corner in pt from the page's top left."""
    page = stock.height_mm * PT
    found = []
    for words in made.words:
        x, y = words.x * PT, words.y * PT
        if made.turned:
            bottom = page - top - frame(stock).width * PT
            place = f"0 1 -1 0 {left + y:.4f} {bottom + x:.4f}"
        else:
            place = f"1 0 0 1 {left + x:.4f} {page - top - y:.4f}"
        found.append(f"q {place} cm {_text(canvas, words)} Q")
    return found


class Picture:
    """The logo in black dots, one of its pixels on one dot of the printer, made once for each size."""

    def __init__(self, data: bytes) -> None:
        """data: a PNG or JPEG. Raises Refusal when it cannot be read."""
        from PIL import Image

        try:
            with Image.open(io.BytesIO(data)) as picture:
                whole = picture.convert("RGBA")
        except (OSError, ValueError, Image.DecompressionBombError) as why:
            raise Refusal(tr("The office's logo cannot be read. Choose it anew in Settings."), field="logo") from why
        ground = Image.new("RGBA", whole.size, "white")
        self._image: Any = Image.alpha_composite(ground, whole).convert("L")
        self.ratio: float = whole.width / max(1, whole.height)
        self._made: dict[tuple[int, int, bool], Any] = {}

    def reader(self, box: Box, turned: bool) -> Any:
        """For reportlab: the picture in exactly the dots of the box, read from below when turned."""
        from PIL import Image
        from reportlab.lib.utils import ImageReader

        key = (box.width, box.height, turned)
        if key not in self._made:
            dots = self._image.resize((box.width, box.height), Image.Resampling.LANCZOS).convert("1").convert("L")
            self._made[key] = ImageReader(dots.transpose(Image.Transpose.ROTATE_90) if turned else dots)
        return self._made[key]

    def draw(self, canvas: Any, made: Plan, stock: Stock, left: int, top: int, tall: int, dot: float) -> None:
        """left, top: the label's corner in dots of the page; tall: its height in dots; dot: in pt."""
        box = made.logo
        if box is None:
            return
        x, y, w, h = box
        if made.turned:
            x, y, w, h = box.y, tall - box.x - box.width, box.height, box.width
        low = stock.height_mm * PT - (top + y + h) * dot
        canvas.drawImage(self.reader(box, made.turned), (left + x) * dot, low, w * dot, h * dot)


def sheet_pdf(
    labels: Sequence[LabelText],
    stock: Stock,
    first: int = 1,
    code: str = CODE128,
    dpi: int = 300,
    fine: bool = False,
    logo: Picture | None = None,
) -> Sheets:
    """The labels as a PDF for a printer of `dpi` (or a whole multiple of it), from label `first` of the first sheet.

    logo: the picture of labels whose look has one. Raises Refusal, naming the label, when a code is empty, repeated, or has no room on this stock.
    """
    check_job([label.code for label in labels], stock, first)
    dot = 72 / dpi
    warnings: dict[str, None] = {}
    tall = round(stock.label_height_mm / 25.4 * dpi)
    with FONTS:
        canvas, out = _canvas(stock, tr("Labels for {stock}", stock=stock.name))
        at = cut = 0
        pages = page_count(len(labels), stock, first)
        for page in range(pages):
            bars, words = [], []
            logos: list[tuple[Plan, int, int]] = []
            for index in range(first - 1 if page == 0 else 0, stock.per_page):
                if at == len(labels):
                    break
                made = _planned(labels[at], at + 1, stock, code, dpi, fine)
                left, top = origin_dots(stock, index, dpi)
                bars += _bars(made, left, top, tall)
                words += _words(canvas, made, stock, left * dot, top * dot)
                if made.fit.warning:
                    warnings[made.fit.warning] = None
                logos += [(made, left, top)] if made.logo is not None else []
                cut += made.left_out > 0
                at += 1
            grid = f"q {dot:.9f} 0 0 {-dot:.9f} 0 {stock.height_mm * PT:.6f} cm 0 g"
            canvas._code += [grid, *bars, "Q", "0 g", *words]
            if logo is not None:
                for made, left, top in logos:
                    logo.draw(canvas, made, stock, left, top, tall, dot)
            canvas.showPage()
        canvas.save()
    return Sheets(out.getvalue(), pages, tuple(warnings), cut)


def _planned(label: LabelText, number: int, stock: Stock, code: str, dpi: int, fine: bool) -> Plan:
    try:
        return plan(label, stock, code, dpi, fine)
    except Refusal as why:
        where = tr("Label {number}, {tag}:", number=number, tag=label.human or "?")
        raise Refusal(f"{where} {why.message}", field=why.field) from why


def outline_pdf(stock: Stock) -> bytes:
    """A test page for plain paper: every label's outline and number, and a ruler of 100 mm (or what the page holds)."""
    with FONTS:
        canvas, out = _canvas(stock, tr("Test page for {stock}", stock=stock.name))
        page = stock.height_mm
        canvas.setLineWidth(0.2)
        for index in range(stock.per_page):
            x, y = stock.position_mm(index)
            corner = min(stock.corner_radius_mm or 0, stock.label_width_mm / 2, stock.label_height_mm / 2)
            canvas.roundRect(x * PT, (page - y - stock.label_height_mm) * PT, stock.label_width_mm * PT,
                             stock.label_height_mm * PT, corner * PT)  # fmt: skip
            size = min(10.0, stock.label_height_mm * PT / 2)
            middle = (page - y - stock.label_height_mm / 2) * PT
            words = show(canvas, "plain", str(index + 1), size, (x + 2) * PT, middle)
            canvas._code.append(f"BT {words} ET")
        length = min(100.0, math.floor((stock.width_mm - 10) / 10) * 10.0)
        left, base = (stock.width_mm - length) / 2, page / 2
        for step in range(int(length) + 1):
            tick = 4.0 if step % 10 == 0 else 2.0
            canvas.line((left + step) * PT, base * PT, (left + step) * PT, (base + tick) * PT)
        canvas.line(left * PT, base * PT, (left + length) * PT, base * PT)
        canvas.showPage()
        canvas.save()
    return out.getvalue()
