"""Issue by scanning: an item's code, then who gets it. The same item again is one more. It stays open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import shiboken6
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.errors import Refusal, Trouble
from itam_desktop.kernel.texts import tr, tr_n
from itam_desktop.stock.screens.stock_verbs import action, there
from itam_desktop.store import lists
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.notices import announce
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import button, clear, col, label, row, wrap
from itam_desktop.widgets.search_line import SearchLine
from itam_desktop.widgets.surfaces import Card
from itam_desktop.widgets.theme import px

SHOWN = 6


class ScanIssue(Dialog):
    """item: the one that was scanned last and waits for its receiver; issued: words of what was issued, newest first."""

    def __init__(self, shell: Shell, parent: QWidget | None) -> None:
        self.shell = shell
        self.item: Mapping[str, Any] | None = None
        self.quantity = 0
        self.issued: list[str] = []
        self.busy = False
        self.line = SearchLine(tr("Scan or type an item, then a person or an asset"), tr("Scan"), key="")
        self.line.entered.connect(self.scan)
        self.line.escaped.connect(self.reject)
        self.what = label("", "head", wrapped=True)
        self.next = label("", "small", "soft", wrapped=True)
        self.problem = label("", "small", "bad", wrapped=True)
        self.nobody = button(tr("Used, for nobody in particular"), "droplet", pressed=lambda: self._give(None, None))
        self.drop = button(tr("Another item"), "x", "quiet", pressed=self._nothing)
        self._log = col(gap=4)
        card = Card(self.what, self.next, row(self.nobody, self.drop, None))
        body = col(self.line, card, self.problem, label(tr("Issued now"), "strong"), gap=12)
        body.addLayout(self._log)
        body.addStretch(1)
        content = wrap(body)
        content.setMinimumWidth(px(460))
        content.setMinimumHeight(px(330))
        super().__init__(parent, tr("Issue by scanning"), content=content, verb=tr("Done"), verb_icon="check", cancel="",
                         note=tr("Each is saved at once and can be undone."))  # fmt: skip
        self.cancel.hide()
        self._nothing()
        self._show_log()
        self.line.setFocus()

    def accept(self) -> None:
        QDialog.accept(self)

    def _nothing(self) -> None:
        self.item, self.quantity = None, 0
        self.problem.setText("")
        self._show()

    def _show(self) -> None:
        if self.item is None:
            self.what.setText(tr("Scan an item"))
            self.next.setText(tr("Its own code or its part number."))
        else:
            self.what.setText(tr("{n} × {what}", n=self.quantity, what=self.item["name"]))
            words = tr("Now the asset that it goes into.")
            if self.item["kind"] != "component":
                words = tr("Now the person or the asset that gets it; the same item again is one more.")
            self.next.setText(f"{words} {there(self.shell, self.item)}")
        self.nobody.setVisible(self.item is not None and self.item["kind"] == "consumable")
        self.drop.setVisible(self.item is not None)

    def _show_log(self) -> None:
        clear(self._log)
        for words in self.issued[:SHOWN]:
            self._log.addWidget(label(words, "small", elided=True))
        if not self.issued:
            self._log.addWidget(label(tr("Nothing yet."), "small", "soft"))
        elif len(self.issued) > SHOWN:
            more = len(self.issued) - SHOWN
            self._log.addWidget(label(tr_n("and {n} more", "and {n} more", more), "small", "soft"))

    def refuse(self, words: str) -> None:
        """Tell why, keep what was scanned."""
        self.problem.setText(words)
        announce(self.line, words)
        QApplication.beep()

    def scan(self, code: str) -> None:
        """An item's code, or that of who gets it."""
        self.line.clear()
        self.line.setFocus()
        if self.busy:
            return
        self.problem.setText("")
        conn = self.shell.desk.conn
        wanted = ("person", "asset", "stock_item") if self.item is not None else ("stock_item", "asset", "person")
        code, hits = lists.understood(conn, code)
        found = sorted((one for one in hits if one[0] in wanted), key=lambda one: wanted.index(one[0]))
        if not found:
            found, names = self._named(code, wanted)
            if len(found) > 1:
                self.refuse(tr("Several answer to {code}: {names}.", code=code, names=", ".join(names[:4])))
                return
        if not found:
            self.refuse(tr("Nothing here is called {code}.", code=code))
            return
        kind, record = found[0]
        if kind == "stock_item":
            again = self.item is not None and self.item["id"] == record
            if self.item is not None and not again:  # nothing that was scanned is lost without a word
                said = tr("{n} × {what}", n=self.quantity, what=self.item["name"])
                self.refuse(tr("Who gets {what}? Scan that first, or press “Another item”.", what=said))
                return
            self.item, self.quantity = self.shell.desk.row("stock_item", record), self.quantity + 1 if again else 1
            self._show()
            announce(self.line, self.what.text())
        elif self.item is None:
            self.refuse(tr("First the item, then who gets it."))
        else:
            self._give(record if kind == "person" else None, record if kind == "asset" else None)

    def _named(self, text: str, kinds: Sequence[str]) -> tuple[list[tuple[str, int]], list[str]]:
        """((kind, record), their names) of what is called so, of the first kind that has any: not everybody has a code."""
        desk = self.shell.desk
        for kind in kinds:
            hits = lists.lookup(desk.conn, desk.kind(kind), text, 5)
            exact = [hit for hit in hits if hit[1].casefold() == text.casefold()] or hits
            if exact:
                return [(kind, hit[0]) for hit in exact], [hit[1] for hit in exact]
        return [], []

    def _give(self, person: int | None, asset: int | None) -> None:
        if self.item is None or self.busy:
            return
        self.busy = True
        self.shell.desk.do(
            action("issue", int(self.item["id"]), self.quantity, None, person, asset), name="stock.issue",
            then=self._given, otherwise=self._refused,
        )  # fmt: skip

    def _given(self, done: Done) -> None:
        self.shell.tell(done.label, undo=True)
        if shiboken6.isValid(self):
            self.busy = False
            self.issued.insert(0, done.label)
            self._show_log()
            self._nothing()
            self.line.setFocus()

    def _refused(self, error: Exception) -> None:
        if not shiboken6.isValid(self):
            self.shell.complain(error)
            return
        self.busy = False
        self.refuse(error.message if isinstance(error, Refusal | Trouble) else str(error))


def scan_issue(shell: Shell, parent: QWidget | None) -> ScanIssue:
    dialog = ScanIssue(shell, parent)
    dialog.open()
    return dialog
