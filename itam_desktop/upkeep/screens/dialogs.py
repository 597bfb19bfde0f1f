"""The dialogs of upkeep: repair, done, plan, postpone, suggested plans, a meter's reading."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QCheckBox, QWidget

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Choice, Field
from itam_desktop.kernel.kinds import CHOICE, DATE, INTEGER, LONG, REFERENCE, YESNO
from itam_desktop.kernel.style import show_count, show_date, show_number
from itam_desktop.kernel.texts import N, tr
from itam_desktop.upkeep import checklist, reads, templates
from itam_desktop.upkeep.fields import MAINTENANCE, METERS_UNITS, UPKEEP_PLAN
from itam_desktop.widgets.asking import Ask, Values, tall
from itam_desktop.widgets.dialog import opened
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import col, label, plain, wrap

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx

Row = Mapping[str, Any]
BACK = (
    Choice("holder", N("To whoever had it")), Choice("stock", N("Into stock")), Choice("retired", N("Retire it")), Choice("", N("It stays in repair")),
)  # fmt: skip
REASON = Field("reason", N("Why it is lower"), help=N("Only when the meter was replaced or misread."))


def _today(shell: Shell) -> str:
    return shell.desk.moment().date().isoformat()


def _of(kind: Any, key: str, **changed: Any) -> Field:
    from dataclasses import replace

    field: Field = kind.field(key)
    return replace(field, **changed) if changed else field


# ---------------------------------------------------------------- repairs and what is planned
class Repair(Ask):
    """A repair begins, or is planned for a day; the asset may go to repair with it."""

    def __init__(
        self, shell: Shell, parent: QWidget | None, asset: int, title: str = "", planned: bool = False
    ) -> None:
        self.asset, self.planned = asset, planned
        facts = reads.asset_facts(shell.desk.conn, asset)
        when = (
            _of(MAINTENANCE, "planned_on", required=True) if planned else _of(MAINTENANCE, "started_on", required=True)
        )
        lines = [
            [_of(MAINTENANCE, "name")], [_of(MAINTENANCE, "type"), when], [_of(MAINTENANCE, "company_id", help=""), _of(MAINTENANCE, "staff_id")],
            [_of(MAINTENANCE, "notes")],
        ]  # fmt: skip
        self.to_repair = QCheckBox(tr("It goes to repair: nobody has it until it is done"))
        self.to_repair.setChecked(facts.get("stage") in ("in_stock", "assigned", "on_loan"))
        self.to_repair.setVisible(not planned and facts.get("stage") in ("in_stock", "assigned", "on_loan"))
        words = (
            tr("Plan maintenance of {what}", what=facts.get("name"))
            if planned
            else tr("Repair {what}", what=facts.get("name"))
        )
        super().__init__(
            shell, parent, title or words, lines, self._act, verb=tr("Plan it") if planned else tr("Start work"), name="maintenance.report",
            icon="calendar" if planned else "tool", code=str(facts.get("tag") or ""), below=[self.to_repair],
            row_={"type": "service" if planned else "repair", "started_on": _today(shell)}, width=480,
        )  # fmt: skip

    def _act(self, tx: Tx, values: Values) -> Any:
        from itam_desktop.upkeep import actions

        new = {**values, "asset_id": self.asset}
        return actions.plan(tx, new) if self.planned else actions.report(tx, new, self._moves)

    _moves = False

    def further(self, values: Values) -> Values:
        self._moves = not self.to_repair.isHidden() and self.to_repair.isChecked()
        return values


def start(shell: Shell, parent: QWidget | None, maintenance: Row) -> Ask:
    """What was planned begins."""
    record = int(maintenance["id"])
    facts = reads.asset_facts(shell.desk.conn, int(maintenance["asset_id"]))
    lines = [[Field("started_on", N("Started on"), DATE, required=True)]]
    movable = facts.get("stage") in ("in_stock", "assigned", "on_loan")
    if movable:
        lines.append([Field("move", N("It goes to repair"), YESNO, help=N("Nobody has it until it is done."))])

    def act(tx: Tx, values: Values) -> Any:
        from itam_desktop.upkeep import actions

        return actions.start(tx, record, values["started_on"], bool(values.get("move")))

    return opened(
        Ask(shell, parent, tr("Start {what}", what=maintenance["name"]), lines, act, verb=tr("Start work"), name="maintenance.start", icon="tool",
            row_={"started_on": _today(shell), "move": 0}, code=str(facts.get("tag") or ""))
    )  # fmt: skip


def cancel(shell: Shell, parent: QWidget | None, maintenance: Row) -> Ask:
    record = int(maintenance["id"])

    def act(tx: Tx, values: Values) -> Any:
        from itam_desktop.upkeep import actions

        return actions.cancel(tx, record, values["notes"] or "")

    title = tr("Cancel {what}", what=maintenance["name"])
    return opened(
        Ask(
            shell,
            parent,
            title,
            [[Field("notes", N("Why"), LONG)]],
            act,
            verb=tr("Cancel it"),
            name="maintenance.cancel",
            icon="x",
            cancel=tr("Not now"),
        )
    )


class DonePane(Ask):
    """How it went: the check-list to tick, outcome, price, downtime, the meter then, where the thing goes."""

    def __init__(self, shell: Shell, parent: QWidget | None, about: Row, plan: bool) -> None:
        """about: a maintenance, or (plan) a plan whose maintenance may not have been planned."""
        self.record, self.plan = int(about["id"]), plan
        asset = int(about["asset_id"])
        facts = reads.asset_facts(shell.desk.conn, asset)
        self.in_repair = facts.get("stage") == "in_repair"
        self.ticks: list[tuple[QCheckBox, str]] = []
        above: list[QWidget] = []
        listed = checklist.read(about.get("checklist"))
        if listed:
            body = col(gap=4)
            for ticked, words in listed:
                tick = QCheckBox(plain(words))
                tick.setAccessibleName(words)
                tick.setChecked(ticked)
                self.ticks.append((tick, words))
                body.addWidget(tick)
            body.addStretch(1)
            above = [label(tr("Check-list"), "small", weight=500), tall(wrap(body), 150)]
        lines = [
            [_of(MAINTENANCE, "finished_on", required=True), _of(MAINTENANCE, "outcome")],
            [_of(MAINTENANCE, "cost"), _of(MAINTENANCE, "downtime_hours", help="")],
        ]
        self.meter = str(facts.get("meter") or "")
        if self.meter:
            lines.append([_of(MAINTENANCE, "meter", unit=METERS_UNITS.get(self.meter, "")), REASON])
        if self.in_repair:
            lines.append([Field("back", N("Where it goes"), CHOICE, choices=BACK, required=False)])
        lines.append([_of(MAINTENANCE, "notes")])
        known = reads.meter(shell.desk.conn, asset) if self.meter else None
        words = ""
        if known is not None and known.reading is not None:
            words = tr("Last reading: {value}", value=show_number(known.reading, shell.desk.style))
            if known.day:
                words = tr(
                    "Last reading: {value} on {day}",
                    value=show_number(known.reading, shell.desk.style),
                    day=show_date(known.day, shell.desk.style),
                )
        held = any(about.get(key) for key in ("back_person_id", "back_place_id", "back_asset_id"))
        begins = {
            "finished_on": _today(shell), "outcome": "fine", "cost": about.get("cost"), "currency": about.get("currency"),
            "downtime_hours": None if plan else about.get("downtime_hours"), "notes": None if plan else about.get("notes"),
            "back": "holder" if held else "stock",
        }  # fmt: skip
        super().__init__(
            shell, parent, tr("Done: {what}", what=about["name"]), lines, self._act, verb=tr("Done"), name="maintenance.finish", icon="check",
            row_=begins, words=words, above=above, code=str(facts.get("tag") or ""), width=500,
        )  # fmt: skip

    def further(self, values: Values) -> Values:
        listed = checklist.write((tick.isChecked(), words) for tick, words in self.ticks)
        return {**values, **({"checklist": listed} if listed else {})}

    def _act(self, tx: Tx, values: Values) -> Any:
        from itam_desktop.upkeep import actions

        given = {k: v for k, v in values.items() if k not in ("reason", "back") and v is not None}
        reason, back = values.get("reason") or "", values.get("back") or ""
        if self.plan:
            return actions.done_from_plan(tx, self.record, given, reason)
        return actions.finish(tx, self.record, given, back, reason)

    def refuse(self, error: Exception) -> None:
        if isinstance(error, Refusal) and error.field == "value":  # the meter's
            error.field = "meter"
        super().refuse(error)


def done(shell: Shell, parent: QWidget | None, maintenance: Row) -> Ask:
    return opened(DonePane(shell, parent, maintenance, plan=False))


def done_plan(shell: Shell, parent: QWidget | None, plan: Row) -> Ask:
    """What a plan asks for is done: of the maintenance that is planned from it, if one is."""
    found = reads.maintenance_of_plan(shell.desk.conn, int(plan["id"]))
    open_ = shell.desk.row("maintenance", found[0]) if found is not None else None
    if open_ is not None:
        return done(shell, parent, open_)
    return opened(DonePane(shell, parent, plan, plan=True))


# ---------------------------------------------------------------- plans
def postpone(shell: Shell, parent: QWidget | None, plan: Row) -> Ask:
    record = int(plan["id"])
    lines = [[Field("day", N("New day"), DATE, required=True, help=N("Like +2w or a date."))]]

    def act(tx: Tx, values: Values) -> Any:
        from itam_desktop.upkeep import actions

        return actions.postpone(tx, record, values["day"])

    due = plan.get("next_due")
    words = tr("It is due on {day}. Its rule stays as it is.", day=show_date(str(due), shell.desk.style)) if due else ""
    return opened(
        Ask(
            shell,
            parent,
            tr("Postpone {what}", what=plan["name"]),
            lines,
            act,
            verb=tr("Postpone"),
            name="plan.postpone",
            icon="calendar-time",
            words=words,
        )
    )


def appointment(shell: Shell, parent: QWidget | None, plan: Row) -> Ask:
    """A day on which what a plan asks for will be done."""
    record = int(plan["id"])
    lines = [
        [Field("day", N("On"), DATE, required=True)],
        [
            Field(
                "company_id",
                N("Company"),
                REFERENCE,
                target="company",
                help=N("Leave it empty when our own staff does it."),
            )
        ],
    ]

    def act(tx: Tx, values: Values) -> Any:
        from itam_desktop.upkeep import actions

        return actions.plan_due(tx, record, values["day"], values["company_id"])

    row_ = {
        "company_id": plan.get("company_id"),
        "company_id__title": plan.get("company_id__title"),
        "day": plan.get("planned_on"),
    }
    return opened(
        Ask(
            shell,
            parent,
            tr("Plan {what}", what=plan["name"]),
            lines,
            act,
            verb=tr("Plan it"),
            name="plan.appointment",
            icon="calendar",
            row_=row_,
        )
    )


class Suggest(Ask):
    """Plans that fit what a thing is, each with a tick; another one of one's own."""

    def __init__(self, shell: Shell, parent: QWidget | None, asset: int) -> None:
        self.asset = asset
        facts = reads.asset_facts(shell.desk.conn, asset)
        known = templates.fitting(str(facts.get("field_set")), str(facts.get("icon")))
        there = {str(one["name"]) for one in reads.plans_of(shell.desk.conn, asset)}
        self.ticks: list[QCheckBox] = []
        body = col(gap=6)
        for one in known:
            words = f"{tr(one.name)}: {how_often(one)}"
            tick = QCheckBox(plain(words))
            tick.setAccessibleName(words)
            tick.setChecked(tr(one.name) not in there)
            self.ticks.append(tick)
            body.addWidget(tick)
        if not known:
            body.addWidget(
                label(
                    tr("There are no usual plans for this kind of thing. Make one of your own."),
                    "small",
                    "soft",
                    wrapped=True,
                )
            )
        body.addStretch(1)
        super().__init__(
            shell, parent, tr("Plan the upkeep of {what}", what=facts.get("name")), [], self._act, verb=tr("Plan these"), name="plan.suggest",
            icon="calendar-time", code=str(facts.get("tag") or ""), above=[wrap(body)],
            words=tr("Usual plans, to begin with. What the law or the maker asks stands above them.") if known else "", width=480,
        )  # fmt: skip
        self.primary.setEnabled(bool(known))
        own = self.add_verb(tr("Another plan…"), "plus")
        own.clicked.connect(lambda *_: self._own())

    def _own(self) -> None:
        shell, parent, asset = self.shell, self.parentWidget(), self.asset
        self.reject()
        NewPlan(shell, parent, asset).open()

    def further(self, values: Values) -> Values:
        chosen = [n for n, tick in enumerate(self.ticks) if tick.isChecked()]
        if not chosen:
            raise Refusal(tr("Tick the plans that you want."))
        return {**values, "which": chosen}

    def _act(self, tx: Tx, values: Values) -> Any:
        from itam_desktop.upkeep import actions

        return actions.suggest(tx, self.asset, values["which"])


def how_often(one: templates.Template) -> str:
    """When a suggested plan is due, in words."""
    parts = []
    if one.fixed:
        parts.append(
            tr("twice a year, April and October") if one.fixed == (4, 10) else tr("every {n} months", n=one.every)
        )
    elif one.every:
        parts.append(tr("every {n} months", n=one.every))
    if one.meter_every:
        parts.append(tr("every {n} on the meter", n=show_count(one.meter_every)))
    return tr("{one} or {other}", one=parts[0], other=parts[1]) if len(parts) == 2 else "".join(parts)


class NewPlan(Ask):
    """A plan of one's own for an asset."""

    def __init__(self, shell: Shell, parent: QWidget | None, asset: int) -> None:
        self.asset = asset
        facts = reads.asset_facts(shell.desk.conn, asset)
        lines: list[Sequence[Field]] = [
            [_of(UPKEEP_PLAN, "name")], [_of(UPKEEP_PLAN, "type"), _of(UPKEEP_PLAN, "company_id")],
            [_of(UPKEEP_PLAN, "every", help=""), _of(UPKEEP_PLAN, "period")], [_of(UPKEEP_PLAN, "first_on"), _of(UPKEEP_PLAN, "lead_days")],
            [_of(UPKEEP_PLAN, "counted")],
        ]  # fmt: skip
        if facts.get("meter"):
            unit = METERS_UNITS.get(str(facts["meter"]), "")
            lines.append(
                [_of(UPKEEP_PLAN, "meter_every", unit=unit, help=""), _of(UPKEEP_PLAN, "meter_lead", unit=unit)]
            )
        lines.append([_of(UPKEEP_PLAN, "checklist")])
        super().__init__(
            shell, parent, tr("New plan for {what}", what=facts.get("name")), lines, self._act, verb=tr("Add the plan"), name="upkeep_plan.add",
            icon="calendar-time", code=str(facts.get("tag") or ""), width=500,
            row_={"type": "service", "period": "month", "lead_days": 30, "counted": "after"},
        )  # fmt: skip

    def _act(self, tx: Tx, values: Values) -> Any:
        from itam_desktop.upkeep import actions

        return actions.add(
            tx, "upkeep_plan", {**{k: v for k, v in values.items() if v is not None}, "asset_id": self.asset}
        )


# ---------------------------------------------------------------- meters
def read_meter(
    shell: Shell,
    parent: QWidget | None,
    asset: int,
    value: int | None = None,
    then: Callable[[Any], object] | None = None,
) -> Ask:
    """One reading; with a reason it may be lower."""
    facts = reads.asset_facts(shell.desk.conn, asset)
    known, style = reads.meter(shell.desk.conn, asset), shell.desk.style
    lines = [
        [Field("value", N("Reading"), INTEGER, required=True, least=0, unit=METERS_UNITS.get(str(facts.get("meter")), "")), Field("date", N("On"), DATE, required=True)],
        [REASON],
    ]  # fmt: skip
    words = ""
    if known is not None and known.reading is not None:
        words = tr("Last reading: {value}", value=show_number(known.reading, style))
        if known.day:
            words = tr(
                "Last reading: {value} on {day}",
                value=show_number(known.reading, style),
                day=show_date(known.day, style),
            )

    def act(tx: Tx, values: Values) -> Any:
        from itam_desktop.upkeep import actions

        return actions.read_meter(tx, asset, values["value"], values["date"], values["reason"] or "")

    return opened(
        Ask(shell, parent, tr("Read the meter of {what}", what=facts.get("name")), lines, act, verb=tr("Save"), name="meter.read", icon="gauge",
            row_={"date": _today(shell), "value": value}, words=words, code=str(facts.get("tag") or ""), then=then)
    )  # fmt: skip
