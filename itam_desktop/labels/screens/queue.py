"""What is to be printed anew, above the list of what gets a label."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from itam_desktop.desk.desk import Desk
from itam_desktop.kernel.texts import tr, tr_n
from itam_desktop.labels import queries
from itam_desktop.widgets.notices import NoticeCard
from itam_desktop.widgets.parts import clear, col


class Queue(QWidget):
    """taken(kind, ids): these go onto the list."""

    taken = Signal(str, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._kind, self._ids = "", frozenset[int]()
        self.cards = col()
        self.setLayout(self.cards)

    def ask(self, kind: str, ids: Collection[int]) -> None:
        """Read anew; kind, ids: what is on the list already."""
        self._kind, self._ids = kind, frozenset(ids)
        self.desk.ask("labels.anew", _wanted, self._show)

    def _show(self, wanted: dict[str, list[int]]) -> None:
        clear(self.cards)
        for kind, ids in wanted.items():
            if kind == self._kind and self._ids.issuperset(ids):
                continue
            words = (
                tr_n("{n} asset wants its label printed anew", "{n} assets want their labels printed anew", len(ids))
                if kind == "asset"
                else tr_n(
                    "{n} place wants its label printed anew", "{n} places want their labels printed anew", len(ids)
                )
            )
            card = NoticeCard("info", words, verb=tr("Put on the list"), icon="printer")
            card.pressed.connect(partial(self._take, kind, ids))
            self.cards.addWidget(card)

    def _take(self, kind: str, ids: list[int]) -> None:
        self.taken.emit(kind, ids)
        clear(self.cards)


def _wanted(conn: Any) -> dict[str, list[int]]:
    return {kind: found for kind in ("asset", "place") if (found := queries.wanted_anew(conn, kind))}
