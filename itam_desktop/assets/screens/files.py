"""The files of a record: attached by button or drop, opened, saved elsewhere, put in the bin."""

from __future__ import annotations

import mimetypes
import sqlite3
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPixmap
from PySide6.QtWidgets import QFileDialog, QFrame, QScrollArea, QWidget

from itam_desktop.assets.screens.facts import put
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.progress import Progress
from itam_desktop.kernel.texts import tr
from itam_desktop.store import reading
from itam_desktop.widgets.files import ask_where, complaining, save_file, show_file
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import button, col, label, row
from itam_desktop.widgets.surfaces import Card, EmptyState, Placeholder

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx
    from itam_desktop.store.office import Store

LARGEST = 100 * 1024 * 1024


def size_words(size: int) -> str:
    if size < 1024 * 1024:
        return tr("{n} KB", n=max(1, round(size / 1024)))
    return tr("{n} MB", n=f"{size / 1024 / 1024:.1f}")


def content(conn: sqlite3.Connection, sha: str) -> bytes:
    """The bytes of an attached file. Raises Refusal when they are not there."""
    found = reading.content(conn, sha)
    if found is None:
        raise Refusal(
            tr("The content of this file is not in the office file: it was removed for good, or lies in a backup.")
        )
    return found


def open_file(shell: Shell, sha: str, name: str) -> None:
    """Show an attached file in the system's viewer."""
    show_file(shell, name, partial(content, sha=sha))


class Files(QScrollArea):
    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell, self.kind, self.record = shell, "", 0
        self.setAccessibleName(tr("Files"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setAcceptDrops(True)

    @staticmethod
    def read(conn: sqlite3.Connection, kind: str, record: int) -> list[Any]:
        """(id, name, size, media type, sha256, thumbnail) of each file that is not in the bin."""
        sql = (
            "SELECT a.id, a.name, a.size, a.media_type, a.sha256, c.thumbnail FROM attachment a LEFT JOIN content c ON c.sha256=a.sha256 "
            "WHERE a.about_kind=? AND a.about_id=? AND a.binned=0 ORDER BY a.id DESC LIMIT 200"
        )
        return conn.execute(sql, (kind, record)).fetchall()

    def show_record(self, kind: str, record: int) -> None:
        self.kind, self.record = kind, record

    def show_files(self, files: list[Any]) -> None:
        live = not self.shell.desk.read_only
        if not files:
            empty = EmptyState("paperclip", tr("No files yet"), tr("An invoice, a photo, a hand-over paper: drop it here."),
                               tr("Add a file") if live else "", "plus")  # fmt: skip
            empty.first.connect(self.choose)
            put(self, empty)
            return
        body = QWidget()
        column = col(margins=(16, 12, 16, 16), gap=8)
        add = button(tr("Add a file"), "plus", pressed=self.choose)
        add.setEnabled(live)
        column.addLayout(row(add, None))
        for record, name, size, media, sha, thumbnail in files:
            picture = Placeholder("photo" if str(media or "").startswith("image/") else "file-text", 44, "")
            if thumbnail:
                photo = QPixmap()
                if photo.loadFromData(QByteArray(thumbnail)):
                    picture.show_photo(photo)
            words = col(
                label(str(name), weight=500, elided=True), label(size_words(int(size or 0)), "caption", "soft"), gap=0
            )
            line = row(picture, gap=10)
            line.addLayout(words, 1)
            line.addWidget(
                button(
                    "",
                    "external-link",
                    "quiet",
                    tip=tr("Open {file}", file=name),
                    pressed=partial(open_file, self.shell, str(sha), str(name)),
                )
            )
            line.addWidget(
                button(
                    "",
                    "download",
                    "quiet",
                    tip=tr("Save {file} elsewhere", file=name),
                    pressed=partial(self._save, str(sha), str(name)),
                )
            )
            bin_ = button(
                "",
                "trash",
                "quiet",
                tip=tr("Put {file} in the bin", file=name),
                pressed=partial(self._bin, int(record)),
            )
            bin_.setEnabled(live)
            line.addWidget(bin_)
            column.addWidget(Card(line, margins=(8, 8, 4, 8)))
        column.addStretch(1)
        body.setLayout(column)
        put(self, body)

    # ------------------------------------------------------------ adding
    def choose(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self.window(), tr("Add files"))
        self.attach([Path(n) for n in names])

    def attach(self, paths: list[Path]) -> None:
        """Each file is one action; reading and the picture's thumbnail happen on the writing thread."""
        for path in paths:
            self.shell.desk.job(tr("Adding {file}", file=path.name), partial(attach_file, kind=self.kind, record=self.record, path=path),
                                then=lambda done: self.shell.tell(done.label, undo=True), otherwise=self.shell.complain)  # fmt: skip

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and not self.shell.desk.read_only and self.record:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()]
        files = [p for p in paths if p.is_file()]
        if files:
            event.acceptProposedAction()
            self.attach(files)
        else:
            self.shell.complain(tr("Only files of this computer can be added, no folders or links."))

    # ------------------------------------------------------------ taking out
    def _save(self, sha: str, name: str) -> None:
        if where := ask_where(self.window(), tr("Save the file"), name):
            save_file(self.shell, where, partial(content, sha=sha), complaining(self.shell))

    def _bin(self, record: int) -> None:
        def run(tx: Tx) -> None:
            from itam_desktop.assets import actions

            actions.bin_records(tx, "attachment", [record])

        self.shell.desk.do(
            run,
            name="file.bin",
            then=lambda done: self.shell.tell(done.label, undo=True),
            otherwise=self.shell.complain,
        )


def attach_file(store: Store, progress: Progress, *, kind: str, record: int, path: Path) -> Done:
    """A job: keep a file with a record, a picture with its thumbnail. Raises Refusal."""
    from itam_desktop.assets import actions
    from itam_desktop.assets.screens.thumbnail import thumbnail_of

    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise Refusal(
                tr(
                    "{file} is larger than {n} MB. Keep such files in a folder and put a link in the notes.",
                    file=path.name,
                    n=LARGEST // 1024 // 1024,
                )
            )
        data = path.read_bytes()
    except OSError as why:
        raise Refusal(tr("{file} cannot be read: {why}.", file=path.name, why=why.strerror or why)) from None
    media = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    small = thumbnail_of(data) if media.startswith("image/") else None
    return store.perform(lambda tx: actions.attach(tx, kind, record, path.name, data, media, small), name="file.attach")
