"""Grounds and what fills an empty one: card, pane, picture of a thing, empty list."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QFrame, QLayout, QWidget

from itam_desktop.widgets import theme
from itam_desktop.widgets.painters import begin, fill, paint_icon, rounded
from itam_desktop.widgets.parts import Item, button, col, label, row
from itam_desktop.widgets.theme import R, mix, px, role


class Card(QFrame):
    """A surface with a hairline around it; with a meaning it is tinted."""

    def __init__(
        self, *items: Item, margins: tuple[int, int, int, int] = (16, 14, 16, 16), gap: int = 8, meaning: str = ""
    ) -> None:
        super().__init__()
        self._meaning = meaning
        self.setLayout(col(*items, margins=margins, gap=gap))

    def paintEvent(self, event: QPaintEvent) -> None:
        p = begin(self)
        if self._meaning:
            _, tint, solid = theme.meaning(self._meaning)
            rounded(p, self.rect(), px(8), tint, mix(tint, solid, 0.35))
        else:
            rounded(p, self.rect(), px(8), role(R.Base), role(R.Mid))


class Pane(QFrame):
    """A surface that fills its place; hairlines at the sides named in `edges`: l(eading), r (trailing), t, b."""

    def __init__(self, layout: QLayout | None = None, edges: str = "", ground: str = "base") -> None:
        super().__init__()
        self._edges, self._ground = edges, ground
        left, right = ("r", "l") if QApplication.isRightToLeft() else ("l", "r")
        self.setContentsMargins(
            left in edges, "t" in edges, right in edges, "b" in edges
        )  # what lies in it leaves the lines free
        if layout is not None:
            self.setLayout(layout)

    def paintEvent(self, event: QPaintEvent) -> None:
        p, r = begin(self), QRectF(self.rect())
        p.fillRect(r, role({"base": R.Base, "window": R.Window, "head": R.AlternateBase}[self._ground]))
        sides = {
            "l": (0, 0, 1, r.height()),
            "r": (r.width() - 1, 0, 1, r.height()),
            "t": (0, 0, r.width(), 1),
            "b": (0, r.height() - 1, r.width(), 1),
        }
        for side in self._edges:
            fill(p, QRectF(*sides[side]), role(R.Mid))


class Placeholder(QWidget):
    """The picture of a thing, or the icon of its category until there is one."""

    def __init__(self, icon: str, size: int = 72, name: str = "") -> None:
        super().__init__()
        self._icon, self._photo = icon, QPixmap()
        self.setAccessibleName(name)
        self.setFixedSize(px(size), px(size))

    def show_icon(self, icon: str) -> None:
        self._icon, self._photo = icon, QPixmap()
        self.update()

    def show_photo(self, photo: QPixmap) -> None:
        self._photo = photo
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        p, r = begin(self), QRectF(self.rect())
        rounded(p, r, px(8), role(R.Window), role(R.Midlight))
        if not self._photo.isNull():
            ratio = self.devicePixelRatioF()
            side = round((r.width() - 2) * ratio)
            shown = self._photo.scaled(
                side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            shown.setDevicePixelRatio(ratio)
            at = r.center() - QPointF(shown.width(), shown.height()) / (2 * ratio)
            p.drawPixmap(at, shown)
            return
        s = round(r.width() * 0.5)
        box = QRectF(round(r.center().x() - s / 2), round(r.center().y() - s / 2), s, s)
        paint_icon(p, box, self._icon, mix(role(R.PlaceholderText), role(R.Window), 0.25), 1.25)


class _Round(QWidget):
    """An icon on a round tint."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setFixedSize(px(64), px(64))

    def paintEvent(self, event: QPaintEvent) -> None:
        p, r = begin(self), QRectF(self.rect())
        rounded(p, r, r.width() / 2, role(R.Highlight))
        s = px(28)
        paint_icon(p, QRectF(r.center().x() - s / 2, r.center().y() - s / 2, s, s), self._icon, role(R.Accent), 1.5)


class EmptyState(QWidget):
    """What belongs here and the one next step; `second` is another way in."""

    first = Signal()
    second = Signal()

    def __init__(
        self,
        icon: str,
        title: str,
        words: str,
        verb: str = "",
        verb_icon: str = "plus",
        other: str = "",
        other_icon: str = "",
    ) -> None:
        super().__init__()
        middle = Qt.AlignmentFlag.AlignHCenter
        picture = _Round(icon)
        heading, note = label(title, "head"), label(words, "small", "soft", wrapped=True)
        for one in (heading, note):
            one.setAlignment(middle)
        note.setMinimumWidth(px(200))
        note.setMaximumWidth(px(420))
        buttons: list[Item] = [None]
        if verb:
            buttons.append(button(verb, verb_icon, "primary", pressed=self.first.emit))
        if other:
            buttons.append(button(other, other_icon, pressed=self.second.emit))
        layout = col(None, picture, 4, row(None, heading, None), gap=4, margins=(16, 16, 16, 16))
        layout.setAlignment(picture, middle)
        line = row(gap=0)
        line.addStretch(1)
        line.addWidget(note, 8)
        line.addStretch(1)
        layout.addLayout(line)
        layout.addSpacing(px(8))
        layout.addLayout(row(*buttons, None))
        layout.addStretch(1)
        self.setLayout(layout)
