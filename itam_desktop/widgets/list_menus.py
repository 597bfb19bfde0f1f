"""What hangs over a list and is made when it is asked for: the menus of columns, heads and views, the filter of a column."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.filters import fits
from itam_desktop.kernel.style import show_number
from itam_desktop.kernel.texts import tr
from itam_desktop.store import lists
from itam_desktop.widgets import theme
from itam_desktop.widgets.list_groups import groupable
from itam_desktop.widgets.parts import plain
from itam_desktop.widgets.table import as_tsv

if TYPE_CHECKING:
    from itam_desktop.widgets.filter_popup import FilterPopup
    from itam_desktop.widgets.record_list import RecordList

NOT_LISTED = ("secret", "long")
NOT_FILTERED = ("secret",)


class ListMenus(QObject):
    def __init__(self, listing: RecordList) -> None:
        super().__init__(listing)
        self.list = listing
        self.popup: FilterPopup | None = None
        listing.table.horizontalHeader().customContextMenuRequested.connect(self._head_menu)
        listing.table.filter_asked.connect(self.open_filter)
        listing.view_tabs.save_asked.connect(self._views_menu)
        listing.view_tabs.menu_asked.connect(lambda index, at: self.own_menu(index).popup(at))

    # ------------------------------------------------------------ columns
    def _menu(self, name: str) -> QMenu:
        menu = QMenu(self.list)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(name)
        return menu

    def show_columns(self) -> None:
        self._under(self.list.columns_button, self.columns_menu())

    def _under(self, widget: QWidget, menu: QMenu) -> None:
        menu.popup(widget.mapToGlobal(QPoint(0, widget.height() + 2)))

    def _by_section(self, menu: QMenu, fields: list[Field]) -> list[tuple[QMenu, Field]]:
        """(menu, field): a menu of its own for each section of the form where there are several."""
        sections: dict[str, list[Field]] = {}
        for one in fields:
            sections.setdefault(one.section, []).append(one)
        found = []
        for section, members in sections.items():
            into = menu if len(sections) == 1 else menu.addMenu(plain(tr(section)))
            found += [(into, one) for one in members]
        return found

    def columns_menu(self) -> QMenu:
        """Every field of the kind, its own ones included; ticked are those that are shown. Then groups and sums."""
        listing = self.list
        menu = self._menu(tr("Choose columns"))
        shown = {f.key for f in listing.model.columns}
        fields = [f for f in listing.about.fields if f.kind.key not in NOT_LISTED]
        for into, one in self._by_section(menu, fields):
            self._tick(into, tr(one.label), one.key in shown, lambda on, key=one.key: listing.show_column(key, on))
        menu.addSeparator()
        groups = menu.addMenu(theme.icon("layout-list", "soft"), plain(tr("Group by")))
        self._tick(groups, tr("No groups"), not listing.group, lambda on: listing.group_by(""))
        for into, one in self._by_section(groups, groupable(listing.about)):
            self._tick(into, tr(one.label), one.key == listing.group, lambda on, key=one.key: listing.group_by(key))
        if listing.group:
            menu.addAction(plain(tr("Open all groups"))).triggered.connect(lambda *_: listing.open_groups(True))
            menu.addAction(plain(tr("Shut all groups"))).triggered.connect(lambda *_: listing.open_groups(False))
        if summed := listing.summable():
            sums = menu.addMenu(plain(tr("Sum of")))
            self._tick(sums, tr("Nothing"), not listing.sum_of, lambda on: listing.sum_up(""))
            for one in summed:
                self._tick(sums, tr(one.label), one.key == listing.sum_of, lambda on, key=one.key: listing.sum_up(key))
        menu.addSeparator()
        menu.addAction(plain(tr("As at first"))).triggered.connect(lambda *_: listing.columns_as_at_first())
        return menu

    def _tick(self, menu: QMenu, words: str, on: bool, then: Callable[..., object]) -> QAction:
        action = QAction(plain(words), menu)
        action.setCheckable(True)
        action.setChecked(on)
        action.toggled.connect(then)
        menu.addAction(action)
        return action

    # ------------------------------------------------------------ the head of a column
    def _head_menu(self, at: QPoint) -> None:
        head = self.list.table.horizontalHeader()
        section = head.logicalIndexAt(at)
        if 0 <= section < len(self.list.model.columns):
            self.head_menu(self.list.model.columns[section]).popup(head.viewport().mapToGlobal(at))

    def head_menu(self, one: Field) -> QMenu:
        """What can be done with a column."""
        listing = self.list
        menu = self._menu(tr(one.label))

        def add(icon: str, words: str, then: Callable[..., object]) -> None:
            menu.addAction(theme.icon(icon, "soft"), plain(words)).triggered.connect(then)

        add("sort-ascending", tr("Sort upwards"), lambda *_: listing.sort(one.key, False))
        add("sort-descending", tr("Sort downwards"), lambda *_: listing.sort(one.key, True))
        add(
            "sort-ascending",
            tr("Sort by it next, after what is sorted by now"),
            lambda *_: listing.table.sort_by(one.key, add=True),
        )
        menu.addSeparator()
        add("filter", tr("Filter…"), lambda *_: self.open_filter(one.key, self._at_head(one.key)))
        if any(f.key == one.key for f in groupable(listing.about)):
            add("layout-list", tr("Group by this column"), lambda *_: listing.group_by(one.key))
        menu.addSeparator()
        if len(listing.model.columns) > 1:
            add("eye-off", tr("Hide this column"), lambda *_: listing.show_column(one.key, False))
        add("columns-3", tr("Choose columns"), lambda *_: self.show_columns())
        return menu

    def _at_head(self, key: str) -> QPoint:
        head = self.list.table.horizontalHeader()
        at = next((i for i, c in enumerate(self.list.model.columns) if c.key == key), -1)
        x = head.sectionViewportPosition(at) if at >= 0 else 0
        return head.viewport().mapToGlobal(QPoint(max(0, x), head.height()))

    # ------------------------------------------------------------ filters
    def filter_menu(self) -> QMenu:
        """The columns to filter by: those that are shown first."""
        menu = self._menu(tr("Choose a column to filter by"))
        shown = [f for f in self.list.visible_fields() if f.kind.key not in NOT_FILTERED]
        for one in shown:
            menu.addAction(plain(tr(one.label))).triggered.connect(lambda *_, key=one.key: self.filter_from_bar(key))
        keys = {f.key for f in shown}
        rest = [f for f in self.list.about.fields if f.key not in keys and f.kind.key not in NOT_FILTERED]
        if rest:
            menu.addSeparator()
            for into, one in self._by_section(menu.addMenu(plain(tr("Other fields"))), rest):
                into.addAction(plain(tr(one.label))).triggered.connect(
                    lambda *_, key=one.key: self.filter_from_bar(key)
                )
        return menu

    def ask_filter(self, widget: QWidget | None = None) -> None:
        self._under(widget or self.list.filter_bar.filter_chip, self.filter_menu())

    def filter_from_bar(self, key: str) -> None:
        bar = self.list.filter_bar
        at: QWidget = bar.chips.get(key) or bar.filter_chip
        self.open_filter(key, at.mapToGlobal(QPoint(0, at.height() + 2)))

    def open_filter(self, key: str, where: QPoint) -> FilterPopup:
        """The filter of a column; the list follows each touch."""
        from itam_desktop.store import values
        from itam_desktop.widgets.filter_popup import FilterPopup

        listing = self.list
        desk, one = listing.desk, listing.about.field(key)
        style = desk.style

        def asks(find: str, then: Callable[[Any], None]) -> None:
            query = listing.query()
            alive = listing.guarded(then, popup)
            desk.ask("list:filter", lambda conn: values.held(conn, query, key, style, find), alive)

        now = listing.filters.of(key)
        popup = FilterPopup(one, now if now and fits(now, one) else None, style, asks, listing)
        popup.changed.connect(listing.set_filter)
        popup.sorted.connect(lambda down: listing.sort(key, down))
        popup.show_under(where, listing.screen())
        self.popup = popup
        return popup

    def shut_filter(self) -> None:
        """The fields are others now."""
        if self.popup is not None and shiboken6.isValid(self.popup):
            self.popup.close()

    def copy(self, columns: list[Field], ids: array[int]) -> None:
        """Many rows onto the clipboard, read in the background."""
        listing = self.list
        about, style, keys = listing.about, listing.desk.style, [c.key for c in columns]

        def work(conn: sqlite3.Connection) -> str:
            rows = lists.fetch(conn, about, ids, keys)
            return as_tsv(columns, (rows[i] for i in ids if i in rows), style)

        def then(text: str) -> None:
            QGuiApplication.clipboard().setText(text)
            listing.told.emit(tr("Copied {n} rows.", n=show_number(len(ids), style)))

        listing.desk.ask("list:copy", work, listing.guarded(then))

    # ------------------------------------------------------------ views
    def _views_menu(self) -> None:
        listing = self.list
        if not listing.view.own:
            self.save_view()
            return
        self._under(listing.view_tabs.save, self.own_menu(listing.tabs.currentIndex(), new=True))

    def own_menu(self, index: int, new: bool = False) -> QMenu:
        """What can be done with an own view."""
        listing = self.list
        view = listing.views[index]
        menu = self._menu(view.words())
        own = listing.own_views
        at = next((n for n, v in enumerate(own) if v.word == view.word), -1)

        def add(icon: str, words: str, then: Callable[..., object]) -> None:
            menu.addAction(theme.icon(icon, "soft"), plain(words)).triggered.connect(then)

        def moved(step: int) -> None:
            others = [v for v in own if v.word != view.word]
            others.insert(at + step, view)
            listing.keep_views(others)

        if new:
            add("plus", tr("Save as a new view…"), lambda *_: self.save_view())
        if listing.tabs.currentIndex() == index:
            add(
                "device-floppy",
                tr("Save what is shown as “{name}”", name=view.word),
                lambda *_: self.put_view(view.word),
            )
        add("pencil", tr("Rename…"), lambda *_: self.rename_view(view.word))
        if at > 0:
            add("arrow-left", tr("Move to the front"), lambda *_: moved(-1))
        if 0 <= at < len(own) - 1:
            add("arrow-right", tr("Move to the back"), lambda *_: moved(1))
        menu.addSeparator()
        add("trash", tr("Take this view away"), lambda *_: self.drop_view(view.word))
        return menu

    def _names(self) -> list[str]:
        return [name for v in self.list.views for name in (v.word, v.words())]

    def save_view(self) -> None:
        """Ask for a name and keep what is shown under it."""
        from itam_desktop.widgets.list_views import NameView

        note = tr("It keeps filters, search, order and columns; it is yours.")
        dialog = NameView(self.list.window(), tr("Save what is shown as a view"), tr("Save"), note, self._names())
        dialog.accepted.connect(lambda: self.put_view(dialog.name()))
        dialog.open()

    def put_view(self, name: str) -> None:
        """Keep what is shown as the own view of that name."""
        listing = self.list
        made = listing.as_view(name)
        if listing.view.own and listing.view.word == name:
            own = [made if v.word == name else v for v in listing.own_views]
        else:
            own = [*listing.own_views, made]
        listing.leave_search()
        listing.keep_views(own, made)
        listing.told.emit(tr("Saved the view “{name}”.", name=name))

    def rename_view(self, name: str) -> None:
        from itam_desktop.widgets.list_views import NameView

        listing = self.list
        taken = [n for n in self._names() if n != name]
        dialog = NameView(listing.window(), tr("Rename the view"), tr("Rename"), "", taken, name)

        def done() -> None:
            own = [replace(v, word=dialog.name()) if v.word == name else v for v in listing.own_views]
            listing.keep_views(own, next(v for v in own if v.word == dialog.name()))

        dialog.accepted.connect(done)
        dialog.open()

    def drop_view(self, name: str) -> None:
        listing = self.list
        listing.keep_views([v for v in listing.own_views if v.word != name])
        listing.told.emit(tr("Took the view “{name}” away.", name=name))
