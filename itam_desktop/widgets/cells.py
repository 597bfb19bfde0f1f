"""How a list's cells are drawn: fast. Pills, avatars, icons and bars are pictures kept by what they show, texts are
elided and laid out once. Nothing here may fail: an exception in a painter would end the program.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QPainter,
    QPixmap,
    QStaticText,
    QTextOption,
    QTransform,
)
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.kinds import tally
from itam_desktop.kernel.style import Style, show_money, show_number
from itam_desktop.kernel.texts import tr
from itam_desktop.widgets import painters, theme
from itam_desktop.widgets.list_model import HEADING, NOTHING, Heading, ListModel, Row
from itam_desktop.widgets.parts import plain_tip
from itam_desktop.widgets.theme import R, mix, px, role

if TYPE_CHECKING:
    from itam_desktop.widgets.table import RecordTable

_SELECTED = QStyle.StateFlag.State_Selected
_RTL = Qt.LayoutDirection.RightToLeft
MOST_KEPT = 6_000  # texts and pictures
SOON_DAYS = 90
Painter = Callable[["Cells", QPainter, QRect, str, Row, Field, "_Inks"], None]


class _Inks:
    """The colours of one kind of row, made once per look."""

    def __init__(self, chosen: bool) -> None:
        self.chosen = chosen
        self.text = role(R.HighlightedText if chosen else R.Text)
        self.soft = mix(role(R.PlaceholderText), role(R.HighlightedText), 0.35) if chosen else role(R.PlaceholderText)
        self.ground = role(R.Highlight if chosen else R.Base)
        self.hair = mix(role(R.Highlight), role(R.Accent), 0.12) if chosen else role(R.Midlight)


class _Text:
    """A text that was elided and laid out for one width."""

    __slots__ = ("ascent", "cut", "static", "width")

    def __init__(self, words: str, f: QFont, width: int) -> None:
        words = " ".join(words.split()) if "\n" in words else words
        fm = QFontMetricsF(f)
        w = fm.horizontalAdvance(words)
        self.cut = w > width + 0.5
        if self.cut:
            words = fm.elidedText(words, Qt.TextElideMode.ElideRight, width)
            w = fm.horizontalAdvance(words)
        self.width, self.ascent = w, fm.height()
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        self.static = QStaticText(words)
        self.static.setTextFormat(Qt.TextFormat.PlainText)
        self.static.setTextOption(option)
        self.static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        self.static.prepare(QTransform(), f)


class Cells(QStyledItemDelegate):
    """One delegate for all columns: it draws the row's ground and asks a painter by the field's `cell` or kind."""

    def __init__(self, view: RecordTable) -> None:
        super().__init__(view)
        self._view = view
        self.hover_row = -1
        self._serial = -1
        self._texts: dict[tuple[str, int, int], _Text] = {}
        self._pictures: dict[tuple[Any, ...], QPixmap] = {}
        self._painters: tuple[Painter, ...] = ()
        self._columns: tuple[Field, ...] = ()
        self._money: dict[tuple[int, str], str] = {}

    def _refresh(self, columns: tuple[Field, ...]) -> None:
        self._serial, self._columns = theme.serial(), columns
        self._texts.clear()
        self._pictures.clear()
        self._money.clear()
        self._pill_sizes: dict[tuple[str, str], tuple[int, int]] = {}
        self._meanings: dict[str, tuple[QColor, QColor, QColor]] = {}
        self._inks = (_Inks(False), _Inks(True))
        self._hover = mix(role(R.Base), role(R.Midlight), 0.45)
        self._accent = role(R.Accent)
        self._band = role(R.AlternateBase)
        self.fonts = {
            0: theme.font(), 1: theme.font("body", 500), 2: theme.font("small", 500, mono=True, size=12.5),
            3: theme.font("small"), 4: theme.font("small", 500), 5: theme.font("small", mono=True),
        }  # fmt: skip
        self._painters = tuple(
            _CELLS.get(f.cell) or _KINDS.get(f.kind.key) or (Cells._right if f.kind.right else Cells._plain)
            for f in columns
        )
        self._painters = tuple(
            Cells._mono if p is Cells._plain and f.mono else p for p, f in zip(self._painters, columns, strict=True)
        )
        self._pad, self._edge, self._icon, self._face = px(8), px(16), px(18), px(22)
        self._ratio = self._view.devicePixelRatioF()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(px(80), self._view.row_height())

    def paint(self, p: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        model: ListModel = self._view.list_model
        if self._columns is not model.columns or self._serial != theme.serial():
            self._refresh(model.columns)
        r: QRect = option.rect
        number, column = index.row(), index.column()
        chosen = bool(option.state & _SELECTED)
        inks = self._inks[chosen]
        x, y, w, h = r.x(), r.y(), r.width(), r.height()
        if chosen:
            p.fillRect(r, inks.ground)
        elif number == self.hover_row:
            p.fillRect(r, self._hover)
        p.fillRect(x, y + h - 1, w, 1, inks.hair)
        self._rtl = self._view.rtl
        first = self._view.first_column == column
        if first and chosen:
            p.fillRect(x + w - 3 if self._rtl else x, y, 3, h, self._accent)
        if number == self._view.ring_row:
            p.fillRect(x, y, w, 1, self._accent)
            p.fillRect(x, y + h - 1, w, 1, self._accent)
        texts = model.texts(number)
        row = model.row(number)
        if texts is None or row is None:
            return
        if HEADING in row:
            self._heading(p, r, row[HEADING], inks)
            return
        pad = self._pad
        lead = self._edge if first else pad
        box = QRect(x + pad, y, w - lead - pad, h - 1) if self._rtl else QRect(x + lead, y, w - lead - pad, h - 1)
        if box.width() > 4:
            self._painters[column](self, p, box, texts[column], row, self._columns[column], inks)

    def _heading(self, p: QPainter, cell: QRect, heading: Heading, inks: _Inks) -> None:
        """The line over a group reaches over the whole row: each cell shows its part of it."""
        view = self._view
        whole = QRect(-view.horizontalOffset(), cell.y(), view.horizontalHeader().length(), cell.height())
        if self._rtl:
            whole.moveRight(view.viewport().width() - 1 + view.horizontalOffset())
        p.save()
        p.setClipRect(cell)
        p.fillRect(cell, self._band)
        p.fillRect(cell.x(), cell.y() + cell.height() - 1, cell.width(), 1, inks.hair)
        box = whole.adjusted(self._edge, 0, -self._edge, -1)
        self.icon(
            p, box, 0, "chevron-down" if heading.open else ("chevron-left" if self._rtl else "chevron-right"), inks.soft
        )
        left = self._icon + self._pad
        used = round(self.text(p, box, left, 0, heading.words, 1, inks.text))
        self.text(p, box, left + used + px(10), 0, heading.note, 3, inks.soft)
        p.restore()

    # leaves: box in, right-to-left minded

    def text(
        self, p: QPainter, box: QRect, left: int, right: int, words: str, font: int, ink: QColor, trailing: bool = False
    ) -> float:
        """Words on one line, `left` px from the leading side and `right` from the trailing one; returns their width."""
        room = box.width() - left - right
        if room < 4:
            return 0.0
        key = (words, font, room)
        known = self._texts.get(key)
        f = self.fonts[font]
        if known is None:
            if len(self._texts) > MOST_KEPT:
                self._texts.clear()
            known = self._texts[key] = _Text(words, f, room)
        if trailing != self._rtl:
            x = box.x() + box.width() - known.width - (right if trailing else left)
        else:
            x = box.x() + (left if not trailing else right)
        p.setFont(f)
        p.setPen(ink)
        p.drawStaticText(QPointF(x, box.y() + (box.height() - known.ascent) / 2), known.static)
        return known.width

    def picture(
        self,
        p: QPainter,
        box: QRect,
        left: int,
        w: int,
        h: int,
        key: tuple[Any, ...],
        draw: Callable[[QPainter], object],
        y: int | None = None,
    ) -> None:
        """A drawing kept by `key`, w x h px, `left` px from the leading side, centred or `y` from the top."""
        key = (*key, w, h, self._rtl)
        known = self._pictures.get(key)
        if known is None:
            if len(self._pictures) > MOST_KEPT // 4:
                self._pictures.clear()
            known = QPixmap(round(w * self._ratio), round(h * self._ratio))
            known.setDevicePixelRatio(self._ratio)
            known.fill(Qt.GlobalColor.transparent)
            painters.mirror_in(QRectF(0, 0, w, h), _RTL if self._rtl else Qt.LayoutDirection.LeftToRight)
            q = QPainter(known)
            draw(q)
            q.end()
            self._pictures[key] = known
        x = box.x() + box.width() - left - w if self._rtl else box.x() + left
        p.drawPixmap(QPoint(x, box.y() + (y if y is not None else (box.height() + 1 - h) // 2)), known)

    def icon(self, p: QPainter, box: QRect, left: int, name: str, ink: QColor) -> None:
        side = self._icon
        self.picture(
            p,
            box,
            left,
            side,
            side,
            (name, ink.rgb()),
            lambda q: painters.paint_icon(q, QRectF(0, 0, side, side), name, ink),
        )

    def pill(self, p: QPainter, box: QRect, word: str, meaning: str, icon: str, chosen: bool) -> None:
        size = self._pill_sizes.get((word, icon))
        if size is None:
            size = self._pill_sizes[word, icon] = painters.pill_size(word, icon)
        w, h = size
        w = min(w, box.width())
        self.picture(
            p,
            box,
            0,
            w,
            h,
            (word, meaning, icon, chosen),
            lambda q: painters.paint_pill(q, 0, h / 2, word, meaning, icon, chosen, w),
        )

    # painters by cell and kind

    def _plain(self, p: QPainter, box: QRect, words: str, row: Row, field: Field, inks: _Inks) -> None:
        self.text(p, box, 0, 0, words or NOTHING, 0, inks.text if words else inks.soft)

    def _right(self, p: QPainter, box: QRect, words: str, row: Row, field: Field, inks: _Inks) -> None:
        self.text(p, box, 0, 0, words or NOTHING, 0, inks.text if words else inks.soft, trailing=True)

    def _mono(self, p: QPainter, box: QRect, words: str, row: Row, field: Field, inks: _Inks) -> None:
        self.text(p, box, 0, 0, words or NOTHING, 5, inks.soft)

    def _tag(self, p: QPainter, box: QRect, words: str, row: Row, field: Field, inks: _Inks) -> None:
        self.text(p, box, 0, 0, words or NOTHING, 2, inks.text if words else inks.soft)

    def _thing(self, p: QPainter, box: QRect, words: str, row: Row, field: Field, inks: _Inks) -> None:
        self.icon(p, box, 0, row.get("icon") or "box", inks.soft)
        self.text(p, box, self._icon + self._pad - 1, 0, words or NOTHING, 1, inks.text if words else inks.soft)

    def _status(self, p: QPainter, box: QRect, words: str, row: Row, field: Field, inks: _Inks) -> None:
        word = words or row.get("status_id__title") or ""
        if not word:
            self.text(p, box, 0, 0, NOTHING, 0, inks.soft)
            return
        meaning, icon = theme.STAGES.get(row.get("stage") or "", ("off", "circle"))
        self.pill(p, box, word, meaning, icon, inks.chosen)

    def _holder(self, p: QPainter, box: QRect, words: str, row: Row, field: Field, inks: _Inks) -> None:
        name = row.get("holder__title") or words
        if not name:
            self.text(p, box, 0, 0, NOTHING, 0, inks.soft)
            return
        kind, face = row.get("holder__kind") or "person", self._face
        if kind == "person":
            self.picture(
                p,
                box,
                0,
                face,
                face,
                ("face", name),
                lambda q: painters.paint_avatar(q, QRectF(0, 0, face, face), name),
            )
        else:
            self.icon(p, box, 2, "door" if kind == "place" else "devices", inks.soft)
        self.text(p, box, face + self._pad, 0, name, 0, inks.text)

    def _until(self, p: QPainter, box: QRect, words: str, row: Row, field: Field, inks: _Inks) -> None:
        state = until_state(field.of(row), row.get("purchase_date"), self._view.list_model.style.now())
        if state is None:
            self.text(p, box, 0, 0, words or NOTHING, 3, inks.soft)
            return
        meaning, part = state
        calm = meaning == "ok"
        fg, _, solid = self._meanings.get(meaning) or self._meanings.setdefault(meaning, theme.meaning(meaning))
        bar, sign = px(3), 0 if calm else px(13)
        top = QRect(box.x(), box.y() + px(1), box.width(), box.height() - bar - px(4))
        self.text(p, top, 0, sign + 3 if sign else 0, words, 3 if calm else 4, inks.text if calm else fg)
        if sign:
            icon = (painters.DUE_SIGNS if field.cell == "due" else painters.UNTIL_SIGNS)[meaning]
            self.picture(
                p,
                top,
                box.width() - sign,
                sign,
                sign,
                (icon,),
                lambda q: painters.paint_icon(q, QRectF(0, 0, sign, sign), icon, fg, 2),
            )
        w, filled = box.width(), round(part * box.width())
        self.picture(
            p,
            box,
            0,
            w,
            bar,
            ("bar", meaning, filled),
            lambda q: painters.paint_bar(q, QRectF(0, 0, w, bar), filled / w, solid),
            box.height() - bar - px(4),
        )

    def _sum(self, p: QPainter, box: QRect, words: str, row: Row, field: Field, inks: _Inks) -> None:
        """Whole units in lists; the record itself shows the cents."""
        value = field.of(row)
        if isinstance(value, int):
            currency = row.get("currency") or self._view.list_model.style.currency
            key = (value, currency)
            shown = self._money.get(key)
            if shown is None:
                if len(self._money) > MOST_KEPT:
                    self._money.clear()
                shown = self._money[key] = show_money(value, currency, self._view.list_model.style, whole=True)
            words = shown
        self.text(p, box, 0, 0, words or NOTHING, 0, inks.text if words else inks.soft, trailing=True)

    def _tally(self, p: QPainter, box: QRect, words: str, row: Row, field: Field, inks: _Inks) -> None:
        """The picture of a counter; what has no limit is only what is used."""
        found = tally(field.of(row))
        if found is None or not (sum(found[:3]) or found[3]):
            self.text(p, box, 0, 0, NOTHING, 0, inks.soft)
            return
        used, held, spent, bought = found
        seats = painters.Seats(used + held + spent if bought is None else bought, used, held, spent)
        w, h = box.width(), px(24)
        self.picture(
            p,
            box,
            0,
            w,
            h,
            ("tally", found),
            lambda q: painters.paint_seats(q, QRectF(1, px(5), w - 2, h - px(10)), seats),
        )

    def _part(self, p: QPainter, box: QRect, words: str, row: Row, field: Field, inks: _Inks) -> None:
        """A number and what it is a part of: of the tally beside it."""
        found = tally(row.get(field.beside[0])) if field.beside else None
        right = 0
        if found is not None and found[3] is not None:
            whole = " / " + show_number(found[3], self._view.list_model.style)
            right = round(self.text(p, box, 0, 0, whole, 0, inks.soft, trailing=True))
        self.text(p, box, 0, right, words or NOTHING, 1, inks.text if words else inks.soft, trailing=True)

    def _left(self, p: QPainter, box: QRect, words: str, row: Row, field: Field, inks: _Inks) -> None:
        """How many are left, or how many are missing: the field beside it."""
        word, meaning, icon = left_words(field.of(row), row.get(field.beside[0]) if field.beside else None, self._view.list_model.style)  # fmt: skip
        self.pill(p, box, word, meaning, icon, inks.chosen)

    def _choice(self, p: QPainter, box: QRect, words: str, row: Row, field: Field, inks: _Inks) -> None:
        value = field.of(row)
        look = next((c.look for c in field.choices if c.key == value), None)
        if look is None or not words:
            self._plain(p, box, words, row, field, inks)
        else:
            self.pill(p, box, words, look[0], look[1], inks.chosen)

    # what the pointer tells

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """The whole text of a cell that was cut."""
        words = index.data() if index.isValid() else ""
        rect = view.visualRect(index) if index.isValid() else QRect()
        room = (
            rect.width()
            - px(24)
            - (
                px(26)
                if index.isValid() and self._columns and self._columns[index.column()].cell in ("thing", "holder")
                else 0
            )
        )
        if words and painters.width_of(str(words), theme.font()) > room:
            QToolTip.showText(event.globalPos(), plain_tip(str(words)), view)
        else:
            QToolTip.hideText()
        return True


def left_words(left: int | None, missing: int | None, style: Style) -> tuple[str, str, str]:
    """(word, meaning, icon) of how many are left; None: there is no limit."""
    if missing:
        return tr("{n} short", n=show_number(missing, style)), "bad", "alert-triangle"
    if left is None:
        return tr("No limit"), "info", ""
    if left:
        return tr("{n} free", n=show_number(left, style)), "ok", "check"
    return tr("None free"), "off", ""


def until_state(end: str | None, start: str | None, today: date) -> tuple[str, float] | None:
    """(meaning, part of the time that is left, 0 to 1) of an end date; without a start, against three years."""
    try:
        last = date.fromisoformat(str(end)[:10])
    except ValueError:
        return None
    try:
        first = date.fromisoformat(str(start)[:10]) if start else None
    except ValueError:
        first = None
    left = (last - today).days
    whole = (last - first).days if first is not None and first < last else 1096
    meaning = "bad" if left < 0 else "warn" if left <= SOON_DAYS else "ok"
    return meaning, max(0.0, min(1.0, left / whole))


_CELLS: dict[str, Painter] = {
    "tag": Cells._tag, "thing": Cells._thing, "status": Cells._status, "holder": Cells._holder,
    "until": Cells._until, "due": Cells._until, "money": Cells._sum, "tally": Cells._tally, "part": Cells._part, "left": Cells._left,
}  # fmt: skip
_KINDS: dict[str, Painter] = {"choice": Cells._choice, "mac": Cells._mono, "ip": Cells._mono}
