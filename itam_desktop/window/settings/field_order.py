"""The own fields of one kind of record as they stand in its form: under their headings, moved by drag, keys or buttons."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from itam_desktop.assets.changing_kind import kind_word
from itam_desktop.assets.fields import FIELD_SETS
from itam_desktop.desk.desk import Desk
from itam_desktop.kernel.fields import RECORDS, Choice
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.widgets.parts import button, label, plain, row
from itam_desktop.widgets.record_list import Empty
from itam_desktop.window.settings.grouped import REMOVED, GroupedList, Line

OWN = N("Own fields")
ICONS = {
    "text": "note", "long": "notes", "integer": "ruler-measure", "decimal": "ruler-measure", "money": "coin", "date": "calendar", "yesno": "square-check",
    "choice": "list-check", "link": "link", "email": "mail", "ip": "network", "mac": "wifi", "secret": "lock",
}  # fmt: skip
EXAMPLES = {
    "asset": N("The dock a laptop stands on, a lens cover, who signed for it: what this program does not ask of an asset yet."),
    "person": N("A locker, a door card, the size of a jacket: what this program does not ask of a person yet."),
    "place": N("A key number, the width of the door, the number of sockets: what this program does not ask of a place yet."),
    "company": N("A contact at the firm, a contract partner number: what this program does not ask of a company yet."),
    "business_unit": N("A budget, a floor: what this program does not ask of a business unit yet."),
    "model": N("The charger it needs, the noise it makes: what this program does not ask of a model yet."),
}  # fmt: skip


def nothing(about: str) -> Empty:
    return Empty(N("No own fields yet"), EXAMPLES[about], N("Add a field"))


def read(conn: sqlite3.Connection, about: str) -> list[Mapping[str, Any]]:
    """The definitions for one kind of record, in their order; the removed ones last."""
    found = conn.execute(
        "SELECT * FROM custom_field WHERE about_kind=? ORDER BY binned, coalesce(position, 0), id", (about,)
    )
    names = [d[0] for d in found.description]
    return [dict(zip(names, values, strict=True)) for values in found]


def field_sets(conn: sqlite3.Connection) -> list[Choice]:
    """The field sets there are: the program's and those that the office named in its categories."""
    known = {c.key for c in FIELD_SETS}
    found = conn.execute("SELECT DISTINCT field_set FROM category WHERE binned=0 ORDER BY 1 COLLATE NOCASE")
    return [*FIELD_SETS, *(Choice(name, name) for (name,) in found if name and name not in known)]


def headings(desk: Desk, about: str) -> list[str]:
    """The headings of a kind's form, in their order; the one for own fields last."""
    return list(dict.fromkeys([*(f.section for f in desk.kind(about).fields if f.section != OWN), OWN]))


def note_of(one: Mapping[str, Any]) -> str:
    sets = RECORDS["custom_field"].field("field_sets")
    parts = [kind_word(str(one["kind"]))]
    if one.get("unit"):
        parts.append(str(one["unit"]))
    if one.get("required"):
        parts.append(tr("needed"))
    if one.get("is_unique"):
        parts.append(tr("no two alike"))
    if one.get("field_sets"):
        parts.append(sets.kind.show(one["field_sets"], None, sets))  # type: ignore[arg-type]
    return " · ".join(parts)


class FieldOrder(GroupedList):
    """about: the kind of record shown. arrange(list[(id, heading)]): the user wants this order; ask_in(id, [field sets]);
    turned(kind): another kind is shown.
    """

    arrange = Signal(object)
    ask_in = Signal(int, object)
    turned = Signal(str)
    kind = "custom_field"
    watches = frozenset({"custom_field", "category"})

    def __init__(self, desk: Desk) -> None:
        self.about = "asset"
        self.rows: dict[int, Mapping[str, Any]] = {}
        self.up_button = button("", "arrow-up", "quiet", tip=tr("Move up (Alt+Up)"), pressed=lambda: self.move_by(-1))
        self.down_button = button(
            "", "arrow-down", "quiet", tip=tr("Move down (Alt+Down)"), pressed=lambda: self.move_by(1)
        )
        self.move_button = button(tr("Move to…"), "arrows-move", "quiet", pressed=lambda: self._show_menu())
        head = row(
            label(tr("In the order of the form"), "small", "soft", elided=True), None, self.up_button, self.down_button,
            self.move_button, margins=(16, 4, 8, 4), gap=2,
        )  # fmt: skip
        super().__init__(desk, tr("Own fields, in their order"), nothing("asset"), head=head, drags=True)
        self.list.moved.connect(self.move_by)
        self.list.dropped.connect(self._dropped)

    def choose(self, record: int) -> None:
        if record not in self.lines:
            found = self.desk.row("custom_field", record)
            if found is not None and found["about_kind"] != self.about:
                self.show_kind(str(found["about_kind"]))
                self.turned.emit(self.about)
        super().choose(record)

    def show_kind(self, about: str) -> None:
        self.about = about
        self.show_empty(nothing(about))
        self.reload()
        self.looked_at.emit(self.current_id())

    # ------------------------------------------------------------ showing
    def groups(self) -> list[tuple[str, list[Line]]]:
        self.rows = {int(r["id"]): r for r in read(self.desk.conn, self.about)}
        pairs = [(i, str(r.get("section") or OWN)) for i, r in self.rows.items() if not r["binned"]]
        return self._grouped(pairs)

    def _grouped(self, pairs: Sequence[tuple[int, str]]) -> list[tuple[str, list[Line]]]:
        """In the order of the form's headings, what lies in the bin last."""
        by_heading: dict[str, list[Line]] = {h: [] for h in headings(self.desk, self.about)}
        for record, heading in pairs:
            by_heading.setdefault(heading, []).append(self._line(record))
        own = by_heading.pop(OWN, [])
        gone = [self._line(i) for i, r in self.rows.items() if r["binned"]]
        return [*by_heading.items(), (OWN, own), (REMOVED, gone)]

    def _line(self, record: int) -> Line:
        one = self.rows[record]
        return Line(
            record, str(one["name"]), note_of(one), ICONS.get(str(one["kind"]), "columns"), gone=bool(one["binned"])
        )

    def foot_words(self, n: int) -> str:
        return tr_n("{n} field", "{n} fields", n)

    def enable(self) -> None:
        can = self.current_id() is not None and not self.in_bin and not self.desk.read_only and not self._word
        for one in (self.up_button, self.down_button, self.move_button):
            one.setEnabled(can)

    # ------------------------------------------------------------ moving
    def order(self) -> list[tuple[int, str]]:
        """(field, heading) as the list stands; what lies in the bin left out."""
        found, heading = [], OWN
        for n in range(self.list.count()):
            item = self.list.item(n)
            record, head = self.id_of(item), self.heading_of(item)
            if record is None:
                heading = heading if head == REMOVED else head
            elif not self.lines[record].gone:
                found.append((record, heading))
        return found

    def move_by(self, step: int) -> None:
        """One place up or down; past the first of a heading it goes under the one before."""
        record = self.current_id()
        if record is None or not self.up_button.isEnabled():
            return
        order = self.order()
        at = next(n for n, (one, _) in enumerate(order) if one == record)
        heading, other = order[at][1], at + step
        if 0 <= other < len(order):
            if order[other][1] == heading:
                order[at], order[other] = order[other], order[at]
            else:  # over the edge of its heading: the first or the last of the next one
                order[at] = (record, order[other][1])
            self._want(order)

    def move_to(self, heading: str) -> None:
        """Under another heading, as its last field."""
        record = self.current_id()
        if record is not None:
            rest = [pair for pair in self.order() if pair[0] != record]
            self._want([*rest, (record, heading)])

    def _dropped(self) -> None:
        self._want(self.order())

    def _want(self, order: Sequence[tuple[int, str]]) -> None:
        """Show it at once, and have it kept."""
        now = [(i, str(r.get("section") or OWN)) for i, r in self.rows.items() if not r["binned"]]
        shown = self._grouped(order)
        self.show_groups(shown)
        wanted = [(one.record, heading) for heading, lines in shown if heading != REMOVED for one in lines]
        if wanted != now:
            self.arrange.emit([(i, "" if heading == OWN else heading) for i, heading in wanted])

    def menu(self) -> QMenu:
        """Where the current field can go: headings, and for assets the field sets that ask for it."""
        menu, record = QMenu(self), self.current_id()
        one = self.rows.get(record or 0, {})
        under = menu.addMenu(tr("Under the heading"))
        for heading in headings(self.desk, self.about):
            act = under.addAction(plain(tr(heading)))
            act.setCheckable(True)
            act.setChecked(heading == (one.get("section") or OWN))
            act.triggered.connect(partial(lambda h, *_: self.move_to(h), heading))
        if self.about == "asset" and record is not None:
            asked = [s for s in str(one.get("field_sets") or "").split(",") if s]
            sets = menu.addMenu(tr("Asked for in the field sets"))
            act = sets.addAction(tr("All"))
            act.setCheckable(True)
            act.setChecked(not asked)
            act.triggered.connect(lambda *_: self.ask_in.emit(record, []))
            sets.addSeparator()
            for choice in field_sets(self.desk.conn):
                act = sets.addAction(plain(tr(choice.label)))
                act.setCheckable(True)
                act.setChecked(choice.key in asked)
                act.triggered.connect(partial(self._toggle_set, record, asked, choice.key))
        return menu

    def _toggle_set(self, record: int, asked: list[str], key: str, *_: object) -> None:
        self.ask_in.emit(record, [s for s in asked if s != key] if key in asked else [*asked, key])

    def _show_menu(self) -> None:
        self.menu().popup(self.move_button.mapToGlobal(self.move_button.rect().bottomLeft()))
