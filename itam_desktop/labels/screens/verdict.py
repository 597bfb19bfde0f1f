"""What reading the codes back told of the labels that are shown, as a card."""

from __future__ import annotations

from itam_desktop.kernel.style import show_count
from itam_desktop.kernel.texts import tr, tr_n
from itam_desktop.labels.rules import COUNTED
from itam_desktop.labels.screens.preview import Shown
from itam_desktop.widgets.notices import NoticeCard


def verdict(got: Shown, read_only: bool) -> NoticeCard:
    """Its verb, where it has one, gives codes to the records in `got.missing`."""
    n = len(got.asked.ids)
    if got.error is not None:
        offered = got.asked.kind in COUNTED and got.missing and not read_only
        verb = tr_n("Give it a code", "Give codes to the {n} that have none", len(got.missing)) if offered else ""
        return NoticeCard(
            "bad", tr("These labels cannot be printed"), getattr(got.error, "message", str(got.error)), verb
        )
    told = tr("{n} of {of} codes read back", n=got.proved, of=n)
    if not got.all:
        told = tr("{n} of {of} codes of this sheet read back", n=got.proved, of=len(got.asked.slice()[0]))
    warnings = list(got.warnings)
    if got.cut:
        warnings.append(
            tr_n("On {n} label not all lines have room.", "On {n} labels not all lines have room.", got.cut)
        )
    if warnings:
        return NoticeCard("warn", told, " ".join(warnings))
    if not got.all:
        return NoticeCard("ok", told, tr("All {n} are read back before anything is printed.", n=show_count(n)))
    return NoticeCard("ok", told, tr("Read from the page as it prints, at {dpi} dots per inch.", dpi=got.asked.dpi))
