"""The pane beside the list: one asset with its verbs and facts, or what can be done with several."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from itam_desktop.assets.screens import verbs
from itam_desktop.assets.screens.facts import Facts, Steps
from itam_desktop.assets.screens.files import Files
from itam_desktop.assets.screens.life import read
from itam_desktop.kernel.hooks import found_at, offered, offers
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.widgets import theme
from itam_desktop.widgets.flow import Flow
from itam_desktop.widgets.life import Life
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import Button, button, col, label, plain, row, wrap
from itam_desktop.widgets.record_panes import Act, ManyAct
from itam_desktop.widgets.surfaces import EmptyState, Pane, Placeholder
from itam_desktop.widgets.switches import Pill, Tabs

TABS = (N("Details"), N("Timeline"), N("Files"), N("History"))
DETAILS, TIMELINE, FILES, HISTORY = range(4)
MOST_MERGED = 6


class Head(QWidget):
    """Picture, tag, name, status and the verbs of one asset; wide: in one line, as over the timeline.

    edit_asked, duplicate_asked, labels_asked.
    """

    edit_asked = Signal()
    duplicate_asked = Signal()
    labels_asked = Signal()

    def __init__(self, shell: Shell, wide: bool = False) -> None:
        super().__init__()
        self.shell = shell
        self.row: Mapping[str, Any] = {}
        self.picture = Placeholder("devices", 48 if wide else 72, tr("Picture"))
        self.tag, self.name, self.pill = label("", "body", mono=True), label("", "head", elided=True), Pill()
        copy = button("", "copy", "quiet", tip=tr("Copy the tag"), pressed=self._copy, small=True)
        self.primary: Button = button(tr("Give out"), "user-plus", "primary", pressed=self._primary)
        self.print_button = button(tr("Print tag"), "printer", pressed=self.labels_asked.emit)
        self.edit_button = button("", "pencil", tip=tr("Edit"), pressed=self.edit_asked.emit)
        self.more = button("", "dots", tip=tr("More"), pressed=self._menu)
        code = row(self.tag, copy, gap=4)
        if wide:
            code.addWidget(self.pill)
        code.addStretch(1)
        words = col(code, self.name, gap=2)
        if not wide:
            words.addLayout(row(self.pill, None))
        words.addStretch(1)
        top = row(self.picture, gap=12)
        top.addLayout(words, 1)
        doing = Flow(self.primary, self.print_button, wrap(row(self.edit_button, self.more)), gap=8, trailing=True)
        if wide:
            for one in (self.primary, self.print_button, self.edit_button, self.more):
                top.addWidget(one)
            self.setLayout(row(top, margins=(16, 4, 16, 10)))
        else:
            self.setLayout(col(top, doing, gap=14, margins=(16, 16, 16, 6)))

    def show_row(self, record: Mapping[str, Any]) -> None:
        self.row = record
        stage = str(record.get("stage") or "")
        self.picture.show_icon(str(record.get("icon") or "devices"))
        self.tag.setText(str(record.get("tag") or ""))
        self.name.setText(str(record.get("name") or ""))
        meaning, icon = theme.STAGES.get(stage, ("off", "circle"))
        if record.get("binned"):
            self.pill.set_state(tr("In the bin"), "off", "trash")
        else:
            self.pill.set_state(str(record.get("status_id__title") or ""), meaning, icon)
        verb = (
            ("restore", N("Take out of the bin"), "arrow-back-up") if record.get("binned") else verbs.PRIMARY.get(stage)
        )
        self._act = None
        if not record.get("binned"):
            acts = (act for give in offered("asset.acts") for act in give(self.shell))
            self._act = next((act for act in acts if act.fits(record) and act.first(record)), None)
        if self._act is not None:
            verb = ("", self._act.word, self._act.icon)
        live = not self.shell.desk.read_only
        self.primary.setVisible(verb is not None)
        if verb is not None:
            self.primary.setText(tr(verb[1]))
            self.primary.setAccessibleName(tr(verb[1]))
            self.primary.set_icon(verb[2])
        for one in (self.primary, self.edit_button):
            one.setEnabled(live)
        self.edit_button.setEnabled(live and not record.get("binned"))
        self._verb = verb[0] if verb else ""

    _verb = ""
    _act: Act | None = None  # an upper capability's verb that comes first

    def _primary(self) -> None:
        ids = [int(self.row["id"])]
        if self._act is not None:
            self._act.do(self.row)
        elif self._verb == "give_out":
            verbs.give_out(self.shell, self.window(), ids)
        elif self._verb == "take_back":
            verbs.take_back(self.shell, ids)
        elif self._verb == "restore":
            verbs.restore(self.shell, ids)
        elif self._verb:
            verbs.move(self.shell, ids, self._verb)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.tag.text())
        self.shell.tell(tr("Copied {tag}.", tag=self.tag.text()))

    def menu(self, whole: bool = False) -> QMenu:
        """Everything else that can be done with it now; whole: and what has a button of its own."""
        menu, ids, live = QMenu(self), [int(self.row["id"])], not self.shell.desk.read_only
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def add(words: str, icon: str, what: Any, on: bool = True) -> None:
            action = menu.addAction(theme.icon(icon, "soft"), plain(words), what)
            action.setEnabled(on and live)
            action.setData(icon)

        binned = bool(self.row.get("binned"))
        if whole:
            if self._verb or self._act is not None:
                add(self.primary.text(), self.primary.icon_name, self._primary)
            if not binned:
                add(tr("Edit"), "pencil", self.edit_asked.emit)
            menu.addAction(theme.icon("printer", "soft"), tr("Print tag"), self.labels_asked.emit)
            menu.addAction(theme.icon("copy", "soft"), tr("Copy the tag"), self._copy)
        if not binned:
            add(
                tr("Lend…"),
                "clock-share",
                lambda: verbs.give_out(self.shell, self.window(), ids, lend=True),
                verbs.can(self.row, "on_loan"),
            )
            acts = [act for give in offered("asset.acts") for act in give(self.shell) if act.fits(self.row)]
            better = {act.instead for act in acts}
            for stage, word, icon in verbs.MOVES:
                if (
                    stage not in better
                    and verbs.can(self.row, stage)
                    and self._verb != stage
                    and not (stage == "in_stock" and self._verb == "take_back")
                ):
                    add(tr(word), icon, lambda s=stage: verbs.move(self.shell, ids, s))
            further = [act for act in acts if not (act.first(self.row) and self._act is not None)]
            if further:
                menu.addSeparator()
            for act in further:
                add(tr(act.word), act.icon, partial(act.do, self.row))
            menu.addSeparator()
            add(tr("Duplicate"), "copy-plus", self.duplicate_asked.emit)
            add(tr("Put in the bin"), "trash", lambda: verbs.to_bin(self.shell, ids))
        return menu

    def _menu(self) -> None:
        menu = self.menu()
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))


class Detail(Pane):
    """show_asset, show_many or nothing; timeline_asked: the tab that needs the whole page."""

    timeline_asked = Signal()
    new_asked = Signal()
    labels_asked = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(edges="l")
        self.shell, self.record = shell, 0
        self._many: Many | None = None
        self._further: list[Any] = []  # who has yet to show more of the asset
        self.life = Life()
        self.head = Head(shell)
        self.tabs = Tabs([(tr(w), "") for w in TABS], tr("About this asset"), small=True)
        self.facts, self.files, self.steps = Facts(), Files(shell), Steps()
        self._body = QStackedWidget()
        for one in (self.facts, self.files, self.steps):
            self._body.addWidget(one)
        strip = Pane(row(self.tabs, None, margins=(16, 0, 8, 0)), "b")
        self.one = QWidget()
        column = col(self.head, strip, gap=0)
        column.addWidget(self._body, 1)
        self.one.setLayout(column)
        self.none = EmptyState("devices", tr("Nothing chosen"), tr("Choose an asset in the list, or scan its tag."))
        self._stack = QStackedWidget()
        for page in (self.none, self.one):
            self._stack.addWidget(page)
        layout = col(gap=0)
        layout.addWidget(self._stack)
        self.setLayout(layout)
        self.tabs.currentChanged.connect(self._tab)

    @property
    def many(self) -> Many:
        """What can be done with several; made when it is first needed."""
        if self._many is None:
            self._many = Many(self.shell)
            self._many.labels_asked.connect(self.labels_asked)
            self._stack.addWidget(self._many)
        return self._many

    def _tab(self, index: int) -> None:
        if index == TIMELINE:
            self.timeline_asked.emit()
            return
        self._body.setCurrentIndex({DETAILS: 0, FILES: 1, HISTORY: 2}[index])

    def show_tab(self, index: int) -> None:
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(index)
        self.tabs.blockSignals(False)
        self._tab(index)

    def show_nothing(self) -> None:
        self.record = 0
        self._stack.setCurrentWidget(self.none)

    def many_menu(self, ids: Sequence[int], in_bin: bool) -> QMenu:
        self.many.show_ids(ids, in_bin)
        return self.many.menu(in_bin)

    def show_many(self, ids: Sequence[int], in_bin: bool = False) -> None:
        self.many.show_ids(ids, in_bin)
        self._stack.setCurrentWidget(self.many)

    def show_asset(self, record: int) -> None:
        desk = self.shell.desk
        about, found = desk.kind("asset"), desk.row("asset", record)
        if found is None:
            self.show_nothing()
            return
        other = self.record != record
        self.record = record
        self._further = []
        category = desk.row("category", found["category_id"]) if found.get("category_id") else None
        self.head.show_row(found)
        at = self.facts.verticalScrollBar().value()
        self.facts.show_record(about, found, str(category["field_set"]) if category else None, desk.style)
        if not other:
            self.facts.verticalScrollBar().setValue(at)
        self.files.show_record("asset", record)
        self._stack.setCurrentWidget(self.one)
        if self.tabs.currentIndex() == TIMELINE:
            self.show_tab(DETAILS)
        kinds, style = desk.kinds(), desk.style
        desk.ask(
            "asset:life",
            lambda conn: (read(conn, kinds, record, style), self.files.read(conn, "asset", record)),
            self._arrived,
        )

    def _arrived(self, answer: tuple[Life, list[Any]]) -> None:
        self.life, files = answer
        if self.life.row.get("id") != self.record:
            return
        self.facts.show_last(self.life.steps, self.shell.desk.style)
        self.steps.show_steps(self.life.steps, self.shell.desk.style)
        self._further = list(offers("asset.more"))
        self._show_more()
        self.files.show_files(files)
        self.tabs.set_count(FILES, str(len(files)) if files else "")

    def _show_more(self) -> None:
        """What upper capabilities know of the asset, one after the other, so that no wait is long."""
        if not self._further or self.shell.desk.closed:
            return
        found = self.shell.desk.row("asset", self.record)
        if found is None:
            return
        place = self._further.pop(0)
        self.facts.show_more(found_at(place)(self.shell, found))
        QTimer.singleShot(0, self, self._show_more)


class Many(QWidget):
    """Several assets chosen: what can be done with all of them as one action. labels_asked: print their tags."""

    labels_asked = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.ids: list[int] = []
        self.title = label("", "head")

        def verb(words: str, icon: str, what: Any, kind: str = "normal") -> Button:
            return button(words, icon, kind, pressed=what)

        self.buttons: list[Button] = [
            verb(tr("Give out"), "user-plus", lambda: verbs.give_out(shell, self.window(), self.ids), "primary"),
            verb(tr("Take back"), "arrow-back", lambda: verbs.take_back(shell, self.ids)),
            verb(tr("Change fields…"), "pencil", lambda: verbs.change(shell, self.window(), self.ids)),
            *(verb(tr(act.word), act.icon, partial(self._further, act)) for act in self.further()),
            verb(tr("Put in the bin"), "trash", lambda: verbs.to_bin(shell, self.ids)),
        ]
        self.merge = verb(tr("Merge…"), "arrows-exchange", self._merge)
        self.labels = verb(tr("Print tags"), "printer", self.labels_asked.emit)
        self.restore = verb(
            tr("Take out of the bin"), "arrow-back-up", lambda: verbs.restore(shell, self.ids), "primary"
        )
        note = label(tr("Each of these is one action: one undo takes it back for all."), "small", "soft", wrapped=True)
        column = col(self.title, note, 8, margins=(16, 20, 16, 16), gap=8)
        for one in (*self.buttons[:-1], self.labels, self.merge, self.buttons[-1], self.restore):
            column.addWidget(one)
        column.addStretch(1)
        self.setLayout(column)

    def menu(self, in_bin: bool) -> QMenu:
        """The same as a menu."""
        menu, shell = QMenu(self), self.shell
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        live = not shell.desk.read_only

        def add(words: str, icon: str, what: Any) -> None:
            action = menu.addAction(theme.icon(icon, "soft"), plain(words), what)
            action.setEnabled(live)
            action.setData(icon)

        if in_bin:
            add(tr("Take out of the bin"), "arrow-back-up", lambda: verbs.restore(shell, self.ids))
            return menu
        add(tr("Give out"), "user-plus", lambda: verbs.give_out(shell, self.window(), self.ids))
        add(tr("Take back"), "arrow-back", lambda: verbs.take_back(shell, self.ids))
        add(tr("Change fields…"), "pencil", lambda: verbs.change(shell, self.window(), self.ids))
        for act in self.further():
            add(tr(act.word), act.icon, partial(self._further, act))
        menu.addAction(theme.icon("printer", "soft"), tr("Print tags"), self.labels_asked.emit)
        if len(self.ids) <= MOST_MERGED:
            add(tr("Merge…"), "arrows-exchange", self._merge)
        menu.addSeparator()
        add(tr("Put in the bin"), "trash", lambda: verbs.to_bin(shell, self.ids))
        return menu

    def further(self) -> list[ManyAct]:
        """What upper capabilities can do with several assets."""
        return [act for give in offered("asset.many") for act in give(self.shell)]

    def _further(self, act: ManyAct) -> None:
        act.do(self.ids)

    def _merge(self) -> None:
        verbs.merge(self.shell, self.window(), "asset", self.ids)

    def show_ids(self, ids: Sequence[int], in_bin: bool = False) -> None:
        self.ids = list(ids)
        self.title.setText(tr_n("{n} asset chosen", "{n} assets chosen", len(self.ids)))
        for one in (*self.buttons, self.labels, self.restore):
            one.setEnabled(not self.shell.desk.read_only or one is self.labels)
            one.setVisible((one is self.restore) == in_bin)
        self.merge.setEnabled(not self.shell.desk.read_only)
        self.merge.setVisible(not in_bin and len(self.ids) <= MOST_MERGED)
