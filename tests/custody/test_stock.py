"""Stock items in hand-overs, kits and leavers' lists: issued from stock, held, taken back, written off."""

from __future__ import annotations

import pytest

from itam_desktop.custody import actions, kits, leaving, papers, queries
from itam_desktop.custody.rules import Given, assets_given
from itam_desktop.directory.held import held
from itam_desktop.stock import actions as stock
from tests.custody.conftest import Office
from tests.custody.test_papers import text_of


@pytest.fixture
def headset(office: Office) -> int:
    def fill(tx) -> int:  # type: ignore[no-untyped-def]
        item = tx.insert("stock_item", {"name": "Headset", "kind": "accessory", "code": "HS-1"})
        stock.restock(tx, item, 5, office.ids["store"])
        return int(item)

    return int(office.do(fill).result)


def there(office: Office, item: int) -> int:
    return int(office.one("SELECT on_hand FROM stock_item WHERE id=?", item))


def test_a_paper_carries_assets_and_stock_items(office: Office, headset: int) -> None:
    ids, before = office.ids, office.dump()
    things = (Given("asset", ids["laptop1"]), Given("stock_item", headset, 2, remark="black"))
    paper = office.do(lambda tx: actions.hand_over(tx, things, {"holder_person_id": ids["ana"]})).result
    assert there(office, headset) == 3
    assert [(one.kind, one.quantity) for one in held(office.store._raw, ids["ana"])] == [
        ("asset", 1),
        ("stock_holding", 2),
    ]
    words = text_of(papers.receipt(office.store._raw, paper))
    assert "Headset" in words and "HS-1" in words and "Quantity" in words and "black" in words
    office.undone_and_redone(before)


@pytest.mark.parametrize(
    ("holder", "quantity", "words"),
    [
        ({"holder_person_id": "ana"}, 6, "only 5 are in stock"),
        ({"holder_place_id": "design"}, 1, "is counted, not tagged"),
    ],
)
def test_a_stock_item_that_cannot_be_given_is_refused_with_everything_else(
    office: Office, headset: int, holder: dict[str, str], quantity: int, words: str
) -> None:
    things = (Given("asset", office.ids["laptop1"]), Given("stock_item", headset, quantity))
    to = {key: office.ids[name] for key, name in holder.items()}
    assert words in office.refused(lambda tx: actions.hand_over(tx, things, to)).message


def test_what_was_issued_comes_back_on_a_paper(office: Office, headset: int) -> None:
    ana = {"holder_person_id": office.ids["ana"]}
    office.do(lambda tx: actions.hand_over(tx, (Given("stock_item", headset, 2),), ana))
    holding = held(office.store._raw, office.ids["ana"])[0].record
    before = office.dump()
    papers_made = office.do(lambda tx: actions.take_back(tx, [Given("stock_holding", holding)])).result
    assert there(office, headset) == 5
    assert [(one.name, one.quantity) for one in queries.lines(office.store._raw, papers_made[0])] == [("Headset", 2)]
    office.undone_and_redone(before)


def test_a_kit_issues_its_stock_items(office: Office, headset: int) -> None:
    ids = office.ids
    parts = [("model_id", ids["t14"], 1), ("stock_item_id", headset, 2)]
    kit = office.do(lambda tx: kits.save_kit(tx, None, "Starter", parts)).result
    before = office.dump()
    office.do(lambda tx: kits.give_kit(tx, kit, {"holder_person_id": ids["ana"]}))
    assert there(office, headset) == 3
    office.undone_and_redone(before)
    office.do(lambda tx: kits.give_kit(tx, kit, {"holder_person_id": ids["ben"]}))
    no = office.refused(lambda tx: kits.give_kit(tx, kit, {"holder_person_id": ids["ben"]}))
    assert "Headset: 2 wanted, 1 in stock" in no.message


def test_a_leaver_gives_stock_items_back_or_they_are_written_off(office: Office, headset: int) -> None:
    ids = office.ids
    ana = {"holder_person_id": ids["ana"]}
    office.do(lambda tx: actions.hand_over(tx, (*assets_given([ids["laptop1"]]), Given("stock_item", headset, 2)), ana))
    at = office.do(lambda tx: leaving.start_leaving(tx, ids["ana"], "2026-03-31")).result
    kinds = [one.kind for one in queries.outstanding(office.store._raw, at, ids["ana"])]
    assert kinds == ["asset", "stock_holding"]
    holding = queries.outstanding(office.store._raw, at, ids["ana"])[1].record
    before = office.dump()
    office.do(lambda tx: leaving.write_off(tx, at, "stock_holding", holding, "lost on the train"))
    assert there(office, headset) == 3
    assert [one.kind for one in queries.outstanding(office.store._raw, at, ids["ana"])] == ["asset"]
    office.undone_and_redone(before)
    office.store.undo()
    before = office.dump()
    office.do(lambda tx: leaving.recover(tx, at))
    assert there(office, headset) == 5
    office.undone_and_redone(before)
    office.do(lambda tx: leaving.close_leaving(tx, at))
