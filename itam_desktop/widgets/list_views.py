"""The views of a list: tabs with counts, the user's own among them; what does not fit stands in a menu."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from itam_desktop.desk.desk import Desk
from itam_desktop.kernel.filters import Filter
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.parts import Button, button, col, field, label, plain, row, wrap
from itam_desktop.widgets.switches import Tabs
from itam_desktop.widgets.theme import px

LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class View:
    """A tab over the list: its word (marked text, or the user's own where `own`), the search line and the filters that
    make it; an own one has its order, columns and grouping too."""

    word: str
    line: str = ""
    bin: bool = False
    filters: tuple[Filter, ...] = ()
    order: tuple[tuple[str, bool], ...] = ()
    columns: tuple[str, ...] = ()
    group: str = ""
    own: bool = False

    def words(self) -> str:
        return self.word if self.own else tr(self.word)

    def as_json(self) -> dict[str, Any]:
        return {
            "word": self.word, "line": self.line, "filters": [f.as_json() for f in self.filters],
            "order": [list(o) for o in self.order], "columns": list(self.columns), "group": self.group,
        }  # fmt: skip

    @staticmethod
    def from_json(said: Mapping[str, Any]) -> View | None:
        """An own view as it was kept; None when it is none."""
        if not isinstance(said, dict) or not isinstance(said.get("word"), str) or not said["word"].strip():
            return None
        filters = [Filter.from_json(f) for f in _list(said.get("filters")) if isinstance(f, dict)]
        return View(
            said["word"], _text(said.get("line")), False, tuple(f for f in filters if f), _order(said.get("order")),
            tuple(_texts(said.get("columns"))), _text(said.get("group")), True,
        )  # fmt: skip


def _list(said: Any) -> list[Any]:
    return said if isinstance(said, list) else []


def _text(said: Any) -> str:
    return said if isinstance(said, str) else ""


def _texts(said: Any) -> list[str]:
    return [one for one in _list(said) if isinstance(one, str)]


def _order(said: Any) -> tuple[tuple[str, bool], ...]:
    pairs = [one for one in _list(said) if isinstance(one, list) and len(one) == 2]
    return tuple((key, bool(down)) for key, down in pairs if isinstance(key, str))


def kept_state(desk: Desk, name: str) -> dict[str, Any]:
    """columns, order, widths, view and sum of a list, as this user left it; what is no such thing is left out."""
    kept = desk.setting("list:" + name)
    said: dict[str, Any] = kept if isinstance(kept, dict) else {}
    widths = said.get("widths")
    widths = {k: w for k, w in widths.items() if type(w) is int and 0 < w < 10_000} if isinstance(widths, dict) else {}
    return {
        "columns": _texts(said.get("columns")), "order": _order(said.get("order")), "widths": widths,
        "view": _text(said.get("view")), "sum": _text(said.get("sum")),
    }  # fmt: skip


BIN = View(N("Bin"), bin=True)
ALL = View(N("All"))


def arranged(views: Sequence[View], own: Sequence[View]) -> tuple[View, ...]:
    """The user's own views stand before the bin."""
    bins = [v for v in views if v.bin]
    return (*(v for v in views if not v.bin), *own, *bins)


def kept_views(desk: Desk, name: str) -> list[View]:
    """This user's own views of the list of that name."""
    kept = desk.setting("views:" + name)
    found = [v for one in _list(kept) if (v := View.from_json(one)) is not None]
    return list({v.word: v for v in found}.values())


def keep_views(desk: Desk, name: str, own: Sequence[View]) -> None:
    desk.keep_setting("views:" + name, [v.as_json() for v in own])


class ViewTabs(QWidget):
    """The tabs, "n more" for those that do not fit, and the plus that saves what is shown as a view.

    save_asked; menu_asked(index, where): the menu of an own view's tab.
    """

    save_asked = Signal()
    menu_asked = Signal(int, QPoint)

    def __init__(self, views: Sequence[View]) -> None:
        super().__init__()
        self.views: tuple[View, ...] = tuple(views)
        self.tabs = Tabs([(v.words(), "") for v in views], tr("Views"))
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tabs.customContextMenuRequested.connect(self._menu)
        self.more: Button = button("", "chevron-down", "quiet", small=True, pressed=self._show_more)
        self.save: Button = button(
            "", "plus", "quiet", tip=tr("Save what is shown as a view"), pressed=self.save_asked.emit
        )
        self._line = row(self.tabs, self.more, None, self.save, gap=4)
        self.setLayout(self._line)
        self.tabs.currentChanged.connect(lambda _: self.fit())
        self.fit()

    def show_views(self, views: Sequence[View], current: int) -> None:
        self.views = tuple(views)
        self.tabs.set_items([(v.words(), "") for v in views], current)
        self.fit()

    def set_count(self, index: int, count: str) -> None:
        self.tabs.set_count(index, count)
        self.fit()

    def fit(self) -> None:
        """Show the tabs for which there is room, the current one always."""
        tabs = self.tabs
        widths = [tabs.tabSizeHint(i).width() for i in range(tabs.count())]
        room = self.width() - self.save.sizeHint().width() - px(8)
        shown = set(range(len(widths)))
        if sum(widths) > room:
            room -= self.more.sizeHint().width() + px(4)
            current = tabs.currentIndex()
            shown, used = {current}, widths[current] if widths else 0
            for i, w in enumerate(widths):
                if i not in shown and used + w <= room:
                    shown.add(i)
                    used += w
                elif i != current:
                    break
        for i in range(len(widths)):
            if tabs.isTabVisible(i) != (i in shown):
                tabs.setTabVisible(i, i in shown)
        hidden = len(widths) - len(shown)
        words = tr_n("{n} more", "{n} more", hidden)
        self.more.setVisible(hidden > 0)
        if hidden and self.more.text() != words:
            self.more.setText(words)
            self.more.setAccessibleName(tr("More views"))
            self.more.set_kind("quiet")
        tabs.setFixedWidth(sum(widths[i] for i in shown))

    def _show_more(self) -> None:
        menu = self.more_menu()
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def more_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for i in range(self.tabs.count()):
            if not self.tabs.isTabVisible(i):
                word, count = self.tabs._items[i]
                action = menu.addAction(plain(f"{word}   {count}".rstrip()))
                action.triggered.connect(lambda *_, at=i: self.tabs.setCurrentIndex(at))
        return menu

    def _menu(self, at: QPoint) -> None:
        index = self.tabs.tabAt(at)
        if index >= 0 and self.views[index].own:
            self.menu_asked.emit(index, self.tabs.mapToGlobal(at))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()


class NameView(Dialog):
    """The name of a view. taken: names that other views of this list have."""

    def __init__(
        self, parent: QWidget | None, title: str, verb: str, note: str, taken: Sequence[str], now: str = ""
    ) -> None:
        self._taken = {t.casefold() for t in taken}
        self.line = field(now, tr("For example: Laptops in Hamburg"), name=tr("Name of the view"))
        self.line.setMaxLength(LONGEST_NAME)
        self.message = label("", "small", "bad", wrapped=True)
        self.message.hide()
        name = label(tr("Name of the view"), "small", weight=500)
        name.setBuddy(self.line)
        content = wrap(col(name, self.line, self.message, gap=4))
        content.setMinimumWidth(px(340))
        super().__init__(parent, title, content=content, verb=verb, note=note)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.line.returnPressed.connect(self.accept)
        self.line.setFocus()
        self.line.selectAll()

    def name(self) -> str:
        return " ".join(self.line.text().split())

    def accept(self) -> None:
        words = ""
        if not self.name():
            words = tr("Give the view a name.")
        elif self.name().casefold() in self._taken:
            words = tr("There is a view of this name already. Choose another name.")
        self.message.setText(words)
        self.message.setVisible(bool(words))
        self.line.set_problem(bool(words))
        if not words:
            super().accept()
