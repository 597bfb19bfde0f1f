"""How long the window keeps its user waiting, step by step: the longest stretch in which its thread handled no new event.

`python -m tests.bench.gaps STORE` prints {step: milliseconds}. The event loop says itself when it wakes and when it rests.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop, QPoint, QTimer
from PySide6.QtTest import QTest

PAGES = ("custody", "people", "places", "software", "gather", "stock", "purchasing", "contracts", "upkeep", "disposal", "labels", "stocktake", "import",
         "activity", "settings", "assets")  # fmt: skip


class Recorder:
    """The longest busy stretch since `begin`, in milliseconds."""

    def __init__(self) -> None:
        self.longest, self._woke = 0.0, time.perf_counter()
        loop = QAbstractEventDispatcher.instance()
        assert loop is not None
        loop.awake.connect(self._wake)
        loop.aboutToBlock.connect(self._rest)

    def _wake(self) -> None:
        self._rest()

    def _rest(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._woke) * 1000)
        self._woke = now

    def step(self, work: Callable[[], object], settle_ms: int = 700) -> float:
        loop = QEventLoop()

        def go() -> None:
            self.longest, self._woke = 0.0, time.perf_counter()
            work()

        pulse = QTimer()
        pulse.start(1)  # so that a rest in the queue is no stretch of work
        QTimer.singleShot(0, go)
        QTimer.singleShot(settle_ms, loop.quit)
        loop.exec()
        pulse.stop()
        return self.longest


def main() -> int:
    from itam_desktop.app import Program, make_application
    from itam_desktop.assets.screens import verbs
    from itam_desktop.kernel.filters import Filter
    from itam_desktop.window.palette import CommandList

    make_application([])
    recorder = Recorder()
    program = Program(single=False, scanner=False)
    said: dict[str, float] = {}
    said["start"] = recorder.step(lambda: program.open(Path(sys.argv[1])), 2500)
    window = program.main
    assert window is not None
    assets = window.page("assets")
    table = assets.list.table  # type: ignore[union-attr]

    def typed(text: str) -> None:
        window.search.setFocus()
        for at, char in enumerate(text):
            QTimer.singleShot(60 * at, window, lambda c=char: QTest.keyClicks(window.search, c))

    for turn in ("first", "again"):
        said[f"next asset, {turn}"] = recorder.step(lambda: table.choose([assets.list.model.ids[3]]))  # type: ignore[union-attr]
        said[f"open the form, {turn}"] = recorder.step(assets.edit)  # type: ignore[union-attr]
        said[f"close the form, {turn}"] = recorder.step(assets._close_form)  # type: ignore[union-attr]
        said[f"timeline, {turn}"] = recorder.step(assets.show_timeline)  # type: ignore[union-attr]
        said[f"back to the list, {turn}"] = recorder.step(assets.show_list)  # type: ignore[union-attr]
        said[f"fleet, {turn}"] = recorder.step(assets.show_fleet, 1500)  # type: ignore[union-attr]
        assets.show_list()  # type: ignore[union-attr]
        for page in PAGES:
            said[f"page {page}, {turn}"] = recorder.step(lambda p=page: window.go(p))
    said["search as you type"] = recorder.step(lambda: typed("thinkpad"), 1500)
    said["search cleared"] = recorder.step(lambda: window.search.put("") or window.search_page(""))
    said["sort by price"] = recorder.step(lambda: table.sorted.emit([("cost", False)]), 1500)
    said["to the end"] = recorder.step(lambda: table.scrollToBottom())
    listing = assets.list  # type: ignore[union-attr]
    said["select all"] = recorder.step(table.selectAll, 1500)
    held: list[Any] = []
    said["the dialog of many, all chosen"] = recorder.step(
        lambda: held.append(verbs.change(window, window, list(listing.chosen_ids()))), 2500
    )
    held[-1].reject()
    said["the dialog of giving out"] = recorder.step(
        lambda: held.append(verbs.give_out(window, window, [listing.model.ids[3]]))
    )
    held[-1].reject()
    said["open a filter"] = recorder.step(
        lambda: held.append(listing.menus.open_filter("place_id", QPoint(300, 200))), 1500
    )
    held[-1].close()
    said["filter by price"] = recorder.step(lambda: listing.set_filter(Filter("cost", low=50000)), 1500)
    said["group by place"] = recorder.step(lambda: listing.group_by("place_id"), 2500)
    said["no groups"] = recorder.step(lambda: (listing.group_by(""), listing.clear_filters()), 2000)
    said["search everything"] = recorder.step(lambda: window.search_everything("thinkpad"), 1500)
    said["commands"] = recorder.step(lambda: held.append(CommandList(window)) or held[-1].open(), 500)
    held[-1].reject()
    window.go("assets")
    said["scan"] = recorder.step(lambda: window.finder.scanned("LT000015"))
    program.close()
    print(json.dumps({k: round(v, 1) for k, v in said.items()}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
