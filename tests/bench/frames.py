"""How long a frame of the list takes while it is scrolled: `python -m tests.bench.frames STORE` prints JSON in milliseconds.

wheel: three rows further, as Qt paints it; whole: every cell of the list anew, as after a jump of the scroll bar.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def p95(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)] * 1000


def main() -> int:
    from PySide6.QtWidgets import QApplication

    from itam_desktop.app import Program, make_application

    app = make_application([])
    program = Program(single=False, scanner=False)
    program.open(Path(sys.argv[1]))
    window = program.main
    assert window is not None
    window.resize(1280, 800)
    page = window.page("assets")
    listing = page.list  # type: ignore[union-attr]
    until = time.monotonic() + 4
    while time.monotonic() < until:
        QApplication.processEvents()
    table, bar = listing.table, listing.table.verticalScrollBar()
    said: dict[str, float] = {}
    for name, step in (("wheel", 3 * table.row_height()), ("whole", 3 * table.viewport().height())):
        times = []
        bar.setValue(0)
        app.processEvents()
        for _ in range(300):
            began = time.perf_counter()
            bar.setValue(bar.value() + step)
            if name == "whole":
                table.viewport().repaint()
            else:
                app.processEvents()
            times.append(time.perf_counter() - began)
        said[name] = round(p95(times), 2)
        said[name + " median"] = round(sorted(times)[150] * 1000, 2)
    said["rows"] = table.viewport().height() // table.row_height()
    program.close()
    print(json.dumps(said))
    return 0


if __name__ == "__main__":
    sys.exit(main())
