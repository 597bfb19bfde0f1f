"""The network: look at what answers on the office's own network, and take over what the register does not know yet.

Nothing is looked at before the user presses Start, and nothing is written before they say what.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

import shiboken6
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QStackedWidget, QVBoxLayout

from itam_desktop.collection.network import looking, taking
from itam_desktop.collection.network.found import Found
from itam_desktop.collection.network.known import BY, Known, known
from itam_desktop.collection.network.looking import Wish
from itam_desktop.collection.network.subnets import Refused, Subnet, own_subnets
from itam_desktop.desk.desk import Job
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Cancelled, Refusal
from itam_desktop.kernel.fields import Choice, Field
from itam_desktop.kernel.kinds import CHOICE, INTEGER, REFERENCE
from itam_desktop.kernel.progress import Progress
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.widgets.asking import Ask
from itam_desktop.widgets.dialog import opened
from itam_desktop.widgets.editors import editor_for
from itam_desktop.widgets.entry import Entry
from itam_desktop.widgets.flow import Flow
from itam_desktop.widgets.list_model import ListModel
from itam_desktop.widgets.notices import announce
from itam_desktop.widgets.page import Page, Shell, do, parent_of
from itam_desktop.widgets.parts import button, col, label, row
from itam_desktop.widgets.surfaces import EmptyState, Pane
from itam_desktop.widgets.switches import Bar
from itam_desktop.widgets.table import RecordTable
from itam_desktop.widgets.theme import px

COLUMNS = (
    Field("what", N("What it is"), column=190, cell="thing"), Field("ip", N("IP address"), column=112, mono=True),
    Field("asset", N("Asset"), column=190), Field("serial", N("Serial number"), column=118, mono=True),
    Field("pages", N("Pages"), INTEGER, column=76), Field("toner", N("Toner"), column=112),
    Field("mac", N("MAC address"), column=150, mono=True), Field("maker", N("Maker"), column=80), Field("services", N("Offers"), column=80),
)  # fmt: skip
EVERY_MS = 200


def minutes(seconds: int) -> str:
    """About how long, in words."""
    if seconds < 60:
        return tr_n("about {n} second", "about {n} seconds", seconds)
    return tr_n("about {n} minute", "about {n} minutes", -(-seconds // 60))


class NetworkPage(Page):
    """found: what the last look has found, in the order of the table; told: address -> its asset."""

    key, word, icon = "network", N("The network"), "network"
    watches = frozenset({"asset", "meter_reading", "category"})

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.found: list[Found] = []
        self.told: dict[str, Known] = {}
        self.subnets: list[Subnet] = []
        self.refused: list[Refused] = []
        self.job: Job | None = None
        self._partial: list[Found] | None = None  # put here by the look's thread, taken by the clock
        self._clock = QTimer(self)
        self._clock.setInterval(EVERY_MS)
        self._clock.timeout.connect(self._take_partial)
        self.model = ListModel(COLUMNS, self._fetch, self.desk.style)
        self.table = RecordTable(self.model, tr("What was found on the network"))
        self.table.horizontalHeader().setSectionsClickable(False)
        self.table.chosen.connect(lambda _: self._enable())
        self.table.opened.connect(lambda _: self.open_asset())
        self._empty = EmptyState(
            "network", tr("Nothing was looked at yet"),
            tr("Computers, printers and other devices that answer on the office’s own network are listed here; nothing is written until you say so."),
        )  # fmt: skip
        self._none = EmptyState(
            "search",
            tr("Nobody answered"),
            tr("Tick a further way to look, or look again when the devices are switched on."),
        )
        self._stack = QStackedWidget()
        for one in (self._empty, self.table, self._none):
            self._stack.addWidget(one)
        ground = col(gap=0)
        ground.addWidget(self._stack)
        layout = col(Pane(self._ask(), "b"), gap=0)
        layout.addWidget(Pane(ground), 1)
        layout.addWidget(Pane(self._verbs(), "t"))
        self.setLayout(layout)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.stop)
        self._enable()

    # ------------------------------------------------------------ what is asked
    def _ask(self) -> QVBoxLayout:
        self.subnet = Entry(self._field(), editor_for(self._field(), self.shell.context()))
        self.neighbours = QCheckBox(tr("Neighbours that this computer knows already (sends nothing)"))
        self.mdns = QCheckBox(tr("Listen to what devices say of themselves (mDNS)"))
        self.snmp = QCheckBox(tr("Ask printers by SNMP: serial number, page counter, toner"))
        self.agreed = QCheckBox(tr("I run this network, or whoever runs it has agreed."))
        self.community = Entry(_COMMUNITY, editor_for(_COMMUNITY, self.shell.context()))
        self.community.editor.load({"community": "public"})
        self.neighbours.setChecked(True)
        self.mdns.setChecked(True)
        self.start_button = button(tr("Look now"), "search", "primary", pressed=self.start)
        self.stop_button = button(tr("Stop"), "hand-stop", pressed=self.stop)
        self.takes = label("", "small", "soft")
        self.why_not = label("", "small", "soft", wrapped=True)
        self.bar = Bar(0, name=tr("How far it is"))
        self.state = label("", "small", "soft", elided=True)
        for box in (self.neighbours, self.mdns, self.snmp, self.agreed):
            box.toggled.connect(self._enable)
        self.subnet.editor.edited.connect(self._enable)
        self.subnet.setFixedWidth(px(330))
        self.community.setFixedWidth(px(170))
        ways = col(self.neighbours, self.mdns, self.snmp, None, gap=6)
        self._left = col(self.subnet, self.community, None, gap=8)
        form = row(self._left, 24, gap=0)
        form.addLayout(ways, 1)
        words = label(
            tr("Look only at networks that you run. Only this computer’s own private network is looked at, at most 1,022 addresses, with at most 20 requests a second; no password is tried, and no request leaves the network."),
            "small", "soft", wrapped=True,
        )  # fmt: skip
        progress = row(gap=12)
        progress.addWidget(self.start_button)
        progress.addWidget(self.stop_button)
        progress.addWidget(self.takes)
        progress.addWidget(self.state, 1)
        return col(
            label(tr("The network"), "title"), words, self.why_not, form, self.agreed, progress, self.bar, gap=10, margins=(16, 14, 16, 12)
        )  # fmt: skip

    def _field(self) -> Field:
        choices = []
        for one in self.subnets:
            words = f"{one.card}  ·  {one.network}"
            choices.append(
                Choice(str(one.network), words + ("  ·  " + tr("the part around this computer") if one.cut else ""))
            )
        return Field("subnet", N("Network"), CHOICE, choices=tuple(choices), required=True)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.job is None:
            self.read_subnets(*own_subnets())

    def read_subnets(self, fine: list[Subnet], refused: list[Refused]) -> None:
        """Offer these networks; of the others say why not."""
        if (fine, refused) != (self.subnets, self.refused):
            before = self.subnet.editor.state()
            self.subnets, self.refused = fine, refused
            field = self._field()
            new = Entry(field, editor_for(field, self.shell.context()))
            new.setFixedWidth(px(330))
            keys = [choice.key for choice in field.choices]
            new.editor.load({"subnet": before if before in keys else keys[0] if keys else None})
            new.editor.edited.connect(self._enable)
            old, self.subnet = self.subnet, new
            self._left.replaceWidget(old, new)
            old.hide()
            old.deleteLater()
        said = [f"{one.card} ({one.address}): {one.why}" for one in refused]
        if not fine:
            said.insert(0, tr("This computer is in no network that may be looked at."))
        self.why_not.setText("\n".join(said))
        self.why_not.setVisible(bool(said))
        self._enable()

    def wish(self) -> Wish | None:
        """What is ticked and typed; None without a network. Raises Refusal."""
        chosen = self.subnet.editor.state()
        subnet = next((one for one in self.subnets if str(one.network) == chosen), None)
        if subnet is None:
            return None
        community = str(self.community.editor.value() or "") if self.snmp.isChecked() else "public"
        return Wish(subnet, self.neighbours.isChecked(), self.mdns.isChecked(), self.snmp.isChecked(), community)

    # ------------------------------------------------------------ looking
    def start(self) -> None:
        """Begin the look that is asked for."""
        self.community.show_problem("")
        try:
            wish = self.wish()
            if wish is None or self.job is not None:
                return
            looking.judge(wish)
        except Refusal as no:
            self._complain(no)
            return
        self.found, self._partial, self.told = [], None, {}
        self._show_rows()

        def work(progress: Progress) -> list[Found]:
            return looking.look(wish, progress, self._keep)

        self.job = self.desk.aside(tr("Looking at the network"), work, self._done, self._ended)
        self.job.told.connect(self._tell)
        self.destroyed.connect(self.job.stop)
        self._clock.start()
        self._enable()
        announce(self, tr("Looking at the network"))

    def stop(self) -> None:
        """End the look at once; what was found stays."""
        if self.job is not None and shiboken6.isValid(self):
            self.job.stop()
            self.state.setText(tr("Stopping…"))

    def _keep(self, found: list[Found]) -> None:
        self._partial = found  # in the look's thread: the clock shows it

    def _take_partial(self) -> None:
        found, self._partial = self._partial, None
        if found is not None:
            self._show(found)

    def _tell(self, done: int, total: int, what: str) -> None:
        if shiboken6.isValid(self) and self.job is not None:
            self.bar.set_part(done / total if total else 0)
            self.state.setText(what)

    def _done(self, found: list[Found]) -> None:
        self._over(found, tr_n("{n} device found.", "{n} devices found.", len(found)))

    def _ended(self, error: Exception) -> None:
        if not shiboken6.isValid(self):
            return
        self._take_partial()
        if isinstance(error, Cancelled):
            self._over(
                self.found, tr("Stopped.") + " " + tr_n("{n} device found.", "{n} devices found.", len(self.found))
            )
        else:
            self._over(self.found, "")
            self._complain(error)

    def _over(self, found: list[Found], words: str) -> None:
        if not shiboken6.isValid(self):
            return
        self.job, self._partial = None, None
        self._clock.stop()
        self.bar.set_part(0)
        self.state.setText(words)
        self._show(found, ended=True)
        announce(self, words)
        self._enable()

    def _complain(self, error: Exception) -> None:
        if isinstance(error, Refusal) and error.field == "community":
            self.community.show_problem(error.message)
            self.community.editor.control.setFocus()
        else:
            self.shell.complain(error)

    # ------------------------------------------------------------ what was found
    def _show(self, found: list[Found], ended: bool = False) -> None:
        self.found = found

        def then(told: dict[str, Known]) -> None:
            if shiboken6.isValid(self):
                self.told = told
                self._show_rows(ended)

        self.desk.ask("network.known", lambda conn: known(conn, found), then)

    def refresh(self, done: Done | None) -> None:
        if self.found:
            self._show(self.found, self.job is None)

    def _show_rows(self, ended: bool = False) -> None:
        self.model.show(range(1, len(self.found) + 1))
        self.model.forget()
        self._stack.setCurrentWidget(self.table if self.found else self._none if ended else self._empty)
        self._enable()

    def _fetch(self, ids: Sequence[int]) -> Mapping[int, Mapping[str, Any]]:
        return {i: {"id": i, **self._row(self.found[i - 1])} for i in ids if i <= len(self.found)}

    def _row(self, one: Found) -> dict[str, Any]:
        asset, printer = self.told.get(one.ip), one.printer
        toner = printer.toner if printer is not None else ()
        return {
            "what": taking.called(one), "icon": "printer" if taking.is_printer(one) else "device-desktop", "ip": one.ip,
            "asset": f"{asset.tag}  ·  {tr(BY[asset.by])}" if asset is not None else tr("not in the register"),
            "serial": one.serial, "pages": printer.pages if printer is not None else None,
            "toner": ", ".join(f"{t.percent} %" for t in toner if t.percent is not None), "mac": one.mac, "maker": one.maker,
            "services": ", ".join(one.services),
        }  # fmt: skip

    # ------------------------------------------------------------ verbs
    def _verbs(self) -> Flow:
        self.open_button = button(tr("Open the asset"), "external-link", pressed=self.open_asset)
        self.make_button = button(tr("Make an asset…"), "plus", pressed=self.make)
        self.read_button = button(tr("Take the readings over"), "gauge", pressed=self.take_readings)
        return Flow(self.open_button, self.make_button, self.read_button, margins=(16, 10, 16, 10), gap=8)

    def chosen(self) -> list[Found]:
        return [self.found[i - 1] for i in self.table.chosen_ids() if i <= len(self.found)]

    def _strangers(self) -> list[Found]:
        return [one for one in self.chosen() if one.ip not in self.told]

    def _read(self) -> list[Found]:
        """The chosen printers, or all when none is chosen, whose asset has a meter that stands lower."""
        fits = []
        for one in self.chosen() or self.found:
            asset = self.told.get(one.ip)
            pages = one.printer.pages if one.printer is not None else None
            if asset is not None and asset.pages and pages is not None and pages != asset.reading:
                fits.append(one)
        return fits

    def _enable(self) -> None:
        busy, live = self.job is not None, not self.desk.read_only
        try:
            wish = self.wish()
        except Refusal:
            wish = None
        some = self.neighbours.isChecked() or self.mdns.isChecked() or self.snmp.isChecked()
        self.start_button.setEnabled(not busy and wish is not None and some and self.agreed.isChecked())
        self.stop_button.setVisible(busy)
        self.bar.setVisible(busy)
        self.community.setVisible(self.snmp.isChecked())
        self.takes.setText(minutes(looking.seconds_about(wish)) if wish is not None and some else "")
        for box in (self.neighbours, self.mdns, self.snmp, self.agreed, self.subnet, self.community):
            box.setEnabled(not busy)
        if hasattr(self, "open_button"):
            chosen, strangers, read = self.chosen(), self._strangers(), self._read()
            self.open_button.setEnabled(len(chosen) == 1 and not strangers)
            self.make_button.setEnabled(live and bool(strangers))
            self.read_button.setEnabled(live and bool(read))

    def open_asset(self) -> None:
        """Go to the asset that the chosen thing is; make one of a stranger."""
        chosen = self.chosen()
        if len(chosen) == 1:
            asset = self.told.get(chosen[0].ip)
            if asset is not None:
                self.shell.open("asset", asset.asset)
            else:
                self.make()

    def make(self) -> Ask | None:
        """Ask for a category, then make an asset of each chosen stranger."""
        things = self._strangers()
        if not things or self.desk.read_only:
            return None
        about = self.desk.kind("asset")
        category, place = about.field("category_id"), about.field("place_id")
        fields = [
            Field("category_id", category.label, REFERENCE, target=category.target, required=True),
            Field("place_id", place.label, REFERENCE, target=place.target),
        ]
        start = _start(self.desk.conn, things)
        title = tr("Make an asset of {what}", what=taking.called(things[0])) if len(things) == 1 else tr_n("Make an asset of {n} device", "Make assets of {n} devices", len(things))  # fmt: skip
        return opened(
            Ask(
                self.shell, parent_of(self.shell), title, [[fields[0]], [fields[1]]],
                lambda tx, values: taking.make_assets(tx, things, {k: v for k, v in values.items() if v is not None}),
                verb=tr("Make the asset") if len(things) == 1 else tr("Make the assets"), icon="plus", name="network.make", row_=start,
                words=tr("Name, serial number, MAC and IP address are filled in as the network says; a printer’s page counter becomes its first reading."),
            )
        )  # fmt: skip

    def take_readings(self) -> None:
        """The page counters of the chosen printers, or of all, become readings."""
        things = self._read()
        if things:
            do(self.shell, "network.readings", lambda tx: taking.take_readings(tx, things))

    def focus_first(self) -> None:
        self.agreed.setFocus()


_COMMUNITY = Field("community", N("Community"), help=N("Most printers answer to “public”."))


def _start(conn: sqlite3.Connection, things: Sequence[Found]) -> dict[str, Any]:
    category = taking.category_for(conn, things)
    if category is None:
        return {}
    name = conn.execute("SELECT name FROM category WHERE id=?", (category,)).fetchone()[0]
    return {"category_id": category, "category_id__title": name}
