"""Remind somebody of what is due back: the words to copy, or as a mail that is opened to be sent."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from itam_desktop.custody import reminding
from itam_desktop.kernel.texts import tr
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import col, label, wrap
from itam_desktop.widgets.theme import px

LONGEST_MAIL = 1_900  # characters of an address that every system hands on


class Remind(Dialog):
    """The words can still be changed before they are copied or mailed."""

    def __init__(self, shell: Shell, parent: QWidget | None, told: reminding.Reminder) -> None:
        self.shell, self.told = shell, told
        self.area = QPlainTextEdit(told.body)
        self.area.setAccessibleName(tr("Words of the reminder"))
        self.area.setProperty("field", True)
        self.area.setViewportMargins(px(4), px(4), px(4), px(4))
        self.area.viewport().setAutoFillBackground(False)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setTabChangesFocus(True)
        self.area.setMinimumSize(px(480), px(260))
        whom = label(told.email or tr("No e-mail address is known."), "small", "soft", mono=bool(told.email))
        body = col(whom, self.area, gap=8)
        self.has_mail = bool(told.email)
        super().__init__(
            parent, tr("Remind {name}", name=told.name), content=wrap(body), verb=tr("Write e-mail") if self.has_mail else tr("Copy"),
            verb_icon="mail" if self.has_mail else "copy", note=tr("Nothing is sent from here: your mail program opens.") if self.has_mail else "",
            cancel=tr("Close"),
        )  # fmt: skip
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.has_mail:
            self.add_verb(tr("Copy"), "copy").clicked.connect(lambda *_: self.copy())

    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self.area.toPlainText())
        self.shell.tell(tr("Copied the reminder to {name}.", name=self.told.name))
        self.leave()

    def accept(self) -> None:
        if not self.has_mail:
            self.copy()
            return
        told = reminding.Reminder(
            self.told.name, self.told.email, self.told.subject, self.area.toPlainText(), self.told.late, self.told.soon
        )
        address = told.mailto()
        if len(address) > LONGEST_MAIL or not QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode)):
            QGuiApplication.clipboard().setText(told.body)
            self.note.setText(tr("No mail program took it. The words were copied: paste them into a mail."))
            self.note.set_tone("warn")
            return
        self.shell.tell(tr("The mail to {name} is open: send it there.", name=told.name))
        self.leave()


def remind(shell: Shell, parent: QWidget | None, person: int) -> Remind | None:
    """The dialog; None when nothing of this person's has a day, which is told."""
    told = reminding.reminder(shell.desk.conn, person, shell.desk.style.now().isoformat())
    if told is None:
        shell.complain(tr("Nothing that this person has is due back on a day."))
        return None
    dialog = Remind(shell, parent, told)
    dialog.open()
    return dialog
