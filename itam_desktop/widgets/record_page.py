"""A page made from a record kind: the list, the facts of the chosen record beside it, its form in the same place."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QMenu, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Field, RecordKind
from itam_desktop.kernel.style import show_number
from itam_desktop.kernel.texts import tr
from itam_desktop.widgets.form import RecordForm
from itam_desktop.widgets.page import Page, Shell
from itam_desktop.widgets.parts import Button, button, col, label, plain, row, wrap
from itam_desktop.widgets.record_list import Empty, RecordList, View
from itam_desktop.widgets.surfaces import Pane, Placeholder
from itam_desktop.widgets.switches import Segments
from itam_desktop.widgets.theme import px

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx

PANE, FORM, NARROW_FORM = 336, 572, 452
DRAFT_AFTER_MS = 800
Row = Mapping[str, Any]
More = Callable[[Row], Sequence[QWidget]]


@dataclass(frozen=True, slots=True)
class Verbs:
    """What can be done to records; each is one action (assets/actions.py has them for every kind)."""

    add: Callable[[Tx, str, Mapping[str, Any]], int]
    change: Callable[[Tx, str, Sequence[int], Mapping[str, Any]], None]
    bin: Callable[[Tx, str, Sequence[int]], None]
    restore: Callable[[Tx, str, Sequence[int]], None]


def _action(name: str) -> Callable[..., Any]:
    """A verb of assets/actions.py: it has them for every kind but lies above, so it is named here and not imported."""

    def run(*given: Any) -> Any:
        return getattr(import_module("itam_desktop.assets.actions"), name)(*given)

    return run


VERBS = Verbs(_action("add"), _action("change"), _action("bin_records"), _action("restore"))
take_back = _action("take_back")


@dataclass(frozen=True, slots=True)
class Act:
    """A further verb on the chosen record: word (marked text), icon, what it does with its row."""

    word: str
    icon: str
    do: Callable[[Row], object]
    fits: Callable[[Row], bool] = lambda row: True


class Listing(Protocol):
    """What a panel needs of its list: RecordList, or a tree."""

    looked_at: SignalInstance
    opened: SignalInstance
    chosen: SignalInstance
    loaded: SignalInstance

    @property
    def in_bin(self) -> bool: ...
    def current_id(self) -> int | None: ...
    def chosen_ids(self) -> array[int]: ...
    def choose(self, record: int) -> None: ...
    def search(self, line: str) -> None: ...
    def reload(self) -> None: ...


def scroller(body: QWidget) -> QScrollArea:
    """A pane's content that is longer than the pane."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.viewport().setAutoFillBackground(False)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(body)
    body.setAutoFillBackground(False)
    return area


def facts(about: RecordKind, record: Row, style: Any, leave_out: Sequence[str] = ()) -> QWidget:
    """What is known of a record, by section."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(px(12))
    grid.setVerticalSpacing(px(6))
    grid.setColumnMinimumWidth(0, px(104))
    grid.setColumnStretch(1, 1)
    at, section = 0, ""
    for one in sorted(about.fields, key=_sections(about)):
        words = one.show(record, style)
        if not words or one.key in leave_out:
            continue
        if one.unit and one.kind.right:
            words = f"{words} {tr(one.unit)}"
        if one.section != section:
            section = one.section
            if at:
                grid.setRowMinimumHeight(at, px(6))
                at += 1
            grid.addWidget(label(tr(section), "strong"), at, 0, 1, 2)
            at += 1
        value = label(words, "small", mono=one.mono, wrapped=True)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        name = label(tr(one.label), "small", "soft", wrapped=True)
        name.setFixedWidth(px(104))
        value.setAccessibleName(f"{tr(one.label)}: {words}")
        grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(value, at, 1, Qt.AlignmentFlag.AlignTop)
        at += 1
    return wrap(grid)


def _sections(about: RecordKind) -> Callable[[Field], int]:
    order = list(dict.fromkeys(f.section for f in about.fields))
    return lambda one: order.index(one.section)


class DetailPane(QWidget):
    """The chosen record: head, verbs, facts, and what the page adds."""

    edit_pressed = Signal()
    duplicate_pressed = Signal()
    bin_pressed = Signal()
    restore_pressed = Signal()

    def __init__(self, shell: Shell, acts: Sequence[Act] = (), more: More | None = None, can_add: bool = True) -> None:
        super().__init__()
        self.shell, self.acts, self.more, self._can_add = shell, tuple(acts), more, can_add
        self.record: Row | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._content = QWidget()
        self._layout.addWidget(self._content)
        self.area: QScrollArea | None = None
        self.say(tr("Choose a record to see it here."))

    def _put(self, content: QWidget) -> None:
        self._layout.removeWidget(self._content)
        self._content.hide()
        self._content.deleteLater()
        self._content = content
        self._layout.addWidget(content)

    def say(self, words: str) -> None:
        """Nothing is chosen: what to do."""
        self.record, self.area = None, None
        said = label(words, "small", "soft", wrapped=True)
        said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._put(wrap(col(None, said, None, margins=(24, 0, 24, 0))))

    def show_many(self, n: int, in_bin: bool) -> None:
        """Several are chosen: what can be done to all of them."""
        self.record, self.area = None, None
        verb = (
            button(tr("Take out of the bin"), "arrow-back-up", pressed=self.restore_pressed.emit)
            if in_bin
            else button(tr("Put in the bin"), "trash", pressed=self.bin_pressed.emit)
        )
        head = label(tr("{n} selected", n=show_number(n, self.shell.desk.style)), "head")
        self._put(wrap(col(head, row(verb, None), None, margins=(16, 16, 16, 16), gap=12)))

    def show_record(self, about: RecordKind, record: Row, in_bin: bool) -> None:
        self.record = record
        words = str(record.get(about.title) or tr(about.label))
        code = str(record.get(about.code) or "") if about.code and about.code != about.title else ""
        title = label(words, "head", wrapped=True)
        title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        names = col(gap=2)
        if code:
            names.addWidget(label(code, "small", mono=True, elided=True))
        names.addWidget(title)
        names.addWidget(label(tr("in the bin") if in_bin else tr(about.label), "small", "soft"))
        head = row(Placeholder(str(record.get("icon") or about.icon), 48), gap=12)
        head.addLayout(names, 1)
        verbs = row(gap=8)
        if in_bin:
            verbs.addWidget(button(tr("Take out of the bin"), "arrow-back-up", pressed=self.restore_pressed.emit))
        else:
            for act in self.acts:
                if act.fits(record):
                    verbs.addWidget(button(tr(act.word), act.icon, pressed=partial(act.do, record)))
            edit = button(tr("Edit"), "pencil", pressed=self.edit_pressed.emit)
            verbs.addWidget(edit)
            if self._can_add:
                verbs.addWidget(self._menu_button())
        verbs.addStretch(1)
        body = col(facts(about, record, self.shell.desk.style, (about.title, about.code)), gap=16)
        for extra in self.more(record) if self.more is not None else ():
            body.addWidget(extra)
        body.addStretch(1)
        body.setContentsMargins(px(16), px(12), px(16), px(16))
        self.area = scroller(wrap(body))
        whole = col(wrap(col(head, verbs, gap=12, margins=(16, 16, 16, 12))), gap=0)
        whole.addWidget(self.area, 1)
        self._put(wrap(whole))

    def _menu_button(self) -> Button:
        made = button("", "dots", tip=tr("More"))
        menu = QMenu(made)
        for words, signal in (
            (tr("Duplicate"), self.duplicate_pressed),
            (tr("Put in the bin"), self.bin_pressed),
        ):
            menu.addAction(words).triggered.connect(lambda *_, s=signal: s.emit())
        made.clicked.connect(lambda *_: menu.popup(made.mapToGlobal(made.rect().bottomLeft())))
        return made


class FormPane(QWidget):
    """A form in the place of the facts; closed when it was saved or let be."""

    saved = Signal(object, bool)  # Done, another
    closed = Signal()

    def __init__(
        self,
        shell: Shell,
        about: RecordKind,
        verbs: Verbs,
        fields: Sequence[Field],
        record: Row | None,
        base: Mapping[str, Any],
        titles: Mapping[str, Any],
    ) -> None:
        """record: what is edited, None for a new one, which begins with the values of `base` (titles: as shown)."""
        super().__init__()
        self.shell, self.about, self.verbs, self.record = shell, about, verbs, record
        self._base = dict(base)
        self._first: Row = {**titles, **base} if record is None else record
        self.place = f"{about.key}:{record['id'] if record is not None else 'new'}"
        new = record is None
        self.form = RecordForm(fields, shell.context(), another=new, pins=new)
        self.form.load(self._first)
        words = (
            tr("New: {kind}", kind=tr(about.label).lower())
            if new
            else str(self._first.get(about.code) or self._first.get(about.title) or tr(about.label))
        )
        self.note = label("", "small", "soft", elided=True)
        head = row(Placeholder(about.icon, 48), margins=(20, 14, 12, 12), gap=12)
        names = col(label(words, "title", elided=True), self.note, gap=1)
        head.addLayout(names, 1)
        head.addWidget(button("", "x", "quiet", tip=tr("Close"), pressed=self.cancel))
        layout = col(Pane(head, "b"), gap=0)
        layout.addWidget(self.form, 1)
        self.setLayout(layout)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAFT_AFTER_MS)
        self._timer.timeout.connect(self.keep_draft)
        kept = shell.desk.draft(self.place)
        if kept is not None and kept[0]:
            self.form.restore(kept[0])
            self.note.setText(tr("Goes on where you left off: this was not saved yet."))
        self.form.changed.connect(self._timer.start)
        self.form.submitted.connect(self._save)
        self.form.cancelled.connect(self.cancel)

    def keep_draft(self) -> None:
        self._timer.stop()
        if self.shell.desk.read_only or self.shell.desk.closed:
            return
        draft = self.form.draft()
        self.shell.desk.keep_draft(self.place, draft or None)
        self.note.setText(tr("Draft kept, even if the power fails") if draft else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts the form aside; what was typed is there again when it is opened the next time."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _drop_draft(self) -> None:
        self._timer.stop()
        if not self.shell.desk.read_only:
            self.shell.desk.keep_draft(self.place, None)

    def cancel(self) -> None:
        """Let it be: what was typed is thrown away."""
        self._drop_draft()
        self.closed.emit()

    def leave(self) -> None:
        """Put aside: what was typed is kept as a draft."""
        if self.form.is_changed():
            self.keep_draft()

    def _save(self, values: dict[str, Any], another: bool) -> None:
        about, verbs, record = self.about, self.verbs, self.record
        if record is not None and not values:
            self.cancel()
            return
        self._busy(True)

        def verb(tx: Tx) -> Any:
            if record is None:
                return verbs.add(tx, about.key, {**self._base, **values})
            verbs.change(tx, about.key, [record["id"]], values)
            return record["id"]

        name = f"{about.key}.{'add' if record is None else 'change'}"
        self.shell.desk.do(verb, name=name, then=lambda done: self._saved(done, another), otherwise=self._refused)

    def _busy(self, on: bool) -> None:
        self.form.save_button.setEnabled(not on)
        if self.form.another_button is not None:
            self.form.another_button.setEnabled(not on)

    def _saved(self, done: Done, another: bool) -> None:
        self._busy(False)
        self._drop_draft()
        self.shell.tell(done.label, undo=done.action is not None)
        if another:
            self.form.next_record(self._first)
            self.note.setText("")
        self.saved.emit(done, another)

    def _refused(self, error: Exception) -> None:
        self._busy(False)
        if not isinstance(error, Refusal):
            self.shell.complain(error)
            return
        if error.record is not None and error.record[0] != self.about.key:
            kind, record = error.record
            self.form.show_problem(error.field, error.message, tr("Open it"), lambda: self.shell.open(kind, record))
        else:
            self.form.show_problem(error.field, error.message)


class RecordPanel(QWidget):
    """List, facts and form of one kind. mode_changed: the form was opened or closed."""

    mode_changed = Signal()

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
    ) -> None:
        """fields(kind, new): those of the form; more(row): what the page shows under the facts, stale when one of
        `watches` changes; listing: another list than a RecordList; wide: the form is as wide as in the design.
        """
        super().__init__()
        self.shell, self.desk, self.kind_key, self.verbs = shell, shell.desk, kind, verbs
        self._watches = watches | {kind}
        self._new_values, self._fields, self._can_add, self._wide = new_values, fields, can_add, wide
        self._stale = self._chose_first = False
        if listing is None:
            options: dict[str, Any] = {"views": tuple(views)} if views else {}
            made = RecordList(shell.desk, kind, name or kind, columns=columns, empty=empty, **options)
            made.first_step.connect(self.new)
            made.complained.connect(shell.complain)
            listing = made
        self.listing = listing
        self.list: Listing = listing  # type: ignore[assignment]
        self.detail = DetailPane(shell, acts, more, can_add)
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
        self.desk.changed.connect(self._on_changed)

    @property
    def about(self) -> RecordKind:
        return self.desk.kind(self.kind_key)

    def _width(self) -> None:
        wide = FORM if self._wide else NARROW_FORM
        self.pane.setFixedWidth(px(wide if self.form is not None else PANE))

    def give_pane(self) -> Pane:
        """The pane, to stand beside more than the list; who takes it places it."""
        layout = self.layout()
        if layout is not None:
            layout.removeWidget(self.pane)
        return self.pane

    # ------------------------------------------------------------ what is chosen
    def _loaded(self) -> None:
        if not self._chose_first and self.list.current_id() is None and isinstance(self.listing, RecordList):
            first = self.listing.model.id_at(0)
            if first is not None:
                self.listing.table.choose([first])
        self._chose_first = True

    def _looked_at(self, record: int | None) -> None:
        if self.form is not None:
            if self.form.form.is_changed() or self.form.record is None:
                return
            self._close_form()
        self.show_facts(record)

    def _chosen(self, ids: array[int]) -> None:
        if len(ids) > 1 and self.form is None:
            self.detail.show_many(len(ids), self.list.in_bin)
        elif len(ids) == 1 and self.form is None and self.detail.record is None:
            self.show_facts(ids[0])

    def show_facts(self, record: int | None) -> None:
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
            self.shell.complain(tr("This office file is open for reading only: nothing can be changed here."))
            return
        if self.form is not None:
            self.form.leave()
            self._close_form()
        about = self.about
        fields = self._fields(about, record is None) if self._fields is not None else about.fields
        self.form = FormPane(self.shell, about, self.verbs, fields, record, base, titles)
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
        if self._can_add:
            base = {f.key: f.default for f in self.about.stored() if f.default is not None and f.editable}
            base.update(self._new_values() if values is None else values)
            titles = {k: v for k, v in base.items() if k.endswith("__title")}
            self._open_form(None, {k: v for k, v in base.items() if k not in titles}, titles)

    def edit(self, record: int | None = None) -> None:
        wanted = record if record is not None else self.list.current_id()
        found = self.desk.row(self.kind_key, wanted) if wanted is not None else None
        if found is not None and not found.get("binned"):
            self._open_form(found, {}, {})

    def duplicate(self) -> None:
        """A new record that begins like the chosen one, without what each record has of its own."""
        wanted = self.list.current_id()
        found = self.desk.row(self.kind_key, wanted) if wanted is not None else None
        if found is None or not self._can_add:
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

    def restore(self) -> None:
        self._do_to_chosen(self.verbs.restore, "restore")

    def _do_to_chosen(self, verb: Callable[[Tx, str, Sequence[int]], None], name: str) -> None:
        ids = list(self.list.chosen_ids())
        kind = self.kind_key
        if not ids or not self._can_add or (name == "bin") == self.list.in_bin:
            return
        self.desk.do(
            lambda tx: verb(tx, kind, ids), name=f"{kind}.{name}", then=self._told, otherwise=self.shell.complain
        )

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
        self.segments = Segments([tr(word) for word, _ in panels], 0, tr(self.word)) if len(panels) > 1 else None
        self.head = row(margins=(16, 10, 16, 10), gap=12)
        if self.segments is not None:
            self.head.addWidget(self.segments)
            self.segments.chosen.connect(self._switch)
        else:
            self.head.addWidget(label(tr(self.word), "head"))
        self.head.addStretch(1)
        self.new_button = button("", "plus", tip=tr("New"), pressed=self.new)
        self.head.addWidget(self.new_button)
        layout = col(Pane(self.head, "b", "window"), gap=0)
        layout.addWidget(self.stack, 1)
        self.setLayout(layout)
        self._switch(0)

    @property
    def panel(self) -> RecordPanel:
        return self.panels[max(0, self.stack.currentIndex())]

    def _switch(self, index: int) -> None:
        self.stack.setCurrentIndex(index)
        self.side.setCurrentIndex(index)
        words = tr("New {kind}", kind=tr(self.panel.about.label).lower())
        self.new_button.setText(words)
        self.new_button.setAccessibleName(words)
        self._show_side()

    def _show_side(self) -> None:
        self.side.setFixedWidth(self.panel.pane.maximumWidth())
        self.side_changed.emit()

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

    def search(self, line: str) -> None:
        self.panel.list.search(line)

    def open_record(self, kind: str, record: int) -> None:
        for at, one in enumerate(self.panels):
            if one.kind_key == kind:
                if self.segments is not None:
                    self.segments.choose(at)
                one.show_record(record)
                return


def strong(words: str, count: str = "") -> QWidget:
    """A heading within a pane, with a count in the second rank."""
    return wrap(row(label(words, "strong"), label(count, "small", "soft"), None, gap=6))


def entry(words: str, note: str, pressed: Callable[[], object], *tools: QWidget) -> QWidget:
    """A line in a pane that opens something: words as a link, a note beneath, tools at its end."""
    link = button(plain(words), kind="quiet", small=True, pressed=pressed)
    line = row(gap=4)
    names = col(row(link, None, gap=0), gap=0)
    if note:
        names.addWidget(label(note, "caption", "soft", elided=True))
    line.addLayout(names, 1)
    for one in tools:
        line.addWidget(one)
    return wrap(line)
