"""Upkeep: repairs, upgrades, inspections and what else is done to a thing; plans that recur; meters (DOMAIN 1)."""

from __future__ import annotations

from itam_desktop.kernel.fields import Choice, Field, RecordKind, register
from itam_desktop.kernel.hooks import offer
from itam_desktop.kernel.kinds import CHOICE, DATE, DECIMAL, INTEGER, LONG, MONEY, REFERENCE, YESNO
from itam_desktop.kernel.texts import N
from itam_desktop.upkeep.dates import next_due, next_meter, state_of

WHEN, RESULT, RECUR, NOTES = N("When"), N("How it went"), N("How often"), N("Notes")
TO_DO = N("What is to be done")
TYPES = (
    Choice("repair", N("Repair"), look=("warn", "tool")), Choice("upgrade", N("Upgrade"), look=("info", "trending-up")),
    Choice("inspection", N("Inspection"), look=("ok", "clipboard-check")), Choice("calibration", N("Calibration"), look=("ok", "gauge")),
    Choice("service", N("Service"), look=("info", "settings")), Choice("cleaning", N("Cleaning"), look=("info", "droplet")),
    Choice("tyres", N("Tyres"), look=("info", "car")), Choice("registration", N("Registration"), look=("info", "id")),
    Choice("other", N("Other"), look=("off", "note")),
)  # fmt: skip
STATES = (
    Choice("planned", N("Planned"), look=("info", "calendar")), Choice("under_way", N("Under way"), look=("warn", "tool")),
    Choice("done", N("Done"), look=("ok", "check")), Choice("cancelled", N("Cancelled"), look=("off", "x")),
)  # fmt: skip
OUTCOMES = (
    Choice("fine", N("In order"), look=("ok", "check")), Choice("limited", N("In order with defects"), look=("warn", "alert-triangle")),
    Choice("failed", N("Not passed"), look=("bad", "x")), Choice("beyond_repair", N("Not worth repairing"), look=("bad", "trash")),
)  # fmt: skip
PERIODS = (
    Choice("day", N("Days")),
    Choice("week", N("Weeks")),
    Choice("month", N("Months")),
    Choice("year", N("Years")),
)

METERS_UNITS = {"km": "km", "pages": N("pages"), "hours": N("hours")}
COUNTED = (Choice("after", N("From when it was last done")), Choice("fixed", N("On fixed days from the first one")))

MAINTENANCE = register(RecordKind("maintenance", N("Maintenance"), N("Maintenance"), "tool", (
    Field("name", N("What"), required=True, searched=True, column=200, names=("title", "maintenance")),
    Field("tag", N("Tag"), editable=False, mono=True, column=104, cell="tag", sql="asset.tag"),
    Field("asset_id", N("Asset"), REFERENCE, target="asset", required=True, column=130),
    Field("type", N("Kind"), CHOICE, choices=TYPES, required=True, default="repair", column=122),
    Field("state", N("State"), CHOICE, choices=STATES, required=True, default="planned", editable=False, column=110, derive=state_of),
    Field("plan_id", N("From plan"), REFERENCE, target="upkeep_plan", editable=False),
    Field("company_id", N("Company"), REFERENCE, target="company", column=140, help=N("Who does it; leave it empty when our own staff does.")),
    Field("staff_id", N("Own staff"), REFERENCE, target="person"),
    Field("planned_on", N("Planned for"), DATE, section=WHEN, column=110),
    Field("started_on", N("Started on"), DATE, section=WHEN, column=110),
    Field("finished_on", N("Finished on"), DATE, section=WHEN, column=110),
    Field("cancelled_on", N("Cancelled on"), DATE, section=WHEN, editable=False),
    Field("downtime_hours", N("Downtime"), DECIMAL, section=WHEN, unit=N("hours"), help=N("How long the thing could not be used.")),
    Field("cost", N("Price"), MONEY, section=RESULT, least=0, cell="money", column=90),
    Field("currency", N("Currency"), section=RESULT, pattern="[A-Z]{3}"),
    Field("under_warranty", N("Under warranty"), YESNO, section=RESULT),
    Field("outcome", N("Outcome"), CHOICE, choices=OUTCOMES, section=RESULT, column=120),
    Field("meter", N("Meter then"), INTEGER, section=RESULT, least=0),
    Field("back_person_id", N("Goes back to person"), REFERENCE, target="person", section=WHEN, editable=False),
    Field("back_place_id", N("Goes back to place"), REFERENCE, target="place", section=WHEN, editable=False),
    Field("back_asset_id", N("Goes back to asset"), REFERENCE, target="asset", section=WHEN, editable=False),
    Field("back_due", N("Was due back"), DATE, section=WHEN, editable=False),
    Field("checklist", N("Check-list"), LONG, section=RESULT, help=N("One thing a line; [x] before it when it is done.")),
    Field("notes", N("Notes"), LONG, searched=True, section=NOTES),
), names=("maintenances", "repairs")))  # fmt: skip

UPKEEP_PLAN = register(RecordKind("upkeep_plan", N("Upkeep plan"), N("Upkeep plans"), "calendar-time", (
    Field("name", N("What"), required=True, searched=True, column=220),
    Field("tag", N("Tag"), editable=False, mono=True, column=104, cell="tag", sql="asset.tag"),
    Field("asset_id", N("Asset"), REFERENCE, target="asset", required=True, column=130),
    Field("type", N("Kind"), CHOICE, choices=TYPES, required=True, default="service", column=122),
    Field("company_id", N("Company"), REFERENCE, target="company"),
    Field("every", N("Every"), INTEGER, section=RECUR, least=1, help=N("A number: every 2 years, every 6 months. Leave it empty when only the meter counts.")),
    Field("period", N("Counted in"), CHOICE, choices=PERIODS, section=RECUR, default="month"),
    Field("counted", N("Counted"), CHOICE, choices=COUNTED, section=RECUR, default="after"),
    Field("meter_every", N("Every so much on the meter"), INTEGER, section=RECUR, least=1, help=N("Kilometres, pages or hours, as the meter counts.")),
    Field("first_on", N("First due"), DATE, section=RECUR),
    Field("lead_days", N("Remind before"), INTEGER, section=RECUR, unit=N("days"), default=30, least=0),
    Field("meter_lead", N("Remind before on the meter"), INTEGER, section=RECUR, least=0),
    Field("last_done", N("Last done"), DATE, section=RECUR, editable=False, column=110),
    Field("last_meter", N("Meter when last done"), INTEGER, section=RECUR, editable=False),
    Field("last_due", N("Was due"), DATE, section=RECUR, editable=False),
    Field("postponed_to", N("Postponed to"), DATE, section=RECUR, editable=False),
    Field("next_due", N("Next due"), DATE, section=RECUR, editable=False, column=110, cell="until", derive=next_due),
    Field("next_meter", N("Next due at"), INTEGER, section=RECUR, editable=False, column=100, derive=next_meter),
    Field("ended_on", N("Ended on"), DATE, section=RECUR, editable=False),
    Field("checklist", N("Check-list"), LONG, section=TO_DO, help=N("One thing a line.")),
    Field("cost", N("Expected price"), MONEY, section=TO_DO, least=0),
    Field("currency", N("Currency"), section=TO_DO, pattern="[A-Z]{3}"),
    Field("notes", N("Notes"), LONG, searched=True, section=NOTES),
), names=("upkeep_plans",)))  # fmt: skip

METER_READING = register(RecordKind("meter_reading", N("Meter reading"), N("Meter readings"), "gauge", (
    Field("date", N("Date"), DATE, required=True, editable=False, column=110),
    Field("tag", N("Tag"), editable=False, mono=True, column=104, cell="tag", sql="asset.tag"),
    Field("asset_id", N("Asset"), REFERENCE, target="asset", required=True, editable=False, column=140),
    Field("value", N("Reading"), INTEGER, required=True, editable=False, least=0, column=110),
    Field("reason", N("Why it is lower"), searched=True, editable=False, column=220),
), title="value"))  # fmt: skip
offer("calendar.events", "itam_desktop.upkeep.life:of_calendar")
offer("asset.gone", "itam_desktop.upkeep.actions:end_plans")
offer("asset.changing", "itam_desktop.upkeep.actions:follow_asset")
offer("asset.life", "itam_desktop.upkeep.life:of_asset")
offer("asset.acts", "itam_desktop.upkeep.screens.on_assets:acts")
offer("asset.more", "itam_desktop.upkeep.screens.on_assets:more")
offer("upkeep_plan.must_hold", "itam_desktop.upkeep.actions:must_hold")
offer("maintenance.must_hold", "itam_desktop.upkeep.actions:work_must_hold")
