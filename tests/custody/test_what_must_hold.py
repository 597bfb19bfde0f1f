"""What may never be, by whatever way it is tried: a form, a merge, an import, an undo of something older, a redo."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from itam_desktop.assets import actions as assets
from itam_desktop.assets import merging
from itam_desktop.contracts import actions as contracts
from itam_desktop.custody import actions, kits, leaving, reserving
from itam_desktop.custody.rules import assets_given
from itam_desktop.disposal import actions as disposal
from itam_desktop.exchange import importing
from itam_desktop.kernel.errors import Refusal
from itam_desktop.paper import page_codes
from itam_desktop.purchasing import actions as orders
from itam_desktop.stock import actions as stock
from itam_desktop.store import checking
from itam_desktop.upkeep import actions as upkeep
from tests.custody.conftest import TODAY, Office

CERTIFICATE = {"medium": "ssd", "method": "purge", "technique": "overwrite", "verification": "full", "person": "me", "date": TODAY.isoformat()}  # fmt: skip


def not_undone(office: Office, action: int | None, words: str) -> None:
    before = office.dump()
    with pytest.raises(Refusal) as no:
        office.store.undo(action)
    assert words in no.value.message
    assert office.dump() == before


def reserve(office: Office, *keys: str, days: tuple[str, str] = ("2026-03-12", "2026-03-14")) -> list[int]:
    i = office.ids
    made = office.do(lambda tx: reserving.reserve(tx, [i[key] for key in keys], i["ben"], *days, "Fair"))
    return list(made.result)


def test_undoing_a_cancellation_reserves_nothing_twice(office: Office) -> None:
    first = reserve(office, "laptop1")
    done = office.do(lambda tx: reserving.cancel_reservations(tx, first))
    reserve(office, "laptop1", days=("2026-03-14", "2026-03-15"))
    not_undone(office, done.action, "is reserved for Ben Okafor")


def test_two_assets_reserved_for_the_same_days_do_not_become_one(office: Office) -> None:
    reserve(office, "laptop1", "laptop2")
    no = office.refused(lambda tx: merging.merge(tx, "asset", office.ids["laptop1"], [office.ids["laptop2"]], {}))
    assert "is reserved for Ben Okafor" in no.message


def test_an_asset_named_twice_is_reserved_once(office: Office) -> None:
    assert len(reserve(office, "laptop1", "laptop1")) == 1


def test_what_is_disposed_of_is_reserved_no_more(office: Office) -> None:
    (one,) = reserve(office, "screen1")
    before = office.dump()
    office.do(lambda tx: disposal.dispose(tx, [office.ids["screen1"]], "recycled", retire=True))
    assert office.one("SELECT state FROM reservation WHERE id=?", one) == "cancelled"
    office.undone_and_redone(before)


def test_undoing_a_closed_list_opens_no_second_one_of_the_same_person(office: Office) -> None:
    first = office.do(lambda tx: leaving.start_leaving(tx, office.ids["ben"], "2026-03-20")).result
    done = office.do(lambda tx: leaving.close_leaving(tx, first))
    office.do(lambda tx: leaving.start_leaving(tx, office.ids["ben"], "2026-03-20"))
    not_undone(office, done.action, "in the list of leavers already")


def test_a_leaver_does_not_go_to_the_bin(office: Office) -> None:
    office.do(lambda tx: leaving.start_leaving(tx, office.ids["ben"], "2026-03-20"))
    no = office.refused(lambda tx: assets.bin_records(tx, "person", [office.ids["ben"]]))
    assert "Close that list first" in no.message


def test_the_proof_of_a_disposal_cannot_be_undone_away(office: Office) -> None:
    one = office.ids["laptop1"]
    certified = office.do(lambda tx: disposal.certify(tx, {**CERTIFICATE, "asset_id": one}))
    office.do(lambda tx: disposal.dispose(tx, [one], "sold", retire=True))
    not_undone(office, certified.action, "sanitisation certificate")


def test_a_disposal_is_not_done_again_without_its_proof(office: Office) -> None:
    one = office.ids["laptop1"]
    certificate = office.do(lambda tx: disposal.certify(tx, {**CERTIFICATE, "asset_id": one})).result
    disposed = office.do(lambda tx: disposal.dispose(tx, [one], "sold", retire=True))
    office.store.undo(disposed.action)
    office.do(lambda tx: disposal.bin_proof(tx, "certificate", [certificate]))
    before = office.dump()
    with pytest.raises(Refusal):
        office.store.redo(disposed.action)
    assert office.dump() == before


def test_no_form_begins_with_an_asset_that_is_disposed_of(office: Office) -> None:
    status = office.one("SELECT id FROM status WHERE stage='disposed'")
    values = {"category_id": office.ids["laptop"], "name": "X", "status_id": status}
    assert "Dispose…" in office.refused(lambda tx: assets.register(tx, values)).message


def test_an_import_disposes_of_nothing_that_is_here(office: Office, tmp_path: Path) -> None:
    one = office.ids["laptop1"]
    office.do(lambda tx: disposal.retire(tx, [one]))
    tag = office.one("SELECT tag FROM asset WHERE id=?", one)
    rows = tmp_path / "rows.csv"
    rows.write_text(f"Asset tag,Status\n{tag},Disposed\n")
    before = office.dump()
    said = importing.run(office.store, [rows])
    assert office.dump() == before
    assert "Dispose…" in str(said)


def test_what_is_disposed_of_does_not_come_back_by_a_merge(office: Office) -> None:
    i = office.ids
    office.do(lambda tx: disposal.dispose(tx, [i["screen1"]], "recycled", retire=True))
    for keep, gone in ((i["screen1"], i["screen2"]), (i["screen2"], i["screen1"])):
        no = office.refused(lambda tx, k=keep, g=gone: merging.merge(tx, "asset", k, [g], {}))  # type: ignore[misc]
        assert "is disposed of" in no.message


def test_what_was_given_back_does_not_come_again_to_what_is_gone(office: Office) -> None:
    i = office.ids
    item = office.do(lambda tx: assets.add(tx, "stock_item", {"name": "RAM", "kind": "component"})).result
    office.do(lambda tx: stock.restock(tx, item, 3, i["store"]))
    held = office.do(lambda tx: stock.install(tx, item, 1, i["store"], i["screen1"])).result
    contract = office.do(lambda tx: contracts.add(tx, "contract", {"name": "Care", "type": "maintenance"})).result
    (cover,) = office.do(lambda tx: contracts.cover(tx, contract, [i["screen1"]], "2026-03-01")).result
    plan = office.do(lambda tx: upkeep.add(tx, "upkeep_plan", {"name": "Dust", "asset_id": i["screen1"], "every": 3, "first_on": "2026-04-01"})).result  # fmt: skip
    work = office.do(lambda tx: upkeep.plan(tx, {"name": "Look", "asset_id": i["screen1"], "planned_on": "2026-04-01"})).result  # fmt: skip
    undoable = [
        office.do(lambda tx: stock.take_back(tx, [held])), office.do(lambda tx: contracts.uncover(tx, [cover], "2026-03-09")),
        office.do(lambda tx: upkeep.end_plan(tx, plan)), office.do(lambda tx: upkeep.cancel(tx, work)),
    ]  # fmt: skip
    office.do(lambda tx: disposal.dispose(tx, [i["screen1"]], "recycled", retire=True))
    for done in undoable:
        not_undone(office, done.action, "is disposed of")
    no = office.refused(lambda tx: upkeep.suggest(tx, i["screen1"], [0]))
    assert "is disposed of" in no.message


def test_nothing_comes_back_to_somebody_in_the_bin(office: Office) -> None:
    i = office.ids
    office.do(lambda tx: actions.hand_over(tx, assets_given([i["laptop1"]]), {"holder_person_id": i["ben"]}))
    back = office.do(lambda tx: actions.take_back(tx, assets_given([i["laptop1"]])))
    office.do(lambda tx: assets.bin_records(tx, "person", [i["ben"]]))
    not_undone(office, back.action, "Ben Okafor is in the bin")


def test_who_came_out_of_the_bin_and_has_something_stays_out(office: Office) -> None:
    i = office.ids
    office.do(lambda tx: assets.bin_records(tx, "person", [i["ben"]]))
    out = office.do(lambda tx: assets.restore(tx, "person", [i["ben"]]))
    office.do(lambda tx: actions.hand_over(tx, assets_given([i["laptop1"]]), {"holder_person_id": i["ben"]}))
    not_undone(office, out.action, "would go to the bin")


def test_an_asset_that_came_out_of_the_bin_and_was_given_out_stays_out(office: Office) -> None:
    i = office.ids
    office.do(lambda tx: assets.bin_records(tx, "asset", [i["laptop1"]]))
    out = office.do(lambda tx: assets.restore(tx, "asset", [i["laptop1"]]))
    office.do(lambda tx: actions.hand_over(tx, assets_given([i["laptop1"]]), {"holder_person_id": i["ben"]}))
    not_undone(office, out.action, "is given out")


def test_what_went_to_the_bin_while_a_dialog_was_open_takes_nothing(office: Office) -> None:
    i = office.ids
    office.do(lambda tx: assets.bin_records(tx, "place", [i["design"]]))
    office.do(lambda tx: assets.bin_records(tx, "person", [i["tom"]]))
    assert office.refused(lambda tx: actions.move(tx, [i["screen1"]], i["design"])).field == "place"
    assert "in the bin" in office.refused(lambda tx: assets.edit(tx, "asset", i["screen1"], {"place_id": i["design"]})).message  # fmt: skip
    assert "in the bin" in office.refused(lambda tx: assets.give_out(tx, [i["screen1"]], {"holder_person_id": i["tom"]})).message  # fmt: skip


def test_what_orders_kits_and_contracts_count_on_stays_out_of_the_bin(office: Office) -> None:
    i = office.ids
    order = office.do(lambda tx: orders.request(tx, {"name": "More"}, [{"model_id": i["t14"], "quantity": 1}])).result
    spare = office.do(lambda tx: assets.add(tx, "model", {"name": "Dock", "category_id": i["laptop"]})).result
    office.do(lambda tx: kits.save_kit(tx, None, "New hire", [("model_id", spare, 1)]))
    contract = office.do(lambda tx: contracts.add(tx, "contract", {"name": "Care", "type": "maintenance"})).result
    office.do(lambda tx: contracts.cover(tx, contract, [i["screen1"]], "2026-03-01"))
    for kind, record in (("model", spare), ("contract", contract)):
        assert "is still used" in office.refused(lambda tx, k=kind, r=record: assets.bin_records(tx, k, [r])).message  # type: ignore[misc]
    assert order


def test_a_redo_brings_nothing_that_hangs_on_what_is_gone(office: Office) -> None:
    i = office.ids
    plan = office.do(lambda tx: upkeep.add(tx, "upkeep_plan", {"name": "Dust", "asset_id": i["screen1"], "every": 3, "first_on": "2026-04-01"}))  # fmt: skip
    work = office.do(lambda tx: upkeep.plan_due(tx, plan.result, "2026-04-02"))
    office.store.undo(work.action)
    office.store.undo(plan.action)
    before = office.dump()
    with pytest.raises(Refusal):
        office.store.redo(work.action)
    assert office.dump() == before
    assert checking.check(office.store.path)["ok"]


def test_no_day_is_kept_that_is_not_in_the_calendar(office: Office) -> None:
    no = office.refused(lambda tx: leaving.start_leaving(tx, office.ids["ben"], "2026-02-31"))
    assert no.field == "leaving_date"


def test_a_long_scan_is_not_turned_about_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    from PIL import Image

    looked: list[object] = []
    monkeypatch.setattr(page_codes, "_read", lambda picture, every: looked.append(picture) or [])
    blank = Image.new("L", (40, 60), 255)
    assert page_codes._codes(blank, until=0.0) == []
    assert len(looked) == 1, "the time is over: only as it is"
    assert page_codes._codes(blank, until=time.monotonic() + 60) == []
    assert len(looked) > 10


def test_a_loss_is_written_on_the_item_that_was_issued(office: Office) -> None:
    i = office.ids
    item, other = (
        office.do(lambda tx, n=n: assets.add(tx, "stock_item", {"name": n, "kind": "accessory"})).result
        for n in ("Mouse", "Bag")
    )  # type: ignore[misc]
    office.do(lambda tx: stock.restock(tx, item, 3, i["store"]))
    held = office.do(lambda tx: stock.issue(tx, item, 1, i["store"], i["ana"])).result
    office.refused(lambda tx: stock.lose(tx, other, 1, holding=held))
