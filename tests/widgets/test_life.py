"""Timelines of people, places and assets, read from the log of a real store."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pypdfium2
import pytest

import itam_desktop.all_tables
import itam_desktop.records  # noqa: F401
from itam_desktop.assets import actions
from itam_desktop.assets.screens import life as of_assets
from itam_desktop.kernel.fields import RECORDS
from itam_desktop.kernel.style import Style
from itam_desktop.store.office import Store
from itam_desktop.widgets.life import read
from itam_desktop.widgets.life_paper import made

STYLE = Style(today=date(2026, 6, 1))


@pytest.fixture
def store(tmp_path):
    with Store.create(tmp_path / "office.itam", who="Ana") as opened:
        opened.perform(lambda tx: actions.set_up(tx, "Nordkai", "EUR"), effective=date(2026, 1, 1))
        yield opened


@pytest.fixture
def world(store):
    """(person, another, place, laptop): the laptop was Ana's in January, Bo's on loan since March."""

    def do(day: str, verb, *args):
        return store.perform(lambda tx: verb(tx, *args), effective=date.fromisoformat(day)).result

    category = store._raw.execute("SELECT id FROM category WHERE name='Laptop'").fetchone()[0]
    ana = do(
        "2026-01-02",
        actions.add,
        "person",
        {"name": "Ana Ruiz", "start_date": "2025-01-01", "leaving_date": "2026-12-31"},
    )
    bo = do("2026-01-02", actions.add, "person", {"name": "Bo Li"})
    room = do("2026-01-02", actions.add, "place", {"name": "3.14"})
    laptop = do("2026-01-03", actions.register, {"tag": "LT-1", "category_id": category, "place_id": room})[0]
    do("2026-01-10", actions.give_out, [laptop], {"holder_person_id": ana})
    do("2026-02-10", actions.take_back, [laptop])
    do("2026-03-01", actions.give_out, [laptop], {"holder_person_id": bo}, "2026-05-01")
    return ana, bo, room, laptop


def lanes(store, kind, record):
    if kind == "asset":
        found = of_assets.read(store._raw, RECORDS, record, STYLE)
    else:
        found = read(store._raw, RECORDS, kind, record, STYLE)
    return {lane.word: lane.bars for lane in found.lanes}, found


def test_a_persons_timeline_shows_what_was_held_and_the_time_at_work(store, world):
    ana, bo, _, laptop = world
    shown, life = lanes(store, "person", ana)
    (held,) = shown["Holds"]
    assert (held.start, held.end, held.key) == (date(2026, 1, 10), date(2026, 2, 10), ("asset", laptop))
    assert "LT-1" in held.words
    assert [(b.start, b.end) for b in shown["At work"]] == [(date(2025, 1, 1), date(2026, 12, 31))]
    assert any(step.words.startswith("LT-1") for step in life.steps), "the list says the same"
    (lent,) = lanes(store, "person", bo)[0]["Holds"]
    assert (lent.end, lent.meaning, lent.kind) == (date(2026, 5, 1), "bad", "term"), "overdue on 1 June"


def test_what_was_undone_was_never_held(store, world):
    ana, bo, _, _ = world
    store.undo(own=False)
    assert "Holds" not in lanes(store, "person", bo)[0]
    assert len(lanes(store, "person", ana)[0]["Holds"]) == 1


def test_a_places_timeline_shows_what_stood_there(store, world):
    _, _, room, laptop = world
    (here,) = lanes(store, "place", room)[0]["Stood here"]
    assert (here.start, here.end, here.key) == (date(2026, 1, 3), None, ("asset", laptop))


def test_an_assets_loans_have_a_lane(store, world):
    shown, _ = lanes(store, "asset", world[3])
    (loan,) = shown["Loans"]
    assert (loan.start, loan.end, loan.words, loan.meaning) == (date(2026, 3, 1), date(2026, 5, 1), "Bo Li", "bad")


def test_a_timeline_on_paper_says_everything_that_the_list_says(store, world):
    _, life = lanes(store, "person", world[0])
    pdf = made("Ana Ruiz", "Nordkai", "1 June 2026", life, (date(2025, 1, 1).toordinal(), 730.0), STYLE)
    words = " ".join(
        " ".join(page.get_textpage().get_text_range().split()) for page in pypdfium2.PdfDocument(BytesIO(pdf))
    )
    assert "Timeline of Ana Ruiz" in words and "Holds" in words
    for step in life.steps:
        assert step.words in words
