"""Editors in which one picks: a choice or another text, several of some, a picture."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QCheckBox, QMenu, QWidget

from itam_desktop.kernel.fields import Field as FieldOf
from itam_desktop.kernel.kinds import Value
from itam_desktop.kernel.texts import tr
from itam_desktop.widgets import theme
from itam_desktop.widgets.editors import Editor, FormContext, LineEditor
from itam_desktop.widgets.flow import Flow
from itam_desktop.widgets.painters import begin, paint_icon, rounded
from itam_desktop.widgets.parts import plain, set_tip
from itam_desktop.widgets.theme import R, px, role

MOST_IN_ONE = 40  # choices in one menu; more are grouped by what stands before a slash
# pictures for kinds of things, of those that come with the program
ICONS = (
    "devices", "device-laptop", "device-desktop", "device-imac", "server-2", "cpu", "device-mobile", "device-tablet", "device-landline-phone", "phone",
    "printer", "router", "network", "wifi", "antenna", "device-tv", "device-projector", "camera", "video", "microphone", "headphones", "device-speaker",
    "keyboard", "mouse", "device-watch", "device-gamepad", "usb", "database", "battery", "battery-charging", "plug", "key", "lock", "id", "barcode", "scan",
    "armchair", "lamp", "fridge", "building-warehouse", "building-store", "door", "car", "truck", "bike", "plane", "tool", "hammer", "ruler-measure",
    "scissors", "gauge", "barrel", "flame", "droplet", "heart-rate-monitor", "briefcase", "box", "package", "photo", "world", "star",
)  # fmt: skip


class OpenChoiceEditor(LineEditor):
    """A line to type in, and a list of what there is."""

    def __init__(self, field: FieldOf, context: FormContext) -> None:
        super().__init__(field, context)
        self.line.add_sign("chevron-down", tr("Choose from the list")).triggered.connect(self.choose)
        if field.default is None and field.choices:
            self.line.setPlaceholderText(tr(field.choices[0].label))

    def menu(self) -> QMenu:
        """What there is to choose from."""
        menu = QMenu(self)
        menu.setMinimumWidth(self.line.width())
        inner: dict[str, QMenu] = {}
        for choice in self.field.choices:
            words = tr(choice.label)
            group, slash, rest = words.partition("/")
            place, shown = menu, words
            if slash and len(self.field.choices) > MOST_IN_ONE:  # Europe/Berlin under Europe
                place, shown = inner.get(group) or inner.setdefault(group, menu.addMenu(plain(group))), rest
            place.addAction(plain(shown)).triggered.connect(lambda *_, w=words: self._take(w))
        return menu

    def choose(self) -> None:
        self.menu().popup(self.line.mapToGlobal(self.line.rect().bottomLeft()))

    def _take(self, words: str) -> None:
        self.put(words)
        self.edited.emit()
        self.line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and watched is self.control and event.key() == Qt.Key.Key_Down:  # type: ignore[attr-defined]
            self.choose()  # as in every list under a line
            return True
        return super().eventFilter(watched, event)


class _Ticks(QWidget):
    """Carries the focus to its first box."""


class TicksEditor(Editor):
    """A box each; none ticked stands for all, said by the first box."""

    def __init__(self, field: FieldOf, context: FormContext) -> None:
        super().__init__(field, context)
        self.ticks = _Ticks()
        self._flow = Flow(gap=10)
        self.ticks.setLayout(self._flow)
        self.everywhere = self._box(tr("All"))
        self.boxes: dict[str, QCheckBox] = {}
        for choice in field.choices:
            self._add(choice.key, tr(choice.label))
        self._place(self.ticks)
        self.ticks.setFocusProxy(self.everywhere)
        self.everywhere.clicked.connect(self._all_clicked)
        self.put("")

    def _box(self, words: str) -> QCheckBox:
        box = QCheckBox(plain(words))
        box.setMinimumHeight(px(24))
        box.setAccessibleName(f"{tr(self.field.label)}: {words}")
        box.installEventFilter(self)
        self._flow.addWidget(box)
        return box

    def _add(self, key: str, words: str) -> None:
        box = self.boxes[key] = self._box(words)
        box.clicked.connect(self._clicked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and isinstance(watched, QCheckBox):
            self.left.emit()
        return super().eventFilter(watched, event)

    def _clicked(self) -> None:
        self.everywhere.setChecked(not self.state())
        self.edited.emit()

    def _all_clicked(self) -> None:
        self.put("")
        self.edited.emit()

    def state_of(self, row: Mapping[str, Any]) -> str:
        return str(self.field.of(row) or "")

    def state(self) -> str:
        return ",".join(key for key, box in self.boxes.items() if box.isChecked())

    def put(self, state: Any) -> None:
        wanted = [key for key in str(state or "").split(",") if key]
        for key in wanted:
            if key not in self.boxes:  # a set that no category has any more
                self._add(key, key)
        for key, box in self.boxes.items():
            box.setChecked(key in wanted)
        self.everywhere.setChecked(not wanted)

    def value(self) -> Value:
        return self.state() or None


class _Cell(QAbstractButton):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.icon_name = name
        self.setCheckable(True)
        words = name.replace("-", " ")
        self.setAccessibleName(words)
        set_tip(self, words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        return QSize(px(32), px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        p, r = begin(self), QRectF(self.rect())
        on = self.isChecked()
        if on:
            rounded(p, r.adjusted(0.5, 0.5, -0.5, -0.5), px(6), role(R.Highlight), role(R.Accent), 1.5)
        elif self.underMouse():
            rounded(p, r, px(6), role(R.Midlight))
        side = px(20)
        box = QRectF(r.center().x() - side / 2, r.center().y() - side / 2, side, side)
        paint_icon(p, box, self.icon_name, role(R.Accent if on else R.PlaceholderText))
        if self.hasFocus():
            rounded(p, r, px(6), None, role(R.Accent), 2)

    def enterEvent(self, event: object) -> None:
        self.update()

    def leaveEvent(self, event: object) -> None:
        self.update()


class IconEditor(Editor):
    """All pictures at once; the arrow keys go through them."""

    def __init__(self, field: FieldOf, context: FormContext) -> None:
        super().__init__(field, context)
        self.pictures = _Ticks()
        self._flow = Flow(gap=2)
        self.pictures.setLayout(self._flow)
        self._group = QButtonGroup(self)
        self.cells: dict[str, _Cell] = {}
        for name in ICONS:
            self._add(name)
        self._place(self.pictures)
        self._group.buttonClicked.connect(lambda *_: self.edited.emit())
        theme.on_change(self.pictures.updateGeometry)

    def _add(self, name: str) -> None:
        cell = self.cells[name] = _Cell(name)
        self._group.addButton(cell)
        self._flow.addWidget(cell)

    def state_of(self, row: Mapping[str, Any]) -> str:
        return str(self.field.of(row) or "")

    def state(self) -> str:
        chosen = self._group.checkedButton()
        return chosen.icon_name if isinstance(chosen, _Cell) else ""

    def put(self, state: Any) -> None:
        name = str(state or "")
        if name and name not in self.cells:
            self._add(name)
        self._group.setExclusive(False)
        for key, cell in self.cells.items():
            cell.setChecked(key == name)
        self._group.setExclusive(True)
        self.pictures.setFocusProxy(self.cells.get(name) or next(iter(self.cells.values())))

    def value(self) -> Value:
        return self.state() or None
