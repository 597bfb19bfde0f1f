"""The panel of licences: the list with its pictures, verbs, the drawer of people and devices, drops on its rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.style import Style, show_money
from itam_desktop.kernel.terms import has_ended, renewed_by_itself, state_of
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.software import reads
from itam_desktop.software.screens import dialogs, dragging, giving
from itam_desktop.software.screens.holder_drawer import HolderDrawer
from itam_desktop.software.screens.licence_pane import LicencePane
from itam_desktop.software.screens.licence_parts import Legend
from itam_desktop.software.screens.panels import Panel
from itam_desktop.widgets.notices import NoticeCard, announce
from itam_desktop.widgets.page import Shell, do
from itam_desktop.widgets.parts import button, clear, col, row, wrap
from itam_desktop.widgets.record_list import BIN, Empty, RecordList, View
from itam_desktop.widgets.record_page import VERBS, Act, RecordPanel, Row, Verbs

if TYPE_CHECKING:
    from itam_desktop.software.actions import Holder
    from itam_desktop.store.door import Tx

PAID = "-model:trial -model:free -model:open_source"
VIEWS = (
    View(N("All licences"), "-state:ended"),
    View(N("Short"), "short>0 -state:ended"),
    View(N("Decide soon"), "decide_by<+90d -state:ended -state:cancelled -state:ending"),
    View(N("Free and paid"), "free>0 (price>0 or cost>0) -state:ended " + PAID),
    View(N("Trials"), "model:trial -state:ended"),
    View(N("Ended"), "state:ended"),
    BIN,
)
COLUMNS = ("name", "seats", "used", "free", "decide_by", "per_year")
EMPTY = Empty(
    N("No licences yet"), N("What was bought, subscribed to or is being tried: how many seats, until when, at what price, and who has one."),
    N("Add a licence"), other=N("Bring in a list"), other_icon="table-import",
)  # fmt: skip
WATCHED = frozenset({"seat", "licence_key", "licence_event", "attachment", "person", "asset", "software_title", "installation", "account", "product", "contract_cover"})  # fmt: skip
LEADS = {"seat": "licence_id", "licence_key": "licence_id", "licence_event": "licence_id"}


def _add(tx: Tx, kind: str, values: Mapping[str, Any]) -> int:
    return int(dialogs.actions().add(tx, kind, values))


def _change(tx: Tx, kind: str, records: Sequence[int], values: Mapping[str, Any]) -> None:
    dialogs.actions().change(tx, kind, records, values)


JUDGED = Verbs(_add, _change, VERBS.bin, VERBS.restore)


def panel(shell: Shell) -> Panel:
    return Panel(N("Licences"), LicencesPanel(shell), LEADS)


def reckoned(conn: sqlite3.Connection, ids: Sequence[int], style: Style) -> list[tuple[str, str]]:
    """What the foot says of the licences shown."""
    day = str(conn.execute("SELECT today()").fetchone()[0])
    found = reads.totals(conn, ids, day, style.currency)

    def money(sums: Mapping[str, int]) -> str:
        own = sorted(sums.items(), key=lambda one: (one[0] != style.currency, one[0]))
        return " + ".join(show_money(minor, code, style, whole=True) for code, minor in own)

    told = []
    if found.year:
        told.append((tr("{sum} a year", sum=money(found.year)), ""))
    if found.missing:
        told.append((tr("Shortfall {sum}", sum=money(found.missing)), "bad"))
    if found.idle:
        told.append((tr("Free and paid {sum}", sum=money(found.idle)), "soft"))
    return told


class LicencesPanel(RecordPanel):
    def __init__(self, shell: Shell) -> None:
        acts = (
            Act(N("Give a seat"), "user-plus", self._ask_give, _gives),
            Act(N("Renew"), "refresh", self.renew, _renews),
            Act(N("Buy more…"), "stack", self._buy, lambda r: _lives(r) and r.get("quantity") is not None),
            Act(N("Give notice…"), "send", self._cancel, _ends),
            Act(N("Let it end"), "hourglass", self.let_end, lambda r: _ends(r) and r.get("renewal") != "tacit"),
            Act(N("Goes on after all"), "arrow-back-up", self.keep, lambda r: state_of(r) in ("cancelled", "ending")),
            Act(N("Add keys…"), "key", self._add_keys, _lives),
            Act(N("Price…"), "coin", self._price, _lives),
        )
        super().__init__(
            shell, "licence", JUDGED, name="licences", views=VIEWS, columns=COLUMNS, empty=EMPTY, acts=acts, watches=WATCHED, sum_of="",
            reckon=reckoned, pane=LicencePane,
        )  # fmt: skip
        listing = self.records
        listing.follows = frozenset({"seat"})
        listing.second_step.connect(lambda: shell.go("import"))
        listing.filter_bar.put_first(Legend())
        self._notices = col(gap=0)
        listing.bars.addLayout(self._notices)
        self.drawer = HolderDrawer(shell)
        self.drawer.hide()
        layout = self.layout()
        if isinstance(layout, QHBoxLayout):
            layout.insertWidget(1, self.drawer)
        self.drawer_button = button(
            "",
            "users",
            tip=tr("People and devices, to give seats by drag, by Enter or by scan"),
            pressed=self.turn_drawer,
        )
        self.tools = (self.drawer_button,)
        self.drawer.closed.connect(self.turn_drawer)
        self.drawer.given.connect(self.give)
        self.drawer.took.connect(lambda seats: giving.take_back(shell, seats))
        table = listing.table
        table.installEventFilter(self)
        dragging.DropFilter(table.viewport(), self._may_drop, self._dropped)
        self.list.looked_at.connect(lambda _: self._tell_drawer())
        self._ask_behind()

    @property
    def records(self) -> RecordList:
        return cast(RecordList, self.listing)

    # ------------------------------------------------------------ what is shown
    def _on_changed(self, done: Done) -> None:
        super()._on_changed(done)
        if done.touched.keys() & {"seat", "licence"}:
            self._tell_drawer()
            self._ask_behind()

    def _ask_behind(self) -> None:
        today = dialogs.today_of(self.shell)
        self.desk.ask("licences.behind", partial(_behind, today=today), self._tell_behind)

    def _tell_behind(self, n: tuple[int, int]) -> None:
        """Never silently: what time has done to licences is offered with its list."""
        from shiboken6 import isValid

        if not isValid(self):
            return
        clear(self._notices)
        renewed, ended = n
        if not (renewed or ended) or self.desk.read_only:
            return
        facts = [
            tr_n("{n} licence has renewed by itself", "{n} licences have renewed by themselves", renewed)
            if renewed
            else "",
            tr_n("{n} licence has ended", "{n} licences have ended", ended) if ended else "",
        ]
        card = NoticeCard("warn", ". ".join(one for one in facts if one) + ".", tr("The register still shows their old end."), tr("Bring up to date…"))  # fmt: skip
        card.pressed.connect(self.bring_up_to_date)
        self._notices.addWidget(wrap(row(card, margins=(16, 8, 16, 8))))

    def _tell_drawer(self) -> None:
        record = self.detail.record
        if self.drawer.isVisible() and record is not None:
            self.drawer.show_for(int(record["id"]), str(record.get("metric")))

    def turn_drawer(self) -> None:
        """Show the people and devices beside the licences, or hide them."""
        on = not self.drawer.isVisible()
        self.drawer.setVisible(on)
        if on:
            self._tell_drawer()
            self.drawer.line.setFocus()
        else:
            self.listing.setFocus()

    # ------------------------------------------------------------ verbs
    def _row(self, record: int) -> Row | None:
        found = self.desk.row("licence", record)
        return found if found is not None and not found.get("binned") else None

    def _ask_give(self, record: Row) -> Any:
        from itam_desktop.software.screens.give_seats import give_seats

        return give_seats(self.shell, self.window(), record)

    def give(self, holders: Sequence[Holder], record: Row | None = None) -> None:
        """Each gets a seat of the chosen licence, or of `record`."""
        row_ = record or self.detail.record
        if row_ is None:
            self.shell.complain(tr("Choose a licence first."))
        else:
            giving.give(self.shell, self.window(), row_, holders)

    def renew(self, record: Row) -> None:
        dialogs.renew(self.shell, self.window(), record)

    def _buy(self, record: Row) -> None:
        dialogs.buy(self.shell, self.window(), record)

    def _cancel(self, record: Row) -> None:
        dialogs.cancel(self.shell, self.window(), record)

    def _add_keys(self, record: Row) -> None:
        dialogs.add_keys(self.shell, self.window(), record)

    def _price(self, record: Row) -> None:
        dialogs.price(self.shell, self.window(), record)

    def let_end(self, record: Row) -> None:
        one = int(record["id"])
        do(self.shell, "licence.let_end", lambda tx: dialogs.actions().let_end(tx, one))

    def keep(self, record: Row) -> None:
        one = int(record["id"])
        do(self.shell, "licence.keep", lambda tx: dialogs.actions().keep(tx, one))

    def bring_up_to_date(self) -> None:
        dialogs.UpToDate(self.shell, self.window()).open()

    # ------------------------------------------------------------ hands
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ins on a row of the list gives a seat of it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Insert:
            record = self.detail.record
            if record is not None and _gives(record) and not self.desk.read_only:
                self._ask_give(record)
            return True
        return super().eventFilter(watched, event)

    def takes_scan(self, code: str) -> bool:
        """While the drawer says so, a scanned person or device gets a seat of the chosen licence."""
        from itam_desktop.software.screens.give_seats import found_by

        record = self.detail.record
        if not self.drawer.scans or record is None or self.form is not None:
            return False
        found, _ = found_by(self.shell, code, ["person", "asset"])
        if len(found) != 1:
            self.shell.complain(tr("Nobody and nothing here is called {code}.", code=code))
        else:
            announce(self, tr("Giving a seat"))
            self.give(found)
        return True

    def _at(self, event: QDropEvent) -> Row | None:
        """The licence on whose row something is dragged."""
        listing = self.records
        one = listing.model.id_at(listing.table.rowAt(round(event.position().y())))
        return self._row(one) if one is not None else None

    def _may_drop(self, data: QMimeData, event: QDropEvent) -> bool:
        at = self._at(event)
        listing = self.records
        licence, seats = dragging.seats_in(data)
        ok = at is not None and _gives(at) and not self.desk.read_only and (bool(dragging.holders_in(data)) or (bool(seats) and at["id"] != licence))  # fmt: skip
        cells: Any = listing.table
        cells._hover(listing.table.rowAt(round(event.position().y())) if ok else -1)
        return ok

    def _dropped(self, data: QMimeData, event: QDropEvent) -> None:
        at = self._at(event)
        if at is None:
            return
        _, seats = dragging.seats_in(data)
        if seats:
            giving.move(self.shell, seats, int(at["id"]))
        else:
            self.give(dragging.holders_in(data), at)


def _lives(record: Row) -> bool:
    return state_of(record) != "ended"


def _gives(record: Row) -> bool:
    return _lives(record)


def _renews(record: Row) -> bool:
    return _lives(record) and bool(record.get("end_date"))


def _ends(record: Row) -> bool:
    return state_of(record) == "running" and bool(record.get("end_date"))


def _behind(conn: sqlite3.Connection, today: date) -> tuple[int, int]:
    """(how many have renewed by themselves, how many have ended) without the register saying so."""
    rows = reads.behind(conn, today.isoformat())
    return sum(renewed_by_itself(one, today) is not None for one in rows), sum(has_ended(one, today) for one in rows)
