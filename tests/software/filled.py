"""Fourteen licences of an office with their seats, for tests of screens and for looking at them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from itam_desktop.assets import actions as assets
from itam_desktop.software import actions
from itam_desktop.store.door import Tx

# name, product's publisher, model, metric, quantity, used, held back, spent, decided in how many days, price of one (minor, a year), more
OFFICE: tuple[tuple[str, str, str, str, int | None, int, int, int, int | None, int | None, dict[str, Any]], ...] = (
    ("Adobe Creative Cloud", "Adobe", "subscription", "user", 24, 19, 2, 0, -1, 78000, {"cooldown_days": 30}),
    ("ArchiCAD 28", "Graphisoft", "subscription", "user", 18, 16, 0, 0, 127, 167000, {}),
    ("AutoCAD LT 2026", "Autodesk", "subscription", "user", 12, 14, 0, 0, 52, 54500, {"overuse": 1}),
    ("Microsoft 365 Business", "Microsoft", "subscription", "user", 60, 52, 3, 0, 219, 15840, {"cooldown_days": 14}),
    ("Windows 11 Pro (OEM)", "Microsoft", "oem", "device", 62, 58, 0, 4, None, None, {"reassignable": 0}),
    ("Enscape 4", "Chaos", "subscription", "device", 6, 6, 0, 0, 96, 63500, {"returns": 1}),
    ("Rhino 8", "McNeel", "perpetual", "user", 10, 7, 0, 0, None, None, {"cost": 995000}),
    ("Bluebeam Revu", "Bluebeam", "subscription", "user", 8, 4, 1, 0, 18, 26000, {"cooldown_days": 30}),
    ("DATEV Mittelstand", "DATEV", "subscription", "user", 3, 2, 0, 0, 310, 47200, {}),
    ("1Password Business", "1Password", "subscription", "user", 75, 49, 0, 0, 189, 8391, {}),
    ("SketchUp Pro trial", "Trimble", "trial", "user", 5, 5, 0, 0, 6, 0, {}),
    ("Zoom Workplace", "Zoom", "subscription", "concurrent", 20, 11, 0, 0, 267, 13800, {}),
    ("Acrobat Pro 2020", "Adobe", "volume", "device", 15, 9, 0, 6, None, None, {"reassignable": 0, "key": "ACRO-2020-0001-XYZZ"}),
    ("Blender", "Blender Foundation", "open_source", "user", None, 6, 0, 0, None, None, {}),
)  # fmt: skip


def fill(tx: Tx, people: int = 60, devices: int = 64) -> dict[str, int]:
    """Licence by name. Needs an office that is set up."""
    today = tx.today

    def day(days: int) -> str:
        return (today + timedelta(days=days)).isoformat()

    def ids(sql: str) -> list[int]:
        return [row[0] for row in tx.conn.exec_driver_sql(sql)]

    first = ("Ana", "Anna", "Clara", "Ingrid", "Luca", "Petra", "Jonas", "Mehmet", "Tomasz", "Zoë")
    last = ("Ruiz", "Berg", "Dubois", "Solberg", "Moretti", "Novák", "Lindqvist", "Kaya", "Zielak", "Ågren")
    names = [f"{first[n % 10]} {last[(n + n // 10) % 10]}" for n in range(people)]
    there = {row[1]: row[0] for row in tx.conn.exec_driver_sql("SELECT id, name FROM person")}
    team = [
        there.get(name)
        or tx.insert("person", {"name": name, "employee_number": f"E{n:04d}", "email": f"p{n}@nordkai.example"})
        for n, name in enumerate(names)
    ]
    tx.update("person", team[5], {"leaving_date": day(6)})
    category = ids("SELECT id FROM category WHERE field_set='computer' ORDER BY id LIMIT 1") or ids(
        "SELECT min(id) FROM category"
    )
    machines = [
        assets.register(tx, {"category_id": category[0], "name": "ThinkPad T14", "serial": f"PF{n:06d}"})[0]
        for n in range(devices)
    ]
    made: dict[str, int] = {}
    for name, publisher, model, metric, quantity, used, held, spent, decide, price, more in OFFICE:
        product = actions.add(tx, "product", {"name": name.replace(" trial", "").replace(" (OEM)", ""), "publisher": publisher, "licensing": "open_source" if model == "open_source" else "required"})  # fmt: skip
        values: dict[str, Any] = {
            "name": name, "product_id": product, "model": model, "metric": metric, "quantity": quantity, "start_date": day(-500), "price": price,
            "price_period": "year", **more,
        }  # fmt: skip
        if decide is not None:
            trial = model == "trial"
            values |= {
                "end_date": day(decide + (0 if trial else 31)),
                "notice": 0 if trial else 17,
                "notice_unit": "days",
                "buffer_days": 0 if trial else 14,
            }
            values |= {} if trial else {"renewal": "tacit", "renewal_months": 12}
        licence = made[name] = actions.add(tx, "licence", {k: v for k, v in values.items() if v is not None})
        kind, some = ("asset", machines) if metric in ("device", "installation") else ("person", team)
        seats = actions.give(tx, licence, [(kind, one) for one in some[: used + held + spent]], since=day(-300 + used))
        if held or spent:
            actions.take_back(tx, seats[used:])
    actions.add_keys(tx, made["Rhino 8"], [f"RH80-{n:04d}-ABCD" for n in range(4)])
    actions.buy(tx, made["Rhino 8"], 0 + 2, 199000)
    actions.buy(tx, made["Rhino 8"], -2)
    return made
