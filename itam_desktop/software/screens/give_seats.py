"""Give seats: people and devices are scanned or chosen one after the other, then all get theirs at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from itam_desktop.kernel.errors import Refusal
from itam_desktop.kernel.fields import Choice, Field
from itam_desktop.kernel.kinds import CHOICE, DATE, INTEGER, REFERENCE
from itam_desktop.kernel.style import show_number
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.software import counting, queries, reads
from itam_desktop.software.screens.dialogs import Row, actions, holder_kinds, today_of
from itam_desktop.store import lists
from itam_desktop.widgets.asking import Ask, Values, tall
from itam_desktop.widgets.dialog import opened
from itam_desktop.widgets.notices import announce
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import Picture, button, clear, col, label, row, wrap
from itam_desktop.widgets.search_line import SearchLine
from itam_desktop.widgets.switches import Avatar
from itam_desktop.widgets.theme import px

if TYPE_CHECKING:
    from itam_desktop.software.actions import Holder
    from itam_desktop.store.door import Tx

MOST_NAMES = 4


def found_by(shell: Shell, text: str, kinds: Sequence[str]) -> tuple[list[Holder], list[str]]:
    """(who answers to a scanned code or a typed name, their names): by code first, then e-mail, then name."""
    desk = shell.desk
    _, hits = lists.understood(desk.conn, text)
    coded = [hit for hit in hits if hit[0] in ("person", "asset")]
    if coded:
        return coded, [reads.name_of(desk.conn, *one)[0] for one in coded]
    for kind in kinds:
        some = reads.holders(desk.conn, kind, text, None, 20)
        if kind == "person":
            mails = reads.people_by_mail(desk.conn, text)
            if len(mails) == 1:
                return [("person", mails[0])], [reads.name_of(desk.conn, "person", mails[0])[0]]
        exact = [one for one in some if one.name.casefold() == text.casefold()] or some
        if exact:
            return [(one.kind, one.record) for one in exact], [one.name for one in exact]
    return [], []


class GiveSeats(Ask):
    """Of one licence, or of one that is chosen here. holders: who is in it at the start."""

    def __init__(
        self, shell: Shell, parent: QWidget | None, licence: Row | None, holders: Sequence[Holder] = ()
    ) -> None:
        self.licence = licence
        self.chosen: dict[int, str] = {}  # id -> "person" or "asset"; ids are of one counter
        self.missed: dict[
            str, str
        ] = {}  # scanned code -> why it is nobody; they stay, for who looks at the paper and not here
        self.why: Mapping[int, str] = {}
        self._free: int | None = None
        self.line = SearchLine(tr("Scan or type: number, e-mail, name, tag, serial"), tr("Who gets a seat"), key="")
        self.line.entered.connect(self.scan)
        self.line.escaped.connect(self.reject)
        self.told = label("", "small", "bad", wrapped=True)
        self.list = QVBoxLayout()
        self.area = tall(wrap(col(self.list, None, gap=2)), 232)
        self.area.setMinimumHeight(px(150))
        who = wrap(col(self.line, self.told, gap=4))
        lines: list[list[Field]] = []
        if licence is None:
            lines.append([Field("licence_id", N("Licence"), REFERENCE, target="licence", required=True)])
        lines.append([
            Field("quantity", N("Seats each"), INTEGER, least=1, help=N("Empty means one.") if licence is not None and licence.get("metric") != "core" else N("Empty means one; of a licence per core, the device's cores.")),
            Field("since", N("Since"), DATE, required=True),
        ])  # fmt: skip
        keys = self._keys(shell)
        if keys:
            lines.append(
                [
                    Field(
                        "key",
                        N("Licence key"),
                        CHOICE,
                        choices=keys,
                        help=N("Empty: the next free one, where each seat has its own."),
                    )
                ]
            )
        title = tr("Give seats of {what}", what=licence["name"]) if licence is not None else tr("Give a licence seat")
        super().__init__(
            shell, parent, title, lines, self._act, verb=tr("Give seats"), name="seat.give", icon="user-plus",
            row_={"since": today_of(shell).isoformat()}, above=[who, self.area] if licence is not None else [], below=[] if licence is not None else [who, self.area],
            judge=self._judge, titles=self._title, width=500, words=self._room(shell),
        )  # fmt: skip
        self.shell = shell
        for kind, record in holders:
            self.chosen[record] = kind
        self._changed()

    def _keys(self, shell: Shell) -> tuple[Choice, ...]:
        """The licence's keys that nobody has, by their notes: a key itself is never shown here."""
        if self.licence is None:
            return ()
        known = queries.keys_of(shell.desk.conn, int(self.licence["id"]))
        return tuple(Choice(str(k), note or tr("Key {n}", n=n)) for n, (k, note, who) in enumerate(known, 1) if not who)

    def _room(self, shell: Shell) -> str:
        if self.licence is None:
            return ""
        found = counting.licences(shell.desk.conn, today_of(shell).isoformat(), [int(self.licence["id"])])
        counter = found.get(int(self.licence["id"]))
        if counter is None:
            return ""
        if counter.free is None:
            return tr("It has no limit.")
        self._free = None if self.licence.get("overuse") else counter.free
        n = show_number(counter.free, shell.desk.style)
        if not counter.free:
            return tr("No seat is free.")
        return tr_n("{count} seat is free.", "{count} seats are free.", counter.free, count=n)

    def focus_first(self) -> None:
        if self.licence is None:
            self.entries["licence_id"].editor.control.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def takes_scan(self, code: str) -> bool:
        """A scan that no editor took."""
        self.scan(code)
        return True

    # ------------------------------------------------------------ who
    def _kinds(self) -> list[str]:
        return holder_kinds(str(self.licence.get("metric"))) if self.licence is not None else ["person", "asset"]

    def scan(self, code: str) -> None:
        """One more; the line waits for the next."""
        self.line.clear()
        self.line.setFocus()
        found, names = found_by(self.shell, code, self._kinds())
        self.missed.pop(code, None)
        if len(found) == 1:
            self.add(*found[0])
            return
        some = ", ".join(names[:MOST_NAMES])
        self._tell(
            tr("Several answer to {code}: {names}.", code=code, names=some)
            if found
            else tr("Nobody and nothing here is called {code}.", code=code)
        )
        self.missed[code] = tr("Several: {names}", names=some) if found else tr("nobody and nothing is called so")
        self._show()

    def drop_missed(self, code: str) -> None:
        """A code that nobody answers to is dealt with."""
        self.missed.pop(code, None)
        self._show()

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        announce(self.line, words)
        QApplication.beep()

    def add(self, kind: str, record: int) -> None:
        if record in self.chosen:
            self._tell(tr("{name} is in the list already.", name=self._title(record)))
            return
        self.told.setText("")
        self.chosen[record] = kind
        announce(self.line, self._title(record))
        self._changed()

    def drop(self, record: int) -> None:
        """Take one out of the list."""
        self.chosen.pop(record, None)
        self.told.setText("")
        self._changed()

    def _title(self, record: int) -> str:
        return reads.name_of(self.shell.desk.conn, self.chosen.get(record, "person"), record)[0]

    def _changed(self) -> None:
        self.ids, self._others, self.why = list(self.chosen), None, {}
        self.say()
        words = tr_n("Give {n} seat", "Give {n} seats", len(self.ids)) if self.ids else tr("Give seats")
        self.primary.setText(words)
        self.primary.setAccessibleName(words)
        self.primary.setEnabled(True)
        self._show()
        over = len(self.chosen) - self._free if self._free is not None else 0
        if over > 0:
            words = tr_n("{count} more than there are free seats.", "{count} more than there are free seats.", over, count=show_number(over, self.shell.desk.style))  # fmt: skip
            self.told.setText(words)

    def _show(self) -> None:
        clear(self.list)
        for code, why in self.missed.items():
            line = row(margins=(0, 0, 4, 0), gap=8)
            line.addWidget(Picture("alert-triangle", 24, "bad"))
            line.addWidget(label(code, "body", weight=500, mono=True))
            line.addWidget(label(why, "small", "bad", elided=True), 1)
            line.addWidget(
                button("", "x", "quiet", tip=tr("Leave {what} out", what=code), pressed=partial(self.drop_missed, code))
            )
            self.list.addLayout(line)
        for record, kind in reversed(self.chosen.items()):  # the newest where it is seen
            name, note = reads.name_of(self.shell.desk.conn, kind, record)
            line = row(margins=(0, 0, 4, 0), gap=8)
            line.addWidget(Avatar(name, 24) if kind == "person" else Picture("devices", 24, "soft"))
            words = row(label(name, "body", weight=500, mono=kind == "asset"), gap=8)
            why = self.why.get(record, "")
            words.addWidget(label(why or note, "small", "bad" if why else "soft", wrapped=bool(why), elided=not why), 1)
            line.addLayout(words, 1)
            line.addWidget(
                button("", "x", "quiet", tip=tr("Leave {what} out", what=name), pressed=partial(self.drop, record))
            )
            self.list.addLayout(line)
        if not self.chosen and not self.missed:
            self.list.addWidget(
                label(tr("Nobody yet. Scan one after the other; each stands here."), "small", "soft", wrapped=True)
            )

    # ------------------------------------------------------------ doing
    def further(self, values: Values) -> Values:
        if not self.chosen:
            self.line.setFocus()
            raise Refusal(tr("Scan or choose who gets a seat."))
        self.told.setText("")
        return values

    def _tell_others(self, why: Mapping[int, str]) -> None:
        super()._tell_others(why)
        self.why = dict(why)
        self._show()

    def _which(self, values: Values) -> int:
        return int(self.licence["id"] if self.licence is not None else values["licence_id"])

    def _act(self, tx: Tx, values: Values) -> Any:
        holders = [(self.chosen[one], one) for one in values["ids"]]
        return actions().give(
            tx,
            self._which(values),
            holders,
            values["quantity"],
            values["since"],
            int(values["key"]) if values.get("key") else None,
        )

    def _judge(self, tx: Tx, values: Values, ids: Sequence[int]) -> Mapping[int, str]:
        no = actions().judge_give(
            tx, self._which(values), [(self.chosen[one], one) for one in ids], values["quantity"] or 1
        )
        return {holder[1]: words for holder, words in no.items()}


def give_seats(shell: Shell, parent: QWidget | None, licence: Row | None, holders: Sequence[Holder] = ()) -> GiveSeats:
    return opened(GiveSeats(shell, parent, licence, holders))
