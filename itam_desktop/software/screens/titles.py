"""Reported titles, worked off quickly: what inventories call a program is told once whose it is, or left out.

Enter takes the suggestion, Ctrl+N makes a product of its own name, Del leaves out; the next title is chosen by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.kinds import REFERENCE
from itam_desktop.kernel.style import clip, show_number
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.software import telling
from itam_desktop.widgets.editors import editor_for
from itam_desktop.widgets.flow import Flow
from itam_desktop.widgets.page import Shell, do
from itam_desktop.widgets.parts import button, col, label, row, wrap
from itam_desktop.widgets.record_list import ALL, Empty, RecordList, View
from itam_desktop.widgets.record_page import VERBS, Act, RecordPanel, Row, entry, strong
from itam_desktop.widgets.record_panes import ManyAct
from itam_desktop.widgets.surfaces import Pane
from itam_desktop.widgets.theme import px

VIEWS = (
    View(N("To look at"), "state:new"), View(N("Belongs to a product"), "state:matched"), View(N("Left out by you"), "state:ignored -by_rule:yes"),
    View(N("Left out by a rule"), "state:ignored by_rule:yes"), ALL,
)  # fmt: skip
COLUMNS = ("name", "publisher", "installed", "kind", "product_id")
NO_TITLES = Empty(
    N("No reported titles"), N("What inventories found on computers stands here until it is told to which product it belongs."), "", "zoom-question",
)  # fmt: skip


class TitlesPanel(RecordPanel):
    """The list with what can be done to the chosen titles above it."""

    def __init__(self, shell: Shell) -> None:
        acts = (
            Act(N("Look at it again"), "arrow-back-up", lambda r: self._done("title.again", "look_again"), lambda r: r.get("state") != "new"),
            Act(N("Leave out"), "eye-off", lambda r: self.leave_out(), lambda r: r.get("state") == "new"),
        )  # fmt: skip
        super().__init__(
            shell, "software_title", VERBS, name="titles", views=VIEWS, columns=COLUMNS, empty=NO_TITLES, acts=acts, more=self._more, can_add=False,
            watches=frozenset({"installation", "product"}), sum_of="", wide=False,
        )  # fmt: skip
        self.detail.many = (
            ManyAct(N("A product of each"), "plus", lambda ids: self.new()), ManyAct(N("Leave out"), "eye-off", lambda ids: self.leave_out()),
        )  # fmt: skip
        self._suggested: tuple[int, str] | None = None
        field = Field("product_id", N("Product"), REFERENCE, target="product")
        self.editor = editor_for(field, shell.context())
        self.editor.load({})
        self.editor.control.setMinimumWidth(px(200))
        self.belongs = button(tr("Belongs to it"), "check", pressed=self.belongs_to_chosen)
        self.take = button(
            tr("Suggestion"), "check", "primary", tip=tr("Take the suggestion (Enter)"), pressed=self.take_suggestion
        )
        self.own = button(
            tr("A product of its own"), "plus", tip=tr("A new product of that name (Ctrl+N)"), pressed=self.new
        )
        self.out = button(
            tr("Leave out"),
            "eye-off",
            tip=tr("Leave out, now and in inventories to come (Del)"),
            pressed=self.leave_out,
        )
        self.publisher = button("", "building", "quiet", pressed=self.leave_out_publisher)
        self.words = label("", "small", "soft")
        tools = Flow(
            self.take, self.own, self.out, wrap(row(self.editor.control, self.belongs, gap=4)), self.publisher, gap=8
        )
        strip = col(self.words, wrap(tools), gap=6, margins=(16, 10, 16, 10))
        self.strip = Pane(strip, "b")
        listing = self.listing
        if isinstance(listing, RecordList):
            listing.bars.addWidget(self.strip)
            listing.loaded.connect(self._count)
        self._enable()

    # ------------------------------------------------------------ what is chosen
    def _looked_at(self, record: int | None) -> None:
        super()._looked_at(record)
        self._suggest()

    def _chosen(self, ids: Any) -> None:
        super()._chosen(ids)
        self._suggest()

    def _ids(self) -> list[int]:
        return list(self.list.chosen_ids())

    def _suggest(self) -> None:
        self._suggested = None
        ids = self._ids()
        if ids:
            self.desk.ask(
                "titles.suggestion",
                lambda conn: (ids, telling.suggestion(conn, ids), telling.of_publisher(conn, ids[0])),
                self._told_suggestion,
            )
        self._enable()

    def _told_suggestion(self, found: tuple[list[int], tuple[int, str] | None, list[int]]) -> None:
        ids, suggested, alike = found
        if ids == self._ids():
            self._suggested, self._alike = suggested, alike
            self._enable()

    _alike: Sequence[int] = ()

    def _enable(self) -> None:
        live = not self.desk.read_only and bool(self._ids())
        for one in (self.own, self.out, self.belongs, self.take, self.publisher):
            one.setEnabled(live)
        self.editor.control.setEnabled(live)
        self.take.setVisible(self._suggested is not None)
        if self._suggested is not None:
            self.take.setText(tr("Belongs to {product}", product=clip(self._suggested[1], 32)))
        publisher = str((self.detail.record or {}).get("publisher") or "")
        n = len(self._alike)
        self.publisher.setVisible(bool(publisher) and n > 1)
        self.publisher.setText(
            tr("Leave out all {n} of {publisher}", n=show_number(n, self.desk.style), publisher=clip(publisher, 24))
        )

    def _count(self) -> None:
        self.desk.ask("titles.left", telling.left, self._told_left)

    def _told_left(self, found: tuple[int, int]) -> None:
        titles, installed = found
        style = self.desk.style
        if titles:
            words = tr_n("{count} title to look at, installed {k} times.", "{count} titles to look at, installed {k} times.", titles,
                         count=show_number(titles, style), k=show_number(installed, style))  # fmt: skip
            self.words.setText(
                words + " " + tr("Enter takes the suggestion, Ctrl+N makes a product of its own, Del leaves out.")
            )
        else:
            self.words.setText(tr("Every reported title is dealt with."))

    # ------------------------------------------------------------ verbs
    def _done(self, action: str, verb: str, *more: Any, ids: Sequence[int] | None = None, **values: Any) -> None:
        some = list(ids if ids is not None else self._ids())
        if not some or self.desk.read_only:
            return

        def work(tx: Any) -> Any:
            from itam_desktop.software import actions

            return getattr(actions, verb)(tx, some, *more, **values)

        do(self.shell, action, work, n=len(some))

    def take_suggestion(self) -> None:
        """The chosen titles belong to the product that is like them."""
        if self._suggested is not None:
            self._done("title.match", "match", self._suggested[0])

    def belongs_to_chosen(self) -> None:
        """The chosen titles belong to the product in the chooser."""
        from itam_desktop.kernel.errors import Refusal

        try:
            product = self.editor.value()
        except Refusal as no:
            self.shell.complain(no)
            return
        if product is None:
            self.shell.complain(tr("Which product? Choose one beside it."))
            return
        self._done("title.match", "match", int(product))

    def new(self, values: Mapping[str, Any] | None = None) -> None:
        """A product of each chosen title's own name."""
        self._done("title.match", "products_of_their_own")

    def edit(self, record: int | None = None) -> None:
        """Enter: take the suggestion."""
        if self._suggested is not None:
            self.take_suggestion()
        elif len(self._ids()) > 1:
            self.shell.tell(tr("These are not all like one product. Ctrl+N makes one of each, Del leaves them out."))
        elif self._ids():
            self.shell.tell(tr("No product is like it. Ctrl+N makes one of its own, Del leaves it out."))

    def leave_out(self) -> None:
        self._done("title.ignore", "ignore")

    def leave_out_publisher(self) -> None:
        """Every title to look at of the same publisher."""
        self._done("title.ignore", "ignore", ids=list(self._alike))

    def bin(self) -> None:
        self.leave_out()

    def duplicate(self) -> None:
        """There is no second one of a title."""

    # ------------------------------------------------------------ under the facts
    def _more(self, record: Row) -> Sequence[QWidget]:
        found, total = telling.where_installed(self.desk.conn, int(record["id"]))
        style = self.desk.style
        box = col(strong(tr("Installed on"), show_number(total, style) if total else ""), gap=4)
        opens: Callable[[int], Callable[[], object]] = lambda asset: partial(self.shell.open, "asset", asset)  # noqa: E731
        for asset, tag, name, version in found:
            box.addWidget(entry(tag, " · ".join(filter(None, (name, version))), opens(asset), mono=True))
        if total > len(found):
            box.addWidget(label(tr("and {n} more", n=show_number(total - len(found), style)), "small", "soft"))
        if not total:
            box.addWidget(label(tr("No computer has it any more."), "small", "soft"))
        return [wrap(box)]
