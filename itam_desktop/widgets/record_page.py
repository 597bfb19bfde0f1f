"""A page made from a record kind: the list, the facts of the chosen record beside it, its form in the same place."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.fields import Field, RecordKind
from itam_desktop.kernel.hooks import offered, offers
from itam_desktop.kernel.style import show_number
from itam_desktop.kernel.texts import N, inside, tr
from itam_desktop.widgets import theme
from itam_desktop.widgets.flow import Flow
from itam_desktop.widgets.list_asking import Reckon
from itam_desktop.widgets.page import Page, Shell, Verb, verbs_of
from itam_desktop.widgets.parts import Button, button, col, label, plain, row, wrap
from itam_desktop.widgets.record_list import Empty, RecordList, View
from itam_desktop.widgets.record_panes import (
    FORM,
    MERGED,
    MOST_MERGED,
    NARROW_FORM,
    PANE,
    VERBS,
    Act,
    DetailPane,
    FormPane,
    Listing,
    More,
    Row,
    Verbs,
    entry,
    scroller,
    strong,
    take_back,
    with_offered,
)  # fmt: skip
from itam_desktop.widgets.rest import ask_rest
from itam_desktop.widgets.surfaces import Pane
from itam_desktop.widgets.switches import Segments
from itam_desktop.widgets.theme import side as side_width

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx
    from itam_desktop.widgets.life_page import LifePage

__all__ = ["PANE", "VERBS", "Act", "Empty", "RecordPage", "RecordPanel", "Row", "Verbs", "entry", "scroller", "strong", "take_back"]  # fmt: skip


class RecordPanel(QWidget):
    """List, facts and form of one kind. mode_changed: the form was opened or closed; life_asked: the id whose timeline
    is to stand in the list's place."""

    mode_changed = Signal()
    life_asked = Signal(object)

    def __init__(
        self,
        shell: Shell,
        kind: str,
        verbs: Verbs,
        *,
        name: str = "",
        views: Sequence[View] = (),
        columns: Sequence[str] = (),
        empty: Empty | None = None,
        acts: Sequence[Act] = (),
        more: More | None = None,
        watches: frozenset[str] = frozenset(),
        new_values: Callable[[], Mapping[str, Any]] = dict,
        fields: Callable[[RecordKind, bool], Sequence[Field]] | None = None,
        listing: QWidget | None = None,
        can_add: bool = True,
        wide: bool = True,
        sum_of: str | None = None,
        reckon: Reckon | None = None,
        pane: type[DetailPane] = DetailPane,
    ) -> None:
        """fields(kind, new): those of the form; more(row): what the page shows under the facts, stale when one of
        `watches` changes; listing: another list than a RecordList; wide: the form is as wide as in the design; sum_of:
        the field summed up at the foot at first, "" for none; reckon: what else the foot says (RecordList); pane: how
        one record is shown.
        """
        super().__init__()
        self.shell, self.desk, self.kind_key, self.verbs = shell, shell.desk, kind, verbs
        self._watches = watches.union({kind}, *(give() for give in offered(kind + ".watches")))
        self._new_values, self._fields, self.can_add, self._wide = new_values, fields, can_add, wide
        self._stale = False
        if listing is None:
            options: dict[str, Any] = {"views": tuple(views)} if views else {}
            options |= {"sum_of": sum_of, "reckon": reckon}
            made = RecordList(shell.desk, kind, name or kind, columns=columns, empty=empty, **options)
            made.first_step.connect(self.new)
            made.complained.connect(shell.complain)
            made.menu_asked.connect(lambda at: self.menu().popup(at))
            listing = made
        self.listing = listing
        self.list: Listing = listing  # type: ignore[assignment]
        further = [act for give in offered(kind + ".acts") for act in give(shell)]
        if offers(kind + ".life"):
            show = Act(N("Timeline"), "timeline-event", lambda row: self.life_asked.emit(int(row["id"])), reads=True)
            further.append(show)
        self.detail = pane(shell, (*acts, *further), with_offered(shell, kind, more), can_add)
        if kind == "asset":  # what the page is about has buttons, what any asset can do stands in the menu
            self.detail.shown = len(acts)
        self.form: FormPane | None = None
        self._side = QStackedWidget()
        self._side.addWidget(self.detail)
        side = col(gap=0)
        side.addWidget(self._side, 1)
        self.pane = Pane(side, "l")
        layout = row(gap=0)
        layout.addWidget(listing, 1)
        layout.addWidget(self.pane)
        self.setLayout(layout)
        self._width()
        self.list.looked_at.connect(self._looked_at)
        self.list.chosen.connect(self._chosen)
        self.list.opened.connect(lambda record: self.edit(record))
        self.list.loaded.connect(self._loaded)
        self.detail.edit_pressed.connect(self.edit)
        self.detail.duplicate_pressed.connect(self.duplicate)
        self.detail.bin_pressed.connect(self.bin)
        self.detail.restore_pressed.connect(self.restore)
        self.detail.merge_pressed.connect(self.merge)
        self.detail.many_pressed.connect(lambda act: act.do(list(self.list.chosen_ids())))
        self.desk.changed.connect(self._on_changed)

    @property
    def about(self) -> RecordKind:
        return self.desk.kind(self.kind_key)

    def _width(self) -> None:
        wide = FORM if self._wide else NARROW_FORM
        form = self.form is not None
        self.pane.setFixedWidth(side_width(self, wide if form else PANE, 0.46 if form else 0.34))

    def give_pane(self) -> Pane:
        """The pane, to stand beside more than the list; who takes it places it."""
        layout = self.layout()
        if layout is not None:
            layout.removeWidget(self.pane)
        return self.pane

    def form_fields(self, new: bool) -> Sequence[Field]:
        return self._fields(self.about, new) if self._fields is not None else self.about.fields

    # ------------------------------------------------------------ what is chosen
    def _loaded(self) -> None:
        if self.form is None and not self.list.chosen_ids() and isinstance(self.listing, RecordList):
            first = self.list.current_id() or self.listing.model.id_at(0)  # the focus makes one current, not chosen
            if first is not None:
                self.listing.table.choose([first], scroll=False)

    def _looked_at(self, record: int | None) -> None:
        if self.form is not None:
            if self.form.form.is_changed() or self.form.record is None:
                return
            self._close_form()
        self.show_facts(record)

    def _chosen(self, ids: array[int]) -> None:
        if len(ids) > 1 and self.form is None:
            self.detail.show_many(len(ids), self.list.in_bin, self._can_merge(len(ids)))
        elif len(ids) == 1 and self.form is None and self.detail.record is None:
            self.show_facts(ids[0])

    def show_facts(self, record: int | None) -> None:
        at: Any = self.window().focusWidget()  # also while a dialog is over the window
        held = at is not None and self.detail.isAncestorOf(at)
        self._show_facts(record)
        if held and not self.detail.kept_focus:  # the button that had the keyboard is gone with the record it was about
            self.listing.setFocus()

    def _show_facts(self, record: int | None) -> None:
        found = self.desk.row(self.kind_key, record) if record is not None else None
        if found is None:
            self.detail.say(tr("Choose a record to see it here."))
        else:
            self.detail.show_record(self.about, found, bool(found.get("binned")))

    def show_record(self, record: int) -> None:
        """Make it the chosen one."""
        if self.form is not None:
            self.form.leave()
            self._close_form()
        self.list.choose(record)
        self.show_facts(record)

    def _on_changed(self, done: Done) -> None:
        if not self._watches & done.touched.keys():
            return
        if not self.isVisible():
            self._stale = True
        else:
            self._refresh()

    def _refresh(self) -> None:
        self._stale = False
        if self.detail.record is not None:
            at = self.detail.area.verticalScrollBar().value() if self.detail.area is not None else 0
            self.show_facts(int(self.detail.record["id"]))
            if self.detail.area is not None:
                self.detail.area.verticalScrollBar().setValue(at)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._refresh()

    # ------------------------------------------------------------ verbs
    def _open_form(self, record: Row | None, base: Mapping[str, Any], titles: Mapping[str, Any]) -> None:
        if self.desk.read_only:
            self.shell.complain(self.desk.why_read_only())
            return
        if self.form is not None:
            self.form.leave()
            self._close_form()
        fields = self.form_fields(record is None)
        self.form = FormPane(self.shell, self.about, self.verbs, fields, record, base, titles)
        self.form.saved.connect(self._form_saved)
        self.form.closed.connect(self._form_closed)
        self._side.addWidget(self.form)
        self._side.setCurrentWidget(self.form)
        self._width()
        self.form.form.focus_first()
        self.mode_changed.emit()

    def _close_form(self) -> None:
        form, self.form = self.form, None
        if form is not None:
            self._side.setCurrentWidget(self.detail)
            self._side.removeWidget(form)
            form.hide()
            form.deleteLater()
            self._width()
            self.mode_changed.emit()

    def _form_closed(self) -> None:
        self._close_form()
        self.show_facts(self.list.current_id())
        self.listing.setFocus()

    def _form_saved(self, done: Done, another: bool) -> None:
        if not another:
            self._close_form()
            self.list.choose(int(done.result))
            self.show_facts(int(done.result))
            self.listing.setFocus()

    def new(self, values: Mapping[str, Any] | None = None) -> None:
        """A form for a new record that begins with `values` (titles of references as key + "__title")."""
        if self.can_add:
            base = {
                f.key: f.default for f in self.form_fields(True) if f.default is not None and f.editable and not f.sql
            }
            base.update(self._new_values() if values is None else values)
            titles = {k: v for k, v in base.items() if k.endswith("__title")}
            self._open_form(None, {k: v for k, v in base.items() if k not in titles}, titles)

    def edit(self, record: int | None = None) -> None:
        """The form of the current record; several chosen ones are changed together."""
        chosen = list(self.list.chosen_ids())
        if record is None and len(chosen) > 1:
            if self.form is None and not self.list.in_bin and not self.desk.read_only:
                from itam_desktop.widgets.bulk_edit import bulk_edit

                bulk_edit(self.shell, self.window(), self.kind_key, chosen, self.verbs)
            return
        wanted = record if record is not None else self.list.current_id()
        found = self.desk.row(self.kind_key, wanted) if wanted is not None else None
        if found is not None and not found.get("binned"):
            self._open_form(found, {}, {})

    def duplicate(self) -> None:
        """A new record that begins like the chosen one, without what each record has of its own."""
        wanted = self.list.current_id()
        found = self.desk.row(self.kind_key, wanted) if wanted is not None else None
        if found is None or not self.can_add:
            return
        base: dict[str, Any] = {}
        titles: dict[str, Any] = {"custom": {}}
        for one in self.about.fields:
            value = one.of(found)
            if value is None or one.sql or one.unique or one.scanned or one.kind.key == "secret":
                continue
            base[one.key] = value
            if one.custom is not None:
                titles["custom"][str(one.custom)] = value
            titles[one.key + "__title"] = found.get(one.key + "__title")
        self._open_form(None, base, titles)

    def save(self) -> None:
        if self.form is not None:
            self.form.form.save()

    def bin(self) -> None:
        self._do_to_chosen(self.verbs.bin, "bin")

    def _can_merge(self, n: int) -> bool:
        able = self.verbs.merge is not None and self.kind_key in MERGED and not self.desk.read_only
        return able and 2 <= n <= MOST_MERGED

    def merge(self) -> None:
        """Several chosen records that are the same become one."""
        chosen = list(self.list.chosen_ids())
        if self.verbs.merge is not None and self._can_merge(len(chosen)):
            self.verbs.merge(self.shell, self.window(), self.kind_key, chosen)

    def restore(self) -> None:
        self._do_to_chosen(self.verbs.restore, "restore")

    def menu(self) -> QMenu:
        """What can be done with the chosen records, for a right click."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chosen, live = list(self.list.chosen_ids()), not self.desk.read_only
        several = len(chosen) > 1

        def add(icon: str, words: str, what: Callable[[], object]) -> None:
            action = menu.addAction(theme.icon(icon, "soft"), plain(words), lambda: what())
            action.setEnabled(live)
            action.setData(icon)

        if self.list.in_bin:
            add("arrow-back-up", tr("Take out of the bin"), self.restore)
            return menu
        record = self.detail.record
        if not several and record is not None:
            for act in self.detail.acts:
                if act.fits(record):
                    add(act.icon, tr(act.word), partial(act.do, record))
        for one in self.detail.many if several else ():
            add(one.icon, tr(one.word), partial(one.do, chosen))
        add("pencil", tr("Change fields…") if several else tr("Edit"), self.edit)
        if self.can_add:
            if not several:
                add("copy-plus", tr("Duplicate"), self.duplicate)
            if self._can_merge(len(chosen)):
                add("arrows-exchange", tr("Merge…"), self.merge)
            menu.addSeparator()
            add("trash", tr("Put in the bin"), self.bin)
        return menu

    def _do_to_chosen(self, verb: Callable[[Tx, str, Sequence[int]], None], name: str) -> None:
        ids = list(self.list.chosen_ids())
        kind = self.kind_key
        if not ids or not self.can_add or (name == "bin") == self.list.in_bin:
            return

        def run(some: list[int]) -> None:
            def refused(error: Exception) -> None:
                if not ask_rest(self.shell, self.window(), error, some, run):
                    self.shell.complain(error)

            self.desk.do(
                lambda tx: verb(tx, kind, some),
                name=f"{kind}.{name}",
                many=len(some),
                then=self._told,
                otherwise=refused,
            )

        run(ids)

    def _told(self, done: Done) -> None:
        self.shell.tell(done.label, undo=True)
        self.show_facts(self.list.current_id())


class RecordPage(Page):
    """One or several panels; segments where there are several.

    side: the pane of the panel shown, which the window places at its full height; side_changed: another one.
    """

    side_changed = Signal()

    def __init__(self, shell: Shell, panels: Sequence[tuple[str, RecordPanel]]) -> None:
        """panels: (word of the segment, marked text; panel)."""
        super().__init__(shell)
        self.panels = [panel for _, panel in panels]
        self.stack = QStackedWidget()
        self.side = QStackedWidget()
        for one in self.panels:
            self.stack.addWidget(one)
            self.side.addWidget(one.give_pane())
            one.mode_changed.connect(self._show_side)
            one.life_asked.connect(partial(self.show_life, one.kind_key))
        self.segments = (
            Segments([tr(word) for word, _ in panels], 0, tr(self.word), wraps=True) if len(panels) > 1 else None
        )
        self.head = Flow(gap=12, margins=(16, 10, 16, 10), trailing=True)
        if self.segments is not None:
            self.head.addWidget(self.segments)
            self.segments.chosen.connect(self._switch)
        else:
            self.head.addWidget(label(tr(self.word), "head"))
        self.new_button = button("", "plus", tip=tr("New"), pressed=self.new)
        self.head.addWidget(self.new_button)
        listed = col(Pane(self.head, "b", "window"), gap=0)
        listed.addWidget(self.stack, 1)
        self._over = QStackedWidget()
        self._over.addWidget(wrap(listed))
        self._life: LifePage | None = None
        self._menu: QMenu | None = None
        layout = col(gap=0)
        layout.addWidget(self._over)
        self.setLayout(layout)
        self._switch(0)

    # ------------------------------------------------------------ a record's life in the list's place
    def show_life(self, kind: str, record: int) -> None:
        """The timeline of one record, over the list."""
        from itam_desktop.widgets.life_page import LifePage

        self.leave_life()
        self._life = LifePage(self.shell, kind, tr("Back to the list"))
        self._life.back_asked.connect(self.leave_life)
        self._over.addWidget(self._life)
        self._over.setCurrentWidget(self._life)
        self._life.show_record(record)
        self._life.back.setFocus()
        self._show_side()

    def leave_life(self) -> None:
        """The list again."""
        if self._life is not None:
            life, self._life = self._life, None
            self._over.setCurrentIndex(0)
            self._over.removeWidget(life)
            life.hide()
            life.deleteLater()
            self._show_side()
            self.focus_first()

    def side_wanted(self) -> bool:
        """The pane stands beside the list, not beside a timeline."""
        return self._life is None

    @property
    def panel(self) -> RecordPanel:
        return self.panels[max(0, self.stack.currentIndex())]

    def _switch(self, index: int) -> None:
        self.stack.setCurrentIndex(index)
        self.side.setCurrentIndex(index)
        words = tr("New {kind}", kind=inside(self.panel.about.label))
        self.new_button.setVisible(self.panel.can_add)
        self.new_button.setText(words)
        self.new_button.setAccessibleName(words)
        self._show_side()

    def refresh(self, done: Done | None) -> None:
        if self._life is not None:
            self._life.show_record(self._life.view.record)
        self.new_button.setEnabled(not self.desk.read_only)

    def fit_side(self) -> None:
        for one in self.panels:
            one._width()
        self.side.setFixedWidth(self.panel.pane.maximumWidth())

    def _show_side(self) -> None:
        self.side.setFixedWidth(self.panel.pane.maximumWidth())
        self.side_changed.emit()

    def verbs(self) -> list[Verb]:
        """The buttons of the head, then what can be done with the chosen record."""
        heads = [one for one in self.findChildren(Button) if one.parent() is self.new_button.parent()]
        found: list[Verb] = [
            (one.text().replace("&&", "&"), one.icon_name, one.click)
            for one in heads
            if one.text() and one.isVisible() and one.isEnabled()
        ]
        panel = self.panel
        chosen = list(panel.list.chosen_ids())
        if panel.form is not None or self._life is not None or not chosen:
            return found
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = panel.menu()
        record = panel.detail.record
        about = tr("{n} selected", n=show_number(len(chosen), self.desk.style))
        if len(chosen) == 1 and record is not None:
            about = str(record.get(panel.about.code) or record.get(panel.about.title) or tr(panel.about.label))
        return [*found, *verbs_of(self._menu, about)]

    def focus_first(self) -> None:
        self.panel.listing.setFocus()

    def new(self) -> None:
        self.panel.new()

    def edit(self) -> None:
        self.panel.edit()

    def duplicate(self) -> None:
        self.panel.duplicate()

    def save(self) -> None:
        self.panel.save()

    def bin(self) -> None:
        if self.panel.form is None:
            self.panel.bin()

    def print_labels(self) -> None:
        chosen = self.panel.list.chosen_ids()
        current = self.panel.list.current_id()
        ids = list(chosen) or ([current] if current is not None else [])
        if ids:
            self.shell.print_labels(self.panel.kind_key, ids)

    def search(self, line: str) -> None:
        if line:
            self.leave_life()
        self.panel.list.search(line)

    def show_kind(self, kind: str) -> None:
        """The panel of that kind."""
        self.leave_life()
        at = next((n for n, one in enumerate(self.panels) if one.kind_key == kind), None)
        if at is not None and self.segments is not None:
            self.segments.choose(at)

    def open_record(self, kind: str, record: int) -> None:
        self.leave_life()
        if any(one.kind_key == kind for one in self.panels):
            self.show_kind(kind)
            self.panel.show_record(record)
