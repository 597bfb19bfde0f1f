"""Machine-readable codes as modules, and how large they may be in whole printer dots.

Sources: ISO/IEC 15417 (Code 128: quiet zone 10X), 15415/18004 (QR: 4 modules), 16022 (Data Matrix: 1, printed 2);
module widths from LABELS_AND_SCANNERS.md, "Print rules".
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.style import show_size
from itam_desktop.kernel.texts import N, tr

CODE128, QR, DATAMATRIX = "code128", "qr", "datamatrix"
NAMES = {CODE128: N("Code 128"), QR: N("QR code"), DATAMATRIX: N("Data Matrix")}

NORMAL_X_MM = 0.25
FINE_X_MM = 0.169  # 2 dots at 300 dpi, 4 at 600: "6.7 mil"
MIN_DOTS = {CODE128: 2, DATAMATRIX: 2, QR: 2}
NORMAL_DOTS = {CODE128: 2, DATAMATRIX: 3, QR: 4}
QUIET = {CODE128: 10, QR: 4, DATAMATRIX: 2}
WIDEST_X_MM = {CODE128: 0.51, QR: 1.0, DATAMATRIX: 1.0}
MIN_BAR_HEIGHT_MM = 6.0
MIN_BAR_HEIGHT_PART = 0.15

Matrix = tuple[tuple[bool, ...], ...]


@dataclass(frozen=True)
class Symbol:
    """A code as modules. rows: True is dark, without quiet zones; a Code 128 has one row. runs: (from, length)."""

    kind: str
    text: str
    rows: Matrix
    runs: tuple[tuple[tuple[int, int], ...], ...]

    @property
    def columns(self) -> int:
        """Width in modules without quiet zones."""
        return len(self.rows[0])

    @property
    def full_columns(self) -> int:
        """Width in modules with both quiet zones."""
        return self.columns + 2 * QUIET[self.kind]


@dataclass(frozen=True)
class Fit:
    """How a symbol is printed: dots per module; sizes in dots include the quiet zones (Code 128 has none above)."""

    dots: int
    dpi: int
    width: int
    height: int
    quiet: int
    warning: str = ""

    @property
    def x_mm(self) -> float:
        """Width of one module in mm."""
        return self.dots * 25.4 / self.dpi


def _runs(row: Sequence[bool]) -> tuple[tuple[int, int], ...]:
    return tuple((run.start(), run.end() - run.start()) for run in re.finditer(b"\x01+", bytes(row)))


def _zxing(text: str, kind: str, **options: Any) -> Matrix:
    import zxingcpp

    formats = zxingcpp.BarcodeFormat
    form = {CODE128: formats.Code128, QR: formats.QRCode, DATAMATRIX: formats.DataMatrix}[kind]
    image: Any = zxingcpp.create_barcode(text, form, **options).to_image(scale=1, add_quiet_zones=False)
    view = memoryview(image)
    height, width = view.shape or (0, 0)
    flat = view.tobytes()
    rows = range(1 if kind == CODE128 else height)
    return tuple(tuple(map((0).__eq__, flat[row * width : (row + 1) * width])) for row in rows)


def code128_modules(text: str) -> str:
    """`text` as Code 128 modules, "1" dark: the shorter of python-barcode's and zxing-cpp's encoding.

    python-barcode's when equal (DECISIONS 18), but never for a text with 99 in it. Takes printable ASCII, else raises Refusal.
    """
    from barcode.codex import Code128

    if not text or any(not " " <= c <= "~" for c in text):
        raise Refusal(_cannot_hold(text, CODE128))
    other = "".join("1" if dark else "0" for dark in _zxing(text, CODE128)[0])
    if "99" in text:  # python-barcode 0.16.1 takes a leading pair 99 for its own switch to code C and drops it
        return other
    theirs = str(Code128(text).build()[0])
    return theirs if len(theirs) <= len(other) else other


def _qr(text: str) -> Matrix:
    """Error correction M, or the highest of Q and H that needs no larger symbol."""
    least = _zxing(text, QR, ec_level="M")
    for level in "HQ":
        try:
            better = _zxing(text, QR, ec_level=level)
        except ValueError:
            continue
        if len(better) == len(least):
            return better
    return least


def _cannot_hold(text: str, kind: str) -> str:
    if not text:
        return tr("There is nothing to code: the tag is empty.")
    if kind == CODE128 and all(c.isprintable() for c in text):
        return tr("Code 128 cannot hold “{text}”. A QR code or Data Matrix can.", text=text[:60])
    return tr("{code} cannot hold “{text}”.", code=tr(NAMES[kind]), text="".join(
        c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text[:60]))  # fmt: skip


@lru_cache(maxsize=4096)
def symbol(text: str, kind: str) -> Symbol:
    """`text` as a symbol of `kind` (CODE128, QR, DATAMATRIX). Raises Refusal when that code cannot hold it."""
    if kind not in NAMES:
        raise Refusal(tr("No code is called {code}.", code=f"“{kind}”"), field="code")
    if not text or not all(c.isprintable() for c in text):
        raise Refusal(_cannot_hold(text, kind), field="code")
    try:
        if kind == CODE128:
            rows: Matrix = (tuple(c == "1" for c in code128_modules(text)),)
        else:
            rows = _qr(text) if kind == QR else _zxing(text, kind, force_square=True)
    except ValueError as why:
        raise Refusal(_cannot_hold(text, kind), field="code") from why
    return Symbol(kind, text, rows, tuple(map(_runs, rows)))


def dot_range(kind: str, dpi: int, fine: bool = False) -> range:
    """Dots per module that are allowed, largest first: X from 0.25 mm (fine: 0.17 mm), never below 2 dots."""
    least_mm = FINE_X_MM if fine else NORMAL_X_MM
    least = max(math.ceil(round(least_mm / 25.4 * dpi, 3)), (MIN_DOTS if fine else NORMAL_DOTS)[kind])
    most = max(least, math.floor(WIDEST_X_MM[kind] / 25.4 * dpi))
    return range(most, least - 1, -1)


def least_height(sym: Symbol, dots: int, dpi: int) -> int:
    """Dots that the code needs in height: bars of at least 6 mm and 15 % of their width; a square its full width."""
    if sym.kind != CODE128:
        return sym.full_columns * dots
    return max(math.ceil(MIN_BAR_HEIGHT_MM / 25.4 * dpi), math.ceil(MIN_BAR_HEIGHT_PART * sym.columns * dots))


def fitted(sym: Symbol, dots: int, dpi: int, height: int | None = None) -> Fit:
    """The Fit of `sym` at `dots` per module, with its warning when the bars are fine. height: dots, for bars."""
    tall = least_height(sym, dots, dpi) if height is None or sym.kind != CODE128 else height
    fine = dots not in dot_range(sym.kind, dpi)
    told = tr("Bars of {x} mm need a good scanner held close.", x=show_size(dots * 25.4 / dpi, 2)) if fine else ""
    return Fit(dots, dpi, sym.full_columns * dots, tall, QUIET[sym.kind] * dots, told)


def fit(text: str, kind: str, dpi: int, width_mm: float, height_mm: float, fine: bool = False) -> Fit:
    """The largest whole-dot size of the code in width x height mm (quiet zones included).

    Raises Refusal that says what would fit: another code, finer bars, or how wide the label must be.
    """
    sym = symbol(text, kind)
    width, height = (mm / 25.4 * dpi + 1e-6 for mm in (width_mm, height_mm))
    for dots in dot_range(kind, dpi, fine):
        if sym.full_columns * dots <= width and least_height(sym, dots, dpi) <= height:
            return fitted(sym, dots, dpi)
    raise too_small(text, kind, dpi, width_mm, height_mm)


def too_small(
    text: str,
    kind: str,
    dpi: int,
    width_mm: float,
    height_mm: float,
    *,
    lost_mm: tuple[float, float] = (0.0, 0.0),
    other: bool | None = None,
) -> Refusal:
    """The refusal for a code that has width x height mm and does not fit, with what would.

    lost_mm: what a label must be wider and higher than that (unprinted edges, words). other: whether Data Matrix
    fits, when the caller knows.
    """  # fmt: skip
    sym = symbol(text, kind)
    dots = dot_range(kind, dpi)[-1]
    wide, tall = sym.full_columns * dots / dpi * 25.4, least_height(sym, dots, dpi) / dpi * 25.4
    if other is None:
        small = symbol(text, DATAMATRIX).full_columns * dot_range(DATAMATRIX, dpi)[-1] / dpi * 25.4
        other = small <= min(width_mm, height_mm)
    if wide > width_mm:
        said = tr("needs {need} mm, there are {there}", need=show_size(wide, 1), there=show_size(width_mm, 1))
    else:
        said = tr(
            "needs {need} mm in height, there are {there}", need=show_size(tall, 1), there=show_size(height_mm, 1)
        )
    size = {"wide": math.ceil(wide + lost_mm[0]), "tall": math.ceil(tall + lost_mm[1])}
    label = tr("a label of at least {wide} x {tall} mm", **size) if tall > height_mm else tr(
        "a label of at least {wide} mm", **size)  # fmt: skip
    trouble = tr("Too small for {code} at {dpi} dpi: {said}.", code=tr(NAMES[kind]), dpi=dpi, said=said)
    if other and kind != DATAMATRIX:
        return Refusal(f"{trouble} {tr('Data Matrix fits, or {label}.', label=label)}", field="stock")
    return Refusal(f"{trouble} {tr('Choose {label}.', label=label)}", field="stock")
