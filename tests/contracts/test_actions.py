"""Contracts on a real store: every action with its undo and redo, every refusal with its reason."""

from datetime import date
from typing import Any

import pytest

from itam_desktop.contracts import actions, rules
from itam_desktop.kernel.errors import Refusal
from tests.contracts.doing import Doing

LEASE = {
    "name": "Lease of laptops", "type": "lease", "start_date": "2025-01-01", "end_date": "2027-05-31", "notice": 3, "renewal": "tacit",
    "renewal_months": 12, "cost": 24000, "billing": "month",
}  # fmt: skip


def contract(do: Doing, **values: Any) -> int:
    return int(do(lambda tx: actions.add(tx, "contract", {**LEASE, **values})))


def test_a_new_contract_knows_by_when_to_decide(do: Doing) -> None:
    row = do.row("contract", contract(do))
    assert (row["decide_by"], row["state"]) == ("2027-02-14", "running")


def test_dates_the_wrong_way_round_are_refused_and_the_store_holds_it_too(do: Doing) -> None:
    made = contract(do)
    no = do.refused(lambda tx: actions.add(tx, "contract", {**LEASE, "end_date": "2024-12-31"}))
    assert no.field == "end_date" and "before the start" in no.message
    assert (
        do.refused(lambda tx: actions.change(tx, "contract", [made], {"start_date": "2028-01-01"})).field == "end_date"
    )
    no = do.refused(lambda tx: tx.update("contract", made, {"start_date": "2028-01-01"}))
    assert "cannot lie before its start" in no.message


def test_renewed_for_its_term_and_at_another_price(do: Doing) -> None:
    made = contract(do)
    assert do(lambda tx: actions.renew(tx, made, cost=26000)) == "2028-05-31"
    row, event = do.row("contract", made), do.all("contract_event")[0]
    assert (row["end_date"], row["cost"]) == ("2028-05-31", 26000)
    assert (event["kind"], event["old_end"], event["new_end"], event["old_cost"], event["new_cost"]) == (
        "renewed", "2027-05-31", "2028-05-31", 24000, 26000,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("values", "given", "field"),
    [
        ({"renewal": "express", "renewal_months": None}, {}, "new_end"),
        ({"end_date": None}, {}, "end_date"),
        ({}, {"end": "2027-05-31"}, "new_end"),
        ({}, {"end": "some day"}, "new_end"),
    ],
)
def test_a_renewal_that_cannot_be_is_refused(do: Doing, values: Any, given: Any, field: str) -> None:
    made = contract(do, **values)
    assert do.refused(lambda tx: actions.renew(tx, made, **given)).field == field


def test_cancelled_in_time_it_ends_with_its_term_and_too_late_with_the_next(do: Doing) -> None:
    in_time, late = contract(do), contract(do, end_date="2026-12-31")
    assert do(lambda tx: actions.cancel(tx, in_time)) == "2027-05-31"
    assert do(lambda tx: actions.cancel(tx, late)) == "2027-12-31"
    row = do.row("contract", late)
    assert (row["cancelled_on"], row["state"], row.get("decide_by")) == ("2026-11-24", "cancelled", None)


def test_without_an_end_notice_counts_from_today(do: Doing) -> None:
    made = contract(do, end_date=None)
    assert do(lambda tx: actions.cancel(tx, made)) == "2027-02-24"


def test_a_day_may_be_agreed_but_not_one_before_the_cancellation(do: Doing) -> None:
    made = contract(do)
    assert do.refused(lambda tx: actions.cancel(tx, made, end="2026-11-01")).field == "new_end"
    assert do(lambda tx: actions.cancel(tx, made, end="2026-12-15")) == "2026-12-15"


# from a state, which verbs are legal: the whole table
VERBS: dict[str, Any] = {
    "renew": lambda tx, c: actions.renew(tx, c), "cancel": lambda tx, c: actions.cancel(tx, c), "let_end": lambda tx, c: actions.let_end(tx, c),
    "keep": lambda tx, c: actions.keep(tx, c), "price": lambda tx, c: actions.change_price(tx, c, 1), "settle": lambda tx, c: actions.bring_up_to_date(tx, [c]),
}  # fmt: skip
INTO: dict[str, Any] = {
    "running": lambda do, c: None,
    "cancelled": lambda do, c: do(lambda tx: actions.cancel(tx, c)),
    "ending": lambda do, c: do(lambda tx: actions.let_end(tx, c)),
    "ended": lambda do, c: do(lambda tx: actions.bring_up_to_date(tx, [c]), date(2027, 6, 1)),
}
LEGAL = {
    "running": {"renew", "cancel", "let_end", "price"},
    "cancelled": {"keep", "price"},
    "ending": {"keep", "price"},
    "ended": set(),
}


@pytest.mark.parametrize("state", list(INTO))
@pytest.mark.parametrize("verb", list(VERBS))
def test_every_verb_in_every_state(do: Doing, state: str, verb: str) -> None:
    made = contract(do, renewal="express")
    INTO[state](do, made)
    assert do.row("contract", made)["state"] == state
    if verb in LEGAL[state]:
        do(lambda tx: VERBS[verb](tx, made))
    else:
        do.refused(lambda tx: VERBS[verb](tx, made))


def test_what_renews_by_itself_must_be_cancelled_and_what_has_no_end_too(do: Doing) -> None:
    tacit, endless = contract(do), contract(do, end_date=None, renewal="none")
    assert "renews by itself" in do.refused(lambda tx: actions.let_end(tx, tacit)).message
    assert "has no end" in do.refused(lambda tx: actions.let_end(tx, endless)).message


def test_time_is_written_down_for_several_contracts_in_one_action(do: Doing) -> None:
    tacit, express, cancelled = contract(do), contract(do, renewal="express"), contract(do)
    asset = do.asset()
    do(lambda tx: actions.cover(tx, express, [asset], "2026-01-01"))
    do(lambda tx: actions.cancel(tx, cancelled))
    later = date(2028, 6, 1)
    told = do(lambda tx: actions.bring_up_to_date(tx, [tacit, express, cancelled]), later)
    assert told == {tacit: "2029-05-31", express: "2027-05-31", cancelled: "2027-05-31"}
    assert [do.row("contract", c)["state"] for c in (tacit, express, cancelled)] == ["running", "ended", "ended"]
    assert do.all("contract_cover")[0]["until"] == "2027-05-31"
    assert "up to date already" in do.refused(lambda tx: actions.bring_up_to_date(tx, [tacit]), later).message


def test_a_new_price_is_an_event_by_its_verb_and_in_the_form(do: Doing) -> None:
    made = contract(do)
    do(lambda tx: actions.change_price(tx, made, 25000))
    do(lambda tx: actions.change(tx, "contract", [made], {"cost": 26000}))
    assert [(e["old_cost"], e["new_cost"]) for e in do.all("contract_event")] == [(24000, 25000), (25000, 26000)]
    assert do.refused(lambda tx: actions.change_price(tx, made, 26000)).field == "cost"


def test_covering_under_a_lease_makes_assets_leased_and_ends_when_they_are_taken_out(do: Doing) -> None:
    made, assets = contract(do), [do.asset(), do.asset()]
    covers = do(lambda tx: actions.cover(tx, made, assets, "2026-11-24"))
    assert do.row("asset", assets[0])["lease_contract_id"] == made
    assert do.row("asset", assets[0])["ownership"] == "leased"
    assert do.refused(lambda tx: actions.uncover(tx, covers, "2026-01-01")).field == "until"
    do(lambda tx: actions.uncover(tx, covers[:1], "2026-12-31"))
    assert do.all("contract_cover")[0]["until"] == "2026-12-31"
    assert do.row("asset", assets[0])["ownership"] == "leased", "until that day it is still the lessor's"
    do(lambda tx: actions.uncover(tx, covers[1:], "2026-11-24"))
    assert "lease_contract_id" not in do.row("asset", assets[1])


@pytest.mark.parametrize(
    ("values", "since", "field"),
    [
        ({}, "2024-12-31", "since"),
        ({"renewal": "none"}, "2027-06-01", "since"),
        ({}, "", "since"),
        ({}, "soon", "since"),
    ],
)
def test_a_cover_outside_the_term_is_refused(do: Doing, values: Any, since: str, field: str) -> None:
    made, asset = contract(do, **values), do.asset()
    assert do.refused(lambda tx: actions.cover(tx, made, [asset], since)).field == field


def test_who_cannot_be_covered_is_told_one_by_one(do: Doing) -> None:
    made, other, free, taken, foreign = contract(do), contract(do, name="Other"), do.asset(), do.asset(), do.asset()
    do(lambda tx: actions.cover(tx, made, [taken], "2026-01-01"))
    do(lambda tx: actions.cover(tx, other, [foreign], "2026-01-01"))
    judged: dict[int, str] = {}
    do.store.perform(
        lambda tx: judged.update(actions.judge_cover(tx, made, [free, taken, foreign, 999999], "2026-11-24"))
    )
    assert set(judged) == {taken, foreign, 999999}
    assert "already covered" in judged[taken] and "another lease" in judged[foreign]
    do.refused(lambda tx: actions.cover(tx, made, [free, taken], "2026-11-24"))


@pytest.mark.parametrize("decided", [{}, {"cancelled_on": "2026-05-01"}, {"let_end_on": "2026-05-01"}])
def test_cover_begins_after_the_end_only_where_the_contract_renews_by_itself(decided: dict[str, str]) -> None:
    about = {
        "name": "Care",
        "type": "maintenance",
        "renewal": "tacit",
        "renewal_months": 12,
        "end_date": "2026-12-31",
        **decided,
    }
    why = rules.why_not(rules.judge_cover, about, {"id": 1, "tag": "LT-1", "stage": "in_stock"}, date(2027, 2, 1), [])
    assert ("ends on" in why) is bool(decided)


def test_what_is_gone_is_covered_no_longer(do: Doing) -> None:
    made, asset = contract(do), do.asset()
    do(lambda tx: actions.cover(tx, made, [asset], "2026-01-01"))
    do(lambda tx: actions.end_cover(tx, [asset], "2026-11-24"))
    assert do.all("contract_cover")[0]["until"] == "2026-11-24"


def test_leased_things_go_back_when_their_stage_allows_it(do: Doing, ana: int) -> None:
    from itam_desktop.assets import actions as assets

    made, here, lent = contract(do), do.asset(), do.asset()
    stranger = do.asset()
    do(lambda tx: actions.cover(tx, made, [here, lent], "2026-01-01"))
    do(lambda tx: assets.give_out(tx, [lent], {"holder_person_id": ana}, "2026-12-24"))
    judged: dict[int, str] = {}
    do.store.perform(lambda tx: judged.update(actions.judge_return(tx, made, [here, lent, stranger])))
    assert set(judged) == {lent, stranger}
    do.refused(lambda tx: actions.return_leased(tx, made, [here, lent]))
    do(lambda tx: actions.return_leased(tx, made, [here]))
    row = do.row("asset", here)
    assert (row["stage"], row["lease_contract_id"]) == ("retired", made)
    assert do.all("contract_cover")[0]["until"] == "2026-11-24"
    assert do.all("contract_event")[-1]["notes"] == row["tag"]
    support = contract(do, type="support")
    assert "no lease" in do.refused(lambda tx: actions.return_leased(tx, support, [stranger])).message


def test_a_claim_is_made_on_an_insurance_that_ran_then(do: Doing) -> None:
    insurance, lease = contract(do, type="insurance", renewal="none"), contract(do)
    claim = {"name": "Fell down the stairs", "contract_id": insurance, "date": "2026-11-20", "damage": 90000}
    made = do(lambda tx: actions.add(tx, "insurance_claim", claim))
    for wrong, field in (
        ({"contract_id": lease}, "contract_id"), ({"date": "2026-11-25"}, "date"), ({"date": "2024-12-31"}, "date"),
        ({"state": "refused", "paid": 5}, "paid"),
    ):  # fmt: skip
        assert do.refused(lambda tx, w=wrong: actions.add(tx, "insurance_claim", {**claim, **w})).field == field
    do(lambda tx: actions.settle(tx, made, 80000))
    assert (do.row("insurance_claim", made)["state"], do.row("insurance_claim", made)["paid"]) == ("paid", 80000)
    do.refused(lambda tx: actions.settle(tx, made, None))


def test_what_is_binned_or_gone_is_refused(do: Doing) -> None:
    for verb in VERBS.values():
        do.refused(lambda tx, v=verb: v(tx, 424242))
    assert isinstance(do.refused(lambda tx: actions.uncover(tx, [424242], "2026-11-24")), Refusal)
