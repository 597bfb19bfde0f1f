"""Disposing of one asset or of many as a lot: for each it is said why it cannot go; the others go if the user agrees."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from itam_desktop.disposal import judging, queries, rules
from itam_desktop.disposal.fields import WAYS
from itam_desktop.disposal.queries import Candidate
from itam_desktop.disposal.screens.certify import certify, certify_row
from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.kinds import CHOICE, DATE, MONEY, REFERENCE, TEXT
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.widgets.editors import Editor, editor_for
from itam_desktop.widgets.fields_dialog import FieldsDialog
from itam_desktop.widgets.page import Shell, parent_of
from itam_desktop.widgets.parts import Field as Line
from itam_desktop.widgets.parts import Label, button, col, field, label, row, wrap
from itam_desktop.widgets.record_panes import Act, ManyAct, scroller
from itam_desktop.widgets.theme import px

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx

Row = Mapping[str, Any]
MOST_ROWS = 20  # assets with a line of their own; more share one reason and the sum of the lot
FIELDS = (
    Field("how", N("How"), CHOICE, required=True, choices=WAYS), Field("day", N("Date"), DATE, help=N("Empty means today.")),
    Field("company_id", N("Company that takes it"), REFERENCE, target="company"), Field("person_id", N("Person who takes it"), REFERENCE, target="person"),
    Field("proceeds", N("Proceeds of all"), MONEY, least=0, help=N("Shared by price.")), Field("cost", N("Cost"), MONEY, least=0),
    Field("reference", N("Their reference")),
)  # fmt: skip
FIELDS_OF_ONE = tuple(Field("proceeds", N("Proceeds"), MONEY, least=0) if f.key == "proceeds" else f for f in FIELDS)
GRID = (("how", "day", "company_id"), ("person_id", "proceeds", "cost"))


class AssetLine(QWidget):
    """One asset of the lot: what it is, whether it can go and why not, its reason and what it brings."""

    def __init__(
        self, shell: Shell, one: Candidate, changed: Callable[[], object], certified: Callable[[], object]
    ) -> None:
        super().__init__()
        self.asset = one.id
        money = Field("proceeds", tr("Proceeds of {tag}", tag=one.tag), MONEY, least=0)
        self.proceeds: Editor = editor_for(money, shell.context())
        self.proceeds.setFixedWidth(px(110))
        if isinstance(self.proceeds.control, QLineEdit):
            self.proceeds.control.setPlaceholderText(tr("Proceeds"))
        self.proceeds.edited.connect(changed)
        self.verdict: Label = label("", "small", wrapped=True)
        self.reason: Line = field("", tr("Why without a certificate"), name=tr("Reason for {tag}", tag=one.tag))
        self.reason.textEdited.connect(lambda _: changed())
        self.certificate = button(
            tr("Certificate…"),
            "certificate",
            pressed=lambda: certify(shell, self.window(), one.id, lambda _: certified()),
        )
        self.certificate.setAccessibleName(tr("Certificate for {tag}", tag=one.tag))
        head = row(label(one.tag, "small", mono=True), gap=10)
        head.addWidget(label(one.name, "small", weight=500, elided=True), 1)
        head.addWidget(self.proceeds)
        self._proof = wrap(row(self.reason, self.certificate, gap=8))
        self.setLayout(col(head, self.verdict, self._proof, gap=3, margins=(0, 4, 0, 6)))

    def show_one(self, one: Candidate, refused: str) -> None:
        """What the rules say of it now."""
        self._proof.setVisible(one.holds_data and not one.certificates)
        fine = (
            tr("can go")
            if not one.certificates
            else tr("can go; certificate {codes}", codes=", ".join(one.certificates))
        )
        self.verdict.setText(refused or fine)
        self.verdict.set_tone("bad" if refused else "ok")


class Dispose(FieldsDialog):
    """found: the assets with what the rules ask of them; refused: asset -> why it cannot go."""

    def __init__(self, shell: Shell, parent: QWidget | None, assets: Sequence[int]) -> None:
        self.ids, self._desk = list(assets), shell.desk
        self.found = queries.candidates(shell.desk.conn, self.ids)
        self.refused: dict[int, str] = {}
        self.retire = QCheckBox(tr("Retire in the same action what is not retired yet"))
        self.retire.setVisible(any(one.stage in rules.RETIRES_FIRST for one in self.found))
        self.retire.toggled.connect(lambda _: self.judge())
        self.all_reason = field("", tr("One reason for all without a certificate"), name=tr("Reason for all"))
        self.all_reason.textEdited.connect(lambda _: self.judge())
        self.lines = [AssetLine(shell, one, self.judge, self.look_again) for one in self.found[:MOST_ROWS]]
        body = col(*self.lines, gap=2, margins=(0, 0, 8, 0))
        self.rest = label("", "small", "soft", wrapped=True)
        body.addWidget(self.rest)
        body.addStretch(1)
        area = scroller(wrap(body))
        area.setMinimumHeight(px(150 if len(self.found) == 1 else 250))
        self.told = label("", "small", wrapped=True)
        needed = sum(one.holds_data and not one.certificates for one in self.found)
        self.all_reason.setVisible(needed > 1)
        n = len(self.found)
        title = (
            tr("Dispose of {what}", what=self.found[0].name)
            if n == 1
            else tr_n("Dispose of {n} asset", "Dispose of {n} assets", n)
        )
        super().__init__(
            shell, parent, title, FIELDS if n > 1 else FIELDS_OF_ONE, self.action, verb=tr("Dispose"), icon="recycle", name="disposal.dispose", grid=GRID, width=660,
            code=self.found[0].tag if n == 1 else "", below=(self.retire, self.all_reason, area, self.told),
            note=tr("Ends its cover and plans too. Can be undone."),
        )  # fmt: skip
        for key in ("how", "day"):
            self.entries[key].editor.edited.connect(self.judge)
        if len(self.found) == 1:
            self.lines[0].proceeds.hide()
        self.judge()

    def look_again(self) -> None:
        """A certificate was made."""
        self.found = queries.candidates(self._desk.conn, self.ids)
        self.judge()

    def reasons(self) -> dict[int, str]:
        """asset -> why it goes without a certificate: its own reason, else the one for all."""
        common = self.all_reason.text().strip()
        own = {line.asset: line.reason.text().strip() for line in self.lines}
        return {one.id: own.get(one.id) or common for one in self.found if own.get(one.id) or common}

    def judge(self) -> None:
        """Say of each asset whether it can go as things are typed now."""
        today = self._desk.moment().date().isoformat()
        try:
            day = str(self.entries["day"].editor.value() or today)
        except Refusal:
            day = today
        how = str(self.entries["how"].editor.state() or "recycled")
        missing = all(one.stage == "missing" for one in self.found)
        if self.entries["how"].editor.state() is None and missing:
            how = "written_off"
        self.refused = judging.judge(self.found, how, day, today, self.reasons(), self.retire.isChecked())
        by_id = {one.id: one for one in self.found}
        for line in self.lines:
            if line.asset in by_id:
                line.show_one(by_id[line.asset], self.refused.get(line.asset, ""))
        hidden = [one for one in self.found[MOST_ROWS:] if one.id in self.refused]
        shown = "\n".join(self.refused[one.id] for one in hidden[:20])
        more = len(self.found) - MOST_ROWS
        self.rest.setText(
            tr_n("And {n} more.", "And {n} more.", more) + ("\n" + shown if shown else "") if more > 0 else ""
        )
        self.rest.setVisible(more > 0)
        able, n = len(self.found) - len(self.refused), len(self.refused)
        self.told.setText(
            tr_n("{n} cannot go and stays as it is.", "{n} cannot go and stay as they are.", n) if n and able else ""
        )
        self.told.set_tone("warn")
        words = tr("Dispose") if len(self.found) == 1 or not able else tr_n("Dispose of {n}", "Dispose of {n}", able)
        if n and able:
            words = tr_n("Dispose of the other {n}", "Dispose of the other {n}", able)
        self.primary.setText(words)
        self.primary.setAccessibleName(words)
        self.primary.setEnabled(able > 0)

    def _proceeds(self, lot: int | None) -> int | dict[int, int] | None:
        """Of the lot, or of each asset where that is typed. Raises Refusal."""
        each: dict[int, int] = {}
        for line in self.lines:
            line.proceeds.show_problem(False)
            try:
                value = line.proceeds.value()
                line.proceeds.field.check(value)
            except Refusal:
                line.proceeds.show_problem(True)
                line.proceeds.control.setFocus()
                raise
            if isinstance(value, int) and line.asset not in self.refused:
                each[line.asset] = value
        if each and lot is not None:
            raise Refusal(tr("Write the proceeds of all, or of each, not both."), field="proceeds")
        return each or lot

    def action(self, values: Mapping[str, Any]) -> Callable[[Tx], Any]:
        going = [one.id for one in self.found if one.id not in self.refused]
        proceeds = self._proceeds(values["proceeds"])
        reasons = {asset: words for asset, words in self.reasons().items() if asset in going}
        retire = self.retire.isChecked()
        self.many = len(going)

        def run(tx: Tx) -> Any:
            from itam_desktop.disposal import actions

            return actions.dispose(
                tx, going, values["how"], values["day"], values["company_id"], values["person_id"], proceeds, values["cost"],
                None, reasons, retire, values["reference"] or "",
            )  # fmt: skip

        return run

    def refuse(self, error: Exception) -> None:
        if isinstance(error, Refusal) and error.field not in self.entries:
            self.primary.setEnabled(True)
            self.told.setText(error.message)
            self.told.set_tone("bad")
        else:
            super().refuse(error)


def dispose(shell: Shell, parent: QWidget | None, assets: Sequence[int]) -> Dispose | None:
    if not queries.candidates(shell.desk.conn, assets):
        shell.complain(tr("Some of these assets are no longer there."))
        return None
    dialog = Dispose(shell, parent, assets)
    dialog.open()
    return dialog


def retire(shell: Shell, parent: QWidget | None, assets: Sequence[int]) -> FieldsDialog:
    """Many at once, with a reason for the history."""
    ids = list(assets)

    def run(values: Mapping[str, Any]) -> Callable[[Tx], Any]:
        def verb(tx: Tx) -> Any:
            from itam_desktop.disposal import actions

            actions.retire(tx, ids, str(values["reason"] or ""))

        return verb

    title = tr_n("Retire {n} asset", "Retire {n} assets", len(ids))
    dialog = FieldsDialog(shell, parent, title, (Field("reason", N("Reason"), TEXT),), run, verb=tr("Retire"), icon="archive",
                          name="disposal.retire", words=tr("They wait for their disposal on the page Disposal."))  # fmt: skip
    dialog.many = len(ids)
    dialog.open()
    return dialog


def asset_acts(shell: Shell) -> Sequence[Act]:
    """On one asset: first for what is retired."""

    def can(asset: Row) -> bool:
        return not asset.get("binned") and asset.get("stage") != "disposed"

    return (
        Act(N("Dispose…"), "recycle", lambda asset: dispose(shell, parent_of(shell), [int(asset["id"])]), can, lambda asset: asset.get("stage") == "retired"),
        Act(N("Certificate of sanitisation…"), "certificate", lambda asset: certify_row(shell, parent_of(shell), asset), lambda asset: not asset.get("binned")),
    )  # fmt: skip


def many_acts(shell: Shell) -> Sequence[ManyAct]:
    return (
        ManyAct(N("Retire…"), "archive", lambda ids: retire(shell, parent_of(shell), ids)),
        ManyAct(N("Dispose…"), "recycle", lambda ids: dispose(shell, parent_of(shell), ids)),
    )
