"""Everything that was ever done, newest first; what each action changed, and taking one of them back."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.fields import RECORDS, Choice, Field
from itam_desktop.kernel.filters import Filter, in_words, period
from itam_desktop.kernel.kinds import CHOICE, DATE, INTEGER
from itam_desktop.kernel.style import Style, show_date, show_moment, show_number
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.store import acts, history
from itam_desktop.store.history import ActionRow
from itam_desktop.store.values import Found, Held
from itam_desktop.widgets.flow import Flow
from itam_desktop.widgets.list_model import ListModel
from itam_desktop.widgets.page import Page, Shell
from itam_desktop.widgets.parts import button, clear, col, label, row, wrap
from itam_desktop.widgets.record_page import PANE, scroller
from itam_desktop.widgets.surfaces import EmptyState, Pane
from itam_desktop.widgets.switches import Chip, Pill
from itam_desktop.widgets.table import RecordTable
from itam_desktop.widgets.theme import px, side

if TYPE_CHECKING:
    from itam_desktop.widgets.filter_popup import FilterPopup
    from itam_desktop.window.undoing import UndoOne, UndoSince

PAGE_OF = 200
MOST_CHANGES = 50
STATES = (
    Choice("undone", N("Undone"), look=("off", "arrow-back-up")),
    Choice("undo", N("Undo"), look=("info", "arrow-back-up")),
    Choice("redo", N("Done again"), look=("info", "arrow-forward-up")),
)
COLUMNS = (
    Field("at", N("When"), column=168),
    Field("words", N("What was done"), column=260, cell="thing"),
    Field("state", N("State"), CHOICE, column=110, choices=STATES),
    Field("who", N("Who"), column=140, cell="holder"),
    Field("changes", N("Records"), INTEGER, column=90),
)
CHOICES = {  # the filters: key -> (chip, what is chosen from)
    "at": Field("at", N("When"), DATE),
    "who": Field("who", N("Who")),
    "kind": Field("kind", N("What"), CHOICE),
}


def state_of(action: ActionRow) -> str | None:
    return "undone" if action.undone else "undo" if action.undoes else "redo" if action.redoes else None


def icon_of(action: ActionRow) -> str:
    """Of the kind of record that the verb is about ("place.change")."""
    about = RECORDS.get(action.verb.partition(".")[0])
    return about.icon if about is not None else "history"


class ActivityPage(Page):
    """side: the pane with the changes of the chosen action; the window places it beside the page."""

    key = "activity"
    word = N("Activity")
    icon = "history"
    side_changed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.rows: dict[int, ActionRow] = {}
        self._more_to_come, self._asking = True, False
        self.model = ListModel(COLUMNS, self._fetch, self.desk.style)
        self.table = RecordTable(self.model, tr("Activity"))
        self.table.horizontalHeader().setSectionsClickable(False)
        self._line = ""
        self.filters: dict[str, Filter] = {}
        self.popup: FilterPopup | None = None
        self._chips = row(gap=8)
        self.clear_button = button(tr("Show all"), kind="quiet", small=True, pressed=self.clear_filters)
        day = button(tr("The register on a day"), "history", pressed=lambda: shell.choose_day())
        head = Flow(wrap(self._chips), self.clear_button, day, margins=(16, 10, 16, 10), gap=8, trailing=True)
        self._stack = QStackedWidget()
        self._nothing = EmptyState(
            "history", tr("Nothing was done yet"), tr("Every change stands here, and can be undone.")
        )
        self._none_fit = EmptyState(
            "zoom-question",
            tr("Nothing fits"),
            tr("No action fits this search and these filters."),
            tr("Show all"),
            "list",
        )
        self._none_fit.first.connect(self.clear_filters)
        for one in (self.table, self._nothing, self._none_fit):
            self._stack.addWidget(one)
        self._count = label("", "small", "soft")
        inner = QVBoxLayout()
        self.side = Pane(inner, "l")
        self.side.setFixedWidth(px(PANE + 60))
        inner.setContentsMargins(0, 0, 0, 0)
        self._inner = inner
        self._content = QWidget()
        inner.addWidget(self._content)
        left = col(Pane(head, "b", "window"), gap=0)
        left.addWidget(self._stack, 1)
        left.addWidget(Pane(row(self._count, None, margins=(16, 8, 16, 8)), "t"))
        self.setLayout(left)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(120)
        self._wait.timeout.connect(self.reload)
        self.table.looked_at.connect(self.show_action)
        self.table.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._say(tr("Choose an action to see what it changed."))
        self._show_chips()

    def fit_side(self) -> None:
        self.side.setFixedWidth(side(self, PANE + 60, 0.36))

    # ------------------------------------------------------------ filters
    def set_filter(self, wanted: Filter) -> None:
        """Narrow by day, person or kind of record; an empty filter takes it away."""
        self.filters.pop(wanted.key, None)
        if wanted:
            self.filters[wanted.key] = wanted
        self._show_chips()
        self.reload()

    def clear_filters(self) -> None:
        self.filters.clear()
        self._show_chips()
        self.reload()

    def _field(self, key: str) -> Field:
        if key != "kind":
            return CHOICES[key]
        kinds = self.desk.kinds()
        return replace(CHOICES[key], choices=tuple(Choice(k.key, k.plural) for k in kinds.values()))

    def _show_chips(self) -> None:
        clear(self._chips)
        self.chips: dict[str, Chip] = {}
        for key in CHOICES:
            one, field = self.filters.get(key), self._field(key)
            words = in_words(one, field, self.desk.style) if one else ""
            chip = Chip(tr(field.label), words, "" if words else "filter", cross=bool(words), on=bool(words))
            chip.clicked.connect(lambda *_, k=key, c=chip: self.open_filter(k, c))
            chip.dropped.connect(lambda k=key: self.set_filter(Filter(k)))
            self.chips[key] = chip
            self._chips.addWidget(chip)
        self.clear_button.setVisible(bool(self.filters))

    def open_filter(self, key: str, under: QWidget) -> FilterPopup:
        from itam_desktop.widgets.filter_popup import FilterPopup

        field, style = self._field(key), self.desk.style

        def asks(find: str, then: Callable[[Found], None]) -> None:
            question = self._question()

            def tell(counted: list[tuple[str, int]]) -> None:
                if shiboken6.isValid(popup):
                    then(_found(field, counted, find, style))

            self.desk.ask("activity:filter", lambda conn: acts.actors(conn, question, key, style), tell)

        popup = FilterPopup(field, self.filters.get(key), style, asks, self, sorts=False)
        popup.changed.connect(self.set_filter)
        popup.show_under(under.mapToGlobal(QPoint(0, under.height() + 2)), self.screen())
        self.popup = popup
        return popup

    # ------------------------------------------------------------ the list
    def _fetch(self, ids: Sequence[int]) -> Mapping[int, Mapping[str, Any]]:
        style = self.desk.style
        return {
            i: {"id": i, "at": show_moment(a.at, style), "words": a.words, "who": a.who, "changes": a.changes, "state": state_of(a),
             "icon": icon_of(a)}
            for i in ids
            if (a := self.rows.get(i)) is not None
        }  # fmt: skip

    def _question(self) -> acts.Question:
        return acts.Question(self._line, tuple(self.filters.values()), self.desk.style.zone or UTC)

    def refresh(self, done: Done | None) -> None:
        self.reload()

    def _on_changed(self, done: Done) -> None:
        """Every action is news here."""
        if self.isVisible():
            self.reload()
        else:
            self._stale = True

    def reload(self) -> None:
        """The newest page again; what was loaded further down is asked for when it is scrolled to."""
        self._wait.stop()
        question, style = self._question(), self.desk.style
        self._asking = True
        self.desk.ask("activity", lambda conn: acts.actions(conn, question, style, PAGE_OF), self._first_page)

    def _first_page(self, found: list[ActionRow]) -> None:
        if not shiboken6.isValid(self):
            return
        self._asking = False
        self._more_to_come = len(found) == PAGE_OF
        self.rows = {a.id: a for a in found}
        chosen = self.table.current_id()
        self._show_rows()
        self.model.forget()
        self._tell_count()
        empty = self._none_fit if self.filters or self._line else self._nothing
        self._stack.setCurrentWidget(self.table if found else empty)
        if not found:
            self._say("")
        elif chosen is None or chosen not in self.rows:
            self.table.choose([found[0].id])
        else:
            self.show_action(chosen)

    def _show_rows(self) -> None:
        """The newest first; the column of states only when an action has one."""
        some = any(map(state_of, self.rows.values()))
        columns = tuple(c for c in COLUMNS if some or c.key != "state")
        if self.model.columns != columns:
            self.model.show_columns(columns)
        self.model.show(sorted(self.rows, reverse=True))

    def _scrolled(self, value: int) -> None:
        bar = self.table.verticalScrollBar()
        if value >= bar.maximum() - 20 * self.table.row_height() and self._more_to_come and not self._asking:
            self.load_more()

    def load_more(self) -> None:
        """The next older page."""
        if not self._more_to_come or not self.rows:
            return
        self._asking = True
        question, style, before = self._question(), self.desk.style, min(self.rows)
        self.desk.ask("activity", lambda conn: acts.actions(conn, question, style, PAGE_OF, before), self._next_page)

    def _next_page(self, found: list[ActionRow]) -> None:
        if not shiboken6.isValid(self):
            return
        self._asking = False
        self._more_to_come = len(found) == PAGE_OF
        self.rows.update((a.id, a) for a in found)
        self._show_rows()
        self._tell_count()

    def _tell_count(self) -> None:
        n = len(self.rows)
        words = show_number(n, self.desk.style)
        self._count.setText(
            tr("the newest {n}, older ones further down", n=words)
            if self._more_to_come
            else tr_n("{n} action", "{n} actions", n)
        )

    # ------------------------------------------------------------ the pane
    def _put(self, content: QWidget) -> None:
        self._inner.removeWidget(self._content)
        self._content.hide()
        self._content.deleteLater()
        self._content = content
        self._inner.addWidget(content)

    def _say(self, words: str) -> None:
        said = label(words, "small", "soft", wrapped=True)
        said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._put(wrap(col(None, said, None, margins=(24, 0, 24, 0))))

    def show_action(self, number: int | None) -> None:
        """What an action changed, in words."""
        action = self.rows.get(number) if number is not None else None
        if action is None:
            self._say(tr("Choose an action to see what it changed."))
            return
        kinds, style = self.desk.kinds(), self.desk.style

        def work(conn: sqlite3.Connection) -> list[tuple[str, str, str, str]]:
            return history.changes_in_words(conn, kinds, action.id, style, MOST_CHANGES)

        self.desk.ask("activity:pane", work, partial(self._show_changes, action))

    def _show_changes(self, action: ActionRow, changes: list[tuple[str, str, str, str]]) -> None:
        if not shiboken6.isValid(self):
            return
        style = self.desk.style
        facts = col(label(action.words or tr("An action"), "head", wrapped=True), gap=4)
        facts.addWidget(label(f"{show_moment(action.at, style)}  ·  {action.who}", "small", "soft", wrapped=True))
        if self._effective_differs(action):
            facts.addWidget(label(tr("Counts from {day}", day=show_date(action.effective, style)), "small", "soft"))
        if action.why:
            facts.addWidget(label(action.why, "small", wrapped=True))
        state = next((c for c in STATES if c.key == state_of(action)), None)
        if state is not None and state.look is not None:
            facts.addLayout(row(Pill(tr(state.label), *state.look), None))
        elif not self.desk.read_only:
            facts.addSpacing(px(6))
            undo = button(tr("Undo this"), "arrow-back-up", pressed=partial(self.undo, action.id))
            since = button(tr("Undo all since"), "history", pressed=partial(self.undo_since, action.id))
            facts.addLayout(row(undo, since, None))
        list_of = col(gap=3)
        last = None
        for record, field, old, new in changes:
            if record != last:
                if last is not None:
                    list_of.addSpacing(px(8))
                list_of.addWidget(label(record, "small", weight=600, elided=True))
                last = record
            list_of.addWidget(change_line(field, old, new))
        if len(changes) >= MOST_CHANGES:
            list_of.addWidget(label(tr("and more"), "small", "soft"))
        list_of.addStretch(1)
        list_of.setContentsMargins(px(16), px(12), px(16), px(16))
        whole = col(Pane(col(facts, margins=(16, 16, 16, 12)), "b"), gap=0)
        whole.addWidget(scroller(wrap(list_of)), 1)
        self._put(wrap(whole))

    def _effective_differs(self, action: ActionRow) -> bool:
        try:
            return datetime.fromisoformat(action.at).astimezone(self.desk.style.zone).date() != date.fromisoformat(
                action.effective
            )
        except ValueError:
            return False

    # ------------------------------------------------------------ verbs
    def undo(self, action: int) -> UndoOne:
        """Show what would come back, or why it cannot; then take back this action."""
        from itam_desktop.window.undoing import UndoOne

        dialog = UndoOne(self.shell, self.window(), self.rows[action])
        dialog.open()
        return dialog

    def undo_since(self, action: int) -> UndoSince:
        """Show this action and all later ones; then take them back, the newest first."""
        from itam_desktop.window.undoing import UndoSince

        dialog = UndoSince(self.shell, self.window(), action)
        dialog.open()
        return dialog

    def search(self, line: str) -> None:
        self._line = line.strip()
        self._wait.start()

    def focus_first(self) -> None:
        self.table.setFocus()


def _found(field: Field, counted: Sequence[tuple[str, int]], find: str, style: Style) -> Found:
    """What a filter of this page can choose from."""
    held = [Held(v, period(v) if field.kind is DATE else field.kind.show(v, style, field), n) for v, n in counted]
    held = [h for h in held if find.casefold() in h.words.casefold()]
    return Found(
        tuple(
            sorted(
                held,
                key=lambda h: h.words.casefold() if field.kind is not DATE else str(h.value),
                reverse=field.kind is DATE,
            )
        )
    )


def change_line(field: str, old: str, new: str) -> QWidget:
    """ "Place: Store B1 → 3.14 Design"."""
    before, after = old or "–", new or "–"
    words = after if not old else f"{before} → {after}"
    name = label(field, "small", "soft", wrapped=True)
    name.setFixedWidth(px(112))
    value = label(words, "small", wrapped=True)
    line = row(gap=8)
    line.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(value, 1)
    return wrap(line)
