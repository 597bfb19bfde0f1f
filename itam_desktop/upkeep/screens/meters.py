"""All meters of the office on one page: the next reading is typed in place, one after the other, and all are saved at once."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.kinds import DATE, INTEGER
from itam_desktop.kernel.style import show_date, show_number
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.upkeep import reads
from itam_desktop.upkeep.fields import METERS_UNITS
from itam_desktop.upkeep.screens import dialogs
from itam_desktop.widgets.editors import editor_for
from itam_desktop.widgets.flow import Flow
from itam_desktop.widgets.notices import announce
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import Field as Line
from itam_desktop.widgets.parts import Label, Picture, button, clear, col, label, row, wrap
from itam_desktop.widgets.record_panes import Link, scroller
from itam_desktop.widgets.surfaces import EmptyState, Pane
from itam_desktop.widgets.theme import px

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx

VALUE = Field("value", N("Reading"), INTEGER, least=0)
AT_ONCE = 12  # rows laid out without a pause
HEADS = (N("Asset"), N("Last reading"), N("A month"), N("Next due at"), N("New reading"))


def _to_the_end(lines: QVBoxLayout) -> None:
    """Numbers stand under one another by their last digit."""
    for n in range(lines.count()):
        item = lines.itemAt(n)
        if item is not None:
            item.setAlignment(Qt.AlignmentFlag.AlignRight)


class Typed(Line):
    """A line for one reading; Enter and the arrows go on to the next one."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.step.emit(1)
        elif event.key() == Qt.Key.Key_Up:
            self.step.emit(-1)
        else:
            super().keyPressEvent(event)

    step = Signal(int)


class Meters(QWidget):
    """Stands where a panel has its list; tells the last reading of the row that is looked at."""

    looked_at = Signal(object)
    opened = Signal(object)
    chosen = Signal(object)
    loaded = Signal()
    first_step = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell, self.desk = shell, shell.desk
        self._stale, self._words = True, ""
        self._current: int | None = None
        self.rows: list[reads.Meter] = []
        self.lines: dict[int, Typed] = {}
        self.problems: dict[int, tuple[Label, QWidget]] = {}
        self._agreed: frozenset[int] = frozenset()  # whom the user knows to be left out
        day = Field("date", N("Read on"), DATE, required=True)
        self.day = editor_for(day, shell.context())
        self.day.load({"date": self.desk.moment().date().isoformat()})
        self.day.setFixedWidth(px(150))
        word = label(tr("Read on"), "small", weight=500)
        word.setBuddy(self.day.control)
        self.save_button = button(tr("Save readings"), "check", "primary", pressed=self.save)
        self._said = label("", "small", "bad", wrapped=True)
        self._said.hide()
        top = col(
            wrap(Flow(word, self.day, self.save_button, gap=8, trailing=True)),
            self._said,
            margins=(16, 8, 16, 8),
            gap=4,
        )
        self._grid = QGridLayout()
        self._grid.setContentsMargins(px(16), px(8), px(16), px(8))
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(6))
        self._grid.setColumnStretch(0, 1)
        body = col(gap=0)
        body.addLayout(self._grid)
        self._foot = label("", "small", "soft")
        body.addWidget(wrap(row(self._foot, None, margins=(16, 4, 16, 12))))
        body.addStretch(1)
        self.area = scroller(wrap(body))
        self.area.setAccessibleName(tr("Meters"))
        self.empty = EmptyState(
            "gauge", tr("No meters yet"), tr("Cars, printers and whatever counts kilometres, pages or hours. A category says in Settings what its things count.")
        )  # fmt: skip
        self._stack = QStackedWidget()
        self._stack.addWidget(self.area)
        self._stack.addWidget(self.empty)
        ground = col(gap=0)
        ground.addWidget(self._stack)
        layout = col(Pane(top, "b"), gap=0)
        layout.addWidget(Pane(ground), 1)
        self.setLayout(layout)
        self._typed: dict[int, str] = {}
        self._focus: int | None = None
        self._further = QTimer(self, singleShot=True, interval=0)
        self._further.timeout.connect(self._some)
        self.desk.changed.connect(self._on_changed)

    # ------------------------------------------------------------ as a list
    @property
    def in_bin(self) -> bool:
        return False

    def current_id(self) -> int | None:
        return self._current

    def chosen_ids(self) -> array[int]:
        return array("q", [self._current] if self._current is not None else [])

    def choose(self, record: int) -> None:
        self._current = record
        self.chosen.emit(self.chosen_ids())
        self.looked_at.emit(record)

    def search(self, line: str) -> None:
        self._words = line
        self.reload()

    def reload(self) -> None:
        self._stale = False
        words = self._words
        self.desk.ask("upkeep.meters", lambda conn: reads.meters(conn, words), lambda found: self.show_rows(*found))

    def _on_changed(self, done: Done) -> None:
        if {"meter_reading", "asset", "category", "upkeep_plan"} & done.touched.keys():
            if self.isVisible():
                self.reload()
            else:
                self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.reload()

    # ------------------------------------------------------------ rows
    def show_rows(self, rows: list[reads.Meter], total: int) -> None:
        """What is typed and not saved yet stays."""
        typed = self._typed | {asset: line.text() for asset, line in self.lines.items() if line.text().strip()}
        focus = next((asset for asset, line in self.lines.items() if line.hasFocus()), None)
        self.rows, self.lines, self.problems, self._agreed = rows, {}, {}, frozenset()
        clear(self._grid)
        for n, head in enumerate(HEADS):
            word = label(tr(head), "small", "soft")
            self._grid.addWidget(word, 0, n, Qt.AlignmentFlag.AlignLeft if n in (0, 4) else Qt.AlignmentFlag.AlignRight)
        self._typed, self._focus = typed, focus
        self._some()
        left = total - len(rows)
        self._foot.setText(
            tr("and {n} more: search for their tag or name", n=show_number(left, self.desk.style)) if left > 0 else ""
        )
        self._stack.setCurrentIndex(0 if rows or self._words.strip() else 1)
        self.save_button.setEnabled(not self.desk.read_only and bool(rows))
        self._say_verb()
        self.loaded.emit()

    def _some(self) -> None:
        """The next rows: a few at a time, so that the window never waits."""
        at = len(self.lines)
        for n, one in enumerate(self.rows[at : at + AT_ONCE], at):
            self._lay(one, 2 * n + 1)
            if one.asset in self._typed:
                self.lines[one.asset].setText(self._typed.pop(one.asset))
            if one.asset == self._focus:
                self.lines[one.asset].setFocus()
        if len(self.lines) < len(self.rows):
            self._further.start()

    def _lay(self, one: reads.Meter, at: int) -> None:
        style, middle = self.desk.style, Qt.AlignmentFlag.AlignVCenter
        unit = tr(METERS_UNITS.get(one.unit, ""))
        thing = row(Picture(one.icon, 18), Link(one.tag, partial(self._look, one), mono=True), gap=8)
        thing.addWidget(label(one.name, "small", elided=True), 1)
        self._grid.addWidget(wrap(thing), at, 0)
        last = "–" if one.reading is None else f"{show_number(one.reading, style)} {unit}"
        last_words = col(label(last, "small"), gap=0)
        if one.day:
            last_words.addWidget(label(show_date(one.day, style), "caption", "soft"))
        _to_the_end(last_words)
        self._grid.addWidget(wrap(last_words), at, 1, Qt.AlignmentFlag.AlignRight | middle)
        month = "–" if one.month is None else show_number(round(one.month), style)
        self._grid.addWidget(label(month, "small"), at, 2, Qt.AlignmentFlag.AlignRight | middle)
        late = one.mark is not None and one.reading is not None and one.reading >= one.mark
        due = col(
            label("–" if one.mark is None else show_number(one.mark, style), "small", "bad" if late else ""), gap=0
        )
        if late:
            due.addWidget(label(tr("due now"), "caption", "bad"))
        elif one.mark_day is not None:
            due.addWidget(label(tr("about {day}", day=show_date(one.mark_day.isoformat(), style)), "caption", "soft"))
        _to_the_end(due)
        self._grid.addWidget(wrap(due), at, 3, Qt.AlignmentFlag.AlignRight | middle)
        line = self.lines[one.asset] = Typed(name=tr("New reading of {what}", what=one.tag))
        line.setFixedWidth(px(120))
        line.setEnabled(not self.desk.read_only)
        line.step.connect(partial(self._step, one.asset))
        line.textEdited.connect(partial(self._edited, one.asset))
        self._grid.addWidget(line, at, 4)
        words = label("", "small", "bad", wrapped=True)
        why = button(tr("Say why…"), "pencil", "quiet", pressed=partial(self._explain, one.asset))
        trouble = row(words, gap=8)
        trouble.setStretch(0, 1)
        trouble.addWidget(why)
        holder = wrap(trouble)
        holder.hide()
        self.problems[one.asset] = (words, holder)
        self._grid.addWidget(holder, at + 1, 0, 1, 5)

    def _look(self, one: reads.Meter) -> None:
        if one.reading_id is not None:
            self.choose(one.reading_id)
        else:
            self.shell.open("asset", one.asset)

    def _step(self, asset: int, by: int) -> None:
        order = list(self.lines)
        to = order.index(asset) + by
        if 0 <= to < len(order):
            self.lines[order[to]].setFocus(Qt.FocusReason.TabFocusReason)
            self.lines[order[to]].selectAll()
            self.area.ensureWidgetVisible(self.lines[order[to]])
        elif by > 0:
            self.save_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _edited(self, asset: int, _: str = "") -> None:
        self._trouble(asset, "")
        self._agreed = frozenset()
        self._say_verb()

    def _say_verb(self) -> None:
        words = (
            tr_n("Save the other {n}", "Save the other {n}", len(self._good()))
            if self._agreed and self._good()
            else tr("Save readings")
        )
        self.save_button.setText(words)
        self.save_button.setAccessibleName(words)

    def _good(self) -> list[int]:
        return [asset for asset, line in self.lines.items() if line.text().strip() and asset not in self._agreed]

    def _trouble(self, asset: int, words: str, explain: bool = True) -> None:
        said, holder = self.problems[asset]
        said.setText(words)
        holder.setVisible(bool(words))
        holder.findChildren(type(self.save_button))[0].setVisible(explain)
        self.lines[asset].setProperty("problem", bool(words))
        self.lines[asset].update()

    def _explain(self, asset: int) -> None:
        try:
            value = VALUE.read(self.lines[asset].text(), self.desk.style)
        except Refusal:
            value = None
        typed = int(value) if isinstance(value, int) else None
        dialogs.read_meter(self.shell, self.window(), asset, typed, then=lambda _: self._clear(asset))

    def _clear(self, asset: int) -> None:
        if asset in self.lines:
            self.lines[asset].setText("")
            self._trouble(asset, "")

    # ------------------------------------------------------------ saving
    def save(self) -> None:
        """All that is typed, as one action; what would fall is told in its row, and the others can be saved alone."""
        self._say("")
        values: dict[int, int] = {}
        wrong = False
        for asset, line in self.lines.items():
            if not line.text().strip() or asset in self._agreed:
                continue
            try:
                value = VALUE.read(line.text(), self.desk.style)
                VALUE.check(value)
                values[asset] = int(str(value))
            except Refusal as no:
                self._trouble(asset, no.message, explain=False)
                wrong = True
        try:
            day = str(self.day.value() or self.desk.moment().date().isoformat())
        except Refusal as no:
            self._say(no.message)
            return
        if wrong:
            return
        if not values:
            self._say(tr("Type a reading first."))
            return

        def work(tx: Tx) -> Mapping[int, str] | list[int]:
            from itam_desktop.upkeep import actions

            return actions.judge_meters(tx, values, day) or actions.read_meters(tx, values, day)

        self.save_button.setEnabled(False)
        self.desk.do(
            work, name="meter.read", then=partial(self._saved, list(values)), otherwise=self._refused, many=len(values)
        )

    def _saved(self, assets: list[int], done: Done) -> None:
        self.save_button.setEnabled(True)
        if done.action is None and isinstance(done.result, Mapping):
            for asset, why in done.result.items():
                if asset in self.problems:
                    self._trouble(asset, why)
            self._agreed = frozenset(done.result)
            self._say_verb()
            announce(self, next(iter(done.result.values()), ""))
            first = next((self.lines[asset] for asset in done.result if asset in self.lines), None)
            if first is not None:  # it may be mended by typing alone
                first.setFocus()
                first.selectAll()
            return
        for asset in assets:
            self._clear(asset)
        self._agreed = frozenset()
        self.shell.tell(done.label, undo=True)
        QTimer.singleShot(0, self, self._say_verb)

    def _refused(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        self._say(error.message if isinstance(error, Refusal) else str(error))

    def _say(self, words: str) -> None:
        """What stands in the way and belongs to no row."""
        self._said.setText(words)
        self._said.setVisible(bool(words))
        announce(self, words)
