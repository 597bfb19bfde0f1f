"""A letter, a receipt, a certificate: blocks of text, pairs, tables and signatures on upright A4 pages, as PDF.

Every script is set as in tables (paper/text.py). The document's own code stands at the top right of every page as
Code 128 (ISO/IEC 15417), so that a scanned page finds its way back. The same document gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any, BinaryIO

from itam_desktop.kernel.texts import tr
from itam_desktop.paper.drawing import FONTS, line_operators
from itam_desktop.paper.fonts import BOLD, MONO, PLAIN
from itam_desktop.paper.table import A4, PaperColumn, shares, width_of, wrapped
from itam_desktop.paper.text import line, shown

MARGIN, TOP, FOOT = 51.0, 48.0, 54.0  # pt: 18 mm at the sides
WIDTH = A4[0] - 2 * MARGIN
Step = Callable[[Any], None]
SIZES = {"head": 13.0, "strong": 9.5, "body": 9.5, "small": 8.0}
LEADING = 1.34
MODULE = 0.72  # pt of a bar's module: 0.254 mm, three dots at 300 dpi
BARS = 30.0  # their height: 10.6 mm
GREY, PALE, BLACK = "0.40 g", "0.78 G", "0 g"
WORDY = 4000  # lines that one text may take: longer ones are cut


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; style: "head", "strong", "body" or "small". Line breaks in it are kept."""

    words: str
    style: str = "body"


@dataclass(frozen=True, slots=True)
class Pairs:
    """Labels with their values, side by side in `columns`; pairs without a value are left out."""

    rows: Sequence[tuple[str, str]]
    columns: int = 2


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of text under heads that are repeated on every page. sums: a last row in bold, one text a column."""

    columns: Sequence[PaperColumn]
    rows: Sequence[Sequence[str]]
    sums: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Signature:
    """A line to sign on. label: who signs; ink: strokes drawn on the screen, each a row of points in a box of 1 by 1,
    y downwards; name and day stand beneath."""

    label: str
    name: str = ""
    day: str = ""
    ink: Sequence[Sequence[tuple[float, float]]] = ()


@dataclass(frozen=True, slots=True)
class Signatures:
    """Beside each other, never parted from one another."""

    boxes: Sequence[Signature]


@dataclass(frozen=True, slots=True)
class Checks:
    """Boxes to tick with their words: (ticked, words)."""

    boxes: Sequence[tuple[bool, str]]
    label: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG or JPEG, at most `width` by `height` (pt), in its own proportions."""

    data: bytes
    width: float = 160.0
    height: float = 120.0


@dataclass(frozen=True, slots=True)
class Space:
    height: float = 12.0


@dataclass(frozen=True, slots=True)
class Break:
    """What follows begins a new page."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Something drawn by hand, `height` pt tall: draw(pen) in points from its own left top corner, y downwards."""

    height: float
    draw: Callable[[Pen], None]


class Pen:
    """What a Drawing draws with. Colours are "r g b" of 0 to 1; width is the room there is."""

    def __init__(self, steps: list[Step], x: float, top: float) -> None:
        self._steps, self._x, self._top = steps, x, top
        self.width = WIDTH

    def words(
        self, words: str, x: float, y: float, size: float, ink: str = "0 0 0", *, bold: bool = False, right: bool = False,
        room: float | None = None,
    ) -> float:  # fmt: skip
        """Text with its baseline at y, cut to `room`; gives its width."""
        font = BOLD if bold else PLAIN
        laid = (
            wrapped(words, font, size, room, 1)[0] if room is not None and words.strip() else line(shown(words), font)
        )
        at, base, colour = self._x + x, self._top - y, ink + " rg"
        self._steps.append(lambda canvas: _put(canvas, laid.text, at, base, size, colour, font, right))
        return float(laid.width * size / 1000)

    def box(self, x: float, y: float, wide: float, tall: float, fill: str, edge: str = "") -> None:
        paint = f"{edge} RG 0.5 w" if edge else ""
        body = f"q {fill} rg {paint} {self._x + x:.2f} {self._top - y - tall:.2f} {wide:.2f} {tall:.2f} re {'B' if edge else 'f'} Q"
        self._steps.append(lambda canvas: canvas._code.append(body))

    def line(self, x: float, y: float, to_x: float, to_y: float, ink: str, thick: float = 0.5) -> None:
        body = f"q {ink} RG {thick} w {self._x + x:.2f} {self._top - y:.2f} m {self._x + to_x:.2f} {self._top - to_y:.2f} l S Q"
        self._steps.append(lambda canvas: canvas._code.append(body))


Block = Break | Drawing | Text | Pairs | Table | Signatures | Checks | Picture | Space


@dataclass(frozen=True, slots=True)
class Document:
    """title: what it is; office: whose; sender: lines beneath the office's name; recipient: lines of an address;
    day: in words; code: its own code; logo: a PNG or JPEG; foot: a line at the foot of every page."""

    title: str
    blocks: Sequence[Block]
    office: str = ""
    sender: Sequence[str] = ()
    recipient: Sequence[str] = ()
    day: str = ""
    code: str = ""
    logo: bytes | None = None
    foot: str = ""


def write(file: BinaryIO, document: Document) -> int:
    """Write the pages as PDF; returns how many."""
    from reportlab import rl_config
    from reportlab.pdfgen.canvas import Canvas

    rl_config.useA85 = 0
    pages = _Flow(document).pages()
    with FONTS:
        canvas = Canvas(file, pagesize=A4, invariant=1, pageCompression=1)
        canvas.setTitle(f"{document.title} {document.code}".strip())
        canvas.setAuthor(document.office)
        canvas.setCreator("ITAM Desktop")
        for n, steps in enumerate(pages, 1):
            for step in steps:
                step(canvas)
            _put(
                canvas, tr("Page {n} of {total}", n=n, total=len(pages)), A4[0] - MARGIN, FOOT - 22, 8, GREY, right=True
            )
            canvas.showPage()
        canvas.save()
    return len(pages)


def made(document: Document) -> bytes:
    """The PDF itself."""
    out = BytesIO()
    write(out, document)
    return out.getvalue()


def _put(
    canvas: Any, words: str, x: float, y: float, size: float, ink: str = BLACK, font: str = PLAIN, right: bool = False
) -> None:
    laid = line(shown(words), font)
    if laid.text:
        left = x - laid.width * size / 1000 if right else x
        canvas._code.append(f"q {ink} 1 0 0 1 {left:.2f} {y:.2f} cm {line_operators(canvas, laid, size)} Q")


class _Flow:
    """Lays the blocks out from top to bottom: for each page the steps that draw it."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.done: list[list[Step]] = []
        self.steps: list[Step] = []
        self.y = 0.0

    def pages(self) -> list[list[Step]]:
        self._begin()
        for block in self.document.blocks:
            match block:
                case Text():
                    self._text(block)
                case Pairs():
                    self._pairs(block)
                case Table():
                    self._table(block)
                case Signatures():
                    self._signatures(block)
                case Checks():
                    self._checks(block)
                case Picture():
                    self._picture(block)
                case Drawing():
                    self._need(block.height)
                    block.draw(Pen(self.steps, MARGIN, self.y))
                    self.y -= block.height
                case Break():
                    self._turn()
                case Space():
                    self.y -= block.height
        self.done.append(self.steps)
        return self.done

    # ------------------------------------------------------------ pages
    def _begin(self) -> None:
        about, first = self.document, not self.done
        self.steps = []
        y = A4[1] - TOP
        beside = 0.0
        if about.code:
            beside = self._code(about.code, y)
        room = WIDTH - beside - (16 if beside else 0)
        if first and about.logo:
            y -= self._image(about.logo, MARGIN, y, min(150.0, room), 44.0) + 8
        if first:
            if about.office:
                for one in wrapped(about.office, BOLD, 10, room, 2):
                    y -= 10 * LEADING
                    self._words(one.text, MARGIN, y, 10, BLACK, BOLD)
            for words in about.sender:
                for one in wrapped(words, PLAIN, 8, room, 2):
                    y -= 8 * LEADING
                    self._words(one.text, MARGIN, y, 8, GREY)
            y = min(y, A4[1] - TOP - BARS - 20 if beside else y) - 14
            if about.recipient:
                y = min(y, A4[1] - 128)  # the window of an envelope begins 45 mm from the top (DIN 5008 B)
                for words in about.recipient:
                    for one in wrapped(words, PLAIN, 10, WIDTH * 0.55, 3):
                        y -= 10 * LEADING
                        self._words(one.text, MARGIN, y, 10)
                y -= 26
            if about.day:
                self._words(about.day, A4[0] - MARGIN, y - 15, 9.5, BLACK, PLAIN, True)
            for one in wrapped(about.title, BOLD, 15, WIDTH - (110 if about.day else 0), 3):
                y -= 15 * 1.2
                self._words(one.text, MARGIN, y, 15, BLACK, BOLD)
            y -= 12
        else:
            words = " · ".join(filter(None, (about.title, about.office)))
            self._words(wrapped(words, PLAIN, 8, room, 1)[0].text if words else "", MARGIN, y - 8, 8, GREY)
            y -= (BARS + 22) if beside else 22
        if about.foot:
            for n, one in enumerate(wrapped(about.foot, PLAIN, 7.5, WIDTH - 90, 2)):
                self._words(one.text, MARGIN, FOOT - 22 - n * 10, 7.5, GREY)
        self.y = y

    def _turn(self) -> None:
        self.done.append(self.steps)
        self._begin()

    def _need(self, height: float) -> None:
        """A new page when the rest of this one is too short, unless the page is empty."""
        if self.y - height < FOOT and self.y < A4[1] - TOP - 120:
            self._turn()

    def _code(self, code: str, top: float) -> float:
        """The bars and beneath them their words; gives the width with the quiet zones."""
        from barcode.codex import Code128

        built = Code128(code).build()[0]
        width = len(built) * MODULE
        left = A4[0] - MARGIN - width

        def draw(canvas: Any) -> None:
            parts, at = ["q 0 g"], 0
            while at < len(built):
                end = at
                while end < len(built) and built[end] == built[at]:
                    end += 1
                if built[at] == "1":
                    parts.append(f"{left + at * MODULE:.3f} {top - BARS:.3f} {(end - at) * MODULE:.3f} {BARS:.3f} re")
                at = end
            canvas._code.append(" ".join([*parts, "f Q"]))

        self.steps.append(draw)
        self._words(code, A4[0] - MARGIN, top - BARS - 10, 8.5, BLACK, MONO, True)
        return width + 10 * MODULE

    def _words(
        self, words: str, x: float, y: float, size: float, ink: str = BLACK, font: str = PLAIN, right: bool = False
    ) -> None:
        self.steps.append(lambda canvas: _put(canvas, words, x, y, size, ink, font, right))

    def _rule(self, x: float, y: float, width: float, ink: str = PALE, thick: float = 0.5) -> None:
        self.steps.append(
            lambda canvas: canvas._code.append(f"q {ink} {thick} w {x:.2f} {y:.2f} m {x + width:.2f} {y:.2f} l S Q")
        )

    # ------------------------------------------------------------ blocks
    def _text(self, block: Text) -> None:
        size = SIZES[block.style]
        font = BOLD if block.style in ("head", "strong") else PLAIN
        ink = GREY if block.style == "small" else BLACK
        if block.style == "head":
            self.y -= 8
            self._need(60)
        for paragraph in block.words.split("\n"):
            lines = wrapped(paragraph, font, size, WIDTH, WORDY) if paragraph.strip() else ()
            for one in lines:
                self._need(size * LEADING)
                self.y -= size * LEADING
                self._words(one.text, MARGIN, self.y, size, ink, font)
            if not lines:
                self.y -= size * 0.6
        self.y -= 4 if block.style == "head" else 6

    def _pairs(self, block: Pairs) -> None:
        rows = [(name, value) for name, value in block.rows if value]
        if not rows:
            return
        columns = max(1, block.columns)
        wide = (WIDTH - 18 * (columns - 1)) / columns
        size = SIZES["body"]
        names = min(wide * 0.45, max(width_of(name, PLAIN, size) for name, _ in rows) + 10)
        per = -(-len(rows) // columns)
        for at in range(per):
            cells = [rows[at + per * c] for c in range(columns) if at + per * c < len(rows)]
            laid = [
                (wrapped(n, PLAIN, size, names - 6, 3), wrapped(v, PLAIN, size, wide - names, 12)) for n, v in cells
            ]
            deep = max(max(len(n), len(v)) for n, v in laid)
            self._need(deep * size * LEADING)
            for c, (name, value) in enumerate(laid):
                x = MARGIN + c * (wide + 18)
                for i, one in enumerate(name):
                    self._words(one.text, x, self.y - (i + 1) * size * LEADING, size, GREY)
                for i, one in enumerate(value):
                    self._words(one.text, x + names, self.y - (i + 1) * size * LEADING, size)
            self.y -= deep * size * LEADING + 2
        self.y -= 8

    def _table(self, block: Table) -> None:
        size, pad = 8.5, 3.2
        step = size * LEADING
        bold = [[one + "00" if one else "" for one in block.sums]] if block.sums else []  # it is set wider
        widths, gap = shares(block.columns, [*block.rows, *bold], size, WIDTH)
        lefts = [MARGIN + sum(widths[:i]) + gap * i for i in range(len(widths))]

        def row(cells: Sequence[str], font: str, most: int = 12) -> tuple[list[Any], float]:
            laid = [wrapped(c, font, size, w, most) if c else () for c, w in zip(cells, widths, strict=True)]
            return laid, max([1, *map(len, laid)]) * step + 2 * pad

        def draw(laid: Sequence[Any], font: str, ink: str = BLACK) -> None:
            for i, lines in enumerate(laid):
                for n, one in enumerate(lines):
                    right = block.columns[i].right
                    x = lefts[i] + widths[i] if right else lefts[i]
                    self._words(one.text, x, self.y - pad - n * step - size, size, ink, font, right)

        head, tall = row([c.label for c in block.columns], BOLD)

        def heads() -> None:
            draw(head, BOLD, "0.2 g")
            self.y -= tall
            self._rule(MARGIN, self.y, WIDTH, "0.35 G", 0.8)

        self._need(tall + 2 * step)
        heads()
        for cells in block.rows:
            laid, height = row(cells, PLAIN)
            if self.y - height < FOOT:
                self._turn()
                heads()
            draw(laid, PLAIN)
            self.y -= height
            self._rule(MARGIN, self.y, WIDTH)
        if block.sums:
            laid, height = row(block.sums, BOLD)
            self._need(height)
            draw(laid, BOLD)
            self.y -= height
        self.y -= 12

    def _signatures(self, block: Signatures) -> None:
        n = max(1, len(block.boxes))
        gap, tall = 28.0, 62.0
        wide = (WIDTH - gap * (n - 1)) / n
        self._need(tall + 40)
        bottom = self.y - tall
        for i, one in enumerate(block.boxes):
            x = MARGIN + i * (wide + gap)
            if one.ink:
                self._ink(one.ink, x + 4, bottom + 2, wide - 8, tall - 8)
            self._rule(x, bottom, wide, "0.2 G", 0.8)
            self._words(wrapped(one.label, PLAIN, 8, wide, 1)[0].text if one.label else "", x, bottom - 11, 8, GREY)
            beneath = ", ".join(filter(None, (one.name, one.day)))
            for k, laid in enumerate(wrapped(beneath, PLAIN, 9, wide, 2) if beneath else ()):
                self._words(laid.text, x, bottom - 24 - k * 12, 9)
        self.y = bottom - 52

    def _ink(
        self, strokes: Sequence[Sequence[tuple[float, float]]], x: float, y: float, wide: float, tall: float
    ) -> None:
        """Strokes in their own proportions (the pad is three times as wide as high)."""
        scale = min(wide / 3, tall)

        def draw(canvas: Any) -> None:
            parts = ["q 1 J 1 j 0.1 0.1 0.45 RG 1.1 w"]
            for stroke in strokes:
                for n, (px, py) in enumerate(stroke):
                    at = f"{x + px * 3 * scale:.2f} {y + (1 - py) * scale:.2f}"
                    parts.append(f"{at} {'m' if n == 0 else 'l'}")
                if len(stroke) == 1:
                    parts.append(f"{x + stroke[0][0] * 3 * scale + 0.5:.2f} {y + (1 - stroke[0][1]) * scale:.2f} l")
                parts.append("S")
            canvas._code.append(" ".join([*parts, "Q"]))

        self.steps.append(draw)

    def _checks(self, block: Checks) -> None:
        size = SIZES["body"]
        x = MARGIN
        indent = MARGIN
        if block.label:
            indent = MARGIN + min(150.0, width_of(block.label, PLAIN, size) + 14)
        self._need(size * LEADING * 2)
        self.y -= size * LEADING
        self._words(block.label, MARGIN, self.y, size, GREY)
        x = indent
        for ticked, words in block.boxes:
            wide = width_of(words, PLAIN, size) + 28
            if x + wide > A4[0] - MARGIN and x > indent:
                x = indent
                self._need(size * LEADING)
                self.y -= size * LEADING + 2
            self._box(x, self.y - 1, ticked)
            self._words(words, x + 13, self.y, size)
            x += wide
        self.y -= 6

    def _box(self, x: float, y: float, ticked: bool) -> None:
        cross = (
            f"{x + 2:.2f} {y + 2:.2f} m {x + 7:.2f} {y + 7:.2f} l {x + 2:.2f} {y + 7:.2f} m {x + 7:.2f} {y + 2:.2f} l S"
        )
        body = f"q 0.2 G 0.8 w {x:.2f} {y:.2f} 9 9 re S {cross if ticked else ''} Q"
        self.steps.append(lambda canvas: canvas._code.append(body))

    def _picture(self, block: Picture) -> None:
        self._need(block.height)
        self.y -= self._image(block.data, MARGIN, self.y, block.width, block.height) + 8

    def _image(self, data: bytes, x: float, top: float, most_wide: float, most_tall: float) -> float:
        """Draws it beneath `top`; gives its height. A picture that cannot be read leaves its place empty."""
        from reportlab.lib.utils import ImageReader

        try:
            image = ImageReader(BytesIO(data))
            wide, tall = image.getSize()
        except (OSError, ValueError):
            return 0.0
        scale = min(most_wide / max(1, wide), most_tall / max(1, tall))
        w, h = wide * scale, tall * scale
        self.steps.append(lambda canvas: canvas.drawImage(image, x, top - h, w, h, mask="auto"))
        return float(h)
