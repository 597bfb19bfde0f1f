"""Orders: what is asked for, on the way, late and received; each with its lines, its sums and what came."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.filters import Filter
from itam_desktop.kernel.style import show_date, show_money
from itam_desktop.kernel.texts import N, tr
from itam_desktop.purchasing import queries, rules
from itam_desktop.purchasing.fields import LINE_STATES
from itam_desktop.purchasing.screens import order_verbs as verbs
from itam_desktop.purchasing.screens.receive import receive
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import button, col, label, row, wrap
from itam_desktop.widgets.record_list import BIN, Empty, View
from itam_desktop.widgets.record_page import VERBS, Act, RecordPage, RecordPanel, Row, strong

VIEWS = (
    View(N("To approve"), "state:requested"), View(N("To place"), "state:approved"),
    View(N("On the way"), "state:ordered OR state:part_received"),
    View(N("Late"), "(state:ordered OR state:part_received) expected_on<today"), View(N("Received"), "state:received"),
    View(N("All")), BIN,
)  # fmt: skip
COLUMNS = ("number", "name", "state", "company_id", "expected_on", "total")
NO_ORDERS = Empty(
    N("No orders yet"),
    N(
        "Ask for what is needed, approve it, order it, receive it: the assets come into the register by themselves, with tags and warranty."
    ),
    N("Make an order"),
)
NO_LINES = Empty(N("No lines yet"), N("Each line of an order stands here: what, how many, how many came."))
LINE_VIEWS = (View(N("Still to come"), "state:ordered"), View(N("All")))
LOOKS = {c.key: (c.label, *(c.look or ("off", "circle"))) for c in LINE_STATES}


def _change_heads(tx: Any, kind: str, records: Sequence[int], values: Mapping[str, Any]) -> None:
    from itam_desktop.purchasing import actions

    actions.change_heads(tx, kind, records, values)


def _bin(tx: Any, kind: str, records: Sequence[int]) -> None:
    from itam_desktop.purchasing import actions

    actions.bin_orders(tx, kind, records)


class OrdersPanel(RecordPanel):
    """New and Duplicate open the dialog with the lines."""

    def new(self, values: Mapping[str, Any] | None = None) -> None:
        if self.desk.read_only:
            self.shell.complain(self.desk.why_read_only())
            return
        verbs.new_order(self.shell, self.window(), values, then=self._made)

    def duplicate(self) -> None:
        wanted = self.list.current_id()
        found = self.desk.row(self.kind_key, wanted) if wanted is not None else None
        if found is not None and not self.desk.read_only:
            verbs.copy_order(self.shell, self.window(), found, then=self._made)

    def _made(self, done: Done) -> None:
        self.shell.open("purchase_order", int(done.result))


class LinesPanel(RecordPanel):
    """Editing a line means opening its order."""

    def edit(self, record: int | None = None) -> None:
        wanted = record if record is not None else self.list.current_id()
        found = self.desk.row(self.kind_key, wanted) if wanted is not None else None
        if found is not None:
            self.shell.open("purchase_order", int(found["order_id"]))


class OrdersPage(RecordPage):
    key = "purchasing"
    word = N("Orders")
    icon = "receipt"
    watches = frozenset({"purchase_order", "order_line"})

    def __init__(self, shell: Shell) -> None:
        heads = replace(VERBS, change=_change_heads, bin=_bin)
        orders = OrdersPanel(
            shell, "purchase_order", heads, name="orders", views=VIEWS, columns=COLUMNS, empty=NO_ORDERS, acts=self._acts(shell), more=self._more,
            watches=frozenset({"order_line", "order_receipt", "asset"}),
        )  # fmt: skip
        lines = LinesPanel(
            shell, "order_line", VERBS, name="order_lines", views=LINE_VIEWS, empty=NO_LINES, can_add=False,
            acts=(Act(N("Cancel this line"), "x", lambda line: verbs.do(shell, "cancel_lines", [int(line["id"])]), _cancels),),
        )  # fmt: skip
        super().__init__(shell, [(self.word, orders), (N("Lines"), lines)])

    def _switch(self, index: int) -> None:
        super()._switch(index)
        self.new_button.setVisible(index == 0)

    def _acts(self, shell: Shell) -> Sequence[Act]:
        def act(word: str, icon: str, opens: Callable[[Shell, QWidget, Row], object], *states: str) -> Act:
            return Act(
                word, icon, lambda order: opens(shell, self.window(), order), lambda order: order["state"] in states
            )

        return (
            act(N("Approve"), "check", verbs.approve, "requested"),
            act(N("Place order…"), "send", verbs.place, "approved"),
            act(N("Receive…"), "package-import", receive, *rules.ON_THE_WAY),
            act(N("Ask again"), "refresh", verbs.ask_again, "refused"),
            act(N("Change…"), "list", verbs.change_order, *rules.CHANGEABLE),
            act(N("Refuse…"), "hand-stop", verbs.refuse, "requested", "approved"),
            act(N("Cancel…"), "x", verbs.cancel, *(now for now, to in rules.NEXT.items() if "cancelled" in to)),
            act(N("Cancel the rest"), "x", verbs.cancel_rest, "part_received"),
        )

    # ------------------------------------------------------------ under the facts
    def _more(self, order: Row) -> Sequence[QWidget]:
        record, style = int(order["id"]), self.desk.style
        currency = str(order.get("currency") or style.currency)
        lines = queries.lines(self.desk.conn, record)
        box = col(strong(tr("Lines"), str(len(lines)) if lines else ""), gap=8)
        for line in lines:
            box.addWidget(self._line(line, currency))
        if not lines:
            box.addWidget(label(tr("None yet. “Change…” adds some."), "small", "soft"))
        sums = rules.totals(lines, order.get("freight"), order.get("tax"))
        for word, sum_, kind in (
            (tr("Net"), sums.net, "small"), (tr("Freight"), sums.freight, "small"), (tr("Tax"), sums.tax, "small"), (tr("Total"), sums.gross, "strong"),
        ):  # fmt: skip
            box.addLayout(row(label(word, "small", "soft"), None, label(show_money(sum_, currency, style), kind)))
        found = [wrap(box)]
        receipts = queries.receipts(self.desk.conn, record)
        if receipts:
            came = col(strong(tr("What came")), gap=6)
            for one in receipts:
                note = " · ".join(part for part in (one.place, one.delivery_note) if part)
                came.addLayout(
                    row(
                        label(f"{one.quantity} × {one.words}", "small", elided=True),
                        None,
                        label(show_date(one.date, style), "caption", "soft"),
                    )
                )
                if note:
                    came.addWidget(label(note, "caption", "soft", elided=True))
            found.append(wrap(came))
        assets = queries.assets_of(self.desk.conn, record)
        if assets:
            number = (Filter("order_number", (str(order["number"]),)),)
            listed = button(tr("Show the assets"), "list", pressed=lambda: self.shell.show_list("asset", number))
            tags = button(tr("Print tags"), "printer", pressed=lambda: self.shell.print_labels("asset", assets))
            found.append(wrap(row(listed, tags, None)))
        return found

    def _line(self, line: Mapping[str, Any], currency: str) -> QWidget:
        style, n, came = self.desk.style, line["quantity"], line["received"] or 0
        sum_ = label(show_money(rules.worth(line), currency, style) if line["price"] is not None else "–", "small")
        words = tr("{n} ordered", n=n) if line["state"] == "ordered" else f"{n} ×"
        if line["state"] == "cancelled":
            words = tr("cancelled; {came} of {n} came", came=came, n=n) if came else tr("cancelled")
        elif came:
            words = tr("{came} of {n} came", came=came, n=n)
        meaning = LOOKS[line["state"]][1] if line["state"] in ("received", "cancelled") else "soft"
        each = (
            tr("{price} each", price=show_money(line["price"], currency, style))
            if line["price"] is not None and n > 1
            else ""
        )
        beneath = row(label(words, "caption", meaning), label(each, "caption", "soft"), None, gap=12)
        head = row(gap=12)
        head.addWidget(label(line["words"], "small", weight=500, wrapped=True), 1)
        head.addWidget(sum_, 0, Qt.AlignmentFlag.AlignTop)
        return wrap(col(head, beneath, gap=1))


def _cancels(line: Row) -> bool:
    return "cancelled" in rules.LINE_NEXT[str(line["state"])]
