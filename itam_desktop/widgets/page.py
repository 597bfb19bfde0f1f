"""What every page of the window is, and what the window offers to its pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from itam_desktop.desk.desk import Desk
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.filters import Filter
from itam_desktop.widgets.editors import FormContext

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx


class Shell(Protocol):
    """The window, as pages see it."""

    desk: Desk

    def open(self, kind: str, record: int) -> None:
        """Go to a record on its own page."""

    def go(self, page: str) -> None:
        """Go to a page by its key."""

    def show_list(self, kind: str, filters: Sequence[Filter]) -> None:
        """Go to the list of a kind and show what fits these filters."""

    def tell(self, words: str, undo: bool = False) -> None:
        """Say in the status line what was done, with Undo beside it."""

    def complain(self, error: Exception | str) -> None:
        """Show a refusal or trouble in a bar inside the page; plain text."""

    def choose_day(self) -> None:
        """Ask for a past day whose register is to be shown."""

    def print_labels(self, kind: str, ids: Sequence[int]) -> None:
        """Go to the labels of these records."""

    def show_card(self, name: str, card: QWidget) -> None:
        """Show a card above the page, in the place of one of the same name; it goes with the next thing that is told."""

    def drop_card(self, name: str) -> None:
        """Take it away."""

    def count(self, page: str, words: str) -> None:
        """How many things wait on a page, beside its word in the rail; "" for none."""

    def context(self) -> FormContext:
        """Look-ups, titles and in-place creation for forms."""


def parent_of(shell: Shell) -> QWidget | None:
    """The window that a dialog stands over."""
    return shell if isinstance(shell, QWidget) else QApplication.activeWindow()


def do(
    shell: Shell, name: str, work: Callable[[Tx], Any], then: Callable[[Done], object] | None = None, *, n: int = 1,
    otherwise: Callable[[Exception], None] | None = None,
) -> None:  # fmt: skip
    """Run an action on n records; its words appear in the status line with Undo beside them.

    then: what follows; otherwise: where a refusal is told, if not in the page.
    """

    def told(done: Done) -> None:
        if done.action is not None:
            shell.tell(done.label, undo=bool(done.touched))  # a note cannot be undone
        if then is not None:
            then(done)

    shell.desk.do(work, name=name, then=told, otherwise=otherwise or shell.complain, many=n)


Verb = tuple[str, str, Callable[[], object]]  # its words, its icon, what it does


def verbs_of(menu: QMenu, about: str) -> list[Verb]:
    """What a menu offers now, for Ctrl+K; about: the record that it is for. The menu must live as long."""
    return [
        (f"{action.text().replace('&&', '&')} · {about}", str(action.data() or "arrow-right"), action.trigger)
        for action in menu.actions()
        if action.isEnabled() and not action.isSeparator()
    ]


class Page(QWidget):
    """A page: stale while hidden, refreshed when shown (docs/HOUSE.md, idea 3).

    key: its name for the window and for Ctrl+K; word and icon: as the rail shows them (word is marked text);
    watches: the tables whose changes it must show.
    """

    key = ""
    word = ""
    icon = ""
    watches: frozenset[str] = frozenset()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.desk = shell.desk
        self._stale = True
        self.desk.changed.connect(self._on_changed)

    def _on_changed(self, done: Done) -> None:
        if self.watches & set(done.touched):
            if self.isVisible():
                self.refresh(done)
            else:
                self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale and event.type() == QEvent.Type.Show:
            self._stale = False
            self.refresh(None)

    def refresh(self, done: Done | None) -> None:
        """Show what is in the store now; done: what changed, or None for all."""

    def focus_first(self) -> None:
        """Put the keyboard where this page's work begins."""

    # what the window's standard keys do on this page; a page offers what it can
    def new(self) -> None: ...
    def edit(self) -> None: ...
    def duplicate(self) -> None: ...
    def save(self) -> None: ...
    def bin(self) -> None: ...
    def print_labels(self) -> None: ...
    def export(self) -> None: ...
    def search(self, line: str) -> None: ...
    def show_kind(self, kind: str) -> None: ...
    def open_record(self, kind: str, record: int) -> None: ...

    def verbs(self) -> list[Verb]:
        """What can be done on this page now, with what is chosen: Ctrl+K finds it by name."""
        return []

    def takes_scan(self, code: str) -> bool:
        """Whether this page used a scanned code itself; else the window opens the record that has it."""
        return False
