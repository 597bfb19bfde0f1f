"""Everything that is installed on one asset, in a list of any length."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from itam_desktop.collection import reads
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.kinds import DATE
from itam_desktop.kernel.style import show_number
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.list_model import ListModel
from itam_desktop.widgets.page import Shell, parent_of
from itam_desktop.widgets.parts import col, field, wrap
from itam_desktop.widgets.table import RecordTable
from itam_desktop.widgets.theme import px

COLUMNS = (
    Field("name", N("Name"), column=330), Field("version", N("Version"), column=150, mono=True), Field("publisher", N("Publisher"), column=190),
    Field("first_seen", N("First seen"), DATE, column=110),
)  # fmt: skip


class Installed(Dialog):
    """opened(id): the title that was chosen."""

    def __init__(self, shell: Shell, asset: int) -> None:
        self.rows = reads.installed(shell.desk.conn, asset)
        about = shell.desk.row("asset", asset) or {}
        self.shell = shell
        self.line = field("", tr("Find a title"), icon="search")
        self.model = ListModel(COLUMNS, self._fetch, shell.desk.style)
        self.table = RecordTable(self.model, tr("Installed software"))
        self.table.horizontalHeader().setSectionsClickable(False)
        self.table.setMinimumSize(px(800), px(400))
        n = show_number(len(self.rows), shell.desk.style)
        words = tr_n("{count} title is installed there, those that are left out not counted.", "{count} titles are installed there, those that are left out not counted.", len(self.rows), count=n)  # fmt: skip
        super().__init__(
            parent_of(shell), tr("Installed software"), words, wrap(col(self.line, self.table, gap=8)), verb=tr("Open the title"), verb_icon="apps",
            code=str(about.get("tag") or ""), cancel=tr("Close"),
        )  # fmt: skip
        self.line.textChanged.connect(self._narrow)
        self.table.chosen.connect(lambda _: self.primary.setEnabled(self.table.current_id() is not None))
        self.table.opened.connect(lambda _: self.accept())
        self._narrow("")

    def _fetch(self, ids: Sequence[int]) -> Mapping[int, Mapping[str, Any]]:
        return {one: self.rows[one] for one in ids}

    def _narrow(self, words: str) -> None:
        asked = words.casefold().split()
        self.model.show(
            [
                one
                for one, row in self.rows.items()
                if all(word in f"{row['name']} {row['publisher'] or ''}".casefold() for word in asked)
            ]
        )
        self.primary.setEnabled(self.table.current_id() is not None)

    def accept(self) -> None:
        chosen = self.table.current_id()
        if chosen is not None:
            super().accept()
            self.shell.open("software_title", int(self.rows[chosen]["title_id"]))


def installed_dialog(shell: Shell, asset: int) -> Installed:
    dialog = Installed(shell, asset)
    dialog.open()
    dialog.line.setFocus()
    return dialog
