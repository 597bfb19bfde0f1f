"""The dialogs of contracts: renew, cancel, price, cover, lease returns, what time has done, the letter, the calendar file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from itam_desktop import languages
from itam_desktop.contracts import reads
from itam_desktop.contracts.fields import CONTRACT_COVER
from itam_desktop.kernel.errors import Refusal, Trouble
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.kinds import CHOICE, DATE, LONG, MONEY, REFERENCE
from itam_desktop.kernel.style import show_date
from itam_desktop.kernel.terms import effective_end, has_ended, last_notice, renewed_by_itself, term_after
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.widgets.asking import Ask, Values, tall
from itam_desktop.widgets.chooser import ReferenceEditor
from itam_desktop.widgets.dialog import opened
from itam_desktop.widgets.entry import Entry
from itam_desktop.widgets.files import ask_where, save_file
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import button, clear, col, label, plain, row, wrap

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx

Row = Mapping[str, Any]


def _today(shell: Shell) -> date:
    return shell.desk.moment().date()


# ---------------------------------------------------------------- the term
def renew(shell: Shell, parent: QWidget | None, contract: Row) -> Ask:
    """Until when, and at which price."""
    record, end, months = int(contract["id"]), contract.get("end_date"), int(contract.get("renewal_months") or 0)
    new = term_after(date.fromisoformat(end), months).isoformat() if end and months else None
    lines = [
        [Field("new_end", N("New end"), DATE, required=True)],
        [Field("cost", N("Price"), MONEY, least=0, help=N("Leave it as it is, or type the new one."))],
    ]

    def act(tx: Tx, values: Values) -> Any:
        from itam_desktop.contracts import actions

        return actions.renew(tx, record, end=values["new_end"], cost=values["cost"])

    words = tr("It runs until {day} now.", day=show_date(str(end), shell.desk.style)) if end else ""
    return opened(
        Ask(shell, parent, tr("Renew {what}", what=contract["name"]), lines, act, verb=tr("Renew"), name="contract.renew", icon="refresh",
            row_={**contract, "new_end": new}, words=words)
    )  # fmt: skip


def cancel(shell: Shell, parent: QWidget | None, contract: Row) -> Ask:
    """To when notice given today ends it; another day if that was agreed. Afterwards the letter is offered."""
    record, style, today = int(contract["id"]), shell.desk.style, _today(shell)
    end, last = effective_end(contract, today), last_notice(contract)
    said = []
    if last is not None:
        words = N("The last day of notice is {day}.") if last >= today else N("The last day of notice was {day}.")
        said.append(tr(words, day=show_date(last.isoformat(), style)))
    if end is not None:
        said.append(tr("Cancelled today it ends on {day}.", day=show_date(end.isoformat(), style)))
    else:
        said.append(tr("When it ends is not known: say the day that was agreed."))
    lines = [
        [Field("new_end", N("It ends on"), DATE, help=N("Another day, if one was agreed."))],
        [Field("notes", N("Notes"), LONG)],
    ]

    def act(tx: Tx, values: Values) -> Any:
        from itam_desktop.contracts import actions

        agreed = values["new_end"]
        return actions.cancel(
            tx, record, None if end is not None and agreed == end.isoformat() else agreed, values["notes"] or ""
        )

    def then(done: Any) -> None:
        found = shell.desk.row("contract", record)
        if found is not None:
            letter(shell, parent, found)

    return opened(
        Ask(shell, parent, tr("Give notice on {what}", what=contract["name"]), lines, act, verb=tr("Give notice and write the letter"), name="contract.cancel",
            icon="send", row_={"new_end": end.isoformat() if end else None}, words=" ".join(said), cancel=tr("Not now"), then=then)
    )  # fmt: skip


def price(shell: Shell, parent: QWidget | None, contract: Row) -> Ask:
    record = int(contract["id"])
    lines = [[Field("cost", N("New price"), MONEY, required=True, least=0)], [Field("notes", N("Notes"), LONG)]]

    def act(tx: Tx, values: Values) -> Any:
        from itam_desktop.contracts import actions

        return actions.change_price(tx, record, values["cost"], values["notes"] or "")

    title = tr("Change the price of {what}", what=contract["name"])
    return opened(
        Ask(
            shell,
            parent,
            title,
            lines,
            act,
            verb=tr("Change price"),
            name="contract.price",
            icon="coin",
            row_={**contract, "notes": None},
        )
    )


class UpToDate(Ask):
    """What time has done to contracts, each with a tick: it is written down, never silently."""

    def __init__(self, shell: Shell, parent: QWidget | None) -> None:
        today, style = _today(shell), shell.desk.style
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
            shell, parent, tr("Bring contracts up to date"), [], self._act, verb=tr("Write it down"), name="contract.up_to_date", icon="check",
            words=tr("These contracts have passed their end. What is ticked is written down; the end of a contract ends its cover."),
            above=[tall(wrap(body))], width=480,
        )  # fmt: skip

    def further(self, values: Values) -> Values:
        chosen = [record for record, tick in self.ticks.items() if tick.isChecked()]
        if not chosen:
            raise Refusal(tr("Tick at least one, or cancel."))
        return {**values, "chosen": chosen}

    @staticmethod
    def _act(tx: Tx, values: Values) -> Any:
        from itam_desktop.contracts import actions

        return actions.bring_up_to_date(tx, values["chosen"])


# ---------------------------------------------------------------- what it covers
def cover_assets(shell: Shell, parent: QWidget | None, ids: Sequence[int], contract: int | None = None) -> Ask:
    """Put chosen assets under a contract."""
    known = reads.tags(shell.desk.conn, ids)
    lines = [
        [Field("contract_id", N("Contract"), REFERENCE, target="contract", required=True)],
        [Field("since", N("Covered since"), DATE, required=True)],
    ]
    title = tr(
        "Put {what} under a contract",
        what=tr_n("{n} asset", "{n} assets", len(ids)) if len(ids) != 1 else known.get(ids[0], ""),
    )
    row_ = {"since": _today(shell).isoformat(), "contract_id": contract}
    return opened(
        Ask(shell, parent, title, lines, _cover, verb=tr("Put under it"), name="contract.cover", icon="shield-check", row_=row_, ids=ids,
            judge=_judge_cover, titles=lambda i: known.get(i, str(i)))
    )  # fmt: skip


def _cover(tx: Tx, values: Values) -> Any:
    from itam_desktop.contracts import actions

    return actions.cover(tx, values["contract_id"], values["ids"], values["since"])


def _judge_cover(tx: Tx, values: Values, ids: Sequence[int]) -> Mapping[int, str]:
    from itam_desktop.contracts import actions

    return actions.judge_cover(tx, values["contract_id"], ids, values["since"])


class CoverThings(Ask):
    """Things are chosen or scanned one after the other, then all are put under the contract at once."""

    def __init__(self, shell: Shell, parent: QWidget | None, contract: Row) -> None:
        self.contract = int(contract["id"])
        self.chosen: dict[int, str] = {}
        field = Field("asset_id", N("Scan or choose an asset"), CONTRACT_COVER.field("asset_id").kind, target="asset")
        made = ReferenceEditor(field, shell.context())
        made.load({})
        self.chooser = made
        self.line = Entry(field, made)
        self.list = QVBoxLayout()
        since = Field("since", N("Covered since"), DATE, required=True)
        holder = wrap(col(self.list, None, gap=4))
        start = max(str(contract.get("start_date") or ""), _today(shell).isoformat())
        super().__init__(
            shell, parent, tr("Put things under {what}", what=contract["name"]), [[since]], self._act, verb=tr("Put under it"),
            name="contract.cover", icon="shield-check", row_={"since": start}, above=[self.line], below=[tall(holder, 200)], judge=self._judge_things,
            titles=lambda i: self.chosen.get(i, str(i)),
        )  # fmt: skip
        made.edited.connect(self._picked)
        made.line.returnPressed.connect(self._picked_by_key)
        self._show()

    def focus_first(self) -> None:
        self.chooser.control.setFocus()

    def _picked(self) -> None:
        record, title = self.chooser.state()
        if record is not None:
            self.take(int(record), title)

    def _picked_by_key(self) -> None:
        try:
            record = self.chooser.value()
        except Refusal as no:
            self.line.show_problem(no.message)
            return
        if record is not None:
            self.take(int(record), self.chooser.state()[1])

    def take(self, record: int, title: str) -> None:
        """One more thing; the line waits for the next."""
        self.line.show_problem("")
        tag = reads.tags(self.shell.desk.conn, [record]).get(record, "")
        self.chosen[record] = tag or title
        self.ids = list(self.chosen)
        self._others = None
        self.chooser.put(None)
        self.chooser.control.setFocus()
        self._show()

    def _drop(self, record: int) -> None:
        self.chosen.pop(record, None)
        self.ids = list(self.chosen)
        self._others = None
        self._show()

    def _show(self) -> None:
        clear(self.list)
        for record, words in self.chosen.items():
            drop = button("", "x", "quiet", tip=tr("Leave {what} out", what=words), pressed=partial(self._drop, record))
            line = row(label(words, "small", mono=True), gap=8)
            line.addStretch(1)
            line.addWidget(drop)
            self.list.addLayout(line)
        if not self.chosen:
            self.list.addWidget(label(tr("Nothing chosen yet."), "small", "soft"))

    def further(self, values: Values) -> Values:
        if not self.chosen:
            raise Refusal(tr("Scan or choose at least one asset."))
        return values

    def _act(self, tx: Tx, values: Values) -> Any:
        return _cover(tx, {**values, "contract_id": self.contract})

    def _judge_things(self, tx: Tx, values: Values, ids: Sequence[int]) -> Mapping[int, str]:
        return _judge_cover(tx, {**values, "contract_id": self.contract}, ids)


class ReturnLeased(Ask):
    """Which things of a lease go back to the lessor."""

    def __init__(self, shell: Shell, parent: QWidget | None, contract: Row) -> None:
        self.contract = int(contract["id"])
        self.ticks: dict[int, QCheckBox] = {}
        self.known: dict[int, str] = {}
        body = col(gap=6)
        for record, tag, name, _ in reads.leased(shell.desk.conn, self.contract):
            words = f"{tag}  {name}".strip()
            tick = QCheckBox(plain(words))
            tick.setAccessibleName(words)
            tick.setChecked(True)
            tick.toggled.connect(self._ticked)
            self.ticks[record], self.known[record] = tick, tag
            body.addWidget(tick)
        if not self.ticks:
            body.addWidget(label(tr("Nothing belongs to this lease."), "small", "soft"))
        body.addStretch(1)
        day = Field("day", N("Returned on"), DATE, required=True)
        super().__init__(
            shell, parent, tr("Return things of {what}", what=contract["name"]), [[day]], self._act, verb=tr("Return"), name="contract.return",
            icon="truck", row_={"day": _today(shell).isoformat()}, ids=list(self.ticks), judge=self._judge_return,
            words=tr("They are retired and covered no longer. Record the return itself as their disposal: returned to the lessor."),
            above=[tall(wrap(body))], titles=lambda i: self.known.get(i, str(i)),
        )  # fmt: skip
        self.primary.setEnabled(bool(self.ticks))

    def _ticked(self) -> None:
        self._others = None
        self.ids = [record for record, tick in self.ticks.items() if tick.isChecked()]
        self.primary.setText(tr("Return"))
        self.primary.setEnabled(bool(self.ids))

    def _act(self, tx: Tx, values: Values) -> Any:
        from itam_desktop.contracts import actions

        return actions.return_leased(tx, self.contract, values["ids"], values["day"])

    def _judge_return(self, tx: Tx, values: Values, ids: Sequence[int]) -> Mapping[int, str]:
        from itam_desktop.contracts import actions

        return actions.judge_return(tx, self.contract, ids)


def settle(shell: Shell, parent: QWidget | None, claim: Row) -> Ask:
    """The insurer pays: how much."""
    record = int(claim["id"])
    lines = [[Field("paid", N("Paid out"), MONEY, required=True, least=0)]]

    def act(tx: Tx, values: Values) -> Any:
        from itam_desktop.contracts import actions

        return actions.settle(tx, record, values["paid"])

    row_ = {"paid": claim.get("damage"), "currency": claim.get("currency")}
    return opened(
        Ask(
            shell,
            parent,
            tr("Paid: {what}", what=claim["name"]),
            lines,
            act,
            verb=tr("Paid"),
            name="claim.settle",
            icon="check",
            row_=row_,
        )
    )


# ---------------------------------------------------------------- files
def _nothing(tx: Tx, values: Values) -> None:
    """A letter changes nothing."""


class Letter(Ask):
    """The cancellation as a PDF, in the language of whom it goes to. It changes nothing."""

    def __init__(self, shell: Shell, parent: QWidget | None, contract: Row) -> None:
        from itam_desktop.contracts import letter

        self.contract = contract
        self.choose_file: Callable[[str], str] = lambda name: ask_where(self, self.windowTitle(), name)
        self.about = letter.facts(shell.desk.conn, int(contract["id"]))
        style = shell.desk.style
        lines = [
            [
                Field("language", N("Language"), CHOICE, choices=languages.CHOICES, required=True),
                Field("day", N("Date of the letter"), DATE, required=True),
            ],
            [Field("new_end", N("To the end of"), DATE, help=N("Empty asks for the next possible date."))],
        ]
        company = str(self.about.get("company") or "")
        words = (
            tr("To {company}.", company=company)
            if company
            else tr("The contract names no company: the letter has no address.")
        )
        if company and not self.about.get("address"):
            words = tr("{company} has no address yet: write it under People, Companies.", company=company)
        day = contract.get("cancelled_on") or style.now().isoformat()
        super().__init__(
            shell, parent, tr("Cancellation letter"), lines, _nothing, verb=tr("Save as PDF…"), name="", icon="file-text",
            row_={"language": languages.current(), "day": day, "new_end": contract.get("end_date")}, words=words,
            note=tr("Changes nothing in the register."), code=str(contract.get("number") or ""),
        )  # fmt: skip

    def accept(self) -> None:
        try:
            values = self.values()
        except Refusal:
            return  # it stands under its field
        from itam_desktop.contracts import letter

        where = self.choose_file(tr("Cancellation {what}", what=self.contract["name"]) + ".pdf")
        if not where:
            return
        day, end, language = date.fromisoformat(values["day"]), values["new_end"], values["language"]
        self.primary.setEnabled(False)
        save_file(self.shell, where, lambda _: letter.pdf(self.about, day, end, language), self._written)

    def _written(self, no: Refusal | Trouble | None) -> None:
        if no is None:
            self.leave()
        else:
            self.refuse(no)


def letter(shell: Shell, parent: QWidget | None, contract: Row) -> Letter:
    made = Letter(shell, parent, contract)
    made.open()
    return made


def calendar_file(shell: Shell, parent: QWidget | None, where: str = "") -> None:
    """Ask where (unless it is said), then write the calendar file."""
    name = tr("Dates of the office") + ".ics"
    where = where or ask_where(parent, tr("Calendar file"), name)
    if not where:
        return
    from itam_desktop.contracts import calendar

    path, style = Path(where), shell.desk.style

    def work(conn: Any) -> int | Refusal | Trouble:
        try:
            return calendar.export(conn, style, path)
        except (Refusal, Trouble) as no:
            return no

    def then(answer: int | Refusal | Trouble) -> None:
        if isinstance(answer, int):
            shell.tell(tr_n("Saved {n} date in {file}", "Saved {n} dates in {file}", answer, file=path.name))
        else:
            shell.complain(answer)

    shell.desk.ask("contract.calendar", work, then)
