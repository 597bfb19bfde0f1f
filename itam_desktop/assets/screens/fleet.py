"""The fleet: many assets' lives under one another on one axis, the one that ends first at the top."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from itam_desktop.assets import fleet
from itam_desktop.assets.fleet import ORDERS, Stretch
from itam_desktop.assets.rules import stage_word
from itam_desktop.kernel.style import show_date, show_number
from itam_desktop.kernel.texts import tr, tr_n
from itam_desktop.store.lists import ListQuery
from itam_desktop.widgets import theme
from itam_desktop.widgets.files import show_file
from itam_desktop.widgets.flow import Flow
from itam_desktop.widgets.notices import announce
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.painters import CENTRE, RIGHT, begin, height_of, rounded, text, width_of
from itam_desktop.widgets.parts import button, col, label, plain_tip, row, wrap
from itam_desktop.widgets.surfaces import Pane
from itam_desktop.widgets.switches import Segments
from itam_desktop.widgets.theme import R, mix, px, role
from itam_desktop.widgets.timeline import SCALES
from itam_desktop.widgets.timeline_axis import Axis, ticks

LEGEND_GAP = 14
MOST_PAPER = 5_000  # rows on paper: 125 pages


def meaning(end: int | None, today: int) -> str:
    """How near the end is: past, or within half a year."""
    if end is None:
        return "off"
    return "bad" if end < today else "warn" if end < today + 183 else "ok"


class Fleet(QAbstractScrollArea):
    """opened(id): a row was clicked twice or entered; moved: another part of time. Only the rows in view are painted."""

    opened = Signal(int)
    moved = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self._style = shell.desk.style
        self._today = self._style.now().toordinal()
        self.rows: list[Stretch] = []
        self.current = -1
        self._axis = Axis(float(self._today - 365), 730.0)
        self._scale = len(SCALES) - 1
        self._dragged: QPointF | None = None
        self._far = False
        self.setAccessibleName(tr("Lives of these assets"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.viewport().setMouseTracking(True)
        theme.on_change(self._relay)

    # ------------------------------------------------------------ what is shown
    def show_rows(self, rows: list[Stretch]) -> None:
        kept = self.rows[self.current].id if 0 <= self.current < len(self.rows) else None
        self.rows = rows
        self.current = next((n for n, one in enumerate(rows) if one.id == kept), 0 if rows else -1)
        self.set_scale(self._scale)

    def set_scale(self, index: int) -> None:
        days, before = SCALES[index][1], SCALES[self._scale][1]
        self._scale = index
        if days == 0:
            self._axis.first, self._axis.span = fleet.span(self.rows, self._today)
        else:
            middle = self._today + days * 0.1 if before == 0 else self._axis.first + self._axis.span / 2
            self._axis.first, self._axis.span = middle - days / 2, float(days)
        self._relay()

    def zoom(self, factor: float, x: float | None = None) -> None:
        self._axis.zoom(factor, self._axis.left + self._axis.width / 2 if x is None else x)
        self._relay()

    def view(self) -> tuple[float, float]:
        return self._axis.first, self._axis.span

    def words(self) -> str:
        """The time in view, in words."""
        first, last = (
            show_date(date.fromordinal(max(1, int(day))).isoformat(), self._style)
            for day in (self._axis.first + 1, self._axis.first + self._axis.span)
        )
        return tr("{first} to {last}", first=first, last=last)

    # ------------------------------------------------------------ geometry
    def row_height(self) -> int:
        return max(px(26), round(height_of(theme.font("small", 500)) + px(10)))

    def _top(self) -> int:
        return max(px(28), round(height_of(theme.font("small", 600)) + px(12)))

    def _relay(self) -> None:
        view = self.viewport()
        self._axis.left = min(px(230), view.width() * 0.38)
        self._axis.width = max(1.0, view.width() - self._axis.left - px(10))
        page = max(1, (view.height() - self._top()) // self.row_height())
        bar = self.verticalScrollBar()
        bar.setPageStep(page)
        bar.setRange(0, max(0, len(self.rows) - page))
        self.moved.emit()
        view.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._relay()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def _row_at(self, y: float) -> int:
        n = self.verticalScrollBar().value() + int((y - self._top()) // self.row_height())
        return n if y >= self._top() and 0 <= n < len(self.rows) else -1

    # ------------------------------------------------------------ painting
    def paintEvent(self, event: QPaintEvent) -> None:
        view = self.viewport()
        p = begin(view)
        axis, top, w, h, tall = self._axis, self._top(), view.width(), view.height(), self.row_height()
        p.fillRect(view.rect(), role(R.Base))
        p.fillRect(QRectF(0, 0, w, top - 4), role(R.AlternateBase))
        today = round(axis.x(self._today))
        if today < w:
            p.fillRect(QRectF(max(today, axis.left), top - 4, w, h), mix(role(R.Base), role(R.Window), 0.7))
        f = theme.font("small", 600)
        large, fine = ticks(axis, width_of("00 WWW 0000", f) + px(8))
        p.save()
        p.setClipRect(QRectF(axis.left - 1, 0, w, h))
        p.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        p.setPen(QPen(role(R.Midlight), 1))
        for x, _ in large:
            p.drawLine(QPointF(x, top - 4), QPointF(x, h))
        for x in fine:
            p.drawLine(QPointF(x, top - 8), QPointF(x, top - 4))
        for x, said in large:
            text(p, QRectF(x + px(6), 0, w, top - 4), said, f, role(R.PlaceholderText), elide=False)
        p.restore()
        first = self.verticalScrollBar().value()
        last = min(len(self.rows), first + (h - top) // tall + 2)
        for n in range(first, last):
            self._paint_row(p, self.rows[n], QRectF(0, top + (n - first) * tall, w, tall), n == self.current)
        if axis.left - 1 <= today <= w:
            p.setPen(QPen(role(R.Accent), 1.5))
            p.drawLine(QPointF(today + 0.5, top - 4), QPointF(today + 0.5, h))
            said = tr("Today")
            wide = width_of(said, theme.font("caption", 600)) + px(16)
            flag = QRectF(min(max(today - wide, axis.left), w - wide), px(3), wide, top - px(10))
            rounded(p, flag, flag.height() / 2, role(R.Accent))
            text(p, flag, said, theme.font("caption", 600), role(R.BrightText), CENTRE, elide=False)

    def _paint_row(self, p: QPainter, one: Stretch, box: QRectF, current: bool) -> None:
        axis = self._axis
        if current:
            strong = self.hasFocus()
            p.fillRect(box, mix(role(R.Base), role(R.Accent), 0.14 if strong else 0.07))
        mono, small = theme.font("small", mono=True), theme.font("small")
        tag = width_of(one.tag, mono)
        text(p, QRectF(px(16), box.y(), tag + 2, box.height()), one.tag, mono, role(R.Text), elide=False)
        room = axis.left - px(16) - tag - px(16)
        if room > px(20):
            text(p, QRectF(px(24) + tag, box.y(), room, box.height()), one.name, small, role(R.PlaceholderText))
        p.save()
        p.setClipRect(QRectF(axis.left, box.y(), axis.width, box.height()))
        start = one.start
        life = QRectF(0, box.y() + px(5), 0, box.height() - px(14))
        if start is not None and one.end is not None:
            ink, tint, solid = theme.meaning(meaning(one.end, self._today))
            x, right = axis.x(min(start, one.end)), axis.x(one.end)
            life.setX(x)
            life.setWidth(max(3.0, right - x))
            rounded(p, life, 4, tint, mix(tint, solid, 0.55))
            passed = min(right, axis.x(self._today)) - x
            if passed > 4:
                rounded(p, QRectF(x + 1, life.y() + 1, passed - 1, life.height() - 2), 3, mix(tint, solid, 0.2))
            end = show_date(date.fromordinal(one.end).isoformat(), self._style)
            f = theme.font("caption", 600)
            wide = width_of(end, f) + px(12)
            left = max(x, axis.left)
            if right - left > wide and right <= axis.left + axis.width + 2:
                text(p, QRectF(right - wide, life.y(), wide - px(6), life.height()), end, f, ink, RIGHT, elide=False)
        elif start is not None:
            ink, tint, solid = theme.meaning("off")
            x = axis.x(start)
            rounded(p, QRectF(x, life.y(), max(3.0, axis.x(self._today) - x), life.height()), 4, tint)
        if one.warranty is not None:
            _, _, solid = theme.meaning("info" if one.warranty >= self._today else "off")
            x = axis.x(min(start, one.warranty)) if start is not None else axis.x(one.warranty) - 6
            rounded(p, QRectF(x, box.bottom() - px(7), max(3.0, axis.x(one.warranty) - x), px(3)), 1.5, solid)
        if one.support is not None:
            _, _, solid = theme.meaning("bad" if one.support < self._today else "warn")
            x = axis.x(one.support)
            p.fillRect(QRectF(x - 1, life.y() - 2, 2.5, life.height() + 4), solid)
        p.restore()

    # ------------------------------------------------------------ in words
    def told(self, one: Stretch) -> str:
        """Everything the row draws, in words."""

        def day(number: int) -> str:
            return show_date(date.fromordinal(number).isoformat(), self._style)

        lines = [" ".join(filter(None, (one.tag, one.name))), stage_word(one.stage)]
        if one.start is not None:
            lines.append(tr("Since {day}", day=day(one.start)))
        if one.warranty is not None:
            lines.append(tr("Warranty until {day}", day=day(one.warranty)))
        if one.end is not None:
            past = one.end < self._today
            lines.append(
                tr("Useful life ended {day}", day=day(one.end))
                if past
                else tr("Useful life until {day}", day=day(one.end))
            )
        else:
            lines.append(tr("No end of life known: give its model or category a useful life."))
        if one.support is not None:
            lines.append(tr("Maker's support until {day}", day=day(one.support)))
        return "\n".join(lines)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            n = self._row_at(event.pos().y())
            if n >= 0:
                QToolTip.showText(event.globalPos(), plain_tip(self.told(self.rows[n])), self)
            else:
                QToolTip.hideText()
            return True
        return bool(super().viewportEvent(event))

    # ------------------------------------------------------------ hands
    def choose(self, n: int) -> None:
        if not self.rows:
            return
        self.current = min(max(0, n), len(self.rows) - 1)
        bar = self.verticalScrollBar()
        if self.current < bar.value():
            bar.setValue(self.current)
        elif self.current >= bar.value() + bar.pageStep():
            bar.setValue(self.current - bar.pageStep() + 1)
        words = self.told(self.rows[self.current])
        self.setAccessibleDescription(words)
        announce(self, words)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, page = event.key(), self.verticalScrollBar().pageStep()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: page, Qt.Key.Key_PageUp: -page,
                 Qt.Key.Key_Home: -len(self.rows), Qt.Key.Key_End: len(self.rows)}  # fmt: skip
        if key in steps:
            self.choose(self.current + steps[Qt.Key(key)])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._pan(self._axis.span * (0.1 if key == Qt.Key.Key_Right else -0.1))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(1 / 1.5)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1.5)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and 0 <= self.current < len(self.rows):
            self.opened.emit(self.rows[self.current].id)
        else:
            super().keyPressEvent(event)

    def _pan(self, days: float) -> None:
        self._axis.first += days
        self._relay()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragged, self._far = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged is not None and event.buttons() & Qt.MouseButton.LeftButton:
            by = event.position().x() - self._dragged.x()
            if self._far or abs(by) > 4:
                self._far, self._dragged = True, event.position()
                self._pan(-by / self._axis.width * self._axis.span)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        clicked, self._dragged = self._dragged is not None and not self._far, None
        n = self._row_at(event.position().y())
        if clicked and n >= 0:
            self.choose(n)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        n = self._row_at(event.position().y())
        if n >= 0:
            self.opened.emit(self.rows[n].id)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1.25 ** (-turned.y() / 120), event.position().x())
            event.accept()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier or (turned.x() and not turned.y()):
            self._pan(-(turned.x() or turned.y()) / 120 * self._axis.span / 10)
            event.accept()
        else:
            super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()


class Legend(QWidget):
    """What the drawing's signs mean."""

    ITEMS = ("ok", "warn", "bad")

    def __init__(self) -> None:
        super().__init__()
        self.words = (tr("Useful life"), tr("ends soon"), tr("ended"), tr("Warranty"), tr("Maker's support ends"))
        self.setAccessibleName(", ".join(self.words))
        f = theme.font("caption", 500)
        wide = sum(width_of(w, f) + px(18) + px(LEGEND_GAP) for w in self.words)
        self.setMinimumSize(round(wide), px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        p, f, x = begin(self), theme.font("caption", 500), 0.0
        middle = self.height() / 2
        for n, words in enumerate(self.words):
            _, tint, solid = theme.meaning(self.ITEMS[n] if n < 3 else "info" if n == 3 else "warn")
            if n < 3:
                rounded(p, QRectF(x, middle - px(5), px(12), px(10)), 3, mix(tint, solid, 0.2), solid)
            elif n == 3:
                rounded(p, QRectF(x, middle - 1.5, px(12), px(3)), 1.5, solid)
            else:
                p.fillRect(QRectF(x + px(5), middle - px(6), 2.5, px(12)), solid)
            wide = width_of(words, f)
            text(p, QRectF(x + px(18), 0, wide + 4, self.height()), words, f, role(R.PlaceholderText), elide=False)
            x += wide + px(18) + px(LEGEND_GAP)


class FleetPage(QWidget):
    """The fleet with its tools, in place of the list. back_asked: to the list; opened(id): that asset's own life."""

    back_asked = Signal()
    opened = Signal(int)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self._query: ListQuery | None = None
        self._words = ""
        self.fleet = Fleet(shell)
        self.title = label(tr("Lives of these assets"), "head", elided=True)
        self.note = label("", "small", "soft", elided=True)
        self.order = Segments([tr(w) for _, w in ORDERS], 0, tr("What stands at the top"))
        self.scales = Segments([tr(w) for w, _ in SCALES], len(SCALES) - 1, tr("How much time"))
        self.range = label("", "small", "soft")
        back = button(tr("Back to the list"), "arrow-left", "quiet", pressed=self.back_asked.emit)
        paper = button("", "printer", tip=tr("Lives of these assets as PDF"), pressed=self.print)
        head = row(self.title, 8, self.note, None, back, margins=(16, 10, 8, 10))
        nearer = row(button("", "zoom-out", tip=tr("Show more time"), pressed=lambda: self.fleet.zoom(1.5)),
                     button("", "zoom-in", tip=tr("Show less time"), pressed=lambda: self.fleet.zoom(1 / 1.5)), 4, self.range, None,
                     paper)  # fmt: skip
        first = label(tr("First ends"), "small", "soft")
        tools = Flow(
            self.scales, wrap(nearer), wrap(row(first, self.order, gap=8)), Legend(), gap=10, margins=(16, 8, 16, 8)
        )
        layout = col(Pane(head, "b", "window"), Pane(tools, "b"), gap=0)
        layout.addWidget(self.fleet, 1)
        self.setLayout(layout)
        self.order.chosen.connect(lambda _: self._read())
        self.scales.chosen.connect(self.fleet.set_scale)
        self.fleet.moved.connect(lambda: self.range.setText(self.fleet.words()))
        self.fleet.opened.connect(self.opened)

    def show_query(self, query: ListQuery, words: str) -> None:
        """The assets of a list, filters and all."""
        self._query, self._words = query, words
        self.note.setText(words)
        self._read()

    def again(self) -> None:
        """What was shown, as it is now."""
        if self._query is not None:
            self._read()

    def _read(self) -> None:
        desk, query = self.shell.desk, self._query
        style, order = desk.style, ORDERS[self.order.current()][0]
        if query is None:
            return

        def work(conn: Any) -> list[Stretch]:
            return fleet.read(conn, query.ids(conn, style), order)

        desk.ask("asset:fleet", work, self._arrived)

    def _arrived(self, rows: list[Stretch]) -> None:
        self.fleet.show_rows(rows)
        n = show_number(len(rows), self.shell.desk.style)
        self.title.setText(tr_n("Life of {count} asset", "Lives of {count} assets", len(rows), count=n))

    def print(self) -> None:
        """The rows as PDF, opened by the system's viewer."""
        desk, rows, view, words = self.shell.desk, self.fleet.rows[:MOST_PAPER], self.fleet.view(), self._words
        title, office, style = self.title.text(), str(desk.office().get("name") or ""), desk.style

        def work(_: Any) -> bytes:
            from itam_desktop.assets.fleet_paper import made

            return made(title, office, words, rows, view, style)

        show_file(self.shell, title + ".pdf", work)
