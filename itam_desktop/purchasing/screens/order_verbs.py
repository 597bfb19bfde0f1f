"""The dialogs of an order: asking for one with its lines, refusing, placing, cancelling."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Refusal, Trouble
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.kinds import DATE, REFERENCE
from itam_desktop.kernel.style import show_money
from itam_desktop.kernel.texts import N, tr
from itam_desktop.purchasing import queries, rules
from itam_desktop.purchasing.screens.order_lines import OrderLines
from itam_desktop.widgets.dialog import opened
from itam_desktop.widgets.fields_dialog import FieldsDialog
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import in_turn, label, row, wrap

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx

Row = Mapping[str, Any]
Values = Mapping[str, Any]
HEADS = (
    ("name", "company_id", "requested_by_id"),
    ("number", "business_unit_id", "expected_on"),
    ("freight", "tax", "currency"),
)


def action(verb: str, *given: Any) -> Callable[[Tx], Any]:
    """One of purchasing.actions, imported where it runs: on the writer."""

    def run(tx: Tx) -> Any:
        from itam_desktop.purchasing import actions

        return getattr(actions, verb)(tx, *given)

    return run


def do(shell: Shell, verb: str, *given: Any) -> None:
    """Run an action that asks nothing."""

    def told(done: Done) -> None:
        if done.action is not None:
            shell.tell(done.label, undo=True)

    shell.desk.do(action(verb, *given), name="order." + verb, then=told, otherwise=shell.complain)


class OrderDialog(FieldsDialog):
    """A new order or one that was not placed yet, with its lines; the sums follow what is typed."""

    def __init__(
        self, shell: Shell, parent: QWidget | None, order: Row | None = None, start: Values | None = None,
        lines: Sequence[Values] = (), then: Callable[[Done], object] | None = None,
    ) -> None:  # fmt: skip
        about, self.order = shell.desk.kind("purchase_order"), order
        fields = []
        for key in (key for keys in HEADS for key in keys):
            one = about.field(key)
            if key == "number":
                one = Field("number", one.label, one.kind, mono=True, help=N("Empty: the next one."))
            fields.append(one)
        self.lines = OrderLines(shell, lines)
        self.sums = label("", "strong")
        grid = (
            *HEADS[:2],
            label(tr("Lines"), "strong"),
            self.lines,
            HEADS[2],
        )  # as on the paper: freight and tax beneath
        again = order is not None and order["state"] != "requested"
        super().__init__(
            shell, parent, tr("Order {number}", number=order["number"]) if order is not None else tr("New order"), fields,
            self.action, verb=tr("Save") if order is not None else tr("Ask for it"), icon="check" if order is not None else "send",
            name="order.change" if order is not None else "order.request", start=order if order is not None else start,
            below=(wrap(row(None, self.sums)),), grid=grid, width=860, then=then, note=tr("It is to be approved again.") if again else None,
        )  # fmt: skip
        control = {key: entry.editor.control for key, entry in self.entries.items()}
        in_turn(control["expected_on"], *self.lines.stops(), *(control[key] for key in HEADS[2]))
        self.lines.changed.connect(self.count_up)
        for key in ("freight", "tax"):
            self.entries[key].editor.edited.connect(self.count_up)
        self.entries["currency"].editor.edited.connect(self._currency)
        self._currency()

    def focus_first(self) -> None:
        (self.lines.rows[0][1]["words"] if self.order is not None else self.entries["name"].editor).control.setFocus()

    def _currency(self) -> None:
        try:
            currency = str(self.entries["currency"].editor.value() or "")
        except Refusal:
            currency = ""
        currency = currency if len(currency) == 3 and currency.isupper() else ""
        for key in ("freight", "tax"):
            self.entries[key].editor.use_currency(currency)
        self.lines.use_currency(currency)
        self.count_up()

    def _money(self, key: str) -> int | None:
        try:
            value = self.entries[key].editor.value()
        except Refusal:
            return None
        return value if isinstance(value, int) else None

    def count_up(self) -> None:
        """Net, tax, freight and all of it, from what can be read so far."""
        try:
            found = rules.totals(self.lines.readable(), self._money("freight"), self._money("tax"))
        except (ArithmeticError, ValueError):
            return
        said = {key: show_money(n, self.lines.currency, self.shell.desk.style) for key, n in
                (("net", found.net), ("tax", found.tax), ("freight", found.freight), ("gross", found.gross))}  # fmt: skip
        self.sums.setText(tr("Net {net}   Tax {tax}   Freight {freight}   Total {gross}", **said))

    def action(self, values: Values) -> Callable[[Tx], Any]:
        lines = self.lines.read()
        if self.order is None:
            return action("request", values, lines)
        head = {key: value for key, value in values.items() if key != "number" or value}
        return action("change", int(self.order["id"]), head, lines)

    def refuse(self, error: Exception) -> None:
        field = getattr(error, "field", None)
        if self.lines.problem.text() and isinstance(error, Refusal):
            self.primary.setEnabled(True)
        elif field in self.entries or not isinstance(error, Refusal | Trouble):
            super().refuse(error)
        else:
            self.primary.setEnabled(True)
            self.lines.problem.setText(error.message)


def new_order(
    shell: Shell, parent: QWidget | None, start: Values | None = None, lines: Sequence[Values] = (),
    then: Callable[[Done], object] | None = None,
) -> FieldsDialog:  # fmt: skip
    return opened(OrderDialog(shell, parent, None, start, lines, then))


def change_order(shell: Shell, parent: QWidget | None, order: Row) -> FieldsDialog:
    lines = queries.lines(shell.desk.conn, int(order["id"]))
    return opened(OrderDialog(shell, parent, order, None, lines))


def copy_order(
    shell: Shell, parent: QWidget | None, order: Row, then: Callable[[Done], object] | None = None
) -> FieldsDialog:
    """A new order that begins like another one."""
    kept = {
        k: v
        for k, v in order.items()
        if k.removesuffix("__title") in ("name", "company_id", "business_unit_id", "freight", "currency")
    }
    lines = [{**line, "id": None} for line in queries.lines(shell.desk.conn, int(order["id"]))]
    return new_order(shell, parent, kept, lines, then)


def approve(shell: Shell, parent: QWidget | None, order: Row) -> None:
    do(shell, "approve", [int(order["id"])], shell.desk.who or tr("somebody"))


def ask_again(shell: Shell, parent: QWidget | None, order: Row) -> None:
    do(shell, "ask_again", [int(order["id"])])


def _with_reason(
    shell: Shell, parent: QWidget | None, title: str, verb: str, icon: str, name: str, run: Callable[[str], Callable[[Tx], Any]],
    needed: bool,
) -> FieldsDialog:  # fmt: skip
    fields = (Field("reason", N("Reason"), required=needed),)
    return opened(
        FieldsDialog(
            shell,
            parent,
            title,
            fields,
            lambda values: run(str(values["reason"] or "")),
            verb=verb,
            icon=icon,
            name=name,
        )
    )


def refuse(shell: Shell, parent: QWidget | None, order: Row) -> FieldsDialog:
    ids, who = [int(order["id"])], shell.desk.who or tr("somebody")
    return _with_reason(shell, parent, tr("Refuse order {number}", number=order["number"]), tr("Refuse"), "x", "order.refuse",
                        lambda reason: action("refuse", ids, who, reason), True)  # fmt: skip


def cancel(shell: Shell, parent: QWidget | None, order: Row) -> FieldsDialog:
    ids = [int(order["id"])]
    return _with_reason(shell, parent, tr("Cancel order {number}", number=order["number"]), tr("Cancel the order"), "x",
                        "order.cancel", lambda reason: action("cancel", ids, reason), False)  # fmt: skip


def cancel_rest(shell: Shell, parent: QWidget | None, order: Row) -> None:
    """What did not come will not come."""
    left = [line["id"] for line in queries.lines(shell.desk.conn, int(order["id"])) if rules.still_open(line)]
    do(shell, "cancel_lines", left)


def place(shell: Shell, parent: QWidget | None, order: Row) -> FieldsDialog:
    about = shell.desk.kind("purchase_order")
    fields = (
        Field("company_id", N("Supplier"), REFERENCE, target="company", required=True),
        Field("day", N("Ordered on"), DATE, help=N("Empty means today.")), about.field("expected_on"),
    )  # fmt: skip

    def run(values: Values) -> Callable[[Tx], Any]:
        return action("place_order", int(order["id"]), values["company_id"], values["day"], values["expected_on"])

    return opened(
        FieldsDialog(shell, parent, tr("Place order {number}", number=order["number"]), fields, run, verb=tr("Ordered"), icon="send",
                     name="order.place_order", start=order, words=tr("You order it by mail, telephone or in a web shop; here it is noted."))
    )  # fmt: skip
