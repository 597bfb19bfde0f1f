"""Bring in a file: its rehearsal, mended where it is wrong; then one action and one undo."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from itam_desktop.exchange import importing, memory, queries, refused
from itam_desktop.exchange.screens.import_rehearsal import PAGES, RehearsalPage, documents
from itam_desktop.exchange.screens.newcomers_dialog import NewcomersDialog
from itam_desktop.exchange.targets import targets
from itam_desktop.exchange.wishes import mended
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Cancelled, Refusal, Trouble
from itam_desktop.kernel.progress import Progress
from itam_desktop.kernel.texts import tr, tr_n
from itam_desktop.widgets.editors import Hit
from itam_desktop.widgets.notices import NoticeCard

LABELLED = ("asset", "place", "stock_item")


def _label_words(kind: str, n: int) -> str:
    if kind == "asset":
        return tr_n("{n} new asset has no label yet", "{n} new assets have no labels yet", n)
    if kind == "place":
        return tr_n("{n} new place has no label yet", "{n} new places have no labels yet", n)
    return tr_n("{n} new stock item has no label yet", "{n} new stock items have no labels yet", n)


class ImportPage(RehearsalPage):
    """Nothing is written before the one button is pressed."""

    # ------------------------------------------------------------ mending
    def _mended(self, cells: Sequence[tuple[int, int]]) -> None:
        """Typed, pasted or taken back: judged again at once."""
        self.wish = replace(self.wish, edits=dict(self.rows.edits))
        self._mend = None
        n = 0
        if len(cells) == 1 and (step := self.rows.last_step()) is not None:
            (row_at, column), old = step
            new = self.rows.edits.get((row_at, column), self.sheet.rows[row_at][column] if self.sheet else "")
            self._mend = (column, old, new)
            n = len(self.rows.alike(column, old)) if old.strip() else 0
        self.bar.show_same(self._mend[1] if self._mend else "", n, self._mend[2] if self._mend else "")
        self._in_place = True
        self.take_button.setEnabled(False)
        self._soon.start()  # first the cell is painted, then its row is judged

    def same_everywhere(self) -> None:
        """What was typed last, into every row that had the same there."""
        if self._mend is not None and self._mend[1].strip():
            column, old, new = self._mend
            self.rows.put({(n, column): new for n in self.rows.alike(column, old)})

    def _take_offer(self, text: str) -> None:
        at = self.view.currentIndex()
        if at.isValid() and self.rows.setData(at, text):
            self.view.setFocus()
            self.view.next_problem()

    def _tell_cell(self) -> None:
        at = self.view.currentIndex()
        fault = None
        if at.isValid() and at.row() < len(self.rows.shown):
            row_at = self.rows.shown[at.row()]
            fault = self.rows.fault(row_at, at.column() - 1) or next((f for f in row_at.faults if f.column < 0), None)
            if row_at.index in self.rows.waiting:
                fault = None
        self.bar.show_cell(fault.words if fault else "", fault.offers if fault else ())

    def _offers(self, column: int, typed: str) -> list[Hit]:
        """What is called so, for a cell that refers to something; the choices of a field that has some."""
        key = self.plan.matches[column].field_key if self.plan is not None else None
        target = next((t for t in targets(self.desk.kind(self.plan.kind)) if t.key == key), None) if self.plan else None
        if target is None or not key:
            return []
        base, _, part = key.partition(".")
        of = {"maker": "company", "tag": "asset"}.get(part, target.field.target if part == "name" else "")
        if base == "holder" and part == "name":
            of = "person"
        if of:
            return self.shell.context().lookup(of, typed, 6)
        word = typed.casefold()
        return [(0, tr(c.label), "") for c in target.field.choices if tr(c.label).casefold().startswith(word)][:6]

    # ------------------------------------------------------------ what is new
    def look_at_new(self) -> None:
        """The list of all that would be made, to tick off, correct or leave; then the rows are judged again."""
        dialog = self.new_dialog()
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.take_choices(dialog))
        dialog.open()

    def new_dialog(self) -> NewcomersDialog:
        return NewcomersDialog(
            self, list(self.new_things.values()), self.wish.instead, self._chosen_titles, self.shell.context().lookup
        )

    def take_choices(self, dialog: NewcomersDialog) -> None:
        self._chosen_titles = dict(dialog.titles)
        self.new_things = {key: one for key, one in self.new_things.items() if key in dialog.choices}
        self._wished(instead=dict(dialog.choices))

    # ------------------------------------------------------------ doing
    def _learn(self) -> None:
        """Such files are read and mapped like this from now on."""
        plan = self.plan
        if plan is not None and plan.sheet.header_row:  # numbered columns tell no file
            self._memory = memory.learned(self.memory(), plan.kind, plan.matches, plan.styles, self.wish.mapping)
            self.desk.keep_setting(memory.NAME, self._memory)

    def bring_in(self) -> None:
        """The one action; afterwards the status line names it, with Undo."""
        plan, source = self.plan, self.source
        if plan is None or source is None or not self.take_button.isEnabled() or self._job is not None:
            return
        try:
            self.desk.free_for(tr("Import"))
        except Refusal as no:
            self.shell.complain(no)
            return
        self.take_button.setEnabled(False)
        self._learn()
        left = plan.counts["problem"]

        def work(store: Any, progress: Progress) -> Done:
            done: Done = store.perform(
                lambda tx: importing.take(tx, plan, name=source.name),
                name="exchange.import",
                progress=progress,
                doing=tr("importing"),
            )
            return done

        def then(done: Done) -> None:
            self._job = None
            self.progress.end()
            if left:
                said = tr("{what}; {n} rows with problems were left out", what=done.label, n=left)
                self.write_refused(
                    refused.beside(source.path or Path(documents()) / (source.name + ".csv")), done.label
                )
                self.shell.tell(said, undo=True)
                self._offer_labels(done, plan.kind)
                self._in_place = False
                self.rehearse()
                return
            self.shell.tell(done.label, undo=True)
            if self._queue:
                self.take_files(self._queue)
                return
            self.clear()
            self.shell.go(PAGES.get(plan.kind, "settings"))
            self._offer_labels(done, plan.kind)

        def otherwise(error: Exception) -> None:
            self._job = None
            self.progress.end()
            self._enable()
            if isinstance(error, Cancelled):
                self.shell.tell(tr("Stopped. Nothing was imported."))
            else:
                self.shell.complain(error)

        title = tr("Importing “{name}”", name=source.name)
        self.progress.begin(title)
        self._job = self.desk.job(title, work, then, otherwise)
        self._job.told.connect(self.progress.tell)

    def _offer_labels(self, done: Done, kind: str) -> None:
        """What is new has no label yet: one press puts all of it on the labels page."""
        action = done.action
        if kind not in LABELLED or action is None:
            return

        def show(made: list[int]) -> None:
            if made:
                card = NoticeCard(
                    "info", _label_words(kind, len(made)), verb=tr("Print labels…"), icon="printer", closable=True
                )
                card.pressed.connect(partial(self._print_labels, kind, made))
                self.shell.show_card("labels", card)

        self.desk.ask("import:labels", lambda conn: queries.made_by(conn, action, kind), show)

    def _print_labels(self, kind: str, ids: list[int]) -> None:
        self.shell.drop_card("labels")
        self.shell.print_labels(kind, ids)

    def save_refused(self) -> None:
        if self.plan is None or self.source is None:
            return
        proposed = refused.beside(self.source.path or Path(documents()) / (self.source.name + ".csv"))
        kinds = [tr("CSV (*.csv)"), tr("Spreadsheet (*.xlsx)")]
        if proposed.suffix == ".xlsx":
            kinds.reverse()
        name, chosen = QFileDialog.getSaveFileName(self, tr("Save refused rows"), str(proposed), ";;".join(kinds))
        if name:
            path = Path(name)
            ending = ".xlsx" if "xlsx" in chosen else ".csv"
            self.write_refused(path if path.suffix.lower() in (".csv", ".xlsx") else path.with_name(path.name + ending))

    def write_refused(self, path: Path, done: str = "") -> None:
        """The rows that have a problem, with their reasons, to be corrected and imported again. done: what was imported
        of the others, to be said with it."""
        plan, sheet, kinds = self.plan, self.sheet, self.desk.kinds()
        if plan is None or sheet is None:
            return
        self._learn()
        sheet = mended(sheet, self.wish.edits)

        def work(conn: sqlite3.Connection) -> int | Exception:
            try:
                return importing.write_refused(path, sheet, plan, kinds)
            except (Refusal, Trouble) as no:
                return no

        def then(n: int | Exception) -> None:
            if isinstance(n, Exception):
                self.shell.complain(n)
            elif done:
                said = tr_n(
                    "{what}; the problem row is in “{file}”", "{what}; the {n} problem rows are in “{file}”",
                    n, what=done, file=path.name,
                )  # fmt: skip
                self.shell.tell(said, undo=True)
            else:
                self.shell.tell(tr("Wrote {n} refused rows to {file}", n=n, file=path.name))

        self.desk.ask("import:refused", work, then)
