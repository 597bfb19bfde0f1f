"""What came of an order: a quantity for each open line, then serial numbers scanned one after the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.kinds import DATE, INTEGER, REFERENCE
from itam_desktop.kernel.style import clip
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.purchasing import queries, rules
from itam_desktop.purchasing.screens.order_verbs import action
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.editors import Editor, editor_for
from itam_desktop.widgets.fields_dialog import FieldsDialog
from itam_desktop.widgets.notices import announce
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import button, col, label, row, wrap
from itam_desktop.widgets.record_panes import scroller
from itam_desktop.widgets.search_line import SearchLine
from itam_desktop.widgets.surfaces import Card
from itam_desktop.widgets.theme import px

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx

Row = Mapping[str, Any]
FIELDS = (
    Field("place_id", N("Put it where"), REFERENCE, target="place"), Field("day", N("Came on"), DATE, help=N("Empty means today.")),
    Field("delivery_note", N("Delivery note")),
)  # fmt: skip


class Receive(FieldsDialog):
    """serials: line -> serial numbers in turn ("" for one without)."""

    def __init__(self, shell: Shell, parent: QWidget | None, order: Row) -> None:
        self.order, self.conn = order, shell.desk.conn
        self.open_lines = [line for line in queries.lines(self.conn, int(order["id"])) if rules.still_open(line)]
        self.quantities: dict[int, Editor] = {}
        self.serials: dict[int, list[str]] = {}
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, px(8), 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(0, 1)
        for n, words in enumerate((tr("What"), tr("Still to come"), tr("Came now"))):
            grid.addWidget(label(words, "caption", "soft"), 0, n)
        for n, line in enumerate(self.open_lines, 1):
            field = Field("quantity", tr("Came now: {what}", what=line["words"]), INTEGER, least=0)
            editor = self.quantities[line["id"]] = editor_for(field, shell.context())
            editor.load({"quantity": rules.still_open(line)})
            editor.setFixedWidth(px(84))
            editor.edited.connect(self._counted)
            grid.addWidget(label(line["words"], wrapped=True), n, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(
                label(tr("{n} of {all}", n=rules.still_open(line), all=line["quantity"]), "small", "soft"), n, 1
            )
            grid.addWidget(editor, n, 2)
            if line["model_id"] or line["category_id"]:
                self.serials[line["id"]] = []
        area = scroller(wrap(col(grid, None, gap=0)))
        area.setMinimumHeight(min(px(240), px(30 + 40 * len(self.open_lines))))
        self.problem = label("", "small", "bad", wrapped=True)
        self.scan_line = SearchLine(tr("Scan a serial number"), tr("Serial number"), key="")
        self.scan_line.entered.connect(self.scan)
        self.scan_line.escaped.connect(self.reject)
        self.turn = label("", "strong", wrapped=True)
        self.scanned = label("", "small", mono=True, wrapped=True)
        self.skip_button = button(tr("This one has none"), "arrow-right", pressed=lambda: self.scan(""))
        self.back_button = button(tr("Not the last one"), "arrow-back-up", "quiet", pressed=self.take_last)
        self.scan_card = Card(self.turn, self.scan_line, row(self.skip_button, self.back_button, None), self.scanned)
        super().__init__(
            shell, parent, tr("Receive order {number}", number=order["number"]), FIELDS, self.action, verb=tr("Receive"),
            icon="package-import", name="order.receive", above=(area,), grid=(("place_id", "day", "delivery_note"),),
            below=(self.scan_card, self.problem), width=620, then=self._received,
        )  # fmt: skip
        self._show_turn()

    def focus_first(self) -> None:
        first = next(iter(self.quantities.values()), None)
        if first is not None:
            first.control.setFocus()

    # ------------------------------------------------------------ serials
    def quantity(self, line: int) -> int:
        """How many came of a line, as far as it can be read."""
        try:
            value = self.quantities[line].value()
        except Refusal:
            return 0
        return value if isinstance(value, int) else 0

    def turn_of(self) -> int | None:
        """The line whose serial number is next."""
        return next((line for line, given in self.serials.items() if len(given) < self.quantity(line)), None)

    def _counted(self) -> None:
        for line, given in self.serials.items():
            del given[max(0, self.quantity(line)) :]
        self._show_turn()

    def _words(self, line: int) -> str:
        return next(str(one["words"]) for one in self.open_lines if one["id"] == line)

    def _show_turn(self) -> None:
        self.scan_card.setVisible(bool(self.serials))
        line = self.turn_of()
        if line is not None:
            given, all_ = len(self.serials[line]), self.quantity(line)
            self.turn.setText(tr("{what}: number {n} of {all}", what=clip(self._words(line)), n=given + 1, all=all_))
        else:
            self.turn.setText(
                tr("All serial numbers are there.") if any(self.serials.values()) else tr("Serial numbers")
            )
        self.scan_line.setEnabled(line is not None)
        self.skip_button.setEnabled(line is not None)
        self.back_button.setEnabled(any(self.serials.values()))
        shown = [
            f"{clip(self._words(one))}: " + ", ".join(s or "–" for s in given)
            for one, given in self.serials.items()
            if given
        ]
        self.scanned.setText("\n".join(shown))
        self.scanned.setVisible(bool(shown))

    def scan(self, serial: str) -> None:
        """The serial number of the next thing; twice the same and one that another asset has is told and not taken."""
        self.scan_line.clear()
        line, serial = self.turn_of(), serial.strip()
        self.problem.setText("")
        if line is None:
            return
        try:
            rules.twice([*(s for given in self.serials.values() for s in given), serial])
            taken = queries.tag_with_serial(self.conn, serial) if serial else None
            if taken is not None:
                raise Refusal(tr("Serial number {serial} is already on {tag}.", serial=serial, tag=taken[1]))
        except Refusal as no:
            self._tell(no.message)
            QApplication.beep()
            return
        self.serials[line].append(serial)
        self._show_turn()
        announce(self.scan_line, self.turn.text())
        self.scan_line.setFocus()

    def take_last(self) -> None:
        """Take the last serial number away."""
        for given in reversed(list(self.serials.values())):
            if given:
                given.pop()
                break
        self._show_turn()

    def _tell(self, words: str) -> None:
        self.problem.setText(words)
        announce(self, words)

    # ------------------------------------------------------------ the verb
    def action(self, values: Row) -> Callable[[Tx], Any]:
        self.problem.setText("")
        came: dict[int, tuple[int, list[str], int | None]] = {}
        for line, editor in self.quantities.items():
            editor.show_problem(False)
            try:
                n = editor.value()
                rules.receiving(next(one for one in self.open_lines if one["id"] == line), int(n or 0) or 1, ())
            except Refusal:
                editor.show_problem(True)
                raise
            if n:
                came[line] = (int(n), list(self.serials.get(line, ())), values["place_id"])
        self.many = max(1, sum(n for n, _, _ in came.values()))
        return action("receive", int(self.order["id"]), came, values["day"], values["delivery_note"] or "")

    def refuse(self, error: Exception) -> None:
        if getattr(error, "field", None) in self.entries or not isinstance(error, Refusal):
            super().refuse(error)
        else:
            self.primary.setEnabled(True)
            self._tell(error.message)

    def _received(self, done: Done) -> None:
        made = list((done.result or {}).get("assets") or ())
        if made:
            offer_tags(self.shell, self.parentWidget(), made)


class OfferTags(Dialog):
    """What came wants its tags."""

    def __init__(self, shell: Shell, parent: QWidget | None, assets: list[int]) -> None:
        self.shell, self.assets = shell, assets
        n = len(assets)
        super().__init__(parent, tr_n("{n} new asset", "{n} new assets", n), tr("Each has its tag now. Print the labels and stick them on?"),
                         verb=tr("Print tags"), verb_icon="printer", cancel=tr("Later"))  # fmt: skip
        self.primary.setFocus()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def accept(self) -> None:
        self.shell.print_labels("asset", self.assets)
        self.leave()


def offer_tags(shell: Shell, parent: QWidget | None, assets: list[int]) -> OfferTags:
    dialog = OfferTags(shell, parent, assets)
    dialog.open()
    return dialog


def receive(shell: Shell, parent: QWidget | None, order: Row) -> Receive:
    dialog = Receive(shell, parent, order)
    dialog.open()
    return dialog
