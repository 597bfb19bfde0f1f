"""A file is written whole or not at all: beside its place first, then put there in one step."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import shutil
import stat
import time
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from itam_desktop.kernel.errors import Trouble
from itam_desktop.kernel.texts import tr
from itam_desktop.store.guard import may_be_written

_PATIENCE = 2.5  # seconds that Windows may hold the old file (a virus scanner, an index)


def name_of(path: Path) -> str:
    """The file's name, fit to be shown (undecodable bytes become a replacement sign)."""
    return os.fsencode(path.name or str(path)).decode("utf-8", "replace")


def write_whole(path: str | os.PathLike[str], write: Callable[[BinaryIO], object]) -> None:
    """Let `write` fill the file at `path`; a file that was there stays until the new one is complete and on disk.

    A link is followed, a device or pipe written to straight. Raises Trouble (which place, what to do) for what the
    system refuses;
    whatever else `write` raises passes through. Nothing is left behind in either case.
    """
    target = Path(os.path.realpath(path))
    try:
        mode = _mode(target)
        if mode is not None and stat.S_ISREG(mode):
            may_be_written(target)  # never over an office file
        if mode is not None and not stat.S_ISREG(mode):
            with target.open("wb") as file:
                write(file)
            return
        part = target.with_name(f".{target.name[:40]}.{secrets.token_hex(4)}.part")
        try:
            with part.open("xb") as file:
                write(file)
                file.flush()
                os.fsync(file.fileno())
            if mode is not None:
                with contextlib.suppress(OSError):
                    part.chmod(stat.S_IMODE(mode))
            replace(part, target)
        finally:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
    except OSError as why:
        raise trouble(why, target) from why


def replace(part: Path, target: Path) -> None:
    """os.replace, tried again for a while where Windows says that the old file is in use. Raises OSError."""
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            os.replace(part, target)  # noqa: PTH105  (patched in tests)
            return
        except OSError as why:
            if getattr(why, "winerror", None) not in (5, 32, 33) or time.monotonic() > end:
                raise
            time.sleep(0.05)


def _mode(target: Path) -> int | None:
    try:
        return target.stat().st_mode
    except FileNotFoundError:
        return None


def trouble(why: OSError, target: Path) -> Trouble:
    """The words for what the system refused while writing to `target`."""
    name, folder = name_of(target), os.fsencode(target.parent).decode("utf-8", "replace")
    if getattr(why, "winerror", None) in (32, 33):
        return Trouble(tr("“{name}” is open in another program. Close it there and try again.", name=name))
    match why.errno:
        case errno.ENOSPC | errno.EDQUOT:
            with contextlib.suppress(OSError):
                free = shutil.disk_usage(target.parent).free // (1024 * 1024)
                return Trouble(
                    tr(
                        "The drive of “{folder}” is full ({free} MB free), so “{name}” was not written. "
                        "Make room there or choose another place.",
                        folder=folder,
                        free=free,
                        name=name,
                    )
                )
            return Trouble(
                tr(
                    "The drive of “{folder}” is full, so “{name}” was not written. Make room there or choose "
                    "another place.",
                    folder=folder,
                    name=name,
                )
            )
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return Trouble(
                tr("“{name}” may not be written in “{folder}”. Choose a folder of your own.", name=name, folder=folder)
            )
        case errno.ENOENT | errno.ENOTDIR:
            return Trouble(tr("The folder “{folder}” does not exist. Choose another place.", folder=folder))
        case errno.EISDIR:
            return Trouble(tr("“{name}” is a folder. Choose another name for the file.", name=name))
        case errno.ENAMETOOLONG:
            return Trouble(
                tr("The name “{name}” is too long for this drive. Choose a shorter one.", name=name[:60] + "…")
            )
    return Trouble(
        tr(
            "“{name}” could not be written in “{folder}”: {reason}.",
            name=name,
            folder=folder,
            reason=why.strerror or str(why),
        )
    )
