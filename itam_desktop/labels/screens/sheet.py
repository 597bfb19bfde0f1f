"""The picture of a sheet, where the first free label is chosen, and one label enlarged. Paper is white in the dark too."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from itam_desktop.kernel.texts import tr
from itam_desktop.labels.stock import Stock
from itam_desktop.widgets import theme
from itam_desktop.widgets.notices import announce
from itam_desktop.widgets.painters import CENTRE, begin, hatch, height_of, rounded, text, width_of
from itam_desktop.widgets.theme import R, mix, px, role

WHITE, BLACK = QColor(Qt.GlobalColor.white), QColor(Qt.GlobalColor.black)


class Pixels(NamedTuple):
    """A grey picture from a worker's thread."""

    width: int
    height: int
    stride: int
    data: bytes

    def image(self) -> QImage:
        return QImage(self.data, self.width, self.height, self.stride, QImage.Format.Format_Grayscale8).copy()


class Sheet(QWidget):
    """The page as it will be printed, to scale. chosen(n): the first free label, from 1, by click or arrow keys."""

    chosen = Signal(int)

    def __init__(self, still: bool = False) -> None:
        """still: a picture only; nothing is chosen on it."""
        super().__init__()
        self._still = still
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a sheet reads the same everywhere
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if still else Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(not still)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(px(220), px(260))
        self._stock: Stock | None = None
        self._first, self._page, self._hover = 1, 0, -1
        self._image: QImage | None = None

    def sizeHint(self) -> QSize:
        return QSize(px(400), px(560))

    def show_stock(self, stock: Stock, first: int, page: int = 0) -> None:
        """The empty sheet; page: from 0, on later ones nothing is used yet."""
        self._stock, self._first, self._page, self._image = stock, first, page, None
        self._name()
        self.update()

    def show_page(self, pixels: Pixels | None) -> None:
        self._image = pixels.image() if pixels is not None else None
        self.update()

    def shows(self) -> tuple[Stock | None, int, int]:
        """Stock, first free label (from 1) and page (from 0)."""
        return self._stock, self._first, self._page

    def _name(self) -> None:
        if self._still and self._stock is not None:
            self.setAccessibleName(tr("Sheet with {n} labels", n=self._stock.per_page))
        elif self._stock is not None:
            self.setAccessibleName(
                tr(
                    "Sheet {stock}, first free label is number {n} of {of}",
                    stock=self._stock.name,
                    n=self._first,
                    of=self._stock.per_page,
                )
            )
            self.setAccessibleDescription(tr("Arrow keys choose the first free label"))

    def paper(self) -> QRectF:
        """Where the page lies in the widget."""
        if self._stock is None:
            return QRectF()
        room = QRectF(self.rect()).adjusted(1, px(10), -px(10), -1)
        k = min(room.width() / self._stock.width_mm, room.height() / self._stock.height_mm)
        return QRectF(room.x(), room.y(), self._stock.width_mm * k, self._stock.height_mm * k)

    def label_box(self, index: int) -> QRectF:
        """Label `index`, from 0, in the widget."""
        paper, stock = self.paper(), self._stock
        if stock is None:
            return QRectF()
        k = paper.width() / stock.width_mm
        x, y = stock.position_mm(index)
        return QRectF(paper.x() + x * k, paper.y() + y * k, stock.label_width_mm * k, stock.label_height_mm * k)

    def _choose(self, number: int) -> None:
        if (
            self._stock is None
            or self._still
            or self._page
            or not 1 <= number <= self._stock.per_page
            or number == self._first
        ):
            return
        self._first, self._image = number, None
        self._name()
        announce(self, self.accessibleName())
        self.update()
        self.chosen.emit(number)

    def _at(self, point: QPointF) -> int:
        if self._stock is None or self._page or self._still:
            return -1
        return next((i for i in range(self._stock.per_page) if self.label_box(i).contains(point)), -1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position())
        if at != self._hover:
            self._hover = at
            self.setCursor(Qt.CursorShape.PointingHandCursor if at >= 0 else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: object) -> None:
        self._hover = -1
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        at = self._at(event.position())
        if at >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self._choose(at + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._stock is None:
            return
        step = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -self._stock.columns, Qt.Key.Key_Down: self._stock.columns,
        }.get(Qt.Key(event.key()))  # fmt: skip
        if step is not None:
            self._choose(self._first + step)
        elif event.key() == Qt.Key.Key_Home:
            self._choose(1)
        elif event.key() == Qt.Key.Key_End:
            self._choose(self._stock.per_page)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = begin(self)
        if self._stock is None:
            return
        paper, stock = self.paper(), self._stock
        edge, used = mix(WHITE, BLACK, 0.2), mix(WHITE, BLACK, 0.1)
        rounded(p, paper, 3, WHITE, role(R.Mid))
        if self._image is not None:
            p.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            p.drawImage(paper, self._image)
            rounded(p, paper, 3, None, role(R.Mid))
        k = paper.width() / stock.width_mm
        corner = max(1.0, min(stock.corner_radius_mm or 0.8, stock.label_height_mm / 2) * k)
        skipped = self._first - 1 if self._page == 0 else 0
        for index in range(stock.per_page):
            box = self.label_box(index)
            if box.width() > 4:
                box = box.adjusted(0.5, 0.5, -0.5, -0.5)
            if index >= skipped:
                rounded(p, box, corner, None, edge)
                continue
            path = QPainterPath()
            path.addRoundedRect(box, corner, corner)
            p.fillPath(path, used)
            p.save()
            p.setClipPath(path)
            hatch(p, box, mix(WHITE, BLACK, 0.2), 9)
            p.restore()
            rounded(p, box, corner, None, edge)
            f = theme.font("small", 500)
            if width_of(tr("used"), f) + 8 < box.width() and height_of(f) + 2 < box.height():
                text(p, box, tr("used"), f, mix(WHITE, BLACK, 0.65), CENTRE, elide=False)
        if self._page == 0 and not self._still:
            self._paint_first(p, corner)

    def _paint_first(self, p: QPainter, corner: float) -> None:
        blue = mix(theme.meaning("info")[2], BLACK, 0.15)
        if self._hover >= 0 and self._hover != self._first - 1:
            rounded(
                p, self.label_box(self._hover).adjusted(-1, -1, 1, 1), corner + 1, None, mix(blue, WHITE, 0.35), 1.5
            )
        box = self.label_box(self._first - 1)
        rounded(p, box.adjusted(-1.5, -1.5, 1.5, 1.5), corner + 1.5, None, blue, 2.5)
        if self.hasFocus():
            rounded(p, box.adjusted(-5, -5, 5, 5), corner + 4, None, role(R.Accent), 1.5)
        f, word = theme.font("caption", 600), tr("1st")
        w, h = width_of(word, f) + px(12), height_of(f) + 5
        badge = QRectF(min(box.right() - w * 0.7, self.width() - w), max(0.0, box.y() - h * 0.45), w, h)
        rounded(p, badge, h / 2, blue)
        text(p, badge, word, f, WHITE, CENTRE, elide=False)


class LabelView(QWidget):
    """One label enlarged, cut from the page as it prints, with its measures."""

    def __init__(self) -> None:
        super().__init__()
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._image: QImage | None = None
        self._size = (63.5, 38.1)
        self._words = ("", "")
        self._restyle()
        theme.on_change(self._restyle)

    def _restyle(self) -> None:
        self.setMinimumHeight(px(140))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(px(320), px(206))

    def show_label(
        self, pixels: Pixels | None, size_mm: tuple[float, float], words: tuple[str, str], name: str
    ) -> None:
        """words: width and height as said; name: what the label says."""
        self._image = pixels.image() if pixels is not None else None
        self._size, self._words = size_mm, words
        self.setAccessibleName(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = begin(self)
        room = QRectF(self.rect()).adjusted(1, 1, -px(26), -px(26))
        k = min(room.width() / self._size[0], room.height() / self._size[1])
        r = QRectF(1, 1, self._size[0] * k, self._size[1] * k)
        rounded(p, r, px(5), WHITE, role(R.Mid))
        if self._image is not None:
            p.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            p.drawImage(r.adjusted(2, 2, -2, -2), self._image)
        gap, tick = px(12), px(4)
        p.setPen(QPen(role(R.Dark), 1))
        for a, b in (
            ((r.x(), r.bottom() + gap), (r.right(), r.bottom() + gap)), ((r.x(), r.bottom() + gap - tick), (r.x(), r.bottom() + gap + tick)),
            ((r.right(), r.bottom() + gap - tick), (r.right(), r.bottom() + gap + tick)), ((r.right() + gap, r.y()), (r.right() + gap, r.bottom())),
            ((r.right() + gap - tick, r.y()), (r.right() + gap + tick, r.y())), ((r.right() + gap - tick, r.bottom()), (r.right() + gap + tick, r.bottom())),
        ):  # fmt: skip
            p.drawLine(QPointF(*a), QPointF(*b))
        f = theme.font("caption", 500)
        for words, cx, cy, turn in (
            (self._words[0], r.center().x(), r.bottom() + gap, 0),
            (self._words[1], r.right() + gap, r.center().y(), -90),
        ):
            p.save()
            p.translate(cx, cy)
            p.rotate(turn)
            w, h = width_of(words, f) + px(10), height_of(f) + 2
            p.fillRect(QRectF(-w / 2, -h / 2, w, h), role(R.Window))
            text(p, QRectF(-w / 2, -h / 2, w, h), words, f, role(R.PlaceholderText), CENTRE, elide=False)
            p.restore()
