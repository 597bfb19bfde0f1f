"""The lines of an order as a small grid: what, its category, how many, price, tax, warranty; the sum follows each letter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.kinds import DECIMAL, INTEGER, MONEY, REFERENCE
from itam_desktop.kernel.style import show_money
from itam_desktop.kernel.texts import N, tr
from itam_desktop.purchasing import rules
from itam_desktop.store import lists
from itam_desktop.widgets.chooser import ReferenceEditor
from itam_desktop.widgets.editors import Editor, FormContext, Hit, editor_for
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import Label, button, col, in_turn, label, row, wrap
from itam_desktop.widgets.record_panes import scroller
from itam_desktop.widgets.theme import px

COLUMNS = (
    (Field("words", N("What"), REFERENCE, target="model"), 5, 200), (Field("category_id", N("Category"), REFERENCE, target="category"), 3, 116),
    (Field("quantity", N("How many"), INTEGER, least=1), 1, 64), (Field("price", N("Price of one"), MONEY, least=0), 2, 92),
    (Field("tax_rate", N("Tax %"), DECIMAL), 1, 64), (Field("warranty_months", N("Warranty, months"), INTEGER, least=0), 1, 96),
)  # fmt: skip
SUM = len(COLUMNS)
Line = dict[str, Any]


ORDERED = ("model", "stock_item", "licence")


def things(shell: Shell) -> FormContext:
    """A chooser over models, stock items and licences together: ids are of one counter, so an id alone names a record."""
    base, desk = shell.context(), shell.desk

    def lookup(target: str, text: str, most: int) -> list[Hit]:
        half = max(2, most // 3)
        found = [
            (record, title, " · ".join(part for part in (tr(word), note) if part))
            for kind, word in (("model", N("Model")), ("stock_item", N("Stock item")), ("licence", N("Licence")))
            for record, title, note in lists.lookup(desk.conn, desk.kind(kind), text, half)
        ]
        return found[:most]

    def title(target: str, record: int) -> str:
        return next((t for kind in ORDERED if (t := lists.title(desk.conn, desk.kind(kind), record))), "")

    return replace(base, lookup=lookup, title_of=title, create=None)


class OrderLines(QWidget):
    """changed: something was typed. problem: what is wrong with a line, told beneath."""

    changed = Signal()

    def __init__(self, shell: Shell, lines: Sequence[Mapping[str, Any]] = ()) -> None:
        super().__init__()
        self.shell, self.currency = shell, shell.desk.style.currency
        self._things = things(shell)
        self.rows: list[tuple[int | None, dict[str, Editor], Label, QWidget]] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, px(8), 0)
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(6))
        for n, (field, stretch, least) in enumerate(COLUMNS):
            self._grid.addWidget(label(tr(field.label), "caption", "soft"), 0, n)
            self._grid.setColumnStretch(n, stretch)
            self._grid.setColumnMinimumWidth(n, px(least))
        self._grid.addWidget(label(tr("Net"), "caption", "soft"), 0, SUM, Qt.AlignmentFlag.AlignRight)
        self._grid.setColumnMinimumWidth(SUM, px(86))
        area = scroller(wrap(col(self._grid, None, gap=0)))
        area.setMinimumHeight(px(190))
        self.more = button(tr("Add a line"), "plus", "quiet", pressed=lambda: self.add().control.setFocus())
        self.problem = label("", "small", "bad", wrapped=True)
        layout = col(area, row(self.more, None), self.problem, gap=6)
        self.setLayout(layout)
        for line in lines:
            self.add(line)
        if not self.rows:
            self.add()

    def add(self, line: Mapping[str, Any] | None = None) -> Editor:
        """One more row; gives its first editor."""
        at = len(self.rows) + 1 + self._grid.rowCount()
        start = dict(line or {})
        if line is None and self.rows:
            start["tax_rate"] = self.rows[-1][1]["tax_rate"].state() or None
        about = start.get("model_id") or start.get("stock_item_id") or start.get("licence_id")
        editors: dict[str, Editor] = {}
        for n, (field, _, _) in enumerate(COLUMNS):
            made = editors[field.key] = editor_for(
                field, self._things if field.key == "words" else self.shell.context()
            )
            if field.key == "words":
                made.put([about, self._things.title_of("", about)] if about else [None, start.get("words") or ""])
            elif field.key == "tax_rate" and line is None:
                made.put(start.get("tax_rate"))
            else:
                made.load({"currency": self.currency, **start})
            made.edited.connect(self.changed.emit)
            self._grid.addWidget(made, at, n)
        net = label("", "small")
        net.setMinimumHeight(px(32))
        self._grid.addWidget(net, at, SUM, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        away = button("", "x", "quiet", tip=tr("Take this line away"), pressed=lambda: self.remove(away))
        self._grid.addWidget(away, at, SUM + 1)
        self.rows.append((start.get("id"), editors, net, away))
        in_turn(*self.stops()[-2 * len(editors) - 3 :])
        editors["words"].edited.connect(lambda: self._chosen(editors))
        self._lock(editors)
        self.changed.emit()
        return editors["words"]

    def stops(self) -> list[QWidget]:
        """Where Tab goes, in this order."""
        rows = [[*(one.control for one in editors.values()), away] for _, editors, _, away in self.rows]
        return [*chain.from_iterable(rows), self.more]

    def remove(self, away: QWidget) -> None:
        """Take the row of that button away; an empty one stays when it was the last."""
        found = next(one for one in self.rows if one[3] is away)
        self.rows.remove(found)
        for widget in (*found[1].values(), found[2], found[3]):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        if not self.rows:
            self.add()
        self.changed.emit()

    def _about(self, editors: Mapping[str, Editor]) -> tuple[str, Mapping[str, Any]] | None:
        record = editors["words"].state()[0]
        if record is None:
            return None
        for kind in ORDERED:
            found = self.shell.desk.row(kind, record)
            if found is not None:
                return kind, found
        return None

    def _chosen(self, editors: Mapping[str, Editor]) -> None:
        """What is known of a model or stock item stands in the line at once."""
        about = self._about(editors)
        if about is not None:
            for key in ("price", "warranty_months"):
                if editors[key].is_empty() and about[1].get(key) is not None:
                    editors[key].load({"currency": self.currency, key: about[1][key]})
            if editors["quantity"].is_empty():
                editors["quantity"].put(str(about[1].get("reorder_quantity") or 1))
        self._lock(editors)
        self.changed.emit()

    def _lock(self, editors: Mapping[str, Editor]) -> None:
        """The category is asked where nothing else says it."""
        about, category = self._about(editors), editors["category_id"]
        known = about is not None and (about[0] != "model" or bool(about[1].get("category_id")))
        if known and about is not None:
            category.put([None, ""])
        said = str(about[1].get("category_id__title") or "") if about is not None else ""
        if about is not None and about[0] == "stock_item":
            said = tr("into stock")
        elif about is not None and about[0] == "licence":
            said = tr("more seats")
        if isinstance(category, ReferenceEditor):
            category.line.setPlaceholderText(said if known else tr("none: no asset"))
        category.setEnabled(not known)

    def use_currency(self, currency: str) -> None:
        self.currency = currency or self.shell.desk.style.currency
        for _, editors, _, _ in self.rows:
            editors["price"].use_currency(self.currency)
        self.changed.emit()

    def _line(self, record: int | None, editors: Mapping[str, Editor]) -> Line | None:
        """A row as a line; None for one in which nothing stands. Raises Refusal."""
        chosen, words = editors["words"].state()
        values = {key: editor.value() for key, editor in editors.items() if key != "words"}
        if chosen is None and not words and not any(v for k, v in values.items() if k not in ("tax_rate", "quantity")):
            return None
        about = self._about(editors)
        line: Line = {"id": record, "words": words, "state": "requested", **values}
        if about is not None:
            line[about[0] + "_id"] = chosen
        return line

    def read(self) -> list[Line]:
        """The lines that are typed. Raises Refusal, told beneath with the line's number."""
        self.problem.setText("")
        found = []
        for n, (record, editors, _, _) in enumerate(self.rows, 1):
            for editor in editors.values():
                editor.show_problem(False)
            try:
                line = self._line(record, editors)
                if line is not None:
                    rules.a_line(line)
                    found.append(line)
            except Refusal as no:
                if no.field in editors:
                    editors[no.field].show_problem(True)
                    editors[no.field].control.setFocus()
                self.problem.setText(tr("Line {n}: {why}", n=n, why=no.message))
                raise
        if not found:
            self.problem.setText(tr("An order needs at least one line."))
            raise Refusal(self.problem.text())
        return found

    def readable(self) -> list[Line]:
        """The lines that can be read so far; their sums are shown."""
        found = []
        for record, editors, net, _ in self.rows:
            try:
                line = self._line(record, editors)
            except Refusal:
                line = None
            worth = rules.worth(line) if line is not None else 0
            net.setText(show_money(worth, self.currency, self.shell.desk.style) if worth else "")
            if line is not None:
                found.append(line)
        return found
