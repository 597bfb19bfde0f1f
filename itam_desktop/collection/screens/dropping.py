"""Inventories that are dropped on the window are looked at before they are taken over; told by their content."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer

from itam_desktop.collection.arriving import looks_so
from itam_desktop.widgets.page import Shell

_waiting: list[Path] = []


def dropped(shell: Shell, paths: Sequence[Path], otherwise: Callable[[Sequence[Path]], object]) -> bool:
    """Takes inventories, and folders that are looked through for them; False for other files.

    Files come one by one: what comes at once is looked at together.
    """
    if not paths or not all(one.is_dir() or looks_so(one) for one in paths):
        return False
    if not _waiting:
        QTimer.singleShot(0, lambda: _take(shell))
    _waiting.extend(paths)
    return True


def _take(shell: Shell) -> None:
    some = list(_waiting)
    _waiting.clear()
    shell.go("gather")
    page: Any = getattr(shell, "page", lambda _: None)("gather")
    if page is not None:
        page.take_files(some)
