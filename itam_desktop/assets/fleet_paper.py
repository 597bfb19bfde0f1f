"""The fleet on paper: forty assets a page on one axis."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from itam_desktop.assets.fleet import Stretch
from itam_desktop.kernel.style import Style, show_date
from itam_desktop.paper import document
from itam_desktop.paper.document import WIDTH, Document, Drawing, Pen
from itam_desktop.widgets.life_paper import INKS
from itam_desktop.widgets.timeline_axis import Axis, ticks

ROW, HEAD, LEFT, SIZE = 15.5, 20.0, 150.0, 7.5
FIRST, FURTHER = 38, 42  # rows on the first page and on the others


def made(
    title: str, office: str, words: str, rows: Sequence[Stretch], view: tuple[float, float], style: Style
) -> bytes:
    """The PDF. words: which assets these are; view: (first day number, days)."""
    day = show_date(style.now().isoformat(), style)
    blocks: list[document.Block] = [document.Text(words, "small")] if words else []
    at = 0
    while at < len(rows):
        some = rows[at : at + (FIRST if at == 0 else FURTHER)]
        height = HEAD + ROW * len(some)
        blocks.append(Drawing(height, lambda pen, s=some, h=height: _draw(pen, s, h, view, style)))  # type: ignore[misc]
        at += len(some)
    return document.made(Document(title, blocks, office, day=day))


def _draw(pen: Pen, rows: Sequence[Stretch], height: float, view: tuple[float, float], style: Style) -> None:
    axis = Axis(view[0], view[1], LEFT, WIDTH - LEFT)
    today = style.now().toordinal()
    large, _ = ticks(axis, 58)
    pen.box(0, 0, WIDTH, HEAD - 4, "0.95 0.95 0.96")
    for x, said in large:
        pen.line(x, HEAD - 4, x, height, "0.88 0.88 0.89", 0.4)
        pen.words(said, x + 3, HEAD - 9, SIZE, "0.3 0.3 0.33", room=max(1.0, WIDTH - x - 3))
    for n, one in enumerate(rows):
        _row(pen, one, HEAD + n * ROW, axis, today, style)
    x = axis.x(today)
    if axis.left <= x <= WIDTH:
        pen.line(x, HEAD - 4, x, height, "0.16 0.38 0.82", 1.0)


def _row(pen: Pen, one: Stretch, y: float, axis: Axis, today: int, style: Style) -> None:
    used = pen.words(one.tag, 0, y + 10, SIZE, "0.1 0.1 0.12", bold=True, room=LEFT - 10)
    if one.name and LEFT - used > 30:
        pen.words(one.name, used + 6, y + 10, SIZE, "0.35 0.35 0.38", room=LEFT - used - 14)

    def part(first: int, last: int) -> tuple[float, float]:
        return max(LEFT, min(WIDTH, axis.x(first))), max(LEFT, min(WIDTH, axis.x(last)))

    if one.start is not None and one.end is not None:
        near = "bad" if one.end < today else "warn" if one.end < today + 183 else "ok"
        ground, edge, ink = INKS[near]
        x, right = part(min(one.start, one.end), one.end)
        if right > x:
            pen.box(x, y + 2, right - x, 9, ground, edge)
            said = show_date(date.fromordinal(one.end).isoformat(), style)
            if right - x > 50:
                pen.words(said, right - 3, y + 9.2, 6.5, ink, right=True)
    if one.warranty is not None:
        x, right = part(min(one.start or one.warranty, one.warranty), one.warranty)
        if right > x:
            pen.box(x, y + 12, right - x, 1.6, INKS["info"][1])
    if one.support is not None and axis.left <= axis.x(one.support) <= WIDTH:
        pen.line(axis.x(one.support), y + 1, axis.x(one.support), y + 12, INKS["warn"][2], 1.4)
    pen.line(0, y + ROW - 0.5, WIDTH, y + ROW - 0.5, "0.92 0.92 0.93", 0.3)
