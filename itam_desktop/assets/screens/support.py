"""Ends of support: which table is in use, how far it reaches, what it does not know, and a newer one from a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from itam_desktop.assets import supporting
from itam_desktop.assets.support_table import LARGEST
from itam_desktop.assets.supporting import Seen
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Refusal, Trouble
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.kinds import INTEGER
from itam_desktop.kernel.progress import Progress
from itam_desktop.kernel.style import show_date, show_number
from itam_desktop.kernel.texts import N, tr
from itam_desktop.store.door import Tx
from itam_desktop.widgets.dialog import ask
from itam_desktop.widgets.list_model import ListModel
from itam_desktop.widgets.page import Shell, do
from itam_desktop.widgets.parts import button, col, label, row
from itam_desktop.widgets.surfaces import EmptyState, Pane
from itam_desktop.widgets.table import RecordTable

COLUMNS = (
    Field("what", N("Not recognised"), column=380, cell="thing"),
    Field("version", N("Version or maker"), column=200),
    Field("kind", N("Kind"), column=140),
    Field("n", N("Assets"), INTEGER, column=90),
)
WATCHES = {"asset", "model", "company", "support_table"}


class SupportSettings(QWidget):
    """The sub-page of Settings."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell, self.desk = shell, shell.desk
        self.seen: Seen | None = None
        self._rows: list[dict[str, Any]] = []
        self.model = ListModel(COLUMNS, self._fetch, self.desk.style)
        self.table = RecordTable(self.model, tr("Systems and models that the table does not recognise"))
        self.table.horizontalHeader().setSectionsClickable(False)
        self.match_button = button(tr("Match now"), "check", "primary", pressed=self.match)
        self.file_button = button(tr("Update from a file…"), "file", pressed=self.choose)
        self.own_button = button(tr("Use the program’s own"), "arrow-back", "quiet", pressed=self.use_bundled)
        self.in_use = label("", "strong", wrapped=True)
        self.reach = label("", wrapped=True)
        self.hint = label(
            tr("A newer table comes as a file of endoflife.date: the CSV or JSON of one product, or of all. Nothing is fetched by itself. A Windows without its version is not recognised: it could be several."),
            "small", "soft", wrapped=True,
        )  # fmt: skip
        head = row(self.match_button, self.file_button, None, self.own_button, margins=(16, 10, 16, 10))
        said = col(self.in_use, self.reach, self.hint, gap=4, margins=(16, 12, 16, 12))
        self._all = EmptyState(
            "shield-check",
            tr("Nothing is missing"),
            tr("The table knows every system and model there is here."),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._all)
        ground = col(gap=0)
        ground.addWidget(self._stack)
        layout = col(Pane(head, "b"), Pane(said, "b"), gap=0)
        layout.addWidget(Pane(ground), 1)
        self.setLayout(layout)
        self.desk.changed.connect(self._on_changed)

    def _fetch(self, ids: Sequence[int]) -> Mapping[int, Mapping[str, Any]]:
        return {i: {"id": i, **self._rows[i - 1]} for i in ids}

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()

    def _on_changed(self, done: Done) -> None:
        if self.isVisible() and WATCHES & set(done.touched):
            self.reload()

    def reload(self) -> None:
        self.desk.ask("support", supporting.seen, self._show)

    def _show(self, seen: Seen) -> None:
        if not shiboken6.isValid(self):
            return
        self.seen, style = seen, self.desk.style
        day = show_date(seen.table.as_of, style)
        n = show_number(seen.table.rows, style)
        if seen.own:
            words = tr(
                "In use: “{file}” over the table of the program, as of {day}, {n} release cycles",
                file=seen.own,
                day=day,
                n=n,
            )
        else:
            words = tr(
                "In use: the table that comes with the program, as of {day}, {n} release cycles of endoflife.date",
                day=day,
                n=n,
            )
        self.in_use.setText(words)
        self.reach.setText(
            tr("It knows the system of {n} of {all} computers and phones, and {models} of {all_models} models of phones, tablets and Surface computers.",
               n=show_number(seen.systems[0], style), all=show_number(seen.systems[1], style),
               models=show_number(seen.models[0], style), all_models=show_number(seen.models[1], style))
        )  # fmt: skip
        self._rows = [
            {"what": os, "version": version, "kind": tr("System"), "n": count, "icon": "device-desktop"}
            for os, version, count in seen.unmatched
        ] + [
            {"what": name, "version": maker, "kind": tr("Model"), "icon": "devices"}
            for maker, name in seen.unmatched_models
        ]
        self.model.show(range(1, len(self._rows) + 1))
        self.model.forget()
        self._stack.setCurrentWidget(self.table if self._rows else self._all)
        self.own_button.setVisible(bool(seen.own))
        for one in (self.match_button, self.file_button, self.own_button):
            one.setEnabled(not self.desk.read_only)

    def _many(self) -> int:
        return self.seen.systems[1] + 1 if self.seen is not None else 1

    # ------------------------------------------------------------ verbs
    def match(self) -> None:
        """Put the dates of the table to all systems and models."""

        def told(done: Done) -> None:
            if done.action is None:
                self.shell.tell(tr("All dates are those of the table already."))

        do(self.shell, "support.match", supporting.match_support, told, n=self._many())

    def use_bundled(self) -> None:
        do(self.shell, "support.bundled", supporting.use_bundled_table, n=self._many())

    def choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self.window(), tr("Update from a file"), "", tr("Tables of ends of support") + " (*.csv *.json)"
        )
        if name:
            self.take(Path(name))

    def take(self, path: Path, older: bool = False) -> None:
        """Read the file beside the window's work, then take it; an older one only when the user says so."""

        def read(_: Progress) -> bytes:
            try:
                with path.open("rb") as file:
                    return file.read(LARGEST + 1)
            except OSError as error:
                raise Trouble(
                    tr("“{file}” cannot be read: {why}", file=path.name, why=error.strerror or str(error))
                ) from error

        def work(data: bytes) -> None:
            def act(tx: Tx) -> Any:
                return supporting.take_support_table(tx, data, path.name, older)

            do(self.shell, "support.take", act, n=self._many(), otherwise=lambda error: self._refused(error, path))

        self.desk.aside(tr("Reading {file}", file=path.name), read, work, self.shell.complain)

    def _refused(self, error: Exception, path: Path) -> None:
        if isinstance(error, Refusal) and error.field == "older" and shiboken6.isValid(self):
            if ask(
                self.window(), tr("An older table"), error.message, tr("Take the older one"), note=tr("Can be undone.")
            ):
                self.take(path, older=True)
            return
        self.shell.complain(error)
