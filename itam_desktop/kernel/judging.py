"""Judging many records: each that refuses is named with its reason, so that the user can let the others be done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.texts import tr

T = TypeVar("T")


def each(rows: Mapping[int, Mapping[str, Any]], judge: Callable[[Mapping[str, Any]], T]) -> dict[int, T]:
    """What `judge` says of each row. Raises Refusal with the `reasons` of all that refuse when any does."""
    said: dict[int, T] = {}
    why: dict[int, str] = {}
    first: Refusal | None = None
    for record, row in rows.items():
        try:
            said[record] = judge(row)
        except Refusal as no:
            why[record] = no.message
            first = first or no
    if first is not None:
        words = first.message
        if len(why) > 1:
            words = tr("{why} And {n} more cannot be done.", why=words, n=len(why) - 1)
        raise Refusal(words, field=first.field, record=first.record, reasons=why)
    return said
