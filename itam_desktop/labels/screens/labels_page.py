"""Labels: choose what gets one, choose the sheet and its first free label, see the real page, print or save it."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.command_codes import COMMANDS
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.style import show_count
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.labels import making, queries
from itam_desktop.labels.pdf import page_count
from itam_desktop.labels.screens.chosen import Chosen, fill_list, named_of
from itam_desktop.labels.screens.options import Options, combo
from itam_desktop.labels.screens.outgoing import Outgoing
from itam_desktop.labels.screens.preview import Asked, Shown, shown
from itam_desktop.labels.screens.queue import Queue
from itam_desktop.labels.screens.sheet import LabelView, Sheet
from itam_desktop.labels.screens.straighten import mm
from itam_desktop.labels.screens.tabs import TABS, Tabs
from itam_desktop.labels.screens.verdict import verdict
from itam_desktop.labels.stock import Stock
from itam_desktop.store import lists
from itam_desktop.widgets.notices import announce
from itam_desktop.widgets.page import Page, Shell, Verb, do
from itam_desktop.widgets.parts import button, col, label, put_only, row, wrap
from itam_desktop.widgets.search_line import SearchLine
from itam_desktop.widgets.surfaces import Card, EmptyState

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from itam_desktop.store.door import Tx

KINDS = (*making.KINDS, making.COMMAND)
WORDS = {
    "asset": N("Assets"), "place": N("Places"), "person": N("People"), "stock_item": N("Stock items"), "handover": N("Hand-over papers"),
    making.COMMAND: N("Command codes"),
}  # fmt: skip
HINTS = {
    "asset": N("Add assets to print: a tag, a name, a room…"), "place": N("Add places to print: a code, a name…"),
    "person": N("Add people to print: a name, a number…"), "stock_item": N("Add stock items to print: a code, a name…"),
    "handover": N("Add papers to print: a code, a name…"), making.COMMAND: N("The codes that command a count"),
}  # fmt: skip


class LabelsPage(Page):
    """options: how it is printed; out: where it goes; tabs: layouts, sizes, pools, what was printed."""

    key, word, icon = "labels", N("Labels"), "barcode"
    watches = frozenset(
        {
            "asset",
            "place",
            "person",
            "stock_item",
            "handover",
            "office",
            "tag_series",
            "custom_field",
            "label_layout",
            "label_size",
            "attachment",
        }
    )

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.kind, self.ids = "asset", array("q")
        self.first, self.page = 1, 0
        self.now: Shown | None = None  # what is shown
        self._found = array("q")
        self._pressed: QWidget | None = None
        self._loaded = False
        self._anew: list[int] = []
        self._timer = QTimer(self, singleShot=True, interval=30)
        self._timer.timeout.connect(self._ask)
        self.options = Options(shell)
        left = col(self._top(), self._stack(), margins=(16, 12, 16, 12), gap=10)
        line = row(gap=0)
        line.addLayout(left, 1)
        line.addWidget(self.options)
        self.out = Outgoing(self, shell, self.options, self.waiting)
        self.out.busy_changed.connect(self._changed)
        self.out.used.connect(self._used)
        self.options.changed.connect(self._changed)
        self.options.stock_changed.connect(self._stock_changed)
        self.options.print_pressed.connect(self.print_all)
        self.options.save_pressed.connect(self.save_pdf)
        self.options.test_pressed.connect(self.print_test)
        self.options.design_pressed.connect(self.design)
        self.tabs = Tabs(shell, wrap(line), self)
        self.setLayout(col(self.tabs, gap=0))

    # ------------------------------------------------------------ how it is built
    def _top(self) -> QWidget:
        self.line = SearchLine(tr(HINTS["asset"]), tr("Add to the labels"), key="")
        self.line.typed.connect(self._typed)
        self.line.entered.connect(self._entered)
        self.add_button = button(tr("Add all"), "plus", pressed=self._add_found)
        self.kinds = combo(tr("What gets labels"))
        for kind in KINDS:
            self.kinds.addItem(tr(WORDS[kind]), kind)
        self.kinds.setMinimumContentsLength(max(len(self.kinds.itemText(n)) for n in range(self.kinds.count())))
        self.kinds.currentIndexChanged.connect(self._kind_chosen)
        top = row(gap=8)
        top.addWidget(self.line, 1)
        top.addWidget(self.add_button)
        top.addWidget(self.kinds)
        self.queue = Queue(self.desk)
        self.queue.taken.connect(self._take_queue)
        return wrap(col(wrap(top), self.queue, gap=8))

    def _stack(self) -> QWidget:
        self.sheet = Sheet()
        self.sheet.chosen.connect(self._first_chosen)
        self.sheet_words = label("", "body", weight=600)
        self.back = button("", "chevron-left", tip=tr("The sheet before"), pressed=lambda: self._turn(-1))
        self.forth = button("", "chevron-right", tip=tr("The next sheet"), pressed=lambda: self._turn(1))
        self.hint = label("", "small", "soft", wrapped=True)
        paper = col(row(self.sheet_words, None, self.back, self.forth), gap=6)
        paper.addWidget(self.hint)
        paper.addWidget(self.sheet, 1)
        self.label_view = LabelView()
        self.label_words = label("", "small", mono=True)
        self.proof = wrap(col())
        self.waiting = wrap(col())  # what was saved, and whether it is printed by now
        self.chosen = Chosen(self.drop_marked)
        self.chosen_words = label("", "small", "soft")
        listed = Card(row(label(tr("To print"), "body", weight=600), self.chosen_words, None, button(tr("Clear"), kind="quiet", pressed=lambda: self.choose(self.kind, ())),
                          margins=(14, 4, 4, 0)), margins=(1, 2, 1, 8), gap=0)  # fmt: skip
        inner = listed.layout()
        if inner is not None:
            inner.addWidget(self.chosen)
        right = col(
            row(label(tr("As it will be printed"), "body", weight=600), None, self.label_words),
            self.label_view,
            self.proof,
            self.waiting,
            gap=8,
        )
        right.addWidget(listed, 1)
        both = row(gap=16)
        both.addLayout(paper, 11)
        both.addLayout(right, 10)
        self.empty = EmptyState(
            "barcode", tr("Choose what gets a label"), tr("Search above, scan a tag, or choose rows in a list and press Ctrl+P there. Every code is read back before it prints."),
            tr("Labels for all assets"), other=tr("Card of command codes…"), other_icon="file-text",
        )  # fmt: skip
        self.empty.first.connect(self._add_all)
        self.empty.second.connect(self.save_card)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty)
        self.pages.addWidget(wrap(both))
        return self.pages

    # ------------------------------------------------------------ what the options hold
    @property
    def stock(self) -> Stock:
        return self.options.stock

    @property
    def code(self) -> str:
        return self.options.code

    @property
    def dpi(self) -> int:
        return self.options.dpi

    @property
    def choose_printer(self) -> Callable[[Stock], QPrinter | None]:
        return self.out.choose_printer

    @choose_printer.setter
    def choose_printer(self, ask: Callable[[Stock], QPrinter | None]) -> None:
        self.out.choose_printer = ask

    @property
    def choose_file(self) -> Callable[[str], str]:
        return self.out.choose_file

    @choose_file.setter
    def choose_file(self, ask: Callable[[str], str]) -> None:
        self.out.choose_file = ask

    # ------------------------------------------------------------ what other pages hand over
    def choose(self, kind: str, ids: Iterable[int]) -> None:
        """Make these the records that get labels."""
        if kind not in KINDS:
            self.shell.complain(Refusal(tr("Labels are made for assets, places, people, stock items and hand-overs.")))
            return
        self.tabs.show_tab("print")
        self.ids = array("q", dict.fromkeys(ids))
        self.page = 0
        if kind != self.kind:
            self.kind = kind
            self.kinds.blockSignals(True)
            self.kinds.setCurrentIndex(KINDS.index(kind))
            self.kinds.blockSignals(False)
            self._kind_words()
        self._changed()

    def add(self, ids: Iterable[int]) -> None:
        before = len(self.ids)
        self.choose(self.kind, [*self.ids, *ids])
        announce(self, tr("{n} added, {all} to print", n=len(self.ids) - before, all=len(self.ids)))

    def drop_marked(self) -> None:
        gone = {item.data(Qt.ItemDataRole.UserRole) for item in self.chosen.selectedItems()}
        if gone:
            self.choose(self.kind, [i for i in self.ids if i not in gone])

    def focus_first(self) -> None:
        self.tabs.focus_first(self.line)

    def search(self, line: str) -> None:
        if self.tabs.search(line):
            return
        self.line.setText(line)
        self.line.setFocus()

    def print_labels(self) -> None:
        self.print_all()

    def takes_scan(self, code: str) -> bool:
        """A scan confirms a printed label, or adds what it names; another code is the window's business."""
        if self.tabs.current() != "print":
            return False
        if self.out.takes_scan(code):
            return True
        hits = [(kind, record) for kind, record in lists.understood(self.desk.conn, code)[1] if kind in making.KINDS]
        if len(hits) != 1 or (self.ids and hits[0][0] != self.kind):
            return False
        kind, record = hits[0]
        if kind != self.kind:
            self.choose(kind, ())
        self.add([record])
        return True

    def verbs(self) -> list[Verb]:
        """What has no button at hand, for Ctrl+K."""
        found: list[Verb] = [
            (tr("Card of command codes…"), "file-text", self.save_card),
            (tr("Straighten the print…"), "ruler-measure", self.options.straighten),
        ]
        return [*found, (tr("Take a layout from a file…"), "file", self._take_layout)]

    def _take_layout(self) -> None:
        self.tabs.show_tab("layouts")
        self.tabs.from_file()

    # what the window's standard keys do on the other tabs
    def new(self) -> None:
        self.tabs.new()

    def edit(self) -> None:
        self.tabs.do("edit")

    def duplicate(self) -> None:
        self.tabs.do("duplicate")

    def save(self) -> None:
        self.tabs.do("save")

    def bin(self) -> None:
        self.tabs.do("bin")

    def open_record(self, kind: str, record: int) -> None:
        self.tabs.open_record(kind, record)

    def show_kind(self, kind: str) -> None:
        self.tabs.show_tab(next((tab for tab, of in TABS.items() if of == kind), "print"))

    def refresh(self, done: Done | None) -> None:
        if not self._loaded:
            self._loaded = True
            self.options.recall()
            self.first = making.next_free(self.desk.conn, self.stock)
        elif done is None or "label_size" in done.touched:
            self.options.read_sizes()
        if done is None or done.touched.keys() & {"custom_field", "label_layout"}:
            self.options.show_kind(self.kind)
        self.queue.ask(self.kind, self.ids)
        self._typed(self.line.text())
        self._changed()

    def _take_queue(self, kind: str, ids: list[int]) -> None:
        self.choose(kind, [*(self.ids if kind == self.kind else ()), *ids])

    # ------------------------------------------------------------ what the user does
    def design(self) -> None:
        """The layout that is chosen, or a new one that begins like the standard one."""
        self.tabs.design(self.options.layout_id() or None, self.kind, list(self.ids[:1]), self.options.choose_layout)

    def save_card(self) -> None:
        """The page with every command code, for the wall."""
        from itam_desktop.labels.screens.card import save_card

        save_card(self.shell, self)

    def _stock_changed(self) -> None:
        self.page = 0
        self.first = making.next_free(self.desk.conn, self.stock)
        self._changed()

    def _first_chosen(self, number: int) -> None:
        self.first = number
        stock = self.stock.name
        self.desk.job(
            tr("Noting the first free label"),
            lambda store, progress: store.keep(lambda conn: queries.keep_next_free(conn, stock, number)),
        )
        self._changed()

    def _kind_chosen(self, index: int) -> None:
        if KINDS[index] != self.kind:
            self.kind = KINDS[index]
            self._kind_words()
            self.choose(self.kind, range(len(COMMANDS)) if self.kind == making.COMMAND else ())
            self._typed(self.line.text())

    def _kind_words(self) -> None:
        self.options.show_kind(self.kind)
        self.line.setPlaceholderText(tr(HINTS[self.kind]))
        live = self.kind != making.COMMAND
        self.line.setEnabled(live)
        self.add_button.setEnabled(live and bool(self._found))

    def _turn(self, step: int) -> None:
        self.page = max(0, min(page_count(len(self.ids), self.stock, self.first) - 1, self.page + step))
        self._changed()

    # ------------------------------------------------------------ adding
    def _query(self, words: str) -> Callable[[Any], array[int]]:
        kind, style = self.desk.kind(self.kind), self.desk.style
        order = kind.code or kind.title
        return lambda conn: lists.ListQuery(kind, words, ((order, False),)).ids(conn, style)

    def _typed(self, words: str) -> None:
        if self.kind == making.COMMAND:
            self._count_found(array("q"))
        else:
            self.desk.ask("labels.find", self._query(words), self._count_found)

    def _count_found(self, found: array[int]) -> None:
        self._found = found
        if self.line.text().strip():
            self.add_button.setText(tr("Add {n}", n=show_count(len(found))))
        else:
            self.add_button.setText(tr("Add all {n}", n=show_count(len(found))))
        self.add_button.setAccessibleName(self.add_button.text())
        self.add_button.setEnabled(bool(found))

    def _entered(self, words: str) -> None:
        """A full code adds its record (or confirms a printed label), anything else all that fits."""
        hits = [record for kind, record in lists.understood(self.desk.conn, words)[1] if kind == self.kind]
        if self.out.confirming and (hits or not words.strip()) and self.out.takes_scan(words):
            self.line.clear()
            return
        if hits:
            self.line.clear()
            self.add(hits)
            return

        def then(found: array[int]) -> None:
            if not found:
                self.shell.complain(
                    Refusal(tr("Nothing fits “{words}”. Type a part of a tag, a name or a room.", words=words))
                )
                return
            self.line.clear()
            self.add(found)

        self.desk.ask("labels.add", self._query(words), then)

    def _add_found(self) -> None:
        self.add(self._found)
        self.line.clear()

    def _add_all(self) -> None:
        if self.kind != making.COMMAND:
            self.desk.ask("labels.add", self._query(""), self.add)

    # ------------------------------------------------------------ showing
    def _changed(self) -> None:
        """Show at once what is known, and make the page beside it."""
        n = len(self.ids)
        self.pages.setCurrentIndex(1 if n else 0)
        self.options.title.setText(tr_n("Print {n} label", "Print {n} labels", n) if n else tr("Print labels"))
        self._ready(bool(n))
        self.first = min(self.first, self.stock.per_page)
        pages = page_count(n, self.stock, self.first) if n else 1
        self.page = min(self.page, pages - 1)
        self.sheet_words.setText(
            tr("Sheet {n} of {of}", n=self.page + 1, of=pages)
            if not self.stock.is_roll
            else tr("Label {n} of {of}", n=self.page + 1, of=pages)
        )
        self.back.setEnabled(self.page > 0)
        self.forth.setEnabled(self.page < pages - 1)
        free = (self.first - 1 + n) % self.stock.per_page + 1
        self.hint.setText(
            ""
            if self.stock.is_roll
            else tr(
                "Click the first free label, or use the arrow keys. After this print, label {n} is the next free one.",
                n=free,
            )
        )
        if self.sheet.shows() != (self.stock, self.first, self.page):
            self.sheet.show_stock(self.stock, self.first, self.page)
        if n:
            self._timer.start()
        else:
            self.now = None

    def _ready(self, ready: bool) -> None:
        """A button that had the focus has it again when it can be pressed; meanwhile the sheet holds it."""
        for one in (self.options.print_button, self.options.save_button):
            if one.hasFocus() and not (ready and not self.out.busy):
                self._pressed = one
                self.sheet.setFocus()
            one.setEnabled(ready and not self.out.busy)
            if one is self._pressed and one.isEnabled():
                self._pressed = None
                if self.sheet.hasFocus():
                    one.setFocus()

    def _ask(self) -> None:
        options = self.options
        asked = Asked(
            self.kind, array("q", self.ids), self.stock, self.first, self.code, self.dpi, self.page, options.line(), options.design(),
            options.walking.isChecked(),
        )  # fmt: skip
        self.desk.ask("labels.page", lambda conn: shown(conn, asked.ordered(conn)), self._show)
        self.chosen_words.setText(tr("{what}: {n}", what=tr(WORDS[self.kind]), n=show_count(len(self.ids))))
        self.desk.ask("labels.list", lambda conn: named_of(conn, asked.ordered(conn)), self._list)

    def _list(self, found: tuple[list[tuple[int, str, str, str]], int]) -> None:
        fill_list(self.chosen, *found)

    def _show(self, got: Shown) -> None:
        self.now = got
        style = self.desk.style
        size = (self.stock.label_width_mm, self.stock.label_height_mm)
        said = (tr("{n} mm", n=mm(size[0], style)), tr("{n} mm", n=mm(size[1], style)))
        self.sheet.show_page(got.sheet)
        self.label_words.setText(got.words)
        self.label_view.show_label(
            got.label, size, said, tr("The label of {what}", what=got.words) if got.words else ""
        )
        card = verdict(got, self.desk.read_only)
        card.pressed.connect(partial(self._give_codes, got.asked.kind, list(got.missing)))
        put_only(self.proof.layout(), card)
        announce(self, card.accessibleName())
        self._ready(got.error is None)

    def _give_codes(self, kind: str, ids: list[int]) -> None:
        def run(tx: Tx) -> int:
            from itam_desktop.labels import actions

            return actions.give_codes(tx, kind, ids)

        do(self.shell, "labels.give_codes", run, n=len(ids))

    # ------------------------------------------------------------ out
    def save_pdf(self) -> None:
        """Make and prove all labels, then write the PDF."""
        if self.ids and not self.out.busy:
            self.out.save_pdf(self.kind, self.ids, self.first)

    def print_all(self) -> None:
        """Choose a printer in the system's dialog, then print at true size."""
        if self.ids and not self.out.busy:
            self.out.print_all(self.kind, self.ids, self.first)

    def print_test(self) -> None:
        self.out.print_test()

    def _used(self, made: making.Made, stock: Stock) -> None:
        if self.stock == stock:
            self.first, self.page = made.next_free, 0
        self._changed()
