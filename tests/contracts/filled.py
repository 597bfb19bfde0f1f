"""An office with contracts, plans, repairs and meters, for tests of screens and for looking at them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from itam_desktop.assets import actions as assets
from itam_desktop.contracts import actions as contracts
from itam_desktop.kernel.texts import tr
from itam_desktop.store.door import Tx
from itam_desktop.upkeep import actions as upkeep


def fill(tx: Tx) -> None:
    """Contracts of every kind around today, covers, a claim; plans of vehicles and printers, repairs, readings."""
    today = tx.today

    def day(days: int) -> str:
        return (today + timedelta(days=days)).isoformat()

    def ids(sql: str) -> list[int]:
        return [row[0] for row in tx.conn.exec_driver_sql(sql)]

    firms = {
        name: tx.insert(
            "company",
            {
                "name": name,
                "roles": roles,
                "customer_number": number,
                "address": f"{name}\nHafenstraße 1\n20457 Hamburg",
            },
        )
        for name, roles, number in (
            ("Nordleasing", "lessor", "K-4471"),
            ("Hanse Versicherung", "insurer", "V-88"),
            ("Elbe Telekom", "supplier", ""),
        )
    }
    base: dict[str, Any] = {
        "renewal": "tacit",
        "renewal_months": 12,
        "notice": 3,
        "notice_unit": "months",
        "buffer_days": 14,
    }
    wanted: list[dict[str, Any]] = [
        {"name": "Lease of laptops", "type": "lease", "company_id": firms["Nordleasing"], "start_date": day(-700), "end_date": day(115), "cost": 184000, "billing": "month", "number": "L-2025/7"},
        {"name": "Office contents", "type": "insurance", "company_id": firms["Hanse Versicherung"], "start_date": day(-300), "end_date": day(65), "cost": 89000,
         "billing": "year", "insured_sum": 1500000, "deductible": 25000, "renewal": "express", "renewal_months": None, "notice": 1},
        {"name": "Mobile plans", "type": "telecom", "company_id": firms["Elbe Telekom"], "start_date": day(-800), "end_date": day(-30), "cost": 64900, "billing": "month", "renewal_months": 24},
        {"name": "Copier service", "type": "maintenance", "start_date": day(-400), "end_date": day(400), "cost": 36000, "billing": "quarter"},
        {"name": "Server support", "type": "support", "start_date": day(-1000), "end_date": day(-10), "cost": 240000, "billing": "once", "renewal": "none", "renewal_months": None},
        {"name": "Design suite", "type": "subscription", "start_date": day(-200), "end_date": day(165), "cost": 1200000, "billing": "year", "currency": "USD"},
    ]  # fmt: skip
    made = [contracts.add(tx, "contract", {**base, **one}) for one in wanted]
    holder = {"holder_person_id": ids("SELECT id FROM person ORDER BY id")[0]}
    categories = {row[1]: row[0] for row in tx.conn.exec_driver_sql("SELECT id, name FROM category")}
    values = {"category_id": categories[tr("Laptop")], "name": "ThinkPad T14", "cost": 150000}
    laptops = assets.register(tx, values, n=12)
    assets.give_out(tx, laptops[:4], holder)
    contracts.cover(tx, made[0], laptops, day(-600))
    contracts.cover(tx, made[1], laptops[:9], day(-200))
    contracts.change_price(tx, made[1], 94000)
    claim = {
        "name": "Coffee over a laptop",
        "contract_id": made[1],
        "asset_id": laptops[0],
        "date": day(-12),
        "damage": 142900,
        "number": "S-2026-11",
    }
    contracts.add(tx, "insurance_claim", claim)
    contracts.cancel(tx, made[5])
    with_meter = [
        *assets.register(tx, {"category_id": categories[tr("Car")], "name": "Corolla"}, n=4),
        *assets.register(tx, {"category_id": categories[tr("Copier")], "name": "AltaLink C8145"}, n=4),
    ]
    for n, asset in enumerate(with_meter):
        for back, value in ((200, 30000 + n * 2000), (90, 34000 + n * 2200), (20, 36500 + n * 2500)):
            upkeep.read_meter(tx, asset, value, day(-back))
        upkeep.suggest(tx, asset, [0, 1])
    plans = ids("SELECT id FROM upkeep_plan ORDER BY id")
    for n, plan in enumerate(plans[:6]):
        upkeep.change(
            tx,
            "upkeep_plan",
            [plan],
            {"first_on": day(-20 + 12 * n), "every": 24, "meter_every": 3000 if n % 3 == 2 else None},
        )
    upkeep.report(
        tx, {"asset_id": laptops[1], "name": "Screen flickers", "cost": 18900, "started_on": day(-3)}, to_repair=True
    )
    done = upkeep.report(tx, {"asset_id": laptops[2], "name": "New battery", "type": "upgrade", "started_on": day(-40)})
    upkeep.finish(tx, done, {"finished_on": day(-38), "outcome": "fine", "cost": 9900, "downtime_hours": "6"})
    upkeep.plan(tx, {"asset_id": laptops[3], "name": "More memory", "type": "upgrade", "planned_on": day(9)})
    upkeep.plan_due(tx, plans[1], day(6))
    tx.say("Filled contracts and upkeep")
