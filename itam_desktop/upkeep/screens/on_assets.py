"""What upkeep adds to the assets' page: repair, meter and plans as verbs; what is open, due and was spent beneath the facts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from itam_desktop.kernel.style import show_date, show_money, show_number
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.upkeep import reads
from itam_desktop.upkeep.dates import due
from itam_desktop.upkeep.fields import METERS_UNITS
from itam_desktop.widgets.page import Shell, parent_of
from itam_desktop.widgets.parts import col, label, wrap
from itam_desktop.widgets.record_panes import Act, Row, entry, strong


def acts(shell: Shell) -> Sequence[Act]:
    def repair(record: Row) -> None:
        from itam_desktop.upkeep.screens.dialogs import Repair

        Repair(shell, parent_of(shell), int(record["id"])).open()

    def done(record: Row) -> None:
        from itam_desktop.upkeep.screens import dialogs

        found = shell.desk.row("maintenance", under_way(record)[0])
        if found is not None:
            dialogs.done(shell, parent_of(shell), found)

    def under_way(record: Row) -> list[int]:
        if record.get("stage") != "in_repair":
            return []
        return [one for one, _, state, _ in reads.open_of(shell.desk.conn, int(record["id"])) if state == "under_way"]

    def repaired(record: Row) -> bool:
        return bool(under_way(record))

    def read(record: Row) -> None:
        from itam_desktop.upkeep.screens.dialogs import read_meter

        read_meter(shell, parent_of(shell), int(record["id"]))

    def plan(record: Row) -> None:
        from itam_desktop.upkeep.screens.dialogs import Suggest

        Suggest(shell, parent_of(shell), int(record["id"])).open()

    def has_meter(record: Row) -> bool:
        return _here(record) and bool(reads.asset_facts(shell.desk.conn, int(record["id"])).get("meter"))

    return [
        Act(N("Repair done…"), "check", done, repaired, repaired),
        Act(N("Repair…"), "tool", repair, _here, instead="in_repair"),
        Act(N("Read meter…"), "gauge", read, has_meter),
        Act(N("Plan upkeep…"), "calendar-time", plan, _here),
    ]


def _here(record: Row) -> bool:
    return record.get("stage") not in ("disposed", "retired")


def more(shell: Shell, record: Row) -> Sequence[QWidget]:
    """Open maintenance, what is due next, the last reading, what was spent; nothing when there is nothing."""
    desk, asset = shell.desk, int(record["id"])
    style, conn, today = desk.style, desk.conn, desk.moment().date()
    box = col(gap=4)
    lines = 0
    for one, name, state, day in reads.open_of(conn, asset):
        words = N("under way since {day}") if state == "under_way" else N("planned for {day}")
        note = tr(words, day=show_date(day, style)) if day else tr("planned")
        box.addWidget(
            entry(name, note, partial(shell.open, "maintenance", one), meaning="warn" if state == "under_way" else "")
        )
        lines += 1
    meter = reads.meter(conn, asset)
    for plan in reads.plans_of(conn, asset):
        when = []
        if plan["next_due"]:
            when.append(tr("due {day}", day=show_date(plan["next_due"], style)))
        if plan["next_meter"] is not None:
            when.append(tr("due at {n}", n=show_number(plan["next_meter"], style)))
        late = due(plan, today, meter.reading if meter is not None else None)
        meaning = {"overdue": "bad", "due": "warn"}.get(late, "")
        box.addWidget(
            entry(
                str(plan["name"]),
                " · ".join(when),
                partial(shell.open, "upkeep_plan", plan["id"]),
                meaning=meaning,
            )
        )
        lines += 1
    if meter is not None and meter.day is not None and meter.reading is not None:
        unit = tr(METERS_UNITS.get(meter.unit, ""))
        words = tr(
            "Meter: {value} {unit} on {day}",
            value=show_number(meter.reading, style),
            unit=unit,
            day=show_date(meter.day, style),
        )
        box.addWidget(label(words, "small", wrapped=True))
        lines += 1
    done, spent, hours = reads.spent_on(conn, asset, style.currency)
    if done:
        facts = [tr_n("Done {n} time", "Done {n} times", done)]
        if spent:
            facts.append(" + ".join(show_money(minor, currency, style) for currency, minor in spent.items()))
        if hours:
            facts.append(tr_n("{n} hour of downtime", "{n} hours of downtime", round(hours)))
        box.addWidget(label(" · ".join(facts), "small", wrapped=True))
        lines += 1
    if not lines:
        return []
    whole = col(strong(tr("Upkeep")), gap=4)
    whole.addLayout(box)
    return [wrap(whole)]
