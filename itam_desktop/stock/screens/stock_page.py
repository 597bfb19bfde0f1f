"""Stock: what is counted and not tagged; where it lies, who has it, what it fits, and every verb on it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.hooks import offered, offers
from itam_desktop.kernel.style import show_date, show_number
from itam_desktop.kernel.texts import N, tr
from itam_desktop.stock import queries
from itam_desktop.stock.fields import MOVES
from itam_desktop.stock.screens import stock_verbs as verbs
from itam_desktop.stock.screens.offers import held_lines
from itam_desktop.stock.screens.scan_issue import scan_issue
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import Picture, button, col, label, row, wrap
from itam_desktop.widgets.record_list import ALL, BIN, Empty, View
from itam_desktop.widgets.record_page import VERBS, Act, RecordPage, RecordPanel, Row, Verbs, entry, strong

VIEWS = (
    ALL, View(N("To be ordered"), "low:yes"), View(N("Accessories"), "kind:accessory"), View(N("Consumables"), "kind:consumable"),
    View(N("Components"), "kind:component"), BIN,
)  # fmt: skip
COLUMNS = ("name", "kind", "on_hand", "out", "reorder_level", "low", "code")
EMPTY = Empty(
    N("Nothing in stock yet"),
    N("What is counted and not tagged: mice, toner, cables, memory. Write the first item, then restock it."),
    N("Add a stock item"),
    other=N("Bring in a list"),
    other_icon="table-import",
)
LOOKS = {move.key: (move.label, *(move.look or ("off", "circle"))) for move in MOVES}
SIGN = {True: "+", False: "−"}


class StockPage(RecordPage):
    """The list of stock items; in the head "Issue by scanning" and, where orders can be made, "Order what is low"."""

    key = "stock"
    word = N("Stock")
    icon = "package"
    watches = frozenset({"stock_item"})

    def __init__(self, shell: Shell, record_verbs: Verbs = VERBS) -> None:
        items = RecordPanel(
            shell, "stock_item", record_verbs, name="stock", views=VIEWS, columns=COLUMNS, empty=EMPTY, acts=self._acts(shell), more=self._more,
            watches=frozenset({"stock_level", "stock_holding", "stock_move", "stock_fit", "place", "person", "asset", "model"}),
        )  # fmt: skip
        super().__init__(shell, [(self.word, items)])
        self.scan_button = button(tr("Issue by scanning"), "barcode", pressed=lambda: scan_issue(shell, self.window()))
        self.order_button = button(tr("Order what is low"), "receipt", pressed=self._order)
        self.head.removeWidget(self.new_button)
        for one in (self.order_button, self.scan_button, self.new_button):
            self.head.addWidget(one)
        self.order_button.hide()
        if hasattr(items.listing, "second_step"):
            items.listing.second_step.connect(lambda: shell.go("import"))

    def refresh(self, done: Done | None) -> None:
        super().refresh(done)
        self.scan_button.setEnabled(not self.desk.read_only)
        self.order_button.setVisible(bool(offers("stock.order")) and bool(queries.low_items(self.desk.conn)))
        self.order_button.setEnabled(not self.desk.read_only)

    def _order(self) -> None:
        """Hand what is low to whoever makes orders of it."""
        for make in offered("stock.order"):
            make(self.shell, self.window(), queries.low_items(self.desk.conn))

    def _acts(self, shell: Shell) -> Sequence[Act]:
        def act(word: str, icon: str, opens: object, fits: object = None) -> Act:
            return Act(word, icon, lambda item: opens(shell, self.window(), item), fits or (lambda item: True))  # type: ignore[operator, arg-type]

        def any_there(item: Row) -> bool:
            return bool(item.get("on_hand"))

        return (
            act(N("Restock…"), "package-import", verbs.restock),
            act(N("Issue…"), "user-plus", verbs.issue, lambda item: any_there(item) and item["kind"] == "accessory"),
            act(N("Use…"), "droplet", verbs.issue, lambda item: any_there(item) and item["kind"] == "consumable"),
            act(N("Put in…"), "cpu", verbs.issue, lambda item: any_there(item) and item["kind"] == "component"),
            act(N("Return…"), "arrow-back", verbs.give_back, lambda item: bool(item.get("out"))),
            act(N("Lost…"), "alert-triangle", verbs.lost, lambda item: any_there(item) or bool(item.get("out"))),
        )

    # ------------------------------------------------------------ under the facts
    def _more(self, item: Row) -> Sequence[QWidget]:
        record, conn, live = int(item["id"]), self.desk.conn, not self.desk.read_only
        places = col(strong(tr("Where it lies"), show_number(item.get("on_hand") or 0, self.desk.style)), gap=4)
        for level in queries.levels(conn, record):
            opens = partial(self.shell.open, "place", level.place_id)
            tools = [
                button(
                    "",
                    icon,
                    "quiet",
                    tip=tr(word, place=level.place),
                    pressed=partial(verb, self.shell, self.window(), item, level.place_id),
                )
                for icon, word, verb in (
                    ("pencil", N("Correct what lies at {place}"), verbs.correct),
                    ("arrows-exchange", N("Move from {place}"), verbs.move),
                )
            ]
            for tool in tools:
                tool.setEnabled(live)
            places.addWidget(entry(level.place, show_number(level.quantity, self.desk.style), opens, *tools))
        if not item.get("on_hand"):
            places.addWidget(
                label(tr("None in stock. “Restock…” puts some at a place."), "small", "soft", wrapped=True)
            )
        found = [wrap(places)]
        held = queries.holdings(conn, record)
        if held:
            box = col(strong(tr("Who has it"), show_number(item.get("out") or 0, self.desk.style)), gap=4)
            for line in held_lines(self.shell, held, False):
                box.addWidget(line)
            found.append(wrap(box))
        found.append(self._fits(record, item, live))
        found.append(self._moves(record))
        return found

    def _fits(self, record: int, item: Row, live: bool) -> QWidget:
        box = col(strong(tr("Fits")), gap=4)
        for model, name in queries.models_of(self.desk.conn, record):
            away = button(
                "",
                "x",
                "quiet",
                tip=tr("No longer fits {model}", model=name),
                pressed=partial(verbs.unfit, self.shell, record, model),
            )
            away.setEnabled(live)
            box.addWidget(entry(name, "", partial(self.shell.open, "model", model), away))
        add = button(
            tr("A model…"),
            "plus",
            "quiet",
            tip=tr("Add a model that it fits"),
            pressed=lambda: verbs.fit(self.shell, self.window(), item),
        )
        add.setEnabled(live)
        box.addLayout(row(add, None))
        return wrap(box)

    def _moves(self, record: int) -> QWidget:
        box = col(strong(tr("Last movements")), gap=6)
        moves = queries.moves(self.desk.conn, record)
        for move in moves:
            word, meaning, icon = LOOKS[move.kind]
            n = abs(move.quantity) if move.kind == "transfer" else move.quantity
            sign = "" if move.kind == "transfer" else SIGN[n > 0]
            where = " → ".join(part for part in (move.place, move.to_place or move.whom) if part)
            if move.quantity > 0 and move.whom:
                where = " → ".join(part for part in (move.whom, move.place) if part)
            words = f"{tr(word)} {sign}{abs(n)}"
            note = " · ".join(part for part in (where, move.reason) if part)
            day = label(show_date(move.date, self.desk.style), "caption", "soft")
            head = row(Picture(icon, 14, meaning), label(words, "small", weight=500), None, day, gap=8)
            line = col(head, gap=1)
            if note:
                beneath = label(note, "small", "soft", wrapped=True)
                line.addLayout(row(22, beneath, gap=0))
            box.addWidget(wrap(line))
        if not moves:
            box.addWidget(label(tr("Nothing yet."), "small", "soft"))
        return wrap(box)
