"""Codes that say what to do instead of naming a record: printed on a card, scanned in a count.

Their letters lie on the same keys of American, German and French keyboards (LABELS_AND_SCANNERS, safe characters), so
a scanner set to the wrong one still says them right. A record that has such a code as its own is meant by it no more.
"""

from __future__ import annotations

from typing import NamedTuple

from itam_desktop.kernel.tags import key_of, strip_aim
from itam_desktop.kernel.texts import N

SAFE = frozenset("BCDEFGHIJKLNOPRSTUVX")


class Command(NamedTuple):
    """key: what it is called in code; code: what its bars say; label: what it does, in words."""

    key: str
    code: str
    label: str
    icon: str


COMMANDS = (
    Command("undo", "XXUNDO", N("Undo the last scan"), "arrow-back-up"),
    Command("damaged", "XXDEFECT", N("The last one is damaged"), "tool"),
    Command("reprint", "XXPRINT", N("Print the last one's label anew"), "printer"),
    Command("insert", "XXINSERT", N("Make an asset of the last unknown code"), "circle-plus"),
    Command("next_room", "XXNEXT", N("Go on to the next room"), "door"),
    Command("pause", "XXSTOP", N("Pause the count"), "player-pause"),
    Command("close", "XXCLOSE", N("Close the count"), "file-check"),
)
_BY_KEY = {one.code: one for one in COMMANDS}


def command_of(text: str) -> Command | None:
    """The command that a scanned text gives, or None."""
    return _BY_KEY.get(key_of(strip_aim(text.strip())))
