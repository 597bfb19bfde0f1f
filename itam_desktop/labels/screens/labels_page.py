"""Labels: choose what gets one, choose the sheet and its first free label, see the real page, print or save it."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QListWidgetItem,
    QStackedWidget,
    QWidget,
)

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Cancelled, Refusal
from itam_desktop.kernel.fields import Field as FieldOf
from itam_desktop.kernel.kinds import REFERENCE
from itam_desktop.kernel.progress import Progress
from itam_desktop.kernel.style import Style, read_number, show_count
from itam_desktop.kernel.tags import key_of
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.labels import making, queries
from itam_desktop.labels.codes import CODE128, DATAMATRIX, NAMES, QR
from itam_desktop.labels.pdf import outline_pdf, page_count
from itam_desktop.labels.screens.chosen import LINE, Chosen, named
from itam_desktop.labels.screens.further import FurtherLine
from itam_desktop.labels.screens.preview import Asked, Shown, shown
from itam_desktop.labels.screens.saved import SavedCard
from itam_desktop.labels.screens.sheet import LabelView, Sheet
from itam_desktop.labels.screens.system import ask_file, ask_printer
from itam_desktop.labels.stock import Stock, find, stocks
from itam_desktop.store import lists
from itam_desktop.widgets.chooser import ReferenceEditor
from itam_desktop.widgets.editors import FormContext, Hit
from itam_desktop.widgets.notices import NoticeCard, announce
from itam_desktop.widgets.page import Page, Shell
from itam_desktop.widgets.parts import button, clear, col, field, label, put_only, row, wrap
from itam_desktop.widgets.search_line import SearchLine
from itam_desktop.widgets.surfaces import Card, EmptyState, Pane
from itam_desktop.widgets.switches import Segments
from itam_desktop.widgets.theme import px

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from itam_desktop.store.office import Store

KINDS = ("asset", "place")
CODES = (CODE128, QR, DATAMATRIX)
DPIS = (203, 300, 600)
LISTED = 300  # of the chosen records shown by name
_SETTING = "labels"
_STOCK = FieldOf("stock", N("Label stock"), REFERENCE, target="label_stock")


class LabelsPage(Page):
    key, word, icon = "labels", N("Labels"), "barcode"
    watches = frozenset({"asset", "place", "office", "tag_series", "custom_field"})

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.kind, self.ids = "asset", array("q")
        self.stock = find("Avery L7160")
        self.first, self.code, self.dpi, self.page = 1, CODE128, 300, 0
        self.now: Shown | None = None  # what is shown
        self.choose_printer: Callable[[Stock], QPrinter | None] = partial(ask_printer, self)
        self.choose_file: Callable[[str], str] = partial(ask_file, self)
        self._found = array("q")
        self._offsets: dict[str, list[float]] = {}
        self._busy = False
        self._loaded = False
        self._timer = QTimer(self, singleShot=True, interval=30)
        self._timer.timeout.connect(self._ask)
        left = col(self._top(), self._stack(), margins=(16, 12, 16, 12), gap=10)
        line = row(gap=0)
        line.addLayout(left, 1)
        line.addWidget(self._options())
        self.setLayout(line)

    # ------------------------------------------------------------ how it is built
    def _top(self) -> QWidget:
        self.line = SearchLine(tr("Add assets to print: a tag, a name, a room…"), tr("Add to the labels"), key="")
        self.line.typed.connect(self._typed)
        self.line.entered.connect(self._entered)
        self.add_button = button(tr("Add all"), "plus", pressed=self._add_found)
        self.kinds = Segments([tr("Assets"), tr("Places")], 0, tr("What gets labels"))
        self.kinds.chosen.connect(self._kind_chosen)
        top = row(gap=8)
        top.addWidget(self.line, 1)
        top.addWidget(self.add_button)
        top.addWidget(self.kinds)
        return wrap(top)

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
            tr("Labels for all assets"),
        )  # fmt: skip
        self.empty.first.connect(self._add_all)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty)
        self.pages.addWidget(wrap(both))
        return self.pages

    def _options(self) -> QWidget:
        self.title = label("", "head", wrapped=True)
        self.stock_editor = ReferenceEditor(
            _STOCK, FormContext(Style(), self._stocks, lambda target, n: stocks()[n].name)
        )
        self.stock_editor.edited.connect(self._stock_edited)
        self.stock_note = label("", "caption", "soft", wrapped=True)
        self.codes = Segments([tr(NAMES[c]) for c in CODES], 0, tr("Code"))
        self.codes.chosen.connect(self._code_chosen)
        self.dpis = QComboBox()
        for dpi in DPIS:
            self.dpis.addItem(tr("{n} dots per inch", n=dpi), dpi)
        self.dpis.setCurrentIndex(DPIS.index(300))
        self.dpis.setAccessibleName(tr("Resolution of the printer"))
        self.dpis.setMinimumHeight(px(32))
        self.dpis.currentIndexChanged.connect(self._dpi_chosen)
        self.right, self.down = field("0", name=tr("Shift to the right, mm")), field("0", name=tr("Shift down, mm"))
        for one in (self.right, self.down):
            one.editingFinished.connect(self._offset_edited)
        self.further = FurtherLine(self.desk)
        self.further.chosen.connect(self._changed)
        code_word = label(tr("Code"), "small", weight=500)
        self.print_button = button(tr("Print…"), "printer", "primary", pressed=self.print_all)
        self.save_button = button(tr("Save PDF…"), "download", pressed=self.save_pdf)
        shift = row(named(tr("to the right, mm"), self.right), named(tr("down, mm"), self.down), gap=12)
        layout = col(
            self.title, 2, named(tr("Label stock"), self.stock_editor, self.stock_note), col(code_word, self.codes, gap=4),
            named(tr("A further line"), self.further),
            named(tr("Resolution of the printer"), self.dpis, label(tr("For the PDF. A printer chosen in the dialog tells its own."), "caption", "soft", wrapped=True)),
            col(label(tr("Shift the print"), "small", weight=500), shift, gap=6),
            row(button(tr("Print a test page…"), "ruler-measure", pressed=self.print_test), None), None,
            row(self.print_button, self.save_button, None, gap=8), label(tr("Prints at 100 %. Nothing is scaled."), "caption", "soft"),
            margins=(16, 16, 16, 12), gap=12,
        )  # fmt: skip
        pane = Pane(layout, "l")
        pane.setMinimumWidth(px(292))
        pane.setMaximumWidth(max(px(330), layout.minimumSize().width() + 1))
        return pane

    # ------------------------------------------------------------ what other pages hand over
    def choose(self, kind: str, ids: Iterable[int]) -> None:
        """Make these the records that get labels."""
        if kind not in KINDS:
            self.shell.complain(Refusal(tr("Labels are made for assets and places.")))
            return
        self.ids = array("q", dict.fromkeys(ids))
        self.page = 0
        if kind != self.kind:
            self.kind = kind
            self.kinds.blockSignals(True)
            self.kinds.choose(KINDS.index(kind))
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
        self.line.setFocus()

    def search(self, line: str) -> None:
        self.line.setText(line)
        self.line.setFocus()

    def print_labels(self) -> None:
        self.print_all()

    def refresh(self, done: Done | None) -> None:
        if not self._loaded:
            self._loaded = True
            self._recall()
        if done is None or "custom_field" in done.touched:
            self.further.show_kind(self.kind)
        self._typed(self.line.text())
        self._changed()

    # ------------------------------------------------------------ what is remembered
    def _recall(self) -> None:
        kept = self.desk.setting(_SETTING, {})
        by_name = {s.name: s for s in stocks()}
        self.stock = by_name.get(kept.get("stock", ""), self.stock)
        self.code = kept.get("code") if kept.get("code") in CODES else self.code
        self.dpi = kept.get("dpi") if kept.get("dpi") in DPIS else self.dpi
        self._offsets = {
            name: [float(v) for v in pair] for name, pair in kept.get("offsets", {}).items() if name in by_name
        }
        self.first = making.next_free(self.desk.conn, self.stock)
        for control in (self.codes, self.dpis):
            control.blockSignals(True)
        self.codes.choose(CODES.index(self.code))
        self.dpis.setCurrentIndex(DPIS.index(self.dpi))
        for control in (self.codes, self.dpis):
            control.blockSignals(False)
        self._stock_shown()

    def _keep(self) -> None:
        self.desk.keep_setting(
            _SETTING, {"stock": self.stock.name, "code": self.code, "dpi": self.dpi, "offsets": self._offsets}
        )

    def _stocks(self, target: str, typed: str, most: int) -> list[Hit]:
        wanted = key_of(typed)
        found = []
        for n, stock in enumerate(stocks()):
            keys = [key_of(name) for name in (stock.name, stock.part, *stock.aliases)]
            if not wanted or any(wanted in key for key in keys) or wanted in key_of(stock.description):
                found.append((not any(key.startswith(wanted) for key in keys), n, stock))
        return [(n, stock.name, self._sizes(stock)) for _, n, stock in sorted(found, key=lambda f: f[:2])[:most]]

    def _mm(self, value: float) -> str:
        return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", self.desk.style.decimal)

    def _sizes(self, stock: Stock) -> str:
        size = tr("{w} × {h} mm", w=self._mm(stock.label_width_mm), h=self._mm(stock.label_height_mm))
        return (
            tr("{size}, roll", size=size) if stock.is_roll else tr("{size}, {n} a sheet", size=size, n=stock.per_page)
        )

    def _stock_shown(self) -> None:
        self.stock_editor.put([stocks().index(self.stock), self.stock.name])
        size = self._sizes(self.stock)
        across = tr(
            "{size}: {columns} across, {rows} down on {page}",
            size=size,
            columns=self.stock.columns,
            rows=self.stock.rows,
            page=self.stock.page,
        )
        self.stock_note.setText(size if self.stock.is_roll else across)
        for one, value in zip((self.right, self.down), self._offsets.get(self.stock.name, [0.0, 0.0]), strict=True):
            one.setText(self._mm(value))

    # ------------------------------------------------------------ what the user does
    def _stock_edited(self) -> None:
        number = self.stock_editor.state()[0]
        if number is None or stocks()[number] == self.stock:
            return
        self.stock, self.page = stocks()[number], 0
        self.first = making.next_free(self.desk.conn, self.stock)
        if self.stock.dpi in DPIS:
            self.dpis.setCurrentIndex(DPIS.index(self.stock.dpi))
        self._stock_shown()
        self._keep()
        self._changed()

    def _code_chosen(self, index: int) -> None:
        self.code = CODES[index]
        self._keep()
        self._changed()

    def _dpi_chosen(self, index: int) -> None:
        self.dpi = DPIS[index]
        self._keep()
        self._changed()

    def _first_chosen(self, number: int) -> None:
        self.first = number
        stock = self.stock.name
        self.desk.job(
            tr("Noting the first free label"),
            lambda store, progress: store.keep(lambda conn: queries.keep_next_free(conn, stock, number)),
        )
        self._changed()

    def _offset_edited(self) -> None:
        try:
            pair = [
                float(read_number(one.text().replace("−", "-") or "0", self.desk.style))
                for one in (self.right, self.down)
            ]
            if max(map(abs, pair)) > 20:
                raise Refusal(tr("Shift the print by at most {most} mm.", most=20))
        except Refusal as no:
            self.shell.complain(no)
            return
        if pair != self._offsets.get(self.stock.name, [0.0, 0.0]):
            self._offsets[self.stock.name] = pair
            self._keep()

    def _kind_chosen(self, index: int) -> None:
        if KINDS[index] != self.kind:
            self.kind = KINDS[index]
            self._kind_words()
            self.choose(self.kind, ())
            self._typed(self.line.text())

    def _kind_words(self) -> None:
        self.further.show_kind(self.kind)
        self.line.setPlaceholderText(
            tr("Add assets to print: a tag, a name, a room…")
            if self.kind == "asset"
            else tr("Add places to print: a code, a name…")
        )

    def _turn(self, step: int) -> None:
        self.page = max(0, min(page_count(len(self.ids), self.stock, self.first) - 1, self.page + step))
        self._changed()

    # ------------------------------------------------------------ adding
    def _typed(self, words: str) -> None:
        kind, style = self.desk.kind(self.kind), self.desk.style
        self.desk.ask(
            "labels.find",
            lambda conn: lists.ListQuery(kind, words, ((kind.code, False),)).ids(conn, style),
            self._count_found,
        )

    def _count_found(self, found: array[int]) -> None:
        self._found = found
        if self.line.text().strip():
            self.add_button.setText(tr("Add {n}", n=show_count(len(found))))
        else:
            self.add_button.setText(tr("Add all {n}", n=show_count(len(found))))
        self.add_button.setAccessibleName(self.add_button.text())
        self.add_button.setEnabled(bool(found))

    def _entered(self, words: str) -> None:
        """A full code adds its record, anything else all that fits."""
        hits = [record for kind, record in lists.understood(self.desk.conn, words)[1] if kind == self.kind]
        if hits:
            self.line.clear()
            self.add(hits)
            return
        kind, style = self.desk.kind(self.kind), self.desk.style

        def then(found: array[int]) -> None:
            if not found:
                self.shell.complain(
                    Refusal(tr("Nothing fits “{words}”. Type a part of a tag, a name or a room.", words=words))
                )
                return
            self.line.clear()
            self.add(found)

        self.desk.ask(
            "labels.add", lambda conn: lists.ListQuery(kind, words, ((kind.code, False),)).ids(conn, style), then
        )

    def _add_found(self) -> None:
        self.add(self._found)
        self.line.clear()

    def _add_all(self) -> None:
        kind, style = self.desk.kind(self.kind), self.desk.style
        self.desk.ask(
            "labels.add", lambda conn: lists.ListQuery(kind, "", ((kind.code, False),)).ids(conn, style), self.add
        )

    # ------------------------------------------------------------ showing
    def _changed(self) -> None:
        """Show at once what is known, and make the page beside it."""
        n = len(self.ids)
        self.pages.setCurrentIndex(1 if n else 0)
        self.title.setText(tr_n("Print {n} label", "Print {n} labels", n) if n else tr("Print labels"))
        ready = bool(n) and not self._busy
        self.print_button.setEnabled(ready)
        self.save_button.setEnabled(ready)
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
            self._list({})

    def _ask(self) -> None:
        asked = Asked(
            self.kind, array("q", self.ids), self.stock, self.first, self.code, self.dpi, self.page, self.further.key()
        )
        self.desk.ask("labels.page", lambda conn: shown(conn, asked), self._show)
        kind, some = self.desk.kind(self.kind), list(self.ids[:LISTED])
        self.desk.ask(
            "labels.list", lambda conn: dict(lists.fetch(conn, kind, some, (kind.code, kind.title))), self._list
        )

    def _list(self, found: Mapping[int, Mapping[str, Any]]) -> None:
        n, kind = len(self.ids), self.desk.kind(self.kind)
        self.chosen.clear()
        for record in self.ids[:LISTED]:
            line = found.get(record)
            if line is not None:
                code, name = str(line.get(kind.code) or tr("no code")), str(line.get(kind.title) or "")
                item = QListWidgetItem(f"{code} {name}")
                item.setData(LINE, (str(line.get("icon") or kind.icon), code, name))
                item.setData(Qt.ItemDataRole.UserRole, record)
                item.setSizeHint(QSize(px(80), px(30)))
                self.chosen.addItem(item)
        if n > LISTED:
            more = QListWidgetItem(tr("and {n} more", n=show_count(n - LISTED)))
            more.setFlags(Qt.ItemFlag.NoItemFlags)
            self.chosen.addItem(more)
        of_assets = self.kind == "asset"
        self.chosen_words.setText(
            tr_n("{n} asset", "{n} assets", n) if of_assets else tr_n("{n} place", "{n} places", n)
        )

    def _show(self, got: Shown) -> None:
        self.now = got
        size = (self.stock.label_width_mm, self.stock.label_height_mm)
        said = (tr("{n} mm", n=self._mm(size[0])), tr("{n} mm", n=self._mm(size[1])))
        self.sheet.show_page(got.sheet)
        self.label_words.setText(got.words)
        self.label_view.show_label(
            got.label, size, said, tr("The label of {what}", what=got.words) if got.words else ""
        )
        n = len(got.asked.ids)
        if got.error is not None:
            card = NoticeCard(
                "bad", tr("These labels cannot be printed"), getattr(got.error, "message", str(got.error))
            )
        elif got.all:
            card = NoticeCard(
                "ok",
                tr("{n} of {of} codes read back", n=got.proved, of=n),
                tr("Read from the page as it prints, at {dpi} dots per inch.", dpi=got.asked.dpi),
            )
        else:
            card = NoticeCard("ok", tr("{n} of {of} codes of this sheet read back", n=got.proved, of=len(got.asked.slice()[0])),
                              tr("All {n} are read back before anything is printed.", n=show_count(n)))  # fmt: skip
        if got.warnings and got.error is None:
            card = NoticeCard("warn", tr("{n} of {of} codes read back", n=got.proved, of=n), " ".join(got.warnings))
        put_only(self.proof.layout(), card)
        announce(self, card.accessibleName())
        ready = got.error is None and not self._busy
        self.print_button.setEnabled(ready)
        self.save_button.setEnabled(ready)

    # ------------------------------------------------------------ out
    def save_pdf(self) -> None:
        """Make and prove all labels, then write the PDF."""
        if not self.ids or self._busy:
            return
        chosen = self.choose_file(tr("Labels {stock}.pdf", stock=self.stock.name))
        if not chosen:
            return
        path = Path(chosen if chosen.lower().endswith(".pdf") else chosen + ".pdf")
        self._run(tr("Making labels"), self.dpi, lambda made: making.save(made, path), lambda made: tr_n(
            "Saved {n} label in {file}, every code read back", "Saved {n} labels in {file}, every code read back", made.labels, file=path.name), printed=False)  # fmt: skip

    def print_all(self) -> None:
        """Choose a printer in the system's dialog, then print at true size."""
        if not self.ids or self._busy:
            return
        printer = self._printer()
        if printer is None:
            return
        from itam_desktop.labels.printing import label_dpi, print_pdf

        stock, offset = self.stock, self._offset()
        self._run(tr("Printing labels"), label_dpi(printer.resolution()), lambda made: print_pdf(made.pdf, printer, stock, offset), lambda made: tr_n(
            "Printed {n} label", "Printed {n} labels", made.labels))  # fmt: skip

    def print_test(self) -> None:
        """Outlines and a ruler on plain paper, to see whether the sheet lies straight."""
        printer = self._printer()
        if printer is None:
            return
        from itam_desktop.labels.printing import print_pdf

        stock, offset = self.stock, self._offset()
        self.desk.job(
            tr("Printing a test page"), lambda store, progress: print_pdf(outline_pdf(stock), printer, stock, offset),
            lambda pages: self.shell.tell(tr("Printed a test page. Lay it on a label sheet against the light; its ruler is {mm} mm long.", mm=100)), self.shell.complain,
        )  # fmt: skip

    def _printer(self) -> QPrinter | None:
        try:
            return self.choose_printer(self.stock)
        except Refusal as no:
            self.shell.complain(no)
            return None

    def _offset(self) -> tuple[float, float]:
        right, down = self._offsets.get(self.stock.name, [0.0, 0.0])
        return right, down

    def _run(
        self, title: str, dpi: int, out: Callable[[making.Made], object], words: Callable[[making.Made], str], printed: bool = True,
    ) -> None:  # fmt: skip
        kind, ids, stock, first, code = self.kind, array("q", self.ids), self.stock, self.first, self.code
        line = self.further.key()

        def work(store: Store, progress: Progress) -> making.Made:
            conn = store.reader()
            try:
                made = making.make(conn, kind, ids, stock, first, code, dpi, line=line, progress=progress)
            finally:
                conn.close()
            out(made)
            if printed:
                making.remember(store, stock, made.next_free, made.codes)
            return made

        def then(made: making.Made) -> None:
            self._busy = False
            if printed:
                self._used(made, stock)
            else:
                put_only(self.waiting.layout(), SavedCard(self.shell, made, stock, self._noted))
            self._changed()
            self.shell.tell(words(made) + "." + (self._free_words(made, stock) if printed else ""))

        def otherwise(error: Exception) -> None:
            self._busy = False
            self._changed()
            if not isinstance(error, Cancelled):
                self.shell.complain(error)

        self._busy = True
        self._changed()
        self.desk.job(title, work, then, otherwise)

    def _free_words(self, made: making.Made, stock: Stock) -> str:
        words = tr("The next free label of {stock} is number {n}.", stock=stock.name, n=made.next_free)
        return "" if stock.is_roll else " " + words

    def _used(self, made: making.Made, stock: Stock) -> None:
        clear(self.waiting.layout())
        if self.stock == stock:
            self.first, self.page = made.next_free, 0

    def _noted(self, made: making.Made, stock: Stock) -> None:
        self._used(made, stock)
        self._changed()
        words = tr_n("Noted {n} label as printed", "Noted {n} labels as printed", made.labels)
        self.shell.tell(words + "." + self._free_words(made, stock))
