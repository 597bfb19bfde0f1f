"""Pools of pre-printed tags as ranges of numbers: what belongs to one, what overlaps, which are free. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.style import show_count, show_size
from itam_desktop.kernel.tags import ALPHABET, check_character, key_of
from itam_desktop.kernel.texts import tr, tr_n

LARGEST = 100_000  # tags of one pool
COUNTED = {"place": "P", "stock_item": "S"}  # what codes that the program gives begin with
CODE_WIDTH = 4


class Calibration(NamedTuple):
    """How one printer lays one stock: shift of the print in mm; ruler: what its ruler of 100 mm measures."""

    right: float = 0.0
    down: float = 0.0
    ruler: float = 100.0


def scale_words(ruler: float) -> str:
    """What to do about a printer whose ruler of 100 mm measures so; "" when it is right within 0.5 mm.

    Nothing is scaled to make up for it: bars would no longer be whole dots.
    """
    if abs(ruler - 100) <= 0.5:
        return ""
    words = (
        tr("The printer makes everything {part} % too small.", part=show_size(100 - ruler, 1))
        if ruler < 100
        else tr("The printer makes everything {part} % too large.", part=show_size(ruler - 100, 1))
    )
    return (
        words
        + " "
        + tr("Set its scale to 100 % and switch “fit to page” off in the print dialog, then print the test page again.")
    )


@dataclass(frozen=True)
class Pool:
    """Tags prefix + digits (+ check character), as printed; what is compared has letters and digits alone."""

    prefix: str
    first: int
    last: int
    width: int
    check: bool = False

    @property
    def size(self) -> int:
        return max(0, self.last - self.first + 1)

    def printed(self, number: int) -> str:
        """The tag as it stands on the label."""
        body = f"{self.prefix}{number:0{self.width}d}"
        return body + (check_character(key_of(body)) if self.check else "")

    def number_of(self, code: str) -> int | None:
        """Which of its tags a code is, None when it is none."""
        key, start = key_of(code), key_of(self.prefix)
        body = key[:-1] if self.check else key
        digits = body[len(start) :]
        if not body.startswith(start) or len(digits) != self.width or not (digits.isascii() and digits.isdigit()):
            return None
        if self.check and (len(key) < 2 or key[-1] != check_character(body)):
            return None
        number = int(digits)
        return number if self.first <= number <= self.last else None


def pool_of(row: Mapping[str, Any]) -> Pool:
    """The range of a pool's flat row."""
    return Pool(str(row.get("prefix") or "").strip(), int(row["first"]), int(row["last"]), int(row["width"]),
                bool(row.get("check_character")))  # fmt: skip


def judge(row: Mapping[str, Any]) -> Pool:
    """Raises Refusal with its field for a range that is none."""
    pool = pool_of(row)
    if any(c not in ALPHABET for c in key_of(pool.prefix)) or len(pool.prefix) > 20:
        raise Refusal(tr("Before the number stand at most 20 letters A to Z, digits and signs."), field="prefix")
    if pool.last < pool.first:
        raise Refusal(
            tr("The last number, {last}, lies before the first, {first}.", last=pool.last, first=pool.first),
            field="last",
        )
    if pool.last >= 10**pool.width:
        raise Refusal(tr("{last} has more than {width} digits.", last=pool.last, width=pool.width), field="width")
    if pool.size > LARGEST:
        raise Refusal(
            tr("A pool has at most {most} tags; these are {n}.", most=show_count(LARGEST), n=show_count(pool.size)),
            field="last",
        )
    return pool


def overlap(a: Pool, b: Pool) -> str | None:
    """A tag that both have, as `a` prints it; None when they have none in common."""
    short, long = sorted((a, b), key=lambda one: len(key_of(one.prefix)))
    start, further = key_of(short.prefix), key_of(long.prefix)
    if not further.startswith(start):
        return None
    between = further[len(start) :]
    if a.check == b.check:
        if len(between) + long.width != short.width or not (not between or (between.isascii() and between.isdigit())):
            return None
        more = int(between or 0) * 10**long.width
        low, high = max(short.first, long.first + more), min(short.last, long.last + more)
        if low > high:
            return None
        return a.printed(low if a is short else low - more)
    few, many = sorted((a, b), key=lambda one: one.size)
    for number in range(few.first, min(few.last, few.first + LARGEST) + 1):
        if (other := many.number_of(few.printed(number))) is not None:
            return a.printed(number if a is few else other)
    return None


def ranges(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Rising numbers as (first, last) of each stretch without a gap."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and number == found[-1][1] + 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found


def free(pool: Pool, claimed: Iterable[int]) -> list[tuple[int, int]]:
    """The stretches of the pool's numbers that nobody has claimed."""
    gone = set(claimed)
    return ranges(n for n in range(pool.first, pool.last + 1) if n not in gone)


def order_of(path: str, tag: str) -> tuple[Any, ...]:
    """The key of walking order: along the tree of places, then by tag; numbers in words count as numbers."""
    return (path == "", _natural(path), _natural(tag))


def _natural(words: str) -> tuple[tuple[int, int, str], ...]:
    parts: list[tuple[int, int, str]] = []
    digits = letters = ""
    for c in words.casefold() + "\0":
        if c.isascii() and c.isdigit():
            if letters:
                parts.append((1, 0, letters))
                letters = ""
            digits += c
            continue
        if digits:
            parts.append((0, int(digits), digits))
            digits = ""
        letters += c
    return (*parts, (1, 0, letters))


def told(stretches: Iterable[tuple[int, int]], pool: Pool, most: int = 6) -> str:
    """ "01001 to 01050, 01053 and 3 more stretches"."""
    listed = list(stretches)
    words = [
        pool.printed(low) if low == high else tr("{first} to {last}", first=pool.printed(low), last=pool.printed(high))
        for low, high in listed[:most]
    ]
    if len(listed) > most:
        words.append(tr_n("and {n} more stretch", "and {n} more stretches", len(listed) - most))
    return ", ".join(words)
