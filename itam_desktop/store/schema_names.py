"""Names of tables and columns for SQL text, without SQLAlchemy."""

import re


def quoted(name: str) -> str:
    """A column's or table's name for SQL text. Raises ValueError for anything but our own plain names."""
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        raise ValueError(name)
    return '"' + name + '"'
