"""What a user may type, and what it is read as."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from itam_desktop.kernel import kinds
from itam_desktop.kernel.errors import Unreadable
from itam_desktop.kernel.fields import Choice, Field
from itam_desktop.kernel.style import Style, add_months, read_date, read_number, show_date, show_money

TODAY = date(2026, 11, 24)
GERMAN, AMERICAN = Style(",", True, "EUR", TODAY), Style(".", False, "USD", TODAY)


@pytest.mark.parametrize(("text", "style", "value"), [
    ("1.429,00", GERMAN, "1429.00"), ("1,429.00", GERMAN, "1429.00"), ("1.429", GERMAN, "1429"), ("1.429", AMERICAN, "1.429"), ("1,429", AMERICAN, "1429"), ("12,5", AMERICAN, "12.5"),
    ("0.123", GERMAN, "0.123"), ("1 234,5", GERMAN, "1234.5"), ("1.234.567", AMERICAN, "1234567"), ("-7", GERMAN, "-7"), ("(12.00)", AMERICAN, "-12.00"), ("5.02E+18", AMERICAN, None),
    ("abc", GERMAN, None), ("1.2.3", GERMAN, None), ("", GERMAN, None), ("٣", GERMAN, None), ("1e999", GERMAN, None),
])  # fmt: skip
def test_a_number_is_read_as_the_office_writes_it_or_refused(text, style, value):
    if value is None:
        with pytest.raises(Unreadable):
            read_number(text, style)
    else:
        assert read_number(text, style) == Decimal(value)


@pytest.mark.parametrize(("text", "style", "iso"), [
    ("3.4.26", GERMAN, "2026-04-03"), ("3/4/26", GERMAN, "2026-04-03"), ("3/4/26", AMERICAN, "2026-03-04"), ("13/4/2026", AMERICAN, "2026-04-13"), ("today", GERMAN, "2026-11-24"),
    ("+3y", GERMAN, "2029-11-24"), ("-2w", GERMAN, "2026-11-10"), ("+90d", GERMAN, "2027-02-22"), ("20260403", GERMAN, "2026-04-03"), ("3 Apr 2026", GERMAN, "2026-04-03"),
    ("Apr 3, 2026", AMERICAN, "2026-04-03"), ("2026-04-03T10:00:00Z", GERMAN, "2026-04-03"), ("3. März 2026", GERMAN, "2026-03-03"), ("29.2.2024", GERMAN, "2024-02-29"),
    ("29.2.2023", GERMAN, None), ("5.12.", GERMAN, "2026-12-05"), ("31.11.", GERMAN, None), ("32.1.2026", GERMAN, None), ("soon", GERMAN, None), ("1/2", GERMAN, None), ("+99999y", GERMAN, None),
])  # fmt: skip
def test_a_date_is_read_in_all_the_ways_people_write_it_or_refused(text, style, iso):
    if iso is None:
        with pytest.raises(Unreadable):
            read_date(text, style)
    else:
        assert read_date(text, style).isoformat() == iso


def test_a_month_later_than_the_last_day_is_that_months_last_day():
    assert add_months(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert add_months(date(2024, 2, 29), 12) == date(2025, 2, 28)


def test_money_is_minor_units_by_the_currency_and_shown_with_its_own_decimals():
    price = Field("cost", "Price", kinds.MONEY)
    assert price.read("€1.429,00", GERMAN) == 142900
    assert price.read("1429 JPY", GERMAN) == 1429
    assert show_money(142900, "EUR", GERMAN) == "€1.429,00"
    assert show_money(-1429, "JPY", AMERICAN) == "-¥1,429"
    assert show_money(1234567, "KWD", AMERICAN) == "KWD 1,234.567"


@pytest.mark.parametrize("kind", kinds.KINDS.values(), ids=lambda k: k.key)
def test_what_a_kind_shows_in_an_editor_it_reads_back_the_same(kind):
    field = Field("x", "X", kind, choices=(Choice("a", "Alpha"), Choice("b", "Beta")))
    samples = {
        "integer": 1234567, "money": 142950, "date": "2026-04-03", "yesno": 1, "choice": "b", "decimal": "1234.5", "unit_price": "0.0049", "email": "a@b.example", "mac": "00:1A:2B:3C:4D:5E",
        "ip": "192.168.1.20", "link": "https://example.org", "long": "one\ntwo",
        "several": "a,b,other", "icon": "device-laptop", "pattern": "[A-Z]{2}\\-[0-9]{4}",
    }  # fmt: skip
    value = samples.get(kind.key, "plain text")
    if kind.key == "reference":
        return  # its title is looked up by whoever shows it
    field.check(value)
    for style in (GERMAN, AMERICAN):
        assert field.read(field.edit({"x": value}, style), style) == value


def test_a_secret_is_never_shown():
    assert Field("key", "Key", kinds.SECRET).show({"key": "ABCD-1234"}, GERMAN) == kinds.MASK


def test_a_link_that_runs_something_is_refused():
    with pytest.raises(Unreadable):
        Field("web", "Web", kinds.LINK).read("javascript:alert(1)", GERMAN)


def test_a_date_shown_is_told_without_doubt():
    assert show_date("2026-04-03", GERMAN) == "03 Apr 2026"


@pytest.mark.parametrize(("text", "value"), [
    ("001a2b3c4d5e", "00:1A:2B:3C:4D:5E"), ("00-1a-2B-3c-4d-5e", "00:1A:2B:3C:4D:5E"), ("001A.2B3C.4D5E", "00:1A:2B:3C:4D:5E"), (" 00 1a 2b\u00a03c 4d 5e ", "00:1A:2B:3C:4D:5E"),
    ("00:1a:2b:ff:fe:3c:4d:5e", "00:1A:2B:FF:FE:3C:4D:5E"), ("00:1a:2b:3c:4d", None), ("00:1a:2b:3c:4d:5e:6", None), ("00:1a:2b:3c:4d:5g", None), ("٠٠:1a:2b:3c:4d:5e", None), ("::", None),
    ("00:1a:2b:3c:4d:5e:6f", None),
])  # fmt: skip
def test_a_mac_address_is_read_in_every_usual_form_or_refused(text, value):
    field = Field("mac", "MAC", kinds.MAC)
    if value is None:
        with pytest.raises(Unreadable):
            field.read(text, GERMAN)
    else:
        assert field.read(text, GERMAN) == value
