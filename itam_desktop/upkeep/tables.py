"""Tables of upkeep."""

import sqlalchemy as sa

from itam_desktop.kernel.texts import N
from itam_desktop.store.schema import record_table
from itam_desktop.upkeep.fields import MAINTENANCE, METER_READING, UPKEEP_PLAN

maintenance = record_table(
    MAINTENANCE,
    sa.CheckConstraint("started_on IS NULL OR finished_on IS NULL OR started_on <= finished_on", name="maintenance_ends_after_start", info={"words": N("Work cannot be finished before it was started. Nothing was changed."), "field": "finished_on"}),
    indexed=("asset_id", "plan_id", "state"),
)  # fmt: skip
upkeep_plan = record_table(UPKEEP_PLAN, indexed=("asset_id", "next_due"))
meter_reading = record_table(METER_READING, sa.Index("ix_meter_reading_asset_date", "asset_id", "date"))
