"""A line of record text, ready to draw: fallback fonts, right-to-left order, shaping, and what cannot be shown.

Text is never markup. Control, format, private and unassigned characters and those that no font has are shown as
U+FFFD, so nothing hides in a name (a right-to-left override, a zero-width space); line breaks and tabs are spaces.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from itam_desktop.paper.fonts import MONO, PLAIN, face, face_key

REPLACED = "\N{REPLACEMENT CHARACTER}"
JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
LONGEST = 400
_COMPLEX = ("arabic", "hebrew", "devanagari", "thai")


@dataclass(frozen=True)
class Glyph:
    """One placed glyph: x, y from the line's start on the baseline, in 1/1000 of the size, y upwards.

    character: the private character that draws it; said: the letters that it and those after it stand for, "" when
    a glyph before says them.
    """

    character: str
    x: float
    y: float
    said: str


@dataclass(frozen=True)
class Run:
    """A stretch of one face from x on: plain text set by its own widths, or glyphs placed one by one."""

    face: str
    x: float
    text: str
    glyphs: tuple[Glyph, ...] = ()


@dataclass(frozen=True)
class Line:
    """A line as shown. width in 1/1000 of the size; `placed`: drawn otherwise than character by character."""

    text: str
    runs: tuple[Run, ...]
    width: float
    placed: bool


def shown(text: str) -> str:
    """`text` with everything that cannot be shown replaced: what the reader of the label sees, and can be told."""
    if text.isascii() and text.isprintable():
        return text
    kept = []
    for at, character in enumerate(text):
        category = unicodedata.category(character)
        if character.isspace():
            kept.append(" ")
        elif character in JOINERS and _joins(text, at):
            kept.append(character)
        elif category[0] == "C" or face_key(character, PLAIN) is None:
            kept.append(REPLACED)
        else:
            kept.append(character)
    return "".join(kept)


def _joins(text: str, at: int) -> bool:
    """A joiner counts only between letters of the scripts where it changes their form."""
    beside = text[at - 1 : at] + text[at + 1 : at + 2]
    return len(beside) == 2 and all(face_key(c, PLAIN) in ("arabic", "devanagari") for c in beside)


def _stretches(text: str, levels: list[int], first: str) -> list[tuple[str, int, str]]:
    """(face, level, text) in logical order; a mark or joiner stays with the letter before it where its face has it."""
    found: list[tuple[str, int, str]] = []
    for character, level in zip(text, levels, strict=True):
        before = found[-1] if found else None
        follows = character in JOINERS or unicodedata.category(character)[0] == "M"
        if before and follows and (character in JOINERS or ord(character) in face(before[0]).glyphs):
            key = before[0]
        else:
            key = face_key(character, first) or PLAIN
            if before and before[0] in _COMPLEX and character == " " and ord(" ") in face(before[0]).glyphs:
                key = before[0]
        if before and before[:2] == (key, level):
            found[-1] = (key, level, before[2] + character)
        else:
            found.append((key, level, character))
    return found


def _levels(text: str) -> list[int]:
    """The bidirectional level of each character (Unicode UAX 9, by python-bidi), all 0 for left-to-right text."""
    if not any(unicodedata.bidirectional(c) in ("R", "AL", "AN") for c in text):
        return [0] * len(text)
    from bidi import algorithm

    base = algorithm.get_base_level(text)
    storage = {"base_level": base, "base_dir": ("L", "R")[base], "chars": [], "runs": []}
    algorithm.get_embedding_levels(text, storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    return [int(character["level"]) for character in storage["chars"]]


def _visual(stretches: list[tuple[str, int, str]]) -> list[tuple[str, int, str]]:
    """Rule L2 on whole stretches: from the highest level down to the lowest odd one, reverse."""
    order = list(stretches)
    for level in range(max((s[1] for s in order), default=0), 0, -1):
        at = 0
        while at < len(order):
            end = at
            while end < len(order) and order[end][1] >= level:
                end += 1
            order[at:end] = reversed(order[at:end])
            at = max(end, at + 1)
    return order


def _shaped(key: str, level: int, text: str, x: float) -> tuple[Run, float]:
    import uharfbuzz

    loaded = face(key)
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if level % 2 else "ltr"
    uharfbuzz.shape(loaded.shaper, buffer)
    starts = sorted({info.cluster for info in buffer.glyph_infos})
    if level % 2 == 0:  # readers of PDFs put right-to-left letters in order themselves, glyph by glyph
        starts = starts[:1]
    says = {start: text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)}
    glyphs = []
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        said = says.pop(info.cluster, "")
        glyphs.append(Glyph(loaded.private(info.codepoint), x + place.x_offset, float(place.y_offset), said))
        x += place.x_advance
    return Run(key, glyphs[0].x if glyphs else x, text, tuple(glyphs)), x


@lru_cache(maxsize=8192)
def line(text: str, first: str = PLAIN) -> Line:
    """`text` (as `shown` gives it) set in the face `first` where it has the characters, else in a fallback."""
    if text.isascii():
        widths = face(first).widths
        return Line(text, (Run(first, 0.0, text),), sum(widths[ord(c)] for c in text), False)
    marks = any(unicodedata.category(c)[0] == "M" or c in JOINERS for c in text)
    stretches = _stretches(text, _levels(text), first)
    placed = marks or any(level or key in _COMPLEX for key, level, _ in stretches)
    runs, x = [], 0.0
    for key, level, part in _visual(stretches):
        if level % 2 or key in _COMPLEX or (marks and key != "cjk"):
            run, x = _shaped(key, level, part, x)
        else:
            run = Run(key, x, part)
            x += sum(face(key).widths.get(ord(c), 0.0) for c in part)
        runs.append(run)
    return Line(text, tuple(runs), x, placed)


def clusters(text: str) -> list[str]:
    """`text` cut where it may be cut: a letter keeps its marks and joiners."""
    found: list[str] = []
    for character in text:
        if found and (unicodedata.category(character)[0] == "M" or character in JOINERS or found[-1][-1] in JOINERS):
            found[-1] += character
        else:
            found.append(character)
    return found


@lru_cache(maxsize=8192)
def fitted(text: str, first: str, width: float, size: float, floor: float) -> tuple[Line, float]:
    """The line and its size, shrunk from `size` to fit `width` (one unit for all), cut with an ellipsis at `floor`."""
    whole = line(shown(text[:LONGEST]), first)
    needed = whole.width / 1000
    if len(text) <= LONGEST and needed * floor <= width:
        return whole, min(size, width / needed if needed else size)
    parts = clusters(whole.text)
    low, high = 0, len(parts)
    while low < high:
        middle = (low + high + 1) // 2
        if line("".join(parts[:middle]).rstrip() + "…", first).width / 1000 * floor <= width:
            low = middle
        else:
            high = middle - 1
    return line("".join(parts[:low]).rstrip() + "…", first), floor


def broken(text: str, width: float, floor: float) -> tuple[str, ...]:
    """A tag cut into as few pieces as fit `width` at the size `floor`, after a separator where that is possible."""
    pieces, rest = [], clusters(shown(text[:LONGEST]))
    while rest:
        count = len(rest)
        while count > 1 and line("".join(rest[:count]), MONO).width / 1000 * floor > width:
            count -= 1
        if count < len(rest):
            cuts = [n for n in range(count, count // 2, -1) if not rest[n - 1].isalnum()]
            count = cuts[0] if cuts else count
        pieces.append("".join(rest[:count]))
        rest = rest[count:]
    return tuple(pieces)
