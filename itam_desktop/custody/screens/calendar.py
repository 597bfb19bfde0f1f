"""A month of reservations: a bar for each, over the days that it takes; as the list of a panel."""

from __future__ import annotations

from array import array
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from itam_desktop.custody import queries
from itam_desktop.custody.rules import Booking
from itam_desktop.desk.desk import Desk
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.widgets import painters, theme
from itam_desktop.widgets.notices import announce
from itam_desktop.widgets.painters import begin, fill, rounded, text
from itam_desktop.widgets.parts import button, col, label, row
from itam_desktop.widgets.surfaces import Pane
from itam_desktop.widgets.theme import R, mix, px, role

MONTHS = (N("January"), N("February"), N("March"), N("April"), N("May"), N("June"), N("July"), N("August"), N("September"),
          N("October"), N("November"), N("December"))  # fmt: skip
DAYS = (N("Mon"), N("Tue"), N("Wed"), N("Thu"), N("Fri"), N("Sat"), N("Sun"))
HEAD, DAY, BAR = 28, 24, 20  # px: names of days, number of a day, a bar
Found = Sequence[tuple[Booking, str]]


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a reservation in one week: from column `first` to `last` in `lane`, beneath the number of the day."""

    booking: Booking
    tag: str
    week: int
    first: int
    last: int
    lane: int


def weeks_of(month: date) -> tuple[date, int]:
    """(the Monday with which the month's first week begins, how many weeks it touches)."""
    start = month.replace(day=1)
    start -= timedelta(days=start.weekday())
    end = month.replace(day=monthrange(month.year, month.month)[1])
    return start, (end - start).days // 7 + 1


def pieces(found: Found, start: date, weeks: int) -> list[Piece]:
    """Reservations cut into weeks; in each week none lies over another."""
    made: list[Piece] = []
    for week in range(weeks):
        monday = start + timedelta(days=7 * week)
        sunday = monday + timedelta(days=6)
        lanes: list[int] = []  # the last column taken in each lane
        for booking, tag in found:
            begins, ends = date.fromisoformat(booking.start), date.fromisoformat(booking.end)
            if begins > sunday or ends < monday:
                continue
            first, last = max(0, (begins - monday).days), min(6, (ends - monday).days)
            lane = next((n for n, taken in enumerate(lanes) if taken < first), len(lanes))
            lanes[lane : lane + 1] = [last]
            made.append(Piece(booking, tag, week, first, last, lane))
    return made


class Month(QWidget):
    """picked(id or None): a reservation was chosen; opened(id); asked(day, ISO): Enter on a free day."""

    picked = Signal(object)
    opened = Signal(object)
    asked = Signal(str)
    turned = Signal(int)

    def __init__(self, today: date) -> None:
        super().__init__()
        self.month, self.day, self.today = today, today, today
        self.found: Found = ()
        self.chosen: int | None = None
        self._pieces: list[Piece] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(420), px(360))

    def show_month(self, month: date, found: Found) -> None:
        self.month, self.found = month, found
        start, weeks = weeks_of(month)
        self._pieces = pieces(found, start, weeks)
        words = tr_n("{n} reservation", "{n} reservations", len(found))
        self.setAccessibleName(f"{tr(MONTHS[month.month - 1])} {month.year}: {words}")
        self.update()

    def on(self, day: date) -> list[tuple[Booking, str]]:
        """What is reserved on a day."""
        iso = day.isoformat()
        return [one for one in self.found if one[0].start <= iso <= one[0].end]

    # ------------------------------------------------------------ where
    def _cell(self, week: int, column: int) -> QRectF:
        _, weeks = weeks_of(self.month)
        wide, tall = self.width() / 7, (self.height() - px(HEAD)) / weeks
        return QRectF(column * wide, px(HEAD) + week * tall, wide, tall)

    def _box(self, one: Piece) -> QRectF:
        first, last = self._cell(one.week, one.first), self._cell(one.week, one.last)
        return QRectF(
            first.x() + 3, first.y() + px(DAY) + one.lane * px(BAR + 3), last.right() - first.x() - 6, px(BAR)
        )

    def _fits(self, one: Piece) -> bool:
        return self._box(one).bottom() <= self._cell(one.week, one.first).bottom() - 2

    def _day_at(self, x: float, y: float) -> date | None:
        start, weeks = weeks_of(self.month)
        for week in range(weeks):
            for column in range(7):
                if painters.seen(self._cell(week, column)).contains(x, y):
                    return start + timedelta(days=7 * week + column)
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        x, y = event.position().x(), event.position().y()
        if self.isRightToLeft():
            x = self.width() - x
        hit = next((one for one in self._pieces if self._fits(one) and self._box(one).contains(x, y)), None)
        day = self._day_at(event.position().x(), event.position().y())
        if day is not None:
            self.day = day
        self.choose(hit.booking.id if hit else None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._enter()

    def choose(self, record: int | None) -> None:
        self.chosen = record
        self.update()
        self.picked.emit(record)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            mirrored = -step if self.isRightToLeft() and abs(step) == 1 else step
            self._go(self.day + timedelta(days=mirrored))
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turned.emit(-1 if event.key() == Qt.Key.Key_PageUp else 1)
        elif event.key() == Qt.Key.Key_Space:
            self._next()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        else:
            super().keyPressEvent(event)

    def _go(self, day: date) -> None:
        self.day = day
        if (day.year, day.month) != (self.month.year, self.month.month):
            self.turned.emit(1 if day > self.month else -1)
        there = self.on(day)
        self.choose(there[0][0].id if there else None)
        names = "; ".join(f"{tag} {one.whom}" for one, tag in there)
        announce(self, f"{day.isoformat()}: {names or tr('free')}")

    def _next(self) -> None:
        """The next one of the same day."""
        ids = [one.id for one, _ in self.on(self.day)]
        if ids:
            self.choose(ids[(ids.index(self.chosen) + 1) % len(ids)] if self.chosen in ids else ids[0])

    def _enter(self) -> None:
        if self.chosen is not None:
            self.opened.emit(self.chosen)
        else:
            self.asked.emit(self.day.isoformat())

    def paintEvent(self, event: QPaintEvent) -> None:
        p = begin(self)
        start, weeks = weeks_of(self.month)
        small, number = theme.font("caption", 500), theme.font("small", 500)
        for column, word in enumerate(DAYS):
            text(
                p,
                QRectF(column * self.width() / 7 + px(8), 0, self.width() / 7, px(HEAD)),
                tr(word),
                small,
                role(R.PlaceholderText),
            )
        for week in range(weeks):
            for column in range(7):
                day, cell = start + timedelta(days=7 * week + column), self._cell(week, column)
                other = day.month != self.month.month
                if other:
                    fill(p, cell, role(R.AlternateBase))
                fill(p, QRectF(cell.x(), cell.y(), cell.width(), 1), role(R.Midlight))
                if column:
                    fill(p, QRectF(cell.x(), cell.y(), 1, cell.height()), role(R.Midlight))
                if day == self.today:
                    rounded(p, QRectF(cell.x() + px(4), cell.y() + px(2), px(24), px(20)), 6, role(R.Highlight))
                ink = role(R.PlaceholderText) if other else role(R.Accent) if day == self.today else role(R.Text)
                text(p, QRectF(cell.x() + px(9), cell.y() + px(2), px(30), px(20)), str(day.day), number, ink)
                if day == self.day and self.hasFocus():
                    rounded(p, cell.adjusted(1, 2, -1, -1), 4, None, role(R.Accent), 2)
        short: dict[tuple[int, int], int] = {}
        for one in self._pieces:
            if not self._fits(one):
                for column in range(one.first, one.last + 1):
                    short[one.week, column] = short.get((one.week, column), 0) + 1
                continue
            box, late = self._box(one), one.booking.end < self.today.isoformat()
            ink, tint, solid = theme.meaning("off" if late else "lend")
            rounded(
                p,
                box,
                5,
                tint,
                solid if one.booking.id == self.chosen else mix(tint, solid, 0.35),
                2 if one.booking.id == self.chosen else 1,
            )
            fill(p, QRectF(box.x() + 1, box.y() + 4, 3, box.height() - 8), solid)
            text(p, box.adjusted(px(8), 0, -px(4), 0), f"{one.tag} · {one.booking.whom}", small, ink)
        for (week, column), n in short.items():
            cell = self._cell(week, column)
            text(
                p,
                QRectF(cell.right() - px(44), cell.y() + px(2), px(38), px(20)),
                f"+{n}",
                small,
                role(R.PlaceholderText),
                painters.RIGHT,
            )


class Calendar(QWidget):
    """As the list of a panel: the month with a line above it. asked(day): reserve from that day."""

    looked_at = Signal(object)
    opened = Signal(object)
    chosen = Signal(object)
    loaded = Signal()
    asked = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        today = desk.style.now()
        self.month = Month(today)
        self.title = label("", "head")
        self.note = label("", "small", "soft", elided=True)
        head = row(
            button("", "chevron-left", "quiet", tip=tr("The month before"), pressed=lambda: self.turn(-1)), self.title,
            button("", "chevron-right", "quiet", tip=tr("The month after"), pressed=lambda: self.turn(1)),
            button(tr("Today"), pressed=lambda: self.show_month(self.month.today)), margins=(12, 8, 16, 8),
        )  # fmt: skip
        head.addWidget(self.note, 1)
        layout = col(Pane(head, "b"), gap=0)
        ground = col(gap=0)
        ground.addWidget(self.month)
        layout.addWidget(Pane(ground), 1)
        self.setLayout(layout)
        self.setFocusProxy(self.month)
        self.month.picked.connect(self._picked)
        self.month.opened.connect(self.opened)
        self.month.asked.connect(self.asked)
        self.month.turned.connect(self.turn)
        desk.changed.connect(self._on_changed)
        self._day = today.replace(day=1)

    @property
    def in_bin(self) -> bool:
        return False

    def current_id(self) -> int | None:
        return self.month.chosen

    def chosen_ids(self) -> array[int]:
        return array("q", [] if self.month.chosen is None else [self.month.chosen])

    def choose(self, record: int) -> None:
        found = self.desk.row("reservation", record)
        if found is not None:
            self.month.day = date.fromisoformat(str(found["start_date"]))
            self.show_month(self.month.day)
            self.month.choose(record)

    def search(self, line: str) -> None:
        """The month shows all of them."""

    def turn(self, step: int) -> None:
        first = self._day.replace(day=1)
        self.show_month((first + timedelta(days=31)) if step > 0 else (first - timedelta(days=1)))

    def show_month(self, day: date) -> None:
        self._day = day.replace(day=1)
        self.title.setText(f"{tr(MONTHS[day.month - 1])} {day.year}")
        start, weeks = weeks_of(self._day)
        end = start + timedelta(days=7 * weeks - 1)
        found = queries.bookings_between(self.desk.conn, start.isoformat(), end.isoformat())
        if self.month.chosen is not None and all(one.id != self.month.chosen for one, _ in found):
            self.month.chosen = None
        if (self.month.day.year, self.month.day.month) != (day.year, day.month):
            self.month.day = self._day
        self.month.show_month(self._day, found)
        self.note.setText(
            tr_n("{n} reservation", "{n} reservations", len(found))
            if found
            else tr("Nothing is reserved. Press Enter on a day to reserve.")
        )
        self.loaded.emit()

    def reload(self) -> None:
        self.show_month(self._day)

    def _picked(self, record: int | None) -> None:
        self.looked_at.emit(record)
        self.chosen.emit(self.chosen_ids())

    def _on_changed(self, done: Done) -> None:
        if {"reservation", "asset", "person"} & done.touched.keys() and self.isVisible():
            self.reload()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()
