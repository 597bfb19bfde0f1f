"""What one picks with: tabs with counts, filter chips, a choice of a few, rail pages; and pill, avatar, bar."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QLayout, QSizePolicy, QTabBar, QWidget

from itam_desktop.kernel.texts import tr
from itam_desktop.widgets import painters, theme
from itam_desktop.widgets.flow import Flow
from itam_desktop.widgets.painters import (
    CENTRE,
    begin,
    height_of,
    paint_avatar,
    paint_bar,
    paint_icon,
    paint_pill,
    paint_seats,
    pill_size,
    rounded,
    text,
    width_of,
)
from itam_desktop.widgets.parts import plain, set_tip
from itam_desktop.widgets.theme import R, mix, px, role


class Tabs(QTabBar):
    """Underlined tabs; a count stands after the word in the second rank. `currentChanged` tells the choice."""

    def __init__(self, items: Sequence[tuple[str, str]] = (), name: str = "", small: bool = False) -> None:
        super().__init__()
        self._small = small
        self._items: list[tuple[str, str]] = []
        self.setAccessibleName(name or tr("Views"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_items(items)
        theme.on_change(self.updateGeometry)

    def set_items(self, items: Sequence[tuple[str, str]], current: int = 0) -> None:
        """(word, count as shown or "") of each tab; tells no change of choice."""
        self.blockSignals(True)
        while self.count():
            self.removeTab(0)
        self._items = list(items)
        for word, count in self._items:
            index = self.addTab(plain(word))
            self.setAccessibleTabName(index, f"{word} {count}".strip())
        if self._items:
            self.setCurrentIndex(min(max(current, 0), len(self._items) - 1))
        self.blockSignals(False)
        self.updateGeometry()
        self.update()

    def set_count(self, index: int, count: str) -> None:
        word, old = self._items[index]
        if old != count:
            self._items[index] = (word, count)
            self.setAccessibleTabName(index, f"{word} {count}".strip())
            self.setTabText(index, plain(word))  # lays the tabs out again
            self.update()

    def _font(self) -> str:
        return "small" if self._small else "body"

    def _height(self) -> int:
        return max(px(36 if self._small else 40), round(height_of(theme.font(self._font(), 500)) + px(16)))

    def tabSizeHint(self, index: int) -> QSize:
        word, count = self._items[index] if index < len(self._items) else ("", "")
        w = width_of(word, theme.font(self._font(), 500)) + (
            px(6) + width_of(count, theme.font("small")) if count else 0
        )
        return QSize(round(w) + px(16 if self._small else 20), self._height())

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = begin(self)
        gap = px(16 if self._small else 20)
        for i, (word, count) in enumerate(self._items):
            if not self.isTabVisible(i):
                continue
            r, on = QRectF(self.tabRect(i)), i == self.currentIndex()
            painters.mirror_in(r, self.layoutDirection())
            ink = role(R.Text) if on else role(R.PlaceholderText)
            w = text(p, r, word, theme.font(self._font(), 500), ink, elide=False)
            if count:
                text(
                    p,
                    r.adjusted(w + px(6), 0, 10, 0),
                    count,
                    theme.font("small"),
                    role(R.Link) if on else role(R.PlaceholderText),
                    elide=False,
                )
            if on:
                rounded(p, QRectF(r.x(), r.bottom() - 2, r.width() - gap, 3), 1.5, role(R.Accent))
                if self.hasFocus():
                    rounded(
                        p,
                        QRectF(r.x() - 4, r.y() + px(6), r.width() - gap + 8, r.height() - px(12)),
                        4,
                        None,
                        role(R.Accent),
                        2,
                    )


class Chip(QAbstractButton):
    """A filter: its name soft, its value strong, a cross that drops it; without value and cross the "Filter" chip."""

    dropped = Signal()

    def __init__(self, name: str, value: str = "", icon: str = "", cross: bool = True, on: bool = True) -> None:
        super().__init__()
        self._name, self._value, self._icon, self._cross, self._on = name, value, icon, cross, on
        self.setText(plain(f"{name} {value}".strip()))
        self.setAccessibleName(f"{name} {value}".strip())
        if cross:
            self.setAccessibleDescription(tr("Delete takes this filter away"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.on_change(self.updateGeometry)

    def switch(self, on: bool) -> None:
        """Whether it is in force, as its colour says."""
        self._on = on
        self.update()

    def sizeHint(self) -> QSize:
        w = px(12) + (px(20) if self._icon else 0) + width_of(self._name, theme.font("small"))
        w += (px(5) + min(width_of(self._value, theme.font("small", 500)), px(220)) if self._value else 0) + px(
            26 if self._cross else 12
        )
        return QSize(round(w) + 1, max(px(28), round(height_of(theme.font("small", 500)) + px(10))))

    def _on_cross(self, x: float) -> bool:
        at = self.width() - x if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else x
        return self._cross and at > self.width() - px(26)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._on_cross(event.position().x()) and self.rect().contains(event.position().toPoint()):
            self.setDown(False)
            self.dropped.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._cross and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.dropped.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        p, r = begin(self), QRectF(self.rect())
        edge = r.height() / 2
        if self._on:
            rounded(p, r, edge, role(R.Highlight), mix(role(R.Highlight), role(R.Accent), 0.28))
        else:
            rounded(
                p,
                r,
                edge,
                role(R.Midlight) if self.underMouse() else role(R.Base),
                mix(role(R.Mid), role(R.Dark), 0.25),
            )
        soft = mix(role(R.PlaceholderText), role(R.HighlightedText), 0.35) if self._on else role(R.PlaceholderText)
        x = float(px(12))
        if self._icon:
            side = px(15)
            paint_icon(p, QRectF(x - 1, r.center().y() - side / 2, side, side), self._icon, soft)
            x += px(20)
        x += text(
            p,
            r.adjusted(x, 0, 0, 0),
            self._name,
            theme.font("small"),
            soft if self._value else role(R.Text),
            elide=False,
        )
        if self._value:
            text(
                p,
                r.adjusted(x + px(5), 0, -px(24 if self._cross else 8), 0),
                self._value,
                theme.font("small", 500),
                role(R.HighlightedText if self._on else R.Text),
            )
        if self._cross:
            side = px(13)
            paint_icon(p, QRectF(r.right() - px(22), r.center().y() - side / 2, side, side), "x", soft, 2)
        if self.hasFocus():
            rounded(p, r, edge, None, role(R.Accent), 2)

    def enterEvent(self, event: object) -> None:
        self.update()

    def leaveEvent(self, event: object) -> None:
        self.update()


class _Segment(QAbstractButton):
    def __init__(self, word: str) -> None:
        super().__init__()
        self._word = word
        self.setText(plain(word))
        self.setAccessibleName(word)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        f = theme.font("small", 500)
        return QSize(round(width_of(self._word, f)) + px(24), max(px(28), round(height_of(f) + px(10))))

    def paintEvent(self, event: QPaintEvent) -> None:
        p, r, on = begin(self), QRectF(self.rect()), self.isChecked()
        if on:
            rounded(p, r, px(5), role(R.Light), mix(role(R.Mid), role(R.Dark), 0.2))
        text(p, r, self._word, theme.font("small", 500), role(R.Text if on else R.PlaceholderText), CENTRE, elide=False)
        if self.hasFocus():
            rounded(p, r, px(5), None, role(R.Accent), 2)


class Segments(QWidget):
    """One choice of a few, side by side; arrow keys move it. wraps: in further lines where there is no room (in a Flow)."""

    chosen = Signal(int)

    def __init__(self, words: Sequence[str], current: int = 0, name: str = "", wraps: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        layout: QLayout = Flow(gap=0) if wraps else QHBoxLayout()
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(0)
        self.setLayout(layout)
        for i, word in enumerate(words):
            segment = _Segment(word)
            segment.setChecked(i == current)
            self._group.addButton(segment, i)
            layout.addWidget(segment)
        self._group.idToggled.connect(lambda i, on: self.chosen.emit(i) if on else None)
        if wraps:
            policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        else:
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def current(self) -> int:
        return self._group.checkedId()

    def choose(self, index: int) -> None:
        """Tells it, if it is a change."""
        self._group.button(index).setChecked(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        rounded(begin(self), self.rect(), px(7), role(R.Midlight))


class RailButton(QAbstractButton):
    """A page of the rail: icon, word, and a count only where something waits."""

    def __init__(self, word: str, icon: str, count: str = "") -> None:
        super().__init__()
        self._word, self._icon, self._count = word, icon, count
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setText(plain(word))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_count(count)
        theme.on_change(self.updateGeometry)

    def set_count(self, count: str) -> None:
        self._count = count
        self.setAccessibleName(f"{self._word} {count}".strip())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        f = theme.font("body", 600)
        badge = (
            max(px(20), round(width_of(self._count, theme.font("caption", 600))) + px(10)) + px(12)
            if self._count
            else 0
        )
        return QSize(
            px(44) + round(width_of(self._word, f)) + badge + px(16), max(px(34), round(height_of(f) + px(16)))
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        p, r, on = begin(self), QRectF(self.rect()).adjusted(px(8), 1, -px(8), -1), self.isChecked()
        if on:
            rounded(p, r, px(6), role(R.Highlight))
        elif self.underMouse():
            rounded(p, r, px(6), role(R.Midlight))
        ink = role(R.HighlightedText) if on else mix(role(R.Text), role(R.PlaceholderText), 0.35)
        side = px(18)
        paint_icon(
            p,
            QRectF(r.x() + px(9), r.center().y() - side / 2, side, side),
            self._icon,
            role(R.Accent) if on else role(R.PlaceholderText),
        )
        text(p, r.adjusted(px(36), 0, -px(4), 0), self._word, theme.font("body", 600 if on else 450), ink)
        if self._count:
            f = theme.font("caption", 600)
            w, h = max(px(20), width_of(self._count, f) + px(10)), max(px(18), round(height_of(f) + 3))
            badge = QRectF(r.right() - w - px(8), r.center().y() - h / 2, w, h)
            rounded(p, badge, h / 2, role(R.Base) if on else role(R.Midlight))
            text(p, badge, self._count, f, role(R.Link) if on else role(R.PlaceholderText), CENTRE, elide=False)
        if self.hasFocus():
            rounded(p, r, px(6), None, role(R.Accent), 2)

    def enterEvent(self, event: object) -> None:
        self.update()

    def leaveEvent(self, event: object) -> None:
        self.update()


class Pill(QWidget):
    """A state: tint, icon and word."""

    def __init__(self, word: str = "", meaning: str = "off", icon: str = "") -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_state(word, meaning, icon)
        theme.on_change(self.updateGeometry)

    def set_state(self, word: str, meaning: str, icon: str = "") -> None:
        self._args = (word, meaning, icon)
        self.setAccessibleName(word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(*pill_size(self._args[0], self._args[2]))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._args[0]:
            paint_pill(begin(self), 0, self.height() / 2, *self._args)


class Avatar(QWidget):
    """A person's initials."""

    def __init__(self, name: str, size: int = 24) -> None:
        super().__init__()
        self._name = name
        self.setAccessibleName(name)
        set_tip(self, name)
        self.setFixedSize(px(size), px(size))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_avatar(begin(self), self.rect(), self._name)


class Bar(QWidget):
    """How much of something is there. name: said to screen readers."""

    def __init__(self, part: float, meaning: str = "", height: int = 6, name: str = "") -> None:
        super().__init__()
        self._part, self._meaning = part, meaning
        self.setAccessibleName(name)
        self.setFixedHeight(px(height))

    def set_part(self, part: float) -> None:
        self._part = part
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_bar(
            begin(self), self.rect(), self._part, theme.meaning(self._meaning)[2] if self._meaning else role(R.Accent)
        )


class SeatBar(QWidget):
    """The seats of a licence."""

    def __init__(self, seats: painters.Seats, name: str = "") -> None:
        super().__init__()
        self._seats = seats
        self.setAccessibleName(name)
        self.setMinimumSize(px(120), px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        h = px(18)
        paint_seats(begin(self), QRectF(1, (self.height() - h) / 2, self.width() - 2, h), self._seats)
