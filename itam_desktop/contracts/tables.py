"""Tables of contracts."""

import sqlalchemy as sa

from itam_desktop.contracts.fields import CLAIM, CONTRACT, CONTRACT_COVER, CONTRACT_EVENT
from itam_desktop.kernel.texts import N
from itam_desktop.store.schema import record_table

contract = record_table(
    CONTRACT,
    sa.CheckConstraint("start_date IS NULL OR end_date IS NULL OR start_date <= end_date", name="contract_ends_after_start", info={"words": N("The end of a contract cannot lie before its start. Nothing was changed."), "field": "end_date"}),
    indexed=("name", "decide_by"),
)  # fmt: skip
contract_cover = record_table(
    CONTRACT_COVER,
    sa.CheckConstraint("since IS NULL OR until IS NULL OR since <= until", name="cover_ends_after_start"),
    indexed=("contract_id", "asset_id", "licence_id"),
)
contract_event = record_table(CONTRACT_EVENT, indexed=("contract_id",))
insurance_claim = record_table(CLAIM, indexed=("contract_id", "asset_id"))
