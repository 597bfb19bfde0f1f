"""One licence beside its list: the counter, what is to be decided, and by tab its seats, devices, keys, files, money."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from itam_desktop.assets.screens.files import Files
from itam_desktop.kernel.fields import RecordKind, label_of
from itam_desktop.kernel.filters import Filter
from itam_desktop.kernel.style import show_date, show_money, show_number
from itam_desktop.kernel.terms import A_YEAR, has_ended, judgement_day, last_notice, renewed_by_itself, state_of
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.software import counting, findings, queries, reads, telling
from itam_desktop.software.fields import METRICS, MODELS
from itam_desktop.software.screens import dialogs, giving
from itam_desktop.software.screens.dialogs import holder_kinds, today_of
from itam_desktop.software.screens.licence_parts import (
    KEY_FIELDS,
    LEGEND,
    MONEY_FIELDS,
    KeyLine,
    TakeBackStrip,
    counter_of,
    legend,
    money,
    pairs,
)
from itam_desktop.software.screens.positions import position_lines
from itam_desktop.software.screens.seat_list import SeatList
from itam_desktop.widgets import painters, theme
from itam_desktop.widgets.cells import left_words
from itam_desktop.widgets.flow import Flow
from itam_desktop.widgets.notices import NoticeCard
from itam_desktop.widgets.page import Shell, do
from itam_desktop.widgets.parts import button, col, label, row, wrap
from itam_desktop.widgets.record_panes import Act, DetailPane, More, Row, entry, facts, scroller, strong
from itam_desktop.widgets.surfaces import Pane
from itam_desktop.widgets.switches import Pill, SeatBar, Tabs

if TYPE_CHECKING:
    from itam_desktop.software.actions import Holder

MOST_SEATS = 500
SEATS, INSTALLED, KEYS, FILES, DETAILS = range(5)
TABS = (N("Seats"), N("Installed"), N("Its keys"), N("Files"), N("Details"))


class LicencePane(DetailPane):
    """The tab that was chosen stays for the next licence."""

    def __init__(self, shell: Shell, acts: Sequence[Act] = (), more: More | None = None, can_add: bool = True) -> None:
        self.tab = SEATS
        self.tabs: Tabs | None = None
        self.seats: SeatList | None = None
        self.strip: TakeBackStrip | None = None
        super().__init__(shell, acts, more, can_add)

    def say(self, words: str) -> None:
        self.tabs = self.seats = None
        self.kept_focus = False
        super().say(words)

    # ------------------------------------------------------------ the pane
    def show_record(self, about: RecordKind, record: Row, in_bin: bool) -> None:
        if in_bin:
            self.tabs = self.seats = None
            self.kept_focus = False
            super().show_record(about, record, in_bin)
            return
        held = self.seats is not None and self.window().focusWidget() is self.seats
        at = self.seats.currentRow() if self.seats is not None else 0
        same = self.record is not None and self.record["id"] == record["id"]
        self.record, self.about, self.area, self.seats = record, about, None, None
        self.counter, self._unused = counter_of(self.shell, int(record["id"])), None
        head = col(*self._head(record), *self._notices(record), gap=10, margins=(16, 16, 16, 8))
        keys, files = reads.tabs(self.shell.desk.conn, int(record["id"]))
        keys += bool(record.get("key"))
        style = self.shell.desk.style
        n = self.counter.taken
        self.devices, installed = ([], 0) if not record.get("product_id") else reads.installed_on(
            self.shell.desk.conn, int(record["product_id"]), today_of(self.shell).isoformat()
        )  # fmt: skip
        self._installed = installed
        counts = [n, installed, keys, files, 0]
        self.tabs = Tabs(
            [(tr(w), show_number(c, style) if c else "") for w, c in zip(TABS, counts, strict=True)],
            tr("About this licence"),
            small=True,
        )
        self.tabs.setCurrentIndex(self.tab)
        self.tabs.setUsesScrollButtons(True)
        self._body = col(gap=0)
        strip = Pane(row(self.tabs, margins=(16, 0, 4, 0)), "b")
        whole = col(wrap(head), strip, gap=0)
        whole.addLayout(self._body, 1)
        self._put(wrap(whole))
        self._show_tab(self.tab)
        self.tabs.currentChanged.connect(self._show_tab)
        self.kept_focus = bool(same and held and self.seats is not None)
        if self.kept_focus and self.seats is not None:
            self.seats.setFocus()
            self.seats.choose_at(at)

    def _show_tab(self, index: int) -> None:
        self.tab = max(0, index)
        while (item := self._body.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.seats = self.strip = self.area = None
        make = (self._seats, self._devices, self._keys, self._files, self._details)[self.tab]
        made = make(self.record or {})
        self._body.addWidget(made, 1)

    def _scrolled(self, *items: QWidget, gap: int = 12) -> QWidget:
        body = col(*items, None, gap=gap, margins=(16, 12, 16, 16))
        self.area = scroller(wrap(body))
        return self.area

    def _head(self, record: Row) -> list[QWidget]:
        style, counter = self.shell.desk.style, self.counter
        title = label(str(record["name"]), "head", wrapped=True)
        title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        said = [str(record.get("product_id__title") or "")] if record.get("product_id__title") != record["name"] else []
        said += [tr(label_of(METRICS, str(record.get("metric")))), tr(label_of(MODELS, str(record.get("model"))))]
        number = label(show_number(counter.used, style), "number")
        if counter.bought is None:
            words = tr_n("seat in use, no limit", "seats in use, no limit", counter.used)
        else:
            words = tr("of {all} seats in use", all=show_number(counter.bought, style))
        line = row(number, gap=8)
        line.addWidget(label(words, "body", "soft", wrapped=True), 1)
        if not counter.valid and state_of(record) == "ended":
            line.addWidget(Pill(tr("Ended"), "off", "flag"))
        else:
            line.addWidget(Pill(*left_words(counter.free, counter.short, style)))
        whole = counter.taken if counter.bought is None else counter.bought
        told = {
            "used": counter.used,
            "held": counter.held,
            "spent": counter.spent,
            "free": counter.free or 0,
            "short": counter.short,
        }
        numbers = {kind: show_number(n, style) for kind, n in told.items() if n or kind == "used"}
        said_all = ", ".join(f"{tr(word)} {numbers[kind]}" for kind, word in LEGEND if kind in numbers)
        picture = SeatBar(painters.Seats(whole, counter.used, counter.held, counter.spent), said_all)
        return [
            title,
            label(" · ".join(filter(None, said)), "small", "soft", wrapped=True),
            wrap(line),
            picture,
            legend(numbers),
            wrap(self._verbs(record)),
        ]

    def _verbs(self, record: Row) -> Flow:
        live = not self.shell.desk.read_only
        fitting = [act for act in self.acts if act.fits(record)]
        shown = [act for act in fitting if act in self.acts[: self.SHOWN]]
        hidden = [act for act in fitting if act not in shown]
        verbs = Flow(gap=8)
        for n, act in enumerate(shown):
            made = button(
                tr(act.word), act.icon, "primary" if n == 0 else "normal", pressed=partial(self._press, act, record)
            )
            made.setEnabled(live or act.reads)
            verbs.addWidget(made)
        edit, menu = (
            button("", "pencil", tip=tr("Edit"), pressed=self.edit_pressed.emit),
            self._menu_button(hidden, record),
        )
        edit.setEnabled(live)
        menu.setEnabled(live)
        verbs.addWidget(wrap(row(edit, menu)))
        return verbs

    SHOWN = 2  # of the verbs have a button of their own

    def _notices(self, record: Row) -> list[QWidget]:
        """What is to be decided, or missing."""
        style, today, counter = self.shell.desk.style, today_of(self.shell), self.counter
        found: list[QWidget] = []
        if counter.short:
            n = show_number(counter.short, style)
            words = tr_n("{count} seat is missing", "{count} seats are missing", counter.short, count=n)
            each = counting.price_per_year(record.get("price"), str(record.get("price_period") or ""))
            more = tr("Buy more, or take seats back.")
            if each is not None:
                money = show_money(int(each * counter.short), str(record.get("currency") or style.currency), style)
                more = (
                    tr("To buy them costs {sum} a year.", sum=money)
                    if record.get("price_period") in A_YEAR
                    else tr("To buy them costs {sum}.", sum=money)
                )
            found.append(NoticeCard("bad", words, more))
        if state_of(record) != "running":
            return found
        by, end = judgement_day(record), record.get("end_date")
        last = last_notice(record)
        if renewed_by_itself(record, today) is not None or has_ended(record, today):
            words = N("It has renewed by itself") if record.get("renewal") == "tacit" else N("It has ended")
            found.append(
                NoticeCard(
                    "warn",
                    tr(words),
                    tr("The register still shows its old end, {day}.", day=show_date(str(end), style)),
                )
            )
        elif by is not None and end and (by - today).days <= 30:
            fact = tr("Decide by {day}", day=show_date(by.isoformat(), style))
            tacit = record.get("renewal") == "tacit"
            year = record.get("per_year")
            if tacit and last is not None and last < today:
                more = tr("Too late to cancel for {day}: it renews by itself.", day=show_date(str(end), style))
            elif tacit and isinstance(year, int):
                money = show_money(year, str(record.get("currency") or style.currency), style)
                more = tr("Renews by itself after {day} for {sum} a year.", day=show_date(str(end), style), sum=money)
            elif tacit:
                more = tr("Renews by itself after {day}.", day=show_date(str(end), style))
            else:
                more = tr("It ends on {day}, unless you renew it.", day=show_date(str(end), style))
            unused = self.unused(int(record["id"]))
            if unused:
                idle = sum(n for n, _ in unused.values())
                more += " " + tr_n("{n} seat was not used for 90 days.", "{n} seats were not used for 90 days.", idle)
            found.append(NoticeCard("bad" if by < today else "warn", fact, more, icon="calendar-due"))
        return found

    def unused(self, licence: int) -> dict[int, tuple[int, int]]:
        """Seat -> (quantity, days) of those that nobody uses; asked once for a record that is shown."""
        if self._unused is None:
            self._unused = findings.unused_seats(self.shell.desk.conn, today_of(self.shell).isoformat(), licence)
        return self._unused

    _unused: dict[int, tuple[int, int]] | None = None

    # ------------------------------------------------------------ seats
    def _seats(self, record: Row) -> QWidget:
        desk, one = self.shell.desk, int(record["id"])
        today = today_of(self.shell).isoformat()
        found = [
            s
            for s in queries.seats_of(desk.conn, one, MOST_SEATS)
            if s.state != "held" or str(s.held_until) > today or not desk.read_only
        ]
        total = queries.how_many(desk.conn, one)
        made = self.seats = SeatList(
            one, not desk.read_only, state_of(record) != "ended", holder_kinds(str(record.get("metric"))) == ["asset"]
        )
        made.show_seats(found, max(0, total - len(found)), today, self.unused(one), desk.style)
        made.took.connect(self.take_back)
        made.released.connect(self.release)
        made.given.connect(self.give)
        made.give_asked.connect(lambda: self.ask_give())
        made.opened.connect(self.shell.open)
        made.menu_asked.connect(lambda at: self.seat_menu().popup(at))
        self.strip = TakeBackStrip(self.take_back)
        made.dragging.connect(self.strip.setVisible)
        layout = col(gap=0)
        layout.addWidget(made, 1)
        layout.addWidget(self.strip)
        return wrap(layout)

    def take_back(self, seats: Sequence[int]) -> None:
        giving.take_back(self.shell, seats)

    def release(self, seats: Sequence[int]) -> None:
        some = list(seats)
        do(self.shell, "seat.release", lambda tx: dialogs.actions().release_now(tx, some), n=len(some))

    def give(self, holders: Sequence[Holder]) -> None:
        if self.record is not None:
            giving.give(self.shell, self.window(), self.record, holders)

    def ask_give(self) -> Any:
        """The dialog in which who gets a seat is scanned or chosen."""
        from itam_desktop.software.screens.give_seats import give_seats

        if self.record is not None and not self.shell.desk.read_only and state_of(self.record) != "ended":
            return give_seats(self.shell, self.window(), self.record)
        return None

    def seat_menu(self) -> QMenu:
        """What can be done with the chosen seats."""
        seats = self.seats
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if seats is None or self.record is None:
            return menu
        used, held, record = seats.chosen(), seats.chosen("held"), self.record
        live = seats.live

        def add(icon: str, words: str, what: Callable[[], object], on: bool = True) -> None:
            action = menu.addAction(theme.icon(icon, "soft"), words, lambda: what())
            action.setEnabled(on and live)
            action.setData(icon)

        if used:
            add("arrow-back", tr_n("Take back", "Take back {n} seats", len(used)), lambda: self.take_back(used))
            add(
                "arrows-exchange",
                tr("Give on…"),
                lambda: dialogs.give_on(self.shell, self.window(), record, used),
                bool(record.get("reassignable", 1)),
            )
        if len(used) == 1:
            found = self.shell.desk.row("seat", used[0]) or {}
            name = str(found.get("person_id__title") or found.get("asset_id__title") or "")
            add(
                "stack",
                tr("How many seats…"),
                lambda: dialogs.quantity(self.shell, self.window(), name, used[0], int(found.get("quantity") or 1)),
            )
        if held:
            add("arrow-back-up", tr("Free again now"), lambda: self.release(held))
        if seats.gives:
            add("user-plus", tr("Give a seat…"), self.ask_give)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Insert:
            self.ask_give()
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------ the other tabs
    def _devices(self, record: Row) -> QWidget:
        style = self.shell.desk.style
        if not record.get("product_id"):
            return self._scrolled(
                label(
                    tr("Say which product it is a licence for; then the devices with that product stand here."),
                    "small",
                    "soft",
                    wrapped=True,
                )
            )
        items: list[QWidget] = []
        if not self.devices:
            items.append(label(tr("No inventory has reported it on any device."), "small", "soft", wrapped=True))
        else:
            words = tr_n(
                "On {count} device", "On {count} devices", self._installed, count=show_number(self._installed, style)
            )
            listed = button(
                tr("Show in the list"),
                "list",
                "quiet",
                small=True,
                pressed=partial(self.open_devices, int(record["product_id"])),
            )
            bought = record.get("quantity")
            if bought is not None and self._installed > int(bought):  # this licence has seats free, and yet it is short
                desk, day = self.shell.desk, today_of(self.shell).isoformat()
                counted = telling.product_facts(desk.conn, int(record["product_id"]), day, style.currency).positions
                items += [position_lines(one, desk) for one in counted if one.shortfall]
            line = row(strong(words), gap=8)
            line.addStretch(1)
            line.addWidget(listed)
            items.append(wrap(line))
        for one in self.devices:
            note = " · ".join(filter(None, [one.version, one.person or one.name]))
            items.append(entry(one.tag, note, partial(self.shell.open, "asset", one.asset), mono=True))
        if self._installed > len(self.devices):
            items.append(
                label(tr("and {n} more", n=show_number(self._installed - len(self.devices), style)), "small", "soft")
            )
        return self._scrolled(*items, gap=4)

    def open_devices(self, product: int) -> None:
        """The assets' list with the devices on which a product is installed."""
        desk = self.shell.desk
        ids = reads.devices_of(desk.conn, product, today_of(self.shell).isoformat())
        tags = reads.tags(desk.conn, ids)
        self.shell.show_list("asset", (Filter("tag", tuple(tags)),))

    def _keys(self, record: Row) -> QWidget:
        desk, one = self.shell.desk, int(record["id"])
        items: list[QWidget] = []
        if record.get("key"):
            items.append(KeyLine(self.shell, one, None, tr("Of the whole licence"), partial(self._drop_own_key, one)))
        for n, (key, note, who) in enumerate(queries.keys_of(desk.conn, one), 1):
            words = " · ".join(filter(None, [note or tr("Key {n}", n=n), who or tr("free")]))
            items.append(KeyLine(self.shell, one, key, words, partial(self._drop_key, key) if not who else None))
        if not items:
            items.append(label(tr("No key is kept here."), "small", "soft", wrapped=True))
        add = button(tr("Add keys…"), "plus", pressed=lambda: dialogs.add_keys(self.shell, self.window(), record))
        add.setEnabled(not desk.read_only)
        items.append(wrap(Flow(add, gap=8)))
        items.append(label(tr("Looking at a key is recorded in the licence's history."), "small", "soft", wrapped=True))
        account: list[tuple[str, str]] = []
        for field in map(self.about.field, KEY_FIELDS):
            if words := field.show(record, desk.style):
                account.append((tr(field.label), words))
        if account:
            items.append(pairs(account))
        return self._scrolled(*items)

    def _drop_own_key(self, licence: int) -> None:
        do(self.shell, "licence.change", lambda tx: dialogs.actions().change(tx, "licence", [licence], {"key": None}))

    def _drop_key(self, key: int) -> None:
        from itam_desktop.assets import actions

        do(self.shell, "licence_key.bin", lambda tx: actions.bin_records(tx, "licence_key", [key]))

    def _files(self, record: Row) -> QWidget:
        made = Files(self.shell)
        made.show_record("licence", int(record["id"]))
        made.show_files(Files.read(self.shell.desk.conn, "licence", int(record["id"])))
        return made

    def _details(self, record: Row) -> QWidget:
        left_out = (
            self.about.title,
            "seats",
            "used",
            "free",
            "short",
            "key",
            "price_period",
            "currency",
            *MONEY_FIELDS,
            *KEY_FIELDS,
        )
        return self._scrolled(
            *money(self.shell, self.window(), self.about, record, self.counter),
            *(self.more(record) if self.more is not None else ()),
            facts(self.about, record, self.shell.desk.style, left_out),
            gap=16,
        )
