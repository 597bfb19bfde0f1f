"""People and devices beside the licences: dragged onto a licence or its seats, given by Enter, or by scanning."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from itam_desktop.kernel.texts import tr
from itam_desktop.software import reads
from itam_desktop.software.screens.dragging import DropFilter, holders_mime, seats_in
from itam_desktop.software.screens.seat_list import OWN_KEYS
from itam_desktop.widgets import painters, theme
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.painters import height_of, paint_avatar, paint_icon, rounded, text
from itam_desktop.widgets.parts import button, col, label, row
from itam_desktop.widgets.search_line import SearchLine
from itam_desktop.widgets.surfaces import Pane
from itam_desktop.widgets.switches import Segments
from itam_desktop.widgets.theme import R, mix, px, role

ONE = Qt.ItemDataRole.UserRole + 1
WIDE, SHOWN, AFTER_MS = 224, 200, 120


class _Faces(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(
            px(80), max(px(40), round(height_of(theme.font("body", 500)) + height_of(theme.font("caption")) + px(9)))
        )

    def paint(self, p: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        one: reads.Holder = index.data(ONE)
        view: Any = option.widget
        r = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        p.save()
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        painters.mirror_in(r, option.direction)
        p.fillRect(
            option.rect,
            role(R.Highlight) if chosen else mix(role(R.Base), role(R.Midlight), 0.45) if hover else role(R.Base),
        )
        face, left = px(24), px(12)
        box = QRectF(r.x() + left, r.center().y() - face / 2, face, face)
        soft = role(R.PlaceholderText)
        if one.kind == "person":
            paint_avatar(p, box, one.name)
        else:
            paint_icon(p, box.adjusted(3, 3, -3, -3), "devices", soft)
        right = px(12)
        if one.has:
            side = px(16)
            paint_icon(
                p,
                QRectF(r.right() - right - side, r.center().y() - side / 2, side, side),
                "check",
                theme.meaning("ok")[0],
            )
            right += side + px(6)
        words = r.adjusted(left + face + px(8), px(3), -right, -px(3))
        strong, small = theme.font("body", 500), theme.font("caption")
        ink = role(R.HighlightedText if chosen else R.Text)
        text(p, QRectF(words.x(), words.y(), words.width(), height_of(strong)), one.name, strong, ink)
        text(p, QRectF(words.x(), words.y() + height_of(strong), words.width(), height_of(small)), one.note, small,
             mix(soft, ink, 0.35) if chosen else soft)  # fmt: skip
        if view is not None and view.hasFocus() and view.currentIndex() == index:
            rounded(p, r.adjusted(1, 1, -1, -1), 4, None, role(R.Accent), 2)
        p.restore()


class _List(QListWidget):
    entered_ = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_Faces(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setDragEnabled(True)
        self.setAccessibleName(tr("People and devices"))
        self.itemDoubleClicked.connect(lambda _: self.entered_.emit())

    def chosen(self) -> list[tuple[str, int]]:
        rows = [self.item(n).data(ONE) for n in range(self.count()) if self.item(n).isSelected()]
        return [(one.kind, one.record) for one in rows]

    def dragged(self) -> QMimeData | None:
        return holders_mime(self.chosen()) if self.chosen() else None

    def startDrag(self, actions: Qt.DropAction) -> None:
        if data := self.dragged():
            drag = QDrag(self)
            drag.setMimeData(data)
            drag.exec(Qt.DropAction.CopyAction)

    def event(self, event: QEvent) -> bool:
        """Del does nothing here: the window's Del would put the licence in the bin."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and event.key() in OWN_KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Insert):
            self.entered_.emit()
        else:
            super().keyPressEvent(event)


class HolderDrawer(Pane):
    """given(holders): of the chosen licence; took(seats): seats dropped on it; closed; scans: whether a scan gives a seat."""

    given = Signal(object)
    took = Signal(object)
    closed = Signal()

    def __init__(self, shell: Shell) -> None:
        self.shell, self.licence = shell, 0
        self.kinds = ["person", "asset"]
        self.switch = Segments([tr("People"), tr("Devices")], 0, tr("Whom to show"))
        self.line = SearchLine(tr("Name, tag, number…"), tr("Search people and devices"), key="")
        self.list = _List()
        self.scan_switch = QCheckBox(tr("A scan gives a seat"))
        self.hint = label(
            tr("Drag onto a licence or its seats, or press Enter. A seat dragged here is taken back."),
            "caption",
            "soft",
            wrapped=True,
        )
        close = button("", "x", "quiet", tip=tr("Close"), pressed=lambda: self.closed.emit())
        head = row(self.switch, gap=4, margins=(12, 8, 6, 0))
        head.addStretch(1)
        head.addWidget(close)
        layout = col(gap=6)
        layout.addLayout(head)
        layout.addLayout(row(self.line, margins=(12, 2, 12, 2)))
        layout.addWidget(self.list, 1)
        layout.addLayout(col(self.scan_switch, self.hint, gap=6, margins=(12, 4, 12, 10)))
        super().__init__(layout, "l")
        self.setFixedWidth(px(WIDE))
        self.setAccessibleName(tr("People and devices"))
        self._timer = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._timer.timeout.connect(self.ask)
        self.line.typed.connect(lambda _: self._timer.start())
        self.line.entered.connect(lambda _: self._first())
        self.line.down.connect(self._into)
        self.line.escaped.connect(self.closed.emit)
        self.switch.chosen.connect(lambda _: self.ask())
        self.list.entered_.connect(self._give)
        DropFilter(self, lambda data, _: bool(seats_in(data)[1]), lambda data, _: self.took.emit(seats_in(data)[1]))
        DropFilter(
            self.list.viewport(),
            lambda data, _: bool(seats_in(data)[1]),
            lambda data, _: self.took.emit(seats_in(data)[1]),
        )

    @property
    def scans(self) -> bool:
        return self.isVisible() and self.scan_switch.isChecked()

    def show_for(self, licence: int, metric: str) -> None:
        """Of which licence they would get a seat: who has one is ticked."""
        from itam_desktop.software.screens.dialogs import holder_kinds

        self.licence = licence
        kinds = holder_kinds(metric)
        if self.kind not in kinds:
            self.switch.choose(self.kinds.index(kinds[0]))
        self.ask()

    @property
    def kind(self) -> str:
        return self.kinds[self.switch.current()]

    def ask(self) -> None:
        """Who fits what is typed."""
        if not self.isVisible():
            return
        kind, words, licence = self.kind, self.line.text().strip(), self.licence
        self.shell.desk.ask("seats.holders", lambda conn: reads.holders(conn, kind, words, licence, SHOWN), self._show)

    def _show(self, found: list[reads.Holder]) -> None:
        from shiboken6 import isValid

        if not isValid(self):
            return
        chosen = set(self.list.chosen())
        self.list.clear()
        for one in found:
            item = QListWidgetItem(f"{one.name}, {one.note}" if one.note else one.name)
            item.setData(ONE, one)
            self.list.addItem(item)
            item.setSelected((one.kind, one.record) in chosen)

    def _into(self) -> None:
        self.list.setFocus()
        if self.list.currentRow() < 0 and self.list.count():
            self.list.setCurrentRow(0)

    def _first(self) -> None:
        """Enter in the line: a scanned code or whole name gives at once, else the only one that fits."""
        from itam_desktop.software.screens.give_seats import found_by

        words = self.line.text().strip()
        found, names = found_by(self.shell, words, [self.kind])
        if len(found) == 1:
            self.line.clear()
            self.given.emit(found)
        elif found:
            self.shell.complain(tr("Several answer to {code}: {names}.", code=words, names=", ".join(names[:4])))
        else:
            self.shell.complain(tr("Nobody and nothing here is called {code}.", code=words))

    def _give(self) -> None:
        if some := self.list.chosen():
            self.given.emit(some)
