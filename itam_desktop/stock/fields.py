"""Stock items: what is counted, not tagged; where it lies, who has it, and every movement (DOMAIN 1)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from itam_desktop.kernel.fields import Choice, Field, RecordKind, register
from itam_desktop.kernel.hooks import offer
from itam_desktop.kernel.kinds import CHOICE, DATE, INTEGER, LONG, MONEY, REFERENCE, YESNO
from itam_desktop.kernel.texts import N

WHAT, ORDERING, NOTES = N("What it is"), N("Ordering"), N("Notes")
KINDS_OF_STOCK = (
    Choice("accessory", N("Accessory"), look=("info", "headphones")),  # comes back
    Choice("consumable", N("Consumable"), look=("lend", "droplet")),  # is used up
    Choice("component", N("Component"), look=("ok", "cpu")),  # goes into an asset
)
MOVES = (
    Choice("restock", N("Restocked"), look=("ok", "package-import")),
    Choice("issue", N("Issued"), look=("info", "user-plus")),
    Choice("return", N("Returned"), look=("ok", "arrow-back")),
    Choice("use", N("Used up"), look=("lend", "droplet")),
    Choice("install", N("Put into an asset"), look=("info", "cpu")),
    Choice("loss", N("Lost"), look=("bad", "alert-triangle")),
    Choice("adjust", N("Corrected"), look=("warn", "pencil")),
    Choice("transfer", N("Moved elsewhere"), look=("off", "arrows-exchange")),
    Choice("gone", N("Gone with its asset"), look=("off", "recycle")),
)


def low(row: Mapping[str, Any]) -> int | None:
    """Whether it is time to order: what is there has fallen to the reorder level."""
    level = row.get("reorder_level")
    return int((row.get("on_hand") or 0) <= level) if level is not None else None


STOCK_ITEM = register(RecordKind("stock_item", N("Stock item"), N("Stock items"), "package", (
    Field("name", N("Name"), required=True, searched=True, column=220, names=("item name", "item", "bezeichnung")),
    Field("kind", N("Kind"), CHOICE, choices=KINDS_OF_STOCK, required=True, default="consumable", column=140),
    Field("code", N("Code"), searched=True, scanned=True, unique=True, mono=True, column=110, help=N("What its own label says; a scan of it opens the item.")),
    Field("part_number", N("Part number"), searched=True, scanned=True, mono=True, column=130, names=("model number", "item no", "item no.", "sku")),
    Field("category_id", N("Category"), REFERENCE, target="category", names=("kategorie",)),
    Field("maker_id", N("Maker"), REFERENCE, target="company", names=("manufacturer",)),
    Field("unit", N("Unit"), help=N("What is counted: pieces, boxes, cartridges")),
    Field("on_hand", N("In stock"), INTEGER, editable=False, least=0, column=80, names=("quantity", "qty")),
    Field("out", N("Issued"), INTEGER, editable=False, column=80),
    Field("low", N("To be ordered"), YESNO, editable=False, column=90, derive=low),
    Field("place_id", N("Usual place"), REFERENCE, target="place", section=ORDERING, help=N("Where it is put when nothing else is said."), names=("location", "standort")),
    Field("reorder_level", N("Reorder at"), INTEGER, section=ORDERING, least=0, column=90, names=("minimum amount", "min amount", "min amt", "min. qty", "min qty", "mindestmenge")),
    Field("reorder_quantity", N("Order how many"), INTEGER, section=ORDERING, least=1),
    Field("supplier_id", N("Supplier"), REFERENCE, target="company", section=ORDERING),
    Field("price", N("Price of one"), MONEY, section=ORDERING, least=0, cell="money", column=90, names=("purchase cost", "cost", "unit cost")),
    Field("currency", N("Currency"), section=ORDERING, pattern="[A-Z]{3}"),
    Field("notes", N("Notes"), LONG, searched=True, section=NOTES),
), code="code", names=("stock", "stock_items", "consumables", "accessories", "components")))  # fmt: skip

STOCK_LEVEL = register(RecordKind("stock_level", N("Quantity at a place"), N("Quantities at places"), "map-pin", (
    Field("item_id", N("Stock item"), REFERENCE, target="stock_item", required=True, editable=False, column=200),
    Field("place_id", N("Place"), REFERENCE, target="place", required=True, editable=False, column=200),
    Field("quantity", N("Quantity"), INTEGER, required=True, editable=False, column=90),
), title="quantity"))  # fmt: skip

STOCK_HOLDING = register(RecordKind("stock_holding", N("Issued item"), N("Issued items"), "user-check", (
    Field("item_id", N("Stock item"), REFERENCE, target="stock_item", required=True, editable=False, column=200),
    Field("person_id", N("Person"), REFERENCE, target="person", editable=False, column=180),
    Field("asset_id", N("Asset"), REFERENCE, target="asset", editable=False, column=140),
    Field("quantity", N("Quantity"), INTEGER, required=True, editable=False, column=90),
    Field("since", N("Since"), DATE, required=True, editable=False, column=110),
    Field("due", N("Due back"), DATE, editable=False, column=110),
    Field("place_id", N("Came from"), REFERENCE, target="place", editable=False),  # where it goes back to
), title="quantity"))  # fmt: skip

STOCK_MOVE = register(RecordKind("stock_move", N("Stock movement"), N("Stock movements"), "arrows-exchange", (
    Field("date", N("Date"), DATE, required=True, editable=False, column=110),
    Field("kind", N("What happened"), CHOICE, choices=MOVES, required=True, editable=False, column=140),
    Field("item_id", N("Stock item"), REFERENCE, target="stock_item", required=True, editable=False, column=200),
    Field("quantity", N("Quantity"), INTEGER, required=True, editable=False, column=90),  # signed: what it did to the stock
    Field("place_id", N("Place"), REFERENCE, target="place", editable=False, column=140),
    Field("to_place_id", N("To place"), REFERENCE, target="place", editable=False),
    Field("person_id", N("Person"), REFERENCE, target="person", editable=False, column=150),
    Field("asset_id", N("Asset"), REFERENCE, target="asset", editable=False, column=120),
    Field("order_line_id", N("Order line"), REFERENCE, target="order_line", editable=False),
    Field("price", N("Price of one"), MONEY, editable=False),
    Field("currency", N("Currency"), editable=False),
    Field("reason", N("Reason"), searched=True, editable=False, column=180),
), title="kind"))  # fmt: skip

STOCK_FIT = register(RecordKind("stock_fit", N("Fits model"), N("Fits models"), "printer", (
    Field("item_id", N("Stock item"), REFERENCE, target="stock_item", required=True, editable=False, column=200),
    Field("model_id", N("Model"), REFERENCE, target="model", required=True, editable=False, column=200),
), title="item_id"))  # fmt: skip
offer("person.held", "itam_desktop.stock.queries:held")
offer("asset.gone", "itam_desktop.stock.actions:gone")
offer("merging", "itam_desktop.stock.actions:merging")
offer("asset.more", "itam_desktop.stock.screens.offers:asset_more")
offer("person.more", "itam_desktop.stock.screens.offers:person_more")
offer("asset.life", "itam_desktop.stock.life:of_asset")
offer("stock_holding.must_hold", "itam_desktop.stock.actions:must_hold")
