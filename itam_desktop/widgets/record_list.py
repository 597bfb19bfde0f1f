"""The list of a page: views as tabs with counts, the table, totals of what is shown and chosen, columns to choose.

The first rows are read at once where that is quick, the whole order and the sums on the reading thread; the newest
question wins. Nothing here reads more rows than the eye can meet.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import shiboken6
from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from itam_desktop.desk.desk import Desk
from itam_desktop.kernel import search
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.fields import Field, RecordKind
from itam_desktop.kernel.style import show_money, show_number
from itam_desktop.kernel.texts import N, inside, tr
from itam_desktop.store import lists
from itam_desktop.store.lists import ListQuery
from itam_desktop.widgets.list_model import Fetch, ListModel
from itam_desktop.widgets.parts import button, col, label, plain, row
from itam_desktop.widgets.surfaces import EmptyState, Pane
from itam_desktop.widgets.switches import Tabs
from itam_desktop.widgets.table import RecordTable

SAVE_AFTER_MS = 600
AFTER_PAINT_MS = 20
WALK = 2_000  # records that are looked at for the first rows, in the window's own thread


@dataclass(frozen=True, slots=True)
class View:
    """A tab over the list: its word (marked text or the user's own) and the search line that makes it."""

    word: str
    line: str = ""
    bin: bool = False


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


BIN = View(N("Bin"), bin=True)
ALL = View(N("All"))


@dataclass(frozen=True, slots=True)
class _Answer:
    ids: array[int]
    everything: int
    sums: Mapping[str, int]


def joined(*lines: str) -> str:
    """Search lines that must all hold."""
    some = [one.strip() for one in lines if one.strip()]
    return some[0] if len(some) == 1 else " ".join("(" + one + ")" for one in some)


def _leaves_most(part: search.Node) -> bool:
    """Whether a test lets nearly every record through, like "not retired": then the first rows are found at once."""
    return isinstance(part, search.Not) and isinstance(part.part, search.Test) and part.part.field == "stage"


class RecordList(QWidget):
    """looked_at(id or None): the current row; opened(id): double click or Enter; chosen(ids): the selection.

    export_asked: the export button; first_step, second_step: the buttons of the empty list; loaded: the whole order
    is there; complained(str): words for the page's bar; view_changed(index): another tab.
    """

    looked_at = Signal(object)
    opened = Signal(object)
    chosen = Signal(object)
    export_asked = Signal()
    first_step = Signal()
    second_step = Signal()
    loaded = Signal()
    complained = Signal(str)
    view_changed = Signal(int)

    def __init__(
        self,
        desk: Desk,
        kind: str,
        name: str,
        views: Sequence[View] = (ALL, BIN),
        columns: Sequence[str] = (),
        *,
        empty: Empty | None = None,
        sum_of: str | None = None,
        export: bool = True,
        fetch: Fetch | None = None,
    ) -> None:
        """name: under which this user's view of it is kept; columns: keys shown at first, else those with a width.

        sum_of: the money field of the totals line ("" for none, "cost" where there is one); fetch: for tests.
        """
        super().__init__()
        self.desk, self.kind_key, self.name = desk, kind, name
        self.views: tuple[View, ...] = tuple(views) or (ALL,)
        self._wanted_columns = tuple(columns)
        self._line = ""
        self._extra = ""
        self._order: tuple[tuple[str, bool], ...] = ()
        self._stale, self._tried = True, False
        self._pending: int | None = None
        self._everything = 0
        self._sums: Mapping[str, int] = {}
        self._about = self._kind()
        keys = {f.key for f in self._about.fields}
        self._sum_of = ("cost" if "cost" in keys else "") if sum_of is None else sum_of
        self._own_fetch = fetch
        kept: dict[str, Any] = desk.setting(self._setting_name()) or {}
        self.model = ListModel(self._columns_from(kept.get("columns")), self._fetch, desk.style)
        self.table = RecordTable(self.model, tr(self._about.plural))

        self.tabs = Tabs([(tr(v.word), "") for v in self.views], tr("Views"))
        self.columns_button = button("", "columns-3", "quiet", tip=tr("Choose columns"), pressed=self._choose_columns)
        self.export_button = button("", "download", "quiet", tip=tr("Export this list"), pressed=self.export_asked.emit)
        self.export_button.setVisible(export)
        self.tools = row(gap=0)
        strip = row(self.tabs, None, margins=(16, 0, 12, 0), gap=4)
        strip.addLayout(self.tools)
        strip.addWidget(self.columns_button)
        strip.addWidget(self.export_button)
        self.bars = QVBoxLayout()  # filter chips and notices of the page go in here
        self.bars.setContentsMargins(0, 0, 0, 0)
        self.bars.setSpacing(0)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._when_empty = empty or Empty(N("Nothing here yet"), N("What you add stands here."))
        self._shown_words = label("", "small", "soft")
        self._sum_words = label("", "small", weight=500)
        self._chosen_words = label("", "small", "soft", elided=True)
        self._order_words = label("", "small", "soft")
        foot = row(self._shown_words, self._sum_words, margins=(16, 8, 16, 8), gap=16)
        foot.addWidget(self._chosen_words, 1)
        foot.addWidget(self._order_words)
        self.foot = Pane(foot, "t")
        layout = col(Pane(strip, "b"), gap=0)
        layout.addLayout(self.bars)
        ground = col(gap=0)
        ground.addWidget(self._stack)
        layout.addWidget(Pane(ground), 1)
        layout.addWidget(self.foot)
        self.setLayout(layout)
        self.setFocusProxy(self.table)

        self._saving = QTimer(self)
        self._painted = False
        self._after_paint = QTimer(self, singleShot=True, interval=AFTER_PAINT_MS)
        self._after_paint.timeout.connect(self._ask_rows)
        self._after_paint.timeout.connect(self._ask_counts)
        self._saving.setSingleShot(True)
        self._saving.setInterval(SAVE_AFTER_MS)
        self._saving.timeout.connect(self.keep_view)
        self._restore(kept)
        self.table.sorted.connect(self._sorted)
        self.table.looked_at.connect(self.looked_at)
        self.table.opened.connect(self.opened)
        self.table.chosen.connect(self._chosen)
        self.table.copied_too_many.connect(self._too_many)
        self.table.horizontalHeader().sectionMoved.connect(lambda *_: self._saving.start())
        self.table.horizontalHeader().sectionResized.connect(self._resized)
        self.table.horizontalHeader().customContextMenuRequested.connect(lambda *_: self._choose_columns())
        self.tabs.currentChanged.connect(self._view_chosen)
        desk.changed.connect(self._on_changed)

    # ------------------------------------------------------------ what it is made of
    def _kind(self) -> RecordKind:
        return self.desk.kind(self.kind_key)

    def _setting_name(self) -> str:
        return "list:" + self.name

    # what stands in place of the rows is made when it is first needed
    @cached_property
    def _empty(self) -> EmptyState:
        e = self._when_empty
        made = EmptyState(
            e.icon or self._about.icon, tr(e.title), tr(e.words), tr(e.verb), e.verb_icon, tr(e.other), e.other_icon
        )
        made.first.connect(self.first_step)
        made.second.connect(self.second_step)
        self._stack.addWidget(made)
        return made

    @cached_property
    def _nothing(self) -> EmptyState:
        made = EmptyState(
            "zoom-question", tr("Nothing fits"), tr("No record fits this search and view."), tr("Show all"), "list"
        )
        made.first.connect(self.show_all)
        self._stack.addWidget(made)
        return made

    @cached_property
    def _bin_empty(self) -> EmptyState:
        made = EmptyState(
            "trash", tr("The bin is empty"), tr("What is put in the bin stands here and can be taken out again.")
        )
        self._stack.addWidget(made)
        return made

    def _columns_from(self, keys: Iterable[str] | None) -> list[Field]:
        """The fields of these keys that there are; without any those that are shown at first."""
        known = {f.key: f for f in self._about.fields}
        found = [known[k] for k in keys or () if k in known]
        found = found or [known[k] for k in self._wanted_columns if k in known]
        return found or [f for f in self._about.fields if f.column] or list(self._about.fields[:3])

    def _fetch(self, ids: Sequence[int]) -> Mapping[int, Mapping[str, Any]]:
        if self._own_fetch is not None:
            return self._own_fetch(ids)
        about = self._about
        keys = [c.key for c in self.model.columns] + [about.title, *([about.code] if about.code else [])]
        return lists.fetch(self.desk.conn, about, ids, keys)

    # ------------------------------------------------------------ what it shows
    @property
    def view(self) -> View:
        return self.views[max(0, min(self.tabs.currentIndex(), len(self.views) - 1))]

    @property
    def in_bin(self) -> bool:
        return self.view.bin

    def query(self) -> ListQuery:
        """What is shown, for whoever exports or prints it."""
        return ListQuery(self._about, joined(self.view.line, self._extra, self._line), self._order, self.view.bin)

    def visible_fields(self) -> list[Field]:
        """The columns as they stand."""
        known = {f.key: f for f in self.model.columns}
        return [known[k] for k in self.table.column_keys()]

    def current_id(self) -> int | None:
        return self.table.current_id()

    def chosen_ids(self) -> array[int]:
        return self.table.chosen_ids()

    def search(self, line: str) -> None:
        """Show what fits this line within the view."""
        if line.strip() != self._line:
            self._line = line.strip()
            self.reload()

    def narrow(self, line: str) -> None:
        """A further condition of the page (filter chips), beside the view's and the search."""
        if line != self._extra:
            self._extra = line
            self.reload()

    def set_views(self, views: Sequence[View], current: int = 0) -> None:
        self.views = tuple(views) or (ALL,)
        self.tabs.set_items([(tr(v.word), "") for v in self.views], current)
        self.reload()
        self._ask_counts()

    def show_view(self, index: int) -> None:
        self.tabs.setCurrentIndex(index)

    def show_all(self) -> None:
        """The first view without a search."""
        self._line = self._extra = ""
        if self.tabs.currentIndex():
            self.tabs.setCurrentIndex(0)
        else:
            self.reload()

    def choose(self, record: int) -> None:
        """Make it the current row, as soon as it is there; leaves search and view if they hide it."""
        if not self._stale and self.model.complete and self.model.row_of(record) >= 0:
            self.table.choose([record])
            return
        self._pending, self._tried = record, False
        if not self._stale:
            self.reload()

    def reload(self) -> None:
        """Ask for order, counts and sums anew; the selection stays."""
        self._stale = False
        query, style, first = self.query(), self.desk.style, array("q")
        if self._quick(query):
            first = query.first_ids(self.desk.conn, style, walk=WALK)
            known = len(self.model.ids)
            if first and not (known > len(first) and self.model.ids[: len(first)] == first):
                self.model.show_first(first, len(first))
            if first:
                self._stack.setCurrentWidget(self.table)

        self._show_order()
        if first and not self._painted:
            self._after_paint.start()  # long work beside the first paint would only hold it up
        elif not self._after_paint.isActive():
            self._ask_rows()
        self._painted = True

    def _ask_rows(self) -> None:
        query, style, sum_of = self.query(), self.desk.style, self._sum_of

        def work(conn: sqlite3.Connection) -> _Answer:
            ids = query.ids(conn, style)
            everything = len(ids) if not query.line else ListQuery(query.kind, bin=query.bin).count(conn, style)
            return _Answer(ids, everything, query.totals(conn, style, sum_of) if sum_of else {})

        self.desk.ask(f"list:{id(self)}:ids", work, self._guarded(self._arrived))

    def _quick(self, query: ListQuery) -> bool:
        """Are its first rows read in a moment? In the order of an index, or straight from the full-text index."""
        parts = search.parse(query.line).parts
        if query.bin:
            return False
        if parts and all(isinstance(p, search.Word) for p in parts):
            return True
        indexed = not query.order or query.order[0][0] in (query.kind.code, query.kind.title)
        return indexed and all(map(_leaves_most, parts))

    def _guarded(self, then: Callable[[Any], None]) -> Callable[[Any], None]:
        return lambda answer: then(answer) if shiboken6.isValid(self) else None

    def _arrived(self, answer: _Answer) -> None:
        self.model.show(answer.ids)
        self._everything, self._sums = answer.everything, answer.sums
        self._show_totals()
        n = len(answer.ids)
        if n:
            self._stack.setCurrentWidget(self.table)
        elif self.view.bin and not self._line:
            self._stack.setCurrentWidget(self._bin_empty)
        elif answer.everything or self._line:
            self._stack.setCurrentWidget(self._nothing)
        else:
            self._stack.setCurrentWidget(self._empty)
        if n == 0:
            self.looked_at.emit(None)
        if not self.view.line and not self._line and not self._extra:
            self.tabs.set_count(self.tabs.currentIndex(), show_number(n, self.desk.style))
        if self._pending is not None:
            self._go_to_pending()
        self.loaded.emit()

    def _go_to_pending(self) -> None:
        record = self._pending
        if record is None:
            return
        if self.model.row_of(record) >= 0 or self._tried:
            self._pending = None
            self.table.choose([record])
        elif self._line or self._extra or self.tabs.currentIndex():
            self._tried = True
            self.show_all()
        else:
            self._pending = None

    def _ask_counts(self) -> None:
        if self._after_paint.isActive():
            return  # it asks then
        about, style, views = self._about, self.desk.style, self.views

        def work(conn: sqlite3.Connection) -> list[int]:
            return [ListQuery(about, v.line, (), v.bin).count(conn, style) for v in views]

        def tell(counts: list[int]) -> None:
            if views == self.views:
                for i, n in enumerate(counts):
                    self.tabs.set_count(i, show_number(n, style) if n or not views[i].bin else "")

        self.desk.ask(f"list:{id(self)}:counts", work, self._guarded(tell))

    # ------------------------------------------------------------ totals
    def _money(self, sums: Mapping[str, int]) -> str:
        style = self.desk.style
        own = sorted(sums.items(), key=lambda one: (one[0] != style.currency, one[0]))
        return " + ".join(show_money(minor, code, style) for code, minor in own)

    def _show_totals(self) -> None:
        style = self.desk.style
        n = self.model.rowCount()
        shown, every = show_number(n, style), show_number(self._everything, style)
        self._shown_words.setText(
            tr("{n} shown of {all}", n=shown, all=every) if n != self._everything else tr("{n} shown", n=shown)
        )
        words = self._money(self._sums) if self._sum_of else ""
        self._sum_words.setText(f"{tr(self._about.field(self._sum_of).label)} {words}" if words else "")
        self.foot.setVisible(self._everything > 0 or n > 0)

    def _show_order(self) -> None:
        known = {f.key: f for f in self._about.fields}
        words = ", ".join(inside(known[k].label) for k, _ in self._order if k in known)
        self._order_words.setText(tr("Sorted by {fields}", fields=words) if words else "")

    def _chosen(self, ids: array[int]) -> None:
        self.chosen.emit(ids)
        n = len(ids)
        self._chosen_words.setText(tr("{n} selected", n=show_number(n, self.desk.style)) if n else "")
        if not n or not self._sum_of:
            return
        query, style, sum_of, wanted = self.query(), self.desk.style, self._sum_of, array("q", ids)

        def tell(sums: Mapping[str, int]) -> None:
            words = self._money(sums)
            if words and self.table.chosen_ids() == wanted:
                self._chosen_words.setText(tr("{n} selected, {sum}", n=show_number(n, style), sum=words))

        self.desk.ask(
            f"list:{id(self)}:chosen", lambda conn: query.totals(conn, style, sum_of, wanted), self._guarded(tell)
        )

    def _too_many(self, n: int) -> None:
        self.complained.emit(
            tr("{n} rows are too many for the clipboard. Export this list instead.", n=show_number(n, self.desk.style))
        )

    # ------------------------------------------------------------ hands
    def _sorted(self, order: list[tuple[str, bool]]) -> None:
        self._order = tuple((k, d) for k, d in order)
        self._saving.start()
        self.reload()

    def _view_chosen(self, index: int) -> None:
        self._saving.start()
        self.reload()
        self.view_changed.emit(index)

    def _resized(self, *_: int) -> None:
        if self.isVisible() and not self.table._fitting:
            self._saving.start()

    def _choose_columns(self) -> None:
        menu = self.columns_menu()
        at = self.columns_button
        menu.popup(at.mapToGlobal(QPoint(0, at.height())))

    def columns_menu(self) -> QMenu:
        """Every field of the kind, its own ones included; ticked are those that are shown."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(tr("Choose columns"))
        shown = {f.key for f in self.model.columns}
        sections: dict[str, list[Field]] = {}
        for one in self._about.fields:
            if one.kind.key not in ("secret", "long"):
                sections.setdefault(one.section, []).append(one)
        for section, members in sections.items():
            into = menu if len(sections) == 1 else menu.addMenu(plain(tr(section)))
            for one in members:
                action = QAction(plain(tr(one.label)), into)
                action.setCheckable(True)
                action.setChecked(one.key in shown)
                action.toggled.connect(lambda on, key=one.key: self.show_column(key, on))
                into.addAction(action)
        menu.addSeparator()
        reset = QAction(tr("As at first"), menu)
        reset.triggered.connect(lambda *_: self._set_columns(self._columns_from(None)))
        menu.addAction(reset)
        return menu

    def show_column(self, key: str, on: bool = True) -> None:
        """Show or hide a column; the last one stays."""
        columns = self.visible_fields()
        if on and key not in [c.key for c in columns]:
            columns.append(self._about.field(key))
        elif not on and len(columns) > 1:
            columns = [c for c in columns if c.key != key]
        self._set_columns(columns)

    def _set_columns(self, columns: Sequence[Field]) -> None:
        state = self.table.view_state()
        self.model.show_columns(columns)
        self.table.restore_view({**state, "columns": [c.key for c in columns]})
        self._saving.start()

    # ------------------------------------------------------------ remembered
    def keep_view(self) -> None:
        """Remember columns, widths, order and tab for this user."""
        if not self.desk.closed:
            self.desk.keep_setting(self._setting_name(), {**self.table.view_state(), "view": self.view.word})

    def _restore(self, kept: Mapping[str, Any]) -> None:
        known = {f.key for f in self._about.fields}
        self._order = tuple((str(k), bool(d)) for k, d in kept.get("order") or () if k in known)
        self.table.restore_view({**kept, "order": [list(o) for o in self._order]})
        at = next((i for i, v in enumerate(self.views) if v.word == kept.get("view") and not v.bin), 0)
        self.tabs.set_items([(tr(v.word), "") for v in self.views], at)

    # ------------------------------------------------------------ following the store
    def _on_changed(self, done: Done) -> None:
        touched = done.touched
        if "custom_field" in touched or "office" in touched:
            self._about = self._kind()
            self.model.show_style(self.desk.style)
            if "custom_field" in touched:
                self._set_columns(self._columns_from(self.table.column_keys()))
        elif self.kind_key not in touched and not self._referred() & touched.keys():
            return
        if not self.isVisible():
            self._stale = True
            return
        self.model.forget(None if touched.keys() - {self.kind_key} else set(touched[self.kind_key]))
        self.reload()
        self._ask_counts()

    def _referred(self) -> set[str]:
        return {f.target for f in self._about.fields if f.target}

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.model.forget()
            self.reload()
            self._ask_counts()
