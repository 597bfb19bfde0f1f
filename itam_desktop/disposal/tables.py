"""Tables of disposals and certificates."""

from itam_desktop.disposal.fields import CERTIFICATE, DISPOSAL, DISPOSAL_LINE
from itam_desktop.store.schema import record_table

disposal = record_table(DISPOSAL, indexed=("date",))
disposal_line = record_table(DISPOSAL_LINE, indexed=("disposal_id", "asset_id"))
certificate = record_table(CERTIFICATE, indexed=("asset_id",))
