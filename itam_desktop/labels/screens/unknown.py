"""A scanned code that no record has but a pool of pre-printed tags: a new asset with it, or onto one that is there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.kinds import REFERENCE
from itam_desktop.kernel.style import show_date
from itam_desktop.kernel.texts import N, tr
from itam_desktop.labels import queries
from itam_desktop.store import lists
from itam_desktop.widgets.chooser import ReferenceEditor
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.entry import Entry
from itam_desktop.widgets.page import Shell, parent_of
from itam_desktop.widgets.parts import col, wrap
from itam_desktop.widgets.theme import px

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx


class Answer(NamedTuple):
    """fact, more: what the code is; tag: as a new asset gets it; word, icon, do: a further thing to do with it."""

    fact: str
    more: str
    tag: str
    word: str
    icon: str
    do: Callable[[], object]


def answers(shell: Shell, code: str) -> list[Answer]:
    """What a code is that belongs to a pool (hook "scan.unknown")."""
    found = queries.pool_of(shell.desk.conn, code)
    if found is None or found[0].ended:
        return []
    pool, number = found
    tag = pool.pool.printed(number)
    claimed = queries.claim(shell.desk.conn, tag)
    more = tr("It is in the pool {name}.", name=f"“{pool.name}”")
    if claimed is not None:
        day = show_date(claimed[0][:10], shell.desk.style)
        more += " " + tr("It was stuck on something on {day}, but no record has it now.", day=day)
    return [Answer(tr("The tag {tag} is free", tag=tag) if claimed is None else tr("No record has the tag {tag}", tag=tag), more, tag,
                   tr("Put it on an asset…"), "tag", lambda: put_on(shell, tag))]  # fmt: skip


def put_on(shell: Shell, tag: str) -> PutOn:
    dialog = PutOn(shell, parent_of(shell), tag)
    dialog.open()
    return dialog


class PutOn(Dialog):
    """Which asset gets this tag. A scan of its old tag or serial number chooses it."""

    def __init__(self, shell: Shell, parent: QWidget | None, tag: str) -> None:
        self.shell, self.tag = shell, tag
        field = Field("asset", N("Asset"), REFERENCE, target="asset", required=True)
        self.entry = Entry(field, ReferenceEditor(field, shell.context()))
        self.entry.editor.load({})
        content = wrap(col(self.entry, None, gap=8))
        content.setMinimumWidth(px(400))
        super().__init__(
            parent, tr("Put a tag on an asset"), tr("The tag it has now is kept as its old tag, unless it has an old tag already: then only that one and the new one open the asset."), content,
            verb=tr("Put it on"), verb_icon="tag", note=tr("Can be undone; the tag stays claimed."), code=tag,
        )  # fmt: skip
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        QTimer.singleShot(0, self.entry, self.entry.editor.control.setFocus)

    def takes_scan(self, code: str) -> bool:
        """A scan of the asset's old code chooses it."""
        hits = [record for kind, record in lists.understood(self.shell.desk.conn, code)[1] if kind == "asset"]
        if len(hits) == 1:
            title = lists.title(self.shell.desk.conn, self.shell.desk.kind("asset"), hits[0])
            self.entry.editor.put([hits[0], title])
        else:
            self.entry.show_problem(tr("No asset has the code {code}.", code=code))
        return True

    def accept(self) -> None:
        self.entry.show_problem("")
        try:
            asset = self.entry.editor.value()
            if asset is None:
                raise Refusal(tr("Choose the asset that gets the tag."))
        except Refusal as no:
            self.entry.show_problem(no.message)
            return
        self.primary.setEnabled(False)
        record, tag = int(str(asset)), self.tag

        def run(tx: Tx) -> None:
            from itam_desktop.labels import actions

            actions.retag(tx, record, tag)

        def told(done: Done) -> None:
            self.shell.tell(done.label, undo=True)
            self.shell.open("asset", record)
            self.leave()

        self.shell.desk.do(run, name="labels.retag", then=told, otherwise=self._refused)

    def _refused(self, error: Exception) -> None:
        self.primary.setEnabled(True)
        self.entry.show_problem(getattr(error, "message", str(error)))
