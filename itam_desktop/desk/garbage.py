"""Circular garbage is collected in the window's thread only.

Python collects in whatever thread happens to allocate; a widget that is part of a circle would then be destroyed in the
writing or reading thread, and Qt crashes (seen: a segmentation fault in one of some hundred test runs). So the automatic
collection is off as long as there is a desk, and a timer of the window's thread collects. It does so between events:
a collection in the middle of painting crashed too.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 4_000


class Garbage(QObject):
    """Collects while it lives; `stop` gives the automatic collection back."""

    _alive = 0
    _was_on = True

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if not Garbage._alive:
            Garbage._was_on = gc.isenabled()
        Garbage._alive += 1
        gc.disable()
        self._stopped = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(EVERY_MS)

    def _look(self) -> None:
        """The youngest generation nearly always; an older one as often as Python itself would."""
        young, middle, old = gc.get_count()
        limits = gc.get_threshold()
        if middle > limits[1]:
            gc.collect(2 if old > limits[2] else 1)
        elif young > limits[0]:
            gc.collect(0)

    def stop(self) -> None:
        if self._stopped:
            return
        self._stopped = True
        self._timer.stop()
        Garbage._alive -= 1
        if not Garbage._alive:
            gc.collect()
            if Garbage._was_on:
                gc.enable()
