"""Plans that fit what a thing is, to begin with: a car's inspection, a copier's pages, a server's dust. Pure.

Every figure is a usual one, to be changed: what the law or the maker asks stands above it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from itam_desktop.kernel.terms import months_later
from itam_desktop.kernel.texts import N, tr


@dataclass(frozen=True, slots=True)
class Template:
    """name and check-list (a line each) are marked texts; first_after: months until it is first due, from today;
    fixed: (months) in which it is due on the 15th, year by year."""

    name: str
    type: str
    every: int | None = None
    period: str = "month"
    meter_every: int | None = None
    meter_lead: int | None = None
    lead_days: int = 30
    first_after: int = 0
    fixed: tuple[int, ...] = ()
    checklist: tuple[str, ...] = ()


VEHICLE = (
    Template(N("Vehicle inspection"), "inspection", 24, lead_days=60, first_after=24,
             checklist=(N("Lights"), N("Brakes"), N("Tyres"), N("First-aid kit and warning triangle"), N("Papers in the car"))),
    Template(N("Registration and tax"), "registration", 12, lead_days=30, first_after=12),
    Template(N("Change of tyres"), "tyres", 6, lead_days=21, fixed=(4, 10), checklist=(N("Tread depth noted"), N("Pressure"), N("Wheel nuts tightened after 50 km"))),
    Template(N("Service"), "service", 12, meter_every=20_000, meter_lead=1_500, first_after=12, checklist=(N("Oil"), N("Filters"), N("Brake fluid"))),
)  # fmt: skip
PRINTER = (
    Template(N("Service by pages"), "service", meter_every=50_000, meter_lead=3_000, checklist=(N("Rollers"), N("Drum"), N("Waste toner box"))),
    Template(N("Cleaning"), "cleaning", 6, lead_days=14, first_after=6, checklist=(N("Glass and feeder"), N("Paper path"), N("Test page"))),
)  # fmt: skip
SERVER = (
    Template(N("Cleaning and dust"), "cleaning", 12, first_after=12, checklist=(N("Fans"), N("Filters"), N("Cables"))),
    Template(N("Restore from a backup, as a test"), "inspection", 6, lead_days=14, first_after=6),
    Template(N("Batteries of the UPS"), "inspection", 24, first_after=24),
)
COMPUTER = (
    Template(N("Electrical safety test"), "inspection", 24, first_after=24),
    Template(N("Cleaning and dust"), "cleaning", 12, first_after=12),
)
NETWORK = (
    Template(N("Firmware and settings saved"), "inspection", 6, lead_days=14, first_after=6),
    Template(N("Cleaning and dust"), "cleaning", 12, first_after=12),
)
PLAIN = (Template(N("Electrical safety test"), "inspection", 24, first_after=24),)


def fitting(field_set: str, icon: str = "") -> Sequence[Template]:
    """The plans for a field set; a server is told from other computers by its category's picture."""
    if field_set == "computer":
        return SERVER if icon.startswith("server") else COMPUTER
    return {"vehicle": VEHICLE, "printer": PRINTER, "network": NETWORK, "plain": PLAIN}.get(field_set, ())


def values(one: Template, asset: Mapping[str, Any], today: date) -> dict[str, Any]:
    """The plan that a template makes for an asset; a car's known next inspection is when its inspection is first due."""
    new: dict[str, Any] = {
        "name": tr(one.name), "asset_id": asset["id"], "type": one.type, "every": one.every, "period": one.period, "meter_every": one.meter_every,
        "meter_lead": one.meter_lead, "lead_days": one.lead_days, "checklist": "\n".join(tr(line) for line in one.checklist),
    }  # fmt: skip
    if one.fixed:
        days = [date(year, month, 15) for year in (today.year, today.year + 1) for month in one.fixed]
        new |= {"first_on": min(day for day in days if day >= today).isoformat(), "counted": "fixed"}
    elif one.every:
        new["first_on"] = months_later(today, one.first_after).isoformat()
    if one.type == "inspection" and asset.get("next_inspection"):
        new["first_on"] = asset["next_inspection"]
    return {k: v for k, v in new.items() if v not in (None, "")}
