"""The rehearsal of a file on the screen: how it is read, what each column fills, what becomes of each row."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QCheckBox, QFileDialog, QSizePolicy, QStackedLayout, QWidget

from itam_desktop.desk.desk import Job
from itam_desktop.exchange import memory
from itam_desktop.exchange.asking import questions
from itam_desktop.exchange.columns import match
from itam_desktop.exchange.newcomers import Newcomer
from itam_desktop.exchange.plans import VERDICTS
from itam_desktop.exchange.presets import LABELS
from itam_desktop.exchange.rehearsal import Rehearsal
from itam_desktop.exchange.screens.import_cells import STATES
from itam_desktop.exchange.screens.import_grid import RowsModel, RowsView
from itam_desktop.exchange.screens.import_parts import CellBar, HowItIsRead
from itam_desktop.exchange.screens.import_source import Answer, Source, read
from itam_desktop.exchange.screens.match_strip import MatchStrip
from itam_desktop.exchange.screens.questions import Questions, doubts, told
from itam_desktop.exchange.sheet import Sheet
from itam_desktop.exchange.targets import targets
from itam_desktop.exchange.wishes import Found, Wish, rehearsed
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Cancelled, Refusal, Trouble
from itam_desktop.kernel.progress import Progress
from itam_desktop.kernel.style import show_number
from itam_desktop.kernel.texts import N, inside, tr, tr_n
from itam_desktop.store import lists, reading
from itam_desktop.widgets import theme
from itam_desktop.widgets.editors import Hit
from itam_desktop.widgets.notices import NoticeCard, ProgressStrip, announce
from itam_desktop.widgets.page import Page, Shell
from itam_desktop.widgets.painters import pill_size, width_of
from itam_desktop.widgets.parts import Line, Picture, button, col, label, plain_tip, put_only, row, wrap
from itam_desktop.widgets.surfaces import EmptyState
from itam_desktop.widgets.switches import Tabs
from itam_desktop.widgets.theme import px

KINDS = (
    "asset",
    "person",
    "place",
    "model",
    "company",
    "business_unit",
    "category",
    "status",
    "stock_item",
    "licence",
    "product",
    "account",
)
SUFFIXES = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv", ".txt")
SOON_MS = 30
TAB_VERDICTS = ("", "problem", "changed", "new", "same")
PAGES = {"asset": "assets", "model": "assets", "place": "places", "person": "people", "business_unit": "people", "company": "people", "stock_item": "stock", "licence": "software", "product": "software", "account": "software"}  # fmt: skip


class RehearsalPage(Page):
    """open_file, take_files and take_rows show a rehearsal; what is done with it stands in ImportPage."""

    key = "import"
    word = N("Import")
    icon = "table-import"
    watches = frozenset(KINDS) | {"custom_field", "office", "tag_series"}
    told = Signal(int, int, str)
    rehearsed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.source: Source | None = None
        self.wish = Wish()
        self.sheet: Sheet | None = None
        self.plan: Rehearsal | None = None
        self.new_things: dict[tuple[str, str], Newcomer] = {}
        self._chosen_titles: dict[tuple[str, str], str] = {}
        self._memory: dict[str, Any] | None = None
        self._kept: dict[str, Any] = {}  # the memory as it was when the file was opened
        self._queue: list[Path] = []
        self._read_as: tuple[Any, ...] = ()
        self._progress: Progress | None = None
        self._job: Job | None = None
        self._titles: dict[tuple[str, int], str] = {}
        self._in_place = self._to_learn = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self.rehearse)
        self._mend: tuple[int, str, str] | None = None  # column, what stood there, what was typed
        self.setAcceptDrops(True)
        self._build()

    def _build(self) -> None:
        self._title = label(tr("Bring in a file"), "title", elided=True)
        self._about = label("", "small", "soft", elided=True)
        self.other = button(tr("Other file…"), "file", pressed=self.choose_file)
        self.how_button = button(
            tr("How it is read"), "settings", pressed=lambda: self._show_how(not self.how.isVisible())
        )
        head = row(margins=(16, 12, 16, 12), gap=12)
        head.addWidget(Picture("table-import", 24, "link"))
        head.addLayout(col(self._title, self._about, gap=1), 1)
        head.addWidget(self.other)
        head.addWidget(self.how_button)
        self.how = HowItIsRead([(key, tr(self.desk.kind(key).plural)) for key in KINDS])
        self.how.changed.connect(self._how_changed)
        self.kinds, self.dates, self.decimal = self.how.kinds, self.how.dates, self.how.decimal
        self._how_line = Line()

        self.rows = RowsModel()
        self.rows.was_words = self._was_words
        self.rows.mended.connect(self._mended)
        self.view = RowsView(self.rows)
        self.view.offers = self._offers
        self.view.settled.connect(self._tell_cell)
        self.view.same_everywhere.connect(self.same_everywhere)
        self.strip = MatchStrip(self.view)
        self.strip.chosen.connect(self._column_chosen)
        self.tabs = Tabs([(tr("All rows"), "")], tr("Rows by result"))
        self.tabs.setUsesScrollButtons(False)  # the words beside them give way
        self.tabs.currentChanged.connect(self._show_tab)
        self._places = label("", "small", "soft", elided=True)
        self._places.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.save_button = button(tr("Save refused rows…"), "download", "quiet", small=True, pressed=self.save_refused)
        self.questions = Questions()
        self.questions.answered.connect(self._answered)
        self._notice = QWidget()
        self._notice.setLayout(col(gap=6))
        self._over = wrap(col(self.questions, self._notice, margins=(16, 8, 16, 4), gap=6))
        self._over.hide()
        self.bar = CellBar()
        self.bar.taken.connect(self._take_offer)
        self.bar.everywhere.connect(self.same_everywhere)
        self.progress = ProgressStrip()
        self.progress.cancelled.connect(self.stop)
        self.told.connect(lambda done, total, what: self.progress.tell(done, total, what))

        self._foot = label("", "small", "soft", elided=True)
        self.leave_out = QCheckBox("")
        self.leave_out.setChecked(True)
        self.leave_out.toggled.connect(lambda *_: self._enable())
        self.take_button = button(tr("Bring in"), "package-import", "primary", pressed=self.bring_in)
        self.cancel = button(tr("Cancel"), pressed=self.clear)
        foot = row(Picture("info-circle", 16), margins=(16, 10, 16, 10))
        foot.addWidget(self._foot, 1)
        for one in (self.leave_out, self.cancel, self.take_button):
            foot.addWidget(one)

        work = col(gap=0)
        work.addLayout(head)
        for part in (Line(strong=True), self.how, self._how_line, self._over, self.strip, Line()):
            work.addWidget(part)
        line = row(self.tabs, margins=(16, 2, 16, 0))
        line.addStretch(1)
        line.addWidget(self._places)
        line.addWidget(self.save_button)
        work.addLayout(line)
        work.addWidget(self.view, 1)
        for part in (self.bar, self.progress, Line(strong=True)):
            work.addWidget(part)
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
        self._show_how(False)

    # ------------------------------------------------------------ the file
    def memory(self) -> dict[str, Any]:
        """What is remembered of the user's choices in other files."""
        if self._memory is None:
            found = self.desk.setting(memory.NAME, {})
            self._memory = found if isinstance(found, dict) else {}
        return self._memory

    @property
    def path(self) -> Path | None:
        return self.source.path if self.source is not None else None

    def focus_first(self) -> None:
        (self.empty if self.source is None else self.view).setFocus()

    def new(self) -> None:
        self.choose_file()

    def choose_file(self) -> None:
        folder = str(self.path.parent) if self.path else documents()
        pattern = " ".join("*" + s for s in SUFFIXES)
        names, _ = QFileDialog.getOpenFileNames(
            self, tr("Bring in a file"), folder, tr("Tables ({pattern});;All files (*)", pattern=pattern)
        )
        if names:
            self.take_files([Path(name) for name in names])

    def take_files(self, paths: Sequence[Path]) -> None:
        """Rehearse these files, one after the other; for a drop on the window."""
        if paths:
            self._queue = [Path(path) for path in paths[1:]]
            self.open_file(paths[0])

    def take_rows(self, text: str, kind: str, columns: Sequence[str] = ()) -> None:
        """Rehearse rows copied from a spreadsheet (cells parted by tabs), with a header row or without. columns: the field
        keys of the list they are pasted into, in order."""
        self._queue = []
        self._open(Source(tr("Pasted rows"), text=text, kind=kind, columns=tuple(columns)), Wish(kind=kind))

    def open_file(self, path: Path, kind: str | None = None) -> None:
        """Read and rehearse that file."""
        self._open(Source(Path(path).name, Path(path)), Wish(kind=kind))

    def _open(self, source: Source, wish: Wish) -> None:
        self.source, self.wish = source, wish
        self.sheet = self.plan = None
        self._read_as = ()
        self._kept = self.memory()
        self.new_things, self._chosen_titles, self._mend = {}, {}, None
        self.rows.forget()
        self.tabs.set_items([(tr("All rows"), "")])
        self._title.setText(tr("Bring in “{name}”", name=source.name) if source.path else tr("Bring in pasted rows"))
        self._about.setText(tr("Reading…"))
        self._show_rows(None, None)
        self._tell([])
        self.questions.ask([])
        self._places.setText("")
        self.bar.show_same("", 0, "")
        self.cancel.setText(tr("Skip this file") if self._queue else tr("Cancel"))
        self._stack.setCurrentIndex(1)
        self.view.setFocus()
        self.rehearse()

    def clear(self) -> None:
        """Nothing was written. On to the next of several files, or back to choosing one."""
        self.stop()
        if self._queue:
            self.take_files(self._queue)
            return
        self.source = self.sheet = self.plan = None
        self.rows.forget()
        self._show_rows(None, None)
        self._stack.setCurrentIndex(0)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if paths := self._dropped(event):
            event.acceptProposedAction()
            self.take_files(paths)

    def _dropped(self, event: QDropEvent) -> list[Path]:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        return [path for path in files if path.suffix.lower() in SUFFIXES]

    # ------------------------------------------------------------ rehearsing
    def refresh(self, done: Done | None) -> None:
        if self.sheet is not None and self._job is None and done is not None:
            self._in_place = True
            self.rehearse()

    def _wished(self, **changes: Any) -> None:
        self._in_place = False
        self.wish = replace(self.wish, **changes)
        self.rehearse()

    def _how_changed(self, changes: dict[str, Any]) -> None:
        if "edits" in changes:  # other rows, or other columns
            self.rows.forget()
        self._wished(**changes)

    def _column_chosen(self, column: str, target: str | None) -> None:
        mapping = {c: t for c, t in self.wish.mapping.items() if target is None or t != target}
        self._to_learn = True
        self._wished(mapping=mapping | {column: target})

    def _answered(self, answers: Mapping[str, Any]) -> None:
        self._to_learn = True
        self._wished(answers={**self.wish.answers, **answers})

    def stop(self) -> None:
        """Stop what is under way: the rehearsal, or the import (which is rolled back)."""
        if self._job is not None:
            self._job.stop()
        elif self._progress is not None:
            self._progress.stop()

    def rehearse(self) -> None:
        """On the reading thread; the newest request wins."""
        self._soon.stop()
        source, wish, style, kept = self.source, self.wish, self.desk.style, self._kept
        if source is None:
            return
        if self._progress is not None:
            self._progress.stop()
        progress = self._progress = Progress(self.told.emit)
        read_as = (source, wish.encoding, wish.delimiter, wish.sheet)
        known = self.sheet if self._read_as == read_as else None
        self.take_button.setEnabled(False)
        self.save_button.setEnabled(False)
        self.progress.begin(tr("Rehearsing “{name}”", name=source.name))

        def work(conn: sqlite3.Connection) -> Answer:
            answer = Answer(known)
            try:
                kinds = reading.kinds_with_custom(conn)
                if answer.sheet is None:
                    answer.sheet, answer.guess = read(conn, kinds, source, wish, progress)
                if answer.guess is not None:
                    answer.found = rehearsed(
                        conn, kinds, answer.sheet, replace(wish, guess=answer.guess), kept, style, progress
                    )
                else:
                    answer.found = rehearsed(conn, kinds, answer.sheet, wish, kept, style, progress)
            except (Refusal, Trouble, Cancelled) as no:
                answer.refusal = no
            return answer

        def then(answer: Answer) -> None:
            if progress is not self._progress:
                return
            self._progress = None
            self.progress.end()
            self._read_as = read_as if answer.sheet is not None else ()
            if answer.guess is not None:
                self.wish = replace(self.wish, guess=answer.guess)
            self._show(answer)

        self.desk.ask("import:rehearse", work, then)

    def _show(self, answer: Answer) -> None:
        if isinstance(answer.refusal, Cancelled) or self.source is None:
            self._about.setText(tr("Stopped. Nothing was changed."))
            return
        found, style = answer.found, self.desk.style
        plan = found.plan if found else None
        in_place = self._in_place and answer.sheet is self.sheet and _same_columns(plan, self.plan)
        self._in_place = False
        self.sheet, self.plan = answer.sheet, plan
        refusal = answer.refusal.message if isinstance(answer.refusal, Refusal | Trouble) else ""
        for one in found.new if found else ():
            self.new_things[(one.kind, one.key)] = one
        self._about.setText(self._in_words(answer.sheet, plan))
        self._notes(found, refusal, answer.sheet is None)
        self.questions.ask(questions(plan.styles, style) if plan is not None else [])
        self._over.setVisible(bool(self.questions.open) or self._notice.isVisibleTo(self._over))
        kind = (plan.kind if plan else None) or self.wish.kind
        self.how.show_found(answer.sheet, plan, kind, style, self.source.path is None)
        if plan is None:
            self._show_how(True)
        if in_place and plan is not None:
            self.rows.judge(plan)
            self.view.grow()
            self._tell_cell()
        else:
            self._show_rows(answer.sheet, plan)
        self._counts(in_place)
        if self._to_learn and plan is not None:
            self._to_learn = False
            self._learn()
        if answer.sheet is not None:
            self.rehearsed.emit()

    def _show_rows(self, sheet: Sheet | None, plan: Rehearsal | None) -> None:
        if sheet is None:
            self.rows.show(None, None, [])
            self.strip.show_matches((), (), (), {})
            return
        kind = self.desk.kinds().get(plan.kind if plan else self.wish.kind or "")
        offered = targets(kind) if kind is not None else []
        words = {t.key: tr(t.label) for t in offered}
        matches = plan.matches if plan else match(sheet.header, kind) if kind else []
        labels = [words.get(m.field_key or "", "–") for m in matches] or list(sheet.header)
        numeric, mono = {t.key for t in offered if t.kind.right}, {t.key for t in offered if t.field.mono}
        self.view.right = frozenset(i for i, m in enumerate(matches) if m.field_key in numeric)
        self.view.mono = frozenset(i for i, m in enumerate(matches) if m.field_key in mono)
        self.rows.show(sheet, plan, labels)
        pills = max(pill_size(tr(word), icon)[0] for word, _, icon in STATES.values())
        self.view.setColumnWidth(0, max(px(118), pills + px(26)))
        for i in range(len(sheet.header)):
            self.view.setColumnWidth(i + 1, self._width(sheet, i, labels[i]))
        self.view.lay_out("")
        self.strip.show_matches(sheet.header, matches, offered, words)
        self.view.begin()
        self._tell_cell()

    def _width(self, sheet: Sheet, i: int, words: str) -> int:
        """Room for what the column fills, and for most of what stands in it."""
        cells = sorted(len(r[i]) for r in sheet.rows[:200])
        usual = cells[len(cells) * 9 // 10] if cells else 0
        wanted = max(width_of(words, theme.font("body")) + px(62), px(8) * min(usual, 30) + px(20))
        return round(min(max(wanted, px(118)), px(260)))

    def _in_words(self, sheet: Sheet | None, plan: Rehearsal | None) -> str:
        if sheet is None:
            return ""
        parts = [
            tr("{rows}, {columns}", rows=tr_n("{n} row", "{n} rows", len(sheet.rows)), columns=tr_n("{n} column", "{n} columns", len(sheet.header)))
        ]  # fmt: skip
        if plan is not None:
            plural = self.desk.kind(plan.kind).plural
            parts.insert(0, tr("Taken as {kinds}", kinds=inside(plural)) if plan.guessed else tr(plural))
        if sheet.sheet:
            parts.append(tr("sheet “{sheet}”", sheet=sheet.sheet))
        if plan is not None and plan.preset:
            parts.append(tr("from {program}", program=LABELS.get(plan.preset, plan.preset)))
        day = (
            next((s for s in plan.styles if s.dates in ("day", "month") or (s.dates == "ambiguous" and s.sure)), None)
            if plan
            else None
        )
        number = next((s for s in plan.styles if s.decimal != "none" and s.sure), None) if plan else None
        said = []
        if day is not None:
            said.append(
                tr("dates read as day.month.year") if day.style.day_first else tr("dates read as month/day/year")
            )
        if number is not None:
            said.append(
                tr("numbers with a decimal point")
                if number.style.decimal == "."
                else tr("numbers with a decimal comma")
            )
        if said:
            parts.append(", ".join(said))
        if self._queue:
            parts.append(tr_n("{n} more file waits", "{n} more files wait", len(self._queue)))
        return " · ".join(parts)

    def _notes(self, found: Found | None, refusal: str, unreadable: bool) -> None:
        plan = found.plan if found else None
        cards: list[NoticeCard] = []
        if refusal:
            cards.append(NoticeCard("bad" if unreadable else "warn", refusal))
        if plan is not None:
            if self.new_things and found is not None and (found.new or self.wish.instead):
                card = self._new_card(found)
                cards.append(card)
            if plan.open_notes:
                more = [*plan.open_notes[1:3]]
                if len(plan.open_notes) > 3:
                    more.append(tr_n("and {n} more note", "and {n} more notes", len(plan.open_notes) - 3))
                card = NoticeCard("info", plan.open_notes[0], "\n".join(more), closable=True)
                card.setToolTip(plain_tip("\n".join(plan.open_notes)))
                cards.append(card)
        self._tell(cards)

    def _new_card(self, found: Found) -> NoticeCard:
        words = told(found.new) or tr("Nothing is made besides the rows.")
        more = doubts(found.new) if found.new else ""
        if self.wish.instead:
            more = (
                tr_n("{n} was settled by you.", "{n} were settled by you.", len(self.wish.instead)) + " " + more
            ).strip()
        doubtful = any(one.doubtful for one in found.new)
        card = NoticeCard("warn" if doubtful else "info", words, more, tr("Look…"), "circle-plus")
        card.pressed.connect(self.look_at_new)
        return card

    def _counts(self, in_place: bool) -> None:
        plan, style = self.plan, self.desk.style
        if plan is None:
            self.tabs.set_items([(tr("First rows"), "")])
            self._places.setText("")
            self.take_button.setText(tr("Bring in"))
            self.leave_out.hide()
            self._enable()
            return
        items = [(tr("All rows"), show_number(len(plan.rows), style))]
        for verdict in TAB_VERDICTS[1:]:
            words = tr(N("Problems")) if verdict == "problem" else tr(STATES[verdict][0])
            items.append((words, show_number(plan.counts[verdict], style)))  # type: ignore[index]
        if in_place and self.tabs.count() == len(items):
            for n, (_, count) in enumerate(items):
                self.tabs.set_count(n, count)
        else:
            self.tabs.set_items(items)
        placed = sum(m.field_key is not None for m in plan.matches)
        guesses = [m.column for m in plan.matches if m.how == "likeness"]
        words = tr("{n} of {all} columns have a place.", n=placed, all=len(plan.matches))
        if guesses:
            words += " " + tr("Guesses to look at: {columns}.", columns=", ".join(guesses[:3]))
        self._places.setText(words)
        left = plan.counts["problem"]
        self.take_button.setText(tr_n("Bring in {n} row", "Bring in {n} rows", plan.good))
        self.take_button.setAccessibleName(self.take_button.text())
        self.leave_out.setText(tr_n("Leave out the problem row and save it as a file", "Leave out the {n} problem rows and save them as a file", left))  # fmt: skip
        self.leave_out.setVisible(left > 0)
        self._enable()
        announce(self, ", ".join(f"{tr(STATES[v][0])}: {plan.counts[v]}" for v in VERDICTS))

    def _enable(self) -> None:
        """What can be done now, and in the foot why not."""
        plan = self.plan
        left = plan.counts["problem"] if plan is not None else 0
        ready = plan is not None and plan.good > 0 and not self.desk.read_only and self._progress is None
        words = tr("Nothing has been written yet. One Undo takes it all back.")
        if plan is not None and not plan.good:
            words = tr("There is nothing new or changed in this file.")
        elif plan is not None and self.questions.open:
            ready, words = False, tr("First say how “{column}” is meant, above.", column=self.questions.open[0].column)
        elif left and not self.leave_out.isChecked():
            ready, words = False, tr("Mend the problems first, or leave those rows out.")
        self._foot.setText(words)
        self.take_button.setEnabled(ready)
        refusals = left > 0 and plan is not None
        self.save_button.setEnabled(refusals)
        self.save_button.setVisible(refusals)

    def _tell(self, cards: Sequence[QWidget]) -> None:
        put_only(self._notice.layout(), *cards)
        self._notice.setVisible(bool(cards))
        self._over.setVisible(bool(cards) or bool(self.questions.open))

    def _show_how(self, on: bool) -> None:
        self.how.setVisible(on)
        self._how_line.setVisible(on)

    def _show_tab(self, tab: int) -> None:
        if self.plan is not None and 0 <= tab < len(TAB_VERDICTS):
            self.rows.pick(TAB_VERDICTS[tab])
            self.view.lay_out(TAB_VERDICTS[tab])
            self.view.begin()

    def _was_words(self, key: str, value: Any) -> str:
        if value is None or self.plan is None:
            return ""
        one = self.desk.kind(self.plan.kind).field(key)
        if one.kind.key != "reference":
            return one.show({key: value, "custom": {key.removeprefix("cf_"): value}}, self.desk.style)
        if (key, value) not in self._titles:
            self._titles[(key, value)] = lists.title(self.desk.conn, self.desk.kind(one.target), value)
        return self._titles[(key, value)]

    # ------------------------------------------------------------ said by ImportPage
    def bring_in(self) -> None: ...
    def save_refused(self) -> None: ...
    def same_everywhere(self) -> None: ...
    def look_at_new(self) -> None: ...
    def _learn(self) -> None: ...
    def _tell_cell(self) -> None: ...
    def _mended(self, cells: Sequence[tuple[int, int]]) -> None: ...
    def _take_offer(self, text: str) -> None: ...
    def _offers(self, column: int, typed: str) -> list[Hit]:
        return []


def _same_columns(one: Rehearsal | None, other: Rehearsal | None) -> bool:
    return (
        one is not None and other is not None and one.kind == other.kind
        and [m.field_key for m in one.matches] == [m.field_key for m in other.matches]
    )  # fmt: skip


def documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
