"""Runs actions for the screens: do, undo, redo, one `changed` signal, reading work, jobs (docs/HOUSE.md, ideas 3 and 5).

Three threads: the window's own with a reader for tiny reads, one that writes, one that reads what takes longer. All
signals and callbacks arrive in the window's thread.
"""

from __future__ import annotations

import contextlib
import logging
import sqlite3
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from itam_desktop.desk.garbage import Garbage
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Cancelled, Refusal, Trouble
from itam_desktop.kernel.fields import RecordKind
from itam_desktop.kernel.progress import NO_PROGRESS, Progress
from itam_desktop.kernel.style import Style, show_date, show_number
from itam_desktop.kernel.texts import tr
from itam_desktop.store import lists, reading

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx
    from itam_desktop.store.office import Store

T = TypeVar("T")
log = logging.getLogger("itam")


class Job(QObject):
    """Long work under way: told(done, total, what) while it runs; stop() asks it to roll back."""

    told = Signal(int, int, str)
    ended = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self.over = False
        self.progress = Progress(lambda done, total, what: self.told.emit(done, total, what))

    def stop(self) -> None:
        self.progress.stop()


@dataclass(slots=True)
class Task:
    """What one request wants. Only the window's thread lets go of it: `work` and `then` hold widgets, and a widget whose
    last holder is another thread would be destroyed there. key, turn: of a request that a newer one may overtake."""

    work: Callable[[Any], Any]
    then: Callable[[Any], None] | None
    otherwise: Callable[[Exception], None] | None
    announce: bool
    key: str = ""
    turn: int = 0
    bare: bool = False


def _is_gone(call: Callable[..., Any]) -> bool:
    """Does it belong to a widget that was shut in the meantime?"""
    owner = getattr(call, "__self__", None)
    return isinstance(owner, QObject) and not shiboken6.isValid(owner)


class Desk(QObject):
    """changed(Done): the one announcement, after each action; failed(str): trouble nobody else took;
    bug(str): the words of an unexpected fault; began(Job): long work started; opened(): another store is open;
    day_changed(): the register of another day is read from now on.
    """

    changed = Signal(object)
    day_changed = Signal()
    failed = Signal(str)
    bug = Signal(str)
    began = Signal(object)
    opened = Signal()
    _arrived = Signal()

    def __init__(self, path: Path, *, who: str = "", read_only: bool = False) -> None:
        super().__init__()
        self.path = path
        self.who = who
        self.day: str | None = None  # the past day whose register is read (ISO), None: now
        self._jobs: list[Job] = []  # that write and are not over
        self._made: set[Path] = set()  # stores of past days that are to be dropped
        self._past: Path | None = None
        self._making: Job | None = None  # the day that is being made, the newest wish only
        self._locked = read_only
        self.conn: sqlite3.Connection = reading.reader(path)
        self._kinds: Mapping[str, RecordKind] | None = None
        self._style: Style | None = None
        self._store: Store | None = None
        self._prepare: Callable[[], Store] | None = None
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="writer")
        self._readers = ThreadPoolExecutor(1, thread_name_prefix="reader")
        self._aside = ThreadPoolExecutor(1, thread_name_prefix="aside")
        self._local = threading.local()
        self._asked: dict[str, int] = {}
        self._reading: tuple[str, sqlite3.Connection] | None = None
        self.closed = False
        # Messages travel in a queue of Python's own and the signal only wakes: an object inside a queued signal is
        # copied by Qt in a thread of its choice.
        self._messages: SimpleQueue[list[Any]] = SimpleQueue()
        self._held: dict[int, Task] = {}
        self._numbers = 0
        self._arrived.connect(self._deliver_all, Qt.ConnectionType.QueuedConnection)
        self._garbage = Garbage(self)

    # ------------------------------------------------------------ the register of a past day
    @property
    def read_only(self) -> bool:
        """May nothing be changed: the file cannot be written, or a past day is looked at?"""
        return self._locked or self.day is not None

    def why_read_only(self) -> str:
        """Why nothing can be changed now, and what to do."""
        if self.day is not None:
            return tr("You are looking at the register of a past day. Go back to today to change anything.")
        return tr("This office file is open for reading only: nothing can be changed here.")

    def lock(self) -> None:
        """From now on nothing can be changed."""
        self._locked = True

    def show_day(self, day: str, otherwise: Callable[[Exception], None] | None = None) -> None:
        """Read the register as it was at the end of `day` (YYYY-MM-DD), in every list, form and search, until show_now.

        Long work; a Refusal (nothing was recorded by then), Trouble or Cancelled goes to `otherwise`.
        """
        live = self.path

        def work(_: Any, progress: Progress) -> Path:
            from itam_desktop.store import past

            made = past.make(live, day, progress)
            self._made.add(made)
            return made

        def then(path: Path) -> None:
            if job is self._making:
                self._read_from(path, day)
            else:
                self._forget(path)

        def failed(error: Exception) -> None:
            if job is self._making and otherwise is not None:
                otherwise(error)

        self._stop_making()
        words = tr("Reading the register of {day}", day=show_date(day, self.style))
        job = self._making = self._job(words, work, then, failed, bare=True)

    def _stop_making(self) -> None:
        if self._making is not None:
            self._making.stop()
            self._making = None

    def show_now(self) -> None:
        """Read the register of today again."""
        self._stop_making()
        if self.day is not None:
            self._read_from(self.path, None)

    def _read_from(self, path: Path, day: str | None) -> None:
        from itam_desktop.kernel.fields import RECORDS

        conn = reading.reader(path)
        before, old = self._past, self.conn
        self.day, self._past, self.conn = day, path if day is not None else None, conn
        self._kinds = self._style = None
        old.close()
        if before is not None:
            self._forget(before)
        self.day_changed.emit()
        self.changed.emit(Done(None, "", dict.fromkeys(RECORDS, frozenset())))

    def _forget(self, past: Path) -> None:
        from itam_desktop.store.past import drop

        self._made.discard(past)
        drop(past)

    # ------------------------------------------------------------ what the screens read
    def kind(self, key: str) -> RecordKind:
        """The record kind with this office's own fields."""
        if self._kinds is None:
            self._kinds = reading.kinds_with_custom(self.conn)
        return self._kinds[key]

    def kinds(self) -> Mapping[str, RecordKind]:
        self.kind("asset")
        return self._kinds or {}

    @property
    def style(self) -> Style:
        """How this office writes numbers and dates."""
        if self._style is None:
            self._style = reading.style_of(self.conn)
            if self.day is not None:
                self._style = replace(self._style, today=date.fromisoformat(self.day))
        return self._style

    def office(self) -> Mapping[str, Any]:
        """The office's own record; {} before it is set up."""
        found = self.conn.execute("SELECT id FROM office LIMIT 1").fetchone()
        return (lists.one(self.conn, self.kind("office"), found[0]) or {}) if found else {}

    def moment(self, at: str = "") -> datetime:
        """An instant of the store (UTC, ISO 8601), or now, by the office's own clock."""
        instant = datetime.fromisoformat(at) if at else datetime.now(UTC)
        return instant.astimezone(None if self.closed else self.style.zone)

    def row(self, kind: str, record: int) -> Mapping[str, Any] | None:
        return lists.one(self.conn, self.kind(kind), record)

    def setting(self, name: str, default: Any = None) -> Any:
        """A view setting of this user: columns, order, sizes. Any JSON value."""
        import json

        row = self.conn.execute("SELECT data FROM view_setting WHERE who=? AND name=?", (self.who, name)).fetchone()
        try:
            return json.loads(row[0]) if row else default
        except ValueError:
            return default

    def keep_setting(self, name: str, value: Any) -> None:
        """Kept beside the register; no action, no undo."""
        self._keep("INSERT OR REPLACE INTO view_setting(who, name, data) VALUES (?, ?, ?)", name, value)

    def keep_draft(self, place: str, data: Mapping[str, Any] | None) -> None:
        """What is being typed, so that a crash loses nothing; None throws it away."""
        if data is None:
            self._write(
                lambda store: store.keep(lambda c: c.exec_driver_sql("DELETE FROM draft WHERE place=?", (place,)))
            )
        else:
            import json

            values = (place, json.dumps(dict(data), ensure_ascii=False), datetime.now(UTC).isoformat())
            self._write(
                lambda store: store.keep(
                    lambda c: c.exec_driver_sql(
                        "INSERT OR REPLACE INTO draft(place, data, kept_at) VALUES (?, ?, ?)", values
                    )
                )
            )

    def draft(self, place: str) -> tuple[dict[str, Any], str] | None:
        """(values, when kept) of a draft, or None."""
        import json

        row = self.conn.execute("SELECT data, kept_at FROM draft WHERE place=?", (place,)).fetchone()
        return (json.loads(row[0]), row[1]) if row else None

    def _keep(self, sql: str, name: str, value: Any) -> None:
        import json

        values = (self.who, name, json.dumps(value))
        if not self.read_only:
            self._write(lambda store: store.keep(lambda c: c.exec_driver_sql(sql, values)))

    # ------------------------------------------------------------ doing
    def writes_with(self, prepare: Callable[[], Store]) -> None:
        """How to get the store for writing; it is called once, on the writing thread, when first needed."""
        self._prepare = prepare

    def warm_up(self) -> None:
        """Get ready to write, beside the first paint."""
        if not self.read_only:
            self._write(lambda store: None)

    def do(
        self, verb: Callable[[Tx], Any], *, name: str = "", then: Callable[[Done], None] | None = None, otherwise: Callable[[Exception], None] | None = None,
        effective: date | None = None, why: str | None = None, many: int = 1,
    ) -> None:  # fmt: skip
        """Run an action; `then(Done)` when it is saved, `otherwise(Refusal, Trouble or Cancelled)` when it was not.

        many: how many records it is about; with several it is a job, which tells how far it is and can be stopped.
        """

        def work(store: Store, progress: Progress = NO_PROGRESS) -> Done:
            return store.perform(verb, name=name, effective=effective, why=why, progress=progress)

        if many > 1:
            title = tr("Changing {n} records", n=show_number(many, self.style))
            self._job(title, work, then, otherwise)
        else:
            self._write(work, then, otherwise, announce=True)

    def undo(
        self,
        action: int | None = None,
        *,
        then: Callable[[Done], None] | None = None,
        otherwise: Callable[[Exception], None] | None = None,
    ) -> None:
        def work(store: Store, progress: Progress) -> Done:
            return store.undo(action, own=action is None, progress=progress)

        self._job(tr("Undo"), work, then, otherwise)

    def redo(
        self, *, then: Callable[[Done], None] | None = None, otherwise: Callable[[Exception], None] | None = None
    ) -> None:
        self._job(tr("Redo"), lambda store, progress: store.redo(own=True, progress=progress), then, otherwise)

    def job(
        self, title: str, work: Callable[[Store, Progress], T], then: Callable[[T], None] | None = None, otherwise: Callable[[Exception], None] | None = None,
    ) -> Job:  # fmt: skip
        """Long work on the writing thread; a Done it returns is announced. Returns the Job, which tells and can be stopped."""
        return self._job(title, work, then, otherwise)

    def _job(
        self, title: str, work: Callable[[Any, Progress], T], then: Callable[[T], None] | None, otherwise: Callable[[Exception], None] | None, bare: bool = False,
        aside: bool = False,
    ) -> Job:  # fmt: skip
        job = Job(title)

        def run(store: Any) -> T:
            try:
                return work(store, job.progress)
            finally:
                job.over = True
                job.ended.emit()

        def failed(error: Exception) -> None:
            job.over = True
            job.ended.emit()  # it may not even have begun
            if otherwise is not None and not _is_gone(otherwise):
                otherwise(error)
            elif isinstance(error, Refusal | Trouble):
                self.failed.emit(error.message)

        self._jobs = [one for one in self._jobs if not one.over] + [job] * (not bare)
        self.began.emit(job)
        self._write(run, then, failed, announce=True, bare=bare, aside=aside)
        return job

    def free_for(self, wish: str) -> None:
        """Raises Refusal while long work writes, for what must not wait behind it: a count's start, an import (DECISIONS 11)."""
        running = next((one.title for one in self._jobs if not one.over), "")
        if running:
            raise Refusal(tr("{running} is still under way. {wish} when it is done.", running=running, wish=wish))

    def aside(
        self, title: str, work: Callable[[Progress], T], then: Callable[[T], None], otherwise: Callable[[Exception], None],
    ) -> Job:  # fmt: skip
        """Long work that has nothing to do with the store (reading a scanned page): nobody who saves waits for it."""
        return self._job(title, lambda _, progress: work(progress), then, otherwise, bare=True, aside=True)

    def _write(
        self,
        work: Callable[[Any], Any],
        then: Any = None,
        otherwise: Any = None,
        announce: bool = False,
        bare: bool = False,
        aside: bool = False,
    ) -> None:
        """bare: long work that writes nothing into the store and does not need it; aside: on a thread of its own."""
        if not self.closed:
            (self._aside if aside else self._writer).submit(
                self._run_writing, self._hold(Task(work, then, otherwise, announce, bare=bare))
            )

    def _hold(self, task: Task) -> int:
        self._numbers += 1
        self._held[self._numbers] = task
        return self._numbers

    def _run_writing(self, number: int) -> None:
        """On the writing thread."""
        message: list[Any] = [number, None, None]
        try:
            bare = self._held[number].bare
            if self._held[number].announce and not bare and self.day is not None:
                raise Refusal(self.why_read_only())
            if self._store is None and not bare:
                if self._locked or self._prepare is None:
                    raise Trouble(self.why_read_only())
                self._store = self._prepare()
            message[1] = self._held[number].work(self._store)
        except BaseException as error:
            message[2] = error
        self._tell(message)

    # ------------------------------------------------------------ asking
    def ask(self, key: str, work: Callable[[sqlite3.Connection], T], then: Callable[[T], None]) -> None:
        """Reading that takes longer, on the reading thread. The newest request of a key wins, older ones are interrupted."""
        if self.closed:
            return
        turn = self._asked[key] = self._asked.get(key, 0) + 1
        if self._reading is not None and self._reading[0] == key:
            self._reading[1].interrupt()
        self._readers.submit(self._run_reading, self._hold(Task(work, then, None, False, key, turn)))

    def _run_reading(self, number: int) -> None:
        """On the reading thread. A request that a newer one has overtaken is dropped, quietly."""
        message: list[Any] = [number, None, None]
        try:
            source = self._past or self.path
            conn = getattr(self._local, "conn", None)
            if conn is None or self._local.source != source:
                if conn is not None:
                    conn.close()
                conn, self._local.source = reading.reader(source), source
                self._local.conn = conn
            while self._is_newest(self._held[number]):
                self._reading = (self._held[number].key, conn)
                try:
                    message[1] = self._held[number].work(conn)
                    break
                except sqlite3.OperationalError as error:
                    if "interrupt" not in str(error):
                        raise reading.in_words(error, self.path) from error
                    # meant for this one, which is then overtaken; or for one that had just ended: start again
                finally:
                    self._reading = None
        except BaseException as error:
            message[2] = error
        self._tell(message)

    def _is_newest(self, task: Task) -> bool:
        return not self.closed and (not task.key or self._asked.get(task.key) == task.turn)

    def _tell(self, message: list[Any]) -> None:
        """[number, result, error]: emptied by the window's thread, so that nothing of it is destroyed in this one."""
        self._messages.put(message)
        self._arrived.emit()

    def _deliver_all(self) -> None:
        with contextlib.suppress(Empty):
            self._deliver(self._messages.get_nowait())

    def _deliver(self, message: list[Any]) -> None:
        number, result, error = message
        message.clear()
        task = self._held.pop(number, None)
        if task is None:
            return
        then, otherwise, announce = task.then, task.otherwise, task.announce
        if self.closed or not self._is_newest(task):
            return
        if error is None:
            if announce and isinstance(result, Done) and (result.touched or result.action is not None):
                if "custom_field" in result.touched:
                    self._kinds = None
                if "office" in result.touched:
                    self._style = None
                self.changed.emit(result)
            if then is not None:
                then(result)
        elif isinstance(error, Refusal | Trouble | Cancelled):
            if otherwise is not None and not _is_gone(otherwise):
                otherwise(error)
            elif not isinstance(error, Cancelled):
                self.failed.emit(error.message)
        else:
            log.error("unexpected", exc_info=error)
            if otherwise is not None:
                otherwise(
                    Trouble(
                        tr("Something unexpected went wrong ({what}). Nothing was changed.", what=type(error).__name__)
                    )
                )
            self.bug.emit("".join([type(error).__name__, ": ", str(error)]))

    # ------------------------------------------------------------ the end
    def close(self) -> None:
        """Finish what is under way, then close the store cleanly."""
        if self.closed:
            return
        self._stop_making()
        self._readers.shutdown(wait=True, cancel_futures=True)
        self._aside.shutdown(wait=False, cancel_futures=True)
        self._writer.submit(self._close_store)
        self._writer.shutdown(wait=True)
        self.closed = True
        self._held.clear()
        self.conn.close()
        for past in tuple(self._made):
            self._forget(past)
        self._garbage.stop()

    def _close_store(self) -> None:
        if self._store is not None:
            self._store.close()
            self._store = None
