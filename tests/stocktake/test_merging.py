"""Two people count on two computers: the copy's file comes in once, and what they saw differently is decided."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from itam_desktop.kernel.errors import Refusal
from itam_desktop.stocktake import actions, merging, queries
from itam_desktop.store.office import Store
from tests.stocktake.test_counting import Office


class Two:
    """The office, with a count that was begun before it was copied, and the copy."""

    def __init__(self, folder: Path) -> None:
        here, there = folder / "here", folder / "there"
        here.mkdir()
        self.here = Office(here)
        self.count = self.here.start()
        self.here.scan(self.count, "P-314")
        self.here.scan(self.count, self.here.tags["t14"])
        self.here.conn.close()
        self.here.store.close()
        shutil.copytree(here, there)
        for office, at in ((self.here, here), (there_ := Office.__new__(Office), there)):
            office.ids, office.tags = self.here.ids, self.here.tags
            office.store = Store.open(at / "nordkai.itam", who="Ben" if at == there else "Ana Ruiz")
            office.conn = office.store.reader()
        self.there = there_

    def scan_there(self, *codes: str) -> None:
        for code in codes:
            self.there.store.perform(lambda tx, code=code: actions.scan(tx, self.count, code, by="Ben"), name="s")

    def file(self) -> merging.CountFile:
        return merging.read(merging.share(self.there.conn, self.count))

    def merge(self, choices: dict[str, str] | None = None) -> dict[str, int]:
        """Undone to an equal store and redone, too."""
        file, before = self.file(), self.here.content()
        done = self.here.store.perform(lambda tx: merging.merge(tx, self.count, file, choices), name="m").result
        after = self.here.content()
        if after != before:
            self.here.store.undo()
            assert self.here.content() == before
            self.here.store.redo()
            assert self.here.content() == after
        return dict(done)

    def conflicts(self) -> list[tuple[str, str, str]]:
        found = merging.compare(self.here.conn, self.count, self.file())
        return [(one.kind, one.here, one.there) for one in found.conflicts]

    def line(self, key: str) -> tuple[Any, ...]:
        return self.here.conn.execute(
            "SELECT l.outcome, p.name, coalesce(l.damaged, 0) FROM stocktake_line l LEFT JOIN place p ON p.id=l.found_place_id WHERE stocktake_id=? AND asset_id=?",
            (self.count, self.here.ids[key]),
        ).fetchone()


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    made = Two(tmp_path)
    yield made
    for office in (made.here, made.there):
        office.conn.close()
        office.store.close()


def test_what_was_counted_there_is_counted_here_once(two: Two) -> None:
    tags = two.here.tags
    two.here.scan(two.count, tags["mac"])
    two.scan_there("P-B1", tags["spare"], tags["box"], "4711", tags["box"])
    assert two.conflicts() == []
    assert two.merge() == {"merged": 4, "known": 1, "left_out": 0}
    assert [two.line(key)[:2] for key in ("t14", "mac", "spare", "box")] == [
        ("verified", "3.14 Design"), ("verified", "3.14 Design"), ("verified", "Store B1"), ("verified", "Store B1"),
    ]  # fmt: skip
    assert queries.totals(two.here.conn, two.count)["unknown"] == 1
    assert queries.room(two.here.conn, two.count) == two.here.ids["design"], "who counts here is still in the same room"
    before = two.here.content()
    assert two.merge() == {"merged": 0, "known": 5, "left_out": 0}
    assert two.here.content() == before
    by = two.here.conn.execute("SELECT by FROM scan WHERE code=?", (tags["spare"],)).fetchone()[0]
    assert by == "Ben"


def test_found_in_two_rooms_is_decided(two: Two) -> None:
    tag = two.here.tags["mac"]
    two.here.scan(two.count, tag)
    two.scan_there("P-B1", tag)
    assert two.conflicts() == [("room", "3.14 Design", "Store B1")]
    two.merge()
    assert two.line("mac")[:2] == ("verified", "3.14 Design")
    two.here.store.undo()
    key = merging.compare(two.here.conn, two.count, two.file()).conflicts[0].key
    two.merge({key: "there"})
    assert two.line("mac")[:2] == ("misplaced", "Store B1")


def test_damaged_for_one_of_the_two_is_decided(two: Two) -> None:
    tags, ids = two.here.tags, two.here.ids
    for key in ("mac", "dell"):
        two.here.scan(two.count, tags[key])
    two.here.store.perform(lambda tx: actions.mark_damaged(tx, two.count, ids["mac"]), name="d")
    two.scan_there(tags["mac"], tags["dell"], tags["spare"])
    for key in ("dell", "spare"):
        two.there.store.perform(lambda tx, key=key: actions.mark_damaged(tx, two.count, ids[key]), name="d")
    assert sorted(two.conflicts()) == [("damaged", "damaged", "not damaged"), ("damaged", "not damaged", "damaged")]
    two.merge()
    assert [two.line(key)[2] for key in ("mac", "dell", "spare")] == [1, 1, 1]
    two.here.store.undo()
    keys = {
        one.key: "there" if one.here == "damaged" else "here"
        for one in merging.compare(two.here.conn, two.count, two.file()).conflicts
    }
    two.merge(keys)
    assert [two.line(key)[2] for key in ("mac", "dell", "spare")] == [0, 0, 1]
    assert two.line("mac")[0] == "verified" and two.here.of("mac", "condition") != "damaged"


def test_an_asset_or_a_room_that_is_not_here_is_told(two: Two) -> None:
    def more(tx: Any) -> None:
        tx.insert("place", {"name": "Annex", "code": "P-ANX"})
        tx.say("x")

    two.there.store.perform(more, name="t")
    two.scan_there("P-ANX", "4711")
    category = two.there.conn.execute("SELECT id FROM category WHERE name='Monitor'").fetchone()[0]
    two.there.store.perform(lambda tx: actions.add_found(tx, two.count, "4711", {"category_id": category}), name="t")
    assert [kind for kind, _, _ in two.conflicts()] == ["place", "asset"]
    two.merge()
    assert two.here.conn.execute("SELECT outcome, place_id FROM scan WHERE code='4711'").fetchone() == ("unknown", None)
    two.here.store.undo()
    assert (
        two.merge({one.key: "skip" for one in merging.compare(two.here.conn, two.count, two.file()).conflicts})[
            "left_out"
        ]
        == 1
    )


def test_a_code_that_means_another_asset_here_is_told(two: Two) -> None:
    two.here.store.perform(
        lambda tx: (tx.update("asset", two.here.ids["box"], {"maker_code": "777"}), tx.say("x")), name="t"
    )
    two.there.store.perform(
        lambda tx: (tx.update("asset", two.here.ids["spare"], {"maker_code": "777"}), tx.say("x")), name="t"
    )
    two.scan_there("777")
    assert two.conflicts() == [("code", two.here.tags["box"], two.here.tags["spare"])]
    two.merge()
    assert two.line("spare")[0] != "open" and two.line("box")[0] == "open"
    two.here.store.undo()
    key = merging.compare(two.here.conn, two.count, two.file()).conflicts[0].key
    two.merge({key: "here"})
    assert two.line("spare")[0] == "open" and two.line("box")[0] != "open"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "not the file of a count"),
        (b"{", "not the file of a count"),
        (b"[" * 100_000, "not the file of a count"),
        (b'{"itamcount": 1, "scans": [1]}', "not the file of a count"),
        (b'{"itamcount": 1, "scans": [{"id": 7}]}', "not the file of a count"),
        (b'{"itamcount": 9}', "newer version"),
    ],
)
def test_what_is_no_count_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(Refusal, match=words):
        merging.read(data)


def test_another_offices_count_is_refused(two: Two, tmp_path: Path) -> None:
    file = json.loads(merging.share(two.there.conn, two.count))
    file["office"] = "00" * 16
    with pytest.raises(Refusal, match="another office"):
        merging.compare(two.here.conn, two.count, merging.read(json.dumps(file).encode()))


def test_a_moment_out_of_range_is_none(two: Two) -> None:
    two.scan_there(two.here.tags["mac"])
    content = json.loads(merging.share(two.there.conn, two.count))
    for at in ("0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59", "25 November"):
        for one in content["scans"]:
            one["at"] = at
        assert {scan.at for scan in merging.read(json.dumps(content).encode()).scans} == {""}
