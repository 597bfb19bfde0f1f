"""What a user can do to licences, seats, keys, titles and accounts. One function is one action: one transaction, one undo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from itam_desktop.assets import actions as assets
from itam_desktop.kernel.changes import Change
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.judging import each
from itam_desktop.kernel.terms import effective_end, has_ended, later_day, renewed_by_itself, state_of
from itam_desktop.kernel.texts import N, later, tr
from itam_desktop.software import naming, queries, rules
from itam_desktop.store.door import Tx
from itam_desktop.store.reading import raw

Holder = tuple[str, int]  # ("person" or "asset", its id)


# ---------------------------------------------------------------- records
def add(tx: Tx, kind: str, values: Mapping[str, Any]) -> int:
    """A new product, licence, account…, judged. Raises Refusal."""
    _judge(tx, kind, None, {**{f.key: f.default for f in tx.kind(kind).stored() if f.default is not None}, **values})
    return assets.add(tx, kind, values)


def change(tx: Tx, kind: str, records: Sequence[int], values: Mapping[str, Any]) -> None:
    """The same new values for records of one kind, each judged. A licence's new quantity or price is told as an event."""
    rows = tx.get_many(kind, records)
    for record, row in rows.items():
        _judge(tx, kind, record, {**row, **values})
    assets.change(tx, kind, records, values)
    for record, row in rows.items() if kind == "licence" else ():
        tell_change(tx, record, row, values)


def _judge(tx: Tx, kind: str, record: int | None, row: Mapping[str, Any]) -> None:
    if kind == "licence":
        was = (tx.get("licence", record) or {}) if record is not None else {}
        if was.get("model") == "trial" and not was.get("end_date"):  # an inventory told of it without its end
            row = {**row, "model": ""}
        rules.judge_licence(row, _taken(tx, record, row) if record is not None else 0)
    elif kind == "account":
        rules.judge_account(row)
    elif kind == "product" and record is not None:
        older = row.get("previous_id")
        seen: set[Any] = {None}
        while older not in seen:
            if older == record:
                raise Refusal(tr("A product cannot replace itself."), field="previous_id")
            seen.add(older)
            older = (tx.get("product", int(older or 0)) or {}).get("previous_id")


def tell_change(tx: Tx, licence: int, row: Mapping[str, Any], values: Mapping[str, Any]) -> None:
    """A licence's new quantity or price as an event; row: as it was. Part of another action."""
    if "quantity" in values and values["quantity"] != row.get("quantity"):
        _event(tx, licence, "bought", old_quantity=row.get("quantity"), new_quantity=values["quantity"])
    if row.get("price") is not None and "price" in values and values["price"] != row["price"]:
        _event(tx, licence, "price", old_price=row["price"], new_price=values["price"],
               price_period=values.get("price_period", row.get("price_period")), currency=row.get("currency"))  # fmt: skip


# ---------------------------------------------------------------- seats
def judge_give(tx: Tx, licence: int, holders: Sequence[Holder], quantity: int = 1) -> dict[Holder, str]:
    """Holder -> why it cannot have a seat of that licence; those that can are left out. Room is judged when giving."""
    row = _licence(tx, licence)
    found: dict[Holder, str] = {}
    for holder in holders:
        try:
            _judge_holder(tx, row, holder, quantity)
        except Refusal as no:
            found[holder] = no.message
    return found


def give(
    tx: Tx, licence: int, holders: Sequence[Holder], quantity: int | None = None, since: str | None = None, key: int | None = None,
    notes: str = "",
) -> list[int]:  # fmt: skip
    """Give each of these holders seats of a licence (quantity: of each; None: 1, or a device's cores); gives the seats.

    key: the licence's key for them; without one and where each seat has its own, the next free one. since: the day (ISO), default
    today. Held back seats whose days are over are released first. Raises Refusal, with the `reasons` of all that refuse.
    """
    row = _licence(tx, licence)
    if not holders:
        raise Refusal(tr("Who gets a seat? Choose a person or a device."), field="holder")
    rows = {holder[1]: _holder(tx, holder) for holder in holders}
    kinds = {record: kind for kind, record in holders}
    each(
        {record: {**one, "id": record} for record, one in rows.items()},
        lambda one: _judge_row(tx, row, kinds[one["id"]], one, quantity if quantity is not None else 1),
    )
    if key is not None:
        _key(tx, licence, key)
    day = _day(since, tx.today)
    release(tx, licence, day)
    wanted = {record: _how_many(row, kinds[record], one, quantity) for record, one in rows.items()}
    total, there = sum(wanted.values()), queries.taken(raw(tx.conn), licence)
    if there + total > rules.room(row):
        raise rules.no_room(row, total, max(0, int(row["quantity"]) - there))
    made = []
    for record, n in wanted.items():
        own = key
        if own is None and row.get("key_per_seat"):
            own = queries.free_key(raw(tx.conn), licence)
            if own is None:
                raise Refusal(tr("“{name}” has no free key left. Add keys first.", name=row["name"]), field="key_id")
        values = {
            "licence_id": licence,
            kinds[record] + "_id": record,
            "quantity": n,
            "since": day.isoformat(),
            "key_id": own,
            "notes": notes,
        }
        made.append(tx.insert("seat", {k: v for k, v in values.items() if v not in (None, "")}))
    what: object = _words(next(iter(rows.values()))) if len(rows) == 1 else later("{n} holders", n=len(rows))
    tx.say(
        N("Gave a seat of {what} to {whom}") if total == 1 else N("Gave {n} seats of {what} to {whom}"),
        n=total,
        what=row["name"],
        whom=what,
    )
    return made


def take_back(tx: Tx, seats: Sequence[int], until: str | None = None) -> None:
    """Take seats back: they are free at once, or held back for the cool-down days, or spent where they cannot be given on."""
    rows = _seats(tx, seats)
    day = _day(until, tx.today)
    known = tx.get_many("licence", list({int(row["licence_id"]) for row in rows.values()}))
    wanted: dict[int, dict[str, Any]] = {}
    if day > tx.today:
        raise Refusal(tr("A seat is in use until it is taken back: choose today or a day before."), field="until")
    for record, row in rows.items():
        if until is None and row["since"] > day.isoformat():  # it never was in use: neither spent nor held back
            wanted[record] = {"until": row["since"]}
            continue
        if day.isoformat() < row["since"]:
            raise Refusal(tr("A seat cannot be taken back before it was given."), field="until")
        wanted[record] = rules.taken_back(known[int(row["licence_id"])], tx.today, day)
    tx.update_many("seat", wanted)
    first = next(iter(rows.values()))
    name = known[int(first["licence_id"])]["name"]
    if len(rows) == 1:
        tx.say(N("Took back a seat of {what} from {whom}"), what=name, whom=_words(_holder_of(tx, first)))
    else:
        tx.say(
            N("Took back {n} seats of {what}"),
            n=len(rows),
            what=name if len(known) == 1 else later("{n} licences", n=len(known)),
        )


def give_on(tx: Tx, seats: Sequence[int], holder: Holder) -> list[int]:
    """Take seats back and give them to somebody else in the same action; gives the new seats. Raises Refusal."""
    rows = _seats(tx, seats)
    made: list[int] = []
    per: dict[int, int] = {}
    for row in rows.values():
        licence = _licence(tx, int(row["licence_id"]))
        if not licence.get("reassignable", 1):
            raise Refusal(
                tr("Seats of “{name}” cannot be given on: each stays with whom it was given to.", name=licence["name"])
            )
        per[int(row["licence_id"])] = per.get(int(row["licence_id"]), 0) + int(row["quantity"])
    take_back(tx, seats)
    for licence_id, n in per.items():
        made += give(tx, licence_id, [holder], n)
    names = tx.get_many("licence", list(per))
    what: object = next(iter(names.values()))["name"] if len(names) == 1 else later("{n} licences", n=len(names))
    tx.say(N("Gave on a seat of {what} to {whom}"), what=what, whom=_words(_holder(tx, holder)))
    return made


def change_quantity(tx: Tx, seat: int, quantity: int) -> None:
    """So many seats for one holder. Raises Refusal."""
    row = _seats(tx, [seat])[seat]
    if quantity < 1:
        raise Refusal(tr("How many seats? Write 1 or more, or take it back."), field="quantity")
    licence = _licence(tx, int(row["licence_id"]))
    more = quantity - int(row["quantity"])
    there = _taken(tx, int(row["licence_id"]), licence, more)
    if more > 0 and there + more > rules.room(licence):
        raise rules.no_room(licence, more, max(0, int(licence["quantity"]) - there))
    tx.update("seat", seat, {"quantity": quantity})
    tx.say(N("{whom} has {n} seats of {what} now"), whom=_words(_holder_of(tx, row)), n=quantity, what=licence["name"])


def _taken(tx: Tx, licence: int, row: Mapping[str, Any], more: int = 0) -> int:
    """Seats that count against what `row` allows. Where they and `more` do not fit, held back ones whose days are over go first."""
    there = queries.taken(raw(tx.conn), licence)
    if there + more > rules.room(row):
        release(tx, licence, tx.today)
        there = queries.taken(raw(tx.conn), licence)
    return there


def release(tx: Tx, licence: int, day: date) -> None:
    """Held back seats whose cool-down is over are free again. Part of another action."""
    over = queries.over_held(raw(tx.conn), licence, day.isoformat())
    tx.update_many("seat", {seat: {"released_on": day.isoformat()} for seat in over})


def release_now(tx: Tx, seats: Sequence[int]) -> None:
    """Held back seats are free before their days are over, because the user says so."""
    rows = _seats(tx, seats, "held")
    tx.update_many("seat", {record: {"released_on": tx.today.isoformat()} for record in rows})
    licence = _licence(tx, int(next(iter(rows.values()))["licence_id"]))
    tx.say(N("{n} held back seats of {what} are free again"), n=len(rows), what=licence["name"])


def asset_gone(tx: Tx, things: Sequence[int], day: str) -> None:
    """Assets are gone: their seats end with them (hook "asset.gone")."""
    _end_seats(tx, [one[0] for one in queries.open_seats(raw(tx.conn), "asset", things)], day)


def come_back_with(tx: Tx, things: Sequence[int], all_of_them: bool = False) -> int:
    """Devices are taken back: the seats of licences that come back with their device (or all) are, too. Part of another action; how many."""
    seats = [one[0] for one in queries.open_seats(raw(tx.conn), "asset", things) if all_of_them or one[4]]
    _end_seats(tx, seats, tx.today.isoformat())
    return len(seats)


def _end_seats(tx: Tx, seats: Sequence[int], day: str) -> None:
    rows = tx.get_many("seat", seats)
    known = tx.get_many("licence", list({int(row["licence_id"]) for row in rows.values()}))
    tx.update_many("seat", {
        record: rules.taken_back(known[int(row["licence_id"])], tx.today, date.fromisoformat(max(day, row["since"])))
        for record, row in rows.items()
    })  # fmt: skip


def must_hold(tx: Tx, changes: Sequence[Change]) -> None:
    """No licence has more seats taken than it allows, in words (hook "seat.must_hold"; the store's triggers hold it too)."""
    rows = tx.get_many("seat", [c.record for c in changes if c.new is not None])
    _refuse_binned(tx, [row for row in rows.values() if not row.get("binned") and not row.get("until")])
    for _, name, quantity, n in queries.over_the_limit(raw(tx.conn), [int(row["licence_id"]) for row in rows.values()]):
        raise rules.no_room({"name": name, "quantity": quantity}, n, 0)


def _refuse_binned(tx: Tx, rows: Sequence[Mapping[str, Any]]) -> None:
    """Nobody has a seat of what is in the bin, and nothing in the bin has one: by an undo or out of the bin neither."""
    for key in ("licence_id", "person_id", "asset_id"):
        wanted = {int(row[key]) for row in rows if row.get(key)}
        for record, row in tx.get_many(key.removesuffix("_id"), list(wanted)).items():
            if row.get("binned"):
                words = tr("{what} is in the bin. Take it out of the bin first.", what=_words(row))
                raise Refusal(words, field=key, record=(key.removesuffix("_id"), record))


# ---------------------------------------------------------------- the term, the quantity, the price
def renew(
    tx: Tx, licence: int, months: int | None = None, end: str | None = None, quantity: int | None = None, price: int | None = None, notes: str = "",
) -> str:  # fmt: skip
    """A further term, perhaps with another quantity or price of one; gives the new end (ISO). Raises Refusal."""
    row = _licence(tx, licence)
    new = rules.renewed_end(row, months, _day(end, None, "new_end") if end else None).isoformat()
    values: dict[str, Any] = {"end_date": new, "cancelled_on": None, "let_end_on": None}
    told: dict[str, Any] = {"old_end": row.get("end_date"), "new_end": new, "notes": notes}
    if quantity is not None and quantity != row.get("quantity"):
        _judge(tx, "licence", licence, {**row, "quantity": quantity})
        values["quantity"] = quantity
        told |= {"old_quantity": row.get("quantity"), "new_quantity": quantity}
    if price is not None and price != row.get("price"):
        values["price"] = price
    if values.get("price", row.get("price")) is not None:
        told |= {"old_price": row.get("price"), "new_price": values.get("price", row.get("price")),
                 "price_period": row.get("price_period"), "currency": row.get("currency")}  # fmt: skip
    tx.update("licence", licence, values)
    _event(tx, licence, "renewed", **told)
    tx.say(N("Renewed {what} until {day}"), what=row["name"], day=later_day(new))
    return new


def buy(tx: Tx, licence: int, quantity: int, cost: int | None = None, notes: str = "") -> None:
    """So many more seats (less than 0: given up), perhaps bought for a sum that is added to what it was bought for. Raises Refusal."""
    row = _licence(tx, licence)
    if row.get("quantity") is None:
        raise Refusal(tr("“{name}” has no limit: there is nothing to add.", name=row["name"]), field="quantity")
    now = int(row["quantity"]) + quantity
    if quantity == 0 or now < 0:
        raise Refusal(
            tr("How many more? Write a number, with a minus for fewer; it has {n}.", n=row["quantity"]),
            field="quantity",
        )
    _judge(tx, "licence", licence, {**row, "quantity": now})
    tx.update("licence", licence, {"quantity": now, **({"cost": int(row.get("cost") or 0) + cost} if cost else {})})
    _event(tx, licence, "bought", old_quantity=row["quantity"], new_quantity=now, notes=notes)
    tx.say(N("{what} has {n} seats now"), what=row["name"], n=now)


def receive(tx: Tx, licence: int, quantity: int, cost: int | None = None) -> None:
    """What was ordered of a licence has come: more seats of it; one without limit only cost more. Part of another action."""
    row = _licence(tx, licence)
    if row.get("quantity") is not None:
        buy(tx, licence, quantity, cost)
    elif cost:
        tx.update("licence", licence, {"cost": int(row.get("cost") or 0) + cost})


def cancel(tx: Tx, licence: int, notes: str = "") -> str:
    """Notice is given today: it ends with this term, or with the next one that its notice still reaches; gives that day (ISO)."""
    row = _running(tx, licence)
    last = effective_end(row, tx.today)
    end = last.isoformat() if last is not None else str(row["end_date"])
    tx.update("licence", licence, {"cancelled_on": tx.today.isoformat(), "end_date": end})
    _event(tx, licence, "cancelled", old_end=row.get("end_date"), new_end=end, notes=notes)
    tx.say(N("Cancelled {what} to the end of {day}"), what=row["name"], day=later_day(end))
    return end


def let_end(tx: Tx, licence: int) -> None:
    """Decide that a licence which does not renew by itself ends with its term."""
    row = _running(tx, licence)
    if row.get("renewal") == "tacit":
        raise Refusal(tr("“{name}” renews by itself: it must be cancelled, or it goes on.", name=row["name"]))
    tx.update("licence", licence, {"let_end_on": tx.today.isoformat()})
    _event(tx, licence, "let_end", new_end=row["end_date"])
    tx.say(N("{what} is left to end on {day}"), what=row["name"], day=later_day(row["end_date"]))


def keep(tx: Tx, licence: int) -> None:
    """A cancellation, or the decision to let it end, is taken back."""
    row = _licence(tx, licence)
    if state_of(row) not in ("cancelled", "ending"):
        raise Refusal(tr("“{name}” is not cancelled, so there is nothing to take back.", name=row["name"]))
    tx.update("licence", licence, {"cancelled_on": None, "let_end_on": None})
    _event(tx, licence, "kept")
    tx.say(N("{what} goes on after all"), what=row["name"])


def bring_up_to_date(tx: Tx, licences: Sequence[int]) -> dict[int, str]:
    """Write down what time has done: licence -> its new end where it renewed by itself, or the day on which it ended (ISO)."""
    told: dict[int, str] = {}
    for record in licences:
        row = _licence(tx, record)
        new = renewed_by_itself(row, tx.today)
        if new is not None:
            told[record] = new.isoformat()
            tx.update("licence", record, {"end_date": told[record]})
            _event(tx, record, "renewed", old_end=row["end_date"], new_end=told[record], old_price=row.get("price"), new_price=row.get("price"),
                   price_period=row.get("price_period"), currency=row.get("currency"))  # fmt: skip
        elif has_ended(row, tx.today):
            told[record] = str(row["end_date"])
            tx.update("licence", record, {"ended_on": told[record]})
            _event(tx, record, "ended", new_end=told[record], date=told[record])
        else:
            raise Refusal(tr("“{name}” is up to date already.", name=row["name"]), record=("licence", record))
    if not told:
        raise Refusal(tr("Choose the licences to bring up to date."))
    one = _licence(tx, next(iter(told)))["name"]
    tx.say(N("Brought {what} up to date"), what=one if len(told) == 1 else later("{n} licences", n=len(told)))
    return told


# ---------------------------------------------------------------- keys
def add_keys(tx: Tx, licence: int, keys: Sequence[str], notes: str = "") -> list[int]:
    """Keys of a licence, each for a seat; what is there already is refused by name of its line."""
    row = _licence(tx, licence)
    known = [tx.get("licence_key", record) or {} for record, _, _ in queries.keys_of(raw(tx.conn), licence)]
    there = {str(one.get("key")) for one in known}
    wanted = [key.strip() for key in keys if key.strip()]
    if not wanted:
        raise Refusal(tr("Which keys? Write or paste one a line."), field="keys")
    for n, key in enumerate(wanted, 1):
        if key in there:
            raise Refusal(tr("Line {n}: this key is there already.", n=n), field="keys")
        there.add(key)
    made = tx.insert_many("licence_key", [{"licence_id": licence, "key": key, "notes": notes} for key in wanted])
    tx.say(
        N("Added a key to {what}") if len(wanted) == 1 else N("Added {n} keys to {what}"),
        n=len(wanted),
        what=row["name"],
    )
    return list(made)


def show_key(tx: Tx, licence: int, key: int | None = None) -> str:
    """The licence's key, or one of its keys, in clear; that it was shown is recorded and cannot be undone (DECISIONS 10)."""
    row = _licence(tx, licence)
    found = row.get("key") if key is None else _key(tx, licence, key).get("key")
    if not found:
        raise Refusal(tr("There is no key here."))
    tx.verb = "note.key_shown"
    tx.say(N("Looked at a key of {what}"), what=row["name"])
    return str(found)


# ---------------------------------------------------------------- titles and products
def match(
    tx: Tx, titles: Sequence[int], product: int | None = None, name: str = "", values: Mapping[str, Any] | None = None
) -> int:
    """Reported titles belong to a product, or to a new one of that name; inventories to come are told so too. Gives the product."""
    rows = _titles(tx, titles)
    if product is None:
        words = name.strip()
        if not words:
            raise Refusal(tr("Which product? Choose one, or write the name of a new one."), field="product_id")
        there = queries.products_named(raw(tx.conn), words)
        first = next(iter(rows.values()))
        new = {
            "name": words,
            "publisher": first.get("publisher"),
            "kind": "os" if first.get("kind") == "os" else "application",
            **(values or {}),
        }
        product = there[0] if there else add(tx, "product", {k: v for k, v in new.items() if v not in (None, "")})
    about = tx.get("product", product)
    if about is None or about.get("binned"):
        raise Refusal(tr("This product is no longer there."), field="product_id")
    tx.update_many(
        "software_title", {record: {"product_id": product, "ignored": None, "by_rule": None} for record in rows}
    )
    words = N("{what} belongs to {product}") if len(rows) == 1 else N("{n} titles belong to {product}")
    tx.say(words, what=_titles_words(rows), n=len(rows), product=about["name"])
    return product


def products_of_their_own(tx: Tx, titles: Sequence[int]) -> list[int]:
    """Each of these titles belongs to a product of its own name, made where there is none. Gives the products."""
    rows = _titles(tx, titles)
    made = [match(tx, [record], name=naming.product_name(str(row["name"]))) for record, row in rows.items()]
    if len(rows) > 1:
        tx.say(N("{n} titles belong to products of their own"), n=len(rows))
    return made


def ignore(tx: Tx, titles: Sequence[int]) -> None:
    """Leave reported titles out: they are of no interest, now and in inventories to come."""
    rows = _titles(tx, titles)
    tx.update_many("software_title", {record: {"product_id": None, "ignored": 1, "by_rule": None} for record in rows})
    tx.say(N("Left out {what}"), what=_titles_words(rows))


def look_again(tx: Tx, titles: Sequence[int]) -> None:
    """Reported titles are to be looked at again."""
    rows = _titles(tx, titles)
    tx.update_many(
        "software_title", {record: {"product_id": None, "ignored": None, "by_rule": None} for record in rows}
    )
    tx.say(N("{what} is to be looked at again"), what=_titles_words(rows))


# ---------------------------------------------------------------- accounts
def close_accounts(tx: Tx, accounts: Sequence[int], day: str | None = None) -> None:
    """These accounts are closed from that day on (ISO, default today)."""
    rows = tx.get_many("account", accounts)
    if not rows or len(rows) < len(set(accounts)):
        raise Refusal(tr("Choose accounts first; some of these are no longer there."))
    on = _day(day, tx.today).isoformat()
    for row in rows.values():
        if row.get("closed_on"):
            raise Refusal(tr("The account {login} is closed already.", login=row["login"]))
        rules.judge_account({**row, "closed_on": on})
    tx.update_many("account", {record: {"closed_on": on} for record in rows})
    tx.say(N("Closed the account {what}") if len(rows) == 1 else N("Closed {what}"),
           what=next(iter(rows.values()))["login"] if len(rows) == 1 else later("{n} accounts", n=len(rows)))  # fmt: skip


def reopen_accounts(tx: Tx, accounts: Sequence[int]) -> None:
    """Closed accounts are open again."""
    rows = tx.get_many("account", accounts)
    closed = [record for record, row in rows.items() if row.get("closed_on")]
    if not closed:
        raise Refusal(tr("None of these accounts is closed."))
    tx.update_many("account", {record: {"closed_on": None} for record in closed})
    tx.say(N("Opened the account {what} again") if len(closed) == 1 else N("Opened {what} again"),
           what=rows[closed[0]]["login"] if len(closed) == 1 else later("{n} accounts", n=len(closed)))  # fmt: skip


# ---------------------------------------------------------------- parts
def _licence(tx: Tx, record: int) -> dict[str, Any]:
    row = tx.get("licence", record)
    if row is None or row.get("binned"):
        raise Refusal(tr("This licence is no longer there."), field="licence_id")
    return dict(row)


def _key(tx: Tx, licence: int, key: int) -> dict[str, Any]:
    """A key of that licence, and of no other."""
    row = tx.get("licence_key", key)
    if row is None or row.get("binned") or row["licence_id"] != licence:
        raise Refusal(tr("There is no key here."), field="key_id")
    return dict(row)


def _running(tx: Tx, licence: int) -> dict[str, Any]:
    row = _licence(tx, licence)
    if state_of(row) != "running":
        raise Refusal(tr("About “{name}” it is decided already.", name=row["name"]))
    if not row.get("end_date"):
        raise Refusal(tr("“{name}” has no end: there is nothing to decide.", name=row["name"]))
    return row


def _holder(tx: Tx, holder: Holder) -> dict[str, Any]:
    kind, record = holder
    row = tx.get(kind, record) if kind in ("person", "asset") else None
    if row is None or row.get("binned"):
        raise Refusal(tr("Whoever should get it is no longer there."), field="holder")
    return dict(row)


def _holder_of(tx: Tx, seat: Mapping[str, Any]) -> Mapping[str, Any]:
    kind = "person" if seat.get("person_id") else "asset"
    return tx.get(kind, int(seat[kind + "_id"])) or {}


def _words(row: Mapping[str, Any]) -> str:
    return str(row.get("tag") or row.get("name") or "")


def _judge_holder(tx: Tx, licence: Mapping[str, Any], holder: Holder, quantity: int) -> None:
    _judge_row(tx, licence, holder[0], _holder(tx, holder), quantity)


def _judge_row(tx: Tx, licence: Mapping[str, Any], kind: str, row: Mapping[str, Any], quantity: int) -> None:
    rules.judge_seat(licence, row if kind == "person" else None, row if kind == "asset" else None, quantity, tx.today)


def _how_many(licence: Mapping[str, Any], kind: str, row: Mapping[str, Any], quantity: int | None) -> int:
    if quantity is not None:
        return quantity
    return rules.cores_of(row, licence.get("least_cores")) if licence.get("metric") == "core" and kind == "asset" else 1


def _seats(tx: Tx, seats: Sequence[int], state: str = "in_use") -> dict[int, dict[str, Any]]:
    rows = tx.get_many("seat", seats)
    if not rows or len(rows) < len(set(seats)) or any(row.get("binned") for row in rows.values()):
        raise Refusal(tr("Choose seats first; some of these are no longer there."))
    if any(row["state"] != state for row in rows.values()):
        raise Refusal(
            tr("This seat was taken back already.") if state == "in_use" else tr("This seat is not held back.")
        )
    return rows


def _titles(tx: Tx, titles: Sequence[int]) -> dict[int, dict[str, Any]]:
    rows = tx.get_many("software_title", titles)
    if not rows or len(rows) < len(set(titles)):
        raise Refusal(tr("Choose titles first; some of these are no longer there."))
    return rows


def _titles_words(rows: Mapping[int, Mapping[str, Any]]) -> object:
    return str(next(iter(rows.values()))["name"]) if len(rows) == 1 else later("{n} titles", n=len(rows))


def _event(tx: Tx, licence: int, kind: str, **values: Any) -> None:
    new = {"licence_id": licence, "kind": kind, "date": tx.today.isoformat(), **values}
    tx.insert("licence_event", {k: v for k, v in new.items() if v not in (None, "")})


def _day(text: str | None, today: date | None, field: str = "since") -> date:
    if not text and today is not None:
        return today
    try:
        return date.fromisoformat(str(text))
    except ValueError as why:
        raise Refusal(tr("“{text}” is not a date.", text=text or ""), field=field) from why
