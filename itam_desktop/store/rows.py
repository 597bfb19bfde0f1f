"""Between a table's row and the flat mapping that everybody else speaks: field key -> value, custom fields as cf_<id>.

Only known (non-null) values stand in a flat row; `binned` stands in it only when it is 1.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from itam_desktop.kernel.fields import RecordKind

Flat = dict[str, Any]


def flat(columns: Sequence[str], values: Iterable[Any]) -> Flat:
    """The flat row of fetched `columns`, without the common columns that the history does not speak of."""
    row: Flat = {}
    for name, value in zip(columns, values, strict=True):
        if value is None:
            continue
        if name == "custom":
            row.update(("cf_" + key, one) for key, one in json.loads(value).items())
        elif name != "binned" or value:
            row[name] = value
    return row


def custom_json(row: Mapping[str, Any]) -> str | None:
    """The JSON column of a flat row's custom fields."""
    own = {key[3:]: value for key, value in row.items() if key.startswith("cf_") and value is not None}
    return json.dumps(own, ensure_ascii=False, sort_keys=True, separators=(",", ":")) if own else None


def content_columns(kind: RecordKind) -> tuple[str, ...]:
    """The columns that make a record's content, in the table's order."""
    return ("binned", "custom", *(f.key for f in kind.stored()))


def without_blanks(values: Mapping[str, Any]) -> Flat:
    return {key: value for key, value in values.items() if value is not None and value != ""}
