"""Sheets and rolls: real PDFs, rasterised at the printer's dpi, measured in mm and read back."""

import dataclasses
import json
import re
import unicodedata

import pypdfium2
import pytest

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.tags import coded, make_tag, next_number
from itam_desktop.labels import codes, proof
from itam_desktop.labels.codes import CODE128, DATAMATRIX, NAMES, QR
from itam_desktop.labels.layout import FLOOR_MM, LabelText, frame, plan
from itam_desktop.labels.pdf import outline_pdf, page_count, sheet_pdf
from itam_desktop.labels.proof import opened, prove, raster
from itam_desktop.labels.stock import find, stocks


def make(count, lines=("Studio Nordkai", "ThinkPad T14 G6"), foot="Found? Call +49 40 555 0142"):
    found, number = [], 1
    for _ in range(count):
        number = next_number("LT", 5, number)
        tag = make_tag("LT", 5, number)
        found.append(LabelText(coded(tag), tag, lines, foot))
        number += 1
    return found


def codes_of(labels):
    return [label.code for label in labels]


def text_of(pdf):
    with opened(pdf) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def dark(image, left, top, width, height):
    """The box (pixels) of what is black within a box of the page: left, top, right, bottom; None when it is white."""
    rows = [
        bytes(image.pixels[y * image.stride + left : y * image.stride + left + width]) for y in range(top, top + height)
    ]
    marked = [y for y, row in enumerate(rows) if row.count(255) != width]
    if not marked:
        return None
    lefts = [next(x for x, v in enumerate(rows[y]) if v != 255) for y in marked]
    rights = [next(x for x in range(width - 1, -1, -1) if rows[y][x] != 255) for y in marked]
    return left + min(lefts), top + marked[0], left + max(rights) + 1, top + marked[-1] + 1


@pytest.mark.parametrize("dpi", [203, 300, 600])
@pytest.mark.parametrize("code", NAMES)
@pytest.mark.parametrize("name", ["L7160", "L7161", "5160", "L7654"])
def test_every_code_of_a_page_is_read_back(name, code, dpi):
    stock = find(name)
    labels = make(min(42, 2 * stock.per_page))
    made = sheet_pdf(labels, stock, 1, code, dpi)
    assert made.pages == page_count(len(labels), stock) and not made.warnings
    assert prove(made.pdf, stock, codes_of(labels), dpi, code=code) == len(labels)


@pytest.mark.parametrize("stock", stocks(), ids=lambda s: s.name)
def test_every_stock_makes_a_proven_page_or_says_why_not(stock):
    labels = make(min(3, stock.per_page))
    first = stock.per_page - len(labels) + 1
    for code in NAMES:
        dpi = stock.dpi or 300
        try:
            made = sheet_pdf(labels, stock, first, code, dpi)
        except Refusal as why:
            assert code != DATAMATRIX, "Data Matrix fits on every stock"
            assert re.search(
                r"Label 1, LT-0000.-.: Too small for .* needs [\d.]+ mm.* Data Matrix fits, or", why.message
            )
            assert stock.label_width_mm < 40 or stock.label_height_mm < 16
        else:
            assert prove(made.pdf, stock, codes_of(labels), dpi, first=first, code=code) == len(labels)


def test_the_width_that_a_refusal_names_is_enough_and_a_little_less_is_not():
    small = find("OL5425")
    label = make(1)[0]
    with pytest.raises(Refusal) as refused:
        plan(label, small, CODE128, 300)
    wide = int(re.search(r"at least (\d+) mm", refused.value.message)[1])
    sized = dataclasses.replace(small, label_width_mm=float(wide))
    assert plan(label, sized, CODE128, 300)
    with pytest.raises(Refusal):
        plan(label, dataclasses.replace(small, label_width_mm=wide - 1.0), CODE128, 300)
    assert plan(label, small, DATAMATRIX, 300)


@pytest.mark.parametrize("name", ["L7160", "L7162", "5160", "L7654", "99012"])
def test_the_page_and_every_label_lie_where_the_maker_says(name):
    stock = find(name)
    dpi = 300
    labels = make(stock.per_page)
    pdf = sheet_pdf(labels, stock, dpi=dpi).pdf
    box = frame(stock)
    with opened(pdf) as document:
        assert document.get_page_size(0) == pytest.approx(
            (stock.width_mm * 72 / 25.4, stock.height_mm * 72 / 25.4), abs=1e-3
        )
        image = raster(document, 0, dpi)
    for index, label in enumerate(labels):
        x, y = stock.position_mm(index)
        made = plan(label, stock, CODE128, dpi)
        wide, tall = made.symbol.columns * made.fit.dots, made.bar_height
        along, down = (v / dpi * 25.4 for v in (made.code_x, made.code_y))
        if box.turned:
            along, down, wide, tall = down, stock.label_height_mm - along - wide / dpi * 25.4, tall, wide
        left, top = ((v) / 25.4 * dpi for v in (x + along, y + down))
        found = dark(image, round(left) - 12, round(top) + 1, wide + 24, tall - 2)
        assert abs(found[0] - left) / dpi * 25.4 <= 0.1
        assert abs(found[2] - left - wide) / dpi * 25.4 <= 0.1
        assert image.pixels[(round(top) + 8) * image.stride + found[0]] == 0


@pytest.mark.parametrize("smooth", [False, True])
@pytest.mark.parametrize("dpi", [203, 300, 600, 1200])
@pytest.mark.parametrize("code", NAMES)
def test_bars_are_whole_dots_without_grey_edges(code, dpi, smooth):
    """On the first and the last label of a page, where coordinates are largest; every row, and one dot around."""
    stock = find("L7160")
    labels = make(stock.per_page, (), "")
    with opened(sheet_pdf(labels, stock, code=code, dpi=dpi).pdf) as document:
        image = raster(document, 0, dpi, smooth=smooth)
    for index in (0, stock.per_page - 1):
        made = plan(labels[index], stock, code, dpi)
        x, y = (round(mm / 25.4 * dpi) for mm in stock.position_mm(index))
        each = made.bar_height if code == CODE128 else made.fit.dots
        rows = [bytes(0 if d else 255 for d in row for _ in range(made.fit.dots)) for row in made.symbol.rows]
        white = bytes([255]) * (len(rows[0]) + 2)
        wanted = [white, *(b"\xff" + row + b"\xff" for row in rows for _ in range(each)), white]
        for down, row in enumerate(wanted, y + made.code_y - 1):
            start = down * image.stride + x + made.code_x - 1
            assert bytes(image.pixels[start : start + len(row)]) == row


@pytest.mark.parametrize("code", NAMES)
@pytest.mark.parametrize("name", ["L7160", "L4731REV", "99012", "99017", "DK-11221", "5167", "TZe 12 mm", "L7651"])
def test_the_quiet_zone_is_white_and_words_stay_on_the_label(name, code):
    stock = find(name)
    dpi = 300
    long = "An office with a name that is much too long for any label of this size, GmbH & Co. KG"
    label = LabelText("LT00043M", "LT-00043-M", (long, "مكتب " * 20, "ที่นี่ ญู " * 9), "Á̂̃̄̅" * 30)
    try:
        made = plan(label, stock, code, dpi)
    except Refusal:
        return
    with opened(sheet_pdf([label], stock, code=code, dpi=dpi).pdf) as document:
        image = raster(document, 0, dpi)
    left, top = (round(mm / 25.4 * dpi) for mm in stock.position_mm(0))
    wide, tall = (round(mm / 25.4 * dpi) for mm in (stock.label_width_mm, stock.label_height_mm))
    inked = dark(image, 0, 0, image.width, image.height)
    assert left <= inked[0] and top <= inked[1] and inked[2] <= left + wide and inked[3] <= top + tall
    quiet, across = made.fit.quiet, made.symbol.columns * made.fit.dots
    around = quiet if code != CODE128 else 0
    x, y, w, h = made.code_x - quiet, made.code_y - around, across + 2 * quiet, made.bar_height + 2 * around
    if made.turned:
        x, y, w, h = y, tall - x - w, h, w
    found = dark(image, left + x, top + y, w, h)
    inner = (found[0] - left - x, found[1] - top - y, x + left + w - found[2], y + top + h - found[3])
    expected = (around, quiet, around, quiet) if made.turned else (quiet, around, quiet, around)
    assert inner == expected
    assert min(words.size for words in made.words) >= FLOOR_MM - 1e-9


@pytest.mark.parametrize("code", NAMES)
def test_marks_piled_on_a_letter_never_reach_the_code(code):
    """Zalgo: the line is clipped to its box, above and below."""
    stock = find("L7160")
    tower = "A" + "\u0302" * 40 + "\u0323" * 40
    plain = LabelText("LT00043M", "LT-00043-M", ("A", "A"), "A")
    labels = plain, dataclasses.replace(plain, lines=(tower, tower), foot=tower)
    images = []
    for label in labels:
        with opened(sheet_pdf([label], stock, code=code).pdf) as document:
            images.append(raster(document, 0, 300))
    made = plan(labels[1], stock, code, 300)
    left, top = (round(mm / 25.4 * 300) for mm in stock.position_mm(0))
    rows = range(top + made.code_y, top + made.code_y + made.bar_height)
    width = made.symbol.columns * made.fit.dots
    for y in rows:
        one, two = (bytes(i.pixels[y * i.stride + left + made.code_x :][:width]) for i in images)
        assert one == two
    lowest = max(made.code_y + made.bar_height, max(words.bottom for words in made.words) / 25.4 * 300)
    assert dark(images[1], 0, 0, images[1].width, images[1].height)[3] <= top + lowest + 1


def test_a_square_code_stands_in_the_middle_of_the_labels_height():
    stock = find("L7160")
    for code in (QR, DATAMATRIX):
        made = plan(make(1)[0], stock, code, 300)
        middle = (made.code_y + made.bar_height / 2) / 300 * 25.4
        assert middle == pytest.approx(stock.label_height_mm / 2, abs=0.1)


def test_a_turned_label_begins_at_the_foot_of_the_page():
    """Dymo 99012 prints 1.524 mm from the bottom on, which is the left of the words."""
    box = frame(find("99012"))
    assert box.turned and (box.width, box.height) == (88.5613, 35.7293)
    assert box.left == pytest.approx(1.524) and box.right == pytest.approx(1.524 + 81.3647, abs=0.2)
    assert not frame(find("4x6in")).turned and not frame(find("L7164")).turned


def test_the_bars_stay_within_what_a_roll_printer_reaches():
    for stock in (s for s in stocks() if s.is_roll):
        for code in NAMES:
            try:
                made = plan(make(1)[0], stock, code, stock.dpi or 300)
            except Refusal:
                continue
            box, mm = frame(stock), 25.4 / (stock.dpi or 300)
            right = (made.code_x + made.symbol.columns * made.fit.dots) * mm
            assert box.left - 0.01 <= made.code_x * mm and right <= box.right + 0.01, stock.name
            assert box.top - 0.01 <= made.code_y * mm, stock.name
            assert (made.code_y + made.bar_height) * mm <= box.bottom + 0.09, stock.name
            for words in made.words:
                assert box.top - 0.01 <= words.top and words.bottom <= box.bottom + 0.09, stock.name


def test_printing_starts_at_the_first_free_label_and_goes_on_with_whole_sheets():
    stock = find("L7160")
    labels = make(20)
    made = sheet_pdf(labels, stock, first=19)
    assert made.pages == page_count(20, stock, 19) == 2
    assert prove(made.pdf, stock, codes_of(labels), first=19) == 20
    with opened(made.pdf) as document:
        image = raster(document, 0, 300)
        used = round(stock.position_mm(18)[1] / 25.4 * 300)
        assert dark(image, 0, 0, image.width, used) is None
    with pytest.raises(Refusal):
        prove(made.pdf, stock, codes_of(labels), first=18)


@pytest.mark.parametrize("first", [0, -1, 22])
def test_a_first_label_that_the_sheet_has_not_is_refused(first):
    with pytest.raises(Refusal, match="labels 1 to 21"):
        sheet_pdf(make(1), find("L7160"), first)


def test_a_roll_is_one_label_a_page():
    stock = find("99012")
    labels = make(4)
    made = sheet_pdf(labels, stock)
    assert made.pages == 4 and prove(made.pdf, stock, codes_of(labels)) == 4


def test_the_same_labels_give_the_same_bytes():
    labels = make(30, ("東京オフィス", "مكتب"))
    again = [sheet_pdf(labels, find("L7160"), code=QR).pdf for _ in range(2)]
    assert again[0] == again[1]


def test_the_pdf_tells_viewers_not_to_scale():
    assert b"/PrintScaling /None" in sheet_pdf(make(1), find("L7160")).pdf


def test_the_office_line_the_name_and_the_tag_can_be_read_from_the_pdf():
    text = text_of(sheet_pdf(make(1), find("L7160")).pdf)
    for words in ("Studio Nordkai", "ThinkPad T14 G6", make(1)[0].human, "Found? Call +49 40 555 0142"):
        assert words in text


@pytest.mark.parametrize("words", [
    "<b>Nord</b> & <para>kai", "Grün ÅŁ", "Ελλάδα", "Ноутбук", "東京オフィス", "노트북", "笔记本电脑",
    "शक्ति कार्यालय", "ที่นี่ กำ", "</script>(\\)%%EOF", "{name} %s $x",
])  # fmt: skip
def test_the_text_in_the_pdf_is_the_text_that_was_given(words):
    assert words in text_of(sheet_pdf([LabelText("A1", "A-1", (words,))], find("L7165")).pdf)


def test_right_to_left_text_in_the_pdf_is_what_was_given(tool, tmp_path):
    import subprocess

    for words in ("مرحبا بك", "שלום עולם"):
        path = tmp_path / "label.pdf"
        path.write_bytes(sheet_pdf([LabelText("A1", "A-1", (words,))], find("L7165")).pdf)
        said = subprocess.run([tool("pdftotext"), path, "-"], capture_output=True, text=True, check=True).stdout
        assert words in said


def same(text):
    """For comparing what a PDF says: blanks as one, and right-to-left letters in whatever order a reader takes them."""
    rtl = any(unicodedata.bidirectional(c) in ("R", "AL") for c in text)
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    return sorted(plain) if rtl else list(plain)


def test_every_naughty_string_is_shown_on_a_label_that_still_reads(realdata):
    """Law R14: what the PDF says is what the plan shows; the code is read back whatever the words do."""
    strings = json.loads((realdata / "names_text" / "naughty_strings.json").read_text(encoding="utf-8"))
    stock = dataclasses.replace(find("4x2in"), dpi=None)
    labels = [LabelText(f"LT{n:05d}", f"LT-{n:05d}", (text,)) for n, text in enumerate(strings)]
    made = sheet_pdf(labels, stock, dpi=203)
    assert prove(made.pdf, stock, codes_of(labels), 203) == len(strings)
    with opened(made.pdf) as document:
        said = [page.get_textpage().get_text_range() for page in document]
    differ = []
    for label, text in zip(labels, said, strict=True):
        shown = plan(label, stock, CODE128, 203).words[0].line.text
        if same(text) != same(shown + label.human):
            differ.append((shown, text))
    assert differ == []


def test_a_person_of_any_locale_can_be_named_on_a_label(realdata):
    import csv

    with (realdata / "names_text" / "people.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1::12]
    labels = [LabelText(f"P{n:04d}", f"P-{n:04d}", tuple(row[:3])) for n, row in enumerate(rows)]
    stock = find("L7160")
    made = sheet_pdf(labels, stock)
    assert prove(made.pdf, stock, codes_of(labels)) == len(rows)
    assert "\N{REPLACEMENT CHARACTER}" not in text_of(made.pdf)


def test_empty_and_repeated_tags_are_refused_with_their_numbers():
    stock = find("L7160")
    for wrong, said in (
        ([], "no labels"),
        ([LabelText("A1", "A-1"), LabelText("", "A-2")], "Label 2 has no tag"),
        (
            [LabelText("A1", "A-1"), LabelText("B1", "B-1"), LabelText("a-1", "A-1")],
            "Labels 1 and 3 have the same code",
        ),
        ([LabelText("A1", "  ")], "the tag is empty"),
        ([LabelText("Ä1", "Ä-1")], "Label 1, Ä-1: Code 128 cannot hold"),
    ):
        with pytest.raises(Refusal, match=said):
            sheet_pdf(wrong, stock)


def test_fine_bars_come_with_their_warning():
    stock = find("L4731REV")
    labels = [LabelText("LT00043M", "LT-00043-M"), LabelText("LT00044K", "LT-00044-K")]
    made = sheet_pdf(labels, find("OL5425"), fine=True)
    assert len(made.warnings) == 1 and "0.17 mm" in made.warnings[0]
    assert prove(made.pdf, find("OL5425"), codes_of(labels)) == 2
    with pytest.raises(Refusal):
        sheet_pdf(labels, stock)


def test_the_proof_names_the_label_that_says_something_else():
    stock = find("L7160")
    labels = make(5)
    pdf = sheet_pdf(labels, stock).pdf
    wanted = codes_of(labels)
    wanted[3] = "LT99999X"
    with pytest.raises(Refusal, match=r"Label 4 \(sheet 1, place 4\) reads LT0000.. instead of LT99999X"):
        prove(pdf, stock, wanted)


def test_the_proof_refuses_pages_repeated_and_empty_codes():
    stock = find("L7160")
    labels = make(22)
    pdf = sheet_pdf(labels, stock).pdf
    with pytest.raises(Refusal, match="2 pages where there should be 1"):
        prove(pdf, stock, codes_of(labels)[:21])
    with pytest.raises(Refusal, match="size of Avery 5160"):
        prove(sheet_pdf(labels[:3], stock).pdf, find("5160"), codes_of(labels)[:3])
    with pytest.raises(Refusal, match="same code"):
        prove(pdf, stock, [*codes_of(labels)[:21], labels[0].code])
    with pytest.raises(Refusal, match="Label 22 has no tag"):
        prove(pdf, stock, [*codes_of(labels)[:21], ""])


def test_the_proof_refuses_a_label_that_cannot_be_read(monkeypatch):
    from itam_desktop.labels import pdf as made_by

    stock, labels = find("L7160"), make(3)
    drawn = made_by._bars
    monkeypatch.setattr(made_by, "_bars", lambda *given: drawn(*given)[:-3])
    pdf = sheet_pdf(labels, stock).pdf
    with pytest.raises(Refusal, match=r"Label 1 \(sheet 1, place 1\) cannot be read back: LT0000"):
        prove(pdf, stock, codes_of(labels))


def test_the_proof_refuses_a_sheet_that_is_scaled():
    """A viewer's "fit to page" would leave the codes readable but the labels beside their places."""
    stock = find("L7160")
    labels = make(21)
    document = pypdfium2.PdfDocument(sheet_pdf(labels, stock).pdf)
    width, height = document.get_page_size(0)
    document[0].set_mediabox(0, 0, width * 1.1, height * 1.1)
    with pytest.raises(Refusal):
        import io

        out = io.BytesIO()
        document.save(out)
        prove(out.getvalue(), stock, codes_of(labels))
    document.close()


def test_the_test_page_shows_every_label_and_a_ruler():
    stock = find("L7160")
    pdf = outline_pdf(stock)
    assert "21" in text_of(pdf)
    with opened(pdf) as document:
        image = raster(document, 0, 300)
    found = dark(image, 0, 0, image.width, image.height)
    edge = [v / 300 * 25.4 for v in found]
    last = stock.position_mm(20)
    assert edge == pytest.approx([7.2, 15.15, last[0] + 63.5, last[1] + 38.1], abs=0.15)
    for other in stocks():
        assert outline_pdf(other)


def test_a_thousand_labels_are_each_read_back_once(monkeypatch):
    stock, labels = find("L7160"), make(1000)
    pages, boxes = [], []
    drawn, read = proof.raster, proof.read_box
    monkeypatch.setattr(
        proof, "raster", lambda document, page, *rest: pages.append(page) or drawn(document, page, *rest)
    )
    monkeypatch.setattr(proof, "read_box", lambda *given: boxes.append(given[1:3]) or read(*given))
    made = sheet_pdf(labels, stock)
    assert proof.prove(made.pdf, stock, codes_of(labels)) == 1000
    assert pages == list(range(made.pages)) and len(boxes) == 1000
    assert codes.symbol.cache_info().maxsize
