"""A form built from field descriptions: sections, two columns (three for short values), checked field by field."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.kinds import Value
from itam_desktop.kernel.texts import tr, tr_n
from itam_desktop.widgets.chooser import ReferenceEditor
from itam_desktop.widgets.editors import Editor, FormContext, editor_for
from itam_desktop.widgets.entry import Entry
from itam_desktop.widgets.flow import Flow
from itam_desktop.widgets.notices import NoticeCard
from itam_desktop.widgets.parts import Button, Picture, button, clear, label, row, wrap
from itam_desktop.widgets.surfaces import Pane
from itam_desktop.widgets.theme import px

WIDE = ("long", "several", "icon")
SHORT = ("date", "money", "unit_price", "integer", "decimal", "yesno")
NARROW = 440  # design px under which there is one column


def _keys(labels: Sequence[str], taken: str) -> list[str]:
    """An Alt letter for each label: its first letter that is free."""
    free = set("abcdefghijklmnopqrstuvwxyz") - set(taken)
    keys = []
    for words in labels:
        key = next((c for c in words.lower() if c in free), "")
        free.discard(key)
        keys.append(key)
    return keys


def _spans(fields: Sequence[Field], narrow: bool) -> list[int]:
    """How many of six columns each field takes: short values go three to a row, or two when one would be left over."""
    spans: list[int] = []
    at = 0
    while at < len(fields):
        run = at
        while run < len(fields) and fields[run].kind.key in SHORT:
            run += 1
        n = run - at
        if n == 0:
            spans.append(6 if fields[at].kind.key in WIDE or narrow else 3)
            at += 1
            continue
        halves = {1: 1, 2: 2}.get(n, 4 if n % 3 == 1 else 2 if n % 3 == 2 else 0)
        spans += [3] * n if narrow else [2] * (n - halves) + [3] * halves
        at = run
    return spans


class RecordForm(QWidget):
    """submitted(values, another): Save was pressed and everything is readable; values are the changed ones only.

    changed: something was typed (keep draft()); shown: key of a secret that was uncovered; cancelled; left: key of a
    field that was left with something readable in it.
    """

    submitted = Signal(dict, bool)
    cancelled = Signal()
    changed = Signal()
    left = Signal(str)
    shown = Signal(str)

    def __init__(
        self,
        fields: Sequence[Field],
        context: FormContext,
        *,
        verb: str = "",
        another: bool = False,
        pins: bool = False,
        taken_keys: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """verb: of the primary button (Save); another: offer to save and add another; pins: values can be kept.

        taken_keys: letters that Alt leads elsewhere with.
        """
        super().__init__(parent)
        self.context = context
        self._pins, self._taken = pins, taken_keys
        self._row: Mapping[str, Any] = {}
        self._narrow = False
        self._notice: NoticeCard | None = None
        self.entries: dict[str, Entry] = {}
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(px(20), px(12), px(20), px(12))
        self._column.setSpacing(px(10))
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.viewport().setAutoFillBackground(False)
        self.area.setWidget(self._body)
        self._body.setAutoFillBackground(False)  # the pane beneath is seen
        self.save_button: Button = button(verb or tr("Save"), "check", "primary", pressed=lambda: self.save())
        foot = Flow(self.save_button, gap=8, margins=(20, 12, 20, 12), trailing=True)
        self.another_button: Button | None = None
        if another:
            self.another_button = button(tr("Save and add another"), pressed=lambda: self.save(another=True))
            foot.addWidget(self.another_button)
        self.cancel_button: Button = button(tr("Cancel"), kind="quiet", pressed=self.cancelled.emit)
        foot.addWidget(self.cancel_button)
        self._count = label("", "small", "bad", weight=500)
        self._trouble = wrap(row(Picture("alert-circle", 16, "bad"), self._count))
        foot.addWidget(self._trouble)
        self.foot = Pane(foot, "t")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.area, 1)
        layout.addWidget(self.foot)
        self._build(fields)
        self._tell_count()

    # building

    def _build(self, fields: Sequence[Field]) -> None:
        fields = [f for f in fields if f.editable and not f.sql]
        keys = _keys([tr(f.label) for f in fields], self._taken)
        self.entries = {}
        self._sections: list[tuple[QVBoxLayout, list[Field]]] = []
        sections: dict[str, list[Field]] = {}
        for field in fields:
            sections.setdefault(field.section, []).append(field)
        key_of = dict(zip([f.key for f in fields], keys, strict=True))
        for section, members in sections.items():
            self._column.addWidget(label(tr(section), "strong"))
            lines = QVBoxLayout()
            lines.setSpacing(px(10))
            for field in members:
                editor = editor_for(field, self.context)
                entry = Entry(field, editor, key_of[field.key], self._pins)
                editor.edited.connect(lambda key=field.key: self._edited(key))
                editor.left.connect(lambda key=field.key: self._left(key))
                editor.shown.connect(lambda key=field.key: self.shown.emit(key))
                entry.problem_changed.connect(self._tell_count)
                self.entries[field.key] = entry
                editor.load(self._row)
            self._sections.append((lines, members))
            self._column.addLayout(lines)
            self._column.addSpacing(px(6))
        self._column.addStretch(1)
        self._arrange()

    def _arrange(self) -> None:
        for lines, members in self._sections:
            clear(lines, keep=Entry)
            line, room = row(gap=16), 6
            for field, span in zip(members, _spans(members, self._narrow), strict=True):
                if span > room:
                    self._close(lines, line, room)
                    line, room = row(gap=16), 6
                line.addWidget(self.entries[field.key], span, Qt.AlignmentFlag.AlignTop)
                room -= span
            self._close(lines, line, room)
        before: QWidget | None = None
        for entry in self.entries.values():
            if before is not None:
                QWidget.setTabOrder(before, entry.editor.control)
            before = entry.editor.control

    def _close(self, lines: QVBoxLayout, line: QHBoxLayout, room: int) -> None:
        """A line that is not full keeps the widths of one that is."""
        if room:
            filler = QWidget()
            filler.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            line.addWidget(filler, room)
        lines.addLayout(line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < px(NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self._arrange()

    def show_fields(self, fields: Sequence[Field]) -> None:
        """Other fields for the same record (its category was changed); what was typed stays."""
        kept, pinned = self.draft(), [key for key, e in self.entries.items() if e.pin is not None and e.pin.isChecked()]
        clear(self._column)
        for entry in self.entries.values():
            entry.hide()
            entry.deleteLater()
        self._notice = None
        self._build(fields)
        self.restore(kept)
        for key in pinned:
            pin = self.entries[key].pin if key in self.entries else None
            if pin is not None:
                pin.setChecked(True)
        self._tell_count()

    # values

    def editor(self, key: str) -> Editor:
        """Raises KeyError."""
        return self.entries[key].editor

    def load(self, record: Mapping[str, Any]) -> None:
        """Show a record; what the form changes is told against it."""
        self._row = record
        for entry in self.entries.values():
            entry.editor.load(record)
            entry.show_problem("")
            entry.show_note("")
        self.clear_notice()

    def put(self, key: str, value: Value, title: str = "") -> None:
        """Fill a field as if it was typed (a default, a scan); title: of a record that is referred to."""
        entry = self.entries[key]
        entry.editor.put(entry.editor.state_of({**self._row, key: value, key + "__title": title}))
        self._left(key)

    def values(self) -> dict[str, Value]:
        """The changed fields only. Raises Unreadable."""
        return {key: e.editor.value() for key, e in self.entries.items() if e.editor.changed()}

    def is_changed(self) -> bool:
        return any(e.editor.changed() for e in self.entries.values())

    def pinned(self) -> dict[str, Value]:
        """The values of pinned fields that can be read."""
        kept: dict[str, Value] = {}
        for key, entry in self.entries.items():
            if entry.pin is not None and entry.pin.isChecked() and not self._refusal(entry):
                kept[key] = entry.editor.value()
        return kept

    def next_record(self, record: Mapping[str, Any]) -> None:
        """Empty the form for another new record; pinned fields keep what they show."""
        states = {key: e.editor.state() for key, e in self.entries.items() if e.pin is not None and e.pin.isChecked()}
        self.load(record)
        for key, state in states.items():
            self.entries[key].editor.put(state)
        self.focus_first()

    def draft(self) -> dict[str, Any]:
        """What was typed and is not saved yet; JSON-ready. {} when nothing was."""
        return {key: e.editor.state() for key, e in self.entries.items() if e.editor.drafted and e.editor.changed()}

    def restore(self, draft: Mapping[str, Any]) -> None:
        for key, state in draft.items():
            if key in self.entries:
                self.entries[key].editor.put(state)
                self._left(key)

    # checking

    def _refusal(self, entry: Entry, at_save: bool = False) -> Refusal | None:
        editor, field = entry.editor, entry.field
        if not editor.changed() and not (at_save and field.required):
            return None
        try:
            field.check(editor.value())
        except Refusal as no:
            if editor.is_empty() and not at_save and not editor.changed():
                return None
            return no
        return None

    def _check(self, key: str, at_save: bool = False) -> bool:
        entry = self.entries[key]
        no = self._refusal(entry, at_save)
        if no is None:
            entry.show_problem("")
            entry.show_note(entry.editor.understood())
            return True
        fix = entry.editor.fix() if isinstance(entry.editor, ReferenceEditor) and not entry.editor.is_empty() else None
        entry.show_problem(no.message, *(fix or ("", None)))
        return False

    def _edited(self, key: str) -> None:
        entry = self.entries[key]
        if entry.problem:  # the message has been read; it is judged again on leaving
            entry.show_problem("")
        entry.show_note(entry.editor.understood())
        if key == "currency":
            self._use_currency()
        self.changed.emit()

    def _left(self, key: str) -> None:
        entry = self.entries.get(key)
        if entry is not None and (entry.editor.changed() or not entry.problem):
            external = entry.problem and entry.editor.changed() and self._refusal(entry) is None
            if not external and self._check(key) and entry.editor.changed():
                self.left.emit(key)

    def _use_currency(self) -> None:
        try:
            currency = str(self.editor("currency").value() or "")
        except (Refusal, KeyError):
            return
        for entry in self.entries.values():
            entry.editor.use_currency(currency)

    def problems(self) -> list[str]:
        """Keys of the fields that have a message."""
        return [key for key, entry in self.entries.items() if entry.problem]

    def show_problem(
        self, key: str | None, message: str, fix_label: str = "", fix: Callable[[], object] | None = None
    ) -> None:
        """What the rules said no to: under the field, or above the form when it is about none of its fields."""
        if key in self.entries:
            self.entries[str(key)].show_problem(message, fix_label, fix)
            self.focus_on(str(key))
            return
        self.clear_notice()
        self._notice = NoticeCard("bad", message, verb=fix_label)
        if fix is not None:
            self._notice.pressed.connect(fix)
        self._column.insertWidget(0, self._notice)
        self._notice.show()
        self.area.ensureWidgetVisible(self._notice)

    def clear_notice(self) -> None:
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None

    def save(self, another: bool = False) -> bool:
        """Check everything; go to the first problem, or tell `submitted`."""
        self.clear_notice()
        for key in self.entries:
            self._check(key, at_save=True)
        wrong = self.problems()
        if wrong:
            self.focus_on(wrong[0])
            return False
        self.submitted.emit(self.values(), another)
        return True

    def focus_on(self, key: str) -> None:
        entry = self.entries[key]
        self.area.ensureWidgetVisible(entry)
        entry.editor.control.setFocus(Qt.FocusReason.TabFocusReason)  # as by Tab: what stands there is selected

    def focus_first(self) -> None:
        if self.entries:
            self.focus_on(next(iter(self.entries)))

    def _tell_count(self) -> None:
        n = len(self.problems())
        self._trouble.setVisible(n > 0)
        self._count.setText(tr_n("{n} thing to put right", "{n} things to put right", n))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next field: the one that a scanner sends must press nothing. Ctrl+Enter saves, as in a dialog."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if not held:
                self.focusNextChild()
                return
            if held == Qt.KeyboardModifier.ControlModifier:
                self.save()
                return
        super().keyPressEvent(event)
