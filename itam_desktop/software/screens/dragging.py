"""What is dragged where seats are given: holders (people, devices), or seats themselves."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from itam_desktop.software.actions import Holder


HOLDERS = "application/x-itam-holders"
SEATS = "application/x-itam-seats"


def holders_mime(holders: Sequence[Holder]) -> QMimeData:
    data = QMimeData()
    data.setData(HOLDERS, QByteArray(json.dumps([list(one) for one in holders]).encode()))
    return data


def seats_mime(seats: Sequence[int], licence: int) -> QMimeData:
    data = QMimeData()
    data.setData(SEATS, QByteArray(json.dumps([licence, list(seats)]).encode()))
    return data


def holders_in(data: QMimeData) -> list[Holder]:
    """[] when it is something else, or damaged."""
    try:
        found = json.loads(bytes(data.data(HOLDERS).data())) if data.hasFormat(HOLDERS) else []
        return [(str(kind), int(record)) for kind, record in found if kind in ("person", "asset")]
    except (ValueError, TypeError):
        return []


def seats_in(data: QMimeData) -> tuple[int, list[int]]:
    """(their licence, the seats); (0, []) when it is something else, or damaged."""
    try:
        licence, seats = json.loads(bytes(data.data(SEATS).data())) if data.hasFormat(SEATS) else (0, [])
        return int(licence), [int(one) for one in seats]
    except (ValueError, TypeError):
        return 0, []


class DropFilter(QObject):
    """Lets a widget take what is dragged: may(data, position of the event) says whether, take(data, position) does it."""

    def __init__(self, widget: QWidget, may: Callable[[QMimeData, QDropEvent], bool], take: Callable[[QMimeData, QDropEvent], object],
                 over: Callable[[bool], object] = lambda on: None) -> None:  # fmt: skip
        super().__init__(widget)
        self._may, self._take, self._over = may, take, over
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DragLeave:
            self._over(False)
            return False
        if not isinstance(event, QDropEvent):
            return False
        data = event.mimeData()
        if not (data.hasFormat(HOLDERS) or data.hasFormat(SEATS)):
            return False
        ok = self._may(data, event)
        if isinstance(event, QDragEnterEvent) and not isinstance(watched, QWidget):
            return False
        if isinstance(event, QDragEnterEvent | QDragMoveEvent):
            if ok or event.type() == QEvent.Type.DragEnter:  # else the moves over its rows would not be told
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
            else:
                event.ignore()
            self._over(ok)
            return True
        self._over(False)
        if event.type() == QEvent.Type.Drop:
            if ok:
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                self._take(data, event)
            else:
                event.ignore()
            return True
        return False
