"""The window of an open office: rail, search, the page, what was done; and what pages ask of it (widgets.page.Shell)."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from itam_desktop import remembered
from itam_desktop.desk.desk import Desk, Job
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Cancelled, Refusal, Trouble
from itam_desktop.kernel.hooks import offered
from itam_desktop.kernel.style import show_date
from itam_desktop.kernel.texts import tr
from itam_desktop.store import lists
from itam_desktop.widgets import theme
from itam_desktop.widgets.deck import Deck
from itam_desktop.widgets.editors import FormContext
from itam_desktop.widgets.notices import NoticeCard, NoticeLine, ProgressStrip
from itam_desktop.widgets.page import Page
from itam_desktop.widgets.parts import button, col, plain, row
from itam_desktop.widgets.record_list import RecordList
from itam_desktop.widgets.scanner import is_editor
from itam_desktop.widgets.switches import Chip
from itam_desktop.widgets.theme import R, role
from itam_desktop.window import pages
from itam_desktop.window.commands import bind
from itam_desktop.window.creating import create
from itam_desktop.window.finding import Finder, WindowSearch
from itam_desktop.window.incoming import Incoming
from itam_desktop.window.rail import Rail
from itam_desktop.window.scanners import Scanners
from itam_desktop.window.state import State

if TYPE_CHECKING:
    from itam_desktop.kernel.fields import Field
    from itam_desktop.kernel.filters import Filter
    from itam_desktop.store.lists import ListQuery

log = logging.getLogger("itam")


HELP = {  # page, or page of Settings, -> heading of the guide
    "assets": "Lists", "people": "Lists", "places": "Lists", "stocktake": "Stock-take", "scanner": "Scanners", "labels": "Labels", "import": "Import",
    "contracts": "Contracts", "upkeep": "Upkeep", "custody": "Give out, take back", "activity": "Undo", "search": "Search", "settings": "Settings", "fields": "Own fields", "backups": "Backups",
    "network": "The network", "support": "Ends of support", "stock": "Stock", "purchasing": "Orders", "disposal": "Disposal",
    "software": "Software", "gather": "Gather",
}  # fmt: skip


class MainWindow(QWidget):
    """reopen_asked: try again to write; open_asked(path): another office file; closed."""

    reopen_asked = Signal()
    open_asked = Signal(object)
    start_asked = Signal()
    closed = Signal()

    def __init__(self, desk: Desk, sample: bool = False, scanner: bool = True) -> None:
        super().__init__()
        self.desk = desk
        self.resize(theme.window_size())
        self.entries = pages.PAGES
        self.incoming = Incoming(self)
        self._pages: dict[str, Page] = {}
        self._sides: dict[str, QWidget] = {}
        self._current = ""
        self._read_only_words = ""
        self.rail = Rail(self.entries, self.go)
        self.search = WindowSearch()
        self.new_button = button(tr("New"), "", "primary", menu=True, pressed=self._new_menu)
        top = row(gap=12, margins=(16, 12, 16, 12))
        top.addWidget(self.search, 1)
        top.addWidget(self.new_button)
        self.bars = QVBoxLayout()
        self.bars.setContentsMargins(0, 0, 0, 0)
        self.bars.setSpacing(0)
        self._cards: dict[str, QWidget] = {}
        self.progress = ProgressStrip()
        self.stack = Deck()
        middle = col(top, gap=0)
        middle.addLayout(self.bars)
        middle.addWidget(self.progress)
        middle.addWidget(self.stack, 1)
        self._beside = QHBoxLayout()
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(0)
        self._beside.addLayout(middle, 1)
        self.notice = NoticeLine()
        self.state = State(desk, self.rail, self.notice)
        right = col(gap=0)
        right.addLayout(self._beside, 1)
        right.addWidget(self.notice)
        layout = row(self.rail, gap=0)
        layout.addLayout(right, 1)
        self.setLayout(layout)
        self.finder = Finder(self, self.search)
        app = QApplication.instance()
        self.scanners = Scanners(self, app) if scanner and isinstance(app, QApplication) else None
        self.notice.undo_pressed.connect(self.undo)
        desk.failed.connect(self.complain)
        desk.began.connect(self._began)
        desk.changed.connect(self._changed)
        desk.day_changed.connect(self._day_changed)
        self._jobs: list[Job] = []  # the first one is under way, the others wait
        self.progress.cancelled.connect(self._stop_job)
        bind(self)
        self._tell_office()
        if sample:
            self.tell_sample()
        if desk.read_only:
            self.tell_read_only(
                tr("This office file cannot be written here. You can look at everything, but change nothing.")
            )
        self._place_window()
        wanted = str(remembered.settings().get("page") or "assets")
        self.go(wanted if any(e.key == wanted and e.rail for e in self.entries) else self.entries[0].key)

    # ------------------------------------------------------------ frame
    def _place_window(self) -> None:
        said = remembered.settings().get("geometry")
        if isinstance(said, str):
            self.restoreGeometry(QByteArray.fromHex(said.encode()))

    def closeEvent(self, event: QCloseEvent) -> None:
        page = self._pages.get("assets")
        form = getattr(page, "form", None)
        if form is not None:
            form.keep_draft()
        remembered.remember(geometry=bytes(self.saveGeometry().toHex().data()).decode(), page=self._current)
        super().closeEvent(event)
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for key in self._sides:
            self._fit_side(key)

    def _fit_side(self, key: str) -> None:
        getattr(self._pages[key], "fit_side", lambda: None)()

    def paintEvent(self, event: QPaintEvent) -> None:
        from PySide6.QtGui import QPainter

        QPainter(self).fillRect(self.rect(), role(R.Window) if self.desk.day is None else theme.meaning("warn")[1])

    def _tell_office(self) -> None:
        office = self.desk.office()
        name = str(office.get("name") or self.desk.path.stem)
        self.rail.name.setText(name)
        day = self.desk.day
        whose = name if day is None else tr("{office} on {day}", office=name, day=show_date(day, self.desk.style))
        self.setWindowTitle(tr("{office} – ITAM Desktop", office=whose))

    def complete(self) -> None:
        """What may come after the first paint: counts, backup state."""
        self.state.tell_total()
        self.state.tell_backup()
        for begin in offered("window.opened"):
            begin(self)

    def count(self, page: str, words: str) -> None:
        if page in self.rail.buttons:
            self.rail.buttons[page].set_count(words)

    # ------------------------------------------------------------ pages
    def page(self, key: str) -> Page | None:
        """The page, made when it is first asked for; None when there is none of that name."""
        if key not in self._pages:
            entry = next((e for e in self.entries if e.key == key), None)
            if entry is None:
                return None
            try:
                made = pages.page_class(entry)(self)
            except (ImportError, AttributeError):
                log.exception("the page %s", key)
                return None
            self._pages[key] = made
            self.stack.addWidget(made)
            side = getattr(made, "side", None)
            if isinstance(side, QWidget):
                self._sides[key] = side
                self._beside.addWidget(side)
                self._fit_side(key)
                side.hide()
                made.side_changed.connect(self._show_side)  # type: ignore[attr-defined]
            for listing in made.findChildren(RecordList):
                listing.told.connect(self.tell)
                listing.left_search.connect(partial(self.search.put, ""))
                listing.pasted.connect(partial(self.incoming.paste_rows, listing))
                if type(made).export is Page.export:
                    listing.export_asked.connect(partial(self._export_of, listing))
        return self._pages[key]

    @property
    def current(self) -> Page:
        return self._pages[self._current]

    def go(self, page: str) -> None:
        found = self.page(page)
        if found is None:
            self.complain(tr("This page is not part of this version yet."))
            return
        if page != self._current:
            if self._current and self.search.text():
                self.search.put("")
                self.current.search("")
            self._current = page
            self.clear_bars()
            self.drop_card("labels")
        for side in self._sides.values():
            side.hide()  # a page beside another's side pane would widen the window
        self.stack.setCurrentWidget(found)
        self.rail.show_page(page)
        self._show_side()
        if not is_editor(QApplication.focusWidget()):
            found.focus_first()

    def _show_side(self) -> None:
        for key, side in self._sides.items():
            side.setVisible(key == self._current and bool(getattr(self._pages[key], "side_wanted", lambda: True)()))

    def focus_page(self) -> None:
        self.current.focus_first()

    def search_page(self, line: str) -> None:
        self.drop_card("unknown")
        self.current.search(line)

    def listed_kinds(self) -> tuple[str, ...]:
        """The kinds whose hits the current page shows by itself."""
        entry = next(e for e in self.entries if e.key == self._current)
        return entry.kinds[:1]

    def can_open(self, kind: str) -> bool:
        return pages.page_of(kind) is not None

    def _scanned(self, code: str) -> None:
        modal = QApplication.activeModalWidget()
        if modal is not None:
            getattr(modal, "takes_scan", lambda _: False)(code)
        elif self.isVisible():
            self.finder.scanned(code)

    # ------------------------------------------------------------ what pages ask for (Shell)
    def open(self, kind: str, record: int) -> None:
        if kind == "attachment":
            found = self.desk.row("attachment", record)
            if found is not None:
                self.open(str(found["about_kind"]), int(found["about_id"]))
            return
        if kind == "model":
            page = self.page("assets")
            if page is not None:
                self.go("assets")
                name = str((self.desk.row("model", record) or {}).get("name") or "")
                self.search.put(name)
                page.search(name)
            return
        key = pages.page_of(kind)
        page = self.page(key) if key else None
        if page is not None and key is not None:
            self.go(key)
            page.open_record(kind, record)

    def show_list(self, kind: str, filters: Sequence[Filter]) -> None:
        key = pages.page_of(kind)
        if key is not None and self.page(key) is not None:
            self.go(key)
            self.search.put("")
            self.current.show_kind(kind)
            listing = self.listing()
            if listing is not None:
                listing.show_only(filters)
                listing.setFocus()

    def tell(self, words: str, undo: bool = False) -> None:
        self.clear_bars()
        self.notice.tell(words, undo and not self.desk.read_only)

    def complain(self, error: Exception | str) -> None:
        if isinstance(error, Cancelled):
            self.tell(tr("Stopped. Nothing was changed."))
            return
        words = error.message if isinstance(error, Refusal | Trouble) else str(error)
        if words == self._read_only_words:
            return
        card = NoticeCard("bad", words, closable=True)
        record = getattr(error, "record", None)
        if record is not None and self.can_open(record[0]):
            title = lists.title(self.desk.conn, self.desk.kind(record[0]), record[1])
            card = NoticeCard("bad", words, verb=tr("Open {what}", what=plain(title)), closable=True)
            card.pressed.connect(lambda: self.open(*record))
        self.show_card("complaint", card)

    def context(self) -> FormContext:
        desk = self.desk
        return FormContext(
            desk.style,
            lambda target, text, most: lists.lookup(desk.conn, desk.kind(target), text, most),
            lambda target, record: lists.title(desk.conn, desk.kind(target), record),
            None if self.desk.read_only else partial(create, self),
            self.open,
        )

    def print_labels(self, kind: str, ids: Sequence[int]) -> None:
        page = self.page("labels")
        if page is None:
            self.complain(tr("Labels are not part of this version yet."))
            return
        self.go("labels")
        page.choose(kind, list(ids))  # type: ignore[attr-defined]

    def listing(self) -> RecordList | None:
        """The list that the current page shows, if it is one of lists."""
        return next((one for one in self.current.findChildren(RecordList) if one.isVisible()), None)

    def export(self) -> None:
        if type(self.current).export is not Page.export:
            self.current.export()
        elif (listing := self.listing()) is not None:
            self._export_of(listing)

    def _export_of(self, listing: RecordList) -> None:
        self.export_list(listing.query(), listing.visible_fields())

    def print_chosen(self) -> None:
        listing = self.listing()
        if type(self.current).print_labels is not Page.print_labels or listing is None:
            self.current.print_labels()
            return
        current = listing.current_id()
        ids = list(listing.chosen_ids()) or ([current] if current is not None else [])
        if ids:
            self.print_labels(listing.kind_key, ids)

    def export_list(self, query: ListQuery, fields: Sequence[Field]) -> None:
        """The list as it is seen, on paper too, or every field so that it can come in again; all rows or the chosen ones."""
        from itam_desktop.exchange.screens.export_list import export_list

        listing = self.listing()
        chosen = list(listing.chosen_ids()) if listing is not None else []
        some = chosen if 1 < len(chosen) < (listing.model.rowCount() if listing is not None else 0) else None
        view, _, words = listing.words().partition(" · ") if listing is not None else ("", "", "")
        export_list(self, query, some, fields, view, words)

    # ------------------------------------------------------------ cards in the page
    def show_card(self, name: str, card: QWidget) -> None:
        self.drop_card(name)
        holder = QWidget()
        holder.setLayout(row(card, margins=(16, 0, 16, 8)))
        self._cards[name] = holder
        self.bars.addWidget(holder)

    def drop_card(self, name: str) -> None:
        holder = self._cards.pop(name, None)
        if holder is not None:
            holder.hide()
            holder.deleteLater()

    def clear_bars(self) -> None:
        for name in ("complaint", "unknown"):
            self.drop_card(name)

    def card(self, name: str) -> NoticeCard | None:
        holder = self._cards.get(name)
        return holder.findChild(NoticeCard) if holder is not None else None

    def tell_read_only(self, words: str) -> None:
        self._read_only_words = words
        self.desk.lock()
        self.drop_card("complaint")
        card = NoticeCard("warn", tr("Open for reading only"), words, tr("Try again"), icon="lock")
        card.pressed.connect(self.reopen_asked.emit)
        self.show_card("read-only", card)
        self.new_button.setEnabled(False)
        if self._current:
            self.current.refresh(None)

    def tell_sample(self) -> None:
        card = NoticeCard(
            "info",
            tr("This is a sample office: try everything, nothing of it is real."),
            verb=tr("Make your own office"),
            icon="bulb",
        )
        card.pressed.connect(self.start_asked.emit)
        self.show_card("sample", card)

    # ------------------------------------------------------------ the register of a past day
    def choose_day(self) -> None:
        """Ask for a day, then show the register as it was."""
        from itam_desktop.window.past_day import PastDay

        PastDay(self, self.desk).open()

    def show_day(self, day: str) -> None:
        self.desk.show_day(day, self.complain)

    def _day_changed(self) -> None:
        """Every page reads another day from now on: said in a card, by the colour of the frame and in the title."""
        day = self.desk.day
        self.clear_bars()
        self.drop_card("past")
        if day is not None:
            words = tr("The register as it was on {day}", day=show_date(day, self.desk.style))
            more = tr("Every list, search and export shows that day. Nothing can be changed here.")
            card = NoticeCard("warn", words, more, tr("Back to today"), icon="history")
            card.pressed.connect(self.desk.show_now)
            self.show_card("past", card)
        self.new_button.setEnabled(not self.desk.read_only)
        self.notice.tell("")
        self.update()

    # ------------------------------------------------------------ long work
    def _began(self, job: Job) -> None:
        self._jobs.append(job)
        job.told.connect(self._job_told)
        job.ended.connect(self._job_ended)
        if len(self._jobs) == 1:
            self.progress.begin(job.title)

    def _job_told(self, done: int, total: int, what: str) -> None:
        if self._jobs and self.sender() is self._jobs[0]:
            self.progress.tell(done, total)

    def _job_ended(self) -> None:
        first, ended = self._jobs[:1], self.sender()
        self._jobs = [job for job in self._jobs if job is not ended]
        if not self._jobs:
            self.progress.end()
        elif self._jobs[:1] != first:
            self.progress.begin(self._jobs[0].title)

    def _stop_job(self) -> None:
        if self._jobs:
            self._jobs[0].stop()

    def _changed(self, done: Done) -> None:
        if "office" in done.touched:
            self._tell_office()
        if "asset" in done.touched:
            self.state.tell_total()
        if self.state.backup_day != self.desk.moment().date():  # the first action of a day has made one
            self.state.tell_backup()

    # ------------------------------------------------------------ undo
    def undo(self) -> None:
        self.desk.undo(then=lambda done: self.tell(done.label), otherwise=self.complain)

    def redo(self) -> None:
        self.desk.redo(then=lambda done: self.tell(done.label, undo=True), otherwise=self.complain)

    # ------------------------------------------------------------ what keys and Ctrl+K do (window/commands.py)
    def focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def delete(self) -> None:
        focus = QApplication.focusWidget()
        if isinstance(focus, Chip):
            focus.dropped.emit()
        else:
            self.current.bin()

    def filter(self) -> None:
        listing = self.listing()
        if listing is not None:
            listing.menus.ask_filter()

    def choose_columns(self) -> None:
        listing = self.listing()
        if listing is not None:
            listing.menus.show_columns()

    def save_view(self) -> None:
        listing = self.listing()
        if listing is not None:
            listing.menus.save_view()

    def search_everything(self, text: str = "") -> None:
        """The page of results by kind, for this text or what stands in the search line."""
        asked = text or self.search.text()
        self.go("search")
        self.search.put(asked)
        self.current.search(asked)
        self.focus_search()
        self.search.end(False)

    def search_on(self, kind: str, text: str) -> None:
        """The page of a kind of record, showing what fits."""
        key = pages.page_of(kind)
        if key is not None and self.page(key) is not None:
            self.go(key)
            self.current.show_kind(kind)
            self.search.put(text)
            self.current.search(text)

    def show_setting(self, key: str) -> None:
        self.go("settings")
        self.current.show_sub(key)  # type: ignore[attr-defined]

    def _new_menu(self) -> None:
        menu = QMenu(self)
        for entry in self.entries:
            if entry.new is not None:
                menu.addAction(
                    theme.icon(entry.new[1], "soft"), plain(tr(entry.new[0])), lambda key=entry.key: self.new_on(key)
                )
        if any(e.key == "import" for e in self.entries):
            menu.addSeparator()
            menu.addAction(
                theme.icon("table-import", "soft"), plain(tr("Import a spreadsheet…")), lambda: self.go("import")
            )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.new_button.mapToGlobal(QPoint(0, self.new_button.height() + 2)))

    def new_on(self, page: str) -> None:
        self.go(page)
        entry = next(e for e in self.entries if e.key == page)
        if entry.new is not None and entry.kinds:
            self.current.show_kind(entry.kinds[0])  # of several lists on the page
        QTimer.singleShot(0, self.current, self.current.new)

    def show_commands(self) -> None:
        from itam_desktop.window.palette import CommandList

        CommandList(self).open()

    def show_keys(self) -> None:
        from itam_desktop.window.palette import Keys

        Keys(self).open()

    def help_heading(self) -> str:
        """The guide's heading about where the user stands: the form that is open, the page of Settings, the page."""
        from itam_desktop.widgets.form import RecordForm

        if any(form.isVisible() for form in self.findChildren(RecordForm)) and self._current != "settings":
            return "Forms"
        sub = str(getattr(self.current, "current", "")) if self._current == "settings" else ""
        return HELP.get(sub) or HELP.get(self._current, "")

    def show_help(self) -> None:
        from itam_desktop.window.guide import show_guide

        if not show_guide(self, self.help_heading()):
            self.complain(tr("The guide is not installed with this version."))

    def back_up(self) -> None:
        def work(store: Any, progress: Any) -> Any:
            from itam_desktop.store import backup

            return backup.make(store, progress=progress)

        def told(made: Any) -> None:
            self.tell(tr("Backed up as {name}.", name=made.path.name))
            self.state.tell_backup()

        self.desk.job(tr("Backing up"), work, told, self.complain)

    def choose_file(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        name, _ = QFileDialog.getOpenFileName(
            self, tr("Open an office file"), str(self.desk.path.parent), tr("Office files (*.itam)")
        )
        if name:
            self.open_asked.emit(Path(name))
