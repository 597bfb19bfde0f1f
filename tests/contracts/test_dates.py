"""Terms, notice and decide-by dates of contracts."""

from datetime import date
from typing import Any

import pytest

from itam_desktop.contracts import costs, rules
from itam_desktop.kernel import terms as dates
from itam_desktop.kernel.errors import Refusal


def d(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("end", "notice", "unit", "buffer", "by"),
    [
        ("2027-05-31", 3, "months", 0, "2027-02-28"),
        ("2028-05-31", 3, "months", 0, "2028-02-29"),
        ("2027-05-31", 3, None, 14, "2027-02-14"),
        ("2026-12-31", 1, "months", 0, "2026-11-30"),
        ("2027-03-30", 1, "months", 0, "2027-02-28"),
        ("2027-01-31", 30, "days", 0, "2027-01-01"),
        ("2027-01-31", None, None, None, "2027-01-31"),
        (None, 3, "months", 14, None),
        ("0001-01-31", 3, "months", 0, None),
        ("no date", 3, "months", 0, None),
    ],
)
def test_decide_by_is_end_less_notice_less_buffer(end: Any, notice: Any, unit: Any, buffer: Any, by: Any) -> None:
    row = {"end_date": end, "notice": notice, "notice_unit": unit, "buffer_days": buffer}
    assert dates.decide_by(row) == by


@pytest.mark.parametrize("key", ["cancelled_on", "let_end_on", "ended_on"])
def test_what_is_decided_is_not_to_be_decided(key: str) -> None:
    assert dates.decide_by({"end_date": "2027-05-31", key: "2026-01-01"}) is None


@pytest.mark.parametrize(
    ("end", "months", "after"),
    [
        ("2026-12-31", 12, "2027-12-31"), ("2027-02-28", 12, "2028-02-29"), ("2028-02-29", 12, "2029-02-28"), ("2026-04-30", 1, "2026-05-31"),
        ("2026-11-14", 24, "2028-11-14"),
    ],
)  # fmt: skip
def test_a_further_term_begins_the_day_after_and_ends_before_its_own_return(end: str, months: int, after: str) -> None:
    assert dates.term_after(date.fromisoformat(end), months).isoformat() == after


@pytest.mark.parametrize(
    ("end", "months", "today", "new"),
    [
        ("2026-11-23", 12, "2026-11-24", "2027-11-23"),
        ("2026-11-24", 12, "2026-11-24", None),  # it still runs today
        ("2024-01-31", 1, "2026-11-24", "2026-11-30"),
        ("2020-02-29", 12, "2028-01-01", "2028-02-29"),
        ("2026-11-23", None, "2026-11-24", None),
    ],
)
def test_a_tacit_contract_renews_by_itself_until_it_reaches_today(end: str, months: Any, today: str, new: Any) -> None:
    row = {"end_date": end, "renewal": "tacit", "renewal_months": months}
    found = dates.renewed_by_itself(row, date.fromisoformat(today))
    assert found == d(new)
    assert dates.renewed_by_itself({**row, "renewal": "express"}, date.fromisoformat(today)) is None
    assert dates.renewed_by_itself({**row, "cancelled_on": "2026-01-01"}, date.fromisoformat(today)) is None


@pytest.mark.parametrize(
    ("row", "told", "end"),
    [
        ({"end_date": "2027-05-31", "notice": 3, "renewal": "tacit", "renewal_months": 12}, "2027-02-28", "2027-05-31"),
        ({"end_date": "2027-05-31", "notice": 3, "renewal": "tacit", "renewal_months": 12}, "2027-03-01", "2028-05-31"),
        ({"end_date": "2027-05-31", "notice": 3, "renewal": "tacit"}, "2027-03-01", None),
        ({"end_date": "2027-05-31", "notice": 14, "notice_unit": "days", "renewal": "tacit", "renewal_months": 1}, "2027-06-20", "2027-07-31"),
        ({"end_date": "2027-05-31", "notice": 3, "renewal": "express"}, "2027-05-01", "2027-05-31"),
        ({"notice": 1}, "2027-01-31", "2027-02-28"),
        ({"notice": 10, "notice_unit": "days"}, "2027-01-31", "2027-02-10"),
    ],
)  # fmt: skip
def test_a_cancellation_reaches_the_first_end_whose_notice_it_keeps(row: dict[str, Any], told: str, end: Any) -> None:
    assert dates.effective_end(row, date.fromisoformat(told)) == d(end)


@pytest.mark.parametrize(
    ("row", "field"),
    [
        ({"start_date": "2027-01-01", "end_date": "2026-12-31"}, "end_date"),
        ({"end_date": "2026-12-31", "renewal": "tacit"}, "renewal_months"),
        ({"start_date": "2026-12-01", "end_date": "2026-12-31", "notice": 3}, "notice"),
        ({"start_date": "2026-01-01", "end_date": "2026-01-01"}, None),
        ({"start_date": "2026-01-01", "renewal": "tacit"}, None),
    ],
)
def test_dates_the_wrong_way_round_are_refused_at_their_field(row: dict[str, Any], field: str | None) -> None:
    if field is None:
        rules.judge_dates(row)
        return
    with pytest.raises(Refusal) as no:
        rules.judge_dates(row)
    assert no.value.field == field


@pytest.mark.parametrize(
    ("cost", "billing", "month", "quarter", "year"),
    [(1200, "year", 100, 300, 1200), (100, "month", 100, 300, 1200), (1000, "quarter", 333, 1000, 4000), (50, "half_year", 8, 25, 100),
     (None, "year", None, None, None)],
)  # fmt: skip
def test_what_a_contract_costs_in_each_period(cost: Any, billing: str, month: Any, quarter: Any, year: Any) -> None:
    row = {"cost": cost, "billing": billing}
    assert (costs.per(row, "month"), costs.per(row, "quarter"), costs.per(row, "year")) == (month, quarter, year)


def test_what_is_paid_once_is_spread_over_the_term() -> None:
    row = {"cost": 36000, "billing": "once", "start_date": "2025-01-01", "end_date": "2027-12-31"}
    assert costs.per(row, "year") == 12000
    assert costs.per(row, "month") == 1000
    assert costs.over_term(row) == 36000
    assert costs.per({"cost": 36000, "billing": "once"}, "year") is None


def test_over_the_term_each_period_that_begins_is_paid_whole() -> None:
    row = {"cost": 1000, "billing": "quarter", "start_date": "2026-01-01", "end_date": "2026-12-31"}
    assert costs.over_term(row) == 4000
    assert costs.over_term({**row, "end_date": "2027-01-01"}) == 5000
    assert costs.over_term({**row, "end_date": None}) is None


def test_shares_add_up_and_currencies_are_never_mixed() -> None:
    assert costs.shares(1000, 3) == [334, 333, 333]
    assert costs.shares(1000, 0) == []
    assert costs.sums([(100, "EUR"), (50, "CHF"), (1, "EUR"), (None, "USD")]) == {"EUR": 101, "CHF": 50}
    assert costs.under_insured(1000, 1500) == 500
    assert costs.under_insured(2000, 1500) == costs.under_insured(None, 1500) == 0
