"""What the scans of a few known codes say of a scanner: its keyboard, what it sends before and after, its speed. Pure.

The codes have only signs that a US, a German and a French keyboard type without AltGr. One explanation is sought for
all scans together: digits alone are the same on a US and a German keyboard.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import NamedTuple

from itam_desktop.kernel.tags import unmapped
from itam_desktop.kernel.texts import N, tr, tr_n

CODES = {
    "digits": "0123456789",
    "letters": "ABCKLMQWXYZ",
    "lower": "abcdefwxyz",
    "symbols": "-_/:.$%&",
    "tag": "LT00043M",
}
WORDS = {
    "digits": N("Digits 0 to 9"), "letters": N("Capital letters"), "lower": N("Small letters"), "symbols": N("Signs"),
    "tag": N("A tag with its check character"),
}  # fmt: skip
KEYBOARDS = {"US": N("US"), "DE": N("German"), "FR": N("French")}
LEAST_GAP, MOST_GAP, USUAL_GAP = 35, 100, 60
ENDS = {
    "\r": N("Enter"),
    "\n": N("Enter (line feed)"),
    "\r\n": N("Enter (two signs)"),
    "\t": N("Tab"),
    "": N("nothing"),
}
# the plainest first: of explanations that leave as little unexplained the first one stands
_LAYOUTS: tuple[tuple[str, str], ...] = (("", ""), ("US", "DE"), ("US", "FR"), ("DE", "US"), ("FR", "US"))
_CASES = ("", "swapped", "upper", "lower")


class Heard(NamedTuple):
    """One scan. text: without what ended it; gaps: ms between its keys; end: "\\r", "\\n", "\\r\\n", "\\t" or "" for
    silence; key: a function key that came first ("F9"); signs: control characters came with it."""

    text: str
    gaps: tuple[int, ...] = ()
    end: str = "\r"
    key: str = ""
    signs: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """level: "ok", "warn" or "bad"; key: what it is about, for the screen and tests; words and what to do, translated."""

    level: str
    key: str
    words: str
    mend: str = ""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """seen: keys of CODES that were recognised; prefix, gap_ms, end: what the program shall keep; layout: (scanner,
    computer) when they differ."""

    findings: tuple[Finding, ...]
    seen: tuple[str, ...]
    prefix: str
    gap_ms: int
    end: str
    layout: tuple[str, str] | None

    @property
    def well(self) -> bool:
        return all(one.level != "bad" for one in self.findings)


class _Match(NamedTuple):
    code: str  # key of CODES
    before: str
    after: str
    lost: str
    case: str


class _Explained(NamedTuple):
    strange: int  # scans left unexplained
    layout: tuple[str, str]
    case: str
    matches: tuple[_Match | None, ...]


def diagnose(heard: Sequence[Heard]) -> Diagnosis:
    """What these scans of CODES, in any order, say; without any there is nothing to say."""
    if not heard:
        return Diagnosis((), (), "", USUAL_GAP, "\r", None)
    best = min((_explain(heard, layout, case) for layout in _LAYOUTS for case in _CASES), key=lambda one: one.strange)
    matches = [one for one in best.matches if one is not None]
    seen = tuple(key for key in CODES if any(one.code == key for one in matches))
    found = list(_of_layout(best)) + list(_of_case(best, seen))
    prefix, of_prefix = _of_prefix(heard, matches, best.layout)
    found += of_prefix
    found += _of_after(matches)
    end, of_end = _of_end(heard)
    found += of_end
    gap, of_speed = _of_speed(heard)
    found += of_speed
    found += _of_loss(heard, best)
    layout = best.layout if best.layout[0] else None
    order = {"bad": 0, "warn": 1, "ok": 2}
    return Diagnosis(tuple(sorted(found, key=lambda one: order[one.level])), seen, prefix, gap, end, layout)


def _cased(text: str, case: str) -> str:
    return {"": text, "swapped": text.swapcase(), "upper": text.upper(), "lower": text.lower()}[case]


def _explain(heard: Sequence[Heard], layout: tuple[str, str], case: str) -> _Explained:
    matches = tuple(_match(_meant(one.text, layout), case) for one in heard)
    return _Explained(matches.count(None), layout, case, matches)


def _meant(text: str, layout: tuple[str, str]) -> str:
    """The text as a scanner on that keyboard meant it."""
    return unmapped(text, *layout) if layout[0] else text


def _match(text: str, case: str) -> _Match | None:
    """The test code in a text, with what stood before and after, or with the characters that are missing."""
    whole = [(len(code), key, at) for key, code in CODES.items() if (at := text.find(_cased(code, case))) >= 0]
    if whole:
        length, key, at = max(whole)
        return _Match(key, text[:at], text[at + length :], "", case)
    damaged = [
        _Match(key, "", "", lost, case)
        for key, code in CODES.items()
        if (lost := _lost(text, _cased(code, case))) is not None and 2 * len(lost) <= len(code)
    ]
    return min(damaged, key=lambda one: len(one.lost), default=None)


def _lost(text: str, code: str) -> str | None:
    """The characters of the code that are not in the text, which has no others; None when it has others."""
    at, lost = 0, ""
    for c in code:
        if at < len(text) and text[at] == c:
            at += 1
        else:
            lost += c
    return lost if at == len(text) else None


def _of_layout(best: _Explained) -> Iterator[Finding]:
    scanner, computer = best.layout
    if scanner:
        names = {"scanner": tr(KEYBOARDS[scanner]), "computer": tr(KEYBOARDS[computer])}
        yield Finding(
            "bad", "layout",
            tr("Your scanner is set to a {scanner} keyboard while this computer has a {computer} one.", **names),
            tr("In the scanner's manual, look for “keyboard country” or “keyboard layout” and scan the code for {computer} there. Until then, tags with a check character are put right by themselves; other codes are not.", **names),
        )  # fmt: skip
    elif any(one is not None for one in best.matches):
        yield Finding("ok", "layout", tr("The scanner and this computer have the same keyboard."))


def _of_case(best: _Explained, seen: Sequence[str]) -> Iterator[Finding]:
    lettered = [key for key in seen if key in ("letters", "lower", "tag")]
    if not best.case or not lettered:
        return
    if best.case == "swapped":  # also when only one of both cases was seen
        yield Finding(
            "warn", "case", tr("Capital and small letters are exchanged: Caps Lock is on."),
            tr("Turn Caps Lock off, or scan “Caps Lock off” (or “auto-detect Caps Lock”) in the scanner's manual. Tags are found in either case."),
        )  # fmt: skip
    else:
        words = (
            tr("The scanner makes capital letters of all letters.")
            if best.case == "upper"
            else tr("The scanner makes small letters of all letters.")
        )
        yield Finding("warn", "case", words, tr("Scan “case conversion: none” in the scanner's manual. Tags are found in either case; serial numbers are compared without it too."))  # fmt: skip


def _of_prefix(
    heard: Sequence[Heard], matches: Sequence[_Match], layout: tuple[str, str]
) -> tuple[str, list[Finding]]:  # fmt: skip
    keys = {one.key for one in heard}
    before = [one.before for one in matches if not one.lost]
    aim = [text for text in before if len(text) == 3 and text[0] == "]" and text[1].isalpha() and text[2].isalnum()]
    found = []
    if aim:
        found.append(Finding("ok", "aim", tr("The scanner sends the kind of code before each one ({sign}); this program leaves it out.", sign=aim[0]),
                             tr("For other programs, scan “AIM identifier off” in the manual.")))  # fmt: skip
    if keys and "" not in keys and len(keys) == 1:
        key = keys.pop()
        found.append(Finding("ok", "prefix", tr("The scanner sends {key} first: its scans are known everywhere, in fields too.", key=key)))  # fmt: skip
        return key, found
    rest = {text for text in before if text not in aim and text}
    if len(rest) == 1 and len([t for t in before if t]) == len(before) and not aim:
        sign = rest.pop()
        if layout[0]:
            found.append(Finding("warn", "prefix", tr("The scanner sends “{sign}” before each code, which another keyboard changes.", sign=sign),
                                 tr("Set the keyboard first, then scan these codes again; or let it send F9 first.")))  # fmt: skip
            return "", found
        found.append(Finding("ok", "prefix", tr("The scanner sends “{sign}” before each code: its scans are known everywhere by it.", sign=sign)))  # fmt: skip
        return sign, found
    if rest:
        found.append(Finding("bad", "prefix", tr("Something else stands before the codes: {signs}.", signs=", ".join(f"“{one}”" for one in sorted(rest))),
                             tr("Scan each code alone, with the text cursor nowhere else. If it stays so, scan “no prefix” in the scanner's manual.")))  # fmt: skip
    return "", found


def _of_after(matches: Sequence[_Match]) -> Iterator[Finding]:
    after = {one.after for one in matches if one.after}
    if after:
        yield Finding("bad", "after", tr("The scanner sends {signs} after the code.", signs=", ".join(f"“{one}”" for one in sorted(after))),
                      tr("Scan “no suffix” and then “suffix Enter (CR)” in the scanner's manual."))  # fmt: skip


def _of_end(heard: Sequence[Heard]) -> tuple[str, list[Finding]]:
    ends = [one.end for one in heard]
    kinds = set(ends)
    if len(kinds) > 1:
        end = max(kinds, key=ends.count)
        return end, [Finding("warn", "end", tr("Codes end in different ways: {ends}.", ends=", ".join(tr(ENDS[one]) for one in sorted(kinds))),
                             tr("Scan each code again. If it stays so, scan “suffix Enter (CR)” in the scanner's manual."))]  # fmt: skip
    end = ends[0]
    if end == "":
        return end, [Finding("warn", "end", tr("The scanner sends nothing after a code: its end is known only by the pause after it."),
                             tr("Scan “suffix Enter (CR)” in the scanner's manual: it is quicker, and lets you scan in forms."))]  # fmt: skip
    if end == "\t":
        return end, [Finding("warn", "end", tr("The scanner sends Tab after a code. In a count it is taken as Enter."),
                             tr("Scan “suffix Enter (CR)” in the scanner's manual if you scan in lists and dialogs too."))]  # fmt: skip
    return end, [Finding("ok", "end", tr("The scanner sends {end} after a code.", end=tr(ENDS[end])))]


def _of_speed(heard: Sequence[Heard]) -> tuple[int, list[Finding]]:
    gaps = sorted(gap for one in heard for gap in one.gaps)
    if len(gaps) < 5:
        return USUAL_GAP, []
    slowest = gaps[-1]
    wanted = ceil(slowest * 1.5) + 10
    gap, usual = max(LEAST_GAP, min(MOST_GAP, wanted)), gaps[len(gaps) // 2]
    if slowest > MOST_GAP:
        return gap, [Finding("bad", "speed", tr("The scanner is as slow as a person: up to {ms} ms between two signs.", ms=slowest),
                             tr("Scan “inter-character delay 0” in its manual, or let it send F9 first: then speed does not matter."))]  # fmt: skip
    if slowest > USUAL_GAP:
        return gap, [Finding("warn", "speed", tr("The scanner is slow: usually {usual} ms between two signs, up to {ms}.", usual=usual, ms=slowest),
                             tr("The limit is set to {limit} ms for it. With radio scanners, stay nearer to the base, or let it send F9 first.", limit=gap))]  # fmt: skip
    return gap, [Finding("ok", "speed", tr("Its speed is good: usually {usual} ms between two signs, up to {ms}.", usual=usual, ms=slowest))]  # fmt: skip


def _of_loss(heard: Sequence[Heard], best: _Explained) -> Iterator[Finding]:
    lost = "".join(one.lost for one in best.matches if one is not None)
    if lost:
        yield Finding("bad", "lost", tr_n("{n} sign was lost: {signs}", "{n} signs were lost: {signs}", len(lost), signs=" ".join(lost)),
                      tr("The computer cannot follow, or the cable does. Scan “inter-character delay 10 ms” in the scanner's manual, plug it in without a hub, and scan again."))  # fmt: skip
    strange = [one.text for one, match in zip(heard, best.matches, strict=True) if match is None]
    if strange:
        yield Finding("bad", "strange", tr("This is none of the codes on this page: {texts}", texts=", ".join(f"“{one[:40]}”" for one in strange[:3])),
                      tr("Scan only the codes shown here. If it was one of them, the keyboard of the scanner or of this computer is one this page does not know."))  # fmt: skip
    if any(one.signs for one in heard):
        yield Finding("ok", "signs", tr("The scanner sends control characters; this program leaves them out."))
