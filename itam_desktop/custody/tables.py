"""Tables of custody."""

import sqlalchemy as sa

from itam_desktop.custody.fields import (
    HANDOVER,
    HANDOVER_LINE,
    KIT,
    KIT_LINE,
    LEAVING,
    LEAVING_LINE,
    PAPER_TEXT,
    RESERVATION,
)
from itam_desktop.kernel.texts import N
from itam_desktop.store.schema import record_table

handover = record_table(HANDOVER, indexed=("person_id", "date"))
handover_line = record_table(HANDOVER_LINE, indexed=("handover_id", "asset_id"))
reservation = record_table(
    RESERVATION, sa.CheckConstraint("start_date <= end_date", name="reservation_ends_after_start", info={"words": N("A reservation cannot end before it begins. Nothing was changed."), "field": "end_date"}), indexed=("asset_id", "person_id", "start_date")
)  # fmt: skip
kit = record_table(KIT)
kit_line = record_table(KIT_LINE, indexed=("kit_id",))
leaving = record_table(LEAVING, indexed=("person_id",))
leaving_line = record_table(LEAVING_LINE, indexed=("leaving_id",))
paper_text = record_table(PAPER_TEXT)
