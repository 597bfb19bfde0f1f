"""Words on labels: every script in order, nothing hidden, nothing cut without a sign."""

import json

import pytest

from itam_desktop.paper.fonts import FILES, MONO, PLAIN, face
from itam_desktop.paper.text import LONGEST, REPLACED, broken, clusters, fitted, line, shown


def faces(text):
    return [run.face for run in line(shown(text)).runs]


@pytest.mark.parametrize(("text", "expected"), [
    ("Grün ŁΩЖ", ["plain"]), ("東京 노트북 笔记本", ["cjk", "plain", "cjk", "plain", "cjk"]), ("مرحبا", ["arabic"]),
    ("שלום", ["hebrew"]), ("शक्ति", ["devanagari"]), ("ที่นี่", ["thai"]), ("a日b", ["plain", "cjk", "plain"]),
])  # fmt: skip
def test_each_script_has_its_font(text, expected):
    assert shown(text) == text
    assert faces(text) == expected


def test_every_font_is_true_type_and_has_its_licence_beside_it():
    for key in FILES:
        assert face(key).glyphs
    folder = face(PLAIN).path.rpartition("NotoSans")[0]
    for name in ("OFL-1.1.txt", "Apache-2.0.txt"):
        with open(folder + name, encoding="utf-8") as file:  # noqa: PTH123 - beside a font, whatever the folder
            assert "licen" in file.read().lower()


@pytest.mark.parametrize(
    "hidden", ["\0", "\x1b", "\x7f", "\u202e", "\u200b", "\ufeff", "\u00ad", "\ue000", "\ud800", "\U0001f600"]
)
def test_what_cannot_be_shown_is_shown_as_replaced(hidden):
    assert shown(f"a{hidden}b") == f"a{REPLACED}b"


def test_line_breaks_and_tabs_are_spaces():
    assert shown("a\tb\r\nc\u2028d\u00a0e") == "a b  c d e"


def test_joiners_stay_only_where_they_join():
    assert shown("क्\u200dष") == "क्\u200dष"
    assert shown("LT\u200d1") == f"LT{REPLACED}1"


def test_right_to_left_words_stand_from_the_right_and_numbers_from_the_left():
    made = line("שלום ABC 12")
    by_text = {run.text.strip(): run.x for run in made.runs if run.text.strip()}
    assert by_text["ABC 12"] < by_text["שלום"]
    hebrew = next(run for run in line("אבג").runs)
    assert [glyph.said for glyph in hebrew.glyphs] == ["ג", "ב", "א"]
    assert [g.x for g in hebrew.glyphs] == sorted(g.x for g in hebrew.glyphs)


def test_arabic_letters_join():
    alone = {line(c).runs[0].glyphs[0].character for c in "محر"}
    joined = {glyph.character for glyph in line("محر").runs[0].glyphs}
    assert alone != joined


def test_a_devanagari_vowel_sign_stands_before_its_letter():
    separate = [glyph.character for glyph in line("क").runs[0].glyphs]
    assert [glyph.character for glyph in line("कि").runs[0].glyphs][1:] == separate


def test_marks_stand_on_their_letter():
    thai = line("ที่").runs[0].glyphs
    assert len(thai) == 3 and max(g.y for g in thai) >= 0
    assert line("e\u0301").width == pytest.approx(line("e").width)
    assert clusters("e\u0301a") == ["e\u0301", "a"]


def test_words_shrink_to_the_floor_and_then_end_in_an_ellipsis():
    assert fitted("Studio", PLAIN, 60, 3, 1.8)[1] == 3
    shrunk, size = fitted("Studio Nordkai GmbH", PLAIN, 20, 3, 1.8)
    assert 1.8 <= size < 3 and shrunk.text == "Studio Nordkai GmbH" and shrunk.width / 1000 * size == pytest.approx(20)
    cut, size = fitted("Studio Nordkai GmbH" * 9, PLAIN, 20, 3, 1.8)
    assert size == 1.8 and cut.text.endswith("…") and 17 < cut.width / 1000 * size <= 20
    assert fitted("x" * 100_000, PLAIN, 1000, 3, 1.8)[0].text == "x" * LONGEST + "…"


def test_a_tag_is_never_cut_but_broken_after_its_separators():
    assert broken("AST-2026-00042-X", 10, 1.76) == ("AST-2026-", "00042-X")
    assert "".join(broken("X" * 50, 10, 1.76)) == "X" * 50
    assert broken("LT-00043-M", 30, 1.76) == ("LT-00043-M",)
    assert all(line(part, MONO).width / 1000 * 1.76 <= 10 for part in broken("X" * 50, 10, 1.76))


def test_no_naughty_string_stops_a_line(realdata):
    strings = json.loads((realdata / "names_text" / "naughty_strings.json").read_text(encoding="utf-8"))
    assert len(strings) > 200
    for text in strings:
        made, size = fitted(text, PLAIN, 40, 3, 1.8)
        assert 1.8 <= size <= 3
        assert made.width / 1000 * size <= 40.001
        assert shown(made.text) == made.text
