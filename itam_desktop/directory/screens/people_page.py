"""People, business units and companies; who holds what, and taking it back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from itam_desktop.directory.screens.holdings import held_by, people_in
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.filters import Filter
from itam_desktop.kernel.style import show_date, show_number
from itam_desktop.kernel.texts import N, tr
from itam_desktop.widgets.flow import Flow
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import button, col, label, wrap
from itam_desktop.widgets.record_list import ALL, BIN, Empty, View
from itam_desktop.widgets.record_page import VERBS, RecordPage, RecordPanel, Row, Verbs, entry, strong, take_back

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx

TakeBack = Callable[["Tx", Sequence[int]], None]

PEOPLE_VIEWS = (ALL, View(N("With a leaving date"), '-leaving_date:""'), BIN)
NO_PEOPLE = Empty(
    N("No people yet"),
    N("Whoever holds a laptop, a phone or a seat. Bring in a list, or write the first one."),
    N("Add a person"),
    other=N("Bring in a list"),
    other_icon="table-import",
)
NO_UNITS = Empty(
    N("No business units yet"),
    N("Departments or teams with their cost centres; people belong to one."),
    N("Add a business unit"),
)
NO_COMPANIES = Empty(
    N("No companies yet"), N("Makers, suppliers, lessors, insurers and service firms."), N("Add a company")
)


class PeoplePage(RecordPage):
    """verbs: what can be done to records; take_back(tx, assets): the verb of assets, which lie above this page."""

    key = "people"
    word = N("People")
    icon = "users"
    watches = frozenset({"person", "business_unit", "company"})

    def __init__(self, shell: Shell, verbs: Verbs = VERBS, take_back: TakeBack = take_back) -> None:
        self._take_back_verb = take_back
        people = RecordPanel(
            shell, "person", verbs, name="people", views=PEOPLE_VIEWS, empty=NO_PEOPLE, more=self._holds,
            watches=frozenset({"asset", "business_unit", "place"}),
        )  # fmt: skip
        units = RecordPanel(
            shell,
            "business_unit",
            verbs,
            name="units",
            empty=NO_UNITS,
            more=self._members,
            watches=frozenset({"person"}),
            wide=False,
        )
        companies = RecordPanel(shell, "company", verbs, name="companies", empty=NO_COMPANIES)
        super().__init__(shell, [(self.word, people), (N("Business units"), units), (N("Companies"), companies)])
        if hasattr(people.listing, "second_step"):
            people.listing.second_step.connect(lambda: shell.go("import"))

    # ------------------------------------------------------------ under the facts
    def _holds(self, person: Row) -> Sequence[QWidget]:
        style = self.desk.style
        today = self.desk.moment().date().isoformat()
        held, total = held_by(self.desk.conn, int(person["id"]))
        box = col(strong(tr("Holds now"), show_number(total, style) if total else ""), gap=4)
        for one in held:
            late = one.due is not None and one.due < today
            note = one.name
            if one.due is not None:
                words = N("was due {day}: {what}") if late else N("due {day}: {what}")
                note = tr(words, what=one.name, day=show_date(one.due, style))
            back = button(
                "",
                "arrow-back",
                "quiet",
                tip=tr("Take back {what}", what=one.tag),
                pressed=partial(self.take_back, [one.id]),
            )
            back.setEnabled(not self.desk.read_only)
            opens = partial(self.shell.open, "asset", one.id)
            box.addWidget(entry(one.tag, note, opens, back, mono=True, meaning="bad" if late else ""))
        if not held:
            box.addWidget(
                label(
                    tr("Nothing. What is given out to {name} stands here.", name=person["name"]),
                    "small",
                    "soft",
                    wrapped=True,
                )
            )
        if total > len(held):
            box.addWidget(label(tr("and {n} more", n=show_number(total - len(held), style)), "small", "soft"))
        if total:
            only = (Filter("holder_person_id", (int(person["id"]),)),)
            listed = button(tr("Show in the list"), "list", pressed=partial(self.shell.show_list, "asset", only))
            verbs = [listed]
            if total > 1 and not self.desk.read_only:
                back_all = partial(self.take_everything_back, int(person["id"]))
                verbs.append(button(tr("Take everything back"), "arrow-back", pressed=back_all))
            box.addWidget(wrap(Flow(*verbs, gap=8, margins=(0, 4, 0, 0))))
        return [wrap(box)]

    def _members(self, unit: Row) -> Sequence[QWidget]:
        members, total = people_in(self.desk.conn, int(unit["id"]))
        box = col(strong(tr("People"), show_number(total, self.desk.style) if total else ""), gap=4)
        for record, name, job in members:
            box.addWidget(entry(name, job, partial(self.open_record, "person", record)))
        if not members:
            box.addWidget(label(tr("Nobody belongs to it yet."), "small", "soft", wrapped=True))
        return [wrap(box)]

    def take_back(self, assets: Sequence[int]) -> None:
        """Into stock again; the pane follows by itself."""
        verb, ids = self._take_back_verb, list(assets)
        self.desk.do(
            lambda tx: verb(tx, ids), name="asset.take_back", many=len(ids), then=self._told,
            otherwise=self.shell.complain,
        )  # fmt: skip

    def take_everything_back(self, person: int) -> None:
        """All that somebody holds, as one action."""
        _, total = held_by(self.desk.conn, person, 0)
        self.take_back([one.id for one in held_by(self.desk.conn, person, total)[0]])

    def _told(self, done: Done) -> None:
        self.shell.tell(done.label, undo=True)
