"""Taking back older actions: what would come back is shown first, or why it cannot."""

from __future__ import annotations

import sqlite3
from functools import partial
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtWidgets import QWidget

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Cancelled, Refusal, Trouble
from itam_desktop.kernel.style import clip, show_number
from itam_desktop.kernel.texts import tr, tr_n
from itam_desktop.store import acts, history
from itam_desktop.store.history import ActionRow
from itam_desktop.widgets import theme
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.notices import NoticeCard
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import clear, col, label, wrap
from itam_desktop.widgets.record_panes import scroller

if TYPE_CHECKING:
    from itam_desktop.kernel.progress import Progress

MOST_SHOWN = 60


def words_of(error: Exception) -> str:
    return error.message if isinstance(error, Refusal | Trouble) else str(error)


class UndoOne(Dialog):
    """What comes back when this action is undone; when the rules refuse it, why and what stands in the way."""

    def __init__(self, shell: Shell, parent: QWidget | None, action: ActionRow) -> None:
        self.shell, self.action = shell, action
        self._notice = col(gap=0)
        self._lines = col(gap=3)
        area = scroller(wrap(self._lines))
        area.setMinimumSize(theme.room(460, 220))
        content = wrap(col(self._notice, area, gap=8))
        n = action.changes
        words = tr_n("{n} record goes back to what it was.", "{n} records go back to what they were.", n)
        super().__init__(
            parent, tr("Undo: {what}", what=clip(action.words, 80)), words, content, verb=tr("Undo"),
            verb_icon="arrow-back-up", note=tr("The undo can itself be undone."),
        )  # fmt: skip
        self.primary.setEnabled(False)
        self._ask()

    def _ask(self) -> None:
        desk, action = self.shell.desk, self.action
        kinds, style = desk.kinds(), desk.style

        def work(conn: sqlite3.Connection) -> list[tuple[str, str, str, str]]:
            return history.changes_in_words(conn, kinds, action.id, style, MOST_SHOWN)

        desk.ask("undo:preview", work, self._show)
        desk.job(
            tr("Looking what stands in the way"), lambda store, _: store.may_undo(action.id), self._may, self._may_not
        )

    def _show(self, changes: list[tuple[str, str, str, str]]) -> None:
        if not shiboken6.isValid(self):
            return
        from itam_desktop.window.activity import change_line

        clear(self._lines)
        last = None
        for record, field, old, new in changes:
            if record != last:
                self._lines.addWidget(label(record, "small", weight=600, elided=True))
                last = record
            self._lines.addWidget(change_line(field, new, old))  # the other way round
        if len(changes) >= MOST_SHOWN:
            self._lines.addWidget(label(tr("and more"), "small", "soft"))
        self._lines.addStretch(1)

    def _may(self, _: Any) -> None:
        if shiboken6.isValid(self):
            self.primary.setEnabled(True)
            self.primary.setFocus()

    def _may_not(self, error: Exception) -> None:
        if not shiboken6.isValid(self) or isinstance(error, Cancelled):
            return
        record: tuple[str, int] | None = getattr(error, "record", None)
        card = NoticeCard("bad", words_of(error), verb=tr("Open it") if record else "")
        if record is not None:
            card.pressed.connect(partial(self._open, *record))
        self._notice.addWidget(card)

    def _open(self, kind: str, record: int) -> None:
        self.reject()
        self.shell.open(kind, record)

    def accept(self) -> None:
        self.primary.setEnabled(False)
        self.shell.desk.undo(self.action.id, then=self._done, otherwise=self._may_not)

    def _done(self, done: Done) -> None:
        self.shell.tell(done.label, undo=False)
        self.leave()


class UndoSince(Dialog):
    """An action and all later ones, taken back one after the other, the newest first."""

    def __init__(self, shell: Shell, parent: QWidget | None, action: int) -> None:
        self.shell, self.first = shell, action
        self.found: list[ActionRow] = []
        self._lines = col(gap=4)
        area = scroller(wrap(self._lines))
        area.setMinimumSize(theme.room(460, 240))
        self._summary = label("", "small", weight=500)
        self._notice = col(gap=0)
        content = wrap(col(self._notice, self._summary, area, gap=8))
        super().__init__(
            parent, tr("Undo all since then"), tr("These are taken back, the newest first. Each undo can itself be undone."),
            content, verb=tr("Undo all"), verb_icon="arrow-back-up",
        )  # fmt: skip
        self.primary.setEnabled(False)
        shell.desk.ask("undo:since", lambda conn: acts.later(conn, action), self._show)

    def _show(self, found: list[ActionRow]) -> None:
        if not shiboken6.isValid(self):
            return
        self.found = found
        clear(self._lines)
        for one in found[:MOST_SHOWN]:
            self._lines.addWidget(label(f"{one.words or tr('An action')}  ·  {one.who}", "small", elided=True))
        if len(found) > MOST_SHOWN:
            self._lines.addWidget(label(tr("and more"), "small", "soft"))
        self._lines.addStretch(1)
        n = len(found)
        self._summary.setText(tr_n("{n} action", "{n} actions", n))
        self.primary.setText(tr("Undo {n}", n=show_number(n, self.shell.desk.style)))
        self.primary.setEnabled(n > 0)
        self.primary.setFocus()

    def accept(self) -> None:
        self.primary.setEnabled(False)
        desk, ids = self.shell.desk, [one.id for one in self.found]

        def work(store: Any, progress: Progress) -> tuple[list[Done], Exception | None]:
            """As many as can be; each stands by itself, so what is done stays done when one is refused."""
            done: list[Done] = []
            for n, action in enumerate(ids):
                try:
                    progress.step(n, len(ids))
                    done.append(store.undo(action))
                except (Refusal, Trouble, Cancelled) as no:
                    return done, no
            return done, None

        desk.job(tr("Undoing {n} actions", n=len(ids)), work, self._done, self._refused)

    def _done(self, answer: tuple[list[Done], Exception | None]) -> None:
        done, error = answer
        for one in done:
            self.shell.desk.changed.emit(one)
        words = tr_n("Undid {n} action.", "Undid {n} actions.", len(done))
        if error is None:
            self.shell.tell(words)
            self.leave()
        else:
            said = tr("Stopped.") if isinstance(error, Cancelled) else words_of(error)
            self._refused(Refusal(f"{words} {said}", record=getattr(error, "record", None)))

    def _refused(self, error: Exception) -> None:
        if shiboken6.isValid(self):
            clear(self._notice)
            self._notice.addWidget(NoticeCard("bad", words_of(error)))
            self.add_close()

    def add_close(self) -> None:
        self.primary.hide()
        self.cancel.setText(tr("Close"))
