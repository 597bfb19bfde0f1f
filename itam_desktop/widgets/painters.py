"""Small drawings shared by widgets and lists: boxes, one line of text, pill, avatar, bars, seats.

Right to left: call `begin(widget)` or `mirror_in(rect, direction)` once per painting; every box is then mirrored.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from itam_desktop.widgets import theme
from itam_desktop.widgets.theme import R, px

Rect = QRect | QRectF
_A = Qt.AlignmentFlag
LEFT, RIGHT, CENTRE = _A.AlignLeft, _A.AlignRight, _A.AlignHCenter
_mirror: QRectF | None = None  # the box in which the current painting is mirrored


def mirror_in(rect: Rect, direction: Qt.LayoutDirection) -> None:
    """Say where painting happens, so that the painters below can mirror inside it."""
    global _mirror
    _mirror = QRectF(rect) if direction == Qt.LayoutDirection.RightToLeft else None


def begin(widget: QWidget) -> QPainter:
    """The painter of a widget's paintEvent; used in place of QPainter(widget)."""
    mirror_in(widget.rect(), widget.layoutDirection())
    return QPainter(widget)


def begin_row(p: QPainter, option: QStyleOptionViewItem) -> tuple[QRectF, QColor, bool]:
    """The ground of a list's row and the line beneath it; gives its box, the ink of its words, whether it is selected."""
    box, selected = QRectF(option.rect), bool(option.state & QStyle.StateFlag.State_Selected)
    mirror_in(box, option.direction)
    p.fillRect(box, theme.role(R.Highlight if selected else R.Base))
    fill(p, QRectF(box.x(), box.bottom() - 1, box.width(), 1), theme.role(R.Midlight))
    return box, theme.role(R.HighlightedText if selected else R.Text), selected


def seen(rect: Rect) -> QRectF:
    r = QRectF(rect)
    return r if _mirror is None else QRectF(_mirror.left() + _mirror.right() - r.right(), r.y(), r.width(), r.height())


def fill(p: QPainter, rect: Rect, colour: QColor) -> None:
    p.fillRect(seen(rect), colour)


def rounded(
    p: QPainter, rect: Rect, radius: float, ground: QColor | None = None, line: QColor | None = None, width: float = 1.0
) -> None:
    """A rounded box whose line lies wholly inside it, on whole pixels."""
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    r = seen(rect)
    if line is not None:
        h = width / 2
        r = r.adjusted(h, h, -h, -h)
        p.setPen(QPen(line, width))
    else:
        p.setPen(Qt.PenStyle.NoPen)
    if ground is not None:
        p.setBrush(ground)
    else:
        p.setBrush(Qt.BrushStyle.NoBrush)
    p.drawRoundedRect(r, radius, radius)


_OPPOSITE = {LEFT: RIGHT, RIGHT: LEFT}
_LINE = {
    a: a | _A.AlignAbsolute | _A.AlignVCenter | Qt.TextFlag.TextSingleLine for a in (LEFT, RIGHT, CENTRE)
}  # `|` is slow in Python


def text(
    p: QPainter, rect: Rect, words: str, f: QFont, colour: QColor, align: Qt.AlignmentFlag = LEFT, elide: bool = True
) -> float:
    """One line, vertically centred, elided; returns its width."""
    fm = QFontMetricsF(f)
    r = seen(rect)
    w = fm.horizontalAdvance(words)
    if elide and w > r.width() + 0.5:
        words = fm.elidedText(words, Qt.TextElideMode.ElideRight, r.width() + 0.5)
        w = fm.horizontalAdvance(words)
    p.setFont(f)
    p.setPen(colour)
    if _mirror is not None:
        align = _OPPOSITE.get(align, align)
    p.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # a tag or a date keeps its own direction
    p.drawText(r, _LINE[align].value, words)
    return w


def width_of(words: str, f: QFont) -> float:
    return QFontMetricsF(f).horizontalAdvance(words)


def height_of(f: QFont) -> float:
    return QFontMetricsF(f).height()


def paint_icon(p: QPainter, rect: Rect, name: str, colour: QColor, stroke: float = 1.75) -> None:
    """One outline icon as vectors: crisp at every scale."""
    theme.svg(name, colour.name(), stroke).render(p, seen(rect))


def pill_size(word: str, icon: str = "", height: int | None = None) -> tuple[int, int]:
    h = height or max(px(22), round(height_of(theme.font("small", 500)) + 4))
    side = round(h * 0.64) + px(4) if icon else 0
    return round(px(8) * 2 + side + width_of(word, theme.font("small", 500)) + 1), h


def paint_pill(
    p: QPainter, x: float, cy: float, word: str, kind: str, icon: str = "", chosen: bool = False, most: float = 1e6
) -> float:
    """Tint, icon and word; returns its width. chosen: on a chosen row a tint would vanish, so the ground is Base."""
    fg, bg, _ = theme.meaning(kind)
    w, h = pill_size(word, icon)
    r = QRectF(x, round(cy - h / 2), min(w, most), h)
    rounded(p, r, h / 2, theme.role(R.Base) if chosen else bg, fg if theme._State.contrast else None)
    left = px(8)
    if icon:
        side = round(h * 0.64)
        paint_icon(p, QRectF(r.x() + left, r.center().y() - side / 2, side, side), icon, fg, 2)
        left += side + px(4)
    text(p, r.adjusted(left, 0, -px(6) if w > most else 0, 0), word, theme.font("small", 500), fg, elide=w > most)
    return r.width()


def initials(name: str) -> str:
    parts = [w for w in name.replace("-", " ").split() if w[0].isalnum()]
    return (parts[0][0] + (parts[-1][0] if len(parts) > 1 else "")).upper() if parts else ""


def paint_avatar(p: QPainter, rect: Rect, name: str) -> None:
    """Initials on a quiet disc; the hue only helps the eye to find the same person again."""
    ground, ink = theme.avatar(name)
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(ground)
    p.drawEllipse(seen(rect))
    f = QFont(theme.font("caption", 600))
    f.setPixelSize(max(7, round(QRectF(rect).height() * 0.42)))
    text(p, rect, initials(name), f, ink, CENTRE, elide=False)


def paint_bar(p: QPainter, rect: Rect, part: float, colour: QColor) -> None:
    """A rounded track filled up to `part` (0 to 1)."""
    r = QRectF(rect)
    rounded(p, r, r.height() / 2, theme.role(R.Midlight))
    if part > 0:
        rounded(
            p, QRectF(r.x(), r.y(), max(r.height(), r.width() * min(1.0, part)), r.height()), r.height() / 2, colour
        )


UNTIL_SIGNS = {"warn": "clock-exclamation", "bad": "shield-off"}  # the second sign beside the colour


DUE_SIGNS = {"warn": "clock-exclamation", "bad": "calendar-due"}


def hatch(p: QPainter, r: QRectF, colour: QColor, step: int = 4) -> None:
    """Diagonal lines: the colourless sign beside a colour."""
    p.save()
    p.setClipRect(r, Qt.ClipOperation.IntersectClip)
    p.setPen(QPen(colour, 1.2))
    x = r.left() - r.height()
    while x < r.right():
        p.drawLine(QPointF(x, r.bottom()), QPointF(x + r.height(), r.top()))
        x += step
    p.restore()


@dataclass(frozen=True, slots=True)
class Seats:
    """Position of one licence: seats bought, used, held back (cool-down) and spent."""

    entitled: int
    used: int
    held: int = 0
    spent: int = 0

    @property
    def free(self) -> int:
        return max(0, self.entitled - self.used - self.held - self.spent)

    @property
    def short(self) -> int:
        return max(0, self.used + self.held + self.spent - self.entitled)


def paint_seats(p: QPainter, rect: Rect, s: Seats) -> None:
    """Up to 40 seats one by one, more as runs.

    used solid, held hatched, spent hatched grey, free outline, short red past the end mark.
    """
    r, mirrored = QRectF(rect), _mirror is not None
    p.save()
    keep = _mirror
    if mirrored:  # no words in it: turn the whole drawing round
        r = seen(rect)
        p.translate(2 * r.center().x(), 0)
        p.scale(-1, 1)
    mirror_in(r, Qt.LayoutDirection.LeftToRight)
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    runs = [
        ("used", s.used - s.short if s.used >= s.short else 0),
        ("held", s.held),
        ("spent", s.spent),
        ("free", s.free),
        ("short", s.short),
    ]
    total = sum(n for _, n in runs) or 1
    one_by_one = total <= 40
    unit = min(r.width() / total, r.height() * 1.6) if one_by_one else (r.width() - 8) / total
    if s.short:
        unit -= 4 / total
    x = r.x()
    for kind, n in runs:
        if kind == "short" and n:  # the end of what was bought
            p.setPen(QPen(theme.role(R.Text), 1.5))
            p.drawLine(QPointF(x + 0.5, r.y() - 3), QPointF(x + 0.5, r.bottom() + 3))
            x += 4
        for _ in range(n if one_by_one else min(n, 1)):
            w = unit if one_by_one else max(5.0, unit * n)
            paint_seat(p, QRectF(x, r.y(), w - 2, r.height()), kind)
            x += w
    p.restore()
    if keep is not None:
        mirror_in(keep, Qt.LayoutDirection.RightToLeft)


def paint_seat(p: QPainter, box: QRectF, kind: str) -> None:
    """kind: used, held, spent, free, short."""
    if kind == "free":
        rounded(p, box, 2.5, theme.role(R.Base), theme.role(R.Dark))
        return
    ground, line = {
        "used": (theme.role(R.Accent), None),
        "short": (theme.meaning("bad")[2], None),
        "held": (theme.meaning("warn")[1], theme.meaning("warn")[2]),
        "spent": (theme.role(R.Midlight), theme.role(R.Dark)),
    }[kind]
    path = QPainterPath()
    path.addRoundedRect(box, 2.5, 2.5)
    p.fillPath(path, ground)
    if line is not None:
        p.save()
        p.setClipPath(path)
        hatch(p, box, line)
        p.restore()
        rounded(p, box, 2.5, None, line)
