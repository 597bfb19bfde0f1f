"""The card of command codes: one page for the wall or the trolley, each code large, read back before it is written."""

from __future__ import annotations

from itam_desktop.kernel.command_codes import COMMANDS
from itam_desktop.kernel.texts import tr
from itam_desktop.labels.codes import CODE128
from itam_desktop.labels.layout import LabelText, Look
from itam_desktop.labels.pdf import sheet_pdf
from itam_desktop.labels.proof import prove
from itam_desktop.labels.sizes import PAPER
from itam_desktop.labels.stock import Stock

MARGIN_MM, TALLEST_MM = 12.0, 42.0


def card_stock(paper: str = "A4") -> Stock:
    """The page as so many wide labels, one under the other."""
    wide, tall = PAPER[paper]
    n = len(COMMANDS)
    high = min(TALLEST_MM, (tall - 2 * MARGIN_MM) / n)
    top = (tall - n * high) / 2
    across = wide - 2 * MARGIN_MM
    return Stock("", tr("Command codes"), "", paper, wide, tall, 1, n, across, high, MARGIN_MM, top, across, high)


def card_pdf(paper: str = "A4", dpi: int = 600) -> bytes:
    """The card. Raises Refusal when a code does not read back."""
    stock = card_stock(paper)
    look = Look(tag_mm=4.0, words_mm=5.0)
    labels = [LabelText(one.code, one.code, (tr(one.label),), "", look) for one in COMMANDS]
    made = sheet_pdf(labels, stock, dpi=dpi)
    prove(made.pdf, stock, [one.code for one in labels], dpi, code=CODE128)
    return made.pdf
