"""Stock-take: choose a place, scan what is there, see what is missing, close. Every scan is saved at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import datetime
from functools import partial
from time import monotonic

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QListWidgetItem, QVBoxLayout, QWidget

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Field as FieldOf
from itam_desktop.kernel.kinds import REFERENCE
from itam_desktop.kernel.style import show_clock, show_date
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.stocktake import actions, picture, queries, rules
from itam_desktop.stocktake.screens.count_parts import NOTHING, Counter, ScanList, ThingList, said
from itam_desktop.stocktake.screens.scan_tools import scan_tools
from itam_desktop.widgets import sounds
from itam_desktop.widgets.chooser import ChooserList, ReferenceEditor
from itam_desktop.widgets.deck import Deck
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.editors import Hit
from itam_desktop.widgets.notices import NoticeCard, announce
from itam_desktop.widgets.page import Page, Shell
from itam_desktop.widgets.parts import Item, Line, Picture, button, clear, col, field, label, row, wrap
from itam_desktop.widgets.photo_codes import PhotoDrop, scan_photos
from itam_desktop.widgets.scanner import Once
from itam_desktop.widgets.search_line import ScanLine
from itam_desktop.widgets.surfaces import Card
from itam_desktop.widgets.switches import Bar, Tabs
from itam_desktop.widgets.theme import px

_PLACE = FieldOf("place_id", N("Place"), REFERENCE, target="place")
MATCH_AFTER_MS = 250  # a scanner is done by then


class StocktakePage(Page):
    key, word, icon = "stocktake", N("Stock-take"), "clipboard-check"
    watches = frozenset({"stocktake", "stocktake_line", "scan", "place"})

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.count: int | None = None  # the count that is shown
        self.now: picture.Picture | None = None
        self.confirm: Callable[[picture.Picture], bool | None] = self._confirm
        self._paused = False
        self._waiting = 0  # scans on their way to the store
        self._once = Once()
        self.views = Deck()
        self.views.addWidget(self._start_view())
        self.views.addWidget(self._count_view())
        self.setLayout(col(self.views, gap=0))
        PhotoDrop(self, lambda: self.count is not None, lambda paths: scan_photos(self.shell, paths, self.scan))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(MATCH_AFTER_MS)
        self._timer.timeout.connect(self._look_for_matches)

    # ------------------------------------------------------------ beginning
    def _start_view(self) -> QWidget:
        self.place = ReferenceEditor(_PLACE, self.shell.context())
        self.place.edited.connect(self._place_edited)
        self.place.line.setPlaceholderText(tr("Whole office"))
        self.name = field(hint=tr("Named after the place and the day"), name=tr("Name of the count"))
        self.blind = QCheckBox(tr("Count blind: do not show what is expected"))
        self.start_button = button(tr("Start the count"), "clipboard-check", "primary", pressed=self.start)
        self.scope = label("", "small", "soft", wrapped=True)
        place_word, name_word = (
            label(tr("Place"), "small", weight=500),
            label(tr("Name of the count"), "small", weight=500),
        )
        place_word.setBuddy(self.place)
        name_word.setBuddy(self.name)
        form = Card(
            label(tr("Count what is there"), "head"),
            label(tr("Choose a place. Everything recorded there and beneath it is expected; then scan what you see. Empty means the whole office."), "small", "soft", wrapped=True),
            4, col(place_word, self.place, self.scope, gap=4), col(name_word, self.name, gap=4), self.blind, 4, row(self.start_button, None), gap=10,
        )  # fmt: skip
        self.summary = QVBoxLayout()
        self.counts = QVBoxLayout()
        self.counts.setSpacing(px(4))
        self.counts_card = Card(label(tr("Counts so far"), "head"), self.counts, gap=10)
        inner = wrap(
            col(
                label(tr("Stock-take"), "title"),
                self.summary,
                form,
                self.counts_card,
                None,
                margins=(16, 14, 16, 16),
                gap=14,
            )
        )
        inner.setMaximumWidth(px(760))
        line = row(gap=0)
        line.addWidget(inner, 4)
        line.addStretch(1)
        return wrap(line)

    def _place_edited(self) -> None:
        place = self.place.state()[0]
        self.desk.ask("stocktake.scope", lambda conn: self._scope_of(conn, place), self.scope.setText)

    @staticmethod
    def _scope_of(conn: sqlite3.Connection, place: int | None) -> str:
        outcomes = [rules.at_start(one.stage) for one in queries.in_scope(conn, place)]
        n, away = outcomes.count("open"), outcomes.count("excused")
        words = tr_n("{n} asset is expected.", "{n} assets are expected.", n)
        return words + (" " + tr_n("{n} is lent or in repair.", "{n} are lent or in repair.", away) if away else "")

    def start(self) -> None:
        """Begin the count of the chosen place."""
        try:
            place = self.place.value()
        except Refusal as no:
            self.shell.complain(no)
            self.place.setFocus()
            return
        record, name, by, blind = (
            (int(place) if place is not None else None),
            self.name.text(),
            self.desk.who,
            self.blind.isChecked(),
        )

        def then(done: Done) -> None:
            clear(self.summary)
            self.name.clear()
            self.go_on(int(done.result))
            self.shell.tell(done.label, True)

        self.desk.do(
            lambda tx: actions.start(tx, record, name, by, blind),
            name="stocktake.start",
            then=then,
            otherwise=self.shell.complain,
        )

    def go_on(self, count: int) -> None:
        """Show a count and put the keyboard on its scan line."""
        self.count, self._paused = count, False
        self._ask()
        self.line.learn(self.desk.setting("scanner"))
        self.views.setCurrentIndex(1)
        self.line.setFocus()

    def pause(self) -> None:
        """Leave the count as it is; nothing is lost, every scan is in the store."""
        self._paused, self.count, self.now = True, None, None
        self.refresh(None)

    def _show_counts(self, found: list[queries.Count]) -> None:
        clear(self.counts)
        for about in found:
            still = about.closed is None
            day = show_date(about.closed or about.started, self.desk.style)
            note = tr("open since {day}, {who}", day=day, who=about.by) if still else tr("closed on {day}", day=day)
            items: list[Item] = [
                Picture("clipboard-list" if still else "circle-check", 18, "link" if still else "ok"),
                label(about.name, "body", weight=500),
                label(note, "small", "soft"),
                None,
            ]
            if still:
                verb = button(tr("Go on"), pressed=partial(self.go_on, about.id), small=True)
                verb.setAccessibleName(tr("Go on with {name}", name=about.name))
                items.append(verb)
            self.counts.addWidget(wrap(row(*items, gap=10)))
        self.counts_card.setVisible(bool(found))

    # ------------------------------------------------------------ counting
    def _count_view(self) -> QWidget:
        self.title, self.about = label("", "title", elided=True), label("", "small", "soft", elided=True)
        self.pause_button = button(tr("Pause"), "player-pause", pressed=self.pause)
        self.close_button = button(tr("Close the count…"), "file-check", "primary", pressed=self.close_count)
        words = col(self.title, self.about, gap=2)
        head = row(margins=(16, 12, 16, 10))
        head.addLayout(words, 1)
        for one in (*scan_tools(self.shell), self.pause_button, self.close_button):
            head.addWidget(one)
        self.line = ScanLine(tr("Scan a tag, or type it and press Enter"), tr("Scan"), key="", large=True)
        self.line.entered.connect(self.scan)
        self.line.scanned.connect(self.scanned)
        self.line.typed.connect(self._typed)
        self.line.down.connect(self._into_matches)
        self._offer: ChooserList | None = None
        self.counter = Counter()
        self.room = label("", "title", size=30, elided=True)
        self.change_button = button(tr("Change room"), "map-pin", "quiet", pressed=self.change_room)
        self.here_words, self.here_bar = label("", size=16, tone="soft"), Bar(0.0, "ok", 10)
        room_card = Card(row(Picture("door", 20), label(tr("You are in"), "body", "soft"), None, self.change_button, gap=8), self.room, None, self.here_words, self.here_bar,
                         margins=(20, 8, 16, 16), gap=6)  # fmt: skip
        self.scans = ScanList()
        self.undo_button = button(tr("Undo last scan"), "arrow-back-up", "quiet", pressed=self.undo_last)
        self.damaged_button = button(
            tr("Damaged"), "tool", "quiet", tip=tr("Mark the last one as damaged"), pressed=self.mark_damaged
        )
        self.nothing_yet = label(
            tr("Scan the code on a room's door to count there, then everything in it."), "body", "soft", wrapped=True
        )
        scans = Card(
            row(label(tr("Last scans"), "head"), None, self.damaged_button, self.undo_button),
            self.nothing_yet,
            margins=(20, 6, 20, 6),
            gap=4,
        )
        scans_in = scans.layout()
        self.tabs = Tabs(
            [(tr("Here"), ""), (tr("To find"), ""), (tr("Unexpected"), "")], name=tr("Lists of this count"), small=True
        )
        self.tabs.currentChanged.connect(lambda *_: self._show_things())
        self.things = ThingList()
        self.things.itemActivated.connect(self._open_thing)
        lists_ = Card(row(self.tabs, None, margins=(16, 0, 8, 0)), Line(), margins=(1, 2, 1, 8), gap=0)
        lists_in = lists_.layout()
        for inside, widget in ((scans_in, self.scans), (lists_in, self.things)):
            if isinstance(inside, QVBoxLayout):
                inside.addWidget(widget, 1)
        for side in (room_card, lists_):
            side.setFixedWidth(px(330))
        first, second = row(gap=14), row(gap=14)
        first.addWidget(Card(self.counter, margins=(20, 12, 20, 12)), 1)
        first.addWidget(room_card)
        second.addWidget(scans, 1)
        second.addWidget(lists_)
        body = col(self.line, first, margins=(16, 0, 16, 14), gap=14)
        body.addLayout(second, 1)
        page = col(head, gap=0)
        page.addLayout(body, 1)
        return wrap(page)

    def takes_scan(self, code: str) -> bool:
        if self.count is None or self._paused:
            return False
        self.scanned(code)
        return True

    def scanned(self, code: str) -> None:
        """Count what a scanner sent; the same code again within a moment is a trigger held too long: heard, not counted."""
        if self._once.again(code, round(monotonic() * 1000)):
            sounds.play("duplicate")
            self.line.setFocus()
        else:
            self.scan(code)

    def scan(self, code: str, asset: int | None = None) -> None:
        """Count a code; asset: chosen by hand for a damaged label."""
        count = self.count
        self._timer.stop()
        if self._offer is not None:
            self._offer.hide()
        self.line.clear()
        self.line.setFocus()
        if count is None:
            return
        self._waiting += 1

        def then(done: Done) -> None:
            self._waiting -= 1
            outcome = done.result["outcome"]
            sounds.play(outcome)
            announce(self.line, f"{rules.word(outcome)}. {done.label}")
            self.shell.tell(done.label, True)

        def otherwise(error: Exception) -> None:
            self._waiting -= 1
            sounds.play("refused")
            if not self.line.text():
                self.line.put(code)  # kept, to be mended
                self.line.selectAll()
            self.shell.complain(error)

        self.desk.do(
            lambda tx: actions.scan(tx, count, code, asset=asset), name="stocktake.scan", then=then, otherwise=otherwise
        )

    # a damaged label: what was typed offers what it may mean
    def _typed(self, words: str) -> None:
        if self._offer is not None and not words.strip():
            self._offer.hide()
        self._timer.start()

    def _look_for_matches(self) -> None:
        count, words = self.count, self.line.text().strip()
        if count is None or len(words) < 2 or not self.line.hasFocus():
            return

        def then(found: list[picture.Thing]) -> None:
            if self.line.text().strip() != words or not self.line.isVisible():
                return
            if self._offer is None:
                self._offer = ChooserList(self.line)
                self._offer.picked.connect(self._picked)
            hits: list[Hit] = [
                (
                    t.asset_id,
                    f"{t.tag}  {t.name}",
                    " · ".join(p for p in (t.note, rules.word(t.outcome) if t.outcome else tr("not expected")) if p),
                )
                for t in found
            ]
            self._offer.offer(hits, "", choose_first=False)

        self.desk.ask("stocktake.matches", lambda conn: picture.matches(conn, count, words), then)

    def _into_matches(self) -> None:
        if self._offer is not None and self._offer.isVisible():
            self._offer.list.setCurrentRow(0)
            self._offer.setFocusProxy(self._offer.list)
            self._offer.activateWindow()
            self._offer.list.setFocus()
        else:
            self._look_for_matches()

    def _picked(self, hit: Hit) -> None:
        self.scan("", asset=hit[0])

    def undo_last(self) -> None:
        """Take back the newest scan of this count."""
        self.line.setFocus()
        if self.now is None or not self.now.scans:
            return
        action = picture.action_of(self.desk.conn, self.now.scans[0].id)
        if action is not None:
            self.desk.undo(action, then=lambda done: self.shell.tell(done.label), otherwise=self.shell.complain)

    def mark_damaged(self) -> None:
        """The newest scanned asset is damaged."""
        self.line.setFocus()
        count, newest = self.count, self.now.scans[0] if self.now is not None and self.now.scans else None
        if count is None or newest is None or newest.asset_id is None:
            return
        asset = newest.asset_id
        self.desk.do(
            lambda tx: actions.mark_damaged(tx, count, asset),
            name="stocktake.damaged",
            then=lambda done: self.shell.tell(done.label, True),
            otherwise=self.shell.complain,
        )

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
        editor.setFocus()
        accepted = dialog.exec() == Dialog.DialogCode.Accepted
        place, count = editor.state()[0], self.count
        dialog.deleteLater()
        self.line.setFocus()
        if accepted and place is not None and count is not None:
            self.go_to(place)

    def go_to(self, place: int) -> None:
        count = self.count
        if count is not None:
            self.desk.do(
                lambda tx: actions.go_to(tx, count, place),
                name="stocktake.scan",
                then=lambda done: self.shell.tell(done.label, True),
                otherwise=self.shell.complain,
            )

    # ------------------------------------------------------------ closing
    def close_count(self) -> None:
        """Show what closing will do, then close: one action."""
        count, now = self.count, self.now
        if count is None or now is None:
            return
        if self._waiting:
            self.shell.complain(Refusal(tr("The last scans are still being saved. Close the count in a moment.")))
            return
        accept = self.confirm(now)
        if accept is None:
            self.line.setFocus()
            return

        def then(done: Done) -> None:
            self.count, self.now, self._paused = None, None, True
            clear(self.summary)
            got = done.result
            facts = [self._figures(got)]
            if got["moved"]:
                facts.append(
                    tr_n(
                        "{n} asset is now recorded where it was found.",
                        "{n} assets are now recorded where they were found.",
                        got["moved"],
                    )
                )
            if got["missing_twice"]:
                facts.append(
                    tr_n(
                        "{n} was missing in the count before too: set it to “Missing”.",
                        "{n} were missing in the count before too: set them to “Missing”.",
                        len(got["missing_twice"]),
                    )
                )
            self.summary.addWidget(
                NoticeCard("ok" if not got["missing"] else "warn", done.label, " ".join(facts), closable=True)
            )
            self.shell.tell(done.label, True)
            self.refresh(None)

        self.desk.do(
            lambda tx: actions.close(tx, count, bool(accept)),
            name="stocktake.close",
            then=then,
            otherwise=self.shell.complain,
        )

    @staticmethod
    def _figures(t: dict[str, int]) -> str:
        return tr(
            "{verified} in place, {misplaced} in the wrong room, {missing} missing, {unexpected} not expected, {unknown} not in the register.",
            verified=t["verified"], misplaced=t["misplaced"], missing=t["missing"], unexpected=t["unexpected"], unknown=t["unknown"],
        )  # fmt: skip

    def _confirm(self, now: picture.Picture) -> bool | None:
        accept = QCheckBox(tr("Record what stood elsewhere where it was found"))
        accept.setChecked(True)
        accept.setEnabled(bool(now.totals["misplaced"] + now.totals["unexpected"]))
        words = self._figures(now.totals)
        if now.totals["missing"]:
            words += " " + tr("What was not found will be marked as missing in this count.")
        dialog = Dialog(
            self,
            tr("Close {name}?", name=now.about.name),
            words,
            accept,
            verb=tr("Close the count"),
            verb_icon="file-check",
            note=tr("Can be undone."),
        )
        accepted = dialog.exec() == Dialog.DialogCode.Accepted
        chosen = accept.isChecked()
        dialog.deleteLater()
        return chosen if accepted else None

    # ------------------------------------------------------------ showing
    def focus_first(self) -> None:
        (self.line if self.views.currentIndex() else self.place).setFocus()

    def refresh(self, done: Done | None) -> None:
        if self.count is not None:
            self._ask()
        else:
            self.desk.ask("stocktake.counts", queries.counts, self._counts_found)
            self._place_edited()

    def _counts_found(self, found: list[queries.Count]) -> None:
        if self.count is not None:
            return
        still = [about for about in found if about.closed is None]
        if len(still) == 1 and not self._paused:  # an interrupted count goes on by itself
            self.go_on(still[0].id)
            return
        self.views.setCurrentIndex(0)
        self._show_counts(found)

    def _ask(self) -> None:
        count = self.count
        if count is not None:
            self.desk.ask("stocktake.picture", lambda conn: picture.picture(conn, count), self._show)

    def _show(self, now: picture.Picture | None) -> None:
        if now is None or now.about.closed is not None:  # closed or undone, here or elsewhere
            self.count, self.now = None, None
            self.refresh(None)
            return
        self.now = now
        about, t = now.about, now.totals
        self.title.setText(about.name)
        scope = about.place or tr("the whole office")
        self.about.setText(tr("{n} assets expected in {place} · started {day}, {time} by {who} · saved at every scan", n=t["expected"], place=scope,
                              day=show_date(about.started, self.desk.style), time=show_clock(about.created_at, self.desk.style), who=about.by or tr("nobody named")))  # fmt: skip
        self.counter.show_figures(t["expected"], t["verified"], t["misplaced"], t["missing"], self._pace(now))
        self.room.setText(now.room or tr("Anywhere"))
        self.here_words.setText(
            tr("{n} of {of} found here", n=now.here_found, of=now.here_expected)
            if now.room_id is not None
            else tr("scan a room's code")
        )
        self.here_bar.set_part(now.here_found / now.here_expected if now.here_expected else 0.0)
        self.here_bar.setAccessibleName(self.here_words.text())
        self.scans.show_scans(now.scans, self.desk.style)
        self.nothing_yet.setVisible(not now.scans)
        self.undo_button.setEnabled(bool(now.scans))
        self.damaged_button.setEnabled(
            bool(now.scans) and now.scans[0].outcome in ("verified", "misplaced", "duplicate")
        )
        here = now.here_expected - now.here_found
        hidden = bool(about.blind)
        for index, n in enumerate((len(now.here) if len(now.here) < here else here, t["missing"], t["unexpected"])):
            self.tabs.set_count(index, "" if hidden and index < 2 else str(n))
        self._show_things()
        if now.scans:
            name, tag, note = said(now.scans[0], self.desk.style)
            self.scans.setAccessibleDescription(f"{rules.word(now.scans[0].outcome)}: {name} {tag} {note}")

    def _show_things(self) -> None:
        now = self.now
        if now is None:
            return
        which = ("here", "missing", "unexpected")[max(0, self.tabs.currentIndex())]
        things = {"here": now.here, "missing": now.missing, "unexpected": now.unexpected}[which]
        if now.about.blind and which != "unexpected":
            self.things.show_things([], 0, tr("This is a blind count: the list comes when it is closed."))
            return
        total = {"here": len(now.here), "missing": now.totals["missing"], "unexpected": now.totals["unexpected"]}[which]
        nothing = tr(NOTHING[which]) if which != "here" or now.here_expected else tr("Nothing is expected here.")
        self.things.show_things(things, total, nothing)

    @staticmethod
    def _pace(now: picture.Picture) -> tuple[str, str]:
        found, left = now.totals["verified"] + now.totals["misplaced"], now.totals["missing"]
        if found < 5 or not left or not now.first_at or not now.scans:
            return "", ""
        passed = (datetime.fromisoformat(now.scans[0].at) - datetime.fromisoformat(now.first_at)).total_seconds()
        if passed < 60:
            return "", ""
        return tr("{n} min", n=max(1, round(passed / found * left / 60))), tr("to go at this pace")

    def _open_thing(self, item: QListWidgetItem) -> None:
        asset = ThingList.asset_of(item)
        if asset is not None:
            self.shell.open("asset", asset)
