"""The tables of stock-takes. One line per asset in a count, each scan its own number."""

import sqlalchemy as sa

from itam_desktop.stocktake.fields import SCAN, STOCKTAKE, STOCKTAKE_LINE
from itam_desktop.store.schema import record_table

stocktake = record_table(STOCKTAKE)
stocktake_line = record_table(STOCKTAKE_LINE, sa.UniqueConstraint("stocktake_id", "asset_id"), indexed=("asset_id",))
scan = record_table(SCAN, sa.UniqueConstraint("stocktake_id", "sequence"), indexed=("asset_id", "origin", "key"))
