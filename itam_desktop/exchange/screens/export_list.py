"""A list out of a page (Ctrl+E): as it is seen, to a file or to the printer; or with every field, to bring in again."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QFileDialog, QRadioButton, QWidget

from itam_desktop.exchange import exporting, seen
from itam_desktop.exchange.screens.aside import Aside
from itam_desktop.exchange.screens.print_list import ask_printer, print_pages
from itam_desktop.kernel.errors import Cancelled
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.progress import Progress
from itam_desktop.kernel.style import Style
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.store import reading
from itam_desktop.store.lists import ListQuery
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import col, label, row, wrap
from itam_desktop.widgets.switches import Segments

SEEN, EVERYTHING = "seen", "everything"
FORMATS = {
    SEEN: (("xlsx", N("Excel")), ("pdf", N("PDF")), ("csv", N("CSV"))),
    EVERYTHING: (("xlsx", N("Excel")), ("csv", N("CSV")), ("json", N("JSON"))),
}
FILTERS = {
    "xlsx": N("Spreadsheet (*.xlsx)"), "csv": N("CSV (*.csv)"), "pdf": N("PDF (*.pdf)"), "json": N("JSON (*.json)"),
}  # fmt: skip
SETTING = "export"
NAMED = 6  # columns named in the dialog


@dataclass(frozen=True)
class Wanted:
    """What is to go out. chosen: the ids of some rows, None for all that the list shows; fields: its columns; view: its
    name; words: its search and filters in words."""

    query: ListQuery
    chosen: Sequence[int] | None = None
    fields: Sequence[Field] = ()
    view: str = ""
    words: str = ""

    def columns(self) -> list[Field]:
        shown = list(self.fields) or [f for f in self.query.kind.fields if f.column is not None]
        return shown or [self.query.kind.field(self.query.kind.title)]

    def in_words(self) -> str:
        """The search, the order, and whether these are some rows only."""
        kind, line = self.query.kind, self.query.line.strip()
        parts = [
            self.words or (tr("search: {line}", line=line) if line else ""),
            tr("in the bin") if self.query.bin else "",
            seen.sorted_in_words(kind, self.query.order),
            tr("chosen rows only") if self.chosen is not None else "",
        ]
        return " · ".join(part for part in parts if part)


def export_list(
    shell: Shell, query: ListQuery, chosen: Sequence[int] | None = None, fields: Sequence[Field] = (), view: str = "", words: str = "",
) -> ExportDialog:  # fmt: skip
    """Ask what and where to, then write or print. fields: the list's visible columns in order; chosen: ids of the chosen
    rows; view: the saved view's name; words: search and filters in words."""
    wanted = Wanted(query, chosen, tuple(fields), view, words)
    dialog = ExportDialog(shell, wanted)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


class ExportDialog(Dialog):
    """What goes out, as which file; save it, or print it."""

    def __init__(self, shell: Shell, wanted: Wanted) -> None:
        self.shell_, self.wanted = shell, wanted
        before = shell.desk.setting(SETTING, {})
        before = before if isinstance(before, dict) else {}
        columns = wanted.columns()
        names = ", ".join(tr(f.label) for f in columns[:NAMED])
        if len(columns) > NAMED:
            names = tr("{these} and {n} more", these=names, n=len(columns) - NAMED)
        self.seen = QRadioButton(tr_n("As seen: this column", "As seen: these {n} columns in this order", len(columns)))
        self.everything = QRadioButton(tr("Everything, to bring in again"))
        self.all_rows, self.some = QRadioButton(tr("All rows of the list")), QRadioButton("")
        n = len(wanted.chosen or ())
        self.some.setText(tr_n("Only the chosen row", "Only the {n} chosen rows", n))
        self._groups = [QButtonGroup(), QButtonGroup()]
        for group, buttons in zip(
            self._groups, ((self.seen, self.everything), (self.some, self.all_rows)), strict=True
        ):
            for one in buttons:
                group.addButton(one)
        (self.everything if before.get("what") == EVERYTHING else self.seen).setChecked(True)
        (self.some if n else self.all_rows).setChecked(True)
        self.formats = {
            what: Segments([tr(word) for _, word in some], self._last(what, before), tr("File"))
            for what, some in FORMATS.items()
        }
        self.open_it = QCheckBox(tr("Open it afterwards"))
        self.open_it.setChecked(bool(before.get("open", True)))
        content = col(
            col(self.seen, _beneath(names), gap=2), col(self.everything, _beneath(tr("Every field, also those that the list does not show. Import reads it and finds each record again.")), gap=2),
            gap=10,
        )  # fmt: skip
        if n:
            content.addSpacing(4)
            content.addLayout(col(self.some, self.all_rows, gap=6))
        content.addSpacing(4)
        content.addLayout(
            row(label(tr("File"), "small", weight=500), *self.formats.values(), None, self.open_it, gap=12)
        )
        content.addStretch(1)
        title = tr("Export or print: {what}", what=tr(wanted.query.kind.plural))
        super().__init__(shell if isinstance(shell, QWidget) else None, title, replace(wanted, chosen=None).in_words(), wrap(content),
                         verb=tr("Save as a file…"), verb_icon="download")  # fmt: skip
        self.print_button = self.add_verb(tr("Print…"), "printer")
        self.print_button.clicked.connect(lambda *_: self.print())
        self.accepted.connect(self.save)
        self.seen.toggled.connect(lambda *_: self._follow())
        self.setMinimumWidth(560)
        self._follow()

    def _last(self, what: str, before: dict[str, Any]) -> int:
        return next((n for n, (ending, _) in enumerate(FORMATS[what]) if ending == before.get(what)), 0)

    @property
    def what(self) -> str:
        return SEEN if self.seen.isChecked() else EVERYTHING

    @property
    def ending(self) -> str:
        return FORMATS[self.what][self.formats[self.what].current()][0]

    def chosen(self) -> Wanted:
        """With all rows, or just the chosen ones, as the dialog says."""
        w = self.wanted
        return w if self.some.isChecked() else replace(w, chosen=None)

    def _follow(self) -> None:
        for what, segments in self.formats.items():
            segments.setVisible(what == self.what)
        self.print_button.setEnabled(self.what == SEEN)

    def _keep(self) -> None:
        """The next time the same is proposed."""
        kept = {what: FORMATS[what][segments.current()][0] for what, segments in self.formats.items()}
        self.shell_.desk.keep_setting(SETTING, {"what": self.what, "open": self.open_it.isChecked(), **kept})

    def save(self) -> None:
        self._keep()
        shell, wanted, what, ending, open_it = (
            self.shell_,
            self.chosen(),
            self.what,
            self.ending,
            self.open_it.isChecked(),
        )
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        stem = exporting.safe_name(wanted.view or tr(wanted.query.kind.plural))
        parent = shell if isinstance(shell, QWidget) else None
        name, _ = QFileDialog.getSaveFileName(
            parent, tr("Export this list"), str(folder / f"{stem}.{ending}"), tr(FILTERS[ending])
        )
        if name:
            path = Path(name)
            if path.suffix.lower().removeprefix(".") not in dict(FORMATS[what]):  # another one that was typed counts
                path = path.with_name(path.name + "." + ending)
            write(shell, wanted, path, what, open_it)

    def print(self) -> None:
        self._keep()
        self.reject()
        print_list(self.shell_, self.chosen())


def _beneath(words: str) -> QWidget:
    """A note under a choice, beginning where its words begin."""
    return wrap(row(label(words, "small", "soft", wrapped=True), margins=(26, 0, 0, 0)))


def _seen(conn: sqlite3.Connection, wanted: Wanted, style: Style) -> seen.Seen:
    ids = list(wanted.chosen) if wanted.chosen is not None else wanted.query.ids(conn, style)
    office = conn.execute("SELECT name FROM office LIMIT 1").fetchone()
    return seen.Seen(
        wanted.query.kind, wanted.columns(), ids, wanted.view, wanted.in_words(), str(office[0] or "") if office else ""
    )


def write(shell: Shell, wanted: Wanted, path: Path, what: str = SEEN, open_it: bool = False) -> Aside:
    """Write the file beside the window, with progress and a way to stop."""
    style = shell.desk.style

    def work(conn: sqlite3.Connection, progress: Progress) -> int:
        if what == SEEN:
            return seen.write_seen(conn, _seen(conn, wanted, style), path, style, progress)
        ids = list(wanted.chosen) if wanted.chosen is not None else list(wanted.query.ids(conn, style))
        kinds = reading.kinds_with_custom(conn)
        return int(
            exporting.export(conn, kinds, wanted.query.kind.key, "", path, style, ids=ids, progress=progress)["rows"]
        )

    def then(n: int) -> None:
        shell.tell(tr_n("Wrote {n} row to {file}", "Wrote {n} rows to {file}", n, file=path.name))
        if open_it:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    return Aside(shell.desk, tr("Writing “{name}”", name=path.name), work, then, lambda no: _otherwise(shell, no))


def print_list(shell: Shell, wanted: Wanted, choose: Callable[..., Any] = ask_printer) -> Aside:
    """Lay the pages out beside the window, ask for the printer, print."""
    style = shell.desk.style
    parent = shell if isinstance(shell, QWidget) else None
    title = tr("Printing {what}", what=tr(wanted.query.kind.plural))

    def lay_out(conn: sqlite3.Connection, progress: Progress) -> tuple[bytes, int, bool]:
        out = BytesIO()
        pages = seen.paper_of(conn, _seen(conn, wanted, style), out, style, progress)
        pdf = out.getvalue()
        from itam_desktop.labels.proof import opened

        with opened(pdf) as document:
            width, height = document.get_page_size(0)
        return pdf, pages, width > height

    def then(made: tuple[bytes, int, bool]) -> None:
        pdf, pages, across = made
        printer = choose(parent, across, pages)
        if printer is None:
            return
        Aside(
            shell.desk, title, lambda conn, progress: print_pages(pdf, printer, progress),
            lambda n: shell.tell(tr_n("Sent {n} page to the printer", "Sent {n} pages to the printer", n)), lambda no: _otherwise(shell, no),
        )  # fmt: skip

    return Aside(shell.desk, title, lay_out, then, lambda no: _otherwise(shell, no))


def _otherwise(shell: Shell, no: Exception) -> None:
    if isinstance(no, Cancelled):
        shell.tell(tr("Stopped. Nothing was written."))
    else:
        shell.complain(no)


def export_to(shell: Shell, query: ListQuery, path: Path, chosen_ids: Sequence[int] | None = None) -> None:
    """Everything, to that file, without asking."""
    write(shell, Wanted(query, chosen_ids), path, EVERYTHING)
