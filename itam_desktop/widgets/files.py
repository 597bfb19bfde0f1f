"""The one way in which a file leaves the program: shown by the system's viewer, or saved where the user says."""

from __future__ import annotations

import re
import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from itam_desktop.kernel.errors import Refusal, Trouble
from itam_desktop.kernel.texts import tr
from itam_desktop.store.atomic import trouble, write_whole
from itam_desktop.widgets.page import Shell

Make = Callable[[sqlite3.Connection], bytes]  # on the reading thread; raises Refusal or Trouble
RISKY = frozenset(
    [
        "exe",
        "bat",
        "cmd",
        "com",
        "scr",
        "msi",
        "ps1",
        "vbs",
        "js",
        "jar",
        "sh",
        "desktop",
        "lnk",
        "app",
        "command",
        "py",
        "pyw",
        "hta",
        "reg",
    ]
)  # what a viewer would run instead of show


def safe(name: str) -> str:
    """The name without the signs that a file's name may not have, and not too long."""
    stem, dot, kind = re.sub(r'[<>:"/\\|?*\x00-\x1f]+', " ", name).rpartition(".")
    return ((stem or kind).strip(" .")[:80] or "file") + (dot + kind if stem else "")


def kept(data: bytes, name: str) -> Path:
    """A file of that name in a new temporary folder. Raises Trouble."""
    path = Path(tempfile.mkdtemp(prefix="itam-")) / safe(name)
    try:
        path.write_bytes(data)
    except OSError as why:
        raise trouble(why, path) from why
    return path


def show_file(shell: Shell, name: str, make: Make) -> None:
    """Make a file on the reading thread and open it with the system's viewer. A program is not started."""
    if Path(name).suffix.lower().lstrip(".") in RISKY:
        shell.complain(
            tr("{file} is a program. It is not started from here; save it elsewhere if you trust it.", file=name)
        )
        return

    def show(path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            shell.complain(tr("No program opens {file}. It lies in {path}.", file=name, path=path))

    shell.desk.ask("show:" + name, lambda conn: kept(make(conn), name), show)


def ask_where(parent: QWidget | None, title: str, name: str) -> str:
    """Where a file goes, in the user's folder at first; "" when cancelled."""
    ending = Path(name).suffix
    kinds = f"{ending[1:].upper()} (*{ending})" if ending in (".pdf", ".ics") else ""
    chosen = QFileDialog.getSaveFileName(parent, title, str(Path.home() / safe(name)), kinds)[0]
    return chosen + ending if chosen and kinds and not chosen.lower().endswith(ending) else chosen


def save_file(shell: Shell, where: str, make: Make, then: Callable[[Refusal | Trouble | None], object]) -> None:
    """Make a file on the reading thread and write it whole or not at all, which is told.

    then(None), or why it was not written.
    """

    def work(conn: sqlite3.Connection) -> Refusal | Trouble | None:
        try:
            data = make(conn)
            write_whole(where, lambda file: file.write(data))
        except (Refusal, Trouble) as no:
            return no
        return None

    def told(no: Refusal | Trouble | None) -> None:
        if no is None:
            shell.tell(tr("Saved {file}.", file=Path(where).name))
        then(no)

    shell.desk.ask("save:" + where, work, told)


def complaining(shell: Shell) -> Callable[[Refusal | Trouble | None], object]:
    """For `save_file` outside a dialog: the window says why a file was not written."""
    return lambda no: shell.complain(no) if no is not None else None
