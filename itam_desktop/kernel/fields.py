"""One field description drives form, list, filter, search words, import, export, timeline, validation and storage."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.kinds import KINDS, MASK, TEXT, Kind, Value
from itam_desktop.kernel.style import Style
from itam_desktop.kernel.texts import N, tr


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of a choice field: key as stored, label as shown, further names understood on import (lower case)."""

    key: str
    label: str
    names: tuple[str, ...] = ()
    look: tuple[str, str] | None = None  # (meaning, icon) of its pill


def label_of(choices: Sequence[Choice], key: str) -> str:
    """The marked label of a choice; what is none of them stands for itself."""
    return next((one.label for one in choices if one.key == key), key)


@dataclass(frozen=True, slots=True)
class Field:
    """key: its name in the store, the history, the exports (stable); label: marked for translation.

    section: heading in the form; sets: the field sets that have it (None: every record of the kind).
    searched: in the full-text index; scanned: a scan of it opens the record; unique: no two records alike.
    column: width in px when a list shows it by default; editable: False = only verbs change it (holder, stage).
    target: record kind of a reference. names: what other programs call it, lower case, for the import.
    sql: for a computed column that is only shown: an SQL expression over the list's joins (lists.py); no storage.
    derive: its value follows from the record's others (a pure function of the flat row); the door keeps it true.
    """

    key: str
    label: str
    kind: Kind = TEXT
    required: bool = False
    searched: bool = False
    scanned: bool = False
    unique: bool = False
    section: str = N("What it is")
    sets: frozenset[str] | None = None
    column: int | None = None
    cell: str = ""
    editable: bool = True
    default: Value = None
    help: str = ""
    unit: str = ""
    pattern: str = ""
    least: int | None = None
    most: int | None = None
    choices: tuple[Choice, ...] = ()
    target: str = ""
    mono: bool = False
    names: tuple[str, ...] = ()
    sql: str = ""
    derive: Callable[[Mapping[str, Any]], Value] | None = None
    custom: int | None = None  # id of the custom field's definition
    beside: tuple[str, ...] = ()  # fields that its cell in a list shows with it

    def read(self, text: str, style: Style) -> Value:
        """Raises Unreadable, with this field's key."""
        try:
            return self.kind.read(text, style, self)
        except Refusal as no:
            no.field = self.key
            raise

    def check(self, value: Value) -> None:
        """Raises Refusal when `value` may not stand in this field."""
        if value is None or value == "":
            if self.required:
                raise Refusal(tr("{field} is needed.", field=tr(self.label)), field=self.key)
            return
        self.kind.check(value, self)

    def show(self, row: Mapping[str, Any], style: Style) -> str:
        """The words for this field of a fetched row (a reference's title stands there as key + "__title")."""
        if self.kind.key == "reference":
            return row.get(self.key + "__title") or ""
        return self.kind.show(self.of(row), style, self, row.get("currency") or "")

    def edit(self, row: Mapping[str, Any], style: Style) -> str:
        if self.kind.key == "reference":
            return row.get(self.key + "__title") or ""
        return self.kind.edit(self.of(row), style, self, row.get("currency") or "")

    def of(self, row: Mapping[str, Any]) -> Any:
        """This field's value in a row, fetched (own fields stand in its `custom`) or flat."""
        if self.custom is not None and self.key not in row:
            return (row.get("custom") or {}).get(str(self.custom))
        return row.get(self.key)

    def said(self, value: Any, style: Style, currency: str = "") -> str:
        """The words for a value of any day: the field's kind may have been another one then."""
        try:
            self.kind.check(value, replace(self, pattern=""))
        except Refusal:
            return MASK if self.kind.key == "secret" else "" if value is None else str(value)
        return self.kind.show(value, style, self, currency)

    @property
    def right(self) -> bool:
        """Its column stands at the trailing side; a pill never does."""
        return self.kind.right and self.cell != "left"

    def applies_to(self, field_set: str | None) -> bool:
        return self.sets is None or field_set is None or field_set in self.sets

    def search_words(self) -> frozenset[str]:
        """The words before the colon in the search line that mean this field."""
        found = {self.key, self.key.removesuffix("_id"), *self.names}
        for label in (self.label.casefold(), tr(self.label).casefold()):
            found |= {label, label.replace(" ", ""), label.replace(" ", "_"), label.replace(".", "")}
            found.add(re.sub(r"\W+", "_", label).strip("_"))
        return frozenset(found)


def custom_field(row: Mapping[str, Any]) -> Field:
    """The field that a custom field's definition (a record of kind custom_field) describes."""
    options = [line.strip() for line in (row.get("options") or "").split("\n") if line.strip()]
    kind, default = KINDS[row["kind"]], row.get("default_value")
    if kind.sql == "INTEGER" and default is not None:  # kept as text
        default = int(default) if re.fullmatch("-?[0-9]{1,16}", str(default)) else None
    return Field(
        key=f"cf_{row['id']}", label=row["name"], kind=kind, required=bool(row.get("required")),
        searched=row["kind"] not in ("secret", "yesno"), unique=bool(row.get("is_unique")), section=row.get("section") or N("Own fields"),
        sets=frozenset(row["field_sets"].split(",")) if row.get("field_sets") else None, help=row.get("help") or "",
        unit=row.get("unit") or "", pattern=row.get("pattern") or "", default=default,
        choices=tuple(Choice(option, option) for option in options), custom=row["id"],
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class RecordKind:
    """What is kept of one kind of record. Its table has the same name as `key`.

    title: the column shown where the record is referred to; code: the column of its printed code, if it has one.
    labels: singular and plural, marked for translation.
    """

    key: str
    label: str
    plural: str
    icon: str
    fields: tuple[Field, ...]
    title: str = "name"
    code: str = ""
    tree: str = ""  # the reference field that makes a tree of them
    names: tuple[str, ...] = field(default=())  # what other programs call such a list, for import
    face: str = ""  # the choice whose icon stands for the record

    def field(self, key: str) -> Field:
        """Raises KeyError."""
        for one in self.fields:
            if one.key == key:
                return one
        raise KeyError(key)

    def icon_of(self, row: Mapping[str, Any]) -> str:
        """The icon of the choice that is the record's face, else the kind's."""
        choices = self.field(self.face).choices if self.face else ()
        return next((one.look[1] for one in choices if one.look and one.key == row.get(self.face)), self.icon)

    def stored(self) -> tuple[Field, ...]:
        return tuple(f for f in self.fields if not f.sql and f.custom is None)

    def derived(self) -> tuple[Field, ...]:
        """Fields whose values follow from the others."""
        return tuple(f for f in self.fields if f.derive is not None)

    def with_custom(self, extra: Sequence[Field]) -> RecordKind:
        """The same kind with custom fields added."""
        return replace(self, fields=(*(f for f in self.fields if f.custom is None), *extra))


RECORDS: dict[str, RecordKind] = {}


def register(kind: RecordKind) -> RecordKind:
    """Make a kind known to lists, search, import, export and history; capabilities do so in their fields.py."""
    RECORDS[kind.key] = kind
    return kind
