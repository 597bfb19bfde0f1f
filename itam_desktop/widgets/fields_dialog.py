"""A dialog that asks a few fields for one action and stays open until the action was saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QSizePolicy, QWidget

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Cancelled, Refusal, Trouble
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.kinds import LONG
from itam_desktop.kernel.texts import tr
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.editors import FormContext, editor_for
from itam_desktop.widgets.entry import Entry
from itam_desktop.widgets.notices import announce
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import clear, col, label, row, wrap
from itam_desktop.widgets.surfaces import Card
from itam_desktop.widgets.theme import px

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx

ALIKE = (QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
Run = Callable[[Mapping[str, Any]], "Callable[[Tx], Any]"]


class FieldsDialog(Dialog):
    """The values that were typed become an action; what it refuses stands under its field.

    run(values): the action, field key -> value (None where nothing is typed; hidden fields are left out);
    start: a row that the fields begin with; above, below: further widgets, before: one before a field;
    grid: keys of fields that stand beside each other, row by row, or a widget between the rows, above the others; then:
    what follows when it was saved; needed: what is said of a field that is needed and empty, if not its usual words.
    """

    def __init__(
        self, shell: Shell, parent: QWidget | None, title: str, fields: Sequence[Field], run: Run, *, verb: str,
        icon: str, name: str, start: Mapping[str, Any] | None = None, words: str = "", code: str = "",
        then: Callable[[Done], object] | None = None, above: Sequence[QWidget] = (), below: Sequence[QWidget] = (),
        before: Mapping[str, QWidget] | None = None,
        note: str | None = None, width: int = 400, grid: Sequence[Sequence[str] | QWidget] = (), cancel: str | None = None,
        needed: Mapping[str, str] | None = None,
    ) -> None:  # fmt: skip
        self.shell, self._run, self._name, self._then, self._needed = shell, run, name, then, needed or {}
        context = shell.context()
        self.entries: dict[str, Entry] = {}
        self.many = 1  # how many records the action is about
        self._hidden: set[str] = set()
        body = col(*above, gap=12)
        for keys in grid:
            if isinstance(keys, QWidget):
                body.addWidget(keys)
                continue
            line = row(gap=12)
            for key in keys:
                one = next(f for f in fields if f.key == key)
                self._add(one, context, start).setSizePolicy(*ALIKE)
                line.addWidget(self.entries[key], 1)
            body.addLayout(line)
        for one in fields:
            if one.key in self.entries:
                continue
            if before is not None and one.key in before:
                body.addLayout(row(before[one.key], None))
            body.addWidget(self._add(one, context, start))
        for widget in below:
            body.addWidget(widget)
        self._said = col(gap=0)
        body.addLayout(self._said)
        body.addStretch(1)
        content = wrap(body)
        content.setMinimumWidth(px(width))
        super().__init__(parent, title, words, content, verb=verb, verb_icon=icon, code=code, cancel=cancel,
                         note=tr("Can be undone.") if note is None else note)  # fmt: skip
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        QTimer.singleShot(0, self, self.focus_first)

    def _add(self, one: Field, context: FormContext, start: Mapping[str, Any] | None) -> Entry:
        entry = self.entries[one.key] = Entry(one, editor_for(one, context))
        entry.editor.load(dict(start or {}))
        return entry

    def focus_first(self) -> None:
        """Into the first field that is still empty, else the first."""
        shown = [e for key, e in self.entries.items() if key not in self._hidden]
        empty = (e for e in shown if e.editor.is_empty() and e.editor.field.kind is not LONG)  # notes wait
        first = next(empty, shown[0] if shown else None)
        if first is not None:
            first.editor.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def hide_fields(self, *keys: str) -> None:
        """Ask the others only."""
        self._hidden = set(keys)
        for key, entry in self.entries.items():
            entry.setVisible(key not in self._hidden)

    def put(self, key: str, state: Any) -> None:
        """Show a value in a field as if it was typed."""
        self.entries[key].editor.put(state)

    def values(self) -> dict[str, Any]:
        """What is typed. Raises Refusal with the field's key; its words stand under the field already."""
        values: dict[str, Any] = {}
        trouble: Refusal | None = None
        for key, entry in self.entries.items():
            entry.show_problem("")
            if key in self._hidden:
                continue
            try:
                values[key] = entry.editor.value()
                entry.field.check(values[key])
            except Refusal as no:
                fix = getattr(entry.editor, "fix", lambda: None)() if values.get(key) is None else None
                words = self._needed.get(key, no.message) if entry.editor.is_empty() else no.message
                entry.show_problem(words, *(fix or ("", None)))
                if trouble is None:
                    entry.editor.control.setFocus(Qt.FocusReason.OtherFocusReason)
                trouble = trouble or no
        if trouble is not None:
            raise trouble
        return values

    def say(self, *lines: QWidget, meaning: str = "bad") -> None:
        """What stands in the way and belongs to no field; nothing takes it away."""
        clear(self._said)
        if lines:
            self._said.addWidget(Card(*lines, meaning=meaning, margins=(12, 8, 12, 8), gap=4))

    def accept(self) -> None:
        self.say()
        try:
            verb = self._run(self.values())
        except Refusal as no:
            if not any(entry.problem for entry in self.entries.values()):
                self.refuse(no)
            return
        self.primary.setEnabled(False)
        self.shell.desk.do(verb, name=self._name, then=self._saved, otherwise=self.refuse, many=self.many)

    def _saved(self, done: Done) -> None:
        if done.action is not None:
            self.shell.tell(done.label, undo=True)
        self.leave()
        if self._then is not None:
            self._then(done)

    def refuse(self, error: Exception) -> None:
        """Show why it cannot be done, under the field that it is about, else above the foot."""
        if not shiboken6.isValid(self):
            self.shell.complain(error)
            return
        self.primary.setEnabled(True)
        if isinstance(error, Cancelled):
            return
        words = error.message if isinstance(error, Refusal | Trouble) else str(error)
        shown = {key: e for key, e in self.entries.items() if key not in self._hidden}
        at = shown.get(getattr(error, "field", None) or "")
        if at is None:
            self.say(label(words, "small", wrapped=True))
            announce(self, words)
            return
        at.show_problem(words)
        at.editor.control.setFocus(Qt.FocusReason.OtherFocusReason)
