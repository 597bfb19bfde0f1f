"""What may be done to a contract, with its reason. Pure rules: rows are flat, days are dates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from itam_desktop.assets import rules as assets
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import label_of
from itam_desktop.kernel.terms import STATES, day_of, effective_end, last_notice, shown, state_of, term_after
from itam_desktop.kernel.texts import tr

LEASES = frozenset({"lease", "rental"})


def state_word(state: str) -> str:
    return tr(label_of(STATES, state))


def judge_dates(row: Mapping[str, Any]) -> None:
    """Raises Refusal when the dates of a contract are the wrong way round, or a renewal says not for how long."""
    start, end = day_of(row, "start_date"), day_of(row, "end_date")
    if start is not None and end is not None and end < start:
        raise Refusal(tr("The end lies before the start. Change one of the two."), field="end_date")
    if row.get("renewal") == "tacit" and end is not None and not row.get("renewal_months"):
        raise Refusal(tr("For how many months does it renew by itself?"), field="renewal_months")
    last = last_notice(row)
    if start is not None and last is not None and last < start:
        raise Refusal(
            tr("The notice is longer than the term: it would have to be given before the contract starts."),
            field="notice",
        )


def judge_claim(claim: Mapping[str, Any], contract: Mapping[str, Any] | None, today: date) -> None:
    """Raises Refusal when a claim cannot be one on that contract."""
    if contract is None:
        raise Refusal(tr("This contract is no longer there."), field="contract_id")
    if contract.get("type") != "insurance":
        raise Refusal(
            tr("A claim is made on an insurance; “{name}” is none.", name=contract.get("name")), field="contract_id"
        )
    day, start, end = day_of(claim, "date"), day_of(contract, "start_date"), day_of(contract, "end_date")
    if day is not None and day > today:
        raise Refusal(tr("That day is still to come. When did it happen?"), field="date")
    if day is not None and start is not None and day < start:
        raise Refusal(tr("The insurance began only on {day}.", day=shown(start)), field="date")
    if day is not None and end is not None and day > end and not _renews(contract):
        raise Refusal(tr("The insurance ended on {day}.", day=shown(end)), field="date")
    if claim.get("state") == "refused" and claim.get("paid"):
        raise Refusal(
            tr("A refused claim pays nothing. Empty what was paid out, or choose another state."), field="paid"
        )


def _renews(contract: Mapping[str, Any]) -> bool:
    """It goes on by itself after its end."""
    return contract.get("renewal") == "tacit" and state_of(contract) == "running"


def judge_running(row: Mapping[str, Any]) -> None:
    """Raises Refusal when it is decided already: what is cancelled, left to end or ended does not renew or get cancelled."""
    state = state_of(row)
    if state == "running":
        return
    if state == "ended":
        raise Refusal(tr("“{name}” has ended. Make a new contract instead.", name=row.get("name")))
    raise Refusal(
        tr(
            "“{name}” is already: {state}. Take that back first (“Goes on after all”).",
            name=row.get("name"),
            state=state_word(state),
        )
    )


def renewed_end(row: Mapping[str, Any], months: int | None, end: date | None) -> date:
    """The new end of a renewal: `end`, else so many months more. Raises Refusal."""
    judge_running(row)
    before = day_of(row, "end_date")
    if before is None:
        raise Refusal(tr("“{name}” has no end, so there is nothing to renew.", name=row.get("name")), field="end_date")
    if end is None:
        wanted = months or int(row.get("renewal_months") or 0)
        if wanted < 1:
            raise Refusal(tr("Until when? Say the new end."), field="new_end")
        try:
            end = term_after(before, wanted)
        except (ValueError, OverflowError) as why:
            raise Refusal(tr("That day is out of reach. Say the new end."), field="new_end") from why
    if end <= before:
        raise Refusal(tr("The new end must lie after the old one."), field="new_end")
    return end


def cancelled_end(row: Mapping[str, Any], told: date, agreed: date | None) -> date | None:
    """To which day a cancellation told on `told` ends it: by its notice, else as agreed. Raises Refusal."""
    judge_running(row)
    start = day_of(row, "start_date")
    if agreed is not None:
        if agreed < told:
            raise Refusal(tr("It cannot end before it is cancelled."), field="new_end")
        if start is not None and agreed < start:
            raise Refusal(tr("The end lies before the start. Change one of the two."), field="new_end")
        return agreed
    end = effective_end(row, told)
    if end is not None and end < told:
        raise Refusal(
            tr("Its end has passed already. Bring it up to date first, or say the end that was agreed."),
            field="new_end",
        )
    if end is None and row.get("end_date"):
        raise Refusal(
            tr("It is too late for this end, and for how long it renews is not known. Say the end that was agreed."),
            field="new_end",
        )
    return end


def judge_cover(contract: Mapping[str, Any], asset: Mapping[str, Any], since: date, open_: Iterable[int]) -> None:
    """Raises Refusal when an asset cannot be put under a contract from that day. open_: assets that are covered by it now."""
    what = asset.get("tag") or asset.get("name")
    if state_of(contract) == "ended":
        raise Refusal(
            tr("“{name}” has ended. Make a new contract instead.", name=contract.get("name")), field="contract_id"
        )
    start, end = day_of(contract, "start_date"), day_of(contract, "end_date")
    if start is not None and since < start:
        raise Refusal(tr("The contract starts only on {day}.", day=shown(start)), field="since")
    if end is not None and since > end and not _renews(contract):
        raise Refusal(tr("The contract ends on {day}.", day=shown(end)), field="since")
    if asset.get("stage") == "disposed":
        raise Refusal(tr("{what} is disposed of.", what=what))
    if asset["id"] in set(open_):
        raise Refusal(tr("{what} is already covered by this contract.", what=what))
    if contract.get("type") in LEASES and asset.get("lease_contract_id") not in (None, contract.get("id")):
        raise Refusal(tr("{what} belongs to another lease. End that first.", what=what))


def judge_return(asset: Mapping[str, Any]) -> None:
    """Raises Refusal when an asset cannot go back to its lessor as it is now."""
    if asset.get("stage") == "retired":
        return
    if asset.get("stage") == "disposed":
        raise Refusal(tr("{what} is disposed of.", what=asset.get("tag")))
    assets.move(asset, "retired")


def why_not(judge: Any, *given: Any) -> str:
    """The reason why a judgement refuses, "" when it does not."""
    try:
        judge(*given)
    except Refusal as no:
        return no.message
    return ""
