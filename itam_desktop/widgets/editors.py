"""An editor for every kind of field. An editor knows its field and the style; the form knows when to ask it.

What it shows is text until it is asked for its value: reading that text may raise Unreadable, in the user's words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices, QFocusEvent, QIcon, QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import (
    QCalendarWidget,
    QCheckBox,
    QComboBox,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Field as FieldOf
from itam_desktop.kernel.kinds import Value
from itam_desktop.kernel.style import Style
from itam_desktop.kernel.texts import tr
from itam_desktop.widgets import theme
from itam_desktop.widgets.painters import height_of
from itam_desktop.widgets.parts import Field, set_tip
from itam_desktop.widgets.theme import R, px, role

Hit = tuple[int, str, str]  # id, title, note


def _no_hits(target: str, text: str, limit: int) -> list[Hit]:
    return []


@dataclass(frozen=True, slots=True)
class FormContext:
    """What editors ask the page for.

    lookup(target, text, limit): records of a kind that fit the text; title_of(target, id): a record's title.
    create(target, title): make what is missing, its id or None if the user let it be. open(kind, id): go to a record.
    """

    style: Style
    lookup: Callable[[str, str, int], list[Hit]] = _no_hits
    title_of: Callable[[str, int], str] = lambda target, record: ""
    create: Callable[[str, str], int | None] | None = None
    open: Callable[[str, int], object] | None = None


class Editor(QWidget):
    """edited: the user changed it; left: the focus went elsewhere; shown: a secret was uncovered."""

    edited = Signal()
    left = Signal()
    shown = Signal()
    fixed_size = False  # does not grow with the form
    drafted = True  # what is typed is kept until it is saved

    def __init__(self, field: FieldOf, context: FormContext) -> None:
        super().__init__()
        self.field, self.context = field, context
        self.style_: Style = context.style
        self._first: Any = None
        self.control: QWidget = self  # what takes the focus

    def _place(self, control: QWidget) -> None:
        self.control = control
        control.setAccessibleName(tr(self.field.label))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(control)
        self.setFocusProxy(control)
        control.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent) and watched is self.control:
            self._lost(event.reason())
        return super().eventFilter(watched, event)

    def _lost(self, reason: Qt.FocusReason) -> None:
        # a menu, the list of a chooser or another window is no leaving
        if reason not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()

    # to be said by each editor

    def state(self) -> Any:
        """What is typed, JSON-ready."""
        raise NotImplementedError

    def put(self, state: Any) -> None:
        """Show a state again, as if typed, without telling."""
        raise NotImplementedError

    def value(self) -> Value:
        """Raises Unreadable."""
        raise NotImplementedError

    def state_of(self, row: Mapping[str, Any]) -> Any:
        """The state that shows a row's value."""
        return self.field.edit(row, self.style_)

    # the same for all

    def load(self, row: Mapping[str, Any]) -> None:
        self.use_currency(row.get("currency") or "")
        self._first = self.state_of(row)
        self.put(self._first)

    def use_currency(self, currency: str) -> None:
        """The currency in which money of this record is meant."""
        if self.field.kind.key in ("money", "unit_price"):
            self.style_ = replace(self.context.style, currency=currency or self.context.style.currency)

    def changed(self) -> bool:
        return bool(self.state() != self._first)

    def is_empty(self) -> bool:
        return self.state() in (None, "")

    def understood(self) -> str:
        """How the text was understood, when that is not what it says; "" otherwise."""
        return ""

    def show_problem(self, on: bool) -> None:
        self.control.setProperty("problem", on)
        self.control.update()


class LineEditor(Editor):
    """Text, numbers, money, addresses: one line, read by the field's kind."""

    def __init__(self, field: FieldOf, context: FormContext) -> None:
        super().__init__(field, context)
        self.line = Field(name=tr(field.label), mono=field.mono)
        self._place(self.line)
        self.line.textEdited.connect(lambda _: self.edited.emit())
        if field.kind.key in ("link", "email"):
            tip = tr("Open this page") if field.kind.key == "link" else tr("Write to this address")
            icon = "external-link" if field.kind.key == "link" else "mail"
            self.line.add_sign(icon, tip).triggered.connect(self._follow)

    def state(self) -> str:
        return self.line.text()

    def put(self, state: Any) -> None:
        self.line.setText(str(state or ""))
        self.line.setCursorPosition(0)

    def value(self) -> Value:
        return self.field.read(self.line.text(), self.style_)

    def understood(self) -> str:
        if self.field.kind.key not in ("money", "unit_price", "date", "decimal", "integer") or self.is_empty():
            return ""
        try:
            value = self.value()
            said = self.field.kind.show(value, self.style_, self.field)
        except Refusal:
            return ""
        return "" if said == self.line.text().strip() else tr("is {value}", value=said)

    def _follow(self) -> None:
        try:
            value = str(self.value() or "")
        except Refusal:
            return
        if value:
            mail = self.field.kind.key == "email"
            QDesktopServices.openUrl(QUrl("mailto:" + value) if mail else QUrl.fromUserInput(value))


class DateEditor(LineEditor):
    """Text such as "3.4.26", "today" or "+3y"; a calendar for who likes one."""

    def __init__(self, field: FieldOf, context: FormContext) -> None:
        super().__init__(field, context)
        self._calendar: QFrame | None = None
        self.line.add_sign("calendar", tr("Choose a day")).triggered.connect(self.pick)

    def pick(self) -> None:
        """Show the calendar under the field."""
        frame = QFrame(self, Qt.WindowType.Popup)
        frame.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        frame.setFrameShape(QFrame.Shape.StyledPanel)
        calendar = QCalendarWidget()
        calendar.setAccessibleName(tr(self.field.label))
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setGridVisible(False)
        weekend = QTextCharFormat()
        weekend.setForeground(role(R.PlaceholderText))
        for free in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(free, weekend)
        try:
            day = self.value()
        except Refusal:
            day = None
        now = self.style_.now()
        calendar.setSelectedDate(
            QDate.fromString(str(day), "yyyy-MM-dd") if day else QDate(now.year, now.month, now.day)
        )
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(calendar)

        def take(chosen: QDate) -> None:
            self.put(self.field.kind.edit(chosen.toString("yyyy-MM-dd"), self.style_, self.field))
            frame.close()
            self.edited.emit()
            self.line.setFocus()

        calendar.clicked.connect(take)
        calendar.activated.connect(take)
        self._calendar = frame
        under = self.line.mapToGlobal(QPoint(0, self.line.height() + 2))
        frame.adjustSize()
        screen = self.screen().availableGeometry()
        x = min(under.x(), screen.right() - frame.width())
        y = (
            under.y()
            if under.y() + frame.height() <= screen.bottom()
            else under.y() - frame.height() - self.line.height()
        )
        frame.move(max(screen.left(), x), max(screen.top(), y))
        frame.show()
        calendar.setFocus()


class SecretEditor(LineEditor):
    """Masked until it is asked to be shown; that it was shown is told."""

    def __init__(self, field: FieldOf, context: FormContext) -> None:
        super().__init__(field, context)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye: QAction = self.line.add_sign("eye", tr("Show it"))
        self._eye.triggered.connect(self._turn)

    def _turn(self) -> None:
        covered = self.line.echoMode() == QLineEdit.EchoMode.Password
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if covered else QLineEdit.EchoMode.Password)
        self.line.set_sign(self._eye, "eye-off" if covered else "eye")
        self._eye.setText(tr("Hide it") if covered else tr("Show it"))
        set_tip(self._eye, self._eye.text())
        if covered:
            self.shown.emit()


class SealedEditor(SecretEditor):
    """A secret that a form never shows (cell "sealed"): what is stored stays, unless another one is typed. Only what is
    being typed can be uncovered, and no draft keeps it."""

    drafted = False

    def load(self, row: Mapping[str, Any]) -> None:
        self._kept = self.field.of(row) is not None
        super().load(row)
        self.line.setPlaceholderText(tr("There is one. Type another to replace it.") if self._kept else "")

    _kept = False

    def state_of(self, row: Mapping[str, Any]) -> Any:
        return ""

    def is_empty(self) -> bool:
        return not self.line.text() and not self._kept


class _Text(QPlainTextEdit):
    def __init__(self) -> None:
        super().__init__()
        self.setProperty("field", True)
        self.setTabChangesFocus(True)
        self.setViewportMargins(px(3), px(2), px(3), px(2))
        self.viewport().setAutoFillBackground(False)
        self._restyle()
        theme.on_change(self._restyle)

    def _restyle(self) -> None:
        self.setFont(theme.font())
        self.setFixedHeight(round(height_of(self.font()) * 3.6 + px(14)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()


class LongEditor(Editor):
    """Several lines."""

    def __init__(self, field: FieldOf, context: FormContext) -> None:
        super().__init__(field, context)
        self.area = _Text()
        self._place(self.area)
        self._quiet = False
        self.area.textChanged.connect(lambda: None if self._quiet else self.edited.emit())

    def state(self) -> str:
        return self.area.toPlainText()

    def put(self, state: Any) -> None:
        self._quiet = True
        self.area.setPlainText(str(state or ""))
        self._quiet = False

    def value(self) -> Value:
        return self.field.read(self.state(), self.style_)


class YesNoEditor(Editor):
    """A tick. Unknown until it is ticked or cleared by hand."""

    def __init__(self, field: FieldOf, context: FormContext) -> None:
        super().__init__(field, context)
        self.box = QCheckBox(tr("Yes"))
        self.box.setMinimumHeight(px(32))
        self._place(self.box)
        self._known: int | None = None
        self.box.clicked.connect(self._clicked)

    def _clicked(self, on: bool) -> None:
        self._known = int(on)
        self.edited.emit()

    def state_of(self, row: Mapping[str, Any]) -> int | None:
        value = self.field.of(row)
        return None if value is None else int(bool(value))

    def state(self) -> int | None:
        return self._known

    def put(self, state: Any) -> None:
        self._known = None if state is None else int(bool(state))
        self.box.setChecked(bool(self._known))

    def value(self) -> Value:
        return self._known


class _Combo(QComboBox):
    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setMinimumHeight(px(32))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling a form must not change what is chosen in it."""
        event.ignore()


class ChoiceEditor(Editor):
    """One of the field's choices; "–" stands for none."""

    def __init__(self, field: FieldOf, context: FormContext) -> None:
        super().__init__(field, context)
        self.combo = _Combo()
        self._fill()
        self._place(self.combo)
        self.combo.activated.connect(lambda _: self.edited.emit())
        theme.on_change(self._dress)

    def _fill(self) -> None:
        self.combo.addItem("–", None)
        for choice in self.field.choices:
            self.combo.addItem(tr(choice.label), choice.key)
        self._dress()

    def _dress(self) -> None:
        for n, choice in enumerate(self.field.choices, 1):
            if choice.look is not None:
                self.combo.setItemIcon(n, theme.icon(choice.look[1], "soft"))
            else:
                self.combo.setItemIcon(n, QIcon())
        self.combo.setItemData(0, role(R.PlaceholderText), Qt.ItemDataRole.ForegroundRole)

    def state_of(self, row: Mapping[str, Any]) -> Any:
        return self.field.of(row)

    def state(self) -> Any:
        return self.combo.currentData()

    def put(self, state: Any) -> None:
        index = self.combo.findData(state)
        if index < 0 and state is not None:  # a choice that was taken away since
            self.combo.addItem(str(state), state)
            index = self.combo.count() - 1
        self.combo.setCurrentIndex(max(0, index))

    def value(self) -> Value:
        state = self.state()
        return None if state is None else str(state)


def editor_for(field: FieldOf, context: FormContext) -> Editor:
    """The editor of a field's kind."""
    from itam_desktop.widgets.chooser import ReferenceEditor
    from itam_desktop.widgets.pickers import IconEditor, OpenChoiceEditor, TicksEditor

    kinds: dict[str, type[Editor]] = {
        "long": LongEditor, "date": DateEditor, "secret": SecretEditor, "yesno": YesNoEditor, "choice": ChoiceEditor,
        "reference": ReferenceEditor, "open_choice": OpenChoiceEditor, "several": TicksEditor, "icon": IconEditor,
    }  # fmt: skip
    made = SealedEditor if field.cell == "sealed" else kinds.get(field.kind.key, LineEditor)
    return made(field, context)
