"""Search or scan: the line that is always there."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

from itam_desktop.kernel.texts import tr
from itam_desktop.widgets import theme
from itam_desktop.widgets.painters import CENTRE, begin, height_of, paint_icon, rounded, text
from itam_desktop.widgets.parts import Field
from itam_desktop.widgets.theme import R, px, role


class SearchLine(Field):
    """typed(text): after each letter, letters that came together told once; entered(text): Enter, also a scanner's
    (Ctrl+Enter is left to the dialog around it).

    escaped: Escape in an empty line; down: the arrow key, into the list.
    """

    typed = Signal(str)
    entered = Signal(str)
    escaped = Signal()
    down = Signal()

    def __init__(self, hint: str = "", name: str = "", key: str = "/", large: bool = False) -> None:
        self._key_cap, self._large = key, large
        super().__init__(hint=hint or tr("Search or scan…"), name=name or tr("Search or scan"), icon="search")
        self._told = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._tell)
        self.textChanged.connect(self._timer.start)

    def _restyle(self) -> None:
        super()._restyle()
        if self._large:
            self.setFont(theme.font("title"))
        self.setMinimumHeight(max(px(68 if self._large else 36), round(height_of(self.font()) + px(16))))
        self._keep_room()

    def _keep_room(self) -> None:
        room = px(66) if self._key_cap else px(36)
        rtl = self.isRightToLeft()  # Qt does not mirror these margins
        self.setTextMargins(room if rtl else px(4), 0, px(4) if rtl else room, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_room()

    def _tell(self) -> None:
        if self.text() != self._told:
            self._told = self.text()
            self.typed.emit(self._told)

    def put(self, words: str) -> None:
        """Show words without telling."""
        self.setText(words)
        self._timer.stop()
        self._told = words

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:  # the dialog's verb
                event.ignore()
                return
            self._timer.stop()
            self._told = self.text()
            if self.text().strip():
                self.entered.emit(self.text().strip())
        elif event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.escaped.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        p, r = begin(self), QRectF(self.rect())
        side = px(18)
        paint_icon(
            p,
            QRectF(r.right() - side - px(12), r.center().y() - side / 2, side, side),
            "barcode",
            role(R.PlaceholderText),
        )
        if self._key_cap:
            cap = QRectF(r.right() - px(62), r.center().y() - px(10), px(22), px(20))
            rounded(p, cap, 4, role(R.Window), role(R.Mid))
            text(p, cap, self._key_cap, theme.font("caption", 500), role(R.PlaceholderText), CENTRE, elide=False)
