"""A dialog of a few fields that does one action: it stays open until that is saved, and says a refusal at its field."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Refusal, Trouble
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.texts import tr, tr_n
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.editors import Editor, editor_for
from itam_desktop.widgets.entry import Entry
from itam_desktop.widgets.notices import announce
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import clear, col, label, row, wrap
from itam_desktop.widgets.record_page import scroller
from itam_desktop.widgets.surfaces import Card
from itam_desktop.widgets.theme import px

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx

Values = dict[str, Any]
Work = Callable[["Tx", Values], Any]
Judge = Callable[["Tx", Values, Sequence[int]], Mapping[int, str]]
MOST_TOLD = 8


def do(
    shell: Shell, name: str, work: Callable[[Tx], Any], then: Callable[[Done], object] | None = None, n: int = 1
) -> None:
    """Run an action that needs no dialog; its words appear in the status line with Undo beside them."""

    def told(done: Done) -> None:
        if done.action is not None:
            shell.tell(done.label, undo=True)
        if then is not None:
            then(done)

    shell.desk.do(work, name=name, then=told, otherwise=shell.complain, many=n)


class Ask(Dialog):
    """fields: what is asked, in lines of one or more; row: what they begin with; act(tx, values): the action."""

    def __init__(
        self, shell: Shell, parent: QWidget | None, title: str, lines: Sequence[Sequence[Field]], act: Work, *, verb: str, name: str,
        icon: str = "", row_: Mapping[str, Any] | None = None, words: str = "", above: Sequence[QWidget] = (), below: Sequence[QWidget] = (),
        code: str = "", ids: Sequence[int] = (), judge: Judge | None = None, titles: Callable[[int], str] = str,
        then: Callable[[Done], object] | None = None, note: str | None = None, width: int = 420, cancel: str | None = None,
    ) -> None:  # fmt: skip
        """ids, judge: of an action on several records: who would refuse is told, and the others can be done alone;
        titles(id): how such a record is called. then: what follows when it was saved."""
        self.shell, self.act, self.name, self.ids, self.judge, self.titles, self.then = (
            shell,
            act,
            name,
            list(dict.fromkeys(ids)),
            judge,
            titles,
            then,
        )
        self._others: list[int] | None = None
        self.entries: dict[str, Entry] = {}
        body = col(gap=12)
        for one in above:
            body.addWidget(one)
        context = shell.context()
        for fields in lines:
            line = row(gap=12)
            for field in fields:
                entry = self.entries[field.key] = Entry(field, editor_for(field, context))
                entry.editor.load(row_ or {})
                line.addWidget(entry, 1)
            body.addLayout(line)
        for one in below:
            body.addWidget(one)
        self._told = QVBoxLayout()
        body.addLayout(self._told)
        body.addStretch(1)
        content = wrap(body)
        content.setMinimumWidth(px(width))
        super().__init__(
            parent, title, words, content=content, verb=verb, verb_icon=icon, code=code, note=tr("Can be undone.") if note is None else note, cancel=cancel,
        )  # fmt: skip
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._verb = verb
        first = next(iter(self.entries.values()), None)
        if first is not None:
            control = first.editor.control
            QTimer.singleShot(0, control, lambda: control.setFocus(Qt.FocusReason.OtherFocusReason))

    def editor(self, key: str) -> Editor:
        return self.entries[key].editor

    def values(self) -> Values | None:
        """What is typed, read; None when something cannot be read, which is then told at its field."""
        found: Values = {}
        wrong: Entry | None = None
        for key, entry in self.entries.items():
            entry.show_problem("")
            if not entry.isVisibleTo(self):
                continue
            try:
                value = entry.editor.value()
                entry.field.check(value)
                found[key] = value
            except Refusal as no:
                fix = getattr(entry.editor, "fix", lambda: None)()
                entry.show_problem(no.message, *(fix or ("", None)))
                wrong = wrong or entry
        if wrong is not None:
            wrong.editor.control.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        return found

    def further(self, values: Values) -> Values:
        """What a dialog adds to the values of its fields. Raises Refusal."""
        return values

    def accept(self) -> None:
        self.say("")
        values = self.values()
        if values is None:
            return
        try:
            values = self.further(values)
        except Refusal as no:
            self.refused(no)
            return
        self.primary.setEnabled(False)
        ids = self.ids if self._others is None else self._others

        def work(tx: Tx) -> Any:
            if self.judge is not None and (why := self.judge(tx, values, ids)):
                return why
            return self.act(tx, values if self.judge is None else {**values, "ids": ids})

        self.shell.desk.do(work, name=self.name, then=self._done, otherwise=self.refused, many=max(1, len(ids)))

    def _done(self, done: Done) -> None:
        if not shiboken6.isValid(self):
            return
        if self.judge is not None and done.action is None and isinstance(done.result, Mapping):
            self._tell_others(done.result)
            return
        if done.action is not None:
            self.shell.tell(done.label, undo=True)
        self.leave()
        if self.then is not None:
            self.then(done)

    def _tell_others(self, why: Mapping[int, str]) -> None:
        """Who refused and why; the others can be done alone."""
        left = [i for i in (self.ids if self._others is None else self._others) if i not in why]
        lines = [label(tr_n("{n} cannot be done:", "{n} cannot be done:", len(why)), "small", weight=600)]
        for record, reason in list(why.items())[:MOST_TOLD]:
            lines.append(
                label(
                    reason if self.titles(record) in reason else f"{self.titles(record)}: {reason}",
                    "small",
                    wrapped=True,
                )
            )
        if len(why) > MOST_TOLD:
            lines.append(label(tr("and {n} more", n=len(why) - MOST_TOLD), "small", "soft"))
        self.say("", *lines)
        self._others = left
        self.primary.setEnabled(bool(left))
        words = tr_n("Do the other {n}", "Do the other {n}", len(left)) if left else self._verb
        self.primary.setText(words)
        self.primary.setAccessibleName(words)
        announce(self, lines[0].text())

    def say(self, words: str, *more: QWidget) -> None:
        """What stands in the way and belongs to no field; "" takes it away."""
        clear(self._told)
        if words or more:
            lines = [label(words, "small", wrapped=True)] if words else []
            self._told.addWidget(Card(*lines, *more, meaning="warn" if more else "bad", margins=(12, 8, 12, 8), gap=4))
            announce(self, words)

    def refused(self, error: Exception) -> None:
        """Nothing was changed: why, under the field that it is about."""
        if not shiboken6.isValid(self):
            return
        self.primary.setEnabled(True)
        words = error.message if isinstance(error, Refusal | Trouble) else str(error)
        entry = self.entries.get(error.field or "") if isinstance(error, Refusal) else None
        if entry is None or not entry.isVisibleTo(self):
            self.say(words)
            return
        entry.show_problem(words)
        entry.editor.control.setFocus(Qt.FocusReason.OtherFocusReason)


def tall(body: QWidget, most: int = 320) -> QWidget:
    """What may be longer than a dialog, in an area of its own."""
    area = scroller(body)
    area.setMinimumHeight(min(px(most), body.sizeHint().height() + px(4)))
    area.setMaximumHeight(px(most))
    return area
