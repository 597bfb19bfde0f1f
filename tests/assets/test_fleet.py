"""The lives of many assets: what a row knows, the order, and that only what is in view is painted."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pypdfium2
import pytest

import itam_desktop.all_tables
import itam_desktop.records  # noqa: F401
from itam_desktop.assets import actions, fleet, fleet_paper
from itam_desktop.kernel.style import Style
from itam_desktop.store.office import Store


@pytest.fixture
def store(tmp_path):
    with Store.create(tmp_path / "office.itam", who="Ana") as made:
        made.perform(lambda tx: actions.set_up(tx, "Nordkai", "EUR"))
        yield made


def add(store: Store, tag: str, **values) -> int:
    category = store._raw.execute("SELECT id FROM category WHERE name='Laptop'").fetchone()[0]
    new = {"tag": tag, "category_id": category, **values}
    return store.perform(lambda tx: actions.register(tx, new)).result[0]


def day(number: int | None) -> str | None:
    return date.fromordinal(number).isoformat() if number is not None else None


def test_the_useful_life_is_the_assets_own_else_its_models_else_its_categorys(store):
    model = store.perform(lambda tx: actions.add(tx, "model", {"name": "T14", "useful_life": 36})).result
    own = add(store, "A", in_service_date="2024-01-31", end_of_life="2025-05-01", model_id=model)
    by_model = add(store, "B", in_service_date="2024-01-31", model_id=model)
    by_category = add(store, "C", purchase_date="2024-01-31")
    none = add(store, "D")
    found = {s.id: s for s in fleet.read(store._raw, [own, by_model, by_category, none])}
    assert day(found[own].end) == "2025-05-01"
    assert day(found[by_model].end) == "2027-01-31"
    assert day(found[by_category].end) == "2028-01-31"  # a laptop's 48 months
    assert found[none].end is None


def test_what_ends_first_stands_at_the_top_and_what_has_no_end_at_the_foot(store):
    for tag, end, warranty in (("A", "2030-01-01", "2026-01-01"), ("B", None, None), ("C", "2027-01-01", "2029-01-01")):
        add(store, tag, end_of_life=end, warranty_end=warranty)
    ids = [row[0] for row in store._raw.execute("SELECT id FROM asset ORDER BY id DESC")]
    assert [s.tag for s in fleet.read(store._raw, ids)] == ["C", "A", "B"]
    assert [s.tag for s in fleet.read(store._raw, ids, "warranty")] == ["A", "C", "B"]
    assert [s.tag for s in fleet.read(store._raw, ids, "tag")] == ["A", "B", "C"]


def test_ten_thousand_rows_are_read_with_one_query(store):
    ids = list(range(1, 10_001))
    asked: list[str] = []
    store._raw.set_trace_callback(asked.append)
    fleet.read(store._raw, ids)
    store._raw.set_trace_callback(None)
    assert len([sql for sql in asked if sql.startswith("SELECT")]) == 1


def test_every_asset_stands_on_paper_once(store):
    for n in range(100):
        add(store, f"X-{n:03}", purchase_date="2024-01-31")
    ids = [row[0] for row in store._raw.execute("SELECT id FROM asset")]
    rows = fleet.read(store._raw, ids, "tag")
    pdf = fleet_paper.made("Lives", "Nordkai", "", rows, fleet.span(rows, date(2026, 1, 1).toordinal()), Style())
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(BytesIO(pdf))]
    assert len(pages) == 3
    words = " ".join(pages).split()
    assert [words.count(f"X-{n:03}") for n in range(100)] == [1] * 100
