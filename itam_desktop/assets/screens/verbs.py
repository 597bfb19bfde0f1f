"""What the asset screens do, each as one action through the desk; actions are imported where they run: on the writer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from itam_desktop.assets import rules
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Refusal, Trouble
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.hooks import offered
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.editors import editor_for
from itam_desktop.widgets.entry import Entry
from itam_desktop.widgets.page import Shell, do
from itam_desktop.widgets.parts import col, row, wrap
from itam_desktop.widgets.rest import ask_rest
from itam_desktop.widgets.switches import Segments
from itam_desktop.widgets.theme import px

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx
    from itam_desktop.widgets.bulk_edit import BulkEdit

Then = Callable[[Done], object] | None
Otherwise = Callable[[Exception], None] | None
HOLDER_WORDS = {"holder_person_id": N("Person"), "holder_place_id": N("Place"), "holder_asset_id": N("Asset")}
MOVES = (
    ("in_repair", N("Send to repair"), "tool"), ("missing", N("Mark as missing"), "alert-triangle"),
    ("retired", N("Retire"), "archive"), ("in_stock", N("Back in stock"), "building-warehouse"),
)  # fmt: skip
PRIMARY = {
    "in_stock": ("give_out", N("Give out"), "user-plus"), "assigned": ("take_back", N("Take back"), "arrow-back"),
    "on_loan": ("take_back", N("Take back"), "arrow-back"), "in_repair": ("in_stock", N("Back in stock"), "building-warehouse"),
    "missing": ("in_stock", N("Found again"), "check"), "retired": ("in_stock", N("Back in stock"), "building-warehouse"),
}  # fmt: skip


def act(shell: Shell, verb: str, *args: Any, n: int = 1, then: Then = None, otherwise: Otherwise = None) -> None:
    """Run one of assets.actions on n records; its words appear in the status line with Undo beside them."""

    def run(tx: Tx) -> Any:
        from itam_desktop.assets import actions

        return getattr(actions, verb)(tx, *args)

    def refused(error: Exception) -> None:
        at = next((i for i, one in enumerate(args) if isinstance(one, list)), -1)
        others = args[at] if at >= 0 else []

        def rest(left: list[int]) -> None:
            act(shell, verb, *args[:at], left, *args[at + 1 :], n=len(left), then=then)

        if not ask_rest(shell, shell if isinstance(shell, QWidget) else None, error, others, rest):
            shell.complain(error)

    do(shell, "asset." + verb, run, then, n=n, otherwise=otherwise or refused)


def take_back(shell: Shell, ids: Sequence[int]) -> None:
    act(shell, "take_back", list(ids), n=len(ids))


def move(shell: Shell, ids: Sequence[int], stage: str) -> None:
    act(shell, "move_to", list(ids), stage, n=len(ids))


def to_bin(shell: Shell, ids: Sequence[int], then: Then = None) -> None:
    act(shell, "bin_records", "asset", list(ids), n=len(ids), then=then)


def restore(shell: Shell, ids: Sequence[int]) -> None:
    act(shell, "restore", "asset", list(ids), n=len(ids))


def names(shell: Shell, ids: Sequence[int]) -> tuple[str, str]:
    """(what, tag) of the assets, for a dialog's title."""
    if len(ids) != 1:
        return tr_n("{n} asset", "{n} assets", len(ids)), ""
    found = shell.desk.row("asset", ids[0]) or {}
    return str(found.get("name") or ""), str(found.get("tag") or "")


class GiveOut(Dialog):
    """To whom, and until when if it is lent. It stays open until the action was saved."""

    def __init__(self, shell: Shell, parent: QWidget | None, ids: Sequence[int], lend: bool = False) -> None:
        self.shell, self.ids, self.lend = shell, list(ids), lend
        about, context = shell.desk.kind("asset"), shell.context()
        what, tag = names(shell, ids)
        self.entries: dict[str, Entry] = {}
        for key, word in HOLDER_WORDS.items():
            base = about.field(key)
            field = Field(key, word, base.kind, required=True, target=base.target)
            self.entries[key] = Entry(field, editor_for(field, context))
        self.due = Entry(Field("due_date", N("Back by"), about.field("due_date").kind, required=lend, help=N("A date makes it a loan.")),
                         editor_for(about.field("due_date"), context))  # fmt: skip
        self.due.editor.load({})
        self.switch = Segments([tr(w) for w in HOLDER_WORDS.values()], name=tr("Give it to"))
        body = col(row(self.switch, None), gap=12)
        for entry in self.entries.values():
            entry.editor.load({})
            body.addWidget(entry)
        body.addWidget(self.due)
        body.addStretch(1)
        content = wrap(body)
        content.setMinimumWidth(px(380))
        title = tr("Lend {what}", what=what) if lend else tr("Give out {what}", what=what)
        super().__init__(parent, title, content=content, verb=tr("Lend") if lend else tr("Give out"),
                         verb_icon="user-plus", note=tr("Can be undone."), code=tag)  # fmt: skip
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.switch.chosen.connect(self._show)
        self._show(0)

    def _show(self, index: int) -> None:
        for n, entry in enumerate(self.entries.values()):
            entry.setVisible(n == index)
        current = self._entry()
        QTimer.singleShot(0, current, lambda: current.editor.control.setFocus(Qt.FocusReason.OtherFocusReason))

    def _entry(self) -> Entry:
        return list(self.entries.values())[self.switch.current()]

    def accept(self) -> None:
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
            return
        try:
            due = self.due.editor.value()
            if due is None and self.lend:
                raise Refusal(tr("When does it come back? Write a date, or “+2w”."))
        except Refusal as no:
            self.due.show_problem(no.message)
            return
        self.primary.setEnabled(False)
        act(self.shell, "give_out", self.ids, {entry.field.key: holder}, due, n=len(self.ids),
            then=lambda _: self.leave(), otherwise=self._refused)  # fmt: skip

    def _refused(self, error: Exception) -> None:
        self.primary.setEnabled(True)
        self._entry().show_problem(error.message if isinstance(error, Refusal | Trouble) else str(error))


def give_out(shell: Shell, parent: QWidget | None, ids: Sequence[int], lend: bool = False) -> Any:
    """The dialog of who gets them: that of an upper capability, if one is offered, else our own."""
    for richer in offered("asset.give_out"):
        return richer(shell, parent, ids, lend)
    dialog = GiveOut(shell, parent, ids, lend)
    dialog.open()
    return dialog


def change(shell: Shell, parent: QWidget | None, ids: Sequence[int], first: str = "") -> BulkEdit:
    """Fields of many assets at once."""
    from itam_desktop.widgets.bulk_edit import bulk_edit

    return bulk_edit(shell, parent, "asset", ids, first=first)


def merge(shell: Shell, parent: QWidget | None, kind: str, ids: Sequence[int]) -> None:
    """Records that are the same thing become one."""
    from itam_desktop.assets.screens.merge import merge_dialog

    merge_dialog(shell, parent, kind, ids)


def can(row: Mapping[str, Any], stage: str) -> bool:
    return stage in rules.NEXT.get(str(row.get("stage")), frozenset())
