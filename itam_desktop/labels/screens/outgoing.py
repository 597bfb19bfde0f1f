"""Labels on their way out: to a file, to a printer at true size, a test page; and the scan that confirms a printed one."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from itam_desktop.kernel.errors import Cancelled, Refusal
from itam_desktop.kernel.progress import Progress
from itam_desktop.kernel.tags import key_of, strip_aim
from itam_desktop.kernel.texts import tr, tr_n
from itam_desktop.labels import making, queries
from itam_desktop.labels.pdf import outline_pdf
from itam_desktop.labels.screens.network import address_of
from itam_desktop.labels.screens.options import Options
from itam_desktop.labels.screens.saved import SavedCard
from itam_desktop.labels.screens.system import ask_file, ask_printer
from itam_desktop.labels.stock import Stock
from itam_desktop.store import lists, reading
from itam_desktop.widgets.notices import NoticeCard
from itam_desktop.widgets.page import Shell, do
from itam_desktop.widgets.parts import clear, put_only

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from itam_desktop.store.door import Tx
    from itam_desktop.store.office import Store


class Outgoing(QObject):
    """busy_changed: a print began or ended; used(made, stock): so many labels of that stock are gone.

    waiting: where it says what was saved, and asks for the scan; confirming: code -> record of what was just printed.
    """

    busy_changed = Signal()
    used = Signal(object, object)

    def __init__(self, page: QWidget, shell: Shell, options: Options, waiting: QWidget) -> None:
        super().__init__(page)
        self.shell, self.desk, self.options, self.waiting = shell, shell.desk, options, waiting
        self.choose_printer: Callable[[Stock], QPrinter | None] = partial(ask_printer, page)
        self.choose_file: Callable[[str], str] = partial(ask_file, page)
        self.busy = False
        self.confirming: dict[str, tuple[int, str]] = {}

    # ------------------------------------------------------------ out
    def save_pdf(self, kind: str, ids: Iterable[int], first: int) -> None:
        """Make and prove all labels, then write them as PDF, or as dots for a label printer."""
        stock, dpi = self.options.stock, self.options.dpi
        chosen = self.choose_file(tr("Labels {stock}.pdf", stock=stock.name))
        if not chosen:
            return
        path = Path(chosen if chosen.lower().endswith((".pdf", ".zpl")) else chosen + ".pdf")
        self._run(kind, ids, first, tr("Making labels"), dpi, lambda made: making.save(made, path, stock, dpi), lambda made: tr_n(
            "Saved {n} label in {file}, every code read back", "Saved {n} labels in {file}, every code read back", made.labels, file=path.name), printed=False)  # fmt: skip

    def print_all(self, kind: str, ids: Iterable[int], first: int) -> None:
        """Choose a printer in the system's dialog, then print at true size; or send to the chosen one on the network."""
        to = address_of(self.options.printer)
        if to:
            self._send_all(kind, ids, first, to)
            return
        printer = self._printer()
        if printer is None:
            return
        from itam_desktop.labels.printing import label_dpi, print_pdf

        stock, offset = self.options.stock, self.options.offset()
        self._run(kind, ids, first, tr("Printing labels"), label_dpi(printer.resolution()), lambda made: print_pdf(made.pdf, printer, stock, offset), lambda made: tr_n(
            "Printed {n} label", "Printed {n} labels", made.labels))  # fmt: skip

    def _send_all(self, kind: str, ids: Iterable[int], first: int, to: str) -> None:
        from itam_desktop.labels.zpl import send, zpl

        stock, offset, dpi = self.options.stock, self.options.offset(), self.options.dpi
        self._run(kind, ids, first, tr("Printing labels"), dpi, lambda made: send(zpl(made.pdf, stock, dpi, offset), to), lambda made: tr_n(
            "Sent {n} label to {printer}", "Sent {n} labels to {printer}", made.labels, printer=to))  # fmt: skip

    def _send_test(self, to: str) -> None:
        from itam_desktop.labels.zpl import send, zpl

        stock, offset, dpi = self.options.stock, self.options.offset(), self.options.dpi
        self.desk.job(
            tr("Printing a test page"), lambda store, progress: send(zpl(outline_pdf(stock), stock, dpi, offset), to),
            lambda _: self.shell.tell(tr("Sent a test label to {printer}.", printer=to)), self.shell.complain,
        )  # fmt: skip

    def print_test(self) -> None:
        """Outlines and a ruler on plain paper, to see whether the sheet lies straight and nothing is scaled."""
        to = address_of(self.options.printer)
        if to:
            self._send_test(to)
            return
        printer = self._printer()
        if printer is None:
            return
        from itam_desktop.labels.printing import print_pdf

        stock, offset = self.options.stock, self.options.offset()
        self.desk.job(
            tr("Printing a test page"), lambda store, progress: print_pdf(outline_pdf(stock), printer, stock, offset),
            lambda pages: self.shell.tell(tr("Printed a test page. Lay it on a label sheet against the light; its ruler is {mm} mm long.", mm=100)), self.shell.complain,
        )  # fmt: skip

    def _printer(self) -> QPrinter | None:
        try:
            printer = self.choose_printer(self.options.stock)
        except Refusal as no:
            self.shell.complain(no)
            return None
        if printer is not None:
            self.options.met(printer.printerName())
        return printer

    def _run(
        self, kind: str, records: Iterable[int], first: int, title: str, dpi: int, out: Callable[[making.Made], object], words: Callable[[making.Made], str],
        printed: bool = True,
    ) -> None:  # fmt: skip
        stock, code, line, design = self.options.stock, self.options.code, self.options.line(), self.options.design()
        ids, walking = array("q", records), self.options.walking.isChecked()

        def work(store: Store, progress: Progress) -> making.Made:
            conn = store.reader()
            try:
                ordered = making.in_walking_order(conn, kind, ids) if walking else ids
                made = making.make(
                    conn, kind, ordered, stock, first, code, dpi, line=line, design=design, progress=progress
                )
            finally:
                conn.close()
            out(made)
            if printed:
                making.remember(store, stock, made.next_free, made.codes)
            return made

        def then(made: making.Made) -> None:
            self.busy = False
            self.busy_changed.emit()
            if printed:
                self._printed(kind, made, stock)
            else:
                put_only(self.waiting.layout(), SavedCard(self.shell, made, stock, partial(self._noted, kind)))
            self.shell.tell(words(made) + "." + (free_words(made, stock) if printed else ""))

        def otherwise(error: Exception) -> None:
            self.busy = False
            self.busy_changed.emit()
            if not isinstance(error, Cancelled):
                self.shell.complain(error)

        self.busy = True
        self.busy_changed.emit()
        self.desk.job(title, work, then, otherwise)

    def _noted(self, kind: str, made: making.Made, stock: Stock) -> None:
        self._printed(kind, made, stock)
        words = tr_n("Noted {n} label as printed", "Noted {n} labels as printed", made.labels)
        self.shell.tell(words + "." + free_words(made, stock))

    # ------------------------------------------------------------ once printed
    def _printed(self, kind: str, made: making.Made, stock: Stock) -> None:
        clear(self.waiting.layout())
        self.used.emit(made, stock)
        self._take_marks_away(kind, [record for record, _ in made.codes])
        self.confirming = {key_of(code): (record, code) for record, code in made.codes}
        if kind in making.KINDS:
            self._say(
                "info",
                tr("Scan one printed label to confirm that it reads"),
                tr("Any of those just printed."),
                "barcode",
            )

    def _take_marks_away(self, kind: str, ids: list[int]) -> None:
        """What was to be printed anew is printed now."""
        wanted = queries.wanted_anew(self.desk.conn, kind, ids)
        if self.desk.read_only or not wanted:
            return

        def run(tx: Tx) -> int:
            from itam_desktop.labels import actions

            return actions.want_labels(tx, kind, wanted, False)

        do(self.shell, "labels.printed_anew", run, n=len(wanted))

    def _say(self, meaning: str, fact: str, more: str = "", icon: str = "") -> None:
        card = NoticeCard(meaning, fact, more, icon=icon, closable=True)
        put_only(self.waiting.layout(), card)

    def takes_scan(self, code: str) -> bool:
        """Whether this scan was the answer to the question for one: of a label just printed, or of another thing."""
        if not self.confirming:
            return False
        hit = self.confirming.get(key_of(strip_aim(code.strip())))
        if hit is not None:
            record, said = hit
            self.confirming = {}
            self.desk.job(tr("Noting the scan"), lambda store, progress: making.confirm(store, record))
            self._say("ok", tr("Confirmed: {code} reads", code=said), tr("Noted in the list of printed labels."))
            return True
        self.desk.ask("labels.confirm", lambda conn: _meant(conn, code), partial(self._other, code))
        return True

    def _other(self, code: str, words: str) -> None:
        if words:
            self._say(
                "warn",
                tr("{code} is {what}", code=code, what=words),
                tr("It was not printed just now. Scan one of the labels that were."),
            )
        else:
            self._say("warn", tr("{code} is not one of the labels just printed", code=code), tr("No record has this code. If it was read from one of them, that label does not read right."))  # fmt: skip


def free_words(made: making.Made, stock: Stock) -> str:
    words = tr("The next free label of {stock} is number {n}.", stock=stock.name, n=made.next_free)
    return "" if stock.is_roll else " " + words


def _meant(conn: sqlite3.Connection, code: str) -> str:
    """What a code names, in words; "" for nothing."""
    kinds = reading.kinds_with_custom(conn)
    hits = lists.understood(conn, code)[1]
    return ", ".join(lists.title(conn, kinds[kind], record) for kind, record in hits)
