"""Hand-overs: what is out and late, the papers, reservations, kits, and who leaves."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from itam_desktop.assets.screens import verbs as asset_verbs
from itam_desktop.assets.screens.facts import SAID_TWICE
from itam_desktop.assets.screens.files import open_file
from itam_desktop.custody import kits, papers, queries, reserving, with_seats
from itam_desktop.custody.screens import paper_tools
from itam_desktop.custody.screens.acts import is_held
from itam_desktop.custody.screens.calendar import Calendar
from itam_desktop.custody.screens.come_back import TakeBack
from itam_desktop.custody.screens.hand_over import HandOver
from itam_desktop.custody.screens.kit_dialog import KitDialog
from itam_desktop.custody.screens.leaver import Recover, StartLeaving
from itam_desktop.custody.screens.remind import remind
from itam_desktop.custody.screens.reserve import Reserve
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.widgets.page import Shell, do
from itam_desktop.widgets.parts import button, col, label, row, wrap
from itam_desktop.widgets.record_list import ALL, BIN, Empty, View
from itam_desktop.widgets.record_page import VERBS, Act, RecordPage, RecordPanel, Row, Verbs, entry, strong

OUT_VIEWS = (
    View(N("Overdue"), "due_date<today", order=(("due_date", False),)),
    View(N("Lent, by day"), '-due_date:""', order=(("due_date", False),)),
    View(N("Everything out"), "stage:assigned OR stage:on_loan"),
)
OUT_COLUMNS = ("tag", "name", "holder", "due_date", "place_id")
NEWEST = (("code", True),)
PAPER_VIEWS = (
    View(N("All"), order=NEWEST), View(N("Not signed"), 'signed_on:""', order=NEWEST), View(N("Loans"), "direction:loan", order=NEWEST),
    View(N("Returns"), "direction:back", order=NEWEST),
)  # fmt: skip
RESERVED_VIEWS = (
    View(N("To come"), "state:planned end_date>=today", order=(("start_date", False),)),
    View(N("Not fetched"), "state:planned end_date<today"), ALL, BIN,
)  # fmt: skip
LEAVER_VIEWS = (
    View(N("Still open"), 'closed_on:""', order=(("leaving_date", False),)),
    View(N("Closed"), '-closed_on:""'),
    ALL,
)
NOTHING_OUT = Empty(
    N("Nothing is out"), N("What is given out or lent stands here, the latest first."), N("Give something out")
)
NO_PAPERS = Empty(
    N("No hand-overs yet"),
    N("Each hand-over and return has a paper here, to print again or to sign."),
    N("Give something out"),
)
NO_RESERVATIONS = Empty(
    N("Nothing is reserved"), N("Things that are promised to somebody for days to come."), N("Reserve something")
)
NO_KITS = Empty(
    N("No kits yet"),
    N("A laptop, a monitor and a headset for everybody who begins: a kit gives them together."),
    N("Make a kit"),
)
NO_LEAVERS = Empty(
    N("Nobody leaves"), N("A leaver's list names everything that is to be given back."), N("Begin a list")
)
RESERVATION_VERBS = Verbs(reserving.add_record, reserving.change_records, VERBS.bin, reserving.restore_records)


class OutPanel(RecordPanel):
    """Assets that are out. Their form is on their own page."""

    def edit(self, record: int | None = None) -> None:
        wanted = record if record is not None else self.list.current_id()
        if wanted is not None:
            self.shell.open("asset", wanted)


class ReservationPanel(RecordPanel):
    """New and changed ones in a dialog, which says who has it when."""

    def new(self, values: Mapping[str, Any] | None = None) -> None:
        self.ask(start=str((values or {}).get("start_date") or ""))

    def edit(self, record: int | None = None) -> None:
        wanted = record if record is not None else self.list.current_id()
        found = self.desk.row("reservation", wanted) if wanted is not None else None
        if found is None or found.get("binned"):
            return
        if found["state"] != "planned":
            self.shell.complain(tr("This reservation is over: only planned ones can be changed."))
            return
        self.ask(record=int(found["id"]))

    def ask(self, record: int | None = None, start: str = "") -> Reserve | None:
        if self.desk.read_only:
            self.shell.complain(self.desk.why_read_only())
            return None
        dialog = Reserve(self.shell, self.window(), record=record, start=start, then=self.show_record)
        dialog.open()
        return dialog


class KitPanel(RecordPanel):
    def new(self, values: Mapping[str, Any] | None = None) -> None:
        self.ask()

    def edit(self, record: int | None = None) -> None:
        wanted = record if record is not None else self.list.current_id()
        if wanted is not None and not self.list.in_bin:
            self.ask(kit=wanted)

    def duplicate(self) -> None:
        self.ask(like=self.list.current_id())

    def ask(self, kit: int | None = None, like: int | None = None) -> KitDialog | None:
        if self.desk.read_only:
            self.shell.complain(self.desk.why_read_only())
            return None
        dialog = KitDialog(self.shell, self.window(), kit, like, self.show_record)
        dialog.open()
        return dialog


class LeaverPanel(RecordPanel):
    def new(self, values: Mapping[str, Any] | None = None) -> None:
        if self.desk.read_only:
            self.shell.complain(self.desk.why_read_only())
            return
        StartLeaving(self.shell, self.window(), None, self.show_record).open()


class PaperPanel(RecordPanel):
    def new(self, values: Mapping[str, Any] | None = None) -> None:
        if self.desk.read_only:
            self.shell.complain(self.desk.why_read_only())
            return
        HandOver(self.shell, self.window()).open()


class CustodyPage(RecordPage):
    """Out now, papers, reservations as list and month, kits, leavers."""

    key = "custody"
    word = N("Hand-overs")
    icon = "signature"
    watches = frozenset({"asset", "handover", "reservation", "kit", "leaving", "person"})
    NEW = (N("Give out"), N("Give out"), N("Reserve"), N("Reserve"), N("New kit"), N("New leaver"))

    def __init__(self, shell: Shell) -> None:
        out = OutPanel(shell, "asset", VERBS, name="custody-out", views=OUT_VIEWS, columns=OUT_COLUMNS, empty=NOTHING_OUT, acts=self._out_acts(shell),
                       can_add=False, wide=False, watches=frozenset({"reservation", "handover"}))  # fmt: skip
        out.detail.leave_out = SAID_TWICE
        handed = PaperPanel(shell, "handover", VERBS, name="custody-papers", views=PAPER_VIEWS, empty=NO_PAPERS, acts=self._paper_acts(shell),
                            more=self._paper_more, can_add=False, wide=False, watches=frozenset({"attachment", "asset", "person"}))  # fmt: skip
        acts = self._reservation_acts(shell)
        booked = ReservationPanel(shell, "reservation", RESERVATION_VERBS, name="custody-reserved", views=RESERVED_VIEWS, empty=NO_RESERVATIONS,
                                  acts=acts, wide=False, watches=frozenset({"asset", "person"}))  # fmt: skip
        month = Calendar(shell.desk)
        monthly = ReservationPanel(shell, "reservation", RESERVATION_VERBS, listing=month, acts=acts, wide=False)
        month.asked.connect(lambda day: monthly.ask(start=day))
        sets = KitPanel(shell, "kit", VERBS, name="custody-kits", empty=NO_KITS, acts=self._kit_acts(shell), more=self._kit_more, wide=False,
                        watches=frozenset({"kit_line", "asset", "model", "stock_item", "seat", "licence"}))  # fmt: skip
        leavers = LeaverPanel(shell, "leaving", VERBS, name="custody-leavers", views=LEAVER_VIEWS, empty=NO_LEAVERS,
                              more=lambda found: [Recover(shell, int(found["id"]))], can_add=False, wide=False,
                              watches=frozenset({"asset", "leaving_line", "stock_holding", "person"}))  # fmt: skip
        self.back_button = button(tr("Take back…"), "arrow-back", pressed=self.take_back)
        super().__init__(shell, [
            (N("Out now"), out), (N("Papers"), handed), (N("Reservations"), booked), (N("Calendar"), monthly), (N("Kits"), sets), (N("Leavers"), leavers),
        ])  # fmt: skip
        self.head.removeWidget(self.new_button)
        for one in (self.back_button, self.new_button):
            self.head.addWidget(one)
        self.setAccessibleName(tr(self.word))

    def _switch(self, index: int) -> None:
        super()._switch(index)
        words = tr(self.NEW[index])
        self.new_button.setText(words)
        self.new_button.setAccessibleName(words)
        self.back_button.setVisible(index < 2)

    def refresh(self, done: Done | None) -> None:
        super().refresh(done)
        self.back_button.setEnabled(not self.desk.read_only)

    def take_back(self) -> TakeBack:
        """What comes back is scanned, whoever had it."""
        dialog = TakeBack(self.shell, self.window())
        dialog.open()
        return dialog

    def new(self) -> None:
        if self.panel.kind_key == "asset":
            if self.desk.read_only:
                self.shell.complain(self.desk.why_read_only())
                return
            HandOver(self.shell, self.window()).open()
        else:
            self.panel.new()

    def open_record(self, kind: str, record: int) -> None:
        """A line opens what it belongs to."""
        above = {"handover_line": "handover_id", "kit_line": "kit_id", "leaving_line": "leaving_id"}.get(kind)
        if above is not None:
            found = self.desk.row(kind, record)
            kind, record = above.removesuffix("_id"), int((found or {}).get(above) or 0)
        super().open_record(kind, record)

    # ------------------------------------------------------------ verbs
    def _out_acts(self, shell: Shell) -> Sequence[Act]:
        def back(found: Row) -> None:
            asset_verbs.take_back(shell, [int(found["id"])])

        def tell(found: Row) -> None:
            remind(shell, self.window(), int(found["holder_person_id"]))

        def is_lent(found: Row) -> bool:
            return bool(found.get("holder_person_id") and found.get("due_date"))

        return Act(N("Take back"), "arrow-back", back, is_held), Act(N("Remind…"), "bell", tell, is_lent)

    def _paper_acts(self, shell: Shell) -> Sequence[Act]:
        def sign(found: Row) -> None:
            paper_tools.sign(shell, self.window(), int(found["id"]))

        return (
            Act(N("Print paper"), "printer", lambda found: paper_tools.print_paper(shell, int(found["id"]))),
            Act(
                N("Sign on screen"),
                "signature",
                sign,
                lambda found: not found.get("signed_on") and not shell.desk.read_only,
            ),
            Act(N("Save paper…"), "download", lambda found: paper_tools.save_paper(shell, self, int(found["id"]))),
        )

    def _reservation_acts(self, shell: Shell) -> Sequence[Act]:
        def act(name: str, verb: Callable[..., Any], found: Row) -> None:
            record = int(found["id"])
            do(shell, name, lambda tx: verb(tx, [record]))

        def planned(found: Row) -> bool:
            return found.get("state") == "planned" and not found.get("binned") and not shell.desk.read_only

        return (
            Act(N("Give out"), "user-plus", partial(act, "reservation.give", reserving.give_reserved), planned),
            Act(N("Cancel it"), "x", partial(act, "reservation.cancel", reserving.cancel_reservations), planned),
        )

    def _kit_acts(self, shell: Shell) -> Sequence[Act]:
        def give(found: Row) -> HandOver:
            dialog = HandOver(shell, self.window())
            dialog.open()
            dialog.add_kit(int(found["id"]))
            return dialog

        return (Act(N("Give it…"), "user-plus", give, lambda found: not shell.desk.read_only),)

    # ------------------------------------------------------------ beneath the facts
    def _paper_more(self, found: Row) -> Sequence[QWidget]:
        box = col(strong(tr("Things")), gap=4)
        for one in queries.lines(self.desk.conn, int(found["id"])):
            note = ", ".join(filter(None, (one.name if one.code else "", papers.condition(one.condition), one.remark)))
            if found["direction"] == "swap":
                note = (tr("in") if one.direction == "back" else tr("out")) + ": " + note
            kind, record = ("asset", one.asset) if one.asset else ("handover", int(found["id"]))
            box.addWidget(
                entry(one.code or one.name, note, partial(self.shell.open, kind, int(record or 0)), mono=bool(one.code))
            )
        shown = [wrap(box)]
        files = queries.files_of(self.desk.conn, int(found["id"]))
        if files:
            box = col(strong(tr("Pages and pictures")), gap=4)
            for _, name, _, sha in files:
                box.addWidget(entry(name, "", partial(open_file, self.shell, sha, name)))
            shown.append(wrap(box))
        elif not found.get("signed_on"):
            words = tr("Not signed yet. Drop the scanned page on the window: it finds this paper by its code.")
            shown.append(label(words, "small", "soft", wrapped=True))
        return shown

    def _kit_more(self, found: Row) -> Sequence[QWidget]:
        conn = self.desk.conn
        box = col(strong(tr("Given together")), gap=4)
        for part in queries.parts(conn, int(found["id"])):
            if part.what == "stock_item_id":
                there = int((queries.items(conn, [part.record]).get(part.record) or {}).get("on_hand") or 0)
            elif part.what == "licence_id":
                seats = with_seats.free(conn, part.record)
                there = part.quantity if seats is None else seats
            else:
                there = len(queries.free_of(conn, part.what, part.record))
            line = row(label(tr("{n} ×", n=part.quantity), "small", "soft"), gap=8)
            line.addWidget(label(part.name, "small", elided=True), 1)
            line.addWidget(label(tr("{n} free", n=there), "small", "soft" if there >= part.quantity else "warn"))
            box.addWidget(wrap(line))
        _, short = kits.choose(conn, int(found["id"]))
        words = tr_n("{n} part is short.", "{n} parts are short.", len(short)) if short else tr("Everything is there.")
        box.addWidget(label(words, "small", "warn" if short else "ok"))
        return [wrap(box)]
