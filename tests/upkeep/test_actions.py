"""Upkeep on a real store: every action with its undo and redo, every refusal with its reason."""

from typing import Any

import pytest

from itam_desktop.assets import actions as assets
from itam_desktop.upkeep import actions, templates
from tests.contracts.doing import Doing

PLAN = {"name": "Inspection", "type": "inspection", "every": 24, "first_on": "2026-12-01", "lead_days": 60}


@pytest.fixture
def car(do: Doing) -> int:
    return do.asset("Car", odometer=41000)


def planned(do: Doing, car: int) -> int:
    return int(do(lambda tx: actions.plan(tx, {"asset_id": car, "name": "Dent", "planned_on": "2026-12-10"})))


# from a state, which verbs are legal: the whole table
VERBS: dict[str, Any] = {
    "start": lambda tx, m: actions.start(tx, m), "finish": lambda tx, m: actions.finish(tx, m, {"outcome": "fine"}), "cancel": lambda tx, m: actions.cancel(tx, m),
}  # fmt: skip
INTO: dict[str, Any] = {
    "planned": [],
    "under_way": ["start"],
    "done": ["start", "finish"],
    "cancelled": ["cancel"],
}
LEGAL = {"planned": {"start", "finish", "cancel"}, "under_way": {"finish", "cancel"}, "done": set(), "cancelled": set()}


@pytest.mark.parametrize("state", list(INTO))
@pytest.mark.parametrize("verb", list(VERBS))
def test_every_verb_in_every_state(do: Doing, car: int, state: str, verb: str) -> None:
    made = planned(do, car)
    for step in INTO[state]:
        do(lambda tx, s=step: VERBS[s](tx, made))
    assert do.row("maintenance", made)["state"] == state
    if verb in LEGAL[state]:
        do(lambda tx: VERBS[verb](tx, made))
    else:
        do.refused(lambda tx: VERBS[verb](tx, made))


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"started_on": "2026-11-20", "finished_on": "2026-11-19"}, "finished_on"),
        ({"finished_on": "2026-11-25"}, "finished_on"),
        ({"downtime_hours": "-1"}, "downtime_hours"),
        ({"meter": 40999}, "value"),
    ],
)
def test_a_repair_cannot_end_before_it_began(do: Doing, car: int, values: Any, field: str) -> None:
    made = planned(do, car)
    assert do.refused(lambda tx: actions.finish(tx, made, values)).field == field


def test_bad_dates_are_refused_in_the_form_and_by_the_store(do: Doing, car: int) -> None:
    values = {"asset_id": car, "name": "Dent", "started_on": "2026-11-20", "finished_on": "2026-11-19"}
    assert do.refused(lambda tx: actions.add(tx, "maintenance", values)).field == "finished_on"
    assert (
        "before it was started" in do.refused(lambda tx: tx.insert("maintenance", {**values, "type": "repair"})).message
    )
    made = planned(do, car)
    assert (
        do.refused(lambda tx: actions.change(tx, "maintenance", [made], {"started_on": "2027-01-01"})).field
        == "started_on"
    )
    assert (
        "Done"
        in do.refused(lambda tx: actions.change(tx, "maintenance", [made], {"finished_on": "2026-11-01"})).message
    )


def test_company_or_own_staff_but_not_both(do: Doing, car: int, ana: int) -> None:
    firm = do.add("company", name="Garage")
    values = {"asset_id": car, "name": "Dent", "planned_on": "2026-12-10"}
    do(lambda tx: actions.plan(tx, {**values, "company_id": firm}))
    assert do.refused(lambda tx: actions.plan(tx, {**values, "company_id": firm, "staff_id": ana})).field == "staff_id"


@pytest.mark.parametrize("wrong", [{"planned_on": None}, {"name": ""}, {"asset_id": 424242}])
def test_a_plan_needs_what_when_and_for_which_asset(do: Doing, car: int, wrong: Any) -> None:
    values = {"asset_id": car, "name": "Dent", "planned_on": "2026-12-10", **wrong}
    assert do.refused(lambda tx: actions.plan(tx, values)).field in wrong


def test_a_repair_takes_the_asset_and_gives_it_back_to_whom_it_was_from(do: Doing, laptop: int, ana: int) -> None:
    do(lambda tx: assets.give_out(tx, [laptop], {"holder_person_id": ana}))
    made = do(lambda tx: actions.report(tx, {"asset_id": laptop, "name": "Screen"}, to_repair=True))
    assert do.row("asset", laptop)["stage"] == "in_repair"
    do(lambda tx: actions.finish(tx, made, {"outcome": "fine", "cost": 12000, "downtime_hours": "8"}, back="holder"))
    row = do.row("asset", laptop)
    assert (row["stage"], row["holder_person_id"]) == ("assigned", ana)


def test_what_was_lent_is_lent_again(do: Doing, laptop: int, ana: int) -> None:
    do(lambda tx: assets.give_out(tx, [laptop], {"holder_person_id": ana}, "2026-12-24"))
    made = do(lambda tx: actions.plan(tx, {"asset_id": laptop, "name": "Fan", "planned_on": "2026-11-24"}))
    do(lambda tx: actions.start(tx, made, to_repair=True))
    do(lambda tx: actions.finish(tx, made, {}, back="holder"))
    row = do.row("asset", laptop)
    assert (row["stage"], row["holder_person_id"], row["due_date"]) == ("on_loan", ana, "2026-12-24")


@pytest.mark.parametrize(("back", "stage"), [("stock", "in_stock"), ("retired", "retired"), ("", "in_repair")])
def test_or_it_goes_elsewhere(do: Doing, laptop: int, back: str, stage: str) -> None:
    made = do(lambda tx: actions.report(tx, {"asset_id": laptop, "name": "Screen"}, to_repair=True))
    do.refused(lambda tx: actions.finish(tx, made, {}, back="holder"))  # nobody had it
    do(lambda tx: actions.finish(tx, made, {"outcome": "beyond_repair"}, back=back))
    assert do.row("asset", laptop)["stage"] == stage


def test_repair_respects_the_rules_of_stages(do: Doing, laptop: int) -> None:
    do(lambda tx: assets.move_to(tx, [laptop], "missing"))
    do.refused(lambda tx: actions.report(tx, {"asset_id": laptop, "name": "Screen"}, to_repair=True))
    made = do(lambda tx: actions.report(tx, {"asset_id": laptop, "name": "Screen"}))
    do.refused(lambda tx: actions.finish(tx, made, {}, back="stock"))


def test_done_from_a_plan_sets_it_on_and_plans_the_next(do: Doing, car: int) -> None:
    plan = do(lambda tx: actions.add(tx, "upkeep_plan", {**PLAN, "asset_id": car, "checklist": "Lights\nBrakes"}))
    assert do.row("asset", car)["next_inspection"] == "2026-12-01"
    made = do(lambda tx: actions.plan_due(tx, plan, "2026-11-30"))
    assert do(lambda tx: actions.plan_due(tx, plan, "2026-12-02")) == made, "the same appointment moves"
    following = do(
        lambda tx: actions.finish(tx, made, {"finished_on": "2026-11-24", "outcome": "fine", "meter": 41500})
    )
    about, after = do.row("upkeep_plan", plan), do.row("maintenance", following)
    assert (about["last_done"], about["next_due"]) == ("2026-11-24", "2028-11-24")
    assert (after["planned_on"], after["state"], after["checklist"]) == ("2028-11-24", "planned", "Lights\nBrakes")
    assert do.row("asset", car)["next_inspection"] == "2028-11-24"
    assert do.row("asset", car)["odometer"] == 41500


def test_a_plan_by_the_meter_counts_from_today_and_from_each_time(do: Doing, car: int) -> None:
    plan = do(lambda tx: actions.add(tx, "upkeep_plan", {"asset_id": car, "name": "Service", "meter_every": 20000}))
    assert do.row("upkeep_plan", plan)["next_meter"] == 61000
    do(lambda tx: actions.done_from_plan(tx, plan, {"meter": 60500}))
    assert do.row("upkeep_plan", plan)["next_meter"] == 80500
    do(lambda tx: actions.read_meter(tx, car, 70000))
    do(lambda tx: actions.done_from_plan(tx, plan, {}))
    assert do.row("upkeep_plan", plan)["next_meter"] == 90000, "the last reading counts where none was typed"


def test_a_plan_that_is_given_a_meter_later_counts_from_then(do: Doing, car: int) -> None:
    plan = do(lambda tx: actions.add(tx, "upkeep_plan", {**PLAN, "asset_id": car}))
    do(lambda tx: actions.change(tx, "upkeep_plan", [plan], {"meter_every": 5000}))
    assert do.row("upkeep_plan", plan)["next_meter"] == 46000


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"every": None, "first_on": None}, "every"),
        ({"first_on": None}, "first_on"),
        ({"every": None, "counted": "fixed"}, "first_on"),
    ],
)
def test_a_plan_that_would_never_fall_due_is_refused(do: Doing, car: int, values: Any, field: str) -> None:
    assert do.refused(lambda tx: actions.add(tx, "upkeep_plan", {**PLAN, "asset_id": car, **values})).field == field


def test_postponed_this_once(do: Doing, car: int) -> None:
    plan = do(lambda tx: actions.add(tx, "upkeep_plan", {**PLAN, "asset_id": car}))
    made = do(lambda tx: actions.plan_due(tx, plan, "2026-12-01"))
    assert do.refused(lambda tx: actions.postpone(tx, plan, "2026-11-24")).field == "day"
    do(lambda tx: actions.postpone(tx, plan, "2027-01-10"))
    assert do.row("maintenance", made)["planned_on"] == "2027-01-10"
    assert do.row("asset", car)["next_inspection"] == "2027-01-10"
    do(lambda tx: actions.finish(tx, made, {}))
    assert do.row("upkeep_plan", plan)["next_due"] == "2028-11-24"


def test_what_is_gone_needs_no_upkeep(do: Doing, car: int) -> None:
    plan = do(lambda tx: actions.add(tx, "upkeep_plan", {**PLAN, "asset_id": car}))
    made, loose = do(lambda tx: actions.plan_due(tx, plan, "2026-12-01")), planned(do, car)
    do(lambda tx: actions.end_plans(tx, [car], "2026-11-24"))
    assert do.row("upkeep_plan", plan)["ended_on"] == "2026-11-24"
    assert [do.row("maintenance", m)["state"] for m in (made, loose)] == ["cancelled", "cancelled"]
    do.refused(lambda tx: actions.end_plan(tx, plan))
    do.refused(lambda tx: actions.done_from_plan(tx, plan, {}))


def test_ending_a_plan_cancels_what_is_planned_from_it(do: Doing, car: int) -> None:
    plan = do(lambda tx: actions.add(tx, "upkeep_plan", {**PLAN, "asset_id": car}))
    made = do(lambda tx: actions.plan_due(tx, plan, "2026-12-01"))
    do(lambda tx: actions.end_plan(tx, plan))
    assert do.row("maintenance", made)["state"] == "cancelled"


def test_a_falling_meter_is_refused_without_a_reason(do: Doing, car: int) -> None:
    do(lambda tx: actions.read_meter(tx, car, 42000, "2026-10-01"))
    no = do.refused(lambda tx: actions.read_meter(tx, car, 41999))
    assert no.field == "value" and "41,999" in no.message
    do.refused(lambda tx: actions.read_meter(tx, car, 42001, "2026-09-01"))
    do(lambda tx: actions.read_meter(tx, car, 5, reason="The instrument was replaced"))
    assert do.row("asset", car)["odometer"] == 5
    do(lambda tx: actions.read_meter(tx, car, 41500, "2026-09-01"))
    assert do.row("asset", car)["odometer"] == 5, "an older reading says nothing of today"


def test_a_reading_of_a_past_day_does_not_turn_back_what_stands_with_the_asset(do: Doing, car: int) -> None:
    do(lambda tx: actions.read_meter(tx, car, 30000, "2025-01-01"))
    assert do.row("asset", car)["odometer"] == 41000
    do(lambda tx: actions.read_meter(tx, car, 41200))
    assert do.row("asset", car)["odometer"] == 41200


def test_the_meter_in_the_assets_form_is_a_reading_too(do: Doing, car: int) -> None:
    do(lambda tx: assets.change(tx, "asset", [car], {"odometer": 43000}))
    assert [(r["value"], r["date"]) for r in do.all("meter_reading")] == [(43000, "2026-11-24")]
    assert do.refused(lambda tx: assets.change(tx, "asset", [car], {"odometer": 42000})).field == "odometer"


def test_many_meters_are_read_at_once_or_none(do: Doing) -> None:
    copiers = [do.asset("Copier", page_meter=1000 * n) for n in range(1, 4)]
    do(lambda tx: actions.read_meters(tx, dict.fromkeys(copiers, 5000)))
    assert [do.row("asset", c)["page_meter"] for c in copiers] == [5000, 5000, 5000]
    judged: dict[int, str] = {}
    values = {copiers[0]: 6000, copiers[1]: 4999}
    do.store.perform(lambda tx: judged.update(actions.judge_meters(tx, values, "2026-11-24")))
    assert set(judged) == {copiers[1]}
    do.refused(lambda tx: actions.read_meters(tx, values))
    do.refused(lambda tx: actions.read_meters(tx, {}))


def test_plans_are_suggested_by_what_a_thing_is(do: Doing, car: int) -> None:
    known = templates.fitting("vehicle")
    do(lambda tx: assets.change(tx, "asset", [car], {"next_inspection": "2027-03-31"}))
    made = do(lambda tx: actions.suggest(tx, car, list(range(len(known)))))
    rows = [do.row("upkeep_plan", m) for m in made]
    assert [r["type"] for r in rows] == ["inspection", "registration", "tyres", "service"]
    assert rows[0]["next_due"] == "2027-03-31" and rows[0]["every"] == 24
    assert (rows[2]["next_due"], rows[2]["counted"]) == ("2027-04-15", "fixed")
    assert rows[3]["next_meter"] == 61000
    assert do.refused(lambda tx: actions.suggest(tx, car, [])).message
    assert templates.fitting("printer")[0].meter_every and not templates.fitting("sim")
    assert templates.fitting("computer", "server-2") != templates.fitting("computer", "device-laptop")
