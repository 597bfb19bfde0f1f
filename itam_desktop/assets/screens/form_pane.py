"""New, edit, duplicate, add many: the form in the pane. A draft is kept while it is being typed."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

import shiboken6
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from itam_desktop.assets.describing import tag_at
from itam_desktop.assets.fields import CARE, CODES
from itam_desktop.assets.screens import verbs
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Refusal, Trouble
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.kinds import LONG
from itam_desktop.kernel.style import clip, show_date
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.store import lists
from itam_desktop.widgets.editors import LongEditor
from itam_desktop.widgets.form import RecordForm
from itam_desktop.widgets.notices import NoticeCard
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import Field as Line
from itam_desktop.widgets.parts import button, col, field, label, row, wrap
from itam_desktop.widgets.surfaces import Pane, Placeholder
from itam_desktop.widgets.switches import Segments
from itam_desktop.widgets.theme import px

MOST_AT_ONCE = 1000
SELDOM_SECTIONS = frozenset({CODES, CARE})
SELDOM = frozenset(
    {
        "home_place_id",
        "last_seen",
        "salvage",
        "received_date",
        "in_service_date",
        "end_of_life",
        "currency",
        "ownership",
    }
)
_ALL = "asset-form-all"  # the view setting: every field is shown
FIRST = ("category_id", "model_id", "serial", "tag", "name")
HINTS = {
    "tag": N("Empty: the next in the series."),
    "name": N("Empty: the model's name."),
    "status_id": N("Empty: in stock, or given out when held."),
}
NEVER_COPIED = frozenset({"id", "tag", "serial", "binned", "changed_at", "stage", "status_id", "old_tag", "service_tag", "maker_code", "other_codes",
                          "external_id", "mac", "ip", "hostname", "imei", "imei2", "iccid", "phone_number", "plate", "vin", "last_counted", "last_seen",
                          "holder_person_id", "holder_place_id", "holder_asset_id", "due_date", "holder", "odometer", "page_meter"})  # fmt: skip


def next_tag(conn: sqlite3.Connection, category: int | None) -> str:
    """The tag that the next asset of this category will most likely get; "" without a series."""
    found = None
    if category is not None:
        found = conn.execute(
            "SELECT s.id, s.prefix, s.width, s.check_character FROM tag_series s JOIN category c ON c.series_id=s.id WHERE c.id=?",
            (category,),
        ).fetchone()
    found = (
        found
        or conn.execute(
            "SELECT s.id, s.prefix, s.width, s.check_character FROM tag_series s JOIN office o ON o.default_series_id=s.id"
        ).fetchone()
    )
    if found is None:
        return ""
    at = conn.execute("SELECT next FROM counter WHERE name=?", ("series:" + str(found[0]),)).fetchone()
    number = at[0] if at else 1
    return tag_at(conn, found[1] or "", found[2], number, bool(found[3]))[1]


class FormPane(Pane):
    """saved(ids, another): what was made or changed; closed: the pane is no longer wanted."""

    saved = Signal(object, bool)
    closed = Signal()

    def __init__(self, shell: Shell, record: int | None = None, start: Mapping[str, Any] | None = None) -> None:
        """record: the asset to edit, None for a new one; start: values that a new one begins with."""
        super().__init__(edges="l")
        self.shell, self.record = shell, record
        desk = shell.desk
        self.row: Mapping[str, Any] = (desk.row("asset", record) or {}) if record is not None else {}
        self.start = self._with_own(start or {})
        self.print_next = False  # once it is saved
        self.place = f"asset:{record}" if record is not None else "asset:new"
        self._all = bool(desk.setting(_ALL))
        self._category: int | None = self.row.get("category_id") or self.start.get("category_id")
        self._field_set = self._set_of(self._category)
        self.picture = Placeholder("devices", 48)
        self.title = label("", "title", elided=True)
        self.note = label("", "small", "soft", elided=True)
        words = col(None, self.title, self.note, None, gap=2)
        top = row(self.picture, gap=12, margins=(20, 14, 16, 12))
        top.addLayout(words, 1)
        self.switch: Segments | None = None
        if record is None:
            self.switch = Segments([tr("One"), tr("Add many")], name=tr("How many"))
            self.switch.chosen.connect(self._many_chosen)
            top.addWidget(self.switch)
        top.addWidget(button("", "printer", "quiet", tip=tr("Save and print its label"), pressed=self.save_and_print))
        top.addWidget(button("", "x", "quiet", tip=tr("Close"), pressed=self.close_form))
        self.form = RecordForm(self._fields(), shell.context(), another=record is None, pins=record is None)
        self.many = wrap(self._many_box())
        self.many.hide()
        self._bars = QVBoxLayout()
        self._bars.setContentsMargins(0, 0, 0, 0)
        self._offer: NoticeCard | None = None
        self.all_button = button("", "", "quiet", small=True, pressed=self.show_all)
        self._tell_all()
        layout = col(Pane(top, "b"), gap=0)
        layout.addLayout(self._bars)
        layout.addLayout(row(None, self.all_button, margins=(20, 6, 16, 0)))
        layout.addWidget(self.many)
        layout.addWidget(self.form, 1)
        self.setLayout(layout)
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(800)
        self._keeping.timeout.connect(self.keep_draft)
        self._switching = QTimer(self)
        self._switching.setSingleShot(True)
        self._switching.setInterval(0)
        self._switching.timeout.connect(self._use_category)
        self._load()
        self.form.submitted.connect(self._submit)
        self.form.cancelled.connect(self.close_form)
        self.form.changed.connect(self._typed)
        self.form.left.connect(self._look_for_twin)
        self._offer_draft()

    # ------------------------------------------------------------ what it is made of
    def _with_own(self, start: Mapping[str, Any]) -> dict[str, Any]:
        """Own values of a fetched row by their keys, but what each asset has of its own."""
        own = start.get("custom") or {}
        found = {k: v for k, v in start.items() if k != "custom"}
        for one in self.shell.desk.kind("asset").fields:
            if str(one.custom) in own and not one.unique and one.kind.key != "secret":
                found[one.key] = own[str(one.custom)]
        return found

    def _set_of(self, category: int | None) -> str | None:
        found = self.shell.desk.row("category", category) if category else None
        return str(found["field_set"]) if found else None

    def _fields(self) -> list[Field]:
        about = self.shell.desk.kind("asset")
        found = []
        first = {key: n for n, key in enumerate(FIRST)}
        for one in sorted(about.fields, key=lambda f: first.get(f.key, len(first))):
            if not one.applies_to(self._field_set or "plain"):
                continue
            seldom = one.custom is None and not one.required and (one.section in SELDOM_SECTIONS or one.key in SELDOM)
            if seldom and not self._all and one.of(self.row) in (None, "") and self.start.get(one.key) in (None, ""):
                continue
            if self.record is None:
                if one.key in HINTS:
                    one = replace(one, required=False, help=HINTS[one.key])
                elif one.key == "holder_person_id":
                    one = replace(one, editable=True)
            found.append(one)
        return found

    def _many_box(self) -> Any:
        self.count: Line = field("10", name=tr("How many"))
        self.count.setFixedWidth(px(90))
        self.serials_editor = LongEditor(Field("serials", N("Serial numbers, one a line"), LONG), self.shell.context())
        self.serials: QPlainTextEdit = self.serials_editor.area
        self.serials.setFixedHeight(px(84))
        self.serials.setPlaceholderText(tr("Paste or scan serial numbers, one a line"))
        self.serials.textChanged.connect(self._count_serials)
        self.many_note = label(tr("Tags come from the series, one after the other."), "caption", "soft", wrapped=True)
        left = col(label(tr("How many"), "small", weight=500), self.count, None, gap=4)
        right = col(label(tr("Serial numbers, one a line"), "small", weight=500), self.serials_editor, gap=4)
        line = row(left, gap=16)
        line.addLayout(right, 1)
        return col(line, self.many_note, gap=4, margins=(20, 12, 20, 4))

    def _many_chosen(self, index: int) -> None:
        self.many.setVisible(index == 1)
        for key in ("serial", "tag"):  # each of many has its own
            if key in self.form.entries:
                self.form.entries[key].setVisible(index == 0)
        first = next(iter(self.form.entries.values()))
        QWidget.setTabOrder(self.count, self.serials)
        QWidget.setTabOrder(self.serials, first.editor.control)
        if index == 1:
            self.count.setFocus()
            self.count.selectAll()

    def _lines(self) -> list[str]:
        return [line.strip() for line in self.serials.toPlainText().splitlines() if line.strip()]

    def _count_serials(self) -> None:
        n = len(self._lines())
        if n:
            self.count.setText(str(n))
        self.count.setEnabled(not n)

    def _load(self) -> None:
        begin = (
            self.row
            if self.record is not None
            else {f.key: f.default for f in self.form_fields() if f.default is not None}
        )
        self.form.load(begin)
        for key, value in self.start.items():
            if key in self.form.entries and value not in (None, ""):
                target = self.form.entries[key].field.target
                self.form.put(key, value, self.shell.context().title_of(target, value) if target else "")
        self._tell_title()

    def form_fields(self) -> list[Field]:
        return [e.field for e in self.form.entries.values()]

    def _tell_title(self) -> None:
        desk = self.shell.desk
        category = desk.row("category", self._category) if self._category else None
        if category and category.get("icon"):
            self.picture.show_icon(str(category["icon"]))
        if self.record is not None:
            self.title.setText(str(self.row.get("name") or ""))
            self.note.setText(str(self.row.get("tag") or ""))
        else:
            self.title.setText(tr("New: {category}", category=category["name"]) if category else tr("New asset"))
        if self.record is None and "tag" in self.form.entries:
            tag = next_tag(desk.conn, self._category)
            self.form.entries["tag"].editor.control.setProperty("placeholderText", tag)

    # ------------------------------------------------------------ while typing
    def _typed(self) -> None:
        self._keeping.start()
        entry = self.form.entries.get("category_id")
        if entry is not None:
            state = entry.editor.state()
            chosen = state[0] if state else None
            if chosen != self._category and chosen is not None:
                self._category = chosen
                self._switching.start()
        model = self.form.entries.get("model_id")
        if model is not None and entry is not None and self._category is None:
            state = model.editor.state()
            about = self.shell.desk.row("model", state[0]) if state and state[0] else None
            if about and about.get("category_id") and entry.editor.is_empty():
                QTimer.singleShot(
                    0,
                    self,
                    lambda c=about["category_id"]: self.form.put(
                        "category_id", c, self.shell.context().title_of("category", c)
                    ),
                )

    def _use_category(self) -> None:
        """The category was chosen: its own fields, its series."""
        before, self._field_set = self._field_set, self._set_of(self._category)
        if before != self._field_set:
            focus = next((k for k, e in self.form.entries.items() if e.editor.control.hasFocus()), "category_id")
            self.form.show_fields(self._fields())
            if self.switch is not None and self.switch.current() == 1:
                self._many_chosen(1)
            if focus in self.form.entries:
                self.form.focus_on(focus)
        self._tell_title()

    def show_all(self) -> None:
        """The seldom used fields too, or not; what was typed stays, and this user's choice is remembered."""
        if self._all and set(self.form.draft()) & self._seldom():
            return
        self._all = not self._all
        self.shell.desk.keep_setting(_ALL, self._all)
        self.form.show_fields(self._fields())
        self._tell_all()
        self._tell_title()

    def _seldom(self) -> set[str]:
        return {f.key for f in self.form_fields() if f.section in SELDOM_SECTIONS or f.key in SELDOM}

    def _tell_all(self) -> None:
        words = tr("Show fewer fields") if self._all else tr("Show all fields")
        self.all_button.setText(words)
        self.all_button.setAccessibleName(words)
        self.all_button.set_icon("chevron-up" if self._all else "chevron-down")
        self.all_button.set_kind("quiet")

    def keep_draft(self) -> None:
        if self.shell.desk.closed:
            return
        if self.shell.desk.read_only:
            return
        draft = self.form.draft()
        if draft:
            self.shell.desk.keep_draft(self.place, {"values": draft, "category": self._category})
            self.note.setText(
                tr("Draft kept at {time}, even if the power fails", time=f"{self.shell.desk.moment():%H:%M}")
            )

    def drop_draft(self) -> None:
        self._keeping.stop()
        if not self.shell.desk.read_only:
            self.shell.desk.keep_draft(self.place, None)

    def _offer_draft(self) -> None:
        kept = self.shell.desk.draft(self.place)
        if kept is None or not kept[0].get("values"):
            return
        when = kept[1]
        with contextlib.suppress(ValueError):
            moment = self.shell.desk.moment(when)
            when = f"{show_date(moment.date().isoformat(), self.shell.desk.style)}, {moment:%H:%M}"
        self._offer = NoticeCard(
            "info",
            tr("Something typed here on {when} was not saved.", when=when),
            verb=tr("Go on with it"),
            icon="history",
            closable=True,
        )
        self._offer.pressed.connect(self.restore_draft)
        self._bars.addLayout(row(self._offer, margins=(20, 8, 20, 0)))

    def restore_draft(self) -> None:
        kept = self.shell.desk.draft(self.place)
        if kept is None:
            return
        if self._offer is not None:
            self._offer.hide()
        if not self._all and any(k not in self.form.entries for k in kept[0]["values"]):
            self.show_all()
        category = kept[0].get("category")
        if category and category != self._category:
            self._category = category
            self._use_category()
        self.form.restore(kept[0]["values"])

    def _look_for_twin(self, key: str) -> None:
        """A code that another record answers to is told beneath the field; saving is still possible where the rules allow it."""
        entry = self.form.entries[key]
        state = entry.editor.state()
        if not entry.field.scanned or not isinstance(state, str) or not state.strip():
            return
        desk, own = self.shell.desk, self.record

        def work(conn: sqlite3.Connection) -> tuple[str, int, str] | None:
            others = [hit for hit in lists.scan(conn, state) if hit != ("asset", own)]
            return (*others[0], lists.title(conn, desk.kind(others[0][0]), others[0][1])) if others else None

        def tell(twin: tuple[str, int, str] | None) -> None:
            if twin is None or not shiboken6.isValid(self) or self.form.entries.get(key) is not entry:
                return
            if entry.editor.state() == state and not entry.problem:
                words = tr("“{text}” is on {what} already. Is it the same thing?", text=clip(state), what=twin[2])
                go = partial(self.shell.open, twin[0], twin[1])
                entry.show_problem(words, tr("Open {what}", what=twin[2]), go)

        desk.ask("form:twin:" + key, work, tell)

    # ------------------------------------------------------------ saving
    def save(self) -> None:
        self.print_next = False
        self.form.save()

    def save_and_print(self) -> None:
        """Save, then go to the labels of what was saved."""
        self.print_next = True
        self.print_next = self.form.save()

    def _submit(self, values: Mapping[str, Any], another: bool) -> None:
        self.form.setEnabled(False)
        verb, args = (
            "register",
            (
                {
                    **{f.key: f.default for f in self.shell.desk.kind("asset").stored() if f.default is not None},
                    **{f.key: f.default for f in self.form_fields() if f.custom is not None and f.default is not None},
                    **values,
                },
            ),
        )
        if self.record is not None:
            if not values:
                self.form.setEnabled(True)
                if self.print_next:
                    self.saved.emit([self.record], False)
                else:
                    self.close_form()
                return
            verb, args = "edit", ("asset", self.record, dict(values))  # type: ignore[assignment]
        elif self.switch is not None and self.switch.current() == 1:
            serials, n = self._lines(), self.count.text().strip()
            if not n.isdecimal() or not 1 <= int(n) <= MOST_AT_ONCE:
                self.form.setEnabled(True)
                self.form.show_problem(None, tr("How many? Write a number from 1 to {most}.", most=MOST_AT_ONCE))
                return
            args = (args[0], int(n), serials)  # type: ignore[assignment]
        verbs.act(self.shell, verb, *args, then=lambda done: self._done(done, another), otherwise=self._refused)

    def _done(self, done: Done, another: bool) -> None:
        if not shiboken6.isValid(self):  # put aside while it was being saved
            self.shell.desk.keep_draft(self.place, None)
            return
        self.form.setEnabled(True)
        self.drop_draft()
        ids = list(done.result) if isinstance(done.result, list) else [self.record]
        if another:
            self.serials.clear()
            self.form.next_record({f.key: f.default for f in self.form_fields() if f.default is not None})
            self._tell_title()
            self.note.setText(tr_n("Saved. Now the next one.", "Saved {n}. Now the next ones.", len(ids)))
        self.saved.emit(ids, another)

    def _refused(self, error: Exception) -> None:
        self.print_next = False
        self.form.setEnabled(True)
        words = error.message if isinstance(error, Refusal | Trouble) else str(error)
        key = getattr(error, "field", None)
        key = "holder_person_id" if key == "holder" else key
        other = getattr(error, "record", None)
        if other is not None and other[0] in self.shell.desk.kinds():
            title = lists.title(self.shell.desk.conn, self.shell.desk.kind(other[0]), other[1])
            self.form.show_problem(key, words, tr("Open {what}", what=title), lambda: self.shell.open(*other))
        else:
            self.form.show_problem(key, words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.form.is_changed():
            self.close_form()
            return
        super().keyPressEvent(event)

    def close_form(self) -> None:
        """Cancel: what was typed is let go of (it stays in the draft only if the program ends by itself)."""
        self.drop_draft()
        self.closed.emit()
