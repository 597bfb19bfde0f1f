"""Settings of what describes assets: statuses by stage, series with their next tags, what a category asks for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from itam_desktop.assets import describing, own_fields
from itam_desktop.assets.fields import STAGES
from itam_desktop.desk.desk import Desk
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.kinds import INTEGER
from itam_desktop.kernel.style import show_number
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.editors import editor_for
from itam_desktop.widgets.entry import Entry
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import button, col, label, plain, row, wrap
from itam_desktop.widgets.record_list import Empty
from itam_desktop.widgets.record_page import VERBS, Act, RecordPanel, Row, scroller, strong
from itam_desktop.widgets.theme import px
from itam_desktop.window.settings.field_order import note_of, read
from itam_desktop.window.settings.grouped import REMOVED, GroupedList, Line

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx


# ---------------------------------------------------------------- statuses
class StatusList(GroupedList):
    """The office's words for each stage, in the order of a life."""

    kind = "status"
    watches = frozenset({"status", "asset"})

    def __init__(self, desk: Desk) -> None:
        empty = Empty(N("No statuses"), N("The office's own words for the stages of a life."), N("Add a status"))
        self._used: dict[int, int] = {}
        super().__init__(desk, tr("Statuses, by the stages of a life"), empty)

    def reload(self) -> None:
        super().reload()
        sql = "SELECT status_id, count(*) FROM asset WHERE binned=0 GROUP BY 1"
        self.desk.ask("statuses:used", lambda conn: dict(conn.execute(sql).fetchall()), self._counted)

    def _counted(self, used: dict[int, int]) -> None:
        if shiboken6.isValid(self) and used != self._used:
            self._used = used
            super().reload()

    def groups(self) -> list[tuple[str, list[Line]]]:
        found = self.desk.conn.execute(
            "SELECT id, name, stage, coalesce(is_default, 0), binned FROM status ORDER BY coalesce(is_default, 0) DESC, name COLLATE NOCASE"
        ).fetchall()
        groups: dict[str, list[Line]] = {stage.key: [] for stage in STAGES}
        gone: list[Line] = []
        looks = {stage.key: stage.look for stage in STAGES}
        for record, name, stage, standard, binned in found:
            n = self._used.get(record, 0)
            words = (
                tr_n("{n} asset", "{n} assets", n)
                if 0 < n < 1000
                else tr("{n} assets", n=show_number(n, self.desk.style))
                if n
                else ""
            )
            look = looks.get(stage)
            line = Line(
                record,
                name,
                tr("standard") if standard and not binned else "",
                look[1] if look else "flag",
                words,
                bool(binned),
            )
            (gone if binned else groups[stage]).append(line)
        return [*((stage.label, groups[stage.key]) for stage in STAGES), (REMOVED, gone)]

    def foot_words(self, n: int) -> str:
        return tr("The standard is what an asset gets when nothing else is said.")


def statuses(shell: Shell) -> RecordPanel:
    listing = StatusList(shell.desk)
    panel = RecordPanel(shell, "status", VERBS, listing=listing, wide=False)
    listing.first_step.connect(panel.new)
    return panel


# ---------------------------------------------------------------- tag series
class MoveCounter(Dialog):
    """Where a series goes on: says the tag before anything happens."""

    def __init__(self, shell: Shell, parent: QWidget | None, series: Row) -> None:
        self.shell, self.series = shell, series
        now = describing.next_of(shell.desk.conn, int(series["id"]))
        field = Field("number", N("Next number"), INTEGER, required=True, least=now)
        self.entry = Entry(field, editor_for(field, shell.context()))
        self.entry.editor.load({"number": now})
        self.told = label("", "small", "soft", wrapped=True)
        body = col(self.entry, self.told, gap=8)
        super().__init__(
            parent, tr("Where “{series}” goes on", series=str(series["name"])),
            tr("For when labels were printed elsewhere already: numbers before this one will not be given any more."),
            content=wrap(body), verb=tr("Move the counter"), verb_icon="arrow-right", note=tr("This cannot be undone: a number is never given twice."),
        )  # fmt: skip
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.entry.editor.edited.connect(self.tell)
        self.tell()

    def tell(self) -> None:
        """The tags that would come."""
        tags: list[str] = []
        try:
            value = self.entry.editor.value()
            self.entry.field.check(value)
            tags = describing.tags_from(self.series, int(value or 1))
        except Refusal:
            pass
        self.told.setText(tr("The next tags: {tags}", tags=", ".join(tags)) if tags else "")

    def accept(self) -> None:
        try:
            value = self.entry.editor.value()
            self.entry.field.check(value)
        except Refusal as no:
            self.entry.show_problem(no.message)
            return
        series, number = int(self.series["id"]), int(value or 0)

        def told(done: Done) -> None:
            self.shell.tell(done.label)
            self.leave()

        self.primary.setEnabled(False)
        self.shell.desk.do(
            lambda tx: describing.move_counter(tx, series, number), name="note.counter", then=told, otherwise=self._refused
        )  # fmt: skip

    def _refused(self, error: Exception) -> None:
        self.primary.setEnabled(True)
        self.entry.show_problem(getattr(error, "message", str(error)))


def series(shell: Shell, window: QWidget) -> RecordPanel:
    empty = Empty(
        N("No tag series"), N("A prefix and a counter: new assets take their tags from it."), N("Add a tag series")
    )

    def next_tags(found: Row) -> Sequence[QWidget]:
        box = col(strong(tr("The next tags")), gap=4)
        tags = describing.tags_from(found, describing.next_of(shell.desk.conn, int(found["id"])))
        for tag in tags:
            box.addWidget(label(tag, mono=True))
        if not tags:
            box.addWidget(label(tr("Its numbers are used up. Give it more digits."), "small", "warn", wrapped=True))
        return [wrap(box)]

    def move(found: Row) -> None:
        MoveCounter(shell, window.window(), found).open()

    act = Act(N("Move the counter…"), "arrow-right", move)
    return RecordPanel(
        shell, "tag_series", VERBS, empty=empty, more=next_tags, acts=(act,), wide=False, watches=frozenset({"asset"})
    )


# ---------------------------------------------------------------- categories
class AskFor(Dialog):
    """Which own fields a field set asks for."""

    def __init__(self, shell: Shell, parent: QWidget | None, field_set: str, words: str) -> None:
        self.shell, self.field_set = shell, field_set
        self.boxes: dict[int, QCheckBox] = {}
        body = col(gap=2)
        for one in read(shell.desk.conn, "asset"):
            if one["binned"]:
                continue
            sets = [s for s in str(one.get("field_sets") or "").split(",") if s]
            box = self.boxes[int(one["id"])] = QCheckBox(plain(str(one["name"])))
            box.setMinimumHeight(px(26))
            box.setChecked(not sets or field_set in sets)
            box.setEnabled(bool(sets))
            note = tr("asked for everywhere") if not sets else note_of(one)
            box.setAccessibleName(f"{one['name']}, {note}")
            line = row(box, gap=10)
            line.addWidget(label(note, "small", "soft", elided=True), 1)
            body.addLayout(line)
        body.addStretch(1)
        area = scroller(wrap(body))
        area.setMinimumSize(px(360), px(260))
        super().__init__(
            parent, tr("What “{field_set}” asks for", field_set=words),
            tr("All categories of this field set ask for the same own fields."), content=area, verb=tr("Save"), verb_icon="check",
            note=tr("Can be undone. Values that are there stay."),
        )  # fmt: skip
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def accept(self) -> None:
        field_set, fields = self.field_set, [i for i, box in self.boxes.items() if box.isChecked()]

        def told(done: Done) -> None:
            if done.action is not None:
                self.shell.tell(done.label, undo=True)
            self.leave()

        def refused(error: Exception) -> None:
            self.primary.setEnabled(True)
            self.note.setText(getattr(error, "message", str(error)))
            self.note.set_tone("bad")

        def run(tx: Tx) -> None:
            own_fields.ask_for(tx, field_set, fields)

        self.primary.setEnabled(False)
        self.shell.desk.do(run, name="custom_field.ask_for", then=told, otherwise=refused)


def categories(shell: Shell, window: QWidget) -> RecordPanel:
    empty = Empty(N("No categories"), N("Laptops, phones, cars: each with its fields and tags."), N("Add a category"))
    field = shell.desk.kind("category").field("field_set")

    def ask_for(found: Row) -> AskFor:
        dialog = AskFor(shell, window.window(), str(found["field_set"]), field.show(found, shell.desk.style))
        dialog.open()
        return dialog

    def asked(found: Row) -> Sequence[QWidget]:
        mine = [
            f
            for f in shell.desk.kind("asset").fields
            if f.custom is not None and f.applies_to(str(found.get("field_set")))
        ]
        box = col(strong(tr("Own fields it asks for"), str(len(mine)) if mine else ""), gap=4)
        for one in mine:
            box.addWidget(label(one.label, "small", elided=True))
        if not mine:
            box.addWidget(label(tr("None yet."), "small", "soft"))
        choose = button(tr("Choose…"), "list-check", small=True, pressed=lambda: ask_for(found))
        choose.setEnabled(bool(read(shell.desk.conn, "asset")) and not shell.desk.read_only)
        line = col(gap=0)
        line.addWidget(choose, 0, Qt.AlignmentFlag.AlignLeft)
        box.addLayout(line)
        return [wrap(box)]

    return RecordPanel(
        shell, "category", VERBS, empty=empty, more=asked, wide=False, watches=frozenset({"custom_field"})
    )
