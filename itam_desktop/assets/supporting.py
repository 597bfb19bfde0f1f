"""The dates on which makers end their support, put to assets and models by the table in use. One function is one action.

The date of an asset's system is the table's alone. A model's date is the table's while `support_said` says the same;
any other date in it was typed, and stays.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from hashlib import sha256
from typing import Any, NamedTuple

from itam_desktop.assets.support import Match, end_for_model, end_of_support, of_known_kind
from itam_desktop.assets.support_table import Table, bundled, judged, over_bundled, own_part, written
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.style import Style, show_date
from itam_desktop.kernel.texts import N, tr
from itam_desktop.store import reading
from itam_desktop.store.door import Tx

_OWN = "SELECT t.name, c.data FROM support_table t JOIN content c ON c.sha256=t.sha256 WHERE t.binned=0 ORDER BY t.id DESC LIMIT 1"
_SYSTEMS = "SELECT id, os, os_version, os_support_end FROM asset WHERE binned=0 AND (os IS NOT NULL OR os_support_end IS NOT NULL) ORDER BY id"
_MODELS = (
    "SELECT m.id, c.name, m.name, m.end_of_support, m.support_said FROM model m LEFT JOIN company c ON c.id=m.maker_id"
    " WHERE m.binned=0 ORDER BY m.id"
)


class Seen(NamedTuple):
    """How far the table in use reaches. systems, models: (matched, all), of models only
    telephones and the like, which the table is about; unmatched: (system, version, assets), most first."""

    table: Table
    own: str  # name of the user's file, "" for the bundled table
    systems: tuple[int, int]
    models: tuple[int, int]
    unmatched: list[tuple[str, str, int]]
    unmatched_models: list[tuple[str, str]]


def in_use(conn: sqlite3.Connection) -> Table:
    """The bundled table, with the user's own over it where there is one."""
    row = conn.execute(_OWN).fetchone()
    return bundled() if row is None else over_bundled(bytes(row[1]), str(row[0]))


def seen(conn: sqlite3.Connection) -> Seen:
    """What the table in use says about the systems and models there are."""
    table = in_use(conn)
    of_system, of_model = _matchers(table)
    systems: dict[tuple[str, str], int] = {}
    for _id, os, version, _end in conn.execute(_SYSTEMS):
        if os:
            systems[os, version or ""] = systems.get((os, version or ""), 0) + 1
    matched = sum(n for said, n in systems.items() if of_system(*said) is not None)
    missed = sorted(
        ((*said, n) for said, n in systems.items() if of_system(*said) is None), key=lambda one: (-one[2], one)
    )
    models = [
        (maker or "", name) for _id, maker, name, _end, _said in conn.execute(_MODELS) if of_known_kind(maker, name)
    ]
    without = [one for one in models if of_model(*one) is None]
    return Seen(
        table, table.name, (matched, sum(systems.values())), (len(models) - len(without), len(models)), missed, without
    )


def _matchers(table: Table) -> tuple[Callable[[str, str], Match | None], Callable[[str, str], Match | None]]:
    """An office has few systems on many computers: each is looked up once."""

    @cache
    def of_system(os: str, version: str) -> Match | None:
        return end_of_support(os, version, table)

    @cache
    def of_model(maker: str, name: str) -> Match | None:
        return end_for_model(maker, name, table)

    return of_system, of_model


def _said(match: Match | None) -> str | None:
    return match.end.isoformat() if match is not None and match.end is not None else None


# ---------------------------------------------------------------- actions
def match_support(tx: Tx, assets: Sequence[int] | None = None) -> tuple[int, int]:
    """Put the dates of the table in use to all assets and models, or to these assets alone; (assets, models) changed."""
    changed = _match(tx, in_use(reading.raw(tx.conn)), assets)
    tx.say(N("Matched the ends of support: {n} systems, {m} models"), n=changed[0], m=changed[1])
    return changed


def follow(tx: Tx, assets: Sequence[int]) -> None:
    """These assets have another system now: the date of its end of support with it, in the same action."""
    of_system, _of_model = _matchers(in_use(reading.raw(tx.conn)))
    rows = tx.get_many("asset", assets)
    _put(
        tx, ((i, row.get("os"), row.get("os_version"), row.get("os_support_end")) for i, row in rows.items()), of_system
    )


def put_dates(tx: Tx, rows: Sequence[dict[str, Any]]) -> None:
    """New assets that are about to be written (an import): the date of its system goes into each row that names one."""
    named = [row for row in rows if row.get("os")]
    if named:
        of_system, _of_model = _matchers(in_use(reading.raw(tx.conn)))
        for row in named:
            end = _said(of_system(row["os"], row.get("os_version") or ""))
            if end is not None:
                row["os_support_end"] = end


def take_support_table(tx: Tx, data: bytes, name: str, older: bool = False) -> tuple[int, int]:
    """A newer table from a file: from now on its products stand over those there are. Then all is matched anew.

    older: it is taken although the one in use is newer. Gives (assets, models) changed. Raises Refusal.
    """
    new = judged(data, name, tx.today)
    conn = reading.raw(tx.conn)
    row = conn.execute(_OWN).fetchone()
    before = in_use(conn)
    has = before.as_of_any(new.products)
    if new.as_of < has and not older:
        style = reading.style_of(conn)
        raise Refusal(
            tr(
                "“{file}” is of {day}, but the table in use is newer: of {has}. Take it only if you want the older dates back.",
                file=name, day=show_date(new.as_of, style), has=show_date(has, style),
            ),
            field="older",
        )  # fmt: skip
    own = own_part(bytes(row[1])).under(new) if row is not None else new
    content = written(own)
    digest = sha256(content).hexdigest()
    if row is not None and bytes(row[1]) == content:
        raise Refusal(tr("“{file}” is the table that is in use already.", file=name), field="file")
    tx.conn.exec_driver_sql("INSERT OR IGNORE INTO content(sha256, data) VALUES (?, ?)", (digest, content))
    tx.insert("support_table", {"name": name, "date": new.as_of, "rows": new.rows, "sha256": digest})
    changed = _match(tx, over_bundled(content, name))
    tx.say(N("Took the ends of support from {file}, as of {day}"), file=name, day=show_date(new.as_of, Style()))
    return changed


def use_bundled_table(tx: Tx) -> tuple[int, int]:
    """Back to the table that comes with the program: the user's own go to the bin, and all is matched anew."""
    rows = tx.conn.exec_driver_sql("SELECT id FROM support_table WHERE binned=0").fetchall()
    if not rows:
        raise Refusal(tr("The table that comes with the program is in use already."))
    tx.update_many("support_table", {row[0]: {"binned": 1} for row in rows})
    changed = _match(tx, bundled())
    tx.say(N("Went back to the ends of support that come with the program"))
    return changed


def _match(tx: Tx, table: Table, assets: Sequence[int] | None = None) -> tuple[int, int]:
    of_system, of_model = _matchers(table)
    conn = reading.raw(tx.conn)
    if assets is not None:
        rows = tx.get_many("asset", assets)
        n = _put(
            tx,
            ((i, row.get("os"), row.get("os_version"), row.get("os_support_end")) for i, row in rows.items()),
            of_system,
        )
        wanted = {row["model_id"] for row in rows.values() if row.get("model_id")}
        models = [row for row in conn.execute(_MODELS) if row[0] in wanted]
    else:
        n = _put(tx, conn.execute(_SYSTEMS).fetchall(), of_system)
        models = conn.execute(_MODELS).fetchall()
    updates: dict[int, Mapping[str, Any]] = {}
    for record, maker, name, end, said in models:
        new = _said(of_model(maker or "", name))
        if (end or None) in (None, said) and (end, said) != (new, new):
            updates[record] = {"end_of_support": new, "support_said": new}
    tx.update_many("model", updates)
    return n, len(updates)


def _put(tx: Tx, systems: Any, of_system: Callable[[str, str], Match | None]) -> int:
    updates: dict[int, Mapping[str, Any]] = {}
    for record, os, version, end in systems:
        new = _said(of_system(os, version or "")) if os else None
        if new != end:
            updates[record] = {"os_support_end": new}
    tx.update_many("asset", updates)
    return len(updates)
