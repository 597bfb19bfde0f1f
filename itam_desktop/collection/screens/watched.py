"""A window stands: what watches the folder is made a little later, and only where this computer watches one (hook "window.opened")."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from itam_desktop.collection.kept import kept_file
from itam_desktop.widgets.page import Shell

AFTER_MS = 1_500  # the start is over by then


def opened(shell: Shell) -> None:
    if isinstance(shell, QObject) and kept_file().exists():
        later = QTimer(shell, singleShot=True, interval=AFTER_MS)
        later.timeout.connect(lambda: _begin(shell))
        later.start()


def _begin(shell: Shell) -> None:
    from itam_desktop.collection.screens import watcher

    watcher.opened(shell)
