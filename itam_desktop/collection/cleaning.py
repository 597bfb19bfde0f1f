"""From what a file says to values that can be stored: texts, numbers, days, addresses. Nothing here raises.

What had to be repaired or left out is said to `Notes`, in words for the user.
"""

from __future__ import annotations

import ipaddress
import math
import re
from datetime import UTC, date, datetime
from typing import Any

from itam_desktop.kernel.kinds import clean
from itam_desktop.kernel.placeholders import is_placeholder, is_placeholder_mac, is_placeholder_uuid
from itam_desktop.kernel.style import clip
from itam_desktop.kernel.texts import tr

LONGEST = 250  # of a text; longer ones are cut and said
MOST_NOTES = 40
_LARGEST = 2**53
_NUMBER = re.compile(r"\s*(\d{1,15})(?:[.,](\d{1,6})\d*)?(?!\d)")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?")
_SLASHES = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:\d{6}\..*)?$")
_HEX = re.compile(r"[^0-9A-Fa-f]")
_WINDOWS = re.compile(r"Windows(?: Server)?(?: (?:XP|Vista|NT|[\d.]+))?(?: R2)?\b\s*", re.I)


class Notes:
    """What the user is told about a file, each once, and how often."""

    def __init__(self) -> None:
        self._said: dict[str, int] = {}

    def say(self, words: str) -> None:
        words = clean(words[:500], False)
        if words in self._said or len(self._said) < MOST_NOTES:
            self._said[words] = self._said.get(words, 0) + 1

    def words(self) -> tuple[str, ...]:
        return tuple(
            words if n == 1 else tr("{words} ({n} times)", words=words.removesuffix("."), n=n)
            for words, n in self._said.items()
        )


def text(value: Any, notes: Notes, what: str = "", most: int = LONGEST) -> str:
    """One clean line of at most `most` characters; "" for what is no text."""
    if isinstance(value, str):
        if len(value) > most * 2:
            notes.say(tr("A text of {n} characters was cut: “{text}”.", n=len(value), text=clip(value[:200])))
            value = value[: most * 2]
        if not value:
            return ""
        words: str = clean(value, False)
        return words if len(words) <= most else words[: most - 1].rstrip() + "…"
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, int):
        return str(value) if abs(value) < 10**30 else ""
    if isinstance(value, float):
        return f"{value:g}" if math.isfinite(value) else ""
    notes.say(tr("“{what}” is no text and was left out.", what=what or type(value).__name__))
    return ""


def known(value: Any, notes: Notes, what: str = "") -> str:
    """The text, unless it is one of those that makers put where nothing was filled in."""
    words = text(value, notes, what)
    return "" if words and is_placeholder(words) else words


def number(value: Any, notes: Notes, what: str = "") -> int | None:
    """A whole number from 0 to 2**53 out of a number or a text that begins with one ("1600 MT/s")."""
    if value is None or value == "" or isinstance(value, bool):
        return None
    found: float | int | None = None
    if isinstance(value, int | float):
        found = value
    elif isinstance(value, str):
        hit = _NUMBER.match(value[:40])
        if hit is None:
            if any(c.isdigit() for c in value[:40]):
                notes.say(tr("“{text}” is no number and was left out.", text=clip(value[:200])))
            return None
        found = int(hit[1])
    if found is None or not 0 <= found < _LARGEST:  # NaN is no number either
        if not (isinstance(found, int | float) and found == -1):
            notes.say(tr("A number was left out, because it cannot be right: {what}.", what=what or "?"))
        return None
    return int(found)


def truth(value: Any) -> bool | None:
    """Yes, no, or nothing said."""
    if isinstance(value, bool):
        return value
    if isinstance(value, int):
        return value == 1 if value in (0, 1) else None
    if isinstance(value, str):
        word = value.strip().casefold()
        return True if word in ("1", "yes", "true", "on", "oui", "ja") else False if word in ("0", "no", "false", "off", "non", "nein") else None  # fmt: skip
    return None


def day(value: Any, *, month_first: bool = False) -> str | None:
    """An ISO day; None for what is none, and for 1970-01-01 and before, which stand for "unknown".

    Reads ISO, 20120419, 18/04/2017 (or 04/18/2017 when month_first), seconds since 1970, and WMI's and PowerShell's forms.
    """
    if isinstance(value, dict):
        value = value.get("value") or value.get("DateTime")
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value) if 0 < value < _LARGEST else ""
    if isinstance(value, datetime):
        value = value.isoformat()
    if not isinstance(value, str):
        return None
    word = value.strip()[:40]
    if hit := _ISO.match(word):
        return _day(int(hit[1]), int(hit[2]), int(hit[3]))
    if hit := _SLASHES.match(word):
        first, second, year = int(hit[1]), int(hit[2]), int(hit[3])
        if (month_first and first <= 12) or second > 12:
            first, second = second, first
        return _day(year, second, first)
    if hit := _COMPACT.match(word):
        return _day(int(hit[1]), int(hit[2]), int(hit[3]))
    if hit := re.search(r"^/Date\((\d{9,14})", word):
        return _seconds(int(hit[1]) // 1000)
    return _seconds(int(word)) if re.fullmatch(r"\d{9,10}", word, re.ASCII) else None


def _day(year: int, month: int, of_month: int) -> str | None:
    try:
        found = date(year, month, of_month)
    except ValueError:
        return None
    return found.isoformat() if 1970 < year < 2200 else None


def _seconds(value: int) -> str | None:
    return datetime.fromtimestamp(value, UTC).date().isoformat() if 86400 * 365 < value < 7_000_000_000 else None


def moment(value: Any) -> str | None:
    """An ISO moment by the machine's own clock, or the day when that is all it says."""
    found = day(value)
    if found and isinstance(value, str) and (hit := _ISO.match(value.strip())) and hit[4]:
        hours, minutes, seconds = int(hit[4]), int(hit[5]), int(hit[6] or 0)
        if hours < 24 and minutes < 60 and seconds < 60:
            return f"{found}T{hours:02}:{minutes:02}:{seconds:02}"
    return found


def mac(value: Any) -> str:
    """AA:BB:CC:DD:EE:FF, or "" for what is none."""
    digits = _HEX.sub("", value) if isinstance(value, str) and len(value) < 40 else ""
    return ":".join(digits[i : i + 2] for i in range(0, 12, 2)).upper() if len(digits) == 12 else ""


def own_mac(value: Any) -> str:
    """A MAC address by which a machine can be told; "" for others."""
    found = mac(value)
    return "" if not found or is_placeholder_mac(found) else found


def ip(value: Any) -> str:
    """An address at which the machine might be reached: not its own loop, none that is made up per link, not 0.0.0.0."""
    if not isinstance(value, str) or len(value) > 60:
        return ""
    try:
        found = ipaddress.ip_address(value.strip().partition("%")[0])
    except ValueError:
        return ""
    return "" if found.is_loopback or found.is_unspecified or found.is_link_local or found.is_multicast else str(found)


def uuid(value: Any, notes: Notes) -> str:
    """8-4-4-4-12 in capitals; Android's 16 digits as they are; "" for a placeholder."""
    words = text(value, notes, "UUID")
    if not words:
        return ""
    digits = re.sub(r"[\s{}-]", "", words)
    if re.fullmatch(r"[0-9a-fA-F]{16}", digits):
        return "" if is_placeholder(digits) else digits.upper()
    if is_placeholder_uuid(words):
        if not re.fullmatch(r"[0-9a-fA-F]{32}", digits) and not is_placeholder(words):
            notes.say(tr("“{text}” is no UUID and was left out.", text=clip(words)))
        return ""
    d = digits.upper()
    return f"{d[:8]}-{d[8:12]}-{d[12:16]}-{d[16:20]}-{d[20:]}"


def architecture(value: str) -> str:
    """x86_64, x86, arm64, … for the many words that stand for them; noarch and all are none."""
    word = value.strip().casefold()
    if word in ("noarch", "all", "any", "neutral", "none", "(none)", "unknown"):
        return ""
    if word in ("amd64", "x86_64", "x64", "64-bit", "64 bits", "64-bits", "64 bit", "64bit", "em64t", "x86-64"):
        return "x86_64"
    if word in ("i386", "i486", "i586", "i686", "x86", "32-bit", "32 bits", "32-bits", "32 bit", "32bit", "ia32"):
        return "x86"
    if word.startswith(("arm64", "aarch64")):
        return "arm64"
    return value


_CHASSIS = (
    ("laptop", ("notebook", "laptop", "portable", "sub notebook", "hand held", "docking")),
    ("tablet", ("tablet", "convertible", "detachable")), ("all-in-one", ("all in one", "all-in-one")),
    ("server", ("rack", "server", "blade", "multi-system", "expansion chassis")),
    ("desktop", ("desktop", "tower", "pizza", "lunch", "space-saving", "mini pc", "stick pc", "sealed-case")),
)  # fmt: skip
_BY_NUMBER = {3: "desktop", 4: "desktop", 5: "desktop", 6: "desktop", 7: "desktop", 8: "laptop", 9: "laptop", 10: "laptop", 11: "laptop", 12: "laptop",
              13: "all-in-one", 14: "laptop", 15: "desktop", 16: "desktop", 17: "server", 23: "server", 24: "desktop", 25: "server", 28: "server", 29: "server",
              30: "tablet", 31: "tablet", 32: "tablet", 34: "desktop", 35: "desktop", 36: "desktop"}  # fmt: skip
_VIRTUAL = re.compile(
    r"vmware|virtualbox|innotek|\bkvm\b|\bqemu\b|virtual machine|\bxen\b|\bhvm domu\b|parallels|bochs|openstack|google compute|amazon ec2", re.I
)  # fmt: skip


def chassis(value: Any, model: str = "") -> str:
    """One of machine.CHASSIS, from SMBIOS' words or number; a virtual machine is told by its model."""
    if _VIRTUAL.search(model):
        return "virtual"
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, int):
        return _BY_NUMBER.get(value, "")
    if not isinstance(value, str):
        return ""
    word = value.strip().casefold()[:60]
    if word.isascii() and word.isdigit() and len(word) < 4:
        return _BY_NUMBER.get(int(word), "")
    return next((kind for kind, words in _CHASSIS if any(one in word for one in words)), "")


def edition(system: str) -> str:
    """The edition that a system's name ends with: "Professionnel" of "Microsoft Windows 8.1 Professionnel"."""
    if hit := _WINDOWS.search(system):
        return system[hit.end() :].strip(" -,").strip()
    hit = re.search(r"\(([^()]*Edition)\)", system)
    return hit[1].strip() if hit else ""


def model_of(maker: str, product: str, version: str) -> str:
    """A maker's own name of the model: Lenovo's product is a number, its "version" is the name people know."""
    if maker.casefold().startswith("lenovo") and re.match(r"think|idea|yoga|legion|lenovo", version, re.I):
        return version
    return product


def imei(value: Any) -> str:
    """15 digits whose check digit is right."""
    digits = re.sub(r"[\s/-]", "", value) if isinstance(value, str) and len(value) < 40 else ""
    if not re.fullmatch(r"\d{15}", digits, re.ASCII) or is_placeholder(digits):
        return ""
    total = sum(sum(divmod(int(d) * (1 + n % 2), 10)) for n, d in enumerate(digits))
    return digits if total % 10 == 0 else ""
