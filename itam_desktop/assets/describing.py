"""Rules of what describes assets: every stage keeps a status and one standard; a counter only goes forward; the logo."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from itam_desktop.assets import rules
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.hooks import offered
from itam_desktop.kernel.tags import next_tag
from itam_desktop.kernel.texts import N, tr, tr_n

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx


# ---------------------------------------------------------------- statuses
def _of_stage(tx: Tx, stage: str) -> dict[int, dict[str, Any]]:
    """The statuses of a stage that are not in the bin, the oldest first."""
    found = tx.conn.exec_driver_sql("SELECT id FROM status WHERE stage=? AND binned=0 ORDER BY id", (stage,)).all()
    return tx.get_many("status", [row[0] for row in found])


def one_standard(tx: Tx, stage: str, record: int | None = None) -> None:
    """Of a stage's statuses exactly one is the standard: `record`, else the one that is, else the oldest."""
    those = {i: row for i, row in _of_stage(tx, stage).items() if not row.get("binned")}
    if not those:
        return
    marked = [i for i, row in those.items() if row.get("is_default")]
    standard = record if record in those else marked[0] if marked else min(those)
    changed = {
        i: {"is_default": int(i == standard)}
        for i, row in those.items()
        if bool(row.get("is_default")) != (i == standard)
    }
    tx.update_many("status", changed, checked=True)


def judge_statuses(tx: Tx, records: Sequence[int], wanted: Mapping[str, Any]) -> None:
    """Before statuses are changed. Raises Refusal when a stage would be left without one, or assets would change stage."""
    for record, row in tx.get_many("status", records).items():
        stage, to = str(row["stage"]), wanted.get("stage", row["stage"])
        if to != stage:
            n = tx.conn.exec_driver_sql("SELECT count(*) FROM asset WHERE status_id=?", (record,)).scalar() or 0
            if n:
                raise Refusal(
                    tr_n(
                        "1 asset is “{status}”, so it cannot mean another stage. Make a new status for that, or give it another one first.",
                        "{n} assets are “{status}”, so it cannot mean another stage. Make a new status for that, or give them another one first.",
                        n, status=row["name"]), field="stage",
                )  # fmt: skip
            _keep_one(tx, stage, [record], str(row["name"]), "stage")
        if (
            row.get("is_default")
            and to == stage
            and wanted.get("is_default", 1) in (0, None, "")
            and len(_of_stage(tx, stage)) > 1
        ):
            raise Refusal(
                tr("“{stage}” needs a standard. Tick it at the status that shall be it; this one gives way.", stage=rules.stage_word(stage)),
                field="is_default",
            )  # fmt: skip


def after_statuses(tx: Tx, records: Sequence[int], wanted: Mapping[str, Any], stages: Sequence[str]) -> None:
    """After they were changed: one standard in each stage. stages: those they had before."""
    for record, row in tx.get_many("status", records).items():
        one_standard(tx, str(row["stage"]), record if wanted.get("is_default") else None)
    for stage in stages:
        one_standard(tx, stage)


def stages_of(tx: Tx, records: Sequence[int]) -> list[str]:
    return sorted({str(row["stage"]) for row in tx.get_many("status", records).values()})


def judge_binning(tx: Tx, records: Sequence[int]) -> None:
    """Raises Refusal when a stage would be left without a status."""
    for row in tx.get_many("status", records).values():
        _keep_one(tx, str(row["stage"]), records, str(row["name"]), None)


def _keep_one(tx: Tx, stage: str, going: Sequence[int], name: str, field: str | None) -> None:
    if not set(_of_stage(tx, stage)) - set(going):
        raise Refusal(
            tr("“{status}” is the only status for “{stage}”. Assets at that stage need one: rename it, or add another first.",
               status=name, stage=rules.stage_word(stage)), field=field,
        )  # fmt: skip


# ---------------------------------------------------------------- tag series
def next_of(conn: sqlite3.Connection, series: int) -> int:
    """The number at which a series stands."""
    row = conn.execute("SELECT next FROM counter WHERE name=?", ("series:" + str(int(series)),)).fetchone()
    return int(row[0]) if row else 1


def tag_at(conn: sqlite3.Connection, prefix: str, width: int, number: int, check: bool) -> tuple[int, str]:
    """The first number from there on that a series may give, and its tag: pre-printed ones are stepped over (hook
    "series.beyond")."""
    steps = offered("series.beyond")
    while True:
        number, tag = next_tag(prefix, width, number, check)
        further = max((beyond(conn, prefix, width, check, number) for beyond in steps), default=number)
        if further == number:
            return number, tag
        number = further


def tags_from(series: Mapping[str, Any], number: int = 1, n: int = 3) -> list[str]:
    """The next tags of a series from that number on; fewer, or none, when its numbers end."""
    prefix, width, check = (
        str(series.get("prefix") or ""),
        int(series.get("width") or 5),
        bool(series.get("check_character")),
    )
    found: list[str] = []
    try:
        while len(found) < n:
            number, tag = next_tag(prefix, width, number, check)
            found.append(tag)
            number += 1
    except (Refusal, ValueError):
        pass
    return found


def move_counter(tx: Tx, series: int, number: int) -> None:
    """Let a series go on at `number`. It only goes forward, and no undo brings it back: a number is never given twice."""
    row = tx.get("tag_series", series)
    if row is None or row.get("binned"):
        raise Refusal(tr("This tag series is no longer there."))
    now = tx.draw(0, "series:" + str(series))
    if number < now:
        raise Refusal(
            tr("The series stands at {n} and only goes forward: a number is never given twice.", n=now), field="number"
        )
    tags = tags_from(row, number, 1)
    if not tags:
        raise Refusal(
            tr("With {width} digits the series has no number {n}. Give it more digits first.", width=row["width"], n=number),
            field="number",
        )  # fmt: skip
    tx.set_counter("series:" + str(series), number)
    tx.verb = "note.counter"
    tx.say(N("{series} goes on with {tag}"), series=row["name"], tag=tags[0])


# ---------------------------------------------------------------- the logo
def logo_of(conn: sqlite3.Connection) -> tuple[int, str, str] | None:
    """(attachment, file name, SHA-256) of the office's logo; None without one."""
    found = conn.execute(
        "SELECT a.id, a.name, a.sha256 FROM attachment a JOIN office o ON o.id=a.about_id "
        "WHERE a.about_kind='office' AND a.is_picture=1 AND a.binned=0 ORDER BY a.id DESC LIMIT 1"
    ).fetchone()
    return (int(found[0]), str(found[1]), str(found[2])) if found else None


def set_logo(tx: Tx, office: int, name: str, data: bytes, media_type: str, thumbnail: bytes | None) -> None:
    """A picture becomes the office's logo; the one before goes to the bin."""
    from itam_desktop.assets import actions

    if thumbnail is None:
        raise Refusal(tr("{file} is no picture that can be shown. Take a PNG or JPEG file.", file=name))
    _bin_logos(tx, office)
    actions.attach(tx, "office", office, name, data, media_type, thumbnail)
    tx.say(N("{file} is now the office's logo"), file=name)


def take_logo_away(tx: Tx, office: int) -> None:
    _bin_logos(tx, office)
    tx.say(N("Took the office's logo away"))


def _bin_logos(tx: Tx, office: int) -> None:
    sql = "SELECT id FROM attachment WHERE about_kind='office' AND about_id=? AND is_picture=1 AND binned=0"
    found = [row[0] for row in tx.conn.exec_driver_sql(sql, (office,))]
    tx.update_many("attachment", {i: {"binned": 1} for i in found}, checked=True)
