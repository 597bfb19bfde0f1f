"""The card of command codes as a file."""

from __future__ import annotations

from typing import Any

from itam_desktop.kernel.texts import tr
from itam_desktop.labels.card import card_pdf
from itam_desktop.widgets.files import complaining, save_file
from itam_desktop.widgets.page import Shell


def save_card(shell: Shell, page: Any) -> None:
    """Asks where it goes, then writes it for the paper of the stock that is chosen."""
    where = page.choose_file(tr("Command codes.pdf"))
    if where:
        paper = "Letter" if page.stock.page == "Letter" else "A4"
        save_file(shell, where, lambda conn: card_pdf(paper), complaining(shell))
