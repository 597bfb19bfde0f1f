"""The filters of a list, one a column, and how they are said."""

from __future__ import annotations

import sqlite3

from itam_desktop.kernel.fields import RecordKind
from itam_desktop.kernel.filters import Filter, fits, in_words
from itam_desktop.kernel.style import Style
from itam_desktop.kernel.texts import tr
from itam_desktop.store import values


class Filters:
    def __init__(self) -> None:
        self.all: tuple[Filter, ...] = ()

    def put(self, wanted: Filter) -> None:
        """Put a column's filter in place of the one it has; an empty one takes it away."""
        at = next((n for n, f in enumerate(self.all) if f.key == wanted.key), len(self.all))
        rest = [f for f in self.all if f.key != wanted.key]
        self.all = (*rest[:at], *([wanted] if wanted else []), *rest[at:])

    def of(self, key: str) -> Filter | None:
        return next((f for f in self.all if f.key == key), None)

    def words(self, conn: sqlite3.Connection, about: RecordKind, style: Style) -> list[tuple[str, str, str]]:
        """(key, column, words) of each filter on a field that is there; with the titles of records that they name."""
        known = {f.key: f for f in about.fields}
        said = []
        for one in self.all:
            if one.key not in known or not fits(one, known[one.key]):
                continue
            field = known[one.key]
            named = [v for v in one.values if isinstance(v, int)] if field.target else []
            titles = values.titles_of(conn, field.target, named) if named else {}
            said.append((one.key, tr(field.label), in_words(one, field, style, titles)))
        return said
