"""The panels beside printing: layouts, the office's own sizes, pools of pre-printed tags."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog, QWidget

from itam_desktop.kernel.errors import Refusal, Trouble
from itam_desktop.kernel.style import show_number
from itam_desktop.kernel.texts import N, tr
from itam_desktop.labels import design, queries, rules, sizes
from itam_desktop.labels.screens.designer import Designer
from itam_desktop.labels.screens.sheet import Sheet
from itam_desktop.labels.screens.size_dialog import SizeDialog
from itam_desktop.labels.stock import Stock
from itam_desktop.store.atomic import trouble
from itam_desktop.store.guard import read_plain
from itam_desktop.widgets.files import ask_where, complaining, save_file
from itam_desktop.widgets.page import Shell, do, parent_of
from itam_desktop.widgets.parts import col, label, wrap
from itam_desktop.widgets.record_list import ALL, BIN, Empty
from itam_desktop.widgets.record_page import VERBS, Act, RecordPanel, Row, strong
from itam_desktop.widgets.switches import Bar
from itam_desktop.widgets.theme import px

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx

NO_LAYOUTS = Empty(
    N("No layouts of your own yet"), N("Labels have a standard layout. Draw your own: which lines, which code, how large, with the logo."), N("Draw a layout"),
    other=N("From file…"), other_icon="file",
)  # fmt: skip
NO_SIZES = Empty(
    N("No sizes of your own yet"),
    N("More than a hundred stocks are known by their number. Measure another one here, in millimetres or inches."),
    N("Measure a sheet"),
)
NO_POOLS = Empty(
    N("No pools yet"), N("A roll of tags from the printer's shop: say which numbers it has, then stick one on and scan it."), N("Add a pool"),
)  # fmt: skip


class DialogPanel(RecordPanel):
    """Records that are made and changed in a dialog of their own: `ask(record)`, None for a new one."""

    ask: Callable[..., object]

    def new(self, values: Mapping[str, Any] | None = None) -> None:
        self.ask()

    def edit(self, record: int | None = None) -> None:
        wanted = record if record is not None else self.list.current_id()
        if wanted is not None and not self.list.in_bin:
            self.ask(wanted)

    def may_ask(self) -> bool:
        """Whether anything may be written; else it is told why not."""
        if self.desk.read_only:
            self.shell.complain(self.desk.why_read_only())
        return not self.desk.read_only


class LayoutPanel(DialogPanel):
    """stock: on which label a layout is shown while it is drawn."""

    def __init__(self, shell: Shell, stock: Callable[[], Stock]) -> None:
        share = Act(N("Save as file…"), "share", self.to_file, reads=True)
        super().__init__(
            shell,
            "label_layout",
            VERBS,
            name="label_layouts",
            views=(ALL, BIN),
            empty=NO_LAYOUTS,
            acts=(share,),
            wide=False,
        )
        self.stock = stock
        self.choose_file: Callable[[str], str] = lambda name: ask_where(parent_of(shell), tr("Save the layout"), name)
        self.choose_open: Callable[[], str] = self._ask_open
        if hasattr(self.listing, "second_step"):
            self.listing.second_step.connect(self.from_file)

    def duplicate(self) -> None:
        self.ask(like=self.list.current_id())

    def ask(
        self, record: int | None = None, kind: str = "asset", example: Sequence[int] = (), like: int | None = None, then: Callable[[int], object] | None = None
    ) -> Designer | None:  # fmt: skip
        if not self.may_ask():
            return None
        dialog = Designer(
            self.shell, self.window(), record, self.stock(), kind, example, like=like, then=then or self.show_record
        )
        dialog.open()
        return dialog

    # ------------------------------------------------------------ shared by file
    def to_file(self, found: Row) -> None:
        """The layout as a file that another office can take."""
        where = self.choose_file(str(found["name"]) + design.SUFFIX)
        if where:
            path = where if where.lower().endswith(design.SUFFIX) else where + design.SUFFIX
            values = dict(found)
            save_file(self.shell, path, lambda conn: design.to_file(values), complaining(self.shell))

    def _ask_open(self) -> str:
        return QFileDialog.getOpenFileName(
            self.window(),
            tr("Take a layout from a file"),
            str(Path.home()),
            tr("Label layouts") + f" (*{design.SUFFIX})",
        )[0]

    def from_file(self) -> None:
        """Take a layout that another office has saved; what is not exactly one is refused in words."""
        if not self.may_ask():
            return
        where = self.choose_open()
        if not where:
            return
        try:
            values = design.from_file(read_plain(Path(where), design.LARGEST_FILE))
        except OSError as why:
            self.shell.complain(trouble(why, Path(where)))
            return
        except (Refusal, Trouble) as no:
            self.shell.complain(no)
            return

        def run(tx: Tx) -> int:
            from itam_desktop.labels import actions

            return actions.take_layout(tx, values)

        do(self.shell, "labels.take_layout", run, lambda done: self.show_record(int(done.result)))


class SizePanel(DialogPanel):
    def __init__(self, shell: Shell) -> None:
        super().__init__(
            shell,
            "label_size",
            VERBS,
            name="label_sizes",
            views=(ALL, BIN),
            empty=NO_SIZES,
            more=self._picture,
            wide=False,
        )

    def _picture(self, found: Row) -> Sequence[QWidget]:
        try:
            stock = sizes.judge(found)
        except (Refusal, ValueError):
            return []
        sheet = Sheet(still=True)
        sheet.setFixedHeight(px(300))
        sheet.show_stock(stock, 1)
        return [sheet]

    def duplicate(self) -> None:
        found = self.desk.row("label_size", self.list.current_id() or 0)
        if found is not None:
            self.ask(like=sizes.stock_of(found))

    def ask(self, record: int | None = None, like: Stock | None = None) -> SizeDialog | None:
        if not self.may_ask():
            return None
        dialog = SizeDialog(self.shell, self.window(), record, like, self.show_record)
        dialog.open()
        return dialog


def pool_panel(shell: Shell) -> RecordPanel:
    """The pools with what is claimed of each."""

    def more(found: Row) -> Sequence[QWidget]:
        return pool_facts(shell, found)

    return RecordPanel(
        shell, "tag_pool", VERBS, name="tag_pools", views=(ALL, BIN), empty=NO_POOLS, more=more, watches=frozenset({"asset", "tag_series"}), wide=False, sum_of="",
    )  # fmt: skip


def pool_facts(shell: Shell, found: Row) -> list[QWidget]:
    """How many tags of a pool are claimed, which are free, and which series would come to them."""
    conn, style = shell.desk.conn, shell.desk.style
    pool = rules.pool_of(found)
    claims = queries.claims(conn, pool)
    free = rules.free(pool, claims)
    said = tr("{n} of {all} claimed", n=show_number(len(claims), style), all=show_number(pool.size, style))
    box = col(strong(tr("Tags")), label(said, "small"), Bar(len(claims) / max(1, pool.size), "info", name=said), gap=6)
    words = tr("Free: {tags}", tags=rules.told(free, pool)) if free else tr("None is free any more.")
    box.addWidget(label(words, "small", "soft", wrapped=True))
    for name, prefix, width, check, number in queries.series_ahead(conn):
        ahead = rules.Pool(prefix, number, 10**width - 1, width, check)
        both = rules.overlap(pool, ahead)
        if both is not None:
            box.addWidget(
                label(
                    tr(
                        "The tag series {name} would come to {tag}: it steps over the tags of this pool.",
                        name=name,
                        tag=both,
                    ),
                    "small",
                    "soft",
                    wrapped=True,
                )
            )
    return [wrap(box)]
