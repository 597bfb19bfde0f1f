"""What the licence position tells, each with the records behind it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from itam_desktop import sample
from itam_desktop.software import findings
from itam_desktop.store.office import Store
from tests.contracts.doing import TODAY, Doing
from tests.software.test_counting import Office

DAY = TODAY.isoformat()
SOON, LONG_AGO = (TODAY + timedelta(days=20)).isoformat(), (TODAY - timedelta(days=120)).isoformat()


@pytest.fixture
def office(do: Doing) -> Office:
    return Office(do)


def told(office: Office, day: str = DAY) -> dict[str, tuple[str, tuple[int, ...], int]]:
    return {f.about.key: (f.kind, f.records, f.n) for f in findings.findings(office.do.store._raw, day, "EUR")}


def test_an_office_without_software_has_no_findings(office: Office) -> None:
    assert told(office) == {}


def test_more_seats_than_bought_and_more_devices_than_bought_for(office: Office) -> None:
    cad, ben = office.product("CAD"), office.person()
    one = office.licence(cad, 1, "user", overuse=1)
    office.give(one, ("person", office.person()), ("person", ben))
    office.install(cad, *(office.laptop() for _ in range(4)))
    found = told(office)
    assert found["over_assigned"] == ("licence", (one,), 1)
    assert found["over_installed"] == ("product", (cad,), 3)


def test_what_is_installed_and_was_never_bought(office: Office) -> None:
    cad = office.product("CAD")
    office.install(cad, office.laptop(), office.laptop())
    assert told(office) == {"no_entitlement": ("product", (cad,), 2)}


def test_a_trial_that_ends_and_one_that_is_over_but_still_installed(office: Office) -> None:
    cad, pdf = office.product("CAD"), office.product("PDF")
    ends = office.licence(cad, 5, model="trial", end_date=SOON)
    over = office.licence(pdf, 5, model="trial", end_date=LONG_AGO)
    office.install(pdf, office.laptop())
    found = told(office)
    assert found["trial_ends"] == ("licence", (ends,), 1)
    assert found["trial_over"] == ("licence", (over,), 1)
    office.licence(pdf, 5)
    assert "trial_over" not in told(office)


def test_seats_of_leavers_of_what_is_gone_and_of_ended_licences(office: Office) -> None:
    cad, who, laptop = office.product("CAD"), office.person(), office.laptop()
    (theirs,) = office.give(office.licence(cad, 5, "user"), ("person", who))
    (its,) = office.give(office.licence(cad, 5, "device"), ("asset", laptop))
    ended = office.licence(cad, 5, "user", end_date=DAY)
    (late,) = office.give(ended, ("person", office.person()))
    office.do.store.perform(lambda tx: tx.update("person", who, {"leaving_date": "2026-11-01"}))
    office.do.store.perform(lambda tx: tx.update("asset", laptop, {"binned": 1}))
    found = told(office, (TODAY + timedelta(days=1)).isoformat())
    assert (found["leaver"], found["disposed"], found["ended_seats"]) == (
        ("seat", (theirs,), 1),
        ("seat", (its,), 1),
        ("seat", (late,), 1),
    )


def test_a_renewal_to_decide(office: Office) -> None:
    one = office.licence(None, 5, end_date=SOON, renewal="tacit", renewal_months=12)
    office.licence(None, 5, end_date="2027-12-31", renewal="tacit", renewal_months=12)
    assert told(office)["decide"] == ("licence", (one,), 1)


def test_paid_seats_that_nobody_has(office: Office) -> None:
    one = office.licence(None, 5, "user", price=1000)
    office.licence(None, 5, "user", model="open_source")
    office.give(one, ("person", office.person()))
    assert told(office) == {"unused_free": ("licence", (one,), 4)}


def test_a_seat_is_unused_when_the_account_or_the_devices_say_so(office: Office) -> None:
    mail, ana, ben, cy, dan = office.product("Mail"), *(office.person(n) for n in ("Ana", "Ben", "Cy", "Dan"))
    one = office.licence(mail, 4, "user", price=1000)
    seats = office.give(one, *(("person", p) for p in (ana, ben, cy, dan)), since="2026-01-01")
    office.do.add("account", login="ana", product_id=mail, person_id=ana, last_seen=LONG_AGO)
    office.do.add("account", login="ben", product_id=mail, person_id=ben, last_seen=DAY)
    laptop = office.laptop(cy)  # it was looked at, and the product is not there; of Dan nothing is known
    office.laptop(dan)
    office.do.store.perform(lambda tx: tx.update("asset", laptop, {"last_inventory": DAY}))
    assert told(office)["unused_seat"] == ("seat", (seats[0],), 1)  # no inventory knows the product yet
    office.install(mail, office.laptop())
    found = findings.unused_seats(office.do.store._raw, DAY)
    assert found == {seats[0]: (1, 120), seats[2]: (1, 327)}
    office.install(mail, laptop, gone_on="2026-11-01")
    assert set(findings.unused_seats(office.do.store._raw, DAY)) == {seats[0]}
    assert findings.unused_seats(office.do.store._raw, DAY, one) == {seats[0]: (1, 120)}


def test_few_seats_are_judged_as_many_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store.create(tmp_path / "office.itam", who="Sofia Lange") as store:
        sample.make(store, 250, 1)
        day = store.today().isoformat()
        few = findings.unused_seats(store._raw, day)
        monkeypatch.setattr(findings, "FEW", 0)
        assert few and findings.unused_seats(store._raw, day) == few


def test_accounts_of_nobody_of_leavers_and_unused_ones(office: Office) -> None:
    mail, ana, ben = office.product("Mail"), office.person("Ana"), office.person("Ben")
    office.do.store.perform(lambda tx: tx.update("person", ben, {"leaving_date": "2026-11-01"}))
    add = lambda login, **values: office.do.add("account", login=login, product_id=mail, **values)  # noqa: E731
    nobody, left, old = add("x"), add("ben", person_id=ben), add("ana", person_id=ana, last_seen=LONG_AGO)
    add("new", person_id=ana, last_seen=DAY)
    add("over", closed_on="2026-01-01")
    found = told(office)
    assert found["account_leaver"] == ("account", (nobody, left), 2)
    assert found["account_unused"] == ("account", (old,), 1)


@pytest.mark.parametrize(
    ("bought", "down", "up", "version", "fine"),
    [
        ("2021", False, False, "2021.3", True), ("2021", False, False, "2019.1", False), ("2021", True, False, "2019.1", True),
        ("2021", False, False, "2024", False), ("2021", False, True, "2024", True), ("16.0", False, False, "16.0.4266", True),
        ("16.1", False, False, "16.0.4266", False), ("", False, False, "9", True), ("9", False, False, "", True), ("9", False, False, "beta", True),
    ],
)  # fmt: skip
def test_versions_are_covered_by_right(bought: str, down: bool, up: bool, version: str, fine: bool) -> None:
    assert findings.covers(bought, down, up, version) is fine


def test_a_version_that_was_not_bought(office: Office) -> None:
    cad, values = office.product("CAD"), {"version": "2021"}
    one = office.licence(cad, 5, **values)
    office.install(cad, office.laptop(), version="2024.1")
    office.install(cad, office.laptop(), version="2021.2")
    assert told(office)["old_version"] == ("product", (cad,), 1)
    change: Any = {"upgrade": 1}
    office.do.store.perform(lambda tx: tx.update("licence", one, change))
    assert "old_version" not in told(office)
