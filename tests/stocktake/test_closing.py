"""Commands in a count, what has no record yet, decisions, and a closing that does them all and is undone at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from itam_desktop.assets import actions as of_assets
from itam_desktop.kernel.errors import Refusal
from itam_desktop.stocktake import actions, picture, queries, rules, settling
from itam_desktop.stocktake.actions import FileScan
from itam_desktop.stocktake.counting import count_file
from itam_desktop.stocktake.tally import Tally
from itam_desktop.store.door import Tx
from tests.stocktake.test_counting import Office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path)
    yield made
    made.conn.close()
    made.store.close()


def do(office: Office, verb: Callable[[Tx], Any]) -> Any:
    """Run an action, and see that undo leaves everything as before and redo as after."""
    before = office.content()
    result = office.store.perform(verb, name="t").result
    after = office.content()
    office.store.undo()
    assert office.content() == before
    office.store.redo()
    assert office.content() == after
    return result


def row_of(office: Office, count: int, key: str) -> rules.Row:
    return next(one for one in settling.rows(office.conn, count) if one.asset == office.ids[key])


def test_damaged_in_the_wrong_room_stays_in_the_wrong_room_and_is_damaged_too(office: Office) -> None:
    count = office.start()
    for code in ("P-314", office.tags["t14"], office.tags["spare"]):
        office.scan(count, code)
    for key, outcome in (("t14", "damaged"), ("spare", "misplaced")):
        do(office, lambda tx, key=key: actions.mark_damaged(tx, count, office.ids[key]))
        row = row_of(office, count, key)
        assert (row.outcome, row.damaged) == (outcome, True)
    assert queries.totals(office.conn, count)["damaged"] == 2


def test_a_label_that_is_hurt_waits_for_a_new_one(office: Office) -> None:
    do(office, lambda tx: actions.want_label(tx, "asset", office.ids["t14"]))
    do(office, lambda tx: actions.want_label(tx, "place", office.ids["design"]))
    assert office.of("t14", "label_wanted") == 1


def test_the_next_room_is_the_next_by_name_with_something_to_find(office: Office) -> None:
    count = office.start()
    rooms = [do(office, lambda tx: actions.next_room(tx, count)) for _ in range(4)]
    names = [office.conn.execute("SELECT name FROM place WHERE id=?", (one,)).fetchone()[0] for one in rooms]
    assert names == ["3.14 Design", "Shelf 2", "Store B1", "3.14 Design"]
    for key in ("t14", "mac", "dell", "spare", "box"):
        office.scan(count, office.tags[key])
    with pytest.raises(Refusal, match="no further room"):
        office.store.perform(lambda tx: actions.next_room(tx, count), name="t")


def test_what_has_no_record_becomes_an_asset_that_is_found(office: Office) -> None:
    count = office.start()
    office.scan(count, "P-314")
    office.scan(count, "4013675018224")
    office.scan(count, "4013675018224")
    category = office.conn.execute("SELECT id FROM category WHERE name='Monitor'").fetchone()[0]
    values = {"category_id": category, "name": "Old monitor"}
    made = do(office, lambda tx: actions.add_found(tx, count, "4013675018224", values))
    row = office.conn.execute("SELECT old_tag, place_id FROM asset WHERE id=?", (made,)).fetchone()
    assert row == ("4013675018224", office.ids["design"])
    totals = queries.totals(office.conn, count)
    assert totals["unknown"] == 0 and totals["expected"] == 5 and totals["missing"] == 5
    assert office.scan(count, "4013675018224") == "duplicate"
    with pytest.raises(Refusal, match="an asset was made of it already"):
        office.store.perform(lambda tx: actions.add_found(tx, count, "4013675018224", values), name="t")
    office.close(count)
    seen = office.conn.execute("SELECT last_counted, place_id FROM asset WHERE id=?", (made,)).fetchone()
    assert seen == (office.store.today().isoformat(), office.ids["design"])


def test_a_code_that_a_series_would_print_becomes_the_tag(office: Office) -> None:
    from itam_desktop.kernel.tags import coded, make_tag

    count = office.start()
    width, check = 5, True
    tag = make_tag(office.tags["mac"].split("-")[0], width, 77, check)
    office.scan(count, coded(tag))
    category = office.conn.execute("SELECT id FROM category WHERE name='Laptop'").fetchone()[0]
    made = do(office, lambda tx: actions.add_found(tx, count, coded(tag), {"category_id": category}))
    assert office.conn.execute("SELECT tag FROM asset WHERE id=?", (made,)).fetchone()[0] == tag


def test_commands_in_a_scanners_file_are_followed(office: Office) -> None:
    tags = office.tags
    lines = ["P314", tags["t14"], "XXDEFECT", tags["mac"], "XXUNDO", tags["spare"], "XXPRINT", "XXNEXT", tags["box"], "XXDEFECT", "XXUNDO"]  # fmt: skip
    found = count_file(office.store, "P-HH", "\n".join(lines).encode())
    assert (found["verified"], found["misplaced"], found["missing"], found["damaged"]) == (1, 1, 3, 1)
    assert office.of("spare", "label_wanted") == 1 and office.of("t14", "condition") == "damaged"
    assert office.of("box", "condition") != "damaged"


def test_a_file_says_when_by_the_scanners_own_clock(office: Office) -> None:
    count_file(office.store, "P-HH", f"{office.tags['t14']},1,0001,09:15:01,24/11/2026\r\n".encode())
    at = office.conn.execute("SELECT at, by FROM scan").fetchone()
    assert at == ("2026-11-24T08:15:01+00:00", "Ana Ruiz"), "the office is in Berlin"


LEGAL = {
    "misplaced": {"place", "send_back", "leave"},
    "unexpected": {"place", "send_back", "leave"},
    "missing": {"lost", "write_off", "leave"},
    "damaged": {"write_off", "leave"},
}


def test_which_decision_fits_which_outcome(office: Office) -> None:
    count = office.start()
    for code in ("P-314", office.tags["t14"], office.tags["spare"], office.tags["far"]):
        office.scan(count, code)
    office.store.perform(lambda tx: actions.mark_damaged(tx, count, office.ids["t14"]), name="t")
    some = {"misplaced": "spare", "unexpected": "far", "missing": "mac", "damaged": "t14"}
    for group, key in some.items():
        line = row_of(office, count, key).line
        for decision in ("place", "send_back", "lost", "write_off", "leave"):
            if decision in LEGAL[group]:
                do(office, lambda tx, line=line, decision=decision: actions.decide(tx, count, [line], decision))
            else:
                with pytest.raises(Refusal, match="does not fit"):
                    office.store.perform(
                        lambda tx, line=line, decision=decision: actions.decide(tx, count, [line], decision), name="t"
                    )


def refused(office: Office, count: int, key: str, decision: str) -> str:
    with pytest.raises(Refusal) as no:
        office.store.perform(
            lambda tx: actions.decide(tx, count, [row_of(office, count, key).line], decision), name="t"
        )
    return no.value.message


def test_what_is_retired_gets_no_place_where_it_is_found(office: Office) -> None:
    count = office.start()
    for code in ("P-B1", office.tags["old"]):
        office.scan(count, code)
    row = row_of(office, count, "old")
    assert rules.proposed(row) == "leave" and "“Retired” in the register, yet it is here" in rules.why(row)
    assert "it gets no place" in refused(office, count, "old", "place")
    office.close(count)
    assert office.of("old", "place_id") == office.ids["design"]


def test_what_was_counted_in_no_room_gets_no_place(office: Office) -> None:
    ana = office.ids["ana"]
    count = int(office.store.perform(lambda tx: actions.start(tx, None, holder_id=ana), name="t").result)
    office.scan(count, office.tags["dell"])  # nobody holds it, and no room was scanned before it
    row = row_of(office, count, "dell")
    assert (row.group, row.found, rules.proposed(row)) == ("unexpected", None, "leave")
    assert "counted in no room" in refused(office, count, "dell", "place")


def test_what_is_found_in_the_house_of_its_room_stays_in_its_room(office: Office) -> None:
    count = office.start("design")
    for code in ("P-HH", office.tags["spare"]):
        office.scan(count, code)
    row = row_of(office, count, "spare")
    assert row.group == "unexpected" and rules.proposed(row) == "leave" and "where it is recorded" in rules.why(row)
    office.close(count)
    assert office.of("spare", "place_id") == office.ids["store"]


def test_what_is_disposed_cannot_be_lost_and_what_is_missing_already_is_not_lost_again(office: Office) -> None:
    count = office.start()
    row = row_of(office, count, "mac")
    with pytest.raises(Refusal):
        rules.decide(replace(row, stage="disposed"), "lost")
    rules.decide(replace(row, stage="missing"), "lost")
    office.store.perform(lambda tx: of_assets.move_to(tx, [office.ids["mac"]], "missing"), name="t")
    do(office, lambda tx: actions.decide(tx, count, [row.line], "lost"))
    assert do(office, lambda tx: actions.close(tx, count))["lost"] == 0


def test_lines_that_need_no_decision_any_more_are_refused_with_all_others(office: Office) -> None:
    count = office.start()
    lines = [row_of(office, count, key).line for key in ("mac", "dell")]
    office.scan(count, office.tags["mac"])  # meanwhile, on the shelf's list
    with pytest.raises(Refusal, match="Look at the list again"):
        office.store.perform(lambda tx: actions.decide(tx, count, lines, "lost"), name="t")
    assert row_of(office, count, "dell").decision == ""


def test_closing_does_every_decision_in_one_action(office: Office) -> None:
    count = office.start()
    for code in ("P-314", office.tags["t14"], office.tags["spare"], office.tags["far"], office.tags["old"]):
        office.scan(count, code)
    lines = {key: row_of(office, count, key).line for key in ("spare", "far", "mac", "box", "dell")}

    def decide(key: str, decision: str, remark: str | None = None) -> None:
        do(office, lambda tx: actions.decide(tx, count, [lines[key]], decision, remark))

    decide("spare", "place")
    decide("far", "send_back", "Mia brings it back")
    decide("mac", "lost")
    decide("box", "write_off")
    with pytest.raises(Refusal, match="it needs a sanitisation certificate or a written reason"):
        office.close(count)
    assert queries.count(office.conn, count).closed is None  # type: ignore[union-attr]
    decide("box", "write_off", "Thrown away by the builders")
    result = do(office, lambda tx: actions.close(tx, count))
    assert (result["moved"], result["lost"], result["written_off"], result["send_back"]) == (1, 1, 1, 1)
    assert (
        office.of("spare", "place_id") == office.ids["design"] and office.of("far", "place_id") == office.ids["other"]
    )
    assert [office.of(key, "stage") for key in ("mac", "box", "dell", "old")] == [
        "missing",
        "disposed",
        "in_stock",
        "retired",
    ]
    reason = office.conn.execute("SELECT reason FROM disposal_line WHERE asset_id=?", (office.ids["box"],)).fetchone()[
        0
    ]
    assert reason == "Thrown away by the builders"
    closed = queries.count(office.conn, count)
    assert closed is not None and len(closed.head) == 64


def test_missing_in_two_counts_in_a_row_is_proposed_as_lost_and_says_why(office: Office) -> None:
    first = office.start("store")
    office.scan(first, office.tags["box"])
    office.close(first)
    second = office.start("store")
    row = row_of(office, second, "spare")
    assert (row.group, rules.proposed(row)) == ("twice", "lost") and "two counts in a row" in rules.why(row)
    assert rules.proposed(row_of(office, second, "box")) == "leave"
    do(office, lambda tx: actions.close(tx, second))
    assert office.of("spare", "stage") == "missing" and office.of("box", "stage") == "in_stock"


def missing_twice(office: Office, count: int) -> list[int]:
    return queries.missing_twice(office.conn, count)


def test_missing_twice_asks_the_closed_count_before_and_no_other(office: Office) -> None:
    first = office.start("store")
    office.close(first)
    office.store.perform(lambda tx: actions.start(tx, None, how="sample", sample=6, seed=1), name="t")  # stays open
    second = office.start("store")
    assert row_of(office, second, "spare").group == "twice"
    office.scan(second, office.tags["box"])
    office.close(second)
    assert missing_twice(office, second) == [office.ids["spare"]]
    assert missing_twice(office, first) == [], "what comes after is not before"
    third = office.start("store")
    assert row_of(office, third, "box").group == "missing", (
        "it was found in the count before, missing in the one before that"
    )
    office.close(third)
    assert missing_twice(office, third) == [office.ids["spare"]]
    office.store.perform(lambda tx: (tx.update("stocktake", second, {"binned": 1}), tx.say("x")), name="t")
    assert set(missing_twice(office, third)) == {office.ids["spare"], office.ids["box"]}, "a count in the bin is none"


def test_what_was_found_before_this_count_began_may_be_lost(office: Office) -> None:
    first = office.start("store")
    office.scan(first, office.tags["spare"])
    office.close(first)
    assert row_of(office, office.start("store"), "spare").seen == "", "closed on the same day, and yet before"


def test_what_another_count_found_is_not_lost(office: Office) -> None:
    first = office.start("store")
    office.close(first)
    second = office.start("store")
    sample = int(
        office.store.perform(lambda tx: actions.start(tx, None, how="sample", sample=6, seed=1), name="t").result
    )
    office.scan(sample, office.tags["spare"])
    row = row_of(office, second, "spare")
    assert rules.proposed(row) == "leave" and "Found in the count" in rules.why(row)


def test_the_book_value_of_what_is_missing_is_kept_with_its_currency(office: Office) -> None:
    def price(tx: Tx) -> None:
        tx.update("asset", office.ids["mac"], {"cost": 90_000, "purchase_date": "2020-01-01", "salvage": 5_000})
        category = tx.get("asset", office.ids["mac"])["category_id"]  # type: ignore[index]
        tx.update("category", category, {"useful_life": 36})
        tx.update("asset", office.ids["spare"], {"cost": 70_000, "currency": "USD"})
        tx.say("Priced")

    office.store.perform(price, name="t")
    count = office.start()
    office.close(count)
    rows = office.conn.execute(
        "SELECT a.name, l.value, l.currency FROM stocktake_line l JOIN asset a ON a.id=l.asset_id WHERE l.value IS NOT NULL ORDER BY a.name"
    ).fetchall()
    assert rows == [("Latitude 5420", 70_000, "USD"), ("MacBook Pro 14", 5_000, "EUR")]


# ---------------------------------------------------------------- the figures do not grow dearer
def test_the_running_figures_follow_every_action_and_every_undo(office: Office) -> None:
    count = office.start()
    tally = Tally.of(office.conn, count)

    def same(done: Any) -> None:
        nonlocal tally
        if not tally.follow(office.conn, {kind: list(ids) for kind, ids in done.touched.items()}):
            tally = Tally.of(office.conn, count)
        fresh = Tally.of(office.conn, count)
        assert tally.totals() == queries.totals(office.conn, count) == fresh.totals()
        assert picture.picture(office.conn, count, tally=tally) == picture.picture(office.conn, count)

    tags = office.tags
    for code in (
        "P-314",
        tags["t14"],
        tags["spare"],
        tags["far"],
        "123",
        "123",
        tags["t14"],
        tags["lent"],
        "P-B1",
        tags["box"],
    ):
        same(office.store.perform(lambda tx, code=code: actions.scan(tx, count, code), name="t"))
    same(office.store.perform(lambda tx: actions.mark_damaged(tx, count, office.ids["spare"]), name="t"))
    category = office.conn.execute("SELECT id FROM category WHERE name='Monitor'").fetchone()[0]
    same(office.store.perform(lambda tx: actions.add_found(tx, count, "123", {"category_id": category}), name="t"))
    for _ in range(6):
        same(office.store.undo())
    for _ in range(3):
        same(office.store.redo())
    same(
        office.store.perform(
            lambda tx: actions.count_codes(tx, None, [FileScan(("77",)), FileScan((tags["mac"],))], stocktake=count),
            name="t",
        )
    )


class Rows:
    """A connection that counts the rows and the steps that are read through it."""

    def __init__(self, conn: Any) -> None:
        self.conn, self.steps = conn, 0
        conn.set_progress_handler(self._step, 10)

    def _step(self) -> int:
        self.steps += 1
        return 0


def test_what_a_scan_and_its_picture_read_does_not_grow_with_the_count(office: Office) -> None:
    from tests.stocktake import counted

    read = []
    for more in (100, 1_000):
        office.store.perform(lambda tx, more=more: counted.more(tx, office.ids, more), name="more")
        count = office.start()
        tally = Tally.of(office.conn, count)
        tags = [
            row[0]
            for row in office.conn.execute(
                "SELECT a.tag FROM stocktake_line l JOIN asset a ON a.id=l.asset_id WHERE l.stocktake_id=? AND l.outcome='open'",
                (count,),
            )
        ]
        codes = [FileScan((tag,)) for tag in tags[: more // 2]] + [FileScan((f"9{n:09}",)) for n in range(more // 2)]
        office.store.perform(
            lambda tx, codes=codes, count=count: actions.count_codes(tx, None, codes, stocktake=count), name="f"
        )
        tally = Tally.of(office.conn, count)
        raw = office.store._raw  # type: ignore[attr-defined]
        writing, reading = Rows(raw), Rows(office.conn)
        for code in (tags[-1], tags[0], "9999999999", "9000000001", "P-314"):
            done = office.store.perform(lambda tx, code=code, count=count: actions.scan(tx, count, code), name="s")
            assert tally.follow(office.conn, {kind: list(ids) for kind, ids in done.touched.items()})
            picture.picture(office.conn, count, most=50, tally=tally)
        read.append((writing.steps, reading.steps))
        raw.set_progress_handler(None, 0)
        office.conn.set_progress_handler(None, 0)
        office.close(count)
        office.store.undo()
        office.store.perform(
            lambda tx, count=count: tx.update("stocktake", count, {"closed": "2026-01-01"}) and tx.say("x"), name="t"
        )
    (small_w, small_r), (large_w, large_r) = read
    assert large_w <= small_w * 1.3 + 20 and large_r <= small_r * 1.3 + 20, read
