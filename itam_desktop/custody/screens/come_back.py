"""Take back with condition, picture and place; swap an old one for a new one; move to another place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QWidget

from itam_desktop.assets import rules as life
from itam_desktop.custody import queries, with_seats
from itam_desktop.custody.rules import Given
from itam_desktop.custody.screens.hand_over import WIDE, PaperChoice, PaperDialog
from itam_desktop.custody.screens.lines import Draft, Things, drafts_of, save
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.kinds import DATE, LONG, TEXT
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.editors import editor_for
from itam_desktop.widgets.entry import Entry
from itam_desktop.widgets.fields_dialog import FieldsDialog
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import col, in_turn, label, plain, row, wrap
from itam_desktop.widgets.theme import px

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx


def reference(shell: Shell, key: str, word: str, target: str, required: bool = False, help: str = "") -> Entry:
    """A chooser of a record under its label."""
    base = shell.desk.kind("asset").field("place_id")
    made = Field(key, word, base.kind, required=required, target=target, help=help)
    found = Entry(made, editor_for(made, shell.context()))
    found.editor.load({})
    return found


def day(shell: Shell, key: str, word: str, required: bool = False, help: str = "", value: str | None = None) -> Entry:
    """A day under its label."""
    made = Field(key, word, shell.desk.kind("asset").field("due_date").kind, required=required, help=help)
    found = Entry(made, editor_for(made, shell.context()))
    found.editor.load({key: value} if value else {})
    return found


def text(shell: Shell, key: str, word: str, required: bool = False, help: str = "", lines: bool = False) -> Entry:
    made = Field(key, word, LONG if lines else TEXT, required=required, help=help)
    found = Entry(made, editor_for(made, shell.context()))
    found.editor.load({})
    return found


def read(entry: Entry, missing: str = "") -> Any:
    """An entry's value; its trouble is shown beneath it and raised again. missing: the words when it must not be empty."""
    entry.show_problem("")
    try:
        value = entry.editor.value()
        if value in (None, "") and missing:
            raise Refusal(missing, field=entry.field.key)
    except Refusal as no:
        fix = getattr(entry.editor, "fix", lambda: None)()
        entry.show_problem(no.message, *(fix or ("", None)))
        entry.editor.control.setFocus()  # where to go on
        raise
    return value


def choose(entry: Entry, shell: Shell, record: int) -> None:
    editor: Any = entry.editor
    editor.choose(record, shell.context().title_of(entry.field.target, record))


class TakeBack(PaperDialog):
    """What comes back, scanned one after the other, each with its condition; it offers the paper afterwards."""

    def __init__(
        self, shell: Shell, parent: QWidget | None, ids: Sequence[int] = (), holdings: Sequence[int] = ()
    ) -> None:
        self.shell = shell
        self.things = Things(
            shell, ("asset",), judge=self._judge, empty=tr("Scan what comes back, one thing after the other.")
        )
        self.place = reference(shell, "place_id", N("Put it into"), "place", help=N("Empty: where each belongs."))
        self.notes = text(shell, "notes", N("Words on the paper"), lines=True)
        self.paper = PaperChoice(shell)
        self.theirs, self.others = QCheckBox(), QCheckBox()
        for one in (self.theirs, self.others):
            one.hide()
        self._known: tuple[dict[int, str], dict[int, str]] = ({}, {})
        where = row(gap=16)
        where.addWidget(self.place, 1)
        where.addLayout(col(px(20), self.paper, None, gap=0))
        body = col(self.things, self.theirs, self.others, gap=12)
        body.setStretch(0, 1)
        body.addLayout(where)
        body.addWidget(self.notes)
        stack = self.pages(shell, wrap(body))
        super().__init__(
            parent, tr("Take back"), content=stack, verb=tr("Take back"), verb_icon="arrow-back", note=tr("Can be undone."),
        )  # fmt: skip
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.things.escaped.connect(self.reject)
        self.things.changed.connect(self._count)
        if ids:
            self.things.add_many("asset", [int(record) for record in ids])
        if holdings:
            self.things.add_many("stock_holding", [int(record) for record in holdings])
        self._count()
        QTimer.singleShot(0, self.things.line, self.things.line.setFocus)

    def takes_scan(self, code: str) -> bool:
        """A scan that no editor took."""
        if not self._is_saved:
            self.things.enter(code)
        return True

    def _judge(self, drafts: list[Draft]) -> dict[int, str]:
        refused: dict[int, str] = {}
        for record, found in queries.assets(
            self.shell.desk.conn, [one.record for one in drafts if one.kind == "asset"]
        ).items():
            try:
                life.take_back(found)
            except Refusal as no:
                refused[record] = no.message
        return refused

    def _count(self) -> None:
        n = len(self.things.drafts)
        self.note.setText(tr_n("{n} thing. Can be undone.", "{n} things. Can be undone.", n))
        found = queries.assets(self.shell.desk.conn, [one.record for one in self.things.drafts if one.kind == "asset"])
        people = {one["holder_person_id"] for one in found.values()}
        self.paper.follow(people.pop() if len(people) == 1 else None)
        self._offer_seats(list(found))

    def _offer_seats(self, assets: list[int]) -> None:
        """The licence seats of these devices can come back in the same action."""
        known = with_seats.with_devices(self.shell.desk.conn, assets)
        if known == self._known:
            return
        self._known = known
        back, stay = known
        for box, some, ticked in ((self.theirs, back or stay, bool(back)), (self.others, stay if back else {}, False)):
            names = ", ".join(dict.fromkeys(some.values()))
            words = (
                N("Also take back the licence seat: {names}") if box is self.theirs else N("And the other one: {names}")
            )
            many = (
                N("Also take back {n} licence seats: {names}")
                if box is self.theirs
                else N("And the other {n}: {names}")
            )
            said = tr(words if len(some) == 1 else many, n=len(some), names=names)
            box.setText(plain(said))
            box.setAccessibleName(said)
            box.setChecked(ticked)
            box.setVisible(bool(some))

    def _theirs(self) -> str:
        """What comes back with the devices, as take_back takes it."""
        if not self.theirs.isChecked():
            return ""
        return "all" if not self._known[0] or self.others.isChecked() else "returning"

    def accept(self) -> None:
        if self._is_saved:
            self.leave()
            return
        try:
            place = read(self.place)
        except Refusal:
            return
        if not self.things.drafts:
            self.things.tell(tr("There is nothing in it yet. Scan or choose what comes back."), "bad")
            self.things.line.setFocus()
            return
        self.primary.setEnabled(False)
        notes, language, theirs = str(self.notes.editor.state() or ""), self.paper.language(), self._theirs()

        def verb(tx: Tx, things: list[Given]) -> list[int]:
            from itam_desktop.custody import actions

            return actions.take_back(tx, things, place, notes=notes, language=language, theirs=theirs)

        save(self.shell, self.things.drafts, verb, "handover.back", self._done, self._refused)

    def _refused(self, error: Exception) -> None:
        self.primary.setEnabled(True)
        self.things.tell(getattr(error, "message", str(error)), "bad")

    def _done(self, done: Done) -> None:
        self.offer_paper(int(done.result[0]), done.label)
        if len(done.result) > 1:
            self.saved.note.setText(
                tr_n("{n} paper", "{n} papers: the others are in the list of papers.", len(done.result))
            )


class Swap(PaperDialog):
    """The old one comes in with its condition, another goes out to the same holder."""

    def __init__(self, shell: Shell, parent: QWidget | None, record: int) -> None:
        self.shell = shell
        found = queries.assets(shell.desk.conn, [record])[record]
        self.old = drafts_of(shell.desk.conn, "asset", [record])[0]
        condition = shell.desk.kind("asset").field("condition")
        self.condition = Entry(condition, editor_for(condition, shell.context()))
        self.condition.editor.load({})
        self.condition.label.setText(tr("Condition in which it comes back"))
        self.remark = text(shell, "remark", N("Remark"))
        self.place = reference(
            shell, "place_id", N("Put the old one into"), "place", help=N("Empty: where it belongs.")
        )
        self.new = reference(shell, "new", N("The new one"), "asset", required=True)
        same = [
            one for one in queries.free_of(shell.desk.conn, "model_id", int(found["model_id"] or 0)) if one != record
        ]
        self.due = day(shell, "due_date", N("Back by"), help=N("Empty: as the old one."))
        note = tr_n("{n} of the same model is free.", "{n} of the same model are free.", len(same)) if same else ""
        out = row(gap=16)
        out.addWidget(self.condition, 1)
        out.addWidget(self.remark, 1)
        into = row(gap=16)
        into.addWidget(self.new, 1)
        into.addWidget(self.due, 1)
        body = col(
            label(
                tr("{tag} {name} is with {whom}.", tag=found["tag"], name=found["name"], whom=found["whom"] or "–"),
                wrapped=True,
            ),
            gap=12,
        )
        body.addLayout(into)
        body.addWidget(label(note, "small", "soft"))
        body.addLayout(out)
        body.addWidget(self.place)
        body.addStretch(1)
        stack = self.pages(shell, wrap(body), 560)
        super().__init__(parent, tr("Swap {what}", what=str(found["name"] or "")), content=stack, verb=tr("Swap"), verb_icon="arrows-exchange",
                         note=tr("Can be undone."), code=str(found["tag"]))  # fmt: skip
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        turn = (self.new, self.due, self.condition, self.remark, self.place)
        in_turn(*(one.editor.control for one in turn))
        if same:
            choose(self.new, shell, same[0])
        QTimer.singleShot(0, self.new, self.new.editor.control.setFocus)

    def accept(self) -> None:
        if self._is_saved:
            self.leave()
            return
        try:
            new, place, due = (
                read(self.new, tr("Which one goes out instead? Scan or choose it.")),
                read(self.place),
                read(self.due),
            )
        except Refusal:
            return
        self.old.condition, self.old.remark = self.condition.editor.state(), str(self.remark.editor.state() or "")
        self.primary.setEnabled(False)
        given = Draft("asset", int(new), "", "")

        def verb(tx: Tx, things: list[Given]) -> int:
            from itam_desktop.custody import actions

            return actions.swap(tx, things[0], things[1], place, due)

        save(self.shell, [self.old, given], verb, "handover.swap", self._done, self._refused)

    def _refused(self, error: Exception) -> None:
        self.primary.setEnabled(True)
        words = getattr(error, "message", str(error))
        at = self.due if getattr(error, "field", None) == "due_date" else self.new
        at.show_problem(words)

    def _done(self, done: Done) -> None:
        self.offer_paper(int(done.result), done.label)


class Move(Dialog):
    """Many things to one place: scanned into a dialog that stays open."""

    def __init__(self, shell: Shell, parent: QWidget | None, ids: Sequence[int] = ()) -> None:
        self.shell = shell
        self.place = reference(shell, "place", N("To which place"), "place", required=True)
        self.things = Things(
            shell,
            ("asset",),
            ("place",),
            plain=True,
            empty=tr("Scan what is carried there; a place's code chooses the place."),
        )
        body = col(self.place, gap=12)
        body.addWidget(self.things, 1)
        content = wrap(body)
        content.setMinimumWidth(px(WIDE))
        super().__init__(
            parent, tr("Move"), content=content, verb=tr("Move"), verb_icon="map-pin", note=tr("Can be undone.")
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.things.scanned.connect(lambda kind, record: choose(self.place, shell, record))
        self.things.escaped.connect(self.reject)
        if ids:
            self.things.add_many("asset", [int(record) for record in ids])
        QTimer.singleShot(0, self.place, self.place.editor.control.setFocus)

    def takes_scan(self, code: str) -> bool:
        """A scan that no editor took."""
        self.things.enter(code)
        return True

    def accept(self) -> None:
        try:
            place = read(self.place, tr("Where do they go? Choose a place."))
        except Refusal:
            return
        ids = [one.record for one in self.things.drafts]
        if not ids:
            self.things.tell(tr("There is nothing in it yet. Scan or choose what is moved."), "bad")
            return
        self.primary.setEnabled(False)

        def run(tx: Tx) -> None:
            from itam_desktop.custody import actions

            actions.move(tx, ids, int(place))

        def told(done: Done) -> None:
            self.shell.tell(done.label, undo=done.action is not None)
            self.leave()

        self.shell.desk.do(run, name="asset.move", many=len(ids), then=told, otherwise=self._refused)

    def _refused(self, error: Exception) -> None:
        self.primary.setEnabled(True)
        self.place.show_problem(getattr(error, "message", str(error)))


class Extend(FieldsDialog):
    """Another day on which lent things are due."""

    def __init__(self, shell: Shell, parent: QWidget | None, ids: Sequence[int]) -> None:
        found = list(queries.assets(shell.desk.conn, ids).values())
        one = found[0] if len(found) == 1 else None
        title = (
            tr("Extend the loan: {what}", what=str(one["name"]))
            if one
            else tr_n("Extend {n} loan", "Extend {n} loans", len(found))
        )
        words = (
            tr("{tag} {name} is with {whom}.", tag=one["tag"], name=one["name"], whom=one["whom"] or "–") if one else ""
        )

        def run(values: Mapping[str, Any]) -> Callable[[Tx], Any]:
            from itam_desktop.custody import actions

            return lambda tx: actions.extend(tx, list(ids), str(values["due_date"]))

        super().__init__(
            shell, parent, title, [Field("due_date", N("Back by"), DATE, required=True)], run, verb=tr("Save"), icon="check", name="asset.extend",
            words=words, start={"due_date": one["due_date"] if one else None}, needed={"due_date": tr("When does it come back? Write a date, or “+2w”.")},
        )  # fmt: skip
        self.due, self.many = self.entries["due_date"], len(ids)
