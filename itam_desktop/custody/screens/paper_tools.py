"""A paper shown, kept as a file, signed: what the dialogs and the page do with it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.texts import tr
from itam_desktop.widgets.dialog import Dialog
from itam_desktop.widgets.files import Make, ask_where, complaining, save_file, show_file
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.painters import begin, fill, rounded, text
from itam_desktop.widgets.parts import button, col, label, row, wrap
from itam_desktop.widgets.theme import R, font, meaning, px, role

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx

PEN = 2.2


def _receipt(handover: int) -> Make:
    def make(conn: sqlite3.Connection) -> bytes:
        from itam_desktop.custody import papers

        return papers.receipt(conn, handover)

    return make


def _name(shell: Shell, handover: int) -> str:
    return str((shell.desk.row("handover", handover) or {}).get("code") or "") + ".pdf"


def print_paper(shell: Shell, handover: int) -> None:
    """The receipt as PDF, in the program that shows and prints PDFs."""
    show_file(shell, _name(shell, handover), _receipt(handover))


def save_paper(shell: Shell, parent: QWidget, handover: int) -> None:
    """The receipt as a PDF in a folder of the user's choice."""
    if where := ask_where(parent, tr("Save the paper"), _name(shell, handover)):
        save_file(shell, where, _receipt(handover), complaining(shell))


def print_leaver(shell: Shell, leaving: int) -> None:
    """The list of what a leaver has to give back, as PDF."""
    name = str((shell.desk.row("leaving", leaving) or {}).get("name") or "")

    def make(conn: sqlite3.Connection) -> bytes:
        from itam_desktop.custody import papers

        return papers.leaver_list(conn, leaving)

    show_file(shell, name + ".pdf", make)


class Pad(QWidget):
    """A box to sign in, three times as wide as high; strokes in it from 0 to 1. drawn: a stroke began or all are gone."""

    drawn = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.strokes: list[list[tuple[float, float]]] = []
        self.setAccessibleName(tr("Box to sign in"))
        self.setCursor(Qt.CursorShape.CrossCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(px(540), px(180))

    def _at(self, at: QPointF) -> tuple[float, float]:
        return min(1.0, max(0.0, at.x() / self.width())), min(1.0, max(0.0, at.y() / self.height()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.strokes.append([self._at(event.position())])
            self.update()
            self.drawn.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self.strokes:
            self.strokes[-1].append(self._at(event.position()))
            self.update()

    def clear(self) -> None:
        self.strokes = []
        self.update()
        self.drawn.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        p, r = begin(self), QRectF(self.rect())
        rounded(p, r.adjusted(0.5, 0.5, -0.5, -0.5), 6, role(R.Base), role(R.Dark))
        base = r.height() * 0.76
        fill(p, QRectF(px(20), base, r.width() - px(40), 1), role(R.Mid))
        if not self.strokes:
            text(
                p,
                QRectF(px(20), base + px(6), r.width() - px(40), px(24)),
                tr("Sign here"),
                font("small"),
                role(R.PlaceholderText),
            )
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(
            meaning("info")[0], px(PEN), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        )
        p.setPen(pen)
        for stroke in self.strokes:
            points = [QPointF(x * r.width(), y * r.height()) for x, y in stroke]
            p.drawPolyline(points) if len(points) > 1 else p.drawPoint(points[0])


class Sign(Dialog):
    """Who has the things signs in a box; what is on the paper stands above it."""

    def __init__(
        self, shell: Shell, parent: QWidget | None, handover: int, then: Callable[[], object] = lambda: None
    ) -> None:
        from itam_desktop.custody import papers, queries

        self.shell, self.handover, self._then = shell, handover, then
        desk = shell.desk
        found: Any = desk.row("handover", handover) or {}
        whom = str(found.get("person_id__title") or found.get("place_id__title") or found.get("asset_id__title") or "")
        things = queries.lines(desk.conn, handover)
        names = ", ".join(" ".join(filter(None, (one.code, one.name))) for one in things[:6])
        if len(things) > 6:
            names = tr("{names} and {n} more", names=names, n=len(things) - 6)
        language = str(found.get("language") or "") or papers.language_for(desk.conn, found.get("person_id"))
        policy = papers.policy(desk.conn, papers.paper_of(str(found.get("direction"))), language)
        self.pad = Pad()
        self.told = label("", "small", "bad", wrapped=True)
        again = button(tr("Clear"), "refresh", "quiet", pressed=self.pad.clear)
        body = col(label(names, weight=500, wrapped=True), label(policy, "small", "soft", wrapped=True), gap=12)
        body.addWidget(self.pad)
        body.addLayout(row(again, None))
        body.addWidget(self.told)
        super().__init__(
            parent, tr("{name} signs", name=whom), content=wrap(body), verb=tr("Sign"), verb_icon="signature",
            note=tr("Can be undone."), code=str(found.get("code") or ""),
        )  # fmt: skip
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.pad.drawn.connect(lambda: self.told.setText(""))
        self.primary.setFocus()  # not "Clear": what was drawn with the mouse is kept with the keyboard

    def accept(self) -> None:
        handover, strokes = self.handover, [list(one) for one in self.pad.strokes]

        def run(tx: Tx) -> None:
            from itam_desktop.custody import actions

            actions.sign(tx, handover, strokes)

        def told(done: Done) -> None:
            self.shell.tell(done.label, undo=True)
            self._then()
            self.leave()

        self.primary.setEnabled(False)
        self.shell.desk.do(run, name="handover.sign", then=told, otherwise=self._refused)

    def _refused(self, error: Exception) -> None:
        self.primary.setEnabled(True)
        self.told.setText(getattr(error, "message", str(error)))


def sign(shell: Shell, parent: QWidget | None, handover: int, then: Callable[[], object] = lambda: None) -> Sign:
    dialog = Sign(shell, parent, handover, then)
    dialog.open()
    return dialog
