"""When plans fall due; what a meter may say."""

from datetime import date
from typing import Any

import pytest

from itam_desktop.kernel.errors import Refusal
from itam_desktop.upkeep import dates, rules

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("row", "due"),
    [
        ({"first_on": "2027-01-15", "every": 6}, "2027-01-15"),
        ({"last_done": "2026-08-31", "every": 6}, "2027-02-28"),
        ({"last_done": "2027-08-31", "every": 6, "period": "month"}, "2028-02-29"),
        ({"last_done": "2024-02-29", "every": 1, "period": "year"}, "2025-02-28"),
        ({"last_done": "2026-11-24", "every": 2, "period": "week"}, "2026-12-08"),
        ({"last_done": "2026-11-24", "every": 10, "period": "day"}, "2026-12-04"),
        ({"last_done": "2026-11-24", "every": 24}, "2028-11-24"),
        ({"last_done": "2026-11-24"}, None),
        ({"last_done": "2026-11-24", "every": 24, "ended_on": "2026-11-24"}, None),
        ({"last_done": "2026-11-24", "every": 24, "postponed_to": "2029-01-01"}, "2029-01-01"),
        ({"last_done": "2026-11-24", "every": 99999, "period": "year"}, None),
        # on fixed days: whenever it was done, the next of the row
        ({"first_on": "2026-04-15", "every": 6, "counted": "fixed", "last_done": "2026-05-02"}, "2026-10-15"),
        ({"first_on": "2026-04-15", "every": 6, "counted": "fixed", "last_done": "2026-10-01", "last_due": "2026-10-15"}, "2027-04-15"),
        ({"first_on": "2026-04-15", "every": 6, "counted": "fixed", "last_done": "2026-01-02"}, "2026-04-15"),
        ({"first_on": "2026-01-31", "every": 1, "counted": "fixed", "last_done": "2026-01-31"}, "2026-02-28"),
        ({"first_on": "2026-01-31", "every": 1, "counted": "fixed", "last_done": "2026-02-28"}, "2026-03-31"),
        ({"first_on": "2026-01-30", "every": 1, "counted": "fixed", "last_done": "2026-02-28"}, "2026-03-30"),
        ({"first_on": "2024-02-29", "every": 1, "period": "year", "counted": "fixed", "last_done": "2024-02-29"}, "2025-02-28"),
        ({"first_on": "2024-02-29", "every": 1, "period": "year", "counted": "fixed", "last_done": "2027-03-01"}, "2028-02-29"),
    ],
)  # fmt: skip
def test_the_next_day_follows_from_the_rule(row: dict[str, Any], due: str | None) -> None:
    assert dates.next_due(row) == due


def test_the_next_reading_follows_from_the_last() -> None:
    assert dates.next_meter({"meter_every": 20000, "last_meter": 41000}) == 61000
    assert dates.next_meter({"meter_every": 20000}) == 20000
    assert dates.next_meter({"last_meter": 1}) is None
    assert dates.next_meter({"meter_every": 1, "ended_on": "2026-01-01"}) is None


@pytest.mark.parametrize(
    ("plan", "reading", "found"),
    [
        ({"next_due": "2026-11-23", "lead_days": 30}, None, "overdue"),
        ({"next_due": "2026-11-24", "lead_days": 0}, None, "due"),
        ({"next_due": "2026-12-24", "lead_days": 30}, None, "due"),
        ({"next_due": "2026-12-25", "lead_days": 30}, None, ""),
        ({"next_meter": 60000, "meter_lead": 1000}, 58999, ""),
        ({"next_meter": 60000, "meter_lead": 1000}, 59000, "due"),
        ({"next_meter": 60000}, 60000, "overdue"),
        ({"next_meter": 60000}, None, ""),
        ({"next_due": "2028-01-01", "lead_days": 30, "next_meter": 60000}, 70000, "overdue"),
        ({"next_due": "2027-06-01", "postponed_to": "2027-06-01", "next_meter": 60000}, 70000, ""),
    ],
)
def test_what_comes_first_calendar_or_meter_makes_it_due(plan: dict[str, Any], reading: Any, found: str) -> None:
    assert dates.due(plan, TODAY, reading) == found


KNOWN: list[tuple[str, int, str | None]] = [
    ("2026-01-01", 1000, None),
    ("2026-06-01", 2000, None),
    ("2026-09-01", 10, "replaced"),
]


@pytest.mark.parametrize(
    ("value", "day", "reason", "field"),
    [
        (20, "2026-11-24", "", None),
        (10, "2026-11-24", "", None),
        (9, "2026-11-24", "", "value"),
        (9, "2026-11-24", "misread", None),
        (9, "2026-11-24", "  ", "value"),
        (1500, "2026-03-01", "", None),
        (999, "2026-03-01", "", "value"),
        (2001, "2026-03-01", "", "value"),
        (2001, "2026-03-01", "the other counter", None),
        (9000, "2026-07-01", "", None),  # the later one is lower for a reason
        (0, "2025-01-01", "", None),
        (20, "2026-11-25", "", "date"),
        (-1, "2026-11-24", "why not", "value"),
    ],
)
def test_a_meter_never_falls_unexplained(value: int, day: str, reason: str, field: str | None) -> None:
    if field is None:
        rules.judge_reading(KNOWN, value, date.fromisoformat(day), reason, TODAY)
        return
    with pytest.raises(Refusal) as no:
        rules.judge_reading(KNOWN, value, date.fromisoformat(day), reason, TODAY)
    assert no.value.field == field


def test_what_stands_with_the_asset_counts_where_nothing_was_read() -> None:
    with pytest.raises(Refusal):
        rules.judge_reading([], 99, TODAY, "", TODAY, known=100)
    rules.judge_reading([], 100, TODAY, "", TODAY, known=100)


def test_how_much_a_month_leaves_out_what_a_new_meter_jumps_over() -> None:
    month = dates.per_month(KNOWN)
    assert month is not None and round(month * 151 / dates.A_MONTH) == 1000
    assert dates.per_month(KNOWN[:1]) is None
    assert dates.per_month([("2026-01-01", 1, None), ("2026-01-03", 9, None)]) is None


def test_when_a_mark_is_reached() -> None:
    assert dates.reached_on(2000, 1000, TODAY, 1000.0) == date(2026, 12, 24)
    assert dates.reached_on(1000, 1000, TODAY, None) == TODAY
    assert dates.reached_on(2000, 1000, TODAY, None) is None
