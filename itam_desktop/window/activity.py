"""Everything that was ever done, newest first; what each action changed, and taking one of them back."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, tzinfo
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import shiboken6
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.fields import RECORDS, Choice, Field
from itam_desktop.kernel.kinds import CHOICE, INTEGER
from itam_desktop.kernel.style import Style, show_date, show_number
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.store import history
from itam_desktop.store.history import ActionRow
from itam_desktop.widgets.list_model import ListModel
from itam_desktop.widgets.page import Page, Shell
from itam_desktop.widgets.parts import button, col, label, row, wrap
from itam_desktop.widgets.record_page import PANE, scroller
from itam_desktop.widgets.surfaces import EmptyState, Pane
from itam_desktop.widgets.switches import Pill, Segments
from itam_desktop.widgets.table import RecordTable
from itam_desktop.widgets.theme import px

PAGE_OF = 200
MOST_CHANGES = 50
STATES = (
    Choice("undone", N("Undone"), look=("off", "arrow-back-up")),
    Choice("undo", N("Undo"), look=("info", "arrow-back-up")),
    Choice("redo", N("Done again"), look=("info", "arrow-forward-up")),
)
COLUMNS = (
    Field("at", N("When"), column=196),
    Field("words", N("What was done"), column=260, cell="thing"),
    Field("state", N("State"), CHOICE, column=110, choices=STATES),
    Field("who", N("Who"), column=140, cell="holder"),
    Field("changes", N("Records"), INTEGER, column=90),
)
WHICH = (N("All"), N("Today"), N("Mine"))


def zone_of(office: Mapping[str, Any]) -> tzinfo:
    """The office's time zone; UTC when it is not known."""
    try:
        return ZoneInfo(str(office.get("time_zone") or "UTC"))
    except (ZoneInfoNotFoundError, ValueError):
        return UTC


def show_moment(at: str, zone: tzinfo, style: Style) -> str:
    """ "24 Nov 2026 09:12" in the office's time of a UTC instant."""
    try:
        moment = datetime.fromisoformat(at).astimezone(zone)
    except ValueError:
        return at
    return f"{show_date(moment.date().isoformat(), style)} {moment:%H:%M}"


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
        self._zone = zone_of(self.desk.office())
        self.model = ListModel(COLUMNS, self._fetch, self.desk.style)
        self.table = RecordTable(self.model, tr("Activity"))
        self.table.horizontalHeader().setSectionsClickable(False)
        self._line = ""
        self.which = Segments([tr(word) for word in WHICH], 0, tr("Which actions"))
        head = row(self.which, None, margins=(16, 10, 16, 10), gap=12)
        self._stack = QStackedWidget()
        self._nothing = EmptyState(
            "history", tr("Nothing was done yet"), tr("Every change stands here, and can be undone.")
        )
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing)
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
        self.which.chosen.connect(lambda _: self.reload())
        self.table.looked_at.connect(self.show_action)
        self.table.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._say(tr("Choose an action to see what it changed."))

    # ------------------------------------------------------------ the list
    def _fetch(self, ids: Sequence[int]) -> Mapping[int, Mapping[str, Any]]:
        style, zone = self.desk.style, self._zone
        return {
            i: {"id": i, "at": show_moment(a.at, zone, style), "words": a.words, "who": a.who, "changes": a.changes, "state": state_of(a),
             "icon": icon_of(a)}
            for i in ids
            if (a := self.rows.get(i)) is not None
        }  # fmt: skip

    def _today(self) -> str:
        return datetime.now(self._zone).date().isoformat()

    def _question(self, before: int | None) -> Mapping[str, Any]:
        which = self.which.current()
        return {
            "before": before, "limit": PAGE_OF, "text": self._line,
            "day": self._today() if which == 1 else None, "who": self.desk.who if which == 2 else None,
        }  # fmt: skip

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
        question = self._question(None)
        self._asking = True
        self.desk.ask("activity", lambda conn: history.actions(conn, **question), self._first_page)

    def _first_page(self, found: list[ActionRow]) -> None:
        if not shiboken6.isValid(self):
            return
        self._asking = False
        self._zone = zone_of(self.desk.office())
        self._more_to_come = len(found) == PAGE_OF
        self.rows = {a.id: a for a in found}
        chosen = self.table.current_id()
        self._show_rows()
        self.model.forget()
        self._tell_count()
        self._stack.setCurrentWidget(self.table if found else self._nothing)
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
        question = self._question(min(self.rows))
        self.desk.ask("activity", lambda conn: history.actions(conn, **question), self._next_page)

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
        facts.addWidget(
            label(f"{show_moment(action.at, self._zone, style)}  ·  {action.who}", "small", "soft", wrapped=True)
        )
        if self._effective_differs(action):
            facts.addWidget(label(tr("Counts from {day}", day=show_date(action.effective, style)), "small", "soft"))
        if action.why:
            facts.addWidget(label(action.why, "small", wrapped=True))
        state = next((c for c in STATES if c.key == state_of(action)), None)
        if state is not None and state.look is not None:
            facts.addLayout(row(Pill(tr(state.label), *state.look), None))
        elif not self.desk.read_only:
            facts.addSpacing(px(6))
            facts.addLayout(row(button(tr("Undo this"), "arrow-back-up", pressed=partial(self.undo, action.id)), None))
        list_of = col(gap=3)
        last = None
        for record, field, old, new in changes:
            if record != last:
                if last is not None:
                    list_of.addSpacing(px(8))
                list_of.addWidget(label(record, "small", weight=600, elided=True))
                last = record
            list_of.addWidget(_change(field, old, new))
        if len(changes) >= MOST_CHANGES:
            list_of.addWidget(label(tr("and more"), "small", "soft"))
        list_of.addStretch(1)
        list_of.setContentsMargins(px(16), px(12), px(16), px(16))
        whole = col(Pane(col(facts, margins=(16, 16, 16, 12)), "b"), gap=0)
        whole.addWidget(scroller(wrap(list_of)), 1)
        self._put(wrap(whole))

    def _effective_differs(self, action: ActionRow) -> bool:
        try:
            return datetime.fromisoformat(action.at).astimezone(self._zone).date() != date.fromisoformat(
                action.effective
            )
        except ValueError:
            return False

    # ------------------------------------------------------------ verbs
    def undo(self, action: int) -> None:
        """Take back this action, as long as nothing later has changed the same."""
        self.desk.undo(action, then=self._undone, otherwise=self.shell.complain)

    def _undone(self, done: Done) -> None:
        self.shell.tell(done.label, undo=False)

    def search(self, line: str) -> None:
        self._line = line.strip()
        self._wait.start()

    def focus_first(self) -> None:
        self.table.setFocus()


def _change(field: str, old: str, new: str) -> QWidget:
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
