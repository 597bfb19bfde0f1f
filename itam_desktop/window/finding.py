"""The search line of the window: filters the page, offers hits over everything, opens what a scan names."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from itam_desktop.kernel.hooks import offered
from itam_desktop.kernel.style import clip
from itam_desktop.kernel.tags import coded, is_checked
from itam_desktop.kernel.texts import tr
from itam_desktop.store import lists
from itam_desktop.widgets.search_line import SearchLine
from itam_desktop.widgets.theme import px

if TYPE_CHECKING:
    from itam_desktop.widgets.chooser import ChooserList
    from itam_desktop.window.main_window import MainWindow

PAUSE_MS, SHOWN = 160, 8
MOST_OF_PHOTO = 40  # codes that are looked up
EVERYTHING = -1  # the entry that opens the page of all results
CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/+-]{3,63}")


def looks_like_a_code(text: str) -> bool:
    return bool(CODE.fullmatch(text)) and any(c.isdigit() for c in text)


class WindowSearch(SearchLine):
    """Arrow keys and Enter go to the hits while they are shown."""

    finder: Finder | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.finder is not None and self.finder.key(event):
            return
        super().keyPressEvent(event)


class Finder(QObject):
    def __init__(self, window: MainWindow, line: WindowSearch) -> None:
        super().__init__(window)
        self.window, self.line = window, line
        line.finder = self
        self.hits: list[tuple[str, int, str]] = []
        self._popup: ChooserList | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._ask)
        line.typed.connect(self._typed)
        line.entered.connect(self._entered)
        line.escaped.connect(window.focus_page)
        line.down.connect(window.focus_page)

    # ------------------------------------------------------------ typing
    def _typed(self, text: str) -> None:
        self.window.search_page(text)
        self._hide()
        if len(text.strip()) >= 2 and self.line.hasFocus():
            self._timer.start()
        else:
            self._timer.stop()

    def _ask(self) -> None:
        text, desk = self.line.text().strip(), self.window.desk
        kinds = desk.kinds()
        if len(text) >= 2:
            desk.ask(
                "window:find",
                lambda conn: (text, lists.find(conn, kinds, text, 40), lists.scan(conn, text)),
                self._offer,
            )

    def _offer(self, answer: tuple[str, list[tuple[str, int, str]], list[tuple[str, int]]]) -> None:
        text, hits, exact = answer
        if text != self.line.text().strip() or not self.line.hasFocus():
            return
        shown = self.window.listed_kinds()
        full = {record for _, record in exact}
        self.hits = [h for h in hits if h[1] in full] + [h for h in hits if h[1] not in full and h[0] not in shown]
        self.hits = [h for h in self.hits if self.window.can_open(h[0])][:SHOWN]
        kinds = self.window.desk.kinds()
        if hits and self.window.current.key != "search":
            offered = [(n, h[2], tr(kinds[h[0]].label)) for n, h in enumerate(self.hits)]
            offered.append((EVERYTHING, tr("Everything with “{text}”", text=clip(text)), ""))
            self.popup.offer(offered, "", choose_first=bool(full))
        else:
            self._hide()

    @property
    def popup(self) -> ChooserList:
        if self._popup is None:
            from itam_desktop.widgets.chooser import ChooserList

            self._popup = ChooserList(self.line)
            self._popup.picked.connect(self._picked)
        return self._popup

    def _hide(self) -> None:
        if self._popup is not None:
            self._popup.hide()

    def _picked(self, hit: tuple[int, str, str]) -> None:
        if hit[0] == EVERYTHING:
            self.window.search_everything(self.line.text())
            return
        kind, record, _ = self.hits[hit[0]]
        self.clear()
        self.window.open(kind, record)

    def key(self, event: QKeyEvent) -> bool:
        if self._popup is None or not self._popup.isVisible():
            return False
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._popup.move_by(1 if key == Qt.Key.Key_Down else -1)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._popup.take_current()
        if key == Qt.Key.Key_Escape:
            self._hide()
            return True
        return False

    def clear(self) -> None:
        self._timer.stop()
        self._hide()
        if self.line.text():
            self.line.put("")
            self.window.search_page("")

    # ------------------------------------------------------------ Enter, and a scan from anywhere
    def _entered(self, text: str) -> None:
        self._hide()
        self._look_up(text, typed=True)

    def scanned(self, code: str) -> None:
        """A scan that no editor took."""
        if not self.window.current.takes_scan(code):
            self._look_up(code, typed=False)

    def open_codes(self, codes: Sequence[str]) -> bool:
        """Open the record that the codes of a photo name, or let the user choose; False when they name none."""
        conn, kinds = self.window.desk.conn, self.window.desk.kinds()
        hits = dict.fromkeys(hit for code in codes[:MOST_OF_PHOTO] for hit in lists.understood(conn, code)[1])
        found = [(k, r, lists.title(conn, kinds[k], r)) for k, r in hits if self.window.can_open(k)]
        if len(found) == 1:
            self.window.clear_bars()
            self.window.open(found[0][0], found[0][1])
        elif found:
            self._choose("", found)
        return bool(found)

    def _look_up(self, text: str, typed: bool) -> None:
        desk = self.window.desk
        kinds = desk.kinds()

        def work(conn: sqlite3.Connection) -> tuple[str, list[tuple[str, int, str]], bool]:
            meant, hits = lists.understood(conn, text)
            found = [(k, r, lists.title(conn, kinds[k], r)) for k, r in hits]
            other = bool(found) or (typed and bool(lists.find(conn, kinds, text, 1)))
            return meant, found, other

        def tell(answer: tuple[str, list[tuple[str, int, str]], bool]) -> None:
            meant, found, other = answer
            found = [h for h in found if self.window.can_open(h[0])]
            if len(found) == 1:
                self.clear()
                self.window.clear_bars()
                self.window.open(found[0][0], found[0][1])
            elif found:
                self._choose(meant, found)
            elif typed and (other or not looks_like_a_code(text)):
                self.window.focus_page()
            else:
                self.clear()
                self.offer_unknown(meant, "tag" if is_checked(coded(meant)) else "serial")

        desk.ask("window:scan", work, tell)

    def offer_unknown(self, code: str, field: str) -> None:
        """A scanned code that no record has: what is known of it, and what can be done with it."""
        from itam_desktop.widgets.notices import NoticeCard

        window = self.window
        live = not window.desk.read_only
        known = next((one for give in offered("scan.unknown") for one in give(window, code)), None) if live else None
        if known is None:
            card = NoticeCard("lend", tr("No record has the code {code}.", code=code), tr("Make an asset with it?") if live else "",
                              tr("New asset") if live else "", icon="barcode", closable=True)  # fmt: skip
        else:
            field, code = "tag", known.tag
            card = NoticeCard(
                "lend", known.fact, known.more, tr("New asset with this tag"), icon="barcode", closable=True
            )
            card.add_verb(known.word, known.icon, partial(self._do_with_unknown, known.do))

        def make() -> None:
            window.drop_card("unknown")
            window.go("assets")
            window.current.new_with({field: code})  # type: ignore[attr-defined]

        card.pressed.connect(make)
        window.show_card("unknown", card)

    def _do_with_unknown(self, act: Callable[[], object]) -> None:
        self.window.drop_card("unknown")
        act()

    def _choose(self, code: str, found: list[tuple[str, int, str]]) -> None:
        """Two records answer to one code: which is meant?"""
        from itam_desktop.widgets.dialog import Dialog

        rows = QListWidget()
        rows.setAccessibleName(tr("Records with this code"))
        kinds = self.window.desk.kinds()
        for kind, _, title in found:
            rows.addItem(QListWidgetItem(f"{tr(kinds[kind].label)}: {title}"))
        rows.setCurrentRow(0)
        rows.setMinimumSize(px(360), px(120))
        words = (
            tr("Several records answer to {code}.", code=code)
            if code
            else tr("The photo has the codes of these records.")
        )
        dialog = Dialog(self.window, tr("Which one?"), words, rows, verb=tr("Open"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rows.itemActivated.connect(lambda _: dialog.accept())

        def go() -> None:
            kind, record, _ = found[max(0, rows.currentRow())]
            self.clear()
            self.window.open(kind, record)

        dialog.accepted.connect(go)
        dialog.open()
        rows.setFocus()
