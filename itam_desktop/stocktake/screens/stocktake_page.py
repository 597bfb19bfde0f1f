"""Stock-take: choose what to count, scan what is there, decide about the rest, close. Every scan is saved at once."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.texts import N, tr
from itam_desktop.stocktake import picture
from itam_desktop.stocktake.screens import starting
from itam_desktop.stocktake.screens.counting import CountView
from itam_desktop.stocktake.screens.reconciling import SettleView
from itam_desktop.stocktake.screens.scan_tools import scan_verbs
from itam_desktop.stocktake.screens.starting import Start, StartView
from itam_desktop.widgets.deck import Deck
from itam_desktop.widgets.page import Page, Shell, Verb
from itam_desktop.widgets.parts import col

STARTING, COUNTING, SETTLING = range(3)


class StocktakePage(Page):
    key, word, icon = "stocktake", N("Stock-take"), "clipboard-check"
    watches = frozenset({"stocktake", "stocktake_line", "scan", "place"})

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._paused = False
        self.starting, self.counting, self.settling = StartView(shell), CountView(shell), SettleView(shell)
        self.views = Deck()
        for one in (self.starting, self.counting, self.settling):
            self.views.addWidget(one)
        self.setLayout(col(self.views, gap=0))
        self.starting.begun.connect(self._begun)
        self.starting.go_on.connect(self.go_on)
        self.counting.paused.connect(self.pause)
        self.counting.closing.connect(self.settle)
        self.counting.gone.connect(self._left)
        self.settling.back.connect(self._back)
        self.settling.closed.connect(self._closed)

    @property
    def count(self) -> int | None:
        """The count that is shown."""
        return self.counting.count

    @property
    def now(self) -> picture.Picture | None:
        return self.counting.now

    # ------------------------------------------------------------ from one step to another
    def _begun(self, done: Done) -> None:
        self.go_on(int(done.result))
        self.shell.tell(done.label, True)

    def go_on(self, count: int) -> None:
        """Show a count and put the keyboard on its scan line."""
        self._paused = False
        self.views.setCurrentIndex(COUNTING)
        self.counting.go_on(count)

    def pause(self) -> None:
        """Leave the count as it is; nothing is lost, every scan is in the store."""
        self._paused = True
        self._left()

    def _left(self) -> None:
        self.counting.leave()
        self.settling.count = None
        self.refresh(None)

    def settle(self) -> None:
        """The step before closing."""
        count = self.count
        if count is not None:
            self.views.setCurrentIndex(SETTLING)
            self.settling.show_count(count)

    def _back(self) -> None:
        if self.count is not None:
            self.go_on(self.count)

    def _closed(self, done: Done) -> None:
        about = self.settling.now.about if self.settling.now is not None else None
        self._paused = True
        self._left()
        self.views.setCurrentIndex(STARTING)
        if about is not None:
            self.starting.show_closed(done, about)
        self.shell.tell(done.label, True)

    # ------------------------------------------------------------ as the window asks
    def takes_scan(self, code: str) -> bool:
        if self.count is None or self._paused:
            return False
        if self.views.currentIndex() == SETTLING:  # a further scan goes on counting
            self._back()
        self.counting.scanned(code)
        return True

    def verbs(self) -> list[Verb]:
        view = self.counting
        if self.count is None or self.views.currentIndex() != COUNTING:
            return scan_verbs(self.shell, None)
        return [
            (tr("Undo last scan"), "arrow-back-up", view.undo_last), (tr("Mark the last one as damaged"), "tool", view.mark_damaged),
            (tr("Print the last one's label anew"), "printer", view.want_label), (tr("Add a photo to the last one"), "camera", view.add_photo),
            (tr("Make an asset of the last unknown code"), "circle-plus", view.add_last), (tr("Go on to the next room"), "door", view.next_room),
            (tr("Change room"), "map-pin", view.change_room), (tr("Sheets to count on…"), "printer", view.sheets),
            (tr("Scanner file…"), "upload", view.scanner_file), (tr("Merge a count's file…"), "layers-intersect", view.merge_file),
            (tr("Save as a file…"), "device-floppy", view.save_file), (tr("Close the count…"), "file-check", view.close_count),
            *scan_verbs(self.shell, view.scanned),
        ]  # fmt: skip

    def focus_first(self) -> None:
        focus: QWidget = (self.starting.place, self.counting.line, self.settling.sheet)[self.views.currentIndex()]
        focus.setFocus()

    def refresh(self, done: Done | None) -> None:
        if self.count is None:
            today = self.desk.style.now().isoformat()
            self.desk.ask("stocktake.counts", lambda conn: starting.read(conn, today), self._start_found)
            self.starting.refresh()
            return
        if done is None:
            self.counting.ask()
        else:
            self.counting.follow(done)
        if self.views.currentIndex() == SETTLING:
            self.settling.ask()

    def _start_found(self, found: Start) -> None:
        if self.count is not None:
            return
        still = [about for about in found.counts if about.closed is None]
        if len(still) == 1 and not self._paused:  # an interrupted count goes on by itself
            self.go_on(still[0].id)
            return
        self.views.setCurrentIndex(STARTING)
        self.starting.show_start(found)
