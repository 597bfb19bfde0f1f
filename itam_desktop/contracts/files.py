"""A small file is written whole or not at all: beside its place first, then put there in one step."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path

from itam_desktop.kernel.errors import Trouble
from itam_desktop.kernel.texts import tr
from itam_desktop.store.guard import may_be_written


def save(path: Path, data: bytes) -> None:
    """Raises Refusal (it is an office file) or Trouble (what the system refuses); then nothing was written."""
    may_be_written(path)
    target = Path(os.path.realpath(path))
    part = target.with_name(f".{target.name[:40]}.{secrets.token_hex(4)}.part")
    try:
        part.write_bytes(data)
        os.replace(part, target)  # noqa: PTH105  (as in exchange.atomic)
    except OSError as why:
        raise Trouble(
            tr("{path} could not be written: {why}. Choose another place.", path=path, why=why.strerror or why)
        ) from why
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
