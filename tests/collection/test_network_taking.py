"""From what the network shows to the register: which asset a thing is, making assets, page counters as readings."""

from dataclasses import replace
from typing import Any

import pytest

from itam_desktop.assets import actions
from itam_desktop.collection.network import taking
from itam_desktop.collection.network.found import Found
from itam_desktop.collection.network.known import known
from itam_desktop.kernel.errors import Refusal
from itam_desktop.store.checking import dump
from tests.collection.network_found import COPIER, FOUND, MAC, PRINTER, ROUTER

_READINGS = "SELECT a.serial, r.value FROM meter_reading r JOIN asset a ON a.id=r.asset_id ORDER BY r.id"


def category(store: Any, name: str) -> int:
    return int(store._raw.execute("SELECT id FROM category WHERE name=?", (name,)).fetchone()[0])


def add(store: Any, kind: str = "Printer", **values: Any) -> int:
    values = {"category_id": category(store, kind), "name": "Thing", **values}
    return int(store.perform(lambda tx: actions.register(tx, values), name="asset.register").result[0])


def undone_and_redone(store: Any, verb: Any) -> Any:
    before = list(dump(store._raw))
    done = store.perform(verb)
    after = list(dump(store._raw))
    assert after != before
    store.undo(done.action)
    assert list(dump(store._raw)) == before
    store.redo()
    assert list(dump(store._raw)) == after
    return done


def refused(store: Any, verb: Any) -> Refusal:
    before = list(dump(store._raw))
    with pytest.raises(Refusal) as no:
        store.perform(verb)
    assert list(dump(store._raw)) == before
    return no.value


@pytest.mark.parametrize(
    ("kept", "by"),
    [
        ({"serial": "vcf0123456"}, "serial"),
        ({"service_tag": "VCF0123456"}, "serial"),
        ({"serial": "VCF0123456", "mac": "00:00:5E:00:53:01", "ip": "10.0.0.1"}, "serial"),
        ({"mac": "00:1B:A9:AA:BB:CC"}, "mac"),
        ({"mac": "00:1B:A9:AA:BB:CC", "serial": "OTHER-1"}, ""),  # another device behind a card that moved
        ({"ip": "192.168.10.20"}, "ip"),
        ({"ip": "192.168.10.20", "serial": "OTHER-1"}, ""),
        ({"ip": "192.168.10.20", "mac": "00:00:5E:00:53:01"}, ""),  # the address was lent out again
        ({"serial": "VCF012345"}, ""),
        ({}, ""),
    ],
)
def test_a_thing_is_the_asset_with_its_serial_else_mac_else_address(store: Any, kept: dict[str, str], by: str) -> None:
    asset = add(store, **kept)
    told = known(store._raw, [PRINTER])
    assert {ip: (one.asset, one.by) for ip, one in told.items()} == ({PRINTER.ip: (asset, by)} if by else {})


def test_what_fits_two_assets_or_a_placeholder_or_the_bin_is_none(store: Any) -> None:
    add(store, mac="00:1B:A9:AA:BB:CC")
    add(store, mac="00:1B:A9:AA:BB:CC")
    assert known(store._raw, [PRINTER]) == {}
    add(store, serial="To Be Filled By O.E.M.")
    assert PRINTER.printer is not None
    fake = replace(PRINTER, mac="", printer=replace(PRINTER.printer, serial="To Be Filled By O.E.M."))
    assert known(store._raw, [fake]) == {}
    gone = add(store, serial="3711234567")
    store.perform(lambda tx: actions.bin_records(tx, "asset", [gone]))
    assert known(store._raw, [COPIER]) == {}


def test_a_printer_becomes_an_asset_with_what_it_says_and_its_counter_a_reading(store: Any) -> None:
    model = store.perform(lambda tx: actions.add(tx, "model", {"name": "Ecosys P3145DN"})).result
    done = undone_and_redone(
        store, lambda tx: taking.make_assets(tx, [PRINTER], {"category_id": category(store, "Printer")})
    )
    row = store._raw.execute(
        "SELECT name, serial, mac, ip, hostname, model_id, page_meter, last_seen FROM asset WHERE id=?", done.result
    ).fetchone()
    assert row[:7] == ("ECOSYS P3145dn", "VCF0123456", "00:1B:A9:AA:BB:CC", "192.168.10.20", "KM8D3E61", model, 84213)
    assert row[7] == store.today().isoformat()
    assert store._raw.execute(_READINGS).fetchall() == [("VCF0123456", 84213)]
    assert known(store._raw, [PRINTER])[PRINTER.ip].by == "serial"


def test_several_become_assets_in_one_action_and_only_what_their_category_asks_for_is_kept(store: Any) -> None:
    done = undone_and_redone(
        store, lambda tx: taking.make_assets(tx, [ROUTER, MAC], {"category_id": category(store, "Furniture")})
    )
    rows = store._raw.execute("SELECT name, mac, ip FROM asset ORDER BY id").fetchall()
    assert len(done.result) == 2 and [tuple(row) for row in rows] == [
        ("192.168.10.1", None, None),
        ("annas-macbook", None, None),
    ]


def test_the_category_is_offered_only_when_all_are_printers(store: Any) -> None:
    assert taking.category_for(store._raw, [PRINTER, COPIER]) == category(store, "Printer")
    assert taking.category_for(store._raw, FOUND) is None and taking.category_for(store._raw, []) is None
    assert taking.called(Found("10.0.0.1", name="npi1", model="Linux switch 5.10")) == "npi1"


def test_what_cannot_become_an_asset_is_refused_and_nothing_is_written(store: Any) -> None:
    printer = category(store, "Printer")
    assert refused(store, lambda tx: taking.make_assets(tx, [PRINTER], {})).field == "category_id"
    assert "Choose" in refused(store, lambda tx: taking.make_assets(tx, [], {"category_id": printer})).message
    tag = store._raw.execute("SELECT tag FROM asset WHERE id=?", (add(store, serial="VCF0123456"),)).fetchone()[0]
    no = refused(store, lambda tx: taking.make_assets(tx, [COPIER, PRINTER], {"category_id": printer}))
    assert tag in no.message and no.record is not None


def test_page_counters_become_readings_all_or_none(store: Any) -> None:
    one, two = add(store, serial="VCF0123456"), add(store, serial="3711234567")
    undone_and_redone(store, lambda tx: taking.take_readings(tx, [PRINTER, COPIER]))
    assert store._raw.execute(_READINGS).fetchall() == [("VCF0123456", 84213), ("3711234567", 210988)]
    assert dict(store._raw.execute("SELECT id, page_meter FROM asset")) == {one: 84213, two: 210988}
    assert COPIER.printer is not None
    lower = replace(COPIER, printer=replace(COPIER.printer, pages=5))
    assert PRINTER.printer is not None
    higher = replace(PRINTER, printer=replace(PRINTER.printer, pages=90000))
    assert "backwards" in refused(store, lambda tx: taking.take_readings(tx, [higher, lower])).message


@pytest.mark.parametrize(
    ("thing", "word"), [(ROUTER, "no page counter"), (COPIER, "no asset yet"), (PRINTER, "counts no pages")]
)
def test_why_a_counter_cannot_be_taken_over(store: Any, thing: Found, word: str) -> None:
    add(store, "Laptop", serial="VCF0123456")
    assert word in refused(store, lambda tx: taking.take_readings(tx, [thing])).message
