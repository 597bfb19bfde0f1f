"""Settings: the office's own words on its papers, one text for each paper and language."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from itam_desktop import languages
from itam_desktop.custody import papers
from itam_desktop.kernel.texts import N, tr
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import col, label, wrap
from itam_desktop.widgets.record_list import Empty
from itam_desktop.widgets.record_page import VERBS, RecordPanel, Row, strong

EMPTY = Empty(
    N("No texts of your own yet"),
    N(
        "Papers carry the program's own words, in English or German. Write the office's policy for each paper and language here."
    ),
    N("Write a text"),
)


def paper_texts(shell: Shell) -> RecordPanel:
    """Beneath the facts of one stands what the paper says without it."""

    def standard(found: Row) -> Sequence[QWidget]:
        paper, language = str(found.get("paper")), str(found.get("language"))
        if paper not in papers.TEXTS:
            return []
        with languages.speaking(language):
            words = tr(papers.TEXTS[paper])
        box = col(strong(tr("Without it the paper says")), label(words, "small", "soft", wrapped=True), gap=4)
        return [wrap(box)]

    return RecordPanel(shell, "paper_text", VERBS, empty=EMPTY, more=standard, wide=False)
