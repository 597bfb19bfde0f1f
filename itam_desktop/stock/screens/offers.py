"""What stock shows elsewhere: under an asset what fits it and what is in it, under a person what they have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from itam_desktop.kernel.style import show_date
from itam_desktop.kernel.texts import tr
from itam_desktop.stock import queries
from itam_desktop.stock.screens import stock_verbs as verbs
from itam_desktop.widgets.page import Shell, parent_of
from itam_desktop.widgets.parts import button, col, wrap
from itam_desktop.widgets.record_panes import entry, strong

Row = Mapping[str, Any]


def held_lines(shell: Shell, held: Sequence[queries.Held], item_named: bool) -> list[QWidget]:
    """One line for each holding, with a button that takes it back. item_named: the item is said, else who has it."""
    style, found = shell.desk.style, []
    for one in held:
        day = show_date(one.due or one.since, style)
        note = (
            tr("{n}, due {day}", n=one.quantity, day=day) if one.due else tr("{n} since {day}", n=one.quantity, day=day)
        )
        title = one.item if item_named else one.whom
        opens = (
            partial(shell.open, "stock_item", one.item_id) if item_named else partial(shell.open, one.kind, one.whom_id)
        )
        back = button("", "arrow-back", "quiet", tip=tr("Take back {what}", what=f"{one.quantity} × {one.item}"),
                      pressed=partial(verbs.take_back, shell, [one.id]))  # fmt: skip
        back.setEnabled(not shell.desk.read_only)
        late = one.due is not None and one.due < shell.desk.moment().date().isoformat()
        found.append(
            entry(title, note, opens, back, mono=not item_named and one.kind == "asset", meaning="bad" if late else "")
        )
    return found


def asset_more(shell: Shell, asset: Row) -> Sequence[QWidget]:
    """Consumables and components that fit its model with "Use one", and what was put into it."""
    found: list[QWidget] = []
    conn, record = shell.desk.conn, int(asset["id"])
    live = not shell.desk.read_only and not asset.get("binned") and asset.get("stage") != "disposed"
    fitting = queries.fitting(conn, int(asset["model_id"])) if asset.get("model_id") else []
    if fitting:
        box = col(strong(tr("Fits this model")), gap=4)
        for one in fitting:
            note = tr("{n} in stock", n=one.on_hand) if one.on_hand else tr("none in stock")
            words = {"consumable": tr("Use one"), "component": tr("Put in")}.get(one.kind, tr("Issue"))
            use = button(words, pressed=partial(_use, shell, one.id, record), small=True)
            use.setAccessibleName(f"{words}: {one.name}")
            use.setEnabled(live and one.on_hand > 0)
            opens = partial(shell.open, "stock_item", one.id)
            box.addWidget(
                entry(one.name, note, opens, use, meaning="bad" if not one.on_hand else "warn" if one.low else "soft")
            )
        found.append(wrap(box))
    inside = queries.held_by_asset(conn, record)
    if inside:
        box = col(strong(tr("Stock items in it"), str(len(inside))), gap=4)
        for line in held_lines(shell, inside, True):
            box.addWidget(line)
        found.append(wrap(box))
    return found


def _use(shell: Shell, item: int, asset: int) -> None:
    about = shell.desk.row("stock_item", item)
    if about is not None:
        verbs.use_one(shell, parent_of(shell), about, asset)


def person_more(shell: Shell, person: Row) -> Sequence[QWidget]:
    """Stock items that somebody has."""
    held = queries.held_by_person(shell.desk.conn, int(person["id"]))
    if not held:
        return []
    box = col(strong(tr("Stock items"), str(sum(one.quantity for one in held))), gap=4)
    for line in held_lines(shell, held, True):
        box.addWidget(line)
    return [wrap(box)]
