"""How the program looks on this computer: light or dark, and the size of its text."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from itam_desktop import remembered
from itam_desktop.kernel.texts import N, tr
from itam_desktop.widgets import theme
from itam_desktop.widgets.parts import col, label, row, wrap
from itam_desktop.widgets.surfaces import Card, Pane
from itam_desktop.widgets.switches import Pill, Segments

SCHEMES = (("system", N("As the system")), ("light", N("Light")), ("dark", N("Dark")))
SIZES = (100, 110, 125, 150, 175, 200)


def kept_look() -> tuple[str, int]:
    """(scheme, percent) as this user left it, for theme.install."""
    said = remembered.settings()
    scheme = str(said.get("scheme") or "system")
    percent = said.get("text_percent")
    known = scheme in [key for key, _ in SCHEMES]
    return scheme if known else "system", percent if isinstance(percent, int) and percent in SIZES else 100


class LookSettings(QWidget):
    def __init__(self) -> None:
        super().__init__()
        scheme, percent = kept_look()
        self.scheme = Segments([tr(word) for _, word in SCHEMES], [k for k, _ in SCHEMES].index(scheme), tr("Colours"))
        self.size_of_text = Segments([f"{n} %" for n in SIZES], SIZES.index(percent), tr("Size of the text"))
        sample = Card(
            label("LT-00043-M", "small", mono=True),
            label("ThinkPad T14 G6", "head"),
            row(Pill(tr("Given out"), "ok", "user-check"), Pill(tr("In repair"), "warn", "tool"), None),
            label(tr("This is how a record looks now."), "small", "soft"),
            gap=6,
        )
        layout = col(
            label(tr("Colours"), "strong"), row(self.scheme, None), 8,
            label(tr("Size of the text"), "strong"), row(self.size_of_text, None),
            label(tr("Beside what the system is set to. It is kept on this computer for you."), "small", "soft"), 12,
            row(wrap(row(sample)), None), None,
            margins=(20, 16, 20, 16), gap=8,
        )  # fmt: skip
        whole = col(gap=0)
        whole.addWidget(Pane(layout))
        self.setLayout(whole)
        self.scheme.chosen.connect(lambda _: self._apply())
        self.size_of_text.chosen.connect(lambda _: self._apply())

    def _apply(self) -> None:
        scheme, percent = SCHEMES[self.scheme.current()][0], SIZES[self.size_of_text.current()]
        remembered.remember(scheme=scheme, text_percent=percent)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.install(app, scheme, percent, theme._State.family)
