"""The user guide in a window of its own: it needs no other program."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

from itam_desktop.kernel.resources import resource_root
from itam_desktop.kernel.texts import tr
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.theme import px


def guide_file() -> Path | None:
    """The guide's text; None where an installation lacks it."""
    for path in (resource_root() / "guide" / "README.md", resource_root().parent / "docs" / "guide" / "README.md"):
        if path.is_file():
            return path
    return None


def go_to(text: QTextBrowser, heading: str) -> bool:
    """Put the heading of these words at the top; False when there is none."""
    block = text.document().begin()
    while block.isValid():
        if block.blockFormat().headingLevel() and block.text() == heading:
            cursor = QTextCursor(text.document().lastBlock())
            text.setTextCursor(cursor)
            text.setTextCursor(QTextCursor(block))  # from beneath, so that it comes to stand at the top
            return True
        block = block.next()
    return False


def show_guide(parent: QWidget, heading: str = "") -> bool:
    """Open the guide, at this heading if there is one; False when it is not installed."""
    path = guide_file()
    if path is None:
        return False
    text = QTextBrowser()
    text.setAccessibleName(tr("Guide"))
    text.setOpenLinks(False)
    text.setMarkdown(path.read_text(encoding="utf-8"))
    text.setMinimumSize(px(640), px(520))
    if heading:
        go_to(text, heading)
    dialog = Dialog(parent, tr("Guide"), content=text, verb=tr("Close"))
    dialog.cancel.hide()
    dialog.exec()
    return True
