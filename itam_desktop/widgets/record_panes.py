"""What stands beside a list of records: the facts of the chosen one, or its form; and their small parts."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol

import shiboken6
from PySide6.QtCore import QElapsedTimer, QEvent, QRectF, QSize, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QEnterEvent, QFont, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QGridLayout,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Field, RecordKind
from itam_desktop.kernel.hooks import offered
from itam_desktop.kernel.style import show_number
from itam_desktop.kernel.texts import inside, tr
from itam_desktop.widgets import theme
from itam_desktop.widgets.flow import Flow
from itam_desktop.widgets.form import RecordForm
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.painters import begin, fill, height_of, rounded, text, width_of
from itam_desktop.widgets.parts import Button, button, col, label, plain, row, wrap
from itam_desktop.widgets.surfaces import Pane, Placeholder
from itam_desktop.widgets.theme import R, px

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx

PANE, FORM, NARROW_FORM = 336, 572, 452
DRAFT_AFTER_MS = 800
SHOWN_ACTS = 3  # verbs with a button of their own beside Edit; the others stand in the menu
Row = Mapping[str, Any]
More = Callable[[Row], Sequence[QWidget]]


@dataclass(frozen=True, slots=True)
class Verbs:
    """What can be done to records; each is one action (assets/actions.py has them for every kind)."""

    add: Callable[[Tx, str, Mapping[str, Any]], int]
    change: Callable[[Tx, str, Sequence[int], Mapping[str, Any]], None]
    bin: Callable[[Tx, str, Sequence[int]], None]
    restore: Callable[[Tx, str, Sequence[int]], None]
    merge: Callable[[Shell, QWidget, str, Sequence[int]], object] | None = None  # opens its dialog


def _action(name: str) -> Callable[..., Any]:
    """A verb of assets/actions.py: it has them for every kind but lies above, so it is named here and not imported."""

    def run(*given: Any) -> Any:
        return getattr(import_module("itam_desktop.assets.actions"), name)(*given)

    return run


def _merge(shell: Shell, parent: QWidget, kind: str, ids: Sequence[int]) -> object:
    return import_module("itam_desktop.assets.screens.merge").merge_dialog(shell, parent, kind, ids)


VERBS = Verbs(_action("add"), _action("change"), _action("bin_records"), _action("restore"), _merge)
MERGED = frozenset({"person", "place", "company", "business_unit", "model", "category"})  # by this panel
MOST_MERGED = 6  # side by side
take_back = _action("take_back")


@dataclass(frozen=True, slots=True)
class Act:
    """A further verb on the chosen record: word (marked text), icon, what it does with its row; fits: whether it is for
    such a record; first: whether it is the first that one wants to do with it; instead: the stage to which it moves an
    asset, so that the plain move is not offered beside it."""

    word: str
    icon: str
    do: Callable[[Row], object]
    fits: Callable[[Row], bool] = lambda row: True
    first: Callable[[Row], bool] = lambda row: False
    instead: str = ""
    reads: bool = False  # it changes nothing: offered where nothing may be changed too


@dataclass(frozen=True, slots=True)
class ManyAct:
    """A further verb on several chosen records: word (marked text), icon, what it does with their ids."""

    word: str
    icon: str
    do: Callable[[Sequence[int]], object]


def with_offered(shell: Shell, kind: str, more: More | None) -> More | None:
    """What stands under the facts: the page's own, then what upper capabilities offer for this kind."""
    others = offered(kind + ".more")
    if not others:
        return more

    def shown(record: Row) -> Sequence[QWidget]:
        own = list(more(record)) if more is not None else []
        return [*own, *(widget for give in others for widget in give(shell, record))]

    return shown


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
    grid.setColumnStretch(1, 1)
    at, section = 0, ""
    known = [
        (one, words)
        for one in sorted(about.fields, key=_sections(about))
        if one.key not in leave_out and (words := one.show(record, style))
    ]
    font = theme.font("small")
    longest = max((width_of(word, font) for one, _ in known for word in tr(one.label).split()), default=0.0)
    captions = min(px(160), max(px(92), round(longest) + 2))
    grid.setColumnMinimumWidth(0, captions)
    for one, words in known:
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
        name.setFixedWidth(captions)
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
    merge_pressed = Signal()
    many_pressed = Signal(object)  # a ManyAct

    def __init__(self, shell: Shell, acts: Sequence[Act] = (), more: More | None = None, can_add: bool = True) -> None:
        super().__init__()
        self.shell, self.acts, self.more, self._can_add = shell, tuple(acts), more, can_add
        self.record: Row | None = None
        self._pressed, self._pressed_on = QElapsedTimer(), 0
        self.many: Sequence[ManyAct] = ()  # what can be done with several, before what can be done with all records
        self.shown = len(self.acts)  # how many of the verbs may have a button, from the first
        self.leave_out: Collection[str] = ()  # fields that others say already
        self.kept_focus = False  # it was shown again with the keyboard where it was
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

    def show_many(self, n: int, in_bin: bool, merges: bool = False) -> None:
        """Several are chosen: what can be done to all of them."""
        self.record, self.area = None, None
        verb = (
            button(tr("Take out of the bin"), "arrow-back-up", pressed=self.restore_pressed.emit)
            if in_bin
            else button(tr("Put in the bin"), "trash", pressed=self.bin_pressed.emit)
        )
        head = label(tr("{n} selected", n=show_number(n, self.shell.desk.style)), "head")
        verbs = [verb] if self._can_add else []
        if not in_bin:
            own = [button(tr(a.word), a.icon, pressed=partial(self.many_pressed.emit, a)) for a in self.many]
            verbs = [*own, *verbs]
            verbs.insert(len(own), button(tr("Change fields"), "pencil", pressed=self.edit_pressed.emit))
            if merges:
                verbs.insert(len(own) + 1, button(tr("Merge…"), "arrows-exchange", pressed=self.merge_pressed.emit))
        self._put(wrap(col(head, wrap(Flow(*verbs, gap=8)), None, margins=(16, 16, 16, 16), gap=12)))

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
        verbs = Flow(gap=8)
        if in_bin:
            verbs.addWidget(button(tr("Take out of the bin"), "arrow-back-up", pressed=self.restore_pressed.emit))
        else:
            fitting = sorted((act for act in self.acts if act.fits(record)), key=lambda act: not act.first(record))
            shown = [act for act in fitting if act in self.acts[: self.shown] or act.first(record)][:SHOWN_ACTS]
            hidden = [act for act in fitting if act not in shown]
            for act in shown:
                verbs.addWidget(button(tr(act.word), act.icon, pressed=partial(self._press, act, record)))
            always = row()
            if any(one.editable for one in about.fields):
                always.addWidget(button("", "pencil", tip=tr("Edit"), pressed=self.edit_pressed.emit))
            if self._can_add or hidden:
                always.addWidget(self._menu_button(hidden, record))
            if always.count():
                verbs.addWidget(wrap(always))  # they stay together at the end of a line, as on the page of assets
        if self.shell.desk.read_only:
            reading = {tr(act.word) for act in self.acts if act.reads}
            for item in filter(None, map(verbs.itemAt, range(verbs.count()))):
                if (one := item.widget()) is not None and getattr(one, "text", str)() not in reading:
                    one.setEnabled(False)
        body = col(facts(about, record, self.shell.desk.style, (about.title, about.code, *self.leave_out)), gap=16)
        for extra in self.more(record) if self.more is not None else ():
            body.addWidget(extra)
        body.addStretch(1)
        body.setContentsMargins(px(16), px(12), px(16), px(16))
        self.area = scroller(wrap(body))
        whole = col(wrap(col(head, verbs, gap=12, margins=(16, 16, 16, 12))), gap=0)
        whole.addWidget(self.area, 1)
        self._put(wrap(whole))

    def _press(self, act: Act, record: Row) -> None:
        """The second press of a double click must not be one on the record that has come in the place of the first."""
        at, other = self._pressed, self._pressed_on not in (0, int(record["id"]))
        if other and at.isValid() and at.elapsed() < QApplication.doubleClickInterval():
            return
        self._pressed_on = int(record["id"])
        at.start()
        act.do(record)

    def _menu_button(self, acts: Sequence[Act], record: Row) -> Button:
        """What has no button of its own."""
        made = button("", "dots", tip=tr("More"))
        menu = QMenu(made)
        for act in acts:
            menu.addAction(theme.icon(act.icon, "soft"), tr(act.word)).triggered.connect(partial(_do, act, record))
        if acts and self._can_add:
            menu.addSeparator()
        if self._can_add:
            for words, icon, signal in (
                (tr("Duplicate"), "copy-plus", self.duplicate_pressed),
                (tr("Put in the bin"), "trash", self.bin_pressed),
            ):
                menu.addAction(theme.icon(icon, "soft"), words).triggered.connect(lambda *_, s=signal: s.emit())
        made.clicked.connect(lambda *_: menu.popup(made.mapToGlobal(made.rect().bottomLeft())))
        return made


def _do(act: Act, record: Row, *_: object) -> None:
    act.do(record)


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
            tr("New {kind}", kind=inside(about.label))
            if new
            else str(self._first.get(about.code) or self._first.get(about.title) or tr(about.label))
        )
        self.note = label("", "small", "soft", elided=True)
        self.note.hide()
        head = row(Placeholder(about.icon, 48), margins=(20, 14, 12, 12), gap=12)
        names = col(None, label(words, "title", elided=True), self.note, None, gap=1)
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
            self._tell(tr("Goes on where you left off: this was not saved yet."))
        self.form.changed.connect(self._timer.start)
        self.form.submitted.connect(self._save)
        self.form.cancelled.connect(self.cancel)

    def keep_draft(self) -> None:
        self._timer.stop()
        if self.shell.desk.read_only or self.shell.desk.closed:
            return
        draft = self.form.draft()
        self.shell.desk.keep_draft(self.place, draft or None)
        self._tell(tr("Draft kept, even if the power fails") if draft else "")

    def _tell(self, words: str) -> None:
        self.note.setText(words)
        self.note.setVisible(bool(words))

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
        self.shell.tell(done.label, undo=done.action is not None)
        if not shiboken6.isValid(self):  # put aside while it was being saved
            self.shell.desk.keep_draft(self.place, None)
            return
        self._busy(False)
        self._drop_draft()
        if another:
            self.form.next_record(self._first)
            self._tell("")
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


def strong(words: str, count: str = "") -> QWidget:
    """A heading within a pane, with a count in the second rank."""
    return wrap(row(label(words, "strong"), label(count, "small", "soft"), None, gap=6))


class Link(QAbstractButton):
    """Words that lead to a record; at the edge of their column, unlike a quiet button."""

    def __init__(self, words: str, pressed: Callable[[], object], mono: bool = False) -> None:
        super().__init__()
        self._mono = mono
        self.setText(plain(words))
        self._words = words
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda *_: pressed())
        theme.on_change(self.updateGeometry)

    def _font(self) -> QFont:
        return theme.font("small", 500, self._mono)

    def sizeHint(self) -> QSize:
        f = self._font()
        return QSize(round(width_of(self._words, f)) + 2, max(px(24), round(height_of(f) + px(6))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        p, r = begin(self), QRectF(self.rect())
        w = text(p, r, self._words, self._font(), theme.role(R.Link), elide=False)
        if self.underMouse():
            fill(p, QRectF(r.x(), r.bottom() - px(5), w, 1), theme.role(R.Link))
        if self.hasFocus():
            rounded(p, r, 4, None, theme.role(R.Accent), 2)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()


def entry(
    words: str, note: str, pressed: Callable[[], object], *tools: QWidget, mono: bool = False, meaning: str = ""
) -> QWidget:
    """A line in a pane that opens something: words as a link, a note beside them, tools at its end."""
    line = row(Link(words, pressed, mono), gap=8)
    line.addWidget(label(note, "small", meaning, elided=True), 1)
    for one in tools:
        line.addWidget(one)
    return wrap(line)
