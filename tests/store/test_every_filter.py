"""Every filter on every field of every kind finds what a plain look at the rows finds; sums and groups agree with them."""

import random
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from itam_desktop.assets import actions
from itam_desktop.kernel.fields import Field, RecordKind
from itam_desktop.kernel.filters import RANGED, Filter, in_words, range_of
from itam_desktop.kernel.kinds import DATE
from itam_desktop.kernel.style import Style
from itam_desktop.store import acts, lists, reading, values
from itam_desktop.store.lists import ListQuery
from itam_desktop.store.office import Store
from itam_desktop.widgets.list_groups import groupable
from tests.window_settings import real_office

STYLE = Style(".", True, "EUR", date(2026, 11, 24))
NUMBERS = ("decimal", "unit_price")
ODD = (
    "<b>bold</b> & co", "{name} %s %d", "=1+1", "'; DROP TABLE asset; --", "Zoé", "🦊 fox", "100 %_\\",
    "x" * 1000, "x" * 999 + "y", "مكتب", "東京都",
)  # fmt: skip


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Store]:
    store = Store.open(real_office.make(tmp_path), who="Ana Ruiz")
    own = {}
    for kind in ("text", "long", "integer", "decimal", "money", "date", "yesno", "link"):
        row = {"name": f"Own {kind}", "about_kind": "asset", "kind": kind}
        own[kind] = f"cf_{store.perform(lambda tx, row=row: actions.add(tx, 'custom_field', row)).result}"
    rng = random.Random(7)
    ids = [r[0] for r in store._raw.execute("SELECT id FROM asset ORDER BY id")]

    def odd(tx: Any) -> None:
        for n, record in enumerate(ids):
            new: dict[str, Any] = {
                "currency": rng.choice(["EUR", "USD", "JPY", None]),
                "cost": rng.choice([0, 1, 99, 10**12, None]),
            }
            new |= {
                own["text"]: rng.choice(ODD),
                own["long"]: rng.choice(ODD),
                own["integer"]: rng.choice([-3, 0, 12, None]),
            }
            new |= {
                own["decimal"]: rng.choice(["0.1", "0.2", "-3.25", "123456789012.25", None]),
                own["money"]: rng.choice([5, None]),
            }
            new |= {
                own["date"]: rng.choice(["0001-01-01", "9999-12-31", "2024-02-29", None]),
                own["yesno"]: rng.choice([0, 1, None]),
            }
            new |= {own["link"]: rng.choice(["https://a.example/%20", None])}
            if n < len(ODD):
                new["name"] = ODD[n]
            tx.update("asset", record, new)

    store.perform(odd)
    yield store
    store.close()


def known(one: Field, row: Mapping[str, Any]) -> Any:
    value = one.of(row)
    return None if value == "" else value


def _begin(value: Any) -> Any:
    return value[:200] if isinstance(value, str) else value


def fits(kind: RecordKind, one: Field, asked: Filter, row: Mapping[str, Any]) -> bool:
    value, found = known(one, row), False
    size: Any = Decimal if one.kind.key in NUMBERS else lambda v: v
    if value is None:
        return asked.blank != asked.other
    for wanted in asked.values:
        found |= value.startswith(wanted) if one.kind.key == "date" else _begin(value) == _begin(wanted)
    if asked.low is not None or asked.high is not None:
        inside = asked.low is None or size(value) >= size(asked.low)
        inside = inside and (asked.high is None or size(value) <= size(asked.high))
        if one.kind.key == "money" and any(f.key == "currency" for f in kind.fields):
            inside = inside and (row.get("currency") or "EUR") == "EUR"
        found |= inside
    if asked.text:
        found |= asked.text.lower() in str(value).lower()
    return found != asked.other


def questions(one: Field, some: list[Any], rng: random.Random) -> list[Filter]:
    asked = [Filter(one.key, blank=True), Filter(one.key, blank=True, other=True)]
    if not some:
        return asked
    few = tuple(rng.sample(some, min(3, len(some))))
    asked += [Filter(one.key, few, blank=b, other=o) for b in (False, True) for o in (False, True)]
    if one.kind.key == "date":
        asked += [Filter(one.key, (some[0][:4],)), Filter(one.key, (some[-1][:7],), other=True)]
    if one.kind.key in RANGED:
        low, high = sorted(rng.choices(some, k=2), key=Decimal if one.kind.key in NUMBERS else None)
        asked += [
            Filter(one.key, low=low, high=high),
            Filter(one.key, low=low, other=True),
            Filter(one.key, (few[0],), high=high),
        ]
    if one.kind.key in ("text", "long", "link", "email"):
        asked += [Filter(one.key, text=str(v)[:9]) for v in few]
    return asked


def test_every_filter_finds_what_a_plain_look_at_the_rows_finds(office: Any) -> None:
    rng, conn = random.Random(11), office.reader()
    for kind in reading.kinds_with_custom(conn).values():
        ids = [r[0] for r in conn.execute(f'SELECT id FROM "{kind.key}" WHERE binned=0')]
        rows = lists.fetch(conn, kind, ids)
        for one in kind.fields:
            some = [v for i in ids if (v := known(one, rows[i])) is not None]
            for asked in questions(one, some, rng):
                query = ListQuery(kind, filters=(asked,))
                found = set(query.ids(conn, STYLE))
                assert found == {i for i in ids if fits(kind, one, asked, rows[i])}, (kind.key, asked)
                assert query.count(conn, STYLE) == len(found)
                assert in_words(asked, one, STYLE)
            held = values.held(conn, ListQuery(kind), one.key, STYLE)
            assert held.more or sum(h.n for h in held.values) == len(ids), (kind.key, one.key)
            for h in held.values:
                alone = Filter(one.key, () if h.value is None else (h.value,), h.value is None)
                assert ListQuery(kind, filters=(alone,)).count(conn, STYLE) == h.n, (kind.key, h)
    conn.close()


def test_sums_are_exact_and_those_of_groups_add_up_to_them(office: Any) -> None:
    conn = office.reader()
    kind = reading.kinds_with_custom(conn)["asset"]
    ids = list(ListQuery(kind).ids(conn, STYLE))
    rows = lists.fetch(conn, kind, ids)
    summed = [f for f in kind.fields if f.kind.key in ("money", "integer", "decimal") and not f.sql]
    for one in summed:
        exact: dict[str, Decimal] = {}
        for i in ids:
            if (value := known(one, rows[i])) is not None:
                code = (rows[i].get("currency") or "EUR") if one.kind.key == "money" else ""
                exact[code] = exact.get(code, Decimal(0)) + Decimal(str(value))
        assert ListQuery(kind).totals(conn, STYLE, one.key) == exact
        assert ListQuery(kind).totals(conn, STYLE, one.key, ids) == exact
        for by in kind.fields:
            if by in groupable(kind):
                groups = values.grouped(conn, ListQuery(kind), by.key, STYLE, one.key)
                assert sorted(i for g in groups for i in g.ids) == sorted(ids)
                added: dict[str, Decimal] = {}
                for group in groups:
                    for code, n in group.sums.items():
                        added[code] = added.get(code, Decimal(0)) + n
                assert added == exact, (one.key, by.key)
    conn.close()


def test_a_text_of_any_length_can_be_looked_for(office: Any) -> None:
    conn = office.reader()
    kind = reading.kinds_with_custom(conn)["asset"]
    assert values.held(conn, ListQuery(kind), "name", STYLE, "🦊" * 30_000).values == ()
    assert ListQuery(kind, filters=(Filter("name", text="🦊" * 30_000),)).count(conn, STYLE) == 0
    for line in ("\ud800", '"\ud800"', "name:\ud800", "A1" * 2000, "(" * 4000, "or or", "-", '"', "\x00"):
        ListQuery(kind, line).ids(conn, STYLE)
    conn.close()


@pytest.mark.parametrize("zone", ["UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu"])
def test_actions_of_the_first_and_the_last_day_there_is_can_be_asked_for(office: Any, zone: str) -> None:
    conn = office.reader()
    every = len(acts.actions(conn))
    day = Field("at", "When", DATE)
    for low, high, n in (
        ("0001-01-01", "9999-12-31", every),
        ("9999-12-31", "", 0),
        ("", "0001-01-01", 0),
        ("0001-01-01", "", every),
    ):
        one = range_of("at", day, low, high, STYLE)
        assert len(acts.actions(conn, acts.Question("", (one,), ZoneInfo(zone)), STYLE)) == n
    conn.close()
