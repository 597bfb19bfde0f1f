"""Receipts and lists as they come out of the printer, and how a scanned page finds its paper again."""

from __future__ import annotations

import csv
import random
from io import BytesIO
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pypdfium2
import pytest
from PIL import Image, ImageFilter

from itam_desktop.custody import actions, kits, leaving, papers, queries, reminding
from itam_desktop.custody.rules import Given, assets_given
from itam_desktop.kernel.errors import Refusal
from itam_desktop.paper import page_codes
from itam_desktop.paper.text import line, shown
from tests.custody.conftest import Office

LANGUAGES = frozenset(
    ["en_GB", "de_DE", "fr_FR", "es_ES", "pl_PL", "ru_RU", "ja_JP", "zh_CN", "ar_EG", "he_IL", "hi_IN", "tr_TR"]
)


def text_of(pdf: bytes) -> str:
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))


def picture_of(pdf: bytes, dpi: int = 200) -> Image.Image:
    return pypdfium2.PdfDocument(pdf)[0].render(scale=dpi / 72).to_pil().convert("RGB")


def as_file(picture: Image.Image, form: str = "PNG") -> bytes:
    out = BytesIO()
    picture.save(out, form)
    return out.getvalue()


def given(office: Office, to: str | int = "ana", **more: str) -> int:
    ids = office.ids
    person = ids[to] if isinstance(to, str) else to
    things = (Given("asset", ids["laptop1"], condition="good", remark="with charger"), Given("asset", ids["screen1"]))
    return int(office.do(lambda tx: actions.hand_over(tx, things, {"holder_person_id": person}, **more)).result)


def code_of(office: Office, paper: int) -> str:
    return str(office.one("SELECT code FROM handover WHERE id=?", paper))


def test_a_receipt_says_who_got_what_in_which_condition_and_where_to_sign(office: Office) -> None:
    paper = given(office, due="2026-04-01", notes="For the trade fair")
    words = text_of(papers.receipt(office.store._raw, paper))
    tag = office.one("SELECT tag FROM asset WHERE id=?", office.ids["laptop1"])
    for part in ("Studio Nordkai", "Loan", "Ana Ruiz", tag, "ThinkPad T14", "PF001", "Good", "with charger", "For the trade fair", "1 Apr 2026",
                 "Handed over by", "Received by", "remain the property", code_of(office, paper)):  # fmt: skip
        assert part in words, part


def test_the_office_writes_its_own_text_in_each_language(office: Office) -> None:
    office.do(
        lambda tx: tx.insert(
            "paper_text", {"name": "Ours", "paper": "out", "language": "de", "text": "Bitte pfleglich behandeln."}
        )
    )
    paper = given(office, language="de")
    words = text_of(papers.receipt(office.store._raw, paper))
    assert "Bitte pfleglich behandeln." in words and "remain the property" not in words
    assert papers.language_for(office.store._raw, office.ids["ana"]) == "de", "the next paper is in the same language"
    assert papers.language_for(office.store._raw, office.ids["ben"]) == "en"
    assert papers.languages_offered(office.store._raw) == {"en": "English", "de": "Deutsch"}


def test_a_swap_tells_both_sides_and_a_return_turns_the_signatures(office: Office) -> None:
    given(office)
    ids = office.ids
    swapped = office.do(
        lambda tx: actions.swap(tx, Given("asset", ids["laptop1"]), Given("asset", ids["laptop2"]))
    ).result
    words = text_of(papers.receipt(office.store._raw, swapped))
    assert words.index("Given back") < words.index("PF001") < words.index("Given out") < words.index("PF002")
    back = office.do(lambda tx: actions.take_back(tx, assets_given([ids["laptop2"]]))).result[0]
    words = text_of(papers.receipt(office.store._raw, back))
    assert "Given back by" in words and "Taken back by" in words and "Received by" not in words


def test_a_signature_drawn_on_the_screen_is_on_the_paper(office: Office) -> None:
    paper = given(office)
    before = papers.receipt(office.store._raw, paper)
    office.do(lambda tx: actions.sign(tx, paper, [[(0.1, 0.2), (0.5, 0.8), (0.9, 0.2)]]))
    after = papers.receipt(office.store._raw, paper)
    blue = [sum(1 for r, g, b in picture_of(pdf, 80).get_flattened_data() if b > r + 40) for pdf in (before, after)]
    assert blue[0] == 0 and blue[1] > 20
    assert papers.signature(office.store._raw, paper)


def test_names_of_twelve_languages_lack_no_letter(office: Office, realdata: Path) -> None:
    with (realdata / "names_text" / "people.csv").open(encoding="utf-8", newline="") as file:
        people = list(csv.DictReader(file))
    assert {one["locale"] for one in people} == LANGUAGES
    some = [one for locale in sorted(LANGUAGES) for one in [p for p in people if p["locale"] == locale][:3]]
    for n, one in enumerate(some):
        for words in (one["name"], one["job"], one["company"]):
            assert "\ufffd" not in line(shown(words)).text, words

        def fill(tx, one=one, n=n):  # type: ignore[no-untyped-def]
            return tx.insert(
                "person", {"name": one["name"], "job_title": one["job"].replace("\n", " "), "username": f"u{n}"}
            )

        person = office.do(fill).result
        paper = given(office, person)
        pdf = papers.receipt(office.store._raw, paper)
        assert page_codes.read(as_file(picture_of(pdf)), "page.png").codes == (code_of(office, paper),)
        office.do(lambda tx: actions.take_back(tx, assets_given([office.ids["laptop1"], office.ids["screen1"]])))


# ---------------------------------------------------------------- scanned pages
def noisy(picture: Image.Image, seed: int = 7) -> Image.Image:
    """As a cheap scanner sees it: soft, grey, with specks."""
    dice = random.Random(seed)
    worse = picture.convert("L").filter(ImageFilter.GaussianBlur(0.8)).point(lambda v: 20 + v * 0.88)
    for _ in range(worse.width * worse.height // 150):
        worse.putpixel((dice.randrange(worse.width), dice.randrange(worse.height)), dice.randrange(0, 255))
    return worse


@pytest.mark.parametrize("turn", [0, 2, -2, 5, 90, 180, 270, 92, 178])
def test_a_rotated_skewed_and_noisy_scan_still_finds_its_code(office: Office, turn: int) -> None:
    paper = given(office)
    scan = noisy(
        picture_of(papers.receipt(office.store._raw, paper)).rotate(
            turn, Image.Resampling.BICUBIC, expand=True, fillcolor="white"
        )
    )
    assert page_codes.read(as_file(scan), "scan.png").codes == (code_of(office, paper),)
    assert page_codes.read(as_file(scan, "JPEG"), "scan.jpg").codes == (code_of(office, paper),)


def test_a_scanned_pdf_of_several_papers_names_them_all(office: Office) -> None:
    ids = office.ids
    one = given(office)
    other = office.do(
        lambda tx: actions.hand_over(tx, assets_given([ids["laptop2"]]), {"holder_person_id": ids["ben"]})
    ).result
    pages = [noisy(picture_of(papers.receipt(office.store._raw, paper))).convert("RGB") for paper in (one, other)]
    out = BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:], resolution=200)
    found = page_codes.read(out.getvalue(), "scan.pdf")
    assert found == page_codes.Found((code_of(office, one), code_of(office, other)), 2, 2)
    assert [queries.papers_with(office.store._raw, code) for code in found.codes] == [
        [("handover", one)],
        [("handover", other)],
    ]


def test_a_page_without_a_code_has_none(office: Office) -> None:
    assert page_codes.read(as_file(Image.new("L", (600, 800), 255)), "empty.png") == page_codes.Found((), 1, 1)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4 broken", b"\x89PNG\r\n\x1a\nbroken", b"hello"])
def test_a_damaged_file_is_told(data: bytes) -> None:
    with pytest.raises(Refusal, match="cannot be read"):
        page_codes.read(data, "scan.pdf")


def test_a_huge_picture_is_refused_before_it_is_decoded() -> None:
    with pytest.raises(Refusal, match="50 megapixels"):
        page_codes.read(as_file(Image.new("1", (9000, 6000), 1)), "huge.png")


# ---------------------------------------------------------------- leavers and reminders
def test_the_list_of_a_leaver_names_what_is_out_and_what_was_written_off(office: Office) -> None:
    given(office)
    ids = office.ids
    at = office.do(lambda tx: leaving.start_leaving(tx, ids["ana"], "2026-03-31")).result
    office.do(lambda tx: leaving.write_off(tx, at, "asset", ids["screen1"], "broken by a fall"))
    words = text_of(papers.leaver_list(office.store._raw, at))
    for part in ("To give back: Ana Ruiz", "ThinkPad T14", "31 Mar 2026", "Written off", "broken by a fall", "Assets"):
        assert part in words, part


def test_a_reminder_names_what_was_due_and_what_will_be_and_opens_a_mail(office: Office) -> None:
    ids = office.ids
    ana = {"holder_person_id": ids["ana"]}
    office.do(lambda tx: actions.hand_over(tx, assets_given([ids["laptop1"]]), ana, "2026-03-12"))
    office.do(lambda tx: actions.hand_over(tx, assets_given([ids["screen1"]]), ana, "2026-04-12"))
    told = reminding.reminder(office.store._raw, ids["ana"], "2026-03-20")
    assert told is not None
    assert (told.late, told.soon) == (1, 1)
    assert "Hello Ana Ruiz," in told.body and "was due 12 Mar 2026" in told.body and "due 12 Apr 2026" in told.body
    parts = urlsplit(told.mailto())
    assert (parts.scheme, unquote(parts.path)) == ("mailto", "ana@nordkai.example")
    query = parse_qs(parts.query)
    assert query["body"][0].replace("\r\n", "\n") == told.body
    assert query["subject"] == [told.subject]
    assert reminding.reminder(office.store._raw, ids["ben"], "2026-03-20") is None


def test_a_kit_comes_out_as_one_paper(office: Office) -> None:
    ids = office.ids
    kit = office.do(lambda tx: kits.save_kit(tx, None, "Starter", [("model_id", ids["t14"], 2)])).result
    paper = office.do(lambda tx: kits.give_kit(tx, kit, {"holder_person_id": ids["ana"]})).result
    words = text_of(papers.receipt(office.store._raw, paper))
    assert "PF001" in words and "PF002" in words


def test_a_scan_of_more_than_forty_pages_says_how_many_there_are() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out)
    for n in range(42):
        canvas.drawString(72, 72, f"page {n}")
        canvas.showPage()
    canvas.save()
    assert page_codes._count(out.getvalue()) == 42
    assert sum(1 for _ in page_codes._pictures(out.getvalue())) == 40  # what is told of the others: filing.py
