"""Search over everything: what fits, by kind, with where it stands; what records once were, too."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

import shiboken6
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.style import show_number
from itam_desktop.kernel.texts import N, tr
from itam_desktop.store import finding, words
from itam_desktop.store.finding import EARLIER, Hit, Section
from itam_desktop.widgets import theme
from itam_desktop.widgets.deck import Deck
from itam_desktop.widgets.page import Page, Shell
from itam_desktop.widgets.painters import begin, height_of, paint_icon, rounded, text
from itam_desktop.widgets.parts import button, col, label, plain, row, wrap
from itam_desktop.widgets.record_panes import scroller
from itam_desktop.widgets.surfaces import EmptyState, Pane
from itam_desktop.widgets.theme import R, px, role

if TYPE_CHECKING:
    from itam_desktop.window.main_window import MainWindow


def pieces(shown: str, asked: list[str]) -> list[tuple[str, bool]]:
    """The text cut where a typed word stands in it: (part, matches)."""
    low = shown.casefold()
    marks = [False] * len(shown)
    if len(low) == len(shown):
        for part in asked:
            at = low.find(part)
            while at >= 0:
                if at == 0 or not low[at - 1].isalnum():
                    marks[at : at + len(part)] = [True] * len(part)
                at = low.find(part, at + 1)
    made: list[tuple[str, bool]] = []
    for char, on in zip(shown, marks, strict=True):
        if made and made[-1][1] == on:
            made[-1] = (made[-1][0] + char, on)
        else:
            made.append((char, on))
    return made


class HitLine(QAbstractButton):
    """A record that fits: icon, title, and the places where the text stands; the typed words are strong."""

    def __init__(self, hit: Hit, icon: str, asked: list[str]) -> None:
        super().__init__()
        self._hit, self._icon, self._asked = hit, icon, asked
        places = "; ".join(f"{name}: {said}" for name, said in hit.matched)
        self.setText(plain(hit.title))
        self.setAccessibleName(f"{hit.title}. {places}".strip())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(300), max(px(34), round(height_of(theme.font()) + px(14))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def _strong(self, p: object, r: QRectF, said: str, kind: str, weight: int) -> float:
        """One line with its matches in the accent colour; returns its width."""
        x = r.x()
        for part, on in pieces(said, self._asked):
            f = theme.font(kind, 600 if on else weight)
            ink = role(R.Link) if on else role(R.Text)
            room = QRectF(x, r.y(), max(0.0, r.right() - x), r.height())
            if room.width() < 4:
                break
            x += text(p, room, part, f, ink)  # type: ignore[arg-type]
        return x - r.x()

    def paintEvent(self, event: QPaintEvent) -> None:
        p, r = begin(self), QRectF(self.rect())
        if self.underMouse() or self.hasFocus():
            rounded(p, r, px(6), role(R.Midlight) if not self.hasFocus() else role(R.Highlight))
        side = px(18)
        paint_icon(
            p, QRectF(r.x() + px(10), r.center().y() - side / 2, side, side), self._icon, role(R.PlaceholderText)
        )
        inner = r.adjusted(px(38), 0, -px(10), 0)
        used = self._strong(
            p, QRectF(inner.x(), r.y(), min(inner.width(), px(360)), r.height()), self._hit.title, "body", 500
        )
        x = inner.x() + max(used + px(16), px(300))
        for name, said in self._hit.matched:
            room = QRectF(x, r.y(), max(0.0, inner.right() - x), r.height())
            if room.width() < px(60):
                break
            x += text(p, room, name, theme.font("small"), role(R.PlaceholderText)) + px(6)
            x += self._strong(p, QRectF(x, r.y(), max(0.0, inner.right() - x), r.height()), said, "small", 400) + px(16)
        if self.hasFocus():
            rounded(p, r, px(6), None, role(R.Accent), 2)

    def enterEvent(self, event: object) -> None:
        self.update()

    def leaveEvent(self, event: object) -> None:
        self.update()


class SearchPage(Page):
    key = "search"
    word = N("Search")
    icon = "search"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.watches = frozenset(self.desk.kinds())
        self.line = ""
        self.sections: list[Section] = []
        self.deck = Deck()
        self.blank = EmptyState(
            "search", tr("Search everything"),
            tr("Every record, note and file name, and what records once were. Type above; name a field to be exact, like cost>500."),
        )  # fmt: skip
        self.nothing = EmptyState(
            "zoom-question", tr("Nothing fits"), tr("No record holds these words, and none ever did.")
        )
        for one in (self.blank, self.nothing):
            self.deck.addWidget(one)
        self._results: QWidget | None = None
        layout = col(gap=0)
        layout.addWidget(Pane(col(self.deck, gap=0)))
        self.setLayout(layout)

    def refresh(self, done: Done | None) -> None:
        self.search(self.line)

    def search(self, line: str) -> None:
        self.line = line.strip()
        kinds, style, asked = self.desk.kinds(), self.desk.style, self.line
        openable = cast("MainWindow", self.shell).can_open
        self.desk.ask(
            "search:page",
            lambda conn: finding.everything(conn, kinds, asked, style),
            lambda found: self._show(asked, [s for s in found if s.kind == EARLIER or openable(s.kind)]),
        )

    def _show(self, asked: str, found: list[Section]) -> None:
        if not shiboken6.isValid(self) or asked != self.line:
            return
        self.sections = found
        old = self._results
        if not found:
            self._results = None
            self.deck.setCurrentWidget(self.nothing if asked else self.blank)
        else:
            self._results = self._made(found, words.tokens(asked))
            self.deck.addWidget(self._results)
            self.deck.setCurrentWidget(self._results)
        if old is not None:
            self.deck.removeWidget(old)
            old.hide()
            old.deleteLater()

    def _made(self, found: list[Section], asked: list[str]) -> QWidget:
        kinds, style = self.desk.kinds(), self.desk.style
        body = col(gap=2, margins=(16, 14, 16, 16))
        for section in found:
            past = section.kind == EARLIER
            title = tr("Once, or in the history") if past else tr(kinds[section.kind].plural)
            head = row(
                label(title, "strong"),
                label(show_number(section.total, style), "small", "soft"),
                gap=6,
                margins=(10, 10, 0, 2),
            )
            if section.total > len(section.hits) and not past:
                words_ = tr("Show all {n}", n=show_number(section.total, style))
                more = button(words_, "arrow-right", "quiet", small=True, pressed=partial(self._all_of, section.kind))
                more.setAccessibleName(f"{words_}: {title}")
                head.addWidget(more)
            head.addStretch(1)
            body.addWidget(wrap(head))
            for hit in section.hits:
                line = HitLine(hit, hit.icon or kinds[hit.kind].icon, asked)
                line.clicked.connect(lambda *_, h=hit: self.shell.open(h.kind, h.id))
                body.addWidget(line)
        body.addStretch(1)
        return scroller(wrap(body))

    def _all_of(self, kind: str) -> None:
        """The page of that kind, with the same search."""
        cast("MainWindow", self.shell).search_on(kind, self.line)

    def focus_first(self) -> None:
        first = self._results.findChild(HitLine) if self._results is not None else None
        if first is not None:
            first.setFocus()
        else:
            self.setFocus()
