"""The office's own fields: what may be defined, their order and heading, which field sets ask for them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import RECORDS, Field, custom_field, label_of
from itam_desktop.kernel.kinds import KINDS
from itam_desktop.kernel.texts import N, inside, later, tr, tr_n
from itam_desktop.store.schema_names import own_value, quoted

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx

FOR = ("asset", "person", "place", "company", "business_unit", "model")
# which questions fit which kinds; what is not named here fits all
FITS: Mapping[str, frozenset[str]] = {
    "options": frozenset({"choice"}),
    "unit": frozenset({"integer", "decimal"}),
    "pattern": frozenset({"text"}),
    "required": frozenset(KINDS) - {"yesno"},
    "is_unique": frozenset({"text", "integer", "link", "email", "ip", "mac"}),
    "default_value": frozenset({"text", "integer", "decimal", "money", "date", "yesno", "choice", "link"}),
}


def fits(key: str, kind: str) -> bool:
    return kind in FITS.get(key, frozenset(KINDS))


def judge(tx: Tx, values: Mapping[str, Any], record: int | None = None) -> None:
    """Raises Refusal when an own field may not be defined like this. values: what is new about it."""
    before = (tx.get("custom_field", record) or {}) if record is not None else {}
    whole = {**before, **values}
    about, kind = str(whole.get("about_kind") or ""), str(whole.get("kind") or "")
    if about not in RECORDS or kind not in KINDS:
        raise Refusal(tr("Say for which records the field is, and what kind it has."), field="kind")
    if before and kind != before.get("kind") and _in_use(tx, about, int(record or 0)):
        raise Refusal(
            tr("{field} has values already. Use “Change the kind…”, which shows what fits.", field=before["name"]),
            field="kind",
        )
    _judge_name(tx, str(whole.get("name") or ""), about, record)
    options = [line.strip() for line in str(whole.get("options") or "").split("\n") if line.strip()]
    if kind == "choice" and not options:
        raise Refusal(tr("Write the choices, one a line."), field="options")
    twice = next((o for n, o in enumerate(options) if o.casefold() in [x.casefold() for x in options[:n]]), None)
    if twice is not None:
        raise Refusal(tr("“{choice}” stands twice among the choices.", choice=twice), field="options")
    gone = set(_options(before)) - set(options) if kind == "choice" and before.get("kind") == "choice" else set()
    if gone:
        _judge_choices(tx, about, int(record or 0), gone)
    one = custom_field({**whole, "id": record or 0})
    if one.pattern:
        try:
            re.compile(one.pattern)
        except re.error as why:
            raise Refusal(
                tr("What it must look like is no regular expression: {why}. Write an example instead, like AB-1234.", why=why),
                field="pattern",
            ) from None  # fmt: skip
    if whole.get("default_value") and fits("default_value", kind):
        if one.default is None:
            raise Refusal(tr("“{text}” does not fit the kind of this field.", text=whole["default_value"]), field="default_value")  # fmt: skip
        try:
            one.check(one.default)
        except Refusal as no:
            raise Refusal(no.message, field="default_value") from None


def _options(row: Mapping[str, Any]) -> list[str]:
    return [line.strip() for line in str(row.get("options") or "").split("\n") if line.strip()]


def _judge_name(tx: Tx, name: str, about: str, record: int | None) -> None:
    """An own field's name must mean it alone: in the search line, in an import, in a list's head."""
    mine = Field("cf_0", name).search_words() - {"cf_0"}
    for other in tx.kind(about).fields:
        if other.custom == record and record is not None:
            continue
        shared = mine & other.search_words()
        if not shared:
            continue
        if other.custom is not None:
            words = tr("There is already an own field “{name}”. Give this one another name.", name=other.label)
        elif name.casefold() == tr(other.label).casefold():
            words = tr("“{name}” is there already: every {kind} has it. Give this one another name.", name=name,
                       kind=inside(RECORDS[about].label))  # fmt: skip
        else:
            words = tr("“{name}” is another word for “{field}”, also in the search and in imports. Give this one another name.",
                       name=name, field=tr(other.label))  # fmt: skip
        raise Refusal(words, field="name")


def _in_use(tx: Tx, about: str, field: int) -> bool:
    sql = "SELECT 1 FROM " + quoted(about) + " WHERE " + own_value(field) + " IS NOT NULL LIMIT 1"
    return tx.conn.exec_driver_sql(sql).first() is not None


def _judge_choices(tx: Tx, about: str, field: int, gone: set[str]) -> None:
    sql = (
        "SELECT " + own_value(field) + ", count(*) FROM " + quoted(about) + " WHERE " + own_value(field)
        + " IN (SELECT value FROM json_each(?)) GROUP BY 1 LIMIT 1"
    )  # fmt: skip
    used = tx.conn.exec_driver_sql(sql, (json.dumps(sorted(gone)),)).first()
    if used is not None:
        raise Refusal(
            tr_n(
                "“{choice}” is still chosen in 1 record. Change that first; then it can leave the list.",
                "“{choice}” is still chosen in {n} records. Change those first; then it can leave the list.", used[1], choice=used[0],
            ),
            field="options",
        )  # fmt: skip


def last_position(tx: Tx, about: str) -> int:
    sql = "SELECT coalesce(max(position), 0) FROM custom_field WHERE about_kind=?"
    return int(tx.conn.exec_driver_sql(sql, (about,)).scalar() or 0)


def arrange(tx: Tx, order: Sequence[tuple[int, str]]) -> None:
    """The own fields of one kind in this order, each under its heading ("" for "Own fields")."""
    fields = tx.get_many("custom_field", [field for field, _ in order])
    changed = {
        field: {"position": n, "section": section or None}
        for n, (field, section) in enumerate(order, 1) if field in fields
    }  # fmt: skip
    moved = [f for f, new in changed.items() if (fields[f].get("section") or None) != new["section"]]
    tx.update_many("custom_field", changed)
    about = str(next(iter(fields.values()))["about_kind"]) if fields else "asset"
    if len(moved) == 1:
        heading = changed[moved[0]]["section"]
        tx.say(N("Moved {field} to “{heading}”"), field=fields[moved[0]]["name"],
               heading=later(str(heading)) if heading else later("Own fields"))  # fmt: skip
    else:
        tx.say(N("Changed the order of the own fields: {kind}"), kind=later(RECORDS[about].plural))


def _set_label(field_set: str) -> str:
    choices = RECORDS["category"].field("field_set").choices
    return label_of(choices, field_set)


def ask_in(tx: Tx, field: int, sets: Sequence[str]) -> None:
    """Ask for a field in these field sets only; none named: in all of them."""
    row = tx.get("custom_field", field) or {}
    tx.update("custom_field", field, {"field_sets": ",".join(sets) or None})
    words = [later(_set_label(s)) for s in sets]
    tx.say(N("{field} is asked for in: {sets}"), field=row.get("name", ""), sets=words or later("all field sets"))


def ask_for(tx: Tx, field_set: str, fields: Sequence[int]) -> None:
    """A field set asks for these own fields of assets, and for no other that is asked for in some sets only."""
    rows = {
        record: row for (record,) in tx.conn.exec_driver_sql("SELECT id FROM custom_field WHERE binned=0 AND about_kind='asset'").all()
        if (row := tx.get("custom_field", record))
    }  # fmt: skip
    changed: dict[int, dict[str, Any]] = {}
    for record, row in rows.items():
        sets = [s for s in str(row.get("field_sets") or "").split(",") if s]
        if not sets and record in fields:
            continue  # asked for everywhere
        if not sets:
            raise Refusal(
                tr("“{field}” is asked for everywhere. Say in its form in which field sets it is asked for.", field=row["name"])
            )  # fmt: skip
        if record in fields and field_set not in sets:
            changed[record] = {"field_sets": ",".join([*sets, field_set])}
        elif record not in fields and field_set in sets:
            rest = [s for s in sets if s != field_set]
            if not rest:
                raise Refusal(
                    tr("“{field}” would be asked for nowhere. Put it in the bin instead: its values are kept.", field=row["name"])
                )  # fmt: skip
            changed[record] = {"field_sets": ",".join(rest)}
    tx.update_many("custom_field", changed)
    tx.say(N("Changed what “{field_set}” asks for"), field_set=later(_set_label(field_set)))
