"""Give out, lend: to whom, until when, and what, scanned one after the other into a dialog that stays open."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QStackedWidget, QWidget

from itam_desktop.custody import judging, kits, papers, queries, with_seats
from itam_desktop.custody.rules import Given
from itam_desktop.custody.screens import paper_tools
from itam_desktop.custody.screens.lines import Draft, Things, save
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.kinds import LONG
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.editors import editor_for
from itam_desktop.widgets.entry import Entry
from itam_desktop.widgets.flow import Flow
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import Button, Picture, button, clear, col, label, row, wrap
from itam_desktop.widgets.switches import Chip, Segments
from itam_desktop.widgets.theme import px

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx

HOLDER_WORDS = {"holder_person_id": N("Person"), "holder_place_id": N("Place"), "holder_asset_id": N("Asset")}
WIDE = 700


def combo(name: str) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.setMinimumHeight(px(32))
    return made


class PaperChoice(QWidget):
    """The language of the paper, from the person's last one."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.combo = combo(tr("Language of the paper"))
        words = label(tr("Language of the paper"), "small", weight=500)
        words.setBuddy(self.combo)
        for code, name in papers.languages_offered(shell.desk.conn).items():
            self.combo.addItem(name, code)
        self.setLayout(row(words, self.combo, gap=8))
        self._chosen = False
        self.combo.activated.connect(self._choose)
        self.follow(None)

    def _choose(self, *_: object) -> None:
        self._chosen = True

    def follow(self, person: int | None) -> None:
        """The language in which this person gets papers, unless the user chose one."""
        if not self._chosen:
            at = self.combo.findData(papers.language_for(self.shell.desk.conn, person))
            self.combo.setCurrentIndex(max(0, at))

    def language(self) -> str:
        return str(self.combo.currentData() or "")


class Saved(QWidget):
    """What stands in a dialog after its action: the paper and what can be done with it."""

    def __init__(self, shell: Shell, dialog: Dialog) -> None:
        super().__init__()
        self.shell, self.dialog = shell, dialog
        self.handover = 0
        self.words, self.note = label("", "head", wrapped=True), label("", "small", "soft", wrapped=True)
        self.print_button: Button = button(tr("Print paper"), "printer", pressed=self._print)
        self.keep_button: Button = button(tr("Save paper…"), "download", pressed=self._keep)
        self.sign_button: Button = button(tr("Sign on screen"), "signature", pressed=self._sign)
        sign = row(Picture("circle-check", 28, "ok"), gap=12)
        sign.addLayout(col(self.words, self.note, gap=4), 1)
        self.setLayout(col(None, sign, 12, row(self.print_button, self.sign_button, self.keep_button, None), None))

    def show_paper(self, handover: int, words: str, asks: bool) -> None:
        """asks: something on the paper needs a signature."""
        self.handover = handover
        code = str((self.shell.desk.row("handover", handover) or {}).get("code") or "")
        self.words.setText(words)
        note = tr("Paper {code}.", code=code)
        if asks:
            note += " " + tr("It needs a signature: print it, or let it be signed here.")
        self.note.setText(note)

    def _print(self) -> None:
        paper_tools.print_paper(self.shell, self.handover)

    def _keep(self) -> None:
        paper_tools.save_paper(self.shell, self, self.handover)

    def _sign(self) -> None:
        paper_tools.sign(self.shell, self.dialog, self.handover, self._signed)

    def _signed(self) -> None:
        self.sign_button.setEnabled(False)
        self.note.setText(tr("Signed on screen."))


class PaperDialog(Dialog):
    """A dialog whose action makes a paper: when it is saved, the paper stands in the place of its content."""

    shell: Shell
    _is_saved = False

    def pages(self, shell: Shell, content: QWidget, wide: int = WIDE) -> QStackedWidget:
        """Before the dialog itself is made: its content and, behind it, what comes after."""
        self._stack = QStackedWidget()
        self._stack.addWidget(content)
        self._stack.setMinimumWidth(px(wide))
        return self._stack

    def offer_paper(self, handover: int, words: str, asks: bool = False) -> None:
        """The action is done."""
        self._is_saved = True
        self.saved = Saved(self.shell, self)
        self._stack.addWidget(self.saved)
        self._stack.setCurrentWidget(self.saved)
        self.cancel.hide()
        self.primary.setText(tr("Done"))
        self.primary.setAccessibleName(tr("Done"))
        self.primary.set_icon("check")
        self.primary.setEnabled(True)
        self.note.setText("")
        self.saved.show_paper(handover, words, asks)
        (self.saved.print_button if asks else self.primary).setFocus()


class HandOver(PaperDialog):
    """It stays open while things are scanned into it, until the action was saved; then it offers the paper."""

    def __init__(
        self, shell: Shell, parent: QWidget | None, ids: Sequence[int] = (), lend: bool = False, *, person: int | None = None,
        stock: Sequence[int] = (),
    ) -> None:  # fmt: skip
        """ids: assets that are in it at the start; person: who gets them; stock: stock items."""
        self.shell, self.lend = shell, lend
        about, context = shell.desk.kind("asset"), shell.context()
        self.entries: dict[str, Entry] = {}
        for key, word in HOLDER_WORDS.items():
            base = about.field(key)
            one = Field(key, word, base.kind, required=True, target=base.target)
            self.entries[key] = Entry(one, editor_for(one, context))
            self.entries[key].editor.load({})
            self.entries[key].editor.edited.connect(self._holder_changed)
        due = Field(
            "due_date",
            N("Back by"),
            about.field("due_date").kind,
            required=lend,
            help="" if lend else N("A date makes it a loan."),
        )
        self.due = Entry(due, editor_for(due, context))
        self.due.editor.load({})
        self.due.editor.edited.connect(self._due_changed)
        self.switch = Segments([tr(w) for w in HOLDER_WORDS.values()], name=tr("Give it to"))
        self.things = Things(
            shell, ("asset", *(["stock_item"] if _has_stock(shell) else [])), ("person", "place"), judge=self._judge,
            empty=tr("Scan one thing after the other; a person's code chooses who gets them."),
        )  # fmt: skip
        note = Field("notes", N("Words on the paper"), LONG)
        self.notes = Entry(note, editor_for(note, context))
        self.notes.editor.load({})
        self.notes.hide()
        self.paper = PaperChoice(shell)
        self.seats: dict[int, int] = {}  # licence -> how many seats of it go with the things
        self._with = Flow(gap=8)
        self._holds = wrap(self._with)
        self._holds.hide()
        self.kits = combo(tr("Add a kit"))
        self._fill_kits()
        self.write = button(tr("Words on the paper…"), "pencil", "quiet", pressed=self._write)
        self._without = button(tr("Take those out of the list"), "x", "quiet", pressed=self._leave_out)
        self._without.hide()
        holder = row(gap=16)
        who = col(self.switch, *self.entries.values(), gap=8)
        holder.addLayout(who, 3)
        until = col(px(40), self.due, None, gap=0)
        holder.addLayout(until, 2)
        body = col(holder, gap=12)
        body.addWidget(self.things, 1)
        body.addWidget(self._holds)
        body.addWidget(self.notes)
        body.addLayout(row(self.kits, self.write, self._without, None, self.paper))
        stack = self.pages(shell, wrap(body))
        super().__init__(
            parent, _title(shell, ids, lend), content=stack, verb=tr("Lend") if lend else tr("Give out"),
            verb_icon="user-plus", note=tr("Can be undone."), code=_tag(shell, ids),
        )  # fmt: skip
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.switch.chosen.connect(self._show)
        self.things.scanned.connect(self._scanned)
        self.things.escaped.connect(self.reject)
        self.things.changed.connect(self._count)
        if ids:
            self.things.add_many("asset", [int(record) for record in ids])
        for record in stock:
            self.things.add("stock_item", int(record))
        self._show(0)
        if person is not None:
            self._choose("holder_person_id", person)
        if person is not None or not ids:  # what is asked next is what it is
            QTimer.singleShot(0, self.things.line, self.things.line.setFocus)
        self._count()

    def takes_scan(self, code: str) -> bool:
        """A scan that no editor took."""
        if not self._is_saved:
            self.things.enter(code)
        return True

    # ------------------------------------------------------------ who
    def _show(self, index: int) -> None:
        for n, entry in enumerate(self.entries.values()):
            entry.setVisible(n == index)
        current = self._entry()
        QTimer.singleShot(0, current, lambda: current.editor.control.setFocus(Qt.FocusReason.OtherFocusReason))
        self._holder_changed()

    def _entry(self) -> Entry:
        return list(self.entries.values())[self.switch.current()]

    def _choose(self, key: str, record: int) -> None:
        self.switch.choose(list(self.entries).index(key))
        editor: Any = self.entries[key].editor
        target = self.entries[key].field.target
        editor.choose(record, self.shell.context().title_of(target, record))

    def _scanned(self, kind: str, record: int) -> None:
        """A person's or a place's code in the scan line chooses who gets the things."""
        self._choose({"person": "holder_person_id", "place": "holder_place_id"}[kind], record)
        title = self.shell.context().title_of(kind, record)
        self.things.tell(tr("To {name}", name=title), "ok")
        QTimer.singleShot(0, self.things.line, self.things.line.setFocus)

    def _holder(self) -> dict[str, int]:
        """{} while it is not chosen."""
        state = self._entry().editor.state()
        record = state[0] if isinstance(state, list | tuple) else None
        return {self._entry().field.key: int(record)} if record is not None else {}

    def _holder_changed(self) -> None:
        holder = self._holder()
        self._entry().show_problem("")
        self.paper.follow(holder.get("holder_person_id"))
        self._judge_all()

    def _due_changed(self) -> None:
        self.due.show_problem("")
        self._judge_all()
        if not self.lend:
            self.primary.setText(tr("Give out") if self.due.editor.is_empty() else tr("Lend"))

    def _until(self) -> str | None:
        try:
            return str(self.due.editor.value() or "") or None
        except Refusal:
            return None

    # ------------------------------------------------------------ what
    def _today(self) -> str:
        return self.shell.desk.style.now().isoformat()

    def _judge(self, drafts: list[Draft]) -> dict[int, str]:
        given = [Given(one.kind, one.record, one.quantity) for one in drafts]
        return judging.reasons(self.shell.desk.conn, given, self._holder(), self._until(), self._today())

    def _judge_all(self) -> dict[int, str]:
        """Who gets it or until when has changed: under each thing stands why it cannot be."""
        found = self._judge(self.things.drafts)
        self.things.show_problems(found)
        if not found:
            self._without.hide()
        return found

    def _leave_out(self) -> None:
        """The things that cannot be given are taken out of the list; the others are given when the user says so again."""
        self.things.take_out(list(self._judge_all()))
        self._without.hide()
        self.primary.setFocus()

    def _fill_kits(self) -> None:
        found = self.shell.desk.conn.execute(
            "SELECT id, name FROM kit WHERE binned=0 ORDER BY name LIMIT 200"
        ).fetchall()
        self.kits.addItem(tr("Add a kit…"), None)
        for record, name in found:
            self.kits.addItem(str(name), int(record))
        self.kits.setVisible(bool(found))
        self.kits.activated.connect(self._add_kit)

    def _add_kit(self, index: int) -> None:
        kit = self.kits.itemData(index)
        self.kits.setCurrentIndex(0)
        if kit is not None:
            self.add_kit(int(kit))

    def add_kit(self, kit: int) -> None:
        """Free things of a kit come into the list; what is short is told."""
        taken = [one.record for one in self.things.drafts if one.kind == "asset"]
        found, short = kits.choose(self.shell.desk.conn, kit, taken)
        for one in found:
            self.things.add(one.kind, one.record, one.quantity)
        for licence, n in kits.seats(self.shell.desk.conn, kit):
            self.seats[licence] = self.seats.get(licence, 0) + n
        self._show_seats()
        if short:
            self.things.tell(tr("Not complete: {short}.", short="; ".join(short)), "warn")

    def _show_seats(self) -> None:
        """The licence seats that go with it, each to be left out; and those that stay with a device."""
        clear(self._with)
        conn = self.shell.desk.conn
        for licence, n in self.seats.items():
            name = with_seats.name_of(conn, licence)
            chip = Chip(tr_n("Licence seat", "{n} licence seats", n), name)
            chip.dropped.connect(partial(self._drop_seat, licence))
            self._with.addWidget(chip)
        theirs = with_seats.with_devices(conn, [one.record for one in self.things.drafts if one.kind == "asset"])
        staying = [name for some in theirs for name in some.values()]
        if staying:
            names = ", ".join(dict.fromkeys(staying))
            words = tr_n(
                "{n} licence seat stays with its device: {names}",
                "{n} licence seats stay with their devices: {names}",
                len(staying),
                names=names,
            )
            self._with.addWidget(label(words, "small", "soft"))
        self._holds.setVisible(bool(self.seats or staying))

    def _drop_seat(self, licence: int) -> None:
        self.seats.pop(licence, None)
        self._show_seats()

    def _write(self) -> None:
        self.notes.show()
        self.write.hide()
        self.notes.editor.control.setFocus()

    def _count(self) -> None:
        n = len(self.things.drafts)
        self.note.set_tone("soft")
        self._show_seats()
        self.note.setText(tr_n("{n} thing. Can be undone.", "{n} things. Can be undone.", n))

    # ------------------------------------------------------------ done
    def accept(self) -> None:
        if self._is_saved:
            self.leave()
            return
        holder, due = self._read()
        if holder is None:
            return
        if not self.things.drafts:
            self.things.tell(tr("There is nothing in it yet. Scan or choose what is given out."), "bad")
            self.things.line.setFocus()
            return
        self.primary.setEnabled(False)
        notes, language, seats = str(self.notes.editor.state() or ""), self.paper.language(), list(self.seats.items())

        def verb(tx: Tx, things: list[Given]) -> int:
            from itam_desktop.custody import actions

            return actions.hand_over(tx, things, holder, due, notes=notes, language=language, seats=seats)

        save(self.shell, self.things.drafts, verb, "handover.out", self._done, self._refused)

    def _read(self) -> tuple[dict[str, int] | None, str | None]:
        """(holder, due), or (None, None) when something is missing, which is told under its field."""
        entry = self._entry()
        for one in (entry, self.due):
            one.show_problem("")
        try:
            holder = entry.editor.value()
            if holder is None:
                raise Refusal(tr("Choose who gets it."))
        except Refusal as no:
            fix = getattr(entry.editor, "fix", lambda: None)()
            entry.show_problem(no.message, *(fix or ("", None)))
            entry.editor.control.setFocus()  # where to go on
            return None, None
        try:
            due = self.due.editor.value()
            if due is None and self.lend:
                raise Refusal(tr("When does it come back? Write a date, or “+2w”."))
        except Refusal as no:
            self.due.show_problem(no.message)
            self.due.editor.control.setFocus()
            return None, None
        return {entry.field.key: int(holder)}, None if due is None else str(due)

    def _refused(self, error: Exception) -> None:
        self.primary.setEnabled(True)
        words = getattr(error, "message", str(error))
        at = getattr(error, "field", None)
        if at == "due_date":
            self.due.show_problem(words)
        elif at == "seats":
            self.things.tell(words, "bad")
        elif at == "things":
            problems = self._judge_all()
            if problems and len(self.things.drafts) > 1:
                words = tr_n(
                    "{n} thing cannot be given out: why stands under it.",
                    "{n} things cannot be given out: why stands under each.",
                    len(problems),
                )
            self._without.setVisible(0 < len(problems) < len(self.things.drafts))
            self.things.tell("" if words in problems.values() else words, "bad")  # it stands under the thing
        else:
            self._entry().show_problem(words)

    def _done(self, done: Done) -> None:
        desk = self.shell.desk
        known = queries.assets(desk.conn, [one.record for one in self.things.drafts if one.kind == "asset"])
        asks = any(one["needs_signature"] for one in known.values())
        self.offer_paper(int(done.result), done.label, asks)


def _has_stock(shell: Shell) -> bool:
    """Stock items can be given only when something issues them."""
    from importlib.util import find_spec

    return find_spec("itam_desktop.stock.actions") is not None


def _title(shell: Shell, ids: Sequence[int], lend: bool) -> str:
    if not ids:
        return tr("Lend") if lend else tr("Give out")
    if len(ids) == 1:
        what = str((shell.desk.row("asset", ids[0]) or {}).get("name") or "")
    else:
        what = tr_n("{n} asset", "{n} assets", len(ids))
    return tr("Lend {what}", what=what) if lend else tr("Give out {what}", what=what)


def _tag(shell: Shell, ids: Sequence[int]) -> str:
    return str((shell.desk.row("asset", ids[0]) or {}).get("tag") or "") if len(ids) == 1 else ""


def hand_over(
    shell: Shell, parent: QWidget | None, ids: Sequence[int] = (), lend: bool = False, person: int | None = None
) -> HandOver:
    dialog = HandOver(shell, parent, ids, lend, person=person)
    dialog.open()
    return dialog
