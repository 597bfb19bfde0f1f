"""A life on paper: the part of time in view drawn as on the screen, then everything as a list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from itam_desktop.kernel.style import Style, show_date
from itam_desktop.kernel.texts import tr
from itam_desktop.paper import document
from itam_desktop.paper.document import WIDTH, Block, Document, Drawing, Pen, Table
from itam_desktop.paper.table import PaperColumn, width_of
from itam_desktop.widgets.life import Life
from itam_desktop.widgets.timeline_axis import Axis, Bar, Lane, Mark, stack, step_aside, ticks

ROW, BAR, HEAD, SIZE = 17.0, 14.0, 20.0, 7.5
TALLEST = 600.0
INKS = {  # meaning -> (ground, edge and what has passed, ink); the palette of look/LOOK.md, light
    "ok": ("0.88 0.95 0.90", "0.45 0.72 0.53", "0.08 0.36 0.19"), "info": ("0.88 0.92 0.98", "0.46 0.61 0.86", "0.11 0.26 0.53"),
    "lend": ("0.93 0.89 0.98", "0.62 0.49 0.82", "0.31 0.17 0.51"), "warn": ("0.99 0.94 0.83", "0.87 0.66 0.27", "0.45 0.29 0.02"),
    "bad": ("0.99 0.89 0.88", "0.86 0.42 0.39", "0.55 0.11 0.09"), "off": ("0.93 0.93 0.94", "0.64 0.65 0.68", "0.27 0.28 0.31"),
}  # fmt: skip


def made(title: str, office: str, day: str, life: Life, view: tuple[float, float], style: Style) -> bytes:
    """The PDF. view: (first day number, days) to draw."""
    rows = [(show_date(s.day, style), s.what, s.words, s.who) for s in life.steps]
    columns = [PaperColumn(tr("When")), PaperColumn(tr("What")), PaperColumn(tr("Details")), PaperColumn(tr("By"))]
    blocks: list[Block] = [*drawings(life.lanes, life.marks, view, style), document.Space(14), Table(columns, rows)]
    return document.made(Document(tr("Timeline of {name}", name=title), blocks, office, day=day))


def drawings(
    lanes: Sequence[Lane], marks: Sequence[Mark], view: tuple[float, float], style: Style
) -> Sequence[Drawing]:
    """Lanes over one axis, in as many pieces as the pages ask for."""
    today = style.now()
    rows = [stack(lane.bars, today) for lane in lanes]
    pieces: list[list[int]] = [[]]
    tall = HEAD
    for n in range(len(lanes)):
        height = _height(rows[n])
        if tall + height > TALLEST and pieces[-1]:
            pieces.append([])
            tall = HEAD
        pieces[-1].append(n)
        tall += height
    found = []
    for at, piece in enumerate(pieces):
        some = [(lanes[n], rows[n]) for n in piece]
        own = tuple(sorted(marks, key=lambda m: m.day)) if at == len(pieces) - 1 else ()
        height = HEAD + sum(_height(r) for _, r in some) + (ROW + 8 if own else 0)
        found.append(Drawing(height, lambda pen, s=some, m=own, h=height: _draw(pen, s, m, h, view, style)))  # type: ignore[misc]
    return found


def _height(rows: Sequence[int]) -> float:
    return (max(rows, default=0) + 1) * ROW + 6


def _draw(
    pen: Pen, lanes: Sequence[tuple[Lane, Sequence[int]]], marks: Sequence[Mark], height: float, view: tuple[float, float],
    style: Style,
) -> None:  # fmt: skip
    today = style.now()
    words = [lane.word for lane, _ in lanes] + ([tr("Events")] if marks else [])
    left = min(150.0, max((width_of(w, "bold", SIZE) for w in words), default=40.0) + 12)
    axis = Axis(view[0], view[1], left, WIDTH - left)
    large, fine = ticks(axis, 62)
    pen.box(0, 0, WIDTH, HEAD - 4, "0.95 0.95 0.96")
    for x in fine:
        pen.line(x, HEAD - 7, x, HEAD - 4, "0.75 0.75 0.77", 0.3)
    for x, said in large:
        pen.line(x, HEAD - 4, x, height, "0.88 0.88 0.89", 0.4)
        pen.words(said, x + 3, HEAD - 9, SIZE, "0.3 0.3 0.33", room=max(1.0, WIDTH - x - 3))
    y = HEAD
    for lane, rows in lanes:
        pen.words(lane.word, 0, y + 12, SIZE, "0.2 0.2 0.23", bold=True, room=left - 8)
        for bar, at in zip(lane.bars, rows, strict=True):
            _bar(pen, axis, bar, y + 3 + at * ROW, today, style)
        y += _height(rows)
        pen.line(0, y, WIDTH, y, "0.88 0.88 0.89", 0.4)
    if marks:
        pen.words(tr("Events"), 0, y + 14, SIZE, "0.2 0.2 0.23", bold=True, room=left - 8)
        shown = [m for m in marks if axis.left <= axis.x(m.day) <= WIDTH]
        for edge_x, which in step_aside([axis.x(m.day) for m in shown], 9, 1, 12):
            ground, edge, ink = INKS.get(shown[which[0]].meaning, INKS["off"])
            pen.box(min(edge_x, WIDTH - 9), y + 6, 9, 9, ground, edge)
            if len(which) > 1:
                pen.words(str(len(which)), min(edge_x, WIDTH - 9) + 2.2, y + 13, 6.5, ink)
    x = axis.x(today)
    if axis.left <= x <= WIDTH:
        pen.line(x, HEAD - 4, x, height, "0.16 0.38 0.82", 1.0)


def _bar(pen: Pen, axis: Axis, bar: Bar, y: float, today: date, style: Style) -> None:
    end = bar.end or max(today, bar.start)
    x, right = max(axis.left, axis.x(bar.start)), min(WIDTH, axis.x(end))
    if right <= axis.left or x >= WIDTH:
        return
    right = max(right, x + 1.5)
    ground, edge, ink = INKS.get(bar.meaning, INKS["off"])
    pen.box(x, y, right - x, BAR, ground, edge)
    if bar.kind == "term" and axis.x(today) > x:
        pen.box(x, y + BAR - 2, min(right, axis.x(today)) - x, 2, edge)
    if right - x > 14:
        until = show_date(bar.end.isoformat(), style) if bar.kind == "term" and bar.end is not None else ""
        words = ", ".join(filter(None, (bar.words, until)))
        if words:
            pen.words(words, x + 4, y + 10, SIZE, ink, room=right - x - 7)
