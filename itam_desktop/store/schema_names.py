"""Names of tables and columns for SQL text, without SQLAlchemy."""

import re


def quoted(name: str) -> str:
    """A column's or table's name for SQL text. Raises ValueError for anything but our own plain names."""
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        raise ValueError(name)
    return '"' + name + '"'


def own_value(field: int, table: str = "") -> str:
    """SQL for the value of an office's own field, by the id of its definition: the very words of its index `cf_<id>`."""
    return "json_extract(" + (quoted(table) + "." if table else "") + "custom, '$." + str(int(field)) + "')"


def in_order(column: str, sql: str, kind: str, alone: bool) -> str:
    """What a list is sorted by: decimals as numbers, text without regard to case unless no two are alike."""
    if kind in ("decimal", "unit_price"):
        return "CAST(" + column + " AS REAL)"
    return column + (" COLLATE NOCASE" if sql == "TEXT" and not alone else "")
