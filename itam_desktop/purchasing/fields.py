"""Orders: requests, their lines, what came in (DOMAIN 1, DECISIONS 20: requested, ordered, cancelled are a line's states)."""

from __future__ import annotations

from itam_desktop.kernel.fields import Choice, Field, RecordKind, register
from itam_desktop.kernel.hooks import offer
from itam_desktop.kernel.kinds import CHOICE, DATE, DECIMAL, INTEGER, LONG, MONEY, REFERENCE
from itam_desktop.kernel.texts import N

WHAT, WHEN, PRICE, NOTES = N("What it is"), N("On the way"), N("What it costs"), N("Notes")
ORDER_STATES = (
    Choice("requested", N("Requested"), look=("warn", "hand-stop")), Choice("approved", N("Approved"), look=("info", "check")),
    Choice("refused", N("Refused"), look=("bad", "x")), Choice("ordered", N("Ordered"), look=("lend", "send")),
    Choice("part_received", N("Partly received"), look=("warn", "package-import")), Choice("received", N("Received"), look=("ok", "circle-check")),
    Choice("cancelled", N("Cancelled"), look=("off", "x")),
)  # fmt: skip
LINE_STATES = (
    Choice("requested", N("Requested"), look=("warn", "hand-stop")), Choice("ordered", N("Ordered"), look=("lend", "send")),
    Choice("received", N("Received"), look=("ok", "circle-check")), Choice("cancelled", N("Cancelled"), look=("off", "x")),
)  # fmt: skip

PURCHASE_ORDER = register(RecordKind("purchase_order", N("Purchase order"), N("Orders"), "receipt", (
    Field("number", N("Order number"), required=True, searched=True, scanned=True, unique=True, mono=True, column=120),
    Field("name", N("What for"), searched=True, column=200),
    Field("state", N("State"), CHOICE, choices=ORDER_STATES, required=True, default="requested", editable=False, column=140),
    Field("company_id", N("Supplier"), REFERENCE, target="company", column=140),
    Field("business_unit_id", N("Business unit"), REFERENCE, target="business_unit"),
    Field("requested_by_id", N("Requested by"), REFERENCE, target="person", column=140),
    Field("requested_on", N("Requested on"), DATE, section=WHEN),
    Field("approved_by", N("Approved by"), section=WHEN, editable=False, searched=True),
    Field("approved_on", N("Approved on"), DATE, section=WHEN, editable=False),
    Field("reason", N("Why refused or cancelled"), section=WHEN, editable=False, searched=True),
    Field("ordered_on", N("Ordered on"), DATE, section=WHEN, editable=False, column=110),
    Field("expected_on", N("Expected on"), DATE, section=WHEN, column=110),
    Field("received_on", N("Received on"), DATE, section=WHEN, editable=False),
    Field("freight", N("Freight"), MONEY, section=PRICE, least=0),
    Field("tax", N("Tax"), MONEY, section=PRICE, least=0, help=N("Empty means from the lines.")),
    Field("total", N("Total"), MONEY, section=PRICE, editable=False, cell="money", column=100),
    Field("currency", N("Currency"), section=PRICE, pattern="[A-Z]{3}"),
    Field("notes", N("Notes"), LONG, searched=True, section=NOTES),
), title="number", names=("orders", "purchase_orders")))  # fmt: skip

ORDER_LINE = register(RecordKind("order_line", N("Order line"), N("Order lines"), "list", (
    Field("words", N("What"), required=True, searched=True, editable=False, column=240),
    Field("order_id", N("Purchase order"), REFERENCE, target="purchase_order", required=True, editable=False, column=120),
    Field("position", N("Line"), INTEGER, editable=False),
    Field("state", N("State"), CHOICE, choices=LINE_STATES, required=True, default="requested", editable=False, column=130),
    Field("model_id", N("Model"), REFERENCE, target="model", editable=False),
    Field("category_id", N("Category"), REFERENCE, target="category", editable=False),
    Field("stock_item_id", N("Stock item"), REFERENCE, target="stock_item", editable=False),
    Field("licence_id", N("Licence"), REFERENCE, target="licence", editable=False),
    Field("quantity", N("Quantity"), INTEGER, required=True, editable=False, least=1, most=100_000, column=80),
    Field("received", N("Received"), INTEGER, editable=False, column=80),
    Field("price", N("Price of one"), MONEY, editable=False, least=0, cell="money", column=100),
    Field("currency", N("Currency"), editable=False),
    Field("tax_rate", N("Tax in percent"), DECIMAL, editable=False),
    Field("warranty_months", N("Warranty"), INTEGER, unit=N("months"), editable=False, least=0, most=1200),
    Field("business_unit_id", N("Business unit"), REFERENCE, target="business_unit", editable=False),
), title="words"))  # fmt: skip

ORDER_RECEIPT = register(RecordKind("order_receipt", N("Receipt"), N("Receipts"), "package-import", (
    Field("line_id", N("Order line"), REFERENCE, target="order_line", required=True, editable=False, column=220),
    Field("date", N("Date"), DATE, required=True, editable=False, column=110),
    Field("quantity", N("Quantity"), INTEGER, required=True, editable=False, least=1, column=80),
    Field("place_id", N("Place"), REFERENCE, target="place", editable=False),
    Field("delivery_note", N("Delivery note"), searched=True, mono=True, editable=False, column=140),
), title="delivery_note"))  # fmt: skip
offer("asset.life", "itam_desktop.purchasing.life:of_asset")
offer("stock.order", "itam_desktop.purchasing.screens.order_stock:order_stock")
