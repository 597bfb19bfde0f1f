"""Disposal: what may go how, the proof that its data is gone, proceeds to the cent; one undo brings all of it back."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from itam_desktop.assets import actions as assets
from itam_desktop.assets import rules as stages
from itam_desktop.assets.fields import STAGES
from itam_desktop.disposal import actions, judging, life, queries, rules
from itam_desktop.disposal.fields import WAYS
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.style import Style
from itam_desktop.stock import actions as stock
from tests.stock.office import Office

CERTIFICATE = {
    "medium": "ssd",
    "method": "purge",
    "technique": "crypto_erase",
    "verification": "full",
    "person": "Sofia Lange",
    "date": "2026-10-01",
}


def retired(office: Office, category: str = "Monitor", **values: Any) -> int:
    made = office.asset(category, **values)
    office.do(lambda tx: assets.move_to(tx, [made], "retired"))
    return made


def gone(office: Office, asset: int) -> tuple[Any, ...]:
    row = office["asset", asset]
    return row["stage"], row["disposed_on"], row["disposal_id"], row["holder_person_id"]


# ---------------------------------------------------------------- the table
# stage -> (how it may go as it is, how it may go when it is retired in the same action)
EVERY = "sold donated recycled destroyed returned written_off"
TABLE = {
    "retired": (EVERY, EVERY), "missing": ("written_off", "written_off"), "in_stock": ("", EVERY), "assigned": ("", EVERY),
    "in_repair": ("", EVERY), "on_loan": ("", ""), "disposed": ("", ""),
}  # fmt: skip


def test_from_every_stage_every_way_is_legal_or_refused_with_its_reason():
    assert set(TABLE) == {c.key for c in STAGES}
    assert set(EVERY.split()) == {c.key for c in WAYS} == rules.ALL_WAYS
    for stage, way, retire in itertools.product(TABLE, EVERY.split(), (False, True)):
        asset = {"stage": stage, "tag": "LT-1"}
        if way in TABLE[stage][retire].split():
            rules.stage(asset, way, retire)
        else:
            with pytest.raises(Refusal, match="LT-1"):
                rules.stage(asset, way, retire)


def test_the_ways_out_are_those_of_the_life_of_an_asset():
    for stage, (as_it_is, retiring) in TABLE.items():
        if as_it_is:
            stages.move({"stage": stage, "tag": "x"}, "disposed")
        elif retiring:
            stages.move({"stage": stage, "tag": "x"}, "retired")


def test_a_reason_of_blanks_is_none():
    asset = {"tag": "LT-1"}
    rules.proof(asset, False, False, "")
    rules.proof(asset, True, True, "")
    rules.proof(asset, True, False, "Shredded")
    with pytest.raises(Refusal, match="LT-1 holds data"):
        rules.proof(asset, True, False, "  ")


# ---------------------------------------------------------------- actions
def test_retiring_takes_it_from_its_holder_and_keeps_the_reason(office):
    office.do(lambda tx: assets.give_out(tx, [office.laptop], {"holder_person_id": office.ana}))
    office.tried(lambda tx: actions.retire(tx, [office.laptop], "Screen broken"))
    assert gone(office, office.laptop)[0] == "retired"
    assert office.ask("SELECT why FROM action WHERE label LIKE 'Retired%'")[0][0] == "Screen broken"
    office.do(lambda tx: actions.dispose(tx, [office.laptop], "destroyed", reasons={office.laptop: "Burnt"}))
    office.refused(lambda tx: actions.retire(tx, [office.laptop]), "cannot become")


@pytest.mark.parametrize("how", EVERY.split())
def test_a_retired_monitor_goes_every_way(office, how):
    monitor = retired(office)
    buyer = office.add("company", name="Green Recycling")
    proceeds = 5000 if how in ("sold", "recycled", "destroyed") else None
    made = office.tried(
        lambda tx: actions.dispose(tx, [monitor], how, "2026-11-01", buyer, None, proceeds, 1000, reference="R-1")
    )
    assert gone(office, monitor) == ("disposed", "2026-11-01", made, None)
    row = office["disposal", made]
    assert (row["how"], row["things"], row["proceeds"], row["cost"], row["company_id"]) == (
        how,
        1,
        proceeds,
        1000,
        buyer,
    )
    assert row["code"].startswith("DI-")
    assert office["asset", monitor]["status_id__title"] == "Disposed"


def test_what_is_missing_is_written_off(office):
    monitor = office.asset("Monitor")
    office.do(lambda tx: assets.move_to(tx, [monitor], "missing"))
    office.refused(lambda tx: actions.dispose(tx, [monitor], "sold"), "only be written off")
    office.tried(lambda tx: actions.dispose(tx, [monitor], "written_off"))
    office.refused(lambda tx: actions.dispose(tx, [monitor], "written_off"), "disposed of already")


def test_what_is_in_use_goes_only_when_the_user_says_so(office):
    monitor = office.asset("Monitor")
    office.do(lambda tx: assets.give_out(tx, [monitor], {"holder_person_id": office.ana}))
    office.refused(lambda tx: actions.dispose(tx, [monitor], "sold"), "Retire it first")
    office.tried(lambda tx: actions.dispose(tx, [monitor], "sold", retire=True))
    assert gone(office, monitor)[0] == "disposed"
    assert gone(office, monitor)[3] is None
    lent = office.asset("Monitor")
    office.do(lambda tx: assets.give_out(tx, [lent], {"holder_person_id": office.ana}, "2027-01-01"))
    office.refused(lambda tx: actions.dispose(tx, [lent], "sold", retire=True), "Take it back first")


def test_what_holds_data_needs_a_certificate_or_a_written_reason(office):
    one, two = retired(office, "Laptop"), retired(office, "Laptop")
    no = office.refused(lambda tx: actions.dispose(tx, [one], "recycled"), "certificate or a written reason")
    assert no.record == ("asset", one)
    office.refused(lambda tx: actions.dispose(tx, [one], "recycled", reasons={one: "  "}), "written reason")
    office.refused(lambda tx: actions.dispose(tx, [one], "recycled", reasons={two: "Not this one"}), "written reason")
    office.tried(lambda tx: actions.certify(tx, {**CERTIFICATE, "asset_id": one}))
    made = office.tried(
        lambda tx: actions.dispose(tx, [one, two], "recycled", reasons={two: "The disk was taken out", one: "x"})
    )
    lines = queries.lines(office.store._raw, made)
    assert {line.asset_id: line.reason for line in lines} == {one: "", two: "The disk was taken out"}
    assert lines[0].certificates.startswith("SC-")


def test_the_proceeds_of_a_lot_are_shared_by_price_to_the_cent(office):
    some = [retired(office, cost=cost) for cost in (30000, 30000, 40000)]
    made = office.tried(lambda tx: actions.dispose(tx, some, "sold", proceeds=1001, currency="EUR"))
    parts = {line.asset_id: line.proceeds for line in queries.lines(office.store._raw, made)}
    assert [parts[one] for one in some] == [301, 300, 400]
    assert office["disposal", made]["proceeds"] == 1001
    others = [retired(office), retired(office)]
    each = office.tried(lambda tx: actions.dispose(tx, others, "sold", proceeds={others[1]: 700}))
    assert office["disposal", each]["proceeds"] == 700
    free = [retired(office), retired(office)]
    even = office.do(lambda tx: actions.dispose(tx, free, "sold", proceeds=301))
    assert sorted(line.proceeds for line in queries.lines(office.store._raw, even)) == [150, 151]


def test_parts_go_together_or_not_at_all(office):
    whole, part = retired(office, tag="PC-1"), office.asset("Monitor", tag="MO-1")
    office.do(lambda tx: assets.give_out(tx, [part], {"holder_asset_id": whole}))
    office.refused(lambda tx: actions.dispose(tx, [whole], "sold"), "MO-1")
    office.tried(lambda tx: actions.dispose(tx, [whole, part], "sold", retire=True))


def test_of_many_it_is_said_for_each_why_it_cannot_go(office):
    fine, used, data = retired(office), office.asset("Monitor"), retired(office, "Laptop")
    found = queries.candidates(office.store._raw, [fine, used, data])
    refused = judging.judge(found, "sold", "2026-11-01", "2026-11-01", {}, False)
    assert set(refused) == {used, data}
    assert judging.judge(found, "sold", "2026-11-01", "2026-11-01", {data: "Shredded"}, True) == {}
    office.refused(
        lambda tx: actions.dispose(tx, [fine, used, data], "sold"),
        office["asset", used]["tag"],
        office["asset", data]["tag"],
    )


def test_bad_input_is_refused_and_nothing_is_changed(office):
    monitor = retired(office, purchase_date="2025-01-01")
    company = office.add("company", name="Green Recycling")
    cases = [
        (lambda tx: actions.dispose(tx, [], "sold"), "no longer there"),
        (lambda tx: actions.dispose(tx, [999], "sold"), "no longer there"),
        (lambda tx: actions.dispose(tx, [monitor], "sold", "2199-01-01"), "not before"),
        (lambda tx: actions.dispose(tx, [monitor], "sold", "2024-01-01"), "bought after"),
        (lambda tx: actions.dispose(tx, [monitor], "sold", proceeds=-1), "below zero"),
        (lambda tx: actions.dispose(tx, [monitor], "donated", proceeds=100), "brings nothing in"),
        (lambda tx: actions.dispose(tx, [monitor], "sold", None, company, office.ana), "not both"),
        (lambda tx: actions.certify(tx, {**CERTIFICATE}), "Which asset"),
        (lambda tx: actions.certify(tx, {**CERTIFICATE, "asset_id": monitor, "date": "2199-01-01"}), "to come"),
        (
            lambda tx: actions.certify(
                tx, {**CERTIFICATE, "asset_id": monitor, "validated_on": "2026-09-01", "validator": "x"}
            ),
            "before it was done",
        ),
        (
            lambda tx: actions.certify(tx, {**CERTIFICATE, "asset_id": monitor, "validated_on": "2026-10-02"}),
            "Who validated",
        ),
        (lambda tx: actions.certify(tx, {**CERTIFICATE, "asset_id": monitor, "method": None}), "needed"),
    ]
    for verb, words in cases:
        office.refused(verb, words)


def test_a_certificate_of_what_is_gone_stays(office):
    laptop, other = retired(office, "Laptop"), retired(office, "Laptop")
    proof = office.do(lambda tx: actions.certify(tx, {**CERTIFICATE, "asset_id": laptop}))
    office.tried(lambda tx: actions.change(tx, "certificate", [proof], {"asset_id": other}))
    office.do(lambda tx: actions.change(tx, "certificate", [proof], {"asset_id": laptop}))
    office.do(lambda tx: actions.dispose(tx, [laptop], "recycled"))
    office.refused(lambda tx: actions.bin_proof(tx, "certificate", [proof]), "is the proof for")
    office.refused(lambda tx: actions.change(tx, "certificate", [proof], {"asset_id": other}), "is the proof for")
    office.tried(lambda tx: actions.change(tx, "certificate", [proof], {"tool": "nvme-cli"}))
    spare = office.do(lambda tx: actions.certify(tx, {**CERTIFICATE, "asset_id": other}))
    office.tried(lambda tx: actions.bin_proof(tx, "certificate", [spare]))


# ---------------------------------------------------------------- the law
def test_disposing_ends_what_hangs_on_the_asset_in_the_same_action_and_the_same_undo(office):
    memory = office.add("stock_item", name="16 GB", kind="component")
    office.do(lambda tx: stock.restock(tx, memory, 2, office.basement))
    office.do(lambda tx: stock.install(tx, memory, 1, None, office.laptop))

    def hang(tx: Any) -> None:
        contract = assets.add(tx, "contract", {"name": "Cover", "type": "insurance", "start_date": "2026-01-01"})
        tx.insert("contract_cover", {"contract_id": contract, "asset_id": office.laptop, "since": "2026-01-01"})
        tx.insert(
            "upkeep_plan",
            {
                "name": "Yearly look",
                "asset_id": office.laptop,
                "type": "service",
                "every": 12,
                "first_on": "2026-06-01",
            },
        )
        tx.say("Hung on")

    office.do(hang)
    office.do(lambda tx: actions.certify(tx, {**CERTIFICATE, "asset_id": office.laptop}))
    office.tried(lambda tx: actions.dispose(tx, [office.laptop], "recycled", "2026-11-01", retire=True))
    assert office["stock_item", memory]["out"] == 0, "the memory went with it"
    _, marks = life.of_asset(office.store._raw, {}, office.laptop, Style())
    assert [m.day.isoformat() for m in marks] == ["2026-10-01", "2026-11-01"]


def test_a_certificate_is_filled_from_what_is_known(office):
    maker = office.add("company", name="Lenovo")
    model = office.add("model", name="ThinkPad T14", maker_id=maker)
    office.add("person", name="Sofia Lange", job_title="Office manager", phone="+49 40 1")
    made = office.asset(
        "Laptop",
        model_id=model,
        serial="PF9",
        storage="512 GB NVMe",
        data_class="confidential",
        place_id=office.shelf,
        tag="LT-9",
    )
    known = judging.known_of(office.store._raw, made, "Sofia Lange", "2026-11-24")
    assert known == {
        "asset_id": made, "medium": "nvme", "maker": "Lenovo", "model": "ThinkPad T14", "serial": "PF9", "property_number": "LT-9",
        "source": "LT-9 Thing", "data_class": "Confidential", "person": "Sofia Lange",
        "person_title": "Office manager", "organisation": "Studio Nordkai", "place": "Shelf 2.14", "phone": "+49 40 1", "date": "2026-11-24",
    }  # fmt: skip
    assert judging.medium_of("mobile", "") == "mobile"
    assert judging.medium_of("computer", "1 TB") == ""
    assert judging.known_of(office.store._raw, 999, "x", "2026-11-24") == {}
