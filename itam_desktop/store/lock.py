"""One writer: a lock of the operating system beside the store. A crash leaves nothing to remove by hand.

The lock says who holds it in a second small file. Where that file is still there when the lock is free again, the last
close was not a clean one.
"""

from __future__ import annotations

import json
import os
import socket
from pathlib import Path
from typing import Any

from itam_desktop.kernel.errors import Trouble
from itam_desktop.kernel.texts import tr


class Held(Trouble):
    """Somebody else writes to this store; `holder` says who (pid, host, what)."""

    def __init__(self, holder: dict[str, Any], path: Path) -> None:
        what = holder.get("what") or tr("another program")
        host = holder.get("host")
        where = "" if host in (None, socket.gethostname()) else tr(" on the computer {host}", host=host)
        super().__init__(
            tr(
                "{path} is in use by {what}{where} (process {pid}). Close it there, or do this in that window.",
                path=path,
                what=what,
                where=where,
                pid=holder.get("pid", "?"),
            )
        )
        self.holder = holder


class WriterLock:
    """Take with `take(what)`, give back with `release()`. was_clean: the last holder closed properly."""

    def __init__(self, path: Path) -> None:
        from filelock import FileLock

        self.path = path
        self.lock = FileLock(path.with_name("." + path.name + ".lock"), mode=0o600, thread_local=False)
        self.note = path.with_name("." + path.name + ".holder")
        self.was_clean = True

    def take(self, what: str) -> None:
        """Raises Held when another process has it, Trouble when the folder cannot be written."""
        from filelock import Timeout

        try:
            self.lock.acquire(timeout=0)
        except Timeout:
            raise Held(self._holder(), self.path) from None
        except OSError as why:
            raise Trouble(
                tr(
                    "{path} cannot be written: the folder or the file is read-only. You can look, but not change anything.",
                    path=self.path,
                )
            ) from why
        self.was_clean = not self.note.exists()
        try:
            self.note.write_text(
                json.dumps({"pid": os.getpid(), "host": socket.gethostname(), "what": what}), encoding="utf-8"
            )
        except OSError as why:
            self.lock.release()
            raise Trouble(
                tr("{path} cannot be written: {why}. Nothing was changed.", path=self.path, why=why.strerror or why)
            ) from why

    def _holder(self) -> dict[str, Any]:
        try:
            said = json.loads(self.note.read_text(encoding="utf-8"))
            return said if isinstance(said, dict) else {}
        except (OSError, ValueError):
            return {}

    def release(self) -> None:
        if self.lock.is_locked:
            self.note.unlink(missing_ok=True)
            self.lock.release()
