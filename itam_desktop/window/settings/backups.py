"""Backups: the verified copies there are, one more now, checking one, and going back to one."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.kinds import INTEGER
from itam_desktop.kernel.progress import Progress
from itam_desktop.kernel.style import show_moment, show_number
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.store import backup
from itam_desktop.store.backup import Backup
from itam_desktop.store.office import Store
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.list_model import ListModel
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import button, col, label, row
from itam_desktop.widgets.surfaces import EmptyState, Pane
from itam_desktop.widgets.table import RecordTable

COLUMNS = (
    Field("at", N("When"), column=160),
    Field("why", N("Why"), column=200, cell="thing"),
    Field("records", N("Records"), INTEGER, column=90),
    Field("actions", N("Actions"), INTEGER, column=90),
    Field("size", N("Size"), column=90),
    Field("name", N("File"), column=280),
)


def file_size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


class BackupSettings(QWidget):
    """restored(path): a backup stands in the store's place; whoever shows the store has to open it anew."""

    restored = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell, self.desk = shell, shell.desk
        self.backups: list[Backup] = []
        self._sizes: list[int] = []
        self._stale = True
        self.model = ListModel(COLUMNS, self._fetch, self.desk.style)
        self.table = RecordTable(self.model, tr("Backups"))
        self.table.horizontalHeader().setSectionsClickable(False)
        self.make_button = button(tr("Back up now"), "device-floppy", "primary", pressed=self.make)
        self.check_button = button(tr("Check it"), "shield-check", pressed=self.check)
        self.restore_button = button(tr("Restore…"), "history", pressed=self.restore)
        self.folder_button = button(tr("Open the folder"), "folder", "quiet", pressed=self._open_folder)
        head = row(
            self.make_button, self.check_button, self.restore_button, None, self.folder_button,
            margins=(16, 10, 16, 10),
        )  # fmt: skip
        self._words = label("", "small", "soft", elided=True)
        self._empty = EmptyState(
            "device-floppy", tr("No backups yet"),
            tr("One is made before the first change of each day, by itself. It is read back before it counts."),
            tr("Back up now"), "device-floppy",
        )  # fmt: skip
        self._empty.first.connect(self.make)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        layout = col(Pane(head, "b"), gap=0)
        ground = col(gap=0)
        ground.addWidget(self._stack)
        layout.addWidget(Pane(ground), 1)
        foot = row(margins=(16, 8, 16, 8))
        foot.addWidget(self._words, 1)
        layout.addWidget(Pane(foot, "t"))
        self.setLayout(layout)
        self.table.chosen.connect(lambda _: self._enable())
        self._enable()

    def _fetch(self, ids: Sequence[int]) -> Mapping[int, Mapping[str, Any]]:
        style = self.desk.style
        rows: dict[int, Mapping[str, Any]] = {}
        for i in ids:
            one, size = self.backups[i - 1], self._sizes[i - 1]
            rows[i] = {
                "id": i, "at": show_moment(one.at, style), "why": one.why or tr("not noted"), "icon": "shield-check" if one.sha256 else "file",
                "records": one.records or None, "actions": one.actions or None, "name": one.path.name,
                "size": f"{show_number(max(1, size // 1024), style)} KB",
            }  # fmt: skip
        return rows

    def reload(self) -> None:
        self._stale = False
        path = self.desk.path

        def work(_: sqlite3.Connection) -> tuple[list[Backup], list[int]]:
            found = backup.list_backups(path)
            return found, [file_size(one.path) for one in found]

        self.desk.ask("backups", work, self._show)

    def _show(self, found: tuple[list[Backup], list[int]]) -> None:
        if not shiboken6.isValid(self):
            return
        self.backups, self._sizes = found
        n = len(self.backups)
        self.model.show(range(1, n + 1))
        self.model.forget()
        self._stack.setCurrentWidget(self.table if n else self._empty)
        folder = backup.folder_of(self.desk.path)
        self._words.setText(f"{tr_n('{n} backup', '{n} backups', n)}  ·  {folder}")
        self.folder_button.setVisible(n > 0)
        if n and self.table.current_id() is None:
            self.table.choose([1])
        self._enable()

    def _enable(self) -> None:
        one = self.chosen() is not None
        self.check_button.setEnabled(one)
        self.restore_button.setEnabled(one)

    def chosen(self) -> Backup | None:
        ids = self.table.chosen_ids()
        return self.backups[ids[0] - 1] if len(ids) == 1 and ids[0] <= len(self.backups) else None

    # ------------------------------------------------------------ verbs
    def make(self) -> None:
        """One more copy, read back before it counts."""
        path = self.desk.path
        self.make_button.setEnabled(False)

        def work(_: Store, progress: Progress) -> Backup:
            return backup.make(path, why=tr("asked for"), progress=progress)

        self.desk.job(tr("Backing up"), work, self._made, self._failed)

    def _made(self, made: Backup) -> None:
        self.make_button.setEnabled(True)
        self.shell.tell(tr("Backed up {n} records.", n=show_number(made.records, self.desk.style)))
        self.reload()

    def _failed(self, error: Exception) -> None:
        self.make_button.setEnabled(True)
        self._enable()
        self.shell.complain(error)

    def check(self) -> None:
        """Read the chosen one back and compare it with what was noted."""
        one = self.chosen()
        if one is None:
            return
        name = one.path.name

        def work(_: Store, progress: Progress) -> bool:
            backup.verify(one)
            return True

        self.desk.job(
            tr("Checking {file}", file=name),
            work,
            lambda _: self.shell.tell(tr("{file} is whole.", file=name)),
            self.shell.complain,
        )

    def restore_dialog(self, one: Backup) -> Dialog:
        when = show_moment(one.at, self.desk.style)
        return Dialog(
            self,
            tr("Restore the backup of {when}", when=when),
            tr(
                "Everything goes back to how it was then. What was done since stays in a file beside this one, "
                "so that nothing is lost."
            ),
            verb=tr("Restore"),
            verb_icon="history",
            note=tr("The backup is checked first."),
        )

    def restore(self) -> None:
        one = self.chosen()
        if one is None:
            return
        if self.restore_dialog(one).exec() == Dialog.DialogCode.Accepted:
            self.go_back_to(one)

    def go_back_to(self, one: Backup) -> None:
        """Check it, close the store on the writing thread, put the backup in its place; then the window opens anew."""
        desk, path = self.desk, self.desk.path

        def work(_: Store, progress: Progress) -> Path | None:
            backup.verify(one)
            desk._close_store()
            return backup.restore(path, one)

        self.restore_button.setEnabled(False)
        desk.job(tr("Restoring"), work, self._restored, self._failed)

    def _restored(self, kept: Path | None) -> None:
        name = kept.name if kept is not None else ""
        self.shell.tell(tr("Restored. What was there before is kept as {file}.", file=name))
        self.restored.emit(self.desk.path)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(backup.folder_of(self.desk.path))))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()
