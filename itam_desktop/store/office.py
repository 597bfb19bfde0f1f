"""The office file: create, open, write through the one door, undo, close. SQLAlchemy lives below here."""

from __future__ import annotations

import contextlib
import getpass
import os
import sqlite3
import threading
import uuid
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import sqlalchemy as sa
from sqlalchemy.pool import StaticPool

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Refusal, Trouble
from itam_desktop.kernel.fields import RecordKind
from itam_desktop.kernel.progress import NO_PROGRESS, Progress
from itam_desktop.kernel.resting import resting
from itam_desktop.kernel.texts import tr
from itam_desktop.store import reading, schema, undo
from itam_desktop.store.connect import APPLICATION_ID, connect
from itam_desktop.store.door import Tx, in_words
from itam_desktop.store.lock import WriterLock

T = TypeVar("T")
WAIT_SECONDS = 0.5  # how long a small action waits for long work (DECISIONS 11)


class Store:
    """An open store with the right to write. Use `open` or `create`; close it when done.

    window: names this window or command in the history, so that Ctrl+Z takes back its own newest action.
    """

    def __init__(self, path: Path, lock: WriterLock, who: str) -> None:
        self.path = path
        self.lock = lock
        self.who = who
        self.window = uuid.uuid4().hex[:12]
        self.before_first_action: Callable[[Store], None] | None = None
        self._writing = threading.Lock()
        self._doing = ""
        self._raw = connect(path)
        self.engine = sa.create_engine("sqlite+pysqlite://", creator=lambda: self._raw, poolclass=StaticPool)
        sa.event.listen(self.engine, "begin", _begin)
        self._kinds: dict[str, RecordKind] | None = None

    # ------------------------------------------------------------ open and close
    @staticmethod
    def create(path: Path, *, who: str = "", what: str = "ITAM Desktop") -> Store:
        """A new, empty store. Raises Refusal when there is a file already, Trouble when it cannot be written."""
        if path.exists():
            raise Refusal(tr("There is already a file {path}. Choose another name, or open that one.", path=path))
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            lock = WriterLock(path)
            lock.take(what)
        except OSError as why:
            raise Trouble(tr("{path} cannot be written: {why}.", path=path, why=why.strerror or why)) from why
        part = path.with_name("." + path.name + ".new")
        try:
            part.unlink(missing_ok=True)
            os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
            raw = connect(part)
            engine = sa.create_engine("sqlite+pysqlite://", creator=lambda: raw, poolclass=StaticPool)
            sa.event.listen(engine, "begin", _begin)
            raw.execute("PRAGMA page_size=4096")
            raw.execute("PRAGMA journal_mode=WAL")
            with engine.begin() as conn:
                schema.create_all(conn)
                conn.exec_driver_sql("PRAGMA application_id=" + str(APPLICATION_ID))
                conn.exec_driver_sql("PRAGMA user_version=" + str(schema.VERSION))
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            engine.dispose()
            raw.close()
            part.replace(path)
        except (sqlite3.Error, sa.exc.DBAPIError, OSError) as why:
            for rest in (part, Path(str(part) + "-wal"), Path(str(part) + "-shm")):
                rest.unlink(missing_ok=True)
            lock.release()
            raise reading.in_words(getattr(why, "orig", None) or why, path) from why
        return Store(path, lock, who or getpass.getuser())

    @staticmethod
    def open(path: Path, *, who: str = "", what: str = "ITAM Desktop") -> Store:
        """Raises Trouble: not a store, damaged, newer, held by another program (Held), read-only."""
        version = reading.inspect(path)
        lock = WriterLock(path)
        lock.take(what)
        try:
            if version < schema.VERSION:
                from itam_desktop.store.migrate import migrate

                migrate(path)
            if not lock.was_clean:
                check_quickly(path)
            store = Store(path, lock, who or getpass.getuser())
            store._raw.execute("SELECT count(*) FROM action").fetchone()
            if store._raw.execute("PRAGMA user_version").fetchone()[0] > schema.VERSION:
                store._raw.close()
                raise reading.newer(path)
            return store
        except (sqlite3.Error, sa.exc.DBAPIError) as why:
            lock.release()
            raise reading.in_words(getattr(why, "orig", None) or why, path) from why
        except BaseException:
            lock.release()
            raise

    def close(self) -> None:
        """Ends cleanly: the write-ahead log is folded into the file, the lock given back."""
        with self._writing:
            self.engine.dispose()
            with contextlib.suppress(sqlite3.Error):
                self._raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._raw.close()
        self.lock.release()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # ------------------------------------------------------------ what it knows
    def kind(self, key: str) -> RecordKind:
        """The record kind with this store's own fields."""
        if self._kinds is None:
            self._kinds = reading.kinds_with_custom(self._raw)
        return self._kinds[key]

    def today(self) -> date:
        """The day it is in the office's time zone."""
        row = self._raw.execute("SELECT time_zone FROM office LIMIT 1").fetchone()
        try:
            return datetime.now(ZoneInfo(row[0] if row else "UTC")).date()
        except (ZoneInfoNotFoundError, ValueError):
            return datetime.now().astimezone().date()

    def reader(self) -> sqlite3.Connection:
        return reading.reader(self.path)

    # ------------------------------------------------------------ the door
    @contextlib.contextmanager
    def _turn(self, doing: str) -> Iterator[None]:
        if not self._writing.acquire(timeout=WAIT_SECONDS):
            raise Trouble(tr("Waiting for: {what}. Try again when it is done. Nothing was changed.", what=self._doing))
        self._doing = doing
        try:
            yield
        finally:
            self._doing = ""
            self._writing.release()

    def perform(
        self, verb: Callable[[Tx], T], *, name: str = "", effective: date | None = None, why: str | None = None, progress: Progress = NO_PROGRESS, doing: str = "",
    ) -> Done:  # fmt: skip
        """Run one action: one transaction, one undo. Its own result is in Done.result.

        Raises Refusal (the rules say no), Trouble (disk, lock) or Cancelled; then nothing was changed.
        """
        return self._run(verb, name=name, effective=effective, why=why, progress=progress, doing=doing)

    def undo(self, action: int | None = None, *, own: bool = False, progress: Progress = NO_PROGRESS) -> Done:
        """Take back an action, or the newest one (own: of this window). Raises Refusal when there is none or it moved on."""
        return self._turn_back(action, own, progress, undo.newest_to_undo, undo.undo, tr("There is nothing to undo."))

    def may_undo(self, action: int) -> None:
        """Raises Refusal when an undo of this action would be refused; changes nothing."""

        def tried(tx: Tx) -> None:
            undo.undo(tx, action)
            raise _Tried

        with contextlib.suppress(_Tried):
            self._run(tried, name="undo", loose=True)

    def redo(self, action: int | None = None, *, own: bool = False, progress: Progress = NO_PROGRESS) -> Done:
        """Do again what was undone last. Raises Refusal as undo does."""
        return self._turn_back(
            action, own, progress, undo.newest_to_redo, undo.redo, tr("There is nothing to do again.")
        )

    def _turn_back(self, action: int | None, own: bool, progress: Progress, newest: Any, verb: Any, none: str) -> Done:
        with self.engine.connect() as conn:
            chosen = action if action is not None else newest(conn, self.window if own else None)
            if chosen is None:
                raise Refusal(none)
            about = undo.target(conn, chosen)
            conn.rollback()
        return self._run(
            lambda tx: verb(tx, about.id),
            name=verb.__name__,
            effective=date.fromisoformat(about.effective),
            progress=progress,
            doing=about.words(),
            loose=True,
            undoes=about.id if verb is undo.undo else None,
            redoes=about.id if verb is undo.redo else None,
        )

    def _run(
        self, verb: Callable[[Tx], Any], *, name: str, effective: date | None = None, why: str | None = None, progress: Progress = NO_PROGRESS, doing: str = "",
        undoes: int | None = None, redoes: int | None = None, loose: bool = False,
    ) -> Done:  # fmt: skip
        with self._turn(doing or name), resting():
            if self.before_first_action is not None:
                first, self.before_first_action = self.before_first_action, None
                first(self)
            try:
                if loose:  # undo judges references itself, set by set (undo.py)
                    self._raw.execute("PRAGMA foreign_keys=OFF")
                with self.engine.connect() as conn:
                    today = effective or self.today()
                    tx = Tx(conn, self.kind, today, progress)
                    tx.verb, tx.why = name, why
                    with conn.begin():
                        try:
                            result = verb(tx)
                            done = tx.record(
                                who=self.who,
                                effective=today,
                                window=self.window,
                                undoes=undoes,
                                redoes=redoes,
                                result=result,
                            )
                        except sa.exc.IntegrityError as broken:
                            raise in_words(broken, tx) from broken
            except sa.exc.IntegrityError as broken:
                raise Refusal(
                    tr(
                        "Something that this refers to is no longer there, or something still refers to it. Nothing was changed."
                    )
                ) from broken
            except (sa.exc.DBAPIError, sqlite3.Error) as why_not:
                raise reading.in_words(getattr(why_not, "orig", None) or why_not, self.path) from why_not
            finally:
                if self._raw.in_transaction:
                    with contextlib.suppress(sqlite3.Error):
                        self._raw.execute("ROLLBACK")
                if loose:
                    self._raw.execute("PRAGMA foreign_keys=ON")
            if "custom_field" in done.touched:
                self._kinds = None
            return done

    def turn_back(self, verb: Callable[[Tx], Any], progress: Progress = NO_PROGRESS) -> None:
        """For the copy of a past day (past.py): records are put back set by set, judged by nobody."""
        self._run(verb, name="past", progress=progress, loose=True)

    def forget_after(self, day: str) -> None:
        """In the copy of a past day: what was done later is not told there."""
        with self._turn(tr("keeping")):
            self._raw.execute(
                "DELETE FROM change WHERE action_id IN (SELECT id FROM action WHERE effective>? OR verb='past')", (day,)
            )
            self._raw.execute("DELETE FROM action WHERE effective>? OR verb='past'", (day,))

    def keep(self, work: Callable[[sa.Connection], T]) -> T:
        """What is kept beside the register and is no action: drafts, view settings, the label log. One transaction."""
        with self._turn(tr("keeping")):
            try:
                with self.engine.begin() as conn:
                    return work(conn)
            except (sa.exc.DBAPIError, sqlite3.Error) as why:
                raise reading.in_words(getattr(why, "orig", None) or why, self.path) from why


class _Tried(Exception):
    """Something was only tried: everything is rolled back."""


def _begin(conn: sa.Connection) -> None:
    conn.exec_driver_sql("BEGIN IMMEDIATE")


def check_quickly(path: Path) -> None:
    """After a close that was not clean: does the file hold together? Raises Trouble (damaged)."""
    raw = connect(path)
    try:
        said = raw.execute("PRAGMA quick_check(1)").fetchone()[0]
    finally:
        raw.close()
    if said != "ok":
        raise reading.damaged(path, said)
