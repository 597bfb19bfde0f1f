"""Settings, Own fields: for each kind of record its own fields in their order, and the form in which one is defined."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from itam_desktop.assets import own_fields
from itam_desktop.assets.own_fields import FOR, fits
from itam_desktop.desk.desk import Desk
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import RECORDS, Choice, Field, RecordKind, custom_field
from itam_desktop.kernel.kinds import CHOICE, KINDS
from itam_desktop.kernel.texts import N, tr
from itam_desktop.widgets.editors import FormContext, editor_for
from itam_desktop.widgets.entry import Entry
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import clear, col, label, wrap
from itam_desktop.widgets.record_page import VERBS, Act, RecordPanel, Row, Verbs, strong
from itam_desktop.widgets.surfaces import Card, Pane
from itam_desktop.window.settings.change_kind import ChangeKind
from itam_desktop.window.settings.field_order import FieldOrder, field_sets, headings

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx

ASKED, STANDS, ACCEPTED = N("What is asked"), N("Where it stands"), N("What is accepted")
SECTIONS = {
    "name": ASKED, "about_kind": ASKED, "kind": ASKED, "options": ASKED, "unit": ASKED, "help": ASKED, "section": STANDS, "field_sets": STANDS,
    "required": ACCEPTED, "is_unique": ACCEPTED, "pattern": ACCEPTED, "default_value": ACCEPTED,
}  # fmt: skip


def questions(desk: Desk, about: RecordKind, new: bool, said: Mapping[str, Any]) -> list[Field]:
    """What the form asks of a field that is, so far, as `said`: only what fits its kind."""
    kind, whose = str(said.get("kind") or "text"), str(said.get("about_kind") or "asset")
    options = [line.strip() for line in str(said.get("options") or "").split("\n") if line.strip()]
    by_key = {f.key: f for f in about.fields}
    found = []
    for key, section in SECTIONS.items():
        one = replace(by_key[key], section=section, label=by_key[key].label)
        if not fits(key, kind) or (key == "field_sets" and whose != "asset") or (key == "unit" and kind == "money"):
            continue
        if key == "about_kind" or key == "kind":
            one = replace(one, editable=new)
        elif key == "options":
            one = replace(one, required=True)
        elif key == "section":
            shown = headings(desk, whose)
            one = replace(
                one,
                choices=tuple(Choice(h, h) for h in [shown[-1], *shown[:-1]]),
                help=N("Choose one that is there, or type another."),
            )
        elif key == "field_sets":
            one = replace(one, choices=tuple(field_sets(desk.conn)))
        elif key == "default_value":
            one = replace(
                one, kind=KINDS[kind], choices=tuple(Choice(o, o) for o in options), unit=str(said.get("unit") or "")
            )
        found.append(one)
    return found


def as_field(said: Mapping[str, Any]) -> Field | None:
    """The field that so far is described; None when it is not clear enough to be shown."""
    kind = str(said.get("kind") or "text")
    row = {**said, "id": said.get("id") or 0, "kind": kind, "name": said.get("name") or tr("Name of the field")}
    for key in ("options", "unit", "pattern", "required", "default_value"):
        if not fits(key, kind):
            row[key] = None
    try:
        return custom_field(row)
    except (KeyError, ValueError):
        return None


class Look(QWidget):
    """A field as its form will show it, to be tried: what is typed is judged as it will be."""

    def __init__(self, context: FormContext) -> None:
        super().__init__()
        self.context = context
        self.entry: Entry | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._field: Field | None = None

    def show_field(self, one: Field | None) -> None:
        if one == self._field and self.entry is not None:
            return
        clear(self._layout)
        self._field, self.entry = one, None
        if one is None:
            return
        editor = editor_for(one, self.context)
        editor.load({one.key: one.default, "custom": {}})
        entry = self.entry = Entry(one, editor)
        entry.setObjectName("look")
        editor.edited.connect(lambda: self._judge(entry, one, typing=True))
        editor.left.connect(lambda: self._judge(entry, one))
        self._layout.addWidget(entry)

    def _judge(self, entry: Entry, one: Field, typing: bool = False) -> None:
        try:
            value = entry.editor.value()
            if value is not None and not typing:
                one.check(value)
        except Refusal as no:
            if not typing:
                entry.show_problem(no.message)
            return
        entry.show_problem("")
        entry.show_note(entry.editor.understood())


def _kept(values: Mapping[str, Any]) -> dict[str, Any]:
    """A default is kept as text, of whichever kind it is."""
    found = dict(values)
    if found.get("default_value") is not None:
        found["default_value"] = str(found["default_value"])
    return found


def _add(tx: Tx, kind: str, values: Mapping[str, Any]) -> int:
    whole = {**RECORDS_DEFAULTS, **values}
    return VERBS.add(tx, kind, {k: v for k, v in _kept(values).items() if fits(k, str(whole["kind"]))})


def _change(tx: Tx, kind: str, records: Sequence[int], values: Mapping[str, Any]) -> None:
    VERBS.change(tx, kind, records, _kept(values))


RECORDS_DEFAULTS = {"kind": "text", "about_kind": "asset"}
FIELD_VERBS = Verbs(_add, _change, VERBS.bin, VERBS.restore)


class OwnFieldsPanel(RecordPanel):
    """The list in its order, the facts and the form of one own field."""

    def __init__(self, shell: Shell) -> None:
        self.order = FieldOrder(shell.desk)
        acts = (Act(N("Change the kind…"), "arrows-exchange", self.change_kind),)
        super().__init__(
            shell, "custom_field", FIELD_VERBS, listing=self.order, acts=acts, more=self._more, fields=self._questions,
            new_values=lambda: {"about_kind": self.order.about, "kind": "text"},
        )  # fmt: skip
        self._asked: tuple[Any, ...] = ()
        self.look: Look | None = None
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.setInterval(0)
        self._looking.timeout.connect(self._redress)
        self.order.first_step.connect(self.new)
        self.order.arrange.connect(self._arrange)
        self.order.ask_in.connect(self._ask_in)

    @property
    def about(self) -> RecordKind:
        """As the office reads it: records by their words, no number of an order that is seen."""
        kind = self.desk.kind("custom_field")
        whose = tuple(Choice(key, RECORDS[key].plural) for key in FOR)
        fields = [replace(f, kind=CHOICE, choices=whose) if f.key == "about_kind" else f for f in kind.fields]
        return replace(kind, fields=tuple(f for f in fields if f.key != "position"))

    # ------------------------------------------------------------ facts
    def show_facts(self, record: int | None) -> None:
        found = self.desk.row("custom_field", record) if record is not None else None
        if found is None:
            super().show_facts(None)
            return
        one = as_field(found)
        said = dict(found)
        if one is not None and one.default is not None:
            said["default_value"] = one.show({one.key: one.default}, self.desk.style)
        self.detail.show_record(self.about, said, bool(found.get("binned")))

    def _more(self, found: Row) -> Sequence[QWidget]:
        look = Look(self.shell.context())
        look.show_field(as_field({**(self.desk.row("custom_field", int(found["id"])) or {})}))
        word = re.sub(r"\W+", "_", str(found["name"]).casefold()).strip("_")
        searched = label(tr("In the search line: {word}", word=f"{word}:…"), "small", "soft", wrapped=True)
        shown = [strong(tr("In the form")), Card(look)]
        if found.get("kind") != "secret" and word and not word[0].isdigit():
            shown.append(searched)
        return [wrap(col(*shown, gap=6))]

    # ------------------------------------------------------------ the form
    def _questions(self, about: RecordKind, new: bool) -> Sequence[Field]:
        said = {"about_kind": self.order.about} if new else self._row()
        return questions(self.desk, about, new, said)

    def _row(self) -> dict[str, Any]:
        record = self.order.current_id()
        return dict((self.desk.row("custom_field", record) if record is not None else None) or {})

    def _open_form(self, record: Row | None, base: Mapping[str, Any], titles: Mapping[str, Any]) -> None:
        if record is not None:
            one = as_field(record)
            record = {**record, "default_value": one.default if one is not None else None}
        super()._open_form(record, base, titles)
        if self.form is None:
            return
        self._asked = ()
        self.look = Look(self.shell.context())
        words = label(tr("This is how the form will ask. Try it."), "small", "soft")
        place = self.form.layout()
        if isinstance(place, QVBoxLayout):
            place.insertWidget(1, Pane(col(words, self.look, margins=(20, 10, 20, 12), gap=6), "b", "head"))
        self.form.form.changed.connect(self._looking.start)
        self._redress()
        kept = self.desk.draft(self.form.place)
        if kept is not None and kept[0]:
            self.form.form.restore(kept[0])
            self._redress()
        self.form.form.focus_first()

    def _form_saved(self, done: Done, another: bool) -> None:
        super()._form_saved(done, another)
        if another:  # the form begins anew, with the kind that a new field begins with
            self._looking.start()

    def said(self) -> dict[str, Any]:
        """The field as the form has it now; what cannot be read yet is left out."""
        if self.form is None:
            return {}
        found = {**self.form._base, **(self.form.record or {})}
        for key, entry in self.form.form.entries.items():
            try:
                found[key] = entry.editor.value()
            except Refusal:
                found[key] = None
        return found

    def _redress(self) -> None:
        """What is asked follows the kind that was chosen; the look follows everything."""
        if self.form is None or self.look is None:
            return
        form, said = self.form.form, self.said()
        new = self.form.record is None
        asked = (said.get("kind"), said.get("about_kind"), said.get("options") if said.get("kind") == "choice" else "")
        if asked != self._asked:
            if self._asked and asked[0] != self._asked[0] and "default_value" in form.entries:
                form.entries["default_value"].editor.put(None)  # it was of another kind
            focus = next(
                (
                    k
                    for k, e in form.entries.items()
                    if e.isAncestorOf(e.editor.control) and e.editor.control.hasFocus()
                ),
                "",
            )
            fields = questions(self.desk, self.about, new, said)
            if [(f.key, f.kind.key, f.choices) for f in fields] != [
                (e.field.key, e.field.kind.key, e.field.choices) for e in form.entries.values()
            ] and focus != "options":  # while the choices are typed, the form stays as it is
                form.show_fields(fields)
                if focus in form.entries:
                    form.focus_on(focus)
            self._asked = asked
        self.look.show_field(as_field({k: self._text(k, v) for k, v in said.items()}))

    @staticmethod
    def _text(key: str, value: Any) -> Any:
        return str(value) if key == "default_value" and value is not None else value

    # ------------------------------------------------------------ verbs
    def change_kind(self, found: Row) -> ChangeKind:
        dialog = ChangeKind(self.shell, self.window(), int(found["id"]))
        dialog.open()
        return dialog

    def _arrange(self, order: list[tuple[int, str]]) -> None:
        self.desk.do(
            lambda tx: own_fields.arrange(tx, order), name="custom_field.arrange", then=self._done, otherwise=self._refused
        )  # fmt: skip

    def _ask_in(self, record: int, sets: list[str]) -> None:
        self.desk.do(
            lambda tx: own_fields.ask_in(tx, record, sets), name="custom_field.ask_in", then=self._done, otherwise=self._refused
        )  # fmt: skip

    def _done(self, done: Done) -> None:
        if done.action is not None:
            self.shell.tell(done.label, undo=True)

    def _refused(self, error: Exception) -> None:
        self.order.reload()
        self.shell.complain(error)
