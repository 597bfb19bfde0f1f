"""Before a count closes: what was missing, elsewhere or damaged, and what is to become of each. Every decision is saved."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.progress import Progress
from itam_desktop.kernel.texts import tr, tr_n
from itam_desktop.stocktake import actions, queries, reading, rules, settling
from itam_desktop.stocktake.fields import DECISIONS
from itam_desktop.stocktake.rules import GROUPS, MAY, Row
from itam_desktop.stocktake.screens.count_dialogs import AddFound
from itam_desktop.stocktake.screens.sheet import Cell, Column, Sheet
from itam_desktop.stocktake.screens.starting import figures
from itam_desktop.widgets.deck import Deck
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import Picture, button, clear, col, field, label, row, wrap
from itam_desktop.widgets.surfaces import Card, EmptyState
from itam_desktop.widgets.switches import Tabs
from itam_desktop.widgets.theme import px

if TYPE_CHECKING:
    from itam_desktop.store.office import Store

FOUND_IN = 3
ICONS = {"place": "map-pin", "send_back": "truck", "lost": "alert-triangle", "write_off": "trash", "leave": "minus"}


class Settled(NamedTuple):
    """What is shown before closing; groups: the lines by what is the matter; unknown: codes that no record has."""

    about: queries.Count
    totals: dict[str, int]
    groups: dict[str, list[Row]]
    unknown: list[reading.Unknown]


def read(conn: sqlite3.Connection, count: int) -> Settled | None:
    about = queries.count(conn, count)
    if about is None:
        return None
    groups: dict[str, list[Row]] = {one.key: [] for one in GROUPS}
    for line in settling.rows(conn, count):
        groups[line.group].append(line)
    return Settled(about, queries.totals(conn, count), groups, reading.unknown(conn, count))


class SettleView(QWidget):
    """back: go on counting; closed(Done): the count was closed."""

    back = Signal()
    closed = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell, self.desk = shell, shell.desk
        self.count: int | None = None
        self.now: Settled | None = None
        self._groups: list[str] = []
        self._shown: list[Row] = []
        self.title, self.about = label("", "title", elided=True), label("", "small", "soft", elided=True)
        self.back_button = button(tr("Go on counting"), "arrow-left", pressed=self.back.emit)
        self.close_button = button(tr("Close the count"), "file-check", "primary", pressed=self.close_count)
        head = row(margins=(16, 12, 16, 10))
        head.addLayout(col(self.title, self.about, gap=2), 1)
        head.addWidget(self.back_button)
        head.addWidget(self.close_button)
        self.tabs = Tabs([], name=tr("What is to be decided"))
        self.tabs.currentChanged.connect(lambda *_: self._show_group())
        columns = [Column(tr("Tag"), 120), Column(tr("What")), Column(tr("Recorded in"), 140), Column(tr("Found in"), 140), Column(tr("When the count closes"), 284), Column(tr("Remark"))]  # fmt: skip
        self.sheet = Sheet(columns, tr("What is to be decided"))
        self.sheet.activated.connect(self._open)
        self.sheet.selectionModel().selectionChanged.connect(lambda *_: self._offer())
        self.codes = Sheet([Column(tr("Code"), 240), Column(tr("Scanned in")), Column(tr("By"), 160), Column(tr("Times"), 80)], tr("Codes not in the register"))  # fmt: skip
        self.codes.activated.connect(self._add)
        self.nothing = EmptyState(
            "circle-check", tr("Nothing to decide"), tr("Everything was found where it is recorded.")
        )
        self.lists = Deck()
        for one in (self.sheet, self.codes, self.nothing):
            self.lists.addWidget(one)
        self.hint = label("", "small", "soft", wrapped=True)
        self.offers = row(gap=8)
        self.remark = field(hint=tr("Remark on the chosen rows, then Enter"), name=tr("Remark on the chosen rows"))
        self.remark.returnPressed.connect(self.take_remark)
        self.remark.setFixedWidth(px(420))
        self.foot = wrap(col(wrap(self.offers), row(Picture("note", 18), self.remark, None, gap=10), gap=8))
        card = Card(row(self.tabs, None, margins=(8, 0, 8, 0)), margins=(1, 2, 1, 12), gap=0)
        inside = card.layout()
        assert inside is not None  # noqa: S101 - a card has one
        inside.addWidget(self.lists)
        foot = wrap(col(self.hint, self.foot, margins=(16, 10, 16, 0), gap=8))
        inside.addWidget(foot)
        body = col(margins=(16, 0, 16, 14), gap=14)
        body.addWidget(card, 1)
        page = col(head, gap=0)
        page.addLayout(body, 1)
        self.setLayout(page)

    def show_count(self, count: int) -> None:
        self.count, self.now = count, None
        self.ask()
        self.sheet.setFocus()

    def ask(self) -> None:
        count = self.count
        if count is not None:
            self.desk.ask("stocktake.settle", lambda conn: read(conn, count), self._show)

    def _show(self, now: Settled | None) -> None:
        if now is None or now.about.id != self.count or now.about.closed is not None:
            return
        first, self.now = self.now is None, now
        self.title.setText(tr("Before closing: {name}", name=now.about.name))
        self.about.setText(figures(now.totals))
        amounts = {key: len(some) for key, some in now.groups.items()}
        words = {one.key: tr(one.label) for one in GROUPS}
        amounts["unknown"], words["unknown"] = len(now.unknown), tr("Not in the register")
        kept = self._groups[self.tabs.currentIndex()] if 0 <= self.tabs.currentIndex() < len(self._groups) else ""
        self._groups = [key for key, n in amounts.items() if n]
        at = self._groups.index(kept) if kept in self._groups and not first else 0
        self.tabs.blockSignals(True)
        self.tabs.set_items([(words[key], str(amounts[key])) for key in self._groups], at)
        self.tabs.blockSignals(False)
        self.tabs.setVisible(bool(self._groups))
        self._show_group()

    @property
    def group(self) -> str:
        at = self.tabs.currentIndex()
        return self._groups[at] if 0 <= at < len(self._groups) else ""

    def _show_group(self) -> None:
        now, group = self.now, self.group
        if now is None:
            return
        self.lists.setCurrentIndex(2 if not group else 1 if group == "unknown" else 0)
        self.foot.setVisible(group not in ("", "unknown"))
        self.hint.setText(self._hint(group))
        self.hint.setVisible(bool(group))
        if group == "unknown":
            self.codes.sheet.show_rows([(Cell(one.code, "mono"), Cell(one.place), Cell(one.by, "soft"), Cell(str(one.n), "soft")) for one in now.unknown])  # fmt: skip
            return
        chosen = {self._shown[n].line for n in self.sheet.chosen() if n < len(self._shown)}
        self._shown = now.groups.get(group, [])
        self.sheet.sheet.show_rows(self._shown, _cells)
        self.sheet.setColumnHidden(FOUND_IN, group in ("missing", "twice"))
        self.sheet.choose([n for n, one in enumerate(self._shown) if one.line in chosen])
        self._offer()

    @staticmethod
    def _hint(group: str) -> str:
        return {
            "misplaced": tr("Scanned in another room than the one where it is recorded."),
            "unexpected": tr("Known, but not part of what was expected here."),
            "twice": tr("Not found now, nor in the count before: it is probably lost."),
            "missing": tr("Not found. It stays in the register; the count notes that it was missing."),
            "damaged": tr("Found, and marked as damaged. Its condition says so already."),
            "unknown": tr("No record has these codes. Enter or a double click makes an asset of one; the rest stand on the report."),
        }.get(group, "")  # fmt: skip

    def _offer(self) -> None:
        """What can be decided for the chosen rows, or for all of the group."""
        clear(self.offers)
        group = self.group
        if group not in MAY:
            return
        n = len(self.sheet.chosen())
        words = tr_n("For the {n} chosen:", "For the {n} chosen:", n) if n else tr("For all {n}:", n=len(self._shown))
        self.offers.addWidget(label(words, "small", "soft"))
        for choice in DECISIONS:
            if choice.key in MAY[group]:
                verb = button(tr(choice.label), ICONS[choice.key], small=True, pressed=partial(self.take, choice.key))
                self.offers.addWidget(verb)
        self.offers.addStretch(1)
        self.remark.setEnabled(n > 0)

    # ------------------------------------------------------------ deciding
    def _lines(self) -> list[int]:
        return [self._shown[n].line for n in self.sheet.chosen() or range(len(self._shown))]

    def take(self, decision: str) -> None:
        """Decide for the chosen rows, or for the whole group: saved at once. The buttons are made anew by it, so the
        focus goes back to the rows."""
        self.sheet.setFocus()
        self._decide(self._lines(), decision, None)

    def take_remark(self) -> None:
        if self.sheet.chosen():
            self._decide(self._lines(), None, self.remark.text())

    def _decide(self, lines: Sequence[int], decision: str | None, remark: str | None) -> None:
        count = self.count
        if count is None or not lines:
            return

        def then(done: Done) -> None:
            if remark is not None:
                self.remark.clear()
                self.sheet.setFocus()
            self.shell.tell(done.label, True)

        self.desk.do(lambda tx: actions.decide(tx, count, lines, decision, remark), name="stocktake.decide", then=then,
                     otherwise=self.shell.complain, many=len(lines) if len(lines) > 500 else 1)  # fmt: skip

    def close_count(self) -> None:
        """Close: all that was decided is done, as one action."""
        count = self.count
        if count is None:
            return
        self.close_button.setEnabled(False)

        def then(done: Done) -> None:
            self.close_button.setEnabled(True)
            self.closed.emit(done)

        def work(store: Store, progress: Progress) -> Done:
            return store.perform(lambda tx: actions.close(tx, count), name="stocktake.close", progress=progress)

        self.desk.job(tr("Closing the count"), work, then=then, otherwise=self._refused)

    def _refused(self, error: Exception) -> None:
        self.close_button.setEnabled(True)
        self.shell.complain(error)
        record = error.record if isinstance(error, Refusal) else None
        if self.now is None or record is None or record[0] != "asset":
            return
        one = next((line for some in self.now.groups.values() for line in some if line.asset == record[1]), None)
        if one is not None and one.group in self._groups:  # lead to the first that stands in the way
            self.tabs.setCurrentIndex(self._groups.index(one.group))
            self.sheet.choose([n for n, line in enumerate(self._shown) if line.line == one.line])
            self.remark.setFocus()

    def _open(self, index: QModelIndex) -> None:
        if index.row() < len(self._shown):
            self.shell.open("asset", self._shown[index.row()].asset)

    def _add(self, index: QModelIndex) -> None:
        if self.now is not None and self.count is not None and index.row() < len(self.now.unknown):
            AddFound(self.shell, self, self.count, self.now.unknown[index.row()].code).open()


def _cells(one: Row) -> list[Cell]:
    decision = rules.stands(one)
    said = rules.decision_word(decision)
    why = "" if one.decision == decision else rules.why(one)
    kind = {"lost": "bad", "write_off": "bad", "place": "ok", "send_back": "info"}.get(decision, "off")
    remark = one.remark or why
    note = ", ".join(part for part in (tr("damaged") if one.damaged else "", one.holder) if part)
    return [
        Cell(one.tag, "mono"), Cell(one.name, "strong", note), Cell(one.recorded_name), Cell(one.found_name),
        Cell(said, kind, icon=ICONS[decision]), Cell(remark, "" if one.remark else "soft"),
    ]  # fmt: skip
