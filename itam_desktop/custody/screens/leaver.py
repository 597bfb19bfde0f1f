"""Somebody leaves: everything to recover under its kinds, taken back line by line or together, written off, closed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QMenu, QWidget

from itam_desktop.custody import leaving, queries
from itam_desktop.custody.screens import paper_tools
from itam_desktop.custody.screens.come_back import day, read, reference, text
from itam_desktop.directory.held import Thing
from itam_desktop.directory.held import held as everything_of
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import RECORDS
from itam_desktop.kernel.style import show_date
from itam_desktop.kernel.texts import N, tr
from itam_desktop.widgets import theme
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.flow import Flow
from itam_desktop.widgets.page import Shell, do
from itam_desktop.widgets.parts import button, col, label, wrap
from itam_desktop.widgets.record_panes import entry, strong
from itam_desktop.widgets.theme import px

if TYPE_CHECKING:
    pass


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
        return entry(words, note, opens, back, more, mono=bool(thing.code))

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


class WriteOff(Dialog):
    """A reason, without which nothing is written off."""

    def __init__(self, shell: Shell, parent: QWidget | None, record: int, thing: Thing) -> None:
        self.shell, self.record, self.thing = shell, record, thing
        self.reason = text(shell, "reason", N("Reason"), required=True)
        words = tr("It does not come back and is no longer asked for.")
        if thing.kind == "asset":
            words += " " + tr("The asset is missing from now on.")
        content = wrap(col(self.reason, None))
        content.setMinimumWidth(px(420))
        super().__init__(parent, tr("Write off {what}", what=thing.title or leaving.words_of(thing)), words, content, verb=tr("Write off"), verb_icon="x",
                         note=tr("Can be undone."), code=thing.code)  # fmt: skip
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        QTimer.singleShot(0, self.reason, self.reason.editor.control.setFocus)

    def accept(self) -> None:
        try:
            why = str(read(self.reason, tr("Why is it written off? Write a reason; it stays in the record.")))
        except Refusal:
            return
        self.primary.setEnabled(False)
        record, thing = self.record, self.thing

        def told(done: Done) -> None:
            self.shell.tell(done.label, undo=True)
            self.leave()

        self.shell.desk.do(
            lambda tx: leaving.write_off(tx, record, thing.kind, thing.record, why), name="leaving.write_off", then=told, otherwise=self._refused
        )  # fmt: skip

    def _refused(self, error: Exception) -> None:
        self.primary.setEnabled(True)
        self.reason.show_problem(getattr(error, "message", str(error)))


class StartLeaving(Dialog):
    """Who leaves and on which last day; what is out stands there already. person: who it is, if that is known."""

    def __init__(self, shell: Shell, parent: QWidget | None, person: int | None, then: Callable[[int], object]) -> None:
        self.shell, self.person, self._then = shell, person, then
        found: Any = (shell.desk.row("person", person) if person is not None else None) or {}
        self.who = reference(shell, "person_id", N("Person"), "person", required=True)
        self.who.setVisible(person is None)
        self.date = day(shell, "leaving_date", N("Leaving date"), required=True, value=found.get("leaving_date"))
        self.told = label("", "small", "soft", wrapped=True)
        content = wrap(col(self.who, self.date, self.told, None, gap=12))
        content.setMinimumWidth(px(420))
        title = tr("{name} leaves", name=str(found["name"])) if found else tr("Somebody leaves")
        super().__init__(
            parent, title, content=content, verb=tr("Begin the list"), verb_icon="logout", note=tr("Can be undone.")
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.who.editor.edited.connect(self._chosen)
        self._tell(person)
        first = self.date if person is not None else self.who
        QTimer.singleShot(0, first, first.editor.control.setFocus)

    def _chosen(self) -> None:
        state = self.who.editor.state()
        self.who.show_problem("")
        self._tell(state[0])
        if state[0] is not None:
            self.date.editor.load({"leaving_date": (self.shell.desk.row("person", state[0]) or {}).get("leaving_date")})

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

    def accept(self) -> None:
        try:
            person = self.person if self.person is not None else int(read(self.who, tr("Who leaves? Choose a person.")))
            wanted = str(read(self.date, tr("When is the last day? Write a date, or “+2w”.")))
        except Refusal:
            return
        self.primary.setEnabled(False)

        def told(done: Done) -> None:
            self.shell.tell(done.label, undo=True)
            self._then(int(done.result))
            self.leave()

        self.shell.desk.do(
            lambda tx: leaving.start_leaving(tx, person, wanted), name="leaving.start", then=told, otherwise=self._refused
        )  # fmt: skip

    def _refused(self, error: Exception) -> None:
        self.primary.setEnabled(True)
        at = self.who if getattr(error, "field", None) == "person_id" and self.person is None else self.date
        at.show_problem(getattr(error, "message", str(error)))


def leave(shell: Shell, parent: QWidget | None, person: int) -> StartLeaving | None:
    """The list of this leaver: opened when it is there, else begun in a dialog."""
    there = queries.leaving_open(shell.desk.conn, person)
    if there is not None:
        shell.open("leaving", there)
        return None
    dialog = StartLeaving(shell, parent, person, lambda made: shell.open("leaving", made))
    dialog.open()
    return dialog
