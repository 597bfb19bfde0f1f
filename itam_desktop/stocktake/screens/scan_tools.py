"""Beside the scan line of a count: its sounds, the camera as a scanner, the page that sets a scanner up."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from itam_desktop.kernel.texts import tr
from itam_desktop.widgets import sounds
from itam_desktop.widgets.camera import CameraDialog, possible
from itam_desktop.widgets.page import Shell, Verb, parent_of
from itam_desktop.widgets.parts import Button, button, set_tip


class Mute(Button):
    """Turns the sounds of scans off and on; kept on this computer."""

    def __init__(self) -> None:
        super().__init__("", "volume", "quiet", tip=tr("Sounds of scans"))
        self.setCheckable(True)
        self.clicked.connect(lambda *_: self._turn())
        self._show()

    def _turn(self) -> None:
        sounds.set_muted(not sounds.muted())
        self._show()
        sounds.play("verified")

    def _show(self) -> None:
        off = sounds.muted()
        words = tr("Turn the sounds of scans on") if off else tr("Turn the sounds of scans off")
        self.setChecked(off)
        self.set_icon("volume-off" if off else "volume")
        self.setAccessibleName(words)
        set_tip(self, words)


def show_camera(shell: Shell, take: Callable[[str], object]) -> CameraDialog:
    """The camera beside the count, until it is shut."""
    dialog = CameraDialog(parent_of(shell), take)
    dialog.show()
    return dialog


def scan_verbs(shell: Shell, take: Callable[[str], object] | None) -> list[Verb]:
    """What the buttons do, by name; take: counts a code, None while no count is open."""
    made: list[Verb] = []
    if take is not None and possible():
        made.append((tr("Scan with the camera"), "video", lambda: show_camera(shell, take)))
    show = getattr(shell, "show_setting", None)
    if show is not None:
        made.append((tr("Set up the scanner"), "scan", lambda: show("scanner")))
    return made


def scan_tools(shell: Shell, take: Callable[[str], object]) -> list[QWidget]:
    """Quiet buttons for the head of a count."""
    verbs = [button("", icon, "quiet", tip=words, pressed=do) for words, icon, do in scan_verbs(shell, take)]
    return [Mute(), *verbs]
