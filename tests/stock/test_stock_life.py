"""An asset's timeline shows what was put into it and what was used for it."""

from __future__ import annotations

from itam_desktop.kernel.style import Style
from itam_desktop.stock import actions, life
from tests.stock.office import Office


def test_what_goes_into_an_asset_and_out_of_it_stands_on_its_timeline(office: Office) -> None:
    memory = office.add("stock_item", name="16 GB", kind="component")
    toner = office.add("stock_item", name="Toner", kind="consumable")
    for one in (memory, toner):
        office.do(lambda tx, one=one: actions.restock(tx, one, 4, office.basement))
    held = office.do(lambda tx: actions.install(tx, memory, 2, None, office.laptop))
    office.do(lambda tx: actions.use(tx, toner, 1, None, asset=office.laptop))
    office.do(lambda tx: actions.take_back(tx, [held]))
    lanes, marks = life.of_asset(office.store._raw, {}, office.laptop, Style())
    assert lanes == ()
    assert [(m.words, m.key) for m in marks] == [
        ("2 × 16 GB put in", ("stock_item", memory)), ("1 × Toner used", ("stock_item", toner)), ("2 × 16 GB taken out", ("stock_item", memory)),
    ]  # fmt: skip
