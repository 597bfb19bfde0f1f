"""Somebody leaves: everything to recover under its kinds, taken back line by line or together, written off, closed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from itam_desktop.custody import leaving, queries
from itam_desktop.custody.screens import paper_tools
from itam_desktop.directory.held import Thing
from itam_desktop.directory.held import held as everything_of
from itam_desktop.kernel.fields import RECORDS, Field
from itam_desktop.kernel.kinds import DATE, REFERENCE
from itam_desktop.kernel.style import show_date
from itam_desktop.kernel.texts import N, tr
from itam_desktop.widgets import theme
from itam_desktop.widgets.fields_dialog import FieldsDialog
from itam_desktop.widgets.flow import Flow
from itam_desktop.widgets.page import Shell, do
from itam_desktop.widgets.parts import button, col, label, wrap
from itam_desktop.widgets.record_panes import entry, strong

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx


MOST = 40  # lines in the pane; the others follow when these are done


class Recover(QWidget):
    """What is still out of a leaver's list, what was written off, and the verbs on it."""

    def __init__(self, shell: Shell, record: int) -> None:
        super().__init__()
        self.shell, self.record = shell, record
        desk, style = shell.desk, shell.desk.style
        found: Any = desk.row("leaving", record) or {}
        closed = found.get("closed_on")
        live = not desk.read_only and not closed
        self.out = [] if closed else queries.outstanding(desk.conn, record, int(found["person_id"]))
        self.setAccessibleName(tr("What {name} has to give back", name=found.get("name") or ""))
        box = col(gap=6)
        head = tr("To give back by {day}", day=show_date(str(found["leaving_date"]), style))
        box.addWidget(strong(head, str(len(self.out)) if self.out else ""))
        for kind, things in queries.by_kind(self.out[:MOST]).items():
            box.addWidget(label(tr(RECORDS[kind].plural), "caption", "soft"))
            for thing in things:
                box.addWidget(self._line(thing, live))
        if len(self.out) > MOST:
            box.addWidget(label(tr("and {n} more", n=len(self.out) - MOST), "small", "soft"))
        if closed:
            box.addWidget(
                label(
                    tr("Closed on {day}: nothing is out.", day=show_date(str(closed), style)),
                    "small",
                    "soft",
                    wrapped=True,
                )
            )
        elif not self.out:
            box.addWidget(label(tr("Nothing is out any more. The list can be closed."), "small", "ok", wrapped=True))
        off = queries.written_off(desk.conn, record)
        if off:
            box.addWidget(label(tr("Written off"), "caption", "soft"))
            for kind, about, words, why in off:
                box.addWidget(entry(words, why, partial(shell.open, kind, about)))
        verbs: list[QWidget] = []
        if live:
            if self.out:
                verbs.append(button(tr("Take all back"), "arrow-back", pressed=self.take_all))
            done = button(tr("Close"), "check", pressed=self.close_list)
            verbs.append(done)
        verbs.append(button(tr("Print the list"), "printer", pressed=lambda: paper_tools.print_leaver(shell, record)))
        box.addWidget(wrap(Flow(*verbs, gap=8, margins=(0, 6, 0, 0))))
        self.setLayout(box)

    def _line(self, thing: Thing, live: bool) -> QWidget:
        words, note = leaving.words_of(thing), thing.title if thing.code else ""
        if thing.quantity > 1:
            note = tr("{n} × {what}", n=thing.quantity, what=note or words)
        back = button(
            "", "arrow-back", "quiet", tip=tr("Take back {what}", what=words), pressed=partial(self.take, thing)
        )
        more = button("", "dots", "quiet", tip=tr("More about {what}", what=words))
        more.clicked.connect(lambda *_: self._menu(thing).popup(more.mapToGlobal(more.rect().bottomLeft())))
        for one in (back, more):
            one.setEnabled(live)
        opens = partial(self.shell.open, thing.kind, thing.record)
        tools = [back, more] if thing.kind in leaving.GIVEN else [back]  # a seat or an account is never written off
        return entry(words, note, opens, *tools, mono=bool(thing.code) and thing.kind in leaving.GIVEN)

    def _menu(self, thing: Thing) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if thing.kind in leaving.GIVEN:
            menu.addAction(
                theme.icon("camera", "soft"), tr("Take back with condition…"), partial(self._with_condition, thing)
            )
        menu.addAction(theme.icon("x", "soft"), tr("Write off…"), partial(self.write_off, thing))
        return menu

    def take(self, thing: Thing) -> None:
        record, one = self.record, (thing.kind, thing.record)
        do(self.shell, "leaving.recover", lambda tx: leaving.recover(tx, record, [one]))

    def take_all(self) -> None:
        record = self.record
        do(self.shell, "leaving.recover", lambda tx: leaving.recover(tx, record))

    def close_list(self) -> None:
        record = self.record
        do(self.shell, "leaving.close", lambda tx: leaving.close_leaving(tx, record))

    def write_off(self, thing: Thing) -> WriteOff:
        dialog = WriteOff(self.shell, self.window(), self.record, thing)
        dialog.open()
        return dialog

    def _with_condition(self, thing: Thing) -> None:
        from itam_desktop.custody.screens.come_back import TakeBack

        assets = [thing.record] if thing.kind == "asset" else []
        TakeBack(self.shell, self.window(), assets, [] if assets else [thing.record]).open()


class WriteOff(FieldsDialog):
    """A reason, without which nothing is written off."""

    def __init__(self, shell: Shell, parent: QWidget | None, record: int, thing: Thing) -> None:
        words = tr("It does not come back and is no longer asked for.")
        if thing.kind == "asset":
            words += " " + tr("The asset is missing from now on.")

        def run(values: Mapping[str, Any]) -> Callable[[Tx], Any]:
            return lambda tx: leaving.write_off(tx, record, thing.kind, thing.record, str(values["reason"]))

        super().__init__(
            shell, parent, tr("Write off {what}", what=thing.title or leaving.words_of(thing)), [Field("reason", N("Reason"), required=True)], run,
            verb=tr("Write off"), icon="x", name="leaving.write_off", words=words, code=thing.code, width=420,
            needed={"reason": tr("Why is it written off? Write a reason; it stays in the record.")},
        )  # fmt: skip
        self.reason = self.entries["reason"]


class StartLeaving(FieldsDialog):
    """Who leaves and on which last day; what is out stands there already. person: who it is, if that is known."""

    def __init__(self, shell: Shell, parent: QWidget | None, person: int | None, then: Callable[[int], object]) -> None:
        found: Any = (shell.desk.row("person", person) if person is not None else None) or {}
        who = [Field("person_id", N("Person"), REFERENCE, target="person", required=True)] if person is None else []
        self.told = label("", "small", "soft", wrapped=True)

        def run(values: Mapping[str, Any]) -> Callable[[Tx], Any]:
            one = person if person is not None else int(values["person_id"])
            return lambda tx: leaving.start_leaving(tx, one, str(values["leaving_date"]))

        super().__init__(
            shell, parent, tr("{name} leaves", name=str(found["name"])) if found else tr("Somebody leaves"),
            [*who, Field("leaving_date", N("Leaving date"), DATE, required=True)], run, verb=tr("Begin the list"), icon="logout", name="leaving.start",
            start={"leaving_date": found.get("leaving_date")}, below=[self.told], width=420, then=lambda done: then(int(done.result)),
            needed={"person_id": tr("Who leaves? Choose a person."), "leaving_date": tr("When is the last day? Write a date, or “+2w”.")},
        )  # fmt: skip
        if who:
            self.entries["person_id"].editor.edited.connect(self._chosen)
        self._tell(person)

    def _chosen(self) -> None:
        who = self.entries["person_id"]
        record = who.editor.state()[0]
        who.show_problem("")
        self._tell(record)
        if record is not None:
            row = self.shell.desk.row("person", record) or {}
            self.entries["leaving_date"].editor.load({"leaving_date": row.get("leaving_date")})

    def _tell(self, person: int | None) -> None:
        """How much is out, by kind."""
        if person is None:
            self.told.setText("")
            return
        groups = queries.by_kind(everything_of(self.shell.desk.conn, person))
        parts = [f"{tr(RECORDS[kind].plural)} {len(things)}" for kind, things in groups.items()]
        self.told.setText(
            tr("To be given back: {parts}.", parts=", ".join(parts)) if parts else tr("Nothing is to be given back.")
        )


def leave(shell: Shell, parent: QWidget | None, person: int) -> StartLeaving | None:
    """The list of this leaver: opened when it is there, else begun in a dialog."""
    there = queries.leaving_open(shell.desk.conn, person)
    if there is not None:
        shell.open("leaving", there)
        return None
    dialog = StartLeaving(shell, parent, person, lambda made: shell.open("leaving", made))
    dialog.open()
    return dialog
