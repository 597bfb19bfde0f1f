"""`lspci -v -nn`: the graphics and network cards of a computer, which nothing else in it names so well."""

from __future__ import annotations

import re

from itam_desktop.collection.cleaning import Notes, text
from itam_desktop.collection.machine import Machine, Part

_LINE = re.compile(
    r"^(?:[0-9a-f]{4}:)?([0-9a-f]{2}:[0-9a-f]{2}\.[0-9a-f]) [^\[\n]{2,60} \[([0-9a-f]{4})\]: (.{2,300}?) \[[0-9a-f]{4}:[0-9a-f]{4}\]",
    re.M,
)
_KINDS = {"03": "graphics", "02": "network"}
_MAKER = re.compile(
    r"^(.*?(?:Corporation|Corp\.?|Inc\.?|Ltd\.?|Limited|Co\.|Semiconductor|Technologies))(?:,? (?:Ltd\.?|Inc\.?))*\s"
)


def looks_so(words: str) -> bool:
    return _LINE.match(words) is not None


def machines(words: str, notes: Notes) -> list[Machine]:
    parts = []
    for hit in _LINE.finditer(words):
        if kind := _KINDS.get(hit[2][:2]):
            name = text(hit[3], notes)
            maker = _MAKER.match(name)
            parts.append(
                Part(
                    kind, name[maker.end() :].strip() if maker else name, maker[1].strip() if maker else "", slot=hit[1]
                )
            )
    return (
        [
            Machine(
                source="lspci", parts=tuple(parts), sections=frozenset({"graphics", "network"}), problems=notes.words()
            )
        ]
        if parts
        else []
    )
