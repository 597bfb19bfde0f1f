"""What a user can do in a stock-take. Each scan is saved at once as its own action; closing is one action."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from itam_desktop.assets.queries import status_for
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import label_of
from itam_desktop.kernel.texts import N, later, tr
from itam_desktop.stocktake import queries, rules
from itam_desktop.stocktake.fields import OUTCOMES
from itam_desktop.store.door import Tx
from itam_desktop.store.reading import raw


def start(tx: Tx, place_id: int | None, name: str = "", by: str = "", blind: bool = False) -> int:
    """Begin a count of a place and everything beneath it (None: of everything): what is recorded there is expected."""
    conn = raw(tx.conn)
    if queries.open_at(conn, place_id) is not None:
        raise Refusal(
            tr(
                "{place} is being counted already. Go on with that count, or close it first.",
                place=_place(tx, place_id) or tr("The whole office"),
            )
        )
    title = _place(tx, place_id) or tr("Whole office")
    name = name.strip() or f"{title}, {tx.today.isoformat()}"
    made = tx.insert(
        "stocktake",
        {"name": name, "place_id": place_id, "started": tx.today.isoformat(), "by": by, "blind": int(blind)},
    )
    lines = []
    for asset, stage, place in queries.in_scope(conn, place_id):
        outcome = rules.at_start(stage)
        if outcome is not None:
            lines.append(
                {"stocktake_id": made, "asset_id": asset, "expected": 1, "expected_place_id": place, "outcome": outcome}
            )
    tx.insert_many("stocktake_line", lines, checked=True)
    tx.say(N("Began the count {name}"), name=name)
    return made


def scan(tx: Tx, stocktake: int, code: str, *, asset: int | None = None) -> dict[str, Any]:
    """One scan; returns its outcome, asset, place and the code as meant. A place's code moves the count to that room.

    asset: chosen by hand, for a damaged label. Raises Refusal when the count is closed or the code fits several.
    """
    _open(tx, stocktake)
    conn = raw(tx.conn)
    here = queries.room(conn, stocktake)
    found = one_scan(tx, stocktake, code, here, queries.next_sequence(conn, stocktake), asset=asset)
    where: object = _place(tx, here) or later("the whole office")
    if found["outcome"] == "room":
        tx.say(N("Counting in {place}"), place=_place(tx, found["place"]))
    elif found["outcome"] in ("verified", "misplaced"):
        tx.say(N("Counted {what} in {place}"), what=found["tag"], place=where)
    else:
        tx.say(
            N("Scanned {what}: {outcome}"),
            what=found["tag"] or found["code"],
            outcome=later(label_of(OUTCOMES, found["outcome"])),
        )
    return found


def one_scan(
    tx: Tx, stocktake: int, code: str, here: int | None, sequence: int, *, asset: int | None = None, strict: bool = True
) -> dict[str, Any]:
    """The scan without words. strict: a code that fits several records is refused, else it is unknown."""
    conn = raw(tx.conn)
    if asset is None:
        text, hits = queries.meant(conn, code)
        if not text:
            raise Refusal(tr("There is no code to count."), field="code")
        assets = [record for kind, record in hits if kind == "asset"]
        places = [record for kind, record in hits if kind == "place"]
        if len(hits) > 1:
            wanted = [a for a in assets if queries.line_of(conn, stocktake, a) is not None]
            if len(wanted) == 1:
                assets, places = wanted, []
            elif strict:
                named = ", ".join(_tag(tx, a) for a in assets) or ", ".join(_place(tx, p) for p in places)
                raise Refusal(
                    tr("{code} fits several records: {what}. Scan or type the tag.", code=text, what=named),
                    field="code",
                )
            else:
                assets, places = [], []
        asset = assets[0] if assets else None
        if asset is None and places:
            _row(tx, stocktake, sequence, text, None, places[0], "room")
            return {"outcome": "room", "asset": None, "place": places[0], "code": text, "tag": ""}
    else:
        text = code or _tag(tx, asset)
    if asset is None:
        outcome = "duplicate" if queries.was_unknown(conn, stocktake, text) else "unknown"
        _row(tx, stocktake, sequence, text, None, here, outcome)
        return {"outcome": outcome, "asset": None, "place": here, "code": text, "tag": ""}
    line = queries.line_of(conn, stocktake, asset)
    recorded = line[2] if line else None
    outcome = rules.of_scan(line[1] if line else None, queries.with_above(conn, recorded), here)
    if line is None:
        row = tx.get("asset", asset) or {}
        tx.insert("stocktake_line", {
            "stocktake_id": stocktake, "asset_id": asset, "expected": 0, "expected_place_id": row.get("place_id") or row.get("holder_place_id"),
            "found_place_id": here, "outcome": outcome,
        })  # fmt: skip
    elif outcome != "duplicate":
        tx.update("stocktake_line", line[0], {"outcome": outcome, "found_place_id": here})
    _row(tx, stocktake, sequence, text, asset, here, outcome)
    return {"outcome": outcome, "asset": asset, "place": here, "code": text, "tag": _tag(tx, asset)}


def go_to(tx: Tx, stocktake: int, place: int) -> None:
    """Count in another room, chosen by hand."""
    _open(tx, stocktake)
    _row(tx, stocktake, queries.next_sequence(raw(tx.conn), stocktake), "", None, place, "room")
    tx.say(N("Counting in {place}"), place=_place(tx, place))


def mark_damaged(tx: Tx, stocktake: int, asset: int) -> None:
    """Found, but damaged: told in the count, and the asset's condition says so too."""
    _open(tx, stocktake)
    line = queries.line_of(raw(tx.conn), stocktake, asset)
    outcome = rules.damaged(line[1] if line else "", _tag(tx, asset))
    if line is not None:
        tx.update("stocktake_line", line[0], {"outcome": outcome})
    tx.update("asset", asset, {"condition": "damaged"})
    tx.say(N("Marked {what} as damaged"), what=_tag(tx, asset))


def close(tx: Tx, stocktake: int, accept_places: bool = True) -> dict[str, Any]:
    """End the count: what was not found is missing, what was found is seen today.

    accept_places: what stood elsewhere is now recorded where it was found. Returns the figures, and the assets that
    were missing in the count before too.
    """
    about = _open(tx, stocktake)
    conn = raw(tx.conn)
    lines, assets, moved = {}, {}, 0
    today = tx.today.isoformat()
    stock = status_for(tx.conn, "in_stock")
    all_lines = queries.all_lines(conn, stocktake)
    rows = tx.get_many("asset", [asset for _, asset, outcome, _, _ in all_lines if outcome in rules.COUNTED])
    for line, asset, outcome, found_in, _ in all_lines:
        after = rules.at_close(outcome)
        if after != outcome:
            lines[line] = {"outcome": after}
        row = rows.get(asset)
        if row is None:
            continue
        seen: dict[str, Any] = {"last_seen": today, "last_counted": today}
        if row.get("stage") == "missing":  # it turned up
            seen.update(stage="in_stock", status_id=stock)
        if accept_places and outcome in ("misplaced", "unexpected") and found_in and row.get("stage") not in rules.GONE:
            seen["place_id"] = found_in
            moved += row.get("place_id") != found_in
        assets[asset] = seen
    tx.update_many("stocktake_line", lines, checked=True)
    tx.update_many("asset", assets, checked=True)
    tx.update("stocktake", stocktake, {"closed": today})
    totals = queries.totals(conn, stocktake)
    tx.say(
        N("Closed the count {name}: {found} of {expected} found"),
        name=about["name"],
        found=totals["expected"] - totals["missing"],
        expected=totals["expected"],
    )
    return {**totals, "moved": moved, "missing_twice": queries.missing_twice(conn, stocktake)}


def count_codes(tx: Tx, place: int, lines: Iterable[str], by: str = "") -> int:
    """A file of scans as one action, into the open count of the place or a new one; returns the count."""
    conn = raw(tx.conn)
    stocktake = queries.open_at(conn, place)
    if stocktake is None:
        stocktake = start(tx, place, by=by)
    here, sequence, scans = queries.room(conn, stocktake), queries.next_sequence(conn, stocktake), 0
    for line in lines:
        codes = rules.codes_of_line(line)
        if not codes:
            continue
        code = next((c for c in codes if queries.meant(conn, c)[1]), codes[0])
        if scans % 200 == 0:
            tx.progress.step(scans, 0)
        found = one_scan(tx, stocktake, code, here, sequence, strict=False)
        here = found["place"]
        sequence, scans = sequence + 1, scans + 1
    tx.say(N("Counted {n} scans of a file in {place}"), n=scans, place=_place(tx, place))
    return stocktake


def _row(tx: Tx, stocktake: int, sequence: int, code: str, asset: int | None, place: int | None, outcome: str) -> None:
    at = datetime.now(UTC).isoformat(timespec="seconds")
    tx.insert(
        "scan",
        {
            "stocktake_id": stocktake,
            "sequence": sequence,
            "code": code[:1000],
            "asset_id": asset,
            "place_id": place,
            "outcome": outcome,
            "at": at,
        },
    )


def _open(tx: Tx, stocktake: int) -> dict[str, Any]:
    row = tx.get("stocktake", stocktake)
    if row is None or row.get("binned"):
        raise Refusal(tr("This count is no longer there."))
    if row.get("closed"):
        raise Refusal(
            tr("The count {name} is closed. Undo the closing to go on with it, or start a new one.", name=row["name"]),
            record=("stocktake", stocktake),
        )
    return row


def _tag(tx: Tx, asset: int) -> str:
    return str((tx.get("asset", asset) or {}).get("tag", ""))


def _place(tx: Tx, place: int | None) -> str:
    return str((tx.get("place", place) or {}).get("name", "")) if place is not None else ""
