"""What a count shows, legible from two metres: the counter, the last scans, the lists of what is to find."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from itam_desktop.kernel.style import Style, show_clock, show_count
from itam_desktop.kernel.texts import N, tr
from itam_desktop.stocktake.fields import OUTCOMES
from itam_desktop.stocktake.picture import Scanned, Thing
from itam_desktop.stocktake.rules import word
from itam_desktop.widgets import painters, theme
from itam_desktop.widgets.painters import CENTRE, RIGHT, begin, fill, height_of, paint_icon, rounded, text, width_of
from itam_desktop.widgets.theme import R, mix, px, role

LOOKS = {c.key: c.look or ("off", "circle") for c in OUTCOMES}
_THING = Qt.ItemDataRole.UserRole
FULL, START = 360 * 16, 90 * 16


class Counter(QWidget):
    """Found of expected: ring, number, words."""

    def __init__(self) -> None:
        super().__init__()
        self._found, self._expected, self._parts, self._pace = 0, 0, (0, 0, 0), ("", "")
        self._blind = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._restyle()
        theme.on_change(self._restyle)

    def _restyle(self) -> None:
        self.setFixedHeight(px(132))

    def show_figures(
        self, expected: int, in_place: int, elsewhere: int, to_find: int, pace: tuple[str, str], blind: bool = False
    ) -> None:
        """pace: a figure and its words, ("", "") for none; blind: nothing is said of what is expected."""
        self._found, self._expected, self._blind = in_place + elsewhere, expected, blind
        self._parts, self._pace = (in_place, elsewhere, to_find), ("", "") if blind else pace
        if blind:
            self._expected = self._found
            self.setAccessibleName(
                tr("{found} found, {wrong} of them in the wrong room", found=self._found, wrong=elsewhere)
            )
        else:
            self.setAccessibleName(
                tr(
                    "{found} of {expected} found, {wrong} of them in the wrong room, {left} to find",
                    found=self._found,
                    expected=expected,
                    wrong=elsewhere,
                    left=to_find,
                )
            )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = begin(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, wide = px(124), px(15)
        ring = QRectF(0, (self.height() - side) / 2, side, side)
        seen = painters.seen(ring).adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
        total = max(1, self._expected)
        at = START
        for colour, n in (
            (role(R.Midlight), total),
            (theme.meaning("ok")[2], self._parts[0]),
            (theme.meaning("warn")[2], self._parts[1]),
        ):
            span = round(FULL * min(1.0, n / total))
            p.setPen(QPen(colour, wide, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            p.drawArc(seen, START if n is total and colour == role(R.Midlight) else at, -span)
            if colour != role(R.Midlight):
                at -= span
        percent = round(100 * self._found / total) if self._expected else 0
        share = "" if self._blind else tr("{n} %", n=percent)
        text(p, ring, share, theme.font(size=26, weight=600), role(R.Text), CENTRE, elide=False)
        x = float(side + px(26))
        big, of = theme.font(size=72, weight=600), theme.font(size=26, weight=500)
        w = text(p, QRectF(x - 4, 0, px(320), px(86)), str(self._found), big, role(R.Text), elide=False)
        text(
            p,
            QRectF(x + w + px(10), px(26), px(220), px(52)),
            tr("found") if self._blind else tr("of {n}", n=self._expected),
            of,
            role(R.PlaceholderText),
            elide=False,
        )
        if self._pace[0]:
            right = QRectF(self.width() - px(180), px(14), px(180), px(32))
            text(p, right, self._pace[0], theme.font("number"), role(R.Text), RIGHT)
            text(p, right.translated(0, px(28)), self._pace[1], theme.font("body"), role(R.PlaceholderText), RIGHT)
        strong, soft = theme.font(size=16, weight=600), theme.font(size=16)
        for n, words, kind in (
            (self._parts[0], tr("in place"), "ok"),
            (self._parts[1], tr("wrong room"), "warn"),
            (self._parts[2], tr("to find"), ""),
        )[: 2 if self._blind else 3]:
            y, box = px(96), px(12)
            rounded(p, QRectF(x, y + px(8), box, box), 3, theme.meaning(kind)[2] if kind else role(R.Mid))
            x += px(18)
            x += text(p, QRectF(x, y, px(90), px(28)), str(n), strong, role(R.Text), elide=False) + px(6)
            x += text(p, QRectF(x, y, max(0.0, self.width() - x), px(28)), words, soft, role(R.PlaceholderText)) + px(
                18
            )


def said(scan: Scanned, style: Style) -> tuple[str, str, str]:
    """(name, tag or code, note) of a scan as shown."""
    name, tag, note = _said(scan, style)
    if scan.damaged and scan.asset_id is not None and scan.outcome != "damaged":
        note = " · ".join(part for part in (tr("damaged"), note) if part)
    return name, tag, note


def _said(scan: Scanned, style: Style) -> tuple[str, str, str]:
    if scan.outcome == "room":
        return scan.room, "", tr("the next scans count here")
    if scan.outcome == "misplaced":
        belongs = (
            tr("belongs in {place}", place=scan.belongs) if scan.belongs else tr("has no place in the register yet")
        )
        return scan.name, scan.tag, belongs
    if scan.outcome == "unexpected":
        return (
            scan.name,
            scan.tag,
            tr("belongs in {place}", place=scan.belongs) if scan.belongs else tr("not part of this count"),
        )
    if scan.outcome == "unknown":
        return tr("Code {code}", code=scan.code), "", tr("kept in the count; make it an asset later")
    if scan.outcome == "duplicate":
        return (
            scan.name or tr("Code {code}", code=scan.code),
            scan.tag,
            tr("first at {time}", time=show_clock(scan.before, style)) if scan.before else "",
        )
    return scan.name, scan.tag, scan.holder or scan.room


class ScanRow(QWidget):
    """One scan: colour, sign and word; the newest is the largest and filled."""

    def __init__(self, big: bool) -> None:
        super().__init__()
        self._big = big
        self._scan: Scanned | None = None
        self._style = Style()
        self._restyle()
        theme.on_change(self._restyle)

    def _restyle(self) -> None:
        self.setFixedHeight(px(88 if self._big else 58))

    def show_scan(self, scan: Scanned | None, style: Style) -> None:
        self._scan, self._style = scan, style
        if scan is not None:
            self.setAccessibleName(f"{word(scan.outcome)}: {' '.join(part for part in said(scan, style) if part)}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        scan = self._scan
        if scan is None:
            return
        p, r, big = begin(self), QRectF(self.rect()), self._big
        kind, icon = LOOKS[scan.outcome]
        ink, tint, solid = theme.meaning(kind)
        name, tag, note = said(scan, self._style)
        if big:
            rounded(p, r.adjusted(0, 0, 0, -px(4)), px(8), tint, mix(tint, solid, 0.5), 1.5)
            rounded(p, QRectF(0, 0, px(8), r.height() - px(4)), 4, solid)
        else:
            fill(p, QRectF(0, r.bottom() - 1, r.width(), 1), role(R.Midlight))
            rounded(p, QRectF(0, px(11), px(4), r.height() - px(23)), 2, solid)
        side, x, h = (px(42), float(px(24)), r.height() - px(4)) if big else (px(24), float(px(18)), r.height())
        paint_icon(p, QRectF(x, (h - side) / 2, side, side), icon, ink, 2)
        x += side + px(14)
        sizes = (26, 22, 19, 16, 13) if big else (16, 14, 12)
        fonts = [theme.font(size=size, weight=600) for size in sizes]
        most = r.width() * 0.36  # the outcome is never cut: it gets smaller first
        said_font = next((f for f in fonts if width_of(word(scan.outcome), f) <= most), fonts[-1])
        w = text(p, QRectF(x, 0, r.width() * 0.36, h), word(scan.outcome), said_font, ink)
        x = max(x + min(w, r.width() * 0.36) + px(18), float(px(226)))
        time, time_font = show_clock(scan.at, self._style, seconds=True), theme.font(size=14 if big else 12)
        t = width_of(time, time_font) + px(18)
        first, soft = role(R.Text), role(R.PlaceholderText)
        left = max(0.0, r.width() - x - t)
        if big:
            line = height_of(theme.font(size=20, weight=600))
            mono = theme.font(size=15, mono=True, weight=500)
            top = px(10) if tag or note else (h - line) / 2
            text(p, QRectF(x, top, left, line), name, theme.font(size=20, weight=600), first)
            w = text(p, QRectF(x, px(44), left, px(26)), tag, mono, first) + px(12) if tag else 0.0
            text(p, QRectF(x + w, px(44), max(0.0, left - w), px(26)), note, theme.font(size=15), soft)
        else:
            w = min(
                text(p, QRectF(x, 0, left * 0.5, h), name, theme.font(size=14, weight=500), first), left * 0.5
            ) + px(10)
            if tag:
                w += text(p, QRectF(x + w, 0, max(0.0, left - w), h), tag, theme.font("body", mono=True), first) + px(
                    10
                )
            if left - w > px(30):
                text(p, QRectF(x + w, 0, left - w, h), note, theme.font("body"), soft)
        text(p, QRectF(0, 0, r.width() - px(14 if big else 4), h), time, time_font, soft, RIGHT, elide=False)


class ScanList(QWidget):
    """The last scans, as many as there is room for."""

    MOST = 9

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Last scans"))
        self._scans: list[Scanned] = []
        self._style = Style()
        self.rows = [ScanRow(n == 0) for n in range(self.MOST)]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(2))
        for one in self.rows:
            layout.addWidget(one)
            one.hide()
        layout.addStretch(1)
        self.setMinimumHeight(px(92))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)

    def show_scans(self, scans: Sequence[Scanned], style: Style) -> None:
        self._scans, self._style = list(scans), style
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.height()
        for n, one in enumerate(self.rows):
            room -= one.height() + px(2)
            scan = self._scans[n] if n < len(self._scans) and (room >= -px(2) or n == 0) else None
            one.show_scan(scan, self._style)
            one.setVisible(scan is not None)


class _Things(QStyledItemDelegate):
    """Icon, name, tag and place in two lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(
            px(120), max(px(48), round(height_of(theme.font("body")) + height_of(theme.font("small")) + px(16)))
        )

    def paint(self, p: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        r, ink, _ = painters.begin_row(p, option)
        thing = index.data(_THING)
        if thing is None:
            text(p, r.adjusted(px(16), 0, -px(8), 0), str(index.data()), theme.font("small"), role(R.PlaceholderText))
            return
        icon, tag, name, note = thing
        side, x = px(20), px(16)
        paint_icon(p, QRectF(r.x() + x, r.center().y() - side / 2, side, side), icon, role(R.PlaceholderText))
        x += side + px(12)
        half = r.height() / 2
        inner = QRectF(r.x() + x, r.y() + px(4), r.width() - x - px(8), half - px(4))
        text(p, inner, name, theme.font("body", 500), ink)
        inner = QRectF(inner.x(), r.y() + half - px(2), inner.width(), half - px(2))
        w = text(p, inner, tag, theme.font("small", mono=True), ink) + px(8) if tag else 0.0
        text(p, inner.adjusted(w, 0, 0, 0), note, theme.font("small"), role(R.PlaceholderText))


class ThingList(QListWidget):
    """Assets of a count; Enter or a double click opens one (itemActivated; `asset_of`)."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_Things(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Assets of this count"))

    def show_things(self, things: Sequence[Thing], total: int, nothing: str) -> None:
        """total: how many there are in all; nothing: what an empty list says."""
        chosen = self.currentRow()
        self.clear()
        for thing in things:
            item = QListWidgetItem(f"{thing.name} {thing.tag} {thing.note}")
            item.setData(_THING, (thing.icon, thing.tag, thing.name, thing.note))
            item.setData(_THING + 1, thing.asset_id)
            self.addItem(item)
        rest = (
            nothing
            if not things
            else tr("and {n} more", n=show_count(total - len(things)))
            if total > len(things)
            else ""
        )
        if rest:
            item = QListWidgetItem(rest)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(item)
        if 0 <= chosen < len(things):
            self.setCurrentRow(chosen)

    def show_codes(self, codes: Sequence[str], total: int, nothing: str) -> None:
        """Codes that no record has; Enter or a double click makes an asset of one (`code_of`)."""
        self.clear()
        for code in codes:
            item = QListWidgetItem(code)
            item.setData(_THING, ("zoom-question", "", code, tr("Enter makes an asset of it")))
            item.setData(_THING + 2, code)
            self.addItem(item)
        rest = (
            nothing if not codes else tr("and {n} more", n=show_count(total - len(codes))) if total > len(codes) else ""
        )
        if rest:
            item = QListWidgetItem(rest)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(item)

    @staticmethod
    def code_of(item: QListWidgetItem) -> str:
        return str(item.data(_THING + 2) or "")

    @staticmethod
    def asset_of(item: QListWidgetItem) -> int | None:
        found = item.data(_THING + 1)
        return None if found is None else int(found)


NOTHING = {
    "here": N("Everything that belongs here was found."),
    "missing": N("Everything was found."),
    "unexpected": N("Nothing unexpected so far."),
}
