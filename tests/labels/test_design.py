"""Layouts, own sizes and pools as values: what is judged, what a file may say, where words and logo lie."""

import io
import json

import pytest
from PIL import Image

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.tags import check_character
from itam_desktop.labels import design, rules, sizes
from itam_desktop.labels.codes import CODE128, DATAMATRIX, QR
from itam_desktop.labels.layout import LabelText, Look, frame, plan
from itam_desktop.labels.pdf import Picture, sheet_pdf
from itam_desktop.labels.proof import prove
from itam_desktop.labels.stock import find, stocks

LAYOUT = {"name": "Laptops", "for_kind": "asset", "lines": "{name}\nS/N {serial}", "code": "code128", "logo": 1}


def logo(size: tuple[int, int] = (600, 200)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "black").save(out, "PNG")
    return out.getvalue()


# ---------------------------------------------------------------- lines
def test_a_line_is_words_with_fields_and_goes_when_all_its_fields_are_unknown():
    said = {"serial": "PF-4X", "name": "ThinkPad T14"}
    fill = lambda line: design.filled(line, lambda key: said.get(key, ""))  # noqa: E731
    assert fill("S/N {serial}") == "S/N PF-4X" and fill("{name} {serial}") == "ThinkPad T14 PF-4X"
    assert fill("Room {place}") == "" and fill("{name} · {place}") == "ThinkPad T14 ·" and fill("Ours") == "Ours"
    assert design.of(LAYOUT).keys() == ("name", "serial")


@pytest.mark.parametrize(
    ("change", "field", "words"),
    [
        ({"lines": "\n".join("abcdefghi")}, "lines", "at most 8 lines"),
        ({"lines": "x" * 121}, "lines", "at most 120 characters"),
        ({"lines": "{serial"}, "lines", "belongs to no field"),
        ({"lines": "{Serial}"}, "lines", "belongs to no field"),
        ({"lines": "{nothing}"}, "lines", "There is no field {nothing}"),
        ({"code": "ean13"}, "code", "No code is called"),
        ({"tag_size": "0.5"}, "tag_size", "mm tall"),
        ({"words_size": "41"}, "words_size", "mm tall"),
    ],
)
def test_a_layout_that_makes_no_label_is_refused_under_its_field(change, field, words):
    with pytest.raises(Refusal) as no:
        design.judge(LAYOUT | change, {"name", "serial"})
    assert no.value.field == field and words in no.value.message


# ---------------------------------------------------------------- shared by file
def test_a_layout_goes_through_its_file_unchanged():
    values = design.from_file(design.to_file(LAYOUT | {"tag_size": "4.5"}))
    assert design.of(values) == design.of(LAYOUT | {"tag_size": "4.5", "office_line": 0, "contact": 0, "tag_shown": 0})


@pytest.mark.parametrize(
    "change",
    [
        {"format": "other"}, {"version": 2}, {"more": 1}, {"name": ""}, {"name": "x" * 101}, {"name": 5}, {"for_kind": "licence"}, {"lines": "{name}"},
        {"lines": ["a\nb"]}, {"lines": [1]}, {"code": "pdf417"}, {"code": None}, {"logo": "yes"}, {"fine": 1}, {"tag_size": 4}, {"tag_size": "1e3"}, {"tag_size": "99"},
    ],
)  # fmt: skip
def test_a_file_that_is_not_exactly_a_layout_is_refused_in_words(change):
    found = json.loads(design.to_file(LAYOUT))
    with pytest.raises(Refusal) as no:
        design.from_file(json.dumps(found | change).encode())
    assert len(no.value.message) > 20


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", b"[]", b"{" * 3000, b"[" * 9000, b"null", b" " * 30_000])
def test_a_file_of_something_else_is_refused(data):
    with pytest.raises(Refusal):
        design.from_file(data)


# ---------------------------------------------------------------- logo and sizes on the label
@pytest.mark.parametrize("code", [CODE128, QR, DATAMATRIX])
@pytest.mark.parametrize("name", ["Avery L7160", "Avery 5160", "Brother QL DK-11201", "Dymo LabelWriter 99012"])
def test_a_logo_stays_out_of_the_quiet_zone_and_every_code_still_reads(name, code):
    stock = find(name)
    picture = Picture(logo())
    look = Look(logo=picture.ratio)
    labels = [
        LabelText(f"LT0004{n}M", f"LT-0004{n}-M", ("Studio Nordkai", "ThinkPad T14"), "Found?", look) for n in range(2)
    ]
    made = sheet_pdf(labels, stock, code=code, logo=picture)
    assert prove(made.pdf, stock, [one.code for one in labels], code=code) == 2
    laid = plan(labels[0], stock, code, 300)
    if laid.logo is None:
        assert laid.left_out
        return
    x, y, w, h = laid.logo
    quiet, place, mm = laid.fit.quiet, frame(stock), 25.4 / 300
    high = laid.bar_height + (0 if code == CODE128 else quiet)
    apart = (
        x >= laid.code_x + laid.symbol.columns * laid.fit.dots + quiet or x + w <= laid.code_x - quiet
        or y + h <= laid.code_y - (0 if code == CODE128 else quiet) or y >= laid.code_y + high
    )  # fmt: skip
    assert apart and x * mm >= place.left - 0.1 and (x + w) * mm <= place.right + 0.1


@pytest.mark.parametrize("stock", stocks(), ids=lambda s: s.name)
def test_on_every_stock_logo_lines_and_large_letters_make_a_proven_label_or_a_refusal(stock):
    picture = Picture(logo((300, 300)))
    look = Look(6.0, 3.0, True, picture.ratio)
    label = LabelText(
        "LT00043M", "LT-00043-M", ("Studio Nordkai", "ThinkPad T14 G6", "S/N PF-4XK2P9", "Room 204"), "Found? +49", look
    )
    try:
        made = sheet_pdf([label], stock, code=DATAMATRIX, logo=picture)
    except Refusal as no:
        assert "mm" in no.message
        return
    assert prove(made.pdf, stock, [label.code], code=DATAMATRIX) == 1
    mm, place = 25.4 / 300, frame(stock)
    for words in plan(label, stock, DATAMATRIX, 300).words:
        assert words.bottom <= place.height + 0.01 and words.x >= place.left - mm


@pytest.mark.parametrize("code", [CODE128, QR, DATAMATRIX])
@pytest.mark.parametrize("look", [Look(12.0, 9.0), Look(1.0, 1.0, False, 2.0), Look(None, None, True, 0.4)])
def test_no_wish_brings_words_or_logo_into_the_quiet_zone_or_bars_below_their_width(code, look):
    lines = (
        "Studio Nordkai and a rather long name of an office",
        "ThinkPad T14 G6",
        "S/N PF-4XK2P9",
        "Room 204",
        "Property of us",
    )
    mm, fits = 25.4 / 300, 0
    for stock in stocks():
        try:
            laid = plan(LabelText("LT00043M", "LT-00043-M", lines, "Found? Call +49 40 555", look), stock, code, 300)
        except Refusal:
            continue
        fits += 1
        quiet = laid.fit.quiet
        left, right = laid.code_x - quiet, laid.code_x + laid.symbol.columns * laid.fit.dots + quiet
        over = 0 if code == CODE128 else quiet
        top, bottom = laid.code_y - over, laid.code_y + laid.bar_height + over
        assert laid.fit.dots >= 2 and laid.fit.x_mm >= 0.249
        boxes = [(w.x / mm, w.top / mm, w.bottom / mm) for w in laid.words]
        boxes += [(laid.logo.x, laid.logo.y, laid.logo.y + laid.logo.height)] if laid.logo else []
        for x, high, low in boxes:
            assert low <= top + 1 or high >= bottom - 1 or x >= right - 1, (stock.name, x, high, low)
        assert left >= 0
    assert fits > 60


def test_a_label_without_room_for_all_says_so():
    stock = find("Avery Zweckform 4731")
    label = LabelText("LT00043M", "LT-00043-M", ("Office", "Name", "Serial"), "Found?", Look(logo=3.0))
    assert plan(label, stock, DATAMATRIX, 300).left_out > 0
    assert plan(LabelText("LT00043M", "LT-00043-M"), stock, DATAMATRIX, 300).left_out == 0
    assert sheet_pdf([label], stock, code=DATAMATRIX).cut == 1


def test_the_line_for_finders_is_whole_in_two_lines_or_said_to_be_cut():
    foot = "Property of Studio Nordkai, +49 40 123456"
    label = LabelText("LT00043M", "LT-00043-M", ("Studio Nordkai", "ThinkPad T14 G5"), foot)
    laid = plan(label, find("Herma 4346"), QR, 300)
    assert [one.line.text for one in laid.words[-2:]] == ["Property of Studio Nordkai,", "+49 40 123456"]
    assert laid.words[-1].size == laid.words[-2].size
    assert laid.left_out == 0
    many = LabelText("LT00043M", "LT-00043-M", tuple(f"Line {n}" for n in range(5)), foot)
    assert plan(many, find("Herma 4346"), QR, 300).left_out > 0
    assert plan(label, find("Avery L7160"), CODE128, 300).words[-1].line.text == foot


@pytest.mark.parametrize("data", [b"", b"GIF89a", logo()[:60]])
def test_a_logo_that_cannot_be_read_is_refused(data):
    with pytest.raises(Refusal) as no:
        Picture(data)
    assert no.value.field == "logo"


# ---------------------------------------------------------------- own sizes
@pytest.mark.parametrize("stock", stocks(), ids=lambda s: s.name)
def test_a_copy_of_every_stock_is_the_same_stock(stock):
    made = sizes.judge(sizes.values_of(stock, "Ours"))
    assert made.name == "Ours" and made.per_page == stock.per_page
    for index in (0, stock.per_page - 1):
        assert made.position_mm(index) == pytest.approx(stock.position_mm(index), abs=0.02)
    assert (made.label_width_mm, made.label_height_mm) == pytest.approx(
        (stock.label_width_mm, stock.label_height_mm), abs=0.001
    )


def test_inches_are_inches():
    row = {
        "name": "5160", "unit": "inch", "page": "Letter", "page_width": "8.5", "page_height": "11", "columns": 3, "rows": 10, "label_width": "2.625", "label_height": "1",
        "left_edge": "0.1875", "top_edge": "0.5", "pitch_x": "2.75", "pitch_y": "1",
    }  # fmt: skip
    made, theirs = sizes.judge(row), find("Avery 5160")
    assert made.position_mm(29) == pytest.approx(theirs.position_mm(29), abs=0.001)


GRID = sizes.values_of(find("Avery L7160"), "Ours")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"label_width": "0"}, "label_width"), ({"label_height": "3.9"}, "label_height"), ({"label_width": "1300"}, "label_width"), ({"page": "own", "page_width": "0"}, "page_width"),
        ({"columns": 4}, "columns"), ({"rows": 8}, "rows"), ({"pitch_x": "60"}, "pitch_x"), ({"pitch_y": "38"}, "pitch_y"), ({"left_edge": "-1"}, "left_edge"),
        ({"top_edge": "-0.1"}, "top_edge"), ({"left_edge": "19"}, "columns"), ({"top_edge": "35"}, "rows"), ({"corner": "30"}, "corner"), ({"page": "Letter"}, "rows"),
        ({"page": "own", "page_height": "2000"}, "page_height"),
    ],
)  # fmt: skip
def test_a_grid_that_does_not_fit_its_page_is_refused_under_its_field(change, field):
    with pytest.raises(Refusal) as no:
        sizes.judge(GRID | change)
    assert no.value.field == field


# ---------------------------------------------------------------- pools
POOL = {"prefix": "ND-", "first": 1000, "last": 1249, "width": 6}


def test_a_code_belongs_to_its_pool_by_letters_and_digits_alone():
    pool = rules.judge(POOL)
    assert pool.size == 250 and pool.printed(1000) == "ND-001000"
    assert [
        pool.number_of(code)
        for code in ("ND-001000", "nd001249", "ND-000999", "ND-001250", "ND-01000", "XX-001000", "ND", "")
    ] == [1000, 1249, *[None] * 6]
    checked = rules.judge(POOL | {"check_character": 1})
    right = "ND001000" + check_character("ND001000")
    assert checked.printed(1000) == "ND-001000" + right[-1] and checked.number_of(right) == 1000
    assert checked.number_of("ND001000" + ("A" if right[-1] != "A" else "B")) is None and pool.number_of(right) is None


@pytest.mark.parametrize(
    ("change", "field"),
    [({"last": 999}, "last"), ({"last": 1_000_000}, "width"), ({"last": 101_001}, "last"), ({"prefix": "ÄÖ"}, "prefix"), ({"prefix": "N" * 21}, "prefix")],
)  # fmt: skip
def test_a_range_that_is_none_is_refused(change, field):
    with pytest.raises(Refusal) as no:
        rules.judge(POOL | change)
    assert no.value.field == field


@pytest.mark.parametrize(
    ("a", "b", "common"),
    [
        (("ND", 1, 100, 6), ("ND", 101, 200, 6), None), (("ND", 1, 100, 6), ("ND", 100, 200, 6), "ND000100"), (("ND", 1, 100, 6), ("ND", 1, 100, 5), None),
        (("ND", 1, 100, 6), ("XX", 1, 100, 6), None), (("ND", 100_001, 100_100, 6), ("ND1", 50, 60, 5), "ND100050"), (("", 0, 99_999, 5), ("0", 1, 5, 4), "00001"),
        (("ND", 1, 100, 6), ("ND0", 200, 300, 5), None),
    ],
)  # fmt: skip
def test_two_pools_overlap_when_a_tag_is_in_both(a, b, common):
    one, other = rules.Pool(*a), rules.Pool(*b)
    both = [
        one.printed(n)
        for n in range(one.first, min(one.last, one.first + 99_999) + 1)
        if other.number_of(one.printed(n)) is not None
    ]
    assert (both[0] if both else None) == common
    assert rules.overlap(one, other) == common and (rules.overlap(other, one) is None) == (common is None)


def test_a_checked_pool_may_overlap_one_without():
    checked, plain = rules.Pool("ND", 1, 50, 4, True), rules.Pool("ND", 0, 99_999, 5)
    both = [n for n in range(1, 51) if plain.number_of(checked.printed(n)) is not None]
    assert rules.overlap(checked, plain) == checked.printed(both[0])


def test_the_free_ones_are_told_as_stretches():
    pool = rules.Pool("N", 1, 10, 3)
    assert rules.free(pool, [3, 4, 7]) == [(1, 2), (5, 6), (8, 10)]
    assert rules.told(rules.free(pool, [2, 4]), pool) == "N001, N003, N005 to N010"
    assert rules.told([(n, n) for n in range(1, 10)], pool, 2) == "N001, N002, and 7 more stretches"


def test_walking_order_follows_the_tree_and_numbers_as_numbers():
    seen = [
        ("", "A-1"),
        ("House > Room 10", "A-2"),
        ("House > Room 9", "B-10"),
        ("House > Room 9", "B-9"),
        ("Annex", "Z-1"),
    ]
    assert [tag for _, tag in sorted(seen, key=lambda one: rules.order_of(*one))] == [
        "Z-1",
        "B-9",
        "B-10",
        "A-2",
        "A-1",
    ]
