"""What a user can do to assets and to what describes them. One function is one action: one transaction, one undo."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from itam_desktop.assets import describing, own_fields, queries, rules, supporting
from itam_desktop.assets.start import CATEGORIES, STATUSES
from itam_desktop.kernel.changes import Change
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import RECORDS
from itam_desktop.kernel.hooks import offered
from itam_desktop.kernel.judging import each
from itam_desktop.kernel.texts import N, inside, later, tr
from itam_desktop.store.bins import uses
from itam_desktop.store.door import Tx
from itam_desktop.store.reading import raw


# ---------------------------------------------------------------- the office
def set_up(
    tx: Tx,
    name: str,
    currency: str,
    prefix: str = "",
    time_zone: str = "UTC",
    decimal_sign: str = ".",
    day_first: bool = True,
) -> int:
    """A new office with the categories, statuses and tag series that come with the program."""
    prefix = prefix.strip().upper()
    if not re.fullmatch("[A-Z]{0,3}", prefix) or set(prefix) & set("IOQ"):
        raise Refusal(
            tr("A tag prefix has one to three letters, and no I, O or Q: people read those as 1 and 0."), field="prefix"
        )
    series = tx.insert("tag_series", {"name": tr("Assets"), "prefix": prefix or "AT", "width": 5, "check_character": 1})
    office = tx.insert(
        "office",
        {
            "name": name,
            "currency": currency.upper(),
            "time_zone": time_zone,
            "decimal_sign": decimal_sign,
            "day_first": int(day_first),
            "default_series_id": series,
        },
    )
    tx.insert_many(
        "status", [{"name": tr(word), "stage": stage, "is_default": int(default)} for word, stage, default in STATUSES]
    )
    for about in CATEGORIES:
        own = dict(about)
        mark = own.pop("prefix", "")
        if mark and not prefix:
            own["series_id"] = tx.insert(
                "tag_series", {"name": tr(str(own["name"])), "prefix": mark, "width": 5, "check_character": 1}
            )
        tx.insert("category", {**own, "name": tr(str(own["name"]))})
    tx.say(N("Set up the office {name}"), name=name)
    return office


# ---------------------------------------------------------------- what may never be
def must_hold(tx: Tx, changes: Sequence[Change]) -> None:
    """Nothing in the bin is given out (hook "asset.must_hold")."""
    binned = {c.record for c in changes if c.new and c.new.get("binned")}
    held = {c.record for c in changes if c.new and c.new.get("stage") in rules.HELD}
    for record, row in tx.get_many("asset", list(binned | held)).items():
        if row.get("binned") and row["stage"] in rules.HELD:
            if record in binned:
                raise Refusal(tr("{tag} is given out. Take it back first.", tag=row["tag"]))
            raise Refusal(
                tr("{what} is in the bin. Take it out of the bin first.", what=row["tag"]), record=("asset", record)
            )


def not_disposed(tx: Tx, assets: Iterable[int]) -> None:
    """Raises Refusal when something that goes on would hang on an asset that is disposed of."""
    for record, row in tx.get_many("asset", list(dict.fromkeys(assets))).items():
        if row["stage"] == "disposed":
            raise Refusal(
                tr("{tag} is disposed of. Undo its disposal first.", tag=row["tag"]), record=("asset", record)
            )


# ---------------------------------------------------------------- tags
def next_tag(tx: Tx, category_id: int | None) -> str:
    """The next tag of the category's series; a number is never given twice, not even after undo."""
    series = queries.series_of(tx.conn, category_id)
    if series is None:
        raise Refusal(tr("There is no tag series. Make one in Settings, Tags, or type a tag."), field="tag")
    prefix, width, check = series.prefix or "", series.width, bool(series.check_character)
    conn = raw(tx.conn)
    return tx.numbered(
        "series:" + str(series.id), "asset", "tag", lambda n: describing.tag_at(conn, prefix, width, n, check)
    )


# ---------------------------------------------------------------- assets
def register(tx: Tx, values: Mapping[str, Any], n: int = 1, serials: Sequence[str] = ()) -> list[int]:
    """New assets: one, or n alike with tags from the series. Without a tag the next one is given."""
    made = []
    for i in range(max(n, len(serials), 1)):
        new = {k: v for k, v in values.items() if v not in (None, "")}
        if i < len(serials) and serials[i]:
            new["serial"] = serials[i]
        if not new.get("tag") or i:
            new["tag"] = next_tag(tx, new.get("category_id"))
        new = placed(tx, new)
        if new["stage"] == "disposed":
            rules.with_dispose(new)
        made.append(tx.insert("asset", new))
    if values.get("os"):
        supporting.follow(tx, made)
    tx.say(
        N("Added {what}") if len(made) == 1 else N("Added {n} assets, from {what}"),
        what=_words(tx, made[0]),
        n=len(made),
    )
    return made


def placed(tx: Tx, new: dict[str, Any]) -> dict[str, Any]:
    """The values with status and stage that fit each other and the holder; the name from the model when none is given."""
    if new.get("status_id"):
        new["stage"] = queries.stage_of(tx.conn, new["status_id"])
    else:
        held = any(new.get(h) for h in rules.HOLDERS)
        new["stage"] = "assigned" if held else new.get("stage") or "in_stock"
        new["status_id"] = queries.status_for(tx.conn, new["stage"])
    if new["stage"] in rules.HELD and not any(new.get(h) for h in rules.HOLDERS):
        raise Refusal(
            tr(
                "Who has it? A status of “{stage}” needs a holder. Save it as in stock, then give it out.",
                stage=rules.stage_word(new["stage"]),
            ),
            field="status_id",
        )
    if not new.get("name"):
        about = (tx.get("model", new["model_id"]) if new.get("model_id") else None) or tx.get(
            "category", new.get("category_id") or 0
        )
        if about is not None:
            new["name"] = about["name"]
    return new


def edit(tx: Tx, kind: str, record: int, values: Mapping[str, Any]) -> None:
    """Change fields of any record. An asset's status moves as the rules allow."""
    change(tx, kind, [record], values)


def change(tx: Tx, kind: str, records: Sequence[int], values: Mapping[str, Any]) -> None:
    """The same new values for many records: one action. Raises Refusal, naming the record."""
    wanted = dict(values)
    rows = tx.get_many(kind, records)
    if kind == "asset" and wanted.get("status_id"):
        stage = queries.stage_of(tx.conn, wanted["status_id"])
        if stage is None:
            raise Refusal(tr("This status is no longer there."), field="status_id")
        each(rows, lambda row, to=stage: _by_status(row, to))  # type: ignore[misc]
        wanted["stage"] = stage
        if stage not in rules.HELD:
            wanted.update(dict.fromkeys((*rules.HOLDERS, "due_date")))
    _no_circle(tx, kind, records, wanted)
    if kind == "custom_field":
        for record in records:
            own_fields.judge(tx, wanted, record)
    if kind == "asset":
        for follow in offered("asset.changing"):
            follow(tx, rows, wanted)
    stages = describing.stages_of(tx, records) if kind == "status" else []
    if kind == "status":
        describing.judge_statuses(tx, records, wanted)
    tx.update_many(kind, dict.fromkeys(records, wanted))
    if kind == "asset" and ("os" in wanted or "os_version" in wanted):
        supporting.follow(tx, records)
    if kind == "status":
        describing.after_statuses(tx, records, wanted, stages)
    if len(records) == 1:
        tx.say(N("Changed {what}"), what=_words(tx, records[0], kind))
    else:
        tx.say(N("Changed {n} records: {kind}"), n=len(records), kind=later(RECORDS[kind].plural))


def _by_status(row: Mapping[str, Any], stage: str) -> None:
    """May a status alone move it there?"""
    rules.move(row, stage)
    if stage in rules.HELD and row["stage"] not in rules.HELD:
        raise Refusal(tr("{tag}: give it out to say who has it.", tag=row["tag"]), field="status_id")


def _no_circle(tx: Tx, kind: str, records: Sequence[int], wanted: Mapping[str, Any]) -> None:
    """A place cannot lie in itself, nor in something that lies in it."""
    tree = RECORDS[kind].tree
    above = wanted.get(tree) if tree else None
    while above:
        if above in records:
            raise Refusal(tr("That would make a circle: it would lie in itself."), field=tree)
        row = tx.get(kind, above)
        above = row.get(tree) if row else None


def add(tx: Tx, kind: str, values: Mapping[str, Any]) -> int:
    """A new record of any kind but asset (that is `register`)."""
    new = {**{f.key: f.default for f in tx.kind(kind).stored() if f.default is not None}, **values}
    if kind == "custom_field":
        own_fields.judge(tx, new)
        new["position"] = new.get("position") or own_fields.last_position(tx, str(new["about_kind"])) + 1
    made = tx.insert(kind, new)
    if kind == "status":
        describing.one_standard(tx, str(new["stage"]), made if new.get("is_default") else None)
    tx.say(N("Added {what}"), what=_words(tx, made, kind))
    return made


def give_out(tx: Tx, assets: Sequence[int], holder: Mapping[str, int], due: str | None = None) -> None:
    """Give assets to one person, place or asset; with a date they are lent."""
    whom, due = "", due or None
    for key, record in holder.items():
        kind = {"holder_person_id": "person", "holder_place_id": "place", "holder_asset_id": "asset"}[key]
        whom = _words(tx, record, kind)
    rows = _assets(tx, assets)
    known = {record: {**row, "id": record} for record, row in rows.items()}
    stages = each(known, lambda row: rules.give_out(row, holder, due is not None))
    at = {stage: {"stage": stage, "status_id": queries.status_for(tx.conn, stage)} for stage in set(stages.values())}
    tx.update_many("asset", {record: {**holder, **at[stage], "due_date": due} for record, stage in stages.items()})
    what: object = _words(tx, assets[0]) if len(assets) == 1 else later("{n} assets", n=len(assets))
    tx.say(N("Gave out {what} to {whom}") if due is None else N("Lent {what} to {whom}"), what=what, whom=whom)


def take_back(tx: Tx, assets: Sequence[int], place: int | None = None, theirs: str = "returning") -> None:
    """Take assets back into stock, into `place` or where each belongs.

    theirs: what is bound to them and comes back too: "" nothing, "returning" what is meant to, "all".
    """
    nobody: dict[str, Any] = dict.fromkeys((*rules.HOLDERS, "due_date"))
    wanted: dict[int, dict[str, Any]] = {}
    rows = _assets(tx, assets)
    for record, stage in each(rows, rules.take_back).items():
        row, back = rows[record], {"stage": stage, **nobody}
        wanted[record] = back
        if place or row.get("home_place_id"):
            back["place_id"] = place or row["home_place_id"]
    at = {stage: queries.status_for(tx.conn, stage) for stage in {back["stage"] for back in wanted.values()}}
    tx.update_many("asset", {record: {**back, "status_id": at[back["stage"]]} for record, back in wanted.items()})
    for follow in offered("asset.taken_back"):
        follow(tx, list(wanted), theirs)
    tx.say(
        N("Took back {what}"), what=_words(tx, assets[0]) if len(assets) == 1 else later("{n} assets", n=len(assets))
    )


def move_to(tx: Tx, assets: Sequence[int], stage: str) -> None:
    """Repair, missing, retired, back in stock: a move that needs nothing more."""
    values: dict[str, Any] = {"stage": stage, "status_id": queries.status_for(tx.conn, stage)}
    if stage not in rules.HELD:
        values.update(dict.fromkeys((*rules.HOLDERS, "due_date")))
    each(_assets(tx, assets), lambda row: rules.move(row, stage))
    tx.update_many("asset", dict.fromkeys(assets, values))
    if len(assets) == 1:
        tx.say(N("{what} is now: {stage}"), what=_words(tx, assets[0]), stage=later(rules.stage_label(stage)))
    else:
        tx.say(N("{n} assets are now: {stage}"), n=len(assets), stage=later(rules.stage_label(stage)))


def bin_records(tx: Tx, kind: str, records: Sequence[int]) -> None:
    """Put records in the bin; refuses what others still refer to."""
    if kind == "status":
        describing.judge_binning(tx, records)
    used = uses(tx, kind, records)

    def judge(row: Mapping[str, Any]) -> None:
        if kind == "asset" and row["stage"] in rules.HELD:
            raise Refusal(tr("{tag} is given out. Take it back first.", tag=row["tag"]))
        if row["id"] in used:
            use = used[row["id"]]
            raise Refusal(
                tr("{what} is still used: {n} {kind} refer to it as {field}. Change those first.", what=_words(tx, row["id"], kind), n=use.n,
                   kind=inside(RECORDS[use.kind].plural), field=tr(use.field.label)), record=(kind, row["id"]),
            )  # fmt: skip

    rows = _assets(tx, records) if kind == "asset" else tx.get_many(kind, records)
    each({record: {**row, "id": record} for record, row in rows.items()}, judge)
    stages = describing.stages_of(tx, records) if kind == "status" else []
    tx.update_many(kind, {record: {"binned": 1} for record in records}, checked=True)
    for stage in stages:
        describing.one_standard(tx, stage)
    tx.say(
        N("Binned {what}"),
        what=_words(tx, records[0], kind) if len(records) == 1 else later("{n} records", n=len(records)),
    )


def restore(tx: Tx, kind: str, records: Sequence[int]) -> None:
    """Take records out of the bin."""
    if kind == "custom_field":
        for record in records:
            own_fields.judge(tx, {}, record)
    tx.update_many(kind, {record: {"binned": None} for record in records}, checked=True)
    if kind == "status":
        tx.update_many(kind, {record: {"is_default": 0} for record in records}, checked=True)
        for stage in describing.stages_of(tx, records):
            describing.one_standard(tx, stage)
    tx.say(
        N("Took {what} out of the bin"),
        what=_words(tx, records[0], kind) if len(records) == 1 else later("{n} records", n=len(records)),
    )


def attach(
    tx: Tx, kind: str, record: int, name: str, data: bytes, media_type: str, thumbnail: bytes | None = None
) -> int:
    """Keep a file with a record: its content once per SHA-256, immutable (DECISIONS 12)."""
    from hashlib import sha256

    digest = sha256(data).hexdigest()
    tx.conn.exec_driver_sql(
        "INSERT OR IGNORE INTO content(sha256, data, thumbnail) VALUES (?, ?, ?)", (digest, data, thumbnail)
    )
    made = tx.insert(
        "attachment",
        {
            "name": name,
            "about_kind": kind,
            "about_id": record,
            "media_type": media_type,
            "size": len(data),
            "sha256": digest,
            "is_picture": int(thumbnail is not None),
        },
    )
    tx.say(N("Added the file {file} to {what}"), file=name, what=_words(tx, record, kind))
    return made


def _assets(tx: Tx, records: Iterable[int]) -> dict[int, dict[str, Any]]:
    wanted = list(records)
    rows = tx.get_many("asset", wanted)
    if not wanted or len(rows) < len(set(wanted)):
        raise Refusal(tr("Some of these assets are no longer there."))
    return rows


def _words(tx: Tx, record: int, kind: str = "asset") -> str:
    row, about = tx.get(kind, record) or {}, RECORDS[kind]
    return str((kind == "asset" and row.get(about.code)) or row.get(about.title) or tr(about.label))
