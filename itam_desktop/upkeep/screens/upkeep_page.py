"""Upkeep: what is due now, maintenance planned, under way and done, the plans, the meters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from itam_desktop.kernel.fields import label_of
from itam_desktop.kernel.style import show_date, show_money, show_number
from itam_desktop.kernel.texts import N, tr
from itam_desktop.upkeep import checklist, reads
from itam_desktop.upkeep.fields import METERS_UNITS, OUTCOMES, TYPES
from itam_desktop.upkeep.screens import dialogs
from itam_desktop.upkeep.screens.meters import Meters
from itam_desktop.widgets.board import Board, Group, Item, Verb
from itam_desktop.widgets.page import Shell, do
from itam_desktop.widgets.parts import Picture, button, col, label, row, wrap
from itam_desktop.widgets.record_list import BIN, Empty, View
from itam_desktop.widgets.record_page import VERBS, Act, RecordPage, RecordPanel, Row, Verbs, entry, strong

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx

VIEWS = (
    View(N("Planned"), "state:planned", order=(("planned_on", False),)), View(N("Under way"), "state:under_way", order=(("started_on", False),)),
    View(N("Done"), "state:done", order=(("finished_on", True),)), View(N("All")), BIN,
)  # fmt: skip
COLUMNS = ("name", "tag", "asset_id", "type", "state", "planned_on", "cost")
PLAN_VIEWS = (View(N("Running"), 'ended_on:""', order=(("next_due", False),)), View(N("Ended"), '-ended_on:""'), BIN)
PLAN_COLUMNS = ("name", "tag", "asset_id", "type", "next_due", "next_meter")
NO_MAINTENANCE = Empty(
    N("No maintenance yet"),
    N("Repairs, upgrades, inspections and calibrations: planned, under way and done, with what they cost."),
    N("Add maintenance"),
)
NO_PLANS = Empty(N("No plans yet"), N("What comes again: inspections, tyres, service by kilometres or pages. On an asset, “Plan upkeep…” suggests fitting ones."), N("Add a plan"))  # fmt: skip
NOTHING_DUE = Empty(
    N("Nothing is due"),
    N("Plans stand here from their reminder on, by the calendar or by the meter."),
    N("Add a plan"),
    "check",
)
WATCHED = frozenset({"maintenance", "upkeep_plan", "meter_reading", "asset"})
LOOKS = {c.key: c.look for c in TYPES if c.look}


def _add(tx: Tx, kind: str, values: Mapping[str, Any]) -> int:
    from itam_desktop.upkeep import actions

    return actions.add(tx, kind, values)


def _change(tx: Tx, kind: str, records: Sequence[int], values: Mapping[str, Any]) -> None:
    from itam_desktop.upkeep import actions

    actions.change(tx, kind, records, values)


JUDGED = Verbs(_add, _change, VERBS.bin, VERBS.restore)


class UpkeepPage(RecordPage):
    key = "upkeep"
    word = N("Upkeep")
    icon = "tool"
    watches = WATCHED

    def __init__(self, shell: Shell) -> None:
        desk = shell.desk

        def over() -> QWidget:
            return self.window()

        plan_acts = (
            Act(N("Done…"), "check", lambda r: dialogs.done_plan(shell, over(), r), _goes_on),
            Act(N("Postpone…"), "calendar-time", lambda r: dialogs.postpone(shell, over(), r), _goes_on),
            Act(N("Plan…"), "calendar", lambda r: dialogs.appointment(shell, over(), r), _goes_on),
            Act(N("End the plan"), "flag", self.end_plan, _goes_on),
        )
        acts = (
            Act(N("Start…"), "tool", lambda r: dialogs.start(shell, over(), r), lambda r: r.get("state") == "planned"),
            Act(N("Done…"), "check", lambda r: dialogs.done(shell, over(), r), _is_open),
            Act(N("Cancel…"), "x", lambda r: dialogs.cancel(shell, over(), r), _is_open),
        )
        self.board = Board(desk, self._ask_board, WATCHED, tr("Due"), NOTHING_DUE)
        due = RecordPanel(
            shell,
            "upkeep_plan",
            JUDGED,
            name="due",
            acts=plan_acts,
            more=self._plan_more,
            watches=WATCHED,
            listing=self.board,
        )
        self.maintenance = RecordPanel(
            shell, "maintenance", JUDGED, name="maintenance", views=VIEWS, columns=COLUMNS, empty=NO_MAINTENANCE, acts=acts, more=self._more, watches=WATCHED,
        )  # fmt: skip
        self.plans = RecordPanel(
            shell, "upkeep_plan", JUDGED, name="plans", views=PLAN_VIEWS, columns=PLAN_COLUMNS, empty=NO_PLANS, acts=plan_acts, more=self._plan_more,
            watches=WATCHED,
        )  # fmt: skip
        self.meters = Meters(shell)
        meters = RecordPanel(
            shell,
            "meter_reading",
            JUDGED,
            name="meters",
            more=self._readings,
            watches=WATCHED,
            listing=self.meters,
            can_add=False,
        )
        super().__init__(
            shell,
            [(N("Due"), due), (N("Maintenance"), self.maintenance), (N("Plans"), self.plans), (N("Meters"), meters)],
        )
        self.board.first_step.connect(self.new)

    def _switch(self, index: int) -> None:
        super()._switch(index)
        self.new_button.setVisible(self.panel.kind_key != "meter_reading")

    def _today(self) -> date:
        return self.desk.moment().date() if self.desk.day is None else self.desk.style.now()

    # ------------------------------------------------------------ verbs
    def end_plan(self, record: Row) -> None:
        one = int(record["id"])

        def work(tx: Tx) -> None:
            from itam_desktop.upkeep import actions

            actions.end_plan(tx, one)

        do(self.shell, "plan.end", work)

    # ------------------------------------------------------------ what is due
    def _ask_board(self, board: Board) -> None:
        today = self._today()
        self.desk.ask(
            "upkeep.due", lambda conn: reads.due_now(conn, today), lambda found: self._show_board(board, *found)
        )

    def _show_board(self, board: Board, found: list[reads.Due], total: int) -> None:
        groups = []
        for urgency, word in (("overdue", tr("Overdue")), ("due", tr("Due now"))):
            items = tuple(self._item(one) for one in found if one.urgency == urgency)
            if items:
                groups.append(Group(word, show_number(len(items), self.desk.style), items))
        board.show_groups(groups, max(0, total - len(found)))

    def _item(self, one: reads.Due) -> Item:
        row_, style, over = one.row, self.desk.style, self.window
        facts = [f"{row_['tag']} {row_['title']}".strip()]
        unit = tr(METERS_UNITS.get(str(row_["meter"]), ""))
        by_meter = (
            row_["next_meter"] is not None
            and row_["reading"] is not None
            and row_["reading"] + (row_["meter_lead"] or 0) >= row_["next_meter"]
        )
        if row_["next_meter"] is not None and row_["reading"] is not None:
            facts.append(
                tr(
                    "{now} of {mark} {unit}",
                    now=show_number(row_["reading"], style),
                    mark=show_number(row_["next_meter"], style),
                    unit=unit,
                )
            )
        if row_["open_state"] == "under_way":
            facts.append(tr("under way"))
        elif row_["planned_on"]:
            facts.append(tr("planned for {day}", day=show_date(row_["planned_on"], style)))
        late = one.urgency == "overdue"
        words = show_date(row_["next_due"], style) if row_["next_due"] else show_number(row_["next_meter"], style)
        if by_meter and not (row_["next_due"] and row_["next_due"] < self._today().isoformat()):
            words = tr("at {n} {unit}", n=show_number(row_["next_meter"], style), unit=unit)
        verbs = (
            Verb(
                tr("Done…"), "check", partial(self._on, row_["id"], lambda r: dialogs.done_plan(self.shell, over(), r))
            ),
            Verb(
                tr("Postpone…"),
                "calendar-time",
                partial(self._on, row_["id"], lambda r: dialogs.postpone(self.shell, over(), r)),
            ),
            Verb(
                tr("Plan…"),
                "calendar",
                partial(self._on, row_["id"], lambda r: dialogs.appointment(self.shell, over(), r)),
            ),
        )
        icon = LOOKS.get(row_["type"], ("off", "tool"))[1]
        pill = (words, "bad", "alert-triangle") if late else (words, "warn", "clock")
        return Item(row_["id"], icon, str(row_["name"]), " · ".join(facts), pill, verbs)

    def _on(self, plan: int, verb: Any) -> None:
        found = self.desk.row("upkeep_plan", plan)
        if found is not None:
            verb(found)

    # ------------------------------------------------------------ under the facts
    def _more(self, record: Row) -> Sequence[QWidget]:
        listed = checklist.read(record.get("checklist"))
        if not listed or record.get("state") != "done":
            return []
        box = col(strong(tr("Check-list")), gap=4)
        for ticked, words in listed:
            line = row(
                Picture(
                    "check" if ticked else "x", 16, "ok" if ticked else "bad", tr("done") if ticked else tr("not done")
                ),
                gap=8,
            )
            line.addWidget(label(words, "small", wrapped=True), 1)
            box.addLayout(line)
        return [wrap(box)]

    def _plan_more(self, record: Row) -> Sequence[QWidget]:
        style = self.desk.style
        shown: list[QWidget] = []
        open_ = reads.maintenance_of_plan(self.desk.conn, int(record["id"]))
        if open_ is not None:
            found = self.desk.row("maintenance", open_[0]) or {}
            day = found.get("started_on") or found.get("planned_on")
            box = col(strong(tr("Under way") if open_[1] == "under_way" else tr("Planned")), gap=4)
            words = str(found.get("company_id__title") or found.get("staff_id__title") or "")
            box.addWidget(
                entry(
                    show_date(str(day), style) if day else tr("no day yet"),
                    words,
                    partial(self.open_record, "maintenance", open_[0]),
                )
            )
            shown.append(wrap(box))
        past = reads.history_of_plan(self.desk.conn, int(record["id"]))
        if past:
            box = col(strong(tr("Done before"), show_number(len(past), style)), gap=4)
            for one, day, outcome, cost, currency in past:
                facts = [
                    tr(label_of(OUTCOMES, outcome)) if outcome else "",
                    show_money(cost, currency or style.currency, style) if cost else "",
                ]
                box.addWidget(
                    entry(
                        show_date(day, style),
                        " · ".join(f for f in facts if f),
                        partial(self.open_record, "maintenance", one),
                    )
                )
            shown.append(wrap(box))
        return shown

    def _readings(self, record: Row) -> Sequence[QWidget]:
        """All readings of that asset, newest first."""
        style, asset = self.desk.style, int(record["asset_id"])
        box = col(strong(tr("Readings")), gap=4)
        for _, day, value, why in reads.readings(self.desk.conn, asset):
            line = row(label(show_date(day, style), "small", "soft"), gap=8)
            line.addWidget(label(show_number(value, style), "small", weight=500))
            line.addWidget(label(why or "", "small", "soft", wrapped=True), 1)
            box.addLayout(line)
        again = button(tr("Read meter…"), "gauge", pressed=lambda: dialogs.read_meter(self.shell, self.window(), asset))
        again.setEnabled(not self.desk.read_only)
        box.addLayout(row(again, None, margins=(0, 4, 0, 0)))
        return [wrap(box)]

    def new(self) -> None:
        if self.panel.kind_key == "meter_reading":
            self.meters.setFocus()
        else:
            super().new()


def _goes_on(record: Row) -> bool:
    return not record.get("ended_on")


def _is_open(record: Row) -> bool:
    return record.get("state") in ("planned", "under_way")
