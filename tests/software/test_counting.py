"""The licence position: by hand, and against a plain count over every row of offices made at random (DOMAIN 5, DECISIONS 21)."""

from __future__ import annotations

import random
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest

from itam_desktop.assets import actions as assets
from itam_desktop.software import actions, counting
from tests.contracts.doing import TODAY, Doing

DAY = TODAY.isoformat()


class Office:
    """Short words for what the tests need."""

    def __init__(self, do: Doing) -> None:
        self.do = do
        self._titles = 0

    def product(self, name: str, **values: Any) -> int:
        return self.do.add("product", name=name, **values)

    def licence(self, product: int | None, quantity: int | None, metric: str = "device", **values: Any) -> int:
        new = {"name": "L", "product_id": product, "quantity": quantity, "metric": metric, **values}
        new = {k: v for k, v in new.items() if v is not None}
        return int(self.do.store.perform(lambda tx: actions.add(tx, "licence", new), effective=TODAY).result)

    def person(self, name: str = "P") -> int:
        return self.do.add("person", name=name)

    def laptop(self, person: int | None = None, **values: Any) -> int:
        one = self.do.asset(**values)
        if person is not None:
            self.do.store.perform(
                lambda tx: assets.give_out(tx, [one], {"holder_person_id": person}), effective=date(2026, 1, 1)
            )
        return one

    def install(self, product: int | None, *on: int, **values: Any) -> None:
        self._titles += 1
        new = {
            "name": f"T{self._titles}",
            "key": f"t{self._titles}",
            "kind": "program",
            **({"product_id": product} if product else {}),
        }

        def verb(tx: Any) -> None:
            title = tx.insert("software_title", new)
            tx.insert_many(
                "installation", [{"asset_id": a, "title_id": title, "first_seen": "2026-01-01", **values} for a in on]
            )

        self.do.store.perform(verb, effective=TODAY)

    def give(self, licence: int, *holders: tuple[str, int], **values: Any) -> list[int]:
        return list(
            self.do.store.perform(lambda tx: actions.give(tx, licence, list(holders), **values), effective=TODAY).result
        )

    def position(self, name: str, day: str = DAY) -> tuple[Any, ...]:
        found = [p for p in counting.positions(self.do.store._raw, day, "EUR") if p.name == name]
        assert len(found) == 1, found
        p = found[0]
        return p.entitled, p.assigned, p.spent, p.held, p.installed, p.free, p.shortfall

    def exposure(self, name: str) -> Any:
        return next(p.exposure for p in counting.positions(self.do.store._raw, DAY, "EUR") if p.name == name)


@pytest.fixture
def office(do: Doing) -> Office:
    return Office(do)


def test_devices_on_which_it_is_installed_are_counted_once(office: Office) -> None:
    cad, a, b, c = office.product("CAD"), office.laptop(), office.laptop(), office.laptop()
    office.licence(cad, 2, price=10000, price_period="month")
    office.install(cad, a, b, c)
    office.install(cad, a, b)  # another title of the same product
    office.install(None, a, b, c)
    office.install(cad, c, gone_on="2026-11-01")
    assert office.position("CAD") == (2, 0, 0, 0, 3, 2, 1)
    assert office.exposure("CAD") == ((120000, "EUR"),)


def test_ended_and_future_licences_do_not_count_and_a_trial_counts_apart(office: Office) -> None:
    cad = office.product("CAD")
    office.licence(cad, 5, end_date="2026-11-23")
    office.licence(cad, 6, start_date="2026-11-25")
    office.licence(cad, 7, end_date=DAY)
    office.licence(cad, 8, model="trial", end_date="2026-12-24")
    assert office.position("CAD")[0] == 7
    assert office.position("CAD", "2026-11-23")[0] == 12
    assert office.position("CAD", "2026-11-25")[0] == 6
    assert [p.trial for p in counting.positions(office.do.store._raw, DAY, "EUR")] == [8]


def test_a_users_devices_count_once_up_to_how_many_are_allowed(office: Office) -> None:
    mail, ana, ben = office.product("Mail"), office.person("Ana"), office.person("Ben")
    one = office.licence(mail, 5, "user", devices_per_user=2)
    office.give(one, ("person", ana))
    office.install(
        mail, *(office.laptop(ana) for _ in range(3)), *(office.laptop(ben) for _ in range(2)), office.laptop()
    )
    assert office.position("Mail") == (
        5,
        1,
        0,
        0,
        2 + 2 + 1,
        4,
        0,
    )  # Ana's three count two, Ben has no seat, one is nobody's


def test_cores_are_counted_with_their_minimum(office: Office) -> None:
    base = office.product("Base")
    office.licence(base, 16, "core", least_cores=8)
    office.install(base, office.laptop(cores=4, processors=1), office.laptop(cores=10, processors=2), office.laptop())
    assert office.position("Base") == (16, 0, 0, 0, 8 + 20 + 8, 16, 20)


def test_a_site_licence_has_no_limit_and_nothing_short(office: Office) -> None:
    virus = office.product("Virus")
    office.licence(virus, None, "site")
    office.install(virus, office.laptop(), office.laptop())
    assert office.position("Virus") == (None, 0, 0, 0, 2, None, 0)


@pytest.mark.parametrize("metric", ["concurrent", "client_access"])
def test_installations_are_not_what_is_counted_of_concurrent_and_client_access(office: Office, metric: str) -> None:
    base = office.product("Base")
    one = office.licence(base, 2, metric)
    office.install(base, *(office.laptop() for _ in range(3)))
    office.give(one, ("person", office.person()), ("asset", office.laptop()))
    assert office.position("Base") == (2, 2, 0, 0, None, 0, 0)


def test_installed_without_any_licence_is_a_shortfall_of_unknown_price(office: Office) -> None:
    office.install(office.product("CAD"), office.laptop(), office.laptop())
    office.install(office.product("Free", licensing="open_source"), office.laptop())
    assert office.position("CAD") == (0, 0, 0, 0, 2, 0, 2)
    assert office.exposure("CAD") is None
    assert not [p for p in counting.positions(office.do.store._raw, DAY, "EUR") if p.name == "Free"]


def test_an_older_product_may_be_used_where_the_newer_ones_licence_says_so(office: Office) -> None:
    old = office.product("Office 2016")
    new = office.product("Office 2021", previous_id=old)
    office.licence(new, 3, downgrade=1)
    office.licence(old, 1)
    office.install(old, *(office.laptop() for _ in range(4)))
    office.install(new, office.laptop())
    assert office.position("Office 2021") == (
        3,
        0,
        0,
        0,
        3,
        3,
        0,
    )  # its own, and two of the old one's three without a licence
    assert office.position("Office 2016") == (1, 0, 0, 0, 2, 1, 1)


def test_metrics_are_never_added_up(office: Office) -> None:
    cad, ana, dev = office.product("CAD"), office.person(), office.laptop()
    by_user, by_device = office.licence(cad, 3, "user"), office.licence(cad, 2, "device")
    mine = office.laptop(ana)
    office.give(by_user, ("person", ana))
    office.give(by_device, ("asset", dev))
    office.install(cad, mine, dev, office.laptop())  # the third has no seat: it counts where there is most room
    found = {
        p.metric: (p.entitled, p.assigned, p.installed) for p in counting.positions(office.do.store._raw, DAY, "EUR")
    }
    assert found == {"user": (3, 1, 2), "device": (2, 1, 1)}


def test_the_exposure_is_told_in_each_currency(office: Office) -> None:
    cad = office.product("CAD")
    office.licence(cad, 1, price=5000, price_period="quarter")
    office.licence(cad, 0, price=30000, price_period="year")
    office.licence(cad, 0, price=10001, price_period="once", currency="USD")
    office.install(cad, *(office.laptop() for _ in range(3)))
    assert office.exposure("CAD") == ((60000, "EUR"), (20002, "USD"))


def test_past_days_count_as_it_was(office: Office) -> None:
    mail, ana = office.product("Mail"), office.person("Ana")
    one = office.licence(mail, 5, "user", start_date="2026-01-01")
    (seat,) = office.give(one, ("person", ana), since="2026-03-01")
    office.do.store.perform(lambda tx: actions.take_back(tx, [seat], "2026-06-01"), effective=TODAY)
    office.do.store.perform(lambda tx: actions.buy(tx, one, 4), effective=date(2026, 7, 1))
    office.install(mail, office.laptop(), installed_on="2026-02-01", first_seen="2026-10-01", gone_on="2026-11-01")
    days = [
        "2025-12-31",
        "2026-01-31",
        "2026-02-28",
        "2026-03-01",
        "2026-05-31",
        "2026-06-30",
        "2026-07-01",
        "2026-10-31",
        "2026-11-01",
    ]
    found = [
        [(p.entitled, p.assigned, p.installed) for p in counting.positions(office.do.store._raw, d, "EUR")]
        for d in days
    ]
    assert found == [
        [],
        [(5, 0, 0)],
        [(5, 0, 1)],
        [(5, 1, 1)],
        [(5, 1, 1)],
        [(5, 0, 1)],
        [(9, 0, 1)],
        [(9, 0, 1)],
        [(9, 0, 0)],
    ]


def test_on_a_past_day_a_device_belongs_to_who_had_it_then(office: Office) -> None:
    mail, ana, ben = office.product("Mail"), office.person("Ana"), office.person("Ben")
    one = office.licence(mail, 5, "user")
    office.give(one, ("person", ana), since="2026-02-01")
    two = [office.laptop(), office.laptop()]
    give_out = lambda who: lambda tx: assets.give_out(tx, two, {"holder_person_id": who})  # noqa: E731
    office.do.store.perform(give_out(ana), effective=date(2026, 2, 1))
    office.do.store.perform(lambda tx: assets.take_back(tx, two), effective=date(2026, 8, 1))
    office.do.store.perform(give_out(ben), effective=date(2026, 9, 1))
    office.install(mail, *two)
    assert office.position("Mail")[4] == 2  # Ben has no seat
    assert office.position("Mail", "2026-05-01")[4] == 1  # Ana has one, for both


def test_some_products_count_as_among_all(office: Office) -> None:
    old = office.product("Office 2016")
    new = office.product("Office 2021", previous_id=old)
    office.licence(new, 3, downgrade=1)
    office.install(old, *(office.laptop() for _ in range(2)))
    conn = office.do.store._raw
    every = counting.positions(conn, DAY, "EUR")
    assert counting.positions(conn, DAY, "EUR", [new]) + counting.positions(conn, DAY, "EUR", [old]) == every[::-1]


# ---------------------------------------------------------------- against a plain count
@pytest.mark.parametrize("seed", range(8))
def test_every_number_is_that_of_a_plain_count(office: Office, seed: int) -> None:
    chance = random.Random(seed)
    day = lambda: (date(2026, 1, 1) + timedelta(days=chance.randrange(420))).isoformat()  # noqa: E731
    people = [office.person(f"P{i}") for i in range(6)]
    laptops = [
        office.laptop(
            chance.choice([*people, None, None]), cores=chance.choice([2, 4, 8]), processors=chance.choice([1, 2])
        )
        for _ in range(10)
    ]
    for n in range(6):
        product = office.product(f"Product {n}")
        metric = chance.choice(["user", "device", "installation", "core", "site", "concurrent"])
        for _ in range(chance.randrange(4)):
            values: dict[str, Any] = {
                "reassignable": chance.randrange(2),
                "overuse": 1,
                "model": chance.choice(["perpetual", "subscription", "volume"]),
            }
            if chance.random() < 0.4:
                values |= {"start_date": "2026-01-01", "end_date": day()}
            if chance.random() < 0.5:
                values |= {"price": chance.randrange(1, 99999), "price_period": chance.choice(["once", "month", "quarter", "half_year", "year"]),
                           "currency": chance.choice(["EUR", "USD"])}  # fmt: skip
            if metric == "user" and chance.random() < 0.5:
                values["devices_per_user"] = chance.randrange(1, 4)
            if metric == "core":
                values["least_cores"] = chance.choice([4, 8])
            if chance.random() < 0.3:
                values["cooldown_days"] = 60
            one = office.licence(product, chance.choice([1, 3, 10, None]), metric, **values)
            some = (
                [("person", p) for p in people]
                if metric in ("user", "concurrent", "site")
                else [("asset", a) for a in laptops]
            )
            if values.get("end_date", "2027") >= DAY:
                seats = office.give(
                    one,
                    *chance.sample(some, chance.randrange(1, 5)),
                    since="2026-01-02",
                    quantity=chance.choice([None, 1, 2]),
                )
                for seat in seats:
                    if chance.random() < 0.4:
                        until = max("2026-01-03", min(day(), DAY))
                        office.do.store.perform(
                            lambda tx, s=seat, u=until: actions.take_back(tx, [s], u), effective=TODAY
                        )
        for _ in range(chance.randrange(3)):
            gone = {"gone_on": day()} if chance.random() < 0.3 else {}
            office.install(
                product, *chance.sample(laptops, chance.randrange(1, 8)), **{**gone, "first_seen": "2026-01-01"}
            )
    for on in (DAY, "2026-12-20", (TODAY - timedelta(days=30)).isoformat()):
        found = {p.name: p for p in counting.positions(office.do.store._raw, on, "EUR")}
        expected = plain_count(office.do, on)
        assert {
            name: (p.entitled, p.assigned, p.spent, p.held, p.installed, p.free, p.shortfall, p.exposure)
            for name, p in found.items()
        } == expected


def plain_count(do: Doing, on: str) -> dict[str, tuple[Any, ...]]:
    """DECISIONS 21 row by row, for offices of one metric a product, without trials and downgrades; holders as they are now."""
    licences, seats = do.all("licence"), do.all("seat")
    titles, installed = {t["id"]: t for t in do.all("software_title")}, do.all("installation")
    asset = {a["id"]: a for a in do.all("asset")}
    found: dict[str, tuple[Any, ...]] = {}
    for product in do.all("product"):
        valid = [
            one for one in licences
            if one["product_id"] == product["id"] and one.get("start_date", "") <= on <= one.get("end_date", "9999")
        ]  # fmt: skip
        on_it = {
            i["asset_id"]
            for i in installed
            if titles[i["title_id"]].get("product_id") == product["id"]
            and i["first_seen"] <= on < i.get("gone_on", "9999")
        }
        if not valid and not on_it:
            continue
        metric = valid[0]["metric"] if valid else "installation"
        entitled = (
            None
            if any(one.get("quantity") is None for one in valid) or metric == "site"
            else sum(one["quantity"] for one in valid)
        )
        ids = {one["id"] for one in valid}
        its = [s for s in seats if s["licence_id"] in ids]
        assigned = sum(s["quantity"] for s in its if s["since"] <= on < s.get("until", "9999"))
        spent = sum(s["quantity"] for s in its if s.get("until", "9999") <= on and s.get("spent"))
        held = sum(
            s["quantity"] for s in its if s.get("until", "9999") <= on < s.get("held_until", "") and not s.get("spent")
        )
        if metric == "concurrent":
            n = None
        elif metric == "core":
            least = max(one["least_cores"] for one in valid)
            n = sum(max(asset[a]["cores"] * asset[a]["processors"], least) for a in on_it)
        elif metric == "user":
            holders = {s.get("person_id") for s in its if s["since"] <= on < s.get("until", "9999")}
            per = [one.get("devices_per_user") for one in valid]
            n = 0
            for person in {asset[a].get("holder_person_id") for a in on_it}:
                devices = sum(asset[a].get("holder_person_id") == person for a in on_it)
                if person is not None and person in holders:
                    n += 1 if None in per else -(-devices // max(p for p in per if p))
                else:
                    n += devices
        else:
            n = len(on_it)
        taken = assigned + spent + held
        short = 0 if entitled is None else max(0, max(taken, n or 0) - entitled)
        dearest: dict[str, Fraction] = {}
        for one in valid:
            if one.get("price") is not None:
                each = Fraction(one["price"] * {"month": 12, "quarter": 4, "half_year": 2}.get(one["price_period"], 1))
                dearest[one.get("currency", "EUR")] = max(each, dearest.get(one.get("currency", "EUR"), Fraction(0)))
        exposure: Any = tuple(sorted((int(v * short), c) for c, v in dearest.items())) or None
        exposure = exposure and tuple(sorted(exposure, key=lambda x: x[1]))
        if not short:
            exposure = (
                (
                    0,
                    next(
                        iter(p for p in [one.get("currency", "EUR") for one in valid if one.get("price") is not None]),
                        "EUR",
                    ),
                ),
            )
        found[product["name"]] = (
            entitled,
            assigned,
            spent,
            held,
            n,
            None if entitled is None else max(0, entitled - taken),
            short,
            exposure,
        )
    return found
