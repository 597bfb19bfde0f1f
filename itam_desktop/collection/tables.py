"""Tables of gathering."""

from itam_desktop.collection.fields import COLLECTION, PART
from itam_desktop.store.schema import record_table

collection = record_table(COLLECTION, indexed=("asset_id", "device_id"))
part = record_table(PART, indexed=("asset_id",))
