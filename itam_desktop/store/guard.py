"""Nothing that is written out may land on an office file, a device or the file it came from."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from itam_desktop.kernel.errors import Refusal, Trouble
from itam_desktop.kernel.texts import tr
from itam_desktop.store.connect import APPLICATION_ID, header


def read_plain(path: Path, most: int) -> bytes:
    """The first `most` bytes of a file and one more, which tells that it is larger. Raises Refusal for what is no plain file
    (a pipe would never end), OSError as reading does."""
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise Refusal(tr("“{name}” is a folder. Choose a file in it.", name=path.name))
    if not stat.S_ISREG(mode):
        raise Refusal(tr("“{name}” is not an ordinary file, so it is not read.", name=path.name))
    with path.open("rb") as file:
        return file.read(most + 1)


def may_be_written(path: Path, sources: Iterable[Path] = ()) -> None:
    """Raises Refusal when `path` is an office file or one of `sources`, Trouble when it is no plain file or its folder is
    missing or cannot be written. Links are followed."""
    target = Path(os.path.realpath(path))
    if any(Path(os.path.realpath(source)) == target for source in sources):
        raise Refusal(tr("{path} is the file that is being read. Choose another name; nothing was written.", path=path))
    if target.is_dir():
        raise Trouble(tr("{path} is a folder. Say the name of a file in it.", path=path))
    if target.exists():
        if not target.is_file():
            raise Trouble(tr("{path} is not a plain file, so nothing can be written there.", path=path))
        try:
            ours = header(target)[2] == APPLICATION_ID
        except OSError:
            ours = False
        if ours:
            raise Refusal(tr("{path} is an office file. Choose another name; nothing was written.", path=path))
    if not target.parent.is_dir():
        raise Trouble(tr("The folder {folder} does not exist. Make it, or choose another.", folder=target.parent))
    if not os.access(target.parent, os.W_OK):
        raise Trouble(
            tr("{folder} cannot be written: you have no permission. Choose another folder.", folder=target.parent)
        )
