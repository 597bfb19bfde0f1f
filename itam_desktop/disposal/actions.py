"""Retiring, disposing, certifying. Disposing ends cover, seats and plans of the assets in the same action."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from itam_desktop.assets import queries as asset_queries
from itam_desktop.assets import rules as asset_rules
from itam_desktop.disposal import judging, queries, rules
from itam_desktop.disposal.queries import Candidate
from itam_desktop.kernel.changes import Change
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.hooks import offered
from itam_desktop.kernel.money import share
from itam_desktop.kernel.texts import N, later, tr
from itam_desktop.store.door import Tx
from itam_desktop.store.reading import raw


def retire(tx: Tx, assets: Sequence[int], reason: str = "") -> None:
    """Take assets out of use; they wait for their disposal. The reason stands in the history."""
    found = _found(tx, assets)
    for one in found:
        asset_rules.move({"tag": one.tag, "stage": one.stage}, "retired")
    values = {"stage": "retired", "status_id": asset_queries.status_for(tx.conn, "retired"), "due_date": None,
              **dict.fromkeys(asset_rules.HOLDERS)}  # fmt: skip
    tx.update_many("asset", {one.id: values for one in found})
    if reason.strip():
        tx.why = reason.strip()
    tx.say(N("Retired {what}"), what=_what(found))


def dispose(
    tx: Tx, assets: Sequence[int], how: str, day: str | None = None, company: int | None = None, person: int | None = None,
    proceeds: int | Mapping[int, int] | None = None, cost: int | None = None, currency: str | None = None,
    reasons: Mapping[int, str] | None = None, retire: bool = False, reference: str = "", notes: str = "",
) -> int:  # fmt: skip
    """Dispose of assets as one lot; gives the disposal.

    how: a key of WAYS; company or person: who got them; proceeds: minor units for the lot, shared by price with the odd
    cents on the first, or of each asset; cost: of the lot; reasons: why an asset that holds data has no certificate;
    retire: what is in stock or in use is retired in the same action. Raises Refusal, naming each asset that cannot go.
    """
    found = _found(tx, assets)
    today = tx.today.isoformat()
    on = day or today
    why = {record: words.strip() for record, words in (reasons or {}).items() if words.strip()}
    refused = judging.judge(found, how, on, today, why, retire)
    if refused:
        raise Refusal(
            " ".join(list(refused.values())[:4]),
            field="day" if on > today else None,
            record=("asset", next(iter(refused))),
        )
    each = _each(found, proceeds)
    total = sum(each.values()) if each is not None else None
    rules.sums(how, total, cost)
    if company is not None and person is not None:
        raise Refusal(tr("Choose the company or the person that got it, not both."), field="person_id")
    made = tx.insert("disposal", _known(
        code=_number(tx, "disposal", "DI"), how=how, date=on, company_id=company, person_id=person, things=len(found),
        proceeds=total, cost=cost, currency=currency, reference=reference.strip(), notes=notes.strip(),
    ))  # fmt: skip
    tx.insert_many("disposal_line", [
        _known(disposal_id=made, asset_id=one.id, proceeds=each[one.id] if each is not None else None, currency=currency,
               reason=why.get(one.id) if one.holds_data and not one.certificates else None)
        for one in found
    ])  # fmt: skip
    values = {
        "stage": "disposed", "status_id": asset_queries.status_for(tx.conn, "disposed"), "disposed_on": on, "disposal_id": made,
        "due_date": None, **dict.fromkeys(asset_rules.HOLDERS),
    }  # fmt: skip
    tx.update_many("asset", {one.id: values for one in found})
    for follow in offered("asset.gone"):
        follow(tx, [one.id for one in found], on)
    tx.say(N("Disposed of {what}: {how}"), what=_what(found), how=later(rules.way_label(how)))
    return made


def certify(tx: Tx, values: Mapping[str, Any]) -> int:
    """A certificate that the data on one storage medium is gone; gives it. A second medium of an asset has its own."""
    asset = values.get("asset_id")
    if not asset:
        raise Refusal(tr("Which asset was it in? Choose it."), field="asset_id")
    found = _found(tx, [asset])
    rules.certificate(values, tx.today.isoformat())
    made = tx.insert("certificate", {**_known(**values), "code": _number(tx, "certificate", "SC")})
    tx.say(N("Certified that the data of {what} is gone"), what=_what(found))
    return made


def change(tx: Tx, kind: str, records: Sequence[int], values: Mapping[str, Any]) -> None:
    """Fields of disposals or certificates, for the page's form."""
    from itam_desktop.assets import actions

    for record in records if kind == "certificate" else ():
        if "asset_id" in values and values["asset_id"] != (tx.get("certificate", record) or {}).get("asset_id"):
            _no_proof(tx, record)
        rules.certificate({**(tx.get(kind, record) or {}), **values}, tx.today.isoformat())
    actions.change(tx, kind, records, values)


def only_here(tx: Tx, rows: Mapping[int, Mapping[str, Any]], wanted: Mapping[str, Any]) -> None:
    """No form and no bulk edit disposes of an asset behind the back of proof and undo (hook "asset.changing")."""
    for row in rows.values() if wanted.get("stage") == "disposed" else ():
        if row["stage"] != "disposed":
            asset_rules.with_dispose(row)


def must_hold(tx: Tx, changes: Sequence[Change]) -> None:
    """What becomes disposed of is so by a disposal and with its proof, an import or a redo too (hook "asset.must_hold")."""
    gone = [c.record for c in changes if c.old is not None and c.new and c.new.get("stage") == "disposed"]
    for row in tx.get_many("asset", gone).values():
        if not row.get("disposal_id"):
            asset_rules.with_dispose(row)
    _proven(tx, gone)


def proof_must_hold(tx: Tx, changes: Sequence[Change]) -> None:
    """The last proof of what is disposed of stays, whatever is undone (hook "certificate.must_hold")."""
    lost: list[int] = []
    for c in changes:
        if c.old is not None and (c.new is None or c.new.get("binned") or "asset_id" in c.new):
            row = {**(tx.get("certificate", c.record) or {}), **c.old}
            lost.append(int(row["asset_id"]))
    _proven(tx, lost)


def _proven(tx: Tx, assets: Sequence[int]) -> None:
    for tag in queries.without_proof(raw(tx.conn), assets):
        rules.proof({"tag": tag}, True, False, "")


def bin_proof(tx: Tx, kind: str, records: Sequence[int]) -> None:
    """Put certificates in the bin; not those of what is disposed of: they are its proof."""
    from itam_desktop.assets import actions

    for record in records if kind == "certificate" else ():
        _no_proof(tx, record)
    actions.bin_records(tx, kind, records)


def _no_proof(tx: Tx, certificate: int) -> None:
    row = tx.get("certificate", certificate) or {}
    asset = tx.get("asset", row.get("asset_id") or 0) or {}
    if asset.get("stage") == "disposed":
        raise Refusal(
            tr(
                "{code} is the proof for {tag}, which is disposed of. It stays with it.",
                code=row["code"],
                tag=asset["tag"],
            ),
            field="asset_id",
        )


# ---------------------------------------------------------------- the parts
def _found(tx: Tx, assets: Sequence[int]) -> list[Candidate]:
    found = queries.candidates(raw(tx.conn), assets)
    if not assets or len(found) < len(set(assets)):
        raise Refusal(tr("Some of these assets are no longer there."))
    return found


def _what(found: Sequence[Candidate]) -> object:
    return found[0].tag if len(found) == 1 else later("{n} assets", n=len(found))


def _each(found: Sequence[Candidate], proceeds: int | Mapping[int, int] | None) -> dict[int, int] | None:
    """asset -> what it brought."""
    if proceeds is None:
        return None
    if isinstance(proceeds, int):
        if proceeds < 0:
            raise Refusal(tr("A sum cannot be below zero."), field="proceeds")
        parts = share(proceeds, [max(0, one.cost or 0) for one in found])
        return {one.id: part for one, part in zip(found, parts, strict=True)}
    return {one.id: proceeds.get(one.id, 0) for one in found}


def _known(**values: Any) -> dict[str, Any]:
    return {k: v for k, v in values.items() if v not in (None, "")}


def _number(tx: Tx, kind: str, mark: str) -> str:
    return tx.numbered(kind, kind, "code", lambda n: (n, f"{mark}-{tx.today.year}-{n:04d}"))
