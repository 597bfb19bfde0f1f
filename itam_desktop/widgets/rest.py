"""Of many records some refuse: who and why, and whether the others are to be done alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.style import show_number
from itam_desktop.kernel.texts import tr, tr_n
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import col, label, wrap
from itam_desktop.widgets.theme import px

MOST = 12  # reasons that are told one by one


def rest_of(error: Exception, ids: Sequence[int]) -> list[int]:
    """Those of `ids` that did not refuse; [] when nothing would be left, or it was not refused record by record."""
    reasons = error.reasons if isinstance(error, Refusal) else {}
    return [one for one in ids if one not in reasons] if reasons else []


def ask_rest(
    shell: Shell, parent: QWidget | None, error: Exception, ids: Sequence[int], do: Callable[[list[int]], object]
) -> bool:
    """Tell who refused and why, and offer to do the others: `do(ids)`. False when there are none: say it otherwise."""
    left = rest_of(error, ids)
    if not left or not isinstance(error, Refusal):
        return False
    style = shell.desk.style
    lines = [label(words, wrapped=True) for words in list(error.reasons.values())[:MOST]]
    if len(error.reasons) > MOST:
        more = show_number(len(error.reasons) - MOST, style)
        lines.append(label(tr("and {n} more", n=more), "small", "soft"))
    content = wrap(col(*lines, None, gap=6))
    content.setMinimumWidth(px(420))
    n, others = len(error.reasons), len(left)
    dialog = Dialog(
        parent, tr_n("{count} cannot be done", "{count} cannot be done", n, count=show_number(n, style)), content=content,
        verb=tr_n("Do the other {count}", "Do the other {count}", others, count=show_number(others, style)), verb_icon="check",
        note=tr("Nothing was changed so far."),
    )  # fmt: skip
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: do(left))
    dialog.open()
    return True
