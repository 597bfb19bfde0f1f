"""What a user can do to keep things going. One function is one action: one transaction, one undo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from itam_desktop.assets import actions as assets
from itam_desktop.assets.rules import HOLDERS
from itam_desktop.kernel.changes import Change
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.style import Style, day_or_none, show_number
from itam_desktop.kernel.terms import later_day
from itam_desktop.kernel.texts import N, tr
from itam_desktop.store.door import Tx
from itam_desktop.upkeep import queries, rules, templates
from itam_desktop.upkeep.dates import state_of

BACK = dict(zip(HOLDERS, ("back_person_id", "back_place_id", "back_asset_id"), strict=True))
FROM_PLAN = ("asset_id", "name", "type", "company_id", "checklist", "currency")


# ---------------------------------------------------------------- records, judged
def add(tx: Tx, kind: str, values: Mapping[str, Any]) -> int:
    """A new maintenance or plan. A plan by the meter counts from the reading of today. Raises Refusal."""
    new = {**{f.key: f.default for f in tx.kind(kind).stored() if f.default is not None}, **values}
    if kind == "upkeep_plan":
        rules.judge_plan(new)
        if new.get("meter_every") and new.get("last_meter") is None and new.get("asset_id"):
            new["last_meter"] = _reading(tx, int(new["asset_id"]))
    elif kind == "maintenance":
        rules.judge_maintenance(new, tx.today)
    made = assets.add(tx, kind, {k: v for k, v in new.items() if v is not None})
    if kind == "upkeep_plan":
        _in_step(tx, [new.get("asset_id")])
    return made


def change(tx: Tx, kind: str, records: Sequence[int], values: Mapping[str, Any]) -> None:
    """The same new values for several of them, each judged. Raises Refusal."""
    rows = tx.get_many(kind, records)
    for row in rows.values():
        if kind == "upkeep_plan":
            rules.judge_plan({**row, **values})
        elif kind == "maintenance":
            if state_of(row) in ("planned", "under_way") and values.get("finished_on"):
                raise Refusal(tr("Use “Done…”: it asks how it went, and makes the next one."), field="finished_on")
            rules.judge_maintenance({**row, **values}, tx.today)
    assets.change(tx, kind, records, values)
    if kind == "upkeep_plan":
        if values.get("meter_every"):  # from now on, not from the day the meter was new
            for record, row in rows.items():
                if row.get("last_meter") is None:
                    tx.update(kind, record, {"last_meter": _reading(tx, int(row["asset_id"]))})
        _in_step(tx, [*(row.get("asset_id") for row in rows.values()), values.get("asset_id")])


# ---------------------------------------------------------------- maintenance, step by step
def plan(tx: Tx, values: Mapping[str, Any]) -> int:
    """Plan a maintenance for a day. Raises Refusal without a day."""
    if not values.get("planned_on"):
        raise Refusal(tr("For which day?"), field="planned_on")
    made = _new(tx, {k: v for k, v in values.items() if k not in ("started_on", "finished_on", "cancelled_on")})
    tx.say(N("Planned {what} for {tag}"), what=values["name"], tag=_tag(tx, values["asset_id"]))
    return made


def plan_due(tx: Tx, plan_id: int, day: str, company: int | None = None) -> int:
    """An appointment for what a plan asks for. The one that is planned already moves to that day."""
    about = _plan(tx, plan_id)
    open_ = queries.open_of_plan(tx.conn, plan_id)
    if open_ is not None:
        row = _maintenance(tx, open_)
        rules.judge_step(row, "postpone")
        tx.update("maintenance", open_, {"planned_on": day, **({"company_id": company} if company else {})})
    else:
        open_ = _new(
            tx, {**_like(about), "plan_id": plan_id, "planned_on": day, **({"company_id": company} if company else {})}
        )
    tx.say(N("Planned {what} for {tag}"), what=about["name"], tag=_tag(tx, about["asset_id"]))
    return open_


def report(tx: Tx, values: Mapping[str, Any], to_repair: bool = False) -> int:
    """A repair (or other maintenance) that begins today or began earlier; the asset may go to repair with it."""
    new = {"type": "repair", "started_on": tx.today.isoformat(), **values}
    made = _new(tx, new)
    if to_repair:
        _send(tx, made)
    tx.say(N("Started {what} on {tag}"), what=new["name"], tag=_tag(tx, new["asset_id"]))
    return made


def start(tx: Tx, maintenance: int, day: str | None = None, to_repair: bool = False) -> None:
    """A planned maintenance begins; the asset may go to repair with it."""
    row = _maintenance(tx, maintenance)
    rules.judge_step(row, "start")
    values = {"started_on": day or tx.today.isoformat()}
    rules.judge_maintenance({**row, **values}, tx.today)
    tx.update("maintenance", maintenance, values)
    if to_repair:
        _send(tx, maintenance)
    tx.say(N("Started {what} on {tag}"), what=row["name"], tag=_tag(tx, row["asset_id"]))


def finish(
    tx: Tx, maintenance: int, values: Mapping[str, Any], back: str = "", reason: str = ""
) -> int | None:  # fmt: skip
    """It is done. values: finished_on (today when left out), outcome, cost, currency, downtime_hours, meter, checklist, notes.

    back: where the asset goes that was in repair: "holder" (who had it before), "stock", "retired", "" (nowhere).
    reason: why the meter is lower. What came from a plan sets the plan on and makes the next one: its id.
    """
    row = _maintenance(tx, maintenance)
    rules.judge_step(row, "finish")
    done = {"finished_on": tx.today.isoformat(), **values}
    done.setdefault("started_on", row.get("started_on") or done["finished_on"])
    rules.judge_maintenance({**row, **done}, tx.today)
    tx.update("maintenance", maintenance, done)
    if done.get("meter") is not None:
        _read(tx, row["asset_id"], int(done["meter"]), str(done["finished_on"]), reason)
    following = _set_on(tx, row, str(done["finished_on"]), done.get("meter"))
    if back:
        _bring_back(tx, {**row, **done}, back)
    tx.say(N("Finished {what} on {tag}"), what=row["name"], tag=_tag(tx, row["asset_id"]))
    return following


def done_from_plan(tx: Tx, plan_id: int, values: Mapping[str, Any], reason: str = "") -> int:
    """What a plan asks for was done, planned before or not. Returns the maintenance."""
    about = _plan(tx, plan_id)
    open_ = queries.open_of_plan(tx.conn, plan_id)
    if open_ is None:
        open_ = _new(tx, {**_like(about), "plan_id": plan_id})
    finish(tx, open_, values, reason=reason)
    return open_


def cancel(tx: Tx, maintenance: int, notes: str = "") -> None:
    """It will not be done. The plan it came from stays due."""
    row = _maintenance(tx, maintenance)
    rules.judge_step(row, "cancel")
    told = "\n".join(one for one in (row.get("notes"), notes.strip()) if one)
    tx.update("maintenance", maintenance, {"cancelled_on": tx.today.isoformat(), "notes": told or None})
    tx.say(N("Cancelled {what} on {tag}"), what=row["name"], tag=_tag(tx, row["asset_id"]))


def postpone(tx: Tx, plan_id: int, day: str) -> None:
    """A plan falls due later than its rule says, this once; what is planned from it moves along."""
    about = _plan(tx, plan_id)
    when = day_or_none(day)
    if when is None or when <= tx.today:
        raise Refusal(tr("To a day after today."), field="day")
    tx.update("upkeep_plan", plan_id, {"postponed_to": day})
    open_ = queries.open_of_plan(tx.conn, plan_id)
    if open_ is not None and state_of(_maintenance(tx, open_)) == "planned":
        tx.update("maintenance", open_, {"planned_on": day})
    _in_step(tx, [about["asset_id"]])
    tx.say(
        N("Postponed {what} of {tag} to {day}"), what=about["name"], tag=_tag(tx, about["asset_id"]), day=later_day(day)
    )


# ---------------------------------------------------------------- plans
def suggest(tx: Tx, asset: int, which: Sequence[int]) -> list[int]:
    """Make the plans that fit what an asset is: those of these numbers in `templates.fitting`."""
    row = tx.get("asset", asset)
    if row is None:
        raise Refusal(tr("This asset is no longer there."))
    category = tx.get("category", row["category_id"]) or {}
    known = templates.fitting(str(category.get("field_set")), str(category.get("icon") or ""))
    chosen = [known[n] for n in which if 0 <= n < len(known)]
    if not chosen:
        raise Refusal(tr("Tick the plans that you want."))
    made = [add(tx, "upkeep_plan", templates.values(one, {**row, "id": asset}, tx.today)) for one in chosen]
    tx.say(N("Planned the upkeep of {tag}"), tag=str(row["tag"]))
    return made


def end_plan(tx: Tx, plan_id: int) -> None:
    """A plan asks for nothing any more; what is planned from it is cancelled."""
    about = _plan(tx, plan_id)
    _end(tx, [plan_id], tx.today.isoformat())
    _in_step(tx, [about["asset_id"]])
    tx.say(N("Ended the plan {what} of {tag}"), what=about["name"], tag=_tag(tx, about["asset_id"]))


def end_plans(tx: Tx, things: Sequence[int], day: str) -> None:
    """Assets are gone: their plans end, what was planned is cancelled. Part of another action (the hook "asset.gone")."""
    _end(tx, queries.open_plans(tx.conn, things), day)
    waiting = [i for i, state in queries.open_maintenance(tx.conn, things) if state == "planned"]
    tx.update_many("maintenance", {one: {"cancelled_on": day} for one in waiting})


def must_hold(tx: Tx, changes: Sequence[Change]) -> None:
    """Nothing is planned for what is gone (hook "upkeep_plan.must_hold")."""
    rows = tx.get_many("upkeep_plan", [c.record for c in changes if c.new is not None])
    assets.not_disposed(
        tx, [row["asset_id"] for row in rows.values() if not row.get("ended_on") and not row.get("binned")]
    )


def work_must_hold(tx: Tx, changes: Sequence[Change]) -> None:
    """No work is ahead on what is gone (hook "maintenance.must_hold")."""
    rows = tx.get_many("maintenance", [c.record for c in changes if c.new is not None])
    assets.not_disposed(
        tx, [row["asset_id"] for row in rows.values() if state_of(row) == "planned" and not row.get("binned")]
    )


# ---------------------------------------------------------------- meters
def read_meter(tx: Tx, asset: int, value: int, day: str | None = None, reason: str = "") -> int:
    """A reading. Refused when the meter would fall (or stand above a later reading) without a reason."""
    made = _read(tx, asset, value, day or tx.today.isoformat(), reason)
    tx.say(N("Read the meter of {tag}: {value}"), tag=_tag(tx, asset), value=show_number(value, Style()))
    return made


def judge_meters(tx: Tx, values: Mapping[int, int], day: str) -> dict[int, str]:
    """Asset -> why its reading cannot be taken as it is."""
    found = {}
    for asset, value in values.items():
        try:
            _judge_reading(tx, asset, value, day, "")
        except Refusal as no:
            found[asset] = no.message
    return found


def read_meters(tx: Tx, values: Mapping[int, int], day: str | None = None) -> list[int]:
    """Readings of several assets on one day, all or none."""
    made = [_read(tx, asset, value, day or tx.today.isoformat(), "") for asset, value in values.items()]
    if not made:
        raise Refusal(tr("Type a reading first."))
    tx.say(N("Read {n} meters"), n=len(made))
    return made


def follow_asset(tx: Tx, rows: Mapping[int, Mapping[str, Any]], wanted: Mapping[str, Any]) -> None:
    """Somebody types another meter into an asset (the hook "asset.changing"): it becomes a reading, and may not fall."""
    for key in rules.METER_FIELDS.values():
        value = wanted.get(key)
        if isinstance(value, int):
            for asset, row in rows.items():
                if value != row.get(key):
                    try:
                        _read(tx, asset, value, tx.today.isoformat(), "")
                    except Refusal as no:
                        raise Refusal(tr("{why} Use “Read meter…” for that.", why=no.message), field=key) from no


# ---------------------------------------------------------------- parts
def _new(tx: Tx, values: Mapping[str, Any]) -> int:
    new = {"type": "repair", **{k: v for k, v in values.items() if v not in (None, "")}}
    if not new.get("name"):
        raise Refusal(tr("What is to be done?"), field="name")
    thing = tx.get("asset", new.get("asset_id") or 0)
    if thing is None:
        raise Refusal(tr("Which asset?"), field="asset_id")
    if thing.get("stage") == "disposed":
        raise Refusal(tr("{what} is disposed of.", what=thing["tag"]), field="asset_id")
    rules.judge_maintenance(new, tx.today)
    return tx.insert("maintenance", new)


def _like(about: Mapping[str, Any]) -> dict[str, Any]:
    return {key: about[key] for key in FROM_PLAN if about.get(key)}


def _send(tx: Tx, maintenance: int) -> None:
    """The asset goes to repair; who has it now is kept, to give it back."""
    row = _maintenance(tx, maintenance)
    thing = tx.get("asset", row["asset_id"]) or {}
    if thing.get("stage") == "in_repair":
        return
    keep = {BACK[key]: thing[key] for key in HOLDERS if thing.get(key)}
    if thing.get("due_date"):
        keep["back_due"] = thing["due_date"]
    assets.move_to(tx, [row["asset_id"]], "in_repair")
    tx.update("maintenance", maintenance, keep)


def _bring_back(tx: Tx, row: Mapping[str, Any], where: str) -> None:
    asset = int(row["asset_id"])
    if where == "retired":
        assets.move_to(tx, [asset], "retired")
        return
    thing = tx.get("asset", asset) or {}
    if thing.get("stage") != "in_repair":
        raise Refusal(
            tr("{what} is not in repair, so there is nothing to bring back.", what=thing.get("tag")), field="back"
        )
    holder = {key: row[back] for key, back in BACK.items() if row.get(back)}
    if where == "stock":
        assets.move_to(tx, [asset], "in_stock")
    elif not holder:
        raise Refusal(tr("Nobody had it before the repair. Put it into stock."), field="back")
    else:
        due = row.get("back_due")
        if due:  # lent: it comes into stock and goes out again
            assets.move_to(tx, [asset], "in_stock")
        assets.give_out(tx, [asset], holder, due)


def _set_on(tx: Tx, row: Mapping[str, Any], day: str, meter: Any) -> int | None:
    """The plan that a finished maintenance came from counts from now; its next one is planned."""
    about = tx.get("upkeep_plan", row["plan_id"]) if row.get("plan_id") else None
    if about is None or about.get("ended_on"):
        return None
    values: dict[str, Any] = {"last_done": day, "last_due": about.get("next_due"), "postponed_to": None}
    if about.get("meter_every"):
        reading = meter if meter is not None else _reading(tx, about["asset_id"])
        values["last_meter"] = reading if reading is not None else about.get("last_meter")
    tx.update("upkeep_plan", row["plan_id"], values)
    _in_step(tx, [about["asset_id"]])
    after = tx.get("upkeep_plan", row["plan_id"]) or {}
    if not after.get("next_due") and not after.get("next_meter"):
        return None
    return _new(tx, {**_like(after), "plan_id": row["plan_id"], "planned_on": after.get("next_due")})


def _end(tx: Tx, plans: Sequence[int], day: str) -> None:
    tx.update_many("upkeep_plan", {one: {"ended_on": day} for one in plans})
    tx.update_many("maintenance", {one: {"cancelled_on": day} for one in queries.planned_from(tx.conn, plans)})


def _in_step(tx: Tx, things: Sequence[Any]) -> None:
    """A vehicle's next inspection is what its inspection plan says."""
    for asset in dict.fromkeys(one for one in things if one):
        row = tx.get("asset", asset) or {}
        category = tx.get("category", row.get("category_id") or 0) or {}
        plans, due = queries.inspection_due(tx.conn, asset)
        if category.get("field_set") == "vehicle" and plans and due != row.get("next_inspection"):
            tx.update("asset", asset, {"next_inspection": due})


def _meter_field(tx: Tx, row: Mapping[str, Any]) -> str:
    meter = rules.meter_of(tx.get("category", row.get("category_id") or 0))
    return rules.METER_FIELDS.get(meter, "")


def _reading(tx: Tx, asset: int) -> int | None:
    """What the meter says now: its last reading, else what stands with the asset."""
    known = queries.readings(tx.conn, asset)
    if known:
        return known[-1][1]
    row = tx.get("asset", asset) or {}
    value = row.get(_meter_field(tx, row))
    return int(value) if value is not None else None


def _judge_reading(tx: Tx, asset: int, value: int, day: str, reason: str) -> tuple[dict[str, Any], str, bool]:
    """(asset, its field for the meter, does it say how it stands now). Raises Refusal."""
    row, when = tx.get("asset", asset), day_or_none(day)
    if row is None:
        raise Refusal(tr("This asset is no longer there."))
    if when is None:
        raise Refusal(tr("On which day?"), field="date")
    key = _meter_field(tx, row)
    known = queries.readings(tx.conn, asset)
    rules.judge_reading(known, value, when, reason, tx.today, row.get(key) if key else None)
    says = known[-1][0] <= day if known else bool(reason.strip()) or value >= int(row.get(key) or 0)
    return dict(row), key, says


def _read(tx: Tx, asset: int, value: int, day: str, reason: str) -> int:
    row, key, newest = _judge_reading(tx, asset, value, day, reason)
    made = tx.insert(
        "meter_reading", {"asset_id": asset, "date": day, "value": value, "reason": reason.strip() or None}
    )
    if key and newest and row.get(key) != value:
        tx.update("asset", asset, {key: value})
    return made


def _tag(tx: Tx, asset: int) -> str:
    return str((tx.get("asset", asset) or {}).get("tag") or "")


def _plan(tx: Tx, record: int) -> dict[str, Any]:
    row = tx.get("upkeep_plan", record)
    if row is None or row.get("binned"):
        raise Refusal(tr("This plan is no longer there."))
    if row.get("ended_on"):
        raise Refusal(tr("The plan “{what}” has ended.", what=row["name"]))
    return dict(row)


def _maintenance(tx: Tx, record: int) -> dict[str, Any]:
    row = tx.get("maintenance", record)
    if row is None or row.get("binned"):
        raise Refusal(tr("This maintenance is no longer there."))
    return dict(row)
