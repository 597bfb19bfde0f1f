"""The things in a dialog: scanned or typed one after the other, each with its condition, a remark and a picture."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from itam_desktop.assets.screens.files import LARGEST
from itam_desktop.assets.screens.thumbnail import thumbnail_of
from itam_desktop.custody import queries
from itam_desktop.custody.rules import Given
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.progress import Progress
from itam_desktop.kernel.texts import tr, tr_n
from itam_desktop.store import lists
from itam_desktop.widgets.editors import ChoiceEditor, FormContext
from itam_desktop.widgets.notices import announce
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import Button, Line, Picture, button, col, in_turn, label, wrap
from itam_desktop.widgets.parts import Field as LineField
from itam_desktop.widgets.parts import field as line_edit
from itam_desktop.widgets.parts import row as beside
from itam_desktop.widgets.record_panes import scroller
from itam_desktop.widgets.search_line import SearchLine
from itam_desktop.widgets.theme import px

Finds = list[tuple[str, int]]
MOST = 12  # rows in a dialog that begins with many; more would take too long to lay out


@dataclass(slots=True)
class Draft:
    """One line as it stands in a dialog; picture: the file that shows its condition."""

    kind: str
    record: int
    code: str
    name: str
    icon: str = "devices"
    quantity: int = 1
    condition: str | None = None
    remark: str = ""
    picture: Path | None = None

    def given(self) -> Given:
        """Reads the picture: not in the window's thread. Raises Refusal when it is none."""
        data, small = None, None
        if self.picture is not None:
            try:
                if self.picture.stat().st_size > LARGEST:
                    raise Refusal(tr("{file} is too large for a picture.", file=self.picture.name), field="things")
                data = self.picture.read_bytes()
            except OSError as why:
                words = tr("{file} cannot be read: {why}.", file=self.picture.name, why=why.strerror or why)
                raise Refusal(words, field="things") from None
            small = thumbnail_of(data)
            if small is None:
                raise Refusal(
                    tr("{file} is no picture, or larger than 50 megapixels.", file=self.picture.name), field="things"
                )
        name = self.picture.name if self.picture is not None else ""
        return Given(self.kind, self.record, self.quantity, self.condition, self.remark, data, name, small)


def save(
    shell: Shell, drafts: Sequence[Draft], verb: Callable[[Any, list[Given]], Any], name: str,
    then: Callable[[Done], object], otherwise: Callable[[Exception], None],
) -> None:  # fmt: skip
    """Run an action on the drafts; `verb(tx, things)`. Their pictures are read on the writing thread."""
    kept = list(drafts)

    def work(store: Any, progress: Progress) -> Done:
        things = [one.given() for one in kept]
        done: Done = store.perform(lambda tx: verb(tx, things), name=name, progress=progress)
        return done

    def told(done: Done) -> None:
        shell.tell(done.label, undo=True)
        then(done)

    shell.desk.job(tr_n("{n} thing", "{n} things", max(1, len(kept))), work, told, otherwise)


def drafts_of(conn: sqlite3.Connection, kind: str, records: Sequence[int], quantity: int = 1) -> list[Draft]:
    """Assets, stock items or issued ones ("stock_holding") as lines, in their order; what is not there is left out."""
    found: dict[int, Draft] = {}
    if kind == "asset":
        for record, one in queries.assets(conn, records).items():
            found[record] = Draft(kind, record, str(one["tag"]), str(one["name"] or ""), str(one["icon"]))
    elif kind == "stock_item":
        for record, one in queries.items(conn, records).items():
            found[record] = Draft(kind, record, str(one["code"]), str(one["name"]), "package", quantity)
    else:
        for record, one in queries.holdings(conn, records).items():
            found[record] = Draft(kind, record, str(one["code"]), str(one["name"]), "package", int(one["quantity"]))
    return [found[record] for record in records if record in found]


def look_up(conn: sqlite3.Connection, text: str, kinds: Mapping[str, Any]) -> tuple[Finds, str]:
    """((kind, record) of what a scanned or typed text names, the text as it was meant): a code first, else a name."""
    meant, hits = lists.understood(conn, text)
    found = [one for one in hits if one[0] in kinds]
    if not found:
        for kind in kinds:
            found += [(kind, hit[0]) for hit in lists.lookup(conn, kinds[kind], text, 3)]
    return found, meant


class Amount(LineField):
    """How many, from 1 to 9999. changed: another number."""

    changed = Signal()

    def __init__(self, n: int, name: str) -> None:
        super().__init__(str(n), name=name)
        self.setValidator(QIntValidator(1, 9999, self))
        self.setFixedWidth(px(64))
        self.textChanged.connect(lambda _: self.changed.emit())

    def value(self) -> int:
        text = self.text()
        return max(1, int(text)) if text.isascii() and text.isdigit() else 1

    def put(self, n: int) -> None:
        self.setText(str(min(9999, max(1, n))))


class ThingRow(QWidget):
    """removed, changed."""

    removed = Signal()
    changed = Signal()

    def __init__(self, draft: Draft, context: FormContext, condition: Field, plain: bool = False) -> None:
        """plain: only what it is."""
        super().__init__()
        self.draft = draft
        what = draft.code or draft.name
        code, name = label(draft.code or "–", mono=True, elided=True), label(draft.name, weight=500, elided=True)
        code.setFixedWidth(px(104))
        line = beside(Picture(draft.icon, 18), code, gap=8)
        line.addWidget(name, 1)
        self.amount: Amount | None = None
        self.condition = ChoiceEditor(condition, context)
        self.condition.combo.setItemText(0, tr("Condition"))  # there is no room for a label
        self.condition.load({"condition": draft.condition})
        self.condition.combo.setAccessibleName(tr("Condition of {what}", what=what))
        self.condition.setFixedWidth(px(116))
        self.condition.edited.connect(self._read)
        self.remark = line_edit(draft.remark, tr("Remark"), name=tr("Remark on {what}", what=what))
        self.remark.setFixedWidth(px(150))
        self.remark.textEdited.connect(self._read)
        if draft.kind == "asset":
            line.addWidget(self.condition)
        elif draft.kind == "stock_item":
            self.amount = Amount(draft.quantity, tr("How many of {what}", what=what))
            self.amount.setFixedWidth(px(116))
            self.amount.changed.connect(self._read)
            line.addWidget(self.amount)
        else:
            many = label(tr("{n} pieces", n=draft.quantity), "small", "soft")
            many.setFixedWidth(px(116))
            line.addWidget(many)
        line.addWidget(self.remark)
        self.photo: Button = button(
            "", "camera", "quiet", tip=tr("Picture of {what}", what=what), pressed=self.choose_picture
        )
        room = self.photo.sizePolicy()
        room.setRetainSizeWhenHidden(not plain)  # the remarks of all rows stand under one another
        self.photo.setSizePolicy(room)
        line.addWidget(self.photo)
        out = button("", "x", "quiet", tip=tr("Take {what} out of the list", what=what), pressed=self.removed.emit)
        line.addWidget(out)
        for one in (self.condition, self.remark, self.photo):
            one.setVisible(not plain and (draft.kind == "asset" or one is self.remark))
        self.stops: tuple[QWidget, ...] = (self.amount or self.condition.control, self.remark, self.photo, out)
        self.trouble = label("", "small", "bad", wrapped=True)
        self.trouble.hide()
        self.note = label("", "caption", "soft", elided=True)
        self.note.hide()
        self.setLayout(col(line, self.note, self.trouble, Line(strong=False), gap=4))

    def _read(self, *_: object) -> None:
        self.draft.condition = self.condition.state()
        self.draft.remark = self.remark.text()
        if self.amount is not None:
            self.draft.quantity = self.amount.value()
        self.changed.emit()

    def choose_picture(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self.window(), tr("Picture of {what}", what=self.draft.code), "", tr("Pictures") + " (*.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff *.gif)"
        )  # fmt: skip
        if name:
            self.put_picture(Path(name))

    def put_picture(self, path: Path) -> None:
        self.draft.picture = path
        self.note.setText(tr("Picture: {file}", file=path.name))
        self.note.show()
        self.photo.set_icon("photo")
        self.changed.emit()

    def show_problem(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))


class Things(QWidget):
    """A scan line over the rows. scanned(kind, record): something that is no thing of the list; changed: the rows.

    kinds: which kinds of record can be in it, the first one is meant by a name; others: which are handed on.
    """

    changed = Signal()
    scanned = Signal(str, object)
    escaped = Signal()

    def __init__(
        self, shell: Shell, kinds: Sequence[str], others: Sequence[str] = (), *,
        judge: Callable[[list[Draft]], Mapping[int, str]] = lambda drafts: {}, empty: str = "", tall: int = 176, plain: bool = False,
    ) -> None:  # fmt: skip
        """judge(drafts): why some cannot be in the list, record -> the user's words. plain: of each only what it is."""
        super().__init__()
        self.shell, self._kinds, self._others, self.judge = shell, tuple(kinds), tuple(others), judge
        self._plain = plain
        self.drafts: list[Draft] = []
        self.rows: list[ThingRow] = []  # of the first ones
        self._more = label("", "small", "soft", wrapped=True)
        self._more.hide()
        self.line = SearchLine(tr("Scan a tag, or type it and press Enter"), tr("Scan or type what is in it"), key="")
        self.said = label("", "small", "soft", wrapped=True)
        self.said.setMinimumHeight(px(18))
        self._empty = label(empty, "small", "soft", wrapped=True)
        self._box = QVBoxLayout()
        self._box.setContentsMargins(0, 0, px(4), 0)
        self._box.setSpacing(px(6))
        self._box.addWidget(self._empty)
        self._box.addWidget(self._more)
        self._box.addStretch(1)
        self.area = scroller(wrap(self._box))
        self.area.setMinimumHeight(px(tall))
        layout = col(self.line, self.said, gap=4)
        layout.addWidget(self.area, 1)
        self.setLayout(layout)
        self.line.entered.connect(self.enter)
        self.line.escaped.connect(self.escaped)

    # ------------------------------------------------------------ what is scanned
    def enter(self, text: str) -> None:
        """A code or a name: its thing comes into the list, or the reason why not is told."""
        self.line.put("")
        desk = self.shell.desk
        kinds = {kind: desk.kind(kind) for kind in (*self._kinds, *self._others)}
        found, meant = look_up(desk.conn, text, kinds)
        things = [one for one in found if one[0] in self._kinds]
        chosen = things or found
        if not chosen:
            self.tell(tr("Nothing here is called {code}.", code=meant), "bad")
        elif len(chosen) > 1:
            names = ", ".join(lists.title(desk.conn, kinds[kind], record) for kind, record in chosen[:4])
            self.tell(tr("Several answer to {code}: {names}. Scan its tag.", code=meant, names=names), "bad")
        elif things:
            self.add(*things[0])
        else:
            self.tell("")
            self.scanned.emit(*chosen[0])

    def add(self, kind: str, record: int, quantity: int = 1) -> bool:
        """Put a thing into the list; False when it was refused, and why is told."""
        if kind == "asset" and "asset" not in self._kinds:
            return False
        known = next((one for one in self.drafts if (one.kind, one.record) == (kind, record)), None)
        if known is not None:
            row = next((one for one in self.rows if one.draft is known), None)
            if row is not None and row.amount is not None:
                row.amount.put(row.amount.value() + quantity)
                self.tell(tr("{what}: {n} now", what=known.name, n=known.quantity), "ok")
                return True
            self.tell(tr("{what} is in the list already.", what=known.code or known.name), "warn")
            return False
        if not self.add_many(kind, [record], quantity):
            return False
        draft = self.drafts[-1]
        if all(one.draft is not draft for one in self.rows):
            self._show(draft)
            self._fill()
        self.tell(tr("{what} added", what=" ".join(filter(None, (draft.code, draft.name)))), "ok")
        return True

    def add_many(self, kind: str, records: Sequence[int], quantity: int = 1) -> int:
        """Put things into the list; gives how many came in. What was refused is told, with the first reason."""
        drafts = drafts_of(self.shell.desk.conn, kind, records, quantity)
        refused = self.judge(drafts)
        good = [one for one in drafts if one.record not in refused]
        gone = len(records) - len(drafts)
        if gone and not drafts:
            self.tell(tr("It is no longer there."), "bad")
        elif len(refused) == 1:
            self.tell(next(iter(refused.values())), "bad")
        elif refused:
            first = next(iter(refused.values()))
            self.tell(tr("{n} were left out. The first: {why}", n=len(refused), why=first), "bad")
        self.drafts += good
        self._fill()
        if good:
            self.changed.emit()
        return len(good)

    def _fill(self) -> None:
        """Rows for the first ones, how many more there are beneath them."""
        shown = {id(one.draft) for one in self.rows}
        for draft in self.drafts:
            if len(self.rows) >= MOST:
                break
            if id(draft) not in shown:
                self._show(draft)
        hidden = len(self.drafts) - len(self.rows)
        self._more.setText(tr("and {n} more", n=hidden) if hidden else "")
        self._more.setVisible(bool(hidden))
        self._empty.setVisible(not self.drafts)

    def _show(self, draft: Draft) -> ThingRow:
        made = ThingRow(draft, self.shell.context(), self.shell.desk.kind("asset").field("condition"), self._plain)
        made.removed.connect(partial(self.remove, made))
        made.changed.connect(self.changed)
        self._box.insertWidget(self._box.count() - 2, made)
        in_turn(self.rows[-1].stops[-1] if self.rows else self.line, *made.stops)
        self.rows.append(made)
        return made

    def remove(self, one: ThingRow) -> None:
        self.take_out([one.draft.record])
        self.tell("")
        self.line.setFocus()

    def take_out(self, records: Sequence[int]) -> None:
        """Take these out of the list."""
        gone = set(records)
        self.drafts = [one for one in self.drafts if one.record not in gone]
        for row in [one for one in self.rows if one.draft.record in gone]:
            self.rows.remove(row)
            self._box.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._fill()
        self.changed.emit()

    def tell(self, words: str, meaning: str = "") -> None:
        self.said.setText(words)
        self.said.set_tone(meaning or "soft")
        announce(self.line, words)

    def show_problems(self, problems: Mapping[int, str]) -> None:
        """Under each thing why it cannot be done; the others lose their words. What has a problem is always seen."""
        shown = {id(one.draft) for one in self.rows}
        for draft in [one for one in self.drafts if one.record in problems and id(one) not in shown][:MOST]:
            self._show(draft)
        self._fill()
        for one in self.rows:
            one.show_problem(problems.get(one.draft.record, ""))
