"""The licence position of all products on a day, as a list with its seats as a picture; it stands where a page has its list."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from itam_desktop.desk.desk import Desk
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.kinds import CHOICE, DATE, INTEGER, TALLY
from itam_desktop.kernel.style import show_date, show_money, show_number
from itam_desktop.kernel.texts import N, inside, tr, tr_n
from itam_desktop.software import counting
from itam_desktop.software.counting import Position
from itam_desktop.software.fields import METRICS
from itam_desktop.widgets.fields_dialog import FieldsDialog
from itam_desktop.widgets.list_model import ListModel
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import button, col, label, row, wrap
from itam_desktop.widgets.surfaces import EmptyState, Pane
from itam_desktop.widgets.switches import Chip
from itam_desktop.widgets.table import RecordTable
from itam_desktop.widgets.theme import px

COLUMNS = (
    Field("name", N("Product"), column=180, cell="thing"), Field("metric", N("Counted"), CHOICE, choices=METRICS, column=112),
    Field("seats", N("Seats"), TALLY, column=140, cell="tally"), Field("entitled", N("Bought"), INTEGER, column=62),
    Field("assigned", N("Given"), INTEGER, column=58), Field("installed", N("Installed"), INTEGER, column=72),
    Field("free", N("Position"), INTEGER, column=112, cell="left", beside=("shortfall",)), Field("exposure", N("To buy"), column=84),
)  # fmt: skip
WATCHED = frozenset({"licence", "seat", "licence_event", "product", "software_title", "installation", "asset"})


class PositionList(QWidget):
    """looked_at(product or None), as of `day` (ISO; "" for today)."""

    looked_at = Signal(object)
    opened = Signal(object)
    chosen = Signal(object)
    loaded = Signal()
    first_step = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell, self.desk = shell, shell.desk
        self.day, self._line, self._stale = "", "", True
        self._order: list[tuple[str, bool]] = []
        self.positions: list[Position] = []
        self.shown: list[Position] = []
        self.model = ListModel(COLUMNS, self._fetch, self.desk.style)
        self.table = RecordTable(self.model, tr("Licence position"))
        self.table.looked_at.connect(lambda at: self.looked_at.emit(self._product(at)))
        self.table.opened.connect(lambda at: self.opened.emit(self._product(at)))
        self.table.chosen.connect(lambda ids: self.chosen.emit(self.chosen_ids()))
        self.table.sorted.connect(self._sort)
        self.title = label("", "small", "soft")
        self.today = Chip(tr("Today"), cross=False, on=True)
        self.today.clicked.connect(lambda *_: self.show_day(""))
        self.other = button(tr("Another day…"), "calendar", "quiet", pressed=self.ask_day)
        head = row(self.today, self.other, None, self.title, gap=8, margins=(16, 6, 16, 6))
        self.bars = col(gap=0)
        self.foot = label("", "small")
        self.empty = EmptyState(
            "key",
            tr("Nothing to count yet"),
            tr("Products with licences, and what inventories found of them, are counted here."),
            tr("New licence"),
        )
        self.empty.first.connect(self.first_step)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        layout = col(Pane(head, "b"), gap=0)
        layout.addLayout(self.bars)
        layout.addWidget(self._stack, 1)
        layout.addWidget(Pane(row(self.foot, None, margins=(16, 8, 16, 8)), "t"))
        self.setLayout(layout)
        self.setFocusProxy(self.table)
        self.desk.changed.connect(self._on_changed)

    # ------------------------------------------------------------ as a list of a panel
    @property
    def in_bin(self) -> bool:
        return False

    def _product(self, at: int | None) -> int | None:
        return self.shown[at - 1].product if at is not None and 0 < at <= len(self.shown) else None

    def current_id(self) -> int | None:
        return self._product(self.table.current_id())

    def chosen_ids(self) -> array[int]:
        return array("q", [p for p in dict.fromkeys(map(self._product, self.table.chosen_ids())) if p is not None])

    def choose(self, record: int) -> None:
        at = next((n for n, one in enumerate(self.shown, 1) if one.product == record), None)
        if at is not None:
            self.table.choose([at])

    def search(self, line: str) -> None:
        self._line = line.strip().casefold()
        self._lay()

    def reload(self) -> None:
        self._stale = False
        day, currency = self.day or self._today(), self.desk.style.currency
        self.desk.ask("software.positions", lambda conn: counting.positions(conn, day, currency), self._show)

    def _today(self) -> str:
        return self.desk.style.now().isoformat()

    # ------------------------------------------------------------ another day
    def show_day(self, day: str) -> None:
        """Count as of a day (ISO); "" for today."""
        self.day = "" if day == self._today() else day
        self.today.switch(not self.day)
        self.title.setText(tr("as of {day}", day=show_date(self.day, self.desk.style)) if self.day else "")
        self.reload()

    def ask_day(self) -> None:
        field = Field("day", N("Day"), DATE, required=True)
        dialog = _Day(self.shell, self.window(), self.show_day, field, self.day)
        dialog.open()

    # ------------------------------------------------------------ rows
    def _show(self, found: list[Position]) -> None:
        self.positions = found
        self._stack.setCurrentIndex(0 if found or self.day else 1)
        self._lay()
        self.loaded.emit()

    def _sort(self, order: list[tuple[str, bool]]) -> None:
        self._order = list(order)
        self._lay()

    def _lay(self) -> None:
        kept = self.current_id()
        self.shown = [
            p
            for p in self.positions
            if all(word in f"{p.name} {p.publisher}".casefold() for word in self._line.split())
        ]
        for key, down in reversed(self._order or [("shortfall", True)]):
            self.shown.sort(key=lambda p, k=key: self._key(p, k), reverse=down)  # type: ignore[misc]
        self.model.show([])
        self.model.show(range(1, len(self.shown) + 1))
        self.table.show_order(self._order)
        first = next((one.product for one in self.shown if one.product is not None), None)
        if kept is not None or first is not None:
            self.choose(kept or first or 0)
        short = sum(p.shortfall > 0 for p in self.shown)
        sums: dict[str, int] = {}
        for one in self.shown:
            for minor, code in one.exposure or ():
                sums[code] = sums.get(code, 0) + minor
        words = [tr_n("{n} line", "{n} lines", len(self.shown))]
        if short:
            words.append(tr_n("{n} line short", "{n} lines short", short))
            words.append(
                tr(
                    "to buy what is missing: {sums}",
                    sums=" + ".join(show_money(m, c, self.desk.style) for c, m in sums.items() if m)
                    or tr("price not known"),
                )
            )
        self.foot.setText("   ·   ".join(words))

    @staticmethod
    def _key(p: Position, key: str) -> tuple[bool, Any]:
        if key == "exposure":
            return False, max((minor for minor, _ in p.exposure or ()), default=0)
        if key == "seats":
            return False, p.taken / p.entitled if p.entitled else 0.0
        value = getattr(p, key, None)
        return value is None, value.casefold() if isinstance(value, str) else value or 0

    def _fetch(self, ids: Sequence[int]) -> Mapping[int, Mapping[str, Any]]:
        return {at: self._row(at, self.shown[at - 1]) for at in ids if 0 < at <= len(self.shown)}

    def _row(self, at: int, p: Position) -> dict[str, Any]:
        style = self.desk.style
        bought = "" if p.entitled is None else p.entitled
        used = max(p.assigned, (p.installed or 0) - p.held - p.spent)
        if p.exposure is None:
            costs = tr("price not known") if p.shortfall else ""
        else:
            costs = " + ".join(show_money(minor, code, style, whole=True) for minor, code in p.exposure if minor)
        return {
            "id": at, "icon": "key" if p.licences else "alert-triangle", "name": p.name, "metric": p.metric, "entitled": p.entitled, "assigned": p.assigned,
            "installed": p.installed, "free": p.free, "shortfall": p.shortfall or None, "exposure": costs,
            "seats": f"0,{used},{p.held},{p.spent},{bought}",
        }  # fmt: skip

    # ------------------------------------------------------------ changes
    def _on_changed(self, done: Done) -> None:
        if WATCHED & done.touched.keys():
            if self.isVisible():
                self.reload()
            else:
                self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.reload()


class _Day(FieldsDialog):
    """Which day; nothing is changed by it."""

    def __init__(self, shell: Shell, parent: QWidget | None, then: Any, field: Field, day: str) -> None:
        self._day = then
        super().__init__(
            shell, parent, tr("The position on a day"), [field], lambda values: lambda tx: values["day"], verb=tr("Show that day"), icon="calendar",
            name="software.day", start={"day": day or None}, note="",
            words=tr("What was bought, given and installed at the end of that day, as known now."), then=lambda done: then(str(done.result)),
        )  # fmt: skip


def position_lines(p: Position, desk: Desk) -> QWidget:
    """One product's numbers by one metric, for its pane."""
    style = desk.style
    metric = inside(next(one.label for one in METRICS if one.key == p.metric))
    facts = [
        (tr("Bought"), tr("no limit") if p.entitled is None else show_number(p.entitled, style)), (tr("Given"), show_number(p.assigned, style)),
        (tr("Held back"), show_number(p.held, style) if p.held else ""), (tr("Spent"), show_number(p.spent, style) if p.spent else ""),
        (tr("Installed"), "" if p.installed is None else show_number(p.installed, style)),
        (tr("Free"), "" if p.free is None or p.shortfall else show_number(p.free, style)), (tr("Trial"), show_number(p.trial, style) if p.trial else ""),
    ]  # fmt: skip
    box = col(label(tr("Today, {metric}", metric=metric), "strong"), gap=4)  # whatever day the list shows
    box.addWidget(label(" · ".join(f"{word} {n}" for word, n in facts if n), "small", wrapped=True))
    if p.shortfall:
        sums = " + ".join(show_money(m, c, style) for m, c in p.exposure or () if m)
        words = (
            tr("{n} short, {sums} to buy them", n=show_number(p.shortfall, style), sums=sums)
            if sums
            else tr("{n} short", n=show_number(p.shortfall, style))
        )
        box.addWidget(label(words, "small", "bad", wrapped=True))
    made = wrap(box)
    made.setMinimumHeight(px(40))
    return made
