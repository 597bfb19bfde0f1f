"""What stays true of a count when something else happens meanwhile: twins merged, an old scan undone, a closed count."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from itam_desktop.assets import actions as assets
from itam_desktop.assets import merging as twins
from itam_desktop.kernel.errors import Refusal
from itam_desktop.stocktake import actions, picture, queries
from tests.stocktake.test_counting import Office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path)
    yield made
    made.conn.close()
    made.store.close()


def line(office: Office, count: int, key: str) -> tuple[object, ...] | None:
    row = office.conn.execute(
        "SELECT l.outcome, p.name, l.expected, coalesce(l.damaged, 0) FROM stocktake_line l LEFT JOIN place p ON p.id=l.found_place_id "
        "WHERE stocktake_id=? AND asset_id=?", (count, office.ids[key])
    ).fetchone()  # fmt: skip
    return tuple(row) if row else None


def merge(office: Office, keep: str, *gone: str) -> None:
    """Undone to an equal store and redone, too."""
    before = office.content()
    ids = [office.ids[key] for key in gone]
    office.store.perform(lambda tx: twins.merge(tx, "asset", office.ids[keep], ids, {}), name="merge")
    after = office.content()
    office.store.undo()
    assert office.content() == before
    office.store.redo()
    assert office.content() == after


def scan_action(office: Office, count: int, code: str) -> int:
    done = office.store.perform(lambda tx: actions.scan(tx, count, code), name="scan")
    assert done.action is not None
    return done.action


def test_twins_merged_while_they_are_counted_are_one_line_found_where_one_of_them_was(office: Office) -> None:
    count = office.start()
    expected = office.totals(count)["expected"]
    office.scan(count, "P-B1")
    office.scan(count, office.tags["spare"])
    merge(office, "mac", "spare")
    assert line(office, count, "mac") == ("misplaced", "Store B1", 1, 0)
    assert line(office, count, "spare") is None
    assert office.totals(count)["expected"] == expected - 1
    office.close(count)
    assert office.of("mac", "stage") == "in_stock"
    assert line(office, count, "mac") == ("misplaced", "Store B1", 1, 0)


def test_a_twin_from_elsewhere_makes_the_expected_one_found_and_damaged(office: Office) -> None:
    count = office.start("design")
    office.scan(count, office.tags["far"])
    office.store.perform(lambda tx: actions.mark_damaged(tx, count, office.ids["far"]), name="damaged")
    merge(office, "mac", "far")
    assert line(office, count, "mac") == ("damaged", "3.14 Design", 1, 1)


def test_the_kept_twin_takes_what_was_expected_of_the_other(office: Office) -> None:
    count = office.start("design")
    office.scan(count, office.tags["far"])
    merge(office, "far", "mac")
    assert line(office, count, "far") == ("verified", "3.14 Design", 1, 0)


def test_two_twins_that_go_leave_one_line(office: Office) -> None:
    count = office.start("site")
    office.scan(count, office.tags["spare"])
    merge(office, "far", "mac", "spare")
    assert line(office, count, "far") == ("verified", "Harbour house", 1, 0)
    assert office.conn.execute("SELECT count(*) FROM stocktake_line WHERE asset_id IN (?, ?)", (office.ids["mac"], office.ids["spare"])).fetchone() == (0,)  # fmt: skip


def test_a_closed_count_still_says_what_it_said_of_each_twin(office: Office) -> None:
    count = office.start()
    office.scan(count, office.tags["spare"])
    office.close(count)
    before = office.totals(count)
    merge(office, "mac", "spare")
    assert office.totals(count) == before


def test_a_scan_that_a_later_one_counts_on_is_not_undone_before_it(office: Office) -> None:
    count = office.start()
    for code in (office.tags["far"], office.tags["mac"], "4711"):
        first, second = scan_action(office, count, code), scan_action(office, count, code)
        before = office.content()
        with pytest.raises(Refusal, match=r"was scanned again in this count\. Undo the later scan first"):
            office.store.undo(first)
        assert office.content() == before
        office.store.undo(second)
        office.store.undo(first)
    assert queries.totals(office.conn, count)["unknown"] == 0


def test_what_a_closed_count_says_stays_whatever_is_undone(office: Office) -> None:
    count = office.start()
    some = [scan_action(office, count, code) for code in ("P-B1", office.tags["spare"], office.tags["far"], "4711")]
    undone = scan_action(office, count, office.tags["box"])
    office.store.undo(undone)
    office.close(count)
    before = office.content()
    for action in some:
        with pytest.raises(Refusal, match=r"is closed\. Undo the closing|Closed the count"):
            office.store.undo(action)
    with pytest.raises(Refusal):
        office.store.redo(undone)
    assert office.content() == before
    office.store.undo()
    office.store.undo(some[-1])
    assert office.totals(count)["unknown"] == 0


def test_what_was_found_after_it_was_given_up_closes_as_found(office: Office) -> None:
    count = office.start()
    some = {key: office.conn.execute("SELECT id FROM stocktake_line WHERE asset_id=?", (office.ids[key],)).fetchone()[0] for key in ("mac", "dell")}  # fmt: skip
    for one in some.values():
        office.store.perform(lambda tx, one=one: actions.decide(tx, count, [one], "write_off", "gone"), name="decide")
    office.scan(count, "P-S2")
    office.scan(count, office.tags["dell"])
    office.scan(count, "P-B1")
    office.scan(count, office.tags["mac"])
    done = office.close(count)
    assert (done["written_off"], done["moved"]) == (0, 1)
    decided = dict(office.conn.execute("SELECT id, decision FROM stocktake_line"))
    assert (decided[some["dell"]], decided[some["mac"]]) == (None, "place")


def test_what_lies_in_the_bin_by_now_is_left_as_it_is(office: Office) -> None:
    count = office.start()
    row = office.conn.execute("SELECT id FROM stocktake_line WHERE asset_id=?", (office.ids["dell"],)).fetchone()[0]
    office.store.perform(lambda tx: actions.decide(tx, count, [row], "lost"), name="decide")
    office.store.perform(lambda tx: assets.bin_records(tx, "asset", [office.ids["dell"]]), name="bin")
    for decision in ("lost", "write_off"):
        with pytest.raises(Refusal, match=r"lies in the bin\. Restore it first"):
            office.store.perform(
                lambda tx, decision=decision: actions.decide(tx, count, [row], decision), name="decide"
            )
    with pytest.raises(Refusal, match=office.tags["dell"] + " lies in the bin"):
        office.close(count)
    office.store.perform(lambda tx: actions.decide(tx, count, [row], "leave"), name="decide")
    office.close(count)
    assert office.of("dell", "stage") == "in_stock"


def test_what_lies_in_the_bin_is_not_given_out(office: Office) -> None:
    office.store.perform(lambda tx: assets.bin_records(tx, "asset", [office.ids["mac"]]), name="bin")
    with pytest.raises(Refusal, match="is in the bin"):
        office.store.perform(
            lambda tx: assets.give_out(tx, [office.ids["mac"]], {"holder_person_id": office.ids["ana"]}), name="g"
        )
    office.store.perform(lambda tx: assets.restore(tx, "asset", [office.ids["mac"]]), name="restore")
    office.store.undo()
    office.store.undo()


def test_undo_last_takes_back_the_scan_and_not_what_else_was_done_with_the_thing(office: Office) -> None:
    count = office.start()
    office.scan(count, office.tags["mac"])
    merge(office, "mac", "far")
    newest = picture.newest_action(office.conn, count)
    assert newest is not None
    assert office.store.undo(newest).label.startswith("Undid: Counted")


def test_twins_are_not_parted_while_a_scan_made_since_counts_on_them(office: Office) -> None:
    count = office.start("design")
    office.scan(count, office.tags["mac"])
    done = office.store.perform(
        lambda tx: twins.merge(tx, "asset", office.ids["far"], [office.ids["mac"]], {}), name="merge"
    )
    second = scan_action(office, count, office.tags["mac"])
    with pytest.raises(Refusal, match="was scanned again"):
        office.store.undo(done.action)
    office.store.undo(second)
    office.store.undo(done.action)
    assert line(office, count, "mac") == ("verified", "3.14 Design", 1, 0)
