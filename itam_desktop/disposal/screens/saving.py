"""A paper of a disposal as PDF: in which language, and where."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from itam_desktop import languages
from itam_desktop.kernel.errors import Refusal, Trouble
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.kinds import CHOICE
from itam_desktop.kernel.style import Style
from itam_desktop.kernel.texts import N, tr
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.editors import editor_for
from itam_desktop.widgets.entry import Entry
from itam_desktop.widgets.files import ask_where, save_file
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import col, label, wrap
from itam_desktop.widgets.theme import px

LANGUAGE = Field("language", N("Language of the paper"), CHOICE, required=True,
                 choices=languages.CHOICES)  # fmt: skip


def pdf_of(kind: str, record: int, language: str, style: Style) -> Callable[[sqlite3.Connection], bytes]:
    """What makes the PDF of a record on the reading thread; b"" when it is no longer there. kind: "certificate" or "disposal"."""

    def make(conn: sqlite3.Connection) -> bytes:
        from itam_desktop.disposal import papers
        from itam_desktop.paper.document import made

        with languages.speaking(language):
            document = (
                papers.certificate(conn, record, style) if kind == "certificate" else papers.lot(conn, record, style)
            )
            return made(document) if document is not None else b""

    return make


class SavePaper(Dialog):
    """choose_file(proposed): where; "" lets it be (for tests)."""

    def __init__(self, shell: Shell, parent: QWidget | None, kind: str, record: int) -> None:
        self.shell, self.kind, self.record = shell, kind, record
        self.code = str((shell.desk.row(kind, record) or {}).get("code") or "")
        self.choose_file: Callable[[str], str] = lambda name: ask_where(self, self.windowTitle(), name)
        self.language = Entry(LANGUAGE, editor_for(LANGUAGE, shell.context()))
        self.language.editor.load({"language": languages.current()})
        self.problem = label("", "small", "bad", wrapped=True)
        content = wrap(col(self.language, self.problem, None, gap=12))
        content.setMinimumWidth(px(360))
        title = tr("Certificate as PDF") if kind == "certificate" else tr("Disposal list as PDF")
        super().__init__(parent, title, content=content, verb=tr("Save as PDF…"), verb_icon="download", code=self.code,
                         note=tr("Changes nothing in the register."))  # fmt: skip
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def accept(self) -> None:
        language = self.language.editor.value()
        if language is None:
            self.language.show_problem(tr("Choose a language."))
            return
        if where := self.choose_file(f"{self.code}.pdf"):
            self.primary.setEnabled(False)
            made = pdf_of(self.kind, self.record, str(language), self.shell.desk.style)
            save_file(self.shell, where, made, self._written)

    def _written(self, no: Refusal | Trouble | None) -> None:
        if no is None:
            self.leave()
        elif shiboken6.isValid(self):
            self.primary.setEnabled(True)
            self.problem.setText(no.message)
        else:
            self.shell.complain(no)


def save_paper(shell: Shell, parent: QWidget | None, kind: str, record: int) -> SavePaper:
    dialog = SavePaper(shell, parent, kind, record)
    dialog.open()
    return dialog
