"""A dialog of a few fields whose action is about several records: who refuses is told, and the others can be done alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from itam_desktop.kernel.changes import Done
from itam_desktop.kernel.fields import Field
from itam_desktop.kernel.texts import tr, tr_n
from itam_desktop.widgets.fields_dialog import FieldsDialog
from itam_desktop.widgets.notices import announce
from itam_desktop.widgets.page import Shell
from itam_desktop.widgets.parts import label
from itam_desktop.widgets.record_panes import scroller
from itam_desktop.widgets.theme import px

if TYPE_CHECKING:
    from itam_desktop.store.door import Tx

Values = dict[str, Any]
Work = Callable[["Tx", Values], Any]
Judge = Callable[["Tx", Values, Sequence[int]], Mapping[int, str]]
MOST_TOLD = 8


class Ask(FieldsDialog):
    """lines: what is asked, in lines of one or more fields; act(tx, values): the action.

    ids, judge: of an action on several records: judge gives {id: why not}, and act gets the others as values["ids"];
    titles(id): how such a record is called.
    """

    def __init__(
        self, shell: Shell, parent: QWidget | None, title: str, lines: Sequence[Sequence[Field]], act: Work, *, verb: str, name: str,
        icon: str = "", row_: Mapping[str, Any] | None = None, words: str = "", above: Sequence[QWidget] = (), below: Sequence[QWidget] = (),
        code: str = "", ids: Sequence[int] = (), judge: Judge | None = None, titles: Callable[[int], str] = str,
        then: Callable[[Done], object] | None = None, note: str | None = None, width: int = 420, cancel: str | None = None,
    ) -> None:  # fmt: skip
        self.act, self.ids, self.judge, self.titles = act, list(dict.fromkeys(ids)), judge, titles
        self._others: list[int] | None = None
        self._verb = verb
        super().__init__(
            shell, parent, title, [field for line in lines for field in line], self._work, verb=verb, icon=icon, name=name, start=row_, words=words,
            code=code, then=then, above=above, below=below, note=note, width=width, grid=[[field.key for field in line] for line in lines], cancel=cancel,
        )  # fmt: skip

    def further(self, values: Values) -> Values:
        """What a dialog adds to the values of its fields. Raises Refusal."""
        return values

    def _work(self, typed: Mapping[str, Any]) -> Callable[[Tx], Any]:
        values = self.further(dict(typed))
        ids = self.ids if self._others is None else self._others
        self.many = max(1, len(ids))

        def work(tx: Tx) -> Any:
            if self.judge is not None and (why := self.judge(tx, values, ids)):
                return why
            return self.act(tx, values if self.judge is None else {**values, "ids": ids})

        return work

    def _saved(self, done: Done) -> None:
        if self.judge is not None and done.action is None and isinstance(done.result, Mapping):
            self._tell_others(done.result)
        else:
            super()._saved(done)

    def _tell_others(self, why: Mapping[int, str]) -> None:
        """Who refused and why; the others can be done alone."""
        left = [i for i in (self.ids if self._others is None else self._others) if i not in why]
        lines = [label(tr_n("{n} cannot be done:", "{n} cannot be done:", len(why)), "small", weight=600)]
        for record, reason in list(why.items())[:MOST_TOLD]:
            title = self.titles(record)
            lines.append(label(reason if title in reason else f"{title}: {reason}", "small", wrapped=True))
        if len(why) > MOST_TOLD:
            lines.append(label(tr("and {n} more", n=len(why) - MOST_TOLD), "small", "soft"))
        self.say(*lines, meaning="warn")
        self._others = left
        self.primary.setEnabled(bool(left))
        words = tr_n("Do the other {n}", "Do the other {n}", len(left)) if left else self._verb
        self.primary.setText(words)
        self.primary.setAccessibleName(words)
        announce(self, lines[0].text())


def tall(body: QWidget, most: int = 320) -> QWidget:
    """What may be longer than a dialog, in an area of its own."""
    area = scroller(body)
    area.setMinimumHeight(min(px(most), body.sizeHint().height() + px(4)))
    area.setMaximumHeight(px(most))
    return area
