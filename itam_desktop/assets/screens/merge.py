"""Twins side by side, field by field: a click says which value stays; then they become one."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QSizePolicy, QWidget

from itam_desktop.assets import merging
from itam_desktop.kernel.errors import Refusal, Trouble
from itam_desktop.kernel.fields import Field, RecordKind
from itam_desktop.kernel.style import clip, show_number
from itam_desktop.kernel.texts import inside, tr, tr_n
from itam_desktop.widgets import painters, theme
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.notices import NoticeCard
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.painters import begin, height_of, paint_icon, rounded, text
from itam_desktop.widgets.parts import button, col, label, plain, row, set_tip, wrap
from itam_desktop.widgets.record_panes import scroller
from itam_desktop.widgets.theme import R, px, role

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx

MONEY = ("money", "unit_price")
NAMES = 140  # width of the fields' names, design px
COLUMN = 200  # least width of a record
Row = Mapping[str, Any]


class _Cell(QAbstractButton):
    """A value that can stay; its sign says whether it does."""

    def __init__(
        self, words: str, name: str, *, mono: bool = False, head: str = "", several: bool = False, strong: bool = False
    ) -> None:
        super().__init__()
        self._words, self._mono, self._head, self._several, self._strong = words, mono, head, several, strong
        self.setText(plain(words))
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_tip(self, words if len(words) > 24 else "")
        theme.on_change(self.updateGeometry)

    def sizeHint(self) -> QSize:
        lines = (2 if self._head else 1) * height_of(theme.font())
        return QSize(px(COLUMN), max(px(32), round(lines + px(14))))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        p, r = begin(self), QRectF(self.rect())
        painters.mirror_in(r, self.layoutDirection())
        on = self.isChecked()
        box = r.adjusted(0.5, 0.5, -0.5, -0.5)
        if on:
            rounded(p, box, px(6), role(R.Highlight), role(R.Accent), 1)
        elif self.underMouse() and self.isEnabled():
            rounded(p, box, px(6), role(R.Midlight))
        side = px(16)
        sign = ("square-check" if self._several else "circle-check") if on else "circle"
        paint_icon(
            p, QRectF(r.x() + px(8), r.center().y() - side / 2, side, side), sign, role(R.Accent if on else R.Dark)
        )
        inner = r.adjusted(px(32), 0, -px(8), 0)
        ink = role(R.HighlightedText if on else R.Text if self._words else R.PlaceholderText)
        if self._head:
            top = inner.adjusted(0, px(5), 0, -inner.height() / 2)
            text(p, top, self._head, theme.font("small", mono=True), role(R.PlaceholderText))
            inner = inner.adjusted(0, inner.height() / 2 - px(1), 0, -px(5))
        words = " ".join(self._words.split()) or "–"
        text(
            p,
            inner,
            words,
            theme.font("body" if self._strong else "small", 500 if on or self._strong else 400, self._mono),
            ink,
        )
        if self.hasFocus():
            rounded(p, r, px(6), None, role(R.Accent), 2)

    def enterEvent(self, event: object) -> None:
        self.update()

    def leaveEvent(self, event: object) -> None:
        self.update()


class Merge(Dialog):
    """The first record is kept unless another is chosen; what it lacks it takes from the others."""

    def __init__(self, shell: Shell, parent: QWidget | None, kind: str, ids: Sequence[int]) -> None:
        self.shell, self.desk, self.kind = shell, shell.desk, kind
        self.about: RecordKind = shell.desk.kind(kind)
        self.ids = sorted(ids)
        self.rows: dict[int, Row] = {i: found for i in self.ids if (found := shell.desk.row(kind, i)) is not None}
        self.ids = [i for i in self.ids if i in self.rows]
        self.keep = self.ids[0] if self.ids else 0
        self.cells: dict[str, dict[int, _Cell]] = {}
        self.heads: dict[int, _Cell] = {}
        self._groups: list[QButtonGroup] = []
        self._touched: set[str] = set()
        self._same: list[QWidget] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, px(4), 0)
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(2))
        self._grid.setColumnMinimumWidth(0, px(NAMES))
        for n in range(len(self.ids)):
            self._grid.setColumnStretch(n + 1, 1)
        self._pointing = label("", "small", "soft", wrapped=True)
        self._place = col(gap=0)
        self.same_button = button("", "chevron-down", "quiet", small=True, pressed=self.show_same)
        self._build()
        area = scroller(wrap(self._grid))
        area.setMinimumHeight(px(300))
        self._lost = label("", "small", "warn", wrapped=True)
        body = col(self._pointing, self._lost, gap=8)
        body.addLayout(self._place)
        body.addWidget(area, 1)
        body.addLayout(row(self.same_button, None))
        n = len(self.ids)
        super().__init__(
            parent, tr("Make one of {n} {kinds}", n=n, kinds=inside(self.about.plural)),
            tr("Choose the one that is kept, and in each line the value that stays. The others go to the bin."),
            content=wrap(body), verb=tr("Merge"), verb_icon="layers-intersect", note=tr("One undo brings everything back."),
        )  # fmt: skip
        self.setMinimumWidth(px(min(NAMES + COLUMN * max(2, n) + 60, 1180)))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._choose_keep(self.keep)
        self._ask_pointing()

    # ------------------------------------------------------------ building
    def _title(self, record: int) -> str:
        about, found = self.about, self.rows[record]
        return str(found.get(about.title) or found.get(about.code) or tr(about.label))

    def _fields(self) -> list[Field]:
        """Every field in which any of them has a value, those that differ first."""
        some = [f for f in merging.choosable(self.about) if any(self._value(f, i) is not None for i in self.ids)]
        return [f for f in some if self._differs(f)] + [f for f in some if not self._differs(f)]

    def _value(self, field: Field, record: int) -> Any:
        value = field.of(self.rows[record])
        return None if value == "" else value

    def _differs(self, field: Field) -> bool:
        return len({self._value(field, i) for i in self.ids}) > 1

    def _build(self) -> None:
        heads = QButtonGroup(self._grid)
        self._groups.append(heads)
        for n, record in enumerate(self.ids, 1):
            code = str(self.rows[record].get(self.about.code) or "") if self.about.code != self.about.title else ""
            name = tr("Keep {what}", what=f"{code} {self._title(record)}".strip())
            cell = self.heads[record] = _Cell(self._title(record), name, head=code, strong=True)
            heads.addButton(cell)
            cell.clicked.connect(partial(self._head_clicked, record))
            self._grid.addWidget(cell, 0, n)
        self._grid.addWidget(label(tr("Keep"), "small", weight=600), 0, 0)
        self._grid.setRowMinimumHeight(1, px(6))
        at = 2
        for field in self._fields():
            words = label(tr(field.label), "small", "soft", elided=True)
            words.setFixedWidth(px(NAMES))
            self._grid.addWidget(words, at, 0)
            many, differs = field.kind.lines, self._differs(field)
            group = QButtonGroup(self._grid)
            group.setExclusive(not many)
            self._groups.append(group)
            self.cells[field.key] = {}
            for n, record in enumerate(self.ids, 1):
                said = field.show(self.rows[record], self.desk.style)
                if field.key == "status_id" and self.rows[record].get("holder"):
                    said = f"{said} · {self.rows[record]['holder']}"
                name = f"{tr(field.label)}: {said or tr('nothing')}"
                cell = _Cell(said, name, mono=field.mono, several=many)
                cell.setEnabled(differs)
                group.addButton(cell)
                cell.clicked.connect(partial(self._clicked, field.key))
                self.cells[field.key][record] = cell
                self._grid.addWidget(cell, at, n)
                if not differs:
                    self._same.append(cell)
            if not differs:
                self._same.append(words)
            at += 1
        self._grid.setRowStretch(at, 1)
        for one in self._same:
            one.hide()
        n = len(self._same) // (len(self.ids) + 1) if self.ids else 0
        self.same_button.setText(tr_n("Show 1 field that is the same", "Show {n} fields that are the same", n))
        self.same_button.setAccessibleName(self.same_button.text())
        self.same_button.setVisible(n > 0)

    def show_same(self) -> None:
        """What is the same in all of them, too."""
        for one in self._same:
            one.show()
        self.same_button.hide()

    # ------------------------------------------------------------ choosing
    def _head_clicked(self, record: int, *_: object) -> None:
        self._choose_keep(record)
        self._ask_pointing()

    def _choose_keep(self, record: int) -> None:
        if not self.ids:
            self.primary.setEnabled(False)
            return
        self.keep = record
        self.heads[record].setChecked(True)
        for field in merging.choosable(self.about):
            if field.key in self.cells and field.key not in self._touched:
                self._offer(field)
        self._tell_lost()
        self.primary.setText(tr("Merge into {what}", what=clip(self._name(record), 30)))
        self.primary.setAccessibleName(self.primary.text())

    def _name(self, record: int) -> str:
        return str((self.kind == "asset" and self.rows[record].get(self.about.code)) or self._title(record))

    def _offer(self, field: Field) -> None:
        """The kept one's value; where it has none, the first of the others; of long texts each one once."""
        cells = self.cells[field.key]
        order = [self.keep, *(i for i in self.ids if i != self.keep)]
        if field.key == "status_id":  # who has it keeps it
            order.sort(key=lambda i: not self.rows[i].get("holder"))
        if field.kind.lines:
            seen: set[Any] = set()
            for record in order:
                value = self._value(field, record)
                cells[record].setChecked(value is not None and value not in seen)
                seen.add(value)
            return
        cells[next((i for i in order if self._value(field, i) is not None), self.keep)].setChecked(True)

    def _clicked(self, key: str, *_: object) -> None:
        self._touched.add(key)
        self._together(key)
        self._tell_lost()

    def _tell_lost(self) -> None:
        lost = merging.lost_codes(self.about, self.rows, self.keep, self.values())
        self._lost.setText(
            tr("A scan of {codes} will open nothing any more. Print a new label for it.", codes=", ".join(lost))
        )
        self._lost.setVisible(bool(lost))

    def _together(self, key: str) -> None:
        """A sum is nothing without its currency: where currencies differ, sums and currency come from one record."""
        by_key = {f.key: f for f in self.about.fields}
        currency = by_key.get("currency")
        sums = [k for k in self.cells if by_key[k].kind.key in MONEY]
        if currency is None or not self._differs(currency) or (key != "currency" and key not in sums):
            return
        record = next((i for i, cell in self.cells[key].items() if cell.isChecked()), self.keep)
        for other in ("currency", *sums):
            if other in self.cells:
                self.cells[other][record].setChecked(True)
                self._touched.add(other)

    def values(self) -> dict[str, Any]:
        """What the kept record takes, where it is not what it has."""
        found: dict[str, Any] = {}
        for field in merging.choosable(self.about):
            cells = self.cells.get(field.key)
            if cells is None:
                continue
            chosen = [i for i in [self.keep, *self.ids] if cells[i].isChecked()]
            if field.kind.lines:
                parts = dict.fromkeys(str(v) for i in chosen if (v := self._value(field, i)) is not None)
                value: Any = "\n".join(parts) or None
            else:
                value = self._value(field, chosen[0]) if chosen else None
            if value != self._value(field, self.keep):
                found[field.key] = value
        return found

    def _ask_pointing(self) -> None:
        kinds, kind, gone = self.desk.kinds(), self.kind, [i for i in self.ids if i != self.keep]

        def work(conn: sqlite3.Connection) -> dict[str, int]:
            return merging.references(conn, kinds, kind, gone)

        def then(found: dict[str, int]) -> None:
            if shiboken6.isValid(self):
                self._tell_pointing(found)

        self.desk.ask("merge", work, then)

    def _tell_pointing(self, found: Mapping[str, int]) -> None:
        kinds, style = self.desk.kinds(), self.desk.style
        parts = [
            f"{show_number(n, style)} {inside(kinds[k].label if n == 1 else kinds[k].plural)}" for k, n in found.items()
        ]
        self._pointing.setText(
            tr("What points to the others will point to the one that is kept: {what}.", what=", ".join(parts))
            if parts else tr("Nothing points to the others.")
        )  # fmt: skip

    # ------------------------------------------------------------ doing it
    def accept(self) -> None:
        self.primary.setEnabled(False)
        gone, values = [i for i in self.ids if i != self.keep], self.values()
        kind, keep, shell = self.kind, self.keep, self.shell

        def run(tx: Tx) -> int:
            return merging.merge(tx, kind, keep, gone, values)

        def told(done: Any) -> None:
            shell.tell(done.label, undo=done.action is not None)
            self.leave()

        self.desk.do(run, name=f"{kind}.merge", then=told, otherwise=self._refused)

    def _refused(self, error: Exception) -> None:
        self.primary.setEnabled(True)
        while (item := self._place.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        other = getattr(error, "record", None)
        card = NoticeCard("bad", error.message if isinstance(error, Refusal | Trouble) else str(error),
                          verb=tr("Open it") if other is not None else "")  # fmt: skip
        if other is not None:
            card.pressed.connect(lambda: self._open(*other))
        self._place.addWidget(card)

    def _open(self, kind: str, record: int) -> None:
        self.reject()
        self.shell.open(kind, record)


def merge_dialog(shell: Shell, parent: QWidget | None, kind: str, ids: Sequence[int] | array[int]) -> Merge | None:
    """Open the dialog for these records; a word to the user, and None, when they cannot be merged."""
    about = shell.desk.kind(kind)
    if kind not in merging.MERGED or len(set(ids)) < 2:
        shell.complain(tr("Choose two or more {kinds} that are the same.", kinds=inside(about.plural)))
        return None
    if len(set(ids)) > merging.MOST:
        shell.complain(tr("At most {n} fit side by side. Choose fewer, and merge in steps.", n=merging.MOST))
        return None
    if shell.desk.read_only:
        shell.complain(tr("This office file is open for reading only: nothing can be changed here."))
        return None
    dialog = Merge(shell, parent, kind, sorted(set(ids)))
    dialog.open()
    return dialog
