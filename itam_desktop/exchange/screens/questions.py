"""The cards over the grid: what the file leaves open, and what would be made besides its rows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from itam_desktop.exchange.asking import Question
from itam_desktop.exchange.newcomers import ORDER, Newcomer
from itam_desktop.exchange.styles import Reading
from itam_desktop.kernel.texts import tr, tr_n
from itam_desktop.widgets.parts import Picture, button, col, label, put_only, row
from itam_desktop.widgets.surfaces import Card

MOST_SHOWN = 3


def counted(kind: str, n: int) -> str:
    """ "12 places"."""
    return {
        "place": tr_n("{n} place", "{n} places", n), "person": tr_n("{n} person", "{n} people", n),
        "model": tr_n("{n} model", "{n} models", n), "category": tr_n("{n} category", "{n} categories", n),
        "company": tr_n("{n} company", "{n} companies", n), "status": tr_n("{n} status", "{n} statuses", n),
        "business_unit": tr_n("{n} business unit", "{n} business units", n),
    }[kind]  # fmt: skip


class QuestionCard(Card):
    """One question, its two answers as buttons."""

    answered = Signal(object, object)  # the Question, the Reading
    answered_all = Signal(object, object)

    def __init__(self, question: Question, alike: int = 0) -> None:
        self.question = question
        words = col(
            label(question.words, "small", weight=600, wrapped=True), label(question.more, "small", wrapped=True), gap=1
        )
        self.ways = [button(way.words, pressed=partial(self._answer, way.reading)) for way in question.ways]
        self.all = QCheckBox(
            tr_n("also in the other column", "also in the {n} other columns", alike)
            if alike
            else tr("also in the others")
        )
        self.all.setChecked(True)
        line = row(Picture("help", 18, "warn"), gap=12)
        line.addLayout(words, 1)
        if alike:
            line.addWidget(self.all)
        self._alike = alike
        for way in self.ways:
            line.addWidget(way)
        super().__init__(line, margins=(12, 8, 8, 8), meaning="warn")
        self.setAccessibleName(question.words)

    def _answer(self, reading: Reading) -> None:
        every = bool(self._alike) and self.all.isChecked()
        (self.answered_all if every else self.answered).emit(self.question, reading)


class Questions(QWidget):
    """All that are open, a few at a time. answered: {column: Reading}."""

    answered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setLayout(col(gap=6))
        self.open: list[Question] = []
        self.cards: list[QuestionCard] = []
        self.hide()

    def ask(self, questions: Sequence[Question]) -> None:
        if list(questions) != self.open:
            self.open = list(questions)
            self.cards = []
            for one in self.open[:MOST_SHOWN]:
                first = next(q for q in self.open if q.sort == one.sort) is one
                alike = sum(q.sort == one.sort for q in self.open) - 1 if first else 0
                card = QuestionCard(one, alike)
                card.answered.connect(lambda q, reading: self.answered.emit({q.column: reading}))
                card.answered_all.connect(
                    lambda q, reading: self.answered.emit({o.column: reading for o in self.open if o.sort == q.sort})
                )
                self.cards.append(card)
            put_only(self.layout(), *self.cards)
        self.setVisible(bool(self.open))


def told(new: Sequence[Newcomer]) -> str:
    """ "12 places, 3 people and 5 models are new." """
    counts = {kind: sum(one.kind == kind for one in new) for kind in ORDER}
    parts = [counted(kind, n) for kind, n in counts.items() if n]
    several = len(parts) > 1 or sum(counts.values()) > 1
    if not parts:
        return ""
    what = parts[0] if len(parts) == 1 else tr("{these} and {last}", these=", ".join(parts[:-1]), last=parts[-1])
    return tr("{what} are new.", what=what) if several else tr("{what} is new.", what=what)


def doubts(new: Sequence[Newcomer]) -> str:
    n = sum(one.doubtful for one in new)
    made = (
        tr("They are made when the rows are brought in.")
        if len(new) > 1
        else tr("It is made when the rows are brought in.")
    )
    if not n:
        return made
    return tr_n(
        "One looks much like another name: is it misspelt?", "{n} look much like other names: are they misspelt?", n
    )
