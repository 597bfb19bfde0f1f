"""What stands in the place of a list's rows when there are none, made when it is first needed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from itam_desktop.kernel.texts import N, tr
from itam_desktop.widgets.surfaces import EmptyState


@dataclass(frozen=True, slots=True)
class Empty:
    """What an empty list says: what belongs here, and the one next step (marked texts)."""

    title: str
    words: str
    verb: str = ""
    icon: str = ""
    verb_icon: str = "plus"
    other: str = ""
    other_icon: str = ""


NOTHING_YET = Empty(N("Nothing here yet"), N("What you add stands here."))
NOTHING_FITS = Empty(
    N("Nothing fits"), N("No record fits this search and view."), N("Show all"), "zoom-question", "list"
)
EMPTY_BIN = Empty(
    N("The bin is empty"), N("What is put in the bin stands here and can be taken out again."), icon="trash"
)


class ListStack(QStackedWidget):
    """The table, or why there are no rows. first_step, second_step: the buttons of the list that was never filled."""

    first_step = Signal()
    second_step = Signal()
    show_all_asked = Signal()

    def __init__(self, table: QWidget, empty: Empty | None, icon: str) -> None:
        super().__init__()
        self._table, self._empty, self._icon = table, empty or NOTHING_YET, icon
        self._made: dict[Empty, EmptyState] = {}
        self.addWidget(table)

    def show_rows(self) -> None:
        self.setCurrentWidget(self._table)

    def show_nothing_yet(self) -> None:
        made = self._state(self._empty)
        self.setCurrentWidget(made)

    def show_nothing_fits(self) -> None:
        self.setCurrentWidget(self._state(NOTHING_FITS))

    def show_empty_bin(self) -> None:
        self.setCurrentWidget(self._state(EMPTY_BIN))

    def said(self) -> Empty | None:
        """What is told now; None while rows are shown."""
        return next((empty for empty, made in self._made.items() if made is self.currentWidget()), None)

    def _state(self, said: Empty) -> EmptyState:
        made = self._made.get(said)
        if made is None:
            made = self._made[said] = EmptyState(
                said.icon or self._icon, tr(said.title), tr(said.words), tr(said.verb), said.verb_icon, tr(said.other), said.other_icon,
            )  # fmt: skip
            made.first.connect(self.show_all_asked if said is NOTHING_FITS else self.first_step)
            made.second.connect(self.second_step)
            self.addWidget(made)
        return made
