"""What comes in by drop or paste goes through the rehearsal."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from itam_desktop.kernel.hooks import offered
from itam_desktop.kernel.texts import tr

if TYPE_CHECKING:
    from itam_desktop.widgets.record_list import RecordList
    from itam_desktop.window.main_window import MainWindow


class Incoming(QObject):
    """Files dropped anywhere on the window, unless a part of it takes them itself; rows pasted into a list."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            files = _files(event.mimeData())
            if files and not self._window.desk.read_only:
                event.acceptProposedAction()
                if event.type() == QEvent.Type.Drop:
                    self.take_files(files)
                return True
        return super().eventFilter(watched, event)

    def take_files(self, files: Sequence[Path]) -> None:
        """Each file goes to who takes it, the others to the import."""
        left = [
            one
            for one in files
            if not any(take(self._window, [one], self.rehearse) for take in offered("window.dropped"))
        ]
        if left:
            self.rehearse(left)

    def rehearse(self, files: Sequence[Path]) -> None:
        """Rehearse what these files hold."""
        self._window.go("import")
        self._window.current.take_files(files)  # type: ignore[attr-defined]

    def paste_rows(self, listing: RecordList) -> None:
        """Rehearse the rows on the clipboard as records of this list's kind."""
        window, text = self._window, QApplication.clipboard().text()
        if not text.strip():
            window.complain(tr("There is nothing to paste. Copy rows in a spreadsheet first."))
        elif window.desk.read_only:
            window.complain(window.desk.why_read_only())
        else:
            window.go("import")
            columns = [f.key for f in listing.visible_fields()]
            window.current.take_rows(text, listing.kind_key, columns)  # type: ignore[attr-defined]


def _files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
