"""Settings: what describes the register, its backups, the look, and what this program is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from itam_desktop.assets.own_fields import FOR
from itam_desktop.kernel.fields import RECORDS
from itam_desktop.kernel.texts import N, inside, tr
from itam_desktop.widgets.flow import Flow
from itam_desktop.widgets.page import Page, Shell
from itam_desktop.widgets.parts import button, col, label, row
from itam_desktop.widgets.record_list import Empty, RecordList
from itam_desktop.widgets.record_page import VERBS, RecordPanel
from itam_desktop.widgets.surfaces import Pane
from itam_desktop.widgets.switches import RailButton, Segments
from itam_desktop.widgets.theme import px
from itam_desktop.window.settings.about import AboutSettings
from itam_desktop.window.settings.backups import BackupSettings
from itam_desktop.window.settings.describers import categories, series, statuses
from itam_desktop.window.settings.look import LookSettings
from itam_desktop.window.settings.office import OfficeSettings
from itam_desktop.window.settings.own_fields import OwnFieldsPanel


@dataclass(frozen=True, slots=True)
class Sub:
    """A sub-page: key, word and icon in the list at the side, how it is made when first shown."""

    key: str
    word: str
    icon: str
    make: Callable[[SettingsPage], QWidget]


def _models(page: SettingsPage) -> QWidget:
    empty = Empty(
        N("No models yet"), N("What a maker sells under one name; an asset takes its name from it."), N("Add a model")
    )
    return RecordPanel(page.shell, "model", VERBS, empty=empty, wide=False)


def _paper_texts(page: SettingsPage) -> QWidget:
    from itam_desktop.custody.screens.paper_texts import paper_texts

    return paper_texts(page.shell)


def _support(page: SettingsPage) -> QWidget:
    from itam_desktop.assets.screens.support import SupportSettings

    return SupportSettings(page.shell)


def _own_fields(page: SettingsPage) -> QWidget:
    return OwnFields(OwnFieldsPanel(page.shell), tr("Own fields"))


def _backups(page: SettingsPage) -> QWidget:
    made = BackupSettings(page.shell)
    made.restored.connect(page.restored)
    reopen = getattr(page.shell, "open_asked", None)
    if reopen is not None:
        made.restored.connect(reopen)
    return made


def _scanner(page: SettingsPage) -> QWidget:
    from itam_desktop.window.settings.scanner import ScannerSettings

    return ScannerSettings(page.shell)


def _look(page: SettingsPage) -> QWidget:
    made = LookSettings()
    reopen = getattr(page.shell, "reopen_asked", None)
    if reopen is not None:
        made.anew.connect(reopen)
    return made


SUBS = (
    Sub("office", N("Office"), "building", lambda page: OfficeSettings(page.shell)),
    Sub("tags", N("Tags"), "tag", lambda page: series(page.shell, page)),
    Sub("categories", N("Categories"), "devices", lambda page: categories(page.shell, page)),
    Sub("models", N("Models"), "device-laptop", _models),
    Sub("statuses", N("Statuses"), "flag", lambda page: statuses(page.shell)),
    Sub("fields", N("Own fields"), "columns", _own_fields),
    Sub("papers", N("Papers"), "writing", _paper_texts),
    Sub("support", N("Ends of support"), "calendar-due", _support),
    Sub("scanner", N("Scanner"), "scan", _scanner),
    Sub("backups", N("Backups"), "device-floppy", _backups),
    Sub("look", N("Look, language"), "palette", _look),
    Sub("about", N("About"), "info-circle", lambda page: AboutSettings(page.shell)),
)
KINDS = {"tag_series": "tags", "category": "categories", "model": "models", "status": "statuses", "custom_field": "fields", "office": "office", "paper_text": "papers", "support_table": "support"}  # fmt: skip


class SettingsPage(Page):
    """restored(path): a backup was put in the store's place; the window's open_asked follows by itself."""

    key = "settings"
    word = N("Settings")
    icon = "settings"

    restored = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._made: dict[str, QWidget] = {}
        self.buttons: dict[str, RailButton] = {}
        side = col(gap=0, margins=(0, 10, 0, 10))
        for sub in SUBS:
            one = RailButton(tr(sub.word), sub.icon)
            one.clicked.connect(lambda *_, key=sub.key: self.show_sub(key))
            self.buttons[sub.key] = one
            side.addWidget(one)
        side.addStretch(1)
        rail = Pane(side, "r", "window")
        rail.setMinimumWidth(max(px(152), side.minimumSize().width() + 1))
        self.stack = QStackedWidget()
        layout = row(gap=0)
        layout.addWidget(rail)
        layout.addWidget(self.stack, 1)
        self.setLayout(layout)
        self.setAccessibleName(tr("Settings"))
        self.current = ""
        self.show_sub("office")

    def show_sub(self, key: str) -> QWidget:
        """Show a sub-page by its key: office, tags, categories, models, statuses, fields, papers, support, scanner,
        backups, look, about."""
        sub = next(one for one in SUBS if one.key == key)
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = sub.make(self)
            if isinstance(made, RecordPanel):
                self._offer_export(made)
                made = self._made[key] = _Headed(made, tr(sub.word))
            self.stack.addWidget(made)
        self.current = key
        self.buttons[key].setChecked(True)
        self.stack.setCurrentWidget(made)
        return made

    def _offer_export(self, panel: RecordPanel) -> None:
        listing, export = panel.listing, getattr(self.shell, "export_list", None)
        if isinstance(listing, RecordList) and export is not None:
            listing.export_asked.connect(lambda: export(listing.query(), listing.visible_fields()))

    @property
    def panel(self) -> RecordPanel | None:
        made = self._made.get(self.current)
        return made.panel if isinstance(made, _Headed) else None

    def takes_scan(self, code: str) -> bool:
        take = getattr(self._made.get(self.current), "takes_scan", None)
        return bool(take is not None and take(code))

    def focus_first(self) -> None:
        self.buttons[self.current].setFocus()

    def new(self) -> None:
        if self.panel is not None:
            self.panel.new()

    def edit(self) -> None:
        if self.panel is not None:
            self.panel.edit()

    def duplicate(self) -> None:
        if self.panel is not None:
            self.panel.duplicate()

    def save(self) -> None:
        made = self._made.get(self.current)
        if self.panel is not None:
            self.panel.save()
        elif isinstance(made, OfficeSettings):
            made.save()

    def bin(self) -> None:
        if self.panel is not None and self.panel.form is None:
            self.panel.bin()

    def search(self, line: str) -> None:
        if self.panel is not None:
            self.panel.list.search(line)

    def show_kind(self, kind: str) -> None:
        if kind in KINDS:
            self.show_sub(KINDS[kind])

    def open_record(self, kind: str, record: int) -> None:
        if kind in KINDS:
            self.show_kind(kind)
            if self.panel is not None:
                self.panel.show_record(record)


class _Headed(QWidget):
    """A panel under its name, with New at the end."""

    def __init__(self, panel: RecordPanel, words: str, *between: QWidget) -> None:
        super().__init__()
        self.panel = panel
        new = button(tr("New {kind}", kind=inside(panel.about.label)), "plus", pressed=panel.new)
        head = Flow(label(words, "head"), *between, new, margins=(16, 10, 16, 10), gap=16, trailing=True)
        layout = col(Pane(head, "b", "window"), gap=0)
        layout.addWidget(panel, 1)
        self.setLayout(layout)


class OwnFields(_Headed):
    """The own fields of one kind of record after the other."""

    def __init__(self, panel: OwnFieldsPanel, words: str) -> None:
        self.kinds = Segments([tr(RECORDS[key].plural) for key in FOR], 0, tr("For which records"))
        super().__init__(panel, words, self.kinds)
        self._order = panel.order
        self.kinds.chosen.connect(self._turn)
        panel.order.turned.connect(lambda about: self.kinds.choose(FOR.index(about)))

    def _turn(self, index: int) -> None:
        if self._order.about != FOR[index]:
            if self.panel.form is not None:
                self.panel.form.leave()
                self.panel._close_form()
            self._order.show_kind(FOR[index])
