"""One field of a form: label above, what is required in words beside it, note and message beneath, pin at the end."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.texts import tr
from itam_desktop.widgets import theme
from itam_desktop.widgets.editors import Editor
from itam_desktop.widgets.notices import announce
from itam_desktop.widgets.painters import begin, height_of, paint_icon, rounded
from itam_desktop.widgets.parts import Label, Picture, button, col, label, plain, row, set_tip, wrap
from itam_desktop.widgets.theme import R, mix, px, role

SHORT_HELP = 32  # characters that still fit beside the label


class Pin(QAbstractButton):
    """Keeps a field's value for the next record."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Keep {field} for the next record", field=words))
        self.toggled.connect(self._tell)
        self._tell(False)

    def _tell(self, on: bool) -> None:
        set_tip(self, tr("Keeps its value for the next record") if on else tr("Keep this value for the next record"))

    def sizeHint(self) -> QSize:
        return QSize(px(24), px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        p, side = begin(self), px(14)
        r = self.rect().toRectF()
        box = r.adjusted(
            (r.width() - side) / 2, (r.height() - side) / 2, -(r.width() - side) / 2, -(r.height() - side) / 2
        )
        if self.isChecked():
            paint_icon(p, box, "pinned", role(R.Accent), 2)
        else:
            paint_icon(p, box, "pin", mix(role(R.PlaceholderText), role(R.Base), 0.25))
        if self.hasFocus():
            rounded(p, r, 4, None, role(R.Accent), 2)


class Entry(QWidget):
    """problem_changed: a message came or went."""

    problem_changed = Signal()

    def __init__(self, field: Field, editor: Editor, key: str = "", pinnable: bool = False) -> None:
        """key: the letter that leads here with Alt, "" for none."""
        super().__init__()
        self.field, self.editor = field, editor
        self.setObjectName(f"field_{field.key}")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # widths are the form's
        words = tr(field.label)
        at = words.lower().find(key) if key else -1
        shown = plain(words) if at < 0 else plain(words[:at]) + "&" + plain(words[at:])
        self.label: Label = label(shown, "small", weight=500)
        self.label.setBuddy(editor.control)
        head = self._head = row(self.label, gap=6)
        if field.required:
            head.addWidget(label(tr("required"), "caption", "soft"))
        if field.unit:
            head.addWidget(label(tr(field.unit), "caption", "soft"))
        beneath = tr(field.help)
        if field.help and len(beneath) <= SHORT_HELP and not field.required and not field.unit:
            head.addWidget(label(beneath, "caption", "soft"))
            beneath = ""
        head.addStretch(1)
        self.pin: Pin | None = None
        if pinnable:
            self.pin = Pin(words)
            head.addWidget(self.pin)
        self._help = beneath
        self._note = label(beneath, "caption", "soft", wrapped=True)
        self._note.setVisible(bool(beneath))
        self._message = label("", "small", "bad", wrapped=True)
        self._fix = button("", "arrow-right", "quiet")
        self._fix.clicked.connect(self._do_fix)
        self._fixing: Callable[[], object] | None = None
        line = row(wrap(col(Picture("alert-circle", 16, "bad"), None, margins=(0, 1, 0, 0), gap=0)), gap=8)
        line.addWidget(self._message, 1)
        self._trouble = wrap(col(line, row(self._fix, None), gap=2))
        self._trouble.hide()
        self.problem = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        layout.addLayout(head)
        layout.addWidget(editor)
        layout.addWidget(self._note)
        layout.addWidget(self._trouble)
        layout.addStretch(1)
        self.label.setMinimumHeight(max(px(24) if pinnable else 0, round(height_of(theme.font("small", 500)))))
        editor.control.setAccessibleDescription(tr("required") if field.required else beneath)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A label that is longer than its column goes on in a second line."""
        super().resizeEvent(event)
        beside = self._head.sizeHint().width() - self.label.sizeHint().width()
        if not self.label.wordWrap() and self.label.sizeHint().width() > self.width() - beside:
            self.label.setWordWrap(True)
            self.label.setText(self.label.text())

    def show_note(self, words: str) -> None:
        """How the text was understood; "" shows the field's own help again."""
        words = words or self._help
        self._note.setText(words)
        self._note.setVisible(bool(words) and not self.problem)

    def show_problem(self, words: str, fix_label: str = "", fix: Callable[[], object] | None = None) -> None:
        """What, why and what to do; fix_label: the verb of the quiet button that does it. "" takes the message away."""
        changed = words != self.problem
        self.problem = words
        self._fixing = fix
        self._message.setText(words)
        self._fix.setText(plain(fix_label))
        self._fix.setAccessibleName(fix_label)
        self._fix.set_kind("quiet")
        self._fix.setVisible(bool(fix_label))
        self._trouble.setVisible(bool(words))
        self._note.setVisible(bool(self._note.text()) and not words)
        self.editor.show_problem(bool(words))
        self.editor.control.setAccessibleDescription(words or (tr("required") if self.field.required else self._help))
        if changed:
            announce(self, words)
            self.problem_changed.emit()

    def _do_fix(self) -> None:
        if self._fixing is not None:
            self._fixing()
