"""A label that cannot be scanned: what is typed of its tag, serial number or name offers what it may mean."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from itam_desktop.kernel.texts import tr
from itam_desktop.stocktake import picture, rules
from itam_desktop.widgets.chooser import ChooserList
from itam_desktop.widgets.editors import Hit
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.search_line import ScanLine

MATCH_AFTER_MS = 250  # a scanner is done by then


class Matches(QObject):
    """about: the count that is shown and whether it is blind, None while there is none; picked: counts the chosen asset."""

    def __init__(
        self,
        shell: Shell,
        line: ScanLine,
        about: Callable[[], tuple[int, bool] | None],
        picked: Callable[[int], object],
    ) -> None:
        super().__init__(line)
        self.shell, self.line, self.about, self.picked = shell, line, about, picked
        self.offer: ChooserList | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(MATCH_AFTER_MS)
        self._timer.timeout.connect(self._look)
        line.typed.connect(self._typed)
        line.down.connect(self._into)

    def hide(self) -> None:
        self._timer.stop()
        if self.offer is not None:
            self.offer.hide()

    def _typed(self, words: str) -> None:
        if self.offer is not None and not words.strip():
            self.offer.hide()
        self._timer.start()

    def _look(self) -> None:
        about, words = self.about(), self.line.text().strip()
        if about is None or len(words) < 2 or not self.line.hasFocus():
            return
        count, blind = about

        def note(one: picture.Thing) -> str:
            outcome = "" if blind and one.outcome not in rules.COUNTED else _outcome(one)
            return " · ".join(part for part in (one.note, outcome) if part)

        def then(found: list[picture.Thing]) -> None:
            if self.line.text().strip() != words or not self.line.isVisible():
                return
            if self.offer is None:
                self.offer = ChooserList(self.line)
                self.offer.picked.connect(lambda hit: self.picked(hit[0]))
            hits: list[Hit] = [(one.asset_id, f"{one.tag}  {one.name}", note(one)) for one in found]
            self.offer.offer(hits, "", choose_first=False)

        self.shell.desk.ask("stocktake.matches", lambda conn: picture.matches(conn, count, words), then)

    def _into(self) -> None:
        if self.offer is not None and self.offer.isVisible():
            self.offer.list.setCurrentRow(0)
            self.offer.setFocusProxy(self.offer.list)
            self.offer.activateWindow()
            self.offer.list.setFocus()
        else:
            self._look()


def _outcome(one: picture.Thing) -> str:
    return rules.word(one.outcome) if one.outcome else tr("not expected")
