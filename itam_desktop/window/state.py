"""What stands at the edge of the window: how many assets there are, and how safe the file is."""

from __future__ import annotations

import sqlite3
from datetime import date

from PySide6.QtCore import QObject

from itam_desktop.desk.desk import Desk
from itam_desktop.kernel.style import show_number
from itam_desktop.kernel.texts import tr, tr_n
from itam_desktop.widgets.notices import NoticeLine
from itam_desktop.window.rail import Rail


class State(QObject):
    """backup_day: the day of the newest backup, once it is known."""

    def __init__(self, desk: Desk, rail: Rail, notice: NoticeLine) -> None:
        super().__init__(notice)
        self._desk, self._rail, self._notice = desk, rail, notice
        self.backup_day: date | None = None

    def tell_total(self) -> None:
        style = self._desk.style

        def count(conn: sqlite3.Connection) -> int:
            return int(conn.execute("SELECT count(*) FROM asset WHERE binned=0").fetchone()[0])

        def tell(n: int) -> None:
            words = tr_n("{n} asset", "{n} assets", n).replace(str(n), show_number(n, style), 1)
            self._rail.count.setText(words)

        self._desk.ask("window:count", count, tell)

    def tell_backup(self) -> None:
        path = self._desk.path

        def newest(_: sqlite3.Connection) -> str:
            from itam_desktop.store import backup

            return max((b.at for b in backup.list_backups(path)), default="")

        self._desk.ask("window:backup", newest, self._told)

    def _told(self, at: str) -> None:
        if not at:
            self._notice.tell_state(tr("No backup yet"), "warn")
            return
        when = self._desk.moment(at)
        self.backup_day = when.date()
        days = (self._desk.moment().date() - when.date()).days
        words = {
            0: tr("Backup today {time}", time=f"{when:%H:%M}"),
            1: tr("Backup yesterday {time}", time=f"{when:%H:%M}"),
        }
        self._notice.tell_state(words.get(days) or tr("Backup {n} days ago", n=days), "ok" if days < 8 else "warn")
