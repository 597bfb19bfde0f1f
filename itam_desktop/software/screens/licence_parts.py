"""Small parts of a licence's pane: legend, masked keys, what it costs and what happened to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from itam_desktop.kernel.fields import RecordKind, label_of
from itam_desktop.kernel.kinds import MASK
from itam_desktop.kernel.style import show_date, show_money, show_number
from itam_desktop.kernel.terms import A_YEAR, PERIODS, state_of
from itam_desktop.kernel.texts import N, tr
from itam_desktop.software import counting, queries
from itam_desktop.software.fields import EVENTS
from itam_desktop.software.screens import dialogs, dragging
from itam_desktop.software.screens.dialogs import Row, today_of
from itam_desktop.widgets import painters, theme
from itam_desktop.widgets.flow import Flow
from itam_desktop.widgets.page import Shell, do
from itam_desktop.widgets.parts import Button, button, col, label, row, wrap
from itam_desktop.widgets.record_panes import strong
from itam_desktop.widgets.surfaces import Pane
from itam_desktop.widgets.theme import px

SHOWN_MS = 30_000  # how long a key is shown
LEGEND = (
    ("used", N("Used")),
    ("held", N("Held back")),
    ("spent", N("Spent")),
    ("free", N("Free")),
    ("short", N("Short")),
)
MONEY_FIELDS = (
    "price",
    "per_year",
    "cost",
    "purchase_date",
    "company_id",
    "order_number",
    "business_unit_id",
    "responsible_id",
)
KEY_FIELDS = ("licensed_to_name", "licensed_to_email", "portal", "portal_login")
PERIOD_WORDS = {"month": N("{sum} a month"), "quarter": N("{sum} a quarter"), "half_year": N("{sum} a half-year"), "year": N("{sum} a year"), "once": N("{sum} once")}  # fmt: skip


class Swatch(QWidget):
    """One seat as the picture draws it."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._kind = kind
        self.setFixedSize(px(14), px(14))

    def paintEvent(self, event: Any) -> None:
        p = painters.begin(self)
        painters.paint_seat(p, self.rect().toRectF().adjusted(1, 1, -1, -1), self._kind)


class Legend(QWidget):
    """The colours over a list: as many as there is room for, and no room of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Legend: {words}", words=", ".join(tr(word) for _, word in LEGEND)))
        theme.on_change(self.updateGeometry)

    def _widths(self) -> list[float]:
        return [px(14) + px(6) + painters.width_of(tr(word), theme.font("small")) + px(16) for _, word in LEGEND]

    def sizeHint(self) -> QSize:
        return QSize(round(sum(self._widths())), px(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        p, x = painters.begin(self), 0.0
        if self.width() < self.sizeHint().width() - px(16):
            return
        for (kind, word), width in zip(LEGEND, self._widths(), strict=True):
            side, top = px(12), (self.height() - px(12)) / 2
            painters.paint_seat(p, painters.seen(QRectF(x + 1, top, side, side)), kind)
            words = QRectF(x + px(20), 0, width, self.height())
            painters.text(p, words, tr(word), theme.font("small"), theme.ink("soft"), elide=False)
            x += width


def legend(numbers: Mapping[str, str]) -> QWidget:
    """What the colours of a seat picture mean, with the numbers of what there is."""
    items: list[QWidget] = []
    for kind, word in LEGEND:
        if kind in numbers:
            line = row(Swatch(kind), label(tr(word), "small", "soft"), label(numbers[kind], "small", weight=600), gap=6)
            items.append(wrap(line))
    return wrap(Flow(*items, gap=16))


def counter_of(shell: Shell, licence: int) -> counting.Counter:
    found = counting.licences(shell.desk.conn, today_of(shell).isoformat(), [licence])
    return found.get(licence, counting.Counter(None))


class TakeBackStrip(Pane):
    """Shown while seats are dragged: dropped here they are taken back."""

    def __init__(self, take: Callable[[list[int]], object]) -> None:
        words = label(tr("Drop here to take back"), "strong", "link")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        super().__init__(col(words, margins=(16, 14, 16, 14)), "t", "head")
        self.setAccessibleName(words.text())
        dragging.DropFilter(
            self, lambda data, _: bool(dragging.seats_in(data)[1]), lambda data, _: take(dragging.seats_in(data)[1])
        )
        self.hide()


class KeyLine(QWidget):
    """A masked key; *Show* is an action and uncovers it for half a minute."""

    def __init__(
        self, shell: Shell, licence: int, key: int | None, note: str, remove: Callable[[], object] | None
    ) -> None:
        super().__init__()
        self.shell, self.licence, self.key = shell, licence, key
        self.shown = QLineEdit(MASK)
        self.shown.setReadOnly(True)
        self.shown.setFont(theme.font("small", mono=True))
        self.shown.setAccessibleName(note)
        self.show_button: Button = button(
            "", "eye", "quiet", tip=tr("Show the key ({what}); that is recorded", what=note), pressed=self.show_key
        )
        self.copy_button: Button = button("", "copy", "quiet", tip=tr("Copy the key"), pressed=self.copy)
        self.copy_button.hide()
        live = not shell.desk.read_only
        self.show_button.setEnabled(live)
        line = row(gap=2)
        line.addWidget(self.shown, 1)
        line.addWidget(self.copy_button)
        line.addWidget(self.show_button)
        if remove is not None:
            away = button("", "trash", "quiet", tip=tr("Remove the key ({what})", what=note), pressed=remove)
            away.setEnabled(live)
            line.addWidget(away)
        self.setLayout(col(label(note, "small", "soft", elided=True), line, gap=2))
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self.cover)

    def show_key(self) -> None:
        if self._timer.isActive():
            self.cover()
            return
        licence, key = self.licence, self.key
        do(
            self.shell,
            "licence.show_key",
            lambda tx: dialogs.actions().show_key(tx, licence, key),
            lambda done: self._uncover(str(done.result)),
        )

    def _uncover(self, words: str) -> None:
        from shiboken6 import isValid

        if isValid(self):
            self.shown.setText(words)
            self.shown.setCursorPosition(0)
            self.copy_button.show()
            self.show_button.set_icon("eye-off")
            self._timer.start()

    def cover(self) -> None:
        self._timer.stop()
        self.shown.setText(MASK)
        self.copy_button.hide()
        self.show_button.set_icon("eye")

    def copy(self) -> None:
        if self._timer.isActive():
            QGuiApplication.clipboard().setText(self.shown.text())
            self.shell.tell(tr("Copied the key."))


def pairs(of: Sequence[tuple[str, str]]) -> QWidget:
    """Names and values beneath one another."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(px(12))
    grid.setVerticalSpacing(px(6))
    grid.setColumnStretch(1, 1)
    for n, (name, words) in enumerate(of):
        caption, value = label(name, "small", "soft", wrapped=True), label(words, "small", wrapped=True)
        caption.setFixedWidth(px(104))
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        value.setAccessibleName(f"{name}: {words}")
        grid.addWidget(caption, n, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(value, n, 1, Qt.AlignmentFlag.AlignTop)
    return wrap(grid)


def money(shell: Shell, parent: QWidget, about: RecordKind, record: Row, counter: counting.Counter) -> list[QWidget]:
    """What a licence costs, and what happened to it."""
    style = shell.desk.style
    code = str(record.get("currency") or style.currency)

    def shown(minor: int) -> str:
        return show_money(minor, code, style)

    facts_: list[tuple[str, str]] = []
    price, period = record.get("price"), str(record.get("price_period") or "once")
    if price is not None:
        facts_.append((tr("One seat"), tr(PERIOD_WORDS[period], sum=shown(price))))
        year = record.get("per_year")
        if isinstance(year, int):
            whole = f"{tr('{sum} a year', sum=shown(year))}, {tr('{sum} a month', sum=shown((year + 6) // 12))}"
            facts_.append((tr("All of them"), whole))
        each = counting.price_per_year(price, period)
        if counter.free and each:
            facts_.append(
                (
                    tr("Free and paid"),
                    tr(
                        N("{sum} a year") if period in A_YEAR else N("{sum} once"),
                        sum=shown(int(each * counter.free)),
                    ),
                )
            )
    for field in map(about.field, MONEY_FIELDS[2:]):
        if words := field.show(record, style):
            facts_.append((tr(field.label), words))
    head = strong(tr("What it costs"))
    items: list[QWidget] = [head, pairs(facts_) if facts_ else label(tr("No price is known."), "small", "soft")]
    if state_of(record) != "ended":
        change = button(tr("Price…"), "coin", pressed=lambda: dialogs.price(shell, parent, record))
        more = button(tr("Buy more…"), "stack", pressed=lambda: dialogs.buy(shell, parent, record))
        for verb in (change, more):
            verb.setEnabled(not shell.desk.read_only)
        verbs = [change, more] if record.get("quantity") is not None else [change]
        items.append(wrap(Flow(*verbs, gap=8)))
    items += events(shell, record)
    return items


def events(shell: Shell, record: Row) -> list[QWidget]:
    found, style = queries.events_of(shell.desk.conn, int(record["id"])), shell.desk.style
    if not found:
        return []
    box = col(strong(tr("What happened")), gap=6)
    for one in found:
        said = [tr(label_of(EVENTS, one["kind"]))]
        if one["new_end"]:
            said.append(tr("until {day}", day=show_date(one["new_end"], style)))
        if one["new_quantity"] is not None:
            old = show_number(one["old_quantity"], style) if one["old_quantity"] is not None else "–"
            said.append(tr("{old} → {new} seats", old=old, new=show_number(one["new_quantity"], style)))
        if one["new_price"] is not None:
            code = str(one["currency"] or record.get("currency") or style.currency)
            price = show_money(one["new_price"], code, style)
            if one["old_price"] not in (None, one["new_price"]):
                price = f"{show_money(one['old_price'], code, style)} → {price}"
            said.append(
                tr(
                    "{price} each, {period}",
                    price=price,
                    period=tr(label_of(PERIODS, str(one["price_period"] or "once"))),
                )
            )
        if one["notes"]:
            said.append(one["notes"])
        line = row(gap=8)
        line.addWidget(label(show_date(one["date"], style), "small", "soft"), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label(" · ".join(said), "small", wrapped=True), 1)
        box.addLayout(line)
    return [wrap(box)]
