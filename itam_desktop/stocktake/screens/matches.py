"""A label that cannot be scanned: what is typed of its tag, serial number or name offers what it may mean."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from itam_desktop.kernel.tags import key_of
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
        self._words, self._tags = "", list[str]()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(MATCH_AFTER_MS)
        self._timer.timeout.connect(self._look)
        line.typed.connect(self._typed)
        line.down.connect(self._into)
        line.installEventFilter(self)

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
            self._words, self._tags = words, [one.tag for one in found]
            hits: list[Hit] = [(one.asset_id, f"{one.tag}  {one.name}", note(one)) for one in found]
            self.offer.offer(hits, "", choose_first=False)

        self.shell.desk.ask("stocktake.matches", lambda conn: picture.matches(conn, count, words), then)

    def _into(self) -> None:
        if self.open:
            self._move(1)
        else:
            self._look()

    @property
    def open(self) -> bool:
        return self.offer is not None and self.offer.isVisible()

    def _move(self, step: int) -> None:
        if self.offer is not None:
            self.offer.move_by(step)

    def enter(self, words: str) -> bool:
        """Enter while the list is open takes what is marked, or the only one; of several it marks the first. False: the
        words are a code as they stand."""
        if not self.open or self.offer is None or words != self._words or self._exact(words):
            return False
        self.line.put(words)
        entries = self.offer.list
        if entries.currentRow() < 0:
            entries.setCurrentRow(0)
            if entries.count() > 1:
                return True
        return self.offer.take_current()

    def _exact(self, words: str) -> bool:
        return any(key_of(words) == key_of(tag) for tag in self._tags)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The focus stays in the line; Escape first closes the list, leaving what is typed."""
        if self.open and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Up:
                self._move(-1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.hide()
                return True
        elif event.type() == QEvent.Type.FocusOut:
            self.hide()
        return super().eventFilter(watched, event)


def _outcome(one: picture.Thing) -> str:
    return rules.word(one.outcome) if one.outcome else tr("not expected")
