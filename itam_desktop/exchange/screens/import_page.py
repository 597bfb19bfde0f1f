"""Bring in a file: how it is read, what each column fills, what becomes of each row; then one action and one undo."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QStackedLayout, QWidget

from itam_desktop.desk.desk import Job
from itam_desktop.exchange import importing
from itam_desktop.exchange.columns import match
from itam_desktop.exchange.decoding import ENCODINGS
from itam_desktop.exchange.delimited import DELIMITERS
from itam_desktop.exchange.plans import VERDICTS
from itam_desktop.exchange.presets import LABELS
from itam_desktop.exchange.reading import read_table
from itam_desktop.exchange.rehearsal import Rehearsal, holds, rehearse
from itam_desktop.exchange.screens.import_grid import STATES, MatchStrip, RowsModel, RowsView
from itam_desktop.exchange.sheet import Sheet
from itam_desktop.exchange.styles import NUMBERS, decide
from itam_desktop.exchange.targets import targets
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Cancelled, Refusal, Trouble
from itam_desktop.kernel.progress import Progress
from itam_desktop.kernel.style import Style, show_number
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.store import lists, reading
from itam_desktop.widgets import theme
from itam_desktop.widgets.flow import Flow
from itam_desktop.widgets.notices import NoticeCard, ProgressStrip, announce
from itam_desktop.widgets.page import Page, Shell
from itam_desktop.widgets.painters import width_of
from itam_desktop.widgets.parts import Line, Picture, button, col, label, plain_tip, put_only, row, wrap
from itam_desktop.widgets.surfaces import EmptyState
from itam_desktop.widgets.switches import Tabs
from itam_desktop.widgets.theme import px

KINDS = ("asset", "person", "place", "model", "company", "business_unit", "category", "status")
SUFFIXES = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv", ".txt")
TAB_VERDICTS = ("", "problem", "changed", "new", "same")
SIGNS = {
    ",": N("Comma"),
    ";": N("Semicolon"),
    "\t": N("Tab"),
    "|": N("Bar"),
    ":": N("Colon"),
    "^": N("Caret"),
    "~": N("Tilde"),
}


@dataclass
class Wish:
    """What the user changed of how the file is read; None is found by the program."""

    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    kind: str | None = None
    decimal: str | None = None
    day_first: bool | None = None
    mapping: dict[str, str | None] = field(default_factory=dict)


@dataclass
class Answer:
    """What the reading thread found. refusal: why there is no plan."""

    sheet: Sheet | None = None
    plan: Rehearsal | None = None
    refusal: Exception | None = None


class ImportPage(Page):
    """open_file(path) shows a file's rehearsal; nothing is written before the one button is pressed."""

    key = "import"
    word = N("Import")
    icon = "table-import"
    watches = frozenset(KINDS) | {"custom_field", "office", "tag_series"}
    told = Signal(int, int, str)
    rehearsed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.path: Path | None = None
        self.wish = Wish()
        self.sheet: Sheet | None = None
        self.plan: Rehearsal | None = None
        self._read_as: tuple[Any, ...] = ()
        self._progress: Progress | None = None
        self._job: Job | None = None
        self._titles: dict[tuple[str, int], str] = {}
        self.setAcceptDrops(True)

        self._title = label(tr("Bring in a file"), "title", elided=True)
        self._about = label("", "small", "soft", elided=True)
        self.other = button(tr("Other file…"), "file", pressed=self.choose_file)
        words = col(self._title, self._about, gap=1)
        head = row(margins=(16, 12, 16, 12), gap=12)
        head.addWidget(Picture("table-import", 24, "link"))
        head.addLayout(words, 1)
        head.addWidget(self.other)

        self.kinds = self._combo(
            tr("Records"), [(key, tr(self.desk.kind(key).plural)) for key in KINDS], self._kind_chosen
        )
        self.encoding = self._combo(tr("Encoding"), [], lambda v: self._wish(encoding=v))
        self.delimiter = self._combo(tr("Cells are parted by"), [], lambda v: self._wish(delimiter=v))
        self.sheets = self._combo(tr("Sheet"), [], lambda v: self._wish(sheet=v, mapping={}))
        self.decimal = self._combo(
            tr("Numbers"), [(".", "1,429.50"), (",", "1.429,50")], lambda v: self._wish(decimal=v)
        )
        self.dates = self._combo(
            tr("Dates"),
            [(True, tr("day/month/year")), (False, tr("month/day/year"))],
            lambda v: self._wish(day_first=v),
        )
        ways = Flow(gap=16)
        self._boxes: dict[QComboBox, QWidget] = {}
        for combo in (self.kinds, self.encoding, self.delimiter, self.sheets, self.decimal, self.dates):
            name = label(combo.accessibleName(), "small", "soft")
            self._boxes[combo] = wrap(row(name, combo, gap=6))
            ways.addWidget(self._boxes[combo])
        how = QWidget()
        how.setLayout(ways)
        ways.setContentsMargins(px(16), px(8), px(16), px(8))

        self.rows = RowsModel()
        self.rows.was_words = self._was_words
        self.view = RowsView(self.rows)
        self.strip = MatchStrip(self.view)
        self.strip.chosen.connect(self._column_chosen)
        self.tabs = Tabs([(tr("All rows"), "")], tr("Rows by result"))
        self.tabs.currentChanged.connect(self._show_tab)
        self._places = label("", "small", "soft", elided=True)
        self._notice = QWidget()
        self._notice.setLayout(col(margins=(16, 8, 16, 4), gap=6))
        self._notice.hide()
        self.progress = ProgressStrip()
        self.progress.cancelled.connect(self.stop)
        self.told.connect(lambda done, total, what: self.progress.tell(done, total, what))

        self._foot = label(
            tr("Nothing has been written yet. One Undo takes it all back."), "small", "soft", elided=True
        )
        self.save_button = button(tr("Save refused rows…"), "download", pressed=self.save_refused)
        self.take_button = button(tr("Import"), "table-import", "primary", pressed=self.bring_in)
        self.cancel = button(tr("Cancel"), pressed=self.clear)
        foot = row(
            Picture("info-circle", 16),
            self._foot,
            None,
            self.save_button,
            self.cancel,
            self.take_button,
            margins=(16, 10, 16, 10),
        )

        work = col(gap=0)
        work.addLayout(head)
        for one in (Line(strong=True), how, Line(), self._notice, self.strip, Line()):
            work.addWidget(one)
        work.addLayout(row(self.tabs, None, self._places, margins=(16, 2, 16, 0)))
        work.addWidget(self.view, 1)
        work.addWidget(self.progress)
        work.addWidget(Line(strong=True))
        work.addLayout(foot)
        self.empty = EmptyState(
            "table-import", tr("Bring in a spreadsheet"),
            tr("Excel, OpenDocument or CSV, also another program's export. You see what will become of each row before anything is written. Choose the file, or drop it here."),
            tr("Choose a file…"), "file",
        )  # fmt: skip
        self.empty.first.connect(self.choose_file)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(wrap(work))

    def _combo(self, name: str, items: list[tuple[Any, str]], then: Any) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(name)
        for value, words in items:
            combo.addItem(words, value)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        combo.activated.connect(lambda n: then(combo.itemData(n)))
        return combo

    # ------------------------------------------------------------ the file
    def focus_first(self) -> None:
        (self.empty if self.path is None else self.view).setFocus()

    def new(self) -> None:
        self.choose_file()

    def choose_file(self) -> None:
        folder = (
            str(self.path.parent)
            if self.path
            else QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        )
        pattern = " ".join("*" + s for s in SUFFIXES)
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Bring in a file"), folder, tr("Tables ({pattern});;All files (*)", pattern=pattern)
        )
        if name:
            self.open_file(Path(name))

    def open_file(self, path: Path, kind: str | None = None) -> None:
        """Read and rehearse that file."""
        self.path, self.wish = Path(path), Wish(kind=kind)
        self.sheet = self.plan = None
        self._read_as = ()
        self.tabs.set_items([(tr("All rows"), "")])
        self._title.setText(tr("Bring in “{name}”", name=self.path.name))
        self._about.setText(tr("Reading…"))
        self.rows.show(None, None, [])
        self.strip.show_matches((), (), (), {})
        self._tell([])
        self._places.setText("")
        self._stack.setCurrentIndex(1)
        self.view.setFocus()
        self.rehearse()

    def clear(self) -> None:
        """Back to choosing a file; nothing was written."""
        self.stop()
        self.path = self.sheet = self.plan = None
        self.rows.show(None, None, [])
        self._stack.setCurrentIndex(0)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = self._dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.open_file(path)

    def _dropped(self, event: QDropEvent) -> Path | None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        return files[0] if len(files) == 1 and files[0].suffix.lower() in SUFFIXES else None

    # ------------------------------------------------------------ rehearsing
    def refresh(self, done: Done | None) -> None:
        if self.sheet is not None and self._job is None and done is not None:
            self.rehearse()

    def _wish(self, **changes: Any) -> None:
        self.wish = replace(self.wish, **changes)
        self.rehearse()

    def _kind_chosen(self, kind: str) -> None:
        self._wish(kind=kind, mapping={})

    def _column_chosen(self, column: str, target: str | None) -> None:
        mapping = {c: t for c, t in self.wish.mapping.items() if target is None or t != target}
        self._wish(mapping=mapping | {column: target})

    def stop(self) -> None:
        """Stop what is under way: the rehearsal, or the import (which is rolled back)."""
        if self._job is not None:
            self._job.stop()
        elif self._progress is not None:
            self._progress.stop()

    def rehearse(self) -> None:
        """On the reading thread; the newest request wins."""
        if self.path is None:
            return
        if self._progress is not None:
            self._progress.stop()
        progress = self._progress = Progress(self.told.emit)
        path, wish, style = self.path, replace(self.wish, mapping=dict(self.wish.mapping)), self.desk.style
        read_as = (path, wish.encoding, wish.delimiter, wish.sheet)
        known = self.sheet if self._read_as == read_as else None
        self.take_button.setEnabled(False)
        self.save_button.setEnabled(False)
        self.progress.begin(tr("Rehearsing “{name}”", name=path.name))

        def work(conn: sqlite3.Connection) -> Answer:
            found = Answer(known)
            try:
                if found.sheet is None:
                    found.sheet = read_table(
                        path, encoding=wish.encoding, delimiter=wish.delimiter, sheet=wish.sheet, progress=progress
                    )
                found.plan = _rehearsed(conn, found.sheet, wish, style, progress)
            except (Refusal, Trouble, Cancelled) as no:
                found.refusal = no
            return found

        def then(found: Answer) -> None:
            if progress is not self._progress:
                return
            self._progress = None
            self.progress.end()
            self._read_as = read_as if found.sheet is not None else ()
            self._show(found)

        self.desk.ask("import:rehearse", work, then)

    def _show(self, found: Answer) -> None:
        if isinstance(found.refusal, Cancelled) or self.path is None:
            self._about.setText(tr("Stopped. Nothing was changed."))
            return
        self.sheet, self.plan = found.sheet, found.plan
        style = self.desk.style
        if found.sheet is None:
            self._about.setText("")
            self._tell(
                [
                    (
                        "bad",
                        found.refusal.message if isinstance(found.refusal, Refusal | Trouble) else str(found.refusal),
                        "",
                    )
                ]
            )
            self._combos()
            self.rows.show(None, None, [])
            self.strip.show_matches((), (), (), {})
            return
        sheet, plan = found.sheet, found.plan
        self._about.setText(self._in_words(sheet, plan, style))
        notes: list[tuple[str, str, str]] = []
        if isinstance(found.refusal, Refusal | Trouble):
            notes.append(("warn", found.refusal.message, ""))
        if plan is not None and plan.not_kept:
            notes.append(("warn", plan.not_kept, ""))
        elif plan is not None and plan.notes:
            notes.append(
                (
                    "info",
                    plan.notes[0],
                    tr_n("and {n} more note", "and {n} more notes", len(plan.notes) - 1) if len(plan.notes) > 1 else "",
                )
            )
        self._tell(notes, "\n".join(plan.notes) if plan else "")
        self._combos()
        kind = self.desk.kinds().get(plan.kind if plan else self.wish.kind or "")
        offered = targets(kind) if kind is not None else []
        words = {t.key: tr(t.label) for t in offered}
        matches = plan.matches if plan else match(sheet.header, kind) if kind else []
        labels = [words.get(m.field_key or "", "–") for m in matches] or list(sheet.header)
        numeric = {t.key for t in offered if t.kind.right}
        self.view.right = frozenset(i for i, m in enumerate(matches) if m.field_key in numeric)
        self.rows.show(sheet, plan, labels)
        self.view.setColumnWidth(0, px(118))
        for i in range(len(sheet.header)):
            self.view.setColumnWidth(i + 1, self._width(i, labels[i]))
        self.view.lay_out("")
        self.strip.show_matches(sheet.header, matches, offered, words)
        self._counts(plan, matches, style)
        self.rehearsed.emit()

    def _width(self, i: int, words: str) -> int:
        """Room for what the column fills, and for most of what stands in it."""
        cells = sorted(len(r[i]) for r in self.sheet.rows[:200]) if self.sheet is not None else []
        usual = cells[len(cells) * 9 // 10] if cells else 0
        wanted = max(width_of(words, theme.font("body")) + px(62), px(8) * min(usual, 30) + px(20))
        return round(min(max(wanted, px(118)), px(260)))

    def _in_words(self, sheet: Sheet, plan: Rehearsal | None, style: Style) -> str:
        parts = [tr_n("{n} row", "{n} rows", len(sheet.rows)), tr_n("{n} column", "{n} columns", len(sheet.header))]
        if sheet.sheet:
            parts.append(tr("sheet “{sheet}”", sheet=sheet.sheet))
        if plan is not None and plan.preset:
            parts.append(tr("from {program}", program=LABELS.get(plan.preset, plan.preset)))
        if plan is not None and not all(s.sure for s in plan.styles):
            parts.append(tr("look at how numbers and dates are read"))
        return " · ".join(parts)

    def _counts(self, plan: Rehearsal | None, matches: Any, style: Style) -> None:
        if plan is None:
            self.tabs.set_items([(tr("First rows"), "")])
            self._places.setText("")
            self.take_button.setText(tr("Import"))
            return
        items = [(tr("All rows"), show_number(len(plan.rows), style))]
        for verdict in TAB_VERDICTS[1:]:
            words = tr(N("Problems")) if verdict == "problem" else tr(STATES[verdict][0])
            items.append((words, show_number(plan.counts[verdict], style)))  # type: ignore[index]
        self.tabs.set_items(items)
        placed, guesses = (
            sum(m.field_key is not None for m in matches),
            [m.column for m in matches if m.how == "likeness"],
        )
        words = tr("{n} of {all} columns have a place.", n=placed, all=len(matches))
        if guesses:
            words += " " + tr("Guesses to look at: {columns}.", columns=", ".join(guesses[:3]))
        self._places.setText(words)
        self.take_button.setText(tr_n("Import {n} row", "Import {n} rows", plan.good))
        self.take_button.setAccessibleName(self.take_button.text())
        self.take_button.setEnabled(plan.good > 0 and not plan.not_kept and not self.desk.read_only)
        self.save_button.setEnabled(plan.counts["problem"] > 0)
        self.save_button.setVisible(plan.counts["problem"] > 0)
        self._foot.setText(
            tr("Nothing has been written yet. One Undo takes it all back.")
            if plan.good
            else tr("There is nothing new or changed in this file.")
        )
        announce(self, ", ".join(f"{tr(STATES[v][0])}: {plan.counts[v]}" for v in VERDICTS))

    def _combos(self) -> None:
        """What was found, in the choices that change it."""
        sheet, plan = self.sheet, self.plan
        for combo, shown in (
            (self.kinds, True), (self.encoding, bool(sheet is None or sheet.encoding)), (self.delimiter, bool(sheet and sheet.delimiter)),
            (self.sheets, bool(sheet and len(sheet.sheets) > 1)), (self.decimal, plan is not None and any(s.decimal != "none" for s in plan.styles)),
            (self.dates, plan is not None and any(s.dates in ("day", "month", "ambiguous") for s in plan.styles)),
        ):  # fmt: skip
            self._boxes[combo].setVisible(shown)
        self._offer(self.kinds, (plan.kind if plan and not plan.not_kept else None) or self.wish.kind, None)
        if sheet is not None and sheet.encoding:
            names = list(dict.fromkeys((sheet.encoding, *ENCODINGS)))
            self._offer(self.encoding, sheet.encoding, [(n, n.upper() if n.startswith("utf") else n) for n in names])
        if sheet is not None and sheet.delimiter:
            signs = list(dict.fromkeys((sheet.delimiter, *DELIMITERS)))
            self._offer(self.delimiter, sheet.delimiter, [(s, tr(SIGNS[s]) if s in SIGNS else s) for s in signs])
        if sheet is not None and sheet.sheets:
            self._offer(self.sheets, sheet.sheet, [(s, s) for s in sheet.sheets])
        if plan is not None:
            style = self.desk.style
            self._offer(
                self.decimal, next((s.style.decimal for s in plan.styles if s.decimal != "none"), style.decimal), None
            )
            self._offer(
                self.dates,
                next(
                    (s.style.day_first for s in plan.styles if s.dates in ("day", "month", "ambiguous")),
                    style.day_first,
                ),
                None,
            )

    def _offer(self, combo: QComboBox, current: Any, items: list[tuple[Any, str]] | None) -> None:
        if items is not None:
            combo.clear()
            for value, words in items:
                combo.addItem(words, value)
        combo.setCurrentIndex(next((n for n in range(combo.count()) if combo.itemData(n) == current), -1))

    def _tell(self, notes: list[tuple[str, str, str]], tip: str = "") -> None:
        cards = [NoticeCard(meaning, fact, more) for meaning, fact, more in notes]
        for card in cards:
            card.setToolTip(plain_tip(tip))
        put_only(self._notice.layout(), *cards)
        self._notice.setVisible(bool(notes))

    def _show_tab(self, tab: int) -> None:
        if self.plan is not None and 0 <= tab < len(TAB_VERDICTS):
            self.rows.pick(TAB_VERDICTS[tab])
            self.view.lay_out(TAB_VERDICTS[tab])

    def _was_words(self, key: str, value: Any) -> str:
        if value is None or self.plan is None:
            return ""
        one = self.desk.kind(self.plan.kind).field(key)
        if one.kind.key != "reference":
            return one.show({key: value, "custom": {key.removeprefix("cf_"): value}}, self.desk.style)
        if (key, value) not in self._titles:
            self._titles[(key, value)] = lists.title(self.desk.conn, self.desk.kind(one.target), value)
        return self._titles[(key, value)]

    # ------------------------------------------------------------ doing
    def bring_in(self) -> None:
        """The one action; afterwards the status line names it, with Undo."""
        plan, path = self.plan, self.path
        if plan is None or path is None or not plan.good or self._job is not None:
            return
        self.take_button.setEnabled(False)
        left = plan.counts["problem"]

        def work(store: Any, progress: Progress) -> Done:
            done: Done = store.perform(
                lambda tx: importing.take(tx, plan, name=path.name),
                name="exchange.import",
                progress=progress,
                doing=tr("importing"),
            )
            return done

        def then(done: Done) -> None:
            self._job = None
            self.progress.end()
            words = (
                done.label if not left else tr("{what}; {n} rows with problems were left out", what=done.label, n=left)
            )
            self.shell.tell(words, undo=True)
            if left:
                self.rehearse()
            else:
                self.clear()
                pages = {"asset": "assets", "model": "assets", "place": "places"}
                self.shell.go(
                    pages.get(
                        plan.kind, "people" if plan.kind in ("person", "business_unit", "company") else "settings"
                    )
                )

        def otherwise(error: Exception) -> None:
            self._job = None
            self.progress.end()
            self.take_button.setEnabled(True)
            if isinstance(error, Cancelled):
                self.shell.tell(tr("Stopped. Nothing was imported."))
            else:
                self.shell.complain(error)

        title = tr("Importing “{name}”", name=path.name)
        self.progress.begin(title)
        self._job = self.desk.job(title, work, then, otherwise)
        self._job.told.connect(self.progress.tell)

    def save_refused(self) -> None:
        if self.plan is None or self.path is None:
            return
        proposed = str(self.path.with_name(self.path.stem + "-" + tr("refused") + ".csv"))
        name, _ = QFileDialog.getSaveFileName(self, tr("Save refused rows"), proposed, tr("CSV (*.csv)"))
        if name:
            self.write_refused(Path(name))

    def write_refused(self, path: Path) -> None:
        """The rows that have a problem, with their reasons, to be corrected and imported again."""
        plan, sheet = self.plan, self.sheet
        if plan is None or sheet is None:
            return

        def work(conn: sqlite3.Connection) -> int | Exception:
            try:
                return importing.write_refused(path, sheet, plan)
            except (Refusal, Trouble) as no:
                return no

        def then(n: int | Exception) -> None:
            if isinstance(n, Exception):
                self.shell.complain(n)
            else:
                self.shell.tell(tr("Wrote {n} refused rows to {file}", n=n, file=path.name))

        self.desk.ask("import:refused", work, then)


def _rehearsed(conn: sqlite3.Connection, sheet: Sheet, wish: Wish, style: Style, progress: Progress) -> Rehearsal:
    """With the user's own way of writing numbers and dates, where one was chosen."""
    kinds = reading.kinds_with_custom(conn)
    styles = None
    told, program, _ = holds(sheet.header, kinds)
    kind = wish.kind or told
    if kind in kinds and (wish.decimal is not None or wish.day_first is not None):
        offered = {t.key: t for t in targets(kinds[kind])}
        preset = program if told == kind else None
        taken = {t for t in wish.mapping.values() if t}
        found = []
        for m in match(sheet.header, kinds[kind], preset):
            key = wish.mapping.get(m.column, None if m.field_key in taken else m.field_key)
            found.append(offered[key].kind if key in offered else None)
        styles = []
        for one, about in zip(decide(sheet, found, style), found, strict=True):
            own = one.style
            if wish.decimal is not None and getattr(about, "key", "") in NUMBERS:
                own = replace(own, decimal=wish.decimal)
            if wish.day_first is not None and getattr(about, "key", "") == "date":
                own = replace(own, day_first=wish.day_first)
            styles.append(replace(one, style=own, sure=True))
    return rehearse(
        conn, kinds, sheet, kind=wish.kind, mapping=wish.mapping, styles=styles, style=style, progress=progress
    )
