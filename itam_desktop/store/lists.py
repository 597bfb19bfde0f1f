"""Lists of any length: the order is a row of ids, rows are fetched by id where the eye is (docs/HOUSE.md, idea 4).

Plain SQL made from the field descriptions, so that the first rows can be shown before SQLAlchemy is imported. Names in
the SQL come from our own descriptions through `quoted`; everything a user typed is a bound value.
"""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from itam_desktop.kernel import search
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Field, RecordKind
from itam_desktop.kernel.filters import Filter
from itam_desktop.kernel.money import split_currency, to_minor
from itam_desktop.kernel.style import Style, read_number
from itam_desktop.kernel.tags import is_checked, key_of, understand
from itam_desktop.kernel.texts import tr
from itam_desktop.store import words
from itam_desktop.store.columns import Sql, column, condition, join, joins_in, like, title_column
from itam_desktop.store.schema_names import in_order, own_value, quoted

FIRST = 200  # rows that a list shows at once while the whole order is made


@dataclass(frozen=True)
class ListQuery:
    """What a list shows: a kind, a search line, an order, filters that must all hold. bin: what lies in the bin instead."""

    kind: RecordKind
    line: str = ""
    order: tuple[tuple[str, bool], ...] = ()  # (field key, descending)
    bin: bool = False
    filters: tuple[Filter, ...] = ()

    def without(self, key: str) -> ListQuery:
        """The same without the filters on one column."""
        return replace(self, filters=tuple(f for f in self.filters if f.key != key))

    # ------------------------------------------------------------ asking
    def first_ids(
        self, conn: sqlite3.Connection, style: Style, most: int = FIRST, walk: int | None = None
    ) -> array[int]:
        """Up to `most` ids, quickly; of a search the direct hits, in the order of the index. walk: look at the
        order's first records only, so that a test which lets few through gives few and keeps nobody waiting."""
        tree = search.parse(self.line)
        typed = [part for part in tree.parts if isinstance(part, search.Word)]
        if typed and len(typed) == len(tree.parts) and not self.bin and not self.filters:
            asked = words.match(" ".join(w.text for w in typed))
            if asked:
                asked = 'kind:"k' + self.kind.key.replace("_", "") + '" AND ' + asked
                return array(
                    "q",
                    (
                        row[0]
                        for row in conn.execute("SELECT rowid FROM search WHERE search MATCH ? LIMIT ?", (asked, most))
                    ),
                )
        return self._ids(conn, style, most, walk)

    def ids(self, conn: sqlite3.Connection, style: Style) -> array[int]:
        """Every id, in order: 8 bytes a row."""
        return self._ids(conn, style)

    def _ids(
        self, conn: sqlite3.Connection, style: Style, most: int | None = None, walk: int | None = None
    ) -> array[int]:
        where = self.where(style)
        joins, order = self.joins_and_order()
        start = "SELECT " + quoted(self.kind.key) + ".id FROM " + quoted(self.kind.key) + joins
        end = " ORDER BY " + order
        near = "" if walk is None else " AND " + quoted(self.kind.key) + ".id IN (" + start + end + " LIMIT ?)"
        sql = start + " WHERE " + where.text + near + end + ("" if most is None else " LIMIT ?")
        limits = [n for n in (walk, most) if n is not None]
        return array("q", (row[0] for row in conn.execute(sql, (*where.values, *limits))))

    def count(self, conn: sqlite3.Connection, style: Style) -> int:
        where = self.where(style)
        return int(
            conn.execute(
                "SELECT count(*) FROM " + quoted(self.kind.key) + " WHERE " + where.text, where.values
            ).fetchone()[0]
        )

    def totals(
        self, conn: sqlite3.Connection, style: Style, key: str = "cost", ids: Sequence[int] | None = None
    ) -> dict[str, Decimal]:
        """The sum of a column over what is shown, or over the chosen ids: of money currency -> minor units, of other
        numbers {"": sum}."""
        one = self.kind.field(key)
        table = quoted(self.kind.key)
        where = (
            self.where(style)
            if ids is None
            else Sql(table + ".id IN (SELECT value FROM json_each(?))", [json.dumps(list(ids))])
        )
        value, values = column(self.kind, one), where.values
        currency = "''"
        if one.kind.key == "money":
            own = any(f.key == "currency" for f in self.kind.fields)
            currency = "coalesce(" + table + ".currency, ?)" if own else "?"
            values = [style.currency, *values]
        sql = "SELECT " + currency + ", " + value + ", count(*) FROM " + table + " WHERE " + where.text
        sql += " AND " + value + " IS NOT NULL GROUP BY 1, 2"
        sums: dict[str, Decimal] = {}
        for code, each, n in conn.execute(sql, values):  # to the last digit: SQLite would add decimals as floats
            sums[code] = sums.get(code, Decimal(0)) + Decimal(str(each)) * n
        return sums

    # ------------------------------------------------------------ order
    def joins_and_order(self) -> tuple[str, str]:
        """The SQL of the joins that the order needs, and of the order itself."""
        table, parts, joined = quoted(self.kind.key), [], {}
        there = {f.key for f in self.kind.fields}
        order = [one for one in self.order if one[0] in there]
        for key, descending in order or ((self.kind.code or self.kind.title, False),):
            one = self.kind.field(key)
            down = " DESC" if descending else ""
            if one.sql:
                joined.update(joins_in(self.kind, one.sql))
                parts.append("(" + one.sql + ")" + " COLLATE NOCASE" + down + " NULLS LAST")
            elif one.kind.key == "reference":
                joined[one.key] = join(self.kind, one)
                parts.append(title_column(one) + " COLLATE NOCASE" + down + " NULLS LAST")
            else:
                column = table + "." + quoted(one.key) if one.custom is None else own_value(one.custom, self.kind.key)
                last = "" if one.required and one.custom is None else " NULLS LAST"
                parts.append(in_order(column, one.kind.sql, one.kind.key, one.unique or key == "name") + down + last)
        return "".join(joined.values()), ", ".join([*parts, table + ".id"])

    # ------------------------------------------------------------ conditions
    def where(self, style: Style) -> Sql:
        made = [self._node(search.parse(self.line), style), *(condition(self.kind, f, style) for f in self.filters)]
        made = [part for part in made if part.text != "1"]
        tests = [quoted(self.kind.key) + ".binned=" + ("1" if self.bin else "0"), *(part.text for part in made)]
        return Sql(" AND ".join(tests), [value for part in made for value in part.values])

    def _node(self, node: search.Node, style: Style) -> Sql:
        if isinstance(node, search.All | search.Any):
            parts = [self._node(part, style) for part in node.parts]
            glue = " AND " if isinstance(node, search.All) else " OR "
            if not parts:
                return Sql()
            return Sql("(" + glue.join(p.text for p in parts) + ")", [v for p in parts for v in p.values])
        if isinstance(node, search.Not):
            part = self._node(node.part, style)
            return Sql("NOT coalesce(" + part.text + ", 0)", part.values)
        if isinstance(node, search.Test):
            found = self._field(node.field)
            if found is not None:
                return self._test(found, node.sign, node.value, style)
            return self._word(search.Word(node.field + node.sign + node.value))
        return self._word(node)

    def _field(self, word: str) -> Field | None:
        asked = word.replace("_", " ")
        for one in self.kind.fields:
            if one.kind.key != "secret" and (word in one.search_words() or asked in one.search_words()):
                return one
        for one in self.kind.fields:  # "bought:2025" for "Bought on"
            if one.kind.key != "secret" and (tr(one.label).casefold().split() or [""])[0] == word:
                return one
        return None

    def _word(self, word: search.Word) -> Sql:
        """In the record's own text, or in the text of what it refers to (its model, holder, place…)."""
        table = quoted(self.kind.key)
        asked = words.match(word.text)
        if not asked:
            code = quoted(self.kind.code or self.kind.title)
            return Sql(table + "." + code + "=?", [word.text])
        hit = "(SELECT rowid FROM search WHERE search MATCH ?)"
        tests, values = [table + ".id IN " + hit], [asked]
        referred = [f for f in self.kind.fields if f.kind.key == "reference"]
        if referred:
            others = (
                " AND kind:(" + " OR ".join(sorted({'"k' + f.target.replace("_", "") + '"' for f in referred})) + ")"
            )
            for one in referred:
                tests.append(table + "." + quoted(one.key) + " IN " + hit)
                values.append(asked + others)
        if self.kind.key == "asset":  # “dell” finds what Dell makes
            tests.append("asset.model_id IN (SELECT id FROM model WHERE maker_id IN " + hit + ")")
            values.append(asked + ' AND kind:"kcompany"')
        middle = key_of(word.text)
        if len(middle) >= 4 and middle.isascii() and any(c.isdigit() for c in middle):
            tests.append(
                table
                + ".id IN (SELECT record_id FROM code WHERE record_id IN (SELECT rowid FROM middles WHERE middles MATCH ?) AND code.key LIKE ?)"
            )
            values += [" AND ".join('"' + middle[i : i + 3] + '"' for i in range(len(middle) - 2)), like(middle)]
        return Sql("(" + " OR ".join(tests) + ")", values)

    def _test(self, one: Field, sign: str, value: str, style: Style) -> Sql:
        table = quoted(self.kind.key)
        value_of = column(self.kind, one)
        if value == "" and sign in (":", "="):
            return condition(self.kind, Filter(one.key, blank=True), style)
        if one.kind.key == "reference":
            return self._reference(one, value_of, sign, value)
        if one.sql and one.kind.key in ("integer", "money"):
            made = self._compared(one, sign, value, style)
            joins = "".join(joins_in(self.kind, one.sql).values())
            some = "SELECT " + table + ".id FROM " + table + joins + " WHERE " + made.text
            return Sql(table + ".id IN (" + some + ")", made.values)
        if one.sql:
            joins = "".join(joins_in(self.kind, one.sql).values())
            return Sql(
                table
                + ".id IN (SELECT "
                + table
                + ".id FROM "
                + table
                + joins
                + " WHERE "
                + value_of
                + " LIKE ? ESCAPE '\\')",
                [like(value)],
            )
        if one.kind.key in ("choice", "open_choice"):
            wanted = [
                c.key
                for c in one.choices
                if value.casefold() in (c.key.casefold(), c.label.casefold(), tr(c.label).casefold(), *c.names)
            ]
            wanted = wanted or [
                c.key
                for c in one.choices
                if c.key.startswith(value.casefold()) or tr(c.label).casefold().startswith(value.casefold())
            ]
            wanted = wanted or ([value] if one.kind.key == "open_choice" else [])
            return condition(self.kind, Filter(one.key, tuple(wanted) or ("",), other=sign == "!="), style)
        return self._compared(one, sign, value, style)

    def _compared(self, one: Field, sign: str, value: str, style: Style) -> Sql:
        table, value_of = quoted(self.kind.key), column(self.kind, one)
        try:
            compare = self._compare(one, sign, value, style)
        except Refusal:
            compare = None
        if compare is None:
            signs = {":": " LIKE ? ESCAPE '\\'", "=": "=?", "!=": " IS NOT ?"}
            text = value_of + (signs.get(sign) or " " + sign + " ?")
            return Sql(text, [like(value) if sign == ":" else value])
        low, high, currency = compare
        real = "CAST(" + value_of + " AS REAL)" if one.kind.key in ("decimal", "unit_price") else value_of
        text = {
            ":": real + " BETWEEN ? AND ?", "=": real + " BETWEEN ? AND ?", "!=": real + " NOT BETWEEN ? AND ?",
            "<": real + " < ?", "<=": real + " <= ?", ">": real + " > ?", ">=": real + " >= ?",
        }[sign]  # fmt: skip
        values = [low, high] if sign in (":", "=", "!=") else [high if sign in ("<=", ">") else low]
        if one.kind.key == "money" and any(f.key == "currency" for f in self.kind.fields):
            return Sql("(" + text + " AND coalesce(" + table + ".currency, ?)=?)", [*values, style.currency, currency])
        return Sql(text, values)

    def _compare(self, one: Field, sign: str, value: str, style: Style) -> tuple[Any, Any, str] | None:
        """(lowest, highest, currency) of what `value` stands for: a year stands for all its days. Raises Refusal."""
        kind = one.kind.key
        if kind == "date":
            digits = value.split("-")
            if len(digits) in (1, 2) and all(d.isdecimal() for d in digits) and len(digits[0]) == 4:
                return (
                    value + ("-01-01" if len(digits) == 1 else "-01"),
                    value + ("-12-31" if len(digits) == 1 else "-31"),
                    "",
                )
            day = one.read(value, style)
            return day, day, ""
        if kind == "money":
            amount, code = split_currency(value)
            minor = to_minor(read_number(amount, style), code or style.currency)
            return minor, minor, code or style.currency
        if kind in ("decimal", "unit_price"):
            number = float(read_number(split_currency(value)[0], style))
            return number, number, ""
        if kind in ("integer", "yesno"):
            whole = one.read(value, style)
            return whole, whole, ""
        return None

    def _reference(self, one: Field, column: str, sign: str, value: str) -> Sql:
        """By the title of what it refers to; in a tree everything beneath counts too (building:Hamburg)."""
        from itam_desktop.kernel.fields import RECORDS

        target = RECORDS[one.target]
        title = quoted(target.title)
        test = title + "=? COLLATE NOCASE" if sign == "=" else title + " LIKE ? ESCAPE '\\'"
        values: list[Any] = [value if sign == "=" else like(value)]
        if target.code and target.code != target.title:
            test += " OR " + quoted(target.code) + "=? COLLATE NOCASE"
            values.append(value)
        found = "SELECT id FROM " + quoted(target.key) + " WHERE " + test
        if one.key == "status_id":
            stages = [
                c.key
                for f in target.fields
                if f.key == "stage"
                for c in f.choices
                if value.casefold() in c.key or tr(c.label).casefold().startswith(value.casefold())
            ]
            found += " OR stage IN (SELECT value FROM json_each(?))"
            values.append(json.dumps(stages))
        if target.tree:
            up = quoted(target.tree)
            found = (
                "WITH RECURSIVE sub(id) AS ("
                + found
                + " UNION SELECT t.id FROM "
                + quoted(target.key)
                + " t JOIN sub ON t."
                + up
                + "=sub.id) SELECT id FROM sub"
            )
        return Sql(column + (" NOT IN (" if sign == "!=" else " IN (") + found + ")", values)


def fetch(
    conn: sqlite3.Connection, kind: RecordKind, ids: Sequence[int], keys: Sequence[str] | None = None
) -> dict[int, Mapping[str, Any]]:
    """id -> row: every field (or those of `keys`), titles of references as key + "__title", custom as a dict."""
    fields = [
        f
        for f in kind.fields
        if f.custom is None
        and (keys is None or f.key in keys or f.key in ("currency", "stage", "purchase_date", kind.face))
    ]
    table = quoted(kind.key)
    columns, joins, names = (
        [table + ".id", table + ".custom", table + ".binned", table + ".changed_at"],
        {},
        ["id", "custom", "binned", "changed_at"],
    )
    for one in fields:
        if one.sql:
            joins.update(joins_in(kind, one.sql))
            columns.append("(" + one.sql + ")")
            names.append(one.key + "__title" if one.key == "holder" else one.key)
            continue
        columns.append(table + "." + quoted(one.key))
        names.append(one.key)
        if one.kind.key == "reference":
            joins[one.key] = join(kind, one)
            columns.append(title_column(one))
            names.append(one.key + "__title")
    if kind.key == "asset":
        category = next(f for f in kind.fields if f.key == "category_id")
        joins["category_id"] = join(kind, category)
        columns += [
            '"category".icon',
            "CASE WHEN asset.holder_person_id IS NOT NULL THEN 'person' WHEN asset.holder_place_id IS NOT NULL THEN 'place' WHEN asset.holder_asset_id IS NOT NULL THEN 'asset' END",
        ]
        names += ["icon", "holder__kind"]
    start = "SELECT " + ", ".join(columns) + " FROM " + table + "".join(joins.values()) + " WHERE " + table + ".id IN "
    found: dict[int, Mapping[str, Any]] = {}
    for at in range(0, len(ids), 400):
        some = list(ids[at : at + 400])
        for values in conn.execute(start + "(" + ",".join("?" * len(some)) + ")", some):
            row = dict(zip(names, values, strict=True))
            row["custom"] = json.loads(row["custom"]) if row["custom"] else {}
            if "holder__title" in row:
                row["holder"] = row["holder__title"]
            if kind.face:
                row["icon"] = kind.icon_of(row)
            found[row["id"]] = row
    return found


def one(conn: sqlite3.Connection, kind: RecordKind, record: int) -> Mapping[str, Any] | None:
    return fetch(conn, kind, [record]).get(record)


def title(conn: sqlite3.Connection, kind: RecordKind, record: int) -> str:
    """ "LT-00043-M ThinkPad T14": code and title, as a chooser and a message show it; "" when it is gone."""
    names = [quoted(n) for n in dict.fromkeys((kind.code if kind.key == "asset" else "", kind.title)) if n]
    row = conn.execute("SELECT " + ", ".join(names) + " FROM " + quoted(kind.key) + " WHERE id=?", (record,)).fetchone()
    return " ".join(str(part) for part in row if part) if row else ""


def lookup(conn: sqlite3.Connection, kind: RecordKind, text: str, most: int = 12) -> list[tuple[int, str, str]]:
    """(id, title, note) of records whose words begin with `text`; all of them, by title, when it is empty."""
    asked = words.match(text)
    name = quoted(kind.title)
    note = quoted(kind.code) if kind.code and kind.code != kind.title else ("parent.name" if kind.tree else "''")
    joined = (
        " LEFT JOIN " + quoted(kind.key) + " parent ON parent.id=t." + quoted(kind.tree)
        if kind.tree and not kind.code
        else ""
    )
    start = (
        "SELECT t.id, t."
        + name
        + ", "
        + (note if note.startswith(("'", "parent")) else "t." + note)
        + " FROM "
        + quoted(kind.key)
        + " t"
        + joined
        + " WHERE t.binned=0"
    )
    if asked:
        rows = conn.execute(
            start
            + " AND t.id IN (SELECT rowid FROM search WHERE search MATCH ? LIMIT 400) ORDER BY t."
            + name
            + "=? COLLATE NOCASE DESC, t."
            + name
            + " COLLATE NOCASE LIMIT ?",
            ('kind:"k' + kind.key.replace("_", "") + '" AND ' + asked, text, most),
        )
    elif text.strip():
        rows = conn.execute(start + " AND t." + name + "=? LIMIT ?", (text, most))
    else:
        rows = conn.execute(start + " ORDER BY t." + name + " COLLATE NOCASE LIMIT ?", (most,))
    return [(i, str(t), str(n or "")) for i, t, n in rows]


def find(
    conn: sqlite3.Connection, kinds: Mapping[str, RecordKind], text: str, most: int = 50
) -> list[tuple[str, int, str]]:
    """Hits of the search line over every kind: (kind, id, title), a full code or tag first (DECISIONS 16)."""
    hits: dict[int, tuple[str, int, str]] = {}
    for name, record in scan(conn, text):
        hits[record] = (name, record, title(conn, kinds[name], record))
    for kind in kinds.values():
        if kind.code or kind.key == "asset":
            for (record,) in conn.execute(
                "SELECT id FROM " + quoted(kind.key) + " WHERE binned=0 AND " + quoted(kind.code) + "=?", (text,)
            ):
                hits.setdefault(record, (kind.key, record, title(conn, kinds[kind.key], record)))
    style = Style()
    for key in sorted(kinds, key=lambda k: (k != "asset", k)):
        if key in ("office",):
            continue
        for record in ListQuery(kinds[key], text).first_ids(conn, style, most) if text.strip() else ():
            hits.setdefault(record, (key, record, title(conn, kinds[key], record)))
            if len(hits) >= most:
                return list(hits.values())
    asked = words.match(text)
    if asked:
        for (rowid,) in conn.execute("SELECT rowid FROM past WHERE past MATCH ? LIMIT ?", (asked, most)):
            rows = conn.execute(
                "SELECT kind, record_id FROM change WHERE action_id=? LIMIT 5"
                if rowid < 0
                else "SELECT kind, record_id FROM change WHERE id=?",
                (abs(rowid),),
            )
            for kind_key, record in rows.fetchall():
                name = title(conn, kinds[kind_key], record) if kind_key in kinds else ""
                if name and len(hits) < most:
                    hits.setdefault(record, (kind_key, record, name))
    return list(hits.values())


def scan(conn: sqlite3.Connection, code: str) -> list[tuple[str, int]]:
    """(kind, id) of every record that this code identifies: upper-case letters and digits are compared (DECISIONS 18)."""
    key = key_of(code)
    if not key:
        return []
    found = conn.execute(
        "SELECT kind, record_id FROM code WHERE key=? ORDER BY kind, record_id LIMIT 20", (key,)
    ).fetchall()
    if len(found) > 1:  # an exact tag wins over a serial that only looks alike
        exact = conn.execute("SELECT id FROM asset WHERE tag=? AND binned=0", (code.strip(),)).fetchone()
        if exact is not None:
            return [("asset", exact[0])]
    return [(kind, record) for kind, record in found]


def understood(conn: sqlite3.Connection, text: str) -> tuple[str, list[tuple[str, int]]]:
    """(a scan as it was meant, also from a scanner on another keyboard layout; the (kind, id) that it identifies)."""
    meant, _ = understand(text, lambda one: bool(scan(conn, one)), is_checked)
    return meant, scan(conn, meant)
