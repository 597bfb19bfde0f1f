"""Asset tags: how they are made, coded, compared, and recognised when a scanner types on the wrong keyboard layout.

A generated tag is printed `LT-00043-M` and coded `LT00043M`: a prefix, a number of fixed width, and one check
character of ISO 7064 MOD 37,36, which finds every single substitution. Numbers whose check character would be
I, O or Q are stepped over, because people read those as 1 and 0. A tag carries no meaning and is never reused.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import NamedTuple

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.texts import tr

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
MISREAD = "IOQ"
_SIGNS = re.compile("[^0-9A-Za-z]+")
_AIM = re.compile(r"\][A-Za-z][0-9A-Za-z](?=.)", re.DOTALL)


def _remainder(text: str) -> int:
    rest = 36
    for character in text:
        rest = (rest + ALPHABET.index(character)) % 36 or 36
        rest = rest * 2 % 37
    return rest


def check_character(text: str) -> str:
    """The ISO 7064 MOD 37,36 check character of `text` (only 0-9 and A-Z; anything else raises ValueError)."""
    return ALPHABET[(1 - _remainder(text)) % 36]


def is_checked(text: str) -> bool:
    """Whether the last character of `text` (0-9, A-Z) is the check character of those before it."""
    return len(text) > 1 and all(c in ALPHABET for c in text) and check_character(text[:-1]) == text[-1]


def _numbered(prefix: str, width: int, number: int) -> str:
    if any(c not in ALPHABET for c in prefix):
        raise Refusal(tr("A tag's prefix may have only the letters A to Z and digits."), field="prefix")
    if number < 0 or width < 1 or number >= 10**width:
        raise Refusal(
            tr("The series {prefix} has no numbers of {width} digits left. Widen it.", prefix=prefix, width=width),
            field="width",
        )
    return f"{number:0{width}d}"


def make_tag(prefix: str, width: int, number: int, check: bool = True) -> str:
    """The printed form: make_tag("LT", 5, 43) is "LT-00043-M". An empty prefix or no check leaves its part out.

    Raises Refusal for a prefix outside A-Z 0-9 and for a number that is wider than `width` digits.
    """
    digits = _numbered(prefix, width, number)
    parts = [prefix, digits, check_character(prefix + digits) if check else ""]
    return "-".join(part for part in parts if part)


def coded(tag: str) -> str:
    """What the bars of a generated tag say: no separators, because those are other keys on other keyboards."""
    return tag.replace("-", "")


def next_number(prefix: str, width: int, number: int) -> int:
    """The first number from `number` on whose check character is not I, O or Q. Raises Refusal when none is left."""
    while check_character(prefix + _numbered(prefix, width, number)) in MISREAD:
        number += 1
    return number


def next_tag(prefix: str, width: int, number: int, check: bool = True) -> tuple[int, str]:
    """The first number from `number` on that may be given, and its tag. Raises Refusal when none is left."""
    number = next_number(prefix, width, number) if check else number
    return number, make_tag(prefix, width, number, check)


def is_generated(tag: str, prefix: str, width: int, check: bool = True) -> bool:
    """Whether `tag` is exactly the printed form that this series makes (other tags are coded as they are stored)."""
    digits = tag.removeprefix(prefix + "-" if prefix else "")[:width]
    if len(digits) != width or not (digits.isascii() and digits.isdigit()):
        return False
    return tag == make_tag(prefix, width, int(digits), check) and not (check and tag[-1] in MISREAD)


def key_of(text: str) -> str:
    """Letters and digits only, upper-case: what every lookup compares. key_of("lt-00043 m") is "LT00043M".

    Full-width letters and every script's decimal digits become the plain ones; the result is its own key.
    """
    if text.isascii():
        return (text if text.isalnum() else _SIGNS.sub("", text)).upper()
    before = None
    while before != text:
        before = text
        wide = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold().upper())
        text = "".join(str(unicodedata.decimal(c, c)) for c in wide if c.isalnum())
    return text


def strip_aim(text: str) -> str:
    """The scanned text without the AIM symbology identifier (`]C0`, `]Q3`, …) that some scanners send first."""
    return _AIM.sub("", text, count=1) if text.startswith("]") else text


_KEYS = {
    "US": "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?",
    "DE": "^1234567890ß´qwertzuiopü+#asdfghjklöäyxcvbnm,.-°!\"§$%&/()=?`QWERTZUIOPÜ*'ASDFGHJKLÖÄYXCVBNM;:_",
    "FR": "²&é\"'(-è_çà)=azertyuiop^$*qsdfghjklmùwxcvbn,;:!~1234567890°+AZERTYUIOP¨£µQSDFGHJKLM%WXCVBN?./§",
}
_UNMAP = {
    (scanner, computer): str.maketrans(dict(zip(_KEYS[computer], _KEYS[scanner], strict=True)))
    for scanner, computer in (("US", "DE"), ("US", "FR"), ("DE", "US"), ("FR", "US"))
}


class Repair(NamedTuple):
    """A text as the scanner meant it: set to the `scanner` keyboard, on a computer set to `computer` (US, DE, FR)."""

    text: str
    scanner: str
    computer: str


def unmapped(text: str, scanner: str, computer: str) -> str:
    """What a scanner set to one keyboard (US, DE, FR) meant that typed `text` on a computer set to another."""
    return text.translate(_UNMAP[scanner, computer])


def layout_repairs(text: str) -> tuple[Repair, ...]:
    """What `text` was if scanner and computer have different keyboards; none of them equals `text` or another."""
    seen = {text}
    found = []
    for (scanner, computer), table in _UNMAP.items():
        meant = text.translate(table)
        if meant not in seen:
            seen.add(meant)
            found.append(Repair(meant, scanner, computer))
    return tuple(found)


def plausible(candidates: Iterable[str], exists: Callable[[str], bool], valid: Callable[[str], bool]) -> str | None:
    """The one candidate to believe, or None. The first is the text as is and wins when it exists or is valid.

    exists: is it an identifier of the office? valid: has it a known prefix and the right check character?
    Of the others exactly one must exist; when none exists, exactly one must be valid. A tie is nobody's.
    """
    first, *others = list(dict.fromkeys(candidates)) or [""]
    if first and (exists(first) or valid(first)):
        return first
    for test in (exists, valid):
        good = {key_of(c): c for c in reversed(others) if test(c)}
        if good:
            return next(iter(good.values())) if len(good) == 1 else None
    return None


def understand(text: str, exists: Callable[[str], bool], valid: Callable[[str], bool]) -> tuple[str, Repair | None]:
    """A scan as it was meant: without its AIM prefix, un-mapped when only that makes sense (then with the Repair)."""
    plain = strip_aim(text)
    repairs = {strip_aim(repair.text): repair for repair in layout_repairs(text)}
    chosen = plausible((plain, *repairs), exists, valid)
    return (plain, None) if chosen is None else (chosen, repairs.get(chosen) if chosen != plain else None)
