"""Stock: what lies where follows every movement, nobody gives out more than there is, and undo takes all of it back."""

from __future__ import annotations

from typing import Any

import pytest

from itam_desktop.assets import actions as assets
from itam_desktop.assets import merging
from itam_desktop.directory.held import held
from itam_desktop.kernel.errors import Refusal
from itam_desktop.stock import actions, queries, rules
from itam_desktop.stock.fields import KINDS_OF_STOCK, MOVES
from tests.stock.office import Office


def item(office: Office, kind: str = "accessory", n: int = 0, **values: Any) -> int:
    made = office.add("stock_item", **{"kind": kind, "name": kind.title(), **values})
    if n:
        office.do(lambda tx: actions.restock(tx, made, n, office.basement))
    return made


def counts(office: Office, record: int) -> tuple[int, int]:
    row = office["stock_item", record]
    return int(row["on_hand"] or 0), int(row["out"] or 0)


def moves(office: Office, record: int) -> list[tuple[str, int]]:
    return [(m.kind, m.quantity) for m in queries.moves(office.store._raw, record)][::-1]


# ---------------------------------------------------------------- the table of what fits what
FITS = {
    ("issue", "accessory"): True, ("issue", "consumable"): True, ("issue", "component"): True,
    ("use", "accessory"): False, ("use", "consumable"): True, ("use", "component"): False,
    ("install", "accessory"): False, ("install", "consumable"): False, ("install", "component"): True,
}  # fmt: skip


def test_the_whole_table_of_verbs_and_kinds_of_item():
    assert {v for v, _ in FITS} == set(rules.FITTING)
    assert {k for _, k in FITS} == {c.key for c in KINDS_OF_STOCK}
    for (verb, kind), may in FITS.items():
        about = {"name": "Thing", "kind": kind}
        if may:
            rules.fitting(about, verb)
        else:
            with pytest.raises(Refusal, match="Thing"):
                rules.fitting(about, verb)


# ---------------------------------------------------------------- every action, undone and redone
def test_restocking_puts_a_quantity_at_a_place(office):
    made = item(office)
    office.tried(
        lambda tx: actions.restock(tx, made, 5, office.basement, price=1990, currency="EUR", reason="First box")
    )
    assert counts(office, made) == (5, 0)
    assert office["stock_item", made]["price"] == 1990
    office.tried(lambda tx: actions.restock(tx, made, 2, None, price=2500))
    assert [tuple(level) for level in queries.levels(office.store._raw, made)] == [(office.basement, "Basement", 7)]
    assert office["stock_item", made]["price"] == 1990, "the item keeps its own price"
    assert moves(office, made) == [("restock", 5), ("restock", 2)]


def test_an_accessory_is_held_until_it_comes_back_to_where_it_came_from(office):
    made = item(office, n=3)
    holding = office.tried(lambda tx: actions.issue(tx, made, 2, None, person=office.ana, due="2027-01-01"))
    assert counts(office, made) == (1, 2)
    assert [(t.kind, t.title, t.quantity, t.due) for t in held(office.store._raw, office.ana)] == [
        ("stock_holding", "Accessory", 2, "2027-01-01")
    ]
    office.tried(lambda tx: actions.return_some(tx, holding, 1))
    assert counts(office, made) == (2, 1)
    office.tried(lambda tx: actions.take_back(tx, [holding]))
    assert counts(office, made) == (3, 0)
    assert held(office.store._raw, office.ana) == []
    assert moves(office, made) == [("restock", 3), ("issue", -2), ("return", 1), ("return", 1)]


def test_many_holdings_come_back_to_a_place_as_one_action(office):
    made = item(office, n=4)
    held = [office.do(lambda tx, p=p: actions.issue(tx, made, 1, None, person=p)) for p in (office.ana, office.jonas)]
    office.tried(lambda tx: actions.take_back(tx, held, office.shelf))
    assert [(level.place, level.quantity) for level in queries.levels(office.store._raw, made)] == [
        ("Basement", 2),
        ("Shelf 2.14", 2),
    ]


def test_a_consumable_that_is_issued_is_used_up(office):
    made = item(office, "consumable", 4)
    office.tried(lambda tx: actions.issue(tx, made, 1, None, asset=office.laptop))
    office.tried(lambda tx: actions.use(tx, made, 2, office.basement, reason="Spilled"))
    assert counts(office, made) == (1, 0)
    assert moves(office, made)[1:] == [("use", -1), ("use", -2)]
    assert queries.put_in(office.store._raw, office.laptop)[0][2:] == ("Consumable", -1)


def test_a_component_sits_in_its_asset_and_comes_out_again(office):
    made = item(office, "component", 2)
    holding = office.tried(lambda tx: actions.install(tx, made, 1, None, office.laptop))
    assert [(h.item, h.quantity) for h in queries.held_by_asset(office.store._raw, office.laptop)] == [("Component", 1)]
    office.tried(lambda tx: actions.take_back(tx, [holding]))
    assert counts(office, made) == (2, 0)


def test_what_is_lost_is_taken_off_the_place_or_off_the_person(office):
    made = item(office, n=3)
    holding = office.do(lambda tx: actions.issue(tx, made, 2, None, person=office.ana))
    office.tried(lambda tx: actions.lose(tx, made, 1, reason="Left in a train", holding=holding))
    office.tried(lambda tx: actions.lose(tx, made, 1, office.basement))
    assert counts(office, made) == (0, 1)


def test_a_count_puts_the_quantity_right_with_a_reason(office):
    made = item(office, n=5)
    office.tried(lambda tx: actions.adjust(tx, made, office.basement, 3, "Counted"))
    assert counts(office, made) == (3, 0)
    office.tried(lambda tx: actions.adjust(tx, made, office.shelf, 2, "Found there"))
    office.tried(lambda tx: actions.adjust(tx, made, office.basement, 0, "Gone"))
    assert [level.place for level in queries.levels(office.store._raw, made)] == ["Shelf 2.14"]
    office.tried(lambda tx: actions.restock(tx, made, 1, office.basement))
    assert counts(office, made) == (3, 0)


def test_moving_changes_the_place_and_not_the_sum(office):
    made = item(office, n=5)
    office.tried(lambda tx: actions.transfer(tx, made, 5, None, office.shelf))
    assert counts(office, made) == (5, 0)
    assert [tuple(level) for level in queries.levels(office.store._raw, made)] == [(office.shelf, "Shelf 2.14", 5)]


def test_which_models_an_item_fits_can_be_said_again_and_again(office):
    made = item(office, "consumable", 2, name="Toner 59A")
    one, two = office.add("model", name="LaserJet 4"), office.add("model", name="LaserJet 5")
    office.tried(lambda tx: actions.fits(tx, made, [one, two]))
    office.tried(lambda tx: actions.fits(tx, made, [two]))
    assert queries.models_of(office.store._raw, made) == [(two, "LaserJet 5")]
    office.tried(lambda tx: actions.fits(tx, made, [one]))
    assert [(f.name, f.on_hand) for f in queries.fitting(office.store._raw, one)] == [("Toner 59A", 2)]
    assert queries.fitting(office.store._raw, two) == []


def test_it_is_time_to_order_when_the_stock_falls_to_its_level(office):
    made = item(office, "consumable", 3, reorder_level=2)
    assert office["stock_item", made]["low"] == 0
    office.tried(lambda tx: actions.use(tx, made, 1, None))
    assert office["stock_item", made]["low"] == 1


def test_what_is_in_an_asset_goes_with_it(office):
    made = item(office, "component", 2)
    office.do(lambda tx: actions.install(tx, made, 1, None, office.laptop))
    office.tried(lambda tx: actions.gone(tx, [office.laptop], "2026-12-01"))
    assert counts(office, made) == (1, 0)
    assert moves(office, made)[-1] == ("gone", -1)


def test_every_kind_of_movement_is_written_by_some_action():
    import inspect

    source = inspect.getsource(actions)
    assert [m.key for m in MOVES if f'"{m.key}"' not in source] == []


# ---------------------------------------------------------------- what may not be
def test_more_than_there_is_is_refused_with_the_reason(office):
    made = item(office, n=3)
    for verb in (
        lambda tx: actions.issue(tx, made, 4, office.basement, person=office.ana),
        lambda tx: actions.lose(tx, made, 4, office.basement),
        lambda tx: actions.transfer(tx, made, 4, office.basement, office.shelf),
    ):
        no = office.refused(verb, "Only 3 of “Accessory” at Basement", "4")
        assert no.field == "quantity"
    office.refused(
        lambda tx: actions.issue(tx, made, 1, office.shelf, person=office.ana), "no “Accessory” at Shelf 2.14"
    )


def test_without_a_place_it_says_at_which_places_it_lies(office):
    made = item(office, n=3)
    office.do(lambda tx: actions.restock(tx, made, 1, office.shelf))
    no = office.refused(
        lambda tx: actions.issue(tx, made, 1, None, person=office.ana), "Basement (3)", "Shelf 2.14 (1)"
    )
    assert no.field == "place_id"
    empty = item(office, name="Nothing")
    office.refused(lambda tx: actions.issue(tx, empty, 1, None, person=office.ana), "There is no “Nothing” in stock")
    office.refused(lambda tx: actions.restock(tx, empty, 1, None), "Choose a place")


def test_bad_input_is_refused_and_nothing_is_changed(office):
    accessory, component = item(office, n=3), item(office, "component", 1)
    holding = office.do(lambda tx: actions.issue(tx, accessory, 1, None, person=office.ana))
    cases = [
        (lambda tx: actions.restock(tx, accessory, 0, office.basement), "at least 1"),
        (lambda tx: actions.restock(tx, 999, 1, office.basement), "no longer there"),
        (lambda tx: actions.restock(tx, accessory, 1, 999), "place is no longer there"),
        (lambda tx: actions.issue(tx, accessory, 1, None), "Choose the person or the asset"),
        (lambda tx: actions.issue(tx, accessory, 1, None, person=office.ana, asset=office.laptop), "not both"),
        (lambda tx: actions.issue(tx, accessory, -2, None, person=office.ana), "at least 1"),
        (lambda tx: actions.issue(tx, accessory, 1, None, person=999), "person is no longer there"),
        (lambda tx: actions.issue(tx, component, 1, None, person=office.ana), "Choose the asset it goes into"),
        (lambda tx: actions.use(tx, accessory, 1, None), "Issue it"),
        (lambda tx: actions.install(tx, accessory, 1, None, office.laptop), "no component"),
        (lambda tx: actions.return_some(tx, holding, 2), "Only 1"),
        (lambda tx: actions.take_back(tx, []), "no longer there"),
        (lambda tx: actions.lose(tx, accessory, 2, holding=holding), "Only 1"),
        (lambda tx: actions.adjust(tx, accessory, office.basement, 1, "  "), "reason"),
        (lambda tx: actions.adjust(tx, accessory, office.basement, -1, "x"), "below zero"),
        (lambda tx: actions.adjust(tx, accessory, office.basement, 2, "x"), "nothing to correct"),
        (lambda tx: actions.transfer(tx, accessory, 1, None, office.basement), "already lies there"),
    ]
    for verb, words in cases:
        office.refused(verb, words)


def test_what_holds_stock_cannot_be_put_in_the_bin(office):
    made = item(office, n=3)
    office.do(lambda tx: actions.issue(tx, made, 1, None, person=office.ana))
    for kind, record in (("person", office.ana), ("place", office.basement), ("stock_item", made)):
        office.refused(lambda tx, kind=kind, record=record: assets.bin_records(tx, kind, [record]), "still used")


def test_places_and_models_that_become_one_keep_every_quantity(office):
    made, other = item(office, "consumable", 3), item(office, "consumable", name="Other")
    third = office.add("place", name="Third")
    for place, n in ((office.shelf, 2), (third, 4)):
        office.do(lambda tx, place=place, n=n: actions.restock(tx, made, n, place))
        office.do(lambda tx, place=place, n=n: actions.restock(tx, other, n, place))
    office.tried(lambda tx: merging.merge(tx, "place", office.basement, [office.shelf, third], {}))
    assert [(level.place, level.quantity) for level in queries.levels(office.store._raw, made)] == [("Basement", 9)]
    assert [(level.place, level.quantity) for level in queries.levels(office.store._raw, other)] == [("Basement", 6)]
    assert counts(office, made) == (9, 0)
    one, two, three = (office.add("model", name=f"LaserJet {n}") for n in range(3))
    office.do(lambda tx: actions.fits(tx, made, [two, three]))
    office.do(lambda tx: actions.fits(tx, other, [one, two]))
    office.do(lambda tx: actions.fits(tx, other, [two]))
    office.tried(lambda tx: merging.merge(tx, "model", one, [two, three], {}))
    assert [model for model, _ in queries.models_of(office.store._raw, made)] == [one]
    assert [model for model, _ in queries.models_of(office.store._raw, other)] == [one]
