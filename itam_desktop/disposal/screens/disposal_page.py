"""Disposal: what waits, what went and with whom, and the proof that its data is gone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from itam_desktop.assets.screens.facts import SAID_TWICE
from itam_desktop.assets.screens.files import Files
from itam_desktop.disposal import queries
from itam_desktop.disposal.screens.certify import certify
from itam_desktop.disposal.screens.dispose import dispose
from itam_desktop.disposal.screens.saving import save_paper
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.style import show_money
from itam_desktop.kernel.texts import N, tr
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import button, col, label, wrap
from itam_desktop.widgets.record_list import ALL, BIN, Empty, View
from itam_desktop.widgets.record_page import VERBS, Act, RecordPage, RecordPanel, Row, entry, strong
from itam_desktop.widgets.theme import px

WAITING = (View(N("Retired"), "stage:retired"), View(N("Missing"), "stage:missing"))
NOTHING_WAITS = Empty(
    N("Nothing waits for its disposal"),
    N("What is retired stands here until it is sold, given away, recycled or destroyed."),
)
NO_DISPOSALS = Empty(
    N("Nothing was disposed of yet"),
    N("Each lot stands here with its list for the buyer or recycler, and with the papers that came back."),
)
NO_CERTIFICATES = Empty(
    N("No certificates yet"),
    N("One for each storage medium: how its data was made unreadable, by whom, and how that was checked."),
    N("Write a certificate"),
)
CERTIFICATE_COLUMNS = ("code", "property_number", "serial", "method", "person", "date")
WAITING_COLUMNS = ("tag", "name", "status_id", "place_id", "warranty_end", "cost")
DISPOSAL_COLUMNS = ("code", "how", "date", "company_id", "things", "proceeds")
NEWEST = (View(N("All"), order=(("code", True),)),)
MOST_LINES = 40


def _change(tx: Any, kind: str, records: Sequence[int], values: Mapping[str, Any]) -> None:
    from itam_desktop.disposal import actions

    actions.change(tx, kind, records, values)


def _bin(tx: Any, kind: str, records: Sequence[int]) -> None:
    from itam_desktop.disposal import actions

    actions.bin_proof(tx, kind, records)


class WaitingPanel(RecordPanel):
    """Assets: editing and the bin are those of the page Assets."""

    def edit(self, record: int | None = None) -> None:
        chosen = list(self.list.chosen_ids())
        wanted = record if record is not None else self.list.current_id()
        if record is None and len(chosen) > 1:
            super().edit(None)
        elif wanted is not None:
            self.shell.open("asset", wanted)

    def bin(self) -> None:
        ids = list(self.list.chosen_ids())
        if ids and not self.desk.read_only:
            self.desk.do(lambda tx: self.verbs.bin(tx, "asset", ids), name="asset.bin", many=len(ids), then=self._told,
                         otherwise=self.shell.complain)  # fmt: skip


class CertificatesPanel(RecordPanel):
    """A new one is filled from what is known."""

    def new(self, values: Mapping[str, Any] | None = None) -> None:
        if self.desk.read_only:
            self.shell.complain(self.desk.why_read_only())
            return
        certify(self.shell, self.window(), None, lambda done: self.shell.open("certificate", int(done.result)))


class DisposalPage(RecordPage):
    key = "disposal"
    word = N("Disposal")
    icon = "recycle"
    watches = frozenset({"asset", "disposal", "certificate"})

    def __init__(self, shell: Shell) -> None:
        verbs = replace(VERBS, change=_change, bin=_bin, merge=None)
        waiting = WaitingPanel(shell, "asset", VERBS, name="waiting", views=WAITING, columns=WAITING_COLUMNS, empty=NOTHING_WAITS, can_add=False,
                               watches=frozenset({"certificate"}))  # fmt: skip
        waiting.detail.leave_out = SAID_TWICE
        disposals = RecordPanel(
            shell, "disposal", verbs, name="disposals", views=NEWEST, columns=DISPOSAL_COLUMNS, empty=NO_DISPOSALS, can_add=False, wide=False,
            acts=(Act(N("Disposal list…"), "printer", lambda one: save_paper(shell, self.window(), "disposal", int(one["id"]))),),
            more=self._lot, watches=frozenset({"disposal_line", "certificate", "attachment"}),
        )  # fmt: skip
        certificates = CertificatesPanel(
            shell, "certificate", verbs, name="certificates", views=(ALL, BIN), columns=CERTIFICATE_COLUMNS, empty=NO_CERTIFICATES,
            acts=(Act(N("As PDF…"), "printer", lambda one: save_paper(shell, self.window(), "certificate", int(one["id"]))),),
            more=self._asset,
        )  # fmt: skip
        super().__init__(
            shell, [(N("Waiting"), waiting), (N("Disposals"), disposals), (N("Certificates"), certificates)]
        )
        self.dispose_button = button(tr("Dispose of the chosen…"), "recycle", pressed=self.dispose_chosen)
        self.head.removeWidget(self.new_button)
        for one in (self.dispose_button, self.new_button):
            self.head.addWidget(one)
        waiting.list.chosen.connect(lambda _: self._enable())
        self._switch(0)

    def _switch(self, index: int) -> None:
        super()._switch(index)
        self.new_button.setVisible(index == 2)
        if hasattr(self, "dispose_button"):
            self.dispose_button.setVisible(index == 0)
            self._enable()

    def _enable(self) -> None:
        self.dispose_button.setEnabled(not self.desk.read_only and len(self.panels[0].list.chosen_ids()) > 0)

    def refresh(self, done: Done | None) -> None:
        super().refresh(done)
        self._enable()

    def dispose_chosen(self) -> None:
        """All chosen ones as one lot."""
        ids = list(self.panels[0].list.chosen_ids())
        if ids:
            dispose(self.shell, self.window(), ids)

    # ------------------------------------------------------------ under the facts
    def _lot(self, disposal: Row) -> Sequence[QWidget]:
        record, style = int(disposal["id"]), self.desk.style
        lines = queries.lines(self.desk.conn, record)
        box = col(strong(tr("What went"), str(len(lines))), gap=4)
        for one in lines[:MOST_LINES]:
            proof = one.certificates or one.reason
            money = show_money(one.proceeds, one.currency or style.currency, style) if one.proceeds else ""
            note = " · ".join(part for part in (one.name, money, proof) if part)
            box.addWidget(entry(one.tag, note, partial(self.shell.open, "asset", one.asset_id), mono=True))
        if len(lines) > MOST_LINES:
            box.addWidget(label(tr("and {n} more", n=len(lines) - MOST_LINES), "small", "soft"))
        files = Files(self.shell)
        files.show_record("disposal", record)
        files.show_files(files.read(self.desk.conn, "disposal", record))
        files.setMinimumHeight(px(210))
        came_back = col(
            strong(tr("What came back")),
            label(tr("The signed list, the recycler's proof."), "small", "soft", wrapped=True),
            files,
            gap=4,
        )
        return [wrap(box), wrap(came_back)]

    def _asset(self, certificate: Row) -> Sequence[QWidget]:
        if not certificate.get("asset_id"):
            return []
        box = col(strong(tr("Asset")), gap=4)
        title = str(certificate.get("asset_id__title") or "")
        box.addWidget(entry(title, "", partial(self.shell.open, "asset", int(certificate["asset_id"])), mono=True))
        return [wrap(box)]
