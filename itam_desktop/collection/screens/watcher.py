"""Keeps an eye on the watched folder while the window is open; what arrived waits until the user looks at it."""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Iterable, Sequence
from dataclasses import replace
from queue import Empty, SimpleQueue
from typing import Any

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from itam_desktop.collection import arriving, looking
from itam_desktop.collection.arriving import Arrived
from itam_desktop.collection.watching import SETTLE, Found, Look, Watching, office_key
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.progress import NO_PROGRESS, Progress
from itam_desktop.kernel.style import show_number
from itam_desktop.kernel.texts import tr
from itam_desktop.widgets.page import Shell

log = logging.getLogger("itam")
EVERY_MS, POLL_MS, AFTER_CHANGE_MS = 60_000, 100, 500
MOST_BY_ITSELF = 50  # machines of one action that nobody has asked for
Answer = tuple[Look, list[Arrived]]


def opened(shell: Shell) -> None:
    """The window is there: watch, if this computer watches a folder for this office."""
    watcher = watcher_of(shell)
    if watcher.watching.folder:
        watcher.begin()


def watcher_of(shell: Shell) -> Watcher:
    """The one of this window."""
    found = shell.findChild(Watcher) if isinstance(shell, QWidget) else None
    return found if found is not None else Watcher(shell)


class Watcher(QObject):
    """looked: a look has ended. found: what waits; trouble: why the folder could not be looked through."""

    looked = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell if isinstance(shell, QObject) else None)
        self.shell, self.desk = shell, shell.desk
        self.watching = Watching(office_key(shell.desk.conn, shell.desk.path))
        self.found: tuple[Found, ...] = ()
        self.waiting, self.trouble = 0, ""
        self._answers: SimpleQueue[Answer] = SimpleQueue()
        self._looking = self._again = self._judging = False
        self._tried: set[str] = set()  # what is not for being taken over by itself
        self._every = QTimer(self, interval=EVERY_MS)
        self._every.timeout.connect(self.look)
        self._soon = QTimer(self, singleShot=True, interval=AFTER_CHANGE_MS)
        self._soon.timeout.connect(self.look)
        self._files = QFileSystemWatcher(self)
        self._files.directoryChanged.connect(lambda _: self._soon.start())
        self._settle = QTimer(self, singleShot=True, interval=round(SETTLE * 1000) + 100)
        self._settle.timeout.connect(self.look)
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._take)
        closed = getattr(shell, "closed", None)
        if closed is not None:
            closed.connect(self.stop)

    # ------------------------------------------------------------ beginning and ending
    def begin(self) -> None:
        """Look now, when something changes, and every minute: shares do not tell of changes."""
        self._every.start()
        self.look()

    def choose(self, folder: str, by_itself: bool) -> None:
        """Watch this folder, or none ("")."""
        self._unwatch()
        self.watching.choose(folder, by_itself)
        self.found, self.waiting, self.trouble = (), 0, ""
        self._tried.clear()
        if folder:
            self.begin()
        else:
            self._every.stop()
        self._tell()

    def stop(self) -> None:
        """The window is shut."""
        self.watching.stopped = True
        for timer in (self._every, self._soon, self._settle, self._poll):
            timer.stop()
        self._unwatch()

    def _unwatch(self) -> None:
        if self._files.directories():
            self._files.removePaths(self._files.directories())

    def deal(self, shas: Iterable[str]) -> None:
        """These were taken over or refused."""
        some = set(shas)
        self.watching.deal(some)
        self.found = tuple(one for one in self.found if one.sha not in some)
        self._tell()

    # ------------------------------------------------------------ looking
    def look(self) -> None:
        """On a thread of its own, which holds nothing of the window: a share that hangs holds up nobody."""
        if self.watching.stopped or not self.watching.folder or self.desk.closed:
            return
        if self._looking:
            self._again = True
            return
        self._looking, self._again = True, False
        threading.Thread(
            target=_look,
            args=(self.watching, self._answers, self.watching.by_itself, frozenset(self._tried)),
            daemon=True,
        ).start()
        self._poll.start()

    def _take(self) -> None:
        try:
            look, read = self._answers.get_nowait()
        except Empty:
            return
        self._poll.stop()
        self._looking = False
        self.found, self.waiting, self.trouble = (
            tuple(one for one in look.found if not self.watching.is_dealt(one.sha)),
            look.waiting,
            look.trouble,
        )
        if not look.trouble and self.watching.folder and not self._files.directories():
            self._files.addPath(self.watching.folder)
            self._soon.start()  # for what came between that look and now
        if look.waiting:
            self._settle.start()
        if self._again:
            self._soon.start()
        if read and self._judging:
            self._soon.start()  # a newer question would overtake the one that is not answered yet
        elif read and not self.desk.read_only:
            self._by_itself(read)
        self._tell()

    def _tell(self) -> None:
        self.shell.count("gather", show_number(len(self.found), self.desk.style) if self.found else "")
        self.looked.emit()

    # ------------------------------------------------------------ by itself
    def _by_itself(self, files: list[Arrived]) -> None:
        """Take over what only brings known machines up to date; the others wait for the user."""
        self._judging = True
        self._tried.update(one.sha for one in files)
        kinds, style, today = dict(self.desk.kinds()), self.desk.style, self.desk.moment().date().isoformat()

        def work(conn: sqlite3.Connection) -> list[looking.Seen]:
            seen = looking.seen_of(files)
            for one in seen:
                if one.machine is not None:
                    one.told = looking.compared(conn, kinds, one.machine, today, style, None, False)
            return seen

        self.desk.ask("gather.by_itself", work, self._compared)

    def _compared(self, seen: list[looking.Seen]) -> None:
        self._judging = False
        by_file: dict[str, list[looking.Seen]] = {}
        for one in seen:
            by_file.setdefault(one.file.sha, []).append(one)
        good = {sha: some for sha, some in by_file.items() if sha and all(looking.only_updates(one) for one in some)}
        wanted = looking.wishes([one for some in good.values() for one in some])
        if not wanted:
            return

        def run(tx: Any) -> Any:
            from itam_desktop.collection import actions

            return actions.take_over(tx, wanted, "folder")

        def then(done: Done) -> None:
            self.deal(good)
            if done.action is not None:
                self.shell.tell(done.label, undo=True)

        self.desk.do(
            run, name="collection.take_over", then=then, otherwise=lambda error: None
        )  # they wait for the user


def _look(watching: Watching, answers: SimpleQueue[Answer], by_itself: bool, tried: frozenset[str]) -> None:
    """On its own thread."""
    answer: Answer = (Look(), [])
    try:
        look = watching.look()
        new = [one for one in look.found if one.sha not in tried][:MOST_BY_ITSELF] if by_itself else []
        answer = (look, read(new))
    except Exception:  # a bug: told to the log, and looked at again in a minute
        log.exception("the watched folder")
    answers.put(answer)


def read(found: Sequence[Found], progress: Progress = NO_PROGRESS) -> list[Arrived]:
    """What these files tell. Raises Cancelled."""
    told = []
    for n, one in enumerate(found):
        progress.step(n, len(found), tr("Reading {file}", file=one.path.name))
        told.append(replace(arriving.read_one(one.path), sha=one.sha, source="folder"))
    return told
