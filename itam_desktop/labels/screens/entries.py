"""Fields of a record kind as entries of a dialog, and the dialog that saves them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QTimer

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import RecordKind
from itam_desktop.kernel.texts import tr
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.editors import editor_for
from itam_desktop.widgets.entry import Entry
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import Label
from itam_desktop.widgets.record_page import VERBS

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx


class Entries(dict[str, Entry]):
    """key -> entry; changed is called after each edit."""

    def __init__(
        self,
        shell: Shell,
        about: RecordKind,
        keys: Sequence[str],
        values: Mapping[str, Any],
        changed: Callable[[], None],
    ) -> None:
        super().__init__()
        for key in keys:
            field = about.field(key)
            self[key] = Entry(field, editor_for(field, shell.context()))
            self[key].editor.load(values)
            self[key].editor.edited.connect(changed)

    def load(self, values: Mapping[str, Any]) -> None:
        for entry in self.values():
            entry.show_problem("")
            entry.editor.load(values)

    def read(self) -> dict[str, Any]:
        """The values. Raises Refusal with its field."""
        found = {}
        for key, entry in self.items():
            try:
                found[key] = entry.editor.value()
            except Refusal as no:
                raise Refusal(no.message, field=key) from no
        return found

    def clear_problems(self) -> None:
        for entry in self.values():
            entry.show_problem("")

    def show(self, no: Refusal) -> bool:
        """Show a refusal under its field and go there; False when it is about none of these."""
        entry = self.get(str(no.field or ""))
        if entry is None:
            return False
        entry.show_problem(no.message)
        entry.editor.control.setFocus()
        return True


class RecordDialog(Dialog):
    """A dialog whose entries make or change one record; it stays open until that is saved.

    makes: the kind of the record; unnamed: what is said without a name; record: the one that is changed, None for a new one;
    said: the line that tells what is about none of the entries.
    """

    makes: ClassVar[str]
    unnamed: ClassVar[str]
    shell: Shell
    record: int | None
    entries: Entries
    said: Label
    _then: Callable[[int], object]

    def values(self) -> dict[str, Any]:
        """What is typed. Raises Refusal with its field."""
        return self.entries.read()

    def judge(self, values: Mapping[str, Any]) -> None:
        """Raises Refusal with its field for what can be told without the store."""
        if not values.get("name"):
            raise Refusal(tr(self.unnamed), field="name")

    def further(self) -> dict[str, Any]:
        """Values of a new record that nobody types."""
        return {}

    def accept(self) -> None:
        self.entries.clear_problems()
        try:
            values = self.values()
            self.judge(values)
        except Refusal as no:
            self._refused(no)
            return
        self.primary.setEnabled(False)
        record, kind, further = self.record, self.makes, self.further()

        def run(tx: Tx) -> int:
            if record is None:
                return VERBS.add(tx, kind, {**values, **further})
            VERBS.change(tx, kind, [record], values)
            return record

        self.shell.desk.do(run, name=kind + ".save", then=self._told, otherwise=self._refused)

    def _told(self, done: Done) -> None:
        self.shell.tell(done.label, undo=done.action is not None)
        QTimer.singleShot(0, partial(self._then, int(done.result)))
        self.leave()

    def _refused(self, error: Exception) -> None:
        self.primary.setEnabled(True)
        if not (isinstance(error, Refusal) and self.entries.show(error)):
            self.said.setText(getattr(error, "message", str(error)))
            self.said.set_tone("bad")
