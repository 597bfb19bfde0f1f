"""Tables of orders. More than was ordered can never be received, in the store itself."""

import sqlalchemy as sa

from itam_desktop.kernel.texts import N
from itam_desktop.purchasing.fields import ORDER_LINE, ORDER_RECEIPT, PURCHASE_ORDER
from itam_desktop.store.schema import record_table

purchase_order = record_table(PURCHASE_ORDER, indexed=("state",))
order_line = record_table(
    ORDER_LINE, sa.CheckConstraint("coalesce(received, 0) BETWEEN 0 AND quantity", name="received_of_ordered", info={"words": N("More would be received than was ordered. Nothing was changed."), "field": "quantity"}),
    indexed=("order_id", "model_id", "stock_item_id"),
)  # fmt: skip
order_receipt = record_table(ORDER_RECEIPT, indexed=("line_id",))
