"""Tables of assets and of what describes them. What must always hold is here as constraints (DECISIONS 4)."""

import sqlalchemy as sa

from itam_desktop.assets.fields import (
    ASSET,
    ATTACHMENT,
    CATEGORY,
    CUSTOM_FIELD,
    MODEL,
    OFFICE,
    STATUS,
    SUPPORT_TABLE,
    TAG_SERIES,
)
from itam_desktop.kernel.texts import N
from itam_desktop.store.schema import record_table

tag_series = record_table(TAG_SERIES)
status = record_table(STATUS, sa.UniqueConstraint("id", "stage"))
category = record_table(CATEGORY)
model = record_table(MODEL, indexed=("name",))
asset = record_table(
    ASSET,
    sa.CheckConstraint(
        "(holder_person_id IS NOT NULL) + (holder_place_id IS NOT NULL) + (holder_asset_id IS NOT NULL) = (stage IN ('assigned', 'on_loan'))",
        name="holder_by_stage",
        info={
            "words": N(
                "An asset has exactly one holder when it is given out or on loan, and none otherwise. Nothing was changed."
            ),
            "field": "status_id",
        },
    ),
    sa.CheckConstraint(
        "holder_asset_id IS NULL OR holder_asset_id <> id",
        name="not_its_own_holder",
        info={"words": N("An asset cannot be part of itself."), "field": "holder_asset_id"},
    ),
    sa.ForeignKeyConstraint(
        ["status_id", "stage"],
        ["status.id", "status.stage"],
        deferrable=True,
        initially="DEFERRED",
        name="fk_asset_status_stage",
    ),
    sa.Index("ix_asset_holder_person_id", "holder_person_id", sqlite_where=sa.text("holder_person_id IS NOT NULL")),
    sa.Index("ix_asset_holder_asset_id", "holder_asset_id", sqlite_where=sa.text("holder_asset_id IS NOT NULL")),
    *(
        sa.Index("ix_asset_" + key, key, sqlite_where=sa.text(key + " IS NOT NULL"))
        for key in ("order_line_id", "lease_contract_id", "disposal_id")
    ),
    indexed=("name", "stage", "place_id", "model_id"),
)
attachment = record_table(ATTACHMENT, indexed=("about_id",))
custom_field = record_table(CUSTOM_FIELD)
office = record_table(OFFICE)
support_table = record_table(SUPPORT_TABLE)
