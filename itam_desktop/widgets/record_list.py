"""The list of a page: views as tabs with counts, filters, the table, totals of what is shown and chosen, groups.

The first rows are read at once where that is quick, the whole order and the sums on the reading thread; the newest
question wins. Nothing here reads more rows than the eye can meet.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

import shiboken6
from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from itam_desktop.desk.desk import Desk
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.fields import Field, RecordKind
from itam_desktop.kernel.filters import Filter
from itam_desktop.kernel.style import show_number
from itam_desktop.kernel.texts import tr
from itam_desktop.store import lists
from itam_desktop.store.lists import ListQuery
from itam_desktop.widgets.filter_bar import FilterBar
from itam_desktop.widgets.list_asking import Answer, Reckon, answer, columns_of, counted, is_quick, joined, keys_of
from itam_desktop.widgets.list_empty import Empty, ListStack
from itam_desktop.widgets.list_filters import Filters
from itam_desktop.widgets.list_foot import ListFoot
from itam_desktop.widgets.list_groups import Groups, groupable
from itam_desktop.widgets.list_menus import ListMenus
from itam_desktop.widgets.list_model import Fetch, ListModel
from itam_desktop.widgets.list_views import ALL, BIN, View, ViewTabs, arranged, keep_views, kept_state, kept_views
from itam_desktop.widgets.parts import button, col, row
from itam_desktop.widgets.surfaces import Pane
from itam_desktop.widgets.table import RecordTable

__all__ = ["ALL", "BIN", "Empty", "RecordList", "View", "joined"]
SAVE_AFTER_MS = 600
AFTER_PAINT_MS = 20
SEARCHED = ":search"  # the chip of what an own view searches for
WALK = 2_000  # records that are looked at for the first rows, in the window's own thread


class RecordList(QWidget):
    """looked_at(id or None): the current row; opened(id): double click or Enter; chosen(ids): the selection.

    export_asked: the export button; first_step, second_step: the buttons of the empty list; loaded: the whole order
    is there; complained(str): words for the page's bar; view_changed(index): another tab; told(str): what was done;
    pasted: Ctrl+V, rows from a spreadsheet; menu_asked(where): the menu of the chosen rows.
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
    told = Signal(str)
    pasted = Signal()
    menu_asked = Signal(QPoint)
    left_search = Signal()

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
        reckon: Reckon | None = None,
    ) -> None:
        """name: under which this user's view of it is kept; columns: keys shown at first, else those with a width.

        sum_of: the money field of the totals line ("" for none, "cost" where there is one); fetch: for tests;
        reckon(conn, ids, style): what the totals line says of the records shown, (words, tone) each, on the reading thread.
        """
        super().__init__()
        self.desk, self.kind_key, self.name = desk, kind, name
        self._built_in: tuple[View, ...] = tuple(views) or (ALL,)
        self.own_views = kept_views(desk, name)
        self.views: tuple[View, ...] = arranged(self._built_in, self.own_views)
        self.filters = Filters()
        self.group = ""
        self._groups = Groups()
        self._wanted_columns = tuple(columns)
        self._line = self._extra = self._view_line = ""
        self._order: tuple[tuple[str, bool], ...] = ()
        self.follows: frozenset[str] = frozenset()  # further kinds of which its computed columns tell
        self._stale, self._tried, self._to_top = True, False, False
        self._pending: int | None = None
        self._with: tuple[int, ...] = ()
        self._everything = self._n = 0
        self._sums: Mapping[str, Decimal] = {}
        self._about = self._kind()
        keys = {f.key for f in self._about.fields}
        self._own_fetch, self._reckon = fetch, reckon
        kept = kept_state(desk, name)
        self.sum_of = ("cost" if "cost" in keys else "") if sum_of is None else sum_of
        if kept["sum"] in {f.key for f in self.summable()}:
            self.sum_of = kept["sum"]
        self.model = ListModel(self._columns_from(kept["columns"]), self._fetch, desk.style)
        self.table = RecordTable(self.model, tr(self._about.plural))
        self.table.horizontalHeader().filters = True  # type: ignore[attr-defined]
        self.view_tabs = ViewTabs(self.views)
        self.tabs = self.view_tabs.tabs
        self.menus = ListMenus(self)
        self.columns_button = button(
            "", "columns-3", "quiet", tip=tr("Choose columns"), pressed=lambda: self.menus.show_columns()
        )
        self.export_button = button("", "download", "quiet", tip=tr("Export this list"), pressed=self.export_asked.emit)
        self.export_button.setVisible(export)
        self.filter_bar = FilterBar((self.columns_button, self.export_button))
        self.filter_bar.opened.connect(lambda key, _: self.menus.filter_from_bar(key) if key != SEARCHED else None)
        self.filter_bar.dropped.connect(self.drop_chip)
        self.filter_bar.filter_asked.connect(self.menus.ask_filter)
        self.filter_bar.cleared.connect(self.clear_filters)
        self.filter_bar.saved.connect(self.menus.save_view)
        self.tools = self.filter_bar.tools
        strip = row(margins=(16, 0, 12, 0), gap=4)
        strip.addWidget(self.view_tabs, 1)
        self.bars = QVBoxLayout()  # notices of the page go in here
        self.bars.setContentsMargins(0, 0, 0, 0)
        self.bars.setSpacing(0)
        self.stack = ListStack(self.table, empty, self._about.icon)
        self.stack.first_step.connect(self.first_step)
        self.stack.second_step.connect(self.second_step)
        self.stack.show_all_asked.connect(self.show_all)
        self.foot = ListFoot()
        layout = col(Pane(strip, "b"), Pane(row(self.filter_bar)), gap=0)
        layout.addLayout(self.bars)
        ground = col(gap=0)
        ground.addWidget(self.stack)
        layout.addWidget(Pane(ground), 1)
        layout.addWidget(self.foot)
        self.setLayout(layout)
        self.setFocusProxy(self.table)

        self._painted = False
        self._saving = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        self._after_paint = QTimer(self, singleShot=True, interval=AFTER_PAINT_MS)
        self._after_paint.timeout.connect(self._ask_rows)
        self._after_paint.timeout.connect(self.ask_counts)
        self._saving.timeout.connect(self.keep_view)
        self._restore(kept)
        self.table.sorted.connect(self._sorted)
        self.table.looked_at.connect(self.looked_at)
        self.table.opened.connect(self.opened)
        self.table.chosen.connect(self._chosen)
        self.table.copied_too_many.connect(self._too_many)
        self.table.horizontalHeader().sectionMoved.connect(lambda *_: self._saving.start())
        self.table.horizontalHeader().sectionResized.connect(self._resized)
        self.table.pasted.connect(self.pasted)
        self.table.copy_asked.connect(self.menus.copy)
        self.table.heading_pressed.connect(self._toggle_group)
        self.table.customContextMenuRequested.connect(self._menu)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tabs.currentChanged.connect(self._view_chosen)
        desk.changed.connect(self._on_changed)

    def _kind(self) -> RecordKind:
        return self.desk.kind(self.kind_key)

    def _columns_from(self, keys: Iterable[str] | None) -> list[Field]:
        """The fields of these keys that there are; without any those that are shown at first."""
        return columns_of(self._about, keys or (), self._wanted_columns)

    def _fetch(self, ids: Sequence[int]) -> Mapping[int, Mapping[str, Any]]:
        if self._own_fetch is not None:
            return self._own_fetch(ids)
        return lists.fetch(self.desk.conn, self._about, ids, keys_of(self._about, self.model.columns))

    # ------------------------------------------------------------ what it shows
    @property
    def about(self) -> RecordKind:
        return self._about

    @property
    def view(self) -> View:
        return self.views[max(0, min(self.tabs.currentIndex(), len(self.views) - 1))]

    @property
    def in_bin(self) -> bool:
        return self.view.bin

    def query(self) -> ListQuery:
        """What is shown, for whoever exports or prints it."""
        line = joined(self._view_line, self._extra, self._line)
        order = self._order or self.view.order  # that of a view that comes with the program, until the user sorts
        if self.group:
            first = next((down for key, down in order if key == self.group), False)
            order = ((self.group, first), *(one for one in order if one[0] != self.group))
        return ListQuery(self._about, line, order, self.view.bin, self.filters.all)

    def words(self) -> str:
        """What is shown, in words: the view, the filters, what was searched for."""
        said = [self.view.words(), *(f"{name}: {words}" for _, name, words in self._chips())]
        return " · ".join([*said, *([tr("with “{text}”", text=self._line)] if self._line else [])])

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
            self.show_filters()
            self.reload()

    def narrow(self, line: str) -> None:
        """A further condition of the page (filter chips), beside the view's and the search."""
        if line != self._extra:
            self._extra = line
            self.reload()

    def leave_search(self) -> None:
        """What was searched for is part of a view now, so the search line is free again."""
        self._line = ""
        self.left_search.emit()

    # ------------------------------------------------------------ filters
    def set_filter(self, wanted: Filter) -> None:
        """Put a column's filter in place of the one it has; an empty one takes it away."""
        self.filters.put(wanted)
        self.show_filters()
        self.reload()

    def clear_filters(self) -> None:
        self.filters.all = ()
        self._view_line = "" if self.view.own else self._view_line
        self.show_filters()
        self.reload()

    def show_filters(self) -> None:
        """The chips over the list and the funnels in its heads."""
        changed = self.filters.all != self.view.filters or bool(self._line) or self._view_line != self.view.line
        self.filter_bar.show_filters(self._chips(), changed)
        self.table.show_filtered(f.key for f in self.filters.all)

    def _chips(self) -> list[tuple[str, str, str]]:
        """(key, column, words) of each filter; what an own view searches for is one too."""
        own = self.view.own and self._view_line
        return ([(SEARCHED, tr("Search"), self._view_line)] if own else []) + self.filters.words(
            self.desk.conn, self._about, self.desk.style
        )

    def drop_chip(self, key: str) -> None:
        """Take a filter away, or what the view searches for."""
        if key == SEARCHED:
            self._view_line = ""
        self.set_filter(Filter(key))

    # ------------------------------------------------------------ views
    def keep_views(self, own: Sequence[View], current: View | None = None) -> None:
        """The user's own views from now on; `current` is the one to show."""
        self.own_views = list(own)
        keep_views(self.desk, self.name, own)
        self._show_views(arranged(self._built_in, own), current)

    def _show_views(self, views: tuple[View, ...], current: View | None) -> None:
        now = current or self.view
        self.views = views
        at = next((n for n, v in enumerate(views) if (v.word, v.own) == (now.word, now.own)), 0)
        self.view_tabs.show_views(views, at)
        self._use_view()
        self._saving.start()
        self.reload()
        self.ask_counts()

    def as_view(self, name: str) -> View:
        """What is shown as an own view of that name."""
        return View(
            name, joined(self._view_line, self._line), False, self.filters.all, self._order,
            tuple(self.table.column_keys()), self.group, True,
        )  # fmt: skip

    def _use_view(self) -> None:
        """Filters, order, columns and groups as the view has them, as far as the fields are there."""
        view = self.view
        self.filters.all = view.filters
        self.group = view.group if view.group in {f.key for f in groupable(self._about)} else ""
        self._view_line = view.line
        self._order = view.order if view.own else self._order
        if view.own and view.columns:
            self._set_columns(self._columns_from(view.columns))
        self.table.show_order([(k, d) for k, d in self._order or view.order])
        self.show_filters()

    def show_view(self, index: int) -> None:
        self.tabs.setCurrentIndex(index)

    def show_only(self, filters: Sequence[Filter]) -> None:
        """Everything that fits these filters, in the view that leaves out nothing."""
        self._line = ""
        self.tabs.setCurrentIndex(self._whole())
        self.filters.all = tuple(filters)
        self.show_filters()
        self.reload()

    def _whole(self) -> int:
        """The view that leaves out nothing but the bin."""
        return next((n for n, v in enumerate(self.views) if not (v.line or v.bin or v.filters)), 0)

    def show_all(self, view: int = 0) -> None:
        """The first view, or another one, without a search."""
        self._line, self._extra, self.filters.all = "", "", ()
        self.show_filters()
        if self.tabs.currentIndex() != view:
            self.tabs.setCurrentIndex(view)
        else:
            self.reload()

    def setFocus(self, *reason: Any) -> None:
        """To the rows; while there are none the keyboard stays where it is (a hidden table would take it later)."""
        if self.stack.said() is None:
            self.table.setFocus(*reason)

    def choose(self, record: int, *more: int) -> None:
        """Make it the current row, and choose more with it, as soon as it is there; leaves search and view if they hide it."""
        self._with = more
        if not self._stale and self.model.complete and self.model.row_of(record) >= 0:
            self.table.choose([record, *more])
            return
        self._pending, self._tried = record, False
        if not self._stale:
            self.reload()

    def reload(self) -> None:
        """Ask for order, counts and sums anew; the selection stays."""
        self._stale, first = False, array("q")
        query, style = self.query(), self.desk.style
        if not self.group and is_quick(query):
            first = query.first_ids(self.desk.conn, style, walk=WALK)
            known = len(self.model.ids)
            if first and not (known > len(first) and self.model.ids[: len(first)] == first):
                self.model.show_first(first, len(first))
            if first:
                self.stack.show_rows()
        self._show_order()
        if first and not self._painted:
            self._after_paint.start()  # long work beside the first paint would only hold it up
        elif not self._after_paint.isActive():
            self._ask_rows()
        self._painted = True

    def _ask_rows(self) -> None:
        query, style, sum_of, group = self.query(), self.desk.style, self.sum_of, self.group
        self.desk.ask(
            f"list:{id(self)}:ids", lambda conn: answer(conn, query, style, sum_of, group), self.guarded(self._arrived)
        )

    def guarded(self, then: Callable[[Any], None], also: QWidget | None = None) -> Callable[[Any], None]:
        """The same, unless this list (or that other widget) is gone by then."""
        return lambda answer: then(answer) if shiboken6.isValid(self) and shiboken6.isValid(also or self) else None

    def _arrived(self, answer: Answer) -> None:
        n = len(answer.ids)
        self._groups.found, self._n = answer.groups, n
        self._everything, self._sums = answer.everything, answer.sums
        if answer.groups:
            self.model.show(*self._groups.rows(self.desk.style))
        else:
            self.model.show(answer.ids)
        self._show_totals()
        self._ask_facts(answer.ids)
        if self._to_top:
            self.table.scrollToTop()
            self._to_top = False
        if n:
            self.stack.show_rows()
        elif self.view.bin and not self._line:
            self.stack.show_empty_bin()
        elif answer.everything or self._line:
            self.stack.show_nothing_fits()
        else:
            self.stack.show_nothing_yet()
        if n == 0:
            self.looked_at.emit(None)
        if not self.view.line and not self._line and not self._extra and self.filters.all == self.view.filters:
            self.view_tabs.set_count(self.tabs.currentIndex(), show_number(n, self.desk.style))
        if self._pending is not None:
            self._go_to_pending()
        self.loaded.emit()

    # ------------------------------------------------------------ groups
    def group_by(self, key: str) -> None:
        """Put rows of the same value together under a heading; "" for no groups."""
        self.group = key if any(f.key == key for f in groupable(self._about)) else ""
        self._groups.begin()
        self._saving.start()
        self.reload()
        self._to_top = True

    def _toggle_group(self, at: int) -> None:
        self._groups.toggle(at)
        self.model.show(*self._groups.rows(self.desk.style))

    def open_groups(self, on: bool) -> None:
        """All groups open, or all shut."""
        self._groups.open_all(on)
        self.model.show(*self._groups.rows(self.desk.style))

    def _go_to_pending(self) -> None:
        record = self._pending
        if record is None:
            return
        if self.model.row_of(record) >= 0:
            self._pending = None
            self.table.choose([record, *self._with])
        elif not self._tried and (self._line or self._extra or self.tabs.currentIndex()):
            self._tried = True
            self.show_all()
        elif self.tabs.currentIndex() != self._whole():
            self._tried = True
            self.show_all(self._whole())
        else:
            self._pending = None

    def ask_counts(self) -> None:
        """How many each view shows."""
        if self._after_paint.isActive():
            return  # it asks then
        about, style, views = self._about, self.desk.style, self.views

        def tell(counts: list[int]) -> None:
            if views == self.views:
                for i, n in enumerate(counts):
                    self.view_tabs.set_count(i, show_number(n, style) if n or not views[i].bin else "")

        self.desk.ask(f"list:{id(self)}:counts", lambda c: counted(c, about, views, style), self.guarded(tell))

    def summable(self) -> list[Field]:
        """The fields whose sum the totals line can show."""
        kinds = ("money", "integer", "decimal")
        return [f for f in self._about.fields if f.kind.key in kinds and not f.sql]

    def sum_up(self, key: str) -> None:
        """Show the sum of this field, "" for none."""
        self.sum_of = key
        self._saving.start()
        self.reload()
        self._chosen(self.chosen_ids())

    def _show_totals(self) -> None:
        name = tr(self._about.field(self.sum_of).label) if self.sum_of else ""
        self.foot.tell_shown(self._n, self._everything, name, self._sums, self.desk.style)

    def _ask_facts(self, ids: array[int]) -> None:
        if (reckon := self._reckon) is not None:
            work, style = reckon, self.desk.style
            self.desk.ask(f"list:{id(self)}:facts", lambda c: work(c, ids, style), self.guarded(self.foot.tell_facts))

    def _show_order(self) -> None:
        known = {f.key: tr(f.label) for f in self._about.fields}
        self.foot.tell_order(known.get(self.group, ""), [known[k] for k, _ in self._order if k in known])

    def _chosen(self, ids: array[int]) -> None:
        self.chosen.emit(ids)
        n, style, sum_of = len(ids), self.desk.style, self.sum_of
        self.foot.tell_chosen(n, {}, style)
        if not n or not sum_of:
            return
        query, wanted = self.query(), array("q", ids)

        def tell(sums: Mapping[str, Decimal]) -> None:
            if self.table.chosen_ids() == wanted:
                self.foot.tell_chosen(n, sums, style)

        self.desk.ask(
            f"list:{id(self)}:chosen", lambda conn: query.totals(conn, style, sum_of, wanted), self.guarded(tell)
        )

    def _too_many(self, n: int) -> None:
        self.complained.emit(
            tr("{n} rows are too many for the clipboard. Export this list instead.", n=show_number(n, self.desk.style))
        )

    def sort(self, key: str, descending: bool) -> None:
        """Sort by a field, whether it is shown or not."""
        order = [(key, descending)]
        self.table.show_order(order)
        self._sorted(order)

    def _sorted(self, order: list[tuple[str, bool]]) -> None:
        self._order = tuple((k, d) for k, d in order)
        self._saving.start()
        self.reload()

    def _view_chosen(self, index: int) -> None:
        self._use_view()
        self._saving.start()
        self.reload()
        self.view_changed.emit(index)

    def _resized(self, *_: int) -> None:
        if self.isVisible() and not self.table._fitting:
            self._saving.start()

    def _menu(self, at: QPoint) -> None:
        if self.model.id_at(self.table.rowAt(at.y())) is not None:
            self.menu_asked.emit(self.table.viewport().mapToGlobal(at))

    def show_column(self, key: str, on: bool = True) -> None:
        """Show or hide a column; the last one stays."""
        columns = self.visible_fields()
        if on and key not in [c.key for c in columns]:
            columns.append(self._about.field(key))
        elif not on and len(columns) > 1:
            columns = [c for c in columns if c.key != key]
        self._set_columns(columns)

    def columns_as_at_first(self) -> None:
        self._set_columns(self._columns_from(None))

    def _set_columns(self, columns: Sequence[Field]) -> None:
        state = self.table.view_state()
        self.model.show_columns(columns)
        self.table.restore_view({**state, "columns": [c.key for c in columns]})
        self._saving.start()

    # ------------------------------------------------------------ remembered
    def keep_view(self) -> None:
        """Remember columns, widths, order and tab for this user; columns and order of an own view are its own."""
        if self.desk.closed:
            return
        state, view = self.table.view_state(), self.view
        if view.own:
            now = replace(view, order=self._order, columns=tuple(state["columns"]), group=self.group)
            if now != view:
                self.own_views = [now if v.word == view.word else v for v in self.own_views]
                self.views = arranged(self._built_in, self.own_views)
                self.view_tabs.views = self.views
                keep_views(self.desk, self.name, self.own_views)
            state = {**kept_state(self.desk, self.name), "widths": state["widths"]}
        self.desk.keep_setting("list:" + self.name, {**state, "view": view.word, "sum": self.sum_of})

    def _restore(self, kept: Mapping[str, Any]) -> None:
        known = {f.key for f in self._about.fields}
        self._order = tuple((k, d) for k, d in kept["order"] if k in known)
        self.table.restore_view({**kept, "order": self._order})
        at = next((i for i, v in enumerate(self.views) if v.word == kept["view"] and not v.bin), 0)
        self.view_tabs.show_views(self.views, at)
        self._use_view()

    # ------------------------------------------------------------ following the store
    def _on_changed(self, done: Done) -> None:
        touched = done.touched
        if "custom_field" in touched or "office" in touched:
            self._about = self._kind()
            self.model.show_style(self.desk.style)
            if "custom_field" in touched:
                self._fields_changed()
        elif self.kind_key not in touched and not self._referred() & touched.keys():
            return
        if not self.isVisible():
            self._stale = True
            return
        self.model.forget(None if touched.keys() - {self.kind_key} else set(touched[self.kind_key]))
        self.reload()
        self.ask_counts()

    def _fields_changed(self) -> None:
        """What a field that is gone, or of another kind now, was used for ends with it."""
        self.menus.shut_filter()
        if self.group not in {f.key for f in groupable(self._about)}:
            self.group = ""
        if self.sum_of not in {f.key for f in self.summable()}:
            self.sum_of = ""
        self._set_columns(self._columns_from(self.table.column_keys()))
        self.show_filters()

    def _referred(self) -> set[str]:
        return {f.target for f in self._about.fields if f.target} | self.follows

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.model.forget()
            self.reload()
            self.ask_counts()
