"""What is missing is made without leaving the form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.texts import tr

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx
    from itam_desktop.window.main_window import MainWindow

WRITABLE_BY_NAME = frozenset({"person", "place", "company", "business_unit", "model", "category", "product"})


def create(window: MainWindow, kind: str, title: str) -> int | None:
    """A record of that title; None when it was refused. Waits for the writer, without the user's hands in between."""
    if kind not in WRITABLE_BY_NAME:
        words = tr("{kind}: make it on its own page, it needs more than a name.", kind=tr(window.desk.kind(kind).label))
        window.complain(words)
        return None
    loop, made = QEventLoop(), []

    def run(tx: Tx) -> int:
        from itam_desktop.assets import actions

        about = tx.kind(kind)
        return actions.add(
            tx, kind, {**{f.key: f.default for f in about.stored() if f.default is not None}, about.title: title}
        )

    def done(what: Done) -> None:
        made.append(int(what.result))
        window.tell(what.label, undo=True)
        loop.quit()

    def refused(error: Exception) -> None:
        window.complain(error)
        loop.quit()

    window.desk.do(run, name=f"{kind}.add", then=done, otherwise=refused)
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    return made[0] if made else None
