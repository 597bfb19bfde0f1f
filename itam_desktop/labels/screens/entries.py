"""Fields of a record kind as entries of a dialog: read with their troubles beneath them, or quietly for a live picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import RecordKind
from itam_desktop.widgets.editors import editor_for
from itam_desktop.widgets.entry import Entry
from itam_desktop.widgets.page import Shell


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
