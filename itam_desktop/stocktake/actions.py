"""What a user can do in a stock-take. Each scan is saved at once as its own action; closing is one action."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random, SystemRandom
from typing import Any

from itam_desktop.assets import actions as assets
from itam_desktop.kernel.command_codes import command_of
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import label_of
from itam_desktop.kernel.texts import N, later, tr
from itam_desktop.stocktake import picture, queries, rules, settling
from itam_desktop.stocktake.closing import close, decide, still_open
from itam_desktop.stocktake.fields import OUTCOMES
from itam_desktop.store.door import Tx
from itam_desktop.store.reading import raw

__all__ = ["FileScan", "add_found", "close", "count_codes", "damage_last", "decide", "go_to", "label_last", "mark_damaged", "next_room", "scan", "start", "want_label"]  # fmt: skip


def start(
    tx: Tx, place_id: int | None, name: str = "", by: str = "", blind: bool = False, *, how: str = "all", category_id: int | None = None,
    holder_id: int | None = None, least_value: int | None = None, currency: str = "", sample: int | None = None, seed: int | None = None,
) -> int:  # fmt: skip
    """Begin a count of a place and everything beneath it (None: of everything): what is recorded there is expected.

    how: "cycle" counts the room under the place that waits longest, "sample" draws `sample` of what would be expected;
    category_id, holder_id, least_value (minor units of `currency`, else the office's) narrow it. What is expected, where
    and with whom is noted as it is now. Raises Refusal when the same things are being counted already.
    """
    conn = raw(tx.conn)
    today = tx.today.isoformat()
    if how == "cycle":
        place_id = _room_to_count(tx, place_id)
    if how != "sample":
        sample = seed = None
    elif sample is None or sample < 1:
        raise Refusal(tr("How many are to be drawn? Write a number."), field="sample")
    if least_value is not None:
        if least_value < 1:
            raise Refusal(tr("From which price on? Write a sum."), field="least_value")
        currency = currency or queries.office_currency(conn)
    scope: dict[str, Any] = {
        "place_id": place_id, "category_id": category_id, "holder_id": holder_id, "least_value": least_value,
        "currency": currency if least_value is not None else None, "sample": sample,
    }  # fmt: skip
    _not_twice(tx, scope)
    found = [
        (one, outcome)
        for one in queries.in_scope(conn, place_id, category_id, holder_id, least_value, currency)
        if (outcome := rules.at_start(one.stage)) is not None
    ]
    drawn_of = None
    if sample is not None:
        there = [one for one in found if one[1] == "open"]
        drawn_of = len(there)
        if not drawn_of:
            raise Refusal(tr("There is nothing to draw from."), field="sample")
        seed = SystemRandom().randrange(1, 1_000_000) if seed is None else seed
        chosen = Random(seed).sample(range(drawn_of), min(sample, drawn_of))  # noqa: S311 - a draw that can be repeated
        found = [there[n] for n in sorted(chosen)]
        sample = scope["sample"] = len(found)
    name = name.strip() or f"{_title(tx, scope)}, {today}"
    made = tx.insert("stocktake", {
        "name": name, "started": today, "by": by, "blind": int(blind), "how": how, "drawn_of": drawn_of, "seed": seed,
        **{key: value for key, value in scope.items() if value is not None},
    })  # fmt: skip
    lines = [
        {"stocktake_id": made, "asset_id": one.asset, "expected": 1, "expected_place_id": one.place, "expected_holder": one.holder, "outcome": outcome}
        for one, outcome in found
    ]  # fmt: skip
    tx.insert_many("stocktake_line", lines, checked=True)
    tx.say(N("Began the count {name}"), name=name)
    return made


def scan(tx: Tx, stocktake: int, code: str, *, asset: int | None = None, by: str = "") -> dict[str, Any]:
    """One scan; returns its outcome, asset, place and the code as meant. A place's code moves the count to that room.

    asset: chosen by hand, for a damaged label. Raises Refusal when the count is closed or the code fits several.
    """
    still_open(tx, stocktake)
    conn = raw(tx.conn)
    here = queries.room(conn, stocktake)
    found = one_scan(tx, stocktake, code, here, queries.next_sequence(conn, stocktake), asset=asset, by=by)
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
    tx: Tx, stocktake: int, code: str, here: int | None, sequence: int, *, asset: int | None = None, strict: bool = True, by: str = "",
    at: str = "", origin: str = "",
) -> dict[str, Any]:  # fmt: skip
    """The scan without words. strict: a code that fits several records is refused, else it is unknown; at: when it was
    made, ISO in UTC, else now; origin: which scan of which other count's file it was."""
    conn = raw(tx.conn)
    more = {"by": by, "at": at, "origin": origin}
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
            _row(tx, stocktake, sequence, text, None, places[0], "room", **more)
            return {"outcome": "room", "asset": None, "place": places[0], "code": text, "tag": ""}
    else:
        text = code or _tag(tx, asset)
    if asset is None:
        outcome = "duplicate" if queries.was_unknown(conn, stocktake, text) else "unknown"
        _row(tx, stocktake, sequence, text, None, here, outcome, **more)
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
        tx.update("stocktake_line", line[0], {"outcome": outcome, "found_place_id": here, "decision": None})
    _row(tx, stocktake, sequence, text, asset, here, outcome, **more)
    return {"outcome": outcome, "asset": asset, "place": here, "code": text, "tag": _tag(tx, asset)}


def go_to(tx: Tx, stocktake: int, place: int, by: str = "") -> None:
    """Count in another room, chosen by hand."""
    still_open(tx, stocktake)
    _row(tx, stocktake, queries.next_sequence(raw(tx.conn), stocktake), "", None, place, "room", by=by)
    tx.say(N("Counting in {place}"), place=_place(tx, place))


def next_room(tx: Tx, stocktake: int, by: str = "") -> int:
    """Go on to the next room by name in which something is still to find; gives it."""
    still_open(tx, stocktake)
    conn = raw(tx.conn)
    place = queries.next_room(conn, stocktake, queries.room(conn, stocktake))
    if place is None:
        raise Refusal(tr("There is no further room in which something is to find."))
    go_to(tx, stocktake, place, by)
    return place


def mark_damaged(tx: Tx, stocktake: int, asset: int) -> None:
    """Found, but damaged: told in the count, and the asset's condition says so too. In the wrong room it stays so."""
    still_open(tx, stocktake)
    line = queries.line_of(raw(tx.conn), stocktake, asset)
    outcome = rules.damaged(line[1] if line else "", _tag(tx, asset))
    if line is not None:
        tx.update("stocktake_line", line[0], {"outcome": outcome, "damaged": 1})
    tx.update("asset", asset, {"condition": "damaged"})
    tx.say(N("Marked {what} as damaged"), what=_tag(tx, asset))


def want_label(tx: Tx, kind: str, record: int) -> None:
    """The label of an asset or a place is to be printed anew: it waits on the page of labels."""
    tx.update(kind, record, {"label_wanted": 1})
    tx.say(N("{what} waits for a new label"), what=_tag(tx, record) if kind == "asset" else _place(tx, record))


def damage_last(tx: Tx, stocktake: int) -> int:
    """Mark what was scanned last as damaged; gives the asset."""
    last = picture.newest_scan(raw(tx.conn), stocktake)
    if last is None or last[1] is None:
        raise Refusal(tr("The last scan was no asset, so there is nothing to mark as damaged."))
    mark_damaged(tx, stocktake, last[1])
    return last[1]


def label_last(tx: Tx, stocktake: int) -> None:
    """Ask for a new label of what was scanned last, an asset or a room."""
    last = picture.newest_scan(raw(tx.conn), stocktake)
    if last is not None and last[1] is not None:
        want_label(tx, "asset", last[1])
    elif last is not None and last[0] == "room" and last[2] is not None:
        want_label(tx, "place", last[2])
    else:
        raise Refusal(tr("The last scan was no asset and no room, so there is no label to print."))


def add_found(tx: Tx, stocktake: int, code: str, values: Mapping[str, Any]) -> int:
    """Make an asset of a code that no record has; the count takes it as found. Gives the asset.

    The code becomes its tag when a series of this office makes such tags and none has it; else it is kept as its old tag.
    """
    still_open(tx, stocktake)
    conn = raw(tx.conn)
    scans = queries.unknown_scans(conn, stocktake, code)
    if not scans:
        raise Refusal(tr("{code} was not scanned in this count, or an asset was made of it already.", code=code))
    new = {key: value for key, value in values.items() if value not in (None, "")}
    if not new.get("category_id"):
        raise Refusal(tr("What is it? Choose a category."), field="category_id")
    new.update(tag_or_code(tx, code, new))
    here = next((room for _, outcome, room in scans if outcome == "unknown"), scans[0][2])
    if here is not None:
        new.setdefault("place_id", here)
    made = assets.register(tx, new)[0]
    tx.insert("stocktake_line", {
        "stocktake_id": stocktake, "asset_id": made, "expected": 0, "outcome": "verified",
        **({"expected_place_id": here, "found_place_id": here} if here is not None else {}),
    })  # fmt: skip
    tx.update_many("scan", {
        one: {"asset_id": made, "outcome": "verified" if outcome == "unknown" else outcome} for one, outcome, _ in scans
    })  # fmt: skip
    tx.say(N("Added {what}, found in the count"), what=_tag(tx, made))
    return made


def tag_or_code(tx: Tx, code: str, values: Mapping[str, Any]) -> dict[str, str]:
    """Where an unknown code is kept in a new asset: {"tag": …} or {"old_tag": …}, {} when it is its serial number."""
    conn = raw(tx.conn)
    tag = rules.tag_of(code, queries.series(conn))
    if tag is not None and not queries.is_taken(conn, tag):
        return {"tag": tag}
    return {} if str(values.get("serial", "")).strip() == code.strip() else {"old_tag": code.strip()[:200]}


@dataclass(frozen=True, slots=True)
class FileScan:
    """A scan of a scanner's file. codes: what it may mean, the likeliest first; at: its moment by the scanner's clock,
    ISO in UTC, or ""."""

    codes: tuple[str, ...]
    at: str = ""


def count_codes(
    tx: Tx, place: int | None, scans: Sequence[FileScan], by: str = "", stocktake: int | None = None
) -> int:
    """A file of scans as one action, into `stocktake`, else the open count of the place or a new one; gives the count.

    Codes that command are followed: undo takes back the scan before it, damaged marks it, reprint asks for its label.
    """
    conn = raw(tx.conn)
    if stocktake is None:
        stocktake = queries.open_at(conn, place)
    if stocktake is None:
        stocktake = start(tx, place, by=by)
    else:
        still_open(tx, stocktake)
    here, sequence, done = queries.room(conn, stocktake), queries.next_sequence(conn, stocktake), 0
    last: dict[str, Any] = {}
    for one in rules.without_undone(scans, lambda scan: scan.codes[0]):
        if done % 200 == 0:
            tx.progress.step(done, len(scans))
        command = command_of(one.codes[0])
        if command is not None:
            if command.key == "damaged" and last.get("asset") is not None:
                mark_damaged(tx, stocktake, last["asset"])
            elif command.key == "reprint" and (last.get("asset") is not None or last.get("outcome") == "room"):
                kind = "place" if last["outcome"] == "room" else "asset"
                tx.update(kind, last["place" if kind == "place" else "asset"], {"label_wanted": 1})
            continue
        code = next((c for c in one.codes if queries.meant(conn, c)[1]), one.codes[0])
        last = one_scan(tx, stocktake, code, here, sequence, strict=False, by=by, at=one.at)
        here = last["place"]
        sequence, done = sequence + 1, done + 1
    where: object = _place(tx, place) or later("the whole office")
    tx.say(N("Counted {n} scans of a file in {place}"), n=done, place=where)
    return stocktake


# ---------------------------------------------------------------- the parts
def _room_to_count(tx: Tx, within: int | None) -> int:
    found = settling.next_to_count(raw(tx.conn), tx.today.isoformat(), within)
    if found is not None:
        return found.place
    raise Refusal(
        tr("There is no room to count here. Choose another place, or count everything there."), field="place_id"
    )


def _not_twice(tx: Tx, scope: Mapping[str, Any]) -> None:
    """A count of everything in a place stands alone there; of a part of it (a category, a sample) only the same is refused."""
    conn = raw(tx.conn)
    some = queries.open_counts(conn)
    if rules.plain(scope):
        other = settling.overlapping(conn, scope["place_id"], [one for one in some if rules.plain(one._asdict())])
        if other is None:
            return
        here = _place(tx, scope["place_id"]) or tr("The whole office")
        if other.place_id == scope["place_id"]:
            raise Refusal(tr("{place} is being counted already. Go on with that count, or close it first.", place=here))
        raise Refusal(
            tr("{place} lies where the count {name} is going on, or the other way round. Go on with that count, or close it first.",
               place=here, name=other.name)
        )  # fmt: skip
    keys = ("place_id", "category_id", "holder_id", "least_value", "sample", "currency")
    for one in some:
        if scope["sample"] is None and all((getattr(one, key) or None) == scope[key] for key in keys):
            raise Refusal(tr("{name} counts the same things and is still open. Go on with it, or close it first.", name=one.name))  # fmt: skip


def _title(tx: Tx, scope: Mapping[str, Any]) -> str:
    parts = [_place(tx, scope["place_id"]) or tr("Whole office")]
    for key, kind in (("category_id", "category"), ("holder_id", "person")):
        if scope[key] is not None:
            parts.append(str((tx.get(kind, scope[key]) or {}).get("name", "")))
    if scope["sample"] is not None:
        parts.append(tr("sample of {n}", n=scope["sample"]))
    return ", ".join(parts)


def _row(
    tx: Tx, stocktake: int, sequence: int, code: str, asset: int | None, place: int | None, outcome: str, *, by: str = "", at: str = "",
    origin: str = "",
) -> None:  # fmt: skip
    tx.insert(
        "scan",
        {
            "stocktake_id": stocktake,
            "sequence": sequence,
            "code": code[:1000],
            "asset_id": asset,
            "place_id": place,
            "outcome": outcome,
            "at": at or datetime.now(UTC).isoformat(timespec="seconds"),
            "by": by,
            "origin": origin,
        },
    )


def _tag(tx: Tx, asset: int) -> str:
    return str((tx.get("asset", asset) or {}).get("tag", ""))


def _place(tx: Tx, place: int | None) -> str:
    return str((tx.get("place", place) or {}).get("name", "")) if place is not None else ""
