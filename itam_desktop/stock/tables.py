"""Tables of stock items. No quantity is ever below zero, in the store itself (DECISIONS 4)."""

import sqlalchemy as sa

from itam_desktop.kernel.texts import N
from itam_desktop.stock.fields import STOCK_FIT, STOCK_HOLDING, STOCK_ITEM, STOCK_LEVEL, STOCK_MOVE
from itam_desktop.store.schema import record_table

stock_item = record_table(
    STOCK_ITEM,
    sa.CheckConstraint(
        "coalesce(on_hand, 0) >= 0",
        name="stock_never_negative",
        info={"words": N("There is less in stock than that. Nothing was changed.")},
    ),
    indexed=("name",),
)
stock_level = record_table(
    STOCK_LEVEL,
    sa.CheckConstraint(
        "quantity >= 0",
        name="stock_never_negative",
        info={"words": N("There is less in stock than that. Nothing was changed.")},
    ),
    sa.UniqueConstraint("item_id", "place_id", name="uq_stock_level_item_place"),
    indexed=("place_id",),
)
stock_holding = record_table(
    STOCK_HOLDING,
    sa.CheckConstraint("quantity > 0", name="held_is_something"),
    sa.CheckConstraint("(person_id IS NOT NULL) + (asset_id IS NOT NULL) = 1", name="one_holder_of_stock"),
    indexed=("item_id", "person_id", "asset_id"),
)
stock_move = record_table(STOCK_MOVE, indexed=("item_id", "person_id", "asset_id", "order_line_id"))
stock_fit = record_table(
    STOCK_FIT, sa.UniqueConstraint("item_id", "model_id", name="uq_stock_fit_item_model"), indexed=("model_id",)
)
