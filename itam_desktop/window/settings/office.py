"""The office's own record: one form, always open, and its logo beside it."""

from __future__ import annotations

import mimetypes
import sqlite3
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import available_timezones

import shiboken6
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from itam_desktop.assets import describing
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Choice, Field
from itam_desktop.kernel.kinds import CHOICE, OPEN_CHOICE
from itam_desktop.kernel.money import CURRENCIES
from itam_desktop.kernel.progress import Progress
from itam_desktop.kernel.texts import N, tr
from itam_desktop.widgets.form import RecordForm
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import button, col, label, row
from itam_desktop.widgets.record_page import PANE, VERBS, strong
from itam_desktop.widgets.surfaces import Pane, Placeholder
from itam_desktop.widgets.theme import px

if TYPE_CHECKING:
    from itam_desktop.store.office import Store

MONTHS = (
    N("January"), N("February"), N("March"), N("April"), N("May"), N("June"), N("July"), N("August"), N("September"), N("October"), N("November"),
    N("December"),
)  # fmt: skip
OFFICE, WRITTEN, LABELS = N("The office"), N("How it writes"), N("Tags and labels")
SECTIONS = {
    "name": OFFICE, "time_zone": OFFICE, "currency": OFFICE, "fiscal_year_start": OFFICE, "decimal_sign": WRITTEN, "day_first": WRITTEN,
    "contact_line": LABELS, "default_series_id": LABELS,
}  # fmt: skip
LARGEST = 20 * 1024 * 1024


@lru_cache(1)
def zones() -> tuple[str, ...]:
    """The time zones that people live in, by their names."""
    return tuple(
        sorted(
            z for z in available_timezones() if "/" in z and not z.startswith(("Etc/", "SystemV/", "posix", "right"))
        )
    )


def office_fields(fields: tuple[Field, ...]) -> list[Field]:
    """As the form asks: nothing has to be known by heart."""
    known = {f.key: f for f in fields}
    found = []
    for key, section in SECTIONS.items():
        one = replace(known.pop(key), section=section)
        if key == "time_zone":
            one = replace(
                one, kind=OPEN_CHOICE, choices=tuple(Choice(z, z.replace("_", " "), (z.casefold(),)) for z in zones())
            )
        elif key == "currency":
            one = replace(one, kind=OPEN_CHOICE, choices=tuple(Choice(c, c) for c in CURRENCIES))
        elif key == "fiscal_year_start":
            one = replace(one, kind=CHOICE, default=None, least=None, most=None, label=N("Fiscal year starts in"),
                          choices=tuple(Choice(str(n), m) for n, m in enumerate(MONTHS, 1)))  # fmt: skip
        found.append(one)
    return [*found, *known.values()]  # what came later stands after what is arranged here


class OfficeSettings(QWidget):
    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell, self.desk = shell, shell.desk
        self._row: Mapping[str, Any] = {}
        self._stale = True
        self.form = RecordForm(office_fields(self.desk.kind("office").fields), shell.context())
        self.form.submitted.connect(self._save)
        self.form.cancelled.connect(self.reload)
        head = row(label(tr("Office"), "head"), margins=(16, 10, 16, 10), gap=12)
        head.addWidget(label(tr("What labels, reports and every sum are made with."), "small", "soft", elided=True), 1)
        top = Pane(head, "b", "window")
        top.setMinimumHeight(px(53))
        self.logo = Logo(shell)
        side = Pane(col(self.logo, None, margins=(16, 12, 16, 16)), "l")
        side.setFixedWidth(px(PANE))
        body = row(gap=0)
        middle = col(gap=0)
        middle.addWidget(self.form)
        body.addWidget(Pane(middle), 1)
        body.addWidget(side)
        layout = col(top, gap=0)
        layout.addLayout(body, 1)
        self.setLayout(layout)
        self.desk.changed.connect(self._on_changed)

    def reload(self) -> None:
        self._stale = False
        self._row = self.desk.office()
        month = self._row.get("fiscal_year_start") or 1
        self.form.load({**self._row, "fiscal_year_start": str(month)})
        self.form.setEnabled(bool(self._row) and not self.desk.read_only)
        self.logo.show_office(int(self._row["id"]) if self._row else 0)

    def save(self) -> None:
        self.form.save()

    def _save(self, values: dict[str, Any], another: bool) -> None:
        if not values:
            return
        if "time_zone" in values and values["time_zone"] not in available_timezones():
            self.form.show_problem("time_zone", tr("There is no time zone of that name. Choose one from the list, like Europe/Berlin."))  # fmt: skip
            return
        if "fiscal_year_start" in values:
            values = {**values, "fiscal_year_start": int(values["fiscal_year_start"] or 1)}
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
        elif "attachment" in done.touched:
            self.logo.reload()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.reload()


class Logo(QWidget):
    """The office's logo: chosen, dropped or taken away; each is an action that can be undone."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell, self.desk, self.office = shell, shell.desk, 0
        self.setAcceptDrops(True)
        self.picture = Placeholder("photo", 132, tr("The office's logo"))
        self.words = label("", "small", "soft", wrapped=True)
        self.choose_button = button(tr("Choose a picture…"), "photo", pressed=self.choose)
        self.away_button = button(tr("Take it away"), "trash", "quiet", pressed=self.take_away)
        line = row(self.picture, None)
        self.setLayout(
            col(strong(tr("Logo")), line, self.words, row(self.choose_button, self.away_button, None), gap=10)
        )

    def show_office(self, office: int) -> None:
        self.office = office
        self.reload()

    def reload(self) -> None:
        def read(conn: sqlite3.Connection) -> tuple[str, bytes | None]:
            found = describing.logo_of(conn)
            if found is None:
                return "", None
            data = conn.execute("SELECT coalesce(thumbnail, data) FROM content WHERE sha256=?", (found[2],)).fetchone()
            return found[1], data[0] if data else None

        self.desk.ask("office:logo", read, lambda found: self._show(*found) if shiboken6.isValid(self) else None)

    def _show(self, name: str, data: bytes | None) -> None:
        photo = QPixmap()
        if data is not None and photo.loadFromData(QByteArray(data)):
            self.picture.show_photo(photo)
        else:
            self.picture.show_icon("photo")
        self.words.setText(name or tr("None yet. Drop a picture here: PNG or JPEG, best on white."))
        can = bool(self.office) and not self.desk.read_only
        self.choose_button.setEnabled(can)
        self.away_button.setVisible(bool(name))
        self.away_button.setEnabled(can)

    def choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self.window(), tr("Choose a picture"), "", tr("Pictures") + " (*.png *.jpg *.jpeg *.webp *.gif *.bmp)")  # fmt: skip
        if name:
            self.take(Path(name))

    def take(self, path: Path) -> None:
        """This file becomes the logo; it is read and judged on the writing thread."""
        self.desk.job(
            tr("Adding {file}", file=path.name), partial(_set_logo, office=self.office, path=path),
            lambda done: self.shell.tell(done.label, undo=True), self.shell.complain,
        )  # fmt: skip

    def take_away(self) -> None:
        office = self.office
        self.desk.do(
            lambda tx: describing.take_logo_away(tx, office), name="office.logo", otherwise=self.shell.complain,
            then=lambda done: self.shell.tell(done.label, undo=done.action is not None),
        )  # fmt: skip

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and self.choose_button.isEnabled():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()]
        if files and files[0].is_file():
            event.acceptProposedAction()
            self.take(files[0])


def _set_logo(store: Store, progress: Progress, *, office: int, path: Path) -> Done:
    from itam_desktop.assets.screens.thumbnail import thumbnail_of

    try:
        if path.stat().st_size > LARGEST:
            raise Refusal(
                tr("{file} is larger than {n} MB. Make it smaller first.", file=path.name, n=LARGEST // 1024 // 1024)
            )
        data = path.read_bytes()
    except OSError as why:
        raise Refusal(tr("{file} cannot be read: {why}.", file=path.name, why=why.strerror or why)) from None
    media = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    small = thumbnail_of(data)
    return store.perform(
        lambda tx: describing.set_logo(tx, office, path.name, data, media, small), name="office.logo", progress=progress
    )
