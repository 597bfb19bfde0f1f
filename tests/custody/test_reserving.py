"""Reservations, kits and leavers: what is allowed and what is not, and undo of every action."""

from __future__ import annotations

from datetime import date

import pytest

from itam_desktop.assets import actions as assets
from itam_desktop.custody import actions, kits, leaving, queries, reserving
from itam_desktop.custody.rules import assets_given
from tests.custody.conftest import Office


def reserve(office: Office, start: str, end: str, to: str = "ana", asset: str = "laptop1") -> int:
    ids = office.ids
    return int(office.do(lambda tx: reserving.reserve(tx, [ids[asset]], ids[to], start, end, "Trade fair")).result[0])


def test_a_reservation_is_planned_and_undone(office: Office) -> None:
    before = office.dump()
    made = reserve(office, "2026-04-01", "2026-04-05")
    assert office.one("SELECT state FROM reservation WHERE id=?", made) == "planned"
    office.undone_and_redone(before)


@pytest.mark.parametrize(
    ("start", "end", "to", "field", "words"),
    [
        ("2026-04-05", "2026-04-01", "ben", "end_date", "before it begins"),
        ("2026-03-01", "2026-03-05", "ben", "end_date", "is past"),
        ("2026-04-05", "2026-04-09", "ben", "asset_id", "is reserved for Ana Ruiz from"),
        ("2026-03-28", "2026-04-01", "ben", "asset_id", "is reserved for Ana Ruiz from"),
        ("2026-03-18", "2026-03-25", "lea", "end_date", "Léa Moreau leaves on"),
        ("2026-03-18", "2026-03-25", "tom", "person_id", "left on"),
    ],
)
def test_a_reservation_that_cannot_be_says_who_has_it_when(
    office: Office, start: str, end: str, to: str, field: str, words: str
) -> None:
    reserve(office, "2026-04-01", "2026-04-05")
    ids = office.ids
    no = office.refused(lambda tx: reserving.reserve(tx, [ids["laptop1"]], ids[to], start, end, "Trip"))
    assert no.field == field
    assert words in no.message
    assert "Trip" not in no.message


@pytest.mark.parametrize(
    ("start", "end", "free"),
    [
        ("2026-04-06", "2026-04-09", True), ("2026-04-05", "2026-04-09", False), ("2026-04-02", "2026-04-03", False),
        ("2026-03-20", "2026-04-20", False), ("2026-03-20", "2026-03-31", True), ("2026-04-01", "2026-04-01", False),
    ],
)  # fmt: skip
def test_one_day_in_common_is_a_conflict_and_none_is_not(office: Office, start: str, end: str, free: bool) -> None:
    reserve(office, "2026-04-01", "2026-04-05")
    if free:
        reserve(office, start, end, to="ben")
    else:
        args = ([office.ids["laptop1"]], office.ids["ben"], start, end, "Trip")
        assert "is reserved for Ana Ruiz" in office.refused(lambda tx: reserving.reserve(tx, *args)).message


def test_days_beside_each_other_are_free(office: Office) -> None:
    reserve(office, "2026-04-01", "2026-04-05")
    reserve(office, "2026-04-06", "2026-04-06", to="ben")
    reserve(office, "2026-03-31", "2026-03-31", to="ben")
    assert office.store._raw.execute("SELECT count(*) FROM reservation WHERE state='planned'").fetchone()[0] == 3


def test_what_somebody_has_is_reserved_only_after_it_comes_back(office: Office) -> None:
    ids = office.ids
    ben = {"holder_person_id": ids["ben"]}
    office.do(lambda tx: actions.hand_over(tx, assets_given([ids["laptop1"]]), ben, "2026-04-03"))
    no = office.refused(lambda tx: reserving.reserve(tx, [ids["laptop1"]], ids["ana"], "2026-04-03", "2026-04-05", "x"))
    assert "is lent to Ben Okafor until" in no.message
    reserve(office, "2026-04-04", "2026-04-05")
    office.do(lambda tx: actions.hand_over(tx, assets_given([ids["laptop2"]]), ben))
    no = office.refused(lambda tx: reserving.reserve(tx, [ids["laptop2"]], ids["ana"], "2027-01-01", "2027-01-02", "x"))
    assert "without a day on which it comes back" in no.message
    office.do(lambda tx: assets.move_to(tx, [ids["laptop3"]], "retired"))
    no = office.refused(lambda tx: reserving.reserve(tx, [ids["laptop3"]], ids["ana"], "2027-01-01", "2027-01-02", "x"))
    assert "is “Retired”" in no.message


def test_what_is_reserved_for_another_is_not_given_out_into_those_days(office: Office) -> None:
    reserve(office, "2026-04-01", "2026-04-05")
    things, ben = assets_given([office.ids["laptop1"]]), {"holder_person_id": office.ids["ben"]}
    for due in (None, "2026-04-01", "2026-05-01"):
        no = office.refused(lambda tx, due=due: actions.hand_over(tx, things, ben, due))  # type: ignore[misc]
        assert "is reserved for Ana Ruiz from" in no.message
    office.do(lambda tx: actions.hand_over(tx, things, ben, "2026-03-31"))


def test_a_reservation_is_lent_until_its_last_day(office: Office) -> None:
    made = reserve(office, "2026-03-10", "2026-03-14")
    before = office.dump()
    office.do(lambda tx: reserving.give_reserved(tx, [made]))
    got = office.asset(office.ids["laptop1"])
    assert (got["stage"], got["person"], got["due"]) == ("on_loan", office.ids["ana"], "2026-03-14")
    assert office.one("SELECT state FROM reservation WHERE id=?", made) == "given"
    office.undone_and_redone(before)
    assert "is over" in office.refused(lambda tx: reserving.give_reserved(tx, [made])).message
    assert "is over" in office.refused(lambda tx: reserving.cancel_reservations(tx, [made])).message


def test_giving_the_thing_to_who_reserved_it_meets_the_reservation(office: Office) -> None:
    now, later = reserve(office, "2026-03-10", "2026-03-14"), reserve(office, "2026-06-01", "2026-06-02")
    things, ana = assets_given([office.ids["laptop1"]]), {"holder_person_id": office.ids["ana"]}
    office.do(lambda tx: actions.hand_over(tx, things, ana, "2026-03-12"))
    assert office.one("SELECT state FROM reservation WHERE id=?", now) == "given"
    assert office.one("SELECT state FROM reservation WHERE id=?", later) == "planned"


def test_a_cancelled_reservation_frees_its_days(office: Office) -> None:
    made = reserve(office, "2026-04-01", "2026-04-05")
    before = office.dump()
    office.do(lambda tx: reserving.cancel_reservations(tx, [made]))
    office.undone_and_redone(before)
    again = reserve(office, "2026-04-01", "2026-04-05", to="ben")
    assert again != made, "the number of the cancelled one is not given twice"


def test_other_days_are_judged_without_the_reservation_itself(office: Office) -> None:
    made = reserve(office, "2026-04-01", "2026-04-05")
    reserve(office, "2026-04-10", "2026-04-12", to="ben")
    before = office.dump()
    office.do(lambda tx: reserving.change_reservation(tx, made, {"end_date": "2026-04-07"}))
    office.undone_and_redone(before)
    no = office.refused(lambda tx: reserving.change_reservation(tx, made, {"end_date": "2026-04-10"}))
    assert "is reserved for Ben Okafor" in no.message
    assert (
        office.refused(lambda tx: reserving.change_reservation(tx, made, {"end_date": "2026-03-30"})).field
        == "end_date"
    )
    assert office.refused(lambda tx: reserving.change_reservation(tx, made, {"person_id": None})).field == "person_id"


# ---------------------------------------------------------------- kits
def test_a_kit_takes_what_is_free(office: Office) -> None:
    ids = office.ids
    before = office.dump()
    parts = [("model_id", ids["t14"], 2), ("category_id", ids["monitor"], 1)]
    kit = office.do(lambda tx: kits.save_kit(tx, None, "New starter", parts)).result
    office.undone_and_redone(before)
    office.do(lambda tx: actions.hand_over(tx, assets_given([ids["laptop1"]]), {"holder_person_id": ids["ben"]}))
    before = office.dump()
    office.do(lambda tx: kits.give_kit(tx, kit, {"holder_person_id": ids["ana"]}))
    assert [office.asset(ids[one])["person"] for one in ("laptop2", "laptop3", "screen1")] == [ids["ana"]] * 3
    office.undone_and_redone(before)
    no = office.refused(lambda tx: kits.give_kit(tx, kit, {"holder_person_id": ids["ana"]}))
    assert "ThinkPad T14: 2 wanted, 1 in stock" in no.message


def test_a_kit_is_changed_and_needs_a_name_and_parts(office: Office) -> None:
    ids = office.ids
    kit = office.do(
        lambda tx: kits.save_kit(tx, None, "Kit", [("model_id", ids["t14"], 1)], "For the first day")
    ).result
    before = office.dump()
    office.do(lambda tx: kits.save_kit(tx, kit, "Kit", [("model_id", ids["t14"], 2)]))
    assert [one.quantity for one in queries.parts(office.store._raw, kit)] == [2]
    assert office.store._raw.execute("SELECT notes FROM kit WHERE id=?", (kit,)).fetchone()[0] == "For the first day"
    office.undone_and_redone(before)
    assert office.refused(lambda tx: kits.save_kit(tx, None, " ", [("model_id", ids["t14"], 1)])).field == "name"
    assert office.refused(lambda tx: kits.save_kit(tx, None, "Empty", [])).field == "parts"
    assert office.refused(lambda tx: kits.save_kit(tx, None, "None", [("model_id", ids["t14"], 0)])).field == "parts"


# ---------------------------------------------------------------- leavers
def leaver(office: Office) -> int:
    ids = office.ids
    ben = {"holder_person_id": ids["ben"]}
    office.do(lambda tx: actions.hand_over(tx, assets_given([ids["laptop1"], ids["laptop2"], ids["screen1"]]), ben))
    return int(office.do(lambda tx: leaving.start_leaving(tx, ids["ben"], "2026-03-31")).result)


def test_a_leaver_gives_everything_back_line_by_line_and_together(office: Office) -> None:
    ids = office.ids
    at = leaver(office)
    assert office.one("SELECT leaving_date FROM person WHERE id=?", ids["ben"]) == "2026-03-31"
    no = office.refused(lambda tx: leaving.close_leaving(tx, at))
    assert no.message.startswith("Still out: ") and "write it off with a reason" in no.message
    before = office.dump()
    office.do(lambda tx: leaving.recover(tx, at, [("asset", ids["laptop1"])]))
    assert office.asset(ids["laptop1"])["stage"] == "in_stock"
    office.undone_and_redone(before)
    before = office.dump()
    done = office.do(lambda tx: leaving.recover(tx, at))
    assert done.label == "Took back 2 things from Ben Okafor"
    office.undone_and_redone(before)
    before = office.dump()
    office.do(lambda tx: leaving.close_leaving(tx, at))
    office.undone_and_redone(before)
    assert "is closed" in office.refused(lambda tx: leaving.recover(tx, at)).message
    assert "is closed" in office.refused(lambda tx: leaving.close_leaving(tx, at)).message


def test_what_a_leaver_does_not_bring_back_is_written_off_with_a_reason(office: Office) -> None:
    ids = office.ids
    at = leaver(office)
    assert office.refused(lambda tx: leaving.write_off(tx, at, "asset", ids["laptop1"], " ")).field == "reason"
    before = office.dump()
    office.do(lambda tx: leaving.write_off(tx, at, "asset", ids["laptop1"], "lost on the train"))
    assert office.asset(ids["laptop1"])["stage"] == "missing"
    assert queries.written_off(office.store._raw, at)[0][3] == "lost on the train"
    office.undone_and_redone(before)
    assert (
        "any more"
        in office.refused(lambda tx: leaving.write_off(tx, at, "asset", ids["laptop1"], "again lost")).message
    )
    office.do(lambda tx: leaving.recover(tx, at))
    office.do(lambda tx: leaving.close_leaving(tx, at))


def test_a_leaving_needs_a_day_after_the_first_one_and_is_begun_once(office: Office) -> None:
    ids = office.ids
    assert office.refused(lambda tx: leaving.start_leaving(tx, ids["ana"])).field == "leaving_date"
    office.do(lambda tx: tx.update("person", ids["ana"], {"start_date": "2026-01-01"}))
    assert (
        "before Ana Ruiz began"
        in office.refused(lambda tx: leaving.start_leaving(tx, ids["ana"], "2025-12-31")).message
    )
    before = office.dump()
    office.do(lambda tx: leaving.start_leaving(tx, ids["lea"]))
    assert office.one("SELECT leaving_date FROM leaving") == "2026-03-20"
    office.undone_and_redone(before)
    assert "already" in office.refused(lambda tx: leaving.start_leaving(tx, ids["lea"])).message


def test_nothing_is_lent_to_a_leaver_beyond_the_last_day(office: Office) -> None:
    at = leaver(office)
    office.do(lambda tx: leaving.recover(tx, at))
    things, ben = assets_given([office.ids["laptop1"]]), {"holder_person_id": office.ids["ben"]}
    assert office.refused(lambda tx: actions.hand_over(tx, things, ben, "2026-04-01")).field == "due_date"
    assert office.refused(lambda tx: actions.hand_over(tx, things, ben), date(2026, 4, 2)).field == "holder"


# ---------------------------------------------------------------- as verbs of the list
def test_a_reservation_from_a_form_is_judged_too(office: Office) -> None:
    ids = office.ids
    values = {
        "name": "Fair",
        "asset_id": ids["laptop1"],
        "person_id": ids["ana"],
        "start_date": "2026-04-01",
        "end_date": "2026-04-05",
    }
    before = office.dump()
    made = office.do(lambda tx: reserving.add_record(tx, "reservation", values)).result
    office.undone_and_redone(before)
    assert "is reserved for" in office.refused(lambda tx: reserving.add_record(tx, "reservation", values)).message
    no = office.refused(lambda tx: reserving.add_record(tx, "reservation", {**values, "end_date": None}))
    assert no.field == "end_date"
    other = reserve(office, "2026-05-01", "2026-05-02")
    change = {"start_date": "2026-05-02", "end_date": "2026-05-03"}
    assert (
        "is reserved for"
        in office.refused(lambda tx: reserving.change_records(tx, "reservation", [made], change)).message
    )
    office.do(lambda tx: reserving.change_records(tx, "reservation", [other], {"notes": "bring the bag"}))


def test_out_of_the_bin_comes_only_what_still_has_its_days(office: Office) -> None:
    made = reserve(office, "2026-04-01", "2026-04-05")
    office.do(lambda tx: assets.bin_records(tx, "reservation", [made]))
    other = reserve(office, "2026-04-05", "2026-04-06", to="ben")
    no = office.refused(lambda tx: reserving.restore_records(tx, "reservation", [made]))
    assert "is reserved for Ben Okafor" in no.message
    office.do(lambda tx: reserving.cancel_reservations(tx, [other]))
    before = office.dump()
    office.do(lambda tx: reserving.restore_records(tx, "reservation", [made]))
    office.undone_and_redone(before)


def test_a_kit_never_counts_one_thing_twice(office: Office) -> None:
    ids = office.ids
    parts = [("model_id", ids["t14"], 2), ("category_id", ids["laptop"], 2)]
    kit = office.do(lambda tx: kits.save_kit(tx, None, "Both", parts)).result
    office.do(lambda tx: kits.give_kit(tx, kit, {"holder_person_id": ids["ana"]}))
    assert all(office.asset(ids[f"laptop{n}"])["person"] == ids["ana"] for n in (1, 2, 3, 4))
