"""Real photographs of codes, read as the program reads a photo that is dropped on it."""

import time
from pathlib import Path

import pytest

from itam_desktop.kernel.errors import Refusal
from itam_desktop.paper import page_codes
from itam_desktop.widgets.photo_codes import are_photos, codes_of

# folder -> (read as its text says, of how many): MANIFEST.md measured code128-1 6/6, code39-1 6/6, qrcode-1 8/8,
# datamatrix-1 30/30 (one of them, eci-mixed, holds bytes and no text), ean13-1 14/16
LEAST = {
    "code128-1": (6, 6), "code128-3": (2, 2), "code39-1": (6, 6), "datamatrix-1": (29, 29), "datamatrix-2": (13, 13), "ean13-1": (14, 16),
    "ean8-1": (9, 9), "itf-1": (14, 14), "qrcode-1": (8, 8), "qrcode-3": (18, 18), "upca-1": (5, 5),
}  # fmt: skip
PICTURES = (".png", ".webp", ".jpg", ".gif")


def pictures(folder: Path) -> list[Path]:
    return [one for one in sorted(folder.iterdir()) if one.suffix in PICTURES]


def seen(path: Path, until: float = 20.0) -> list[str]:
    """What the child process finds, without a process for each of 150 photos."""
    page = next(page_codes._pictures(path.read_bytes()))
    return page_codes._codes(page, time.monotonic() + until, every=True)


def alike(text: str) -> str:
    return text.replace("\r\n", "\n").strip()


@pytest.mark.parametrize("folder", LEAST)
def test_photographs_read_at_least_as_often_as_measured(realdata: Path, folder: str) -> None:
    told = {one: one.with_suffix(".txt") for one in pictures(realdata / "barcodes" / "zxing" / folder)}
    told = {one: text for one, text in told.items() if text.exists()}
    right = sum(alike(text.read_text(encoding="utf-8")) in map(alike, seen(one, 0.2)) for one, text in told.items())
    assert len(told) == LEAST[folder][1]
    assert right >= LEAST[folder][0]


def test_no_code_is_seen_where_there_is_none(realdata: Path) -> None:
    found = {one.name: seen(one, 0.1) for one in pictures(realdata / "barcodes" / "zxing" / "falsepositives-2")}
    assert len(found) == 25 and not any(found.values())


def test_several_codes_come_from_top_to_bottom(realdata: Path) -> None:
    folder = realdata / "barcodes" / "zxing" / "multi-1"
    assert codes_of(folder / "3xean-8.png") == ("48512343", "12345670", "67678983")


def test_labels_of_ours_in_a_photo_are_read_in_reading_order(tmp_path: Path) -> None:
    import zxingcpp
    from PIL import Image

    page = Image.new("L", (1600, 1200), 235)
    wanted = []
    for row in range(3):
        for column in range(2):
            text = f"LT000{row}{column}X"
            wanted.append(text)
            code = zxingcpp.create_barcode(
                text, zxingcpp.BarcodeFormat.Code128 if column else zxingcpp.BarcodeFormat.QRCode
            )
            page.paste(Image.fromarray(code.to_image(scale=4)), (80 + 760 * column, 60 + 380 * row + 25 * column))
    photo = tmp_path / "shelf.jpg"
    page.rotate(2, fillcolor=235).save(photo, quality=70)
    assert codes_of(photo) == tuple(wanted)


def test_what_is_no_picture_is_refused_in_words(tmp_path: Path) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"\xff\xd8\xff nothing")
    with pytest.raises(Refusal, match="cannot be read"):
        codes_of(broken)
    with pytest.raises(Refusal, match="cannot be read"):
        codes_of(tmp_path / "missing.jpg")
    assert are_photos([broken]) and not are_photos([]) and not are_photos([broken, tmp_path / "list.csv"])
