"""A board: what lies ahead, under headings, each line with its verbs. It stands where a page has its list."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from itam_desktop.desk.desk import Desk
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.style import show_count
from itam_desktop.kernel.texts import tr
from itam_desktop.widgets.list_empty import Empty
from itam_desktop.widgets.parts import Picture, button, clear, col, label, row
from itam_desktop.widgets.record_panes import Link, scroller
from itam_desktop.widgets.surfaces import EmptyState, Pane
from itam_desktop.widgets.switches import Pill
from itam_desktop.widgets.theme import px

AT_ONCE = 16  # lines laid out without a pause


@dataclass(frozen=True, slots=True)
class Verb:
    word: str  # in words, translated
    icon: str
    do: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Item:
    """One line: record: what it is about; title, note; when: a pill (word, meaning, icon), if any; verbs at its end."""

    record: int
    icon: str
    title: str
    note: str
    when: tuple[str, str, str] | None
    verbs: tuple[Verb, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    heading: str
    note: str
    items: tuple[Item, ...]


class Board(QWidget):
    """read(): asks for the groups and calls `show_groups` when they are there. As a list of a panel it tells what is looked at."""

    looked_at = Signal(object)
    opened = Signal(object)
    chosen = Signal(object)
    loaded = Signal()
    first_step = Signal()

    def __init__(
        self, desk: Desk, read: Callable[[Board], None], watches: frozenset[str], name: str, empty: Empty
    ) -> None:
        super().__init__()
        self.desk, self._read, self._watches = desk, read, watches
        self._stale, self._current, self._line = True, None, ""
        self.groups: Sequence[Group] = ()
        self.setAccessibleName(name)
        self.bars = col(gap=0)
        self._body = QWidget()
        self._column = col(margins=(16, 8, 16, 16), gap=4)
        self._body.setLayout(self._column)
        self.area = scroller(self._body)
        self.area.setAccessibleName(name)
        self.empty = EmptyState(
            empty.icon or "calendar-due", tr(empty.title), tr(empty.words), tr(empty.verb) if empty.verb else ""
        )
        self.empty.first.connect(self.first_step)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.area)
        self._stack.addWidget(self.empty)
        ground = col(gap=0)
        ground.addWidget(self._stack)
        layout = col(gap=0)
        layout.addLayout(self.bars)
        layout.addWidget(Pane(ground), 1)
        self.setLayout(layout)
        self.setFocusProxy(self.area)
        self._waiting: list[str | Item | Group] = []
        self._further = QTimer(self, singleShot=True, interval=0)
        self._further.timeout.connect(self._some)
        desk.changed.connect(self._on_changed)

    _current: int | None

    @property
    def in_bin(self) -> bool:
        return False

    def current_id(self) -> int | None:
        return self._current

    def chosen_ids(self) -> array[int]:
        return array("q", [self._current] if self._current is not None else [])

    def choose(self, record: int) -> None:
        self._current = record
        self.chosen.emit(self.chosen_ids())
        self.looked_at.emit(record)

    def search(self, line: str) -> None:
        """Only lines with these words."""
        self._line = line.strip().casefold()
        self._lay()

    def reload(self) -> None:
        self._stale = False
        self._read(self)

    def show_groups(self, groups: Sequence[Group], more: int = 0) -> None:
        """more: how many lines are left out at the end."""
        self.groups, self._more = groups, more
        self._lay()
        first = next((one.record for group in groups for one in group.items), None)
        if self._current is None and first is not None:
            self.choose(first)
        self.loaded.emit()

    _more = 0

    def _fits(self, one: Item) -> bool:
        return all(word in f"{one.title} {one.note}".casefold() for word in self._line.split())

    def _lay(self) -> None:
        """The first lines at once, the others a few at a time, so that the window never waits."""
        clear(self._column)
        waiting: list[str | Item | Group] = []
        for group in self.groups:
            items = [one for one in group.items if self._fits(one)]
            if items:
                waiting += [group, *items]
        if not waiting and self.groups:
            waiting.append(tr("Nothing fits"))
        elif self._more:
            waiting.append(tr("and {n} more", n=show_count(self._more)))
        self._column.addStretch(1)
        self._stack.setCurrentIndex(0 if self.groups else 1)
        self._waiting = waiting
        self._some()

    def _some(self) -> None:
        now, self._waiting = self._waiting[:AT_ONCE], self._waiting[AT_ONCE:]
        for one in now:
            at = self._column.count() - 1
            if isinstance(one, Group):
                if at:
                    self._column.insertSpacing(at, px(8))
                    at += 1
                self._column.insertLayout(
                    at, row(label(one.heading, "strong"), label(one.note, "small", "soft"), None, gap=8)
                )
            else:
                self._column.insertWidget(
                    at, label(one, "small", "soft") if isinstance(one, str) else self._line_of(one)
                )
        if self._waiting:
            self._further.start()

    def _line_of(self, one: Item) -> QWidget:
        words = col(gap=0)
        words.addWidget(Link(one.title, lambda: self.choose(one.record)))
        words.addWidget(label(one.note, "small", "soft", elided=True))
        tools = row(gap=6)
        for verb in one.verbs:
            made = button(
                verb.word, verb.icon, tip=tr("{verb}: {what}", verb=verb.word, what=one.title), pressed=verb.do
            )
            made.setEnabled(not self.desk.read_only)
            tools.addWidget(made)
        left = row(Picture(one.icon, 18), gap=10)
        left.addLayout(words, 1)
        if one.when is not None:
            left.addWidget(Pill(*one.when))
        line = row(gap=12, margins=(0, 6, 0, 6))
        line.addLayout(left, 1)
        line.addLayout(tools)
        return Pane(line, "b")

    def _on_changed(self, done: Done) -> None:
        if self._watches & done.touched.keys():
            if self.isVisible():
                self.reload()
            else:
                self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.reload()
