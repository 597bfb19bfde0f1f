"""Reads about stock-takes, on the plain connection of a reader or of the action under way."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from itam_desktop.kernel.tags import key_of, understand
from itam_desktop.store import lists

BENEATH = "WITH RECURSIVE sub(id) AS (SELECT ? UNION SELECT p.id FROM place p JOIN sub ON p.parent_id=sub.id WHERE p.binned=0) "
# the outcome of a line `l` in the closed count before its own that had the asset, too
BEFORE = (
    "(SELECT b.outcome FROM stocktake_line b JOIN stocktake s ON s.id=b.stocktake_id WHERE b.asset_id=l.asset_id AND b.stocktake_id<l.stocktake_id "
    "AND s.closed IS NOT NULL AND s.binned=0 ORDER BY s.id DESC LIMIT 1)"
)


class Count(NamedTuple):
    """A stock-take. place, category, holder: their titles, "" for everything."""

    id: int
    name: str
    place_id: int | None
    place: str
    started: str
    closed: str | None
    by: str
    blind: int
    created_at: str
    how: str
    category_id: int | None
    category: str
    holder_id: int | None
    holder: str
    least_value: int | None
    currency: str
    sample: int | None
    drawn_of: int | None
    seed: int | None
    head: str


_COUNT = (
    "SELECT s.id, s.name, s.place_id, coalesce(p.name, ''), s.started, s.closed, coalesce(s.\"by\", ''), coalesce(s.blind, 0), s.created_at, "
    "coalesce(s.how, 'all'), s.category_id, coalesce(c.name, ''), s.holder_id, coalesce(h.name, ''), s.least_value, coalesce(s.currency, ''), "
    "s.sample, s.drawn_of, s.seed, coalesce(s.head, '') FROM stocktake s LEFT JOIN place p ON p.id=s.place_id "
    "LEFT JOIN category c ON c.id=s.category_id LEFT JOIN person h ON h.id=s.holder_id WHERE s.binned=0"
)


def count(conn: sqlite3.Connection, stocktake: int) -> Count | None:
    row = conn.execute(_COUNT + " AND s.id=?", (stocktake,)).fetchone()
    return Count._make(row) if row else None


def counts(conn: sqlite3.Connection, most: int = 30) -> list[Count]:
    """The open ones first, then the newest."""
    rows = conn.execute(_COUNT + " ORDER BY s.closed IS NOT NULL, s.id DESC LIMIT ?", (most,))
    return [Count._make(row) for row in rows]


def open_at(conn: sqlite3.Connection, place: int | None) -> int | None:
    """The open count of everything in exactly this place."""
    row = conn.execute(
        "SELECT id FROM stocktake WHERE binned=0 AND closed IS NULL AND place_id IS ? AND category_id IS NULL AND holder_id IS NULL "
        "AND least_value IS NULL AND sample IS NULL ORDER BY id DESC", (place,)
    ).fetchone()  # fmt: skip
    return row[0] if row else None


def open_counts(conn: sqlite3.Connection) -> list[Count]:
    return [Count._make(row) for row in conn.execute(_COUNT + " AND s.closed IS NULL ORDER BY s.id")]


def place_of(conn: sqlite3.Connection, code: str) -> list[int]:
    """The places with this code or, when none has it, this name."""
    found = [record for kind, record in lists.scan(conn, code) if kind == "place"]
    if not found:
        found = [
            row[0]
            for row in conn.execute(
                "SELECT id FROM place WHERE binned=0 AND (code=? OR name=? COLLATE NOCASE)", (code, code)
            )
        ]
    return found


class Candidate(NamedTuple):
    """An asset that a count may expect. place: where it is recorded; holder: in words."""

    asset: int
    stage: str
    place: int | None
    holder: str


def in_scope(
    conn: sqlite3.Connection, place: int | None, category: int | None = None, holder: int | None = None,
    least_value: int | None = None, currency: str | None = None,
) -> list[Candidate]:  # fmt: skip
    """Everything in a place and beneath it, or everywhere; of a category and those beneath it; that a person holds;
    bought for at least so much (minor units) in that currency."""
    sql = (
        "WITH RECURSIVE sub(id) AS (SELECT ?1 UNION SELECT p.id FROM place p JOIN sub ON p.parent_id=sub.id WHERE p.binned=0), "
        "cats(id) AS (SELECT ?2 UNION SELECT c.id FROM category c JOIN cats ON c.parent_id=cats.id WHERE c.binned=0) "
        "SELECT a.id, a.stage, coalesce(a.place_id, a.holder_place_id), coalesce(hp.name, hl.name, ha.tag, '') FROM asset a "
        "LEFT JOIN person hp ON hp.id=a.holder_person_id LEFT JOIN place hl ON hl.id=a.holder_place_id LEFT JOIN asset ha ON ha.id=a.holder_asset_id "
        "WHERE a.binned=0 AND (?1 IS NULL OR coalesce(a.place_id, a.holder_place_id) IN (SELECT id FROM sub)) "
        "AND (?2 IS NULL OR a.category_id IN (SELECT id FROM cats)) AND (?3 IS NULL OR a.holder_person_id=?3) "
        "AND (?4 IS NULL OR (a.cost>=?4 AND coalesce(a.currency, (SELECT currency FROM office LIMIT 1))=?5)) ORDER BY a.id"
    )
    return [Candidate._make(row) for row in conn.execute(sql, (place, category, holder, least_value, currency))]


def office_currency(conn: sqlite3.Connection) -> str:
    row = conn.execute("SELECT currency FROM office LIMIT 1").fetchone()
    return str(row[0]) if row else ""


def with_above(conn: sqlite3.Connection, place: int | None) -> frozenset[int]:
    """A place and every place that it lies in."""
    if place is None:
        return frozenset()
    sql = "WITH RECURSIVE up(id) AS (SELECT ? UNION SELECT p.parent_id FROM place p JOIN up ON p.id=up.id WHERE p.parent_id IS NOT NULL) SELECT id FROM up"
    return frozenset(row[0] for row in conn.execute(sql, (place,)))


def room(conn: sqlite3.Connection, stocktake: int) -> int | None:
    """Where the count is now: the room of its newest scan made here, else its own place."""
    row = conn.execute(
        "SELECT place_id FROM scan WHERE stocktake_id=? AND origin IS NULL ORDER BY sequence DESC LIMIT 1", (stocktake,)
    ).fetchone()
    if row is None:
        row = conn.execute("SELECT place_id FROM stocktake WHERE id=?", (stocktake,)).fetchone()
    return row[0] if row else None


def next_sequence(conn: sqlite3.Connection, stocktake: int) -> int:
    return int(
        conn.execute("SELECT coalesce(max(sequence), 0) + 1 FROM scan WHERE stocktake_id=?", (stocktake,)).fetchone()[0]
    )


def next_room(conn: sqlite3.Connection, stocktake: int, now: int | None) -> int | None:
    """The next place by name after this one, round to the first, in which something is still to find."""
    rows = conn.execute(
        "SELECT DISTINCT p.id, p.name FROM stocktake_line l JOIN place p ON p.id=l.expected_place_id WHERE l.stocktake_id=? AND l.outcome='open' "
        "ORDER BY p.name, p.id", (stocktake,)
    ).fetchall()  # fmt: skip
    here = conn.execute(
        "SELECT name FROM place WHERE id=? AND id IN (SELECT expected_place_id FROM stocktake_line WHERE stocktake_id=?)", (now, stocktake)
    ).fetchone()  # fmt: skip
    after = [row for row in rows if here is None or (row[1], row[0]) > (here[0], now)]
    return next((row[0] for row in (*after, *rows) if row[0] != now), None)


def head(conn: sqlite3.Connection) -> str:
    """The hash of the newest action, in hexadecimal digits: the head of the history's chain."""
    row = conn.execute('SELECT "hash" FROM action ORDER BY id DESC LIMIT 1').fetchone()
    return bytes(row[0]).hex() if row else ""


def line_of(conn: sqlite3.Connection, stocktake: int, asset: int) -> tuple[int, str, int | None] | None:
    """(line, outcome, recorded place) of an asset in a count."""
    row = conn.execute(
        "SELECT id, outcome, expected_place_id FROM stocktake_line WHERE stocktake_id=? AND asset_id=?",
        (stocktake, asset),
    ).fetchone()
    return (row[0], row[1], row[2]) if row else None


def is_scanned(conn: sqlite3.Connection, stocktake: int, asset: int) -> bool:
    """Whether a count has a scan of an asset."""
    sql = "SELECT 1 FROM scan WHERE asset_id=? AND +stocktake_id=? LIMIT 1"
    return conn.execute(sql, (asset, stocktake)).fetchone() is not None


class TwinLine(NamedTuple):
    """A line of an open count. belongs, holder: as recorded when it began; found: the room where it was found."""

    line: int
    stocktake: int
    asset: int
    outcome: str
    expected: int
    belongs: int | None
    holder: str | None
    found: int | None
    damaged: int


def open_lines(conn: sqlite3.Connection, assets: Sequence[int]) -> list[TwinLine]:
    """The lines of these assets in counts that are not closed."""
    sql = (
        "SELECT l.id, l.stocktake_id, l.asset_id, l.outcome, l.expected, l.expected_place_id, l.expected_holder, l.found_place_id, coalesce(l.damaged, 0) OR l.outcome='damaged' "
        "FROM stocktake_line l JOIN stocktake s ON s.id=l.stocktake_id WHERE s.closed IS NULL AND l.asset_id IN (SELECT value FROM json_each(?)) ORDER BY l.id"
    )
    return [TwinLine._make(row) for row in conn.execute(sql, (json.dumps(list(assets)),))]


def was_unknown(conn: sqlite3.Connection, stocktake: int, code: str) -> bool:
    """Whether this code was scanned before and nothing had it."""
    row = conn.execute(
        "SELECT 1 FROM scan WHERE \"key\"=? AND stocktake_id=? AND outcome='unknown' LIMIT 1", (key_of(code), stocktake)
    ).fetchone()
    return row is not None


def unknown_scans(conn: sqlite3.Connection, stocktake: int, code: str) -> list[tuple[int, str, int | None]]:
    """(scan, outcome, room) of the scans of a code that nothing had, the first one first."""
    key = key_of(code)
    found = conn.execute(
        'SELECT id, outcome, place_id FROM scan WHERE "key"=? AND stocktake_id=? AND asset_id IS NULL ORDER BY sequence',
        (key, stocktake),
    ).fetchall()
    if found:
        return found
    older = conn.execute(  # scans of versions that kept no key
        "SELECT id, outcome, place_id, coalesce(code, '') FROM scan WHERE stocktake_id=? AND asset_id IS NULL AND \"key\" IS NULL AND outcome<>'room' "
        "ORDER BY sequence", (stocktake,),
    )  # fmt: skip
    return [(row[0], row[1], row[2]) for row in older if key_of(row[3]) == key]


def series(conn: sqlite3.Connection) -> list[tuple[str, int, bool]]:
    """(prefix, digits, check character) of every tag series and every pool of tags that were printed ahead."""
    rows = conn.execute(
        "SELECT coalesce(prefix, ''), width, coalesce(check_character, 0) FROM tag_series WHERE binned=0 UNION "
        "SELECT replace(coalesce(prefix, ''), '-', ''), width, coalesce(check_character, 0) FROM tag_pool WHERE binned=0 AND coalesce(ended, 0)=0"
    )
    return [(str(prefix).upper(), int(width), bool(check)) for prefix, width, check in rows]


def is_taken(conn: sqlite3.Connection, tag: str) -> bool:
    """Whether an asset has this tag, also one in the bin, or another record this code."""
    row = conn.execute("SELECT 1 FROM asset WHERE tag=?", (tag,)).fetchone()
    return row is not None or bool(lists.scan(conn, tag))


def meant(conn: sqlite3.Connection, code: str) -> tuple[str, list[tuple[str, int]]]:
    """(the code as it was meant, the assets and places that have it): wrong keyboard layouts are undone."""

    def hits(text: str) -> list[tuple[str, int]]:
        return [hit for hit in lists.scan(conn, text) if hit[0] in ("asset", "place")]

    text, _ = understand(code.strip(), lambda c: bool(hits(c)), lambda _: False)
    return text, hits(text)


def all_lines(conn: sqlite3.Connection, stocktake: int) -> list[tuple[int, int, str]]:
    """(line, asset, outcome) of a whole count."""
    return conn.execute(
        "SELECT id, asset_id, outcome FROM stocktake_line WHERE stocktake_id=?", (stocktake,)
    ).fetchall()


def missing_twice(conn: sqlite3.Connection, stocktake: int) -> list[int]:
    """Assets missing in this count and in the closed one before that expected them."""
    sql = (
        "SELECT l.asset_id FROM stocktake_line l WHERE l.stocktake_id=? AND l.outcome='missing' AND 'missing'=" + BEFORE
    )
    return [row[0] for row in conn.execute(sql, (stocktake,))]


def totals(conn: sqlite3.Connection, stocktake: int) -> dict[str, int]:
    """The figures of a count. missing: not found (yet); an excused asset that was found counts as expected."""
    found: dict[str, int] = {}
    damaged = expected = 0
    for outcome, wanted, marked, n in conn.execute(
        "SELECT outcome, expected, coalesce(damaged, 0), count(*) FROM stocktake_line WHERE stocktake_id=? GROUP BY 1, 2, 3", (stocktake,)
    ):  # fmt: skip
        if wanted or outcome == "unexpected":
            found[outcome] = found.get(outcome, 0) + n
        damaged += n if marked or outcome == "damaged" else 0
        expected += n if wanted and outcome != "excused" else 0
    scans = dict(
        conn.execute(
            "SELECT outcome, count(*) FROM scan WHERE stocktake_id=? GROUP BY outcome", (stocktake,)
        ).fetchall()
    )
    get = found.get
    return {
        "expected": expected, "verified": get("verified", 0) + get("damaged", 0), "misplaced": get("misplaced", 0), "unexpected": get("unexpected", 0),
        "unknown": scans.get("unknown", 0), "duplicate": scans.get("duplicate", 0), "missing": get("open", 0) + get("missing", 0),
        "excused": get("excused", 0), "damaged": damaged,
    }  # fmt: skip


def title(conn: sqlite3.Connection, kind: str, record: int) -> str:
    """An asset's tag and name, or a place's name."""
    if kind == "place":
        row = conn.execute("SELECT name FROM place WHERE id=?", (record,)).fetchone()
    else:
        row = conn.execute("SELECT tag || '  ' || coalesce(name, '') FROM asset WHERE id=?", (record,)).fetchone()
    return str(row[0]) if row else ""
