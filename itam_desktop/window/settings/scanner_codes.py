"""The test codes of the scanner page, on the screen and on paper."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from itam_desktop.kernel.texts import tr
from itam_desktop.labels.codes import CODE128, QUIET, symbol
from itam_desktop.paper.document import Document, Drawing, Pen, Space, Text, made
from itam_desktop.widgets.painters import begin
from itam_desktop.widgets.scanner_check import CODES, WORDS
from itam_desktop.widgets.theme import px

MODULE_PT, TALL_PT = 0.72, 40.0  # 0.254 mm: three dots at 300 dpi
BLACK, GREY = "0 0 0", "0.4 0.4 0.4"


class Bars(QWidget):
    """A Code 128 in whole pixels, black on white in every look: a scanner must read it."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__()
        self._symbol = symbol(text, CODE128)
        self._dots = max(2, px(2))
        self.setAccessibleName(name)
        self.setFixedSize(self._symbol.full_columns * self._dots, px(52) + 2 * self._dots)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        p: QPainter = begin(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        p.fillRect(self.rect(), Qt.GlobalColor.white)
        quiet = QUIET[CODE128] * self._dots
        for start, length in self._symbol.runs[0]:
            bar = QRectF(quiet + start * self._dots, self._dots, length * self._dots, self.height() - 2 * self._dots)
            p.fillRect(bar, Qt.GlobalColor.black)


def _bars(text: str) -> Drawing:
    def draw(pen: Pen) -> None:
        for start, length in symbol(text, CODE128).runs[0]:
            pen.box(QUIET[CODE128] * MODULE_PT + start * MODULE_PT, 0, length * MODULE_PT, TALL_PT, BLACK)

    return Drawing(TALL_PT + 4, draw)


def codes_pdf(office: str) -> bytes:
    """The test codes on one sheet, with what to do."""
    blocks: list[Text | Space | Drawing] = [
        Text(tr("Open Settings, Scanner in ITAM Desktop, click into the box there, and scan each of these codes once, in any order.")),
        Space(14),
    ]  # fmt: skip
    for key, text in CODES.items():
        blocks += [Text(f"{tr(WORDS[key])}: {text}", "strong"), Space(4), _bars(text), Space(20)]
    return made(Document(tr("Test codes for scanners"), blocks, office))
