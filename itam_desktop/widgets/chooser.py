"""Choosing a record by typing: the list under the line follows each letter, its last entry creates what is missing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from itam_desktop.kernel.errors import Unreadable
from itam_desktop.kernel.fields import Field as FieldOf
from itam_desktop.kernel.kinds import Value
from itam_desktop.kernel.style import clip
from itam_desktop.kernel.texts import tr
from itam_desktop.widgets import painters, theme
from itam_desktop.widgets.editors import Editor, FormContext, Hit
from itam_desktop.widgets.painters import height_of, paint_icon, text
from itam_desktop.widgets.parts import Field
from itam_desktop.widgets.theme import R, px, role

MOST_SHOWN = 8
_HIT = Qt.ItemDataRole.UserRole


class _Entries(QStyledItemDelegate):
    """Title strong, note soft; the entry that creates has a plus."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(px(80), max(px(34), round(height_of(theme.font("body", 500)) + px(15))))

    def paint(self, p: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        r = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painters.mirror_in(r, option.direction)
        p.fillRect(r, role(R.Highlight if chosen else R.Base))
        inner = r.adjusted(px(12), 0, -px(12), 0)
        hit = index.data(_HIT)
        if hit is None:
            side = px(16)
            paint_icon(p, QRectF(inner.x(), inner.center().y() - side / 2, side, side), "plus", role(R.Link))
            text(p, inner.adjusted(side + px(8), 0, 0, 0), index.data(), theme.font("body", 500), role(R.Link))
            return
        w = text(p, inner, hit[1], theme.font("body", 500), role(R.HighlightedText if chosen else R.Text))
        text(p, inner.adjusted(w + px(8), 0, 0, 0), hit[2], theme.font("small"), role(R.PlaceholderText))


class ChooserList(QFrame):
    """The list under a line; the focus stays in the line."""

    picked = Signal(object)  # a Hit
    wanted = Signal(str)  # create this

    def __init__(self, line: QWidget) -> None:
        super().__init__(line, Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self._line = line
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setItemDelegate(_Entries(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(1)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setAccessibleName(tr("Suggestions"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self.list)
        self.list.itemClicked.connect(self._take)
        self.list.itemEntered.connect(self.list.setCurrentItem)

    def offer(self, hits: list[Hit], create: str, choose_first: bool) -> None:
        """create: the title that the last entry would create; "" for no such entry."""
        self.list.clear()
        for hit in hits:
            item = QListWidgetItem(f"{hit[1]} {hit[2]}".strip())
            item.setData(_HIT, hit)
            self.list.addItem(item)
        self._create = create
        if create:
            self.list.addItem(QListWidgetItem(tr("Create “{title}”", title=clip(create))))
        if not self.list.count():
            self.hide()
            return
        if choose_first and hits:
            self.list.setCurrentRow(0)
        few = range(min(self.list.count(), MOST_SHOWN + 1))
        height = sum(self.list.sizeHintForRow(i) for i in few) + 4
        policy = Qt.ScrollBarPolicy
        scrolls = self.list.count() > len(few)
        self.list.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOn if scrolls else policy.ScrollBarAlwaysOff)
        self.resize(max(self._line.width(), px(220), self._wide(hits, scrolls)), height)
        under = self._line.mapToGlobal(QPoint(0, self._line.height() + 2))
        screen = self._line.screen().availableGeometry()
        under.setX(max(screen.x(), min(under.x(), screen.right() + 1 - self.width())))
        if under.y() + height > screen.bottom():
            under.setY(under.y() - height - self._line.height() - 4)
        if self._line.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            under.setX(under.x() + self._line.width() - self.width())
        self.move(under)
        self.show()

    _create = ""

    @staticmethod
    def _wide(hits: list[Hit], scrolls: bool) -> int:
        """Of the longest entry, within reason."""
        title, note = QFontMetricsF(theme.font("body", 500)), QFontMetricsF(theme.font("small"))
        most = max((title.horizontalAdvance(hit[1]) + note.horizontalAdvance(hit[2]) for hit in hits), default=0)
        return min(round(most) + px(44) + (px(14) if scrolls else 0), px(460))

    def move_by(self, step: int) -> None:
        n = self.list.count()
        if n:
            self.list.setCurrentRow((self.list.currentRow() + step) % n if self.list.currentRow() >= 0 else 0)

    def take_current(self) -> bool:
        if self.list.currentRow() < 0 or not self.isVisible():
            return False
        self._take(self.list.currentItem())
        return True

    def _take(self, item: QListWidgetItem) -> None:
        hit = item.data(_HIT)
        create = self._create
        self.hide()
        if hit is None:
            self.wanted.emit(create)
        else:
            self.picked.emit(tuple(hit))


class _ChooserLine(Field):
    opening: Callable[[], tuple[str, Callable[[], object]] | None] | None = None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The line's own menu, and the way to the chosen record."""
        menu = self.createStandardContextMenu()
        way = self.opening() if self.opening is not None else None
        if way is not None:
            first = menu.actions()[0] if menu.actions() else None
            action = menu.addAction(way[0].replace("&", "&&"), way[1])
            if first is not None:
                menu.insertAction(first, action)
                menu.insertSeparator(first)
        menu.exec(event.globalPos())
        menu.deleteLater()


class ReferenceEditor(Editor):
    """State: [id, title], or [None, text] while nothing fits. most: entries that are looked up; beyond a few they scroll."""

    most = MOST_SHOWN

    def __init__(self, field: FieldOf, context: FormContext) -> None:
        super().__init__(field, context)
        self.line = _ChooserLine(name=tr(field.label))
        self.line.add_sign("chevron-down", tr("Show what there is")).triggered.connect(self.open_list)
        self.line.opening = self._way_to
        self._id: int | None = None
        self._title = ""
        self._list: ChooserList | None = None
        self._place(self.line)
        self.line.textEdited.connect(self._typed)

    # state

    def state_of(self, row: Mapping[str, Any]) -> Any:
        record = self.field.of(row)
        if record is None:
            return [None, ""]
        title = row.get(self.field.key + "__title") or self.context.title_of(self.field.target, int(record))
        return [int(record), title or f"#{record}"]

    def state(self) -> Any:
        text = self.line.text().strip()
        return [self._id, self._title] if self._id is not None and text == self._title.strip() else [None, text]

    def put(self, state: Any) -> None:
        self._id, self._title = (state[0], state[1]) if state else (None, "")
        self.line.setText(self._title)
        self.line.setCursorPosition(0)

    def changed(self) -> bool:
        first, now = self._first or [None, ""], self.state()
        return bool(now[0] != first[0] or (now[0] is None and now[1] != first[1]))

    def is_empty(self) -> bool:
        return not self.line.text().strip()

    def value(self) -> Value:
        record, text = self.state()
        if record is not None or not text:
            return None if record is None else int(record)
        hits = self.context.lookup(self.field.target, text, MOST_SHOWN)
        exact = [hit for hit in hits if hit[1].casefold() == text.casefold()]
        if len(exact) == 1:
            self.choose(exact[0][0], exact[0][1], tell=False)
            return exact[0][0]
        if len(exact) > 1:
            words = tr("There are several called “{title}”. Choose one from the list.", title=clip(text))
        elif hits:
            names = ", ".join(hit[1] for hit in hits[:3])
            words = tr("“{title}” is not the whole name: {names}? Choose from the list.", title=clip(text), names=names)
        else:
            words = tr("{field}: nothing is called “{title}”. Choose from the list, or create it.",
                       field=tr(self.field.label), title=clip(text))  # fmt: skip
        raise Unreadable(words, field=self.field.key)

    def choose(self, record: int, title: str, tell: bool = True) -> None:
        self.put([record, title])
        if tell:
            self.edited.emit()

    def fix(self) -> tuple[str, Callable[[], object]] | None:
        """The way out of a text that fits nothing: create it."""
        text = self.line.text().strip()
        if self.context.create is None or not text:
            return None
        return tr("Create “{title}”", title=clip(text)), lambda: self._create(text)

    def _create(self, title: str) -> None:
        if self.context.create is None:
            return
        record = self.context.create(self.field.target, title)
        if record is not None:
            self.choose(record, self.context.title_of(self.field.target, record) or title)
            self.left.emit()
        self.line.setFocus()

    def _way_to(self) -> tuple[str, Callable[[], object]] | None:
        record, title = self.state()
        go = self.context.open
        if record is None or go is None:
            return None
        return tr("Open “{title}”", title=clip(title)), lambda: go(self.field.target, record)

    # the list

    @property
    def list(self) -> ChooserList:
        if self._list is None:
            self._list = ChooserList(self.line)
            self._list.picked.connect(lambda hit: self.choose(hit[0], hit[1]))
            self._list.wanted.connect(self._create)
        return self._list

    def _typed(self, typed: str) -> None:
        self.edited.emit()
        self._offer(typed.strip(), choose_first=bool(typed.strip()))

    def open_list(self) -> None:
        """All there is, or what fits when something else than the chosen record is typed."""
        self.line.setFocus()
        typed = "" if self.state()[0] is not None else self.line.text().strip()
        if typed and self.context.create is None and not self.context.lookup(self.field.target, typed, 1):
            typed = ""
        if not typed:
            self.line.selectAll()
        self._offer(typed, choose_first=False)

    def _offer(self, typed: str, choose_first: bool) -> None:
        hits = self.context.lookup(self.field.target, typed, self.most)
        hits.sort(key=lambda hit: not hit[1].casefold().startswith(typed.casefold()))  # what Tab takes comes first
        exact = any(hit[1].casefold() == typed.casefold() for hit in hits)
        self.list.offer(hits, typed if typed and not exact and self.context.create is not None else "", choose_first)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if self._key(event):
                return True
        elif event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent) and self._list is not None:
            self._list.hide()
        elif watched is self.line and event.type() == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            self._entered(event.reason())
        return super().eventFilter(watched, event)

    def _entered(self, reason: Qt.FocusReason) -> None:
        if reason == Qt.FocusReason.MouseFocusReason and self.state()[0] is not None:
            QTimer.singleShot(0, self.line, self._clicked_into)

    def _clicked_into(self) -> None:
        """What is typed after a click takes the place of what is chosen."""
        if self.line.hasFocus() and not self.line.hasSelectedText():
            self.line.selectAll()

    def _key(self, event: QKeyEvent) -> bool:
        open_ = self._list is not None and self._list.isVisible()
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            if open_:
                self.list.move_by(1 if key == Qt.Key.Key_Down else -1)
            else:
                self.open_list()
                self.list.move_by(1 if key == Qt.Key.Key_Down else -1)
            return True
        if open_ and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._enter()
        if open_ and key == Qt.Key.Key_Tab and self._fits_exactly():
            self.list.take_current()
            return False
        if open_ and key == Qt.Key.Key_Escape:
            self.list.hide()
            return True
        return False

    def _enter(self) -> bool:
        """Takes the marked entry and goes on; where only "Create …" is offered, the first Enter marks it."""
        entries = self.list.list
        if entries.currentRow() < 0 and entries.count() == 1 and entries.item(0).data(_HIT) is None:
            entries.setCurrentRow(0)
            return True
        created = entries.currentRow() >= 0 and entries.currentItem().data(_HIT) is None
        taken = self.list.take_current()
        if taken and not created:
            self.focusNextChild()
        return taken

    def _fits_exactly(self) -> bool:
        """Tab takes the first entry only when it begins with what was typed; it never creates by accident."""
        entries = self.list.list
        hit = entries.currentItem().data(_HIT) if entries.currentRow() >= 0 else None
        typed = self.line.text().strip().casefold()
        return bool(hit is not None and typed and str(hit[1]).casefold().startswith(typed))
