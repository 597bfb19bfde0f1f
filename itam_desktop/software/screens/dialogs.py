"""The dialogs of licences: renew, buy, price, notice, keys, giving on, quantity, what time has done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QCheckBox, QWidget

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.kinds import DATE, INTEGER, LONG, MONEY, REFERENCE
from itam_desktop.kernel.style import show_date, show_number
from itam_desktop.kernel.terms import effective_end, has_ended, last_notice, renewed_by_itself, term_after
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.software import reads
from itam_desktop.widgets.asking import Ask, Values, tall
from itam_desktop.widgets.dialog import opened
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import col, plain, wrap
from itam_desktop.widgets.switches import Segments

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx

Row = Mapping[str, Any]
NOTES = Field("notes", N("Notes"), LONG)


def actions() -> Any:
    """Imported where they run."""
    from itam_desktop.software import actions as made

    return made


def today_of(shell: Shell) -> date:
    """The day that is shown: today, or the past day."""
    desk = shell.desk
    return desk.moment().date() if desk.day is None else date.fromisoformat(str(desk.day))


# ---------------------------------------------------------------- term, quantity, price
def renew(shell: Shell, parent: QWidget | None, licence: Row) -> Ask:
    """Until when, and perhaps with another quantity or price."""
    record, end, months = int(licence["id"]), licence.get("end_date"), int(licence.get("renewal_months") or 0)
    new = term_after(date.fromisoformat(str(end)), months).isoformat() if end and months else None
    lines = [
        [Field("new_end", N("New end"), DATE, required=True)],
        [Field("quantity", N("Quantity"), INTEGER, least=0), Field("price", N("Price of one"), MONEY, least=0)],
        [NOTES],
    ]

    def act(tx: Tx, values: Values) -> Any:
        return actions().renew(
            tx,
            record,
            end=values["new_end"],
            quantity=values["quantity"],
            price=values["price"],
            notes=values["notes"] or "",
        )

    words = (
        tr("It runs until {day} now.", day=show_date(str(end), shell.desk.style))
        if end
        else tr("It has no end so far.")
    )
    return opened(
        Ask(shell, parent, tr("Renew {what}", what=licence["name"]), lines, act, verb=tr("Renew"), name="licence.renew", icon="refresh",
            row_={**licence, "new_end": new, "notes": None}, words=words)
    )  # fmt: skip


def buy(shell: Shell, parent: QWidget | None, licence: Row) -> Ask:
    """So many more; with a minus, fewer."""
    record, style = int(licence["id"]), shell.desk.style
    lines = [
        [Field("more", N("How many more"), INTEGER, required=True, help=N("With a minus it is fewer.")), Field("cost", N("Bought for"), MONEY, least=0)],
        [NOTES],
    ]  # fmt: skip

    def act(tx: Tx, values: Values) -> Any:
        return actions().buy(tx, record, values["more"], values["cost"], values["notes"] or "")

    words = tr("It has {n} seats now.", n=show_number(int(licence.get("quantity") or 0), style))
    return opened(
        Ask(shell, parent, tr("Buy more of {what}", what=licence["name"]), lines, act, verb=tr("Buy"), name="licence.buy", icon="stack",
            row_={"currency": licence.get("currency")}, words=words)
    )  # fmt: skip


def price(shell: Shell, parent: QWidget | None, licence: Row) -> Ask:
    """The price of one seat and how often it is paid; the old one stays in the history."""
    record, about = int(licence["id"]), shell.desk.kind("licence")
    period = about.field("price_period")
    lines = [
        [
            Field("price", N("Price of one"), MONEY, required=True, least=0),
            Field("price_period", period.label, period.kind, choices=period.choices, required=True),
        ]
    ]

    def act(tx: Tx, values: Values) -> Any:
        return actions().change(
            tx, "licence", [record], {"price": values["price"], "price_period": values["price_period"]}
        )

    return opened(
        Ask(shell, parent, tr("Price of {what}", what=licence["name"]), lines, act, verb=tr("Change price"), name="licence.price", icon="coin", row_=licence)
    )  # fmt: skip


def cancel(shell: Shell, parent: QWidget | None, licence: Row) -> Ask:
    """Notice is given today."""
    record, style, today = int(licence["id"]), shell.desk.style, today_of(shell)
    last, said = last_notice(licence), []
    if last is not None:
        words = N("The last day of notice is {day}.") if last >= today else N("The last day of notice was {day}.")
        said.append(tr(words, day=show_date(last.isoformat(), style)))
    if last is not None and last < today and licence.get("renewal") == "tacit":
        said.append(tr("That is too late for this term."))
    end = effective_end(licence, today)
    said.append(
        tr("It ends on {day}.", day=show_date(end.isoformat() if end is not None else str(licence["end_date"]), style))
    )

    def act(tx: Tx, values: Values) -> Any:
        return actions().cancel(tx, record, values["notes"] or "")

    return opened(
        Ask(shell, parent, tr("Give notice on {what}", what=licence["name"]), [[NOTES]], act, verb=tr("Give notice"), name="licence.cancel", icon="send",
            words=" ".join(said), cancel=tr("Not now"))
    )  # fmt: skip


class UpToDate(Ask):
    """What time has done to licences, each with a tick: it is written down, never silently."""

    def __init__(self, shell: Shell, parent: QWidget | None) -> None:
        today, style = today_of(shell), shell.desk.style
        self.ticks: dict[int, QCheckBox] = {}
        body = col(gap=6)
        for one in reads.behind(shell.desk.conn, today.isoformat()):
            new = renewed_by_itself(one, today)
            if new is None and not has_ended(one, today):
                continue
            words = (
                tr("{what} renewed by itself until {day}", what=one["name"], day=show_date(new.isoformat(), style))
                if new is not None
                else tr("{what} ended on {day}", what=one["name"], day=show_date(one["end_date"], style))
            )
            tick = QCheckBox(plain(words))
            tick.setAccessibleName(words)
            tick.setChecked(True)
            self.ticks[one["id"]] = tick
            body.addWidget(tick)
        body.addStretch(1)
        super().__init__(
            shell, parent, tr("Bring licences up to date"), [], self._act, verb=tr("Write it down"), name="licence.up_to_date", icon="check",
            words=tr("These licences have passed their end. What is ticked is written down; an ended licence counts no more."),
            above=[tall(wrap(body))], width=480,
        )  # fmt: skip

    def further(self, values: Values) -> Values:
        chosen = [record for record, tick in self.ticks.items() if tick.isChecked()]
        if not chosen:
            raise Refusal(tr("Tick at least one, or cancel."))
        return {**values, "chosen": chosen}

    @staticmethod
    def _act(tx: Tx, values: Values) -> Any:
        return actions().bring_up_to_date(tx, values["chosen"])


# ---------------------------------------------------------------- keys
def add_keys(shell: Shell, parent: QWidget | None, licence: Row) -> Ask:
    """Keys, one a line."""
    record = int(licence["id"])
    lines = [
        [Field("keys", N("Licence keys"), LONG, required=True, help=N("One a line; each is for one seat."))],
        [Field("notes", N("Note"))],
    ]

    def act(tx: Tx, values: Values) -> Any:
        return actions().add_keys(tx, record, str(values["keys"]).splitlines(), values["notes"] or "")

    return opened(
        Ask(shell, parent, tr("Add keys to {what}", what=licence["name"]), lines, act, verb=tr("Add keys"), name="licence.keys", icon="key",
            note=tr("They are masked from then on; looking at one is recorded."))
    )  # fmt: skip


# ---------------------------------------------------------------- seats
def give_on(shell: Shell, parent: QWidget | None, licence: Row, seats: Sequence[int]) -> GiveOn:
    return opened(GiveOn(shell, parent, licence, seats))


class GiveOn(Ask):
    """Who gets these seats instead: a person or a device, whichever the licence is counted by."""

    def __init__(self, shell: Shell, parent: QWidget | None, licence: Row, seats: Sequence[int]) -> None:
        self.seats = list(seats)
        kinds = holder_kinds(str(licence.get("metric")))
        fields = {"person": Field("person", N("Person"), REFERENCE, target="person", required=True), "asset": Field("asset", N("Device"), REFERENCE, target="asset", required=True)}  # fmt: skip
        self.switch = Segments(
            [tr("Person") if one == "person" else tr("Device") for one in kinds], name=tr("Who gets it")
        )
        self.kinds = kinds
        super().__init__(
            shell, parent, tr_n("Give on {n} seat of {what}", "Give on {n} seats of {what}", len(seats), what=licence["name"]),
            [[fields[one]] for one in kinds], self._act, verb=tr("Give on"), name="seat.give_on", icon="arrows-exchange",
            above=[self.switch] if len(kinds) > 1 else [],
        )  # fmt: skip
        self.switch.chosen.connect(self._show)
        self._show(0)

    def _show(self, index: int) -> None:
        self.hide_fields(*(one for one in self.kinds if one != self.kinds[index]))
        self.entries[self.kinds[index]].editor.control.setFocus()

    def _act(self, tx: Tx, values: Values) -> Any:
        kind = self.kinds[self.switch.current()]
        return actions().give_on(tx, self.seats, (kind, int(values[kind])))


def holder_kinds(metric: str) -> list[str]:
    """Whose seats a licence's are: people, devices, or either."""
    from itam_desktop.software.rules import ASSET_ONLY, PERSON_ONLY

    return ["asset"] if metric in ASSET_ONLY else ["person"] if metric in PERSON_ONLY else ["person", "asset"]


def quantity(shell: Shell, parent: QWidget | None, name: str, seat: int, now: int) -> Ask:
    """How many seats one holder has."""
    lines = [[Field("quantity", N("Seats"), INTEGER, required=True, least=1)]]

    def act(tx: Tx, values: Values) -> Any:
        return actions().change_quantity(tx, seat, values["quantity"])

    return opened(
        Ask(shell, parent, tr("How many seats for {name}", name=name), lines, act, verb=tr("Save"), name="seat.quantity", icon="check",
            row_={"quantity": now})
    )  # fmt: skip
