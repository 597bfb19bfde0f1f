"""Where ink may be: never in a code's quiet zone, never outside its label, whatever a tag is made of and however large."""

from __future__ import annotations

import pytest

from itam_desktop.labels import codes
from itam_desktop.labels.layout import LabelText, Look, plan
from itam_desktop.labels.pdf import origin_dots, sheet_pdf
from itam_desktop.labels.proof import Raster, opened, prove, raster
from itam_desktop.labels.stock import find

LARGE = Look(tag_mm=40.0, words_mm=10.0)


def dark(image: Raster, left: int, top: int, right: int, bottom: int) -> int:
    """Dark pixels from left, top up to right, bottom."""
    rows = (bytes(image.pixels[y * image.stride + left : y * image.stride + right]) for y in range(top, bottom))
    return sum(len(row) - row.count(255) for row in rows)


@pytest.mark.parametrize("code", [codes.QR, codes.DATAMATRIX])
@pytest.mark.parametrize("tag", ["Ä1", "ꙮ", "資産-1", "İı", "É\u0302\u0301g", "LT-00043-M"])
@pytest.mark.parametrize("stock_name", ["Herma 4270", "Avery L7060"])
def test_a_tag_of_any_letters_stays_on_its_label_and_out_of_the_quiet_zone(
    code: str, tag: str, stock_name: str
) -> None:
    stock, dpi, at = find(stock_name), 300, 4
    label = LabelText("IT00043", tag, ("Studio Ñandú",), "Found? Call", LARGE)
    made = sheet_pdf([label], stock, at + 1, code, dpi)
    assert prove(made.pdf, stock, [label.code], dpi, first=at + 1, code=code) == 1
    laid = plan(label, stock, code, dpi)
    left, top = origin_dots(stock, at, dpi)
    wide, tall = (round(side / 25.4 * dpi) for side in (stock.label_width_mm, stock.label_height_mm))
    with opened(made.pdf) as document:
        image = raster(document, 0, dpi)
    ink = dark(image, 0, 0, image.width, image.height)
    assert ink == dark(image, left, top, left + wide, top + tall), "nothing is printed beside the label"
    side, quiet = laid.symbol.columns * laid.fit.dots, codes.QUIET[code] * laid.fit.dots
    x, y = left + laid.code_x, top + laid.code_y
    around = dark(image, x - quiet, max(0, y - quiet), x + side + quiet, y + side + quiet)
    assert around == dark(image, x, y, x + side, y + side), "the quiet zone is white"
