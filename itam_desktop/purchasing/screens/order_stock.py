"""Orders of what is low in stock, one for each supplier; the page Stock offers it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Refusal, Trouble
from itam_desktop.kernel.texts import tr, tr_n
from itam_desktop.purchasing import queries
from itam_desktop.purchasing.screens.order_verbs import action
from itam_desktop.store import lists
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import col, label, row, wrap
from itam_desktop.widgets.record_panes import scroller
from itam_desktop.widgets.theme import px


class OrderStock(Dialog):
    """Shows what would be ordered from whom, and asks for it."""

    def __init__(self, shell: Shell, parent: QWidget | None, items: Sequence[int]) -> None:
        self.shell, self.items = shell, list(items)
        desk = shell.desk
        by_supplier: dict[int | None, list[queries.Low]] = {}
        for one in queries.stock_to_order(desk.conn, self.items):
            by_supplier.setdefault(one.supplier_id, []).append(one)
        body = col(gap=12)
        for supplier, wanted in by_supplier.items():
            name = lists.title(desk.conn, desk.kind("company"), supplier) if supplier else tr("Supplier not known yet")
            box = col(label(name, "strong"), gap=4)
            for one in wanted:
                line = row(label(one.name, "small", elided=True), gap=12)
                line.addWidget(label(f"{one.quantity} ×", "small"), 0, Qt.AlignmentFlag.AlignRight)
                box.addLayout(line)
            body.addLayout(box)
        if not by_supplier:
            body.addWidget(label(tr("All of it is there or on the way."), "small", "soft"))
        body.addStretch(1)
        content = scroller(wrap(body))
        content.setMinimumSize(px(400), px(220))
        n = max(1, len(by_supplier))
        super().__init__(parent, tr("Order what is low"), tr("One order for each supplier; what is on the way already is left out."), content,
                         verb=tr_n("Make {n} order", "Make {n} orders", n), verb_icon="receipt", note=tr("Can be undone."))  # fmt: skip
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.primary.setEnabled(bool(by_supplier))
        self.primary.setFocus()

    def accept(self) -> None:
        self.primary.setEnabled(False)
        self.shell.desk.do(
            action("order_stock", self.items), name="order.order_stock", then=self._made, otherwise=self._refused
        )

    def _made(self, done: Done) -> None:
        self.shell.tell(done.label, undo=True)
        self.shell.open("purchase_order", done.result[0])
        self.leave()

    def _refused(self, error: Exception) -> None:
        self.primary.setEnabled(True)
        self.note.setText(error.message if isinstance(error, Refusal | Trouble) else str(error))
        self.note.set_tone("bad")


def order_stock(shell: Shell, parent: QWidget | None, items: Sequence[int]) -> OrderStock:
    dialog = OrderStock(shell, parent, items)
    dialog.open()
    return dialog
