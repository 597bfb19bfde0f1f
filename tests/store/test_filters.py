"""Filters as a spreadsheet has them, over a real store: values, ranges, dates, unknown ones, own fields."""

from datetime import date
from typing import Any

import pytest

from itam_desktop.assets import actions
from itam_desktop.kernel.fields import RECORDS
from itam_desktop.kernel.filters import Filter, in_words, range_of
from itam_desktop.kernel.style import Style
from itam_desktop.store import reading, values
from itam_desktop.store.lists import ListQuery

STYLE = Style(",", True, "EUR", date(2026, 11, 24))
THINGS: tuple[dict[str, Any], ...] = (
    {"name": "ThinkPad", "cost": 142900, "purchase_date": "2024-02-03", "warranty_end": "2027-02-03", "condition": "good"},
    {"name": "Latitude", "cost": 71300, "purchase_date": "2024-11-30", "warranty_end": "2026-12-01", "condition": "fair"},
    {"name": "Precision", "cost": 264700, "purchase_date": "2025-08-21", "currency": "USD"},
    {"name": "UltraSharp 27%", "purchase_date": "2026-03-14", "condition": "good"},
)  # fmt: skip


@pytest.fixture
def office(store: Any) -> Any:
    category = store._raw.execute("SELECT id FROM category WHERE name='Laptop'").fetchone()[0]
    own = store.perform(
        lambda tx: actions.add(tx, "custom_field", {"name": "Slots", "about_kind": "asset", "kind": "decimal"})
    ).result
    for n, thing in enumerate(THINGS):
        row = {**thing, "category_id": category} | ({f"cf_{own}": str(9 + n)} if n < 2 else {})
        store.perform(lambda tx, row=row: actions.register(tx, row))
    yield store


def names(store: Any, *filters: Filter, line: str = "") -> list[str]:
    conn = store.reader()
    try:
        query = ListQuery(reading.kinds_with_custom(conn)["asset"], line, (("name", False),), filters=filters)
        ids = list(query.ids(conn, STYLE))
        assert query.count(conn, STYLE) == len(ids)
        return [conn.execute("SELECT name FROM asset WHERE id=?", (i,)).fetchone()[0] for i in ids]
    finally:
        conn.close()


def test_chosen_values_unknown_ones_and_the_other_way_round(office: Any) -> None:
    assert names(office, Filter("condition", ("good",))) == ["ThinkPad", "UltraSharp 27%"]
    assert names(office, Filter("condition", ("fair",), blank=True)) == ["Latitude", "Precision"]
    assert names(office, Filter("condition", blank=True, other=True)) == ["Latitude", "ThinkPad", "UltraSharp 27%"]
    assert names(office, Filter("condition", ("good",), other=True)) == ["Latitude", "Precision"]


def test_ranges_of_money_are_of_the_offices_currency(office: Any) -> None:
    assert names(office, Filter("cost", low=71300, high=142900)) == ["Latitude", "ThinkPad"]
    assert names(office, Filter("cost", low=100000)) == ["ThinkPad"]
    assert names(office, Filter("cost", blank=True)) == ["UltraSharp 27%"]


def test_dates_by_year_month_day_and_from_today_on(office: Any) -> None:
    assert names(office, Filter("purchase_date", ("2024",))) == ["Latitude", "ThinkPad"]
    assert names(office, Filter("purchase_date", ("2024-11", "2026-03-14"))) == ["Latitude", "UltraSharp 27%"]
    assert names(office, Filter("warranty_end", low="today", high="+60d")) == ["Latitude"]
    assert names(office, range_of("purchase_date", RECORDS["asset"].field("purchase_date"), "1.1.2025", "", STYLE)) == [
        "Precision",
        "UltraSharp 27%",
    ]


def test_own_decimals_are_compared_as_numbers(office: Any) -> None:
    own = next(f for f in office.kind("asset").fields if f.custom is not None)
    assert names(office, Filter(own.key, low="9.5")) == ["Latitude"]
    assert names(office, Filter(own.key, blank=True)) == ["Precision", "UltraSharp 27%"]
    assert names(office, Filter(own.key, ("9",))) == ["ThinkPad"]


def test_what_is_typed_is_no_pattern_and_a_filter_on_a_lost_field_hides_nothing(office: Any) -> None:
    assert names(office, Filter("name", text="27%")) == ["UltraSharp 27%"]
    assert names(office, Filter("name", text="_")) == []
    assert len(names(office, Filter("cf_999", ("x",)))) == 4


def test_a_computed_column_is_filtered_by_its_words(office: Any, ana: int) -> None:
    first = office._raw.execute("SELECT id FROM asset WHERE name='Latitude'").fetchone()[0]
    office.perform(lambda tx: actions.give_out(tx, [first], {"holder_person_id": ana}))
    assert names(office, Filter("holder", ("Ana Ruiz",))) == ["Latitude"]
    assert len(names(office, Filter("holder", blank=True))) == 3
    assert names(office, Filter("holder", text="ruiz"), Filter("cost", low=1)) == ["Latitude"]
    assert len(names(office, line='holder:""')) == 3


def test_the_values_of_a_column_are_counted_among_what_the_other_filters_leave(office: Any) -> None:
    conn = office.reader()
    about = reading.kinds_with_custom(conn)["asset"]
    query = ListQuery(about, filters=(Filter("condition", ("good",)), Filter("name", text="a")))

    def held(key: str, **options: Any) -> list[tuple[Any, str, int]]:
        return [(h.value, h.words, h.n) for h in values.held(conn, query, key, STYLE, **options).values]

    assert held("condition") == [("good", "Good", 2), ("fair", "Fair", 1)]
    assert held("purchase_date") == [("2026-03", "Mar 2026", 1), ("2024-02", "Feb 2024", 1)]
    query = ListQuery(about)
    assert held("condition") == [(None, "", 1), ("good", "Good", 2), ("fair", "Fair", 1)]
    assert [n for _, words, n in held("category_id") if words == "Laptop"] == [4]
    assert held("name", find="ti") == [("Latitude", "Latitude", 1)]
    assert values.held(conn, query, "name", STYLE, most=2).more
    assert values.ends(conn, query, "cost", STYLE) == (71300, 264700)
    conn.close()


def test_a_filter_is_kept_as_data_and_told_in_words() -> None:
    about = RECORDS["asset"]
    for one, words in (
        (Filter("condition", ("good", "fair")), "Good, Fair"),
        (Filter("condition", ("good", "fair", "poor"), blank=True), "Good, 2 more, unknown"),
        (Filter("condition", blank=True, other=True), "known"),
        (Filter("condition", ("good",), other=True), "not Good"),
        (Filter("cost", low=50000, high=90000), "from €500,00 to €900,00"),
        (Filter("warranty_end", low="today", high="+90d"), "next 90 days"),
        (Filter("warranty_end", low="-1y", high="today"), "last 12 months"),
        (Filter("warranty_end", high="-1d"), "before today"),
        (Filter("warranty_end", low="2026-01-02", high="+90d"), "from 02 Jan 2026 to +90d"),
        (Filter("purchase_date", ("2024", "2025-08")), "2024, Aug 2025"),
        (Filter("name", text="dell"), "with “dell”"),
    ):
        assert in_words(one, about.field(one.key), STYLE) == words
        assert Filter.from_json(one.as_json()) == one
    assert Filter.from_json({"key": 3}) is None
    assert Filter.from_json({"key": "cost", "values": [[1]]}) is None
    assert not Filter("cost")


def test_what_is_not_so_includes_what_is_unknown(office: Any) -> None:
    assert names(office, line="condition!=good") == ["Latitude", "Precision"]
    assert names(office, line="condition:goo") == ["ThinkPad", "UltraSharp 27%"]
    assert names(office, line="condition:unheard") == []
    assert len(names(office, line="order_number!=PO-1")) == 4
    assert len(names(office, line="order_number!=")) == 4
