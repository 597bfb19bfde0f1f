"""What the labels page shows, made on the reading thread: the real page as pixels, and the proof of its codes."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace

from itam_desktop.kernel.errors import Refusal, Trouble
from itam_desktop.labels import making, queries
from itam_desktop.labels.design import Design
from itam_desktop.labels.pdf import origin_dots
from itam_desktop.labels.proof import opened, raster
from itam_desktop.labels.screens.sheet import Pixels
from itam_desktop.labels.stock import Stock

AT_ONCE = 210  # up to so many labels are all proved while one looks; of more the sheet that is shown
SHOWN_DOTS = 1_200  # of the picture's longer side


@dataclass(frozen=True)
class Asked:
    """One print as the page has it now."""

    kind: str
    ids: array[int]
    stock: Stock
    first: int
    code: str
    dpi: int
    page: int = 0
    line: str = ""
    design: Design | None = None
    walking: bool = False

    def ordered(self, conn: sqlite3.Connection) -> Asked:
        """The same with its records in the order in which they are printed."""
        if not self.walking or self.kind not in making.KINDS:
            return self
        return replace(self, ids=array("q", making.in_walking_order(conn, self.kind, self.ids)))

    def slice(self) -> tuple[Sequence[int], int]:
        """(the labels of the page that is shown, the first free label of that page)."""
        room = self.stock.per_page - self.first + 1
        if self.page == 0:
            return self.ids[:room], self.first
        start = room + (self.page - 1) * self.stock.per_page
        return self.ids[start : start + self.stock.per_page], 1


@dataclass(frozen=True)
class Shown:
    """asked: of which print; error: why there is none; all: whether every label was proved, or only those shown;
    missing: those of all that have no code; cut: labels without room for all their lines."""

    asked: Asked
    error: Exception | None = None
    proved: int = 0
    all: bool = False
    sheet: Pixels | None = None
    label: Pixels | None = None
    words: str = ""
    warnings: tuple[str, ...] = ()
    missing: tuple[int, ...] = ()
    cut: int = 0


def shown(conn: sqlite3.Connection, asked: Asked) -> Shown:
    """Makes and proves the page, gives its picture and its first label's. Refusals are in `error`."""
    some, first = asked.slice()
    whole = len(asked.ids) <= AT_ONCE
    try:
        ids, start = (asked.ids, asked.first) if whole else (some, first)
        made = making.make(
            conn, asked.kind, ids, asked.stock, start, asked.code, asked.dpi, line=asked.line, design=asked.design
        )
        sheet, label = pictures(made.pdf, asked.page if whole else 0, asked.stock, first, asked.dpi)
        words = making.texts(conn, asked.kind, some[:1])[0][1].human
    except (Refusal, Trouble) as error:
        missing = queries.without_code(conn, asked.kind, asked.ids) if asked.kind in making.KINDS else []
        return Shown(asked, error, missing=tuple(missing))
    return Shown(asked, None, made.proved, whole, sheet, label, words, made.warnings, cut=made.cut)


def pictures(pdf: bytes, page: int, stock: Stock, first: int, dpi: int) -> tuple[Pixels, Pixels]:
    """A page to scale, and its label `first` at the printer's own dots."""
    with opened(pdf) as document:
        scale = min(300.0, max(72.0, SHOWN_DOTS / (max(stock.width_mm, stock.height_mm) / 25.4)))
        whole = raster(document, page, scale, smooth=True)
        left, top = origin_dots(stock, first - 1, dpi)
        wide, tall = (round(side / 25.4 * dpi) for side in (stock.label_width_mm, stock.label_height_mm))
        band = raster(document, page, dpi, top=top, height=tall, smooth=True)
    wide = min(wide, band.width - left)
    cut = b"".join(
        bytes(band.pixels[y * band.stride + left : y * band.stride + left + wide]) for y in range(band.height)
    )
    return Pixels(whole.width, whole.height, whole.stride, bytes(whole.pixels)), Pixels(wide, band.height, wide, cut)
