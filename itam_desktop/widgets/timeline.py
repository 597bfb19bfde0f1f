"""The life of a thing, drawn: lanes of bars and a row of marks over a time axis.

The axis reads from left to right in every language. What has no room for its words tells them on hover; the arrow keys
go from one thing to the next, Enter opens it, plus and minus zoom.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from itam_desktop.kernel.style import Style, show_date
from itam_desktop.kernel.texts import tr
from itam_desktop.widgets import theme
from itam_desktop.widgets.notices import announce
from itam_desktop.widgets.painters import (
    CENTRE,
    RIGHT,
    begin,
    height_of,
    paint_avatar,
    paint_icon,
    rounded,
    text,
    width_of,
)
from itam_desktop.widgets.parts import plain_tip
from itam_desktop.widgets.theme import R, mix, px, role
from itam_desktop.widgets.timeline_axis import SCALES, Axis, Bar, Lane, Mark, stack, step_aside, ticks, whole

__all__ = ["SCALES", "Bar", "Lane", "Mark", "Timeline"]


@dataclass(slots=True)
class _Thing:
    """Something on the drawing that can be told, reached and opened."""

    box: QRectF
    lane: int
    start: date
    words: str
    key: Any
    bar: Bar | None = None
    marks: tuple[Mark, ...] = ()


class Timeline(QWidget):
    """opened(key): a bar or mark was clicked or entered; moved: the part of time in view has changed."""

    opened = Signal(object)
    moved = Signal()

    def __init__(self, style: Style, name: str = "") -> None:
        super().__init__()
        self._style = style
        self._today = style.now()
        self._lanes: tuple[Lane, ...] = ()
        self._marks: tuple[Mark, ...] = ()
        self._axis = Axis(float(self._today.toordinal() - 180), 366.0)
        self._scale = len(SCALES) - 1
        self._things: list[_Thing] = []
        self._tops: list[float] = []
        self._rows: list[list[int]] = []
        self._current = -1
        self._dragged: QPointF | None = None
        self._moved_far = False
        self.setAccessibleName(name or tr("Timeline"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # an axis reads the same everywhere
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.on_change(self._restyle)

    # what is shown

    def show_life(self, lanes: Sequence[Lane], marks: Sequence[Mark] = ()) -> None:
        """Lanes from top to bottom; marks get a lane of their own beneath them."""
        self._lanes, self._marks = tuple(lanes), tuple(sorted(marks, key=lambda m: m.day))
        self._rows = [stack(lane.bars, self._today) for lane in self._lanes]
        self._current = -1
        self.set_scale(self._scale)
        self.updateGeometry()

    def set_scale(self, index: int) -> None:
        """One of SCALES; all but the whole life keep the middle of the view, or start around today."""
        days = SCALES[index][1]
        was_whole, self._scale = SCALES[self._scale][1] == 0, index
        if days == 0:
            self._axis.first, self._axis.span = whole(self._lanes, self._marks, self._today)
        else:
            middle = self._today.toordinal() + days * 0.1 if was_whole else self._axis.first + self._axis.span / 2
            self._axis.first, self._axis.span = middle - days / 2, float(days)
        self._relay()

    def scale(self) -> int:
        return self._scale

    def zoom(self, factor: float, x: float | None = None) -> None:
        """factor under 1 shows less time, over 1 more; x: the place that stays."""
        self._axis.zoom(factor, self._axis.left + self._axis.width / 2 if x is None else x)
        self._relay()

    def zoom_in(self) -> None:
        self.zoom(1 / 1.5)

    def zoom_out(self) -> None:
        self.zoom(1.5)

    def pan(self, days: float) -> None:
        self._axis.first += days
        self._relay()

    def view(self) -> tuple[float, float]:
        """(first day number, days) in view."""
        return self._axis.first, self._axis.span

    def words(self) -> str:
        """The time in view, in words."""
        first = date.fromordinal(max(1, int(self._axis.first) + 1))
        last = date.fromordinal(max(1, int(self._axis.first + self._axis.span)))
        return tr(
            "{first} to {last}",
            first=show_date(first.isoformat(), self._style),
            last=show_date(last.isoformat(), self._style),
        )

    # geometry

    def _restyle(self) -> None:
        self.updateGeometry()
        self._relay()

    def _bar_height(self) -> int:
        return max(px(24), round(height_of(theme.font("small", 500)) + px(8)))

    def _top(self) -> int:
        return max(px(28), round(height_of(theme.font("small", 600)) + px(12)))

    def _lane_height(self, n: int) -> int:
        rows = max(self._rows[n], default=0) + 1
        return rows * (self._bar_height() + px(4)) + px(8)

    def _left(self) -> float:
        names = [lane.word for lane in self._lanes] + ([tr("Events")] if self._marks else [])
        widest = max((width_of(word, theme.font("small", 500)) for word in names), default=0.0)
        return min(px(40) + widest + px(16), max(px(100), self.width() * 0.4))

    def sizeHint(self) -> QSize:
        height = self._top() + sum(self._lane_height(n) for n in range(len(self._lanes)))
        if self._marks:
            height += self._bar_height() + px(16)
        return QSize(px(600), height + px(4))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(280), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._relay()

    def _relay(self) -> None:
        """Where everything falls; told, and painted."""
        axis = self._axis
        axis.left, axis.width = self._left(), max(1.0, self.width() - self._left() - px(8))
        held = self._things[self._current].key if 0 <= self._current < len(self._things) else None
        things: list[_Thing] = []
        self._tops = []
        y = float(self._top())
        bar_height = self._bar_height()
        for n, lane in enumerate(self._lanes):
            self._tops.append(y)
            for bar, row in zip(lane.bars, self._rows[n], strict=True):
                end = bar.end or max(self._today, bar.start)
                x, right = axis.x(bar.start), axis.x(end)
                box = QRectF(x, y + px(6) + row * (bar_height + px(4)), max(3.0, right - x - 1.5), bar_height)
                things.append(_Thing(box, n, bar.start, self._told(lane, bar), bar.key, bar))
            y += self._lane_height(n)
        self._tops.append(y)
        side = max(px(22), bar_height - 2)
        places = [axis.x(m.day) for m in self._marks]
        for left, which in step_aside(places, side, 2, px(26)):
            marks = tuple(self._marks[i] for i in which)
            words = "\n".join(f"{show_date(m.day.isoformat(), self._style)}: {m.words}" for m in marks[:12])
            key = marks[0].key if len(marks) == 1 else None
            things.append(
                _Thing(QRectF(left, y + px(8), side, side), len(self._lanes), marks[0].day, words, key, marks=marks)
            )
        things.sort(key=lambda t: (t.lane, t.start))
        self._things = things
        self._current = next((i for i, t in enumerate(things) if held is not None and t.key == held), -1)
        self.moved.emit()
        self.update()

    def _told(self, lane: Lane, bar: Bar) -> str:
        start = show_date(bar.start.isoformat(), self._style)
        end = show_date(bar.end.isoformat(), self._style) if bar.end is not None else tr("today")
        lines = [
            f"{lane.word}: {bar.words}" if bar.words else lane.word,
            tr("{first} to {last}", first=start, last=end),
        ]
        return "\n".join([*lines, bar.more] if bar.more else lines)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        p = begin(self)
        clip = QRectF(event.rect())
        top, axis, w, h = self._top(), self._axis, self.width(), self.height()
        p.fillRect(self.rect(), role(R.Base))
        p.fillRect(QRectF(0, 0, w, top - 4), role(R.AlternateBase))
        today = round(axis.x(self._today))
        if today < w:  # what is still to come lies in the shade
            p.fillRect(QRectF(max(today, axis.left), top - 4, w, h), mix(role(R.Base), role(R.Window), 0.7))
        f = theme.font("small", 600)
        large, fine = ticks(axis, width_of("00 WWW 0000", f) + px(8))
        p.save()
        p.setClipRect(QRectF(axis.left - 1, 0, w, h))
        for x in fine:
            p.fillRect(QRectF(round(x), top - px(11), 1, px(7)), role(R.Mid))
        for x, words in large:
            p.fillRect(QRectF(round(x), 0, 1, h), role(R.Midlight))
            if x + px(8) + width_of(words, f) < w and not self._flag(today).intersects(
                QRectF(x + px(8), 0, width_of(words, f), top)
            ):
                text(p, QRectF(x + px(8), 0, 200, top - 5), words, f, role(R.Text), elide=False)
        p.restore()
        p.fillRect(QRectF(0, top - 5, w, 1), role(R.Mid))
        self._paint_names(p, clip)
        p.save()
        p.setClipRect(QRectF(axis.left - 1, top - 4, w, h))
        for n, thing in enumerate(self._things):
            if thing.box.right() < axis.left - 160 or thing.box.left() > w or not self._in(thing, clip):
                continue
            if thing.bar is not None:
                self._paint_bar(p, thing.box, thing.bar)
            else:
                self._paint_mark(p, thing)
            if n == self._current and self.hasFocus():
                rounded(p, thing.box.adjusted(-3, -3, 3, 3), px(6), None, role(R.Accent), 2)
        p.restore()
        self._paint_today(p, today)

    def _in(self, thing: _Thing, clip: QRectF) -> bool:
        return thing.box.bottom() + 4 >= clip.top() and thing.box.top() - 4 <= clip.bottom()

    def _paint_names(self, p: QPainter, clip: QRectF) -> None:
        names = [(lane.icon, lane.word) for lane in self._lanes] + ([("flag", tr("Events"))] if self._marks else [])
        f, side = theme.font("small", 500), px(16)
        for n, (icon, word) in enumerate(names):
            y = self._tops[n] if n < len(self._tops) else 0.0
            if y > clip.bottom():
                break
            high = self._bar_height() + px(12)
            paint_icon(p, QRectF(px(16), y + (high - side) / 2, side, side), icon, role(R.PlaceholderText))
            text(p, QRectF(px(40), y, self._axis.left - px(48), high), word, f, role(R.Text))
            if n:
                p.fillRect(
                    QRectF(self._axis.left - px(6), y, self.width(), 1), mix(role(R.Base), role(R.Midlight), 0.7)
                )

    def _paint_bar(self, p: QPainter, r: QRectF, bar: Bar) -> None:
        ink, tint, solid = theme.meaning(bar.meaning)
        f = theme.font("small", 500)
        seen = QRectF(r)
        seen.setLeft(max(r.left(), self._axis.left))  # words stay in view when the bar begins before it
        seen.setRight(min(r.right(), self.width() - 4.0))
        room = seen.width()
        if bar.kind == "holder":
            rounded(p, r, r.height() / 2, role(R.Midlight))
            face = r.height() - 4
            if room > face + 4:
                paint_avatar(p, QRectF(seen.x() + 2, r.y() + 2, face, face), bar.words)
                text(
                    p,
                    seen.adjusted(face + px(6), 0, -px(6), 0),
                    bar.words if room > face + px(30) else "",
                    f,
                    role(R.Text),
                )
            return
        if bar.kind == "place":
            rounded(p, r, 4, mix(role(R.Base), role(R.Midlight), 0.6), mix(role(R.Mid), role(R.Dark), 0.2))
            if room > px(28):
                text(p, seen.adjusted(px(9), 0, -px(6), 0), bar.words, f, role(R.Text))
            return
        used = 0.0
        if bar.kind == "term":
            used = self._paint_term(p, r, seen, bar)
        else:
            words = bool(bar.words) and room > px(36)
            rounded(p, r, min(4.0, r.width() / 2), mix(tint, solid, 0.18) if words else solid)
            if words:
                rounded(p, QRectF(r.x(), r.y(), 3, r.height()), 1.5, solid)
        if bar.words and room - used > px(36):
            text(p, seen.adjusted(px(9), 0, -px(6) - used, 0), bar.words, f, ink)

    def _paint_term(self, p: QPainter, r: QRectF, seen: QRectF, bar: Bar) -> float:
        """What has passed is filled, what is left pale; the end date stands inside or just after. Gives its room."""
        ink, tint, solid = theme.meaning(bar.meaning)
        rounded(p, r, 4, tint, mix(tint, solid, 0.55))
        path = QPainterPath()
        path.addRoundedRect(r.adjusted(1, 1, -1, -1), 3, 3)
        p.save()
        p.setClipPath(path, Qt.ClipOperation.IntersectClip)
        p.fillRect(QRectF(r.x(), r.y(), self._axis.x(self._today) - r.x(), r.height()), mix(tint, solid, 0.18))
        p.restore()
        if bar.end is None or r.right() > self.width():
            return 0.0
        end, f = show_date(bar.end.isoformat(), self._style), theme.font("caption", 600)
        w = width_of(end, f)
        inside = seen.width() - w - width_of(bar.words, theme.font("small", 500)) > px(28)
        today = self._axis.x(self._today)
        if inside and not seen.right() - w - px(12) < today < seen.right():  # the line of today must not cross it
            text(p, seen.adjusted(0, 0, -px(8), 0), end, f, ink, RIGHT, elide=False)
            return w + px(8)
        text(p, QRectF(r.right() + px(8), r.y(), w + 4, r.height()), end, f, ink, elide=False)
        return 0.0

    def _paint_mark(self, p: QPainter, thing: _Thing) -> None:
        order = ("bad", "warn", "lend", "ok", "info", "off")
        mark = min(thing.marks, key=lambda m: order.index(m.meaning) if m.meaning in order else 9)
        ink, tint, solid = theme.meaning(mark.meaning)
        rounded(p, thing.box, thing.box.height() / 2, tint, mix(tint, solid, 0.5))
        if len(thing.marks) > 1:
            text(p, thing.box, str(len(thing.marks)), theme.font("caption", 600), ink, CENTRE, elide=False)
            return
        inset = thing.box.width() * 0.2
        paint_icon(p, thing.box.adjusted(inset, inset, -inset, -inset), mark.icon, ink, 2)

    def _flag(self, x: int) -> QRectF:
        """The word that stands at the line of today."""
        if not self._axis.left - 1 <= x <= self.width():
            return QRectF()
        f = theme.font("caption", 600)
        w, h = width_of(tr("Today"), f) + px(18), height_of(f) + px(5)
        return QRectF(min(max(x - w + 1, self._axis.left), self.width() - w), (self._top() - 5 - h) / 2, w, h)

    def _paint_today(self, p: QPainter, x: int) -> None:
        if not self._axis.left - 1 <= x <= self.width():
            return
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setPen(QPen(role(R.Accent), 1.5))
        p.drawLine(QPointF(x + 0.5, self._top() - 4), QPointF(x + 0.5, self.height()))
        flag = self._flag(x)
        rounded(p, flag, flag.height() / 2, role(R.Accent))
        text(p, flag, tr("Today"), theme.font("caption", 600), role(R.BrightText), CENTRE, elide=False)

    # hands

    def _at(self, where: QPointF) -> int:
        if where.x() < self._axis.left:
            return -1
        hit = [n for n, t in enumerate(self._things) if t.box.adjusted(-1, -1, 1, 1).contains(where)]
        return hit[-1] if hit else -1

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._tell_at(QPointF(event.pos()), event.globalPos())
            return True
        return super().event(event)

    def _tell_at(self, where: QPointF, screen: QPoint) -> None:
        n = self._at(where)
        if n >= 0:
            QToolTip.showText(screen, plain_tip(self._things[n].words), self, self._things[n].box.toRect())
        else:
            QToolTip.hideText()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragged, self._moved_far = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged is not None:
            by = event.position().x() - self._dragged.x()
            if self._moved_far or abs(by) > 4:
                self._moved_far = True
                self._dragged = event.position()
                self.pan(-by / self._axis.width * self._axis.span)
            return
        n = self._at(event.position())
        opens = n >= 0 and (self._things[n].key is not None or len(self._things[n].marks) > 1)
        self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        clicked = self._dragged is not None and not self._moved_far
        self._dragged = None
        if clicked:
            n = self._at(event.position())
            if n >= 0:
                self._current = n
                self._open()

    def _open(self) -> None:
        if not 0 <= self._current < len(self._things):
            return
        thing = self._things[self._current]
        if len(thing.marks) > 1:  # too close to tell apart: go nearer
            days = (thing.marks[-1].day - thing.marks[0].day).days
            self._axis.span = min(self._axis.span / 2, max(14.0, days * 3.0))
            self._axis.first = thing.marks[0].day.toordinal() - self._axis.span / 4
            self._relay()
        elif thing.key is not None:
            self.opened.emit(thing.key)
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1.25 ** (-turned.y() / 120), event.position().x())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier or turned.x():
            self.pan(-(turned.x() or turned.y()) / 120 * self._axis.span / 10)
        else:
            event.ignore()  # the page scrolls

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self._go(self._current + (1 if key == Qt.Key.Key_Right else -1))
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._go_lane(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(0 if key == Qt.Key.Key_Home else len(self._things) - 1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.pan(self._axis.span * (0.5 if key == Qt.Key.Key_PageDown else -0.5))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif key == Qt.Key.Key_Minus:
            self.zoom_out()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)

    def _go(self, n: int) -> None:
        if not self._things:
            return
        self._current = min(max(0, n), len(self._things) - 1)
        thing = self._things[self._current]
        shown = self._axis.left + 4 <= thing.box.right() and thing.box.left() <= self.width() - 4
        if not shown:
            self._axis.first = thing.start.toordinal() - self._axis.span / 3
            current = self._current
            self._relay()
            self._current = current
        self.setAccessibleDescription(thing.words)
        announce(self, thing.words)
        self.update()

    def _go_lane(self, step: int) -> None:
        """The nearest thing of the next lane that has any."""
        if not 0 <= self._current < len(self._things):
            self._go(0)
            return
        here = self._things[self._current]
        lanes = sorted({t.lane for t in self._things})
        at = lanes.index(here.lane) + step
        if 0 <= at < len(lanes):
            there = [(abs((t.start - here.start).days), n) for n, t in enumerate(self._things) if t.lane == lanes[at]]
            self._go(min(there)[1])

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._current < 0 and self._things:
            self._current = 0
        self.update()
