"""What a user can do to contracts. One function is one action: one transaction, one undo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from itam_desktop.assets import actions as assets
from itam_desktop.contracts import queries, rules
from itam_desktop.kernel.changes import Change
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.terms import has_ended, later_day, renewed_by_itself, shown, state_of
from itam_desktop.kernel.texts import N, later, tr
from itam_desktop.store.door import Tx


# ---------------------------------------------------------------- contracts and claims as records
def add(tx: Tx, kind: str, values: Mapping[str, Any]) -> int:
    """A new contract or claim, its dates judged. Raises Refusal."""
    _judge(tx, kind, {**{f.key: f.default for f in tx.kind(kind).stored() if f.default is not None}, **values})
    return assets.add(tx, kind, values)


def change(tx: Tx, kind: str, records: Sequence[int], values: Mapping[str, Any]) -> None:
    """The same new values for contracts or claims, each judged. A new price is told as an event. Raises Refusal."""
    rows = tx.get_many(kind, records)
    for row in rows.values():
        _judge(tx, kind, {**row, **values})
    assets.change(tx, kind, records, values)
    if kind == "contract":
        for record, row in rows.items():
            if row.get("cost") is not None and "cost" in values and values["cost"] != row["cost"]:
                _event(tx, record, "price", old_cost=row["cost"], new_cost=values["cost"], currency=row.get("currency"))


def _judge(tx: Tx, kind: str, row: Mapping[str, Any]) -> None:
    if kind == "contract":
        rules.judge_dates(row)
    elif kind == "insurance_claim" and row.get("contract_id"):
        rules.judge_claim(row, tx.get("contract", row["contract_id"]), tx.today)


# ---------------------------------------------------------------- the term
def renew(tx: Tx, contract: int, months: int | None = None, end: str | None = None, cost: int | None = None) -> str:
    """A further term: until `end`, else for so many months, else for the renewal term; perhaps at a new price. The new end (ISO)."""
    row = _contract(tx, contract)
    new = rules.renewed_end(row, months, _day(end, "new_end")).isoformat()
    values: dict[str, Any] = {"end_date": new}
    told: dict[str, Any] = {"old_end": row["end_date"], "new_end": new}
    if cost is not None and cost != row.get("cost"):
        values["cost"] = cost
        told |= {"old_cost": row.get("cost"), "new_cost": cost, "currency": row.get("currency")}
    tx.update("contract", contract, values)
    _event(tx, contract, "renewed", **told)
    tx.say(N("Renewed {what} until {day}"), what=row["name"], day=later_day(new))
    return new


def cancel(tx: Tx, contract: int, end: str | None = None, notes: str = "") -> str | None:
    """Give notice today: it ends as its notice says, or on the agreed day `end`. Returns that day (ISO)."""
    row = _contract(tx, contract)
    last = rules.cancelled_end(row, tx.today, _day(end, "new_end"))
    new = last.isoformat() if last is not None else None
    tx.update("contract", contract, {"cancelled_on": tx.today.isoformat(), "end_date": new})
    _event(tx, contract, "cancelled", old_end=row.get("end_date"), new_end=new, notes=notes)
    tx.say(N("Cancelled {what} to the end of {day}"), what=row["name"], day=later_day(new))
    return new


def let_end(tx: Tx, contract: int) -> None:
    """Decide that a contract which does not renew by itself ends with its term."""
    row = _contract(tx, contract)
    rules.judge_running(row)
    if not row.get("end_date"):
        raise Refusal(tr("“{name}” has no end: it must be cancelled.", name=row["name"]))
    if row.get("renewal") == "tacit":
        raise Refusal(tr("“{name}” renews by itself: it must be cancelled, or it goes on.", name=row["name"]))
    tx.update("contract", contract, {"let_end_on": tx.today.isoformat()})
    _event(tx, contract, "let_end", new_end=row["end_date"])
    tx.say(N("{what} is left to end on {day}"), what=row["name"], day=later_day(row["end_date"]))


def keep(tx: Tx, contract: int) -> None:
    """A cancellation, or the decision to let it end, is taken back: it goes on after all."""
    row = _contract(tx, contract)
    state = state_of(row)
    if state not in ("cancelled", "ending"):
        raise Refusal(tr("“{name}” is not cancelled, so there is nothing to take back.", name=row["name"]))
    tx.update("contract", contract, {"cancelled_on": None, "let_end_on": None})
    _event(tx, contract, "kept")
    tx.say(N("{what} goes on after all"), what=row["name"])


def bring_up_to_date(tx: Tx, contracts: Sequence[int]) -> dict[int, str]:
    """Write down what time has done: tacit contracts that renewed by themselves get their new end, the others whose end
    has passed are ended. Contract -> its new end, or the day on which it ended (ISO)."""
    told: dict[int, str] = {}
    for record in contracts:
        row = _contract(tx, record)
        new = renewed_by_itself(row, tx.today)
        if new is not None:
            told[record] = new.isoformat()
            tx.update("contract", record, {"end_date": told[record]})
            _event(tx, record, "renewed", old_end=row["end_date"], new_end=told[record])
        elif has_ended(row, tx.today):
            told[record] = str(row["end_date"])
            _end(tx, record, told[record])
        else:
            raise Refusal(tr("“{name}” is up to date already.", name=row["name"]), record=("contract", record))
    if not told:
        raise Refusal(tr("Choose the contracts to bring up to date."))
    tx.say(
        N("Brought {what} up to date"),
        what=_contract(tx, contracts[0])["name"] if len(told) == 1 else later("{n} contracts", n=len(told)),
    )
    return told


def change_price(tx: Tx, contract: int, cost: int, notes: str = "") -> None:
    """A new price from now on; the old one stays in its events."""
    row = _contract(tx, contract)
    if state_of(row) == "ended":
        raise Refusal(tr("“{name}” has ended. Make a new contract instead.", name=row["name"]))
    if cost == row.get("cost"):
        raise Refusal(tr("That is the price already."), field="cost")
    tx.update("contract", contract, {"cost": cost})
    _event(tx, contract, "price", old_cost=row.get("cost"), new_cost=cost, currency=row.get("currency"), notes=notes)
    tx.say(N("Changed the price of {what}"), what=row["name"])


# ---------------------------------------------------------------- what it covers
def judge_cover(tx: Tx, contract: int, things: Sequence[int], since: str) -> dict[int, str]:
    """Asset -> why it cannot be put under this contract; those that can are left out."""
    row, day = {**_contract(tx, contract), "id": contract}, _needed(since, "since")
    open_ = queries.open_covers(tx.conn, contract, tx.today.isoformat())
    rows = tx.get_many("asset", things)
    found = {i: tr("It is no longer there.") for i in things if i not in rows}
    for i, one in rows.items():
        if why := rules.why_not(rules.judge_cover, row, {**one, "id": i}, day, open_):
            found[i] = why
    return found


def cover(tx: Tx, contract: int, things: Sequence[int], since: str) -> list[int]:
    """Put assets under a contract from a day on; under a lease they belong to it from then on. Returns the covers."""
    row, day = {**_contract(tx, contract), "id": contract}, _needed(since, "since")
    open_ = queries.open_covers(tx.conn, contract, tx.today.isoformat())
    rows = _assets(tx, things)
    for i, one in rows.items():
        rules.judge_cover(row, {**one, "id": i}, day, open_)
    made = tx.insert_many("contract_cover", [{"contract_id": contract, "asset_id": i, "since": since} for i in rows])
    if row.get("type") in rules.LEASES:
        own = "leased" if row["type"] == "lease" else "rented"
        tx.update_many("asset", {i: {"lease_contract_id": contract, "ownership": own} for i in rows})
    tx.say(N("Put {what} under {contract}"), what=_things(rows), contract=row["name"])
    return list(made)


def uncover(tx: Tx, covers: Sequence[int], until: str) -> None:
    """What they cover is covered until that day, not longer."""
    day = _needed(until, "until")
    rows = tx.get_many("contract_cover", covers)
    if len(rows) < len(set(covers)) or not rows:
        raise Refusal(tr("Some of these are no longer there."))
    for one in rows.values():
        if one.get("since") and day.isoformat() < one["since"]:
            raise Refusal(tr("The cover cannot end before it began, on {day}.", day=shown(one["since"])), field="until")
    tx.update_many("contract_cover", {one: {"until": until} for one in covers})
    things = tx.get_many("asset", [one["asset_id"] for one in rows.values() if one.get("asset_id")])
    named = tx.get_many("licence", [one["licence_id"] for one in rows.values() if one.get("licence_id")])
    leased = {(one.get("asset_id"), one["contract_id"]) for one in rows.values()}
    over = until <= tx.today.isoformat()  # a day to come changes nothing yet of whose it is
    own = [i for i, thing in things.items() if over and (i, thing.get("lease_contract_id")) in leased]
    tx.update_many("asset", {i: {"lease_contract_id": None, "ownership": "owned"} for i in own})
    contract = tx.get("contract", next(iter(rows.values()))["contract_id"]) or {}
    what: object = _things(things) if things and not named else later("{n} things", n=len(rows))
    if named and len(rows) == 1:
        what = next(iter(named.values()))["name"]
    tx.say(N("Took {what} out of {contract}"), what=what, contract=contract.get("name", ""))


def end_cover(tx: Tx, things: Sequence[int], day: str) -> None:
    """Assets are gone: whatever covers them ends that day. Part of another action (the hook "asset.gone")."""
    ends = {i: {"until": max(day, since or day)} for i, since in queries.covers_of(tx.conn, things, day)}
    tx.update_many("contract_cover", ends)


def must_hold(tx: Tx, changes: Sequence[Change]) -> None:
    """Nothing that is gone is covered from now on (hook "contract_cover.must_hold")."""
    rows = tx.get_many("contract_cover", [c.record for c in changes if c.new is not None])
    assets.not_disposed(
        tx,
        [
            row["asset_id"]
            for row in rows.values()
            if row.get("asset_id") and not row.get("until") and not row.get("binned")
        ],
    )


def judge_return(tx: Tx, contract: int, things: Sequence[int]) -> dict[int, str]:
    """Asset -> why it cannot go back to the lessor as it is now."""
    rows, here = tx.get_many("asset", things), set(queries.leased(tx.conn, contract))
    found = {i: tr("It does not belong to this lease.") for i in things if i not in here or i not in rows}
    for i, one in rows.items():
        if i not in found and (why := rules.why_not(rules.judge_return, one)):
            found[i] = why
    return found


def return_leased(tx: Tx, contract: int, things: Sequence[int], day: str | None = None) -> None:
    """Things of a lease go back: their cover ends, they are retired and wait for their disposal as returned to the lessor."""
    row, when = _contract(tx, contract), day or tx.today.isoformat()
    if row.get("type") not in rules.LEASES:
        raise Refusal(tr("“{name}” is no lease, so nothing goes back.", name=row["name"]))
    rows = _assets(tx, things)
    for why in judge_return(tx, contract, things).values():
        raise Refusal(why)
    covers = tx.get_many("contract_cover", [i for i, _ in queries.covers_of(tx.conn, things, when)])
    _until(tx, {i: one for i, one in covers.items() if one["contract_id"] == contract}, when)
    going = [i for i, one in rows.items() if one["stage"] != "retired"]
    if going:
        assets.move_to(tx, going, "retired")
    tx.update_many("asset", {one: {"lease_contract_id": contract} for one in rows})
    _event(tx, contract, "returned", notes=", ".join(str(one["tag"]) for one in rows.values()))
    tx.say(
        N("Returned {what} of {contract}: retired, to be disposed of as returned to the lessor"),
        what=_things(rows),
        contract=row["name"],
    )


# ---------------------------------------------------------------- claims
def settle(tx: Tx, claim: int, paid: int | None) -> None:
    """The insurer answered: so much is paid out, or (None) nothing: refused."""
    row = tx.get("insurance_claim", claim)
    if row is None:
        raise Refusal(tr("This claim is no longer there."))
    if row["state"] != "open":
        raise Refusal(tr("This claim is settled already."))
    tx.update("insurance_claim", claim, {"state": "refused"} if paid is None else {"state": "paid", "paid": paid})
    tx.say(N("The claim {what} was refused") if paid is None else N("The claim {what} was paid"), what=row["name"])


# ---------------------------------------------------------------- parts
def _end(tx: Tx, contract: int, day: str) -> None:
    tx.update("contract", contract, {"ended_on": day})
    _until(tx, tx.get_many("contract_cover", queries.open_cover_ids(tx.conn, contract, day)), day)
    _event(tx, contract, "ended", new_end=day, date=day)


def _until(tx: Tx, covers: Mapping[int, Mapping[str, Any]], day: str) -> None:
    """These covers end on that day, not before they began."""
    tx.update_many("contract_cover", {i: {"until": max(day, one.get("since") or day)} for i, one in covers.items()})


def _event(tx: Tx, contract: int, kind: str, **values: Any) -> None:
    new = {"contract_id": contract, "kind": kind, "date": tx.today.isoformat(), **values}
    tx.insert("contract_event", {k: v for k, v in new.items() if v not in (None, "")})


def _contract(tx: Tx, record: int) -> dict[str, Any]:
    row = tx.get("contract", record)
    if row is None or row.get("binned"):
        raise Refusal(tr("This contract is no longer there."), field="contract_id")
    return dict(row)


def _assets(tx: Tx, records: Sequence[int]) -> dict[int, dict[str, Any]]:
    rows = tx.get_many("asset", records)
    if not rows or len(rows) < len(set(records)):
        raise Refusal(tr("Choose assets first; some of these are no longer there."))
    return rows


def _things(rows: Mapping[int, Mapping[str, Any]]) -> object:
    one = next(iter(rows.values()))
    return str(one.get("tag") or "") if len(rows) == 1 else later("{n} assets", n=len(rows))


def _day(text: str | None, field: str) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as why:
        raise Refusal(tr("“{text}” is not a date.", text=text), field=field) from why


def _needed(text: str, field: str) -> date:
    day = _day(text, field)
    if day is None:
        raise Refusal(tr("Which day?"), field=field)
    return day
