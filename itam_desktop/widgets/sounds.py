"""What a scan came to, to be heard: each outcome has its own short sound beside its colour and its word.

Played by what the system has, in a process or a thread of its own: never a wait for the window. Without any of them
the system's beep tells what is not plainly well.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QApplication

from itam_desktop import remembered
from itam_desktop.kernel.resources import resource_path

NAMES = ("verified", "room", "misplaced", "unexpected", "unknown", "duplicate", "refused")
_AS = {"damaged": "misplaced", "excused": "verified", "missing": "refused", "open": "duplicate"}
_WELL = frozenset({"verified", "room"})
_PLAYERS = (("afplay",), ("paplay",), ("pw-play",), ("aplay", "-q"))
MOST_AT_ONCE = 3  # players still running; a faster scan is heard less often rather than later

Player = Callable[[Path], object]
_running: list[subprocess.Popen[bytes]] = []
_effects: dict[str, Any] = {}


def name_of(outcome: str) -> str:
    """Which sound tells this outcome."""
    outcome = _AS.get(outcome, outcome)
    return outcome if outcome in NAMES else "refused"


def file_of(outcome: str) -> Path:
    return resource_path("sounds", name_of(outcome) + ".wav")


def muted() -> bool:
    return bool(remembered.settings().get("sounds_muted"))


def set_muted(off: bool) -> None:
    """Kept on this computer for this user."""
    remembered.remember(sounds_muted=off)


def play(outcome: str) -> None:
    """Let an outcome of a scan be heard, unless the user muted it. Returns at once."""
    if muted():
        return
    player = _player()
    if player is None:
        if name_of(outcome) not in _WELL:
            QApplication.beep()
        return
    try:
        player(file_of(outcome))
    except (OSError, RuntimeError):
        QApplication.beep()


@cache
def _player() -> Player | None:
    """What plays a file here, found once."""
    if sys.platform == "win32":
        import winsound

        flags = winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT
        return lambda file: winsound.PlaySound(str(file), flags)
    for command in _PLAYERS:
        if shutil.which(command[0]):
            return lambda file, command=command: _started([*command, str(file)])  # type: ignore[misc]
    return _effect if _has_output() else None


def _started(command: list[str]) -> None:
    _running[:] = [one for one in _running if one.poll() is None]
    if len(_running) < MOST_AT_ONCE:
        quiet = subprocess.DEVNULL
        _running.append(subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet))


def _has_output() -> bool:
    """Has Qt a loudspeaker? The import fails where the module or what it needs is missing."""
    if sys.platform == "linux":
        return False  # without paplay, pw-play and aplay there is no sound system that Qt could use
    try:
        from PySide6.QtMultimedia import QMediaDevices
    except ImportError:
        return False
    return bool(QMediaDevices.audioOutputs())


def _effect(file: Path) -> None:
    from PySide6.QtMultimedia import QSoundEffect

    effect = _effects.get(file.name)
    if effect is None:
        effect = _effects[file.name] = QSoundEffect()
        effect.setSource(QUrl.fromLocalFile(str(file)))
    effect.play()
