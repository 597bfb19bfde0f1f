"""Tags: made, coded, compared, and understood when a scanner types on another keyboard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.iso7064 import mod_37_36

from itam_desktop.kernel import tags
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.tags import ALPHABET, check_character, is_checked, key_of, make_tag

PLAIN = st.text(ALPHABET, min_size=1, max_size=14)
SERIES = st.tuples(st.text("ABCDEFGHJKLMNPRSTUVWXYZ", max_size=3), st.integers(3, 7), st.integers(0, 900))


def test_a_tag_is_printed_with_separators_and_coded_without():
    assert make_tag("LT", 5, 43) == "LT-00043-M"
    assert tags.coded("LT-00043-M") == "LT00043M"
    assert make_tag("LT", 5, 43, check=False) == "LT-00043"
    assert make_tag("", 5, 43, check=False) == "00043"


def test_the_check_character_is_that_of_the_standards_published_examples():
    # python-stdnum's own examples (ISO 7064 MOD 37,36), the second one a GRid of the recording industry
    assert mod_37_36.is_valid("A12425GABC1234002M") and is_checked("A12425GABC1234002M")
    assert check_character("A12425GABC1234002") == "M"
    assert not is_checked("A12425GABC1234002N")


@given(PLAIN)
def test_the_check_character_equals_stdnums(text):
    assert check_character(text) == mod_37_36.calc_check_digit(text)
    assert is_checked(text + check_character(text))


@given(PLAIN, st.data())
def test_every_single_substitution_is_found(text, data):
    whole = text + check_character(text)
    at = data.draw(st.integers(0, len(whole) - 1))
    other = data.draw(st.sampled_from([c for c in ALPHABET if c != whole[at]]))
    assert not is_checked(whole[:at] + other + whole[at + 1 :])


def test_nearly_every_swap_of_neighbours_is_found():
    missed = swaps = 0
    for number in range(2000):
        whole = tags.coded(make_tag("LT", 5, number))
        for at in range(len(whole) - 1):
            if whole[at] != whole[at + 1]:
                swaps += 1
                missed += is_checked(whole[:at] + whole[at + 1] + whole[at] + whole[at + 2 :])
    assert swaps > 8000 and missed / swaps < 0.01


@given(SERIES)
def test_a_series_steps_over_check_characters_that_people_misread(series):
    prefix, width, number = series
    chosen = tags.next_number(prefix, width, number)
    assert chosen >= number
    assert make_tag(prefix, width, chosen)[-1] not in "IOQ"
    for passed in range(number, chosen):
        assert make_tag(prefix, width, passed)[-1] in "IOQ"


def test_a_series_says_when_its_numbers_are_used_up():
    assert tags.next_number("LT", 1, 9) == 9
    with pytest.raises(Refusal, match="no numbers of 1 digits left"):
        tags.next_number("LT", 1, 10)
    with pytest.raises(Refusal, match="A to Z"):
        make_tag("LÄ", 5, 1)


@given(SERIES, st.booleans())
def test_a_tag_that_the_series_made_is_recognised_and_no_other(series, check):
    prefix, width, number = series
    number = tags.next_number(prefix, width, number) if check else number
    tag = make_tag(prefix, width, number, check)
    assert tags.is_generated(tag, prefix, width, check)
    for other in (tag + "0", tag.replace("-", ""), "X" + tag, tag[1:]):
        assert other == tag or not tags.is_generated(other, prefix, width, check)


def test_a_tag_with_a_wrong_check_character_was_not_made_here():
    assert not tags.is_generated("LT-00043-N", "LT", 5)
    assert not tags.is_generated("LT-٠٠٠٤٣-M", "LT", 5)
    passed = next(n for n in range(99) if make_tag("LT", 5, n)[-1] in "IOQ")
    assert not tags.is_generated(make_tag("LT", 5, passed), "LT", 5)


@pytest.mark.parametrize(
    "written",
    ["LT-00043-M", "lt00043m", " LT 00043 M ", "LT/00043.m", "LT_00043-M\r\n", "ｌｔ-０００４３-ｍ", "LT-٠٠٠٤٣-M"],
)
def test_however_a_tag_is_written_its_key_is_the_same(written):
    assert key_of(written) == "LT00043M"


def test_letters_of_every_script_count_in_a_key():
    assert key_of("Größe-1") == key_of("GRÖSSE 1") == "GRÖSSE1"
    assert key_of("имя-7") == "ИМЯ7"
    assert key_of("机-01") == "机01"
    assert key_of("-/ .") == ""
    assert key_of("\u1100-\u1161") == key_of("\uac00")  # letters that join once the separator is gone


@given(st.text(max_size=20))
def test_a_key_is_its_own_key_and_case_never_matters(text):
    key = key_of(text)
    assert key_of(key) == key
    assert key_of(text.casefold()) == key
    assert all(c.isalnum() for c in key)


@pytest.mark.parametrize(("sent", "meant"), [
    ("]C0LT00043M", "LT00043M"), ("]Q3https://x", "https://x"), ("]d2X", "X"), ("LT]C0", "LT]C0"), ("]C0", "]C0"),
    ("]]]", "]]]"), ("", ""),
])  # fmt: skip
def test_the_aim_prefix_of_a_scanner_is_taken_off(sent, meant):
    assert tags.strip_aim(sent) == meant


def typed(text, scanner, computer):
    """What arrives when a scanner set to one keyboard sends `text` to a computer set to another."""
    keys = dict(zip(tags._KEYS[scanner], tags._KEYS[computer], strict=True))
    return "".join(keys[c] for c in text)


def test_the_keyboards_agree_with_what_their_keys_show():
    assert typed("YZ-/", "US", "DE") == "ZYß-"
    assert typed("AQWZM0123", "US", "FR") == 'QAZW?à&é"'
    assert typed("YZ-/", "DE", "US") == "ZY/&"
    assert typed("AZ1", "FR", "US") == "QW!"


@pytest.mark.parametrize(("scanner", "computer"), [("US", "DE"), ("US", "FR"), ("DE", "US"), ("FR", "US")])
@given(text=st.text(ALPHABET + "-", min_size=1, max_size=12))
def test_a_scan_on_the_wrong_keyboard_can_be_un_mapped(scanner, computer, text):
    arrived = typed(text, scanner, computer)
    candidates = [arrived, *(repair.text for repair in tags.layout_repairs(arrived))]
    assert text in candidates
    assert len(candidates) == len(set(candidates))


def in_office(*known):
    return lambda text: key_of(text) in known


def of_series(text):
    key = key_of(text)
    return len(key) == 8 and key.startswith(("LT", "YZ")) and is_checked(key)


def test_a_repaired_scan_names_the_keyboards_to_tell_the_user():
    exists = in_office("LT00043M")
    text, repair = tags.understand(typed("LT00043M", "US", "FR"), exists, of_series)
    assert (text, repair.scanner, repair.computer) == ("LT00043M", "US", "FR")
    assert tags.understand("]C0LT00043M", exists, of_series) == ("LT00043M", None)
    text, repair = tags.understand(typed("]C0LT-00043-M", "US", "DE"), exists, of_series)
    assert text == "LT-00043-M" and repair.computer == "DE"


def test_a_scan_that_makes_sense_as_it_is_stays_as_it_is():
    both = in_office("YZ000017", "ZY000017")
    assert tags.plausible(("ZY000017", "YZ000017"), both, of_series) == "ZY000017"


def test_an_existing_record_goes_before_a_merely_valid_tag():
    new = make_tag("YZ", 5, 1).replace("-", "")
    assert tags.plausible(("??", new, "OLD1"), in_office("OLD1"), of_series) == "OLD1"
    assert tags.plausible(("??", new, "OLD1"), in_office(), of_series) == new


def test_a_tie_is_nobodys_and_nonsense_stays_nonsense():
    assert tags.plausible(("??", "A1", "B2"), in_office("A1", "B2"), of_series) is None
    assert tags.plausible(("??", "A1", "a-1"), in_office("A1"), of_series) == "A1"
    assert tags.plausible((), in_office(), of_series) is None
    assert tags.understand("]C0hello", in_office(), of_series) == ("hello", None)
