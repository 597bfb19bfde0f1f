"""What happens to the things of the sample office: contracts, upkeep, orders, stock, hand-overs, a leaver, disposals."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from itam_desktop.assets import actions as assets
from itam_desktop.contracts import actions as contracts
from itam_desktop.custody import actions as custody
from itam_desktop.custody import kits, leaving, reserving
from itam_desktop.custody.rules import Given
from itam_desktop.disposal import actions as disposal
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.style import add_months
from itam_desktop.purchasing import actions as purchasing
from itam_desktop.stock import actions as stock
from itam_desktop.store.office import Store
from itam_desktop.upkeep import actions as upkeep

FIRMS = (
    ("Hanse Leasing", "lessor", "Ballindamm 40\n20095 Hamburg"), ("Nordstern Versicherung", "insurer", "Am Sandtorkai 50\n20457 Hamburg"),
    ("Kopier Service Nord", "service", "Wendenstraße 130\n20537 Hamburg"), ("Elbe Recycling", "recycler", "Peutestraße 8\n20539 Hamburg"),
    ("Autohaus Elbe Werkstatt", "service", "Stresemannstraße 360\n22761 Hamburg"),
)  # fmt: skip
STOCK = (  # name, kind, part number, unit, level, quantity, price, at the start, fits
    ("Toner TK-3160", "consumable", "1T02T90NL0", "cartridges", 3, 6, 8900, 9, "ECOSYS P3145dn"),
    ("Toner black 006R01758", "consumable", "006R01758", "cartridges", 2, 4, 11900, 5, "AltaLink C8145"),
    ("Paper A4 80 g", "consumable", "PAP-A4-80", "boxes", 10, 40, 2490, 46, ""),
    ("USB-C charger 65 W", "accessory", "4X20M26272", "pieces", 4, 10, 4900, 18, ""),
    ("Headset H390", "accessory", "981-000406", "pieces", 5, 10, 3900, 14, ""),
    ("Office key", "accessory", "KEY-HH1", "pieces", 5, 10, 1200, 40, ""),
    ("Memory 16 GB DDR5", "component", "KVR48S40BS8-16", "pieces", 2, 4, 5900, 6, ""),
    ("SSD 1 TB NVMe", "component", "MZ-V9P1T0BW", "pieces", 2, 4, 9900, 5, ""),
)  # fmt: skip


HERE = ("in_stock", "assigned", "on_loan", "in_repair", "missing")


class Teller:
    """Does things on days of the past, each as one action; what the rules refuse is simply not done."""

    def __init__(self, store: Store, rng: random.Random, world: dict[str, Any]) -> None:
        self.store, self.rng, self.world = store, rng, world
        self.today = store.today()

    def did(
        self, day: date, name: str, verb: Callable[..., Any], *values: Any, why: str | None = None, **more: Any
    ) -> Any:
        day = min(day, self.today)
        try:
            return self.store.perform(lambda tx: verb(tx, *values, **more), name=name, effective=day, why=why).result
        except Refusal:
            return None

    def of(self, *categories: str, stages: Sequence[str]) -> list[int]:
        """Assets of these categories (by their English names) that are in one of these stages, oldest first."""
        wanted = json.dumps([self.world["categories"][name] for name in categories])
        sql = (
            "SELECT id FROM asset WHERE category_id IN (SELECT value FROM json_each(?)) AND stage IN (SELECT value FROM json_each(?)) "
            "AND binned=0 ORDER BY id"
        )
        return self.ids(sql, wanted, json.dumps(list(stages)))

    def ids(self, sql: str, *values: Any) -> list[int]:
        return [row[0] for row in self.store._raw.execute(sql, values)]


def live(store: Store, rng: random.Random, world: dict[str, Any]) -> None:
    """Two years of an office's life over the assets that are there."""
    teller = Teller(store, rng, world)
    firms = {
        name: teller.did(add_months(teller.today, -24), "company.add", assets.add, "company",
                         {"name": name, "roles": role, "address": address, "customer_number": str(rng.randint(10000, 99999))})
        for name, role, address in FIRMS
    }  # fmt: skip
    _contracts(teller, firms)
    _stock(teller)
    _orders(teller)
    _care(teller, firms)
    _hands(teller)
    _away(teller, firms)


def _contracts(t: Teller, firms: dict[str, Any]) -> None:
    start = add_months(t.today.replace(day=1), -22)

    def on(months: int, days: int = -1) -> str:
        return (add_months(start, months) + timedelta(days=days)).isoformat()

    def of(*categories: str) -> list[int]:
        return [one for name in categories for one in t.of(name, stages=HERE)]

    made: tuple[tuple[dict[str, Any], list[int]], ...] = (
        ({"name": "Copiers Floor 1 to 3", "type": "lease", "number": "HL-20417", "company_id": firms["Hanse Leasing"], "start_date": on(0, 0), "end_date": on(24),
          "renewal": "tacit", "renewal_months": 12, "notice": 3, "notice_unit": "months", "cost": 41800, "billing": "month"}, of("Copier")),
        ({"name": "Service of the copiers", "type": "maintenance", "number": "KSN-881", "company_id": firms["Kopier Service Nord"], "start_date": on(0, 0), "end_date": on(25),
          "renewal": "tacit", "renewal_months": 12, "notice": 6, "notice_unit": "days", "cost": 18900, "billing": "quarter"}, of("Copier", "Printer")),
        ({"name": "Electronics insurance", "type": "insurance", "number": "NV 4471-03", "company_id": firms["Nordstern Versicherung"], "start_date": on(-2, 0), "end_date": on(34),
          "renewal": "tacit", "renewal_months": 12, "notice": 3, "notice_unit": "months", "cost": 128000, "billing": "year", "insured_sum": 25000000, "deductible": 25000},
         of("Laptop", "Desktop computer", "Server")),
        ({"name": "Car insurance", "type": "insurance", "number": "NV 5520-11", "company_id": firms["Nordstern Versicherung"], "start_date": on(1, 0), "end_date": on(25),
          "renewal": "tacit", "renewal_months": 12, "notice": 1, "notice_unit": "months", "cost": 342000, "billing": "year", "insured_sum": 20000000, "deductible": 50000}, of("Car", "Truck")),
        ({"name": "Mobile lines", "type": "telecom", "number": "TK-77120", "start_date": on(3, 0), "end_date": on(27), "renewal": "tacit", "renewal_months": 12,
          "notice": 3, "notice_unit": "months", "cost": 23880, "billing": "month"}, of("SIM card or line")),
        ({"name": "Server support", "type": "support", "number": "DELL-PS-9", "start_date": on(2, 0), "end_date": on(38), "renewal": "express", "notice": 30,
          "notice_unit": "days", "cost": 189000, "billing": "year"}, of("Server", "Network device")),
        ({"name": "Meeting room screens, rental", "type": "rental", "number": "R-1190", "start_date": on(6, 0), "end_date": on(18), "renewal": "none", "cost": 9900,
          "billing": "month"}, []),
    )  # fmt: skip
    for values, things in made:
        known = {k: v for k, v in values.items() if v is not None}
        one = t.did(date.fromisoformat(values["start_date"]), "contract.add", contracts.add, "contract", known)
        if one and things:
            since = max(date.fromisoformat(values["start_date"]), add_months(t.today, -14))
            t.did(t.today - timedelta(days=3), "contract.cover", contracts.cover, one, things, since.isoformat())
        if values["type"] == "insurance" and things:
            t.did(add_months(start, 12) + timedelta(days=9), "claim.add", contracts.add, "insurance_claim", {
                "name": "Screen broken in a fall" if "Electronics" in values["name"] else "Parking damage", "contract_id": one, "asset_id": things[0],
                "date": on(12, 3), "number": f"S-{t.rng.randint(10000, 99999)}", "state": "paid", "damage": 64000, "paid": 39000})  # fmt: skip
    t.did(t.today - timedelta(days=20), "contract.price", contracts.change_price, t.ids("SELECT id FROM contract ORDER BY id")[0], 43900,
          "Index clause, letter of the lessor")  # fmt: skip


def _stock(t: Teller) -> None:
    shelf, people = t.world["shelf"], t.world["people"]
    start = add_months(t.today, -20)
    for n, (name, kind, part, unit, level, many, price, there, fits) in enumerate(STOCK):
        item = t.did(start, "stock_item.add", assets.add, "stock_item", {
            "name": name, "kind": kind, "part_number": part, "code": f"ST{n + 1:03}", "unit": unit, "reorder_level": level, "reorder_quantity": many, "price": price,
            "supplier_id": t.world["suppliers"][n % 3]})  # fmt: skip
        if item is None:
            continue
        t.did(start, "stock.restock", stock.restock, item, there, shelf[n % 3], price)
        model = t.ids("SELECT id FROM model WHERE name LIKE ?", fits + "%") if fits else []
        if model:
            t.did(start, "stock.fits", stock.fits, item, model)
        printers = t.ids("SELECT id FROM asset WHERE model_id=? ORDER BY id", model[0]) if model else []
        for month in range(1, 19, 3):
            day = add_months(start, month) + timedelta(days=n)
            if kind == "accessory":
                t.did(day, "stock.issue", stock.issue, item, 1, shelf[n % 3], t.rng.choice(people))
            elif printers:
                t.did(day, "stock.use", stock.use, item, 1, shelf[n % 3], asset=t.rng.choice(printers))
            elif kind == "consumable":
                t.did(day, "stock.use", stock.use, item, t.rng.randint(2, 6), shelf[n % 3])
        if kind == "component":
            laptops = t.of("Laptop", stages=HERE)[:20]
            for asset in t.rng.sample(laptops, min(3, len(laptops))):
                t.did(add_months(start, 8), "stock.install", stock.install, item, 1, shelf[n % 3], asset)
    t.did(add_months(start, 15), "stock.adjust", stock.adjust, t.ids("SELECT id FROM stock_item ORDER BY id LIMIT 1")[0], shelf[0], 2,
          "Counted at stock-take")  # fmt: skip


def _orders(t: Teller) -> None:
    models, suppliers, people = t.world["models"], t.world["suppliers"], t.world["people"]

    def line(n: int, quantity: int, price: int, months: int) -> dict[str, Any]:
        return {
            "model_id": models[n],
            "quantity": quantity,
            "price": price,
            "tax_rate": "19",
            "warranty_months": months,
        }

    def ask(days: int, name: str, lines: list[dict[str, Any]], supplier: int) -> Any:
        day = t.today - timedelta(days=days)
        values = {
            "name": name,
            "company_id": suppliers[supplier],
            "requested_by_id": t.rng.choice(people),
            "requested_on": day.isoformat(),
            "freight": 2900,
        }
        return t.did(day, "order.request", purchasing.request, values, lines)

    partly = ask(26, "Laptops for Design", [line(0, 4, 142900, 36), line(13, 4, 18900, 36)], 0)
    if partly:
        t.did(t.today - timedelta(days=25), "order.approve", purchasing.approve, [partly], "Ingrid Solberg")
        t.did(t.today - timedelta(days=24), "order.place", purchasing.place_order, partly, suppliers[0], (t.today - timedelta(days=24)).isoformat(),
              (t.today - timedelta(days=3)).isoformat())  # fmt: skip
        lines = t.ids("SELECT id FROM order_line WHERE order_id=? ORDER BY id", partly)
        if lines:
            came = {lines[0]: (2, ["PF-5XK2M1", "PF-5XK2M7"], t.world["shelf"][0])}
            t.did(
                t.today - timedelta(days=6),
                "order.receive",
                purchasing.receive,
                partly,
                came,
                (t.today - timedelta(days=6)).isoformat(),
                "LS-20418",
            )
    waiting = ask(4, "Second screens for Finance", [line(5, 6, 38900, 36)], 1)
    ask(2, "Phones for Sales", [line(7, 3, 84900, 12)], 2)
    if waiting:
        t.did(t.today - timedelta(days=3), "order.approve", purchasing.approve, [waiting], "Ingrid Solberg")


def _care(t: Teller, firms: dict[str, Any]) -> None:
    metered = t.ids(
        "SELECT a.id FROM asset a JOIN category c ON c.id=a.category_id WHERE c.meter IN ('km', 'pages') AND a.stage NOT IN ('retired', 'disposed') ORDER BY a.id"
    )
    for asset in metered:
        row = t.store._raw.execute(
            "SELECT coalesce(odometer, page_meter, 0), received_date FROM asset WHERE id=?", (asset,)
        ).fetchone()
        first = max(date.fromisoformat(row[1]), add_months(t.today, -14)) if row[1] else add_months(t.today, -14)
        t.did(first + timedelta(days=5), "upkeep.suggest", upkeep.suggest, asset, [0, 1, 2])
        value = int(row[0])
        day = first + timedelta(days=10)
        while day < t.today - timedelta(days=12):
            t.did(day, "meter.read", upkeep.read_meter, asset, value, day.isoformat())
            value += t.rng.randint(300, 1900)
            day = add_months(day, 2)
    due = t.store._raw.execute("SELECT id, next_due FROM upkeep_plan WHERE next_due IS NOT NULL ORDER BY id").fetchall()
    for n, (plan, due_on) in enumerate(due):  # most were done in time, each a few times; some are due now
        for _ in range(4):
            on = date.fromisoformat(due_on) - timedelta(days=t.rng.randint(0, 9))
            if on >= t.today - timedelta(days=(n % 4) * 25):
                break
            t.did(
                on,
                "upkeep.done",
                upkeep.done_from_plan,
                plan,
                {"finished_on": on.isoformat(), "cost": t.rng.randint(30, 240) * 100, "outcome": "fine"},
            )
            due_on = t.store._raw.execute("SELECT next_due FROM upkeep_plan WHERE id=?", (plan,)).fetchone()[0] or ""
            if not due_on:
                break
    repaired = t.ids("SELECT id FROM asset WHERE stage='in_repair' ORDER BY id LIMIT 6")
    for asset in repaired:
        values = {
            "name": "Battery to replace",
            "asset_id": asset,
            "type": "repair",
            "company_id": t.world["suppliers"][0],
            "started_on": (t.today - timedelta(days=9)).isoformat(),
        }
        t.did(t.today - timedelta(days=9), "upkeep.report", upkeep.report, values)
    done = t.of("Laptop", "Copier", "Car", stages=("assigned",))[:40]
    for asset in t.rng.sample(done, min(9, len(done))):
        day = t.today - timedelta(days=t.rng.randint(40, 300))
        values = {"name": t.rng.choice(("Keyboard replaced", "Fan cleaned", "Brakes checked", "Drum replaced")), "asset_id": asset, "type": "repair",
                  "company_id": firms["Kopier Service Nord"], "started_on": day.isoformat()}  # fmt: skip
        made = t.did(day, "upkeep.report", upkeep.report, values)
        if made:
            finished = {
                "finished_on": (day + timedelta(days=3)).isoformat(),
                "cost": t.rng.randint(40, 420) * 100,
                "outcome": "fine",
                "downtime_hours": str(t.rng.randint(2, 20)),
            }
            t.did(day + timedelta(days=3), "upkeep.finish", upkeep.finish, made, finished)


def _hands(t: Teller) -> None:
    people = t.world["people"]
    lent = t.store._raw.execute("SELECT id, due_date FROM asset WHERE stage='on_loan' ORDER BY due_date, id").fetchall()
    for n, (asset, due) in enumerate(lent):  # most come back some days late; a few are still out
        back = date.fromisoformat(due) + timedelta(days=t.rng.randint(0, 9))
        if back < t.today - timedelta(days=20) and n % 8:
            t.did(back, "asset.take_back", assets.take_back, [asset], t.world["shelf"][n % 3])
    free = t.of("Tablet", "Peripheral", "Laptop", "Monitor", stages=("in_stock",))
    for n in range(3):
        if len(free) > 1:
            day = t.today - timedelta(days=30 - n * 9)
            due = (day + timedelta(days=14)).isoformat()
            given = [Given("asset", free.pop(), condition="good", remark="With charger")]
            t.did(day, "custody.hand_over", custody.hand_over, given, {"holder_person_id": t.rng.choice(people)}, due)
    if len(free) > 2:
        given = [Given("asset", free.pop(), condition="good"), Given("asset", free.pop(), condition="new")]
        t.did(
            t.today - timedelta(days=5),
            "custody.hand_over",
            custody.hand_over,
            given,
            {"holder_person_id": people[3]},
            None,
        )
    for n, asset in enumerate(free[:2]):
        start = t.today + timedelta(days=4 + n * 6)
        name = ("Fair in Hanover", "Workshop with the client")[n]
        t.did(
            t.today,
            "reservation.add",
            reserving.reserve,
            [asset],
            t.rng.choice(people),
            start.isoformat(),
            (start + timedelta(days=3)).isoformat(),
            name,
        )
    headset = t.ids("SELECT id FROM stock_item WHERE name LIKE 'Headset%'")
    kit = [("model_id", t.world["models"][0], 1), ("model_id", t.world["models"][13], 1)]
    if headset:
        kit.append(("stock_item_id", headset[0], 1))
    t.did(t.today, "kit.save", kits.save_kit, None, "Starter kit", kit, "Laptop, dock and headset for the first day")
    leaver = t.ids(
        "SELECT holder_person_id FROM asset WHERE holder_person_id IS NOT NULL AND binned=0 GROUP BY 1 HAVING count(*) BETWEEN 3 AND 6 ORDER BY 1 LIMIT 1"
    )
    if leaver:
        t.did(
            t.today - timedelta(days=2),
            "leaving.start",
            leaving.start_leaving,
            leaver[0],
            (t.today + timedelta(days=12)).isoformat(),
        )


def _away(t: Teller, firms: dict[str, Any]) -> None:
    day = t.today - timedelta(days=40)
    of = "SELECT a.id FROM asset a JOIN category c ON c.id=a.category_id WHERE a.stage='retired' AND coalesce(c.holds_data, 0)=? ORDER BY a.id LIMIT 2"
    plain, with_data = t.ids(of, 0), t.ids(of, 1)
    if plain:
        t.did(day, "disposal.dispose", disposal.dispose, plain, "recycled", company=firms["Elbe Recycling"], cost=4500)
    for asset in with_data:
        serial, tag = t.store._raw.execute("SELECT serial, tag FROM asset WHERE id=?", (asset,)).fetchone()
        t.did(day, "certificate.add", disposal.certify, {
            "asset_id": asset, "medium": "nvme", "maker": "Samsung", "model": "PM9A1 512 GB", "serial": f"S6XN{serial[-5:]}", "property_number": tag,
            "method": "purge", "technique": "Crypto erase", "tool": "nvme-cli 2.4, sanitize",
            "verification": "sampling", "person": "Sofia Lange", "person_title": "Administrator", "date": day.isoformat(), "destination": "Sold with the laptop",
            "validator": "Ingrid Solberg", "validated_on": day.isoformat()})  # fmt: skip
    if with_data:
        t.did(
            day + timedelta(days=2),
            "disposal.dispose",
            disposal.dispose,
            with_data,
            "sold",
            person=t.world["people"][5],
            proceeds=42000,
        )
