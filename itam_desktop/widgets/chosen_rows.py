"""The chosen rows of a long table as ranges: never a loop over rows of Qt's own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QItemSelection, QItemSelectionRange


def selection_of(model: QAbstractItemModel, rows: Sequence[int]) -> QItemSelection:
    """Rising row numbers as whole rows of a model, a range for each stretch without a gap."""
    selection, last, start = QItemSelection(), model.columnCount() - 1, 0
    for n in range(1, len(rows) + 1):
        if n == len(rows) or rows[n] != rows[n - 1] + 1:
            selection.append(QItemSelectionRange(model.index(rows[start], 0), model.index(rows[n - 1], last)))
            start = n
    return selection


def ranges_of(selection: QItemSelection) -> list[tuple[int, int]]:
    """(first row, last row) of each range, from top to bottom."""
    parts = [selection.at(n) for n in range(selection.count())]
    return sorted((part.top(), part.bottom()) for part in parts)
