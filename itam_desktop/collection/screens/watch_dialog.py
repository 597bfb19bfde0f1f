"""Which folder is watched on this computer, and whether known machines are brought up to date by themselves."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget

from itam_desktop.collection.screens.watcher import Watcher, watcher_of
from itam_desktop.kernel.texts import tr
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import button, col, field, label, row, wrap
from itam_desktop.widgets.theme import px


class WatchDialog(Dialog):
    """Nothing changes before its verb."""

    def __init__(self, shell: Shell, parent: QWidget | None, watcher: Watcher) -> None:
        self.watcher, self.shell = watcher, shell
        now = watcher.watching
        self.line = field(now.folder, tr("Path of a folder"), name=tr("Folder"), mono=True)
        self.line.setMinimumWidth(px(380))
        self.by_itself = QCheckBox(tr("Take over by themselves inventories that only update known machines"))
        self.by_itself.setChecked(now.by_itself)
        self.problem = label("", "small", "bad", wrapped=True)
        self.problem.hide()
        word = label(tr("Folder"), "small", weight=500)
        word.setBuddy(self.line)
        choose = button(tr("Choose…"), "folder", pressed=self.choose)
        line = row(gap=8)
        line.addWidget(self.line, 1)
        line.addWidget(choose)
        hint = label(
            tr("New machines, new monitors and whatever has to be decided always wait for you."),
            "small",
            "soft",
            wrapped=True,
        )
        content = wrap(col(col(word, line, self.problem, gap=4), col(self.by_itself, hint, gap=2), gap=14))
        super().__init__(
            parent, tr("Watched folder"),
            tr("Inventories that agents lay into this folder are offered to you on the page Gather. Files are only read, never moved or deleted. This is kept for this computer, not in the register."),
            content, verb=tr("Watch it"), verb_icon="folder",
        )  # fmt: skip
        self.setMinimumWidth(px(560))
        if now.folder:
            self.stop_button = self.add_verb(tr("Stop watching"), "eye-off")
            self.stop_button.clicked.connect(self.stop)
        self.line.setFocus()

    def choose(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("Watched folder"), self.line.text())
        if name:
            self.line.setText(name)

    def accept(self) -> None:
        words = self.line.text().strip()
        problem = _problem(words)
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.line.set_problem(bool(problem))
        if problem:
            self.line.setFocus()
            return
        self.watcher.choose(str(Path(words).expanduser()), self.by_itself.isChecked())
        self.shell.tell(tr("Watching {folder}", folder=words))
        self.leave()

    def stop(self) -> None:
        self.watcher.choose("", False)
        self.shell.tell(tr("No folder is watched any more."))
        self.leave()


def _problem(words: str) -> str:
    """Why that folder cannot be watched, "" when it can."""
    if not words:
        return tr("Choose the folder into which the agents write.")
    path = Path(words).expanduser()
    try:
        if not path.is_dir():
            return tr("There is no such folder. Choose one that is there now.")
        next(path.iterdir(), None)
    except OSError as why:
        return tr("This folder cannot be read: {why}.", why=why.strerror or str(why))
    return ""


def watch_dialog(shell: Shell, parent: QWidget | None) -> WatchDialog:
    dialog = WatchDialog(shell, parent, watcher_of(shell))
    dialog.open()
    return dialog
