"""What the test codes say of a scanner: a table of scanners, each judged whole."""

from collections.abc import Callable

import pytest

from itam_desktop.kernel.tags import _KEYS, is_checked
from itam_desktop.widgets.scanner_check import CODES, Diagnosis, Heard, diagnose


def typed(scanner: str, computer: str) -> Callable[[str], str]:
    """What a computer shows of the keys that a scanner on another keyboard presses."""
    table = str.maketrans(dict(zip(_KEYS[scanner], _KEYS[computer], strict=True)))
    return lambda text: text.translate(table)


def heard(
    change: Callable[[str], str] = lambda t: t,
    *,
    end: str = "\r",
    gap: int = 8,
    key: str = "",
    only: tuple[str, ...] = tuple(CODES),
) -> list[Heard]:
    made = []
    for name in only:
        text = change(CODES[name])
        made.append(Heard(text, (gap,) * max(0, len(text) - 1), end, key))
    return made


def told(found: Diagnosis) -> dict[str, str]:
    return {one.key: one.level for one in found.findings}


WELL = {"layout": "ok", "end": "ok", "speed": "ok"}
US_DE, US_FR, DE_US, FR_US = typed("US", "DE"), typed("US", "FR"), typed("DE", "US"), typed("FR", "US")
CASES = {
    "as it should be": (heard(), WELL, ("", 35, "\r", None)),
    "US on German": (heard(US_DE), WELL | {"layout": "bad"}, ("", 35, "\r", ("US", "DE"))),
    "US on French": (heard(US_FR), WELL | {"layout": "bad"}, ("", 35, "\r", ("US", "FR"))),
    "German on US": (heard(DE_US), WELL | {"layout": "bad"}, ("", 35, "\r", ("DE", "US"))),
    "French on US": (heard(FR_US), WELL | {"layout": "bad"}, ("", 35, "\r", ("FR", "US"))),
    "US on German, letters only": (heard(US_DE, only=("letters",)), WELL | {"layout": "bad"}, ("", 35, "\r", ("US", "DE"))),
    "US on German, digits only: the same": (heard(US_DE, only=("digits",)), WELL, ("", 35, "\r", None)),
    "US on French, the tag only": (heard(US_FR, only=("tag",)), WELL | {"layout": "bad"}, ("", 35, "\r", ("US", "FR"))),
    "Caps Lock": (heard(str.swapcase), WELL | {"case": "warn"}, ("", 35, "\r", None)),
    "Caps Lock, US on German": (heard(lambda t: US_DE(t).swapcase(), only=("digits", "letters", "lower", "tag")), WELL | {"layout": "bad", "case": "warn"}, ("", 35, "\r", ("US", "DE"))),
    "all capital": (heard(str.upper), WELL | {"case": "warn"}, ("", 35, "\r", None)),
    "all small": (heard(str.lower), WELL | {"case": "warn"}, ("", 35, "\r", None)),
    "AIM": (heard(lambda t: "]C0" + t), WELL | {"aim": "ok"}, ("", 35, "\r", None)),
    "AIM, US on German": (heard(lambda t: US_DE("]C0" + t)), WELL | {"aim": "ok", "layout": "bad"}, ("", 35, "\r", ("US", "DE"))),
    "AIM, Caps Lock": (heard(lambda t: ("]C0" + t).swapcase()), WELL | {"aim": "ok", "case": "warn"}, ("", 35, "\r", None)),
    "prefix": (heard(lambda t: "~" + t), WELL | {"prefix": "ok"}, ("~", 35, "\r", None)),
    "prefix, US on German": (heard(lambda t: US_DE(";" + t)), WELL | {"prefix": "warn", "layout": "bad"}, ("", 35, "\r", ("US", "DE"))),
    "F9 first": (heard(key="F9"), WELL | {"prefix": "ok"}, ("F9", 35, "\r", None)),
    "prefix, once lost with a sign": ([*heard(lambda t: "~" + t), Heard("LT0043M")], WELL | {"prefix": "ok", "lost": "bad"}, ("~", 35, "\r", None)),
    "F9 first, but not always": ([*heard(key="F9", only=("digits",)), *heard(only=("letters",))], WELL, ("", 35, "\r", None)),
    "typed into once": ([*heard(), Heard("x" + CODES["tag"])], WELL | {"prefix": "bad"}, ("", 35, "\r", None)),
    "suffix sign": (heard(lambda t: t + "#"), WELL | {"after": "bad"}, ("", 35, "\r", None)),
    "LF": (heard(end="\n"), WELL, ("", 35, "\n", None)),
    "CR LF": (heard(end="\r\n"), WELL, ("", 35, "\r\n", None)),
    "Tab": (heard(end="\t"), WELL | {"end": "warn"}, ("", 35, "\t", None)),
    "no Enter": (heard(end=""), WELL | {"end": "warn"}, ("", 35, "", None)),
    "Enter and Tab": ([*heard(only=("digits", "letters")), *heard(only=("tag",), end="\t")], WELL | {"end": "warn"}, ("", 35, "\r", None)),
    "Bluetooth": (heard(gap=45), WELL, ("", 78, "\r", None)),
    "slow": (heard(gap=75), WELL | {"speed": "warn"}, ("", 100, "\r", None)),
    "slow as a person": (heard(gap=140), WELL | {"speed": "bad"}, ("", 100, "\r", None)),
    "signs are lost": (heard(lambda t: t.replace("4", "").replace("C", "")), WELL | {"lost": "bad"}, ("", 35, "\r", None)),
    "US on German, a sign is lost": (heard(lambda t: US_DE(t).replace("4", "")), WELL | {"layout": "bad", "lost": "bad"}, ("", 35, "\r", ("US", "DE"))),
    "too few keys to tell the speed": ([Heard(CODES["tag"], (8,) * 4)], {"layout": "ok", "end": "ok"}, ("", 60, "\r", None)),
    "another code": ([*heard()[:2], Heard("4006381333931", (8,) * 12)], WELL | {"strange": "bad"}, ("", 35, "\r", None)),
    "control signs": ([one._replace(signs=True) for one in heard()], WELL | {"signs": "ok"}, ("", 35, "\r", None)),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_scanner_is_judged(name: str) -> None:
    scans, wanted, kept = CASES[name]
    found = diagnose(scans)
    assert told(found) == wanted
    assert (found.prefix, found.gap_ms, found.end, found.layout) == kept
    assert found.well == ("bad" not in wanted.values())
    assert all(one.words and (one.mend or one.level == "ok") for one in found.findings)
    if name not in ("another code",):
        assert found.seen == tuple(k for k in CODES if k in found.seen) and found.seen


def test_the_words_name_both_keyboards_and_what_was_lost() -> None:
    words = [one.words for one in diagnose(heard(US_DE)).findings]
    assert words[0] == "Your scanner is set to a US keyboard while this computer has a German one."
    lost = diagnose([Heard(CODES["digits"].replace("7", "").replace("3", ""))]).findings[0]
    assert lost.words == "2 signs were lost: 3 7"
    some = [CODES["letters"], CODES["lower"].upper(), "ABCWXYZ"]  # the last one is nearer to the small letters
    assert diagnose([Heard(one) for one in some]).findings[0].words == "3 signs were lost: D E F"


def test_a_part_of_a_code_is_none_of_them() -> None:
    assert told(diagnose([Heard("LM")]))["strange"] == "bad" and told(diagnose([Heard("")]))["strange"] == "bad"


def test_the_speed_is_told_as_usual_and_at_worst() -> None:
    speed = next(
        one for one in diagnose([Heard(CODES["digits"], (1, 8, 8, 8, 8, 8, 8, 8, 20))]).findings if one.key == "speed"
    )
    assert speed.words == "Its speed is good: usually 8 ms between two signs, up to 20."


def test_nothing_scanned_says_nothing() -> None:
    assert diagnose([]).findings == ()


def test_the_codes_need_no_altgr_and_the_tag_is_a_valid_one() -> None:
    for keyboard in _KEYS.values():
        assert set("".join(CODES.values())) <= set(keyboard)
    assert is_checked(CODES["tag"])
