"""Reserve assets for days to come; change a reservation. Who has it when is told in the dialog."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from itam_desktop.custody import reserving
from itam_desktop.custody.screens.come_back import choose, day, read, reference, text
from itam_desktop.custody.screens.hand_over import WIDE
from itam_desktop.custody.screens.lines import Draft, Things
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.texts import N, tr
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.entry import Entry
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import col, row, wrap
from itam_desktop.widgets.theme import px

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx


class Reserve(Dialog):
    """record: a reservation that is changed; else a new one of each thing in the list."""

    def __init__(
        self, shell: Shell, parent: QWidget | None, ids: Sequence[int] = (), *, record: int | None = None, start: str = "",
        then: Callable[[int], object] = lambda made: None,
    ) -> None:  # fmt: skip
        self.shell, self.record, self._then = shell, record, then
        found: Any = (shell.desk.row("reservation", record) if record is not None else None) or {}
        self.person = reference(shell, "person_id", N("For whom"), "person", required=True)
        self.name = text(shell, "name", N("What for"), required=True)
        self.name.editor.load({"name": found.get("name")})
        self.start = day(shell, "start_date", N("From"), required=True, value=found.get("start_date") or start or None)
        self.end = day(shell, "end_date", N("Until"), required=True, value=found.get("end_date"))
        self.entries: dict[str, Entry] = {one.field.key: one for one in (self.person, self.name, self.start, self.end)}
        self.things = Things(
            shell,
            ("asset",),
            ("person",),
            judge=self._judge,
            empty=tr("Scan or type what is reserved."),
            tall=120,
            plain=True,
        )
        who, when = row(gap=16), row(gap=16)
        who.addWidget(self.person, 1)
        who.addWidget(self.name, 1)
        when.addWidget(self.start, 1)
        when.addWidget(self.end, 1)
        body = col(who, when, gap=12)
        body.addWidget(self.things, 1)
        content = wrap(body)
        content.setMinimumWidth(px(WIDE))
        title = tr("Reserve") if record is None else tr("Change the reservation")
        super().__init__(parent, title, content=content, verb=tr("Reserve") if record is None else tr("Save"), verb_icon="calendar-event",
                         note=tr("Can be undone."))  # fmt: skip
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.things.scanned.connect(lambda kind, one: choose(self.person, shell, one))
        self.things.escaped.connect(self.reject)
        for entry in self.entries.values():
            entry.editor.edited.connect(self._judge_all)
        wanted = [int(one) for one in ids] or ([int(found["asset_id"])] if found else [])
        if wanted:
            self.things.add_many("asset", wanted)
        if found:
            choose(self.person, shell, int(found["person_id"]))
        QTimer.singleShot(0, self.person, self.person.editor.control.setFocus)

    def takes_scan(self, code: str) -> bool:
        """A scan that no editor took."""
        self.things.enter(code)
        return True

    def _asked(self) -> tuple[int, str, str] | None:
        try:
            person, start, end = self.person.editor.value(), self.start.editor.value(), self.end.editor.value()
        except Refusal:
            return None
        return (int(person), str(start), str(end)) if person and start and end else None

    def _problems(self, ids: Sequence[int]) -> dict[int, str]:
        asked = self._asked()
        if asked is None:
            return {}
        but = (self.record,) if self.record is not None else ()
        today = self.shell.desk.style.now().isoformat()
        try:
            return reserving.reasons(self.shell.desk.conn, ids, *asked, today, but)
        except Refusal as no:
            self.entries[no.field or "end_date"].show_problem(no.message)
            return {}

    def _judge(self, drafts: list[Draft]) -> dict[int, str]:
        return self._problems([one.record for one in drafts])

    def _judge_all(self) -> None:
        for one in self.entries.values():
            one.show_problem("")
        self.things.show_problems(self._problems([one.record for one in self.things.drafts]))

    def accept(self) -> None:
        try:
            person = read(self.person, tr("For whom is it? Choose a person."))
            name = str(read(self.name, tr("What is it for? A few words are enough.")))
            start = str(read(self.start, tr("From when? Write a date, or “+1w”.")))
            end = str(read(self.end, tr("Until when? Write a date, or “+2w”.")))
        except Refusal:
            return
        ids = [one.record for one in self.things.drafts]
        if not ids:
            self.things.tell(tr("There is nothing in it yet. Scan or choose what is reserved."), "bad")
            return
        self.primary.setEnabled(False)
        record = self.record

        def run(tx: Tx) -> int:
            if record is None:
                return reserving.reserve(tx, ids, int(person), start, end, name)[0]
            values = {"name": name, "asset_id": ids[0], "person_id": int(person), "start_date": start, "end_date": end}
            reserving.change_reservation(tx, record, values)
            return record

        def told(done: Done) -> None:
            self.shell.tell(done.label, undo=done.action is not None)
            self._then(int(done.result))
            self.leave()

        self.shell.desk.do(
            run, name="reservation.add" if record is None else "reservation.change", then=told, otherwise=self._refused
        )

    def _refused(self, error: Exception) -> None:
        self.primary.setEnabled(True)
        words = getattr(error, "message", str(error))
        at = self.entries.get(str(getattr(error, "field", "")))
        if at is not None:
            at.show_problem(words)
        else:
            self._judge_all()
            under = [one.trouble.text() for one in self.things.rows]
            self.things.tell("" if words in under else words, "bad")
