"""Before there is an office file: four ways in, three questions; and the page that says why a file did not open."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QLocale, QStandardPaths, Qt, QTimer, QTimeZone, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QListWidget, QListWidgetItem, QStackedWidget, QWidget

from itam_desktop.kernel.errors import Refusal, Trouble
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.money import SYMBOLS
from itam_desktop.kernel.style import Style, show_date
from itam_desktop.kernel.texts import N, tr
from itam_desktop.widgets.editors import FormContext
from itam_desktop.widgets.form import RecordForm
from itam_desktop.widgets.notices import NoticeCard
from itam_desktop.widgets.parts import Picture, button, col, label, put_only, row, wrap
from itam_desktop.widgets.surfaces import Card
from itam_desktop.widgets.theme import R, px, role
from itam_desktop.window.rail import Badge

QUESTIONS = (
    Field("name", N("Name of the office"), required=True, section=N("Your office")),
    Field("currency", N("Currency"), required=True, pattern="[A-Za-z]{3}", section=N("Your office"), help=N("Three letters, like EUR.")),
    Field("prefix", N("Tag prefix"), pattern="[A-Za-z]{0,3}", section=N("Your office"), mono=True,
          help=N("One to three letters for all tags; empty: LT for laptops, PC for computers…")),
)  # fmt: skip
WAYS = (
    ("empty", "circle-plus", N("Start empty"), N("Three questions, then the first asset.")),
    ("sample", "bulb", N("Look around a sample office"), N("A file of its own with 250 made-up assets. Nothing of it is real.")),
    ("import", "table-import", N("Move in from a spreadsheet"), N("Three questions, then choose your list: Excel, CSV, or another system's export.")),
    ("open", "folder", N("Open an office file"), N("You have a file that ends in .itam already.")),
)  # fmt: skip


def documents() -> Path:
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place) if place else Path.home()


def file_name(office: str) -> str:
    """A name that every file system takes."""
    clean = re.sub(r'[<>:"/\\|?*\x00-\x1f]', " ", office).strip(" .")[:80]
    return (" ".join(clean.split()) or "Office") + ".itam"


def free_path(folder: Path, name: str) -> Path:
    path, n = folder / name, 2
    while path.exists():
        path = folder / f"{name.removesuffix('.itam')} {n}.itam"
        n += 1
    return path


def system_currency() -> str:
    code = QLocale.system().currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode)
    return code if re.fullmatch("[A-Z]{3}", code) else "EUR"


def system_zone() -> str:
    zone = bytes(QByteArray(QTimeZone.systemTimeZoneId()).data()).decode("ascii", "replace")
    return zone or "UTC"


def day_first() -> bool:
    shape = QLocale.system().dateFormat(QLocale.FormatType.ShortFormat).lower()
    return shape.find("d") < shape.find("m") or shape.startswith("y")


class Way(Card):
    """One way in: picture, words, and a button that is the whole choice."""

    def __init__(self, icon: str, title: str, words: str, pressed: Callable[[], object], primary: bool) -> None:
        said = col(label(title, "strong"), label(words, "small", "soft", wrapped=True), gap=2)
        line = row(Picture(icon, 24), gap=14)
        line.addLayout(said, 1)
        self.button = button(title, kind="primary" if primary else "normal", pressed=pressed)
        line.addWidget(self.button)
        super().__init__(line, margins=(16, 12, 12, 12))


class StartWindow(QWidget):
    """chosen(path, way): this office file is to be opened; way: "empty", "sample", "import" or "open"."""

    chosen = Signal(object, str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("ITAM Desktop")
        self.resize(px(860), px(640))
        self._way = "empty"
        self._work: Callable[[], Path] | None = None
        self.stack = QStackedWidget()
        layout = col(gap=0)
        layout.addWidget(self.stack)
        self.setLayout(layout)
        self.ways: dict[str, Way] = {}
        self.first = self._first_page()
        self.stack.addWidget(self.first)
        self.questions = self._questions_page()
        self.stack.addWidget(self.questions)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), role(R.Window))

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    # ------------------------------------------------------------ four ways
    def _first_page(self) -> QWidget:
        heading = row(Badge(40), gap=14)
        heading.addLayout(
            col(
                label(tr("Welcome to ITAM Desktop"), "title"),
                label(tr("Everything stays on this computer, in one file that you own."), "body", "soft"),
                gap=2,
            ),
            1,
        )
        column = col(heading, 16, gap=10)
        for n, (key, icon, title, words) in enumerate(WAYS):
            self.ways[key] = Way(icon, tr(title), tr(words), partial(self.go, key), n == 0)
            column.addWidget(self.ways[key])
        self.first_bar = col(gap=0)
        column.addLayout(self.first_bar)
        return self._centred(column)

    def _centred(self, column: object) -> QWidget:
        inner = wrap(column)  # type: ignore[arg-type]
        inner.setMaximumWidth(px(640))
        line = row(None, gap=0)
        line.addWidget(inner, 20)
        line.addStretch(1)
        outer = col(None, margins=(24, 24, 24, 24))
        outer.addLayout(line)
        outer.addStretch(2)
        return wrap(outer)

    def go(self, way: str) -> None:
        self._way = way
        if way == "open":
            name, _ = QFileDialog.getOpenFileName(
                self, tr("Open an office file"), str(documents()), tr("Office files (*.itam)")
            )
            if name:
                self.chosen.emit(Path(name), "open")
        elif way == "sample":
            self._run(make_sample)
        else:
            self.stack.setCurrentWidget(self.questions)
            self.form.focus_first()

    # ------------------------------------------------------------ three questions
    def _questions_page(self) -> QWidget:
        self.form = RecordForm(QUESTIONS, FormContext(_style()), verb=tr("Make the office file"))
        self.form.load({"currency": system_currency()})
        self.form.cancelled.connect(lambda: self.stack.setCurrentWidget(self.first))
        self.form.submitted.connect(self._answered)
        self.form.changed.connect(self._tell_path)
        self.path_words = label("", "small", "soft", wrapped=True)
        card = Card(self.form, margins=(1, 8, 1, 8))
        self.form.setMinimumHeight(px(290))
        self.form.setMaximumHeight(px(320))
        self._tell_path()
        return self._centred(col(label(tr("Three questions"), "title"), card, self.path_words, gap=10))

    def _tell_path(self) -> None:
        name = str(self.form.editor("name").state() or "").strip() or tr("Office")
        self.path_words.setText(tr("The office file will be {path}.", path=documents() / file_name(name)))

    def _answered(self, values: dict[str, object], another: bool) -> None:
        name = str(values.get("name") or "")
        currency, prefix = str(values.get("currency") or system_currency()).upper(), str(values.get("prefix") or "")
        zone, first, sign = system_zone(), day_first(), QLocale.system().decimalPoint()
        self._run(
            lambda: make_office(documents(), name, currency, prefix, zone, sign if sign in (".", ",") else ".", first)
        )

    def _run(self, work: Callable[[], Path]) -> None:
        """Make the file, on a thread of its own: the window stays alive."""
        from concurrent.futures import ThreadPoolExecutor

        self.setEnabled(False)
        self.setCursor(Qt.CursorShape.WaitCursor)
        pool = ThreadPoolExecutor(1)
        future = pool.submit(work)
        timer = QTimer(self)

        def look() -> None:
            if not future.done():
                return
            timer.stop()
            timer.deleteLater()
            pool.shutdown(wait=False)
            self.setEnabled(True)
            self.unsetCursor()
            error = future.exception()
            if error is None:
                self.chosen.emit(future.result(), self._way)
            elif isinstance(error, Refusal | Trouble):
                self.refuse(error)
            else:
                raise error

        timer.timeout.connect(look)
        timer.start(20)

    def refuse(self, error: Refusal | Trouble) -> None:
        """Could not be made: say why where the user is."""
        if self.stack.currentWidget() is self.questions:
            self.form.show_problem(getattr(error, "field", None), error.message)
            return
        put_only(self.first_bar, NoticeCard("bad", error.message))


def _style() -> Style:
    return Style(currency=system_currency())


def make_office(
    folder: Path, name: str, currency: str, prefix: str, zone: str, sign: str, day_before_month: bool
) -> Path:
    """Documents/<office>.itam with categories, statuses and tag series. Raises Refusal, Trouble; then no file is left."""
    import itam_desktop.all_tables  # noqa: F401
    from itam_desktop.assets import actions
    from itam_desktop.store.office import Store

    if currency not in SYMBOLS and not re.fullmatch("[A-Z]{3}", currency):
        raise Refusal(tr("Three letters, like EUR."), field="currency")
    path = free_path(folder, file_name(name))
    store = Store.create(path)
    try:
        store.perform(
            lambda tx: actions.set_up(tx, name, currency, prefix, zone, sign, day_before_month), name="office.set_up"
        )
    except BaseException:
        store.close()
        for rest in (path, Path(str(path) + "-wal"), Path(str(path) + "-shm")):
            rest.unlink(missing_ok=True)
        raise
    store.close()
    return path


def sample_path() -> Path:
    return documents() / "ITAM sample office.itam"


def make_sample() -> Path:
    """The sample's own file; it is made once and opened again after that."""
    import itam_desktop.all_tables  # noqa: F401
    from itam_desktop import sample
    from itam_desktop.store.office import Store

    path = sample_path()
    if path.exists():
        return path
    with Store.create(path) as store:
        sample.make(store, assets=250, seed=1)
    return path


class TroubleWindow(QWidget):
    """A file that cannot be opened: what happened, and what to do about it."""

    chosen = Signal(object, str)
    start_asked = Signal()
    closed = Signal()

    def __init__(self, path: Path, words: str) -> None:
        super().__init__()
        self.path = path
        self.setWindowTitle("ITAM Desktop")
        self.resize(px(720), px(480))
        self.words = words
        self.backups: list[object] = []
        self.rows = QListWidget()
        self.rows.setAccessibleName(tr("Backups"))
        self.rows.setMaximumHeight(px(160))
        heading = row(Picture("alert-circle", 32, "bad"), gap=14)
        heading.addLayout(col(label(tr("This office file does not open"), "title"), gap=2), 1)
        said = label(words, wrapped=True)
        said.setMinimumWidth(px(420))
        self.restore_button = button(tr("Restore this backup"), "arrow-back-up", "primary", pressed=self._restore)
        self.again = button(tr("Try again"), "refresh", pressed=lambda: self.chosen.emit(self.path, "open"))
        other = button(tr("Open another file"), "folder", pressed=self._other)
        start = button(tr("Start anew"), "plus", pressed=self.start_asked.emit)
        self.bar = col(gap=0)
        self.backup_words = label(tr("Backups of this file"), "small", weight=600)
        column = col(
            heading,
            4,
            said,
            8,
            self.backup_words,
            self.rows,
            row(self.restore_button, None),
            8,
            row(self.again, other, start, None),
            gap=8,
        )
        column.addLayout(self.bar)
        outer = col(margins=(32, 28, 32, 24))
        outer.addLayout(column)
        outer.addStretch(1)
        self.setLayout(outer)
        self._list()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), role(R.Window))

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def _list(self) -> None:
        from datetime import datetime

        from itam_desktop.store import backup

        try:
            found = sorted(backup.list_backups(self.path), key=lambda b: b.at, reverse=True)
        except (Trouble, OSError):
            found = []
        self.backups = list(found)
        for one in found[:50]:
            when = datetime.fromisoformat(one.at).astimezone()
            said = f"{show_date(when.date().isoformat(), Style())} {when:%H:%M}"
            self.rows.addItem(QListWidgetItem(tr("{when}, {n} records", when=said, n=one.records)))
        self.rows.setCurrentRow(0)
        for part in (self.rows, self.restore_button, self.backup_words):
            part.setVisible(bool(found))

    def _restore(self) -> None:
        from itam_desktop.store import backup

        chosen = self.backups[max(0, self.rows.currentRow())]
        try:
            backup.restore(self.path, chosen)  # type: ignore[arg-type]
        except (Refusal, Trouble) as no:
            self.bar.addWidget(NoticeCard("bad", no.message, closable=True))
            return
        self.chosen.emit(self.path, "open")

    def _other(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Open an office file"), str(self.path.parent), tr("Office files (*.itam)")
        )
        if name:
            self.chosen.emit(Path(name), "open")
