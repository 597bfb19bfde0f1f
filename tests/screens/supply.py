"""The dialogs of stock, orders and disposal for `dev.py screens`, as far as the office has something to show in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def dialogs(window: Any) -> Iterator[tuple[str, Any]]:
    """(name of the picture, opened dialog), one after the other."""
    from itam_desktop.disposal.screens import certify, dispose, saving
    from itam_desktop.purchasing.screens import order_stock, order_verbs, receive
    from itam_desktop.stock.screens import scan_issue, stock_verbs

    def row(kind: str, sql: str) -> Any:
        found = window.desk.conn.execute(sql).fetchone()
        return window.desk.row(kind, found[0]) if found else None

    item = row("stock_item", "SELECT id FROM stock_item WHERE kind='accessory' ORDER BY coalesce(out, 0) DESC, id")
    if item is not None:
        for name in ("restock", "issue", "give_back", "lost", "correct", "move", "fit"):
            yield "dialog-stock-" + name, getattr(stock_verbs, name)(window, window, item)
        yield "dialog-stock-scan", scan_issue.scan_issue(window, window)
        low = [one[0] for one in window.desk.conn.execute("SELECT id FROM stock_item WHERE low=1")]
        yield "dialog-order-stock", order_stock.order_stock(window, window, low)
    yield "dialog-order-new", order_verbs.new_order(window, window)
    asked = row("purchase_order", "SELECT id FROM purchase_order WHERE state IN ('requested', 'approved')")
    if asked is not None:
        yield "dialog-order-change", order_verbs.change_order(window, window, asked)
        yield "dialog-order-place", order_verbs.place(window, window, asked)
    coming = row("purchase_order", "SELECT id FROM purchase_order WHERE state IN ('ordered', 'part_received')")
    if coming is not None:
        yield "dialog-receive", receive.receive(window, window, coming)
    retired = [one[0] for one in window.desk.conn.execute("SELECT id FROM asset WHERE stage='retired' LIMIT 6")]
    if retired:
        yield "dialog-dispose", dispose.dispose(window, window, retired)
        yield "dialog-certify", certify.certify(window, window, retired[0])
    gone = row("disposal", "SELECT id FROM disposal")
    if gone is not None:
        yield "dialog-disposal-paper", saving.save_paper(window, window, "disposal", int(gone["id"]))
