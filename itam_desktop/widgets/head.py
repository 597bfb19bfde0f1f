"""The header of a list: sort by click (Shift adds), drag, resize; and its continuation over the scroll bar."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHeaderView, QWidget

from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.texts import tr
from itam_desktop.widgets import painters, theme
from itam_desktop.widgets.painters import LEFT, RIGHT, begin, height_of, paint_icon, text, width_of
from itam_desktop.widgets.theme import R, px, role

Order = list[tuple[str, bool]]  # (field key, descending), the most important first


def head_height() -> int:
    return max(px(32), round(height_of(theme.font("small", 600)) + px(14)))


FUNNEL = 20  # design px at a head's end that open the column's filter


class Head(QHeaderView):
    """sorted(order): a click on a head; filter_asked(key, where): its funnel, shown under the pointer and where a filter is."""

    sorted = Signal(list)
    filter_asked = Signal(str, QPoint)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.columns: tuple[Field, ...] = ()
        self.order: Order = []
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMouseTracking(True)
        self.setMinimumSectionSize(px(40))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(tr("Columns"))
        self._shift = False
        self._under = -1  # the section under the pointer
        self.filtered: frozenset[str] = frozenset()
        self.filters = False  # is there anybody who filters?
        self.sectionClicked.connect(self._clicked)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), head_height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        super().mouseReleaseEvent(event)

    def funnel(self, section: int) -> QRect:
        """Where the funnel of a section is: at its trailing end, of a column of numbers at the leading one."""
        x, w = self.sectionViewportPosition(section), self.sectionSize(section)
        trailing = self.columns[section].right == (self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        grip = px(4)
        return QRect(x + w - px(FUNNEL) - grip if trailing else x + grip, 0, px(FUNNEL), self.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        section = self.logicalIndexAt(event.position().toPoint())
        if self.filters and 0 <= section < len(self.columns) and event.button() == Qt.MouseButton.LeftButton:
            box = self.funnel(section)
            if box.contains(event.position().toPoint()):
                self.ask_filter(section)
                return
        super().mousePressEvent(event)

    def ask_filter(self, section: int) -> None:
        """Open the filter of a column, under its head."""
        at = QPoint(self.sectionViewportPosition(section), self.height())
        self.filter_asked.emit(self.columns[section].key, self.viewport().mapToGlobal(at))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.logicalIndexAt(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, section: int) -> None:
        if section != self._under:
            self._under = section
            self.viewport().update()

    def _clicked(self, section: int) -> None:
        if 0 <= section < len(self.columns):
            self.sort_by(
                self.columns[section].key,
                add=self._shift or bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier),
            )

    def sort_by(self, key: str, add: bool = False) -> None:
        """Sort by a column, the other way round if it is sorted by already; add: within the order there is."""
        old = dict(self.order)
        turned = not old[key] if key in old else False
        if add and self.order:
            order = [(k, turned if k == key else d) for k, d in self.order] + ([] if key in old else [(key, False)])
        else:
            order = [(key, turned)]
        self.show_order(order)
        self.sorted.emit(list(order))

    def show_order(self, order: Order) -> None:
        self.order = list(order)
        self.viewport().update()

    def wanted(self, column: Field) -> int:
        """The least width that shows the column's word and its arrow."""
        return round(width_of(tr(column.label), theme.font("small", 600))) + px(16 + 8 + 8)

    def paintSection(self, p: QPainter, rect: QRect, section: int) -> None:
        p.save()
        r = QRectF(rect)
        painters.mirror_in(r, self.layoutDirection())
        p.fillRect(rect, role(R.AlternateBase))
        p.fillRect(rect.x(), rect.bottom(), rect.width(), 1, role(R.Mid))
        if 0 <= section < len(self.columns):
            column = self.columns[section]
            inner = r.adjusted(px(8) if self.visualIndex(section) else px(16), 0, -px(8), 0)
            right = column.right
            place = next((i for i, (key, _) in enumerate(self.order) if key == column.key), -1)
            on = place >= 0
            f = theme.font("small", 600 if on else 500)
            side = px(13)
            funnel = self.filters and (section == self._under or column.key in self.filtered)
            if funnel:
                inner = inner.adjusted(px(FUNNEL - 4), 0, 0, 0) if right else inner.adjusted(0, 0, -px(FUNNEL - 4), 0)
                box = QRectF(self.funnel(section))
                centre = QRectF(box.center().x() - px(7), box.center().y() - px(7), px(14), px(14))
                painters.mirror_in(centre, Qt.LayoutDirection.LeftToRight)
                there = column.key in self.filtered
                paint_icon(p, centre, "filter", role(R.Accent if there else R.PlaceholderText), 2.2 if there else 1.75)
                painters.mirror_in(r, self.layoutDirection())
            room = (
                inner.adjusted(0, 0, 0, 0)
                if not on
                else inner.adjusted(side + 2, 0, 0, 0)
                if right
                else inner.adjusted(0, 0, -side - 2, 0)
            )
            w = text(p, room, tr(column.label), f, role(R.Text if on else R.PlaceholderText), RIGHT if right else LEFT)
            if on:
                w = min(w, room.width())
                x = inner.right() - w - side - 3 if right else inner.x() + w + 3
                box = QRectF(x, inner.center().y() - side / 2, side, side)
                paint_icon(p, box, "arrow-up" if self.order[place][1] else "arrow-down", role(R.Accent), 2.2)
                if len(self.order) > 1:
                    g = theme.font("caption", 600)
                    text(
                        p,
                        box.adjusted(side - 1, 0, side, 0) if not right else box.adjusted(-side, 0, -side, 0),
                        str(place + 1),
                        g,
                        role(R.Accent),
                        elide=False,
                    )
        p.restore()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self.viewport())
        p.fillRect(self.viewport().rect(), role(R.AlternateBase))
        p.fillRect(0, self.viewport().height() - 1, self.viewport().width(), 1, role(R.Mid))
        p.end()
        super().paintEvent(event)


class HeadCap(QWidget):
    """Goes on with the header over the scroll bar, so that it reaches the edge."""

    def __init__(self) -> None:
        super().__init__()
        self._restyle()
        theme.on_change(self._restyle)

    def _restyle(self) -> None:
        self.setFixedHeight(head_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        p = begin(self)
        p.fillRect(self.rect(), role(R.AlternateBase))
        p.fillRect(0, self.height() - 1, self.width(), 1, role(R.Mid))
