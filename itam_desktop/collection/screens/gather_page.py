"""Gather: the inventories that were taken over, and every way in for new ones. New ones are looked at in the list's place first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMenu, QVBoxLayout, QWidget

from itam_desktop.collection import arriving, looking, reads
from itam_desktop.collection.arriving import Arrived
from itam_desktop.collection.screens.on_assets import parts_box
from itam_desktop.collection.screens.taking_over import TakingOver
from itam_desktop.collection.screens.watcher import read as watcher_read
from itam_desktop.collection.screens.watcher import watcher_of
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.filters import Filter
from itam_desktop.kernel.progress import Progress
from itam_desktop.kernel.style import show_number
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.widgets import theme
from itam_desktop.widgets.notices import NoticeCard
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import button, clear, col, plain, wrap
from itam_desktop.widgets.record_list import Empty, View
from itam_desktop.widgets.record_page import VERBS, Act, RecordPage, RecordPanel, Row, entry, strong

VIEWS = (
    View(N("All"), order=(("date", True),)), View(N("Last 30 days"), filters=(Filter("date", low="-30d"),), order=(("date", True),)),
    View(N("Only in part"), "partial:yes", order=(("date", True),)),
)  # fmt: skip
COLUMNS = ("date", "tag", "name", "source", "fresh", "altered", "gone")
EMPTY = Empty(
    N("No inventories yet"),
    N("An inventory says what a machine is made of and what is installed on it. Begin with this computer, or drop files of GLPI Agent here."),
    N("This computer"), "scan", "device-desktop", N("From files…"), "package-import",
)  # fmt: skip
NETWORK = "network"
MOST_AT_ONCE = 500  # of the watched folder: the others stay for the next look


def computer_now(progress: Progress) -> list[Arrived]:
    """This computer, as a file that has just arrived."""
    from itam_desktop.collection import this_computer

    return [Arrived(tr("This computer"), (this_computer.gather(progress),), source="this_computer")]


class GatherPage(RecordPage):
    """look: the inventories that are looked at, in the list's place; None while the list is shown."""

    key = "gather"
    word = N("Gather")
    icon = "scan"
    watches = frozenset({"collection"})

    def __init__(self, shell: Shell) -> None:
        panel = RecordPanel(
            shell, "collection", VERBS, name="inventories", views=VIEWS, columns=COLUMNS, empty=EMPTY, can_add=False, sum_of="", more=self._more,
            acts=(Act(N("Open the asset"), "devices", lambda one: shell.open("asset", int(one["asset_id"])), reads=True),),
            watches=frozenset({"part", "installation"}),
        )  # fmt: skip
        super().__init__(shell, [(N("Inventories"), panel)])
        self.look: TakingOver | None = None
        self.new_button.hide()
        self.head.removeWidget(self.new_button)
        self.here_button = button(tr("This computer"), "device-desktop", pressed=self.this_computer)
        self.files_button = button(tr("From files…"), "package-import", "primary", menu=True, pressed=self._files_menu)
        self.folder_button = button(tr("Watched folder…"), "folder", pressed=self.watch)
        self.network_button = button(tr("Network…"), "network", pressed=lambda: shell.go(NETWORK))
        for one in (self.network_button, self.folder_button, self.here_button, self.files_button):
            self.head.addWidget(one)
        self.watcher = watcher_of(shell)
        self.watcher.looked.connect(self._tell_watched)
        self.watched, self.notices = QVBoxLayout(), QVBoxLayout()
        for bars in (self.watched, self.notices):
            panel.list.bars.addLayout(bars)  # type: ignore[attr-defined]
        self._watched_said: tuple[int, str] = (0, "")
        self._tell_watched()
        panel.list.first_step.connect(self.this_computer)  # type: ignore[attr-defined]
        panel.list.second_step.connect(self.choose_files)  # type: ignore[attr-defined]

    def refresh(self, done: Done | None) -> None:
        super().refresh(done)
        for one in (self.here_button, self.files_button):
            one.setEnabled(not self.desk.read_only)

    def new(self) -> None:
        self.this_computer()

    # ------------------------------------------------------------ ways in
    def _live(self) -> bool:
        if self.desk.read_only:
            self.shell.complain(self.desk.why_read_only())
        return not self.desk.read_only

    def this_computer(self) -> None:
        """Ask this computer, then show what it says."""
        if self._live():
            self.here_button.setEnabled(False)

            def then(files: list[Arrived]) -> None:
                self.here_button.setEnabled(True)
                self.show_look(files)

            def otherwise(error: Exception) -> None:
                self.here_button.setEnabled(True)
                self.shell.complain(error)

            self.desk.aside(tr("Asking this computer"), computer_now, then, otherwise)

    def _files_menu(self) -> None:
        menu = QMenu(self)
        menu.addAction(theme.icon("file", "soft"), plain(tr("Files…")), self.choose_files)
        menu.addAction(theme.icon("usb", "soft"), plain(tr("A whole folder or USB stick…")), self.choose_folder)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.files_button.mapToGlobal(self.files_button.rect().bottomLeft()))

    def choose_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(
            self,
            tr("Inventories"),
            "",
            tr("Inventories (*.json *.xml *.ocs *.reg *.txt *.plist *.spx *.edid *.bin)") + ";;" + tr("All files (*)"),
        )
        self.take_files([Path(one) for one in names])

    def choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("Folder or stick with inventories"))
        if name:
            self.take_files([Path(name)])

    def take_files(self, paths: Sequence[Path]) -> None:
        """Read these files, and the files of these folders, then show what they say."""
        if not paths or not self._live():
            return
        some = list(paths)
        title = tr("Reading {file}", file=some[0].name or str(some[0])) if len(some) == 1 else tr_n("Reading {n} file", "Reading {n} files", len(some))  # fmt: skip
        self.desk.aside(
            title,
            lambda progress: arriving.read(some, progress),
            self._read,
            self.shell.complain,
        )

    def _read(self, files: list[Arrived]) -> None:
        self.show_look(files)

    def watch(self) -> None:
        from itam_desktop.collection.screens.watch_dialog import watch_dialog

        watch_dialog(self.shell, self.window())

    def _tell_watched(self) -> None:
        """What waits in the watched folder, or why it could not be looked through."""
        said = (len(self.watcher.found), self.watcher.trouble)
        if said == self._watched_said:
            return
        self._watched_said = said
        clear(self.watched)
        n, trouble = said
        if n:
            words = tr_n("{count} inventory arrived in the watched folder.", "{count} inventories arrived in the watched folder.", n, count=show_number(n, self.desk.style))  # fmt: skip
            self._say(
                NoticeCard("info", words, self.watcher.watching.folder, tr("Look at them"), "folder"),
                self.look_at_watched,
                self.watched,
            )
        if trouble:
            self._say(NoticeCard("warn", trouble, "", tr("Choose a folder…")), self.watch, self.watched)

    def look_at_watched(self) -> None:
        """What arrived in the watched folder, before it is taken over."""
        if self._live() and self.watcher.found:
            some = self.watcher.found[:MOST_AT_ONCE]

            def work(progress: Progress) -> list[Arrived]:
                return watcher_read(some, progress)

            self.desk.aside(tr("Reading the watched folder"), work, self._read, self.shell.complain)

    def _drop(self) -> None:
        """What came from the watched folder is not offered again."""
        if self.look is not None:
            shas = [one.file.sha for one in self.look.seen if one.file.source == "folder"]
            self.leave_look()
            self.watcher.deal(shas)
            self.shell.tell(tr_n("{n} file is not offered again.", "{n} files are not offered again.", len(set(shas))))

    # ------------------------------------------------------------ the look
    def show_look(self, files: Sequence[Arrived]) -> TakingOver:
        """What these inventories would change, in the list's place."""
        if self.look is not None:  # what was looked at before stays in it
            files = [*dict.fromkeys(one.file for one in self.look.seen), *files]
            self.leave_look()
        self.leave_life()
        clear(self.notices)
        self.look = TakingOver(self.shell, files)
        self.look.left.connect(self.leave_look)
        self.look.taken.connect(self._taken)
        self.look.dropped.connect(self._drop)
        self._over.addWidget(self.look)
        self._over.setCurrentWidget(self.look)
        self._show_side()
        if not self.isVisible():
            self.shell.go(self.key)
        self.look.focus_first()
        return self.look

    def leave_look(self) -> None:
        """The list again; what was not taken over is as it was."""
        if self.look is not None:
            look, self.look = self.look, None
            self._over.setCurrentIndex(0)
            self._over.removeWidget(look)
            look.hide()
            look.deleteLater()
            self._show_side()
            self.focus_first()

    def _taken(self, done: Done) -> None:
        look = self.look
        stays = look.stays() if look is not None else []
        open_ = {one.file.sha for one in stays if one.state in (looking.ASK, looking.WAITING)}
        self.watcher.deal({one.file.sha for one in look.seen} - open_ if look is not None else ())
        self.leave_look()
        clear(self.notices)
        kept = [one for one in stays if one.state in (looking.REFUSED, looking.ASK)]
        if kept:
            words = tr_n("{n} inventory was not taken over.", "{n} inventories were not taken over.", len(kept))
            more = "\n".join(f"{one.file.name}: {one.reason()}" for one in kept[:3])
            self._say(
                NoticeCard("warn", words, more, tr("Look at them again"), closable=True), partial(self.look_again, kept)
            )
        titles = looking.new_titles(self.desk.conn, done.touched.get("software_title", ()))
        if titles:
            n = show_number(titles, self.desk.style)
            words = tr_n(
                "{count} title was reported for the first time.",
                "{count} titles were reported for the first time.",
                titles,
                count=n,
            )
            more = tr("Say once to which product each belongs; inventories to come know it then.")
            verb = tr_n("Look at {count} new title", "Look at {count} new titles", titles, count=n)
            self._say(
                NoticeCard("info", words, more, verb, "apps", closable=True),
                lambda: self.shell.show_list("software_title", ()),
            )
        made = sorted(done.touched.get("collection", ()))
        if made:
            self.panel.show_record(made[-1])

    def look_again(self, seen: Sequence[looking.Seen]) -> None:
        """At what was not taken over."""
        self.show_look(list(dict.fromkeys(one.file for one in seen)))

    def _say(self, card: NoticeCard, verb: Callable[[], object], where: QVBoxLayout | None = None) -> None:
        card.pressed.connect(lambda: verb())
        held = wrap(col(card, margins=(16, 6, 16, 6), gap=0))
        (self.notices if where is None else where).addWidget(held)

    def side_wanted(self) -> bool:
        return super().side_wanted() and self.look is None

    def focus_first(self) -> None:
        if self.look is not None:
            self.look.focus_first()
        else:
            super().focus_first()

    def save(self) -> None:
        if self.look is not None:
            self.look.take_over()
        else:
            super().save()

    def open_record(self, kind: str, record: int) -> None:
        self.leave_look()
        super().open_record(kind, record)

    # ------------------------------------------------------------ under the facts
    def _more(self, inventory: Row) -> Sequence[QWidget]:
        """Whose it is, and what is built in there."""
        asset, conn = int(inventory["asset_id"]), self.desk.conn
        about = self.desk.row("asset", asset)
        box = col(strong(tr("Asset")), gap=4)
        if about is not None:
            box.addWidget(
                entry(
                    str(about.get("tag") or about.get("name")),
                    str(about.get("name") or ""),
                    partial(self.shell.open, "asset", asset),
                    mono=True,
                )
            )
        found = reads.parts(conn, asset)
        return [wrap(box), *([parts_box(self.shell, found)] if found else [])]
