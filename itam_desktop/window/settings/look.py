"""How the program looks on this computer: light or dark, the size of its text, its language."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from itam_desktop import languages, remembered
from itam_desktop.kernel.texts import N, tr
from itam_desktop.widgets import theme
from itam_desktop.widgets.parts import button, col, label, row, wrap
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
    """anew: the window shall be made again, in the language that is now in place."""

    anew = Signal()

    def __init__(self) -> None:
        super().__init__()
        scheme, percent = kept_look()
        self.scheme = Segments([tr(word) for _, word in SCHEMES], [k for k, _ in SCHEMES].index(scheme), tr("Colours"))
        self.size_of_text = Segments([f"{n} %" for n in SIZES], SIZES.index(percent), tr("Size of the text"))
        self.codes = ("", *languages.LANGUAGES)
        system = tr("As the system ({language})", language=languages.LANGUAGES[languages.of_system()])
        self.language = Segments(
            [system, *languages.LANGUAGES.values()], self.codes.index(languages.chosen()), tr("Language")
        )
        self.open_button = button(tr("Open the window anew"), "refresh", pressed=self._open_anew)
        if self._in_place():
            self.open_button.hide()
        sample = Card(
            label("LT-00043-M", "small", mono=True),
            label("ThinkPad T14 G6", "head"),
            row(Pill(tr("Given out"), "ok", "user-check"), Pill(tr("In repair"), "warn", "tool"), None),
            label(tr("This is how a record looks now."), "small", "soft"),
            gap=6,
        )
        layout = col(
            label(tr("Language"), "strong"), row(self.language, 8, self.open_button, None),
            label(tr("Takes effect when the window opens anew: now, or at the next start. An unfinished record is kept as a draft."), "small", "soft", wrapped=True), 8,
            label(tr("Colours"), "strong"), row(self.scheme, None), 8,
            label(tr("Size of the text"), "strong"), row(self.size_of_text, None),
            label(tr("Beside what the system is set to. It is kept on this computer for you."), "small", "soft", wrapped=True), 12,
            row(wrap(row(sample)), None), None,
            margins=(20, 16, 20, 16), gap=8,
        )  # fmt: skip
        whole = col(gap=0)
        whole.addWidget(Pane(layout))
        self.setLayout(whole)
        self.language.chosen.connect(lambda _: self._keep_language())
        self.scheme.chosen.connect(lambda _: self._apply())
        self.size_of_text.chosen.connect(lambda _: self._apply())

    def _keep_language(self) -> None:
        code = self.codes[self.language.current()]
        remembered.remember(language=code)
        self.open_button.setVisible(not self._in_place())

    def _in_place(self) -> bool:
        """Is the language that was chosen the one the window has?"""
        return (languages.chosen() or languages.of_system()) == languages.current()

    def _open_anew(self) -> None:
        app = QApplication.instance()
        if app is not None:
            languages.use_in(app)
        self.anew.emit()

    def _apply(self) -> None:
        scheme, percent = SCHEMES[self.scheme.current()][0], SIZES[self.size_of_text.current()]
        remembered.remember(scheme=scheme, text_percent=percent)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.install(app, scheme, percent, theme._State.family)
