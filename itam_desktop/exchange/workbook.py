"""A workbook's sheet, read by the child process (reader_child.py)."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from itam_desktop.exchange.sheet import Limits, Typed
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.progress import NO_PROGRESS, Progress
from itam_desktop.kernel.texts import N, tr
from itam_desktop.store.atomic import name_of

CHILD_SWITCH = "--reader-child"

_WORDS = {
    "bomb": N(
        "“{name}” unpacks to far more than a table ever needs, so it was not opened. Ask whoever made it for a "
        "CSV file."
    ),
    "damaged": N("“{name}” cannot be read as a workbook. Open it in a spreadsheet program and save it again as XLSX."),
    "password": N("“{name}” is protected by a password. Open it in a spreadsheet program and save it without one."),
    "sheet": N("“{name}” has no sheet called “{sheet}”. It has: {detail}."),
    "empty": N("“{name}” is empty: none of its sheets has anything in it."),
    "large": N(
        "“{name}” holds more than can be taken in at once, or cells far outside its table. Copy the table alone "
        "into a new workbook."
    ),
    "memory": N("“{name}” needs more memory to open than it may have. Save the table alone as CSV and choose that."),
    "time": N(
        "“{name}” took more than {seconds} seconds to open, so it was given up. Save the table alone as CSV and "
        "choose that."
    ),
}


@dataclass(slots=True)
class Book:
    """sheets: names of all; sheet: the one read; rows: all its rows from the first on, empty ones as ()."""

    sheets: tuple[str, ...] = ()
    sheet: str = ""
    rows: list[list[str]] = field(default_factory=list)


def child_command() -> list[str]:
    """How this program starts its reader: by itself when frozen (app's `main` hands CHILD_SWITCH on), else by the
    interpreter."""
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_SWITCH]
    return [sys.executable, "-P", "-X", "utf8", "-m", "itam_desktop.exchange.reader_child"]


def read_book(path: Path, sheet: str | None, limits: Limits, progress: Progress = NO_PROGRESS) -> Book:
    """Raises Refusal in the user's words, Cancelled when the progress was stopped; the child never outlives the
    call."""
    ask = {
        "path": str(path.absolute()),
        "sheet": sheet,
        "unpacked": limits.unpacked,
        "memory": limits.memory,
        "seconds": limits.seconds,
        "rows": limits.rows,
        "columns": limits.columns,
        "cells": limits.cells,
    }
    paths = os.pathsep.join(str(Path(place).absolute()) for place in sys.path)
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    child = subprocess.Popen(
        child_command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": paths},
        creationflags=flags,
    )
    late = threading.Event()

    def give_up() -> None:
        late.set()
        child.kill()

    clock = threading.Timer(limits.seconds, give_up)
    clock.daemon = True
    clock.start()
    with child, contextlib.ExitStack() as at_end:
        at_end.callback(child.kill)
        at_end.callback(clock.cancel)
        with contextlib.suppress(OSError):  # gone already: its silence says why
            _pipe(child.stdin).write(json.dumps(ask).encode("ascii") + b"\n")
        with contextlib.suppress(OSError):
            _pipe(child.stdin).close()
        book, reason, detail = _listen(_pipe(child.stdout), limits, progress)
        if reason == "silent":
            with contextlib.suppress(subprocess.TimeoutExpired):
                child.wait(5)
            if child.returncode in (1, 2):  # the interpreter's own words for a module that is missing or broken
                raise RuntimeError(
                    f"the reader of workbooks does not start: {child.args!r} ended with {child.returncode}"
                )
            reason = "time" if late.is_set() else "memory"
    if reason:
        words = _WORDS.get(reason, _WORDS["damaged"])
        raise Refusal(tr(words, name=name_of(path), sheet=sheet or "", detail=detail, seconds=round(limits.seconds)))
    return book


def _pipe(stream: IO[bytes] | None) -> IO[bytes]:
    if stream is None:
        raise RuntimeError("no pipe")
    return stream


def _listen(stream: IO[bytes], limits: Limits, progress: Progress) -> tuple[Book, str, str]:
    """(what was read, reason of a refusal or "", its detail). A child that ends without a word was ended by the
    system: no memory, no time."""
    book, cells = Book(), 0
    for line in stream:
        if line == b"\n":
            continue
        try:
            said = json.loads(line)
        except ValueError:
            return book, "silent", ""
        if isinstance(said, dict):
            if "no" in said:
                return book, str(said["no"]), str(said.get("detail", ""))
            if "end" in said:
                return book, "", ""
            book.sheets, book.sheet = tuple(said["sheets"]), said["sheet"]
            continue
        book.rows.extend([cell if cell.__class__ is str else Typed(cell[0]) for cell in row] for row in said)
        cells += sum(map(len, said))
        if cells > limits.cells:
            return book, "large", ""
        progress.step(len(book.rows), 0, "")
    return book, "silent", ""
