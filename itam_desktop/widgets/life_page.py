"""The whole page of one record's life: drawn, the same as a list, and on paper."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from itam_desktop.kernel.style import show_date
from itam_desktop.kernel.texts import tr, tr_n
from itam_desktop.widgets.files import show_file
from itam_desktop.widgets.life import COLUMNS, Life, Step, read
from itam_desktop.widgets.list_model import ListModel
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import button, col, label, row
from itam_desktop.widgets.surfaces import Pane
from itam_desktop.widgets.switches import Segments
from itam_desktop.widgets.table import RecordTable
from itam_desktop.widgets.theme import px
from itam_desktop.widgets.timeline import SCALES, Timeline

TALLEST = 380  # px: what is taller scrolls


class LifeView(QWidget):
    """Scales, drawing, list; `show` reads a record. read_life: how, for kinds with lanes of their own."""

    def __init__(self, shell: Shell, kind: str, read_life: Callable[..., Life] | None = None) -> None:
        super().__init__()
        self.shell, self.kind, self.record = shell, kind, 0
        self._read = read_life
        self.life = Life()
        self._steps: dict[int, Step] = {}
        self.scales = Segments([tr(w) for w, _ in SCALES], len(SCALES) - 1, tr("How much time"))
        self.line = Timeline(shell.desk.style, tr("Timeline"))
        self.range = label("", "small", "soft")
        self.paper = button("", "printer", tip=tr("Timeline as PDF"), pressed=self.print)
        tools = row(self.scales, button("", "zoom-out", tip=tr("Show more time"), pressed=self.line.zoom_out),
                    button("", "zoom-in", tip=tr("Show less time"), pressed=self.line.zoom_in), 4, self.range, None, self.paper,
                    margins=(16, 10, 16, 10))  # fmt: skip
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self.line)
        self.model = ListModel(COLUMNS, self._rows, shell.desk.style)
        self.table = RecordTable(self.model, tr("Events"))
        self.table.setSortingEnabled(False)
        self.count = label("", "small", "soft")
        heading = row(label(tr("The same as a list"), "strong"), self.count, None,
                      label(tr("Arrow keys move, Enter opens"), "small", "soft"), margins=(16, 10, 16, 8))  # fmt: skip
        self.changes = label("", "small", "soft", wrapped=True)
        layout = col(Pane(tools), gap=0)
        layout.addWidget(Pane(col(self.area, gap=0), "tb"))
        layout.addWidget(Pane(heading))
        layout.addWidget(self.table, 1)
        layout.addWidget(Pane(col(self.changes, margins=(16, 8, 16, 8)), "t"))
        self.setLayout(layout)
        self.scales.chosen.connect(self.line.set_scale)
        self.line.moved.connect(lambda: self.range.setText(self.line.words()))
        self.line.opened.connect(self._go_to)
        self.table.looked_at.connect(self._look)
        self.table.opened.connect(self._open)

    def show_record(self, record: int) -> None:
        """Read and draw the life of a record."""
        desk = self.shell.desk
        self.record = record
        kinds, style, kind, special = desk.kinds(), desk.style, self.kind, self._read

        def work(conn: Any) -> Life:
            return (
                special(conn, kinds, record, style) if special is not None else read(conn, kinds, kind, record, style)
            )

        desk.ask(kind + ":timeline", work, self._arrived)

    def _arrived(self, life: Life) -> None:
        if life.row.get("id") != self.record:
            return
        self.life = life
        self.line.show_life(life.lanes, life.marks)
        self.area.setFixedHeight(min(self.line.sizeHint().height(), px(TALLEST)))
        self.range.setText(self.line.words())
        self._steps = dict(enumerate(life.steps))
        self.model.forget()
        self.model.show(array("q", range(len(life.steps))))
        self.count.setText(tr_n("{n} event", "{n} events", len(life.steps)))
        self.changes.setText("")

    def _rows(self, ids: Sequence[int]) -> Mapping[int, Mapping[str, Any]]:
        found = {}
        for n in ids:
            step = self._steps.get(n)
            if step is not None:
                found[n] = {"id": n, "day": step.day, "what": step.what, "stage": step.stage, "icon": step.icon, "words": step.words, "who": step.who,
                            "holder__title": step.who, "holder__kind": "person"}  # fmt: skip
        return found

    def _look(self, n: int | None) -> None:
        step = self._steps.get(n) if n is not None else None
        words = (
            [tr("{field}: {old} → {new}", field=f, old=old or "–", new=new or "–") for f, old, new in step.changes]
            if step
            else []
        )
        self.changes.setText("   ".join(words[:14]))

    def _go_to(self, key: object) -> None:
        """A mark or bar was opened: its action in the list, or the record that it stands for."""
        if isinstance(key, tuple) and len(key) == 2:
            self.shell.open(str(key[0]), int(key[1]))
            return
        n = next((n for n, s in self._steps.items() if s.action and s.action == key), None)
        if n is not None:
            self.table.choose([n])
            self.table.setFocus()

    def _open(self, n: int) -> None:
        step = self._steps.get(n)
        if step is not None and step.key is not None:
            self.shell.open(str(step.key[0]), int(step.key[1]))

    def print(self) -> None:
        """The drawing and the list as PDF, opened by the system's viewer."""
        desk, life = self.shell.desk, self.life
        if not life.row:
            return
        about, style, office = desk.kind(self.kind), desk.style, str(desk.office().get("name") or "")
        words = " ".join(
            str(life.row[key]) for key in dict.fromkeys((about.code, about.title)) if key and life.row.get(key)
        )
        view = self.line.view()
        day = show_date(style.now().isoformat(), style)

        def work(_: Any) -> bytes:
            from itam_desktop.widgets.life_paper import made

            return made(words, office, day, life, view, style)

        show_file(self.shell, words + ".pdf", work)


class LifePage(QWidget):
    """A record's life in place of its list. back_asked: to the list."""

    back_asked = Signal()

    def __init__(self, shell: Shell, kind: str, back_words: str) -> None:
        super().__init__()
        self.title = label("", "head", elided=True)
        back = button(back_words, "arrow-left", "quiet", pressed=self.back_asked.emit)
        self.view = LifeView(shell, kind)
        self.shell, self.kind = shell, kind
        layout = col(Pane(row(self.title, None, back, margins=(16, 10, 8, 10)), "b", "window"), gap=0)
        layout.addWidget(self.view, 1)
        self.setLayout(layout)
        self.back = back

    def show_record(self, record: int) -> None:
        about = self.shell.desk.kind(self.kind)
        found = self.shell.desk.row(self.kind, record) or {}
        name = str(found.get(about.title) or tr(about.label))
        self.title.setText(tr("Timeline of {name}", name=name))
        self.view.show_record(record)
