"""Contracts: the list with its views, what is to be decided by month, claims; under the facts what is covered and what it costs."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from itam_desktop.contracts import costs, reads
from itam_desktop.contracts.fields import EVENTS, TYPES
from itam_desktop.contracts.screens import dialogs, on_licences
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.fields import label_of
from itam_desktop.kernel.style import Style, show_date, show_money, show_month, show_number
from itam_desktop.kernel.terms import has_ended, last_notice, renewed_by_itself, state_of
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.widgets.board import Board, Group, Item, Verb
from itam_desktop.widgets.flow import Flow
from itam_desktop.widgets.notices import NoticeCard
from itam_desktop.widgets.page import Shell, do
from itam_desktop.widgets.parts import button, clear, col, label, row, wrap
from itam_desktop.widgets.record_list import BIN, Empty, RecordList, View
from itam_desktop.widgets.record_page import VERBS, Act, RecordPage, RecordPanel, Row, Verbs, entry, strong

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx

VIEWS = (
    View(N("Running"), "-state:ended"),
    View(N("To decide"), "decide_by<+90d"),
    View(N("Leases"), "(type:lease or type:rental) -state:ended"),
    View(N("Insurance"), "type:insurance -state:ended"),
    View(N("Ended"), "state:ended"),
    BIN,
)
COLUMNS = ("name", "type", "end_date", "decide_by", "cost", "billing", "state")
CLAIM_VIEWS = (View(N("All")), View(N("Not settled"), "state:open"), BIN)
CLAIM_COLUMNS = ("name", "tag", "contract_id", "date", "state", "damage")
NO_CONTRACTS = Empty(
    N("No contracts yet"), N("Leases, support, insurance, telecom, subscriptions: what binds the office, until when, and what it covers."),
    N("Add a contract"),
)  # fmt: skip
NO_CLAIMS = Empty(N("No claims yet"), N("What was reported to an insurance, and what it paid."), N("Add a claim"))
NO_DECISIONS = Empty(
    N("Nothing to decide"), N("Contracts with an end stand here by the month in which to decide: end, less notice, less your own buffer."),
    N("Add a contract"), "calendar-due",
)  # fmt: skip
WATCHED = frozenset({"contract", "contract_cover", "contract_event", "insurance_claim", "asset", "company", "licence"})
PERIODS = {
    "month": N("{sum} a month"), "quarter": N("{sum} a quarter"), "half_year": N("{sum} a half-year"), "year": N("{sum} a year"), "once": N("{sum} once"),
}  # fmt: skip


def _add(tx: Tx, kind: str, values: Mapping[str, Any]) -> int:
    from itam_desktop.contracts import actions

    return actions.add(tx, kind, values)


def _change(tx: Tx, kind: str, records: Sequence[int], values: Mapping[str, Any]) -> None:
    from itam_desktop.contracts import actions

    actions.change(tx, kind, records, values)


JUDGED = Verbs(_add, _change, VERBS.bin, VERBS.restore)


def type_look(kind: str) -> tuple[str, str]:
    """(word, icon) of a kind of contract."""
    one = next((c for c in TYPES if c.key == kind), TYPES[-1])
    return tr(one.label), (one.look or ("off", "file-text"))[1]


def urgency(day: str, today: date, style: Style) -> tuple[str, str, str]:
    """The pill of a day ahead: late, within a month, later."""
    left = (date.fromisoformat(day) - today).days
    words = show_date(day, style)
    if left < 0:
        return words, "bad", "alert-triangle"
    return (words, "warn", "clock") if left <= 30 else (words, "info", "calendar")


class ContractsPage(RecordPage):
    key = "contracts"
    word = N("Contracts")
    icon = "file-certificate"
    watches = WATCHED

    def __init__(self, shell: Shell) -> None:
        desk = shell.desk
        self._contract_acts = (
            Act(N("Renew…"), "refresh", self.renew, _can_renew),
            Act(N("Give notice…"), "send", self.cancel, _is_running),
            Act(N("Let it end"), "hourglass", self.let_end, _can_end),
            Act(N("Goes on after all"), "arrow-back-up", self.keep, lambda r: state_of(r) in ("cancelled", "ending")),
            Act(N("Letter…"), "file-text", self.letter, lambda r: state_of(r) == "cancelled"),
        )
        self.contracts = RecordPanel(
            shell, "contract", JUDGED, name="contracts", views=VIEWS, columns=COLUMNS, sum_of="", empty=NO_CONTRACTS, acts=self._contract_acts,
            more=self._more, watches=WATCHED,
        )  # fmt: skip
        self.board = Board(desk, self._ask_board, WATCHED, tr("To decide"), NO_DECISIONS)
        decide = RecordPanel(
            shell,
            "contract",
            JUDGED,
            name="decide",
            acts=self._contract_acts,
            more=self._more,
            watches=WATCHED,
            listing=self.board,
        )
        self.claims = RecordPanel(
            shell, "insurance_claim", JUDGED, name="claims", views=CLAIM_VIEWS, columns=CLAIM_COLUMNS, empty=NO_CLAIMS, watches=frozenset({"contract", "asset"}),
            acts=(
                Act(N("Paid…"), "check", lambda r: dialogs.settle(shell, self.window(), r), lambda r: r.get("state") == "open"),
                Act(N("Refused"), "x", self.refuse_claim, lambda r: r.get("state") == "open"),
            ),
        )  # fmt: skip
        super().__init__(shell, [(self.word, self.contracts), (N("To decide"), decide), (N("Claims"), self.claims)])
        self.board.first_step.connect(self.new)
        self.calendar_button = button(
            tr("Calendar file…"), "calendar-event", tip=tr("Save what is to be decided, ends or falls due as a calendar file"),
            pressed=lambda: dialogs.calendar_file(shell, self.window()),
        )  # fmt: skip
        self.head.removeWidget(self.new_button)
        self.head.addWidget(self.calendar_button)
        self.head.addWidget(self.new_button)
        self._notices = col(gap=0)
        listing = self.contracts.listing
        if isinstance(listing, RecordList):
            listing.bars.addLayout(self._notices)

    def refresh(self, done: Done | None) -> None:
        super().refresh(done)
        self.desk.ask("contracts.behind", partial(_behind, today=self._today()), self._tell_behind)

    def _today(self) -> date:
        return self.desk.moment().date() if self.desk.day is None else self.desk.style.now()

    def _tell_behind(self, n: tuple[int, int]) -> None:
        """Never silently: what time has done to contracts is offered with its list."""
        clear(self._notices)
        renewed, ended = n
        if not (renewed or ended) or self.desk.read_only:
            return
        facts = [
            tr_n("{n} contract has renewed by itself", "{n} contracts have renewed by themselves", renewed)
            if renewed
            else "",
            tr_n("{n} contract has ended", "{n} contracts have ended", ended) if ended else "",
        ]
        card = NoticeCard(
            "warn",
            ". ".join(one for one in facts if one) + ".",
            tr("The register still shows their old end."),
            tr("Bring up to date…"),
            "refresh",
        )
        card.pressed.connect(self.bring_up_to_date)
        self._notices.addWidget(wrap(row(card, margins=(16, 8, 16, 8))))

    # ------------------------------------------------------------ verbs
    def renew(self, record: Row) -> None:
        dialogs.renew(self.shell, self.window(), record)

    def cancel(self, record: Row) -> None:
        dialogs.cancel(self.shell, self.window(), record)

    def letter(self, record: Row) -> None:
        dialogs.letter(self.shell, self.window(), record)

    def let_end(self, record: Row) -> None:
        one = int(record["id"])
        do(self.shell, "contract.let_end", lambda tx: _actions().let_end(tx, one))

    def keep(self, record: Row) -> None:
        one = int(record["id"])
        do(self.shell, "contract.keep", lambda tx: _actions().keep(tx, one))

    def refuse_claim(self, record: Row) -> None:
        one = int(record["id"])
        do(self.shell, "claim.settle", lambda tx: _actions().settle(tx, one, None))

    def bring_up_to_date(self) -> None:
        dialogs.UpToDate(self.shell, self.window()).open()

    def take_out(self, cover: int) -> None:
        """What is covered is so until today."""
        day = self._today().isoformat()
        do(self.shell, "contract.uncover", lambda tx: _actions().uncover(tx, [cover], day))

    # ------------------------------------------------------------ the board
    def _ask_board(self, board: Board) -> None:
        self.desk.ask("contracts.ahead", reads.ahead, lambda found: self._show_board(board, *found))

    def _show_board(self, board: Board, found: list[reads.Ahead], total: int) -> None:
        today, style = self._today(), self.desk.style
        months: dict[str, list[Item]] = {}
        for one in found:
            late = one.by < today.isoformat()
            months.setdefault("" if late else one.by[:7], []).append(self._item(one, today, style))
        groups = [
            Group(tr("Past its day") if not month else show_month(month), show_number(len(items), style), tuple(items))
            for month, items in months.items()
        ]
        board.show_groups(groups, max(0, total - len(found)))

    def _item(self, one: reads.Ahead, today: date, style: Style) -> Item:
        words, icon = type_look(one.type)
        last = last_notice(one.row)
        ends = N("renews by itself after {day}") if one.tacit else N("ends on {day}")
        facts = [words, one.company, tr(ends, day=show_date(one.end, style))]
        if last is not None and last < today and one.tacit:
            facts.append(tr("too late to cancel for this end"))
        verbs = [Verb(tr("Renew"), "refresh", partial(self._on, one.id, self.renew))]
        if one.tacit or last is None or last >= today:
            verbs.append(Verb(tr("Give notice"), "send", partial(self._on, one.id, self.cancel)))
        if not one.tacit:
            verbs.append(Verb(tr("Let it end"), "hourglass", partial(self._on, one.id, self.let_end)))
        return Item(
            one.id, icon, one.name, " · ".join(f for f in facts if f), urgency(one.by, today, style), tuple(verbs)
        )

    def _on(self, record: int, verb: Any) -> None:
        found = self.desk.row("contract", record)
        if found is not None:
            verb(found)

    # ------------------------------------------------------------ under the facts
    def _more(self, record: Row) -> Sequence[QWidget]:
        return [self._costs(record), self._covers(record), *self._events(record), *self._claims(record)]

    def _money(self, minor: int, record: Row) -> str:
        return show_money(minor, str(record.get("currency") or self.desk.style.currency), self.desk.style)

    def _costs(self, record: Row) -> QWidget:
        box = col(gap=4)
        line = row(strong(tr("Cost by period")), gap=8)
        line.addStretch(1)
        if state_of(record) != "ended" and not record.get("binned"):
            change = button(
                tr("Change price…"), "coin", "quiet", pressed=lambda: dialogs.price(self.shell, self.window(), record)
            )
            change.setEnabled(not self.desk.read_only)
            line.addWidget(change)
        box.addLayout(line)
        year = costs.per(record, "year")
        if year is None:
            box.addWidget(label(tr("No price is known, or no term to spread it over."), "small", "soft", wrapped=True))
            return wrap(box)
        words = [
            tr(PERIODS[p], sum=self._money(costs.per(record, p) or 0, record)) for p in ("month", "quarter", "year")
        ]
        box.addWidget(label(" · ".join(words), "small", wrapped=True))
        term = costs.over_term(record)
        if term is not None and record.get("billing") != "once":
            box.addWidget(label(tr("{sum} over the whole term", sum=self._money(term, record)), "small", wrapped=True))
        return wrap(box)

    def _covers(self, record: Row) -> QWidget:
        today, style, one = self._today().isoformat(), self.desk.style, int(record["id"])
        covered, total = reads.covered(self.desk.conn, one, today)
        licences, licensed = on_licences.lines(self.shell, one, today)
        n = total + licensed
        box = col(strong(tr("Covers"), show_number(n, style) if n else ""), gap=4)
        year = costs.per(record, "year")
        if n and year is not None:
            each = costs.shares(year, n)[0]
            box.addWidget(
                label(tr("{sum} a year for each thing", sum=self._money(each, record)), "small", "soft", wrapped=True)
            )
        for thing in covered:
            note = (
                thing.name
                if not thing.until
                else tr("{what}, until {day}", what=thing.name, day=show_date(thing.until, style))
            )
            tools = []
            if not thing.until:
                out = button(
                    "",
                    "x",
                    "quiet",
                    tip=tr("Take {what} out", what=thing.tag),
                    pressed=partial(self.take_out, thing.cover),
                )
                out.setEnabled(not self.desk.read_only)
                tools.append(out)
            box.addWidget(entry(thing.tag, note, partial(self.shell.open, "asset", thing.asset), *tools, mono=True))
        for line in licences:
            box.addWidget(line)
        if not n:
            box.addWidget(
                label(tr("Nothing yet. Put assets under it here, or from their list."), "small", "soft", wrapped=True)
            )
        more = n - len(covered) - len(licences)
        if more > 0:
            box.addWidget(label(tr("and {n} more", n=show_number(more, style)), "small", "soft"))
        values = reads.value_of(self.desk.conn, one, today, style.currency)
        if values:
            words = " + ".join(show_money(minor, currency, style) for currency, minor in values.items())
            box.addWidget(label(tr("Bought for {sum} together", sum=words), "small", wrapped=True))
        if record.get("insured_sum") is not None:
            self._insured(record, values, box)
        verbs = []
        if state_of(record) != "ended" and not record.get("binned") and not self.desk.read_only:
            verbs.append(
                button(
                    tr("Put things under it…"),
                    "plus",
                    pressed=lambda: dialogs.CoverThings(self.shell, self.window(), record).open(),
                )
            )
            if record.get("type") not in ("lease", "rental"):
                verbs.append(
                    button(
                        tr("Put a licence under it…"),
                        "key",
                        pressed=lambda: on_licences.put_under(self.shell, self.window(), contract=record),
                    )
                )
            if record.get("type") in ("lease", "rental") and total:
                verbs.append(
                    button(
                        tr("Return things…"),
                        "truck",
                        pressed=lambda: dialogs.ReturnLeased(self.shell, self.window(), record).open(),
                    )
                )
        if verbs:
            box.addWidget(wrap(Flow(*verbs, gap=8, margins=(0, 4, 0, 0))))
        return wrap(box)

    def _insured(self, record: Row, values: Mapping[str, int], box: Any) -> None:
        currency = str(record.get("currency") or self.desk.style.currency)
        insured, value = int(record["insured_sum"]), values.get(currency, 0)
        box.addWidget(label(tr("Insured for {sum}", sum=self._money(insured, record)), "small", wrapped=True))
        short = costs.under_insured(insured, value)
        if short:
            words = tr("Under-insured: the things are worth {sum} more than that.", sum=self._money(short, record))
            box.addWidget(NoticeCard("bad", words, tr("By what they cost when they were bought.")))

    def _events(self, record: Row) -> Sequence[QWidget]:
        found = reads.events(self.desk.conn, int(record["id"]))
        if not found:
            return []
        style = self.desk.style
        box = col(strong(tr("What happened")), gap=4)
        for one in found:
            words = tr(label_of(EVENTS, one["kind"]))
            facts = []
            if one["new_end"]:
                facts.append(tr("until {day}", day=show_date(one["new_end"], style)))
            if one["new_cost"] is not None:
                facts.append(f"{self._money(one['old_cost'] or 0, record)} → {self._money(one['new_cost'], record)}")
            if one["notes"]:
                facts.append(one["notes"])
            line = row(label(show_date(one["date"], style), "small", "soft"), gap=8)
            line.addWidget(label(" · ".join([words, *facts]), "small", wrapped=True), 1)
            box.addLayout(line)
        return [wrap(box)]

    def _claims(self, record: Row) -> Sequence[QWidget]:
        if record.get("type") != "insurance":
            return []
        found = reads.claims_of(self.desk.conn, int(record["id"]))
        box = col(strong(tr("Claims"), show_number(len(found), self.desk.style) if found else ""), gap=4)
        for one, name, day, _ in found:
            box.addWidget(
                entry(name, show_date(day, self.desk.style), partial(self.open_record, "insurance_claim", one))
            )
        if not record.get("binned") and not self.desk.read_only:
            values = {
                "contract_id": record["id"], "contract_id__title": record["name"], "currency": record.get("currency"), "state": "open",
                "date": self._today().isoformat(),
            }  # fmt: skip
            report = button(tr("Report a claim…"), "plus", pressed=partial(self._new_claim, values))
            box.addWidget(wrap(Flow(report, gap=8)))
        return [wrap(box)]

    def open_record(self, kind: str, record: int) -> None:
        """What happened to a contract, and what it covers, open the contract."""
        if kind in ("contract_event", "contract_cover"):
            found = self.desk.row(kind, record)
            if found is None:
                return
            kind, record = "contract", int(found["contract_id"])
        super().open_record(kind, record)

    def _new_claim(self, values: Mapping[str, Any]) -> None:
        self.show_kind("insurance_claim")
        self.panel.new(values)


def _actions() -> Any:
    from itam_desktop.contracts import actions

    return actions


def _is_running(record: Row) -> bool:
    return state_of(record) == "running"


def _can_renew(record: Row) -> bool:
    return _is_running(record) and bool(record.get("end_date"))


def _can_end(record: Row) -> bool:
    return state_of(record) == "running" and record.get("renewal") != "tacit" and bool(record.get("end_date"))


def _behind(conn: sqlite3.Connection, today: date) -> tuple[int, int]:
    """(how many have renewed by themselves, how many have ended) without the register saying so."""
    rows = reads.behind(conn, today.isoformat())
    renewed = sum(renewed_by_itself(one, today) is not None for one in rows)
    return renewed, sum(has_ended(one, today) for one in rows)
