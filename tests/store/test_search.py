"""The search line over real records: what it finds, and that nothing a user can type breaks it (R15)."""

from __future__ import annotations

import json
import random

import pytest

from itam_desktop.assets import actions
from itam_desktop.kernel.fields import RECORDS
from itam_desktop.kernel.style import Style
from itam_desktop.store import lists

STYLE = Style()


@pytest.fixture
def found(store, laptop, ana):
    building = store.perform(lambda tx: actions.add(tx, "place", {"name": "Nordkai"})).result
    room = store.perform(lambda tx: actions.add(tx, "place", {"name": "2.14 Legal", "parent_id": building})).result
    store.perform(
        lambda tx: actions.edit(
            tx, "asset", laptop, {"place_id": room, "purchase_date": "2025-03-04", "notes": "東京都 office, Grüße"}
        )
    )
    store.perform(lambda tx: actions.give_out(tx, [laptop], {"holder_person_id": ana}))
    return lambda line: list(lists.ListQuery(store.kind("asset"), line).ids(store._raw, STYLE)) == [laptop]


@pytest.mark.parametrize("line", [
    "thinkpad", "think", "room:2.14", "place:nordkai", "cost>500", "cost:1429", "cost<=1429.00", "status:given", "stage:assigned", "ana", "holder:ruiz", "XK2P",
    "bought:2025", "purchase_date>=2025-03-04", "purchase_date<2026", "東京", "京都", "grusse", "-status:repair", "warranty:", '"thinkpad"', "(mac or think)", "LT-00001-5",
    "lt000015", "category:laptop think cost>1 ana",
])  # fmt: skip
def test_a_line_finds_the_laptop(found, line):
    assert found(line)


@pytest.mark.parametrize(
    "line",
    [
        "macbook",
        "room:3.14",
        "cost>5000",
        "cost>500USD",
        "status:repair",
        "-think",
        "holder:bob",
        "bought:2024",
        "serial:",
    ],
)
def test_a_line_that_does_not_fit_finds_nothing(found, line):
    assert not found(line)


def test_no_text_breaks_the_search_and_an_exact_tag_is_always_found(store, laptop, realdata):
    naughty = json.loads((realdata / "names_text" / "naughty_strings.json").read_text(encoding="utf-8"))
    rng = random.Random(7)
    alphabet = "abcAB019 \"'()*:-+<>=!&|^~%_\\/.,;{}[]#@東京ñüß\u0000\u200f😀\n"
    lines = [*naughty, *("".join(rng.choices(alphabet, k=rng.randint(1, 24))) for _ in range(2000))]
    kinds = {key: store.kind(key) for key in ("asset", "person", "place")}
    for line in lines:
        query = lists.ListQuery(kinds["asset"], line)
        query.first_ids(store._raw, STYLE)
        query.ids(store._raw, STYLE)
        lists.scan(store._raw, line)
    for line in naughty:
        lists.find(store._raw, kinds, line)
        lists.lookup(store._raw, kinds["place"], line)
    assert ("asset", laptop) in [(k, i) for k, i, _ in lists.find(store._raw, kinds, "LT-00001-5")]


def test_every_naughty_string_in_every_text_field_is_kept_as_typed(store, laptop, realdata):
    from itam_desktop.kernel.kinds import clean

    naughty = [
        s
        for s in json.loads((realdata / "names_text" / "naughty_strings.json").read_text(encoding="utf-8"))
        if clean(s, True)
    ]
    fields = [
        f
        for f in store.kind("asset").fields
        if f.kind.key in ("text", "long") and f.editable and not f.sql and not f.unique and not f.pattern
    ]
    for n, text in enumerate(naughty):
        field = fields[n % len(fields)]
        value = field.read(text, STYLE)
        if value is None:
            continue
        store.perform(lambda tx, f=field, v=value: actions.edit(tx, "asset", laptop, {f.key: v}))
        row = lists.one(store._raw, store.kind("asset"), laptop)
        assert row[field.key] == clean(text, field.kind.lines)
    from itam_desktop.store import checking

    assert checking.check(store.path)["ok"]


def test_history_is_searched_too(store, laptop):
    store.perform(lambda tx: actions.edit(tx, "asset", laptop, {"name": "MacBook"}))
    kinds = {key: store.kind(key) for key in ("asset", "person")}
    assert [hit[1] for hit in lists.find(store._raw, kinds, "thinkpad")] == [laptop]


def test_a_page_costs_its_rows_and_not_the_list(store):
    category = store._raw.execute("SELECT id FROM category LIMIT 1").fetchone()[0]
    status = store._raw.execute("SELECT id FROM status WHERE stage='in_stock'").fetchone()[0]
    rows = [
        {"tag": f"X-{n:05d}", "name": f"Thing {n}", "category_id": category, "status_id": status, "stage": "in_stock"}
        for n in range(3000)
    ]
    store.perform(lambda tx: (tx.insert_many("asset", rows), tx.say("Many")))
    steps = 0

    def count():
        nonlocal steps
        steps += 1
        return 0

    query = lists.ListQuery(store.kind("asset"))
    store._raw.set_progress_handler(count, 100)
    first = query.first_ids(store._raw, STYLE, 100)
    lists.fetch(store._raw, store.kind("asset"), list(first)[:40])
    store._raw.set_progress_handler(None, 0)
    assert len(first) == 100
    assert steps < 150  # a scan of all 3,000 rows takes far more virtual machine steps


def test_the_first_rows_are_looked_for_near_the_top_only(store, laptop):
    """A test that lets few through must not walk the whole register in the window's own thread."""
    category = store._raw.execute("SELECT category_id FROM asset WHERE id=?", (laptop,)).fetchone()[0]
    given = {"category_id": category, "name": "B"}
    last = [store.perform(lambda tx: actions.register(tx, given)).result[0] for _ in range(6)][-1]
    store.perform(lambda tx: tx.update("asset", last, {"notes": "the one"}))
    kind = RECORDS["asset"]
    line = lists.ListQuery(kind, 'notes:"the one"', (("tag", False),))
    assert list(line.first_ids(store._raw, STYLE, 2)) == list(line.ids(store._raw, STYLE)) == [last]
    assert list(line.first_ids(store._raw, STYLE, 2, walk=7)) == [last]
    assert list(line.first_ids(store._raw, STYLE, 2, walk=4)) == []
    every = lists.ListQuery(kind, "", (("tag", False),))
    assert list(every.first_ids(store._raw, STYLE, 5, walk=50)) == list(every.ids(store._raw, STYLE))[:5]
