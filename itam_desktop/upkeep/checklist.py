"""A check-list as it is kept: one thing a line, "[x]" before what is ticked. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LINE = re.compile(r"^\s*(?:[-*]\s*)?(?:\[(?P<tick>[ xX])\]\s*)?(?P<words>.*?)\s*$")


def read(text: str | None) -> list[tuple[bool, str]]:
    """(ticked, words) of each line that says something."""
    found = []
    for line in (text or "").splitlines():
        hit = _LINE.match(line)
        if hit is not None and hit["words"]:
            found.append(((hit["tick"] or "").lower() == "x", hit["words"]))
    return found


def write(lines: Iterable[tuple[bool, str]]) -> str:
    return "\n".join(f"[{'x' if ticked else ' '}] {words}" for ticked, words in lines)


def fresh(text: str | None) -> str:
    """The same list with nothing ticked, for the next time."""
    return "\n".join(words for _, words in read(text))
