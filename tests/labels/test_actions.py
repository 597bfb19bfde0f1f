"""What is done about labels, over a real store: codes given, marks, layouts, own sizes, pools and their claims, the log."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from itam_desktop.assets import actions as of_assets
from itam_desktop.assets import describing
from itam_desktop.kernel.command_codes import COMMANDS
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.tags import is_checked, key_of, next_tag
from itam_desktop.labels import actions, design, making, queries, sizes
from itam_desktop.labels.codes import DATAMATRIX
from itam_desktop.labels.rules import CODE_WIDTH
from itam_desktop.labels.stock import find
from itam_desktop.store.checking import dump
from tests.labels.test_making import L7160, Office, text_of


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path)
    yield made
    made.conn.close()
    made.store.close()


def do(office: Office, verb: Callable[..., Any], *args: Any) -> Any:
    return office.store.perform(lambda tx: verb(tx, *args), name="test").result


def add(office: Office, of: str, **values: Any) -> int:
    made: int = do(office, of_assets.add, of, values)
    return made


POOL = {"name": "Roll from March", "prefix": "ND-", "first": 1000, "last": 1009, "width": 6}
LAYOUT = {
    "name": "Laptops",
    "for_kind": "asset",
    "lines": "{name}\nS/N {serial}\nRoom {place_id}\nProperty of us",
    "code": "code128",
    "contact": 0,
}
ACTIONS: list[tuple[str, Callable[[Office], Any]]] = [
    ("give_codes", lambda o: do(o, actions.give_codes, "place", [o.ids["design"], o.ids["other"]])),
    ("want_labels", lambda o: do(o, actions.want_labels, "asset", [o.ids["t14"], o.ids["mac"]])),
    ("retag", lambda o: do(o, actions.retag, o.ids["mac"], "ND-001003")),
    ("layout", lambda o: add(o, "label_layout", **LAYOUT)),
    ("take_layout", lambda o: do(o, actions.take_layout, design.from_file(design.to_file(LAYOUT)))),
    ("size", lambda o: add(o, "label_size", **sizes.values_of(L7160, "Ours"))),
    ("pool", lambda o: add(o, "tag_pool", **POOL)),
]


@pytest.mark.parametrize("act", [one[1] for one in ACTIONS], ids=[one[0] for one in ACTIONS])
def test_undo_leaves_the_register_as_before_and_redo_as_after(office: Office, act: Callable[[Office], Any]) -> None:
    office.change("other", "place", code=None)
    before = list(dump(office.conn))
    act(office)
    after = list(dump(office.conn))
    assert after != before
    office.store.undo()
    assert list(dump(office.conn)) == before
    office.store.redo()
    assert list(dump(office.conn)) == after


# ---------------------------------------------------------------- codes
def test_places_without_a_code_get_one_that_nothing_else_answers_to(office: Office) -> None:
    for key in ("other", "store"):
        office.change(key, "place", code=None)
    taken = next_tag("P", CODE_WIDTH, 1)[1]
    office.change("spare", old_tag=taken)
    places = [office.ids[key] for key in ("design", "other", "store")]
    assert do(office, actions.give_codes, "place", places) == 2
    rows = queries.rows(office.conn, "place", places)
    given = [rows[office.ids[key]][0] for key in ("other", "store")]
    assert rows[office.ids["design"]][0] == "P-314" and len(set(given)) == 2
    assert taken not in given and all(code.startswith("P-000") and is_checked(key_of(code)) for code in given)
    made = making.make(office.conn, "place", places, L7160)
    assert [code for _, code in made.codes] == ["P-314", *map(key_of, given)]
    office.store.undo()
    assert do(office, actions.give_codes, "place", places) == 2
    assert not set(given) & {code for code, _ in queries.rows(office.conn, "place", places).values()}  # never twice
    with pytest.raises(Refusal, match="places and stock items"):
        do(office, actions.give_codes, "person", [office.ids["ana"]])


# ---------------------------------------------------------------- what is labelled
def test_people_stock_items_and_hand_overs_have_labels_too(office: Office) -> None:
    office.change("ana", "person", employee_number="E-77")
    item = add(office, "stock_item", name="Toner 26X", kind="consumable")
    with pytest.raises(Refusal, match="Toner 26X has no code yet"):
        making.make(office.conn, "stock_item", [item], L7160)
    do(office, actions.give_codes, "stock_item", [item])
    for kind, record, words in (("person", office.ids["ana"], "Ana Ruiz"), ("stock_item", item, "Toner 26X")):
        made = making.make(office.conn, kind, [record], L7160, code=DATAMATRIX)
        assert made.proved == 1 and words in text_of(made.pdf) and "Found?" not in text_of(made.pdf)
    paper = office.store.perform(
        lambda tx: tx.insert(
            "handover", {"code": "HO-00001", "direction": "out", "date": "2026-01-01", "person_id": office.ids["ana"]}
        ),
        name="test",
    ).result
    made = making.make(office.conn, "handover", [paper], L7160)
    assert made.codes == [(paper, "HO-00001")] and "Ana Ruiz" in text_of(made.pdf)


def test_command_codes_are_labels_and_leave_no_line_in_the_log(office: Office) -> None:
    made = making.make(office.conn, making.COMMAND, range(len(COMMANDS)), L7160)
    assert [code for _, code in made.codes] == [one.code for one in COMMANDS] and made.proved == len(COMMANDS)
    making.remember(office.store, L7160, made.next_free, made.codes)
    assert queries.log(office.conn) == [] and making.next_free(office.conn, L7160) == len(COMMANDS) + 1


def test_walking_order_goes_by_the_tree_of_places_then_by_tag(office: Office) -> None:
    ids = [office.ids[key] for key in ("far", "box", "dell", "mac", "t14")]
    walked = making.in_walking_order(office.conn, "asset", ids)
    assert walked == [office.ids[key] for key in ("far", "t14", "mac", "dell", "box")]
    places = [office.ids[key] for key in ("store", "shelf", "other", "design", "site")]
    assert making.in_walking_order(office.conn, "place", places) == [
        office.ids[key] for key in ("other", "site", "design", "shelf", "store")
    ]


# ---------------------------------------------------------------- layouts
def test_a_saved_layout_decides_what_the_label_says(office: Office) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (300, 100), "black").save(picture, "PNG")
    chief = office.conn.execute("SELECT id FROM office").fetchone()[0]
    do(office, describing.set_logo, chief, "logo.png", picture.getvalue(), "image/png", picture.getvalue())
    record = add(office, "label_layout", **LAYOUT, logo=1)
    layout = making.layout_of(office.conn, record, "asset")
    assert layout is not None and making.layout_of(office.conn, record, "place") is None
    made = making.make(office.conn, "asset", [office.ids["mac"], office.ids["t14"]], find("Avery L7165"), design=layout)
    words = text_of(made.pdf)
    assert made.proved == 2 and made.cut == 0
    for said in ("MacBook Pro 14", "S/N C02XK1", "3.14 Design", "Property of us", "Studio Nordkai"):
        assert said in words
    assert "Found?" not in words and words.count("S/N") == 1  # the other one has no serial number
    assert b"/Subtype /Image" in made.pdf
    small = making.make(office.conn, "asset", [office.ids["mac"]], L7160, code=DATAMATRIX, design=layout)
    assert small.proved == 1


def test_a_layout_with_an_unknown_field_is_refused_and_one_whose_field_went_still_prints(office: Office) -> None:
    with pytest.raises(Refusal, match=r"no field {wheels}"):
        add(office, "label_layout", **LAYOUT | {"lines": "{wheels}"})
    with pytest.raises(Refusal, match=r"no field {serial}"):
        add(office, "label_layout", **LAYOUT | {"for_kind": "place"})
    with pytest.raises(Refusal, match=r"no field {pin}"):
        add(office, "label_layout", **LAYOUT | {"lines": "{pin}"})
    own = add(office, "custom_field", name="Inventory", about_kind="asset", kind="text")
    record = add(office, "label_layout", **LAYOUT | {"lines": f"{{cf_{own}}} here"})
    do(office, lambda tx: tx.update("asset", office.ids["mac"], {f"cf_{own}": "Blue"}))
    layout = making.layout_of(office.conn, record, "asset")
    assert "Blue here" in text_of(making.make(office.conn, "asset", [office.ids["mac"]], L7160, design=layout).pdf)
    do(office, of_assets.bin_records, "custom_field", [own])
    assert "here" not in text_of(making.make(office.conn, "asset", [office.ids["mac"]], L7160, design=layout).pdf)


def test_a_layout_of_a_name_that_is_taken_gets_a_number(office: Office) -> None:
    values = design.from_file(design.to_file(LAYOUT))
    for _ in range(3):
        do(office, actions.take_layout, values)
    assert [name for _, name in queries.layouts(office.conn, "asset")] == ["Laptops", "Laptops 2", "Laptops 3"]


# ---------------------------------------------------------------- own sizes
def test_an_own_size_is_a_stock_and_a_wrong_one_is_refused(office: Office) -> None:
    add(office, "label_size", **sizes.values_of(L7160, "Our sheet") | {"columns": 2, "rows": 5})
    stock = making.own_stock(office.conn, "our sheet")
    assert stock.per_page == 10 and making.make(office.conn, "asset", [office.ids["mac"]], stock).proved == 1
    before = list(dump(office.conn))
    for change, field in (
        ({"columns": 9}, "columns"),
        ({"label_width": "0"}, "label_width"),
        ({"name": "avery l7160"}, "name"),
    ):
        with pytest.raises(Refusal) as no:
            add(office, "label_size", **sizes.values_of(L7160, "Another") | change)
        assert no.value.field == field
    assert list(dump(office.conn)) == before


# ---------------------------------------------------------------- pools
def test_a_tag_of_a_pool_is_claimed_however_an_asset_gets_it_and_stays_so_when_undone(office: Office) -> None:
    office.change("box", tag="ND-001009")
    pool = add(office, "tag_pool", **POOL)
    one = queries.pools(office.conn)[0]
    assert one.id == pool and list(queries.claims(office.conn, one.pool)) == [1009]  # it was stuck on before
    office.change("far", tag="nd001001")
    do(office, actions.retag, office.ids["mac"], "ND-001003")
    assert set(queries.claims(office.conn, one.pool)) == {1001, 1003, 1009}
    row = office.conn.execute("SELECT tag, old_tag FROM asset WHERE id=?", (office.ids["mac"],)).fetchone()
    assert tuple(row) == ("ND-001003", office.tags["mac"])
    office.store.undo()
    assert set(queries.claims(office.conn, one.pool)) == {1001, 1003, 1009}
    assert queries.pool_of(office.conn, "ND-001005")[1] == 1005 and queries.pool_of(office.conn, "ND-001010") is None
    with pytest.raises(Refusal, match="its tag already"):
        do(office, actions.retag, office.ids["mac"], office.tags["mac"])
    do(office, actions.retag, office.ids["t14"], "ND-001003")  # free again in the register: the label went onto another
    assert queries.claim(office.conn, "ND-001003")[1] == office.ids["t14"]  # type: ignore[index]


def test_a_pool_has_no_code_that_the_program_gives(office: Office) -> None:
    office.change("other", "place", code=None)
    add(office, "tag_pool", name="Doors", prefix="P-", first=1, last=3, width=CODE_WIDTH, check_character=1)
    do(office, actions.give_codes, "place", [office.ids["other"]])
    code, _ = queries.rows(office.conn, "place", [office.ids["other"]])[office.ids["other"]]
    assert code == next_tag("P", CODE_WIDTH, 4)[1]


def test_the_oldest_tag_is_the_one_that_is_kept(office: Office) -> None:
    office.change("mac", old_tag="INV/0816")
    do(office, actions.retag, office.ids["mac"], "ND-001003")
    row = office.conn.execute("SELECT tag, old_tag FROM asset WHERE id=?", (office.ids["mac"],)).fetchone()
    assert tuple(row) == ("ND-001003", "INV/0816")


def test_pools_that_overlap_are_refused_and_a_series_steps_over_pools(office: Office) -> None:
    add(office, "tag_pool", **POOL)
    with pytest.raises(Refusal, match="Roll from March") as no:
        add(office, "tag_pool", **POOL | {"name": "Other", "prefix": "nd", "first": 1009, "last": 1020})
    assert "ND-001009" in no.value.message or "nd001009" in no.value.message
    add(office, "tag_pool", **POOL | {"name": "Other", "first": 1010, "last": 1020})
    prefix, width, number = office.conn.execute(
        "SELECT s.prefix, s.width, c.next FROM tag_series s JOIN counter c ON c.name='series:' || s.id JOIN category k ON k.series_id=s.id WHERE k.name='Laptop'"
    ).fetchone()
    plain = {
        "name": "Clash",
        "prefix": prefix + "-",
        "first": number,
        "last": number + 28,
        "width": width,
        "check_character": 1,
    }
    add(office, "tag_pool", **plain)
    laptop = office.conn.execute("SELECT id FROM category WHERE name='Laptop'").fetchone()[0]
    (asset,) = do(office, of_assets.register, {"name": "New", "category_id": laptop})
    tag = office.conn.execute("SELECT tag FROM asset WHERE id=?", (asset,)).fetchone()[0]
    assert tag == next_tag(prefix, width, number + 29)[1], "the first one beyond the pool"


# ---------------------------------------------------------------- marks and the log
def test_marks_are_a_queue_and_go_once_printed(office: Office) -> None:
    ids = [office.ids["t14"], office.ids["mac"]]
    assert do(office, actions.want_labels, "asset", ids) == 2 and do(office, actions.want_labels, "asset", ids) == 0
    assert (
        set(queries.wanted_anew(office.conn, "asset")) == set(ids) and queries.wanted_anew(office.conn, "place") == []
    )
    assert queries.wanted_anew(office.conn, "asset", [office.ids["mac"], office.ids["dell"]]) == [office.ids["mac"]]
    do(office, actions.want_labels, "asset", ids, False)
    assert queries.wanted_anew(office.conn, "asset") == []


def test_the_log_is_searched_by_record_and_by_day_and_keeps_what_was_confirmed(office: Office) -> None:
    made = making.make(office.conn, "asset", [office.ids["t14"], office.ids["mac"]], L7160)
    making.remember(office.store, L7160, made.next_free, made.codes)
    making.remember(office.store, L7160, 4, made.codes[:1], who="Ben")
    log = queries.log(office.conn)
    assert [(one.who, one.record, one.kind) for one in log] == [
        ("Ben", office.ids["t14"], "asset"),
        ("Ana Ruiz", office.ids["mac"], "asset"),
        ("Ana Ruiz", office.ids["t14"], "asset"),
    ]
    assert [one.name for one in queries.log(office.conn, "macbook")] == ["MacBook Pro 14"]
    assert len(queries.log(office.conn, office.tags["t14"])) == 2 and len(queries.log(office.conn, "l7160")) == 3
    assert queries.log(office.conn, "\ud800") == [], "half a sign, as a broken keyboard sends it"
    assert queries.log(office.conn, "100%") == [] and queries.log(office.conn, "", "2001-01-01") == []
    assert len(queries.log(office.conn, day=log[0].at[:10])) == 3 and len(queries.log(office.conn, most=2)) == 2
    making.confirm(office.store, office.ids["t14"])
    assert [bool(one.confirmed) for one in queries.log(office.conn)] == [True, False, False]


def test_a_code_that_means_two_things_is_refused_of_every_kind(office: Office) -> None:
    office.change("ana", "person", employee_number="S-77")
    item = add(office, "stock_item", name="Toner 26X", kind="consumable", code="S 77")
    for kind, record, other in (("person", office.ids["ana"], "Toner 26X"), ("stock_item", item, "Ana Ruiz")):
        with pytest.raises(Refusal, match="could not tell them apart") as no:
            making.make(office.conn, kind, [record], L7160)
        assert other in no.value.message and no.value.record == (kind, record)
