"""A line of text (paper/text.py) as operators of a reportlab page; for labels and papers."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any

from itam_desktop.paper.fonts import face
from itam_desktop.paper.text import Glyph, Line

FONTS = threading.Lock()  # reportlab's fonts keep state: hold it while drawing and saving


def show(canvas: Any, font: str, text: str, size: float, x: float, y: float) -> str:
    """PDF operators for `text` at x, y (pt)."""
    loaded = face(font).font
    parts = []
    for subset, chunk in loaded.splitString(text, canvas._doc):
        name = loaded.getSubsetInternalName(subset, canvas._doc)
        parts.append(f"{name} {size:.4f} Tf ({canvas._escape(chunk)}) Tj")
    return f"1 0 0 1 {x:.4f} {y:.4f} Tm " + " ".join(parts)


def glyphs(canvas: Any, font: str, placed: Sequence[Glyph], size: float) -> list[str]:
    """Shaped glyphs one by one; their letters stand beside them as ActualText, so that they can be copied."""
    found = []
    for at, glyph in enumerate(placed):
        if glyph.said:
            actual = (b"\xfe\xff" + glyph.said.encode("utf-16-be")).hex().upper()
            found.append(f"/Span <</ActualText <{actual}>>> BDC")
        found.append(show(canvas, font, glyph.character, size, glyph.x * size / 1000, glyph.y * size / 1000))
        if at + 1 == len(placed) or placed[at + 1].said:
            found.append("EMC")
    return found


def line_operators(canvas: Any, line: Line, size: float) -> str:
    """The line from 0, 0 on the baseline, `size` in pt."""
    parts = []
    for run in line.runs:
        if run.glyphs:
            parts += glyphs(canvas, run.face, run.glyphs, size)
        else:
            parts.append(show(canvas, run.face, run.text, size, run.x * size / 1000, 0))
    return "BT " + " ".join(parts) + " ET"
