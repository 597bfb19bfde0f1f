"""Codes: right to the module, in whole dots, and a refusal that says what would fit."""

import csv

import pytest
import zxingcpp
from barcode import Code128
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from itam_desktop.kernel.errors import Refusal
from itam_desktop.labels.codes import CODE128, DATAMATRIX, NAMES, QR, code128_modules, dot_range, fit, symbol

ASCII = st.text([chr(c) for c in range(32, 127)], min_size=1, max_size=24)


def image_of(rows, quiet, scale=3, repeat=1):
    wide = len(rows[0]) + 2 * quiet
    blank = [False] * wide
    lines = [blank] * quiet + [[False] * quiet + list(r) + [False] * quiet for r in rows for _ in range(repeat)]
    lines += [blank] * quiet
    pixels = bytearray()
    for row in lines:
        pixels += bytes(0 if dark else 255 for dark in row for _ in range(scale)) * scale
    return memoryview(pixels).cast("B", (len(lines) * scale, wide * scale))


@settings(deadline=None, max_examples=150)
@example("99")
@example("9901")
@given(ASCII)
def test_code_128_says_what_it_was_given(text):
    sym = symbol(text, CODE128)
    (read,) = zxingcpp.read_barcodes(image_of(sym.rows, 10, repeat=20), text_mode=zxingcpp.TextMode.Plain)
    assert (read.text, read.format) == (text, zxingcpp.BarcodeFormat.Code128)


@settings(deadline=None, max_examples=60)
@given(ASCII, st.sampled_from([QR, DATAMATRIX]))
def test_square_codes_say_what_they_were_given(text, kind):
    sym = symbol(text, kind)
    assert len(sym.rows) == sym.columns
    (read,) = zxingcpp.read_barcodes(image_of(sym.rows, 4), text_mode=zxingcpp.TextMode.Plain)
    assert read.text == text


@settings(deadline=None)
@example("99")
@example("9901")
@given(ASCII)
def test_code_128_is_the_shorter_of_two_encoders(text):
    assume("99" not in text)  # python-barcode drops a leading 99, so its encoding is shorter than the truth
    theirs = Code128(text).build()[0]
    assert len(code128_modules(text)) <= len(theirs)


def test_code_128_is_python_barcodes_when_both_are_equally_long():
    for text in ("00012345", "49A61", "47aaA952"):  # zxing-cpp's are as long, those of the last two different
        assert code128_modules(text) == Code128(text).build()[0]
    assert len(code128_modules("IT0001237")) == 112 < len(Code128("IT0001237").build()[0])


@pytest.mark.parametrize(("text", "bars", "matrix", "qr"), [
    ("00012345", 79, 12, 21), ("IT000123", 101, 12, 21), ("IT0001237", 112, 14, 21), ("IT-000123-7", 145, 14, 21),
    ("AST-2026-00042", 178, 16, 21),
])  # fmt: skip
def test_codes_have_the_sizes_that_labels_are_planned_with(text, bars, matrix, qr):
    assert symbol(text, CODE128).columns == bars
    assert symbol(text, DATAMATRIX).columns == matrix
    assert symbol(text, QR).columns == qr


def test_symbol_characters_are_those_of_the_published_vectors(realdata):
    """The vectors all hold function characters, which tags never have: start, digits and stop are compared."""
    compared = 0
    ours = code128_modules("a123z")
    with (realdata / "barcodes" / "vectors.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["symbology"] == "Code128" and "123" in row["input"]:
                published = row["expected"].strip("0")
                if published[:11] != ours[:11]:
                    continue  # starts in set C, because FNC1 leaves a pair of digits
                assert ours[22:55] == published[22:55]  # 1, 2, 3
                assert ours[-13:] == published[-13:]  # stop
                compared += 1
    assert compared == 3


def test_a_qr_code_is_corrected_as_far_as_its_size_allows():
    levels = [zxingcpp.read_barcodes(image_of(symbol(text, QR).rows, 4))[0].ec_level for text in ("LT00043M", "X" * 20)]
    assert levels == ["H", "M"]


@pytest.mark.parametrize(("dpi", "dots"), [
    (203, (2, 4)), (300, (3, 6)), (600, (6, 12)), (180, (2, 3)), (1200, (12, 24)),
])  # fmt: skip
def test_bars_are_whole_dots_of_a_quarter_to_half_a_millimetre(dpi, dots):
    allowed = dot_range(CODE128, dpi)
    assert (allowed[-1], allowed[0]) == dots
    assert all(0.25 <= d / dpi * 25.4 <= 0.51 for d in allowed)


def test_fine_bars_are_taken_only_when_asked_and_carry_a_warning():
    with pytest.raises(Refusal):
        fit("IT0001237", CODE128, 300, 25.4, 20)
    fine = fit("IT0001237", CODE128, 300, 25.4, 20, fine=True)
    assert fine.dots == 2 and "0.17 mm" in fine.warning
    assert dot_range(CODE128, 203, fine=True)[-1] == 2
    wide = fit("IT0001237", CODE128, 300, 60, 20, fine=True)
    assert wide.dots == 5 and not wide.warning


def test_the_largest_whole_dot_that_fits_is_chosen():
    narrow = fit("IT0001237", CODE128, 300, 33.6, 20)
    assert (narrow.dots, narrow.quiet, narrow.width) == (3, 30, 132 * 3)
    assert fit("IT0001237", CODE128, 300, 44.8, 20).dots == 4
    assert fit("IT0001237", CODE128, 203, 33.1, 20).dots == 2


def test_qr_modules_have_at_least_four_dots_and_data_matrix_three():
    assert fit("IT0001237", QR, 300, 9.9, 9.9).dots == 4
    assert fit("IT0001237", QR, 203, 14.6, 14.6).dots == 4
    assert fit("IT0001237", DATAMATRIX, 300, 4.6, 4.6).dots == 3


def test_bars_are_at_least_six_millimetres_high_and_a_seventh_of_their_width():
    with pytest.raises(Refusal, match=r"needs 6\.0 mm in height, there are 5\.9"):
        fit("IT0001237", CODE128, 300, 60, 5.9)
    long = "X" * 24
    with pytest.raises(Refusal, match="in height"):
        fit(long, CODE128, 300, 120, 10)
    assert fit(long, CODE128, 300, 120, 11.5).height / 300 * 25.4 > 11


def test_a_code_that_is_too_wide_says_what_would_fit():
    with pytest.raises(Refusal) as refused:
        fit("IT0001237", CODE128, 300, 25.4, 20)
    assert refused.value.message == (
        "Too small for Code 128 at 300 dpi: needs 33.5 mm, there are 25.4. "
        "Data Matrix fits, or a label of at least 34 mm."
    )
    assert fit("IT0001237", CODE128, 300, 34, 20)
    assert fit("IT0001237", DATAMATRIX, 300, 25.4, 20)
    with pytest.raises(Refusal, match=r"Choose a label of at least 5 x 5 mm\.$"):
        fit("IT0001237", DATAMATRIX, 300, 3, 3)


@pytest.mark.parametrize("kind", NAMES)
@pytest.mark.parametrize("text", ["", "A\0B", "A\nB", "x" * 5000])
def test_what_a_code_cannot_hold_is_refused(kind, text):
    with pytest.raises(Refusal):
        fit(text, kind, 300, 60, 30)


def test_code_128_refuses_what_scanners_would_garble_and_names_another_code():
    with pytest.raises(Refusal, match="A QR code or Data Matrix can"):
        symbol("Gerät-1", CODE128)
    assert symbol("Gerät-1", QR) and symbol("Gerät-1", DATAMATRIX)
    with pytest.raises(Refusal, match="No code is called"):
        symbol("A1", "codabar")
