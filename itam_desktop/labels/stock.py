"""Label stocks: sheets and rolls by their maker's number, all sizes in mm (resources/label_stock.json).

A roll is one label per page. A continuous roll has the length it is cut to; until the user says otherwise that is
29 mm on wide tape and 60 mm on tape narrower than 45 mm, where the label runs along the tape.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.resources import resource_path
from itam_desktop.kernel.style import show_size
from itam_desktop.kernel.tags import key_of
from itam_desktop.kernel.texts import tr

ROUNDING_MM = 0.01


@dataclass(frozen=True)
class Stock:
    """One label stock. left/top: of the first label on the page; pitch: from one label to the next."""

    vendor: str
    part: str
    description: str
    page: str
    width_mm: float
    height_mm: float
    columns: int
    rows: int
    label_width_mm: float
    label_height_mm: float
    left_mm: float
    top_mm: float
    pitch_x_mm: float
    pitch_y_mm: float
    corner_radius_mm: float | None = None
    aliases: tuple[str, ...] = ()
    confidence: str = "high"
    note: str = ""
    source: str = ""
    dpi: int | None = None
    continuous: bool = False
    min_length_mm: float = 0.0
    max_length_mm: float = 1000.0
    feed_margin_mm: float = 0.0
    printable_left_mm: float | None = None
    printable_bottom_mm: float | None = None
    printable_width_mm: float | None = None
    printable_height_mm: float | None = None

    @property
    def name(self) -> str:
        """Maker and number, as the user chooses it: "Avery L7160"."""
        return f"{self.vendor} {self.part}".strip()

    @property
    def per_page(self) -> int:
        """Labels on one page."""
        return self.columns * self.rows

    @property
    def is_roll(self) -> bool:
        """Whether each page is one label."""
        return self.page == "roll"

    def position_mm(self, index: int) -> tuple[float, float]:
        """Left and top (mm from the page's top left) of label `index`, from 0, row by row. Raises IndexError."""
        if not 0 <= index < self.per_page:
            raise IndexError(index)
        row, column = divmod(index, self.columns)
        return self.left_mm + column * self.pitch_x_mm, self.top_mm + row * self.pitch_y_mm

    def printable_mm(self) -> tuple[float, float, float, float]:
        """Left, top, width, height (mm, in the label) that the printer reaches; on a sheet the whole label."""
        width, height = self.label_width_mm, self.label_height_mm
        inner_w = min(width, self.printable_width_mm or width)
        length = height - 2 * self.feed_margin_mm if self.continuous else self.printable_height_mm or height
        inner_h = min(height, length)
        left = (width - inner_w) / 2 if self.printable_left_mm is None else self.printable_left_mm
        bottom = (height - inner_h) / 2 if self.printable_bottom_mm is None else self.printable_bottom_mm
        return left, height - bottom - inner_h, inner_w, inner_h

    def cut(self, length_mm: float) -> Stock:
        """This continuous roll with labels of `length_mm`. Raises Refusal for a die-cut stock or a wrong length."""
        if not self.continuous:
            raise Refusal(tr("{stock} has labels of a fixed length.", stock=self.name), field="length")
        if not self.min_length_mm <= length_mm <= self.max_length_mm or length_mm <= 2 * self.feed_margin_mm:
            raise Refusal(
                tr("{stock} can be cut from {low} to {high} mm, not to {length}.",
                   stock=self.name, low=show_size(self.min_length_mm), high=show_size(self.max_length_mm), length=show_size(length_mm)),
                field="length",
            )  # fmt: skip
        return replace(self, height_mm=length_mm, label_height_mm=length_mm, pitch_y_mm=length_mm)

    def faults(self) -> tuple[str, ...]:
        """What is wrong with these sizes, each in one sentence; () when the labels lie apart on the page."""
        found = []
        if min(self.columns, self.rows) < 1 or min(self.label_width_mm, self.label_height_mm) <= 0:
            return (tr("A stock needs at least one label with a width and a height."),)
        if min(self.left_mm, self.top_mm) < 0:
            found.append(tr("The first label begins outside the page."))
        right, bottom = self.position_mm(self.per_page - 1)
        over = max(right + self.label_width_mm - self.width_mm, bottom + self.label_height_mm - self.height_mm)
        if over > ROUNDING_MM:
            found.append(tr("The last label ends {over} mm outside the page.", over=show_size(over, 2)))
        if self.columns > 1 and self.pitch_x_mm < self.label_width_mm - ROUNDING_MM:
            found.append(tr("Labels beside each other overlap."))
        if self.rows > 1 and self.pitch_y_mm < self.label_height_mm - ROUNDING_MM:
            found.append(tr("Labels above each other overlap."))
        return tuple(found)


def _read(entry: dict[str, Any]) -> Stock:
    known = {key: value for key, value in entry.items() if key in Stock.__dataclass_fields__}
    known["aliases"] = tuple(entry.get("aliases", ()))
    stock = Stock(**known)
    if stock.continuous and not stock.label_height_mm:
        return stock.cut(29.0 if stock.label_width_mm >= 45 else 60.0)
    return stock


@lru_cache(maxsize=1)
def stocks() -> tuple[Stock, ...]:
    """Every stock that is shipped, in the file's order."""
    return tuple(_read(entry) for entry in json.loads(resource_path("label_stock.json").read_text("utf-8")))


def find(name: str, own: Sequence[Stock] = ()) -> Stock:
    """The stock called `name`: "Avery L7160", "L7160" or an alias; case and spaces don't matter. own: the office's own.

    Raises Refusal with near names when there is none, and with the full names when several differ.
    """
    wanted = key_of(name)
    for kind in range(3):
        hits = [s for s in (*own, *stocks()) if wanted and wanted in map(key_of, _names(s)[kind])]
        if len({_geometry(s) for s in hits}) == 1:
            return hits[0]
        if hits:
            listed = ", ".join(s.name for s in hits)
            raise Refusal(tr("{name} is more than one stock: {listed}.", name=name, listed=listed), field="stock")
    near = _near(wanted)
    hint = " " + tr("Did you mean {near}?", near=", ".join(near)) if near else ""
    raise Refusal(tr("No label stock is called {name}.", name=f"“{name}”") + hint, field="stock")


def _names(stock: Stock) -> tuple[tuple[str, ...], ...]:
    """What the stock answers to, the surest first."""
    return (stock.name,), (stock.part,), (*stock.aliases, *(f"{stock.vendor} {alias}" for alias in stock.aliases))


def _geometry(stock: Stock) -> tuple[object, ...]:
    return (stock.page, stock.columns, stock.rows, stock.label_width_mm, stock.label_height_mm,
            stock.left_mm, stock.top_mm, stock.pitch_x_mm, stock.pitch_y_mm)  # fmt: skip


def _near(wanted: str) -> list[str]:
    by_key = {key_of(n): s.name for s in reversed(stocks()) for n in (s.name, s.part, *s.aliases)}
    return list(dict.fromkeys(by_key[key] for key in difflib.get_close_matches(wanted, by_key, n=4, cutoff=0.6)))[:3]
