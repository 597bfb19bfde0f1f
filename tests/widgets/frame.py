"""How long a repaint takes: `python -m tests.widgets.frame` prints p50 and p95 for a list of 18 rows x 7 rich cells."""

from __future__ import annotations

import os
from array import array
from collections.abc import Callable
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from itam_desktop.widgets import theme
from itam_desktop.widgets.list_model import ListModel
from itam_desktop.widgets.table import RecordTable
from tests.widgets import office


def measured(what: str, do: Callable[[int], object], times: int = 200) -> None:
    taken = []
    for n in range(times):
        start = perf_counter()
        do(n)
        taken.append((perf_counter() - start) * 1000)
    taken.sort()
    print(f"{what:<42} p50 {taken[times // 2]:6.2f} ms   p95 {taken[int(times * 0.95)]:6.2f} ms")


def main() -> None:
    app = QApplication([])
    theme.install(app, "light")
    model = ListModel(office.LIST, office.fetch, office.STYLE)
    table = RecordTable(model, "Assets")
    table.resize(1280 - 152 - 336, 620)
    million, turned = array("q", range(1, 1_000_001)), array("q", range(1_000_000, 0, -1))
    model.show(million)
    table.show()
    table.choose([4])
    app.processEvents()
    port, bar, row = table.viewport(), table.verticalScrollBar(), table.row_height()
    print(f"{port.height() / row:.0f} rows x {len(office.LIST)} cells at {port.width()} x {port.height()}")
    measured("full repaint", lambda n: port.repaint())
    measured("repaint after scrolling by three rows", lambda n: (bar.setValue(n * 3 * row), port.repaint()))
    measured("repaint after a jump to rows never seen", lambda n: (bar.setValue(n * 4_999 * row), port.repaint()))
    measured("choose all of 1,000,000", lambda n: (table.clearSelection(), table.selectAll(), app.processEvents()), 20)
    measured(
        "new order of 1,000,000, all chosen", lambda n: (model.show(turned if n % 2 else million), port.repaint()), 20
    )
    table.choose([5])
    measured(
        "new order of 1,000,000, one chosen", lambda n: (model.show(turned if n % 2 else million), port.repaint()), 20
    )


if __name__ == "__main__":
    main()
