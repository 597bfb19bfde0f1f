"""Long reading beside everything else: its own thread and its own reader, told and stopped like any other job.

On the desk's reading thread it would keep the lists waiting, on its writing thread the user's actions.
"""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from itam_desktop.desk.desk import Desk, Job
from itam_desktop.kernel.errors import Cancelled, Refusal, Trouble
from itam_desktop.kernel.progress import Progress
from itam_desktop.kernel.texts import tr
from itam_desktop.store import reading

log = logging.getLogger("itam")
Work = Callable[[sqlite3.Connection, Progress], Any]


class Aside(QObject):
    """work(conn, progress) in its own thread; then(result) or otherwise(error) in the window's. It holds no widget but in
    these two, and is kept alive until they were called."""

    _ended = Signal()
    under_way: ClassVar[set[Aside]] = set()

    def __init__(
        self, desk: Desk, title: str, work: Work, then: Callable[[Any], None], otherwise: Callable[[Exception], None]
    ) -> None:
        super().__init__()
        self.job = Job(title)
        self._path, self._work, self._then, self._otherwise = desk.path, work, then, otherwise
        self._result: Any = None
        self._error: BaseException | None = None
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self._leave)
        self._thread = threading.Thread(target=self._run, name="aside", daemon=True)
        Aside.under_way.add(self)
        desk.began.emit(self.job)
        self._thread.start()

    def _run(self) -> None:
        try:
            with closing(reading.reader(self._path)) as conn:
                self._result = self._work(conn, self.job.progress)
        except BaseException as error:
            self._error = error
        self._ended.emit()

    def _leave(self) -> None:
        """The program ends: nothing half-made stays behind."""
        self.job.stop()
        self._thread.join(10)

    def _deliver(self) -> None:
        self._thread.join()
        Aside.under_way.discard(self)
        self.job.ended.emit()
        error = self._error
        if error is None:
            self._then(self._result)
        elif isinstance(error, Refusal | Trouble | Cancelled):
            self._otherwise(error)
        else:
            log.error("unexpected", exc_info=error)
            self._otherwise(
                Trouble(tr("Something unexpected went wrong ({what}). Nothing was written.", what=type(error).__name__))
            )
        self.deleteLater()
