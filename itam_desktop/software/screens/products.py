"""Products: their position, licences, devices and titles beside each; what is to be done about them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from itam_desktop.kernel.fields import label_of
from itam_desktop.kernel.style import show_number
from itam_desktop.kernel.terms import STATES
from itam_desktop.kernel.texts import N, tr
from itam_desktop.software import telling
from itam_desktop.software.screens.positions import WATCHED, PositionList, position_lines
from itam_desktop.widgets.page import Shell, do
from itam_desktop.widgets.parts import button, col, label, wrap
from itam_desktop.widgets.record_list import ALL, BIN, Empty, View
from itam_desktop.widgets.record_page import VERBS, Act, RecordPanel, Row, Verbs, entry, strong

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx

VIEWS = (
    ALL, View(N("Need a licence"), "licensing:required"), View(N("Free and open source"), "-licensing:required"), View(N("Services"), "kind:service"), BIN,
)  # fmt: skip
NO_PRODUCTS = Empty(
    N("No products yet"), N("Programs, services and operating systems. They come with inventories, with licences, or write the first one."),
    N("New product"), "window",
)  # fmt: skip


def _add(tx: Tx, kind: str, values: Mapping[str, Any]) -> int:
    from itam_desktop.software import actions

    return actions.add(tx, kind, values)


def _change(tx: Tx, kind: str, records: Sequence[int], values: Mapping[str, Any]) -> None:
    from itam_desktop.software import actions

    actions.change(tx, kind, records, values)


JUDGED = Verbs(_add, _change, VERBS.bin, VERBS.restore)


class Beside:
    """What stands under the facts of a product; counted aside, for it may be on every computer there is."""

    def __init__(self, shell: Shell) -> None:
        self.shell, self.desk = shell, shell.desk

    def __call__(self, record: Row) -> Sequence[QWidget]:
        if record.get("binned"):
            return []
        style, product = self.desk.style, int(record["id"])
        box = col(gap=16)
        held = wrap(box)

        def fill(facts: telling.ProductFacts) -> None:
            for one in self._lines(facts) if isValid(held) else ():
                box.addWidget(one)

        self.desk.ask(
            f"product:{id(self)}:beside",
            lambda conn: telling.product_facts(conn, product, style.now().isoformat(), style.currency),
            fill,
        )
        return [held]

    def _lines(self, facts: telling.ProductFacts) -> Sequence[QWidget]:
        style = self.desk.style
        found = [position_lines(one, self.desk) for one in facts.positions]
        box = col(strong(tr("Licences"), show_number(len(facts.licences), style) if facts.licences else ""), gap=4)
        for licence, name, state in facts.licences:
            box.addWidget(
                entry(
                    name,
                    tr(label_of(STATES, state)) if state != "running" else "",
                    partial(self.shell.open, "licence", licence),
                )
            )
        if not facts.licences:
            box.addWidget(label(tr("None bought so far."), "small", "soft"))
        found.append(wrap(box))
        box = col(strong(tr("Installed on"), show_number(facts.installed, style) if facts.installed else ""), gap=4)
        for one in facts.devices:
            note = " · ".join(filter(None, (one.name, one.version)))
            box.addWidget(entry(one.tag, note, partial(self.shell.open, "asset", one.asset), mono=True))
        if facts.installed > len(facts.devices):
            box.addWidget(
                label(tr("and {n} more", n=show_number(facts.installed - len(facts.devices), style)), "small", "soft")
            )
        if not facts.installed:
            box.addWidget(label(tr("No inventory found it."), "small", "soft"))
        found.append(wrap(box))
        if facts.titles:
            box = col(strong(tr("Reported as")), gap=4)
            for title, name, n in facts.titles:
                again = button(
                    "",
                    "x",
                    "quiet",
                    tip=tr("{what} does not belong to it", what=name),
                    pressed=partial(self.look_again, title),
                )
                again.setEnabled(not self.desk.read_only)
                box.addWidget(
                    entry(name, show_number(n, style), partial(self.shell.open, "software_title", title), again)
                )
            found.append(wrap(box))
        return found

    def look_again(self, title: int) -> None:
        from itam_desktop.software import actions

        do(self.shell, "title.again", lambda tx: actions.look_again(tx, [title]))


def acts(shell: Shell, new_licence: Any) -> tuple[Act, ...]:
    """new_licence(product row): opens the form of a licence of that product."""

    def needs_none(record: Row) -> None:
        one = int(record["id"])
        do(shell, "product.change", lambda tx: _change(tx, "product", [one], {"licensing": "free"}))

    return (
        Act(N("New licence…"), "key", new_licence, lambda r: r.get("licensing") == "required"),
        Act(N("Needs no licence"), "check", needs_none, lambda r: r.get("licensing") == "required"),
    )


def position_panel(shell: Shell, new_licence: Any) -> RecordPanel:
    """The position of all products."""
    listing = PositionList(shell)
    return RecordPanel(
        shell, "product", JUDGED, name="positions", listing=listing, more=Beside(shell), acts=acts(shell, new_licence), watches=WATCHED, wide=False,
    )  # fmt: skip


def products_panel(shell: Shell, new_licence: Any) -> RecordPanel:
    """All products, those that need no licence too."""
    return RecordPanel(
        shell, "product", JUDGED, name="products", views=VIEWS, empty=NO_PRODUCTS, more=Beside(shell), acts=acts(shell, new_licence), watches=WATCHED, wide=False,
        sum_of="",
    )  # fmt: skip
