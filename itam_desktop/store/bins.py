"""What stands in the way of the bin: references that tell how things are now."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from itam_desktop.kernel.changes import Change
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import RECORDS, Field
from itam_desktop.kernel.texts import tr
from itam_desktop.store.schema import tables_of_records
from itam_desktop.store.schema_names import quoted

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx

# References that nobody edits but that tell how things are now: who has something, what lies where, what is to come.
PRESENT = frozenset({
    ("stock_level", "place_id"), ("stock_level", "item_id"), ("stock_holding", "item_id"), ("stock_holding", "person_id"),
    ("stock_holding", "asset_id"), ("contract_cover", "contract_id"), ("order_line", "model_id"), ("order_line", "stock_item_id"),
    ("kit_line", "model_id"), ("kit_line", "category_id"), ("kit_line", "stock_item_id"),
    ("kit_line", "licence_id"), ("contract_cover", "licence_id"), ("order_line", "licence_id"), ("seat", "licence_id"), ("seat", "person_id"),
    ("seat", "asset_id"), ("software_title", "product_id"),
})  # fmt: skip


class Use(NamedTuple):
    """The record that is used, by how many records of which kind, in which field."""

    record: int
    n: int
    kind: str
    field: Field


def tells_of_now(kind: str, field: Field) -> bool:
    """Whether a reference says how things are now. What nobody can edit (a count's lines) tells of the past."""
    return bool(field.target) and (field.editable or kind == "asset" or (kind, field.key) in PRESENT)


def uses(tx: Tx, kind: str, records: Sequence[int]) -> dict[int, Use]:
    """Of these records those that something still refers to; {} when all can go to the bin."""
    found: dict[int, Use] = {}
    wanted = json.dumps(list(records))
    for other in tables_of_records():
        for field in tx.kind(other).stored():
            if field.target != kind or not tells_of_now(other, field):
                continue
            sql = "SELECT " + quoted(field.key) + ", count(*) FROM " + quoted(other) + " WHERE binned=0"
            if other == "contract_cover":
                sql += " AND until IS NULL"
            elif other == "reservation":
                sql += " AND state='planned'"
            elif other == "order_line":
                sql += " AND state IN ('requested', 'ordered') AND order_id IN (SELECT id FROM purchase_order WHERE binned=0)"
            elif other == "seat":
                sql += " AND until IS NULL"
            elif other == "account":
                sql += " AND closed_on IS NULL"
            elif other == "kit_line":
                sql += " AND kit_id IN (SELECT id FROM kit WHERE binned=0)"
            sql += " AND " + quoted(field.key) + " IN (SELECT value FROM json_each(?)) GROUP BY 1"
            for record, n in tx.conn.exec_driver_sql(sql, (wanted,)):
                found.setdefault(int(record), Use(int(record), int(n), other, field))
    return found


def refuse_binned(tx: Tx, kind: str, changes: Sequence[Change]) -> None:
    """Nothing new hangs on what is in the bin. changes: of records of that kind. Raises Refusal."""
    for field in tx.kind(kind).stored():
        if not tells_of_now(kind, field):
            continue
        wanted = {c.new[field.key] for c in changes if c.new and c.new.get(field.key) is not None}
        if not wanted:
            continue
        sql = "SELECT id FROM " + quoted(field.target) + " WHERE binned=1 AND id IN (SELECT value FROM json_each(?))"
        binned = {row[0] for row in tx.conn.exec_driver_sql(sql, (json.dumps(list(wanted)),))}
        for c in changes if binned else ():
            if c.new and c.new.get(field.key) in binned and not (tx.get(kind, c.record) or {}).get("binned"):
                record = c.new[field.key]
                about = RECORDS[field.target]
                row = tx.get(field.target, record) or {}
                what = row.get(about.code) or row.get(about.title) or tr(about.label)
                raise Refusal(
                    tr("{what} is in the bin. Take it out of the bin first.", what=what), field=field.key,
                    record=(field.target, record),
                )  # fmt: skip
