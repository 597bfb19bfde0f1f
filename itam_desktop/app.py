"""Opens the window: finds the office file, shows it before heavy modules load, keeps one window for one file."""

from __future__ import annotations

import importlib
import json
import logging
import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from itam_desktop import __version__, languages, records, remembered
from itam_desktop.desk.desk import Desk
from itam_desktop.kernel.errors import Trouble
from itam_desktop.kernel.texts import tr
from itam_desktop.store.reading import inspect
from itam_desktop.widgets import theme

if TYPE_CHECKING:
    from itam_desktop.store.office import Store
    from itam_desktop.window.main_window import MainWindow

log = logging.getLogger("itam")
KINDS = records.__name__  # importing it makes every kind of record known
WARM_UP_MS = 250
AHEAD_FROM_MS, AHEAD_EVERY_MS = 700, 60


def ahead() -> Iterator[str]:
    """Modules that are worth having before they are asked for, the nearest first."""
    from itam_desktop.window import pages

    yield from ("widgets.form", "assets.screens.form_pane", "assets.screens.timeline")
    yield from (e.place.partition(":")[0].removeprefix("itam_desktop.") for e in pages.PAGES)


def _open_store(path: Path, who: str) -> Store:
    """On the writing thread: SQLAlchemy and every table are imported here, after the first paint."""
    import itam_desktop.all_tables  # noqa: F401
    from itam_desktop.store import backup
    from itam_desktop.store.office import Store

    store = Store.open(path, who=who)
    store.before_first_action = getattr(backup, "before_first_action", None)
    return store


class Program(QObject):
    """Which window is shown: an office, the start, or why a file does not open. ended: the last one was closed."""

    ended = Signal()
    _refused = Signal(str)

    def __init__(self, *, single: bool = True, scanner: bool = True, warm: bool = True) -> None:
        super().__init__()
        self.window: QWidget | None = None
        self.desk: Desk | None = None
        self._single, self._scanner, self._warm = single, scanner, warm
        self._bell: Any = None
        self._bug_told = False
        self._refused.connect(self._cannot_write)

    @property
    def main(self) -> MainWindow | None:
        from itam_desktop.window.main_window import MainWindow

        return self.window if isinstance(self.window, MainWindow) else None

    # ------------------------------------------------------------ which window
    def open(self, path: Path, way: str = "open") -> bool:
        """Show the office in this file; False when another window on this computer has it and was raised."""
        path = path.absolute()
        if self._single and (self.desk is None or self.desk.path != path):
            from itam_desktop.window import single

            if single.raise_other(path):
                return False
        self._leave()
        try:
            inspect(path)
            writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
            desk = Desk(path, who=str(remembered.settings().get("who") or _user()), read_only=not writable)
        except Trouble as trouble:
            self.show_trouble(path, trouble.message)
            return True
        from itam_desktop.window.main_window import MainWindow

        self.desk = desk
        desk.writes_with(lambda: self._prepare(path, desk.who))
        desk.bug.connect(self.tell_bug)
        window = MainWindow(desk, sample=_is_sample(path), scanner=self._scanner)
        window.reopen_asked.connect(lambda: QTimer.singleShot(0, self, lambda: self.open(path)))
        window.open_asked.connect(lambda other: QTimer.singleShot(0, self, lambda: self.open(other)))
        window.start_asked.connect(lambda: QTimer.singleShot(0, self, self.show_start))
        self._show(window)
        if self._single:
            from itam_desktop.window.single import Doorbell

            self._bell = Doorbell(path)
            self._bell.rung.connect(self.raise_window)
        if not _is_sample(path):
            QTimer.singleShot(0, self, lambda: remembered.remember(store=str(path)))
        QTimer.singleShot(0, window, window.complete)
        if self._warm:
            QTimer.singleShot(WARM_UP_MS, desk, desk.warm_up)
            QTimer.singleShot(AHEAD_FROM_MS, window, lambda: self._import_ahead(window, ahead()))
        if way == "import":
            QTimer.singleShot(0, window, lambda: window.go("import") if window.page("import") is not None else None)
        return True

    def _import_ahead(self, window: QWidget, modules: Iterator[str]) -> None:
        """The other pages' modules, one at a time between the user's events: the first look at a page then costs no import."""
        name = next(modules, None)
        if name is not None:
            importlib.import_module("itam_desktop." + name)
            QTimer.singleShot(AHEAD_EVERY_MS, window, lambda: self._import_ahead(window, modules))

    def _prepare(self, path: Path, who: str) -> Store:
        try:
            return _open_store(path, who)
        except Trouble as trouble:
            self._refused.emit(trouble.message)
            raise

    def _cannot_write(self, words: str) -> None:
        if self.main is not None:
            self.main.tell_read_only(words)

    def show_start(self) -> None:
        from itam_desktop.window.first_run import StartWindow

        self._leave()
        window = StartWindow()
        window.chosen.connect(lambda path, way: QTimer.singleShot(0, self, lambda: self.open(path, way)))
        self._show(window)

    def show_trouble(self, path: Path, words: str) -> None:
        from itam_desktop.window.first_run import TroubleWindow

        window = TroubleWindow(path, words)
        window.chosen.connect(lambda other, way: QTimer.singleShot(0, self, lambda: self.open(other, way)))
        window.start_asked.connect(lambda: QTimer.singleShot(0, self, self.show_start))
        self._show(window)

    def _show(self, window: QWidget) -> None:
        old, self.window = self.window, window
        window.closed.connect(lambda: self._closed(window))  # type: ignore[attr-defined]
        window.show()
        if old is not None:
            old.hide()
            old.deleteLater()

    def _closed(self, window: QWidget) -> None:
        if window is self.window:
            self.ended.emit()

    def raise_window(self) -> None:
        if self.window is not None:
            self.window.setWindowState(self.window.windowState() & ~self.window.windowState().WindowMinimized)
            self.window.raise_()
            self.window.activateWindow()

    def _leave(self) -> None:
        """Close the store that is open, so that another window can have it."""
        if self._bell is not None:
            self._bell.close()
            self._bell = None
        if self.window is not None:
            self.window.setUpdatesEnabled(False)  # what it shows can no longer be read
        if self.desk is not None:
            if self.main is not None and self.main.scanners is not None:
                self.main.scanners.end()
            self.desk.close()
            self.desk = None

    def close(self) -> None:
        if self.window is not None:
            self.window.hide()
        self._leave()

    # ------------------------------------------------------------ faults
    def tell_bug(self, words: str) -> None:
        """One plain dialog; the store was not touched by what failed."""
        if self._bug_told:
            return
        self._bug_told = True
        from itam_desktop.widgets.dialog import tell

        said = tr("Something in the program went wrong. Your office file is untouched: what was saved before is safe.\n\n{what}\n\n"
                  "Details are in the log file {log}.", what=words[:300], log=log_file())  # fmt: skip
        QTimer.singleShot(0, self, lambda: self._tell(tell, said))

    def _tell(self, tell: Any, said: str) -> None:
        tell(self.window, tr("A fault in the program"), said)
        self._bug_told = False


def _user() -> str:
    import getpass

    return getpass.getuser()


def _is_sample(path: Path) -> bool:
    return path.name.startswith("ITAM sample office")


def log_file() -> Path:
    from platformdirs import user_log_path

    return user_log_path("itam-desktop", appauthor=False) / "itam.log"


def _start_log() -> None:
    from logging.handlers import RotatingFileHandler

    path = log_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=1_000_000, backupCount=2, encoding="utf-8", delay=True)
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.info("start of version %s", __version__)


def _catch_faults(program: Program) -> None:
    def caught(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        log.error("unexpected", exc_info=(kind, error, where))
        if issubclass(kind, KeyboardInterrupt):
            app = QApplication.instance()
            if app is not None:
                app.quit()
            return
        program.tell_bug(f"{kind.__name__}: {error}")

    sys.excepthook = caught
    threading.excepthook = lambda args: caught(args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback)


def make_application(argv: list[str]) -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(["itam-desktop", *argv])
    app.setApplicationName("itam-desktop")
    app.setApplicationDisplayName("ITAM Desktop")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("itam-desktop")
    app.setQuitOnLastWindowClosed(False)
    said = remembered.settings()
    languages.use_in(app)
    theme.install(app, str(said.get("scheme") or "system"), int(said.get("text_percent") or 100))
    return app


def open_window(store_path: Path | None, *, argv: list[str], time_start: bool = False, self_test: bool = False) -> int:
    """Show the office (given, else the last one, else the first run) until the user closes it; the exit code."""
    app = make_application([])
    if self_test:
        from itam_desktop.window.self_test import run

        return run(app, Program(single=False, scanner=False))
    program = Program(single=not time_start, warm=not time_start)
    program.ended.connect(app.quit)
    path = store_path or remembered.last_store()
    if time_start:
        if path is None:
            print(tr("Which office file? Say it with --store FILE."), file=sys.stderr)
            return 1
        clock = StartClock(program)
        program.open(path)
        clock.watch()
        code = app.exec()
        program.close()
        print(json.dumps(clock.said))
        return code if clock.said else 3
    _catch_faults(program)
    if path is None:
        program.show_start()
    elif not program.open(path):
        return 0
    QTimer.singleShot(0, _start_log)
    code = app.exec()
    program.close()
    return code


class StartClock(QObject):
    """CPU time from the start of the process to the first painted rows and to the complete window."""

    LONGEST_MS = 30_000

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program, self.said = program, dict[str, Any]()
        self.first = 0.0
        self._page: Any = None
        self._loaded = self._counted = False

    def watch(self) -> None:
        window = self.program.main
        if window is None:
            QTimer.singleShot(0, self, QApplication.quit)
            return
        self._page = window.current
        self._page.list.table.viewport().installEventFilter(self)
        self._page.list.loaded.connect(self._on_loaded)
        QTimer.singleShot(self.LONGEST_MS, self, self._give_up)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self.first and self._page.list.model.rowCount():
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), Qt.EventPriority.HighEventPriority.value)
        return False

    def event(self, event: QEvent) -> bool:
        """Comes right after the rows were painted."""
        if event.type() == QEvent.Type.User:
            self.first = self.first or time.process_time()
            self._look()
            return True
        return super().event(event)

    def _on_loaded(self) -> None:
        self._loaded = True
        self._look()

    def _look(self) -> None:
        """Complete: the order, the counts, the office's line, the pane and its facts are there and painted."""
        window, page = self.program.main, self._page
        ready = (
            self._loaded
            and (self.first or not page.list.model.rowCount())
            and window is not None
            and window.rail.count.text()
        )
        pane = ready and (not page.list.model.rowCount() or (page.detail.record and page.detail.life.row))
        if not ready or not pane:
            QTimer.singleShot(2, self, self._look)
            return
        QTimer.singleShot(0, self, self._done)

    def _give_up(self) -> None:
        """Say what never came."""
        window, page = self.program.main, self._page
        missing = {
            "rows painted": self.first,
            "order": self._loaded,
            "count": window.rail.count.text() if window else "",
            "pane": page.detail.life.row.get("id"),
        }
        print(tr("The window was not complete in time: {what}", what=missing), file=sys.stderr)
        QApplication.quit()

    def _done(self) -> None:
        if self.said:
            return
        window = self.program.main
        if window is not None:
            window.repaint()
        complete = time.process_time()
        self.said = {"first_ms": round((self.first or complete) * 1000, 1), "complete_ms": round(complete * 1000, 1), "cpu_ms": round(complete * 1000, 1),
                     "wall_ms": round(_since_start() * 1000, 1), "rss_mib": round(_rss() / 1024 / 1024, 1)}  # fmt: skip
        QApplication.quit()


def _since_start() -> float:
    """Wall time since the process started; 0.0 where the system does not tell."""
    try:
        ticks = int(Path("/proc/self/stat").read_text().rpartition(")")[2].split()[19])
        uptime = float(Path("/proc/uptime").read_text().split()[0])
        return max(0.0, uptime - ticks / os.sysconf("SC_CLK_TCK"))
    except (OSError, ValueError, IndexError, AttributeError):
        try:
            import psutil

            return max(0.0, time.time() - float(psutil.Process().create_time()))
        except ImportError:
            return 0.0


def _rss() -> int:
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError, AttributeError):
        try:
            import psutil

            return int(psutil.Process().memory_info().rss)
        except ImportError:
            return 0
