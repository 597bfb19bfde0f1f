"""A list of any length (docs/HOUSE.md, idea 4): a row of ids, and the rows fetched by id in pages where the eye is.

Sorting and filtering are somebody else's: this shows the ids it is given, in their order.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.style import Style
from itam_desktop.kernel.texts import tr

Row = Mapping[str, Any]
Fetch = Callable[[Sequence[int]], Mapping[int, Row]]
Index = QModelIndex | QPersistentModelIndex

PAGE, PAGES_KEPT = 128, 64
ROW = Qt.ItemDataRole.UserRole + 1  # the row's mapping
_DISPLAY, _ALIGN, _RIGHT = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.TextAlignmentRole, Qt.AlignmentFlag.AlignRight
_NOWHERE = QModelIndex()
NOTHING = "–"
HEADING = "__heading"


@dataclass(frozen=True, slots=True)
class Heading:
    """The line over a group of rows; open: its rows stand beneath it."""

    words: str
    note: str
    open: bool = True


class ListModel(QAbstractTableModel):
    """fetch(ids) gives the rows of some ids, each with "id"; an id that is missing from it is shown as an empty row.

    A grouped list has headings among its rows: the id -1 - n stands for headings[n].
    """

    order_about_to_change = Signal()  # the view remembers its selection by id
    order_changed = Signal()

    def __init__(self, columns: Sequence[Field], fetch: Fetch, style: Style, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[Field, ...] = tuple(columns)
        self.style = style
        self._fetch = fetch
        self._ids = array("q")
        self._total = 0
        self._pages: OrderedDict[int, list[Row | None]] = OrderedDict()
        self._texts: dict[int, tuple[str, ...]] = {}
        self.headings: Sequence[Heading] = ()

    # what is shown

    @property
    def ids(self) -> array[int]:
        """The ids in their order, not to be changed; shorter than rowCount() while the complete order is on its way."""
        return self._ids

    @property
    def complete(self) -> bool:
        return len(self._ids) == self._total

    def show(self, ids: Sequence[int], headings: Sequence[Heading] = ()) -> None:
        """The complete order. When it begins with what is shown already, nothing moves."""
        self._show(ids if isinstance(ids, array) else array("q", ids), len(ids), headings)

    def show_first(self, ids: Sequence[int], total: int) -> None:
        """The first rows of `total`; the others stay empty until show() brings their ids."""
        self._show(ids if isinstance(ids, array) else array("q", ids), max(total, len(ids)))

    def _show(self, ids: array[int], total: int, headings: Sequence[Heading] = ()) -> None:
        known = len(self._ids)
        grows = not (headings or self.headings) and total == self._total and known and ids[:known] == self._ids
        if grows:
            self._ids = ids
            for page in [p for p in self._pages if (p + 1) * PAGE > known]:
                del self._pages[page]
            if total > known:
                self.dataChanged.emit(self.index(known, 0), self.index(total - 1, len(self.columns) - 1))
                self.order_changed.emit()
            return
        self.order_about_to_change.emit()
        self.beginResetModel()
        self._ids, self._total, self.headings = ids, total, headings
        self._drop_all()
        self.endResetModel()
        self.order_changed.emit()

    def show_columns(self, columns: Sequence[Field]) -> None:
        self.order_about_to_change.emit()
        self.beginResetModel()
        self.columns = tuple(columns)
        self._drop_all()
        self.endResetModel()
        self.order_changed.emit()

    def show_style(self, style: Style) -> None:
        self.style = style
        self._texts.clear()
        self._tell_pages(list(self._pages))

    def forget(self, ids: Iterable[int] | None = None) -> None:
        """These records have changed (None: all may have): their pages are fetched again when they are looked at."""
        if ids is None:
            held = list(self._pages)
            self._drop_all()
        else:
            gone = ids if isinstance(ids, set | frozenset) else set(ids)
            held = [page for page in self._pages if not gone.isdisjoint(self._ids[page * PAGE : (page + 1) * PAGE])]
            for page in held:
                for one in self._ids[page * PAGE : (page + 1) * PAGE]:
                    self._texts.pop(one, None)
                del self._pages[page]
        self._tell_pages(held)

    def _tell_pages(self, pages: list[int]) -> None:
        last = len(self.columns) - 1
        for page in pages:
            top, end = page * PAGE, min((page + 1) * PAGE, self._total) - 1
            if top <= end and last >= 0:
                self.dataChanged.emit(self.index(top, 0), self.index(end, last))

    def _drop_all(self) -> None:
        self._pages.clear()
        self._texts.clear()

    # for the view and the delegate, without the way through QVariant

    def id_at(self, row: int) -> int | None:
        """The record of a row; None for a heading and where there is none."""
        found = self._ids[row] if 0 <= row < len(self._ids) else -1
        return found if found >= 0 else None

    def heading_at(self, row: int) -> int:
        """Which heading stands in a row; -1 for a record."""
        found = self._ids[row] if self.headings and 0 <= row < len(self._ids) else 0
        return -1 - found if found < 0 else -1

    def records(self) -> array[int]:
        """The ids without headings."""
        return self._ids if not self.headings else array("q", (one for one in self._ids if one >= 0))

    def row_of(self, record: int) -> int:
        """The row that shows a record; -1 if none does."""
        try:
            return self._ids.index(record)
        except ValueError:
            return -1

    def rows_of(self, ids: Sequence[int]) -> list[Row]:
        """The rows of some ids, fetched past the pages, in that order."""
        result: list[Row] = []
        for at in range(0, len(ids), 512):
            part = ids[at : at + 512]
            found = self._fetch(part)
            result.extend(found[one] for one in part if one in found)
        return result

    def row(self, number: int) -> Row | None:
        """The mapping of a row, fetched with its page."""
        page, at = divmod(number, PAGE)
        held = self._pages.get(page)
        if held is None:
            held = self._load(page)
        else:
            self._pages.move_to_end(page)
        return held[at] if at < len(held) else None

    def _load(self, page: int) -> list[Row | None]:
        ids = self._ids[page * PAGE : (page + 1) * PAGE]
        wanted = array("q", (one for one in ids if one >= 0)) if self.headings else ids
        found = self._fetch(wanted) if wanted else {}
        held: list[Row | None] = [
            {"id": one, HEADING: self.headings[-1 - one]} if one < 0 else found.get(one) for one in ids
        ]
        self._pages[page] = held
        if len(self._pages) > PAGES_KEPT:
            old, _ = self._pages.popitem(last=False)
            for one in self._ids[old * PAGE : (old + 1) * PAGE]:
                self._texts.pop(one, None)
        return held

    def texts(self, number: int) -> tuple[str, ...] | None:
        """The words of a whole row, made once; None for a row that is not there yet."""
        if (at := self.heading_at(number)) >= 0:
            return (self.headings[at].words, *[""] * (len(self.columns) - 1))
        record = self.id_at(number)
        if record is None:
            return None
        known = self._texts.get(record)
        if known is None:
            row = self.row(number)
            if row is None:
                return None
            known = self._texts[record] = tuple(field.show(row, self.style) for field in self.columns)
        return known

    # Qt

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        if role in (_DISPLAY, Qt.ItemDataRole.AccessibleTextRole):
            words = self.texts(index.row())
            return words[index.column()] if words is not None else ""
        if role == ROW:
            return self.row(index.row())
        if role == _ALIGN:
            return (
                _RIGHT if self.columns[index.column()].right else Qt.AlignmentFlag.AlignLeft
            ) | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled if self.heading_at(index.row()) >= 0 else super().flags(index)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == _DISPLAY and 0 <= section < len(self.columns):
            return tr(self.columns[section].label)
        return None
