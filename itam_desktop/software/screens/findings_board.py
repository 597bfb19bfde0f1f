"""What the licence position tells, each finding with its records and its next action; it stands where a page has its list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from itam_desktop.kernel.style import show_number
from itam_desktop.kernel.texts import N, tr
from itam_desktop.software import telling
from itam_desktop.software.screens.positions import WATCHED
from itam_desktop.widgets.board import Board, Group, Item, Verb
from itam_desktop.widgets.list_empty import Empty
from itam_desktop.widgets.page import Shell, do

ALL_WELL = Empty(
    N("Nothing to put right"),
    N("Shortfalls, seats of people who left, trials that end, what nobody uses: it stands here when there is some."),
    "",
    "check",
)


MOST = 60  # records of one finding that are shown


class FindingsBoard(Board):
    """The findings of today. As the list of a panel it tells the product that is looked at."""

    def __init__(
        self,
        shell: Shell,
        new_licence: Callable[[int], object],
        renew: Callable[[int], object],
        buy: Callable[[int], object],
    ) -> None:
        """new_licence(product), renew(licence), buy(licence): open their forms."""
        self.shell, self._new_licence, self._renew, self._buy = shell, new_licence, renew, buy
        self._opens: dict[int, tuple[str, int]] = {}
        super().__init__(shell.desk, FindingsBoard._ask, WATCHED | {"account", "person"}, tr("To put right"), ALL_WELL)  # type: ignore[arg-type]

    def choose(self, record: int) -> None:
        """A product stands beside the list; anything else opens where it lives."""
        opens = self._opens.get(record, ("product", record))
        if opens[0] == "product":
            super().choose(record)
        else:
            self.shell.open(*opens)

    def _ask(self) -> None:
        style = self.desk.style
        self.desk.ask(
            "software.findings",
            lambda conn: telling.told(conn, style.now().isoformat(), style.currency, MOST),
            self._show,
        )

    def _show(self, found: list[telling.Told]) -> None:
        self._opens = {item.record: item.opens for one in found for item in one.items}
        products = [item.record for one in found for item in one.items if item.opens[0] == "product"]
        if self._current not in products:
            self._current = products[0] if products else 0  # nothing is opened by itself
            self.looked_at.emit(self._current or None)
        self.show_groups([self._group(one) for one in found])

    def _group(self, told: telling.Told) -> Group:
        about, style = told.finding.about, self.desk.style
        items = [
            Item(
                one.record,
                about.icon,
                one.title,
                one.note,
                None,
                tuple(self._verbs(told, one)),
            )
            for one in told.items
        ]
        note = f"{show_number(told.finding.n, style)} · {tr(about.verb)}"
        if told.total > len(told.items):
            note += " · " + tr("the first {n} are shown", n=show_number(len(told.items), style))
        return Group(tr(about.words), note, tuple(items))

    def _verbs(self, told: telling.Told, one: telling.Item) -> Sequence[Verb]:
        key, record = told.finding.about.key, one.record
        kind, opens = one.opens
        more = telling.licence_to_enlarge(self.desk.conn, record) if key == "over_installed" else None
        if more is not None:
            return [Verb(tr("Buy more…"), "stack", partial(self._buy, more))]
        if key in ("over_installed", "no_entitlement"):
            found = [Verb(tr("New licence"), "key", partial(self._new_licence, record))]
            if key == "no_entitlement":
                found.append(Verb(tr("Needs none"), "check", partial(self.needs_none, record)))
            return found
        if key in ("leaver", "disposed", "ended_seats", "unused_seat"):
            return [Verb(tr("Take back"), "arrow-back", partial(self.take_back, record))]
        if key in ("account_leaver", "account_unused"):
            return [Verb(tr("Close it"), "lock", partial(self.close_account, record))]
        if key in ("decide", "trial_ends"):
            return [
                Verb(tr("Renew"), "refresh", partial(self._renew, record)),
                Verb(tr("Let it end"), "hourglass", partial(self.let_end, record)),
            ]
        return [Verb(tr("Open"), "arrow-right", partial(self.shell.open, kind, opens))]

    # ------------------------------------------------------------ next actions
    def needs_none(self, product: int) -> None:
        from itam_desktop.software import actions

        do(self.shell, "product.change", lambda tx: actions.change(tx, "product", [product], {"licensing": "free"}))

    def take_back(self, seat: int) -> None:
        from itam_desktop.software import actions

        do(self.shell, "seat.take_back", lambda tx: actions.take_back(tx, [seat]))

    def close_account(self, account: int) -> None:
        from itam_desktop.software import actions

        do(self.shell, "account.close", lambda tx: actions.close_accounts(tx, [account]))

    def let_end(self, licence: int) -> None:
        from itam_desktop.software import actions

        do(self.shell, "licence.let_end", lambda tx: actions.let_end(tx, licence))
