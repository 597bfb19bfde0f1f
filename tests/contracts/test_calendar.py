"""The calendar file, read back; the letter; what contracts and upkeep add to a timeline."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from pypdfium2 import PdfDocument

from itam_desktop.assets import actions as assets
from itam_desktop.commands.line import run
from itam_desktop.contracts import actions, calendar, letter, life
from itam_desktop.kernel.fields import RECORDS
from itam_desktop.kernel.style import Style
from itam_desktop.store.door import Tx
from itam_desktop.upkeep import actions as upkeep
from itam_desktop.upkeep import life as of_upkeep
from tests.contracts.doing import Doing
from tests.contracts.test_actions import LEASE, contract

STYLE = Style(today=date(2026, 11, 24))


def entries(do: Doing) -> dict[str, Any]:
    """UID -> event, of the file as another program reads it."""
    events = calendar.everything(do.store._raw, STYLE)
    read = Calendar.from_ical(calendar.as_text(events, "Studio Nordkai"))
    found = {str(one["uid"]): one for one in read.walk("VEVENT")}
    assert len(found) == len(events)
    return found


def ending(found: dict[str, Any], what: str) -> Any:
    [one] = [one for uid, one in found.items() if uid.split("@")[0].endswith("-" + what)]
    return one


def test_every_day_that_matters_is_an_all_day_event_with_a_reminder(do: Doing, laptop: int, ana: int) -> None:
    contract(do)
    do(lambda tx: assets.give_out(tx, [laptop], {"holder_person_id": ana}, "2026-12-24"))
    do(lambda tx: upkeep.plan(tx, {"asset_id": laptop, "name": "Fan; loud, dusty\\", "planned_on": "2026-12-10"}))
    do(
        lambda tx: upkeep.add(
            tx, "upkeep_plan", {"asset_id": laptop, "name": "Dust", "every": 12, "first_on": "2027-01-15"}
        )
    )
    found = entries(do)
    days = {uid.split("@")[0].rsplit("-", 1)[1]: one["dtstart"].dt for uid, one in found.items()}
    assert days == {
        "decide": date(2027, 2, 14), "end": date(2027, 5, 31), "return": date(2026, 12, 24), "planned": date(2026, 12, 10), "due": date(2027, 1, 15),
    }  # fmt: skip
    for one in found.values():
        assert one["dtend"].dt - one["dtstart"].dt == timedelta(days=1) and one["status"] == "CONFIRMED"
        [alarm] = one.walk("VALARM")
        assert alarm["trigger"].dt < timedelta(0)
    assert str(ending(found, "planned")["summary"]).startswith("Fan; loud, dusty\\: ")
    assert ending(found, "due").walk("VALARM")[0]["trigger"].dt == timedelta(days=-30)


def test_the_last_day_there_is_stands_in_the_calendar(do: Doing, laptop: int, ana: int) -> None:
    do(lambda tx: assets.give_out(tx, [laptop], {"holder_person_id": ana}, "9999-12-31"))
    assert date(9999, 12, 31) in [one["dtstart"].dt for one in entries(do).values()]


def test_a_second_export_updates_the_first(do: Doing) -> None:
    made = contract(do)
    first = entries(do)
    assert {uid: one["sequence"] for uid, one in entries(do).items()} == {
        uid: one["sequence"] for uid, one in first.items()
    }

    def later(tx: Tx) -> None:
        tx.now = (datetime.now(UTC) + timedelta(hours=1)).isoformat()
        actions.renew(tx, made)

    do.store.perform(later, name="contract.renew")
    second = entries(do)
    assert set(second) == set(first)
    before, after = ending(first, "end"), ending(second, "end")
    assert (before["dtstart"].dt, after["dtstart"].dt) == (date(2027, 5, 31), date(2028, 5, 31))
    assert after["sequence"] > before["sequence"]
    assert after["last-modified"].dt > before["last-modified"].dt


def test_what_is_cancelled_is_taken_out_of_the_calendar_and_the_end_stays(do: Doing) -> None:
    made = contract(do)
    do(lambda tx: actions.cancel(tx, made))
    found = entries(do)
    assert (ending(found, "decide")["status"], ending(found, "end")["status"]) == ("CANCELLED", "CONFIRMED")
    assert not ending(found, "decide").walk("VALARM")
    do(lambda tx: assets.bin_records(tx, "contract", [made]))
    assert {one["status"] for one in entries(do).values()} == {"CANCELLED"}


def test_a_plan_is_one_event_that_moves_with_its_appointment(do: Doing, laptop: int) -> None:
    values = {"asset_id": laptop, "name": "Dust", "every": 12, "first_on": "2027-01-15"}
    plan = do(lambda tx: upkeep.add(tx, "upkeep_plan", values))
    [before] = entries(do).values()
    do(lambda tx: upkeep.plan_due(tx, plan, "2027-01-20"))
    [after] = entries(do).values()
    assert (before["uid"], after["dtstart"].dt) == (after["uid"], date(2027, 1, 20))
    do(lambda tx: upkeep.end_plan(tx, plan))
    assert [one["status"] for one in entries(do).values()] == ["CANCELLED"]


def test_the_command_writes_the_file(do: Doing, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    contract(do)
    path = do.store.path
    out = tmp_path / "office.ics"
    assert run(["calendar", "--store", str(path), "--out", str(out), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"events": 2}
    assert len(Calendar.from_ical(out.read_bytes()).walk("VEVENT")) == 2
    assert run(["calendar", "--store", str(path), "--out", str(path)]) == 1
    assert run(["calendar", "--store", str(path), "--out", str(tmp_path / "none" / "a.ics")]) == 3


def test_the_letter_says_what_is_cancelled_and_to_when(do: Doing) -> None:
    company = do.add(
        "company", name="Müller & Söhne <Leasing>", address="Hafenstraße 1\n20457 Hamburg", customer_number="K-4471"
    )
    made = do(lambda tx: actions.add(tx, "contract", {**LEASE, "company_id": company, "number": "L-2025/7"}))
    about = letter.facts(do.store._raw, made)
    for language, end in (("en", "2027-05-31"), ("en", None), ("de", "2027-05-31")):
        pages = PdfDocument(letter.pdf(about, date(2026, 11, 24), end, language))
        words = pages[0].get_textpage().get_text_range()
        pages.close()
        for there in (
            "Müller & Söhne <Leasing>",
            "20457 Hamburg",
            "L-2025/7",
            "K-4471",
            "Studio Nordkai",
            "2027" if end else "2026",
        ):
            assert there in words
        if language == "en":
            assert "confirm the cancellation" in " ".join(words.split()) and "Signature" in words
            assert ("to the end of 31 May 2027, else to the next possible date" in " ".join(words.split())) == bool(end)
    assert letter.facts(do.store._raw, 424242) == {}


def test_the_timeline_shows_terms_covers_and_upkeep(do: Doing, laptop: int) -> None:
    made, insurance = contract(do), contract(do, type="insurance", name="All risks", renewal="none")
    do(lambda tx: actions.cover(tx, made, [laptop], "2025-06-01"))
    do(lambda tx: actions.cover(tx, insurance, [laptop], "2025-06-01"))
    claim = {
        "name": "Fell",
        "contract_id": insurance,
        "asset_id": laptop,
        "date": "2026-11-01",
        "paid": 5000,
        "state": "paid",
    }
    do(lambda tx: actions.add(tx, "insurance_claim", claim))
    lanes, marks = life.of_asset(do.store._raw, RECORDS, laptop, STYLE)
    assert [(lane.word, [(b.start, b.end, b.words) for b in lane.bars]) for lane in lanes] == [
        ("Lease", [(date(2025, 6, 1), date(2027, 5, 31), "Lease of laptops")]),
        ("Insurance", [(date(2025, 6, 1), date(2027, 5, 31), "All risks")]),
    ]
    assert [(m.day, m.words) for m in marks] == [(date(2026, 11, 1), "Claim: Fell, €50.00")]
    do(lambda tx: actions.renew(tx, made))
    lanes, marks = life.of_contract(do.store._raw, RECORDS, made, STYLE)
    assert [(b.start, b.end) for b in lanes[0].bars] == [
        (date(2025, 1, 1), date(2027, 5, 31)),
        (date(2027, 6, 1), date(2028, 5, 31)),
    ]
    assert [m.day for m in marks] == [date(2026, 11, 24), date(2028, 2, 15), date(2028, 2, 29)]
    plan = do(
        lambda tx: upkeep.add(
            tx, "upkeep_plan", {"asset_id": laptop, "name": "Dust", "every": 12, "first_on": "2027-01-15"}
        )
    )
    repair = do(lambda tx: upkeep.report(tx, {"asset_id": laptop, "name": "Screen", "started_on": "2026-11-20"}))
    lanes, marks = of_upkeep.of_asset(do.store._raw, RECORDS, laptop, STYLE)
    assert [(b.start, b.end, b.meaning) for b in lanes[0].bars] == [(date(2026, 11, 20), None, "warn")]
    assert [(m.day, m.key) for m in marks] == [
        (date(2026, 11, 20), ("maintenance", repair)),
        (date(2027, 1, 15), ("upkeep_plan", plan)),
    ]
