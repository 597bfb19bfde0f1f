"""A count of the sample office for `dev.py screens`: begun, half done, before it closes, closed; and its dialogs."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SCANNER = "IT0001233,1,007512,09:15:01,24/11/2026\r\n"


def _settle(seconds: float) -> None:
    from PySide6.QtWidgets import QApplication

    from tests.screens.__main__ import settle

    settle(QApplication.instance(), seconds)


def due(page: Any) -> None:
    """Before a count: rooms that are due."""
    rooms = [row[0] for row in page.desk.conn.execute("SELECT id FROM place WHERE kind='room' ORDER BY id LIMIT 3")]

    def verb(tx: Any) -> None:
        for n, one in enumerate(rooms):
            tx.update("place", one, {"count_every": 30 + 60 * n})
        tx.say("Rooms are counted every so often")

    page.desk.do(verb, name="test.due")
    _settle(0.5)
    page.refresh(None)
    _settle(0.5)


def site_of(conn: Any) -> int:
    """The topmost place with most in it."""
    sql = (
        "WITH RECURSIVE up(asset, place) AS (SELECT id, coalesce(place_id, holder_place_id) FROM asset WHERE binned=0 UNION ALL "
        "SELECT up.asset, p.parent_id FROM up JOIN place p ON p.id=up.place WHERE p.parent_id IS NOT NULL) "
        "SELECT place FROM up JOIN place p ON p.id=up.place WHERE p.parent_id IS NULL GROUP BY place ORDER BY count(*) DESC LIMIT 1"
    )
    return int(conn.execute(sql).fetchone()[0])


def half(page: Any) -> None:
    """A count of a whole site, half done: every outcome there is."""
    conn = page.desk.conn
    if page.count is None:
        page.starting.place.put([site_of(conn), "Hamburg"])
        page.starting.start()
        _settle(0.8)
    lines = conn.execute(
        "SELECT a.tag, l.expected_place_id, p.code FROM stocktake_line l JOIN asset a ON a.id=l.asset_id JOIN place p ON p.id=l.expected_place_id "
        "WHERE l.stocktake_id=? AND l.outcome='open' ORDER BY p.name, a.tag", (page.count,),
    ).fetchall()  # fmt: skip
    here, codes = None, []
    for n, (tag, place, code) in enumerate(lines[: len(lines) // 2]):
        if place != here and code:
            codes.append(code)
            here = place
        if n % 9:
            codes.append(tag)
    elsewhere = conn.execute("SELECT tag FROM asset WHERE id NOT IN (SELECT asset_id FROM stocktake_line WHERE stocktake_id=?) AND binned=0 LIMIT 2", (page.count,)).fetchall()  # fmt: skip
    codes += [
        lines[-1][0],
        lines[-2][0],
        *(row[0] for row in elsewhere),
        "4013675018224",
        "XXDEFECT",
        "XX-OLD-77",
        codes[-1],
    ]
    for code in codes:
        page.counting.scan(code)
    _settle(2.0)


def settling(page: Any) -> None:
    page.settle()
    _settle(0.8)
    page.settling.sheet.choose([0])
    _settle(0.2)


def settling_missing(page: Any) -> None:
    page.settling.tabs.setCurrentIndex(2)
    _settle(0.3)


def closed(page: Any) -> None:
    page.settling.close_count()
    _settle(1.0)


def dialogs(window: Any) -> Iterator[tuple[str, Any]]:
    """Needs a count that is going on; without one there is nothing to show."""
    from itam_desktop.stocktake import merging
    from itam_desktop.stocktake.screens.count_dialogs import AddFound, ScannerFile
    from itam_desktop.stocktake.screens.merge_dialog import MergeDialog

    page, conn = window.page("stocktake"), window.desk.conn
    if page.count is None:
        page.starting.place.put([site_of(conn), ""])
        page.starting.start()
        _settle(0.8)
    add = AddFound(window, window, page.count, "4013675018224")
    add.open()
    yield "dialog-count-add", add
    tags = [row[0] for row in conn.execute("SELECT tag FROM asset WHERE binned=0 ORDER BY id LIMIT 9")]
    path = Path(tempfile.mkdtemp()) / "SCANNED.TXT"
    lines = [f"{tag.replace('-', '')},1,007512,09:15:{n:02},24/11/2026" for n, tag in enumerate(tags)]
    path.write_text("\n".join([*lines[:4], "XXDEFECT,1,007512,09:15:20,24/11/2026", *lines[4:], SCANNER]))
    file = ScannerFile(window, window, page.count, path)
    file.open()
    yield "dialog-count-file", file
    conflicts = (
        merging.Conflict("a", "room", tags[0], "ThinkPad T14 G6", "3.14 Design", "Store B1", "here"),
        merging.Conflict("b", "code", "777", "UltraSharp 27 4K", tags[1], tags[2], "there"),
        merging.Conflict("c", "asset", "MO-00417-X", "", "no such asset", "MO-00417-X", "unknown"),
        merging.Conflict("d", "damaged", tags[3], "iPad Air 11", "not damaged", "damaged", "there"),
    )
    plans = tuple(
        merging.Plan(merging.Told(str(n), "x", "verified", "", "", "", "", "", "Ben"), None, None) for n in range(41)
    )
    found = merging.Comparison(plans, 12, conflicts, False, ())
    merge = MergeDialog(
        window, window, page.count, merging.CountFile("", "", "Site, second floor", (), frozenset()), found
    )
    merge.open()
    yield "dialog-count-merge", merge
