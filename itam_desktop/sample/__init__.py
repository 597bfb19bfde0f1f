"""A believable office, always the same for the same seed: people, rooms, models, prices, two years of history.

All names are made up from common ones; prices are of the order of list prices of 2024 to 2026.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from itam_desktop.assets import actions, queries
from itam_desktop.assets.start import CATEGORIES
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.progress import NO_PROGRESS, Progress
from itam_desktop.kernel.style import add_months
from itam_desktop.kernel.tags import make_tag, next_number
from itam_desktop.kernel.texts import N, tr
from itam_desktop.store.door import Tx
from itam_desktop.store.office import Store

FIRST = (
    "Ana", "Anna", "Mehmet", "Clara", "Jonas", "Petra", "Luca", "Ingrid", "Sofia", "Olivier",
    "Tomasz", "Hanna", "Emre", "Léa", "Mateo", "Freya", "Nils", "Aylin", "Pavel", "Zoë",
    "Karim", "Greta", "Hugo", "Elif", "Marta", "Lars", "Noor", "Björn", "Chiara", "Viktor",
    "Amira", "Felix", "Ioana", "Sören", "Maja", "Diego", "Lucía", "Otto", "Nadia", "Yusuf",
    "Elena", "Ruben", "Signe", "Milan", "Johanna", "Theo", "Agnes", "Samir", "Klara", "Leon",
)  # fmt: skip
LAST = (
    "Ruiz", "Berg", "Kaya", "Dubois", "Lindqvist", "Novák", "Moretti", "Solberg", "Lange", "Moreau",
    "Zielak", "Weiß", "Yılmaz", "Laurent", "García", "Holm", "Andersson", "Demir", "Svoboda", "Peeters",
    "Haddad", "Baumann", "Lefèvre", "Arslan", "Kowalska", "Nilsen", "Visser", "Jönsson", "Ricci", "Popov",
    "Mansour", "Krämer", "Ionescu", "Petersen", "Horvat", "Fernández", "Schulz", "Aydın", "Becker", "Rossi",
    "Jansen", "Dahl", "Kovačević", "Winter", "Fontaine", "Olsen", "Nasser", "Vogel", "Richter", "Meyer",
)  # fmt: skip
UNITS = (
    ("Design", "4100"),
    ("Legal", "4200"),
    ("Finance", "4300"),
    ("Sales", "4400"),
    ("Operations", "4500"),
    ("IT", "4600"),
    ("People", "4700"),
)
JOBS = {
    "Design": "Designer",
    "Legal": "Lawyer",
    "Finance": "Accountant",
    "Sales": "Account manager",
    "Operations": "Office manager",
    "IT": "Administrator",
    "People": "Recruiter",
}
ROOMS = (
    "0.01 Reception",
    "0.04 Servers",
    "0.05 Store",
    "1.02 Front office",
    "1.07 Meeting",
    "1.11 Sales",
    "2.06 Finance",
    "2.11 Legal",
    "2.14 Meeting",
    "3.02 Render",
    "3.14 Design",
    "3.15 Kitchen",
)
MAKERS = [
    "Lenovo",
    "Dell",
    "Apple",
    "HP",
    "EIZO",
    "Samsung",
    "Cisco",
    "Ubiquiti",
    "Xerox",
    "Kyocera",
    "Yealink",
    "Logitech",
    "Volkswagen",
    "Mercedes-Benz",
    "Toyota",
    "Vitra",
    "Fujitsu",
    "Brother",
    "Telekom",
]
SUPPLIERS = ("Bechtle", "Cancom", "Computacenter", "Autohaus Elbe", "Büro Nord", "Telekom Geschäftskunden")
# (category, maker, model, part number, price in minor units, warranty months, share of the office, facts)
MODELS: tuple[tuple[str, str, str, str, int, int, int, dict[str, Any]], ...] = (
    ("Laptop", "Lenovo", "ThinkPad T14 G5", "21ML003XGE", 142900, 36, 26, {"cpu": "Intel Core Ultra 5 125U", "memory": "16 GB", "storage": "512 GB", "os": "Windows 11 Pro"}),
    ("Laptop", "Apple", "MacBook Pro 14 M4", "MX2H3D/A", 211900, 12, 14, {"cpu": "Apple M4 Pro", "memory": "24 GB", "storage": "512 GB", "os": "macOS 15"}),
    ("Laptop", "Dell", "Latitude 7440", "G4CKN", 139900, 36, 12, {"cpu": "Intel Core i7-1355U", "memory": "16 GB", "storage": "512 GB", "os": "Windows 11 Pro"}),
    ("Laptop", "HP", "EliteBook 840 G9", "6F6H2EA", 128800, 36, 10, {"cpu": "Intel Core i5-1235U", "memory": "16 GB", "storage": "256 GB", "os": "Windows 11 Pro"}),
    ("Desktop computer", "Dell", "Precision 3680", "RY0M1", 264700, 36, 9, {"cpu": "Intel Core i9-14900", "memory": "64 GB", "storage": "2 TB", "os": "Windows 11 Pro"}),
    ("Monitor", "Dell", "UltraSharp 27 4K U2723QE", "210-BDPF", 38900, 36, 34, {}),
    ("Monitor", "EIZO", "FlexScan EV2795", "EV2795-BK", 51800, 60, 20, {}),
    ("Mobile phone", "Apple", "iPhone 16", "MYE73ZD/A", 84900, 12, 18, {"storage": "128 GB", "os": "iOS 18", "carrier": "Telekom"}),
    ("Mobile phone", "Samsung", "Galaxy S24", "SM-S921B", 69900, 24, 14, {"storage": "128 GB", "os": "Android 15", "carrier": "Vodafone"}),
    ("SIM card or line", "Telekom", "Business line L", "BL-L", 0, 0, 12, {"carrier": "Telekom", "sim_plan": "Business L 20 GB"}),
    ("Tablet", "Apple", "iPad Air 11 M2", "MUWC3NF/A", 64900, 12, 8, {"storage": "128 GB", "os": "iPadOS 18"}),
    ("Landline phone", "Yealink", "T54W", "SIP-T54W", 17900, 24, 14, {}),
    ("Peripheral", "Logitech", "MX Keys S", "920-011567", 10900, 24, 16, {}),
    ("Peripheral", "Lenovo", "ThinkPad USB-C Dock", "40AY0090EU", 18900, 36, 12, {}),
    ("Printer", "Kyocera", "ECOSYS P3145dn", "1102TT3NL0", 44900, 24, 4, {"toner": "TK-3160"}),
    ("Copier", "Xerox", "AltaLink C8145", "C8145V_F", 689000, 36, 3, {"toner": "006R01758"}),
    ("Server", "Dell", "PowerEdge R660", "R660-7X2", 712400, 60, 3, {"cpu": "2 x Xeon Gold 5416S", "memory": "256 GB", "storage": "8 TB", "os": "Debian 12"}),
    ("Network device", "Cisco", "Catalyst 9200L", "C9200L-24T-4G", 174300, 60, 5, {"ports": 24, "firmware": "17.12.3"}),
    ("Network device", "Ubiquiti", "UniFi U6 Pro", "U6-PRO", 15900, 24, 7, {"ports": 1, "firmware": "6.6.77"}),
    ("Car", "Volkswagen", "ID.4 Pro", "ID4PRO", 4213500, 24, 3, {"fuel": "electric"}),
    ("Car", "Toyota", "Corolla Touring Hybrid", "COR-TS", 3249000, 36, 2, {"fuel": "hybrid"}),
    ("Truck", "Mercedes-Benz", "Sprinter 317 CDI", "SPR317", 4689000, 24, 1, {"fuel": "diesel", "payload": 1200}),
    ("Furniture", "Vitra", "Tyde sit-stand desk", "TYDE-160", 139000, 60, 3, {}),
)  # fmt: skip
YEARS = 2
RECEIVED = 2


def make(store: Store, assets: int = 250, seed: int = 1, progress: Progress = NO_PROGRESS) -> dict[str, int]:
    """Fill an empty store; returns {"assets", "actions"}. The same numbers and seed on the same day give the same register."""
    rng = random.Random(seed)  # noqa: S311  (a sample, not a secret)
    today = store.today()
    start = add_months(today.replace(day=1), -12 * YEARS)
    done = store.perform(
        lambda tx: actions.set_up(tx, "Studio Nordkai", "EUR", "", "Europe/Berlin"),
        name="office.set_up",
        effective=start,
    )
    _act(store, start, "office.edit", _label_line, done.result)
    world = store.perform(lambda tx: _world(tx, rng, assets, start), name="sample.people", effective=start).result
    months = 12 * YEARS
    lives = 20 <= assets <= 2000
    later = RECEIVED if lives else 0  # these come with an order that is received in parts (life.py)
    assets -= later
    made = 0
    for month in range(months + 1):
        progress.step(made, assets, "assets")
        day = min(add_months(start, month) + timedelta(days=rng.randint(2, 24)), today - timedelta(days=3))
        want = round(assets * min(1.0, 0.45 + 0.55 * month / months)) - made
        if month == months:
            want = assets - made
        if want > 0:
            ids = _act(store, day, "asset.register", _buy, rng, world, want, day).result
            made += len(ids)
            _hand_out(store, rng, world, ids, day + timedelta(days=1), small=assets <= 2000)
        if assets <= 2000:
            _upkeep(store, rng, world, day + timedelta(days=2))
    if lives:
        from itam_desktop.sample.life import live

        live(store, rng, world)
    if assets >= 20:
        from itam_desktop.sample import software

        software.live(store, rng, world, lives)
    count = store._raw.execute("SELECT count(*) FROM action").fetchone()[0]
    made = store._raw.execute("SELECT count(*) FROM asset").fetchone()[0]
    return {"assets": int(made), "actions": int(count)}


def _act(store: Store, day: date, name: str, verb: Callable[..., Any], *values: Any, why: str | None = None) -> Done:
    return store.perform(lambda tx: verb(tx, *values), name=name, effective=day, why=why)


def _label_line(tx: Tx, office: int) -> None:
    tx.update("office", office, {"contact_line": "Property of Studio Nordkai, +49 40 123456"})
    tx.say(N("Wrote the line on labels"))


def _world(tx: Tx, rng: random.Random, assets: int, start: date) -> dict[str, Any]:
    if assets > 100_000:  # more than five digits hold
        series = [row[0] for row in tx.conn.exec_driver_sql("SELECT id FROM tag_series")]
        tx.update_many("tag_series", {one: {"width": 7} for one in series})
    site = tx.insert(
        "place", {"name": "Hamburg", "kind": "site", "code": "HH", "address": "Am Kaiserkai 12\n20457 Hamburg"}
    )
    building = tx.insert("place", {"name": "Nordkai house", "kind": "building", "code": "HH1", "parent_id": site})
    floors = [
        tx.insert("place", {"name": f"Floor {n}", "kind": "floor", "code": f"HH1F{n}", "parent_id": building})
        for n in range(4)
    ]
    rooms = [
        tx.insert(
            "place", {"name": r, "kind": "room", "code": "R" + r[:4].replace(".", ""), "parent_id": floors[int(r[0])]}
        )
        for r in ROOMS
    ]
    extra = [
        {
            "name": f"{n % 4}.{100 + n // 4} Office",
            "kind": "room",
            "code": f"R{n % 4}{100 + n // 4}",
            "parent_id": floors[n % 4],
        }
        for n in range(max(0, assets // 400))
    ]
    rooms += list(tx.insert_many("place", extra))
    shelf = [
        tx.insert("place", {"name": f"Store shelf {n}", "kind": "shelf", "code": f"R005S{n}", "parent_id": rooms[2]})
        for n in (1, 2, 3)
    ]
    units = [tx.insert("business_unit", {"name": n, "cost_centre": c}) for n, c in UNITS]
    makers = {n: tx.insert("company", {"name": n, "roles": "maker"}) for n in MAKERS}
    suppliers = [
        tx.insert(
            "company",
            {
                "name": n,
                "roles": "supplier",
                "customer_number": str(rng.randint(100000, 999999)),
                "support_phone": f"+49 40 {rng.randint(100000, 999999)}",
            },
        )
        for n in SUPPLIERS
    ]
    people = []
    for n in range(max(12, min(assets // 4, 5000))):
        unit = rng.randrange(len(UNITS))
        first, last = FIRST[(n * 7 + rng.randrange(3)) % len(FIRST)], LAST[(n * 11 + n // len(FIRST)) % len(LAST)]
        login = f"{first[0]}{last}{n if n >= 50 else ''}".lower()
        login = "".join(c for c in login if c.isascii() and c.isalnum()) or f"p{n}"
        people.append({"name": f"{first} {last}", "username": f"{login}{n}", "employee_number": f"E{1000 + n}", "job_title": JOBS[UNITS[unit][0]], "business_unit_id": units[unit],
                       "place_id": rooms[3 + (unit * 2 + n) % (len(ROOMS) - 3)], "email": f"{login}{n}@nordkai.example", "phone": f"+49 40 5550{n:04d}",
                       "start_date": (start - timedelta(days=rng.randint(30, 2500))).isoformat()})  # fmt: skip
    ids = list(tx.insert_many("person", people))
    made = {name: i for i, name in tx.conn.exec_driver_sql("SELECT id, name FROM category")}
    categories = {str(about["name"]): made[tr(str(about["name"]))] for about in CATEGORIES}
    models = [
        tx.insert(
            "model",
            {
                "name": m[2],
                "maker_id": makers[m[1]],
                "part_number": m[3],
                "category_id": categories[m[0]],
                "warranty_months": m[5],
                "price": m[4],
            },
        )
        for m in MODELS
    ]
    tx.say(N("Entered people, places and models"))
    return {
        "rooms": rooms,
        "shelf": shelf,
        "people": ids,
        "people_rows": people,
        "suppliers": suppliers,
        "models": models,
        "categories": categories,
        "units": units,
    }


def _buy(tx: Tx, rng: random.Random, world: dict[str, Any], n: int, day: date) -> list[int]:
    in_stock = queries.status_for(tx.conn, "in_stock")
    order = f"PO-{day:%y%m}{rng.randint(10, 99)}"
    wanted = sorted(rng.choices(range(len(MODELS)), weights=[m[6] for m in MODELS], k=n))
    numbers: dict[int, Any] = {}
    rows = []
    for i in wanted:
        category, maker, name, _part, price, months, _share, facts = MODELS[i]
        category_id = world["categories"][category]
        if category_id not in numbers:
            series = queries.series_of(tx.conn, category_id)
            numbers[category_id] = [series, tx.draw(0, "series:" + str(series.id))]  # type: ignore[union-attr]
        series, at = numbers[category_id]
        at = next_number(series.prefix, series.width, at)
        numbers[category_id][1] = at + 1
        bought = day - timedelta(days=rng.randint(0, 20))
        row: dict[str, Any] = {
            "tag": make_tag(series.prefix, series.width, at), "name": name, "category_id": category_id, "model_id": world["models"][i], "status_id": in_stock,
            "stage": "in_stock", "serial": _serial(rng, maker), "condition": "new", "place_id": rng.choice(world["shelf"]), "supplier_id": world["suppliers"][i % 3 if "Car" not in category else 3],
            "order_number": order, "ownership": "leased" if category == "Copier" else "owned", "purchase_date": bought.isoformat(), "received_date": day.isoformat(),
            "business_unit_id": rng.choice(world["units"]), **facts,
        }  # fmt: skip
        if price:
            row["cost"] = round(price * rng.uniform(0.94, 1.05) / 100) * 100
        if months:
            row["warranty_end"] = add_months(bought, months).isoformat()
        if category in ("Laptop", "Desktop computer", "Server"):
            row.update(
                hostname=row["tag"].replace("-", ""),
                mac=":".join(f"{rng.randrange(256):02X}" for _ in range(6)),
                disk_encrypted=int(rng.random() < 0.9),
                personal_data=1,
            )
        if category in ("Mobile phone",):
            row.update(
                imei=str(rng.randrange(35 * 10**13, 36 * 10**13)), phone_number=f"+49 151 {rng.randrange(10**7, 10**8)}"
            )
        if category == "SIM card or line":
            row.update(
                iccid="8949" + str(rng.randrange(10**14, 10**15)), phone_number=f"+49 160 {rng.randrange(10**7, 10**8)}"
            )
        if category == "Landline phone":
            row.update(extension=str(rng.randint(100, 999)), wall_jack=f"{rng.randint(0, 3)}-{rng.randint(1, 40):02d}")
        if category in ("Car", "Truck"):
            row.update(plate=f"HH-NK {rng.randint(100, 9999)}", vin="WVW" + "".join(rng.choices("ABCDEFGHJKLMNPRSTUVWXYZ0123456789", k=14)), odometer=rng.randint(900, 48000),
                       next_inspection=add_months(bought, 36).isoformat())  # fmt: skip
        if category in ("Printer", "Copier"):
            row["page_meter"] = rng.randint(800, 90000)
        rows.append(row)
    ids = list(tx.insert_many("asset", rows, checked=len(rows) > 500))
    for series, at in numbers.values():
        tx.set_counter("series:" + str(series.id), at)
    tx.say(N("Received {n} assets with order {order}"), n=n, order=order)
    return ids


def _serial(rng: random.Random, maker: str) -> str:
    letters = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789"
    length = {"Apple": 10, "Lenovo": 6, "Dell": 7}.get(maker, 10)
    return ("PF-" if maker == "Lenovo" else "") + "".join(rng.choices(letters, k=length))


def _hand_out(
    store: Store, rng: random.Random, world: dict[str, Any], ids: Sequence[int], day: date, small: bool
) -> None:
    """Most things go to a person, shared ones to a room; a few stay in stock."""
    today = store.today()
    day = min(day, today)
    chosen = [i for i in ids if rng.random() < 0.86]

    def hand(tx: Tx, some: Sequence[int], whom: str, who: int, room: int | None) -> None:
        actions.give_out(tx, some, {whom: who})
        if room is not None:
            tx.update_many("asset", {i: {"place_id": room, "in_service_date": day.isoformat()} for i in some})

    if not small:
        assigned = None

        def all_at_once(tx: Tx) -> None:
            nonlocal assigned
            assigned = queries.status_for(tx.conn, "assigned")
            values = {}
            for i in chosen:
                n = rng.randrange(len(world["people"]))
                values[i] = {
                    "holder_person_id": world["people"][n],
                    "stage": "assigned",
                    "status_id": assigned,
                    "place_id": rng.choice(world["rooms"]),
                }
            tx.update_many("asset", values, checked=True)
            tx.say(N("Gave out {n} assets"), n=len(values))

        store.perform(all_at_once, name="asset.give_out", effective=day)
        return
    kinds: dict[int, str] = dict(
        store._raw.execute(
            "SELECT a.id, c.name FROM asset a JOIN category c ON c.id=a.category_id WHERE a.id>=?", (min(ids),)
        )
    )
    while chosen:
        shared = kinds.get(chosen[0]) in (
            "Printer",
            "Copier",
            "Server",
            "Network device",
            "Landline phone",
            "Furniture",
        )
        size = 1 if shared else rng.randint(1, 3)
        some, chosen = chosen[:size], chosen[size:]
        if shared:
            room = world["rooms"][1] if kinds.get(some[0]) == "Server" else rng.choice(world["rooms"][3:12])
            _act(store, day, "asset.give_out", hand, some, "holder_place_id", room, room)
        else:
            n = rng.randrange(len(world["people"]))
            room = world["people_rows"][n]["place_id"]
            _act(store, day, "asset.give_out", hand, some, "holder_person_id", world["people"][n], room)


def _upkeep(store: Store, rng: random.Random, world: dict[str, Any], day: date) -> None:
    """Each month a few things come back, break, are lent or go missing."""
    day = min(day, store.today())
    held = [
        row[0]
        for row in store._raw.execute(
            "SELECT id FROM asset WHERE stage='assigned' AND holder_person_id IS NOT NULL ORDER BY id"
        )
    ]
    free = [row[0] for row in store._raw.execute("SELECT id FROM asset WHERE stage='in_stock' ORDER BY id")]
    repair = [row[0] for row in store._raw.execute("SELECT id FROM asset WHERE stage='in_repair' ORDER BY id")]
    for asset in rng.sample(held, min(3, len(held))):
        luck = rng.random()
        if luck < 0.55:
            _act(store, day, "asset.take_back", actions.take_back, [asset], rng.choice(world["shelf"]))
        elif luck < 0.9:
            _act(store, day, "asset.move", actions.move_to, [asset], "in_repair", why="Keyboard or battery to replace")
        else:
            _act(store, day, "asset.move", actions.move_to, [asset], "missing")
    if repair:
        store.perform(lambda tx: actions.move_to(tx, repair[:2], "in_stock"), name="asset.move", effective=day)
    for asset in [free.pop(rng.randrange(len(free))) for _ in range(min(3, len(free) // 6))]:
        _act(store, day, "asset.give_out", actions.give_out, [asset], {"holder_person_id": rng.choice(world["people"])})
    if free and rng.random() < 0.6:
        due = (day + timedelta(days=rng.choice((14, 30, 60)))).isoformat()
        person = rng.choice(world["people"])
        lent = free.pop(rng.randrange(len(free)))
        store.perform(
            lambda tx: actions.give_out(tx, [lent], {"holder_person_id": person}, due), name="asset.lend", effective=day
        )
    if free and rng.random() < 0.3:
        store.perform(lambda tx: actions.move_to(tx, [free[0]], "retired"), name="asset.move", effective=day)
