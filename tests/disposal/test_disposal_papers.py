"""The certificate and the lot's list as PDF: what stands on them, in the language asked for."""

from __future__ import annotations

import pypdfium2
import pytest

from itam_desktop import languages
from itam_desktop.assets import actions as assets
from itam_desktop.disposal import actions, papers
from itam_desktop.kernel.style import Style
from itam_desktop.paper.document import Checks, made
from tests.disposal.test_disposal import CERTIFICATE, retired
from tests.stock.office import Office


def words_of(pdf: bytes) -> str:
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))


@pytest.fixture
def certificate(office: Office) -> int:
    full = {**CERTIFICATE, "asset_id": office.laptop, "serial": "S-77", "maker": "Samsung", "model": "PM9A1", "person_title": "Office manager",
            "organisation": "Studio Nordkai", "place": "Basement", "phone": "+49 40 1", "tool": "nvme-cli 2.9", "destination": "recycling",
            "backed_up": "yes", "data_class": "Confidential", "source": "Ana Ruiz", "validator": "Jonas Weber", "validated_on": "2026-10-02",
            "property_number": "LT-1", "notes": "No <b>markup</b> & so on"}  # fmt: skip
    return int(office.do(lambda tx: actions.certify(tx, full)))


def test_the_certificate_has_the_fields_of_nist_800_88(office, certificate):
    document = papers.certificate(office.store._raw, certificate, Style())
    words = words_of(made(document))
    for one in ("NIST SP 800-88", "Samsung", "PM9A1", "S-77", "LT-1", "Ana Ruiz", "Confidential", "nvme-cli 2.9", "Sofia Lange", "Office manager",
                "Studio Nordkai", "Basement", "+49 40 1", "Jonas Weber", "02 Oct 2026", "Crypto erase", "I attest", "No <b>markup</b> & so on",
                office["certificate", certificate]["code"]):  # fmt: skip
        assert one in words, one
    ticked = {
        label: [w for on, w in block.boxes if on]
        for block in document.blocks
        if isinstance(block, Checks)
        for label in [block.label]
    }
    assert ticked == {
        "Media type": ["Solid-state disk"], "Data backed up": ["Yes"], "Method type": ["Purge"], "Method used": ["Crypto erase"],
        "Verification method": ["Full"], "": ["Recycling facility"],
    }  # fmt: skip


def test_a_technique_in_own_words_is_ticked_as_such(office):
    one = office.do(
        lambda tx: actions.certify(tx, {**CERTIFICATE, "asset_id": office.laptop, "technique": "Drilled through"})
    )
    document = papers.certificate(office.store._raw, one, Style())
    used = next(b for b in document.blocks if isinstance(b, Checks) and b.label == "Method used")
    assert used.boxes[-1] == (True, "Drilled through")


def test_a_paper_is_in_the_language_asked_for(office, certificate):
    with languages.speaking("de"):
        german = words_of(made(papers.certificate(office.store._raw, certificate, Style())))
    assert "Seite 1" in german
    assert "Page 1" in words_of(made(papers.certificate(office.store._raw, certificate, Style())))


def test_the_list_of_a_lot_names_each_thing_and_its_proof(office):
    company = office.add("company", name="Green Recycling", address="Quay 1\nHamburg")
    some = [retired(office, serial=f"MO-S{n}", name=f"Screen {n}", cost=1000) for n in range(60)]
    office.do(lambda tx: assets.move_to(tx, [office.laptop], "retired"))
    lot = office.do(lambda tx: actions.dispose(tx, [*some, office.laptop], "recycled", "2026-11-01", company, None, 6101,
                                               reasons={office.laptop: "The disk was taken out"}))  # fmt: skip
    pdf = made(papers.lot(office.store._raw, lot, Style()))
    words = words_of(pdf)
    for asset in some:
        assert office["asset", asset]["tag"] in words
        assert office["asset", asset]["serial"] in words
    for one in (
        "The disk was taken out",
        "Green Recycling",
        "Hamburg",
        "61 things",
        "€61.01",
        "Handed over by",
        office["disposal", lot]["code"],
    ):
        assert one in words, one
    assert papers.lot(office.store._raw, 999, Style()) is None
    assert papers.certificate(office.store._raw, 999, Style()) is None
