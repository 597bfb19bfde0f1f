"""Giving out, lending, taking back, swapping and moving, each with its paper; signing and filing papers.

Each is one action: one transaction, one undo. The moves themselves are those of assets.actions and stock.actions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from importlib import import_module
from typing import Any

from itam_desktop.assets import actions as assets
from itam_desktop.assets import rules as life
from itam_desktop.custody import judging, queries, rules, with_seats
from itam_desktop.custody.rules import Given, assets_given
from itam_desktop.custody.strokes import as_svg
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.style import show_date
from itam_desktop.kernel.tags import next_tag
from itam_desktop.kernel.texts import N, later, tr
from itam_desktop.store import reading
from itam_desktop.store.door import Tx
from itam_desktop.store.reading import raw

PREFIX, WIDTH, COUNTER = "HO", 5, "paper:HO"
STOCK = "itam_desktop.stock.actions"  # issue and take_back of what is counted
FILE_OF_SIGNATURE = "signature.svg"


# ---------------------------------------------------------------- out
def hand_over(
    tx: Tx, things: Sequence[Given], holder: Mapping[str, int], due: str | None = None, *, notes: str = "", language: str = "",
    seats: Sequence[with_seats.Wanted] = (),
) -> int:  # fmt: skip
    """Give assets and stock items to one person, place or asset, as one paper; with a date (ISO) they are lent.

    holder: one of holder_person_id, holder_place_id, holder_asset_id with its record; seats: of licences, that go with
    it. Seats that the things have already stay with them. Gives the paper's id. Raises Refusal.
    """
    if not things:
        raise Refusal(tr("There is nothing in it yet. Scan or choose what is given out."), field="things")
    conn = raw(tx.conn)
    style = reading.style_of(conn)
    judging.receiver(conn, holder, due, tx.today.isoformat(), style)
    _once(things)
    _refuse(things, judging.reasons(conn, things, holder, due, tx.today.isoformat(), style))
    kind, record = judging.one_holder(holder)
    given = [one for one in things if one.kind == "asset"]
    with_seats.give(tx, seats, kind, record, things)
    if given:
        assets.give_out(tx, [one.record for one in given], holder, due)
    _issue(tx, [one for one in things if one.kind != "asset"], kind, record, due)
    paper = _paper(tx, "loan" if due else "out", kind, record, len(things), due, notes, language)
    _lines(tx, paper, "out", things)
    _given_as_reserved(tx, [one.record for one in given], record if kind == "person" else None, due)
    label = N("Lent {what} to {whom}") if due else N("Gave out {what} to {whom}")
    tx.say(label, what=_what(tx, things), whom=judging.whom(conn, kind, record))
    return paper


def _issue(tx: Tx, things: Sequence[Given], kind: str, record: int, due: str | None) -> None:
    """Stock items, from where enough of each lies."""
    if not things:
        return
    stock = import_module(STOCK)
    for one in things:
        place = queries.place_with(raw(tx.conn), one.record, one.quantity)
        person, asset = (record, None) if kind == "person" else (None, record)
        more: dict[str, Any] = {"asset": asset} if asset is not None else {}
        stock.issue(tx, one.record, one.quantity, place, person=person, due=due, **more)


def _given_as_reserved(tx: Tx, records: Sequence[int], person: int | None, due: str | None) -> None:
    """A reservation that is met by giving the thing out has done its work."""
    if person is None:
        return
    today = tx.today.isoformat()
    booked = queries.bookings_of_many(raw(tx.conn), records, today, due)
    met = [one.id for some in booked.values() for one in some if one.person == person and one.start <= today]
    tx.update_many("reservation", {one: {"state": "given"} for one in met})


# ---------------------------------------------------------------- back
def take_back(
    tx: Tx,
    things: Sequence[Given],
    place: int | None = None,
    *,
    notes: str = "",
    language: str = "",
    theirs: str = "returning",
) -> list[int]:
    """Take assets and issued stock items ("stock_holding") back, into `place` or where each belongs.

    theirs: which of their licence seats come back too: "" none, "returning" those that are meant to, "all".
    One paper for each of those who had them; gives their ids. Raises Refusal.
    """
    if not things:
        raise Refusal(tr("There is nothing in it yet. Scan or choose what comes back."), field="things")
    _once(things)
    conn = raw(tx.conn)
    _usable(tx, place)
    known = queries.assets(conn, [one.record for one in things if one.kind == "asset"])
    issued = queries.holdings(conn, [one.record for one in things if one.kind != "asset"])
    groups: dict[tuple[str, int], list[Given]] = {}
    for one in things:
        row = known.get(one.record) if one.kind == "asset" else issued.get(one.record)
        if row is None:
            raise Refusal(tr("Some of these things are no longer there."), field="things")
        if one.kind == "asset":
            _not_out(row)
        groups.setdefault(_holder_of(one, row), []).append(one)
    back = [one.record for one in things if one.kind == "asset"]
    words = _what(tx, things)
    papers = []
    written = [replace(one, kind="stock_item", record=int(issued[one.record]["item_id"]), quantity=int(issued[one.record]["quantity"]))
               if one.kind != "asset" else one for one in things]  # fmt: skip
    of = dict(zip(things, written, strict=True))
    if back:
        assets.take_back(tx, back, place, theirs)
    if issued:
        import_module(STOCK).take_back(tx, list(issued), *([place] if place else []))
    for (kind, record), some in groups.items():
        paper = _paper(tx, "back", kind, record, len(some), None, notes, language)
        _lines(tx, paper, "back", [of[one] for one in some])
        papers.append(paper)
    whoms = {judging.whom(conn, kind, record) for kind, record in groups}
    if len(whoms) == 1:
        tx.say(N("Took back {what} from {whom}"), what=words, whom=whoms.pop())
    else:
        tx.say(N("Took back {what}"), what=words)
    return papers


def _usable(tx: Tx, place: int | None) -> None:
    """Raises Refusal when things would be put into a place that is in the bin."""
    row = tx.get("place", place) if place is not None else None
    if place is not None and (row is None or row.get("binned")):
        raise Refusal(tr("This place is no longer there. Choose another one."), field="place")


def _not_out(row: Mapping[str, Any]) -> None:
    try:
        life.take_back(row)
    except Refusal as no:
        raise Refusal(no.message, field="things", record=("asset", int(row["id"]))) from None


def _holder_of(one: Given, row: Mapping[str, Any]) -> tuple[str, int]:
    if one.kind == "asset":
        return next((kind, int(row[key])) for key, kind in judging.HOLDERS.items() if row.get(key))
    return ("person", int(row["person_id"])) if row.get("person_id") else ("asset", int(row["asset_id"]))


# ---------------------------------------------------------------- longer, swap, move
def extend(tx: Tx, records: Sequence[int], due: str) -> None:
    """Let what is lent be due on another day. Raises Refusal when somebody leaves or has reserved it before then."""
    conn = raw(tx.conn)
    style, today = reading.style_of(conn), tx.today.isoformat()
    rules.due(due, today, style)
    known = queries.assets(conn, records)
    if not known or len(known) < len(set(records)):
        raise Refusal(tr("Some of these assets are no longer there."), field="due_date")
    booked = queries.bookings_of_many(conn, list(known), today, due)
    for record, row in known.items():
        if row["stage"] != "on_loan":
            raise Refusal(
                tr("{tag} is not lent, so no day can be moved.", tag=row["tag"]),
                field="due_date",
                record=("asset", record),
            )
        if row["holder_person_id"]:
            judging.receiver(conn, {"holder_person_id": int(row["holder_person_id"])}, due, today, style)
        other = next((one for one in booked.get(record, ()) if one.person != row["holder_person_id"]), None)
        if other is not None:
            raise Refusal(rules.booked(row, other, style), field="due_date", record=("asset", record))
    tx.update_many("asset", {record: {"due_date": due} for record in known})
    tx.say(N("{what} is due back on {day}"), what=_what(tx, assets_given(records)), day=show_date(due, style))


def swap(
    tx: Tx, old: Given, new: Given, place: int | None = None, due: str | None = None, *, notes: str = "", language: str = ""
) -> int:  # fmt: skip
    """The old one comes in, the new one goes out to the same holder, on one paper. due: as the old one's unless given."""
    conn = raw(tx.conn)
    style = reading.style_of(conn)
    _usable(tx, place)
    if old.record == new.record:
        raise Refusal(tr("It cannot be swapped for itself. Choose another one."), field="new")
    known = queries.assets(conn, [old.record, new.record])
    if len(known) < 2:
        raise Refusal(tr("Some of these assets are no longer there."), field="new")
    _not_out(known[old.record])
    kind, record = _holder_of(old, known[old.record])
    holder = {next(key for key, one in judging.HOLDERS.items() if one == kind): record}
    until = due or known[old.record].get("due_date")
    judging.receiver(conn, holder, until, tx.today.isoformat(), style)
    refused = judging.reasons(conn, [new], holder, until, tx.today.isoformat(), style)
    if refused:
        raise Refusal(refused[new.record], field="new", record=("asset", new.record))
    assets.take_back(tx, [old.record], place)
    assets.give_out(tx, [new.record], holder, until)
    paper = _paper(tx, "swap", kind, record, 2, until, notes, language)
    _lines(tx, paper, "back", [old])
    _lines(tx, paper, "out", [new])
    _given_as_reserved(tx, [new.record], record if kind == "person" else None, until)
    tx.say(
        N("Swapped {old} for {new} at {whom}"), old=known[old.record]["tag"], new=known[new.record]["tag"],
        whom=judging.whom(conn, kind, record),
    )  # fmt: skip
    return paper


def move(tx: Tx, records: Sequence[int], place: int) -> None:
    """Carry assets to another place; those that a place holds are held by the new one. Raises Refusal."""
    conn = raw(tx.conn)
    words = judging.whom(conn, "place", place)
    known = queries.assets(conn, records)
    if not words or len(known) < len(set(records)) or not known:
        raise Refusal(tr("Some of these records are no longer there."), field="place")
    _usable(tx, place)
    for row in known.values():
        if row["stage"] == "disposed":
            raise Refusal(
                tr("{tag} is “{now}” and is nowhere any more.", tag=row["tag"], now=life.stage_word("disposed")), field="place",
                record=("asset", int(row["id"])),
            )  # fmt: skip
    wanted = {
        record: {"place_id": place, **({"holder_place_id": place} if row["holder_place_id"] else {})}
        for record, row in known.items()
    }
    tx.update_many("asset", wanted)
    tx.say(N("Moved {what} to {place}"), what=_what(tx, assets_given(records)), place=words)


# ---------------------------------------------------------------- papers
def sign(tx: Tx, handover: int, strokes: Sequence[Sequence[tuple[float, float]]]) -> None:
    """Sign a paper on the screen. strokes: rows of points in a box of 1 by 1, y downwards (3 times as wide as high)."""
    row = _record(tx, "handover", handover)
    rules.signing(row, reading.style_of(raw(tx.conn)))
    rules.ink(strokes)
    assets.attach(tx, "handover", handover, FILE_OF_SIGNATURE, as_svg(strokes).encode(), "image/svg+xml")
    tx.update("handover", handover, {"signed_on": tx.today.isoformat(), "signed_how": "screen"})
    tx.say(N("{code} signed on screen"), code=row["code"])


def file_page(
    tx: Tx, papers: Sequence[tuple[str, int]], name: str, data: bytes, media_type: str, thumbnail: bytes | None = None
) -> None:
    """File a scanned page at its papers, (kind, record) each, at who signed and at every asset on it.

    Hand-overs count as signed on paper. The content is kept once. Raises Refusal when the page is filed already.
    """
    from hashlib import sha256

    digest = sha256(data).hexdigest()
    conn = raw(tx.conn)
    rows = {one: _record(tx, *one) for one in papers}
    new = [one for one in rows if digest not in {sha for *_, sha in queries.files_of(conn, one[1], one[0])}]
    if not new:
        code = next(iter(rows.values()))["code"] if rows else ""
        raise Refusal(tr("This page is filed at {code} already.", code=code))
    wanted: dict[tuple[str, int], None] = {}
    for one in new:
        wanted |= {one: None} | dict.fromkeys(queries.spoken_of(conn, *one, rows[one]))
    for kind, record in wanted:
        made = assets.attach(tx, kind, record, name, data, media_type, thumbnail)
        tx.update("attachment", made, {"is_picture": 0})  # a page is no picture of the thing
    signed = {"signed_on": tx.today.isoformat(), "signed_how": "paper"}
    open_ones = [one[1] for one in new if one[0] == "handover" and not rows[one].get("signed_on")]
    tx.update_many("handover", {one: dict(signed) for one in open_ones})
    tx.say(N("Filed {file} at {codes}"), file=name, codes=", ".join(str(rows[one]["code"]) for one in new))


def _record(tx: Tx, kind: str, record: int) -> dict[str, Any]:
    row = tx.get(kind, record)
    if row is None or row.get("binned"):
        raise Refusal(tr("This paper is no longer there."))
    return row


def _paper(
    tx: Tx, direction: str, kind: str, record: int, things: int, due: str | None, notes: str, language: str
) -> int:  # fmt: skip
    return tx.insert("handover", {
        "code": _code(tx), "direction": direction, "date": tx.today.isoformat(), kind + "_id": record, "due_date": due,
        "things": things, "notes": notes.strip(), "language": language,
    })  # fmt: skip


def _code(tx: Tx) -> str:
    return tx.numbered(COUNTER, "handover", "code", lambda n: next_tag(PREFIX, WIDTH, n))


def _lines(tx: Tx, paper: int, direction: str, things: Sequence[Given]) -> None:
    """The lines with their conditions, which the assets take on, and the pictures that show them."""
    tx.insert_many("handover_line", [
        {"handover_id": paper, "direction": direction, f"{one.kind}_id": one.record, "quantity": one.quantity,
         "condition": one.condition, "remark": one.remark.strip()} for one in things
    ])  # fmt: skip
    tx.update_many(
        "asset", {one.record: {"condition": one.condition} for one in things if one.kind == "asset" and one.condition}
    )
    for one in things:
        if one.picture is not None and one.kind == "asset":
            media = _media(one.picture)
            for kind, record in (("asset", one.record), ("handover", paper)):
                assets.attach(tx, kind, record, one.picture_name or "picture", one.picture, media, one.thumbnail)


def _media(data: bytes) -> str:
    signs = ((b"\x89PNG", "png"), (b"\xff\xd8", "jpeg"), (b"GIF8", "gif"), (b"BM", "bmp"), (b"RIFF", "webp"), (b"II*", "tiff"), (b"MM\0*", "tiff"))  # fmt: skip
    return next(("image/" + name for sign, name in signs if data.startswith(sign)), "application/octet-stream")


def _once(things: Sequence[Given]) -> None:
    seen: set[tuple[str, int]] = set()
    for one in things:
        if (one.kind, one.record) in seen:
            raise Refusal(tr("Something stands there twice. Take one of them out."), field="things")
        seen.add((one.kind, one.record))


def _refuse(things: Sequence[Given], reasons: Mapping[int, str]) -> None:
    """Raises the first reason, with the number of further ones."""
    if reasons:
        record, words = next(iter(reasons.items()))
        more = len(reasons) - 1
        if more:
            words = tr("{why} And {n} more cannot be given out.", why=words, n=more)
        kind = next(one.kind for one in things if one.record == record)
        raise Refusal(words, field="things", record=(kind, record))


def _what(tx: Tx, things: Sequence[Given]) -> object:
    """One thing by its tag or name, several by their number."""
    if len(things) > 1:
        return later("{n} things", n=len(things))
    conn, one = raw(tx.conn), things[0]
    if one.kind == "asset":
        return str(queries.assets(conn, [one.record])[one.record]["tag"])
    if one.kind == "stock_item":
        return str(queries.items(conn, [one.record])[one.record]["name"])
    return str(queries.holdings(conn, [one.record])[one.record]["name"])
