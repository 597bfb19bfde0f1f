"""Where everything lies on one label: the code in whole printer dots, the words in mm around it.

A plan is made in the label's reading frame: x to the right, y down, from the label's top left as it is read. On a
label that is narrow and taller than wide the frame is turned by 90 degrees, so that the words run along the label.
Words shrink to 5 pt and are then cut; they never stand in the code's quiet zone. The tag itself is never cut.
Where not everything has room the line for finders goes first, then the logo, then the last lines; a plan tells it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.texts import tr
from itam_desktop.labels import codes
from itam_desktop.labels.codes import CODE128, Fit, Symbol
from itam_desktop.labels.stock import Stock
from itam_desktop.paper.fonts import BOLD, MONO, PLAIN
from itam_desktop.paper.text import Line, broken, fitted

FLOOR_MM = 5 / 72 * 25.4
GAP_MM = 0.6
MARGIN_MM = 1.0
TALLEST_BARS_MM = 16.0
TURNED_BELOW_MM = 60.0
LOGO_MM = (4.0, 9.0)  # its least and greatest height
_LEADING, _BASELINE = 1.25, 0.97  # of the size, words with descenders and accents
_TAG_LEADING, _TAG_BASELINE = 1.0, 0.8


@dataclass(frozen=True)
class Look:
    """How a layout wants it. tag_mm, words_mm: wished sizes, None as large as the label allows; tag_shown: the tag in
    letters too; logo: width by height of the picture, 0 for none."""

    tag_mm: float | None = None
    words_mm: float | None = None
    tag_shown: bool = True
    logo: float = 0.0


PLAIN_LOOK = Look()


@dataclass(frozen=True)
class LabelText:
    """What one label says. code: in the bars; human: the tag as printed; lines: above the code; foot: below the tag."""

    code: str
    human: str
    lines: tuple[str, ...] = ()
    foot: str = ""
    look: Look = PLAIN_LOOK


class Box(NamedTuple):
    """A rectangle in whole dots."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True)
class Words:
    """One line of words: start x and baseline y in mm, size in mm, and the box's top and bottom that it stays in."""

    line: Line
    size: float
    x: float
    y: float
    top: float
    bottom: float


@dataclass(frozen=True)
class Plan:
    """One label laid out. code_x, code_y, bar_height: dots, the dark modules without quiet zone; logo: where the picture
    lies; left_out: how many lines, the logo and that for finders among them, have no room."""

    symbol: Symbol
    fit: Fit
    code_x: int
    code_y: int
    bar_height: int
    words: tuple[Words, ...]
    turned: bool
    logo: Box | None = None
    left_out: int = 0


@dataclass(frozen=True)
class Frame:
    """A label's reading frame in mm: width, height, and the part that the printer reaches, less a margin."""

    width: float
    height: float
    left: float
    top: float
    right: float
    bottom: float
    turned: bool


@lru_cache(maxsize=256)
def frame(stock: Stock) -> Frame:
    """The reading frame of the stock's labels: turned when they are taller than wide and narrower than 60 mm."""
    left, top, width, height = stock.printable_mm()
    full_w, full_h = stock.label_width_mm, stock.label_height_mm
    turned = full_h > 1.2 * full_w and full_w < TURNED_BELOW_MM
    if turned:
        left, top, width, height = full_h - top - height, left, height, width
        full_w, full_h = full_h, full_w
    edge_x, edge_y = (min(MARGIN_MM, side * 0.05) for side in (full_w, full_h))
    return Frame(full_w, full_h, max(left, edge_x), max(top, edge_y),
                 min(left + width, full_w - edge_x), min(top + height, full_h - edge_y), turned)  # fmt: skip


@dataclass(frozen=True)
class _Stack:
    lines: int
    foot: bool
    logo_mm: float
    tag_mm: float
    line_mm: float
    code_mm: float


def _sizes(height: float, look: Look) -> tuple[float, float]:
    """Wished sizes of tag and lines in mm on a label of this height."""
    tag, line = max(FLOOR_MM, min(4.8, height * 0.13)), max(FLOOR_MM, min(2.6, height * 0.075))
    return max(FLOOR_MM, look.tag_mm or tag), max(FLOOR_MM, look.words_mm or line)


def _logo_mm(look: Look, height: float, most_wide: float) -> float:
    """The height of the logo on a label of this height, 0.0 when none is wanted."""
    if not look.logo:
        return 0.0
    return min(LOGO_MM[1], max(LOGO_MM[0], height * 0.2), most_wide / look.logo)


@lru_cache(maxsize=1024)
def _stack(
    place: Frame, least_mm: float, lines: int, foot: bool, tags: int = 1, square: bool = False, look: Look = PLAIN_LOOK
) -> _Stack | None:
    """How code, tag and lines share the height: words shrink first, then foot, logo and last lines go; None: no room."""
    room = place.bottom - place.top
    tag, size = _sizes(place.height, look)
    logo = _logo_mm(look, place.height, (place.right - place.left) * (0.35 if lines else 0.8))
    offers = [(lines, foot, logo)]
    if foot:
        offers.append((lines, False, logo))
    if logo:
        offers.append((lines, False, 0.0))
    offers += [(n, False, 0.0) for n in range(lines - 1, -1, -1)]
    for n, below, picture in offers:
        for step in (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4):
            tag_mm, line_mm = max(FLOOR_MM, tag * step), max(FLOOR_MM, size * step)
            logo_mm = max(min(LOGO_MM[0], picture), picture * step)
            head = max(n * line_mm * _LEADING, logo_mm)
            words = head + tags * tag_mm * _TAG_LEADING + below * line_mm * _LEADING + GAP_MM * (1 + (head > 0))
            floor = (tag_mm, line_mm) == (FLOOR_MM, FLOOR_MM)
            want = least_mm if floor or square else max(least_mm, 0.35 * room)
            if room - words >= want:
                return _Stack(n, below, logo_mm, tag_mm, line_mm, room - words)
    return None


def _spot(low: float, high: float, wished: float) -> int | None:
    """The whole dot between low and high that is nearest to `wished`, or None."""
    first, last = math.ceil(low - 1e-6), math.floor(high + 1e-6)
    return None if first > last else min(max(round(wished), first), last)


def _word(text: str, face: str, size: float, left: float, right: float, top: float, centred: bool) -> Words:
    tall = size * (_TAG_LEADING if face == MONO else _LEADING)
    tag = face == MONO and text.isascii()  # others have accents above and hooks below: they stand lower in the same box
    line, size_now = fitted(text, face, right - left, size if tag or face != MONO else tall / _LEADING, FLOOR_MM)
    size_now = size_now if tag else min(size_now, tall / _LEADING)
    x = left + (right - left - line.width / 1000 * size_now) / 2 if centred else left
    leading, baseline = (_TAG_LEADING, _TAG_BASELINE) if tag else (_LEADING, _BASELINE)
    return Words(line, size_now, x, top + (tall - size_now * leading) / 2 + baseline * size_now, top, top + tall)


def _foot(text: str, width: float, most: float) -> tuple[str, ...]:
    """The line for finders in one piece, or in two where only so it is whole and `most` lines have room."""
    if not text or _fits(text, width) or most < 2:
        return (text,) if text else ()
    parts = text.split(" ")
    cuts = ((" ".join(parts[:n]), " ".join(parts[n:])) for n in range(len(parts) - 1, 0, -1))
    return next((cut for cut in cuts if all(_fits(part, width) for part in cut)), (text,))


def _fits(text: str, width: float) -> bool:
    return not _is_cut(_word(text, PLAIN, FLOOR_MM, 0, width, 0, False), text)


def _is_cut(words: Words, text: str) -> bool:
    return words.line.text.endswith("…") and not text.endswith("…")


def _stacked(label: LabelText, sym: Symbol, dots: int, dpi: int, place: Frame) -> Plan | None:
    """Lines, code, tag and foot below each other, in the middle of the label; None when there is no room."""
    mm = 25.4 / dpi
    bars, quiet, linear = sym.columns * dots, codes.QUIET[sym.kind] * dots, sym.kind == CODE128
    x = _spot(max(place.left / mm, quiet), min(place.right / mm, place.width / mm - quiet) - bars,
              (place.width / mm - bars) / 2)  # fmt: skip
    if x is None:
        return None
    look = label.look
    tags = broken(label.human, place.right - place.left, FLOOR_MM) if look.tag_shown else ()
    stack = _stack(place, codes.least_height(sym, dots, dpi) * mm, len(label.lines), bool(label.foot),
                   len(tags), not linear, look)  # fmt: skip
    if stack is None:
        return None
    space = min(stack.code_mm, TALLEST_BARS_MM) if linear else sym.full_columns * dots * mm
    y = place.top + (stack.code_mm - space) / 2
    logo, words, y = _head(label, stack, place, y, mm)
    code_y = math.ceil(y / mm - 1e-6) + (0 if linear else quiet)
    bar_height = math.floor(space / mm + 1e-6) - 1 if linear and space > 7 else math.ceil(space / mm)
    y += space + GAP_MM
    for tag in tags:
        words.append(_word(tag, MONO, stack.tag_mm, place.left, place.right, y, True))
        y = words[-1].bottom
    if stack.foot:
        words.append(_word(label.foot, PLAIN, stack.line_mm, place.left, place.right, y, True))
    lost = int(stack.foot and _is_cut(words[-1], label.foot))
    lost += len(label.lines) - stack.lines + (bool(label.foot) - stack.foot) + (look.logo > 0 and logo is None)
    return Plan(sym, codes.fitted(sym, dots, dpi, bar_height), x, code_y,
                bar_height if linear else bars, tuple(words), place.turned, logo, lost)  # fmt: skip


def _head(label: LabelText, stack: _Stack, place: Frame, y: float, mm: float) -> tuple[Box | None, list[Words], float]:
    """(the logo, the lines, where the code may begin): the logo stands before the lines, in the middle without any."""
    logo, left, words = None, place.left, []
    head = max(stack.lines * stack.line_mm * _LEADING, stack.logo_mm)
    if stack.logo_mm:
        wide = stack.logo_mm * label.look.logo
        at = place.left if stack.lines else (place.left + place.right - wide) / 2
        logo = _box(at, y + (head - stack.logo_mm) / 2, wide, stack.logo_mm, mm)
        left = (logo.x + logo.width) * mm + 2 * GAP_MM
    below = y + head
    y += (head - stack.lines * stack.line_mm * _LEADING) / 2
    for at_line, text in enumerate(label.lines[: stack.lines]):
        face = BOLD if at_line == 0 and len(label.lines) > 1 else PLAIN
        words.append(_word(text, face, stack.line_mm, left, place.right, y, logo is None))
        y = words[-1].bottom
    return logo, words, below + (GAP_MM if head else 0)


def _box(x: float, y: float, width: float, height: float, mm: float) -> Box:
    """In whole dots, never larger than asked."""
    return Box(math.ceil(x / mm - 1e-6), math.ceil(y / mm - 1e-6), max(1, math.floor(width / mm) - 1),
               max(1, math.floor(height / mm) - 1))  # fmt: skip


def _beside(
    label: LabelText, sym: Symbol, dots: int, dpi: int, place: Frame, tag_least: float, cut: bool
) -> Plan | None:
    """A square code at the left, the words beside it; None when it does not fit so. cut: the tag may take 3 lines."""
    mm = 25.4 / dpi
    side, quiet = sym.columns * dots, codes.QUIET[sym.kind] * dots
    x = _spot(max(place.left / mm, quiet), place.width / mm, 0)
    y = _spot(max(place.top / mm, quiet), min(place.bottom / mm, place.height / mm - quiet) - side,
              (place.height / mm - side) / 2)  # fmt: skip
    if x is None or y is None or (x + side + quiet) * mm > 0.6 * place.width:
        return None
    left, room = (x + side + quiet) * mm + GAP_MM / 2, place.bottom - place.top
    look, right = label.look, place.right
    tags = broken(label.human, right - left, tag_least) if look.tag_shown else ()
    if len(tags) > (3 if cut else 1) or len(tags) * FLOOR_MM * _TAG_LEADING > room or right - left < 3:
        return None
    tag_mm, line_mm = _sizes(place.height if look.tag_mm else place.height * 1.6, look)
    if tags:
        tag_mm = max(FLOOR_MM, min(tag_mm, room / len(tags)))
        tag_mm = min(fitted(tag, MONO, right - left, tag_mm, FLOOR_MM)[1] for tag in tags)
    over = room - len(tags) * tag_mm * _TAG_LEADING - GAP_MM
    logo_mm = _logo_mm(look, place.height, right - left)
    most = (over - (logo_mm + GAP_MM if logo_mm else 0)) / (FLOOR_MM * _LEADING) - len(label.lines)
    texts = [*label.lines, *_foot(label.foot, right - left, most)]
    if logo_mm + GAP_MM + len(texts) * FLOOR_MM * _LEADING > over:
        logo_mm = 0.0
    over -= logo_mm + GAP_MM if logo_mm else 0
    line_mm = max(FLOOR_MM, min(line_mm, over / (_LEADING * len(texts)))) if texts else line_mm
    kept = texts[: max(0, math.floor(over / (line_mm * _LEADING) + 1e-6))]
    top = place.top + (over + (0 if kept else GAP_MM) - len(kept) * line_mm * _LEADING) / 2
    logo, words = None, []
    if logo_mm:
        logo = _box(left, top, logo_mm * look.logo, logo_mm, mm)
        top += logo_mm + GAP_MM
    for tag in tags:
        words.append(_word(tag, MONO, tag_mm, left, right, top, False))
        top = words[-1].bottom
    top += GAP_MM
    foots = texts[len(label.lines) :]
    foot_mm = min((_word(text, PLAIN, line_mm, left, right, top, False).size for text in foots), default=line_mm)
    for at_line, text in enumerate(kept):
        words.append(_word(text, PLAIN, line_mm if at_line < len(label.lines) else foot_mm, left, right, top, False))
        top = words[-1].bottom
    lost = len(texts) - len(kept) + (look.logo > 0 and logo is None)
    lost += bool(label.foot) and len(kept) == len(texts) and _is_cut(words[-1], texts[-1])
    return Plan(sym, codes.fitted(sym, dots, dpi), x, y, side, tuple(words), place.turned, logo, lost)


def _offers(label: LabelText, sym: Symbol, dpi: int, place: Frame, fine: bool) -> Iterator[Plan | None]:
    """Plans from the one to be wished for to the one that just does."""
    sizes = codes.dot_range(sym.kind, dpi, fine)
    if sym.kind == CODE128 or place.width < 1.3 * place.height:
        yield from (_stacked(label, sym, dots, dpi, place) for dots in sizes)
    if sym.kind != CODE128:
        for least, cut in ((2.2, False), (FLOOR_MM, False), (FLOOR_MM, True)):
            yield from (_beside(label, sym, dots, dpi, place, least, cut) for dots in sizes)
        yield from (_stacked(label, sym, dots, dpi, place) for dots in sizes)


def plan(label: LabelText, stock: Stock, code: str, dpi: int, fine: bool = False) -> Plan:
    """Lay one label out for a printer of `dpi`. fine: bars down to 0.17 mm are allowed, with a warning in the fit.

    Raises Refusal when the tag is empty or the code with its tag has no room, saying what would.
    """
    if not label.human.strip():
        raise Refusal(tr("There is nothing to print: the tag is empty."))
    if not 100 <= dpi <= 2400:
        raise Refusal(tr("Labels need a printer of 100 to 2400 dpi, not {dpi}.", dpi=dpi), field="dpi")
    sym = codes.symbol(label.code, code)
    place = frame(stock)
    for offer in _offers(label, sym, dpi, place, fine):
        if offer is not None:
            return offer
    raise _no_room(label, sym, place, stock, dpi, fine)


def _no_room(label: LabelText, sym: Symbol, place: Frame, stock: Stock, dpi: int, fine: bool) -> Refusal:
    quiet = codes.QUIET[sym.kind] * codes.dot_range(sym.kind, dpi, fine)[-1] * 25.4 / dpi
    wide = min(place.right, place.width - quiet) - max(place.left, quiet) + 2 * quiet
    tall = min(place.bottom, place.height) - place.top
    if sym.kind == CODE128:
        tall -= FLOOR_MM * _TAG_LEADING + GAP_MM
    try:
        other = sym.kind != codes.DATAMATRIX and plan(label, stock, codes.DATAMATRIX, dpi) is not None
    except Refusal:
        other = False
    return codes.too_small(label.code, sym.kind, dpi, wide, max(0.0, tall), other=other,
                           lost_mm=(place.width - wide, place.height - tall))  # fmt: skip
