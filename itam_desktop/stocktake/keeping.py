"""What is true of the lines and scans of counts however they were written: by a scan, an undo, a redo, a merge of twins."""

from __future__ import annotations

from collections.abc import Sequence

from itam_desktop.kernel.changes import Change
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.texts import tr
from itam_desktop.stocktake import queries, rules
from itam_desktop.stocktake.queries import TwinLine
from itam_desktop.store.door import Tx
from itam_desktop.store.reading import raw

TOLD = ("outcome", "expected", "found_place_id")  # of a line: what its count's report is made of


def lines(tx: Tx, changes: Sequence[Change]) -> None:
    """What a closed count says stays said, and what was scanned has its line (hook "stocktake_line.must_hold")."""
    changed = [c for c in changes if c.old is None or c.new is None or any(key in c.new for key in TOLD)]
    _not_closed(tx, _counts(tx, "stocktake_line", changed))
    moved = [c for c in changes if c.old and (c.new is None or "asset_id" in c.new or "outcome" in c.new)]
    rows = tx.get_many("stocktake_line", [c.record for c in moved])
    _each_counted(tx, {(one["stocktake_id"], one["asset_id"]) for c in moved if (one := {**rows.get(c.record, {}), **(c.old or {})})})  # fmt: skip


def scans(tx: Tx, changes: Sequence[Change]) -> None:
    """No scan comes or goes in a closed count, and the first scan of a thing stays as long as a later one counts on it
    (hook "scan.must_hold")."""
    _not_closed(tx, _counts(tx, "scan", [c for c in changes if c.old is None or c.new is None]))
    gone = [c.old for c in changes if c.new is None and c.old]
    _each_counted(tx, {(one["stocktake_id"], one["asset_id"]) for one in gone if one.get("asset_id")})
    codes = {(one["stocktake_id"], one["key"]): str(one["code"]) for one in gone if not one.get("asset_id") and one.get("key")}  # fmt: skip
    for (count, _), code in sorted(codes.items()):
        left = [outcome for _, outcome, _ in queries.unknown_scans(raw(tx.conn), count, code)]
        if left and "unknown" not in left:
            raise _again(code)


def merging(tx: Tx, kind: str, keep: int, gone: Sequence[int]) -> None:
    """Assets become one: an open count has one line of it, found where any of them was found (hook "merging")."""
    if kind != "asset":
        return
    conn = raw(tx.conn)
    of_count: dict[int, list[TwinLine]] = {}
    for one in queries.open_lines(conn, [keep, *gone]):
        of_count.setdefault(one.stocktake, []).append(one)
    for some in of_count.values():
        if len(some) < 2:
            continue
        stays, *others = sorted(some, key=lambda one: (one.asset != keep, one.line))
        recorded = stays if stays.expected else next((one for one in others if one.expected), stays)
        found = next((one for one in some if one.outcome in rules.COUNTED), None)
        damaged = any(one.damaged for one in some)
        outcome, room = recorded.outcome, recorded.found
        if found is not None and outcome not in rules.COUNTED:
            room = found.found
            outcome = rules.of_scan("open", queries.with_above(conn, recorded.belongs), room)
        if damaged and outcome == "verified":
            outcome = "damaged"
        tx.remove_many("stocktake_line", [one.line for one in others])
        tx.update("stocktake_line", stays.line, {
            "outcome": outcome, "found_place_id": room, "damaged": int(damaged), "expected": recorded.expected,
            "expected_place_id": recorded.belongs, "expected_holder": recorded.holder,
        })  # fmt: skip


# ---------------------------------------------------------------- the parts
def _counts(tx: Tx, kind: str, changes: Sequence[Change]) -> set[int]:
    rows = tx.get_many(kind, [c.record for c in changes if c.new is not None])
    return {int(row["stocktake_id"]) for row in (*rows.values(), *(c.old for c in changes if c.new is None and c.old))}


def _not_closed(tx: Tx, counts: set[int]) -> None:
    for count in sorted(counts):
        row, entry = tx.get("stocktake", count) or {}, tx.entries.get(count)
        before = row if entry is None else entry.before or {}
        if row.get("closed") and before.get("closed"):
            raise Refusal(
                tr("The count {name} is closed. Undo the closing to go on with it, or start a new one.", name=row["name"]),
                record=("stocktake", count),
            )  # fmt: skip


def _each_counted(tx: Tx, things: set[tuple[int, int]]) -> None:
    """things: (count, asset); what an open count has a scan of, it has counted."""
    conn = raw(tx.conn)
    for count, asset in sorted(things):
        line = queries.line_of(conn, count, asset)
        if line is not None and line[1] in rules.COUNTED:
            continue
        if queries.is_scanned(conn, count, asset) and not (tx.get("stocktake", count) or {}).get("closed"):
            raise _again(str((tx.get("asset", asset) or {}).get("tag", "")))


def _again(what: str) -> Refusal:
    return Refusal(tr("{what} was scanned again in this count. Undo the later scan first.", what=what))
