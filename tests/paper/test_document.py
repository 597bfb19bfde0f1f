"""Letters and receipts: what stands on the pages, read back from the pages."""

from __future__ import annotations

import csv
from collections import Counter

import pypdfium2
import pytest
import zxingcpp

from itam_desktop import languages
from itam_desktop.kernel.texts import tr
from itam_desktop.paper.document import (
    Checks,
    Document,
    Pairs,
    Picture,
    Signature,
    Signatures,
    Space,
    Table,
    Text,
    made,
)
from itam_desktop.paper.table import PaperColumn
from itam_desktop.paper.text import line, shown

COLUMNS = [PaperColumn("Tag"), PaperColumn("What"), PaperColumn("Price", right=True)]


def words_of(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_range() for page in document]


def codes_of(pdf: bytes, dpi: int = 200) -> list[list[str]]:
    document = pypdfium2.PdfDocument(pdf)
    return [[c.text for c in zxingcpp.read_barcodes(page.render(scale=dpi / 72).to_pil())] for page in document]


def test_every_page_says_its_number_and_shows_the_code():
    rows = [(f"LT-{n:05}-M", "ThinkPad", "1.00") for n in range(120)]
    pdf = made(Document("Hand-over", [Table(COLUMNS, rows, ("120", "", "120.00"))], "Nordkai", code="HO-00012-X"))
    pages = words_of(pdf)
    assert len(pages) > 2
    assert codes_of(pdf) == [["HO-00012-X"]] * len(pages)
    for n, words in enumerate(pages, 1):
        assert f"Page {n} of {len(pages)}" in words
        assert "Tag" in words, "the heads of the table stand on every page"
    told = Counter(word for words in pages for word in words.split() if word.startswith("LT-"))
    assert set(told) == {row[0] for row in rows} and set(told.values()) == {1}, "no row is lost or told twice"


def test_a_long_text_goes_on_on_the_next_page():
    words = " ".join(f"word{n}" for n in range(3000))
    pages = words_of(made(Document("Policy", [Text(words)])))
    said = " ".join(pages)
    assert len(pages) > 1 and all(f"word{n}" in said for n in (0, 1500, 2999))


def test_signatures_stay_together_and_are_drawn():
    fill = [Text("x\n" * 38)]
    boxes = Signatures(
        (Signature("Handed over by", "Ana"), Signature("Received by", "Jo", ink=[[(0.1, 0.2), (0.9, 0.8)]]))
    )
    pages = words_of(made(Document("T", [*fill, boxes])))
    on = [n for n, words in enumerate(pages) if "Handed over by" in words or "Received by" in words]
    assert len(set(on)) == 1
    with_ink = pypdfium2.PdfDocument(made(Document("T", [boxes])))[0].render(scale=2).to_pil().tobytes()
    without = Signatures((Signature("Handed over by", "Ana"), Signature("Received by", "Jo")))
    plain = pypdfium2.PdfDocument(made(Document("T", [without])))[0].render(scale=2).to_pil().tobytes()
    assert with_ink != plain


def test_the_same_document_gives_the_same_bytes():
    about = Document(
        "T",
        [Pairs((("Name", "Ana"), ("Empty", ""))), Checks(((True, "Clear"), (False, "Purge")), "Method"), Space()],
        code="A1",
    )
    assert made(about) == made(about)
    assert "Empty" not in words_of(made(about))[0]


def test_a_picture_that_cannot_be_read_leaves_its_place_empty():
    assert made(Document("T", [Picture(b"not a picture")], logo=b"neither")).startswith(b"%PDF")


def test_a_paper_speaks_another_language_than_the_window():
    with languages.speaking("de"):
        pdf = made(Document(tr("Assets"), [Text(tr("Undo"))]))
    assert tr("Undo") == "Undo"
    assert "Rückgängig" in words_of(pdf)[0]


def test_people_in_twelve_languages_have_every_glyph(realdata):
    with (realdata / "names_text" / "people.csv").open(encoding="utf-8") as file:
        names = [value for row in csv.DictReader(file) for value in row.values() if value]
    pdf = made(Document("People", [Table([PaperColumn("Name")], [(name,) for name in names])], recipient=names[:2]))
    assert pdf
    for name in names:
        laid = line(shown(name), "plain")
        assert "\ufffd" not in laid.text, name
        assert ".notdef" not in repr(laid)


@pytest.mark.parametrize("wide", ["W" * 400, "a b " * 500, "\u0627\u0644" * 300])
def test_no_text_leaves_the_page(wide):
    pdf = pypdfium2.PdfDocument(
        made(Document(wide[:200], [Pairs((("L", wide),)), Table(COLUMNS, [(wide, wide, wide)])], wide))
    )
    for page in pdf:
        words = page.get_textpage()
        for n in range(words.count_rects()):
            left, _, right, _ = words.get_rect(n)
            assert left >= 0 and right <= page.get_width()
