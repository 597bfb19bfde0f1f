"""What was saved as a file and perhaps not printed: its labels count as used when the user says so."""

from __future__ import annotations

from collections.abc import Callable

from itam_desktop.kernel.texts import tr
from itam_desktop.labels import making
from itam_desktop.labels.stock import Stock
from itam_desktop.widgets.notices import NoticeCard
from itam_desktop.widgets.page import Shell


class SavedCard(NoticeCard):
    """Asks whether a saved file has been printed; noted(made, stock) comes when that is kept in the store."""

    def __init__(
        self, shell: Shell, made: making.Made, stock: Stock, noted: Callable[[making.Made, Stock], None]
    ) -> None:
        words = tr("The sheet keeps its free labels until you have printed the file.")
        super().__init__("info", tr("Saved, not printed yet"), words, verb=tr("It is printed"), closable=True)

        def note() -> None:
            shell.desk.job(
                tr("Noting what was printed"),
                lambda store, progress: making.remember(store, stock, made.next_free, made.codes),
                lambda _: noted(made, stock),
                shell.complain,
            )

        self.pressed.connect(note)
