"""A layout that goes on in a new line when a line is full: chips, the foot of a form."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QLayout, QLayoutItem, QStyle, QWidget

from itam_desktop.widgets.theme import px


class Flow(QLayout):
    """gap: between things and lines, design px; trailing: the last thing stands at the trailing end of its line."""

    def __init__(
        self, *widgets: QWidget, gap: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0), trailing: bool = False
    ) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap, self._trailing, self._needed = px(gap), trailing, 0
        left, top, right, bottom = (px(m) for m in margins)
        if QApplication.isRightToLeft():  # Qt does not mirror margins
            left, right = right, left
        self.setContentsMargins(left, top, right, bottom)
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        m = self.contentsMargins()
        shown = [i.sizeHint() for i in self._items if not i.isEmpty()]
        width = sum(s.width() for s in shown) + self._gap * max(0, len(shown) - 1)
        height = max((s.height() for s in shown), default=0)
        return QSize(width + m.left() + m.right(), height + m.top() + m.bottom())

    def minimumSize(self) -> QSize:
        m = self.contentsMargins()
        shown = [i.minimumSize() for i in self._items if not i.isEmpty()]
        width, height = max((s.width() for s in shown), default=0), max((s.height() for s in shown), default=0)
        return QSize(width + m.left() + m.right(), max(self._needed, height + m.top() + m.bottom()))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        needed = self._lay(rect, move=True)
        if needed != self._needed:  # a page that is short of room must not cut the last line
            self._needed = needed
            self.update()

    def _lay(self, rect: QRect, move: bool) -> int:
        m = self.contentsMargins()
        inner = rect.adjusted(m.left(), m.top(), -m.right(), -m.bottom())
        lines: list[list[QLayoutItem]] = [[]]
        x = 0
        for item in (i for i in self._items if not i.isEmpty()):
            w = item.sizeHint().width()
            if lines[-1] and x + w > inner.width():
                lines.append([])
                x = 0
            lines[-1].append(item)
            x += w + self._gap
        y = inner.y()
        for n, line in enumerate(lines):
            sizes = [_within(i, inner.width()) for i in line]
            high = max((s.height() for s in sizes), default=0)
            x = inner.x()
            for item, size in zip(line, sizes, strict=True):
                if self._trailing and n == len(lines) - 1 and item is line[-1] and item is self._items[-1]:
                    x = max(x, inner.right() + 1 - size.width())
                if move:
                    box = QRect(x, y + (high - size.height()) // 2, size.width(), size.height())
                    widget = item.widget()
                    direction = widget.layoutDirection() if widget is not None else Qt.LayoutDirection.LeftToRight
                    item.setGeometry(QStyle.visualRect(direction, inner, box))
                x += size.width() + self._gap
            y += high + (self._gap if n < len(lines) - 1 else 0)
        return y + m.bottom() - rect.y()


def _within(item: QLayoutItem, width: int) -> QSize:
    """The size of a thing that is at most so wide; one that goes on in lines of its own gets higher."""
    size = item.sizeHint()
    if size.width() <= width:
        return size
    size.setWidth(max(width, item.minimumSize().width()))
    if item.hasHeightForWidth():
        size.setHeight(item.heightForWidth(size.width()))
    return size
