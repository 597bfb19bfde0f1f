"""A kit: its name and what is given together."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from itam_desktop.custody import kits, queries
from itam_desktop.custody.screens.come_back import read, reference, text
from itam_desktop.custody.screens.lines import Amount
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.texts import N, tr
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import button, col, label, row, wrap
from itam_desktop.widgets.record_panes import scroller
from itam_desktop.widgets.switches import Segments
from itam_desktop.widgets.theme import px

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx

WHATS = {
    "model_id": (N("Model"), "model"),
    "category_id": (N("Category"), "category"),
    "stock_item_id": (N("Stock item"), "stock_item"),
    "licence_id": (N("Licence seat"), "licence"),
}


class KitDialog(Dialog):
    """kit: the one that is changed; like: one whose parts a new one begins with."""

    def __init__(self, shell: Shell, parent: QWidget | None, kit: int | None = None, like: int | None = None,
                 then: Callable[[int], object] = lambda made: None) -> None:  # fmt: skip
        self.shell, self.kit, self._then = shell, kit, then
        found: Any = (shell.desk.row("kit", kit) if kit is not None else None) or {}
        self.name = text(shell, "name", N("Name"), required=True)
        self.name.editor.load({"name": found.get("name")})
        self.parts: list[tuple[str, int, Amount, QWidget]] = []
        self.switch = Segments([tr(word) for word, _ in WHATS.values()], name=tr("What to add"))
        self.choosers = {what: reference(shell, what, word, target) for what, (word, target) in WHATS.items()}
        self._box = col(None, gap=4)
        self.told = label("", "small", "soft", wrapped=True)
        add = button(tr("Add"), "plus", pressed=self.add)
        adding = row(gap=8)
        for one in self.choosers.values():
            adding.addWidget(one, 1)
        adding.addLayout(col(px(20), add, None, gap=0))
        area = scroller(wrap(self._box))
        area.setMinimumHeight(px(140))
        body = col(self.name, row(self.switch, None), adding, self.told, gap=12)
        body.addWidget(area, 1)
        content = wrap(body)
        content.setMinimumWidth(px(540))
        super().__init__(parent, tr("New kit") if kit is None else tr("Kit {name}", name=str(found.get("name") or "")), content=content,
                         verb=tr("Save"), verb_icon="check", note=tr("Can be undone."))  # fmt: skip
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.switch.chosen.connect(self._show)
        base = kit if kit is not None else like
        for part in queries.parts(shell.desk.conn, base) if base is not None else ():
            self.put(part.what, part.record, part.name, part.quantity)
        self._show(0)
        QTimer.singleShot(0, self.name, self.name.editor.control.setFocus)

    def _show(self, index: int) -> None:
        for n, one in enumerate(self.choosers.values()):
            one.setVisible(n == index)

    def add(self) -> None:
        """What is chosen comes into the kit."""
        what = list(self.choosers)[self.switch.current()]
        entry = self.choosers[what]
        try:
            record = int(read(entry, tr("Choose what belongs to the kit.")))
        except Refusal:
            return
        self.put(what, record, self.shell.context().title_of(entry.field.target, record))
        entry.editor.load({})
        entry.editor.control.setFocus()

    def put(self, what: str, record: int, name: str, quantity: int = 1) -> None:
        known = next((one for one in self.parts if one[:2] == (what, record)), None)
        if known is not None:
            known[2].put(known[2].value() + quantity)
            return
        many = Amount(quantity, tr("How many of {what}", what=name))
        line = row(many, gap=10)
        line.addWidget(label(name, weight=500, elided=True), 1)
        line.addWidget(label(tr(WHATS[what][0]), "small", "soft"))
        made = wrap(line)
        part = (what, record, many, made)
        line.addWidget(
            button("", "x", "quiet", tip=tr("Take {what} out of the list", what=name), pressed=partial(self.drop, part))
        )
        self.parts.append(part)
        self._box.insertWidget(self._box.count() - 1, made)
        self.told.setText("")

    def drop(self, part: tuple[str, int, Amount, QWidget]) -> None:
        self.parts.remove(part)
        self._box.removeWidget(part[3])
        part[3].hide()
        part[3].deleteLater()

    def accept(self) -> None:
        try:
            name = str(read(self.name, tr("A kit needs a name.")))
        except Refusal:
            return
        kit, parts = self.kit, [(what, record, many.value()) for what, record, many, _ in self.parts]
        self.primary.setEnabled(False)

        def run(tx: Tx) -> int:
            return kits.save_kit(tx, kit, name, parts)

        def told(done: Done) -> None:
            self.shell.tell(done.label, undo=done.action is not None)
            self._then(int(done.result))
            self.leave()

        self.shell.desk.do(run, name="kit.add" if kit is None else "kit.change", then=told, otherwise=self._refused)

    def _refused(self, error: Exception) -> None:
        self.primary.setEnabled(True)
        words = getattr(error, "message", str(error))
        if getattr(error, "field", None) == "name":
            self.name.show_problem(words)
        else:
            self.told.setText(words)
            self.told.set_tone("bad")
