"""What a count takes in and gives out by file: photos, a scanner's scans, another computer's count, sheets to count on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.texts import N, tr
from itam_desktop.stocktake import merging, papers, picture
from itam_desktop.widgets import sounds
from itam_desktop.widgets.files import ask_where, complaining, save_file, show_file
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.photo_codes import are_photos, scan_photos

PICTURES = N("Pictures")
TEXTS = (".txt", ".dat")  # of scanners; a list of assets is dropped as .csv, and is the window's


def takes(files: list[Path]) -> bool:
    """Are these files for the count: photos, the text file of a scanner, or a count?"""
    return are_photos(files) or (len(files) == 1 and files[0].suffix.casefold() in (merging.ENDING, *TEXTS))


def _files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


class FilesOfCount(QWidget):
    """The part of a count's page that has to do with files; files dropped on it are taken."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell, self.desk = shell, shell.desk
        self.count: int | None = None  # the count that is shown
        self.now: picture.Picture | None = None
        self.choose_files: Callable[[str, str], list[str]] = self._choose_files
        self.setAcceptDrops(True)

    def scan(self, code: str, asset: int | None = None) -> None:
        """Count a code that was found on a photo."""
        raise NotImplementedError

    def take_line(self) -> None:
        """Put the keyboard back on the scan line."""
        raise NotImplementedError

    def _complain(self, error: Exception) -> None:
        sounds.play("refused")
        self.shell.complain(error)

    def add_photo(self) -> None:
        names = self.choose_files(tr("Add a photo"), tr(PICTURES) + " (*.jpg *.jpeg *.png *.webp *.heic)")
        self.attach([Path(name) for name in names])

    def attach(self, paths: list[Path]) -> None:
        """Files for the asset that was scanned last."""
        from itam_desktop.assets.screens.files import attach_file

        asset = next((scan.asset_id for scan in self.now.scans if scan.outcome != "room"), None) if self.now else None
        if asset is None:
            self._complain(Refusal(tr("The last scan was no asset, so there is nothing to add a photo to.")))
            return
        for path in paths:
            self.desk.job(tr("Adding {file}", file=path.name), partial(attach_file, kind="asset", record=asset, path=path),
                          then=lambda done: self.shell.tell(done.label, undo=True), otherwise=self.shell.complain)  # fmt: skip
        self.take_line()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.count is not None and not self.desk.read_only and takes(_files(event.mimeData())):
            event.acceptProposedAction()  # anything else is the window's

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take_files(_files(event.mimeData()))

    def take_files(self, files: list[Path]) -> None:
        """Dropped on the page: a count's file is merged, a scanner's text file is shown, the codes of photos are counted;
        photos without a code are kept with the asset that was scanned last."""
        suffix = files[0].suffix.casefold() if files else ""
        if suffix == merging.ENDING:
            self.merge_file(str(files[0]))
        elif suffix in TEXTS:
            self.scanner_file(str(files[0]))
        elif are_photos(files):
            scan_photos(self.shell, files, self.scan, self.attach)

    def _choose_files(self, title: str, kinds: str) -> list[str]:
        return QFileDialog.getOpenFileNames(self.window(), title, str(Path.home()), kinds)[0]

    def sheets(self) -> None:
        """Paper to count on, in the system's viewer."""
        count, now, style = self.count, self.now, self.desk.style
        if count is not None and now is not None:
            show_file(self.shell, now.about.name + ".pdf", lambda conn: papers.sheets(conn, count, style))

    def scanner_file(self, path: str = "") -> None:
        """The text file of a scanner with a memory: looked at first, then counted."""
        from itam_desktop.stocktake.screens.count_dialogs import ScannerFile

        names = [path] if path else self.choose_files(tr("Scanner file"), tr("Text files") + " (*.txt *.csv *.dat);;*")
        if self.count is None or not names:
            return
        try:
            ScannerFile(self.shell, self, self.count, Path(names[0])).open()
        except Refusal as no:
            self.shell.complain(no)

    def save_file(self) -> None:
        """This count for the office's other computer."""
        count, now = self.count, self.now
        if count is not None and now is not None and (where := ask_where(self.window(), tr("Save the count"), now.about.name + merging.ENDING)):  # fmt: skip
            save_file(self.shell, where, lambda conn: merging.share(conn, count), complaining(self.shell))

    def merge_file(self, path: str = "") -> None:
        """A count from the office's other computer: what differs is shown first."""
        from itam_desktop.stocktake.screens.merge_dialog import merge_dialog

        names = [path] if path else self.choose_files(tr("Merge a count"), f"*{merging.ENDING}")
        if self.count is not None and names:
            merge_dialog(self.shell, self, self.count, Path(names[0]))
