"""The user guide in a window of its own: it needs no other program."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

from itam_desktop import languages
from itam_desktop.kernel.resources import resource_root
from itam_desktop.kernel.texts import tr
from itam_desktop.widgets import theme
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.theme import px


def guide_file(language: str = "") -> Path | None:
    """The guide's text in a language (the window's), else in English; None where an installation lacks it."""
    code = language or languages.current()
    for name in (f"README.{code}.md", "README.md"):
        for path in (resource_root() / "guide" / name, resource_root().parent / "docs" / "guide" / name):
            if path.is_file():
                return path
    return None


def headings(path: Path) -> list[str]:
    return [line.lstrip("# ") for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")]


def heading_here(path: Path, heading: str) -> str:
    """An English heading as the guide in another language has it: both have the same ones in the same order."""
    english = guide_file(languages.SOURCE)
    known = headings(english) if english is not None else []
    return dict(zip(known, headings(path), strict=False)).get(heading, heading)


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


def _space(text: QTextBrowser) -> None:
    """Room around headings and paragraphs, and between the text and its frame."""
    document = text.document()
    document.setDocumentMargin(px(16))
    block = document.begin()
    while block.isValid():
        kind = block.blockFormat()
        kind.setTopMargin(px(18) if kind.headingLevel() > 1 else 0)
        kind.setBottomMargin(px(8))
        QTextCursor(block).setBlockFormat(kind)
        block = block.next()


def show_guide(parent: QWidget, heading: str = "") -> bool:
    """Open the guide, at this heading if there is one; False when it is not installed."""
    path = guide_file()
    if path is None:
        return False
    text = QTextBrowser()
    text.setAccessibleName(tr("Guide"))
    text.setOpenLinks(False)
    text.setMarkdown(path.read_text(encoding="utf-8"))
    text.setMinimumSize(theme.room(640, 520))
    _space(text)
    if heading:
        QTimer.singleShot(0, text, lambda: go_to(text, heading_here(path, heading)))  # once it is laid out
    dialog = Dialog(parent, tr("Guide"), content=text, verb=tr("Close"))
    dialog.cancel.hide()
    dialog.exec()
    return True
