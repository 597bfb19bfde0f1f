"""Places as a tree with what stands in each, and as a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import shiboken6
from PySide6.QtWidgets import QWidget

from itam_desktop.kernel.filters import Filter
from itam_desktop.kernel.style import show_number
from itam_desktop.kernel.texts import N, tr
from itam_desktop.places.screens.contents import assets_in
from itam_desktop.places.screens.place_tree import PlaceTree
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import button, col, label, row, wrap
from itam_desktop.widgets.record_list import Empty
from itam_desktop.widgets.record_page import VERBS, RecordPage, RecordPanel, Row, Verbs, entry, strong

NO_PLACES = Empty(
    N("No places yet"), N("Sites, buildings, floors, rooms and shelves: where assets stand."), N("Add a place")
)


FINER = {"site": "building", "building": "floor", "floor": "room", "room": "shelf"}


def within(place: Row) -> Mapping[str, Any]:
    """What a new place in this one begins with."""
    kind = FINER.get(str(place.get("kind")), "room")
    return {"parent_id": place["id"], "parent_id__title": place.get("name"), "kind": kind}


class PlacesPage(RecordPage):
    """verbs: what can be done to records."""

    key = "places"
    word = N("Places")
    icon = "map-pin"
    watches = frozenset({"place"})

    def __init__(self, shell: Shell, verbs: Verbs = VERBS) -> None:
        self.tree = PlaceTree(shell.desk)
        own = frozenset({"asset"})
        tree = RecordPanel(
            shell,
            "place",
            verbs,
            more=self._contents,
            watches=own,
            listing=self.tree,
            new_values=self._in_chosen,
            wide=False,
        )
        self.tree.first_step.connect(tree.new)
        flat = RecordPanel(
            shell, "place", verbs, name="places", empty=NO_PLACES, more=self._contents, watches=own, wide=False
        )
        super().__init__(shell, [(N("Tree"), tree), (N("List"), flat)])
        self._told: int | None = None  # how many lie beneath, as the pane says it
        self.tree.loaded.connect(self._counted)

    def _in_chosen(self) -> Mapping[str, Any]:
        """A new place lies in the chosen one at first; the form shows it."""
        chosen = self.tree.current_id()
        found = self.desk.row("place", chosen) if chosen is not None else None
        return within(found) if found is not None else {"kind": "site"}

    def _counted(self) -> None:
        """The tree has counted what lies beneath: the pane beside it says so too."""
        shown = self.panel.detail.record
        if shown is None or self.panel.form is not None or self.panel.list.in_bin:
            return
        if self.tree.total_of(int(shown["id"])) != self._told:
            self.panel.show_facts(int(shown["id"]))

    def _contents(self, place: Row) -> Sequence[QWidget]:
        style = self.desk.style
        found, here = assets_in(self.desk.conn, int(place["id"]))
        beneath = self.tree.total_of(int(place["id"]))
        self._told = beneath
        box = col(strong(tr("Stands here"), show_number(here, style) if here else ""), gap=4)
        for record, tag, name in found:
            box.addWidget(entry(tag, name, partial(self.shell.open, "asset", record), mono=True))
        if here > len(found):
            box.addWidget(label(tr("and {n} more", n=show_number(here - len(found), style)), "small", "soft"))
        if here:
            listed = button(tr("Show in the list"), "list", pressed=partial(self.show_assets, int(place["id"])))
            move = button(tr("Move all"), "arrows-move", pressed=partial(self.move_all, int(place["id"])))
            move.setEnabled(not self.desk.read_only)
            box.addLayout(row(listed, move, None, margins=(0, 4, 0, 0)))
        if beneath is not None and beneath > here:
            words = tr("{n} with everything beneath it", n=show_number(beneath, style))
            box.addWidget(label(words, "small", "soft", wrapped=True))
        if beneath == 0:
            box.addWidget(label(tr("No assets. Move one here by changing its place."), "small", "soft", wrapped=True))
        add = button(tr("Add a place in it"), "plus", pressed=partial(self.panel.new, within(place)))
        return [wrap(row(add, None)), wrap(box)]

    def show_assets(self, place: int) -> None:
        """What stands in this place, as a list that can be filtered, chosen and exported."""
        self.shell.show_list("asset", (Filter("place_id", (place,)),))

    def move_all(self, place: int) -> None:
        """Everything that stands right in this place gets another one."""
        sql = "SELECT id FROM asset WHERE binned=0 AND place_id=?"

        def then(ids: list[int]) -> None:
            if ids and shiboken6.isValid(self):
                from itam_desktop.widgets.bulk_edit import bulk_edit

                bulk_edit(self.shell, self.window(), "asset", ids, self.panel.verbs, first="place_id")

        self.desk.ask("places:move", lambda conn: [row[0] for row in conn.execute(sql, (place,))], then)
