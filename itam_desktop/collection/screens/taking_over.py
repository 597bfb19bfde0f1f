"""The look at inventories before they are taken over: left the machines, right what the chosen one would change.

Nothing is written before the button; what is refused stays with its reason.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from itam_desktop.collection import looking
from itam_desktop.collection.arriving import Arrived
from itam_desktop.collection.looking import ASK, CHANGED, NEW, REFUSED, SAME, STATES, WAITING, Seen, Told
from itam_desktop.collection.screens.line_tree import LinesModel, LineTree
from itam_desktop.collection.screens.machine_list import MachineList, MachinesModel
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.kinds import REFERENCE
from itam_desktop.kernel.style import show_date, show_number
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.widgets.chooser import ReferenceEditor
from itam_desktop.widgets.flow import Flow
from itam_desktop.widgets.notices import NoticeCard, announce
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import button, clear, col, label, row, wrap
from itam_desktop.widgets.surfaces import EmptyState, Pane
from itam_desktop.widgets.switches import Pill
from itam_desktop.widgets.theme import px
from itam_desktop.widgets.theme import side as side_width

log = logging.getLogger("itam")
_ASSET = Field("asset_id", N("Asset"), REFERENCE, target="asset")
WATCHES = frozenset({"asset", "part", "installation", "software_title", "collection", "licence", "seat"})
MOST_PROBLEMS = 4
BY = {  # how a machine was recognised
    "serial": N("recognised by its serial number"), "uuid": N("recognised by its UUID"), "mac": N("recognised by its MAC address"),
    "imei": N("recognised by its IMEI"), "device": N("recognised by the agent’s name for it"),
}  # fmt: skip


class TakingOver(QWidget):
    """seen: every machine of the files, and what the user said of it. left: put aside, nothing was written;
    taken(Done): taken over; dropped: what came from the watched folder is not to be offered again."""

    left = Signal()
    taken = Signal(object)
    dropped = Signal()
    compared = Signal()

    def __init__(self, shell: Shell, files: Sequence[Arrived]) -> None:
        super().__init__()
        self.shell, self.desk = shell, shell.desk
        self.seen = looking.seen_of(files)
        self.machines = MachinesModel(self.desk.style)
        self.lines = LinesModel(self.desk.style)
        self._at, self._stale, self._busy, self._turn = 0, False, False, 0
        self._build()
        self.machines.show(self.seen)
        self.machines.ticked.connect(self._count)
        self.lines.ticked.connect(self._count)
        self.list.looked_at.connect(self._look)
        self.list.setCurrentIndex(self.machines.index(0))
        self.desk.changed.connect(self._on_changed)
        self._compare()

    # ------------------------------------------------------------ its parts
    def _build(self) -> None:
        self.title = label("", "head", elided=True)
        self.note = label("", "small", "soft", elided=True)
        head = row(margins=(16, 12, 16, 12), gap=12)
        head.addLayout(col(self.title, self.note, gap=1), 1)
        self.cancel_button = button(tr("Cancel"), pressed=self.cancel)
        self.take_button = button(tr("Take over"), "package-import", "primary", pressed=self.take_over)
        self.drop_button = button(tr("Do not offer these again"), "eye-off", "quiet", pressed=self.dropped.emit)
        self.drop_button.setVisible(any(one.file.source == "folder" for one in self.seen))
        head.addWidget(self.drop_button)
        head.addWidget(self.cancel_button)
        head.addWidget(self.take_button)
        self.list = MachineList(self.machines, tr("Machines"))
        self.list_pane = Pane(col(self.list, gap=0), "r")
        self.name, self.pill = label("", "head", elided=True), Pill()
        self.about = label("", "small", "soft", elided=True)
        top = row(gap=10)
        top.addWidget(self.name, 1)
        top.addWidget(self.pill)
        self.whose = QVBoxLayout()
        self.whose.setContentsMargins(0, 0, 0, 0)
        self.cards = QVBoxLayout()
        self.cards.setSpacing(px(6))
        upper = col(top, self.about, self.whose, self.cards, gap=6, margins=(16, 12, 16, 10))
        self.tree = LineTree(self.lines, tr("What it changes"))
        self.nothing = EmptyState(
            "equal",
            tr("Nothing to change"),
            tr("The register says the same as this inventory. Taking it over notes that the machine was seen."),
        )
        self.refused = EmptyState(
            "file", tr("Nothing to show"), tr("There is nothing in this file that could be compared.")
        )
        right = col(Pane(upper, "b"), gap=0)
        self.tree_ground = wrap(col(self.tree, gap=0, margins=(12, 0, 0, 0)))
        for one in (self.tree_ground, self.nothing, self.refused):
            right.addWidget(one, 1)
        side = Pane(right)
        side.setMinimumWidth(px(300))  # long words give way: they must not widen the window
        body = row(gap=0)
        body.addWidget(self.list_pane)
        body.addWidget(side, 1)
        layout = col(Pane(head, "b", "window"), gap=0)
        layout.addLayout(body, 1)
        self.setLayout(layout)

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self.list_pane.setFixedWidth(side_width(self, 372, 0.4))

    def focus_first(self) -> None:
        self.list.setFocus()

    # ------------------------------------------------------------ comparing
    def _on_changed(self, done: Done) -> None:
        if self._busy or not WATCHES & done.touched.keys():
            return
        self._stale = True
        if self.isVisible():
            self._again()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._again()

    def _again(self) -> None:
        """The register is another now: compare all anew; what the user said stays."""
        self._stale = False
        for one in self.seen:
            one.told, one.trouble = None, ""
        self._compare()

    def _compare(self) -> None:
        """One machine after the other on the reading thread, so that the first can be looked at while the others are compared."""
        self._turn += 1
        self._show_head()
        self._next(self._turn)

    def _next(self, turn: int) -> None:
        at = next((n for n, one in enumerate(self.seen) if one.state == WAITING), None)
        if turn != self._turn:
            return
        if at is None:
            looking.find_twins(self.seen)
            self.machines.dataChanged.emit(self.machines.index(0), self.machines.index(len(self.seen) - 1))
            self._show_head()
            self._show()
            self.compared.emit()
            return
        one, kinds, style, today = (
            self.seen[at],
            dict(self.desk.kinds()),
            self.desk.style,
            self.desk.moment().date().isoformat(),
        )
        machine, asset, new = one.machine, one.asset, one.new

        def work(conn: sqlite3.Connection) -> Told | str:
            try:
                return looking.compared(conn, kinds, machine, today, style, asset, new) if machine is not None else ""
            except sqlite3.OperationalError:
                raise
            except Exception as why:  # one inventory that nobody foresaw must not hold up the others
                log.exception("comparing an inventory")
                return tr(
                    "It could not be compared ({what}). Send this file to whoever looks after the program.",
                    what=type(why).__name__,
                )

        def then(told: Told | str) -> None:
            if turn != self._turn or (one.asset, one.new) != (asset, new):
                return
            if isinstance(told, str):
                one.trouble = told
            else:
                one.told = told
            self.machines.told(at)
            self._show_head()
            if at == self._at:
                self._show()
            self._next(turn)

        self.desk.ask("gather.compare", work, then)

    # ------------------------------------------------------------ what is shown
    def _count(self) -> None:
        self._show_head()

    @property
    def good(self) -> list[Seen]:
        return [one for one in self.seen if one.good]

    def _show_head(self) -> None:
        states = [one.state for one in self.seen]
        n, waiting = len(self.seen), states.count(WAITING)
        good = len(self.good)
        count = partial(show_number, style=self.desk.style)
        self.title.setText(tr_n("{n} inventory", "{n} inventories", n))
        if waiting:
            said = [tr("Comparing with the register: {done} of {n}", done=count(n - waiting), n=count(n))]
        else:
            told = {key: (states.count(key), count(states.count(key))) for key in states}
            said = [
                tr_n("{count} new", "{count} new", told[NEW][0], count=told[NEW][1]) if NEW in told else "",
                tr_n("{count} changed", "{count} changed", told[CHANGED][0], count=told[CHANGED][1]) if CHANGED in told else "",
                tr_n("{count} as it was", "{count} as they were", told[SAME][0], count=told[SAME][1]) if SAME in told else "",
                tr_n("{count} to decide", "{count} to decide", told[ASK][0], count=told[ASK][1]) if ASK in told else "",
                tr_n("{count} refused", "{count} refused", told[REFUSED][0], count=told[REFUSED][1]) if REFUSED in told else "",
            ]  # fmt: skip
            said.append(tr("Nothing is written before you take it over."))
        self.note.setText(" · ".join(filter(None, said)))
        self.take_button.setText(
            tr_n("Take over {n} machine", "Take over {n} machines", good) if good else tr("Take over")
        )
        self.take_button.setAccessibleName(self.take_button.text())
        self.take_button.setEnabled(bool(good) and not waiting and not self._busy and not self.desk.read_only)

    def _look(self, at: int) -> None:
        self._at = at
        self._show()

    @property
    def chosen(self) -> Seen:
        return self.seen[min(self._at, len(self.seen) - 1)]

    def _show(self) -> None:
        one = self.chosen
        state, style = one.state, self.desk.style
        word, meaning, icon = STATES[state]
        self.name.setText(one.name)
        self.pill.set_state(tr(word), meaning, icon)
        told, machine = one.told.difference if one.told is not None else None, one.machine
        said = [one.file.name]
        if machine is not None:
            said += [
                machine.serial and tr("serial number {code}", code=machine.serial),
                show_date(told.day, style) if told else "",
                machine.agent,
            ]
        if told is not None and told.asset is not None and one.asset is None and told.match.by in BY:
            said.append(tr(BY[told.match.by]))
        if one.asset is not None:
            said.append(tr("you said whose it is"))
        self.about.setText(" · ".join(filter(None, said)))
        clear(self.whose)
        if machine is not None and one.told is not None:
            self.whose.addWidget(self._whose(one))
        self._show_cards(one)
        self.lines.show(one)
        self.tree_ground.setVisible(bool(one.lines))
        self.nothing.setVisible(one.told is not None and not one.lines)
        self.refused.setVisible(one.told is None and state == REFUSED)

    def _whose(self, one: Seen) -> QWidget:
        """Choose whose inventory it is: the ones it may be, any asset, or a new one."""
        told = one.told
        line = Flow(gap=8)
        buttons = []
        for may in told.maybe[:4] if told is not None else ():
            b = button(
                tr("It is {tag}", tag=may.tag or may.name), "check", tip="", pressed=partial(self.say, one, may.asset)
            )
            b.setEnabled(one.asset != may.asset)
            buttons.append(b)
        editor = ReferenceEditor(_ASSET, self.shell.context())
        editor.line.setPlaceholderText(tr("Another asset…"))
        editor.line.setAccessibleName(tr("Whose inventory it is"))
        editor.setMinimumWidth(px(180))
        editor.edited.connect(lambda: self._edited(one, editor))
        self.asset_editor = editor
        self.new_button = button(tr("A new asset"), "plus", pressed=partial(self.say, one, None, True))
        self.new_button.setEnabled(
            not one.new and (one.state == ASK or (told is not None and told.difference.asset is not None))
        )
        for b in buttons:
            line.addWidget(b)
        line.addWidget(wrap(row(editor, gap=0)))
        line.addWidget(self.new_button)
        return wrap(line)

    def _edited(self, one: Seen, editor: ReferenceEditor) -> None:
        asset = editor.state()[0]
        if asset is not None and asset != one.asset:
            self.say(one, int(asset))

    def say(self, one: Seen, asset: int | None, new: bool = False) -> None:
        """The user says whose inventory it is."""
        one.choose(asset, new)
        self._compare()
        self.list.setFocus()

    def take_older(self, one: Seen) -> None:
        """Take it over although a newer one was."""
        one.older = True
        self.machines.told(self.seen.index(one))
        self._show_head()
        self._show()

    def _show_cards(self, one: Seen) -> None:
        clear(self.cards)
        reason, state = one.reason(), one.state
        told = one.told.difference if one.told is not None else None
        if state == REFUSED and told is not None and told.older and not one.older:
            card = NoticeCard(
                "warn",
                reason,
                tr("This one is older: it would turn back what is known."),
                tr("Take it over all the same"),
            )
            card.pressed.connect(partial(self.take_older, one))
            self.cards.addWidget(card)
        elif reason:
            self.cards.addWidget(NoticeCard("warn" if state == ASK else "bad", reason))
        elif told is not None and one.told is not None and one.told.unlike and not one.new and one.asset is None:
            tag = one.told.maybe[0].tag or one.told.maybe[0].name
            self.cards.addWidget(
                NoticeCard("info", tr("{tag} has the same host name, but another serial number.", tag=tag))
            )
        problems = told.problems if told is not None else one.machine.problems if one.machine is not None else ()
        if problems:
            words = list(problems[:MOST_PROBLEMS])
            if len(problems) > MOST_PROBLEMS:
                words.append(tr("and {n} more", n=len(problems) - MOST_PROBLEMS))
            self.cards.addWidget(NoticeCard("info", tr("Read with remarks"), "\n".join(words)))

    # ------------------------------------------------------------ the end
    def cancel(self) -> None:
        """Put it aside: nothing was written."""
        self._turn += 1
        self.left.emit()

    def take_over(self) -> None:
        """All good ones, as one action."""
        if not self.take_button.isEnabled():
            return
        wanted = looking.wishes(self.seen)
        self._busy = True
        self._show_head()

        def run(tx: Any) -> Any:
            from itam_desktop.collection import actions

            return actions.take_over(tx, wanted)

        self.desk.do(
            run, name="collection.take_over", many=max(2, len(wanted)), then=self._done, otherwise=self._not_done
        )

    def _done(self, done: Done) -> None:
        self._busy = False
        said = done.label if done.action is not None else tr("Nothing was new: the register says the same.")
        self.shell.tell(said, undo=done.action is not None)
        announce(self, said)
        self.taken.emit(done)

    def _not_done(self, error: Exception) -> None:
        self._busy = False
        self.shell.complain(error)
        self._again()

    def stays(self) -> list[Seen]:
        """What was not taken over: refused, undecided or unticked."""
        return [one for one in self.seen if not one.good]
