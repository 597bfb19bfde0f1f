"""Counts on a real store: outcomes, closing, undo that leaves everything as it was, files of scanners."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.tags import coded
from itam_desktop.stocktake import actions, picture, queries
from itam_desktop.stocktake.counting import count_file
from itam_desktop.store.office import Store
from tests.stocktake import counted

TABLES = ("asset", "place", "stocktake", "stocktake_line", "scan")


class Office:
    def __init__(self, folder: Path) -> None:
        path, self.ids, self.tags = counted.make(folder)
        self.store = Store.open(path, who="Ana Ruiz")
        self.conn = self.store.reader()

    def start(self, place: str = "site") -> int:
        return int(self.store.perform(lambda tx: actions.start(tx, self.ids[place]), name="stocktake.start").result)

    def scan(self, count: int, code: str) -> str:
        done = self.store.perform(lambda tx: actions.scan(tx, count, code), name="stocktake.scan")
        self.label = done.label
        return str(done.result["outcome"])

    def close(self, count: int, accept: bool = True) -> dict[str, object]:
        return dict(self.store.perform(lambda tx: actions.close(tx, count, accept), name="stocktake.close").result)

    def totals(self, count: int) -> dict[str, int]:
        return queries.totals(self.conn, count)

    def content(self) -> dict[str, list[object]]:
        """Every table but created and changed times."""
        found = {}
        for table in TABLES:
            names = [
                r[1]
                for r in self.conn.execute(f"PRAGMA table_info({table})")
                if r[1] not in ("created_at", "changed_at", "uuid")
            ]
            found[table] = self.conn.execute(
                f"SELECT {','.join(chr(34) + n + chr(34) for n in names)} FROM {table} ORDER BY id"
            ).fetchall()
        return found

    def of(self, key: str, column: str) -> object:
        return self.conn.execute(f"SELECT {column} FROM asset WHERE id=?", (self.ids[key],)).fetchone()[0]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path)
    yield made
    made.conn.close()
    made.store.close()


def test_the_snapshot_is_the_place_and_all_beneath_without_what_is_gone(office: Office) -> None:
    count = office.start()
    assert office.totals(count) == {
        "expected": 5, "verified": 0, "misplaced": 0, "unexpected": 0, "unknown": 0, "duplicate": 0, "missing": 5, "excused": 1, "damaged": 0,
    }  # fmt: skip
    with pytest.raises(Refusal, match="being counted already"):
        office.start()


def test_every_outcome(office: Office) -> None:
    count, tags = office.start(), office.tags
    assert office.scan(count, "P-314") == "room"
    assert office.label == "Counting in 3.14 Design"
    assert office.scan(count, coded(tags["t14"])) == "verified"
    assert office.label == f"Counted {tags['t14']} in 3.14 Design"
    assert office.scan(count, tags["t14"].lower()) == "duplicate"
    assert office.scan(count, tags["dell"]) == "verified", "a shelf of the room is in the room"
    assert office.scan(count, "inv0815") == "misplaced", "by its old tag"
    assert office.scan(count, tags["far"]) == "unexpected"
    assert office.scan(count, tags["old"]) == "unexpected", "retired, yet here"
    assert office.scan(count, "4013675018224") == "unknown"
    assert office.scan(count, "4013675018224") == "duplicate"
    assert office.scan(count, tags["lent"]) == "verified", "lent, yet here"
    assert office.totals(count) == {
        "expected": 6, "verified": 3, "misplaced": 1, "unexpected": 2, "unknown": 1, "duplicate": 2, "missing": 2, "excused": 0, "damaged": 0,
    }  # fmt: skip
    office.store.perform(lambda tx: actions.mark_damaged(tx, count, office.ids["t14"]), name="stocktake.damaged")
    assert office.totals(count)["verified"] == 3 and office.totals(count)["damaged"] == 1
    assert office.of("t14", "condition") == "damaged"
    with pytest.raises(Refusal, match="was not found in this count"):
        office.store.perform(lambda tx: actions.mark_damaged(tx, count, office.ids["mac"]), name="stocktake.damaged")


def test_a_scan_on_the_wrong_keyboard_is_understood(office: Office) -> None:
    count = office.start()
    swapped = coded(office.tags["mac"]).translate(str.maketrans("YZ0", "ZY0"))
    assert office.scan(count, "]C0" + swapped) == "verified"


def test_close_is_one_action_and_one_undo(office: Office) -> None:
    count = office.start()
    for code in ("P-314", office.tags["t14"], office.tags["spare"]):
        office.scan(count, code)
    before = office.content()
    done = office.close(count)
    assert done["missing"] == 3 and done["moved"] == 1 and done["missing_twice"] == []
    assert office.of("spare", "place_id") == office.ids["design"]
    assert office.of("spare", "last_counted") == office.of("t14", "last_seen") == office.store.today().isoformat()
    assert office.of("mac", "last_counted") is None
    with pytest.raises(Refusal, match="is closed"):
        office.scan(count, office.tags["mac"])
    office.store.undo()
    assert office.content() == before
    office.close(count, accept=False)
    assert office.of("spare", "place_id") == office.ids["store"]


def test_undo_of_start_and_scan_leaves_everything_as_before(office: Office) -> None:
    clean = office.content()
    count = office.start()
    begun = office.content()
    for code in ("P-314", office.tags["t14"], office.tags["far"], "4013675018224", office.tags["t14"]):
        office.scan(count, code)
        after = office.content()
        office.store.undo()
        assert office.content() == begun
        office.store.redo()
        assert office.content() == after
        office.store.undo()
    office.scan(count, office.tags["mac"])
    office.store.undo()
    started = office.conn.execute("SELECT id FROM action WHERE verb='stocktake.start'").fetchone()[0]
    office.store.undo(started)
    assert office.content() == clean


def test_the_room_is_that_of_the_newest_scan_also_after_undo(office: Office) -> None:
    count = office.start()
    office.scan(count, "P-314")
    office.scan(count, "P-B1")
    assert queries.room(office.conn, count) == office.ids["store"]
    office.store.undo()
    assert queries.room(office.conn, count) == office.ids["design"]
    newest = picture.picture(office.conn, count)
    assert newest is not None and newest.room == "3.14 Design" and newest.here_expected == 3


def test_missing_in_two_counts_in_a_row_is_told(office: Office) -> None:
    first = office.start("store")
    office.scan(first, office.tags["box"])
    office.close(first)
    second = office.start("store")
    assert office.close(second)["missing_twice"] == [office.ids["spare"]]


def test_what_was_missing_and_is_found_is_in_stock_again(office: Office) -> None:
    from itam_desktop.assets.actions import move_to

    office.store.perform(lambda tx: move_to(tx, [office.ids["spare"]], "missing"), name="asset.move")
    count = office.start("store")
    assert office.scan(count, office.tags["spare"]) == "verified"
    office.close(count)
    assert office.of("spare", "stage") == "in_stock"


def test_a_code_of_two_records_is_refused_and_in_a_file_unknown(office: Office) -> None:
    for key in ("t14", "far"):
        office.store.perform(
            lambda tx, key=key: tx.update("asset", office.ids[key], {"maker_code": "4006381333931"}) and tx.say("x"),
            name="t",
        )
    for key in ("mac", "spare"):
        office.store.perform(
            lambda tx, key=key: tx.update("asset", office.ids[key], {"maker_code": "7777777"}) and tx.say("x"), name="t"
        )
    count = office.start()
    assert office.scan(count, "4006381333931") == "verified", "only one of the two is expected here"
    with pytest.raises(Refusal, match="fits several records"):
        office.scan(count, "7777777")
    assert count_file(office.store, "P-HH", b"7777777")["unknown"] == 1


def test_a_file_of_scans(office: Office) -> None:
    tags = office.tags
    lines = [
        "P314,1,0001,12:00:01,24/11/2026", f"{coded(tags['t14'])},1,0001,12:00:04,24/11/2026", f"  {tags['mac']}   ,0001,12:00:09,24/11/2026\r\n", "", "\ufeff",
        f"R{coded(tags['dell'])}", '"4013675018224",1', "SP-B1", tags["spare"], tags["spare"], tags["far"],
    ]  # fmt: skip
    found = count_file(office.store, "P-HH", "\r\n".join(lines).encode())
    assert {k: found[k] for k in ("expected", "verified", "misplaced", "unexpected", "unknown", "duplicate", "missing")} == {
        "expected": 5, "verified": 4, "misplaced": 0, "unexpected": 1, "unknown": 1, "duplicate": 1, "missing": 1,
    }  # fmt: skip
    before = office.content()
    found = count_file(office.store, "harbour house", tags["box"].encode(), close=True)
    assert found["verified"] == 5 and found["missing"] == 0 and found["duplicate"] == 1
    assert office.conn.execute("SELECT count(*) FROM stocktake").fetchone()[0] == 1
    office.store.undo()
    office.store.undo()
    assert office.content() == before
    with pytest.raises(Refusal, match="no place with the code or name “nowhere”"):
        count_file(office.store, "nowhere", b"X")


def test_a_place_that_several_share_by_name_is_refused(office: Office) -> None:
    office.store.perform(lambda tx: tx.insert("place", {"name": "Altona"}) and tx.say("x"), name="t")
    with pytest.raises(Refusal, match="2 places are called"):
        count_file(office.store, "Altona", b"X")


def test_a_damaged_label_is_found_by_a_part_of_it(office: Office) -> None:
    count = office.start()
    tag = office.tags["mac"]
    assert [t.tag for t in picture.matches(office.conn, count, coded(tag)[2:7])] == [tag]
    assert picture.matches(office.conn, count, "macbook")[0].tag == tag
    assert picture.matches(office.conn, count, "%") == [] == picture.matches(office.conn, count, "_")
    done = office.store.perform(lambda tx: actions.scan(tx, count, "", asset=office.ids["mac"]), name="stocktake.scan")
    assert done.result["outcome"] == "verified"


def test_the_moment_of_a_scan_is_told_by_the_offices_clock() -> None:
    from zoneinfo import ZoneInfo

    from itam_desktop.kernel.fields import RECORDS
    from itam_desktop.kernel.style import Style, show_clock

    tokyo = Style(zone=ZoneInfo("Asia/Tokyo"))
    assert show_clock("2026-11-24T23:30:05+00:00", tokyo, seconds=True) == "08:30:05"
    scan = next(f for kind in RECORDS.values() for f in kind.fields if f.kind.key == "moment")
    assert scan.kind.show("2026-11-24T23:30:05+00:00", tokyo, scan) == "25 Nov 2026 08:30"
