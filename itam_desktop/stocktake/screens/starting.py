"""Where a count begins: what is counted and how, what is due, and the counts so far."""

from __future__ import annotations

import sqlite3
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Refusal, Trouble
from itam_desktop.kernel.fields import Field as FieldOf
from itam_desktop.kernel.kinds import INTEGER, MONEY, REFERENCE
from itam_desktop.kernel.style import show_count, show_date
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.stocktake import actions, papers, queries, rules, settling
from itam_desktop.widgets.chooser import ReferenceEditor
from itam_desktop.widgets.editors import editor_for
from itam_desktop.widgets.entry import Entry
from itam_desktop.widgets.files import show_file
from itam_desktop.widgets.notices import NoticeCard
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import Item, Picture, button, clear, col, field, label, row, wrap
from itam_desktop.widgets.surfaces import Card
from itam_desktop.widgets.switches import Segments
from itam_desktop.widgets.theme import px

HOWS = ("all", "sample", "cycle")
_FIELDS = {
    "place_id": FieldOf("place_id", N("Place"), REFERENCE, target="place"),
    "category_id": FieldOf("category_id", N("Only the category"), REFERENCE, target="category"),
    "holder_id": FieldOf("holder_id", N("Only what a person holds"), REFERENCE, target="person"),
    "least_value": FieldOf("least_value", N("Only from a price of"), MONEY, least=0),
    "sample": FieldOf("sample", N("How many are drawn"), INTEGER, least=1),
}
DUE_SHOWN = 6


class Start(NamedTuple):
    """What the page shows before a count: the counts so far, what is due, and how much of that is not shown."""

    counts: list[queries.Count]
    due: list[settling.Waiting]
    more_due: int


def read(conn: sqlite3.Connection, today: str) -> Start:
    due = settling.overdue(conn, today)
    return Start(queries.counts(conn), due[:DUE_SHOWN], max(0, len(due) - DUE_SHOWN))


class StartView(QWidget):
    """begun(Done): a count was started; go_on(count): an open one goes on."""

    begun = Signal(object)
    go_on = Signal(int)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell, self.desk = shell, shell.desk
        context = shell.context()
        self.entries = {key: Entry(one, editor_for(one, context)) for key, one in _FIELDS.items()}
        for key, entry in self.entries.items():
            entry.editor.load({})
            entry.editor.edited.connect(self._scope_edited)
            entry.setVisible(key != "sample")
        place = self.entries["place_id"].editor
        assert isinstance(place, ReferenceEditor)  # noqa: S101 - by its kind
        self.place = place
        self.place.line.setPlaceholderText(tr("Whole office"))
        self.how = Segments(
            [tr("Everything there"), tr("A random sample"), tr("The next room")], name=tr("What is counted")
        )
        self.how.chosen.connect(self._how_chosen)
        self.name = field(hint=tr("Named after the place and the day"), name=tr("Name of the count"))
        name_word = label(tr("Name of the count"), "small", weight=500)
        name_word.setBuddy(self.name)
        self.blind = QCheckBox(tr("Count blind: do not show what is expected"))
        self.start_button = button(tr("Start the count"), "clipboard-check", "primary", pressed=self.start)
        self.scope = label("", "small", "soft", wrapped=True)
        self.problem = label("", "small", "bad", wrapped=True)
        self.problem.hide()
        pairs = [row(gap=14) for _ in range(2)]
        for n, key in enumerate(("category_id", "holder_id", "least_value", "sample")):
            pairs[n // 2].addWidget(self.entries[key], 1)
        form = Card(
            label(tr("Count what is there"), "head"),
            label(tr("Everything recorded in the place and beneath it is expected; then scan what you see. An empty place means the whole office."), "small", "soft", wrapped=True),
            2, row(self.how, None), self.entries["place_id"], *pairs, col(name_word, self.name, gap=4), self.blind, self.scope, self.problem,
            row(self.start_button, None), gap=10,
        )  # fmt: skip
        self._told = 0  # the count whose closing the summary tells
        self.summary = QVBoxLayout()
        self.due, self.counts = QVBoxLayout(), QVBoxLayout()
        for one in (self.due, self.counts):
            one.setSpacing(px(10))
        self.due_card = Card(label(tr("Due for a count"), "head"), self.due, gap=10)
        self.counts_card = Card(label(tr("Counts so far"), "head"), self.counts, gap=10)
        left = col(form, None, gap=14)
        right = col(self.due_card, self.counts_card, None, gap=14)
        both = row(gap=14)
        both.addLayout(left, 5)
        both.addLayout(right, 4)
        inner = wrap(col(label(tr("Stock-take"), "title"), self.summary, both, None, margins=(16, 14, 16, 16), gap=14))
        inner.setMaximumWidth(px(1240))
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.setFocusProxy(self.place)
        self.setLayout(col(area, gap=0))

    # ------------------------------------------------------------ the scope
    def _how_chosen(self, index: int) -> None:
        self.entries["sample"].setVisible(HOWS[index] == "sample")
        for key in ("category_id", "holder_id", "least_value"):
            self.entries[key].setVisible(HOWS[index] != "cycle")
        self._scope_edited()

    def asked(self) -> dict[str, Any]:
        """The scope as it stands; raises Refusal, shown beneath its field."""
        how = HOWS[self.how.current()]
        found: dict[str, Any] = {"how": how}
        for key, entry in self.entries.items():
            entry.show_problem("")
            if (key == "sample" and how != "sample") or (how == "cycle" and key != "place_id"):
                continue
            try:
                found[key] = entry.editor.value()
            except Refusal as no:
                entry.show_problem(no.message)
                entry.editor.control.setFocus()
                raise
        return found

    def _scope_edited(self) -> None:
        """Say what would be expected; a field that cannot be read yet says so when the count is started."""
        how = HOWS[self.how.current()]
        wanted: dict[str, Any] = {"how": how}
        for key, entry in self.entries.items():
            try:
                wanted[key] = entry.editor.value()
            except Refusal:
                wanted[key] = None
        today = self.desk.style.now().isoformat()
        self.desk.ask("stocktake.scope", lambda conn: _scope_of(conn, wanted, today), self.scope.setText)

    # ------------------------------------------------------------ doing
    def start(self, place: int | None = None) -> None:
        """Begin the count that is chosen, or of everything in a place that is due."""
        try:
            scope: dict[str, Any] = self.asked() if place is None else {"how": "all", "place_id": place}
        except Refusal:
            return
        name, by, blind = self.name.text(), self.desk.who, self.blind.isChecked()
        where = scope.pop("place_id", None)
        self.problem.hide()
        try:
            self.desk.free_for(tr("Begin the count"))
        except Refusal as no:
            self._refused(no)
            return

        def then(done: Done) -> None:
            clear(self.summary)
            self.name.clear()
            self.begun.emit(done)

        self.desk.do(
            lambda tx: actions.start(tx, where, name, by, blind, **scope), name="stocktake.start", then=then, otherwise=self._refused,
        )  # fmt: skip

    def _refused(self, error: Exception) -> None:
        words = error.message if isinstance(error, Refusal | Trouble) else str(error)
        key = getattr(error, "field", None)
        if key in self.entries:
            self.entries[key].show_problem(words)
        else:
            self.problem.setText(words)
            self.problem.show()
        self.shell.complain(error)

    # ------------------------------------------------------------ showing
    def refresh(self) -> None:
        self._scope_edited()

    def show_start(self, found: Start) -> None:
        clear(self.due)
        for one in found.due:
            self.due.addWidget(self._due_row(one))
        if found.more_due:
            self.due.addWidget(label(tr("and {n} more", n=show_count(found.more_due)), "small", "soft"))
        if not found.due:
            words = tr("Nothing is due. A place's form says every how many days it is to be counted.")
            self.due.addWidget(label(words, "small", "soft", wrapped=True))
        clear(self.counts)
        for about in found.counts:
            self.counts.addWidget(self._count_row(about))
            if about.id == self._told and about.closed is None:  # its closing was undone
                clear(self.summary)
        self.counts_card.setVisible(bool(found.counts))

    def _due_row(self, one: settling.Waiting) -> QWidget:
        if one.last is None:
            note = tr("never counted")
        elif not one.due:
            note = tr("due today")
        else:
            note = tr_n("due for {n} day", "due for {n} days", one.due)
        verb = button(tr("Count it"), pressed=partial(self.start, one.place), small=True)
        verb.setAccessibleName(tr("Count {name}", name=one.name))
        words = col(label(one.name, "body", weight=500, elided=True), label(" · ".join(part for part in (one.above, note) if part), "small", "soft", elided=True), gap=0)  # fmt: skip
        line = row(Picture("calendar-due", 18, "warn"), gap=10)
        line.addLayout(words, 1)
        line.addWidget(verb)
        return wrap(line)

    def _count_row(self, about: queries.Count) -> QWidget:
        still = about.closed is None
        day = show_date(about.closed or about.started, self.desk.style)
        note = tr("open since {day}, {who}", day=day, who=about.by or tr("nobody named")) if still else tr("closed on {day}", day=day)  # fmt: skip
        verb = (
            button(tr("Go on"), pressed=partial(self.go_on.emit, about.id), small=True)
            if still
            else button(tr("Report…"), pressed=partial(self.report, about), small=True)
        )
        verb.setAccessibleName(tr("Go on with {name}", name=about.name) if still else tr("Report of {name}", name=about.name))  # fmt: skip
        words = col(
            label(about.name, "body", weight=500, elided=True), label(note, "small", "soft", elided=True), gap=0
        )
        items: list[Item] = [Picture("clipboard-list" if still else "circle-check", 18, "link" if still else "ok")]
        line = row(*items, gap=10)
        line.addLayout(words, 1)
        line.addWidget(verb)
        return wrap(line)

    def report(self, about: queries.Count) -> None:
        """The report of a closed count, in the system's viewer."""
        show_file(self.shell, about.name + ".pdf", lambda conn: papers.report(conn, about.id, self.desk.style))

    def show_closed(self, done: Done, about: queries.Count) -> None:
        """What the closing of a count came to."""
        clear(self.summary)
        self._told = about.id
        got = done.result
        facts = [figures(got)]
        if n := got["moved"]:
            facts.append(
                tr_n(
                    "{n} asset is now recorded where it was found.",
                    "{n} assets are now recorded where they were found.",
                    n,
                )
            )
        if n := got["lost"]:
            facts.append(tr_n("{n} is now marked as missing.", "{n} are now marked as missing.", n))
        if n := got["written_off"]:
            facts.append(tr_n("{n} is written off.", "{n} are written off.", n))
        if n := got["send_back"]:
            facts.append(
                tr_n(
                    "{n} is to be sent back: the report lists it.", "{n} are to be sent back: the report lists them.", n
                )
            )
        card = NoticeCard("ok" if not got["missing"] else "warn", done.label, " ".join(facts), verb=tr("Report…"), closable=True)  # fmt: skip
        card.pressed.connect(partial(self.report, about))
        self.summary.addWidget(card)


def figures(t: dict[str, int]) -> str:
    return tr(
        "{verified} in place, {misplaced} in the wrong room, {missing} missing, {unexpected} not expected, {unknown} not in the register.",
        verified=t["verified"], misplaced=t["misplaced"], missing=t["missing"], unexpected=t["unexpected"], unknown=t["unknown"],
    )  # fmt: skip


def _scope_of(conn: sqlite3.Connection, wanted: dict[str, Any], today: str) -> str:
    """What a count of this scope would expect, in words."""
    place = wanted["place_id"]
    if wanted["how"] == "cycle":
        room = settling.next_to_count(conn, today, place)
        if room is None:
            return tr("There is no room here.")
        place = room.place
        when = tr("counted last on {day}", day=show_date(room.last, _style(conn))) if room.last else tr("never counted")
        words = tr("Next: {name}, {when}.", name=room.name, when=when) + " "
        wanted = {"how": "all", "category_id": None, "holder_id": None, "least_value": None}
    else:
        words = ""
    least = wanted["least_value"]
    found = queries.in_scope(
        conn, place, wanted["category_id"], wanted["holder_id"], least, queries.office_currency(conn)
    )
    outcomes = [rules.at_start(one.stage) for one in found]
    n, away = outcomes.count("open"), outcomes.count("excused")
    if wanted["how"] == "sample":
        return tr_n("Drawn from {n} asset that is there.", "Drawn from {n} assets that are there.", n)
    words += tr_n("{n} asset is expected.", "{n} assets are expected.", n)
    return words + (" " + tr_n("{n} is lent or in repair.", "{n} are lent or in repair.", away) if away else "")


def _style(conn: sqlite3.Connection) -> Any:
    from itam_desktop.store import reading

    return reading.style_of(conn)
