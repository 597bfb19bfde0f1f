"""A count's file from another computer, before it is merged: how much is new, and what the two saw differently."""

from __future__ import annotations

import sqlite3
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Refusal, Trouble
from itam_desktop.kernel.progress import Progress
from itam_desktop.kernel.texts import tr, tr_n
from itam_desktop.stocktake import merging
from itam_desktop.stocktake.merging import Comparison, CountFile
from itam_desktop.stocktake.screens.sheet import Cell, Column, Sheet
from itam_desktop.store.atomic import trouble
from itam_desktop.store.guard import read_plain
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import button, clear, col, label, row, wrap
from itam_desktop.widgets.surfaces import Pane
from itam_desktop.widgets.theme import px

if TYPE_CHECKING:
    from itam_desktop.store.office import Store

LOOKS = {choice.key: choice.look or ("off", "") for choice in merging.KINDS}


class MergeDialog(Dialog):
    """It stays open until the scans are in."""

    def __init__(self, shell: Shell, parent: QWidget | None, count: int, file: CountFile, found: Comparison) -> None:
        self.shell, self.count, self.file, self.found = shell, count, file, found
        self.choices = {one.key: one.stands for one in found.conflicts}
        words = [tr_n("{n} scan is new here.", "{n} scans are new here.", len(found.new))]
        if found.known:
            words.append(tr_n("{n} is here already.", "{n} are here already.", found.known))
        if found.other:
            words.append(tr("The file is of another count, “{name}”.", name=file.name))
        columns = [Column(tr("What"), 120), Column(tr("Name")), Column(tr("Why"), 270), Column(tr("Here"), 120), Column(tr("In the file"), 120), Column(tr("What counts"), 200)]  # fmt: skip
        self.sheet = Sheet(columns, tr("What the two counts saw differently"))
        self.sheet.selectionModel().selectionChanged.connect(lambda *_: self._offer())
        pane = Pane(row(self.sheet), edges="lrtb")
        pane.setMinimumHeight(px(220))
        self.offers = row(gap=8)
        self.problem = label("", "small", "bad", wrapped=True)
        head = label(tr_n("{n} thing was seen differently. Choose rows, then what counts.", "{n} things were seen differently. Choose rows, then what counts.",
                          len(found.conflicts)), "small", weight=500, wrapped=True)  # fmt: skip
        parts: list[QWidget] = [head, pane, wrap(self.offers)] if found.conflicts else []
        super().__init__(parent, tr("Merge a count"), " ".join(words), wrap(col(*parts, self.problem, gap=10)), verb=tr("Merge"),
                         verb_icon="layers-intersect", note=tr("Can be undone."))  # fmt: skip
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if found.conflicts:
            self.resize(px(1080), px(520))
        self.primary.setEnabled(bool(found.new) or bool(found.damaged))
        self._fill()
        self._offer()

    def _fill(self) -> None:
        rows = []
        for one in self.found.conflicts:
            kind, icon = LOOKS[one.kind]
            rows.append((Cell(one.tag, "mono"), Cell(one.name), Cell(merging.kind_word(one.kind), kind, icon=icon), Cell(one.here), Cell(one.there),
                         Cell(merging.choice_word(self.choices[one.key]), "strong")))  # fmt: skip
        chosen = self.sheet.chosen()
        self.sheet.sheet.show_rows(list(rows))
        self.sheet.choose(chosen)

    def _offer(self) -> None:
        """What fits the chosen rows, or all of them."""
        clear(self.offers)
        some = self.sheet.chosen() or list(range(len(self.found.conflicts)))
        conflicts = [self.found.conflicts[n] for n in some]
        fitting = [one.key for one in merging.CHOICES if conflicts and all(one.key in c.choices for c in conflicts)]
        all_of = len(some) == len(self.found.conflicts)
        words = tr("For all:") if all_of else tr_n("For the {n} chosen:", "For the {n} chosen:", len(some))
        self.offers.addWidget(label(words, "small", "soft"))
        for choice in fitting:
            self.offers.addWidget(button(merging.choice_word(choice), small=True, pressed=partial(self.take, choice)))
        if not fitting:
            self.offers.addWidget(label(tr("Choose rows of one kind."), "small", "soft"))
        self.offers.addStretch(1)

    def take(self, choice: str) -> None:
        for n in self.sheet.chosen() or range(len(self.found.conflicts)):
            one = self.found.conflicts[n]
            if choice in one.choices:
                self.choices[one.key] = choice
        self._fill()

    def accept(self) -> None:
        self.primary.setEnabled(False)
        count, file, choices = self.count, self.file, dict(self.choices)

        def work(store: Store, progress: Progress) -> Done:
            return store.perform(
                lambda tx: merging.merge(tx, count, file, choices), name="stocktake.merge", progress=progress
            )

        def then(done: Done) -> None:
            self.shell.tell(" · ".join([done.label, *merging.in_words(done.result)]), True)
            self.leave()

        self.shell.desk.job(tr("Merging the count"), work, then=then, otherwise=self._refused)

    def _refused(self, error: Exception) -> None:
        self.primary.setEnabled(True)
        self.problem.setText(error.message if isinstance(error, Refusal | Trouble) else str(error))


def merge_dialog(shell: Shell, parent: QWidget | None, count: int, path: Path) -> None:
    """Read and compare on the reading thread, then show what there is."""

    def work(conn: sqlite3.Connection) -> tuple[CountFile, Comparison] | Refusal | Trouble:
        try:
            if path.stat().st_size > merging.MOST_BYTES:
                raise Refusal(tr("{file} is too large to be a count.", file=path.name))
            file = merging.read(read_plain(path, merging.MOST_BYTES))
            return file, merging.compare(conn, count, file)
        except OSError as why:
            return trouble(why, path)
        except (Refusal, Trouble) as no:
            return no

    def then(found: tuple[CountFile, Comparison] | Refusal | Trouble) -> None:
        if isinstance(found, tuple):
            MergeDialog(shell, parent, count, *found).open()
        else:
            shell.complain(found)

    shell.desk.ask("stocktake.merge", work, then)
