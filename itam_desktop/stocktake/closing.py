"""Deciding what becomes of what was missing, elsewhere or damaged, and closing a count: one action, one undo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from itam_desktop.assets.actions import move_to
from itam_desktop.assets.queries import status_for
from itam_desktop.assets.worth import book_value
from itam_desktop.disposal import actions as disposal
from itam_desktop.disposal import judging
from itam_desktop.disposal import queries as disposal_queries
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.texts import N, later, tr
from itam_desktop.stocktake import queries, rules, settling
from itam_desktop.stocktake.fields import DECISIONS
from itam_desktop.stocktake.rules import Row
from itam_desktop.store.door import Tx
from itam_desktop.store.reading import raw


def still_open(tx: Tx, stocktake: int) -> dict[str, Any]:
    """The count's row. Raises Refusal when it is closed or gone."""
    row = tx.get("stocktake", stocktake)
    if row is None or row.get("binned"):
        raise Refusal(tr("This count is no longer there."))
    if row.get("closed"):
        raise Refusal(
            tr("The count {name} is closed. Undo the closing to go on with it, or start a new one.", name=row["name"]),
            record=("stocktake", stocktake),
        )
    return row


def decide(
    tx: Tx, stocktake: int, lines: Sequence[int], decision: str | None = None, remark: str | None = None
) -> None:
    """What is to become of these lines when the count closes, and a remark; None leaves that as it is.

    Raises Refusal, naming each line that cannot be decided so; then nothing is changed.
    """
    still_open(tx, stocktake)
    found = settling.rows(raw(tx.conn), stocktake, lines)
    if not found or len(found) < len(set(lines)):
        raise Refusal(tr("Some of these lines need no decision any more. Look at the list again."))
    values: dict[str, Any] = {}
    if decision is not None:
        _judge(found, dict.fromkeys((one.line for one in found), decision))
        values["decision"] = decision
    if remark is not None:
        values["remark"] = remark.strip()
    tx.update_many("stocktake_line", dict.fromkeys((one.line for one in found), values))
    what: object = found[0].tag if len(found) == 1 else later("{n} assets", n=len(found))
    if decision is None:
        tx.say(N("Noted a remark on {what}"), what=what)
    else:
        label = next(choice.label for choice in DECISIONS if choice.key == decision)
        tx.say(N("Decided for {what}: {decision}"), what=what, decision=later(label))


def close(tx: Tx, stocktake: int, accept_places: bool = True) -> dict[str, Any]:
    """End the count: what was not found is missing, what was found is seen today, and every decision is done.

    accept_places: what nobody decided on and stood elsewhere is now recorded where it was found. Returns the figures,
    how many were moved, lost and written off, and the assets that were missing in the count before too. Raises Refusal,
    naming each asset whose decision cannot be done.
    """
    about = still_open(tx, stocktake)
    conn = raw(tx.conn)
    rows = settling.rows(conn, stocktake)
    decided = settling.decisions(rows, accept_places)
    _judge(rows, decided)
    lost = [row for row in rows if decided[row.line] == "lost" and row.stage != "missing"]
    off = [row for row in rows if decided[row.line] == "write_off"]
    _judge_written_off(tx, off)
    lines: dict[int, dict[str, Any]] = {row.line: {"decision": decided[row.line]} for row in rows}
    assets, moved = _seen(tx, stocktake, lines, {row.asset: row.found for row in rows if decided[row.line] == "place"})
    for line, worth in _worth(tx, rows).items():
        lines[line].update(worth)
    tx.update_many("stocktake_line", lines, checked=True)
    tx.update_many("asset", assets, checked=True)
    if lost:
        move_to(tx, [row.asset for row in lost], "missing")
    if off:
        reasons = {row.asset: row.remark for row in off if row.remark}
        disposal.dispose(tx, [row.asset for row in off], "written_off", reasons=reasons, retire=True,
                         notes=tr("Written off in the count {name}", name=about["name"]))  # fmt: skip
    tx.update("stocktake", stocktake, {"closed": tx.today.isoformat(), "head": queries.head(conn)})
    totals = queries.totals(conn, stocktake)
    tx.say(
        N("Closed the count {name}: {found} of {expected} found"),
        name=about["name"],
        found=totals["expected"] - totals["missing"],
        expected=totals["expected"],
    )
    return {
        **totals, "moved": moved, "lost": len(lost), "written_off": len(off), "missing_twice": queries.missing_twice(conn, stocktake),
        "send_back": sum(1 for row in rows if decided[row.line] == "send_back"),
    }  # fmt: skip


def _judge(rows: Sequence[Row], decided: Mapping[int, str]) -> None:
    refused = []
    for row in rows:
        try:
            rules.decide(row, decided[row.line])
        except Refusal as no:
            refused.append(no.message)
    if refused:
        raise Refusal(" ".join(refused[:4]), field="decision")


def _judge_written_off(tx: Tx, off: Sequence[Row]) -> None:
    """What is written off goes the way of every disposal: with its proof, or the reason that its remark gives."""
    if not off:
        return
    found = disposal_queries.candidates(raw(tx.conn), [row.asset for row in off])
    today = tx.today.isoformat()
    reasons = {row.asset: row.remark for row in off if row.remark}
    refused = judging.judge(found, "written_off", today, today, reasons, True)
    if refused:
        raise Refusal(
            " ".join(list(refused.values())[:4])
            + " "
            + tr("Write the reason as its remark in this count, or decide otherwise."),
            field="remark",
            record=("asset", next(iter(refused))),
        )


def _seen(
    tx: Tx, stocktake: int, lines: dict[int, dict[str, Any]], places: Mapping[int, int | None]
) -> tuple[dict[int, dict[str, Any]], int]:
    """What each counted asset becomes, and how many get another place; `lines` learns the last outcomes."""
    today = tx.today.isoformat()
    stock = status_for(tx.conn, "in_stock")
    every = queries.all_lines(raw(tx.conn), stocktake)
    rows = tx.get_many("asset", [asset for _, asset, outcome in every if outcome in rules.COUNTED])
    assets: dict[int, dict[str, Any]] = {}
    moved = 0
    for line, asset, outcome in every:
        after = rules.at_close(outcome)
        if after != outcome:
            lines.setdefault(line, {})["outcome"] = after
        row = rows.get(asset)
        if row is None:
            continue
        seen: dict[str, Any] = {"last_seen": today, "last_counted": today}
        if row.get("stage") == "missing":  # it turned up
            seen.update(stage="in_stock", status_id=stock)
        if places.get(asset) is not None:
            seen["place_id"] = places[asset]
            moved += row.get("place_id") != places[asset]
        assets[asset] = seen
    return assets, moved


def _worth(tx: Tx, rows: Sequence[Row]) -> dict[int, dict[str, Any]]:
    """line -> book value and currency today, of what is missing or damaged and has a price."""
    some = [row for row in rows if row.group in ("missing", "twice", "damaged")]
    about = tx.get_many("asset", [row.asset for row in some])
    lives = settling.lives(raw(tx.conn), list(about))
    default = queries.office_currency(raw(tx.conn))
    found = {}
    for row in some:
        asset = about.get(row.asset, {})
        value = book_value(asset, lives.get(row.asset), tx.today)
        if value is not None:
            found[row.line] = {"value": value, "currency": asset.get("currency") or default}
    return found
