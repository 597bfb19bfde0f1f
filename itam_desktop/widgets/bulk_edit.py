"""Many records at once: tick the fields to change, see what they hold now and what will change; one action, one undo."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial
from typing import Any

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Cancelled, Refusal, Trouble
from itam_desktop.kernel.fields import Field, RecordKind
from itam_desktop.kernel.kinds import Value
from itam_desktop.kernel.style import clip, show_number
from itam_desktop.kernel.texts import tr, tr_n
from itam_desktop.store import values
from itam_desktop.widgets import theme
from itam_desktop.widgets.chooser import ReferenceEditor
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.editors import Editor, editor_for
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import Label, Picture, button, col, field, label, row, wrap
from itam_desktop.widgets.record_panes import VERBS, Verbs, scroller
from itam_desktop.widgets.rest import ask_rest
from itam_desktop.widgets.theme import px

NAMED = 3  # present values that the preview names
Change = Callable[[Any, str, Sequence[int], Mapping[str, Any]], None]


def bulk_fields(about: RecordKind) -> list[Field]:
    """The fields that can be the same in many records."""
    return [f for f in about.fields if f.editable and not f.sql and not f.unique and not f.scanned]


class Problem(QWidget):
    """Why a value cannot be, and the quiet button that mends it."""

    def __init__(self) -> None:
        super().__init__()
        self.message = label("", "small", "bad", wrapped=True)
        self._fix = button("", "arrow-right", "quiet", small=True, pressed=self._do_fix)
        self._fixing: Callable[[], object] | None = None
        line = row(Picture("alert-circle", 16, "bad"), gap=6)
        line.addWidget(self.message, 1)
        self.setLayout(col(line, row(self._fix, None), gap=2))

    def tell(self, words: str, fix_words: str = "", fix: Callable[[], object] | None = None) -> None:
        self._fixing = fix
        self.message.setText(words)
        self._fix.setText(fix_words)
        self._fix.setAccessibleName(fix_words)
        self._fix.set_kind("quiet")
        self._fix.setVisible(bool(fix_words))
        self.setVisible(bool(words))

    def _do_fix(self) -> None:
        if self._fixing is not None:
            self._fixing()


class Line(QWidget):
    """A field of many records: its tick, what it holds now, and once it is ticked its editor and what will change.

    changed: the tick or the value.
    """

    changed = Signal()

    def __init__(self, one: Field, shell: Shell) -> None:
        super().__init__()
        self.field, self.shell = one, shell
        self.editor: Editor | None = None
        self.tick = QCheckBox(tr(one.label).replace("&", "&&"))
        self.tick.setAccessibleName(tr("Change {field}", field=tr(one.label)))
        self.tick.setFixedWidth(px(176))
        self.tick.toggled.connect(self._ticked)
        self.now = label("", "small", "soft", elided=True)
        for one_line in (self.tick, self.now):
            one_line.setMinimumHeight(px(26))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(2))
        self._grid.addWidget(self.tick, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self.now, 0, 1)
        self._grid.setColumnStretch(1, 1)

    # what most lines never need is made when it is first needed
    @cached_property
    def effect(self) -> Label:
        made = label("", "caption", "soft", wrapped=True)
        self._grid.addWidget(made, 2, 1)
        return made

    @cached_property
    def trouble(self) -> Problem:
        made = Problem()
        self._grid.addWidget(made, 3, 1)
        return made

    def show_now(self, words: str, several: bool) -> None:
        self.now.setText(tr("(several values)") if several else words or "–")
        self.tick.setAccessibleDescription(self.now.text())

    def _ticked(self, on: bool) -> None:
        if on and self.editor is None:
            made = self.editor = editor_for(self.field, self.shell.context())
            made.load({})
            made.edited.connect(self.changed)
            made.left.connect(self.check)
            self._grid.addWidget(made, 0, 1)
            made.control.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.editor is not None:
            self.editor.setVisible(on)
            self.now.setVisible(not on)
        if not on:
            self.show_problem("")
            self.tell("")
        self.changed.emit()

    def value(self) -> Value:
        """Raises Refusal; an empty editor empties the field."""
        value = self.editor.value() if self.editor is not None else None
        self.field.check(value)
        return value

    def check(self) -> bool:
        """Tell beneath the field why its value cannot be."""
        try:
            self.value()
        except Refusal as no:
            empty = self.editor is None or self.editor.is_empty()
            fix = self.editor.fix() if isinstance(self.editor, ReferenceEditor) and not empty else None
            self.show_problem(no.message, *(fix or ("", None)))
            return False
        self.show_problem("")
        return True

    def show_problem(self, words: str, fix_words: str = "", fix: Callable[[], object] | None = None) -> None:
        if words or "trouble" in self.__dict__:
            self.trouble.tell(words, fix_words, fix)
        if self.editor is not None:
            self.editor.show_problem(bool(words))

    def tell(self, words: str) -> None:
        """What will change, beneath the editor."""
        if words or "effect" in self.__dict__:
            self.effect.setText(words)
            self.effect.setVisible(bool(words))


class BulkEdit(Dialog):
    """Fields of many records of a kind; stays open until the change was saved."""

    def __init__(
        self, shell: Shell, parent: QWidget | None, kind: str, ids: Sequence[int], verbs: Verbs = VERBS, first: str = ""
    ) -> None:
        """first: key of the field that is ticked already."""
        self.shell, self.kind_key, self.ids, self._verbs = shell, kind, list(ids), verbs
        self.about = shell.desk.kind(kind)
        style = shell.desk.style
        self.lines: dict[str, Line] = {}
        self.search = field("", tr("Find a field"), name=tr("Find a field"), icon="search")
        self.search.textChanged.connect(self._filter)
        body = col(gap=6, margins=(0, 0, 12, 0))
        self._heads: list[tuple[QWidget, list[Line]]] = []
        sections: dict[str, list[Field]] = {}
        for one in bulk_fields(self.about):
            sections.setdefault(one.section, []).append(one)
        for section, members in sections.items():
            head = label(tr(section), "strong")
            head.setContentsMargins(0, px(8), 0, px(2))
            body.addWidget(head)
            lines = []
            for one in members:
                line = self.lines[one.key] = Line(one, shell)
                line.changed.connect(partial(self._changed, one.key))
                lines.append(line)
                body.addWidget(line)
            self._heads.append((head, lines))
        body.addStretch(1)
        self.area = scroller(wrap(body))
        self.summary = label(tr("Tick what is to change."), "small", wrapped=True)
        content = wrap(col(self.search, self.area, self.summary, gap=10))
        content.setMinimumSize(theme.room(600, 440))
        n = len(self.ids)
        kind_words = tr(self.about.plural if n != 1 else self.about.label)
        title = tr("Change {n} records: {kind}", n=show_number(n, style), kind=kind_words)
        super().__init__(
            parent, title, content=content, verb=tr("Change"), verb_icon="check", note=tr("One undo takes it all back.")
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.primary.setEnabled(False)
        self._ask_now()
        if first in self.lines:
            self.lines[first].tick.setChecked(True)
        else:
            self.search.setFocus()

    # ------------------------------------------------------------ what they hold
    def _guarded(self, then: Callable[[Any], None]) -> Callable[[Any], None]:
        return lambda answer: then(answer) if shiboken6.isValid(self) else None

    def _ask_now(self) -> None:
        about, ids, style = self.about, self.ids, self.shell.desk.style
        fields = [line.field for line in self.lines.values()]

        def work(conn: sqlite3.Connection) -> dict[str, str]:
            """The words of what all have alike."""
            found = values.alike(conn, about, fields, ids)
            titles: dict[int, str] = {}
            for one in fields:
                value = found.get(one.key)
                if one.target and isinstance(value, int):
                    titles |= values.titles_of(conn, one.target, [value])
            said = {}
            for one in fields:
                if one.key in found:
                    value = found[one.key]
                    known = titles.get(value, "") if one.target and isinstance(value, int) else ""
                    said[one.key] = known if one.target else one.kind.show(value, style, one)
            return said

        def tell(said: dict[str, str]) -> None:
            for key, line in self.lines.items():
                line.show_now(clip(said.get(key, ""), 80), key not in said)

        self.shell.desk.ask("bulk:now", work, self._guarded(tell))

    # ------------------------------------------------------------ hands
    def _filter(self, typed: str) -> None:
        asked = typed.casefold().split()
        for head, lines in self._heads:
            some = False
            for line in lines:
                fits = line.tick.isChecked() or all(part in tr(line.field.label).casefold() for part in asked)
                line.setVisible(fits)
                some = some or fits
            head.setVisible(some)

    def ticked(self) -> list[Line]:
        return [line for line in self.lines.values() if line.tick.isChecked()]

    def _changed(self, key: str) -> None:
        line, some = self.lines[key], self.ticked()
        line.show_problem("")
        self.primary.setEnabled(bool(some))
        fields = ", ".join(tr(one.field.label) for one in some)
        self.summary.setText(tr("To change: {fields}", fields=fields) if some else tr("Tick what is to change."))
        if line.tick.isChecked():
            self._preview(line)

    def _preview(self, line: Line) -> None:
        """What will become different: on how many records, and what they hold now."""
        try:
            value = line.value()
        except Refusal:
            line.tell("")
            return
        about, ids, style, one = self.about, self.ids, self.shell.desk.style, line.field
        typed = line.editor.state() if line.editor is not None else None

        def work(conn: sqlite3.Connection) -> tuple[values.Found, int]:
            return values.spread(conn, about, one.key, ids, style, NAMED), values.having(
                conn, about, one.key, value, ids
            )

        def tell(answer: tuple[values.Found, int]) -> None:
            if line.tick.isChecked() and line.editor is not None and line.editor.state() == typed:
                line.tell(self._effect(one, answer[0], len(ids) - answer[1], value is None))

        self.shell.desk.ask("bulk:" + one.key, work, self._guarded(tell))

    def _effect(self, one: Field, now: values.Found, changing: int, empties: bool) -> str:
        style = self.shell.desk.style
        if not changing:
            return tr("All have this already.")
        said = tr_n("Empties it in {n} record.", "Empties it in {n} records.", changing) if empties else ""
        said = said or tr_n("Changes {n} record.", "Changes {n} records.", changing)
        if one.kind.key == "secret":
            return said
        some = [f"{clip(h.words, 30) or tr('unknown')} ({show_number(h.n, style)})" for h in now.values]
        return tr("{what} Now: {values}", what=said, values=", ".join(some) + ("…" if now.more else ""))

    # ------------------------------------------------------------ the end
    def accept(self) -> None:
        some = self.ticked()
        wrong = [line for line in some if not line.check()]
        if wrong:
            self.area.ensureWidgetVisible(wrong[0])
            if wrong[0].editor is not None:
                wrong[0].editor.control.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not some:
            return
        wanted = {line.field.key: line.value() for line in some}
        kind, ids, change = self.kind_key, self.ids, self._verbs.change
        self.primary.setEnabled(False)
        self.shell.desk.do(
            lambda tx: change(tx, kind, ids, wanted), name=f"{kind}.change", many=len(ids),
            then=self._done, otherwise=self._refused,
        )  # fmt: skip

    def _done(self, done: Done) -> None:
        self.shell.tell(done.label or tr("Nothing had to change."), undo=done.action is not None)
        self.leave()

    def _do_rest(self, left: list[int]) -> None:
        self.ids = left
        self.accept()

    def _refused(self, error: Exception) -> None:
        self.primary.setEnabled(True)
        if ask_rest(self.shell, self, error, self.ids, self._do_rest):
            return
        words = error.message if isinstance(error, Refusal | Trouble) else str(error)
        if isinstance(error, Cancelled):
            words = tr("Stopped. Nothing was changed.")
        line = self.lines.get(getattr(error, "field", None) or "")
        if line is not None and line.tick.isChecked():
            line.show_problem(words)
            self.area.ensureWidgetVisible(line)
        else:
            self.summary.setText(words)
            self.summary.set_tone("bad")


def bulk_edit(
    shell: Shell, parent: QWidget | None, kind: str, ids: Sequence[int], verbs: Verbs = VERBS, first: str = ""
) -> BulkEdit:
    """Open the dialog for these records."""
    dialog = BulkEdit(shell, parent, kind, ids, verbs, first)
    dialog.open()
    return dialog
