"""The form that a text must have, said by an example: "AB-1234" stands for two capitals, a dash and four digits."""

from __future__ import annotations

import re

_RUNS = re.compile(r"[0-9]+|[A-Z]+|[a-z]+|.", re.DOTALL)
_PARTS = re.compile(r"\[(0-9|A-Z|a-z)\](?:\{(\d{1,2})\})?|\\(\W)|([\w\s\-/.:#_])", re.ASCII)
_SIGNS = re.compile(r"[\[\]\\{}^$*+|]")  # what no example has: then it is a regular expression
_SHOWN = {"0-9": "1234567890", "A-Z": "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "a-z": "abcdefghijklmnopqrstuvwxyz"}


def is_expression(text: str) -> bool:
    return bool(_SIGNS.search(text))


def pattern_of(example: str) -> str:
    """The regular expression of everything that looks like `example`: digits for digits, letters for letters."""
    parts = []
    for run in _RUNS.findall(example):
        kind = "0-9" if run[0].isdigit() and run.isascii() else "A-Z" if "A" <= run[0] <= "Z" else "a-z"
        plain = not (run.isascii() and run.isalnum())
        parts.append(re.escape(run) if plain else f"[{kind}]" + (f"{{{len(run)}}}" if len(run) > 1 else ""))
    return "".join(parts)


def example_of(pattern: str) -> str:
    """An example of what `pattern` asks for; "" when it is not one that `pattern_of` makes."""
    words, at = [], 0
    while at < len(pattern):
        part = _PARTS.match(pattern, at)
        if part is None:
            return ""
        kind, n, sign, letter = part.groups()
        shown = _SHOWN.get(kind or "", "")
        words.append((shown * 10)[: int(n or 1)] if kind else sign or letter)
        at = part.end()
    return "".join(words)
