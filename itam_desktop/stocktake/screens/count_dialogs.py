"""Dialogs of a count: an asset of a code that nothing has; a scanner's text file before it is counted."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.command_codes import command_of
from itam_desktop.kernel.errors import Refusal, Trouble
from itam_desktop.kernel.progress import Progress
from itam_desktop.kernel.style import show_count
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.stocktake import actions, memory, queries
from itam_desktop.stocktake.counting import codes_of, scans_of
from itam_desktop.stocktake.memory import SPACES, Format, MemoryFile
from itam_desktop.stocktake.screens.sheet import Cell, Column, Sheet
from itam_desktop.store.atomic import trouble
from itam_desktop.store.guard import read_plain
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.editors import editor_for
from itam_desktop.widgets.entry import Entry
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import col, label, row, wrap
from itam_desktop.widgets.surfaces import Pane
from itam_desktop.widgets.theme import px

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx
    from itam_desktop.store.office import Store

ADDED = ("category_id", "name", "serial")
SHOWN = 200  # lines of a file that the preview shows
DELIMITERS = (("", N("The whole line is the code")), (",", N("Comma")), (";", N("Semicolon")), ("\t", N("Tab")), ("|", N("Upright stroke")), (SPACES, N("Several spaces")))  # fmt: skip


class AddFound(Dialog):
    """An asset of an unknown code; it stays open until it is saved."""

    def __init__(self, shell: Shell, parent: QWidget | None, count: int, code: str) -> None:
        self.shell, self.count, self.unknown_code = shell, count, code
        about, context = shell.desk.kind("asset"), shell.context()
        self.entries: dict[str, Entry] = {}
        for key in ADDED:
            field = about.field(key)
            field = replace(field, required=key == "category_id")
            self.entries[key] = Entry(field, editor_for(field, context))
            self.entries[key].editor.load({})
        self._place = label("", "small", "soft", wrapped=True)
        content = wrap(col(*self.entries.values(), self._place, None, gap=12))
        content.setMinimumWidth(px(400))
        super().__init__(
            parent, tr("Make an asset of {code}", code=code), tr("It is taken as found where it was scanned."), content, verb=tr("Add it"),
            verb_icon="circle-plus", note=tr("Can be undone."),
        )  # fmt: skip
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shell.desk.ask("stocktake.code", lambda conn: where_kept(conn, code), self._place.setText)
        first = self.entries["category_id"].editor.control
        QTimer.singleShot(0, first, lambda: first.setFocus(Qt.FocusReason.OtherFocusReason))

    def accept(self) -> None:
        values: dict[str, Any] = {}
        for key, entry in self.entries.items():
            entry.show_problem("")
            try:
                values[key] = entry.editor.value()
                if entry.field.required and values[key] is None:
                    raise Refusal(tr("What is it? Choose a category."))
            except Refusal as no:
                entry.show_problem(no.message)
                entry.editor.control.setFocus()
                return
        self.primary.setEnabled(False)
        count, code = self.count, self.unknown_code

        def run(tx: Tx) -> int:
            return actions.add_found(tx, count, code, values)

        def then(done: Done) -> None:
            self.shell.tell(done.label, True)
            self.leave()

        self.shell.desk.do(run, name="stocktake.add", then=then, otherwise=self._refused)

    def _refused(self, error: Exception) -> None:
        self.primary.setEnabled(True)
        entry = self.entries.get(getattr(error, "field", None) or "", self.entries["category_id"])
        entry.show_problem(error.message if isinstance(error, Refusal | Trouble) else str(error))


def where_kept(conn: sqlite3.Connection, code: str) -> str:
    """What becomes of the code, in words."""
    from itam_desktop.stocktake import rules

    tag = rules.tag_of(code, queries.series(conn))
    if tag is not None and not queries.is_taken(conn, tag):
        return tr("The code is a tag of this office: it becomes the asset's tag, {tag}.", tag=tag)
    return tr("It gets the next tag. The code is kept as its old tag, so that scanning it finds the asset.")


class ScannerFile(Dialog):
    """What a scanner's text file has, line by line, and how it is read; then it is counted, as one action."""

    def __init__(self, shell: Shell, parent: QWidget | None, count: int, path: Path) -> None:
        """Raises Refusal for what is no text file of a scanner."""
        self.shell, self.count = shell, count
        try:
            if path.stat().st_size > memory.MOST_BYTES:
                raise Refusal(tr("{file} is too large to be the file of a scanner.", file=path.name))
            self.data = read_plain(path, memory.MOST_BYTES)
        except OSError as why:
            raise Trouble(str(trouble(why, path))) from why
        self.file: MemoryFile = memory.read(self.data)
        self.delimiter = _choice([tr(words) for _, words in DELIMITERS], tr("Columns are parted by"))
        self.code = _choice([], tr("Column of the code"))
        self.header = QCheckBox(tr("The first line names the columns"))
        self.words = label("", "small", "soft", wrapped=True)
        self.problem = label("", "small", "bad", wrapped=True)
        self.sheet = Sheet([Column(tr("Line"), 64), Column(tr("Code"), 190), Column(tr("Scanned at"), 170), Column(tr("What it is"))], tr("Lines of the file"))  # fmt: skip
        pane = Pane(row(self.sheet), edges="lrtb")
        pane.setMinimumHeight(px(260))
        how = row(_named(self.delimiter, tr("Columns are parted by")), _named(self.code, tr("Column of the code")), self.header, None, gap=14)  # fmt: skip
        content = wrap(col(how, pane, self.words, self.problem, gap=10))
        super().__init__(parent, tr("Scans of {file}", file=path.name), "", content, verb=tr("Count them"), verb_icon="upload",
                         note=tr("All of them are one action, and one undo."))  # fmt: skip
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(px(820), px(560))
        self._show()
        for combo in (self.delimiter, self.code):
            combo.currentIndexChanged.connect(self._reread)
        self.header.toggled.connect(self._reread)

    def _reread(self, *_: object) -> None:
        """The user says how the file is made."""
        old = self.file.format
        delimiter = DELIMITERS[self.delimiter.currentIndex()][0]
        code = max(0, self.code.currentIndex())
        if delimiter != old.delimiter:
            fmt: Format | None = Format(delimiter, header=self.header.isChecked())
        else:
            others: dict[str, Any] = {
                key: None if getattr(old, key) == code else getattr(old, key) for key in ("quantity", "time", "date")
            }
            fmt = replace(old, code=code, header=self.header.isChecked(), **others)
        self.file = memory.read(self.data, fmt)
        self._show()

    def _show(self) -> None:
        fmt, rows = self.file.format, self.file.rows
        for one in (self.delimiter, self.code, self.header):
            one.blockSignals(True)
        self.delimiter.setCurrentIndex([sign for sign, _ in DELIMITERS].index(fmt.delimiter))
        self.code.clear()
        self.code.addItems([tr("Column {n}", n=n + 1) for n in range(max(1, self.file.columns))])
        self.code.setCurrentIndex(fmt.code)
        self.code.setEnabled(self.file.columns > 1)
        self.header.setChecked(fmt.header)
        for one in (self.delimiter, self.code, self.header):
            one.blockSignals(False)
        parts = [tr_n("{n} scan.", "{n} scans.", len(rows))]
        if len(rows) > SHOWN:
            parts.append(tr("The first {n} are shown.", n=show_count(SHOWN)))
        if self.file.problems:
            some = "; ".join(tr("line {n}: {what}", n=one.line, what=one.words) for one in self.file.problems[:3])
            parts.append(some)
        self.words.setText(" ".join(parts))
        self.primary.setEnabled(bool(rows))
        shown = rows[:SHOWN]
        self.shell.desk.ask("stocktake.file", lambda conn: _meanings(conn, shown), self._fill)

    def _fill(self, found: list[tuple[str, str, str]]) -> None:
        cells = [
            (Cell(str(one.line), "soft"), Cell(code, "mono"), Cell((one.at or "").replace("T", " "), "soft"), Cell(words, kind))
            for one, (code, words, kind) in zip(self.file.rows, found, strict=False)
        ]  # fmt: skip
        self.sheet.sheet.show_rows(list(cells))

    def accept(self) -> None:
        self.primary.setEnabled(False)
        count, by = self.count, self.shell.desk.who
        scans = scans_of(self.file, self.shell.desk.style.zone)

        def work(store: Store, progress: Progress) -> Done:
            def run(tx: Tx) -> int:
                place = (tx.get("stocktake", count) or {}).get("place_id")
                return actions.count_codes(tx, place, scans, by, stocktake=count)

            return store.perform(run, name="stocktake.file", progress=progress)

        def then(done: Done) -> None:
            self.shell.tell(done.label, True)
            self.leave()

        self.shell.desk.job(tr("Counting the scans of the file"), work, then=then, otherwise=self._refused)

    def _refused(self, error: Exception) -> None:
        self.primary.setEnabled(True)
        self.problem.setText(error.message if isinstance(error, Refusal | Trouble) else str(error))


def _meanings(conn: sqlite3.Connection, rows: Sequence[memory.Row]) -> list[tuple[str, str, str]]:
    """(the code as it is understood, what it is in words, how that is marked) of each line."""
    found = []
    for one in rows:
        command = command_of(one.code)
        if command is not None:
            found.append((one.code, tr(command.label), "soft"))
            continue
        hits: list[tuple[str, int]] = []
        code = one.code
        for code in codes_of(one):
            hits = queries.meant(conn, code)[1]
            if hits:
                break
        if len(hits) == 1:
            kind, record = hits[0]
            title = queries.title(conn, kind, record)
            found.append((code, tr("Room {name}", name=title) if kind == "place" else title, "strong" if kind == "place" else ""))  # fmt: skip
        else:
            found.append((one.code, tr("fits several records") if hits else tr("not in the register"), "warn" if hits else "lend"))  # fmt: skip
    return found


def _choice(words: Sequence[str], name: str) -> QComboBox:
    combo = QComboBox()
    combo.addItems(list(words))
    combo.setAccessibleName(name)
    return combo


def _named(control: QWidget, words: str) -> QWidget:
    word = label(words, "small", weight=500)
    word.setBuddy(control)
    return wrap(col(word, control, gap=4))
