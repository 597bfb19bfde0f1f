"""A signature drawn on the screen, kept as an SVG that any program shows and this one reads back for its papers."""

from __future__ import annotations

import re
from collections.abc import Sequence

Strokes = Sequence[Sequence[tuple[float, float]]]
WIDE, HIGH = 3000, 1000
_LINE = re.compile(r'points="([^"]*)"')


def as_svg(strokes: Strokes) -> str:
    """strokes: rows of points in a box of 1 by 1, y downwards; drawn three times as wide as high."""
    lines = "".join(
        '<polyline points="' + " ".join(f"{round(x * WIDE)},{round(y * HIGH)}" for x, y in stroke) + '"/>'
        for stroke in strokes
        if stroke
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}"><g fill="none" stroke="navy" '
        f'stroke-width="14" stroke-linecap="round" stroke-linejoin="round">{lines}</g></svg>'
    )


def from_svg(text: str) -> list[list[tuple[float, float]]]:
    """The strokes of a signature that as_svg wrote; [] for another file."""
    found = []
    for points in _LINE.findall(text):
        stroke = []
        for pair in points.split():
            x, _, y = pair.partition(",")
            if x.isdigit() and y.isdigit():
                stroke.append((min(1.0, int(x) / WIDE), min(1.0, int(y) / HIGH)))
        if stroke:
            found.append(stroke)
    return found
