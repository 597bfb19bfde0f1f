"""Pictures of every part in its states: `python -m tests.widgets.gallery` writes build/gallery/*.png. Look at each one.

light, dark; large (150 % text), longer (texts 40 % longer), mirrored (right to left).
"""

from __future__ import annotations

import os
import sys
from array import array
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from itam_desktop.kernel import texts
from itam_desktop.kernel.texts import N, tr
from itam_desktop.widgets import theme
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.editors import FormContext
from itam_desktop.widgets.flow import Flow
from itam_desktop.widgets.form import RecordForm
from itam_desktop.widgets.list_model import ListModel
from itam_desktop.widgets.notices import NoticeCard, NoticeLine, ProgressStrip
from itam_desktop.widgets.painters import Seats
from itam_desktop.widgets.parts import KeyCap, Line, button, col, field, label, row, wrap
from itam_desktop.widgets.search_line import SearchLine
from itam_desktop.widgets.surfaces import Card, EmptyState, Pane, Placeholder
from itam_desktop.widgets.switches import Avatar, Bar, Chip, Pill, RailButton, SeatBar, Segments, Tabs
from itam_desktop.widgets.table import RecordTable
from itam_desktop.widgets.theme import px
from itam_desktop.widgets.timeline import SCALES, Lane, Mark, Timeline
from itam_desktop.widgets.timeline import Bar as Time
from tests.widgets import office

OUT = Path(__file__).resolve().parents[2] / "build" / "gallery"
D = date


def titled(words: str, *items: object) -> Card:
    return Card(label(words, "small", "soft", weight=600), *items)  # type: ignore[arg-type]


def parts() -> QWidget:
    """Buttons, fields, choices, states, notices, progress, empty list."""
    off = button(tr("Give out"), "user-plus", "primary")
    off.setEnabled(False)
    off2 = button(tr("Print tag"), "printer")
    off2.setEnabled(False)
    wrong = field("31.02.2026", name="wrong")
    wrong.set_problem(True)
    tick, no_tick, good, worn = (
        QCheckBox(tr("Ticked")),
        QCheckBox(tr("Not ticked")),
        QRadioButton(tr("Good")),
        QRadioButton(tr("Damaged")),
    )
    tick.setChecked(True)
    good.setChecked(True)
    combo = QComboBox()
    combo.addItems([tr("Laptop"), tr("Phone")])
    work = ProgressStrip()
    work.begin(tr("Reading row"))
    work.tell(18_240, 54_000)
    work.show()
    focus = button(tr("Give out"), "user-plus", "primary")
    focus.setProperty("gallery", "focus")
    left = col(
        titled(
            tr("Buttons"),
            wrap(
                Flow(
                    focus,
                    button(tr("Print tag"), "printer"),
                    button(tr("Undo"), kind="quiet"),
                    button(tr("New"), kind="primary", menu=True),
                )
            ),
            wrap(Flow(off, off2, button("", "pencil", tip=tr("Edit")), button("", "dots", "quiet", tip=tr("More")))),
        ),
        titled(tr("Fields"), field("PO-2604", name="a"), wrong, field("", tr("3.4.26, today, +3y"), icon="calendar")),
        titled(tr("Choices"), wrap(Flow(tick, no_tick, good, worn)), Segments([tr(s) for s, _ in SCALES], 3), combo),
        titled(
            tr("Chips and tabs"),
            wrap(
                Flow(
                    Chip(tr("Status"), tr("In stock")),
                    Chip(tr("Building"), "Hamburg"),
                    Chip(tr("Filter"), icon="filter", cross=False, on=False),
                )
            ),
            Tabs([(tr("All in use"), "214"), (tr("Free"), "31"), (tr("Mine"), "")]),
        ),
        None,
        gap=12,
    )
    stages = [N("In stock"), N("Given out"), N("On loan"), N("In repair"), N("Missing"), N("Retired"), N("Disposed")]
    pills = [Pill(tr(word), *look) for word, look in zip(stages, theme.STAGES.values(), strict=False)]
    names = [
        "Ana Ruiz",
        "Anna Berg",
        "Mehmet Kaya",
        "Jonas Lindqvist",
        "Petra Novák",
        "Luca Moretti",
        "Ingrid Solberg",
        "Sofia Lange",
        "王 小明",
    ]
    middle = col(
        titled(
            tr("States: colour, icon and word"), wrap(Flow(*pills)), wrap(Flow(*[Avatar(name, 28) for name in names]))
        ),
        titled(
            tr("Seats: used, held back, spent, free, short"),
            SeatBar(Seats(24, 15, 3, 2)),
            SeatBar(Seats(10, 12)),
            SeatBar(Seats(500, 300, 20, 40)),
        ),
        titled(
            tr("Type"),
            label(tr("Title"), "title"),
            label(tr("Head"), "head"),
            row(label("26", "number"), label("LT-00043-M", mono=True), KeyCap("Ctrl+Z"), None),
            label(tr("A long name that does not fit is cut and told in full under the pointer, always"), elided=True),
            Bar(0.6, "ok"),
        ),
        Card(work, margins=(0, 4, 0, 4)),
        None,
        gap=12,
    )
    right = col(
        NoticeCard(
            "bad",
            tr("The backup of 23 Nov is missing"),
            tr("The disk “Backup” was not connected."),
            tr("Choose a folder"),
        ),
        NoticeCard(
            "warn",
            tr("4 licences need a decision this month"),
            tr("The first by 23 Nov: Adobe Creative Cloud."),
            tr("Show"),
            "clock-exclamation",
        ),
        NoticeCard(
            "info",
            tr("Sofia Lange is counting 3.14 Design"),
            tr("On the other computer, since 09:40."),
            tr("Look"),
            "users",
            closable=True,
        ),
        Card(
            EmptyState(
                "file-text",
                tr("No contracts yet"),
                tr("Leases, support and subscriptions, with the day to decide."),
                tr("Add a contract"),
                other=tr("Bring in a list"),
                other_icon="table-import",
            )
        ),
        None,
        gap=12,
    )
    page = QWidget()
    line = QHBoxLayout(page)
    line.setContentsMargins(px(12), px(12), px(12), px(12))
    line.setSpacing(px(12))
    for column in (left, middle, right):
        line.addLayout(column, 1)
    return page


def rail() -> Pane:
    pages = [
        (N("Today"), "sun", "9"),
        (N("Assets"), "devices", ""),
        (N("Stock"), "package", "3"),
        (N("People"), "users", ""),
        (N("Places"), "map-pin", ""),
        (N("Software"), "apps", ""),
        (N("Stock-take"), "clipboard-check", ""),
        (N("Labels"), "barcode", ""),
    ]
    buttons = [RailButton(tr(word), icon, count) for word, icon, count in pages]
    buttons[1].setChecked(True)
    return Pane(col(8, *buttons, None, RailButton(tr("Settings"), "settings"), 8, gap=0), "r", "window")


def shell(middle: QWidget, pane: QWidget | None = None) -> QWidget:
    notice = NoticeLine()
    notice.tell(tr("Given out {what} to {whom}.", what="LT-00043-M", whom="Ana Ruiz"), undo=True)
    notice.tell_state(tr("Backup today {time}", time="09:12"))
    inner = row(gap=0)
    inner.addWidget(middle, 1)
    if pane is not None:
        inner.addWidget(pane)
    right = col(gap=0)
    right.addLayout(inner, 1)
    right.addWidget(notice)
    page = QWidget()
    outer = QHBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    outer.addWidget(rail())
    outer.addLayout(right, 1)
    return page


def top() -> QWidget:
    line = row(margins=(16, 12, 16, 12), gap=12)
    line.addWidget(SearchLine(), 1)
    line.addWidget(button(tr("New"), kind="primary", menu=True))
    return Pane(line, ground="window")


def table() -> RecordTable:
    model = ListModel(office.LIST, office.fetch, office.STYLE)
    view = RecordTable(model, tr("Assets"))
    model.show(array("q", range(1, 215)))
    view.show_order([("tag", False)])
    return view


def assets() -> QWidget:
    """The list beside a form with a problem."""
    view = table()
    chips = Pane(
        Flow(
            Chip(tr("Kind"), tr("Computers, screens, phones")),
            Chip(tr("Building"), "Hamburg"),
            Chip(tr("Filter"), icon="filter", cross=False, on=False),
            margins=(16, 8, 12, 8),
        )
    )
    tabs = Pane(
        row(
            Tabs([(tr("All in use"), "214"), (tr("Free to give out"), "31"), (tr("Warranty ends soon"), "12")]),
            None,
            margins=(16, 0, 12, 0),
        ),
        "b",
    )
    foot = Pane(
        row(
            label(tr("{n} shown of {all}", n=19, all=214), "small", "soft"),
            label("€25,212.95", "small", weight=500),
            None,
            margins=(16, 8, 16, 8),
        ),
        "t",
    )
    middle = QWidget()
    lay = QVBoxLayout(middle)
    lay.setContentsMargins(0, 0, 0, 0)
    lay.setSpacing(0)
    for one in (top(), tabs, chips):
        lay.addWidget(one)
    lay.addWidget(view, 1)
    lay.addWidget(foot)
    view.choose([4])
    return shell(middle)


def form() -> QWidget:
    context = FormContext(office.STYLE, office.lookup, office.title_of, lambda target, title: 99)
    made = RecordForm(office.FORM, context, another=True, pins=True)
    made.load(
        {"category_id": 1, "model_id": 1, "currency": "EUR", "serial": "PF-4XK2P9", "pin": "1234", "condition": "new"}
    )
    for key, words in (
        ("price", "1.429,00"),
        ("warranty_end", "+3y"),
        ("cost_centre", "abc"),
        ("holder_id", [3, "Tomasz Zielak"]),
        ("bought", "09 Nov 2026"),
    ):
        made.editor(key).put(words)
        made.editor(key).left.emit()
    for key in ("category_id", "model_id", "bought"):
        pin = made.entries[key].pin
        assert pin is not None
        pin.setChecked(True)
    words = tr(
        "This serial number is already on laptop {tag} ({holder}). Open that one, or change the serial here.",
        tag="LT-00118-G",
        holder="Anna Berg",
    )
    made.show_problem("serial", words, tr("Open {tag}", tag="LT-00118-G"), lambda: None)
    made.area.ensureVisible(0, 0)
    head = row(
        Placeholder("device-laptop", 48),
        col(label(tr("New laptop"), "title"), label(tr("Draft kept at 09:14"), "small", "soft"), gap=1),
        None,
        Segments([tr("One"), tr("Add many")]),
        button("", "x", "quiet", tip=tr("Close")),
        margins=(20, 14, 12, 12),
        gap=12,
    )
    strip = Pane(
        row(
            Tabs([(tr("Main facts"), ""), (tr("Computer"), ""), (tr("Own fields"), "2")], small=True),
            None,
            margins=(20, 0, 0, 0),
        ),
        "b",
    )
    body = col(head, strip, gap=0)
    body.addWidget(made, 1)
    pane = Pane(body, "l")
    pane.setMinimumWidth(px(572))
    return shell(table(), pane)


LANES = (
    Lane(
        "refresh",
        N("Stage"),
        (
            Time(D(2024, 2, 2), D(2024, 2, 19), N("In stock"), "info"),
            Time(D(2024, 2, 19), D(2025, 8, 4), N("Given out"), "ok"),
            Time(D(2025, 8, 4), D(2025, 8, 28), N("In repair"), "warn"),
            Time(D(2025, 8, 28), D(2026, 3, 9), N("Given out"), "ok"),
            Time(D(2026, 3, 9), D(2026, 4, 1), N("In stock"), "info"),
            Time(D(2026, 4, 1), None, N("Given out"), "ok"),
        ),
    ),
    Lane(
        "user-check",
        N("Holder"),
        (
            Time(D(2024, 2, 19), D(2026, 3, 9), "Clara Dubois", kind="holder"),
            Time(D(2026, 4, 1), None, "Anna Berg", kind="holder"),
        ),
    ),
    Lane(
        "map-pin",
        N("Place"),
        (
            Time(D(2024, 2, 19), D(2025, 8, 4), "2.11 Legal", "off", "place"),
            Time(D(2025, 8, 28), D(2026, 3, 9), "2.11 Legal", "off", "place"),
            Time(D(2026, 4, 1), None, "3.14 Design", "off", "place"),
        ),
    ),
    Lane(
        "shield-check",
        N("Warranty"),
        (Time(D(2024, 2, 2), D(2028, 2, 2), "Lenovo Premier, 48 months", "info", "term"),),
    ),
    Lane(
        "file-text",
        N("Lease"),
        (Time(D(2024, 2, 2), D(2027, 3, 31), "Grenke 4471-08, decide by 31 Dec 2026", "warn", "term"),),
    ),
    Lane(
        "battery", N("Useful life"), (Time(D(2024, 2, 19), D(2029, 2, 19), "60 months, straight line", "off", "term"),)
    ),
)
MARKS = (
    Mark(D(2024, 2, 2), "truck", "off", "Received"),
    Mark(D(2024, 2, 19), "user-plus", "ok", "Given out"),
    Mark(D(2024, 9, 16), "clipboard-check", "info", "Counted"),
    Mark(D(2025, 8, 4), "tool", "warn", "In repair"),
    Mark(D(2025, 8, 28), "tool", "ok", "Repaired"),
    Mark(D(2025, 9, 15), "clipboard-check", "info", "Counted"),
    Mark(D(2026, 3, 9), "arrow-back", "info", "Taken back"),
    Mark(D(2026, 4, 1), "user-plus", "ok", "Given out"),
    Mark(D(2026, 12, 31), "calendar-due", "warn", "Decide by"),
)


def life() -> QWidget:
    """The timeline in three scales."""
    page = QWidget()
    lay = QVBoxLayout(page)
    lay.setContentsMargins(0, 0, 0, 0)
    lay.setSpacing(0)
    lay.addWidget(top())
    lanes = tuple(
        Lane(one.icon, tr(one.word), tuple(Time(b.start, b.end, tr(b.words), b.meaning, b.kind) for b in one.bars))
        for one in LANES
    )
    for scale in (4, 3):
        shown = Timeline(office.STYLE, tr("Timeline"))
        shown.show_life(lanes, MARKS)
        shown.set_scale(scale)
        tools = row(
            Segments([tr(s) for s, _ in SCALES], scale),
            button("", "zoom-out", tip=tr("Wider")),
            button("", "zoom-in", tip=tr("Closer")),
            label(shown.words(), "small", "soft"),
            None,
            margins=(16, 10, 16, 10),
        )
        lay.addWidget(Pane(tools, "b"))
        lay.addWidget(shown)
        lay.addWidget(Line(strong=True))
    lay.addStretch(1)
    return page


def dialog() -> QWidget:
    made = Dialog(
        None,
        tr("Give out {what}", what="MacBook Pro 14"),
        tr("It leaves Store B1 today and goes with its charger and its bag."),
        field("Cla", name="To whom", icon="users"),
        verb=tr("Give out"),
        verb_icon="user-plus",
        note=tr("Can be undone."),
        code="LT-00131-M",
    )
    made.resize(made.sizeHint())
    return made


PAGES = {"parts": parts, "assets": assets, "form": form, "life": life, "dialog": dialog}
WAYS = {
    "light": ("light", 100),
    "dark": ("dark", 100),
    "large": ("light", 150),
    "longer": ("light", 100),
    "mirrored": ("dark", 100),
}


def main(names: list[str]) -> None:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    family = "Inter" if "Inter" in QFontDatabase.families() else ""
    OUT.mkdir(parents=True, exist_ok=True)
    for way, (scheme, percent) in WAYS.items():
        texts.install(texts.pseudo if way in ("longer", "mirrored") else str)
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if way == "mirrored" else Qt.LayoutDirection.LeftToRight)
        theme.install(app, scheme, percent, family)
        for name, make in PAGES.items():
            if names and name not in names and f"{name}-{way}" not in names:
                continue
            page = make()
            if name != "dialog":
                page.resize(*((1920, 1200) if way == "large" else (1280, 800)))
            page.show()
            app.processEvents()
            page.activateWindow()
            page.setFocus()
            app.processEvents()
            page.grab().save(str(OUT / f"{name}-{way}.png"))
            print(f"{name}-{way}: {page.width()} x {page.height()}")
            page.close()
            page.deleteLater()


if __name__ == "__main__":
    main(sys.argv[1:])
