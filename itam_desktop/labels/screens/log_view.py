"""What was printed: by whom, when, on which stock, and whether a scan confirmed it; printed again from here."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.kinds import DATE
from itam_desktop.kernel.style import show_clock, show_date
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.labels import queries
from itam_desktop.labels.queries import Printed
from itam_desktop.widgets import painters, theme
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.painters import paint_icon, text
from itam_desktop.widgets.parts import button, col, label, row, wrap
from itam_desktop.widgets.search_line import SearchLine
from itam_desktop.widgets.surfaces import Card, EmptyState
from itam_desktop.widgets.theme import R, px, role

MOST = 300
ROW = Qt.ItemDataRole.UserRole + 1
_BY_DAY = Field("day", N("Day"), DATE)
_DAY = re.compile(r"[\d./-]{4,10}|today|yesterday", re.IGNORECASE)


class _Lines(QStyledItemDelegate):
    """When, code, what, who, stock; a sign at the end where a scan confirmed it."""

    def paint(self, p: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        r, ink, marked = painters.begin_row(p, option)
        soft = ink if marked else role(R.PlaceholderText)
        words: tuple[str, ...] = index.data(ROW)
        small, mono = theme.font("small"), theme.font("small", mono=True)
        x, end = float(px(14)), r.width() - px(14) - px(22)
        shares = (0.16, 0.17, 0.30, 0.17, 0.20)
        for n, (part, share) in enumerate(zip(words[:5], shares, strict=True)):
            wide = (end - x if n == 4 else (r.width() - px(50)) * share) - px(12)
            box = QRectF(r.x() + x, r.y(), wide, r.height())
            text(p, box, part, mono if n == 1 else small, ink if n in (1, 2) else soft)
            x += wide + px(12)
        if words[5]:
            side = px(16)
            paint_icon(
                p,
                QRectF(r.right() - px(14) - side, r.center().y() - side / 2, side, side),
                "circle-check",
                ink if marked else theme.meaning("ok")[2],
            )


class LogView(QWidget):
    """again(kind, ids): these are to be printed anew."""

    def __init__(self, shell: Shell, again: Callable[[str, list[int]], None]) -> None:
        super().__init__()
        self.shell, self.desk, self._again = shell, shell.desk, again
        self.found: list[Printed] = []
        self.line = SearchLine(tr("A tag, a name, a stock, or a day…"), tr("Search what was printed"), key="")
        self.line.typed.connect(lambda _: self.load())
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(_Lines(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(tr("Printed labels"))
        self.list.itemActivated.connect(self._open)
        self.list.itemSelectionChanged.connect(self._chosen)
        self.again_button = button(tr("Print again"), "printer", "primary", pressed=self.print_again)
        self.count = label("", "small", "soft")
        card = Card(self.list, margins=(1, 6, 1, 8), gap=0)
        self.empty = EmptyState(
            "printer",
            tr("Nothing was printed yet"),
            tr("Each printed label stands here: when, by whom, on which stock. A search finds a tag, a name or a day."),
        )
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty)
        self.pages.addWidget(card)
        top = row(gap=8)
        top.addWidget(self.line, 1)
        top.addWidget(self.again_button)
        body = col(wrap(top), self.count, margins=(16, 12, 16, 12), gap=10)
        body.addWidget(self.pages, 1)
        self.setLayout(body)
        self._chosen()

    def focus_first(self) -> None:
        self.line.setFocus()

    def search(self, words: str) -> None:
        self.line.setText(words)

    def _day(self, words: str) -> str:
        """The day that the words name; "" when they are none."""
        if not _DAY.fullmatch(words.strip()):
            return ""
        try:
            return str(_BY_DAY.read(words.strip(), self.desk.style) or "")
        except Refusal:
            return ""

    def load(self) -> None:
        """What fits the words, the newest first."""
        words = self.line.text().strip()
        day = self._day(words)

        def read(conn: Any) -> list[Printed]:
            found = queries.log(conn, "", day, MOST) if day else []
            return found or queries.log(conn, words, "", MOST)

        self.desk.ask("labels.log", read, self._show)

    def _show(self, found: list[Printed]) -> None:
        self.found = found
        style = self.desk.style
        self.list.clear()
        for one in found:
            at = datetime.fromisoformat(one.at).astimezone(style.zone)
            when = f"{show_date(at.date().isoformat(), style)} {show_clock(one.at, style)}"
            words = (when, one.code, one.name or tr("no longer there"), one.who, one.stock, one.confirmed)
            item = QListWidgetItem(" ".join((*words[:5], tr("confirmed by a scan") if one.confirmed else "")).strip())
            item.setData(ROW, words)
            item.setSizeHint(QSize(px(80), px(32)))
            self.list.addItem(item)
        searched = bool(self.line.text().strip())
        self.pages.setCurrentIndex(1 if found or searched else 0)
        n = len(found)
        self.count.setText(
            tr("The newest {n}", n=n)
            if n == MOST
            else tr_n("{n} printed label", "{n} printed labels", n)
            if n or searched
            else ""
        )
        self._chosen()

    def _marked(self) -> list[Printed]:
        rows = sorted({self.list.row(item) for item in self.list.selectedItems()})
        return [self.found[n] for n in rows if n < len(self.found)]

    def _chosen(self) -> None:
        self.again_button.setEnabled(any(one.kind for one in self._marked()))

    def _open(self, item: QListWidgetItem) -> None:
        one = self.found[self.list.row(item)]
        if one.kind:
            self.shell.open(one.kind, one.record)

    def print_again(self) -> None:
        """The chosen ones of the first one's kind onto the list of what to print."""
        marked = [one for one in self._marked() if one.kind]
        if marked:
            kind = marked[0].kind
            self._again(kind, list(dict.fromkeys(one.record for one in marked if one.kind == kind)))
