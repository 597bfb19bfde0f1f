"""The page of assets: the list with its views, the pane beside it, the form, the timeline."""

from __future__ import annotations

from array import array
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QMenu

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.fields import RecordKind
from itam_desktop.kernel.hooks import offered
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.widgets.deck import Deck
from itam_desktop.widgets.page import Page, Shell, Verb, verbs_of
from itam_desktop.widgets.parts import button, col
from itam_desktop.widgets.record_list import Empty, RecordList, View
from itam_desktop.widgets.surfaces import Pane
from itam_desktop.widgets.theme import px, side

if TYPE_CHECKING:
    from itam_desktop.assets.screens.detail import Detail

VIEWS = (
    View(N("All we have"), "-stage:retired -stage:disposed"),
    View(N("Free to give out"), "stage:in_stock"),
    View(N("Warranty ending"), "warranty_end>=today warranty_end<+90d"),
    View(N("Missing, in repair"), "stage:missing OR stage:in_repair"),
    View(N("System out of support"), "os_support_end<today -stage:retired -stage:disposed"),
    View(N("Everything")),
    View(N("Bin"), bin=True),
)
EMPTY = Empty(
    N("No assets yet"), N("Computers, phones, printers, cars: everything your office owns or leases and wants to find again."),
    N("Add the first asset"), other=N("Move in from a spreadsheet"), other_icon="table-import",
)  # fmt: skip
PANE, FORM = 336, 572
COLUMNS = ("tag", "name", "status_id", "holder", "place_id", "warranty_end", "cost")
WIDTHS = {"tag": 98, "name": 152, "status_id": 120, "holder": 140, "place_id": 104, "warranty_end": 116, "cost": 78}


class AssetList(RecordList):
    """Its columns leave room for the pane beside it, in a window of 1280 x 800."""

    def _kind(self) -> RecordKind:
        about = super()._kind()
        return replace(
            about, fields=tuple(replace(f, column=WIDTHS[f.key]) if f.key in WIDTHS else f for f in about.fields)
        )


class AssetsPage(Page):
    """side: the pane that stands beside search line and list, the window's full height; side_wanted: is it shown."""

    key = "assets"
    word = N("Assets")
    icon = "devices"
    watches = frozenset(
        {
            "asset",
            "person",
            "place",
            "model",
            "category",
            "status",
            "company",
            "business_unit",
            "attachment",
            "office",
            "custom_field",
        }
    )
    kinds = ("asset",)
    side_changed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.watches = type(self).watches.union(*(give() for give in offered("asset.watches")))
        self.list = AssetList(self.desk, "asset", "assets", VIEWS, COLUMNS, empty=EMPTY)
        self._detail: Detail | None = None
        self.form: Any = None
        self.life: Any = None
        self.fleet: Any = None
        self.side = Deck()
        self.side.addWidget(Pane(edges="l"))  # until the rows are painted
        self.side.setFixedWidth(px(PANE))
        self._centre = Deck()
        self._centre.addWidget(Pane(col(self.list, gap=0)))
        layout = col(gap=0)
        layout.addWidget(self._centre)
        self.setLayout(layout)
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.setInterval(25)
        self._looking.timeout.connect(self._look)
        self._chosen: array[int] = array("q")
        self._menu: QMenu | None = None
        self.list.looked_at.connect(lambda _: self._looking.start())
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(lambda _: self.edit())
        self.list.first_step.connect(self.new)
        self.list.second_step.connect(lambda: shell.go("import"))
        self.list.export_asked.connect(self.export)
        self.list.complained.connect(shell.complain)
        self.list.menu_asked.connect(lambda at: self.menu().popup(at))
        self.list.loaded.connect(self._choose_first)
        self.fleet_button = button(
            "", "timeline-event", "quiet", tip=tr("Lives of these assets"), pressed=self.show_fleet
        )
        self.list.tools.insertWidget(0, self.fleet_button)

    @property
    def detail(self) -> Detail:
        """The pane; made when it is first needed, which is after the first paint."""
        if self._detail is None:
            from itam_desktop.assets.screens.detail import Detail

            made = self._detail = Detail(self.shell)
            made.timeline_asked.connect(self.show_timeline)
            made.head.edit_asked.connect(self.edit)
            made.head.duplicate_asked.connect(self.duplicate)
            made.head.labels_asked.connect(self.print_labels)
            made.labels_asked.connect(self.print_labels)
            self.side.addWidget(made)
            if self.form is None:
                self.side.setCurrentWidget(made)
        return self._detail

    # ------------------------------------------------------------ what is shown
    def fit_side(self) -> None:
        """The pane's width in this window: as designed, but the list keeps its part."""
        form = self.form is not None
        self.side.setFixedWidth(side(self, FORM if form else PANE, 0.46 if form else 0.34))

    def side_wanted(self) -> bool:
        return self._centre.currentIndex() == 0

    def refresh(self, done: Done | None) -> None:
        if self.form is None and self._detail is not None and self._detail.record:
            self._look(force=True)
        shown: Any = self._centre.currentWidget()
        if self.life is not None and shown is self.life:
            self.life.show_asset(self.life.record)
        elif self.fleet is not None and shown is self.fleet:
            self.fleet.again()

    def _choose_first(self) -> None:
        first = self.list.current_id() or self.list.model.id_at(0)  # the focus makes one current, not chosen
        if not self.list.chosen_ids() and first is not None and self.form is None:
            self.list.table.choose([first], scroll=False)
        self._looking.start()

    def _on_chosen(self, ids: array[int]) -> None:
        self._chosen = ids
        self._looking.start()

    def _look(self, force: bool = False) -> None:
        if self.desk.closed:
            return
        if self.form is not None:
            current = self.list.current_id()
            if self.form.record in (None, current) or current is None:
                return
            if self.form.form.is_changed():
                tag = (self.desk.row("asset", self.form.record) or {}).get("tag", "")
                self.shell.complain(tr("You are still editing {tag}. Save it or cancel, then choose another.", tag=tag))
                return
            self._close_form()
        if len(self._chosen) > 1:
            self.detail.show_many(self._chosen, self.list.in_bin)
            return
        record = self.list.current_id()
        if record is None or not self.list.model.rowCount():
            self.detail.show_nothing()
        elif force or record != self.detail.record or self.detail._stack.currentWidget() is not self.detail.one:
            self.detail.show_asset(record)

    def ids(self) -> list[int]:
        """What a verb is about: the chosen ones, else the current one."""
        shown: Any = self._centre.currentWidget()
        if self.life is not None and shown is self.life:
            return [int(self.life.record)]
        chosen = list(self._chosen)
        current = self.list.current_id()
        return chosen or ([current] if current is not None else [])

    def menu(self) -> QMenu:
        """What can be done with the chosen assets, for a right click."""
        ids = self.ids()
        one = self.desk.row("asset", ids[0]) if len(ids) == 1 else None
        if one is not None:
            self.detail.head.show_row(one)
            return self.detail.head.menu(whole=True)
        return self.detail.many_menu(ids, self.list.in_bin)

    def verbs(self) -> list[Verb]:
        ids = self.ids()
        if not ids or self.form is not None:
            return []
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = self.menu()
        one = self.desk.row("asset", ids[0]) if len(ids) == 1 else None
        return verbs_of(self._menu, str(one["tag"]) if one is not None else tr_n("{n} asset", "{n} assets", len(ids)))

    def show_list(self) -> None:
        self._centre.setCurrentIndex(0)
        self.detail.show_tab(0)
        self.side_changed.emit()
        self.list.setFocus()

    def show_timeline(self) -> None:
        record = self.detail.record
        if not record:
            return
        if self.life is None:
            from itam_desktop.assets.screens.timeline import LifePage

            self.life = LifePage(self.shell)
            self._centre.addWidget(self.life)
            self.life.back_asked.connect(self.show_list)
            self.life.tab_asked.connect(self._from_timeline)
            self.life.head.edit_asked.connect(self.edit)
            self.life.head.duplicate_asked.connect(self.duplicate)
            self.life.head.labels_asked.connect(self.print_labels)
        self.life.show_asset(record)
        self._centre.setCurrentWidget(self.life)
        self.side_changed.emit()

    def show_fleet(self) -> None:
        """The lives of all assets that the list shows, under one another."""
        if self.fleet is None:
            from itam_desktop.assets.screens.fleet import FleetPage

            self.fleet = FleetPage(self.shell)
            self._centre.addWidget(self.fleet)
            self.fleet.back_asked.connect(self.show_list)
            self.fleet.opened.connect(self._open_life)
        self.fleet.show_query(self.list.query(), self.list.words())
        self._centre.setCurrentWidget(self.fleet)
        self.side_changed.emit()
        self.fleet.fleet.setFocus()

    def _open_life(self, record: int) -> None:
        self.list.choose(record)
        self.detail.show_asset(record)
        self.show_timeline()

    def _from_timeline(self, index: int) -> None:
        self._centre.setCurrentIndex(0)
        self.detail.show_tab(index)
        self.side_changed.emit()

    # ------------------------------------------------------------ the form
    def _open_form(self, record: int | None, start: dict[str, Any] | None = None) -> Any:
        from itam_desktop.assets.screens.form_pane import FormPane

        if self.desk.read_only:
            self.shell.complain(self.desk.why_read_only())
            return None
        self._close_form()
        self._centre.setCurrentIndex(0)
        self.form = FormPane(self.shell, record, start)
        self.form.saved.connect(self._saved)
        self.form.closed.connect(self._close_form)
        self.side.addWidget(self.form)
        self.side.setCurrentWidget(self.form)
        self.fit_side()
        self.side_changed.emit()
        QTimer.singleShot(0, self.form, self.form.form.focus_first)
        return self.form

    def _close_form(self) -> None:
        if self.form is None:
            return
        form, self.form = self.form, None
        form._keeping.stop()
        self.side.removeWidget(form)
        form.hide()
        form.deleteLater()
        self.side.setCurrentWidget(self.detail)
        self.fit_side()
        self.side_changed.emit()
        self._look(force=True)
        self.list.setFocus()

    def _saved(self, ids: list[int], another: bool) -> None:
        wanted = self.form is not None and self.form.print_next and not another
        if not another:
            self._close_form()
            if ids:
                self.list.choose(*ids)
        if wanted:
            self.shell.print_labels("asset", ids)

    def new(self) -> None:
        self._open_form(None)

    def new_with(self, start: dict[str, Any]) -> None:
        """A new asset that begins with these values (an unknown code that was scanned)."""
        self._open_form(None, start)

    def edit(self) -> None:
        ids = self.ids()
        if len(ids) > 1:
            from itam_desktop.assets.screens import verbs

            verbs.change(self.shell, self.window(), ids)
        elif ids and self.form is None:
            self._open_form(ids[0])

    def duplicate(self) -> None:
        from itam_desktop.assets.screens.form_pane import NEVER_COPIED

        ids = self.ids()
        found = self.desk.row("asset", ids[0]) if len(ids) == 1 else None
        if found is not None:
            self._open_form(
                None, {k: v for k, v in found.items() if k not in NEVER_COPIED and "__" not in k and v is not None}
            )

    def save(self) -> None:
        if self.form is not None:
            self.form.save()

    def bin(self) -> None:
        ids = self.ids()
        if ids and self.form is None and not self.list.in_bin:
            from itam_desktop.assets.screens import verbs

            verbs.to_bin(self.shell, ids)

    def print_labels(self) -> None:
        if self.form is not None:
            self.form.save_and_print()
            return
        ids = self.ids()
        if ids:
            self.shell.print_labels("asset", ids)

    def export(self) -> None:
        self.shell.export_list(self.list.query(), self.list.visible_fields())  # type: ignore[attr-defined]

    # ------------------------------------------------------------ from the window
    def search(self, line: str) -> None:
        if self._centre.currentIndex() != 0 and line:
            self.show_list()
        self.list.search(line)

    def show_kind(self, kind: str) -> None:
        if self._centre.currentIndex() != 0:
            self.show_list()

    def open_record(self, kind: str, record: int) -> None:
        if kind != "asset":
            return
        self._close_form()
        if self._centre.currentIndex() != 0:
            self._centre.setCurrentIndex(0)
            self.side_changed.emit()
        self.list.choose(record)
        self._chosen = array("q")
        self.detail.show_asset(record)

    def focus_first(self) -> None:
        self.list.setFocus()
