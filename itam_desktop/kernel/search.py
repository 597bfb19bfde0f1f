"""The search line, read into a tree: `dell room:2.14 cost>500 status:repair -lent "exact words" (a or b)`.

Reading never fails: what has no other meaning is a word to look for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """Text to find anywhere; exact: it stood in quotes."""

    text: str
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Test:
    """field is the word before the sign as typed, lower case; sign is one of : = != < <= > >=."""

    field: str
    sign: str
    value: str


@dataclass(frozen=True, slots=True)
class Not:
    part: Node


@dataclass(frozen=True, slots=True)
class All:
    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Any:
    parts: tuple[Node, ...]


Node = Word | Test | Not | All | Any

_TOKEN = re.compile(
    r"\s*(?:(?P<open>\()|(?P<close>\))|(?P<minus>-(?=[^\s-]))?"
    r'(?:(?P<field>[^\W\d][\w.]*)(?P<sign>!=|<=|>=|[:=<>])(?:"(?P<qvalue>[^"]*)"?|(?P<value>[^\s()]*))|"(?P<quoted>[^"]*)"?|(?P<word>[^\s()"]+|")))'
)
MOST_PARTS = 64


def parse(line: str) -> All:
    """The tree of a search line; an empty line gives All(()). Cost is linear; beyond 64 parts the rest is left out."""
    tokens: list[re.Match[str]] = []
    at = 0
    line = line[:4000].encode(errors="replace").decode()
    while at < len(line) and len(tokens) < MOST_PARTS:
        hit = _TOKEN.match(line, at)
        if hit is None or hit.end() == at:
            at += 1
            continue
        tokens.append(hit)
        at = hit.end()
    parts, used = _group(tokens, 0, 0)
    while used < len(tokens):  # a closing bracket too many
        more, used = _group(tokens, used + 1, 0)
        parts += more
    return All(tuple(parts))


def _group(tokens: list[re.Match[str]], at: int, depth: int) -> tuple[list[Node], int]:
    sides: list[list[Node]] = [[]]
    while at < len(tokens):
        token = tokens[at]
        if token["close"]:
            break
        if token["open"]:
            inner, at = _group(tokens, at + 1, depth + 1)
            if inner:
                sides[-1].append(All(tuple(inner)) if len(inner) > 1 else inner[0])
        elif token["word"] in ("or", "OR", "|") and sides[-1] and at + 1 < len(tokens):
            sides.append([])
        else:
            node = _leaf(token)
            if node is not None:
                sides[-1].append(Not(node) if token["minus"] else node)
        at += 1
    filled = [All(tuple(side)) if len(side) > 1 else side[0] for side in sides if side]
    return ([Any(tuple(filled))] if len(filled) > 1 else list(sides[0])), at


def _leaf(token: re.Match[str]) -> Node | None:
    if token["field"]:
        value = token["qvalue"] if token["qvalue"] is not None else token["value"]
        return Test(token["field"].casefold(), token["sign"], value)
    if token["quoted"] is not None:
        return Word(token["quoted"], exact=True) if token["quoted"].strip() else None
    return Word(token["word"]) if token["word"] else None


def words_of(node: Node) -> list[str]:
    """All plain words that must be present: for highlighting what matched."""
    if isinstance(node, Word):
        return [node.text]
    if isinstance(node, All | Any):
        return [word for part in node.parts for word in words_of(part)]
    return []
