"""The software of the sample office: what it bought, who has it, what inventories found, accounts, a trial that ends."""

from __future__ import annotations

import random
from datetime import date, timedelta
from functools import partial
from typing import Any

from itam_desktop.collection import actions as collection
from itam_desktop.collection.actions import Wish
from itam_desktop.collection.machine import Machine, Part, Program
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.style import add_months
from itam_desktop.kernel.texts import N
from itam_desktop.software import actions
from itam_desktop.store.door import Tx
from itam_desktop.store.office import Store

# name, publisher, kind, licensing
PRODUCTS = (
    ("Adobe Creative Cloud", "Adobe", "service", "required"), ("ArchiCAD 28", "Graphisoft", "application", "required"),
    ("AutoCAD LT 2026", "Autodesk", "application", "required"), ("Microsoft 365 Business", "Microsoft", "service", "required"),
    ("Windows 11 Pro", "Microsoft", "os", "required"), ("Enscape 4", "Chaos", "application", "required"), ("Rhino 8", "McNeel", "application", "required"),
    ("Bluebeam Revu", "Bluebeam", "application", "required"), ("DATEV Mittelstand", "DATEV", "application", "required"),
    ("1Password Business", "AgileBits", "service", "required"), ("SketchUp Pro", "Trimble", "application", "required"),
    ("Zoom Workplace", "Zoom", "service", "required"), ("Acrobat Pro 2020", "Adobe", "application", "required"), ("Veeam Backup", "Veeam", "application", "required"),
    ("7-Zip", "Igor Pavlov", "application", "open_source"), ("Firefox", "Mozilla", "application", "open_source"), ("LibreOffice", "The Document Foundation", "application", "open_source"),
)  # fmt: skip
# product, model, metric, quantity (of people or computers: a share; else a number), months begun ago, term, renewal, price of one, period, seats given (share), more
LICENCES: tuple[tuple[Any, ...], ...] = (
    ("Adobe Creative Cloud", "subscription", "user", 0.30, 11, 12, "tacit", 6500, "month", 0.8, {"cooldown_days": 14, "notice": 30, "price_period": "month"}),
    ("ArchiCAD 28", "subscription", "user", 0.22, 8, 12, "express", 167000, "year", 0.9, {}),
    ("AutoCAD LT 2026", "subscription", "device", 0.10, 10, 12, "tacit", 54500, "year", 1.2, {"overuse": 1, "notice": 14}),
    ("Microsoft 365 Business", "subscription", "user", 0.75, 5, 12, "tacit", 1320, "month", 0.87, {"devices_per_user": 5}),
    ("Windows 11 Pro", "oem", "device", 0.70, 24, 0, "none", 0, "once", 0.95, {"reassignable": 0}),
    ("Enscape 4", "subscription", "user", 6, 9, 12, "express", 63500, "year", 1.0, {}), ("Rhino 8", "perpetual", "user", 10, 20, 0, "none", 99500, "once", 0.7, {}),
    ("Bluebeam Revu", "subscription", "user", 8, 11, 12, "tacit", 26000, "year", 0.5, {"cooldown_days": 90}),
    ("DATEV Mittelstand", "subscription", "user", 3, 2, 12, "tacit", 47200, "year", 0.67, {}),
    ("1Password Business", "subscription", "user", 0.9, 6, 12, "tacit", 700, "month", 0.65, {}),
    ("SketchUp Pro", "trial", "user", 5, 1, 2, "none", 0, "once", 1.0, {}), ("Zoom Workplace", "subscription", "user", 20, 3, 12, "tacit", 1150, "month", 0.55, {}),
    ("Acrobat Pro 2020", "perpetual", "user", 15, 24, 0, "none", 53500, "once", 0.6, {"reassignable": 0, "version": "2020"}),
    ("Veeam Backup", "subscription", "device", 10, 7, 12, "express", 11900, "year", 0.3, {}),
)  # fmt: skip
ON_MOST = (
    ("Microsoft 365 Apps for business - de-de", "Microsoft Corporation", "16.0.18025.20160"), ("7-Zip 24.09 (x64)", "Igor Pavlov", "24.09"),
    ("Mozilla Firefox (x64 de)", "Mozilla", "133.0"), ("1Password", "AgileBits Inc.", "8.10.54"), ("Microsoft Edge", "Microsoft Corporation", "131.0.2903.70"),
    ("Microsoft Visual C++ 2015-2022 Redistributable (x64) - 14.42.34433", "Microsoft Corporation", "14.42.34433.0"),
    ("Security Update for Windows (KB5048667)", "Microsoft Corporation", ""), ("Intel(R) Management Engine Components", "Intel Corporation", "2433.6.3.0"),
    ("Realtek High Definition Audio Driver", "Realtek Semiconductor Corp.", "6.0.9733.1"),
)  # fmt: skip
ON_SOME = (
    ("Adobe Creative Cloud", "Adobe Inc.", "6.5.0.348", 30), ("GRAPHISOFT Archicad 28", "GRAPHISOFT SE", "28.1.1", 22), ("AutoCAD LT 2026 - Deutsch (German)", "Autodesk", "31.0.162.0", 16),
    ("Rhino 8", "Robert McNeel & Associates", "8.14.24345", 12), ("Enscape", "Chaos", "4.2.2", 8), ("Bluebeam Revu 21", "Bluebeam, Inc.", "21.4.0", 8),
    ("Adobe Acrobat 2020", "Adobe", "20.005.30730", 12), ("SketchUp 2025", "Trimble, Inc.", "25.0.571", 6), ("LibreOffice 24.8.3.2", "The Document Foundation", "24.8.3.2", 25),
    ("Zoom Workplace (64-bit)", "Zoom Communications, Inc.", "6.2.11", 24), ("WinRAR 7.01 (64-bit)", "win.rar GmbH", "7.01.0", 14), ("TeamViewer", "TeamViewer", "15.60.3", 9), ("VLC media player", "VideoLAN", "3.0.21", 30),
    ("DBeaver 24.3.0", "DBeaver Corp", "24.3.0", 3), ("Spotify", "Spotify AB", "1.2.52", 12), ("Notepad++ (64-bit x64)", "Notepad++ Team", "8.7.4", 18),
)  # fmt: skip
MATCHED = {
    "Microsoft 365 Apps": "Microsoft 365 Business", "7-Zip": "7-Zip", "Mozilla Firefox": "Firefox", "1Password": "1Password Business", "Zoom Workplace": "Zoom Workplace",
    "Adobe Creative Cloud": "Adobe Creative Cloud", "GRAPHISOFT": "ArchiCAD 28", "AutoCAD LT": "AutoCAD LT 2026", "Rhino": "Rhino 8", "Enscape": "Enscape 4",
    "Bluebeam": "Bluebeam Revu", "LibreOffice": "LibreOffice", "Windows 11 Pro": "Windows 11 Pro",
}  # fmt: skip


def buy(store: Store, rng: random.Random, world: dict[str, Any], computers: list[int]) -> dict[str, int]:
    """Products, their licences and seats; gives the products by name."""
    today = store.today()
    start = add_months(today.replace(day=1), -23)
    products: dict[str, int] = store.perform(lambda tx: _products(tx), name="product.add", effective=start).result
    for product, model, metric, many, ago, term, renewal, price, period, given, more in LICENCES:
        holders = [("asset", a) for a in computers] if metric == "device" else [("person", p) for p in world["people"]]
        quantity = max(1, round(many * len(holders))) if isinstance(many, float) else many
        begun = add_months(today.replace(day=1), -ago) + timedelta(days=rng.randint(0, 20))
        values: dict[str, Any] = {
            "name": product if model not in ("oem", "trial") else f"{product} ({'OEM' if model == 'oem' else 'trial'})", "product_id": products[product],
            "model": model, "metric": metric, "quantity": quantity, "start_date": begun.isoformat(), "renewal": renewal, "price": price or None,
            "price_period": period, "key": f"{rng.randrange(16**5):05X}-{rng.randrange(16**5):05X}-{rng.randrange(16**5):05X}",
            "purchase_date": begun.isoformat(), "company_id": world["suppliers"][0], **more,
        }  # fmt: skip
        if term:
            values |= {"end_date": (add_months(begun, term) - timedelta(days=1)).isoformat()}
            values |= {"renewal_months": 12} if renewal != "none" else {}
        wanted = {k: v for k, v in values.items() if v is not None}
        one = store.perform(partial(_add, wanted), name="licence.add", effective=begun).result
        _give(store, rng, one, holders, min(len(holders), round(quantity * given)), max(begun, add_months(today, -10)))
    return products


def _add(values: dict[str, Any], tx: Tx) -> int:
    return actions.add(tx, "licence", values)


def _products(tx: Tx) -> dict[str, int]:
    made = {
        name: tx.insert("product", {"name": name, "publisher": publisher, "kind": kind, "licensing": licensing})
        for name, publisher, kind, licensing in PRODUCTS
    }
    tx.say(N("Entered {n} products"), n=len(made))
    return made


def _give(store: Store, rng: random.Random, licence: int, holders: list[tuple[str, int]], n: int, since: date) -> None:
    """Seats on three days; here and there one is taken back again."""
    some = rng.sample(holders, n)
    for at, part in enumerate((some[: n // 2], some[n // 2 : n - n // 5], some[n - n // 5 :])):
        day = min(since + timedelta(days=at * 40 + rng.randint(0, 20)), store.today() - timedelta(days=4))
        for chunk in [part[i : i + 12] for i in range(0, len(part), 12)]:
            seats = _did(store, day, "seat.give", lambda tx, c=chunk: actions.give(tx, licence, c))
            if seats and rng.random() < 0.35:
                back = store.today() - timedelta(days=rng.randint(2, 12))
                _did(store, back, "seat.take_back", lambda tx, s=seats[0]: actions.take_back(tx, [s]))


def _did(store: Store, day: date, name: str, verb: Any) -> Any:
    try:
        return store.perform(verb, name=name, effective=day).result
    except Refusal:
        return None


def gather(store: Store, rng: random.Random, products: dict[str, int]) -> None:
    """Inventories of most computers, taken over twice; titles matched to products, accounts of three services."""
    rows = store._raw.execute(
        "SELECT a.id, a.serial, a.name, a.hostname, a.mac, a.cpu, a.memory, c.name FROM asset a JOIN model m ON m.id=a.model_id JOIN company c ON c.id=m.maker_id"
        " JOIN category k ON k.id=a.category_id WHERE k.field_set='computer' AND a.binned=0 AND a.stage IN ('assigned', 'in_stock') AND a.serial IS NOT NULL ORDER BY a.id"
    ).fetchall()
    machines = [(asset, _machine(rng, *facts)) for asset, *facts in rows if rng.random() < 0.85]
    for ago, share in ((95, 0.5), (6, 1.0)):
        day = store.today() - timedelta(days=ago)
        some = [
            Wish(_taken(rng, machine, day), asset=asset) for asset, machine in machines[: round(len(machines) * share)]
        ]
        if some:
            _did(
                store,
                day,
                "collection.take_over",
                lambda tx, w=some: collection.take_over(tx, w, "folder", "inventories"),
            )
    titles = store._raw.execute("SELECT id, name FROM software_title WHERE ignored IS NULL").fetchall()
    for begin, product in MATCHED.items():
        found = [record for record, name in titles if name.startswith(begin)]
        if found:
            day = store.today() - timedelta(days=5)
            _did(store, day, "title.match", lambda tx, f=found, p=product: actions.match(tx, f, products[p]))
    _accounts(store, rng, products)


def _machine(
    rng: random.Random,
    serial: str,
    name: str,
    host: str | None,
    mac: str | None,
    cpu: str | None,
    memory: str | None,
    maker: str,
) -> Machine:
    apple = maker == "Apple"
    programs = [
        Program(*one, source="registry")
        for one in ON_MOST
        if not apple or ("Windows" not in one[0] and "Realtek" not in one[0] and "Intel" not in one[0])
    ]
    programs += [
        Program(title, publisher, version, source="registry")
        for title, publisher, version, share in ON_SOME
        if rng.random() * 100 < share
    ]
    gb = int("".join(c for c in (memory or "16") if c.isdigit())[:3] or 16)
    return Machine(
        serial=serial, maker=maker, model=name, name=host or "", macs=(mac,) if mac else (), os="macOS" if apple else "Windows 11 Pro",
        os_version="15.1.1" if apple else rng.choice(("10.0.26100", "10.0.22631", "10.0.22621")), cores=rng.choice((6, 8, 10)), processors=1,
        parts=(Part("memory", "DDR5 SO-DIMM", "Samsung", f"M{rng.randrange(10**8):08}", gb * 1024, "DIMM 1"), Part("disk", "NVMe SSD", "Samsung", f"S{rng.randrange(10**10):010}", 512110)),
        programs=tuple(programs), sections=frozenset({"software", "memory", "disk", "os"}), agent="GLPI-Agent_v1.11",
    )  # fmt: skip


def _taken(rng: random.Random, machine: Machine, day: date) -> Machine:
    from dataclasses import replace

    programs = tuple(one for one in machine.programs if rng.random() < 0.97)
    return replace(machine, programs=programs, taken_on=day.isoformat())


def _accounts(store: Store, rng: random.Random, products: dict[str, int]) -> None:
    people = store._raw.execute("SELECT id, email, name FROM person WHERE email IS NOT NULL ORDER BY id").fetchall()
    today = store.today()

    def verb(tx: Tx) -> None:
        rows: list[dict[str, Any]] = []
        for service, share, plan, cost in (
            ("Microsoft 365 Business", 0.8, "Business Standard", 1320),
            ("Zoom Workplace", 0.4, "Pro", 1150),
            ("1Password Business", 0.6, "Business", 700),
        ):
            for person, email, _name in people:
                if rng.random() < share:
                    idle = rng.choice((1, 2, 3, 5, 8, 13, 30, 120 if rng.random() < 0.3 else 4))
                    rows.append({
                        "login": email, "product_id": products[service], "person_id": person, "plan": plan, "cost": cost, "cost_period": "month",
                        "role": "admin" if rng.random() < 0.05 else "user", "mfa": int(rng.random() < 0.85), "opened_on": (today - timedelta(days=rng.randint(200, 700))).isoformat(),
                        "last_seen": (today - timedelta(days=idle)).isoformat(),
                    })  # fmt: skip
        rows.append(
            {
                "login": "meetingroom@studio-nordkai.example",
                "product_id": products["Zoom Workplace"],
                "role": "room",
                "mfa": 0,
                "opened_on": (today - timedelta(days=400)).isoformat(),
            }
        )
        tx.insert_many("account", rows)
        tx.say(N("Entered {n} accounts"), n=len(rows))

    store.perform(verb, name="account.add", effective=today - timedelta(days=4))


def live(store: Store, rng: random.Random, world: dict[str, Any], whole: bool) -> None:
    """whole: with inventories, accounts and matched titles too."""
    computers = [row[0] for row in store._raw.execute(
        "SELECT a.id FROM asset a JOIN category c ON c.id=a.category_id WHERE c.field_set='computer' AND a.binned=0 AND a.stage<>'disposed' ORDER BY a.id LIMIT 4000")]  # fmt: skip
    products = buy(store, rng, world, computers)
    if whole:
        gather(store, rng, products)
