"""Another kind for an own field: shows what fits before anything is changed, and asks what becomes of the rest."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QWidget

from itam_desktop.assets import changing_kind
from itam_desktop.assets.changing_kind import CHOICES, EMPTY, NOTES, Preview, kind_word
from itam_desktop.assets.fields import FIELD_KINDS
from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.kinds import CHOICE, LONG
from itam_desktop.kernel.progress import Progress
from itam_desktop.kernel.style import clip, show_number
from itam_desktop.kernel.texts import N, tr, tr_n
from itam_desktop.widgets import theme
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.editors import editor_for
from itam_desktop.widgets.entry import Entry
from itam_desktop.widgets.notices import announce
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.painters import height_of
from itam_desktop.widgets.parts import Picture, clear, col, label, row, wrap
from itam_desktop.widgets.record_page import scroller
from itam_desktop.widgets.surfaces import Card
from itam_desktop.widgets.switches import Segments
from itam_desktop.widgets.theme import px

if TYPE_CHECKING:
    from itam_desktop.store.office import Store

WAYS = {NOTES: N("Keep them in the notes"), EMPTY: N("Empty them"), CHOICES: N("Make them choices")}
MOST_LINES = 50


class ChangeKind(Dialog):
    """Nothing is changed before its verb is pressed; then it closes and the window shows how far the work is."""

    def __init__(self, shell: Shell, parent: QWidget | None, record: int) -> None:
        self.shell, self.desk, self.record = shell, shell.desk, record
        self.field = dict(shell.desk.row("custom_field", record) or {})
        self.preview: Preview | None = None
        now = str(self.field["kind"])
        others = tuple(c for c in FIELD_KINDS if c.key != now)
        context = shell.context()
        kind = Field("kind", N("New kind"), CHOICE, choices=others, required=True)
        options = Field("options", N("Choices"), LONG, help=N("One a line. What is there now is filled in; change it as you like."))  # fmt: skip
        self.kind = Entry(kind, editor_for(kind, context))
        self.options = Entry(options, editor_for(options, context))
        for entry in (self.kind, self.options):
            entry.editor.load({})
        self.options.hide()
        self._sign, self._verdict = Picture("info-circle", 18, "soft"), label("", weight=500, wrapped=True)
        said = row(self._sign, gap=8)
        said.addWidget(self._verdict, 1)
        self._misfits = QGridLayout()
        self._misfits.setContentsMargins(px(12), px(8), px(12), px(8))
        self._misfits.setHorizontalSpacing(px(16))
        self._misfits.setVerticalSpacing(px(4))
        self._misfits.setColumnStretch(1, 1)
        area = self._area = scroller(wrap(self._misfits))
        inside = col(gap=0)
        inside.addWidget(area)
        self._table = Card(inside, margins=(1, 1, 1, 1))
        self.ways = Segments([tr(w) for w in WAYS.values()], 0, tr("What becomes of those that do not fit"))
        self._asked = wrap(col(label(tr("What becomes of those that do not fit?"), "small", weight=500), row(self.ways, None), gap=4))  # fmt: skip
        body = col(
            row(label(tr("Now: {kind}", kind=kind_word(now)), "small", "soft"), None), self.kind, self.options, 4, gap=8
        )  # fmt: skip
        body.addLayout(said)
        body.addWidget(self._table)
        body.addWidget(self._asked)
        body.addStretch(1)
        content = wrap(body)
        content.setMinimumHeight(px(300))
        super().__init__(
            parent, tr("Change the kind of “{field}”", field=clip(str(self.field["name"]))), content=content, verb=tr("Change"),
            verb_icon="arrows-exchange", note=tr("Nothing is changed before. One undo brings everything back."),
        )  # fmt: skip
        self.setMinimumWidth(px(600))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._filled = False
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.setInterval(250)
        self._asking.timeout.connect(self.look)
        self.kind.editor.edited.connect(self._kind_chosen)
        self.options.editor.edited.connect(self._options_typed)
        self._tell(None)

    # ------------------------------------------------------------ what is said
    def chosen(self) -> str:
        return str(self.kind.editor.value() or "")

    def options_text(self) -> str:
        return str(self.options.editor.value() or "") if self.chosen() == "choice" else ""

    def _kind_chosen(self) -> None:
        self.options.setVisible(self.chosen() == "choice")
        self._tell(None)
        self.look()

    def _options_typed(self) -> None:
        self._filled = True
        self._tell(None)
        self._asking.start()

    def unfit(self) -> str:
        return list(WAYS)[self.ways.current()]

    def look(self) -> None:
        """Ask what the change would do, beside the window."""
        kind, options, field, style = self.chosen(), self.options_text(), self.field, self.desk.style
        if not kind:
            return

        def work(conn: sqlite3.Connection) -> Preview:
            return changing_kind.preview(conn, field, kind, options, style)

        def then(found: Preview) -> None:
            import shiboken6

            if shiboken6.isValid(self) and (kind, options) == (self.chosen(), self.options_text()):
                if kind == "choice" and not self._filled and found.choices:
                    self._filled = True
                    self.options.editor.put("\n".join(found.choices))
                    self.look()
                    return
                self._tell(found)

        self.desk.ask("custom_field:kind", work, then)

    # ------------------------------------------------------------ what is shown
    def _tell(self, found: Preview | None) -> None:
        self.preview = found
        clear(self._misfits)
        unfit = found.unfit if found is not None else 0
        self._table.setVisible(bool(found and (found.misfits or found.alike)))
        self._asked.setVisible(unfit > 0)
        is_choice = self.chosen() == "choice"
        segments = self.ways._group.buttons()
        segments[2].setVisible(is_choice)
        segments[0].setVisible(str(self.field["kind"]) != "secret")
        if self.unfit() == CHOICES and not is_choice:
            self.ways.choose(0)
        if self.unfit() == NOTES and str(self.field["kind"]) == "secret":
            self.ways.choose(1)
        self.primary.setEnabled(False)
        if found is None:
            self._say("info-circle", "soft", tr("Looking at the values…") if self.chosen() else tr("Choose the new kind; you will see what fits."))  # fmt: skip
            return
        style, n = self.desk.style, found.values - unfit
        fit = tr_n("1 value fits", "{n} values fit", n) if n < 1000 else tr("{n} values fit", n=show_number(n, style))
        if not found.values:
            self._say("circle-check", "ok", tr("No record has a value yet, so nothing can be lost."))
        elif found.alike:
            self._say("alert-circle", "bad", tr("Some values would be alike, and of this field no two may be. Take “No two alike” away first, or change them: {some}", some=", ".join(clip(a, 20) for a in found.alike[:5])))  # fmt: skip
        elif unfit:
            words = tr("{fit}, {n} do not.", fit=fit, n=show_number(unfit, style)) if unfit != 1 else tr("{fit}, 1 does not.", fit=fit)  # fmt: skip
            self._say("alert-triangle", "warn", words)
        else:
            self._say("circle-check", "ok", tr("All values fit.") if n != 1 else tr("The one value there is fits."))
        for at, one in enumerate(found.misfits[:MOST_LINES]):
            what = label(tr("“{text}”", text=clip(one.words)), "small", weight=500)
            where = (
                one.title
                if one.n == 1
                else tr("{title} and {n} more", title=one.title, n=show_number(one.n - 1, style))
            )
            about = label(where, "small", "soft", elided=True)
            about.setMinimumWidth(px(120))
            self._misfits.addWidget(what, at, 0)
            self._misfits.addWidget(about, at, 1)
        more = len(found.misfits) - MOST_LINES
        if more > 0:
            self._misfits.addWidget(label(tr("… and more"), "small", "soft"), MOST_LINES, 0, 1, 2)
        self._misfits.setRowStretch(MOST_LINES + 1, 1)
        self._area.setFixedHeight(
            min(px(150), px(18) + len(found.misfits) * round(height_of(theme.font("small")) + px(5)))
        )
        self._table.setVisible(bool(found.misfits))
        self.primary.setEnabled(not found.alike and not (is_choice and not self.options_text().strip()))
        n = found.values
        self.primary.setText(tr("Change the kind") if not n else tr_n("Change {n} value", "Change {n} values", n) if n < 1000 else tr("Change {n} values", n=show_number(n, style)))  # fmt: skip
        self.primary.setAccessibleName(self.primary.text())

    def _say(self, icon: str, tone: str, words: str) -> None:
        self._sign.show_icon(icon, tone)
        self._verdict.setText(words)
        announce(self, words)

    # ------------------------------------------------------------ doing it
    def accept(self) -> None:
        if self.preview is None:
            return
        field, kind, style, options, unfit = (
            self.record,
            self.chosen(),
            self.desk.style,
            self.options_text(),
            self.unfit(),
        )
        shell = self.shell
        title = tr("Changing the kind of {field}", field=str(self.field["name"]))

        def work(store: Store, progress: Progress) -> Done:
            def verb(tx: Any) -> int:
                return changing_kind.change_kind(tx, field, kind, style, options=options, unfit=unfit)

            return store.perform(verb, name="custom_field.change_kind", progress=progress, doing=title)

        self.desk.job(title, work, lambda done: shell.tell(done.label, undo=True), shell.complain)
        super().accept()
