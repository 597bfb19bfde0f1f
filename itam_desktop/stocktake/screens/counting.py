"""Counting: one large line to scan into, the room, found of expected, the last scans, what is still to find."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from datetime import datetime
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidgetItem, QMenu, QVBoxLayout

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.command_codes import Command, command_of
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Field as FieldOf
from itam_desktop.kernel.kinds import REFERENCE
from itam_desktop.kernel.progress import Progress
from itam_desktop.kernel.style import show_clock, show_date
from itam_desktop.kernel.texts import N, tr
from itam_desktop.stocktake import actions, picture, rules, settling
from itam_desktop.stocktake.screens.count_files import FilesOfCount
from itam_desktop.stocktake.screens.count_parts import NOTHING, Counter, ScanList, ThingList, said
from itam_desktop.stocktake.screens.matches import Matches
from itam_desktop.stocktake.screens.scan_tools import scan_tools
from itam_desktop.stocktake.tally import KINDS, Tally
from itam_desktop.store.reading import raw
from itam_desktop.widgets import sounds
from itam_desktop.widgets.chooser import ReferenceEditor
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.notices import announce
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import Line, Picture, button, col, label, row, set_tip
from itam_desktop.widgets.scanner import Once
from itam_desktop.widgets.search_line import ScanLine
from itam_desktop.widgets.surfaces import Card
from itam_desktop.widgets.switches import Bar, Tabs
from itam_desktop.widgets.theme import px

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx
    from itam_desktop.store.office import Store

_PLACE = FieldOf("place_id", N("Place"), REFERENCE, target="place")
LISTS = ("here", "missing", "unexpected", "unknown")


class CountView(FilesOfCount):
    """paused: leave the count as it is; closing: its end was asked for; gone: it was closed or undone elsewhere."""

    paused = Signal()
    closing = Signal()
    gone = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.waiting = 0  # scans on their way to the store
        self._once = Once()
        self._tally: Tally | None = None  # of the reading thread
        # changed since the last picture was asked for (None: all of a kind), and what is being read now
        self._fresh: dict[str, set[int] | None] = {}
        self._asked: dict[str, set[int] | None] = {}
        self._build()
        self.matches = Matches(shell, self.line, self._what, lambda asset: self.scan("", asset=asset))
        for keys, verb in (("Ctrl+T", self.undo_last), ("Ctrl+Shift+D", self.mark_damaged), ("Ctrl+L", self.want_label), ("Ctrl+R", self.change_room)):  # fmt: skip
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(verb)

    # ------------------------------------------------------------ the parts
    def _build(self) -> None:
        self.title, self.about = label("", "title", elided=True), label("", "small", "soft", elided=True)
        self.more_button = button(tr("More"), "dots", menu=True, pressed=self._more)
        self.pause_button = button(tr("Pause"), "player-pause", pressed=self.paused.emit)
        self.close_button = button(tr("Close the count…"), "file-check", "primary", pressed=self.close_count)
        head = row(margins=(16, 12, 16, 10))
        head.addLayout(col(self.title, self.about, gap=2), 1)
        for one in (*scan_tools(self.shell, self.scanned), self.more_button, self.pause_button, self.close_button):
            head.addWidget(one)
        self.line = ScanLine(tr("Scan a tag, or type it and press Enter"), tr("Scan"), key="", large=True)
        self.line.entered.connect(self.typed)
        self.line.scanned.connect(self.scanned)
        self.counter = Counter()
        self.room = label("", "title", size=30, elided=True)
        self.change_button = button(tr("Change room"), "map-pin", "quiet", tip=tr("Change room (Ctrl+R)"), pressed=self.change_room)  # fmt: skip
        self.here_words, self.here_bar = label("", size=16, tone="soft"), Bar(0.0, "ok", 10)
        room_card = Card(row(Picture("door", 20), label(tr("You are in"), "body", "soft"), None, self.change_button, gap=8), self.room, None, self.here_words, self.here_bar,
                         margins=(20, 8, 16, 16), gap=6)  # fmt: skip
        self.scans = ScanList()
        self.undo_button = button(tr("Undo last scan"), "arrow-back-up", "quiet", tip=tr("Undo last scan (Ctrl+T)"), pressed=self.undo_last)  # fmt: skip
        self.damaged_button = button(
            tr("Damaged"),
            "tool",
            "quiet",
            tip=tr("Mark the last one as damaged (Ctrl+Shift+D)"),
            pressed=self.mark_damaged,
        )
        self.label_button = button(
            "", "printer", "quiet", tip=tr("Print the last one's label anew (Ctrl+L)"), pressed=self.want_label
        )
        self.photo_button = button("", "camera", "quiet", tip=tr("Add a photo to the last one"), pressed=self.add_photo)
        self.add_button = button(
            tr("Make an asset…"), "circle-plus", "quiet", tip=tr("Make an asset of the last unknown code"), pressed=self.add_last
        )  # fmt: skip
        self.nothing_yet = label(
            tr("Scan the code on a room's door to count there, then everything in it."), "body", "soft", wrapped=True
        )
        verbs = (self.photo_button, self.label_button, self.damaged_button, self.add_button, self.undo_button)
        scans_head = row(gap=2)
        scans_head.addWidget(label(tr("Last scans"), "head", elided=True), 1)
        for verb in verbs:
            scans_head.addWidget(verb)
        scans = Card(
            scans_head,
            self.nothing_yet,
            margins=(20, 6, 20, 6),
            gap=4,
        )
        scans_in = scans.layout()
        self.tabs = Tabs(
            [(tr("Here"), ""), (tr("To find"), ""), (tr("Unexpected"), ""), (tr("Unknown"), "")],
            name=tr("Lists of this count"),
            small=True,
        )
        self.tabs.currentChanged.connect(lambda *_: self._show_things())
        self.things = ThingList()
        self.things.itemActivated.connect(self._open_thing)
        lists_ = Card(row(self.tabs, None, margins=(8, 0, 0, 0)), Line(), margins=(1, 2, 1, 8), gap=0)
        lists_in = lists_.layout()
        for inside, widget in ((scans_in, self.scans), (lists_in, self.things)):
            if isinstance(inside, QVBoxLayout):
                inside.addWidget(widget, 1)
        for side in (room_card, lists_):
            side.setFixedWidth(px(364))
        first, second = row(gap=14), row(gap=14)
        first.addWidget(Card(self.counter, margins=(20, 12, 20, 12)), 1)
        first.addWidget(room_card)
        second.addWidget(scans, 1)
        second.addWidget(lists_)
        body = col(self.line, first, margins=(16, 0, 16, 14), gap=14)
        body.addLayout(second, 1)
        page = col(head, gap=0)
        page.addLayout(body, 1)
        self.setLayout(page)

    def _more(self) -> None:
        menu = QMenu(self)
        for words, verb in (
            (tr("Sheets to count on…"), self.sheets), (tr("Scanner file…"), self.scanner_file), (tr("Merge a count's file…"), self.merge_file),
            (tr("Save as a file…"), self.save_file),
        ):  # fmt: skip
            menu.addAction(words).triggered.connect(lambda *_, verb=verb: verb())
        menu.exec(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))
        menu.deleteLater()

    # ------------------------------------------------------------ which count
    def go_on(self, count: int) -> None:
        """Show a count and put the keyboard on its scan line."""
        if count != self.count:
            self.now = None
        self.count = count
        self.ask()
        self.line.learn(self.desk.setting("scanner"))
        self.line.setFocus()

    def take_line(self) -> None:
        self.line.setFocus()

    def _what(self) -> tuple[int, bool] | None:
        return (self.count, bool(self.now is not None and self.now.about.blind)) if self.count is not None else None

    def leave(self) -> None:
        self.count, self.now = None, None
        self._fresh, self._asked = {}, {}

    def follow(self, done: Done) -> None:
        """Something changed; the figures follow what was touched."""
        for kind in (*KINDS, "place"):
            if kind in done.touched:
                some = done.touched[kind]
                old = self._fresh.get(kind, set())
                self._fresh[kind] = None if not some or old is None or kind == "place" else old | set(some)
        self.ask()

    def ask(self) -> None:
        """Read the picture anew. What changed is kept until a picture that has it arrived."""
        count = self.count
        if count is None:
            return
        for kind, some in self._fresh.items():
            old = self._asked.get(kind, set())
            self._asked[kind] = None if some is None or old is None else old | some
        self._fresh = {}
        touched = {kind: frozenset(some or ()) for kind, some in self._asked.items()}
        self.desk.ask("stocktake.picture", lambda conn: self._read(conn, count, touched), self._show)

    def _read(
        self, conn: sqlite3.Connection, count: int, touched: Mapping[str, frozenset[int]]
    ) -> picture.Picture | None:
        """On the reading thread, which alone holds the running figures."""
        tally = self._tally
        if tally is None or tally.stocktake != count or "place" in touched or not tally.follow(conn, touched):
            tally = self._tally = Tally.of(conn, count)
        return picture.picture(conn, count, tally=tally)

    # ------------------------------------------------------------ scanning
    def typed(self, words: str) -> None:
        """Count what a person typed, or what the list beneath it offers."""
        if not self.matches.enter(words):
            self.scan(words)

    def scanned(self, code: str) -> None:
        """Count what a scanner sent; the same code again within a moment is a trigger held too long: heard, not counted."""
        if self.matches.enter(code):  # typed as fast as a slow scanner
            return
        if self._once.again(code, round(monotonic() * 1000)):
            sounds.play("duplicate")
            self.line.setFocus()
        else:
            self.scan(code)

    def scan(self, code: str, asset: int | None = None) -> None:
        """Count a code, or do what it commands; asset: chosen by hand for a damaged label."""
        count, by = self.count, self.desk.who
        self.matches.hide()
        self.line.clear()
        self.line.setFocus()
        if count is None:
            return
        command = command_of(code) if asset is None else None
        if command is not None:
            self.obey(command)
            return
        self.waiting += 1

        def then(done: Done) -> None:
            self.waiting -= 1
            outcome = done.result["outcome"]
            sounds.play(outcome)
            announce(self.line, f"{rules.word(outcome)}. {done.label}")
            self.shell.tell(done.label, True)

        def otherwise(error: Exception) -> None:
            self.waiting -= 1
            sounds.play("refused")
            if not self.line.text():
                self.line.put(code)  # kept, to be mended
                self.line.selectAll()
            self.shell.complain(error)

        self.desk.do(
            lambda tx: actions.scan(tx, count, code, asset=asset, by=by), name="stocktake.scan", then=then, otherwise=otherwise
        )  # fmt: skip

    def obey(self, command: Command) -> None:
        """What a scanned command says. It is about the scan before it, also one that is still being saved."""
        verbs: dict[str, Callable[[], object]] = {
            "undo": self.undo_last, "damaged": self.mark_damaged, "reprint": self.want_label, "insert": self.add_last,
            "next_room": self.next_room, "pause": self.paused.emit, "close": self.close_count,
        }  # fmt: skip
        announce(self.line, tr(command.label))
        verbs[command.key]()

    def _do(self, verb: Callable[[Tx, int], Any], name: str) -> None:
        count = self.count
        self.line.setFocus()
        if count is not None:
            self.desk.do(lambda tx: verb(tx, count), name=name, then=lambda done: self.shell.tell(done.label, True),
                         otherwise=self._complain)  # fmt: skip

    def undo_last(self) -> None:
        """Take back the newest thing that was done with the newest scan."""
        count = self.count
        self.line.setFocus()
        if count is None:
            return

        def work(store: Store, progress: Progress) -> Done:
            with store.engine.connect() as conn:  # on the writing thread: scans before this command are saved
                action = picture.newest_action(raw(conn), count)
                conn.rollback()
            if action is None:
                raise Refusal(tr("There is no scan to take back."))
            return store.undo(action, progress=progress)

        self.desk.job(tr("Undo"), work, then=lambda done: self.shell.tell(done.label), otherwise=self._complain)

    def mark_damaged(self) -> None:
        self._do(actions.damage_last, "stocktake.damaged")

    def want_label(self) -> None:
        self._do(actions.label_last, "stocktake.label")

    def next_room(self) -> None:
        by = self.desk.who
        self._do(lambda tx, count: actions.next_room(tx, count, by), "stocktake.scan")

    # ------------------------------------------------------------ rooms
    def change_room(self) -> None:
        """Choose the room by hand; a scan of its code does the same."""
        editor = ReferenceEditor(_PLACE, self.shell.context())
        dialog = Dialog(
            self,
            tr("Change room"),
            tr("Which room are you in now?"),
            editor,
            verb=tr("Count here"),
            verb_icon="map-pin",
        )
        further = dialog.add_verb(tr("The next room"), "arrow-right")
        further.clicked.connect(dialog.reject)
        further.clicked.connect(lambda *_: self.next_room())
        editor.setFocus()
        accepted = dialog.exec() == Dialog.DialogCode.Accepted
        place, count = editor.state()[0], self.count
        dialog.deleteLater()
        self.line.setFocus()
        if accepted and place is not None and count is not None:
            self.go_to(place)

    def go_to(self, place: int) -> None:
        by = self.desk.who
        self._do(lambda tx, count: actions.go_to(tx, count, place, by), "stocktake.scan")

    # ------------------------------------------------------------ what has no record, and photos
    def add_last(self) -> None:
        """Make an asset of the newest unknown code, also one that is still being saved."""
        count = self.count
        if count is None:
            return

        def work(store: Store, progress: Progress) -> str:
            with store.engine.connect() as conn:  # on the writing thread: scans before this are saved
                code = picture.newest_unknown(raw(conn), count)
                conn.rollback()
            if code is None:
                raise Refusal(tr("There is no unknown code of which an asset could be made."))
            return code

        self.desk.job(tr("Make an asset"), work, then=self.add, otherwise=self._complain)

    def add(self, code: str) -> None:
        from itam_desktop.stocktake.screens.count_dialogs import AddFound

        if self.count is not None:
            AddFound(self.shell, self, self.count, code).open()

    # ------------------------------------------------------------ closing
    def close_count(self) -> None:
        """Show what closing will do first."""
        if self.count is None or self.now is None:
            return
        if self.waiting:
            self.shell.complain(Refusal(tr("The last scans are still being saved. Close the count in a moment.")))
            return
        self.closing.emit()

    # ------------------------------------------------------------ showing
    def _show(self, now: picture.Picture | None) -> None:
        self._asked = {}
        if self.count is None:
            return
        if now is None or now.about.closed is not None:  # closed or undone, here or elsewhere
            self.gone.emit()
            return
        if now.about.id != self.count:
            return
        self.now = now
        about, t = now.about, now.totals
        self.title.setText(about.name)
        scope = settling.scope_words(about, self.desk.style)
        hidden = bool(about.blind)
        day, time = show_date(about.started, self.desk.style), show_clock(about.created_at, self.desk.style)
        who = about.by or tr("nobody named")
        if hidden:
            words = tr(
                "Blind count in {place} · started {day}, {time} by {who} · saved at every scan",
                place=scope,
                day=day,
                time=time,
                who=who,
            )
        else:
            words = tr("{n} assets expected in {place} · started {day}, {time} by {who} · saved at every scan", n=t["expected"], place=scope, day=day,
                       time=time, who=who)  # fmt: skip
        self.about.setText(words)
        set_tip(self.about, self.about.text())
        self.counter.show_figures(t["expected"], t["verified"], t["misplaced"], t["missing"], pace(now), hidden)
        self.room.setText(now.room or tr("Anywhere"))
        if now.room_id is None:
            self.here_words.setText(tr("scan a room's code"))
        elif hidden:
            self.here_words.setText(tr("{n} found here", n=now.here_found))
        else:
            self.here_words.setText(tr("{n} of {of} found here", n=now.here_found, of=now.here_expected))
        self.here_bar.setVisible(not hidden)
        self.here_bar.set_part(now.here_found / now.here_expected if now.here_expected else 0.0)
        self.here_bar.setAccessibleName(self.here_words.text())
        self.scans.show_scans(now.scans, self.desk.style)
        self.nothing_yet.setVisible(not now.scans)
        newest = now.scans[0] if now.scans else None
        asset = newest is not None and newest.asset_id is not None
        self.undo_button.setEnabled(bool(now.scans))
        self.damaged_button.setEnabled(asset)
        self.label_button.setEnabled(asset or (newest is not None and newest.outcome == "room"))
        self.photo_button.setEnabled(asset)
        self.damaged_button.setVisible(not now.unknown or newest is None or newest.outcome != "unknown")
        self.add_button.setVisible(bool(now.unknown) and newest is not None and newest.outcome == "unknown")
        here = now.here_expected - now.here_found
        amounts = (len(now.here) if len(now.here) < here else here, t["missing"], t["unexpected"], t["unknown"])
        for index, n in enumerate(amounts):
            self.tabs.set_count(index, "" if hidden and index < 2 else str(n))
        self._show_things()
        if newest is not None:
            name, tag, note = said(newest, self.desk.style)
            self.scans.setAccessibleDescription(f"{rules.word(newest.outcome)}: {name} {tag} {note}")

    def _show_things(self) -> None:
        now = self.now
        if now is None:
            return
        which = LISTS[max(0, self.tabs.currentIndex())]
        if which == "unknown":
            self.things.show_codes(now.unknown, now.totals["unknown"], tr("Every code so far is in the register."))
            return
        things = {"here": now.here, "missing": now.missing, "unexpected": now.unexpected}[which]
        if now.about.blind and which != "unexpected":
            self.things.show_things([], 0, tr("This is a blind count: the list comes when it is closed."))
            return
        total = {"here": len(now.here), "missing": now.totals["missing"], "unexpected": now.totals["unexpected"]}[which]
        nothing = tr(NOTHING[which]) if which != "here" or now.here_expected else tr("Nothing is expected here.")
        self.things.show_things(things, total, nothing)

    def _open_thing(self, item: QListWidgetItem) -> None:
        asset, code = ThingList.asset_of(item), ThingList.code_of(item)
        if asset is not None:
            self.shell.open("asset", asset)
        elif code:
            self.add(code)


def pace(now: picture.Picture) -> tuple[str, str]:
    """How long it takes to find the rest, and its words; "" for what cannot be told yet."""
    found, left = now.totals["verified"] + now.totals["misplaced"], now.totals["missing"]
    if found < 5 or not left or not now.first_at or not now.scans:
        return "", ""
    passed = (datetime.fromisoformat(now.scans[0].at) - datetime.fromisoformat(now.first_at)).total_seconds()
    if passed < 60:
        return "", ""
    return tr("{n} min", n=max(1, round(passed / found * left / 60))), tr("to go at this pace")
