"""What is true of layouts, own sizes and pools however they were written; tags of pools are claimed where assets get them.

A claim stays when its action is undone: a label once stuck stays stuck (DECISIONS 2). It lies beside the register.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from itam_desktop.kernel.changes import Change
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.tags import key_of, make_tag
from itam_desktop.kernel.texts import tr
from itam_desktop.labels import design, making, queries, rules, sizes
from itam_desktop.labels.stock import stocks
from itam_desktop.store.door import Tx
from itam_desktop.store.reading import raw


def layouts(tx: Tx, changes: Sequence[Change]) -> None:
    """Each makes a label (hook "label_layout.must_hold"); fields are judged when its lines are written."""
    rows = tx.get_many("label_layout", [c.record for c in changes if c.new is not None])
    for c in changes:
        row = rows.get(c.record)
        if row is not None and not row.get("binned"):
            fresh = c.new is not None and ("lines" in c.new or "for_kind" in c.new)
            design.judge(row, making.known_keys(raw(tx.conn), str(row["for_kind"])) if fresh else None)


def own_sizes(tx: Tx, changes: Sequence[Change]) -> None:
    """Their labels lie apart on their page, and no shipped stock has their name (hook "label_size.must_hold")."""
    taken = {key_of(one.name) for one in stocks()}
    for row in tx.get_many("label_size", [c.record for c in changes if c.new is not None]).values():
        if row.get("binned"):
            continue
        if key_of(str(row["name"])) in taken:
            raise Refusal(
                tr("{name} is a stock that is there already. Give your own size another name.", name=row["name"]),
                field="name",
            )
        sizes.judge(row)


def pools(tx: Tx, changes: Sequence[Change]) -> None:
    """No tag is in two pools; what assets have of them already is claimed (hook "tag_pool.must_hold")."""
    conn = raw(tx.conn)
    known = queries.pools(conn)
    for record, row in tx.get_many("tag_pool", [c.record for c in changes if c.new is not None]).items():
        if row.get("binned"):
            continue
        pool = rules.judge(row)
        for other in known:
            both = rules.overlap(pool, other.pool) if other.id != record else None
            if both is not None:
                raise Refusal(
                    tr("The pool {name} has the tag {tag} too. Choose numbers that it does not have.", name=f"“{other.name}”", tag=both), field="first",
                )  # fmt: skip
        _claim(
            tx, ((asset, tag) for asset, tag in queries.tags_like(conn, pool.prefix) if pool.number_of(tag) is not None)
        )


def assets(tx: Tx, changes: Sequence[Change]) -> None:
    """A tag of a pool that an asset gets is claimed (hook "asset.must_hold")."""
    tags = [(c.record, str(c.new["tag"])) for c in changes if c.new and c.new.get("tag")]
    if not tags:
        return
    ranges = [one.pool for one in queries.pools(raw(tx.conn))]
    if ranges:
        _claim(tx, ((asset, tag) for asset, tag in tags if any(pool.number_of(tag) is not None for pool in ranges)))


def _claim(tx: Tx, found: Iterable[tuple[int, str]]) -> None:
    rows = [(key_of(tag), tx.now, asset) for asset, tag in found]
    if rows:
        tx.conn.exec_driver_sql(
            "INSERT INTO claim(code, at, record_id) VALUES (?, ?, ?) ON CONFLICT(code) DO UPDATE SET record_id=excluded.record_id", rows,
        )  # fmt: skip


def beyond(conn: sqlite3.Connection, prefix: str, width: int, check: bool, number: int) -> int:
    """The first number from there on whose tag is in no pool: a series steps over pre-printed tags (hook "series.beyond")."""
    ranges = [one.pool for one in queries.pools(conn)]
    while number < 10**width and ranges:
        tag = make_tag(prefix, width, number, check)
        hit = next((pool for pool in ranges if pool.number_of(tag) is not None), None)
        if hit is None:
            break
        number += 1
    return number
