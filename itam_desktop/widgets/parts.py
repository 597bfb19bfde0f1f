"""The smallest widgets: label, picture, button, field, key cap; and layouts from a list of things."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from itam_desktop.widgets import theme
from itam_desktop.widgets.painters import CENTRE, begin, fill, height_of, paint_icon, rounded, text, width_of
from itam_desktop.widgets.theme import R, px

Item = QWidget | QLayout | int | None
CTRL = Qt.KeyboardModifier.ControlModifier


def _fill_box(layout: QBoxLayout, items: tuple[Item, ...], margins: tuple[int, int, int, int], gap: int) -> None:
    left, top, right, bottom = (px(m) for m in margins)
    if QApplication.isRightToLeft():  # Qt does not mirror margins
        left, right = right, left
    layout.setContentsMargins(left, top, right, bottom)
    layout.setSpacing(px(gap))
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, int):
            layout.addSpacing(px(item))
        elif isinstance(item, QWidget):
            layout.addWidget(item)
        else:
            layout.addLayout(item)


def row(*items: Item, margins: tuple[int, int, int, int] = (0, 0, 0, 0), gap: int = 8) -> QHBoxLayout:
    """Side by side: widgets, layouts, a number (space), None (stretch); margins left, top, right, bottom."""
    layout = QHBoxLayout()
    _fill_box(layout, items, margins, gap)
    return layout


def col(*items: Item, margins: tuple[int, int, int, int] = (0, 0, 0, 0), gap: int = 8) -> QVBoxLayout:
    """The same, one under the other."""
    layout = QVBoxLayout()
    _fill_box(layout, items, margins, gap)
    return layout


def in_turn(*widgets: QWidget) -> None:
    """Tab goes through these in this order: rows that came later stand where one sees them, not at the end."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)


def wrap(layout: QLayout) -> QWidget:
    widget = QWidget()
    widget.setLayout(layout)
    return widget


def clear(layout: QLayout | None, keep: type[QWidget] | None = None) -> None:
    """Take everything out of a layout and let it go; widgets of the class `keep` stay alive."""
    while layout is not None and (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if inner is not None:
            clear(inner, keep)
            inner.deleteLater()
        elif widget is not None and not (keep is not None and isinstance(widget, keep)):
            widget.hide()
            widget.deleteLater()


def put_only(layout: QLayout | None, *widgets: QWidget) -> None:
    """Show these in the layout and nothing else."""
    clear(layout)
    for widget in widgets:
        if layout is not None:
            layout.addWidget(widget)


def plain(words: str) -> str:
    """A record's own text for a button, a menu or a label with buddy: its & is no key."""
    return words.replace("&", "&&")


def set_tip(widget: QWidget | QAction, words: str) -> None:
    """A tooltip that shows exactly these words, even if they look like markup."""
    widget.setToolTip(plain_tip(words))


def plain_tip(words: str) -> str:
    if "<" not in words and "&" not in words:
        return words
    return f"<qt><span style='white-space:pre-wrap'>{words.replace('&', '&amp;').replace('<', '&lt;')}</span></qt>"


class Label(QLabel):
    """The only label: plain text always, font and colour by name, follows a change of look."""

    def __init__(
        self, words: str = "", kind: str = "body", tone: str = "", *, mono: bool = False, weight: int | None = None,
        wrapped: bool = False, size: float | None = None, elided: bool = False,
    ) -> None:  # fmt: skip
        super().__init__()
        self._kind, self._tone, self._mono, self._weight, self._size, self._elided = (
            kind,
            tone,
            mono,
            weight,
            size,
            elided,
        )
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrapped)
        self._lean()
        self.setText(words)
        self._restyle()
        theme.on_change(self._restyle)

    def _lean(self) -> None:
        """Words of either direction begin at the leading side of the page."""
        now = self.alignment()
        if not now & Qt.AlignmentFlag.AlignHCenter:
            leading = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
            self.setAlignment(leading | Qt.AlignmentFlag.AlignAbsolute | (now & Qt.AlignmentFlag.AlignVertical_Mask))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._lean()

    def set_tone(self, tone: str) -> None:
        """ "" first rank, "soft", "link", or a meaning (ok, info, lend, warn, bad, off)."""
        self._tone = tone
        self._restyle()

    def _restyle(self) -> None:
        self.setFont(theme.font(self._kind, self._weight, self._mono, self._size))
        if not self._tone:
            self.setPalette(QPalette())
            return
        palette = QPalette()
        palette.setColor(R.WindowText, theme.ink(self._tone))
        self.setPalette(palette)

    def setText(self, words: str) -> None:
        super().setText(words)
        if self._elided:
            self._tell_if_cut()
        elif self.wordWrap():
            self._keep_height()

    def _keep_height(self) -> None:
        # not heightForWidth: it never goes under the minimum that was set before
        flags = Qt.TextFlag.TextWordWrap.value | Qt.TextFlag.TextShowMnemonic.value
        room = QRect(0, 0, max(1, self.contentsRect().width()), 100_000)
        self.setMinimumHeight(self.fontMetrics().boundingRect(room, flags, self.text()).height() if self.text() else 0)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        if self._elided:
            return QSize(px(40), hint.height())
        return QSize(min(hint.width(), px(160)), hint.height()) if self.wordWrap() else hint

    def _tell_if_cut(self) -> None:
        set_tip(self, self.text() if width_of(self.text(), self.font()) > self.width() else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._elided:
            self._tell_if_cut()
        elif self.wordWrap():  # a layout that is short of room would cut the last lines
            self._keep_height()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._elided:
            super().paintEvent(event)
            return
        text(begin(self), self.rect(), self.text(), self.font(), self.palette().color(R.WindowText))


def label(
    words: str = "", kind: str = "body", tone: str = "", *, mono: bool = False, weight: int | None = None,
    wrapped: bool = False, size: float | None = None, elided: bool = False,
) -> Label:  # fmt: skip
    """kind: caption, small, body, strong, head, title, number, hero. elided: cut with … and told in full on hover."""
    return Label(words, kind, tone, mono=mono, weight=weight, wrapped=wrapped, size=size, elided=elided)


class Picture(QWidget):
    """An icon. name: what it tells, if it tells more than the words beside it."""

    def __init__(self, icon: str, size: int = 18, tone: str = "soft", name: str = "") -> None:
        super().__init__()
        self.icon, self.tone = icon, tone
        self.setFixedSize(px(size), px(size))
        self.setAccessibleName(name)

    def show_icon(self, icon: str, tone: str = "") -> None:
        self.icon, self.tone = icon, tone or self.tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_icon(begin(self), QRectF(self.rect()), self.icon, theme.ink(self.tone))


class Line(QFrame):
    """A hairline."""

    def __init__(self, upright: bool = False, strong: bool = False) -> None:
        super().__init__()
        self._role = R.Mid if strong or upright else R.Midlight
        self.setFixedWidth(1) if upright else self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        fill(begin(self), self.rect(), theme.role(self._role))


class Button(QPushButton):
    """A verb. kind: "normal", "primary" (one in a pane) or "quiet". Enter presses it only while it has the focus."""

    def __init__(
        self,
        words: str = "",
        icon: str = "",
        kind: str = "normal",
        tip: str = "",
        menu: bool = False,
        small: bool = False,
    ) -> None:
        super().__init__(words)
        self._icon, self._kind, self._small = icon, kind, small
        self.setAutoDefault(False)
        self.setDefault(False)
        self.setFlat(kind == "quiet")
        self.setProperty("primary", kind == "primary")
        self.setProperty("menu", menu)
        self.setAccessibleName(tip or words.replace("&&", "\0").replace("&", "").replace("\0", "&"))
        if tip:
            set_tip(self, tip)
        self._restyle()
        theme.on_change(self._restyle)

    @property
    def icon_name(self) -> str:
        return self._icon

    def set_icon(self, icon: str) -> None:
        self._icon = icon
        self._restyle()

    def set_kind(self, kind: str) -> None:
        self._kind = kind
        self.setFlat(kind == "quiet")
        self.setProperty("primary", kind == "primary")
        self._restyle()

    def _restyle(self) -> None:
        self.setFont(theme.font("small", 600) if self._small else theme.font("body", 500))
        tone = {"primary": "bright", "quiet": "link" if self.text() else "soft"}.get(self._kind, "text")
        palette = QPalette()
        if self._kind == "primary":  # native styles take it from here; FlatFusion from the property
            palette.setColor(R.Button, theme.role(R.Accent))
        palette.setColor(R.ButtonText, theme.ink(tone))
        palette.setColor(QPalette.ColorGroup.Disabled, R.ButtonText, theme.role(R.Dark))
        self.setPalette(palette)
        if self._icon:
            self.setIcon(theme.icon(self._icon, tone, px(16)))
            self.setIconSize(QSize(px(16), px(16)))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self._small:
            return QSize(hint.width(), max(px(24), round(height_of(self.font()) + px(6))))
        return hint

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()  # a word is never cut

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & CTRL:
            event.ignore()  # the dialog's: it presses its primary verb, whichever button has the focus
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)


def button(
    words: str = "",
    icon: str = "",
    kind: str = "normal",
    *,
    tip: str = "",
    pressed: Callable[[], object] | None = None,
    menu: bool = False,
    small: bool = False,
) -> Button:
    """tip is needed where there are no words: it is also the accessible name."""
    b = Button(words, icon, kind, tip, menu, small)
    if pressed is not None:
        b.clicked.connect(lambda *_: pressed())
    return b


class Field(QLineEdit):
    """A line to type in; an icon before it, an action after it. name: its accessible name."""

    def __init__(self, words: str = "", hint: str = "", *, name: str = "", icon: str = "", mono: bool = False) -> None:
        super().__init__(words)
        self._icons: list[tuple[QAction, str]] = []
        self._mono = mono
        self.setPlaceholderText(hint)
        self.setAccessibleName(name or hint)
        self.setTextMargins(px(4), 0, px(4), 0)
        self.setCursorPosition(0)
        if icon:
            self.add_sign(icon, leading=True)
        self._restyle()
        theme.on_change(self._restyle)

    def add_sign(self, icon: str, tip: str = "", *, leading: bool = False) -> QAction:
        """A sign inside the line; with a tip it is a button."""
        action = QAction(self)
        action.setText(tip or self.accessibleName())
        set_tip(action, tip)
        self._icons.append((action, icon))
        action.setIcon(theme.icon(icon, "soft", px(16)))
        self.addAction(
            action, QLineEdit.ActionPosition.LeadingPosition if leading else QLineEdit.ActionPosition.TrailingPosition
        )
        return action

    def set_sign(self, action: QAction, icon: str) -> None:
        self._icons = [(a, icon if a is action else old) for a, old in self._icons]
        action.setIcon(theme.icon(icon, "soft", px(16)))

    def set_problem(self, on: bool) -> None:
        self.setProperty("problem", on)
        self.update()

    def _restyle(self) -> None:
        self.setFont(theme.font("body", mono=self._mono))
        self.setMinimumHeight(max(px(32), round(height_of(self.font()) + px(12))))
        for action, icon in self._icons:
            action.setIcon(theme.icon(icon, "soft", px(16)))


def field(words: str = "", hint: str = "", *, name: str = "", icon: str = "", mono: bool = False) -> Field:
    return Field(words, hint, name=name, icon=icon, mono=mono)


class KeyCap(QWidget):
    """A key's name in a small box."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self._key = key
        self.setAccessibleName(key)
        self._restyle()
        theme.on_change(self._restyle)

    def _restyle(self) -> None:
        f = theme.font("caption", 500)
        self.setFixedSize(max(px(20), round(width_of(self._key, f)) + px(12)), max(px(20), round(height_of(f) + 4)))

    def paintEvent(self, event: QPaintEvent) -> None:
        p = begin(self)
        rounded(p, self.rect(), 4, theme.role(R.Window), theme.role(R.Mid))
        text(p, self.rect(), self._key, theme.font("caption", 500), theme.role(R.PlaceholderText), CENTRE, elide=False)
