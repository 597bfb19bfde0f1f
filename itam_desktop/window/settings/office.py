"""The office's own record: one form, always open."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.texts import tr
from itam_desktop.widgets.form import RecordForm
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import col, label, row
from itam_desktop.widgets.record_page import VERBS
from itam_desktop.widgets.surfaces import Pane
from itam_desktop.widgets.theme import px


class OfficeSettings(QWidget):
    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell, self.desk = shell, shell.desk
        self._row: Mapping[str, Any] = {}
        self._stale = True
        self.form = RecordForm(self.desk.kind("office").fields, shell.context())
        self.form.setMaximumWidth(px(640))
        self.form.submitted.connect(self._save)
        self.form.cancelled.connect(self.reload)
        words = label(tr("What labels, reports and every sum are made with."), "small", "soft")
        body = row(gap=0)
        body.addWidget(self.form, 2)
        body.addStretch(1)
        layout = col(Pane(row(words, None, margins=(20, 10, 16, 10)), "b"), gap=0)
        layout.addWidget(Pane(body), 1)
        self.setLayout(layout)
        self.desk.changed.connect(self._on_changed)

    def reload(self) -> None:
        self._stale = False
        self._row = self.desk.office()
        self.form.load(self._row)
        self.form.setEnabled(bool(self._row) and not self.desk.read_only)

    def save(self) -> None:
        self.form.save()

    def _save(self, values: dict[str, Any], another: bool) -> None:
        if not values:
            return
        record = int(self._row["id"])
        self.form.save_button.setEnabled(False)
        self.desk.do(
            lambda tx: VERBS.change(tx, "office", [record], values),
            name="office.change",
            then=self._saved,
            otherwise=self._refused,
        )

    def _saved(self, done: Done) -> None:
        self.form.save_button.setEnabled(True)
        self.reload()
        self.shell.tell(done.label, undo=done.action is not None)

    def _refused(self, error: Exception) -> None:
        self.form.save_button.setEnabled(True)
        if isinstance(error, Refusal):
            self.form.show_problem(error.field, error.message)
        else:
            self.shell.complain(error)

    def _on_changed(self, done: Done) -> None:
        if "office" in done.touched and not self.form.is_changed():
            self.reload()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.reload()
