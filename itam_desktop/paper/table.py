"""A table on paper: A4 pages as PDF, upright or across, columns fitted, long text wrapped, heads on every page.

Every script is set as on labels (paper/text.py). A page's content is packed as soon as it is full, so that 100,000
rows take some megabytes. How many pages there are is known at the end only: "of m" is a form that each page names.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice
from typing import Any, BinaryIO

from itam_desktop.kernel.texts import tr
from itam_desktop.paper.drawing import FONTS, line_operators
from itam_desktop.paper.fonts import BOLD, PLAIN
from itam_desktop.paper.text import Line, clusters, line, shown

A4 = (595.276, 841.89)  # pt
MARGIN = 34.0
GAP, MOST_GAP = 10.0, 26.0  # between columns
SIZES = (8.5, 8.0, 7.5, 7.0, 6.5, 6.0, 5.5)
LEADING = 1.28
PAD = 2.6  # above and below a row's text
SAMPLED = 300  # rows that the widths are taken from
WIDEST = 30.0  # a column that wraps, in times of the size
SHORT = 9.0  # what is no wider stays on one line, as long as there is room
MOST_LINES = 12
KEPT = 8192
GREY, PALE = "0.42 g", "0.80 G"
Totals = Callable[[], tuple[str, Mapping[int, Sequence[str]]]]


@dataclass(frozen=True)
class Heading:
    """What stands above: the list's name, whose it is, its search and filters in words, the day."""

    title: str
    office: str
    words: str
    day: str


@dataclass(frozen=True)
class PaperColumn:
    label: str
    right: bool = False


@dataclass(frozen=True)
class Layout:
    """The page in pt and each column's left edge and width."""

    page: tuple[float, float]
    size: float
    lefts: tuple[float, ...]
    widths: tuple[float, ...]


def width_of(text: str, font: str, size: float) -> float:
    return line(shown(text), font).width * size / 1000


@lru_cache(maxsize=8192)
def wrapped(text: str, font: str, size: float, width: float, most: int = MOST_LINES) -> tuple[Line, ...]:
    """The text in lines that fit `width` (pt), at most `most`; a word that does not fit is cut where it may be."""
    found: list[str] = []
    for part in text.splitlines() or [""]:
        rest = shown(part).strip()
        if width_of(rest, font, size) <= width:
            found.append(rest)
        else:
            found += _broken(rest, font, size, width, most)
        if len(found) > most:
            break
    while found and not found[-1]:
        found.pop()
    if len(found) > most:
        found = found[:most]
        while found[-1] and width_of(found[-1] + "…", font, size) > width:
            found[-1] = "".join(clusters(found[-1])[:-1])
        found[-1] += "…"
    return tuple(line(one, font) for one in found)


def _broken(text: str, font: str, size: float, width: float, most: int) -> Iterator[str]:
    now, n = "", 0
    for word in text.split(" "):
        candidate = f"{now} {word}" if now else word
        if width_of(candidate, font, size) <= width:
            now = candidate
            continue
        if now:
            yield now
            n += 1
        while width_of(word, font, size) > width:
            parts = clusters(word)
            at = _fitting(parts, font, size, width)
            yield "".join(parts[:at])
            word, n = "".join(parts[at:]), n + 1
            if n > most:
                return
        now = word
        if n > most:
            return
    if now:
        yield now


def _fitting(parts: Sequence[str], font: str, size: float, width: float) -> int:
    low, high = 1, len(parts)
    while low < high:
        middle = (low + high + 1) // 2
        if width_of("".join(parts[:middle]), font, size) <= width:
            low = middle
        else:
            high = middle - 1
    return low


def fitted(columns: Sequence[PaperColumn], rows: Sequence[Sequence[str]]) -> Layout:
    """Upright when the columns fit so, else across; then the widest wrap; then smaller."""
    wide = (A4[1], A4[0])
    gaps = GAP * (len(columns) - 1)
    for page in (A4, wide):
        natural, _ = _needed(columns, rows, SIZES[0])
        if sum(natural) + gaps <= page[0] - 2 * MARGIN:
            return _placed(page, SIZES[0], natural)
    room = wide[0] - 2 * MARGIN - gaps
    for size in SIZES:
        natural, least = _needed(columns, rows, size)
        short = [
            max(b, min(a, SHORT * size)) for a, b in zip(natural, least, strict=True)
        ]  # what is short does not wrap
        if sum(short) <= room or (size == SIZES[-1] and sum(least) <= room):
            return _placed(wide, size, _shared(natural, short if sum(short) <= room else least, room))
    gap = min(GAP, (wide[0] - 2 * MARGIN) / (4 * len(columns)))
    room = wide[0] - 2 * MARGIN - gap * (len(columns) - 1)
    return _placed(wide, SIZES[-1], [one * room / sum(least) for one in least], gap)


def shares(
    columns: Sequence[PaperColumn], rows: Sequence[Sequence[str]], size: float, room: float
) -> tuple[list[float], float]:
    """(width of each column, gap between them) that fill `room` (pt): what is short does not wrap."""
    gap = min(GAP, room / (4 * len(columns)))
    free = room - gap * (len(columns) - 1)
    natural, least = _needed(columns, rows, size)
    if sum(natural) <= free:
        wordy = [n if not c.right else 0.0 for n, c in zip(natural, columns, strict=True)]
        whole = sum(wordy)
        return [
            n + (free - sum(natural)) * (w / whole if whole else 1 / len(columns))
            for n, w in zip(natural, wordy, strict=True)
        ], gap
    short = [max(b, min(a, SHORT * size)) for a, b in zip(natural, least, strict=True)]
    if sum(short) <= free:
        return _shared(natural, short, free), gap
    if sum(least) <= free:
        return _shared(natural, least, free), gap
    return [one * free / sum(least) for one in least], gap


def _shared(natural: Sequence[float], least: Sequence[float], room: float) -> list[float]:
    """Widths that fill the room: every column as wide as it wants up to one limit for all, none under its least."""
    low, high = 0.0, max(natural)
    for _ in range(40):
        limit = (low + high) / 2
        if sum(max(b, min(a, limit)) for a, b in zip(natural, least, strict=True)) <= room:
            low = limit
        else:
            high = limit
    return [max(b, min(a, low)) for a, b in zip(natural, least, strict=True)]


def _needed(
    columns: Sequence[PaperColumn], rows: Sequence[Sequence[str]], size: float
) -> tuple[list[float], list[float]]:
    """(width without wrapping, width of the longest word) of each column."""
    natural, least = [], []
    most = WIDEST * size
    for i, column in enumerate(columns):
        words = [w for w in column.label.split() if w] or [""]
        head = max(width_of(word, BOLD, size) for word in words)
        cells = {row[i] for row in rows if row[i]}
        full = max((width_of(part, PLAIN, size) for cell in cells for part in cell.splitlines()), default=0.0)
        long = max((width_of(word, PLAIN, size) for cell in cells for word in cell.split()), default=0.0)
        whole_head = min(width_of(column.label, BOLD, size), most)
        natural.append(max(min(full, most), whole_head if full else head, size) + 0.5)
        least.append(max(min(full if column.right else long, most / 2), head, size) + 0.5)
    return natural, least


def _placed(page: tuple[float, float], size: float, widths: Sequence[float], gap: float = GAP) -> Layout:
    if len(widths) > 1:  # room that is left parts the columns
        gap = max(gap, min(MOST_GAP, (page[0] - 2 * MARGIN - sum(widths)) / (len(widths) - 1)))
    lefts, x = [], MARGIN
    for width in widths:
        lefts.append(x)
        x += width + gap
    return Layout(page, size, tuple(lefts), tuple(widths))


def write_paper(
    file: BinaryIO, heading: Heading, columns: Sequence[PaperColumn], rows: Iterable[Sequence[str]], totals: Totals
) -> int:
    """Write the pages; returns how many. totals: asked behind the last row, ("214 assets", column -> its sums)."""
    from reportlab import rl_config
    from reportlab.pdfgen.canvas import Canvas

    rl_config.useA85 = 0
    source = iter(rows)
    first = list(islice(source, SAMPLED))
    layout = fitted(columns, first)
    canvas = Canvas(file, pagesize=layout.page, invariant=1, pageCompression=1)
    canvas.setTitle(f"{heading.title} · {heading.office}" if heading.office else heading.title)
    canvas.setCreator("ITAM Desktop")
    return _Pages(canvas, heading, columns, layout).write(chain(first, source), totals)


class _Pages:
    def __init__(self, canvas: Any, heading: Heading, columns: Sequence[PaperColumn], layout: Layout) -> None:
        self.canvas, self.heading, self.columns, self.layout = canvas, heading, columns, layout
        self.size = layout.size
        self.step = layout.size * LEADING
        self.right = layout.page[0] - MARGIN
        self.bottom = MARGIN + 16
        self.y = 0.0
        self.page = 0
        self.code: list[str] = []
        self.set: dict[tuple[str, str, float], str] = {}  # what was set already: many cells say the same
        self.heads = [
            wrapped(one.label, BOLD, self.size, width, 3) for one, width in zip(columns, layout.widths, strict=True)
        ]
        of = tr("Page {n} of {total}", n="\x01", total="\x02")
        self.before, _, rest = of.partition("\x01")
        self.between, _, self.behind = rest.partition("\x02")

    def write(self, rows: Iterable[Sequence[str]], totals: Totals) -> int:
        self._begin()
        for row in rows:
            self._row(row)
        words, sums = totals()
        self._totals(words, sums)
        self._end()
        with FONTS:
            self._total_pages()
            self.canvas.save()
        return self.page

    # ------------------------------------------------------------ pieces
    def _line(self, made: Line, x: float, y: float, size: float, ink: str = "0 g", right: bool = False) -> None:
        if not made.text:
            return
        left = x - made.width * size / 1000 if right else x
        key = (made.text, made.runs[0].face if made.runs else "", size)
        body = self.set.get(key)
        if body is None:
            if len(self.set) > KEPT:
                self.set.clear()
            with FONTS:
                body = self.set[key] = line_operators(self.canvas, made, size)
        self.code.append(f"q {ink} 1 0 0 1 {left:.2f} {y:.2f} cm {body} Q")

    def _rule(self, y: float, ink: str = PALE, wide: float = 0.4) -> None:
        self.code.append(f"q {ink} {wide} w {MARGIN:.2f} {y:.2f} m {self.right:.2f} {y:.2f} l S Q")

    def _cut(self, text: str, font: str, size: float, width: float) -> Line:
        found = wrapped(text, font, size, width, 1)
        return found[0] if found else line("", font)

    def _begin(self) -> None:
        self.page += 1
        top = self.layout.page[1] - MARGIN
        told = line(shown(self.heading.day), PLAIN)
        room = self.right - MARGIN - told.width * 9 / 1000 - 20
        if self.page == 1:
            self._line(self._cut(self.heading.title, BOLD, 15, room), MARGIN, top - 13, 15)
            self._line(told, self.right, top - 13, 9, GREY, True)
            self.y = top - 19
            words = " · ".join(filter(None, (self.heading.office, self.heading.words)))
            for made in wrapped(words, PLAIN, 9, self.right - MARGIN, 4) if words else []:
                self.y -= 9 * LEADING
                self._line(made, MARGIN, self.y, 9, GREY)
            self.y -= 10
        else:
            words = " · ".join(filter(None, (self.heading.title, self.heading.office)))
            self._line(self._cut(words, PLAIN, 8, room), MARGIN, top - 8, 8, GREY)
            self._line(told, self.right, top - 8, 8, GREY, True)
            self.y = top - 16
        deep = max(map(len, self.heads), default=1) or 1
        for i, head in enumerate(self.heads):
            for n, one in enumerate(head):
                self._cell(one, i, self.y - self.step * (deep - len(head) + n) - self.size, "0.2 g")
        self.y -= self.step * deep + PAD
        self._rule(self.y, "0.35 G", 0.8)

    def _end(self) -> None:
        """The foot, and the page packed away."""
        from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream

        size = 8
        n = line(shown(self.before + str(self.page) + self.between), PLAIN)
        room = line("00000" + shown(self.behind), PLAIN).width * size / 1000
        left = self.right - room - n.width * size / 1000
        self._line(n, left, MARGIN - 4, size, GREY)
        canvas = self.canvas
        canvas._code.append(f"q 1 0 0 1 {self.right - room:.2f} {MARGIN - 4:.2f} cm")
        canvas.doForm("pages")
        canvas._code.append("Q")
        self.code, whole = [], "\n".join([*canvas._code, *self.code]) + "\n"
        canvas._code = []
        canvas.showPage()
        made = canvas._doc.Pages.pages[-1]
        made = canvas._doc.idToObject.get(getattr(made, "name", None), made)
        packed = zlib.compress(whole.encode("latin-1", "replace"))
        made.stream = None
        made.Contents = PDFStream(PDFDictionary({"Filter": PDFArray([PDFName("FlateDecode")])}), packed)

    def _total_pages(self) -> None:
        canvas = self.canvas
        canvas.beginForm("pages")
        body = line_operators(canvas, line(shown(str(self.page) + self.behind), PLAIN), 8)
        canvas._code.append(f"q {GREY} {body} Q")
        canvas.endForm()

    def _cell(self, made: Line, i: int, y: float, ink: str = "0 g") -> None:
        left, width = self.layout.lefts[i], self.layout.widths[i]
        right = self.columns[i].right
        self._line(made, left + width if right else left, y, self.size, ink, right)

    # ------------------------------------------------------------ rows
    def _row(self, row: Sequence[str]) -> None:
        cells = [
            wrapped(text, PLAIN, self.size, width) if text else ()
            for text, width in zip(row, self.layout.widths, strict=True)
        ]
        deep = max(map(len, cells), default=1) or 1
        tall = self.step * deep + 2 * PAD
        if self.y - tall < self.bottom:
            self._end()
            self._begin()
        for i, made in enumerate(cells):
            for n, one in enumerate(made):
                self._cell(one, i, self.y - PAD - self.step * n - self.size)
        self.y -= tall
        self._rule(self.y)

    def _totals(self, words: str, sums: Mapping[int, Sequence[str]]) -> None:
        deep = max([1, *map(len, sums.values())])
        if self.y - self.step * deep - 3 * PAD < self.bottom:
            self._end()
            self._begin()
        self._rule(self.y, "0.35 G", 0.8)
        y = self.y - 2 * PAD - self.size
        free = min((self.layout.lefts[i] for i in sums), default=self.right)
        room = max(free - MARGIN - GAP, self.layout.widths[0])
        beneath = 0
        if sums and room < width_of(words, BOLD, self.size):  # a sum stands in the first column: the count beneath it
            beneath, room = deep, self.right - MARGIN
        self._line(self._cut(words, BOLD, self.size, room), MARGIN, y - self.step * beneath, self.size)
        for i, some in sums.items():
            left, width = self.layout.lefts[i], self.layout.widths[i]
            for n, one in enumerate(some):
                made = line(shown(one), BOLD)
                end = max(left + width, MARGIN + made.width * self.size / 1000)
                self._line(
                    made,
                    end if self.columns[i].right else left,
                    y - self.step * n,
                    self.size,
                    "0 g",
                    self.columns[i].right,
                )
