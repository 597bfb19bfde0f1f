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
from itam_desktop.kernel.tags import is_checked, understand
from itam_desktop.kernel.texts import tr, tr_n
from itam_desktop.store import lists
from itam_desktop.widgets.editors import ChoiceEditor, FormContext
from itam_desktop.widgets.notices import announce
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import Button, Line, Picture, button, col, label, row, wrap
from itam_desktop.widgets.parts import Field as LineField
from itam_desktop.widgets.parts import field as line_edit
from itam_desktop.widgets.record_panes import scroller
from itam_desktop.widgets.search_line import SearchLine
from itam_desktop.widgets.theme import px

Finds = list[tuple[str, int]]


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


def draft_of(conn: sqlite3.Connection, kind: str, record: int, quantity: int = 1) -> Draft | None:
    """An asset, a stock item or an issued one ("stock_holding") as a line; None when it is not there."""
    if kind == "asset":
        found = queries.assets(conn, [record]).get(record)
        return Draft(kind, record, str(found["tag"]), str(found["name"] or ""), str(found["icon"])) if found else None
    if kind == "stock_item":
        item = queries.items(conn, [record]).get(record)
        return Draft(kind, record, str(item["code"]), str(item["name"]), "package", quantity) if item else None
    held = queries.holdings(conn, [record]).get(record)
    return Draft(kind, record, str(held["code"]), str(held["name"]), "package", int(held["quantity"])) if held else None


def look_up(conn: sqlite3.Connection, text: str, kinds: Mapping[str, Any]) -> tuple[Finds, str]:
    """((kind, record) of what a scanned or typed text names, the text as it was meant): a code first, else a name."""
    meant, _ = understand(text, lambda t: bool(lists.scan(conn, t)), is_checked)
    found = [one for one in lists.scan(conn, meant) if one[0] in kinds]
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
        line = row(Picture(draft.icon, 18), code, gap=8)
        line.addWidget(name, 1)
        self.amount: Amount | None = None
        self.condition = ChoiceEditor(condition, context)
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
        line.addWidget(self.photo)
        out = button("", "x", "quiet", tip=tr("Take {what} out of the list", what=what), pressed=self.removed.emit)
        line.addWidget(out)
        for one in (self.condition, self.remark, self.photo):
            one.setVisible(not plain and (draft.kind == "asset" or one is self.remark))
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
        judge: Callable[[Draft], str] = lambda draft: "", empty: str = "", tall: int = 176, plain: bool = False,
    ) -> None:  # fmt: skip
        """judge(draft): why it cannot be in the list, in the user's words; "" when it can. plain: of each only what it is."""
        super().__init__()
        self.shell, self._kinds, self._others, self.judge = shell, tuple(kinds), tuple(others), judge
        self._plain = plain
        self.rows: list[ThingRow] = []
        self.line = SearchLine(tr("Scan a tag, or type it and press Enter"), tr("Scan or type what is in it"), key="")
        self.said = label("", "small", "soft", wrapped=True)
        self.said.setMinimumHeight(px(18))
        self._empty = label(empty, "small", "soft", wrapped=True)
        self._box = QVBoxLayout()
        self._box.setContentsMargins(0, 0, px(4), 0)
        self._box.setSpacing(px(6))
        self._box.addWidget(self._empty)
        self._box.addStretch(1)
        self.area = scroller(wrap(self._box))
        self.area.setMinimumHeight(px(tall))
        layout = col(self.line, self.said, gap=4)
        layout.addWidget(self.area, 1)
        self.setLayout(layout)
        self.line.entered.connect(self.enter)
        self.line.escaped.connect(self.escaped)

    @property
    def drafts(self) -> list[Draft]:
        return [one.draft for one in self.rows]

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
        known = next((one for one in self.rows if (one.draft.kind, one.draft.record) == (kind, record)), None)
        if known is not None:
            if known.amount is not None:
                known.amount.put(known.amount.value() + quantity)
                self.tell(tr("{what}: {n} now", what=known.draft.name, n=known.draft.quantity), "ok")
                return True
            self.tell(tr("{what} is in the list already.", what=known.draft.code or known.draft.name), "warn")
            return False
        draft = draft_of(self.shell.desk.conn, kind, record, quantity)
        why = tr("It is no longer there.") if draft is None else self.judge(draft)
        if draft is None or why:
            self.tell(why, "bad")
            return False
        made = ThingRow(draft, self.shell.context(), self.shell.desk.kind("asset").field("condition"), self._plain)
        made.removed.connect(partial(self.remove, made))
        made.changed.connect(self.changed)
        self.rows.append(made)
        self._box.insertWidget(self._box.count() - 1, made)
        self._empty.hide()
        self.tell(tr("{what} added", what=" ".join(filter(None, (draft.code, draft.name)))), "ok")
        self.changed.emit()
        return True

    def remove(self, one: ThingRow) -> None:
        self.rows.remove(one)
        self._box.removeWidget(one)
        one.hide()
        one.deleteLater()
        self._empty.setVisible(not self.rows)
        self.tell("")
        self.changed.emit()
        self.line.setFocus()

    def tell(self, words: str, meaning: str = "") -> None:
        self.said.setText(words)
        self.said.set_tone(meaning or "soft")
        announce(self.line, words)

    def take_out(self, records: Sequence[int]) -> None:
        """Take these out of the list."""
        for one in [each for each in self.rows if each.draft.record in set(records)]:
            self.remove(one)

    def show_problems(self, problems: Mapping[int, str]) -> None:
        """Under each thing why it cannot be done; the others lose their words."""
        for one in self.rows:
            one.show_problem(problems.get(one.draft.record, ""))
